"""Words and punctuation: what a summary adds to the words of its record, and how it joins and closes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from jasmine_record.model import Attendance, Format, Function

__all__ = [
    "ATTENDANCES",
    "CONNECTING_WORDS",
    "FORMATS",
    "FUNCTIONS",
    "MONTHS",
    "NUMBERS",
    "balanced",
    "capital",
    "closed",
    "day",
    "entry_of",
    "finish",
    "is_one_sentence",
    "is_plural",
    "itemised",
    "listed",
    "lower",
    "number",
    "period",
    "sentence_ends",
    "split_words",
    "trimmed",
    "word_count",
    "words_of",
]

CONNECTING_WORDS: Final = frozenset(
    {
        *("a", "the", "and", "also", "as", "at", "by", "from", "in", "of", "on", "to", "with"),
        *(
            "are",
            "be",
            "is",
            "was",
            "were",
            "held",
            "meet",
            "met",
            "speak",
            "spoke",
            "put",
            "forward",
            "sets",
            "out",
        ),
        *(
            "take",
            "took",
            "part",
            "represented",
            "they",
            "include",
            "included",
            "including",
            "namely",
            "least",
        ),
        *("meeting", "participants", "parties", "text", "initiative", "initiatives", "pillar", "pillars"),
    }
)
"""The words that a sentence may have without citing them, in lower case."""

#: How values are written out.
FORMATS: Final = {
    Format.IN_PERSON: "in person",
    Format.VIRTUAL: "virtually",
    Format.HYBRID: "in hybrid form",
    Format.TELEPHONE: "by telephone",
}
ATTENDANCES: Final = {Attendance.IN_PERSON: "in person", Attendance.VIRTUAL: "virtually"}
#: For one party, and for several.
FUNCTIONS: Final = {
    Function.CHAIR: ("chair", "chairs"),
    Function.CO_CHAIR: ("co-chair", "co-chairs"),
    Function.HOST: ("host", "hosts"),
    Function.OBSERVER: ("observer", "observers"),
}

# fmt: off
NUMBERS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on
_WORD: Final = re.compile(r"[^\W_]+")
_PUNCTUATION: Final = ",.’-()“”;:'\"–—/"
_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "«": "»", "「": "」", "“": "”", "„": "”", "‘": "’"}
_QUOTES: Final = '"”’»」'
_OPENING: Final = "\"“‘(['«「"
#: A comma that is a part of a name.
_JUNIOR: Final = re.compile(r", (?:Jr|Sr)\b")
#: What a text without has nothing to balance. An apostrophe alone opens nothing.
_ASCII_MARKS: Final = '()[]{}"'
_MARKS: Final = f"{_ASCII_MARKS}«»「」“”„‘"
_BLACK: Final = re.compile(r"\S")
#: What opens an item of a list, and nothing that is closed: `a) grids; b) storage`.
_LABEL: Final = re.compile(r"(?:^|[ ;:])(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})$")
_LONGEST_LABEL: Final = 5
_MARK: Final = re.compile(r"[()\[\]{}«»「」“”„‘’\"]")
#: Where one sentence may end and another begin.
_STOP: Final = re.compile(r"(?:[.!?…]|(?<=[a-z]{3})\.\d{1,2}(?= ))[\"”’»」)\]]*(?= )")
#: What links an entry of a list with the next one.
_JOINING: Final = (" and", " or")
#: The number of a footnote behind a sentence.
_FOOTNOTE: Final = re.compile(r"(?<=[a-z]{3}[.!?])(?:\d{1,2}|\[\d{1,2}\])$")
_ENDS_OF_FOOTNOTE: Final = (*"0123456789", "]")
# fmt: off
#: Words that begin a list item with a capital only because the item stands on a line of its own.
_SMALL: Final = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "through", "to", "with"}
)
#: A full stop behind these ends no sentence.
_TITLES: Final = frozenset(
    {"adm", "amb", "brig", "capt", "cf", "col", "dr", "e.g", "gen", "gov", "hon", "i.e", "lt", "maj", "mr", "mrs",
     "ms", "prof", "rep", "rev", "sen", "sgt", "st", "vs"}
)
#: Nor behind these, which something always follows: `approx. 44 million FJD`.
_SHORTENED: Final = frozenset({"approx", "ca", "cca", "est", "excl", "incl"})
#: Nor behind these, where a number follows.
_REFERENCES: Final = frozenset({"art", "fig", "no", "nos", "para", "paras", "pp", "sec", "vol"})
#: Behind `U.S.`, these begin another sentence.
_OPENERS: Final = frozenset(
    {"at", "both", "he", "in", "it", "on", "she", "that", "the", "these", "they", "this", "we"}
)
# fmt: on
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")


def split_words(text: str) -> list[str]:
    """The words of a text as printed: runs of letters and digits."""
    for mark in _PUNCTUATION:
        if mark in text:
            text = text.replace(mark, " ")
    words = text.split()
    # Rarer marks are left to a pattern, which takes three times as long.
    return words if "".join(words).isalnum() else _WORD.findall(text)


def words_of(text: str) -> list[str]:
    """The words of a text for comparing: runs of letters and digits, case-folded."""
    return split_words(text.casefold())


def word_count(text: str) -> int:
    """How many words a text has as budgets count: split at white space, which is folded and trimmed."""
    return text.count(" ") + 1 if text else 0


def number(value: int) -> str:
    """A count: as a word up to twelve, in digits beyond."""
    return NUMBERS[value - 1] if 1 <= value <= len(NUMBERS) else str(value)


def day(value: date) -> str:
    """A date as `15 November 2023`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def period(starts: date, ends: date | None) -> str:
    """`on 15 November 2023`, or `from 12 to 13 September 2017` with no more repeated than is needed."""
    if ends is None or ends <= starts:
        return f"on {day(starts)}"
    if starts.year != ends.year:
        return f"from {day(starts)} to {day(ends)}"
    if starts.month != ends.month:
        return f"from {starts.day} {MONTHS[starts.month - 1]} to {day(ends)}"
    return f"from {starts.day} to {day(ends)}"


