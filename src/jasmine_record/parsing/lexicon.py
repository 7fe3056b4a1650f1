"""The words of a language that the rules look for, read from the data files beside this module.

A language is a folder in `data/`: `language.toml` tells it apart, `head.toml` has what stands above and around its
texts, `genres.toml` what its titles call a document, and the other files the words of the rules for facts. English is
the one that is read in full.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final
from unicodedata import combining, normalize

import attrs

__all__ = [
    "UPPER",
    "Country",
    "alternation",
    "cities",
    "counterpart",
    "countries",
    "country_names",
    "country_names_of_offices",
    "demonyms",
    "demonyms_of_offices",
    "doubtful_country_names",
    "fold",
    "language_tags",
    "numbers",
    "officer",
    "organisation_names",
    "organisations",
    "roman",
    "rows",
    "shown_honorific",
    "shown_somebody",
    "states",
    "table",
    "table_of",
    "towns",
]

UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
"""Capital letters, for a character class; most of the Latin extensions, whose small letters stand between them."""
_LANGUAGE: Final = "en"
#: The file that every language has.
_TELLS: Final = "language"


@attrs.frozen(kw_only=True)
class Country:
    """One row of the table of countries."""

    #: ISO 3166-1 alpha-2.
    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    #: BCP 47 tags of languages that no other country has as its own.
    languages: tuple[str, ...]
    #: Ends of the host names of its public bodies.
    domains: tuple[str, ...]


def _read(name: str, language: str = _LANGUAGE) -> str:
    return files("jasmine_record.parsing").joinpath("data", language, name).read_text("utf-8")


@cache
def language_tags() -> tuple[str, ...]:
    """The BCP 47 tags of the languages that have a folder, in order."""
    folders = files("jasmine_record.parsing").joinpath("data").iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.joinpath(f"{_TELLS}.toml").is_file()))


@cache
def table_of(language: str, name: str) -> Mapping[str, Any]:
    """A data file in TOML of a language, by its name without suffix; empty where the language has none."""
    try:
        return tomllib.loads(_read(f"{name}.toml", language))
    except FileNotFoundError:
        return {}


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file in TOML of the language that is read in full, by its name without suffix."""
    return tomllib.loads(_read(f"{name}.toml"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a data file in tab-separated values, by its name without suffix."""
    header, *lines = _read(f"{name}.tsv").splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def countries() -> tuple[Country, ...]:
    """All countries, without the names that could mean something else."""
    return tuple(
        Country(
            code=row["code"],
            names=tuple(
                name for name in (row["name"], *_split(row["names"])) if name not in _split(row["ambiguous"])
            ),
            demonyms=_split(row["demonyms"]),
            languages=_split(row["languages"]),
            domains=_split(row["domains"]),
        )
        for row in rows("countries")
    )


def fold(words: str) -> str:
    """Words as they are compared: apostrophes straight, lower case, hyphens of one kind."""
    if words.isascii():
        return words.lower()
    return words.replace("’", "'").replace("‐", "-").replace("‑", "-").casefold()


@cache
def country_names() -> Mapping[str, str]:
    """Country codes by folded name."""
    return {fold(name): country.code for country in countries() for name in country.names}


@cache
def doubtful_country_names() -> Mapping[str, str]:
    """Country codes by the folded names that are those of people, states and other things as well: "Jordan"."""
    codes: dict[str, set[str]] = {}
    for row in rows("countries"):
        for name in (row["name"], *_split(row["names"])):
            codes.setdefault(fold(name), set()).add(row["code"])
    return {name: min(of) for name, of in codes.items() if len(of) == 1 and name not in country_names()}


@cache
def demonyms() -> Mapping[str, str]:
    """Country codes by folded demonym."""
    return {fold(name): country.code for country in countries() for name in country.demonyms}


@cache
def country_names_of_offices() -> Mapping[str, str]:
    """The same with the names that mean other things as well, though not behind "Minister ... of"."""
    more = {fold(name): row["code"] for row in rows("countries") for name in _split(row["ambiguous"])}
    return {**more, **country_names()}


@cache
def demonyms_of_offices() -> Mapping[str, str]:
    """Demonyms with those that mean other things as well, though not right before an office."""
    more = {fold(name): row["code"] for row in rows("countries") for name in _split(row["ambiguous"])}
    demonyms_of = {fold(word): row["code"] for row in rows("countries") for word in _split(row["demonyms"])}
    return {**more, **demonyms_of, **demonyms()}


@cache
def cities() -> Mapping[str, str]:
    """Country codes by folded name of a city that can be in no other country."""
    return {fold(row["city"]): row["country"] for row in rows("cities")}


@cache
def towns() -> Mapping[str, str]:
    """Country codes by folded name of other cities, with marks over their letters and without them.

    Facts of GeoNames (CC BY 4.0): places of more than 15,000 people in most countries, of more than 100,000 in ten that have
    very many of them, and for whose name no place of another country has a fifth as many people. Left out are names that are
    words of English, first names, provinces elsewhere, or made with a word for a part of a city or a landscape.
    """
    found: dict[str, str] = {}
    for row in rows("towns"):
        for city in row["cities"].split("|"):
            found[fold(city)] = row["country"]
            if not city.isascii():
                found[fold(_bare(city))] = row["country"]
    return found


def _bare(name: str) -> str:
    """A name without the marks over and below its letters."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


@cache
def states() -> Mapping[str, str]:
    """Codes of the countries of which states and provinces are parts, by the folded names of these."""
    return {fold(row["state"]): row["country"] for row in rows("states")}


@cache
def organisations() -> frozenset[str]:
    """Folded names of international organisations."""
    return frozenset(
        fold(name) for row in rows("organisations") for name in (row["name"], *_split(row["names"]))
    )


@cache
def organisation_names() -> Mapping[str, str]:
    """The folded name of each international organisation by its folded names and short forms."""
    return {
        fold(name): fold(row["name"])
        for row in rows("organisations")
        for name in (*_split(row["names"]), row["name"])
    }


@cache
def numbers(kind: str) -> Mapping[str, int]:
    """Numbers by their word: `ordinals` or `cardinals`."""
    return {fold(row["word"]): int(row["number"]) for row in rows(kind)}


#: Meetings, chapters and entries of lists are counted no further.
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral in capitals; `None` where it is none."""
    if not numeral or set(numeral) - set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


_Trie = dict[str, "_Trie"]
#: Marks where a word ends.
_END: Final = ""


@cache
def shown_somebody() -> re.Pattern[str]:
    """Somebody by how people are addressed: "Ms. Placeholder"."""
    return re.compile(rf"{shown_honorific()} [A-Z]")


@cache
def officer() -> re.Pattern[str]:
    """Somebody of whom an office tells that it is one person: "Prime Minister"."""
    return re.compile(rf"\b(?:{alternation(table('offices')['heads'])})\b")


@cache
def counterpart() -> str:
    """A pattern for what somebody of the same office is called: "counterpart", "colleague"."""
    return rf"(?:{alternation(table('offices')['counterparts'])})"


@cache
def shown_honorific() -> str:
    """A pattern for what shows that somebody's name follows: "Mr", "H.E."."""
    return rf"\b(?:{alternation(table('offices')['shown'])})\b\.?"


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; apostrophes and spaces of any kind.

    Words that begin alike share a branch: a pattern that tries hundreds of words one by one is ten times slower.
    """
    trie: _Trie = {}
    for word in sorted(set(words)):
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(trie)


def _pattern(trie: _Trie) -> str:
    branches = [_letter(letter) + _grouped(node) for letter, node in trie.items() if letter != _END]
    return "|".join(branches)


def _grouped(trie: _Trie) -> str:
    """What may follow a letter: nothing, one way to go on, or several."""
    if trie.keys() == {_END}:
        return ""
    pattern = _pattern(trie)
    if _END in trie:
        return f"(?:{pattern})?"
    return f"(?:{pattern})" if len(trie) > 1 else pattern


def _letter(letter: str) -> str:
    return "['’]" if letter == "'" else " " if letter == " " else re.escape(letter)
