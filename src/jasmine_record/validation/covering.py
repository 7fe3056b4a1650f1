"""Coverage, both ways: the text that no fact accounts for, and the facts that no text accounts for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.model import Anchor, Basis, Genre, MeetingRecord, Paragraph, ParagraphRole, check_record
from jasmine_record.validation.evidence import NEEDED
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import anchors, facts, is_empty, name, place, quotes
from jasmine_record.validation.rule import Flaw

__all__ = ["Coverage", "check_untouched", "coverage"]


@attrs.frozen(kw_only=True)
class Coverage:
    """How far the facts of a record and its text account for each other."""

    #: How many characters the text has, white space left out; labels don't count.
    characters: int
    #: How many of them some fact is anchored to.
    covered: int
    #: The stretches of text with a letter or a digit that no fact is anchored to, in reading order, white space and
    #: punctuation at their ends left out.
    gaps: tuple[Anchor, ...]
    #: JSON Pointers of the fields with a value that no words bear out, in document order: what was supplied, what a
    #: person added without words, what was concluded from no words, and what has no evidence.
    unsupported: tuple[str, ...]

    @property
    def share(self) -> float:
        """The part of the text that facts account for, from 0 to 1; 1 for an empty text."""
        return self.covered / self.characters if self.characters else 1.0


def coverage(record: MeetingRecord) -> Coverage:
    """Which text no fact accounts for, and which facts no text accounts for.

    A stretch of text is accounted for where an anchor of a fact covers it: of its evidence, unresolved entries too, or of
    its own fields; but for the evidence of the text's language, which is a whole paragraph and tells nothing of it. Takes time linear in the record's size, but for sorting anchors; never raises.
    """
    check_record(record, "coverage")
    ranges = _ranges(record)
    gaps: list[Anchor] = []
    characters = covered = 0
    for paragraph in record.paragraphs:
        text = paragraph.text
        total = len(text) - text.count(" ")
        reached = record.paragraph(paragraph.id) is paragraph
        missed = 0
        for start, end in _between(ranges.get(paragraph.id, []) if reached else [], len(text)):
            missed += end - start - text.count(" ", start, end)
            if reached and (gap := _GAP.search(text, start, end)):
                gaps.append(Anchor(paragraph.id, gap.start(), _end_of_gap(text, end)))
        characters += total
        covered += total - missed
    return Coverage(
        characters=characters, covered=covered, gaps=tuple(gaps), unsupported=tuple(_unsupported(record))
    )


#: Where a gap begins: its first letter or digit, with the mark that opens a quotation or a bracket before it.
_GAP: Final = re.compile(r"[“„‘(\[]?[^\W_]")
_CLOSING: Final = frozenset("”’)]")


def _end_of_gap(text: str, end: int) -> int:
    while not (text[end - 1].isalnum() or text[end - 1] in _CLOSING):
        end -= 1
    return end


def _ranges(record: MeetingRecord) -> dict[str, list[tuple[int, int]]]:
    """The ranges that anchors cover, by paragraph, each merged and in order."""
    found: dict[str, set[tuple[int, int]]] = {}
    # The words that show the language of a text tell nothing that it says.
    shown = {
        f"/source/evidence/{place}/anchor"
        for place, entry in enumerate(record.source.evidence)
        if entry.field == "language"
    }
    for pointer, anchor in anchors(record):
        if pointer not in shown and quotes(record, anchor):
            found.setdefault(anchor.paragraph, set()).add((anchor.start, anchor.end))
    merged: dict[str, list[tuple[int, int]]] = {}
    for paragraph, ranges in found.items():
        joined = merged.setdefault(paragraph, [])
        for start, end in sorted(ranges):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
    return merged


def _between(ranges: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """What lies between ranges, from 0 to a length; nothing between two that touch."""
    last = 0
    for start, end in (*ranges, (length, length)):
        yield last, start
        last = end


def _unsupported(record: MeetingRecord) -> Iterator[str]:
    for pointer, fact in facts(record):
        borne = {
            entry.field
            for entry in fact.evidence
            if entry.basis is not Basis.UNRESOLVED
            and entry.anchor is not None
            and quotes(record, entry.anchor)
        }
        for field in NEEDED[type(fact)]:
            if field not in borne and not is_empty(getattr(fact, field)):
                yield f"{pointer}/{field}"


_TOLD: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY})
_FEWEST_WORDS: Final = 12


def check_untouched(record: MeetingRecord) -> Iterator[Flaw]:
    """No fact accounts for anything in a paragraph.

    Why: it may be background, or something that somebody said and that wasn't understood. Whoever reads the facts alone
    never learns of it.

    Fires: a paragraph of a dozen words or more of a readout to which no anchor leads.

    Silent: headings, items, notes and short lines; texts that are no readouts or statements; a text whose language isn't
    read, which is told once; a record without any facts.

    Mend: read the paragraph, and where somebody says something in it, add the statement with editorial evidence.
    `coverage` shows how much of the text is left.
    """
    if record.source.genre not in _REPORTS or not record.statements:
        return
    touched = {anchor.paragraph for _, anchor in anchors(record)}
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.role not in _TOLD or paragraph.text.count(" ") < _FEWEST_WORDS - 1:
            continue
        if paragraph.id not in touched:
            yield Flaw(
                f"{name(paragraph)}: no fact accounts for {show(paragraph.text)}",
                f"/paragraphs/{index}",
                _all_of(record, paragraph),
            )


_REPORTS: Final = frozenset({Genre.READOUT, Genre.JOINT_STATEMENT, Genre.CHAIR_STATEMENT})


def _all_of(record: MeetingRecord, paragraph: Paragraph) -> Anchor | None:
    return place(record, paragraph, 0, len(paragraph.text))
