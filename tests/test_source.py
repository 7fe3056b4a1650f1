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
    with pytest.raises(
        SourceError, match=r"^line 3: byte 0xff at offset 5 is not UTF-8 text; save it as UTF-8, or give"
    ):
        read_source(b"a\r\nb\n\xff")
    with pytest.raises(SourceError, match=r"^line 1: byte 0x61 at offset 2 is not UTF-16-LE text; save it"):
        read_source(codecs.BOM_UTF16_LE + b"a")


def test_limit() -> None:
    """Bytes beyond the caller's limit are refused unread; a string has none."""
    assert read_source(b"abc", size_limit=3).text == "abc"
    with pytest.raises(SourceError, match="4 bytes are more than the limit of 3"):
        read_source(b"abcd", size_limit=3)
    assert read_source("abcd", size_limit=3).text == "abcd"


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("UTF-8", "utf-8", "é😀"),
        ("shift_jis", "cp932", "日本①～髙"),
        ("x-sjis", "cp932", "日本"),
        ('"windows-31j"', "cp932", "日本"),
        ("EUC-JP", "euc_jp", "日本"),
        ("euc-jp", "euc_jis_2004", "日本①"),
        ("iso-2022-jp", "iso2022_jp", "日本"),
        ("gb2312", "gb18030", "中文€"),
        ("Big5", "big5hkscs", "中文"),
        ("euc-kr", "cp949", "한국어똠"),
        ("latin1", "cp1252", "“é” …"),
        ("us-ascii", "cp1252", "é"),
        ("iso-8859-9", "cp1254", "ğ"),
        ("tis-620", "cp874", "ไทย"),
        ("koi8-r", "koi8-r", "да"),
        ("utf-16", "utf-16-le", "日本"),
        ("utf-16be", "utf-16-be", "日本"),
    ],
)
def test_labels(label: str, encoding: str, text: str) -> None:
    """The charset of a media type is a name of the WHATWG Encoding Standard, for whatever kind of text."""
    data = text.encode(encoding)
    for name in ("text/plain", "text/markdown", "Text/HTML"):
        assert read_source(data, media_type=f"{name}; Charset = {label}").text == text


@pytest.mark.parametrize(
    ("beginning", "encoding"),
    [
        ("<html><meta charset=shift_jis>", "cp932"),
        ("<!DOCTYPE html>\n<META http-equiv='content-type' CONTENT='text/html; charset=EUC-JP' />", "euc_jp"),
        ("<?xml version='1.0' encoding='Shift_JIS'?>\n<!-- x -->\n<html>", "cp932"),
        ("<html><!-- <meta charset=utf-8> --><meta charset='gbk'>", "gb18030"),
        ("<html><meta charset=utf-16le>", "utf-8"),
        ("<html><meta charset=shift_jis>", "utf-8"),
        ("<html><meta charset=none>", "utf-8"),
        ("<html>" + " " * 1024 + "<meta charset=shift_jis>", "utf-8"),
    ],
)
def test_declared(beginning: str, encoding: str) -> None:
    """A page says its encoding in its first bytes; it is UTF-8 where its bytes are."""
    text = beginning + "日本語の文書"
    assert read_source(text.encode(encoding)).text == text
    assert read_source(text.encode(encoding), media_type="text/html; charset=").text == text


def test_not_declared() -> None:
    """What says nothing, or isn't a page, is UTF-8; ASCII may say what it likes."""
    assert read_source(b"<html><meta charset=none>").text == "<html><meta charset=none>"
    page = "<meta charset=shift_jis>日本".encode("cp932")
    assert read_source(page, media_type="text/html").text == "<meta charset=shift_jis>日本"
    for media_type in (None, "text/plain"):
        with pytest.raises(SourceError, match="line 1: byte 0x93 at offset 24 is not UTF-8 text"):
            read_source(page, media_type=media_type)


@pytest.mark.parametrize("label", ["none", "utf-7", "rot13", "zlib", "hz-gb-2312", "x" * 1000, "\\xff"])
def test_unknown_label(label: str) -> None:
    """An encoding that nobody knows is named."""
    with pytest.raises(SourceError, match=r"^the character encoding '.{1,60}' isn't known$"):
        read_source(b"a", media_type=f"text/plain; charset={label}")
    with pytest.raises(SourceError, match=r"^the character encoding '.{1,60}' isn't known$"):
        read_source(b"<html><meta charset=" + label.encode() + b">\xff")


def test_bytes_without_meaning() -> None:
    """Where each byte is a character, one that is none becomes U+FFFD; elsewhere it is an error, with its line."""
    assert read_source(b"\x81\x80", media_type="text/plain; charset=latin1").text == "\ufffd€"
    with pytest.raises(SourceError, match=r"^line 2: byte 0x93 at offset 4 is not SHIFT_JIS text; save it"):
        read_source(b"\x93\xfa\r\n\x93", media_type="text/plain; charset=Shift_JIS")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide(encoding: str) -> None:
    """UTF-16 without a mark shows by its NULs, which stand on one side of all pairs."""
    text = "<html><p>This is a page of 日本"
    assert read_source(text.encode(encoding)).text == text
    assert read_source(b"a\0b\0").text == "a\ufffdb\ufffd"


@given(
    st.binary(max_size=40),
    st.sampled_from(["", "<html><meta charset='", "<?xml encoding='"]),
    st.text(max_size=20),
)
def test_any_bytes(data: bytes, beginning: str, label: str) -> None:
    """Whatever comes in as bytes, and whatever is said of them, gives text or the library's own error."""
    for media_type in (None, "text/html", f"text/plain; charset={label}"):
        try:
            text = read_source(beginning.encode() + data, media_type=media_type).text
        except SourceError:
            continue
        assert read_source(text).text == text


@given(st.text())
def test_lines(text: str) -> None:
    """The line of an offset is one more than the newlines before it."""
    source = read_source(text)
    for offset in range(len(source.text)):
        assert source.line(offset) == source.text.count("\n", 0, offset) + 1
