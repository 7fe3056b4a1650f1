"""What the banner above a page's text and the footer below it say of whose page it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.frontends.html.content import is_block
from jasmine_record.parsing.frontends.html.tree import Node, walk
from jasmine_record.parsing.layout.foot import house_in_foot, only_house
from jasmine_record.parsing.layout.head import line_role

__all__ = ["publisher_in_footer", "publisher_shown"]

_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:brand|logo|masthead|site[-_]?(?:name|title|logo))(?:$|[\s_-])", re.IGNORECASE
)
#: What stands in a banner beside the name, and where another text may have a banner of its own.
_BESIDE: Final = frozenset({"nav", "ul", "ol", "form", "article", "main"})
_MOST: Final = 40
"""Pieces of text in banners that are looked at."""
_LONGEST: Final = 160


def publisher_shown(document: Node) -> str | None:
    """The first words of a banner that are nothing but the name of a body that issues texts."""
    banner: Node | None = None
    beside: Node | None = None
    looked_at = 0
    for kind, node, words in walk(document, unseen=True):
        if kind == "start":
            beside = beside or (node if node.tag in _BESIDE else None)
            banner = banner or (node if beside is None and _is_banner(node) else None)
        elif kind == "end":
            banner = None if node is banner else banner
            beside = None if node is beside else beside
        elif banner and beside is None and len(words) <= _LONGEST:
            looked_at += 1
            name = " ".join(words.split())
            if line_role(name) is ParagraphRole.PUBLISHER:
                return name
            if looked_at == _MOST:
                return None
    return None


def publisher_in_footer(document: Node) -> str | None:
    """The one body that the footers of a page name, by its copyright or with its address."""
    found: list[str] = []
    for line in _footer_lines(document):
        span = house_in_foot(line)
        if span is not None:
            found.append(line[slice(*span)])
    only = only_house(found)
    return None if only is None else found[only]


def _footer_lines(document: Node) -> Iterator[str]:
    """The lines of the footers of a page, but for what they link to."""
    footer: Node | None = None
    link: Node | None = None
    words: list[str] = []
    lines = 0
    for kind, node, text in walk(document, unseen=True):
        if footer is None:
            footer = node if kind == "start" and _is_footer(node) else None
            continue
        if kind == "text":
            words += [] if link else [text]
            continue
        if kind == "start" and link is None and node.tag in {"a", "nav"}:
            link = node
        if is_block(node) or node.tag in {"br", "a"}:
            line = " ".join(" ".join(words).split())
            words.clear()
            if line:
                lines += 1
                yield line
            if lines == _MOST:
                return
        if kind == "end":
            link = None if node is link else link
            footer = None if node is footer else footer


def _is_footer(node: Node) -> bool:
    if node.tag == "footer" or node.attributes.get("role") == "contentinfo":
        return True
    return any(_FOOTERS.search(node.attributes.get(name, "")[:_LONGEST]) for name in ("class", "id"))


_FOOTERS: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:site|page|global|main)[-_]?)?(?:footer|copyright)(?:$|[\s_-])", re.IGNORECASE
)


def _is_banner(node: Node) -> bool:
    if node.tag == "header" or node.attributes.get("role") == "banner":
        return True
    return any(_NAMES.search(node.attributes.get(name, "")[:_LONGEST]) for name in ("class", "id"))
