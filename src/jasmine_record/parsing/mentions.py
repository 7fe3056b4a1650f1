"""The grammar of those who act: people, offices, groups, states, organisations and pronouns.

    person   = [honorific] name "," office [of] | [nation] office name [of] | office [of] "," [honorific] name
             | honorific name | [nation] office [of]
    office   = {qualifier} head [("of" | "for") portfolio]
    of       = "of" (country | organisation)
    group    = [determiner] {modifier} plural [("of" | "from") ...] | nation singular
    several  = mention {"," mention} ["," ] "and" mention

A stretch of text is either one of these from its first to its last character, or nothing. Names are never split into
family and given names, since print does not tell which is which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Function
from jasmine_record.parsing.lexicon import (
    cities,
    country_names,
    demonyms,
    fold,
    organisations,
    table,
)
from jasmine_record.parsing.mention_patterns import UPPER, patterns

__all__ = [
    "LONGEST",
    "Mention",
    "MentionKind",
    "Span",
    "country_at",
    "officers",
    "read_affiliated",
    "read_mentions",
]

Span = tuple[int, int]
"""A half-open range of code points."""

#: Longer stretches are no subject that anybody could follow.
LONGEST: Final = 400
#: Lists of those who were there are longer.
_LONGEST_LIST: Final = 2_000
_MOST_WORDS_OF_A_COUNTRY: Final = 7


class MentionKind(Enum):
    """What a mention is, before anybody has judged whom it means."""

    PERSON = auto()
    OFFICE = auto()
    """A person, by office alone."""
    NAME = auto()
    """Capitalised words alone, which may be a name that was introduced before."""
    GROUP = auto()
    STATE = auto()
    ORGANISATION = auto()
    SINGULAR_PRONOUN = auto()
    PLURAL_PRONOUN = auto()
    WE = auto()
    """Those in whose name the text speaks."""
    I = auto()  # noqa: E741 - the word as it stands in the text
    """The one who speaks."""


@attrs.frozen(kw_only=True)
class Mention:
    """Somebody who acts, as printed; all ranges count in the text that was read."""

    kind: MentionKind
    start: int
    end: int
    name: Span | None = None
    honorific: Span | None = None
    role: Span | None = None
    #: ISO 3166-1 alpha-2, with where it is printed.
    country: str | None = None
    country_span: Span | None = None
    affiliation: Span | None = None
    function: Function | None = None
    function_span: Span | None = None
    #: Whether it is a body known by its kind alone ("the Department of ..."), and no organisation of the data file.
    is_body: bool = False
    #: Whether it is a group under a singular noun: "the Meeting".
    is_collective: bool = False
    #: Whether the text introduces its speakers by it: "We, the Ministers of ...".
    is_we: bool = False


_NATIONS: Final = (MentionKind.STATE, MentionKind.ORGANISATION)
_PRONOUNS: Final = {
    "he": MentionKind.SINGULAR_PRONOUN,
    "she": MentionKind.SINGULAR_PRONOUN,
    "they": MentionKind.PLURAL_PRONOUN,
    "the two": MentionKind.PLURAL_PRONOUN,
    "the pair": MentionKind.PLURAL_PRONOUN,
    "both": MentionKind.PLURAL_PRONOUN,
    "we": MentionKind.WE,
    "i": MentionKind.I,
}
#: Groups that nobody names.
_UNNAMED: Final = frozenset({"many", "some", "others", "several", "most", "a few"})
_FUNCTIONS: Final = {"chair": Function.CHAIR, "co-chair": Function.CO_CHAIR, "host": Function.HOST}


def country_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The country whose name starts here, by its longest name, and where that name ends."""
    return _longest(text, start, end, country_names())


