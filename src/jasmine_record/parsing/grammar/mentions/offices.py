"""Offices: what they are, and of what country or body.

office   = {qualifier} head [("of" | "for") portfolio] [of]
of       = "of" (country | organisation)
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, TypedDict

from jasmine_record.parsing.grammar.mentions.bodies import (
    OF_LAST_NAME,
    is_body,
    is_letters,
    is_post,
    joins_somebody,
    leading_body,
)
from jasmine_record.parsing.grammar.mentions.mention import Span
from jasmine_record.parsing.grammar.mentions.names import (
    AND_THE_NEXT,
    can_be_name,
    ends_in_name,
    is_cut_short,
    names_somebody,
    portfolios,
    shown_inside,
    shown_last,
)
from jasmine_record.parsing.grammar.mentions.nations import (
    FIRST_WORD,
    FRIENDLY,
    country_at,
    leading_nation,
    longest,
)
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import (
    UPPER,
    alternation,
    cities,
    country_names_of_offices,
    demonyms,
    fold,
    organisations,
    states,
    table,
)

__all__ = [
    "FOR_NOW",
    "GOVERNS",
    "NOTHING",
    "RANK_FIRST",
    "WITH_NATION",
    "Of",
    "Office",
    "Roles",
    "country_apart",
    "describe_bodies",
    "holds_next_state",
    "is_of_two",
    "is_office",
    "lists_more",
    "lists_offices",
    "of_role",
    "read_of",
    "read_office",
    "roles_of",
    "whole_country",
]


#: An office that has its country's name in its own.
WITH_NATION: Final = ("United States Trade Representative", "U.S. Trade Representative")
RANK_FIRST: Final = re.compile(
    r"(?:(?:Former|Acting|Outgoing|Incoming|Interim|Deputy|Assistant|Vice|Associate|Senior) )+(?=[A-Z])"
)
"""A rank, behind which the nation may stand within an office: "Deputy | U.S. Trade Representative"."""
#: ", Fisheries and Equal Placeholders"
_MORE: Final = re.compile(
    r", (?P<first>[A-Z][\w-]*)(?: [A-Z][\w-]*)*(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)*)* (?:and|&) [A-Z]"
)
_GOES_ON: Final = re.compile(r" for [A-ZÀ-Þ]")


def lists_more(text: str, start: int, stop: int, end: int) -> bool:
    """Whether what an office is for goes on behind it with words that no list knows: "Minister for Food | , Fisheries and ..."."""
    if " " not in text[start:stop]:
        # "Minister | for Placeholders"
        return _GOES_ON.match(text, end) is not None
    if text.startswith(" and ", end):
        return _OPEN_LIST.search(text, start, stop) is not None
    more = _MORE.match(text, stop) if " for " in text[start:stop] or " of " in text[start:stop] else None
    return more is not None and fold(more["first"]) in portfolios()


def holds_next_state(text: str, role: Span) -> bool:
    """Whether an office would end in a state that stands behind it, with one of those words: "to Fiji, and the ... Islands"."""
    last = text.rfind(_AND_THE, *role) if text.endswith(_ALSO_OF_COUNTRIES, 0, role[1]) else -1
    country = country_at(text, last + len(_AND_THE), role[1]) if last >= 0 else None
    return country is not None and country[1] == role[1]


_AND_THE: Final = ", and the "


def country_apart(text: str, role: Span) -> tuple[Span, tuple[str, Span] | None]:
    """An office without the country that it ends with, where its last word is one that offices end with as well: "Islands"."""
    of = _LAST_OF.search(text, *role) if text.endswith(_ALSO_OF_COUNTRIES, 0, role[1]) else None
    country = country_at(text, of.end(), role[1]) if of else None
    if of is None or country is None or country[1] != role[1]:
        return role, None
    return (role[0], of.start()), (country[0], (of.end(), role[1]))


def whole_country(text: str, role: Span, country: Span | None) -> tuple[Span, Span | None]:
    """An office and its country, whose name may begin with what offices end in as well: "Minister of Health | of the State of Fiji"."""
    if country and text.startswith(" of ", role[1]) and text.endswith(_called_after_places(), *role):
        # "Rector of the University | of Fiji" is one of a university, whose name goes on.
        return (role[0], country[1]), country
    state = _OF_THE_STATE.search(text, *role) if country and text.startswith(" of ", role[1]) else None
    if state is None or country is None:
        return role, country
    named = country_at(text, state.end(), country[1])
    if text.startswith("State", state.end()) and (named is None or named[1] != country[1]):
        return role, country
    return (role[0], state.start()), (state.end(), country[1])


@cache
def _called_after_places() -> tuple[str, ...]:
    return tuple(f" {word}" for word in table("groups")["called_after_places"])


#: "Minister of Health of the | State of Fiji", "Minister of Health, | State of Fiji", "of the | Republic of Gambia", which is the Gambia's
_OF_THE_STATE: Final = re.compile(r"(?: of the |, )(?=(?:State|Republic|Kingdom|Sultanate|Federation)$)")
_ALSO_OF_COUNTRIES: Final = ("Islands", "Emirates", "States", "Territories", "Africa")
_LAST_OF: Final = re.compile(r" of (?:the )?(?=[A-Z][^ ]*(?: [A-Z][^ ]*){0,2}$)")
#: "President and Prime Minister Placeholder" are two people; one person's first office says of what it is.
_TWO_OFFICERS: Final = re.compile(r"(?P<first>[\w-]+) and ")

_AND_BARE: Final = re.compile(
    r"(?:\b(?:Secretary|Minister|President|Chancellor|Commissioner|Ambassador)|,) and (?:Minister|Secretary|Ambassador)$"
)


@cache
def _bare_two() -> re.Pattern[str]:
    """Two offices that both leave open of what they are, with a comma between them: "Director, and Deputy Secretary"."""
    heads = alternation(head for head in table("offices")["heads"] if " " not in head)
    bare = rf"(?:(?:Deputy|Vice|Assistant|Senior|First) )?(?:{heads})"
    return re.compile(rf"{bare}, and {bare}")


def is_of_two(role: str) -> bool:
    """Whether the first of two words is an office of its own, as it isn't in "Business and Trade Secretary".

    Nobody's second office is told by its bare head: "The Cabinet Secretary and Minister Placeholder" are two,
    and "the Coral Sea, and Minister Placeholder" is one person and a sea.
    """
    two = _TWO_OFFICERS.match(role)
    if two is not None:
        return fold(two["first"]) not in portfolios()
    return _AND_BARE.search(role) is not None or (
        ", and " in role and _bare_two().fullmatch(role) is not None
    )


def _has_another(text: str, start: int, end: int) -> bool:
    """Whether somebody else follows an office: "Minister for Ports, and the Fijian Ambassador to Peru", "and the Secretary".

    Behind "and" alone, it may be the same one's: "National Security Advisor and U.S. Ambassador".
    """
    if lists_offices(text, (start, end)):
        return True
    named = _AND_OF_NAMED.search(text, start, end)
    if named and can_be_name(text, named.span("name")):
        return True
    joints = AND_THE_NEXT.finditer(text, start, end) if text.find(" and ", start, end) >= 0 else ()
    nations = ((joint, leading_nation(text, joint.end(), end)) for joint in joints)
    return any(
        nation
        and (joint[0].endswith("the ") or nation[2] > nation[1][1] + 1)
        and patterns().office.match(text, nation[2], end)
        for joint, nation in nations
    )


def lists_offices(text: str, role: Span) -> bool:
    """Whether several offices stand in one, each with its article: "Secretary of Ports, and the Ambassador of Fiji"."""
    commas = _next_office().finditer(text, *role) if text.find(", ", *role) >= 0 else ()
    return any(patterns().head.search(text, role[0], comma.start()) for comma in commas)


@cache
def _next_office() -> re.Pattern[str]:
    """A comma, and an office with its article: "Minister of Ports | , the Permanent Secretary"."""
    heads = alternation(table("offices")["heads"])
    return re.compile(
        rf", (?:and )?the (?:acting |incoming |outgoing )?(?:[{UPPER}][\w'’.-]* ){{0,3}}(?:{heads})(?![\w’'-])"
    )


#: Somebody else by name: "Secretary of the Forum, and of | Placeholder Charlie, Director of Ports".
_AND_OF_NAMED: Final = re.compile(
    r",? and of (?:(?:Mr|Mrs|Ms|Dr|H\.E)\.? )?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})(?:, (?=(?:the )?[A-Z])|$)"
)


NOTHING: Final = (None, None, None)


def is_office(text: str, start: int, end: int, *, named: bool = False) -> bool:
    """Whether words are an office and no more: none with a name behind it ("Next, Minister Placeholder"), and no group.

    Args:
        text: The text that they stand in.
        start: Where they begin.
        end: Where they end.
        named: Whether a name stands before them. A last word that no list knows is what the office is for then.
    """
    grammar = patterns()
    acting = FOR_NOW.match(text, start, end)
    start = acting.end() if acting else start
    if not text[start].isupper() or not (
        grammar.head.search(text, start, end) or grammar.plain_head.search(text, start, end)
    ):
        return False
    if grammar.group_and.search(text, start, end) or _has_another(text, start, end):
        return False
    # "CEO of the Centre for Raising Ships Dr. Placeholder Alpha"
    if shown_last().search(text, start, end) or _OF_SEVERAL.match(text, start, end):
        return False
    next_one = _ENDS_IN_NEXT.search(text, start, end)
    if next_one and fold(next_one["nation"]) in demonyms():
        return False
    holder = grammar.office_name.fullmatch(text, start, end)
    if holder is None or not can_be_name(text, holder.span("name")) or is_cut_short(holder):
        return True
    return (
        named
        and not holder["honorific"]
        and " " not in holder["name"]
        and _IS_FOR.search(holder["role"]) is not None
    )


#: An office of several: "Deputy Ministers of Ports".
_OF_SEVERAL: Final = re.compile(
    r"(?:(?:Deputy|Vice|State|Permanent|Assistant|Foreign|First|Prime|Under|Cabinet)[ -]){0,3}(?:Ministers|Secretaries|Presidents|Directors|Commissioners|Ambassadors|Governors|Representatives)\b"
)
#: "Minister of Ports | Placeholder"
_IS_FOR: Final = re.compile(r" (?:of|for) (?:the )?[A-Z]")


#: Where the next one's office begins: "Secretary Placeholder and | the Fijian", before "Ambassador".
_ENDS_IN_NEXT: Final = re.compile(r"[A-Z][\w’'-]* and (?:the|its|his|her) (?P<nation>[A-Z][\w-]*)$")


class Roles(TypedDict):
    """Which words are an office and the body that it is one of: the fields of a mention that hold them."""

    role: Span | None
    affiliation: Span | None
    of_body: Span | None


_OF_BODY: Final = re.compile(r" (?:of|at|for|to) (?:the )?")


def roles_of(text: str, role: Span | None, body: Span | None, owner: Span | None = None) -> Roles:
    """An office with the body that "of" joins to it as one, as it is printed; behind a comma the body stands by itself."""
    if role and body and _OF_BODY.fullmatch(text, role[1], body[0]):
        return {"role": (role[0], body[1]), "affiliation": None, "of_body": body}
    if role and body and _IN_BRACKETS.fullmatch(text, role[1], body[0]):
        # "Secretary-General of the Ports Community (PC)": the letters are those of the body in the office.
        return {"role": role, "affiliation": None, "of_body": owner or leading_body(text, *role) or body}
    return {
        "role": role,
        "affiliation": body,
        "of_body": owner or (leading_body(text, *role) if role else None),
    }


_IN_BRACKETS: Final = re.compile(r" \((?:the )?")


@cache
def _second_behind() -> re.Pattern[str]:
    """Another office of somebody who is called by one: "Secretary of State Placeholder, | Director of the Ports Agency"."""
    return re.compile(rf", (?:the )?(?=(?:{alternation(table('offices')['head_bodies'])}|Member) of )")


_HEAD_BEHIND: Final = re.compile(r"(?:Head|Chair|Chairman|Chairperson|Leader|Member) of ")


@cache
def _courtesies() -> tuple[str, ...]:
    return tuple(table("offices")["courtesies"])


Of = tuple[str | None, Span | None, Span | None]
"""Country, where it stands, affiliation."""


def of_role(text: str, role: Span, start: int, end: int) -> Of | None:
    """What stands behind somebody's name and is understood by the office before it."""
    second = _second_behind().match(text, start, end)
    if second and not _HEAD_BEHIND.match(text, second.end()) and text.endswith(_courtesies(), *role):
        # "Ambassador Placeholder, Director of the Ports Agency" holds that office, and is only called by the other one.
        return None
    if second and is_office(text, second.end(), end) and read_office(text, second.end(), end):
        # "Federal Councillor Placeholder, Head of the Department"
        return NOTHING
    business = patterns().business.fullmatch(text, start, end)
    if business and _BARE.search(text, *role):
        if business["country"] is None:
            return NOTHING
        code = country_names_of_offices().get(fold(business["country"]))
        return (code, business.span("country"), None) if code else None
    return _of_place(text, start, end) if GOVERNS.fullmatch(text, *role) else None


