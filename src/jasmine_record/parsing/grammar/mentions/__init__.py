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
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Function
from jasmine_record.parsing.grammar.mentions.bodies import is_known_body
from jasmine_record.parsing.grammar.mentions.brief import (
    SMALL_OFFICES,
    begins_as_office,
    is_office_word,
    read_counterpart,
    read_small,
    read_small_office,
    read_small_office_and_name,
)
from jasmine_record.parsing.grammar.mentions.groups import (
    has_noun_of_groups,
    is_group_of,
    read_body,
    read_collective,
    read_group,
)
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.names import can_be_name, read_name
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD, country_at, leading_nation
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.mentions.people import read_named, read_person
from jasmine_record.parsing.grammar.mentions.shared import PART, read_paired, read_sharing
from jasmine_record.parsing.lexicon import (
    country_names,
    country_names_of_offices,
    doubtful_country_names,
    fold,
    organisations,
    table,
)
from jasmine_record.parsing.memory import remembered

__all__ = [
    "LONGEST",
    "Mention",
    "MentionKind",
    "Span",
    "begins_as_office",
    "country_at",
    "is_known_body",
    "is_office_word",
    "leading_nation",
    "may_end",
    "officers",
    "read_affiliated",
    "read_described",
    "read_doubtful",
    "read_mentions",
    "read_person",
]

#: Longer stretches are no subject that anybody could follow.
LONGEST: Final = 400
#: Lists of those who were there are longer.
_LONGEST_LIST: Final = 2_000

_NATIONS: Final = (MentionKind.STATE, MentionKind.ORGANISATION)
_PRONOUNS: Final = {
    "he": MentionKind.SINGULAR_PRONOUN,
    "she": MentionKind.SINGULAR_PRONOUN,
    "his excellency": MentionKind.SINGULAR_PRONOUN,
    "her excellency": MentionKind.SINGULAR_PRONOUN,
    "his highness": MentionKind.SINGULAR_PRONOUN,
    "her highness": MentionKind.SINGULAR_PRONOUN,
    "his counterpart": MentionKind.SINGULAR_PRONOUN,
    "her counterpart": MentionKind.SINGULAR_PRONOUN,
    "they": MentionKind.PLURAL_PRONOUN,
    "the two": MentionKind.PLURAL_PRONOUN,
    "the pair": MentionKind.PLURAL_PRONOUN,
    "both": MentionKind.PLURAL_PRONOUN,
    "all three": MentionKind.PLURAL_PRONOUN,
    "the three": MentionKind.PLURAL_PRONOUN,
    "all four": MentionKind.PLURAL_PRONOUN,
    "the four": MentionKind.PLURAL_PRONOUN,
    "we": MentionKind.WE,
    "i": MentionKind.I,
}
#: Groups that nobody names.
_UNNAMED: Final = frozenset(
    {"many", "some", "others", "several", "most", "a few", "one member", "one participant", "one delegation"}
    | {f"{some} of them" for some in ("many", "some", "several", "most", "a few", "one", "two")}
)
#: Who is in the chair of a committee of the meeting need not be in that of the meeting: "as Chair of the Working Group on Ports".
_OF_COMMITTEE: Final = re.compile(
    r"\bof (?:the |its )?[^,]{0,60}\b(?:committee|subcommittee|working group|working party|task force|board)\b",
    re.IGNORECASE,
)
_FUNCTIONS: Final = {"chair": Function.CHAIR, "co-chair": Function.CO_CHAIR, "host": Function.HOST}


#: Quantifiers that leave some out.
_SOME: Final = ("some ", "many ", "most ", "several ", "a ")


#: Small words before a mention.
_SMALL_STARTS: Final = (
    "a", "an", "my", "our", "his", "her", "its", "their", "acting", "outgoing", "incoming", "then", "from", "on",
)  # fmt: skip


@cache
def _may_begin() -> frozenset[str]:
    """The small words that a mention can begin with."""
    groups, offices = table("groups"), table("offices")
    words = (
        *groups["determiners"],
        *groups["modifiers"],
        *groups["plural"],
        *groups["singular"],
        *offices["portfolios"],
        *offices["particles"],
        *offices["honorifics"],
        *_PRONOUNS,
        *_UNNAMED,
        *_SMALL_STARTS,
        *SMALL_OFFICES,
    )
    return frozenset(start[0] for word in words if (start := FIRST_WORD.match(word.lower())))


