"""The data dictionary: every class of a record. It holds no parsing and no writing."""

from jasmine_record.model.evidence import Anchor, Basis, Evidence
from jasmine_record.model.meeting import Format, Meeting
from jasmine_record.model.participant import Attendance, Function, Participant, ParticipantKind
from jasmine_record.model.passage import Act, Paragraph, ParagraphRole, Statement, text_sha256
from jasmine_record.model.programme import Enumeration, Framework, Initiative, Pillar
from jasmine_record.model.record import CLASSES, SCHEMA_VERSION, Fact, MeetingRecord, check_record
from jasmine_record.model.rules import REASONS, RULES
from jasmine_record.model.source import Genre, Link, Source, Translation, Wording
from jasmine_record.model.term import Term

__all__ = [
    "CLASSES",
    "REASONS",
    "RULES",
    "SCHEMA_VERSION",
    "Act",
    "Anchor",
    "Attendance",
    "Basis",
    "Enumeration",
    "Evidence",
    "Fact",
    "Format",
    "Framework",
    "Function",
    "Genre",
    "Initiative",
    "Link",
    "Meeting",
    "MeetingRecord",
    "Paragraph",
    "ParagraphRole",
    "Participant",
    "ParticipantKind",
    "Pillar",
    "Source",
    "Statement",
    "Term",
    "Translation",
    "Wording",
    "check_record",
    "text_sha256",
]
