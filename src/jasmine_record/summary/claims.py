"""Reading a text that somebody wrote about a record: its sentences, and what can be checked in each.

Offsets are code points of the whole text. Marks of Markdown, citations and addresses are blanked out first, each
character by a space, so that nothing moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.summary.wording import MONTHS, NUMBERS, sentence_ends, words_of

__all__ = [
    "EMPTY",
    "Claim",
    "Day",
    "Span",
    "Word",
    "beside_in",
    "claims_of",
    "counted_at",
    "counted_in",
    "days_in",
    "figures_in",
    "folded",
    "quotations_in",
    "stem",
    "words_in",
]

_BLANKED: Final = re.compile(
    r"\[¶[^\[\]]{0,80}\](?:\([^()\s]{0,2000}\))?"  # a citation of a summary
    r"|(?<=\])\([^()\s]{0,2000}\)"  # where a link leads
    r"|https?://[^\s<>\"”)]+"
    r"|[*`\[\]\\]+|(?<!\w)_+|(?<!_)_++(?!\w)"
)
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029]+")
#: What stands before the words of a line.
_MARK: Final = re.compile(r"\s*(?:#{1,6}\s+|[-*+•·>]\s+|\(?\d{1,2}[.)]\s+)*")
_HEADING: Final = re.compile(r"\s*#{1,6}\s")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_QUOTATION: Final = re.compile('“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^“”„]*)[“”]')
#: Where words were left out of a quotation, or put into it.
_GAP: Final = re.compile(r"\[[^\[\]]*\]|…|\.\.\.+")
_NUMBER: Final = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])\d+(?:\.\d+)?")
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_TENS: Final = {
    name: str(10 * place)
    for place, name in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_TEENS: Final = {
    name: str(place)
    for place, name in enumerate(
        ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"), start=13
    )
}
_SPELLED: Final = (
    {name: str(place) for place, name in enumerate(NUMBERS, start=1)}
    | {name: str(place) for place, name in enumerate(_ORDINALS, start=1)}
    | _TEENS
    | _TENS
)
#: They count nothing as often as not.
_IDLE: Final = frozenset({"one", "first"})
_MONTH: Final = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS)
_DATES: Final = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:to|and|-|–)\s*(?P<till>\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"\s+(?:of\s+)?(?P<month>{_MONTH})\b(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|\b(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s*(?:to|and|-|–)\s*(?P<till2>\d{{1,2}}))?(?!\d)(?:,?\s+(?P<year2>\d{{4}}))?"
    rf"|\b(?P<month3>{_MONTH})\s+(?P<year3>\d{{4}})"
    rf"|\b(?:in|since|until|by|of|from|before|after|last|next|early|mid|late|this)[ -](?P<month5>{'|'.join(MONTHS)})\b"
    r"|\b(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})\b"
)
_BY_NAME: Final = {month[:3].casefold(): place for place, month in enumerate(MONTHS, start=1)}
_STEM: Final = 5
#: So many code points are read as one sentence at most.
_LONGEST: Final = 3000

# fmt: off
EMPTY: Final = frozenset(
    words_of(
        "a an the this that these those each every all both any some such other another its it he she they them him his her"
    " hers their theirs we us our ours i me my you your who whom whose which what and or but nor so yet of in on at by for"
    " from to with as into onto over under about after before during between among amid through throughout across against"
    " toward towards upon within without along around via per than then there here when where while whereas also not no"
    " only just very more most much many few less least is are was were be been being am has have had having do does did"
    " will would shall should can could may might must if whether because since until although though however moreover"
    " furthermore additionally meanwhile finally including include includes included well further out up"
    )
)
"""Words that carry no content."""
# fmt: on
_PREPOSITIONS: Final = frozenset({"in", "to", "of", "by", "from", "with", "against", "on"})

Span = tuple[int, int]


@attrs.frozen
class Word:
    """One word, folded, and where it stands."""

    text: str
    start: int
    end: int
    #: Whether it is printed with a capital.
    capital: bool
    #: Whether it is printed in capitals alone, and has two or more.
    acronym: bool


@attrs.frozen
class Day:
    """A date as far as it is told."""

    year: int | None
    month: int
    day: int | None

    def agrees(self, other: Day) -> bool:
        """Whether both may be the same day."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(one is None or two is None or one == two for one, two in pairs)


def folded(text: str) -> str:
    """A word without case, apostrophe and what stands behind that."""
    word = text.casefold().replace("’", "'")
    return word.removesuffix("'s") if word.endswith("'s") else word


