"""A clause, and the kinds of mentions that can be its subject."""

from __future__ import annotations

from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense, Verb
from jasmine_record.parsing.lexicon import alternation, table

__all__ = [
    "ACTORS",
    "NO_ACTORS",
    "OF_GUEST",
    "ONE",
    "PAPER_OF_OTHER",
    "REGRETS_ABSENCE",
    "SAID",
    "Clause",
    "clause_of",
    "papers",
    "says",
    "says_behind",
    "says_last",
    "tells",
    "tells_of_things",
]


@attrs.frozen(kw_only=True)
class Clause:
    """One verb with its subject; all ranges are half-open and count in the sentence."""

    sentence: Sentence
    #: Those before the verb; empty where the subject is that of the clause before.
    subject: tuple[Mention, ...]
    start: int
    verb: tuple[int, int]
    #: What reporting verb it is; `None` for a verb of taking part alone.
    act: Act | None
    #: `attend`, `host`, `chair` ... for verbs of taking part.
    part: str | None
    #: What follows the verb, up to the next clause or the end of the sentence.
    rest: tuple[int, int]
    #: The words that join it to the clause before; empty for the first.
    joint: str = ""
    #: Whether somebody stands before the verb whom the grammar doesn't understand: nothing is reported here.
    opaque: bool = False
    tense: Tense = Tense.PAST
    #: Whether the sentence begins with the verb: "Noted that ...".
    elided: bool = False
    #: Whether it is a relative clause, so that what is reported stands before it: "a fund, which Fiji welcomed".
    relative: bool = False
    #: Where what is reported stands before the subject: "Trade has grown, Minister Placeholder says".
    ahead: tuple[int, int] | None = None


def clause_of(
    sentence: Sentence,
    verb: Verb,
    subject: tuple[Mention, ...],
    start: int,
    joint: str,
) -> Clause:
    """The clause of a verb, which goes on to the end of the sentence as long as nothing else is known."""
    return Clause(
        sentence=sentence,
        subject=subject,
        start=start,
        verb=(verb.start, verb.end),
        act=verb.act,
        part=verb.part,
        rest=(verb.end, len(sentence.text)),
        joint=joint,
        tense=verb.tense,
    )


OF_GUEST: Final = ", who "
"""The joint of a clause that tells what the one said of whom a sentence ends."""
#: Those who act: people, however they are meant.
ACTORS: Final = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.GROUP,
        MentionKind.SINGULAR_PRONOUN,
        MentionKind.PLURAL_PRONOUN,
        MentionKind.WE,
        MentionKind.I,
    }
)


#: What one alone is mentioned by.
ONE: Final = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.NAME,
        MentionKind.STATE,
        MentionKind.ORGANISATION,
        MentionKind.SINGULAR_PRONOUN,
        MentionKind.NEUTER_PRONOUN,
    }
)
#: What may act, but is as often only mentioned.
NO_ACTORS: Final = frozenset({MentionKind.NAME, MentionKind.STATE, MentionKind.ORGANISATION})
PAPER_OF_OTHER: Final = r"\b(?:message|letter|statement|speech|address|note|greetings|remarks) (?:from|of|by) (?:the |his |her |its |[A-Z])[^.;:]{2,160}?, in which "
"""An expression for what somebody else wrote or said elsewhere: "a message from Minister Placeholder, in which"."""
SAID: Final = frozenset({"said", "says", "added"})
"""Verbs behind which what was said stands, be it without "that"."""


_ATTEND: Final = r"(?:attend|be (?:there|present|with)|come|join|participate|take part|travel)"
REGRETS_ABSENCE: Final = (
    r"(?:apologi[sz]ed|expressed (?:(?:his|her|its|their|deep|sincere|great) ){0,2}regrets?|regretted)"
    rf" (?:that (?:he|she|it|they) (?:could not|(?:was|were|had been|would be) (?:unable|not able) to) {_ATTEND}\b"
    rf"|(?:(?:at|for|over|about) )?(?:(?:not being able|being unable|not having been able|having been unable) to {_ATTEND}|not (?:attending|coming|joining)|(?:his|her|its|their) (?:absence|inability to {_ATTEND}))\b)"
)
"""An expression for what somebody says who isn't there: "regretted that she could not attend", "apologised for being unable to come"."""


@cache
def papers() -> str:
    """The words for what somebody wrote or said, as the alternatives of an expression."""
    return alternation(table("clauses")["papers"])


@cache
def says_behind() -> frozenset[str]:
    """The verbs of saying that can stand behind what was said."""
    return frozenset(table("clauses")["says_behind"])


@cache
def says_last() -> frozenset[str]:
    """Verbs that say so at the end of a sentence alone: "The harbour will open, Fiji | announced"."""
    return frozenset(table("clauses")["says_last"])


@cache
def tells() -> frozenset[str]:
    """All verbs by which it can be told behind what was said who says so, or who tells what others said."""
    return says_behind() | says_last() | frozenset(table("clauses")["tells"])


@cache
def tells_of_things() -> frozenset[str]:
    """Those of them that are done to things as well."""
    return frozenset(table("clauses")["tells_of_things"])


@cache
def says() -> frozenset[str]:
    """Verbs behind which it may: "noted Fiji and Tonga had agreed"."""
    return SAID | frozenset(table("clauses")["says"])
