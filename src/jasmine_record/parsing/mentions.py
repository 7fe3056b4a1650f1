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
    alternation,
    cities,
    country_names,
    demonyms,
    fold,
    organisations,
    table,
)

__all__ = ["LONGEST", "Mention", "MentionKind", "Span", "country_at", "read_mentions"]

Span = tuple[int, int]
"""A half-open range of code points."""

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
#: Longer stretches are no subject that anybody could follow.
LONGEST: Final = 400
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


_NATIONS: Final = (MentionKind.STATE, MentionKind.ORGANISATION)
_PRONOUNS: Final = {
    "he": MentionKind.SINGULAR_PRONOUN,
    "she": MentionKind.SINGULAR_PRONOUN,
    "they": MentionKind.PLURAL_PRONOUN,
}
_FUNCTIONS: Final = {"chair": Function.CHAIR, "co-chair": Function.CO_CHAIR, "host": Function.HOST}


@attrs.frozen(kw_only=True)
class _Patterns:
    """The grammar above as compiled patterns, made once from the data files."""

    function: re.Pattern[str]
    aside: re.Pattern[str]
    office_name: re.Pattern[str]
    name_office: re.Pattern[str]
    office_comma_name: re.Pattern[str]
    honorific_name: re.Pattern[str]
    office: re.Pattern[str]
    offices: re.Pattern[str]
    bearer: re.Pattern[str]
    name: re.Pattern[str]
    head: re.Pattern[str]
    group: re.Pattern[str]
    determiner: re.Pattern[str]
    no_name: frozenset[str]


@cache
def _patterns() -> _Patterns:
    offices, groups = table("offices"), table("groups")
    heads, qualifiers = alternation(offices["heads"]), alternation(offices["qualifiers"])
    portfolio = rf"(?:{alternation(offices['portfolios'])})\b"
    portfolios = rf"{portfolio}(?:(?:,? and(?: of)?| &|,)? (?:the )?{portfolio})*+"
    before = rf"(?:(?:(?:{qualifiers})\b|{portfolios})(?: and| &)?[ -])*?"
    one = rf"{before}(?:{heads})\b(?:-(?:General|Designate|elect))?(?: (?:of|for|to) (?:the )?{portfolios})?"
    office = rf"{one}(?:,? and (?:the )?{one})?(?: (?:of|for|to) (?:the )?{portfolios})?"
    honorific = rf"(?:(?:{alternation(offices['honorifics'])})(?:, |,? (?=[{_UPPER}])))+"
    word = rf"[{_UPPER}][\w'’.‐‑-]*"
    particles, suffixes = alternation(offices["particles"]), alternation(offices["suffixes"])
    name = rf"{word}(?: (?:{word}|(?:{particles})(?= ))){{0,8}}?(?:,? (?:{suffixes}))?"
    behind = rf"(?:,? (?:{alternation(offices['postnominals'])}))?"
    of = r"(?P<of>(?:,|,? of|,? for|,? from) (?:the )?[^,;:]+)?"
    chair = "chair(?:man|woman|person)?|co-chair(?:man|person)?|host"
    words = rf"(?:(?:(?i:{alternation(groups['modifiers'])})|{word}) )"
    return _Patterns(
        function=re.compile(
            rf",? (?:as|in (?:his|her) capacity as)(?: the)? (?P<function>{chair})\b[^,]*,?", re.IGNORECASE
        ),
        aside=re.compile(
            r",(?: who| which| whose| accompanied| together with| along with| on behalf| representing"
            r"| in (?:his|her|their|this)| for (?:his|her|their|its)| for the| in turn| in response| attending"
            r"| speaking| joining| while| also| meanwhile)\b[^;:]*$"
        ),
        office_name=re.compile(
            rf"(?P<role>{office}) (?P<honorific>{honorific})?(?P<name>{name}){behind}{of},?"
        ),
        name_office=re.compile(
            rf"(?P<honorific>{honorific})?(?P<name>{name}){behind}, (?:the )?(?P<office>(?:(?! who\b| which\b).)+?),?"
        ),
        office_comma_name=re.compile(
            rf"(?P<office>.+?),? (?P<honorific>{honorific})(?P<name>{name}){behind},?"
        ),
        honorific_name=re.compile(rf"(?P<honorific>{honorific})(?P<name>{name}){behind}{of},?"),
        office=re.compile(rf"(?P<role>{office}){of},?"),
        offices=re.compile(
            rf"(?:[Tt]he )?(?:(?P<role>{before}(?:{heads}))s|{before}Secretaries) (?P<people>.+)"
        ),
        bearer=re.compile(rf"(?P<honorific>{honorific})?(?P<name>{name}){behind}{of},?"),
        name=re.compile(rf"(?P<name>{name}){behind},?"),
        head=re.compile(rf"(?<![\w-])(?:{heads})(?![\w’'])"),
        group=re.compile(
            rf"(?P<core>(?!and )(?:{words}){{0,10}}?(?:(?P<plural>(?i:{alternation(groups['plural'])}))"
            rf"|(?<=[\w.] )(?P<singular>(?i:{alternation(groups['singular'])})))"
            rf"(?:,? (?:of|from|representing|for) (?P<of>(?:(?!\b(?:was|were|is|are|where|which|who|whom|that|has|have|had|will)\b).)+?))?),?"
        ),
        determiner=re.compile(
            rf"(?P<article>the )|(?:{alternation(groups['determiners'])}) (?:the )?", re.IGNORECASE
        ),
        no_name=frozenset(
            fold(word)
            for word in (
                *offices["heads"],
                *offices["portfolios"],
                *offices["qualifiers"],
                *table("meetings")["nouns"],
            )
        )
        | {fold(word) for word in table("clauses")["adverbs"] + table("clauses")["openers"]}
        | {"the", "this", "these", "both", "all", "its", "his", "her", "their", "in", "on", "at", "under"},
    )


