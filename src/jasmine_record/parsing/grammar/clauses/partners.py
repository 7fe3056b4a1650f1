"""With whom somebody discussed something, told before what it was: "discussed on Monday | with Minister Placeholder | the state of ports"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses.clause import Clause
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions

__all__ = ["discussed_with"]

_DAY: Final = rf"(?:today|yesterday|this (?:morning|afternoon|evening)|(?:(?:on|this) )?(?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening))?)"
#: Before the one with whom it was: " on Monday | with the", " here today | with".
_WITH: Final = re.compile(rf",?(?: here)?(?: {_DAY})? with (?:the (?=[A-Z])|(?=[A-Z]|his [A-Z]|her [A-Z]))")
#: Where what was discussed begins, behind a name: ", | the state of", " | joint efforts", " | ways to".
_WHAT: Final = re.compile(
    r"(?<=[\w.]),? (?=[a-z])(?!(?:about|after|ahead|also|and|as|at|before|but|by|concerning|during|for|from|how it|in|of|on|or|over|regarding|that|to|under|via|when|where|which|while|who|whom|whose|with|[a-z]+ed)\b)"
)
_FARTHEST: Final = 200
"""Code points in which those with whom it was are named."""
_MOST_STOPS: Final = 12
_OFFICERS: Final = (MentionKind.PERSON, MentionKind.OFFICE)


def discussed_with(clause: Clause) -> tuple[tuple[Mention, ...], int] | None:
    """Those with whom something was discussed, and where it is told what; `None` where they aren't told before it."""
    sentence, (start, end) = clause.sentence, clause.rest
    before = _WITH.match(sentence.masked, start, end) if clause.act is Act.DISCUSS else None
    if before is None:
        return None
    stops = list(
        islice(_WHAT.finditer(sentence.masked, before.end(), min(end, before.end() + _FARTHEST)), _MOST_STOPS)
    )
    for stop in reversed(stops):
        found = read_mentions(sentence.text, before.end(), stop.start())
        if found and all(mention.kind in _OFFICERS for mention in found):
            return found, stop.end()
    return None
