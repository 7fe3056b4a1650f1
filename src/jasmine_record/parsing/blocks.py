"""Pages and blocks: what every front end ends in, and the markers that label blocks.

A block is a stretch of text between two breaks of the layout, with the marker that it opens with and how far it is
set in; a page is its blocks and what it says of itself beside them. Front ends (`plain`, `html`, `markdown`) differ
in how they find blocks; from there on all inputs are alike.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Final

import attrs

from jasmine_record.model import Link
from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.lexicon import roman
from jasmine_record.parsing.memory import remembered

__all__ = [
    "SURE_BULLETS",
    "Block",
    "Form",
    "Hyperlink",
    "Marker",
    "Page",
    "as_letter",
    "counts_itself",
    "read_marker",
]


class Form(StrEnum):
    """The kind of a marker: lists that nest use a form each, and one list keeps to its own."""

    NUMBER_DOT = "1."
    NUMBER_PAREN = "1)"
    NUMBER_PARENS = "(1)"
    NUMBER_DASH = "1-"
    LETTER_DOT = "a."
    LETTER_PAREN = "a)"
    LETTER_PARENS = "(a)"
    CAPITAL_DOT = "A."
    CAPITAL_PAREN = "A)"
    CAPITAL_PARENS = "(A)"
    ROMAN_DOT = "i."
    ROMAN_PAREN = "i)"
    ROMAN_PARENS = "(i)"
    ROMAN_CAPITAL_DOT = "I."
    ROMAN_CAPITAL_PARENS = "(I)"
    CIRCLED = "①"
    KANA = "ア"
    """A katakana of either order, set off by a space."""
    KANA_PARENS = "(ア)"
    WIDE_NUMBER = "１"
    """A full-width number, or one before an ideographic space or a wide one, with no punctuation."""
    DECIMAL = "1.1"
    """An entry's number behind that of the entry that holds it."""
    DECIMAL_DEEP = "1.1.1"
    BULLET = "•"
    """Each bullet character makes a form of its own; `Marker.text` tells them apart."""
    NOTE = "※"


@attrs.frozen
class Marker:
    """A list marker as printed."""

    text: str
    form: Form
    #: What it counts; `None` for bullets and notes.
    number: int | None
    #: The label without its punctuation, for an id; empty for bullets and notes.
    step: str


@attrs.frozen(kw_only=True)
class Hyperlink:
    """Words of a block that lead elsewhere; a half-open range of code points in its text."""

    start: int
    end: int
    url: str
    #: BCP 47, where the page says in which language its target is.
    language: str | None = None


@attrs.frozen(kw_only=True)
class Block:
    """One stretch of text of the layout."""

    #: Verbatim but for white space, which is folded; without the marker.
    text: str
    marker: Marker | None = None
    #: How many columns it is set in.
    indent: int = 0
    #: Its level, 1 to 6, where the markup says that it is a heading; `None` where it says nothing.
    heading: int | None = None
    #: Whether the markup shows that it stands below a picture and tells of that.
    caption: bool = False
    links: tuple[Hyperlink, ...] = ()


