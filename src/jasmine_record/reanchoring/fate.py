"""What became of each anchor of a record, and of the record."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import attrs

from jasmine_record.comparison.plain import plain
from jasmine_record.model import Anchor, MeetingRecord

__all__ = ["AnchorFate", "AnchorStatus", "Reanchoring"]


class AnchorStatus(StrEnum):
    """Whether the words of an anchor stand in another text, and whether it is sure where."""

    FOUND = "found"
    """They do, and in one place only."""
    AMBIGUOUS = "ambiguous"
    """They may: in one of several places, in one that nothing else speaks for, or edited."""
    ORPHANED = "orphaned"
    """They don't."""


@attrs.frozen(kw_only=True)
class AnchorFate:
    """What became of one anchor."""

    #: JSON Pointer (RFC 6901) of the anchor in the older record: `/statements/3/content/0`, `/meeting/evidence/2/anchor`.
    pointer: str
    #: Where its words stood.
    older: Anchor
    status: AnchorStatus
    #: Where they stand; `None` unless they were found.
    newer: Anchor | None = None
    #: Where they may stand, the likeliest first, eight places at most; empty unless they are ambiguous.
    candidates: tuple[Anchor, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether the words were found in another paragraph, or at other offsets, than they stood at."""
        return self.newer is not None and self.newer != self.older


@attrs.frozen(kw_only=True)
class Reanchoring:
    """A record as it is borne out by another text, and an account of all anchors of the record it was made of."""

    #: The record that was carried over.
    older: MeetingRecord = attrs.field(repr=False)
    #: The record of the other text. It holds what could be carried over and nothing else.
    record: MeetingRecord
    #: The fate of each anchor of the older record: of the source, the meeting and the facts, in their order.
    anchors: tuple[AnchorFate, ...] = attrs.field(default=(), repr=False)
    #: JSON Pointers, into the older record, of the facts and values that couldn't be carried over:
    #: `/statements/3`, `/participants/0/role`, `/meeting/city`.
    lost: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[AnchorFate, ...]:
        """The anchors whose words were found."""
        return self._of(AnchorStatus.FOUND)

    @property
    def ambiguous(self) -> tuple[AnchorFate, ...]:
        """The anchors whose words may stand in the text, for somebody to decide."""
        return self._of(AnchorStatus.AMBIGUOUS)

    @property
    def orphaned(self) -> tuple[AnchorFate, ...]:
        """The anchors whose words are gone."""
        return self._of(AnchorStatus.ORPHANED)

    @property
    def moved(self) -> tuple[AnchorFate, ...]:
        """The anchors whose words were found in another place than they stood in."""
        return tuple(fate for fate in self.anchors if fate.moved)

    def _of(self, status: AnchorStatus) -> tuple[AnchorFate, ...]:
        return tuple(fate for fate in self.anchors if fate.status is status)

    def __str__(self) -> str:
        """An account for people, without the anchors that were found where they stood."""
        counts = [f"{len(self._of(status))} {status.value}" for status in AnchorStatus]
        lines = [f"{len(self.anchors)} anchors: {', '.join(counts)}; {len(self.moved)} of those found moved"]
        for fate in self.anchors:
            if fate.newer == fate.older:
                continue
            words = _shortened(self.older, fate.older)
            there = [fate.newer] if fate.newer else [*fate.candidates]
            places = ", ".join(f"{a.paragraph}[{a.start}:{a.end}]" for a in there)
            status = "moved" if fate.newer else fate.status.value
            lines.append(f"- {status}: {fate.pointer} {words}{f' -> {places}' if places else ''}")
        return "\n".join([*lines, *(f"- not carried over: {pointer}" for pointer in self.lost)])

    def to_dict(self) -> dict[str, Any]:
        """The account as the objects that `json` writes; the record itself is for `dumps`."""
        return {
            "anchors": [{**plain(fate), "moved": fate.moved} for fate in self.anchors],
            "lost": list(self.lost),
        }


def _shortened(record: MeetingRecord, anchor: Anchor, longest: int = 60) -> str:
    """The words of an anchor, where it has any, in quotation marks."""
    text = next((one.text for one in record.paragraphs if one.id == anchor.paragraph), "")
    if anchor.end > len(text):
        return "(no words)"
    words = text[anchor.start : min(anchor.end, anchor.start + longest)]
    return f'"{words}{"…" if anchor.end - anchor.start > longest else ""}"'