def country_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The country whose name starts here, by its longest name, and where that name ends."""
    return _longest(text, start, end, country_names())


def _longest(text: str, start: int, end: int, names: Mapping[str, str]) -> tuple[str, int] | None:
    stops = [start + match.end() for match in _WORDS.finditer(text[start : min(end, start + 80)])]
    for stop in reversed(stops[:_MOST_WORDS_OF_A_COUNTRY]):
        words = fold(text[start:stop])
        if words in names:
            return names[words], stop
    return None


_WORDS: Final = re.compile(r"\S+?(?=$|[\s,;:)]|['’]s\b|\.(?:\s|$))")


def read_mentions(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those who are mentioned by a stretch of text that holds nothing else; empty if it holds something else.

    Several are given in the order in which they stand.
    """
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] in " ,;:":
        end -= 1
    if not 0 < end - start <= LONGEST:
        return ()
    function, span = None, None
    aside = _patterns().aside.search(text, start, end) if text.startswith(",", end) else None
    if aside:
        chaired = _WHO_CHAIRED.match(text, aside.start(), end)
        if chaired:
            function, span = _FUNCTION_VERBS[chaired["verb"]], chaired.span("verb")
        end = aside.start()
    one = _one(text, start, end)
    if one and function:
        one = attrs.evolve(one, function=function, function_span=span)
    if one and one.kind is not MentionKind.GROUP:
        return (one,)
    # "Japan, Australia and the United States" ends like a group, and is three states.
    several = _office_shared(text, start, end) or _several(text, start, end)
    if several and (one is None or all(mention.kind in _NATIONS for mention in several)):
        return several
    return (one,) if one else ()


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
_PART: Final = re.compile(r",? and |, ")
_MOST_PARTS: Final = 24


