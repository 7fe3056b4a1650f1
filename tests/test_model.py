"""The model: what it refuses, and how a record is looked up, quoted and cited."""

from __future__ import annotations

import copy
import itertools
import pickle
import runpy
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import attrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jasmine_record as jr
from jasmine_record import model
from jasmine_record.errors import AnchorError, InvalidValueError, UnknownIdError
from jasmine_record.model import (
    REASONS,
    RULES,
    Act,
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Framework,
    Function,
    Initiative,
    Link,
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
    text_sha256,
)
from jasmine_record.model.constraint import KNOWN_IDS
from jasmine_record.testing import paragraphs, records
from parts import LEAST

_ANCHOR = Anchor("1", 0, 1)
_BODY = ParagraphRole.BODY
#: Each class in each form.
_THINGS: Final = (
    *LEAST,
    Evidence(field="a", basis=Basis.INFERRED, anchor=_ANCHOR, rule="act.verb"),
    Paragraph(id="a", role=ParagraphRole.BODY, label="a", text="a"),
)
#: Values of the types that fields have, sound in some fields and not in others.
_VALUES: Final = (
    *(
        "",
        "a",
        " a",
        "a b",
        "a  b",
        "a\u00a0b",
        "a\x00",
        "-a",
        "a_b",
        "é",
        "JP",
        "en",
        "text/plain",
        "0" * 64,
        "1.0",
    ),
    *(-1, 0, 1, 2, 2**30, 2**53 - 1, 2**53, 2**70, False, True, None, date(2023, 11, 15)),
    *(Basis.STATED, Basis.SUPPLIED, Basis.UNRESOLVED, ParagraphRole.BODY, Function.CHAIR, Act.EXPLAIN),
    *((), ("a",), ("a", ""), ("a b", "-a"), (Function.CHAIR,), (_ANCHOR,)),
    *_THINGS,
)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Anchor("1", -1, 1), r"^Anchor\.start is -1, "),
        (lambda: Anchor("1", 2, 2), r"^Anchor\.end is 2, expected more than the start, 2$"),
        (lambda: Anchor("1", 0, 2**53), r"^Anchor\.end is 9007199254740992, "),
        (lambda: Anchor("", 0, 1), r"^Anchor\.paragraph is '', "),
        (lambda: Anchor("1", True, 2), r"^Anchor\.start is True, "),
        (lambda: Evidence(field="a", basis=Basis.STATED), "since the basis is 'stated'"),
        (lambda: Evidence(field="a", basis=Basis.SUPPLIED, anchor=_ANCHOR), "since the basis is 'supplied'"),
        (lambda: Evidence(field="a", basis=Basis.INFERRED, anchor=_ANCHOR), "the name of a rule"),
        (lambda: Evidence(field="a", basis=Basis.UNRESOLVED), "the name of a rule"),
        (
            lambda: Evidence(field="a", basis=Basis.EDITORIAL, candidates=("b",)),
            "since the basis isn't 'unresolved'",
        ),
        (lambda: Evidence(field="a", basis="stated", anchor=_ANCHOR), r"^Evidence\.basis"),  # type: ignore[arg-type]
        (lambda: Paragraph(id="1", role=_BODY, text=""), r"^Paragraph\.text is '', expected words"),
        (lambda: Paragraph(id="1", role=_BODY, text="a  b"), r"^Paragraph\.text"),
        (lambda: Paragraph(id="1", role=_BODY, text=" a"), r"^Paragraph\.text"),
        (lambda: Paragraph(id="1", role=_BODY, text="a\x00"), r"^Paragraph\.text"),
        (lambda: Paragraph(id="1", role=_BODY, text="a\ud800"), r"^Paragraph\.text"),
        (lambda: Paragraph(id="1", role=_BODY, text="a\u00a0b"), r"^Paragraph\.text"),
        (lambda: Paragraph(id="1", role=_BODY, text="a", label=""), r"^Paragraph\.label"),
        (lambda: Paragraph(id="1", role=_BODY, text="a", level=-1), r"^Paragraph\.level"),
        (lambda: Paragraph(id="6 2", role=_BODY, text="a"), r"^Paragraph\.id"),
        (lambda: Meeting(name=""), r"^Meeting\.name"),
        (lambda: Meeting(ordinal=0), r"^Meeting\.ordinal"),
        (lambda: Meeting(country="Japan"), r"^Meeting\.country is 'Japan', expected an ISO 3166-1"),
        (lambda: Meeting(starts=datetime(2023, 11, 15, 1)), r"^Meeting\.starts"),  # noqa: DTZ001 - refused as it is
        (lambda: Source(language="en_US"), r"^Source\.language"),
        (lambda: Source(media_type="text"), r"^Source\.media_type"),
        (lambda: Source(text_sha256="0"), r"^Source\.text_sha256"),
        (lambda: Source(alternates=[]), r"^Source\.alternates"),  # type: ignore[arg-type]
        (Link, r"^Link\.name is None, expected a name, a url or a language$"),
        (
            lambda: Participant(id="p", kind=ParticipantKind.GROUP, members=("a", "")),
            r"^Participant\.members\[1\] is ''",
        ),
        (lambda: Participant(id="p", kind=ParticipantKind.PERSON, functions=("chair",)), "class Function"),  # type: ignore[arg-type]
        (
            lambda: Statement(id="s", verb="said", act=Act.STATE, speakers=("a b",)),
            r"^Statement\.speakers\[0\]",
        ),
        (lambda: Pillar(id="p", number=0, text="a"), r"^Pillar\.number"),
        (lambda: Framework(id="f", pillars=(_ANCHOR,)), r"^Framework\.pillars\[0\]"),  # type: ignore[arg-type]
        (lambda: Initiative(id="i", text="a", terms=("",)), r"^Initiative\.terms\[0\]"),
        (lambda: Enumeration(id="e", noun="a", stated=-1), r"^Enumeration\.stated"),
        (lambda: Term(id="t", name="a\nb"), r"^Term\.name"),
        (lambda: MeetingRecord(schema_version="1"), r"^MeetingRecord\.schema_version"),
        (lambda: MeetingRecord(paragraphs=5), r"^MeetingRecord\.paragraphs"),  # type: ignore[arg-type]
    ],
)
def test_refused(build: Callable[[], object], message: str) -> None:
    """What can't be true of one object alone is refused with class, field and value."""
    with pytest.raises(InvalidValueError, match=message):
        build()


