"""Lines of a page as rendered, and the blocks that they make.

The lines are read as those of a plain text are, so that a page and its copy and paste give the same. What the markup
knows better than the lines show is put in afterwards: headings, markers that are counted and not printed, links, and
breaks that are meant as such.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final

import attrs

from jasmine_record.parsing.blocks import Block, Hyperlink, Marker
from jasmine_record.parsing.frontends.plain import read_lines, split_entries
from jasmine_record.source import read_source

__all__ = ["STEP", "Sheet", "read_sheet"]

STEP: Final = 4
"""Columns that a level of lists or quotations is set in by."""
_HANG: Final = 2
"""Columns that a marker stands further out than its text."""
_WIDEST: Final = 100
"""Columns beyond which nothing is set in further."""
_LONGEST_HEADING: Final = 120
"""Letters beyond which a heading that ends as a sentence does is running text in large type."""
_WIDE: Final = "[\u3001-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAP: Final = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\r\f\n]*(?={_WIDE})")
"""A newline of the source between wide characters shows no space (CSS Text Level 3, section 4.1.3)."""
_LEADING: Final = re.compile(r"\s*")
_ENDED: Final = re.compile(r"[.;!?。][”’\"')\]]*$")


@attrs.define
class Sheet:
    """Lines as rendered, while they are put together.

    Places are counted in characters other than white space, which `read_lines` keeps one and all in their order.
    """

    lines: list[str] = attrs.field(factory=list)
    #: Of the line that is open.
    pieces: list[str] = attrs.field(factory=list)
    place: int = 0
    #: Columns that text is set in by.
    indent: int = 0
    #: The marker of an entry that nothing has followed yet, and its column.
    waiting: tuple[Marker, int] | None = None
    #: Those that the open line begins with.
    begun: tuple[Marker, int] | None = None
    #: Whether breaks show as spaces.
    is_flat: bool = False
    #: Whether newlines show as such.
    keeps_lines: int = 0
    #: Where a block begins whatever the lines look like, with its indent; and with which marker.
    cuts: dict[int, int] = attrs.field(factory=dict)
    markers: dict[int, Marker] = attrs.field(factory=dict)
    #: Ranges of headings with their level, and of links.
    headings: list[tuple[int, int, int]] = attrs.field(factory=list)
    links: list[tuple[int, int, str, str | None]] = attrs.field(factory=list)
    #: Ranges of what tells of a picture.
    captions: list[tuple[int, int]] = attrs.field(factory=list)

    @property
    def column(self) -> int:
        """Where text stands."""
        return min(self.indent, _WIDEST)

    def add(self, text: str) -> None:
        """Go on with a piece of text."""
        letters = sum(map(len, text.split()))
        if letters and self.waiting:
            self._begin_entry(*self.waiting)
        self.pieces.append(text)
        self.place += letters

    def await_text(self, marker: Marker | None) -> None:
        """Put a marker before the text that comes next."""
        self.waiting = (marker, max(self.column - _HANG, 0)) if marker else None

    def _begin_entry(self, marker: Marker, column: int) -> None:
        self.cuts[self.place] = column
        self.markers[self.place] = marker
        self.begun, self.waiting = self.waiting, None
        self.place += len(marker.text)

    def break_line(self) -> None:
        """End the open line, or leave one empty where nothing stands on it."""
        if self.is_flat:
            self.pieces.append(" ")
        elif not self._end_line() and self.lines and self.lines[-1]:
            self.lines.append("")

    def end_block(self, *, cut: bool = False) -> None:
        """End the open line with an empty one behind it.

        Args:
            cut: Whether no sentence goes on behind it.
        """
        if self.is_flat:
            self.pieces.append(" ")
            return
        self._end_line()
        if self.lines and self.lines[-1]:
            self.lines.append("")
        if cut:
            self.cuts[self.place] = self.column

    def end_entry(self) -> None:
        """See that the marker of the open entry stands somewhere, though nothing followed it."""
        if self.waiting:
            self._begin_entry(*self.waiting)
            self.end_block(cut=True)

    def _end_line(self) -> bool:
        whole = "".join(self.pieces)
        self.pieces.clear()
        words = " ".join(read_source(whole if self.keeps_lines else _WRAP.sub("", whole)).text.split())
        begun, self.begun = self.begun, None
        if not words and not begun:
            return False
        if begun is None:
            self.lines.append(" " * min(self.indent + self._own_indent(whole), _WIDEST) + words)
            return True
        marker, column = begun
        words = f"{marker.text} {words}".rstrip()
        if words != marker.text and split_entries(words)[0] == marker.text:
            # A list inside begins right behind the marker.
            self.lines.append(" " * column + marker.text)
            column, words = self.column, words.removeprefix(marker.text).lstrip()
        self.lines.append(" " * column + words)
        return True

    def _own_indent(self, line: str) -> int:
        """Columns of the white space that a line begins with, as far as it shows."""
        match = _LEADING.match(line)
        space = match[0] if match else ""
        if self.keeps_lines:
            return len(space.expandtabs(STEP))
        return sum(character not in " \t\n\r\f" for character in space)


@attrs.frozen
class _Placed:
    """A block, and where it begins with its marker."""

    start: int
    block: Block


def read_sheet(sheet: Sheet) -> Iterator[Block]:
    """The blocks of the lines, with what the markup knows better."""
    headed = _with_headings(sheet, [_with_marker(sheet, each) for each in _cut(sheet)])
    first = 0
    for each in _with_captions(sheet, headed):
        marker = each.block.marker
        begin = each.start + (_solid(marker.text) if marker else 0)
        end = begin + _solid(each.block.text)
        while first < len(sheet.links) and sheet.links[first][1] <= begin:
            first += 1
        if begin == end or first == len(sheet.links) or sheet.links[first][0] >= end:
            yield each.block
            continue
        places = _places(each.block.text)
        links: list[Hyperlink] = []
        for start, stop, url, language in sheet.links[first : bisect_left(sheet.links, (end,))]:
            left, right = places[max(start - begin, 0)], places[min(stop, end) - begin - 1] + 1
            links.append(Hyperlink(start=left, end=right, url=url, language=language))
        yield attrs.evolve(each.block, links=tuple(links))


def _solid(text: str) -> int:
    return sum(map(len, text.split()))


def _places(text: str) -> list[int]:
    return [index for index, character in enumerate(text) if not character.isspace()]


def _cut(sheet: Sheet) -> Iterator[_Placed]:
    """The blocks of the lines, parted where one has to begin."""
    cuts = sorted(sheet.cuts)
    start = 0
    for whole in read_lines(sheet.lines):
        block = whole
        begin = start + (_solid(block.marker.text) if block.marker else 0)
        end = begin + _solid(block.text)
        inner = cuts[bisect_left(cuts, max(begin, start + 1)) : bisect_left(cuts, end)]
        if inner:
            places = _places(whole.text)
            bounds = [0, *(places[cut - begin] for cut in inner), len(whole.text)]
            texts = [whole.text[left:right].rstrip() for left, right in pairwise(bounds)]
            yield _Placed(start, attrs.evolve(whole, text=texts[0]))
            for cut, text in zip(inner, texts[1:], strict=True):
                yield _Placed(cut, Block(text=text, indent=sheet.cuts[cut]))
        else:
            yield _Placed(start, block)
        start = end


def _with_marker(sheet: Sheet, placed: _Placed) -> _Placed:
    """The block with the marker that was counted for it, where one was."""
    counted, block = sheet.markers.get(placed.start), placed.block
    if counted is None:
        return placed
    words = f"{block.marker.text if block.marker else ''} {block.text}".strip()
    text = words.removeprefix(counted.text).lstrip()
    return _Placed(placed.start, attrs.evolve(block, marker=counted, text=text))


def _with_headings(sheet: Sheet, placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """The blocks, those of one heading as one."""
    index = 0
    for start, end, level in sheet.headings:
        while index < len(placed) and placed[index].start < start:
            yield placed[index]
            index += 1
        first = index
        while index < len(placed) and placed[index].start < end:
            index += 1
        yield from _as_heading(placed[first:index], level)
    yield from placed[index:]


def _with_captions(sheet: Sheet, placed: Iterable[_Placed]) -> Iterator[_Placed]:
    """The blocks, those that tell of pictures as such."""
    for each in placed:
        is_caption = each.block.heading is None and _is_in(sheet.captions, each.start)
        yield attrs.evolve(each, block=attrs.evolve(each.block, caption=True)) if is_caption else each


def _is_in(ranges: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether one of the ranges, which follow each other, holds a place."""
    index = bisect_right(ranges, place, key=itemgetter(0)) - 1
    return index >= 0 and place < ranges[index][1]


def _as_heading(placed: Sequence[_Placed], level: int) -> Sequence[_Placed]:
    if not placed:
        return ()
    head = placed[0].block
    rest = [f"{each.block.marker.text if each.block.marker else ''} {each.block.text}" for each in placed[1:]]
    text = " ".join(" ".join((head.text, *rest)).split())
    if len(text) > _LONGEST_HEADING and _ENDED.search(text):
        return placed
    return (_Placed(placed[0].start, attrs.evolve(head, text=text, heading=level)),)
