"""Text to record: blocks, paragraphs, facts.

Parsing gives a record and nothing else. What can't be told stays empty, and the evidence of the field says why.
"""

from __future__ import annotations

from datetime import date

from jasmine_record.model import MeetingRecord
from jasmine_record.parsing.assemble import assemble
from jasmine_record.parsing.draft import Supplied
from jasmine_record.parsing.plain import read_plain
from jasmine_record.parsing.segment import segment
from jasmine_record.source import SIZE_LIMIT, read_source

__all__ = ["parse"]


def parse(
    data: str | bytes,
    *,
    media_type: str | None = None,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    size_limit: int = SIZE_LIMIT,
) -> MeetingRecord:
    """The record of a published readout.

    Args:
        data: The whole text; bytes are decoded by their byte order mark, else as UTF-8.
        media_type: What the data is; plain text (`text/plain`) is what is read.
        published: The day of publication, where it is known; it goes before a date line.
        url: The address of the published page.
        publisher: The issuing body, where it is known; it goes before a line of the text.
        size_limit: How many bytes are accepted; a `str` has no limit.

    Returns:
        A record, whatever the text is: one in which nothing was recognised has paragraphs and no facts.

    Raises:
        SourceError: The bytes can't be decoded, or are too many. A `str` never raises it.
        InvalidValueError: An argument can't stand in a record: an address with a space in it, say.
    """
    source = read_source(data, size_limit=size_limit)
    return assemble(
        segment(read_plain(source.text)),
        Supplied(
            media_type=media_type or "text/plain",
            published=published,
            url=url,
            publisher=publisher,
            original_sha256=source.sha256,
        ),
    )
