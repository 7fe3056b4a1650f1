"""The exceptions: one family, values as fields, texts that teach."""

from __future__ import annotations

import pickle

import pytest

from jasmine_record import errors
from jasmine_record.errors import (
    AnchorError,
    Fault,
    FileError,
    InvalidRecordError,
    InvalidValueError,
    JasmineRecordError,
    MissingExtraError,
    SourceError,
    UnknownIdError,
)

_FAULT = Fault("/meeting/ordinal", "'8'", "a whole number")


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (InvalidValueError, ValueError),
        (UnknownIdError, KeyError),
        (AnchorError, ValueError),
        (SourceError, ValueError),
        (InvalidRecordError, ValueError),
        (FileError, OSError),
        (MissingExtraError, ImportError),
    ],
)
def test_family(kind: type[Exception], builtin: type[Exception]) -> None:
    """Each is the library's own and a kind that Python knows, and stands in the tree of the module."""
    assert issubclass(kind, JasmineRecordError)
    assert issubclass(kind, builtin)
    assert f"─ {kind.__name__} ({builtin.__name__})" in (errors.__doc__ or "")


@pytest.mark.parametrize("kind", [UnknownIdError, AnchorError, SourceError, FileError, MissingExtraError])
def test_message(kind: type[JasmineRecordError]) -> None:
    """The message is told as it is: without the quotes of a `KeyError` or the number of an `OSError`."""
    assert str(kind("the words")) == "the words"
    assert str(kind()) == kind.__name__


def test_equality() -> None:
    """They compare by kind and by what they hold."""
    assert SourceError("a") == SourceError("a")
    assert hash(SourceError("a")) == hash(SourceError("a"))
    assert SourceError("a") != SourceError("b")
    assert SourceError("a") != AnchorError("a")
    assert SourceError("a") != "a"


@pytest.mark.parametrize(
    "error",
    [
        SourceError("a"),
        FileError("a: b"),
        InvalidRecordError((_FAULT,), 5),
        InvalidValueError("Anchor", "start", "-1", "a whole number"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_they_pickle(error: JasmineRecordError) -> None:
    """So that another process can hand them back, whole."""
    other = pickle.loads(pickle.dumps(error))  # noqa: S301 - its own bytes
    assert other == error
    assert str(other) == str(error)


def test_refused_value() -> None:
    """It says whose field holds what, and what it may hold."""
    error = InvalidValueError("Anchor", "start", "-1", "a whole number")
    assert (error.owner, error.field, error.found, error.expected) == error.args
    assert str(error) == "Anchor.start is -1, expected a whole number"


def test_one_fault() -> None:
    """A single fault stands on the same line."""
    error = InvalidRecordError((_FAULT,))
    assert error.total == 1
    assert str(error) == "not a meeting record: /meeting/ordinal: found '8', expected a whole number"
    whole = InvalidRecordError((Fault("", "null", "an object"),))
    assert str(whole) == "not a meeting record: (document): found null, expected an object"


def test_many_faults() -> None:
    """Ten are spelt out, a line each, and the rest counted."""
    lines = str(InvalidRecordError((_FAULT,) * 12, 30)).splitlines()
    assert lines[0] == "not a meeting record: 30 faults"
    assert lines[1:11] == [f"  {_FAULT}"] * 10
    assert lines[11:] == ["  and 20 more"]
    assert len(str(InvalidRecordError((_FAULT,) * 10)).splitlines()) == 11
