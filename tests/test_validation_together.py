"""What validation offers beyond its rules: corpus rules, coverage, selection, fixes, and rules of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

import jasmine_record as jr
from jasmine_record.errors import InvalidValueError
from jasmine_record.model import (
    REASONS,
    Act,
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Framework,
    Genre,
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
from jasmine_record.validation import (
    CORPUS_RULES,
    RULES,
    CorpusRule,
    Edit,
    Finding,
    Fix,
    Flaw,
    Operation,
    Rule,
    Severity,
    apply_fixes,
    coverage,
    validate,
    validate_all,
)
from jasmine_record.validation.catalogue import page
from jasmine_record.validation.editorial import editorial
from jasmine_record.validation.places import facts
from jasmine_record.validation.rule import PARTS

_NOV_15 = date(2023, 11, 15)


def _held(
    number: int | None = 8, day: date | None = _NOV_15, series: str = "Meeting of Navies", **source: Any
) -> MeetingRecord:
    name = None if number is None else f"{number}th {series}"
    return MeetingRecord(
        source=Source(**source),
        meeting=Meeting(name=name, series=series, ordinal=number, starts=day, ends=day),
    )


def _with(name: str, role: str | None = None, country: str | None = "JP") -> MeetingRecord:
    party = Participant(id="party-1", kind=ParticipantKind.PERSON, name=name, role=role, country=country)
    return MeetingRecord(participants=(party,))


def _term(acronym: str | None, name: str) -> MeetingRecord:
    return _terms((acronym, name))


def _named(name: str) -> MeetingRecord:
    """A meeting that is of no series."""
    return MeetingRecord(meeting=Meeting(name=name, starts=_NOV_15, ends=_NOV_15))


def _terms(*terms: tuple[str | None, str]) -> MeetingRecord:
    return MeetingRecord(
        terms=tuple(
            Term(id=f"term-{i}", name=name, acronym=acronym) for i, (acronym, name) in enumerate(terms, 1)
        )
    )


#: Code, what the case shows, the records, and the pointers of the findings.
CORPUS: tuple[tuple[str, str, list[MeetingRecord], list[str]], ...] = (
    ("JR501", "one digest", [_held(text_sha256="0" * 64)] * 2, ["/1/source/text_sha256"]),
    ("JR501", "one address", [_held(url="https://a.example")] * 3, ["/1/source/url", "/2/source/url"]),
    ("JR501", "another meeting of the same page", [_held(8, url="u"), _held(9, url="u")], []),
    ("JR501", "another reading of the same meeting", [_held(url="u"), attrs.evolve(_held(url="u"), meeting=attrs.evolve(
        _held().meeting, evidence=(Evidence(field="city", basis=Basis.UNRESOLVED, rule="r"),)))], ["/1/source/url"]),
    ("JR501", "nothing known", [MeetingRecord()] * 2, []),
    ("JR502", "series and ordinal", [_held(), _held(day=None)], ["/1/meeting/name"]),
    ("JR502", "name and day", [_held(), _held(9), _held()], ["/2/meeting/name"]),
    ("JR502", "no name", [attrs.evolve(_held(), meeting=attrs.evolve(_held().meeting, name=None))] * 2, ["/1/meeting/series"]),
    ("JR502", "another spelling", [_held(series="Defence Ministers’ Meeting"), _held(series="Defense Ministers' Meeting")], ["/1/meeting/name"]),
    ("JR502", "one text, which is another rule's", [_held(text_sha256="0" * 64)] * 2, []),
    ("JR502", "another ordinal", [_held(8), _held(9, date(2024, 11, 15))], []),
    ("JR502", "no ordinal and no day", [_held(None, None)] * 2, []),
    ("JR502", "a name of two words", [_named("Naval Talks")] * 2, ["/1/meeting/name"]),
    ("JR502", "a name of one word", [_named("Talks")] * 2, []),
    ("JR502", "a series of one word", [_held(series="Meeting", day=None)] * 2, []),
    ("JR503", "backwards", [_held(9, date(2022, 11, 1)), _held(8)], ["/1/meeting/ordinal"]),
    ("JR503", "the later one stands first", [_held(8), _held(9, date(2022, 11, 1))], ["/0/meeting/ordinal"]),
    ("JR503", "the same number a year later", [_held(8), _held(8, date(2024, 11, 15))], ["/1/meeting/ordinal"]),
    (
        "JR503",
        "two of them, in the order of the records",
        [_held(10, date(2024, 1, 1)), _held(9, date(2025, 1, 1)), _held(3, date(2024, 6, 1)), _held(11, date(2026, 1, 1))],
        ["/1/meeting/ordinal", "/2/meeting/ordinal"],
    ),
    ("JR503", "behind one that is in step", [_held(9, date(2024, 1, 1)), _held(10, date(2025, 1, 1)), _held(8, date(2026, 1, 1))], ["/2/meeting/ordinal"]),
    ("JR503", "counted from the first of three", [_held(8), _held(8, date(2023, 12, 20)), _held(8, date(2024, 1, 20))], ["/2/meeting/ordinal"]),
    (
        "JR503",
        "the one before the last again, behind other records",
        [MeetingRecord()] * 3 + [_held(1), _held(2, date(2023, 12, 1)), _held(1, date(2023, 12, 20))],
        ["/5/meeting/ordinal"],
    ),
    ("JR503", "a day too late for the same one", [_held(8), _held(8, date(2024, 1, 15))], ["/1/meeting/ordinal"]),
    ("JR503", "the last day for the same one", [_held(8), _held(8, date(2024, 1, 14))], []),
    ("JR503", "two texts of one meeting", [_held(8), _held(8, date(2023, 11, 17))], []),
    ("JR503", "some left out", [_held(3, date(2018, 1, 1)), _held(8)], []),
    ("JR503", "another series", [_held(9, date(2022, 1, 1)), _held(8, series="Meeting of Armies")], []),
    ("JR503", "no day", [_held(9, None), _held(8)], []),
    (
        "JR504",
        "two forms, each told once",
        [_with("Juan Alpha", role) for role in ("Minister of Defence", "Chief of Staff", "Chief of Staff", "Mayor")],
        ["/1/participants/0/role", "/3/participants/0/role"],
    ),
    ("JR504", "behind one without an office", [_with("Juan Alpha"), _with("Juan Alpha", "Mayor"), _with("Juan Alpha", "Rector")], ["/2/participants/0/role"]),
    ("JR504", "another spelling", [_with("Juan Alpha", "Minister of Defence"), _with("JUAN ALPHA", "Minister for Defense")], []),
    ("JR504", "another country", [_with("Juan Alpha", "Mayor"), _with("Juan Alpha", "Rector", "ES")], []),
    ("JR504", "no country", [_with("Juan Alpha", "Mayor", None), _with("Juan Alpha", "Rector", None)], []),
    ("JR504", "a surname", [_with("Alpha", "Mayor"), _with("Alpha", "Rector")], []),
    ("JR504", "no office", [_with("Juan Alpha", "Mayor"), _with("Juan Alpha")], []),
    ("JR505", "another letter", [_with("Tahnoon bin Alpha"), _with("Tahnoun bin Alpha")], ["/1/participants/0/name"]),
    ("JR505", "a letter more", [_with("Placeholder Zelenskyy"), _with("Placeholder Zelensky")], ["/1/participants/0/name"]),
    ("JR505", "an accent, once", [_with("Ana Muñoz"), _with("Ana Munoz"), _with("Ana Munoz")], ["/1/participants/0/name"]),
    ("JR505", "the family's name left out", [_with("Tahnoon bin Alpha Al Bravo"), _with("Tahnoun bin Alpha")], ["/1/participants/0/name"]),
    ("JR505", "behind one without a country", [_with("Bo", country=None), _with("Ana Muñoz", country=None), _with("Ana Muñoz"), _with("Ana Munoz")], ["/3/participants/0/name"]),
    ("JR505", "a letter less in the middle", [_with("Ana Alphaville"), _with("Ana Alphavile")], ["/1/participants/0/name"]),
    ("JR505", "a letter less than in the first", [_with("Ana Alphaxville"), _with("Ana Alphaville")], ["/1/participants/0/name"]),
    ("JR505", "a letter more than in the first", [_with("Ana Alphaville"), _with("Ana Alphaaville")], ["/1/participants/0/name"]),
    ("JR505", "as short as names may be", [_with("Ana Bobo"), _with("Ana Boba")], ["/1/participants/0/name"]),
    ("JR505", "as long as names may be", [_with(f"Ana {'b' * 96}"), _with(f"Ana {'b' * 95}c")], ["/1/participants/0/name"]),
    ("JR505", "longer than names are", [_with(f"Ana {'b' * 97}"), _with(f"Ana {'b' * 96}c")], []),
    ("JR505", "case", [_with("Ana Alphaville"), _with("ANA ALPHAVILLE")], []),
    ("JR505", "two letters", [_with("Ana Alphaville"), _with("Ana Alphavile-b")], []),
    ("JR505", "another first letter", [_with("Ana Alphaville"), _with("Una Alphaville")], []),
    ("JR505", "another country", [_with("Ana Muñoz"), _with("Ana Munoz", country="ES")], []),
    ("JR505", "no country", [_with("Ana Muñoz", country=None), _with("Ana Munoz", country=None)], []),
    ("JR505", "short", [_with("An Li"), _with("An Le")], []),
    ("JR506", "two names, told once", [_term("PMAI", n) for n in ("Pacific Initiative", "Port Academy", "Port Academy")], ["/1/terms/0/acronym"]),
    ("JR506", "behind one without an acronym", [_term("PMAI", "Pacific Initiative"), _terms((None, "Alpha"), ("PMAI", "Port Academy"))], ["/1/terms/1/acronym"]),
    ("JR506", "behind the same name", [_term("PMAI", "Pacific Initiative"), _terms(("PMAI", "Pacific Initiative"), ("PMAI", "Port Academy"))], ["/1/terms/1/acronym"]),
    ("JR506", "another spelling", [_term("USDA", "U.S. Department of Trade"), _term("USDA", "United States Department of Trade")], []),
    ("JR506", "two acronyms", [_term("PMAI", "Pacific Initiative"), _term("PA", "Port Academy")], []),
    ("JR506", "no acronym", [_term(None, "Alpha"), _term(None, "Bravo")], []),
)  # fmt: skip


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_corpus_rule(case: tuple[str, str, list[MeetingRecord], list[str]]) -> None:
    """It fires at these places of these records, and nowhere else."""
    code, _, held, pointers = case
    assert [finding.pointer for finding in validate_all(held, select=[code])] == pointers


_EVIDENCE = tuple(
    Evidence(field=field, basis=Basis.STATED, anchor=Anchor("p1", start, start + 5))
    for start, field in enumerate(("name", "series", "ordinal", "role", "acronym"))
)
_WORDED = Paragraph(id="p1", role=ParagraphRole.BODY, text="0123456789")


def _anchored(record: MeetingRecord) -> MeetingRecord:
    """A record whose facts have evidence, each field at a place of its own."""
    return attrs.evolve(
        record,
        paragraphs=(_WORDED,),
        meeting=attrs.evolve(record.meeting, evidence=_EVIDENCE),
        participants=tuple(attrs.evolve(party, evidence=_EVIDENCE) for party in record.participants),
        terms=tuple(attrs.evolve(term, evidence=_EVIDENCE) for term in record.terms),
    )


@pytest.mark.parametrize(
    ("code", "held", "start"),
    [
        ("JR502", [_held(), _held()], 0),
        ("JR502", [attrs.evolve(_held(), meeting=attrs.evolve(_held().meeting, name=None))] * 2, 1),
        ("JR503", [_held(9, date(2022, 11, 1)), _held(8)], 2),
        ("JR504", [_with("Juan Alpha", "Mayor"), _with("Juan Alpha", "Rector")], 3),
        ("JR505", [_with("Ana Muñoz"), _with("Ana Munoz")], 0),
        ("JR506", [_term("PMAI", "Pacific Initiative"), _term("PMAI", "Port Academy")], 4),
    ],
)
def test_corpus_findings_point_at_words(code: str, held: list[MeetingRecord], start: int) -> None:
    """At those of the field that they are about, in the record that their pointer leads to."""
    (finding,) = validate_all(map(_anchored, held), select=[code])
    assert finding.anchor == Anchor("p1", start, start + 5)


@pytest.mark.parametrize("rule", CORPUS_RULES, ids=lambda rule: rule.code)
def test_a_corpus_rule_is_complete(rule: CorpusRule) -> None:
    """Each has a firing case, a silent one, and a page of five parts."""
    assert {bool(pointers) for code, _, _, pointers in CORPUS if code == rule.code} == {True, False}
    assert tuple(rule.parts) == PARTS
    assert f"\n### {rule.code}: {rule.title}\n" in page()


def test_corpus_messages_name_both_records() -> None:
    """By their places in what was handed in."""
    (finding,) = validate_all([_held(9, date(2022, 11, 1)), _held(8)], select=["JR503"])
    assert finding.message == (
        "record 1 has the ordinal 8 of 'Meeting of Navies' on 2023-11-15, and record 0 the ordinal 9 on 2022-11-01"
    )
    assert finding.severity is Severity.WARNING


def _reported() -> MeetingRecord:
    """A text of which one statement accounts for a part."""
    text = "He stated (in “Jakarta”) that trade grows, and left."
    paragraph = Paragraph(id="p1", role=ParagraphRole.BODY, text=text)
    other = Paragraph(id="p2", role=ParagraphRole.BODY, text="…")
    evidence = (
        Evidence(field="verb", basis=Basis.STATED, anchor=paragraph.anchor("stated")),
        Evidence(field="act", basis=Basis.INFERRED, rule="act.verb", anchor=paragraph.anchor("stated")),
        Evidence(field="speakers", basis=Basis.EDITORIAL),
    )
    statement = Statement(
        id="statement-1",
        speakers=("party-1",),
        verb="stated",
        act=Act.STATE,
        content=(paragraph.anchor("trade grows"),),
        evidence=evidence,
    )
    return MeetingRecord(
        source=Source(title="A title", evidence=(Evidence(field="title", basis=Basis.SUPPLIED),)),
        paragraphs=(paragraph, other),
        statements=(statement,),
    )


def test_coverage_of_a_text() -> None:
    """What no fact accounts for, without the white space and the punctuation around it."""
    record = _reported()
    found = coverage(record)
    assert [record.quote(gap) for gap in found.gaps] == ["He", "(in “Jakarta”) that", "and left"]
    assert found.characters == 45
    assert found.covered == 16
    assert found.share == pytest.approx(16 / 45)


def test_coverage_of_facts() -> None:
    """Values that no words bear out: those that were supplied, and those that somebody added without words."""
    assert coverage(_reported()).unsupported == ("/source/title", "/statements/0/speakers")


def test_coverage_of_an_empty_record() -> None:
    """Nothing is missing of nothing."""
    assert coverage(MeetingRecord()) == jr.coverage(MeetingRecord())
    assert (coverage(MeetingRecord()).share, coverage(MeetingRecord()).gaps) == (1, ())


def test_coverage_of_anchors_that_overlap() -> None:
    """Each character counts once, and an anchor that quotes nothing not at all."""
    record = _reported()
    (statement,) = record.statements
    content = (
        *statement.content,
        *statement.content,
        Anchor("p1", 30, 42),
        Anchor("p1", 0, 99),
        Anchor("p9", 0, 1),
    )
    more = attrs.evolve(record, statements=(attrs.evolve(statement, content=content),))
    assert coverage(more).covered == 17
    apart = (
        Anchor("p1", 0, 2),
        Anchor("p1", 10, 12),
        Anchor("p1", 11, 14),
        Anchor("p1", 14, 16),
        Anchor("p1", 10, 11),
    )
    more = attrs.evolve(record, statements=(attrs.evolve(statement, content=apart, evidence=()),))
    assert coverage(more).covered == 7
    assert [record.quote(gap) for gap in coverage(more).gaps] == [
        "stated",
        "akarta”) that trade grows, and left",
    ]


def test_coverage_between_marks() -> None:
    """Marks alone are no gap; and ranges that are apart, overlap and touch are covered once."""
    record = _reported()
    (statement,) = record.statements
    ranges = ((0, 2), (3, 9), (10, 13), (12, 22), (22, 23), (24, 40), (39, 42), (42, 46), (47, 51))
    content = tuple(Anchor("p1", start, end) for start, end in ranges)
    whole = attrs.evolve(record, statements=(attrs.evolve(statement, content=content, evidence=()),))
    found = coverage(whole)
    assert found.gaps == ()
    assert found.characters - found.covered == len("…,.")


def test_coverage_of_a_second_paragraph_with_the_id() -> None:
    """No anchor leads to it, so that all of it is missing, and no gap can be told."""
    paragraph = Paragraph(id="p1", role=ParagraphRole.BODY, text="Words.")
    twice = MeetingRecord(paragraphs=(paragraph, attrs.evolve(paragraph, text="Other words.")))
    found = coverage(twice)
    assert (found.characters, found.covered, len(found.gaps)) == (17, 0, 1)
    statement = Statement(id="s", verb="w", act=Act.STATE, content=(Anchor("p1", 0, 6),))
    found = coverage(attrs.evolve(twice, statements=(statement,)))
    assert (found.characters, found.covered, len(found.gaps)) == (17, 6, 0)


def test_coverage_of_ranges_within_ranges() -> None:
    """The outer one counts; and a bracket or quotation that closes at the end of a gap belongs to it."""
    paragraph = Paragraph(id="p1", role=ParagraphRole.BODY, text="They met, and left (“early”).")
    content = tuple(Anchor("p1", start, end) for start, end in ((0, 8), (2, 4), (5, 7)))
    statement = Statement(id="s", verb="w", act=Act.STATE, content=content)
    record = MeetingRecord(paragraphs=(paragraph,), statements=(statement,))
    found = coverage(record)
    assert (found.covered, [record.quote(gap) for gap in found.gaps]) == (7, ["and left (“early”)"])


def test_what_a_person_wrote_gets_evidence() -> None:
    """Each value without evidence, once for each of its items; what needs none, and what has some, stays."""
    said = Evidence(field="members", basis=Basis.STATED, anchor=Anchor("p1", 0, 5))
    open_field = Evidence(field="name", basis=Basis.UNRESOLVED, rule="r")
    group = Participant(
        id="party-1",
        kind=ParticipantKind.GROUP,
        name="the Ministers",
        members=("Japan", "Laos", "Fiji"),
        evidence=(said, open_field),
    )
    pillar = Pillar(id="pillar-1", number=1, text="trust")
    record = MeetingRecord(
        source=Source(title="A title", genre=Genre.READOUT),
        meeting=Meeting(city="Jakarta"),
        paragraphs=(Paragraph(id="p1", role=ParagraphRole.BODY, text="Japan, Laos"),),
        participants=(group,),
        statements=(Statement(id="s", verb="stated", act=Act.STATE, content=(Anchor("p1", 0, 5),)),),
        frameworks=(Framework(id="f", name="A plan", pillars=(pillar,)),),
        initiatives=(Initiative(id="i", text="a seminar"),),
        enumerations=(Enumeration(id="e", noun="aims", items=(Anchor("p1", 0, 5),)),),
        terms=(Term(id="t", name="Trust"),),
    )
    written = editorial(record)
    added = [
        (pointer, [entry.field for entry in fact.evidence if entry.basis is Basis.EDITORIAL])
        for pointer, fact in facts(written)
    ]
    assert added == [
        ("/source", ["title"]),
        ("/meeting", ["city"]),
        ("/participants/0", ["name", "members", "members"]),
        ("/statements/0", ["verb", "act"]),
        ("/frameworks/0", ["name"]),
        ("/frameworks/0/pillars/0", ["number", "text"]),
        ("/initiatives/0", ["text"]),
        ("/enumerations/0", ["noun"]),
        ("/terms/0", ["name"]),
    ]
    assert written.participants[0].evidence[:2] == group.evidence
    assert validate(written, select=["JR203"]) == ()
    assert attrs.evolve(written.terms[0], evidence=()) == record.terms[0]
    assert editorial(written) == written


def _shout(record: MeetingRecord) -> Iterator[Flaw]:
    """A paragraph shouts."""
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.text.isupper():
            yield Flaw("it shouts", f"/paragraphs/{index}/text", hint="speak softly")


_MINE = Rule("MY001", Severity.NOTE, "shouting", _shout)
_LOUD = MeetingRecord(paragraphs=(Paragraph(id="p1", role=ParagraphRole.BODY, text="PEACE"),))


def test_rules_of_ones_own() -> None:
    """They run beside the others, and are selected as these are."""
    assert [finding.code for finding in validate(_LOUD, rules=(*RULES, _MINE))] == ["MY001"]
    (finding,) = validate(_LOUD, rules=(*RULES, _MINE), select=["MY"])
    assert (finding.severity, finding.pointer, finding.hint) == (
        Severity.NOTE,
        "/paragraphs/0/text",
        "speak softly",
    )
    assert validate(_LOUD, rules=(_MINE,), minimum=Severity.WARNING) == ()
    bare = Rule(
        "MY002", Severity.NOTE, "a rule without a page", lambda _: iter((Flaw("1. it is there", "/meeting"),))
    )
    assert bare.parts == {"What": ""}
    (finding,) = validate(_LOUD, rules=(bare,))
    assert finding.hint is None
    assert finding._repr_markdown_() == "**MY002** note /meeting: 1. it is there"


_MANY = MeetingRecord(
    paragraphs=(Paragraph(id="p1", role=ParagraphRole.BODY, text="They met under the PMAI (of 2020."),),
    meeting=Meeting(city="Jakarta"),
)


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ({}, ["JR203", "JR403", "JR415"]),
        ({"select": ()}, []),
        ({"select": ("JR",)}, ["JR203", "JR403", "JR415"]),
        ({"select": ("JR4",)}, ["JR403", "JR415"]),
        ({"select": "JR4"}, ["JR403", "JR415"]),
        ({"select": ("JR403", "JR2")}, ["JR203", "JR403"]),
        ({"ignore": ("JR4",)}, ["JR203"]),
        ({"ignore": ("JR4",), "select": ("JR403", "JR2")}, ["JR203", "JR403"]),
        ({"ignore": ("JR403",), "select": ("JR4",)}, ["JR415"]),
        ({"ignore": ("JR403",), "select": ("JR403",)}, []),
        ({"minimum": "warning"}, ["JR203", "JR403"]),
        ({"minimum": Severity.ERROR}, ["JR203"]),
        ({"minimum": "note", "ignore": ("JR",)}, []),
    ],
)
def test_selection(options: dict[str, Any], codes: list[str]) -> None:
    """By code or family; the longer selector counts, and of two equal ones that which leaves out."""
    assert [finding.code for finding in validate(_MANY, **options)] == codes


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"select": ["JR9"]},
            "validate.select is 'JR9', expected the code of a rule or the beginning of some",
        ),
        ({"ignore": [""]}, "validate.ignore is '', expected the code of a rule"),
        ({"ignore": [4]}, "validate.ignore is '4', expected the code of a rule"),
        ({"minimum": "fatal"}, "validate.minimum is 'fatal', expected one of 'error', 'warning', 'note'"),
    ],
)
def test_a_selector_that_selects_nothing_is_refused(options: dict[str, Any], said: str) -> None:
    """It is most likely a slip of the hand."""
    with pytest.raises(InvalidValueError, match=said):
        validate(MeetingRecord(), **options)


def _findings(*edits: Edit) -> list[Finding]:
    return [Finding(code="X1", severity=Severity.NOTE, message="m", pointer="", fix=Fix("t", edits))]


def test_fixes_are_made_all_at_once() -> None:
    """Pointers are those of the record that was validated, whatever else goes."""
    record = MeetingRecord(
        terms=tuple(
            Term(id=f"t{i}", name=name) for i, name in enumerate(("alpha", "bravo", "charlie", "delta"))
        )
    )
    edits = (
        Edit(Operation.REMOVE, "/terms/1"),
        Edit(Operation.REPLACE, "/terms/1/name", "gone"),
        Edit(Operation.REPLACE, "/terms/3/name", "echo"),
        Edit(Operation.REMOVE, "/terms/0"),
        Edit(Operation.REPLACE, "/meeting/city", "Jakarta"),
    )
    mended = apply_fixes(record, _findings(*edits))
    assert [term.name for term in mended.terms] == ["charlie", "echo"]
    assert mended.meeting.city == "Jakarta"
    assert record.terms[3].name == "delta"


def test_selection_of_corpus_rules() -> None:
    """As for one record; the family is JR5."""
    held = [_held(), _held()]
    assert [finding.code for finding in validate_all(held)] == ["JR502"]
    assert validate_all(held, ignore=["JR502"]) == validate_all(held, minimum="warning") == ()
    assert validate_all(held, rules=()) == ()
    with pytest.raises(InvalidValueError):
        validate_all(held, select=["JR1"])


def test_nothing_to_fix() -> None:
    """The record comes back as it was."""
    assert apply_fixes(_MANY, validate(_MANY)) is _MANY


@pytest.mark.parametrize(
    "edit",
    [
        Edit(Operation.REMOVE, "/terms/1"),
        Edit(Operation.REPLACE, "/terms/x", "a"),
        Edit(Operation.REPLACE, "/terms/0/nom", "a"),
        Edit(Operation.REPLACE, "/nowhere", "a"),
        Edit(Operation.REMOVE, "/meeting/city"),
    ],
)
def test_fixes_of_another_record_are_refused(edit: Edit) -> None:
    """Where a pointer leads nowhere, or to what can't be changed so."""
    record = _term(None, "alpha")
    expected = (
        f"apply_fixes.findings is '{edit.pointer}', expected pointers into the record that was validated"
    )
    with pytest.raises(InvalidValueError, match=f"^{expected}$"):
        apply_fixes(record, _findings(edit))
    with pytest.raises(InvalidValueError, match="'/meeting/city'"):
        apply_fixes(record, _findings(Edit(Operation.REPLACE, "/meeting/city/0", "a")))
    with pytest.raises(InvalidValueError, match=r"Meeting\.city is ' '"):
        apply_fixes(record, _findings(Edit(Operation.REPLACE, "/meeting/city", " ")))


def test_the_fix_of_a_doubled_id_keeps_references() -> None:
    """Where something refers to the id nobody knows what is meant; else the second gets an id that nothing has."""
    parties = tuple(Participant(id="a", kind=ParticipantKind.PERSON) for _ in range(3))
    record = MeetingRecord(participants=parties, terms=(Term(id="a-2", name="alpha"),))
    mended = apply_fixes(record, validate(record, select=["JR301"]))
    assert [party.id for party in mended.participants] == ["a", "a-3", "a-4"]
    statement = Statement(id="s", speakers=("a",), verb="stated", act=Act.STATE)
    spoken = attrs.evolve(record, statements=(statement,))
    assert [finding.fix for finding in validate(spoken, select=["JR301"])] == [None, None]


def test_every_reason_for_an_open_field_has_a_hint() -> None:
    """It says what would settle the field; for a reason of another program, what can be done with any."""
    for reason in (*REASONS, "other.reason"):
        entry = Evidence(field="city", basis=Basis.UNRESOLVED, rule=reason)
        (finding,) = validate(MeetingRecord(meeting=Meeting(evidence=(entry,))), select=["JR207"])
        assert finding.hint is not None
        assert finding.hint.startswith("where you know the answer, fill") == (reason not in REASONS), reason
