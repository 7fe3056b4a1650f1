"""Bodies that offices are of: organisations, bodies by their last word, and those of a country."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions.mention import Span
from jasmine_record.parsing.grammar.mentions.names import (
    can_be_name,
    ends_in_name_behind_country,
    names_somebody,
)
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD, country_at
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import (
    UPPER,
    alternation,
    country_names_of_offices,
    fold,
    organisations,
    table,
)

__all__ = [
    "OF_LAST_NAME",
    "country_of_body",
    "ends_before_and",
    "is_body",
    "is_known_body",
    "is_letters",
    "is_post",
    "joins_office",
    "joins_somebody",
    "known_body_at",
    "leading_body",
]


def is_known_body(text: str, start: int, end: int) -> bool:
    """Whether words are an organisation, a body by its last word, or a body of a country: "Bank of Japan"."""
    part = _PART_OF_BODY.match(text, start, end)
    if part:
        # "Office of the Central Commission for Ports"
        return is_known_body(text, part.end(), end)
    words = text[start:end]
    of = OF_LAST_NAME.search(words)
    if (
        fold(words) in organisations()
        or _BODY_LETTERS.fullmatch(words)
        or patterns().council.fullmatch(words)
        or patterns().council_for.fullmatch(words)
        or patterns().house_for.fullmatch(words)
        or patterns().held.fullmatch(words)
        or patterns().of_people.fullmatch(words)
    ):
        return True
    if is_post(text, start, end):
        return True
    if of is None or fold(words[of.end() :]) not in country_names_of_offices():
        return False
    called = (patterns().held, patterns().house_for)
    return patterns().body.fullmatch(words) is not None or any(
        kind.fullmatch(words, 0, of.start()) for kind in called
    )


_PART_OF_BODY: Final = re.compile(
    r"(?:General |Executive )?(?:Office|Secretariat|Bureau|Board|Committee) of the (?=[A-Z])"
)


def is_post(text: str, start: int, end: int) -> bool:
    """Whether words are what a body has in a country: "EU Delegation to Fiji"."""
    post = _POST.match(text, start, end)
    return post is not None and fold(text[post.end() : end]) in country_names_of_offices()


#: What a body has in a country, before that country's name: "EU Delegation to | Fiji".
_POST: Final = re.compile(
    r"(?:[A-Z][\w’'-]* ){1,5}(?:Delegation|Mission|Representation|Office|Embassy) (?:to|in) (?:the )?(?=[A-Z])"
)
OF_LAST_NAME: Final = re.compile(r" of (?:the )?(?=[A-Z][^ ]*(?: [A-Z][^ ]*){0,3}$)")
"""What stands before a name at the end, which may be that of a country: "Bank of | Fiji"."""


def country_of_body(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """The country that a body is called after, and where it stands: "Bank of Fiji"."""
    of = OF_LAST_NAME.search(text, start, end)
    country = country_at(text, of.end(), end) if of else None
    return (country[0], (of.end(), country[1])) if of and country else None


def known_body_at(text: str, start: int, end: int) -> int | None:
    """Where the longest body that begins at a place ends."""
    return next(
        (
            stop
            for stop in _stops(text, start, end)
            if is_known_body(text, start, stop) and not _cuts_country(text, start, stop, end)
        ),
        None,
    )


def _cuts_country(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a body would end within its country: "Office of Brunei | Darussalam"."""
    of = OF_LAST_NAME.search(text, start, stop)
    country = country_at(text, of.end(), end) if of else None
    return country is not None and country[1] > stop


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where a body may end before somebody's name or office, the last place first."""
    return [space.start() for space in _SPACE.finditer(text, start, end)][:_MOST_WORDS_OF_A_BODY][::-1]


_SPACE: Final = re.compile(r" ")
_MOST_WORDS_OF_A_BODY: Final = 8


def leading_body(text: str, start: int, end: int) -> Span | None:
    """The organisation with whose name an office begins: "World Bank Vice President for Africa"."""
    first = FIRST_WORD.match(text, start, end)
    if first is None or fold(first[0]) not in _first_words():
        return None
    stop = next(
        (stop for stop in _stops(text, start, end) if fold(text[start:stop]) in organisations()), None
    )
    return (start, stop) if stop else None


@cache
def _first_words() -> frozenset[str]:
    """What the names of organisations begin with."""
    firsts = (FIRST_WORD.match(name) for name in organisations())
    return frozenset(first[0] for first in firsts if first)


_BODY_LETTERS: Final = re.compile(r"[A-Z][a-z]?[A-Z]{1,7}(?:-[A-Z][\w]*)?|[A-Z]-[a-z]{3,}")


def is_letters(text: str, start: int, end: int) -> bool:
    """Whether words are the letters of a body: "SPREP"."""
    return _BODY_LETTERS.fullmatch(text, start, end) is not None


