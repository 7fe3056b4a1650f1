"""Terms and lists that are composed in each of the forms come out as they went in, or not at all."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from jasmine_record.parsing import parse

_WORDS = (
    "Harbour",
    "Pilot",
    "Training",
    "Open",
    "Charts",
    "Safe",
    "Port",
    "Joint",
    "Reef",
    "Lighthouse",
    "Union",
)
_SMALL = ("", "", "", "of ", "and ", "for ", "on ")
_DEFINING = (
    "“{name} ({short})”",
    "“{name}” ({short})",
    "“{name}: {short}”",
    "{name} (hereinafter “{short}”)",
    '{name} (hereinafter referred to as "{short}")',
    "{name} (“{short}”)",
    "{name}, hereinafter referred to as “{short}”,",
)
_PLAIN = ("{name} ({short})", "{name} [{short}]", "{short} ({name})", "{name}: {short}")
_NO_DEFINITION = ("{name} ({short})", "{name} [{short}]", "{short} ({name})")


@st.composite
def _names(draw: st.DrawFn) -> tuple[str, str]:
    """A name in capitals, and the initials of its words but for the small ones."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=3, max_size=6, unique=True))
    name = words[0] + "".join(f" {draw(st.sampled_from(_SMALL))}{word}" for word in words[1:])
    return name, "".join(word[0] for word in words)


def _terms(text: str) -> list[tuple[str, str | None]]:
    return [(term.name, term.acronym) for term in parse(text).terms]


@given(_names(), st.sampled_from(_DEFINING + _PLAIN), st.booleans())
def test_defined_terms(defined: tuple[str, str], form: str, plural: bool) -> None:
    """A name with its acronym is found in every form, with both as printed."""
    name, short = defined
    short += "s" if plural else ""
    text = f"The ministers spoke about the {form.format(name=name, short=short)} in the morning."
    assert _terms(text) == [(name, short)]


@given(_names(), st.text(string.ascii_uppercase, min_size=3, max_size=6), st.sampled_from(_NO_DEFINITION))
def test_letters_decide(defined: tuple[str, str], short: str, form: str) -> None:
    """Without a definition's form, letters that no words of the name begin with make no term."""
    name, _ = defined
    short = "".join(letter for letter in short if letter not in name.upper()) + "QX"
    assert (
        _terms(f"The ministers spoke about the {form.format(name=name, short=short)} in the morning.") == []
    )


@given(_names(), st.text(string.digits + "+", min_size=2, max_size=4), st.sampled_from(_DEFINING[3:]))
def test_definitions_need_no_letters(defined: tuple[str, str], digits: str, form: str) -> None:
    """A definition's form is enough for an acronym whose letters don't match; a number alone is none."""
    name, _ = defined
    short = f"{digits.strip('+') or '2'}+2"
    text = f"The ministers spoke about the {form.format(name=name, short=short)} in the morning."
    found = _terms(text)
    assert found in ([(name, short)], [])
    assert "++" in short or found


@given(
    st.sampled_from(
        [
            "Jakarta",
            "attachment 2",
            "October 24th",
            "local time",
            "1",
            "see below",
            "Provisional Translation",
            "2023",
        ]
    ),
    _names(),
)
def test_other_brackets(inside: str, defined: tuple[str, str]) -> None:
    """A bracket that holds no acronym makes no term of what stands before it."""
    assert _terms(f"The ministers spoke about the {defined[0]} ({inside}) in the morning.") == []


@given(st.text(alphabet="()“”\"'‘’[]: ,.;-+/&sAB2hereinafter", max_size=300))
def test_any_text(text: str) -> None:
    """Any text has terms whose names and acronyms stand in it, none of them inside another."""
    record = parse(text)
    for term in record.terms:
        for entry in term.evidence:
            assert entry.anchor
            assert record.quote(entry.anchor) == getattr(term, entry.field)
