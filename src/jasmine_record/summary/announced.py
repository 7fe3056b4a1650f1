"""Lists that a position announces: told with it where they stand below it and nothing else tells them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.model import Anchor, Enumeration
from jasmine_record.summary.adjoining import Stretch
from jasmine_record.summary.citing import LONGEST, Reader
from jasmine_record.summary.stretches import speaks_for_itself
from jasmine_record.summary.wording import entry_of, listed, lower

__all__ = ["Announced", "announcement"]

#: What may stand between the words that announce a list and the end of their paragraph.
_MARKS: Final = " :.;,-–—"


@attrs.define(slots=False)
class Announced:
    """The lists of a record that stand neither in the sentence that announces them nor among its pillars and initiatives."""

    reader: Reader

    @cached_property
    def _lists(self) -> dict[str, list[tuple[int, Enumeration]]]:
        """By the paragraph that announces them: where their nouns stand."""
        record = self.reader.record
        told = {framework.enumeration for framework in record.frameworks}
        told |= {initiative.enumeration for initiative in record.initiatives}
        lists: dict[str, list[tuple[int, Enumeration]]] = {}
        for enumeration in record.enumerations:
            if enumeration.id not in told and enumeration.items and self._is_whole(enumeration):
                for noun in self.reader.anchors(enumeration, "noun"):
                    if all(item.paragraph != noun.paragraph for item in enumeration.items):
                        lists.setdefault(noun.paragraph, []).append((noun.start, enumeration))
        return lists

    def _is_whole(self, enumeration: Enumeration) -> bool:
        return enumeration.stated in {None, len(enumeration.items)} and all(
            map(self.reader.holds, enumeration.items)
        )

    def behind(self, stretch: Stretch) -> tuple[Anchor, ...]:
        """The entries of the list that a stretch announces, which ends its paragraph; none if it announces none."""
        for noun, enumeration in self._lists.get(stretch.paragraph, ()):
            if stretch.start <= noun < stretch.end:
                rest = self.reader.stretch(stretch.paragraph, stretch.end, stretch.end + len(_MARKS))
                return () if rest.strip(_MARKS) else enumeration.items
        return ()


def announcement(reader: Reader, text: str, entries: Sequence[Anchor]) -> str | None:
    """The words that announce a list with its entries behind them: `agreed on the following areas: A, B and C`.

    `None` where one of the entries can't stand in a sentence, or where the text would have to be quoted.
    """
    if sum(entry.end - entry.start for entry in entries) > LONGEST:
        return None
    items = [entry_of(reader.quote(entry)) for entry in entries]
    told = [lower(item) for item in items if item]
    if len(told) < len(items) or any(map(speaks_for_itself, (text, *told))):
        return None
    return f"{text.rstrip(_MARKS)}: {listed(told)}"
