"""The front matter of Markdown: a YAML mapping between `---` and `---` or `...` at the very top, or what Pandoc and MultiMarkdown have there.

Only its scalars at the top level are read, as they are written: nothing is made a number, a date or a truth value by
guessing. What isn't such a mapping is text like any other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

import attrs

from jasmine_record.errors import InvalidValueError, MissingExtraError
from jasmine_record.model import Link, ParagraphRole
from jasmine_record.parsing.grammar.date_lines import read_date_line
from jasmine_record.parsing.layout.head import line_role
from jasmine_record.source import read_source

if TYPE_CHECKING:
    from yaml.events import Event

__all__ = ["FrontMatter", "read_address", "read_front_matter"]


@attrs.frozen(kw_only=True)
class FrontMatter:
    """What front matter says of a readout; values that can't stand in a record are left out."""

    title: str | None = None
    #: With its time where that has a zone.
    published: date | datetime | None = None
    url: str | None = None
    publisher: str | None = None
    #: The body that stands behind the title, as sites have it, or as the author.
    house: str | None = None
    #: BCP 47.
    language: str | None = None


_OPENING: Final = re.compile(r"---[ \t]*\n")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LONGEST: Final = 65_536
"""In code points. PyYAML takes microseconds for each, so what is longer isn't worth the wait."""
_DEEPEST: Final = 16
"""Collections inside collections: PyYAML is slow on deep ones, and nobody writes them."""
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""YAML 1.2 section 10.3.2, where they are written without quotation marks."""


def read_front_matter(text: str) -> tuple[FrontMatter, str]:
    """What the front matter of a text says, and the text below it; the whole text where it has none.

    Raises:
        MissingExtraError: The text opens with what may be front matter, and PyYAML isn't installed.
    """
    if block := _TITLE_BLOCK.match(text):
        return _read_title_block(block), text[block.end() :]
    if (fields := _FIELDS.match(text)) and (found := _read_fields(fields[0])):
        return found, text[fields.end() :]
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if not opening or not closing:
        return FrontMatter(), text
    said = _read_mapping(text[opening.end() : closing.start()])
    if said is None:
        return FrontMatter(), text
    return _front_matter(said), text[closing.end() :]


def _front_matter(said: Mapping[str, str]) -> FrontMatter:
    title, house = _parted(_text(said.get("title")))
    author = _text(said.get("author"))
    return FrontMatter(
        title=title,
        house=house or (author if author and _is_house(author) else None),
        published=_published(said),
        url=_first_address(said),
        publisher=_text(said.get("publisher")),
        language=_language(said.get("language") or said.get("lang")),
    )


def _parted(title: str | None) -> tuple[str | None, str | None]:
    """A title, and the name of the house that a site adds to the titles of its pages: "Ministers meet | Ministry of Ports"."""
    for mark in _MARKS:
        before, _, behind = (title or "").rpartition(mark)
        if before and _is_house(behind):
            return before.strip(), behind
    return title, None


_MARKS: Final = (" | ", " – ", " — ", " - ")


def _is_house(words: str) -> bool:
    return line_role(words) is ParagraphRole.PUBLISHER


#: The title block of Pandoc: title, authors and day, each behind a percent sign; a line that goes on is set in.
_TITLE_BLOCK: Final = re.compile(
    r"% *(?P<title>\S[^\n]*(?:\n[ \t]+\S[^\n]*){0,5})\n(?:%(?P<authors>[^\n]*(?:\n[ \t]+\S[^\n]*){0,5})\n(?:%(?P<date>[^\n]*)\n)?)?(?=\s|$)"
)
#: What MultiMarkdown has above the text: a key and its value in each line, an empty line below them.
_FIELDS: Final = re.compile(r"(?:[A-Za-z][\w -]{1,30}:[ \t]+\S[^\n]*\n){2,30}(?=[ \t]*\n)")


def _read_title_block(block: re.Match[str]) -> FrontMatter:
    title, authors, day = (" ".join((block[name] or "").split()) for name in ("title", "authors", "date"))
    return FrontMatter(
        title=title or None, published=_instant(day), house=authors if _is_house(authors) else None
    )


def _read_fields(lines: str) -> FrontMatter | None:
    """What fields above a text say, if a title is among them; else they may be the text's own."""
    said = {
        key.strip().lower(): value.strip()
        for key, _, value in (line.partition(":") for line in lines.splitlines())
    }
    known = _KEYS & said.keys()
    return _front_matter(said) if "title" in known and len(known) > 1 and len(known) == len(said) else None


#: Keys of fields that say nothing of the meeting.
_KEYS: Final = frozenset((
    "author", "base header level", "canonical_url", "copyright", "date", "description", "keywords", "lang", "language",
    "published", "publisher", "source", "source_url", "subtitle", "tags", "title", "url",
))  # fmt: skip


