"""CSV: the tables of a record, for spreadsheets.

Written as RFC 4180 has it: commas, CRLF, double quotes around cells that need them, the names of the columns in the first
row. Each kind of fact is a table, with its words and their pinpoint citation beside its id; several values of a cell are
parted by `"; "`.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and makes numbers, days and truth values of
what looks like one: `6.10` becomes 6.1. So a cell of text that would fare so, or begins with an apostrophe itself, gets an
apostrophe before it, which `from_csv` takes away. Numbers and days of the record itself stay bare.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final, NoReturn

from jasmine_record.errors import AnchorError, Fault, InvalidRecordError, InvalidValueError, UnknownIdError
from jasmine_record.model import Anchor, Fact, Meeting, MeetingRecord, Source, check_record
from jasmine_record.model.constraint import show
from jasmine_record.validation.places import facts, noun

__all__ = ["TABLES", "from_csv", "to_csv"]

_MARK: Final = "\ufeff"
_BETWEEN: Final = "; "
#: What spreadsheets take for the beginning of a formula, in full width too, and our own mark.
_FORMULA: Final = frozenset("=+-@＝＋－＠'\t\r")
#: So much of a cell is looked at; a number or a day is no longer.
_LONGEST_NUMBER: Final = 60
_MONTHS: Final = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
#: What spreadsheets make a number, a day, a time or a truth value of.
_TYPED: Final = re.compile(
    rf"(?:(?=.*[0-9])(?:[0-9\s.,:/()%$€£¥-]|(?:{_MONTHS})[a-z]*+|[ap]m\b|(?<=[0-9])e(?=[0-9+-])|\+)+|true|false)",
    re.IGNORECASE,
)

Cell = str | int | bool | date | None
Row = dict[str, Cell]


def to_csv(record: MeetingRecord, table: str, *, bom: bool = False) -> str:
    """One table of a record as CSV.

    Args:
        record: Any record. Where an anchor of it doesn't quote, the cells of quote and citation are empty.
        table: Which: `meeting`, `paragraphs`, `participants`, `statements`, `frameworks`, `pillars`, `initiatives`,
            `enumerations`, `terms` or `evidence`.
        bom: Whether it begins with a byte order mark, by which Excel tells UTF-8.

    Returns:
        The text; it ends its lines with CRLF itself, so it is to be written with `newline=""`.

    Raises:
        InvalidValueError: It is no record, or there is no such table.
    """
    check_record(record, "to_csv")
    if table not in TABLES:
        raise InvalidValueError("to_csv", "table", show(table), "one of " + ", ".join(TABLES))
    columns, rows = TABLES[table]
    stream = io.StringIO(newline="")
    if bom:
        stream.write(_MARK)
    writer = csv.writer(stream)
    writer.writerow(columns)
    for row in rows(_Reader(record)):
        writer.writerow([_written(row[column]) for column in columns])
    return stream.getvalue()


def from_csv(text: str) -> list[dict[str, str]]:
    """The rows of a table that `to_csv` wrote, by column, each cell as it was before an apostrophe was put before it.

    Raises:
        InvalidRecordError: The text is no CSV, a column stands twice, or a row has more or fewer cells than there are columns;
            has the line.
    """
    reader = csv.reader(io.StringIO(text.removeprefix(_MARK), newline=""), strict=True)
    rows: list[dict[str, str]] = []
    columns: list[str] | None = None
    try:
        for cells in reader:
            if columns is None:
                columns = cells
                if twice := next((name for name in cells if cells.count(name) > 1), None):
                    _refuse(reader.line_num, f"the column {show(twice)} twice", "each column once")
            elif len(cells) != len(columns):
                _refuse(
                    reader.line_num, f"a row of {len(cells)} cells", f"{len(columns)}, as in the first row"
                )
            else:
                bare = (cell.removeprefix("'") for cell in cells)
                rows.append(dict(zip(columns, bare, strict=True)))
    except csv.Error as error:
        _refuse(reader.line_num, f"what is no CSV ({error})", "cells of RFC 4180")
    return rows


def _refuse(line: int, found: str, expected: str) -> NoReturn:
    raise InvalidRecordError((Fault("", found, expected, max(line, 1)),))


def _written(cell: Cell) -> str | int:
    """A cell as it is written: text that a spreadsheet would change has an apostrophe before it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int) or not cell:
        return cell
    if cell[0] in _FORMULA or (len(cell) <= _LONGEST_NUMBER and _TYPED.fullmatch(cell)):
        return f"'{cell}"
    return cell


