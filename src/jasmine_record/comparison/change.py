"""What differs between two records: the classes of the changes, each with its places on both sides.

*Older* and *newer* are the two arguments of `compare`, in their order; nothing asks which was published first.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, Generic, TypeVar

import attrs

from jasmine_record.model import (
    Anchor,
    Framework,
    Initiative,
    Paragraph,
    Participant,
    Pillar,
    Statement,
    Term,
)

__all__ = [
    "ChangeKind",
    "Edit",
    "FactChange",
    "FieldChange",
    "ParagraphChange",
    "Relation",
    "apply_edits",
    "in_record_order",
]

FactT = TypeVar("FactT", Participant, Statement, Framework, Pillar, Initiative, Term)


class ChangeKind(StrEnum):
    """On which side something stands."""

    ADDED = "added"
    """In the newer record alone."""
    REMOVED = "removed"
    """In the older record alone."""
    CHANGED = "changed"
    """In both, and not alike."""


class Relation(StrEnum):
    """What the meetings of the two records have to do with each other, as far as the records tell."""

    SAME_MEETING = "same_meeting"
    """One meeting, reported twice."""
    SAME_SERIES = "same_series"
    """Two meetings of one series."""
    UNKNOWN = "unknown"
    """The records don't tell, or tell of meetings that aren't related."""


_SWAPPED: Final = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.CHANGED: ChangeKind.CHANGED,
}


@attrs.frozen(kw_only=True)
class Edit:
    """A stretch of one text, and what stands in its place in the other.

    Stretches begin and end between words; offsets are Unicode code points. All edits of two texts, in order, applied to the
    older text give the newer.
    """

    #: Where `removed` stands, or would stand, in the older text.
    older_start: int
    #: Where `added` stands, or would stand, in the newer text.
    newer_start: int
    #: The words of the older text; empty where words were only added.
    removed: str
    #: The words of the newer text; empty where words were only removed.
    added: str

    @property
    def older_end(self) -> int:
        """The offset behind `removed`."""
        return self.older_start + len(self.removed)

    @property
    def newer_end(self) -> int:
        """The offset behind `added`."""
        return self.newer_start + len(self.added)

    def mirrored(self) -> Edit:
        """The edit that takes the newer text back to the older."""
        return Edit(
            older_start=self.newer_start,
            newer_start=self.older_start,
            removed=self.added,
            added=self.removed,
        )


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The newer text, from the older and its edits.

    >>> edit = Edit(older_start=0, newer_start=0, removed="strong", added="serious")
    >>> apply_edits("strong concern", [edit])
    'serious concern'
    """
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.older_start], edit.added)
        done = edit.older_end
    return "".join([*pieces, text[done:]])


@attrs.frozen(kw_only=True)
class FieldChange:
    """One field that the two records fill differently."""

    #: The name of the field in its class.
    field: str
    #: What the older record holds, in words, an item each; empty where it holds nothing.
    #: A reference is told by the name of what it leads to.
    older: tuple[str, ...] = ()
    #: What the newer record holds.
    newer: tuple[str, ...] = ()
    #: The differences word by word, where each side holds one value; empty otherwise.
    edits: tuple[Edit, ...] = ()
    #: What bears out the older value, in the older record's text.
    older_anchors: tuple[Anchor, ...] = ()
    #: What bears out the newer value, in the newer record's text.
    newer_anchors: tuple[Anchor, ...] = ()

    @property
    def kind(self) -> ChangeKind:
        """Whether one side alone holds a value, or both do."""
        if not self.older:
            return ChangeKind.ADDED
        return ChangeKind.CHANGED if self.newer else ChangeKind.REMOVED

    def mirrored(self) -> FieldChange:
        """The change from the newer record to the older."""
        return FieldChange(
            field=self.field,
            older=self.newer,
            newer=self.older,
            edits=tuple(edit.mirrored() for edit in self.edits),
            older_anchors=self.newer_anchors,
            newer_anchors=self.older_anchors,
        )


