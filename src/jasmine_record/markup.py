"""Escaping: text that stays text inside Markdown and HTML."""

from __future__ import annotations

import re
from html import escape
from typing import Final

__all__ = ["escape_html", "escape_markdown"]

#: Every character that opens an inline construct of CommonMark 0.31 or of GitHub's dialect.
_INLINE: Final = re.compile(r"[\\`*_\[\]<>&|~$]|(?<=!)(?=\[)")
#: What opens a block where it stands first on a line.
_BLOCK: Final = re.compile(r"^(?=[-+#=:])|^(\d{1,9})(?=[.)](?:\s|$))")
#: What GitHub turns into a link by itself: the colon of an address and the dot after www.
_AUTOLINK: Final = re.compile(r"(?i)\b(https?|ftp)(?=://)|\b(www)(?=\.)|(?<=\w)(?=@\w)")


def escape_html(text: str) -> str:
    """Text for an element's content or a quoted attribute."""
    return escape(text, quote=True)


def escape_markdown(text: str) -> str:
    r"""One line of text for CommonMark: it renders as itself, wherever in a paragraph it stands.

    Every escape is a backslash before ASCII punctuation (CommonMark 0.31 section 2.4).

    >>> print(escape_markdown("# 1 *not* a [heading]"))
    \# 1 \*not\* a \[heading\]
    >>> print(escape_markdown("1. not a list"))
    1\. not a list
    """
    text = _INLINE.sub(lambda match: f"\\{match[0]}" if match[0] else "", text)
    text = _AUTOLINK.sub(lambda match: f"{match[0]}\\" if match[0] else "\\", text)
    return _BLOCK.sub(lambda match: f"{match[1]}\\" if match[1] else "\\", text)