#: An office that says nothing of its business, which may stand behind the name: "Minister Placeholder | of Ports and Energy".
_BARE: Final = re.compile(r"(?:^|(?<= ))(?:Minister|Secretary)$")


#: Who governs a city or a part of a country.
GOVERNS: Final = re.compile(r"(?:(?:Deputy|Vice|Lieutenant|Lord|Regional)[ -])?(?:Governor|Mayor|Premier)")
_PLACE: Final = re.compile(r" of (?:the )?(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}),?")


def _of_place(text: str, start: int, end: int) -> Of | None:
    """The country of the city or the state that an "of" names, where that tells it: "Governor Placeholder of Ohio"."""
    match = _PLACE.fullmatch(text, start, end)
    if match is None:
        return None
    country = states().get(fold(match["place"])) or cities().get(fold(match["place"]))
    return (country, match.span("place"), None) if country else NOTHING


_HOUSE_LETTERS: Final = re.compile(r" (?:and|&) (?P<last>[A-Z][\w-]*)(?P<letters> \([A-Z]{2,8}\))$")
_SHORT_BEHIND: Final = re.compile(r" \([A-Z][A-Za-z]{1,5}\)$")
_OF: Final = re.compile(r"(?:,| of| for|,? from| to| in)? (?:the )?")


