"""The entries of a list inside running text.

    entries = "(1)" entry ["," | ";" | "."] "(2)" entry ...  |  entry ";" entry {";" entry}  |  entry "," entry {"," entry}

Commas also stand inside entries, so they part them only where the count that the text states comes out, or where a
colon opens the list and ", and" closes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from jasmine_record.model import Anchor, Paragraph
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.sentences import ENTRY_NUMBER, Sentence

__all__ = [
    "MARKS",
    "entries_of_one",
    "numbered_entries",
    "parted_by_commas",
    "parted_by_semicolons",
    "questions_behind",
    "whole_entry",
]

MARKS: Final = re.compile(rf"(?<!\w)(?<!\(){ENTRY_NUMBER}\s|[①-⑳]\s?")
"""What stands before a numbered entry inside a sentence."""
_MARK_WORD: Final = re.compile(r"\w+")
#: What stands before the last entry: "and ", "and, above all, ".
_JOINING: Final = re.compile(r"(?:and|or|as well as)(?:, [^,;:]{3,40},)?\s+", re.IGNORECASE)
#: "first, the creation of a fund; and second, a camp"
_IN_ORDER: Final = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|last|final)(?:ly)?[,:] ", re.IGNORECASE
)
_CLOSING: Final = re.compile(r"[\s.,;:]+$")
_HANGING: Final = re.compile(r"[,;]? (?:and|or)$")
_ORDERS: Final = (
    tuple(str(number) for number in range(1, 100)),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"),
    tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
)
_LONGEST_PIECE: Final = 20
"""Words between two commas that can be an entry."""
_VERBAL: Final = re.compile(
    r"(?:\w+ed (?:the|a|an|its|his|her|their|that|to|on)\b|which\b|who\b|where\b|while\b|but\b|as well as\b|with\b|he\b|she\b|they\b|we\b)",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|stated|agreed|stressed|welcomed)\b"
)


def numbered_entries(
    sentences: Sequence[Sentence], start: int, clauses: Sequence[Clause]
) -> tuple[Anchor, ...]:
    """The numbered entries behind a place in the first sentence; later ones of its paragraph may hold some.

    Args:
        sentences: From the one that announces the list to the last of its paragraph.
        start: Where the announcement ends in the first.
        clauses: Those of the sentences.
    """
    found: list[tuple[int, re.Match[str]]] = []
    for index, sentence in enumerate(sentences):
        if index and not MARKS.match(sentence.text):
            break
        found.extend((index, match) for match in MARKS.finditer(sentence.text, start if index == 0 else 0))
    kept = _consecutive(found)
    if len(kept) < 2 or kept[0][0] > 0:
        return ()
    entries: list[Anchor] = []
    for place, (index, match) in enumerate(kept):
        sentence = sentences[index]
        following = kept[place + 1] if place + 1 < len(kept) else None
        if following and following[0] == index:
            stop = following[1].start()
        else:
            stop = len(sentence.text)
            if following is None:
                stop = _joined_clause(clauses, sentence, match.end(), stop)
        entries.extend(_entry(sentence, match.end(), stop))
    return tuple(entries)


def _joined_clause(clauses: Sequence[Clause], sentence: Sentence, start: int, stop: int) -> int:
    """Where the last entry ends: before a clause that goes on with the subject of the one that announced the list."""
    return min(
        (c.start for c in clauses if c.sentence is sentence and not c.subject and start < c.start < stop),
        default=stop,
    )


def _consecutive(found: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """The marks that count on from the first, `(1)` `(2)` or `(a)` `(b)` or `(i)` `(ii)`."""
    for order in _ORDERS:
        kept: list[tuple[int, re.Match[str]]] = []
        for index, match in found:
            word = _MARK_WORD.search(match[0])
            if len(kept) < len(order) and (word[0] if word else match[0].strip()) == order[len(kept)]:
                kept.append((index, match))
        if len(kept) > 1:
            return kept
    return []


#: What parts an entry from the next, or ends it: "; and", ".", but not the dot of "U.S.".
_ENDS: Final = re.compile(r"(?:[;,]? (?:and|or)|[;,]|(?<![A-Z])(?<!etc)\.)$")


def whole_entry(entry: Paragraph) -> Anchor:
    """The place of an entry that is a paragraph, without what parts it from the next, or a number in square brackets that counts it."""
    ends = _ENDS.search(entry.text)
    counted = _IN_SQUARE.match(entry.text)
    return Anchor(entry.id, counted.end() if counted else 0, (ends.start() if ends else 0) or len(entry.text))


#: What pages print for a number in a circle, which is no label, since notes have it too: "[1] Safe ports".
_IN_SQUARE: Final = re.compile(r"\[\d{1,2}\]\s?(?=[^\W\d_])")


def entries_of_one(entry: Paragraph) -> tuple[Anchor, ...]:
    """The entries of a list that stands in one paragraph, whose label is the mark of its first: "(a) A, (b) B and (c) C"."""
    first = _MARK_WORD.search(entry.label or "")
    marks = list(MARKS.finditer(entry.text))
    if first is None or not marks:
        return ()
    for order in _ORDERS:
        words = [word[0] if (word := _MARK_WORD.search(mark[0])) else mark[0].strip() for mark in marks]
        if (first[0], *words) == order[: len(marks) + 1]:
            whole = Sentence(paragraph=entry, start=0, text=entry.text, masked=entry.text)
            starts = [0, *(mark.end() for mark in marks)]
            stops = [*(mark.start() for mark in marks), len(entry.text)]
            return tuple(
                anchor
                for start, stop in zip(starts, stops, strict=True)
                for anchor in _entry(whole, start, stop)
            )
    return ()


def parted_by_semicolons(sentence: Sentence, start: int, clauses: Sequence[Clause]) -> tuple[Anchor, ...]:
    """The entries behind a place, or behind the colon that follows it, that semicolons part.

    Empty where somebody else begins to speak behind one of the semicolons.
    """
    colon = sentence.masked.find(":", start)
    if colon >= 0:
        start = colon + 1
    # One that ends the clause of a declaration parts nothing.
    words = _HANGING.sub("", sentence.masked[start:].rstrip(" ;.,"))
    stops = [match.start() for match in re.finditer(";", words)]
    if not stops or any(c.sentence is sentence and c.subject and c.start > start for c in clauses):
        return ()
    verbs = _TO_DO.match(sentence.masked, start)
    entries: list[Anchor] = []
    begin = start
    for stop in [*(start + stop for stop in stops), len(sentence.text)]:
        if not verbs and _TO_DO.match(sentence.masked, begin, stop):
            # "to keep mechanisms, including the Council; and to meet again": what is to be done goes on.
            return ()
        last = stop == len(sentence.text)
        entries.extend(_entry(sentence, begin, _last_end(sentence, start, begin) if last else stop))
        begin = stop + 1
    return tuple(entries)


#: Behind the last entry, what goes on with the sentence: ", and urged others to follow", ", which he called", ", should be balanced".
_BEHIND_LAST: Final = re.compile(
    r", (?:and (?:(?:also|then|further) )?(?:[a-z]+ed|called|said|spoke|told|took|gave|made|thanked)\b|(?:(?:at|by|for|from|in|of|on|to|under|with) )?(?:which|whom)\b|(?:should|must|were|are|was|is|have|has|will be)\b)"
)


def _last_end(sentence: Sentence, start: int, begin: int) -> int:
    """Where the last entry ends: before what goes on with the sentence, where no other entry has a comma."""
    if "," in sentence.masked[start:begin]:
        return len(sentence.text)
    behind = _BEHIND_LAST.search(sentence.masked, begin)
    return behind.start() if behind else len(sentence.text)


#: One of several questions that stand one behind the other.
_QUESTION: Final = re.compile(r"\s*(?P<words>[A-Z][^.?!:;“”\"]{1,200}\?)(?=\s|$)")


def questions_behind(sentence: Sentence, colon: int) -> tuple[Anchor, ...]:
    """The questions behind a colon and in the sentences that follow: "two questions: What works? What does not?"."""
    if colon < 0 or not sentence.text.endswith("?"):
        return ()
    text, place = sentence.paragraph.text, sentence.start + colon + 1
    found: list[Anchor] = []
    while question := _QUESTION.match(text, place):
        found.append(Anchor(sentence.paragraph.id, *question.span("words")))
        place = question.end()
    return tuple(found) if len(found) > 1 else ()


_TO_DO: Final = re.compile(r"\s*(?:and )?to [a-z]")


def parted_by_commas(
    sentence: Sentence, start: int, count: int | None, clauses: Sequence[Clause]
) -> tuple[Anchor, ...]:
    """The entries behind a place that commas and a last "and" part; empty where that isn't sure.

    Args:
        sentence: The sentence that announces the list.
        start: Where its first entry begins.
        count: How many there must be; without it, a comma must stand before the last "and".
        clauses: Those of the sentence; a list ends before the next of them.
    """
    masked = sentence.masked
    stop = min((c.start for c in clauses if c.sentence is sentence and c.start > start), default=len(masked))
    closing = _CLOSING.search(masked[start:stop][-8:])
    stop -= len(closing[0]) if closing else 0
    pieces = _pieces(masked, start, stop)
    if count is not None:
        pieces = _first_pieces(masked, pieces, count)
    last = pieces[-1]
    if len(pieces) > 1 and masked.startswith(_AND, last[0]):
        if count is None and len(pieces) < 3:
            return ()
    else:
        ands = [match.span() for match in re.finditer(r" and ", masked[last[0] : last[1]])]
        if len(ands) != 1 or count is None:
            return ()
        cut = last[0] + ands[0][0], last[0] + ands[0][1]
        pieces[-1:] = [(last[0], cut[0]), (cut[1], last[1])]
    if count is not None and len(pieces) != count and not _are_fewer(masked, start, pieces, count):
        return ()
    if not all(_can_be_entry(masked[first:end]) for first, end in pieces):
        return ()
    return tuple(anchor for first, end in pieces for anchor in _entry(sentence, first, end))


_AND: Final = ("and ", "or ", "and, ", "or, ")


def _are_fewer(masked: str, start: int, pieces: Sequence[tuple[int, int]], count: int) -> bool:
    """Whether a text lists fewer than it counts, and no other way to part them is to be seen: "four areas: ports, ships and crews"."""
    return (
        _FEWEST_LISTED <= len(pieces) < count
        and masked.endswith(":", 0, start)
        and len(re.findall(r" (?:and|or|&) |/", masked[start:])) == 1
        and all(len(masked[first:end].split()) <= _LONGEST_LISTED for first, end in pieces)
        and not masked[pieces[-1][1] :].strip(" .;")
    )


_FEWEST_LISTED: Final = 3
_LONGEST_LISTED: Final = 4
"""Words of an entry that can't be two."""


