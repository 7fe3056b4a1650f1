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
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.bodies import is_known_body
from jasmine_record.parsing.grammar.mentions.brief import (
    NO_OFFICES,
    begins_as_office,
    is_office_word,
    may_be_office,
)
from jasmine_record.parsing.grammar.mentions.described import (
    read_affiliated,
    read_before_office,
    read_described,
)
from jasmine_record.parsing.grammar.mentions.edges import cannot_end, may_begin, may_end
from jasmine_record.parsing.grammar.mentions.functions import as_chairs, before_aside
from jasmine_record.parsing.grammar.mentions.mention import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    Span,
)
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD, country_at, leading_nation, nations_in
from jasmine_record.parsing.grammar.mentions.one import CALLED, DEFINED, is_it, read_doubtful, read_one
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.grammar.mentions.several import (
    A_PAIR,
    as_one,
    of_one_country,
    officers,
    read_officers,
    read_several,
    read_two,
    with_own_bodies,
)
from jasmine_record.parsing.grammar.mentions.shared_offices import read_paired, read_sharing

__all__ = [
    "LONGEST",
    "NO_OFFICES",
    "ONE_PERSON",
    "STATES_AND_BODIES",
    "Mention",
    "MentionKind",
    "Span",
    "begins_as_office",
    "country_at",
    "is_known_body",
    "is_office_word",
    "leading_nation",
    "may_be_office",
    "may_end",
    "nations_in",
    "officers",
    "read_affiliated",
    "read_before_office",
    "read_described",
    "read_doubtful",
    "read_mentions",
    "read_person",
    "with_own_bodies",
]


#: Longer stretches are no subject that anybody could follow.
LONGEST: Final = 400
#: Lists of those who were there are longer.
_LONGEST_LIST: Final = 2_000


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
    if not text[start].isupper() and not (end - start == len("it") and is_it(text, start, end)):
        first = FIRST_WORD.match(text, start, end)
        if first and first[0].islower() and first[0] not in may_begin():
            return ()
    we = _WE.match(text, start, end) if text[start] in "Ww" else None
    if we:
        named = read_mentions(text, we.end(), end - (text[end - 1] in "–—-"))
        return tuple(
            attrs.evolve(mention, is_we=True) for mention in named if mention.kind is not MentionKind.NAME
        )
    if pair := _both(text, start, end) or _together(text, start, end) or _chairing(text, start, end):
        return pair
    style = _STYLED.match(text, start, end) if text.startswith(("Their ", "their "), start) else None
    start = style.end() if style else start
    called = CALLED.search(text, start, end) if ", here" in text[start:end] else None
    end = called.start() if called else end
    defined = DEFINED.search(text, start, end) if text.endswith(")", start, end) else None
    end = defined.start() if defined else end
    function, span, end = before_aside(text, start, end)
    if cannot_end(text[start:end]):
        return ()
    one = read_one(text, start, end)
    if one and function:
        one = attrs.evolve(one, function=function, function_span=span)
    if one and one.kind is not MentionKind.GROUP:
        return (one,)
    # "Japan, Australia and the United States" ends like a group, and is three states.
    bearers = (
        read_sharing(text, start, end) or read_paired(text, start, end) or read_officers(text, start, end)
    )
    if bearers:
        return bearers
    several = read_several(text, start, end)
    if several and (one is None or all(mention.kind in STATES_AND_BODIES for mention in several)):
        return of_one_country(text, as_one(text, several))
    return (one,) if one else read_two(text, start, end) or _sharing_and(text, start, end)


def _sharing_and(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """People who share an office, and others: "Ministers Alpha (Fiji) and Beta (Tonga), as well as Director Gamma"."""
    joint = _AS_WELL.search(text, start, end) if " as well as " in text[start:end] else None
    first = read_sharing(text, start, joint.start()) if joint else ()
    others = read_mentions(text, joint.end(), end) if joint and first else ()
    return (*first, *others) if others else ()


_AS_WELL: Final = re.compile(r",? as well as (?:by |with )?")


def _together(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those on either side of "together with": "Fiji, together with Tonga"."""
    joint = _TOGETHER.search(text, start, end) if " with " in text[start:end] else None
    first = read_mentions(text, start, joint.start()) if joint else ()
    others = read_mentions(text, joint.end(), end) if joint and first else ()
    return (*first, *others) if others else ()


def _chairing(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Several of whom it is told behind them that they were in the chair: "Fiji and Tonga, as Co-Chairs"."""
    chairs = as_chairs(text, start, end)
    several = read_mentions(text, start, chairs[2]) if chairs else ()
    if chairs is None or len(several) == 1:
        return ()
    function, span, _ = chairs
    return tuple(
        attrs.evolve(one, function=function, function_span=span if function else None) for one in several
    )


_TOGETHER: Final = re.compile(r",? (?:together|jointly|along) with ")


def _both(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """The two behind "both": "Both Minister Alpha and Secretary Beta", "both Fiji and Tonga"."""
    if not text.startswith(("Both ", "both "), start):
        return ()
    start += len("both ")
    pair = read_mentions(text, start, end) if text[start].isupper() else ()
    return pair if len(pair) == A_PAIR and all(one.kind in _EACH for one in pair) else ()


_EACH: Final = (MentionKind.PERSON, MentionKind.STATE, MentionKind.ORGANISATION)
#: "Their Highnesses and Excellencies | the Ministers of Ports", "their Excellencies | Mr Placeholder and Ms Example"
_STYLED: Final = re.compile(
    r"[Tt]heir (?:Royal )?(?:Highnesses|Excellencies|Majesties)(?: and (?:Highnesses|Excellencies))?,? (?=the |[A-Z])"
)
_WE: Final = re.compile(r"(?:We|we|WE)(?:, ?(?:as )?| ?[–—-] ?| )(?=the |[A-Z])")
