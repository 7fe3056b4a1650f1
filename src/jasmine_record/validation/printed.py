"""Days and numbers as a text prints them: days in either order, with a year or a weekday or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

__all__ = ["COUNTS", "MONTHS", "ORDINALS", "WEEKDAYS", "Printed", "printed_days"]


def _numbered(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), 1)}


COUNTS: Final = _numbered("one two three four five six seven eight nine ten eleven twelve")
"""The numbers to twelve by their English words."""

ORDINALS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
"""The ordinals to twelfth by their English words."""

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

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The weekdays in the order of `date.weekday`."""
_DAY_NAME: Final = "(?P<{0}>" + "|".join(WEEKDAYS) + ")"
_DAY: Final = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_MONTH: Final = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b(?:\.(?=,?\s[\d(]))?"
_YEAR: Final = r"(?P<{0}>\d{{4}})"


def _dated(number: int) -> str:
    """A day in either order, with a year or without: `15 November 2023`, `November 15`."""
    day, month, year = (
        part.format(f"{kind}{number}") for part, kind in ((_DAY, "d"), (_MONTH, "m"), (_YEAR, "y"))
    )
    other_day, other_month, other_year = (
        part.format(f"{kind}{number + 1}") for part, kind in ((_DAY, "d"), (_MONTH, "m"), (_YEAR, "y"))
    )
    return (
        rf"(?:(?:the\s)?{day}\s(?:of\s)?{month}(?:,?\s{year}(?!\d)|(?!,?\s\d))"
        rf"|{other_month}\s{other_day}(?:,?\s{other_year}(?!\d)|(?!,?\s\d)(?![\w–—-])))"
    )


_PRINTED: Final = re.compile(
    rf"(?<!\w)(?:{_DAY_NAME.format('w1')},?\s(?:on\s)?)?(?<![\d–—-]){_dated(1)}"
    rf"(?:,?\s(?P<open>\()?{_DAY_NAME.format('w2')}\b(?(open)\)?))?",
    re.IGNORECASE | re.ASCII,
)


@attrs.frozen
class Printed:
    """A day as the text prints it."""

    words: re.Match[str]
    day: int
    month: int
    year: int | None
    #: With a capital, however it is printed.
    weekday: str | None

    def in_year(self, year: int) -> date | None:
        """The day in some year; `None` where the calendar doesn't have it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def printed_days(text: str, start: int = 0, end: int | None = None) -> Iterator[Printed]:
    """The days that a text prints between two offsets."""
    for match in _PRINTED.finditer(text, start, len(text) if end is None else end):
        found = match.groupdict()
        number = "1" if found["d1"] else "2"
        year = found[f"y{number}"]
        # "On November 15, Friday's talks": another day may follow one without a year.
        weekday = found["w1"] or (found["w2"] if year or found["open"] else None)
        yield Printed(
            match,
            int(found[f"d{number}"]),
            MONTHS[found[f"m{number}"].lower()],
            int(year) if year else None,
            weekday.title() if weekday else None,
        )
