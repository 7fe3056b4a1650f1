"""The sentences about who said what: each with the verb, and in the words, of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import chain, zip_longest
from operator import attrgetter
from typing import Final, NamedTuple

import attrs

from jasmine_record.model import Act, Anchor, Basis, ParticipantKind, Statement
from jasmine_record.summary.adjoining import Adjoining, Stretch
from jasmine_record.summary.announced import Announced, announcement
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import LONGEST, Reader
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.parties import Naming, Voice
from jasmine_record.summary.sentence import Section, Style
from jasmine_record.summary.stretches import Tail, dispensable, points_at_list, tail_of
from jasmine_record.summary.wording import itemised, word_count

__all__ = ["Position", "Positions", "cited"]

_OUTCOMES: Final = frozenset(
    {Act.AGREE, Act.COMMIT, Act.ANNOUNCE, Act.PROPOSE, Act.PRESENT, Act.CONDEMN, Act.REQUEST}
)
_COURTESIES: Final = frozenset({Act.APPRECIATE, Act.WELCOME, Act.CONGRATULATE})
#: They answer to something.
_REACTIONS: Final = _COURTESIES | {Act.CONDEMN}
#: What tells a topic or that there was a speech, and so less than a position.
_TOPICS: Final = frozenset({Act.DISCUSS, Act.EXCHANGE, Act.ADDRESS, Act.OTHER})
_WEIGHTS: Final = {
    act: 0 if act in _OUTCOMES else 2 if act in _COURTESIES else 3 if act in _TOPICS else 1 for act in Act
}
#: A member of an enum is looked up anew each time that its class is asked for it.
_UNRESOLVED: Final = Basis.UNRESOLVED
_SECTIONS: Final = Style.SECTIONS
_BULLETS: Final = Style.BULLETS
_PERSON: Final = ParticipantKind.PERSON

_NEAR: Final = 140
"""Code points before what somebody did in which a clause that holds it may begin."""
_UNDERTAKEN: Final = re.compile(r"^\S+ to \w")


_length: Final = attrgetter("words")


class _Form(NamedTuple):
    """A position as it stands in a sentence."""

    #: Without a final mark, and without what only says more.
    tail: str
    #: How many words that is.
    words: int
    #: Where they end in the paragraph.
    end: int
    #: With all that it says, where that is more.
    whole: str | None
    #: The entries of a list at the end of all that it says.
    entries: tuple[Anchor, ...]
    #: Whether it can be understood only behind what was said before it.
    leans: bool
    section: Section


@attrs.define(slots=False, eq=False)
class Position:
    """A statement that may be told: a stretch of the text from its verb to the end of what was said.

    Whether it can be told, and how, takes longer to see than all else; it is asked where there is room for it.
    """

    reader: Reader
    voices: tuple[Voice, ...]
    #: Whether two people met, so that each can mean the other alone, and nothing stands before it that may name a third.
    two: bool
    #: The places in the record of the statements that the stretch tells; coordinated verbs share one.
    statements: list[int]
    stretch: Stretch
    #: The first of the statements.
    statement: Statement
    #: From 0, what was decided, to 3, a topic.
    weight: int
    #: Where the part of the stretch begins that only says more, if there is one.
    more: int | None
    #: About how many words it has without that.
    words: int
    #: The entries of the list that it announces, which stand below it.
    entries: tuple[Anchor, ...] = ()
    #: Places in the record of initiatives that it tells.
    initiatives: tuple[int, ...] = ()
    told: bool = False
    #: Whether all that it says is told.
    whole: bool = False

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of those who hold it."""
        return self.statement.speakers

    @property
    def pointers(self) -> list[str]:
        """What it tells."""
        told = [f"/statements/{place}" for place in self.statements]
        return told + [f"/initiatives/{place}" for place in self.initiatives]

    @property
    def tail(self) -> str:
        """What is told of it."""
        assert self.form is not None
        return self.form.whole if self.whole and self.form.whole is not None else self.form.tail

    @property
    def quoted(self) -> bool:
        """Whether the speaker's own words are told, without a verb that says so."""
        assert self.form is not None
        return self.form.tail.startswith("“")

    @property
    def anchor(self) -> Anchor:
        """The words that are told."""
        assert self.form is not None
        end = self.stretch.end if self.whole else self.form.end
        return Anchor(self.stretch.paragraph, self.stretch.start, end)

    @property
    def listed(self) -> tuple[Anchor, ...]:
        """The entries of a list that are told."""
        assert self.form is not None
        return self.form.entries if self.whole or self.form.whole is None else ()

    @property
    def verb(self) -> Anchor:
        """Where the verb stands."""
        return self.reader.anchors(self.statement, "verb")[0]

    @property
    def section(self) -> Section:
        """Where it is told."""
        assert self.form is not None
        return Section.INITIATIVES if self.initiatives else self.form.section

    @cached_property
    def form(self) -> _Form | None:
        """How it is told, if its words can stand in a sentence unchanged."""
        verb = self.reader.printed(self.statement.verb, (self.verb,))
        # "began by congratulating ..." and "RECALLING ..." are no sentences without their beginnings.
        if verb is None or verb.text.split(" ", 1)[0].casefold().endswith("ing"):
            return None
        text, said = self.reader.stretch(*self.stretch[:3]), self.stretch.said
        if _BY.search(text, 0, said):
            return None
        behind = self.reader.stretch(self.stretch.paragraph, self.stretch.end, self.stretch.end + 1)
        more = self.more
        if behind == "?" and text[:said].endswith(": ") and "“" not in text:
            more = None
            # A question keeps its mark inside of quotation marks, wherever it is told.
            text = f"{text[:said]}“{text[said:]}?”"
        listed = announcement(self.reader, text, self.entries) if self.entries else None
        if listed is not None:
            more, text = len(text), listed
        whole = tail_of(text, said)
        if whole is None:
            return None
        tail, end, count = whole, self.stretch.end, word_count(whole.text)
        short = tail_of(text[:more], said) if more is not None else None
        if more is not None and short is not None and word_count(short.text) < count:
            tail, end, count = short, self.stretch.start + more, word_count(short.text)
        before = self.reader.stretch(
            self.stretch.paragraph, max(0, self.stretch.start - _NEAR), self.stretch.start
        )
        if tail.points_elsewhere or tail.is_of(before):
            return None
        section, act = Section.POSITIONS, self.statement.act
        ahead = act is Act.COMMIT or tail.looks_ahead
        if ahead or (act is Act.AGREE and _UNDERTAKEN.match(tail.text)):
            section = Section.NEXT_STEPS
        return _Form(
            tail.text,
            count,
            end,
            None if tail is whole else whole.text,
            () if listed is None else self.entries,
            self._leans(tail),
            section,
        )

    def _leans(self, tail: Tail) -> bool:
        first = self.voices[0]
        reacts, plural = self.statement.act in _REACTIONS, len(self.voices) > 1 or first.plural
        # What is said first in the text answers to nothing in it.
        if self.statements[0] and reacts and tail.names_something_known:
            return True
        if tail.answers_somebody(reacts=reacts, plural=plural):
            return True
        if tail.points_back or tail.means_others(
            person=first.person,
            plural=plural,
            first_person=any((entry.rule or "").startswith(_SAYS_WE) for entry in self.statement.evidence),
        ):
            return True
        return tail.means_somebody and not self.two


