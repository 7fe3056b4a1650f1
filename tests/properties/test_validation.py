"""Laws of validation: it never raises, says where, and finds what was broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    Evidence,
    Framework,
    Initiative,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Pillar,
    Statement,
    Term,
)
from jasmine_record.validation import RULES, Severity, validate
from jasmine_record.validation.places import facts, identified
from strategies import records, sound_records


def _resolve(document: Any, pointer: str) -> Any:
    """The value that an RFC 6901 JSON Pointer leads to."""
    for step in pointer.split("/")[1:]:
        document = document[int(step) if isinstance(document, list) else step]
    return document


def _position(record: MeetingRecord, pointer: str) -> list[int]:
    """Where a pointer leads, as numbers in the order of the record, pillars behind their framework."""
    position = []
    value: Any = record
    for step in pointer.split("/")[1:]:
        if isinstance(value, tuple):
            position.append(int(step))
            value = value[int(step)]
        else:
            names = list(attrs.fields_dict(type(value)))
            position.append(len(names) if step == "pillars" else names.index(step))
            value = getattr(value, step)
    return position


_EDITORIAL = Basis.EDITORIAL
#: Whole records take long to draw.
_FEWER = settings(max_examples=max(1, settings().max_examples // 4))
_Broken = tuple[MeetingRecord, str]


def _fresh(record: MeetingRecord) -> str:
    """The beginning of ids that the record doesn't have."""
    return "x" * (1 + max((len(thing.id) for _, thing in identified(record)), default=0))


def _text(id: str, text: str, label: str | None = None, level: int = 0) -> Paragraph:
    return Paragraph(id=id, role=ParagraphRole.BODY, text=text, label=label, level=level)


def _with_term(record: MeetingRecord, paragraph: str, name: str, *evidence: Evidence) -> _Broken:
    """A record with one more paragraph and one more term; the pointer leads to the term."""
    stem = _fresh(record)
    return (
        attrs.evolve(
            record,
            paragraphs=(*record.paragraphs, _text(f"{stem}-p", paragraph)),
            terms=(*record.terms, Term(id=f"{stem}-t", name=name, evidence=evidence)),
        ),
        f"/terms/{len(record.terms)}",
    )


def _stated(record: MeetingRecord, start: int, end: int, suffix: str = "-p") -> Evidence:
    return Evidence(field="name", basis=Basis.STATED, anchor=Anchor(_fresh(record) + suffix, start, end))


def _no_paragraphs(record: MeetingRecord) -> _Broken:
    return attrs.evolve(record, paragraphs=()), "/paragraphs"


def _gap(record: MeetingRecord) -> _Broken:
    stem = _fresh(record)
    title = Paragraph(id=f"{stem}-0", role=ParagraphRole.TITLE, text="Another text")
    entries = (_text(f"{stem}-1", "One.", "1."), _text(f"{stem}-3", "Three.", "3."))
    pointer = f"/paragraphs/{len(record.paragraphs) + 2}/label"
    return attrs.evolve(record, paragraphs=(*record.paragraphs, title, *entries)), pointer


def _jump(record: MeetingRecord) -> _Broken:
    stem = _fresh(record)
    more = (_text(f"{stem}-1", "One.", "1."), _text(f"{stem}-2", "Two.", "•", level=2))
    pointer = f"/paragraphs/{len(record.paragraphs) + 1}/level"
    return attrs.evolve(record, paragraphs=(*record.paragraphs, *more)), pointer


def _no_such_paragraph(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "peace", "peace", _stated(record, 0, 5, "-none"))
    return broken, f"{pointer}/evidence/0/anchor/paragraph"


def _too_far(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "peace", "peace", _stated(record, 0, 6))
    return broken, f"{pointer}/evidence/0/anchor/end"


def _cut(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "cafe\u0301", "cafe", _stated(record, 0, 4))
    return broken, f"{pointer}/evidence/0/anchor/end"


def _unproven(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "peace", "peace")
    return broken, f"{pointer}/name"


def _proven_too_often(record: MeetingRecord) -> _Broken:
    entry = Evidence(field="name", basis=_EDITORIAL)
    broken, pointer = _with_term(record, "peace", "peace", entry, entry)
    return broken, f"{pointer}/name"


