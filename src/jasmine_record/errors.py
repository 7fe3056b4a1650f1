"""The exceptions of the library, all below one base.

    JasmineRecordError
    ├── InvalidValueError (ValueError)     a value that can't be true of one object alone
    ├── UnknownIdError (KeyError)          an id that no object of the record has
    ├── AnchorError (ValueError)           words or offsets that name no single place in a text
    ├── SourceError (ValueError)           bytes that are no text, or too many of them
    ├── InvalidRecordError (ValueError)    JSON or Markdown that is no record; lists its faults
    ├── FileError (OSError)                a path that can't be read or written
    └── MissingExtraError (ImportError)    an optional library that isn't installed

They are for misuse and for unusable input only. What is wrong *in* a readout never raises: it becomes
a finding of `validate`.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "AnchorError",
    "Fault",
    "FileError",
    "InvalidRecordError",
    "InvalidValueError",
    "JasmineRecordError",
    "MissingExtraError",
    "SourceError",
    "UnknownIdError",
]


class JasmineRecordError(Exception):
    """Anything that this library raises on purpose."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else type(self).__name__

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.args == getattr(other, "args", None)

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class InvalidValueError(JasmineRecordError, ValueError):
    """A value that its object refuses when it is built.

    Attributes:
        owner: The name of the class or function that refuses it.
        field: The name of the field or argument; for one item of a tuple with its index (`members[2]`).
        found: What it holds, shortened.
        expected: What it may hold.
    """

    def __init__(self, owner: str, field: str, found: str, expected: str) -> None:
        self.owner = owner
        self.field = field
        self.found = found
        self.expected = expected
        super().__init__(owner, field, found, expected)

    def __str__(self) -> str:
        return f"{self.owner}.{self.field} is {self.found}, expected {self.expected}"


class UnknownIdError(JasmineRecordError, KeyError):
    """A look-up by an id that no object of that kind has in this record."""


class AnchorError(JasmineRecordError, ValueError):
    """Words that a paragraph doesn't hold, or holds more than once, or offsets outside its text."""


class SourceError(JasmineRecordError, ValueError):
    """Bytes that can't be read as text: undecodable, or over the size limit."""


class FileError(JasmineRecordError, OSError):
    """A path that can't be read or written, or whose suffix no format has.

    Whatever stood at the path before still stands there.
    """


class MissingExtraError(JasmineRecordError, ImportError):
    """An optional library that isn't installed; the message has the line that installs it."""


class Fault(NamedTuple):
    """One thing that keeps a document from being a record."""

    #: RFC 6901 JSON Pointer of the value at fault; empty for the whole document, and in a form that people write.
    pointer: str
    #: What stands there, shortened.
    found: str
    #: What may stand there.
    expected: str
    #: The line at fault, from 1, in a form that people write and in JSON Lines; `None` in JSON.
    line: int | None = None

    def __str__(self) -> str:
        place = self.pointer or "(document)"
        if self.line is not None:
            place = f"line {self.line}, {self.pointer}" if self.pointer else f"line {self.line}"
        return f"{place}: found {self.found}, expected {self.expected}"


class InvalidRecordError(JasmineRecordError, ValueError):
    """A document that is not a record.

    Attributes:
        faults: The first faults found, in document order, at least one.
        total: How many faults there are, counting those left out of `faults`.
    """

    #: How many faults the message of the error spells out; `faults` may hold more.
    SHOWN = 10

    def __init__(self, faults: tuple[Fault, ...], total: int | None = None) -> None:
        self.faults = faults
        self.total = len(faults) if total is None else total
        super().__init__(faults, self.total)

    def __str__(self) -> str:
        if self.total == 1:
            return f"not a meeting record: {self.faults[0]}"
        lines = [f"not a meeting record: {self.total} faults"]
        lines += [f"  {fault}" for fault in self.faults[: self.SHOWN]]
        if self.total > self.SHOWN:
            lines.append(f"  and {self.total - self.SHOWN} more")
        return "\n".join(lines)
