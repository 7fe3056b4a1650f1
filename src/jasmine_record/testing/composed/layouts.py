"""Composed texts whose layout is known: each paragraph with its id, role, label and level.

What the paragraphs say is of no matter, and nothing of it ever took place.
"""

from __future__ import annotations

import textwrap
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st

_T = TypeVar("_T")

__all__ = ["ComposedLayout", "Passage", "composed_layouts", "furniture", "wrapped"]

_TOPICS: Final = (
    *("harbours", "lighthouses", "ferries", "buoys", "tides", "sails", "nets", "reefs", "pilots", "cranes"),
    *(
        "docks",
        "anchors",
        "charts",
        "signals",
        "lagoons",
        "currents",
        "canals",
        "bridges",
        "islands",
        "winds",
    ),
)
_DOINGS: Final = (
    "talked about",
    "reviewed the state of",
    "exchanged views on",
    "took stock of",
    "were briefed on",
)
_SUBJECTS: Final = ("The Ministers", "The delegations", "Both sides", "The participants", "They")
_HEADINGS: Final = (
    "Overview",
    "Way forward",
    "Safe seas",
    "OPEN PORTS",
    "Matters of the region",
    "Other matters",
    "Closing",
)
_CLAUSES: Final = ("RECALLING", "RECOGNISING", "REAFFIRMING", "STRESSING", "NOTING")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMANS: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_BULLETS: Final = ("-", "•", "o", "▪", "–")
_MENU: Final = (
    *(
        "Skip to main content",
        "Home",
        "About us",
        "News",
        "Press releases",
        "Home > News > Readouts",
        "Views: 1,204",
    ),
    *("Share", "Print this page", "Font size A A A", "Contact us", "Search"),
)
_FOOTER: Final = (
    "Back to top",
    "Copyright 2022 Ministry of Ports",
    "Related links",
    "Privacy policy",
    "Share this page",
)


@attrs.frozen
class Passage:
    """A paragraph as it should be read."""

    id: str
    role: str
    label: str | None
    level: int
    text: str
    #: Columns that it is set in.
    indent: int = attrs.field(default=0, eq=False)

    @property
    def line(self) -> str:
        return f"{' ' * self.indent}{self.label + ' ' if self.label else ''}{self.text}"


@attrs.frozen
class ComposedLayout:
    """A text, and its paragraphs."""

    text: str
    passages: tuple[Passage, ...]


@attrs.frozen
class _Form:
    """A way to label entries: the markers, and the steps that they are in an id."""

    markers: tuple[str, ...]
    steps: tuple[str, ...]


_NUMBERS: Final = tuple(str(number) for number in range(1, 25))
_FORMS: Final = {
    "1.": _Form(tuple(f"{n}." for n in _NUMBERS), _NUMBERS),
    "(1)": _Form(tuple(f"({n})" for n in _NUMBERS), _NUMBERS),
    "1)": _Form(tuple(f"{n})" for n in _NUMBERS), _NUMBERS),
    "a.": _Form(tuple(f"{n}." for n in _LETTERS), tuple(_LETTERS)),
    "(a)": _Form(tuple(f"({n})" for n in _LETTERS), tuple(_LETTERS)),
    "(i)": _Form(tuple(f"({n})" for n in _ROMANS), _ROMANS),
    "I.": _Form(tuple(f"{n.upper()}." for n in _ROMANS), tuple(n.upper() for n in _ROMANS)),
    "①": _Form(tuple(chr(0x2460 + n) for n in range(20)), _NUMBERS),
}
_BULLET_STEPS: Final = tuple(f"b{n}" for n in _NUMBERS)


@attrs.define
class _Composer:
    draw: st.DrawFn
    passages: list[Passage] = attrs.field(factory=list)

    def pick(self, values: tuple[_T, ...]) -> _T:
        return self.draw(st.sampled_from(values))

    def chance(self) -> bool:
        return self.draw(st.booleans())

    def sentence(self, end: str = ".") -> str:
        topics = " and ".join(
            self.draw(st.lists(st.sampled_from(_TOPICS), min_size=1, max_size=3, unique=True))
        )
        return f"{self.pick(_SUBJECTS)} {self.pick(_DOINGS)} {topics} in the region{end}"

    def add(
        self,
        identity: str,
        role: str,
        text: str,
        *,
        label: str | None = None,
        level: int = 0,
        indent: int = 0,
    ) -> None:
        self.passages.append(Passage(identity, role, label, level, text, indent))

    def form(self, *unlike: str) -> _Form:
        name = self.pick((*_FORMS, *_BULLETS))
        while name in unlike:
            name = self.pick((*_FORMS, *_BULLETS))
        return _FORMS.get(name) or _Form((name,) * 24, _BULLET_STEPS)

    def entries(self, form: _Form, prefix: str, level: int, indent: int, *, short: bool = False) -> None:
        """Two to four entries of a list inside another entry."""
        for place in range(self.draw(st.integers(2, 4))):
            text = f"open {self.pick(_TOPICS)};" if short else self.sentence()
            self.add(
                f"{prefix}{form.steps[place]}",
                "item",
                text,
                label=form.markers[place],
                level=level,
                indent=indent,
            )


