"""Clauses of their own behind a semicolon, whoever acts in them: "noted the briefing; | the youth delegate asked for figures"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.before_verb import NO_ADVERBS
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, NO_ACTORS, Clause
from jasmine_record.parsing.grammar.mentions import read_mentions
from jasmine_record.parsing.grammar.verbs import ANY_PAST, reported
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["NO_SUBJECT", "PAPER", "is_somebody", "own_clause", "saying"]


#: What no subject of a main clause holds before its verb: the clause of something else, or what is to be.
NO_SUBJECT: Final = "that|which|who|whom|whose|where|when|what|how|why|whether|if|to|be|been|being|not|than|as|because|since|although|though|while|and/or"
_STATE: Final = (
    "was|were|is|are|has|have|had|will|would|shall|should|can|cannot|could|may|might|must|does|do|did"
)


@cache
def _clause() -> re.Pattern[str]:
    """Who acts behind a semicolon, and how: "; at the same time | the delegate of the port | , for his part, | asked | that"."""
    words = table("clauses")
    way = alternation([*words["transitions"], *words["behind_semicolons"]])
    return re.compile(
        rf"; (?:(?:and|but|yet|while|whereas) )?(?:(?P<way>{way}),? )?"
        rf"(?P<who>(?:that (?=of ))?(?!(?:and|or|{NO_SUBJECT}|{_STATE})\b)[\w$€£][\w.'’/-]*(?:,? (?!(?:{NO_SUBJECT}|{_STATE}|(?:{ANY_PAST}))\b)[\w.'’/-]+| \x01+){{0,14}}?)"
        rf"(?: \x01+)?(?:, (?!(?:he|she|they|it) )[^,;]{{3,80}},)?(?: (?:also|then|too|both|all|each|(?!(?:{NO_ADVERBS})\b)[a-z]+ly))?"
        rf" (?:(?P<state>{_STATE})|(?P<past>{ANY_PAST}))(?![\w'’-])"
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Words for one who can act, whichever words stand beside: "the youth representative", "the delegation concerned"."""
    groups = table("groups")
    nouns = alternation(
        [
            *groups["people"],
            *groups["singular"],
            *groups["plural"],
            *(word.lower() for word in table("offices")["heads"]),
        ]
    )
    return re.compile(
        rf"(?:(?:an?|the|one|another|both|his|her|its|their|[A-Z][\w-]*['’]s?) )?(?:(?!of\b|for\b|from\b|in\b|on\b)[\w'’-]+ ){{0,4}}?(?i:colleagues?|counterparts?|neighbou?rs?|{nouns})"
        r"(?: concerned| present| in charge)?(?: (?:of|from|for|to) .+)?"
        r"|(?:the )?[A-Z][\w-]*['’]s(?: [A-Z][\w.’-]*){1,4}|that of .+"
        r"|(?:one|two|three|four|others?|some|many|several|most|both|all|each|neither|none|the (?:latter|former|rest)|(?:one|some|many|most|several|all|each|both|few|none|neither|either|half|part|the rest) of (?:the|them|us)\b.*)"
    )


#: What happens by itself, or is done by nobody who is named: "; a discussion | ensued", "; no reply | was given".
_HAPPENS: Final = re.compile(
    r"(?:an?|no|the) (?:[\w-]+ ){0,2}(?:applause|ceremony|debate|discussion|exchange|reply|answer|agreement|consensus|decision|conclusion|reception|dinner|lunch|signing|vote|silence|objection|comment)s?"
)
#: What was said before, as others take it up: "; this | was supported by Fiji".
_TAKEN_UP: Final = re.compile(
    r" (?:was|were) (?:also |then |[a-z]+ly )?(?:accepted|agreed|approved|backed|echoed|endorsed|granted|noted|opposed|refused|rejected|seconded|shared|supported|welcomed)\b"
)
#: Who did so too, or didn't: "agreed on that point; her colleague | did not."
_NOT_SO: Final = re.compile(r"(?:did|has|had|was|were|could|would) not(?=[.;]|$)|did(?: so)?(?=[.;]|$)")
#: Behind these, a form in "ed" is as often a participle: "; a course | offered | to pilots".
_AS_PARTICIPLE: Final = re.compile(
    r" (?:about|across|around|as|at|between|by|during|for|from|in|into|last|next|of|on|over|through|to|under|with|within)\b"
)
#: An own object, or none: "; the fund | raised | its fees".
_OBJECT: Final = re.compile(
    r" (?:that|the|an?|its|their|his|her|it|them|him|no|whether|to [a-z])\b|[.;]|$| [a-z]+ly\b"
)
_BY: Final = " by "


@cache
def saying() -> re.Pattern[str]:
    """A verb that reports something, in the past tense."""
    return re.compile(rf"(?:{reported()})(?![\w'’-])")


