"""The budget of words: what is weighed earlier is told first, and what finds no room is noted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from jasmine_record.summary.sentence import HEADINGS, Section, Style

__all__ = ["Budget"]

#: A member of an enum is looked up anew each time that its class is asked for it.
_BULLETS: Final = Style.BULLETS
_SECTIONS: Final = Style.SECTIONS


@attrs.define
class Budget:
    """Words that are still free.

    Each piece of a summary is weighed once, what matters more before what matters less, and taken if it fits.
    So a piece is left out only where it doesn't fit beside everything that matters more.
    """

    left: int
    style: Style = Style.BRIEF
    #: JSON Pointers of what found no room.
    omitted: list[str] = attrs.field(factory=list, init=False)
    _begun: bool = attrs.field(default=False, init=False)
    _headed: set[Section] = attrs.field(factory=set, init=False)

    def take(
        self, words: int, pointers: Iterable[str], section: Section | None = None, *, opens: bool = True
    ) -> bool:
        """Whether there is room for a piece of so many words; if not, what it tells counts as omitted.

        Where the first piece of all finds no room, none does: a summary doesn't begin with its end.

        Args:
            words: Of the piece itself.
            pointers: What it tells.
            section: What it is about, for its heading; `None` for words that only make another piece longer.
            opens: Whether it begins a sentence, which may need a mark.
        """
        if section is not None:
            if self.style is _BULLETS:
                words += opens
            elif self.style is _SECTIONS and section not in self._headed:
                words += len(HEADINGS[section].split())
        if not self._begun and words > self.left:
            self.left = 0
        self._begun = True
        if words > self.left:
            self.omitted.extend(pointers)
            return False
        self.left -= words
        if section is not None:
            self._headed.add(section)
        return True
