"""The grammar of dates, in English and in figures.

A date is read only as far as it is printed: a missing year stays missing, and no clock is ever asked. Weekdays, times
and articles between the parts are passed over.

    date    = month day [","] [year] | day ["of"] month [","] [year] | year month day | figures
    days    = day {"," day} [","] joint day                            in one month
    period  = month days [year] | days month [year] | date joint date | figures joint (figures | day)
    figures = year sep month sep day | day sep (month | roman) sep year | month sep day sep year    sep = "-" | "/" | "."
    joint   = "-" | "to" | "through" | "until" | "and" | "&" | "/"
    day     = 1 or 2 digits, perhaps with "st", "nd", "rd" or "th"

What "and" joins is a period only where the days are close to each other. Figures from which it can't be told which is the
day and which the month are a date with a fault; between dots the day comes first. Where more days follow than the grammar takes in, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTHS, WEEKDAYS
from jasmine_record.parsing.grammar.printed_date import PrintedDate, existing_day
from jasmine_record.parsing.lexicon import alternation
from jasmine_record.parsing.memory import remembered

__all__ = ["DAY_OF_MONTH", "HOURS", "WEEKDAY", "find_dates"]

_MONTH_NUMBERS: Final = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_SHORT_MONTHS: Final = (*(month[:3] for month in MONTHS if month != "May"), "Sept")
_PRINTED_MONTHS: Final = (*MONTHS, *_SHORT_MONTHS, *(f"{month}." for month in _SHORT_MONTHS))
_MONTH: Final = (
    rf"(?:{alternation(form for month in _PRINTED_MONTHS for form in (month, month.upper()))})(?![\w’'])"
)
#: As some languages count them: "3.V.2022".
_ROMAN_MONTHS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH: Final = alternation(_ROMAN_MONTHS)
_FULL_WEEKDAYS: Final = "|".join(f"{name}|{name.upper()}" for name in WEEKDAYS)
WEEKDAY: Final = rf"(?:{_FULL_WEEKDAYS}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\.?)(?![\w’'])"
"""A pattern of a weekday, long or short."""
HOURS: Final = r"(?:[ap]\.?m\b|[AP]\.?M\b|hrs?\b|hours\b|h\b|GMT\b|UTC\b|o['’]clock)"
"""A pattern of what makes a figure a time of the day."""
_YEAR: Final = r"(?:1[6-9]|2[01])\d\d(?!\d)"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_OF_MONTH: Final = rf"(?:{WEEKDAY},? )?(?:{_DAY}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} {_DAY}(?:st|nd|rd|th)?)(?!\d)(?:,? {_YEAR})?"
"""A pattern of one day of a month, in words, with or without its weekday and year."""
_TOKEN: Final = re.compile(
    rf"""
    # Nothing else can open a part: looking for it first is much faster.
    (?= [-–—~〜～&/,(\[（] | \b[\dJFMASONDTWatuod] ) (?:
      (?P<N> (?<![\w/.,–-]) (?:
          (?P<y1>{_YEAR}) (?P<s1>[-/.]) [ ]?(?P<m1>\d\d?) (?P=s1) [ ]?(?P<d1>\d\d?)
        # "3. 5. 2022", as some languages print it
        | (?P<a>\d\d?) (?P<s2>[-/.]) (?:(?<=\.)[ ])? (?P<b>\d\d?) (?P=s2) (?:(?<=\.)[ ])? (?P<y2>{_YEAR})
        | (?P<d3>{_DAY}) (?P<s3>[-/.]) (?P<m3>{_MONTH}|{_ROMAN_MONTH}) (?P=s3) (?P<y3>{_YEAR})
        ) (?![\d/]|[-.]\d\d\d|(?!T\d\d:)[^\W\d]) )
    | (?P<M> \b {_MONTH} )
    | (?P<Y> \b {_YEAR} (?!\s?{HOURS}|[:.%]\d|%|[^\W\d]) )
    | (?P<D> (?<!\d[.:,]) \b {_DAY} (?:st|nd|rd|th|ST|ND|RD|TH|\.(?=\s{_MONTH}))? (?![\w%]|[:.]\d|,\d\d\d(?!\d)|\s?{HOURS}) )
    | (?P<W> [(\[（]? \b{WEEKDAY} [)\]）]? ,? )
    | (?P<J> (?:[-–—~〜～&/] | \b(?i:to|and|through|until|till)\b) (?:\s on\b)? )
    # "the 3rd day of May", but not "the 2nd day of the May meeting"
    | (?P<F> \b(?:the|of|day\sof(?!\sthe))\b )
    | (?P<C> , )
    )
    """,
    re.VERBOSE,
)
"""One part of a date; what stands between two parts of the same date is white space."""
_NUMERIC: Final = re.compile(r"\d[-/.] ?\d|\d[-/.][A-Z]")
_ANY_MONTH: Final = re.compile(_MONTH)
_SAME_MONTH: Final = r"(?:(?:,D){0,6},?JD)?"
_DATE: Final = re.compile(
    rf"MD,?Y?,?JMD(?:,?Y)?|DM,?Y?,?JDM(?:,?Y)?|MD{_SAME_MONTH}(?:,?Y)?|D(?:(?:,D){{0,6}},?JD)?M(?:,?Y)?"
    rf"|YMD(?:JM?D)?|NJN|NJD|N"
)
"""The grammar over the kinds of parts, one letter each."""
#: What may follow a day that "and" joins to a date: else it counts something ("May 3 and 4 ministers").
_AFTER_DAY: Final = re.compile(
    rf"(?:\s?[(（\[]?{WEEKDAY}[)）\]]?)?\s?(?:$|[.,;:)\]–—-]|(?:in|at|on|the|a|an|with|by|to|for|of|during|under|this|last|was|were|is|are|will|and|as|"
    r"hosted|held|when|where|respectively|local)\b)"
)
_CLOSE: Final = 2
"""Code points of white space between two parts of a date."""


@attrs.frozen
class _Part:
    kind: str
    match: re.Match[str]

    @property
    def number(self) -> int:
        """A day, a year or a month, by its number."""
        words = self.match[0]
        if self.kind == "M":
            return _month(words)
        return int(words[:4]) if self.kind == "Y" else int(words.rstrip("stndrhSTNDRH."))


def _month(name: str) -> int:
    if name in _ROMAN_MONTHS:
        return _ROMAN_MONTHS.index(name) + 1
    return _MONTH_NUMBERS[name.rstrip(".").lower()]


_FIGURE: Final = re.compile(r"\d")


@remembered
def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates printed in a text, in order. Days without a month are none."""
    # Looking for a figure first is much faster.
    if not _FIGURE.search(text) or not (_ANY_MONTH.search(text) or _NUMERIC.search(text)):
        return ()
    return tuple(_joined_by_hours(text, [day for parts in _runs(text) for day in _read(text, parts)]))


#: Between two days with hours: "From 23:30 on 2 June | to 0:20 on | 3 June".
_TO_HOUR: Final = re.compile(
    rf" (?:to|until|till|through|[-–—]) (?:about |around |approximately )?\d{{1,2}}[:.]\d\d(?: ?{HOURS})?\.?,? (?:on )?(?:the )?(?:{WEEKDAY},? )?"
)


def _joined_by_hours(text: str, days: Sequence[PrintedDate]) -> Iterator[PrintedDate]:
    """The days, where two with the hours of one meeting between them are its first and its last."""
    last: PrintedDate | None = None
    for day in days:
        if last and (joined := _from_hour_to_hour(text, last, day)):
            last = joined
            continue
        if last:
            yield last
        last = day
    if last:
        yield last


def _from_hour_to_hour(text: str, one: PrintedDate, other: PrintedDate) -> PrintedDate | None:
    """The period of two days, the hour between which is that of the end."""
    if not _TO_HOUR.fullmatch(text, one.end, other.start) or one.fault or other.fault:
        return None
    year = other.last_year or one.year or _LEAP_YEAR
    first, last = one.first(year), other.last(year)
    if first is None or last is None or not timedelta(0) < last - first <= _MOST_APART:
        return None
    return attrs.evolve(
        one,
        end=other.end,
        year=one.year or other.last_year,
        last_year=other.last_year or one.year,
        last_month=other.last_month,
        last_day=other.last_day,
    )


def _runs(text: str) -> Iterator[list[_Part]]:
    """Parts that follow on each other, in runs."""
    run: list[_Part] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if run and (match.start() - end > _CLOSE or text[end : match.start()].strip()):
            yield run
            run = []
        run.append(_Part(match.lastgroup if match["N"] is None else "N", match))  # type: ignore[arg-type]
        end = match.end()
    if run:
        yield run


#: A day right before a joint: "3 May to".
_DAY_BEFORE: Final = re.compile(r"\d\S?\s?\S{1,7}\s?$")
_TIME_BEFORE: Final = re.compile(rf"(?<!\S)\d\d?[:.]\d\d(?:\s?{HOURS}\.?)?\s?[/–—-]\s?$")
_TIME_BEHIND: Final = re.compile(r"\s[-–—]\s\d{1,2}[:.]\d\d\b")
_MORE_DAYS: Final = re.compile(r"D|,?JD|,DJ?")
_ONE_DAY: Final = re.compile(r",D(?!,?J|,)")


def _read(text: str, run: list[_Part]) -> Iterator[PrintedDate]:
    parts = [part for part in run if part.kind not in "FW"]
    kinds = "".join(part.kind for part in parts).replace("C", ",")
    for match in _DATE.finditer(kinds):
        before, behind = kinds[: match.start()], kinds[match.end() :]
        found = parts[match.start() : match.end()]
        start, end = found[0].match.start(), found[-1].match.end()
        if before.endswith(("D", "M")) or (before.endswith("J") and _goes_on(text, start)):
            continue
        if "J" in match[0] and before.endswith(("M,", "Y,")):
            continue
        # "3 May 2022 the 12th": an article parts the day from what is counted.
        following = parts[match.end()].match.start() if behind else end
        counted = bool(text[end:following].strip(" ,")) or _counts(text, parts[match.end() :])
        if behind and not counted and _MORE_DAYS.match(behind) and not _ONE_DAY.match(behind):
            continue
        if (
            behind.startswith("J")
            and text[end:].lstrip(" -–—~/")[:1].isdigit()
            and not _TIME_BEHIND.match(text, end)
        ):
            continue
        if kinds[match.end() - 1] == "D" and "J" in match[0] and not _AFTER_DAY.match(text, end):
            continue
        printed = _printed(found, start, end, _weekday(run, start, end))
        if printed:
            yield printed


def _goes_on(text: str, start: int) -> bool:
    """Whether what stands before a joint and a date is a day, and no time: "3 May to | 4 June", but not "14:20 / | 3 May"."""
    near = max(0, start - 12)
    return _DAY_BEFORE.search(text, near, start) is not None and not _TIME_BEFORE.search(text, near, start)


def _counts(text: str, behind: Sequence[_Part]) -> bool:
    """Whether a number that "and" joins to a date counts something: "24 July 2024 and the | 8th | Meeting"."""
    kinds = "".join(part.kind for part in behind[:_A_PAIR])
    return kinds == "JD" and _AFTER_DAY.match(text, behind[1].match.end()) is None


_A_PAIR: Final = 2


def _weekday(run: list[_Part], start: int, end: int) -> int | None:
    """The weekday beside the first day of a date: right before it, or behind its parts."""
    before: _Part | None = None
    for part in (one for one in run if one.kind == "W"):
        if start - 12 <= part.match.start() <= end + _CLOSE:
            # "Tuesday and Wednesday, 14-15 February"
            paired = before and part.match.start() - before.match.end() <= len(" through ")
            first = before if before and paired else part
            name = first.match[0].strip("()[]（）., ").lower()
            return next(n for n, day in enumerate(WEEKDAYS) if day.lower().startswith(name[:3]))
        before = part
    return None


def _printed(parts: list[_Part], start: int, end: int, weekday: int | None) -> PrintedDate | None:
    joint = next((i for i, part in enumerate(parts) if part.kind == "J"), len(parts))
    if parts[0].kind == "N":
        return _from_figures(parts, start, end, weekday)
    months = [part.number for part in parts if part.kind == "M"]
    days = [part.number for part in parts if part.kind == "D"]
    years = [(part.number, i < joint) for i, part in enumerate(parts) if part.kind == "Y"]
    year = years[-1][0] if years and (joint == len(parts) or not years[-1][1] or len(years) > 1) else None
    first = next((number for number, is_first in years if is_first), None)
    if parts[0].kind == "Y" or (first and year is None):
        # "30 December 2022 to 2 January": the year goes on, and ends before the month does.
        year = first + (months[-1] < months[0]) if first else None
    if first is None:
        first = year - 1 if year and months[0] > months[-1] else year
    printed = PrintedDate(
        start=start,
        end=end,
        year=first,
        month=months[0],
        day=days[0],
        last_year=year,
        last_month=months[-1],
        last_day=days[-1],
        weekday=weekday,
    )
    return printed if _is_period(parts, printed, len(days)) else None


_TOGETHER: Final = re.compile(r"and|&|/")
_LEAP_YEAR: Final = 2024
"""It has all the days that there are."""
_MOST_APART: Final = timedelta(days=14)
"""Days that "and" joins are those of one meeting only where they are no further apart."""


def _is_period(parts: list[_Part], printed: PrintedDate, days: int) -> bool:
    """Whether days that "and" joins can be the first and the last of one meeting; those of "to" always are."""
    joints = [part.match[0] for part in parts if part.kind == "J"]
    if not joints or (not _TOGETHER.match(joints[0]) and days == 2):
        return True
    year = printed.last_year or _LEAP_YEAR
    first = printed.first(year - 1 if printed.month > printed.last_month else year)
    last = printed.last(year)
    return bool(first and last and timedelta(days=1) <= last - first <= _MOST_APART)


def _from_figures(parts: list[_Part], start: int, end: int, weekday: int | None) -> PrintedDate | None:
    first = _figures(parts[0].match)
    on_weekday = [day for day in first if day.weekday() == weekday]
    if len(first) > 1 and len(on_weekday) == 1:
        # "Wednesday, 06/12/2024" is in June, since the sixth of December is no Wednesday.
        first = on_weekday
    last = first
    if parts[-1].kind == "D":
        last = [day.replace(day=1) for day in first]
        number = parts[-1].number
        last = [found for day in last if (found := existing_day(day.year, day.month, number))]
    elif len(parts) > 1 and parts[-1].kind == "N":
        last = _figures(parts[-1].match)
    if not first or not last:
        year, month, day = _first_figures(parts[0].match)
        return _of_figures(start, end, (year, month, day), (year, month, day), "date.no-such-day")
    opening, closing = first[0], last[0]
    if len(first) > 1 or len(last) > 1:
        return attrs.evolve(
            _of_figures(start, end, _parts_of(opening), _parts_of(opening), "date.ambiguous"),
            readings=tuple(first if len(first) > 1 else last),
        )
    return _of_figures(start, end, _parts_of(opening), _parts_of(closing), None)


def _parts_of(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _of_figures(
    start: int, end: int, first: tuple[int, int, int], last: tuple[int, int, int], fault: str | None
) -> PrintedDate:
    return PrintedDate(
        start=start,
        end=end,
        year=first[0],
        month=first[1],
        day=first[2],
        last_year=last[0],
        last_month=last[1],
        last_day=last[2],
        fault=fault,
    )


def _first_figures(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day as far as one reading goes, possible or not."""
    if match["y1"]:
        return int(match["y1"]), int(match["m1"]), int(match["d1"])
    if match["y3"]:
        return int(match["y3"]), _month(match["m3"]), int(match["d3"])
    return int(match["y2"]), int(match["b"]), int(match["a"])


def _figures(match: re.Match[str]) -> list[date]:
    """The days that a date in figures can mean: none, one, or two where day and month can't be told apart."""
    year, month, day = _first_figures(match)
    readings = [existing_day(year, month, day)]
    if match["y2"] and (match["s2"] != "." or readings == [None]):
        # Between dots the day comes first wherever it can.
        readings.append(existing_day(year, day, month))
    return list(dict.fromkeys(reading for reading in readings if reading))
