"""What changed from one record to another, with the places of each change on both sides."""

from jasmine_record.comparison.change import (
    ChangeKind,
    Edit,
    FactChange,
    FieldChange,
    ParagraphChange,
    Relation,
    apply_edits,
)
from jasmine_record.comparison.comparing import compare
from jasmine_record.comparison.comparison import Comparison
from jasmine_record.comparison.words import edits_between

__all__ = [
    "ChangeKind",
    "Comparison",
    "Edit",
    "FactChange",
    "FieldChange",
    "ParagraphChange",
    "Relation",
    "apply_edits",
    "compare",
    "edits_between",
]
