"""Turns scratch labels into labels: `python tests/evaluation/place.py SCRATCH...`.

A scratch label quotes the words of the text, `{"words": "...", "nth": 1}`; a label holds their place. So labels of
texts that the repository doesn't hold say where words stand, and not which: long values are kept as digests, the names
of texts are cut short, and lists of names are in another order.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

# Run as a script, it is its own folder that is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.places import (
    LABELS,
    Rendering,
    digest,
    find_text,
    read_label,
    read_records,
)

__all__ = ["main", "place"]

#: A value of this many words is kept as a digest.
_LONG: Final = 13


def _shorten(path: Path) -> str:
    """The first words of a file's name, as many as tell it from the others beside it."""
    pieces = path.stem.split("-")
    for count in range(min(6, len(pieces)), len(pieces)):
        start = "-".join(pieces[:count])
        if len(list(path.parent.glob(f"{start}*"))) == 1:
            return start
    return path.stem


def _settle(value: Any, find: Callable[[Any], Any], keep: Callable[[str], str]) -> Any:
    """A label with its quoted words as places."""
    if isinstance(value, dict):
        if "words" in value:
            return find(value)
        return {key: _settle(entry, find, keep) for key, entry in value.items()}
    if isinstance(value, list):
        return [_settle(entry, find, keep) for entry in value]
    return keep(value) if isinstance(value, str) else value


def place(scratch: Any, rendering: Rendering, *, foreign: bool) -> tuple[Any, list[str]]:
    """A label made of a scratch label, and what couldn't be found.

    Args:
        scratch: What a reader wrote.
        rendering: Of the text that it is about.
        foreign: Whether the text is none of the repository's, so that none of its long values may stay.
    """
    faults: list[str] = []

    def find(quoted: Any) -> Any:
        try:
            return list(rendering.find(quoted["words"], quoted.get("nth")))
        except ValueError as error:
            faults.append(str(error))
            return None

    def keep(text: str) -> str:
        return digest(text) if foreign and len(re.findall(r"\w+", text)) >= _LONG else text

    label = _settle({key: value for key, value in scratch.items() if key not in ("text", "open")}, find, keep)
    # An entry may name a participant between its kind and its field.
    parts = [re.fullmatch(r"(\w+\.)(.+)(\.\w+)", entry) or entry for entry in scratch.get("open", [])]
    label["open"] = [
        part if isinstance(part, str) else f"{part[1]}{keep(part[2])}{part[3]}" for part in parts
    ]
    if foreign:
        for participant in label.get("participants", []):
            participant["members"] = sorted(participant.get("members", []), key=digest)
        label["mentions"] = sorted(label.get("mentions", []), key=digest)
    return {"text": scratch["text"], "length": rendering.length, **label}, faults


def _write(path: Path) -> list[str]:
    scratch = read_label(path)
    text = find_text(scratch["text"])
    if text is None:
        return [f"{scratch['text']} is absent"]
    records = read_records(text, scratch)
    rendering = Rendering.of([paragraph for record in records for paragraph in record.paragraphs])
    foreign = not scratch["text"].startswith("composed/")
    label, faults = place(scratch, rendering, foreign=foreign)
    if foreign:
        stem = _shorten(text)
        label["text"] = label["text"].replace(text.name, text.name if stem == text.stem else f"{stem}*")
    else:
        stem = f"{text.stem}.{scratch['record']}" if "record" in scratch else text.stem
    if not faults:
        lines = json.dumps(label, ensure_ascii=False, indent=1)
        # A place on one line.
        lines = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", lines)
        (LABELS / f"{stem}.json").write_text(lines + "\n", "utf-8")
    return faults


def main() -> int:
    """The command; its status is 1 where a scratch label has words that can't be found."""
    reader = argparse.ArgumentParser(
        description="Turn scratch labels, which quote, into labels, which count."
    )
    reader.add_argument("scratch", nargs="+", type=Path)
    failed = 0
    for path in reader.parse_args().scratch:
        for fault in _write(path):
            failed = 1
            sys.stderr.write(f"{path.name}: {fault}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
