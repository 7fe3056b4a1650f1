"""Finding quotes in the paragraphs of a document, as they stand now."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import Final

import attrs

from jasmine_record.formats.markdown.quotes import LONG, Place
from jasmine_record.formats.markdown.writing import digest_of
from jasmine_record.model import Anchor, Paragraph
from jasmine_record.model.constraint import show

__all__ = ["Finder", "Miss"]

#: Long paragraphs are searched from end to end only so often for each code point of the document.
_PATIENCE: Final = 32
_LEAST_PATIENCE: Final = 10_000_000
#: For so many quotes that aren't found the nearest words are looked for, which takes milliseconds each.
_COMPARED: Final = 200


@attrs.frozen
class Miss:
    """Why a quote isn't where it is said to be."""

    found: str
    expected: str
    #: Whether somebody has to say which of several places is meant.
    doubtful: bool = False


class Finder:
    """Looks quotes up.

    It follows paragraphs that were moved or numbered anew since the document was written: one whose digest the
    appendix gives to another id.
    """

    def __init__(self, paragraphs: tuple[Paragraph, ...], digests: dict[str, str], size: int) -> None:
        self._texts = {paragraph.id: paragraph.text for paragraph in paragraphs}
        now = {name: digest_of(text) for name, text in self._texts.items()} if digests else {}
        #: Paragraphs whose text isn't that of the digest that the appendix gives them.
        self._edited = {name for name, digest in digests.items() if now.get(name) != digest}
        places = _unique(now)
        once = _unique(digests)
        #: The ids by which paragraphs went when the document was written, and those by which they go now.
        self.moved = {
            name: places[digest]
            for name, digest in digests.items()
            if name in self._edited and digest in places and once.get(digest) == name
        }
        self._misses = 0
        self._patience = _LEAST_PATIENCE + _PATIENCE * size

    def find(self, place: Place, value: str | None, *, shown: bool) -> Anchor | Miss:
        """The anchor that a place names.

        Args:
            place: As read from its cell.
            value: What stands beside, whose words are meant where the place has none of its own.
            shown: Whether the quote is one that people look after. Where a paragraph was moved and another now has
                its id, a quote that fits both is refused there; in the appendix it follows the paragraph.
        """
        moved = self.moved.get(place.paragraph)
        if moved is None:
            return self._find(place, value, place.paragraph)
        there = self._find(place, value, moved)
        here = self._find(place, value, place.paragraph)
        if isinstance(there, Miss):
            return there if isinstance(here, Miss) else here
        if shown and not isinstance(here, Miss):
            words = f"¶ {place.paragraph}, whose paragraph is now {moved}; another one has its id, and the words too"
            return Miss(
                words, f"¶ {moved}, or more words, so that they stand in one of the two", doubtful=True
            )
        return there

    def text(self, id: str) -> str | None:
        """The text of a paragraph; `None` if there is none of that id."""
        return self._texts.get(id)

    def _find(self, place: Place, value: str | None, id: str) -> Anchor | Miss:
        text = self._texts.get(id)
        if text is None:
            return Miss(f"¶ {id}", "a paragraph of this text")
        if place.whole:
            return self._whole(id, text)
        words = value if place.words is None else place.words
        if not words:
            return Miss(f"¶ {id} without words", "a quote before it")
        quote = place.before + words + place.behind
        if place.at is None:
            found = self._search(quote, text, id)
        else:
            found = self._search_around(quote, text, id, place.at - len(place.before))
        if isinstance(found, Miss):
            return found
        start = found + len(place.before)
        return Anchor(id, start, start + len(words))

    def _whole(self, id: str, text: str) -> Anchor | Miss:
        if id in self._edited and id not in self.moved.values():
            return Miss(f"all of ¶ {id}, which was edited", "words of it")
        if not text:
            return Miss(f"all of ¶ {id}, which has no text", "a paragraph that has one")
        return Anchor(id, 0, len(text))

    def _search(self, quote: str, text: str, id: str) -> int | Miss:
        if len(text) > LONG:
            self._patience -= len(text)
            if self._patience < 0:
                return Miss(
                    f"too many quotes of the long paragraph {id}",
                    "the offset behind: ¶ 1 at 200",
                    doubtful=True,
                )
        start = text.find(quote)
        if start < 0:
            return self._miss(quote, text, id)
        if text.find(quote, start + 1) >= 0:
            words = f"{show(quote)}, which stands in ¶ {id} more than once"
            return Miss(words, "more of the words around it, with those meant in bold", doubtful=True)
        return start

    def _search_around(self, quote: str, text: str, id: str, at: int) -> int | Miss:
        """Where a quote stands that had an offset: there still, or at the one place nearby."""
        edited = id in self._edited and id not in self.moved.values()
        if not edited and at >= 0 and text.startswith(quote, at):
            return at
        low, high = max(0, at - LONG), max(0, at + len(quote) + LONG)
        start = text.find(quote, low, high)
        if start < 0:
            return self._miss(quote, text[low:high] or text[:LONG], id)
        if text.find(quote, start + 1, high) >= 0:
            words = f"{show(quote)}, which stands in ¶ {id} more than once and no longer at {at}"
            return Miss(words, "its offset", doubtful=True)
        return start

    def _miss(self, quote: str, text: str, id: str) -> Miss:
        """Why a quote isn't found; with the nearest words as long as somebody may read them."""
        self._misses += 1
        if self._misses > _COMPARED:
            return Miss(f"{show(quote)}, which ¶ {id} doesn't hold", "words of it")
        return _nearest(quote, text, id)


def _unique(digests: dict[str, str]) -> dict[str, str]:
    """The id of each digest that only one paragraph has."""
    counts = Counter(digests.values())
    return {digest: name for name, digest in digests.items() if counts[digest] == 1}


#: Of longer quotes and texts only so much is compared, in words.
_MOST_WORDS: Final = 400
_AROUND: Final = 5


def _nearest(quote: str, text: str, id: str) -> Miss:
    """Both wordings where they part: what the quote says, and the words of the paragraph that come nearest."""
    said, there = quote[: LONG * 2].split()[:_MOST_WORDS], text[: LONG * 8].split()[: _MOST_WORDS * 4]
    matcher = SequenceMatcher(None, said, there, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return Miss(f"{_excerpt(said, 0)}, which ¶ {id} doesn't hold", f"words of it: {_excerpt(there, 0)}")
    longest = max(blocks, key=lambda block: block.size)
    # The first word that differs: before what they have in common, or right behind it.
    where = longest.a - 1 if longest.a else min(longest.size, len(said) - 1)
    other = max(0, longest.b + where - longest.a)
    return Miss(
        f"{_excerpt(said, where)}, which ¶ {id} doesn't hold", f"the words there: {_excerpt(there, other)}"
    )


def _excerpt(words: list[str], where: int) -> str:
    """The words around one of them, as a message shows them."""
    low, high = max(0, where - _AROUND), where + _AROUND + 1
    head, tail = "… " if low else "", " …" if high < len(words) else ""
    shown = " ".join(words[low:high])
    return f"“{head}{shown if len(shown) <= 160 else shown[:157] + '...'}{tail}”"
