"""Where a text introduces somebody with an office, whom it names more shortly elsewhere.

People are introduced where they act, which the grammar of clauses reads, but also as the object of what others do: "at
the invitation of Minister of Ports Placeholder Alpha". Around each place where the name stands, the longest stretch that
is one person is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Paragraph
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, is_office_word, read_person
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, cities, fold, shown_honorific, table

__all__ = ["Introduction", "find_introduction", "name_words"]


@attrs.frozen
class Introduction:
    """A mention with the office, its paragraph, and where the text that it counts in starts there."""

    mention: Mention
    paragraph: Paragraph
    offset: int


#: Places of a name that are looked at; words before and behind it that may belong to it.
_MOST_PLACES: Final = 4
_MOST_BEFORE: Final = 16
_MOST_BEHIND: Final = 30
_WORD: Final = re.compile(r"\S+")
#: Words that begin a sentence, and no mention.
_ARTICLES: Final = frozenset({"The", "A", "An"})
#: Small words inside offices.
_INSIDE: Final = frozenset({"of", "for", "the", "and", "to", "&", "in", "on"})
#: What stands before a word in the middle of an office: "Vice-President of the Commission Placeholder".
_INSIDE_OFFICE: Final = re.compile(r"\b[A-Z][\w-]* (?:of|for|to|on)(?: the)? $")
#: Words behind a name that are no part of it.
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NEAR: Final = 80
"""Code points before a word in which the office stands that it may be in the middle of."""


def name_words(name: str) -> frozenset[str]:
    """The words of a name by which two forms of it are compared."""
    spaced = _INITIAL.sub(r"\g<0> ", fold(name)) if "." in name else fold(name)
    return frozenset([word.strip(".,") for word in spaced.split()]) - _SUFFIXES


#: "P.Alpha"
_INITIAL: Final = re.compile(r"\b[^\W\d_]\.(?=[^\W\d_])")


def find_introduction(name: str, sentences: Sequence[Sentence]) -> Introduction | None:
    """The first place that gives this name with an office; `None` where there is none, or where two people have it."""
    wanted = name_words(name)
    longest = max(name.split(), key=len).strip(".,")
    found = list(islice(_introductions(longest, wanted, sentences), _MOST_PLACES))
    names = {name_words(_name(one)) for one in found}
    if not found:
        return next(_told_to_be(wanted, sentences), None)
    if any(not (a <= b or b <= a) for a in names for b in names):
        return None
    return found[0]


#: What somebody is told to be: "Mr Placeholder, who is also Minister of Ports, said".
_WHO_IS: Final = re.compile(
    r"(?<![^ ])(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,5}), who is (?:also |currently )?(?:the )?(?P<office>[A-ZÀ-Þ][^,;:.]{2,140}),"
)


def _told_to_be(wanted: frozenset[str], sentences: Sequence[Sentence]) -> Iterator[Introduction]:
    """Where a relative clause says which office the bearer of a name holds."""
    for sentence in sentences:
        told = _WHO_IS.search(sentence.text) if ", who is " in sentence.text else None
        titled = _titles().match(sentence.text, *told.span("name")) if told else None
        name = (titled.end() if titled else told.start("name"), told.end("name")) if told else (0, 0)
        office = read_person(sentence.text, *told.span("office")) if told else None
        words = name_words(sentence.text[slice(*name)])
        if office and office.kind is MentionKind.OFFICE and words and words <= wanted:
            person = attrs.evolve(office, kind=MentionKind.PERSON, start=name[0], name=name)
            yield Introduction(person, sentence.paragraph, sentence.start)


@cache
def _titles() -> re.Pattern[str]:
    """How somebody is addressed, before the name."""
    return re.compile(rf"(?:{shown_honorific()} )+")


def _introductions(
    word: str, wanted: frozenset[str], sentences: Sequence[Sentence]
) -> Iterator[Introduction]:
    looked = 0
    for sentence in sentences:
        text = sentence.text if word in sentence.text else sentence.text.replace(word.upper(), word)
        at = text.find(word)
        while at >= 0 and looked < _MOST_PLACES:
            looked += 1
            mention = _around(sentence.text, at, at + len(word))
            if mention and wanted <= name_words(sentence.text[slice(*mention.name or (0, 0))]):
                yield Introduction(mention, sentence.paragraph, sentence.start)
            at = text.find(word, at + len(word))


def _name(found: Introduction) -> str:
    start, end = found.mention.name or (0, 0)
    return found.paragraph.text[found.offset + start : found.offset + end]


@cache
def _heads() -> re.Pattern[str]:
    """The first words of the heads of offices: "Minister", "Secretary" of a state or a council."""
    first = {re.split(r"\W", head, maxsplit=1)[0] for head in table("offices")["heads"]}
    return re.compile(rf"\b(?:{alternation(first)})\b", re.IGNORECASE)


def _around(text: str, start: int, end: int) -> Mention | None:
    """The longest stretch around a word that is one person with an office."""
    starts, ends = _starts(text, start), _ends(text, start, end)
    last = max(ends, default=end)
    if not any(is_office_word(match[0]) for match in _WORD.finditer(text, starts[-1], last)):
        return None
    grades = frozenset(table("offices")["grades"])
    heads = [place.start() for place in _heads().finditer(text, starts[-1], last)]
    others: tuple[int, int] = (0, 0)
    for begin in reversed(starts):
        if begin < others[1] and not grades.isdisjoint(text[others[0] : begin].lower().split()):
            # "Deputy | Regional Director" is an office of another one, and "Regional Director" is nobody's here.
            continue
        # An office has a head, so that many stretches need no further look.
        head = next((place for place in heads if place >= begin), len(text))
        for stop in reversed(ends):
            if stop <= head:
                break
            found = read_person(text, begin, _without_mark(text, stop))
            if found and found.kind is MentionKind.PERSON and found.role:
                if _is_of_other(text, found):
                    others = found.role
                    continue
                if (
                    found.honorific
                    and found.role[0] < found.honorific[0]
                    and _is_before_office(text, found.end)
                ):
                    # "Minister of Ports of Norway H.E. Mr. Placeholder, Ambassador of Norway": another entry's office
                    break
                return _behind_city(text, _with_office_of_body(text, _with_word_before(text, found)))
    return None


def _with_office_of_body(text: str, found: Mention) -> Mention:
    """Somebody who heads a part of a body, in small letters behind its name: "Head of the PORT | office in Suva"."""
    part = _part_of_body().match(text, found.end) if found.role and found.role[1] == found.end else None
    if part is None or found.role is None:
        return found
    return attrs.evolve(found, end=part.end(), role=(found.role[0], part.end()))


@cache
def _part_of_body() -> re.Pattern[str]:
    """Of what part of a body somebody is head, and where that is: "regional office for the Pacific"."""
    nouns = alternation(table("groups")["parts_of_bodies"])
    return re.compile(
        rf" (?:(?:country|regional|subregional|sub-regional|national|liaison|field|local|permanent) ){{0,2}}(?:{nouns})"
        r"(?: (?:in|for|to|at) (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3})?(?![\w-])"
    )


#: What says of an office that it isn't, or isn't for good, somebody's: "the former | President".
_NOT_FOR_GOOD: Final = re.compile(r"\b(?:former|acting|interim|caretaker) $")


def _with_word_before(text: str, found: Mention) -> Mention:
    """Somebody whose office goes with a small word before it: "the former President of Fiji, Placeholder Alpha"."""
    word = _NOT_FOR_GOOD.search(text, max(0, found.start - len("caretaker ")), found.start)
    if word is None or found.role is None or found.role[0] != found.start:
        return found
    return attrs.evolve(found, start=word.start(), role=(word.start(), found.role[1]))


#: Where somebody was received, right before who that is: "received today in | Suva Placeholder Alpha, Minister of Ports".
_RECEIVED_IN: Final = re.compile(r"\b(?:received|met|welcomed|hosted|saw)(?: [\w,]+){0,3} in $")
_MOST_OF_CITY: Final = 3


def _behind_city(text: str, found: Mention) -> Mention | None:
    """Somebody without the city in which this one was received, if it stands right before the name; `None` where it may be one of no table."""
    name = found.name or (found.start, found.start)
    if name[0] != found.start or not _RECEIVED_IN.search(text, max(0, found.start - _NEAR), found.start):
        return found
    words = text[slice(*name)].split(" ")
    for size in range(min(len(words) - 1, _MOST_OF_CITY), 0, -1):
        city = " ".join(words[:size])
        if fold(city) in cities():
            start = name[0] + len(city) + 1
            return attrs.evolve(found, start=start, name=(start, name[1]))
    return None


def _is_before_office(text: str, end: int) -> bool:
    return text.startswith(", ", end) and _heads().match(text, end + 2) is not None


#: The article belongs to what it stands before: "the Hon Placeholder".
_HONOURABLE: Final = re.compile(r" (?:(?:Right|Most|Rt\.?) )?Hon")


def _starts(text: str, start: int) -> list[int]:
    """Where a mention may begin that holds the word at a place, the nearest first."""
    starts = [start]
    words = list(_WORD.finditer(text, max(0, start - 200), start))[-_MOST_BEFORE:]
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0]
        if word.lower() == "the" and _HONOURABLE.match(text, words[index].end()):
            starts.append(words[index].start())
            break
        if word[-1] in ".;:" and len(word) > 4:
            break
        if word[-1] == "," and index + 1 < len(words) and words[index + 1][0] == "the":
            # "On behalf of the President, the Vice President, Mr. Placeholder"
            break
        if word == "at" and words[index + 1 : index + 2] and words[index + 1][0] == "the":
            # "Minister of State at the Department of Ports, Placeholder"
            continue
        if word in _ARTICLES or not (word[0].isupper() or word.rstrip(",") in _INSIDE):
            break
        if word in {"and", "&"} and not (index and is_office_word(words[index - 1][0])):
            # Somebody else stands before it.
            break
        if word[0].isupper() and not _INSIDE_OFFICE.search(
            text, max(0, words[index].start() - _NEAR), words[index].start()
        ):
            starts.append(words[index].start())
    return starts


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where a mention may end that begins with the word at a place, the nearest first."""
    ends: list[int] = []
    for match in islice(_WORD.finditer(text, start, end + 240), _MOST_BEHIND):
        if not (match[0][0].isupper() or match[0] in _INSIDE or match[0] in table("offices")["particles"]):
            break
        if text[match.start() - 2] == "," and text.startswith(" by ", match.end()):
            # "represented by Secretary Placeholder, Fiji by its Minister"
            break
        if match[0] == "and" and _NEXT_ONE.match(text, match.start() - 2):
            break
        if match[0][0].isupper():
            # Nobody's name or office ends in a small word.
            ends.append(match.end())
    return ends


