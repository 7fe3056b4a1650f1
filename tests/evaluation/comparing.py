"""Verdicts on values, and the scorer that collects those of one text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final, TypeVar

import attrs

from evaluation.places import Place, Rendering, digest, fold
from jasmine_record.model import Evidence, MeetingRecord, Participant, ParticipantKind

__all__ = ["Fit", "Outcome", "Scorer", "Verdict", "anchored", "equal", "name_of", "overlap"]

#: How much of what either place covers both must cover.
_ENOUGH: Final = 0.8


Fit = tuple[float, ...]
"""How well a label and a fact fit, the most telling measure first; empty where they don't."""
_Fact = TypeVar("_Fact")


class Verdict(StrEnum):
    """How a value compares with its label."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"


@attrs.frozen(kw_only=True)
class Outcome:
    """One comparison."""

    field: str
    verdict: Verdict
    #: The fact that has the field, and what the label and the record say; for people.
    of: str = ""
    expected: str = ""
    found: str = ""


def _plain(value: Any) -> Any:
    """A value of the model as a label writes it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return sorted(str(_plain(item)) for item in value)
    return value


def equal(expected: Any, found: Any) -> bool:
    """Whether a value of a record is that of the label, as the module `scoring` defines it."""
    if isinstance(expected, str) and isinstance(found, str):
        return fold(expected) == fold(found) or expected == digest(found)
    if isinstance(expected, list) and isinstance(found, list):
        rest = list(found)
        for item in expected:
            match = next((other for other in rest if equal(item, other)), None)
            if match is None:
                return False
            rest.remove(match)
        return not rest
    return bool(expected == found)


def _empty(value: Any) -> bool:
    return value is None or value in ([], ())


def overlap(ones: Iterable[Place], others: Iterable[Place]) -> float:
    """The common part of two sets of places as a share of all that either covers."""
    one = {point for place in ones for point in range(*place)}
    other = {point for place in others for point in range(*place)}
    return len(one & other) / len(one | other) if one or other else 1.0


def name_of(label: Any) -> str:
    """By what a label's fact goes."""
    return next(
        (str(label[key]) for key in ("name", "role", "noun", "verb", "acronym") if label.get(key)), ""
    )


def anchored(evidence: Iterable[Evidence], field: str, rendering: Rendering) -> list[Place]:
    """The places that the evidence of a field points at."""
    return [
        rendering.place(entry.anchor)
        for entry in evidence
        if entry.field == field and entry.anchor is not None
    ]


class Scorer:
    """The outcomes of one text, as they come."""

    def __init__(self, label: Any, record: MeetingRecord, rendering: Rendering) -> None:
        self.label = label
        self.record = record
        self.rendering = rendering
        self.open = set(label.get("open", []))
        self.outcomes: list[Outcome] = []
        #: The label that each participant of the record is matched with, by id.
        self.parties: dict[str, Any] = {}

    def add(self, field: str, verdict: Verdict, of: str = "", expected: Any = "", found: Any = "") -> None:
        """Count one comparison."""
        texts = ("" if _empty(value) else str(value) for value in (expected, found))
        self.outcomes.append(
            Outcome(field=field, verdict=verdict, of=of, expected=next(texts), found=next(texts))
        )

    def is_open(self, field: str, of: str = "") -> bool:
        """Whether a field isn't to be scored: of all facts of its kind, or of this one."""
        kind, _, key = field.partition(".")
        return not self.open.isdisjoint({field, f"{kind}s", f"{kind}s.{key}", f"{kind}s.{of}.{key}"})

    def field(self, field: str, label: Any, value: Any, *, of: str = "") -> None:
        """Compare one field of a fact with that of its label, if that has it."""
        key = field.rpartition(".")[2]
        if key not in label or self.is_open(field, of):
            return
        expected, found = label[key], _plain(value)
        accepted = [expected, *label.get(f"also_{key}", [])]
        if _empty(found) and any(_empty(entry) for entry in accepted):
            return
        if any(equal(entry, found) for entry in accepted):
            verdict = Verdict.RIGHT
        else:
            verdict = Verdict.MISSING if _empty(found) else Verdict.WRONG
        self.add(field, verdict, of, expected, found)

    def places(
        self, field: str, of: str, expected: list[Place], found: list[Place], *others: list[Place]
    ) -> None:
        """Compare what two sets of places cover; `others` are as good as the expected."""
        if self.is_open(field, of) or not (expected or found):
            return
        if not found:
            verdict = Verdict.MISSING
        else:
            share = max(overlap(accepted, found) for accepted in (expected, *others))
            verdict = Verdict.RIGHT if share >= _ENOUGH else Verdict.WRONG
        self.add(field, verdict, of, self.words(expected), self.words(found))

    def words(self, places: Sequence[Place]) -> str:
        """What stands at some places, long ones cut short."""
        quotes = [self.rendering.quote(place) for place in places]
        return " | ".join(
            quote if len(quote) <= 90 else f"{quote[:50]} ... {quote[-35:]}" for quote in quotes
        )

    def facts(
        self,
        kind: str,
        found: Sequence[_Fact],
        fit: Callable[[Any, _Fact], Fit],
        tell: Callable[[_Fact], str],
    ) -> list[tuple[Any, _Fact]]:
        """Match facts with labels, best fits first, and count those that have no match.

        Returns:
            Each label with its fact, but for optional ones; nothing where the kind isn't labelled or is open.
        """
        if f"{kind}s" not in self.label or f"{kind}s" in self.open:
            return []
        labels = self.label[f"{kind}s"]
        fits = [(fit(label, fact), i, j) for i, label in enumerate(labels) for j, fact in enumerate(found)]
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        for good, i, j in sorted(fits, key=lambda entry: (entry[0], -entry[1], -entry[2]), reverse=True):
            if good and i not in taken and j not in pairs:
                pairs[j] = i
                taken.add(i)
        for j, fact in enumerate(found):
            again = max((entry for entry in fits if entry[0] and entry[2] == j), default=None)
            match = pairs.get(j, again and again[1])
            if isinstance(fact, Participant) and match is not None:
                self.parties[fact.id] = labels[match]
            group = isinstance(fact, Participant) and fact.kind is ParticipantKind.GROUP and match is not None
            if j not in pairs and not group:
                self.add(kind, Verdict.WRONG, found=tell(fact) + ("" if match is None else ", found twice"))
        for i, label in enumerate(labels):
            if i not in taken and not label.get("optional"):
                self.add(kind, Verdict.MISSING, expected=self.describe(label))
        return [(labels[i], found[j]) for j, i in sorted(pairs.items()) if not labels[i].get("optional")]

    def describe(self, label: Any) -> str:
        """A label's fact, for people."""
        places = label.get("content") or ([label["place"]] if label.get("place") else [])
        parts = [", ".join(label.get("speakers") or ()), name_of(label), self.words(places)]
        return " / ".join(part for part in parts if part)

    def speaker(self, id: str | None) -> str | None:
        """By what the label goes that a participant of the record is matched with."""
        if id is None:
            return None
        if id in self.parties:
            return name_of(self.parties[id])
        party = self.record.participant(id)
        return f"{party.name or party.role} (unmatched)"
