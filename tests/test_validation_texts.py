"""Each rule is shown by a text or a record: the bundled readout with one slip, as pages and hands make it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jasmine_record.files import jasmine
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import MeetingRecord
from jasmine_record.parsing import parse
from jasmine_record.validation import CORPUS_RULES, RULES, coverage, validate, validate_all

_TEXT = (Path(__file__).parents[1] / "examples" / "jasmine-2023.txt").read_text("utf-8")
_MISSION = "The two sides also went through the calendar of visits, port calls and staff talks for the year to come, and set the dates"

#: Code, words of the text, and what a slip makes of them.
TEXTS = (
    ("JR102", "  4. He pointed out", "  5. He pointed out"),
    ("JR105", "  5. Next, he affirmed", "  5.\n\n  6.\n\nNext, he affirmed"),
    ("JR106", "  8. Minister Kihara", f"{_MISSION} of the\n\n  8. Minister Kihara"),
    ("JR107", "  8. Minister Kihara", f"{_MISSION}.\n\n{_MISSION}.\n\n  8. Minister Kihara"),
    ("JR207", "8th ASEAN-Japan Defence Ministers’ Informal Meeting Attended", "9th ASEAN-Japan Defence Ministers’ Informal Meeting Attended"),
    ("JR401", "following four pillars", "following five pillars"),
    ("JR402", "“ASEAN Outlook on the Indo-Pacific”", "“ASEAN Outlook on the Indo-Pacific“"),
    ("JR403", "(OSA)", "(OSA"),
    ("JR408", "Indonesia on November 15, 2023", "Indonesia on Monday, November 15"),
    ("JR408", "Indonesia on November 15, 2023", "Indonesia on Tuesday, November 15, 2023"),
    ("JR410", "Meeting was held on November 15 in Jakarta", "Meeting was held on November 14 in Jakarta"),
    ("JR415", "  8. Minister Kihara", "  8. The DDG sent its ships. Minister Kihara"),
    ("JR416", "  8. Minister Kihara", "  8. Official Security Assistance (OSA) grows. Minister Kihara"),
    ("JR417", "stated that ASEAN counts", "stated with Subiantoh that ASEAN counts"),
    ("JR418", "Official Security", "\u041efficial Security"),
    ("JR419", "speech under", "spe\u00adech under"),
    ("JR420", "Japan works with ASEAN", "Japan works with ASEANâ€™s ten"),
    ("JR421", "  8. Minister Kihara", f"{_MISSION}.\n\n  8. Minister Kihara"),
)  # fmt: skip

#: Code, the value that a hand sets, and where in the record.
RECORDS: tuple[tuple[str, str, Any], ...] = (
    ("JR101", "/paragraphs", []),
    ("JR103", "/paragraphs/12/level", 3),
    ("JR104", "/paragraphs/11/label", "7."),
    ("JR108", "/paragraphs/11/id", "16"),
    ("JR201", "/meeting/evidence/5/anchor/end", 9000),
    ("JR202", "/paragraphs/6/text", "The 8th Meeting was held in cafe\u0301s of Jakarta, Indonesia."),
    ("JR203", "/meeting/evidence", []),
    ("JR204", "/meeting/city", None),
    ("JR205", "/meeting/city", "Manila"),
    (
        "JR206",
        "/paragraphs/6/text",
        "The 8th ASEAN-Japan Defence Ministers’ Informal Meeting " * 5 + "ended.",
    ),
    ("JR208", "/meeting/evidence/5/anchor/start", 82),
    ("JR301", "/statements/1/id", "statement-1"),
    ("JR302", "/statements/0/speakers/0", "party-9"),
    ("JR303", "/statements/0/speakers", []),
    ("JR304", "/initiatives/0/pillar", "framework-2.pillar-1"),
    ("JR305", "/statements/0/speakers", ["party-3", "party-3"]),
    ("JR306", "/frameworks/0/pillars/1/number", 3),
    ("JR307", "/enumerations/1/items", []),
    ("JR404", "/meeting/ends", "2023-11-14"),
    ("JR405", "/source/issued", "2023-11-05"),
    ("JR406", "/terms/3/acronym", "OSA"),
    ("JR407", "/source/title", "9th ASEAN-Japan Defence Ministers’ Informal Meeting"),
    ("JR409", "/source/retrieved", "2022-11-16"),
    ("JR411", "/participants/0/name", "Prabowo Subianto"),
    ("JR412", "/participants/0/represents", "party-2"),
    ("JR413", "/meeting/format", "in_person"),
    ("JR414", "/meeting/country", "JP"),
)

#: Code, and for a second copy of the record what is set where.
PAIRS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("JR501", {}),
    ("JR502", {"/source/text_sha256": "0" * 64}),
    ("JR503", {"/meeting/ordinal": 9, "/meeting/starts": "2022-11-15"}),
    ("JR504", {"/participants/3/role": "President"}),
    ("JR505", {"/participants/3/name": "Prabowo Subyanto"}),
    ("JR506", {"/terms/2/name": "Open Skies Agreement"}),
)


def _set(document: Any, pointer: str, value: Any) -> None:
    *above, last = pointer.split("/")[1:]
    for step in above:
        document = document[int(step) if isinstance(document, list) else step]
    document[int(last) if isinstance(document, list) else last] = value


def _edited(changes: dict[str, Any]) -> MeetingRecord:
    document = json.loads(dumps(jasmine()))
    for pointer, value in changes.items():
        _set(document, pointer, value)
    return loads(json.dumps(document).encode())


def test_the_readout_itself_has_no_findings() -> None:
    """So that what is found below is the slip."""
    assert validate(parse(_TEXT)) == validate(jasmine()) == ()


def slipped(case: tuple[str, str, str]) -> MeetingRecord:
    """The record of the readout with one slip in its text."""
    _, words, slip = case
    assert _TEXT.count(words) == 1
    return parse(_TEXT.replace(words, slip))


def set_wrongly(case: tuple[str, str, Any]) -> MeetingRecord:
    """The bundled record in which a hand set one value wrongly."""
    code, pointer, value = case
    changes = {pointer: value}
    if code == "JR202":
        changes["/meeting/evidence/5/anchor/end"] = 32
        changes["/meeting/evidence/5/anchor/start"] = 28
    if code == "JR304":
        pillar = {"id": "framework-2.pillar-1", "number": 1, "text": "trust", "evidence": []}
        document = json.loads(dumps(jasmine()))["frameworks"]
        changes["/frameworks"] = [*document, {**document[0], "id": "framework-2", "pillars": [pillar]}]
    if code == "JR411":
        changes["/participants/0/country"] = "ID"
    return _edited(changes)


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case[0])
def test_a_text_shows_the_rule(case: tuple[str, str, str]) -> None:
    """The slip in the text is found by its rule."""
    assert case[0] in {finding.code for finding in validate(slipped(case))}


@pytest.mark.parametrize("case", RECORDS, ids=lambda case: case[0])
def test_a_record_shows_the_rule(case: tuple[str, str, Any]) -> None:
    """The value that a hand set wrongly is found by its rule."""
    assert case[0] in {finding.code for finding in validate(set_wrongly(case))}


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case[0])
def test_two_records_show_the_rule(case: tuple[str, dict[str, Any]]) -> None:
    """What is told in two ways is found."""
    code, changes = case
    assert code in {finding.code for finding in validate_all([jasmine(), _edited(changes)])}


def test_every_rule_is_shown() -> None:
    """By a text or by a record."""
    assert {case[0] for case in (*TEXTS, *RECORDS)} == {rule.code for rule in RULES}
    assert {case[0] for case in PAIRS} == {rule.code for rule in CORPUS_RULES}


def test_the_language_accounts_for_no_text() -> None:
    """The paragraph whose words show the language is a gap all the same, where no fact tells of it."""
    untold = (
        "It had rained for the whole of the week before, and the boats that were out at sea came home late in the evening "
        "with the wind behind them."
    )
    record = parse(f"Minister Placeholder Alpha stated that reefs are safe.\n\n{untold}")
    assert untold[:-1] in [record.quote(gap) for gap in coverage(record).gaps]
