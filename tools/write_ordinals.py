"""Writes `ordinals.tsv` and `cardinals.tsv` in `parsing/data/en/` with `num2words`.

    python tools/write_ordinals.py

Needs `num2words`, which is no dependency of the library: the tables are made seldom and committed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from num2words import num2words  # type: ignore[import-not-found,import-untyped,unused-ignore]

OUT: Final = Path(__file__).parent.parent / "src" / "jasmine_record" / "parsing" / "data" / "en"
LAST: Final = 120


def main() -> None:
    """Write both tables, in order of number."""
    ordinals = [("inaugural", 1)]
    cardinals: list[tuple[str, int]] = []
    for number in range(1, LAST + 1):
        ordinals += spellings(num2words(number, to="ordinal"), number)
        cardinals += spellings(num2words(number), number)
    write("ordinals", ordinals)
    write("cardinals", cardinals)


def spellings(words: str, number: int) -> list[tuple[str, int]]:
    """A number's words as made, without "and", without "one" before "hundredth", with spaces for hyphens."""
    found = dict.fromkeys((words, words.replace(" and ", " ")))
    for spelt in list(found):
        if spelt.startswith("one hundred") and words != num2words(number):
            found[spelt.removeprefix("one ")] = None
    for spelt in list(found):
        found[spelt.replace("-", " ")] = None
    return [(spelt, number) for spelt in found]


def write(name: str, table: list[tuple[str, int]]) -> None:
    """One table: a word and its number a line."""
    lines = [
        "word\tnumber",
        *(f"{word}\t{number}" for word, number in sorted(table, key=lambda row: (row[1], row[0]))),
    ]
    (OUT / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
