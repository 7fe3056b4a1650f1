"""The grammar of dates in English.

A date is read only as far as it is printed: a missing year stays missing, and no clock is ever asked.

    date     = month day ["," year] | day ["of"] month [year] | year "-" month "-" day
    period   = date ("-" | "to" | "and") (date | day)
    month    = name or abbreviation; day = 1 or 2 digits, perhaps "st", "nd", "rd", "th"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

__all__ = ["PrintedDate", "find_dates", "read_date_line"]

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH_NUMBERS: Final = {
    **{name.lower(): number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)"
_AND: Final = r"\s?(?:-|–|—|to|and|through|until|till)\s?"
_THE: Final = rf"(?:{_WEEKDAY},?\s)?(?:the\s)?"
_PATTERN: Final = re.compile(
    rf"""
      \b (?P<month>{_MONTH}) \s (?P<day>{_DAY})
         (?: (?:,?\s(?P<first_year>{_YEAR}))? (?:,?\s\(?{_WEEKDAY}\)?)? {_AND} {_THE} (?:(?P<month2>{_MONTH})\s)? (?P<day2>{_DAY}) )?
         (?: \s?,?\s (?:\(?{_WEEKDAY}\)?,?\s)? (?P<year>{_YEAR}) )?
    | \b (?P<dday>{_DAY})
         (?: (?:\s(?P<dmonth>{_MONTH}))? (?:\s(?P<dyear>{_YEAR}))? {_AND} {_THE} (?P<dday2>{_DAY}) )?
         \s (?:of\s)? (?P<dmonth2>{_MONTH}) \b (?: ,?\s (?P<dyear2>{_YEAR}) )?
    | \b (?P<iyear>{_YEAR}) - (?P<imonth>0\d|1[0-2]) - (?P<iday>0[1-9]|[12]\d|3[01]) (?!\d)
    """,
    re.VERBOSE,
)
_BEFORE: Final = re.compile(
    rf"[(\[]?(?:(?:Date|Issued|Released|Published)(?: on)?\s?:?\s)?(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}},\s)?"
    rf"(?:{_WEEKDAY},?\s)?(?:the\s)?"
)
_AFTER: Final = re.compile(rf",?\s?(?:\(?{_WEEKDAY}\)?)?[)\].]?")
#: A line that holds more than this is no date line.
_LONGEST_LINE: Final = 80


@attrs.frozen(kw_only=True)
class PrintedDate:
    """A date or a period as printed, with its place in the text."""

    start: int
    end: int
    #: `None` where the words give no year.
    year: int | None
    month: int
    day: int
    #: The last day of a period; equal to the first otherwise.
    last_year: int | None
    last_month: int
    last_day: int

    def first(self, year: int | None = None) -> date | None:
        """The first day, in this year where none is printed; `None` if there is no such day."""
        return _day(self.year or year, self.month, self.day)

    def last(self, year: int | None = None) -> date | None:
        """The last day, in this year where none is printed; `None` if there is no such day."""
        return _day(self.last_year or year, self.last_month, self.last_day)


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def _number(day: str) -> int:
    return int(day[:2]) if day[:2].isdigit() else int(day[0])


def _month(name: str) -> int:
    return _MONTH_NUMBERS[name.rstrip(".").lower()]


def find_dates(text: str) -> Iterator[PrintedDate]:
    """The dates printed in a text, in order. Days without a month are none."""
    for match in _PATTERN.finditer(text):
        if match["iday"]:
            whole = int(match["iyear"]), int(match["imonth"]), int(match["iday"])
            yield _printed(match, whole, whole)
        elif match["day"]:
            month, day = _month(match["month"]), _number(match["day"])
            year = int(match["year"]) if match["year"] else None
            last_month = _month(match["month2"]) if match["month2"] else month
            last_day = _number(match["day2"]) if match["day2"] else day
            first_year = int(match["first_year"]) if match["first_year"] else _before(year, month, last_month)
            yield _printed(match, (first_year, month, day), (year, last_month, last_day))
        else:
            last_month, last_day = _month(match["dmonth2"]), _number(match["dday2"] or match["dday"])
            year = int(match["dyear2"]) if match["dyear2"] else None
            month = _month(match["dmonth"]) if match["dmonth"] else last_month
            first_year = int(match["dyear"]) if match["dyear"] else _before(year, month, last_month)
            yield _printed(match, (first_year, month, _number(match["dday"])), (year, last_month, last_day))


def _before(year: int | None, month: int, last_month: int) -> int | None:
    """The year of the first day of a period whose last day is in this year."""
    return year - 1 if year and month > last_month else year


def _printed(
    match: re.Match[str], first: tuple[int | None, int, int], last: tuple[int | None, int, int]
) -> PrintedDate:
    return PrintedDate(
        start=match.start(),
        end=match.end(),
        year=first[0],
        month=first[1],
        day=first[2],
        last_year=last[0],
        last_month=last[1],
        last_day=last[2],
    )


def read_date_line(line: str) -> PrintedDate | None:
    """The date of a line that holds nothing else, but for a weekday, a dateline's city or brackets."""
    if len(line) > _LONGEST_LINE:
        return None
    printed = next(find_dates(line), None)
    if printed and _BEFORE.fullmatch(line[: printed.start]) and _AFTER.fullmatch(line[printed.end :]):
        return printed
    return None
