"""Somebody named behind the country or the body of an office: "President of Indonesia Placeholder"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.bodies import (
    country_of_body,
    is_letters,
    joins_office,
    known_body_at,
)
from jasmine_record.parsing.grammar.mentions.mention import Mention, Span
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.names import begins_inside
from jasmine_record.parsing.grammar.mentions.nations import OWN_COUNTRY, country_at, longest
from jasmine_record.parsing.grammar.mentions.offices import GOVERNS, roles_of
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import country_names, country_names_of_offices, fold, organisations

__all__ = ["read_behind_country"]


def read_behind_country(
    text: str, office: re.Match[str], start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """Somebody named behind the country of the office: "President of Indonesia Placeholder"."""
    of = _OF_WHAT.match(text, office.start("of"), end) if office["of"] else None
    if of is None:
        return None
    role = office.span("role")
    if begins_inside(office["role"]):
        return None
    # "Governor of Georgia Placeholder" may be one of the United States.
    names = country_names() if GOVERNS.fullmatch(office["role"]) else country_names_of_offices()
    country = longest(text, of.end(), end, names)
    if country is None:
        return _behind_body(text, role, of.end(), start, end, nation) or _behind_state(
            text, role, of.end(), start, end
        )
    letters = _SHORT_OF.match(text, country[1], end)
    stop = letters.end() if letters else country[1]
    to = _SENT_TO.match(text, stop, end)
    where = (country_at(text, to.end(), end) or _host(text, to.end(), end)) if to else None
    person = patterns().honorific_or_name.fullmatch(text, where[1] if where else stop, end)
    mention = read_named(text, person, start, end, nation) if person else None
    if mention is None:
        return None
    if of["sent"]:
        # "Fiji's Ambassador to Japan Placeholder" is of Fiji.
        return attrs.evolve(mention, role=(role[0], stop))
    if of["area"]:
        return attrs.evolve(mention, **roles_of(text, role, (of.end(), stop)))
    return attrs.evolve(
        mention,
        role=(role[0], where[1]) if where else role,
        country=country[0],
        country_span=(of.end(), country[1]),
    )


#: Before what an office is of, where an envoy is sent, and for what somebody coordinates.
_OF_WHAT: Final = re.compile(
    r" (?:of|(?P<sent>(?:(?<=Ambassador )|(?<=Plenipotentiary ))to)"
    r"|(?P<area>(?:(?<=Envoy )|(?<=Representative )|(?<=Coordinator ))for)) (?:the )?"
)


def _host(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Where the country that an envoy is sent to ends, where the house calls its own for short: "to the Kingdom"."""
    host = _HOST.match(text, start, end)
    return ("", host.end()) if host else None


_HOST: Final = re.compile(rf"{OWN_COUNTRY}(?= [A-Z])")
#: "the Republic of Korea (ROK)"
_SHORT_OF: Final = re.compile(r" \([A-Z][A-Za-z]{1,5}\)(?= [A-Z])")
_SENT_TO: Final = re.compile(r" to (?:the )?")


def _behind_body(
    text: str, role: Span, begin: int, start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """Somebody named behind the organisation of the office: "President of the European Commission Placeholder"."""
    lettered = _LETTERS_INSIDE.search(text, begin, end)
    # Letters in brackets show where the body ends, whatever it is called.
    stop = lettered.start() if lettered else known_body_at(text, begin, end)
    person = (
        patterns().honorific_or_name.fullmatch(text, lettered.end() if lettered else stop, end)
        if stop
        else None
    )
    mention = read_named(text, person, start, end, nation) if person else None
    if mention is None or stop is None or joins_office(text, begin, stop):
        # "Secretary of the Forum Placeholder and the Director of the Centre (CP) Placeholder" are two.
        return None
    if not mention.honorific and not lettered and _may_go_on(text, begin, stop):
        return None
    home = country_of_body(text, begin, stop)
    if home:
        mention = attrs.evolve(mention, country=home[0], country_span=home[1])
    return attrs.evolve(mention, **roles_of(text, role, (begin, stop)))


def _behind_state(text: str, role: Span, begin: int, start: int, end: int) -> Mention | None:
    """Somebody named behind the country of a body within a body: "Director of the Office of the Ports Council of Fiji Placeholder Alpha"."""
    for of in _OF_WHOSE.finditer(text, begin, end):
        country = longest(text, of.end(), end, country_names_of_offices())
        if country is None:
            continue
        office = (role[0], of.start())
        person = patterns().honorific_or_name.fullmatch(text, country[1], end)
        mention = read_named(text, person, start, end, None) if person else None
        if mention is None or mention.name is None or joins_office(text, begin, of.start()):
            return None
        if not mention.honorific and " " not in text[slice(*mention.name)]:
            # A single word may go on with the name of the body.
            return None
        return attrs.evolve(
            mention,
            **roles_of(text, office, None),
            country=country[0],
            country_span=(of.end(), country[1]),
        )
    return None


_OF_WHOSE: Final = re.compile(r" of (?:the )?(?=[A-Z])")


def _may_go_on(text: str, start: int, stop: int) -> bool:
    """Whether letters that nobody knows may be the first word of a body's name, so that nobody is named: "Chairman of PORT | Placeholder"."""
    letters = text[start:stop]
    return (
        is_letters(text, start, stop)
        and fold(letters) not in organisations()
        and text.find(f"({letters})", 0, start) < 0
    )


_LETTERS_INSIDE: Final = re.compile(r" \([A-Z][\w/-]{1,9}\)(?= [A-Z])")