def _longest(text: str, start: int, end: int, names: Mapping[str, str]) -> tuple[str, int] | None:
    first = _FIRST_WORD.match(text, start, end)
    if first is None or fold(first[0]) not in _first_words():
        return None
    stops = [start + match.end() for match in _WORDS.finditer(text[start : min(end, start + 80)])]
    for stop in reversed(stops[:_MOST_WORDS_OF_A_COUNTRY]):
        words = fold(text[start:stop])
        if words in names:
            return names[words], stop
    return None


_FIRST_WORD: Final = re.compile(r"[^\W_]+")


@cache
def _may_begin() -> frozenset[str]:
    """The small words that a mention can begin with."""
    groups, offices = table("groups"), table("offices")
    words = (
        *groups["determiners"],
        *groups["modifiers"],
        *groups["plural"],
        *groups["singular"],
        *offices["particles"],
        *offices["honorifics"],
        *_PRONOUNS,
        *_UNNAMED,
    )
    return frozenset(start[0] for word in words if (start := _FIRST_WORD.match(word.lower())))


@cache
def _first_words() -> frozenset[str]:
    """What the names of countries and the adjectives made of them begin with."""
    starts = (_FIRST_WORD.match(name) for name in (*country_names(), *demonyms()))
    return frozenset(start[0] for start in starts if start)


_WORDS: Final = re.compile(r"\S+?(?=$|[\s,;:)]|['’]s\b|\.(?:\s|$))")


