"""What a text says that a record doesn't support: quotations, numbers, dates, names, speakers and whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, StrEnum, auto
from itertools import pairwise, takewhile
from typing import Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import Anchor, MeetingRecord, check_record
from jasmine_record.model.constraint import show
from jasmine_record.summary.amounts import Amount, amounts_in
from jasmine_record.summary.attribution import Attribution
from jasmine_record.summary.claims import (
    EMPTY,
    Claim,
    Word,
    beside_in,
    claims_of,
    counted_at,
    days_in,
    folded,
    quotations_in,
    stem,
    words_in,
)
from jasmine_record.summary.passages import Passage, Passages
from jasmine_record.summary.sentence import Summary
from jasmine_record.summary.wording import CONNECTING_WORDS, MONTHS, words_of

__all__ = ["Unsupported", "UnsupportedKind", "unsupported"]

ENOUGH: Final = 0.5
"""The share of a sentence's content words that its nearest passages and the values of facts must have."""

#: A sentence is compared with so many passages at least, and with one for each so many content words.
_FEWEST: Final = 3
_A_PASSAGE: Final = 6
# fmt: off
_OF_ANY_RECORD: Final = frozenset(
    stem(word)
    for word in words_of(
        "said stated noted told added expressed emphasized emphasised stressed highlighted underlined underscored"
    " discussed agreed affirmed reaffirmed announced meeting talks call statement readout text speech remarks summary"
    " record minister ministers president leaders leader sides parties participants participant officials counterpart"
    " counterparts delegation delegations representatives called asked described explained presented shared attended"
    " chaired hosted took place joined gathered convened held met according issue issues topic topics matter matters"
    )
)
_DENIALS: Final = frozenset(
    {"not", "no", "never", "neither", "nor", "refused", "rejected", "declined", "denied", "without", "cannot",
     "don't", "doesn't", "didn't", "won't", "opposed", "hardly", "nobody", "nothing"}
)
#: Words before and behind a denial among which that stands which is denied, and how many of them tell it.
_BEFORE_DENIALS: Final = 6
_BEHIND_DENIALS: Final = 8
_FEW: Final = 3
#: Where a clause of its own begins, which a denial in the one before it doesn't reach.
_JOINTS: Final = re.compile(r";|, (?=(?:and|but|while|which|where)\b)")
_OBJECTS: Final = frozenset({"nobody", "nothing"})
#: Words that "of" joins inside of the name of one state: "the United States of America".
_ONE_NAME: Final = frozenset({("states", "america"), ("states", "micronesia")})
_LONGEST_NAME: Final = 40
"""Code points before a number in which the word stands that it belongs to."""
_MARKS: Final = frozenset(',;:)”"')
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_STATES: Final = frozenset({"republic", "kingdom", "state", "commonwealth", "federation", "union"})
_HELD: Final = frozenset({"held", "met", "place", "spoke", "opened", "hosted", "convened"})
#: Nobody's name, whether or not the record has them.
_HONORIFICS: Final = frozenset({"mr", "ms", "mrs", "mx", "miss", "madam", "messrs"})
_DAYS: Final = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", *(m.casefold() for m in MONTHS)}
)
# fmt: on


class UnsupportedKind(StrEnum):
    """What is wrong with a stretch of a text."""

    QUOTATION = "quotation"
    """Words between quotation marks that don't stand in the record's text like that."""
    NUMBER = "number"
    """A number or a date that the record doesn't have, or not where it tells of the same."""
    NAME = "name"
    """A name that the record doesn't have, or not where it tells of the same."""
    SPEAKER = "speaker"
    """Words put into the mouth of somebody else than who said them."""
    SENTENCE = "sentence"
    """A sentence that no passage supports, or that denies what the nearest one says."""


@attrs.frozen(kw_only=True)
class Unsupported:
    """One stretch of a text that the record doesn't support."""

    kind: UnsupportedKind
    #: Where it stands in the text: code points, half-open.
    start: int
    end: int
    #: The words that stand there.
    words: str
    #: The passage of the record that is nearest to their sentence; `None` where none shares a word.
    nearest: Anchor | None = None


def unsupported(text: str | Summary, record: MeetingRecord) -> tuple[Unsupported, ...]:
    """Find what a text says that a record doesn't support, in the order of the text.

    For any text about the record, such as a language model's summary. It compares words: a sentence may be put in
    other words as long as about half of what it says stands near to each other in the record. What it finds is to be
    looked at by a person; what it doesn't find may still be wrong.

    A sentence that stands in the record's text word for word is supported. Of any other,

    - each quotation must stand in the text, its case, punctuation and gaps (`...`) aside;
    - each number and date must stand in the passages nearest to the sentence, or be a fact's value;
    - each name must stand in the record, and where the sentence is near to one passage, there;
    - who speaks must be who says it in the record, or one of a group that does;
    - half of its content words must stand in the nearest passages, and no denial be added.

    Args:
        text: Plain text or Markdown; of a `Summary`, its plain text.
        record: What it is about.

    Raises:
        InvalidValueError: The text is neither.
    """
    check_record(record, "unsupported")
    if isinstance(text, Summary):
        text = str(text)
    if not isinstance(text, str):
        raise InvalidValueError("unsupported", "text", show(text), "a text or a summary")
    checker = _Checker(*_indexed(record))
    return tuple(finding for claim in claims_of(text) for finding in checker.check(claim, text))


