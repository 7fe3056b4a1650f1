"""The two records of a comparison, read for what their changes point at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final, Protocol, TypeVar

import attrs

from jasmine_record.comparison.change import ChangeKind, FactChange, FieldChange, in_record_order
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.words import edits_between, folded
from jasmine_record.model import (
    Anchor,
    Basis,
    Fact,
    Framework,
    Initiative,
    MeetingRecord,
    Participant,
    Pillar,
    Statement,
    Term,
)

__all__ = ["LONGEST", "References", "Side", "Sides", "fact_changes", "field_change", "name_of", "named"]

LONGEST: Final = 2000
"""How many code points of what was said are compared, which keeps the work linear where many statements point at one long text."""
_LONGEST_NAME: Final = 200

FactT = TypeVar("FactT", Participant, Statement, Framework, Pillar, Initiative, Term)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


@attrs.define(slots=False, eq=False)
class Side:
    """One of the two records."""

    record: MeetingRecord

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {paragraph.id: paragraph.text for paragraph in reversed(self.record.paragraphs)}

    def holding(self, anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
        """Those that lie inside of a paragraph, each once."""
        texts = self._texts
        return tuple(
            dict.fromkeys(anchor for anchor in anchors if anchor.end <= len(texts.get(anchor.paragraph, "")))
        )

    def anchors(self, fact: Fact, field: str | None = None) -> tuple[Anchor, ...]:
        """What bears out a field of a fact, or the whole fact; doubts aside."""
        found: list[Anchor] = []
        if isinstance(fact, Statement) and field in (None, "content"):
            found += fact.content
        for entry in fact.evidence:
            if (
                entry.anchor is not None
                and entry.basis is not Basis.UNRESOLVED
                and field in (None, entry.field)
            ):
                found.append(entry.anchor)
        return self.holding(found)

    def content(self, statement: Statement) -> str:
        """The words that were said, up to `LONGEST`; an ellipsis parts what stands apart."""
        pieces: list[str] = []
        room = LONGEST
        for anchor in statement.content:
            if room <= 0:
                break
            text = self._texts.get(anchor.paragraph, "")
            if anchor.end <= len(text):
                pieces.append(text[anchor.start : min(anchor.end, anchor.start + room)])
                room -= len(pieces[-1]) + 3
        return " … ".join(pieces)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {party.id: name_of(party) for party in reversed(self.record.participants)}

    def speakers(self, statement: Statement) -> str:
        """Who made a statement, by name."""
        names = self._names
        return ", ".join(names.get(party, party) for party in statement.speakers) or "(speaker not told)"


@attrs.define(slots=False, eq=False)
class Sides:
    """The two records."""

    older: Side
    newer: Side


@attrs.define(eq=False)
class References:
    """What the ids of one kind of fact lead to on both sides, so that two references can be told to lead to the same thing."""

    older: dict[str, tuple[Identity, str]]
    newer: dict[str, tuple[Identity, str]]

    @classmethod
    def of(
        cls, older: Sequence[_Identified], newer: Sequence[_Identified], names: _Names, pairs: Pairing
    ) -> References:
        """Those to the members of two rows, by the names that they are told by."""
        first: dict[str, tuple[Identity, str]] = {}
        second: dict[str, tuple[Identity, str]] = {}
        for i, fact in enumerate(older):
            first.setdefault(fact.id, (("older", i), names[0][i]))
        for j, fact in enumerate(newer):
            i = pairs.backward.get(j, -1)
            second.setdefault(fact.id, (("older", i) if i >= 0 else ("newer", j), names[1][j]))
        return cls(first, second)

    def identities(self, ids: Iterable[str], *, newer: bool) -> frozenset[Identity]:
        """What the ids lead to; an id that leads nowhere stands for itself."""
        table = self.newer if newer else self.older
        return frozenset(table[name][0] if name in table else ("", name) for name in ids)

    def names(self, ids: Iterable[str], *, newer: bool) -> tuple[str, ...]:
        """How they are told."""
        table = self.newer if newer else self.older
        return tuple(table[name][1] if name in table else name for name in ids)


Identity = tuple[str, int | str]
_Names = tuple[Sequence[str], Sequence[str]]


def named(*values: str | None) -> str | None:
    """The first value that there is, cut where it is too long for a name."""
    for value in values:
        if value:
            return value if len(value) <= _LONGEST_NAME else value[: _LONGEST_NAME - 1] + "…"
    return None


def name_of(participant: Participant) -> str:
    """What a participant is told by: the name, else the office or affiliation, else the country or id."""
    return (
        named(participant.name, participant.role, participant.affiliation, participant.country)
        or participant.id
    )


def _shown(value: object) -> tuple[str, ...]:
    """The values of a field in words."""
    if value is None or value == "":
        return ()
    if isinstance(value, tuple):
        return tuple(shown for item in value for shown in _shown(item))
    if isinstance(value, StrEnum):
        return (value.value,)
    return (value.isoformat() if isinstance(value, date) else str(value),)


def field_change(
    sides: Sides,
    pair: tuple[Fact, Fact],
    field: str,
    values: tuple[object, object] | None = None,
    references: References | None = None,
) -> FieldChange | None:
    """How a field differs between two facts; `None` where it doesn't.

    The order of several values is no difference, and neither is what `folded` takes away.

    Args:
        sides: The records of the facts.
        pair: The older fact and the newer.
        field: The name of the field.
        values: What to compare, where it isn't the field's own values.
        references: For a field that holds ids, what they lead to.
    """
    older, newer = values or (getattr(pair[0], field), getattr(pair[1], field))
    if older == newer and references is None:
        return None
    before, after = _shown(older), _shown(newer)
    if references is None:
        same = sorted(map(folded, before)) == sorted(map(folded, after))
    else:
        same = references.identities(before, newer=False) == references.identities(after, newer=True)
        before, after = references.names(before, newer=False), references.names(after, newer=True)
    if same:
        return None
    return FieldChange(
        field=field,
        older=before,
        newer=after,
        edits=edits_between(before[0], after[0]) if len(before) == len(after) == 1 else (),
        older_anchors=sides.older.anchors(pair[0], field) if before else (),
        newer_anchors=sides.newer.anchors(pair[1], field) if after else (),
    )


def fact_changes(
    sides: Sides,
    rows: tuple[Sequence[FactT], Sequence[FactT]],
    pairs: Pairing,
    differing: Sequence[Sequence[FieldChange]],
) -> tuple[FactChange[FactT], ...]:
    """The changes of one kind of fact.

    Args:
        sides: The records.
        rows: The facts of the older record and of the newer.
        pairs: Which of the one is which of the other.
        differing: What differs in each pair, in the order of the older facts that have one.
    """
    older, newer = rows
    found: list[FactChange[FactT]] = []
    for i, fields in zip(sorted(pairs.forward), differing, strict=True):
        if fields:
            j = pairs.forward[i]
            found.append(
                FactChange(
                    kind=ChangeKind.CHANGED,
                    older=older[i],
                    newer=newer[j],
                    older_place=i,
                    newer_place=j,
                    fields=tuple(fields),
                    older_anchors=sides.older.anchors(older[i]),
                    newer_anchors=sides.newer.anchors(newer[j]),
                )
            )
    left, right = pairs.left()
    found += [
        FactChange(
            kind=ChangeKind.REMOVED,
            older=older[i],
            older_place=i,
            older_anchors=sides.older.anchors(older[i]),
        )
        for i in left
    ]
    found += [
        FactChange(
            kind=ChangeKind.ADDED,
            newer=newer[j],
            newer_place=j,
            newer_anchors=sides.newer.anchors(newer[j]),
        )
        for j in right
    ]
    return in_record_order(found)
