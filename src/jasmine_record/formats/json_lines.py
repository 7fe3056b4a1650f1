"""JSON Lines: many records in one stream, each the canonical JSON of one record and a newline.

Read from any binary file and written for any, plain, as gzip (RFC 1952) or as Zstandard (RFC 8878). No more than one
line is held in memory.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, BinaryIO, Final, Literal

from jasmine_record.errors import Fault, InvalidRecordError, InvalidValueError, MissingExtraError
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import MeetingRecord
from jasmine_record.model.constraint import show

__all__ = ["iter_dumps", "iter_loads"]

Compression = Literal["gzip", "zstd"]

_GZIP: Final = b"\x1f\x8b"
_ZSTANDARD: Final = b"\x28\xb5\x2f\xfd"
#: Written at once when compressed.
_CHUNK: Final = 1 << 16
#: Compressed bytes that are taken at once.
_FEW: Final = 1 << 10
#: A longer line is refused, and passed over without being held.
_LONGEST: Final = 64 << 20


def iter_dumps(
    records: Iterable[MeetingRecord], *, compression: Compression | None = None
) -> Iterator[bytes]:
    """Write records as JSON Lines, piece by piece: `file.writelines(iter_dumps(records))`.

    Args:
        records: Any number of records, taken one at a time.
        compression: `"gzip"` or `"zstd"`; `None` for plain lines. The same records give the same bytes.

    Raises:
        InvalidValueError: There is no such compression; or, when its turn comes, one of them is no record.
        MissingExtraError: `"zstd"` without the extra `zstd`.
    """
    if compression is None:
        return (dumps(record) + b"\n" for record in records)
    if compression == "gzip":
        # 16 more than the window's size asks zlib for the header of gzip, which then holds no time and no name.
        return _compressed(records, zlib.compressobj(wbits=16 + zlib.MAX_WBITS))
    if compression == "zstd":
        return _compressed(records, _zstandard().ZstdCompressor().compressobj())
    raise InvalidValueError("iter_dumps", "compression", show(compression), "'gzip', 'zstd' or None")


def _compressed(records: Iterable[MeetingRecord], compressor: Any) -> Iterator[bytes]:
    waiting = bytearray()
    for record in records:
        waiting += compressor.compress(dumps(record) + b"\n")
        if len(waiting) >= _CHUNK:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting) + compressor.flush()


def iter_loads(
    file: BinaryIO, *, on_error: Literal["raise", "skip"] | Callable[[InvalidRecordError], object] = "raise"
) -> Iterator[MeetingRecord]:
    """Read records from JSON Lines, one at a time.

    Args:
        file: A file opened for reading bytes. Whether they are compressed is told by how they begin. It is left open.
        on_error: What to do with a line that is no record: raise its error, pass over it, or call this with the
            error and go on. Behind damage in a compressed file there is nothing to go on with.

    Blank lines are passed over, and counted.

    Raises:
        InvalidRecordError: A line is no record, is longer than 64 MiB, or the compressed file is damaged; each of its
            faults has the line.
        InvalidValueError: `file` is no file, or `on_error` none of the three.
        MissingExtraError: The file is compressed with Zstandard, and the extra `zstd` isn't installed.
    """
    if not hasattr(file, "read"):
        raise InvalidValueError(
            "iter_loads", "file", show(file), "a file opened for reading bytes: open(path, 'rb')"
        )
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise InvalidValueError(
            "iter_loads", "on_error", show(on_error), "'raise', 'skip' or what is called with the error"
        )
    return _read(file, on_error)


def _read(
    file: BinaryIO, on_error: Literal["raise", "skip"] | Callable[[InvalidRecordError], object]
) -> Iterator[MeetingRecord]:
    for number, line in _lines(file):
        try:
            record = loads(line) if isinstance(line, bytes) else _refuse(line)
        except InvalidRecordError as error:
            placed = InvalidRecordError(tuple(_on_line(fault, number) for fault in error.faults), error.total)
            if on_error == "raise":
                raise placed from None
            if callable(on_error):
                on_error(placed)
        else:
            yield record


def _refuse(fault: Fault) -> MeetingRecord:
    raise InvalidRecordError((fault,))


def _on_line(fault: Fault, number: int) -> Fault:
    # What is no JSON is told with a place in its text, which here is one line.
    found = fault.found if fault.pointer else fault.found.replace(" at line 1, column ", " at column ")
    return fault._replace(found=found, line=number)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | Fault]]:
    """Each line that isn't blank, without its end, or what is wrong with it; and its number, from 1."""
    number = 1
    stream, damage = _decompressed(file)
    try:
        while line := stream.readline(_LONGEST + 1):
            if len(line) > _LONGEST and not line.endswith(b"\n"):
                while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
                    pass
                yield number, Fault("", f"a line of more than {_LONGEST >> 20} MiB", "shorter lines")
            elif not line.isspace():
                yield number, line.rstrip(b"\r\n")
            number += 1
    except damage as error:
        words = "a compressed file that is damaged or cut off"
        yield number, Fault("", f"{words} ({error})" if str(error) else words, "whole lines")


def _decompressed(
    file: BinaryIO,
) -> tuple[io.BufferedIOBase | io.BufferedReader, tuple[type[Exception], ...]]:
    """The plain bytes of a file, and what reading damaged ones raises."""
    buffered = io.BufferedReader(_Borrowed(file))
    start = buffered.peek(4)[:4]
    if start.startswith(_GZIP):
        return gzip.GzipFile(fileobj=buffered), (gzip.BadGzipFile, EOFError, zlib.error)
    if start == _ZSTANDARD:
        library = _zstandard()
        return io.BufferedReader(_Frames(buffered, library)), (library.ZstdError, EOFError)
    return buffered, ()


class _Frames(io.RawIOBase):
    """The plain bytes of Zstandard frames; unlike the library's own reader, it takes no frame without its end."""

    def __init__(self, file: io.BufferedIOBase, library: Any) -> None:
        self._file = file
        self._open = library.ZstdDecompressor().decompressobj
        self._frame: Any = None
        self._plain = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._plain:
            # Four bytes may stand for a block of 128 KiB, so that few are taken at once.
            data = self._file.read(_FEW)
            if not data:
                if self._frame is not None:
                    raise EOFError("it ends before its last frame does")
                return 0
            self._plain = memoryview(self._decompressed(data))
        size = min(len(buffer), len(self._plain))
        buffer[:size] = self._plain[:size]
        self._plain = self._plain[size:]
        return size

    def _decompressed(self, data: bytes) -> bytes:
        plain = []
        while data:
            if self._frame is None:
                self._frame = self._open()
            plain.append(self._frame.decompress(data))
            data = self._frame.unused_data
            if self._frame.eof:
                self._frame = None
        return b"".join(plain)


class _Borrowed(io.RawIOBase):
    """A file of somebody else's: read here, and closed there."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _zstandard() -> Any:
    try:
        return import_module("zstandard")
    except ImportError:
        raise MissingExtraError(
            "Zstandard needs an optional library: pip install 'jasmine-record[zstd]'"
        ) from None
