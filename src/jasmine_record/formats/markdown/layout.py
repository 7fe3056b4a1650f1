"""The layout of the Markdown form: its sections, the columns of their tables, and how values stand in cells.

Writer and reader share it, so that neither can know a column that the other doesn't.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from jasmine_record.model import (
    Enumeration,
    Fact,
    Framework,
    Initiative,
    Link,
    Meeting,
    Participant,
    Pillar,
    Source,
    Statement,
    Term,
)

__all__ = [
    "ANCHORED",
    "BREAK",
    "EVIDENCE",
    "EVIDENCE_COLUMNS",
    "INDENT",
    "MARK",
    "PARAGRAPHS",
    "PARAGRAPH_COLUMNS",
    "ROWS_KEY",
    "SECTIONS",
    "TARGETS",
    "VERSION_KEY",
    "Section",
    "long_id",
    "name_of",
    "order_of",
    "plain",
    "plain_items",
    "scalar_kinds",
    "short_id",
    "spell",
]

#: The first key of the front matter, which tells a record from other Markdown; its value is the version of the shape.
VERSION_KEY: Final = "jasmine_record"
ROWS_KEY: Final = "evidence_rows"
#: Stands before the id of a paragraph.
MARK: Final = "¶"
#: Parts the items of a cell.
BREAK: Final = " <br> "
#: Stands before a nested paragraph, once for each level.
INDENT: Final = "&emsp;"


@attrs.frozen(kw_only=True)
class Section:
    """One table of facts."""

    heading: str
    kind: type
    #: The attribute of the record that holds its facts.
    collection: str
    #: What ids begin with, before a hyphen and a number.
    prefix: str
    #: Headers of columns and the fields that they hold, in order; `id` always comes first.
    columns: tuple[tuple[str, str], ...]
    #: The field whose words are quoted with their place where the text states it.
    main: str | None = None
    #: The header of the column that holds the place where it doesn't stand in the cell of the main field itself.
    where: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """Fields by header, in lower case; the column of places is the field `where`."""
        found = {header.lower(): field for header, field in self.columns}
        return found if self.where is None else {**found, self.where.lower(): "where"}


SECTIONS: Final = (
    Section(
        heading="Participants",
        collection="participants",
        kind=Participant,
        prefix="party",
        main="name",
        where="Named in",
        columns=(
            ("No.", "id"),
            ("Kind", "kind"),
            ("Honorific", "honorific"),
            ("Name", "name"),
            ("Office", "role"),
            ("Affiliation", "affiliation"),
            ("Country", "country"),
            ("Attendance", "attendance"),
            ("Function", "functions"),
            ("Members", "members"),
            ("Stands in for", "represents"),
        ),
    ),
    Section(
        heading="Statements",
        collection="statements",
        kind=Statement,
        prefix="statement",
        columns=(
            ("No.", "id"),
            ("Who", "speakers"),
            ("Verb", "verb"),
            ("Act", "act"),
            ("What was said", "content"),
        ),
    ),
    Section(
        heading="Frameworks",
        collection="frameworks",
        kind=Framework,
        prefix="framework",
        main="name",
        columns=(
            ("No.", "id"),
            ("Framework", "name"),
            ("Acronym", "acronym"),
            ("Put forward by", "proposer"),
            ("List", "enumeration"),
        ),
    ),
    Section(
        heading="Pillars",
        collection="pillars",
        kind=Pillar,
        prefix="framework",
        main="text",
        columns=(("Framework", "framework"), ("No.", "number"), ("Pillar", "text"), ("Id", "id")),
    ),
    Section(
        heading="Initiatives",
        collection="initiatives",
        kind=Initiative,
        prefix="initiative",
        main="text",
        columns=(
            ("No.", "id"),
            ("Initiative", "text"),
            ("Framework", "framework"),
            ("Pillar", "pillar"),
            ("Put forward by", "proposer"),
            ("Partners", "partners"),
            ("Terms", "terms"),
            ("List", "enumeration"),
        ),
    ),
    Section(
        heading="Lists",
        collection="enumerations",
        kind=Enumeration,
        prefix="enumeration",
        main="noun",
        columns=(
            ("No.", "id"),
            ("List of", "noun"),
            ("Announced", "stated"),
            ("Open-ended", "open_ended"),
            ("Items", "items"),
        ),
    ),
    Section(
        heading="Terms",
        collection="terms",
        kind=Term,
        prefix="term",
        main="name",
        columns=(("No.", "id"), ("Term", "name"), ("Acronym", "acronym")),
    ),
)
"""The tables of facts, in their order."""

EVIDENCE: Final = "Appendix: evidence"
PARAGRAPHS: Final = "Appendix: paragraphs"
EVIDENCE_COLUMNS: Final = ("Fact", "Field", "Value", "Basis", "Words", "Rule", "Candidates")
PARAGRAPH_COLUMNS: Final = ("Paragraph", "Digest")

TARGETS: Final[dict[tuple[type, str], type]] = {
    (Participant, "represents"): Participant,
    (Statement, "speakers"): Participant,
    (Framework, "proposer"): Participant,
    (Framework, "enumeration"): Enumeration,
    (Pillar, "framework"): Framework,
    (Initiative, "framework"): Framework,
    (Initiative, "pillar"): Pillar,
    (Initiative, "proposer"): Participant,
    (Initiative, "terms"): Term,
    (Initiative, "enumeration"): Enumeration,
}
"""The fields that hold ids, and of what. That a pillar belongs to a framework is a column too."""

#: The fields that are anchors themselves.
ANCHORED: Final = frozenset({(Statement, "content"), (Enumeration, "items")})

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,15}")
_PILLAR: Final = re.compile(r"([1-9][0-9]{0,15})\.([1-9][0-9]{0,15})")
_LONG_PILLAR: Final = re.compile(r"framework-([1-9][0-9]{0,15})\.pillar-([1-9][0-9]{0,15})")


def short_id(kind: type, prefix: str, id: str) -> str:
    """An id as it stands in a cell: `3` for `statement-3`, `1.4` for `framework-1.pillar-4`, any other as it is.

    One that is itself of the short form has `id` before it.
    """
    if kind is Pillar:
        if match := _LONG_PILLAR.fullmatch(id):
            return f"{match[1]}.{match[2]}"
        return f"id {id}" if _PILLAR.fullmatch(id) else id
    number = id[len(prefix) + 1 :]
    if id.startswith(f"{prefix}-") and _NUMBER.fullmatch(number):
        return number
    return f"id {id}" if _NUMBER.fullmatch(id) else id


def long_id(kind: type, prefix: str, cell: str) -> str:
    """The id that a cell names; the inverse of `short_id`."""
    if cell.startswith("id "):
        return cell[3:]
    if kind is Pillar:
        match = _PILLAR.fullmatch(cell)
        return f"framework-{match[1]}.pillar-{match[2]}" if match else cell
    return f"{prefix}-{cell}" if _NUMBER.fullmatch(cell) else cell


def spell(word: str) -> str:
    """The name of a field or the value of an enum, in words."""
    return word.replace("_", " ")


def name_of(fact: Fact) -> str:
    """What the appendix calls a fact: its id, or what no id can be."""
    return f"the {type(fact).__name__.lower()}" if isinstance(fact, Source | Meeting) else fact.id


def plain(value: Any) -> str:
    """One value as the appendix shows it, so that a change of it is noticed."""
    if isinstance(value, StrEnum):
        return spell(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Link):
        return " · ".join(part for part in (value.name, value.url, value.language) if part)
    return str(value)


def plain_items(fact_kind: type, field: str, value: Any) -> list[str]:
    """The values of a field, one for each that evidence can speak of; none for an empty one."""
    if value is None or value is False or (fact_kind, field) in ANCHORED or field == "pillars":
        return []
    return [plain(item) for item in value] if isinstance(value, tuple) else [plain(value)]


@cache
def scalar_kinds(kind: type) -> dict[str, tuple[type, bool]]:
    """For each field of a class the type of its value or items, and whether it is a tuple of them."""
    found: dict[str, tuple[type, bool]] = {}
    for field, hint in get_type_hints(kind).items():
        several = get_origin(hint) is tuple
        if several:
            hint = get_args(hint)[0]  # noqa: PLW2901 - unwrapped
        elif get_origin(hint) is UnionType:
            hint = next(part for part in get_args(hint) if part is not type(None))  # noqa: PLW2901 - unwrapped
        found[field] = (hint, several)
    return found


@cache
def order_of(kind: type) -> dict[str, int]:
    """The place of each field in its class."""
    return {field: index for index, field in enumerate(attrs.fields_dict(kind))}
