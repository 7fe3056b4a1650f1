"""Who says so in the midst of what is said: "Fiji, the Minister said, would open ports and hoped for ships"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.parsing.grammar.clauses.clause import ONE, SAID, Clause, clause_of, says_behind
from jasmine_record.parsing.grammar.mentions import read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import ANY_PAST, AUXILIARY, Verb

__all__ = ["BEGUN", "is_in_midst", "read_in_midst"]

BEGUN: Final = re.compile(
    r"(?!(?:Also|As|According|After|At|Before|Beyond|By|During|Following|For|From|Furthermore|If|In|Moreover|Now|On|Since|So|Th(?:en|us)"
    r"|To|Today|Under|When|While|With|Yesterday|[A-Z]\w+ing)\b)(?P<words>[A-Z][^,;:“”\"]{0,80})(?<! and)(?<! but)(?<! where)(?<! that), (?:the )?$"
)
"""What stands before those who say so: "The ship, | she said, would sail"; "She voiced concern but" is told of her."""
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
    begun = BEGUN.match(masked, 0, clause.start)
    if begun is None or masked[slice(*clause.verb)] not in says_behind():
        return False
    return _names(clause.sentence, begun) and _IS_TOLD.match(masked, clause.verb[1]) is not None


def _names(sentence: Sentence, begun: re.Match[str]) -> bool:
    """Whether the words before who says so name something of which nothing is told yet."""
    words = begun["words"].split(" ")
    if (
        _ANY_FINITE.search(begun["words"])
        or not SAID.isdisjoint(words)
        or not says_behind().isdisjoint(words)
    ):
        # "The Minister said the port, | says the Secretary, has opened" has another one's words inside.
        return False
    return bool(_DETERMINED.match(begun["words"]) or read_mentions(sentence.text, *begun.span("words")))


#: The same with the verb first: "Fiji, | said the Minister|, supports the plan".
_SAID_IN_MIDST: Final = re.compile(
    rf"(?P<words>[A-Z][^,;:\x01]{{1,80}}), (?P<verb>said|says) (?P<who>[^,;:]{{2,80}}), (?:also |now |still |[a-z]+ly )?(?:{AUXILIARY}|{ANY_PAST}|[a-z]{{3,}}s)\b"
)


def read_in_midst(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """A sentence in whose midst the verb of saying stands before who says so."""
    masked = sentence.masked
    said = _SAID_IN_MIDST.match(masked) if ", sa" in masked else None
    verb = said and next((verb for verb in verbs if verb.start == said.start("verb")), None)
    if not said or not verb or not _names(sentence, said):
        return None
    subject = read_mentions(sentence.text, *said.span("who"))
    if len(subject) != 1 or subject[0].kind not in ONE:
        return None
    clause = clause_of(sentence, verb, subject, verb.start, "")
    return attrs.evolve(clause, rest=(said.end("who"), len(masked)), ahead=said.span("words"))
