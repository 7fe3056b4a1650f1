"""The grammar of the places where meetings are held.

    place   = ("in" | "at") [venue ("," | "in")] ["the city of"] city ["," (country | state)] | "in" ["the"] country

What stands before "in" decides whether the place is the meeting's: the verb, a day, a word for the meeting, or those who
met, but not a topic ("the situation in"). A city alone gives its country only where `cities.tsv` says so; where
`shared_cities.tsv` names several, the country stays open. A city of neither table is one only with its country, or with
a state or province of `states.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTH_NAME, TODAY, WEEKDAY_NAME
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import Span, country_at
from jasmine_record.parsing.lexicon import (
    UPPER,
    alternation,
    cities,
    country_names,
    demonyms,
    fold,
    numbers,
    rows,
    states,
    table,
    towns,
)

__all__ = ["Place", "find_places", "is_city", "read_place_line"]

_WORD: Final = rf"[{UPPER}][\w.'’-]*"
_WORDS: Final = re.compile(
    rf"{_WORD}(?: (?:{_WORD}|(?:de|da|do|del|la|el|es|al|am|an|of|the|di|du)\b(?= [{UPPER}]))){{0,5}}(?:, D\.?C\b\.?)?"
)
_IN: Final = re.compile(
    rf"\b(?P<at>[Ii]n|[Aa]t) (?P<the>the |The )?(?P<city>(?:[a-z-]+ )?(?:city|town|capital|port) of )?(?=[{UPPER}])(?!Chief\b|Charge\b)"
)
_COMMA: Final = re.compile(r", (?:the )?|,? in (?:the )?| \((?:the )?")
_VENUE_JOINT: Final = re.compile(r",? in |, ")
_MOST_VENUES: Final = 3
_NEAR: Final = 80
"""Code points before "in" that decide whose place it is."""


@attrs.frozen(kw_only=True)
class Place:
    """A city with its country, or a country alone; ranges count in the text that was read."""

    city: Span | None = None
    #: ISO 3166-1 alpha-2; `None` where it can't be told.
    country: str | None = None
    #: Where the country, or the state that tells it, is printed.
    printed: Span | None = None
    #: Whether a state or province tells the country.
    by_state: bool = False
    #: Codes of the countries that have a city of this name, where none is printed and there are several.
    candidates: tuple[str, ...] = ()


def is_city(name: str) -> bool:
    """Whether all of a name is that of a city of the tables: "Lima", not "London School"."""
    city = fold(name)
    return city in cities() or city in towns() or city in _shared()


@cache
def _shared() -> Mapping[str, tuple[str, ...]]:
    return {fold(row["city"]): tuple(row["countries"].split("|")) for row in rows("shared_cities")}


@cache
def _ambiguous() -> Mapping[str, str]:
    """Countries whose names mean other things as well, though not behind a city."""
    names = {
        fold(name): row["code"] for row in rows("countries") for name in row["ambiguous"].split("|") if name
    }
    return {name: code for name, code in names.items() if name != "georgia"}


def find_places(text: str, masked: str, start: int, end: int) -> Iterator[Place]:
    """The places in a stretch of a sentence at which what it tells was done, in order.

    Args:
        text: The sentence.
        masked: The same with quotations and brackets blanked out.
        start: Where the stretch begins: behind the verb, or at the sentence's opening.
        end: Where it ends.
    """
    for match in _IN.finditer(masked, start, end):
        before = masked[max(start, match.start() - _NEAR) : match.start()]
        if _HEADED.search(before.rstrip()) or _RESIDENT.search(before):
            continue
        is_country_apt, is_city_apt = _apt(before)
        is_behind_topic = (
            not is_city_apt and match["at"] == "in" and _round_on().search(before.rstrip()) is not None
        )
        if not is_city_apt and not is_behind_topic:
            continue
        found = _of_nation(text, match) or _read(text, match, end)
        if is_behind_topic and not (found and found.city and _is_dated(text, found)):
            continue
        if found and found.city and _lends_its_name(text, match.end(), found.city[1], before):
            continue
        if found and (found.city or is_country_apt):
            yield found


@cache
def _round_on() -> re.Pattern[str]:
    """A round of talks with its topic, behind which a city with a day is where they were: "their third dialogue on ports", but not "on the crisis"."""
    ordinals = alternation(numbers("ordinals"))
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]heir|[Ii]ts) (?:\d{{1,3}}(?:st|nd|rd|th)|{ordinals}) (?:[\w-]+ ){{0,3}}?{GATHERING} (?:on|for) (?!the\b)[a-z][\w-]*(?:,? [a-z][\w-]*){{0,5}}$"
    )


#: "in Suva, Fiji, | on 3 May", "in Suva | from 3 May", "in Suva | today"
_DATED: Final = re.compile(
    rf"(?:, (?:the )?{_WORD}(?: {_WORD}){{0,3}})?(?:,? (?:on|from|between) (?=.{{0,24}}\d|(?:{WEEKDAY_NAME})\b)|,? (?:{TODAY})\b|, \d)"
)


def _is_dated(text: str, place: Place) -> bool:
    """Whether a day stands behind a city."""
    return place.city is not None and _DATED.match(text, place.city[1]) is not None


#: A city that a form of talks is called after: "in the Suva | format", "in the Suva | Nine format", "in the Suva format of consultations".
_FORMAT_BEHIND: Final = re.compile(
    rf"(?: {_WORD}| [\d+]+){{0,2}} (?:[Ff]ormat|[Tt]riangle|[Pp]rocess|[Mm]echanism|[Pp]latform|[Qq]uartet)\b"
)
#: Who is posted in a city: "The Ambassador of Peru | in Suva".
_POSTED: Final = re.compile(
    r"\b(?:Ambassador|High Commissioner|Consul(?:[- ]General)?|Chargé d['’]Affaires|Attaché|Envoy|Representative)s? (?:of|to|for|from) (?:the )?[A-Z][^,;]{1,40}$"
)
#: What somebody heads that is in a place: "the Head of the Office of the Council | in Suva".
_HEADED: Final = re.compile(
    r"\b(?:Head|Director|Chief|Manager) of (?:the |its )?(?:[A-Z][\w'’-]* ){0,3}(?:Office|Delegation|Mission|Representation)(?: of (?:the )?[A-Z][^,;]{1,50})?$"
)
#: Who lives somewhere: "accredited to Fiji with residence | in Suva".
_RESIDENT: Final = re.compile(r"\b(?:with (?:[a-z]+ )?residence|resident|residing|based) $")
#: What stands behind the place of a post: who holds it, or what this one did.
_HOLDS: Final = re.compile(
    rf"(?:, (?:the )?{_WORD}(?: {_WORD}){{0,4}},)? (?:also )?(?:spoke|met|said|held|had|[a-z]{{3,}}ed)\b"
)
#: The name of the one who holds it: "in Suva|, Placeholder Alpha, and", "in Suva | Placeholder Alpha".
_HOLDER: Final = re.compile(rf",? (?P<name>{_WORD}(?: {_WORD}){{1,4}})(?=,|;| and |[.)]?$)")


def _lends_its_name(text: str, start: int, end: int, before: str) -> bool:
    """Whether a city only says what a form of talks is called, or where somebody is posted."""
    if _FORMAT_BEHIND.match(text, end):
        return text.endswith(" the ", 0, start)
    return _POSTED.search(before.rstrip()) is not None and (
        _HOLDS.match(text, end) is not None or _is_held_by_somebody(text, end)
    )


def _is_held_by_somebody(text: str, end: int) -> bool:
    """Whether a name stands behind the city of a post, and neither the country nor the state of the city."""
    holder = _HOLDER.match(text, end)
    return (
        holder is not None
        and country_at(text, *holder.span("name")) is None
        and not any(fold(words) in states() for words in (holder["name"], holder["name"].rstrip(".")))
    )


_OF_NATION: Final = re.compile(
    rf"(?P<nation>{_WORD}(?: {_WORD})?) (?:(?:port|capital|coastal|border|northern|southern|eastern|western|central|historic|resort) )?"
    rf"(?:city|town|capital|resort|port)(?: city)?(?: of)? (?=[{UPPER}])"
)


def _of_nation(text: str, match: re.Match[str]) -> Place | None:
    """A city told with its nation: "in the Polish city of Gdańsk", "in the Estonian capital Tallinn"."""
    before = _OF_NATION.match(text, match.end()) if match["the"] else None
    words = _WORDS.match(text, before.end()) if before else None
    country = demonyms().get(fold(before["nation"])) if before else None
    if before is None or words is None or country is None or _NO_CITY.search(words[0]):
        return None
    name = words[0].rstrip(".,")
    if cities().get(fold(name), country) != country:
        return None
    city = (before.end(), before.end() + len(name))
    return Place(city=city, country=country, printed=before.span("nation"))


_BEFORE_PLACE: Final = re.compile(r"[\s,;.)/|]*(?:\([^()]*\)[\s,;]*)?\(?(?:(?:in|at) )?(?:the )?")


def read_place_line(text: str, start: int) -> Iterator[Place]:
    """The place that a line without a sentence tells from here on: "Nairobi, Kenya", "State House, Nairobi"."""
    before = _BEFORE_PLACE.match(text, start)
    begin = before.end() if before else start
    country = country_at(text, begin, len(text))
    found = _city(text, begin, unknown=True) or _behind_venue(text, begin, len(text))
    if found:
        yield found
    elif country:
        yield Place(country=country[0], printed=(begin, country[1]))


def _read(text: str, match: re.Match[str], end: int) -> Place | None:
    begin = match.end()
    if match["the"] and text.startswith("Hague", begin):
        begin -= len("the ")
    if match["at"].lower() == "in":
        country = country_at(text, begin, len(text))
        city = _city(text, begin, unknown=match["the"] is None or match["city"] is not None)
        if city and city.city and country and country[1] > city.city[1]:
            # "Hong Kong, China" is the name of one territory, and so is "Guinea-Bissau".
            city = (
                Place(city=city.city, country=country[0], printed=(begin, country[1]))
                if _splits(text, city.city)
                else None
            )
        if city:
            return city
        if country:
            return Place(country=country[0], printed=(begin, country[1]))
    else:
        city = _city(text, begin, unknown=False)
        if city and city.city and not _names_another(text, city.city[1]):
            return city
    return _behind_venue(text, begin, end)


def _names_another(text: str, end: int) -> bool:
    """Whether a city behind "at" opens the name of what is elsewhere, maybe: "the Berlin Process Summit in Tirana"."""
    behind = _NAME_GOES_ON.match(text, end)
    if behind is None:
        return False
    inside = _IN_CITY.match(text, behind.end())
    elsewhere = inside is not None and _city(text, inside.end(), unknown=False) is not None
    venue = _VENUE.search(behind["name"]) is not None
    return elsewhere or (not venue and _NO_VENUE.search(behind["name"]) is not None)


#: The words in capitals behind a city, with the noun in small letters that they may belong to.
_NAME_GOES_ON: Final = re.compile(
    rf"(?P<name>(?: (?:(?:of|on|for|the|and) ){{0,2}}{_WORD}){{1,8}}(?: (?!in\b)[a-z]+)?)"
)
#: Nouns of names that a city only lends its own.
_NO_VENUE: Final = re.compile(
    r"\b(?:Process|Agreement|Accords?|Format|Protocol|Declaration|Treaty|Convention|Club|Group|Nine|Initiative|Platform|Summit|Conference|Forum|Dialogue"
    r"|Meetings?|Talks|Consultations?|Ministerial|Compact|Principles|Security|consultations?|talks|meetings?|summit|conference|forum|events?|format|session)\b"
)
_BUILDINGS: Final = "Arena|Building|Campus|Cent(?:re|er)|Complex|Hall|Hotel|House|Palace|Resort|Room"
#: "at the Kigali Convention Centre"
_VENUE: Final = re.compile(rf"\b(?:{_BUILDINGS})\b\.?(?: [a-z]+)?$")
_IN_CITY: Final = re.compile(r",? in (?=[A-ZÀ-Þ])")


def _splits(text: str, city: Span) -> bool:
    return text.startswith(",", city[1])


def _behind_venue(text: str, start: int, end: int) -> Place | None:
    """A city behind the name of a building: "at the State Guest House, Tokyo"."""
    for _ in range(_MOST_VENUES):
        words = _WORDS.match(text, start, end)
        joint = _VENUE_JOINT.match(text, words.end(), end) if words else None
        if joint is None:
            return None
        start = joint.end()
        city = _city(text, start, unknown=False)
        if city:
            return city
        country = country_at(text, start, len(text))
        if country and text[start].isupper() and not _CITY_BEHIND.match(text, country[1]):
            return Place(country=country[0], printed=(start, country[1]))
    return None


_CITY_BEHIND: Final = re.compile(r"['’]|, [A-ZÀ-Þ]| [A-ZÀ-Þ]")


def _city(text: str, start: int, *, unknown: bool) -> Place | None:
    """The city that begins here, by its longest name, with its country."""
    match = _WORDS.match(text, start)
    if match is None:
        return None
    longer = _WITH_ARTICLE.match(text, match.end())
    if longer:
        name = match[0] + longer[0].rstrip(".,")
        shorter = name.rpartition(" ")[0]
        # "Santa Cruz de Placeholderville" is no "Santa Cruz".
        known = next((one for one in (name, shorter) if is_city(one)), None)
        return _one(text, start, known, unknown=unknown) if known else None
    words = match[0].split(" ")
    within = _DISTRICT_BEHIND.match(text, match.end()) if unknown else None
    country = cities().get(fold(within["name"])) if within else None
    if country and "," not in match[0]:
        # "Placeholderville, Hiroshima Prefecture"
        return Place(city=match.span(), country=country)
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if text.startswith(_DISTRICTS, start + len(name)) or _LENDS_NAME.match(text, start + len(name)):
            return None
        for printed in (name, name.rstrip(".,"), re.sub(r"['’]s$", "", name), name.removesuffix(" City")):
            found = _one(text, start, printed, unknown=unknown and length == len(words))
            if found:
                return found
    return None


_DISTRICTS: Final = (" Prefecture", " Province", " Governorate", " Oblast", " County")
#: A house or a room that has the name of a city, wherever it stands: "Lima | House", "the Suva | Room of the Ministry".
_LENDS_NAME: Final = re.compile(r" (?:House|Hall|Room|Salon|Suite|Hotel|Palace)\b")
#: A district that has the name of its capital, behind what lies in it: "Placeholderville| , Hiroshima Prefecture".
_DISTRICT_BEHIND: Final = re.compile(rf", (?P<name>[A-ZÀ-Þ][\w'’-]*)(?:{'|'.join(_DISTRICTS)})\b")
#: What goes on with the name of a city behind small words: "Santa Cruz | de la Sierra".
_WITH_ARTICLE: Final = re.compile(rf" (?:del?|de l[ao]s?|d[ao]s?|am|upon|sur) {_WORD}(?: {_WORD})?")


def _one(text: str, start: int, name: str, *, unknown: bool) -> Place | None:
    words, city = fold(name), (start, start + len(name))
    other = _AND.match(text, city[1])
    if other and (fold(other[1]) in cities() or fold(other[1]) in _shared()):
        # In two cities: neither is the meeting's.
        return None
    # The name of a building may begin with that of a town, and nothing shows where it ends.
    known = cities().get(words) or (towns().get(words) if unknown else None)
    codes = (known,) if known else _shared().get(words, ())
    country, span, by_state = _printed(text, city[1], codes)
    if codes:
        if words in country_names() and country and country != codes[0]:
            # "Hong Kong, China": whose country is meant can't be told.
            return Place(city=city, candidates=(codes[0], country))
        if country:
            return Place(city=city, country=country, printed=span, by_state=by_state)
        state = _state_behind(text, city[1])
        if state and state not in codes:
            # "Melbourne, Florida" isn't the city of the tables.
            return Place(city=city, candidates=(*codes, state))
        if len(codes) == 1:
            return Place(city=city, country=codes[0])
        return Place(city=city, candidates=codes)
    if (
        country
        and unknown
        and words not in country_names()
        and words not in states()
        and not _NO_CITY.search(name)
        # A single word may be a town in a prefecture that has the name of its capital: "Placeholderville, Fukushima, Japan".
        and not (" " in name and _is_in_known_city(text, city[1], country))
    ):
        return Place(city=city, country=country, printed=span, by_state=by_state)
    return None


def _is_in_known_city(text: str, end: int, country: str) -> bool:
    """Whether a known city of a country stands behind the name of what lies in it: "Villa Placeholder | , Rome, Italy"."""
    behind = _BETWEEN_COMMAS.match(text, end)
    words = fold(behind["words"]) if behind else ""
    return behind is not None and (cities().get(words) or towns().get(words)) == country


_BETWEEN_COMMAS: Final = re.compile(r", (?P<words>[A-ZÀ-Þ][^,;.]{1,40}), (?:the )?[A-ZÀ-Þ]")
#: "Placeholderville, Placeholder County, Norway".
_DISTRICT: Final = re.compile(r", (?:the )?(?=[A-ZÀ-Þ])")
_AND: Final = re.compile(rf" (?:and|&) ({_WORD}(?: {_WORD})?)")


def _printed(text: str, end: int, codes: tuple[str, ...]) -> tuple[str | None, Span | None, bool]:
    """The country that is printed behind a city, or told by a state behind it."""
    comma = _COMMA.match(text, end)
    if comma is None or not text[comma.end() : comma.end() + 1].isupper():
        return None, None, False
    begin = comma.end()
    country = country_at(text, begin, len(text))
    if country:
        return country[0], (begin, country[1]), False
    words = _WORDS.match(text, begin)
    parts = words[0].split(" ") if words else []
    district = _DISTRICT.match(text, words.end()) if words and not _NO_CITY.search(words[0]) else None
    if district and (nation := country_at(text, district.end(), len(text))):
        return nation[0], (district.end(), nation[1]), False
    for length in range(min(len(parts), 3), 0, -1):
        name = " ".join(parts[:length])
        for printed in (name, name.rstrip(".,")):
            state = states().get(fold(printed))
            if state and (not codes or state in codes):
                further = _COMMA.match(text, begin + len(printed))
                nation = country_at(text, further.end(), len(text)) if further else None
                if nation and further and text[further.end()].isupper() and nation[0] == state:
                    return state, (further.end(), nation[1]), False
                return state, (begin, begin + len(printed)), True
            ambiguous = _ambiguous().get(fold(printed))
            if ambiguous:
                return ambiguous, (begin, begin + len(printed)), False
    return None, None, False


def _state_behind(text: str, end: int) -> str | None:
    """The country of a state or province that is printed right behind a city, and no more."""
    comma = _COMMA.match(text, end)
    words = _WORDS.match(text, comma.end()) if comma else None
    return states().get(fold(words[0].rstrip(".,"))) if words else None


_NO_CITY: Final = re.compile(
    rf"\b(?:{_BUILDINGS}|Office|Ministry|Department|Embassy|University|Institute|Base|"
    r"Headquarters|Parliament|Congress|Senate|Council|Assembly|Sea|Ocean|Strait|Gulf|Region|Asia|Africa|Europe|America|Pacific|"
    rf"{MONTH_NAME}|English|Residence|Summit|"
    r"Conference|Meeting|Forum|President|Minister|Secretary|Ambassador)\b"
)


@cache
def _words_before(key: str) -> re.Pattern[str]:
    """Words behind which a place is the meeting's."""
    words = table("meetings")[key]
    return re.compile(rf"(?:^|[\s,(—–-])(?:{alternation(words)})$", re.IGNORECASE)


