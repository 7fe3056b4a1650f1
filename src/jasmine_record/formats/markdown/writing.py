"""Writing a record as Markdown."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Final, NoReturn

from jasmine_record.errors import Fault, InvalidRecordError
from jasmine_record.formats.markdown.faults import raise_all
from jasmine_record.formats.markdown.front_matter import write_front_matter
from jasmine_record.formats.markdown.layout import (
    ANCHORED,
    BREAK,
    EVIDENCE,
    EVIDENCE_COLUMNS,
    INDENT,
    PARAGRAPH_COLUMNS,
    PARAGRAPHS,
    SECTIONS,
    TARGETS,
    Section,
    name_of,
    order_of,
    plain,
    plain_items,
    short_id,
    spell,
)
from jasmine_record.formats.markdown.naming import Look, Namer, role_of_id
from jasmine_record.formats.markdown.quotes import read_place, write_place
from jasmine_record.markup import escape_markdown
from jasmine_record.model import (
    Anchor,
    Basis,
    Evidence,
    Fact,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    Pillar,
    check_record,
)
from jasmine_record.model.constraint import show
from jasmine_record.validation.editorial import missing_evidence
from jasmine_record.validation.places import identified

__all__ = ["digest_of", "referred_name", "to_markdown"]

#: Deeper paragraphs are indented no further; their level is written behind them.
DEEPEST: Final = 8


def to_markdown(record: MeetingRecord) -> str:
    """Write a record as a Markdown document, for people to read, publish and edit.

    It holds the whole record: `from_markdown` reads an equal one from it, if the record has no error of the structure,
    evidence or reference families.

    Raises:
        InvalidValueError: It is no record.
        InvalidRecordError: Two objects have the same id, or an anchor doesn't quote, so that the document would say
            something else; has the JSON Pointer of each fault.
    """
    check_record(record, "to_markdown")
    return "\n".join(_Writer(record).lines())


def digest_of(text: str) -> str:
    """What tells in the appendix whether the text of a paragraph was edited: the head of its SHA-256 in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def referred_name(party: Participant, counts: Counter[str], ids: set[str]) -> str | None:
    """The name by which tables refer to a participant, if it is one that can mean nobody else."""
    name = party.name
    if name is None or counts[name] != 1 or name in ids or name.startswith("id ") or name[0] in "0123456789":
        return None
    return name


