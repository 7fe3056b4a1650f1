"""Names: what can be one, and whether one stands among other words.

Names are never split into family and given names, since print does not tell which is which.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.nations import country_at
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    demonyms,
    fold,
    organisations,
    shown_honorific,
    table,
)

__all__ = [
    "AND_THE_NEXT",
    "HELD_IN",
    "begins_inside",
    "begins_with_event",
    "can_be_name",
    "ends_in_name",
    "ends_in_name_behind_country",
    "holds_another",
    "holds_name",
    "holds_title",
    "is_cut_short",
    "names_country",
    "names_somebody",
    "portfolios",
    "read_name",
    "shown_inside",
    "shown_last",
]


def read_name(text: str, start: int, end: int) -> Mention | None:
    """A name and no more."""
    match = patterns().name.fullmatch(text, start, end)
    if match is None or not can_be_name(text, match.span("name")):
        return None
    return Mention(kind=MentionKind.NAME, start=start, end=end, name=match.span("name"))


#: Bodies, and the numbers of a second and third minister.
_NO_FIRST_NAMES: Final = frozenset({"asean", "eu", "un", "nato", "ii", "iii"})


#: Words with which a sentence begins, before a name: "With Placeholder Alpha, the Minister discussed it".
_BESIDE: Final = frozenset({
    "after", "against", "alongside", "before", "behind", "beside", "besides", "between", "despite", "during", "following", "for", "from",
    "like", "since", "through", "together", "towards", "under", "unlike", "upon", "with", "without",
})  # fmt: skip


#: What states call themselves: behind a comma, "Sultanate of Oman" is nobody called Sultanate.
_STATES: Final = frozenset(
    {
        "commonwealth",
        "emirate",
        "federation",
        "hashemite",
        "kingdom",
        "principality",
        "republic",
        "state",
        "sultanate",
    }
)


@cache
def _headline_verbs() -> frozenset[str]:
    """What titles print with a capital behind somebody's office."""
    return frozenset(verb.lower() for verb in table("head")["titles"]["verbs"])


@cache
def _honorifics() -> frozenset[str]:
    """What stands before names, and is none itself: "Dr"."""
    return frozenset(fold(words).rstrip(".") for words in table("offices")["honorifics"])


@cache
def _ends_of_honorifics() -> frozenset[str]:
    """What only goes on with a style, and alone is nobody's name: "Dato' | Sri said"."""
    styles = (words.rpartition(" ") for words in _honorifics())
    return frozenset(
        last for first, _, last in styles if first in _honorifics() and last not in _honorifics()
    )


def can_be_name(text: str, span: Span) -> bool:
    """Whether words that are printed as a name is can be one, and are no country, city, body, office or style.

    Somebody who is addressed by an office may be called as a city or the holder of another office is: "Minister Lima",
    "Minister King".
    """
    name = text[span[0] : span[1]]
    words = fold(name)
    tokens = [token for token in words.split() if token]
    # "Minister Lima", but not "the Consul General in Lima"
    addressed = _ADDRESSED.search(text, max(0, span[0] - _NEAR_TITLE), span[0]) is not None
    family = tokens[-1] in _titles_as_names() and (addressed or len(tokens) > 1)
    return (
        not any(
            token.rstrip(".,") in patterns().no_name
            or token.endswith(("'s", "s'"))
            or _ABSTRACTS.search(token)
            for token in (tokens[:-1] if family else tokens)
        )
        and not _ABSTRACT.search(tokens[-1])
        and words not in country_names()
        and words not in demonyms()
        and words not in organisations()
        and (addressed or words not in cities())
        and tokens[0] not in _NO_FIRST_NAMES
        and not (tokens[0] in _BESIDE and len(tokens) > 1)
        and not (len(tokens) == 1 and _DAY_OF.match(text, span[0]))
        # "Statement from the Chair", and in the next line "Trilateral Meeting".
        and not (name.istitle() and words in table("meetings")["sizes"])
        and not _STATES.issuperset(tokens)
        and (name.isupper() or family or words.rstrip(".") not in _honorifics())
        and words not in _ends_of_honorifics()
        and not shown_inside().search(name)
        and _headline_verbs().isdisjoint(tokens)
    )


#: By what people are called right before the family name alone.
_ADDRESSED: Final = re.compile(
    r"(?:Minister|Secretary|President|Commissioner|Ambassador|Chairperson|Chairman|Chair|(?:Mr|Ms|Mrs|Dr)\.?) $"
)
_NEAR_TITLE: Final = len("Commissioner ")


@cache
def _titles_as_names() -> frozenset[str]:
    """What people are called as well as offices: "King"."""
    return frozenset(map(fold, table("offices")["titles_as_names"]))


