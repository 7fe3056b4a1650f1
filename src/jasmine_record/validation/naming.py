"""JR4xx, names: acronyms that are explained, parties that are there once, and names that are spelt one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from jasmine_record.model import (
    Framework,
    MeetingRecord,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Term,
)
from jasmine_record.validation.finding import show
from jasmine_record.validation.places import facts, name, place, words_of
from jasmine_record.validation.printed import MONTHS
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_acronyms",
    "check_explained_twice",
    "check_parties",
    "check_spelling",
    "check_unexplained",
    "key_of",
    "person_key",
]

_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"})
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'’‘"))


_SPELT: Final = {"k": "United Kingdom", "n": "United Nations", "s": "United States"}
_DOTTED: Final = re.compile(r"\bU\.?([KNS])\b\.?")


def key_of(words: str) -> tuple[str, ...]:
    """What two spellings of one name have in common: the first letters of its words, small words left out."""
    plain = _DOTTED.sub(lambda match: _SPELT[match[1].casefold()], words.translate(_APOSTROPHES))
    found = _WORD.findall(plain.casefold())
    return tuple(word[:4] for word in found if word not in _SMALL)


def check_acronyms(record: MeetingRecord) -> Iterator[Flaw]:
    """An acronym stands for two different names.

    Why: whoever meets it in the text can't tell which one is meant; or one of the two names was cut wrongly.

    Fires: `OSA` for `Official Security Assistance` and for `Open Skies Agreement`.

    Silent: the same name in another spelling (`Defence` and `Defense`, `Peace and Security` and `Peace, and
    Security`); a framework and a term of the same name.

    Mend: compare the places where the text gives the names, and correct the one that was cut wrongly. If the text itself
    uses it for both, leave them.
    """
    meant: dict[str, tuple[tuple[str, ...], str]] = {}
    for pointer, fact in facts(record):
        if not isinstance(fact, Framework | Term) or fact.acronym is None or fact.name is None:
            continue
        key = key_of(fact.name)
        known, words = meant.setdefault(fact.acronym, (key, fact.name))
        if known != key:
            yield Flaw(
                f"{name(fact)}: the acronym {show(fact.acronym)} stands for {show(fact.name)} here"
                f" and for {show(words)} above",
                f"{pointer}/acronym",
                words_of(record, fact.evidence, "acronym"),
            )


#: The letters of an acronym, without the ending of a plural or a possessive.
_ACRONYM: Final = re.compile(r"(?<![\w&/.’'-])([A-Z]{2,9})(?:s|’s|'s)?(?![\w&/-]|\.\w)")
#: Needs no explanation: what every reader of such texts knows, currencies, time zones, degrees and numbers.
_KNOWN: Final = frozenset(
    re.findall(
        r"\w+",
        "AD AI AIDS AM ASEAN AUD BC BCE CE CEO CFO CNY COO COP COVID DC DNA EDT EEZ EST EU EUR FAQ FM GBP GDP "
        "GMT HE HH HIV HM HQ HRH ICT II III IMF INTERPOL IT IV IX JPY JST KRW LNG MA MD MP MPS NASA NATO NGO "
        "NGOS OECD PDR PDT PLC PM PST SAR SG SME TB TV UAE UAV UK UN UNESCO UNICEF US USA USD USSR UTC VAT VI "
        "VII VIII VIP WHO WTO XI XII",
    )
)
_PROSE: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM})


#: Where a text explains acronyms: in brackets, `(OSA)`, `(the Open RAN)`; behind `or`; before brackets, `GCC (Gulf ...`.
_EXPLAINED: Final = re.compile(
    r"[(（][^()（）]{2,40}[)）]|\bor (?:the )?[A-Z]{2,9}\b|\b[A-Z][A-Z&/-]{0,20}[A-Z](?= [(（][A-Z][a-z]+ )"
)


def check_unexplained(record: MeetingRecord) -> Iterator[Flaw]:
    """The text uses an acronym that it doesn't explain.

    Why: a reader from another house, or of another year, doesn't know what it stands for.

    Fires: `cooperation under the PMAI` in a text that nowhere says what PMAI is. Told once for each, where it stands
    first.

    Silent: an acronym that stands in brackets behind its name, behind `or`, or before its name in brackets, anywhere
    in the text; one that a fact of the record explains; `UN`, `EU`, `ASEAN` and others that every reader knows; words in capitals.

    Mend: look up what it stands for, and add the term with editorial evidence.
    """
    explained = [
        *(str(framework.acronym) for framework in record.frameworks),
        *(str(term.acronym) for term in record.terms),
        *(f"{party.name} {party.affiliation}" for party in record.participants),
        *(words for paragraph in record.paragraphs for words in _EXPLAINED.findall(paragraph.text)),
    ]
    known = {*_KNOWN, *(word.removesuffix("s") for words in explained for word in _WORD.findall(words))}
    for index, paragraph in enumerate(record.paragraphs):
        text = paragraph.text
        if paragraph.role not in _PROSE or text.isupper():
            continue
        for match in _ACRONYM.finditer(text):
            word = match[1]
            if word in known or _is_loud(text, match):
                continue
            known.add(word)
            yield Flaw(
                f"{name(paragraph)}: the text doesn't explain {show(word)}",
                f"/paragraphs/{index}/text",
                place(record, paragraph, *match.span(1)),
            )


_LOUD: Final = re.compile(r"[A-Z]{2,}[,:;]?")
_STATE_BEFORE: Final = re.compile("[a-z], ")


def _is_loud(text: str, match: re.Match[str]) -> bool:
    """Whether a word in capitals opens the paragraph, stands beside another, or is a state behind its city."""
    before = text[max(0, match.start() - 24) : match.start()].split()
    behind = text[match.end() : match.end() + 24].split()
    return bool(
        match.start() == 0
        or (before and _LOUD.fullmatch(before[-1]))
        or (behind and _LOUD.fullmatch(behind[0]))
        or (len(match[0]) == 2 and _STATE_BEFORE.fullmatch(text, match.start() - 3, match.start()))
    )


#: An acronym alone in brackets: `(OSA)`, `(ADMM-Plus)`, `(the “PGA”)`.
_BRACKETED: Final = re.compile(
    r"[(（](?:the |or |hereinafter )?[“\"‘']?([A-Z][\w&/.-]{0,20}[A-Z][\w&/-]{0,20})[”\"’']?s?[)）]"
)


def check_explained_twice(record: MeetingRecord) -> Iterator[Flaw]:
    """The text explains an acronym a second time.

    Why: long texts are put together from pieces. Where each piece explains its acronyms, two of them may mean different
    things by one.

    Fires: `Sustainable Development Goals (SDGs)` in two paragraphs of one text.

    Silent: the acronym alone further down; an explanation in the title and one in the text; a country's own name for a
    body in brackets.

    Mend: compare the two, and leave them where they say the same.
    """
    first: dict[str, str] = {}
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.role not in _PROSE:
            continue
        for match in _BRACKETED.finditer(paragraph.text):
            word = match[1]
            if not _is_short_for(word, paragraph.text[max(0, match.start() - _NAME_REACH) : match.start()]):
                continue
            if word in first:
                yield Flaw(
                    f"{name(paragraph)} explains {show(word)} again, after {first[word]}",
                    f"/paragraphs/{index}/text",
                    place(record, paragraph, *match.span(1)),
                )
            else:
                first[word] = name(paragraph)


_NAME_REACH: Final = 120


def _is_short_for(acronym: str, before: str) -> bool:
    """Whether the words before an acronym begin with its letters; small words don't count."""
    words = [word for word in _WORD.findall(before) if word.lower() not in _SMALL]
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    return [word[0].lower() for word in words[-len(letters) :]] == letters


