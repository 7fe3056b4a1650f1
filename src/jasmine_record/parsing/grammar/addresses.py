"""What the address of a page, the name of a house or the letters of a news agency say of who published it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from jasmine_record.parsing.lexicon import countries, fold, rows, table

__all__ = ["agency_of", "country_of", "country_of_house", "is_agency", "offices_of_house", "publisher_at"]


def _host_and_path(url: str | None) -> tuple[str, str]:
    """The host of an address and its path; empty where it has none or is none."""
    try:
        split = urlsplit(url or "")
        return (split.hostname or "").removeprefix("www."), split.path
    except ValueError:
        return "", ""


def publisher_at(url: str | None) -> str | None:
    """The public body at whose own address the page stands; `None` where that isn't sure."""
    host, path = _host_and_path(url)
    for row in rows("publishers"):
        if host == row["host"]:
            others = tuple(row["not_under"].split("|")) if row["not_under"] else ()
            return None if path.startswith(others) and others else row["name"]
    return None


def country_of(url: str | None) -> str | None:
    """The country whose public bodies have addresses that end like this one."""
    host, _ = _host_and_path(url)
    labels = host.split(".")
    ends = (".".join(labels[index:]) for index in range(len(labels)))
    return next((_by_domain()[end] for end in ends if end in _by_domain()), None)


def country_of_house(name: str) -> str | None:
    """The country that has a body of this name, where no other has: "The White House"."""
    house = _house(name) or _agency_called(name)
    return house["country"] if house else None


def offices_of_house(name: str) -> frozenset[str]:
    """The offices whose house this is, in small letters: the President of the White House."""
    house = _house(name)
    return (
        frozenset(fold(office) for office in house["offices"].split("|") if office) if house else frozenset()
    )


def _house(name: str) -> Mapping[str, str] | None:
    return _by_name().get(_plain(name))


def _plain(name: str) -> str:
    return fold(" ".join(name.split())).removeprefix("the ").replace(" & ", " and ")


@cache
def _by_name() -> Mapping[str, Mapping[str, str]]:
    return {_plain(row["name"]): row for row in rows("houses")}


#: What closes a dateline: "DHAKA, Feb 11, 2024 (BSS) -", "Tashkent, May 08, 2024, SPA --", "Hanoi (VNA) –", "Ulaanbaatar, June 19, 2024 /MONTSAME/.".
_AGENCY: Final = re.compile(
    r"[A-ZÀ-Þ][^()–—\n]{1,60}?(?: \((?P<inside>[A-Za-z]{2,10})\)|, (?P<behind>[A-Z]{2,10})) ?(?:-{1,3}|[–—]|/) ?"
    r"|[A-ZÀ-Þ][^()/–—\n]{1,60}? /(?P<slashed>[A-Za-z]{2,10})/"
    # "Addis Ababa, February 3, 2023 (ENA) The Minister": behind the day, with no dash.
    r"|[A-ZÀ-Þ][^()–—\n]{1,50}?\d,? ?\((?P<dated>[A-Z]{2,10})\)[.,]? (?=[A-ZÀ-Þ])"
)


def agency_of(text: str) -> tuple[str, tuple[int, int]] | None:
    """The news agency whose letters close the dateline with which a text opens, and where they stand."""
    closed = _AGENCY.match(text)
    letters = closed.span(closed.lastgroup or 0) if closed else (0, 0)
    row = _agencies().get(text[slice(*letters)].upper())
    return (row["name"], letters) if row else None


def is_agency(letters: str) -> bool:
    """Whether letters, large or small, are those of a news agency."""
    return letters.upper() in _agencies()


@cache
def _agencies() -> Mapping[str, Mapping[str, str]]:
    return {row["letters"]: row for row in rows("agencies")}


def _agency_called(name: str) -> Mapping[str, str] | None:
    """The news agency of a name, be it that it says more or less of itself: "Placeholder National News Agency"."""
    own = _called(name)
    row = _agencies_by_name().get(own)
    # "Oman" and "Oman Press" are no agencies, though "Oman News Agency" is.
    plain = _plain(name)
    return row if row and ("agency" in plain.split() or plain == _plain(row["name"])) else None


@cache
def _agencies_by_name() -> Mapping[str, Mapping[str, str]]:
    return {_called(row["name"]): row for row in rows("agencies")}


def _called(agency: str) -> str:
    """The name of an agency without what it says of itself; all of "The National News Agency", which has no other."""
    plain = _plain(agency)
    own = " ".join(word for word in plain.split() if word not in table("groups")["agencies_say"])
    return own if plain.startswith(f"{own} ") else plain


@cache
def _by_domain() -> Mapping[str, str]:
    return {domain: country.code for country in reversed(countries()) for domain in country.domains}
