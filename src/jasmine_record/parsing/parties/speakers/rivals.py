"""Signs that "he" or "she" isn't the one who spoke last: somebody else was brought in, or this one is the object."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.before_verb import before_adverbs
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import ANY_PAST
from jasmine_record.parsing.lexicon import alternation, shown_honorific, table
from jasmine_record.parsing.parties.identity import bearers, holders
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = [
    "are_brought_in",
    "is_its_object",
    "is_other_subject",
    "meant",
    "note_gender",
    "note_pronoun",
    "object_pronoun",
]


@cache
def _named() -> re.Pattern[str]:
    """Somebody with rank or short title and a name: "Secretary-General Placeholder", "the Fijian Minister, Placeholder"."""
    heads = alternation(table("offices")["heads"])
    return re.compile(rf"(?:\b(?:{heads})|{shown_honorific()}),? (?P<name>[A-ZÀ-Þ][\w’'-]+)")


_FIRST: Final = frozenset({"I", "we", "We"})
_WE: Final = re.compile(r"\b(?:I|[Ww]e)\b")


def are_brought_in(sentence: Sentence, stop: int, last: Party | None) -> bool:
    """Whether who tells the text brings in somebody but the one who spoke last: "I met Minister Placeholder; | he".

    "I" and "we" are never "he", so that the next one may be whom they met.
    """
    if _FIRST.isdisjoint(sentence.words) or not _WE.search(sentence.masked, 0, stop):
        return False
    known = frozenset().union(*last.names) if last else frozenset()
    return any(
        name_words(named["name"]).isdisjoint(known) for named in _named().finditer(sentence.masked, 0, stop)
    )


#: What the subject of a main clause does: "Minister Placeholder | met".
_DOES: Final = re.compile(rf"\b(?:{ANY_PAST})\b")
#: Behind whom "he" is the one of whom the main clause tells: "met Minister Placeholder, with whom | he".
_WHOM: Final = re.compile(r", (?:with|to|from|for|of|by) whom $")


def is_other_subject(before: str, spoke: Party) -> bool:
    """Whether the main clause before "with whom he" tells of somebody but the one who spoke last."""
    does = _DOES.search(before) if _WHOM.search(before) else None
    stop = before_adverbs(before, 0, does.start()) if does else 0
    who = read_mentions(before, 0, stop - len(" later") if before.endswith(" later", 0, stop) else stop)
    if len(who) != 1 or who[0].name is None:
        return False
    told = name_words(before[slice(*who[0].name)])
    return not any(name <= told or told <= name for name in spoke.names)


#: Who is the object of a verb: "She thanked | the Minister", "He thanked | Ms Placeholder Alpha".
_OBJECT: Final = re.compile(
    r" (?:with |to )?(?:the )?(?P<who>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,4})(?! (?:of|and)\b)(?!['’]s)"
)


def is_its_object(clause: Clause, party: Party, roster: Roster) -> bool:
    """Whether somebody is the object of a clause, so that "he", its subject, is another one: "He thanked the Minister"."""
    found = _OBJECT.match(clause.sentence.masked, clause.verb[1])
    if found is None:
        return False
    text = clause.sentence.text
    return any(party in meant(mention, text, roster) for mention in read_mentions(text, *found.span("who")))


def meant(mention: Mention, text: str, roster: Roster) -> list[Party]:
    """The one person whom an office or a name can mean."""
    role = text[slice(*mention.role)] if mention.role else ""
    found = (
        holders(mention, role, roster)
        if mention.kind is MentionKind.OFFICE
        else bearers(mention, text, roster)
    )
    return found if len(found) == 1 else []


#: A pronoun that is the object of a verb: "Minister Placeholder thanked | her".
_HIM: Final = re.compile(
    r" (?:with )?(?P<who>him|her)(?=[.,;]| (?:for|on|to|of|that|about|and|in|at|with)\b|$)"
)


def object_pronoun(said: str) -> str | None:
    """Which pronoun for one the words behind a verb begin with, as the subject of a verb: "thanked | her" gives "she"."""
    found = _HIM.match(said)
    return {"him": "he", "her": "she"}[found["who"]] if found else None


#: A sentence that begins with a pronoun for one: "He was received", "In Suva, she met".
_HE_DID: Final = re.compile(r"(?:[A-Z][^,;:]{1,40}, )?(?P<who>[Hh]e|[Ss]he) ")


def note_pronoun(party: Party, pronoun: str) -> None:
    """Note of somebody whether this is "he" or "she": who was "she" once is no "he" further on."""
    party.is_man, party.is_woman = party.is_man or pronoun == "he", party.is_woman or pronoun == "she"


def note_gender(sentence: Sentence, roster: Roster) -> None:
    """Note of the one who is told of whether it is "he" or "she", where nothing is said: "He was received by the President"."""
    only = roster.last_single if roster.last_single is roster.last_subject else None
    told = _HE_DID.match(sentence.masked) if only else None
    if only and told and not (only.is_man or only.is_woman):
        note_pronoun(only, told["who"].lower())
