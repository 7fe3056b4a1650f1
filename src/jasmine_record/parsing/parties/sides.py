"""On whose side somebody stands, by what the words around say of sides and delegations.

"Minister A from the Fijian side, and from the Chilean side, Minister B", "while Minister B led the delegation of Chile".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from jasmine_record.parsing.grammar.mentions import country_at, leading_nation

__all__ = ["Side", "sides_beside"]

#: How far a sentence is read on either side, in code points.
_NEAR: Final = 300
_STOP: Final = re.compile(r"(?<=[a-z\d)”\"]{3})[.;] (?=[A-ZÀ-Þ“\"])")
#: Before a nation: "from the", "the delegation of", "on behalf of", "led the".
_BEFORE: Final = re.compile(
    r"(?P<lead>\b(?:led|leads|leading|headed|heads|heading|represented|represents|representing) )?"
    r"(?P<to>\b(?:from|on|for|on behalf of) )?(?:\bthe )?(?P<of>\bdelegations? (?:of|from) (?:the )?)?$",
    re.IGNORECASE,
)
_TEAM: Final = re.compile(r"(?:['’]s?)? (?:[a-z]+ )?(?:sides?|delegations?|teams?)\b")
#: Behind a nation that others act for: "China was represented by", "and China by its Minister".
_ACTED_FOR: Final = re.compile(r" (?:was|were) (?:represented|led|headed)\b| by (?:its|the)\b")
_NATION: Final = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ]")
#: What opens a part of a list, and what ends one.
_OPENS: Final = re.compile(
    r"(?:^|[,;] (?:and |while |whereas )|[;:] |(?:^| )(?:and|while|whilst|whereas),? )$"
)
_ENDS: Final = re.compile(
    r"$|[.;:]|,? (?:and|while|whilst|whereas|attended|participated|took part|joined|were present|was present)\b"
)
#: What stands between somebody and a side of somebody else: a verb.
_DOES: Final = re.compile(
    r"\b(?!(?:and|of|for|the|to|in|on|at|as|by|attended|participated|joined|took|part|were|was|present)\b)[a-z]{2,}"
)
#: Behind a state that was represented, where somebody else begins.
_ANOTHER: Final = re.compile(r",| and ")
#: The same, but for nothing: who is named behind a verb need not be of the side before it.
_ANY_VERB: Final = re.compile(r"\b(?!(?:and|of|for|the|to|in|on|at|as|by|its|his|her)\b)[a-z]{2,}")


class Side(NamedTuple):
    """A side that a sentence names."""

    country: str
    #: Where the words for the country stand.
    start: int
    end: int
    #: Where the phrase begins and ends that they are in.
    begins: int
    stops: int
    #: Whether the phrase follows those whom it means, or stands before them; neither where it only names the side.
    follows: bool
    precedes: bool
    #: Whether it was represented, so that only the first one behind it is meant for sure.
    stands_in: bool


def sides_beside(text: str, first: int, start: int, end: int) -> tuple[Side | None, frozenset[str]]:
    """The side on which the words between `start` and `end` stand, and the countries of all sides that their sentence names.

    The sentence begins at `first`. A phrase behind means the last one before it, and more of them only where the sentence
    shares all between two sides.
    """
    sides = list(_sides(text, max(first, start - _NEAR), _end(text, end)))
    countries = frozenset(side.country for side in sides)
    later = next((side for side in sides if side.begins >= end), None)
    if later and later.follows:
        between = text[end : later.begins]
        if not between.strip(" ,") or (len(countries) > 1 and not _DOES.search(between)):
            return later, countries
        return None, countries
    earlier = next((side for side in reversed(sides) if side.stops <= start), None)
    barrier = _ANY_VERB if earlier and not earlier.stands_in else _ANOTHER
    if earlier and earlier.precedes and not barrier.search(text, earlier.stops, start):
        return earlier, countries
    return None, countries


def _end(text: str, end: int) -> int:
    """Where the sentence ends, as far as it is read."""
    stop = _STOP.search(text, end, end + _NEAR)
    return stop.start() if stop else min(len(text), end + _NEAR)


def _sides(text: str, first: int, last: int) -> Iterator[Side]:
    for start, stop, country in _nations(text, first, last):
        before = _BEFORE.search(text, max(first, start - _NEAR), start)
        team, acted = _TEAM.match(text, stop, last), _ACTED_FOR.match(text, stop, last)
        assert before is not None
        stops = team.end() if team else acted.end() if acted else stop
        opens = before.start() == first or _OPENS.search(text, first, before.start()) is not None
        follows = precedes = False
        if before["lead"] and (team or before["of"]):
            follows = not text.endswith(("and, ", "and "), first, before.start())
        elif acted:
            precedes = True
        elif before["to"] and (team or before["of"]):
            follows = not opens and _ENDS.match(text, stops, last) is not None
            precedes = not follows
        elif before["to"] and opens:
            # "From Fiji, Minister Placeholder"
            precedes = text.startswith(", ", stops)
        elif not (team or before["of"]):
            continue
        yield Side(country, start, stop, before.start(), stops, follows, precedes, acted is not None)


def _nations(text: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """The nations that some words name or hold as an adjective: where each begins and ends, and its code."""
    stop = first
    for word in _NATION.finditer(text, first, last):
        if word.start() < stop:
            continue
        name, adjective = country_at(text, word.start(), last), leading_nation(text, word.start(), last)
        if name and (adjective is None or name[1] >= adjective[1][1]):
            stop = name[1]
            yield word.start(), stop, name[0]
        elif adjective:
            stop = adjective[1][1]
            yield word.start(), stop, adjective[0]