def itemised(items: Sequence[str], separator: str | None = None) -> str:
    """A list in a sentence: `A`, `A and B`, `A, B and C`; with a separator, `A; B; and C`.

    Of three items or more that have commas themselves, semicolons part them.
    """
    if len(items) < 2:
        return "".join(items)
    if separator is None and len(items) > 2 and any("," in _JUNIOR.sub("", item) for item in items):
        separator = "; "
    if separator is None:
        return f"{', '.join(items[:-1])} and {items[-1]}"
    return f"{separator.join(items[:-1])}{separator}and {items[-1]}"


def listed(texts: Sequence[str]) -> str:
    """Entries of a list in a sentence: with semicolons where commas and the last `and` wouldn't part them clearly."""
    return itemised(texts, "; " if any("," in text or " and " in text for text in texts) else None)


def is_plural(name: str) -> bool:
    """Whether a name is that of several: `Consultations on Security`, `Ministers of ASEAN member states`."""
    head = name
    for end in (" of ", " on ", " for ", " from ", " between ", " with ", " in ", " at ", ","):
        head = head.split(end, 1)[0]
    last = head.rsplit(" ", 1)[-1].casefold()
    return len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s"))


def capital(text: str) -> str:
    """The text with a capital first, where it begins with a letter that has one of the same length."""
    upper = text[:1].upper()
    return upper + text[1:] if upper.casefold() == text[:1].casefold() else text


