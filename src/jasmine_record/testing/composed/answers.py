"""How far a record of a composed readout is from what its composer put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from jasmine_record.model import (
    Basis,
    Enumeration,
    Fact,
    MeetingRecord,
    ParagraphRole,
    Participant,
    Statement,
)
from jasmine_record.testing.composed.facts import ComposedReadout, Listed, Party, Said

__all__ = ["ASPECTS", "differences", "fold"]

_EDGES = " .,;:“”\"'"


def fold(words: str) -> str:
    """Words as they are compared: one kind of apostrophe, quotation mark and space, no case."""
    words = re.sub(r"\s+", " ", words.replace("’", "'").replace("“", '"').replace("”", '"'))
    return words.strip().casefold()


def _loose(words: str) -> str:
    """Words without what may stand around or between them."""
    return re.sub(r'[".,;:\s]+', " ", fold(words)).strip()


def _value(fact: Fact, field: str, found: object, right: tuple[object, ...]) -> Iterator[str]:
    """A fault unless the value is right. No field that has a value is left open: there are no competing readings."""
    if found not in right:
        yield f"{type(fact).__name__}.{field} is {found!r}, expected {' or '.join(map(repr, right))}"


def _folded(value: str | None) -> str | None:
    return None if value is None else fold(value)


def _source_faults(composed: ComposedReadout, record: MeetingRecord) -> Iterator[str]:
    source = record.source
    yield from _value(source, "title", _folded(source.title), (fold(composed.title),))
    yield from _value(source, "issued", source.issued, (composed.issued,))
    yield from _value(source, "publisher", _folded(source.publisher), (fold(composed.publisher),))
    yield from _value(source, "publisher_country", source.publisher_country, composed.publisher_countries)
    yield from _value(source, "translation", source.translation, (composed.translation,))
    yield from _value(source, "language", source.language, ("en", None))
    yield from _value(
        source, "alternates", tuple(link.language for link in source.alternates), (composed.alternates,)
    )
    yield from _value(
        source, "attachments", tuple(link.name for link in source.attachments), (composed.attachments,)
    )
    yield from _value(source, "genre", str(source.genre), ("readout",))
    numbered = tuple(paragraph.id for paragraph in record.paragraphs if paragraph.label is not None)
    if numbered != composed.numbered:
        yield f"labelled paragraphs are {numbered}, expected {composed.numbered}"
    for paragraph in record.paragraphs:
        role = ParagraphRole.ITEM if "." in paragraph.id else ParagraphRole.BODY
        if paragraph.label is not None and paragraph.role is not role:
            yield f"paragraph {paragraph.id} is {paragraph.role}, expected {role}"


def _meeting_faults(composed: ComposedReadout, record: MeetingRecord) -> Iterator[str]:
    meeting = record.meeting
    series = (fold(composed.series),)
    yield from _value(meeting, "name", _folded(meeting.name), (fold(composed.name),))
    yield from _value(
        meeting, "series", _folded(meeting.series), series if composed.ordinal else (*series, None)
    )
    yield from _value(meeting, "ordinal", meeting.ordinal, (composed.ordinal,))
    yield from _value(meeting, "starts", meeting.starts, (composed.starts,))
    yield from _value(meeting, "ends", meeting.ends, (composed.ends,))
    yield from _value(meeting, "city", _folded(meeting.city), (_folded(composed.city),))
    yield from _value(meeting, "country", meeting.country, (composed.country,))
    yield from _value(meeting, "format", meeting.format, composed.formats)
    yield from _value(meeting, "occasion", _folded(meeting.occasion), (_folded(composed.occasion),))


def _key(party: Participant | Party) -> str:
    """What tells one party from another: a name, folded."""
    return fold(party.name or "")


def _party_faults(composed: ComposedReadout, record: MeetingRecord) -> Iterator[str]:
    found = [_key(party) for party in record.participants]
    wanted = {_key(party): party for party in composed.parties}
    if sorted(found) != sorted(wanted):
        yield f"participants are {sorted(found)}, expected {sorted(wanted)}"
    people = [name for name in found if name in wanted and wanted[name].kind == "person"]
    if people != [name for name, party in wanted.items() if party.kind == "person" and name in people]:
        yield f"people come in the order {people}, expected {list(wanted)}"
    for party in record.participants:
        if right := wanted.get(_key(party)):
            yield from (f"{right.name}: {fault}" for fault in _one_party_faults(party, right))


def _one_party_faults(party: Participant, right: Party) -> Iterator[str]:
    yield from _value(party, "kind", str(party.kind), (right.kind,))
    yield from _value(party, "role", _folded(party.role), tuple(map(_folded, right.roles)))
    yield from _value(party, "honorific", _folded(party.honorific), (_folded(right.honorific),))
    yield from _value(party, "country", party.country, right.countries)
    yield from _value(party, "attendance", party.attendance, (right.attendance,))
    yield from _value(party, "functions", tuple(map(str, party.functions)), (right.functions,))
    yield from _value(party, "represents", party.represents, (None,))


def _statement_faults(composed: ComposedReadout, record: MeetingRecord) -> Iterator[str]:
    found = [(fold(s.verb), str(s.act)) for s in record.statements]
    wanted = [(fold(s.verbs[0]), s.act) for s in composed.said]
    if len(found) != len(wanted):
        yield f"statements are {found}, expected {wanted}"
        return
    for number, (statement, said) in enumerate(zip(record.statements, composed.said, strict=True), 1):
        yield from (
            f"statement {number} ({said.verbs[0]}): {fault}"
            for fault in _one_statement_faults(record, statement, said)
        )


def _one_statement_faults(record: MeetingRecord, statement: Statement, said: Said) -> Iterator[str]:
    yield from _value(statement, "verb", fold(statement.verb), said.verbs)
    yield from _value(statement, "act", str(statement.act), (said.act,))
    speakers = tuple(_key(record.participant(speaker)) for speaker in statement.speakers)
    yield from _value(statement, "speakers", speakers, (tuple(map(fold, said.speakers)),))
    bases = {e.basis for e in statement.evidence if e.field == "speakers"}
    right = Basis.INFERRED if said.pronoun else Basis.STATED
    if bases != {right}:
        yield f"the basis of its speakers is {sorted(bases)}, expected {right}"
    content = _loose(" ".join(record.quote(anchor) for anchor in statement.content))
    if _loose(said.core) not in content or content not in _loose(said.whole):
        yield f"its content is {content!r}, expected {_loose(said.core)!r}, at most {_loose(said.whole)!r}"


def _same(found: Sequence[object], wanted: Sequence[object], what: str) -> Iterator[str]:
    if found != wanted:
        yield f"{what} are {found}, expected {wanted}"


def _programme_faults(composed: ComposedReadout, record: MeetingRecord) -> Iterator[str]:
    names = {party.id: _key(party) for party in record.participants}
    yield from _same(
        [_loose(pillar.text) for pillar in record.pillars], list(map(_loose, composed.pillars)), "pillars"
    )
    yield from _same(
        [pillar.number for pillar in record.pillars],
        list(range(1, len(composed.pillars) + 1)),
        "their numbers",
    )
    frameworks: list[object] = [
        (_folded(f.name), f.acronym, names.get(f.proposer or "")) for f in record.frameworks
    ]
    right = composed.framework
    yield from _same(
        frameworks, [(_folded(right[0]), right[1], fold(right[2]))] if right else [], "frameworks"
    )
    terms = {term.id: fold(term.name) for term in record.terms}
    listed_ones = [initiative for initiative in record.initiatives if initiative.enumeration]
    told_ones = [initiative for initiative in record.initiatives if not initiative.enumeration]
    told = [said for said in composed.said if said.core.startswith("a new project")]
    yield from _same(
        [(_loose(i.text), names.get(i.proposer or "")) for i in told_ones],
        [(_loose(said.core), fold(said.speakers[0]) if len(said.speakers) == 1 else None) for said in told],
        "initiatives told in a sentence",
    )
    yield from _same(
        [(_loose(i.text), sorted(terms[term] for term in i.terms)) for i in listed_ones],
        [(_loose(text), sorted(map(fold, used))) for text, used in composed.initiatives],
        "initiatives",
    )
    for initiative in listed_ones:
        yield from _value(
            initiative, "proposer", names.get(initiative.proposer or ""), (_folded(composed.proposer),)
        )
        yield from _value(initiative, "pillar", initiative.pillar, (None,))
    if len(record.enumerations) == len(composed.listed):
        for enumeration, listed in zip(record.enumerations, composed.listed, strict=True):
            yield from _list_faults(record, enumeration, listed)
    else:
        yield f"lists are {[e.noun for e in record.enumerations]}, expected {[e.nouns[0] for e in composed.listed]}"
    yield from _same(
        sorted((fold(term.name), term.acronym or "") for term in record.terms),
        sorted((fold(name), acronym or "") for name, acronym in composed.terms),
        "terms",
    )


def _list_faults(record: MeetingRecord, enumeration: Enumeration, listed: Listed) -> Iterator[str]:
    yield from _value(enumeration, "noun", fold(enumeration.noun), listed.nouns)
    yield from _value(enumeration, "stated", enumeration.stated, (listed.stated,))
    yield from _value(enumeration, "open_ended", enumeration.open_ended, (listed.open_ended,))
    yield from _same(
        [_loose(record.quote(anchor)) for anchor in enumeration.items],
        list(map(_loose, listed.items)),
        "items",
    )


#: By what they look at: functions that say what a record lacks, has wrong, or has too much of.
_FAULTS: Final[Mapping[str, Callable[[ComposedReadout, MeetingRecord], Iterator[str]]]] = {
    "head": _source_faults,
    "meeting": _meeting_faults,
    "participants": _party_faults,
    "statements": _statement_faults,
    "programme": _programme_faults,
}
ASPECTS: Final = tuple(_FAULTS)
"""What `differences` looks at, one after the other."""


def differences(
    composed: ComposedReadout, record: MeetingRecord, *, aspects: Iterable[str] = ASPECTS
) -> tuple[str, ...]:
    """Where a record of a composed readout says something else than the readout; none for a careful reader's.

    Args:
        composed: The readout, with what was put into it.
        record: What was read from its text, by whatever reads.
        aspects: Some of `ASPECTS`.

    Returns:
        A sentence for each fact that is missing, wrong or invented, aspect by aspect.
    """
    return tuple(fault for aspect in aspects for fault in _FAULTS[aspect](composed, record))