#: Somebody else follows: "Minister for Ports, and Senator the Hon Placeholder".
_NEXT_ONE: Final = re.compile(r", and (?:Senator|the|H\.?E|Mr|Ms|Mrs|Dr|Hon)\b")


def _is_of_other(text: str, found: Mention) -> bool:
    """Whether the office before a name is that of the one before it: "Alpha, Minister of Ports of Fiji, the Hon Bravo"."""
    office, name = found.role or (0, 0), found.name or (0, 0)
    if office[0] < name[0] and _ON_BEHALF.search(text, max(0, found.start - 60), found.start):
        # "Speaking on behalf of the Minister of Ports, Ms Placeholder": whose office it is doesn't stand in for anybody.
        return "," in text[office[1] : name[0]]
    if office[0] < name[0] and _is_met_by_subject(text, found, office, name):
        return True
    if office[0] < name[0] and _ABSENT.search(text, max(0, found.start - _NEAR), found.start):
        # "In the absence of the Minister, Deputy Minister Placeholder chaired it": two offices of two people.
        return ", " in text[slice(*office)]
    if text.endswith(" as ", 0, office[0]) and text.startswith(", ", office[1]) and office[0] < name[0]:
        # "elected Mr Alpha as Chair, Ms Bravo as Rapporteur"
        return True
    if _is_called_before(text, office, name):
        return True
    before = _NAME_BEFORE.search(text, max(0, found.start - 60), found.start)
    if before and _CITY_BEFORE.search(text, max(0, found.start - 60), found.start):
        return False
    if before is None or office[0] > name[0] or "," not in text[office[1] : name[0]]:
        return False
    # "the Minister of Ports of Fiji, Mr Alpha, the Minister of Trade of Peru, Mr Bravo": each stands behind an office.
    with_office = _WITH_OFFICE.search(text, max(0, found.start - 240), found.start)
    other = read_person(text, *with_office.span("who")) if with_office else None
    return other is None or not (other.role and other.name and other.role[0] < other.name[0])


