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
    _represented: list[tuple[int, int | None]] = attrs.field(factory=list, init=False)
    _stand_ins: dict[str, int] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for place, participant in enumerate(self.reader.record.participants):
            if participant.represents is not None:
                self._stand_ins.setdefault(participant.represents, place)

    def order(self) -> tuple[list[int], list[int]]:
        """The places of those who are weighed early, and of those who are weighed last.

        People come before other parties, and among each those with a function first, then those of whom the
        text says how they took part. Parties that aren't people come early only where there is something to
        say of them, or nobody else to name.
        """
        parties = list(enumerate(self.reader.record.participants))
        people = [place for place, party in parties if party.kind is ParticipantKind.PERSON]
        others = [place for place, party in parties if party.kind is not ParticipantKind.PERSON]
        early = sorted(people, key=self._rank)
        early += sorted((place for place in others if not people or self._rank(place) < 2), key=self._rank)
        last = [place for place in others if people and self._rank(place) == 2]
        return early[:FOREMOST], early[FOREMOST:] + last

    def weigh(self, places: Iterable[int], budget: Budget, *, named: frozenset[int] = frozenset()) -> None:
        """Take those whom the budget has room for; `named` are told of elsewhere, which may be enough."""
        for place in places:
            participant = self.reader.record.participants[place]
            manner = _manner(participant)
            subject = self.naming.full(place)
            if subject is None or (manner == _UNTOLD and (place in named or self._stands_in(place))):
                continue
            if participant.attendance is Attendance.REPRESENTED:
                self._weigh_represented(place, subject, budget)
            elif budget.take(self._cost(subject, manner), [f"/participants/{place}"]):
                self._told.setdefault(manner, []).append(place)

    def sentences(self) -> tuple[Sentence, ...]:
        """What was taken, as up to two sentences and one for each party that was represented."""
        preview = self.reader.record.source.genre is Genre.PREVIEW
        manners = sorted(
            (manner for manner in self._told if manner != _UNTOLD), key=lambda manner: min(self._told[manner])
        )
        told = []
        if manners:
            told.append(self._manners(manners, preview=preview))
        if _UNTOLD in self._told:
            told.append(self._parties(also=bool(manners), preview=preview))
        return (*told, *(self._representation(*pair, preview=preview) for pair in self._represented))

    def _rank(self, place: int) -> int:
        participant = self.reader.record.participants[place]
        if participant.functions:
            return 0
        return 1 if participant.attendance is not None else 2

    def _stands_in(self, place: int) -> bool:
        return any(place == stand_in for _, stand_in in self._represented)

    def _cost(self, subject: Subject, manner: _Manner) -> int:
        """How many words one more party makes at most."""
        cost = word_count(subject.text)
        told = self._told.get(manner, [])
        if told:
            return cost + 1
        if manner == _UNTOLD:
            return cost + len("also among the parties were".split())
        beginning = len("and are to take part".split())
        return cost + beginning + word_count(_in_words(manner, plural=True))

    def _weigh_represented(self, place: int, subject: Subject, budget: Budget) -> None:
        id = self.reader.record.participants[place].id
        stand_in = self._stand_ins.get(id)
        other = self.naming.short(stand_in) if stand_in is not None and stand_in != place else None
        cost = word_count(subject.text) + len("is to be represented".split())
        cost += 1 + word_count(other.text) if other is not None else 0
        if budget.take(cost, [f"/participants/{place}"]):
            self._represented.append((place, stand_in if other is not None else None))

    def _manners(self, manners: list[_Manner], *, preview: bool) -> Sentence:
        """`A took part virtually, B in person, and C as chair.`"""
        clauses, anchors = [], []
        for manner in manners:
            subject, evidence = self._joined(manner)
            anchors += evidence
            verb = ""
            if not clauses:
                verb = ("are to take part " if subject.plural else "is to take part ") if preview else "took part "
            clauses.append(f"{subject.text} {verb}{_in_words(manner, plural=subject.plural)}")
        several = any(len(self._told[manner]) > 1 for manner in manners)
        if len(clauses) == 2 and not several and not any("," in clause for clause in clauses):
            text = itemised(clauses)
        else:
            text = itemised(clauses, comma="; " if several else ",  ").replace(",  ", ", ")
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

    def _parties(self, *, also: bool, preview: bool) -> Sentence:
        subject, anchors = self._joined(_UNTOLD)
        verb = ("are" if subject.plural else "is") if preview else ("were" if subject.plural else "was")
        text = f"{'also ' if also else ''}among the parties {verb} {subject.text}"
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

    def _representation(self, place: int, stand_in: int | None, *, preview: bool) -> Sentence:
        subject = self.naming.full(place)
        assert subject is not None
        verb = ("are to be" if subject.plural else "is to be") if preview else ("were" if subject.plural else "was")
        text = f"{subject.text} {verb} represented"
        anchors = [*subject.anchors, *self._evidence(place)]
        other = self.naming.short(stand_in) if stand_in is not None else None
        if other is not None and stand_in is not None:
            text += f" by {other.text}"
            participant = self.reader.record.participants[stand_in]
            anchors += [*other.anchors, *self.reader.anchors(participant, "represents")]
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))

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
            anchor for field in ("attendance", "functions") for anchor in self.reader.anchors(participant, field)
        ]


def _manner(participant: Participant) -> _Manner:
    return participant.attendance, tuple(dict.fromkeys(participant.functions))


def _in_words(manner: _Manner, *, plural: bool) -> str:
    """`virtually`, `in person as host`, `as co-chairs`."""
    attendance, functions = manner
    words = [ATTENDANCES[attendance]] if attendance in ATTENDANCES else []
    if functions:
        words.append(f"as {itemised([FUNCTIONS[function][plural] for function in functions])}")
    return " ".join(words)
