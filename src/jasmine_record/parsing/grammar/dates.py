"""The grammar of dates, in English and in figures.

A date is read only as far as it is printed: a missing year stays missing, and no clock is ever asked. Weekdays, times
and articles between the parts are passed over.

    date    = month day [","] [year] | day ["of"] month [","] [year] | year month day | figures
    days    = day {"," day} [","] joint day                            in one month
    period  = month days [year] | days month [year] | date joint date | figures joint (figures | day)
    figures = year sep month sep day | day sep month sep year | month sep day sep year    sep = "-" | "/" | "."
    joint   = "-" | "to" | "through" | "until" | "and" | "&" | "/"
    day     = 1 or 2 digits, perhaps with "st", "nd", "rd" or "th"

What "and" joins is a period only where the days are close to each other. Figures from which it can't be told which is the
day and which the month are a date with a fault; between dots the day comes first. Where more days follow than the grammar takes in, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.eras import EastAsianDate, read_east_asian_date
from jasmine_record.parsing.lexicon import alternation, cities, country_names, fold, rows, table
from jasmine_record.parsing.memory import remembered

__all__ = [
    "DAY_OF_MONTH",
    "MONTHS",
    "WEEKDAYS",
    "PrintedDate",
    "begins_with_place",
    "find_dates",
    "read_ambiguous_line",
    "read_date_line",
    "read_dateline",
    "read_registered",
]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""In their order."""
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order in which `date.weekday` counts them."""
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
_FULL_WEEKDAYS: Final = "|".join(f"{name}|{name.upper()}" for name in WEEKDAYS)
_WEEKDAY: Final = rf"(?:{_FULL_WEEKDAYS}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\.?)(?![\w’'])"
_HOURS: Final = r"(?:[ap]\.?m\b|[AP]\.?M\b|hrs?\b|hours\b|h\b|GMT\b|UTC\b|o['’]clock)"
_YEAR: Final = r"(?:1[6-9]|2[01])\d\d(?!\d)"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_OF_MONTH: Final = rf"(?:{_WEEKDAY},? )?(?:{_DAY}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} {_DAY}(?:st|nd|rd|th)?)(?!\d)(?:,? {_YEAR})?"
"""A pattern of one day of a month, in words, with or without its weekday and year."""
_TOKEN: Final = re.compile(
    rf"""
    # Nothing else can open a part: looking for it first is much faster.
    (?= [-–—~〜～&/,(\[（] | \b[\dJFMASONDTWatuo] ) (?:
      (?P<N> (?<![\w/.,–-]) (?:
          (?P<y1>{_YEAR}) (?P<s1>[-/.]) [ ]?(?P<m1>\d\d?) (?P=s1) [ ]?(?P<d1>\d\d?)
        | (?P<a>\d\d?) (?P<s2>[-/.]) (?P<b>\d\d?) (?P=s2) (?P<y2>{_YEAR})
        | (?P<d3>{_DAY}) (?P<s3>[-/]) (?P<m3>{_MONTH}) (?P=s3) (?P<y3>{_YEAR})
        ) (?![\d/]|[-.]\d\d\d|(?!T\d\d:)[^\W\d]) )
    | (?P<M> \b {_MONTH} )
    | (?P<Y> \b {_YEAR} (?!\s?{_HOURS}|[:.%]\d|%|[^\W\d]) )
    | (?P<D> (?<!\d[.:,]) \b {_DAY} (?:st|nd|rd|th|ST|ND|RD|TH|\.(?=\s{_MONTH}))? (?![\w%]|[:.]\d|,\d\d\d(?!\d)|\s?{_HOURS}) )
    | (?P<W> [(\[（]? \b{_WEEKDAY} [)\]）]? ,? )
    | (?P<J> (?:[-–—~〜～&/] | \b(?:to|and|through|until|till)\b) (?:\s on\b)? )
    | (?P<F> \b(?:the|of)\b )
    | (?P<C> , )
    )
    """,
    re.VERBOSE,
)
"""One part of a date; what stands between two parts of the same date is white space."""
_NUMERIC: Final = re.compile(r"\d[-/.] ?\d|\d[-/][A-Z]")
_ANY_MONTH: Final = re.compile(_MONTH)
_SAME_MONTH: Final = r"(?:(?:,D){0,6},?JD)?"
_DATE: Final = re.compile(
    rf"MD,?Y?,?JMD(?:,?Y)?|DM,?Y?,?JDM(?:,?Y)?|MD{_SAME_MONTH}(?:,?Y)?|D(?:(?:,D){{0,6}},?JD)?M(?:,?Y)?"
    rf"|YMD(?:JM?D)?|NJN|NJD|N"
)
"""The grammar over the kinds of parts, one letter each."""
#: What may follow a day that "and" joins to a date: else it counts something ("May 3 and 4 ministers").
_AFTER_DAY: Final = re.compile(
    rf"(?:\s?[(（\[]?{_WEEKDAY}[)）\]]?)?\s?(?:$|[.,;:)\]–—-]|(?:in|at|on|the|a|an|with|by|to|for|of|during|under|this|last|was|were|is|are|will|and|as|"
    r"hosted|held|when|where|respectively|local)\b)"
)
_CLOSE: Final = 2
"""Code points of white space between two parts of a date."""


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
    #: That of the first day, where one is printed beside it: Monday is 0.
    weekday: int | None = None
    #: Why the words give no day though they give a year: a reason of `model.rules`.
    fault: str | None = None
    #: What the words can mean where there are several readings.
    readings: tuple[date, ...] = ()

    def first(self, year: int | None = None) -> date | None:
        """The first day, in this year where none is printed; `None` if there is no such day."""
        return None if self.fault else _day(self.year or year, self.month, self.day)

    def last(self, year: int | None = None) -> date | None:
        """The last day, in this year where none is printed; `None` if there is no such day."""
        return None if self.fault else _day(self.last_year or year, self.last_month, self.last_day)


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


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
    return _MONTH_NUMBERS[name.rstrip(".").lower()]


_FIGURE: Final = re.compile(r"\d")


@remembered
def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates printed in a text, in order. Days without a month are none."""
    # Looking for a figure first is much faster.
    if not _FIGURE.search(text) or not (_ANY_MONTH.search(text) or _NUMERIC.search(text)):
        return ()
    return tuple(printed for parts in _runs(text) for printed in _read(text, parts))


def _first_date(text: str) -> PrintedDate | None:
    return next(iter(find_dates(text)), None)


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
        if before.endswith(("D", "M")) or (
            before.endswith("J") and _DAY_BEFORE.search(text, max(0, start - 12), start)
        ):
            continue
        if "J" in match[0] and before.endswith(("M,", "Y,")):
            continue
        # "3 May 2022 the 12th": an article parts the day from what is counted.
        following = parts[match.end()].match.start() if behind else end
        counted = bool(text[end:following].strip(" ,"))
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
_MOST_APART: Final = timedelta(days=14)
"""Days that "and" joins are those of one meeting only where they are no further apart."""


def _is_period(parts: list[_Part], printed: PrintedDate, days: int) -> bool:
    """Whether days that "and" joins can be the first and the last of one meeting; those of "to" always are."""
    joints = [part.match[0] for part in parts if part.kind == "J"]
    if not joints or (not _TOGETHER.match(joints[0]) and days == 2):
        return True
    year = printed.last_year or 2024
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
        last = [found for day in last if (found := _day(day.year, day.month, number))]
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
    readings = [_day(year, month, day)]
    if match["y2"] and (match["s2"] != "." or readings == [None]):
        # Between dots the day comes first wherever it can.
        readings.append(_day(year, day, month))
    return list(dict.fromkeys(reading for reading in readings if reading))


# Lines that hold a date and nothing else


_PLACE: Final = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:de|del|la|las|los|da|do|dos|al|el) ){0,2}[A-ZÀ-Þ][\w.'’-]*){0,3}(?:, [A-ZÀ-Þ][\w.'’-]*(?: (?:of )?(?:the )?[A-ZÀ-Þ][\w.'’-]*){0,3})?"
_TIME: Final = (
    rf"(?:\d\d?[:.]\d\d(?:[:.]\d\d)?(?:\s?{_HOURS}\.?)?|\d\d?\s?{_HOURS}\.?|\d{{4}}\s?{_HOURS})"
    r"(?:\s\(?(?:[A-Z]{2,5}(?:[+-]\d\d?(?::\d\d)?)?|local time)\)?)?"
)
#: Before a day: "Published in Apr 03, 2022", with nothing between the two, but not "Statement in Suva, 3 April 2022".
_LABEL: Final = (
    r"(?i:Date(?: of (?:issue|publication|release)| (?:created|issued|posted|published|released|added))?|(?:Posted|Published|Uploaded|Submitted|Written) by [\w.-]{2,20}(?: [\w.-]{2,20}){0,2}(?= on\b)|Created|(?:Release|Publication) date|Issued|Released|Published|Posted|Dated|(?:Statement )?made|Delivered|(?:For )?Immediate Release"
    r"|(?:Joint )?(?:(?:Press|News|Media) (?:Release|Statement|Note|Communiqu[eé])|Statement|Read-?out|Article|News)(?:,? (?:No\.? ?)?[\d/-]{1,12})?(?:(?<!ment)(?<!out) of\b| dated\b)?)(?i: on\b| at\b| in\b(?=\s?$))?\s?[:|,–—-]?\s"
)
_BEFORE: Final = re.compile(
    rf"[(\[]?(?:{_LABEL})?(?:{_TIME},?\s)?(?:(?P<place>{_PLACE}),?\s?(?:[-–—|:]\s)?)?(?:\(?{_WEEKDAY}\)?,?\s)?(?:on\s)?(?:the\s)?"
)
_COLON: Final = re.compile(r":\s?$")
_KIND_OF_TEXT: Final = r"(?i:(?:press|news|media) (?:releases?|statements?|notes?|communiqu[eé]s?)|news|read-?outs?|statements? and remarks|statements?|speech(?:es)?|articles?)"
_KIND: Final = rf"\s?[-–—|:]\s?{_KIND_OF_TEXT}"
_AFTER: Final = re.compile(
    rf"(?:\.(?=\s?\(|\s\d))?,?\s?(?:\(?{_WEEKDAY}\.?\)?)?(?:\s?\((?:[A-Z][\w.]*\s){{0,3}}(?i:(?:local )?time)\))?(?:,?\s?(?:(?:at|[-–—|])\s)?{_TIME})?(?:(?:,| [-–—|]| in|(?!.* (?:Press|Media|News) [A-Z])) (?P<place>{_PLACE}))?[)\].]?"
    rf"(?:{_KIND})?(?:,? by (?:video ?conference|telephone|[A-Z][\w ]{{1,30}})|,? \(?(?i:(?:via |by )?(?:video ?conference|video ?link|virtual(?:ly)?|online)))?[)\].]?(?: [-–—|] (?P<behind>[A-ZÀ-Þ][^|]{{1,60}})"
    rf"| (?:[A-ZÀ-Þ][\w&.-]* ){{1,5}}(?:Press|Media|News) (?:Team|Office|Service|Unit|Desk))?(?:{_KIND})?"
    # When the page was changed: "Updated on May 4, 2022 09:40 AM".
    rf"(?:,? (?:[-–—|] )?(?:Last )?(?i:updated|modified)(?: on| in| at)?:? [^|]{{4,40}})?"
    # How a speech was written down: "(Original script, may differ from the delivered version)".
    r"(?: \((?:Original script|Transcript)[^()]*\))?"
)
#: A line that holds more than this is no date line.
_LONGEST_LINE: Final = 100


@cache
def _documents() -> re.Pattern[str]:
    """Words that make what stands before a date a title."""
    nouns = alternation(
        [*table("meetings")["nouns"], "Statement", "Declaration", "Readout", "Communiqué", "Report"]
    )
    return re.compile(
        rf"\b(?:{nouns}|Embargo(?:ed)?|Deadline|Summary|Visit|Participation|Remarks|Minister|President)\b",
        re.IGNORECASE,
    )


def read_date_line(line: str) -> PrintedDate | None:
    """The date of a line that holds nothing else, but for a weekday, a time, a label, a place or brackets.

    Lines in Chinese, Japanese and Korean are read too, with the years of Japanese eras. A line whose date can't be told
    for sure is none.
    """
    if len(line) > _LONGEST_LINE:
        return None
    # "May 3, 2022 |", where nothing stands behind the bar
    line = line.rstrip(" |")
    wired = _WIRED.search(line)
    if wired and (wired["agency"] or wired["bare"]).upper() in _agencies():
        # Where the wire is printed behind the day, as in: Suva, 3 May 2022 (PNA).
        line = line[: wired.start()]
    inside = _PLACE_AND_DAY.fullmatch(line)
    if inside and _is_place(inside["place"]):
        behind = read_date_line(inside["day"])
        return _shifted(behind, inside.start("day")) if behind else None
    piece = _dated_piece(line) if _PARTED.search(line) else None
    if piece:
        return piece
    numbered = _NUMBERED.match(line)
    if numbered:
        behind = read_date_line(line[numbered.end() :])
        return _shifted(behind, numbered.end()) if behind else None
    printed = _first_date(line)
    if printed is None:
        found = read_east_asian_date(line)
        return _east_asian(found) if found else None
    before, after = _BEFORE.fullmatch(line[: printed.start]), _AFTER.fullmatch(line[printed.end :])
    if before is None or after is None or printed.fault == "date.ambiguous":
        return None
    if (
        before["place"]
        and _COLON.search(line, 0, printed.start)
        and not any(_is_place(words) for words in before["place"].split(", "))
    ):
        # A label that isn't known stands before it, as in "Deadline: 3 May".
        return None
    if any(words and _documents().search(words) for words in (before["place"], after["behind"])):
        return None
    if after["place"] and not any(_is_place(words) for words in after["place"].split(", ")):
        return None
    return printed


#: The letters of a news agency at the end of a line.
_WIRED: Final = re.compile(r",? (?:\((?P<agency>[A-Z][\w&/-]{1,12})\))$|, (?P<bare>[A-Z]{2,12})$")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["letters"] for row in rows("agencies"))


#: "Suva (3 May 2022)"
_PLACE_AND_DAY: Final = re.compile(rf"(?P<place>{_PLACE}) \((?P<day>[^()]{{6,40}})\)")


def read_ambiguous_line(line: str) -> PrintedDate | None:
    """A line that only holds figures of which it can't be told which is the day: "09/05/2024"."""
    printed = _first_date(line) if len(line) <= _LONGEST_LINE else None
    alone = printed and not line[: printed.start].strip() and not line[printed.end :].strip()
    return printed if printed and alone and printed.fault == "date.ambiguous" else None


def _shifted(printed: PrintedDate, by: int) -> PrintedDate:
    """A date so many characters further on."""
    return attrs.evolve(printed, start=printed.start + by, end=printed.end + by)


#: The number of a release before the day, of which it is no part: "Press release No. 7 - 18 January 2024".
_NUMBERED: Final = re.compile(
    r"(?:(?i:press|news|media) (?i:release|statement|note) )?(?i:No\.?|Nr\.?)\s?:?\s?\d{1,4}(?:/\d{2,4})?\s?[–—,:-]\s"
)
#: What parts the pieces of a line: "Press release | No: 71/2016 | 18/11/2016 | Ministry of Ports".
_PARTED: Final = re.compile(r"\s[|•·]\s")
_KIND_ALONE: Final = re.compile(_KIND_OF_TEXT)
_HOUSE: Final = re.compile(
    r"(?:The )?(?:Ministry|Department|Office|Secretariat|Embassy|Mission) (?:of|for)\b"
)
_A_PAIR: Final = 2
_LONGEST_PIECE: Final = 7
"""In words."""


def _dated_piece(line: str) -> PrintedDate | None:
    """The date that one piece of a line holds, where another says of what kind the text is."""
    pieces: list[tuple[int, str]] = []
    start = 0
    for parted in _PARTED.finditer(line):
        pieces.append((start, line[start : parted.start()]))
        start = parted.end()
    pieces.append((start, line[start:]))
    dated = [(start, printed) for start, words in pieces if (printed := read_date_line(words))]
    # "3 May 2022 | Bilateral | Directorate of Information"
    opens = len(pieces) > _A_PAIR and dated[:1] and dated[0][0] == 0
    said = any(_KIND_ALONE.fullmatch(words) or _HOUSE.match(words) for _, words in pieces)
    if len(dated) != 1 or not (opens or said):
        return None
    if any(len(words.split()) > _LONGEST_PIECE for _, words in pieces):
        return None
    start, printed = dated[0]
    return _shifted(printed, start)


def _is_place(words: str) -> bool:
    return fold(words) in cities() or fold(words) in country_names()


def _east_asian(found: EastAsianDate) -> PrintedDate:
    return PrintedDate(
        start=found.start,
        end=found.end,
        year=found.year,
        month=found.month,
        day=found.day,
        last_year=found.last_year,
        last_month=found.last_month,
        last_day=found.last_day,
        fault=None if found.exists else "date.no-such-day",
    )


_DATELINE: Final = re.compile(
    r"\(?(?P<place>[A-ZÀ-Þ][\w.'’/-]*(?: \([A-Z/]{1,6}\))?(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|of|de|the)){0,5}(?: \([A-Z/]{1,6}\))?)"
    rf"(?:,? |\s[–—-]\s(?:{_WEEKDAY},?\s)?)\(?(?=[\dA-Z]|$)"
)
_FULL_STOP: Final = re.compile(r"\. (?=[A-ZÀ-Þ])")
_DATELINE_END: Final = re.compile(r"\)?[.,]?\s?(?:\([^()]{1,30}\)\s?|[A-Z]{2,8}\s)?(?:[—–:|]|--?\s)")
#: A title that opens as the entry of a register: "No: 12, 3 May 2022, Press Release Regarding ...".
_REGISTERED: Final = re.compile(r"No\.?\s?:?\s?\d{1,4}(?:/\d{2,4})?, (?=\d)")


def read_registered(title: str) -> PrintedDate | None:
    """The day of issue that a title has behind its number in a register."""
    opening = _REGISTERED.match(title)
    printed = _first_date(title[:_LONGEST_LINE]) if opening else None
    return printed if opening and printed and printed.start == opening.end() else None


def read_dateline(text: str) -> PrintedDate | None:
    """The date of a dateline, with which a text opens: the place and day of its release, and a dash.

    It counts in the text, and is that of the release and not of what the text tells.
    """
    opening = text[:_LONGEST_LINE]
    printed = _first_date(opening)
    if printed is None or printed.start > len(opening) // 2:
        return None
    before = _DATELINE.fullmatch(opening, 0, printed.start) if printed.start else None
    if before is None and printed.start:
        before = _DATELINE.match(opening, 0, printed.start + 1)
        before = before if before and before.end() == printed.start else None
    if before and _SPACED_DASH.search(before[0]) and not _is_release_place(before["place"]):
        # "Port Treaty – 3 May 2020 – was welcomed"
        return None
    closed = _DATELINE_END.match(opening, printed.end) or (
        before and printed.year and _FULL_STOP.match(opening, printed.end)
    )
    if closed is None or (printed.start and before is None):
        return None
    return None if before and _documents().search(before["place"]) else printed


_SPACED_DASH: Final = re.compile(r"\s[–—-]\s")


def _is_release_place(place: str) -> bool:
    """Whether words before a dash and a day are where a text was released: a city or a country, or in capitals."""
    first = place.partition(", ")[0]
    return first.isupper() or _is_place(first)


def begins_with_place(text: str) -> bool:
    """Whether a text opens with a dateline that has a place before its day: "SUVA, 3 May 2022 - "."""
    printed = read_dateline(text)
    return printed is not None and printed.start > 0
