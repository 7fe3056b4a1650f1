"""What isn't the meeting that a text is about, though somebody chaired or hosted it: a session, a reception, another round.

Who is in the chair of a part of it needn't be in that of the meeting, and who hosts a reception not its host.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME, YEAR
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.meeting_names import A_GATHERING, GATHERING, ordinal_of
from jasmine_record.parsing.grammar.mentions import country_at
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold
from jasmine_record.parsing.parties.roster import Roster

__all__ = [
    "EARLIER",
    "chaired_part",
    "is_of_other_round",
    "is_of_other_time",
    "is_part_chaired",
    "is_shown_round",
    "is_this_one",
]


EARLIER: Final = re.compile(r"\b(?:previous|earlier|last (?:year|month|week)|(?<=its )first|had)\b")
"""Words of another meeting than the one told of."""

_NTH: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|next|morning|afternoon|evening|parallel|thematic|breakout|break-out|technical)"
#: A part of a meeting, or what is held beside it.
_PART: Final = (
    rf"(?:the|an?|its|one|this|two) (?:(?!meeting\b|session\b)[\w’'-]+ ){{0,4}}?(?P<part>{_NTH} (?:[\w-]+ )?(?:session|segment|part|half)s?|sessions?(?= (?:on|about|devoted|dedicated|entitled)\b)|panels?(?: discussions?| sessions?)?|break-?out (?:group|session)s?"
    r"|(?i:working group|working party|task force|sub-?committee|side[- ]event|side[- ]meeting|drafting group)s?|receptions?|banquet|concert|exhibition|signing ceremony|press conference)\b"
    r"|(?P<numbered>[Ss]essions? (?:\d|[IVX]+\b|[Oo]ne\b|[Tt]wo\b|[Tt]hree\b|[Ff]our\b))"
)
_BEHIND_VERB: Final = re.compile(rf" (?:over )?(?:{_PART})(?! held by)")
_BEFORE_VERB: Final = re.compile(
    rf"(?:^|[,;:] (?:and |while )?| and )(?i:{_PART})(?: (?:on|of|for|about|in|with|entitled|dedicated)\b[^,;:]{{2,100}}?| \x01+)?(?:,? ?$| (?:was|were) ?$)"
)
#: Another meeting of the series: "hosted | the last Forum".
_OTHER_ROUND: Final = re.compile(
    rf" (?:the|its|their|our) (?:last|previous|preceding|next|upcoming|forthcoming|former|earlier) (?:[\w’'-]+ ){{0,4}}?(?!(?i:sessions?)\b)(?:{GATHERING}|edition|round|time)\b"
)
#: What opens a sentence on a later day: "The next day, Minister Placeholder | chaired a meeting".
_LATER: Final = re.compile(
    r"(?:(?:On )?[Tt]he (?:next|following|previous|preceding) (?:day|morning|afternoon|evening|week)|The day (?:after|before)|Two days (?:later|before|earlier))\b"
)
_CHAIRING: Final = frozenset({"chair", "co_chair", "host"})


def _is_part(found: re.Match[str] | None, roster: Roster) -> bool:
    """Whether words are for a part of a meeting that isn't called so itself, as that of a working group is."""
    if found is None:
        return False
    noun = fold(found["part"] or "session").rsplit(" ", 1)[-1].rstrip("s")
    return noun not in roster.opening


def chaired_part(clause: Clause, roster: Roster) -> bool:
    """Whether it is a part of the meeting, or another one, that the subject of a clause chaired or hosted."""
    masked, end = clause.sentence.masked, clause.verb[1]
    # With a text that opens so, the meeting is told of.
    opens = bool(roster.sentences) and clause.sentence is roster.sentences[0]
    later = not opens and masked.startswith((" a ", " an "), end) and _LATER.match(masked) is not None
    return later or _is_part(_BEHIND_VERB.match(masked, end), roster)


def is_part_chaired(sentence: Sentence, verb: int, roster: Roster) -> bool:
    """Whether the words before "was chaired by" are for a part of the meeting."""
    return _is_part(_BEFORE_VERB.search(sentence.masked[:verb]), roster)


def is_of_other_round(clause: Clause) -> bool:
    """Whether a clause tells who chaired or hosted another meeting of the series: "Fiji hosted the last Forum"."""
    return clause.part in _CHAIRING and _OTHER_ROUND.match(clause.sentence.masked, clause.verb[1]) is not None


#: Where a guest was received beside the meeting: "also visited the Reef Hospital, where he | was hosted by".
_VISITED_WHERE: Final = re.compile(
    r"\b(?P<besides>(?:also|later|then|afterwards|subsequently) )?(?:visited|toured|inspected|paid a visit to) (?P<place>(?:the |an? )?[^,;:]{2,80}), where (?:he|she|they|the [^,;:]{2,40}) $"
)
_MOST_LOOKED_BACK: Final = 60
"""Sentences before one in which a city is looked for."""


