"""Comparison: what is found between two records, and how it is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

import jasmine_record as jr
from jasmine_record.cli import main
from jasmine_record.comparison import (
    ChangeKind,
    Comparison,
    Edit,
    Relation,
    apply_edits,
    edits_between,
)
from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Evidence,
    Format,
    Framework,
    Initiative,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Source,
    Statement,
    Term,
)

_EXAMPLE = Path(__file__).parents[1] / "examples" / "jasmine-2023.txt"
_OFFICIAL = Path(__file__).parents[2] / "shared" / "readouts" / "admm-8-2023.txt"


def _text(*texts: str, **collections: Any) -> MeetingRecord:
    """A record of these paragraphs, numbered from 1."""
    paragraphs = tuple(
        Paragraph(id=str(number), role=ParagraphRole.BODY, label=f"{number}.", text=text)
        for number, text in enumerate(texts, 1)
    )
    return attrs.evolve(MeetingRecord(paragraphs=paragraphs), **collections)


def _person(
    number: int, name: str | None = None, role: str | None = "Minister of Ports", **values: Any
) -> Participant:
    return attrs.evolve(
        Participant(id=f"party-{number}", kind=ParticipantKind.PERSON, name=name, role=role, country="FJ"),
        **values,
    )


def _people(*people: Participant) -> MeetingRecord:
    return MeetingRecord(participants=people)


def _shown(edits: tuple[Edit, ...]) -> list[tuple[str, str]]:
    return [(edit.removed, edit.added) for edit in edits]


# Words


@pytest.mark.parametrize(
    ("older", "newer", "edits"),
    [
        ("strong concern", "serious concern", [("strong", "serious")]),
        ("He met her.", "He met her today.", [("", " today")]),
        ("He met her today.", "He met her.", [(" today", "")]),
        ("the sea", "Then the sea", [("", "Then ")]),
        ("Then the sea", "the sea", [("Then ", "")]),
        ("Japan announced", "Then Japan announced", [("", "Then ")]),
        ("", "new words", [("", "new words")]),
        ("old words", "", [("old words", "")]),
        ("(a) one", "(b) one", [("a", "b")]),
        ("U.S. ports", "U.K. ports", [("U.S", "U.K")]),
        ("ministers’ aims", "minister’s aims", [("ministers’", "minister’s")]),
        ("2,000 ships", "3,000 ships", [("2,000", "3,000")]),
        ("re\u0301sume\u0301 one", "resume one", [("re\u0301sume\u0301", "resume")]),
        ("日本は協力を強化する", "日本は協力を拡大する", [("強化", "拡大")]),
        ("same", "same", []),
    ],
)
def test_edits(older: str, newer: str, edits: list[tuple[str, str]]) -> None:
    """Whole words, with the space that goes along; a character where a script puts no spaces."""
    found = edits_between(older, newer)
    assert _shown(found) == edits
    assert apply_edits(older, found) == newer


def test_scraps_between_edits_are_joined() -> None:
    """A short word that two longer edits happen to share doesn't part them; longer stretches do."""
    (edit,) = edits_between("concern over the situation here", "concern about the developments here")
    assert (edit.removed, edit.added) == ("over the situation", "about the developments")
    found = edits_between("one ships need ports two", "eins ships need ports zwei")
    assert _shown(found) == [("one", "eins"), ("two", "zwei")]


def test_offsets_of_an_edit() -> None:
    """Both offsets count in the text of their side."""
    first, second = edits_between("A big old ship sails out", "A ship with cargo sails out")
    assert (first.older_start, first.older_end, first.newer_start, first.newer_end) == (1, 9, 1, 1)
    assert (second.older_start, second.newer_start, second.added) == (14, 6, " with cargo")


def test_words_that_repeat_without_end() -> None:
    """Long texts of few different words are compared in linear time, at worst as replaced whole."""
    older, newer = "a b " * 40_000 + "end", "b a a " * 30_000 + "end"
    assert apply_edits(older, edits_between(older, newer)) == newer


# Paragraphs


