"""The parser on the text of 15 November 2023 as published, judged by what a careful reader finds in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from jasmine_record.model import Anchor, MeetingRecord, Participant, ParticipantKind
from jasmine_record.parsing import parse
from jasmine_record.validation import validate

_READOUTS = Path(__file__).parents[2] / "shared" / "readouts"
_TEXT = _READOUTS / "admm-8-2023.txt"
_FACTS = _READOUTS / "admm-8-2023.facts.json"

pytestmark = [
    pytest.mark.official,
    pytest.mark.skipif(
        not (_TEXT.exists() and _FACTS.exists()),
        reason="the published text stands beside the repository, not in it",
    ),
]


@pytest.fixture(scope="module")
def record() -> MeetingRecord:
    return parse(_TEXT.read_bytes())


@pytest.fixture(scope="module")
def facts() -> Any:
    return json.loads(_FACTS.read_text("utf-8"))


def _span(record: MeetingRecord, fact: Any) -> Anchor:
    """The place that a fact describes by its first and last words."""
    text = record.paragraph(fact["paragraph"]).text
    start = text.index(fact["begins"])
    end = text.index(fact["ends"], start) + len(fact["ends"])
    return Anchor(fact["paragraph"], start, end)


def _overlap(one: Anchor, other: Anchor) -> float:
    """The shared part of two places as a share of all that either covers."""
    if one.paragraph != other.paragraph:
        return 0.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def test_source(record: MeetingRecord, facts: Any) -> None:
    """Title, publisher, date, language, versions and attachments are those that are printed."""
    expected = facts["source"]
    source = record.source
    found = {
        "title": source.title,
        "publisher": source.publisher,
        "issued": str(source.issued),
        "language": source.language,
        "translation": source.translation,
        "alternates": [link.language for link in source.alternates],
        "attachments": [link.name for link in source.attachments],
        "genre": source.genre,
        "publisher_country": source.publisher_country,
        "publisher_country_basis": record.evidence_for(source, "publisher_country")[0].basis,
    }
    assert found == expected


def test_meeting(record: MeetingRecord, facts: Any) -> None:
    """Every field of the meeting is found."""
    found = attrs.asdict(record.meeting, filter=lambda attribute, _: attribute.name != "evidence")
    assert {
        name: str(value) if name in ("starts", "ends") else value for name, value in found.items()
    } == facts["meeting"]


def test_paragraphs(record: MeetingRecord, facts: Any) -> None:
    """Numbered paragraphs and their items have the ids that their labels give."""
    by_role: dict[str, list[str]] = {"body": [], "item": []}
    for paragraph in record.paragraphs:
        by_role.setdefault(paragraph.role, []).append(paragraph.id)
    assert by_role["body"] == facts["paragraphs"]["body"]
    assert by_role["item"] == facts["paragraphs"]["items"]


def test_participants(record: MeetingRecord, facts: Any) -> None:
    """All parties and no others, with office, country, attendance and function."""
    unmatched = list(record.participants)
    for expected in facts["participants"]:
        match = next(party for party in unmatched if party.name == expected["name"])
        unmatched.remove(match)
        found = attrs.asdict(match)
        found["functions"] = list(match.functions)
        for name, value in expected.items():
            if name == "country_basis":
                assert record.evidence_for(match, "country")[0].basis == value
            else:
                assert found[name] == value, (expected["name"], name)
    assert not unmatched


def test_statements(record: MeetingRecord, facts: Any) -> None:
    """Every statement is found with speaker, verb, act and content; at most one in ten is beyond them."""
    unmatched = list(record.statements)
    for expected in facts["statements"]:
        place = _span(record, expected)
        match = next(
            (
                statement
                for statement in unmatched
                if [record.participant(speaker).name for speaker in statement.speakers]
                == expected["speakers"]
                and statement.verb == expected["verb"]
                and statement.act == expected["act"]
                and _overlap(statement.content[0], place) >= 0.8
            ),
            None,
        )
        assert match is not None, expected
        unmatched.remove(match)
        if "basis" in expected:
            assert record.evidence_for(match, "speakers")[0].basis == expected["basis"], expected
    assert len(unmatched) <= 0.1 * len(record.statements)


def test_framework_and_pillars(record: MeetingRecord, facts: Any) -> None:
    """The initiative is found under its name, with its proposer and its four pillars."""
    (framework,) = record.frameworks
    expected = facts["framework"]
    assert framework.name == expected["name"]
    assert framework.acronym == expected["acronym"]
    assert record.participant(framework.proposer or "").name == expected["proposer"]
    assert [pillar.number for pillar in record.pillars] == [
        pillar["number"] for pillar in expected["pillars"]
    ]
    for pillar, fact in zip(record.pillars, expected["pillars"], strict=True):
        assert pillar.text == record.paragraph(fact["paragraph"]).text


def test_initiatives(record: MeetingRecord, facts: Any) -> None:
    """The pieces of the semicolon list, each with the pillar and the terms that the text ties it to."""
    assert len(record.initiatives) == len(facts["initiatives"])
    for initiative, expected in zip(record.initiatives, facts["initiatives"], strict=True):
        anchor = record.evidence_for(initiative, "text")[0].anchor
        assert anchor is not None
        assert _overlap(anchor, _span(record, expected)) >= 0.95
        pillar = record.pillar(initiative.pillar).number if initiative.pillar else None
        assert pillar == expected["pillar"]
        if "pillar_basis" in expected:
            assert record.evidence_for(initiative, "pillar")[0].basis == expected["pillar_basis"]
        assert [record.term(term).acronym for term in initiative.terms] == expected.get("terms", [])


def test_enumerations(record: MeetingRecord, facts: Any) -> None:
    """Announced lists with stated and found counts."""
    found = [
        {
            "paragraph": (record.evidence_for(listed, "noun")[0].anchor or Anchor("none", 0, 1)).paragraph,
            "noun": listed.noun,
            "stated": listed.stated,
            "found": len(listed.items),
            "open_ended": listed.open_ended,
        }
        for listed in record.enumerations
    ]
    assert found == facts["enumerations"]


def test_terms(record: MeetingRecord, facts: Any) -> None:
    """All terms and no others; the title of the speech is none."""
    expected = {(term["name"], term["acronym"]) for term in facts["terms"]}
    assert {(term.name, term.acronym) for term in record.terms} == expected


def test_defect_of_the_text_is_noticed(record: MeetingRecord, facts: Any) -> None:
    """The quotation that an opening mark closes is a finding in its paragraph."""
    (defect,) = facts["defects_of_the_text"]
    places = {
        finding.anchor.paragraph
        for finding in validate(record)
        if finding.code.startswith("JR4") and finding.anchor
    }
    assert defect["paragraph"] in places


def test_no_error_is_found(record: MeetingRecord) -> None:
    """A record that was parsed from a sound text is sound."""
    assert [finding for finding in validate(record) if finding.severity == "error"] == []


def test_participants_who_speak_are_parties(record: MeetingRecord) -> None:
    """Groups and states that speak are parties of their own kind."""
    kinds = {party.name: party.kind for party in record.participants if isinstance(party, Participant)}
    assert kinds["Japan"] is ParticipantKind.STATE
    assert kinds["ministers"] is ParticipantKind.GROUP