@attrs.frozen(kw_only=True)
class FactChange(Generic[FactT]):
    """A participant, statement, framework, pillar, initiative or term that one record has and the other hasn't, or has otherwise."""

    kind: ChangeKind
    #: As the older record has it; `None` where it was added.
    older: FactT | None = None
    #: As the newer record has it; `None` where it was removed.
    newer: FactT | None = None
    #: Which one of its kind it is in the older record, from 0; pillars are counted through all frameworks.
    older_place: int | None = None
    newer_place: int | None = None
    #: What differs; empty where one side alone has it.
    fields: tuple[FieldChange, ...] = ()
    #: The words of the older record's text that it rests on.
    older_anchors: tuple[Anchor, ...] = ()
    #: The words of the newer record's text that it rests on.
    newer_anchors: tuple[Anchor, ...] = ()

    def field(self, name: str) -> FieldChange | None:
        """What differs in the field of this name; `None` where nothing does."""
        return next((change for change in self.fields if change.field == name), None)

    def mirrored(self) -> FactChange[FactT]:
        """The change from the newer record to the older."""
        return FactChange(
            kind=_SWAPPED[self.kind],
            older=self.newer,
            newer=self.older,
            older_place=self.newer_place,
            newer_place=self.older_place,
            fields=tuple(change.mirrored() for change in self.fields),
            older_anchors=self.newer_anchors,
            newer_anchors=self.older_anchors,
        )


@attrs.frozen(kw_only=True)
class ParagraphChange:
    """A paragraph that was added, removed, reworded, moved or labelled anew.

    Its anchors name it by its id: in an unsound record, where an earlier paragraph has the same one, they lead to that.
    """

    kind: ChangeKind
    #: `None` where it was added.
    older: Paragraph | None = None
    #: `None` where it was removed.
    newer: Paragraph | None = None
    #: Which paragraph it is in the older record, from 0.
    older_place: int | None = None
    newer_place: int | None = None
    #: Whether it changed places with others. Of those that did, the longest stretch of text is said to have stayed.
    moved: bool = False
    #: The differences of the texts, word by word; labels aside.
    edits: tuple[Edit, ...] = ()

    @property
    def relabelled(self) -> bool:
        """Whether both sides have it, with another label."""
        return self.older is not None and self.newer is not None and self.older.label != self.newer.label

    @property
    def older_anchors(self) -> tuple[Anchor, ...]:
        """The words that only the older text has; the whole paragraph where none were edited."""
        if self.older is None:
            return ()
        return _anchors(self.older, [(edit.older_start, edit.removed) for edit in self.edits])

    @property
    def newer_anchors(self) -> tuple[Anchor, ...]:
        """The words that only the newer text has; the whole paragraph where none were edited."""
        if self.newer is None:
            return ()
        return _anchors(self.newer, [(edit.newer_start, edit.added) for edit in self.edits])

    def mirrored(self) -> ParagraphChange:
        """The change from the newer record to the older."""
        return ParagraphChange(
            kind=_SWAPPED[self.kind],
            older=self.newer,
            newer=self.older,
            older_place=self.newer_place,
            newer_place=self.older_place,
            moved=self.moved,
            edits=tuple(edit.mirrored() for edit in self.edits),
        )


def _anchors(paragraph: Paragraph, stretches: list[tuple[int, str]]) -> tuple[Anchor, ...]:
    if not stretches:
        return (Anchor(paragraph.id, 0, len(paragraph.text)),) if paragraph.text else ()
    found: list[Anchor] = []
    for start, words in stretches:
        first = start + len(words) - len(words.lstrip())
        if words := words.strip():
            found.append(Anchor(paragraph.id, first, first + len(words)))
    return tuple(found)


def in_record_order(changes: Iterable[FactChange[FactT]]) -> tuple[FactChange[FactT], ...]:
    """The changes in the order of the newer record, and then those of what it doesn't have, in the order of the older."""

    def place(change: FactChange[FactT]) -> tuple[bool, int]:
        at = change.older_place if change.newer_place is None else change.newer_place
        return change.newer_place is None, at or 0

    return tuple(sorted(changes, key=place))
