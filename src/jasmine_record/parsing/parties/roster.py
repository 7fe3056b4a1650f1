"""The parties of a text while they are gathered, and what was told of them last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

import attrs

from jasmine_record.model import Anchor, Attendance, Evidence, Function, Paragraph, ParticipantKind
from jasmine_record.parsing.grammar.mentions import Mention
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold, numbers, organisation_names, organisations, table
from jasmine_record.parsing.parties.introductions import Introduction, find_introduction

__all__ = ["MOST_COMPARED", "Party", "Printed", "Roster", "Section", "Titled", "labels"]


class Printed(NamedTuple):
    """What a mention prints of somebody's name, office or body, and where."""

    words: str
    anchor: Anchor
    paragraph: Paragraph


@attrs.define(eq=False)
class Party:
    """A participant while it is being gathered."""

    id: str
    kind: ParticipantKind
    #: Each mention with its paragraph and where the text it counts in starts there.
    mentions: list[tuple[Mention, Paragraph, int]] = attrs.field(factory=list)
    attendance: tuple[Attendance, Evidence] | None = None
    functions: list[tuple[Function, Evidence]] = attrs.field(factory=list)
    represents: tuple[str, Evidence] | None = None
    #: Whether it was met by the publisher's own people, so that the publisher's country need not be its own.
    is_counterpart: bool = False
    #: Where this one is first told to have acted.
    acted: Paragraph | None = None
    #: Whether the text says that this one led a delegation.
    led: bool = False
    #: How many people a group is said to be.
    counted: int | None = None
    #: Whether it is a meeting that speaks as one.
    is_collective: bool = False
    #: Whether the publisher calls it its own: "our Minister".
    is_ours: bool = False
    #: The words of each form of the name and of the office, and the countries, to compare later mentions with.
    names: set[frozenset[str]] = attrs.field(factory=set)
    roles: set[frozenset[str]] = attrs.field(factory=set)
    countries: set[str] = attrs.field(factory=set)
    #: The letters that can stand for the office or an honorific, and the last words of the offices, as printed.
    letters: set[str] = attrs.field(factory=set)
    last_words: set[str] = attrs.field(factory=set)
    #: Whether an honorific or office shows a man or a woman: "Mr", "Chairwoman".
    is_man: bool = False
    is_woman: bool = False
    #: How a candidate is named in evidence: the longest form of the name, else of the office.
    label: str = ""

    def printed(self, pick: str) -> Iterator[Printed]:
        """What the mentions print of one field, in order; of the first ones, which name it in full."""
        for mention, paragraph, offset in islice(self.mentions, MOST_COMPARED):
            span = getattr(mention, pick)
            if span:
                start, end = span[0] + offset, span[1] + offset
                yield Printed(paragraph.text[start:end], Anchor(paragraph.id, start, end), paragraph)


class Section(NamedTuple):
    """One of several meetings that a text tells of one behind the other, each below its heading."""

    number: int
    #: The headings above it that name whom they met there, the last one last.
    heads: tuple[Paragraph, ...]


@attrs.frozen
class Titled:
    """Somebody whom the title names."""

    names: frozenset[str]
    #: The words of the office; empty where the title gives none.
    role: frozenset[str]
    country: str | None
    #: Whether the title says that the house's own people met this one.
    is_guest: bool
    #: Whether it is the title of the text, and no heading in it.
    is_of_all: bool


#: A hostile text may introduce thousands of people of one name; no more of them than this are compared or listed.
MOST_COMPARED: Final = 100
_MOST_CANDIDATES: Final = 8
_MOST_LOOKED_UP: Final = 100
_MOST_BODIES: Final = 50
"""Names of bodies that are looked for in the whole text."""


@cache
def _called_for_short() -> frozenset[str]:
    return frozenset(table("groups")["called_for_short"])