def person_key(words: str) -> str:
    """What the spellings of a person's name have in common: its letters without accents and case."""
    spread = words if words.isascii() else normalize("NFKD", words)
    plain = "".join(c for c in spread if c.isalnum() or c.isspace())
    return " ".join(plain.casefold().split())


def check_parties(record: MeetingRecord) -> Iterator[Flaw]:
    """The same party is there twice.

    Why: what it said is split between the two, and whoever counts those present counts one too many.

    Fires: two persons `Prabowo Subianto`; two states with the country `JP`.

    Silent: two of one surname; two of one name in different countries; a state and its minister; groups, since `the
    Ministers` may be others each time.

    Mend: keep one of the two, and have the statements of the other refer to it.
    """
    first: dict[tuple[object, ...], Participant] = {}
    for index, party in enumerate(record.participants):
        key = _party_key(party)
        if key is None:
            continue
        before = first.setdefault(key, party)
        if before is not party:
            yield Flaw(
                f"{name(party)} is the same party as {name(before)}, {show(party.name or str(party.country))}",
                f"/participants/{index}/name",
                words_of(record, party.evidence, "name"),
            )


def _party_key(party: Participant) -> tuple[object, ...] | None:
    if party.kind is ParticipantKind.STATE and party.country is not None:
        return (party.kind, party.country)
    # A single word is a surname, and several may have it.
    if party.kind is ParticipantKind.GROUP or party.name is None or " " not in party.name:
        return None
    return (party.kind, person_key(party.name), party.country)


