"""Laws of validation: it never raises, says where, and finds what was broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Enumeration,
    Evidence,
    Format,
    Framework,
    Genre,
    Initiative,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Statement,
    Term,
)
from jasmine_record.testing import records, sound_records
from jasmine_record.validation import RULES, Severity, apply_fixes, coverage, validate, validate_all
from jasmine_record.validation.places import anchors, facts, identified, quotes


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
    source = attrs.evolve(record.source, original_sha256="0" * 64)
    return attrs.evolve(record, source=source, paragraphs=()), "/paragraphs"


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


def _add(record: MeetingRecord, *texts: str, **more: Any) -> _Broken:
    """A record with more paragraphs of plain text; the pointer leads to the last one."""
    stem = _fresh(record)
    paragraphs = tuple(_text(f"{stem}-{number}", text, **more) for number, text in enumerate(texts))
    broken = attrs.evolve(record, paragraphs=(*record.paragraphs, *paragraphs))
    return broken, f"/paragraphs/{len(broken.paragraphs) - 1}"


def _says(*texts: str) -> Callable[[MeetingRecord], _Broken]:
    """A way that adds paragraphs, in English, of which the last is at fault."""

    def way(record: MeetingRecord) -> _Broken:
        broken, pointer = _add(record, *texts)
        return attrs.evolve(broken, source=attrs.evolve(record.source, language="en")), f"{pointer}/text"

    return way


def _misnamed(record: MeetingRecord) -> _Broken:
    paragraph = _text(f"7.{_fresh(record)}.6", "Six.", "7.")
    broken = attrs.evolve(record, paragraphs=(*record.paragraphs, paragraph))
    return broken, f"/paragraphs/{len(record.paragraphs)}/id"


def _moved(record: MeetingRecord) -> _Broken:
    stem = _fresh(record)
    more = (_text(f"7.{stem}", "Seven.", "7."), _text(f"6.{stem}", "Two.", "(2)", level=1))
    pointer = f"/paragraphs/{len(record.paragraphs) + 1}/id"
    return attrs.evolve(record, paragraphs=(*record.paragraphs, *more)), pointer


def _wordless(record: MeetingRecord) -> _Broken:
    broken, pointer = _add(record, "", label="9.")
    return broken, f"{pointer}/text"


_SAID = "Qwert yuiop asdfg hjklz xcvbn mqwer tyuio pasdf ghjkl zxcvb nmqwe rtyui"


def _blank(record: MeetingRecord) -> _Broken:
    broken, pointer = _with_term(record, "peace and", "peace", _stated(record, 0, 6))
    return broken, f"{pointer}/evidence/0/anchor/end"


def _parties(record: MeetingRecord, *given: dict[str, Any]) -> tuple[tuple[Participant, ...], int]:
    """The participants of a record and more, whose evidence is left out; how many there were."""
    stem = _fresh(record)
    more = (
        Participant(**{"id": f"{stem}-{number}", "kind": ParticipantKind.PERSON, **values})
        for number, values in enumerate(given)
    )
    return (*record.participants, *more), len(record.participants)


def _same_speaker(record: MeetingRecord) -> _Broken:
    parties, count = _parties(record, {})
    one = parties[count].id
    entries = ("verb", "act", "speakers", "speakers")
    statement = Statement(
        id=f"{_fresh(record)}-s",
        verb="stated",
        act=Act.STATE,
        speakers=(one, one),
        evidence=tuple(Evidence(field=field, basis=_EDITORIAL) for field in entries),
    )
    broken = attrs.evolve(record, participants=parties, statements=(*record.statements, statement))
    return broken, f"/statements/{len(record.statements)}/speakers/1"


def _framework(record: MeetingRecord, numbers: tuple[int, ...], items: int | None) -> MeetingRecord:
    stem = _fresh(record)
    anchor = Anchor(f"{stem}-p", 0, 1)
    framework = Framework(
        id=f"{stem}-f",
        enumeration=None if items is None else f"{stem}-e",
        pillars=tuple(Pillar(id=f"{stem}-{number}", number=number, text="trust") for number in numbers),
    )
    enumeration = Enumeration(id=f"{stem}-e", noun="aims", stated=9, items=(anchor,) * (items or 0))
    return attrs.evolve(
        record,
        frameworks=(*record.frameworks, framework),
        enumerations=(*record.enumerations, enumeration),
    )


def _misnumbered(record: MeetingRecord) -> _Broken:
    return _framework(record, (1, 3), None), f"/frameworks/{len(record.frameworks)}/pillars/1/number"


def _out_of_step(record: MeetingRecord) -> _Broken:
    return _framework(record, (1, 2), 3), f"/frameworks/{len(record.frameworks)}/enumeration"


def _miscounted(record: MeetingRecord) -> _Broken:
    return _framework(record, (), 3), f"/enumerations/{len(record.enumerations)}/stated"


def _meeting(record: MeetingRecord, **values: Any) -> MeetingRecord:
    return attrs.evolve(record, meeting=attrs.evolve(record.meeting, **values))


def _source(record: MeetingRecord, **values: Any) -> MeetingRecord:
    return attrs.evolve(record, source=attrs.evolve(record.source, **values))


def _backwards(record: MeetingRecord) -> _Broken:
    return _meeting(record, starts=date(2023, 11, 15), ends=date(2023, 11, 14)), "/meeting/ends"


def _before_it(record: MeetingRecord) -> _Broken:
    broken = _source(record, issued=date(2023, 11, 15), genre=Genre.READOUT)
    return _meeting(broken, starts=date(2023, 11, 17), ends=None), "/meeting/starts"


def _two_meanings(record: MeetingRecord) -> _Broken:
    terms = tuple(
        Term(id=f"{_fresh(record)}-{name}", name=name, acronym="QZXWV") for name in ("alpha", "bravo")
    )
    return attrs.evolve(record, terms=(*record.terms, *terms)), f"/terms/{len(record.terms) + 1}/acronym"


def _another_ordinal(record: MeetingRecord) -> _Broken:
    broken = _source(record, title="The 9th Meeting of Navies")
    return _meeting(broken, series="Meeting of Navies", ordinal=8), "/meeting/ordinal"


def _fetched_before(record: MeetingRecord) -> _Broken:
    return _source(record, issued=date(2023, 11, 15), retrieved=date(2022, 11, 15)), "/source/retrieved"


def _another_day(record: MeetingRecord) -> _Broken:
    broken, pointer = _add(record, "The Meeting of Navies was held on 14 November 2023.")
    held = date(2023, 11, 15)
    return _meeting(broken, series="Meeting of Navies", starts=held, ends=held), f"{pointer}/text"


def _one_party_twice(record: MeetingRecord) -> _Broken:
    name = {"name": f"Juan Q{_fresh(record)}"}
    parties, count = _parties(record, name, name)
    return attrs.evolve(record, participants=parties), f"/participants/{count + 1}/name"


def _self_represented(record: MeetingRecord) -> _Broken:
    parties, count = _parties(record, {"represents": f"{_fresh(record)}-0"})
    return attrs.evolve(record, participants=parties), f"/participants/{count}/represents"


def _from_afar(record: MeetingRecord) -> _Broken:
    parties, count = _parties(record, {"attendance": Attendance.VIRTUAL})
    broken = _meeting(record, format=Format.IN_PERSON)
    return attrs.evolve(broken, participants=parties), f"/participants/{count}/attendance"


def _elsewhere(record: MeetingRecord) -> _Broken:
    return _meeting(record, city="Jakarta", country="JP"), "/meeting/country"


def _misspelt(record: MeetingRecord) -> _Broken:
    parties, _ = _parties(record, {"name": "Qzxwvunow Alpha"})
    broken, pointer = _add(record, "They thanked Qzxwvunox.")
    return attrs.evolve(broken, participants=parties), f"{pointer}/text"


def _untold(record: MeetingRecord) -> _Broken:
    broken, _ = _speechless(_source(record, genre=Genre.READOUT))
    return _add(broken, f"{_SAID}.")


#: Ways to break a sound record, each with the code of the rule that has to find it.
_WAYS: tuple[tuple[str, Callable[[MeetingRecord], _Broken]], ...] = (
    ("JR101", _no_paragraphs),
    ("JR102", _gap),
    ("JR103", _jump),
    ("JR108", _moved),
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
    ("JR104", _misnamed),
    ("JR105", _wordless),
    ("JR106", _says(_SAID)),
    ("JR107", _says(f"{_SAID}.", f"{_SAID}.")),
    ("JR208", _blank),
    ("JR305", _same_speaker),
    ("JR306", _misnumbered),
    ("JR307", _out_of_step),
    ("JR401", _miscounted),
    ("JR402", _says("the “rule of law")),
    ("JR403", _says("a list (of aims")),
    ("JR404", _backwards),
    ("JR405", _before_it),
    ("JR406", _two_meanings),
    ("JR407", _another_ordinal),
    ("JR408", _says("on Tuesday, 15 November 2023")),
    ("JR409", _fetched_before),
    ("JR410", _another_day),
    ("JR411", _one_party_twice),
    ("JR412", _self_represented),
    ("JR413", _from_afar),
    ("JR414", _elsewhere),
    ("JR415", _says("under the QZXWV they met")),
    ("JR416", _says("Qz Xw Vb (QXV)", "Qz Xw Vb (QXV)")),
    ("JR417", _misspelt),
    ("JR418", _says("in M\u043escow")),
    ("JR419", _says("pea\u200bce")),
    ("JR420", _says("Ministersâ€™")),
    ("JR421", _untold),
)


def test_every_rule_has_a_way_to_break_a_record() -> None:
    """The table has each rule of the catalogue."""
    assert {code for code, _ in _WAYS} == {rule.code for rule in RULES}


@_FEWER
@given(sound_records())
def test_what_is_broken_is_found(record: MeetingRecord) -> None:
    """A sound record that is broken in one way makes the rule for it fire, and point there."""
    for code, way in _WAYS:
        broken, pointer = way(record)
        # Most pointers lead to what the way added; the others to values that it set.
        assert pointer in {finding.pointer for finding in validate(broken, select=[code])}, code


#: Ways whose fault has a fix, which are also made one after another in one record.
_MENDED = (_cut, _proven_too_often, _twice, _blank, _same_speaker)


def _are_mended(record: MeetingRecord) -> MeetingRecord:
    """The record with all fixes made; of each code as many findings are gone as had a fix, and no code has more."""
    before = validate(record)
    mended = apply_fixes(record, before)
    left = Counter(finding.code for finding in validate(mended))
    left.update(finding.code for finding in before if finding.fix is not None)
    assert left <= Counter(finding.code for finding in before)
    assert [p.text for p in mended.paragraphs] == [p.text for p in record.paragraphs]
    return mended


@_FEWER
@given(records() | sound_records(), st.lists(st.sampled_from(_MENDED), max_size=6))
def test_fixes_mend_and_break_nothing(
    record: MeetingRecord, ways: list[Callable[[MeetingRecord], _Broken]]
) -> None:
    """Of findings with a fix none is left, none is new, and the words of the text stay."""
    for way in ways:
        record, _ = way(record)
    _are_mended(record)


@_FEWER
@given(sound_records(), st.sampled_from(_MENDED))
def test_one_fault_is_mended_by_its_fix(
    record: MeetingRecord, way: Callable[[MeetingRecord], _Broken]
) -> None:
    """The finding that a break brings has a fix, and is gone behind it."""
    broken, pointer = way(record)
    assert any(finding.pointer == pointer and finding.fix is not None for finding in validate(broken))
    again = validate(_are_mended(broken))
    assert not [finding for finding in again if finding.pointer == pointer and finding.fix is not None]


@_FEWER
@given(records())
def test_selection_leaves_the_rest_as_it_is(record: MeetingRecord) -> None:
    """What is selected and what is ignored make up all, in the same order; a severity is a selection too."""
    every = validate(record)
    for family in ("JR1", "JR2", "JR203", "JR3", "JR4"):
        chosen, others = validate(record, select=[family]), validate(record, ignore=[family])
        assert chosen == tuple(finding for finding in every if finding.code.startswith(family))
        assert others == tuple(finding for finding in every if not finding.code.startswith(family))
    severe = validate(record, minimum="warning")
    assert severe == tuple(finding for finding in every if finding.severity is not Severity.NOTE)


@_FEWER
@given(records())
def test_coverage_adds_up(record: MeetingRecord) -> None:
    """Each gap quotes words that no anchor covers, in reading order, and the share is a share."""
    found = coverage(record)
    assert 0 <= found.covered <= found.characters
    assert 0 <= found.share <= 1
    order = {paragraph.id: index for index, paragraph in reversed(list(enumerate(record.paragraphs)))}
    assert list(found.gaps) == sorted(found.gaps, key=lambda gap: (order[gap.paragraph], gap.start))
    covering = [anchor for _, anchor in anchors(record) if quotes(record, anchor)]
    for gap in found.gaps:
        words = record.quote(gap)
        assert words == words.strip()
        assert any(character.isalnum() for character in words)
        assert not any(
            anchor.paragraph == gap.paragraph and anchor.start < gap.end and gap.start < anchor.end
            for anchor in covering
        )
    document = msgspec.json.decode(msgspec.json.encode(record))
    assert all(_resolve(document, pointer) not in (None, []) for pointer in found.unsupported)


@_FEWER
@given(st.lists(records(), max_size=2))
def test_a_corpus_is_judged_as_it_stands(held: list[MeetingRecord]) -> None:
    """It never raises, pointers lead into the array of records, and anchors quote in the record they lead to."""
    found = validate_all([*held, *held])
    document = [msgspec.json.decode(msgspec.json.encode(record)) for record in (*held, *held)]
    for finding in found:
        _resolve(document, finding.pointer)
        index = int(finding.pointer.split("/")[1])
        assert finding.anchor is None or (*held, *held)[index].quote(finding.anchor)
        assert len(str(finding)) < 600
    assert validate_all(iter([*held, *held])) == found


@_FEWER
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


@_FEWER
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
    for finding in validate(record, select=marks):
        assert finding.anchor is not None
        assert record.quote(finding.anchor) in marks[finding.code]
        anchors.append(finding.anchor)
    assert len(set(anchors)) == len(anchors)
