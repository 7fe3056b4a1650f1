"""What an HTML page says of itself beside its text: address, title, day of publication, publisher, other languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import Link, ParagraphRole
from jasmine_record.parsing.frontends.embedded import drop_break_places
from jasmine_record.parsing.frontends.front_matter import read_address
from jasmine_record.parsing.frontends.html.tree import Node, walk
from jasmine_record.parsing.grammar.date_lines import read_date_line
from jasmine_record.parsing.layout.furniture import is_furniture
from jasmine_record.parsing.layout.head import line_role
from jasmine_record.parsing.lexicon import fold
from jasmine_record.source import read_source

__all__ = ["Head", "cut_title", "language_of", "parts_of", "read_head", "read_language", "site_of"]

_LONGEST_TITLE: Final = 1000
"""Code points; what is longer is no title."""
_LONGEST_DATA: Final = 1_000_000
"""Code points of JSON-LD that are read."""
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000}?)\s*-->")
_SEPARATOR: Final = re.compile(r"\s+[|–—·»«:/-]\s+|\s*[｜|]\s*|:\s+")
_PUBLISHED: Final = (
    "article:published_time", "citation_publication_date", "datepublished", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "og:article:published_time", "og:published_time", "parsely-pub-date", "pubdate",
    "publish-date", "publish_date", "publishdate", "sailthru.date",
)  # fmt: skip
"""Names of metadata that hold the time of publication and nothing else."""
_ISSUED_BY: Final = (
    "dcterms.publisher", "dc.publisher", "govuk:primary-publishing-organisation", "dcterms.creator", "dc.creator",
)  # fmt: skip
"""Names of metadata that hold whoever issues the text; the author may be who made the site."""
_TEXTS: Final = frozenset(
    {
        "Article",
        "NewsArticle",
        "Report",
        "BlogPosting",
        "PressRelease",
        "GovernmentAnnouncement",
        "SpecialAnnouncement",
    }
)
"""What JSON-LD calls a thing that is the text; a page may show videos and other texts as well."""


@attrs.frozen(kw_only=True)
class Head:
    """The metadata of a page."""

    #: The address of the page, and that which others are relative to.
    url: str | None
    base: str | None
    #: What the page is called, from what says it best; with the site's name, maybe.
    titles: tuple[str, ...]
    site: str | None
    #: `None` where nothing says it, or several that differ do.
    published: date | datetime | None
    alternates: tuple[Link, ...]
    #: What the metadata call whoever issues the text, the surest first.
    publishers: tuple[str, ...] = ()


def read_head(document: Node, text: str) -> Head:
    """The metadata of a page.

    Args:
        document: The page as a tree.
        text: Its source, in which browsers that saved it note where it stood.
    """
    said: dict[str, list[str]] = {}
    links: list[Node] = []
    data: list[str] = []
    base = ""
    for kind, node, words in walk(document, unseen=True):
        if kind == "text":
            if node.tag == "title" and node.parent and node.parent.tag != "svg":
                said.setdefault("title", []).append(words)
            elif node.tag == "script" and "ld+json" in node.attributes.get("type", "").lower():
                data.append(words)
        elif kind == "start":
            if node.tag == "link":
                links.append(node)
            elif node.tag == "base":
                base = base or node.attributes.get("href", "")
            for name, value in _said_by(node):
                said.setdefault(name, []).append(value)
    own = _root_language(document)
    url = _own_address(links, said, text, own)
    things = tuple(thing for source in data for thing in _things(source))
    return Head(
        url=url,
        base=read_address(base, url) if base else url,
        titles=tuple(
            title for name in ("og:title", "title") for title in _folded(said.get(name, ())[:1]) if title
        ),
        site=next(_folded([*said.get("og:site_name", ()), *said.get("application-name", ())]), None),
        published=_published(said, things),
        alternates=tuple(_alternates(links, url, own)),
        publishers=tuple(_publishers(said, things)),
    )


def _publishers(said: Mapping[str, Sequence[str]], things: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The names of those who issue the text: by Dublin Core and the like, else in JSON-LD."""
    yield from _folded(value for name in _ISSUED_BY for value in said.get(name, ()))
    all_things = list(things)
    named = {str(thing["@id"]): thing for thing in all_things if "@id" in thing}
    texts = [thing for thing in all_things if not _TEXTS.isdisjoint(_types(thing))]
    for thing in texts if len(texts) == 1 else ():
        one = thing.get("publisher")
        one = named.get(str(one.get("@id")), one) if isinstance(one, dict) else None
        if one and isinstance(name := one.get("name"), str):
            yield from _folded([name])