def _read_mapping(source: str) -> dict[str, str] | None:
    """The scalars of a YAML mapping; `None` where the source is anything else.

    It is read as a stream of events, so that no alias is ever followed and nothing recurs. A key that is written
    twice says nothing.
    """
    try:
        import yaml  # noqa: PLC0415 - an extra, asked for when it is used
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        raise MissingExtraError(
            "reading front matter needs PyYAML; install it with: pip install 'jasmine-record[markdown]'"
        ) from error
    found: list[str | None] = []
    depth = 0
    try:
        # The loader in C is passed over: it need not be there, and differs in what it accepts.
        for event in yaml.parse(source, Loader=yaml.BaseLoader):
            opens = isinstance(event, yaml.CollectionStartEvent)
            if (
                depth == 0
                and isinstance(event, yaml.NodeEvent)
                and not isinstance(event, yaml.MappingStartEvent)
            ):
                return None
            if depth == 1 and isinstance(event, yaml.NodeEvent):
                found.append(_scalar(event))
            depth += opens - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return None
    except (yaml.YAMLError, ValueError, OverflowError):
        # An escape of a code point beyond the last is no error of its own in PyYAML.
        return None
    if not found:
        return None
    written = Counter(found[::2])
    pairs = zip(found[::2], found[1::2], strict=True)
    return {key: value for key, value in pairs if key and value and written[key] == 1}


def _scalar(event: Event) -> str | None:
    """The characters of a scalar as source text; `None` for an alias, a collection or a null."""
    value: str | None = getattr(event, "value", None)
    if value is None or (getattr(event, "style", None) is None and value in _NULLS):
        return None
    return read_source(value).text


def _text(value: str | None) -> str | None:
    return " ".join((value or "").split()) or None


def _published(said: Mapping[str, str]) -> date | datetime | None:
    """The time of publication where it is given, else the day.

    A time in UTC needn't be on the publisher's own day; `date` is, and goes before it where the two differ.
    """
    day = _instant(said.get("date", ""))
    exact = _instant(said.get("published_time", "")) or _instant(said.get("published", ""))
    if isinstance(exact, datetime) and exact.tzinfo is UTC and day and not isinstance(day, datetime):
        return exact if exact.date() == day else day
    return exact or day


_INSTANT: Final = re.compile(
    r"""
    (?P<year>[0-9]{4}) - (?P<month>[0-9]{1,2}) - (?P<day>[0-9]{1,2})
    (?: (?:[Tt]|[ \t]+) (?P<hour>[0-9]{1,2}) : (?P<minute>[0-9]{2}) (?: : (?P<second>[0-9]{2}) (?:\.[0-9]*)? )?
        [ \t]* (?P<zone> [Zz] | (?P<sign>[+-]) (?P<hours>[0-9]{1,2}) (?: :? (?P<minutes>[0-9]{2}) )? )? )?
    """,
    re.VERBOSE,
)
"""YAML 1.1's timestamp, which holds the forms of ISO 8601 that are in use."""


def _instant(value: str) -> date | datetime | None:
    """A time with its zone, or a day; `None` where neither is written or the calendar has no such day."""
    value = " ".join(value.split())
    match = _INSTANT.fullmatch(value)
    if match is None:
        printed = read_date_line(value)
        return printed.first() if printed else None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        if match["zone"] is None:
            return day
        time = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
        if match["sign"] is None:
            return datetime(day.year, day.month, day.day, *time, tzinfo=UTC)
        ahead = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
        zone = timezone(-ahead if match["sign"] == "-" else ahead)
        return datetime(day.year, day.month, day.day, *time, tzinfo=zone)
    except ValueError:
        return None


def _first_address(said: Mapping[str, str]) -> str | None:
    found = (read_address(said.get(key, "")) for key in ("source_url", "canonical_url", "url", "source"))
    return next((address for address in found if address and _SCHEME.match(address)), None)


_SCHEME: Final = re.compile(r"(?i)[a-z][a-z0-9+.-]*:")


def read_address(written: str, base: str | None = None) -> str | None:
    """An address on the web, made absolute where a base is given.

    `None` where it leads nowhere, or elsewhere than to the web: into the page itself, say, or to a mailbox.
    """
    address = re.sub(r"\s", "%20", written.strip())
    if address.startswith("#"):
        return None
    try:
        if base and not _SCHEME.match(address):
            address = urljoin(base, address)
        Link(url=address)
    except (ValueError, InvalidValueError):
        return None
    scheme = _SCHEME.match(address)
    return None if scheme and scheme[0].lower() not in {"http:", "https:"} else address


def _language(value: str | None) -> str | None:
    try:
        return Link(language=value.strip().replace("_", "-")).language if value else None
    except InvalidValueError:
        return None
