"""Paragraphs to sentences, each with its place and with what it quotes or brackets blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Final

import attrs
from sentencex import get_sentence_boundaries  # pyright: ignore[reportAttributeAccessIssue] - a compiled name

from jasmine_record.model import Anchor, Paragraph, ParagraphRole
from jasmine_record.parsing.lexicon import alternation, table

__all__ = [
    "BEFORE_QUOTATION",
    "BLANK",
    "ENTRY_NUMBER",
    "NUMBERING",
    "Sentence",
    "blank_quotes",
    "is_set_in",
    "split_sentences",
    "words_of",
]

BEFORE_QUOTATION: Final = r"[^“”\"]{2,80}(?:[–—-]|:|\)) "
"""What a sentence opens with before its quotation: "SUVA, 3 May 2022 -- ", "(Suva) ", "Press release: "."""
#: Roles whose text is read for facts, sentence by sentence.
_READ: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM})
#: An opening mark stands for a closing one now and then, so either ends a quotation.
_QUOTED: Final = re.compile(
    r"“[^“”]*(?:[”“]|$)|\"[^\"]*\"|‘[^‘’]*’(?!\w)|(?<![\w'])'(?=[A-Z])(?:[^'“”\"‘]|(?<=\w)'(?=\w))+(?<=[,.!?])'(?![\w'])|\([^()]*\)|\[[^\[\]]*\]"
    # "said | – and Minister Placeholder agreed – | that"
    r"|(?<= )[–—] (?:and|but|as) [^–—“”\"();:]{2,80} [–—](?= )"
)
#: Code points; a paragraph of a real readout hardly ever has more.
_WINDOW: Final = 4000
BLANK: Final = "\x01"
"""What stands for each character that no rule is to read."""
NUMBERING: Final = "\x02"
"""What stands for each character of what counts the parts of a sentence: "(1)", "(b)"."""
_COUNTS: Final = re.compile(r"\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)")
_WORDS: Final = re.compile(r"\w+")


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence of a paragraph."""

    paragraph: Paragraph
    #: Where it starts in the paragraph's text.
    start: int
    text: str
    #: The text with each character of quotations and brackets replaced, so that no rule reads inside.
    masked: str

    @property
    def key(self) -> tuple[str, int]:
        """The paragraph and the place in it, which no other sentence has."""
        return self.paragraph.id, self.start

    @cached_property
    def words(self) -> frozenset[str]:
        """The words outside of quotations and brackets, for rules that can do nothing without some of them."""
        return words_of(self.masked)

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of a half-open range that counts in the sentence."""
        return Anchor(self.paragraph.id, self.start + start, self.start + end)


def words_of(text: str) -> frozenset[str]:
    """The runs of letters, figures and underscores of a text."""
    return frozenset(_WORDS.findall(text))


def blank_quotes(text: str) -> str:
    """A text of the same length in which quotations and brackets are blanked out."""
    return _QUOTED.sub(_blank, text)


def _blank(quoted: re.Match[str]) -> str:
    """Blanks; a comma that stands before the closing mark parts what is around the quotation: "the “Plan,” and they"."""
    words = quoted[0]
    if _COUNTS.fullmatch(words) and not quoted.string.endswith("day ", 0, quoted.start()):
        # "on Friday (24)" is a day.
        return NUMBERING * len(words)
    return BLANK * (len(words) - 1) + "," if words.endswith((",”", ',"')) else BLANK * len(words)


def split_sentences(paragraphs: Iterable[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs that are read for facts, in reading order."""
    read = [paragraph for paragraph in paragraphs if paragraph.role in _READ]
    stated = _are_a_statement(read)
    said = frozenset(_said_by_somebody(read))
    return tuple(
        Sentence(paragraph=paragraph, start=start, text=text, masked=masked)
        for paragraph in read
        for begin, words in _opened(paragraph, stated=stated)
        for start, text in _parted(begin, words)
        for masked in (
            BLANK * len(text)
            if (_is_quoted(paragraph) and not stated) or paragraph.id in said
            else blank_quotes(text),
        )
    )


#: How somebody is quoted whose words are set in below: "After the talks, the Minister said:".
_SAID: Final = re.compile(
    r"\b(?:said|says|stated|added|commented|noted|explained|remarked|wrote|declared|underlined|stressed|emphasi[sz]ed|told [^.:]{2,40})[^.:]{0,60}:$"
)
_LONGEST_SAID: Final = 160


def is_set_in(paragraph: Paragraph) -> bool:
    """Whether a paragraph without a mark is set in below one that announces it."""
    return paragraph.role is ParagraphRole.ITEM and paragraph.label is None


