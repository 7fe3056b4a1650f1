"""Sentences that are decided on and not yet worded: names depend on what was told before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from jasmine_record.model import Anchor
from jasmine_record.summary.sentence import Section
from jasmine_record.summary.wording import capital, finish

__all__ = ["Draft", "Worded", "worded"]

Worded = tuple[str, tuple[Anchor, ...]]
"""The text of a sentence, and what it cites."""


@attrs.frozen
class Draft:
    """One sentence to be."""

    section: Section
    #: Words it; called once, in the order in which the sentences are told.
    word: Callable[[], Worded]
    speakers: tuple[str, ...] = ()


def worded(text: str, anchors: Iterable[Anchor]) -> Worded:
    """A sentence with its capital and its full stop, and each anchor once."""
    return finish(capital(text)), tuple(dict.fromkeys(anchors))