def test_paragraphs_added_removed_and_reworded() -> None:
    """Each with its places on both sides; what was only numbered anew keeps its words."""
    older = _text(
        "Ships need safe ports.", "The Ministers voiced strong concern about piracy.", "Charts help pilots."
    )
    newer = _text(
        "Ships need safe ports.",
        "Observers came from afar.",
        "The Ministers voiced serious concern about piracy.",
    )
    added, reworded, removed = jr.compare(older, newer).paragraphs
    assert (added.kind, added.newer_place, added.older) == (ChangeKind.ADDED, 1, None)
    assert [newer.quote(anchor) for anchor in added.newer_anchors] == ["Observers came from afar."]
    assert (reworded.older_place, reworded.newer_place, reworded.relabelled) == (1, 2, True)
    assert [older.quote(anchor) for anchor in reworded.older_anchors] == ["strong"]
    assert [newer.quote(anchor) for anchor in reworded.newer_anchors] == ["serious"]
    assert (removed.kind, removed.older_place, removed.newer_anchors) == (ChangeKind.REMOVED, 2, ())
    assert not reworded.moved


def test_a_moved_paragraph() -> None:
    """The shorter of two that changed places moved, and may be reworded at that."""
    long, short = "Ships need safe ports, and pilots need charts of the sea.", "They thanked the host warmly."
    older, newer = _text(long, short), _text("They thanked the host.", long)
    moved, labelled = jr.compare(older, newer).paragraphs
    assert (moved.moved, moved.older_place, moved.newer_place) == (True, 1, 0)
    assert _shown(moved.edits) == [(" warmly", "")]
    assert (labelled.moved, labelled.relabelled, labelled.edits) == (False, True, ())


def test_what_a_text_has_once_is_paired_by_its_role() -> None:
    """Titles and lines of dates are one, whatever they say; bodies that share no words are two."""
    older, newer = (
        MeetingRecord(
            paragraphs=(
                Paragraph(id="title", role=ParagraphRole.TITLE, text=title),
                Paragraph(id="1", role=ParagraphRole.BODY, text=body),
            )
        )
        for title, body in (("A talk", "Ships sail."), ("Some news", "Planes fly."))
    )
    assert [change.kind for change in jr.compare(older, newer).paragraphs] == [
        ChangeKind.CHANGED,
        ChangeKind.REMOVED,
        ChangeKind.ADDED,
    ]


def test_repeated_paragraphs() -> None:
    """Of paragraphs that are the same, those next to a pair stay with it, and the one too many was removed."""
    older = _text("As before.", "Ports are open.", "As before.", "Charts are new.", "As before.")
    newer = _text("As before.", "Ports are open.", "Charts are new.", "As before.")
    removed = [change for change in jr.compare(older, newer).paragraphs if change.kind is ChangeKind.REMOVED]
    assert [change.older_place for change in removed] == [2]


def test_a_label_without_words() -> None:
    """It has no anchor, and is compared by its label."""
    older = MeetingRecord(paragraphs=(Paragraph(id="1", role=ParagraphRole.ITEM, label="(a)", text=""),))
    newer = MeetingRecord()
    (change,) = jr.compare(older, newer).paragraphs
    assert (change.kind, change.older_anchors) == (ChangeKind.REMOVED, ())
    assert "(a)" in str(jr.compare(older, newer))
    assert not jr.compare(older, older)


# Participants


