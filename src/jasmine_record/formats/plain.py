"""JSON text as plain values, none of which hides what was written.

Strings, booleans, `null`, arrays and whole numbers become Python's own. What a record can't hold is kept apart, so that
it is refused at its place: a key that stands twice, a number with a fraction. Text that is no JSON is refused here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import accumulate
from typing import Any, Final, NamedTuple, NoReturn

from jasmine_record.errors import Fault, InvalidRecordError
from jasmine_record.model.constraint import show

__all__ = ["Number", "Repeating", "agrees", "read_plain", "refuse_document", "show_plain"]

#: Deeper documents are refused unread. A record is nested less than ten deep.
_DEEPEST: Final = 32
#: So many digits fit any number that a field may hold; more are kept as text.
_DIGITS: Final = 17


class Number(NamedTuple):
    """A number that no field can hold: a fraction, an exponent, `-0`, or too many digits; as written."""

    text: str


class Repeating(dict[str, Any]):
    """An object that has a key more than once; holds the last value of each."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        #: How often it has each key that it has more than once.
        self.repeated = {key: count for key, count in counts.items() if count > 1}


def read_plain(data: bytes | str) -> Any:
    """The plain values of a whole document, with `Number` and `Repeating` where JSON's own would lose something.

    Raises:
        InvalidRecordError: It is no JSON in UTF-8, or nested deeper than any record.
    """
    return _parse(data if isinstance(data, str) else _decode(data))


def agrees(plain: Any, built: Any) -> bool:
    """Whether all that a document says stands in what was built from it, which holds the defaults too."""
    if type(plain) is dict:
        return type(built) is dict and all(
            key in built and agrees(value, built[key]) for key, value in plain.items()
        )
    if type(plain) is list:
        # A tuple, in what was built.
        return len(plain) == len(built) and all(map(agrees, plain, built))
    return not isinstance(plain, Number | Repeating) and bool(plain == built)


def refuse_document(fault: Fault, cause: Exception | None = None) -> NoReturn:
    """Raise the error that has this one fault."""
    raise InvalidRecordError((fault,)) from cause


def _decode(raw: bytes) -> str:
    mark = raw[:4]
    if mark.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in mark:
        refuse_document(Fault("", "text that looks like UTF-16 or UTF-32", "JSON in UTF-8"))
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode(), error.start)
        refuse_document(Fault("", f"byte 0x{raw[error.start]:02x}{place}", "JSON in UTF-8"), error)


_STRING: Final = r'"[^"\\]*+(?>(?:\\.[^"\\]*+)*)(?:"|\Z)'
_STRINGS: Final = re.compile(_STRING, re.DOTALL)
_NO_BRACKETS: Final = re.compile(r"[^\[\]{}]+")
_CONSTANT: Final = re.compile(rf"{_STRING}|(-?Infinity|NaN)", re.DOTALL)
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


class _ConstantError(Exception):
    """`NaN` or `Infinity`, which the standard library's reader takes for JSON."""


def _parse(text: str) -> Any:
    """The plain values of a JSON text."""
    if text.startswith("\ufeff"):
        refuse_document(Fault("", "a byte order mark", "JSON in UTF-8 without one"))
    brackets = _NO_BRACKETS.sub("", _STRINGS.sub("", text))
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > _DEEPEST:
        refuse_document(
            Fault("", f"more than {_DEEPEST} levels", f"JSON of at most {_DEEPEST} nested levels")
        )
    reader = json.JSONDecoder(
        object_pairs_hook=_object, parse_int=_number, parse_float=Number, parse_constant=_constant
    )
    try:
        return reader.decode(text)
    except _ConstantError as error:
        start, name = next((m.start(1), m[1]) for m in _CONSTANT.finditer(text) if m[1])
        refuse_document(Fault("", name + _place(text, start), "JSON, which has no such value"), error)
    except json.JSONDecodeError as error:
        found = show(text[error.pos]) if error.pos < len(text) else "the end of the text"
        expected = next((words for said, words in _EXPECTED if error.msg.startswith(said)), "JSON")
        refuse_document(Fault("", found + _place(text, error.pos), expected), error)


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


def show_plain(value: Any) -> str:
    """A plain value as a fault shows it: in the words of JSON, shortened."""
    if value is None or type(value) is bool:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Number):
        return value.text if len(value.text) <= 60 else f"{value.text[:57]}..."
    if isinstance(value, list | dict):
        return f"{'an empty' if not value else 'an'} {'array' if isinstance(value, list) else 'object'}"
    return show(value)
