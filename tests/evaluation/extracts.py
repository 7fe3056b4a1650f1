"""What a user would take instead of a summary: the first words, or sentences that a ranking picks.

The rankings are those of sumy: LexRank, LSA and TextRank. Its own tokenizer reads a trained model, so it is given one
here: sentences as `sentencex` finds them, words as runs of letters. Of the sentences, best first, each is taken that
the budget has room for; they are told in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from sentencex import segment

from evaluation.coverage import Told
from jasmine_record.model import MeetingRecord

__all__ = ["PEERS", "Tokenizer", "first_words", "has_peers", "ranked"]

PEERS: Final = {
    "LexRank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "LSA": ("sumy.summarizers.lsa", "LsaSummarizer"),
    "TextRank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
}


class Tokenizer:
    """Sentences and words, in the shape that sumy asks for."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(filter(None, (sentence.strip() for sentence in segment("en", paragraph))))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(re.findall(r"[^\W\d_]+", sentence))


def has_peers() -> bool:
    """Whether sumy is installed."""
    return find_spec("sumy") is not None


def _lines(record: MeetingRecord) -> list[str]:
    return [" ".join(filter(None, (one.label, one.text))) for one in record.paragraphs]


def first_words(record: MeetingRecord, words: int) -> list[Told]:
    """The first words of the text as published, its title and all; the last sentence may be cut."""
    told: list[Told] = []
    left = words
    for line in _lines(record):
        for sentence in Tokenizer().to_sentences(line):
            kept = sentence.split()[:left]
            if kept:
                told.append(Told(" ".join(kept), goes_on=bool(told)))
            left -= len(kept)
    return told


def ranked(record: MeetingRecord, peer: str) -> Callable[[int], list[Told]]:
    """A function from a budget of words to the sentences that one of the `PEERS` picks."""
    module, name = PEERS[peer]
    parser: Any = import_module("sumy.parsers.plaintext").PlaintextParser
    document = parser.from_string("\n\n".join(_lines(record)), Tokenizer()).document
    texts = [str(sentence) for sentence in document.sentences]
    # As sumy's own example has it: with a stemmer, and without stop words.
    summarizer = getattr(import_module(module), name)(import_module("sumy.nlp.stemmers").Stemmer("english"))
    summarizer.stop_words = import_module("sumy.utils").get_stop_words("english")
    order: list[int] = []

    def note(rated: Sequence[Any]) -> Sequence[Any]:
        """Stands for a count of sentences: sumy hands it all of them, best first."""
        order.extend(sentence.order for sentence in rated)
        return rated

    summarizer(document, note)

    def pick(words: int) -> list[Told]:
        return _fill(texts, order, words)

    return pick


def _fill(texts: Sequence[str], order: Sequence[int], words: int) -> list[Told]:
    taken: set[int] = set()
    for place in order:
        length = len(texts[place].split())
        if length <= words:
            taken.add(place)
            words -= length
    return [Told(texts[place], goes_on=place - 1 in taken) for place in sorted(taken)]
