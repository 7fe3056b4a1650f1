"""Names that the text defines or quotes, with their acronyms.

    “Long Form (SHORT)”   Long Form (SHORT)   “Long Form: SHORT”   SHORT (Long Form)
    Long Form (hereinafter [referred to as] “SHORT”)   “Name in Capitals”

Outside quotation marks a long form is found by its letters: the initials of the words before the bracket, read
backwards, must give the acronym. A bracket whose letters give no words is left alone unless a definition's form
(quotation marks, "hereinafter") says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, Paragraph, ParagraphRole, Term
from jasmine_record.parsing.draft import Draft, stated
from jasmine_record.parsing.lexicon import fold

__all__ = ["recognize"]

_READ: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM})
_ACRONYM: Final = (
    r"[A-Z0-9][A-Za-z0-9]*(?:[A-Z0-9+]|(?<=[A-Z])s)(?:[-/+&][A-Za-z0-9]+)*|[A-Z]{1,5}(?:[-/&][A-Z][A-Za-z]*)+"
)
_QUOTED: Final = re.compile(r"[“\"](?P<inside>[^“”\"]{2,200})[”“\"]")
_INSIDE_BRACKET: Final = re.compile(rf"(?P<long>.+?)\s?\((?P<short>{_ACRONYM})\)[.,]?")
_INSIDE_COLON: Final = re.compile(rf"(?P<long>.+?)\s?: ?(?P<short>{_ACRONYM})[.,]?")
_BRACKET: Final = re.compile(
    rf"\s?\((?P<form>hereinafter|hereafter)?(?:,? ?(?:referred to as|called))?(?: the)? ?[“\"]?(?P<short>{_ACRONYM})[”“\"]?\)"
)
_REVERSED: Final = re.compile(
    r"(?<![\w-])(?P<short>[A-Z]{2,}[A-Za-z0-9+/-]*) \((?P<long>[A-Z][\w'’,& -]{5,120})\)"
)
_SPEECH: Final = re.compile(
    r"\b(?:theme(?: of)?|themed|entitled|titled|title of|titled as|under the title|topic of|speech on|remarks on)"
    r"(?: the)?:? ?$"
)
_SMALL: Final = frozenset(
    {"of", "and", "the", "for", "on", "in", "to", "a", "an", "with", "at", "by", "from", "&", "against"}
)
_WORD: Final = re.compile(r"[^\s,()“”\"]+")
_LONGEST: Final = 14
"""Words that a long form may have."""


@attrs.frozen
class _Found:
    """A name and perhaps an acronym, with their places in one paragraph."""

    start: int
    end: int
    short: tuple[int, int] | None


def recognize(draft: Draft) -> Draft:
    """Fill `terms`."""
    terms: dict[str, tuple[Term, bool]] = {}
    for paragraph in draft.paragraphs:
        if paragraph.role not in _READ:
            continue
        for found in _find(paragraph.text):
            _add(terms, paragraph, found)
    return attrs.evolve(draft, terms=tuple(term for term, _ in terms.values()))


def _add(terms: dict[str, tuple[Term, bool]], paragraph: Paragraph, found: _Found) -> None:
    name = paragraph.text[found.start : found.end]
    key = fold(name)
    evidence: list[Evidence] = [stated("name", Anchor(paragraph.id, found.start, found.end))]
    acronym = None
    if found.short:
        acronym = paragraph.text[slice(*found.short)]
        evidence.append(stated("acronym", Anchor(paragraph.id, *found.short)))
    if key in terms:
        known, has_acronym = terms[key]
        if acronym is None or has_acronym:
            return
        entry = evidence[-1]
        terms[key] = attrs.evolve(known, acronym=acronym, evidence=(*known.evidence, entry)), True
        return
    term = Term(id=f"term-{len(terms) + 1}", name=name, acronym=acronym, evidence=tuple(evidence))
    terms[key] = term, acronym is not None


def _find(text: str) -> Iterator[_Found]:
    """The terms of a paragraph, in order, none inside another."""
    found = [*_quoted(text), *_bracketed(text), *_reversed(text)]
    found.sort(key=lambda term: (term.start, -(term.short or (0, term.end))[1]))
    last = -1
    for term in found:
        if term.start >= last:
            yield term
            last = max(term.end, term.short[1] if term.short else 0)


def _quoted(text: str) -> Iterator[_Found]:
    for match in _QUOTED.finditer(text):
        if _SPEECH.search(text, max(0, match.start() - 40), match.start()):
            continue
        start = match.start("inside")
        inside = match["inside"]
        short = None
        for pattern in (_INSIDE_BRACKET, _INSIDE_COLON):
            defined = pattern.fullmatch(inside)
            if defined:
                short = (start + defined.start("short"), start + defined.end("short"))
                inside = defined["long"]
                break
        stripped = inside.strip(" ,.")
        begin = start + len(inside) - len(inside.lstrip(" ,."))
        if not stripped or not (short or _is_name(stripped)):
            continue
        if short is None:
            behind = _BRACKET.match(text, match.end())
            if behind:
                short = behind.span("short")
        yield _Found(begin, begin + len(stripped), short)


def _is_name(words: str) -> bool:
    """Whether quoted words are a name: two words or more, each with a capital but for small ones."""
    parts = words.split()
    capitals = [part for part in parts if part[0].isupper() or part[0].isdigit()]
    return (
        2 <= len(parts) <= _LONGEST
        and parts[0][0].isupper()
        and all(part in capitals or part in _SMALL for part in parts)
        and not words.endswith(("!", "?"))
    )


def _bracketed(text: str) -> Iterator[_Found]:
    for match in _BRACKET.finditer(text):
        span = _long_form(text, match.start(), match["short"])
        if span:
            yield _Found(*span, match.span("short"))


def _long_form(text: str, end: int, short: str) -> tuple[int, int] | None:
    """The words before a bracket whose initials are the acronym's letters; the fewest that are."""
    wanted = _letters(short)
    if len(wanted) < 2:
        return None
    words = list(_WORD.finditer(text, max(0, end - 160), end))[-_LONGEST:]
    initials = ""
    for word in reversed(words):
        part = word[0]
        if re.search(r"[.;:]$", part):
            return None
        if part.lower() in _SMALL:
            continue
        if not part[0].isupper() and not part[0].isdigit():
            return None
        initials = _initials(part, wanted, initials)
        if _spells(initials, wanted):
            return word.start(), end if not text[end - 1].isspace() else end - 1
        if len(initials) > len(wanted) + 3:
            return None
    return None


def _letters(short: str) -> str:
    """The letters of an acronym; a word after a hyphen ("ADMM-Plus") and a plural s count once."""
    parts = re.split(r"[-/&+]", short)
    letters = ""
    for part in parts:
        spelled = part.removesuffix("s") if part[:-1].isupper() else part
        letters += spelled if spelled.isupper() or any(c.isdigit() for c in spelled) else spelled[:1].upper()
    return letters.upper()


def _initials(word: str, wanted: str, after: str) -> str:
    """The initials of a word and of those behind it; an acronym inside a name counts by itself or by its letters."""
    parts = [part for part in re.split(r"[-/‐‑–]", word) if part]
    joined = "".join(part[0] for part in parts).upper()
    if len(parts) > 1 and not wanted.endswith(joined + after) and wanted.endswith(joined[0] + after):
        return joined[0] + after
    return joined + after


def _spells(initials: str, wanted: str) -> bool:
    return initials == wanted


def _reversed(text: str) -> Iterator[_Found]:
    for match in _REVERSED.finditer(text):
        words = [part for part in match["long"].split() if part.lower() not in _SMALL]
        initials = "".join(part[0] for part in words).upper()
        if initials == _letters(match["short"]):
            yield _Found(*match.span("long"), match.span("short"))