def read_mentions(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those who are mentioned by a stretch of text that holds nothing else; empty if it holds something else.

    Several are given in the order in which they stand.
    """
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] in " ,;:":
        end -= 1
    if not 0 < end - start <= _LONGEST_LIST:
        return ()
    first = _FIRST_WORD.match(text, start, end)
    if first and first[0].islower() and first[0] not in _may_begin():
        return ()
    we = _WE.match(text, start, end)
    if we:
        named = read_mentions(text, we.end(), end - (text[end - 1] in "–—-"))
        return tuple(
            attrs.evolve(mention, is_we=True) for mention in named if mention.kind is not MentionKind.NAME
        )
    function, span = None, None
    aside = patterns().aside.search(text, start, end) if text.startswith(",", end) else None
    if aside:
        chaired = _WHO_CHAIRED.match(text, aside.start(), end)
        if chaired:
            function, span = _FUNCTION_VERBS[chaired["verb"]], chaired.span("verb")
        observed = _WHO_OBSERVED.match(text, aside.start(), end)
        if observed:
            function, span = Function.OBSERVER, observed.span("as")
        end = aside.start()
    one = _one(text, start, end)
    if one and function:
        one = attrs.evolve(one, function=function, function_span=span)
    if one and one.kind is not MentionKind.GROUP:
        return (one,)
    # "Japan, Australia and the United States" ends like a group, and is three states.
    bearers = _office_shared(text, start, end)
    if bearers:
        return bearers
    several = _several(text, start, end)
    if several and (one is None or all(mention.kind in _NATIONS for mention in several)):
        return _as_one(text, several)
    return (one,) if one else ()


def _as_one(text: str, several: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Groups that one article introduces together are one: "the mayors and mayors-elect"."""
    first, *others = several
    if any(m.kind is not MentionKind.GROUP or m.name is None for m in several):
        return several
    if any(m.name is None or m.name[0] != m.start or not text[m.start].islower() for m in others):
        return several
    return (attrs.evolve(first, end=several[-1].end, name=(first.name[0], several[-1].name[1])),)  # type: ignore[index]


_WE: Final = re.compile(r"(?:We|we)(?:, ?(?:as )?| ?[–—-] ?| )(?=the |[A-Z])")
_WHO_OBSERVED: Final = re.compile(
    r", (?:who|which) (?:took part|participated|attended|joined)(?: \w+)? as (?:an )?(?P<as>observers?)\b"
)
_WHO_CHAIRED: Final = re.compile(
    r", who (?:also |jointly )?(?P<verb>chaired|presided|co-chaired|hosted|co-hosted)\b"
)
_FUNCTION_VERBS: Final = {
    "chaired": Function.CHAIR,
    "presided": Function.CHAIR,
    "co-chaired": Function.CO_CHAIR,
    "hosted": Function.HOST,
    "co-hosted": Function.HOST,
}
_PART: Final = re.compile(r",? (?:and(?: with)?|as well as(?: with)?) |; (?:and )?|, ")
_LAST_JOINT: Final = re.compile(r" (?:and|as well as) ")
_MOST_PARTS: Final = 60


def _several(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Mentions joined by commas and "and"; the last pair must be joined by "and"."""
    joints = [match.span() for match in _PART.finditer(text, start, end)]
    if not 0 < len(joints) <= _MOST_PARTS or not _LAST_JOINT.search(text, joints[0][0], joints[-1][1]):
        return ()
    found: list[Mention] = []
    begin, index = start, 0
    joint = ""
    while begin < end:
        # An office may hold commas and "and" itself, so the longest stretch that is one mention is taken.
        stops = joints[index : index + 6]
        for offset in range(len(stops), -1, -1):
            stop = stops[offset][0] if offset < len(stops) else end
            if offset == len(stops) and index + offset < len(joints):
                continue
            one = _one(text, begin, stop)
            if one and one.kind not in (MentionKind.NAME, MentionKind.SINGULAR_PRONOUN):
                found.append(one)
                index += offset + 1
                if offset < len(stops):
                    begin, joint = stops[offset][1], text[slice(*stops[offset])]
                else:
                    begin = end
                break
        else:
            return ()
    return tuple(found) if len(found) > 1 and _LAST_JOINT.search(joint) else ()


def officers(text: str, mention: Mention) -> tuple[Mention, ...]:
    """Those whom an office with "and" in it means if it is several offices: "the President and the Prime Minister"."""
    found: list[Mention] = []
    begin = mention.start
    for joint in [*_PART.finditer(text, mention.start, mention.end), None]:
        one = _one(text, begin, joint.start() if joint else mention.end)
        if one is None or one.kind is not MentionKind.OFFICE:
            return ()
        found.append(one)
        begin = joint.end() if joint else mention.end
    return tuple(found)


def read_affiliated(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """The person of an entry that gives the body first: "Placeholder Institute: Placeholder Alpha"."""
    colon = text.find(": ", start, end)
    if colon < 0 or not text[start].isupper():
        return ()
    name = patterns().name.fullmatch(text, colon + 2, end)
    if name is None or " " not in name["name"] or not _can_be_name(text, name.span("name")):
        return ()
    return (
        Mention(
            kind=MentionKind.PERSON,
            start=start,
            end=end,
            name=name.span("name"),
            affiliation=(start, colon),
        ),
    )


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
        if person is None or not _can_be_name(text, person.span("name")):
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


def _office_shared(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People who share an office that is printed once: "Presidents A of X and B of Y"."""
    match = patterns().offices.fullmatch(text, start, end)
    if match is None:
        return ()
    found: list[Mention] = []
    begin = match.start("people")
    if text.startswith("of ", begin):
        return _office_by_country(text, match, begin, end)
    for joint in [*_PART.finditer(text, begin, end), None]:
        stop = joint.start() if joint else end
        person = patterns().bearer.fullmatch(text, begin, stop)
        mention = _named(text, person, begin, stop, None) if person else None
        if mention is None:
            return ()
        found.append(attrs.evolve(mention, role=match.span("role") if match["role"] else None))
        begin = joint.end() if joint else end
    return tuple(found) if len(found) > 1 else ()


def _one(text: str, start: int, end: int) -> Mention | None:
    """The one mention that fills a stretch of text."""
    pronoun = _PRONOUNS.get(text[start:end].lower())
    if pronoun:
        return Mention(kind=pronoun, start=start, end=end)
    if text[start:end].lower() in _UNNAMED:
        return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end))
    grammar = patterns()
    outer_end = end
    function, function_span = None, None
    as_chair = next((m for m in grammar.function.finditer(text, start, end) if m.end() == end), None)
    if as_chair:
        spoken = as_chair["function"].lower()
        key = "co-chair" if spoken.startswith("co-") else "host" if spoken == "host" else "chair"
        function, function_span, end = _FUNCTIONS[key], as_chair.span("function"), as_chair.start()
    inner = start
    determiner = grammar.determiner.match(text, start, end)
    if determiner and determiner["article"]:
        inner = determiner.end()
    # "some participants" is a name of its own, "both the Japanese side" is not.
    bare = determiner and not determiner[0].lower().endswith("the ")
    quantified = start if bare else None
    found = (
        _nation(text, inner, end)
        or _person_or_body(text, inner, end)
        or _group(text, determiner.end() if determiner else start, end, quantified)
        or _collective(text, inner, end, determined=inner > start)
        or _bare_name(text, inner, end)
    )
    if found is None:
        return None
    return attrs.evolve(found, start=start, end=outer_end, function=function, function_span=function_span)


