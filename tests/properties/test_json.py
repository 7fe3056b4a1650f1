"""Laws of the JSON form: it gives every record back, in one way only, and takes nothing else."""

from __future__ import annotations

import copy
import json
import re
from typing import Any, Final

import jsonschema
import jsonschema_rs
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.errors import InvalidRecordError
from jasmine_record.formats.json import _read, dumps, loads
from jasmine_record.formats.schema import json_schema
from jasmine_record.model import MeetingRecord
from jasmine_record.testing import records

_SCHEMA = json_schema()
_RUST = jsonschema_rs.Draft202012Validator(_SCHEMA, validate_formats=True)
_PYTHON = jsonschema.Draft202012Validator(
    _SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


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


@st.composite
def _places(draw: st.DrawFn, document: Any) -> tuple[Any, Any]:
    """An array or object somewhere in a document, with a key or index of it."""
    holder, step = None, None
    while isinstance(document, dict | list) and document and (holder is None or draw(st.booleans())):
        step = draw(st.sampled_from(sorted(document) if isinstance(document, dict) else range(len(document))))
        holder, document = document, document[step]
    return holder, step


_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        ["2023-11-15", "20231115", "stated", "en", "party-1", " ", "a  b", "3", [], {}, ["ja"], -1, 0, 2**53]
    ),
)


@st.composite
def _mutated(draw: st.DrawFn) -> bytes:
    """A record's document with one value, key or item changed, lost, doubled or added; often still a record."""
    document = json.loads(dumps(draw(records())))
    holder, step = draw(_places(document))
    match draw(st.sampled_from(("replace", "drop", "add", "double"))):
        case "replace":
            holder[step] = draw(_VALUES)
        case "drop":
            del holder[step]
        case "add" if isinstance(holder, dict):
            holder[draw(st.sampled_from(["id", "text", "ID", "evidence", "extra", "näme", step + "s"]))] = (
                draw(_VALUES)
            )
        case _ if isinstance(holder, list):
            holder.insert(0, copy.deepcopy(holder[step]))
    return json.dumps(document, ensure_ascii=draw(st.booleans())).encode()


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
@given(_mutated())
def test_one_judgement(data: bytes) -> None:
    """The quick way and the way that names faults refuse and accept the same."""
    assert _outcome(loads, data) == _outcome(_read, data)


@_FEWER
@given(_mutated())
def test_schema_judges_alike(data: bytes) -> None:
    """Both schema validators accept what is read as a record, and refuse the rest but for what a schema can't say."""
    document = json.loads(data)
    accepted = _RUST.is_valid(document)
    assert _PYTHON.is_valid(document) is accepted
    refused = ""
    try:
        loads(data)
    except InvalidRecordError as error:
        refused = "; ".join(map(str, error.faults))
    assert accepted is not bool(refused) or _UNSAYABLE.fullmatch(refused)


#: An anchor that ends before it starts, or a whole number written with a fraction or an exponent.
_UNSAYABLE = re.compile(
    r"[^;]*(more than the start, \d+|found -?[0-9]+(\.0)?(e\+[0-9]+)?, expected a whole number[^;]*)"
)


@_FEWER
@given(records())
def test_schema_accepts_every_record(record: MeetingRecord) -> None:
    """The schema accepts whatever is written."""
    document = json.loads(dumps(record))
    assert _RUST.is_valid(document)
    assert _PYTHON.is_valid(document)


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
