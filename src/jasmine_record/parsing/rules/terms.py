"""Names that the text defines or quotes, with their acronyms.

    “Long Form (SHORT)”   Long Form (SHORT)   “Long Form: SHORT”   Long Form: SHORT   SHORT (Long Form)
    Long Form (hereinafter [referred to as] “SHORT”)   “Name in Capitals”

Outside quotation marks a long form is found by its letters (`acronyms`). A bracket whose letters give no words is left
alone unless a definition's form (quotation marks, "hereinafter") says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, Paragraph, ParagraphRole, ParticipantKind, Term
from jasmine_record.parsing.draft import Draft, stated
from jasmine_record.parsing.grammar.acronyms import (
    is_acronym,
    is_known,
    is_small,
    long_form,
    long_form_of_two,
    named_before,
    stands_for,
)
from jasmine_record.parsing.grammar.addresses import is_agency
from jasmine_record.parsing.grammar.fields import FieldKind
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.lexicon import (
    alternation,
    country_names,
    country_names_of_offices,
    fold,
    numbers,
    officer,
    table,
)

__all__ = ["recognize"]

_READ: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.HEADING, ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM}
)
_PEOPLE: Final = frozenset(
    {FieldKind.PEOPLE, FieldKind.OBSERVERS, FieldKind.ABSENT, FieldKind.CHAIR, FieldKind.CO_CHAIRS}
)
"""Labelled lines that list people."""
#: What may be an acronym; `is_acronym` has the last word.
_SHORT: Final = r"(?:[A-Z]{2,4}\d{1,2}\.\d|[A-Za-z0-9]{1,12}(?:[-/+&][A-Za-z0-9]{1,8}){0,3}|(?:[A-Z]\.){2,5})"
_QUOTED: Final = re.compile(
    r"[“\"‘](?:(?<!‘)(?P<inside>[^\s“”\"][^“”\"]{1,200})[”“\"]|(?<=‘)(?<!\w‘)(?P<single>[^\s‘’][^‘’]{1,200})’(?!\w))"
)
_INSIDE_BRACKET: Final = re.compile(rf"(?P<long>.+?)\s?\((?P<short>{_SHORT})\)[.,]?")
_INSIDE_COLON: Final = re.compile(rf"(?P<long>.+?)\s?: ?(?P<short>{_SHORT})[.,]?")
_COLON: Final = re.compile(rf":(?<=[a-z]:) ?(?P<short>{_SHORT})(?=[\s)”“\"’.,;]|$)")
_LONG: Final = re.compile(r"\((?:the )?(?P<long>[A-Za-z][\w'’,&/ -]{5,120})\)")
_SHORT_BEFORE: Final = re.compile(rf"(?:^|[^\w(-])[“\"]?(?P<short>{_SHORT})[”\"]? $")
_MAY_HOLD: Final = re.compile(r"[(\[“\"‘:]")
_LONGEST: Final = 14
"""Words that a quoted name may have."""
_BEFORE_QUOTATION: Final = 50
"""Code points before a quotation in which it is said what it is."""


@cache
def _bracket() -> re.Pattern[str]:
    """An acronym in brackets, or behind "hereinafter" and a comma; what shows that it is a definition is `form`."""
    words = alternation(table("terms")["definitions"])
    before = r"(?:the )?(?:[A-Z][\w-]+ ){0,2}"
    return re.compile(
        rf"[(\[,](?:(?<!,)(?:(?P<form>(?:{words}),? )?{before}(?P<quote>[“\"‘])(?:the )?(?P<quoted>{_SHORT})[”“\"’]"
        rf"|(?P<word>(?:{words}),? )?(?:the )?(?:\d{{1,3}}(?:st|nd|rd|th) )?(?P<short>{_SHORT}))(?:,? (?:{words}))?[)\]]"
        rf"|(?<=,) (?P<told>hereinafter|hereafter|henceforth)[a-z ]{{0,24}}? (?:the )?[“\"](?P<behind>{_SHORT})[”“\"])"
    )


@cache
def _heading() -> re.Pattern[str]:
    words = alternation(table("terms")["headings"])
    # "In Session 2, “...”"
    number = rf"(?: (?:\d{{1,2}}|[IVX]{{1,4}}|{alternation(numbers('cardinals'))}))?"
    # "The theme of the meeting was “...”"
    of_it = (
        r"\b(?:theme|motto|slogan|title) (?:of|for) (?:the|this|its) (?:[\w'’-]+ ){1,4}(?:is|was|will be) "
    )
    return re.compile(
        rf"\b(?:{words})(?:{number}|(?: (?:the|a|an|of|as|on))*)[:,]? ?$|{of_it}$", re.IGNORECASE
    )


@cache
def _house() -> re.Pattern[str]:
    """What is called by what is quoted before it."""
    return re.compile(rf" (?:{alternation(table('terms')['houses'])})\b")


@attrs.frozen
class _Found:
    """A name and perhaps an acronym, with their places in one paragraph."""

    start: int
    end: int
    short: tuple[int, int] | None


def recognize(draft: Draft) -> Draft:
    """Fill `terms`."""
    terms: dict[str, tuple[Term, bool]] = {}
    names = {fold(one.name) for one in draft.participants if one.name and one.kind is ParticipantKind.PERSON}
    present = {
        field.value.paragraph.id for field in draft.fields if field.kinds & _PEOPLE and field.value.start
    }
    for paragraph in draft.paragraphs:
        if paragraph.role not in _READ:
            continue
        listed = paragraph.id in present
        for found in _find(paragraph.text, people=listed, titled=paragraph.role is ParagraphRole.TITLE):
            if found.short and fold(paragraph.text[found.start : found.end]) in names:
                # Minutes tell who speaks by initials: "Placeholder Alpha (PA)".
                continue
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


def _find(text: str, *, people: bool, titled: bool) -> Iterator[_Found]:
    """The terms of a paragraph, in order, none inside another; it may list `people`, or be the title of the text."""
    if not (_MAY_HOLD.search(text) or ", here" in text or ", hence" in text):
        return
    found = [
        *_quoted(text, titled=titled),
        *_bracketed(text, people=people),
        *_in_two_words(text),
        *_with_colon(text),
        *_reversed(text),
    ]
    found.sort(key=lambda term: (term.start, -(term.short or (0, term.end))[1]))
    last = -1
    for term in found:
        if term.start >= last:
            yield term
            last = max(term.end, term.short[1] if term.short else 0)


#: What somebody takes part in is an exercise or an event, where its name doesn't say more: "took part in “Coral Shield”".
_PART_IN: Final = re.compile(
    r"\b(?:participat(?:ion|ed|es|ing|e)|part|involvement) in (?:the )?(?:[a-z-]+ )?$"
)
_TELLING: Final = re.compile(
    r"\b(?:Agreement|Alliance|Arrangement|Charter|Coalition|Compact|Convention|Declaration|Dialogue|Framework|Fund|Initiative|Mechanism"
    r"|Network|Partnership|Plan|Platform|Policy|Process|Program|Programme|Project|Roadmap|Scheme|Strategy|Treaty)\b"
)
"""Nouns of plans and bodies, with one of which a name says what it is."""


def _quoted(text: str, *, titled: bool) -> Iterator[_Found]:
    for match in _QUOTED.finditer(text):
        if _heading().search(text[max(0, match.start() - _BEFORE_QUOTATION) : match.start()]):
            continue
        start = match.start(match.lastgroup or 0)
        inside = match[match.lastgroup or 0]
        short = None
        for pattern in (_INSIDE_BRACKET, _INSIDE_COLON):
            defined = pattern.fullmatch(inside)
            if defined and _defines(defined["long"], defined["short"]):
                short = (start + defined.start("short"), start + defined.end("short"))
                inside = defined["long"]
                break
        stripped = inside.strip(" ,.")
        begin = start + len(inside) - len(inside.lstrip(" ,."))
        if not stripped or not (short or _is_name(stripped)):
            continue
        if short is None:
            short = _short_behind(text, match.end())
        if short is None and _house().match(text, match.end()):
            # `the "Silk Road" University`
            continue
        if short is None and not text[: match.start()].strip() and not text[match.end() :].strip():
            # What a paragraph quotes and nothing else is a theme or a motto.
            continue
        if short is None and not _TELLING.search(stripped):
            if titled and not text[match.end() :].strip():
                # So is what closes the title: "STATEMENT OF THE PORTS MINISTERS “Open Ports, Open Seas”".
                continue
            if _PART_IN.search(text, max(0, match.start() - _BEFORE_QUOTATION), match.start()):
                continue
        yield _Found(begin, begin + len(stripped), short)


def _defines(words: str, short: str) -> bool:
    """Whether quoted words and what may be their acronym belong together: by the letters, or as a quoted name."""
    return is_acronym(short) and (_is_name(words) or stands_for(short, words))


def _short_behind(text: str, end: int) -> tuple[int, int] | None:
    """The acronym right behind a quoted name, whatever its letters."""
    behind = _bracket().match(text, end + (text[end : end + 1] == " "))
    if behind is None:
        return None
    group = next(name for name in ("quoted", "short", "behind") if behind[name])
    return behind.span(group) if is_acronym(behind[group]) else None


#: What calls itself a state, in marks of doubt: `the "Republic of Placeholder"`.
_STATE: Final = re.compile(
    r"(?:[A-Z][\w'’-]* ){0,3}(?:Republic|Kingdom|Emirate|Sultanate) of (?:the )?[A-Z][\w'’-]*(?: (?:and )?[A-Z][\w'’-]*){0,2}"
)
_SENTENCES: Final = re.compile(r"[a-z]\. ")


def _is_name(words: str) -> bool:
    """Whether quoted words are a name: two words or more, each with a capital but for small ones."""
    parts = words.split()
    known = table("terms")
    return (
        2 <= len(parts) <= _LONGEST
        and parts[0][0].isupper()
        and all(part[0].isupper() or part[0].isdigit() or is_small(part) for part in parts)
        and not any(part.replace("’", "'") in known["pronouns"] for part in parts)
        # "Ports Can't Wait"
        and not any(part.replace("’", "'").lower().endswith("n't") for part in parts)
        and parts[0] not in known["titles"]
        and not words.endswith(("!", "?"))
        and not _SENTENCES.search(words)
        and not _STATE.fullmatch(words)
        and fold(words) not in country_names()
    )


def _bracketed(text: str, *, people: bool) -> Iterator[_Found]:
    """Names with their letters in brackets; among those present these may be somebody's initials."""
    for match in _bracket().finditer(text):
        group = next(name for name in ("quoted", "short", "behind") if match[name])
        if not is_acronym(match[group]) or _is_signed_by_agency(text, match.start(), match[group]):
            continue
        span = long_form(text, match.start(), match[group])
        if span is None and (match["quote"] or match["word"] or match["told"]):
            span = named_before(text, match.start())
            between = _BETWEEN.search(text, max(0, span[0] - _LONGEST_BETWEEN), span[0]) if span else None
            if between:
                span = long_form(text, between.start(), match[group])
        elif span is None:
            span = _of_another_language(text, match.start(), match[group])
        if span and _is_code(text[slice(*span)], match[group]):
            continue
        if span and _DASH.match(text, match.end()) and is_city(text[slice(*span)]):
            # "SUVA (SNA) –": where, and by which agency, a text was written.
            continue
        if span and not (people and _is_initialled(text[slice(*span)], match[group])):
            known = is_known(text[slice(*span)], match[group])
            start = span[0] if known else _whole_start(text, *span)
            yield _Found(start, _owner_end(text, span[1]), match.span(group))