def _nation(text: str, start: int, end: int) -> Mention | None:
    words = fold(text[start:end])
    if words in country_names() and text[start].isupper():
        return Mention(
            kind=MentionKind.STATE,
            start=start,
            end=end,
            name=(start, end),
            country=country_names()[words],
            country_span=(start, end),
        )
    if words in organisations() and text[start].isupper():
        return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=(start, end))
    return None


def _body(text: str, start: int, end: int) -> Mention | None:
    """A body known by its kind alone: "the Department of Ports"."""
    body = patterns().body.fullmatch(text, start, end)
    if body is None:
        return None
    return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=body.span("body"), is_body=True)


def _person_or_body(text: str, start: int, end: int) -> Mention | None:
    """Somebody, or a body: "Department of Ports Secretary Placeholder" is one, "Office of the President" the other."""
    person = _person(text, start, end)
    if person and person.kind is MentionKind.PERSON:
        return person
    return _body(text, start, end) or person


def _person(text: str, start: int, end: int) -> Mention | None:
    grammar = patterns()
    if not grammar.personal.fullmatch(text, start, end):
        return None
    nation = _leading_nation(text, start, end)
    inner = nation[2] if nation else start
    if match := grammar.office_name.fullmatch(text, inner, end):
        mention = _named(text, match, start, end, nation)
        if mention and not _TWO_OFFICERS.match(match["role"]):
            return mention
    found = _behind_country(text, inner, start, end) or _with_office_apart(text, start, end)
    if found:
        return found
    if match := grammar.honorific_name.fullmatch(text, inner, end):
        mention = _named(text, match, start, end, nation)
        if mention:
            return mention
    return _officer(text, inner, start, end, nation)


def _behind_country(text: str, inner: int, start: int, end: int) -> Mention | None:
    """Somebody named behind the country of the office: "President of Indonesia Placeholder"."""
    grammar = patterns()
    match = grammar.office_of.match(text, inner, end)
    country = country_at(text, match.end(), end) if match else None
    if match is None or country is None:
        return None
    person = grammar.honorific_or_name.fullmatch(text, country[1], end)
    mention = _named(text, person, start, end, None) if person else None
    if mention is None:
        return None
    return attrs.evolve(
        mention, role=match.span("role"), country=country[0], country_span=(match.end(), country[1])
    )


