"""What rules refuse by words alone, for speed, their patterns would refuse too: shown over all texts of the evaluation and the cases of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from evaluation.places import TEXTS
from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.grammar import announcements, events, genre, verbs
from jasmine_record.parsing.grammar.clauses import before_verb
from jasmine_record.parsing.grammar.mentions import edges, groups, one, shared_offices
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.sentences import Sentence, split_sentences
from jasmine_record.parsing.lexicon import alternation
from jasmine_record.parsing.memory import forget
from jasmine_record.parsing.parties.present import agents, joined

_LONGEST = 200
"""Code points of a sentence of which all stretches are tried."""
_EVERY = 5
"""Of so many sentences one is tried in all its stretches, which takes long."""


_CASE = re.compile(r"^```text\n(?P<text>.*?)```", re.MULTILINE | re.DOTALL)


def _texts() -> Iterator[str]:
    yield from (path.read_text("utf-8") for path in sorted(TEXTS.glob("*.txt")))
    for path in sorted((Path(__file__).parent / "rules").glob("*.md")):
        yield from (case["text"] for case in _CASE.finditer(path.read_text("utf-8")))


@cache
def _sentences() -> tuple[Sentence, ...]:
    lines = {" ".join(line.split()) for text in _texts() for line in text.split("\n")}
    return split_sentences(
        Paragraph(id=f"p{number}", role=ParagraphRole.BODY, text=line)
        for number, line in enumerate(sorted(filter(None, lines)), 1)
    )


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        pytest.param(events._EVENT, events._MAY_TELL, id="events"),
        pytest.param(genre._TOLD, genre._DONE, id="what was done"),
        pytest.param(agents._AGENT, agents._AGENT_VERBS, id="agents"),
        pytest.param(announcements._nouns(), announcements._first_words(*announcements._KINDS), id="lists"),
        pytest.param(announcements._counted(), announcements._first_words("pillars"), id="counted lists"),
        *(pytest.param(re.compile(way), words, id=way[:40]) for words, way in joined._WAYS),
    ],
)
def test_no_sentence_matches_without_one_of_the_words(
    pattern: re.Pattern[str], words: frozenset[str]
) -> None:
    found = [sentence for sentence in _sentences() if pattern.search(sentence.masked)]
    assert [sentence.masked for sentence in found if words.isdisjoint(sentence.words)] == []
    # A pattern that meets no sentence, or words that refuse none, would prove nothing.
    assert found
    assert any(words.isdisjoint(sentence.words) for sentence in _sentences())


def test_no_mention_is_refused_by_its_last_word() -> None:
    """Nor a group, a body or several people of one office by the lack of a noun."""
    tried = 0
    for sentence in _sentences()[::_EVERY]:
        text = sentence.text
        if len(text) > _LONGEST:
            continue
        places = [0, *(match.end() for match in re.finditer("[ ,;]+", text)), len(text)]
        for start, end in combinations(places, 2):
            words = text[start:end].rstrip(" ,;:")
            stop = start + len(words)
            if not words or not (edges.cannot_end(words) or start == 0):
                continue
            tried += 1
            tokens = words.lower().replace(",", "").split(" ")
            if edges.cannot_end(words):
                assert one.read_one(text, start, stop) is None, words
            if not groups.has_noun_of_groups(tokens):
                assert groups.read_group(text, start, stop, None) is None, words
            if patterns().body.fullmatch(text, start, stop):
                assert not groups._last_of_bodies().isdisjoint(words.replace(",", "").split(" ")), words
            if patterns().offices.fullmatch(text, start, stop):
                assert not shared_offices._plural_heads().isdisjoint(words.replace("-", " ").split(" ")), (
                    words
                )
        forget()
    assert tried


def test_verbs_are_found_by_the_words_of_a_sentence_as_by_a_search() -> None:
    first = re.compile(
        rf"(?<![\w'’-])(?:{alternation({*verbs._by_first_word(), *verbs._BEGINNINGS})})(?![^\W\d_]|-)"
    )
    for sentence in _sentences():
        searched = [(match.start(), match[0]) for match in first.finditer(sentence.masked)]
        assert verbs._openings(sentence.masked, sentence.words) == searched


def test_no_coordination_before_a_verb_is_refused_by_its_last_word() -> None:
    for sentence in _sentences():
        masked = sentence.masked
        for verb in verbs.find_verbs(masked, sentence.words, most=24):
            start = max(0, verb.start - 80)
            # A mark of an entry, which is masked, may stand between the two.
            stop = verb.start - before_verb._mark_before(masked, start, verb.start)
            searched = before_verb._joint().search(masked[start:stop])
            found = before_verb.joint_before(masked, start, verb.start)
            assert (found and found.span()) == (searched and searched.span())