@attrs.frozen(kw_only=True)
class Page:
    """What a front end reads: the blocks in reading order, and what stands beside the text.

    The fields are metadata (front matter, the head of a page), never guesses from the text.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    #: What the site calls itself: "Placeholder Ministry of Ports".
    site: str | None = None
    #: With its time and zone where they are given.
    published: date | datetime | None = None
    url: str | None = None
    publisher: str | None = None
    #: BCP 47.
    language: str | None = None
    alternates: tuple[Link, ...] = ()
    attachments: tuple[Link, ...] = ()


SURE_BULLETS: Final = "•‣▪◦●○〇◯◎■□◆◇・∙⁃➢►▶△▲▷❖✓✔✅☑🔹🔸👉📌\uf0a7\uf0b7\uf0d8\uf0fc"
"""They open nothing but entries of lists, so that no space needs to follow."""
#: Katakana that count entries: how ids have them, and the number. "イ" is the second of the order "a i u e o"; that of
#: "i ro ha", which opens with it, goes on from there.
_KANA: Final = {
    kana: (step, number)
    for first, order in (
        (1, {
            "ア": "a", "イ": "i", "ウ": "u", "エ": "e", "オ": "o", "カ": "ka", "キ": "ki", "ク": "ku", "ケ": "ke", "コ": "ko",
            "サ": "sa", "シ": "shi", "ス": "su", "セ": "se", "ソ": "so",
        }),
        (3, {
            "ロ": "ro", "ハ": "ha", "ニ": "ni", "ホ": "ho", "ヘ": "he", "ト": "to", "チ": "chi", "リ": "ri", "ヌ": "nu",
        }),
    )
    for number, (kana, step) in enumerate(order.items(), first)
}  # fmt: skip
_KATAKANA: Final = "ァ-ヶー"
_BULLETS: Final = f"{SURE_BULLETS}·–—―*-"
_MARKER: Final = re.compile(
    rf"""
      (?P<decimal>[1-9]\d?(?:\.[1-9]\d?){{1,3}}) \.? (?=(?<=\.)\s+[a-z]|\s+[^\W\d_a-z]|\s+(?:an?|the|to|[a-z]+ed|drew|found|gave|heard|held|laid|made|met|paid|saw|set|took)\s|\s+[“"‘'(（]|\s*$)
    | (?P<deep>[1-9]\d?(?:\.[1-9]\d?){{2,3}}) \.? (?=\s+[a-z])
    | (?P<with_letter>(?!G\.[78]\b)(?:[A-Z]|[IVX]{{2,4}})(?:\.1?[1-9]|\.10){{1,3}}(?!\d)) \.? (?=\s+[A-ZÀ-Þ][\w’'-]*\s)
    | (?P<zeroed>[1-9]\d?) \.0 (?=\s+[^\W\d_a-z])
    | (?P<dashed>[1-9]\d?) [-–] (?=\s[^\W\d_a-z])
    | (?P<bare>[1-9]\d?) (?=(?:\ {{4,}}|\t)\s*[^\W\d_a-z])
    | (?P<number>\d{{1,3}}) (?P<after>[.)．）]) (?=\s|$|[^\W\d_]|[“"‘'(（])
    | (?P<wide>[０-９]{{1,2}}(?=\s) | \d{{1,2}}(?=\u3000))
    | [(（] \s? (?P<parens>\d{{1,3}}) \s? [)）]
    | (?P<romans>[ivx]{{1,5}}|[IVX]{{1,5}}(?=\.)) (?P<ending>[.)]) (?=\s|$)
    | (?P<letter>[a-zA-Z]) (?P<closing>[.)]) (?=\s|$)
    | \( (?P<letters>[a-z]|[ivx]{{2,5}}|[A-Z]|[IVX]{{2,5}}) \) (?=\s|$|(?<=[a-z]\)))
    | (?P<circled>[①-⑳])
    | (?P<kana>[{"".join(_KANA)}]) (?=\s+[^\s{_KATAKANA}] | \s+[{_KATAKANA}]{{2}})
    | [(（] (?P<kanas>[{"".join(_KANA)}]) [)）]
    | (?P<note>※\s?\d*|\*\d{{1,2}}(?=\D)|\*{{2,3}}(?=\s))
    | (?P<bullet>[{SURE_BULLETS}] | ·(?=[^\W_]) | [{_BULLETS}](?=\s|$))
    | (?P<round>[oоº°]) (?=\s\S)
    """,
    re.VERBOSE,
)
_DAY: Final = re.compile(rf"\d\d?\. (?:(?:{MONTH_NAME}) \d{{4}}|1?\d\. ?(?:19|20)\d\d\.?)$")
_NUMERAL: Final = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_LETTER_FORMS: Final = {
    Form.ROMAN_DOT: Form.LETTER_DOT,
    Form.ROMAN_PAREN: Form.LETTER_PAREN,
    Form.ROMAN_PARENS: Form.LETTER_PARENS,
    Form.ROMAN_CAPITAL_DOT: Form.CAPITAL_DOT,
    Form.ROMAN_CAPITAL_PARENS: Form.CAPITAL_PARENS,
}


@remembered
def read_marker(line: str) -> Marker | None:
    """The list marker that a line without leading white space opens with, if any.

    `1.` `1)` `(1)` `1-` `1.0` `1.1` `A.1` `①` `a.` `A.` `a)` `(a)` `i.` `I.` `ii)` `(ii)` `(A)` `(II)` `ア` `(ア)`, full-width forms of these, a bullet, a Latin or
    Cyrillic o or a degree sign set off by a space, or a reference mark. A single `i`, `v` or `x` is a numeral;
    `as_letter` gives its other reading.
    """
    match = _MARKER.match(line)
    if match is None:
        return None
    if match["number"] and _DAY.match(line):
        # "15. May 2015", "15. 5. 2015"
        return None
    text = " ".join(match[0].split())
    if step := match["decimal"] or match["deep"] or match["with_letter"]:
        parts = step.split(".")
        form = Form.DECIMAL if len(parts) == len(("1", "1")) else Form.DECIMAL_DEEP
        return Marker(text, form, int(parts[-1]), step)
    if match["number"]:
        form = Form.NUMBER_DOT if match["after"] in ".．" else Form.NUMBER_PAREN
        return _numbered(text, form, match["number"])
    if match["zeroed"]:
        # "8.0" holds "8.1".
        return _numbered(text, Form.NUMBER_DOT, match["zeroed"])
    if match["dashed"]:
        return _numbered(text, Form.NUMBER_DASH, match["dashed"])
    if match["bare"] or match["wide"]:
        return _numbered(text, Form.WIDE_NUMBER, match["bare"] or match["wide"])
    if match["parens"]:
        return _numbered(text, Form.NUMBER_PARENS, match["parens"])
    if match["circled"]:
        return _numbered(text, Form.CIRCLED, str(ord(text) - ord("①") + 1))
    if match["kana"] or match["kanas"]:
        return _in_kana(
            text, match["kana"] or match["kanas"], Form.KANA if match["kana"] else Form.KANA_PARENS
        )
    if match["romans"] or match["letter"] or match["letters"]:
        return _lettered(text)
    if match["note"]:
        return Marker(text, Form.NOTE, None, "")
    return _bulleted(text, line[match.end() :])


#: A bullet that a page prints in its text, to which browsers add that of the list when it is copied.
_SECOND_BULLET: Final = re.compile(rf"\s+(?P<bullet>[{SURE_BULLETS}])(?=\s*[^\s{SURE_BULLETS}])")


def _bulleted(text: str, behind: str) -> Marker:
    """The bullet `text`; with the marker of the entry `behind` it where that counts, or is a bullet: "- (1) ships", "• ○ ships"."""
    entry = behind.lstrip()
    own = read_marker(entry) if counts_itself(entry) else None
    if own is None:
        second = _SECOND_BULLET.match(behind)
        return Marker(f"{text} {second['bullet']}" if second else text, Form.BULLET, None, "")
    gap = " " if entry != behind else ""
    return attrs.evolve(own, text=f"{text}{gap}{own.text}")


def _numbered(text: str, form: Form, digits: str) -> Marker:
    return Marker(text, form, int(digits), str(int(digits)))


def _in_kana(text: str, kana: str, form: Form) -> Marker:
    step, number = _KANA[kana]
    return Marker(text, form, number, step)


def _lettered(text: str) -> Marker | None:
    """A marker of letters: a Roman numeral where they are one."""
    step = text.strip("().")
    if _NUMERAL.fullmatch(step):
        if text[0] == "(":
            form = Form.ROMAN_PARENS if step.islower() else Form.ROMAN_CAPITAL_PARENS
        elif text[-1] == ")":
            form = Form.ROMAN_PAREN
        else:
            form = Form.ROMAN_DOT if step.islower() else Form.ROMAN_CAPITAL_DOT
        return Marker(text, form, roman(step.upper()), step)
    if len(step) > 1:
        return None
    if text[0] == "(":
        form = Form.LETTER_PARENS if step.islower() else Form.CAPITAL_PARENS
    elif text[-1] == ")":
        form = Form.LETTER_PAREN if step.islower() else Form.CAPITAL_PAREN
    else:
        form = Form.LETTER_DOT if step.islower() else Form.CAPITAL_DOT
    return Marker(text, form, ord(step.lower()) - ord("a") + 1, step)


#: What counts, and is no initial and no year.
_COUNTS: Final = re.compile(r"(?:\((?:\d{1,2}|[a-z]|[ivx]{2,5})\)|\d{1,2}[.)]|[①-⑳])(?=\s?[^\W\d])")


def counts_itself(entry: str) -> bool:
    """Whether an entry that has a bullet opens with a number or letter of its own: "- (1) ships", of two lists in one."""
    return _COUNTS.match(entry) is not None


def as_letter(marker: Marker) -> Marker | None:
    """The other reading of a single `i`, `v` or `x`: the letter behind `h`, `u` or `w`; `None` for other markers."""
    form = _LETTER_FORMS.get(marker.form)
    if form is None or len(marker.step) > 1:
        return None
    return Marker(marker.text, form, ord(marker.step.lower()) - ord("a") + 1, marker.step)
