"""Lists that are composed in each of the forms come out as they went in, or not at all; never as something else."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jasmine_record.parsing import parse

_ENTRIES = (
    "safe ports",
    "the training of pilots",
    "new charts for all harbours",
    "joint drills at sea",
    "a fund for lighthouses",
    "better weather reports",
)
_NOUNS = ("areas", "pillars", "points", "principles", "initiatives", "issues", "steps")
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_MARKS = ("({})", "{})")
_LETTERS = "abcdefgh"

_lists = st.lists(st.sampled_from(_ENTRIES), min_size=2, max_size=6, unique=True)


def _found(text: str) -> list[tuple[str, int | None, tuple[str, ...]]]:
    record = parse(text)
    return [
        (listed.noun, listed.stated, tuple(record.quote(item) for item in listed.items))
        for listed in record.enumerations
    ]


def _joined(entries: list[str], mark: str) -> str:
    return f"{mark} ".join(entries[:-1]) + f"{mark} and {entries[-1]}"


def _numbered(entries: list[str], mark: str, letters: bool, stop: str) -> str:
    marks = [mark.format(_LETTERS[i] if letters else i + 1) for i in range(len(entries))]
    return _joined([f"{m} {entry}" for m, entry in zip(marks, entries, strict=True)], stop)


@given(
    _lists,
    st.sampled_from(_NOUNS),
    st.sampled_from(_MARKS),
    st.booleans(),
    st.sampled_from(",;"),
    st.booleans(),
)
def test_numbered_in_a_sentence(
    entries: list[str], noun: str, mark: str, letters: bool, stop: str, colon: bool
) -> None:
    """Numbers or letters part the entries, with a colon before them or without one."""
    opening = f"The ministers spoke about the following {_COUNTS[len(entries)]} {noun}"
    text = f"{opening}{':' if colon else ','} {_numbered(entries, mark, letters, stop)}."
    assert _found(text) == [(noun, len(entries), tuple(entries))]


@given(_lists, st.sampled_from(_NOUNS), st.booleans(), st.integers(2, 6))
def test_semicolons(entries: list[str], noun: str, following: bool, count: int) -> None:
    """Semicolons behind a colon part the entries; the stated count is kept, though another number is found."""
    opening = f"the following {_COUNTS[count]} {noun}" if following else f"{_COUNTS[count]} {noun}"
    text = f"The ministers spoke about {opening}: {_joined(entries, ';')}."
    assert _found(text) == [(noun, count, tuple(entries))]


@given(
    _lists,
    st.sampled_from(_NOUNS),
    st.sampled_from([":", ", focusing on", ", namely"]),
    st.integers(2, 6),
    st.booleans(),
)
def test_commas(entries: list[str], noun: str, lead: str, count: int, oxford: bool) -> None:
    """Commas part the entries where the stated count comes out, or no other way to part too few; else nothing does."""
    last = f"{', ' if oxford and len(entries) > 2 else ' '}and {entries[-1]}"
    text = f"The ministers spoke about {_COUNTS[count]} {noun}{lead} {', '.join(entries[:-1])}{last}."
    all_of_them, nothing = [(noun, count, tuple(entries))], [(noun, count, ())]
    may_fall_short = lead == ":" and 3 <= len(entries) < count
    if count == len(entries):
        assert _found(text) == all_of_them
    else:
        assert _found(text) in ([nothing, all_of_them] if may_fall_short else [nothing])


@given(_lists, st.sampled_from(_NOUNS), st.sampled_from(["-", "•", "(1)", "1.", "a)"]), st.booleans())
def test_lists_below(entries: list[str], noun: str, mark: str, counted: bool) -> None:
    """A list below the line that announces it holds the entries.

    Numbered paragraphs below a lead without a count may as well be the text itself.
    """
    count = len(entries) if counted else None
    opening = (
        f"The ministers spoke about the following {_COUNTS[len(entries)] + ' ' if counted else ''}{noun}:"
    )
    marks = [
        mark.replace("1", str(i + 1)).replace("a", _LETTERS[i]) if mark != "-" else mark
        for i in range(len(entries))
    ]
    lines = "\n".join(f"  {m} {entry.capitalize()}" for m, entry in zip(marks, entries, strict=True))
    expected = [(noun, count, tuple(entry.capitalize() for entry in entries))]
    found = _found(f"{opening}\n\n{lines}\n")
    assert found == expected or (found == [] and not counted and mark not in "-•")


@given(_lists, st.sampled_from(_NOUNS))
def test_unannounced_commas(entries: list[str], noun: str) -> None:
    """A comma list without a count and a colon is left alone."""
    text = f"The ministers spoke about {noun}, including {', '.join(entries[:-1])}, and {entries[-1]}."
    assert _found(text) == []


@given(st.sampled_from(_NOUNS), st.sampled_from(["weeks", "days", "years"]), st.integers(2, 6))
def test_spans_of_time(noun: str, unit: str, count: int) -> None:
    """Spans of time announce nothing, and neither do pillars that were named before."""
    text = f"In the following {_COUNTS[count]} {unit}, the ministers will speak about these {_COUNTS[count]} {noun}."
    assert _found(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "the following",
                "two",
                "pillars",
                ":",
                ";",
                ",",
                "(1)",
                "2)",
                "①",
                "and",
                "as follows",
                "including",
                "areas",
                "safe ports",
            ]
        ),
        max_size=40,
    )
)
def test_any_text(words: list[str]) -> None:
    """Any text has lists whose entries stand in it, in order, none inside another."""
    record = parse(" ".join(words))
    for listed in record.enumerations:
        places = [(item.paragraph, item.start, item.end) for item in listed.items]
        assert places == sorted(places)
        assert all(one[2] <= other[1] for one, other in pairwise(places) if one[0] == other[0])
