"""Where the words of an anchor stand in another text.

Paragraphs are paired and their words aligned as `compare` does it. Words that nothing was done to are found where the
alignment has them, but only if the unchanged stretch that they lie in stands once on each side, since else another
alignment would do as well. Words that left their paragraph are found only if they are many, and stand once in each text.
Forms of quotation marks and dashes count as the same, as they change from one edition to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.comparison.passages import pair_paragraphs
from jasmine_record.comparison.words import edits_between, plain_form
from jasmine_record.model import Anchor, Paragraph
from jasmine_record.reanchoring.fate import AnchorStatus

__all__ = ["Trace", "Tracer"]

#: How many words need no company to be told from others that happen to be the same.
_TELLING: Final = 5
#: How many places are named, and how many are looked at for words that stand nowhere near where they stood.
_NAMED, _LOOKED_AT = 8, 64
#: How many code points of a text are looked through for another copy of a stretch, and how long words that left may be:
#: both keep the time linear.
_NEAR: Final = 2000
_WORD: Final = re.compile(r"\w+")


@attrs.frozen
class Trace:
    """Where words stand, or may stand."""

    status: AnchorStatus
    newer: Anchor | None = None
    candidates: tuple[Anchor, ...] = ()


_ORPHANED: Final = Trace(AnchorStatus.ORPHANED)


@attrs.frozen
class _Run:
    """A stretch that both paragraphs have: where it begins on either side, and how long it is."""

    older: int
    newer: int
    length: int


@attrs.define(slots=False, eq=False)
class _Row:
    """The paragraphs of one text, in plain forms, by the ids that anchors lead to."""

    paragraphs: Sequence[Paragraph]

    @cached_property
    def texts(self) -> list[str]:
        return [plain_form(paragraph.text) for paragraph in self.paragraphs]

    @cached_property
    def places(self) -> dict[str, int]:
        """Of several paragraphs with one id, anchors lead to the first."""
        count = len(self.paragraphs)
        return {one.id: count - 1 - n for n, one in enumerate(reversed(self.paragraphs))}

    @cached_property
    def copies(self) -> Counter[str]:
        return Counter(self.texts)

    @cached_property
    def _words(self) -> defaultdict[str, list[tuple[int, int]]]:
        """Where each word stands, as the place of its paragraph and the offset in it."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for place in self.places.values():
            for match in _WORD.finditer(self.texts[place]):
                found[match[0]].append((place, match.start()))
        return found

    def standing(self, words: str) -> list[Anchor]:
        """Where these words stand between the ends of words, up to some places."""
        if not (matches := list(_WORD.finditer(words))):
            return []
        index = self._words
        rarest = min(matches, key=lambda match: len(index.get(match[0], ())))
        found: list[Anchor] = []
        for place, offset in index.get(rarest[0], ())[:_LOOKED_AT]:
            text, start = self.texts[place], offset - rarest.start()
            end = start + len(words)
            if start >= 0 and text.startswith(words, start) and _parted(text, start) and _parted(text, end):
                found.append(Anchor(self.paragraphs[place].id, start, end))
        return found


