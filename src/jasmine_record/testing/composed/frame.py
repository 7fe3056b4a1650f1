"""What the head, the lead and the first paragraph of a composed readout say: the meeting, and who came from home."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from jasmine_record.testing.composed.places import (
    COUNTRIES,
    LANGUAGES,
    PLACES,
    Country,
    days_of,
    with_article,
)
from jasmine_record.testing.composed.sentences import Person, Writer
from jasmine_record.testing.composed.words import MINISTRIES, OCCASIONS, PLURAL_VERBS, SERIES, Ministry

__all__ = ["Frame", "draw_frame", "write_first_paragraph", "write_lead"]

_ORDINALS: Final = (
    *((8, "8th"), (1, "1st"), (2, "2nd"), (12, "12th"), (21, "21st"), (103, "103rd")),
    *((3, "Third"), (8, "Eighth"), (12, "Twelfth"), (21, "Twenty-First"), (1, "Inaugural"), (None, "")),
)
_GROUPS: Final = (
    "The Ministers",
    "The participants",
    "The delegations",
    "Both sides",
    "The participating ministers",
)
_ATTENDED: Final = (
    ("attended the meeting", None),
    ("participated in the meeting", None),
    ("attended the meeting virtually", "virtual"),
    ("participated in the meeting via videoconference", "virtual"),
    ("joined the meeting online", "virtual"),
    ("attended the meeting in person", "in_person"),
    ("attended the meeting in-person", "in_person"),
)


@attrs.frozen(kw_only=True)
class Frame:
    """What is drawn before anything is written."""

    ministry: Ministry
    #: The publisher's country.
    home: Country
    series: str
    ordinal: int | None
    name: str
    starts: date
    ends: date
    #: Where it was held, or how: as the first paragraph says it, and as the lead does.
    where: tuple[str, str]
    city: str | None
    country: str | None
    virtual: bool
    occasion: str | None
    #: Those who met, under one description.
    group: str
    day_first: bool

    def formats(self, people: list[Person]) -> tuple[str | None, ...]:
        """How the meeting was held, as far as one can tell."""
        if self.virtual:
            return ("virtual",)
        attendances = {person.attendance for person in people} - {None}
        if len(attendances) == 2:
            return ("hybrid",)
        return (None, "hybrid") if attendances == {"virtual"} else (None, *attendances)


def draw_frame(writer: Writer) -> Frame:
    """A meeting."""
    ministry = writer.pick(MINISTRIES)
    series = writer.pick(SERIES).format(kind=ministry.meetings)
    ordinal, word = writer.pick(_ORDINALS)
    starts = writer.draw(st.dates(date(2013, 1, 1), date(2035, 12, 31)))
    ends = starts + timedelta(days=writer.draw(st.integers(1, 2))) if writer.chance(4) else starts
    city, country = writer.pick(PLACES)
    virtual = writer.chance(6)
    land = with_article(country.name)
    long, short = writer.pick(
        (
            (f"in {city}, {land}", f"in {land}"),
            (f"in {city}, {land}", f"in {city}, {land}"),
            (f"in {city}", f"in {city}"),
            (f"in {land}", f"in {land}"),
        )
    )
    if virtual:
        long = short = writer.pick(("virtually", "online", "via videoconference"))
    linked = [country for country in COUNTRIES if country.code in LANGUAGES]
    return Frame(
        ministry=ministry,
        home=writer.pick(linked if writer.chance() else COUNTRIES),
        series=series,
        ordinal=ordinal,
        name=f"{word} {series}" if word else series,
        starts=starts,
        ends=ends if ends.year == starts.year else starts,
        where=(long, short),
        city=None if virtual or f"in {city}" not in long else city,
        country=None if virtual else country.code,
        virtual=virtual,
        occasion=writer.pick(OCCASIONS) if not virtual and writer.chance(5) else None,
        group=writer.pick(_GROUPS),
        day_first=writer.chance(),
    )


def _days(writer: Writer, frame: Frame, *, year: bool) -> str:
    return days_of(
        frame.starts,
        frame.ends,
        day_first=frame.day_first,
        year=year,
        ordinals=writer.chance(4),
        ranged=writer.chance(),
    )


def write_lead(writer: Writer, frame: Frame, people: list[Person]) -> str:
    """The paragraph above the first number, in which these people take part."""
    parts = []
    for person in people:
        took_part, person.attendance = writer.pick(_ATTENDED[:2] if frame.virtual else _ATTENDED)
        parts.append(f"{writer.introduce(person)} {took_part}")
    held = f"{_days(writer, frame, year=True)} the {frame.name} was held {frame.where[1]}."
    summary = writer.pick(("A brief summary of the meeting is as follows:", "The outline is as below."))
    return f"{held} {' and '.join(parts)}. {summary}" if parts else f"{held} {summary}"


def write_first_paragraph(writer: Writer, frame: Frame, *, lead: bool) -> str:
    """The meeting, and what all spoke about."""
    name = writer.other("group", frame.group.removeprefix("The "))
    said = writer.statement(writer.pick(PLURAL_VERBS), (name,), "their", pronoun=False)
    writer.said.append(said)
    held = (
        f"{_days(writer, frame, year=not lead or writer.chance())} the {frame.name} was held {frame.where[0]}"
    )
    if frame.occasion:
        held += f" on the margins of the {frame.occasion}"
    group = frame.group[0].lower() + frame.group[1:]
    return writer.end(f"{held}, where {group} {said.verbs[0]} {said.whole}")