def read_of(text: str, start: int, end: int) -> Of | None:
    """The country or organisation that an "of" names; `None` if it names something else."""
    match = _OF.match(text, start, end)
    if match is None:
        return None
    begin = match.end()
    friendly = FIRST_WORD.match(text, begin, end)
    if friendly and friendly[0] in FRIENDLY:
        begin = friendly.end() + 1
    stop = begin + len(text[begin:end].rstrip(" ,"))
    remark = _REMARK.search(text, begin, stop)
    stop = remark.start() if remark else stop
    short = _SHORT_BEHIND.search(text, begin, stop)
    if short and fold(text[begin : short.start()]) in country_names_of_offices():
        # A short form behind the country: "the People's Republic of China (PRC)".
        stop = short.start()
    sent = _SENT.search(text, begin, stop)
    if sent and _is_sent(sent):
        # "Permanent Representative of Fiji to the United Nations"
        stop = sent.start()
    words = fold(text[begin:stop])
    if words in country_names_of_offices() and match[0].startswith((" to ", " in ")):
        # The country to which an ambassador is sent isn't whose ambassador it is.
        return NOTHING
    if words in country_names_of_offices() and match[0].startswith(",") and _NEXT_OF.match(text, end):
        # "Premier Placeholder, UK | High Commissioner": the nation of the next one.
        return None
    if words in country_names_of_offices() and _is_dealt_with(match[0], text, 0, start):
        return None, None, (begin, stop)
    if words in country_names_of_offices() and not _is_state(text, start, words):
        return country_names_of_offices()[words], (begin, stop), None
    agent = patterns().agent.match(text, begin, stop) if match[0].startswith(",") else None
    if agent and is_body(text, agent.end(), stop) and not patterns().head.search(text, *agent.span()):
        # "Ambassador Placeholder, Delegate of the Ports Council": another office, and no body.
        return NOTHING
    if (
        words in organisations()
        or is_letters(text, begin, stop)
        or (begin < stop and (is_body(text, begin, stop) or is_post(text, begin, stop)))
    ):
        return None, None, (begin, short.start() if short else stop)
    area = _AREA.search(text, begin, stop)
    one = area is not None and patterns().head.search(text, area.end(), stop) is None
    body = read_of(text, start, area.start()) if area and one else None
    if body and body[2]:
        # "Regional Director of the Labour Organisation (LO) for Asia": behind brackets, where it is is no part of the office.
        apart = body[2][1] < area.start() if area else False
        return None, None, body[2] if apart else (begin, short.start() if short else stop)
    return None


