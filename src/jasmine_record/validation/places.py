"""Where things stand in a record: its facts with their JSON Pointers, and the anchors that can be quoted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.errors import UnknownIdError
from jasmine_record.model import (
    Anchor,
    Enumeration,
    Evidence,
    Fact,
    Framework,
    Initiative,
    Meeting,
    MeetingRecord,
    Paragraph,
    Participant,
    Pillar,
    Source,
    Statement,
    Term,
)

__all__ = [
    "FIELDS",
    "Identified",
    "anchors",
    "called",
    "excerpt",
    "facts",
    "first_words",
    "identified",
    "is_empty",
    "name",
    "noun",
    "paragraph_of",
    "place",
    "quotes",
    "quoting",
    "words_of",
]

Identified = Paragraph | Participant | Statement | Framework | Pillar | Initiative | Enumeration | Term

#: How messages call an object, and how its id usually begins, which then says as much.
_NOUNS: Final[dict[type, tuple[str, str]]] = {
    Paragraph: ("paragraph", ""),
    Participant: ("participant", "party-"),
    Statement: ("statement", "statement-"),
    Framework: ("framework", "framework-"),
    Pillar: ("pillar", "framework-"),
    Initiative: ("initiative", "initiative-"),
    Enumeration: ("enumeration", "enumeration-"),
    Term: ("term", "term-"),
}
FIELDS: Final[dict[type, tuple[str, ...]]] = {
    fact: tuple(field for field in attrs.fields_dict(fact) if field != "evidence")
    for fact in (
        Source,
        Meeting,
        Participant,
        Statement,
        Framework,
        Pillar,
        Initiative,
        Enumeration,
        Term,
    )
}
"""The fields of each class of facts that may have evidence."""

_LONGEST_ID: Final = 40
_LONGEST_EXCERPT: Final = 100


def facts(record: MeetingRecord) -> Iterator[tuple[str, Fact]]:
    """Every object that has evidence, with its pointer, in document order; pillars behind their framework."""
    yield "/source", record.source
    yield "/meeting", record.meeting
    for pointer, thing in identified(record):
        if not isinstance(thing, Paragraph):
            yield pointer, thing


def identified(record: MeetingRecord) -> Iterator[tuple[str, Identified]]:
    """Every object that has an id, with its pointer, in document order; pillars behind their framework."""
    for index, paragraph in enumerate(record.paragraphs):
        yield f"/paragraphs/{index}", paragraph
    for index, participant in enumerate(record.participants):
        yield f"/participants/{index}", participant
    for index, statement in enumerate(record.statements):
        yield f"/statements/{index}", statement
    for index, framework in enumerate(record.frameworks):
        yield f"/frameworks/{index}", framework
        for number, pillar in enumerate(framework.pillars):
            yield f"/frameworks/{index}/pillars/{number}", pillar
    for index, initiative in enumerate(record.initiatives):
        yield f"/initiatives/{index}", initiative
    for index, enumeration in enumerate(record.enumerations):
        yield f"/enumerations/{index}", enumeration
    for index, term in enumerate(record.terms):
        yield f"/terms/{index}", term


def anchors(record: MeetingRecord) -> Iterator[tuple[str, Anchor]]:
    """Every anchor with its pointer: of each fact those in its fields, then those of its evidence."""
    for pointer, fact in facts(record):
        if isinstance(fact, Statement):
            yield from _in_field(f"{pointer}/content", fact.content)
        elif isinstance(fact, Enumeration):
            yield from _in_field(f"{pointer}/items", fact.items)
        for index, entry in enumerate(fact.evidence):
            if entry.anchor is not None:
                yield f"{pointer}/evidence/{index}/anchor", entry.anchor


def _in_field(pointer: str, field: tuple[Anchor, ...]) -> Iterator[tuple[str, Anchor]]:
    for index, anchor in enumerate(field):
        yield f"{pointer}/{index}", anchor


def noun(thing: Fact | Paragraph) -> str:
    """What kind of thing it is, in lower case."""
    return type(thing).__name__.lower()


def name(thing: Fact | Paragraph) -> str:
    """What a message calls an object: `the meeting`, `statement-3`, `paragraph 6.2`."""
    if isinstance(thing, Source | Meeting):
        return f"the {noun(thing)}"
    called, usual = _NOUNS[type(thing)]
    shown = thing.id if len(thing.id) <= _LONGEST_ID else f"{thing.id[: _LONGEST_ID - 3]}..."
    return shown if usual and thing.id.startswith(usual) else f"{called} {shown}"


def called(field: str) -> str:
    """What a message calls a field."""
    return field.replace("_", " ")


def is_empty(value: object) -> bool:
    """Whether a field that holds this holds nothing: `None`, `false` and `[]`; zero is a value."""
    return value is None or value is False or value == ()


def quoting(record: MeetingRecord, entry: Evidence) -> Anchor | None:
    """The anchor of an entry of evidence, if it quotes."""
    return entry.anchor if entry.anchor is not None and quotes(record, entry.anchor) else None


def quotes(record: MeetingRecord, anchor: Anchor) -> bool:
    """Whether the anchor's range lies within a paragraph of the record."""
    paragraph = paragraph_of(record, anchor)
    return paragraph is not None and anchor.end <= len(paragraph.text)


def paragraph_of(record: MeetingRecord, anchor: Anchor) -> Paragraph | None:
    """The paragraph that an anchor counts in, if there is one."""
    try:
        return record.paragraph(anchor.paragraph)
    except UnknownIdError:
        return None


def excerpt(record: MeetingRecord, anchor: Anchor) -> str:
    """The first words of an anchor that quotes: enough for a message, however long the anchor is."""
    text = record.paragraph(anchor.paragraph).text
    return text[anchor.start : min(anchor.end, anchor.start + _LONGEST_EXCERPT)]


def place(record: MeetingRecord, paragraph: Paragraph, start: int, end: int) -> Anchor | None:
    """An anchor to part of a paragraph; `None` if its id leads to another paragraph with the same id."""
    if record.paragraph(paragraph.id) is not paragraph:
        return None
    return Anchor(paragraph.id, start, end)


def first_words(record: MeetingRecord, paragraph: Paragraph) -> Anchor | None:
    """The first few words of a paragraph; `None` as in `place`, and where it has none."""
    end = paragraph.text.find(" ", 24)
    end = len(paragraph.text) if end < 0 else end
    return place(record, paragraph, 0, end) if end else None


def words_of(record: MeetingRecord, evidence: tuple[Evidence, ...], field: str) -> Anchor | None:
    """The first anchor that the evidence has for a field, if it quotes."""
    for entry in evidence:
        if entry.field == field and entry.anchor is not None and quotes(record, entry.anchor):
            return entry.anchor
    return None
