r"""JSON Schema (draft 2020-12) of a record, made from the classes of the model.

A class becomes an object that is closed and requires the fields without a default; an enum, its strings; a tuple, an
array; a day, a string of the format `date`; a string, one of the pattern that its class checks. Descriptions are those of
the classes' docstrings and of the `#:` comments above their fields.

White space is written out in patterns, since `\s` means different characters to different validators, and the end of the
string is `(?![\s\S])`, since `$` may stand before a last newline.
"""

from __future__ import annotations

import ast
import inspect
import json
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from jasmine_record.model import SCHEMA_VERSION, MeetingRecord
from jasmine_record.model.constraint import LARGEST

__all__ = ["json_schema", "schema_bytes"]

_SPACE: Final = r"\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_FORBIDDEN: Final = r"\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\ufffe\uffff"
_WORD: Final = f"[^{_SPACE}{_FORBIDDEN}]+"
_PATTERNS: Final = {
    "text": f"{_WORD}(?: {_WORD})*",
    "id": r"[A-Za-z0-9][A-Za-z0-9.-]*",
    "country": "[A-Z]{2}",
    "language": "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "media_type": "[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+",
    "digest": "[0-9a-f]{64}",
}
#: What a string is, where its field's name says it; any other is text.
_KINDS: Final = {
    "id": "id",
    "paragraph": "id",
    "represents": "id",
    "speakers": "id",
    "proposer": "id",
    "framework": "id",
    "pillar": "id",
    "terms": "id",
    "enumeration": "id",
    "country": "country",
    "publisher_country": "country",
    "language": "language",
    "media_type": "media_type",
    "original_sha256": "digest",
    "text_sha256": "digest",
}
#: The least that a number may be; `end` ends a range that isn't empty.
_LEAST: Final = {"end": 1, "ordinal": 1, "number": 1}


def json_schema() -> dict[str, Any]:
    """The schema of a record, as the objects that `json` reads and writes; a new one with every call."""
    definitions: dict[str, Any] = {}
    _class(MeetingRecord, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jasmine-record:meeting-record:{SCHEMA_VERSION}",
        "title": "Meeting record",
        "$ref": f"#/$defs/{MeetingRecord.__name__}",
        "$defs": dict(sorted(definitions.items())),
    }


def schema_bytes() -> bytes:
    """The schema as it stands in `schemas/`: indented UTF-8 that ends in a newline."""
    return (json.dumps(json_schema(), ensure_ascii=True, indent=2) + "\n").encode()


def _class(owner: type, definitions: dict[str, Any]) -> None:
    if owner.__name__ in definitions:
        return
    definitions[owner.__name__] = {}
    hints = get_type_hints(owner)
    comments = _comments(owner)
    fields = attrs.fields(owner)
    properties: dict[str, Any] = {}
    for field in fields:
        entry = _type(hints[field.name], owner, field.name, definitions)
        if field.name in comments:
            entry = {"description": comments[field.name], **entry}
        properties[field.name] = entry
    definition: dict[str, Any] = {
        "description": _folded(owner.__doc__ or ""),
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }
    if owner.__name__ == "Paragraph":
        # Its text may be empty, but only beside a label.
        definition["anyOf"] = [
            {"properties": {"text": {"minLength": 1}}},
            {"properties": {"label": {"type": "string"}}, "required": ["label"]},
        ]
    definitions[owner.__name__] = definition


def _type(hint: Any, owner: type, name: str, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type."""
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (argument for argument in get_args(hint) if argument is not type(None))
        return {"anyOf": [_type(inner, owner, name, definitions), {"type": "null"}]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], owner, name, definitions)}
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        return {"type": "integer", "minimum": _LEAST.get(name, 0), "maximum": LARGEST}
    if hint is date:
        return {"type": "string", "format": "date", "pattern": _whole("[0-9]{4}-[0-9]{2}-[0-9]{2}")}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        definitions.setdefault(
            hint.__name__,
            {"description": _folded(hint.__doc__ or ""), "enum": [str(member) for member in hint]},
        )
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if attrs.has(hint):
        _class(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if name == "schema_version":
        return {"const": SCHEMA_VERSION}
    kind = "text" if owner.__name__ == "Evidence" else _KINDS.get(name, "text")
    pattern = _PATTERNS[kind]
    if owner.__name__ == "Paragraph" and name == "text":
        pattern = f"(?:{pattern})?"
    return {"type": "string", "pattern": _whole(pattern)}


def _whole(pattern: str) -> str:
    return rf"^(?:{pattern})(?![\s\S])"


def _folded(docstring: str) -> str:
    return " ".join(docstring.split())


@cache
def _comments(owner: type) -> dict[str, str]:
    """The `#:` comments above the fields of a class, from its source."""
    try:
        lines = inspect.getsource(owner).splitlines()
    except OSError:
        return {}
    (body,) = ast.parse("\n".join(line for line in lines)).body
    found: dict[str, str] = {}
    for statement in body.body if isinstance(body, ast.ClassDef) else ():
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        comment: list[str] = []
        number = statement.lineno - 2
        while number >= 0 and lines[number].strip().startswith("#:"):
            comment.insert(0, lines[number].strip().removeprefix("#:"))
            number -= 1
        if comment:
            found[statement.target.id] = _folded(" ".join(comment))
    return found