class _Writer:
    def __init__(self, record: MeetingRecord) -> None:
        self.record = record
        self.texts = {paragraph.id: paragraph.text for paragraph in record.paragraphs}
        self.owners = {
            pillar.id: framework.id for framework in record.frameworks for pillar in framework.pillars
        }
        self.facts: dict[type, tuple[Any, ...]] = {
            section.kind: getattr(record, section.collection) for section in SECTIONS
        }
        self.prefixes = {section.kind: section.prefix for section in SECTIONS}
        self._refuse_flaws()
        names = Counter(party.name for party in record.participants if party.name is not None)
        ids = {party.id for party in record.participants}
        self.names = {
            party.id: name
            for party in record.participants
            if (name := referred_name(party, names, ids)) is not None
        }

    def _refuse_flaws(self) -> None:
        """What couldn't be read back: ids that aren't unique."""
        seen: set[str] = set()
        faults: list[Fault] = []
        for pointer, thing in identified(self.record):
            if thing.id in seen:
                faults.append(Fault(f"{pointer}/id", show(thing.id), "an id that nothing else has"))
            seen.add(thing.id)
        if faults:
            raise_all(faults)

    def lines(self) -> Iterator[str]:
        rows: list[str] = []
        rows += self._evidence(self.record.source, None)
        rows += self._evidence(self.record.meeting, None)
        tables: list[str] = []
        for section in SECTIONS:
            facts = self.facts[section.kind]
            if facts:
                tables += [f"## {section.heading}", "", *self._table(section, facts, rows), ""]
        yield from write_front_matter(self.record, len(rows))
        yield ""
        yield from self._paragraphs()
        yield from tables
        if rows:
            yield f"## {EVIDENCE}"
            yield ""
            yield _row(EVIDENCE_COLUMNS)
            yield _row(["---"] * len(EVIDENCE_COLUMNS))
            yield from rows
            yield ""
        if self.record.paragraphs:
            yield f"## {PARAGRAPHS}"
            yield ""
            yield _row(PARAGRAPH_COLUMNS)
            yield _row(["---"] * len(PARAGRAPH_COLUMNS))
            for paragraph in self.record.paragraphs:
                yield f"| {paragraph.id} | {digest_of(paragraph.text)} |"
            yield ""

    def _paragraphs(self) -> Iterator[str]:
        namer = Namer()
        for index, paragraph in enumerate(self.record.paragraphs):
            yield _paragraph_line(paragraph, namer, first=index == 0)
            yield ""

    def _table(self, section: Section, facts: tuple[Any, ...], rows: list[str]) -> Iterator[str]:
        """The lines of a table, without columns in which nothing stands; collects the rows of the appendix."""
        writers = [(field, self._cell_writer(section, field)) for _, field in section.columns]
        columns: list[list[str]] = [[] for _ in writers]
        places: list[str] = []
        for fact in facts:
            shown = self._shown(section, fact)
            place = "" if shown is None else self._main_place(section, fact, shown)
            places.append(place)
            for column, (field, write) in zip(columns, writers, strict=True):
                if field == section.main and section.where is None and place:
                    column.append(place)
                else:
                    column.append(write(fact))
            rows += self._evidence(fact, shown)
        headers = [header for header, _ in section.columns]
        if section.where is not None:
            headers.append(section.where)
            columns.append(places)
        kept = [index for index, column in enumerate(columns) if any(column)]
        yield _row([headers[index] for index in kept])
        yield _row([_rule(columns[index]) for index in kept])
        for cells in zip(*(columns[index] for index in kept), strict=True):
            yield _row(cells)

    def _cell_writer(self, section: Section, field: str) -> Callable[[Any], str]:
        kind = section.kind
        if kind is Pillar and field == "id":
            return self._pillar_id
        if kind is Pillar and field == "framework":
            return lambda pillar: self._reference(kind, field, self.owners[pillar.id])
        if field == "id":
            return lambda fact: short_id(kind, section.prefix, fact.id)
        if (kind, field) in ANCHORED:
            return lambda fact: BREAK.join(self._place(anchor, shown=True) for anchor in getattr(fact, field))
        if (kind, field) in TARGETS:
            return lambda fact: BREAK.join(
                self._reference(kind, field, named) for named in _items(getattr(fact, field))
            )
        guarded = field == section.main and section.where is None
        return lambda fact: BREAK.join(
            _text(value, guarded=guarded) for value in _items(getattr(fact, field))
        )

    def _pillar_id(self, pillar: Pillar) -> str:
        """The id of a pillar, where it isn't that of its framework and number."""
        usual = f"{self.owners[pillar.id]}.pillar-{pillar.number}"
        return "" if pillar.id == usual else pillar.id

    def _reference(self, kind: type, field: str, id: str) -> str:
        target = TARGETS[kind, field]
        if target is Participant and id in self.names:
            return escape_markdown(self.names[id], first=False)
        return short_id(target, self.prefixes[target], id)

    def _place(self, anchor: Anchor, *, shown: bool) -> str:
        text = self.texts.get(anchor.paragraph)
        if text is None or anchor.end > len(text):
            _refuse_anchor(anchor, text)
        return write_place(text, anchor, shown=shown)

    def _shown(self, section: Section, fact: Any) -> int | None:
        """The index of the evidence that stands in the table: the main field is stated in its very words.

        Only where the reader puts it back in the same place: before the first entry for a field further down.
        """
        if section.main is None:
            return None
        entries: tuple[Evidence, ...] = fact.evidence
        found: int | None = None
        for index, entry in enumerate(entries):
            if entry.field != section.main:
                continue
            if found is not None:
                return None
            found = index
        if found is None:
            return None
        entry = entries[found]
        value: str | None = getattr(fact, section.main)
        if entry.basis is not Basis.STATED or entry.rule is not None or value is None or entry.anchor is None:
            return None
        if self._words(entry.anchor) != value:
            return None
        order = order_of(section.kind)
        place = order[section.main]
        others = [order.get(entry.field, 0) for entry in entries if entry.field != section.main]
        back = next((index for index, other in enumerate(others) if other > place), len(others))
        return found if back == found else None

    def _words(self, anchor: Anchor) -> str:
        return self.texts.get(anchor.paragraph, "")[anchor.start : anchor.end]

    def _main_place(self, section: Section, fact: Any, shown: int) -> str:
        return self._place(fact.evidence[shown].anchor, shown=section.where is None)

    def _evidence(self, fact: Fact, shown: int | None) -> Iterator[str]:
        """The rows of the appendix for one fact; none where the reader concludes all of its evidence."""
        entries = fact.evidence
        rest = entries if shown is None else entries[:shown] + entries[shown + 1 :]
        if not rest or _is_implied(fact, rest, () if shown is None else entries[shown : shown + 1]):
            return
        name = name_of(fact)
        passed: Counter[str] = Counter()
        items: dict[str, list[str]] = {}
        for entry in rest:
            field = entry.field
            if field not in items:
                items[field] = plain_items(type(fact), field, getattr(fact, field, None))
            values = items[field]
            index = passed[field]
            passed[field] += 1
            value = values[index] if index < len(values) else ""
            yield self._evidence_row(name, entry, value)

    def _evidence_row(self, name: str, entry: Evidence, value: str) -> str:
        words = ""
        anchor = entry.anchor
        if anchor is not None:
            text = self.texts.get(anchor.paragraph)
            if text is None or anchor.end > len(text):
                _refuse_anchor(anchor, text)
            same = text[anchor.start : anchor.end] == value
            if not same and anchor.start == 0 and anchor.end == len(text):
                words = f"all of ¶ {anchor.paragraph}"
            else:
                words = write_place(text, anchor, shown=not same)
        rule = "" if entry.rule is None else escape_markdown(entry.rule, first=False)
        candidates = BREAK.join(escape_markdown(value, first=False) for value in entry.candidates)
        shown = escape_markdown(value, first=False) if value else ""
        field = (
            spell(entry.field) if entry.field.isidentifier() else escape_markdown(entry.field, first=False)
        )
        return f"| {name} | {field} | {shown} | {entry.basis.value} | {words} | {rule} | {candidates} |"


