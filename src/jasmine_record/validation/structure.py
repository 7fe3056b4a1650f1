"""JR1xx: the paragraphs, their numbers and how they nest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.model import Basis, MeetingRecord, ParagraphRole
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import facts, first_words, name
from jasmine_record.validation.rule import Flaw

__all__ = ["check_levels", "check_numbering", "check_paragraphs"]


def check_paragraphs(record: MeetingRecord) -> Iterator[Flaw]:
    """The record has no paragraph.

    Why: every fact points at words, and every word of the source stands in a paragraph. A record without any
    holds nothing that could be looked up or compared.

    Fires: `"paragraphs": []`.

    Silent: a single paragraph is enough, be it only a title. So is a record that a person wrote before any text was
    published: all of its evidence is editorial, and it has no digest of a text.

    Mend: parse the text again, or add its paragraphs. A page whose text is only made by a script when it is
    shown has none to parse: save it as rendered.
    """
    if not record.paragraphs and not _is_written_by_hand(record):
        yield Flaw("the record has no paragraphs, and every text has at least one", "/paragraphs")


def _is_written_by_hand(record: MeetingRecord) -> bool:
    entries = [entry for _, fact in facts(record) for entry in fact.evidence]
    vouched = all(entry.basis is Basis.EDITORIAL and entry.anchor is None for entry in entries)
    return bool(entries) and vouched and record.source.original_sha256 is record.source.text_sha256 is None


def check_numbering(record: MeetingRecord) -> Iterator[Flaw]:
    """A numbered entry doesn't count on from the entry before it in the same list.

    Why: a number left out often means that a paragraph was lost on the way, and one that comes twice that two
    lists were taken for one. Both make pinpoint citations wrong.

    Fires: `1.` `2.` `4.`; `(a)` `(b)` `(b)`; `1.` `2.` `1.` with nothing between them. A list in which every
    entry is printed as `1.` is reported once.

    Silent: `1.` `2.` `3.`; a list that begins at 2, since its first entry may be printed without a number;
    `1.` `2.` `1.` with a heading, a title or a paragraph without a label in between; bullets; `1.` `(1)`
    `2.`, whose forms are two.

    Mend: compare with the published page: add a paragraph that is missing, and give an inner list that was taken for
    part of the outer one a deeper level. If the text itself counts so, leave it as it is.
    """
    nested: list[_Level] = []
    breaks = 0
    for index, paragraph in enumerate(record.paragraphs):
        role, level = paragraph.role, paragraph.level
        heads = role is ParagraphRole.HEADING
        if role in _OPENING:
            nested.clear()
        elif heads or (paragraph.label is None and role in _RUNNING):
            breaks += 1
        if not heads and (paragraph.label is None or role not in _RUNNING):
            continue
        while nested and nested[-1].level > level:
            nested.pop()
        if not nested or nested[-1].level < level:
            nested.append(_Level(level))
        lists = nested[-1].headings if heads else nested[-1].entries
        label = _read_label(paragraph.label or "", lists)
        if label is None:
            continue
        form, number = label
        count = lists.setdefault(form, _Count(number - 1, breaks))
        if message := count.step(number, breaks):
            yield Flaw(
                f"{name(paragraph)}: the label {show(str(paragraph.label))} {message}",
                f"/paragraphs/{index}/label",
                first_words(record, paragraph),
            )


#: Roles whose paragraphs begin a text of its own, and with it all lists.
_OPENING: Final = frozenset({ParagraphRole.TITLE, ParagraphRole.ATTACHMENT})
_RUNNING: Final = frozenset({ParagraphRole.BODY, ParagraphRole.ITEM, ParagraphRole.LEAD})


@attrs.define
class _Count:
    """How far a list has counted."""

    last: int
    #: How many headings and paragraphs without a label stood above its last entry.
    breaks: int
    repeated: int | None = None

    def step(self, number: int, breaks: int) -> str | None:
        """Count on; what is wrong with the number, if anything is."""
        last, expected = self.last, self.last + 1
        restarts = breaks > self.breaks and number <= 2
        self.last, self.breaks = number, breaks
        if number == expected or restarts:
            self.repeated = None
            return None
        if number == last:
            again, self.repeated = self.repeated == number, number
            return None if again else "repeats the number of the entry before it"
        if number == expected + 1:
            return f"follows entry {last} of its list; entry {expected} is missing"
        if number > expected:
            return f"follows entry {last} of its list; entries {expected} to {number - 1} are missing"
        return f"follows entry {last} of its list; expected entry {expected}"


_Lists = dict[str, _Count]


@attrs.define
class _Level:
    """The lists of one level, by the form of their labels; numbered headings are lists of their own."""

    level: int
    headings: _Lists = attrs.field(factory=dict)
    entries: _Lists = attrs.field(factory=dict)


_LABEL: Final = re.compile(
    r"""
    (?P<before>[(（\[]?\s?)
    (?: (?P<path>(?:\d{1,3}\.)*) (?P<digits>\d{1,3})
      | (?P<roman>[ivx]{2,5}|[IVX]{2,5})
      | (?P<letter>[a-zA-Z]) )
    (?P<after>\s?[)）\].．:]?)
    """,
    re.VERBOSE | re.ASCII,
)
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


def _read_label(label: str, lists: _Lists) -> tuple[str, int] | None:
    """The form and the number of a label; `None` for bullets and what isn't sure to be a number.

    A single i, v or x counts in letters where the letter before it came last in a list of that form, in Roman
    numerals else.
    """
    match = _LABEL.fullmatch(label)
    if match is None:
        return None
    around = f"{match['before'].strip()}{{}}{match['after'].strip()}"
    if around == "{}" and not match["digits"]:
        # A letter by itself is a bullet: the o that stands for a circle.
        return None
    if match["digits"]:
        return around.format(f"{match['path']}1"), int(match["digits"])
    if numeral := match["roman"]:
        return around.format("i" if numeral.islower() else "I"), _roman(numeral.lower())
    letter = match["letter"]
    form = around.format("a" if letter.islower() else "A")
    place = ord(letter.lower()) - ord("a") + 1
    if letter.lower() in _ROMAN:
        before = lists.get(form)
        if before is None or before.last not in (place - 1, place):
            return around.format("i" if letter.islower() else "I"), _ROMAN[letter.lower()]
    return form, place


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def check_levels(record: MeetingRecord) -> Iterator[Flaw]:
    """A paragraph is nested more than one level deeper than the entry or heading above it.

    Why: an entry stands inside the entry above it, so that levels go down one at a time. A jump means that
    the entry between them was lost, or that the page's layout was misread.

    Fires: an item of level 2 right below a paragraph of level 0.

    Silent: levels 0, 1, 2, 0; an item of level 2 that goes on behind a paragraph without a label.

    Mend: correct the level, or add the entry that is missing.
    """
    depth = 0
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.level > depth + 1:
            yield Flaw(
                f"{name(paragraph)} is at level {paragraph.level} below level {depth};"
                f" expected at most {depth + 1}",
                f"/paragraphs/{index}/level",
                first_words(record, paragraph),
            )
        if paragraph.label is not None or paragraph.level > 0 or paragraph.role is ParagraphRole.HEADING:
            depth = paragraph.level
