"""Paragraphs: which is which on both sides, where they moved, and what their words became."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jasmine_record.comparison.change import ChangeKind, ParagraphChange
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.words import edits_between
from jasmine_record.model import Paragraph, ParagraphRole

__all__ = ["in_reading_order", "pair_paragraphs", "paragraph_changes"]

#: How alike two paragraphs are, at least, to be one reworded: more than any two of different readouts of one publisher.
_ALIKE: Final = 450
#: Of these a text has one, whatever it says.
_SINGULAR: Final = frozenset(
    {
        ParagraphRole.TITLE,
        ParagraphRole.DATE,
        ParagraphRole.PUBLISHER,
        ParagraphRole.NOTE,
        ParagraphRole.LINK,
        ParagraphRole.LEAD,
    }
)


def pair_paragraphs(older: Sequence[Paragraph], newer: Sequence[Paragraph]) -> Pairing:
    """Which paragraph of the one text is which of the other: first those alike, then those of a role, then the reworded."""
    pairs = Pairing([paragraph.text for paragraph in older], [paragraph.text for paragraph in newer])
    # A paragraph without words is its label.
    first, second = ([paragraph.text or (paragraph.label,) for paragraph in row] for row in (older, newer))
    pairs.by_key(first, second, unique=True)
    pairs.by_neighbours(first, second)
    pairs.by_key(first, second)
    roles, other_roles = (
        [paragraph.role if paragraph.role in _SINGULAR else None for paragraph in row]
        for row in (older, newer)
    )
    pairs.by_likeness(_ALIKE)
    pairs.by_key(roles, other_roles, unique=True)
    return pairs


def paragraph_changes(
    older: Sequence[Paragraph], newer: Sequence[Paragraph], pairs: Pairing
) -> tuple[ParagraphChange, ...]:
    """The changes of the paragraphs, in no order."""
    moved = _moved(pairs)
    found: list[ParagraphChange] = []
    for i, j in pairs.forward.items():
        before, after = older[i], newer[j]
        if i in moved or before.text != after.text or before.label != after.label:
            found.append(
                ParagraphChange(
                    kind=ChangeKind.CHANGED,
                    older=before,
                    newer=after,
                    older_place=i,
                    newer_place=j,
                    moved=i in moved,
                    edits=edits_between(before.text, after.text),
                )
            )
    left, right = pairs.left()
    found += [ParagraphChange(kind=ChangeKind.REMOVED, older=older[i], older_place=i) for i in left]
    found += [ParagraphChange(kind=ChangeKind.ADDED, newer=newer[j], newer_place=j) for j in right]
    return tuple(found)


def _moved(pairs: Pairing) -> set[int]:
    """Places in the older text of the paragraphs that changed places with others.

    Those that stayed are the row in the same order on both sides that has the most text.
    """
    size = len(pairs.newer)
    # A Fenwick tree of the heaviest row that ends at or before a place of the newer text.
    best: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before: dict[int, int] = {}
    heaviest = (0, -1)
    for i, j in sorted(pairs.forward.items()):
        weight, last = 0, -1
        at = j
        while at > 0:
            if best[at][0] > weight:
                weight, last = best[at]
            at &= at - 1
        before[i] = last
        row = (weight + len(pairs.newer[j]) + 1, i)
        if row[0] > heaviest[0]:
            heaviest = row
        at = j + 1
        while at <= size:
            if row[0] > best[at][0]:
                best[at] = row
            at += at & -at
    stayed: set[int] = set()
    at = heaviest[1]
    while at >= 0:
        stayed.add(at)
        at = before[at]
    return pairs.forward.keys() - stayed


def in_reading_order(
    changes: Sequence[ParagraphChange], older: int, newer: int
) -> tuple[ParagraphChange, ...]:
    """The changes in the order of the newer text; what was removed stands where it would have stood.

    Args:
        changes: All changes between two texts.
        older: How many paragraphs the older text has.
        newer: How many the newer has.
    """
    off = {change.older_place for change in changes if change.moved or change.newer is None}
    other_off = {change.newer_place for change in changes if change.moved or change.older is None}
    stayed = iter([j for j in range(newer) if j not in other_off])
    there: list[int] = []
    last = -1
    for i in range(older):
        last = last if i in off else next(stayed)
        there.append(last)

    def place(change: ParagraphChange) -> tuple[int, int, int]:
        if change.newer_place is not None:
            return (change.newer_place, 0, 0)
        behind = change.older_place or 0
        return (there[behind], 1, behind)

    return tuple(sorted(changes, key=place))