def test_who_joined_left_and_changed() -> None:
    """Office and attendance are told as fields of somebody who is on both sides."""
    older = _people(
        _person(1, "Placeholder Alpha", attendance=Attendance.VIRTUAL),
        _person(2, "Placeholder Beta", "Chair"),
    )
    newer = _people(
        _person(1, "Placeholder Gamma", "Secretary"),
        _person(2, "Placeholder Alpha", "Minister of Fisheries", attendance=Attendance.IN_PERSON),
    )
    joined, changed, left = jr.compare(older, newer).participants
    assert joined.newer is not None
    assert (joined.kind, joined.newer.name) == (ChangeKind.ADDED, "Placeholder Gamma")
    assert left.older is not None
    assert (left.kind, left.older.name) == (ChangeKind.REMOVED, "Placeholder Beta")
    assert (changed.older_place, changed.newer_place) == (0, 1)
    role, attendance = changed.fields
    assert (role.field, role.older, role.newer) == (
        "role",
        ("Minister of Ports",),
        ("Minister of Fisheries",),
    )
    assert (attendance.older, attendance.newer, attendance.kind) == (
        ("virtual",),
        ("in_person",),
        ChangeKind.CHANGED,
    )
    assert changed.field("attendance") == attendance
    assert changed.field("country") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_person(1, "Alpha"), _person(1, "PLACEHOLDER Alpha")),
        (_person(1, "Alpha", "Minister"), _person(1, "Alpha Placeholder")),
        (_person(1, "Alpha", "Minister of Defense"), _person(1, "alpha", "Defence Minister")),
        (_person(1, "Alpha"), _person(1, "Alpha", country=None)),
        (_person(1), _person(1, "Placeholder Alpha")),
        (_person(1, role="Minister of Defense"), _person(1, role="Minister of Defence")),
        (_person(1, "Ánh"), _person(1, "Anh")),
        (
            _person(1, "Fiji", None, kind=ParticipantKind.STATE),
            _person(1, "Republic of Fiji", None, kind=ParticipantKind.STATE),
        ),
    ],
)
def test_one_party_under_two_forms(first: Participant, second: Participant) -> None:
    """Part of a name, an office without a name, a country left out, another spelling: the same party."""
    for older, newer in ((first, second), (second, first)):
        (change,) = jr.compare(_people(older), _people(newer)).participants or (None,)
        assert change is None or change.kind is ChangeKind.CHANGED


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ([_person(1, "Placeholder Alpha")], [_person(1, "Placeholder Beta")]),
        ([_person(1, "Alpha")], [_person(1, "Alpha", country="TO")]),
        ([_person(1, "Alpha")], [_person(1, "Placeholder Alpha", "Secretary of Health")]),
        ([_person(1, "Alpha")], [_person(1, "A. Alpha"), _person(2, "B. Alpha")]),
        ([_person(1)], [_person(1, "A. Alpha"), _person(2, "B. Beta")]),
        ([_person(1)], [_person(1, role="State Minister of Ports")]),
        ([_person(1, "Alpha")], [_person(1, "Alpha", None, kind=ParticipantKind.GROUP)]),
    ],
)
def test_two_parties(older: list[Participant], newer: list[Participant]) -> None:
    """Nobody is taken for another, or for one of two."""
    changes = jr.compare(_people(*older), _people(*newer)).participants
    assert {change.kind for change in changes} == {ChangeKind.ADDED, ChangeKind.REMOVED}
    assert len(changes) == len(older) + len(newer)


def test_form_is_no_change_of_a_fact() -> None:
    """Case, the form of quotation marks and the order of several values don't count; the text shows them."""
    older = _people(_person(1, "O'Alpha", members=("Fiji", "Tonga")))
    newer = _people(_person(7, "O’ALPHA", members=("Tonga", "Fiji")))
    assert not jr.compare(older, newer)


def test_whom_somebody_stands_in_for() -> None:
    """References are followed: another id of the same party is no change."""
    first = (_person(1, "Alpha"), _person(2, "Beta", represents="party-1"))
    second = (_person(1, "Beta", represents="party-2"), _person(2, "Alpha"))
    assert not jr.compare(_people(*first), _people(*second))
    third = (_person(1, "Beta", represents="party-3"), _person(2, "Alpha"), _person(3, "Gamma"))
    _, change = sorted(
        jr.compare(_people(*first), _people(*third)).participants, key=lambda change: change.kind == "changed"
    )
    assert [(field.field, field.older, field.newer) for field in change.fields] == [
        ("represents", ("Alpha",), ("Gamma",))
    ]


# Statements


