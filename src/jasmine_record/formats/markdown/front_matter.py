"""The front matter of the Markdown form: source and meeting, in YAML.

Written are mappings and sequences in block style, two spaces a level, with strings quoted as JSON quotes them and numbers in
digits. Read is any YAML of that shape, by PyYAML, but as its stream of events: no scalar's type is guessed, so that `NO`
stays a string, and what a field may hold decides what is made of it. Aliases, anchors, tags and repeated keys are refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from jasmine_record.errors import Fault, InvalidRecordError, MissingExtraError
from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.layout import ROWS_KEY, VERSION_KEY
from jasmine_record.model import Fact, Link, MeetingRecord
from jasmine_record.model.constraint import show

__all__ = ["Entry", "Node", "read_front_matter", "write_front_matter"]

_FENCE: Final = "---"
#: In code points. PyYAML takes microseconds for each, and nobody writes as much.
_LONGEST: Final = 200_000


def write_front_matter(record: MeetingRecord, rows: int) -> list[str]:
    """The lines of the front matter, fences included.

    Args:
        record: The record.
        rows: How many rows of evidence the appendix has, by which a reader tells that some are lost.

    Raises:
        InvalidRecordError: It would be longer than what is read.
    """
    lines = [_FENCE, *_write(record, rows), _FENCE]
    if (length := sum(map(len, lines)) + len(lines)) > _LONGEST:
        found = f"{length} characters of front matter for source and meeting"
        raise InvalidRecordError((Fault("/source", found, f"at most {_LONGEST}"),))
    return lines


def _write(record: MeetingRecord, rows: int) -> Iterator[str]:
    yield f"{VERSION_KEY}: {_quoted(record.schema_version)}"
    if record.generator is not None:
        yield f"generator: {_quoted(record.generator)}"
    if rows:
        yield f"{ROWS_KEY}: {rows}"
    for key, fact in (("source", record.source), ("meeting", record.meeting)):
        lines = list(_write_fact(fact))
        if lines:
            yield f"{key}:"
            yield from lines


def _write_fact(fact: Fact) -> Iterator[str]:
    for field in attrs.fields_dict(type(fact)):
        value = getattr(fact, field)
        if field == "evidence" or value is None or value == ():
            continue
        if not isinstance(value, tuple):
            yield f"  {field}: {value if isinstance(value, int) else _quoted(str(value))}"
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


#: What can't be seen, and what YAML lets stand only escaped.
_UNSEEN: Final = re.compile(r"[\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


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


_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""YAML 1.2 section 10.3.2, where they are written without quotation marks."""
_DEEPEST: Final = 4


def read_front_matter(lines: list[str]) -> tuple[Node, int]:
    """The front matter at the top of a document.

    Returns:
        Its mapping, and the index of the first line behind it.

    Raises:
        InvalidRecordError: There is none, or it isn't of the form above.
        MissingExtraError: PyYAML isn't installed.
    """
    if not lines or lines[0].rstrip() != _FENCE:
        refuse(1, show(lines[0] if lines else ""), f"{_FENCE!r}, which opens the front matter")
    end = next((index for index in range(1, len(lines)) if lines[index].rstrip() in (_FENCE, "...")), None)
    if end is None:
        refuse(len(lines), "the end of the text", f"{_FENCE!r}, which closes the front matter")
    source = "\n".join(lines[1:end])
    if len(source) > _LONGEST:
        refuse(1, f"{len(source)} characters of front matter", f"at most {_LONGEST}")
    return _Composer(source).read(), end + 1


class _Composer:
    """Makes nodes of the events of PyYAML; its loader in C is passed over, since it differs in what it accepts."""

    def __init__(self, source: str) -> None:
        try:
            import yaml  # noqa: PLC0415 - an extra, asked for when it is used
        except ModuleNotFoundError as error:
            if error.name != "yaml":
                raise
            raise MissingExtraError(
                "reading a record in Markdown needs PyYAML; install it with: pip install 'jasmine-record[markdown]'"
            ) from error
        self._yaml = yaml
        self._source = source
        self._events = yaml.parse(source, Loader=yaml.BaseLoader)

    def read(self) -> Node:
        """The mapping that the source is."""
        yaml = self._yaml
        try:
            event = next(self._events)
            while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                event = next(self._events)
            if not isinstance(event, yaml.MappingStartEvent):
                refuse(self._line(event), "no mapping", f'{VERSION_KEY}: "1.0" and the other keys')
            top = self._value(event, 1)
            event = next(self._events)
            if isinstance(event, yaml.DocumentEndEvent):
                event = next(self._events)
            if not isinstance(event, yaml.StreamEndEvent):
                refuse(self._line(event), "a second document", "one mapping")
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            refuse(line, f"what is no YAML ({error.problem or error.context})", 'a line such as city: "Suva"')
        except yaml.reader.ReaderError as error:
            line = self._source.count("\n", 0, error.position) + 2
            refuse(
                line,
                f"the character U+{ord(self._source[error.position]):04X}",
                "its escape, in double quotes",
            )
        except (ValueError, OverflowError) as error:
            # An escape of a code point beyond the last is no error of PyYAML's own.
            if isinstance(error, InvalidRecordError):
                raise
            refuse(1, "an escape of no character", "escapes as JSON has them")
        assert isinstance(top, Node)
        return top

    def _value(self, event: Any, depth: int) -> Entry | Node:
        """The node that begins with an event; takes all of its events."""
        yaml, line = self._yaml, self._line(event)
        if isinstance(event, yaml.AliasEvent):
            refuse(line, "an alias", "the value itself")
        if event.anchor is not None:
            refuse(line, f"the anchor {show(event.anchor)}", "values without names")
        if event.tag is not None:
            refuse(line, f"the tag {show(event.tag)}", "values without tags")
        if isinstance(event, yaml.ScalarEvent):
            return Entry(None if event.style is None and event.value in _NULLS else event.value, line)
        if depth > _DEEPEST:
            refuse(line, "a value in another", "a string")
        node = Node(line)
        if isinstance(event, yaml.SequenceStartEvent):
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                item = self._value(event, depth + 1)
                if isinstance(item, Entry):
                    refuse(
                        item.line,
                        f"the item {show(item.value)}",
                        "name, url or language of a link: - name: …",
                    )
                node.items.append(item)
            return node
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            if isinstance(key, Node) or key.value is None:
                refuse(key.line, "a key that is no word", "a key")
            node.add(key.value, self._value(next(self._events), depth + 1))
        return node

    @staticmethod
    def _line(event: Any) -> int:
        """The line of the document: one stands above, and they count from 1."""
        return int(event.start_mark.line) + 2
