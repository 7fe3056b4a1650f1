"""Differences of two texts, word by word, in time linear in their length.

Words that stand once in both texts tie them together (the patience diff); between those, the shortest edit script
(E. W. Myers, "An O(ND) Difference Algorithm", Algorithmica 1, 1986) is sought for as many steps as the length of the stretch
allows. A stretch that takes more is told as replaced whole. `difflib` isn't bounded so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from jasmine_record.comparison.change import Edit

__all__ = ["edits_between", "folded", "plain_form", "words_of"]

#: Scripts that put no spaces between words; each character is a word.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
#: Marks that belong to the character before them.
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f"
)
_LETTERS: Final = rf"[^\W{_UNSPACED}][{_MARKS}]*+"
#: One word or one other character, with the space before it: all tokens of a text, joined, are the text.
_TOKEN: Final = re.compile(
    rf" ?(?:(?>(?:{_LETTERS})+)(?>(?:[’'.,-](?>(?:{_LETTERS})+))*)|\S[{_MARKS}]*+)|\s", re.DOTALL
)
_WORD: Final = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
#: Forms of one character that no reader takes for another word.
_FORMS: Final = str.maketrans(
    dict.fromkeys("‘’ʼ′", "'") | dict.fromkeys("“”„″", '"') | dict.fromkeys("‐‑–—−", "-")
)

#: How deep stretches between ties are searched for further ties.
_DEEPEST: Final = 8
#: How many steps the search for the shortest script may take: at least, a word, and at most, since it remembers them.
_STEPS, _STEPS_A_WORD, _MOST_STEPS = 2000, 30, 200_000
#: Words that both texts have between two edits are part of one edit if they are so few and so short, and shorter than both.
_WEAK, _WEAK_LENGTH = 3, 3

_Run = tuple[int, int, int]
_Range = tuple[int, int, int, int]


def plain_form(text: str) -> str:
    """A text of the same length, with one form of quotation marks and of dashes."""
    return text.translate(_FORMS)


def folded(text: str) -> str:
    """A text without what no reader takes for another text: case, the form of quotation marks and dashes, an end mark."""
    return text.casefold().translate(_FORMS).rstrip(" .,;:") or text


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.casefold())


def edits_between(older: str, newer: str) -> tuple[Edit, ...]:
    """What turns the older text into the newer; nothing where they are the same.

    >>> for edit in edits_between("He voiced strong concern.", "He voiced serious concern today."):
    ...     print(repr(edit.removed), repr(edit.added))
    'strong' 'serious'
    '' ' today'
    """
    if older == newer:
        return ()
    # With a space before the first word too, that word is the same wherever it stands.
    first, second = _TOKEN.findall(f" {older}" if older else ""), _TOKEN.findall(f" {newer}" if newer else "")
    starts = [0, *accumulate(map(len, first))]
    other_starts = [0, *accumulate(map(len, second))]
    blocks = _joined(_blocks(_runs(first, second), len(first), len(second)), first, starts, other_starts)
    edits = []
    for i, k, j, m in blocks:
        # Something added before or removed from the very beginning takes the space behind it along.
        shift = int((i == k == 0 and k < len(first)) or (j == m == 0 and m < len(second)))
        start, end = max(0, starts[i] - 1), max(0, starts[k] - 1 + (shift if k > i else 0))
        other, other_end = max(0, other_starts[j] - 1), max(0, other_starts[m] - 1 + (shift if m > j else 0))
        if start < end and other < other_end and older[start] == newer[other] == " ":
            start, other = start + 1, other + 1
        edits.append(
            Edit(older_start=start, newer_start=other, removed=older[start:end], added=newer[other:other_end])
        )
    return tuple(edits)


def _runs(first: Sequence[str], second: Sequence[str]) -> list[_Run]:
    """Stretches that both have, in order: where each begins on either side, and how long it is."""
    found: list[_Run] = []
    work = [(0, len(first), 0, len(second), 0)]
    while work:
        i, k, j, m, depth = work.pop()
        start = i
        while i < k and j < m and first[i] == second[j]:
            i, j = i + 1, j + 1
        if i > start:
            found.append((start, j - (i - start), i - start))
        end = k
        while i < k and j < m and first[k - 1] == second[m - 1]:
            k, m = k - 1, m - 1
        if end > k:
            found.append((k, m, end - k))
        if i == k or j == m:
            continue
        ties = _ties(first, second, (i, k, j, m)) if depth < _DEEPEST else []
        if not ties:
            found += _shortest(first[i:k], second[j:m], i, j)
            continue
        for x, y in [*ties, (k, m)]:
            work.append((i, x, j, y, depth + 1))
            i, j = x, y
    return sorted(found)


def _ties(first: Sequence[str], second: Sequence[str], place: _Range) -> list[tuple[int, int]]:
    """The longest row of tokens that stand once on either side, in the same order."""
    i, k, j, m = place
    counts, others = Counter(first[i:k]), Counter(second[j:m])
    where = {token: y for y, token in enumerate(second[j:m], j) if others[token] == 1}
    pairs = [
        (x, where[token]) for x, token in enumerate(first[i:k], i) if counts[token] == 1 and token in where
    ]
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, y) in enumerate(pairs):
        length = bisect_left(tails, y)
        before.append(last[length - 1] if length else -1)
        if length == len(tails):
            tails.append(y)
            last.append(at)
        else:
            tails[length], last[length] = y, at
    chain: list[tuple[int, int]] = []
    link = last[-1] if last else -1
    while link >= 0:
        chain.append(pairs[link])
        link = before[link]
    return chain[::-1]


def _shortest(first: Sequence[str], second: Sequence[str], i: int, j: int) -> list[_Run]:
    """What the shortest edit script keeps, with `i` and `j` added; nothing if it takes too many steps to find."""
    n, m = len(first), len(second)
    steps = min(_STEPS + _STEPS_A_WORD * (n + m), _MOST_STEPS)
    reached = {1: 0}
    trace: list[dict[int, int]] = []
    for distance in range(n + m + 1):
        trace.append(reached)
        furthest = dict(reached)
        for diagonal in range(
            -min(distance, m - (m - distance) % 2), min(distance, n - (n - distance) % 2) + 1, 2
        ):
            x = start = max(reached.get(diagonal + 1, -1), reached.get(diagonal - 1, -2) + 1)
            while x < n and x - diagonal < m and first[x] == second[x - diagonal]:
                x += 1
            furthest[diagonal] = x
            steps -= 1 + x - start
            if x >= n and x - diagonal >= m:
                return _kept(trace, n, m, i, j)
        if steps < 0:
            return []
        reached = furthest
    return []


def _kept(trace: list[dict[int, int]], x: int, y: int, i: int, j: int) -> list[_Run]:
    runs: list[_Run] = []
    for distance in range(len(trace) - 1, -1, -1):
        furthest = trace[distance]
        diagonal = x - y
        down, right = furthest.get(diagonal + 1, -1), furthest.get(diagonal - 1, -2) + 1
        start = max(down, right) if distance else 0
        if x > start:
            runs.append((i + start, j + start - diagonal, x - start))
        if down >= right:
            x, y = down, down - diagonal - 1
        else:
            x, y = right - 1, right - diagonal
    return runs


def _blocks(runs: list[_Run], n: int, m: int) -> list[_Range]:
    """What lies between the stretches that both have."""
    blocks: list[_Range] = []
    i = j = 0
    for x, y, length in [*runs, (n, m, 0)]:
        if x > i or y > j:
            blocks.append((i, x, j, y))
        i, j = x + length, y + length
    return blocks


def _joined(blocks: list[_Range], first: Sequence[str], starts: list[int], others: list[int]) -> list[_Range]:
    """Blocks with those made one that a few particles part, since nobody reads such scraps."""

    def size(block: _Range) -> int:
        i, k, j, m = block
        return max(starts[k] - starts[i], others[m] - others[j])

    def weak(i: int, k: int) -> bool:
        return k - i <= _WEAK and all(len(token.strip()) <= _WEAK_LENGTH for token in first[i:k])

    found: list[_Range] = []
    for block in blocks:
        while found:
            i, k, j, _ = found[-1]
            between = starts[block[0]] - starts[k]
            if not weak(k, block[0]) or between > min(size(found[-1]), size(block)):
                break
            found.pop()
            block = (i, block[1], j, block[3])  # noqa: PLW2901 - grows by what was popped
        found.append(block)
    return found
