"""Reading a record from Markdown, edits included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from jasmine_record.errors import Fault, InvalidRecordError, InvalidValueError
from jasmine_record.formats.markdown.body import Body, Table, read_body, text_of
from jasmine_record.formats.markdown.directory import Directory
from jasmine_record.formats.markdown.facts import FactReader
from jasmine_record.formats.markdown.faults import raise_all, refuse
from jasmine_record.formats.markdown.finding import Finder
from jasmine_record.formats.markdown.front_matter import Entry, Node, read_front_matter
from jasmine_record.formats.markdown.layout import (
    EVIDENCE,
    PARAGRAPHS,
    ROWS_KEY,
    SECTIONS,
    VERSION_KEY,
    scalar_kinds,
)
from jasmine_record.formats.markdown.paragraphs import read_paragraphs
from jasmine_record.formats.markdown.proofs import Change, read_proofs
from jasmine_record.formats.markdown.values import read_value
from jasmine_record.model import (
    SCHEMA_VERSION,
    Link,
    Meeting,
    MeetingRecord,
    Pillar,
    Source,
)
from jasmine_record.model.constraint import show
from jasmine_record.validation import Severity, validate

__all__ = ["Edited", "from_markdown", "is_record", "read_markdown"]


@attrs.frozen
class Edited:
    """A record read from Markdown, and what edits did to its evidence."""

    record: MeetingRecord
    #: In the order of the lines; none where nobody edited the document.
    changes: tuple[Change, ...]


def from_markdown(data: str | bytes) -> MeetingRecord:
    """Read a record from Markdown: what `to_markdown` wrote, with or without edits, or what a person wrote.

    Args:
        data: A whole document; bytes are UTF-8.

    Raises:
        InvalidRecordError: It holds no record; has the faults with their lines, those of quotes that their paragraphs
            don't hold among them.
    """
    return read_markdown(data).record


def read_markdown(data: str | bytes) -> Edited:
    """As `from_markdown`, with the list of values whose evidence an edit took away.

    Rows of the appendix are tied anew to the words that they quote. Where those are gone, the evidence becomes
    `editorial`; where the value itself is gone, so is the evidence.

    Args:
        data: A whole document; bytes are UTF-8.

    Raises:
        InvalidRecordError: As `from_markdown` does.
    """
    text = _decode(data)
    lines = text.split("\n")
    front, start = read_front_matter(lines)
    _check_version(front)
    return _read(front, read_body(lines, start), len(text))


_RECORD: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?---[ \t]*[\r\n](?:(?!---|\.\.\.)[^\r\n]*+[\r\n]++)*?"
    + VERSION_KEY.encode()
    + b"[ \t]*:"
)
#: Front matter that is longer isn't read.
_HEAD: Final = 1_000_000


def is_record(data: bytes) -> bool:
    """Whether a Markdown document is meant for a record, rather than a readout: its front matter has the key `jasmine_record`."""
    return _RECORD.match(data, 0, _HEAD) is not None


def _decode(data: str | bytes) -> str:
    if not isinstance(data, str | bytes):
        raise InvalidValueError(
            "from_markdown", "data", show(data), "Markdown as bytes or a string; load reads a file"
        )
    text = data if isinstance(data, str) else _decode_bytes(data)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode_bytes(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault("", f"byte 0x{data[error.start]:02x}", "Markdown in UTF-8", line)
        raise InvalidRecordError((fault,)) from error


def _check_version(front: Node) -> None:
    version = front.entries.get(VERSION_KEY)
    if not isinstance(version, Entry) or version.value != SCHEMA_VERSION:
        found = (
            f"the version {show(version.value)}" if isinstance(version, Entry) else f"no key {VERSION_KEY!r}"
        )
        line = version.line if version else front.line
        refuse(line, found, f'{VERSION_KEY}: "{SCHEMA_VERSION}" in the front matter')
    _refuse_keys(front, (VERSION_KEY, "generator", ROWS_KEY, "source", "meeting"))


def _refuse_keys(node: Node, known: tuple[str, ...]) -> None:
    for key, entry in node.entries.items():
        if key not in known:
            refuse(entry.line, f"the key {show(key)}", "one of " + ", ".join(known))


def _read(front: Node, body: Body, size: int) -> Edited:
    paragraphs = read_paragraphs(body.blocks)
    finder = Finder(paragraphs, _read_digests(body.tables.get(PARAGRAPHS)), size)
    directory = Directory(body, {paragraph.id for paragraph in paragraphs})
    reader = FactReader(directory, finder, read_proofs(body.tables.get(EVIDENCE)))
    source = _read_front(reader, front, Source)
    meeting = _read_front(reader, front, Meeting)
    facts: dict[type, list[Any]] = {}
    # Pillars go before the frameworks that hold them.
    for section in sorted(SECTIONS, key=lambda section: section.kind is not Pillar):
        facts[section.kind] = reader.read(section)
    raise_all(directory.faults + reader.faults)
    collections: dict[str, Any] = {
        section.collection: tuple(facts[section.kind]) for section in SECTIONS if section.kind is not Pillar
    }
    generator = front.entries.get("generator")
    made_by = generator.value if isinstance(generator, Entry) else None
    with reader.placed(generator.line if generator else 1):
        record = MeetingRecord(
            generator=made_by or None, source=source, meeting=meeting, paragraphs=paragraphs, **collections
        )
    raise_all(reader.faults)
    _check(record, body, directory)
    return Edited(record, (*_lost_rows(front, body), *_changes(reader, finder, body)))


def _read_digests(table: Table | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in () if table is None else table.rows:
        found[text_of(row.cell("paragraph"), row.line)] = text_of(row.cell("digest"), row.line)
    return found


def _read_front(reader: FactReader, front: Node, kind: type) -> Any:
    """Source or meeting, from the front matter."""
    key = kind.__name__.lower()
    node = front.entries.get(key)
    if node is None or (isinstance(node, Entry) and not node.value):
        node = Node(front.line)
    if isinstance(node, Entry) or node.items:
        refuse(node.line, f"no fields for {key}", "its fields below it, indented")
    kinds = scalar_kinds(kind)
    _refuse_keys(node, tuple(field for field in kinds if field != "evidence"))
    values: dict[str, Any] = {}
    for field, entry in node.entries.items():
        value_kind, several = kinds[field]
        with reader.placed(entry.line):
            if several:
                values[field] = _read_links(reader, entry)
            elif isinstance(entry, Node):
                if entry.entries or entry.items:
                    refuse(entry.line, f"several values for {field}", "one")
            elif said := " ".join((entry.value or "").split()):
                value = read_value(value_kind, said, entry.line)
                # Built from one value alone, the class refuses it on its own line.
                kind(**{field: value})
                values[field] = value
    found: list[Any] = []
    with reader.placed(node.line):
        found.append(reader.build(kind, values, f"the {key}", None, node.line))
    return found[0] if found else kind()


def _read_links(reader: FactReader, entry: Entry | Node) -> tuple[Link, ...]:
    if isinstance(entry, Entry):
        if entry.value:
            refuse(entry.line, show(entry.value), "a list, one item a line")
        return ()
    if entry.entries:
        refuse(entry.line, "a mapping", "a list, each of its items with '- ' before it")
    found: list[Link] = []
    for item in entry.items:
        _refuse_keys(item, ("name", "url", "language"))
        parts: dict[str, str | None] = {}
        for key, part in item.entries.items():
            if isinstance(part, Node):
                refuse(part.line, f"several values for {key}", "one")
            parts[key] = " ".join((part.value or "").split()) or None
        with reader.placed(item.line):
            found.append(Link(**parts))
    return tuple(found)


def _check(record: MeetingRecord, body: Body, directory: Directory) -> None:
    """Refuse what still isn't sound: the last net under all that was checked row by row."""
    findings = validate(record, select=("JR1", "JR2", "JR3"), ignore=("JR101",), minimum=Severity.ERROR)
    lines = {f"paragraphs/{index}": block.line for index, block in enumerate(body.blocks)}
    for section in SECTIONS:
        for index, row in enumerate(directory.rows(section.kind)):
            lines[f"{section.collection}/{index}"] = row.line
    raise_all(
        [
            Fault(
                "",
                finding.message,
                "a sound record",
                lines.get("/".join(finding.pointer.split("/")[1:3]), 1),
            )
            for finding in findings
        ]
    )


