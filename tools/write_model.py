"""Write the fields and values in `docs/model.md` anew from the classes of the model."""

from __future__ import annotations

import ast
import inspect
from enum import StrEnum
from pathlib import Path
from typing import Any

from jasmine_record import model
from jasmine_record.files import write_bytes
from jasmine_record.formats.schema import json_schema

HEADING = "## Every field"


def section() -> str:
    """The end of the page: a table of the fields of each class, and one of the values of each enum."""
    definitions: dict[str, Any] = json_schema()["$defs"]
    lines = [
        HEADING,
        "",
        "As their comments in the source and the JSON Schema say it. `None` or an empty tuple means that the text does not say.",
        "",
    ]
    for kind in model.CLASSES:
        told = definitions[kind.__name__]
        lines += [
            f"### `{kind.__name__}`",
            "",
            told["description"].replace("\n", " "),
            "",
            "| field | meaning |",
            "| --- | --- |",
        ]
        lines += [
            f"| `{name}` | {field.get('description', '')} |" for name, field in told["properties"].items()
        ]
        lines.append("")
    lines += [
        "## Every value",
        "",
        'Enums are importable from `jasmine_record`; a member is the string itself (`jr.Act.AGREE == "agree"`).',
        "",
    ]
    lines += ["| enum | what it says | values |", "| --- | --- | --- |"]
    enums = [
        kind
        for name in model.__all__
        if isinstance(kind := getattr(model, name), type) and issubclass(kind, StrEnum)
    ]
    for kind in sorted(enums, key=lambda kind: kind.__name__):
        described = " ".join((kind.__doc__ or "").split())
        lines.append(f"| `{kind.__name__}` | {described} | {', '.join(_values(kind))} |")
    return "\n".join([*lines, ""])


def _values(kind: type[StrEnum]) -> list[str]:
    """Each value, with what the source says below it in brackets."""
    (tree,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(tree, ast.ClassDef)
    found: list[str] = []
    for node in tree.body[1:]:
        if isinstance(node, ast.Assign):
            assert isinstance(node.value, ast.Constant)
            found.append(f"`{node.value.value!s}`")
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            words = " ".join(str(node.value.value).split()).removesuffix(".")
            found[-1] += f" ({words[0].lower()}{words[1:]})"
    return found


if __name__ == "__main__":
    path = Path(__file__).parents[1] / "docs" / "model.md"
    written, marker, _ = path.read_text("utf-8").partition(HEADING)
    if not marker:
        raise SystemExit(f"{path}: it has no heading {HEADING!r}, behind which the fields stand")
    write_bytes(path, f"{written}{section()}".encode())
    print(path)
