"""Faults of a document in the Markdown form: each has the line that it stands on."""

from __future__ import annotations

from typing import Final, NoReturn

from jasmine_record.errors import Fault, InvalidRecordError

__all__ = ["raise_all", "refuse"]

#: How many faults an error holds; the rest are counted.
_TOLD: Final = 100


def refuse(line: int, found: str, expected: str) -> NoReturn:
    """Raise what says that a line of a document isn't that of a record."""
    raise InvalidRecordError((Fault("", found, expected, line),))


def raise_all(faults: list[Fault]) -> None:
    """Raise the faults, in the order of their lines, if there are any."""
    if faults:
        found = sorted(faults, key=lambda fault: fault.line or 0)
        raise InvalidRecordError(tuple(found[:_TOLD]), len(found))
