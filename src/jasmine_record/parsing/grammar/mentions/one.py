"""One mention: a pronoun, a state, an organisation, somebody, a body, a group or a name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.acronyms import long_form
from jasmine_record.parsing.grammar.mentions.brief import (
    SMALL_OFFICES,
    begins_as_office,
    read_counterpart,
    read_head_of_body,
    read_name_and_small,
    read_own_officer,
    read_small,
    read_small_office,
    read_small_office_and_name,
    read_small_titled,
)
from jasmine_record.parsing.grammar.mentions.edges import PRONOUNS, UNNAMED
from jasmine_record.parsing.grammar.mentions.envoys import read_envoy, read_posted_to_several
from jasmine_record.parsing.grammar.mentions.functions import as_chair
from jasmine_record.parsing.grammar.mentions.groups import (
    has_noun_of_groups,
    is_group_of,
    read_body,
    read_collective,
    read_group,
)
from jasmine_record.parsing.grammar.mentions.mention import ONE_PERSON, Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.names import can_be_name, read_name
from jasmine_record.parsing.grammar.mentions.nations import country_at, leading_nation
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.lexicon import (
    country_names,
    doubtful_country_names,
    fold,
    organisations,
    table,
)
from jasmine_record.parsing.memory import remembered

__all__ = ["CALLED", "DEFINED", "is_it", "read_doubtful", "read_one"]


#: What those before it are called from here on: "(the principals)", "(collectively, the Sides)".
DEFINED: Final = re.compile(
    r" \((?:(?:hereinafter|hereafter|collectively|together|jointly)\b[^()]{0,60}|(?:the )?[“\"][^()]{2,40}[”\"]|the [\w-]+(?: [\w-]+)?|Ministers|Parties|Sides|Participants|Leaders)\)$"
)
#: The same behind a comma: "the Ministers of Fiji and Tonga, hereinafter referred to as the Ministers,".
CALLED: Final = re.compile(r",? (?:hereinafter|hereafter)\b[^,;()]{1,80},?$")
#: Where somebody stands in a picture: "Minister Placeholder | (second from left)".
_SHOWN: Final = re.compile(
    r" \((?:pictured )?(?:on )?(?:the )?(?:far |(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) (?:from )?(?:the )?)?(?:left|right|centre|center|middle)\)$"
)
#: Quantifiers that leave some out.
_SOME: Final = ("some ", "many ", "most ", "several ", "a ")


def read_doubtful(text: str, name: Mention) -> Mention | None:
    """The state that a name can be which means other things as well: "Jordan", "Chad"."""
    country = doubtful_country_names().get(fold(text[slice(*name.name)])) if name.name else None
    if country is None:
        return None
    return attrs.evolve(
        name, kind=MentionKind.STATE, country=country, country_span=name.name, is_doubtful=True
    )


def is_it(text: str, start: int, end: int) -> bool:
    """Whether a stretch is "it" where a sentence begins, or behind a semicolon as of two in one."""
    return text[start:end] == "It" or (text[start:end] == "it" and text.endswith("; ", 0, start))


@remembered
def read_one(text: str, start: int, end: int) -> Mention | None:
    """The one mention that fills a stretch of text.

    Lists are read for every place at which they may end, so that the same stretches come up again and again.
    """
    defined = (
        (DEFINED.search(text, start, end) or _SHOWN.search(text, start, end))
        if text[end - 1] == ")"
        else None
    )
    if defined and defined.start() > start:
        # `the Ministry of Ports (hereinafter "MOP") and the Ministry of Trade (hereinafter "MOT")`
        one = read_one(text, start, defined.start())
        return attrs.evolve(one, end=end) if one else None
    if is_it(text, start, end):
        return Mention(kind=MentionKind.NEUTER_PRONOUN, start=start, end=end)
    words = text[start:end].lower()
    pronoun = PRONOUNS.get(words)
    if pronoun:
        return Mention(kind=pronoun, start=start, end=end)
    if words in UNNAMED:
        return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end))
    counterpart = (
        read_counterpart(text, start, end) or _of_side(text, start, end) or read_own_officer(text, start, end)
    )
    if counterpart:
        return counterpart
    single = frozenset(words.replace(",", "").split(" "))
    if not single.isdisjoint(SMALL_OFFICES):
        small = _in_small(text, start, end)
        if small:
            return small
    grammar = patterns()
    outer_end = end
    function, function_span = None, None
    if "as" in single and ("chair" in words or "host" in words):
        function, function_span, end = as_chair(text, start, end)
    inner = start
    own = _OWN.match(text, start, end) if text[start] in _OPENS_OWN else None
    determiner = grammar.determiner.match(text, start, end)
    if determiner and determiner["article"]:
        inner = determiner.end()
    elif own:
        # "its Deputy Secretary of Ports"
        inner = own.end()
    # "some participants" and "many of the participants" are names of their own, "both the Japanese side" and "their experts" not.
    quantifier = determiner[0].lower() if determiner and not own else ""
    bare = quantifier and (quantifier.startswith(_SOME) or not quantifier.endswith("the "))
    quantified = start if bare else None
    found = (
        (
            read_posted_to_several(text, start, end, read_one)
            if "and" in single and not _TO_WHERE.isdisjoint(single)
            else None
        )
        or _nation(text, inner, end)
        or _person_or_body(text, inner, end)
        or (
            has_noun_of_groups(single)
            and _group(text, determiner.end() if determiner else start, end, quantified)
        )
        or read_collective(text, inner, end, determined=inner > start)
        or (read_envoy(text, start, end, read_one) if {"to", "in"} & single else None)
        or read_name(text, inner, end)
        or (_lettered(text, inner, end) if text[end - 1] == ")" else None)
    )
    if found is None or (function is None and found.start == start and found.end == outer_end):
        return found
    if own and own[0] in _OURS and found.kind in ONE_PERSON:
        found = attrs.evolve(found, is_ours=True)
    return attrs.evolve(found, start=start, end=outer_end, function=function, function_span=function_span)


def _in_small(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose office is printed in small letters: "the minister", "foreign minister Placeholder"."""
    return (
        read_small_office(text, start, end)
        or read_small_office_and_name(text, start, end)
        or read_small(text, start, end)
        or read_small_titled(text, start, end)
        or read_head_of_body(text, start, end)
        or read_name_and_small(text, start, end)
    )


