"""The sentences about the parties: who took part, how, and in which function."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from jasmine_record.model import Anchor, Attendance, Function, Genre, Participant, ParticipantKind
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Reader
from jasmine_record.summary.parties import Naming, Subject
from jasmine_record.summary.sentence import Sentence
from jasmine_record.summary.wording import (
    ATTENDANCES,
    FUNCTIONS,
    capital,
    finish,
    itemised,
    word_count,
)

__all__ = ["People"]

FOREMOST: Final = 6
"""How many parties are weighed before anything that was put forward or said; the others come last of all."""

_Manner = tuple[Attendance | None, tuple[Function, ...]]
_UNTOLD: Final[_Manner] = (None, ())


@attrs.define
class People:
    """Which parties are told, by the manner in which they took part."""

    reader: Reader
    naming: Naming
    #: Places of participants in the record.
    _told: dict[_Manner, list[int]] = attrs.field(factory=dict, init=False)
    #: Parties under one name are told once.
    _names: set[tuple[_Manner, str]] = attrs.field(factory=set, init=False)
    _represented: list[tuple[int, int | None]] = attrs.field(factory=list, init=False)
    _stand_ins: dict[str, int] = attrs.field(factory=dict, init=False)
    _standing_in: set[int] = attrs.field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        for place, participant in enumerate(self.reader.record.participants):
            if participant.represents is not None:
                self._stand_ins.setdefault(participant.represents, place)

    @property
    def _preview(self) -> bool:
        """Whether the text speaks of a meeting that is still to come."""
        return self.reader.record.source.genre is Genre.PREVIEW

    def order(self) -> tuple[list[int], list[int]]:
        """The places of those who are weighed early, and of those who are weighed last.

        Those with a function come first, then those of whom the text says how they took part, then the others;
        among each, people come before other parties. Of parties that aren't people, those of whom there is nothing
        to say come only where there is nobody else to name: what they say or put forward names them anyway.
        """
        parties = self.reader.record.participants
        alone = all(party.kind is not ParticipantKind.PERSON for party in parties)
        ranks = {
            place: (_rank(party), party.kind is not ParticipantKind.PERSON)
            for place, party in enumerate(parties)
            if alone or party.kind is ParticipantKind.PERSON or _rank(party) < 2
        }
        ranked = sorted(ranks, key=ranks.__getitem__)
        return ranked[:FOREMOST], ranked[FOREMOST:]

    def weigh(self, places: Iterable[int], budget: Budget) -> None:
        """Take those whom the budget has room for."""
        for place in places:
            participant = self.reader.record.participants[place]
            manner = _manner(participant)
            subject = self.naming.full(place)
            if subject is None or (manner, subject.text) in self._names:
                continue
            if participant.attendance is Attendance.REPRESENTED:
                told = self._weigh_represented(place, subject, budget)
            elif manner == _UNTOLD and place in self._standing_in:
                continue
            else:
                told = budget.take(self._cost(subject, manner), [f"/participants/{place}"])
                if told:
                    self._told.setdefault(manner, []).append(place)
            if told:
                self._names.add((manner, subject.text))

    def sentences(self) -> tuple[Sentence, ...]:
        """What was taken, as up to two sentences and one for each party that was represented."""
        manners = sorted(
            (manner for manner in self._told if manner != _UNTOLD), key=lambda manner: min(self._told[manner])
        )
        told = []
        if manners:
            told.append(self._manners(manners))
        if _UNTOLD in self._told:
            told.append(self._parties(also=bool(manners)))
        return (*told, *(self._representation(*pair) for pair in self._represented))

    def _cost(self, subject: Subject, manner: _Manner) -> int:
        """How many words one more party makes, since manners are weighed before those who have none."""
        cost = word_count(subject.text)
        manners = self._told.keys() - {_UNTOLD}
        if manner in self._told:
            return cost + (len(self._told[manner]) == 1)
        if manner == _UNTOLD:
            return cost + word_count("among the parties were") + bool(manners)
        verb = word_count(self._verb(plural=subject.plural)) if not manners else len(manners) == 1
        return cost + verb + word_count(_in_words(manner, plural=True))

    def _weigh_represented(self, place: int, subject: Subject, budget: Budget) -> bool:
        stand_in = self._stand_ins.get(self.reader.record.participants[place].id)
        other = self.naming.short(stand_in) if stand_in is not None and stand_in != place else None
        cost = word_count(subject.text) + word_count(self._be(plural=subject.plural)) + 1
        cost += 1 + word_count(other.text) if other is not None else 0
        if not budget.take(cost, [f"/participants/{place}"]):
            return False
        self._represented.append((place, stand_in if other is not None else None))
        if other is not None and stand_in is not None:
            self._standing_in.add(stand_in)
        return True

    def _verb(self, *, plural: bool) -> str:
        if not self._preview:
            return "took part"
        return "are to take part" if plural else "is to take part"

    def _manners(self, manners: list[_Manner]) -> Sentence:
        """One sentence: `A took part virtually, B in person, and C as chair`."""
        clauses: list[str] = []
        anchors: list[Anchor] = []
        for manner in manners:
            subject, evidence = self._joined(manner)
            anchors += evidence
            verb = "" if clauses else f"{self._verb(plural=subject.plural)} "
            clauses.append(f"{subject.text} {verb}{_in_words(manner, plural=subject.plural)}")
        several = any(len(self._told[manner]) > 1 for manner in manners)
        if several or any("," in clause for clause in clauses):
            text = itemised(clauses, "; ")
        else:
            text = itemised(clauses, ", " if len(clauses) > 2 else None)
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

    def _parties(self, *, also: bool) -> Sentence:
        subject, anchors = self._joined(_UNTOLD)
        verb = self._be(plural=subject.plural).removesuffix(" to be")
        text = f"{'also ' if also else ''}among the parties {verb} {subject.text}"
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

    def _representation(self, place: int, stand_in: int | None) -> Sentence:
        subject = self.naming.full(place)
        assert subject is not None
        text = f"{subject.text} {self._be(plural=subject.plural)} represented"
        anchors = [*subject.anchors, *self._evidence(place)]
        other = self.naming.short(stand_in) if stand_in is not None else None
        if other is not None and stand_in is not None:
            text += f" by {other.text}"
            participant = self.reader.record.participants[stand_in]
            anchors += [*other.anchors, *self.reader.anchors(participant, "represents")]
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

    def _be(self, *, plural: bool) -> str:
        if not self._preview:
            return "were" if plural else "was"
        return "are to be" if plural else "is to be"

    def _joined(self, manner: _Manner) -> tuple[Subject, list[Anchor]]:
        """Those who took part in one manner, as one subject, and what bears it out."""
        subjects: dict[str, Subject] = {}
        anchors: list[Anchor] = []
        for place in sorted(self._told[manner]):
            subject = self.naming.full(place)
            if subject is not None:
                subjects[subject.text] = subject
                anchors += [*subject.anchors, *self._evidence(place)]
        plural = len(subjects) > 1 or any(subject.plural for subject in subjects.values())
        return Subject(itemised(list(subjects)), tuple(anchors), plural), anchors

    def _evidence(self, place: int) -> list[Anchor]:
        participant = self.reader.record.participants[place]
        return [
            anchor
            for field in ("attendance", "functions")
            for anchor in self.reader.anchors(participant, field)
        ]


def _rank(participant: Participant) -> int:
    if participant.functions:
        return 0
    return 1 if participant.attendance is not None else 2


def _manner(participant: Participant) -> _Manner:
    return participant.attendance, tuple(dict.fromkeys(participant.functions))


def _in_words(manner: _Manner, *, plural: bool) -> str:
    """`virtually`, `in person as host`, `as co-chairs`."""
    attendance, functions = manner
    words = [] if attendance is None else [ATTENDANCES[attendance]]
    if functions:
        words.append(f"as {itemised([FUNCTIONS[function][plural] for function in functions])}")
    return " ".join(words)
