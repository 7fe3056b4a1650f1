"""Several mentions, joined by commas and "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, pairwise, takewhile
from typing import Final

import attrs

from jasmine_record.model import Function
from jasmine_record.parsing.grammar.mentions.brief import begins_as_office
from jasmine_record.parsing.grammar.mentions.edges import cannot_end
from jasmine_record.parsing.grammar.mentions.functions import with_part
from jasmine_record.parsing.grammar.mentions.groups import read_body
from jasmine_record.parsing.grammar.mentions.mention import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
)
from jasmine_record.parsing.grammar.mentions.names import HELD_IN, read_name
from jasmine_record.parsing.grammar.mentions.nations import country_at
from jasmine_record.parsing.grammar.mentions.one import read_doubtful, read_one
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.grammar.mentions.shared_offices import OF_COUNTRIES, PART
from jasmine_record.parsing.lexicon import fold, organisations, table

__all__ = [
    "A_PAIR",
    "as_one",
    "of_one_country",
    "officers",
    "read_officers",
    "read_several",
    "read_two",
    "with_own_bodies",
]


def of_one_country(text: str, several: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Two of the country that is printed before the first: "Fiji's Foreign Minister, Mr Alpha, and Defence Minister, Ms Beta"."""
    if len(several) != A_PAIR or not several[0].country_span:
        return several
    first, second = several
    owned = text.startswith(("'s ", "’s "), several[0].country_span[1])
    alike = all(
        one.role and one.name and text.startswith(", ", one.role[1]) and one.role[1] < one.name[0]
        for one in several
    )
    if not (owned and alike) or second.country or second.affiliation or second.of_body:
        return several
    if second.role and not begins_as_office(text[slice(*second.role)]):
        # "and the Placeholderian Minister, Ms Beta", of a nation that isn't known or is several
        return several
    return (first, attrs.evolve(second, country=first.country, country_span=first.country_span))


A_PAIR: Final = 2
_BETWEEN_NAMES: Final = " and "