def _no_such_field(record: MeetingRecord) -> _Broken:
    more = (Evidence(field="name", basis=_EDITORIAL), Evidence(field="nom", basis=_EDITORIAL))
    broken, pointer = _with_term(record, "peace", "peace", *more)
    return broken, f"{pointer}/evidence/1/field"


def _nothing_to_prove(record: MeetingRecord) -> _Broken:
    more = (Evidence(field="name", basis=_EDITORIAL), Evidence(field="acronym", basis=_EDITORIAL))
    broken, pointer = _with_term(record, "peace", "peace", *more)
    return broken, f"{pointer}/evidence/1/basis"


def _doubted(record: MeetingRecord) -> _Broken:
    entry = Evidence(field="name", basis=Basis.UNRESOLVED, rule="term.name")
    broken, pointer = _with_term(record, "peace", "peace", entry)
    return broken, f"{pointer}/evidence/0/basis"


def _other_words(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "trust", "peace", _stated(record, 0, 5))
    return broken, f"{pointer}/evidence/0/anchor"


def _edited(record: MeetingRecord) -> _Broken:
    return attrs.evolve(
        record, source=attrs.evolve(record.source, text_sha256="0" * 64)
    ), "/source/text_sha256"


def _open(record: MeetingRecord) -> _Broken:
    more = (
        Evidence(field="name", basis=_EDITORIAL),
        Evidence(field="acronym", basis=Basis.UNRESOLVED, rule="term.acronym"),
    )
    broken, pointer = _with_term(record, "peace", "peace", *more)
    return broken, f"{pointer}/evidence/1"


def _twice(record: MeetingRecord) -> _Broken:
    entry = Evidence(field="name", basis=_EDITORIAL)
    term = Term(id=_fresh(record), name="peace", evidence=(entry,))
    return attrs.evolve(record, terms=(*record.terms, term, term)), f"/terms/{len(record.terms) + 1}/id"


def _initiative(record: MeetingRecord, **references: str) -> tuple[Initiative, str]:
    evidence = tuple(Evidence(field=field, basis=_EDITORIAL) for field in ("text", *references))
    initiative = Initiative(
        id=f"{_fresh(record)}-i",
        text="a seminar",
        framework=references.get("framework"),
        pillar=references.get("pillar"),
        evidence=evidence,
    )
    return initiative, f"/initiatives/{len(record.initiatives)}"


def _dangling(record: MeetingRecord) -> _Broken:
    initiative, pointer = _initiative(record, framework=f"{_fresh(record)}-none")
    return attrs.evolve(record, initiatives=(*record.initiatives, initiative)), f"{pointer}/framework"


def _speechless(record: MeetingRecord) -> _Broken:
    statement = Statement(
        id=_fresh(record),
        verb="stated",
        act=Act.STATE,
        evidence=tuple(Evidence(field=field, basis=_EDITORIAL) for field in ("verb", "act")),
    )
    pointer = f"/statements/{len(record.statements)}/speakers"
    return attrs.evolve(record, statements=(*record.statements, statement)), pointer


def _crossed(record: MeetingRecord) -> _Broken:
    stem = _fresh(record)
    evidence = tuple(Evidence(field=field, basis=_EDITORIAL) for field in ("number", "text"))
    pillar = Pillar(id=f"{stem}-p", number=1, text="trust", evidence=evidence)
    frameworks = (Framework(id=f"{stem}-1", pillars=(pillar,)), Framework(id=f"{stem}-2"))
    initiative, pointer = _initiative(record, framework=f"{stem}-2", pillar=f"{stem}-p")
    return (
        attrs.evolve(
            record,
            frameworks=(*record.frameworks, *frameworks),
            initiatives=(*record.initiatives, initiative),
        ),
        f"{pointer}/pillar",
    )


