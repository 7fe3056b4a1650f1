"""Entries of lists that say what somebody is in another way: a body first, or an occupation in small letters."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.brief import begins_as_office
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.names import can_be_name, read_name
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.lexicon import fold, organisations, shown_somebody, table

__all__ = ["read_affiliated", "read_before_office", "read_described"]


def read_affiliated(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """The person of an entry that gives the body first: "Placeholder Institute: Placeholder Alpha"."""
    colon = text.find(": ", start, end)
    if colon < 0 or not text[start].isupper() or _no_body().match(text, start, colon):
        return ()
    name = patterns().honorific_or_name.fullmatch(text, colon + 1, end)
    if name is None:
        one = read_person(text, colon + 2, end)
    elif " " in name["name"] and can_be_name(text, name.span("name")):
        one = read_named(text, name, start, end, None)
    else:
        one = None
    if one is None or one.name is None:
        return ()
    sent_by = _FOR.match(text, start, colon)
    return (attrs.evolve(one, start=start, affiliation=(sent_by.end() if sent_by else start, colon)),)


_FOR: Final = re.compile(r"(?:For|From) (?:the )?")


@cache
def _no_body() -> re.Pattern[str]:
    """Labels of lines that name nobody's body: "Apologies", "Contact"."""
    return re.compile("|".join(map(re.escape, table("groups")["no_body"])), re.IGNORECASE)


#: What somebody is, in small letters behind the name; neither what this one does nor how or from where.
_DESCRIPTION: Final = re.compile(
    r", (?P<role>(?!(?:absent|accompanied|as|at|by|co-chair|for|from|in|instead|moderator|not|observer|of|on|online|member|represented|regrets|to"
    r"|unable|via|virtual|virtually|which|who|whose|with|\w+ing)\b)(?:an? )?[a-z'’-]+(?: (?:[a-z'’-]+|(?<=\bto )[A-Z][\w'’-]+)){0,11})"
)
#: The nouns for what people do mostly end alike.
_OCCUPATION: Final = re.compile(
    r"\b(?:(?!(?:centre|center|chapter|member|network|order|other|paper|partner|port|sector|sister|support|water)s?\b)[a-z]{2,}(?:er|or|ist|ian|ant)"
    r"|nurse|advocate|chief|fellow|head|parent|student|president|scientist|mayor)\b"
)


def read_described(text: str, comma: int, end: int) -> tuple[Mention, ...]:
    """The person of an entry that says in small letters what this one is: "Placeholder Alpha, nurse and advocate"."""
    description = _DESCRIPTION.fullmatch(text, comma, end)
    person = read_person(text, 0, comma) or read_name(text, 0, comma) if description else None
    if description is None or person is None or person.name is None or person.role:
        return ()
    if " " not in text[slice(*person.name)] or not _OCCUPATION.search(text, *description.span("role")):
        return ()
    return (attrs.evolve(person, kind=MentionKind.PERSON, end=end, role=description.span("role")),)


def read_before_office(text: str, start: int, end: int) -> Mention | None:
    """The person before a comma and what begins as an office, however that goes on: "Placeholder Alpha, Director for Tides, Life Course".

    Or whoever is only said to be of an organisation: "Placeholder Alpha, World Bank".
    """
    comma = text.find(", ", start, end)
    if comma < 0:
        return None
    body = (comma + 2, end) if fold(text[comma + 2 : end]) in organisations() else None
    if body is None and not begins_as_office(text[comma + 2 : end]):
        return None
    if shown_somebody().search(text, comma, end) or not _OF_OFFICE.fullmatch(text, comma + 2, end):
        return None
    one = read_person(text, start, comma) or read_name(text, start, comma)
    if one is None or one.role or one.name is None or " " not in text[slice(*one.name)]:
        return None
    return attrs.evolve(one, kind=MentionKind.PERSON, affiliation=body or one.affiliation)


#: Words of offices and bodies, and what stands in brackets behind them.
_OF_OFFICE: Final = re.compile(
    r"(?:(?:[A-ZÀ-Þ0-9][^\s(),;:]*|&|of|for|and|the|to|on|in|at|charge)[ ,]{1,2})*[A-ZÀ-Þ0-9][^\s(),;:]*(?: ?\([^()]{2,60}\))?"
)
