"""A record as passages that a claim can be compared with: the sentences of its text, and what its facts add."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain, pairwise
from math import log
from typing import Final

import attrs

from jasmine_record.model import Anchor, Basis, MeetingRecord, ParagraphRole, ParticipantKind, Statement
from jasmine_record.summary.amounts import Amount, amounts_in
from jasmine_record.summary.claims import (
    EMPTY,
    Day,
    beside_in,
    counted_in,
    days_in,
    figures_in,
    folded,
    stem,
    words_in,
)
from jasmine_record.summary.wording import FORMATS, FUNCTIONS, day, sentence_ends, words_of

__all__ = ["Passage", "Passages"]

#: A name of several words.
_NAMES: Final = re.compile(r"(?<!\w)[A-Z][\w’'-]*+(?:(?>(?: (?:of|and|for|the|on|in))*) [A-Z][\w’'-]*+)+")
#: Words under which the same is meant.
_SAME: Final = (
    ("us", "usa", "american", "americans", "united states"),
    ("uk", "british", "britain", "united kingdom"),
    ("eu", "european union"),
    ("un", "united nations"),
    ("prc", "china"),
    ("dprk", "north korea"),
    ("dutch", "netherlands"),
    ("french", "france"),
    ("swiss", "switzerland"),
    ("spanish", "spain"),
    ("polish", "poland"),
    ("danish", "denmark"),
    ("turkish", "türkiye", "turkey"),
    ("filipino", "philippine", "philippines"),
    ("defence", "defense"),
)


_MOST_ENTRIES: Final = 50
"""How many entries of a list are looked at, so that a long one doesn't take longer with every sentence."""


@attrs.frozen
class Passage:
    """One sentence of the record's text."""

    anchor: Anchor
    #: Its words, folded, with a space between any two and at both ends.
    line: str
    stems: frozenset[str]