#: What stands before the office of one who isn't there: "In the absence of the | Minister", "Representing the".
_ABSENT: Final = re.compile(
    r"\b(?:[Ii]n the absence of|[Oo]n behalf of|[Ii]n place of|[Ii]n lieu of|[Rr]epresenting|[Dd]eputi[sz]ing for|[Ss]tanding in for|[Aa]t the (?:invitation|request|initiative) of|[Tt]ogether with|[Aa]longside|[Uu]nlike) (?:the )?$"
)
#: What opens a sentence before who acts, with somebody else in it: "During a call with | the President of Peru, Placeholder Alpha said".
_OPENS_WITH: Final = re.compile(
    r"(?:[A-Z][a-z]+, )?(?:After|Ahead|Alongside|Along|At|Before|Beside|Besides|By|Despite|During|Following|For|From|In|Jointly|Like|On|Through|To|Together|Under|Unlike|Upon|When|While|With"
    r"|(?!United\b|Acting\b|Former\b)[A-Z][a-z]+(?:ing|ed)) [^,;:]{0,200}(?:, (?:along|alongside|at|by|for|from|in|of|on|to|together|with) [^,;:]{0,160})?$"
)
#: Who acts stands behind the comma: "Placeholder Alpha | said", and isn't set off by another one.
_ACTS: Final = re.compile(r" (?!(?:and|of|from|for|or|as)\b)[a-z]")