#: One word of one capital: "Suva".
_ONE_WORD: Final = re.compile(r"[A-Z][a-z]+")


def _is_code(words: str, letters: str) -> bool:
    """Whether letters are only those by which a place or a currency goes in lists, taken from its name: "Suva (SUV)"."""
    return _ONE_WORD.fullmatch(words) is not None and letters.isupper() and not is_known(words, letters)


def _is_signed_by_agency(text: str, start: int, letters: str) -> bool:
    """Whether letters behind a sentence are those of the news agency that closes its text with them: "left on Monday. (PNA)"."""
    return is_agency(letters) and text[:start].rstrip().endswith((".", ".”", '."'))


#: What parts a dateline from the text.
_DASH: Final = re.compile(r" ?(?:[-–—―]{1,2}|:) ?")
#: Whose commission it is stands between its name and its letters: "the Joint Commission | between Fiji and Tonga (the JC)".
_BETWEEN: Final = re.compile(r" between (?:the )?$")
_LONGEST_BETWEEN: Final = 14


def _is_initialled(words: str, letters: str) -> bool:
    """Whether words in a list of those present are somebody's name, and the letters the initials: "Placeholder Alpha (PA)"."""
    parts = words.split()
    return (
        2 <= len(parts) <= _LONGEST_PERSON
        and all(part[:1].isupper() and part[1:].islower() for part in parts)
        and "".join(part[0] for part in parts) == letters
        and not _bodies().search(words)
    )


