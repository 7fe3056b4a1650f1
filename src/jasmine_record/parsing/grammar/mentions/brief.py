"""People as a text speaks of them once they are known: "the minister", "his Slovak counterpart, Placeholder"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.bodies import is_known_body
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.names import can_be_name, portfolios, read_name
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD, country_at, leading_nation
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.lexicon import alternation, counterpart, fold, organisations, table

__all__ = [
    "NO_OFFICES",
    "SMALL_OFFICES",
    "begins_as_office",
    "is_office_word",
    "read_counterpart",
    "read_head_of_body",
    "read_name_and_small",
    "read_own_officer",
    "read_small",
    "read_small_office",
    "read_small_office_and_name",
    "read_small_titled",
]

NO_OFFICES: Final = ("guest", "visitor", "official", "leader", "adviser", "advisor", "envoy", "diplomat")
"""Words for somebody of a country that say nothing of an office: "the Zambian guest"."""
SMALL_OFFICES: Final = frozenset((
    "minister", "president", "secretary", "chancellor", "premier", "commissioner", "secretary-general", "general",
    "director-general", "governor", "ambassador", "state", "representative", "delegate", "observer", "speaker", "colleague", *NO_OFFICES, "undersecretary", "superintendent", "coordinator", "head", "manager",
    "diplomacy", "delegation", "chairman", "chairwoman", "chairperson", "co-chair", "co-chairman", "co-chairwoman", "co-chairperson", "director", "rector", "mayor", "commander", "chief",
))  # fmt: skip
"""Words of which one stands in each of these offices."""
_HEAD_OF_DELEGATION: Final = "(?:[Ll]eader|[Hh]ead) of (?:the )?[Dd]elegation"
_HEAD_OF_NATION: Final = re.compile(
    r"(?:[Tt]he )?(?P<role>(?:[Ll]eader|[Hh]ead) of (?:the )?(?P<nation>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2} )[Dd]elegation)"
)
#: How some houses write of a foreign minister: "the head of Polish diplomacy, Placeholder".
_DIPLOMACY: Final = re.compile(
    r"(?:[Tt]he )?(?P<role>[Hh]ead of (?:the )?(?P<nation>[A-Z][\w-]* )?diplomacy)(?:,? (?=[A-Z]))?"
)


@cache
def _small_portfolios() -> frozenset[str]:
    """What offices are for, in small letters."""
    return frozenset(word.lower() for word in table("offices")["portfolios"])


def _before_small() -> str:
    """What stands before "minister" and the like in small letters: "deputy", "foreign trade and tourism"."""
    words = alternation((*table("offices")["small"]["before"], *_small_portfolios()))
    return rf"(?:(?:{words})(?:,|,? and)? ){{0,4}}"


@cache
def _small_office() -> str:
    """The office of a minister or the like in small letters, with what it is for: "foreign trade and tourism minister", "minister of ports"."""
    what = alternation(_small_portfolios())
    return (
        rf"(?P<role>{_before_small()}(?:minister(?: (?:of|for) (?:the )?(?i:{what})(?:(?:,|,? and)?(?: (?:of|for))?(?: the)? (?i:{what})){{0,6}})?"
        r"|president|secretary|chancellor|premier|commissioner|secretary-general|secretary general|director-general|governor|ambassador"
        r"|secretary of state))"
    )


@cache
def _small_alone() -> re.Pattern[str]:
    """How some houses write of somebody who was introduced: "the minister", "the prime minister"; with a country also of others."""
    return re.compile(
        rf"(?:[Tt]he|[Aa](?= representative of)|(?P<own>[Mm]y|[Oo]ur)) (?P<nation>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}} )?"
        rf"(?:{_small_office()}|(?P<other>representative|delegate|observer|colleague|chair(?:man|woman|person)|co-chair(?:man|woman|person)?|(?:executive )?director|rector|mayor|(?:deputy )?commander|chief of (?:the )?(?:defen[cs]e|general) (?:staff|forces)|{_HEAD_OF_DELEGATION}))(?: (?:of|from) (?:the )?(?P<of>[A-Z][^;:]{{2,100}}))?"
    )


@cache
def _somebody_of() -> re.Pattern[str]:
    """Somebody who was named before, by the country alone: "the Zambian guest"."""
    return re.compile(
        rf"(?:[Tt]he|(?P<own>[Mm]y|[Oo]ur)) (?P<nation>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}} )(?P<other>{'|'.join(NO_OFFICES)}|(?:{alternation(table('offices')['small']['chief'])}) chief)(?P<of>(?!))?"
    )


@cache
def _small_named() -> re.Pattern[str]:
    """And how they introduce: "Swiss foreign minister Placeholder", "the Swiss foreign minister, Placeholder"."""
    return re.compile(
        rf"(?:[Tt]he )?(?P<nation>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}} )?{_small_office()}(?P<comma>,)? (?=[A-Z])"
    )


def _read_diplomat(text: str, start: int, end: int) -> Mention | None:
    match = _DIPLOMACY.match(text, start, end)
    nation = leading_nation(text, *match.span("nation")) if match and match["nation"] else None
    if match is None or (match["nation"] and nation is None):
        return None
    name = patterns().name.fullmatch(text, match.end(), end)
    if match.end() < end and (name is None or not can_be_name(text, name.span("name"))):
        return None
    return Mention(
        kind=MentionKind.PERSON if name else MentionKind.OFFICE,
        start=start,
        end=end,
        name=name.span("name") if name else None,
        role=match.span("role"),
        country=nation[0] if nation else None,
        country_span=nation[1] if nation else None,
    )


def read_small_office(text: str, start: int, end: int) -> Mention | None:
    """An office in small letters: "the minister"; "the Dutch minister", "the representative of Fiji"."""
    if text.find("diplomacy", start, end) >= 0:
        return _read_diplomat(text, start, end)
    match = _small_alone().fullmatch(text, start, end) or _somebody_of().fullmatch(text, start, end)
    if match is None:
        return _read_head_of_delegation(text, start, end) or _of_body_before(text, start, end)
    nation = leading_nation(text, match.start("nation"), match.end("nation")) if match["nation"] else None
    if match["nation"] and (nation is None or nation[2] != match.end("nation")):
        return _of_body_before(text, start, end)
    country = nation[:2] if nation else None
    if match["of"]:
        of = country_at(text, *match.span("of"))
        if of is None or of[1] != end:
            # "the representative of the Japan Placeholder Agency"
            return _of_body(text, match) if match["other"] else None
        country = of[0], match.span("of")
    if country is None and (match["other"] or match["own"]):
        return None
    return Mention(
        kind=MentionKind.OFFICE,
        start=start,
        end=end,
        role=match.span("other" if match["other"] else "role"),
        country=country[0] if country else None,
        country_span=country[1] if country else None,
    )


def _read_head_of_delegation(text: str, start: int, end: int) -> Mention | None:
    """Who led a country's people: "the head of the Fijian delegation"."""
    match = _HEAD_OF_NATION.fullmatch(text, start, end)
    nation = leading_nation(text, *match.span("nation")) if match else None
    if match is None or nation is None or nation[2] != match.end("nation"):
        return None
    return Mention(
        kind=MentionKind.OFFICE,
        start=start,
        end=end,
        role=match.span("role"),
        country=nation[0],
        country_span=nation[1],
    )