def _said_by_somebody(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The ids of the paragraphs that are set in below the words by which somebody is quoted."""
    quoted = False
    for paragraph in paragraphs:
        set_in = is_set_in(paragraph)
        if set_in and quoted:
            yield paragraph.id
        elif not set_in:
            quoted = _SAID.search(paragraph.text, max(0, len(paragraph.text) - _LONGEST_SAID)) is not None


_FEWEST: Final = 3
"""Paragraphs of a long quotation."""
#: A press office gives what its own people say: "issued the following statement:".
_FOLLOWING: Final = re.compile(
    # A message "of President Placeholder" that somebody welcomed or read out is another's.
    r"\b(?:issued|released|made|gave|delivered) [^.]{0,80}?\b(?:following (?:[a-z]+ )?(?:statement|remarks|message)|statement (?:today|as follows|below))"
    r"\b(?! (?:of|from|by) )[^.]*[:.]$"
)
_LONGEST_OPENING: Final = 300
"""Code points at the end of a paragraph in which it says that a statement follows."""


def _is_quoted(paragraph: Paragraph) -> bool:
    """Whether a paragraph is one of a long quotation: each opens with the mark, and only the last one is closed."""
    return paragraph.text.startswith("“") and "”" not in paragraph.text


def _are_a_statement(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a long quotation is the text itself, which somebody "issued as the following statement"."""
    quoted = sum(map(_is_quoted, paragraphs))
    told = any(
        _FOLLOWING.search(paragraph.text, max(0, len(paragraph.text) - _LONGEST_OPENING))
        for paragraph in paragraphs[:2]
    )
    return told and quoted >= _FEWEST and 2 * quoted > len(paragraphs)


_CLOSED: Final = re.compile(r"“[^“”]+”")


def _opened(paragraph: Paragraph, *, stated: bool) -> Iterable[tuple[int, str]]:
    """The sentences of a paragraph; one that is a part of a long statement goes without the mark that opens it."""
    # The last one is closed as well.
    running = stated and (_is_quoted(paragraph) or _CLOSED.fullmatch(paragraph.text) is not None)
    for begin, words in _split(paragraph.text):
        yield (begin + 1, words[1:]) if running and begin == 0 else (begin, words)


#: The splitter takes the ends of "Viña del Mar." and "in May." for those of shortened months, "Washington, D.C." for
#: what says more of the word behind it, and "HA/DR." for that of a doctor.
_NO_ABBREVIATION: Final = re.compile(
    r"(?<=\bdel Mar\.) (?=[A-Z])|(?<= May\.) (?=[A-Z])|(?<=\bWashington, D\.C\.) (?=[A-Z])(?!Mayor|Council|Police|Attorney|Metro)"
    r"|(?<=[A-Z/]DR\.) (?=[A-Z])"
)


_MOST_QUOTED: Final = 8
"""Quotations of a sentence that are looked at."""


def _parted(start: int, text: str) -> Iterable[tuple[int, str]]:
    """A sentence in two where the splitter saw an abbreviation that is none."""
    begin = 0
    if "Ma" in text or "D.C." in text or "DR." in text:
        # Inside of a quotation no sentence of the text ends.
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for space in _NO_ABBREVIATION.finditer(text):
            if not any(first < space.start() < last for first, last in quoted[:_MOST_QUOTED]):
                yield start + begin, text[begin : space.start()]
                begin = space.end()
    yield start + begin, text[begin:]


def _split(text: str) -> Iterable[tuple[int, str]]:
    open_start: int | None = None
    for start, end in _windows(text):
        for first, stop in _boundaries(text, start, end):
            begin = first if open_start is None else open_start
            # The splitter takes the full stop of some abbreviations for an end: "Ms. PLACEHOLDER".
            torn = stop < len(text) and (
                _abbreviated().search(text, max(begin - 1, stop - 12, 0), stop)
                or (text[stop].isdigit() and _MONEY.search(text, max(begin - 1, stop - 12, 0), stop))
                or _is_before_office(text, begin, stop)
                or _is_before_entry(text, begin, stop)
                or _is_inside_quotation(text, begin, stop)
                or _is_inside_number(text, stop)
            )
            open_start = begin if torn else None
            if open_start is not None and stop - begin < _WINDOW:
                continue
            open_start = None
            words = text[begin:stop]
            stripped = words.strip()
            if stripped:
                yield begin + len(words) - len(words.lstrip()), stripped


def _boundaries(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Where the splitter sees sentences in a stretch; it takes all behind the mark of an entry for one."""
    for boundary in get_sentence_boundaries("en", text[start:end]):
        begin, stop = start + boundary["start_index"], start + boundary["end_index"]
        mark = _ENTRY.match(text, begin, stop)
        if mark is None or text.find(". ", mark.end(), stop) < 0:
            yield begin, stop
            continue
        for inner in get_sentence_boundaries("en", text[mark.end() : stop]):
            behind = mark.end() + inner["start_index"]
            yield (behind if inner["start_index"] else begin), mark.end() + inner["end_index"]


#: Abbreviations before which no sentence ends, beside honorifics.
_SHORT: Final = (
    *("Engr", "Arq", "Lic", "Sra", "Sr", "Ir", "St", "No", "Nos", "vs", "cf", "approx"),
    # Moneys: "Rs. 200 crore", "Kshs. 3.1 billion".
    *("Rs", "Ksh", "Kshs", "Shs", "Tsh", "Tshs", "Ush", "Ushs", "Rp"),
)


#: Two letters before an amount, be they of any money: "Nu. 4.12".
_MONEY: Final = re.compile(r"[\s(](?!He\b|It\b|Me\b|So\b|Us\b|We\b)[A-Z][a-z]\.\s*$")


@cache
def _abbreviated() -> re.Pattern[str]:
    # "Brig. | Gen."
    words = {word for honorific in table("offices")["honorifics"] for word in honorific.split(" ")}
    honorifics = sorted(word[:-1] for word in words if word[-1] == "." and word[:-1].isalpha())
    return re.compile(rf"(?:^|[\s(])(?:{alternation((*_SHORT, *honorifics))})\.\s*$")


ENTRY_NUMBER: Final = r"\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)"
"""A pattern of the number of an entry inside a sentence: "(1)", "b)"."""
#: The mark of such an entry: "(1) ".
_ENTRY: Final = re.compile(rf"\s*(?:{ENTRY_NUMBER}\s|[①-⑳])")


def _is_before_entry(text: str, begin: int, stop: int) -> bool:
    """Whether the next entry of a list begins here, behind words that end no sentence: "three areas: (1) Ports; (2) ..."."""
    return not text[begin:stop].rstrip().endswith((".", "!", "?", '"', "”", "’", ")")) and bool(
        _ENTRY.match(text, stop)
    )


#: A quotation whose speaker stands behind it, as far as one reads on for its end.
_QUOTED_ON: Final = re.compile(r"[^“”\"]{1,600},[”\"] (?=[A-Za-z])")


def _is_inside_quotation(text: str, begin: int, stop: int) -> bool:
    """Whether a quotation goes on that opens the sentence, and whose speaker follows it: '"A. B," said the Minister.'."""
    words = text[begin:stop].lstrip()
    if words[:1] not in ("“", '"') or any(mark in words[1:] for mark in '“”"'):
        return False
    return _QUOTED_ON.match(text, stop) is not None


#: What goes on with the number of a document: "PL/", "(XL)", "12".
_LETTERS_BEHIND: Final = re.compile(r"[A-Z]{2,}/|\((?:[IVXLC]+|\d+)\)|\d")
#: What may be the letters of a document's number: "EX.", "/Dec.".
_LETTERS_BEFORE: Final = re.compile(r"(?:\b[A-Z]{2,}|/[A-Za-z]{2,})\.$")


def _is_inside_number(text: str, stop: int) -> bool:
    """Whether a full stop only parts the letters of a document: "Decision EX.|PL/Dec.12(XL)"."""
    return (
        _LETTERS_BEFORE.search(text, max(0, stop - _WORD_BEFORE), stop) is not None
        and _LETTERS_BEHIND.match(text, stop) is not None
    )


_WORD_BEFORE: Final = 8
"""Code points before a full stop in which those letters stand."""
_STATE: Final = re.compile(r"\bU\.(?:S|K|N)\.\s*$")
_INITIAL: Final = re.compile(r"\b[A-Z]\.$")
_NEXT_INITIAL: Final = re.compile(r"[A-Z]\.")
_WORD: Final = re.compile(r"\s*([A-Z][\w-]*)")


def _is_before_office(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop is that of "U.S." before an office or a body, and ends no sentence."""
    if _INITIAL.search(text, max(begin, stop - 3), stop) and _NEXT_INITIAL.match(text, stop):
        return True
    if not _STATE.search(text, max(begin, stop - 8), stop):
        return False
    word = _WORD.match(text, stop)
    return word is not None and word[1] in _offices()


@cache
def _offices() -> frozenset[str]:
    offices, groups = table("offices"), table("groups")
    listed = (*offices["heads"], *offices["qualifiers"], *offices["portfolios"], *groups["bodies"])
    return frozenset(word for words in listed for word in words.split(" ")[:1])


def _windows(text: str) -> Iterable[tuple[int, int]]:
    """A paragraph in stretches that the splitter reads in a bounded time; it slows down on unclosed quotations."""
    start = 0
    while len(text) - start > _WINDOW:
        cut = text.rfind(". ", start, start + _WINDOW)
        if cut < 0:
            cut = text.rfind(" ", start, start + _WINDOW)
        end = cut + 1 if cut > start else start + _WINDOW
        yield start, end
        start = end
    yield start, len(text)
