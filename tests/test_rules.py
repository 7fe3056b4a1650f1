"""Readable cases for the rules of the parser: a title, a text, and what is found in it.

`tests/rules/*.md` hold them. Under each `##` stand a `text` block and a `found` block. A line of the latter is
`kind: value | value ...`; every kind that it names is compared as a whole, and `kind: none` says that nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jasmine_record.model import Basis, Evidence, MeetingRecord
from jasmine_record.parsing import parse

_CASES = Path(__file__).parent / "rules"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+```text\n(?P<text>.*?)```\n+```found\n(?P<found>.*?)```",
    re.MULTILINE | re.DOTALL,
)


def _paragraphs(record: MeetingRecord) -> list[str]:
    return [f"{p.id} | {p.role} | {p.label or '-'} | {p.text}" for p in record.paragraphs]


def _participants(record: MeetingRecord) -> list[str]:
    lines = []
    for party in record.participants:
        parts = [party.kind, party.name or "-", party.role or "-", party.country or "-"]
        parts += [party.attendance] if party.attendance else []
        parts += party.functions
        parts += ["with " + ", ".join(party.members)] if party.members else []
        lines.append(" | ".join(parts))
    return lines


def _statements(record: MeetingRecord) -> list[str]:
    lines = []
    for statement in record.statements:
        names = [record.participant(s).name or record.participant(s).role or "-" for s in statement.speakers]
        speakers = ", ".join(names) or _open(statement.evidence, "speakers")
        content = " + ".join(record.quote(anchor) for anchor in statement.content) or "-"
        lines.append(f"{speakers} | {statement.verb} | {statement.act} | {content}")
    return lines


def _open(evidence: tuple[Evidence, ...], field: str) -> str:
    """How an open field is written: its reason and its candidates."""
    for entry in evidence:
        if entry.field == field and entry.basis is Basis.UNRESOLVED:
            return f"? {entry.rule} {', '.join(entry.candidates)}".rstrip()
    return "-"


def _meeting(field: str) -> Callable[[MeetingRecord], list[str]]:
    def value(record: MeetingRecord) -> list[str]:
        found = getattr(record.meeting, field)
        if found is None:
            reason = _open(record.meeting.evidence, field)
            return [] if reason == "-" else [reason]
        return [str(found)]

    return value


def _source(field: str) -> Callable[[MeetingRecord], list[str]]:
    def value(record: MeetingRecord) -> list[str]:
        found = getattr(record.source, field)
        return [] if found is None else [str(found)]

    return value


def _enumerations(record: MeetingRecord) -> list[str]:
    return [
        f"{listed.noun} | {'-' if listed.stated is None else listed.stated} | {'open' if listed.open_ended else 'closed'}"
        f" | {' + '.join(record.quote(item) for item in listed.items) or '-'}"
        for listed in record.enumerations
    ]


def _frameworks(record: MeetingRecord) -> list[str]:
    return [
        f"{f.name or '-'} | {f.acronym or '-'} | {record.participant(f.proposer).name if f.proposer else '-'}"
        f" | {' + '.join(p.text for p in f.pillars)}"
        for f in record.frameworks
    ]


def _initiatives(record: MeetingRecord) -> list[str]:
    return [
        f"{i.text} | {record.participant(i.proposer).name if i.proposer else '-'} | {i.pillar or '-'}"
        f" | {', '.join(i.partners) or '-'}"
        for i in record.initiatives
    ]


def _terms(record: MeetingRecord) -> list[str]:
    return [f"{term.name} | {term.acronym or '-'}" for term in record.terms]


def _addressed(record: MeetingRecord) -> list[str]:
    """How people are addressed, and the body of each that stands apart from the office."""
    return [
        f"{one.honorific or '-'} | {one.name} | {one.affiliation or '-'}"
        for one in record.participants
        if one.name and (one.honorific or one.affiliation)
    ]


_KINDS: dict[str, Callable[[MeetingRecord], list[str]]] = {
    "paragraph": _paragraphs,
    "participant": _participants,
    "addressed": _addressed,
    "statement": _statements,
    "enumeration": _enumerations,
    "framework": _frameworks,
    "initiative": _initiatives,
    "term": _terms,
    **{
        name: _meeting(name)
        for name in ("name", "series", "ordinal", "starts", "ends", "city", "country", "format", "occasion")
    },
    **{
        name: _source(name)
        for name in ("title", "genre", "publisher", "publisher_country", "issued", "language", "translation")
    },
}


def _cases() -> list[object]:
    return [
        pytest.param(match["text"], match["found"], id=f"{path.stem}: {match['title']}")
        for path in sorted(_CASES.glob("*.md"))
        for match in _CASE.finditer(path.read_text("utf-8"))
    ]


def test_every_case_is_read() -> None:
    """No heading of a case file is passed over."""
    headings = sum(
        len(re.findall(r"^## ", path.read_text("utf-8"), re.MULTILINE)) for path in _CASES.glob("*.md")
    )
    assert len(_cases()) == headings > 0


@pytest.mark.parametrize(("text", "found"), _cases())
def test_rule(text: str, found: str) -> None:
    """What is found is what the case says, for every kind that it names."""
    issued = re.match(r"@published (\S+)\n", text)
    record = parse(
        text[issued.end() :] if issued else text, published=date.fromisoformat(issued[1]) if issued else None
    )
    expected: dict[str, list[str]] = {}
    for line in found.splitlines():
        kind, _, value = line.partition(": ")
        expected.setdefault(kind, [])
        if value != "none":
            expected[kind].append(value)
    assert expected
    assert {kind: _KINDS[kind](record) for kind in expected} == expected
