"""Who says all of it, told at the end of a sentence: "thanked the hosts, said the spokesman", "agreed to meet, he added"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses.clause import tells, tells_of_things
from jasmine_record.parsing.grammar.verbs import ANY_PAST
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["before_tag", "is_told_by"]


#: When, where and in what it was said.
_WHEN: Final = rf"(?: (?:in|at|on|during|after|through|via) [^,;:]{{2,60}}| (?:today|yesterday|earlier|later|this (?:morning|afternoon|evening|week)|{WEEKDAY_NAME}))?"
#: No words within the name of somebody: "the press and the company reports", "a body the President stressed".
_NO_PART: Final = r"(?:the|an?|his|her|its|their|and|or|of|as|what|which|that|who|how)"
_NAME: Final = r"[A-ZÀ-Þ][\w.'’-]*"
#: Anybody, as long as the verb is one of saying alone.
_ANYBODY: Final = r"(?:the |an? |[A-Z])[^,;:]{2,80}"
#: "Foreign Affairs, Trade and Ports Minister Placeholder Alpha".
_OFFICE_WITH_COMMAS: Final = r"(?:[A-Z][\w-]*,? (?:and )?){1,8}(?:Minister|Secretary) [^,;:]{2,60}"
#: "the fund, which, he noted, Fiji had joined" goes on behind it.
_APART: Final = (
    r"(?<!\bwhich)(?<!\bwho)(?<!\bwhom)(?<!\bthat)(?<!\bwhere)(?<!\bwhen)(?<!\band)(?<!\bbut)(?<!\bas)"
)


@cache
def _any() -> re.Pattern[str]:
    """Without one of these nobody says anything."""
    return re.compile(rf"\b(?:{alternation(tells())}|told|according)\b")


@cache
def _house() -> str:
    """People, houses and papers that say what others said: "the press service", "spokesman"."""
    tellers = alternation(table("clauses")["tellers"])
    return rf"(?:(?:the |an? |his |her |its |their )?(?:(?!{_NO_PART}\b)[\w'’-]+ ){{0,4}}?(?i:{tellers}))"


@cache
def _said_by() -> re.Pattern[str]:
    """Who says all of it: "thanked the hosts, said the spokesman", "agreed to meet|, the envoy noted"."""
    says, of_things = alternation(tells()), alternation(tells_of_things())
    # What is done to things as well, "the projects announced in Suva", and which things show themselves.
    things = rf"[^,;:]*\b(?:and (?:the|its|their)|of (?:the )?[a-z])|(?:the |an? )?(?:[a-z-]+ ){{0,6}}?[a-z-]+s (?:{of_things})\b"
    # "the press service of the ministry", "the Ministry of Ports of Fiji", "spokesman Placeholder", "the envoy from Suva"
    house = rf"{_house()}(?: (?:of|for|from|in|at) (?:[\w'’-]+ ){{0,6}}?[\w'’-]+|(?: {_NAME}){{1,4}})?"
    behind = (
        rf"(?:he|she|it|they) (?:{says})",
        rf"{house} (?:{says})",
        # "Placeholder Alpha, spokesperson of the ministry, said"
        rf"(?:{_NAME} ){{0,5}}{_NAME}, {_house()}\b[^,;:]{{0,60}}, (?:{says})",
        rf"(?:{_NAME} ){{1,5}}(?:{alternation(tells() - tells_of_things())})",
        rf"{_ANYBODY} (?:said|says)",
        rf"(?!{things}){_ANYBODY} (?:{of_things})",
        rf"it (?:is|was) (?:noted|said|{of_things})",
    )
    return re.compile(
        rf"{_APART}, (?:{'|'.join(behind)}){_WHEN}\.?$"
        rf"|, (?:said|says) (?:[^,;:]{{2,120}}|{_OFFICE_WITH_COMMAS})$"
        rf"|, {_ANYBODY} told (?:reporters|journalists|the (?:press|media)|an? (?:press|news) conference)\b[^;]{{0,60}}$"
        rf"|, as (?:announced|confirmed|reported|stated) by {house}\.?$"
    )


@cache
def _she_said() -> re.Pattern[str]:
    """Who says so before what was done besides: "voiced concern| and, she said, hoped for progress"."""
    return re.compile(
        rf",? (?:and|but), (?:he|she|they) (?:also )?(?:{alternation(tells())}), (?:{ANY_PAST})\b"
    )


@cache
def _according_to() -> re.Pattern[str]:
    """The same: "offered help, according to the spokesperson, Placeholder"."""
    # Not "according to the authorities' own figures, to Fiji first".
    house = rf"{_house()}\b(?!['’])(?: (?:of|for|from|in|at|on|by|released|issued|published) [^,;]{{2,80}})?(?:, (?:the )?[A-Z][^,;]{{2,60}})?"
    return re.compile(rf"(?<!\band)(?<!\bbut), according to (?:{house}\.?|(?:the )?{_OFFICE_WITH_COMMAS})$")


@cache
def _house_behind() -> re.Pattern[str]:
    """Who tells all of it, behind the verb: "received a call from Minister Placeholder, said | the ministry in a communiqué"."""
    return re.compile(
        rf" {_house()}(?: (?:of|for|from) (?:[\w'’-]+ ){{0,6}}?[\w'’-]+)?(?: (?:in|on|via) (?:an?|its|the) [^,;:]{{2,60}})?\.?$"
    )


def is_told_by(masked: str, verb: tuple[int, int]) -> bool:
    """Whether a verb behind a comma is that of the house which gave it out, and not of who stands before the comma."""
    return (
        masked.endswith(", ", 0, verb[0])
        and masked[slice(*verb)] in tells()
        and _house_behind().match(masked, verb[1]) is not None
    )


def before_tag(masked: str, start: int, end: int) -> int:
    """Where what was said ends in a stretch of a sentence, before who says all of it."""
    if "," not in masked[start:end] or not _any().search(masked, start, end):
        return end
    if " and, " in masked or " but, " in masked:
        said = _she_said().search(masked, start, end)
        end = said.start() if said else end
    tag = _said_by().search(masked, start, end)
    end = tag.start() if tag else end
    told = _according_to().search(masked, start, end) if ", according to " in masked else None
    return told.start() if told else end
