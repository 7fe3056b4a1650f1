"""JSON Schema (draft 2020-12) of a record, made from the classes of the model.

A class becomes an object that is closed and requires the fields without a default; an enum, its strings; a tuple, an
array; a string, one of the kind that its class checks. Descriptions are those of the classes' docstrings and of the `#:`
comments above their fields, both read from the source.

It accepts what `loads` accepts, and refuses what `loads` refuses but for what a schema can't say: an anchor that ends
before it starts, a key that stands twice, a lone surrogate, and a whole number written as `1.0` or `-0`. That a day is in
the calendar is left to the format `date`, which a validator may not heed.

Patterns keep to what every engine has: literal characters in their classes, and none of the escapes that differ. Since
`$` may match before a last newline, what has no greatest length excludes that too.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
from copy import deepcopy
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from jasmine_record.model import SCHEMA_VERSION, MeetingRecord
from jasmine_record.model.constraint import LARGEST
from jasmine_record.summary.sentence import Summary

__all__ = ["json_schema", "schema_bytes"]

#: Any character but white space, control characters and the two noncharacters that no record holds.
_CHARACTER: Final = "[^\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffe\uffff]"
_NO_NEWLINE: Final = {"not": {"pattern": "\n"}}
_STRINGS: Final[dict[str, dict[str, Any]]] = {
    "Text": {
        "description": "Words parted by single spaces, without control characters.",
        "type": "string",
        "pattern": f"^{_CHARACTER}+( {_CHARACTER}+)*$",
        **_NO_NEWLINE,
    },
    "Id": {
        "description": "An id, unique in the record.",
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9.-]*$",
        **_NO_NEWLINE,
    },
    "Country": {
        "description": "A code of ISO 3166-1 alpha-2.",
        "type": "string",
        "pattern": "^[A-Z]{2}$",
        "maxLength": 2,
    },
    "Language": {
        "description": "A language tag of BCP 47.",
        "type": "string",
        "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        **_NO_NEWLINE,
    },
    "MediaType": {
        "description": "A media type in lower case, without parameters.",
        "type": "string",
        "pattern": "^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$",
        **_NO_NEWLINE,
    },
    "Digest": {
        "description": "A SHA-256 digest in lower-case hexadecimal.",
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
        "maxLength": 64,
    },
    "Day": {
        "description": "A day of the calendar.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "maxLength": 10,
        "not": {"pattern": "^0000"},
    },
}
#: What a string is, where its field's name says it; any other is text.
_KINDS: Final = {
    "id": "Id",
    "paragraph": "Id",
    "represents": "Id",
    "speakers": "Id",
    "proposer": "Id",
    "framework": "Id",
    "pillar": "Id",
    "terms": "Id",
    "enumeration": "Id",
    "country": "Country",
    "publisher_country": "Country",
    "language": "Language",
    "media_type": "MediaType",
    "original_sha256": "Digest",
    "text_sha256": "Digest",
}
#: The least that a number may be; `end` ends a range that isn't empty.
_LEAST: Final = {"end": 1, "ordinal": 1, "number": 1, "words": 1}


def _where(basis: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"properties": {"basis": basis}, "required": ["basis"]}, "then": then}


def _given(field: str, kind: str = "string") -> dict[str, Any]:
    return {"properties": {field: {"type": kind}}, "required": [field]}


#: What the classes check beyond single fields.
_CHECKS: Final[dict[str, dict[str, Any]]] = {
    "MeetingRecord": {"minProperties": 1},
    "Link": {"anyOf": [_given("name"), _given("url"), _given("language")]},
    # A paragraph's text may be empty, but only beside a label.
    "Paragraph": {"anyOf": [{"properties": {"text": {"minLength": 1}}}, _given("label")]},
    "Evidence": {
        "allOf": [
            _where({"const": "stated"}, _given("anchor", "object")),
            _where({"const": "supplied"}, {"properties": {"anchor": {"type": "null"}}}),
            _where({"enum": ["inferred", "unresolved"]}, _given("rule")),
            _where({"not": {"const": "unresolved"}}, {"properties": {"candidates": {"maxItems": 0}}}),
        ]
    },
}


def json_schema() -> dict[str, Any]:
    """The schema of a record, as the objects that `json` reads and writes; a new one with every call.

    That of a summary stands beside it, as `Summary` of the definitions.
    """
    definitions: dict[str, Any] = {}
    _class(MeetingRecord, definitions)
    _class(Summary, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jasmine-record:meeting-record:{SCHEMA_VERSION}",
        "title": "Meeting record",
        "$ref": f"#/$defs/{MeetingRecord.__name__}",
        "$defs": deepcopy(dict(sorted(definitions.items()))),
    }


def schema_bytes() -> bytes:
    """The schema as it stands in `schemas/`: indented UTF-8 that ends in a newline."""
    return (json.dumps(json_schema(), ensure_ascii=True, indent=2) + "\n").encode()


def _class(owner: type, definitions: dict[str, Any]) -> None:
    if owner.__name__ in definitions:
        return
    definitions[owner.__name__] = {}
    hints = get_type_hints(owner)
    described, comments = _words(owner)
    fields = attrs.fields(owner)
    properties: dict[str, Any] = {}
    for field in fields:
        comment = comments.get(field.name) or _first_sentence(hints[field.name])
        properties[field.name] = {
            **({"description": comment} if comment else {}),
            **_type(hints[field.name], owner, field.name, definitions),
        }
    definitions[owner.__name__] = {
        "description": described,
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
        **_CHECKS.get(owner.__name__, {}),
    }


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
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        described, _ = _words(hint)
        definitions[hint.__name__] = {"description": described, "enum": [str(member) for member in hint]}
        return _reference(hint.__name__)
    if attrs.has(hint):
        _class(hint, definitions)
        return _reference(hint.__name__)
    if name == "schema_version":
        return {"const": SCHEMA_VERSION}
    kind = "Day" if hint is date else _KINDS.get(name, "Text")
    definitions[kind] = _STRINGS[kind]
    if owner.__name__ == "Paragraph" and name == "text":
        return {"anyOf": [_reference(kind), {"const": ""}]}
    return _reference(kind)


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


@cache
def _words(owner: type) -> tuple[str, dict[str, str]]:
    """The docstring of a class and the `#:` comments above its fields, from its source; nothing where it has none.

    `__doc__` is not asked, since it is empty under `python -OO`.
    """
    try:
        lines = inspect.getsource(owner).splitlines()
    except OSError:
        return "", {}
    (body,) = ast.parse("\n".join(lines)).body
    if not isinstance(body, ast.ClassDef):
        raise TypeError(owner)
    comments: dict[str, str] = {}
    for statement in body.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            comment: list[str] = []
            number = statement.lineno - 2
            while number >= 0 and lines[number].strip().startswith("#:"):
                comment.insert(0, lines[number].strip().removeprefix("#:"))
                number -= 1
            comments[statement.target.id] = _folded(" ".join(comment))
    return _folded(ast.get_docstring(body) or ""), comments


def _first_sentence(hint: Any) -> str:
    """What the class of a field's values is, for a field that needs no words of its own."""
    kinds = [one for one in (hint, *get_args(hint)) if isinstance(one, type)]
    owner = next((kind for kind in kinds if attrs.has(kind) or issubclass(kind, StrEnum)), None)
    return re.split(r"(?<=\.)\s", _words(owner)[0])[0] if owner else ""


def _folded(words: str) -> str:
    return " ".join(words.split())