def _parted(text: str, at: int) -> bool:
    """Whether no word goes on over an offset."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


@attrs.define(slots=False, eq=False)
class Tracer:
    """Two texts, in which anchors of the older are followed to the newer."""

    older: Sequence[Paragraph]
    newer: Sequence[Paragraph]
    _runs_of: dict[int, list[_Run]] = attrs.field(factory=dict, init=False)
    _traces: dict[Anchor, Trace] = attrs.field(factory=dict, init=False)

    @cached_property
    def _old(self) -> _Row:
        return _Row(self.older)

    @cached_property
    def _new(self) -> _Row:
        return _Row(self.newer)

    @cached_property
    def _pairs(self) -> dict[int, int]:
        """Pairs of paragraphs, each the first of its id."""
        pairs = pair_paragraphs(self.older, self.newer).forward
        led_to = set(self._new.places.values())
        return {i: j for i, j in pairs.items() if j in led_to}

    def trace(self, anchor: Anchor) -> Trace:
        """What became of the words of an anchor into the older text."""
        if anchor not in self._traces:
            self._traces[anchor] = self._trace(anchor)
        return self._traces[anchor]

    def joined(self, anchors: Sequence[Anchor]) -> bool:
        """Whether nothing was done to the words between anchors into one paragraph, which were all found."""
        for place_id in {anchor.paragraph for anchor in anchors}:
            first = min(anchor.start for anchor in anchors if anchor.paragraph == place_id)
            last = max(anchor.end for anchor in anchors if anchor.paragraph == place_id)
            # Where the words left their paragraph, the way from the first to the last must be as long.
            there = [self.trace(anchor).newer for anchor in anchors if anchor.paragraph == place_id]
            found = [anchor for anchor in there if anchor]
            if not found or len({anchor.paragraph for anchor in found}) > 1:
                return False
            place = self._old.places[place_id]
            start, end = min(anchor.start for anchor in found), max(anchor.end for anchor in found)
            words = self._new.texts[self._new.places[found[0].paragraph]][start:end]
            if self._old.texts[place][first:last] != words:
                return False
        return True

    def _trace(self, anchor: Anchor) -> Trace:
        place = self._old.places.get(anchor.paragraph)
        if place is None or anchor.end > len(self._old.texts[place]):
            return _ORPHANED
        if place in self._pairs:
            trace = self._in_pair(anchor, place)
            if trace.status is not AnchorStatus.ORPHANED:
                return trace
        return self._elsewhere(anchor, place)

    def _in_pair(self, anchor: Anchor, place: int) -> Trace:
        there = self._pairs[place]
        text, other = self._old.texts[place], self._new.texts[there]
        name = self.newer[there].id
        if text == other and self._old.copies[text] != self._new.copies[text]:
            copies = [n for n in sorted(self._new.places.values()) if self._new.texts[n] == text][:_NAMED]
            return Trace(
                AnchorStatus.AMBIGUOUS,
                candidates=tuple(attrs.evolve(anchor, paragraph=self.newer[n].id) for n in copies),
            )
        runs = self._runs(place)
        at = bisect_right(runs, anchor.start, key=lambda run: run.older) - 1
        if at >= 0 and anchor.end <= runs[at].older + runs[at].length:
            run = runs[at]
            shift = run.newer - run.older
            moved = Anchor(name, anchor.start + shift, anchor.end + shift)
            stretch = text[run.older : run.older + run.length]
            if _alone(stretch, text, run.older) and _alone(stretch, other, run.newer):
                return Trace(AnchorStatus.FOUND, moved)
            others = [
                one for one in self._new.standing(text[anchor.start : anchor.end]) if one.paragraph == name
            ]
            return Trace(AnchorStatus.AMBIGUOUS, candidates=tuple(dict.fromkeys([moved, *others]))[:_NAMED])
        return self._edited(anchor, name, runs[max(at, 0) :])

    def _edited(self, anchor: Anchor, name: str, runs: Sequence[_Run]) -> Trace:
        """The stretch that words became, if most of them were kept in it."""
        kept = 0
        ends: list[int] = []
        for run in runs:
            if run.older >= anchor.end:
                break
            first, last = max(run.older, anchor.start), min(run.older + run.length, anchor.end)
            if first < last:
                kept += last - first
                ends += (first + run.newer - run.older, last + run.newer - run.older)
        if 2 * kept < anchor.end - anchor.start:
            return _ORPHANED
        # What stands in place of words at either end belongs to the stretch too.
        start, end = ends[0], ends[-1]
        for run in runs:
            if run.older + run.length <= anchor.start:
                start = min(start, run.newer + run.length)
        following = next((run.newer for run in runs if run.older >= anchor.end and run.newer >= end), None)
        if following is not None and not any(
            run.older < anchor.end <= run.older + run.length for run in runs
        ):
            end = following
        return Trace(AnchorStatus.AMBIGUOUS, candidates=(Anchor(name, start, end),))

    def _elsewhere(self, anchor: Anchor, place: int) -> Trace:
        """Where else the same words stand."""
        if anchor.end - anchor.start > _NEAR:
            return _ORPHANED
        words = self._old.texts[place][anchor.start : anchor.end]
        there = self._new.standing(words)
        if not there:
            return _ORPHANED
        alone = len(there) == len(self._old.standing(words)) == 1
        if alone and len(_WORD.findall(words)) >= _TELLING:
            return Trace(AnchorStatus.FOUND, there[0])
        return Trace(AnchorStatus.AMBIGUOUS, candidates=tuple(there[:_NAMED]))

    def _runs(self, place: int) -> list[_Run]:
        """What a paragraph and its pair have in common, in order."""
        if place not in self._runs_of:
            text, other = self._old.texts[place], self._new.texts[self._pairs[place]]
            runs: list[_Run] = []
            i = j = 0
            for edit in edits_between(text, other):
                runs.append(_Run(i, j, edit.older_start - i))
                i, j = edit.older_end, edit.newer_end
            runs.append(_Run(i, j, len(text) - i))
            self._runs_of[place] = [run for run in runs if run.length]
        return self._runs_of[place]


def _alone(stretch: str, text: str, start: int) -> bool:
    """Whether no other copy of a stretch begins near where it begins."""
    nearest = text.find(stretch, max(0, start - _NEAR), start + len(stretch) + _NEAR)
    return nearest == start and text.find(stretch, start + 1, start + len(stretch) + _NEAR) < 0