def _items(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None or value is False else (value,)


def _text(value: Any, *, guarded: bool) -> str:
    if isinstance(value, StrEnum):
        return spell(value.value)
    written = escape_markdown(plain(value), first=False)
    # What would be read as a quote with its place is no such thing.
    if guarded and read_place(written) is not None:
        return f"&#x{ord(written[0]):x};{written[1:]}"
    return written


def _rule(column: list[str]) -> str:
    """The line below a header: Pandoc makes columns as wide as their dashes say, in proportion."""
    return "-" * min(max(3, max(map(len, column)) // 4), 40)


def _row(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def _is_implied(fact: Fact, rest: tuple[Evidence, ...], shown: tuple[Evidence, ...]) -> bool:
    """Whether evidence is what the reader gives to a fact without rows in the appendix."""
    last = rest[-1]
    if last.basis is not Basis.EDITORIAL or last.anchor is not None or last.rule is not None:
        return False
    kind: type = type(fact)
    values = {field: getattr(fact, field) for field in order_of(kind)}
    return missing_evidence(kind, values, shown) == rest and fact.evidence[: len(shown)] == shown


def _paragraph_line(paragraph: Paragraph, namer: Namer, *, first: bool) -> str:
    level, label, role, text = paragraph.level, paragraph.label, paragraph.role, paragraph.text
    title = first and role is ParagraphRole.TITLE and label is None and level == 0
    heading = role is ParagraphRole.HEADING
    look = Look(label, min(level, DEEPEST), title=title, heading=heading)
    expected = namer.unmarked(look)
    namer.named(look, paragraph.id, role)
    parts = [] if label is None else [f"**{escape_markdown(label, first=False)}**"]
    if text:
        shown = escape_markdown(text, first=label is None and not level and not title and not heading)
        if title or heading:
            shown = shown.replace("{", "\\{")
            if shown.endswith("#"):
                shown = f"{shown[:-1]}\\#"
        parts.append(shown)
    if level > DEEPEST:
        parts.append(f"<!-- {paragraph.id} {role} level {level} -->")
    elif (paragraph.id, role) != (expected.id, expected.role):
        implied = role_of_id(paragraph.id, look) is role
        parts.append(f"<!-- {paragraph.id} -->" if implied else f"<!-- {paragraph.id} {role} -->")
    start = "# " if title else "### " if heading else ""
    return start + INDENT * look.level + " ".join(parts)


def _refuse_anchor(anchor: Anchor, text: str | None) -> NoReturn:
    found = f"an anchor to paragraph {show(anchor.paragraph)}"
    if text is None:
        raise InvalidRecordError((Fault("", found, "a paragraph that the record has"),))
    words = f"{found} that ends at {anchor.end}"
    raise InvalidRecordError((Fault("", words, f"an end of at most {len(text)}, its length"),))
