"""Those with whom somebody talked about something: "The Minister discussed ports with Minister Placeholder of Fiji"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.partners import partners_of
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.parties.gathering import party_of
from jasmine_record.parsing.parties.parts import EARLIER
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["read_talked"]

_OPENING: Final = 2
"""Sentences with which a text opens; whom somebody talked with further below may have been met elsewhere."""


def read_talked(sentence: Sentence, clauses: Sequence[Clause], roster: Roster) -> None:
    """Add those with whom the opening of a text says that something was discussed."""
    if not any(one is sentence for one in islice(roster.sentences, _OPENING)):
        return
    # Of two who met, one may speak of whom he talks with elsewhere.
    if any(party.is_counterpart for party in roster.persons):
        return
    for clause in clauses:
        if EARLIER.search(sentence.masked, 0, clause.verb[0]):
            continue
        for mention in partners_of(clause):
            party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True
