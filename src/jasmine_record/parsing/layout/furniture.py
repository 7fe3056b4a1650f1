"""The lines that pages print around their text: menus, counters, sharing buttons, page numbers, credits, boilerplate."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.date_lines import read_date_line
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.layout.head import FILE_ENDINGS, HAS_VERB, of_several
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.memory import remembered

__all__ = [
    "closes_text",
    "is_caption",
    "is_furniture",
    "is_page_number",
    "is_path_from_home",
    "is_spaced_out",
]

_LONGEST: Final = 200
"""Code points of such a line."""
_LONGEST_NUMBER: Final = 20
"""Code points of the number of a page."""
_PAGE_NUMBER: Final = re.compile(
    r"[-–—]?\s?\d{1,4}\s?[-–—]?|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?|\d{1,3}\s?/\s?\d{1,3}"
    r"|[-–—]\s?[ivxl]{1,6}\s?[-–—]|\(\d{1,3}/\d{1,3}\)",
    re.IGNORECASE,
)
_COUNTER: Final = re.compile(
    r"(?:views?|hits?|visits?|visitors?|reads?|downloads?|shares?|likes?|comments?|page views?)\s?:?\s?[\d,.]+"
    r"|[\d,.]+\s(?:views?|hits?|visits?|visitors?|reads?|downloads?|shares?|likes?|comments?|min(?:ute)?s? read)"
    r"|(?:A[+-]?\s){1,4}A[+-]?|[A-Z]{2}(?:\s?[|/]\s?[A-Z]{2})+",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(
    r"(?:(?:press|news|media) release\s|PR\s)?(?:ref(?:erence)?\.?(?:\s?(?:no|number))?|no|nr|number|release|n[°º]|n(?=\.))(?!\w)\.?\s?[:#]?\s?(?:[A-Z]{1,4}\.? )?"
    r"[\w./-]*\d[\w./-]*(?:\s?/\s?[\w.-]+)*",
    re.IGNORECASE,
)
#: "MOFA Press Release", by the letters of the house.
_OF_HOUSE: Final = re.compile(
    r"[A-Z]{2,8}(?:[ /-][A-Z][A-Za-z]{1,12}){0,2} (?i:(?:press|news|media) releases?)"
)
#: The same by its name, with the number: "PLACEHOLDER PORTS COMMISSION - PRESS RELEASE NO 14/1999".
_NUMBERED_RELEASE: Final = re.compile(
    r"[A-Z][A-Z.&,'’ -]{4,80} ?[-–—,:|] (?i:(?:press|news|media) (?:release|statement|communiqu[eé]) (?:no|nr|number|n[°º])\.? ?:? ?\d[\w./-]{0,12})"
)
_CRUMBS: Final = re.compile(r"(?:[>»›→]\s?)?[^>»›|→]{1,50}+(?:\s?[>»›→]\s?[^>»›|→]{1,120}+)+")
#: The number of a paper of a house: "PLACEHOLDER/RM/CC No. 01/17".
_OF_PAPER: Final = re.compile(r"[A-Z][A-Z/.-]{2,30} N(?:o\.?|[°º]) ?\d[\w./-]{0,12}")
_FROM_HOME: Final = re.compile(
    r"(?:Home(?: ?page)?|Main(?: page)?) ?(?://?|[|]) ?\S.*|(?:News|Newsroom|Media|Press) / (?:[\w-]+ ){0,3}[\w-]+",
    re.IGNORECASE,
)
#: The first of several crumbs: "Home > News > Ports", "You are here: Home / News".
_HOME_FIRST: Final = re.compile(
    r"(?:You are here ?:? ?)?(?:Home(?: ?page)?|Main(?: page)?) ?(?:[>»›→|]|//?) ?\S", re.IGNORECASE
)
#: The same from another part of the site on: "Library / Statements and Reports / Inter-Sessional Year 2024-2025".
_SLASHED: Final = re.compile(r"[A-Z][^/]{1,40}?(?:\s{1,4}/\s{1,4}[A-Z0-9][^/]{1,80}?){2,8}")
_PIPES: Final = re.compile(r"[^|•]{1,30}(?:\s[|•]\s[^|•]{1,30}){2,}")
#: What opens the menu of a page, with what stands beside it: "MENU 日本語 Font size: S M L".
_MENU: Final = re.compile(r"(?:[☰≡] ?)?MENU\b|[☰≡]")
#: The address of a site, alone on its line: "Ports.govt.nz".
_HOST: Final = re.compile(
    # No name of a file.
    rf"(?:www\.)?[a-z][a-z\d-]{{1,40}}(?:\.(?!(?:{FILE_ENDINGS})$)[a-z]{{2,12}}){{1,3}}",
    re.IGNORECASE,
)
#: Who put the page up, and when it was changed: "Placeholder Agency | Updated: 2024-09-12 09:44".
_UPDATED: Final = re.compile(r"[^|]{2,40} \| (?:Last )?(?:updated|modified)\b[^|]{0,40}", re.IGNORECASE)
#: What stands below a picture: "Ministers Placeholder Alpha, left, and Placeholder Bravo in Suva. Photo: Placeholder".
_CAPTION: Final = re.compile(
    r"[^()\[\]]{10,180}?[.,;]? ?(?:[(\[](?:file|archive|stock|handout) (?:photo|image|picture)s?[)\]]\.?"
    r"|(?<=[.)”\" ])[(\[]?(?:photos?|images?|pictures?)(?: credits?| courtesy(?: of)?| by)?\s?(?::|/|©|(?<=by)|(?<=of)) ?[^.:;]{2,60}[)\]]?\.?)",
    re.IGNORECASE,
)
#: An address, be it of paper or of wires, or the name of who posted it.
_ADDRESS: Final = re.compile(
    r"(?:(?:private|post(?:al)?) bag|p\.? ?o\.? ?box)\b.*\d.*|(?:e-?mail\s?:?\s?)?[\w.+-]{1,64}@[\w.-]{1,100}|@\w{2,30}",
    re.IGNORECASE,
)
#: A day with a year of two figures, of which it can't be told what is what: "03.05.24".
_SHORT_DAY: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d\d(?:,? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?")
_COUNTED: Final = re.compile(
    "|".join(pattern.pattern for pattern in (_PAGE_NUMBER, _COUNTER, _REFERENCE, _SHORT_DAY)), re.IGNORECASE
)


_PICTURED: Final = re.compile(r"photo|image|picture", re.IGNORECASE)


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(table('head')['furniture']['starts'])})(?!\w)", re.IGNORECASE)


@cache
def _words_first() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(table('head')['furniture']['words_first'])})\b", re.IGNORECASE)


def _opens_furniture(line: str, *, numbered: bool) -> bool:
    """Whether a line opens as those of pages do, and tells nothing of anybody: no "Updated agreement signed by ministers".

    With a number it is an entry: "(3) Return to work".
    """
    if _starts().match(line):
        return True
    words = None if numbered else _words_first().match(line)
    # A day makes it one that tells of the page, whatever was done then: "Updated 3 May to show what was said".
    return words is not None and (not _tells(line[words.end() :]) or bool(find_dates(line)))


def _tells(words: str) -> bool:
    """Whether words hold a verb of sentences or of headlines."""
    return HAS_VERB.search(words) is not None or _deeds().search(words) is not None


@cache
def _deeds() -> re.Pattern[str]:
    """Verbs of headlines, of one who acts and of several, that are no nouns."""
    titles = table("head")["titles"]
    verbs = [verb for verb in titles["verbs"] if verb not in titles["verbs_or_nouns"]]
    return re.compile(rf"\b(?:{alternation([*verbs, *map(of_several, verbs)])})\b", re.IGNORECASE)


@cache
def _lines(key: str) -> frozenset[str]:
    return frozenset(map(fold, table("head")["furniture"][key]))


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page."""
    return len(line) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(line) is not None


