"""The order in which the rules run, on one screen, and the record that comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from jasmine_record.model import Anchor, Meeting, MeetingRecord
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.compound import find_sections, leave_open, share_source, take_section
from jasmine_record.parsing.draft import Draft, Supplied, unresolved
from jasmine_record.parsing.grammar.clauses import read_clauses
from jasmine_record.parsing.grammar.fields import find_fields
from jasmine_record.parsing.grammar.language import is_read, tell_language
from jasmine_record.parsing.grammar.sentences import split_sentences
from jasmine_record.parsing.layout.segment import segment
from jasmine_record.parsing.memory import forget
from jasmine_record.parsing.rules import (
    enumerations,
    meeting,
    other_times,
    participants,
    programme,
    source,
    statements,
    terms,
)

__all__ = ["GENERATOR", "assemble", "assemble_all"]

GENERATOR: Final = "jasmine_record"

#: Each rule sees what those before it have found.
_RULES: Final[tuple[Callable[[Draft], Draft], ...]] = (
    source.recognize,
    participants.recognize,
    meeting.recognize,
    leave_open,
    other_times.recognize,
    statements.recognize,
    terms.recognize,
    enumerations.recognize,
    programme.recognize,
)


def _leave_unread(draft: Draft) -> Draft:
    """Say that the facts of the text aren't read, and by which paragraph that was told."""
    telling = draft.language.paragraph if draft.language else None
    anchor = Anchor(telling.id, 0, len(telling.text)) if telling else None
    unread = unresolved("name", "language.not-read", anchor)
    return attrs.evolve(draft, meeting=Meeting(evidence=(unread,)))


_RULES_OF_OTHER_LANGUAGES: Final[tuple[Callable[[Draft], Draft], ...]] = (source.recognize, _leave_unread)


def assemble(blocks: Sequence[Block], supplied: Supplied) -> MeetingRecord:
    """The record of a text that is cut into blocks."""
    try:
        draft, rules = _take_apart(blocks, supplied)
        return _record(_run(rules, draft))
    finally:
        forget()


def assemble_all(blocks: Sequence[Block], supplied: Supplied) -> tuple[MeetingRecord, ...]:
    """The records of a page that is cut into blocks: one for each meeting that it tells of."""
    try:
        draft, rules = _take_apart(blocks, supplied)
        if not draft.sections:
            return (_record(_run(rules, draft)),)
        return _records(draft, rules)
    finally:
        forget()


def _records(draft: Draft, rules: Sequence[Callable[[Draft], Draft]]) -> tuple[MeetingRecord, ...]:
    """The records of a page that tells of several meetings."""
    page = source.recognize(draft)
    records: list[MeetingRecord] = []
    for section in page.sections:
        paragraphs = page.paragraphs[section.start if records else 0 : section.end]
        part = _run(rules[1:], take_section(page, section))
        shared = share_source(page.source, paragraphs)
        records.append(_record(attrs.evolve(part, paragraphs=paragraphs, source=shared)))
    return tuple(records)


def _take_apart(
    blocks: Sequence[Block], supplied: Supplied
) -> tuple[Draft, tuple[Callable[[Draft], Draft], ...]]:
    """The draft in which nothing is found yet, and the rules that read it, that for the source first."""
    paragraphs = segment(blocks, supplied.title)
    language = tell_language(paragraphs)
    read = is_read(language, supplied.language)
    sentences = split_sentences(paragraphs) if read else ()
    draft = Draft(
        supplied=supplied,
        paragraphs=paragraphs,
        links={
            paragraph.id: block.links
            for paragraph, block in zip(paragraphs, blocks, strict=True)
            if block.links
        },
        sentences=sentences,
        clauses=tuple(clause for sentence in sentences for clause in read_clauses(sentence)),
        fields=find_fields(paragraphs) if read else (),
        language=language,
        sections=find_sections(paragraphs) if read else (),
    )
    return draft, _RULES if read else _RULES_OF_OTHER_LANGUAGES


def _run(rules: Sequence[Callable[[Draft], Draft]], draft: Draft) -> Draft:
    for rule in rules:
        draft = rule(draft)
    return draft


def _record(draft: Draft) -> MeetingRecord:
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
