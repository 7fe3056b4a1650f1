"""The content of an HTML page as rendered: elements to lines, with the markers of lists.

Elements that make lines of their own part lines as an empty line does, `<br>` as the end of a line does. What stands in
one row of a table stands on one line, unless a cell has several lines, is the value of a label, or a sentence beside a
few words.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final
from urllib.parse import unquote

import attrs

from jasmine_record.model import Link
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.frontends.embedded import CELLS
from jasmine_record.parsing.frontends.front_matter import read_address
from jasmine_record.parsing.frontends.html.content import is_block, leads_to_file
from jasmine_record.parsing.frontends.html.head import read_language
from jasmine_record.parsing.frontends.html.lists import LISTS, Listing, open_list
from jasmine_record.parsing.frontends.html.sheet import STEP, Sheet, read_sheet
from jasmine_record.parsing.frontends.html.tree import HEADINGS, Node, fold_text, walk
from jasmine_record.parsing.grammar.fields import answering
from jasmine_record.parsing.layout.head import file_names
from jasmine_record.source import read_source

__all__ = ["Rendered", "render"]

_LONG_CELL: Final = 200
"""Letters beyond which a cell of a table is read by itself, and not with its row."""
_SMALLEST_IMAGE: Final = 64
"""Pixels; what is smaller is a symbol."""
#: A sentence never goes on from one of these into the next.
_CLOSED: Final = frozenset((
    *HEADINGS, *LISTS, "blockquote", "caption", "dd", "dt", "figcaption", "hr", "li", "pre", "table", "tr",
))  # fmt: skip
_CAPTION_NAME: Final = re.compile(
    r"(?:(?:wp|img|image|photo|picture|media|figure|slide)[-_]{0,2})?caption(?:[-_]{0,2}text)?|(?:cmp-)?image__title",
    re.IGNORECASE,
)
"""Classes of what stands below a picture."""
_PICTURES: Final = frozenset({"img", "picture", "video", "svg"})
_KEEPS_LINES: Final = re.compile(r"\bwhite-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_PREFORMATTED: Final = frozenset({"listing", "plaintext", "pre", "xmp"})
_QUOTATION_MARKS: Final = ("“”", "‘’")


@attrs.frozen(kw_only=True)
class Rendered:
    """What the content of a page shows."""

    blocks: tuple[Block, ...]
    #: Files that it links to and pictures that it shows.
    attachments: tuple[Link, ...]


def render(content: Node, base: str | None) -> Rendered:
    """Render the content of a page.

    Args:
        content: The element that holds it, measured.
        base: The address that others are relative to.
    """
    renderer = _Renderer(base=base)
    for kind, node, text in walk(content):
        if kind == "text":
            renderer.read_text(_raised(text) if node.tag == "sup" else text)
        elif kind == "start":
            renderer.enter(node)
        else:
            renderer.leave(node)
    sheet = renderer.sheet
    sheet.end_block()
    return Rendered(blocks=tuple(read_sheet(sheet)), attachments=tuple(renderer.files.values()))


_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _raised(text: str) -> str:
    """The digits of a power or of the mark of a note as they show: without that, "observers¹" would be a word with a number."""
    return text.translate(_RAISED) if text.strip().isdecimal() else text


@attrs.define
class _Link:
    """An element `a` that is open."""

    url: str | None
    language: str | None
    start: int
    is_file: bool
    words: list[str]


@attrs.define
class _Renderer:
    """Elements to lines."""

    base: str | None
    sheet: Sheet = attrs.field(factory=Sheet)
    lists: list[Listing] = attrs.field(factory=list)
    heading: tuple[Node, int] | None = None
    link: _Link | None = None
    quotations: int = 0
    #: The cell whose lines show as one.
    cell: Node | None = None
    #: What tells of a picture, with the place where it begins.
    caption: tuple[Node, int] | None = None
    #: By address and name.
    files: dict[tuple[str | None, str | None], Link] = attrs.field(factory=dict)

    def read_text(self, text: str) -> None:
        if self.link:
            self.link.words.append(text)
        if not self.sheet.keeps_lines:
            self.sheet.add(text)
            return
        first, *rest = text.split("\n")
        self.sheet.add(first)
        for line in rest:
            self.sheet.break_line()
            self.sheet.add(line)

    def enter(self, node: Node) -> None:
        sheet, tag = self.sheet, node.tag
        if is_block(node):
            sheet.end_block(cut=tag in _CLOSED)
        if tag in _PREFORMATTED or _KEEPS_LINES.search(node.attributes.get("style", "")):
            sheet.keeps_lines += 1
        self.caption = self.caption or ((node, sheet.place) if _is_caption(node) else None)
        if tag in HEADINGS and not self.heading:
            self.heading = node, sheet.place
        match tag:
            case "br":
                sheet.break_line()
            case _ if tag in LISTS:
                sheet.end_entry()
                self.lists.append(open_list(node))
                sheet.indent += STEP
            case "li":
                sheet.end_entry()
                listing = self.lists[-1] if self.lists else open_list(node)
                sheet.await_text(listing.next_marker(node))
            case "blockquote" | "dd":
                sheet.indent += STEP
            case "td" | "th":
                self._enter_cell(node)
            case "a":
                self._enter_link(node)
            case "img":
                self._see_image(node)
            case "q":
                sheet.add(_QUOTATION_MARKS[self.quotations % 2][0])
                self.quotations += 1
            case _:
                pass

    def leave(self, node: Node) -> None:
        sheet, tag = self.sheet, node.tag
        if tag == "q":
            self.quotations -= 1
            sheet.add(_QUOTATION_MARKS[self.quotations % 2][1])
        if tag == "a" and self.link:
            self._leave_link(self.link)
        if is_block(node):
            sheet.end_block()
        if self.heading and node is self.heading[0]:
            if self.heading[1] < sheet.place:
                sheet.headings.append((self.heading[1], sheet.place, HEADINGS[tag]))
            self.heading = None
        if tag in _PREFORMATTED or _KEEPS_LINES.search(node.attributes.get("style", "")):
            sheet.keeps_lines -= 1
        if tag == "li":
            sheet.end_entry()
        if tag in LISTS:
            self.lists.pop()
        if tag in LISTS or tag in {"blockquote", "dd"}:
            sheet.indent -= STEP
        if tag in {"td", "th"}:
            self._leave_cell(node)
        if tag in _CLOSED:
            sheet.end_block(cut=True)
        if self.caption and node is self.caption[0]:
            sheet.captions.append((self.caption[1], sheet.place))
            self.caption = None

    # Cells

    def _enter_cell(self, node: Node) -> None:
        sheet = self.sheet
        if self.cell is None and _answers(node):
            sheet.end_block(cut=True)
        if self.cell is None and node.breaks < 2 and node.letters <= _LONG_CELL:
            self.cell = node
            sheet.is_flat = True
        sheet.end_block()

    def _leave_cell(self, node: Node) -> None:
        self.sheet.end_block()
        if node is self.cell:
            self.cell = None
            self.sheet.is_flat = False

    # Links

    def _enter_link(self, node: Node) -> None:
        written = node.attributes.get("href", "")
        self.link = _Link(
            url=read_address(written, self.base) if written else None,
            language=read_language(node.attributes.get("hreflang", "")),
            start=self.sheet.place,
            is_file=leads_to_file(written),
            words=[],
        )

    def _leave_link(self, link: _Link) -> None:
        self.link = None
        if not link.url:
            return
        if link.start < self.sheet.place:
            self.sheet.links.append((link.start, self.sheet.place, link.url, link.language))
        if link.is_file:
            self._add_file(link.url, "".join(link.words))

    def _see_image(self, node: Node) -> None:
        """Note a picture; the name of a file that stands in for it is text, as in what is made of pages elsewhere."""
        alternative = " ".join(read_source(node.attributes.get("alt", "")).text.split())
        url = read_address(node.attributes.get("src", ""), self.base)
        if self.link:
            self.link.words.append(f" {alternative} ")
        elif leads_to_file(url or "") and alternative and not _is_symbol(node, url or ""):
            self._add_file(url, alternative)
        if file_names(alternative):
            start = self.sheet.place
            self.sheet.add(f" {alternative} ")
            if url and not self.link:
                self.sheet.links.append((start, self.sheet.place, url, None))

    def _add_file(self, url: str | None, words: str) -> None:
        path = re.split("[?#]", url or "", maxsplit=1)[0]
        for name in (words, unquote(path.rpartition("/")[2])):
            folded = " ".join(read_source(name).text.split())
            if folded:
                self.files.setdefault((url, folded), Link(name=folded, url=url))
                return


def _is_caption(node: Node) -> bool:
    """Whether an element tells of a picture beside it; below a quotation or a table it doesn't."""
    if node.letters > _LONGEST_CAPTION:
        return False
    if node.tag == "figcaption":
        figure = node.parent
        return figure is not None and any(
            inner.tag in _PICTURES for _, inner, _ in islice(walk(figure, unseen=True), _MOST_IN_FIGURE)
        )
    return _is_called(node, _CAPTION_NAME)


