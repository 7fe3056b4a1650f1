"""JR4xx: what the text and the facts say, set against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jasmine_record.model import MeetingRecord
from jasmine_record.validation.finding import show
from jasmine_record.validation.marks import Stray, stray_brackets, stray_quotes
from jasmine_record.validation.places import name, place, words_of
from jasmine_record.validation.printed import ORDINALS
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_brackets",
    "check_counts",
    "check_ordinal",
    "check_quotes",
]


def check_counts(record: MeetingRecord) -> Iterator[Flaw]:
    """The text announces a number of things and lists another.

    Why: either the text miscounts, or an item of the list was missed or was read as two.

    Fires: `the following four pillars` above three items; a number that is announced with no list behind it.

    Silent: a list for which no number is announced; fewer items than announced where the text says that there
    are more.

    Mend: count the items on the published page, and mend the list if one is missing or was split. If the text itself
    miscounts, leave both as they are.
    """
    for index, enumeration in enumerate(record.enumerations):
        stated, found = enumeration.stated, len(enumeration.items)
        if stated is None or stated == found or (enumeration.open_ended and found < stated):
            continue
        yield Flaw(
            f"{name(enumeration)}: the text announces {stated} {show(enumeration.noun)},"
            f" and {found or 'none'} {'was' if found == 1 else 'were'} found",
            f"/enumerations/{index}/stated",
            words_of(record, enumeration.evidence, "stated"),
        )


def check_quotes(record: MeetingRecord) -> Iterator[Flaw]:
    """A double quotation mark has no partner, or the wrong one.

    Why: where a quotation begins or ends is part of what was said. Copying a page by way of a word processor
    often turns marks round.

    Fires: `the “rule of law`; `“Women, Peace and Security (WPS).“`, where an opening mark closes; `”fees”`,
    where a closing mark opens; `“fees"`.

    Silent: apostrophes and single marks, which can't be told apart; a quotation of several paragraphs, each
    of which opens it anew, or the last of which closes it; straight marks in a paragraph with `5"`; `„so“`; texts
    that aren't in English.

    Mend: compare with the published page, and leave a fault of the text's own, since the paragraphs are verbatim.
    """
    language = record.source.language
    if language is None or language.split("-")[0].lower() in ("en", "eng"):
        yield from _strays(record, stray_quotes(record.paragraphs))


def check_brackets(record: MeetingRecord) -> Iterator[Flaw]:
    """A bracket has no partner.

    Why: what stands between brackets is an aside or an acronym. Without the second half nobody knows where it
    ends.

    Fires: `the Official Security Assistance (OSA`; `Jakarta)`.

    Silent: `1) the first; 2) the second`, whose brackets belong to the markers; brackets within brackets; a
    pair of which one half stands in the next paragraph, or behind the items of a list.

    Mend: compare with the published page, and leave a fault of the text's own, since the paragraphs are verbatim.
    """
    yield from _strays(record, stray_brackets(record.paragraphs))


_SHOWN: Final = 24


def _strays(record: MeetingRecord, strays: Iterable[Stray]) -> Iterator[Flaw]:
    for stray in strays:
        paragraph = record.paragraphs[stray.paragraph]
        text, offset = paragraph.text, stray.offset
        message = f"{name(paragraph)}: {text[offset]} in {show(_near(text, offset))} {stray.wrong}"
        if stray.opened is not None:
            message += f" ({show(text[stray.opened : min(offset, stray.opened + _SHOWN) + 1], _SHOWN)})"
        yield Flaw(
            message,
            f"/paragraphs/{stray.paragraph}/text",
            place(record, paragraph, offset, offset + 1),
        )


def _near(text: str, offset: int) -> str:
    """The words around an offset, those at the edges whole where they aren't long."""
    start, end = max(0, offset - _SHOWN), min(len(text), offset + _SHOWN)
    if start:
        start = max(start, text.find(" ", start, offset) + 1)
    if end < len(text) and (space := text.rfind(" ", offset, end)) > 0:
        end = space
    return text[start:end]


_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'’‘"))


def check_ordinal(record: MeetingRecord) -> Iterator[Flaw]:
    """The title gives the meeting another ordinal than the record.

    Why: the ordinal tells one meeting of a series from the next; if title and text differ, one of them is a
    slip.

    Fires: `9th ASEAN-Japan Defence Ministers’ Informal Meeting` in the title and the ordinal 8 in the record.

    Silent: a title that doesn't have the name of the series right behind an ordinal; ordinals above twelve in words.

    Mend: find out which of the two is right. The record holds what the text says of the meeting, so that a slip in the
    title stays there.
    """
    title, series, ordinal = record.source.title, record.meeting.series, record.meeting.ordinal
    if title is None or series is None or ordinal is None:
        return
    folded, wanted = _plain(title), _plain(series)
    # Where the title doesn't have it, nothing stands before it.
    match = _ORDINAL_BEFORE.search(folded, 0, folded.find(wanted))
    if match is not None and ordinal != (int(match[1]) if match[1] else ORDINALS[match[2]]):
        yield Flaw(
            f"the meeting has the ordinal {ordinal}, and the title says {show(match[0].strip())}",
            "/meeting/ordinal",
            words_of(record, record.source.evidence, "title"),
        )


_ORDINAL_BEFORE: Final = re.compile(
    rf"(?<![\w.,-])(?:([0-9]{{1,4}})(?:st|nd|rd|th)|({'|'.join(ORDINALS)})) $"
)


def _plain(words: str) -> str:
    return words.translate(_APOSTROPHES).casefold()