#: Longer words are no names, and would take long to compare.
_CAPITALISED: Final = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{4,30}(?![a-zß-öø-ÿ])")


def check_spelling(record: MeetingRecord) -> Iterator[Flaw]:
    """The text spells the name of a person in two ways.

    Why: one of the two is a slip, or two houses write the name differently. A search finds only one of them.

    Fires: `Zelenskyy` among the participants and `Zelensky` in the text; `Muñoz` and `Munoz`.

    Silent: names of fewer than five letters; names that differ in more than one letter; the possessive; the name of
    another participant.

    Mend: use the spelling that the person uses where it is a value; the paragraphs stay verbatim.
    """
    names: dict[str, str] = {}
    for party in record.participants:
        if party.kind is ParticipantKind.PERSON and party.name is not None:
            names.update((word.casefold(), word) for word in _CAPITALISED.findall(party.name))
    if not names:
        return
    near: dict[str, str] = {}
    for folded, word in names.items():
        for form in _nearly(folded):
            near.setdefault(form, word)
    # Words that are told or that are none of the names; each is looked at once.
    seen = {*names, *MONTHS}
    for index, paragraph in enumerate(record.paragraphs):
        if paragraph.role not in _PROSE:
            continue
        for match in _CAPITALISED.finditer(paragraph.text):
            word = match[0].casefold()
            if word in seen or not _is_inside(paragraph.text, match.start()):
                continue
            seen.add(word)
            other = next((near[form] for form in _nearly(word) if form in near), None)
            if other is not None and _differ_in_spelling(word, other.casefold()):
                yield Flaw(
                    f"{name(paragraph)}: {show(match[0])} is spelt {show(other)} among the participants",
                    f"/paragraphs/{index}/text",
                    place(record, paragraph, match.start(), match.end()),
                )


def _is_inside(text: str, start: int) -> bool:
    """Whether a word stands inside a sentence, where only names have a capital."""
    return start > 1 and text[start - 1] == " " and text[start - 2] not in '.!?:;”"'


def _nearly(word: str) -> Iterator[str]:
    """A word without its accents, and each form of it that lacks one letter."""
    plain = person_key(word)
    yield plain
    yield from (plain[:index] + plain[index + 1 :] for index in range(len(plain)))


def _differ_in_spelling(one: str, other: str) -> bool:
    """Whether two words that are nearly the same aren't a name and what is made of it."""
    # A name comes before what is made of it.
    short, long = sorted((person_key(one), person_key(other)))
    if short == long:
        return True
    return short[0] == long[0] and not (
        long.startswith(short) and long[len(short) :] in ("s", "n", "i", "e", "a")
    )
