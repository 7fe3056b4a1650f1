"""The comparison of two records, in its steps."""

from __future__ import annotations

import msgspec

from jasmine_record.comparison.comparison import Comparison
from jasmine_record.comparison.meeting import meeting_changes, relation_between, source_changes
from jasmine_record.comparison.parties import pair_participants, participant_changes
from jasmine_record.comparison.passages import in_reading_order, pair_paragraphs, paragraph_changes
from jasmine_record.comparison.positions import pair_statements, statement_changes
from jasmine_record.comparison.programme import compare_programme
from jasmine_record.comparison.sides import References, Side, Sides
from jasmine_record.model import MeetingRecord, check_record

__all__ = ["compare"]


def compare(older: MeetingRecord, newer: MeetingRecord) -> Comparison:
    """What changed from one record to another: two meetings of a series, two reports of one meeting, or a text and its correction.

    Compared are the words of the paragraphs with their labels, and the facts; not ids, evidence, enumerations, roles and
    levels of paragraphs, nor the form of quotation marks, case and order in facts. The time that it takes is linear in the size
    of the records, whatever they hold. `compare(newer, older)` gives the same changes, mirrored.

    Args:
        older: The record to start from.
        newer: The record to arrive at.
    """
    check_record(older, "compare", "older")
    check_record(newer, "compare", "newer")
    # Where texts repeat, which of two ways to pair them is taken depends on the side that is gone through first.
    if _bytes(newer) < _bytes(older):
        return _compare(newer, older).mirrored()
    return _compare(older, newer)


def _bytes(record: MeetingRecord) -> bytes:
    # The hook takes strings of a class of their own.
    return msgspec.json.encode(record, order="sorted", enc_hook=str.__str__)


def _compare(older: MeetingRecord, newer: MeetingRecord) -> Comparison:
    sides = Sides(Side(older), Side(newer))
    paragraphs = pair_paragraphs(older.paragraphs, newer.paragraphs)
    people = pair_participants(older.participants, newer.participants)
    parties = References.of(older.participants, newer.participants, (people.older, people.newer), people)
    frameworks, pillars, initiatives, terms = compare_programme(sides, parties)
    changes = paragraph_changes(older.paragraphs, newer.paragraphs, paragraphs)
    return Comparison(
        older=older,
        newer=newer,
        relation=relation_between(sides, people),
        meeting=meeting_changes(sides),
        source=source_changes(sides),
        participants=participant_changes(sides, people, parties),
        statements=statement_changes(sides, pair_statements(sides, parties), parties),
        frameworks=frameworks,
        pillars=pillars,
        initiatives=initiatives,
        terms=terms,
        paragraphs=in_reading_order(changes, len(older.paragraphs), len(newer.paragraphs)),
    )