def _with_office_apart(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose name and office a comma parts, either first."""
    grammar = patterns()
    for pattern in (grammar.name_office, grammar.office_comma_name):
        match = pattern.fullmatch(text, start, end)
        if match is None or not _is_office(text, *match.span("office")):
            continue
        mention = _named(text, match, start, end, None)
        # Without an honorific, only the office of a country or body, or "the" before it, says that its bearer follows.
        if mention and (
            pattern is grammar.name_office
            or mention.honorific
            or mention.country
            or mention.affiliation
            or text[max(0, start - 4) : start].lower() == "the "
        ):
            return mention
    return None


def _officer(
    text: str, inner: int, start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """An office alone."""
    match = patterns().office.fullmatch(text, inner, end)
    if match is None:
        return None
    of = _of(text, match.start("of"), end) if match["of"] else _NOTHING
    if of is None:
        return None
    country, country_span, affiliation = of
    if nation and not country:
        country, country_span = nation[0], nation[1]
    return Mention(
        kind=MentionKind.OFFICE,
        start=start,
        end=end,
        role=match.span("role"),
        country=country,
        country_span=country_span,
        affiliation=affiliation,
    )


#: "President and Prime Minister Placeholder" are two people; one person's first office says of what it is.
_TWO_OFFICERS: Final = re.compile(r"[\w-]+ and ")
_NOTHING: Final = (None, None, None)


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether words are an office and no more: none with a name behind it ("Next, Minister Placeholder")."""
    grammar = patterns()
    if not text[start].isupper() or not (
        grammar.head.search(text, start, end) or grammar.plain_head.search(text, start, end)
    ):
        return False
    holder = grammar.office_name.fullmatch(text, start, end)
    return holder is None or not _can_be_name(text, holder.span("name"))


_POSSESSIVE: Final = re.compile(r"(?:['’]s?)? ")


def _leading_nation(text: str, start: int, end: int) -> tuple[str, Span, int] | None:
    """A demonym or country before an office ("Indonesian", "Japan's", "U.S."): its code, place and where it ends."""
    found = _longest(text, start, end, demonyms()) or _longest(text, start, end, country_names())
    if found is None:
        return None
    stop = found[1]
    behind = _POSSESSIVE.match(text, stop, end)
    return (found[0], (start, stop), behind.end()) if behind else None


def _named(
    text: str, match: re.Match[str], start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """The person of a match with a name, if the name can be one and what stands behind it is understood."""
    groups = match.groupdict()
    if not _can_be_name(text, match.span("name")):
        return None
    country: str | None = None
    country_span: Span | None = None
    affiliation: Span | None = None
    role: Span | None = match.span("role") if groups.get("role") else None
    if groups.get("office"):
        office = _office(text, *match.span("office"))
        if office is None:
            return None
        role, country, country_span, affiliation = office
    elif groups.get("of"):
        of = _of(text, match.start("of"), end)
        if of is None:
            return None
        country, country_span, affiliation = of
    if nation and not country:
        country, country_span = nation[0], nation[1]
    honorific = match.span("honorific") if groups.get("honorific") else None
    if honorific:
        honorific = (honorific[0], honorific[0] + len(match["honorific"].rstrip(" ,")))
    return Mention(
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=match.span("name"),
        honorific=honorific,
        role=role,
        country=country,
        country_span=country_span,
        affiliation=affiliation,
    )


def _can_be_name(text: str, span: Span) -> bool:
    name = text[span[0] : span[1]]
    words = fold(name)
    tokens = [token for token in words.split() if token]
    return (
        not any(token.rstrip(".,") in patterns().no_name or token.endswith(("'s", "s'")) for token in tokens)
        and words not in country_names()
        and words not in demonyms()
        and words not in organisations()
        and words not in cities()
        and not any(tokens[0] == first for first in ("asean", "eu", "un", "nato"))
    )


_OF: Final = re.compile(r"(?:,| of| for|,? from| to)? (?:the )?")


def _of(text: str, start: int, end: int) -> tuple[str | None, Span | None, Span | None] | None:
    """The country or organisation that an "of" names; `None` if it names something else."""
    match = _OF.match(text, start, end)
    if match is None:
        return None
    begin = match.end()
    words = fold(text[begin:end].rstrip(" ,"))
    stop = begin + len(text[begin:end].rstrip(" ,"))
    if words in country_names():
        return country_names()[words], (begin, stop), None
    if words in organisations() or patterns().body.fullmatch(text, begin, stop):
        return None, None, (begin, stop)
    return None


_AFTER_COUNTRY: Final = re.compile(r"[,)]|$| and\b| as\b")
_JOINT: Final = re.compile(r",? of (?:the )?|, (?:the )?|,? for (?:the )?| \(")


#: Words of an office that is printed in full: capitals, and small words between them.
_OFFICE_WORDS: Final = re.compile(
    rf"(?:(?>[{UPPER}&][\w'’.‐‑-]*|of|for|the|and|to|in|charge|on|at)(?:,? |,?$))++"
)
_SECOND_OFFICE: Final = re.compile(r",? (?:and |as well as |concurrently )(?:the )?")


def _office(text: str, start: int, end: int) -> tuple[Span, str | None, Span | None, Span | None] | None:
    """An open office such as "Minister of Defence of the Republic of Indonesia": role, country, affiliation.

    `None` where words stand in it that are no part of an office.
    """
    while start < end and text[end - 1] in " ,":
        end -= 1
    nation = _leading_nation(text, start, end)
    country, country_span = (nation[0], nation[1]) if nation else (None, None)
    role_start = nation[2] if nation else start
    for joint in _JOINT.finditer(text, role_start, end):
        role = role_start, joint.start()
        found = _longest(text, joint.end(), end, country_names())
        if found and _AFTER_COUNTRY.match(text, found[1], end):
            second = _SECOND_OFFICE.match(text, found[1], end)
            if found[1] < end - 1 and not (second and _OFFICE_WORDS.fullmatch(text, second.end(), end)):
                return None
            return (role, found[0], (joint.end(), found[1]), None) if _is_role(text, role) else None
        rest = text[joint.end() : end].rstrip(" )")
        if fold(rest) in organisations() or patterns().body.fullmatch(
            text, joint.end(), joint.end() + len(rest)
        ):
            span = (joint.end(), joint.end() + len(rest))
            return (role, country, country_span, span) if _is_role(text, role) else None
    role = role_start, end
    return (role, country, country_span, None) if _is_role(text, role) else None


def _is_role(text: str, span: Span) -> bool:
    grammar = patterns()
    plain = grammar.plain_head.search(text, *span)
    if not _OFFICE_WORDS.fullmatch(text, span[0], plain.start() if plain else span[1]):
        return False
    # What stands behind a comma belongs to the office if it is one, or says what it is for: no other person's name.
    if _UNFINISHED.search(text, *span):
        return False
    first, *others = _PIECE.split(text[slice(*span)])
    if others and not grammar.of_office.search(first):
        return False
    return all(
        grammar.of_office.search(piece)
        or (grammar.for_what.search(piece) and not grammar.body.fullmatch(piece))
        for piece in others
    )


_UNFINISHED: Final = re.compile(r" (?:and|of|the|for|to|in|on|at)$")
_PIECE: Final = re.compile(r", (?:and )?(?:the )?")


def _group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    """A group; its name begins with the quantifier where it has one, never with an article."""
    match = patterns().group.fullmatch(text, start, end)
    if match is None or (match["of"] and len(match["of"].split()) > 20):
        return None
    begin, stop = match.span("core")
    country: str | None = None
    span: Span | None = None
    nation = _leading_nation(text, start, end)
    if nation and match["singular"]:
        country, span = nation[0], nation[1]
    elif match["singular"] and not text[begin].isupper():
        return None
    return Mention(
        kind=MentionKind.GROUP,
        start=start,
        end=end,
        name=(begin if quantified is None else quantified, stop),
        country=country,
        country_span=span,
    )


def _collective(text: str, start: int, end: int, *, determined: bool) -> Mention | None:
    """A meeting that speaks as one: "The Meeting"."""
    if not determined or not patterns().collective.fullmatch(text, start, end):
        return None
    return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end), is_collective=True)


def _bare_name(text: str, start: int, end: int) -> Mention | None:
    match = patterns().name.fullmatch(text, start, end)
    if match is None or not _can_be_name(text, match.span("name")):
        return None
    return Mention(kind=MentionKind.NAME, start=start, end=end, name=match.span("name"))
