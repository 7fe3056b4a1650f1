"""JR205: whether the words that an entry of evidence anchors bear out the value that they should state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from jasmine_record.model import Attendance, Basis, Evidence, Fact, Format, Function, MeetingRecord
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import FIELDS, called, facts, name, quoting
from jasmine_record.validation.printed import COUNTS, MONTHS, ORDINALS
from jasmine_record.validation.rule import Flaw

__all__ = ["check_words"]


def check_words(record: MeetingRecord) -> Iterator[Flaw]:
    """A value is `stated`, and the anchored words don't say it.

    Why: this is how a slip of the hand and an anchor that has moved are noticed.

    Fires: the city `Jakarta` anchored to `Manila`; the ordinal 8 anchored to `9th` or `ninth`; the day 2023-11-15
    anchored to `November 16, 2023` or `15 October`; four pillars anchored to `five`; a `chair` anchored to `observers`.

    Silent: differences in case, white space and the form of quotation marks, hyphens and apostrophes; a value
    that is part of the words, or whose words stand there in their order; several numbers, those above
    twelve in words, and days in words; country codes, ids and all else that words can't be compared with; words that are
    much longer than the value.

    Mend: anchor the words that say it, correct the value, or, where the value was concluded, say by which
    rule.
    """
    for pointer, fact in facts(record):
        counts = Counter(entry.field for entry in fact.evidence)
        passed: Counter[str] = Counter()
        for index, entry in enumerate(fact.evidence):
            if entry.field not in _COMPARED or entry.field not in FIELDS[type(fact)]:
                continue
            value, at = getattr(fact, entry.field), f"{pointer}/evidence/{index}"
            if not isinstance(value, tuple):
                yield from _doubt(record, fact, value, entry, at)
            elif len(value) == counts[entry.field]:
                # The entries of a tuple stand in the order of its items.
                yield from _doubt(record, fact, value[passed[entry.field]], entry, at)
            passed[entry.field] += 1


_TEXTUAL: Final = frozenset(
    {
        "acronym",
        "affiliation",
        "city",
        "honorific",
        "members",
        "name",
        "noun",
        "occasion",
        "partners",
        "publisher",
        "role",
        "series",
        "text",
        "title",
        "verb",
    }
)
#: For values of a few, the words that say them; words that say another one alone don't bear the value out.
_SIGNS: Final[dict[str, dict[object, re.Pattern[str]]]] = {
    "attendance": {
        Attendance.IN_PERSON: re.compile("in[ -]person|face[ -]to[ -]face", re.IGNORECASE),
        Attendance.VIRTUAL: re.compile("virtual|video|online|remote", re.IGNORECASE),
    },
    "format": {
        Format.IN_PERSON: re.compile("in[ -]person|face[ -]to[ -]face", re.IGNORECASE),
        Format.VIRTUAL: re.compile("virtual|video|online|remote", re.IGNORECASE),
        Format.TELEPHONE: re.compile("phone|call", re.IGNORECASE),
    },
    "functions": {
        Function.CHAIR: re.compile("chair|presid", re.IGNORECASE),
        Function.CO_CHAIR: re.compile("chair|presid|co-", re.IGNORECASE),
        Function.HOST: re.compile("host", re.IGNORECASE),
        Function.OBSERVER: re.compile("observ", re.IGNORECASE),
    },
}
_COMPARED: Final = _TEXTUAL | _SIGNS.keys() | {"ordinal", "stated", "issued", "starts", "ends"}
#: Longer words are read only in proportion to the value: many anchors may have the same long paragraph.
_LONGEST_WORDS: Final = 2000


def _doubt(record: MeetingRecord, fact: Fact, value: object, entry: Evidence, pointer: str) -> Iterator[Flaw]:
    anchor = quoting(record, entry)
    if entry.basis is not Basis.STATED or anchor is None:
        return
    text = record.paragraph(anchor.paragraph).text
    # White space at the ends is another rule's matter, and must not decide this one.
    length = anchor.end - anchor.start - (text[anchor.start] == " ") - (text[anchor.end - 1] == " ")
    if length > _LONGEST_WORDS + (4 * len(value) if isinstance(value, str) else 0):
        return
    words = text[anchor.start : anchor.end]
    if not _bears_out(words, entry.field, value):
        yield Flaw(
            f"{name(fact)}: {called(entry.field)} is {show(str(value))},"
            f" and the words that should state it are {show(words)}",
            f"{pointer}/anchor",
            anchor,
        )


_ORDINAL: Final = re.compile(r"(?<![\d.,])(\d{1,4})(?:st|nd|rd|th)\b", re.ASCII | re.IGNORECASE)
_COUNT: Final = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\w)", re.ASCII)
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)", re.ASCII)
#: A month beside a day: `may` alone is a verb.
_MONTH: Final = re.compile(
    r"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?({0})\b|\b({0})\b\.?\s\d{{1,2}}(?!\d)".format("|".join(MONTHS)),
    re.ASCII | re.IGNORECASE,
)
_LETTERS: Final = re.compile("[a-z]+")
_LARGER: Final = re.compile("(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ieth)|hundred|teen")


_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def _bears_out(words: str, field: str, value: object) -> bool:
    """Whether the words say the value; true where that can't be judged."""
    if signs := _SIGNS.get(field):
        said = [one for one, words_for in signs.items() if words_for.search(words)]
        return value not in signs or value in said or not said
    if isinstance(value, str):
        if value in words:
            return True
        wanted, found = _fold(value), _fold(words)
        return wanted in found or _stand_in_order(wanted.split(), found.split())
    if isinstance(value, date):
        days, years = _DAY.findall(words), _YEAR.findall(words)
        months = [MONTHS[(one or other).lower()] for one, other in _MONTH.findall(words)]
        return not (
            (days and all(int(day) != value.day for day in days))
            or (years and all(int(year) != value.year for year in years))
            or (months and value.month not in months)
        )
    if isinstance(value, int):
        numbers = [int(number) for number in (_ORDINAL if field == "ordinal" else _COUNT).findall(words)]
        if not numbers and not _LARGER.search(words.lower()):
            spelt = ORDINALS if field == "ordinal" else COUNTS
            numbers = [spelt[word] for word in _LETTERS.findall(words.lower()) if word in spelt]
        return len(numbers) != 1 or numbers[0] == value
    return True


_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)


def _fold(words: str) -> str:
    return " ".join(words.translate(_FOLDED).casefold().split())


def _stand_in_order(wanted: list[str], found: list[str]) -> bool:
    following = iter(found)
    return all(word in following for word in wanted)
