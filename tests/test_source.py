"""Source text: what comes in as bytes or as a string, and what is handed on."""

from __future__ import annotations

import codecs
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jasmine_record.errors import SourceError
from jasmine_record.source import read_source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\x00b\x1bc\x7fd\x9fe", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("a\ud800b\ufffec\uffff", "a\ufffdb\ufffdc\ufffd"),
        ("\t\x0b\x0c\x1c\x1f\x85\u2028\u3000", "\t\x0b\x0c\x1c\x1f\x85\u2028\u3000"),
    ],
)
def test_characters(text: str, expected: str) -> None:
    """One kind of newline; what breaks other programs is replaced, white space is kept."""
    assert read_source(text).text == expected
    assert read_source(text).sha256 is None


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_marks(mark: bytes, encoding: str) -> None:
    """The byte order mark tells the encoding, and is no part of the text; the digest is of all bytes."""
    data = mark + "é😀".encode(encoding)
    assert read_source(data).text == "é😀"
    assert read_source(data).sha256 == hashlib.sha256(data).hexdigest()


def test_undecodable() -> None:
    """The error gives line, offset and byte."""
    with pytest.raises(SourceError, match=r"^line 3: byte 0xff at offset 5 is not UTF-8 text$"):
        read_source(b"a\r\nb\n\xff")
    with pytest.raises(SourceError, match=r"^line 1: byte 0x61 at offset 2 is not UTF-16-LE text$"):
        read_source(codecs.BOM_UTF16_LE + b"a")


def test_limit() -> None:
    """Bytes beyond the caller's limit are refused unread; a string has none."""
    assert read_source(b"abc", size_limit=3).text == "abc"
    with pytest.raises(SourceError, match="4 bytes are more than the limit of 3"):
        read_source(b"abcd", size_limit=3)
    assert read_source("abcd", size_limit=3).text == "abcd"


@given(st.text())
def test_lines(text: str) -> None:
    """The line of an offset is one more than the newlines before it."""
    source = read_source(text)
    for offset in range(len(source.text)):
        assert source.line(offset) == source.text.count("\n", 0, offset) + 1
