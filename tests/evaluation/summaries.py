"""Measures summaries by the labelled texts: `make score`, or `python tests/evaluation/summaries.py`.

It prints how many of the labelled facts (`coverage` says what these are) summaries hold at 60 and at 120 words, beside
what a user would take instead (`extracts`); then how many false sentences `unsupported` catches and how many true ones
it accuses (`altering`). Without sumy, which the extra `bench` installs, the first words of the text stand alone.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

# Run as a script, it is its own folder that is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.altering import altered, foreign, sentences_of
from evaluation.coverage import KINDS, Fact, Told, facts_of, held, shares
from evaluation.extracts import PEERS, first_words, has_peers, ranked
from evaluation.places import LABELS, Rendering, find_text, read_label, read_records
from jasmine_record.model import MeetingRecord
from jasmine_record.summary import Sentence, summarize, unsupported

__all__ = ["Labelled", "main", "measure_coverage", "measure_support", "read_labelled"]

BUDGETS: Final = (60, 120)
_OURS: Final = "summarize"
_FIRST: Final = "first words"
_PARAPHRASES: Final = Path(__file__).parent / "paraphrases.json"


@attrs.frozen
class Labelled:
    """A labelled text with its record."""

    name: str
    label: Any
    record: MeetingRecord
    rendering: Rendering


def read_labelled(names: Iterable[str] | None = None) -> list[Labelled]:
    """The labelled texts that are there, or those with these names."""
    wanted = None if names is None else set(names)
    found = []
    for path in sorted(LABELS.glob("*.json")):
        label = read_label(path)
        text = find_text(label["text"])
        if text is None or (wanted is not None and path.stem not in wanted):
            continue
        records = read_records(text, label)
        rendering = Rendering.of([paragraph for record in records for paragraph in record.paragraphs])
        record = records[min(label.get("record", 1), len(records)) - 1]
        found.append(Labelled(path.stem, label, record, rendering))
    return found


def measure_coverage(texts: Sequence[Labelled]) -> dict[tuple[str, int], list[tuple[Fact, bool]]]:
    """Which facts are held, by who tells them and by the budget."""
    found: dict[tuple[str, int], list[tuple[Fact, bool]]] = defaultdict(list)
    for text in texts:
        facts = facts_of(text.label, text.record, text.rendering)
        peers = {peer: ranked(text.record, peer) for peer in PEERS} if has_peers() else {}
        for words in BUDGETS:
            told = {_OURS: _told(summarize(text.record, words=words).sentences)}
            told[_FIRST] = first_words(text.record, words)
            told |= {peer: pick(words) for peer, pick in peers.items()}
            for name, sentences in told.items():
                found[name, words] += [(fact, held(fact, sentences)) for fact in facts]
    return dict(found)


def _told(sentences: Sequence[Sentence]) -> list[Told]:
    """A sentence goes on from the one before it, if both are of the same speakers: `They also ...`."""
    before = ((), *(sentence.speakers for sentence in sentences))
    return [Told(one.text, one.speakers == last != ()) for one, last in zip(sentences, before, strict=False)]


@attrs.define
class Support:
    """How often `unsupported` is right."""

    #: By the way of altering: how many altered sentences there were, how many it found fault with, and by their kind.
    altered: dict[str, list[int]] = attrs.field(factory=lambda: defaultdict(lambda: [0, 0, 0]))
    #: By what they are: how many true sentences, and how many it accuses.
    true: dict[str, list[int]] = attrs.field(factory=lambda: defaultdict(lambda: [0, 0]))
    #: For people.
    missed: list[str] = attrs.field(factory=list)
    accused: list[str] = attrs.field(factory=list)

    def count_true(self, name: str, kind: str, sentence: str, record: MeetingRecord) -> bool:
        """Count a true sentence; whether it is let pass."""
        findings = unsupported(sentence, record)
        self.true[kind][0] += 1
        self.true[kind][1] += bool(findings)
        if findings:
            kinds = ", ".join(finding.kind for finding in findings)
            self.accused.append(f"{name}: {kinds}: {sentence}")
        return not findings

    def count_altered(
        self, name: str, sentence: str, record: MeetingRecord, told: Sentence | None, others: Sequence[str]
    ) -> None:
        """Count the alterations of a true sentence."""
        for one in (*altered(sentence, record, told), *map(foreign, others)):
            kinds = {finding.kind for finding in unsupported(one.text, record)}
            counts = self.altered[one.way]
            counts[0] += 1
            counts[1] += bool(kinds)
            counts[2] += one.kind in kinds
            if not kinds:
                self.missed.append(f"{name}: {one.way}: {one.text}")


def measure_support(texts: Sequence[Labelled]) -> Support:
    """What `unsupported` says of true sentences and of altered ones."""
    support = Support()
    paraphrases = json.loads(_PARAPHRASES.read_text("utf-8"))
    summaries = [summarize(text.record, words=10**6).sentences for text in texts]
    plain = [[sentence.text for sentence in sentences] for sentences in summaries]
    for place, (text, sentences) in enumerate(zip(texts, summaries, strict=True)):
        for number, sentence in enumerate(sentences):
            if support.count_true(text.name, "told by the library", sentence.text, text.record):
                others = sentences_of(plain, place) if not number else ()
                support.count_altered(text.name, sentence.text, text.record, sentence, others)
        for paraphrase in paraphrases.get(text.name, ()):
            if support.count_true(text.name, "in a reader's words", paraphrase, text.record):
                support.count_altered(text.name, paraphrase, text.record, None, ())
    return support


def _percent(right: int, total: int) -> str:
    return f"{100 * right / total:.0f}%" if total else "-"


def _coverage_lines(found: dict[tuple[str, int], list[tuple[Fact, bool]]]) -> list[str]:
    columns = ("all", *KINDS)
    lines: list[str] = []
    for words in BUDGETS:
        own = {name: shares(told) for (name, budget), told in found.items() if budget == words}
        totals = " ".join(f"{kind} ({own[_OURS].get(kind, (0, 0))[1]})".rjust(17) for kind in columns)
        lines.append(f"{f'facts held in {words} words':24}{totals}")
        for name, counts in sorted(own.items(), key=lambda entry: entry[0] != _OURS):
            cells = " ".join(_percent(*counts.get(kind, (0, 0))).rjust(17) for kind in columns)
            lines.append(f"  {name:22}{cells}")
        best = max((counts["all"][0] for name, counts in own.items() if name != _OURS), default=0)
        if best:
            lines.append(f"  {own[_OURS]['all'][0] / best:.2f} times the best of the others")
    return lines


def _support_lines(support: Support) -> list[str]:
    lines = [f"{'false sentences':26}{'altered':>10}{'caught':>10}{'as that':>10}"]
    for way, (total, caught, right) in sorted(support.altered.items()):
        lines.append(f"  {way:24}{total:10}{_percent(caught, total):>10}{_percent(right, total):>10}")
    lines.append(f"{'true sentences':26}{'number':>10}{'accused':>10}")
    lines += [f"  {kind:24}{total:10}{bad:10}" for kind, (total, bad) in sorted(support.true.items())]
    return lines


def main() -> int:
    """The command; with `--missing` it lists what was missed, and always who was accused wrongly."""
    # sumy's dependencies warn of their own imports.
    warnings.simplefilter("ignore")
    texts = read_labelled()
    support = measure_support(texts)
    lines = [*_coverage_lines(measure_coverage(texts)), "", *_support_lines(support)]
    if not has_peers():
        lines.append("sumy is not installed (pip install 'jasmine-record[bench]')")
    lines += ["", "accused wrongly:", *(f"  {line}" for line in support.accused)]
    if "--missing" in sys.argv[1:]:
        lines += ["", "missed:", *(f"  {line}" for line in support.missed)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
