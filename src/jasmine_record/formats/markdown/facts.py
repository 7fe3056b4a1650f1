"""Reading the tables: one fact a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import attrs

from jasmine_record.errors import Fault, InvalidRecordError, InvalidValueError
from jasmine_record.formats.markdown.body import Row, pieces_of, text_of
from jasmine_record.formats.markdown.directory import Directory
from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.finding import Finder, Miss
from jasmine_record.formats.markdown.layout import ANCHORED, TARGETS, Section, scalar_kinds
from jasmine_record.formats.markdown.proofs import Proof, Prover
from jasmine_record.formats.markdown.quotes import Place, read_place
from jasmine_record.formats.markdown.values import read_value
from jasmine_record.model import Anchor, Basis, Evidence, Framework, Pillar
from jasmine_record.model.constraint import show

__all__ = ["FactReader"]


class FactReader:
    """Builds facts, and collects what is wrong with them, so that all of it is told at once."""

    def __init__(self, directory: Directory, finder: Finder, proofs: dict[str, list[Proof]]) -> None:
        self._directory = directory
        self._finder = finder
        #: The rows of the appendix whose fact hasn't been built.
        self.proofs = proofs
        self.prover = Prover(finder)
        self.faults: list[Fault] = []
        #: The pillars that were read, by their framework.
        self._pillars: dict[str, list[Pillar]] = {}

    def read(self, section: Section) -> list[Any]:
        """The facts of a section, one a row; fewer where some couldn't be built. Frameworks hold the pillars read before."""
        found: list[Any] = []
        ids = self._directory.ids[section.kind]
        for index, (given, row) in enumerate(zip(ids, self._directory.rows(section.kind), strict=True)):
            with self.placed(row.line):
                values, main = self._read_row(section, row)
                values["id"] = given
                if section.kind is Framework:
                    values["pillars"] = tuple(self._pillars.get(given, ()))
                found.append(self.build(section.kind, values, given, main, row.line))
                if section.kind is Pillar:
                    self._pillars.setdefault(self._directory.owners[index], []).append(found[-1])
        return found

    def build(self, kind: type, values: dict[str, Any], name: str, main: Evidence | None, line: int) -> Any:
        """A fact with its evidence.

        Raises:
            InvalidRecordError: A value is missing.
            InvalidValueError: The class refuses a value.
        """
        for field in attrs.fields(kind):
            if field.default is attrs.NOTHING and field.name not in values:
                refuse(line, f"no {field.name}", "one")
        return kind(**values, evidence=self.prover.prove(kind, values, self.proofs.pop(name, []), main))

    @contextmanager
    def placed(self, line: int) -> Iterator[None]:
        """Collect the faults of what is read inside."""
        try:
            yield
        except InvalidRecordError as error:
            self.faults += error.faults
        except InvalidValueError as error:
            self.faults.append(Fault("", f"{error.field} {error.found}", error.expected, line))

    def _read_row(self, section: Section, row: Row) -> tuple[dict[str, Any], Evidence | None]:
        kind, line = section.kind, row.line
        values: dict[str, Any] = {}
        main: Evidence | None = None
        for field, cell in row.cells.items():
            if not cell or field in ("id", "where") or (kind is Pillar and field == "framework"):
                continue
            if field == section.main and section.where is None and (place := read_place(cell)) is not None:
                anchor = self._find(place, None, line)
                values[field] = self._words(anchor)
                main = Evidence(field=field, basis=Basis.STATED, anchor=anchor)
            else:
                values[field] = self._read_cell(kind, field, cell, line)
        if section.main is not None and row.cell("where"):
            main = self._read_where(section.main, values.get(section.main), row)
        return values, main

    def _read_where(self, field: str, value: str | None, row: Row) -> Evidence:
        """The column that says where the value of the main field stands."""
        cell, line = row.cell("where"), row.line
        place = read_place(cell)
        if place is None:
            refuse(line, show(cell), "a paragraph, ¶ 1, or words and their paragraph, “…” ¶ 1")
        if value is None:
            refuse(line, f"a place without the {field} that stands there", f"the {field}")
        anchor = self._find(place, value, line)
        if self._words(anchor) != value:
            refuse(
                line, f"the words {show(self._words(anchor))} for the {field} {show(value)}", "the same words"
            )
        return Evidence(field=field, basis=Basis.STATED, anchor=anchor)

    def _read_cell(self, kind: type, field: str, cell: str, line: int) -> Any:
        if (kind, field) in ANCHORED:
            return tuple(self._read_quote(piece, line) for piece in pieces_of(cell))
        value_kind, several = scalar_kinds(kind)[field]
        pieces = pieces_of(cell) if several else [cell]
        found: list[Any] = []
        for piece in pieces:
            said = text_of(piece, line)
            if not said:
                refuse(line, "an empty item", "none, or what it is")
            if (kind, field) in TARGETS:
                found.append(self._directory.refer(kind, field, said, line))
            else:
                found.append(read_value(value_kind, said, line))
        return tuple(found) if several else found[0]

    def _read_quote(self, piece: str, line: int) -> Anchor:
        place = read_place(piece)
        if place is None:
            refuse(line, show(piece), "words and their paragraph: “…” ¶ 1")
        return self._find(place, None, line)

    def _find(self, place: Place, value: str | None, line: int) -> Anchor:
        found = self._finder.find(place, value, shown=True)
        if isinstance(found, Miss):
            refuse(line, found.found, found.expected)
        return found

    def _words(self, anchor: Anchor) -> str:
        return (self._finder.text(anchor.paragraph) or "")[anchor.start : anchor.end]
