"""What a text recalls behind the meeting that it is about: whom others met before, or those who met here met elsewhere."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME, WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.verbs import Tense
from jasmine_record.parsing.parties.identity import bearers
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["is_recalled"]

#: What opens a sentence on what was in the news before: "As reported earlier, ", "As a reminder, ".
_REMINDER: Final = re.compile(
    r"(?:As (?:it )?(?:(?:was|has been|had been|we) )?(?:(?:already|earlier|previously) reported|reported(?: earlier| previously| before)?)"
    r"|(?:As|By way of) an? reminder|By way of (?:reminder|background)|To recall|For (?:background|reference)), "
)
#: What opens one on a meeting at another time: "Last week, ", "On Monday, ", "In May, ", "A month earlier, ".
_AT_OTHER_TIME: Final = re.compile(
    rf"(?:Earlier(?: (?:today|in the day|that day|this (?:week|month|year)|in the (?:week|month|year)|on {WEEKDAY_NAME}))?|Previously|Yesterday"
    rf"|(?:The|On the) (?:day before|(?:following|next|previous) day)|(?:One|Two|Three|A) (?:days?|weeks?|months?|years?) (?:ago|earlier|before|later)"
    rf"|Last (?:week|month|year|night|{WEEKDAY_NAME}|{MONTH_NAME})|On (?:{WEEKDAY_NAME})|In (?:early |late |mid-)?(?:{MONTH_NAME})(?: (?:19|20)\d\d| this year| last year)?),? (?=the [A-Z]|[A-Z]|he |she )"
)
#: What opens one on what was held beside the meeting of which the text has told.
_BESIDE_IT: Final = re.compile(
    r"[OI]n the (?:margins?|sidelines?|fringes) of (?:the|this|their) (?:meeting|talks|consultations|discussions|session), (?!the |both )"
)
#: What a trip is called, on which one meeting follows the other.
_TRIPS: Final = ("visit", "trip", "tour", "travel")
_A_PAIR: Final = 2
_NEAR: Final = 240
"""Code points behind a verb in which those stand whom somebody met."""


def is_recalled(clause: Clause, roster: Roster) -> bool:
    """Whether a clause tells of another meeting than that of which the text has told before."""
    sentence = clause.sentence
    if len(roster.persons) < _A_PAIR:
        return False
    if _REMINDER.match(sentence.masked):
        return True
    if clause.act is None and clause.part == "meet" and _BESIDE_IT.match(sentence.masked):
        # "On the sidelines of the meeting, representatives of firms met": others did.
        return all(mention.kind is MentionKind.GROUP for mention in clause.subject)
    return (
        clause.act is None
        and clause.part == "meet"
        and clause.tense is Tense.PAST
        and _AT_OTHER_TIME.match(sentence.masked) is not None
        and not any(word in roster.opening for word in _TRIPS)
        and _names_another(clause, roster)
    )


def _names_another(clause: Clause, roster: Roster) -> bool:
    """Whether somebody met or was met of whom nothing was told before."""
    stop = min(len(clause.sentence.text), clause.verb[1] + _NEAR)
    start = clause.verb[1] + 1
    start += len("with ") * clause.sentence.text.startswith("with ", start)
    met = (*clause.subject, *mentions_at(clause.sentence, start, stop))
    return any(_is_unknown(mention, clause.sentence.text, roster) for mention in met)


def _is_unknown(mention: Mention, text: str, roster: Roster) -> bool:
    return mention.kind is MentionKind.PERSON and not bearers(mention, text, roster)
