"""Addresses of words on a published page: text fragments.

As the WICG specification "URL Fragment Text Directives" writes them: `#:~:text=[prefix-,]start[,end][,-suffix]`, the
parts percent-encoded with `&`, `-` and `,` among what is encoded (its section on syntax). A browser takes the first
place that fits, so words that stand in the text more than once are given with the words around them, and long
stretches by how they begin and end.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final
from urllib.parse import quote, urlsplit

import attrs

from jasmine_record.model import Anchor, MeetingRecord

__all__ = ["DIRECTIVE", "Fragments", "text_directive"]

DIRECTIVE: Final = ":~:"
"""What parts a fragment from the directives behind it."""

_WORD: Final = re.compile(r"\w+")
#: Stretches of more words than this are told by their first and last words.
_WHOLE: Final = 12
_ENDS: Final = 4
#: Words of context on either side, and how many characters they may have.
_AROUND: Final = 3
_REACH: Final = 100


def text_directive(start: str, end: str = "", prefix: str = "", suffix: str = "") -> str:
    """`text=...` for some words of a page, or for all from some words to others, between others still."""
    parts = [
        f"{_encoded(prefix)}-" if prefix else "",
        _encoded(start),
        _encoded(end),
        f"-{_encoded(suffix)}" if suffix else "",
    ]
    return f"text={','.join(filter(None, parts))}"


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


@attrs.define
class Fragments:
    """The addresses of the words of one record."""

    record: MeetingRecord
    _base: str | None = attrs.field(default=None, init=False)
    #: How often three words stand in the text side by side.
    _counts: Counter[tuple[str, ...]] | None = attrs.field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        url = self.record.source.url
        if url is None or any(character.isspace() for character in url):
            return
        try:
            scheme, host = urlsplit(url)[:2]
        except ValueError:
            return
        if scheme in {"http", "https"} and host:
            plain = url.partition(DIRECTIVE)[0]
            self._base = plain if "#" in plain else f"{plain}#"

    def links(self, anchors: tuple[Anchor, ...]) -> tuple[str, ...]:
        """The address of each stretch of text; nothing where the record has no address of a page."""
        if self._base is None:
            return ()
        return tuple(f"{self._base}{DIRECTIVE}{self._directive(anchor)}" for anchor in anchors)

    def _directive(self, anchor: Anchor) -> str:
        text = self.record.paragraph(anchor.paragraph).text
        # Only whole words are found.
        start, end = anchor.start, anchor.end
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        words = list(_WORD.finditer(text, start, end))
        if not words:
            return text_directive(text[start:end])
        if len(words) > _WHOLE:
            return self._range(text, start, end, words)
        whole = text[start:end].strip()
        if len(words) >= 3 and self._is_single(words):
            return text_directive(whole)
        # A window may begin or end inside of a word, which then is no context.
        before = text[max(start - _REACH, 0) : start].split()
        after = text[end : end + _REACH].split()
        before = before[1:] if start > _REACH else before
        after = after[:-1] if end + _REACH < len(text) else after
        return text_directive(whole, prefix=" ".join(before[-_AROUND:]), suffix=" ".join(after[:_AROUND]))

    def _range(self, text: str, start: int, end: int, words: list[re.Match[str]]) -> str:
        whole = text[start:end].strip()
        pieces = whole.split()
        if len(pieces) < 2 * _ENDS:
            return text_directive(whole)
        first, last = " ".join(pieces[:_ENDS]), " ".join(pieces[-_ENDS:])
        folded = whole.casefold()
        if self._is_single(words) and folded.find(last.casefold()) == folded.rfind(last.casefold()):
            return text_directive(first, last)
        return text_directive(whole)

    def _is_single(self, words: list[re.Match[str]]) -> bool:
        """Whether the first three words stand side by side nowhere else."""
        if self._counts is None:
            self._counts = Counter()
            for paragraph in self.record.paragraphs:
                folded = _WORD.findall(paragraph.text.casefold())
                self._counts.update(zip(folded, folded[1:], folded[2:], strict=False))
        return self._counts[tuple(word[0].casefold() for word in words[:3])] < 2
