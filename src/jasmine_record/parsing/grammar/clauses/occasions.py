"""At which meeting somebody said what was said: "asked Fiji for aid as he met with Minister Placeholder in Suva"."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.clauses.before_verb import LONGEST_TAIL
from jasmine_record.parsing.grammar.clauses.clause import ONE, Clause, clause_of
from jasmine_record.parsing.grammar.mentions import STATES_AND_BODIES
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense, Verb

__all__ = ["SAID_THIS", "read_occasion"]

SAID_THIS: Final = r"(?:stated|said|disclosed|revealed|announced|declared|gave|made) (?:this|so|it known|the (?:appeal|assertion|assurance|call|commitment|declaration|disclosure|observation|pledge|promise|remarks?|revelation|statement))\b"
"""What somebody said before, where a sentence tells on which occasion: "The Minister | made the call | when he received"."""
#: "asked Fiji for aid | as he | met with", "said as they | met", "stated this in Suva | when she | received"
_AS: Final = re.compile(r"(?P<joint>,? (?P<when>as|when) )(?P<who>he|she|they) (?:also )?$")
_SAID_THIS: Final = re.compile(SAID_THIS)

#: When that was, if not now: "when she received the Ambassador | in January".
_AT_OTHER_TIME: Final = re.compile(
    rf"\b(?:in|on|since) (?:[\w ]{{0,20}}\b)?(?:{MONTH_NAME}|(?:19|20)\d\d)\b|\b(?:last|previous|earlier) (?:week|month|year)\b|\bago\b"
)
#: Whom this one met: "the visiting Fijian Minister", "his counterpart".
_SOMEBODY: Final = re.compile(
    r"(?: with)? (?:the |his |her |their )?(?:visiting |new )?(?:[A-ZÀ-Þ]|counterpart\b|colleague\b|(?:[a-z]+ )?(?:minister|delegation)s?\b)"
)


def read_occasion(sentence: Sentence, verb: Verb, before: list[Clause]) -> Clause | None:
    """The meeting of the one who has said something, where its sentence goes on to tell of it: "said |, as he met with"."""
    if verb.part != "meet" or verb.act is not None or verb.tense is not Tense.PAST or not before:
        return None
    last = before[-1]
    said = _AS.search(sentence.masked, max(last.verb[1], verb.start - LONGEST_TAIL), verb.start)
    acted = next((clause for clause in reversed(before) if clause.subject), None)
    if said is None or acted is None or last.tense is not Tense.PAST:
        return None
    this = _SAID_THIS.match(sentence.masked, last.verb[0])
    if this is None and (last.act is None or said["when"] == "when"):
        # "recalled the day when he met with the Minister"
        return None
    if not _SOMEBODY.match(sentence.masked, verb.end) or _AT_OTHER_TIME.search(sentence.masked, said.start()):
        return None
    kinds = {mention.kind for mention in acted.subject}
    one = len(acted.subject) == 1 and kinds <= ONE
    if one == (said["who"] == "they") or not kinds.isdisjoint(STATES_AND_BODIES):
        return None
    return clause_of(sentence, verb, (), said.start(), said["joint"])
