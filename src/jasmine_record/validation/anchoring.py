"""JR2xx, anchors: whether they quote, and quote whole characters and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import ucd_3_2_0

from jasmine_record.model import MeetingRecord
from jasmine_record.validation.finding import show
from jasmine_record.validation.fix import Edit, Fix, Operation
from jasmine_record.validation.places import anchors, name, paragraph_of
from jasmine_record.validation.rule import Flaw

__all__ = ["check_anchors", "check_blanks", "check_cuts"]


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

    Mend: move the start back to the letter that is cut, or the end behind its last mark.
    """
    for pointer, anchor in anchors(record):
        paragraph = paragraph_of(record, anchor)
        if paragraph is None or anchor.end > len(paragraph.text):
            continue
        for end, offset in (("start", anchor.start), ("end", anchor.end)):
            if _cuts(paragraph.text, offset):
                whole = _whole(paragraph.text, offset, -1 if end == "start" else 1)
                yield Flaw(
                    f"the anchor's {end}, {offset}, stands inside a character of {name(paragraph)}",
                    f"{pointer}/{end}",
                    anchor,
                    fix=None if whole is None else _move(f"{pointer}/{end}", whole),
                )


def _move(pointer: str, offset: int) -> Fix:
    return Fix(f"move it to {offset}", (Edit(Operation.REPLACE, pointer, offset),))


#: A character of more code points is none that a reader sees as one.
_LONGEST_CHARACTER: Final = 64


def _whole(text: str, offset: int, step: int) -> int | None:
    """The nearest offset in one direction that stands inside no character."""
    for place in range(offset, offset + step * _LONGEST_CHARACTER, step):
        if not _cuts(text, place):
            return place
    return None


def check_blanks(record: MeetingRecord) -> Iterator[Flaw]:
    """An anchor begins or ends with white space.

    Why: words that are quoted with a space at their end look like a slip and compare as others. It comes from anchors
    that were counted by hand, or cut by another program.

    Fires: an anchor to `Jakarta ` with the space behind it.

    Silent: an anchor to `Jakarta`; a space that carries a combining mark.

    Mend: move the start or the end inwards, as the fix does.
    """
    for pointer, anchor in anchors(record):
        paragraph = paragraph_of(record, anchor)
        if paragraph is None or anchor.end > len(paragraph.text) or anchor.end - anchor.start == 1:
            continue
        text, start, end = paragraph.text, anchor.start, anchor.end
        before = text[start] == " " and not _cuts(text, start + 1)
        behind = text[end - 1] == " " and not _cuts(text, end)
        if before:
            shown = show(text[start : min(end, start + _SHOWN)])
            fix = _move(f"{pointer}/start", start + 1)
            yield Flaw(f"the anchor starts with white space, at {shown}", f"{pointer}/start", anchor, fix=fix)
        if behind:
            shown = show(text[max(start, end - _SHOWN) : end])
            fix = _move(f"{pointer}/end", end - 1)
            yield Flaw(f"the anchor ends with white space, at {shown}", f"{pointer}/end", anchor, fix=fix)


_SHOWN: Final = 40


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
    if after.isascii():
        return False
    if _LATER_MARKS.match(after) or ucd_3_2_0.category(after).startswith("M"):
        return True
    return _JOINED.match(text, offset - 1) is not None
