"""Each rule finds its flaw behind objects that are sound: none of them ends the search."""

from __future__ import annotations

import json
from typing import Any, Final

import attrs
import pytest

import flawed
from jasmine_record.files import jasmine
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import MeetingRecord
from jasmine_record.validation import validate
from test_validation import FIRES

_ROWS: Final = (
    "paragraphs",
    "participants",
    "statements",
    "frameworks",
    "initiatives",
    "enumerations",
    "terms",
)
#: Keys whose values are ids.
_IDS: Final = {
    "id",
    "paragraph",
    "speakers",
    "represents",
    "proposer",
    "framework",
    "pillar",
    "terms",
    "enumeration",
}


def _renamed(value: Any) -> Any:
    """The same with other ids everywhere."""
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"sound-{item}"
        if key in _IDS and isinstance(item, str)
        else [f"sound-{one}" for one in item]
        if key in _IDS and item and isinstance(item, list) and isinstance(item[0], str)
        else _renamed(item)
        for key, item in value.items()
    }


_SOUND: Final = loads(json.dumps(_renamed(json.loads(dumps(jasmine())))).encode())


def _behind(record: MeetingRecord) -> MeetingRecord:
    """The record with all objects of a sound one before its own."""
    return attrs.evolve(record, **{name: getattr(_SOUND, name) + getattr(record, name) for name in _ROWS})


def _moved(pointer: str) -> str:
    _, name, *rest = pointer.split("/")
    if name not in _ROWS or not rest:
        return pointer
    return "/".join(["", name, str(int(rest[0]) + len(getattr(_SOUND, name))), *rest[1:]])


#: What depends on all that stands before it: a record without paragraphs, a digest, the day of the meeting.
_OF_THE_WHOLE: Final = frozenset({"JR101", "JR206"})


@pytest.mark.parametrize(
    ("code", "record"),
    [
        pytest.param(code, record, id=f"{code}: {what}")
        for code, what, record, _ in FIRES + flawed.FIRES
        if code not in _OF_THE_WHOLE
    ],
)
def test_a_flaw_behind_what_is_sound(code: str, record: MeetingRecord) -> None:
    """What is found in a record alone is found in it behind others."""
    found = {_moved(finding.pointer) for finding in validate(record, select=[code])}
    assert found <= {finding.pointer for finding in validate(_behind(record), select=[code])}
