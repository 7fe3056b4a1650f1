"""Lists that the text announces, with the count that it states and the entries that are found.

    announcement = "the following" [count] {word} noun | noun "including the following" | noun "as follows"
                 | [count] noun {word} ["including" | "namely" | ":"] entry ";" entry {";" entry}
                 | count noun {word} (":" at the end | "(1)" ...)
    entries      = the list below the paragraph | "(1)" ... "(2)" ... in the sentence | pieces parted by ";"

A stated count is kept as it is, next to what was found; a difference is for a reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Enumeration, Evidence
from jasmine_record.parsing.draft import Announced, Draft, stated
from jasmine_record.parsing.lexicon import alternation, fold, numbers, table
from jasmine_record.parsing.sentences import Sentence

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `enumerations`, and `announced` with where each of them stands."""
    announced: list[Announced] = []
    for index, sentence in enumerate(draft.sentences):
        said = _announcement(sentence.masked, sentence.text)
        if said is None:
            continue
        following = draft.sentences[index + 1 : index + 2]
        closes = not following or following[0].paragraph is not sentence.paragraph
        entries = draft.entries_below.get(sentence.paragraph.id, ()) if closes else ()
        if entries:
            items = tuple(Anchor(entry.id, 0, len(entry.text)) for entry in entries if entry.text)
        else:
            items = tuple(_inline(sentence, said.end))
        if items or said.count:
            enumeration = _enumeration(f"enumeration-{len(announced) + 1}", sentence, said, items)
            announced.append(Announced(enumeration=enumeration, sentence=sentence, start=said.start))
    return attrs.evolve(
        draft, announced=tuple(announced), enumerations=tuple(found.enumeration for found in announced)
    )


@attrs.frozen(kw_only=True)
class _Announcement:
    """The words that announce a list; ranges count in the sentence."""

    start: int
    end: int
    noun: tuple[int, int]
    count: tuple[int, int] | None = None
    open_ended: tuple[int, int] | None = None


_STOP_WORDS: Final = "for|in|of|to|on|at|by|including|that|which|with|under|as|were|was|are|between|among|from|aimed|towards|toward"
_AHEAD: Final = re.compile(rf"the following(?P<words>(?: [\w'’-]+){{1,6}}?)(?=[:;,.]| (?:{_STOP_WORDS})\b|$)")
_INCLUDING: Final = re.compile(r"(?P<noun>[a-z][\w'’-]*s),? (?P<word>including|such as|namely) $")
_AS_FOLLOWS: Final = re.compile(r"\bas (?:follows|below)\b")
_BEFORE_FOLLOWS: Final = re.compile(r"(?P<noun>[a-z][\w'’-]*s) (?:are |were )?$")
_INLINE: Final = re.compile(r";|:$|\((?:1|i|a)\)|\b1\)")


@cache
def _nouns() -> re.Pattern[str]:
    words = alternation(
        noun for kind in ("pillars", "initiatives", "others") for noun in table("lists")[kind]
    )
    return re.compile(
        rf"\b(?P<noun>{words})\b(?:"
        rf"(?:(?! (?:{words})\b) [\w'’-]+){{0,8}}?,?(?: (?P<word>including|such as)| namely|:)(?= [^;]+;[^;]+)"
        rf"|(?P<plain>(?: [\w'’-]+){{0,14}}?,?(?=:$|:? \(?(?:1|i|a)\))))"
    )


def _announcement(masked: str, text: str) -> _Announcement | None:
    """The first words of a sentence that announce a list."""
    at = masked.find("the following")
    while at >= 0:
        found = _with_following(masked, at)
        if found:
            return found
        at = masked.find("the following", at + 1)
    follows = _AS_FOLLOWS.search(masked)
    if follows:
        noun = _BEFORE_FOLLOWS.search(masked[max(0, follows.start() - 60) : follows.start()])
        if noun:
            shift = max(0, follows.start() - 60)
            span = (noun.start("noun") + shift, noun.end("noun") + shift)
            return _Announcement(
                start=span[0], end=follows.end(), noun=span, count=_count_before(masked, span[0])
            )
    # Marks such as "(1)" are brackets, and so are blanked out in the masked text.
    if not _INLINE.search(text):
        return None
    for match in _nouns().finditer(_with_marks(masked, text)):
        count = _count_before(masked, match.start())
        if count is None and (match["plain"] is not None or _DEFINITE.search(masked[: match.start()][-12:])):
            continue
        span = match.span("noun")
        opened = match.span("word") if match["word"] else None
        return _Announcement(start=span[0], end=match.end(), noun=span, count=count, open_ended=opened)
    return None


_DEFINITE: Final = re.compile(r"\b(?:these|those|such) $", re.IGNORECASE)


def _with_marks(masked: str, text: str) -> str:
    """The masked text with marks of lists, such as `(1)`, as they are printed."""
    kept = list(masked)
    for mark in _MARKS.finditer(text):
        kept[mark.start() : mark.end()] = text[mark.start() : mark.end()]
    return "".join(kept)