_LONGEST_PERSON: Final = 3
"""Words of a name whose initials stand behind it."""
#: A short form that keeps a word or a number of the long one: "(AHA Centre)", "(TICAD 8)".
_TWO_WORDS: Final = re.compile(
    r"\((?:the )?(?P<first>[A-Z][\w-]{1,14}) (?P<second>[A-Z][\w-]{1,14}|\d{1,3})\)"
)


def _in_two_words(text: str) -> Iterator[_Found]:
    for match in _TWO_WORDS.finditer(text):
        span = long_form_of_two(text, match.start(), match["first"], match["second"])
        if span:
            yield _Found(*span, (match.start("first"), match.end("second")))


_CAPITALS: Final = re.compile(r"[A-Z]{3,9}|[A-Z]{2,5}-[A-Z]{2,6}")
#: What a body is for: "Nordic Council of Ministers | for Ports and Ships".
_FOR_WHAT: Final = re.compile(r" (?:for|of|on) ")
_ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[A-Z][\w-]*['’]s) $")
_CAPITALISED: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*")
_FEWEST: Final = 3
"""Words with a capital of a name whose acronym has the letters of another language."""


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('groups')['bodies'])})\b")


def _of_another_language(text: str, end: int, short: str) -> tuple[int, int] | None:
    """The long form before an acronym with half of its first letters, as of a translated name: "its National Port Agency (ANP)"."""
    span = (
        named_before(text, end) if _CAPITALS.fullmatch(short) and fold(short) not in country_names() else None
    )
    if span is None:
        return None
    start, stop = span
    if _goes_before(text, start, short):
        return None
    inner = text.rfind(" the ", start, stop)
    if inner >= 0:
        # Ministers "of the Placeholder River Commission" are no part of its name.
        start = inner + len(" the ")
        if not _bodies().search(text, start, stop):
            return None
    words = _CAPITALISED.findall(text, start, stop)
    known = table("terms")
    if _goes_before(text, start, short):
        return None
    if len(words) < _FEWEST or words[0] in known["titles"] or words[0] in known["styles"]:
        return None
    people = fold(text[start:stop].rpartition(" ")[2]) in table("groups")["plural"]
    if people and " of " not in text[start:stop]:
        # "the Placeholder Dialogue Ministers (METI)": the letters are those of whose house it is.
        return None
    if "–" in text[start:stop] or fold(words[0]) in numbers("ordinals"):
        # "the Third Fiji–Harbour Council Dialogue": what is numbered is a meeting.
        return None
    initials = {part[0] for word in words for part in word.split("-") if part}
    matching = sum(letter in initials for letter in short)
    head = _FOR_WHAT.split(text[start:stop], maxsplit=1)[0].rpartition(" ")[2]
    is_body = matching and any(_bodies().search(word) for word in (words[-1], words[0], head))
    if 2 * matching < len(short) and not is_body:
        return None
    if not _ARTICLE.search(text, max(0, start - 24), start) or officer().search(text, start, stop):
        return None
    return None if fold(text[start:stop]) in country_names_of_offices() else (start, stop)


