"""Writes `parsing/data/en/countries.tsv` from CLDR (through `babel`) and `countries-by-hand.tsv`.

    python tools/write_countries.py

Needs `babel`, which is no dependency of the library: the table is made seldom and committed. CLDR gives each
territory of ISO 3166-1 its short name; the table by hand gives what CLDR doesn't have, or prints otherwise
than readouts do. Its `ambiguous` lists the names and demonyms that often mean something else.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from babel import Locale  # type: ignore[import-not-found,unused-ignore]

HERE: Final = Path(__file__).parent
OUT: Final = HERE.parent / "src" / "jasmine_record" / "parsing" / "data" / "en" / "countries.tsv"
COLUMNS: Final = ("code", "name", "names", "demonyms", "languages", "domains", "ambiguous")
#: Two-letter codes of CLDR that ISO 3166-1 doesn't assign to a territory.
NOT_ISO: Final = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)


def main() -> None:
    """Write the table."""
    with (HERE / "countries-by-hand.tsv").open(encoding="utf-8", newline="") as file:
        by_hand = {row["code"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    from_cldr = {
        code: name.replace("’", "'")
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code not in NOT_ISO
    }
    if from_cldr.keys() != by_hand.keys():
        raise SystemExit(f"one table alone has {sorted(from_cldr.keys() ^ by_hand.keys())}")
    lines = ["\t".join(COLUMNS)]
    for code, cldr in sorted(from_cldr.items()):
        row = by_hand[code]
        name = row["name"] or cldr
        names = variants([name, *([] if "&" in cldr or " - " in cldr else [cldr]), *split(row["names"])])
        lines.append(
            "\t".join(
                [
                    code,
                    name,
                    "|".join(names[1:]),
                    "|".join(variants(split(row["demonyms"]))),
                    row["languages"],
                    row["domains"],
                    row["ambiguous"],
                ]
            )
        )
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def split(cell: str) -> list[str]:
    """The items of a cell."""
    return cell.split("|") if cell else []


def variants(names: Iterable[str]) -> list[str]:
    """The names, each followed by what it is without accents, and with a shorter Saint and "and"."""
    found: dict[str, None] = {}
    for name in names:
        for spelt in (name, *saints(name)):
            plain = "".join(c for c in unicodedata.normalize("NFD", spelt) if not unicodedata.combining(c))
            found |= dict.fromkeys(
                (spelt, spelt.replace(" and ", " & "), plain, plain.replace(" and ", " & "))
            )
    return list(found)


def saints(name: str) -> list[str]:
    """The shorter forms of a name with "Saint" or "St." in it."""
    long = name.replace("St. ", "Saint ")
    if "Saint " not in long:
        return []
    return [long, long.replace("Saint ", "St. "), long.replace("Saint ", "St ")]


if __name__ == "__main__":
    main()
