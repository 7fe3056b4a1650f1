"""Escaping: text that stays text inside Markdown and HTML."""

from __future__ import annotations

import re
from html import escape
from html.entities import html5
from typing import Final

__all__ = ["escape_html", "escape_markdown", "unescape_markdown"]

#: Every character that opens an inline construct of CommonMark 0.31, of GitHub's dialect or of Pandoc's.
_INLINE: Final = re.compile(
    r"""
    [\\`*\[\]<>|~$^@]
    | (?<![A-Za-z0-9])_ | _(?![A-Za-z0-9])
    | &(?=\#?[A-Za-z0-9]{1,32};)
    | ://
    | (?<=[Ww]{3})\.
    | (?P<hidden>[\u202a-\u202e\u2066-\u2069\ufeff])
    """,
    re.VERBOSE,
)
#: Whether any of them may be there, told faster; `://` and `www.` are asked for apart.
_MARKS: Final = re.compile(r"[\\`*\[\]<>|~$^@_&\u202a-\u202e\u2066-\u2069\ufeff]")
#: What opens a block where it stands first on a line: marks of CommonMark, then list markers of Pandoc's.
_BLOCK: Final = re.compile(r"(?:([-+#=:%])|(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+))(?=[.)](?:\s|$)))")
_ESCAPED: Final = re.compile(
    r"\\([!-/:-@\[-`{-~])|&(\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


def escape_html(text: str) -> str:
    """Text for an element's content or a quoted attribute."""
    return escape(text, quote=True)


def escape_markdown(text: str, *, first: bool = True) -> str:
    r"""One line of text for Markdown: it renders as itself, by CommonMark, GitHub and Pandoc alike.

    An escape is a backslash before ASCII punctuation (CommonMark 0.31 section 2.4). A character that turns the direction of
    the line is written as a numeric reference, so that it can't mislead whoever reads the source.

    Args:
        text: Without line breaks.
        first: Whether it may stand first on its line, where more has to be escaped than in a cell of a table.

    >>> print(escape_markdown("# 1 *not* a [heading]"))
    \# 1 \*not\* a \[heading\]
    >>> print(escape_markdown("1. not a list"))
    1\. not a list
    """
    if _MARKS.search(text) or "://" in text or "w." in text or "W." in text:
        text = _INLINE.sub(_escape_inline, text)
    if first and (match := _BLOCK.match(text)):
        mark = match[1]
        return f"\\{text}" if mark else f"{match[2]}\\{text[match.end() :]}"
    return text


def _escape_inline(match: re.Match[str]) -> str:
    if match["hidden"]:
        return f"&#x{ord(match[0]):x};"
    return ":\\//" if match[0] == "://" else f"\\{match[0]}"


def unescape_markdown(text: str) -> str:
    r"""The characters that a line of Markdown without markup stands for: escapes and references taken back.

    >>> print(unescape_markdown(r"1\. not a list \& &lt;no&gt; HTML"))
    1. not a list & <no> HTML
    """
    return _ESCAPED.sub(_unescape, text) if "\\" in text or "&" in text else text


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    reference = match[2]
    if reference[0] != "#":
        return html5.get(f"{reference};", match[0])
    code = int(f"0{reference[1:]}", 0) if reference[1] in "xX" else int(reference[1:])
    # CommonMark 0.31 section 2.5: what is no character stands for the replacement character.
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