def _record() -> MeetingRecord:
    paragraphs = (
        Paragraph(id="title", role=ParagraphRole.TITLE, text="a title"),
        Paragraph(id="note-2", role=ParagraphRole.NOTE, text="a note"),
        Paragraph(id="p3", role=_BODY, text="prose"),
        Paragraph(id="6", role=_BODY, label="6.", text="the same words, the same 😀 words"),
        Paragraph(id="6.2", role=ParagraphRole.ITEM, label="(2)", level=1, text="an entry"),
        Paragraph(id="6.2.b3", role=ParagraphRole.ITEM, label="•", level=2, text="a bullet"),
        Paragraph(id="b1", role=_BODY, label="-", text="a bullet alone"),
        Paragraph(id="1-2", role=_BODY, label="1.", text="again"),
        Paragraph(id="a.ii", role=_BODY, label="(ii)", text="roman"),
        Paragraph(id="editors.own-id-x", role=_BODY, label="X", text="free"),
    )
    party = Participant(
        id="party-1", kind=ParticipantKind.PERSON, name="Placeholder", functions=(Function.CHAIR,)
    )
    return MeetingRecord(
        paragraphs=paragraphs,
        participants=(party,),
        statements=(
            Statement(id="statement-1", speakers=("party-1",), verb="said", act=Act.STATE),
            Statement(id="statement-2", verb="said", act=Act.STATE),
        ),
        frameworks=(
            Framework(id="framework-1", pillars=(Pillar(id="pillar-1", number=1, text="a"),)),
            Framework(id="framework-2", pillars=(Pillar(id="pillar-2", number=1, text="b"),)),
        ),
        initiatives=(Initiative(id="initiative-1", text="a"),),
        enumerations=(Enumeration(id="enumeration-1", noun="pillars"),),
        terms=(Term(id="term-1", name="a"),),
    )