def _said(
    text: str, verb: str = "expressed", act: Act = Act.EXPRESS, speaker: str = "Placeholder Alpha"
) -> MeetingRecord:
    """Somebody says something, in a paragraph of its own."""
    before = f"{speaker} {verb} "
    anchor = Anchor("1", len(before), len(before) + len(text))
    evidence = (
        Evidence(field="verb", basis=Basis.STATED, anchor=Anchor("1", len(speaker) + 1, len(before) - 1)),
    )
    return _text(
        before + text,
        participants=(_person(1, speaker),),
        statements=(
            Statement(
                id="statement-1",
                speakers=("party-1",),
                verb=verb,
                act=act,
                content=(anchor,),
                evidence=evidence,
            ),
        ),
    )


def test_wording_of_a_statement() -> None:
    """`strong concern` that became `serious concern` is one statement, with its words on both sides."""
    older, newer = _said("strong concern about piracy at sea"), _said("serious concern about piracy at sea")
    (change,) = jr.compare(older, newer).statements
    (field,) = change.fields
    assert field.field == "content"
    assert _shown(field.edits) == [("strong", "serious")]
    assert [older.quote(anchor) for anchor in field.older_anchors] == ["strong concern about piracy at sea"]
    assert [newer.quote(anchor) for anchor in change.newer_anchors] == [
        "serious concern about piracy at sea",
        "expressed",
    ]


def test_act_of_a_statement() -> None:
    """The same words under another verb."""
    older = _said("that ships need ports", "stated", Act.STATE)
    newer = _said("that ships need ports", "emphasized", Act.EMPHASIZE)
    (change,) = jr.compare(older, newer).statements
    assert [(field.field, field.older, field.newer) for field in change.fields] == [
        ("verb", ("stated",), ("emphasized",)),
        ("act", ("state",), ("emphasize",)),
    ]


def test_another_speaker() -> None:
    """The same words from somebody else are told as that; other words on the subject are another statement."""
    older = _said("strong concern about piracy at sea")
    (change,) = jr.compare(
        older, _said("strong concern about piracy at sea", speaker="Placeholder Beta")
    ).statements
    assert [(field.field, field.older, field.newer) for field in change.fields] == [
        ("speakers", ("Placeholder Alpha",), ("Placeholder Beta",))
    ]
    other = jr.compare(older, _said("deep worry about piracy at sea", speaker="Placeholder Beta")).statements
    assert {change.kind for change in other} == {ChangeKind.ADDED, ChangeKind.REMOVED}


def test_another_subject() -> None:
    """What the same speaker says of something else is another statement."""
    changes = jr.compare(
        _said("strong concern about piracy"), _said("deep joy over the new harbour")
    ).statements
    assert {change.kind for change in changes} == {ChangeKind.ADDED, ChangeKind.REMOVED}


def test_verbs_with_one_object() -> None:
    """Of two statements with the same content, the one whose verb is gone was dropped."""
    older = _said("the proposal", "welcomed", Act.WELCOME)
    both = attrs.evolve(
        older,
        statements=(
            *older.statements,
            attrs.evolve(older.statements[0], id="statement-2", verb="appreciated", act=Act.APPRECIATE),
        ),
    )
    (change,) = jr.compare(both, attrs.evolve(both, statements=both.statements[1:])).statements
    assert change.older is not None
    assert (change.kind, change.older.verb) == (ChangeKind.REMOVED, "welcomed")


def test_anchors_that_lead_nowhere() -> None:
    """They are left out, and what they don't quote is compared as nothing said."""
    lost = Anchor("9", 0, 5)
    older, newer = (
        MeetingRecord(
            statements=(Statement(id="s", verb=verb, act=Act.STATE, content=(lost, Anchor("1", 0, 99))),)
        )
        for verb in ("said", "stated")
    )
    changes = jr.compare(older, newer).statements
    assert [(change.older_anchors, change.newer_anchors) for change in changes] == [((), ())] * len(changes)
    assert "(speaker not told) stated" in str(jr.compare(older, newer))


# Programme


