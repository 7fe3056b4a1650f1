"""The styles of a summary, and the one function that makes each of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.model.constraint import show
from jasmine_record.model.record import MeetingRecord, check_record
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Reader
from jasmine_record.summary.document import Document
from jasmine_record.summary.drafting import Draft
from jasmine_record.summary.focus import Focus, select
from jasmine_record.summary.fragments import Fragments
from jasmine_record.summary.headline import tell_headline
from jasmine_record.summary.meeting import Event
from jasmine_record.summary.parties import Naming
from jasmine_record.summary.people import People
from jasmine_record.summary.positions import Positions
from jasmine_record.summary.programme import Frameworks, Initiatives
from jasmine_record.summary.sentence import Section, Sentence, Style, Summary

__all__ = ["STYLES", "WORDS", "Parts", "summarize"]

STYLES: Final = tuple(style.value for style in Style)
"""What `style` may be."""

WORDS: Final = {Style.HEADLINE: 45, Style.BRIEF: 120, Style.BULLETS: 200, Style.SECTIONS: 400}
"""The budget of a style where `words` isn't given."""

_ORDER: Final = {section: place for place, section in enumerate(Section)}


@attrs.frozen
class Parts:
    """All that can be told of a record."""

    reader: Reader
    naming: Naming
    event: Event
    people: People
    frameworks: Frameworks
    initiatives: Initiatives
    positions: Positions
    document: Document

    @classmethod
    def of(cls, reader: Reader) -> Parts:
        """Those of one record."""
        naming = Naming(reader)
        event, positions = Event(reader, naming), Positions(reader, naming)
        return cls(
            reader=reader,
            naming=naming,
            event=event,
            people=People(reader, naming, event),
            frameworks=Frameworks(reader, naming),
            initiatives=Initiatives(reader, naming, positions.initiatives),
            positions=positions,
            document=Document(reader),
        )

    @property
    def is_bare(self) -> bool:
        """Whether the whole record says nothing of a meeting and nothing that came of it."""
        return not (
            self.reader.selection.name is not None
            or self.event.base
            or self.frameworks.plans
            or self.initiatives.groups
            or any(position.form is not None for position in self.positions.all)
        )

    def weigh(self, budget: Budget) -> list[Draft]:
        """What the budget has room for.

        The order of this function is the order of what matters; sentences are told in that of their sections.
        """
        foremost, others = self.people.order(budget.style)
        meeting = self.event.weigh(budget)
        self.people.weigh(foremost, budget)
        self.frameworks.weigh(budget)
        self.initiatives.weigh_counts(budget)
        self.frameworks.weigh_pillars(budget)
        self.initiatives.weigh_texts(budget)
        self.positions.weigh_initiatives(budget)
        self.positions.weigh_first(budget, partial(self.people.unnamed, others))
        self.people.weigh(others, budget)
        self.positions.weigh_others(budget)
        self.positions.weigh_leaning(budget)
        if budget.style is not Style.SECTIONS:
            self.people.leave_to(self.positions.speakers)
        first = self.document.weigh(budget) if self.is_bare else meeting
        self.naming.fill(budget)
        self.positions.fill(budget)
        return [
            *([first] if first is not None else []),
            *self.people.drafts(),
            *self.frameworks.drafts(),
            *self.initiatives.drafts(),
            *self.positions.drafts(budget.style),
            *self.people.remaining(),
        ]

    def untold(self, budget: Budget) -> tuple[str, ...]:
        """The parties and statements that neither are told nor had no room."""
        selection = self.reader.selection
        untold: list[str] = []
        for place in range(len(self.reader.record.participants)):
            voice = self.naming.voice(place)
            named = place in self.event.places or (voice is not None and self.naming.is_paid(voice))
            if not named and selection.has("participants", place):
                untold.append(f"/participants/{place}")
        untold += [
            f"/statements/{place}"
            for place in range(len(self.reader.record.statements))
            if not self.positions.tells(place) and selection.has("statements", place)
        ]
        omitted = set(budget.omitted)
        return tuple(pointer for pointer in untold if pointer not in omitted)


def summarize(
    record: MeetingRecord, *, style: str = "brief", words: int | None = None, focus: Focus | None = None
) -> Summary:
    """Tell what a record holds in sentences that cite it.

    Every word of a sentence stands in what the sentence cites, or is the value of a fact written out (a date,
    a number, how the meeting was held, what somebody did for it), or is in `CONNECTING_WORDS`. What somebody
    said is told with the verb and in the words of the text. Facts that the text can't bear out are left out:
    whose ids lead nowhere, whose anchors lie outside of their paragraphs, or whose words differ from what
    they point at. A record with nothing to tell gives an empty summary.

    Args:
        record: Any record, sound or not.
        style: One of `STYLES`.
        words: How many words `str(summary)` may have, split at white space; by the style if not given. A sentence
            is told whole or not at all; what matters least is left out first, and named in `Summary.omitted`.
        focus: What alone to tell of: a participant, pillar or term of the record or its id or name, a country as
            an ISO 3166-1 alpha-2 code, or an act such as `announce`.

    Raises:
        InvalidValueError: The style isn't one of `STYLES`, `words` is no whole number from 1, or `focus` is a name that
            nothing in the record has. A code and an act of which the record has nothing give an empty summary.
    """
    check_record(record, "summarize")
    if style not in STYLES:
        raise InvalidValueError("summarize", "style", show(style), f"one of {', '.join(map(repr, STYLES))}")
    kind = Style(style)
    room = WORDS[kind] if words is None else words
    if not isinstance(room, int) or isinstance(room, bool) or room < 1:
        raise InvalidValueError("summarize", "words", show(words), "a whole number from 1")
    selection = select(record, focus)
    parts = Parts.of(Reader(record, selection))
    if kind is Style.HEADLINE:
        drafts, omitted, untold = _headline(parts, room)
    else:
        budget = Budget(room, kind)
        drafts, omitted = parts.weigh(budget), tuple(budget.omitted)
        untold = parts.untold(budget)
    if kind is Style.SECTIONS:
        drafts.sort(key=lambda draft: _ORDER[draft.section])
    return Summary(
        style=kind,
        words=room,
        focus=selection.name,
        sentences=_sentences(drafts, Fragments(record)),
        omitted=omitted,
        untold=untold,
    )


def _sentences(drafts: Iterable[Draft], fragments: Fragments) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for draft in drafts:
        text, anchors = draft.word()
        sentences.append(
            Sentence(
                text=text,
                section=draft.section,
                speakers=draft.speakers,
                citations=anchors,
                links=fragments.links(anchors),
            )
        )
    return tuple(sentences)


def _headline(parts: Parts, words: int) -> tuple[list[Draft], tuple[str, ...], tuple[str, ...]]:
    """One sentence, what a brief without any room leaves out but for what it tells, and what that can't tell."""
    draft, told = tell_headline(
        parts.naming, parts.event, parts.frameworks, parts.initiatives, parts.positions, words
    )
    if draft is None and parts.is_bare:
        enough = Budget(words)
        draft = parts.document.weigh(enough)
        told = parts.document.pointers.difference(enough.omitted)
    nothing = Budget(0)
    parts.weigh(nothing)
    omitted = tuple(pointer for pointer in dict.fromkeys(nothing.omitted) if pointer not in told)
    untold = tuple(pointer for pointer in parts.untold(nothing) if pointer not in told)
    return ([] if draft is None else [draft]), omitted, untold
