"""JSON Lines: streams of records, and what is wrong on which line."""

from __future__ import annotations

import gzip
import io
import sys
import tracemalloc
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jasmine_record.errors import InvalidRecordError, InvalidValueError, MissingExtraError
from jasmine_record.files import jasmine
from jasmine_record.formats.json import dumps
from jasmine_record.formats.json_lines import iter_dumps, iter_loads
from jasmine_record.model import MeetingRecord
from jasmine_record.testing import records

_COMPRESSIONS = (None, "gzip", "zstd")


def _three() -> list[MeetingRecord]:
    return [attrs.evolve(jasmine(), generator=f"line {number}") for number in (1, 2, 3)]


def _written(compression: Any, found: list[MeetingRecord]) -> bytes:
    return b"".join(iter_dumps(found, compression=compression))


@settings(max_examples=20)
@given(st.lists(records(), max_size=3), st.sampled_from(_COMPRESSIONS))
def test_round_trip(found: list[MeetingRecord], compression: Any) -> None:
    """What was written is read back, whatever the compression, and the same records give the same bytes."""
    data = _written(compression, found)
    assert list(iter_loads(io.BytesIO(data))) == found
    assert _written(compression, found) == data


def test_plain_lines_are_canonical() -> None:
    """Each is what `dumps` gives."""
    assert _written(None, _three()).splitlines() == [dumps(record) for record in _three()]


@pytest.mark.parametrize("compression", ["gzip", "zstd"])
def test_joined_files(compression: Any) -> None:
    """Compressed files may be joined, as plain ones may."""
    data = _written(compression, _three()[:1]) + _written(compression, _three()[1:])
    assert list(iter_loads(io.BytesIO(data))) == _three()


def test_blank_lines_and_other_line_ends() -> None:
    """Blank lines are passed over, and a last line needs no end."""
    one, two, _ = map(dumps, _three())
    assert len(list(iter_loads(io.BytesIO(b"\r\n" + one + b"\r\n \n\n" + two)))) == 2


def _faulty() -> bytes:
    one, two, three = map(dumps, _three())
    return b"\n".join((one, b"", two.replace(b'"ordinal":8', b'"ordinal":"8"'), b"{x", three))


def test_faults_have_their_line() -> None:
    """Blank lines count too; a place in a text that is no JSON needs no line of its own."""
    reading = iter_loads(io.BytesIO(_faulty()))
    next(reading)
    with pytest.raises(InvalidRecordError, match=r"line 3, /meeting/ordinal: found '8', expected a whole"):
        next(reading)
    told: list[InvalidRecordError] = []
    assert len(list(iter_loads(io.BytesIO(_faulty()), on_error=told.append))) == 2
    assert [fault.line for error in told for fault in error.faults] == [3, 4]
    assert str(told[1]).startswith("not a meeting record: line 4: found 'x' at column 2, expected")


def test_skip() -> None:
    """Lines that are no record are left out."""
    found = list(iter_loads(io.BytesIO(_faulty()), on_error="skip"))
    assert [record.generator for record in found] == ["line 1", "line 3"]


def test_refused_arguments() -> None:
    """At once, and not when the first record is asked for."""
    with pytest.raises(InvalidValueError, match=r"iter_loads\.on_error is 'ignore'"):
        iter_loads(io.BytesIO(), on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"iter_dumps\.compression is 'zip'"):
        iter_dumps([], compression="zip")  # type: ignore[arg-type]


@pytest.mark.parametrize("compression", ["gzip", "zstd"])
def test_cut_off_anywhere(compression: Any) -> None:
    """A compressed file without its end is never taken for a whole one."""
    data = _written(compression, [MeetingRecord()])
    for end in range(4, len(data)):
        with pytest.raises(InvalidRecordError):
            list(iter_loads(io.BytesIO(data[:end])))


@pytest.mark.parametrize("compression", ["gzip", "zstd"])
def test_damaged(compression: Any) -> None:
    """One byte changed: the records, or the library's error, which names the line."""
    data = bytearray(_written(compression, _three()))
    for place in range(4, len(data), 37):
        broken = bytes(data[:place]) + bytes([data[place] ^ 0x55]) + bytes(data[place + 1 :])
        told: list[InvalidRecordError] = []
        list(iter_loads(io.BytesIO(broken), on_error=told.append))
        assert all(fault.line for error in told for fault in error.faults)


def test_a_line_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused without being held, and the next one is read."""
    monkeypatch.setattr("jasmine_record.formats.json_lines._LONGEST", 100_000)
    data = b"a" * 300_000 + b"\n" + dumps(MeetingRecord())
    told: list[InvalidRecordError] = []
    assert list(iter_loads(io.BytesIO(data), on_error=told.append)) == [MeetingRecord()]
    assert told[0].faults[0].line == 1


def test_flat_memory() -> None:
    """A thousand records take no more than ten, written or read."""

    def peak(count: int) -> int:
        line = gzip.compress(dumps(jasmine()) + b"\n", mtime=0)

        class Endless(io.RawIOBase):
            left = count

            def read(self, _: int = -1) -> bytes:
                self.left -= 1
                return line if self.left >= 0 else b""

        tracemalloc.start()
        found: Iterator[MeetingRecord] = iter_loads(Endless())  # type: ignore[arg-type]
        for _ in iter_dumps(found, compression="gzip"):
            pass
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(200) < 1.5 * peak(20)


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library, the line that installs it is told."""
    data = _written("zstd", [])
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jasmine-record\[zstd\]'"):
        list(iter_loads(io.BytesIO(data)))
    with pytest.raises(MissingExtraError, match="zstd"):
        list(iter_dumps([], compression="zstd"))
