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

from jasmine_record.errors import SourceError

__all__ = ["SIZE_LIMIT", "SourceText", "read_source"]

SIZE_LIMIT: Final = 64 * 2**20
"""How many bytes are read unless the caller sets another limit: 64 MiB."""

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

    Bytes are decoded by their byte order mark, else as UTF-8.

    Args:
        data: A whole document.
        size_limit: How many bytes are accepted; a `str` has no limit.

    Raises:
        SourceError: The bytes are more than the limit, or can't be decoded; the message gives the line and
            the offset of the first byte at fault.
    """
    if isinstance(data, str):
        return SourceText(text=_clean(data))
    if len(data) > size_limit:
        raise SourceError(f"{len(data)} bytes are more than the limit of {size_limit}")
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        before = data[len(mark) : offset].decode(encoding, errors="replace")
        line = _NEWLINES.sub("\n", before).count("\n") + 1
        raise SourceError(
            f"line {line}: byte 0x{data[offset]:02x} at offset {offset} is not {encoding.upper()} text"
        ) from error
    return SourceText(text=_clean(text), sha256=hashlib.sha256(data).hexdigest())


def _clean(text: str) -> str:
    return _UNUSABLE.sub("\ufffd", _NEWLINES.sub("\n", text))