_LONGEST_CAPTION: Final = 600
"""Letters beyond which what is called a caption is text."""
_MOST_IN_FIGURE: Final = 100
"""Elements and pieces of text among which a picture is looked for."""


def _is_called(node: Node, pattern: re.Pattern[str]) -> bool:
    names = f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}"[:_LONGEST_NAMES].split()
    return any(pattern.fullmatch(name) for name in names)


_LONGEST_NAMES: Final = 400
"""Code points of classes that are looked at."""
_COLUMNS: Final = (2, 3)
"""Cells of a row that may be a label and its value, with or without a number before them."""


def _answers(cell: Node) -> bool:
    """Whether a cell says what the one beside it asks."""
    row = cell.parent
    cells = [child for child in row.children if isinstance(child, Node) and child.tag in CELLS] if row else []
    if len(cells) not in _COLUMNS or cells[-1] is not cell:
        return False
    return answering([fold_text(one) for one in cells]) > 0


def _is_symbol(node: Node, url: str) -> bool:
    """Whether a picture is a bullet, a logo or the like, by its size or its kind."""
    if re.search(r"\.gif(?:[?#]|$)", url, re.IGNORECASE):
        return True
    sizes = [re.match(r"\s*([0-9]{1,5})", node.attributes.get(side, "")) for side in ("width", "height")]
    return any(size and int(size[1]) < _SMALLEST_IMAGE for size in sizes)