#: Letters in brackets behind a name.
_LETTERS: Final = re.compile(r" \([A-Z][\w-]*\)$")


def _of_body(text: str, match: re.Match[str]) -> Mention | None:
    """Somebody who speaks for an organisation: "the representative of the World Bank"."""
    start, end = match.span("of")
    letters = _LETTERS.search(text, start, end)
    stop = letters.start() if letters else end
    if text.find(",", start, stop) >= 0:
        # "the representative of the African, Caribbean and Pacific States": a comma stands in names that are known.
        is_body = fold(text[start:stop]) in organisations() or bool(_MINISTRY.fullmatch(text, start, stop))
    else:
        is_body = is_known_body(text, start, stop) or text.endswith(_LAST_OF_BODY, start, stop)
    if not is_body:
        return None
    return Mention(
        kind=MentionKind.OFFICE, start=match.start(), end=match.end(), role=(match.start("other"), stop)
    )


_LAST_OF_BODY: Final = (" Forum", " Command", " Fleet")
#: "Ministry of Ports, Fish and Trade of Fiji"
_MINISTRY: Final = re.compile(
    r"(?:Ministry|Department) (?:of|for) [A-Z][\w-]*(?: [A-Z][\w-]*){0,2}(?:, [A-Z][\w-]*(?: [A-Z][\w-]*){0,3}){1,3},? and [A-Z][\w-]*(?: (?:of |the )*[A-Z][\w-]*){0,6}"
)
#: "the FAO representative", "the Lake Ports Union (LPU) representative"
_BODY_BEFORE: Final = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?P<role>(?P<body>[A-Z][\w&.-]*(?: (?:[A-Z][\w&-]*|of|for|and|at|the)){0,7})(?P<letters> \([A-Z][\w-]{1,9}\))? (?:representative|delegate|observer|speaker))"
)