#: What goes on with a country as the next one's: "UK | High Commissioner", "New Zealand | by its Minister".
_NEXT_OF: Final = re.compile(r" (?:[A-ZÀ-Þ]|by (?:its|the|[A-ZÀ-Þ]))")
_AREA: Final = re.compile(r" for (?:the )?(?=[A-Z])")
#: Offices that are held for a country and not by it: "Special Envoy for Placeholderland".
_FOR_COUNTRY: Final = re.compile(
    r"\b(?:Envoy|Representative|Coordinator|Advis[eo]r|Rapporteur|Negotiator|Director|Manager|Secretary|Expert|Lead|Head|Officer|Secretary of State|Minister of State|(?<!High )Commissioner)$"
    # "Director of the World Bank Office for Placeholderland"
    r"|\b(?:Director|Head|Chief|Manager|Representative) of (?:the |its )?[A-Z][^,;:.]{1,60} Office$"
)
#: The same, of somebody who sends them: "Special Envoy of the Secretary-General for Placeholderland".
_SENT_FOR: Final = re.compile(
    r"\b(?:Envoy|Representative|Coordinator|Advis[eo]r) of (?:the )?[A-ZÀ-Þ][^,;:.]{2,70}$"
)
#: "Ambassador in charge of Placeholderland", "Country Director of Placeholderland"
_OVER_COUNTRY: Final = re.compile(
    r"\b(?:in charge|responsible|Country (?:Director|Manager|Representative|Head|Economist))$"
)


