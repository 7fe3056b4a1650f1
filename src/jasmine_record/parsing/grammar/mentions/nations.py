"""Names of countries and the adjectives made of them, where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions.mention import Span
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import (
    country_names,
    country_names_of_offices,
    demonyms,
    demonyms_of_offices,
    fold,
)

__all__ = [
    "FIRST_WORD",
    "FRIENDLY",
    "IN_BRACKETS",
    "OWN_COUNTRY",
    "country_at",
    "leading_nation",
    "longest",
    "nations_in",
]

_MOST_WORDS_OF_A_COUNTRY: Final = 9


def country_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The country whose name starts here, by its longest name, and where that name ends."""
    return longest(text, start, end, country_names())


def longest(text: str, start: int, end: int, names: Mapping[str, str]) -> tuple[str, int] | None:
    """Which of some names starts here, by the longest form, with what it stands for and where it ends."""
    return _among(names, text, start, _stops(text, start, end))


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where the name of a country or an adjective made of one may end, the last place first; none where none starts here."""
    first = FIRST_WORD.match(text, start, end)
    if first and first[0] in FRIENDLY:
        start = first.end() + 1
        first = FIRST_WORD.match(text, start, end)
    if first is None or fold(first[0]) not in _first_words():
        return []
    stops = [start + match.end() for match in _WORDS.finditer(text[start : min(end, start + 80)])]
    return stops[:_MOST_WORDS_OF_A_COUNTRY][::-1]


def _among(names: Mapping[str, str], text: str, start: int, stops: Iterable[int]) -> tuple[str, int] | None:
    for stop in stops:
        words = fold(text[start:stop])
        first, _, others = words.partition(" ")
        words = others if first in FRIENDLY else words
        if words in names:
            return names[words], stop
    return None


#: How houses speak of other states: "the sisterly Sultanate of Oman".
FRIENDLY: Final = frozenset({"sisterly", "brotherly", "friendly", "fraternal", "neighbouring", "neighboring"})
"""Words before the name of a state."""
OWN_COUNTRY: Final = "(?:Kingdom|Sultanate|State|Republic)"
"""A pattern of what a house calls its own country for short: "the Ambassador of Fiji to the | Kingdom"."""
IN_BRACKETS: Final = re.compile(r" \((?P<country>[A-ZÀ-Þ][^()]{1,40})\)$")
"""Brackets at the end that may hold the country of who stands before them."""
FIRST_WORD: Final = re.compile(r"[^\W_]+")


@cache
def _first_words() -> frozenset[str]:
    """What the names of countries and the adjectives made of them begin with."""
    starts = (FIRST_WORD.match(name) for name in (*country_names_of_offices(), *demonyms_of_offices()))
    return frozenset(start[0] for start in starts if start)


_WORDS: Final = re.compile(r"\S+?(?=$|[\s,;:)]|['’](?:s\b|\s)|\.(?:\s|$))")
_NEXT_WORD: Final = re.compile(r"(?:['’]s?)? (?P<word>[A-Z][\w-]*)")
#: "Japan's", "the Republic of Korea (ROK)"
_POSSESSIVE: Final = re.compile(r"(?:['’]s?| \([A-Z]{2,6}\))? ")


def leading_nation(text: str, start: int, end: int) -> tuple[str, Span, int] | None:
    """A demonym or country before an office ("Indonesian", "Japan's", "U.S."): its code, place and where it ends."""
    stops = _stops(text, start, end)
    if not stops:
        return None
    adjective, name = _among(demonyms(), text, start, stops), _among(country_names(), text, start, stops)
    # "American Samoa" is no "American".
    found = name if adjective is None or (name and name[1] > adjective[1]) else adjective
    another = _NEXT_WORD.match(text, found[1], end) if found and found is adjective else None
    if another and fold(another["word"]) in demonyms():
        # "Greek Cypriot" and "Turkish Cypriot" tell of no country.
        return None
    if found is None:
        found = _among(demonyms_of_offices(), text, start, stops)
        office = _NEXT_WORD.match(text, found[1], end) if found else None
        if found is None or office is None or fold(office["word"]) not in patterns().before_name:
            return None
    stop = found[1]
    behind = _POSSESSIVE.match(text, stop, end)
    return (found[0], (start, stop), behind.end()) if behind else None


_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ]")


def nations_in(text: str, start: int, end: int, *, adjectives: bool = False) -> Iterator[tuple[str, Span]]:
    """The countries that stand anywhere in a stretch, by their code and place; those of adjectives too where these count."""
    for word in _CAPITAL.finditer(text, start, end):
        name = country_at(text, word.start(), end)
        if name:
            yield name[0], (word.start(), name[1])
        elif adjectives:
            nation = leading_nation(text, word.start(), end)
            if nation:
                yield nation[:2]
