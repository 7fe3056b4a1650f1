"""Comparison beside difflib on the words of the whole texts, and on long records."""

from __future__ import annotations

import re
import time
from difflib import SequenceMatcher
from pathlib import Path

import jasmine_record as jr
from timing import medians

__all__ = ["bench_comparison"]

_ROUNDS = 15
_PARAGRAPHS = 1000
_TOKEN = re.compile(r"\w+|\W")


def bench_comparison(path: Path) -> None:
    """Print the time that `compare` takes for a text and an edited copy, and for long records."""
    text = path.read_text("utf-8")
    words = text.split(" ")
    # As many edits as a corrected edition may have.
    other = " ".join(f"{word}x" if place % 100 == 7 else word for place, word in enumerate(words))
    older, newer = jr.parse(text), jr.parse(other)
    # Words and what stands between them, so that the edits lead from one text to the other, as those of `compare` do.
    first, second = _TOKEN.findall(text), _TOKEN.findall(other)
    found = medians(
        {
            "compare": lambda: jr.compare(older, newer),
            "difflib": lambda: SequenceMatcher(None, first, second, autojunk=False).get_opcodes(),
        },
        _ROUNDS,
    )
    ratio = found["difflib"] / found["compare"]
    print(f"{path.name} and a copy with an edit every hundred words, medians of {_ROUNDS} interleaved rounds")
    print(
        f"  compare {found['compare']:.2f} ms, difflib on all words {found['difflib']:.2f} ms: {ratio:.1f} times faster"
    )
    copies = _PARAGRAPHS // max(1, len(older.paragraphs)) + 1
    long, longer = jr.parse(text * copies), jr.parse(other * copies)
    start = time.perf_counter()
    jr.compare(long, longer)
    print(f"  two records of {len(long.paragraphs)} paragraphs: {time.perf_counter() - start:.2f} s")
