"""A report as headings, lines and runs of words, and how it is written as text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import attrs

from jasmine_record.comparison.change import Edit
from jasmine_record.markup import escape_html, escape_markdown

__all__ = ["Line", "Mark", "Run", "Section", "inline", "to_html", "to_markdown", "to_text"]

#: How many words of what didn't change stand on either side of what did, and with how many fewer nothing is left out.
_CONTEXT, _SPARED = 12, 6
_ELLIPSIS: Final = "[…]"


class Mark(StrEnum):
    """What happened to a run of words."""

    PLAIN = "plain"
    REMOVED = "removed"
    ADDED = "added"


@attrs.frozen
class Run:
    """Words of one kind."""

    text: str
    mark: Mark = Mark.PLAIN


@attrs.frozen
class Line:
    """One entry of a report."""

    runs: tuple[Run, ...]
    #: Where its words stand, for people; empty where nowhere.
    places: str = ""
    #: What belongs below it.
    lines: tuple[Line, ...] = ()


@attrs.frozen
class Section:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


def inline(older: str, edits: Sequence[Edit]) -> tuple[Run, ...]:
    """A text with its edits marked; of long stretches that didn't change, what is far from any edit is left out."""
    runs: list[Run] = []
    done = 0
    for edit in edits:
        runs.append(Run(_near(older[done : edit.older_start], begins=done > 0, ends=True)))
        runs.append(Run(edit.removed, Mark.REMOVED))
        runs.append(Run(edit.added, Mark.ADDED))
        done = edit.older_end
    runs.append(Run(_near(older[done:], begins=bool(edits), ends=False)))
    return tuple(run for run in runs if run.text)


def _near(text: str, *, begins: bool, ends: bool) -> str:
    """The words next to the edits that a text begins or ends at."""
    words = text.split(" ")
    if len(words) <= (begins + ends) * _CONTEXT + _SPARED:
        return text
    # Next to an edit the text mostly begins or ends with a space, and so with an empty word.
    first = words[: _CONTEXT + 1] if begins else []
    last = words[-_CONTEXT - 1 :] if ends else []
    return " ".join([*first, _ELLIPSIS, *last])


_TEXT_MARKS: Final = {Mark.PLAIN: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
_TAGS: Final = {Mark.PLAIN: ("", ""), Mark.REMOVED: ("<del>", "</del>"), Mark.ADDED: ("<ins>", "</ins>")}
#: Seen by nobody and read out by screen readers, most of which pass over `ins` and `del` in silence.
_HIDDEN: Final = '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap">'
_SPOKEN: Final = {
    Mark.REMOVED: ("[deletion start] ", " [deletion end]"),
    Mark.ADDED: ("[insertion start] ", " [insertion end]"),
}


def to_text(sections: Sequence[Section]) -> str:
    """Plain text: removed words as `[-words-]`, added ones as `{+words+}`."""

    def told(line: Line, indent: str) -> list[str]:
        words = "".join(
            f"{_TEXT_MARKS[run.mark][0]}{run.text}{_TEXT_MARKS[run.mark][1]}" for run in line.runs
        )
        below = [text for inner in line.lines for text in told(inner, f"{indent}  ")]
        return [f"{indent}- {words}{f' ({line.places})' if line.places else ''}", *below]

    return "\n\n".join(
        "\n".join([section.heading, *(text for line in section.lines for text in told(line, ""))])
        for section in sections
    )


def to_markdown(sections: Sequence[Section]) -> str:
    """CommonMark, with `<del>` and `<ins>` around the words: no marks of its own are sure to open and close inside of words."""

    def told(line: Line, indent: str) -> list[str]:
        words = "".join(
            f"{_TAGS[run.mark][0]}{escape_markdown(run.text)}{_TAGS[run.mark][1]}" for run in line.runs
        )
        places = f" ({escape_markdown(line.places)})" if line.places else ""
        return [
            f"{indent}- {words}{places}",
            *(text for inner in line.lines for text in told(inner, f"{indent}  ")),
        ]

    return "\n\n".join(
        "\n".join([f"## {section.heading}", "", *(text for line in section.lines for text in told(line, ""))])
        for section in sections
    )


def to_html(sections: Sequence[Section]) -> str:
    """Elements for the body of a page, in which edits are marked for eyes and for screen readers."""

    def marked(run: Run) -> str:
        if run.mark is Mark.PLAIN:
            return escape_html(run.text)
        (opened, closed), (start, end) = _TAGS[run.mark], _SPOKEN[run.mark]
        words = escape_html(run.text)
        return f"{opened}{_HIDDEN}{start}</span>{words}{_HIDDEN}{end}</span>{closed}"

    def told(line: Line) -> list[str]:
        places = f" ({escape_html(line.places)})" if line.places else ""
        words = "".join(map(marked, line.runs)) + places
        if not line.lines:
            return [f"<li>{words}</li>"]
        return [
            f"<li>{words}",
            "<ul>",
            *(text for inner in line.lines for text in told(inner)),
            "</ul>",
            "</li>",
        ]

    lines: list[str] = []
    for section in sections:
        lines += ["<section>", f"<h2>{section.heading}</h2>", "<ul>"]
        lines += [text for line in section.lines for text in told(line)]
        lines += ["</ul>", "</section>"]
    return "\n".join(lines)
