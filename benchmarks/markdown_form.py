"""The Markdown form beside docling-core's export and markdown-it-py's parse of the same text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle, islice
from typing import Final

import attrs
from markdown_it import MarkdownIt

import jasmine_record as jr
from timing import medians, row

__all__ = ["bench_markdown", "bench_markdown_growth"]

_ROUNDS: Final = 15


def bench_markdown(name: str, record: jr.MeetingRecord) -> None:
    """Print how writing and reading a record compare with their peers, as ratios of medians of interleaved rounds."""
    written = jr.to_markdown(record)
    # What from_markdown reads holds tables, so that the peer reads them too.
    parser = MarkdownIt("commonmark").enable("table")
    found = medians(
        {
            "to_markdown": lambda: jr.to_markdown(record),
            "from_markdown": lambda: jr.from_markdown(written),
            "markdown-it-py": lambda: parser.parse(written),
            **_docling(record),
        },
        _ROUNDS,
    )
    print(f"{name}: {len(written)} characters of Markdown, medians of {_ROUNDS} interleaved rounds")
    if "docling-core" in found:
        row(found, "to_markdown", "docling-core", "to_markdown : docling-core")
    else:
        print("  docling-core is not installed (pip install 'jasmine-record[bench]')")
    row(found, "from_markdown", "markdown-it-py", "from_markdown : markdown-it-py")


def bench_markdown_growth(record: jr.MeetingRecord) -> None:
    """Print the time that a paragraph with its facts takes, in records of up to 5,000 paragraphs."""
    print("Markdown form: the time of a paragraph with its facts, as a ratio to the first")
    first: dict[str, float] = {}
    for count in (50, 500, 5_000):
        grown = _grown(record, count)
        written = jr.to_markdown(grown)
        found = medians(
            {
                "to_markdown": partial(jr.to_markdown, grown),
                "from_markdown": partial(jr.from_markdown, written),
            },
            3,
        )
        for job, time_taken in found.items():
            each = time_taken / count
            first.setdefault(job, each)
            print(f"  {job:<14}{count:>6} paragraphs {each:>9.3f} ms each {each / first[job]:>8.2f} x")


def _grown(record: jr.MeetingRecord, count: int) -> jr.MeetingRecord:
    """A record of so many numbered paragraphs, with what is said in them told again for each copy."""
    parts = [part for part in record.paragraphs if part.label and part.level == 0]
    ids = {part.id for part in parts}
    said = [fact for fact in record.statements if {anchor.paragraph for anchor in fact.content} <= ids]
    paragraphs: list[jr.Paragraph] = []
    statements: list[jr.Statement] = []
    for number, part in enumerate(islice(cycle(parts), count), 1):
        paragraphs.append(attrs.evolve(part, id=str(number), label=f"{number}."))
        for fact in said:
            if fact.content and fact.content[0].paragraph == part.id:
                statements.append(_moved(fact, str(number), len(statements) + 1))
    return jr.MeetingRecord(
        paragraphs=tuple(paragraphs), participants=_unproven(record), statements=tuple(statements)
    )


def _unproven(record: jr.MeetingRecord) -> tuple[jr.Participant, ...]:
    bare = tuple(attrs.evolve(party, evidence=()) for party in record.participants)
    return jr.editorial(jr.MeetingRecord(participants=bare)).participants


def _moved(fact: jr.Statement, paragraph: str, number: int) -> jr.Statement:
    """The same statement about another paragraph of the same words."""
    content = tuple(attrs.evolve(anchor, paragraph=paragraph) for anchor in fact.content)
    evidence = tuple(
        entry
        if entry.anchor is None
        else attrs.evolve(entry, anchor=attrs.evolve(entry.anchor, paragraph=paragraph))
        for entry in fact.evidence
    )
    return attrs.evolve(fact, id=f"statement-{number}", content=content, evidence=evidence)


def _docling(record: jr.MeetingRecord) -> dict[str, Callable[[], object]]:
    """docling-core's export of a document that holds the same text, where the extra `bench` is installed."""
    if find_spec("docling_core") is None:
        return {}
    types = import_module("docling_core.types.doc")
    document = types.DoclingDocument(name="readout")
    for part in record.paragraphs:
        words = " ".join(filter(None, (part.label, part.text)))
        if part.role == "title":
            document.add_title(words)
        else:
            document.add_text(label=types.DocItemLabel.PARAGRAPH, text=words)
    return {"docling-core": document.export_to_markdown}