def read_two(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Two of whom one or both are called by nothing but their names, as houses do that have introduced them: "Alpha and Beta"."""
    joint = text.find(_BETWEEN_NAMES, start, end)
    if joint < 0 or not text[start].isupper():
        return ()
    # The comma of "Levuka, and Minister Alpha" is none of the name's.
    first = (start, joint - text.endswith(",", start, joint))
    second = (joint + len(_BETWEEN_NAMES), end)
    pair = [_called(text, *first), _called(text, *second)]
    if pair[0] and pair[1] is None and _LETTERS.fullmatch(text, *first):
        # "JCG and the Ports Agency"
        article = len("the ") if text.startswith("the ", second[0]) else 0
        pair[1] = read_body(text, second[0] + article, end)
    return tuple(one for one in pair if one) if all(pair) else ()


#: Such as stand for a body.
_LETTERS: Final = re.compile(r"[A-Z]{2,8}")


def _called(text: str, start: int, end: int) -> Mention | None:
    """Somebody who is called by a name, be it with an office or an honorific, or "he" or "she"."""
    if text[start:end] in {"He", "She", "he", "she"}:
        return Mention(kind=MentionKind.SINGULAR_PRONOUN, start=start, end=end)
    name = read_name(text, start, end)
    one = None if name else read_one(text, start, end)
    titled = one and one.kind is MentionKind.PERSON and one.name and (one.role or one.honorific)
    return name or (one if titled else None)


def as_one(text: str, several: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Groups that one article introduces together are one: "the mayors and mayors-elect"."""
    groups = tuple(takewhile(lambda m: m.kind is MentionKind.GROUP and m.name is not None, several))
    if 1 < len(groups) < len(several) and " and " in text[groups[-2].end : groups[-1].start + 1]:
        # "vice-ministers and directors of nine states and the Secretary-General"
        return *as_one(text, groups), *several[len(groups) :]
    first, *others = several
    if len(groups) < len(several):
        return several
    whose = OF_COUNTRIES.search(text, *first.name)  # type: ignore[misc]
    if len(others) == 1 and whose and _are_states(text, others[0]):
        # "the Ministers of Fiji and the members of the Reef Forum": of these as well.
        return (attrs.evolve(first, end=others[0].end, name=(first.name[0], others[0].name[1])),)  # type: ignore[index]
    if whose and (country_at(text, whose.end(), first.end) or whose[0].startswith(" from ")):
        # "the Ministers of Fiji and officials from Tonga"
        return several
    introduced = text[first.start : first.start + 4].lower() == "the "
    # "ministers and secretaries from Fiji, as well as officials of Tonga": the last are those of Tonga alone.
    apart = any(m.name and OF_COUNTRIES.search(text, *m.name) for m in others[:-1])
    of_all = None if introduced or whose or apart else _OF_ALL.search(text, *several[-1].name)  # type: ignore[misc]
    if of_all:
        # "Ministers, Attorneys-General and senior officials from nine states"
        whose, introduced = of_all, True
        first = attrs.evolve(first, members=several[-1].members)
    if any(
        m.name is None or m.name[0] != m.start or not (text[m.start].islower() or (whose and introduced))
        for m in others
    ):
        return several
    return (attrs.evolve(first, end=several[-1].end, name=(first.name[0], several[-1].name[1])),)  # type: ignore[index]


def _are_states(text: str, mention: Mention) -> bool:
    """Whether states are told by what they belong to, whose people are told of before: a chamber's members are none."""
    if _STATES_OF.match(text, mention.start, mention.end):
        return True
    members = _MEMBERS_OF.match(text, mention.start, mention.end)
    if members is None:
        return False
    whose = (members["before"] or members["of"] or "").strip()
    union = fold(whose.rpartition(" ")[2]) in table("groups")["unions_of_states"]
    return union or fold(whose) in organisations() or _LETTERS.fullmatch(whose) is not None


#: "the | Reef Forum | members", "the members of | the Reef Forum | (RF)"
_MEMBERS_OF: Final = re.compile(
    r"the (?P<before>(?:[A-Z][\w-]* )*)[Mm]embers(?: of (?:the )?(?P<of>[^(),;]+?)(?: \(|$))?"
)
#: States by what they belong to: "the countries of", "the ASEAN Member States".
_STATES_OF: Final = re.compile(
    r"the (?:[A-Z][\w-]* |member |partner |island |participating )*"
    r"(?:(?:[Mm]ember(?: |-)(?:[Ss]tates|[Cc]ountries|[Ee]conomies))\b|(?:[Cc]ountries|[Ss]tates|[Nn]ations|[Ee]conomies) (?:of|in) )"
)
#: Whose people all are whom bare nouns name before: "and senior officials | from nine states".
_OF_ALL: Final = re.compile(
    r" (?:from|of) (?=(?:the )?(?:[A-Z\d]|(?:[a-z]+ ){1,3}(?:[A-Z][\w-]* )?(?:states|countries|members)\b))"
)
_LAST_JOINT: Final = re.compile(r" (?:and,?|as well as|(?:together|along) with) ")
_MOST_PARTS: Final = 60
_MOST_JOINTS: Final = 9
"""Commas and "and" inside one office."""


def read_several(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Mentions joined by commas and "and"; the last pair must be joined by "and", unless each has a name and an office."""
    joints = _outside_brackets(text, start, end, [match.span() for match in PART.finditer(text, start, end)])
    if not 0 < len(joints) <= _MOST_PARTS:
        return ()
    found: list[Mention] = []
    begin, index = start, 0
    joint, only_semicolons = "", True
    while begin < end:
        rest = joints[index:]
        last = _group_with_members(text, begin, end) if index and len(rest) > _MOST_JOINTS else None
        one, place = (last, len(rest)) if last else _longest_one(text, begin, end, rest)
        if one is None:
            return ()
        if place == len(rest):
            found.append(one)
            break
        found.append(with_part(text, one, *rest[place]))
        begin, joint = rest[place][1], text[slice(*rest[place])]
        only_semicolons = only_semicolons and joint.startswith(";")
        index += place + 1
    if text.find("; ", start, end) >= 0 and len(entries := with_own_bodies(text, found)) > 1:
        joint = text[entries[-2].end : entries[-1].start] if len(entries) < len(found) else joint
        found = entries
    # "ministers, chiefs and officials": the last group of people may hold the "and" itself.
    closed = (
        _LAST_JOINT.search(joint)
        or (only_semicolons and (len(found) > A_PAIR or all(one.kind is MentionKind.PERSON for one in found)))
        or (
            found[-1:]
            and all(mention.kind is MentionKind.GROUP for mention in found)
            and _LAST_JOINT.search(text, found[-1].start, found[-1].end)
        )
        # So may the last offices: "the Minister of Ports of Fiji, the Secretary and the Minister of Ports of Tonga".
        or (
            found[-1:]
            and all(mention.kind is MentionKind.OFFICE for mention in found)
            and text.find(" and the ", found[-1].start, found[-1].end) > 0
        )
        or all(_is_introduced(text, mention) for mention in found)
    )
    if (
        not closed
        or len(found) < A_PAIR
        or any(_is_shifted(text, *pair) or _is_cut(text, *pair) for pair in pairwise(found))
    ):
        return ()
    doubtful = [mention for mention in found if mention.is_doubtful]
    if doubtful and (
        len(doubtful) == len(found) or any(mention.kind not in STATES_AND_BODIES for mention in found)
    ):
        return ()
    return _of_one_holder(
        text, _without_holders(text, _named_behind(text, _with_countries(text, found, end)))
    )


def _of_one_holder(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Somebody with two offices, of which the first is held in a house: "State Secretary at the Ministry of Ports and Plenipotentiary for Reefs Placeholder"."""
    first, second = found[0], found[-1]
    if len(found) != A_PAIR or first.kind is not MentionKind.OFFICE or first.country or first.affiliation:
        return found
    if not (second.name and second.role and second.role[1] < second.name[0]) or second.country:
        return found
    whole = (first.start, first.end)
    # An article would begin somebody else.
    joined = first.role == whole and text[first.end : second.role[0]] == " and "
    if second.role and _TITLE.fullmatch(text, *second.role):
        # "with State Secretary at the Ministry of Ports and Ambassador Placeholder": two of them.
        return found
    if not joined or not HELD_IN.search(text, *whole) or text.endswith(("the ", "The "), 0, first.start):
        return found
    return (attrs.evolve(second, start=first.start, role=(first.start, second.role[1])),)


#: By what somebody is addressed, so that an "and" before it parts this one from another.
_TITLE: Final = re.compile(r"[A-Z][\w-]*|High Commissioner")


_LISTED_IN_BRACKETS: Final = re.compile(r" \([^(),;]+, [^(),;]+, [^()]+\)")


def _outside_brackets(
    text: str, start: int, end: int, joints: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The joints but for those between what brackets list: "the ministers of the Reef States (Fiji, Tonga and Samoa) and the Secretary"."""
    lists = [match.span() for match in _LISTED_IN_BRACKETS.finditer(text, start, end)] if joints else []
    return [joint for joint in joints if not any(first < joint[0] < last for first, last in lists)]


def with_own_bodies(text: str, found: Iterable[Mention]) -> list[Mention]:
    """Those whom semicolons part, each with the body and the state behind the office: "the Director, Ports Bureau, Fiji; and"."""
    entries: list[Mention] = []
    for mention in found:
        one = entries[-1] if entries else None
        own = (
            one is not None
            and one.kind in ONE_PERSON
            and one.country is None
            and text[one.end : mention.start] == ", "
        )
        if one and own and mention.kind is MentionKind.STATE:
            entries[-1] = attrs.evolve(
                one, end=mention.end, country=mention.country, country_span=mention.country_span
            )
        elif one and own and mention.is_body and one.affiliation is None and one.role:
            entries[-1] = attrs.evolve(one, end=mention.end, affiliation=mention.name)
        else:
            entries.append(mention)
    return entries


#: What two are called before their names.
_THE_TWO: Final = re.compile(
    r"(?:[Tt]he )?(?P<chairs>(?:two )?[Cc]o-?[Cc]hairs|Co-?Chair(?:men|persons))|[Tt]he two [A-Z]?[a-z]+s"
)
#: The same, where commas on both sides show it: "the Ministers, Ms Alpha and Ms Bravo, | agreed".
_THE_SEVERAL: Final = re.compile(
    r"[Tt]he (?:[A-Z][a-z]+ |[a-z]+ ){0,2}[A-Z]?[a-z]+s(?: (?:of|for) [A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3})?"
)


def _named_behind(text: str, found: list[Mention]) -> list[Mention]:
    """Two by their names alone, without what both are called before: "the Co-Chairs, | Minister Alpha and Minister Bravo"."""
    both, *people = found
    if len(people) != A_PAIR:
        return found
    apart = text.startswith(",", found[-1].end) and text[people[0].end : people[-1].start] == " and "
    # Who has a title or a country and no office is of the one before: "the Secretaries for Trade, Mr Alpha (Fiji) and Ms Bravo".
    whose = OF_COUNTRIES.search(text, both.start, both.end)
    of_one = whose is not None and country_at(text, whose.end(), both.end) is not None
    apart = apart or (not of_one and all(not one.role and (one.honorific or one.country) for one in people))
    called = _THE_TWO.fullmatch(text, both.start, both.end) or (
        _THE_SEVERAL.fullmatch(text, both.start, both.end) if apart else None
    )
    named = all(one.kind is MentionKind.PERSON for one in people)
    if called is None or not named or text[both.end : people[0].start] != ", ":
        return found
    people[0] = attrs.evolve(people[0], start=both.start)
    if not called.groupdict().get("chairs"):
        return people
    span = called.span("chairs")
    return [attrs.evolve(one, function=Function.CO_CHAIR, function_span=span) for one in people]


def _with_countries(text: str, found: list[Mention], end: int) -> list[Mention]:
    """Several with the state behind an office for its country: "the Secretary of the Ports Authority, Fiji, and the Minister".

    An office of a body of many states, and one in a list that names states besides, stays as it is.
    """
    states = [place for place, mention in enumerate(found) if mention.kind is MentionKind.STATE]
    if not states or not all(_is_behind_office(text, found, place, end) for place in states):
        return found
    of_states = {place - 1: found[place] for place in states}
    return [
        attrs.evolve(
            mention,
            end=of_states[place].end,
            country=of_states[place].country,
            country_span=of_states[place].country_span,
        )
        if place in of_states
        else mention
        for place, mention in enumerate(found)
        if place not in states
    ]


def _is_behind_office(text: str, found: list[Mention], place: int, end: int) -> bool:
    """Whether a state stands between commas behind the office of a body that no list knows."""
    state, before = found[place], found[place - 1]
    if not place or before.kind is not MentionKind.OFFICE or before.country or before.role is None:
        return False
    body = _OF_BODY.search(text, *before.role)
    apart = text[before.end : state.start] == ", " and text.startswith(",", state.end) and state.end < end
    return apart and body is not None and fold(body["body"]) not in organisations()


#: The body of an office, maybe with its letters behind it: "of the Ports Authority (PA)".
_OF_BODY: Final = re.compile(r" of (?:the )?(?P<body>[A-Z][^()]*?)(?: \([A-Z]+\))?$")


def _is_introduced(text: str, mention: Mention) -> bool:
    """Whether the office stands right before the name, as in a list of which the end may not be understood.

    "Minister of Ports Placeholder Alpha", "the Director of Reefs, Mr. Placeholder Bravo".
    """
    role, name = mention.role, mention.name
    if mention.kind is not MentionKind.PERSON or role is None or name is None or name[1] != mention.end:
        return False
    if role[1] >= name[0]:
        return False
    return "," not in text[role[1] : name[0]] or (
        mention.honorific is not None and text.endswith("the ", 0, role[0])
    )


def _without_holders(text: str, found: list[Mention]) -> tuple[Mention, ...]:
    """Several without the state that holds a presidency, which stands behind it: "the incoming Presidency, Fiji, and"."""
    return found[0], *(
        mention
        for before, mention in pairwise(found)
        if not (
            mention.kind is MentionKind.STATE
            and before.kind is MentionKind.ORGANISATION
            and text[before.end : mention.start] == ", "
            and _PRESIDENCY.search(text, before.start, before.end)
        )
    )


_PRESIDENCY: Final = re.compile(r"\bPresidency\b")


def _group_with_members(text: str, start: int, end: int) -> Mention | None:
    """A group whose members are named, be they ever so many: "officials of Fiji, Tonga, Samoa, ..."."""
    one = read_one(text, start, end)
    return one if one and one.kind is MentionKind.GROUP and one.members else None


def _longest_one(
    text: str, begin: int, end: int, joints: list[tuple[int, int]]
) -> tuple[Mention | None, int]:
    """The longest stretch from a place on that is one mention, and at which of the joints it ends; at the last one's next where it ends all.

    An office may hold commas and "and" itself.
    """
    most = min(len(joints), _MOST_JOINTS)
    for place in range(most - (most < len(joints)), -1, -1):
        stop = joints[place][0] if place < len(joints) else end
        one = None if cannot_end(text[begin:stop]) else read_one(text, begin, stop)
        if one and one.kind is MentionKind.NAME:
            # "Jordan, Egypt and Iraq"
            one = read_doubtful(text, one)
        if one and one.members and place == _MOST_JOINTS - 1:
            return _with_more_members(text, begin, joints) or (one, place)
        if one and one.kind is not MentionKind.SINGULAR_PRONOUN:
            return one, place
    return None, 0


def _with_more_members(text: str, begin: int, joints: list[tuple[int, int]]) -> tuple[Mention, int] | None:
    """The longest such group that another part follows: "officials of Fiji, Tonga, Samoa, ..., | as well as the Ports Fund"."""
    for place in range(len(joints) - 1, _MOST_JOINTS - 1, -1):
        group = _group_with_members(text, begin, joints[place][0])
        if group:
            return group, place
    return None


def _is_cut(text: str, first: Mention, second: Mention) -> bool:
    """Whether a comma parts one person's two offices: "; First Vice-President | , Minister of Ports Mr Alpha;"."""
    return (
        first.kind is MentionKind.OFFICE
        and first.country is None
        and first.role == (first.start, first.end)
        and second.kind is MentionKind.PERSON
        and text[first.end : second.start] == ", "
        and text.startswith(";", second.end)
    )


def _is_shifted(text: str, first: Mention, second: Mention) -> bool:
    """Whether an office between two names may be that of either: "Mr Alpha, Minister of Ports, Mr Beta"."""
    if first.name is None or first.kind is not MentionKind.PERSON or first.role or first.honorific is None:
        return False
    if second.role is None or second.name is None or second.role[1] > second.name[0]:
        return False
    return text[first.end : second.start] == ", " and text.startswith(", ", second.role[1])


def officers(text: str, mention: Mention) -> tuple[Mention, ...]:
    """Those whom an office with "and" in it means if it is several offices: "the President and the Prime Minister"."""
    found: list[Mention] = []
    begin = mention.start
    for joint in [*PART.finditer(text, mention.start, mention.end), None]:
        one = read_one(text, begin, joint.start() if joint else mention.end)
        if one is None or one.kind is not MentionKind.OFFICE:
            return ()
        found.append(one)
        begin = joint.end() if joint else mention.end
    return tuple(found)


def read_officers(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People named behind their offices, in order: "the Minister of Ports and the Minister of Trade of Fiji, Alpha and Beta"."""
    if text.find(" and the ", start, end) < 0:
        return ()
    for comma in islice(_COMMA.finditer(text, start, end), _MOST_JOINTS):
        named = _AND.split(text[comma.end() : end])
        if len(named) != A_PAIR:
            continue
        offices = read_several(text, start, comma.start())
        begin = comma.end()
        people: list[Mention] = []
        for words in named:
            person = read_person(text, begin, begin + len(words)) or read_name(
                text, begin, begin + len(words)
            )
            if person and person.name and not person.role:
                people.append(person)
            begin += len(words) + len(" and ")
        if len(offices) == len(people) == A_PAIR and all(one.kind is MentionKind.OFFICE for one in offices):
            return tuple(
                attrs.evolve(own, kind=MentionKind.PERSON, name=person.name, honorific=person.honorific)
                for person, own in zip(people, _of_the_last(text, offices), strict=True)
            )
    return ()


def _of_the_last(text: str, offices: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Two offices, of which the first is of the second's country unless it is of another, or of a body."""
    first, last = offices
    role = text[slice(*first.role)] if first.role else ""
    of_body = role.startswith("European ") or fold(role) in map(fold, table("offices")["of_organisations"])
    if first.country or first.affiliation or first.of_body or of_body:
        return offices
    return (attrs.evolve(first, country=last.country, country_span=last.country_span), last)


_COMMA: Final = re.compile(r", ")
_AND: Final = re.compile(r" and ")
