"""Those whom one entry of a list names, where its commas are those of the offices as well as those between people."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions import (
    Mention,
    MentionKind,
    begins_as_office,
    country_at,
    may_be_office,
    read_mentions,
)
from jasmine_record.parsing.grammar.mentions.ahead import MOST_STOPS
from jasmine_record.parsing.grammar.mentions.bodies import is_body

__all__ = ["last_country", "with_office_behind_dash", "with_offices_before", "with_offices_in_brackets"]


def with_office_behind_dash(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Somebody whose office stands behind a dash: "Placeholder Alpha – Minister of Ports, Fiji"."""
    dash = _DASH.search(text, start, end)
    named = _named(text, start, dash.start()) if dash else None
    office = read_mentions(text, dash.end(), end) if dash and named else ()
    if named is None or not office or any(one.kind is not MentionKind.OFFICE for one in office):
        return ()
    # "Deputy Prime Minister of Fiji and Minister of Ports": of two, the first is the one that is recorded.
    return (
        attrs.evolve(
            office[0], kind=MentionKind.PERSON, start=start, name=named.name, honorific=named.honorific
        ),
    )


_DASH: Final = re.compile(r" [–—-] (?:the )?(?=[A-ZÀ-Þ])")


def with_offices_in_brackets(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those of a list who each have their office in brackets: "Ms. Placeholder (Minister of Ports), Mr. Placeholder (Director)"."""
    # Whoever stands first may have it before the name: "Minister Placeholder Alpha, | Ms. Placeholder Bravo (Director)".
    head = _HEAD.match(text, start, end)
    titled = read_mentions(text, *head.span("who")) if head else ()
    found = list(titled) if len(titled) == 1 and _is_after_office(titled[0]) else []
    begin = head.end() if head and found else start
    while begin < end and len(found) < MOST_STOPS:
        one = _OFFICE_IN_BRACKETS.match(text, begin, end)
        named = _named(text, *one.span("who")) if one and may_be_office(one["role"]) else None
        if one is None or named is None:
            return ()
        found.append(_office_within(named, text, *one.span("role")))
        begin = one.end()
    told = len(found) > 1 or (found and found[0].role and not _PART.match(text, *found[0].role))
    return tuple(found) if told and begin >= end else ()


def _named(text: str, start: int, end: int) -> Mention | None:
    """The one person whom a stretch of text names, without an office."""
    known = read_mentions(text, start, end)
    if len(known) != 1 or known[0].role is not None or known[0].end != end:
        return None
    if known[0].kind is MentionKind.NAME and " " in text[start:end]:
        return attrs.evolve(known[0], kind=MentionKind.PERSON)
    return known[0] if known[0].kind is MentionKind.PERSON else None


#: What somebody did there, and no office: "Placeholder Alpha (Chair)".
_PART: Final = re.compile(r"(?i:(?:co-|vice[- ]|deputy )?chair|rapporteur|moderator|observer|host)")


def _office_within(named: Mention, text: str, start: int, end: int) -> Mention:
    """Somebody with the office that stands in brackets, maybe with a country behind a comma; without it where a body can't be told from a field behind one."""
    comma = text.find(", ", start, end)
    nation = country_at(text, comma + 2, end) if comma > 0 else None
    if nation and nation[1] == end:
        span = (comma + 2, end)
        return attrs.evolve(named, end=end, role=(start, comma), country=nation[0], country_span=span)
    of_state = last_country(text, start, end)
    if of_state and text.endswith((" of ", " of the "), start, of_state[1][0]):
        stop = text.rfind(" of ", start, of_state[1][0])
        return attrs.evolve(named, end=end, role=(start, stop), country=of_state[0], country_span=of_state[1])
    if comma > 0 and (_LETTERS.fullmatch(text, comma + 2, end) or is_body(text, comma + 2, end)):
        # "Director for Harbours, MOP", "Director, Ports Service"
        return attrs.evolve(named, end=end, role=(start, comma))
    if comma > 0 and not begins_as_office(text[comma + 2 : end]):
        return attrs.evolve(named, end=end)
    return attrs.evolve(named, end=end, role=(start, end))


_OFFICE_IN_BRACKETS: Final = re.compile(
    r"(?P<who>[^,:;()]{3,80}) \((?P<role>[^()]{3,120})\)(?:,? and |, |[,.]?$)"
)


#: Whoever stands first, by the office before the name.
_HEAD: Final = re.compile(r"(?P<who>[^,:;()]{3,80}), (?=[^,:;()]{3,80} \()")
#: A body by its letters.
_LETTERS: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,7}")


def with_offices_before(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those of a list who each have their office before the name: "Minister of Ports Placeholder Alpha, Director Placeholder Bravo"."""
    found: list[Mention] = []
    begin = start
    for stop in _stops(text, start, end):
        one = read_mentions(text, begin, stop)
        if len(one) == 1 and _is_after_office(one[0]):
            found.append(one[0])
            joint = _JOINT.match(text, stop, end)
            begin = joint.end() if joint else stop
    return tuple(found) if len(found) > 1 and begin == end else ()


def _is_after_office(mention: Mention) -> bool:
    """Whether somebody's name closes the words, behind the office: one may go on behind a comma."""
    return (
        mention.kind is MentionKind.PERSON
        and mention.name is not None
        and mention.role is not None
        and mention.role[1] <= mention.name[0]
        and mention.name[1] == mention.end
    )


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where the commas of a stretch stand, and its end."""
    return [*(joint.start() for joint in _JOINT.finditer(text, start, end)), end][: MOST_STOPS + 1]


_JOINT: Final = re.compile(r",? and |, ")


def last_country(text: str, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """The country that closes a stretch of text, and where it stands."""
    for place in (place for place in range(start, end) if text[place] == " "):
        country = country_at(text, place + 1, end)
        if country and country[1] == end:
            return country[0], (place + 1, end)
    return None
