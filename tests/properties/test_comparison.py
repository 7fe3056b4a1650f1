"""The laws of comparison: nothing differs from itself, sides can be swapped, edits lead from one text to the other."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any, Final, cast
from xml.etree import ElementTree as ET

import attrs
from hypothesis import event, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jasmine_record.comparison import (
    ChangeKind,
    Comparison,
    Edit,
    FactChange,
    FieldChange,
    ParagraphChange,
    apply_edits,
    compare,
    edits_between,
)
from jasmine_record.comparison.words import _shortest
from jasmine_record.formats.json import dumps
from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Evidence,
    Framework,
    Initiative,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Statement,
    Term,
)
from jasmine_record.testing import records, sound_records, texts

_WORDS: Final = ("the", "of", "sea", "ports", "pilots", "need", ",", ".", "(", "U.S.", "“calm”", "é", "日本")
_TEXTS: Final = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join) | texts(max_words=12)
_SPACE: Final = re.compile(r"\s+")


_FEWER: Final = settings(max_examples=max(1, settings().max_examples // 2))
"""Records of all kinds are slow to draw."""


@given(_TEXTS, _TEXTS)
def test_edits_lead_from_one_text_to_the_other(older: str, newer: str) -> None:
    """Forth and back; each says where it stands, and what lies between them is the same on both sides."""
    edits = edits_between(older, newer)
    assert apply_edits(older, edits) == newer
    assert apply_edits(newer, [edit.mirrored() for edit in edits]) == older
    for edit in edits:
        assert edit.removed != edit.added
        assert older[edit.older_start : edit.older_end] == edit.removed
        assert newer[edit.newer_start : edit.newer_end] == edit.added
    for edit, following in pairwise(edits):
        assert (
            older[edit.older_end : following.older_start]
            == newer[edit.newer_end : following.newer_start]
            != ""
        )


@given(
    st.lists(st.sampled_from(("one", "two", "three", "four")), max_size=12),
    st.lists(st.sampled_from(("one", "two", "three", "four")), max_size=12),
)
def test_edits_keep_words_whole(older: list[str], newer: list[str]) -> None:
    """No edit begins or ends inside of a word."""
    for edit in edits_between(" ".join(older), " ".join(newer)):
        assert set(edit.removed.split()) <= set(older)
        assert set(edit.added.split()) <= set(newer)


@given(st.lists(st.sampled_from("ab"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_shortest_script(first: list[str], second: list[str]) -> None:
    """Where it is found, nothing longer could be kept."""
    runs = _shortest(first, second, 0, 0)
    for x, y, length in runs:
        assert first[x : x + length] == second[y : y + length]
    longest = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for x, word in enumerate(first):
        for y, other in enumerate(second):
            longest[x + 1][y + 1] = (
                longest[x][y] + 1 if word == other else max(longest[x][y + 1], longest[x + 1][y])
            )
    assert sum(length for _, _, length in runs) == longest[-1][-1]


@_FEWER
@given(records() | sound_records())
def test_nothing_differs_from_itself(record: MeetingRecord) -> None:
    """Whatever it holds: duplicate ids, references to nowhere, anchors behind the end."""
    assert not compare(record, record)
    assert not compare(record, attrs.evolve(record, generator="somebody"))


_pairs: Final = st.tuples(records(), records()) | st.tuples(sound_records(), sound_records())


@st.composite
def _mixed(draw: st.DrawFn) -> tuple[MeetingRecord, MeetingRecord]:
    """Two records with parts in common, some in another order."""
    first, second = draw(_pairs)
    values: dict[str, Any] = {}
    for field in attrs.fields_dict(MeetingRecord):
        if field == "schema_version":
            continue
        values[field] = getattr(draw(st.sampled_from((first, first, second))), field)
        if isinstance(values[field], tuple) and draw(st.booleans()):
            values[field] = tuple(draw(st.permutations([*values[field], *getattr(second, field)])))
    return first, attrs.evolve(first, **values)


@_FEWER
@given(_mixed() | _pairs)
def test_sides_can_be_swapped(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """The comparison the other way round is the mirrored one, and mirrored twice is the same."""
    comparison = compare(*pair)
    assert compare(*reversed(pair)) == comparison.mirrored()
    assert comparison.mirrored().mirrored() == comparison
    swapped = {ChangeKind.ADDED: "removed", ChangeKind.REMOVED: "added", ChangeKind.CHANGED: "changed"}
    assert [swapped[change.kind] for change in sorted(comparison.mirrored().meeting, key=_field)] == [
        change.kind.value for change in sorted(comparison.meeting, key=_field)
    ]


def _field(change: FieldChange) -> str:
    return change.field


@_FEWER
@given(_mixed() | _pairs)
def test_changes_lead_from_one_text_to_the_other(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """Applied to the older paragraphs, the changes give the newer, labels included."""
    older, newer = pair
    comparison = compare(older, newer)
    event(f"moved: {any(change.moved for change in comparison.paragraphs)}")
    assert _applied(older.paragraphs, comparison) == [
        (paragraph.label, paragraph.text) for paragraph in newer.paragraphs
    ]


def _applied(paragraphs: tuple[Paragraph, ...], comparison: Comparison) -> list[tuple[str | None, str]]:
    texts = [(paragraph.label, paragraph.text) for paragraph in paragraphs]
    put: dict[int, tuple[str | None, str]] = {}
    gone: set[int] = set()
    for change in comparison.paragraphs:
        if change.older_place is None:
            assert change.newer is not None
            assert change.newer_place is not None
            put[change.newer_place] = change.newer.label, change.newer.text
            continue
        if change.newer is not None:
            text = apply_edits(texts[change.older_place][1], change.edits)
            texts[change.older_place] = (
                change.newer.label if change.relabelled else texts[change.older_place][0],
                text,
            )
        if change.moved:
            assert change.newer_place is not None
            put[change.newer_place] = texts[change.older_place]
        if change.moved or change.newer is None:
            gone.add(change.older_place)
    stayed = iter([text for place, text in enumerate(texts) if place not in gone])
    count = len(texts) - len(gone) + len(put)
    return [put[place] if place in put else next(stayed) for place in range(count)]


@_FEWER
@given(_mixed())
def test_every_place_leads_into_its_record(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """Anchors of either side quote words of that side, and places are those of the objects."""
    comparison = compare(*pair)
    rows: dict[str, tuple[FactChange[Any], ...]] = {
        name: getattr(comparison, name)
        for name in ("participants", "statements", "frameworks", "pillars", "initiatives", "terms")
    }
    for name, changes in rows.items():
        for change in changes:
            assert bool(change.fields) == (change.kind is ChangeKind.CHANGED)
            for record, fact, place in (
                (comparison.older, change.older, change.older_place),
                (comparison.newer, change.newer, change.newer_place),
            ):
                assert (fact is None) == (place is None)
                assert place is None or getattr(record, name)[place] is fact
    fields = [field for changes in rows.values() for change in changes for field in change.fields]
    placed: list[ParagraphChange | FieldChange] = [*fields, *comparison.meeting, *comparison.source]
    if all(len({one.id for one in record.paragraphs}) == len(record.paragraphs) for record in pair):
        # An id that is taken twice, which validation finds, leads to the first that has it.
        placed += comparison.paragraphs
    for found in placed:
        assert all(comparison.older.quote(anchor) for anchor in found.older_anchors)
        assert all(comparison.newer.quote(anchor) for anchor in found.newer_anchors)
    for field in fields:
        assert field.older != field.newer or field.field in {
            "proposer",
            "framework",
            "pillar",
            "terms",
            "speakers",
            "represents",
        }
        if field.edits:
            assert apply_edits(field.older[0], field.edits) == field.newer[0]


@_FEWER
@given(_mixed())
def test_reports(pair: tuple[MeetingRecord, MeetingRecord]) -> None:
    """Any comparison can be told; Markdown, rendered, reads as the page does, and JSON is plain."""
    comparison = compare(*pair)
    page = ET.fromstring(f"<body>{comparison.to_html()}</body>")  # noqa: S314 - written here
    for parent in page.iter():
        for child in list(parent):
            if child.tag == "span":
                child.text = ""
    rendered = MarkdownIt("commonmark").render(comparison.to_markdown())
    tree = ET.fromstring(f"<body>{rendered}</body>")  # noqa: S314 - written here
    assert _visible(tree) == _visible(page)
    for mark in ("ins", "del"):
        assert [_visible(found) for found in tree.iter(mark)] == [
            _visible(found) for found in page.iter(mark)
        ]
    assert str(comparison).startswith("Comparison\n")
    plain = comparison.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert sum(len(value) for value in plain.values() if isinstance(value, list)) == len(comparison)


def _visible(tree: ET.Element) -> str:
    return _SPACE.sub("", "".join(tree.itertext()))


# Known edits


@attrs.frozen
class _Edited:
    older: MeetingRecord
    newer: MeetingRecord
    #: What was done, as kind, collection and what tells the object.
    done: frozenset[tuple[str, str, str]]


def _sentence(name: str, count: int) -> list[str]:
    """Words of which most stand in no other sentence."""
    return [f"{name}{'abcdefghijklmnop'[at]}" if at % 3 else "the" for at in range(count)]


@st.composite
def edited_records(draw: st.DrawFn) -> _Edited:
    """A record, a copy with drawn edits, and the list of these."""
    done: set[tuple[str, str, str]] = set()

    def fate(kind: str, name: str, *others: str) -> str:
        drawn = draw(st.sampled_from(("kept", "kept", "added", "removed", *others)))
        if drawn != "kept":
            done.add((drawn, kind, name))
        return drawn

    sides: tuple[dict[str, list[Any]], dict[str, list[Any]]] = ({}, {})
    for collections in sides:
        for kind in ("paragraphs", "participants", "statements", "pillars", "initiatives", "terms"):
            collections[kind] = []

    def put(kind: str, what: str, older: Any, newer: Any) -> None:
        if what != "added":
            sides[0][kind].append(older)
        if what != "removed":
            sides[1][kind].append(newer)

    for number in range(draw(st.integers(0, 5))):
        name = f"party{'abcdefg'[number]}"
        what = fate("participants", name, "role", "attendance")
        older = Participant(
            id=f"party-{number}",
            kind=ParticipantKind.PERSON,
            name=name,
            role=f"Office {name}",
            attendance=Attendance.VIRTUAL,
        )
        newer = attrs.evolve(
            older,
            role="Another office" if what == "role" else older.role,
            attendance=Attendance.IN_PERSON if what == "attendance" else older.attendance,
        )
        put("participants", what, older, newer)
    for kind, build in (("pillars", Pillar), ("initiatives", Initiative)):
        for number in range(draw(st.integers(0, 4))):
            name = f"{kind}{'xyzuv'[number]}"
            what = fate(kind, f"{name}b", "text")
            words = _sentence(name, 9)
            values: dict[str, Any] = {"number": number + 1} if build is Pillar else {}
            older_, newer_ = (
                build(id=f"{kind}-{number}", text=" ".join(text), **values)
                for text in (words, [*words[:4], "other", *words[5:]] if what == "text" else words)
            )
            put(kind, what, older_, newer_)
    for number in range(draw(st.integers(0, 4))):
        name = f"term{'xyzuv'[number]}"
        put("terms", fate("terms", name), *[Term(id=f"term-{number}", name=f"{name} {name}s Plan{name}")] * 2)
    for number in range(draw(st.integers(0, 6))):
        name = f"par{'abcdefg'[number]}"
        what = fate("paragraphs", f"{name}b", "text")
        words = _sentence(name, 16)
        other = [*words[:7], "inserted", *words[7:]] if what == "text" else words
        pair = [
            Paragraph(id=f"p{number}", role=ParagraphRole.BODY, text=" ".join(text))
            for text in (words, other)
        ]
        put("paragraphs", what, *pair)
        if what == "kept" and sides[0]["participants"] and sides[1]["participants"]:
            _say(draw, pair[0], sides, done, fate)
    records_ = [
        attrs.evolve(
            MeetingRecord(meeting=Meeting(city=city)),
            frameworks=(Framework(id="framework-1", name="Plan", pillars=tuple(side.pop("pillars"))),),
            **cast("dict[str, Any]", {kind: tuple(facts) for kind, facts in side.items()}),
        )
        for side, city in zip(sides, ("Suva", draw(st.sampled_from(("Suva", "Apia")))), strict=True)
    ]
    if records_[1].meeting.city == "Apia":
        done.add(("city", "meeting", ""))
    return _Edited(records_[0], records_[1], frozenset(done))


def _say(
    draw: st.DrawFn,
    paragraph: Paragraph,
    sides: tuple[dict[str, list[Any]], dict[str, list[Any]]],
    done: set[tuple[str, str, str]],
    fate: Any,
) -> None:
    """Somebody who is on both sides says what stands in a paragraph."""
    both = [
        party.id
        for party in sides[0]["participants"]
        if party.id in {one.id for one in sides[1]["participants"]}
    ]
    if not both:
        return
    what = fate("statements", paragraph.text.split()[1], "verb", "act", "content")
    whole = Anchor(paragraph.id, 0, len(paragraph.text))
    older = Statement(
        id=f"statement-{paragraph.id}",
        speakers=(draw(st.sampled_from(both)),),
        verb="stated",
        act=Act.STATE,
        content=(whole,),
        evidence=(Evidence(field="verb", basis=Basis.STATED, anchor=whole),),
    )
    changes: dict[str, Any] = {
        "verb": {"verb": "said"},
        "act": {"act": Act.AFFIRM},
        "content": {"content": (Anchor(paragraph.id, 0, paragraph.text.rindex(" ")),)},
    }
    newer = attrs.evolve(older, **changes.get(what, {}))
    if what != "added":
        sides[0]["statements"].append(older)
    if what != "removed":
        sides[1]["statements"].append(newer)


@given(edited_records())
def test_known_edits_are_what_is_found(edited: _Edited) -> None:
    """Exactly those, each as what it is."""
    comparison = compare(edited.older, edited.newer)
    event(f"edits: {min(len(edited.done), 8)}")
    found: set[tuple[str, str, str]] = {(change.field, "meeting", "") for change in comparison.meeting}
    for kind in ("participants", "statements", "pillars", "initiatives", "terms"):
        changes: tuple[FactChange[Any], ...] = getattr(comparison, kind)
        for change in changes:
            record: MeetingRecord
            fact: Any
            record, fact = (
                (comparison.older, change.older) if change.newer is None else (comparison.newer, change.newer)
            )
            if isinstance(fact, Statement):
                name = record.quote(fact.content[0]).split()[1]
            else:
                name = fact.name.split()[0] if kind in {"participants", "terms"} else fact.text.split()[1]
            if change.kind is ChangeKind.CHANGED:
                found |= {(field.field, kind, name) for field in change.fields}
            else:
                found.add((change.kind.value, kind, name))
    for paragraph in comparison.paragraphs:
        side = paragraph.older or paragraph.newer
        assert side is not None
        assert not paragraph.moved
        kind = "text" if paragraph.kind is ChangeKind.CHANGED else paragraph.kind.value
        found.add((kind, "paragraphs", side.text.split()[1]))
        if paragraph.edits:
            (edit,) = paragraph.edits
            assert edit == Edit(
                older_start=edit.older_start, newer_start=edit.older_start, removed="", added=" inserted"
            )
    assert found == edited.done
    assert (comparison.source, comparison.frameworks) == ((), ())
    assert bool(comparison) == (dumps(edited.older) != dumps(edited.newer))


@given(st.permutations(range(7)))
def test_moves(order: list[int]) -> None:
    """Of paragraphs in another order, as few as can be are said to have moved, and nothing else changed."""
    texts = [" ".join(_sentence(f"par{'abcdefg'[number]}", 9)) for number in range(7)]
    older, newer = (
        MeetingRecord(
            paragraphs=tuple(
                Paragraph(id=f"p{place}", role=ParagraphRole.BODY, text=texts[number])
                for place, number in enumerate(row)
            )
        )
        for row in (range(7), order)
    )
    changes = compare(older, newer).paragraphs
    assert all(change.moved and not change.edits for change in changes)
    best = [1] * 7
    for at in range(7):
        best[at] += max((best[before] for before in range(at) if order[before] < order[at]), default=0)
    assert len(changes) == 7 - max(best)


def test_texts_that_repeat_end() -> None:
    """Many paragraphs of few words, in several orders, and many statements about one text take no more than linear time."""
    rows = ["a b", "b a", "a a b", ""] * 1500
    records_ = [
        MeetingRecord(
            paragraphs=tuple(
                Paragraph(id=f"p{place}", role=ParagraphRole.BODY, label="-", text=f"{text}{end}".strip())
                for place, text in enumerate(row)
            )
        )
        for row, end in ((rows, ""), (rows[::-1], " c"), (rows[1:], ""))
    ]
    for newer in records_[1:]:
        comparison = compare(records_[0], newer)
        assert _applied(records_[0].paragraphs, comparison) == [
            (paragraph.label, paragraph.text) for paragraph in newer.paragraphs
        ]
