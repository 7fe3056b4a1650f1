"""Those whom a state or an organisation has posted somewhere: "the Ambassador of Fiji in Lima, Ms Placeholder".

    envoy = office [of] ("to" | "in") ["the"] place [[","] name]

Where somebody is posted says nothing of whose office it is, and is no part of a state's. One envoy may be posted to several
countries, which are no more than that: "the Ambassador of Fiji to Peru, Chile and Cuba, Ms Placeholder".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.mention import ONE_PERSON, Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD, OWN_COUNTRY
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import cities, country_names_of_offices, fold, organisations, table, towns

__all__ = ["read_envoy", "read_posted_to_several"]

_POSTED: Final = re.compile(
    r"(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Cc]onsul(?: [Gg]eneral)?|[Cc]hargée? d['’][Aa]ffaires|[Pp]ermanent [Rr]epresentative|[Ee]nvoy"
    r"|[Rr]epresentative|[Cc]oordinator|(?:[Hh]ead|[Cc]hief) of [Mm]ission|[Cc]ounsell?or|[Aa]ttaché|[Dd]elegation)"
    r"(?: of (?:the )?[A-ZÀ-Þ][^,;:]{2,70}?| \([^()]{2,12}\))?(?P<posted>(?: accredited)? (?:to|in) (?:the )?(?=[A-ZÀ-Þ]))"
)
#: Behind the country of an envoy, where this one lives: "accredited to Fiji | with residence in Suva".
_RESIDENT: Final = re.compile(
    r",? (?:with (?:[a-z]+ )?residence|(?:and )?(?:non-)?resident|residing|based) (?:in|at) (?=[A-ZÀ-Þ])"
)
#: Where an envoy is accredited besides: "Ambassador to Fiji | (also accredited to Tonga and Samoa)".
_ALSO_POSTED: Final = re.compile(
    r" \((?:also |concurrently |and )?(?:accredited|non-resident|resident)\b[^()]{2,100}\)"
)
#: Whose countries are several, and what parts these from the office: "Resident Coordinator | for Fiji, Tonga and Peru".
_POSTED_TO_SEVERAL: Final = re.compile(
    r"(?:Ambassador|High Commissioner|Commissioner|Consul(?: General)?|Representative|Envoy|Coordinator|(?:Head|Chief) of (?:the )?(?:EU |Office|Mission|Delegation)"
    r"|Delegation|Director|Manager|Co-ordinator|Rapporteur|Negotiator|Economist|Adviser|Advisor)"
    r"(?:-(?:General|Designate|designate))?(?: of (?:the )?[A-ZÀ-Þ](?:(?! (?:to|for|in) )[^,;:]){1,70}| \([^()]{2,12}\))?(?P<posted> (?:to|for) (?:the )?(?=[A-ZÀ-Þ]))"
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
    resident = _RESIDENT.match(text, stop, end) if stop else None
    stop = _place_at(text, resident.end(), end) if resident else stop
    also = _ALSO_POSTED.match(text, stop, end) if stop else None
    beyond = also.end() if also else stop
    if office is None or stop is None or beyond is None or office.kind not in ONE_PERSON:
        return None
    if office.name and (
        beyond < end or not office.role or office.role[0] < office.name[1] or not office.country
    ):
        # "Ambassador Placeholder, Permanent Representative of Fiji | in Lima"
        return None
    own = office.country_span and office.role and office.role[0] <= office.country_span[0] < office.role[1]
    told = office.country is None or own or posted["posted"].startswith(" to ")
    if told and office.role and office.role[1] == posted.start("posted"):
        # An organisation has many, so that for its own the place tells which: "WHO Representative in Fiji". So has a state of
        # its embassies: "Counsellor at the Fijian Embassy in Lima". A country's is known by it as well: "British High
        # Commissioner to Fiji".
        office = attrs.evolve(office, role=(office.role[0], stop))
    return attrs.evolve(office, end=end) if beyond == end else _held_by(text, office, beyond, end)


def _held_by(text: str, office: Mention, stop: int, end: int) -> Mention | None:
    """An envoy who is named behind the place, with a comma before the name or without."""
    comma = stop + text.startswith(",", stop)
    holder = patterns().honorific_or_name.fullmatch(text, comma, end)
    person = read_named(text, holder, office.start, end, None) if holder else None
    if person is None:
        return None
    return attrs.evolve(
        office, kind=MentionKind.PERSON, end=end, name=person.name, honorific=person.honorific
    )


def read_posted_to_several(
    text: str, start: int, end: int, read: Callable[[str, int, int], Mention | None]
) -> Mention | None:
    """Somebody posted to several countries, named before the office, behind them, or not at all.

    The countries are none that took part. Where nobody is named, an office "for" several may as well be the first of a
    list, and is given without what it is for.
    """
    posted = _POSTED_TO_SEVERAL.search(text, start, end)
    first = _country_at(text, posted.end("posted"), end) if posted else None
    stop = _places_at(text, first, end) if first else None
    if posted is None or first is None or stop is None:
        return None
    # "Commissioner" alone, of which something says what it is for, is read with the first country.
    one = read(text, start, posted.start("posted")) or read(text, start, first)
    if one is None or one.kind not in ONE_PERSON or (one.name and stop < end):
        return None
    found = attrs.evolve(one, end=end) if stop == end else _held_by(text, one, stop, end)
    if found is None or found.role is None or found.role[1] not in (posted.start("posted"), first):
        return found
    # An organisation's office holds where it is, and anybody's what it is for.
    told = found.name is not None if posted["posted"].startswith(" for ") else found.country is None
    role = found.role[0], stop if told else posted.start("posted")
    return attrs.evolve(found, role=role, of_body=None if found.role[1] == first else found.of_body)


def _places_at(text: str, first: int, end: int) -> int | None:
    """Where several countries end that "and" closes: "Fiji, Tonga and Peru"; "to Fiji, and Tonga" may go on with another.

    Args:
        text: Of a sentence.
        first: Where the first of them ends.
        end: Where the words end.
    """
    stop: int | None = first
    for count in range(_MOST_COUNTRIES):
        joint = _NEXT_COUNTRY.match(text, stop, end) if stop else None
        if joint is None or (count == 0 and joint[0].startswith(", and ")):
            return None
        stop = _country_at(text, joint.end(), end)
        if stop and "and " in joint[0]:
            return stop
    return None


_MOST_COUNTRIES: Final = 12
_NEXT_COUNTRY: Final = re.compile(r"(?:,? and (?:to |for )?|, )(?:[Tt]he )?(?=[A-ZÀ-Þ])")


def _country_at(text: str, start: int, end: int) -> int | None:
    """Where the longest name of a country, a part of the world or an organisation ends that begins at a place."""
    stops = [word.end() for word in _WORDS.finditer(text, start, end)][:_MOST_WORDS]
    for stop in reversed(stops):
        words = fold(text[start:stop])
        if words in country_names_of_offices() or words in organisations():
            return stop
    first = FIRST_WORD.match(text, start, end)
    return first.end() if first and first[0].rstrip(",") in table("meetings")["regions"] else None


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
    host = _HOST.match(text, start, end)
    return host.end() if host else None


_HOST: Final = re.compile(rf"{OWN_COUNTRY}(?=,|$| [A-Z])")