@cache
def _meeting_nouns() -> re.Pattern[str]:
    nouns = table("meetings")
    return re.compile(
        rf"\b(?:{alternation([*nouns['nouns'], *nouns['tails']])})(?:[-–]Plus)?$|[-–](?:{alternation(nouns['tails'])})$"
    )


@cache
def _meeting_of() -> re.Pattern[str]:
    """The name of a meeting that goes on behind its noun: "Committee of the Placeholder Partnership"."""
    nouns = alternation(table("meetings")["nouns"])
    return re.compile(rf"\b(?:{nouns}) (?:of|on|for|between) (?:the )?[{UPPER}][^,;:.]*$")


_DAY: Final = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}|\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?|{WEEKDAY_NAME})$"
)
_MONTH: Final = re.compile(rf"\d (?:of )?(?:{MONTH_NAME})$")
#: "for approximately 50 minutes"
_FOR_HOURS: Final = re.compile(
    r"\bfor (?:[a-z]+ ){0,2}(?:\d{1,3}|an|one|two|three) (?:and a half )?(?:minutes|hours?)$"
)
_NOT_THERE: Final = re.compile(
    r"\b(?:Ambassadors?|Envoys?|Representatives?|Missions?|Operations?|Conflicts?|War|Peace|Security|Crisis|Reconstruction|"
    r"Situation|Process|Agreement|Accord|Treaty|Embassy|Consulate|Assistance|Cooperation|Development|Stability|Affairs|"
    r"Support|Rights|Democracy|Elections?|Relief|Aid|Forces|Command|Mechanism|Investment|Trade|Initiative|Partnership)$"
)
#: Where somebody works or learns: "Professor Placeholder of the Institute for Ocean Studies", "students from the Placeholder School", "Counsellor of the Embassy of Fiji".
_OF_SOMEBODY: Final = re.compile(
    rf"\b(?:(?!(?:Opening|Inauguration|Ceremony|Launch|Headquarters|Campus|Seat|Building|Hall|Premises|Meeting|Session|Conference)\b)[{UPPER}][\w.'’-]*"
    r"|students?|pupils|teachers|professors?|researchers?|experts|staff|members?|directors?|head|heads|doctors?) (?:of|from) (?:the |an? )?"
    rf"(?:(?:[{UPPER}][\w.'’&-]*|for|of|and|on) ){{0,6}}?"
    rf"(?:Institute|Centre|Center|School|Office|University|Academy|College|Hospital|Foundation|Museum|Library|Company|Laboratory|Embassy|High Commission|Consulate(?:[- ]General)?|Permanent Mission)"
    rf"(?: (?:for|of|on) (?:(?:[{UPPER}][\w.'’&-]*|and|of) ){{0,5}}[{UPPER}][\w.'’&-]*)?$"
    r"|\b[Rr]epresentatives? of (?:the |its )?(?:[A-Z][\w'’-]* ){0,3}(?:Ministry|Department|Agency)$"
    r"|\b(?:[Oo]rgani[sz]ers|[Vv]eterans|[Vv]ictims|[Ss]urvivors|[Ww]inners|[Aa]lumni|[Gg]raduates|[Vv]olunteers) (?:of|from|at) [^,;]{2,60}$"
)
#: Where a secretariat sits, for which something is meant: "experts for the Network's Secretariat | in Suva".
_SEAT: Final = re.compile(
    rf"\b(?:for|from|to) (?:the |its |their )?(?:[{UPPER}][\w.'’-]* ){{0,5}}Secretariat$"
)
#: What somebody did elsewhere: "athletes who won medals at".
_WHO_DID: Final = re.compile(r"(?<!,) who (?!(?:is|are|was|were|has|have|had)\b)\w+ [^,;]*$")
_CAPITALISED: Final = re.compile(rf"(?:^|[\s,(—–-])(?:d['’])?[{UPPER}][\w.'’&-]*$")


#: "met online and | in Suva"
_FROM_AFAR_AND: Final = re.compile(
    r"\b(?:online|virtually|remotely|(?:by|via) (?:video ?(?:conference|link)|web conference)) (?:and|as well as)$"
)


def _apt(before: str) -> tuple[bool, bool]:
    """Whether a country, and whether a city, may be where it was done, by what stands before "in"."""
    words = before.replace("\x01", " ").rstrip(" ,")
    if _OF_SOMEBODY.search(words) or _SEAT.search(words) or _WHO_DID.search(words):
        return False, False
    if (
        not words
        or _words_before("before_places").search(words)
        or _DAY.search(words)
        or _MONTH.search(words)
        or _FOR_HOURS.search(words)
        or _FROM_AFAR_AND.search(words)
    ):
        return True, True
    if _meeting_nouns().search(words) or _meeting_of().search(words):
        return True, True
    if _words_before("people_before_places").search(words):
        return False, True
    return False, bool(_CAPITALISED.search(words) and not _NOT_THERE.search(words))
