"""Scores the parser by what careful readers found: `make score`, or `python tests/evaluation/score.py`.

It parses each labelled text and prints, for each field and for each layout, how often the record is right, how often
it misses a value and how often it has a wrong one, then what is wrong (and with `--missing` what is missing), a line
each: text, field, what was expected, what was found. What the verdicts mean stands in `scoring`; places in `places`.
Texts that stand beside the repository are passed over, with a line that says so, where they are absent.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

# Run as a script, it is its own folder that is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.comparing import Outcome, Verdict
from evaluation.places import (
    LABELS,
    Rendering,
    find_text,
    read_label,
    read_records,
)
from evaluation.scoring import score
from jasmine_record.errors import JasmineRecordError

__all__ = ["Scored", "main", "report", "score_text"]


#: In the order in which they are printed.
_KINDS: Final = (
    "records",
    "source",
    "meeting",
    "participant",
    "statement",
    "enumeration",
    "framework",
    "initiative",
    "term",
)


@attrs.frozen(kw_only=True)
class Scored:
    """One labelled text with what its record got right and wrong."""

    name: str
    layout: str
    outcomes: Sequence[Outcome]


class UnscoredError(Exception):
    """A text that can't be scored; the message says why."""


def score_text(path: Path) -> Scored:
    """Score the text of one label.

    Raises:
        UnscoredError: The text is absent, can't be parsed, or isn't the one that was labelled.
    """
    label = read_label(path)
    text = find_text(label["text"])
    if text is None:
        raise UnscoredError(f"{path.stem}: skipped, {label['text']} is absent")
    try:
        records = read_records(text, label)
    except (JasmineRecordError, ModuleNotFoundError) as error:
        raise UnscoredError(f"{path.stem}: not parsed: {error}") from error
    rendering = Rendering.of([paragraph for record in records for paragraph in record.paragraphs])
    if rendering.length != label["length"]:
        raise UnscoredError(
            f"{path.stem}: the text has {rendering.length} code points, the label {label['length']}"
        )
    return Scored(name=path.stem, layout=label["layout"], outcomes=_outcomes(label, records, rendering))


def _outcomes(label: Any, records: Sequence[Any], rendering: Rendering) -> list[Outcome]:
    number, count = label.get("record", 1), label.get("records", 1)
    if len(records) == count:
        return score(label, records[number - 1], rendering)
    fault = Outcome(field="records", verdict=Verdict.WRONG, expected=str(count), found=str(len(records)))
    return [fault, *score(label, records[min(number, len(records)) - 1], rendering)]


def _table(title: str, counts: Counter[tuple[str, Verdict]]) -> list[str]:
    names = list(dict.fromkeys(name for name, _ in counts))
    width = max([len(title), *map(len, names), 24])
    lines = [f"{title:{width}} {'right':>7} {'missing':>7} {'wrong':>7} {'% right':>8} {'% wrong':>8}"]
    for name in [*names, "all"]:
        right, missing, wrong = (
            sum(counts[other, verdict] for other in names) if name == "all" else counts[name, verdict]
            for verdict in Verdict
        )
        total = right + missing + wrong
        shares = (f"{100 * share / total:7.1f}%" if total else "       -" for share in (right, wrong))
        lines.append(f"{name:{width}} {right:7} {missing:7} {wrong:7} {' '.join(shares)}")
    return lines


def report(texts: Iterable[Scored], *, missing: bool = False) -> str:
    """The tables and the lists, for people."""
    texts = list(texts)
    fields: Counter[tuple[str, Verdict]] = Counter()
    layouts: Counter[tuple[str, Verdict]] = Counter()
    for text in texts:
        fields.update((outcome.field, outcome.verdict) for outcome in text.outcomes)
        layouts.update((text.layout, outcome.verdict) for outcome in text.outcomes)
    order = sorted(fields, key=lambda entry: (_KINDS.index(entry[0].partition(".")[0]), entry[0]))
    lines = _table("field", Counter({entry: fields[entry] for entry in order}))
    numbers = Counter(text.layout for text in texts)
    named = {
        (f"{layout} ({numbers[layout]})", verdict): n for (layout, verdict), n in sorted(layouts.items())
    }
    lines += ["", *_table(f"layout (of {len(texts)} texts)", Counter(named))]
    for verdict in (Verdict.WRONG, *((Verdict.MISSING,) if missing else ())):
        lines += ["", f"{verdict.value}:"]
        lines += [
            f"  {text.name}: {outcome.field}{outcome.of and f' of {outcome.of}'}:"
            f" expected {outcome.expected or '-'}; found {outcome.found or '-'}"
            for text in texts
            for outcome in text.outcomes
            if outcome.verdict is verdict
        ]
    return "\n".join(lines)


def main() -> int:
    """The command; its status is 1 where a text that is there couldn't be scored."""
    reader = argparse.ArgumentParser(description="Score the parser by the labelled texts.")
    reader.add_argument("--missing", action="store_true", help="list what is missing too")
    reader.add_argument(
        "--only", metavar="REGEX", default="", help="score the labels whose name it is found in"
    )
    reader.add_argument("--labels", metavar="FOLDER", type=Path, default=LABELS)
    arguments = reader.parse_args()
    texts: list[Scored] = []
    failed = 0
    for path in sorted(arguments.labels.glob("*.json")):
        if not re.search(arguments.only, path.stem):
            continue
        try:
            texts.append(score_text(path))
        except UnscoredError as error:
            failed |= "is absent" not in str(error)
            sys.stdout.write(f"{error}\n")
    sys.stdout.write(report(texts, missing=arguments.missing) + "\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
