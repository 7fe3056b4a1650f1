"""JR4xx, presence: how and where the meeting was held and who was there, set against each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from jasmine_record.model import Attendance, Format, MeetingRecord, Participant
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import name, words_of
from jasmine_record.validation.rule import Flaw

__all__ = ["check_attendance", "check_city", "check_format"]


def check_attendance(record: MeetingRecord) -> Iterator[Flaw]:
    """A party was represented by somebody else and is said to have been there, or represents itself.

    Why: one who is represented stays away. Whoever counts those present counts one too many.

    Fires: `party-2` represents `party-1`, and `party-1` attended in person; `party-1` represents `party-1`.

    Silent: a party that was represented, or whose attendance isn't told; a reference to nobody, which is another
    rule's.

    Mend: correct the attendance of the one, or whom the other represents.
    """
    parties: dict[str | None, Participant] = {party.id: party for party in reversed(record.participants)}
    for index, party in enumerate(record.participants):
        other = parties.get(party.represents)
        if other is None:
            continue
        if other is party:
            message = f"{name(party)} represents itself"
        elif how := _HOW.get(other.attendance):
            message = f"{name(party)} represents {name(other)}, who is said to have attended {how}"
        else:
            continue
        yield Flaw(
            message,
            f"/participants/{index}/represents",
            words_of(record, party.evidence, "represents"),
        )


#: The attendance that a format leaves no room for.
_EXCLUDED: Final[dict[Format | None, Attendance]] = {
    Format.IN_PERSON: Attendance.VIRTUAL,
    Format.VIRTUAL: Attendance.IN_PERSON,
    Format.TELEPHONE: Attendance.IN_PERSON,
}


def check_format(record: MeetingRecord) -> Iterator[Flaw]:
    """The format of the meeting doesn't fit how a party attended, or a place that it has.

    Why: a meeting with some in the room and others from afar was hybrid; a call has no city. One of the two was read
    from words about something else.

    Fires: a meeting in person with a party that attended virtually; a call with a party in person; a virtual meeting
    in `Jakarta`.

    Silent: a hybrid meeting, however its parties attended; attendance or format that isn't told.

    Mend: correct the one that is wrong; of mixed attendance make the format `hybrid`.
    """
    meeting = record.meeting
    by = _BY.get(meeting.format)
    if by is not None and meeting.city is not None:
        yield Flaw(
            f"the meeting was held by {by} and has a city, {show(meeting.city)}",
            "/meeting/city",
            words_of(record, meeting.evidence, "city"),
        )
    excluded = _EXCLUDED.get(meeting.format)
    for index, party in enumerate(record.participants):
        if party.attendance is not None and party.attendance is excluded:
            yield Flaw(
                f"{_called(party)} attended {_HOW[excluded]}, and the format of the meeting is"
                f" {show(str(meeting.format).replace('_', ' '))}",
                f"/participants/{index}/attendance",
                words_of(record, party.evidence, "attendance"),
            )


_BY: Final[dict[Format | None, str]] = {Format.VIRTUAL: "video", Format.TELEPHONE: "telephone"}
_HOW: Final[dict[Attendance | None, str]] = {
    Attendance.IN_PERSON: "in person",
    Attendance.VIRTUAL: "virtually",
}


def _called(party: Participant) -> str:
    return name(party) if party.name is None else f"{name(party)} ({show(party.name)})"


def check_city(record: MeetingRecord) -> Iterator[Flaw]:
    """The city of the meeting is the capital of another country than the record's.

    Why: the city or the country was taken from words about another meeting, or from the dateline of a press release.

    Fires: `"city": "Jakarta", "country": "JP"`.

    Silent: a city that is no capital, or has the name of another city; either alone.

    Mend: read again where the meeting was held.
    """
    city, country = record.meeting.city, record.meeting.country
    if city is None or country is None:
        return
    capital_of = _capitals().get(city.casefold())
    if capital_of is not None and capital_of != country:
        yield Flaw(
            f"the meeting was in {show(city)}, which is in {capital_of}, and its country is {country}",
            "/meeting/country",
            words_of(record, record.meeting.evidence, "country")
            or words_of(record, record.meeting.evidence, "city"),
        )


@cache
def _capitals() -> dict[str, str]:
    """Capitals whose name no other city of note has, in small letters, and the codes of their countries."""
    lines = (
        files("jasmine_record.validation").joinpath("data", "capitals.tsv").read_text("utf-8").splitlines()
    )
    rows = (line.split("\t") for line in lines[1:])
    return {city.casefold(): country for city, country in rows}