@pytest.mark.parametrize(
    ("id", "citation"),
    [
        ("title", "title"),
        ("note-2", "note 2"),
        ("p3", "unnumbered para. 3"),
        ("6", "para. 6"),
        ("6.2", "para. 6(2)"),
        ("6.2.b3", "para. 6(2), bullet 3"),
        ("b1", "bullet 1"),
        ("1-2", "para. 1 [2]"),
        ("a.ii", "para. a(ii)"),
        ("editors.own-id-x", "para. editors.own-id-x"),
    ],
)
def test_cite(id: str, citation: str) -> None:
    """The pinpoint follows the labels."""
    assert _record().cite(Anchor(id, 0, 1)) == citation


def test_quote() -> None:
    """Offsets are code points; outside the text there is nothing to quote."""
    record = _record()
    assert record.quote(Anchor("6", 25, 26)) == "😀"
    with pytest.raises(AnchorError, match="paragraph 6 has 32 characters, and the anchor ends at 33"):
        record.quote(Anchor("6", 0, 33))
    with pytest.raises(UnknownIdError, match="the record has no paragraph '7'"):
        record.quote(Anchor("7", 0, 1))


def test_anchor_of_words() -> None:
    """Words that stand there once, or the occurrence that is asked for; overlapping ones count."""
    paragraph = _record().paragraph("6")
    assert paragraph.anchor("😀") == Anchor("6", 25, 26)
    assert paragraph.anchor("the same", occurrence=2) == Anchor("6", 16, 24)
    assert Paragraph(id="1", role=_BODY, text="aaa").anchor("aa", 2) == Anchor("1", 1, 3)
    for words, occurrence, message in (
        ("the same", None, "more than once"),
        ("the same", 3, "only 2 times"),
        ("absent", None, "nowhere"),
        ("", None, "at least one character"),
        ("the", 0, "counts from 1"),
    ):
        with pytest.raises(AnchorError, match=message):
            paragraph.anchor(words, occurrence)


def test_look_ups() -> None:
    """By id, each kind by its own name; an unknown id is an error that names it."""
    record = _record()
    assert record.participant("party-1").name == "Placeholder"
    assert record.statement("statement-2").speakers == ()
    assert record.framework("framework-2").pillars == (record.pillar("pillar-2"),)
    assert record.initiative("initiative-1").text == "a"
    assert record.enumeration("enumeration-1").noun == "pillars"
    assert record.term("term-1").name == "a"
    assert [pillar.id for pillar in record.pillars] == ["pillar-1", "pillar-2"]
    assert record.statements_by("party-1") == (record.statements[0],)
    for look_up in (
        record.paragraph, record.participant, record.statement, record.framework, record.pillar,
        record.initiative, record.enumeration, record.term, record.statements_by,
    ):  # fmt: skip
        with pytest.raises(UnknownIdError, match="'absent'"):
            look_up("absent")


def test_evidence_for() -> None:
    """The entries of one field, in order; a field that the class doesn't have is an error."""
    record = jr.jasmine()
    (entry,) = record.evidence_for(record.meeting, "city")
    assert entry.anchor is not None
    assert record.quote(entry.anchor) == "Jakarta"
    assert record.evidence_for(record.meeting, "occasion") == ()
    with pytest.raises(UnknownIdError, match="Meeting has no field 'town'"):
        record.evidence_for(record.meeting, "town")


def test_repr() -> None:
    """A record prints as a line, and its parts without their evidence."""
    record = jr.jasmine()
    assert repr(record) == (
        "<MeetingRecord '8th ASEAN-Japan Defence Ministers’ Informal Meeting', 2023-11-15, Jakarta,"
        " 21 paragraphs, 6 participants, 20 statements, 4 pillars, 5 initiatives, 6 terms>"
    )
    assert len(repr(record.paragraph("7"))) < 160
    assert "evidence" not in repr(record.meeting)


def test_text_digest() -> None:
    """It is of label, tab, text and newline, in UTF-8, and notices any edit."""
    import hashlib  # noqa: PLC0415 - spelt out, as another program would

    paragraphs = (
        Paragraph(id="lead", role=ParagraphRole.LEAD, text="é"),
        Paragraph(id="1", role=_BODY, label="1.", text="b"),
    )
    assert text_sha256(paragraphs) == hashlib.sha256("\té\n1.\tb\n".encode()).hexdigest()
    record = jr.jasmine()
    assert record.source.text_sha256 == text_sha256(record.paragraphs)
    assert text_sha256(record.paragraphs[1:]) != record.source.text_sha256


