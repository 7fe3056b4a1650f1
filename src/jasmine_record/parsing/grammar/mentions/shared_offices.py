"""People who share an office that is printed once: "Presidents A of X and B of Y", "the Ministers of X and Y, A and B"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.names import can_be_name
from jasmine_record.parsing.grammar.mentions.nations import IN_BRACKETS, country_at
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import demonyms, doubtful_country_names, fold, table

__all__ = ["OF_COUNTRIES", "PART", "read_paired", "read_sharing"]

PART: Final = re.compile(
    r", who (?:also )?(?:chaired|co-chaired|hosted|co-hosted|presided|joined|took part|participated|attended)\b[^,;:.]{0,80}, (?:and )?"
    r"|,(?: in (?:his|her|their) capacity)? as (?!(?:the |an? )?(?:[Cc]o-)?(?:[Cc]hair|[Hh]ost))(?:the )?[A-ZÀ-Þ][^,;:.]{2,80}, (?:and )?"
    # "in the presence of Minister Placeholder and of his Fijian counterpart"
    r"|,? and of (?=(?:his|her|their) (?:[A-Z][\w'’-]* ){0,3}(?:counterpart|colleague)\b)"
    # "Minister Placeholder and, by video link, Minister Example"
    r"|,? and, (?:via|by|through) (?:video|tele)[^,;:]{2,30}, "
    r"|, and, (?=from (?:the )?[A-Z])|, (?:(?:and(?: with| by)?|as well as(?: with| by)?|(?:together|along) with) )?| (?:and(?: with| by)?|as well as(?: with| by)?|(?:together|along) with) |; (?:and )?"
)
"""What joins mentions to each other, be it behind a clause on the first one's part: "who chaired the meeting", "as Coordinator"."""
_BEARER_BEHIND: Final = re.compile(r"(?:,? and )?of (?:the )?")


def _office_by_country(text: str, match: re.Match[str], begin: int, end: int) -> tuple[Mention, ...]:
    """People who share an office, each behind a country: "the Ministers of Fiji, Alpha, and of Tonga, Beta"."""
    found: list[Mention] = []
    while begin < end:
        of = _BEARER_BEHIND.match(text, begin, end)
        country = country_at(text, of.end(), end) if of else None
        if of is None or country is None or not text.startswith(", ", country[1]):
            return ()
        start = country[1] + 2
        following = re.compile(r",? and of |, of |$").search(text, start, end)
        stop = following.start() if following else end
        person = patterns().name.fullmatch(text, start, stop)
        if person is None or not can_be_name(text, person.span("name")):
            return ()
        found.append(
            Mention(
                kind=MentionKind.PERSON,
                start=of.end(),
                end=stop,
                name=person.span("name"),
                role=match.span("role") if match["role"] else None,
                country=country[0],
                country_span=(of.end(), country[1]),
            )
        )
        begin = stop + (2 if text.startswith(", of ", stop) else 0)
        if text.startswith(", and of ", begin):
            begin += 1
    return tuple(found) if len(found) > 1 else ()


@cache
def _plural_heads() -> frozenset[str]:
    """The last words of offices of several."""
    last = (re.split("[ -]", head)[-1] for head in table("offices")["heads"])
    return frozenset({"Secretaries", *(f"{word}s" for word in last)})


def read_sharing(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People who share an office that is printed once: "Presidents A of X and B of Y"."""
    plural = not _plural_heads().isdisjoint(text[start:end].replace("-", " ").split(" "))
    match = patterns().offices.fullmatch(text, start, end) if plural else None
    if match is None:
        return ()
    found: list[Mention] = []
    begin = match.start("people")
    if text.startswith("of ", begin):
        return _office_by_country(text, match, begin, end)
    for joint in [*PART.finditer(text, begin, end), None]:
        stop = joint.start() if joint else end
        inside = IN_BRACKETS.search(text, begin, stop)
        from_where = country_at(text, *inside.span("country")) if inside else None
        last = inside.start() if inside and from_where and from_where[1] == inside.end("country") else stop
        person = patterns().bearer.fullmatch(text, begin, last)
        mention = read_named(text, person, begin, stop, None) if person else None
        if mention is None:
            return ()
        if inside and from_where and last < stop and not mention.country:
            # As brackets behind each of several Ministers tell.
            span = inside.span("country")
            mention = attrs.evolve(mention, country=from_where[0], country_span=span)
        found.append(attrs.evolve(mention, role=match.span("role") if match["role"] else None))
        begin = joint.end() if joint else end
    return tuple(found) if len(found) > 1 else ()


_MINISTERS: Final = re.compile(
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) )?(?:[A-Z][\w-]* ){0,3}"
    r"(?:[Mm]inisters|[Aa]mbassadors|[Cc]ommissioners|[Rr]epresentatives|[Dd]irectors|[Cc]oordinators|[Ee]nvoys|[Gg]overnors|[Ss]peakers|Secretaries|Presidents|counterparts|colleagues)\b"
)
OF_COUNTRIES: Final = re.compile(r" (?:of|from) (?:the )?")
"""Where the countries may begin whose people they are: "the Ministers of | Fiji and Samoa"."""
_JOINTS: Final = re.compile(r",? respectively$|, and |, | and ")


def read_paired(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People named behind the countries of their common office: "the Ministers of Ports of Fiji and Peru, A and B"."""
    nations = _of_nations(text, start, end)
    if nations:
        return nations
    office = _MINISTERS.match(text, start, end)
    several = office or _PORT_MINISTERS.match(text, start, end)
    apart = _named_apart(text, several.end(), end) if several else ()
    if apart:
        return apart
    if office is None or text.find(", ", start, end) < 0:
        return ()
    for of in OF_COUNTRIES.finditer(text, office.end(), text.find(", ", office.end(), end)):
        pieces = _spans(text, of.end(), end)
        size = len(pieces) // 2
        if size > 1 and len(pieces) == 2 * size and text.startswith(", ", pieces[size - 1][1]):
            pairs = [
                _pair(text, country, name) for country, name in zip(pieces[:size], pieces[size:], strict=True)
            ]
            found = tuple(mention for mention in pairs if mention)
            if len(found) == size:
                return found
        if size > 1 and len(pieces) == 2 * size:
            # "of Fiji, Placeholder Alpha, Peru, Placeholder Beta"
            pairs = [_pair(text, *pair) for pair in zip(pieces[::2], pieces[1::2], strict=True)]
            if all(pairs):
                return tuple(mention for mention in pairs if mention)
    return ()


#: Of which nations several are, by adjectives: "his | Latvian and Lithuanian | colleagues, Placeholder Alpha and Placeholder Beta".
_NATIONS: Final = re.compile(
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?P<nations>[A-Z][\w-]*(?: [A-Z][\w-]*)?(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)?){0,6},? and [A-Z][\w-]*) "
    r"(?:[A-Za-z][\w-]* ){0,3}?(?:[Mm]inisters|[Aa]mbassadors|Presidents|Secretaries|counterparts|colleagues)(?: (?:of|for) [A-Z][^,;]{2,60}?)?, (?=[A-ZÀ-Þ])"
)


