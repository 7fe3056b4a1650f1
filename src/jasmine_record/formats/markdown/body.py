"""The body of a Markdown document, cut into paragraphs and tables; what would render as anything else is refused."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

import attrs

from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.layout import (
    EVIDENCE,
    EVIDENCE_COLUMNS,
    PARAGRAPH_COLUMNS,
    PARAGRAPHS,
    SECTIONS,
)
from jasmine_record.markup import unescape_markdown
from jasmine_record.model.constraint import show

__all__ = ["CLOSING", "Block", "Body", "Row", "Table", "pieces_of", "read_body", "text_of"]


@attrs.frozen
class Block:
    """Lines that stand together in the text."""

    line: int
    #: On one line, as they stand in the source.
    source: str


@attrs.frozen
class Row:
    """One row of a table, its cells by the name of their column, as they stand in the source."""

    line: int
    cells: dict[str, str]

    def cell(self, name: str) -> str:
        """What stands in a column; nothing where the table doesn't have it."""
        return self.cells.get(name, "")


@attrs.frozen
class Table:
    """One section below the text."""

    line: int
    #: What its headers name.
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@attrs.frozen
class Body:
    """The text, and the tables by the heading of their section."""

    blocks: tuple[Block, ...]
    tables: dict[str, Table]


#: For each section the names of its columns by their headers in lower case.
_SECTIONS: Final[dict[str, dict[str, str]]] = {
    **{section.heading: section.headers for section in SECTIONS},
    EVIDENCE: {header.lower(): header.lower() for header in EVIDENCE_COLUMNS},
    PARAGRAPHS: {header.lower(): header.lower() for header in PARAGRAPH_COLUMNS},
}
_HEADINGS: Final = {heading.lower(): heading for heading in _SECTIONS}
_SECTION: Final = re.compile(r" {0,3}##(?:[ \t]+(.*?))?[ \t]*")
CLOSING: Final = re.compile(r"(?:^|[ \t]+)#+$")
"""The marks that may close a heading."""
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_DELIMITER: Final = re.compile(r":?-+:?")


def read_body(lines: list[str], start: int) -> Body:
    """Cut the lines of a document from an index on.

    Raises:
        InvalidRecordError: A line belongs to no paragraph and no table.
    """
    blocks: list[Block] = []
    index = _read_text(lines, start, blocks)
    tables: dict[str, Table] = {}
    while index < len(lines):
        heading = _section(lines[index], index + 1)
        if heading in tables:
            refuse(index + 1, f"a second section {heading!r}", "each section once")
        tables[heading], index = _read_section(lines, index, _SECTIONS[heading])
    return Body(tuple(blocks), tables)


def _section(line: str, number: int) -> str:
    match = _SECTION.fullmatch(line)
    words = CLOSING.sub("", (match and match[1]) or "").strip()
    heading = _HEADINGS.get(" ".join(words.lower().split()))
    if heading is None:
        near = get_close_matches(words[:60], list(_SECTIONS), n=1)
        expected = near[0] if near else ", ".join(_SECTIONS)
        refuse(
            number,
            f"the section {show(words)}",
            f"{expected}; a heading of the text itself has three marks: ###",
        )
    return heading


def _read_text(lines: list[str], start: int, blocks: list[Block]) -> int:
    """Collect the paragraphs above the first section; the index of that section."""
    held: list[str] = []
    first = start

    def close() -> None:
        if held:
            blocks.append(Block(first + 1, " ".join(held)))
            held.clear()

    index = start
    while index < len(lines):
        line = lines[index]
        stripped = line.strip()
        if _SECTION.fullmatch(line):
            break
        if not stripped:
            close()
        elif not held and stripped.startswith("<!--"):
            index = _skip_comment(lines, index)
            continue
        elif _HEADING.match(line):
            close()
            blocks.append(Block(index + 1, stripped))
        else:
            _refuse_blocks(line, index + 1, first=not held)
            if not held:
                first = index
            held.append(stripped)
        index += 1
    close()
    return index


#: What opens a block in CommonMark 0.31: section 4 for leaves, section 5 for containers.
_OPENING: Final = re.compile(
    r" {0,3}(?:(?P<list>[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)|(?P<quote>>)|(?P<fence>```|~~~)|(?P<table>\|))"
)
_INSIDE: Final = re.compile(
    r" {0,3}(?:(?P<list>[-+*]|1[.)])[ \t]+\S|(?P<quote>>)|(?P<fence>```|~~~)|(?P<line>=+|-+)[ \t]*$)"
)
_RULE: Final = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_BLOCKS: Final = {
    "list": ("a list marker", "a label in bold, **{0}**, or a backslash before its mark"),
    "quote": ("a block quote", "a backslash before '>'"),
    "fence": ("a fence of code", "a backslash before it"),
    "table": ("a row of a table above the first section", "a backslash before '|'"),
    "line": ("an underline", "a paragraph of one piece, or a backslash before the line"),
}