_SAYS_WE: Final = "speaker.we"
"""How the rules begin by which "we" was understood."""

_SAYS_I: Final = "speaker.first-person"
"""The rule by which `I` was understood."""
_PAST: Final = re.compile(r"\w+ed\b|gave\b|made\b|said\b|spoke\b|told\b")
#: Who did what others were told: "were briefed | by the Secretary on ports" is nobody's sentence.
_BY: Final = re.compile(r"^\S+ed by ")
_BESIDE: Final = re.compile(r" (?:(?!and )[a-z]+ ){0,4}")
"""What may stand between `I` and the verb: `would like to`."""


class _Key(NamedTuple):
    """Which positions may share a sentence."""

    #: Where sections stand apart.
    section: Section | None
    speakers: tuple[str, ...]
    #: Whether they are told in the speaker's own words.
    quoted: bool
    #: The place of one that ends in a list, behind which nothing could be told apart from it.
    listing: int | None


@attrs.define(slots=False)
class Positions:
    """Which positions are told, by those who hold them."""

    reader: Reader
    naming: Naming
    all: list[Position] = attrs.field(factory=list, init=False)
    _told: dict[_Key, list[Position]] = attrs.field(factory=dict, init=False)
    #: The place of the first statement that is told of each.
    _first: dict[_Key, int] = attrs.field(factory=dict, init=False)
    _nouns: dict[str, list[int]] = attrs.field(factory=dict, init=False)
    #: Which position tells a statement, and which statements announce lists that are told otherwise.
    _tellers: dict[int, Position] = attrs.field(factory=dict, init=False)
    _announcing: dict[int, Stretch] = attrs.field(factory=dict, init=False)
    #: Those for which there may be room, behind what they lean on.
    _leaning: list[Position] = attrs.field(factory=list, init=False)
    #: Those that may find room when all are named.
    _waiting: list[Position] = attrs.field(factory=list, init=False)
    #: Where the initiatives stand that no list holds: paragraph, and start, end and place of each.
    _loose: dict[str, list[tuple[int, int, int]]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._find_lists()
        self._find_positions()

    @cached_property
    def _announced(self) -> Announced:
        return Announced(self.reader)

    @cached_property
    def _adjoining(self) -> Adjoining:
        return Adjoining.of(self.reader.record)

    @property
    def initiatives(self) -> set[int]:
        """Places of the initiatives that positions tell."""
        return {place for position in self.all for place in position.initiatives}

    @cached_property
    def turns(self) -> list[list[Position]]:
        """One of each speaker, then a second one of each, and so on; topics in the same way after them.

        What was decided, asked or held comes before thanks and welcomes, and among each the shorter before the longer.
        """
        said: dict[tuple[str, ...], list[Position]] = {}
        topics: dict[tuple[str, ...], list[Position]] = {}
        for position in self.all:
            queues = topics if position.weight > 2 else said
            queues.setdefault(position.statement.speakers, []).append(position)
        ordered: list[list[Position]] = []
        for queues in (said, topics):
            for queue in queues.values():
                queue.sort(key=_urgency)
            turns = zip_longest(*queues.values())
            ordered += [sorted(filter(None, turn), key=_length) for turn in turns]
        return ordered

    def weigh_initiatives(self, budget: Budget) -> None:
        """Take in turns those that tell initiatives."""
        self._weigh((one for turn in self.turns for one in turn if one.initiatives), budget)

    def weigh_first(self, budget: Budget, kept: Callable[[Sequence[Voice]], int]) -> None:
        """Take one of each speaker.

        Args:
            budget: What there is room for.
            kept: How many words to leave for those who are named later, if some are named now; but the first position
                of all doesn't wait for them.
        """
        for position in _others(self.turns[:1]):
            wanted = kept(position.voices) if self._told else 0
            cost = position.words + self.naming.cost(position.voices)
            if wanted and budget.left - wanted < cost <= budget.left:
                self._waiting.append(position)
            else:
                self._weigh((position,), budget)

    def weigh_others(self, budget: Budget) -> None:
        """Take those that had to wait, then a second one of each speaker, and so on."""
        self._weigh(chain(self._waiting, _others(self.turns[1:])), budget)

    def weigh_leaning(self, budget: Budget) -> None:
        """Take what can be understood only behind what was said before it, where that is told."""
        for position in sorted(self._leaning, key=_place):
            if self._follows(position, budget.style):
                self._take(position, budget)
            elif (
                (before := self._tellers.get(_place(position) - 1)) is not None
                and not before.told
                and self._adjoins(before.stretch, position)
            ):
                budget.omitted.extend(position.pointers)

    def _follows(self, position: Position, style: Style) -> bool:
        """Whether what stands just before the position in the text is told, and before it; all that was asked for is told."""
        if self.reader.selection.name is not None:
            return True
        place = _place(position)
        before = self._tellers.get(place - 1)
        if before is None:
            announcing = self._announcing.get(place - 1)
            return announcing is not None and self._adjoins(announcing, position, list_between=True)
        if not before.told or not self._adjoins(before.stretch, position):
            return False
        own, key = self._key(position, style), self._key(before, style)
        # The sentences of one speaker stand together, where the first of them stands.
        return own == key or (own.section is key.section and self._first.get(own, place) >= place)

    def _adjoins(self, before: Stretch, position: Position, *, list_between: bool = False) -> bool:
        own = position.stretch
        named = [
            anchor.start
            for anchor in self.reader.anchors(position.statement, "speakers")
            if anchor.paragraph == own.paragraph and anchor.start < own.start
        ]
        speaker = max(named, default=own.start)
        return self._adjoining.adjoins(before, own, speaker, list_between=list_between)

    def _weigh(self, positions: Iterable[Position], budget: Budget) -> None:
        for position in positions:
            if position.words > budget.left:
                budget.take(position.words, position.pointers)
            elif position.form is None:
                continue
            elif position.form.leans:
                self._leaning.append(position)
            else:
                self._take(position, budget)

    def _take(self, position: Position, budget: Budget) -> None:
        assert position.form is not None
        key = self._key(position, budget.style)
        before = len(self._told.get(key, ()))
        opens = before % _together(budget.style) == 0
        # The second of a speaker costs an "and" instead of the subject, which the third takes over; a further sentence
        # costs an "also".
        if opens:
            they = before and self._are_they(position.voices, budget.style)
            cost = (1 if they else self.naming.cost(position.voices)) + (before > 0)
        else:
            cost = int(before % _together(budget.style) == 1)
        cost += position.form.words
        if budget.take(cost, position.pointers, position.section, opens=opens):
            self.naming.pay(position.voices)
            self._told.setdefault(key, []).append(position)
            self._first[key] = min(_place(position), self._first.get(key, _place(position)))
            position.told = True

    def _key(self, position: Position, style: Style) -> _Key:
        section = position.section if style is _SECTIONS else None
        assert position.form is not None
        listing = _place(position) if position.form.entries else None
        return _Key(section, position.speakers, position.quoted, listing)

    def fill(self, budget: Budget) -> None:
        """Tell all that was said, where words are left for it."""
        for positions in self._told.values():
            for position in positions:
                form = position.form
                if form is not None and form.whole is not None:
                    position.whole = budget.take(word_count(form.whole) - form.words, ())

    @property
    def speakers(self) -> set[str]:
        """The ids of those of whom positions are told."""
        return {speaker for key in self._told for speaker in key.speakers}

    def tells(self, place: int) -> bool:
        """Whether the statement at this place of the record is told, or announces a list that is told otherwise."""
        position = self._tellers.get(place)
        return place in self._announcing or (position is not None and position.told)

    def drafts(self, style: Style) -> Iterator[Draft]:
        """The positions of each speaker in reading order, three in a sentence, or one in a bullet."""
        together = _together(style)
        for positions in self._told.values():
            positions.sort(key=_place)
        for key, positions in sorted(self._told.items(), key=lambda entry: _place(entry[1][0])):
            for place in range(0, len(positions), together):
                some = positions[place : place + together]
                yield Draft(some[0].section, partial(self._word, some, style, also=place > 0), key.speakers)

    def _word(self, positions: Sequence[Position], style: Style, *, also: bool) -> Worded:
        """One sentence of one subject."""
        voices = positions[0].voices
        anchors = cited(self.reader, positions)
        if positions[0].quoted:
            subject = self.naming.tell(voices)
            tails = [position.tail for position in positions]
            # `Minister Alpha “told us that ...”`, but `Minister Alpha: “I propose a fund”`.
            mark = "" if all(_PAST.match(tail, 1) for tail in tails) else ":"
            return worded(f"{subject.text}{mark} {_listed(tails)}", [*subject.anchors, *anchors])
        said = _predicate(positions)
        if also and self._are_they(voices, style):
            return worded(f"they also {said}", anchors)
        subject = self.naming.tell(voices)
        return worded(f"{subject.text} {'also ' if also else ''}{said}", [*subject.anchors, *anchors])

    def _are_they(self, voices: Sequence[Voice], style: Style) -> bool:
        """Whether a further sentence of theirs begins with `they`: several, in a sentence right behind their first."""
        return len(voices) > 1 and style is not _BULLETS

    def _find_lists(self) -> None:
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
        for place, initiative in enumerate(record.initiatives):
            if initiative.enumeration is None:
                for anchor in self.reader.anchors(initiative, "text")[:1]:
                    places = self._loose.setdefault(anchor.paragraph, [])
                    places.append((anchor.start, anchor.end, place))
        for places in self._loose.values():
            places.sort()

    def _find_positions(self) -> None:
        """Those that can be told, in the order of the record; a verb inside of another's stretch goes with it."""
        taken: set[int] = set()
        chosen = self.reader.selection.statements
        last = None
        for place, statement in enumerate(self.reader.record.statements):
            if chosen is not None and place not in chosen:
                continue
            stretch = self._stretch(statement)
            if stretch is None:
                continue
            if stretch.paragraph in self._nouns and self._announces(stretch):
                self._announcing[place] = stretch
                continue
            if (
                last is not None
                and last.statement.speakers == statement.speakers
                and _within(stretch, last.stretch)
                and last.form is not None
            ):
                last.statements.append(place)
                self._tellers[place] = last
                continue
            voices = self.naming.voices(statement.speakers)
            if voices is None:
                continue
            position = self._position(statement, place, stretch, voices)
            if stretch.paragraph in self._loose:
                own = tuple(one for one in self._initiatives(statement, stretch) if one not in taken)
                if own and position.form is not None:
                    taken.update(own)
                    position.initiatives = own
            self.all.append(position)
            self._tellers[place] = last = position

    def _position(
        self, statement: Statement, place: int, stretch: Stretch, voices: tuple[Voice, ...]
    ) -> Position:
        text = self.reader.stretch(stretch.paragraph, stretch.start, stretch.end)
        more, entries = dispensable(text), self._announced.behind(stretch)
        words = word_count(text if more is None else text[:more])
        if entries and points_at_list(text):
            words += sum(word_count(self.reader.quote(entry)) for entry in entries)
        return Position(
            reader=self.reader,
            voices=voices,
            two=self._two and self._adjoining.follows_read(stretch),
            statements=[place],
            stretch=stretch,
            statement=statement,
            weight=_WEIGHTS[statement.act],
            more=more,
            words=words,
            entries=entries,
        )

    @cached_property
    def _two(self) -> bool:
        """Whether there are two people, so that each can mean the other alone."""
        parties = self.reader.record.participants
        return sum(party.kind is _PERSON for party in parties) == 2

    def _stretch(self, statement: Statement) -> Stretch | None:
        """From the verb to the end of what was said, where both stand in one paragraph, in that order."""
        verb = self._verb(statement) if statement.content else None
        if verb is None:
            return None
        paragraph, start, end = verb.paragraph, verb.start, verb.end
        for content in statement.content:
            if content.start < end or content.paragraph != paragraph:
                return None
            end = content.end
        # Where the last of it lies in the paragraph, all does, the verb too.
        if end - start > LONGEST or not self.reader.holds(statement.content[-1]):
            return None
        return Stretch(paragraph, start, end, statement.content[0].start - start)

    def _verb(self, statement: Statement) -> Anchor | None:
        """Where the verb stands, if somebody is told to say it; with `I` before it where that is told with it."""
        found = says_i = None
        for entry in statement.evidence:
            field = entry.field
            if field == "speakers":
                if entry.basis is _UNRESOLVED:
                    return None
                if entry.rule == _SAYS_I:
                    says_i = says_i or entry.anchor
            elif field == "verb" and found is None and entry.basis is not _UNRESOLVED:
                found = entry.anchor
        if found is None or says_i is None:
            return found
        return self._with_i(found, says_i) if self.reader.holds(found) else None

    def _with_i(self, verb: Anchor, says_i: Anchor) -> Anchor | None:
        """A verb, with `I` before one in the present, since nobody `propose a fund`.

        `None` where too much stands between the two to be told as one.
        """
        if _PAST.match(self.reader.quote(verb)):
            return verb
        near = says_i.paragraph == verb.paragraph and says_i.start < verb.start
        between = self.reader.stretch(verb.paragraph, says_i.end, verb.start) if near else ""
        return Anchor(verb.paragraph, says_i.start, verb.end) if _BESIDE.fullmatch(between) else None

    def _announces(self, anchor: Stretch) -> bool:
        starts = self._nouns[anchor.paragraph]
        place = bisect_left(starts, anchor.start)
        return place < len(starts) and starts[place] < anchor.end

    def _initiatives(self, statement: Statement, stretch: Stretch) -> Iterator[int]:
        places = self._loose[stretch.paragraph]
        for start, end, place in places[bisect_left(places, (stretch.start, 0, 0)) :]:
            if start >= stretch.end:
                return
            proposer = self.reader.record.initiatives[place].proposer
            if end <= stretch.end and (proposer is None or proposer in statement.speakers):
                yield place


def _predicate(positions: Sequence[Position]) -> str:
    """What is told of each: `stated A, and proposed B`, without the verb where it is that of the one before."""
    clauses: list[list[str]] = []
    before = ""
    for position in positions:
        tail, verb = position.tail, (position.statement.verb or "").casefold()
        if len(position.statements) > 1:
            verb = ""
        if verb and verb == before and tail.casefold().startswith(f"{verb} "):
            clauses[-1].append(tail[len(verb) + 1 :])
        else:
            clauses.append([tail])
        before = verb
    return _listed([_listed(clause) for clause in clauses])


def _listed(said: list[str]) -> str:
    """`A, and B`; of three, with semicolons where one has commas itself."""
    if len(said) > 2:
        return itemised(said, "; " if any("," in one for one in said) else ", ")
    return ", and ".join(said)


def cited(reader: Reader, positions: Iterable[Position]) -> Iterator[Anchor]:
    """What positions rest on: who speaks, and the words that are told."""
    for position in positions:
        yield from reader.anchors(position.statement, "speakers")
        yield position.anchor
        yield from position.listed


def _others(turns: Iterable[Sequence[Position]]) -> Iterator[Position]:
    """Those that tell no initiatives."""
    return (position for turn in turns for position in turn if not position.initiatives)


def _within(inner: Stretch, outer: Stretch) -> bool:
    return inner.paragraph == outer.paragraph and outer.start <= inner.start and inner.end <= outer.end


def _urgency(position: Position) -> tuple[bool, int]:
    return position.weight > 1, position.words


def _together(style: Style) -> int:
    """How many positions of one speaker make a sentence."""
    return 1 if style is _BULLETS else 3


def _place(position: Position) -> int:
    return position.statements[0]