def _is_dealt_with(joint: str, text: str, start: int, stop: int) -> bool:
    """Whether the country behind an office is the one that it deals with, and not the one whose office it is."""
    if "for " in joint:
        near = max(start, stop - _LONGEST_SENT)
        return any(
            office.search(text, near, stop) is not None for office in (_FOR_COUNTRY, _OVER_COUNTRY, _SENT_FOR)
        )
    return "of " in joint and _OVER_COUNTRY.search(text, start, stop) is not None


_LONGEST_SENT: Final = 100
"""Code points in which an envoy and who sent this one stand."""
_SENT: Final = re.compile(r" to (?:the )?(?P<where>[A-ZÀ-Þ][^,;]{1,60})$")


def _is_sent(to: re.Match[str] | None) -> bool:
    """Whether words say to which country or organisation an envoy is sent."""
    return to is not None and (
        fold(to["where"]) in organisations() or fold(to["where"]) in country_names_of_offices()
    )


#: Offices of a federation's states: "Governor of Georgia".
_OF_STATES: Final = re.compile(
    r"\b(?:Governor|Senator|Congress(?:man|woman)|Representative|Secretary of State|Attorney General|Mayor|Speaker|Legislator)\b"
)


def _is_state(text: str, stop: int, words: str) -> bool:
    """Whether a name that is that of a state as well as of a country stands behind an office of a state."""
    return words == "georgia" and _OF_STATES.search(text, max(0, stop - 60), stop) is not None


