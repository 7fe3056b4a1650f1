"""Quotes of paragraphs: how an anchor is written so that people can read it, and how it is found again.

An anchor is written as its words and the paragraph that holds them, `“pointed out” ¶ 4`. Where the words stand there more
than once, the words around them tell which are meant, and those meant are bold: `“Japan. **He** also” ¶ 4`. So no edit
elsewhere in the paragraph can move it, and an edit of these very words is noticed.

Offsets are written only where that doesn't do: in a paragraph of more than 4,000 code points, in which searching would
take long, and where the words around are the same too. They count as those of `Anchor` do.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.formats.markdown.layout import MARK
from jasmine_record.markup import escape_markdown, unescape_markdown
from jasmine_record.model import Anchor

__all__ = ["LONG", "Place", "read_place", "surround", "write_place"]

#: Paragraphs with more code points are searched only around an offset.
LONG: Final = 4_000
#: How much of the text is shown on each side of words that stand there more than once.
_WIDEST: Final = 60
#: Where words are longer, as in scripts without spaces, so much of them is taken at a time.
_LONGEST_WORD: Final = 32
_STRIDE: Final = 8

_PLACE: Final = re.compile(
    r"(?:[“\"](.*)[”\"] )?¶ ?([A-Za-z0-9][A-Za-z0-9.-]*)(?: at ([0-9]{1,16}))?", re.DOTALL
)
_WHOLE: Final = re.compile(r"all of ¶ ?([A-Za-z0-9][A-Za-z0-9.-]*)")
_BLANKS: Final = re.compile(r"  +")
_BOLD: Final = re.compile(r"\\.|\*\*|[^\\*]+|\*|\\", re.DOTALL)


@attrs.frozen
class Place:
    """What a quote says of where it stands."""

    paragraph: str
    #: The words meant; `None` where they are those of the value beside.
    words: str | None = None
    #: The words around them, as they stand in the text.
    before: str = ""
    behind: str = ""
    #: The offset of the words meant.
    at: int | None = None
    #: The whole text of the paragraph is meant.
    whole: bool = False


def surround(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """How far a quote has to reach so that it stands in a text but once.

    Returns:
        Where the quote starts and ends, and whether its offset has to be written beside it.
    """
    words = text[start:end]
    low, high = (0, len(text)) if len(text) <= LONG else (max(0, start - LONG), min(len(text), end + LONG))
    must = len(text) > LONG
    if text.find(words, low, high) == start and text.find(words, start + 1, high) < 0:
        return start, end, must
    left, right = start, end
    if not _can_be_bold(text, start, end):
        return start, end, True
    while True:
        wider_right = _next_break(text, right, end + _WIDEST)
        wider_left = _last_break(text, left, start - _WIDEST)
        if wider_right == right and wider_left == left:
            return start, end, True
        for right_now, left_now in ((wider_right, left), (wider_right, wider_left)):
            quote = text[left_now:right_now]
            found = text.find(quote, low, high)
            if found == left_now and text.find(quote, found + 1, high) < 0:
                return left_now, right_now, must
        left, right = wider_left, wider_right


def _can_be_bold(text: str, start: int, end: int) -> bool:
    """Whether `**` on both sides make these words bold by CommonMark 0.31 section 6.2, whatever stands around."""
    first, last = text[start], text[end - 1]
    before, behind = text[start - 1 : start] or " ", text[end : end + 1] or " "
    opens = first != " " and (before == " " or first.isalnum())
    closes = last != " " and (behind == " " or last.isalnum())
    return opens and closes


def _next_break(text: str, place: int, limit: int) -> int:
    """Where the next word behind a place ends, no further than the limit."""
    limit = min(limit, len(text))
    if place >= limit:
        return place
    found = text.find(" ", place + 1, limit + 1)
    if found < 0 and limit == len(text):
        found = limit
    return found if place < found <= place + _LONGEST_WORD else min(place + _STRIDE, limit)


def _last_break(text: str, place: int, limit: int) -> int:
    """Where the last word before a place begins, no further than the limit."""
    limit = max(limit, 0)
    if place <= limit:
        return place
    found = text.rfind(" ", limit, place - 1)
    if found < 0 and limit > 0:
        found = -_LONGEST_WORD - 1
    return found + 1 if found + 1 >= place - _LONGEST_WORD else max(place - _STRIDE, limit)


def write_place(text: str, anchor: Anchor, *, shown: bool) -> str:
    """An anchor as it stands in a cell.

    Args:
        text: That of the anchor's paragraph.
        anchor: Within the text.
        shown: Whether the words themselves are to be written, though they stand in the text but once.
    """
    start, end = anchor.start, anchor.end
    left, right, offset = surround(text, start, end)
    place = f"{MARK} {anchor.paragraph} at {start}" if offset else f"{MARK} {anchor.paragraph}"
    if left == start and right == end:
        return f"“{escape_markdown(text[start:end], first=False)}” {place}" if shown else place
    # Escaped as a whole, since what has to be escaped depends on what stands beside.
    before = escape_markdown(text[left:start], first=False)
    words = escape_markdown(text[start:end], first=False)
    behind = escape_markdown(text[end:right], first=False)
    return f"“{before}**{words}**{behind}” {place}"


def read_place(cell: str) -> Place | None:
    """The place that a cell names, as it stands in the source; `None` where it names none."""
    if match := _WHOLE.fullmatch(cell):
        return Place(match[1], whole=True)
    match = _PLACE.fullmatch(cell)
    if match is None:
        return None
    quote, paragraph, offset = match.groups()
    if quote is not None and "  " in quote:
        quote = _BLANKS.sub(" ", quote)
    at = None if offset is None else int(offset)
    if quote is None:
        return Place(paragraph, at=at)
    parts = _split_bold(quote)
    if len(parts) == 1:
        return Place(paragraph, parts[0], at=at)
    if len(parts) != 3:
        return None
    return Place(paragraph, parts[1], parts[0], parts[2], at)


def _split_bold(quote: str) -> list[str]:
    """The text between runs of two asterisks, unescaped."""
    if "**" not in quote:
        return [unescape_markdown(quote)]
    parts = [""]
    pieces: list[str] = []
    for match in _BOLD.finditer(quote):
        if match[0] == "**":
            parts[-1] = unescape_markdown("".join(pieces))
            parts.append("")
            pieces = []
        else:
            pieces.append(match[0])
    parts[-1] = unescape_markdown("".join(pieces))
    return parts