#: Before where somebody is posted.
_TO_WHERE: Final = frozenset({"to", "for"})
_SIDE: Final = re.compile(
    r"(?:[Ff]rom|[Oo]n) the (?P<nation>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?) side(?:,| [–—-])? (?=\w)"
    r"|[Ff]rom (?:the )?(?P<country>[A-Z][\w.'’-]*(?: (?:of (?:the )?)?[A-Z][\w.'’-]*){0,4}), (?=\S)"
)


def _of_side(text: str, start: int, end: int) -> Mention | None:
    """Somebody introduced by the side: "from the Fijian side, Minister Placeholder", "from Fiji, Minister Placeholder"."""
    side = _SIDE.match(text, start, end) if text[start] in "FfOo" else None
    one = read_one(text, side.end(), end) if side else None
    if side is None or one is None or one.kind not in ONE_PERSON:
        return None
    if one.country:
        return attrs.evolve(one, start=start)
    first, last = side.span("country" if side["country"] else "nation")
    if side["country"]:
        whole = country_at(text, first, last)
        nation = (whole[0], (first, last)) if whole and whole[1] == last else None
    else:
        adjective = leading_nation(text, first, last + 1)
        nation = adjective[:2] if adjective else None
    if nation is None:
        return None if side["country"] else attrs.evolve(one, start=start)
    return attrs.evolve(one, start=start, country=nation[0], country_span=nation[1])


#: The first letters of what it matches.
_OPENS_OWN: Final = frozenset("IiHhTtAaOo")
_OWN: Final = re.compile(
    r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?!(?:Royal )?(?:Excellenc|Majest|Highness))(?=\w)|(?:[Aa]n?|[Oo]ur) (?=[A-Z])"
)
_OURS: Final = ("our ", "Our ")
_SHORT_BEHIND: Final = re.compile(r" \([A-Z][\w-]{1,9}\)$")


