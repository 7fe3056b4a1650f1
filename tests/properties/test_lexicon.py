"""Patterns made of many words match those words, and no others."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from jasmine_record.parsing.lexicon import alternation

WORDS = st.text(alphabet="abA -'.(é", min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
def test_alternation(words: list[str], other: str) -> None:
    """A word matches whole if it is one of them, whatever the order; an apostrophe stands for either form."""
    pattern = re.compile(alternation(words))
    assert all(pattern.fullmatch(word) and pattern.fullmatch(word.replace("'", "’")) for word in words)
    assert bool(pattern.fullmatch(other)) is (other in words)


@given(st.lists(WORDS, min_size=1, max_size=12), st.text(alphabet="abA -'.(é", max_size=8))
def test_alternation_takes_the_longest(words: list[str], behind: str) -> None:
    """Of several words that a text begins with, the longest is taken."""
    text = words[0] + behind
    found = re.match(alternation(words), text)
    assert found is not None
    assert found[0] == max((word for word in words if text.startswith(word)), key=len)