def _numbered(composer: _Composer, *, first: int = 0) -> None:
    """Numbered paragraphs, some with a list inside, and some of these with one more."""
    name = composer.pick(("1.", "(1)", "1)", "I.", "①") if not first else ("1.", "(1)"))
    form, set_in = _FORMS[name], 2 if composer.chance() else 0
    inner_name = composer.pick(tuple(other for other in (*_FORMS, *_BULLETS) if other not in (name, "I.")))
    inner = _FORMS.get(inner_name) or _Form((inner_name,) * 24, _BULLET_STEPS)
    for place in range(first, first + composer.draw(st.integers(1, 5))):
        step, listed = form.steps[place], composer.chance()
        composer.add(step, "body", composer.sentence(":" if listed else "."), label=form.markers[place])
        if listed:
            composer.entries(inner, f"{step}.", 1, set_in, short=composer.chance())


def _counted_through(composer: _Composer) -> None:
    """Numbered paragraphs that go on below headings, these with a label of another form or with none."""
    labelled, number = composer.chance(), 0
    for place, heading in enumerate(
        composer.draw(st.permutations(_HEADINGS))[: composer.draw(st.integers(2, 4))]
    ):
        form = _FORMS["I."]
        identity = form.steps[place] if labelled else ("heading" if not place else f"heading-{place + 1}")
        composer.add(identity, "heading", heading, label=form.markers[place] if labelled else None)
        for _ in range(composer.draw(st.integers(1, 3))):
            number += 1
            composer.add(str(number), "body", composer.sentence(), label=f"{number}.")


def _overview(composer: _Composer) -> None:
    """Numbered headings above paragraphs whose numbers start again below each."""
    inner = composer.pick(("1.", "(1)", "a.", "-"))
    form = _FORMS.get(inner) or _Form((inner,) * 24, _BULLET_STEPS)
    for place, heading in enumerate(
        composer.draw(st.permutations(_HEADINGS))[: composer.draw(st.integers(2, 4))], 1
    ):
        composer.add(str(place), "heading", heading, label=f"{place}.")
        for entry in range(composer.draw(st.integers(1, 3))):
            composer.add(
                f"{place}.{form.steps[entry]}", "body", composer.sentence(), label=form.markers[entry]
            )


def _from_two(composer: _Composer) -> None:
    """A first paragraph without a number, and numbers from 2."""
    composer.add("p1", "body", composer.sentence())
    _numbered(composer, first=1)


def _prose(composer: _Composer) -> None:
    """Paragraphs without labels, and a list below one that announces it."""
    count = composer.draw(st.integers(1, 5))
    listed = composer.draw(st.integers(0, count))
    for place in range(1, count + 1):
        composer.add(f"p{place}", "body", composer.sentence(":" if place == listed else "."))
        if place == listed:
            composer.entries(composer.form("I."), "", 1, 0, short=True)


def _declaration(composer: _Composer) -> None:
    """Clauses that open with a verb and end in a semicolon, and what is agreed on in a list."""
    composer.add("p1", "body", "We, the Ministers of the region;")
    count = composer.draw(st.integers(1, 4))
    for place in range(count):
        composer.add(
            f"p{place + 2}", "body", f"{_CLAUSES[place]} the importance of {composer.pick(_TOPICS)};"
        )
    composer.add(f"p{count + 2}", "body", "AGREE to:")
    composer.entries(composer.form("I."), "", 1, 0, short=True)


def _all_ones(composer: _Composer) -> None:
    """Entries that are all printed as 1."""
    for place in range(1, composer.draw(st.integers(2, 5)) + 1):
        composer.add("1" if place == 1 else f"1-{place}", "body", composer.sentence(), label="1.")


_FAMILIES: Final = (_numbered, _counted_through, _overview, _from_two, _prose, _declaration, _all_ones)


def _head(composer: _Composer) -> None:
    lines = {
        "title": composer.pick(
            ("Outcome of the 3rd Lantern Dialogue", "Summary of the Meeting on Ports of the Region")
        ),
        "date": composer.pick(("May 3, 2022", "3 May 2022", "Suva, 3 May 2022")),
        "publisher": composer.pick(
            ("Ministry of Ports", "Department of Transport", "Ministry of Transport, Fiji")
        ),
        "note": "(Provisional Translation)",
    }
    orders = (
        ("title", "date", "publisher", "note"),
        ("publisher", "date", "title"),
        ("date", "title"),
        ("title", "publisher", "date"),
    )
    for role in composer.pick(orders):
        composer.add(role, role, lines[role])


@st.composite
def composed_layouts(draw: st.DrawFn) -> ComposedLayout:
    """A text in one of the layouts, between a head and perhaps a menu and what pages print below."""
    composer = _Composer(draw)
    _head(composer)
    composer.pick(_FAMILIES)(composer)
    gap = composer.pick(("\n", "\n\n"))
    return ComposedLayout(gap.join(passage.line for passage in composer.passages), tuple(composer.passages))


@st.composite
def furniture(draw: st.DrawFn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines that pages print above a text and below it."""
    menu = st.lists(st.sampled_from(_MENU), min_size=2, max_size=8, unique=True)
    footer = st.lists(st.sampled_from(_FOOTER), max_size=4, unique=True)
    return tuple(draw(menu)), tuple(draw(footer))


def wrapped(text: str, width: int) -> str:
    """The text with its lines broken where they grow wider, and those behind a marker set in under its words."""
    return "\n".join(
        "\n".join(
            textwrap.wrap(
                line, width, subsequent_indent=" " * (len(line) - len(line.lstrip())), break_on_hyphens=False
            )
        )
        for line in text.split("\n")
    )
