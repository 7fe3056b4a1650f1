"""JR1xx, single paragraphs: what they are called, and whether their text is whole and there once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from jasmine_record.model import MeetingRecord, Paragraph, ParagraphRole
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import first_words, name, place
from jasmine_record.validation.rule import Flaw

__all__ = ["check_empty", "check_ends", "check_names", "check_parents", "check_repeats"]

_LABEL: Final = re.compile(
    r"[(（\[]?\s?(?P<name>(?:\d{1,3}\.)*\d{1,3}|[A-Za-z]{1,5})\s?(?P<after>[)）\].．:：]?)", re.ASCII
)
#: An id that a citation reads as a path of labels, and the number that tells it from others of its path.
_NUMBERED: Final = re.compile(r"(?P<path>(?:\d{1,3}|[A-Za-z]{1,5})(?:\.[A-Za-z0-9]+)*?)(?:-\d+)?", re.ASCII)


def check_names(record: MeetingRecord) -> Iterator[Flaw]:
    """The id of a paragraph names another label than the one that is printed before it.

    Why: citations are made from ids. Where the id says 6 and the page says 7, every citation of that paragraph
    sends its reader to the wrong place.

    Fires: the id `6` and the label `7.`; the id `6.2` and the label `(3)`.

    Silent: the id `6.2` or `6.2-2` and the label `(2)`, `2.` or `6.2`; bullets; ids that name no label, such as
    `p3`.

    Mend: give the paragraph the id of its label, and correct the anchors that refer to it.
    """
    for index, paragraph in enumerate(record.paragraphs):
        label = paragraph.label and _LABEL.fullmatch(paragraph.label)
        named = _NUMBERED.fullmatch(paragraph.id)
        if not label or not named or not (label["name"][0].isdigit() or label["after"]):
            continue
        path, wanted = f".{named['path']}", f".{label['name']}"
        # What isn't made of digits may be a role, or a word that somebody chose.
        if path[1].isdigit() and not path.endswith(wanted) and path.rpartition(".")[2].isdigit():
            yield Flaw(
                f"{name(paragraph)}: the id says {show(named['path'])}, and the printed label {show(label[0])}",
                f"/paragraphs/{index}/id",
                first_words(record, paragraph),
            )


def check_parents(record: MeetingRecord) -> Iterator[Flaw]:
    """An entry stands below another entry than the one that its id names.

    Why: citations are made from ids, and `para. 6(2)` sends its reader to paragraph 6. It comes from entries that were
    moved without the one above them.

    Fires: the id `6.2` right below the entries of paragraph `7`.

    Silent: `6.2` below `6`, or below its clash `6-2`; entries below a paragraph whose id has no number.

    Mend: move it back below the entry that its id names, or give it an id below that of the entry above it. Correct
    the anchors that refer to it.
    """
    above: list[tuple[int, str | None]] = []
    for index, paragraph in enumerate(record.paragraphs):
        named = _NUMBERED.fullmatch(paragraph.id)
        path = named["path"] if named and named["path"][0].isdigit() else None
        while above and above[-1][0] >= paragraph.level:
            above.pop()
        parent = above[-1][1] if above else None
        if path and parent and "." in path and not path.startswith(f"{parent}."):
            yield Flaw(
                f"{name(paragraph)} stands below paragraph {parent}; expected it below {path.rpartition('.')[0]}",
                f"/paragraphs/{index}/id",
                first_words(record, paragraph),
            )
        above.append((paragraph.level, path))


def _pairs(record: MeetingRecord) -> Iterator[tuple[Paragraph, Paragraph | None]]:
    """Each paragraph with the one behind it."""
    return zip_longest(record.paragraphs, record.paragraphs[1:])


def check_empty(record: MeetingRecord) -> Iterator[Flaw]:
    """A numbered or bulleted entry has no text, and nothing stands below it.

    Why: its words were lost, or stand in the next paragraph, which then seems to have no number.

    Fires: `3.` with no text, before `4.`.

    Silent: `3.` with no text above its own `(1)` and `(2)`.

    Mend: compare with the published page, and move or add the words.
    """
    for index, (paragraph, after) in enumerate(_pairs(record)):
        if not paragraph.text and (after is None or after.level <= paragraph.level):
            yield Flaw(
                f"{name(paragraph)} has the label {show(str(paragraph.label))} and no text",
                f"/paragraphs/{index}/text",
            )


_RUNNING: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY})
_FEWEST_WORDS: Final = 12


def check_ends(record: MeetingRecord) -> Iterator[Flaw]:
    """Running text ends without a mark.

    Why: it may have been cut off when the page was copied, at a page break or at a link that says more.

    Fires: a paragraph of a dozen words or more that ends in `and agreed to the`, or in a word without a full stop.

    Silent: headings, items of lists, short lines; a paragraph that goes on in a list, or in a paragraph that begins
    with a small letter; `###` and other marks behind the text.

    Mend: compare with the published page, and add what was cut off. If the text itself ends so, leave it: the paragraphs
    are verbatim.
    """
    for index, (paragraph, after) in enumerate(_pairs(record)):
        text = paragraph.text
        if paragraph.role not in _RUNNING or paragraph.level or not text or not text[-1].isalnum():
            continue
        bulleted = paragraph.label is not None and not any(map(str.isalnum, paragraph.label))
        if bulleted or text.count(" ") < _FEWEST_WORDS - 1 or (after is not None and _goes_on(after)):
            continue
        last = text.rpartition(" ")[2]
        yield Flaw(
            f"{name(paragraph)} ends in {show(last)}, without a mark",
            f"/paragraphs/{index}/text",
            place(record, paragraph, len(text) - len(last), len(text)),
        )


def _goes_on(after: Paragraph) -> bool:
    return after.role is ParagraphRole.ITEM or after.level > 0 or after.text[:1].islower()


_SHORTEST_REPEAT: Final = 60


def check_repeats(record: MeetingRecord) -> Iterator[Flaw]:
    """A paragraph stands in the text twice.

    Why: text that is copied from a page often has a piece twice: a preview above it, or a slip. Whatever is counted
    is then counted twice.

    Fires: two paragraphs of 60 characters or more with the same words.

    Silent: short ones, which lists and headings may repeat; links and notes.

    Mend: if the published page has the paragraph once, take the second away, with the facts that refer to it.
    """
    first: dict[str, Paragraph] = {}
    for index, paragraph in enumerate(record.paragraphs):
        text = paragraph.text
        if len(text) < _SHORTEST_REPEAT or paragraph.role in (ParagraphRole.LINK, ParagraphRole.NOTE):
            continue
        before = first.setdefault(text, paragraph)
        if before is not paragraph:
            yield Flaw(
                f"{name(paragraph)} has the same {len(text)} characters as {name(before)}",
                f"/paragraphs/{index}/text",
                first_words(record, paragraph),
            )
