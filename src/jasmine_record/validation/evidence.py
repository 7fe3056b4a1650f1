"""JR2xx: whether the evidence holds what the facts say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final
from unicodedata import ucd_3_2_0

import attrs

from jasmine_record.model import (
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Fact,
    Framework,
    Initiative,
    Meeting,
    MeetingRecord,
    Participant,
    Pillar,
    Source,
    Statement,
    Term,
    text_sha256,
)
from jasmine_record.validation.finding import listed, show
from jasmine_record.validation.places import anchors, excerpt, facts, name, paragraph_of, quotes
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_anchors",
    "check_cuts",
    "check_digest",
    "check_fit",
    "check_open",
    "check_proof",
    "check_words",
]

_FACTS: Final[tuple[type, ...]] = (
    Source,
    Meeting,
    Participant,
    Statement,
    Framework,
    Pillar,
    Initiative,
    Enumeration,
    Term,
)
#: Fields that no words have to bear out: names for things in the record, and what is known of the file.
_UNPROVEN: Final = frozenset(
    {
        "id",
        "kind",
        "genre",
        "media_type",
        "wording",
        "original_sha256",
        "text_sha256",
        "evidence",
    }
)
#: Fields that are anchors themselves, or that hold objects with evidence of their own.
_SELF_EVIDENT: Final[dict[type, str]] = {Statement: "content", Enumeration: "items", Framework: "pillars"}
#: The fields that may have evidence.
_FIELDS: Final = {
    fact: tuple(field for field in attrs.fields_dict(fact) if field != "evidence") for fact in _FACTS
}
#: The fields that need evidence where they aren't empty.
_NEEDED: Final = {
    fact: tuple(field for field in fields if field not in _UNPROVEN and field != _SELF_EVIDENT.get(fact))
    for fact, fields in _FIELDS.items()
}


def _is_empty(value: object) -> bool:
    return value is None or value is False or value == ()


def _called(field: str) -> str:
    return field.replace("_", " ")


def _anchored(record: MeetingRecord, entry: Evidence) -> Anchor | None:
    return entry.anchor if entry.anchor is not None and quotes(record, entry.anchor) else None


def check_anchors(record: MeetingRecord) -> Iterator[Flaw]:
    """An anchor points at a paragraph that the record doesn't have, or ends behind the end of its text.

    Why: such an anchor quotes nothing. The fact that it should bear out can't be checked against the text.

    Fires: an anchor to paragraph `12` in a record whose last paragraph is `10`; an anchor from 0 to 90 in a
    paragraph of 80 characters.

    Silent: an anchor from 0 to 80 in a paragraph of 80 characters, since the end is excluded.

    Mend: make the anchor anew from the words, with `paragraph.anchor("words")`. Where the text was edited,
    all anchors of that paragraph behind the edit have moved.
    """
    for pointer, anchor in anchors(record):
        paragraph = paragraph_of(record, anchor)
        if paragraph is None:
            yield Flaw(
                f"the anchor points at paragraph {show(anchor.paragraph)}, which the record doesn't have",
                f"{pointer}/paragraph",
            )
        elif anchor.end > len(paragraph.text):
            yield Flaw(
                f"the anchor ends at {anchor.end},"
                f" and {name(paragraph)} has {len(paragraph.text)} characters",
                f"{pointer}/end",
            )


def check_cuts(record: MeetingRecord) -> Iterator[Flaw]:
    """An anchor starts or ends inside what a reader sees as one character.

    Why: several code points can make one character: a letter and its combining accent, an emoji and its
    variation selector, emoji joined into one. Words that are cut there are shown wrongly, or as other words.

    Fires: an anchor that ends between the `e` and the combining acute accent of a decomposed `é`.

    Silent: an anchor that ends behind the accent; any range over letters that are one code point each.

    Mend: move the start back to the letter that is cut, and the end behind its last mark.
    """
    for pointer, anchor in anchors(record):
        paragraph = paragraph_of(record, anchor)
        if paragraph is None or anchor.end > len(paragraph.text):
            continue
        for end, offset in (("start", anchor.start), ("end", anchor.end)):
            if _cuts(paragraph.text, offset):
                yield Flaw(
                    f"the anchor's {end}, {offset}, stands inside a character of {name(paragraph)}",
                    f"{pointer}/{end}",
                    anchor,
                    "move it to where the whole character starts or ends",
                )


#: What goes on with the character before it and isn't a mark in Unicode 3.2: newer marks, selectors, skin
#: tones, tags.
_LATER_MARKS: Final = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_JOINED: Final = re.compile("\u200d[\u2190-\u2bff\U0001f000-\U0001faff]")


def _cuts(text: str, offset: int) -> bool:
    """Whether an offset lies within a combining sequence or an emoji sequence.

    After the rules GB9, GB9a and GB11 of Unicode Standard Annex 29. The categories are those of Unicode 3.2,
    which every Python has, so that the answer doesn't hang on the version of Python.
    """
    if not 0 < offset < len(text):
        return False
    after = text[offset]
    if _LATER_MARKS.match(after) or ucd_3_2_0.category(after).startswith("M"):
        return True
    return _JOINED.match(text, offset - 1) is not None


def check_proof(record: MeetingRecord) -> Iterator[Flaw]:
    """A field has a value and no evidence, or not one entry of evidence for each of its items.

    Why: a value without evidence may be right, but nobody can tell. In a tuple field the entries stand in the
    order of the items, so that one too few leaves open which item it is.

    Fires: `"city": "Jakarta"` with no entry for `city`; two `functions` with one entry for `functions`; two
    entries for `name`.

    Silent: ids, kinds, genre, media type, wording and digests, which need none; `content` of a statement and
    `items` of an enumeration, which are anchors themselves; `pillars` of a framework, each of which has evidence
    of its own; `"open_ended": false`.

    Mend: add an entry with the words that say it, with `supplied` if it came with the text, or with
    `editorial` if you say so.
    """
    for pointer, fact in facts(record):
        counts = Counter(entry.field for entry in fact.evidence if entry.basis is not Basis.UNRESOLVED)
        for field in _NEEDED[type(fact)]:
            value = getattr(fact, field)
            if _is_empty(value):
                continue
            wanted = len(value) if isinstance(value, tuple) else 1
            if (found := counts[field]) != wanted:
                yield Flaw(
                    f"{name(fact)}: {_called(field)} needs {_entries(wanted)} of evidence"
                    f" and has {found or 'none'}",
                    f"{pointer}/{field}",
                    hint="add the words that say it, or editorial evidence" if found < wanted else None,
                )


def _entries(number: int) -> str:
    return f"{number} entry" if number == 1 else f"{number} entries"


def check_fit(record: MeetingRecord) -> Iterator[Flaw]:
    """An entry of evidence is at odds with its field.

    Why: evidence for a value that isn't there, or a doubt about a value that is, shows that one of the two
    was changed without the other.

    Fires: an entry for `town` in a meeting, which has no such field; a `stated` entry for `city` while `city`
    is null; an `unresolved` entry for `city` while `city` is `Jakarta`.

    Silent: an `unresolved` entry for a field that is null, `[]` or false; a `stated` entry for a field that
    isn't.

    Mend: take the entry away, correct the name of its field, or fill or empty the field that it speaks of.
    """
    for pointer, fact in facts(record):
        for index, entry in enumerate(fact.evidence):
            at = f"{pointer}/evidence/{index}"
            if entry.field not in _FIELDS[type(fact)]:
                message = f"{name(fact)} has no field {show(entry.field)} for which there could be evidence"
                yield Flaw(message, f"{at}/field", _anchored(record, entry))
                continue
            empty = _is_empty(getattr(fact, entry.field))
            if empty is (entry.basis is not Basis.UNRESOLVED):
                has = "is empty" if empty else "is filled"
                yield Flaw(
                    f"{name(fact)}: {_called(entry.field)} {has}, and its evidence is {entry.basis.value}",
                    f"{at}/basis",
                    _anchored(record, entry),
                )


def check_words(record: MeetingRecord) -> Iterator[Flaw]:
    """A value is `stated`, and the anchored words don't say it.

    Why: this is how a slip of the hand and an anchor that has moved are noticed.

    Fires: the city `Jakarta` anchored to `Manila`; the ordinal 8 anchored to `9th`; the day 2023-11-15
    anchored to `November 16, 2023`.

    Silent: differences in case, white space and the form of quotation marks, hyphens and apostrophes; a value
    that is part of the words, or whose words stand there in their order; numbers and days that are spelt in
    words; country codes, ids and all else that words can't be compared with; words that are much longer than
    the value.

    Mend: anchor the words that say it, correct the value, or, where the value was concluded, say by which
    rule.
    """
    for pointer, fact in facts(record):
        counts = Counter(entry.field for entry in fact.evidence)
        passed: Counter[str] = Counter()
        for index, entry in enumerate(fact.evidence):
            if entry.field not in _COMPARED or entry.field not in _FIELDS[type(fact)]:
                continue
            value = getattr(fact, entry.field)
            values = value if isinstance(value, tuple) else (value,)
            if len(values) == counts[entry.field]:
                single = values[passed[entry.field]]
                yield from _doubt(record, fact, single, entry, f"{pointer}/evidence/{index}")
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
_COMPARED: Final = _TEXTUAL | {"ordinal", "stated", "issued", "starts", "ends"}
#: Longer words are read only in proportion to the value: many anchors may have the same long paragraph.
_LONGEST_WORDS: Final = 2000


def _doubt(record: MeetingRecord, fact: Fact, value: object, entry: Evidence, pointer: str) -> Iterator[Flaw]:
    anchor = _anchored(record, entry)
    if entry.basis is not Basis.STATED or anchor is None:
        return
    room = _LONGEST_WORDS + (4 * len(value) if isinstance(value, str) else 0)
    if anchor.end - anchor.start > room:
        return
    words = record.quote(anchor)
    if not _bears_out(words, entry.field, value):
        yield Flaw(
            f"{name(fact)}: {_called(entry.field)} is {show(str(value))},"
            f" and the words that should state it are {show(words)}",
            f"{pointer}/anchor",
            anchor,
        )


_ORDINAL: Final = re.compile(r"(?<![\d.,])(\d{1,4})(?:st|nd|rd|th)\b", re.ASCII | re.IGNORECASE)
_COUNT: Final = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\w)", re.ASCII)
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)", re.ASCII)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def _bears_out(words: str, field: str, value: object) -> bool:
    """Whether the words say the value; true where that can't be judged."""
    if isinstance(value, str):
        wanted, found = _fold(value), _fold(words)
        return wanted in found or _stand_in_order(wanted.split(), found.split())
    if isinstance(value, date):
        days, years = _DAY.findall(words), _YEAR.findall(words)
        return not (
            (days and all(int(day) != value.day for day in days))
            or (years and all(int(year) != value.year for year in years))
        )
    if isinstance(value, int):
        numbers = (_ORDINAL if field == "ordinal" else _COUNT).findall(words)
        return len(numbers) != 1 or int(numbers[0]) == value
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


