"""What the tables of countries, cities and number words hold, whoever edits them."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import jasmine_record

DATA = Path(jasmine_record.__file__).parent / "parsing" / "data" / "en"
TABLES = ("agencies", "cardinals", "cities", "countries", "ordinals", "shared_cities", "states")


def rows(name: str) -> list[dict[str, str]]:
    header, *lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


def cells(row: dict[str, str], column: str) -> list[str]:
    return row[column].split("|") if row[column] else []


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *cells(row, "names")]


def country_of(name: str) -> list[str]:
    return [row["code"] for row in rows("countries") if name in names(row)]


@pytest.mark.parametrize("table", TABLES)
def test_form(table: str) -> None:
    """A table is UTF-8 with straight apostrophes, single spaces, full rows and a newline at its end."""
    text = (DATA / f"{table}.tsv").read_text("utf-8")
    assert text.endswith("\n")
    assert not re.search("[’‘“”\xa0\r\ufeff]|  | \t|\t |\\|\\||^\\||\\|$| \n|\n\n", text)
    assert len({line.count("\t") for line in text.splitlines()}) == 1


def test_columns() -> None:
    """The columns are those that the lexicon reads."""
    assert list(rows("countries")[0]) == [
        "code",
        "name",
        "names",
        "demonyms",
        "languages",
        "domains",
        "ambiguous",
    ]
    assert list(rows("cities")[0]) == ["city", "country"]
    assert list(rows("ordinals")[0]) == list(rows("cardinals")[0]) == ["word", "number"]


def test_country_codes() -> None:
    """Each territory of ISO 3166-1 has one row, in order of its code."""
    codes = [row["code"] for row in rows("countries")]
    assert len(codes) == 249
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("column", ["names", "demonyms", "languages", "domains"])
def test_nothing_belongs_to_two_countries(column: str) -> None:
    """A name, demonym, language or domain stands for one country, and stands there once."""
    found = Counter(
        cell.casefold()
        for row in rows("countries")
        for cell in (names(row) if column == "names" else cells(row, column))
    )
    assert [cell for cell, count in found.items() if count > 1] == []


def test_ambiguous_names_are_names_of_their_row() -> None:
    """What is marked as ambiguous is a name or demonym of the same country."""
    for row in rows("countries"):
        assert set(cells(row, "ambiguous")) <= {*names(row), *cells(row, "demonyms")}, row["code"]


def test_codes_and_domains_have_their_form() -> None:
    """Languages are primary subtags in lower case, domains host names without a leading dot."""
    for row in rows("countries"):
        assert all(re.fullmatch("[a-z]{2,3}", cell) for cell in cells(row, "languages")), row["code"]
        assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", cell) for cell in cells(row, "domains")), row[
            "code"
        ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Republic of Korea", "KR"),
        ("South Korea", "KR"),
        ("ROK", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("DPRK", "KP"),
        ("U.S.", "US"),
        ("United States of America", "US"),
        ("UK", "GB"),
        ("United Kingdom", "GB"),
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Lao PDR", "LA"),
        ("Lao People's Democratic Republic", "LA"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("People's Republic of China", "CN"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("Cabo Verde", "CV"),
        ("Cape Verde", "CV"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Brunei Darussalam", "BN"),
        ("Timor-Leste", "TL"),
        ("UAE", "AE"),
        ("Russian Federation", "RU"),
        ("St. Kitts and Nevis", "KN"),
        ("Saint Vincent and the Grenadines", "VC"),
        ("Trinidad & Tobago", "TT"),
        ("Holy See", "VA"),
        ("Republic of the Philippines", "PH"),
    ],
)
def test_names_as_readouts_print_them(name: str, code: str) -> None:
    """Short, formal and abbreviated names lead to their country, and to no other."""
    assert country_of(name) == [code]


@pytest.mark.parametrize("name", ["America", "England", "Virgin Islands", "the Gambia"])
def test_names_that_name_no_country(name: str) -> None:
    """What could be two countries, or is no country's name, or has an article, isn't in the table."""
    assert country_of(name) == []


@pytest.mark.parametrize("name", ["Congo", "Georgia", "Jordan", "Chad", "Guinea", "Korea"])
def test_names_that_need_care(name: str) -> None:
    """Names that are also those of people, of other places, or part of other countries' are marked."""
    (row,) = [row for row in rows("countries") if name in names(row)]
    assert name in cells(row, "ambiguous")


@pytest.mark.parametrize("demonym", ["Congolese", "Dominican", "African", "European"])
def test_demonyms_of_several_countries(demonym: str) -> None:
    """A demonym that several countries share is nobody's; "Korean" by itself is South Korea's in any text but the North's own."""
    assert not [row["code"] for row in rows("countries") if demonym in cells(row, "demonyms")]


@pytest.mark.parametrize(
    ("language", "codes"),
    [("ja", ["JP"]), ("th", ["TH"]), ("ko", []), ("en", []), ("fr", []), ("zh", []), ("de", [])],
)
def test_languages(language: str, codes: list[str]) -> None:
    """A language names a country only where no other has it as its own."""
    assert [row["code"] for row in rows("countries") if language in cells(row, "languages")] == codes


