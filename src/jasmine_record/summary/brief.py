"""The brief: one paragraph that says what met, who took part, what was put forward, and who said what."""

from __future__ import annotations

from jasmine_record.model import MeetingRecord
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Reader
from jasmine_record.summary.meeting import tell_meeting
from jasmine_record.summary.parties import Naming
from jasmine_record.summary.people import People
from jasmine_record.summary.positions import Positions
from jasmine_record.summary.programme import Frameworks, Initiatives
from jasmine_record.summary.sentence import Sentence

__all__ = ["brief"]


def brief(record: MeetingRecord, words: int) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The sentences of a brief, and JSON Pointers of what the budget left out.

    The order of this function is the order of what matters; the sentences are told in the order of their kinds.
    """
    reader, budget = Reader(record), Budget(words)
    naming = Naming(reader)
    people, frameworks = People(reader, naming), Frameworks(reader, naming)
    initiatives, positions = Initiatives(reader, naming), Positions(reader, naming)
    foremost, others = people.order()

    meeting = tell_meeting(reader, budget)
    people.weigh(foremost, budget)
    frameworks.weigh(budget)
    initiatives.weigh_counts(budget)
    frameworks.weigh_pillars(budget)
    initiatives.weigh_texts(budget)
    positions.weigh(budget)
    people.weigh(others, budget)

    told = (
        *meeting,
        *people.sentences(),
        *frameworks.sentences(),
        *initiatives.sentences(),
        *positions.sentences(),
    )
    return told, tuple(budget.omitted)
