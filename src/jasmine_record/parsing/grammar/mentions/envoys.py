"""Those whom a state or an organisation has posted somewhere: "the Ambassador of Fiji in Lima, Ms Placeholder".

    envoy = office [of] ("to" | "in") ["the"] place [[","] name]

Where somebody is posted says nothing of whose office it is, and is no part of a state's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import cities, country_names_of_offices, fold, organisations, towns

__all__ = ["read_envoy"]

_POSTED: Final = re.compile(
    r"(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Cc]onsul(?: [Gg]eneral)?|[Cc]hargée? d['’][Aa]ffaires|[Pp]ermanent [Rr]epresentative|[Ee]nvoy"
    r"|[Rr]epresentative|[Cc]oordinator|(?:[Hh]ead|[Cc]hief) of [Mm]ission|[Cc]ounsell?or|[Aa]ttaché|[Dd]elegation)"
    r"(?: of (?:the )?[A-ZÀ-Þ][^,;:]{2,70}?| \([^()]{2,12}\))?(?P<posted> (?:to|in) (?:the )?(?=[A-ZÀ-Þ]))"
)
_WORDS: Final = re.compile(r"\S+?(?=$|[\s,])")
_MOST_WORDS: Final = 6


def read_envoy(
    text: str, start: int, end: int, read: Callable[[str, int, int], Mention | None]
) -> Mention | None:
    """Somebody posted somewhere, with a name or without.

    Args:
        text: Of a sentence.
        start: Where the words begin.
        end: Where they end.
        read: What reads the office.
    """
    posted = _POSTED.search(text, start, end)
    if posted is None:
        return None
    office = read(text, start, posted.start("posted"))
    stop = _place_at(text, posted.end("posted"), end)
    if office is None or stop is None or office.kind is not MentionKind.OFFICE:
        return None
    if office.country is None and office.role and office.role[1] == posted.start("posted"):
        # An organisation has many, so that for its own the place tells which: "WHO Representative in Fiji".
        office = attrs.evolve(office, role=(office.role[0], stop))
    if stop == end:
        return attrs.evolve(office, end=end)
    comma = stop + text.startswith(",", stop)
    holder = patterns().honorific_or_name.fullmatch(text, comma, end)
    person = read_named(text, holder, start, end, None) if holder else None
    if person is None:
        return None
    return attrs.evolve(
        office, kind=MentionKind.PERSON, end=end, name=person.name, honorific=person.honorific
    )


def _place_at(text: str, start: int, end: int) -> int | None:
    """Where the longest name of a country, a city or an organisation ends that begins at a place."""
    stops = [word.end() for word in _WORDS.finditer(text, start, end)][:_MOST_WORDS]
    for stop in reversed(stops):
        words = fold(text[start:stop])
        if (
            words in country_names_of_offices()
            or words in cities()
            or words in towns()
            or words in organisations()
        ):
            return stop
    return None