def _goes_before(text: str, start: int, short: str) -> bool:
    """Whether a name with the first letter begins before a place, from which on it goes on: "Agreement between the | Government ..."."""
    further = _GOES_BEFORE.search(text, max(0, start - _NEAR), start)
    return further is not None and further["letter"] == short[0] != text[start]


#: What a name begins with that goes on behind such a word: "Regional Initiative against the | Placeholder Trade in Resources (RINR)".
_GOES_BEFORE: Final = re.compile(
    r"\b(?P<letter>[A-Z])[\w-]*(?: [A-Z][\w-]*){0,3} (?:against|among|at|between|by|from|to|under|with|within) (?:the )?$"
)


def _whole_start(text: str, start: int, end: int) -> int:
    """Where a name begins of which letters spell a part, or more: an office in the body."""
    head = _OFFICER_OF.match(text, start, end)
    if head:
        return head.end()
    near = max(0, start - _NEAR)
    of_state = _OF_STATE.search(text, near, start)
    if of_state and text[start:end].partition(" ")[0] in table("groups")["bodies"]:
        return of_state.start("state")
    house = _HOUSE_OF.search(text, near, start) if ", " in text[start:end] else None
    if house:
        return house.start()
    before = _PROGRAMME.search(text, near, start) or _INITIAL.search(text, near, start)
    if before is None or _NAMED_FURTHER.search(text, max(0, before.start() - _NEAR), before.start()):
        return start
    return before.start()


