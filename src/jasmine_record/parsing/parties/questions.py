"""What those say who ask, in a transcript: "Q: Fiji says it was not consulted. Any comment?" is nobody's statement.

question = ("Q" | "Question" | "Journalist" | house) [remark] (":" | ".") words "?"
"""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import MentionKind, read_mentions
from jasmine_record.parsing.memory import remembered

__all__ = ["is_asked"]

#: "Q:", "Question (Placeholder News):", "Q2."
_QUESTION: Final = re.compile(
    r"(?:Q|Question|QUESTION|Journalist|JOURNALIST|Reporter|REPORTER|Correspondent|CORRESPONDENT|Media|MEDIA)(?: ?\d{1,2})?(?: \([^()]{1,60}\))?\s?[:.–—] ?"
)
#: Who asks, by the house: "Placeholder News Agency: ...?"
_HOUSE: Final = re.compile(r"(?P<who>[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ\d][\w.&’'-]*){0,4}): ")
_PEOPLE: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.STATE})


def is_asked(clause: Clause) -> bool:
    """Whether somebody asks in the paragraph of a clause of saying, so that it is told what may have been said elsewhere."""
    return clause.act is not None and clause.part is None and _asks(clause.sentence.paragraph.text)


@remembered
def _asks(text: str) -> bool:
    if _QUESTION.match(text):
        return True
    house = _HOUSE.match(text) if text.endswith("?") else None
    who = read_mentions(text, *house.span("who")) if house else ()
    return house is not None and not any(one.kind in _PEOPLE for one in who)
