"""The front end for plain text: lines to blocks.

A blank line ends a block, a marker opens one, and so does a line that stands further out than the marker above it.
Other line breaks are judged by width: where the next word would still have fitted on the line, its break was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jasmine_record.parsing.blocks import Block, Form, Marker, read_marker
from jasmine_record.parsing.head import line_role

__all__ = ["read_plain"]

#: Lines longer than this are whole paragraphs, not lines that somebody's editor has wrapped.
_WIDEST_WRAP: Final = 120
#: Nobody wraps text narrower than this; shorter lines are lines of their own.
_NARROWEST_WRAP: Final = 50
_ENDED: Final = re.compile(r"[.:;!?。][”’\"')\]]*$")
_UNFINISHED: Final = re.compile(r"(?:[,–—-]|\b(?:a|an|the|of|and|or|to|in|on|for|with|by|at|from|as|that))$")
_TAB: Final = 4


def read_plain(text: str) -> Iterator[Block]:
    r"""The blocks of a plain text, in order.

    Args:
        text: Source text, whose newlines are `\n`.
    """
    group: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line)
        elif group:
            yield from _read_group(group)
            group = []
    if group:
        yield from _read_group(group)


def _read_group(lines: list[str]) -> Iterator[Block]:
    """The blocks of a run of lines without a blank one between them."""
    width = max(len(line.rstrip()) for line in lines)
    marker: Marker | None = None
    words: list[str] = []
    indent = 0
    for line in lines:
        content = " ".join(line.split())
        column = _column(line)
        found = read_marker(content)
        if found and words and not _opens(found, words[-1]):
            found = None
        if words and not found and not _breaks(words[-1], content, width, marker, column < indent):
            words.append(content)
            continue
        if words:
            yield _block(words, marker, indent)
        marker, words, indent = found, [content], column
    yield _block(words, marker, indent)


def _block(lines: list[str], marker: Marker | None, indent: int) -> Block:
    text = " ".join(" ".join(lines).split())
    if marker is not None:
        text = text.removeprefix(marker.text).lstrip()
    return Block(text=text, marker=marker, indent=indent)


def _column(line: str) -> int:
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())


def _opens(marker: Marker, previous: str) -> bool:
    """Whether a marker after this line is one, and not a number or dash of a sentence that was wrapped."""
    if marker.form is Form.NUMBER_DOT or marker.text in {"-", "–", "—", "―", "*"}:
        return not _UNFINISHED.search(previous)
    return True


def _breaks(previous: str, following: str, width: int, marker: Marker | None, outdented: bool) -> bool:
    """Whether the break between two lines was meant, and not made by wrapping."""
    if outdented and marker is not None:
        return True
    if line_role(following) or (marker is None and line_role(previous)):
        return True
    if _UNFINISHED.search(previous):
        return False
    if not _ENDED.search(previous) and following[0].islower():
        return False
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return True
    first_word = following.split(maxsplit=1)[0]
    return len(previous) + 1 + len(first_word) <= width