#: The record that was asked about last, indexed: a program often checks one text about a record after the other.
_latest: list[tuple[Passages, Attribution]] = []


def _indexed(record: MeetingRecord) -> tuple[Passages, Attribution]:
    for passages, attribution in _latest:
        # Records don't change, so the same one has the same index.
        if passages.record is record:
            return passages, attribution
    passages = Passages(record)
    index = passages, Attribution(passages)
    _latest[:] = [index]
    return index


@attrs.define(slots=False)
class _Checker:
    passages: Passages
    _attribution: Attribution
    _speakers: tuple[int, ...] = attrs.field(default=(), init=False)

    def check(self, claim: Claim, text: str) -> Iterator[Unsupported]:
        """The findings of one sentence."""
        words = claim.words
        content = [word for word in words if word.text not in EMPTY]
        if not content:
            return
        verbatim = self.passages.says([word.text for word in words])
        clauses = list(self._attribution.said(claim, self._speakers))
        self._speakers = next((one.subjects for one in reversed(clauses) if one.subjects), self._speakers)
        if verbatim and len(words) > 2:
            return
        # A long sentence may be made of more passages than a short one.
        most = max(_FEWEST, len(content) // _A_PASSAGE)
        near = self.passages.nearest((stem(word.text) for word in content), most)
        anchor = near[0].anchor if near else None

        def found(kind: UnsupportedKind, start: int, end: int) -> Unsupported:
            return Unsupported(kind=kind, start=start, end=end, words=text[start:end], nearest=anchor)

        findings = [
            *(found(UnsupportedKind.QUOTATION, *span) for span in self._quotations(claim)),
            *(found(UnsupportedKind.NUMBER, *span) for span in self._numbers(claim, near)),
            *(found(UnsupportedKind.NAME, *span) for span in self._names(claim, near)),
        ]
        if not claim.heading:
            strange = [one for one in clauses if self._attribution.strangers(one)]
            findings += [found(UnsupportedKind.SPEAKER, *one.span) for one in strange]
            if not self._is_borne_out(content, near) or self._denies(claim, near):
                findings.append(found(UnsupportedKind.SENTENCE, claim.start, claim.end))
        seen: set[tuple[str, int, int]] = set()
        for finding in sorted(findings, key=lambda one: (one.start, one.end)):
            if (key := (finding.kind.value, finding.start, finding.end)) not in seen:
                seen.add(key)
                yield finding

    def _quotations(self, claim: Claim) -> Iterator[tuple[int, int]]:
        for (start, end), runs in quotations_in(claim.text):
            if not all(self.passages.says(run) for run in runs):
                yield claim.start + start, claim.start + end

    def _numbers(self, claim: Claim, near: list[Passage]) -> Iterator[tuple[int, int]]:
        dates = list(days_in(claim.text))
        known = self.passages.days(near) if dates else []
        for (start, end), days in dates:
            told = all(any(one.agrees(other) and _is_told(one, other) for other in known) for one in days)
            if not told or any(one == other for one, other in pairwise(days)):
                yield claim.start + start, claim.start + end
        allowed, amounts = set(self.passages.counts), list(self.passages.named_amounts)
        for paragraph in dict.fromkeys(passage.anchor.paragraph for passage in near):
            allowed |= self.passages.figures[paragraph]
            amounts += self.passages.amounts[paragraph]
        for amount in amounts_in(claim.text):
            start, end = amount.span
            # A year before a mark counts nothing: "in Suva in 2020; and".
            year = _YEAR.match(claim.text, start, end) and claim.text[end : end + 1] in _MARKS
            if claim.text[end : end + 1] in _MARKS and self._is_called(claim.text, start, end):
                continue
            counted = None if year else self.passages.counted.get(counted_at(claim.text, end))
            told = amount.figure in (counted if counted is not None else allowed)
            if not told and not any(_is_same_otherwise(amount, one) for one in amounts):
                yield claim.start + start, claim.start + end
            elif told and self._is_mismeasured(amount, amounts):
                yield claim.start + amount.whole[0], claim.start + amount.whole[1]

    def _is_mismeasured(self, amount: Amount, amounts: list[Amount]) -> bool:
        """Whether the record has the number with other scales or units alone: `40 million crowns`, not `40 dollars`."""
        if any(amount.agrees(one) for one in amounts):
            return False
        there = [
            one for one in amounts if one.figure == amount.figure or not amount.values.isdisjoint(one.values)
        ]
        # What a fact counts is written out without either.
        return amount.scaled or (
            bool(there) and not (amount.unit is None and amount.figure in self.passages.counts)
        )

    def _is_called(self, text: str, start: int, end: int) -> bool:
        """Whether a number is part of what something is called: "paragraph 4", "ASEAN+3"."""
        before = words_in(text[max(0, start - _LONGEST_NAME) : start])[-1:]
        return (
            bool(before)
            and before[0].text not in EMPTY
            and self.passages.says([before[0].text, text[start:end]])
        )

    def _names(self, claim: Claim, near: list[Passage]) -> Iterator[tuple[int, int]]:
        if claim.heading:
            return
        words = claim.words
        close = self._is_close(words, near)
        # A name that stands elsewhere would itself lead there.
        plain = self.passages.nearest(
            (stem(word.text) for word in words if not word.capital and word.text not in EMPTY), _FEWEST
        )
        strangers = {word.start for word in self._misplaced(claim, plain or near)}
        there = {word for passage in near for word in self.passages.paragraph(passage).split()}
        # What money is called is checked with its number.
        measured = [amount.whole for amount in amounts_in(claim.text)]
        for place, word in enumerate(words):
            if not _is_name(claim, words, place):
                continue
            if any(first <= word.start - claim.start < last for first, last in measured):
                continue
            known = self.passages.knows(word.text) and word.start not in strangers
            if (
                known
                and close
                and not word.acronym
                and word.text not in there
                and f" {word.text} " not in self.passages.values
            ):
                known = word.text[:4] in {other[:4] for other in there if len(other) > 4}
            before = words[place - 1] if place and words[place - 1].capital else None
            # Behind a comma, another of a list begins: "the Secretary-General of ASEAN, New Zealand".
            if known and before is not None and word.start - before.end < 2:
                known = not self._is_misnamed(before, word)
            if not known:
                yield word.start, word.end

    def _misplaced(self, claim: Claim, near: list[Passage]) -> Iterator[Word]:
        """Names that the record has, and not in this place.

        Behind `of` and a participant's name, where the record knows a country; behind a content word and a preposition,
        where other names stand; and behind `in`, where the sentence tells of the meeting itself.
        """
        words = claim.words
        venue = self.passages.venue if {word.text for word in words} & _HELD else frozenset()
        there = {word for passage in near for word in passage.line.split()}
        city = {word.text for word in words_in(self.passages.record.meeting.city or "")}
        for (_, preposition), place in beside_in(words):
            word = words[place]
            back = place - 1 - (words[place - 1].text == "the")
            title = words[back - 1].text
            if (title, word.text) in _ONE_NAME:
                continue
            # "the Republic of Uganda" says nothing of where "the Democratic Republic of the Congo" is.
            of_name = words[back - 1].capital and preposition == "of" and title not in _STATES
            home = self.passages.homes.get(title) if of_name else None
            # "Representative in Fiji of the Port Organisation": a country is at home in itself.
            if home is not None and title not in home:
                if not any(word.text[:4] == own[:4] for own in home):
                    yield word
                continue
            names = self.passages.beside.get((stem(title), preposition))
            if names is not None:
                if word.acronym or any(word.text[:4] == own[:4] for own in names):
                    continue
                # "represented by Secretary Placeholder", where the text has the name first.
                if self._is_office_of_named(words[place:]):
                    continue
                # Behind a title, a day or `held in`, what stands nearby may be told in another order.
                loose = words[back - 1].capital or title.isdigit() or title in _HELD
                loose = loose and title not in _STATES and not (preposition == "of" and word.text in city)
                if word.text not in there | city or not (loose or word.text in self.passages.titles):
                    yield word
            elif (
                venue
                and preposition == "in"
                and (title in _HELD or title.isdigit())
                and word.text not in venue
            ):
                yield word

    def _is_office_of_named(self, words: list[Word]) -> bool:
        """Whether an office begins here, and the name of a participant who holds it stands behind it."""
        if words[0].text not in self.passages.offices:
            return False
        run = [word.text for word in takewhile(lambda one: one.capital, words)]
        return any(
            run[0] in (party.role or "").casefold().split()
            and {folded(word) for word in words_of(party.name or "")}.issubset(run)
            for party in self.passages.record.participants
            if party.name
        )

    def _is_misnamed(self, title: Word, name: Word) -> bool:
        """Whether a participant's name stands behind a title that is somebody else's."""
        parties = self.passages.record.participants
        # "The", though it stands in "Director of the Centre", is nobody's title.
        if title.text in EMPTY or title.text not in self.passages.offices:
            return False
        bearers = [party for party in parties if name.text in (party.name or "").casefold().split()]
        return bool(bearers) and (title.text, name.text) not in self.passages.pairs

    def _is_close(self, words: list[Word], near: list[Passage]) -> bool:
        stems = {stem(word.text) for word in words if word.text not in EMPTY and not word.capital}
        return bool(near) and len(stems) > 2 and len(stems & near[0].stems) >= 0.75 * len(stems)

    def _is_borne_out(self, content: list[Word], near: list[Passage]) -> bool:
        stems = {stem(word.text) for word in content} - _OF_ANY_RECORD
        if len(stems) < 2:
            return True
        known = self.passages.value_stems.union(*(passage.stems for passage in near))
        known |= {stem(word) for word in CONNECTING_WORDS}
        return len(stems & known) >= ENOUGH * len(stems)

    def _denies(self, claim: Claim, near: list[Passage]) -> bool:
        """Whether the sentence denies something that none of the passages denies that it is made of."""
        denied = [denial for clause in _clauses(claim) for denial in _denied(clause)]
        there = [denial for passage in near for denial in _near_denials(passage.line.split())]
        return any(
            all(side != other_side or stems.isdisjoint(other) for other_side, other in there)
            for side, stems in denied
        )


def _clauses(claim: Claim) -> Iterator[list[str]]:
    """The words of each stretch of a sentence between semicolons and joined clauses."""
    for start, end in pairwise([0, *(gap.end() for gap in _JOINTS.finditer(claim.text)), len(claim.text)]):
        yield [word.text for word in claim.words if start <= word.start - claim.start < end]


class _Side(Enum):
    """On which side of a denial that stands which is denied."""

    BEFORE = auto()
    BEHIND = auto()


_Denial = tuple[_Side, set[str]]


def _denied(words: list[str]) -> Iterator[_Denial]:
    """For each denial the stems of the content words behind it, the next few; of those before it, where none follow."""
    for place, word in enumerate(words):
        if word in _DENIALS:
            before, behind = _beside_denial(words, place)
            if behind and word not in _OBJECTS:
                yield _Side.BEHIND, set(behind)
            elif before:
                # "costs nothing", "to be refused": what is denied stands before it.
                yield _Side.BEFORE, set(before)


def _near_denials(words: list[str]) -> Iterator[_Denial]:
    """For each denial the stems of the content words on each side, since nothing shows where its clause ends."""
    for place, word in enumerate(words):
        if word in _DENIALS:
            before, behind = _beside_denial(words, place)
            yield _Side.BEFORE, set(before)
            # "nothing was paid", for "not paid"
            yield _Side.BEHIND, {*behind, *(before if word in _OBJECTS else ())}


def _beside_denial(words: list[str], place: int) -> tuple[list[str], list[str]]:
    sides = (
        words[max(place - _BEFORE_DENIALS, 0) : place][::-1],
        words[place + 1 : place + 1 + _BEHIND_DENIALS],
    )
    before, behind = (
        [stem(one) for one in side if one not in EMPTY and one not in _DENIALS][:_FEW] for side in sides
    )
    return before, behind


def _is_same_otherwise(amount: Amount, known: Amount) -> bool:
    """Whether it is the same with another scale: `0.5 million` for `500,000`."""
    return (amount.scaled or known.scaled) and amount.agrees(known)


def _is_told(one: object, known: object) -> bool:
    """Whether a date says no more than a known one: a day or a year that that doesn't have."""
    return all(
        getattr(one, part) is None or getattr(known, part) is not None for part in ("year", "month", "day")
    )


def _is_name(claim: Claim, words: list[Word], place: int) -> bool:
    word = words[place]
    if (
        not word.capital
        or word.text in EMPTY
        or word.text in _DAYS
        or word.text in _HONORIFICS
        or len(word.text) < 2
        or word.text[0].isdigit()
    ):
        return False
    if place and words[place - 1].text in _HONORIFICS:
        return True
    if place and claim.text[words[place - 1].end - claim.start : word.start - claim.start].strip()[
        -1:
    ] not in {
        ".",
        ":",
        "“",
        '"',
        "!",
        "?",
        "(",
        "—",
    }:
        return True
    # A first word has its capital anyway; it is a name where another capital or what a person does follows.
    following = words[place + 1] if place + 1 < len(words) else None
    if word.acronym:
        return True
    if following is None or stem(word.text) in _OF_ANY_RECORD or word.text in CONNECTING_WORDS:
        return False
    return following.capital or following.text in {
        "said",
        "stated",
        "noted",
        "stressed",
        "emphasized",
        "told",
        "agreed",
    }
