"""JR4xx: what the text and the facts say, set against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jasmine_record.model import Framework, Genre, MeetingRecord, Term
from jasmine_record.validation.finding import show
from jasmine_record.validation.marks import Stray, stray_brackets, stray_quotes
from jasmine_record.validation.places import facts, name, place, words_of
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_acronyms",
    "check_brackets",
    "check_counts",
    "check_dates",
    "check_issue",
    "check_ordinal",
    "check_quotes",
]


def check_counts(record: MeetingRecord) -> Iterator[Flaw]:
    """The text announces a number of things and lists another.

    Why: either the text miscounts, or an item of the list was missed or was read as two.

    Fires: `the following four pillars` above three items; a number that is announced with no list behind it.

    Silent: a list for which no number is announced; fewer items than announced where the text says that there
    are more.

    Mend: count the items on the published page. If the text itself miscounts, leave both as they are.
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

    Mend: compare with the published page. If the fault is the text's own, leave it: the paragraphs are
    verbatim.
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

    Mend: compare with the published page. If the fault is the text's own, leave it: the paragraphs are
    verbatim.
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


def check_dates(record: MeetingRecord) -> Iterator[Flaw]:
    """The meeting ends before it starts.

    Why: one of the two dates is wrong, most often in its month or year, and whatever is sorted by date goes
    wrong with it.

    Fires: `"starts": "2023-11-15", "ends": "2023-11-14"`.

    Silent: a meeting of one day, which starts and ends on the same; either date alone.

    Mend: read the dates in the text again, and mind a period that runs over the end of a year.
    """
    starts, ends = record.meeting.starts, record.meeting.ends
    if starts is not None and ends is not None and ends.toordinal() < starts.toordinal():
        yield Flaw(
            f"the meeting ends on {ends}, before it starts on {starts}",
            "/meeting/ends",
            words_of(record, record.meeting.evidence, "ends"),
        )


#: Texts that may speak of a meeting that is still to come.
_FORWARD: Final = frozenset({Genre.PREVIEW, Genre.ANNOUNCEMENT, Genre.JOINT_STATEMENT, Genre.DECLARATION})


def check_issue(record: MeetingRecord) -> Iterator[Flaw]:
    """The meeting starts more than a day after the text about it was issued.

    Why: a readout tells what has happened. A date behind that of the publication belongs to the next meeting,
    or to a text that isn't a readout.

    Fires: a readout that was issued on 2023-11-15 of a meeting that starts on 2023-11-20.

    Silent: a day's difference, which time zones can make; previews and announcements, and joint statements
    and declarations, which often announce a meeting.

    Mend: correct the date that is wrong; or, if the text speaks of a meeting to come, its genre.
    """
    issued, starts = record.source.issued, record.meeting.starts
    if issued is None or starts is None or record.source.genre in _FORWARD:
        return
    if starts.toordinal() - issued.toordinal() > 1:
        yield Flaw(
            f"the meeting starts on {starts}, after the text was issued on {issued}",
            "/meeting/starts",
            words_of(record, record.meeting.evidence, "starts"),
            "a text about a meeting to come is a preview or an announcement",
        )


_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"})
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'’‘"))


def check_acronyms(record: MeetingRecord) -> Iterator[Flaw]:
    """An acronym stands for two different names.

    Why: whoever meets it in the text can't tell which one is meant; or one of the two names was cut wrongly.

    Fires: `OSA` for `Official Security Assistance` and for `Open Skies Agreement`.

    Silent: the same name in another spelling (`Defence` and `Defense`, `Peace and Security` and `Peace, and
    Security`); a framework and a term of the same name.

    Mend: compare the places where the text gives the names. If the text itself uses it for both, leave them.
    """
    meant: dict[str, tuple[tuple[str, ...], str]] = {}
    for pointer, fact in facts(record):
        if not isinstance(fact, Framework | Term) or fact.acronym is None or fact.name is None:
            continue
        key = _key(fact.name)
        known, words = meant.setdefault(fact.acronym, (key, fact.name))
        if known != key:
            yield Flaw(
                f"{name(fact)}: the acronym {show(fact.acronym)} stands for {show(fact.name)} here"
                f" and for {show(words)} above",
                f"{pointer}/acronym",
                words_of(record, fact.evidence, "acronym"),
            )


def _key(words: str) -> tuple[str, ...]:
    """What two spellings of one name have in common: the first letters of its words, small words left out."""
    found = _WORD.findall(words.translate(_APOSTROPHES).casefold())
    return tuple(word[:4] for word in found if word not in _SMALL)


def check_ordinal(record: MeetingRecord) -> Iterator[Flaw]:
    """The title gives the meeting another ordinal than the record.

    Why: the ordinal tells one meeting of a series from the next; if title and text differ, one of them is a
    slip.

    Fires: `9th ASEAN-Japan Defence Ministers’ Informal Meeting` in the title and the ordinal 8 in the record.

    Silent: a title that doesn't have the name of the series right behind an ordinal in digits; ordinals in
    words.

    Mend: find out which is right. The record holds what the text says of the meeting, so that a slip in the
    title stays there.
    """
    title, series, ordinal = record.source.title, record.meeting.series, record.meeting.ordinal
    if title is None or series is None or ordinal is None:
        return
    folded, wanted = _plain(title), _plain(series)
    at = folded.find(wanted)
    match = _ORDINAL_BEFORE.search(folded, 0, at) if at > 0 else None
    if match is not None and int(match[1]) != ordinal:
        yield Flaw(
            f"the meeting has the ordinal {ordinal}, and the title says {show(match[0].strip())}",
            "/meeting/ordinal",
            words_of(record, record.source.evidence, "title"),
        )


_ORDINAL_BEFORE: Final = re.compile(r"(?<![\w.,])([0-9]{1,4})(?:st|nd|rd|th) $")


def _plain(words: str) -> str:
    return words.translate(_APOSTROPHES).casefold()