def stem(word: str) -> str:
    """What words of one family share, roughly: the first five letters, or all but a plural's or past's end."""
    if len(word) > _STEM:
        return word[:_STEM]
    for ending in ("ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def words_in(text: str, offset: int = 0) -> list[Word]:
    """The words of a text, whose first character stands at `offset`."""
    words = []
    for found in _WORD.finditer(text):
        printed = found[0]
        short = printed.removesuffix("s") if len(printed) > 2 else printed
        start = found.start() + offset
        words.append(
            Word(
                folded(printed),
                start,
                found.end() + offset,
                printed[0].isupper(),
                len(short) > 1 and short.isupper(),
            )
        )
    return words


def quotations_in(text: str) -> Iterator[tuple[Span, list[list[str]]]]:
    """Each quotation with its marks, and its words; where words were left out, in several runs."""
    for found in _QUOTATION.finditer(text):
        inside = next(group for group in found.groups() if group is not None)
        runs = [[folded(word) for word in _WORD.findall(part)] for part in _GAP.split(inside)]
        yield found.span(), [run for run in runs if run]


def days_in(text: str) -> Iterator[tuple[Span, list[Day]]]:
    """Each date with the days that it tells: two for a period."""
    for found in _DATES.finditer(text):
        groups = found.groupdict()
        year = next((int(groups[key]) for key in ("year", "year2", "year3", "year4") if groups[key]), None)
        if groups["month4"]:
            month = int(groups["month4"])
        else:
            name = next(groups[key] for key in ("month", "month2", "month3", "month5") if groups[key])
            month = _BY_NAME[name[:3].casefold()]
        told = [groups[key] for key in ("day", "till", "day2", "till2", "day4") if groups[key]]
        yield found.span(), [Day(year, month, int(day)) for day in told] or [Day(year, month, None)]


def figures_in(text: str) -> Iterator[tuple[Span, str]]:
    """Each number that is no part of a date, as digits: `1200` for `1,200`, `3` for `third`."""
    taken = [span for span, _ in days_in(text)]

    def free(start: int) -> bool:
        return not any(first <= start < last for first, last in taken)

    for found in _NUMBER.finditer(text):
        if free(found.start()):
            yield found.span(), found[0].replace(",", "").removesuffix(".0")
    for word in _WORD.finditer(text):
        name = folded(word[0])
        # "May" is a month or no number at all; "second" may be a part of an hour, and is no trouble.
        if name in _SPELLED and name not in _IDLE and free(word.start()):
            yield word.span(), _SPELLED[name]


@attrs.define(slots=False)
class Claim:
    """One sentence of the text that is checked."""

    #: The sentence with what is no part of it blanked out.
    text: str
    start: int
    end: int
    #: Headings claim little, and their capitals name nothing.
    heading: bool

    @cached_property
    def words(self) -> list[Word]:
        """Its words, with offsets in the whole text."""
        return words_in(self.text, self.start)


def _cuts(text: str) -> Iterator[int]:
    """Where each sentence of a line ends; what has no end for long is cut between words."""
    begin = 0
    for end in [*sentence_ends(text), len(text)]:
        while end - begin > _LONGEST:
            cut = text.rfind(" ", begin + 1, begin + _LONGEST)
            begin = cut if cut > begin else begin + _LONGEST
            yield begin
        yield end
        begin = end


def claims_of(text: str) -> Iterator[Claim]:
    """The sentences of a text, line by line."""
    blank = _BLANKED.sub(lambda found: " " * len(found[0]), text)
    for line in _LINE.finditer(blank):
        mark = _MARK.match(line[0])
        start = line.start() + (mark.end() if mark is not None else 0)
        whole = blank[start : line.end()]
        heading = _HEADING.match(line[0]) is not None or (
            len(whole.split()) < 7 and not whole.rstrip(' "”’').endswith((".", "!", "?", "…"))
        )
        begin = 0
        for end in _cuts(whole):
            piece = whole[begin:end]
            stripped = piece.strip()
            if stripped:
                first = start + begin + len(piece) - len(piece.lstrip())
                yield Claim(stripped, first, first + len(stripped), heading)
            begin = end


def counted_in(text: str) -> Iterator[tuple[str, str]]:
    """Each number with the stem of the content word behind it."""
    for (_, end), figure in figures_in(text):
        if name := counted_at(text, end):
            yield figure, name


def counted_at(text: str, end: int) -> str:
    """The stem of the first content word behind a number that ends there; empty where none is near."""
    for word in words_in(text[end : end + 60])[:3]:
        if word.text not in EMPTY and word.text not in {"st", "nd", "rd", "th"}:
            return stem(word.text)
    return ""


def beside_in(words: Sequence[Word]) -> Iterator[tuple[tuple[str, str], int]]:
    """Each name's place with the preposition before it, an article aside, and the stem of the content word before that."""
    for place, word in enumerate(words):
        back = place - 1
        if back > 0 and words[back].text == "the":
            back -= 1
        if (
            word.capital
            and back > 0
            and words[back].text in _PREPOSITIONS
            and words[back - 1].text not in EMPTY
        ):
            yield (stem(words[back - 1].text), words[back].text), place
