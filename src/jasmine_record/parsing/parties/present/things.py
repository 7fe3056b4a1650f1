"""What was opened, hosted or led and is no meeting: a building, a fair, a company; who did that needn't have been there.

thing = ("the" | "a" | ...) noun+ [preposition words]   where the noun is none of those that people come together for
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, table
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["is_done_by_team", "is_of_thing"]

#: What begins where somebody can go on with it: buildings, lines, exhibitions are opened as well as meetings.
_OPENED: Final = ("opened", "inaugurated")
_NOUN: Final = re.compile(
    r".*(?:^|[ ;:,])(?P<first>[Tt]he|[Aa]n?|[Tt]h(?:is|ese|at)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?P<noun>[\w'’-]+(?: (?!(?:of|for|in|on|at|from|to|near|by|with)\b)[\w'’-]+){0,5})(?: (?:of|for|in|on|at|from|to|near|by|with) [^,;.:]{2,100})?$"
)
#: What goes on with somebody or something that was named: "the building, which | was opened".
_RELATIVE: Final = re.compile(r",? (?:which|that)(?: also)? ?$")
_IT: Final = re.compile(r"(?:^|[.;:,] |\b(?:and|while) )[Ii]t(?: also)?$")
#: The subject of a sentence, up to its verb: "The border point | was".
_SUBJECT: Final = re.compile(
    r"[^,;.:]{3,100}? (?=(?:was|were|is|are|has|had|will|can|must|employs|covers|serves|began|opened)\b)"
)
#: "The meeting was | held between"
_WAS: Final = re.compile(r" (?:was|were)$")
_WINDOW: Final = 160
"""Code points before a verb in which its subject stands."""


@cache
def _held() -> re.Pattern[str]:
    """A noun for what people come together for, or for those who come."""
    meetings, groups = table("meetings"), table("groups")
    nouns = alternation(
        [
            *meetings["occasions"],
            *meetings["of_any_name"],
            *meetings["opened"],
            *groups["gatherings"],
            *groups["meals"],
            *groups["singular"],
            *groups["plural"],
        ]
    )
    return re.compile(rf"(?:{GATHERING}|(?i:{nouns}))")


@cache
def _held_of() -> re.Pattern[str]:
    """The same before whose it is: "the third meeting of | the group"."""
    return re.compile(rf"\b{_held().pattern}(?: (?:of|for|on|between|with) [^,;:.]*)?$")


def is_of_thing(sentence: Sentence, stop: int, verb: str, roster: Roster) -> bool:
    """Whether what was opened, hosted or led, by a verb that begins at a place, is neither a meeting nor people.

    Args:
        sentence: Any of the text.
        stop: Where "was opened by" begins.
        verb: The verb as printed, with "was" before it.
        roster: With the sentences of the text.
    """
    words = _WAS.sub("", sentence.masked[max(0, stop - _WINDOW) : stop].rstrip())
    relative = _RELATIVE.search(words)
    if _IT.search(words):
        words = _told_before(sentence, roster)
    elif relative:
        words = words[: relative.start()]
    found = _NOUN.match(words)
    if found is None or _held_of().search(words):
        return False
    noun = found["noun"]
    if _held().fullmatch(noun.rpartition(" ")[2]):
        return False
    # A name may be that of a meeting ("the Blue Days"), but whatever is opened is mostly none.
    return noun.islower() or verb.endswith(_OPENED)


def _told_before(sentence: Sentence, roster: Roster) -> str:
    """Of what the sentence before one tells in the same paragraph, if it speaks of no meeting, whom "it" then may mean."""
    before = next((one for one, other in pairwise(roster.sentences) if other is sentence), None)
    if before is None or before.paragraph is not sentence.paragraph or _held_at_all().search(before.masked):
        return ""
    subject = _SUBJECT.match(before.masked)
    return subject[0].rstrip() if subject else ""


@cache
def _held_at_all() -> re.Pattern[str]:
    return re.compile(rf"\b{_held().pattern}\b")


#: A team that did something by the way: "was drafted by a team | led by".
_BY_TEAM: Final = re.compile(
    r"(?P<verb>[a-z]+) by (?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:team|mission|group|consortium|committee|panel|side)(?: (?:of|from|at) [^,;:.]{2,80})?,? $"
)
_COMING: Final = frozenset(
    {"accompanied", "attended", "followed", "joined", "met", "received", "represented", "visited"}
)


def is_done_by_team(sentence: Sentence, stop: int) -> bool:
    """Whether the words before "led by" tell who did something else than come: "The report was drafted by a team | led by"."""
    done = _BY_TEAM.search(sentence.masked, max(0, stop - _WINDOW), stop)
    return done is not None and done["verb"] not in _COMING
