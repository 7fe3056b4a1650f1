"""Reading a record for what can be cited: values whose words stand in the words that they point at."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from jasmine_record.model import Anchor, Basis, Enumeration, Fact, MeetingRecord, Participant
from jasmine_record.summary.focus import Selection
from jasmine_record.summary.wording import balanced, word_count, words_of

__all__ = ["LONGEST", "Cited", "Reader"]

LONGEST: Final = 2000
"""How many code points a fact's words may have to be told; what is longer is no part of a sentence.

It keeps the work linear where many facts point at one long paragraph.
"""

#: A member of an enum is looked up anew each time that its class is asked for it.
_UNRESOLVED: Final = Basis.UNRESOLVED
_DETERMINER: Final = re.compile(
    r"(?<!\w)(?:(?:both|all|some|many|several|most)(?: of)?(?: the)?|the) $", re.IGNORECASE
)
#: More than the longest determiner, and one character to see that it is no part of a longer word.
_REACH: Final = 16
#: What a people has: behind one of these words stands no name of a country, but what is said of its own.
_BEARERS: Final = frozenset(
    {"authorities", "cabinet", "counterpart", "counterparts", "delegation", "delegations", "embassy", "government",
     "leadership", "ministry", "parliament", "party", "people", "side", "team"}
)  # fmt: skip
#: Behind the name of an owner.
_POSSESSIVE: Final = ("'s ", "’s ", "' ", "’ ")


class Cited(NamedTuple):
    """Words for a sentence, and the anchors that they rest on."""

    text: str
    anchors: tuple[Anchor, ...]

    @property
    def words(self) -> int:
        """How many words of the budget it takes."""
        return word_count(self.text)


@attrs.define(slots=False)
class Reader:
    """A record, read for what its sentences may say."""

    record: MeetingRecord
    #: What alone is told of.
    selection: Selection
    _nouns: dict[str, Cited | None] = attrs.field(factory=dict, init=False)

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {paragraph.id: paragraph.text for paragraph in reversed(self.record.paragraphs)}

    @cached_property
    def _lengths(self) -> dict[str, int]:
        return {name: len(text) for name, text in self._texts.items()}

    @cached_property
    def participants(self) -> dict[str, tuple[int, Participant]]:
        """Each participant with its place in the record, by id; the first where an id is taken twice."""
        pairs = list(enumerate(self.record.participants))
        return {participant.id: (place, participant) for place, participant in reversed(pairs)}

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The ids of all who say something."""
        return frozenset(speaker for statement in self.record.statements for speaker in statement.speakers)

    @cached_property
    def enumerations(self) -> dict[str, Enumeration]:
        """The enumerations by id; the first where an id is taken twice."""
        return {enumeration.id: enumeration for enumeration in reversed(self.record.enumerations)}

    @cached_property
    def text(self) -> str:
        """The title and all paragraphs, a line each."""
        return "\n".join([self.record.source.title or "", *self._texts.values()])

    def holds(self, anchor: Anchor) -> bool:
        """Whether the anchor lies inside of a paragraph of the record."""
        return anchor.end <= self._lengths.get(anchor.paragraph, 0)

    def quote(self, anchor: Anchor) -> str:
        """The words that an anchor points at which `holds`."""
        return self._texts[anchor.paragraph][anchor.start : anchor.end]

    def stretch(self, paragraph: str, start: int, end: int) -> str:
        """The words of a stretch that lies inside of a paragraph."""
        return self._texts[paragraph][start:end]

    def anchors(self, fact: Fact, field: str) -> tuple[Anchor, ...]:
        """The places that bear out a field of a fact."""
        found: list[Anchor] = []
        for entry in fact.evidence:
            if entry.field != field or (anchor := entry.anchor) is None or entry.basis is _UNRESOLVED:
                continue
            if anchor.end <= self._lengths.get(anchor.paragraph, 0) and anchor not in found:
                found.append(anchor)
        return tuple(found)

    def printed(self, value: str | None, anchors: tuple[Anchor, ...]) -> Cited | None:
        """A value as printed, with the first anchor whose words hold its words in their order.

        `None` where no anchor does, and where its brackets or quotation marks don't balance.
        """
        if not anchors or not value or len(value) > LONGEST or balanced(value) != value:
            return None
        words: list[str] = []
        for anchor in anchors:
            if anchor.end - anchor.start > LONGEST:
                continue
            quote = self.quote(anchor)
            # Mostly the very words stand there, but for what ends them.
            if (
                quote.startswith(value)
                and value[0].isalnum()
                and not quote[len(value) : len(value) + 1].isalnum()
            ):
                return Cited(value, (anchor,))
            words = words or words_of(value)
            if not words:
                return None
            there = iter(words_of(quote))
            if all(word in there for word in words):
                return Cited(value, (anchor,))
        return None

    def value(self, fact: Fact, field: str) -> Cited | None:
        """A field that holds words as printed, where its evidence bears it out."""
        value = getattr(fact, field)
        return self.printed(value, self.anchors(fact, field)) if value is not None else None

    def noun(self, id: str | None) -> Cited | None:
        """What the enumeration with this id lists, as printed, borne out by the count too where one is stated."""
        if id is None or id not in self.enumerations:
            return None
        if id not in self._nouns:
            enumeration = self.enumerations[id]
            noun = self.value(enumeration, "noun")
            if noun is not None:
                anchors = dict.fromkeys(noun.anchors + self.anchors(enumeration, "stated"))
                noun = Cited(noun.text, tuple(anchors))
            self._nouns[id] = noun
        return self._nouns[id]

    def with_determiner(self, value: Cited) -> Cited:
        """The words with the article or determiner that is printed before them."""
        start, before = self._before(value)
        found = _DETERMINER.search(before)
        if found is None or value.text.casefold().startswith("the "):
            return value
        anchor = value.anchors[0]
        wider = Anchor(anchor.paragraph, min(anchor.start, start - len(found[0])), anchor.end)
        return Cited(found[0].lower() + value.text, (wider,))

    def with_that(self, value: Cited) -> Cited | None:
        """The words with `that`, if it is printed right before them: `that | it would fund two officers`."""
        start, before = self._before(value)
        if not before.endswith(" that "):
            return None
        anchor = value.anchors[0]
        wider = Anchor(anchor.paragraph, min(anchor.start, start - len("that ")), anchor.end)
        return Cited(f"that {value.text}", (wider,))

    def after_preposition(self, value: Cited, prepositions: tuple[str, ...]) -> Cited | None:
        """The words with `the` where that is printed before them, if one of the prepositions is, too."""
        before = self._before(value)[1].casefold()
        article = "the " if before.endswith(" the ") else ""
        if before.removesuffix(article).endswith(prepositions):
            return Cited(article + value.text, value.anchors)
        return None

    def owner(self, value: Cited) -> Cited | None:
        """The words with `the` where that is printed before them, if they stand in the possessive: `Fiji's Minister`."""
        start, before = self._before(value)
        text = self._texts[value.anchors[0].paragraph]
        if not text.startswith(_POSSESSIVE, start + len(value.text)):
            return None
        article = "the " if before.casefold().endswith("the ") else ""
        return Cited(article + value.text, value.anchors)

    def beside(self, value: Cited, *, before_colon: bool = True) -> Cited | None:
        """The words, if they stand for themselves beside who is meant: `Alpha, Fiji`, `Alpha (Fiji)`, and where `before_colon` `Fiji: Alpha`."""
        start, before = self._before(value)
        behind = self._texts[value.anchors[0].paragraph][start + len(value.text) :][:1]
        article = "the " if before.casefold().endswith("the ") else ""
        lead = before[: len(before) - len(article)]
        if (behind == ":" and before_colon) or (
            lead.endswith((", ", "(", " – ", " - ")) and behind in {"", ",", ")", ";", "."}
        ):
            return Cited(article + value.text, value.anchors)
        return None

    def is_adjective(self, value: Cited) -> bool:
        """Whether the words only say whose something is, by what stands behind them: `the Fijian side`."""
        anchor = value.anchors[0]
        start, _ = self._before(value)
        behind = self._texts[anchor.paragraph][start + len(value.text) :][:_REACH].split(" ", 2)
        return len(behind) > 1 and not behind[0] and behind[1].rstrip(".,;:)").casefold() in _BEARERS

    def _before(self, value: Cited) -> tuple[int, str]:
        """Where the words begin in their paragraph, and the last characters in front of them."""
        anchor = value.anchors[0]
        start = anchor.start + max(self.quote(anchor).find(value.text), 0)
        return start, self._texts[anchor.paragraph][max(start - _REACH, 0) : start]
