"""JR3xx: ids, and the references that objects make to each other by id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jasmine_record.model import (
    Anchor,
    Basis,
    Framework,
    Initiative,
    MeetingRecord,
    Paragraph,
    Participant,
    Statement,
)
from jasmine_record.validation.finding import show
from jasmine_record.validation.fix import Edit, Fix, Operation
from jasmine_record.validation.places import (
    Identified,
    anchors,
    called,
    facts,
    identified,
    name,
    noun,
    quotes,
    quoting,
    words_of,
)
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_duplicates",
    "check_items",
    "check_pillars",
    "check_speakers",
    "check_targets",
]


#: The fields that hold ids, and what they are ids of.
_TARGETS: Final[dict[type, tuple[tuple[str, str], ...]]] = {
    Participant: (("represents", "participant"),),
    Statement: (("speakers", "participant"),),
    Framework: (("proposer", "participant"), ("enumeration", "enumeration")),
    Initiative: (
        ("framework", "framework"),
        ("pillar", "pillar"),
        ("proposer", "participant"),
        ("terms", "term"),
        ("enumeration", "enumeration"),
    ),
}


def check_duplicates(record: MeetingRecord) -> Iterator[Flaw]:
    """An id stands a second time.

    Why: anchors and references name their target by id. With two of a name, only the first can be reached,
    and what is meant for the second is read as the first's.

    Fires: two paragraphs `6.2`; a statement and a term that are both `a`.

    Silent: `6.2` and `6.2-2`.

    Mend: give the second an id of its own, with `-2` behind it as the parser does, and correct what refers to
    it. Where nothing refers to that id, the fix does.
    """
    first: dict[str, str] = {}
    twice: list[tuple[str, Identified]] = []
    for pointer, thing in identified(record):
        if first.setdefault(thing.id, pointer) != pointer:
            twice.append((pointer, thing))
    if not twice:
        return
    referred = _referred(record)
    # Nor may the new id be one that is referred to and that nothing has.
    taken = first.keys() | {target for _, target in referred}
    numbers: dict[str, int] = {}
    for pointer, thing in twice:
        fix = None
        if (noun(thing), thing.id) not in referred:
            number = numbers.get(thing.id, 2)
            while (fresh := f"{thing.id}-{number}") in taken:
                number += 1
            numbers[thing.id] = number + 1
            fix = Fix(f"call it {fresh}", (Edit(Operation.REPLACE, f"{pointer}/id", fresh),))
        yield Flaw(
            f"the id {show(thing.id)} of this {noun(thing)} is also that of {first[thing.id]};"
            " expected one that no other object has",
            f"{pointer}/id",
            _first_quoted(record, thing),
            fix=fix,
        )


def _first_quoted(record: MeetingRecord, thing: Identified) -> Anchor | None:
    evidence = () if isinstance(thing, Paragraph) else thing.evidence
    return next(filter(None, (quoting(record, entry) for entry in evidence)), None)


def _referred(record: MeetingRecord) -> set[tuple[str, str | None]]:
    """What the record refers to: kinds of objects and ids."""
    found: set[tuple[str, str | None]] = {("paragraph", anchor.paragraph) for _, anchor in anchors(record)}
    for _, fact in facts(record):
        for field, wanted in _TARGETS.get(type(fact), ()):
            value = getattr(fact, field)
            found |= {(wanted, target) for target in (value if isinstance(value, tuple) else (value,))}
    return found


def check_targets(record: MeetingRecord) -> Iterator[Flaw]:
    """A reference names an id that no object of the kind has.

    Why: what refers to nothing says nothing: a statement by a participant who isn't there has no speaker.

    Fires: `"speakers": ["party-9"]` in a record of six participants; `"pillar": "framework-1"`, which is a
    framework.

    Silent: `null` and `[]`; a reference to an object that stands further down.

    Mend: correct the id, add the object, or empty the field. Anchors to paragraphs that aren't there are
    another rule's.
    """
    kinds: dict[str, set[str]] = {}
    for _, thing in identified(record):
        kinds.setdefault(thing.id, set()).add(noun(thing))
    for pointer, fact in facts(record):
        for field, wanted in _TARGETS.get(type(fact), ()):
            value = getattr(fact, field)
            several = isinstance(value, tuple)
            for index, target in enumerate(value if several else (value,)):
                found = kinds.get(target, set())
                if target is None or wanted in found:
                    continue
                instead = f"is that of a {min(found)}" if found else "nothing has"
                yield Flaw(
                    f"{name(fact)}: {field} has the id {show(target)}, which {instead}; expected a {wanted}",
                    f"{pointer}/{field}/{index}" if several else f"{pointer}/{field}",
                    words_of(record, fact.evidence, field),
                )


def check_speakers(record: MeetingRecord) -> Iterator[Flaw]:
    """A statement has no speaker, and nothing says why.

    Why: who said it is half of a statement. Where the text leaves it open, an `unresolved` entry says so and
    names the candidates; where there is none, the speaker was forgotten.

    Fires: `"speakers": []` without evidence for `speakers`.

    Silent: `"speakers": []` with an `unresolved` entry for `speakers`, which is reported as an open field.

    Mend: add the speaker with evidence, or an unresolved entry with the candidates.
    """
    for index, statement in enumerate(record.statements):
        if statement.speakers or any(
            entry.field == "speakers" and entry.basis is Basis.UNRESOLVED for entry in statement.evidence
        ):
            continue
        said = next((anchor for anchor in statement.content if quotes(record, anchor)), None)
        yield Flaw(
            f"{name(statement)} ({show(statement.verb)}) has no speakers and no unresolved evidence for them",
            f"/statements/{index}/speakers",
            words_of(record, statement.evidence, "verb") or said,
        )


def check_pillars(record: MeetingRecord) -> Iterator[Flaw]:
    """An initiative's pillar isn't one of its framework's.

    Why: an initiative stands under a framework and, inside it, under one of its pillars. If the pillar is
    another framework's, one of the two references is wrong.

    Fires: an initiative of `framework-2` with the pillar `framework-1.pillar-3`.

    Silent: an initiative that names only one of the two; a pillar or a framework that the record doesn't
    have, which is another rule's.

    Mend: correct whichever of the two is wrong.
    """
    owned: dict[str, set[str]] = {}
    pillars: set[str] = set()
    for framework in record.frameworks:
        own = {pillar.id for pillar in framework.pillars}
        owned.setdefault(framework.id, own)
        pillars |= own
    for index, initiative in enumerate(record.initiatives):
        framework_id, pillar_id = initiative.framework, initiative.pillar
        if framework_id not in owned or pillar_id is None or pillar_id not in pillars:
            continue
        if pillar_id not in owned[framework_id]:
            yield Flaw(
                f"{name(initiative)}: the pillar {show(pillar_id)} isn't one of {show(framework_id)},"
                " the initiative's framework",
                f"/initiatives/{index}/pillar",
                words_of(record, initiative.evidence, "pillar"),
            )


#: The tuple fields whose items are each there once.
_ITEMS: Final[dict[type, tuple[str, ...]]] = {
    Participant: ("functions", "members"),
    Statement: ("speakers",),
    Initiative: ("partners", "terms"),
}


def check_items(record: MeetingRecord) -> Iterator[Flaw]:
    """A field names the same item twice.

    Why: whoever counts speakers, members or partners counts one of them double.

    Fires: `"speakers": ["party-1", "party-1"]`; two `members` that are both `Japan`.

    Silent: two parties of one name, who have ids of their own.

    Mend: take the second away, with its entry of evidence.
    """
    for pointer, fact in facts(record):
        for field in _ITEMS.get(type(fact), ()):
            values: tuple[str, ...] = getattr(fact, field)
            if len(set(values)) == len(values):
                continue
            entries = [index for index, entry in enumerate(fact.evidence) if entry.field == field]
            seen: set[str] = set()
            for index, value in enumerate(values):
                if value not in seen:
                    seen.add(value)
                    continue
                fix = None
                if len(entries) == len(values):
                    gone = (f"{pointer}/{field}/{index}", f"{pointer}/evidence/{entries[index]}")
                    fix = Fix("take the second away", tuple(Edit(Operation.REMOVE, place) for place in gone))
                yield Flaw(
                    f"{name(fact)}: {called(field)} has the same item twice, {show(value)}",
                    f"{pointer}/{field}/{index}",
                    words_of(record, fact.evidence, field),
                    fix=fix,
                )