def is_spaced_out(line: str) -> bool:
    """Whether a line is printed with a space behind each letter."""
    words = line.split()
    return len(words) > 4 and sum(len(word) == 1 for word in words) > 0.8 * len(words)


@remembered
def is_furniture(line: str, *, numbered: bool = False) -> bool:
    """Whether a line belongs to the page and not to its text, where the line alone, or with a number before it, shows it."""
    if len(line) > _LONGEST:
        return False
    if fold(line).strip(" .:[]()|>»") in _lines("lines") or _opens_furniture(line, numbered=numbered):
        return True
    if (
        _COUNTED.fullmatch(line)
        # In brackets: (Press Release No. 212)
        or (line[0] in "([" and line[-1] in ")]" and _REFERENCE.fullmatch(line[1:-1]))
        or _OF_PAPER.fullmatch(line)
        or _OF_HOUSE.fullmatch(line)
        or _NUMBERED_RELEASE.fullmatch(line)
        or _ADDRESS.fullmatch(line)
    ):
        return True
    if (any(mark in line for mark in ">»›→") and _CRUMBS.fullmatch(line)) or _FROM_HOME.fullmatch(line):
        return True
    if _MENU.match(line) or _HOST.fullmatch(line) or _is_menu_line(line) or _is_path(line):
        return True
    if "|" in line and _UPDATED.fullmatch(line) and read_date_line(line) is None:
        return True
    if _are_codes(line) or _is_switch(line) or (not numbered and _are_buttons(line)):
        return True
    # "Press release | 3 May 2022 | Brussels" is the date line.
    pieces = [piece.strip() for piece in re.split(r"[|•]", line)]
    if len(pieces) == 1 or read_date_line(line) is not None:
        return False
    # A piece that menus have: "Sitemap" before "Text size: small, medium, large".
    return _PIPES.fullmatch(line) is not None or any(fold(piece) in _lines("lines") for piece in pieces)


