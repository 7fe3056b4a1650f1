"""The sentence about the meeting: which it was or who met, how, when and where."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.model import Anchor, Attendance, Basis, Format, Genre, ParticipantKind
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Cited, Reader
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.parties import Naming, Voice
from jasmine_record.summary.sentence import Section
from jasmine_record.summary.wording import FORMATS, is_plural, period, word_count

__all__ = ["Event"]

#: Texts that tell of something else, in which a meeting is named but not reported.
_NO_REPORTS = frozenset({Genre.ANNOUNCEMENT, Genre.LISTING})
#: Texts whose parties need not have met.
_STATEMENTS = frozenset({Genre.JOINT_STATEMENT, Genre.DECLARATION, Genre.OTHER})

#: How a text speaks of two who met: "the two Ministers". Two sides may be of any number.
_OF_TWO: Final = re.compile(r"(?:the )?(?:two|both)\b(?! (?:delegations|parties|sides)\b)", re.IGNORECASE)


@attrs.define
class Event:
    """What can be told of the meeting, and what of that is."""

    reader: Reader
    naming: Naming
    #: Its name as printed; of a meeting without one, nothing.
    name: Cited | None = attrs.field(default=None, init=False)
    #: How, when and where, in the order of a sentence.
    details: dict[str, Cited] = attrs.field(factory=dict, init=False)
    #: The two who met, where that is all that the meeting was.
    pair: tuple[Voice, ...] = attrs.field(default=(), init=False)
    #: The places of these two in the record.
    places: tuple[int, ...] = attrs.field(default=(), init=False)
    _told: set[str] = attrs.field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        if not self.reader.selection.meeting or self.reader.record.source.genre in _NO_REPORTS:
            return
        meeting = self.reader.record.meeting
        self.name = self.reader.value(meeting, "name") or self.reader.value(meeting, "series")
        place = "country" if meeting.city is None else "city"
        details = {"format": _format(self.reader), "starts": _day(self.reader), place: _place(self.reader)}
        self.details = {field: detail for field, detail in details.items() if detail is not None}
        if self.name is None:
            self._find_pair()

    @cached_property
    def preview(self) -> bool:
        """Whether the text speaks of a meeting that is still to come."""
        return self.reader.record.source.genre is Genre.PREVIEW

    @cached_property
    def apart(self) -> bool:
        """Whether the text is a statement whose parties need not have met."""
        return self.reader.record.source.genre in _STATEMENTS

    @cached_property
    def base(self) -> str:
        """The shortest sentence about it, empty where there is nothing to tell."""
        if self.pair:
            return f"{' '.join(voice.full.text for voice in self.pair)} and {self._met()}"
        if self.name is None and not any(detail.anchors for detail in self.details.values()):
            return ""
        name = "a meeting" if self.name is None else f"the {_bare(self.name.text)}"
        several = is_plural(name)
        if self.preview:
            return f"{name} {'are' if several else 'is'} to be held"
        return f"{name} {'were' if several else 'was'} held"

    def weigh(self, budget: Budget) -> Draft | None:
        """Take the meeting, then the day, the place, and the way it was held."""
        base = self.base
        if not base:
            return None
        pointers = ["/meeting", *(f"/participants/{place}" for place in self.places)]
        if not budget.take(word_count(base), pointers, Section.MEETING):
            budget.take(1, [f"/meeting/{field}" for field in self._by_weight()])
            return None
        self.naming.pay(self.pair)
        for field in self._by_weight():
            if budget.take(self.details[field].words, [f"/meeting/{field}"]):
                self._told.add(field)
        return Draft(Section.MEETING, lambda: self.word(self._told))

    def _by_weight(self) -> list[str]:
        return sorted(self.details, key=lambda field: field == "format")

    def word(self, details: Collection[str]) -> Worded:
        """The sentence with some of the details."""
        told = [self.details[field] for field in self.details if field in details]
        if self.pair:
            subject = self.naming.tell(self.pair)
            text, anchors = f"{subject.text} {self._met()}", [*subject.anchors, *self._attendance()]
        else:
            text = self.base
            anchors = list(self.name.anchors) if self.name is not None else []
        # Without a name, the details bear out that there was a meeting, those without room too.
        borne_out = told if self.name is not None or self.pair else self.details.values()
        anchors += [anchor for detail in borne_out for anchor in detail.anchors]
        return worded(" ".join([text, *(detail.text for detail in told)]), anchors)

    def _met(self) -> str:
        record = self.reader.record
        apart = all(record.participants[place].attendance is Attendance.VIRTUAL for place in self.places)
        # Of two who only spoke, nobody can tell whether they met, be it by video.
        spoken = record.meeting.format is Format.TELEPHONE or (record.meeting.format is None and apart)
        if self.preview:
            return "are to speak" if spoken else "are to meet"
        return "spoke" if spoken else "met"

    def _attendance(self) -> list[Anchor]:
        parties = [self.reader.record.participants[place] for place in self.places]
        return [anchor for party in parties for anchor in self.reader.anchors(party, "attendance")]

    def _find_pair(self) -> None:
        """The two people who met, in the same manner: nobody has a function, no group took part, and no third person spoke."""
        record = self.reader.record
        if self.apart:
            return
        people: list[int] = []
        for place, party in enumerate(record.participants):
            if party.functions or party.represents or party.attendance is Attendance.REPRESENTED:
                return
            if party.kind is ParticipantKind.PERSON:
                people.append(place)
            elif party.attendance is not None:
                return
        if len(people) > 2 and self._tells_of_two():
            # "The two Presidents agreed": those with them are told beside.
            people = [place for place in people if record.participants[place].id in self.reader.speakers]
        if len(people) != 2 or self._others_were_there(people):
            return
        first, second = (record.participants[place].attendance for place in people)
        if first is not second or not (self.details or first is not None):
            return
        voices = [voice for voice in map(self.naming.voice, people) if voice is not None]
        if len(voices) == 2 and voices[0].full.text != voices[1].full.text:
            self.pair, self.places = tuple(voices), tuple(people)
            # There is nothing else to say what kind of meeting it was than their offices.
            self.naming.spell_out(self.pair)

    def _others_were_there(self, people: Sequence[int]) -> bool:
        """Whether a state took part that is neither of these people's."""
        parties = self.reader.record.participants
        own = {parties[place].country for place in people}
        return any(party.kind is ParticipantKind.STATE and party.country not in own for party in parties)

    def _tells_of_two(self) -> bool:
        """Whether two of those who took part are spoken of as the two."""
        groups = (
            party.name for party in self.reader.record.participants if party.kind is ParticipantKind.GROUP
        )
        return any(_OF_TWO.match(name) for name in groups if name)


