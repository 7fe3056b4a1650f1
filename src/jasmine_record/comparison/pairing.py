"""Which things of two records are the same thing: by their keys, and by the likeness of their words.

Everything here takes time linear in the words of both sides, but for the sorting of candidates. Likeness is that of the two
collections of words (Dice's coefficient), in which short words, mostly particles, count a third.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

import attrs

from jasmine_record.comparison.words import words_of

__all__ = ["ALL", "Pairing"]

ALL: Final = 1000
"""The likeness of two texts that have the same words."""

#: Words in so many texts or more lead to no candidates, and so many of the rarest words of a text are looked up.
_COMMON, _LOOKED_UP = 16, 20
#: How many candidates are compared in full.
_COMPARED = 6
_SHORT: Final = 3

_Key = tuple[Hashable, ...]


@attrs.define(slots=False, eq=False)
class Pairing:
    """Two rows of texts, and which of the one is which of the other."""

    older: Sequence[str]
    newer: Sequence[str]
    #: Place in the newer row by place in the older.
    forward: dict[int, int] = attrs.field(factory=dict)
    #: Place in the older row by place in the newer.
    backward: dict[int, int] = attrs.field(factory=dict)

    def join(self, i: int, j: int) -> bool:
        """Make a pair of two that have none yet; whether they hadn't."""
        if i in self.forward or j in self.backward:
            return False
        self.forward[i], self.backward[j] = j, i
        return True

    def left(self) -> tuple[list[int], list[int]]:
        """The places on either side that have no pair."""
        return (
            [i for i in range(len(self.older)) if i not in self.forward],
            [j for j in range(len(self.newer)) if j not in self.backward],
        )

    def by_key(self, older: Sequence[Hashable], newer: Sequence[Hashable], *, unique: bool = False) -> None:
        """Pair what has the same key, in order of occurrence; `None` is no key.

        Args:
            older: A key for each of the older row.
            newer: A key for each of the newer row.
            unique: Only those whose key stands once on each side, among those that have no pair.
        """
        left, right = self.left()
        there: defaultdict[Hashable, list[int]] = defaultdict(list)
        for j in reversed(right):
            if newer[j] is not None:
                there[newer[j]].append(j)
        counts = Counter(older[i] for i in left)
        for i in left:
            places = there.get(older[i])
            if places and not (unique and (len(places) > 1 or counts[older[i]] > 1)):
                self.join(i, places.pop())

    def by_neighbours(self, older: Sequence[Hashable], newer: Sequence[Hashable]) -> None:
        """Pair what has the same key and stands next to a pair."""
        for step in (1, -1):
            for i in sorted(self.forward, reverse=step < 0):
                x, y = i + step, self.forward[i] + step
                while (
                    0 <= x < len(older) and 0 <= y < len(newer) and older[x] == newer[y] and self.join(x, y)
                ):
                    x, y = x + step, y + step

    def by_likeness(
        self,
        least: int,
        groups: tuple[Sequence[Hashable], Sequence[Hashable]] | None = None,
    ) -> None:
        """Pair those whose words are most alike, the best pair first.

        Args:
            least: How alike they must be, up to 1000.
            groups: Of what group each is, on either side; pairs are made inside of a group. One group if not given.
        """
        left, right = self.left()
        if not left or not right:
            return
        older, newer = groups or ((None,) * len(self.older), (None,) * len(self.newer))
        index: defaultdict[_Key, list[int]] = defaultdict(list)
        for j in right:
            for key in self._keys(self._newer_words[j], newer[j]):
                if len(found := index[key]) < _COMMON:
                    found.append(j)
        near = self._near(left)
        scored: list[tuple[int, int, int, int]] = []
        for i in left:
            candidates = self._candidates(i, self._keys(self._older_words[i], older[i]), index, near)
            scored += [
                (-score, abs(i - j), i, j)
                for j in candidates
                if older[i] == newer[j] and (score := self.likeness(i, j)) >= least
            ]
        for _, _, i, j in sorted(scored):
            self.join(i, j)
        self._spread(least, older, newer)

    def likeness(self, i: int, j: int) -> int:
        """How alike the words of two texts are, from 0 to 1000."""
        first, first_weight = self._older_words[i]
        second, second_weight = self._newer_words[j]
        if not first_weight or not second_weight:
            return ALL if self.older[i] == self.newer[j] else 0
        if len(first) > len(second):
            first, second = second, first
        common = sum(
            min(count, second[word]) * _weight(word) for word, count in first.items() if word in second
        )
        return 2 * ALL * common // (first_weight + second_weight)

    def _candidates(
        self, i: int, keys: list[_Key], index: defaultdict[_Key, list[int]], near: dict[int, list[int]]
    ) -> list[int]:
        """Those that share rare words with the text, and those that stand where it would."""
        found = [places for key in keys if (places := index.get(key)) and len(places) < _COMMON]
        votes: Counter[int] = Counter()
        for places in sorted(found, key=len)[:_LOOKED_UP]:
            votes.update(places)
        best = sorted(votes, key=lambda j: (-votes[j], abs(i - j), j))[:_COMPARED]
        return list(dict.fromkeys([*best, *(j for j in near.get(i, ()) if j not in self.backward)]))

    def _near(self, left: list[int]) -> dict[int, list[int]]:
        """Where each would stand in the newer row, counted from the pair before it and from the pair behind it."""
        found: dict[int, list[int]] = {}
        for step in (1, -1):
            before, there = (-1, -1) if step > 0 else (len(self.older), len(self.newer))
            at = 0
            paired = sorted(self.forward, reverse=step < 0)
            for i in left[::step]:
                while at < len(paired) and (paired[at] - i) * step < 0:
                    before, there = paired[at], self.forward[paired[at]]
                    at += 1
                if 0 <= (j := there + i - before) < len(self.newer):
                    found.setdefault(i, []).append(j)
        return found

    def _spread(self, least: int, older: Sequence[Hashable], newer: Sequence[Hashable]) -> None:
        """Pair what is alike and stands next to a pair, which rare words may not have led to."""
        for step in (1, -1):
            for i in sorted(self.forward, reverse=step < 0):
                x, y = i + step, self.forward[i] + step
                while (
                    0 <= x < len(older)
                    and 0 <= y < len(newer)
                    and x not in self.forward
                    and y not in self.backward
                    and older[x] == newer[y]
                    and self.likeness(x, y) >= least
                ):
                    self.join(x, y)
                    x, y = x + step, y + step

    def _keys(self, words: tuple[Counter[str], int], group: Hashable) -> list[_Key]:
        """What a text is found by: its words, and its words with the next, in which texts of few words differ."""
        return [*((group, word) for word in words[0]), *((group, *two) for two in pairwise(words[0]))]

    @cached_property
    def _older_words(self) -> _Bags:
        return _Bags(self.older)

    @cached_property
    def _newer_words(self) -> _Bags:
        return _Bags(self.newer)


@attrs.define(slots=False, eq=False)
class _Bags:
    """The words of each text with their number, and their weight in all; counted when first asked for."""

    texts: Sequence[str]
    _found: dict[int, tuple[Counter[str], int]] = attrs.field(factory=dict, init=False)

    def __getitem__(self, place: int) -> tuple[Counter[str], int]:
        if place not in self._found:
            words = Counter(words_of(self.texts[place]))
            self._found[place] = words, sum(_weight(word) * count for word, count in words.items())
        return self._found[place]


def _weight(word: str) -> int:
    """A third for particles and the like; figures tell as much as long words, and a character of an unspaced script is a word."""
    return 1 if len(word) <= _SHORT and word.isascii() and word.isalpha() else 3
