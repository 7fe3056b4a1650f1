"""Findings for people: each with its paragraph, and the place in it underlined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import ucd_3_2_0

from jasmine_record.cli.reports.checked import Checked
from jasmine_record.model import Anchor, MeetingRecord
from jasmine_record.validation import Finding, Severity

__all__ = ["excerpt", "to_text"]

_WIDTH: Final = 96
"""Columns of a line of an excerpt, its margin included."""


def to_text(inputs: Sequence[Checked], together: tuple[Finding, ...] = ()) -> str:
    """A report in plain text.

    For each finding a line with code, severity, place and message, then the words in their paragraph, and what to do. The
    last line counts them.

    Args:
        inputs: What was checked, with the findings of each.
        together: What all inputs together show.
    """
    blocks = [
        "\n".join(_told(checked.name if len(inputs) > 1 else None, checked.record, finding))
        for checked in inputs
        for finding in checked.findings
    ]
    for finding in together:
        checked = inputs[int(finding.pointer.split("/")[1])]
        blocks.append("\n".join(_told(checked.name, checked.record, finding)))
    every = [*(finding for checked in inputs for finding in checked.findings), *together]
    return "\n".join([*blocks, _counts(every), ""])


def _counts(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no findings"
    counts = Counter(finding.severity for finding in findings)
    weights = [_counted(counts[severity], severity.value) for severity in Severity if counts[severity]]
    fixes = sum(finding.fix is not None for finding in findings)
    mended = f"; {fixes} can be mended with --fixed" if fixes else ""
    return f"{_counted(len(findings), 'finding')}: {', '.join(weights)}{mended}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def _told(name: str | None, record: MeetingRecord, finding: Finding) -> Iterator[str]:
    place = finding.pointer if finding.anchor is None else record.cite(finding.anchor)
    where = f"{_visible(name)}: " if name is not None else ""
    yield f"{where}{finding.code} {finding.severity} {place}: {finding.message}"
    if finding.anchor is not None:
        yield from excerpt(record, finding.anchor)
    if finding.hint is not None:
        yield f"    hint: {finding.hint}"
    if finding.fix is not None:
        yield f"    fix: {finding.fix.title}"


#: How much of the paragraph is shown on either side of the place, and of a long place on either end, in code points.
_AROUND: Final = 60
_LONGEST: Final = 200


def excerpt(record: MeetingRecord, anchor: Anchor, width: int = _WIDTH) -> Iterator[str]:
    """The words of an anchor in their paragraph, folded into lines of at most `width` columns, and underlined.

    Wide characters (Unicode Standard Annex 11) take two columns, and marks that stand over others none. Characters that
    can't be seen are spelt out. What is left out is an ellipsis.
    """
    paragraph = record.paragraph(anchor.paragraph)
    text, start, end = paragraph.text, anchor.start, anchor.end
    margin = f"{(_visible(paragraph.label or '') + ' ')[:6]:>6}| "
    cut = end - start > _LONGEST
    end = start + _LONGEST if cut else end
    first, last = max(0, start - _AROUND), end if cut else min(len(text), end + _AROUND)
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if not cut and last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else last
    cells = [(_shown(text[at]), start <= at < end) for at in range(first, last)]
    cells = [("…", False)] * (first > 0) + cells + [("…", False)] * (last < len(text))
    for number, line in enumerate(_lines(cells, width - len(margin))):
        before = margin if number == 0 else " " * (len(margin) - 2) + "| "
        yield (before + "".join(shown for shown, _ in line)).rstrip()
        if marks := _underline(line):
            yield " " * (len(margin) - 2) + "| " + marks


_Cells = list[tuple[str, bool]]


def _lines(cells: _Cells, room: int) -> Iterator[_Cells]:
    """Cells folded into lines, at spaces where there are any."""
    line: _Cells = []
    used = space = 0
    for cell in cells:
        size = _columns(cell[0])
        if used + size > room and line:
            rest = line[space:] if space else []
            yield line[: space or len(line)]
            line, space = rest, 0
            used = sum(_columns(shown) for shown, _ in line)
        line.append(cell)
        used += size
        if cell[0] == " ":
            space = len(line)
    if line:
        yield line


def _underline(line: _Cells) -> str:
    """Carets below the cells that are marked; at least one column for a place without width."""
    marks = ""
    for shown, marked in line:
        size = _columns(shown)
        if marked and not size and not marks.endswith("^"):
            # A mark stands over the character before it.
            marks = marks[:-1] + "^" if marks else "^"
        marks += ("^" if marked else " ") * size
    return marks.rstrip()


#: The characters of two columns: those that are wide or full-width, and emoji, which Unicode 3.2 didn't know as wide.
_EMOJI: Final = re.compile("[\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff]")


def _columns(shown: str) -> int:
    return sum(_column(character) for character in shown)


def _column(character: str) -> int:
    if character.isascii():
        return 1
    # As of Unicode 3.2, which every Python has, so that a report doesn't hang on the version of Python.
    if ucd_3_2_0.category(character) in ("Mn", "Me"):
        return 0
    return 2 if ucd_3_2_0.east_asian_width(character) in "WF" or _EMOJI.match(character) else 1


_SPELT: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)


def _shown(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() else f"\\x{ord(character):02x}"
    if _SPELT.match(character) or "\U000e0000" <= character <= "\U000e0fff":
        return f"\\u{ord(character):04x}"
    return character


def _visible(words: str) -> str:
    return "".join(map(_shown, words))
