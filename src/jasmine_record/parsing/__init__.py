"""Text to record: blocks, paragraphs, facts.

Parsing gives a record and nothing else. What can't be told stays empty, and the evidence of the field says why.
"""

from __future__ import annotations

from datetime import date, datetime

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import MeetingRecord
from jasmine_record.model.constraint import show
from jasmine_record.parsing.assemble import assemble, assemble_all
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.draft import Supplied
from jasmine_record.parsing.frontends import bare_media_type, media_type_of, read_page
from jasmine_record.source import SIZE_LIMIT, read_source

__all__ = ["parse", "parse_all"]


def parse(
    data: str | bytes,
    *,
    media_type: str | None = None,
    published: date | datetime | None = None,
    url: str | None = None,
    publisher: str | None = None,
    size_limit: int = SIZE_LIMIT,
) -> MeetingRecord:
    """The record of a published readout.

    What the page says of itself in its metadata (the front matter of Markdown, the head of an HTML page) is used where
    no argument says it.

    Args:
        data: The whole text; bytes are decoded by their byte order mark, by what an HTML page declares, else as UTF-8.
        media_type: What the data is: `text/plain`, `text/html`, `application/xhtml+xml` or `text/markdown`; where it
            is `None`, told by what the text opens with, and by the marks of Markdown within.
        published: The day of publication, where it is known; it goes before a date line. With a time and a zone, it
            is the day in that zone.
        url: The address of the published page.
        publisher: The issuing body, where it is known; it goes before a line of the text.
        size_limit: How many bytes are accepted; a `str` has no limit.

    Returns:
        A record, whatever the text is: one in which nothing was recognised has paragraphs and no facts.

    Raises:
        SourceError: The bytes can't be decoded, or are too many. A `str` never raises it.
        InvalidValueError: The data is neither text nor bytes, or an argument can't stand in a record: an address with a space in it, say.
        MissingExtraError: The data is HTML or Markdown, and the library that reads it isn't installed.
    """
    return assemble(*_read(data, media_type, published, url, publisher, size_limit))


def parse_all(
    data: str | bytes,
    *,
    media_type: str | None = None,
    published: date | datetime | None = None,
    url: str | None = None,
    publisher: str | None = None,
    size_limit: int = SIZE_LIMIT,
) -> tuple[MeetingRecord, ...]:
    """The records of a page that may tell of several meetings: one for each, in reading order.

    They share the source, but for the digest of the text, which is that of each record's own paragraphs. What stands
    above the first meeting is part of the first record alone, so that the records together hold every character of the
    page once; what the other records take from there is supplied. Ids of paragraphs are those of the whole page.

    Args:
        data: As for `parse`, and so are the other arguments.
        media_type: As for `parse`.
        published: As for `parse`.
        url: As for `parse`.
        publisher: As for `parse`.
        size_limit: As for `parse`.

    Returns:
        At least one record; that of `parse` where the page tells of one meeting, or of none.

    Raises:
        SourceError: As for `parse`.
        InvalidValueError: As for `parse`.
        MissingExtraError: As for `parse`.
    """
    return assemble_all(*_read(data, media_type, published, url, publisher, size_limit))


def _read(
    data: str | bytes,
    media_type: str | None,
    published: date | datetime | None,
    url: str | None,
    publisher: str | None,
    size_limit: int,
) -> tuple[tuple[Block, ...], Supplied]:
    """The blocks of a page, and what is known of it beyond its words."""
    for name, value in (("media_type", media_type), ("url", url), ("publisher", publisher)):
        if value is not None and not isinstance(value, str):
            raise InvalidValueError("parse", name, show(value), "a string")
    told = bare_media_type(media_type) if media_type else None
    source = read_source(data, media_type=media_type, size_limit=size_limit)
    media_type = told or media_type_of(source.text)
    page = read_page(source.text, media_type)
    return (
        page.blocks,
        Supplied(
            media_type=media_type,
            published=published or page.published,
            url=url or page.url,
            publisher=publisher or page.publisher,
            title=page.title,
            site=page.site,
            language=page.language,
            alternates=page.alternates,
            attachments=page.attachments,
            original_sha256=source.sha256,
        ),
    )