#: What says something by itself: "; the report | noted that".
PAPER: Final = re.compile(
    r"\b(?:report|study|survey|paper|data|figures|statistics|assessment|analysis|law|article|plan|text)s?\b"
)


def own_clause(clause: Clause, end: int, *, told: bool) -> int:
    """Where a clause ends that another one follows behind a semicolon; where it ended so far, if none does.

    Args:
        clause: The clause.
        end: Where it ended so far.
        told: Whether it tells in a clause of its own what somebody said, so that what follows may be part of that.
    """
    masked, start = clause.sentence.masked, clause.rest[0]
    place = masked.find("; ", start, end)
    while place >= 0:
        found = _clause().match(masked, place, end)
        if found and (_goes_on_told(clause, found) if told else _begins(clause, found)):
            return place
        if _said_within().match(masked, place, end):
            return place
        place = masked.find("; ", place + 1, end)
    return end


@cache
def _said_within() -> re.Pattern[str]:
    """A clause in which it is told that somebody says it: "; what they look for, | he said, | is a decade"."""
    return re.compile(
        rf"; [^;]{{2,160}}?, (?:he|she|they|it|(?:the )?[\w ]{{3,40}}?) (?:also )?(?:{reported()})(?=[,.;]|$)"
    )


def is_somebody(words: str) -> bool:
    """Whether words are for one who can act, known or not: "the youth representative"."""
    return _somebody().fullmatch(words) is not None


def _acts(clause: Clause, found: re.Match[str]) -> bool:
    """Whether the subject is somebody who can act at a meeting, known or not."""
    if is_somebody(found["who"]):
        return True
    who = read_mentions(clause.sentence.text, *found.span("who"))
    return bool(who) and all(mention.kind in ACTORS for mention in who)


def _begins(clause: Clause, found: re.Match[str]) -> bool:
    """Whether it is a clause of its own, and none of the things that an enumeration names."""
    masked = clause.sentence.masked
    listed = ":" in masked[clause.verb[1] : found.start()]
    if found["state"]:
        return not listed or _acts(clause, found)
    if masked.startswith(_BY, found.end()):
        return False
    if _acts(clause, found):
        return True
    if listed:
        return False
    return (
        not found["past"].endswith("ed")
        or not _AS_PARTICIPLE.match(masked, found.end())
        or _is_body(clause, found)
    )


def _is_body(clause: Clause, found: re.Match[str]) -> bool:
    who = read_mentions(clause.sentence.text, *found.span("who"))
    return bool(who) and all(mention.kind in ACTORS | NO_ACTORS for mention in who)


def _goes_on_told(clause: Clause, found: re.Match[str]) -> bool:
    """The same behind what somebody said, which goes on in the past as well: "said that ports were full; trade had fallen"."""
    masked = clause.sentence.masked
    if _HAPPENS.fullmatch(found["who"]) and (
        found["past"] or masked.startswith((" was ", " were "), found.start("state") - 1)
    ):
        return True
    if found["state"]:
        if _NOT_SO.match(masked, found.start("state")) and _acts(clause, found):
            return True
        if _TAKEN_UP.match(masked, found.start("state") - 1):
            return True
        # "requested that Fiji co-sponsor it; Fiji will consider this"
        return clause.act is Act.REQUEST and found["state"] in _OWN and _is_body(clause, found)
    if masked.startswith(_BY, found.end()):
        return False
    if _acts(clause, found):
        return True
    said = saying().match(masked, found.start("past"))
    says = said and _OBJECT.match(masked, said.end()) and not PAPER.search(found["who"])
    if _is_body(clause, found) and (
        found["way"]
        or (
            (says or _TAKES_UP.match(masked, found.start("past")))
            and not _IN_YEAR.search(masked, clause.verb[1], found.start())
        )
    ):
        return True
    return (
        bool(says)
        # "recalled that in 2019 ports closed; Peru proposed a fund"
        and not masked.startswith("recalled", clause.verb[0])
        and not _OF_BEFORE.search(masked, clause.verb[1], found.start())
    )


#: What is told of before, or point by point.
_OF_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\b|\bhad\b|:")
#: What a state does at a meeting, and hardly in what another one tells: "; Fiji | associated itself with this".
_TAKES_UP: Final = re.compile(
    r"(?:associated|aligned) (?:itself|themselves)\b|(?:explained|replied|responded|answered|clarified|objected|disagreed|concurred|countered|protested|welcomed|supported|asked|suggested|proposed|expressed|stressed|noted|requested|called for|endorsed|opposed)\b"
)
_IN_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b|:|\brecalled\b")
#: What those do who are asked for something: "; Fiji | will consider this".
_OWN: Final = frozenset({"will", "would", "did", "has", "had", "does"})
