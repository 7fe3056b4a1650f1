"""Those whom a meeting heard: "heard statements by Minister A; the Secretary-General, B; and the delegates of Fiji and Peru"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from jasmine_record.parsing.grammar.mentions import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.parties.gathering import party_of
from jasmine_record.parsing.parties.parts import EARLIER
from jasmine_record.parsing.parties.present.delegations import is_told_apart
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["read_heard"]


#: What somebody says to those who met, and doesn't send them as a message or a report.
_SPEECHES: Final = (
    "remarks|statements?|briefings?|presentations?|address|addresses|interventions?|speech|speeches"
)
#: Those who met, who listened; or a preamble that notes who opened: what else is noted may have been said anywhere.
_HEARD: Final = re.compile(
    rf"\b(?:[Hh]eard|HEARD|[Ll]istened to) (?:an? |the )?(?:[a-z-]+ ){{0,3}}(?=(?:{_SPEECHES})\b)"
    r"|^(?:Noting|NOTING) (?:the )?(?:opening|introductory|welcome|welcoming) (?=remarks|statements?)"
)
_BY: Final = re.compile(
    rf"\b(?:{_SPEECHES}) (?:(?:made|delivered|given|presented) )?(?:by|from) (?:the )?(?!who\b|which\b)"
)
#: Those who met, before what they heard.
_LISTENERS: Final = re.compile(
    r"\b(?:assembly|commission|committee|conference|council|delegates|delegations|forum|heads|leaders|meeting|members|ministers|participants|plenary|session|sides|summit|it|they|we)\b|^(?:having heard|noting|listened)\b",
    re.IGNORECASE,
)
#: What parts one speech from the next: ", an", " and", "; as well as the".
_AND_ALSO: Final = re.compile(
    r"(?:[,;]| and| as well as)(?: and| as well as)?(?: an?| the)?(?: [a-z-]+){0,3} $"
)
#: Words without which nobody is heard.
_WORDS: Final = frozenset({"heard", "Heard", "HEARD", "listened", "Listened", "Noting", "NOTING"})
_MOST_SPEECHES: Final = 12
"""A sentence that tells of more is hostile."""


def read_heard(sentence: Sentence, roster: Roster) -> None:
    """Add those whom the sentence says that the meeting heard, unless that was at another time."""
    if _WORDS.isdisjoint(sentence.words):
        return
    heard = _HEARD.search(sentence.masked)
    if heard is None or EARLIER.search(sentence.masked, 0, heard.end()):
        return
    if not _BY.match(sentence.masked, heard.end()) or not _LISTENERS.search(sentence.masked, 0, heard.end()):
        # "heard a presentation on the address by", "The court heard a statement by"
        return
    found = islice(_BY.finditer(sentence.masked, heard.end()), _MOST_SPEECHES)
    # "remarks by officials on | statements made by the Minister" are no two of a row.
    speeches = [
        speech
        for speech in found
        if speech.start() == heard.end() or _AND_ALSO.search(sentence.masked, heard.end(), speech.start())
    ]
    ends = [*(speech.start() for speech in speeches[1:]), len(sentence.text)]
    for speech, end in zip(speeches, ends, strict=False):
        for mention in _named(sentence, speech.end(), end):
            if _stands_for_itself(mention, sentence.text):
                party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True


def _named(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """Those named up to the next speech, or up to the first semicolon where what goes on isn't somebody."""
    found = mentions_at(sentence, start, end)
    semicolon = sentence.masked.find(";", start, end)
    return found or (mentions_at(sentence, start, semicolon + 1) if semicolon > 0 else ())


def _stands_for_itself(mention: Mention, text: str) -> bool:
    """Whether somebody is told by name or by whose office it is, or those of a group are."""
    if mention.kind is MentionKind.OFFICE:
        return is_told_apart(mention, text)
    return mention.kind in (MentionKind.PERSON, MentionKind.STATE) or bool(mention.members)
