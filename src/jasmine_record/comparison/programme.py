"""Frameworks, pillars, initiatives and terms: which is which on both sides, and what was reworded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeVar

from jasmine_record.comparison.change import FactChange, FieldChange
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.sides import References, Sides, fact_changes, field_change, named
from jasmine_record.comparison.words import folded
from jasmine_record.model import Framework, Initiative, MeetingRecord, Pillar, Term

__all__ = ["ProgrammeChanges", "compare_programme"]

#: How alike two texts are, at least, to be one reworded; names are short, and so must be more alike.
_ALIKE, _ALIKE_NAMES = 450, 700
#: How alike two names are, at least, whose acronym is the same.
_ALIKE_WITH_ACRONYM: Final = 300

FactT = TypeVar("FactT", Framework, Initiative, Term)

ProgrammeChanges = tuple[
    tuple[FactChange[Framework], ...],
    tuple[FactChange[Pillar], ...],
    tuple[FactChange[Initiative], ...],
    tuple[FactChange[Term], ...],
]


def compare_programme(sides: Sides, parties: References) -> ProgrammeChanges:
    """The changes of frameworks, pillars, initiatives and terms."""
    older, newer = sides.older.record, sides.newer.record
    pillars = _by_text(older.pillars, newer.pillars)
    frameworks = _pair_frameworks(older, newer, pillars)
    terms = _pair_terms(older.terms, newer.terms)
    initiatives = _by_text(older.initiatives, newer.initiatives)
    to_frameworks = References.of(older.frameworks, newer.frameworks, _names(frameworks), frameworks)
    to_pillars = References.of(older.pillars, newer.pillars, _names(pillars), pillars)
    to_terms = References.of(older.terms, newer.terms, _names(terms), terms)
    return (
        _changes(
            sides,
            (older.frameworks, newer.frameworks),
            frameworks,
            {"name": None, "acronym": None, "proposer": parties},
        ),
        _pillar_changes(sides, pillars, to_frameworks),
        _changes(
            sides,
            (older.initiatives, newer.initiatives),
            initiatives,
            {
                "text": None,
                "framework": to_frameworks,
                "pillar": to_pillars,
                "proposer": parties,
                "partners": None,
                "terms": to_terms,
            },
        ),
        _changes(sides, (older.terms, newer.terms), terms, {"name": None, "acronym": None}),
    )


def _by_text(
    older: Sequence[Pillar] | Sequence[Initiative], newer: Sequence[Pillar] | Sequence[Initiative]
) -> Pairing:
    pairs = Pairing([fact.text for fact in older], [fact.text for fact in newer])
    pairs.by_key([folded(text) for text in pairs.older], [folded(text) for text in pairs.newer])
    pairs.by_likeness(_ALIKE)
    return pairs


def _pair_terms(older: Sequence[Term], newer: Sequence[Term]) -> Pairing:
    pairs = Pairing([term.name for term in older], [term.name for term in newer])
    pairs.by_key([folded(term.name) for term in older], [folded(term.name) for term in newer])
    # A place, counted backwards on one side, groups what has no acronym with nothing.
    pairs.by_likeness(
        _ALIKE_WITH_ACRONYM,
        (
            [_acronym(term) or place for place, term in enumerate(older)],
            [_acronym(term) or -1 - place for place, term in enumerate(newer)],
        ),
    )
    pairs.by_likeness(_ALIKE_NAMES)
    return pairs


def _acronym(fact: Term | Framework) -> str | None:
    return fact.acronym and folded(fact.acronym)


def _pair_frameworks(older: MeetingRecord, newer: MeetingRecord, pillars: Pairing) -> Pairing:
    """By name, acronym, or the pillars that they share."""
    rows = (older.frameworks, newer.frameworks)
    first, second = ([named(fact.name, fact.acronym) or fact.id for fact in row] for row in rows)
    pairs = Pairing(first, second)
    pairs.by_key(*([fact.name and folded(fact.name) for fact in row] for row in rows))
    pairs.by_key(*([_acronym(fact) for fact in row] for row in rows))
    holders, others = ([place for place, fact in enumerate(row) for _ in fact.pillars] for row in rows)
    shared = Counter((holders[i], others[j]) for i, j in pillars.forward.items())
    for (i, j), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        pairs.join(i, j)
    pairs.by_likeness(
        _ALIKE_NAMES,
        (
            [fact.name is not None or place for place, fact in enumerate(older.frameworks)],
            [fact.name is not None or -1 - place for place, fact in enumerate(newer.frameworks)],
        ),
    )
    # What holds nothing to tell it by is what stands in its place.
    pairs.by_key(*([_is_bare(fact) or None for fact in row] for row in rows))
    return pairs


def _is_bare(framework: Framework) -> bool:
    return framework.name is framework.acronym is None and not framework.pillars


def _names(pairs: Pairing) -> tuple[list[str], list[str]]:
    return [named(text) or "" for text in pairs.older], [named(text) or "" for text in pairs.newer]


def _pillar_changes(sides: Sides, pairs: Pairing, frameworks: References) -> tuple[FactChange[Pillar], ...]:
    """Pillars with the framework that they stand in, which a pillar doesn't name itself."""
    older, newer = sides.older.record, sides.newer.record
    first, second = (
        [(framework.id,) for framework in record.frameworks for _ in framework.pillars]
        for record in (older, newer)
    )
    rows = (older.pillars, newer.pillars)
    differing: list[list[FieldChange]] = []
    for i, j in sorted(pairs.forward.items()):
        pair = (rows[0][i], rows[1][j])
        changes = [
            field_change(sides, pair, "number"),
            field_change(sides, pair, "text"),
            field_change(sides, pair, "framework", (first[i], second[j]), frameworks),
        ]
        differing.append([change for change in changes if change])
    return fact_changes(sides, rows, pairs, differing)


def _changes(
    sides: Sides,
    rows: tuple[Sequence[FactT], Sequence[FactT]],
    pairs: Pairing,
    fields: dict[str, References | None],
) -> tuple[FactChange[FactT], ...]:
    """The changes of one kind of fact in these fields, with what each field's references lead to."""
    differing: list[list[FieldChange]] = []
    for i, j in sorted(pairs.forward.items()):
        pair = (rows[0][i], rows[1][j])
        changes = [field_change(sides, pair, field, references=lead) for field, lead in fields.items()]
        differing.append([change for change in changes if change])
    return fact_changes(sides, rows, pairs, differing)