#: The letters of a country behind its name: "the Republic of Korea (ROK)".
_SHORT_OF: Final = re.compile(r" \([A-Z]{2,6}\)")
_AFTER_COUNTRY: Final = re.compile(r"[,)]|$| and\b| as\b")
_JOINT: Final = re.compile(
    r", Government of (?:the )?|,? of (?:the )?|(?<!Persons) from (?:the )?|, (?:the )?|,? for (?:the )?| \("
)
#: Words of an office that is printed in full: capitals, and small words between them.
_OFFICE_WORDS: Final = re.compile(
    rf"(?![–—-])(?>(?:(?>[{UPPER}&][\w'’.‐‑-]*(?:/[{UPPER}][\w'’.‐‑-]*)?|\([A-Z][\w &]*\)|[/–—-]|d['’][Aa]ffaires|ad interim|a\.i\.|of|for|the|and|to|[Rr]esponsible|in(?= (?:[Cc]h|the\b))|(?:(?<=Representative )|(?<=Coordinator )|(?<=Ambassador )|(?<=Office )|(?<=Delegation )|(?<=Mission )|(?<=Representation ))in|(?<=Relations )with|(?<=Persons )from|charge|on|at)(?:,? |,?$))+)"
)
#: ", and the" goes on to somebody else.
_SECOND_OFFICE: Final = re.compile(
    r"(?:,? (?:and |as well as |concurrently )| (?:and|as well as) the )(?!the )(?:current )?"
)
#: "Minister of Ports of Fiji (Chair of the Forum)": no part of the office, as the short form of a body is.
_REMARK: Final = re.compile(
    r" \((?:[^() ]+ [^()]{1,40}|(?i:(?:co-|vice[- ]|deputy )?chair|host|rapporteur|moderator)\w*|(?i:online|virtual(?:ly)?))\)$"
)


Office = tuple[Span, str | None, Span | None, Span | None]
"""Role, country, where it stands, affiliation."""


def read_office(text: str, start: int, end: int) -> Office | None:
    """An open office such as "Minister of Defence of the Republic of Indonesia": role, country, affiliation.

    `None` where words stand in it that are no part of an office.
    """
    while start < end and text[end - 1] in " ,":
        end -= 1
    remark = _REMARK.search(text, start, end)
    end = remark.start() if remark else end
    end = _before_letters(text, start, end)
    former = RANK_FIRST.match(text, start, end)
    with_nation = text.startswith(WITH_NATION, start)
    nation = leading_nation(text, former.end() if former else start, end)
    letters = _SHORT_BEHIND.search(text, start, end) if with_nation else None
    end = letters.start() if letters else end
    country, country_span = (nation[0], nation[1]) if nation else (None, None)
    role_start = nation[2] if nation and not former and not with_nation else start
    sent = _SENT.search(text, role_start, end)
    for joint in _JOINT.finditer(text, role_start, end):
        if sent and sent.start() < joint.start() and _is_sent(sent):
            # "Ambassador to the Republic of Fiji": whom the envoy is sent to isn't whose envoy it is.
            break
        lettered = _SHORT_BEHIND.search(text, role_start, joint.start())
        # The letters of a ministry stand between it and the country: "Ministry of Ports and Fisheries (MPF) of Fiji".
        role = role_start, lettered.start() if lettered else joint.start()
        found = longest(text, joint.end(), end, country_names_of_offices())
        if found and _is_state(text, joint.start(), fold(text[joint.end() : found[1]])):
            found = None
        if found and _is_sent(_SENT.match(text, found[1], end)):
            return (role, found[0], (joint.end(), found[1]), None) if _is_role(text, role) else None
        if found and found[1] == end and _is_dealt_with(joint[0], text, *role):
            return (role, country, country_span, (joint.end(), end)) if _is_role(text, role) else None
        short = _SHORT_OF.match(text, found[1], end) if found else None
        after = short.end() if short else found[1] if found else end
        if found and _AFTER_COUNTRY.match(text, after, end):
            second = _SECOND_OFFICE.match(text, after, end)
            # "and incoming Chairperson of the Forum"
            for_now = FOR_NOW.match(text, second.end(), end) if second else None
            begin = for_now.end() if for_now else second.end() if second else end
            if after < end - 1 and not (second and _is_second_office(text, begin, end)):
                return None
            role, body = _body_apart(text, role)
            if _is_role(text, role):
                return role, found[0], (joint.end(), found[1]), body
            # "Governor, Bank of Fiji": the country is in the name of the body.
            bank = _body_of_country(text, role_start, joint.start(), end) if after >= end - 1 else None
            return (bank[0], country, country_span, bank[1]) if bank else None
        letters = _SHORT_BEHIND.search(text, joint.end(), end)
        rest = text[joint.end() : letters.start() if letters else end].rstrip(" )")
        if fold(rest) in organisations() and _is_role(text, role):
            return role, country, country_span, (joint.end(), joint.end() + len(rest))
        if "of " in joint[0] and fold(rest) in states() and _is_role(text, role):
            # "Minister for Ports of New South Wales" keeps the state, and is of its country.
            state = (joint.end(), joint.end() + len(rest))
            return (role_start, state[1]), states()[fold(rest)], state, None
    apart = _body_behind(text, role_start, end)
    if apart:
        return apart[0], country, country_span, apart[1]
    role, body = _body_apart(text, (role_start, end))
    return (role, country, country_span, body) if _is_role(text, role) else None