def test_rules_in_use_are_listed() -> None:
    """Every rule and reason that the parser can name stands in the public tables, and no other does."""
    import re  # noqa: PLC0415 - for this test alone
    from pathlib import Path  # noqa: PLC0415 - for this test alone

    source = Path(model.__file__).parents[1] / "parsing"
    # The metadata of pages has names of the same form.
    files = (path for path in source.rglob("*.py") if path.parts[-2:] != ("html", "head.py"))
    code = "".join(path.read_text("utf-8") for path in files)
    used = set(re.findall(r'"((?:[a-z]+-)?[a-z]+\.[a-z]+(?:-[a-z]+)*)"', code))
    assert used == {*RULES, *REASONS}
    page = (Path(__file__).parents[1] / "docs" / "parsing.md").read_text("utf-8")
    for name, meaning in {**RULES, **REASONS}.items():
        assert f"| `{name}` | {meaning} |" in page


@given(records())
def test_records_are_values(record: MeetingRecord) -> None:
    """They copy, pickle, hash and compare by what they hold."""
    for other in (copy.deepcopy(record), pickle.loads(pickle.dumps(record)), attrs.evolve(record)):  # noqa: S301 - its own bytes
        assert other == record
        assert hash(other) == hash(record)
    assert repr(record).count("\n") == 0


def test_objects_are_told_apart_by_class_and_by_each_field() -> None:
    """What differs in one field, or in its class alone, is neither equal nor hashed alike."""
    others = [
        Anchor("6", 1, 2),
        *(Anchor("7", 1, 2), Anchor("6", 0, 2), Anchor("6", 1, 3)),
        *(Term(id="a", name="b"), Framework(id="a", name="b"), Framework(id="a", acronym="b")),
    ]
    assert len(set(others)) == len(others)
    assert all(one != other for one, other in itertools.combinations(others, 2))
    assert Anchor("6", 1, 2) != ("6", 1, 2)
    assert Anchor("6", 1, 2) == others[0]


def test_objects_are_shown_as_they_are_written() -> None:
    """The fields in order, without the evidence, and with long texts cut."""
    assert (
        repr(_ANCHOR) == f"Anchor(paragraph={_ANCHOR.paragraph!r}, start={_ANCHOR.start}, end={_ANCHOR.end})"
    )
    assert repr(Term(id="term-1", name="A")) == "Term(id='term-1', name='A', acronym=None)"
    long = Paragraph(id="1", role=ParagraphRole.BODY, text="a" * 61)
    assert repr(long).endswith(f"label=None, level=0, text={'a' * 57 + '...'!r})")


@given(paragraphs(), st.data())
def test_an_anchor_quotes_its_words(paragraph: Paragraph, data: st.DataObject) -> None:
    """Whatever words a paragraph holds, an anchor made of them gives them back."""
    if not paragraph.text:
        return
    start = data.draw(st.integers(0, len(paragraph.text) - 1))
    words = paragraph.text[start : data.draw(st.integers(start + 1, len(paragraph.text)))]
    record = MeetingRecord(paragraphs=(paragraph,))
    assert record.quote(paragraph.anchor(words, occurrence=1)) == words


def test_the_page_says_what_each_field_and_value_means() -> None:
    """Its end is what the classes say; `tools/write_model.py` writes it anew."""
    root = Path(__file__).parents[1]
    written = runpy.run_path(str(root / "tools" / "write_model.py"))
    page = (root / "docs" / "model.md").read_text("utf-8")
    assert page.endswith(written["section"]())
    assert "| |" not in written["section"]()
    for name in model.__all__:
        kind = getattr(model, name)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            assert getattr(jr, name) is kind


