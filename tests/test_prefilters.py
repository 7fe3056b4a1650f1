"""Words looked for before a pattern, since that is faster, stand in all that the pattern finds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from jasmine_record.parsing import parse
from jasmine_record.parsing.grammar import events, genre
from jasmine_record.parsing.grammar.sentences import Sentence, split_sentences
from jasmine_record.parsing.parties.present import agents, joined

_TEXT: Final = re.compile(r"^```text\n(?P<text>.*?)```", re.MULTILINE | re.DOTALL)
_SENTENCES: Final[list[Sentence]] = [
    sentence
    for path in sorted((Path(__file__).parent / "rules").glob("*.md"))
    for case in _TEXT.finditer(path.read_text(encoding="utf-8"))
    for sentence in split_sentences(parse(case["text"]).paragraphs)
]


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        (events._MAY_TELL, events._EVENT),
        (genre._DONE, genre._TOLD),
        (agents._AGENT_VERBS, agents._AGENT),
        *((words, re.compile(way)) for words, way in joined._WAYS),
    ],
)
def test_no_sentence_is_missed(words: frozenset[str], pattern: re.Pattern[str]) -> None:
    """Nor is the pattern one that no sentence of the cases meets, which would prove nothing."""
    found = [sentence for sentence in _SENTENCES if pattern.search(sentence.masked)]
    assert found
    assert [one.text for one in found if words.isdisjoint(one.words)] == []
