"""Regular expressions of the library: what every supported Python matches alike."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import jasmine_record

_SOURCES: Final = sorted(Path(jasmine_record.__file__).parent.rglob("*.py"))
#: A group, repeated possessively.
_REPEATED: Final = re.compile(r"(?<!\\)\)(?:[*+?]|\{\{?[\d,]*\}\}?)\+")


def test_no_group_is_repeated_possessively() -> None:
    """CPython before 3.11.5 keeps what the last, failed round of such a group took (gh-106052); atomic groups are right."""
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for path in _SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if _REPEATED.search(line)
    ]
    assert _SOURCES
    assert not found, found
