"""Facts carried over to another text: what each holds there, given what became of its anchors.

A value whose words weren't found is taken out with its evidence, and so is a reference to a fact that is lost. A fact is
lost with a value that it can't be without, and when none of its anchors is left. Statements and enumerations are carried
whole or not at all: with other words between speaker, verb and what was said, a statement may say the opposite.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

import attrs

from jasmine_record.model import Anchor, Enumeration, Evidence, Fact, Framework, Statement
from jasmine_record.reanchoring.fate import AnchorFate
from jasmine_record.reanchoring.tracing import Tracer

__all__ = ["Carrier"]

FactT = TypeVar("FactT", bound=Fact)

#: What each reference leads to.
_TARGETS: Final[Mapping[str, str]] = {
    "represents": "participants",
    "speakers": "participants",
    "proposer": "participants",
    "framework": "frameworks",
    "pillar": "pillars",
    "terms": "terms",
    "enumeration": "enumerations",
}
_WHOLE: Final = (Statement, Enumeration)


@attrs.define(eq=False)
class Carrier:
    """Carries facts over, and keeps the account of anchors and of what is lost."""

    tracer: Tracer
    fates: list[AnchorFate] = attrs.field(factory=list)
    #: JSON Pointers of lost facts and values.
    lost: list[str] = attrs.field(factory=list)
    #: Ids of lost facts, by their collection.
    gone: dict[str, set[str]] = attrs.field(factory=dict)

    def carry_all(self, facts: tuple[FactT, ...], collection: str, at: str = "") -> tuple[FactT, ...]:
        """Those of a collection that the other text bears out; references must lead to what was carried before."""
        kept: list[FactT] = []
        for number, fact in enumerate(facts):
            carried = self.carry(fact, f"{at}/{collection}/{number}")
            if carried is None:
                self.gone.setdefault(collection, set()).add(getattr(fact, "id", ""))
            else:
                kept.append(carried)
        return tuple(kept)

    def carry(self, fact: FactT, at: str) -> FactT | None:
        """A fact as the other text bears it out; `None` where it doesn't."""
        whole = fact
        if isinstance(fact, Framework):
            fact = attrs.evolve(fact, pillars=self.carry_all(fact.pillars, "pillars", at))
        entries = [
            (entry, self._moved(entry.anchor, f"{at}/evidence/{number}/anchor"))
            for number, entry in enumerate(fact.evidence)
        ]
        own = [
            (field.name, number, self._moved(anchor, f"{at}/{field.name}/{number}"))
            for field in attrs.fields(type(fact))
            if field.name in ("content", "items")
            for number, anchor in enumerate(getattr(fact, field.name))
        ]
        taken = self._unfound(fact, entries) + self._dangling(fact)
        needed = {field.name for field in attrs.fields(type(fact)) if field.default is attrs.NOTHING}
        incomplete = isinstance(fact, _WHOLE) and (taken or any(anchor is None for *_, anchor in own))
        anchored = any(entry.anchor for entry, _ in entries)
        bare = anchored and not any(entry.anchor and anchor for entry, anchor in entries)
        if isinstance(fact, Statement) and not incomplete:
            incomplete = not self.tracer.joined(_anchors(fact))
        if incomplete or (hasattr(fact, "id") and bare) or any(name in needed for name, _ in taken):
            self.lost.append(at)
            return None
        self.lost += [
            f"{at}/{name}" if item is None else f"{at}/{name}/{item}" for name, item in dict.fromkeys(taken)
        ]
        values = {name: _without(fact, name, taken) for name in dict.fromkeys(name for name, _ in taken)}
        for name in dict.fromkeys(name for name, *_ in own):
            values[name] = tuple(anchor for other, _, anchor in own if other == name)
        carried = attrs.evolve(fact, **values, evidence=_evidence(fact, entries, taken))
        # Pillars that are lost take along what was known of them all.
        kept = [e for e in carried.evidence if _is_held(carried, e.field) or not _is_held(whole, e.field)]
        return attrs.evolve(carried, evidence=tuple(kept))

    def _moved(self, anchor: Anchor | None, pointer: str) -> Anchor | None:
        """Where an anchor leads in the other text, entered in the account."""
        if anchor is None:
            return None
        trace = self.tracer.trace(anchor)
        self.fates.append(
            AnchorFate(
                pointer=pointer,
                older=anchor,
                status=trace.status,
                newer=trace.newer,
                candidates=trace.candidates,
            )
        )
        return trace.newer

    def _unfound(
        self, fact: Fact, entries: list[tuple[Evidence, Anchor | None]]
    ) -> list[tuple[str, int | None]]:
        """The values whose words weren't found, by field, and by their place in it where it has several."""
        return [
            (entry.field, _item(fact, number))
            for number, (entry, anchor) in enumerate(entries)
            if entry.anchor and anchor is None and _is_held(fact, entry.field)
        ]

    def _dangling(self, fact: Fact) -> list[tuple[str, int | None]]:
        """The references to facts that are lost."""
        found: list[tuple[str, int | None]] = []
        for name, target in _TARGETS.items():
            gone = self.gone.get(target, set())
            value = getattr(fact, name, None)
            if isinstance(value, tuple):
                found += [(name, number) for number, one in enumerate(value) if one in gone]
            elif value in gone:
                found.append((name, None))
        return found


def _anchors(fact: Statement) -> list[Anchor]:
    return [*(entry.anchor for entry in fact.evidence if entry.anchor), *fact.content]


def _is_held(fact: Fact, name: str) -> bool:
    """Whether a field of this name has a value: evidence may also say why it has none."""
    return hasattr(fact, name) and getattr(fact, name) not in (None, (), False)


def _item(fact: Fact, number: int) -> int | None:
    """Which item of its field a piece of evidence is about: the entries of a field follow its items."""
    name = fact.evidence[number].field
    value = getattr(fact, name)
    same = [place for place, entry in enumerate(fact.evidence) if entry.field == name]
    return same.index(number) if isinstance(value, tuple) and len(same) == len(value) else None


def _without(fact: Fact, name: str, taken: list[tuple[str, int | None]]) -> Any:
    """A field's value without what is taken out of it."""
    items = {item for other, item in taken if other == name}
    if None in items:
        return getattr(attrs.fields(type(fact)), name).default
    return tuple(one for number, one in enumerate(getattr(fact, name)) if number not in items)


def _evidence(
    fact: Fact, entries: list[tuple[Evidence, Anchor | None]], taken: list[tuple[str, int | None]]
) -> tuple[Evidence, ...]:
    """The evidence of what is left, with its anchors in the other text."""
    lost = set(taken)
    kept: list[Evidence] = []
    for number, (entry, anchor) in enumerate(entries):
        held = _is_held(fact, entry.field)
        about = (entry.field, _item(fact, number)) if held else None
        if about in lost or (entry.field, None) in lost or (entry.anchor and anchor is None):
            continue
        kept.append(attrs.evolve(entry, anchor=anchor))
    return tuple(kept)