def _refuse_blocks(line: str, number: int, *, first: bool) -> None:
    """Refuse a line that Markdown takes for something else than a paragraph."""
    if first and line.startswith(("    ", "\t")):
        refuse(number, "four spaces, which make it code", "a paragraph that starts at the margin")
    if _RULE.fullmatch(line):
        refuse(number, "a rule", "a paragraph, or a backslash before the line")
    match = (_OPENING if first else _INSIDE).match(line)
    if match is not None and match.lastgroup is not None:
        found, expected = _BLOCKS[match.lastgroup]
        refuse(number, found, expected.format(match[match.lastgroup]))


def _skip_comment(lines: list[str], index: int) -> int:
    """The index behind a comment that begins on a line of its own."""
    last = next((at for at in range(index, len(lines)) if "-->" in lines[at]), None)
    if last is None:
        refuse(index + 1, "a comment without an end", "'-->'")
    behind = lines[last].partition("-->")[2].strip()
    if behind:
        refuse(last + 1, f"{show(behind)} behind a comment", "nothing else on that line")
    return last + 1


def _read_section(lines: list[str], start: int, headers: dict[str, str]) -> tuple[Table, int]:
    """The table of the section whose heading stands at an index, and the index of the next one."""
    columns: tuple[str, ...] | None = None
    rows: list[Row] = []
    ruled = ended = False
    index = start + 1
    while index < len(lines):
        line, number = lines[index].strip(), index + 1
        if _SECTION.fullmatch(lines[index]):
            break
        if line.startswith("<!--"):
            index = _skip_comment(lines, index)
            continue
        index += 1
        if not line:
            ended = columns is not None
            continue
        if ended or "|" not in line:
            refuse(number, show(line), "a row of the table, right below the others" if columns else "a table")
        cells = _split_row(line)
        if columns is None:
            columns = _read_headers(cells, headers, number)
        elif not ruled:
            if len(cells) != len(columns) or not all(_DELIMITER.fullmatch(cell) for cell in cells):
                refuse(number, show(line), f"the line below the headers, {len(columns)} times '---'")
            ruled = True
        elif len(cells) != len(columns):
            refuse(number, f"a row of {len(cells)} cells", f"{len(columns)} cells, as the headers say")
        else:
            rows.append(Row(number, dict(zip(columns, cells, strict=True))))
    return Table(start + 1, columns or (), tuple(rows)), index


def _read_headers(cells: list[str], headers: dict[str, str], number: int) -> tuple[str, ...]:
    found: list[str] = []
    for cell in cells:
        column = headers.get(" ".join(cell.lower().split()))
        if column is None:
            refuse(
                number,
                f"the column {show(cell)}",
                "one of " + ", ".join(header.capitalize() for header in headers),
            )
        if column in found:
            refuse(number, f"a second column {show(cell)}", "each column once")
        found.append(column)
    return tuple(found)


_CELL: Final = re.compile(r"((?>(?:[^\\|]|\\.|\\$)*))(?:\||$)")


def _split_row(line: str) -> list[str]:
    """The cells of a row, as they stand in the source (GitHub Flavored Markdown section 4.10)."""
    line = line.removeprefix("|")
    if "\\" not in line:
        return [cell.strip() for cell in line.removesuffix("|").split("|")]
    cells = [match[1].strip() for match in _CELL.finditer(line)]
    # The last match is empty.
    return cells[:-1]


_PIECE: Final = re.compile(r"<br ?/?>|(?:[^\\<]|\\.|\\$|<(?!br ?/?>))+", re.IGNORECASE)


def pieces_of(cell: str) -> list[str]:
    """The items of a cell, as they stand in the source."""
    if not cell:
        return []
    if "<" not in cell:
        return [cell]
    pieces = [""]
    for match in _PIECE.finditer(cell):
        if match[0][:3].lower() == "<br":
            pieces.append("")
        else:
            pieces[-1] = match[0].strip()
    return pieces


#: Runs of asterisks that open nothing are matched as well, lest each of them be tried anew.
_MARKUP: Final = re.compile(
    r"\\.|(?P<found>\*++(?=\S)|`++|\]\(|<(?=[A-Za-z/!?])|(?<![A-Za-z0-9_])_++(?=\S))|\*++"
)
_MARKS: Final = re.compile(r"[*`\]<_]")


def text_of(source: str, line: int) -> str:
    """The text that a stretch of the source stands for, with white space folded.

    Raises:
        InvalidRecordError: It holds markup, which a record can't.
    """
    if _MARKS.search(source):
        for match in _MARKUP.finditer(source):
            if found := match["found"]:
                refuse(
                    line,
                    f"{show(found)}, which Markdown takes for markup",
                    f"a backslash before it: \\{found[0]}",
                )
    if "\\" in source or "&" in source:
        source = unescape_markdown(source)
    return " ".join(source.split())