#: Ways to break a sound record, each with the code of the rule that has to find it.
_WAYS: tuple[tuple[str, Callable[[MeetingRecord], _Broken]], ...] = (
    ("JR101", _no_paragraphs),
    ("JR102", _gap),
    ("JR103", _jump),
    ("JR201", _no_such_paragraph),
    ("JR201", _too_far),
    ("JR202", _cut),
    ("JR203", _unproven),
    ("JR203", _proven_too_often),
    ("JR204", _no_such_field),
    ("JR204", _nothing_to_prove),
    ("JR204", _doubted),
    ("JR205", _other_words),
    ("JR206", _edited),
    ("JR207", _open),
    ("JR301", _twice),
    ("JR302", _dangling),
    ("JR303", _speechless),
    ("JR304", _crossed),
)


def test_every_rule_about_the_record_has_a_way_to_break_it() -> None:
    """The table has each rule of the structure, evidence and reference families."""
    assert {code for code, _ in _WAYS} == {rule.code for rule in RULES if rule.code[2] in "123"}


@_FEWER
@given(sound_records())
def test_what_is_broken_is_found(record: MeetingRecord) -> None:
    """A sound record that is broken in one way makes the rule for it fire, and point there."""
    before = {(finding.code, finding.pointer) for finding in validate(record)}
    for code, way in _WAYS:
        broken, pointer = way(record)
        found = {(finding.code, finding.pointer) for finding in validate(broken)}
        assert (code, pointer) in found - before, way.__name__


@given(sound_records())
def test_a_sound_record_has_no_errors(record: MeetingRecord) -> None:
    """Of structure, evidence and references."""
    errors = [finding for finding in validate(record) if finding.severity is Severity.ERROR]
    assert [str(finding) for finding in errors if finding.code < "JR4"] == []


@_FEWER
@given(records())
def test_validation_changes_nothing(record: MeetingRecord) -> None:
    """It never raises, leaves the record's bytes as they were, and finds the same again in an equal record."""
    before = msgspec.json.encode(record)
    found = validate(record)
    assert msgspec.json.encode(record) == before
    assert validate(msgspec.json.decode(before, type=MeetingRecord)) == found


@given(records())
def test_findings_say_where(record: MeetingRecord) -> None:
    """Every pointer resolves in the JSON form, and every anchor quotes.

    Findings stand in the order of their codes and, for each code, of the record; each is one line that doesn't
    grow with the record.
    """
    found = validate(record)
    document = msgspec.json.decode(msgspec.json.encode(record))
    for finding in found:
        _resolve(document, finding.pointer)
        assert finding.anchor is None or record.quote(finding.anchor)
        line = str(finding)
        assert line.splitlines() == [line]
        assert len(line) < 600
    places = [(finding.code, _position(record, finding.pointer)) for finding in found]
    assert places == sorted(places)


@_FEWER
@given(records())
def test_every_doubt_is_found(record: MeetingRecord) -> None:
    """An unresolved entry is reported: as an open field, or as one that is at odds with its field."""
    found = [finding.pointer for finding in validate(record) if finding.code in ("JR204", "JR207")]
    for pointer, fact in facts(record):
        for index, entry in enumerate(fact.evidence):
            if entry.basis is Basis.UNRESOLVED:
                at = f"{pointer}/evidence/{index}"
                assert any(place == at or place.startswith(f"{at}/") for place in found)


_MARKS = st.text(alphabet='“”„"()[]（）ab1, .\u0301', min_size=1, max_size=30)


@given(st.lists(_MARKS, min_size=1, max_size=4), st.booleans())
def test_marks_are_reported_where_they_stand(texts: list[str], items: bool) -> None:
    """A finding about quotation marks or brackets is anchored to such a mark, and to each at most once."""
    folded = [" ".join(text.split()) or "a" for text in texts]
    role = ParagraphRole.ITEM if items else ParagraphRole.BODY
    record = MeetingRecord(
        paragraphs=tuple(Paragraph(id=f"p{i}", role=role, text=text) for i, text in enumerate(folded))
    )
    marks = {"JR402": '“”„"', "JR403": "()[]（）"}
    anchors = []
    for finding in validate(record):
        assert finding.anchor is not None
        assert record.quote(finding.anchor) in marks[finding.code]
        anchors.append(finding.anchor)
    assert len(set(anchors)) == len(anchors)
