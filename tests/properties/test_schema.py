"""The law of the JSON Schema: it accepts what `loads` accepts, and refuses the rest but for a closed list."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given

from jasmine_record.errors import InvalidRecordError
from jasmine_record.formats.json import dumps, loads
from jasmine_record.formats.schema import json_schema
from jasmine_record.model import MeetingRecord
from jasmine_record.testing import broken_documents, records

_SCHEMA: Final = json_schema()
_CHECKER: Final = jsonschema.Draft202012Validator.FORMAT_CHECKER
#: With formats and without.
_RUST: Final = {
    heeded: jsonschema_rs.Draft202012Validator(_SCHEMA, validate_formats=heeded) for heeded in (True, False)
}
_PYTHON: Final = {
    True: jsonschema.Draft202012Validator(_SCHEMA, format_checker=_CHECKER),
    False: jsonschema.Draft202012Validator(_SCHEMA),
}

#: What only `loads` refuses, in the words of `docs/json.md`: the faults that tell it, and a document that has one.
_EXCEPTIONS: Final[dict[str, tuple[str, str]]] = {
    "an anchor whose `end` isn't greater than its `start`": (
        r"expected more than the start, \d+$",
        '{"statements": [{"id": "1", "verb": "a", "act": "state", "content": [{"paragraph": "1", "start": 2, "end": 2}]}]}',
    ),
    "`1.0`, `1e0` or `-0` for a whole number": (
        r"found (-0|[0-9]+\.0+|-0\.0+|[0-9]+([eE][+-]?[0-9]+)), expected a whole number in digits alone( or null)?$",
        '{"meeting": {"ordinal": 1.0}}',
    ),
    "a key that stands twice": (
        r"times, expected each key once$",
        '{"meeting": {"ordinal": 1, "ordinal": 1}}',
    ),
    'a lone surrogate (`"\\ud800"`)': (
        r"found '.*\\ud[89a-f][0-9a-f]{2}.*', expected words parted by single spaces",
        '{"meeting": {"name": "\\ud800"}}',
    ),
    "a day that isn't in the calendar (`2023-02-30`)": (
        r"found '\d{4}-\d\d-\d\d', expected a day of the calendar",
        '{"meeting": {"starts": "2023-02-30"}}',
    ),
}
_DAY: Final = list(_EXCEPTIONS)[-1]


def _faults(text: str) -> tuple[str, ...]:
    """What `loads` says is wrong; nothing where it reads a record."""
    told: tuple[str, ...] = ()
    try:
        loads(text)
    except InvalidRecordError as error:
        told = tuple(map(str, error.faults))
    return told


def _verdicts(text: str, *, formats: bool) -> set[bool]:
    """What the validators say of the document that the standard library reads."""
    document: Any = json.loads(text)
    verdicts = {_PYTHON[formats].is_valid(document)}
    # The one in Rust takes no string that isn't Unicode.
    if not re.search("[\ud800-\udfff]", json.dumps(document, ensure_ascii=False)):
        verdicts.add(_RUST[formats].is_valid(document))
    return verdicts


def _exceptions(faults: tuple[str, ...]) -> list[set[str]]:
    return [
        {words for words, (pattern, _) in _EXCEPTIONS.items() if re.search(pattern, fault, re.DOTALL)}
        for fault in faults
    ]


@given(broken_documents())
def test_it_judges_as_loads_does(text: str) -> None:
    """Both validators are of one mind, accept every record, and whatever else they accept is on the list."""
    faults = _faults(text)
    for formats in (True, False):
        (accepted,) = _verdicts(text, formats=formats)
        if accepted:
            excused = [found - {_DAY} if formats else found for found in _exceptions(faults)]
            assert all(excused), faults
        else:
            assert faults


@given(records())
def test_it_accepts_every_record(record: MeetingRecord) -> None:
    """Whatever is written is accepted."""
    assert _verdicts(dumps(record).decode(), formats=True) == {True}


@pytest.mark.parametrize("words", _EXCEPTIONS)
def test_each_exception_is_one(words: str) -> None:
    """A schema accepts each, `loads` refuses it with the fault that tells it, and no other covers it."""
    _, text = _EXCEPTIONS[words]
    assert _exceptions(_faults(text)) == [{words}]
    assert _verdicts(text, formats=False) == {True}
    assert _verdicts(text, formats=True) == {words != _DAY}


def test_the_list_is_that_of_the_documentation() -> None:
    """Row by row."""
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
    table = page.split("| only `loads` refuses | why |\n| --- | --- |\n")[1].split("\n\n")[0]
    assert [row.split(" | ")[0].removeprefix("| ") for row in table.splitlines()] == list(_EXCEPTIONS)