def check_digest(record: MeetingRecord) -> Iterator[Flaw]:
    """The paragraphs are no longer those whose digest the record holds.

    Why: `text_sha256` is taken when the text is parsed. If it differs, somebody has edited a text, a label or
    the order since, and what the paragraphs say may not be what was published.

    Fires: a word of a paragraph was corrected by hand and the digest left as it was.

    Silent: no digest at all; facts that were edited, since the digest covers paragraphs alone.

    Mend: undo the edit; or, where it is meant, say so with `wording` and take the digest anew with
    `text_sha256`.
    """
    held = record.source.text_sha256
    if held is not None and held != (found := text_sha256(record.paragraphs)):
        yield Flaw(
            f"the paragraphs were edited: their digest is {found[:12]}...,"
            f" and the source holds {held[:12]}...",
            "/source/text_sha256",
        )


def check_open(record: MeetingRecord) -> Iterator[Flaw]:
    """The text speaks of something, and the record leaves open what it is.

    Why: what can't be told isn't guessed. Each open field is a question for somebody who knows more than the
    text says.

    Fires: `They agreed ...` where two groups could be meant: `speakers` is empty, and an `unresolved` entry
    names the candidates.

    Silent: a field that is empty because the text says nothing of it, and so has no evidence.

    Mend: where you know the answer, fill the field and make the entry `editorial`; else leave it open.
    """
    for pointer, fact in facts(record):
        for index, entry in enumerate(fact.evidence):
            if entry.basis is not Basis.UNRESOLVED or entry.field not in _FIELDS[type(fact)]:
                continue
            if _is_empty(getattr(fact, entry.field)):
                anchor = _anchored(record, entry)
                at = f" at {show(excerpt(record, anchor))}" if anchor else ""
                choice = f"; candidates: {listed(entry.candidates)}" if entry.candidates else ""
                yield Flaw(
                    f"{name(fact)}: {_called(entry.field)} stays open{at}"
                    f" by the rule {show(entry.rule or '')}{choice}",
                    f"{pointer}/evidence/{index}",
                    anchor,
                )