def test_cities() -> None:
    """A city stands once, in order, with the code of a country of the other table."""
    table = rows("cities")
    assert len(table) > 300
    cities = [row["city"] for row in table]
    assert cities == sorted(set(cities))
    assert len({city.casefold() for city in cities}) == len(cities)
    assert {row["country"] for row in table} <= {row["code"] for row in rows("countries")}


def test_cities_of_many_countries_are_absent() -> None:
    """A name that several well-known cities bear isn't in the table; with its state it may be."""
    cities = {row["city"]: row["country"] for row in rows("cities")}
    assert not cities.keys() & {"Cambridge", "Georgetown", "San José", "San Jose", "Victoria", "Washington"}
    assert cities["Washington, D.C."] == "US"
    assert cities["Hanoi"] == cities["Ha Noi"] == "VN"


def test_towns() -> None:
    """Each is of one country, and no name that another table has."""
    towns = [(row["country"], town) for row in rows("towns") for town in cells(row, "cities")]
    assert {code for code, _ in towns} <= {row["code"] for row in rows("countries")}
    found = [town.casefold() for _, town in towns]
    assert len(set(found)) == len(found)
    others = {row["city"] for table in ("cities", "shared_cities") for row in rows(table)}
    others |= {name for row in rows("countries") for name in names(row)} | {
        row["state"] for row in rows("states")
    }
    assert not {*found} & {name.casefold() for name in others}
    assert all(town == town.strip() and town[0].isalpha() for _, town in towns)


def test_shared_cities() -> None:
    """A city of several countries is in no other table, and each has its code; those of one are words for something else."""
    table = rows("shared_cities")
    cities = [row["city"] for row in table]
    assert cities == sorted(set(cities))
    assert not set(cities) & {row["city"] for row in rows("cities")}
    for row in table:
        codes = cells(row, "countries")
        assert codes == sorted(set(codes))
        assert set(codes) <= {country["code"] for country in rows("countries")}, row["city"]


def test_houses() -> None:
    """A house stands once, in order but for its article, without the name of a country, which says it all."""
    table = rows("houses")
    houses = [row["name"] for row in table]
    assert houses == sorted(set(houses), key=lambda name: name.casefold().replace("é", "e"))
    assert not [house for house in houses if house.startswith("The ")]
    assert {row["country"] for row in table} <= {row["code"] for row in rows("countries")}


def test_states() -> None:
    """A state stands once, and never with a name that is also a country's."""
    table = rows("states")
    states = [row["state"] for row in table]
    assert states == sorted(set(states))
    assert not {state for state in states if country_of(state)}
    assert {row["country"] for row in table} <= {row["code"] for row in rows("countries")}


def test_eras() -> None:
    """Eras follow on each other, and a day belongs to two of them at most where one began in the course of it."""
    eras = tomllib.loads((DATA.parent / "ja" / "eras.toml").read_text("utf-8"))["eras"]
    for era, following in pairwise(eras):
        assert era["first"] < era["last"] <= following["first"] <= era["last"] + timedelta(days=1)
    assert "last" not in eras[-1]


def test_ordinals() -> None:
    """Every number up to a hundred has its ordinal, and the inaugural meeting is the first."""
    words = {row["word"]: int(row["number"]) for row in rows("ordinals")}
    assert len(words) == len(rows("ordinals"))
    assert set(words.values()) >= set(range(1, 101))
    assert [words[word] for word in ("inaugural", "first", "eighth", "twelfth", "twentieth")] == [
        1,
        1,
        8,
        12,
        20,
    ]
    assert words["twenty-first"] == words["twenty first"] == 21
    assert words["hundredth"] == words["one hundredth"] == 100


def test_cardinals() -> None:
    """Every number up to a hundred has its word."""
    words = {row["word"]: int(row["number"]) for row in rows("cardinals")}
    assert len(words) == len(rows("cardinals"))
    assert set(words.values()) >= set(range(1, 101))
    assert [words[word] for word in ("one", "four", "twelve", "forty-two")] == [1, 4, 12, 42]


@pytest.mark.parametrize("table", ["ordinals", "cardinals"])
def test_number_words_are_in_order(table: str) -> None:
    """Rows stand in order of number, then of word."""
    found = [(int(row["number"]), row["word"]) for row in rows(table)]
    assert found == sorted(found)


def lists(data: object, path: str) -> Iterator[tuple[str, list[str]]]:
    """Each list of a file, with the keys that lead to it."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from lists(value, f"{path}.{key}")
    elif isinstance(data, list):
        yield path, [str(entry) for entry in data]


@pytest.mark.parametrize("file", sorted(DATA.glob("*.toml")), ids=lambda file: file.name)
def test_no_list_has_an_entry_twice(file: Path) -> None:
    found = {
        path: [entry for entry, count in Counter(entries).items() if count > 1]
        for path, entries in lists(tomllib.loads(file.read_text("utf-8")), file.stem)
    }
    assert not {path: entries for path, entries in found.items() if entries}