def _first_pieces(masked: str, pieces: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """The pieces up to that which "and" shows to be the last of so many: "four areas, namely A, B, C and D, were"."""
    last = pieces[-1][0]
    if len(pieces) == count and masked.startswith(_AND, last):
        return pieces
    for size in (count - 1, count):
        if 0 < size < len(pieces):
            begin, end = pieces[size - 1]
            closed = masked.startswith("and ", begin) if size == count else " and " in masked[begin:end]
            if closed and not any(" and " in masked[first:stop] for first, stop in pieces[: size - 1]):
                return pieces[:size]
    return pieces


def _pieces(masked: str, start: int, stop: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    while start < stop and masked[start].isspace():
        start += 1
    for match in _PARTING.finditer(masked, start, stop):
        pieces.append((start, match.start()))
        # "aid | and, if funds permit, ports": the remark is no entry, and what joins it opens the last one.
        start = match.start("joint") if match["joint"] else match.end()
    pieces.append((start, stop))
    return pieces


#: What parts entries; with the last one, a remark may stand behind "and".
_PARTING: Final = re.compile(
    r",? (?P<joint>(?:and|or), (?!(?:the|an?) )[^,;:]{3,40}, )(?=[^,;:]{2,80}$|[^,;:]{2,80}[.;])|, "
)


def _can_be_entry(words: str) -> bool:
    bare = _JOINING.sub("", words, count=1) if _JOINING.match(words) else words
    return (
        0 < len(bare.split()) <= _LONGEST_PIECE
        and not _VERBAL.match(bare)
        and not _FINITE.search(bare)
        and ":" not in bare
    )


def _entry(sentence: Sentence, start: int, end: int) -> tuple[Anchor, ...]:
    """The place of an entry without what joins and closes it; empty where nothing is left."""
    text = sentence.text
    while start < end and text[start].isspace():
        start += 1
    for pattern in (_JOINING, _IN_ORDER):
        opening = pattern.match(text, start, end)
        start = opening.end() if opening else start
    closing = _CLOSING.search(text[start:end][-8:])
    end -= len(closing[0]) if closing else 0
    hanging = _HANGING.search(text[start:end][-8:])
    end -= len(hanging[0]) if hanging else 0
    return (sentence.anchor(start, end),) if start < end else ()
