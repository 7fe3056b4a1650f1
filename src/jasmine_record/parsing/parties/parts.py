"""What isn't the meeting that a text is about, though somebody chaired or hosted it: a session, a reception, another round.

Who is in the chair of a part of it needn't be in that of the meeting, and who hosts a reception not its host.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import Final

from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import country_at
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["chaired_part", "is_of_other_round", "is_part_chaired", "is_shown_round"]

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