def _of_body_before(text: str, start: int, end: int) -> Mention | None:
    """Somebody who speaks for an organisation whose name goes first."""
    match = _BODY_BEFORE.fullmatch(text, start, end)
    if match is None or not (match["letters"] or is_known_body(text, *match.span("body"))):
        return None
    return Mention(kind=MentionKind.OFFICE, start=start, end=end, role=match.span("role"))


#: Behind the head of an office in small letters, the body of which is known.
_OF_KNOWN: Final = re.compile(r"[a-z-]+ (?:of|from) (?:the )?[A-Z]")


def read_small_office_and_name(text: str, start: int, end: int) -> Mention | None:
    """Somebody named behind such an office: "the representative of the World Bank, Ms. Placeholder"."""
    comma = text.rfind(", ", start, end)
    office = read_small_office(text, start, comma) if comma > 0 else None
    shown = patterns().honorific_name.fullmatch(text, comma + 2, end) if office else None
    person = read_named(text, shown, start, end, None) if shown else None
    if office and shown is None and (office.country or _OF_KNOWN.match(text, *(office.role or (0, 0)))):
        name = patterns().name.fullmatch(text, comma + 2, end)
        if name and " " in name["name"] and can_be_name(text, name.span("name")):
            # "the foreign minister of Fiji, Placeholder Alpha", "the representative of the World Bank, Placeholder Alpha"
            return attrs.evolve(office, kind=MentionKind.PERSON, end=end, name=name.span("name"))
    if office is None or person is None or person.country or person.affiliation:
        return None
    return attrs.evolve(
        person,
        role=office.role,
        country=office.country,
        country_span=office.country_span,
        of_body=office.of_body,
    )


@cache
def _small_behind() -> re.Pattern[str]:
    """Somebody behind whose name the office stands in small letters: "Placeholder Alpha, Fijian minister of ports"."""
    return re.compile(
        rf"(?P<holder>[A-ZÀ-Þ][^,;:]{{2,80}}), (?:the )?(?P<nation>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}} )?"
        rf"(?P<role>{_before_small()}(?:minister|secretary)(?: (?:of|for) (?:the )?(?P<what>[^,;:()]{{2,90}}))?)"
    )


#: Between the words for what an office is for.
_JOINING: Final = frozenset({"and", "of", "the", "for"})


def read_name_and_small(text: str, start: int, end: int) -> Mention | None:
    """Somebody with a name and, behind a comma, an office in small letters of which it is told what it is for, or of what state."""
    match = _small_behind().fullmatch(text, start, end)
    if match is None or not (match["what"] or match["nation"]):
        return None
    names = patterns()
    holder = names.honorific_name.fullmatch(text, *match.span("holder")) or names.name.fullmatch(
        text, *match.span("holder")
    )
    person = read_named(text, holder, start, end, None) if holder else None
    nation = leading_nation(text, match.start("nation"), match.end("nation")) if match["nation"] else None
    if (
        person is None
        or person.role
        or (match["nation"] and (nation is None or nation[2] != match.start("role")))
    ):
        return None
    if person.honorific is None and " " not in text[slice(*match.span("holder"))]:
        return None
    words = (match["what"] or "").split()
    known = portfolios()
    if any(word not in _JOINING and fold(word) not in known for word in words) and not is_known_body(
        text, *match.span("what")
    ):
        # "minister of commerce on Monday", "minister of Fiji"
        return None
    return attrs.evolve(
        person,
        role=match.span("role"),
        country=nation[0] if nation else None,
        country_span=nation[1] if nation else None,
    )


