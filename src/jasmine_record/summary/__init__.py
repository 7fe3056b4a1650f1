"""Summaries of a record whose every sentence cites the words that it is made of."""

from jasmine_record.summary.sentence import Sentence, Summary
from jasmine_record.summary.styles import STYLES, summarize
from jasmine_record.summary.wording import CONNECTING_WORDS

__all__ = ["CONNECTING_WORDS", "STYLES", "Sentence", "Summary", "summarize"]