def test_programme() -> None:
    """Pillars, initiatives and terms: added, dropped and reworded; a pillar that has another number."""
    older = MeetingRecord(
        frameworks=(
            Framework(
                id="f",
                name="Harbour Plan",
                acronym="HP",
                pillars=(
                    Pillar(id="f.1", number=1, text="To train pilots together"),
                    Pillar(id="f.2", number=2, text="To share charts of the coast"),
                    Pillar(id="f.3", number=3, text="Joint patrols"),
                ),
            ),
        ),
        initiatives=(
            Initiative(id="i-1", text="a seminar on tides", pillar="f.1", terms=("t-1",)),
            Initiative(id="i-2", text="lighthouses for all islands", framework="f"),
        ),
        terms=(Term(id="t-1", name="Harbour Plan", acronym="HP"), Term(id="t-2", name="Blue Coast")),
    )
    newer = MeetingRecord(
        frameworks=(
            Framework(
                id="g",
                name="Harbour Action Plan",
                acronym="HP",
                pillars=(
                    Pillar(id="g.1", number=1, text="To share charts of the coast and the sea"),
                    Pillar(id="g.2", number=2, text="To train pilots together"),
                    Pillar(id="g.3", number=3, text="Cleaner fuel"),
                ),
            ),
        ),
        initiatives=(
            Initiative(id="i-1", text="new ferries"),
            Initiative(id="i-2", text="a first seminar on tides", pillar="g.2", terms=("u-1",)),
        ),
        terms=(Term(id="u-1", name="Harbour Action Plan", acronym="HP"), Term(id="u-2", name="Green Ports")),
    )
    comparison = jr.compare(older, newer)
    (framework,) = comparison.frameworks
    assert [field.field for field in framework.fields] == ["name"]
    reworded, renumbered, added, dropped = comparison.pillars
    assert [(field.field, field.older) for field in reworded.fields] == [
        ("number", ("2",)),
        ("text", ("To share charts of the coast",)),
    ]
    assert [(field.field, field.newer) for field in renumbered.fields] == [("number", ("2",))]
    assert (added.kind, dropped.kind, dropped.older_place) == (ChangeKind.ADDED, ChangeKind.REMOVED, 2)
    new, same, old = comparison.initiatives
    assert (new.kind, old.kind) == (ChangeKind.ADDED, ChangeKind.REMOVED)
    assert [field.field for field in same.fields] == ["text"]
    term, green, blue = comparison.terms
    assert (term.kind, green.kind, blue.kind) == (ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.REMOVED)
    assert (comparison.participants, comparison.statements, comparison.paragraphs) == ((), (), ())


def test_references_of_the_programme() -> None:
    """Who put something forward and where it belongs, by name; an id that leads nowhere stands for itself."""
    people = (_person(1, "Alpha"), _person(2, "Beta"))
    older = MeetingRecord(
        participants=people,
        frameworks=(Framework(id="f", name="Harbour Plan", proposer="party-1"),),
        initiatives=(Initiative(id="i", text="new ferries", framework="f", partners=("Fiji",)),),
    )
    newer = attrs.evolve(
        older,
        frameworks=(Framework(id="f", name="Harbour Plan", proposer="party-2"),),
        initiatives=(
            Initiative(id="i", text="new ferries", framework="nothing", partners=("Fiji", "Tonga")),
        ),
    )
    comparison = jr.compare(older, newer)
    fields = [
        *(field for change in comparison.frameworks for field in change.fields),
        *(field for change in comparison.initiatives for field in change.fields),
    ]
    assert [(field.field, field.older, field.newer) for field in fields] == [
        ("proposer", ("Alpha",), ("Beta",)),
        ("framework", ("Harbour Plan",), ("nothing",)),
        ("partners", ("Fiji",), ("Fiji", "Tonga")),
    ]


def test_frameworks_without_names() -> None:
    """They are told by the pillars that they share, and by nothing else if they have any."""
    pillars = (Pillar(id="p", number=1, text="To train pilots"),)
    older = MeetingRecord(frameworks=(Framework(id="f", pillars=pillars), Framework(id="g")))
    newer = MeetingRecord(
        frameworks=(Framework(id="x", name="Harbour Plan", pillars=pillars), Framework(id="y"))
    )
    comparison = jr.compare(older, newer)
    (change,) = comparison.frameworks
    assert [(field.field, field.newer) for field in change.fields] == [("name", ("Harbour Plan",))]
    assert comparison.pillars == ()


