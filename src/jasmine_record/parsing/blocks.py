"""Blocks: what every front end ends in, and the markers that label them.

A block is a stretch of text between two breaks of the layout, with the marker that it opens with and how far it is
set in. Front ends (plain text here) differ in how they find blocks; from there on all inputs are alike.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import attrs

__all__ = ["Block", "Form", "Marker", "read_marker"]


class Form(StrEnum):
    """The kind of a marker: lists that nest use a form each, and one list keeps to its own."""

    NUMBER_DOT = "1."
    NUMBER_PAREN = "1)"
    NUMBER_PARENS = "(1)"
    LETTER_DOT = "a."
    LETTER_PAREN = "a)"
    LETTER_PARENS = "(a)"
    ROMAN_PAREN = "i)"
    ROMAN_PARENS = "(i)"
    BULLET = "•"
    """Each bullet character makes a form of its own; `Marker.text` tells them apart."""
    NOTE = "※"


@attrs.frozen
class Marker:
    """A list marker as printed."""

    text: str
    form: Form
    #: What it counts; `None` for bullets and notes.
    number: int | None
    #: The label without its punctuation, for an id; empty for bullets and notes.
    step: str


@attrs.frozen(kw_only=True)
class Block:
    """One stretch of text of the layout."""

    #: Verbatim but for white space, which is folded; without the marker.
    text: str
    marker: Marker | None = None
    #: How many columns it is set in.
    indent: int = 0


_BULLETS: Final = "•‣▪◦●○■□◆◇・·–—―*-"
_MARKER: Final = re.compile(
    rf"""
      (?P<number>\d{{1,3}}) (?P<after>[.)．）]) (?=\s|$|[^\W\d_])
    | [(（] \s? (?P<parens>\d{{1,3}}) \s? [)）]
    | (?P<letter>[a-zA-Z]) (?P<closing>[.)]) (?=\s|$)
    | \( (?P<letters>[a-z]|[ivx]{{2,5}}) \)
    | (?P<romans>[ivx]{{2,5}}) \)
    | (?P<bullet>[{_BULLETS}]) (?=\s|$)
    | (?P<round>[oо°]) (?=\s\S)
    | (?P<note>※\s?\d*)
    """,
    re.VERBOSE,
)
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def read_marker(line: str) -> Marker | None:
    """The list marker that a line without leading white space opens with, if any.

    `1.` `1)` `(1)` `a.` `a)` `(a)` `(ii)` `ii)`, full-width forms of these, a bullet, a Latin or Cyrillic o or a degree
    sign set off by a space, or a reference mark.
    """
    match = _MARKER.match(line)
    if match is None:
        return None
    text = " ".join(match[0].split())
    if match["number"]:
        form = Form.NUMBER_DOT if match["after"] in ".．" else Form.NUMBER_PAREN
        return Marker(text, form, int(match["number"]), str(int(match["number"])))
    if match["parens"]:
        return Marker(text, Form.NUMBER_PARENS, int(match["parens"]), str(int(match["parens"])))
    if letter := match["letter"]:
        form = Form.LETTER_DOT if match["closing"] == "." else Form.LETTER_PAREN
        return Marker(text, form, ord(letter.lower()) - ord("a") + 1, letter)
    if letters := match["letters"]:
        if len(letters) > 1:
            return Marker(text, Form.ROMAN_PARENS, _roman(letters), letters)
        return Marker(text, Form.LETTER_PARENS, ord(letters) - ord("a") + 1, letters)
    if romans := match["romans"]:
        return Marker(text, Form.ROMAN_PAREN, _roman(romans), romans)
    if match["note"]:
        return Marker(text, Form.NOTE, None, "")
    return Marker(text, Form.BULLET, None, "")
