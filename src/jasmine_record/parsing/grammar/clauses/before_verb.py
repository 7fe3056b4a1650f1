"""What stands right before a verb: adverbs, when and where it was done, and the words that join it to another verb."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.calendar import MONTHS, WEEKDAY_NAME, WEEKDAYS
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH
from jasmine_record.parsing.grammar.sentences import NUMBERING
from jasmine_record.parsing.grammar.verbs import WHAT_BEGINS
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["BY_THE_WAY", "LONGEST_TAIL", "NO_ADVERBS", "before_adverbs", "joint_before"]


#: Adverbs before a verb take no more room than this.
LONGEST_TAIL: Final = 80


def _listed_adverbs() -> list[str]:
    return [*table("clauses")["adverbs"], *table("clauses")["transitions"]]


@cache
def _adverbs() -> str:
    """Those of the data file, and what is made like them, but for nouns that end alike."""
    by = rf"(?:opened|began|started|closed|concluded|ended) {WHAT_BEGINS} by"
    clauses = table("clauses")
    speech = rf"in (?:his|her|its|their) (?:(?:{alternation(clauses['speeches_begin'])}) )?(?:{alternation(clauses['speeches'])})"
    return rf"{alternation(_listed_adverbs())}|{by}|{speech}|(?-i:(?!(?:{NO_ADVERBS})\b)[a-z]{{3,}}ly)"


#: Nouns that end as adverbs do, and what says that something was hardly done, or only by hearsay.
NO_ADVERBS: Final = "reportedly|allegedly|supposedly|nearly|hardly|barely|possibly|probably|presumably|family|ally|assembly|supply|reply|monopoly|anomaly|apply|rely|comply|only"


@cache
def _tail() -> re.Pattern[str]:
    """Adverbs at the end of the words before a verb, and when and where it was done."""
    return re.compile(rf"(?>(?:,? (?:(?-i:{_WHEN_AND_WHERE})|{_adverbs()}),?)*) ?$", re.IGNORECASE)


_PART_OF_DAY: Final = "morning|afternoon|evening|night"
_NAMED_DAY: Final = rf"(?:[Tt]oday|[Yy]esterday|[Tt]his (?:{_PART_OF_DAY}|week)|[Ll]ast (?:night|week)|(?:on )?(?:{WEEKDAY_NAME}))"
#: "on Tuesday afternoon", "yesterday, 25 November 2011", "today (3 May)", "on 3 May 2022".
_WHEN: Final = rf"(?:(?:(?:late |early |earlier )?(?:on )?{_NAMED_DAY}(?: (?:{_PART_OF_DAY}))?(?:,? \x01+|,? {DAY_OF_MONTH})?)|on {DAY_OF_MONTH})"
_WHERE: Final = r"(?:here )?(?:in|at) (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}"
_MOODS: Final = "atmosphere|spirit|manner|tone"
#: "in a business-like and constructive atmosphere"
_HOW: Final = rf"in an? [\w-]+(?:(?:,| and|, and)? [\w-]+){{0,2}} (?:{_MOODS})"
_WHEN_AND_WHERE: Final = rf"{_HOW}|{_WHEN}(?:,? {_WHERE}(?: \x01+)?)?|(?<=, ){_WHERE}(?:,? {_WHEN})?(?=,)"
#: A place behind a day, or between commas.
_BEHIND_DAY: Final = re.compile(rf"(?:(?:day|{_PART_OF_DAY}|\d\d\d\d),? {_WHERE}|, {_WHERE}(?= ?, ?$)),? $")
_ENDS_OF_DAYS: Final = frozenset((*_PART_OF_DAY.split("|"), *WEEKDAYS, *MONTHS, *_MOODS.split("|"), "week"))


def _ends_in_day(before: str, last: str) -> bool:
    """Whether words before a verb may end in when or where it was done; looking at the last word first is much faster."""
    if last[:1] == "\x01" or last[-1:].isdigit() or last in _ENDS_OF_DAYS:
        return True
    return (
        last[:1].isupper()
        and (" in " in before or " at " in before)
        and _BEHIND_DAY.search(before) is not None
    )


@cache
def _last_of_adverbs() -> frozenset[str]:
    last = (words.rpartition(" ")[2].lower() for words in _listed_adverbs())
    return frozenset(last) | frozenset(table("clauses")["speeches"])


def _is_adverb(word: str) -> bool:
    """Whether a word may be the last one of adverbs."""
    return word.endswith("ly") or word.lower() in _last_of_adverbs()


def _mark_before(masked: str, near: int, start: int) -> int:
    """How long what counts the parts of a sentence is that stands right before a verb: "and | (2) | requested"."""
    words = masked[near:start]
    return len(words) - len(words.rstrip(" ").rstrip(NUMBERING)) if words.endswith(f"{NUMBERING} ") else 0


def before_adverbs(masked: str, near: int, start: int) -> int:
    """Where the adverbs before a verb begin, or the space where there are none."""
    start -= _mark_before(masked, near, start)
    before = masked[near:start]
    last = before.rstrip(" ,").rpartition(" ")[2]
    if last == "both" and _AND_BOTH.search(before):
        # "outlined the plan, and both agreed to it"
        return start - 1
    if not (_is_adverb(last) or _ends_in_day(before, last)):
        return start - before.endswith(" ")
    tail = _tail().search(before)
    # "Fiji, which takes over on 1 January, invited": the day is that of the relative clause.
    # So is "who arrived on Monday, said", and "who also said" is none that a comma closes.
    inside = (
        tail
        and (not _is_adverb(last) or tail[0].find(",") > 0)
        and _IN_RELATIVE.search(before, 0, tail.start())
    )
    if tail is None or inside:
        return start - before.endswith(" ")
    return near + tail.start()


_AND_BOTH: Final = re.compile(r"(?:,| and|, and) both $")
_IN_RELATIVE: Final = re.compile(r", (?:which|who|whose) [^,]*$")


#: The rest of a list within words by the way: "citing ports | , reefs and buoys".
_LISTED: Final = r"(?:(?:, [^,;:.]{2,40}){1,4},? and [^,;:.]{2,40})?"
#: What may stand between "and" and what it joins: ", and, as host, thanked", ", and with regard to fees, requested".
BY_THE_WAY: Final = (
    rf"(?:, (?:on behalf of|(?:together|along|jointly) with|like|in|for|to|on|at|with|within|under|by|as|after|before|following|while|based on|[a-z]+ing) [^,;:.]{{2,80}}{_LISTED},"
    r"| (?:with (?:regard|respect|reference) to|(?:together|along|jointly) with|as (?:for|to|regards)|on|in|at|after|before|following|during|under|within|regarding|concerning|based on"
    rf"|(?:while |when |after |before |in |by )?[a-z]+ing) [^,;:.]{{2,80}}{_LISTED},)"
)


@cache
def _joint() -> re.Pattern[str]:
    """A coordination that ends right before a verb."""
    return re.compile(
        # "the Treaty, which was signed in 1997, has made": a comma joins nothing to what has been done.
        rf"(?P<joint>(?:,? (?:and|but|as well as)(?: (?:then|later|afterwards))?|, yet)(?:{BY_THE_WAY})?|[;,](?!.*\b(?:has|have|had) )) (?!(?:both|all) )(?:(?:{_adverbs()}),? )*$",
        re.IGNORECASE,
    )


_LAST_OF_JOINTS: Final = frozenset(
    {"and", "but", "yet", "as", "then", "later", "afterwards", "context", "connection", "regard", "respect"}
)


def joint_before(masked: str, start: int, stop: int) -> re.Match[str] | None:
    """The coordination that ends right before a verb, if any; it counts from the start of the stretch."""
    before = masked[start : stop - _mark_before(masked, start, stop)]
    # The last word shows for nearly all verbs that there is none.
    last = before[:-1].rpartition(" ")[2]
    if last[-1:] not in {",", ";"} and last.lower() not in _LAST_OF_JOINTS and not _is_adverb(last):
        return None
    return _joint().search(before)