def lower(text: str) -> str:
    """The text with a small letter first, where its first word is an article or a preposition."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if first.casefold() in _SMALL else text


def trimmed(text: str) -> str:
    """The text without the punctuation that ends it, inside closing quotation marks too.

    Question and exclamation marks stay, and the last dot of `U.S.`.
    """
    closers = ""
    while True:
        bare = text.rstrip(" .,;:–—-")
        if text.startswith(".", len(bare)) and _INITIALS.search(bare[-12:]):
            bare += "."
        if not bare or bare[-1] not in _QUOTES:
            return bare + closers
        closers = bare[-1] + closers
        text = bare[:-1]


def finish(text: str) -> str:
    """The text with a full stop, unless a mark that ends a sentence is there already."""
    return text if text.rstrip(_QUOTES)[-1:] in {".", "!", "?", "…"} else f"{text}."


def balanced(text: str) -> str | None:
    """The text with what it leaves open closed, and a second opening mark that closes turned around.

    `None` where something closes that was never opened, since then the text begins in mid-quotation.
    """
    if not _has_marks(text):
        return text
    expected: list[str] = []
    turned: list[tuple[int, str]] = []
    straight = False
    for found in _MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark == "“" and expected and expected[-1] == "”":
            turned.append((place, expected.pop()))
        elif mark == '"':
            if not straight:
                expected.append(mark)
            elif expected.pop() != mark:
                return None
            straight = not straight
        elif mark in _PAIRS:
            expected.append(_PAIRS[mark])
        elif mark == "’" or (not expected and mark == ")" and _is_label(text, place)):
            if expected and expected[-1] == mark and not text[place + 1 : place + 2].isalpha():
                expected.pop()
        else:
            # A single opening mark that nothing closes was an apostrophe.
            while expected and expected[-1] == "’":
                expected.pop()
            if not expected or expected.pop() != mark:
                return None
    return _turned(text, turned) + "".join(reversed(expected))


def _is_label(text: str, end: int) -> bool:
    """Whether the mark that stands there ends what labels an item."""
    return _LABEL.search(text[max(0, end - _LONGEST_LABEL) : end]) is not None


def _has_marks(text: str) -> bool:
    # Fifteen searches for one character take a quarter of the time of one with a pattern.
    for mark in _ASCII_MARKS if text.isascii() else _MARKS:  # noqa: SIM110
        if mark in text:
            return True
    return False


def _turned(text: str, marks: Sequence[tuple[int, str]]) -> str:
    """The text with other marks at some places."""
    pieces, begin = [], 0
    for place, mark in marks:
        pieces += [text[begin:place], mark]
        begin = place + 1
    return "".join([*pieces, text[begin:]])


def closed(text: str) -> str | None:
    """The text without what ends it and with what it leaves open closed; `None` as for `balanced`."""
    if text.endswith(_ENDS_OF_FOOTNOTE):
        text = _FOOTNOTE.sub("", text)
    bare = trimmed(text)
    mended = balanced(bare)
    return bare if mended is bare else None if mended is None else trimmed(mended)


def entry_of(text: str) -> str | None:
    """One entry of a list without what ends it or links it with the next; `None` if it can't stand in a sentence."""
    entry = closed(text)
    if entry is not None and entry.endswith(_JOINING):
        entry = closed(entry.rpartition(" ")[0])
    return entry if entry is not None and is_one_sentence(entry) else None


def is_one_sentence(text: str) -> bool:
    """Whether no sentence ends inside of the text and another begins; in doubt it says no."""
    inside = text[:-1]
    if "。" in inside:
        return False
    # Most texts have no mark at all.
    if "." in inside or "!" in inside or "?" in inside or "…" in inside:
        return next(sentence_ends(text), None) is None
    return True


def sentence_ends(text: str) -> Iterator[int]:
    """Where a sentence ends inside of the text and another begins, closing marks included."""
    for stop in _STOP.finditer(text):
        begins = _BLACK.search(text, stop.end())
        if begins is None:
            return
        following = text[begins.start() : begins.start() + 40].split(" ", 1)[0]
        first = following.lstrip(_OPENING)
        if not (first[:1].isupper() or first[:1].isdigit()):
            continue
        stem = text[max(text.rfind(" ", 0, stop.start()) + 1, stop.start() - 40) : stop.start()]
        if stop[0][0] != "." or not _is_abbreviation(stem.lstrip(_OPENING), first):
            yield stop.end()


def _is_abbreviation(stem: str, following: str) -> bool:
    if stem.casefold() in _TITLES or stem.casefold() in _SHORTENED:
        return True
    if stem.casefold() in _REFERENCES:
        return following[0].isdigit()
    return (len(stem) == 1 or _INITIALS.fullmatch(stem[-12:]) is not None) and (
        following.casefold() not in _OPENERS
    )
