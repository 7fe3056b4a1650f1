"""The meetings and sources of two records: which of their facts differ, and what the meetings have to do with each other."""

from __future__ import annotations

from typing import Final

from jasmine_record.comparison.change import FieldChange, Relation
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.sides import Sides, field_change
from jasmine_record.comparison.words import words_of
from jasmine_record.model import Meeting

__all__ = ["meeting_changes", "relation_between", "source_changes"]

_MEETING: Final = (
    "name",
    "series",
    "ordinal",
    "starts",
    "ends",
    "city",
    "country",
    "format",
    "occasion",
)
#: What a source says of itself; where the copy came from and what it weighs is no part of that.
_SOURCE: Final = (
    "title",
    "genre",
    "publisher",
    "publisher_country",
    "issued",
    "language",
    "translation",
)


def meeting_changes(sides: Sides) -> tuple[FieldChange, ...]:
    """The facts of the meeting that differ."""
    pair = (sides.older.record.meeting, sides.newer.record.meeting)
    changes = [field_change(sides, pair, field) for field in _MEETING]
    return tuple(change for change in changes if change)


def source_changes(sides: Sides) -> tuple[FieldChange, ...]:
    """What the texts say differently of themselves."""
    pair = (sides.older.record.source, sides.newer.record.source)
    changes = [field_change(sides, pair, field) for field in _SOURCE]
    return tuple(change for change in changes if change)


def relation_between(sides: Sides, parties: Pairing) -> Relation:
    """Whether the meetings are one, or of one series; unknown where the records leave it open.

    They are one where days or ordinals agree and the name is the same, or where days agree, one text doesn't name the
    meeting, and parties of two countries or more are in both.
    """
    older, newer = sides.older.record.meeting, sides.newer.record.meeting
    days = _same_days(older, newer)
    counted = None if older.ordinal is None or newer.ordinal is None else older.ordinal == newer.ordinal
    series, other = _series(older), _series(newer)
    if series and series == other:
        if days is False or counted is False:
            return Relation.SAME_SERIES
        return Relation.SAME_MEETING if days or counted else Relation.UNKNOWN
    one = days and counted is not False and not (series and other) and _agree(older, newer)
    if one and len(_countries(sides, parties)) > 1:
        return Relation.SAME_MEETING
    return Relation.UNKNOWN


def _agree(older: Meeting, newer: Meeting) -> bool:
    """Whether city and format don't speak against one meeting."""
    return all(
        first is None or second is None or first == second
        for first, second in ((older.city, newer.city), (older.format, newer.format))
    )


def _same_days(older: Meeting, newer: Meeting) -> bool | None:
    """Whether the days of the meetings touch; `None` where one isn't known."""
    if older.starts is None or newer.starts is None:
        return None
    return older.starts <= (newer.ends or newer.starts) and newer.starts <= (older.ends or older.starts)


def _series(meeting: Meeting) -> tuple[str, ...]:
    """The words that name the series, without those that vary in print."""
    words = words_of(meeting.series or meeting.name or "")
    return tuple("defence" if word == "defense" else word for word in words if word != "the")


def _countries(sides: Sides, parties: Pairing) -> set[str]:
    """The countries of the parties that both records have."""
    older = sides.older.record.participants
    return {country for i in parties.forward if (country := older[i].country)}
