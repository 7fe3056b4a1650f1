"""What the verbs of the command read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter

from jasmine_record.errors import FileError, InvalidRecordError
from jasmine_record.files import FORMATS, READOUTS, parse_file, read_bytes, unknown_suffix
from jasmine_record.formats.json import loads
from jasmine_record.formats.markdown import Change, is_record, read_markdown
from jasmine_record.model import MeetingRecord

__all__ = ["Input", "named", "read_record", "read_record_and_bytes"]

Input = Annotated[str, Parameter(name="INPUT", allow_leading_hyphen=True)]


def named(path: str) -> str:
    """What a message calls an input."""
    return "standard input" if path == "-" else path


def read_record(path: str) -> MeetingRecord:
    """The record in a file, or that of the readout in it.

    Markdown is a record if its front matter says so; standard input is JSON if it begins as an object does.
    """
    return read_record_and_bytes(path)[0]


def read_record_and_bytes(path: str) -> tuple[MeetingRecord, bytes]:
    """The record in a file, or that of the readout in it, and what the file holds."""
    data = read_bytes(path)
    return _record(path, data), data


def _record(path: str, data: bytes) -> MeetingRecord:
    try:
        if path == "-" and data.lstrip().startswith(b"{"):
            return loads(data)
        if is_record(data):
            edited = read_markdown(data)
            _tell(path, edited.changes)
            return edited.record
        suffix = Path(path).suffix.lower()
        if suffix not in READOUTS and (reading := FORMATS.get(suffix)):
            return reading[0](data)
        if path != "-" and suffix not in READOUTS:
            raise unknown_suffix(path, (*FORMATS, *READOUTS))
    except InvalidRecordError as error:
        raise FileError(f"{named(path)}: {error}") from error
    record = parse_file(path, data=data)
    if not record.paragraphs:
        raise FileError(f"{named(path)}: there is no text in it")
    return record


#: How many changes are told; the rest are counted.
_TOLD: Final = 20


def _tell(path: str, changes: tuple[Change, ...]) -> None:
    """Say on standard error what edits of a Markdown document did to its evidence."""
    if sys.stderr is None:
        return
    lines = [str(change) for change in changes[:_TOLD]]
    if len(changes) > _TOLD:
        lines.append(f"and {len(changes) - _TOLD} more")
    for line in lines:
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
        sys.stderr.write(f"{named(path)}: {shown}\n")
