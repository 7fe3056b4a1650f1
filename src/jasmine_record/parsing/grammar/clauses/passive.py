"""Sentences in the passive that say by whom it was said: "The proposal was supported by Fiji", "It was stressed by ... that".

Those that don't say so ("It was agreed that ...") report nothing of anybody.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, NO_ACTORS, Clause, clause_of
from jasmine_record.parsing.grammar.mentions import LONGEST, Mention, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import verb_by
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["read_passive"]


@cache
def _passive() -> re.Pattern[str]:
    adverbs = alternation(table("clauses")["adverbs"])
    return re.compile(
        r"(?:It|(?P<what>(?:The|This|That|These|Those|His|Her|Their) [^,;:.]{2,90}?)) (?:was|were) "
        rf"(?:(?:{adverbs}|[a-z]+ly) )*(?=[a-z]+ (?:[a-z]+ )?by )"
    )


#: What is done to what somebody else said there; agreements and projects are signed and launched at other times as well.
_REACTIONS: Final = frozenset(
    {Act.APPRECIATE, Act.WELCOME, Act.CONDEMN, Act.PROPOSE, Act.EMPHASIZE, Act.AFFIRM}
)
_THAT: Final = re.compile(r",? that (?=\S)")
_STOP: Final = re.compile(r"\.?$|, (?=(?:while|whereas|but|and|who|which)\b)")
_WHO: Final = ACTORS | NO_ACTORS


def read_passive(sentence: Sentence) -> Clause | None:
    """The clause of a sentence in the passive, with those who are named behind its verb."""
    masked = sentence.masked
    begun = _passive().match(masked) if masked.startswith(("It w", "Th", "His ", "Her ")) else None
    verb = verb_by(masked, begun.end()) if begun else None
    if begun is None or verb is None:
        return None
    by = verb.end + len(" by ")
    if begun["what"] is None:
        that = _THAT.search(masked, by, by + LONGEST)
        who = _who(sentence, by, that.start()) if that else ()
        return (
            attrs.evolve(clause_of(sentence, verb, who, 0, ""), rest=(that.end(), len(masked)))
            if that and who
            else None
        )
    stop = _STOP.search(masked, by)
    who = _who(sentence, by, stop.start()) if stop and verb.act in _REACTIONS else ()
    if stop is None or not who:
        return None
    return attrs.evolve(
        clause_of(sentence, verb, who, 0, ""),
        rest=(stop.start(), stop.start()),
        ahead=begun.span("what"),
    )


def _who(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    who = read_mentions(sentence.text, start, end)
    return who if all(mention.kind in _WHO for mention in who) else ()