#: A word that files something, and counts nothing that a text could tell: "150-29-01-2020", "en-GB1", "STATEMENT/21/2291".
_CODE: Final = re.compile(r"(?=\S{0,40}\d)(?=\S{0,40}[/_-])[\w/_-]{5,40}")
#: Before it, the letters of the house: "DOT | 47-22".
_LETTERS: Final = re.compile(r"[A-Z]{2,8} (?=\d)")


def _are_codes(line: str) -> bool:
    """Whether a line is by what a house files the text, and no day: "150-29-01-2020 en-GB1", "DOT 47-22"."""
    letters = _LETTERS.match(line)
    words = line[letters.end() if letters else 0 :].split()
    if not all(_CODE.fullmatch(word) for word in words) or find_dates(line):
        return False
    # "COVID-19" is a heading.
    return letters is not None or sum(line.count(mark) for mark in "/_-") > 1


@cache
def _switch(key: str) -> frozenset[str]:
    return frozenset(map(fold, table("head")["switch"][key]))


_BETWEEN: Final = re.compile(r"[\s|/•·,;:()▾▼‹›<>–—-]+")
_FEWEST_LANGUAGES: Final = 2


def _is_switch(line: str) -> bool:
    """Whether a line only leads to the same page in other languages: "Gaeilge | English", "In English på svenska", "DE EN"."""
    words = [word for word in _BETWEEN.split(line) if word]
    named = sum(fold(word) in _switch("names") for word in words)
    if named == 0:
        # "DE EN" and "de | en", but no "De en".
        alike = line.isupper() or line.islower()
        return len(words) >= _FEWEST_LANGUAGES and alike and all(fold(w) in _switch("codes") for w in words)
    told = named >= _FEWEST_LANGUAGES or (named == 1 and fold(words[0]) in _LABELS_OF_SWITCH)
    return told and all(fold(word) in _switch("names") | _switch("beside") for word in words)


_LABELS_OF_SWITCH: Final = frozenset({"language", "languages", "available"})


def _are_buttons(line: str) -> bool:
    """Whether each word of a line is by itself what pages offer to do with them: "Facebook X Print", "Share: Facebook Twitter".

    With a number it is a heading: "3. Related events".
    """
    words = [word for word in _BETWEEN.split(line) if word]
    return len(words) > 1 and all(fold(word) in _lines("lines") for word in words)


def _is_path(line: str) -> bool:
    """Whether a line says where in its site a page stands, with slashes between the parts, the first of which is no document."""
    return (
        line.count(" / ") > 1
        and _SLASHED.fullmatch(line) is not None
        and title_nouns().search(line.partition(" / ")[0]) is None
    )


def is_path_from_home(line: str) -> bool:
    """Whether a line says from the first page of its site on where a page stands: "Home / Media / Releases"."""
    return _HOME_FIRST.match(line) is not None and is_furniture(line)


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(table("head")["menus"]["in_rows"])


#: Of so many words a menu on one line has so many at least that menus have.
_FEWEST_IN_MENU, _FEWEST_KNOWN = 5, 3


def _is_menu_line(line: str) -> bool:
    """Whether a line is the entries of a menu, one behind the other: "Home Politics World Business Sports"."""
    words = line.split()
    return (
        len(words) >= _FEWEST_IN_MENU
        and words[0] in _menu_words()
        and sum(word in _menu_words() for word in words) >= max(_FEWEST_KNOWN, len(words) // 2)
        and not any(word[0].islower() for word in words)
        # "Foreign Ministers Joint Press Statement" is a title.
        and title_nouns().search(line) is None
    )


def is_caption(line: str) -> bool:
    """Whether a line stands below a picture, as the credit or the word for an older one at its end shows."""
    return (
        len(line) <= _LONGEST and _PICTURED.search(line) is not None and _CAPTION.fullmatch(line) is not None
    )


def closes_text(line: str) -> bool:
    """Whether nothing of the text comes below a line, once it has begun."""
    return len(line) <= _LONGEST and fold(line).strip(" .:") in _lines("closers")
