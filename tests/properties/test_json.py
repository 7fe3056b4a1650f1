"""Laws of the JSON form: it gives every record back, in one way only, and takes nothing else."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.errors import InvalidRecordError
from jasmine_record.formats.json import _read, dumps, loads
from jasmine_record.model import MeetingRecord
from jasmine_record.testing import broken_documents, records


def _outcome(read: Any, data: bytes) -> MeetingRecord | None:
    """The record, or `None` where the document is refused as the library refuses."""
    refused: InvalidRecordError | None = None
    found = None
    try:
        found = read(data)
    except InvalidRecordError as error:
        refused = error
    if refused is None:
        assert isinstance(found, MeetingRecord)
        return found
    assert refused.faults
    assert refused.total >= len(refused.faults)
    assert str(refused).startswith("not a meeting record: ")
    return None


_FEWER: Final = settings(max_examples=max(1, settings().max_examples // 2))
"""Records of all kinds are slow to draw."""


@_FEWER
@given(records())
def test_round_trip(record: MeetingRecord) -> None:
    """What was written is read back equal, and written again to the same bytes."""
    data = dumps(record)
    assert loads(data) == record
    assert dumps(loads(data)) == data
    assert loads(data.decode()) == record
    assert loads(bytearray(data)) == loads(memoryview(data)) == record


@_FEWER
@given(records())
def test_canonical(record: MeetingRecord) -> None:
    """The bytes are those of another implementation of RFC 8785."""
    assert dumps(record) == rfc8785.dumps(json.loads(dumps(record)))


@_FEWER
@given(records(), st.integers(1, 8), st.booleans())
def test_other_layouts(record: MeetingRecord, indent: int, ascii_only: bool) -> None:
    """Indented, with other key order or with escapes, it is the same record."""
    assert loads(dumps(record, indent=indent)) == record
    plain = json.loads(dumps(record))
    backwards = json.dumps(dict(reversed(plain.items())), ensure_ascii=ascii_only)
    assert loads(backwards) == record


@_FEWER
@given(broken_documents(), st.booleans())
def test_one_judgement(text: str, ascii_only: bool) -> None:
    """The quick way and the way that names faults refuse and accept the same."""
    data = (re.sub(r"[^\x00-\x7f]", _escape, text) if ascii_only else text).encode()
    assert _outcome(loads, data) == _outcome(_read, data)


def _escape(character: re.Match[str]) -> str:
    return json.dumps(character[0])[1:-1]


@_FEWER
@given(records(), st.data())
def test_one_byte(record: MeetingRecord, data: st.DataObject) -> None:
    """One byte changed or the end cut off: an equal record, another one, or the library's error."""
    raw = bytearray(dumps(record))
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] = data.draw(st.integers(0, 255))
    _outcome(loads, bytes(raw))
    assert _outcome(loads, dumps(record)[:place]) is None


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_anything(data: bytes) -> None:
    """Bytes that nobody wrote as a record are refused in one way."""
    assert _outcome(loads, data) is None


@given(st.text())
def test_any_string(text: str) -> None:
    """So are strings, with lone surrogates too."""
    with pytest.raises(InvalidRecordError):
        loads(text)