def test_the_same_acronym_of_another_thing() -> None:
    """An acronym alone doesn't make two terms one."""
    older = MeetingRecord(terms=(Term(id="t", name="Official Support", acronym="OS"),))
    newer = MeetingRecord(terms=(Term(id="t", name="Ocean Seminar", acronym="OS"),))
    assert len(jr.compare(older, newer).terms) == 2


# Meetings


def _meeting(**values: Any) -> MeetingRecord:
    parties = (_person(1, "Alpha"), _person(2, "Beta", country="TO"))
    return MeetingRecord(meeting=attrs.evolve(Meeting(), **values), participants=parties)


def test_facts_of_the_meeting() -> None:
    """What differs, what one side alone tells, and what bears it out."""
    text = "It was held in Suva."
    anchor = Anchor("1", 15, 19)
    meeting = Meeting(city="Suva", evidence=(Evidence(field="city", basis=Basis.STATED, anchor=anchor),))
    older = _text(text, meeting=meeting)
    newer = _text(text, meeting=Meeting(format=Format.VIRTUAL))
    city, form = jr.compare(older, newer).meeting
    assert (city.field, city.kind, city.older, city.older_anchors) == (
        "city",
        ChangeKind.REMOVED,
        ("Suva",),
        (anchor,),
    )
    assert (form.field, form.kind, form.newer, form.newer_anchors) == (
        "format",
        ChangeKind.ADDED,
        ("virtual",),
        (),
    )


_DAY, _NEXT, _LATER = date(2031, 3, 3), date(2031, 3, 4), date(2032, 3, 3)


@pytest.mark.parametrize(
    ("older", "newer", "relation"),
    [
        (
            {"series": "Port Talks", "ordinal": 3},
            {"series": "the Port Talks", "ordinal": 4},
            Relation.SAME_SERIES,
        ),
        (
            {"series": "Port Talks", "starts": _DAY},
            {"series": "Port Talks", "starts": _LATER},
            Relation.SAME_SERIES,
        ),
        (
            {"series": "Port Talks", "ordinal": 3},
            {"series": "Port Talks", "ordinal": 3},
            Relation.SAME_MEETING,
        ),
        (
            {"name": "Defense Talks", "starts": _DAY},
            {"name": "Defence Talks", "starts": _DAY},
            Relation.SAME_MEETING,
        ),
        (
            {"starts": _DAY, "ends": _NEXT, "city": "Suva"},
            {"starts": _NEXT, "name": "Port Talks"},
            Relation.SAME_MEETING,
        ),
        ({"starts": _DAY, "city": "Suva"}, {"starts": _DAY, "city": "Apia"}, Relation.UNKNOWN),
        (
            {"starts": _DAY, "format": Format.VIRTUAL},
            {"starts": _DAY, "format": Format.IN_PERSON},
            Relation.UNKNOWN,
        ),
        ({"starts": _DAY, "name": "Port Talks"}, {"starts": _DAY, "name": "Air Talks"}, Relation.UNKNOWN),
        ({"starts": _DAY}, {"starts": _LATER}, Relation.UNKNOWN),
        ({"series": "Port Talks"}, {"series": "Port Talks"}, Relation.UNKNOWN),
        ({}, {}, Relation.UNKNOWN),
    ],
)
def test_relation(older: dict[str, Any], newer: dict[str, Any], relation: Relation) -> None:
    """One meeting, one series, or not known: days, names and parties must say so."""
    assert jr.compare(_meeting(**older), _meeting(**newer)).relation is relation
    assert jr.compare(_meeting(**newer), _meeting(**older)).relation is relation


