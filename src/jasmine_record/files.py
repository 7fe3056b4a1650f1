"""Reading and writing by path: readouts, records, and the record that comes with the library.

A write is atomic: the bytes go to a temporary file in the same folder, are flushed to disk, and take the place of the
old file in one step. Whatever fails before that step leaves the old file as it was, and no temporary file.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jasmine_record.errors import FileError, SourceError
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import MeetingRecord
from jasmine_record.parsing import parse

__all__ = ["FORMATS", "dump", "jasmine", "load", "parse_file", "read_bytes", "write_bytes"]

#: Media types of readouts by suffix.
_READOUTS: Final = {".txt": "text/plain", ".text": "text/plain"}


def _dumps_for_people(record: MeetingRecord) -> bytes:
    return dumps(record, indent=2)


#: How a record is read and written, by suffix.
FORMATS: Final[dict[str, tuple[Callable[[bytes], MeetingRecord], Callable[[MeetingRecord], bytes]]]] = {
    ".json": (loads, _dumps_for_people),
}


def parse_file(path: str | os.PathLike[str], *, data: bytes | None = None, **options: Any) -> MeetingRecord:
    """The record of the readout in a file.

    Args:
        path: Where it is; its suffix tells what it is (`.txt`). `-` is standard input, read as plain text.
        data: The bytes of the file, where they were read already.
        options: Those of `parse`; `media_type` goes before the suffix.

    Raises:
        FileError: The file can't be read, or its suffix is none that is known and no media type is given.
        SourceError: Its bytes are no text, or too many; the message names the file.
    """
    name = os.fspath(path)
    if options.get("media_type") is None:
        options["media_type"] = "text/plain" if name == "-" else _READOUTS.get(_suffix(name))
        if options["media_type"] is None:
            raise _unknown_suffix(name, _READOUTS)
    try:
        return parse(read_bytes(path) if data is None else data, **options)
    except SourceError as error:
        raise SourceError(f"{'standard input' if name == '-' else name}: {error}") from error


def load(path: str | os.PathLike[str]) -> MeetingRecord:
    """The record in a file, whose suffix tells its form (`.json`).

    Raises:
        FileError: The file can't be read, or its suffix is none that is known.
        InvalidRecordError: It holds no record.
    """
    return _format(path)[0](read_bytes(path))


def dump(record: MeetingRecord, path: str | os.PathLike[str]) -> None:
    """Write a record to a file, whose suffix tells its form (`.json`, indented for people).

    Raises:
        FileError: The file can't be written, or its suffix is none that is known. What stood there still does.
    """
    write_bytes(path, _format(path)[1](record))


def jasmine() -> MeetingRecord:
    """The record of the 8th ASEAN-Japan Defence Ministers' Informal Meeting, 15 November 2023.

    Made from a restatement of the published readout in this project's own words (`source.wording` says so), with the
    address of the official page.
    """
    return loads(files("jasmine_record").joinpath("data", "jasmine-2023.json").read_bytes())


def _suffix(name: str) -> str:
    return Path(name).suffix.lower()


def _format(
    path: str | os.PathLike[str],
) -> tuple[Callable[[bytes], MeetingRecord], Callable[[MeetingRecord], bytes]]:
    name = os.fspath(path)
    try:
        return FORMATS[_suffix(name)]
    except KeyError:
        raise _unknown_suffix(name, FORMATS) from None


def _unknown_suffix(name: str, known: dict[str, Any]) -> FileError:
    return FileError(f"{name}: its name ends in none of the suffixes that are known here: {', '.join(known)}")


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """All bytes of a file; `-` is standard input.

    Raises:
        FileError: The file can't be read.
    """
    if os.fspath(path) == "-":
        return sys.stdin.buffer.read()
    with _told(path):
        return Path(path).read_bytes()


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file atomically; a symbolic link is followed, and a file's permissions are kept.

    Raises:
        FileError: The file can't be written. What stood there still does.
    """
    with _told(path):
        target = Path(path).resolve()
        if target.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp"
        )
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(_permissions(target))
            Path(temporary).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
        _flush_folder(target.parent)


def _permissions(target: Path) -> int:
    """Those of the file that stands there, else those that a new file gets."""
    with contextlib.suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    """Have the new name on disk too, where the system lets a folder be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _told(path: str | os.PathLike[str]) -> Iterator[None]:
    """Tell what the system refuses as the library's own error, in one line."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"{os.fspath(path)}: {reason[:1].lower()}{reason[1:]}") from error
