"""JR4xx, days: of the meeting, of the text about it, and those that the text prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from jasmine_record.model import Genre, MeetingRecord, ParagraphRole
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import name, place, words_of
from jasmine_record.validation.rule import Flaw

__all__ = ["MONTHS", "check_dates", "check_issue", "check_other_day", "check_retrieval", "check_weekdays"]


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

    Mend: correct the date that is wrong; or, if the text speaks of a meeting to come, its genre.
    """
    issued, starts = record.source.issued, record.meeting.starts
    if issued is None or starts is None or record.source.genre in _FORWARD:
        return
    if starts.toordinal() - issued.toordinal() > 1:
        yield Flaw(
            f"the meeting starts on {starts}, after the text was issued on {issued}",
            "/meeting/starts",
            words_of(record, record.meeting.evidence, "starts"),
            "a text about a meeting to come is a preview or an announcement",
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


MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for word in words.split()
}
"""The months by their English names, in small letters."""

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NAME: Final = "(?P<{0}>" + "|".join(_WEEKDAYS) + ")"
_DAY: Final = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_MONTH: Final = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR: Final = r"(?P<{0}>\d{{4}})"


def _dated(number: int) -> str:
    """A whole day in either order: `15 November 2023`, `November 15, 2023`."""
    day, month, year = (
        part.format(f"{kind}{number}") for part, kind in ((_DAY, "d"), (_MONTH, "m"), (_YEAR, "y"))
    )
    other_day, other_month, other_year = (
        part.format(f"{kind}{number + 1}") for part, kind in ((_DAY, "d"), (_MONTH, "m"), (_YEAR, "y"))
    )
    return (
        rf"(?:(?:the\s)?{day}\s(?:of\s)?{month},?\s{year}|{other_month}\s{other_day},?\s{other_year})(?!\d)"
    )


_WITH_WEEKDAY: Final = re.compile(
    rf"(?<!\w)(?:{_DAY_NAME.format('w1')},?\s(?:on\s)?{_dated(1)}"
    rf"|(?<![\d-]){_dated(3)},?\s(?P<open>\()?{_DAY_NAME.format('w3')}\b(?(open)\)?))",
    re.IGNORECASE | re.ASCII,
)
_DATED: Final = re.compile(rf"(?<![\w-]){_dated(1)}", re.IGNORECASE | re.ASCII)


def _read(match: re.Match[str]) -> tuple[int, int, int]:
    found = match.groupdict()
    number = next(key[1] for key, words in found.items() if key[0] == "y" and words)
    return (
        int(found[f"y{number}"]),
        MONTHS[found[f"m{number}"].lower()],
        int(found[f"d{number}"]),
    )


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def check_weekdays(record: MeetingRecord) -> Iterator[Flaw]:
    """A day is printed with another weekday than it had, or the calendar doesn't have it.

    Why: one of the two is a slip, and it is as often the day as the weekday. Two sources that repeat it seem to confirm
    each other.

    Fires: `Tuesday, 15 November 2023`, which was a Wednesday; `Monday, 31 June 2023`.

    Silent: `Wednesday, November 15, 2023`; a weekday or a year alone; `Wednesday, November 15` without a year.

    Mend: find out which day it was. The record holds the right one with editorial evidence; the paragraphs stay
    verbatim.
    """
    for index, paragraph in enumerate(record.paragraphs):
        if "day" not in paragraph.text.casefold():
            continue
        for match in _WITH_WEEKDAY.finditer(paragraph.text):
            day = _calendar_day(*_read(match))
            printed = (match["w1"] or match["w3"]).lower()
            if day is None:
                message = f"{name(paragraph)}: the calendar has no day {show(match[0])}"
            elif (weekday := _WEEKDAYS[day.weekday()]) != printed:
                message = f"{name(paragraph)}: {show(match[0])} was a {weekday.title()}"
            else:
                continue
            yield Flaw(
                message,
                f"/paragraphs/{index}/text",
                place(record, paragraph, match.start(), match.end()),
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

    Silent: the same day; a day of a meeting of several; another ordinal before the name; a day without a year; a day in
    the next sentence.

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
        number = _NUMBER_BEFORE.search(folded, max(0, at - 8), at)
        if number is not None and int(number[1]) != meeting.ordinal:
            continue
        behind = at + len(named)
        stop = paragraph.text.find(". ", behind)
        limit = min(behind + _NAME_REACH, len(folded) if stop < 0 else stop)
        match = _DATED.search(paragraph.text, behind, limit)
        day = _calendar_day(*_read(match)) if match else None
        if match is not None and day is not None and not starts <= day <= ends:
            yield Flaw(
                f"{name(paragraph)}: {show(match[0])} is given as the day of the meeting, which starts on {starts}",
                f"/paragraphs/{index}/text",
                place(record, paragraph, match.start(), match.end()),
            )
