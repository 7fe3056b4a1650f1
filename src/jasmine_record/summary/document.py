"""The sentence about the text itself, where nothing came of it that could be told: what kind it is, its title and its day."""

from __future__ import annotations

from functools import partial
from typing import Final

import attrs

from jasmine_record.model import Anchor, Genre
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import LONGEST, Reader
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.sentence import Section
from jasmine_record.summary.wording import balanced, day, word_count

__all__ = ["Document"]

#: Marks that a title between quotation marks can't have.
_QUOTES: Final = frozenset('“”„"')


@attrs.frozen
class Document:
    """What can be told of the text as a whole."""

    reader: Reader

    @property
    def pointers(self) -> frozenset[str]:
        """What it may tell."""
        return frozenset({"/source/title", "/source/issued"})

    def weigh(self, budget: Budget) -> Draft | None:
        """Take the text by its kind and title, then its day."""
        base, dated = self._base(), self._dated()
        if not base:
            return None
        if not budget.take(word_count(base), ["/source/title"], Section.MEETING):
            budget.take(word_count(dated), ["/source/issued"] if dated else [])
            return None
        told = bool(dated) and budget.take(word_count(dated), ["/source/issued"])
        return Draft(Section.MEETING, partial(self._word, f"{base} {dated}" if told else base, dated=told))

    def _base(self) -> str:
        """`the text is the declaration “Title”`; nothing where it has no title, or nothing that could be cited."""
        source = self.reader.record.source
        title = source.title
        if title is None or len(title) > LONGEST or not _QUOTES.isdisjoint(title) or balanced(title) != title:
            return ""
        if not self._beginning():
            return ""
        kind = source.genre.value.replace("_", " ")
        told = source.genre is Genre.OTHER or kind in title.casefold()
        return f"the text is “{title}”" if told else f"the text is the {kind} “{title}”"

    def _dated(self) -> str:
        issued = self.reader.record.source.issued
        return "" if issued is None else f"of {day(issued)}"

    def _word(self, text: str, *, dated: bool) -> Worded:
        source = self.reader.record.source
        anchors = self.reader.anchors(source, "title")
        # A title that came with the text stands nowhere in it: then the text itself is cited, where it begins.
        anchors = anchors or self._beginning()
        return worded(text, (*anchors, *(self.reader.anchors(source, "issued") if dated else ())))

    def _beginning(self) -> tuple[Anchor, ...]:
        texts = ((one.id, len(one.text)) for one in self.reader.record.paragraphs)
        return tuple(Anchor(name, 0, length) for name, length in texts if length)[:1]
