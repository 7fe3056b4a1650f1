"""The headline: one sentence that says which meeting it was and the weightiest thing that came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import Final

import attrs

from jasmine_record.model import Anchor
from jasmine_record.summary.citing import Cited
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.meeting import Event
from jasmine_record.summary.parties import Naming, Voice
from jasmine_record.summary.positions import Position, Positions, cited
from jasmine_record.summary.programme import Frameworks, Initiatives
from jasmine_record.summary.sentence import Section
from jasmine_record.summary.wording import word_count

__all__ = ["tell_headline"]

_TRIED: Final = 30
"""How many positions are tried, so that a large record costs no more than a small one."""


_FEW: Final = 7


@attrs.frozen
class _News:
    """What came of a meeting: `A put forward B`, `C agreed to D`."""

    voices: tuple[Voice, ...]
    tail: str
    anchors: tuple[Anchor, ...]
    pointers: tuple[str, ...]
    section: Section
    speakers: tuple[str, ...] = ()


def tell_headline(
    naming: Naming,
    event: Event,
    frameworks: Frameworks,
    initiatives: Initiatives,
    positions: Positions,
    words: int,
) -> tuple[Draft | None, frozenset[str]]:
    """The fullest sentence that has at most so many words, and JSON Pointers of what it tells.

    With news where there is room for them beside the meeting by its name or those who met, then with as much of
    the day and the place as fits.
    """
    news = list(_news(frameworks, initiatives, positions))
    starts = [("starts", _place(event)), ("starts",), ()]
    if not event.base:
        starts = [()]
    for item in (*news, None):
        if item is None and not event.base:
            break
        for fields in starts:
            details = {field: event.details[field] for field in fields if field in event.details}
            if _length(event, details, item) <= words:
                naming.spell_out(item.voices if item is not None else ())
                return _draft(naming, event, details, item)
    return None, frozenset()


def _place(event: Event) -> str:
    return "city" if "city" in event.details else "country"


def _news(frameworks: Frameworks, initiatives: Initiatives, positions: Positions) -> Iterator[_News]:
    """What may be told, what matters more before what matters less."""
    for place, proposer, (text, anchors) in frameworks.news():
        if proposer:
            pointers = (f"/frameworks/{place}",)
            yield _News(proposer, f"put forward {text}", anchors, pointers, Section.PILLARS)
    for proposer, (text, anchors) in initiatives.news():
        yield _News(proposer, f"put forward {text}", anchors, (), Section.INITIATIVES)
    tried = (
        position
        for position in islice(chain.from_iterable(positions.turns), _TRIED)
        if position.form is not None and not position.form.leans and not position.quoted
    )
    for position in sorted(tried, key=_rank):
        yield _News(
            position.voices,
            position.tail,
            tuple(cited(positions.reader, [position])),
            tuple(position.pointers),
            position.section,
            position.speakers,
        )


def _rank(position: Position) -> tuple[int, bool, bool]:
    """What was decided before what was said, by several before by one, and what says more than a few words."""
    several = len(position.voices) > 1 or any(voice.plural for voice in position.voices)
    return position.weight, not several, position.words < _FEW


def _length(event: Event, details: dict[str, Cited], item: _News | None) -> int:
    """How many words the sentence has."""
    length = sum(detail.words for detail in details.values())
    if item is None:
        return length + word_count(event.base)
    length += word_count(item.tail)
    if not event.base:
        return length + _names(item.voices)
    if event.pair and {voice.full.text for voice in item.voices} == {voice.full.text for voice in event.pair}:
        return length + word_count(event.base) + 1
    if event.pair:
        fulls = {voice.full.text for voice in event.pair}
        named = sum((voice.short if voice.full.text in fulls else voice.full).words for voice in item.voices)
        return length + word_count(event.base) + 1 + named + (len(item.voices) > 1)
    # `At` instead of `was held`.
    return length + word_count(event.base) - _held(event) + 1 + _names(item.voices)


def _held(event: Event) -> int:
    return 4 if event.preview else 2


def _names(voices: tuple[Voice, ...]) -> int:
    return sum(voice.full.words for voice in voices) + (len(voices) > 1)


def _draft(
    naming: Naming, event: Event, details: dict[str, Cited], item: _News | None
) -> tuple[Draft, frozenset[str]]:
    told = {f"/meeting/{field}" for field in details}
    if event.base:
        told |= {"/meeting", *(f"/participants/{place}" for place in event.places)}
    told |= set(item.pointers) if item is not None else set()
    section = Section.MEETING if item is None else item.section
    speakers = item.speakers if item is not None else ()
    return Draft(section, partial(_word, naming, event, details, item), speakers), frozenset(told)


def _word(naming: Naming, event: Event, details: dict[str, Cited], item: _News | None) -> Worded:
    if item is None:
        return event.word(details)
    when = " ".join(detail.text for detail in details.values())
    anchors: list[Anchor] = []
    if event.pair:
        text, met = event.word(details)
        anchors += met
        text = text.removesuffix(".")
        if {voice.full.text for voice in item.voices} == {voice.full.text for voice in event.pair}:
            return worded(f"{text} and {item.tail}", [*anchors, *item.anchors])
        subject = naming.tell(item.voices)
        return worded(f"{text}, and {subject.text} {item.tail}", [*anchors, *subject.anchors, *item.anchors])
    subject = naming.tell(item.voices)
    text = f"{subject.text} {item.tail}"
    if event.base:
        name = event.base.rsplit(" ", _held(event))[0]
        text = f"at {name} {when}".rstrip() + f", {text}"
        parts = (event.name, *details.values()) if event.name else (*event.details.values(),)
        anchors += [anchor for part in parts for anchor in part.anchors]
    return worded(text, [*anchors, *subject.anchors, *item.anchors])
