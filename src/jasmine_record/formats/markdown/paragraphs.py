"""Reading the text: paragraphs with their labels, levels, ids and roles."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.formats.markdown.body import CLOSING, Block, text_of
from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.layout import INDENT
from jasmine_record.formats.markdown.naming import Look, Namer, role_of_id
from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.model.constraint import show

__all__ = ["read_paragraphs"]

_HEADING: Final = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_INDENTED: Final = re.compile(rf"(?:{INDENT}[ \t]*)*")
_LABEL: Final = re.compile(r"\*\*((?>(?:\\.|[^\\*])+))\*\*(?:[ \t]+|$)")
_COMMENT: Final = re.compile(r"(?:^|[ \t]+)<!--(?P<inside>[^<>]*)-->$")
_INSIDE: Final = re.compile(
    r"(?P<id>[A-Za-z0-9][A-Za-z0-9.-]*)(?: +(?P<role>[a-z]+)(?: +level +(?P<level>[0-9]{1,16}))?)?"
)


def read_paragraphs(blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, one for each block.

    Raises:
        InvalidRecordError: A block is none, or two have the same id.
    """
    namer = Namer()
    found: list[Paragraph] = []
    for index, block in enumerate(blocks):
        found.append(_read_paragraph(block, namer, first=index == 0))
    return tuple(found)


def _read_paragraph(block: Block, namer: Namer, *, first: bool) -> Paragraph:
    source, line = block.source, block.line
    title = heading = False
    if match := _HEADING.match(source):
        title, heading = match[1] == "#", match[1] == "###"
        if not (heading or (title and first)):
            refuse(
                line,
                f"a heading {match[1]}",
                "### for a heading of the text, or # for its title, right at the top",
            )
        source = source[match.end() :]
    source, said = _take_comment(source, line)
    if title or heading:
        source = CLOSING.sub("", source)
    depth = 0
    if match := _INDENTED.match(source):
        depth = match[0].count(INDENT)
        source = source[match.end() :]
    label = None
    if match := _LABEL.match(source):
        label = text_of(match[1], line) or None
        source = source[match.end() :]
    look = Look(label, depth, title=title, heading=heading)
    unmarked = namer.unmarked(look)
    if said.id is not None and said.id in namer.taken:
        refuse(line, f"a second paragraph {said.id!r}", "an id of its own, behind the paragraph: <!-- id -->")
    named = said.id or unmarked.id
    role = said.role or (unmarked.role if said.id is None else role_of_id(named, look))
    namer.named(look, named, role)
    level = depth if said.level is None else said.level
    try:
        return Paragraph(id=named, role=role, label=label, level=level, text=text_of(source, line))
    except InvalidValueError as error:
        refuse(line, f"{error.field} {error.found}", error.expected)


@attrs.frozen
class _Said:
    """What the comment behind a paragraph says; nothing where there is none."""

    id: str | None = None
    role: ParagraphRole | None = None
    level: int | None = None


def _take_comment(source: str, line: int) -> tuple[str, _Said]:
    """The source before the comment, and what that says."""
    match = _COMMENT.search(source)
    if match is None:
        return source, _Said()
    inside = match["inside"].strip()
    said = _INSIDE.fullmatch(inside)
    if said is None:
        refuse(line, f"the comment {show(inside)}", "the paragraph's id, and its role if need be")
    role = None
    if said["role"]:
        if said["role"] not in tuple(ParagraphRole):
            refuse(line, f"the role {show(said['role'])}", "one of " + ", ".join(ParagraphRole))
        role = ParagraphRole(said["role"])
    level = None if said["level"] is None else int(said["level"])
    return source[: match.start()], _Said(said["id"], role, level)