class _Reader:
    """Looks up what the cells of a record say."""

    def __init__(self, record: MeetingRecord) -> None:
        self.record = record
        self._names = {party.id: party.name or party.id for party in reversed(record.participants)}
        self._texts: dict[str, str | None] = {plan.id: plan.name for plan in record.frameworks}
        self._texts |= {pillar.id: pillar.text for pillar in record.pillars}
        self._texts |= {term.id: term.name for term in record.terms}

    def named(self, ids: tuple[str, ...]) -> str:
        """The names of participants."""
        return _joined(self._names.get(party, party) for party in ids)

    def text(self, id: str | None) -> str | None:
        """What a framework, pillar or term is called."""
        return None if id is None else self._texts.get(id) or id

    def quoted(self, anchors: Iterable[Anchor]) -> Row:
        """The columns `citation` and `quote`; nothing for an anchor that doesn't quote."""
        citations: list[str] = []
        quotes: list[str] = []
        for anchor in anchors:
            with contextlib.suppress(UnknownIdError, AnchorError):
                quotes.append(self.record.quote(anchor))
                citations.append(self.record.cite(anchor))
        return {"citation": _joined(dict.fromkeys(citations)), "quote": _joined(quotes)}

    def evidence(self, fact: Fact, field: str) -> Row:
        """What bears one field out: `basis`, `citation` and `quote`."""
        entries = [entry for entry in fact.evidence if entry.field == field]
        bases = dict.fromkeys(entry.basis.value for entry in entries)
        anchors = [entry.anchor for entry in entries if entry.anchor is not None]
        return {"basis": _joined(bases), **self.quoted(anchors)}


def _joined(parts: Iterable[str]) -> str:
    return _BETWEEN.join(parts)


def _values(fact: object, *fields: str) -> Row:
    """The fields of a fact that are single values, under their own names."""
    found: Row = {}
    for field in fields:
        value = getattr(fact, field)
        found[field] = _joined(value) if isinstance(value, tuple) else value
    return found


def _meeting(reader: _Reader) -> Iterator[Row]:
    record = reader.record
    source, meeting = record.source, record.meeting
    yield {
        **_values(meeting, *_MEETING),
        **_values(source, *_SOURCE),
        "alternates": _joined(link.url or link.name or link.language or "" for link in source.alternates),
        "attachments": _joined(link.url or link.name or link.language or "" for link in source.attachments),
    }


def _paragraphs(reader: _Reader) -> Iterator[Row]:
    for part in reader.record.paragraphs:
        place = reader.record.cite(Anchor(part.id, 0, 1))
        yield {"citation": place, **_values(part, "id", "role", "label", "level", "text")}


def _participants(reader: _Reader) -> Iterator[Row]:
    for party in reader.record.participants:
        yield {
            **_values(party, *_PARTICIPANT),
            "represents": reader.named((party.represents,)) if party.represents else None,
            **reader.evidence(party, "name"),
        }


def _statements(reader: _Reader) -> Iterator[Row]:
    for said in reader.record.statements:
        yield {
            **_values(said, "id", "verb", "act"),
            "speakers": reader.named(said.speakers),
            "speaker_ids": _joined(said.speakers),
            "speakers_basis": reader.evidence(said, "speakers")["basis"],
            **reader.quoted(said.content),
        }


def _frameworks(reader: _Reader) -> Iterator[Row]:
    for plan in reader.record.frameworks:
        yield {
            **_values(plan, "id", "name", "acronym"),
            "proposer": reader.named((plan.proposer,)) if plan.proposer else None,
            "pillars": len(plan.pillars),
            **reader.evidence(plan, "name"),
        }