def _body_of_country(text: str, start: int, stop: int, end: int) -> tuple[Span, Span] | None:
    """An office, and the body behind a comma that is called after its country: "Governor, Bank | of Fiji"."""
    apart = _body_behind(text, start, end) if text.find(", ", start, stop) >= 0 else None
    behind = apart and text.startswith(",", apart[0][1])
    return apart if apart and behind and patterns().body.fullmatch(text, apart[1][0], stop) else None


def _body_behind(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """An office and the body behind it, where no country is named: "the Union of ..." may be one."""
    joints = sorted(_JOINT.finditer(text, start, end), key=lambda joint: "for " in joint[0])
    for joint in joints:
        role = start, joint.start()
        stop = joint.end() + len(text[joint.end() : end].rstrip(" " if joint[0] != " (" else " )"))
        if not is_body(text, joint.end(), stop) or not _is_role(text, role):
            continue
        short = _SHORT_BEHIND.search(text, joint.end(), stop)
        stop = short.start() if short else stop
        cut = _BODY_OPENS.search(text, *role) if joint[0] == ", " else None
        if cut and cut["last"] in describe_bodies():
            # "Director of the Trade | , Ports and Harbours Authority"
            return (start, cut.start()), (cut.end("joint"), stop)
        return role, (joint.end(), stop)
    return None


#: Where the name of a body begins that a comma goes on with: "Director of the | Trade".
_BODY_OPENS: Final = re.compile(
    r"(?P<joint> (?:of|at|in|for|with) the )(?:[A-Z][\w'’&-]* ){0,2}(?P<last>[A-Z][\w'’-]*)$"
)


@cache
def describe_bodies() -> frozenset[str]:
    """What offices are for, of which nobody is head: "of the Ports" is cut before what the body is."""
    offices = table("offices")
    return frozenset(offices["portfolios"]) - frozenset(offices["headed"])


def _before_letters(text: str, start: int, end: int) -> int:
    """Where an office ends behind which a comma and letters stand that no list knows: "Vice-Minister for Ports, | MOPT"."""
    house = _HOUSE_LETTERS.search(text, start, end)
    if house and ", " in text[start : house.start()] and house["last"] not in table("groups")["bodies"]:
        # "Minister of Ports, Science and Technology (MPST)": the letters are those of the house.
        return house.start("letters")
    last = _LETTERS_LAST.search(text, start, end)
    if last is None or last["letters"] in table("offices")["postnominals"]:
        return end
    words = fold(last["letters"])
    return end if words in country_names_of_offices() or words in organisations() else last.start()


_LETTERS_LAST: Final = re.compile(r"(?<=[a-z]), (?P<letters>[A-Z][A-Z]?[a-z]?[A-Z]{2,8})$")
FOR_NOW: Final = re.compile(r"(?:acting|outgoing|incoming|caretaker) (?=[A-ZÀ-Þ])")
"""Before an office, and part of it where it stands behind the name."""
_BODY_BEHIND: Final = re.compile(
    r", (?=(?:Ministry|Department|Directorate|Directorate-General|Bureau|Agency|Secretariat|Office) (?:of|for)\b)"
)


def _body_apart(text: str, role: Span) -> tuple[Span, Span | None]:
    """An office, and the body behind a comma that it is held in: "Director-General, Ministry of Ports and Fisheries"."""
    comma = _BODY_BEHIND.search(text, *role)
    if (
        comma is None
        or not _OFFICE_WORDS.fullmatch(text, comma.end(), role[1])
        # "Secretary, Department of Ports, Ms. Placeholder": somebody else follows.
        or shown_inside().search(text, comma.end(), role[1])
    ):
        return role, None
    return (role[0], comma.start()), (comma.end(), role[1])


def _is_second_office(text: str, start: int, end: int) -> bool:
    """Whether words behind the country of an office are another office of the same person, and nobody else."""
    first = _PIECE.split(text[start:end])[0]
    if names_somebody(first):
        # "Minister of Ports of Fiji, and Minister Placeholder"
        return False
    of = OF_LAST_NAME.search(text, start, end)
    if leading_nation(text, start, end) or (of and longest(text, of.end(), end, country_names_of_offices())):
        # "the Minister of Ports of Fiji and the Minister of Trade of Tonga" are two.
        return False
    return bool(patterns().of_office.search(first)) and _is_role(text, (start, end))


def _is_role(text: str, span: Span) -> bool:
    grammar = patterns()
    plain = grammar.plain_head.search(text, *span)
    if not _OFFICE_WORDS.fullmatch(text, span[0], plain.start() if plain else span[1]):
        return False
    # What stands behind a comma belongs to the office if it is one, or says what it is for: no other person's name.
    if _UNFINISHED.search(text, *span) or shown_inside().search(text, *span) or joins_somebody(text, *span):
        return False
    first, *others = _PIECE.split(text[slice(*span)])
    if others and not grammar.of_office.search(first):
        return False
    # Nor does what stands behind "and": "Chief of Army Brigadier Placeholder | and Deputy Secretary Placeholder".
    parts = (*first.split(" and ")[1:], *(part for piece in others for part in piece.split(" and ")))
    if any(map(names_somebody, parts)):
        return False
    if any(ends_in_name(piece) for piece in (first, *others)) or _has_another(text, *span):
        return False
    closed = bool(others) and _ENDS_LIST.search(others[-1]) is not None
    return all(
        grammar.of_office.search(piece)
        or (closed and piece != others[-1] and _ONE_WORD.fullmatch(piece))
        or (_UNIT.fullmatch(piece) and not leading_nation(piece, 0, len(piece)))
        or (piece != others[-1] and _KIND.fullmatch(piece))
        or (
            grammar.for_what.search(piece)
            # "of Foreign Affairs, European Union and Cooperation": what an office is for may be an organisation.
            and (
                fold(before := piece.split(" and ")[0]) in organisations()
                or not grammar.body.fullmatch(before)
            )
        )
        for piece in others
    )


#: A list of what an office is for, which "and" closes, may hold words that no list knows: "Ports, | Widgets | , Home Affairs and Police".
_ENDS_LIST: Final = re.compile(r" (?:and|&) [A-Z]")
_ONE_WORD: Final = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z]+)?")
#: In which part of a ministry an office is: "Director, | Air Environment Division".
_UNIT: Final = re.compile(
    r"(?:[A-Z][\w&’'-]* (?:(?:and|of|for|&) (?:the )?)?){1,8}(?:Division|Bureau|Section|Unit|Directorate|Branch|Desk|Department)"
)
#: Of what kind something is that an office is for: "Infrastructure, | Productive, Social and Political Sectors".
_KIND: Final = re.compile(r"[A-Z][a-z]+(?:ive|al|ic|ary|ous|able)")


#: What an office is for, in a list that "and" doesn't close: "Minister for Food, Fisheries | and Placeholders".
_OPEN_LIST: Final = re.compile(
    r" (?:of|for) (?:the )?(?!.* (?:and|&) )[^,]+(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)?)+$"
)
_UNFINISHED: Final = re.compile(
    r" (?:and|of|the|for|to|in|on|at|(?:the )?Hon\.?)$| of the (?:Ministry|Department|Directorate|Bureau)$"
)
_PIECE: Final = re.compile(r"(?:,| [/–—-]) (?:and )?(?:the )?")
