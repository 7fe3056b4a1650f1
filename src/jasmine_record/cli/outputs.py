"""Where the verbs of the command write, and in which form."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar

from cyclopts import Parameter

from jasmine_record.errors import FileError, InvalidValueError
from jasmine_record.files import write_bytes
from jasmine_record.formats.json import dumps
from jasmine_record.formats.markdown import to_markdown
from jasmine_record.model import MeetingRecord

__all__ = [
    "RECORDS",
    "REPORTS",
    "Output",
    "RecordForm",
    "ReportForm",
    "form_of",
    "keep_apart",
    "record_bytes",
    "write",
]

Output = Annotated[Path | None, Parameter(name=["--output", "-o"])]
RecordForm = Literal["json", "markdown"]
ReportForm = Literal["text", "markdown", "html", "json"]
_Form = TypeVar("_Form", bound=str)

RECORDS: Final[Mapping[str, RecordForm]] = {".json": "json", ".md": "markdown", ".markdown": "markdown"}
"""The form of a record by the suffix of the file."""

REPORTS: Final[Mapping[str, ReportForm]] = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
}
"""The form of a summary or comparison by the suffix of the file."""


def form_of(output: Path | None, to: _Form | None, forms: Mapping[str, _Form]) -> _Form:
    """The form to write: the one asked for, else that of the output's suffix, else the first of the forms.

    Raises:
        FileError: The suffix is that of something else, or nothing is known by it, so that the file would be read as
            what it isn't.
    """
    suffix = output.suffix.lower() if output is not None else ""
    if to is None and suffix and suffix not in forms:
        raise FileError(
            f"{output}: {suffix} is no suffix of what is written here; it may be {', '.join(forms)}"
        )
    return to or forms.get(suffix) or next(iter(forms.values()))


def record_bytes(record: MeetingRecord, form: RecordForm, indent: int | None) -> bytes:
    """A record as it is written.

    Raises:
        InvalidValueError: There is an indent, and the form has none or it is out of range.
    """
    if form == "json":
        return dumps(record, indent=indent)
    if indent is not None:
        raise InvalidValueError("dumps", "indent", f"given for {form}", "it for JSON alone")
    return to_markdown(record).encode()


def keep_apart(inputs: Sequence[str], *outputs: Path | None) -> None:
    """Refuse to write over what is read, or twice to one file.

    Raises:
        FileError: Two of the paths lead to one file.
    """
    taken = {os.path.realpath(path): "is read" for path in inputs if path != "-"}
    for output in outputs:
        # A device keeps nothing that could be lost.
        if output is None or (output.exists() and not output.is_file()):
            continue
        place = os.path.realpath(output)
        if place in taken:
            raise FileError(
                f"{output}: it {taken[place]} too, and would be lost; give another name to write to"
            )
        taken[place] = "is written"


def write(data: bytes, path: Path | None) -> None:
    """To a file, atomically, or to standard output, ended by a newline."""
    if path is not None:
        write_bytes(path, data)
    elif sys.stdout is None:
        raise FileError("standard output: it is closed")
    else:
        sys.stdout.buffer.write(data if data.endswith(b"\n") or not data else data + b"\n")
