"""Lines above and below a text in other languages than English: what each of them is, judged by the line alone.

The words stand in the `head.toml` of a language's folder; all its keys may be absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from jasmine_record.model import ParagraphRole, Translation
from jasmine_record.parsing.lexicon import alternation, fold, language_tags, table_of

__all__ = ["foreign_link", "foreign_role", "foreign_translation"]

_ENGLISH: Final = "en"
_OPENING: Final = r"[(（［\[【〔＜<≪「*]*\s?"
_CLOSING: Final = r"\s?[)）］\]】〕＞>≫」*]*"
_LONGEST: Final = 90
"""Code points of such a line."""


@cache
def _heads() -> tuple[Mapping[str, Any], ...]:
    return tuple(table_of(tag, "head") for tag in language_tags() if tag != _ENGLISH)


def _words(key: str) -> list[str]:
    return [word for head in _heads() for word in head.get(key, ())]


@cache
def _publisher() -> re.Pattern[str]:
    whole, starts = alternation(_words("publishers")), alternation(_words("publisher_starts"))
    return re.compile(rf"(?:{whole})|(?:(?i:{starts}))\b[^.。:：!?\d]{{0,80}}")


@cache
def _inside() -> frozenset[str]:
    """Words in small letters that names of houses hold."""
    return frozenset((*_words("inside"), *table_of(_ENGLISH, "head")["inside"]))


def _is_name(line: str) -> bool:
    """Whether a line is in capitals but for small words, as the name of a house is and no headline."""
    return all(not word[0].islower() or word in _inside() or word[1:2] in {"'", "’"} for word in line.split())


@cache
def _attachment() -> re.Pattern[str]:
    return re.compile(rf"{_OPENING}(?:{alternation(_words('attachments'))})[^.。]{{0,50}}", re.IGNORECASE)


@cache
def _ends() -> frozenset[str]:
    return frozenset(_words("ends"))


@cache
def _translations() -> re.Pattern[str]:
    kinds: dict[str, list[str]] = {}
    for head in _heads():
        for kind, words in head.get("translations", {}).items():
            kinds.setdefault(kind, []).extend(words)
    inside = "|".join(f"(?P<{kind}>{alternation(words)})" for kind, words in sorted(kinds.items()))
    return re.compile(rf"{_OPENING}(?:{inside}){_CLOSING}", re.IGNORECASE)


@cache
def _languages() -> Mapping[str, str]:
    return {fold(name): tag for head in _heads() for name, tag in head.get("languages", {}).items()}


@cache
def _link() -> re.Pattern[str]:
    names = alternation(name for head in _heads() for name in head.get("languages", {}))
    return re.compile(
        rf"{_OPENING}(?P<name>{names})(?:{alternation(_words('link_tails'))})?{_CLOSING}", re.IGNORECASE
    )


def foreign_translation(line: str) -> Translation | None:
    """The standing of the translation that a line such as `（仮訳）` gives."""
    match = _translations().fullmatch(line) if len(line) <= _LONGEST else None
    return Translation(match.lastgroup) if match and match.lastgroup else None


def foreign_link(line: str) -> str | None:
    """The BCP 47 tag of the language that a line such as `英語版` leads to."""
    match = _link().fullmatch(line) if len(line) <= _LONGEST else None
    return _languages()[fold(match["name"])] if match else None


#: A day, by its form, maybe behind a city: "Suva, 3 de mayo de 2024", "Suva, le 3 mai 2024", "Suva, 3. Mai 2024".
_DAY: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,4}, )?"
    r"(?:(?:(?:a|el|em) )?\d{1,2}[º°]? de [a-zà-ÿ]{3,12} del? |(?:le |il )\d{1,2}(?:er)? [a-zà-ÿ]{3,12} |(?:am |den )?\d{1,2}\. [A-Z][a-zà-ÿ]{2,11} )(?:19|20)\d\d"
)


def foreign_role(line: str) -> ParagraphRole | None:
    """What a line is, where a language other than English shows it."""
    if len(line) > _LONGEST:
        return None
    if foreign_translation(line):
        return ParagraphRole.NOTE
    if foreign_link(line):
        return ParagraphRole.LINK
    if line[-4:].isdigit() and _DAY.fullmatch(line):
        return ParagraphRole.DATE
    if line in _ends():
        return ParagraphRole.OTHER
    if _publisher().fullmatch(line) and _is_name(line):
        return ParagraphRole.PUBLISHER
    return ParagraphRole.ATTACHMENT if _attachment().fullmatch(line) else None