def _pillars(reader: _Reader) -> Iterator[Row]:
    for plan in reader.record.frameworks:
        for pillar in plan.pillars:
            yield {
                **_values(pillar, "id", "number", "text"),
                "framework": reader.text(plan.id),
                "framework_id": plan.id,
                **reader.evidence(pillar, "text"),
            }


def _initiatives(reader: _Reader) -> Iterator[Row]:
    for thing in reader.record.initiatives:
        yield {
            **_values(thing, "id", "text", "partners"),
            "framework": reader.text(thing.framework),
            "framework_id": thing.framework,
            "pillar": reader.text(thing.pillar),
            "pillar_id": thing.pillar,
            "pillar_basis": reader.evidence(thing, "pillar")["basis"],
            "proposer": reader.named((thing.proposer,)) if thing.proposer else None,
            "terms": _joined(reader.text(term) or term for term in thing.terms),
            **reader.evidence(thing, "text"),
        }


def _enumerations(reader: _Reader) -> Iterator[Row]:
    for listing in reader.record.enumerations:
        yield {
            **_values(listing, "id", "noun", "stated", "open_ended"),
            "items": len(listing.items),
            **reader.quoted(listing.items),
        }


def _terms(reader: _Reader) -> Iterator[Row]:
    for term in reader.record.terms:
        yield {**_values(term, "id", "name", "acronym"), **reader.evidence(term, "name")}


def _evidence(reader: _Reader) -> Iterator[Row]:
    for _, fact in facts(reader.record):
        for entry in fact.evidence:
            anchor = entry.anchor
            yield {
                "fact": noun(fact) if isinstance(fact, Source | Meeting) else fact.id,
                **_values(entry, "field", "basis", "rule", "candidates"),
                "paragraph": None if anchor is None else anchor.paragraph,
                "start": None if anchor is None else anchor.start,
                "end": None if anchor is None else anchor.end,
                **reader.quoted(() if anchor is None else (anchor,)),
            }


_MEETING: Final = ("name", "series", "ordinal", "starts", "ends", "city", "country", "format", "occasion")
_SOURCE: Final = (
    "title",
    "genre",
    "publisher",
    "publisher_country",
    "issued",
    "language",
    "translation",
    "url",
    "wording",
)
_PARTICIPANT: Final = (
    "id", "kind", "honorific", "name", "role", "affiliation", "country", "attendance", "functions", "members",
)  # fmt: skip
_STATED: Final = ("basis", "citation", "quote")

#: The columns of each table and what fills them.
TABLES: Final[dict[str, tuple[tuple[str, ...], Callable[[_Reader], Iterator[Row]]]]] = {
    "meeting": ((*_MEETING, *_SOURCE, "alternates", "attachments"), _meeting),
    "paragraphs": (("id", "citation", "role", "label", "level", "text"), _paragraphs),
    "participants": ((*_PARTICIPANT, "represents", *_STATED), _participants),
    "statements": (
        ("id", "speakers", "speaker_ids", "speakers_basis", "verb", "act", "citation", "quote"),
        _statements,
    ),
    "frameworks": (("id", "name", "acronym", "proposer", "pillars", *_STATED), _frameworks),
    "pillars": (("id", "framework_id", "framework", "number", "text", *_STATED), _pillars),
    "initiatives": (
        ("id", "text", "framework_id", "framework", "pillar_id", "pillar", "pillar_basis", "proposer", "partners", "terms",
         *_STATED),
        _initiatives,
    ),
    "enumerations": (("id", "noun", "stated", "open_ended", "items", "citation", "quote"), _enumerations),
    "terms": (("id", "name", "acronym", *_STATED), _terms),
    "evidence": (
        ("fact", "field", "basis", "citation", "quote", "paragraph", "start", "end", "rule", "candidates"),
        _evidence,
    ),
}  # fmt: skip