def _bare(text: str) -> str:
    return text[4:] if text[:4].casefold() == "the " and len(text) > 4 else text


def _day(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.starts is None:
        return None
    anchors = reader.anchors(meeting, "starts")
    if meeting.ends is not None and meeting.ends > meeting.starts:
        anchors += reader.anchors(meeting, "ends")
    return Cited(period(meeting.starts, meeting.ends), anchors)


def _format(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.format is None:
        return None
    return Cited(FORMATS[meeting.format], reader.anchors(meeting, "format"))


def _place(reader: Reader) -> Cited | None:
    """`in Jakarta, Indonesia`: the country in the words of the text, and only where they stand for a place."""
    meeting = reader.record.meeting
    city, country = reader.value(meeting, "city"), _country(reader)
    if city is None or country is None:
        place = city or country
        return None if place is None else Cited(f"in {place.text}", place.anchors)
    if country.text.casefold() in city.text.casefold():
        return Cited(f"in {city.text}", city.anchors)
    return Cited(f"in {city.text}, {country.text}", city.anchors + country.anchors)


def _country(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.country is None:
        return None
    for entry in meeting.evidence:
        anchor: Anchor | None = entry.anchor
        if entry.field != "country" or entry.basis is not Basis.STATED or anchor is None:
            continue
        if reader.holds(anchor):
            words = reader.printed(reader.quote(anchor).strip(), (anchor,))
            if words is not None and (place := reader.after_preposition(words, ("in ", ", "))) is not None:
                return place
    return None