def _several(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Mentions joined by commas and "and"; the last pair must be joined by "and"."""
    joints = [match.span() for match in _PART.finditer(text, start, end)]
    if not 0 < len(joints) <= _MOST_PARTS or " and " not in text[joints[-1][0] : joints[-1][1]]:
        return ()
    found: list[Mention] = []
    begin, index = start, 0
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
                begin = stops[offset][1] if offset < len(stops) else end
                break
        else:
            return ()
    return tuple(found) if len(found) > 1 else ()


def _office_shared(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People who share an office that is printed once: "Presidents A of X and B of Y"."""
    match = _patterns().offices.fullmatch(text, start, end)
    if match is None:
        return ()
    found: list[Mention] = []
    begin = match.start("people")
    for joint in [*_PART.finditer(text, begin, end), None]:
        stop = joint.start() if joint else end
        person = _patterns().bearer.fullmatch(text, begin, stop)
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
    patterns = _patterns()
    outer_end = end
    function, function_span = None, None
    as_chair = next((m for m in patterns.function.finditer(text, start, end) if m.end() == end), None)
    if as_chair:
        spoken = as_chair["function"].lower()
        key = "co-chair" if spoken.startswith("co-") else "host" if spoken == "host" else "chair"
        function, function_span, end = _FUNCTIONS[key], as_chair.span("function"), as_chair.start()
    inner = start
    determiner = patterns.determiner.match(text, start, end)
    if determiner and determiner["article"]:
        inner = determiner.end()
    # "some participants" is a name of its own, "both the Japanese side" is not.
    bare = determiner and not determiner[0].lower().endswith("the ")
    quantified = start if bare else None
    found = (
        _nation(text, inner, end)
        or _person(text, inner, end)
        or _group(text, determiner.end() if determiner else start, end, quantified)
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


def _person(text: str, start: int, end: int) -> Mention | None:
    patterns = _patterns()
    nation = _leading_nation(text, start, end)
    inner = nation[2] if nation else start
    if match := patterns.office_name.fullmatch(text, inner, end):
        mention = _named(text, match, start, end, nation)
        if mention and not _TWO_OFFICERS.match(match["role"]):
            return mention
    for pattern in (patterns.name_office, patterns.office_comma_name):
        match = pattern.fullmatch(text, start, end)
        if match and _is_office(text, *match.span("office")):
            mention = _named(text, match, start, end, None)
            if mention:
                return mention
    if match := patterns.honorific_name.fullmatch(text, inner, end):
        mention = _named(text, match, start, end, nation)
        if mention:
            return mention
    if match := patterns.office.fullmatch(text, inner, end):
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
    return None


#: "President and Prime Minister Placeholder" are two people; one person's first office says of what it is.
_TWO_OFFICERS: Final = re.compile(r"[\w-]+ and ")
_NOTHING: Final = (None, None, None)


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether words are an office and no more: none with a name behind it ("Next, Minister Placeholder")."""
    patterns = _patterns()
    if not text[start].isupper() or not patterns.head.search(text, start, end):
        return False
    holder = patterns.office_name.fullmatch(text, start, end)
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
        not any(token.rstrip(".,") in _patterns().no_name or token.endswith(("'s", "s'")) for token in tokens)
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
    if words in organisations():
        return None, None, (begin, stop)
    return None


_AFTER_COUNTRY: Final = re.compile(r"[,)]|$| and\b| as\b")
_JOINT: Final = re.compile(r",? of (?:the )?|, (?:the )?|,? for (?:the )?| \(")


#: Words of an office that is printed in full: capitals, and small words between them.
_OFFICE_WORDS: Final = re.compile(
    rf"(?:(?>[{_UPPER}&][\w'’.‐‑-]*|of|for|the|and|to|in|charge|on|at)(?:,? |,?$))++"
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
        if fold(rest) in organisations():
            span = (joint.end(), joint.end() + len(rest))
            return (role, country, country_span, span) if _is_role(text, role) else None
    role = role_start, end
    return (role, country, country_span, None) if _is_role(text, role) else None


def _is_role(text: str, span: Span) -> bool:
    return bool(_OFFICE_WORDS.fullmatch(text, *span))


def _group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    """A group; its name begins with the quantifier where it has one, never with an article."""
    match = _patterns().group.fullmatch(text, start, end)
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


def _bare_name(text: str, start: int, end: int) -> Mention | None:
    match = _patterns().name.fullmatch(text, start, end)
    if match is None or not _can_be_name(text, match.span("name")):
        return None
    return Mention(kind=MentionKind.NAME, start=start, end=end, name=match.span("name"))
