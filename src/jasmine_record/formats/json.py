"""JSON: the form in which a record is stored and exchanged.

Written as canonical JSON (RFC 8785): UTF-8, keys sorted, no white space, the shortest escapes. Every field is written:

- a string, a number and a boolean as themselves, `None` as `null`
- a day as `YYYY-MM-DD` (RFC 3339 `full-date`), an enum as its string
- a tuple as an array, an object of the model as an object whose keys are the names of its fields

Read in any layout and any order of keys (RFC 8259); the key of a field that has a default may be absent. All else is
refused: unknown and repeated keys, values of other types, numbers with a fraction or an exponent.
"""

from __future__ import annotations

import json
import re
from functools import cache
from heapq import nsmallest
from itertools import accumulate
from typing import Any, Final, NoReturn

import msgspec
from cattrs.errors import BaseValidationError
from cattrs.preconf.msgspec import MsgspecJsonConverter

from jasmine_record.errors import Fault, InvalidRecordError, InvalidValueError
from jasmine_record.formats.converter import (
    Number,
    RefusedError,
    Repeating,
    make_converter,
    placed_faults,
)
from jasmine_record.model import SCHEMA_VERSION, MeetingRecord
from jasmine_record.model.constraint import show

__all__ = ["dumps", "loads"]

#: How many faults an error holds; the rest are counted.
_TOLD: Final = 100
#: Deeper documents are refused unread. A record is nested less than ten deep.
_DEEPEST: Final = 32
_INDENTS: Final = range(1, 17)
#: So many digits fit any number that a field may hold; more are kept as text.
_DIGITS: Final = 17


#: The hook takes strings of a class of their own, such as one that marks them as safe.
_ENCODER: Final = msgspec.json.Encoder(order="sorted", enc_hook=str.__str__)
_DECODER: Final = msgspec.json.Decoder(MeetingRecord)


def dumps(record: MeetingRecord, *, indent: int | None = None) -> bytes:
    """Write a record as JSON.

    Args:
        record: Any record.
        indent: How many spaces each level is indented by, from 1 to 16, for people to read; the text then ends in a
            newline. Canonical JSON, which has neither, if `None`.

    Raises:
        InvalidValueError: The indent is out of range.
    """
    canonical = _ENCODER.encode(record)
    if indent is None:
        return canonical
    if indent not in _INDENTS:
        raise InvalidValueError(
            "dumps",
            "indent",
            show(indent),
            f"None or a number of spaces from {_INDENTS[0]} to {_INDENTS[-1]}",
        )
    return msgspec.json.format(canonical, indent=indent) + b"\n"


def loads(data: bytes | bytearray | memoryview | str) -> MeetingRecord:
    """Read a record from JSON.

    Args:
        data: A whole document; bytes are UTF-8 without a byte order mark.

    Raises:
        InvalidRecordError: The document is no JSON, or is no record; has the first hundred faults in document order, and
            their number (of one array, no more than ten thousand items that have any are counted).
    """
    raw = data.encode(errors="surrogatepass") if isinstance(data, str) else bytes(memoryview(data))
    try:
        record = _DECODER.decode(raw)
        canonical = _ENCODER.encode(record)
        # The decoder lets more pass than it should: unknown and repeated keys, say. Bytes that come out as they went in
        # prove that it passed over nothing.
        if raw == canonical or msgspec.json.format(raw, indent=-1) == canonical:
            return record
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    return _read(data if isinstance(data, str) else raw)


def _read(data: bytes | str) -> MeetingRecord:
    """Read a record value by value, to accept other layouts, or to name what is wrong."""
    document = _parse(data if isinstance(data, str) else _decode(data))
    if isinstance(document, dict):
        if not document:
            _refuse(Fault("", "an empty object", "the keys of a record"))
        version = document.get("schema_version")
        if isinstance(version, str) and version != SCHEMA_VERSION:
            words = f"{SCHEMA_VERSION!r}, the only version that this release reads"
            _refuse(Fault("/schema_version", show(version), words))
    try:
        return _converter().structure(document, MeetingRecord)
    except (BaseValidationError, RefusedError) as error:
        placed = list(placed_faults(error, document))
        first = nsmallest(_TOLD, placed, key=lambda fault: fault.position)
        raise InvalidRecordError(tuple(fault.word() for fault in first), len(placed)) from None


@cache
def _converter() -> MsgspecJsonConverter:
    return make_converter()


def _refuse(fault: Fault, cause: Exception | None = None) -> NoReturn:
    raise InvalidRecordError((fault,)) from cause


def _decode(raw: bytes) -> str:
    mark = raw[:4]
    if mark.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in mark:
        _refuse(Fault("", "text that looks like UTF-16 or UTF-32", "JSON in UTF-8"))
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode(), error.start)
        _refuse(Fault("", f"byte 0x{raw[error.start]:02x}{place}", "JSON in UTF-8"), error)


_STRING: Final = r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z)'
_STRINGS: Final = re.compile(_STRING, re.DOTALL)
_NO_BRACKETS: Final = re.compile(r"[^\[\]{}]+")
_CONSTANT: Final = re.compile(rf"{_STRING}|(-?Infinity|NaN)", re.DOTALL)
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


class _ConstantError(Exception):
    """`NaN` or `Infinity`, which the standard library's reader takes for JSON."""


def _parse(text: str) -> Any:
    """The plain values of a JSON text."""
    if text.startswith("\ufeff"):
        _refuse(Fault("", "a byte order mark", "JSON in UTF-8 without one"))
    brackets = _NO_BRACKETS.sub("", _STRINGS.sub("", text))
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > _DEEPEST:
        _refuse(Fault("", f"more than {_DEEPEST} levels", f"JSON of at most {_DEEPEST} nested levels"))
    reader = json.JSONDecoder(
        object_pairs_hook=_object, parse_int=_number, parse_float=Number, parse_constant=_constant
    )
    try:
        return reader.decode(text)
    except _ConstantError as error:
        start, name = next((m.start(1), m[1]) for m in _CONSTANT.finditer(text) if m[1])
        _refuse(Fault("", name + _place(text, start), "JSON, which has no such value"), error)
    except json.JSONDecodeError as error:
        found = show(text[error.pos]) if error.pos < len(text) else "the end of the text"
        expected = next((words for said, words in _EXPECTED if error.msg.startswith(said)), "JSON")
        _refuse(Fault("", found + _place(text, error.pos), expected), error)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else Repeating(pairs)


def _number(digits: str) -> int | Number:
    return Number(digits) if len(digits) > _DIGITS or digits == "-0" else int(digits)


def _constant(name: str) -> NoReturn:
    raise _ConstantError(name)


#: What the standard library says, and what a fault says of it.
_EXPECTED: Final = (
    ("Expecting value", "a JSON value"),
    ("Expecting property name", "a JSON key in double quotes"),
    ("Expecting ':'", "JSON with a colon behind each key"),
    ("Expecting ','", "JSON with commas between values"),
    ("Unterminated string", "JSON whose strings end in a double quote"),
    ("Invalid control character", "JSON without control characters in strings"),
    ("Invalid \\", "JSON with valid escapes in strings"),
    ("Extra data", "the end of the JSON text"),
)


def _place(text: str, offset: int) -> str:
    """Where an offset lies: lines as RFC 8259 lets them end, columns in code points, both from 1."""
    before = text[:offset]
    lines = re.split(r"\r\n|\r|\n", before)
    return f" at line {len(lines)}, column {len(lines[-1]) + 1}"