@attrs.define
class Roster:
    """All parties so far, and who spoke last."""

    #: In small letters, without an article; empty where it isn't known.
    publisher: str = ""
    publisher_country: str | None = None
    #: Whether the text begins in another country than that, once it was looked up.
    is_abroad: bool | None = None
    #: The offices whose house the publisher is, in small letters.
    offices: frozenset[str] = frozenset()
    #: Those of the text, to look up who was introduced in them.
    sentences: Sequence[Sentence] = ()
    #: What was looked up, by name.
    introduced: dict[str, Introduction | None] = attrs.field(factory=dict)
    #: The bodies of the text by the letters that stand for them.
    lettered: dict[str, Party | None] = attrs.field(factory=dict)
    #: What bodies are called in full, by what they are called for short.
    full_names: dict[str, str] = attrs.field(factory=dict)
    #: Whether the names of states are those of people in the text as well.
    surnames: dict[str, bool] = attrs.field(factory=dict)
    #: In whose name the text speaks.
    we: tuple[Party, ...] = ()
    #: The several who acted last in a paragraph, by its id: whom "they" above the list below it means.
    ahead: dict[str, tuple[Party, ...]] = attrs.field(factory=dict)
    #: By paragraph, who goes on in the list below it: "The Ministers considered the report and:".
    going_on: dict[str, tuple[Party, ...]] = attrs.field(factory=dict)
    #: The clauses of its preamble, by the ids of their paragraphs.
    preamble: frozenset[str] = frozenset()
    #: What others are asked to do, by the ids of the paragraphs.
    asked: frozenset[str] = frozenset()
    #: Whether they stand on a line of their own, so that each clause below is theirs: "The Council of Ministers,".
    resolves: bool = False
    #: Those whose joint statement it is by its title, who speak if the text introduces nobody.
    joint: tuple[tuple[Mention, Paragraph], ...] = ()
    #: The one person whom the head of the text names.
    author: Party | None = None
    #: Whether somebody tells it in the first person.
    tells: bool = False
    #: Whether those who met speak in the text themselves: a declaration, a statement.
    is_theirs: bool = False
    #: Whether the text is a declaration, whose clauses open with their verbs.
    declares: bool = False
    #: Which of its series the title says that the meeting was.
    number: int | None = None
    #: The title and what the text opens with, which say what kind of meeting it was, without its case.
    opening: str = ""
    titled: list[Titled] = attrs.field(factory=list)
    #: The countries and bodies that the headings above a paragraph name as a side, by its id.
    sides: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    #: Those whom the entries of a list name that are one sentence with its last entry, by that one's id.
    united: Mapping[str, tuple[tuple[Mention, Paragraph], ...]] = attrs.field(factory=dict)
    #: The publisher's country and another one, where the title names both.
    between: frozenset[str] = frozenset()
    parties: dict[str, Party] = attrs.field(factory=dict)
    #: Parties by kind and folded name, country code, or a word of a person's name or office.
    index: dict[tuple[ParticipantKind, str], list[Party]] = attrs.field(factory=dict)
    persons: list[Party] = attrs.field(factory=list)
    groups: list[Party] = attrs.field(factory=list)
    chairs: list[Party] = attrs.field(factory=list)
    #: From whom the chair was taken over.
    former_chair: Party | None = None
    last_single: Party | None = None
    last_several: tuple[Party, ...] = ()
    #: A group that acted since, without taking part or speaking: its mention, paragraph and offset.
    last_group: tuple[Mention, Paragraph, int] | None = None
    #: The state, body or meeting that spoke in the sentence before, with the paragraph and what it said.
    last_body: tuple[Party, Paragraph, str] | None = None
    #: The last single person who was the subject of any clause.
    last_subject: Party | None = None
    #: Those who met, where the text tells of one meeting alone.
    met: tuple[Party, ...] = ()
    #: Two people who are told to have talked with each other, as the subject of one verb: "Minister Alpha and Minister Bravo held talks";
    #: empty where another meeting is told of before.
    talked: tuple[Party, ...] | None = None
    #: The single person who spoke last, where, and what this one said.
    turn: tuple[Party, Paragraph, str] | None = None
    #: The ids of those who said what was said last; empty where it isn't known.
    spoke_last: tuple[str, ...] = ()
    #: Whether this one was called "he" or "she" there, so that an office behind it may be somebody else's.
    by_pronoun: bool = False
    #: Whether this one spoke to "him" or "her" there, as "he" or "she": of somebody who isn't named in that sentence.
    spoke_to: str | None = None

    #: The words of the offices of those who are only told to have met somebody apart: "In a separate call with President Placeholder".
    apart: list[frozenset[str]] = attrs.field(factory=list)
    #: The last entry of a list in which somebody acted, and the several who open it.
    entry: Paragraph | None = None
    opener: tuple[Party, ...] = ()
    #: The several who open entries, and how many of them.
    openers: list[tuple[tuple[Party, ...], int]] = attrs.field(factory=list)
    #: The headings of meetings that are told of one behind the other, and the paragraphs behind them, by their ids.
    sections: Mapping[str, Section] = attrs.field(factory=dict)
    #: Which of these meetings this is.
    section: int = 0
    #: The headings above it that name whom they met there.
    heads: tuple[Paragraph, ...] = ()
    #: Two who spoke one behind the other, with the paragraph.
    pair: tuple[Party, Party, Paragraph] | None = None

    #: Whether it is told that somebody met another one whose name isn't understood.
    met_unknown: bool = False

    def note_met(self, parties: tuple[Party, ...]) -> None:
        """Remember who met; of two meetings neither is the one of which a text speaks."""
        self.met = parties if self.met in ((), parties) else ()
        self.talked = self.talked or ()

    def spoke_before(self, known: Sequence[Party], paragraph: Paragraph, role: str) -> Party | None:
        """Which of several who hold an office spoke right before, in the same paragraph and of nobody with that office."""
        if self.turn is None or self.by_pronoun or self.last_subject is not self.turn[0]:
            return None
        party, place, said = self.turn
        head = role.rsplit(maxsplit=1)[-1] if role else ""
        return party if party in known and place is paragraph and head not in said else None

    def forget(self) -> None:
        """Nobody knows who spoke, so no later pronoun can mean those who spoke before."""
        self.last_single = self.last_subject = None
        self.last_several = ()
        self.last_group = self.last_body = None
        self.spoke_last = ()

    def enter(self, paragraph: Paragraph) -> None:
        """Go on to a paragraph; behind the heading of another meeting, nobody spoke before."""
        section, self.heads = self.sections.get(paragraph.id, Section(0, ()))
        if section != self.section:
            self.section = section
            self.opener, self.openers = (), []
            self.forget()

    def add(self, kind: ParticipantKind) -> Party:
        """A new party, of which nothing is known yet."""
        party = Party(f"party-{len(self.parties) + 1}", kind)
        self.parties[party.id] = party
        if kind is ParticipantKind.PERSON:
            self.persons.append(party)
        elif kind is ParticipantKind.GROUP:
            self.groups.append(party)
        return party

    def introduction(self, name: str) -> Introduction | None:
        """Where somebody of this name is introduced with an office."""
        if name not in self.introduced and len(self.introduced) < _MOST_LOOKED_UP:
            self.introduced[name] = find_introduction(name, self.sentences)
        return self.introduced.get(name)

    def is_surname(self, name: str) -> bool:
        """Whether somebody in the text is called by the name of a state: "Ports Minister Placeholder Fiji"."""
        if name not in self.surnames and len(self.surnames) < _MOST_LOOKED_UP:
            called = re.compile(
                rf"\b(?:Minister|Secretary|President|Ambassador|Commissioner|Chairman|Chairperson|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) (?:[A-Z][\w.-]+ )?{re.escape(name)}(?= [a-z])"
            )
            near = (sentence.text for sentence in self.sentences if f" {name}" in sentence.text)
            self.surnames[name] = any(called.search(text) for text in near)
        return self.surnames.get(name, False)

    def full_name(self, name: str) -> str:
        """What a body that is called "the Council" is called in full, where the text has but one council."""
        if name.split(" ", 1)[0] in _called_for_short() and " of " in name:
            return self._full_name_of_several(name)
        if name not in _called_for_short():
            return name
        if name not in self.full_names:
            called = re.compile(
                rf"(?:\b(?P<before>[A-Z][\w-]*) )?\b(?P<name>{name.title()}(?: of [A-Z]\w+)?)\b"
            )
            found = [match for sentence in self.sentences for match in called.finditer(sentence.text)]
            others = {match["before"] for match in found} - {None, "The"}
            full = {match["name"] for match in found} - {name.title()}
            self.full_names[name] = self._in_full(name, others, full)
        return self.full_names[name]

    def _in_full(self, name: str, before: set[str], full: set[str]) -> str:
        """What a body is called in full, by the words that stand before its noun, and the names that it begins."""
        kind = next(iter(before)) if len(before) == 1 else ""
        if kind in table("groups")["kinds_of_bodies"] and not self._is_longer(f"{kind} {name.title()}"):
            # "the General Assembly" is "the Assembly" as well.
            return fold(f"{kind} {name}")
        only = f"{kind} {name}".lower()
        if only in organisations() and not any(f"{name.title()} of " in one.text for one in self.sentences):
            # "the European Commission" is "the Commission", where no other one is told of.
            return organisation_names().get(only, only)
        return fold(next(iter(full))) if len(full) == 1 and not before else name

    def _is_longer(self, name: str) -> bool:
        """Whether the name of a body goes on before these words: "the Arab | Ministerial Council"."""
        before = re.compile(rf"(?P<before>[A-Z][\w-]*) {re.escape(name)}\b")
        words = {fold(found["before"]) for one in self.sentences for found in before.finditer(one.text)}
        return not words <= {"the", *numbers("ordinals")}

    def _full_name_of_several(self, name: str) -> str:
        """What "the Council of Ministers" is called in full, where the text says of what body in one way alone."""
        if name not in self.full_names and len(self.full_names) < _MOST_BODIES:
            called = re.compile(rf"(?:\b(?P<before>[A-Z][\w-]*) )?\b(?i:{re.escape(name)})\b(?P<of> of )?")
            found = [match for sentence in self.sentences for match in called.finditer(sentence.text)]
            others = {match["before"] for match in found} - {"The", None}
            alone = len(others) == 1 and not any(match["of"] for match in found)
            self.full_names[name] = fold(f"{next(iter(others))} {name}") if alone else name
        return self.full_names.get(name, name)

    def ending_in(self, words: str, before: str) -> Party | None:
        """The one body so far whose name ends in these words and stands there in full: "United States Ports Agency" by "ports agency"."""
        found = [
            parties[0]
            for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
            if kind is ParticipantKind.ORGANISATION
            and parties
            and f" {key}".endswith(f" {words}")
            and f" {before}{words}".endswith(f" {key}")
        ]
        return found[0] if len(found) == 1 else None

    def of_kind(self, name: str, before: str) -> list[Party]:
        """The one body so far that is called "the Council" for short: "Ministerial Council of the Placeholder Compact"."""
        if name.split(" ", 1)[0] in _called_for_short() and " of " in name:
            # "the Council of Ministers", of a commission that is told before or behind.
            alike = [
                parties[0]
                for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
                if kind is ParticipantKind.ORGANISATION
                and (key.startswith(f"{name} ") or (" of " in key and name.startswith(f"{key} ")))
                and parties
            ]
            return alike if len({party.id for party in alike}) == 1 else []
        # "the Task Force" is a kind of body by two words.
        is_kind = name in _called_for_short()
        if not is_kind and name.rpartition(" ")[2] not in _called_for_short():
            return []
        bodies = [
            (key, party)
            for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
            if kind is ParticipantKind.ORGANISATION
            for party in parties
        ]
        if " " in name and not is_kind:
            # "The Ministerial Council", of the Ministerial Council of the Placeholder Compact
            whole = [party for key, party in bodies if key.startswith((f"{name} of ", f"{name} for "))]
            return whole if len(whole) == 1 else []
        called = re.compile(rf"(?:[\w-]+ ){{0,4}}{name} (?:of|for|on) ")
        found = [party for key, party in bodies if called.match(key)]
        if not found:
            found = [party for key, party in bodies if key.endswith(f" {name}")]
        return found if len(found) == 1 and not self._has_other(name, found[0], before) else []

    def _has_other(self, name: str, body: Party, before: str) -> bool:
        """Whether another council than this one was told of right before: "informed the City Council. The Council"."""
        title = name.title()
        called = re.compile(
            rf"\b(?:[A-Z][\w-]* ){{1,3}}{title}\b|\b{title} (?:of|for|on) (?:the )?[A-Z][\w-]*"
        )
        known = " | ".join(key for (_, key), parties in self.index.items() if body in parties)
        told = {fold(match[0].removeprefix("The ")) for match in called.finditer(before)}
        # "The European Commission" and the like go by their full names.
        return any(other not in known for other in told - organisations())

    def file(self, party: Party, keys: Iterable[str]) -> None:
        """Enter a party in the index under keys, after those who stand there."""
        for key in keys:
            filed = self.index.setdefault((party.kind, key), [])
            if party not in filed[:MOST_COMPARED]:
                filed.append(party)

    def filed(self, kind: ParticipantKind, key: str) -> list[Party]:
        """The parties of a kind under a key, in order of their first mention."""
        return self.index.get((kind, key), [])[:MOST_COMPARED]


def labels(parties: Iterable[Party]) -> tuple[str, ...]:
    """The candidates of an unresolved field: who they are, the first few."""
    return tuple(party.label or party.id for party, _ in zip(parties, range(_MOST_CANDIDATES), strict=False))
