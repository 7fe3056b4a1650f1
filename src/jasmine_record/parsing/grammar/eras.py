"""Lines with a date in the writing of East Asia: years of the common era and of Japanese eras.

    date   = [year "年"] month "月" day "日" ["(" weekday ")"]
    year   = 4 digits | era (digits | "元")
    period = date joint [[year "年"] month "月"] day "日"

Digits may be of full width, and a Chinese or Korean line has its own signs for year, month and day. The days on which
eras begin and end stand in `data/ja/eras.toml`: they are those of the accessions, and there is no day in the year of an
era that is over by then.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.lexicon import alternation, table_of

__all__ = ["read_east_asian_date"]

_SPACE: Final = r"[ \u3000]?"
#: The last is that of a holiday.
_WEEKDAY: Final = r"[(（\[［](?:[月火水木金土日월화수목금토일](?:曜日?|요일)?|周[一二三四五六日]|星期[一二三四五六日]|祝|[月火水木金土日]・祝)[)）\]］]"
_TIME: Final = r"(?:午前|午後)?\d{1,2}(?::\d\d(?::\d\d)?|：\d\d|時(?:\d{1,2}分|半)?)(?:頃|ごろ)?"
_GREGORIAN: Final = 1873


@attrs.frozen
class _Era:
    first: date
    last: date


@cache
def _eras() -> dict[str, _Era]:
    return {
        name: _Era(era["first"], era.get("last", date.max))
        for era in table_of("ja", "eras")["eras"]
        for name in era["names"]
    }


@cache
def _line() -> re.Pattern[str]:
    words = table_of("ja", "eras")
    eras, ones, joints = alternation(_eras()), alternation(words["first_year"]), alternation(words["joints"])
    # `\d` takes digits of full width too, and so does `int`.
    year = (
        rf"(?:(?P<era>{eras}){_SPACE}(?P<nth>\d{{1,2}}|{ones})|(?P<year>[12]\d{{3}})){_SPACE}[年년]{_SPACE}"
    )
    last_year = rf"(?:(?P<last_era>{eras}){_SPACE}(?P<last_nth>\d{{1,2}}|{ones})|(?P<last_year>[12]\d{{3}})){_SPACE}[年년]{_SPACE}"
    weekday = rf"(?:{_SPACE}{_WEEKDAY})?"
    first = rf"(?:{year})?(?P<month>\d{{1,2}}){_SPACE}[月월]{_SPACE}(?P<day>\d{{1,2}}){_SPACE}(?:[日일]|(?={_SPACE}(?:{joints})\d)){weekday}"
    last = rf"(?:(?:{last_year})?(?P<last_month>\d{{1,2}}){_SPACE}[月월]{_SPACE})?(?P<last_day>\d{{1,2}}){_SPACE}[日일]{weekday}"
    return re.compile(
        rf"[(（\[【]?(?:(?:{alternation(words['labels'])})(?:[:：]|{_SPACE}))?{_SPACE}"
        rf"(?P<printed>{first}(?:{_SPACE}(?:{joints}){_SPACE}{last})?)"
        rf"(?:{_SPACE}{_TIME})?(?:{_SPACE}(?:{alternation(words['tails'])}))?[)）\]】]?"
    )


def read_east_asian_date(line: str) -> PrintedDate | None:
    """The date of a line that holds nothing else, but for a label, a weekday, a time or brackets.

    Days before 1873, when Japan took over the Gregorian calendar, are not read.
    """
    if "月" not in line and "월" not in line:
        return None
    match = _line().fullmatch(line.strip())
    if match is None:
        return None
    year = _year(match["era"], match["nth"], match["year"])
    month, day = int(match["month"]), int(match["day"])
    last_month, last_day = int(match["last_month"] or month), int(match["last_day"] or day)
    last_year = _year(match["last_era"], match["last_nth"], match["last_year"])
    if last_year is None and year is not None:
        last_year = year + (last_month < month)
    if year is not None and year < _GREGORIAN:
        return None
    start = match.start("printed") + len(line) - len(line.lstrip())
    exists = _is_in(match["era"], year, month, day) and _is_in(
        match["last_era"], last_year, last_month, last_day
    )
    return PrintedDate(
        start=start,
        end=start + len(match["printed"]),
        year=year,
        month=month,
        day=day,
        last_year=last_year,
        last_month=last_month,
        last_day=last_day,
        fault=None if exists else "date.no-such-day",
    )


def _year(era: str | None, nth: str | None, year: str | None) -> int | None:
    """The year of the common era."""
    if era is None or nth is None:
        return int(year) if year else None
    return _eras()[era].first.year + (int(nth) if nth.isdecimal() else 1) - 1


def _is_in(era: str | None, year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day, and the era where one is printed."""
    if year is None:
        return True
    try:
        found = date(year, month, day)
    except ValueError:
        return False
    return era is None or _eras()[era].first <= found <= _eras()[era].last
