"""Files: atomic writes, paths that can't be used, and the bundled record."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import attrs
import pytest

import jasmine_record as jr
from jasmine_record import files
from jasmine_record.errors import FileError, InvalidRecordError, SourceError
from jasmine_record.formats.json import dumps
from jasmine_record.model import MeetingRecord, Wording

_ROOT = Path(__file__).parents[1]
_RECORD = MeetingRecord(generator="tests")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_dump_and_load(tmp_path: Path) -> None:
    """A record comes back from its file, which is indented for people."""
    path = tmp_path / "record.json"
    files.dump(_RECORD, path)
    assert files.load(str(path)) == _RECORD
    assert path.read_text("utf-8").startswith('{\n  "')
    assert _names(tmp_path) == ["record.json"]


def test_bundled_record_is_that_of_the_example() -> None:
    """The record in the package, that in `examples/` and the restated text say the same."""
    record = files.jasmine()
    parsed = files.parse_file(_ROOT / "examples" / "jasmine-2023.txt", url=record.source.url)
    restated = attrs.evolve(parsed, source=attrs.evolve(parsed.source, wording=Wording.RESTATED))
    assert restated == record
    assert files.load(_ROOT / "examples" / "jasmine-2023.json") == record


def test_bundled_record_has_no_findings() -> None:
    """Nothing in it stays open, and nothing is wrong with it."""
    assert jr.validate(files.jasmine()) == ()


@pytest.mark.parametrize(
    ("owner", "failing"), [(os, "fsync"), (Path, "replace"), (Path, "chmod"), (Path, "open")]
)
def test_a_failed_write_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, failing: str
) -> None:
    """Whichever step the system refuses, the old file and no other is there."""
    path = tmp_path / "record.json"
    path.write_bytes(b"old")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(owner, failing, refuse)
        with pytest.raises(FileError, match=r"record\.json: no space left on device$"):
            files.dump(_RECORD, path)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["record.json"]


def test_an_interrupted_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What isn't an error of the system passes through, and leaves no temporary file either."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.dump(_RECORD, tmp_path / "record.json")
    assert _names(tmp_path) == []


def test_a_folder_that_cannot_be_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems don't let a folder be opened; the file is written all the same."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    files.dump(_RECORD, tmp_path / "record.json")
    assert files.load(tmp_path / "record.json") == _RECORD


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """What is no file is not replaced by one."""
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    # Open for both ends at once, so that neither waits for the other.
    reader = os.open(pipe, os.O_RDWR)
    try:
        files.dump(_RECORD, pipe)
        assert os.read(reader, 100_000) == dumps(_RECORD, indent=2)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_long_name(tmp_path: Path) -> None:
    """A name as long as the system allows can be written."""
    path = tmp_path / ("名" * 80 + ".json")
    files.dump(_RECORD, path)
    assert _names(tmp_path) == [path.name]


def test_permissions_are_kept(tmp_path: Path) -> None:
    """A new file gets those that the system gives, an old one keeps its own."""
    path = tmp_path / "record.json"
    path.write_bytes(b"")
    path.chmod(0o640)
    files.dump(_RECORD, path)
    assert path.stat().st_mode & 0o777 == 0o640
    other = tmp_path / "plain.json"
    other.touch()
    files.dump(_RECORD, tmp_path / "new.json")
    assert (tmp_path / "new.json").stat().st_mode == other.stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file that it leads to is written, and the link stays one; a ring of links is an error."""
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    link.symlink_to(target)
    files.dump(_RECORD, link)
    assert link.is_symlink()
    assert files.load(target) == _RECORD
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")
    with pytest.raises(FileError, match="too many levels of symbolic links"):
        files.dump(_RECORD, tmp_path / "a.json")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("absent.json", "no such file or directory"),
        ("folder.json", "is a directory"),
        ("record.xml", r"its name ends in none of the suffixes that are known here: \.json"),
        ("record", r"its name ends in none of the suffixes that are known here: \.json"),
        ("a\0b.json", "null byte"),
        ("a\nb.json", r"a\\nb\.json'"),
    ],
)
def test_unreadable(tmp_path: Path, name: str, message: str) -> None:
    """One line says which path, and why."""
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(FileError, match=message) as caught:
        files.load(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_unwritable(tmp_path: Path) -> None:
    """So it is with paths that can't be written."""
    (tmp_path / "folder.json").mkdir()
    for name in ("folder.json", "absent/record.json", "record.txt"):
        with pytest.raises(FileError):
            files.dump(_RECORD, tmp_path / name)
    assert _names(tmp_path) == ["folder.json"]


def test_no_record_in_the_file(tmp_path: Path) -> None:
    """What holds no record is refused as `loads` refuses it."""
    path = tmp_path / "record.json"
    path.write_bytes(b"[]")
    with pytest.raises(InvalidRecordError):
        files.load(path)


def test_parse_file(tmp_path: Path) -> None:
    """The suffix says what a readout is; a media type goes before it."""
    path = tmp_path / "readout.TXT"
    path.write_bytes(b"Minister Placeholder stated that trade grows.")
    record = files.parse_file(path)
    assert record.source.media_type == "text/plain"
    assert record.source.original_sha256 is not None
    unknown = tmp_path / "readout"
    unknown.write_bytes(path.read_bytes())
    with pytest.raises(FileError):
        files.parse_file(unknown)
    assert files.parse_file(unknown, media_type="text/plain") == record


def test_a_binary_file(tmp_path: Path) -> None:
    """The error names the file, the line and the byte."""
    path = tmp_path / "image.txt"
    path.write_bytes(b"\x89PNG\r\n")
    with pytest.raises(
        SourceError, match=r"image\.txt: line 1: byte 0x89 at offset 0 is not UTF-8 text; save it as UTF-8"
    ):
        files.parse_file(path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen reads it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Trade grows.")))
    assert files.parse_file("-").paragraphs[0].text == "Trade grows."
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(FileError, match=r"^standard input: it is closed$"):
        files.parse_file("-")


def test_size_limit(tmp_path: Path) -> None:
    """No more of a file is read than its limit needs."""
    path = tmp_path / "readout.txt"
    path.write_bytes(b"a" * 1000)
    assert files.parse_file(path, size_limit=1000).paragraphs
    with pytest.raises(SourceError, match=r"readout\.txt: 11 bytes are more than the limit of 10$"):
        files.parse_file(path, size_limit=10)