#: Small words inside names and offices, and those that offices in small letters end in.
_SMALL_ENDS: Final = (
    "of", "for", "the", "and", "to", "in", "on", "at", "charge", "as", "well", "with", "first", "lady", "party", "former",
    "head", "from", "vice", "deputy", "prime", "counterpart",
)  # fmt: skip


@cache
def _small_last_words() -> frozenset[str]:
    """The small words that a mention can end in, but for groups, behind whose noun any may stand."""
    groups, offices = table("groups"), table("offices")
    printed = [
        *(
            word
            for key in ("heads", "portfolios", "particles", "suffixes", "postnominals")
            for word in offices[key]
        ),
        *groups["bodies"],
        *groups["collectives"],
    ]
    words = (
        *(word.lower() for word in printed),
        *country_names_of_offices(),
        *organisations(),
        *_PRONOUNS,
        *_UNNAMED,
        *SMALL_OFFICES,
        *_SMALL_ENDS,
    )
    return frozenset(word.rpartition(" ")[2] for word in words)


def _cannot_end(words: str) -> bool:
    """Whether the last of some words shows that they are no mention, which most stretches before a verb aren't."""
    last = words.rpartition(" ")[2]
    if not (last.islower() and last.isalpha()) or last in _small_last_words() or " as " in words:
        return False
    return not has_noun_of_groups(words.lower().replace(",", "").split(" "))


def may_end(text: str, start: int, end: int) -> bool:
    """Whether somebody's mention can end at a place, wherever from a place before it on it begins."""
    while start < end and text[end - 1] in " ,;:":
        end -= 1
    return text.startswith(",", end) or not _cannot_end(text[start:end])


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
    if not text[start].isupper():
        first = FIRST_WORD.match(text, start, end)
        if first and first[0].islower() and first[0] not in _may_begin():
            return ()
    we = _WE.match(text, start, end) if text[start] in "Ww" else None
    if we:
        named = read_mentions(text, we.end(), end - (text[end - 1] in "–—-"))
        return tuple(
            attrs.evolve(mention, is_we=True) for mention in named if mention.kind is not MentionKind.NAME
        )
    if text.startswith(("Both ", "both "), start) and (pair := _both(text, start + len("both "), end)):
        return pair
    style = _STYLED.match(text, start, end) if text.startswith("Their ", start) else None
    start = style.end() if style else start
    defined = _DEFINED.search(text, start, end) if text.endswith(")", start, end) else None
    end = defined.start() if defined else end
    function, span, end = _before_aside(text, start, end)
    if _cannot_end(text[start:end]):
        return ()
    one = _one(text, start, end)
    if one and function:
        one = attrs.evolve(one, function=function, function_span=span)
    if one and one.kind is not MentionKind.GROUP:
        return (one,)
    # "Japan, Australia and the United States" ends like a group, and is three states.
    bearers = (
        read_paired(text, start, end) or read_sharing(text, start, end) or _officers_named(text, start, end)
    )
    if bearers:
        return bearers
    several = _several(text, start, end)
    if several and (one is None or all(mention.kind in _NATIONS for mention in several)):
        return _of_one_country(text, _as_one(text, several))
    return (one,) if one else _two_names(text, start, end)


