"""Statements: which is which on both sides, and what became of act and wording."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from jasmine_record.comparison.change import FactChange, FieldChange
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.sides import References, Sides, fact_changes, field_change
from jasmine_record.comparison.words import folded
from jasmine_record.model import Statement

__all__ = ["pair_statements", "statement_changes"]

#: How alike, at least, what the same speakers said is, to be on one subject; and what somebody else said.
_ON_SUBJECT: Final = 400
_SAME_WORDS: Final = 800


def pair_statements(sides: Sides, parties: References) -> Pairing:
    """Which statement is which: those that say the same, then those of the same speakers on one subject."""
    older, newer = sides.older.record.statements, sides.newer.record.statements
    pairs = Pairing(
        [sides.older.content(statement) for statement in older],
        [sides.newer.content(statement) for statement in newer],
    )
    speakers = (_speakers(older, parties, newer=False), _speakers(newer, parties, newer=True))

    def keys(side: int, row: Sequence[Statement], *fields: str) -> list[Hashable]:
        texts = pairs.newer if side else pairs.older
        return [
            (speakers[side][place], folded(texts[place]), *(getattr(statement, field) for field in fields))
            if texts[place] or "verb" in fields
            else None
            for place, statement in enumerate(row)
        ]

    # Coordinated verbs share their content, so verb and act go before words alone.
    for fields in (("verb", "act"), ("act",), ()):
        pairs.by_key(keys(0, older, *fields), keys(1, newer, *fields))
    acts = [statement.act for statement in older], [statement.act for statement in newer]
    pairs.by_likeness(_ON_SUBJECT, _grouped(speakers, acts))
    pairs.by_likeness(_ON_SUBJECT, speakers)
    pairs.by_likeness(_SAME_WORDS, acts)
    pairs.by_likeness(_SAME_WORDS)
    return pairs


def _grouped(
    first: tuple[Sequence[Hashable], Sequence[Hashable]],
    second: tuple[Sequence[Hashable], Sequence[Hashable]],
) -> tuple[list[Hashable], list[Hashable]]:
    return list(zip(first[0], second[0], strict=True)), list(zip(first[1], second[1], strict=True))


def _speakers(statements: Sequence[Statement], parties: References, *, newer: bool) -> list[Hashable]:
    return [parties.identities(statement.speakers, newer=newer) for statement in statements]


def statement_changes(sides: Sides, pairs: Pairing, parties: References) -> tuple[FactChange[Statement], ...]:
    """What was said on one side alone, or by others, with another verb, as another act or in other words."""
    older, newer = sides.older.record.statements, sides.newer.record.statements
    differing: list[list[FieldChange]] = []
    for i in sorted(pairs.forward):
        j = pairs.forward[i]
        pair = (older[i], newer[j])
        changes = [
            field_change(sides, pair, "speakers", references=parties),
            field_change(sides, pair, "verb"),
            field_change(sides, pair, "act"),
            field_change(sides, pair, "content", (pairs.older[i], pairs.newer[j])),
        ]
        differing.append([change for change in changes if change])
    return fact_changes(sides, (older, newer), pairs, differing)
