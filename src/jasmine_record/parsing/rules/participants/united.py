"""Entries of a list that are one sentence: "The Presidents: - Placeholder Alpha of Fiji, - Placeholder Bravo of Tonga, met in Suva".

The verb stands in the last entry, and what it tells is told of all who are listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from jasmine_record.model import Paragraph
from jasmine_record.parsing.draft import Voice, inferred
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.parties.gathering import party_of
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["united_entries", "voice_of_all"]

_Entry = tuple[Mention, Paragraph]
"""Somebody, and the entry that names this one and nothing else."""


def united_entries(
    paragraphs: Sequence[Paragraph], above: Mapping[str, Paragraph]
) -> Mapping[str, tuple[_Entry, ...]]:
    """For the last entry of such a list, by its id, those whom the entries before it name."""
    found: dict[str, tuple[_Entry, ...]] = {}
    for head, group in groupby(paragraphs, lambda entry: above.get(entry.id)):
        *entries, last = group
        named = [_alone(entry) for entry in entries] if head and _are_several(head) else []
        if named and all(named):
            found[last.id] = tuple(one for one in named if one)
    return found


def _are_several(head: Paragraph) -> bool:
    """Whether a line names those who are listed below it, and is neither a label nor a sentence."""
    words = _OF_SEVERAL.fullmatch(head.text)
    named = read_mentions(head.text, 0, len(head.text)) if words else ()
    return len(named) == 1 and named[0].kind is MentionKind.GROUP


def _alone(entry: Paragraph) -> _Entry | None:
    """Somebody who is all of an entry behind which the sentence goes on."""
    goes_on = _GOES_ON.search(entry.text)
    named = read_mentions(entry.text, 0, goes_on.start()) if goes_on else ()
    return (named[0], entry) if len(named) == 1 and named[0].kind is MentionKind.PERSON else None


#: Those who are listed below, and not a label: "The Heads of State of the Community:".
_OF_SEVERAL: Final = re.compile(r"(?:The|THE|We,? the|WE,? THE) [^.;:,]{3,160}[:,]")
#: An entry behind which the sentence goes on.
_GOES_ON: Final = re.compile(r"[,;](?: and)?$")


#: What one of those who are listed may have done alone.
_FOR_ONE: Final = frozenset({"chair", "co_chair", "host", "represent"})


def voice_of_all(voice: Voice, clause: Clause, roster: Roster) -> Voice:
    """Those of the entries before, and the one with whom the last entry begins, where this one is the subject of a clause."""
    before = roster.united.get(clause.sentence.paragraph.id, ())
    first = clause.subject[0] if before and voice.speakers and len(clause.subject) == 1 else None
    if first is None or first.kind is not MentionKind.PERSON or first.start or clause.sentence.start:
        return voice
    if clause.part in _FOR_ONE:
        return voice
    anchor = clause.sentence.anchor(*clause.verb)
    others = [party_of(mention, entry, 0, roster).id for mention, entry in before]
    others = [one for one in dict.fromkeys(others) if one not in voice.speakers]
    return Voice(
        speakers=(*others, *voice.speakers),
        evidence=(*(inferred("speakers", "speaker.elided", anchor) for _ in others), *voice.evidence),
    )
