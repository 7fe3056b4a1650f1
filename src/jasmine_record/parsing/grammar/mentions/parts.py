"""What the patterns of mentions are composed of: the parts of offices and of names, from the data files.

    office = {free word} {qualifier | portfolio} head [superior] ["for" portfolio] [joint office]
    name   = {particle} word {word} ["," suffix]

Each part is the text of a pattern, to stand between others. A word that isn't known takes part in an office only where
one that is known comes behind it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.lexicon import UPPER, alternation, country_names_of_offices, organisations, table

__all__ = ["Parts", "parts"]


@attrs.frozen(kw_only=True)
class Parts:
    """Texts of patterns."""

    heads: str
    qualifiers: str
    #: A word that ends a portfolio: of the data file, or an abbreviation.
    known: str
    #: The same where an office may end with it, as it doesn't with "Foreign".
    last: str
    portfolio: str
    #: What stands before the head of an office: "White House Budget".
    before: str
    office: str
    honorific: str
    #: By what somebody with another office is addressed: "Chairperson of the Committee, H.E. Governor Placeholder".
    titles: str
    #: A word of a name.
    word: str
    particles: str
    name: str
    #: Degrees, orders and letters behind a name, or the party and state of a member of a congress: "(D-DE)".
    behind: str
    #: Whose somebody is: a country, a ministry or a body.
    of: str


@cache
def parts() -> Parts:
    """Those of English."""
    offices = table("offices")
    heads, qualifiers = alternation(offices["heads"]), alternation(offices["qualifiers"])
    # Words before the last of a portfolio may be any.
    known = rf"(?:(?:{alternation(offices['portfolios'])})(?: II)?|[A-Z]{{2,}}s)(?![\w’'-])"
    last = rf"(?!(?:{alternation(offices['unfinished'])})(?![\w’'-])){known}"
    # "Secretary for Relations with Asia"
    other = rf"(?:(?!(?:{heads})\b)[{UPPER}][\w'’.-]*|of|on|the|and|&|in|for|(?<=Relations )with|(?<=Persons )from)"
    portfolio = rf"(?:{other} {other}, (?=[^,]*,? and ))?(?:{other},? ){{0,5}}?{last}(?!,? (?:(?:and|&) )?(?:the )?{known})"
    # "First, the Chair thanked them" counts what is said; "First Deputy Minister" is an office.
    words = rf"(?:(?!(?:First|Second|Third|Fourth), )(?:(?:{qualifiers})\b|{known})(?:,|,? and(?: of)?| &)?[ -](?:the )?)*?"
    leading = rf"(?:{_free(heads)}{_JOINING}? ){{0,6}}?"
    superior = rf"(?: (?:to|of) the (?:(?:{qualifiers}) )?(?:{heads})\b)"
    # Two offices of one person take the same way, since the long lists of words are to stand in few places. A joint can't
    # be left out between the two, for what an office ends with is no part of a longer word.
    office = (
        rf"{leading}(?:{_JOINT}?{words}(?:{heads})\b(?:-(?:General|Designate|elect)| [Pp]ro[ -][Tt]empore)?{superior}?"
        rf"(?:(?: [Rr]esponsible| in charge)? (?:of|for|to|on|{_AT_HOUSE}) (?:the )?{portfolio})?){{1,2}}(?: (?:of|for|to|on|{_AT_HOUSE}) (?:the )?{portfolio})?"
    )
    particles = alternation(offices["particles"])
    return Parts(
        heads=heads,
        qualifiers=qualifiers,
        known=known,
        last=last,
        portfolio=portfolio,
        before=leading + words,
        office=office,
        # A degree may stand in brackets: "Amb. (Eng) Placeholder".
        # "General Secretary" is no general, "Chief Engineer" an office, "First Sea Lord" another, and "Director of the Ports
        # Police, Placeholder" has no rank.
        honorific=rf"(?:(?!General Secretary\b|Police,|Ambassador,|(?<=Chief )Engineer\b|(?<=Sea )Lord\b)(?:{alternation(offices['honorifics'])})(?: \((?:[A-Z][a-z]{{1,4}}\.?|[Rr]etired|ret(?:d)?\.?)\))?(?:, |,? (?=[{UPPER}]|the (?:Most |Right |Rt\.? )?Hon)))+",
        titles=alternation(offices["titles"]),
        word=_WORD,
        particles=particles,
        name=rf"(?:{_PEER}|{_GIVEN_LAST}|(?:(?:{particles}) ){{0,2}}{_WORD}(?: (?:{_WORD}|(?:{particles})(?= ))){{0,8}}?(?:,? (?:{alternation(offices['suffixes'])}))?)",
        behind=rf"(?: \([DRI]-[A-Z]{{2}}\)|,? (?:{alternation(offices['postnominals'])})| \((?:{alternation(offices['postnominals'])})\)|, (?!{_letters_of_bodies()}){_ORDER}){{0,5}}",
        of=rf"(?P<of>(?:,|,? of|,? for|,? from|{_SENT}) (?:the )?(?:{_MINISTRY}|{_PORTFOLIOS}|[^,;:]+))?",
    )


def _free(heads: str) -> str:
    """A capitalised word that may stand before an office whose holder is named behind it: "White House Budget Director"."""
    openers = alternation(
        word.capitalize() for word in (*table("clauses")["openers"], *table("clauses")["adverbs"])
    )
    return (
        rf"(?!(?:{openers}|{heads}|The|In|On|At|As|After|Before|During|When|While|And|But|For|With|According|Instead|Under|No|Only|Even|Like|Unlike|Despite|Without|Through"
        # Words that pick somebody out, or nobody, and name no one: "Neither Minister", "Another Minister".
        rf"|Neither|Nor|Not|Either|Any|Every|Another|That|This|Which|Whichever|What|Whose|Yet|One(?= (?:{heads})\b)"
        # A verb of a declaration: "COMMENDS President Placeholder".
        rf"|[A-Z]{{5,}}(?:S|ED|ING)|{WEEKDAY_NAME})\b)"
        rf"[{UPPER}][\w'’.&-]*"
    )


#: Between the words before an office: "Ports and Harbours Authority", "White House (WH) Budget".
_JOINING: Final = r"(?: and| &| of| \([A-Z]{2,8}\))"
#: Between two offices of one person: "Prime Minister, Minister of Ports".
_JOINT: Final = r"(?:,? and (?:the )?|/| [–—-] |(?<=Prime Minister), |(?<=Vice-Chancellor), |(?<=Cabinet of Ministers), |(?<=Council of Ministers), )"
_WORD: Final = rf"[{UPPER}][\w'’.‐‑-]*"
#: Where somebody is in office: "Minister of State | at | the Ministry of Ports".
_AT_HOUSE: Final = r"(?:at|in)(?= the (?:Ministry|Department|Directorate|Secretariat) )"
#: "Lord Placeholder of Placeholderton"
_PEER: Final = (
    rf"(?:(?<=Lord )|(?<=Baroness )|(?<=Viscount )){_WORD}(?:[ -]{_WORD})? of {_WORD}(?:[ -]{_WORD})?"
)
#: "Kang, Kyung-wha": a given name behind a comma shows itself by its hyphen.
_GIVEN_LAST: Final = rf"{_WORD}, [{UPPER}][a-z]+-[a-z]+"
#: "EGH", "CBS": orders and degrees that no list has are two to five capitals behind a comma.
_ORDER: Final = r"[A-Z]{2,5}(?=,|$)"


def _letters_of_bodies() -> str:
    """Letters that are no order or degree: those of countries and organisations, "FAO"."""
    letters = {
        name.upper() for name in (*country_names_of_offices(), *organisations()) if _LETTERS.fullmatch(name)
    }
    postnominals = frozenset(table("offices")["postnominals"])
    return rf"(?:{alternation((*(letters - postnominals), *_COUNTRIES))})\b"


_LETTERS: Final = re.compile(r"[a-z]{2,5}")
_COUNTRIES: Final = ("US", "UK", "UAE", "USA", "ROK", "DPRK", "PRC", "DRC")
#: "of the Ministry of Land, Infrastructure and Transport": what a ministry is for may hold commas.
_MINISTRY: Final = (
    rf"(?:Ministry|Department) (?:of|for) [^,;:]+(?:, {_WORD}(?: {_WORD})?){{1,3}},? and {_WORD}[^,;:]*"
)
#: "Minister Placeholder of | Trade, Industry and Energy"
_PORTFOLIOS: Final = (
    rf"{_WORD}(?: {_WORD})?(?:, {_WORD}(?: {_WORD})?){{1,3}},? and {_WORD}(?: {_WORD})?(?: of [^,;:]+)?"
)
#: To whom an envoy is sent: "Permanent Representative to the UN".
_SENT: Final = r"(?:(?<=Representative)|(?<=Ambassador)|(?<=Plenipotentiary)|(?<=Envoy)|(?<=Observer)|(?<=Delegate)) (?:to|in)"
