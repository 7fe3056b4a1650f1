"""JSON: the form in which a record is stored and exchanged.

Written as canonical JSON (RFC 8785): UTF-8, keys sorted, no white space, the shortest escapes. Every field is written:

- a string, a number and a boolean as themselves, `None` as `null`
- a day as `YYYY-MM-DD` (RFC 3339 `full-date`), an enum as its string
- a tuple as an array, an object of the model as an object whose keys are the names of its fields

Read in any layout and any order of keys (RFC 8259); the key of a field that has a default may be absent. All else is
refused: unknown and repeated keys, values of other types, numbers with a fraction or an exponent.
"""

from __future__ import annotations

from importlib import import_module
from types import MemberDescriptorType, ModuleType
from typing import Final

import msgspec

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import CLASSES, MeetingRecord, check_record
from jasmine_record.model.constraint import show

__all__ = ["dumps", "loads"]

_INDENTS: Final = range(1, 17)
_NOT_ASCII: Final = bytes(range(0x80, 0x100))


def _in_order(kind: type) -> bool:
    """Whether the fields of a class, which msgspec writes as they lie in memory, lie there by name."""
    fields = [name for name, member in vars(kind).items() if isinstance(member, MemberDescriptorType)]
    return fields == sorted(fields)


#: The hook takes strings of a class of their own, such as one that marks them as safe. CPython lays out slots by name, so
#: that keys are sorted as they come; sorting them again would take half as long as all the rest.
_ENCODER: Final = msgspec.json.Encoder(
    order=None if all(map(_in_order, CLASSES)) else "sorted", enc_hook=str.__str__
)
#: For plain values, whose keys are in any order.
_PLAIN_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_DECODER: Final = msgspec.json.Decoder(MeetingRecord)


def dumps(record: MeetingRecord, *, indent: int | None = None) -> bytes:
    """Write a record as JSON.

    Args:
        record: Any record.
        indent: How many spaces each level is indented by, from 1 to 16, for people to read; the text then ends in a
            newline. Canonical JSON, which has neither, if `None`.

    Raises:
        InvalidValueError: It is no record, or the indent is out of range.
    """
    check_record(record, "dumps")
    if indent is not None and (type(indent) is not int or indent not in _INDENTS):
        raise InvalidValueError(
            "dumps",
            "indent",
            show(indent),
            f"a number of spaces from {_INDENTS[0]} to {_INDENTS[-1]}, or none at all",
        )
    canonical = _ENCODER.encode(record)
    if indent is None:
        return canonical
    return msgspec.json.format(canonical, indent=indent) + b"\n"


def loads(data: bytes | bytearray | memoryview | str) -> MeetingRecord:
    """Read a record from JSON.

    Args:
        data: A whole document; bytes are UTF-8 without a byte order mark.

    Raises:
        InvalidValueError: The data is neither bytes nor a string.
        InvalidRecordError: The document is no JSON, or is no record; has the first hundred faults in document order, and
            their number (of one array, no more than ten thousand items that have any are counted).
    """
    if not isinstance(data, str | bytes | bytearray | memoryview):
        raise InvalidValueError("loads", "data", show(data), "JSON as bytes or a string; load reads a file")
    if isinstance(data, str):
        raw = data.encode(errors="surrogatepass")
    else:
        raw = data if type(data) is bytes else bytes(memoryview(data))
    try:
        record = _DECODER.decode(raw)
        if _is_whole(raw, record):
            return record
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    return _read(data if isinstance(data, str) else raw)


def _is_whole(raw: bytes, record: MeetingRecord) -> bool:
    """Whether the decoder passed over nothing: an unknown or repeated key, or `-0`.

    The proofs stand in the order of their cost.
    """
    # Bytes that come out as they went in.
    canonical = _ENCODER.encode(record)
    if raw == canonical:
        return True
    compact = msgspec.json.format(raw, indent=-1)
    if compact == canonical:
        return True
    # Keys in another order. What says the same without a second key or a longer number is as long as this, since
    # nothing shorter says it; or with all that isn't ASCII escaped.
    plain = msgspec.json.decode(raw)
    if _PLAIN_ENCODER.encode(plain) == canonical:
        least = _escaped_length(canonical) if raw.isascii() else len(canonical)
        if len(compact) == least:
            return True
    # Other escapes, and fields left out.
    reader = _reader()
    return bool(plain) and reader.agrees(
        reader.read_plain(raw), msgspec.to_builtins(record, enc_hook=str.__str__)
    )


def _escaped_length(canonical: bytes) -> int:
    """How long a text is when each UTF-16 unit that isn't ASCII is written with the six characters of an escape."""
    ascii_alone = len(canonical.translate(None, _NOT_ASCII))
    units = len(canonical.decode().encode("utf-16-le")) // 2
    return ascii_alone + 6 * (units - ascii_alone)


def _read(data: bytes | str) -> MeetingRecord:
    """Read a record value by value, to name what is wrong. Takes the same documents, much more slowly."""
    document = _reader().read_plain(data)
    # Loaded for this alone, since it takes longer to load than all the rest.
    record: MeetingRecord = import_module("jasmine_record.formats.converter").structure_record(document)
    return record


def _reader() -> ModuleType:
    """What reads values without losing anything; loaded where a document isn't as most are."""
    return import_module("jasmine_record.formats.plain")
