"""JR4xx, characters: those that nobody sees, that look like others, or that were read in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from jasmine_record.model import Fact, MeetingRecord
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import FIELDS, called, facts, name, place, words_of
from jasmine_record.validation.rule import Flaw

__all__ = ["check_decoding", "check_hidden", "check_scripts"]

#: Letters of three scripts that look alike. Digits and marks belong to any.
_LATIN: Final = "A-Za-zªºÀ-ÖØ-öø-ʯᴀ-ᴥḀ-ỿ"
_GREEK: Final = "Ͱ-ͷͺ-ͽΆΈ-ϡϷ-Ͽἀ-ῼ"
_CYRILLIC: Final = "Ѐ-ҁҊ-ԯᲀ-\u1c88Ꙁ-ꙮꚀ-ꚝ"
_FOREIGN: Final = re.compile(f"[{_GREEK}{_CYRILLIC}]")
_WORD: Final = re.compile(f"[{_LATIN}{_GREEK}{_CYRILLIC}\u0300-\u036f]+")
_SCRIPTS: Final = (
    ("Latin", re.compile(f"[{_LATIN}]")),
    ("Greek", re.compile(f"[{_GREEK}]")),
    ("Cyrillic", re.compile(f"[{_CYRILLIC}]")),
)
#: What is written in Greek letters beside Latin ones: units and names of particles.
_SYMBOLS: Final = re.compile(f"[µμΩΔαβγλσπ][{_LATIN}]{{1,3}}|[{_LATIN}]{{1,3}}[µμΩΔαβγλσπ]")


def check_scripts(record: MeetingRecord) -> Iterator[Flaw]:
    """A word mixes letters of two scripts.

    Why: a Cyrillic `о` looks like a Latin one, and isn't found when somebody searches for the name. It comes from
    keyboards that were switched too late, from scanned pages, and from people who want to get past a filter.

    Fires: `Mоscow` with a Cyrillic `о`; `ΑSEAN` with a Greek alpha.

    Silent: a word all in one script, whichever; words of several scripts side by side; `μm`; letters of scripts that
    look like no other.

    Mend: write the word as it should be where it is a value; the paragraphs stay verbatim.
    """
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.text.isascii() or not _FOREIGN.search(paragraph.text):
            continue
        for match in _WORD.finditer(paragraph.text):
            scripts = [script for script, letters in _SCRIPTS if letters.search(match[0])]
            if len(scripts) > 1 and not _SYMBOLS.fullmatch(match[0]):
                yield Flaw(
                    f"{name(paragraph)}: {show(match[0])} mixes {' and '.join(scripts)} letters",
                    f"/paragraphs/{index}/text",
                    place(record, paragraph, match.start(), match.end()),
                )


#: Marks that turn the direction of what follows, blanks and joints without width, and what only a machine reads.
_HIDDEN: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f]+"
)
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Scripts that are written from right to left, and those whose letters are joined or parted on purpose.
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINING: Final = re.compile("[\u0590-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af]")
_EMOJI: Final = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_NAMES: Final = {
    0x00AD: "a soft hyphen",
    0x200B: "a space without width",
    0x200C: "a mark that parts letters",
    0x200D: "a mark that joins letters",
    0x2060: "a joint without width",
    0xFEFF: "a byte order mark",
}


def check_hidden(record: MeetingRecord) -> Iterator[Flaw]:
    """The text has a character that can't be seen: one that turns the direction of the line, or has no width.

    Why: what is read isn't what is stored. A search for the word fails, and a mark that turns the line can make a number
    or a name read as another.

    Fires: `co` and `operation` with a soft hyphen or a space without width between them; a mark that overrides the
    direction of the letters behind it; a title that came with the page and has such a character.

    Silent: marks of direction in a paragraph with Arabic or Hebrew letters, unless they override it; marks that join or
    part the letters of scripts that need them; joined emoji; values that are anchored, whose words are told where they
    stand.

    Mend: keep such characters out of values; the paragraphs stay verbatim.
    """
    yield from _hidden_in(record, (("/source", record.source), ("/meeting", record.meeting)))
    for index, paragraph in enumerate(record.paragraphs):
        for match in _hidden(paragraph.text):
            yield Flaw(
                f"{name(paragraph)}: {_kind(match)} in {show(_around(paragraph.text, match))}",
                f"/paragraphs/{index}/text",
                place(record, paragraph, match.start(), match.end()),
            )
    yield from _hidden_in(record, islice(facts(record), 2, None))


def _hidden_in(record: MeetingRecord, held: Iterable[tuple[str, Fact]]) -> Iterator[Flaw]:
    """What is hidden in the values of facts that no words of a paragraph bear out."""
    for pointer, fact in held:
        for field in FIELDS[type(fact)]:
            value = getattr(fact, field)
            if not isinstance(value, str) or value.isascii() or words_of(record, fact.evidence, field):
                continue
            for match in _hidden(value):
                yield Flaw(
                    f"{name(fact)}: {_kind(match)} in the {called(field)}, {show(_around(value, match))}",
                    f"{pointer}/{field}",
                )


def _hidden(text: str) -> Iterator[re.Match[str]]:
    if text.isascii():
        return
    turned = _RIGHT_TO_LEFT.search(text) is not None
    for match in _HIDDEN.finditer(text):
        if not _is_meant(text, match, turned=turned):
            yield match


def _kind(match: re.Match[str]) -> str:
    first = ord(match[0][0])
    what = "a mark of direction" if _TURNING.match(match[0]) else "a character without form"
    return f"{_NAMES.get(first, what)}, U+{first:04X},"


def _is_meant(text: str, match: re.Match[str], *, turned: bool) -> bool:
    """Whether a script or an emoji needs the characters."""
    before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if not set(match[0]) - set("\u200c\u200d"):
        return bool(_JOINING.match(before) or _JOINING.match(behind) or _EMOJI.match(before))
    if match[0][0] >= "\U000e0020":
        return bool(_EMOJI.match(before))
    return turned and not set(match[0]) - set("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 16) : match.end() + 16].strip()


#: UTF-8 that was read as Windows-1252: the marks, accented letters and blanks of European texts; and what couldn't be
#: read at all.
_MISREAD: Final = re.compile(
    "â€[\u2122\u0153\u02dc\u201c\u201d\u00a6\u00a2]?"
    "|Ã[\u00a1-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2013-\u2122]"
    "|Â[\u00a1-\u00bf]"
    "|\ufffd"
)


def check_decoding(record: MeetingRecord) -> Iterator[Flaw]:
    """Characters were read in the wrong encoding, or couldn't be read.

    Why: `â€™` is an apostrophe that was read wrongly on the way. Names with accents are never found again.

    Fires: `Ministersâ€™ Meeting`; `RenÃ©`; the sign for a character that couldn't be read.

    Silent: the letters `Ã` and `Â` in words of languages that have them.

    Mend: read the page again with its encoding, `media_type="text/html; charset=..."`; or ask for a clean copy.
    """
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.text.isascii():
            continue
        for match in _MISREAD.finditer(paragraph.text):
            what = (
                "stands for a character that couldn't be read"
                if match[0] == "\ufffd"
                else "looks like one character read in the wrong encoding"
            )
            yield Flaw(
                f"{name(paragraph)}: {show(match[0])} in {show(_around(paragraph.text, match))} {what}",
                f"/paragraphs/{index}/text",
                place(record, paragraph, match.start(), match.end()),
            )
