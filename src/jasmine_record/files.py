"""Reading and writing by path: readouts, records, and the record that comes with the library.

A write is atomic: the bytes go to a temporary file in the same folder, are flushed to disk, and take the place of the
old file in one step. Whatever fails before that step leaves the old file as it was, and no temporary file. A pipe or a
device is written to directly.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jasmine_record.errors import FileError, SourceError
from jasmine_record.formats.json import dumps, loads
from jasmine_record.formats.markdown import from_markdown, is_record, to_markdown
from jasmine_record.model import MeetingRecord
from jasmine_record.parsing import parse
from jasmine_record.source import SIZE_LIMIT, check_size_limit

__all__ = [
    "FORMATS",
    "READOUTS",
    "dump",
    "jasmine",
    "load",
    "parse_file",
    "read_bytes",
    "unknown_suffix",
    "write_bytes",
]

#: Media types of readouts by suffix.
READOUTS: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}


def _dumps_for_people(record: MeetingRecord) -> bytes:
    return dumps(record, indent=2)


def _markdown_bytes(record: MeetingRecord) -> bytes:
    return to_markdown(record).encode()


#: How a record is read and written, by suffix.
FORMATS: Final[dict[str, tuple[Callable[[bytes], MeetingRecord], Callable[[MeetingRecord], bytes]]]] = {
    ".json": (loads, _dumps_for_people),
    ".md": (from_markdown, _markdown_bytes),
    ".markdown": (from_markdown, _markdown_bytes),
}


def parse_file(path: str | os.PathLike[str], *, data: bytes | None = None, **options: Any) -> MeetingRecord:
    """The record of the readout in a file.

    Args:
        path: Where it is; its suffix tells what it is (`.txt`, `.html`, `.md` ...). `-` is standard input, of which `parse`
            tells what it is.
        data: The bytes of the file, where they were read already.
        options: Those of `parse`; `media_type` goes before the suffix.

    Raises:
        FileError: The file can't be read, or its suffix is none that is known and no media type is given; or it holds a
            record, which `load` reads.
        SourceError: Its bytes are no text, or too many; the message names the file.
    """
    name = os.fspath(path)
    if options.get("media_type") is None and name != "-":
        options["media_type"] = READOUTS.get(_suffix(name))
        if options["media_type"] is None:
            raise unknown_suffix(name, READOUTS)
    if data is None:
        check_size_limit(options.get("size_limit", SIZE_LIMIT))
        # One byte more than the limit is enough to be refused.
        data = read_bytes(path, options.get("size_limit", SIZE_LIMIT) + 1)
    if _is_json_record(data):
        raise FileError(f"{_shown(name)}: {_HELD}, from a file whose name ends in .json")
    if options.get("media_type") == "text/markdown" and is_record(data):
        raise FileError(f"{_shown(name)}: {_HELD}")
    try:
        return parse(data, **options)
    except SourceError as error:
        raise SourceError(f"{_shown(name)}: {error}") from error


#: What is said of a record where a readout is to be; `convert` is the command's word for it.
_HELD: Final = (
    "it holds a record already, not a readout to parse; load reads it, or at the command line convert"
)
_JSON_RECORD: Final = re.compile(rb"\s*+\{")


def _is_json_record(data: bytes) -> bool:
    """Whether a file that is said to be a readout holds a record in JSON, whatever its name is."""
    return _JSON_RECORD.match(data) is not None and b'"paragraphs"' in data and b'"schema_version"' in data


def load(path: str | os.PathLike[str]) -> MeetingRecord:
    """The record in a file, whose suffix tells its form (`.json`, `.md`).

    Raises:
        FileError: The file can't be read, or its suffix is none that is known.
        InvalidRecordError: It holds no record.
    """
    return _format(path)[0](read_bytes(path))


def dump(record: MeetingRecord, path: str | os.PathLike[str]) -> None:
    """Write a record to a file, whose suffix tells its form (`.json`, indented for people; `.md`).

    Raises:
        FileError: The file can't be written, or its suffix is none that is known. What stood there still does.
        InvalidRecordError: The form can't hold the record, as `to_markdown` says.
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
        raise unknown_suffix(name, FORMATS) from None


def unknown_suffix(name: str, known: Iterable[str]) -> FileError:
    """What is said of a path whose suffix is none of those that are known."""
    suffixes = ", ".join(dict.fromkeys(known))
    return FileError(f"{_shown(name)}: its name ends in none of the suffixes that are known here: {suffixes}")


def read_bytes(path: str | os.PathLike[str], limit: int = -1) -> bytes:
    """The bytes of a file, at most `limit` of them unless it is negative; `-` is standard input.

    Raises:
        FileError: The file can't be read.
    """
    with _told(path):
        if os.fspath(path) != "-":
            with Path(path).open("rb") as stream:
                return stream.read(limit)
        if sys.stdin is None:
            raise FileError("standard input: it is closed")
        return sys.stdin.buffer.read(limit)


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file atomically; a symbolic link is followed, and a file's permissions are kept.

    Raises:
        FileError: The file can't be written. What stood there still does.
    """
    with _told(path):
        mode = _mode(path)
        if mode is not None and not stat.S_ISREG(mode):
            # A device must not be replaced by a file, and has nothing that could be kept; a folder refuses.
            Path(path).write_bytes(data)
            return
        target = Path(os.path.realpath(path))
        # Of a short name, since the target's own may be as long as the system allows.
        temporary = target.with_name(f".jasmine-record-{secrets.token_hex(8)}.tmp")
        try:
            with temporary.open("xb") as stream:
                if mode is not None:
                    temporary.chmod(stat.S_IMODE(mode))
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _flush_folder(target.parent)


def _mode(path: str | os.PathLike[str]) -> int | None:
    """Type and permissions of what stands there; `None` where nothing does."""
    try:
        return Path(path).stat().st_mode
    except FileNotFoundError:
        return None


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
    except FileError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"{_shown(os.fspath(path))}: {reason[:1].lower()}{reason[1:]}") from error


def _shown(name: str) -> str:
    """A path as a message shows it: on one line."""
    if name == "-":
        return "standard input"
    return name if name.isprintable() and name else repr(name)
