"""The JSON Schema: committed as it is made, and explained."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jasmine_record.files import jasmine
from jasmine_record.formats.json import dumps
from jasmine_record.formats.schema import json_schema, schema_bytes

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
