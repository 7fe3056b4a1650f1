"""Whether one stretch of the text stands right behind another, so that a pronoun in it can mean what that tells."""

from __future__ import annotations

from typing import Final, NamedTuple

import attrs

from jasmine_record.model import MeetingRecord, Paragraph, ParagraphRole, Participant, Statement
from jasmine_record.summary.wording import sentence_ends, split_words

__all__ = ["Adjoining", "Stretch"]

_LONGEST_LEAD: Final = 4
"""Words that may stand before the speaker: `In response to this`; more may name somebody else."""


class Stretch(NamedTuple):
    """From a verb to the end of what was said; most are looked at and not told, and so no anchors yet."""

    paragraph: str
    start: int
    end: int
    #: Where what was said begins, counted from the start.
    said: int


@attrs.define(slots=False)
class Adjoining:
    """The paragraphs of a record, asked for what stands between two stretches of them."""

    paragraphs: tuple[Paragraph, ...]
    _places: dict[str, int] = attrs.field(init=False)
    #: Where something stands that the record has: whose name, which verb.
    _read: dict[str, list[int]] = attrs.field(init=False, factory=dict)

    @classmethod
    def of(cls, record: MeetingRecord) -> Adjoining:
        """Those of one record."""
        found = cls(record.paragraphs)
        facts: tuple[Participant | Statement, ...] = (*record.participants, *record.statements)
        for fact in facts:
            for entry in fact.evidence:
                if entry.anchor is not None and entry.field in {"name", "role", "verb"}:
                    found._read.setdefault(entry.anchor.paragraph, []).append(entry.anchor.start)
        return found

    def __attrs_post_init__(self) -> None:
        # The first where an id is taken twice.
        places = reversed(list(enumerate(self.paragraphs)))
        self._places = {paragraph.id: place for place, paragraph in places}

    def adjoins(self, before: Stretch, own: Stretch, speaker: int, *, list_between: bool = False) -> bool:
        """Whether no sentence stands between two stretches, nor words before the speaker that may name somebody.

        Args:
            before: What was said before it.
            own: What may lean on that.
            speaker: Where its speaker is named, in the same paragraph; where its verb begins, if elsewhere.
            list_between: Whether what was said before announces a list, whose items may stand between.
        """
        first, last = self._places[before.paragraph], self._places[own.paragraph]
        text = self.paragraphs[last].text[: own.start]
        if first == last:
            if before.end > own.start:
                return before.start < own.start
            ends = [
                end for end in sentence_ends(self.paragraphs[last].text) if before.end <= end <= own.start
            ]
            if not ends:
                return True
            rest, lead = text[before.end : ends[0]], text[ends[-1] : max(speaker, ends[-1])]
            if len(ends) > 1:
                return False
        else:
            between = self.paragraphs[first + 1 : last]
            if last < first or not all(list_between and _is_item(one) for one in between):
                return False
            rest, lead = self.paragraphs[first].text[before.end :], text[:speaker]
            if next(sentence_ends(text), None) is not None:
                return False
        return (list_between or not split_words(rest)) and _names_nobody(lead)

    def follows_read(self, own: Stretch) -> bool:
        """Whether the record has something of the sentence before, or there is none in the text.

        Of two who met each can mean the other, unless a sentence of which nothing was read may have named a third.
        """
        place = self._places[own.paragraph]
        text = self.paragraphs[place].text
        cuts = [0, *(end for end in sentence_ends(text) if end <= own.start)]
        if len(cuts) > 1:
            return self._is_read(own.paragraph, cuts[-2], cuts[-1])
        if not place or (before := self.paragraphs[place - 1]).role is not ParagraphRole.BODY:
            return True
        start = ([0, *sentence_ends(before.text)])[-1]
        return self._is_read(before.id, start, len(before.text))

    def _is_read(self, paragraph: str, start: int, end: int) -> bool:
        return any(start <= place < end for place in self._read.get(paragraph, ()))


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.role is ParagraphRole.ITEM or paragraph.level > 0


def _names_nobody(lead: str) -> bool:
    """`In response,`: some words of which only the first has a capital."""
    words = split_words(lead)
    return len(words) <= _LONGEST_LEAD and not any(word[0].isupper() for word in words[1:])