#: A day, and nobody: "at the Pentagon, Nov. 14".
_DAY_OF: Final = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d")
#: How nouns end by which nobody is called, and those that are no family names: "Minister of Placeholder | Eradication".
_ABSTRACTS: Final = re.compile(r"[a-z]{4}(?:tions|sions|ities|ologies|isms)$")
_ABSTRACT: Final = re.compile(r"[a-z]{4}(?:tion|ism)$")


@cache
def shown_inside() -> re.Pattern[str]:
    """What shows inside of words that somebody's name follows there: "Chairman Ports Authority | Mr. Placeholder"."""
    offices = table("offices")
    shown = set(offices["shown"]) - set(offices["shown_behind_offices"])
    return re.compile(rf" (?:{alternation(shown)})\b\.? [A-Z]")


@cache
def shown_last() -> re.Pattern[str]:
    """Somebody whom an honorific shows at the end of what is no office alone then: "Chief of the Office for Raising Ships | Dr. Placeholder Alpha"."""
    # "Director of the Dr. Placeholder Hospital"
    return re.compile(
        rf"(?<=[a-z])(?<! the) {shown_honorific()} [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){{0,3}}$"
    )


@cache
def _styled() -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:the )?(?:{shown_honorific()}|HE\b|Sir\b) ")


def is_cut_short(match: re.Match[str]) -> bool:
    """Whether the name is the end of the office, which an adjective can't be: "Under Secretary for Economic Growth"."""
    return " " not in match["name"] and _ENDS_IN_ADJECTIVE.search(match["role"]) is not None


_ENDS_IN_ADJECTIVE: Final = re.compile(r" (?:of|for) (?:.* )?[A-Z][a-z]+(?:ic|al|ign|ive|ary|ble|ous)$")


def names_country(text: str, start: int, end: int) -> bool:
    """Whether a name goes on with a country, from which somebody comes: "Lord Placeholder of Peru"."""
    of = text.find(" of ", start, end)
    return of >= 0 and country_at(text, of + len(" of "), end) is not None


def names_somebody(words: str) -> bool:
    """Whether words behind the comma of an office are another person: "Acting Secretary Placeholder"."""
    if _styled().search(words):
        return True
    match = patterns().office_name.fullmatch(words)
    if match is not None and can_be_name(words, match.span("name")) and not is_cut_short(match):
        return True
    headed = patterns().head_of_body.fullmatch(words)
    return headed is not None and can_be_name(words, headed.span("name"))


def ends_in_name(piece: str) -> bool:
    """Whether a name stands behind the country of an office: "Ambassador to Fiji Placeholder Alpha"."""
    words = piece.split()
    return any(
        len(words) > size + of_country + 1
        and words[-size - of_country - 1] in _BEFORE_COUNTRY
        and fold(" ".join(words[-size - of_country : -size])) in country_names()
        and can_be_name(name := " ".join(words[-size:]), (0, len(name)))
        for size in (2, 3)
        for of_country in _WORDS_OF_COUNTRIES
    )


_BEFORE_COUNTRY: Final = frozenset({"of", "to", "the", "from", "for"})
#: In how many words a country may be named there: "New Caledonia".
_WORDS_OF_COUNTRIES: Final = (1, 2, 3)


def ends_in_name_behind_country(text: str, start: int, end: int) -> bool:
    """Whether somebody's name follows a country that closes what stands before: "Ports Board of Fiji | Placeholder Alpha"."""
    for of in _OF_CAPITAL.finditer(text, start, end):
        country = country_at(text, of.end(), end)
        if country and _TWO_CAPITALS.fullmatch(text, country[1], end):
            return can_be_name(text, (country[1] + 1, end))
    return False


_OF_CAPITAL: Final = re.compile(r" of (?:the )?(?=[A-ZÀ-Þ])")
_TWO_CAPITALS: Final = re.compile(r"(?: [A-ZÀ-Þ][\w'’.-]*){2,3}")


def begins_inside(role: str) -> bool:
    """Whether an office begins inside of something: "(PP) | Central Committee and Director", "Ports | Affairs and Director"."""
    first, *others = role.split(" and ", 1) if " and " in role else (role,)
    grammar = patterns()
    if not others or grammar.head.search(first):
        return False
    if any(map(_ends_in_other, role.split(" and ")[:-1])):
        # "Family and Social Policy Placeholder Alpha and Minister"
        return True
    if first.endswith(",") and others[0].startswith("the "):
        # "the Placeholder Territories, and the Minister"
        return True
    if first.rpartition(" ")[2] in _places():
        # "the Placeholder Islands and the Minister"
        return True
    return grammar.body.fullmatch(first) is not None or (
        " " not in first and grammar.head.match(others[0].removeprefix("the ")) is not None
    )


@cache
def _places() -> frozenset[str]:
    """The last words of the names of places."""
    return frozenset(table("groups")["places"])


def holds_another(text: str, role: Span) -> bool:
    """Whether somebody else's office stands before one with its own article: "Minister of Ports and the Chief of Staff"."""
    heads = patterns().head
    joints = _AND_THE.finditer(text, *role)
    return any(
        heads.search(text, role[0], joint.start()) and _opens_with_head(text, joint.end(), role[1])
        for joint in joints
    )