def test_one_party_in_common_makes_no_meeting() -> None:
    """Ministers meet several others in one day."""
    older = attrs.evolve(
        _meeting(starts=_DAY), participants=(_person(1, "Alpha"), _person(2, "Beta", country="TO"))
    )
    newer = attrs.evolve(
        _meeting(starts=_DAY), participants=(_person(1, "Alpha"), _person(2, "Gamma", country="NZ"))
    )
    assert jr.compare(older, newer).relation is Relation.UNKNOWN


def test_the_text_about_itself() -> None:
    """Title, day of issue and standing; not where the copy came from."""
    older = MeetingRecord(
        source=Source(title="A talk", issued=_DAY, url="https://example.org/a", media_type="text/html")
    )
    newer = MeetingRecord(source=Source(title="A talk", issued=_NEXT, url="https://example.org/b"))
    (change,) = jr.compare(older, newer).source
    assert (change.field, change.older, change.newer) == ("issued", ("2031-03-03",), ("2031-03-04",))


# The whole


def test_nothing_changed() -> None:
    """A comparison without changes is empty and says so, however ids and evidence differ."""
    record = jr.jasmine()
    comparison = jr.compare(record, jr.parse(_EXAMPLE.read_bytes(), media_type="text/plain"))
    assert isinstance(comparison, Comparison)
    assert (len(comparison), bool(comparison)) == (0, False)
    assert comparison.relation is Relation.SAME_MEETING
    assert str(comparison).endswith("Changes\n- none")


def _edited_example() -> tuple[MeetingRecord, MeetingRecord]:
    text = _EXAMPLE.read_text("utf-8")
    edited = text
    for words, others in (
        ("stated that Japan will not turn", "emphasized that Japan will never turn"),
        ("    2. Japan-ASEAN defense cooperation that goes on and grows\n", ""),
        ("a first seminar of Japan", "a second seminar of Japan"),
        ("joined the meeting online", "attended the meeting in person"),
    ):
        assert words in edited
        edited = edited.replace(words, others)
    return jr.parse(text), jr.parse(edited)


def test_an_edited_copy_of_the_example() -> None:
    """Each edit of the text is found as what it is."""
    comparison = jr.compare(*_edited_example())
    assert [
        (change.kind, [field.field for field in change.fields]) for change in comparison.participants
    ] == [(ChangeKind.CHANGED, ["attendance"])]
    acts = [change for change in comparison.statements if change.field("act")]
    assert [[field.field for field in change.fields] for change in acts] == [["verb", "act", "content"]]
    assert [change.kind for change in comparison.pillars] == ["changed", "changed", "removed"]
    assert [_shown(change.fields[0].edits) for change in comparison.initiatives] == [[("first", "second")]]
    assert len([change for change in comparison.paragraphs if change.edits]) == 3


def test_text() -> None:
    """Sections of lines; removed words in `[-` and `-]`, added ones in `{+` and `+}`, places on both sides."""
    text = str(
        jr.compare(_said("strong concern about piracy at sea"), _said("serious concern about piracy at sea"))
    )
    assert "Statements\n- Placeholder Alpha expressed (older: para. 1; newer: para. 1)\n" in text
    assert "  - content: [-strong-]{+serious+} concern about piracy at sea" in text
    assert "Text\n- reworded: Placeholder Alpha expressed [-strong-]{+serious+} concern" in text


def test_far_words_are_left_out_of_reports() -> None:
    """What stands far from any edit is told by an ellipsis; the edits themselves are whole."""
    older = _text(" ".join(f"w{number}" for number in range(60)))
    newer = _text(" ".join("new words" if number == 30 else f"w{number}" for number in range(60)))
    line = str(jr.compare(older, newer)).splitlines()[-1]
    assert line.startswith("- reworded: […] w18 ")
    assert "w29 [-w30-]{+new words+} w31" in line
    assert "w42 […]" in line


def test_words_for_both_kinds_of_pairs() -> None:
    """In a series people join and leave; of one meeting, one report alone has them."""
    older, newer = _people(_person(1, "Placeholder Alpha")), _people(_person(1, "Placeholder Beta"))
    assert "- only in the newer: {+Placeholder Beta" in str(jr.compare(older, newer))
    talks = Meeting(series="Port Talks", ordinal=1), Meeting(series="Port Talks", ordinal=2)
    series = jr.compare(attrs.evolve(older, meeting=talks[0]), attrs.evolve(newer, meeting=talks[1]))
    assert "- joined: {+Placeholder Beta" in str(series)
    assert "- left: [-Placeholder Alpha" in str(series)


