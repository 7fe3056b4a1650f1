"""The ids of all facts of a document, and what the cells of its tables refer to."""

from __future__ import annotations

import contextlib
from collections import Counter
from itertools import count

from jasmine_record.errors import Fault, InvalidRecordError
from jasmine_record.formats.markdown.body import Body, Row, text_of
from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.layout import SECTIONS, TARGETS, Section, long_id
from jasmine_record.model import Participant, Pillar
from jasmine_record.model.constraint import show

__all__ = ["Directory"]

_SECTION_OF = {section.kind: section for section in SECTIONS}


class Directory:
    """Reads the column of ids in every table, before anything that may refer to them."""

    def __init__(self, body: Body, taken: set[str]) -> None:
        """Args:
        body: The document.
        taken: The ids of its paragraphs.
        """
        self._body = body
        self._taken = set(taken)
        #: What is wrong with ids.
        self.faults: list[Fault] = []
        #: For each kind of facts their ids, in the order of the rows.
        self.ids: dict[type, list[str]] = {}
        #: For each pillar the id of its framework.
        self.owners: list[str] = []
        self._known: dict[type, set[str]] = {}
        self._names = self._read_names()
        self._counts = Counter(self._names)
        for section in SECTIONS:
            found = self._read_pillars() if section.kind is Pillar else self._read_ids(section)
            self.ids[section.kind] = found
            self._known[section.kind] = set(found)
        self._named = dict(zip(self._names, self.ids[Participant], strict=True))

    def rows(self, kind: type) -> tuple[Row, ...]:
        """The rows of the table of a kind of facts."""
        table = self._body.tables.get(_SECTION_OF[kind].heading)
        return () if table is None else table.rows

    def refer(self, kind: type, field: str, cell: str, line: int) -> str:
        """The id that one item of a cell refers to: by number or id, and a participant also by name.

        Raises:
            InvalidRecordError: It is none's.
        """
        target = TARGETS[kind, field]
        named = long_id(target, _SECTION_OF[target].prefix, cell)
        if named in self._known.get(target, ()):
            return named
        noun = target.__name__.lower()
        if target is not Participant:
            refuse(line, show(cell), f"the number of a {noun}")
        if self._counts[cell] > 1:
            refuse(
                line,
                f"{show(cell)}, the name of {self._counts[cell]} participants",
                "the number of one of them",
            )
        if cell not in self._named:
            refuse(line, show(cell), f"the number or the name of a {noun}")
        return self._named[cell]

    def _read_names(self) -> list[str]:
        names: list[str] = []
        for row in self.rows(Participant):
            # What is wrong with a name is told where it is read as a value.
            name = ""
            with contextlib.suppress(InvalidRecordError):
                name = text_of(row.cell("name"), row.line)
            names.append(name)
        return names

    def _read_ids(self, section: Section) -> list[str]:
        found: list[str] = []
        rows = self.rows(section.kind)
        for row in rows:
            cell = text_of(row.cell("id"), row.line)
            found.append(self._take(long_id(section.kind, section.prefix, cell), row) if cell else "")
        numbers = count(1)
        for index, given in enumerate(found):
            if not given:
                free = next(
                    new for number in numbers if (new := f"{section.prefix}-{number}") not in self._taken
                )
                found[index] = self._take(free, rows[index])
        return found

    def _read_pillars(self) -> list[str]:
        found: list[str] = []
        for row in self.rows(Pillar):
            owner = ""
            try:
                owner = self.refer(Pillar, "framework", text_of(row.cell("framework"), row.line), row.line)
            except InvalidRecordError as error:
                self.faults += error.faults
            number = text_of(row.cell("number"), row.line)
            self.owners.append(owner)
            found.append(self._take(text_of(row.cell("id"), row.line) or f"{owner}.pillar-{number}", row))
        return found

    def _take(self, id: str, row: Row) -> str:
        if id in self._taken:
            self.faults.append(Fault("", f"a second {show(id)}", "an id that nothing else has", row.line))
        self._taken.add(id)
        return id
