"""The JSON Schema: committed as it is made, and explained."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import jsonschema
import jsonschema_rs
import msgspec
import pytest

from jasmine_record.errors import InvalidValueError
from jasmine_record.files import jasmine
from jasmine_record.formats.json import dumps
from jasmine_record.formats.schema import json_schema, schema_bytes
from jasmine_record.model import (
    Basis,
    Evidence,
    Link,
    Paragraph,
    ParagraphRole,
)
from parts import ANCHOR, LEAST

_PATH = Path(__file__).parents[1] / "schemas" / "meeting-record-1.0.schema.json"


def test_no_drift() -> None:
    """What is committed is what the classes give; `make schema` writes it anew."""
    assert _PATH.read_bytes() == schema_bytes()


def test_it_is_a_schema() -> None:
    """Of draft 2020-12, with an identifier."""
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "urn:jasmine-record:meeting-record:1.0"
    assert json.loads(schema_bytes()) == schema


def test_everything_is_described_and_closed() -> None:
    """Each class says what it is, and takes no other keys."""
    for name, definition in json_schema()["$defs"].items():
        assert definition["description"], name
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False, name
            for key, value in definition["properties"].items():
                assert value["description"], (name, key)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("meeting", "ordinal"), 0),
        (("meeting", "ordinal"), "8"),
        (("meeting", "country"), "Japan"),
        (("meeting", "name"), "a\n"),
        (("meeting", "name"), "a\u3000b"),
        (("meeting", "starts"), "20231115"),
        (("source", "genre"), "poem"),
        (("source", "extra"), None),
        (("paragraphs", 0, "level"), -1),
        (("paragraphs", 0, "text"), ""),
        (("schema_version",), "2.0"),
        (("terms",), {}),
    ],
)
def test_refused(place: tuple[Any, ...], value: object) -> None:
    """What `loads` refuses, it refuses."""
    document = json.loads(dumps(jasmine()))
    validator = jsonschema.Draft202012Validator(json_schema())
    assert validator.is_valid(document)
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    assert not validator.is_valid(document)


_THINGS: tuple[Any, ...] = (
    *(thing for thing in LEAST if not isinstance(thing, Link | Evidence | Paragraph)),
    # Each string alone could go, and what is stated has no rule.
    Link(name="a", url="a"),
    Evidence(field="a", basis=Basis.UNRESOLVED, rule="a", anchor=ANCHOR),
    Paragraph(id="a", role=ParagraphRole.BODY, label="a", text="a"),
)
_PROBES = (
    *(
        "",
        " ",
        "a",
        "a b",
        "a  b",
        " a",
        "a ",
        "a\n",
        "a\nb",
        "a\u00a0b",
        "a\u200bb",
        "\u2028",
        "a\x85",
        "a\x1f",
    ),
    *(
        "é",
        "😀",
        "a\x00",
        "a\x7f",
        "a\ufffe",
        "\ufffd",
        "6.2",
        "-a",
        ".a",
        "a-",
        "a_b",
        "JP",
        "jp",
        "JPN",
        "JP\n",
    ),
    *(
        "en",
        "zh-Hant",
        "en-",
        "en_US",
        "abcdefghi",
        "text/plain",
        "text",
        "Text/plain",
        "a/b/c",
        "text/plain\n",
    ),
    *("0" * 64, "f" * 64, "F" * 64, "0" * 63, "0" * 64 + "\n", "1.0", "2023-11-15"),
)


@pytest.mark.parametrize("thing", _THINGS, ids=lambda thing: type(thing).__name__)
def test_strings_are_judged_as_by_their_class(thing: Any) -> None:
    """Of any string in any field, the schema says what the check of the class says."""
    schema = {**json_schema(), "$ref": f"#/$defs/{type(thing).__name__}"}
    rust, python = jsonschema_rs.Draft202012Validator(schema), jsonschema.Draft202012Validator(schema)
    for name, hint in get_type_hints(type(thing)).items():
        if hint not in (str, str | None, tuple[str, ...]):
            continue
        for probe in _PROBES:
            value = (probe,) if hint == tuple[str, ...] else probe
            document = {**msgspec.to_builtins(thing), name: value}
            document = json.loads(json.dumps(document))
            accepted = True
            try:
                attrs.evolve(thing, **{name: value})
            except InvalidValueError:
                accepted = False
            assert rust.is_valid(document) is accepted, (name, probe)
            assert python.is_valid(document) is accepted, (name, probe)


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("MeetingRecord", {}),
        ("Link", {}),
        ("Link", {"name": None, "url": None, "language": None}),
        ("Paragraph", {"id": "1", "role": "body", "text": "", "label": None}),
        ("Evidence", {"field": "a", "basis": "stated"}),
        ("Evidence", {"field": "a", "basis": "inferred", "rule": None}),
        ("Evidence", {"field": "a", "basis": "unresolved", "candidates": ["a"]}),
        ("Evidence", {"field": "a", "basis": "editorial", "candidates": ["a"]}),
        (
            "Evidence",
            {"field": "a", "basis": "supplied", "anchor": {"paragraph": "1", "start": 0, "end": 1}},
        ),
    ],
)
def test_checks_beyond_single_fields(kind: str, document: dict[str, Any]) -> None:
    """They are told too."""
    assert not jsonschema_rs.is_valid({**json_schema(), "$ref": f"#/$defs/{kind}"}, document)


def test_a_schema_of_ones_own() -> None:
    """Each call gives a new one, which may be changed."""
    json_schema()["$defs"]["Text"].clear()
    assert json_schema()["$defs"]["Text"]