def test_html() -> None:
    """Edits are elements of their own, and say so to those who can't see them."""
    page = jr.compare(
        _text("Ships & <ports> are open now."), _text("Ships & <ports> are closed now.")
    ).to_html()
    tree = ET.fromstring(f"<body>{page}</body>")  # noqa: S314 - written here
    (removed,), (added,) = tree.iter("del"), tree.iter("ins")
    assert "".join(removed.itertext()) == "[deletion start] open [deletion end]"
    assert "".join(added.itertext()) == "[insertion start] closed [insertion end]"
    assert all("position:absolute" in span.attrib["style"] for span in tree.iter("span"))
    assert "Ships &amp; &lt;ports&gt; are " in page


def test_markdown() -> None:
    """Words are escaped; edits stand in elements that may begin and end anywhere."""
    text = jr.compare(_text("The *old* sea[1] is blue."), _text("The *new* sea[1] is blue.")).to_markdown()
    assert (
        r"- reworded: The \*<del>old</del><ins>new</ins>\* sea\[1\] is blue. (older: para. 1; newer: para. 1)"
        in text
    )


def test_json() -> None:
    """Every change with kind, values, edits and anchors on both sides."""
    comparison = jr.compare(*_edited_example())
    plain = json.loads(json.dumps(comparison.to_dict()))
    assert plain["relation"] == "same_meeting"
    (participant,) = plain["participants"]
    assert (participant["kind"], participant["newer"]["attendance"]) == ("changed", "in_person")
    (field,) = participant["fields"]
    assert (field["kind"], field["older"], field["newer"]) == ("changed", ["virtual"], ["in_person"])
    assert field["older_anchors"][0]["paragraph"] == "lead"
    assert {"removed": "first", "added": "second"}.items() <= plain["initiatives"][0]["fields"][0]["edits"][
        0
    ].items()
    assert all(change["older_anchors"] or change["newer_anchors"] for change in plain["paragraphs"])


def test_command(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Records and readouts, in every form; differences are no failure."""
    older, newer = _edited_example()
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    jr.dump(older, first)
    jr.dump(newer, second)
    comparison = jr.compare(older, newer)
    for form, expected in (
        ("text", str(comparison)),
        ("markdown", comparison.to_markdown()),
        ("html", comparison.to_html()),
        ("json", json.dumps(comparison.to_dict(), ensure_ascii=False)),
    ):
        with pytest.raises(SystemExit) as ended:
            main(["compare", str(first), str(second), "--to", form])
        assert ended.value.code == 0
        assert capsysbinary.readouterr().out.decode() == f"{expected}\n"
    with pytest.raises(SystemExit) as ended:
        main(["compare", str(_EXAMPLE), str(first), "-o", str(tmp_path / "out.txt")])
    assert (tmp_path / "out.txt").read_text("utf-8").endswith("Changes\n- none\n")


def test_standard_input_twice(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """It can be read once."""
    with pytest.raises(SystemExit) as ended:
        main(["compare", "-", "-"])
    assert ended.value.code == 2
    assert b"standard input" in capsysbinary.readouterr().err


@pytest.mark.official
def test_the_official_text_and_its_restatement() -> None:
    """Two texts of one meeting: the same meeting, pillars and people in other words."""
    if not _OFFICIAL.exists():
        pytest.skip("the official text stands beside the repository, not in it")
    comparison = jr.compare(jr.parse(_OFFICIAL.read_bytes()), jr.jasmine())
    assert comparison.relation is Relation.SAME_MEETING
    assert [change.kind for change in comparison.pillars] == [ChangeKind.CHANGED] * 4
    assert not [change for change in comparison.participants if change.kind is not ChangeKind.CHANGED]
