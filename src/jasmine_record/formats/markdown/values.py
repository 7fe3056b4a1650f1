"""What the scalars of the front matter and the cells of tables say, as values of the fields that they stand for."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import Any, Final

from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.layout import spell
from jasmine_record.model.constraint import show

__all__ = ["read_value"]

_DIGITS: Final = re.compile(r"[0-9]{1,16}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS: Final = {"yes": True, "true": True, "no": False, "false": False}


def read_value(kind: type, said: str, line: int) -> Any:
    """A value of the type that a field has, from the words that say it.

    Raises:
        InvalidRecordError: They say no such value.
    """
    if kind is str:
        return said
    if kind is int:
        if _DIGITS.fullmatch(said):
            return int(said)
        refuse(line, show(said), "a whole number in digits")
    if kind is bool:
        if said.lower() in _FLAGS:
            return _FLAGS[said.lower()]
        refuse(line, show(said), "yes or no")
    if kind is date:
        with suppress(ValueError):
            if _DAY.fullmatch(said):
                return date.fromisoformat(said)
        refuse(line, show(said), "a day of the calendar as YYYY-MM-DD")
    if issubclass(kind, StrEnum):
        with suppress(ValueError):
            return kind("_".join(re.split(r"[\s_-]+", said.lower())))
        refuse(line, show(said), "one of " + ", ".join(spell(member.value) for member in kind))
    raise AssertionError(kind)
