"""What a report is made of: the inputs that were checked, and where in them a finding stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.errors import SourceError
from jasmine_record.model import Anchor, MeetingRecord
from jasmine_record.source import read_source
from jasmine_record.validation import Finding

__all__ = ["Checked", "Region"]


@attrs.frozen(kw_only=True)
class Region:
    """A stretch of an input file. Lines and columns count from 1, columns in code points; the end is excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


@attrs.define(kw_only=True, slots=False)
class Checked:
    """One input, its record and what was found in it."""

    #: The path as it was given; `-` is standard input.
    name: str
    data: bytes
    record: MeetingRecord
    findings: tuple[Finding, ...]

    def region(self, finding: Finding) -> Region | None:
        """Where a finding stands in the input; `None` where that can't be told.

        In a record that is the value that its pointer leads to. In a readout of plain text it is the words of its anchor,
        since the paragraphs hold every character of the text in its order; of other readouts, and of a finding without an
        anchor, it is the beginning of the paragraph, where its first words stand there as they are.
        """
        if self._json is not None:
            return self._value(finding.pointer)
        if finding.anchor is None:
            return self._paragraph_of(finding.pointer)
        if self.record.source.media_type in (None, "text/plain"):
            return self._plain(finding.anchor)
        return self._beginnings.get(finding.anchor.paragraph)

    def _value(self, pointer: str) -> Region | None:
        """The value of a record in JSON that a pointer leads to; what would hold it, where it isn't written."""
        spans = self._json or {}
        while pointer and pointer not in spans:
            pointer = pointer.rpartition("/")[0]
        return self._between(*spans[pointer]) if pointer in spans else None

    @cached_property
    def _text(self) -> str:
        try:
            return read_source(self.data).text
        except SourceError:
            return ""

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def _between(self, start: int, end: int) -> Region:
        first, last = (bisect_right(self._lines, offset) for offset in (start, end))
        return Region(
            line=first,
            column=start - self._lines[first - 1] + 1,
            end_line=last,
            end_column=end - self._lines[last - 1] + 1,
        )

    @cached_property
    def _json(self) -> dict[str, tuple[int, int]] | None:
        """Where each value of a record in JSON stands, by pointer."""
        return _spans(self._text) if self._text.lstrip().startswith("{") else None

    @cached_property
    def _visible(self) -> list[int]:
        return _visible(self._text)

    @cached_property
    def _paragraphs(self) -> dict[str, tuple[int, list[int]]]:
        """For each paragraph how many characters stand before its text, white space left out, and where its own are.

        Empty where text and paragraphs don't have the same characters.
        """
        found: dict[str, tuple[int, list[int]]] = {}
        total = 0
        for paragraph in self.record.paragraphs:
            total += len(_visible(paragraph.label or ""))
            own = _visible(paragraph.text)
            found.setdefault(paragraph.id, (total, own))
            total += len(own)
        return found if total == len(self._visible) else {}

    def _plain(self, anchor: Anchor) -> Region | None:
        if anchor.paragraph not in self._paragraphs:
            return self._beginnings.get(anchor.paragraph)
        before, own = self._paragraphs[anchor.paragraph]
        first, last = bisect_left(own, anchor.start), bisect_left(own, anchor.end) - 1
        if last < first:
            return None
        return self._between(self._visible[before + first], self._visible[before + last] + 1)

    def _paragraph_of(self, pointer: str) -> Region | None:
        found = _PARAGRAPH.match(pointer)
        return self._beginnings.get(self.record.paragraphs[int(found[1])].id) if found else None

    @cached_property
    def _beginnings(self) -> dict[str, Region]:
        """Where the first words of paragraphs stand, as far as they stand in the input as they are, and in order."""
        found: dict[str, Region] = {}
        at = 0
        for paragraph in self.record.paragraphs:
            words = paragraph.text[:_BEGINNING].split()[:_FIRST_WORDS]
            pattern = re.compile(r"\s+".join(map(re.escape, words)))
            match = pattern.search(self._text, at, at + _REACH) if words else None
            if match is not None:
                found.setdefault(paragraph.id, self._between(match.start(), match.end()))
                at = match.end()
        return found


_BEGINNING: Final = 200
#: How far behind the paragraph before it a paragraph is looked for.
_REACH: Final = 100_000
_FIRST_WORDS: Final = 6
_PARAGRAPH: Final = re.compile(r"/paragraphs/(\d+)")


def _visible(text: str) -> list[int]:
    """The offsets of all characters of a text but its white space."""
    return [offset for offset, character in enumerate(text) if not character.isspace()]


_TOKEN: Final = re.compile(r'[\s,:]*([{}\[\]]|"(?:[^"\\]|\\.)*"|[^\s,:{}\[\]"]+)', re.DOTALL)


@attrs.define
class _Container:
    """An object or array of a JSON document that is still open."""

    pointer: str
    start: int
    #: The key that waits for its value, or the index of the next item.
    step: str | int | None


def _spans(text: str) -> dict[str, tuple[int, int]]:
    """Where each value of a JSON document stands, by its pointer."""
    spans: dict[str, tuple[int, int]] = {}
    above: list[_Container] = []
    for match in _TOKEN.finditer(text):
        part = match[1]
        if part in "}]":
            if above:
                ended = above.pop()
                spans[ended.pointer] = (ended.start, match.end(1))
            continue
        pointer = ""
        if above:
            top = above[-1]
            if top.step is None:
                top.step = str(json.loads(part)).replace("~", "~0").replace("/", "~1")
                continue
            pointer = f"{top.pointer}/{top.step}"
            top.step = top.step + 1 if isinstance(top.step, int) else None
        if part in "{[":
            above.append(_Container(pointer, match.start(1), None if part == "{" else 0))
        else:
            spans[pointer] = match.span(1)
    return spans
