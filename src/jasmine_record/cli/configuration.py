"""The table `[tool.jasmine-record]` of `pyproject.toml`, which says what `validate` reports where no option does."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

import attrs

from jasmine_record.errors import FileError, InvalidValueError
from jasmine_record.files import read_bytes
from jasmine_record.validation import CORPUS_RULES, RULES, Severity, choose

__all__ = ["NEVER", "Configuration", "read_configuration"]

_FILE: Final = "pyproject.toml"
_TABLE: Final = "jasmine-record"


@attrs.frozen(kw_only=True)
class Configuration:
    """What the table may hold; `None` where it doesn't."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    minimum: str | None = None
    fail_on: str | None = None


NEVER: Final = "never"
"""What `fail-on` holds where no finding is to fail."""

_LISTS: Final = ("select", "ignore")
_SEVERITIES: Final = tuple(severity.value for severity in Severity)
_CHOICES: Final = {"minimum": _SEVERITIES, "fail-on": (*_SEVERITIES, NEVER)}
_KEYS: Final = tuple(field.replace("_", "-") for field in attrs.fields_dict(Configuration))


def read_configuration(path: Path | None) -> Configuration:
    """The table in a file; without one, in the nearest `pyproject.toml` that has it, from the working folder upwards.

    Raises:
        FileError: The file can't be read or is no TOML, has no such table though it was named, or a key or value of the
            table is none that it may hold.
    """
    if path is not None:
        table = _table(path)
        if table is None:
            raise FileError(f"{path}: it has no table [tool.{_TABLE}]")
        return _configuration(table, path)
    here = Path.cwd()
    for folder in (here, *here.parents):
        file = folder / _FILE
        table = _table(file) if file.is_file() else None
        if table is not None:
            return _configuration(table, file)
    return Configuration()


def _table(path: Path) -> dict[str, Any] | None:
    try:
        document = tomllib.loads(read_bytes(path).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(f"{path}: it is no TOML: {error}") from error
    tool = document.get("tool")
    table = tool.get(_TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise FileError(f"{path}: tool.{_TABLE} is no table")
    return table


def _configuration(table: dict[str, Any], path: Path) -> Configuration:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise FileError(f"{path}: [tool.{_TABLE}] has no key {key!r}; it may have {', '.join(_KEYS)}")
        if key in _CHOICES:
            fits, wanted = value in _CHOICES[key], f"one of {', '.join(map(repr, _CHOICES[key]))}"
        else:
            fits, wanted = (
                _are_selectors(value),
                "a list of codes, or of the beginnings of some, such as 'JR4'",
            )
        if not fits:
            raise FileError(f"{path}: [tool.{_TABLE}] {key} is {value!r}, expected {wanted}")
        values[key.replace("-", "_")] = tuple(value) if key in _LISTS else value
    return Configuration(**values)


def _are_selectors(value: object) -> bool:
    if not isinstance(value, list):
        return False
    try:
        choose((*RULES, *CORPUS_RULES), select=value)
    except InvalidValueError:
        return False
    return True