def test_public_names() -> None:
    """Every public name can be had, and is listed."""
    for name in jr.__all__:
        assert getattr(jr, name) is not None
    assert dir(jr) == sorted(jr.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'frobnicate'"):
        jr.frobnicate  # noqa: B018 - the look-up is the test


def test_dates_are_days() -> None:
    """A meeting of one day starts and ends on it."""
    day = date(2023, 11, 15)
    values: dict[str, Any] = {"starts": day, "ends": day}
    assert attrs.asdict(Meeting(**values))["starts"] == day


@pytest.mark.parametrize("thing", _THINGS, ids=lambda thing: type(thing).__name__)
def test_what_no_field_holds_is_refused_by_each(thing: Any) -> None:
    """In the library's own words, whether the value can be hashed and compared or not."""
    for field in attrs.fields(type(thing)):
        for value in (
            object(),
            b"a",
            1.5,
            float("nan"),
            ["a"],
            {"a": 1},
            (object(),),
            ("a", 1),
            ("a", []),
            {1},
        ):
            with pytest.raises(InvalidValueError) as caught:
                attrs.evolve(thing, **{field.name: value})
            assert caught.value.field.partition("[")[0] == field.name


@pytest.mark.parametrize("thing", _THINGS, ids=lambda thing: type(thing).__name__)
def test_filled_objects_are_judged_as_built_ones(thing: Any) -> None:
    """What msgspec fills without `__init__`, and what is built by hand: the same is refused, in the same words."""
    kind = type(thing)
    values = {field.name: getattr(thing, field.name) for field in attrs.fields(kind)}
    for name in values:
        for value in _VALUES:
            changed = {**values, name: value}
            built, filled = _outcome(kind, **changed), _outcome(msgspec.convert, changed, kind)
            assert built == filled or (isinstance(filled, msgspec.ValidationError) and _is_refusal(built))


def _outcome(make: Callable[..., object], *args: Any, **values: Any) -> object:
    """What is made; or why not: the class's refusal, which msgspec wraps, or msgspec's own of a type."""
    try:
        return make(*args, **values)
    except InvalidValueError as error:
        return error
    except msgspec.ValidationError as error:
        return error.__cause__ or error


def _is_refusal(outcome: object) -> bool:
    return isinstance(outcome, InvalidValueError)


def test_filled_fields_have_the_very_types() -> None:
    """A value is of the annotated class or refused by msgspec, which is why types of filled objects aren't judged again."""

    class Number(int):
        """A number of another class."""

    class Day(date):
        """A day of another class."""

    class Items(tuple[Anchor, ...]):
        """A tuple of another class."""

        __slots__ = ()

    class Place(Anchor):
        """An anchor of another class."""

    anchor = msgspec.convert({"paragraph": "1", "start": Number(0), "end": Number(1)}, Anchor)
    assert type(anchor.start) is type(anchor.end) is int
    items = msgspec.convert({"id": "e", "noun": "a", "items": Items((_ANCHOR,))}, Enumeration)
    assert type(items.items) is tuple
    for kind, values in (
        (Anchor, {"paragraph": "1", "start": False, "end": True}),
        (Meeting, {"starts": Day(2023, 11, 15)}),
        (Meeting, {"starts": datetime(2023, 11, 15)}),  # noqa: DTZ001 - refused as it is
        (Enumeration, {"id": "e", "noun": "a", "open_ended": 1}),
        (Enumeration, {"id": "e", "noun": "a", "items": (Place("1", 0, 1),)}),
        (Evidence, {"field": "a", "basis": Act.STATE, "anchor": _ANCHOR}),
    ):
        with pytest.raises(msgspec.ValidationError) as caught:
            msgspec.convert(values, kind)
        assert caught.value.__cause__ is None


def test_ids_are_remembered_within_bounds() -> None:
    """Neither many ids nor long ones fill the memory, and what was remembered is judged as before."""
    for number in range(10_000):
        Anchor(f"id-{number}", 0, 1)
    Anchor("a" * 10_000, 0, 1)
    assert len(KNOWN_IDS) <= 4096
    assert max(map(len, KNOWN_IDS)) <= 40
    for wrong in ("", "-id", ".", "id_1", "id 1", "ïd", "id\n"):
        assert wrong not in KNOWN_IDS
        with pytest.raises(InvalidValueError):
            Anchor(wrong, 0, 1)
