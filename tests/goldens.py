"""What a parsed text is known by without its words: ids, anchors and normalised values, a line each.

Written anew by `python tests/goldens.py`; the difference in the files shows what a change of the parser has moved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jasmine_record.model import Anchor, Evidence, MeetingRecord
from jasmine_record.parsing import parse

FOLDER: Final = Path(__file__).parent / "golden"
TEXTS: Final = Path(__file__).parents[2] / "shared" / "readouts" / "white-house"


def name_of(text: Path) -> str:
    """The name of a text's golden file: its day and a digest of its name, which may hold words of the title."""
    return f"{text.name[:10]}-{hashlib.sha256(text.stem.encode()).hexdigest()[:8]}.txt"


def golden_of(text: Path) -> str:
    """The golden lines of a text."""
    return "\n".join(_lines(parse(text.read_bytes(), media_type="text/markdown"))) + "\n"


def _lines(record: MeetingRecord) -> Iterator[str]:
    source, meeting = record.source, record.meeting
    yield f"source {source.genre} {source.issued} {source.language} {source.publisher_country}"
    yield f"digest {source.text_sha256}"
    yield (
        f"meeting {meeting.ordinal} {meeting.starts} {meeting.ends} {meeting.country} {meeting.format}"
        f" | {_evidence(meeting.evidence)}"
    )
    for paragraph in record.paragraphs:
        yield f"paragraph {paragraph.id} {paragraph.role} {paragraph.level} {len(paragraph.text)}"
    for party in record.participants:
        functions = ",".join(party.functions) or "-"
        yield (
            f"{party.id} {party.kind} {party.country} {party.attendance} {functions} {party.represents}"
            f" | {_evidence(party.evidence)}"
        )
    for statement in record.statements:
        content = " ".join(_place(anchor) for anchor in statement.content) or "-"
        yield (
            f"{statement.id} {','.join(statement.speakers) or '-'} {statement.act} {content}"
            f" | {_evidence(statement.evidence)}"
        )
    for listed in record.enumerations:
        yield f"{listed.id} {listed.stated} {listed.open_ended} {' '.join(map(_place, listed.items)) or '-'}"
    for framework in record.frameworks:
        yield f"{framework.id} {framework.proposer} {len(framework.pillars)} | {_evidence(framework.evidence)}"
    for initiative in record.initiatives:
        yield f"{initiative.id} {initiative.proposer} {initiative.pillar} | {_evidence(initiative.evidence)}"
    for term in record.terms:
        yield f"{term.id} | {_evidence(term.evidence)}"


def _evidence(entries: tuple[Evidence, ...]) -> str:
    return " ".join(
        f"{entry.field}:{entry.basis}{f'({entry.rule})' if entry.rule else ''}"
        f"{f'@{_place(entry.anchor)}' if entry.anchor else ''}"
        for entry in entries
    )


def _place(anchor: Anchor) -> str:
    return f"{anchor.paragraph}[{anchor.start}:{anchor.end}]"


if __name__ == "__main__":
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for path in sorted(TEXTS.glob("*.md")):
        (FOLDER / name_of(path)).write_text(golden_of(path), "utf-8")
