"""Which front end reads what: source text of a media type to a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from typing import Final

from jasmine_record.errors import InvalidValueError
from jasmine_record.parsing.blocks import Page

__all__ = ["MEDIA_TYPES", "bare_media_type", "media_type_of", "read_page"]

#: The module and the function of each front end. The heavy ones are loaded when first used.
_FRONT_ENDS: Final = {
    "text/plain": ("plain", "read_plain"),
    "text/html": ("html", "read_html"),
    "application/xhtml+xml": ("html", "read_html"),
    "text/markdown": ("markdown", "read_markdown"),
}
MEDIA_TYPES: Final = tuple(_FRONT_ENDS)
"""What is read."""

_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
_ELEMENT: Final = r"(?:article|blockquote|body|div|dl|figure|h[1-6]|header|main|ol|p|section|table|ul)"
#: How the content of a page opens that was taken out of it: "<article><h1>".
_FRAGMENT: Final = re.compile(
    rf"\s*(?:<!--[^>]{{0,2000}}-->\s*)*<{_ELEMENT}(?:\s[^<>]{{0,2000}})?>", re.IGNORECASE
)
#: How it ends: "</ul></article>".
_FRAGMENT_END: Final = re.compile(rf"</{_ELEMENT}\s*>\s*(?:<!--[^>]{{0,200}}-->\s*)*$", re.IGNORECASE)
_LONGEST_END: Final = 400
#: A heading of Markdown further down, or a list behind an empty line, which a page wouldn't have.
_MARKDOWN_WITHIN: Final = re.compile(r"^ {0,3}#{1,6} +\S|(?<=\n\n)(?:[-*+]|\d{1,3}\.) +\S", re.MULTILINE)
_FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[A-Za-z_][\w -]*:[ \t\n]")
#: A heading of Markdown (CommonMark 0.31.2, section 4.2) that opens the text.
_HEADING: Final = re.compile(r"\s*#{1,6} +\S")
#: Words in bold type (the same, section 6.2), as no text that is only copied has them.
_BOLD: Final = re.compile(r"(?<![*\w\\])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*\\])\*\*(?![*\w])")
_FEWEST_BOLD: Final = 2


def media_type_of(text: str) -> str:
    """The media type of a text of which nobody said it: a page, its content or front matter show by what they open with, Markdown by its marks too."""
    if _HTML.match(text) or _is_fragment(text):
        return "text/html"
    if (_FRONT_MATTER.match(text) and "\n---" in text) or _HEADING.match(text) or _is_bold(text):
        return "text/markdown"
    return "text/plain"


def _is_fragment(text: str) -> bool:
    """Whether a text is the content of a page without the page, from its first element to the end of its last."""
    end = max(0, len(text) - _LONGEST_END)
    return (
        text[:_LONGEST_END].lstrip().startswith("<")
        and _FRAGMENT.match(text) is not None
        and _FRAGMENT_END.search(text, end) is not None
        and _MARKDOWN_WITHIN.search(text) is None
        and not _is_bold(text)
    )


def _is_bold(text: str) -> bool:
    """Whether several stretches of a text are marked as bold; one may be a note's mark and its twin."""
    found = islice(_BOLD.finditer(text), _FEWEST_BOLD) if "**" in text else ()
    return len(list(found)) == _FEWEST_BOLD


def bare_media_type(media_type: str) -> str:
    """A media type that is read, without its parameters: `text/html` of `Text/HTML; charset=utf-8`.

    Raises:
        InvalidValueError: The media type is none that is read.
    """
    name = media_type.split(";", maxsplit=1)[0].strip().lower()
    if name not in _FRONT_ENDS:
        raise InvalidValueError("parse", "media_type", repr(media_type), f"one of {', '.join(MEDIA_TYPES)}")
    return name


def read_page(text: str, media_type: str) -> Page:
    """The page that a text of this media type is.

    Args:
        text: Source text.
        media_type: One of `MEDIA_TYPES`.

    Raises:
        MissingExtraError: Reading it takes a library that isn't installed.
    """
    module, function = _FRONT_ENDS[media_type]
    read: Callable[[str], Page] = getattr(
        import_module(f"jasmine_record.parsing.frontends.{module}"), function
    )
    return read(text)