def _types(thing: Mapping[str, Any]) -> set[str]:
    types = thing.get("@type")
    return set(map(str, types if isinstance(types, list) else [types]))


def _said_by(node: Node) -> Iterator[tuple[str, str]]:
    attributes = node.attributes
    if node.tag == "meta":
        for key in ("property", "name", "itemprop"):
            if attributes.get(key):
                yield attributes[key].strip().lower(), attributes.get("content", "")
    elif node.tag == "time" and (
        "pubdate" in attributes or attributes.get("itemprop", "").lower() == "datepublished"
    ):
        yield "datepublished", attributes.get("datetime", "")


def _folded(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        words = " ".join(drop_break_places(read_source(value[: _LONGEST_TITLE + 1]).text).split())
        if words and len(words) <= _LONGEST_TITLE:
            yield words


def _own_address(
    links: Sequence[Node], said: Mapping[str, Sequence[str]], text: str, own: str | None
) -> str | None:
    """The address of the page; not that of the site's first page, which some sites give for all of theirs.

    Args:
        links: Of the head.
        said: What the metadata say.
        text: The source of the page.
        own: The language of the page.
    """
    saved = _SAVED_FROM.search(text, 0, 4000)
    written = [
        *(node.attributes.get("href", "") for node in links if "canonical" in _relations(node)),
        *said.get("og:url", ())[:1],
        *([saved[1]] if saved else []),
        *_in_own_language(links, own),
    ]
    for address in written:
        found = read_address(address)
        if found and re.match(r"(?i)https?://[^/?#]+/[^?#]|https?://[^/?#]+/?\?.", found):
            return found
    return None


def _in_own_language(links: Iterable[Node], own: str | None) -> list[str]:
    """The address of the version in the language of the page, which is the page itself, where there is one such."""
    found = [
        node.attributes.get("href", "")
        for node in links
        if own
        and "alternate" in _relations(node)
        and read_language(node.attributes.get("hreflang", "")) == own
    ]
    return found if len(found) == 1 else []


def _relations(node: Node) -> list[str]:
    return node.attributes.get("rel", "").lower().split()


def _alternates(links: Iterable[Node], url: str | None, own: str | None) -> Iterator[Link]:
    """The same page in other languages, but for itself; `x-default` is no language.

    Args:
        links: Of the head.
        url: The address of the page.
        own: The language of the page, by which it shows where its address isn't known.
    """
    known: set[str] = set()
    for node in links:
        language = read_language(node.attributes.get("hreflang", ""))
        address = read_address(node.attributes.get("href", ""), url)
        if "alternate" not in _relations(node) or not language:
            continue
        is_own = address == url if url else language == own
        if address and not is_own and address not in known:
            known.add(address)
            yield Link(url=address, language=language)


def read_language(written: str) -> str | None:
    """A BCP 47 tag, if it is of that form."""
    try:
        return Link(language=written.strip().replace("_", "-")).language
    except InvalidValueError:
        return None


def language_of(node: Node) -> str | None:
    """The language that an element is said to be in, without the region: templates give one unasked."""
    lines = [node, *node.outer]
    while lines[0].tag in {"#document", "html"}:
        inner = [
            each for each in lines[0].children if isinstance(each, Node) and each.tag in {"html", "body"}
        ]
        if not inner:
            break
        lines.insert(0, inner[0])
    for outer in lines:
        written = outer.attributes.get("lang") or outer.attributes.get("xml:lang")
        if written:
            language, *rest = (read_language(written) or "").split("-")
            script = rest[:1] if rest and len(rest[0]) == _SCRIPT else []
            return "-".join((language, *script)) or None
    return None


def _root_language(document: Node) -> str | None:
    """The language that the page says it is in, with its region."""
    roots = (child for child in document.children if isinstance(child, Node) and child.tag == "html")
    return next((read_language(root.attributes.get("lang", "")) for root in roots), None)


_SCRIPT: Final = 4
"""Letters of the subtag for a script (RFC 5646, section 2.2.3)."""


def cut_title(head: Head, lines: Iterable[str]) -> str | None:
    """What the page is called, without the name of the site where that is known to be one.

    Args:
        head: The metadata.
        lines: Lines of the page's text, one of which may be the title.
    """
    if not head.titles:
        return None
    printed = {fold(line) for line in lines}
    title = head.titles[0]
    if fold(title) in printed:
        return title
    site = fold(head.site) if head.site else None
    parts = [match.span() for match in _SEPARATOR.finditer(title)]
    for start, end in parts:
        if fold(title[:start]) in printed or fold(title[end:]) == site:
            title = title[:start]
            break
        # "News Details - Ministers meet"
        kind = start == parts[0][0] and ":" not in title[start:end] and is_furniture(title[:start])
        if kind or fold(title[end:]) in printed or fold(title[:start]) == site:
            title = title[end:]
            break
    else:
        if parts and line_role(title[parts[-1][1] :]) is ParagraphRole.PUBLISHER:
            title = title[: parts[-1][0]]
    title = title.strip()
    return None if not title or fold(title) == site or is_furniture(title) else title


def site_of(head: Head, title: str | None) -> str | None:
    """What the site calls itself: in the metadata, else in what the page is called, beside its own title."""
    if head.site or not title or not head.titles:
        return head.site
    for whole in head.titles:
        before, found, behind = whole.partition(title)
        site = (_EDGES.sub("", before) or _EDGES.sub("", behind)) if found else ""
        if site:
            return site
    return None


def parts_of(site: str) -> list[str]:
    """The parts of what a site calls itself, as the name of one of its sections has the whole site's behind it."""
    return [part.strip() for part in _SEPARATOR.split(site)]


#: What parts the name of a site from a title.
_EDGES: Final = re.compile(r"^[\s|–—·»«:/｜-]+|[\s|–—·»«:/｜-]+$")


def _published(
    said: Mapping[str, Sequence[str]], things: Iterable[Mapping[str, Any]]
) -> date | datetime | None:
    """The time of publication, or the day; `None` where nothing says it, or several that differ do."""
    written = [value for name in _PUBLISHED for value in said.get(name, ())]
    written += [value for thing in things if isinstance(value := thing.get("datePublished"), str)]
    times = [time for time in map(_read_time, written) if time]
    # A time in UTC needn't be on the publisher's own day.
    sure = [time for time in times if not isinstance(time, datetime) or time.utcoffset()] or times
    days = {_day(time) for time in sure}
    if len(days) != 1:
        return None
    exact = [time for time in (*sure, *times) if isinstance(time, datetime) and time.date() in days]
    return exact[0] if exact else sure[0]


def _day(time: date | datetime) -> date:
    return time.date() if isinstance(time, datetime) else time


def _read_time(value: str) -> date | datetime | None:
    """A time with its zone, else a day (ISO 8601, or as printed in a date line)."""
    words = " ".join(value[:100].split())
    try:
        if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:", words):
            time = datetime.fromisoformat(words)
            return time if time.tzinfo else time.date()
        if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", words):
            return date.fromisoformat(words[:10])
    except ValueError:
        return None
    printed = read_date_line(words) if words else None
    return printed.first() if printed else None


def _things(source: str) -> Iterator[dict[str, Any]]:
    """What JSON-LD describes: the objects at its top and in its graph."""
    if len(source) > _LONGEST_DATA:
        return
    try:
        data = json.loads(source)
    except (ValueError, RecursionError):
        return
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            if isinstance(graph, list):
                yield from (inner for inner in graph if isinstance(inner, dict))