@attrs.define(slots=False)
class Passages:
    """What a record says, indexed."""

    record: MeetingRecord

    @cached_property
    def all(self) -> tuple[Passage, ...]:
        """The sentences of all paragraphs, in reading order."""
        found = []
        for paragraph in self.record.paragraphs:
            begin = 0
            for end in [*sentence_ends(paragraph.text), len(paragraph.text)]:
                text = paragraph.text[begin:end]
                if text.strip():
                    words = [word.text for word in words_in(text)]
                    stems = frozenset(stem(word) for word in words if word not in EMPTY)
                    begin += len(text) - len(text.lstrip())
                    found.append(Passage(Anchor(paragraph.id, begin, end), f" {' '.join(words)} ", stems))
                begin = end
        return tuple(found)

    @cached_property
    def _paragraphs(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.all:
            found[passage.anchor.paragraph].append(passage)
        return found

    @cached_property
    def _joined(self) -> dict[str, str]:
        return {place: "".join(one.line for one in found) for place, found in self._paragraphs.items()}

    def paragraph(self, passage: Passage) -> str:
        """The words of the paragraph that a passage stands in."""
        return self._joined[passage.anchor.paragraph]

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        """By each paragraph of a list, the one that announces it included: the first of them all."""
        found: dict[str, tuple[str, ...]] = {}
        for enumeration in self.record.enumerations:
            anchors = [
                entry.anchor for entry in enumeration.evidence if entry.field == "noun" and entry.anchor
            ]
            places = tuple(dict.fromkeys(anchor.paragraph for anchor in (*anchors, *enumeration.items)))
            for place in places:
                found.setdefault(place, places[:_MOST_ENTRIES])
        return found

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The words of each paragraph, with a space between any two and at both ends; the title's too."""
        texts = [paragraph.text for paragraph in self.record.paragraphs]
        source = self.record.source
        texts += [text for text in (source.title, source.publisher) if text]
        return tuple(f" {' '.join(word.text for word in words_in(text))} " for text in texts)

    @cached_property
    def _text(self) -> str:
        return "\n".join(self.lines)

    def says(self, words: list[str]) -> bool:
        """Whether these words stand somewhere side by side."""
        return f" {' '.join(words)} " in self._text

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the text and of its facts' values."""
        return frozenset(word for line in (*self.lines, self.values) for word in line.split())

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first four letters of each longer word that is printed with a capital."""
        return frozenset(
            word.text[:4]
            for paragraph in self.record.paragraphs
            for word in words_in(paragraph.text)
            if word.capital and len(word.text) >= 4
        )

    @cached_property
    def values(self) -> str:
        """What facts say beyond the text: dates, counts, names, manners, written out; folded words."""
        record, meeting = self.record, self.record.meeting
        told: list[str | None] = [
            meeting.name,
            meeting.series,
            meeting.city,
            meeting.occasion,
            record.source.title,
        ]
        told += [record.source.publisher]
        told += [day(one) for one in (meeting.starts, meeting.ends, record.source.issued) if one is not None]
        if meeting.format is not None:
            told += [
                FORMATS[meeting.format],
                meeting.format.value,
                "met meeting virtual virtually phone call spoke",
            ]
        for party in record.participants:
            told += [party.name, party.role, party.affiliation, party.honorific, *party.members]
            told += [word for function in party.functions for word in FUNCTIONS[function]]
        for framework in record.frameworks:
            told += [framework.name, framework.acronym]
        return f" {' '.join(folded(word) for text in told if text for word in words_of(text))} "

    @cached_property
    def value_stems(self) -> frozenset[str]:
        """The stems of `values`, and of the words that tell of any record."""
        return frozenset(stem(word) for word in self.values.split() if word not in EMPTY)

    @cached_property
    def _years(self) -> frozenset[int]:
        """The years that the text speaks of or the facts have."""
        dates = (self.record.meeting.starts, self.record.meeting.ends, self.record.source.issued)
        told = {one.year for days in self._days.values() for one in days}
        return frozenset(
            {year for year in told if year is not None} | {one.year for one in dates if one is not None}
        )

    @cached_property
    def _days(self) -> dict[str, tuple[Day, ...]]:
        return {
            paragraph.id: tuple(one for _, days in days_in(paragraph.text) for one in days)
            for paragraph in self.record.paragraphs
        }

    def days(self, near: Iterable[Passage]) -> list[Day]:
        """The dates of some passages' paragraphs, and those of the meeting, or of the text where that has none."""
        told = [one for passage in near for one in self._days[passage.anchor.paragraph]]
        meeting, source = self.record.meeting, self.record.source
        dates = (meeting.starts, meeting.ends) if meeting.starts is not None else (source.issued,)
        known = [Day(one.year, one.month, one.day) for one in dates if one is not None]
        known += [
            one for _, days in days_in(f"{meeting.name or ''} {meeting.occasion or ''}") for one in days
        ]
        # A day without a year is one of a year that the text speaks of.
        for one in told:
            years = [one.year] if one.year is not None else sorted(self._years)
            known += [attrs.evolve(one, year=year) for year in years] or [one]
        return known

    @cached_property
    def figures(self) -> dict[str, frozenset[str]]:
        """The numbers of each paragraph, by its id."""
        return {
            paragraph.id: frozenset(
                {figure for _, figure in figures_in(f"{paragraph.label or ''} {paragraph.text}")}
                | {str(one.year) for _, days in days_in(paragraph.text) for one in days if one.year}
                | {str(one.day) for _, days in days_in(paragraph.text) for one in days if one.day}
            )
            for paragraph in self.record.paragraphs
        }

    @cached_property
    def amounts(self) -> dict[str, tuple[Amount, ...]]:
        """The numbers of each paragraph with their scales and units, by its id."""
        return {paragraph.id: tuple(amounts_in(paragraph.text)) for paragraph in self.record.paragraphs}

    @cached_property
    def named_amounts(self) -> tuple[Amount, ...]:
        """Those of the names of the text and of the meeting."""
        record = self.record
        return tuple(amounts_in(f"{record.source.title or ''}\n{record.meeting.name or ''}"))

    @cached_property
    def counts(self) -> frozenset[str]:
        """Numbers that facts have and the text need not spell."""
        record = self.record
        numbers = {len(framework.pillars) for framework in record.frameworks}
        numbers |= set(Counter(one.proposer for one in record.initiatives).values())
        numbers |= {one.stated or 0 for one in record.enumerations} | {
            len(one.items) for one in record.enumerations
        }
        numbers.add(record.meeting.ordinal or 0)
        dates = (record.meeting.starts, record.meeting.ends, record.source.issued)
        numbers |= {date.year for date in dates if date is not None}
        outside = f"{record.source.title or ''} {record.meeting.name or ''}"
        return frozenset(map(str, numbers - {0})) | {figure for _, figure in figures_in(outside)}

    @cached_property
    def counted(self) -> dict[str, frozenset[str]]:
        """What stands behind a number, by its stem, and which numbers stand before it; of facts, what they count."""
        found: dict[str, set[str]] = defaultdict(set)
        for paragraph in self.record.paragraphs:
            for figure, name in counted_in(f"{paragraph.label or ''} {paragraph.text}"):
                found[name].add(figure)
        for framework in self.record.frameworks:
            nouns = [one.noun for one in self.record.enumerations if one.id == framework.enumeration]
            for noun in [*nouns, "pillars"]:
                found[stem(folded(noun.split()[-1]))].add(str(len(framework.pillars)))
            for pillar in framework.pillars:
                found |= {
                    name: found[name] | {f} for f, name in counted_in(f"{pillar.number} {pillar.text}"[:200])
                }
        meeting = self.record.meeting
        if meeting.ordinal is not None:
            for word in words_of(f"{meeting.name or ''} meeting"):
                found[stem(word)].add(str(meeting.ordinal))
        people = sum(party.kind is ParticipantKind.PERSON for party in self.record.participants)
        for noun in ("ministers", "leaders", "sides", "presidents", "parties") if people > 1 else ():
            found[stem(noun)].add(str(people))
        groups = Counter((one.proposer, one.enumeration) for one in self.record.initiatives)
        groups += Counter((one.proposer, "") for one in self.record.initiatives)
        for (_, enumeration), count in groups.items():
            nouns = [one.noun for one in self.record.enumerations if one.id == enumeration]
            for noun in [*nouns, "initiatives"]:
                found[stem(folded(noun.split()[-1]))].add(str(count))
        return {name: frozenset(figures) for name, figures in found.items()}

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The initials of any three to five words that stand side by side, and of names of several words; folded."""
        found: set[str] = set()
        for line in self.lines:
            firsts = "".join(word[0] for word in line.split())
            found |= {firsts[place : place + size] for place in range(len(firsts)) for size in (3, 4, 5)}
        for text in (
            *(paragraph.text for paragraph in self.record.paragraphs),
            self.record.source.title or "",
        ):
            for run in _NAMES.finditer(text):
                initials = "".join(word[0] for word in re.split(r"[ -]", run[0]) if word[:1].isupper())[:12]
                found |= {
                    initials[first:last].casefold()
                    for first in range(len(initials))
                    for last in range(first + 2, len(initials) + 1)
                }
        return frozenset(found)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts = Counter(name for passage in self.all for name in passage.stems)
        return {name: log(1 + len(self.all) / count) for name, count in counts.items()}

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        # Where the meeting has a day, the day of publication is that of no claim.
        dated = self.record.meeting.starts is not None
        aside = {one.id for one in self.record.paragraphs if dated and one.role is ParagraphRole.DATE}
        for place, passage in enumerate(self.all):
            if passage.anchor.paragraph in aside:
                continue
            for name in passage.stems:
                places[name].append(place)
        # What stands nearly everywhere tells no place.
        most = max(50, len(self.all) // 20)
        return {name: found for name, found in places.items() if len(found) <= most}

    def nearest(self, stems: Iterable[str], most: int) -> list[Passage]:
        """The passages that share the most with these stems, the nearest first; none where nothing is shared.

        Where the nearest belongs to a list, so does all of it.
        """
        shared: dict[int, float] = defaultdict(float)
        for name in sorted(set(stems)):
            for place in self._places.get(name, ()):
                shared[place] += self._rarity[name]
        # Of two that share as much, the shorter one says less besides.
        order = sorted(shared, key=lambda place: (-shared[place], len(self.all[place].stems), place))
        found = [self.all[place] for place in order[:most]]
        places = self._lists.get(found[0].anchor.paragraph, ()) if found else ()
        company = chain.from_iterable(self._paragraphs.get(place, ()) for place in places)
        return [*found, *(one for one in company if one not in found)]

    def knows(self, word: str) -> bool:
        """Whether a name's word stands in the record: as it is, as the people of a country, as another form."""
        if word in self.words or (len(word) >= 5 and word[:4] in self.beginnings):
            return True
        if word in self.acronyms or word.removesuffix("s") in self.words:
            return True
        return any(
            word in same and any(f" {other} " in self._text or other in self.words for other in same)
            for same in _SAME
        )

    @cached_property
    def statements(self) -> tuple[tuple[Statement, frozenset[str]], ...]:
        """Each statement with the stems of its verb and of what was said."""
        lengths = {paragraph.id: len(paragraph.text) for paragraph in reversed(self.record.paragraphs)}
        found = []
        for statement in self.record.statements:
            words = [
                word.text
                for anchor in statement.content
                if anchor.end <= lengths.get(anchor.paragraph, 0)
                for word in words_in(self.record.quote(anchor))
            ]
            found.append((statement, frozenset(stem(word) for word in words if word not in EMPTY)))
        return tuple(found)

    @cached_property
    def homes(self) -> dict[str, frozenset[str]]:
        """Where each participant is from or belongs to, by each word of the name: words, where the text tells."""
        found: dict[str, set[str]] = defaultdict(set)
        untold: set[str] = set()
        lengths = {paragraph.id: len(paragraph.text) for paragraph in reversed(self.record.paragraphs)}
        for party in self.record.participants:
            anchors = [
                entry.anchor
                for entry in party.evidence
                if entry.field == "country" and entry.basis is Basis.STATED and entry.anchor
            ]
            quotes = [self.record.quote(one) for one in anchors if one.end <= lengths.get(one.paragraph, 0)]
            own = {
                folded(word)
                for text in (*quotes, party.role, party.affiliation)
                if text
                for word in words_of(text)
            }
            for word in words_of(party.name or ""):
                if quotes:
                    found[folded(word)] |= own
                else:
                    untold.add(folded(word))
        return {name: frozenset(own) for name, own in found.items() if name not in untold}

    @cached_property
    def beside(self) -> dict[tuple[str, str], frozenset[str]]:
        """What names stand behind a content word and a preposition: `sold in`, and `japan`."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for paragraph in self.record.paragraphs:
            words = words_in(paragraph.text)
            for key, place in beside_in(words):
                found[key].add(words[place].text)
        return {key: frozenset(names) for key, names in found.items()}

    @cached_property
    def offices(self) -> frozenset[str]:
        """The words of all participants' offices."""
        return frozenset(
            word for party in self.record.participants for word in (party.role or "").casefold().split()
        )

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words of offices, and those of people's names, before which an office may be left out."""
        people = (party for party in self.record.participants if party.kind is ParticipantKind.PERSON)
        return self.offices | {folded(word) for party in people for word in words_of(party.name or "")}

    @cached_property
    def venue(self) -> frozenset[str]:
        """The words of where the meeting was held; none where city and country aren't both told."""
        meeting = self.record.meeting
        if meeting.city is None:
            return frozenset()
        anchors = [
            entry.anchor for entry in meeting.evidence if entry.field in {"city", "country"} and entry.anchor
        ]
        if len({entry.field for entry in meeting.evidence if entry.anchor} & {"city", "country"}) < 2:
            return frozenset()
        lengths = {paragraph.id: len(paragraph.text) for paragraph in reversed(self.record.paragraphs)}
        quotes = [self.record.quote(one) for one in anchors if one.end <= lengths.get(one.paragraph, 0)]
        return frozenset(word.text for text in (meeting.city, *quotes) for word in words_in(text))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words that stand side by side in the text or in the names of a participant."""
        found = {pair for line in self.lines for pair in pairwise(line.split())}
        for party in self.record.participants:
            own = words_of(
                " ".join(filter(None, (party.role, party.affiliation, party.honorific, party.name)))
            )
            found |= {(one, other) for one in own for other in words_of(party.name or "")}
        return frozenset(found)