def _is_met_by_subject(text: str, found: Mention, office: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a comma ends an opening that names an office, and no name of its holder: "At a call with the President, Alpha said"."""
    return (
        "," in text[office[1] : name[0]]
        and _ACTS.match(text, found.end) is not None
        and _OPENS_WITH.match(text[: found.start]) is not None
    )


#: Where a word for somebody of the same office ends: "his Tongan counterpart | Placeholder".
_BEHIND_COUNTERPART: Final = re.compile(
    "|".join(rf"(?<=\b{word})" for word in table("offices")["counterparts"])
)
#: As whom somebody was told to be met, right before the name: "with his Tongan counterpart, | Placeholder".
_MET_AS: Final = re.compile(
    rf" (?:with|by|alongside|from|to) (?P<as>[^,;:]{{1,120}}?)(?:,|{_BEHIND_COUNTERPART.pattern}) (?:{shown_honorific()} )?(?:[A-ZÀ-Þ][\w.'’-]* ){{0,4}}$"
)


def _is_called_before(text: str, office: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether an office behind a name is that of who acts, since an opening has named somebody who is called otherwise.

    "In a meeting with his Tongan counterpart, Alpha, | the Minister of Ports stressed".
    """
    if office[0] < name[1] or not text.startswith(", the ", name[1]):
        return False
    met_as = _MET_AS.search(text, max(0, name[0] - _LONGEST_OFFICE), name[0])
    if met_as is None or _OPENS_WITH.match(text[: met_as.start() + 1]) is None:
        return False
    end = met_as.end("as")
    return (
        _BEHIND_COUNTERPART.match(text, end) is not None
        or _heads().search(text, met_as.start("as"), end) is not None
    )


_LONGEST_OFFICE: Final = 160
_ON_BEHALF: Final = re.compile(
    r"\b(?i:on behalf of|in place of|representing|deputi[sz]ing for|standing in for) (?:the )?(?:[A-Z][\w-]* ){0,3}$"
)
_WITH_OFFICE: Final = re.compile(
    r"\b(?:of|by|with|between|and|from) the (?P<who>[A-Z][^.;]+(?:\.[^.;]+)?), (?:the )?$"
)
#: A place, and nobody: "received, at the Ministry in Suva, the | Minister of Ports, Placeholder Alpha".
_CITY_BEFORE: Final = re.compile(r"\b(?:in|at) (?:the )?(?:[A-ZÀ-Þ][\w.'’-]* ){0,3}[A-ZÀ-Þ][\w.'’-]*, the $")
_NAME_BEFORE: Final = re.compile(r"[A-ZÀ-Þ][\w.'’-]*, (?:the )?$")


def _without_mark(text: str, stop: int) -> int:
    """Where a word ends without the mark behind it; the dot of "Jr." is its own."""
    if text[stop - 1] in ",.;:" and not text.endswith(_DOTTED, 0, stop):
        return stop - 1
    return stop


_DOTTED: Final = tuple(f" {word}" for word in table("offices")["suffixes"] if word.endswith("."))
