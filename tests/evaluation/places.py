"""Labelled texts, and places in them that don't depend on how a parser cuts them into paragraphs.

A place `[start, end)` counts the non-white-space code points of the text as rendered: those of all paragraphs, labels
included, in reading order. They are those of the source by the library's first promise, so that a place stays where it
is when paragraphs are cut otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

import attrs

from jasmine_record.model import Anchor, MeetingRecord, Paragraph
from jasmine_record.parsing import parse, parse_all

__all__ = [
    "LABELS",
    "SHARED",
    "TEXTS",
    "Place",
    "Rendering",
    "find_text",
    "fold",
    "read_label",
    "read_records",
]

TEXTS: Final = Path(__file__).parent / "texts"
"""The composed texts."""
LABELS: Final = Path(__file__).parent / "labels"
SHARED: Final = Path(__file__).parents[3] / "shared" / "readouts"
"""Texts that stand beside the repository, not in it."""

_MEDIA_TYPES: Final = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
#: One code point for one, so that folding moves nothing.
_QUOTES: Final = str.maketrans("‘’ʼ`“”„«»", '\'\'\'\'"""""')

Place = tuple[int, int]


def fold(text: str) -> str:
    """A text without what names are compared without: case, the form of quotation marks, white space."""
    return "".join(text.translate(_QUOTES).casefold().split())


def digest(text: str) -> str:
    """What is kept of a long value: enough to tell whether another one equals it."""
    return "sha256:" + sha256(fold(text).encode()).hexdigest()[:16]


def read_label(path: Path) -> Any:
    """What a careful reader found in one text."""
    return json.loads(path.read_text("utf-8"))


def find_text(name: str) -> Path | None:
    """The file that the `text` of a label names, `None` where it is absent.

    `composed/` are the texts of the repository; all else stands in `SHARED`, and a `*` in it stands for any characters.
    """
    root, pattern = (
        (TEXTS, name.removeprefix("composed/")) if name.startswith("composed/") else (SHARED, name)
    )
    return next(iter(sorted(root.glob(pattern))), None)


def read_records(path: Path, label: Any) -> tuple[MeetingRecord, ...]:
    """The records that the parser makes of a labelled text: one, unless the label is that of one `record` of a page."""
    arguments = dict(label.get("arguments", {}))
    if published := arguments.get("published"):
        moment = "T" in published
        arguments["published"] = (
            datetime.fromisoformat(published) if moment else date.fromisoformat(published)
        )
    media_type = _MEDIA_TYPES[path.suffix]
    if "record" in label:
        return parse_all(path.read_bytes(), media_type=media_type, **arguments)
    return (parse(path.read_bytes(), media_type=media_type, **arguments),)


def _count(text: str) -> int:
    return sum(not character.isspace() for character in text)


@attrs.frozen
class Rendering:
    """A text as rendered, and the ways to and from places in it."""

    #: All paragraphs, labels included, with one space between any two words.
    text: str
    #: How many code points stand before the text of each paragraph, and that text.
    paragraphs: dict[str, tuple[int, str]]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> Rendering:
        """The rendering of the paragraphs of all records of a page."""
        starts: dict[str, tuple[int, str]] = {}
        length = 0
        for paragraph in paragraphs:
            length += _count(paragraph.label or "")
            starts[paragraph.id] = (length, paragraph.text)
            length += _count(paragraph.text)
        words = (f"{paragraph.label or ''} {paragraph.text}" for paragraph in paragraphs)
        return cls(" ".join(" ".join(words).split()), starts)

    @property
    def length(self) -> int:
        """How many code points there are."""
        return _count(self.text)

    def place(self, anchor: Anchor) -> Place:
        """Where an anchor of a record points."""
        before, text = self.paragraphs[anchor.paragraph]
        return before + _count(text[: anchor.start]), before + _count(text[: anchor.end])

    def find(self, words: str, nth: int | None = None) -> Place:
        """Where some words stand; where they stand more than once, `nth` says which, from 1.

        Raises:
            ValueError: They aren't there, not that often, or more than once and `nth` is absent.
        """
        # A line that breaks inside a word may be joined with a space or without.
        wanted = " ?".join(re.escape(word) for word in words.translate(_QUOTES).split())
        text = self.text.translate(_QUOTES)
        found = list(re.finditer(f"(?=({wanted}))", text))
        if nth is None and len(found) > 1:
            found = list(re.finditer(rf"(?<!\w)(?=({wanted})(?!\w))", text)) or found
        if nth is None and len(found) > 1:
            raise ValueError(f"{words!r} stands there {len(found)} times, and nth doesn't say which")
        if not 1 <= (nth or 1) <= len(found):
            raise ValueError(f"{words!r} stands there {len(found)} times, and number {nth or 1} is wanted")
        match = found[(nth or 1) - 1]
        return _count(text[: match.start(1)]), _count(text[: match.end(1)])

    def quote(self, place: Place) -> str:
        """The words at a place, for messages."""
        counts = list(accumulate((not character.isspace() for character in self.text), initial=0))
        first, last = counts.index(min(place[0], self.length)), counts.index(min(place[1], self.length))
        return self.text[first:last].strip()