def is_body(text: str, start: int, end: int) -> bool:
    """Whether words are a body, and no second office in one: "and Deputy Director of the Office of Ports"."""
    if not text[start].isupper() or not patterns().body.fullmatch(text, start, end):
        return False
    if _ADDRESSED.match(text, start, end):
        # ", Ms. Placeholder of the Placeholder Embassy": the next one.
        return False
    if not _verbs_of_titles().isdisjoint(text[start:end].split(" ")) or _acts_in_title().search(
        text, start, end
    ):
        # "Ministry of Ports Attends", as titles print verbs.
        return False
    if ends_before_and(text, start, end) or ends_in_name_behind_country(text, start, end):
        return False
    people = patterns().of_people.match(text, start, end)
    if people and _CAPITAL_BEHIND.match(text, people.end(), end):
        # "Council of Ministers | Placeholder Alpha"
        return False
    first = text.find(" of ", start, end)
    if patterns().head.search(text, start, end if first < 0 else first):
        return False
    # "Republic of Fiji and Director Placeholder of the Ports Council": somebody else stands in it, maybe with what the
    # office is for, "and Director for Trade Placeholder of".
    others = (piece.split(" of ", 1)[0] for piece in _AND.split(text[start:end])[1:])
    return (
        not any(map(names_somebody, others))
        and not joins_office(text, start, end)
        and not joins_somebody(text, start, end)
    )


def ends_before_and(text: str, start: int, end: int) -> bool:
    """Whether a body ends in its country, and another one is joined to it: "Ministry of Ports of Fiji | and SPREP"."""
    if text.find(" and ", start, end) < 0:
        return False
    for of in _OF_CAPITAL.finditer(text, start, end):
        country = country_at(text, of.end(), end)
        joint = _AND.match(text, country[1], end) if country else None
        # "Department of Ports of Fiji and Tonga" is of both.
        if joint and country_at(text, joint.end(), end) is None:
            return True
    return False


_OF_CAPITAL: Final = re.compile(r" of (?:the )?(?=[A-Z])")


@cache
def _verbs_of_titles() -> frozenset[str]:
    """Verbs as titles print them that no name of a house holds."""
    titles = table("head")["titles"]
    return frozenset((*titles["verbs"], *titles["more_verbs"])) - frozenset(titles["verbs_or_nouns"])


@cache
def _acts_in_title() -> re.Pattern[str]:
    """A word that is a verb before what something is done to: "Ministry of Ports | Visits Placeholder"."""
    words = alternation(table("head")["titles"]["verbs_or_nouns"])
    return re.compile(rf" (?!Met Office)(?:{words}) (?:the |[A-Z])")


_CAPITAL_BEHIND: Final = re.compile(r" [A-ZÀ-Þ]")
_ADDRESSED: Final = re.compile(r"(?:H\.E\.|Mrs?\.?|Ms\.?|Dr\.?|Prof\.?|Hon\.?) [A-ZÀ-Þ]")
_AND: Final = re.compile(r" and (?:the )?")


def joins_office(text: str, start: int, end: int) -> bool:
    """Whether an office follows an "and" among words, as none does in the name of a body."""
    return any(
        patterns().office.match(text, joint.end(), end) for joint in _AND_CAPITAL.finditer(text, start, end)
    )


_AND_CAPITAL: Final = re.compile(r" and (?:the )?(?=[A-Z])")


def joins_somebody(text: str, start: int, end: int) -> bool:
    """Whether somebody with a title follows an "and" among words: "the Lake Navy | and Captain Placeholder of the Coast Guard".

    "Ministry of Ports and General Services" is one body: nobody is called by what titles describe as well.
    """
    if text.startswith("Justice ", start) and _judge().match(text, start, end):
        return True
    if text.find(" and ", start, end) < 0:
        return False
    titled = _and_titled().finditer(text, start, end)
    return any(
        can_be_name(text, one.span("name"))
        and not (one["title"] in _also_describes() and _NOUN_OR_MANY.search(one["name"]))
        for one in titled
    )


@cache
def _and_titled() -> re.Pattern[str]:
    """A rank or degree behind "and", and a name up to whose body follows, another, or the end."""
    titles = alternation((*table("offices")["honorifics"], _JUDGE))
    return re.compile(
        rf" and (?:the )?(?P<title>{titles}) (?P<name>[{UPPER}][\w'’.-]*(?: [{UPPER}][\w'’.-]*){{0,3}})(?= of |,| and | from |$)"
    )


@cache
def _judge() -> re.Pattern[str]:
    """Somebody of a court: "Justice Placeholder of the Supreme Court"."""
    return re.compile(
        rf"{_JUDGE} [{UPPER}][\w'’.-]*(?: [{UPPER}][\w'’.-]*){{0,3}} of the [^,]*\b(?:Court|Tribunal)\b"
    )


#: A title that is a word of offices as well, and so is no honorific everywhere.
_JUDGE: Final = "Justice"


@cache
def _also_describes() -> frozenset[str]:
    return frozenset(table("offices")["titles_that_describe"])


#: How words end that a title describes: "General | Services", "Police | Education".
_NOUN_OR_MANY: Final = re.compile(r"(?:s|tion|sion|ment|ity|ing|ance|ence|ship|ery|cy|ture)$")
