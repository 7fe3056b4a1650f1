"""What was done at another time than this meeting: nobody says it here, and who did nothing else is no party to it.

When a clause is told of is read by `grammar.clauses.past`; it takes the days and the ordinal of the meeting to know whether that
is another time.
"""

from __future__ import annotations

from typing import Final

import attrs

from jasmine_record.model import ParagraphRole, Participant, ParticipantKind
from jasmine_record.parsing.draft import Draft
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.past import (
    is_at_that_event,
    is_long_past,
    is_of_earlier_round,
    is_of_earlier_year,
    is_of_other_day,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.parties.speakers import NOBODY

__all__ = ["recognize"]

_BODIES: Final = frozenset({ParticipantKind.STATE, ParticipantKind.ORGANISATION})


def recognize(draft: Draft) -> Draft:
    """Take the voices from clauses of another time, and the states, bodies and officers of whom nothing else is told from `participants`."""
    spoken = zip(draft.clauses, draft.voices, strict=True)
    elsewhere = {
        place: clause
        for place, (clause, voice) in enumerate(spoken)
        if clause.act is not None and voice.evidence and _is_elsewhere(clause, draft)
    }
    if not elsewhere:
        return draft
    voices = tuple(NOBODY if place in elsewhere else voice for place, voice in enumerate(draft.voices))
    needed = {party for voice in voices for party in voice.speakers}
    needed |= {id_ for party in draft.participants for id_ in (*party.members, party.represents) if id_}
    parties = tuple(
        party
        for party in draft.participants
        if party.id in needed
        or not _needs_words(party)
        or party.functions
        or party.attendance is not None
        or not any(_is_named_in(party, clause.sentence) for clause in elsewhere.values())
    )
    return attrs.evolve(draft, voices=voices, participants=parties)


def _needs_words(party: Participant) -> bool:
    """Whether somebody is a party only by what is said: a state, a body, or whoever holds an office."""
    return party.kind in _BODIES or (party.kind is ParticipantKind.PERSON and party.name is None)


def _is_elsewhere(clause: Clause, draft: Draft) -> bool:
    """Whether a clause tells of an earlier year, an earlier meeting of the series or another day."""
    meeting = draft.meeting
    day = meeting.starts or draft.source.issued
    year = day.year if day else None
    titles = (line.text for line in draft.with_role(ParagraphRole.TITLE))
    return (
        is_of_earlier_year(clause, year)
        or is_long_past(clause, year)
        or is_of_earlier_round(clause, meeting.ordinal)
        or is_of_other_day(clause, meeting.starts, meeting.ends)
        or is_at_that_event(clause, " ".join([*titles, meeting.name or ""]))
    )


def _is_named_in(party: Participant, sentence: Sentence) -> bool:
    """Whether a sentence is where a party is named first."""
    anchor = next((entry.anchor for entry in party.evidence if entry.field in ("name", "role")), None)
    return (
        anchor is not None
        and anchor.paragraph == sentence.paragraph.id
        and sentence.start <= anchor.start < sentence.start + len(sentence.text)
    )
