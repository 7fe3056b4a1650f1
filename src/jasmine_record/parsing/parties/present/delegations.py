"""Of which side somebody is, and whether an office tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.meeting_names import GATHERING, ordinal_of
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    Mention,
    MentionKind,
    country_at,
    leading_nation,
)
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import FINITE
from jasmine_record.parsing.lexicon import doubtful_country_names, fold
from jasmine_record.parsing.parties.identity import begins_with_organisation, holds_organisation
from jasmine_record.parsing.parties.roster import Roster

__all__ = [
    "LISTABLE",
    "country_of_side",
    "is_of_another",
    "is_of_other_body",
    "is_set_up",
    "is_spoken_of",
    "is_told_apart",
    "listed_behind",
    "of_side",
]


LISTABLE: Final = frozenset({MentionKind.PERSON, MentionKind.STATE, MentionKind.ORGANISATION})
"""Those who stand for themselves in a list, as an office or a group need not."""


#: Acts whose words may tell of the meeting too: "discussed trade at a session chaired by", "signed it in the presence of".
_THERE: Final = frozenset({Act.ADDRESS, Act.DISCUSS, Act.EXCHANGE, Act.PRESENT, Act.AGREE, Act.OTHER})
#: Words of something else than the meeting, where one of these acts is told.
_OF_OTHER: Final = re.compile(
    rf", (?:which|whose|where)\b|\bthat (?:was|were|took|had)\b|\b(?:to be held|signed in|held in|met in|(?:in|of) (?:(?:19|20)\d\d|{MONTH_NAME}))\b"
)


def is_spoken_of(sentence: Sentence, start: int, clauses: Sequence[Clause]) -> bool:
    """Whether a place stands in what somebody said: "commended the Committee, which met | under the chairmanship of"."""
    before = [clause for clause in clauses if clause.verb[1] <= start]
    if not before or before[-1].act is None:
        return False
    last = before[-1]
    return last.act not in _THERE or _OF_OTHER.search(sentence.masked, last.verb[1], start) is not None


#: A meeting before this one, whose own words go on up to the verb: "following the first meeting, which was held in Suva and | was attended by".
_AFTER_ANOTHER: Final = re.compile(
    rf"\b(?:[Ff]ollowing|[Aa]fter|[Pp]receded by|[Ss]ince|[Bb]uil(?:ding|t) (?:up)?on) (?:the|an?|its|their) (?:[\w'’-]+ ){{0,5}}?{GATHERING}\b[^,;.:]*?"
    r"(?:,? (?:which|that|held|hosted|chaired|co-chaired|convened|organi[sz]ed|attended|led)\b(?:(?!, (?:the|this|it|they|an?) )[^;.:])*)?,? ?$"
)
#: A body that is set up, and the meeting isn't told of behind it: "to establish a Working Group, composed of Fiji and Tonga, | and chaired by".
_SET_UP: Final = re.compile(
    r"\b(?i:establish|form|creat|constitut|set(?:ting)? up)(?:e|es|ed|ing|ment of)? (?:an?|the|its|their|this) "
    r"(?:(?! and the |\b(?i:meetings?|sessions?|talks|conference|summit|dialogue)\b)[^.;:])*$"
)
#: An earlier meeting of the series: "The last round | was hosted by".
_EARLIER_ROUND: Final = re.compile(
    rf" ?(?i:the|their|its|our) (?:last|previous|preceding|former|earlier) (?:[\w’'-]+ ){{0,4}}?(?!(?i:sessions?)\b)(?:{GATHERING}|edition|round|one)\b[^,;]{{0,80}}$"
)
#: What was held before the meeting of which the text told, or beside it: "Prior to the Meeting, | the Officials' Meeting was convened", "On the sidelines, the Third Dialogue".
_BESIDE_IT: Final = re.compile(
    rf"(?:(?:Prior to|Preceding|Ahead of|Before|In preparation for|Back[- ]to[- ]back with|On the (?:sidelines|margins) of|In the margins of|In conjunction with) (?:the|this) {GATHERING}"
    rf"|On the (?:sidelines|margins)|In the margins), (?:the|an?|its|their) (?:[\w'’+-]+ ){{0,8}}?(?:{GATHERING}|(?i:working group|task force))\b(?! (?:also )?adopted\b)"
)
#: Those who prepare what ministers meet for, with their meeting: "The Senior Officials' | Meeting".
_PREPARING: Final = re.compile(
    rf"(?:[^,;:]{{3,80}}, )?(?i:the|an?|its|their) (?:[\w+-]+ ){{0,4}}?(?P<who>(?i:senior officials|preparatory|experts?|deputies|technical|working group|task force|sub-?committee))['’]?s?(?: (?:[\w'’+-]+ ){{0,3}}?{GATHERING})?\b"
    r"(?:,|$| (?:was|were|met|convened|held|took|on|for|of)\b)"
)


def _prepares_it(masked: str, start: int, roster: Roster) -> bool:
    """Whether a sentence begins with the meeting of those who prepared this one, and the text isn't about theirs."""
    found = _PREPARING.match(masked, 0, start)
    return found is not None and bool(roster.opening) and fold(found["who"]) not in roster.opening


