"""Summaries of a record whose every sentence cites the words that it is made of."""

from jasmine_record.summary.sentence import Section, Sentence, Style, Summary
from jasmine_record.summary.styles import STYLES, WORDS, summarize
from jasmine_record.summary.support import Unsupported, UnsupportedKind, unsupported
from jasmine_record.summary.wording import CONNECTING_WORDS

__all__ = [
    "CONNECTING_WORDS",
    "STYLES",
    "WORDS",
    "Section",
    "Sentence",
    "Style",
    "Summary",
    "Unsupported",
    "UnsupportedKind",
    "summarize",
    "unsupported",
]