def _with_following(masked: str, at: int) -> _Announcement | None:
    """The words around "the following": `the following four pillars`, `initiatives including the following`."""
    near = max(0, at - 60)
    before = _INCLUDING.search(masked[near:at])
    if before:
        opened = (before.start("word") + near, before.end("word") + near)
        return _Announcement(
            start=before.start("noun") + near,
            end=at + len("the following"),
            noun=(before.start("noun") + near, before.end("noun") + near),
            open_ended=None if before["word"] == "namely" else opened,
        )
    ahead = _AHEAD.match(masked, at)
    if ahead is None:
        return None
    words = list(re.finditer(r"[\w'’-]+", masked[ahead.start("words") : ahead.end("words")]))
    shift = ahead.start("words")
    first, last = words[0], words[-1]
    if not last[0].endswith("s") or last[0].endswith("'s") or last[0].endswith("’s"):
        return None
    counted = (first.start() + shift, first.end() + shift) if _number(first[0]) is not None else None
    noun = (last.start() + shift, last.end() + shift)
    return _Announcement(start=at, end=ahead.end(), noun=noun, count=counted)


def _count_before(masked: str, at: int) -> tuple[int, int] | None:
    """The number before a noun, with at most two words between; "these four pillars" announces none."""
    near = max(0, at - 60)
    words = list(re.finditer(r"[^\s,;:.]+", masked[near:at]))
    for index in range(len(words) - 1, max(-1, len(words) - 4), -1):
        word = words[index]
        if _number(word[0]) is not None:
            if index and words[index - 1][0].lower() in ("these", "those"):
                return None
            return word.start() + near, word.end() + near
        if not word[0][0].islower():
            return None
    return None


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and word.isascii() else numbers("cardinals").get(fold(word))


_OPEN: Final = re.compile(
    r"\b(?:among others|inter alia|and so on|and so forth|etc\b|among other things)", re.IGNORECASE
)


def _enumeration(
    identity: str, sentence: Sentence, said: _Announcement, items: tuple[Anchor, ...]
) -> Enumeration:
    evidence: list[Evidence] = [stated("noun", sentence.anchor(*said.noun))]
    if said.count:
        evidence.append(stated("stated", sentence.anchor(*said.count)))
    more = said.open_ended
    if more is None:
        open_words = _OPEN.search(sentence.masked)
        more = open_words.span() if open_words else None
    if more:
        evidence.append(stated("open_ended", sentence.anchor(*more)))
    return Enumeration(
        id=identity,
        noun=sentence.text[slice(*said.noun)],
        stated=_number(sentence.text[slice(*said.count)]) if said.count else None,
        open_ended=more is not None,
        items=items,
        evidence=tuple(evidence),
    )


_MARKS: Final = re.compile(r"(?<!\w)\(?(?P<mark>\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s")
_JOINING: Final = re.compile(r"(?:and|or|as well as)\s+", re.IGNORECASE)
_CLOSING: Final = re.compile(r"[\s.,;:]+$")


def _inline(sentence: Sentence, start: int) -> Iterator[Anchor]:
    """The entries inside a sentence, behind the announcement: numbered, else parted by semicolons."""
    text = sentence.text
    marks = [m for m in _MARKS.finditer(text, start) if not (m.start() and text[m.start() - 1] == "(")]
    numbered = _consecutive(marks)
    if len(numbered) > 1:
        stops = [mark.start() for mark in numbered[1:]] + [len(text)]
        for mark, stop in zip(numbered, stops, strict=True):
            yield from _entry(sentence, mark.end(), stop)
        return
    colon = sentence.masked.find(":", start)
    if colon >= 0:
        start = colon + 1
    stops = [m.start() for m in re.finditer(";", sentence.masked[start:])]
    if not stops:
        return
    begin = start
    for stop in [*(start + stop for stop in stops), len(text)]:
        yield from _entry(sentence, begin, stop)
        begin = stop + 1


def _consecutive(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count on from the first, `(1)` `(2)` or `(a)` `(b)` or `(i)` `(ii)`."""
    orders = (
        [str(number) for number in range(1, 100)],
        list("abcdefgh"),
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"],
    )
    for order in orders:
        kept: list[re.Match[str]] = []
        for mark in marks:
            if len(kept) < len(order) and mark["mark"] == order[len(kept)]:
                kept.append(mark)
        if len(kept) > 1:
            return kept
    return []


def _entry(sentence: Sentence, start: int, end: int) -> Iterator[Anchor]:
    text = sentence.text
    while start < end and text[start].isspace():
        start += 1
    joining = _JOINING.match(text, start, end)
    if joining:
        start = joining.end()
    closing = _CLOSING.search(text[start:end][-8:])
    end -= len(closing[0]) if closing else 0
    trailing = re.search(r"[,;]? and$", text[start:end])
    if trailing:
        end = start + trailing.start()
    if start < end:
        yield sentence.anchor(start, end)
