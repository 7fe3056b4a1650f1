"""What the banner above a page's text says of whose page it is."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.frontends.html.tree import Node, walk
from jasmine_record.parsing.layout.head import line_role

__all__ = ["publisher_shown"]

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


def _is_banner(node: Node) -> bool:
    if node.tag == "header" or node.attributes.get("role") == "banner":
        return True
    return any(_NAMES.search(node.attributes.get(name, "")[:_LONGEST]) for name in ("class", "id"))
