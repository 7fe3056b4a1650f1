"""The styles of a summary, and the one function that makes each of them."""

from __future__ import annotations

from typing import Final

from jasmine_record.errors import InvalidValueError
from jasmine_record.model.constraint import show
from jasmine_record.model.record import MeetingRecord
from jasmine_record.summary.brief import brief
from jasmine_record.summary.sentence import Summary

__all__ = ["STYLES", "summarize"]

STYLES: Final = ("brief",)
"""What `style` may be: `brief` is one paragraph."""


def summarize(record: MeetingRecord, *, style: str = "brief", words: int = 120) -> Summary:
    """Tell what a record holds in sentences that cite it.

    Every word of a sentence stands in what the sentence cites, or is the value of a fact written out (a date,
    a number, how the meeting was held, what somebody did for it), or is in `CONNECTING_WORDS`. What somebody
    said is told with the verb and in the words of the text. Facts that the text can't bear out are left out:
    whose ids lead nowhere, whose anchors lie outside of their paragraphs, or whose words differ from what
    they point at. A record with nothing to tell gives an empty summary.

    Args:
        record: Any record, sound or not.
        style: One of `STYLES`.
        words: How many words `str(summary)` may have, split at white space. A sentence is told whole or not
            at all; what matters least is left out first, and named in `Summary.omitted`.

    Raises:
        InvalidValueError: The style isn't one of `STYLES`, or `words` is no whole number from 1.
    """
    if style not in STYLES:
        raise InvalidValueError("summarize", "style", show(style), f"one of {', '.join(map(repr, STYLES))}")
    if not isinstance(words, int) or isinstance(words, bool) or words < 1:
        raise InvalidValueError("summarize", "words", show(words), "a whole number from 1")
    sentences, omitted = brief(record, words)
    return Summary(style=style, words=words, sentences=sentences, omitted=omitted)
