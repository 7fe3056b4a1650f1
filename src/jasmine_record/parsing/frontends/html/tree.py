"""A page of HTML as a tree of elements, and what of it is ever shown.

lxml takes the page apart as browsers do. Elements are handed over one by one, and not as the library's own tree: that one
ends without a word where elements nest 2,048 deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, Literal

import attrs

from jasmine_record.errors import MissingExtraError
from jasmine_record.parsing.frontends.embedded import drop_break_places
from jasmine_record.source import read_source

__all__ = ["HEADINGS", "Node", "TooDeepError", "fold_text", "read_tree", "walk"]

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_DEEPEST: Final = 1000
"""Elements inside elements. Deeper ones make the library slow, and nobody writes them; browsers stop at half of that."""
_LONGEST_TEXT: Final = 1000
"""Code points of each piece, and pieces, beyond which `fold_text` stops."""
#: They show nothing, or a control, or what only a reader without them would see. What is in `head` by mistake shows.
_UNSEEN: Final = frozenset((
    "applet", "audio", "base", "button", "canvas", "datalist", "embed", "frameset", "iframe", "input", "link", "map",
    "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup", "option", "progress", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
))  # fmt: skip
_VOID: Final = re.compile(r"</?(?:wbr|source|track)\b[^<>]*>", re.IGNORECASE)
"""Elements that hold nothing, which the library doesn't know and so takes for open; they show nothing either."""
_HIDDEN: Final = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_HIDING_CLASSES: Final = frozenset((
    "element-invisible", "offscreen", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden",
))  # fmt: skip


_PANEL_NAME: Final = re.compile(r"accordion|collaps(?!e-?menu)|expander|toggle-?content", re.IGNORECASE)
"""Classes and ids of what a page folds away below a heading until somebody opens it; a tab hides another text."""
_OF_SITE: Final = re.compile(r"nav|menu|cookie|consent|search|share|footer|header", re.IGNORECASE)


class TooDeepError(Exception):
    """Elements nest deeper than anybody writes them; it never leaves the front end."""


@attrs.define(eq=False)
class Node:
    """An element. Whatever it holds stands in `children` in the order of the page."""

    #: In lower case.
    tag: str
    attributes: dict[str, str]
    parent: Node | None = attrs.field(repr=False)
    children: list[Node | str] = attrs.field(factory=list, repr=False)
    #: Whether nothing of it is read.
    left_out: bool = False
    #: What `measure` counted last, the element's own share included: characters other than white space, and those of links.
    letters: int = 0
    linked: int = 0
    #: Elements, links with words, links to files, headings with words that are no link.
    size: int = 0
    links: int = 0
    files: int = 0
    heads: int = 0
    #: What parts lines; an element that merely wraps others counts one, all else two.
    breaks: int = 0

    @property
    def plain(self) -> int:
        """Characters other than white space that are no part of a link."""
        return self.letters - self.linked

    @property
    def outer(self) -> Iterator[Node]:
        """The elements that it stands in, the innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@attrs.define
class _Builder:
    """Takes what lxml finds, in its order."""

    node: Node = attrs.field(factory=lambda: Node("#document", {}, None))
    depth: int = 0
    pieces: list[str] = attrs.field(factory=list)
    #: How deep the headings stand that have ended before their end is found.
    ended: list[int] = attrs.field(factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_text()
        self.depth += 1
        if self.depth > _DEEPEST:
            raise TooDeepError
        if tag.lower() in HEADINGS:
            self._end_heading()
        node = Node(tag.lower(), dict(attributes), self.node)
        node.left_out = _is_unseen(node)
        self.node.children.append(node)
        self.node = node

    def end(self, _tag: str) -> None:
        self._end_text()
        self.depth -= 1
        if self.ended[-1:] == [self.depth + 1]:
            del self.ended[-1]
        elif self.node.parent is not None:
            self.node = self.node.parent

    def _end_heading(self) -> None:
        """A heading right inside of another one ends that, as it does in browsers."""
        if self.node.tag in HEADINGS and self.node.parent is not None:
            self.node = self.node.parent
            self.ended.append(self.depth - 1)

    def data(self, text: str) -> None:
        self.pieces.append(text)

    def close(self) -> Node:
        self._end_text()
        while self.node.parent is not None:
            self.node = self.node.parent
        return self.node

    def _end_text(self) -> None:
        if self.pieces:
            self.node.children.append(drop_break_places("".join(self.pieces)))
            self.pieces.clear()


def _is_unseen(node: Node) -> bool:
    attributes = node.attributes
    if node.tag == "button":
        # Headings that fold away what they head are buttons.
        return node.parent is None or node.parent.tag not in HEADINGS
    if node.tag in _UNSEEN or (node.tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
        return not _folds(node)
    classes = attributes.get("class", "").lower().split()
    return not _HIDING_CLASSES.isdisjoint(classes) or (node.tag == "time" and _tells_change(node, classes))


def _tells_change(node: Node, classes: Sequence[str]) -> bool:
    """Whether a time is that of the last change, which blogs put right behind the time of publication and don't show."""
    last = node.parent.children[-1] if node.parent and node.parent.children else None
    return (
        "updated" in classes
        and "published" not in classes
        and isinstance(last, Node)
        and last.tag == "time"
        and "published" in last.attributes.get("class", "").lower().split()
    )


def _folds(node: Node) -> bool:
    """Whether what is hidden is the text of a section that somebody who reads the page can open, and is found by a search."""
    attributes = node.attributes
    if attributes.get("hidden", "").lower() == "until-found":
        return True
    names = f"{attributes.get('id', '')} {attributes.get('class', '')}"[:_LONGEST_TEXT]
    return (
        node.tag in {"div", "section"}
        and _PANEL_NAME.search(names) is not None
        and _OF_SITE.search(names) is None
    )


def read_tree(text: str) -> Node:
    """The document of a page, above all of its elements.

    Raises:
        TooDeepError: Elements nest more than 1,000 deep.
        MissingExtraError: lxml isn't installed.
    """
    try:
        from lxml import etree  # noqa: PLC0415 - an extra, asked for when it is used
    except ModuleNotFoundError as error:
        if error.name != "lxml":
            raise
        raise MissingExtraError(
            "reading HTML needs lxml; install it with: pip install 'jasmine-record[html]'"
        ) from error
    builder = _Builder()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, target=builder)  # type: ignore[arg-type]
    parser.feed(_VOID.sub("", text).encode("utf-8", "replace"))
    parser.close()
    return builder.close()


def walk(root: Node, *, unseen: bool = False) -> Iterator[tuple[Literal["start", "text", "end"], Node, str]]:
    """The elements and the text of a tree in the order of the page; a text comes with the element that it stands in.

    Args:
        root: Where to begin.
        unseen: Whether to enter what is left out.
    """
    if root.left_out and not unseen:
        return
    yield "start", root, ""
    open_nodes = [(root, iter(root.children))]
    while open_nodes:
        node, children = open_nodes[-1]
        child = next(children, None)
        if child is None:
            open_nodes.pop()
            yield "end", node, ""
        elif isinstance(child, str):
            yield "text", node, child
        elif unseen or not child.left_out:
            yield "start", child, ""
            open_nodes.append((child, iter(child.children)))


def fold_text(node: Node) -> str:
    """What an element says, on one line; the beginning of it where that is long."""
    pieces: list[str] = []
    for kind, inner, text in islice(walk(node), _LONGEST_TEXT):
        pieces.append(text[:_LONGEST_TEXT] if kind == "text" else " " * (inner.tag == "br"))
    return " ".join(read_source("".join(pieces)).text.split())
