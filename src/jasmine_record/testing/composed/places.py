"""Countries, cities and dates as composed readouts print them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import attrs

from jasmine_record.parsing.lexicon import rows

__all__ = [
    "COUNTRIES",
    "DATE_LINES",
    "LANGUAGES",
    "PLACES",
    "Country",
    "day_of",
    "days_of",
    "with_article",
]

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ARTICLE: Final = re.compile(
    r"\b(?:Republic|Kingdom|States?|Union|Emirates|Islands|Federation|Commonwealth|Sultanate|Principality|Duchy|"
    r"Confederation|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|PDR|P\.D\.R\.)(?!\w)|^[A-Z.]+$"
)


@attrs.frozen
class Country:
    """A country by the names that leave no doubt."""

    code: str
    name: str
    #: The name included.
    names: tuple[str, ...]
    #: The adjective.
    demonym: str


def _countries() -> tuple[Country, ...]:
    found = []
    for row in rows("countries"):
        ambiguous = row["ambiguous"].split("|")
        # A full stop at the end of a name hides where a sentence ends, which nobody could tell for sure.
        names = [
            name
            for name in (row["name"], *row["names"].split("|"))
            if name and name not in ambiguous and not re.search(r"[&(,]| and |\.$", name)
        ]
        demonyms = [name for name in row["demonyms"].split("|") if name and name not in ambiguous]
        if row["name"] in names and demonyms:
            found.append(Country(row["code"], row["name"], tuple(names), demonyms[0]))
    # The simplest first, as Hypothesis shrinks towards it.
    return tuple(sorted(found, key=lambda country: (country.code != "JP", country.code)))


#: Those that have a demonym.
COUNTRIES: Final = _countries()
#: By country code: what a link to the original calls its language.
LANGUAGES: Final = {"JP": "Japanese", "TH": "Thai", "VN": "Vietnamese", "LA": "Lao", "UA": "Ukrainian"}
#: A city and its country.
PLACES: Final = tuple(
    (row["city"], country)
    for row in rows("cities")
    for country in COUNTRIES
    if row["country"] == country.code
    and "," not in row["city"]
    and row["city"] not in country.names
    and country.name not in row["city"]
)


def with_article(name: str) -> str:
    """A country's name as it stands in a sentence."""
    return f"the {name}" if _ARTICLE.search(name) else name


def _nth(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _forms(day: date) -> dict[str, str]:
    return {
        "m": _MONTHS[day.month - 1],
        "d": str(day.day),
        "nth": _nth(day.day),
        "y": str(day.year),
        "w": _DAYS[day.weekday()],
    }


#: How a line gives one day.
DATE_LINES: Final = (
    "{m} {d}, {y}",
    "{d} {m} {y}",
    "{m} {nth}, {y}",
    "{nth} {m} {y}",
    "{w}, {m} {d}, {y}",
    "{w}, {d} {m} {y}",
    "{w} {d} {m} {y}",
)


def day_of(day: date, form: str) -> str:
    """A day in one of the forms of `DATE_LINES`."""
    return form.format(**_forms(day))


def days_of(starts: date, ends: date, *, day_first: bool, year: bool, ordinals: bool, ranged: bool) -> str:
    """The days of a meeting as a sentence opens with them: "On November 15, 2023,"."""
    first, last = _forms(starts), _forms(ends)
    number = "nth" if ordinals else "d"
    link = " to " if ranged else " and "
    opening = "From" if starts != ends and ranged else "On"
    if starts == ends:
        span = "{d} {m}" if day_first else "{m} {d}"
    elif starts.month == ends.month:
        span = f"{{d}}{link}{{e}} {{m}}" if day_first else f"{{m}} {{d}}{link}{{e}}"
    else:
        span = f"{{d}} {{m}}{link}{{e}} {{n}}" if day_first else f"{{m}} {{d}}{link}{{n}} {{e}}"
    days = span.format(d=first[number], m=first["m"], e=last[number], n=last["m"])
    if not year:
        return f"{opening} {days},"
    return f"{opening} {days} {last['y']}," if day_first else f"{opening} {days}, {last['y']},"