def _of_nations(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People named behind the adjectives of their nations, as many as these, in their order."""
    several = _NATIONS.match(text, start, end)
    if several is None:
        return ()
    adjectives, names = _spans(text, *several.span("nations")), _spans(text, several.end(), end)
    if len(adjectives) != len(names):
        return ()
    found = [_of_nation(text, *pair) for pair in zip(adjectives, names, strict=True)]
    return tuple(one for one in found if one) if all(found) else ()


def _of_nation(text: str, adjective: Span, name: Span) -> Mention | None:
    """The person of this name, who is of the nation of this adjective, if they are both."""
    country = demonyms().get(fold(text[slice(*adjective)]))
    person = patterns().bearer.fullmatch(text, *name)
    if country is None or person is None or person["of"]:
        return None
    span, titled = person.span("name"), person["honorific"]
    if not can_be_name(text, span):
        return None
    return Mention(
        kind=MentionKind.PERSON,
        start=name[0],
        end=span[1],
        name=span,
        honorific=(person.start(), person.start() + len(titled.rstrip(" ,"))) if titled else None,
        country=country,
        country_span=adjective,
    )


#: The same with small letters: "the port ministers".
_PORT_MINISTERS: Final = re.compile(r"(?:[Tt]he )?(?:[a-z][\w-]* ){1,2}ministers\b")
#: Between dashes behind the countries: "the Ministers of Fiji and Tonga - Placeholder Alpha and Placeholder Bravo -".
_DASHED: Final = re.compile(r" [–—-] (?P<names>[^–—]+?)(?: ?[–—]| -)?$")
#: In brackets behind each: "the Ministers of Fiji (Placeholder Alpha) and Tonga (Placeholder Bravo)".
_NAME_IN_BRACKETS: Final = re.compile(r"(?P<country>[^()]+) \((?P<name>[^()]+)\)")


def _named_apart(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People whose names stand between dashes behind their countries, or in brackets behind each."""
    dashed = _DASHED.search(text, start, end)
    for of in OF_COUNTRIES.finditer(text, start, dashed.start() if dashed else end):
        pieces = _spans(text, of.end(), dashed.start() if dashed else end)
        if dashed:
            names = _spans(text, *dashed.span("names"))
            spans = list(zip(pieces, names, strict=True)) if len(pieces) == len(names) else []
        else:
            each = [_NAME_IN_BRACKETS.fullmatch(text, *piece) for piece in pieces]
            spans = [(one.span("country"), one.span("name")) for one in each if one]
            spans = spans if len(spans) == len(pieces) else []
        found = [_pair(text, *pair) for pair in spans]
        if len(found) > 1 and all(found):
            return tuple(mention for mention in found if mention)
    return ()


def _pair(text: str, country: Span, name: Span) -> Mention | None:
    """The person of this name, who is of this country, if they are both."""
    told = country_at(text, *country)
    if told is None:
        # Among the countries of several, "Jordan" is no first name.
        doubtful = doubtful_country_names().get(fold(text[slice(*country)]))
        told = (doubtful, country[1]) if doubtful else None
    both = _MESSRS.match(text, *name)
    person = patterns().bearer.fullmatch(text, both.end() if both else name[0], name[1])
    if told is None or told[1] != country[1] or person is None or person["of"]:
        return None
    span, titled = person.span("name"), person["honorific"]
    if not can_be_name(text, span):
        return None
    honorific = (person.start(), person.start() + len(titled.rstrip(" ,"))) if titled else None
    return Mention(
        kind=MentionKind.PERSON,
        start=name[0],
        end=span[1],
        name=span,
        honorific=honorific,
        country=told[0],
        country_span=country,
    )


#: Before the first of several men, and no title of one: "Messrs. Alpha and Bravo".
_MESSRS: Final = re.compile(r"Messrs\.? ")


#: "the Ministers of Fiji, Placeholder Alpha, and | of the Cook Islands, Placeholder Beta"
_OF_THE: Final = re.compile(r"(?:of )?(?:the )?")


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What commas and "and" part, without "of" and articles before it."""
    spans: list[tuple[int, int]] = []
    begin = start
    for joint in [*_JOINTS.finditer(text, start, end), None]:
        stop = joint.start() if joint else end
        if begin < stop:
            article = _OF_THE.match(text, begin, stop)
            spans.append((article.end() if article else begin, stop))
        begin = joint.end() if joint else end
    return spans