def _of_one_country(text: str, several: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Two of the country that is printed before the first: "Fiji's Foreign Minister, Mr Alpha, and Defence Minister, Ms Beta"."""
    if len(several) != _A_PAIR or not several[0].country_span:
        return several
    first, second = several
    owned = text.startswith(("'s ", "’s "), several[0].country_span[1])
    alike = all(
        one.role and one.name and text.startswith(", ", one.role[1]) and one.role[1] < one.name[0]
        for one in several
    )
    if not (owned and alike) or second.country or second.affiliation or second.of_body:
        return several
    return (first, attrs.evolve(second, country=first.country, country_span=first.country_span))


_A_PAIR: Final = 2
_BETWEEN_NAMES: Final = " and "


def _two_names(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Two of whom one or both are called by nothing but their names, as houses do that have introduced them: "Alpha and Beta"."""
    joint = text.find(_BETWEEN_NAMES, start, end)
    if joint < 0 or not text[start].isupper():
        return ()
    first, second = (start, joint), (joint + len(_BETWEEN_NAMES), end)
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
    one = None if name else _one(text, start, end)
    titled = one and one.kind is MentionKind.PERSON and one.name and (one.role or one.honorific)
    return name or (one if titled else None)


def _both(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """The two people behind "both": "Both Minister Alpha and Secretary Beta"."""
    pair = read_mentions(text, start, end) if text[start].isupper() else ()
    return pair if len(pair) == _A_PAIR and all(one.kind is MentionKind.PERSON for one in pair) else ()


#: "Their Highnesses and Excellencies the Ministers of Ports"
_STYLED: Final = re.compile(
    r"Their (?:Royal )?(?:Highnesses|Excellencies|Majesties)(?: and (?:Highnesses|Excellencies))?,? (?=the )"
)
#: What those before it are called from here on: "(the principals)", "(collectively, the Sides)".
_DEFINED: Final = re.compile(
    r" \((?:(?:hereinafter|hereafter|collectively|together|jointly)\b[^()]{0,60}|(?:the )?[“\"][^()]{2,40}[”\"]|the [\w-]+(?: [\w-]+)?|Ministers|Parties|Sides|Participants|Leaders)\)$"
)


def _before_aside(text: str, start: int, end: int) -> tuple[Function | None, Span | None, int]:
    """What a relative clause before a comma says that somebody was, with its words, and where it begins; else the end."""
    aside = patterns().aside.search(text, start, end) if text.startswith(",", end) else None
    if aside is None:
        return None, None, end
    observed = _WHO_OBSERVED.match(text, aside.start(), end)
    if observed:
        return Function.OBSERVER, observed.span("as"), aside.start()
    chaired = _WHO_CHAIRED.match(text, aside.start(), end)
    if chaired:
        return _function_of(chaired), chaired.span("verb"), aside.start()
    return None, None, aside.start()


def _as_one(text: str, several: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Groups that one article introduces together are one: "the mayors and mayors-elect"."""
    first, *others = several
    if any(m.kind is not MentionKind.GROUP or m.name is None for m in several):
        return several
    whose = _WHOSE.search(text, *first.name)  # type: ignore[misc]
    if whose and (country_at(text, whose.end(), first.end) or whose[0].startswith(" from ")):
        # "the Ministers of Fiji and officials from Tonga"
        return several
    introduced = text[first.start : first.start + 4].lower() == "the "
    if any(
        m.name is None or m.name[0] != m.start or not (text[m.start].islower() or (whose and introduced))
        for m in others
    ):
        return several
    return (attrs.evolve(first, end=several[-1].end, name=(first.name[0], several[-1].name[1])),)  # type: ignore[index]


_WHOSE: Final = re.compile(r" (?:of|from) (?:the )?")
_WE: Final = re.compile(r"(?:We|we|WE)(?:, ?(?:as )?| ?[–—-] ?| )(?=the |[A-Z])")
_WHO_OBSERVED: Final = re.compile(
    r", (?:who|which) (?:took part|participated|attended|joined)(?: \w+)? as (?:an )?(?P<as>observers?)\b"
)
_WHO_CHAIRED: Final = re.compile(
    r", who (?:also |jointly )?(?P<verb>(?P<did>chaired|presided|co-chaired|hosted|co-hosted)"
    r"|(?:served|acted) as (?:the |its )?(?P<being>(?:co-)?(?:chair|host)))(?:man|person|woman)?\b"
    r"(?! (?:(?:of|over) )?(?:the|an|a|its|that) (?:previous|last|earlier|first|same|19\d\d|20\d\d)\b)",
    re.IGNORECASE,
)
_FUNCTION_VERBS: Final = {
    "chaired": Function.CHAIR,
    "presided": Function.CHAIR,
    "co-chaired": Function.CO_CHAIR,
    "hosted": Function.HOST,
    "co-hosted": Function.HOST,
}
_LAST_JOINT: Final = re.compile(r" (?:and|as well as|(?:together|along) with) ")
_MOST_PARTS: Final = 60
_MOST_JOINTS: Final = 9
"""Commas and "and" inside one office."""


def _several(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Mentions joined by commas and "and"; the last pair must be joined by "and"."""
    joints = [match.span() for match in PART.finditer(text, start, end)]
    # Semicolons alone part the entries of a list.
    if not 0 < len(joints) <= _MOST_PARTS or not (
        _LAST_JOINT.search(text, joints[0][0], joints[-1][1]) or text.find("; ", start, end) >= 0
    ):
        return ()
    found: list[Mention] = []
    begin, index = start, 0
    joint, only_semicolons = "", True
    while begin < end:
        # An office may hold commas and "and" itself, so the longest stretch that is one mention is taken.
        stops = joints[index : index + _MOST_JOINTS]
        for offset in range(len(stops), -1, -1):
            stop = stops[offset][0] if offset < len(stops) else end
            if offset == len(stops) and index + offset < len(joints):
                continue
            one = None if _cannot_end(text[begin:stop]) else _one(text, begin, stop)
            if one and one.kind is MentionKind.NAME:
                # "Jordan, Egypt and Iraq"
                one = read_doubtful(text, one)
            if one and one.kind is not MentionKind.SINGULAR_PRONOUN:
                found.append(one)
                index += offset + 1
                if offset < len(stops):
                    begin, joint = stops[offset][1], text[slice(*stops[offset])]
                    only_semicolons = only_semicolons and joint.startswith(";")
                    found[-1] = _with_part(text, found[-1], *stops[offset])
                else:
                    begin = end
                break
        else:
            return ()
    # "ministers, chiefs and officials": the last group of people may hold the "and" itself.
    closed = (
        _LAST_JOINT.search(joint)
        or (
            only_semicolons and (len(found) > _A_PAIR or all(one.kind is MentionKind.PERSON for one in found))
        )
        or (
            found[-1:]
            and all(mention.kind is MentionKind.GROUP for mention in found)
            and _LAST_JOINT.search(text, found[-1].start, found[-1].end)
        )
    )
    if not closed or len(found) < 2:
        return ()
    doubtful = [mention for mention in found if mention.is_doubtful]
    if doubtful and (len(doubtful) == len(found) or any(mention.kind not in _NATIONS for mention in found)):
        return ()
    return tuple(found)


def _function_of(chaired: re.Match[str]) -> Function:
    verb = (chaired["did"] or chaired["being"]).lower()
    return _FUNCTION_VERBS.get(verb) or _FUNCTIONS[verb]


def _with_part(text: str, mention: Mention, start: int, end: int) -> Mention:
    """Somebody with the function that a clause behind gives: ", who chaired the meeting, "."""
    chaired = _WHO_CHAIRED.match(text, start, end)
    if chaired is None:
        return mention
    return attrs.evolve(mention, function=_function_of(chaired), function_span=chaired.span("verb"))


def read_doubtful(text: str, name: Mention) -> Mention | None:
    """The state that a name can be which means other things as well: "Jordan", "Chad"."""
    country = doubtful_country_names().get(fold(text[slice(*name.name)])) if name.name else None
    if country is None:
        return None
    return attrs.evolve(
        name, kind=MentionKind.STATE, country=country, country_span=name.name, is_doubtful=True
    )


def officers(text: str, mention: Mention) -> tuple[Mention, ...]:
    """Those whom an office with "and" in it means if it is several offices: "the President and the Prime Minister"."""
    found: list[Mention] = []
    begin = mention.start
    for joint in [*PART.finditer(text, mention.start, mention.end), None]:
        one = _one(text, begin, joint.start() if joint else mention.end)
        if one is None or one.kind is not MentionKind.OFFICE:
            return ()
        found.append(one)
        begin = joint.end() if joint else mention.end
    return tuple(found)


def _officers_named(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People named behind their offices, in order: "the Minister of Ports and the Minister of Trade of Fiji, Alpha and Beta"."""
    if text.find(" and the ", start, end) < 0:
        return ()
    for comma in islice(_COMMA.finditer(text, start, end), _MOST_JOINTS):
        named = _AND.split(text[comma.end() : end])
        if len(named) != _A_PAIR:
            continue
        office = _one(text, start, comma.start())
        offices = officers(text, office) if office and office.kind is MentionKind.OFFICE else ()
        begin = comma.end()
        people: list[Mention] = []
        for words in named:
            person = read_person(text, begin, begin + len(words)) or read_name(
                text, begin, begin + len(words)
            )
            if person and person.name and not person.role:
                people.append(person)
            begin += len(words) + len(" and ")
        if office and len(offices) == len(people) == _A_PAIR:
            return tuple(
                attrs.evolve(
                    person,
                    kind=MentionKind.PERSON,
                    role=own.role,
                    country=office.country,
                    country_span=office.country_span,
                )
                for person, own in zip(people, offices, strict=True)
            )
    return ()


_COMMA: Final = re.compile(r", ")
_AND: Final = re.compile(r" and ")


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


def _as_chair(text: str, start: int, end: int) -> tuple[Function | None, Span | None, int]:
    """As what a mention says at its end that somebody is there, with its words, and where it begins; else the end."""
    found = next((m for m in patterns().function.finditer(text, start, end) if m.end() == end), None)
    if found is None:
        return None, None, end
    if _OF_COMMITTEE.search(found[0]):
        return None, None, found.start()
    spoken = found["function"].lower()
    key = "co-chair" if spoken.startswith("co-") else "host" if spoken == "host" else "chair"
    return _FUNCTIONS[key], found.span("function"), found.start()


@remembered
def _one(text: str, start: int, end: int) -> Mention | None:
    """The one mention that fills a stretch of text.

    Lists are read for every place at which they may end, so that the same stretches come up again and again.
    """
    if text[start:end] == "It":
        return Mention(kind=MentionKind.NEUTER_PRONOUN, start=start, end=end)
    words = text[start:end].lower()
    pronoun = _PRONOUNS.get(words)
    if pronoun:
        return Mention(kind=pronoun, start=start, end=end)
    if words in _UNNAMED:
        return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end))
    counterpart = read_counterpart(text, start, end) or _of_side(text, start, end)
    if counterpart:
        return counterpart
    single = frozenset(words.replace(",", "").split(" "))
    if not single.isdisjoint(SMALL_OFFICES):
        small = (
            read_small_office(text, start, end)
            or read_small_office_and_name(text, start, end)
            or read_small(text, start, end)
        )
        if small:
            return small
    grammar = patterns()
    outer_end = end
    function, function_span = None, None
    if "as" in single and ("chair" in words or "host" in words):
        function, function_span, end = _as_chair(text, start, end)
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
        _nation(text, inner, end)
        or _person_or_body(text, inner, end)
        or (
            has_noun_of_groups(single)
            and read_group(text, determiner.end() if determiner else start, end, quantified)
        )
        or read_collective(text, inner, end, determined=inner > start)
        or read_name(text, inner, end)
    )
    if found is None or (function is None and found.start == start and found.end == outer_end):
        return found
    if own and own[0] in _OURS and found.kind in (MentionKind.PERSON, MentionKind.OFFICE):
        found = attrs.evolve(found, is_ours=True)
    return attrs.evolve(found, start=start, end=outer_end, function=function, function_span=function_span)


_SIDE: Final = re.compile(
    r"(?:[Ff]rom|[Oo]n) the (?P<nation>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?) side,? (?=\S)"
)


def _of_side(text: str, start: int, end: int) -> Mention | None:
    """Somebody introduced by the side: "from the Fijian side, Minister Placeholder"."""
    side = _SIDE.match(text, start, end) if text[start] in "FfOo" else None
    one = _one(text, side.end(), end) if side else None
    if side is None or one is None or one.kind not in (MentionKind.PERSON, MentionKind.OFFICE):
        return None
    first, last = side.span("nation")
    nation = None if one.country else leading_nation(text, first, last + 1)
    if nation is None:
        return attrs.evolve(one, start=start)
    return attrs.evolve(one, start=start, country=nation[0], country_span=nation[1])


#: The first letters of what it matches.
_OPENS_OWN: Final = frozenset("IiHhTtAaOo")
_OWN: Final = re.compile(
    r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?!(?:Royal )?(?:Excellenc|Majest|Highness))(?=\w)|(?:[Aa]n?|[Oo]ur) (?=[A-Z])"
)


_OURS: Final = ("our ", "Our ")
_SHORT_BEHIND: Final = re.compile(r" \([A-Z][\w-]{1,9}\)$")


def _nation(text: str, start: int, end: int) -> Mention | None:
    if not text[start].isupper():
        return None
    short = _SHORT_BEHIND.search(text, start, end) if text[end - 1] == ")" else None
    end = short.start() if short else end
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
    if person and (person.kind is MentionKind.PERSON or begins_as_office(text[start:end])):
        return person
    body = read_body(text, start, end)
    return body if body and not is_group_of(text, start, end) else person