#: An office in small letters, and behind a comma who holds it: "the executive secretary of the ministry, Placeholder Alpha".
_SMALL_TITLED: Final = re.compile(
    r"(?:[Tt]he )?(?P<role>(?:(?!(?:its|his|her|their|our|my|an?|this|that|and|of|with|by|to|from|for|in|on|at|where|who|whose|former|then)\b)[a-z]+(?:-[a-z]+)? ){0,3}(?:director|secretary|undersecretary|superintendent|coordinator|head|president|chairman|chairwoman|manager|commander|rector"
    r"|mayor|governor)(?: (?:of|for) (?:the )?[^,;:()]{2,90})?)(?P<letters> \([A-Z][\w&.-]*\))?,(?P<holder> [A-ZÀ-Þ][^,;:]*)"
)


def read_small_titled(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose office stands in small letters before the name, both between commas."""
    titled = _SMALL_TITLED.fullmatch(text, start, end)
    holder = patterns().honorific_or_name.fullmatch(text, *titled.span("holder")) if titled else None
    person = read_named(text, holder, start, end, None) if holder else None
    if titled is None or holder is None or person is None:
        return None
    if person.honorific is None and " " not in holder["name"]:
        return None
    return attrs.evolve(person, role=titled.span("role"))


@cache
def _own_officer() -> re.Pattern[str]:
    """Somebody of another's: "his deputy, | Placeholder Alpha"."""
    officers = alternation(table("offices")["small"]["own"])
    return re.compile(
        rf"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?P<role>(?:[a-z]+ )??(?:{officers}))(?=,? [A-ZÀ-Þ])"
    )


def read_own_officer(text: str, start: int, end: int) -> Mention | None:
    """Somebody who is told by whose deputy, adviser or the like this one is."""
    match = _own_officer().match(text, start, end)
    holder = (
        patterns().honorific_or_name.fullmatch(text, match.end() + text.startswith(",", match.end()), end)
        if match
        else None
    )
    person = read_named(text, holder, start, end, None) if holder else None
    if (
        match is None
        or holder is None
        or person is None
        or (not person.honorific and " " not in holder["name"])
    ):
        return None
    return attrs.evolve(person, role=match.span("role"))


def read_small(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose office is printed in small letters before the name."""
    match = _small_named().match(text, start, end)
    name = patterns().name.fullmatch(text, match.end(), end) if match else None
    if match is None or name is None or not can_be_name(text, name.span("name")):
        return None
    nation = leading_nation(text, match.start("nation"), match.end("nation")) if match["nation"] else None
    if match["nation"] and (nation is None or nation[2] != match.start("role")):
        return None
    return Mention(
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=name.span("name"),
        role=match.span("role"),
        country=nation[0] if nation else None,
        country_span=nation[1] if nation else None,
    )


@cache
def _head_of_body() -> re.Pattern[str]:
    """How newspapers write of who heads a body: "Ports Council head Placeholder Alpha", "Fiji's Ports Council deputy chief, Ms Placeholder"."""
    heads = alternation(table("offices")["small"]["heads_of_bodies"])
    return re.compile(
        rf"(?:[Tt]he )?(?P<role>(?P<body>[A-ZÀ-Þ][\w'’&.-]*(?: (?:[A-ZÀ-Þ][\w'’&.-]*|of|for|and|the)){{0,9}}) (?:(?:acting|deputy|vice) )?(?:{heads}))(?=,? [A-ZÀ-Þ])"
    )


def read_head_of_body(text: str, start: int, end: int) -> Mention | None:
    """Somebody named behind a body and a word in small letters for its head."""
    match = _head_of_body().match(text, start, end)
    if match is None:
        return None
    # "the Fijian Ports Council" is one of Fiji; "Pacific Community" and the like are whole names.
    nation = leading_nation(text, *match.span("body")) if fold(match["body"]) not in organisations() else None
    begin = nation[2] if nation and is_known_body(text, nation[2], match.end("body")) else match.start("body")
    holder = patterns().honorific_or_name.fullmatch(
        text, match.end() + text.startswith(",", match.end()), end
    )
    person = read_named(text, holder, start, end, None) if holder else None
    if person is None or person.name is None or not is_known_body(text, begin, match.end("body")):
        return None
    if person.honorific is None and " " not in text[slice(*person.name)]:
        return None
    country = nation if nation and begin > match.start("body") else None
    return attrs.evolve(
        person,
        kind=MentionKind.PERSON,
        role=(begin, match.end("role")),
        country=country[0] if country else None,
        country_span=country[1] if country else None,
    )


_COUNTERPART: Final = re.compile(
    rf"(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Ii]ts|[Tt]he) (?P<nation>(?:[A-Z][\w.'’-]* ){{0,4}}?){counterpart()}(?: from (?:the )?(?P<country>[A-Z][^,]*?)(?=,))?,? (?=[A-Z])"
)


def is_office_word(word: str) -> bool:
    """Whether a word is one of those that offices are made of, and names aren't."""
    return fold(word.strip(".,")) in patterns().no_name


def begins_as_office(office: str) -> bool:
    """Whether an office begins with words that offices are made of, and with no name of a body."""
    first = FIRST_WORD.match(office)
    if first is None or (
        first[0] in table("offices")["offices_or_bodies"] and _CAPITAL_BEHIND.match(office, first.end())
    ):
        # "MEC Chairman"
        return False
    return fold(first[0]) in _office_words()


_CAPITAL_BEHIND: Final = re.compile(r" [A-Z]")


def may_be_office(words: str) -> bool:
    """Whether words that no list knows as a whole can be an office: they begin as one, and one of them is what offices are called by."""
    heads = {fold(word) for word in FIRST_WORD.findall(words)} & _heads()
    return bool(heads) and begins_as_office(words) and words[:1].isupper() and not _ARTICLE_FIRST.match(words)


_ARTICLE_FIRST: Final = re.compile(r"(?:The|A|An|In|At|On) ")


@cache
def _heads() -> frozenset[str]:
    """The last words of what offices are called by."""
    return frozenset(
        fold(words[-1]) for head in table("offices")["heads"] if (words := FIRST_WORD.findall(head))
    )


@cache
def _office_words() -> frozenset[str]:
    offices = table("offices")
    listed = (*offices["heads"], *offices["qualifiers"], *offices["portfolios"])
    return frozenset(fold(word) for words in listed for word in FIRST_WORD.findall(words))


_UNNAMED: Final = re.compile(rf"(?:[Hh]is|[Hh]er) (?P<nation>(?:[A-Z][\w.'’-]* ){{1,3}}){counterpart()}")
_CALLED: Final = tuple(table("offices")["counterparts"])


def _unnamed_counterpart(text: str, start: int, end: int) -> Mention | None:
    """Somebody of another country who isn't named again: "his Slovak counterpart"."""
    called = text.endswith(_CALLED, start, end)
    match = _UNNAMED.fullmatch(text, start, end) if called else None
    nation = leading_nation(text, *match.span("nation")) if match else None
    if match is None or nation is None or nation[2] < match.end("nation"):
        return None
    return Mention(
        kind=MentionKind.SINGULAR_PRONOUN, start=start, end=end, country=nation[0], country_span=nation[1]
    )


def read_counterpart(text: str, start: int, end: int) -> Mention | None:
    """Somebody named as the counterpart of another: "his Slovak counterpart, Placeholder", "her Latvian colleague Placeholder"."""
    called = any(text.find(word, start, end) >= 0 for word in _CALLED)
    match = _COUNTERPART.match(text, start, end) if called else None
    if match is None:
        return _unnamed_counterpart(text, start, end)
    person = read_person(text, match.end(), end) or read_name(text, match.end(), end)
    if person is None or person.name is None:
        return None
    nation = leading_nation(text, match.start("nation"), match.end("nation"))
    if nation is None and not match["country"] and "counterpart" not in match[0]:
        # "his colleague Placeholder" may be of the same house.
        return None
    span = match.span("country") if match["country"] else nation[1] if nation else None
    country = country_at(text, *match.span("country")) if match["country"] else nation
    if span and country and not person.country:
        person = attrs.evolve(person, country=country[0], country_span=span)
    return attrs.evolve(person, kind=MentionKind.PERSON, start=start, end=end)
