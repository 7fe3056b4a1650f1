"""The order in which the rules run, on one screen, and the record that comes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from jasmine_record.model import MeetingRecord, Paragraph
from jasmine_record.parsing.clauses import read_clauses
from jasmine_record.parsing.draft import Draft, Supplied
from jasmine_record.parsing.rules import (
    enumerations,
    meeting,
    participants,
    programme,
    source,
    statements,
    terms,
)
from jasmine_record.parsing.sentences import split_sentences

__all__ = ["GENERATOR", "assemble"]

GENERATOR: Final = "jasmine_record"

#: Each rule sees what those before it have found.
_RULES: Final[tuple[Callable[[Draft], Draft], ...]] = (
    source.recognize,
    participants.recognize,
    meeting.recognize,
    statements.recognize,
    terms.recognize,
    enumerations.recognize,
    programme.recognize,
)


def assemble(paragraphs: tuple[Paragraph, ...], supplied: Supplied) -> MeetingRecord:
    """The record of a text that is cut into paragraphs."""
    sentences = split_sentences(paragraphs)
    draft = Draft(
        supplied=supplied,
        paragraphs=paragraphs,
        sentences=sentences,
        clauses=tuple(clause for sentence in sentences for clause in read_clauses(sentence)),
    )
    for rule in _RULES:
        draft = rule(draft)
    return MeetingRecord(
        generator=GENERATOR,
        source=draft.source,
        meeting=draft.meeting,
        paragraphs=draft.paragraphs,
        participants=draft.participants,
        statements=draft.statements,
        frameworks=draft.frameworks,
        initiatives=draft.initiatives,
        enumerations=draft.enumerations,
        terms=draft.terms,
    )