#: A meeting of the series that the sentence is about: "The first session, which".
_NUMBERED: Final = re.compile(
    rf"(?:The|During the|At the|In the) (?P<ordinal>[\w-]+) (?:[\w'’-]+ ){{0,5}}?(?P<noun>{GATHERING})\b[^;.:]*?, which\b"
)
#: The meeting as the text names it first: "The third session of the Commission".
_ANY_NUMBER: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]heir|[Ii]ts) (?P<ordinal>[\w-]+) (?:[\w'’-]+ ){{0,5}}?(?P<noun>{GATHERING})\b"
)
_MOST_OPENING: Final = 8
"""Sentences in which a text names its meeting by number."""


def is_of_another(sentence: Sentence, start: int, roster: Roster) -> bool:
    """Whether what was chaired or attended, by words that end here, is an earlier meeting or a body that is set up."""
    masked = sentence.masked
    begin = max(masked.rfind(mark, 0, start) for mark in ";.:") + 1
    if _AFTER_ANOTHER.search(masked, begin, start) or _SET_UP.search(masked, begin, start):
        return True
    if _EARLIER_ROUND.match(masked, begin, start):
        return True
    if sentence is not roster.sentences[0] and (
        _BESIDE_IT.match(masked, 0, start) or _prepares_it(masked, start, roster)
    ):
        return True
    numbered = _NUMBERED.match(masked, 0, start)
    number = ordinal_of(numbered["ordinal"]) if numbered else None
    if number is None:
        return False
    named = (
        ordinal_of(found["ordinal"])
        for other in islice(roster.sentences, _MOST_OPENING)
        # The sessions of one forum are no earlier forums.
        if other is not sentence
        and (found := _ANY_NUMBER.search(other.masked))
        and numbered is not None
        and fold(found["noun"]) == fold(numbered["noun"])
    )
    series = None if numbered is None or "session" in fold(numbered["noun"]) else roster.number
    return any(known is not None and known > number for known in (series, *named))


def is_set_up(masked: str, stop: int) -> bool:
    """Whether the words before a place, back to the last full stop, set up a body, so that it is the body's chair of whom they tell."""
    begin = max(masked.rfind(mark, 0, stop) for mark in ";.:") + 1
    return (
        _SET_UP.search(masked, begin, stop) is not None or _NAMES_BODY.search(masked, begin, stop) is not None
    )


#: A body behind what somebody did: "agreed on a working group on ports", "welcomed the Expert Committee".
_NAMES_BODY: Final = re.compile(
    r"\b[a-z]+(?:ed|ing) (?:(?:on|to|with|of) )?(?:an?|the|its|their|this) (?:[\w-]+ ){0,6}?(?i:group|committee|sub-?committee|task force|commission|body|panel|board|council|secretariat)(?: (?:on|for) [^,;.:]{2,80})?,?$"
)


def country_of_side(side: re.Match[str], sentence: Sentence) -> tuple[str, tuple[int, int]] | None:
    """The country of the side that a match names, and where it stands."""
    start, end = side.span("side")
    # "the delegation of Fiji", or "the Fijian delegation".
    whole = country_at(sentence.text, start, end)
    nation = leading_nation(sentence.text, start, max(end + 1, side.end()))
    if whole and whole[1] == end:
        return whole[0], (start, end)
    if nation and nation[1][1] <= end:
        return nation[:2]
    if fold(sentence.text[start:end]) in doubtful_country_names():
        # "a delegation of Georgia" is no other's.
        return doubtful_country_names()[fold(sentence.text[start:end])], (start, end)
    return None


def of_side(mentions: tuple[Mention, ...], side: re.Match[str], sentence: Sentence) -> tuple[Mention, ...]:
    """People with the country of the side that they sat on, where they give none of their own."""
    found = country_of_side(side, sentence)
    if found is None:
        return mentions
    country, span = found
    return tuple(
        attrs.evolve(mention, country=country, country_span=span)
        if not mention.country and mention.kind in ONE_PERSON and not is_of_other_body(mention, sentence.text)
        else mention
        for mention in mentions
    )


#: Bodies of a government, to which those of its side belong.
_HOUSE: Final = re.compile(r"\b(?:Ministry|Department|Office|Bureau|Treasury|Directorate)\b")


def is_of_other_body(mention: Mention, text: str) -> bool:
    """Whether somebody is of an organisation, or of a body that is no government's, and so of no side."""
    body = text[slice(*mention.affiliation)] if mention.affiliation else ""
    return (body and (not _HOUSE.search(body) or begins_with_organisation(body))) or _of_organisation(
        mention, text
    )


def _of_organisation(mention: Mention, text: str) -> bool:
    return mention.role is not None and holds_organisation(text[slice(*mention.role)])


def is_told_apart(mention: Mention, text: str) -> bool:
    """Whether an office says whose it is, so that it stands for one person even without a name."""
    if mention.kind is not MentionKind.OFFICE or mention.country or mention.affiliation or mention.of_body:
        return True
    # "the European Commissioner for Ports"
    european = mention.role is not None and text.startswith("European Commissioner", mention.role[0])
    return european or _of_organisation(mention, text)


def listed_behind(sentence: Sentence, start: int, stop: int) -> tuple[Mention, ...]:
    """Those of a list behind one of it who can't be read; each is told by name and office, and nothing else stands there."""
    stop = min(stop, len(sentence.text.rstrip(" .;")))
    if not sentence.masked.startswith(", ", start) or _TELLS.search(sentence.masked, start, stop):
        return ()
    found: list[Mention] = []
    begin = start + len(", ")
    first = start if _FOR_ANOTHER.match(sentence.masked, start) else start + 1
    for joint in islice(_NEXT_ITEM.finditer(sentence.masked, first, stop), _MOST_ITEMS):
        if found and joint.start() < found[-1].end:
            continue
        if begin < joint.start() and not _UNREAD_ITEM.fullmatch(sentence.masked, begin, joint.start()):
            # "attended by Minister Placeholder, marking ten years of the Treaty": the list is over.
            break
        begin = joint.end()
        more = mentions_at(sentence, begin, stop)
        people = tuple(takewhile(lambda one: bool(one.name and one.role), more))
        if people and (people[-1].end == stop or sentence.masked.startswith(", ", people[-1].end)):
            found += people
            begin = people[-1].end + len(", ")
    return tuple(found)


#: Somebody of a list who can't be read, and not what was celebrated or for whom somebody came: "a boffin from the reef lab".
_UNREAD_ITEM: Final = re.compile(
    r"(?:(?:an?|the) |(?=[A-ZÀ-Þ]))(?:(?! (?!acting |incoming |outgoing )[a-z]+ing\b| (?:then|late|former|on behalf|in place)\b)[^,])+"
)
#: Who came for whom, before the one who came: ", and, on behalf of the Minister of Ports, the Director".
_FOR_ANOTHER: Final = re.compile(r", and, (?:on behalf|in place) of [^,]+, ")
_NEXT_ITEM: Final = re.compile(rf"{_FOR_ANOTHER.pattern}|, (?:and )?")
#: What a list of people doesn't have.
_TELLS: Final = re.compile(
    rf"[;:()]|\b(?:who|which|where|whose|whom|that|as|in order|since|in (?:honou?r|memory))\b|{FINITE.pattern}"
)
_MOST_ITEMS: Final = 12
"""Commas at which a list is read on; no more, so that a hostile one takes no longer."""
