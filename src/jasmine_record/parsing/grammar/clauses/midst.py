"""Who says so in the midst of what is said: "Fiji, the Minister said, would open ports and hoped for ships"."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.grammar.clauses.clause import Clause, says_behind
from jasmine_record.parsing.grammar.mentions import read_mentions
from jasmine_record.parsing.grammar.verbs import ANY_PAST, AUXILIARY

__all__ = ["BEGUN", "is_in_midst"]

BEGUN: Final = re.compile(
    r"(?!(?:Also|As|According|After|At|Before|Beyond|By|During|Following|For|From|Furthermore|If|In|Moreover|Now|On|Since|So|Th(?:en|us)"
    r"|To|Today|Under|When|While|With|Yesterday|[A-Z]\w+ing)\b)(?P<words>[A-Z][^,;:“”\"]{0,80}), $"
)
"""What stands before those who say so: "The ship, | she said, would sail"."""
#: One thing, or several: "The ship", "Its ports"; not "The next day".
_DETERMINED: Final = re.compile(
    r"(?:The|This|That|These|Those|Its|His|Her|Their|An?|All|Both|Such)\b(?!.*\b(?:day|morning|afternoon|evening|night|week|month|year|time)\b)"
)
#: What is told of it: "would sail", "supported the plan".
_IS_TOLD: Final = re.compile(rf", (?:also |now |still |therefore |[a-z]+ly )?(?:{AUXILIARY}|{ANY_PAST})\b")
_ANY_FINITE: Final = re.compile(rf"\b(?:{AUXILIARY})\b")


def is_in_midst(clause: Clause) -> bool:
    """Whether a clause only tells in the midst of what is said who says so, so that no verb behind it is this one's."""
    masked = clause.sentence.masked
    if not masked.startswith(",", clause.verb[1]) or not masked.endswith((", ", ", the "), 0, clause.start):
        return False
    begun = BEGUN.match(masked, 0, clause.start - len("the ") * masked.endswith(" the ", 0, clause.start))
    if (
        begun is None
        or masked[slice(*clause.verb)] not in says_behind()
        or _ANY_FINITE.search(begun["words"])
    ):
        return False
    named = _DETERMINED.match(begun["words"]) or read_mentions(clause.sentence.text, *begun.span("words"))
    return bool(named) and _IS_TOLD.match(masked, clause.verb[1]) is not None
