"""Blocks to paragraphs where markup says more than the lines do."""

from __future__ import annotations

import pytest

from jasmine_record.parsing.blocks import Block, as_letter, read_marker
from jasmine_record.parsing.frontends.plain import join_lines, read_lines, split_entries
from jasmine_record.parsing.layout.segment import segment


def _block(text: str, heading: int | None = None) -> Block:
    marker = read_marker(text)
    return Block(
        text=text.removeprefix(marker.text).lstrip() if marker else text, marker=marker, heading=heading
    )


def _roles(*blocks: Block, title: str | None = None) -> list[str]:
    return [f"{p.id} {p.role}" for p in segment(blocks, title)]


def test_first_heading_of_the_markup_is_the_title() -> None:
    """Lines above it are other, whatever they look like, and later headings are headings."""
    assert _roles(
        _block("Statement of the Day"),
        _block("Ports of the region", heading=1),
        _block("May 3, 2022"),
        _block("The Ministers met.", heading=2),
        _block("They talked about ports."),
    ) == ["other other", "title title", "date date", "heading heading", "p1 body"]


def test_labelled_heading_of_the_markup() -> None:
    """It holds what follows, though nothing in it would start anew."""
    assert _roles(_block("1. They met.", heading=2), _block("2. They talked.")) == ["1 heading", "2 body"]


def test_title_in_the_metadata() -> None:
    """Where it is known, another line above the text is a heading below it; the same line is the title."""
    line, text = _block("Ministers Agree on Ports"), _block("The Ministers met in Suva.")
    assert _roles(line, text, title="Readout of the Port Forum") == ["heading heading", "p1 body"]
    assert _roles(line, text, title="Ministers Agree on Ports Meeting") == ["title title", "p1 body"]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["They met", "in Suva."], "They met in Suva."),
        (["the Fiji-", "Tonga talks"], "the Fiji-Tonga talks"),
        (["short-", "and long-term"], "short- and long-term"),
        (["令和４年", "５月"], "令和４年５月"),
        (["", "They", "", "met"], "They met"),
    ],
)
def test_join_lines(lines: list[str], joined: str) -> None:
    """A space between two lines, but where a word or a script has none."""
    assert join_lines(lines) == joined


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("• A • B", ["• A", "• B"]),
        ("- A - B", ["- A - B"]),
        ("- A - B - C", ["- A", "- B", "- C"]),
        ("- They met. - they left.", ["- They met.", "- they left."]),
        ("- a - b - c", ["- a - b - c"]),
        ("o A o B", ["o A", "o B"]),
        ("They agreed: • A • B", ["They agreed:", "• A", "• B"]),
        ("Home • News • Contact", ["Home • News • Contact"]),
        ("1. (1) A", ["1.", "(1) A"]),
        ("1. (1) A and (2) B", ["1. (1) A and (2) B"]),
        ("They left. a.jpg b.jpg", ["They left.", "a.jpg b.jpg"]),
    ],
)
def test_split_entries(line: str, entries: list[str]) -> None:
    """Entries on one line are parted where they can be nothing else."""
    assert split_entries(line) == entries


def test_as_letter() -> None:
    """Single letters that are numerals too have two readings, all other markers one."""
    marker = read_marker("(i) ports")
    assert marker is not None
    assert marker.number == 1
    letter = as_letter(marker)
    assert letter is not None
    assert (letter.number, letter.text) == (9, "(i)")
    for line in ("(ii) ports", "a. ports", "1. ports", "• ports"):
        other = read_marker(line)
        assert other is not None
        assert as_letter(other) is None


def test_read_lines() -> None:
    """Blank lines part blocks, and a marker opens one."""
    assert [block.text for block in read_lines(["They met", "in Suva.", "", "1. They left."])] == [
        "They met in Suva.",
        "They left.",
    ]
