"""Reading and writing JSON beside orjson, which checks nothing, and pydantic with the same classes, which forbids extras.

The rows of `no checks` fill the same classes without their checks, and prove that nothing was passed over: what is left of
`loads` are the checks.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs
import msgspec
import orjson
from pydantic import BaseModel, ConfigDict, TypeAdapter, create_model

import jasmine_record as jr
from timing import medians, row

_ROUNDS: Final = 31
_PARAGRAPHS: Final = 500
_COLLECTIONS: Final = ("participants", "statements", "frameworks", "initiatives", "enumerations", "terms")


def bench_json(record: jr.MeetingRecord) -> None:
    """Print the rows for a record, for one of 500 paragraphs made from its objects, and for a first reading."""
    for one in (record, _longer(record)):
        _bench_record(one)
    _bench_first(record)


def _longer(record: jr.MeetingRecord) -> jr.MeetingRecord:
    """As many facts to a paragraph as the record has, with ids of their own."""
    copies = -(-_PARAGRAPHS // len(record.paragraphs))

    def copied(objects: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            attrs.evolve(one, id=f"{one.id}-{number}") for number in range(copies) for one in objects
        )

    facts: dict[str, Any] = {name: copied(getattr(record, name)) for name in _COLLECTIONS}
    return attrs.evolve(
        record,
        paragraphs=copied(record.paragraphs)[:_PARAGRAPHS],
        **facts,
    )


def _bench_record(record: jr.MeetingRecord) -> None:
    data, indented = jr.dumps(record), jr.dumps(record, indent=2)
    plain = orjson.loads(data)
    reordered, escaped = orjson.dumps(_reversed(plain)), _escaped(plain)
    model = TypeAdapter(_model(jr.MeetingRecord, {}))
    built = model.validate_json(data)
    decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(_unchecked(jr.MeetingRecord, {}))
    encoder = msgspec.json.Encoder(order="sorted")
    assert encoder.encode(decoder.decode(data)) == data
    found = medians(
        {
            "orjson.loads": lambda: orjson.loads(data),
            "loads": lambda: jr.loads(data),
            "indented": lambda: jr.loads(indented),
            "reordered": lambda: jr.loads(reordered),
            "escaped": lambda: jr.loads(escaped),
            "no checks": lambda: encoder.encode(decoder.decode(data)) == data,
            "pydantic loads": lambda: model.validate_json(data),
            "orjson.dumps": lambda: orjson.dumps(plain),
            "dumps": lambda: jr.dumps(record),
            "pydantic dumps": lambda: model.dump_json(built),
        },
        _ROUNDS,
    )
    print(f"JSON of {len(record.paragraphs)} paragraphs, {len(data):,} bytes")
    for job, peer in (
        ("loads", "orjson.loads"),
        ("loads", "pydantic loads"),
        ("no checks", "orjson.loads"),
        ("indented", "orjson.loads"),
        ("reordered", "orjson.loads"),
        ("escaped", "orjson.loads"),
        ("dumps", "orjson.dumps"),
        ("dumps", "pydantic dumps"),
    ):
        row(found, job, peer)


def _bench_first(record: jr.MeetingRecord) -> None:
    """A new interpreter that imports the package and reads a record, beside one that imports what it stands on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.json"
        path.write_bytes(jr.dumps(record))
        read = f"import jasmine_record as jr; jr.loads(open({str(path)!r}, 'rb').read())"
        found = medians(
            {
                "first loads": _run(read, folder),
                "attrs, msgspec": _run("import attrs, msgspec", folder),
            },
            31,
        )
    print("a new interpreter")
    row(found, "first loads", "attrs, msgspec")


def _run(code: str, compiled: str) -> Callable[[], object]:
    """Runs code in a new interpreter that keeps what it compiles in a folder, as installed packages have it."""
    command = [sys.executable, "-X", f"pycache_prefix={compiled}", "-c", code]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(command, check=True, env=environment)  # noqa: S603 - written here


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(item) for key, item in reversed(value.items())}
    return [_reversed(item) for item in value] if isinstance(value, list) else value


def _escaped(plain: Any) -> bytes:
    """As the standard library writes it: spaces behind commas, and escapes for all that isn't ASCII."""
    return json.dumps(_reversed(plain)).encode()


def _model(kind: type, made: dict[type, type[BaseModel]]) -> type[BaseModel]:
    """The same class for pydantic: the same fields and types, and nothing else allowed."""
    if kind not in made:
        hints = get_type_hints(kind)
        fields: dict[str, Any] = {}
        for field in attrs.fields(kind):
            default = ... if field.default is attrs.NOTHING else field.default
            if attrs.has(type(default)):
                default = _model(type(default), made)()
            fields[field.name] = (_annotation(hints[field.name], partial(_model, made=made)), default)
        made[kind] = create_model(
            kind.__name__, __config__=ConfigDict(extra="forbid", frozen=True, strict=True), **fields
        )
    return made[kind]


def _unchecked(kind: type, made: dict[type, type]) -> type:
    """The same class for attrs, without its check."""
    if kind not in made:
        hints = get_type_hints(kind)
        fields: dict[str, Any] = {
            field.name: attrs.field(
                type=_annotation(hints[field.name], partial(_unchecked, made=made)), default=field.default
            )
            for field in attrs.fields(kind)
        }
        made[kind] = attrs.make_class(kind.__name__, fields, frozen=True, slots=True, kw_only=True)
    return made[kind]


def _annotation(hint: Any, made: Callable[[type], type]) -> Any:
    """A type with each class of the model replaced by what is made of it."""
    if get_origin(hint) is tuple:
        inner: Any = _annotation(get_args(hint)[0], made)
        return tuple[inner, ...]
    if get_origin(hint) is UnionType:
        (choice,) = (one for one in get_args(hint) if one is not type(None))
        return _annotation(choice, made) | None
    return made(hint) if attrs.has(hint) else hint


if __name__ == "__main__":
    bench_json(jr.jasmine())
