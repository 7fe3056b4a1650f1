"""JR4xx, days: of the meeting, of the text about it, and those that the text prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from jasmine_record.model import Genre, MeetingRecord, ParagraphRole
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import name, place, words_of
from jasmine_record.validation.printed import WEEKDAYS, Printed, printed_days
from jasmine_record.validation.rule import Flaw

__all__ = ["check_dates", "check_days", "check_issue", "check_other_day", "check_retrieval"]


def check_dates(record: MeetingRecord) -> Iterator[Flaw]:
    """The meeting ends before it starts.

    Why: one of the two dates is wrong, most often in its month or year, and whatever is sorted by date goes
    wrong with it.

    Fires: `"starts": "2023-11-15", "ends": "2023-11-14"`.

    Silent: a meeting of one day, which starts and ends on the same; either date alone.

    Mend: read the dates in the text again, and mind a period that runs over the end of a year.
    """
    starts, ends = record.meeting.starts, record.meeting.ends
    if starts is not None and ends is not None and ends.toordinal() < starts.toordinal():
        yield Flaw(
            f"the meeting ends on {ends}, before it starts on {starts}",
            "/meeting/ends",
            words_of(record, record.meeting.evidence, "ends"),
        )


#: Texts that may speak of a meeting that is still to come.
_FORWARD: Final = frozenset({Genre.PREVIEW, Genre.ANNOUNCEMENT, Genre.JOINT_STATEMENT, Genre.DECLARATION})


def check_issue(record: MeetingRecord) -> Iterator[Flaw]:
    """The meeting starts more than a day after the text about it was issued.

    Why: a readout tells what has happened. A date behind that of the publication belongs to the next meeting,
    or to a text that isn't a readout.

    Fires: a readout that was issued on 2023-11-15 of a meeting that starts on 2023-11-20.

    Silent: a day's difference, which time zones can make; previews and announcements, and joint statements
    and declarations, which often announce a meeting.

    Mend: correct the date that is wrong; or, if the text speaks of a meeting to come, its genre, which is then a preview
    or an announcement.
    """
    issued, starts = record.source.issued, record.meeting.starts
    if issued is None or starts is None or record.source.genre in _FORWARD:
        return
    if starts.toordinal() - issued.toordinal() > 1:
        yield Flaw(
            f"the meeting starts on {starts}, after the text was issued on {issued}",
            "/meeting/starts",
            words_of(record, record.meeting.evidence, "starts"),
        )


def check_retrieval(record: MeetingRecord) -> Iterator[Flaw]:
    """The page was fetched before it was published.

    Why: one of the two days is wrong, most often in its year.

    Fires: a page of 2023-11-15 that was fetched on 2022-11-16.

    Silent: a day's difference, which time zones can make; either day alone.

    Mend: correct the day that is wrong.
    """
    issued, retrieved = record.source.issued, record.source.retrieved
    if issued is not None and retrieved is not None and issued.toordinal() - retrieved.toordinal() > 1:
        yield Flaw(
            f"the page was fetched on {retrieved}, before it was issued on {issued}",
            "/source/retrieved",
            words_of(record, record.source.evidence, "issued"),
        )


def check_days(record: MeetingRecord) -> Iterator[Flaw]:
    """A day is printed that the calendar doesn't have, or with another weekday than it had.

    Why: the day, the weekday or the year is a slip, and it is as often the day as the weekday. Two sources that repeat it
    seem to confirm each other.

    Fires: `Tuesday, 15 November 2023`, which was a Wednesday; `31 June 2023`; `Monday, November 15` in a text of
    November 2023, since it was none in that year, the year before or the year after.

    Silent: `Wednesday, November 15, 2023`; a weekday or a year alone; a weekday and a day without a year in a text
    whose day isn't known.

    Mend: find out which day it was. The record holds the right one with editorial evidence; the paragraphs stay
    verbatim.
    """
    around = record.source.issued or record.meeting.starts
    for index, paragraph in enumerate(record.paragraphs):
        if not _FIGURE.search(paragraph.text):
            continue
        for printed in printed_days(paragraph.text):
            wrong = _wrong(printed, around)
            if wrong is not None:
                yield Flaw(
                    f"{name(paragraph)}: {wrong}",
                    f"/paragraphs/{index}/text",
                    place(record, paragraph, *printed.words.span()),
                )


_FIGURE: Final = re.compile("[0-9]")
#: Years that February has 29 days in are as good as any for a day without a year.
_LEAP_YEAR: Final = 2000
_MOST_DAYS: Final = 31


def _wrong(printed: Printed, around: date | None) -> str | None:
    """What is wrong with a day, if anything is; without a year it is one of the three years around a known day."""
    words = show(printed.words[0])
    if printed.in_year(printed.year or _LEAP_YEAR) is None:
        # "May 50 ships" is no day.
        certain = printed.year or printed.weekday or 0 < printed.day <= _MOST_DAYS
        return f"the calendar has no day {words}" if certain else None
    years = [printed.year] if printed.year else _near(around)
    days = [day for year in years if (day := printed.in_year(year)) is not None]
    fell = [WEEKDAYS[day.weekday()].title() for day in days]
    if printed.weekday is None or not days or printed.weekday in fell:
        return None
    if printed.year:
        return f"{words} was a {fell[0]}"
    return f"{words} was no {printed.weekday} in any year from {years[0]} to {years[-1]}"


def _near(day: date | None) -> list[int]:
    """The years that a day without one may be of: that of a known day, and those beside it."""
    return [] if day is None else [day.year - 1, day.year, day.year + 1]


#: How a text goes on from the name of a meeting to its day.
_HELD: Final = re.compile(
    r"\s?(?:\([^()]{1,60}\)\s?)?,?\s?(?:which\s)?(?:(?:was|were)\s)?(?:held|convened|hosted|opened|took\splace)?\s?"
    r"(?:(?:in|at)\s[A-Z][\w’' -]{1,40},?\s(?:[A-Z][\w ]{1,30},?\s)?)?(?:on|of)\s"
)
_HEARD: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.HEADING, ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM}
)
_NAME_REACH: Final = 160
_NUMBER_BEFORE: Final = re.compile(r"(?<![\w.,])(\d{1,4})(?:st|nd|rd|th) $", re.ASCII)


def check_other_day(record: MeetingRecord) -> Iterator[Flaw]:
    """The text names the meeting and gives it another day than the record has.

    Why: title, lead and body are often written by different hands. If they disagree, one of them is wrong, and the record
    holds the day of one.

    Fires: `The 8th Meeting was held on 14 November 2023` further down, in a record whose meeting was on the 15th.

    Silent: the same day; a day of a meeting of several; another ordinal before the name; a day in the next sentence; a
    day without a year, unless the meeting is said to be of that day or to have been held on it.

    Mend: find out which day it was.
    """
    meeting = record.meeting
    known, starts = meeting.series or meeting.name, meeting.starts
    if known is None or starts is None or " " not in known:
        return
    ends = meeting.ends or starts
    named = known.casefold()
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.role not in _HEARD:
            continue
        folded = paragraph.text.casefold()
        at = folded.find(named)
        if at < 0 or len(folded) != len(paragraph.text):
            continue
        number = _NUMBER_BEFORE.search(folded, at - 8, at)
        if number is not None and int(number[1]) != meeting.ordinal:
            continue
        behind = at + len(named)
        stop = paragraph.text.find(". ", behind)
        limit = min(behind + _NAME_REACH, len(folded) if stop < 0 else stop)
        printed = next(printed_days(paragraph.text, behind, limit), None)
        if printed is None:
            continue
        if printed.year is None and not _HELD.fullmatch(paragraph.text, behind, printed.words.start()):
            continue
        days = [printed.in_year(year) for year in (printed.year or starts.year, printed.year or ends.year)]
        if None not in days and not any(starts <= day <= ends for day in days if day is not None):
            yield Flaw(
                f"{name(paragraph)}: {show(printed.words[0])} is given as the day of the meeting,"
                f" which the record has {_on(starts, ends)}",
                f"/paragraphs/{index}/text",
                place(record, paragraph, *printed.words.span()),
            )


def _on(starts: date, ends: date) -> str:
    return f"on {starts}" if starts == ends else f"from {starts} to {ends}"
