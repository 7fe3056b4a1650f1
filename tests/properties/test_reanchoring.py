"""The laws of reanchoring: every anchor is accounted for, and none moves to other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.comparison.words import plain_form
from jasmine_record.model import Anchor, Fact, MeetingRecord
from jasmine_record.reanchoring import AnchorStatus, reanchor
from jasmine_record.testing import sound_records, texts
from jasmine_record.validation import Severity, validate


def _anchors(record: MeetingRecord) -> Iterator[Anchor]:
    facts: tuple[Fact, ...] = (
        record.source,
        record.meeting,
        *record.participants,
        *record.statements,
        *record.frameworks,
        *record.pillars,
        *record.initiatives,
        *record.enumerations,
        *record.terms,
    )
    for fact in facts:
        yield from (entry.anchor for entry in fact.evidence if entry.anchor)
        yield from getattr(fact, "content", ())
        yield from getattr(fact, "items", ())


_FEWER: Final = settings(max_examples=max(1, settings().max_examples // 2))
"""Records of all kinds are slow to draw."""


@_FEWER
@given(sound_records())
def test_the_same_text_changes_nothing(record: MeetingRecord) -> None:
    """Carried over to its own text, a record is what it was."""
    carried = reanchor(record, record)
    measured = {"media_type", "original_sha256", "text_sha256"}
    kept = tuple(entry for entry in record.source.evidence if entry.field not in measured)
    assert carried.record == attrs.evolve(record, source=attrs.evolve(record.source, evidence=kept))
    assert carried.lost == ()
    assert len(carried.found) == len(carried.anchors) == len([*_anchors(record)])
    assert not carried.moved


@st.composite
def _edited(draw: st.DrawFn) -> tuple[MeetingRecord, MeetingRecord]:
    """A record, and one of a text in which paragraphs are changed, dropped, doubled and put elsewhere."""
    record = draw(sound_records())
    paragraphs = []
    for number, paragraph in enumerate(record.paragraphs):
        fate = draw(st.sampled_from(("kept", "kept", "kept", "longer", "other", "dropped", "doubled")))
        if fate == "dropped":
            continue
        longer = f"{draw(texts(max_words=3))} {paragraph.text}".strip()
        text = {"longer": longer, "other": draw(texts(max_words=6))}.get(fate, paragraph.text)
        paragraphs.append(attrs.evolve(paragraph, text=text or paragraph.text))
        if fate == "doubled":
            paragraphs.append(attrs.evolve(paragraph, id=f"again{number}"))
    if draw(st.booleans()):
        paragraphs.reverse()
    return record, MeetingRecord(paragraphs=tuple(paragraphs))


@_FEWER
@given(_edited())
def test_no_anchor_moves_to_other_words(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """What is found are the same words; what isn't found is no part of the record, and each anchor has its fate."""
    record, newer = pair
    carried = reanchor(record, newer)
    assert sorted(map(str, (fate.older for fate in carried.anchors))) == sorted(map(str, _anchors(record)))
    texts_ = {paragraph.id: paragraph.text for paragraph in reversed(newer.paragraphs)}
    for fate in carried.anchors:
        assert (fate.newer is not None) is (fate.status is AnchorStatus.FOUND)
        assert bool(fate.candidates) is (fate.status is AnchorStatus.AMBIGUOUS)
        if fate.newer:
            there = texts_[fate.newer.paragraph][fate.newer.start : fate.newer.end]
            assert plain_form(there) == plain_form(record.quote(fate.older))
    assert carried.record.paragraphs == newer.paragraphs
    assert set(_anchors(carried.record)) <= {fate.newer for fate in carried.found}
    for name in ("participants", "statements", "initiatives", "terms"):
        ids = [fact.id for fact in getattr(record, name)]
        assert [fact.id for fact in getattr(carried.record, name)] == [
            one for one in ids if one in {fact.id for fact in getattr(carried.record, name)}
        ]


@_FEWER
@given(_edited())
def test_what_is_carried_over_is_sound(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """No anchor leads nowhere, no reference dangles, and no value is without evidence that had some."""
    record, newer = pair
    before = {f.code for f in validate(record, select=("JR2", "JR3")) if f.severity is Severity.ERROR}
    after = {
        f.code
        for f in validate(reanchor(record, newer).record, select=("JR2", "JR3"))
        if f.severity is Severity.ERROR
    }
    assert after <= before