#: As what a state or a body is there: "Fiji (the incoming chair of the Forum)", "Tonga (country coordinator)".
_AS_WHAT: Final = re.compile(
    r" \((?:as )?(?:the |an? )?(?:[\w-]+ ){0,3}(?:(?:[Cc]o-|[Vv]ice[- ])?[Cc]hair|[Cc]oordinator|[Hh]ost|[Oo]bserver|[Pp]residency)\w*(?: [^()]{1,60})?\)$"
)


def _group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    """A group, behind which letters may stand for it: "the ASEAN Economic Ministers (AEM)"."""
    short = _SHORT_BEHIND.search(text, start, end) if text[end - 1] == ")" else None
    named = _NAMED_BEHIND.search(text, start, end) if " and " in text[start:end] else None
    if named and _are_names_of(text, start, named):
        # "the Ambassadors of the two countries, | Placeholder Alpha and Placeholder Bravo"
        group = read_group(text, start, named.start(), quantified)
        return attrs.evolve(group, end=end) if group else None
    group = read_group(text, start, end, quantified)
    if group or short is None:
        return group
    group = read_group(text, start, short.start(), quantified)
    return attrs.evolve(group, end=end) if group else None


#: The names of two behind a comma: ", Placeholder Alpha and Placeholder Bravo".
_NAMED_BEHIND: Final = re.compile(
    r", (?P<first>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}),? and (?P<second>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3})$"
)
_LAST_SMALL: Final = re.compile(r" [a-z]+$")


def _are_names_of(text: str, start: int, named: re.Match[str]) -> bool:
    """Whether the names behind a group are those of its people, and not the last of what the group is of."""
    before = text[start : named.start()]
    closed = _LAST_SMALL.search(before) is not None or (" of " in before and " and " in before)
    return closed and all(can_be_name(text, named.span(which)) for which in ("first", "second"))


def _lettered(text: str, start: int, end: int) -> Mention | None:
    """A body of which no list knows, by the letters that stand for it: "Export Finance Placeholder (EFP)"."""
    short = _SHORT_BEHIND.search(text, start, end)
    name = (start, short.start()) if short else (start, start)
    if short is None or not _NAME_OF_BODY.fullmatch(text, *name):
        return None
    words = fold(text[slice(*name)]).split(" ")
    if not frozenset(words).isdisjoint(_no_bodies()) or long_form(text, name[1], short[0][2:-1]) != name:
        return None
    return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=name)


#: Several words with capitals, and small ones between them.
_NAME_OF_BODY: Final = re.compile(
    r"[A-ZÀ-Þ][\w&’'-]*(?:(?: (?:of|for|and|the|on|in|&))* [A-ZÀ-Þ][\w&’'-]*){1,7}"
)


@cache
def _no_bodies() -> frozenset[str]:
    """Words in the names of what isn't a body: papers, plans and meetings."""
    nouns = (*table("groups")["no_bodies"], *table("meetings")["nouns"])
    return frozenset(form for noun in nouns for form in (fold(noun), f"{fold(noun)}s"))


def _nation(text: str, start: int, end: int) -> Mention | None:
    if not text[start].isupper():
        return None
    opened = text.rfind(" (", start, end) if text[end - 1] == ")" else -1
    if opened > start and (_SHORT_BEHIND.match(text, opened, end) or _AS_WHAT.match(text, opened, end)):
        end = opened
    # "Kosovo*", as the European Union prints it.
    end -= text.endswith("*", start, end)
    words = fold(text[start:end])
    if words in country_names():
        return Mention(
            kind=MentionKind.STATE,
            start=start,
            end=end,
            name=(start, end),
            country=country_names()[words],
            country_span=(start, end),
        )
    # "Who met" asks, and the WHO doesn't.
    if words in organisations() and not text.startswith("Who", start, end):
        return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=(start, end))
    return None


def _person_or_body(text: str, start: int, end: int) -> Mention | None:
    """Somebody, or a body: "Department of Ports Secretary Placeholder" is one, "Office of the President" the other."""
    person = read_person(text, start, end)
    # "Permanent Secretary of the Ministry of Ports" is an office, and no body.
    # "HE Speaker of the Parliament": no body is spoken of by a style.
    begin = person.role[0] if person and person.role else start
    if person and (person.kind is MentionKind.PERSON or begins_as_office(text[begin:end])):
        return person
    body = read_body(text, start, end)
    return body if body and not is_group_of(text, start, end) else person
