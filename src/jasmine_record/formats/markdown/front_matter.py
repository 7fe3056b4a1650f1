"""The front matter of the Markdown form: source and meeting, as a small part of YAML 1.2.

Written are mappings and sequences in block style, two spaces a level, with strings quoted as JSON quotes them and numbers in
digits. Read are besides plain and single-quoted scalars and comments. No scalar's type is guessed: `NO` is a string, and
what a field may hold decides what is made of it. Anything else of YAML is refused, anchors and aliases above all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NoReturn

import attrs

from jasmine_record.errors import Fault, InvalidRecordError
from jasmine_record.formats.markdown.layout import VERSION_KEY, plain
from jasmine_record.model import Fact, Link, MeetingRecord
from jasmine_record.model.constraint import show

__all__ = ["Entry", "Node", "read_front_matter", "write_front_matter"]

_FENCE: Final = "---"


def write_front_matter(record: MeetingRecord) -> Iterator[str]:
    """The lines of the front matter, fences included."""
    yield _FENCE
    yield f"{VERSION_KEY}: {_quoted(record.schema_version)}"
    if record.generator is not None:
        yield f"generator: {_quoted(record.generator)}"
    for key, fact in (("source", record.source), ("meeting", record.meeting)):
        lines = list(_write_fact(fact))
        if lines:
            yield f"{key}:"
            yield from lines
    yield _FENCE


def _write_fact(fact: Fact) -> Iterator[str]:
    for field in attrs.fields_dict(type(fact)):
        value = getattr(fact, field)
        if field == "evidence" or value is None or value == ():
            continue
        if not isinstance(value, tuple):
            yield f"  {field}: {value if isinstance(value, int) else _quoted(plain(value))}"
            continue
        yield f"  {field}:"
        for link in value:
            yield from _write_link(link)


def _write_link(link: Link) -> Iterator[str]:
    mark = "- "
    for part in ("name", "url", "language"):
        value = getattr(link, part)
        if value is not None:
            yield f"    {mark}{part}: {_quoted(value)}"
            mark = "  "


_UNSEEN: Final = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def _quoted(text: str) -> str:
    """A string as JSON quotes it, which YAML reads alike; what can't be seen is escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    if quoted.isascii():
        return quoted
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


@attrs.frozen
class Entry:
    """A scalar, with the line that it stands on."""

    value: str | None
    line: int


@attrs.define
class Node:
    """A mapping or a sequence of mappings, with the line that announces it."""

    line: int
    entries: dict[str, Entry | Node] = attrs.field(factory=dict)
    items: list[Node] = attrs.field(factory=list)

    def add(self, key: str, value: Entry | Node) -> None:
        """Take an entry in; the same key twice is refused."""
        if key in self.entries:
            refuse(value.line, f"the key {show(key)} a second time", "each key once")
        self.entries[key] = value


def refuse(line: int, found: str, expected: str) -> NoReturn:
    """Raise what says that a line of a document isn't that of a record."""
    raise InvalidRecordError((Fault("", found, expected, line),))


_LINE: Final = re.compile(
    r"(?P<indent> *)(?P<item>- +)?(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?: +(?P<value>\S.*))?"
)
#: What opens a construct of YAML other than a scalar.
_FOREIGN: Final = {
    "&": "an anchor",
    "*": "an alias",
    "!": "a tag",
    "|": "a block scalar",
    ">": "a block scalar",
    "[": "a flow sequence",
    "{": "a flow mapping",
    "%": "a directive",
    "@": "a reserved mark",
    "`": "a reserved mark",
    "?": "a complex key",
    ",": "a flow mark",
}
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_SINGLE: Final = re.compile(r"'((?:[^']|'')*)'")
#: From white space and a number sign on, a plain scalar is a comment (YAML 1.2 section 6.6).
_COMMENT: Final = re.compile(r"[ \t]+#.*|[ \t]+$")
_DEEPEST: Final = 4


def read_front_matter(lines: list[str]) -> tuple[Node, int]:
    """The front matter at the top of a document.

    Returns:
        Its mapping, and the index of the first line behind it.

    Raises:
        InvalidRecordError: There is none, or it isn't of the form above.
    """
    if not lines or lines[0].rstrip() != _FENCE:
        refuse(1, show(lines[0] if lines else ""), f"{_FENCE!r}, which opens the front matter")
    top = Node(1)
    # The collections that are open, with the column that their entries stand in; unknown until the first of them.
    stack: list[tuple[int | None, Node]] = [(0, top)]
    for index in range(1, len(lines)):
        line, number = lines[index].rstrip(), index + 1
        if line in (_FENCE, "..."):
            return top, index + 1
        if not line or line.lstrip().startswith("#"):
            continue
        _read_line(line, number, stack)
    refuse(len(lines), "the end of the text", f"{_FENCE!r}, which closes the front matter")


def _read_line(line: str, number: int, stack: list[tuple[int | None, Node]]) -> None:
    match = _LINE.fullmatch(line)
    if match is None:
        refuse(number, show(line.strip()), "a line 'key: value' of front matter")
    column, item = len(match["indent"]), match["item"]
    while len(stack) > 1:
        expected, holder = stack[-1]
        if expected is None:
            # Opened by the line above. The items of a sequence may stand right below its key.
            above = stack[-2][0] or 0
            if column > above or (item is not None and column == above):
                stack[-1] = (column, holder)
                break
        elif column > expected or (column == expected and (item is not None or not holder.items)):
            break
        stack.pop()
    expected, holder = stack[-1]
    if column != expected:
        refuse(
            number,
            f"a line that starts at column {column + 1}",
            f"one that starts at column {(expected or 0) + 1}",
        )
    if item is not None:
        if len(stack) == 1 or holder.entries:
            refuse(number, "an item of a list", "a line 'key: value' of front matter")
        holder.items.append(Node(number))
        holder = holder.items[-1]
        stack.append((column + len(item), holder))
    elif holder.items:
        refuse(number, show(line.strip()), "an item of the list above, with '- ' before it")
    value = match["value"]
    if value is None or value.startswith("#"):
        if len(stack) >= _DEEPEST:
            refuse(number, "a value that is missing", "a value behind the colon")
        node = Node(number)
        holder.add(match["key"], node)
        stack.append((None, node))
    else:
        holder.add(match["key"], Entry(_scalar(value, number), number))


def _scalar(source: str, line: int) -> str | None:
    """What a scalar says, as a string; `None` for a null."""
    first = source[0]
    if first == '"':
        return _double_quoted(source, line)
    if first == "'":
        match = _SINGLE.match(source)
        if match is None or _COMMENT.sub("", source[match.end() :], count=1):
            refuse(line, show(source), "a string that ends in a single quote")
        return match[1].replace("''", "'")
    if first in _FOREIGN or (first in "-?:" and source[1:2] in ("", " ")):
        refuse(line, _FOREIGN.get(first, show(source)), "a string in double quotes")
    plain_scalar = _COMMENT.sub("", source, count=1)
    if ": " in plain_scalar or plain_scalar.endswith(":"):
        refuse(line, show(plain_scalar), "double quotes around a value that holds a colon")
    return None if plain_scalar in _NULLS else plain_scalar


_DECODER: Final = json.JSONDecoder()


def _double_quoted(source: str, line: int) -> str:
    try:
        value, end = _DECODER.raw_decode(source)
    except json.JSONDecodeError:
        refuse(line, show(source), "a string as JSON quotes it")
    if _COMMENT.sub("", source[end:], count=1):
        refuse(line, show(source[end:].strip()), "nothing behind the string")
    return str(value)
