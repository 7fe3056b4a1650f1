"""What findings say: each message, the words that it is about, and the fix, as `findings.txt` has them.

Run this file to write `findings.txt` anew, and read what changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import flawed
from jasmine_record.model import MeetingRecord
from jasmine_record.validation import Finding, validate, validate_all
from test_validation_texts import RECORDS, TEXTS, set_wrongly, slipped
from test_validation_together import CORPUS

_FINDINGS = Path(__file__).with_name("findings.txt")


def _line(finding: Finding, record: MeetingRecord) -> str:
    words = "" if finding.anchor is None else f" «{record.quote(finding.anchor)}»"
    edits = finding.fix.edits if finding.fix is not None else ()
    shown = [
        f"{edit.operation} {edit.pointer}{'' if edit.value is None else f' {edit.value}'}" for edit in edits
    ]
    fix = f" [{finding.fix.title}: {', '.join(shown)}]" if finding.fix is not None else ""
    line = f"{finding}{words}{fix}"
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in line)


def _lines() -> Iterator[str]:
    for code, what, record, _ in flawed.FIRES:
        yield f"# {what}"
        yield from (_line(finding, record) for finding in validate(record, select=[code]))
    for text in TEXTS:
        record = slipped(text)
        yield f"# the readout with {text[2].splitlines()[0].strip()[:60]!r}"
        yield from (_line(finding, record) for finding in validate(record, select=[text[0]]))
    for case in RECORDS:
        record = set_wrongly(case)
        yield f"# the record with {str(case[2])[:60]!r} at {case[1]}"
        yield from (_line(finding, record) for finding in validate(record, select=[case[0]]))
    for code, what, held, pointers in CORPUS:
        if pointers:
            yield f"# {what}"
            for finding in validate_all(held, select=[code]):
                yield _line(finding, held[int(finding.pointer.split("/")[1])])


def test_findings_say_what_they_should() -> None:
    """Each finding of the cases of the rules, word for word."""
    assert list(_lines()) == _FINDINGS.read_text("utf-8").splitlines()


if __name__ == "__main__":
    _FINDINGS.write_text("\n".join([*_lines(), ""]), "utf-8")
