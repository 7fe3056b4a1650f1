"""What `compare` gives: the changes between two records, and how they are told."""

from __future__ import annotations

from typing import Any

import attrs

from jasmine_record.comparison.change import (
    FactChange,
    FieldChange,
    ParagraphChange,
    Relation,
    in_record_order,
)
from jasmine_record.comparison.outline import Section, to_html, to_markdown, to_text
from jasmine_record.comparison.passages import in_reading_order
from jasmine_record.comparison.plain import plain
from jasmine_record.comparison.sides import Side, Sides
from jasmine_record.comparison.telling import tell
from jasmine_record.model import (
    Framework,
    Initiative,
    MeetingRecord,
    Participant,
    Pillar,
    Statement,
    Term,
)

__all__ = ["Comparison"]


@attrs.frozen(kw_only=True)
class Comparison:
    """The changes that lead from one record to another; without any, its length is 0 and it is false.

    Changes of facts stand in the order of the newer record, and what was removed behind them, in the order of the older;
    changes of paragraphs stand in reading order.
    """

    #: The records that were compared; anchors of the older side lead into the first.
    older: MeetingRecord = attrs.field(repr=False)
    newer: MeetingRecord = attrs.field(repr=False)
    relation: Relation
    meeting: tuple[FieldChange, ...] = ()
    #: What the texts say differently of themselves.
    source: tuple[FieldChange, ...] = ()
    participants: tuple[FactChange[Participant], ...] = ()
    statements: tuple[FactChange[Statement], ...] = ()
    frameworks: tuple[FactChange[Framework], ...] = ()
    pillars: tuple[FactChange[Pillar], ...] = ()
    initiatives: tuple[FactChange[Initiative], ...] = ()
    terms: tuple[FactChange[Term], ...] = ()
    paragraphs: tuple[ParagraphChange, ...] = ()

    def __len__(self) -> int:
        return (
            sum(len(changes) for changes in self._facts().values())
            + len(self.meeting)
            + len(self.source)
            + len(self.paragraphs)
        )

    def __str__(self) -> str:
        return to_text(self._sections())

    def to_markdown(self) -> str:
        """The changes in CommonMark; removed words stand in `<del>`, added ones in `<ins>`."""
        return to_markdown(self._sections())

    def to_html(self) -> str:
        """The changes as elements for the body of a page.

        Removed words stand in `<del>`, added ones in `<ins>`, with words hidden from sight that say so to those who hear
        the page.
        """
        return to_html(self._sections())

    def to_dict(self) -> dict[str, Any]:
        """The changes as the objects that `json` writes: each class as an object with the names of its fields as keys."""
        told: dict[str, Any] = {
            "relation": self.relation.value,
            "older": _head(self.older),
            "newer": _head(self.newer),
            "meeting": [_field(change) for change in self.meeting],
            "source": [_field(change) for change in self.source],
        }
        for name, changes in self._facts().items():
            told[name] = [
                {**plain(change), "fields": [_field(field) for field in change.fields]} for change in changes
            ]
        told["paragraphs"] = [
            {
                **plain(change),
                "older_anchors": plain(change.older_anchors),
                "newer_anchors": plain(change.newer_anchors),
            }
            for change in self.paragraphs
        ]
        return told

    def mirrored(self) -> Comparison:
        """The changes that lead back: `compare(newer, older)`."""
        changes = [change.mirrored() for change in self.paragraphs]
        return Comparison(
            older=self.newer,
            newer=self.older,
            relation=self.relation,
            meeting=tuple(change.mirrored() for change in self.meeting),
            source=tuple(change.mirrored() for change in self.source),
            participants=_mirrored(self.participants),
            statements=_mirrored(self.statements),
            frameworks=_mirrored(self.frameworks),
            pillars=_mirrored(self.pillars),
            initiatives=_mirrored(self.initiatives),
            terms=_mirrored(self.terms),
            paragraphs=in_reading_order(changes, len(self.newer.paragraphs), len(self.older.paragraphs)),
        )

    def _facts(self) -> dict[str, tuple[FactChange[Any], ...]]:
        return {
            "participants": self.participants,
            "statements": self.statements,
            "frameworks": self.frameworks,
            "pillars": self.pillars,
            "initiatives": self.initiatives,
            "terms": self.terms,
        }

    def _sections(self) -> list[Section]:
        return tell(
            Sides(Side(self.older), Side(self.newer)),
            self.relation,
            {"meeting": self.meeting, "source": self.source},
            self._facts(),
            self.paragraphs,
        )


def _mirrored(changes: tuple[FactChange[Any], ...]) -> tuple[FactChange[Any], ...]:
    return in_record_order(change.mirrored() for change in changes)


def _field(change: FieldChange) -> dict[str, Any]:
    return {**plain(change), "kind": change.kind.value}


def _head(record: MeetingRecord) -> dict[str, Any]:
    """What tells which record a side is."""
    source = record.source
    return {
        "title": source.title,
        "publisher": source.publisher,
        "issued": source.issued and source.issued.isoformat(),
        "url": source.url,
        "text_sha256": source.text_sha256,
    }
