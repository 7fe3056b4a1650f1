"""Sentences in the passive that say by whom it was said: "The proposal was supported by Fiji", "It was stressed by ... that".

Those that don't say so ("It was agreed that ...") report nothing of anybody.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, NO_ACTORS, Clause, clause_of
from jasmine_record.parsing.grammar.mentions import LONGEST, Mention, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Verb, verb_by, verb_of
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["read_passive"]


@cache
def _passive() -> re.Pattern[str]:
    adverbs = alternation(table("clauses")["adverbs"])
    return re.compile(
        r"(?:It|(?P<what>Ministers|Leaders|Members|Participants|(?:An?|The|This|That|These|Those|His|Her|Their|[A-ZÀ-Þ][\w.-]*['’]s) [^,;:.]{2,90}?)) (?:was|were) "
        rf"(?:(?:{adverbs}|[a-z]+ly) )*(?=[a-z]+ (?:[a-z]+ )?by )"
    )


#: What is done to what somebody else said there; agreements and projects are signed and launched at other times as well.
_REACTIONS: Final = frozenset(
    {Act.APPRECIATE, Act.WELCOME, Act.CONDEMN, Act.PROPOSE, Act.EMPHASIZE, Act.AFFIRM}
)
#: What is presented there: "A study on reefs was presented by Director Placeholder".
_PAPER: Final = re.compile(
    r"An? (?:[\w-]+ ){0,2}?(?:analysis|briefing|overview|paper|presentation|report|review|stud(?:y|ies)|survey|update)\b"
)
_BROUGHT_UP: Final = frozenset({"raised", "mentioned", "touched upon"})
"""Verbs that say something of a matter, and not of other things: "The issue of fees was raised by Fiji"."""
_MATTER: Final = re.compile(
    r"\w+ (?:[\w-]+ ){0,2}?(?:issues?|questions?|matters?|points?|concerns?|topics?|subjects?|need|importance|problems?|possibility)\b"
)
_THAT: Final = re.compile(r",? that (?=\S)")
#: What is to be done, which is said with the infinitive: "It was proposed by Fiji to meet again".
_PLANS: Final = frozenset({Act.PROPOSE, Act.AGREE, Act.REQUEST})
_TO: Final = re.compile(r" (?=to [a-z])")
_STOP: Final = re.compile(r"\.?$|, (?=(?:while|whilst|whereas|but|and|who|which)\b)")
#: "expressed by Fiji over fees | and by Tonga over ports"
_NEXT_BY: Final = re.compile(rf",? and by (?=[A-Z]|the )|{_STOP.pattern}")
_WAS: Final = frozenset({"was", "were"})
_TOLD: Final = frozenset({"briefed", "updated", "informed"})
_ABOUT: Final = re.compile(r" (?=(?:on|about|regarding) )")
#: "informed by the Secretary | of the delay"; a name says whose people they are: "by officials of the Ports Council".
_OF: Final = re.compile(r" (?=of (?!(?:the |its |their )?[A-ZÀ-Þ]))")
_MOST_PLACES: Final = 4
_WHO: Final = ACTORS | NO_ACTORS


@cache
def _felt() -> re.Pattern[str]:
    """What somebody feels or thinks, with the verb: "Serious concerns | were | expressed |  by"."""
    felt = alternation((*table("clauses")["felt_by_people"], *table("clauses")["expressed_by_people"]))
    return re.compile(
        rf"(?P<what>(?i:(?:[a-z]+ ){{0,2}}(?:{felt}))) (?:was|were) (?:also |again )?(?P<verb>expressed|voiced) by "
    )


def _expressed(sentence: Sentence) -> Clause | None:
    """The clause of what was felt, by whom, and about what: "Concern was expressed by some Ministers on the fees"."""
    masked = sentence.masked
    felt = _felt().match(masked)
    verb = verb_of(felt["verb"], felt.start("verb"), felt["what"].lower()) if felt else None
    if felt is None or verb is None:
        return None
    stop = _NEXT_BY.search(masked, felt.end())
    end = stop.start() if stop else len(masked)
    for place in (*islice(_OF_WHAT.finditer(masked, felt.end(), end), _MOST_PLACES), None):
        who = _who(sentence, felt.end(), place.start() if place else end)
        if who:
            rest = (place.end() if place else end, end)
            return attrs.evolve(clause_of(sentence, verb, who, 0, ""), rest=rest, ahead=felt.span("what"))
    return None


#: About what somebody feels so.
_OF_WHAT: Final = re.compile(r" (?=(?:on|over|about|regarding|concerning|for|at|that|with|to) )")


def read_passive(sentence: Sentence) -> Clause | None:
    """The clause of a sentence in the passive, with those who are named behind its verb."""
    masked = sentence.masked
    if "expressed by " in masked or "voiced by " in masked:
        return _expressed(sentence)
    begun = _passive().match(masked) if " by " in masked and not _WAS.isdisjoint(sentence.words) else None
    verb = verb_by(masked, begun.end()) if begun else None
    if begun is None or verb is None or (begun["what"] or "").endswith((" that", " which")):
        # "adopted the plan that was proposed by Fiji": what was proposed is a part of what is told.
        return None
    by = verb.end + len(" by ")
    if begun["what"] is None:
        that = _THAT.search(masked, by, by + LONGEST) or (
            _TO.search(masked, by, by + LONGEST) if verb.act in _PLANS else None
        )
        who = _who(sentence, by, that.start()) if that else ()
        return (
            attrs.evolve(clause_of(sentence, verb, who, 0, ""), rest=(that.end(), len(masked)))
            if that and who
            else None
        )
    if verb.text in _TOLD:
        # "The Ministers were briefed by the Secretary on trade"
        who, about = _teller(sentence, verb, by)
        return attrs.evolve(clause_of(sentence, verb, who, 0, ""), rest=(about, len(masked))) if who else None
    stop = _STOP.search(masked, by)
    said = verb.act in _REACTIONS or (verb.text in _BROUGHT_UP and _MATTER.match(begun["what"]))
    if begun["what"].startswith(("A ", "An ")):
        # "A bridge was proposed by Fiji" may tell of long ago.
        said = verb.act is Act.PRESENT and _PAPER.match(begun["what"]) is not None
    who = _who(sentence, by, stop.start()) if stop and said else ()
    if stop is None or not who:
        return None
    return attrs.evolve(
        clause_of(sentence, verb, who, 0, ""),
        rest=(stop.start(), stop.start()),
        ahead=begun.span("what"),
    )


def _teller(sentence: Sentence, verb: Verb, start: int) -> tuple[tuple[Mention, ...], int]:
    """Who told it, up to where it is said of what: "by the Head of the Fund, Dr Placeholder, | on trade"; empty where that isn't sure.

    "of" is mostly a part of who it was; one is informed of things, and briefed on them.
    """
    masked = sentence.masked
    about = islice(_ABOUT.finditer(masked, start, start + LONGEST), _MOST_PLACES)
    of = islice(_OF.finditer(masked, start, start + LONGEST), _MOST_PLACES) if verb.text == "informed" else ()
    for place in (*about, *of):
        who = _who(sentence, start, place.start())
        # All the words are those of who told it.
        if who and not masked[who[-1].end : place.start()].strip(","):
            return who, place.start()
    return (), start


def _who(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    start += len("both ") if sentence.text.startswith("both ", start) else 0
    who = read_mentions(sentence.text, start, end)
    return who if all(mention.kind in _WHO for mention in who) else ()
