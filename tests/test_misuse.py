"""What can't be used is refused before anything is read from it or written, by an error of the library's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import jasmine_record as jr
from jasmine_record.errors import InvalidValueError

_RECORD: Any = jr.jasmine()
_NONE: Any = None
_JR: Any = jr


@pytest.mark.parametrize(
    ("misuse", "said"),
    [
        (
            lambda: jr.dumps(_NONE),
            "dumps.record is None, expected a MeetingRecord, as parse and load give it",
        ),
        (lambda: _JR.dumps([_RECORD]), "dumps.record is [<MeetingRecord"),
        (lambda: list(jr.iter_dumps([_NONE])), "dumps.record is None"),
        (lambda: list(jr.iter_dumps([_NONE], compression="gzip")), "dumps.record is None"),
        (lambda: jr.to_markdown(_NONE), "to_markdown.record is None"),
        (lambda: jr.to_csv(_NONE, "terms"), "to_csv.record is None"),
        (lambda: jr.validate(_NONE), "validate.record is None"),
        (lambda: jr.validate_all([_RECORD, _NONE]), "validate_all.records[1] is None"),
        (lambda: jr.apply_fixes(_NONE, ()), "apply_fixes.record is None"),
        (lambda: jr.editorial(_NONE), "editorial.record is None"),
        (lambda: jr.coverage(_NONE), "coverage.record is None"),
        (lambda: jr.summarize(_NONE), "summarize.record is None"),
        (lambda: jr.unsupported("Ports.", _NONE), "unsupported.record is None"),
        (lambda: jr.compare(_RECORD, _NONE), "compare.newer is None"),
        (lambda: jr.reanchor(_NONE, "Ports."), "reanchor.record is None"),
        (
            lambda: jr.parse(_NONE),
            "parse.data is None, expected the text, or its bytes; parse_file reads a file",
        ),
        (lambda: _JR.parse_all(Path("a.txt")), "parse.data is PosixPath('a.txt'), expected the text"),
        (lambda: _JR.parse("Ports.", url=5), "parse.url is 5, expected a string"),
        (lambda: _JR.parse("Ports.", publisher=5), "parse.publisher is 5, expected a string"),
        (lambda: _JR.parse("Ports.", media_type=5), "parse.media_type is 5, expected a string"),
        (
            lambda: _JR.parse("Ports.", size_limit="1"),
            "parse.size_limit is '1', expected a whole number of bytes",
        ),
        (lambda: jr.parse_file(__file__, media_type="text/plain", size_limit=-1), "parse.size_limit is -1"),
        (
            lambda: _JR.dumps(_RECORD, indent=2.0),
            "dumps.indent is 2.0, expected a number of spaces from 1 to 16",
        ),
        (lambda: jr.dumps(_RECORD, indent=True), "dumps.indent is True"),
        (
            lambda: jr.loads(_NONE),
            "loads.data is None, expected JSON as bytes or a string; load reads a file",
        ),
        (lambda: jr.from_markdown(_NONE), "from_markdown.data is None, expected Markdown"),
        (
            lambda: _JR.iter_loads("r.json"),
            "iter_loads.file is 'r.json', expected a file opened for reading bytes",
        ),
        (lambda: _RECORD.evidence_for("x", "name"), "evidence_for.fact is 'x', expected a fact"),
        (
            lambda: _RECORD.evidence_for(_RECORD.paragraphs[0], "text"),
            "evidence_for.fact is Paragraph(id='title'",
        ),
    ],
)
def test_misuse(misuse: Callable[[], object], said: str) -> None:
    with pytest.raises(InvalidValueError, match="^" + re.escape(said)):
        misuse()


def test_nothing_is_written_that_is_no_record(tmp_path: Path) -> None:
    for name in ("a.json", "a.md"):
        with pytest.raises(InvalidValueError):
            _JR.dump("hello", tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_column_that_stands_twice() -> None:
    with pytest.raises(
        jr.InvalidRecordError, match="line 1: found the column 'a' twice, expected each column once"
    ):
        jr.from_csv("a,a\r\n1,2")


def test_the_version_is_that_of_the_package() -> None:
    assert re.match(r"\d+\.\d+", jr.__version__)