def is_shown_round(sentence: Sentence, start: int, roster: Roster) -> bool:
    """Whether those who have met are told to have been received somewhere else: in no country, nor in a city that was told of before."""
    where = _VISITED_WHERE.search(sentence.masked, 0, start) if roster.persons else None
    if where is None or not (where["besides"] or roster.met):
        return False
    place = where["place"]
    if is_city(place):
        before = islice(takewhile(lambda one: one is not sentence, roster.sentences), _MOST_LOOKED_BACK)
        return bool(where["besides"] and roster.met) and not any(place in one.text for one in before)
    return country_at(sentence.text, *where.span("place")) is None


_WORD: Final = re.compile(r"[\w'’-]+")
#: A month behind what May needs to be one: "in April", "9 May".
_MONTH: Final = re.compile(
    rf"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Oo]f|late|early|mid)[ -]|\d )(?P<month>{MONTH_NAME})\b"
)
_ANY_MONTH: Final = re.compile(rf"\b(?i:{MONTH_NAME})\b")
#: Words of another one of the series, and of one that will be.
_OTHER_ONE: Final = re.compile(r"\b(?:another|next|upcoming|forthcoming|preceding)\b")
_TO_COME: Final = re.compile(r"\b(?:to be (?:held|convened|hosted|chaired)|will (?:be|take|meet|convene))\b")
_NEAR: Final = 60
"""Code points behind the name of an event, in which it is told that it will be."""
#: Nouns by which any meeting is called later on.
_ANY_MEETING: Final = frozenset({
    "meeting", "meetings", "session", "sessions", "talks", "event", "gathering", "consultations",
})  # fmt: skip
_ARTICLES: Final = frozenset({"The", "This", "An", "A", "Its", "Their"})
_FOR_THIS: Final = re.compile(r"[^\w]*(?i:the|this|its|their)\b")
_OPENING: Final = 2
"""Sentences with which a text tells of what meeting it is."""


def is_of_other_time(sentence: Sentence, roster: Roster) -> bool:
    """Whether a sentence tells of a year or month that isn't the one of which the text tells first, or of none of them."""
    years = set(YEAR.findall(sentence.masked))
    known = set(YEAR.findall(roster.opening))
    if years and known and years.isdisjoint(known):
        return True
    months = {fold(found["month"]) for found in _MONTH.finditer(sentence.masked)}
    told = {fold(found[0]) for found in _ANY_MONTH.finditer(roster.opening)}
    return bool(months and told) and months.isdisjoint(told)


def is_this_one(sentence: Sentence, event: tuple[int, int], roster: Roster, *, came_to: bool = False) -> bool:
    """Whether words for an event are for the meeting of which the text tells.

    Args:
        sentence: Any of the text.
        event: Where it names the event.
        roster: What the text tells of its meeting.
        came_to: Whether somebody is said to have come to it, as two who met do to what isn't their own meeting.
    """
    start, end = event
    if _OTHER_ONE.search(sentence.masked, start, end) or _TO_COME.search(sentence.masked, start, end + _NEAR):
        return False
    if sentence is roster.sentences[0]:
        return True
    words = sentence.text[start:end]
    number = next((found for word in _WORD.findall(words) if (found := _count(word))), None)
    if is_of_other_time(sentence, roster) or (number and roster.number and number != roster.number):
        return False
    # Where nobody has met so far and no event was told of, it can be no other one.
    opens = any(one is sentence for one in islice(roster.sentences, _OPENING))
    first = opens and not roster.met and not A_GATHERING.search(roster.sentences[0].masked)
    return first or (_FOR_THIS.match(words) is not None and _is_named(words, roster, by_noun=not came_to))


def _count(word: str) -> int | None:
    """The number of an ordinal: "2nd", "Second"; years and single letters are none."""
    return ordinal_of(word) if not YEAR.fullmatch(word) and len(word) > 1 else None


def _is_named(words: str, roster: Roster, *, by_noun: bool) -> bool:
    """Whether an event goes by the name with which the text opens, or by the noun alone: "the meeting"."""
    known = set(_WORD.findall(roster.opening))
    numbers = {number for word in known if (number := _count(word))}
    nouns = [fold(found[0]) for found in A_GATHERING.finditer(words)]
    named = [word for word in _WORD.findall(words) if not word[0].islower() and word not in _ARTICLES]
    if any(fold(word) not in known and _count(word) not in numbers for word in named):
        return False
    noun = nouns[-1] if nouns else ""
    return noun in known or (by_noun and noun in _ANY_MEETING)