def _lost_rows(front: Node, body: Body) -> Iterator[Change]:
    """That rows of the appendix are gone, as when a document was cut off; a value without its row is a person's own."""
    entry = front.entries.get(ROWS_KEY)
    if entry is None:
        return
    said = entry.value if isinstance(entry, Entry) else None
    if said is None or not _COUNT.fullmatch(said):
        refuse(entry.line, show(said or "no number"), f"the number of rows of {EVIDENCE}")
    table = body.tables.get(EVIDENCE)
    there = 0 if table is None else len(table.rows)
    if there < int(said):
        message = f"{int(said) - there} of {said} rows of its appendix are gone; what they told is editorial now, or gone"
        yield Change(entry.line, "the evidence", None, message)


_COUNT: Final = re.compile(r"[0-9]{1,9}")


def _changes(reader: FactReader, finder: Finder, body: Body) -> tuple[Change, ...]:
    changes = list(reader.prover.changes)
    for fact, proofs in reader.proofs.items():
        changes.append(Change(proofs[0].line, fact, None, "it is gone, and its evidence with it"))
    table = body.tables.get(PARAGRAPHS)
    for row in () if table is None else table.rows:
        old = row.cell("paragraph")
        if (new := finder.moved.get(old)) is not None:
            message = f"it is paragraph {new} now, and what quotes it has followed"
            changes.append(Change(row.line, f"paragraph {old}", None, message))
    return tuple(sorted(changes, key=lambda change: change.line))
