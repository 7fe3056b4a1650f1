"""HTML inside Markdown: what it leaves in the text.

It is read here, and not by the front end for HTML pages, so that Markdown gives the same record whether or not the
library for pages is installed.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from jasmine_record.source import read_source

__all__ = ["BREAK", "CELLS", "drop_break_places", "render_html", "render_tag"]

BREAK: Final = "\0"
"""Stands for a break in text as rendered; source text can't hold it."""

_INLINE: Final = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
CELLS: Final = frozenset({"td", "th"})
"""Elements that are the cells of a table."""
_UNSEEN: Final = frozenset({"script", "style", "template", "title"})
_OPENING: Final = re.compile(r"<(?:/?[A-Za-z]|[!?])")
_NAME: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
#: Possessive, so that a tag without an end costs one look at the rest.
_TAG: Final = re.compile(r"""<(?>(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*)>""")
_ENDS: Final = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))
_BREAK_PLACES: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters that say where a line may break, as `<wbr>` does, or may not; they show nothing."""
_COUNT: Final = re.compile(r"""\s(?:start|value)\s*=\s*["']?([0-9]{1,9})\b""", re.IGNORECASE)


def drop_break_places(text: str) -> str:
    """Text without the characters that only say where a line may break: a word with a soft hyphen in it is that word."""
    return text if text.isascii() else _BREAK_PLACES.sub("", text)


def render_tag(tag: str) -> str:
    """What a tag or comment leaves in a text: a break, two around a block, a space between cells, or nothing."""
    match = _NAME.match(tag)
    name = match[2].lower() if match else ""
    if not name or name in _INLINE:
        return ""
    if name in CELLS:
        return " "
    return BREAK if name == "br" else BREAK * 2


def render_html(html: str) -> str:
    """The text of a piece of HTML with `BREAK` between its lines, markers of lists included.

    Comments and what browsers don't show are left out; markup that has no end is text.
    """
    pieces: list[str] = []
    lists: list[int | None] = []
    position = 0
    while opening := _OPENING.search(html, position):
        end = _end(html, opening.start())
        if end is None:
            break
        pieces.append(_resolve(html[position : opening.start()]))
        tag = html[opening.start() : end]
        pieces += (render_tag(tag), _marker(tag, lists))
        position = end
    pieces.append(_resolve(html[position:]))
    return "".join(pieces)


def _resolve(text: str) -> str:
    return read_source(unescape(text)).text


def _end(html: str, start: int) -> int | None:
    """Where the markup that opens here ends, with what it hides; `None` where it has no end."""
    for opening, closing in _ENDS:
        if html.startswith(opening, start):
            found = html.find(closing, start + 2)
            return None if found < 0 else found + len(closing)
    tag = _TAG.match(html, start)
    if tag is None:
        return None
    name = _NAME.match(tag[0])
    if name and not name[1] and name[2].lower() in _UNSEEN:
        closing_tag = re.compile(rf"</{name[2]}\b", re.IGNORECASE).search(html, tag.end())
        return closing_tag.start() if closing_tag else None
    return tag.end()


def _marker(tag: str, lists: list[int | None]) -> str:
    """The marker that a tag leaves; `lists` holds the number of the next entry of each open list, or `None`."""
    name = _NAME.match(tag)
    if name is None:
        return ""
    count = _COUNT.search(tag)
    match name[1], name[2].lower():
        case "", "ul":
            lists.append(None)
        case "", "ol":
            lists.append(int(count[1]) if count else 1)
        case "/", "ul" | "ol":
            del lists[-1:]
        case "", "li":
            number = int(count[1]) if count else lists[-1] if lists else None
            if number is None:
                return "• "
            if lists:
                lists[-1] = number + 1
            return f"{number}. "
        case _:
            pass
    return ""
