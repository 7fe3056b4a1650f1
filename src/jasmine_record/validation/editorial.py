"""Evidence for what a person wrote: the basis of every value that has none."""

from __future__ import annotations

from collections import Counter
from typing import Any, TypeVar

import attrs

from jasmine_record.model import Basis, Evidence, Fact, MeetingRecord, check_record
from jasmine_record.validation.evidence import NEEDED
from jasmine_record.validation.places import is_empty

__all__ = ["editorial", "missing_evidence"]

_FactT = TypeVar("_FactT", bound=Fact)


def editorial(record: MeetingRecord) -> MeetingRecord:
    """The same record, in which each value without evidence has that of a person who added it.

    For records that are written by hand: every field that needs evidence and has less than it needs gets entries of the
    basis `editorial`, without an anchor, behind those that it has. Values and existing evidence stay as they are.
    """
    check_record(record, "editorial")
    return attrs.evolve(
        record,
        source=_complete(record.source),
        meeting=_complete(record.meeting),
        participants=tuple(_complete(fact) for fact in record.participants),
        statements=tuple(_complete(fact) for fact in record.statements),
        frameworks=tuple(
            _complete(attrs.evolve(fact, pillars=tuple(_complete(pillar) for pillar in fact.pillars)))
            for fact in record.frameworks
        ),
        initiatives=tuple(_complete(fact) for fact in record.initiatives),
        enumerations=tuple(_complete(fact) for fact in record.enumerations),
        terms=tuple(_complete(fact) for fact in record.terms),
    )


def _complete(fact: _FactT) -> _FactT:
    values = {field: getattr(fact, field) for field in NEEDED[type(fact)]}
    missing = missing_evidence(type(fact), values, fact.evidence)
    return attrs.evolve(fact, evidence=(*fact.evidence, *missing))


def missing_evidence(
    kind: type, values: dict[str, Any], evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """The editorial entries that the values of a fact of some class still need, in the order of its fields."""
    counts = Counter(entry.field for entry in evidence if entry.basis is not Basis.UNRESOLVED)
    found: list[Evidence] = []
    for field in NEEDED[kind]:
        value = values.get(field)
        if is_empty(value):
            continue
        wanted = len(value) if isinstance(value, tuple) else 1
        found += [Evidence(field=field, basis=Basis.EDITORIAL)] * (wanted - counts[field])
    return tuple(found)
