"""True sentences made false, each in one way, to see what `unsupported` catches.

True are the sentences that the library tells of a labelled text, and those that a reader wrote about some of the texts
in other words (`paraphrases.json`). Each is altered in every way that it lends itself to:

- quotation: five of its words are put between quotation marks, one of them replaced;
- number: a number is one more than it was, an amount has another scale, currency or unit, a date falls in another month;
- name: a name is replaced by one from elsewhere, or a place by another of the same text;
- speaker: whoever speaks is replaced by somebody else who took part;
- sentence: what is said is denied, or the whole is a sentence of another text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from jasmine_record.model import MeetingRecord, ParticipantKind
from jasmine_record.summary import Section, Sentence, UnsupportedKind

__all__ = ["Altered", "altered", "foreign"]

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SPELLED: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NUMBER: Final = re.compile(rf"(?<![\w.,])\d+(?![\w.,]*\d)|\b(?:{'|'.join(_SPELLED)})\b")
_MONTH: Final = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_NAME: Final = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}\b(?! of\b)")
#: A whole name of one word, such as that of a country or a city.
_ALONE: Final = re.compile(r"(?<=\b(?:in|to|of|by) )[A-Z][a-z]{3,}\b(?!-| [A-Z]|’| of\b)")
_VERB: Final = re.compile(
    r"\b(stated|explained|agreed|announced|proposed|expressed|stressed|underlined|underscored|noted|confirmed|requested)\b"
)
#: What makes an amount another one where it stands behind the same figures.
_SCALES: Final = {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion"}
_SCALE: Final = re.compile(rf"(?<=\d )(?:{'|'.join(_SCALES)})\b")
_CURRENCIES: Final = {
    "USD": "EUR",
    "EUR": "USD",
    "US$": "€",
    "$": "€",
    "€": "$",
    "£": "$",
    "¥": "$",
    "dollars": "euros",
    "euros": "dollars",
    "yen": "dollars",
}
_CURRENCY: Final = re.compile(
    r"(?:USD|EUR|US\$|(?<![A-Z])[$€£¥])(?= ?\d)|(?<=(?:\d|n|d) )(?:dollars|euros|yen)\b"
)
_UNITS: Final = {
    "%": " tonnes",
    "per cent": "tonnes",
    "percent": "tonnes",
    "tonnes": "per cent",
    "hectares": "tonnes",
    "kilometres": "hectares",
    "megawatts": "kilometres",
    "MW": "km",
    "GW": "MW",
}
_UNIT: Final = re.compile(
    r"(?<=\d)%|(?<=\d )(?:per cent|percent|tonnes|hectares|kilometres|megawatts|MW|GW)\b"
)
_STRANGER: Final = "crocodiles"
_FOREIGN: Final = "Ruritania"


@attrs.frozen
class Altered:
    """A sentence that isn't true any more, and in which way."""

    way: str
    text: str

    @property
    def kind(self) -> UnsupportedKind:
        """As what it should be found."""
        return UnsupportedKind(self.way.split()[0])


def altered(sentence: str, record: MeetingRecord, told: Sentence | None = None) -> Iterator[Altered]:
    """The alterations of a true sentence; of one that isn't the library's, those that need no more than its words."""
    yield from _quoted(sentence)
    yield from _numbered(sentence)
    for found in list(_NAME.finditer(sentence))[:2]:
        if found[0] not in _MONTHS:
            text = sentence[: found.start()] + _FOREIGN + sentence[found.end() :]
            yield Altered("name from elsewhere", text)
    for found in list(_ALONE.finditer(sentence))[:1]:
        other = _other_name(sentence, record)
        if other and found[0] not in _MONTHS:
            text = sentence[: found.start()] + other + sentence[found.end() :]
            yield Altered("name of the text", text)
    if told is not None and told.section in {Section.POSITIONS, Section.NEXT_STEPS}:
        yield from _swapped(told, record)
    if (verb := _VERB.search(sentence)) is not None:
        denied = sentence[: verb.start()] + "never " + sentence[verb.start() :]
        yield Altered("sentence denied", denied)


def foreign(sentence: str) -> Altered:
    """A true sentence about another text."""
    return Altered("sentence of another text", sentence)


def _other_name(sentence: str, record: MeetingRecord) -> str:
    """A name of one word that the text has in such a place and the sentence doesn't have at all."""
    names = {name for paragraph in record.paragraphs for name in _ALONE.findall(paragraph.text)}
    names = {name for name in names if name not in sentence and name not in _MONTHS}
    return max(names, key=lambda name: (len(name), name), default="")


def _quoted(sentence: str) -> Iterator[Altered]:
    words = sentence.split(" ")
    if len(words) > 9 and not any(mark in sentence for mark in '“”"'):
        first = len(words) - 6
        run = [*words[first : first + 2], _STRANGER, *words[first + 3 : first + 5]]
        rest = [*words[:first], f"“{' '.join(run)}”", *words[first + 5 :]]
        yield Altered("quotation", " ".join(rest))
    elif (found := re.search("“[^”]+”", sentence)) is not None:
        inside = found[0].strip("“”").split(" ")
        inside[len(inside) // 2] = _STRANGER
        text = f"{sentence[: found.start()]}“{' '.join(inside)}”{sentence[found.end() :]}"
        yield Altered("quotation", text)


def _numbered(sentence: str) -> Iterator[Altered]:
    for found in _NUMBER.finditer(sentence):
        old = found[0]
        new = str(int(old) + 1) if old.isdigit() else [*_SPELLED, "twelve"][_SPELLED.index(old) + 1]
        yield Altered("number", sentence[: found.start()] + new + sentence[found.end() :])
    for pattern, others, way in (
        (_SCALE, _SCALES, "number of another scale"),
        (_CURRENCY, _CURRENCIES, "number of another currency"),
        (_UNIT, _UNITS, "number of another unit"),
    ):
        for found in pattern.finditer(sentence):
            yield Altered(way, sentence[: found.start()] + others[found[0]] + sentence[found.end() :])
    for found in _MONTH.finditer(sentence):
        new = _MONTHS[(_MONTHS.index(found[0]) + 5) % 12]
        yield Altered("number in a date", sentence[: found.start()] + new + sentence[found.end() :])


def _swapped(told: Sentence, record: MeetingRecord) -> Iterator[Altered]:
    """The sentence with another person's name for that of whoever speaks."""
    people = [party for party in record.participants if party.kind is ParticipantKind.PERSON and party.name]
    speakers = [party for party in people if party.id in told.speakers]
    others = [party for party in people if party.id not in told.speakers]
    if len(told.speakers) != 1 or not speakers or not others or speakers[0].name is None:
        return
    name, role = speakers[0].name, speakers[0].role or ""
    # The sentence begins with a part of the office and of the name.
    for size in range(len(told.text.split(" ")), 0, -1):
        start = told.text.split(" ")[:size]
        if start[-1].strip(",.") in name.split() and all(
            word.strip(",.") in f"{role} {name} of".replace(",", " ").split() for word in start
        ):
            other = others[0]
            subject = f"{(other.role or '').split(' of ')[0].split(' for ')[0]} {other.name}".strip()
            yield Altered("speaker", f"{subject} {' '.join(told.text.split(' ')[size:])}")
            return


def sentences_of(texts: Sequence[Sequence[str]], place: int) -> list[str]:
    """One sentence of each of the two texts that follow, which are true there and not here."""
    chosen = [texts[(place + step) % len(texts)] for step in (1, 2)]
    return [sentences[-1] for sentences in chosen if sentences]
