r"""Bytes or a string in, source text out: decoded, with one kind of newline and no characters that break others.

Source text is what every later stage counts in: newlines are `\n`, and each lone surrogate, NUL, control
character other than white space, U+FFFE and U+FFFF is U+FFFD. White space is what `str.isspace` says.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.errors import InvalidValueError, SourceError

__all__ = ["SIZE_LIMIT", "SourceText", "check_size_limit", "read_source"]

SIZE_LIMIT: Final = 64 * 2**20
"""How many bytes are read unless the caller sets another limit: 64 MiB."""

#: Names that pages use, by what Python calls the encoding (WHATWG Encoding Standard, section 4.2). Where that lacks
#: characters which browsers read, another one of the same family is tried too.
_LABELS: Final = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "utf-16-be": "unicodefffe utf-16be",
    "utf-16-le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    "cp932": "csshiftjis cp932 ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "euc_jp euc_jis_2004": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso2022_jp iso2022_jp_2004 iso2022_jp_ext": "csiso2022jp iso-2022-jp",
    "gb18030": (
        "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936 ms936 windows-936"
    ),
    "big5hkscs cp950": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp949": (
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"
    ),
    "cp1252": (
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1"
        " iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    ),
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251",
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "cp1254": (
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5"
        " windows-1254 x-cp1254"
    ),
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859-2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
    "iso8859-3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
    "iso8859-4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
    "iso8859-5": (
        "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
    ),
    "iso8859-6": (
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i"
        " iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    "iso8859-7": (
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7"
        " iso_8859-7:1987 sun_eu_greek"
    ),
    "iso8859-8": (
        "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8"
        " iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"
    ),
    "iso8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "mac-roman": "csmacintosh mac macintosh x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
}
_CODECS: Final = {label: codecs.split() for codecs, labels in _LABELS.items() for label in labels.split()}
_SINGLE_BYTE: Final = ("cp1", "cp8", "iso8859", "koi8", "mac")
"""How the names of encodings begin of which a character is a byte; those without a meaning are read as U+FFFD."""
_BEGINNING: Final = 1024
"""Bytes in which a page says its encoding (HTML Standard, section 4.2.5.4)."""
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
_PARAMETER: Final = re.compile(r";\s*charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_COMMENT: Final = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)
_META: Final = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([^\s;\"'/>]+)", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'>]+)[\"']")
_NEWLINES: Final = re.compile("\r\n?")
_UNUSABLE: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: Longer marks first: the mark of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@attrs.frozen(kw_only=True)
class SourceText:
    """The text to parse, and where it came from."""

    text: str
    #: SHA-256 of the bytes that came in, in lower-case hexadecimal; `None` where a `str` did.
    sha256: str | None = None

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line(self, offset: int) -> int:
        """The number, from 1, of the line that holds the code point at this offset."""
        return bisect_right(self._line_starts, offset)


def read_source(
    data: str | bytes, *, media_type: str | None = None, size_limit: int = SIZE_LIMIT
) -> SourceText:
    """Make source text of what came in.

    Bytes are decoded by their byte order mark, else by the `charset` of the media type, else by what an HTML page says in
    its first 1,024 bytes (`<meta charset>`, `<meta http-equiv>`, the XML declaration), else as UTF-8. Encodings go by the
    names of the WHATWG Encoding Standard, so that `shift_jis` is Windows-31J and `iso-8859-1` is Windows-1252. A page that
    says anything else is UTF-8 where its bytes are: what a page says of itself is often out of date. Bytes without a mark in
    which NULs stand on one side of all pairs, and many, are UTF-16.

    Args:
        data: A whole document.
        media_type: What it is, with or without a `charset`; told by what the bytes open with where it is `None`.
        size_limit: How many bytes are accepted; a `str` has no limit.

    Raises:
        InvalidValueError: The data is neither, or the limit no number of bytes.
        SourceError: The bytes are more than the limit, or of an encoding that nobody knows, which the message names, or
            can't be decoded; then the message gives the line and the offset of the first byte at fault.
    """
    if not isinstance(data, str | bytes | bytearray):
        raise InvalidValueError(
            "parse", "data", repr(data)[:60], "the text, or its bytes; parse_file reads a file"
        )
    check_size_limit(size_limit)
    if isinstance(data, str):
        return SourceText(text=_clean(data))
    if len(data) > size_limit:
        raise SourceError(f"{len(data)} bytes are more than the limit of {size_limit}")
    mark, label = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    text = _decode(data, len(mark), label or _label(data, media_type or ""))
    return SourceText(text=_clean(text), sha256=hashlib.sha256(data).hexdigest())


def check_size_limit(limit: object) -> None:
    """Refuse what is no number of bytes.

    Raises:
        InvalidValueError: It is none.
    """
    if type(limit) is not int or limit < 0:
        raise InvalidValueError("parse", "size_limit", repr(limit)[:60], "a whole number of bytes from 0")


def _label(data: bytes, media_type: str) -> str:
    """The name of the encoding of bytes without a byte order mark."""
    parameter = _PARAMETER.search(media_type)
    if parameter:
        return parameter[1].lower()
    if wide := _wide(data):
        return wide
    name = media_type.split(";", maxsplit=1)[0].strip().lower()
    said = _said(data) if name in _PAGES or (not name and _PAGE.match(data)) else "utf-8"
    return "utf-8" if said.startswith("utf-16") or (said != "utf-8" and _is_utf_8(data, said)) else said


def _said(page: bytes) -> str:
    """What a page says of its encoding."""
    beginning = page[:_BEGINNING]
    found = _META.search(_COMMENT.sub(b"", beginning)) or _XML.match(beginning)
    return found[1].decode("ascii", "backslashreplace").lower() if found else "utf-8"


def _is_utf_8(data: bytes, said: str) -> bool:
    """Whether bytes are UTF-8 although they are said to be something else; ASCII is nearly anything."""
    if data.isascii():
        return said not in _CODECS
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _wide(data: bytes) -> str:
    """The kind of UTF-16 that bytes are without a mark; no text of another encoding has so many NULs, all on one side."""
    beginning = data[:_BEGINNING]
    even, odd = beginning[::2].count(0), beginning[1::2].count(0)
    if len(data) % 2 or not even + odd >= max(_FEWEST_NULS, len(beginning) // 4):
        return ""
    return "utf-16-le" if not even else "utf-16-be" if not odd else ""


_FEWEST_NULS: Final = 8


def _decode(data: bytes, start: int, label: str) -> str:
    """Bytes behind a mark as text."""
    codecs_of_label = _CODECS.get(label) or ([label] if label in dict(_MARKS).values() else [])
    if not codecs_of_label:
        raise SourceError(f"the character encoding {label[:60]!r} isn't known")
    errors = "replace" if codecs_of_label[0].startswith(_SINGLE_BYTE) else "strict"
    faults: list[UnicodeDecodeError] = []
    for codec in codecs_of_label:
        try:
            return data[start:].decode(codec, errors)
        except UnicodeDecodeError as error:
            faults.append(error)
    fault = faults[0]
    offset = start + fault.start
    before = data[start:offset].decode(codecs_of_label[0], errors="replace")
    line = _NEWLINES.sub("\n", before).count("\n") + 1
    raise SourceError(
        f"line {line}: byte 0x{data[offset]:02x} at offset {offset} is not {label.upper()} text;"
        " save it as UTF-8, or give its encoding with the media type: 'text/plain; charset=windows-1252'"
    ) from fault


def _clean(text: str) -> str:
    return _UNUSABLE.sub("\ufffd", _NEWLINES.sub("\n", text))
