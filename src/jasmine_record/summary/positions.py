"""The sentences about who said what: each with the verb, and in the words, of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Basis, Statement
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import LONGEST, Reader
from jasmine_record.summary.parties import Naming, Subject
from jasmine_record.summary.sentence import Sentence
from jasmine_record.summary.wording import (
    capital,
    closed,
    finish,
    is_one_sentence,
    word_count,
    words_of,
)

__all__ = ["Positions"]

#: What tells a topic or that there was a speech, and so less than a position.
_TOPICS: Final = frozenset({Act.DISCUSS, Act.EXCHANGE, Act.ADDRESS, Act.OTHER})
#: They point at words that a sentence of its own doesn't have.
_POINTING: Final = frozenset({"following", "followings", "follows", "below"})
# fmt: off
#: What ends in one of these goes on elsewhere, in a list perhaps.
_UNENDED: Final = frozenset(
    {"a", "an", "and", "as", "by", "for", "from", "in", "including", "namely", "of", "on", "or", "that", "the", "to",
     "with"}
)
# fmt: on
#: In these, the text speaks for itself; the summary may only quote it.
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm](?:e|y|ine|yself)|[Ww]e|us|Us|[Oo]urs?|[Oo]urselves)\b")
_QUOTED: Final = re.compile('“[^”]*”|"[^"]*"')
_DOUBLE: Final = re.compile('["“”„]')


@attrs.define
class _Position:
    """A statement that can be told: a stretch of the text from its verb to the end of what was said."""

    speakers: tuple[str, ...]
    #: The places in the record of the statements that the stretch tells; coordinated verbs share one.
    statements: list[int]
    stretch: Anchor
    #: What names those who speak, where the statement is made.
    anchors: tuple[Anchor, ...]
    #: Whether it tells what was spoken about alone.
    topic: bool
    #: As it stands in a sentence, without a final mark.
    tail: str


@attrs.define
class Positions:
    """Which positions are told, by those who hold them."""

    reader: Reader
    naming: Naming
    _told: dict[tuple[str, ...], list[_Position]] = attrs.field(factory=dict, init=False)
    _subjects: dict[tuple[str, ...], Subject] = attrs.field(factory=dict, init=False)
    _nouns: dict[str, list[int]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Note where the lists are announced that are told as frameworks and initiatives."""
        record = self.reader.record
        lists = [framework.enumeration for framework in record.frameworks]
        lists += [initiative.enumeration for initiative in record.initiatives]
        for name in dict.fromkeys(lists):
            found = self.reader.enumerations.get(name or "")
            for anchor in self.reader.anchors(found, "noun") if found is not None else ():
                self._nouns.setdefault(anchor.paragraph, []).append(anchor.start)
        for starts in self._nouns.values():
            starts.sort()

    def weigh(self, budget: Budget) -> None:
        """Take one position of each speaker, then a second one of each, and so on; topics in the same way after them.

        Speakers come in the order in which they speak.
        """
        positions = self._positions()
        for position in (
            *_in_turns(position for position in positions if not position.topic),
            *_in_turns(position for position in positions if position.topic),
        ):
            subject = self._subjects[position.speakers]
            told = self._told.get(position.speakers, [])
            # Two of one speaker make a sentence: the second costs an "and" instead of the subject.
            cost = word_count(position.tail) + (1 if len(told) % 2 else word_count(subject.text))
            if budget.take(cost, [f"/statements/{place}" for place in position.statements]):
                self._told.setdefault(position.speakers, []).append(position)

    def sentences(self) -> tuple[Sentence, ...]:
        """The positions of each speaker in reading order, two in a sentence."""
        sentences = []
        for positions in self._told.values():
            positions.sort(key=_place)
        for positions in sorted(self._told.values(), key=lambda positions: _place(positions[0])):
            subject = self._subjects[positions[0].speakers]
            pairs = [positions[place : place + 2] for place in range(0, len(positions), 2)]
            sentences += [_sentence(subject, pair) for pair in pairs]
        return tuple(sentences)

    def _positions(self) -> list[_Position]:
        """Those that can be told, in the order of the record; a verb inside of another's stretch goes with it."""
        positions: list[_Position] = []
        for place, statement in enumerate(self.reader.record.statements):
            stretch = self._stretch(statement)
            if stretch is None or self._announces(stretch) or not self._speaks(statement):
                continue
            last = positions[-1] if positions else None
            if last is not None and last.speakers == statement.speakers and _within(stretch, last.stretch):
                last.statements.append(place)
                continue
            subject, tail = self.naming.all_of(statement.speakers), self._tail(stretch)
            if subject is None or tail is None:
                continue
            self._subjects[statement.speakers] = subject
            anchors = self.reader.anchors(statement, "speakers")
            topic = statement.act in _TOPICS
            positions.append(_Position(statement.speakers, [place], stretch, anchors, topic, tail))
        return positions

    def _speaks(self, statement: Statement) -> bool:
        """Whether the record tells who speaks."""
        unresolved = any(
            entry.field == "speakers" and entry.basis is Basis.UNRESOLVED for entry in statement.evidence
        )
        return bool(statement.speakers) and not unresolved

    def _stretch(self, statement: Statement) -> Anchor | None:
        """From the verb to the end of what was said, where both stand in one paragraph, in that order."""
        verb = self.reader.value(statement, "verb")
        if verb is None or not statement.content:
            return None
        anchor = verb.anchors[0]
        end = anchor.end
        for content in statement.content:
            if content.paragraph != anchor.paragraph or content.start < end or not self.reader.holds(content):
                return None
            end = content.end
        return Anchor(anchor.paragraph, anchor.start, end) if end - anchor.start <= LONGEST else None

    def _announces(self, stretch: Anchor) -> bool:
        starts = self._nouns.get(stretch.paragraph, [])
        place = bisect_left(starts, stretch.start)
        return place < len(starts) and starts[place] < stretch.end

    def _tail(self, stretch: Anchor) -> str | None:
        """The stretch for the middle of a sentence, or `None` where it can't stand there unchanged."""
        text = closed(self.reader.record.quote(stretch).strip())
        if text is None or not is_one_sentence(text):
            return None
        words = words_of(text)
        if not words or words[-1] in _UNENDED or not _POINTING.isdisjoint(words):
            return None
        if _FIRST_PERSON.search(_QUOTED.sub("", text)) is None:
            return text
        return None if _DOUBLE.search(text) else f"“{text}”"


def _in_turns(positions: Iterable[_Position]) -> Iterator[_Position]:
    """The first of each speaker, then the second of each, and so on."""
    by_speakers: dict[tuple[str, ...], list[_Position]] = {}
    for position in positions:
        by_speakers.setdefault(position.speakers, []).append(position)
    queues = [iter(queue) for queue in by_speakers.values()]
    while queues:
        waiting = []
        for queue in queues:
            turn = next(queue, None)
            if turn is not None:
                yield turn
                waiting.append(queue)
        queues = waiting


def _within(inner: Anchor, outer: Anchor) -> bool:
    return inner.paragraph == outer.paragraph and outer.start <= inner.start and inner.end <= outer.end


def _place(position: _Position) -> int:
    return position.statements[0]


def _sentence(subject: Subject, positions: list[_Position]) -> Sentence:
    text = f"{subject.text} {', and '.join(position.tail for position in positions)}"
    anchors = [
        *subject.anchors,
        *(anchor for position in positions for anchor in (*position.anchors, position.stretch)),
    ]
    return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))
