"""Lines in capitals throughout, as heads have them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["in_small_letters", "is_roman"]

_SMALL: Final = re.compile(
    r"\b(?:A|An|And|At|Between|By|During|For|From|In|Of|On|Or|The|To|With)\b(?![’'.])|(?<=\d)(?:St|Nd|Rd|Th)\b|(?<=[’'])S\b"
)
_ROMAN: Final = re.compile(r"(?<![^\W_])[IVXL]+(?![^\W_])", re.IGNORECASE)


@cache
def _letters_behind() -> re.Pattern[str]:
    """Letters behind a name: ", MP"."""
    letters = alternation(word.title() for word in table("offices")["postnominals"])
    return re.compile(rf"(?<=, )(?:{letters})(?=,|$)")


def is_roman(word: str) -> bool:
    """Whether a word may be a Roman numeral, as meetings are counted by: "VIII"."""
    return _ROMAN.fullmatch(word) is not None and word.isupper()


def in_small_letters(line: str) -> str:
    """A line as it would be printed in running text, each character in its place; as it is where it isn't in capitals."""
    if not line.isupper():
        return line
    words = line.title()
    if len(words) != len(line):
        return line
    words = _SMALL.sub(lambda match: match[0].lower(), words)
    words = _letters_behind().sub(lambda match: match[0].upper(), words)
    return _ROMAN.sub(lambda match: match[0].upper(), words)