def holds_title(text: str, role: Span) -> bool:
    """Whether an office that is held in a house ends in the title of the next one: "State Secretary at the Ministry of Ports and | Ambassador"."""
    title = _AND_TITLE.search(text, *role)
    return (
        title is not None
        and HELD_IN.search(text, role[0], title.start()) is not None
        and patterns().head.search(text, title.start("title"), role[1]) is not None
    )


def begins_with_event(text: str, role: Span) -> bool:
    """Whether an office begins with the end of what something was done at: "the Port | Summit and Minister of Ports"."""
    event = _event_and().match(text, *role)
    return event is not None and patterns().head.search(text, *event.span()) is None


@cache
def _event_and() -> re.Pattern[str]:
    """A meeting or a body, and "and"."""
    groups = table("groups")
    events = alternation({*groups["collectives"], *(gathering.title() for gathering in groups["gatherings"])})
    return re.compile(rf"(?:[A-Z][\w'’-]* ){{0,5}}(?:{events}),? and ")


#: By what somebody is addressed, at the end.
_AND_TITLE: Final = re.compile(r" and (?P<title>[A-Z][\w-]*|High Commissioner)$")
HELD_IN: Final = re.compile(r" (?:at|in) the (?:Ministry|Department|Directorate|Secretariat|Office) ")
"""Where an office is held: "State Secretary | at the Ministry of Ports"."""


def _opens_with_head(text: str, start: int, end: int) -> bool:
    """Whether an office begins at a place, and not more of what the one before it is for: "Trade and the | Ports Secretary"."""
    of = _OF_WHAT.search(text, start, end)
    return patterns().head.search(text, start, of.start() if of else end) is not None


_AND_THE: Final = re.compile(r" and the (?=[A-Z])")
_OF_WHAT: Final = re.compile(r" (?:of|for) ")


def holds_name(role: str) -> bool:
    """Whether somebody's name stands inside an office: "Deputy Minister Placeholder and Assistant Minister"."""
    first, *others = _JOINTS.split(role)
    grammar = patterns()
    if not any(grammar.head.search(other) or _is_small_office(other) for other in others):
        return False
    if any(" " in piece and read_name(piece, 0, len(piece)) for piece in others[:-1]):
        # "Minister of Trade, Placeholder Alpha and the Minister": words that are no part of any office are a name.
        return True
    if any(names_somebody(piece) for piece in (first, *others[:-1])):
        return True
    if ends_in_name_behind_country(first, 0, len(first)):
        return True
    # "Minister of Ports, Trade and Industry Placeholder and the Minister": the office holds joints itself.
    ends = [joint.start() for joint in AND_THE_NEXT.finditer(role) if grammar.head.search(role, joint.end())]
    if any(names_somebody(role[:end]) for end in ends):
        return True
    behind = _BEHIND_AFFAIRS.search(first) if not grammar.head.search(first) else None
    if behind and can_be_name(first, behind.span("name")):
        # "Pacific Affairs Placeholder Alpha and Minister", from inside of what the first one's office is for.
        return True
    # "Placeholder Alpha and the Minister": two words that are no part of any office are a name.
    return " " in first and can_be_name(first, (0, len(first)))


def _is_small_office(words: str) -> bool:
    """Whether words are an office in small letters, with what it is of: "director of the Ports Agency"."""
    office = words.partition(" of ")[0]
    return office.islower() and patterns().plain_head.search(f" {office}") is not None


def _ends_in_other(piece: str) -> bool:
    """Whether somebody's name stands behind what an office is for, which has begun before: "Social Policy | Placeholder Alpha"."""
    named = _BEHIND_POLICY.search(piece) if not patterns().head.search(piece) else None
    return (
        named is not None
        and fold(named["what"]) in portfolios()
        and not any(fold(word) in portfolios() for word in named["name"].split())
        and can_be_name(piece, named.span("name"))
    )


@cache
def portfolios() -> frozenset[str]:
    """What offices are for, by words that are no office themselves."""
    offices = table("offices")
    return frozenset(map(fold, offices["portfolios"])) - frozenset(map(fold, offices["heads"]))


_BEHIND_AFFAIRS: Final = re.compile(r"\bAffairs (?P<name>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){1,3})$")
#: "Social | Policy Placeholder Alpha"
_BEHIND_POLICY: Final = re.compile(
    r"\b(?P<what>[A-ZÀ-Þ][\w-]*) (?P<name>[A-ZÀ-Þ][\w'’.-]* [A-ZÀ-Þ][\w'’.-]*)$"
)
_JOINTS: Final = re.compile(r",? and (?:the )?|, (?:the )?")
AND_THE_NEXT: Final = re.compile(r",? and (?:the )?(?=[A-Z])")
"""Where the last of a row may begin: "Trade, and the | Minister"."""
