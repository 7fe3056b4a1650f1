"""The sentences about the parties: who took part, how, and in which function."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

import attrs

from jasmine_record.model import Anchor, Attendance, Format, Function, Participant, ParticipantKind
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Reader
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.meeting import Event
from jasmine_record.summary.parties import Naming, Subject, Voice
from jasmine_record.summary.sentence import Section, Style
from jasmine_record.summary.wording import ATTENDANCES, FUNCTIONS, itemised, word_count

__all__ = ["People"]

FOREMOST: Final = 6
"""How many parties are weighed at most before anything that was put forward or said."""
LISTED: Final = 8
"""For how many others words are kept when all but the first position are weighed."""

#: How all take part in a meeting of one format; in hybrid form, they don't all in the same way.
_ATTENDED: Final[dict[Format | None, Attendance]] = {
    Format.IN_PERSON: Attendance.IN_PERSON,
    Format.VIRTUAL: Attendance.VIRTUAL,
    Format.TELEPHONE: Attendance.VIRTUAL,
}

#: A member of an enum is looked up anew each time that its class is asked for it.
_PERSON: Final = ParticipantKind.PERSON
_SECTIONS: Final = Style.SECTIONS
_REPRESENTED: Final = Attendance.REPRESENTED
_PARTICIPANTS: Final = Section.PARTICIPANTS
_IN_THE_CHAIR: Final = re.compile(r"\b(?:Co-?)?Chair(?:man|person|woman)?s?\b", re.IGNORECASE)

_Manner = tuple[Attendance | None, tuple[Function, ...]]
_UNTOLD: Final[_Manner] = (None, ())
_BODIES: Final = frozenset({ParticipantKind.STATE, ParticipantKind.ORGANISATION})
#: The rank of those of whom nothing else is told than that they were there.
_THERE: Final = 2


@attrs.define
class People:
    """Which parties are told, by the manner in which they took part."""

    reader: Reader
    naming: Naming
    event: Event
    #: Places of participants in the record.
    _told: dict[_Manner, list[int]] = attrs.field(factory=dict, init=False)
    #: Parties under one name are told once.
    _names: set[tuple[_Manner, str]] = attrs.field(factory=set, init=False)
    _represented: list[tuple[int, int | None]] = attrs.field(factory=list, init=False)
    _stand_ins: dict[str, int] = attrs.field(factory=dict, init=False)
    _standing_in: set[int] = attrs.field(factory=set, init=False)
    #: Whether those of whom nothing else is told come behind others who are named by what they said.
    _behind: bool = attrs.field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        for place, participant in enumerate(self.reader.record.participants):
            if participant.represents is not None:
                self._stand_ins.setdefault(participant.represents, place)

    def order(self, style: Style) -> tuple[list[int], list[int]]:
        """The places of those who are weighed early, and of those who are weighed late.

        Those of whom the text says nothing else than that they were there may be named by what they say, and so are
        weighed after that, but for sections, where they have a place of their own.

        Those with a function come first, then those of whom the text says how they took part, then the others;
        among each, people come before other parties. Of parties that aren't people, those of whom there is nothing
        to say come only where there is nobody else to name, or where they speak and nobody is there for their country.
        """
        parties = self.reader.record.participants
        chosen = [
            place
            for place in range(len(parties))
            if place not in self.event.places and self.reader.selection.has("participants", place)
        ]
        people = [place for place in chosen if parties[place].kind is _PERSON]
        alone = not people and not self.event.places
        others = {
            place
            for place in chosen
            if alone or _rank(parties[place]) < _THERE or self._speaks_for_itself(place, people)
        }
        ranks = {
            place: (_rank(parties[place]), parties[place].kind is not _PERSON)
            for place in sorted(others.union(people))
        }
        ranked = sorted(ranks, key=ranks.__getitem__)
        early = [
            place
            for place in ranked[:FOREMOST]
            if style is _SECTIONS or self._manner(parties[place]) != _UNTOLD
        ]
        return early, [place for place in ranked if place not in early]

    def _speaks_for_itself(self, place: int, people: Iterable[int]) -> bool:
        """Whether somebody who is neither a person nor a group speaks, and no person is there from the same country."""
        party = self.reader.record.participants[place]
        if party.kind not in _BODIES or party.id not in self.reader.speakers:
            return False
        parties = self.reader.record.participants
        return party.country is None or all(
            parties[other].country != party.country for other in chain(people, self.event.places)
        )

    def unnamed(self, places: Sequence[int], voices: Sequence[Voice]) -> int:
        """About how many words it takes to list those of some who aren't named yet, if these voices are."""
        named = {voice.full.text for voice in voices}
        cost = 0
        for voice in map(self.naming.voice, places[:LISTED]):
            if voice is not None and voice.full.text not in named and not self.naming.is_paid(voice):
                cost += self.naming.cost([voice], listed=True)
        return cost and cost + word_count(self._included(also=True))

    def weigh(self, places: Iterable[int], budget: Budget) -> None:
        """Take those whom the budget has room for."""
        named = self._are_named()
        for place in places:
            participant = self.reader.record.participants[place]
            manner = self._manner(participant)
            voice = self.naming.voice(place)
            if voice is None or (manner, voice.full.text) in self._names:
                continue
            if participant.attendance is _REPRESENTED:
                told = self._weigh_represented(place, voice, budget)
            elif manner == _UNTOLD and (
                place in self._standing_in or (budget.style is not _SECTIONS and self.naming.is_paid(voice))
            ):
                continue
            else:
                pointers, opens = [f"/participants/{place}"], self._opens(manner)
                cost = self._cost(voice, manner, named=named)
                told = budget.take(cost, pointers, _PARTICIPANTS, opens=opens)
                if told:
                    if manner == _UNTOLD and opens:
                        self._behind = named
                    self._told.setdefault(manner, []).append(place)
                    self.naming.pay([voice], listed=manner == _UNTOLD)
            if told:
                self._names.add((manner, voice.full.text))

    def leave_to(self, speakers: Container[str]) -> None:
        """Leave out those of whom nothing else is told than that they were there, and who are named as speakers."""
        untold = self._told.pop(_UNTOLD, [])
        if silent := [p for p in untold if self.reader.record.participants[p].id not in speakers]:
            self._told[_UNTOLD] = silent

    def drafts(self) -> Iterator[Draft]:
        """What was taken, as up to two sentences and those on who was represented: by whom, or nobody knows by whom."""
        manners = sorted(
            (manner for manner in self._told if manner != _UNTOLD), key=lambda manner: min(self._told[manner])
        )
        if manners:
            yield Draft(_PARTICIPANTS, lambda: self._manners(manners))
        if not self._behind:
            yield from self._others()
        alone = [place for place, stand_in in self._represented if stand_in is None]
        if alone:
            yield Draft(_PARTICIPANTS, partial(self._representation, alone, None))
        for place, stand_in in self._represented:
            if stand_in is not None:
                yield Draft(_PARTICIPANTS, partial(self._representation, [place], stand_in))

    def remaining(self) -> Iterator[Draft]:
        """Who else was there, where others are named by what they said."""
        if self._behind:
            yield from self._others()

    def _others(self) -> Iterator[Draft]:
        if _UNTOLD in self._told:
            yield Draft(_PARTICIPANTS, self._parties)

    def _are_named(self) -> bool:
        """Whether people are named by what they said or put forward."""
        told = set(chain(self.event.places, *self._told.values(), *self._represented))
        for place, participant in enumerate(self.reader.record.participants):
            if participant.kind is not ParticipantKind.GROUP and place not in told:
                voice = self.naming.voice(place)
                if voice is not None and self.naming.is_paid(voice):
                    return True
        return False

    def _manner(self, participant: Participant) -> _Manner:
        """How somebody took part, as far as that says more than how the meeting was held."""
        attendance = participant.attendance
        if attendance is not None and attendance is _ATTENDED.get(self.reader.record.meeting.format):
            attendance = None
        functions = dict.fromkeys(participant.functions)
        if participant.name is None and _IN_THE_CHAIR.search(participant.role or ""):
            # "The Chair took part as chair" says nothing.
            functions = {one: None for one in functions if one not in (Function.CHAIR, Function.CO_CHAIR)}
        return attendance, tuple(functions)

    def _opens(self, manner: _Manner) -> bool:
        return not self._told.keys() - {_UNTOLD} if manner != _UNTOLD else manner not in self._told

    def _cost(self, voice: Voice, manner: _Manner, *, named: bool) -> int:
        """How many words one more party makes, since manners are weighed before those who have none."""
        cost = self.naming.cost([voice], listed=manner == _UNTOLD)
        manners = self._told.keys() - {_UNTOLD}
        if manner in self._told:
            return cost + (len(self._told[manner]) == 1)
        if manner == _UNTOLD:
            return cost + word_count(self._included(also=bool(manners) or named or bool(self.event.pair)))
        verb = word_count(self._verb(plural=voice.plural)) if not manners else len(manners) == 1
        return cost + verb + word_count(_in_words(manner, plural=True))

    def _weigh_represented(self, place: int, voice: Voice, budget: Budget) -> bool:
        stand_in = self._stand_ins.get(self.reader.record.participants[place].id)
        other = self.naming.voice(stand_in) if stand_in is not None and stand_in != place else None
        voices = [voice, other] if other is not None else [voice]
        before = sum(known is None for _, known in self._represented) if other is None else 0
        if before:
            # They are told together, "and" before the last.
            cost = self.naming.cost(voices) + (before == 1)
        elif other is not None and stand_in is not None and self._is_active(stand_in):
            # `represented` costs what the `and` would.
            cost = self.naming.cost(voices)
        else:
            # `by` costs what the `and` between two names would.
            cost = self.naming.cost(voices) + word_count(self._be(plural=voice.plural)) + 1
        if other is not None and other.full.text == voice.full.text:
            return False
        if not budget.take(cost, [f"/participants/{place}"], _PARTICIPANTS):
            return False
        self.naming.pay(voices)
        self._represented.append((place, stand_in if other is not None else None))
        if other is not None and stand_in is not None:
            self._standing_in.add(stand_in)
        return True

    def _verb(self, *, plural: bool) -> str:
        if not self.event.preview:
            return "took part"
        return "are to take part" if plural else "is to take part"

    def _included(self, *, also: bool) -> str:
        """`participants included`: those who are named may not be all, and a statement's parties need not meet."""
        noun = "the parties" if self.event.apart else "participants"
        middle = " also" if also else ""
        return f"{noun}{middle} are to include" if self.event.preview else f"{noun}{middle} included"

    def _manners(self, manners: list[_Manner]) -> Worded:
        """One sentence: `A took part virtually, B in person, and C as chair`."""
        clauses: list[str] = []
        anchors: list[Anchor] = []
        for manner in manners:
            subject = self._joined(manner)
            anchors += subject.anchors
            verb = "" if clauses else f"{self._verb(plural=subject.plural)} "
            clauses.append(f"{subject.text} {verb}{_in_words(manner, plural=subject.plural)}")
        # Names are joined by "and" themselves, so a mark stands before that of the clauses.
        joined = any(len(self._told[manner]) > 1 for manner in manners) or len(clauses) > 2
        if any("," in clause for clause in clauses):
            text = itemised(clauses, "; ")
        else:
            text = itemised(clauses, ", " if joined else None)
        return worded(text, anchors)

    def _parties(self) -> Worded:
        subject = self._joined(_UNTOLD)
        also = self._behind or len(self._told) > 1 or bool(self.event.pair)
        return worded(f"{self._included(also=also)} {subject.text}", subject.anchors)

    def _representation(self, places: list[int], stand_in: int | None) -> Worded:
        subject = self.naming.tell([voice for place in places if (voice := self.naming.voice(place))])
        text = f"{subject.text} {self._be(plural=subject.plural)} represented"
        anchors = [*subject.anchors, *chain.from_iterable(map(self._evidence, places))]
        other = self.naming.voice(stand_in) if stand_in is not None else None
        if other is not None and stand_in is not None:
            deputy = self.naming.tell([other])
            if self._is_active(stand_in):
                text = f"{deputy.text} represented {subject.text}"
            else:
                text += f" by {deputy.text}"
            participant = self.reader.record.participants[stand_in]
            anchors += [*deputy.anchors, *self.reader.anchors(participant, "represents")]
        return worded(text, anchors)

    def _is_active(self, stand_in: int) -> bool:
        """Whether the text says "A represented B", so that this is how it is told."""
        record = self.reader.record
        anchors = self.reader.anchors(record.participants[stand_in], "represents")
        if self.event.preview or not anchors or record.quote(anchors[0]) != "represented":
            return False
        paragraph = next(one for one in record.paragraphs if one.id == anchors[0].paragraph)
        return not paragraph.text.startswith(" by ", anchors[0].end)

    def _be(self, *, plural: bool) -> str:
        if not self.event.preview:
            return "were" if plural else "was"
        return "are to be" if plural else "is to be"

    def _joined(self, manner: _Manner) -> Subject:
        """Those who took part in one manner, as one subject, with what bears it out."""
        places = sorted(self._told[manner])
        voices = [voice for voice in map(self.naming.voice, places) if voice is not None]
        subject = self.naming.tell(voices)
        anchors = [anchor for place in places for anchor in self._evidence(place)]
        return subject._replace(anchors=(*subject.anchors, *anchors))

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
    return 1 if participant.attendance is not None else _THERE


def _in_words(manner: _Manner, *, plural: bool) -> str:
    """`virtually`, `in person as host`, `as co-chairs`."""
    attendance, functions = manner
    words = [] if attendance is None else [ATTENDANCES[attendance]]
    if functions:
        words.append(f"as {itemised([FUNCTIONS[function][plural] for function in functions])}")
    return " ".join(words)