_NEAR: Final = 60
"""Code points before the words that letters spell in which more of the name stands."""
#: Whose officer somebody is: "Chair of the | Council for Foreign Affairs (COFA)".
_OFFICER_OF: Final = re.compile(
    r"(?:Vice-|Co-)?(?:Chair(?:man|person|woman)?|President|Director|Secretary|Head|Member)(?:-General| General)? of the (?=[A-Z])"
)
#: That it is one of a state: "the | State | Secretariat for Ports (SP)".
_OF_STATE: Final = re.compile(r"\b[Tt]he (?P<state>State )$")
#: What is in charge of all that a list with commas names, of which the letters may leave it out: "Federal Department of | Ports, Trade and Pilots (PTP)".
_HOUSE_OF: Final = re.compile(
    r"\b(?:(?:Federal|State|National|Royal) )?(?:Ministry|Department|Directorate(?:[- ]General)?|Secretariat) (?:of|for) $"
)
#: What it is belongs to the name, though the acronym leaves it out: "Partnership for | Safe and Open Ports (SOP)",
#: "International Convention on | Standards of Training (ST)".
_PROGRAMME: Final = re.compile(
    r"\b(?:(?:Partnership|Initiative|Programme|Program|Alliance|Coalition|Fund|Plan|Framework|Roadmap|Network|Platform|Project|Compact) (?:for (?:the )?|on )"
    r"|(?:(?:International|European|Framework|Multilateral|General|Council|Regional) )*(?:Agreement|Convention|Treaty|Protocol|Regulation|Directive) (?:on|for|concerning|relating to) )$"
)


#: "the Inclusive Framework on Safe and Open Ports (SOP)": of a longer name, the letters are what it is about.
_NAMED_FURTHER: Final = re.compile(r"(?<![.] )\b(?!The |An? |This )[A-Z][a-z][\w-]* $")


#: That of somebody after whom a body is named, which its letters leave out: "the S. Placeholder School (PS)".
_INITIAL: Final = re.compile(r"(?<![\w.])(?:[A-Z]\. ){1,2}$")


def _owner_end(text: str, end: int) -> int:
    """A name without the apostrophe by which it owns something: "the Placeholder Armed Forces' (PAF) training"."""
    if text.endswith(("'s", "’s"), 0, end):
        return end - 2
    return end - 1 if text.endswith(("s'", "s’"), 0, end) else end


def _with_colon(text: str) -> Iterator[_Found]:
    for match in _COLON.finditer(text):
        span = long_form(text, match.start(), match["short"]) if is_acronym(match["short"]) else None
        if span:
            yield _Found(*span, match.span("short"))


def _reversed(text: str) -> Iterator[_Found]:
    for match in _LONG.finditer(text):
        near = max(0, match.start() - 24)
        before = _SHORT_BEFORE.search(text[near : match.start()])
        if before and is_acronym(before["short"]) and stands_for(before["short"], match["long"]):
            short = (near + before.start("short"), near + before.end("short"))
            yield _Found(*match.span("long"), short)
