"""Lists of things with their number, whatever they are called: as many stand behind it.

    counted = count {word} things ({word} ":" | "namely" | "are" | "–") entry "," entry "and" entry
            | count {word} things "(" entry "," entry "and" entry ")"
            | count {word} noun ("of" | "on") entry "," entry "and" entry
            | count {word} things "," "including" entry "," entry

The things need not be known by their noun, for their number must come out; only "of" and "on" stand behind too much else.
What is told of things in as many words is no list of them ("two ports are modern and safe"): the more else a joint stands
before, the more its entries must look like such things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import islice
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME, WEEKDAY_NAME
from jasmine_record.parsing.lexicon import UPPER, alternation, demonyms, fold, numbers, table

__all__ = ["Joint", "are_things", "counted_things", "joint_of"]


class Joint(Enum):
    """What stands between counted things and their entries, where much else stands behind it too."""

    BE = "are"
    OF = "of"
    BESIDE = "("


_LEADS: Final = r"(?:namely|viz\.?|i\.e\.?,?|that is(?: to say)?,?|specifically|to wit)(?:,|:)?"
_OPEN: Final = r"(?:including|such as|among(?:st)? (?:them|these|which)|inter alia):?"
#: What says more of the things before they are listed: "four bottlenecks | to be dealt with first".
_MORE: Final = r"(?: (?:of|for|in|on|under|within|by|that|which|to|set|put|at|between|where|with|identified|proposed|recommended|agreed)\b[^,;:.()–—]{1,90}?)?"
#: "two games: one at home" tells of each, and lists nothing.
_EACH: Final = r"(?! (?:one|both|each|another|all|none)\b)"
_MOST: Final = 6
"""Numbers of things in a sentence that are looked at."""


@cache
def _things() -> re.Pattern[str]:
    known = alternation(noun for kind in ("pillars", "parts") for noun in table("lists")[kind])
    counts = alternation(count for count in numbers("cardinals") if count != "one")
    return re.compile(
        rf"\b(?P<count>{counts}|[2-9]|1\d) (?:[A-Za-z][\w’'-]* ){{0,3}}?(?:"
        r"(?P<noun>[a-z][\w-]{2,}s|[A-Z]s)\b(?:"
        rf"{_MORE}(?::(?= |$){_EACH}|,? {_LEADS}(?= ))|(?:, which)? (?P<be>are|were|shall be|will be)(?::|(?= |$))|(?P<dash>{_MORE} [–—-](?= ))|(?P<bracket>(?= \x01{{6}}))"
        rf"|{_MORE},? (?P<open>{_OPEN})(?= ))|(?P<known>{known}) (?:of|on)(?= [^:;–—]+$))"
    )


def counted_things(masked: str) -> Iterator[re.Match[str]]:
    """So many things, up to where they begin to be listed: `count`, `noun` or `known`, and `open` where there are more."""
    return islice(_things().finditer(masked), _MOST)


def joint_of(things: re.Match[str]) -> Joint | None:
    """What stands between things and their entries; `None` where it only announces them, as a colon does."""
    masked = things.string
    if masked.endswith(":", 0, things.end()) or _NUMBERED.match(masked, things.end()):
        return None
    if things["be"]:
        return Joint.BE
    if things["known"]:
        return Joint.OF
    return Joint.BESIDE if things["dash"] or things["bracket"] is not None else None


#: The end of the sentence, or the mark of a first entry: "(1)", whose brackets are blanked out, or "1)".
_NUMBERED: Final = re.compile(r"$| (?:\x01{3}(?!\x01)|(?:1|i|a)\)|①)")


def are_things(joint: Joint, noun: str, entries: Sequence[str]) -> bool:
    """Whether entries behind a joint are such things as are counted, and not what is told of these."""
    if joint is Joint.BE:
        return _are_named(fold(noun), entries)
    if joint is Joint.OF:
        # "two stages | of the plan on trade and growth" are those of the plan.
        return not _OF_ANOTHER.search(entries[0]) and not any(_no_part().match(entry) for entry in entries)
    return not any(_no_thing().match(entry) for entry in entries)


def _are_named(noun: str, entries: Sequence[str]) -> bool:
    """Whether what things are said to be names them: "the two ports are Suva and Apia"."""
    if noun in _parts():
        doubtful = [entry for entry in entries if not _is_noun(entry)]
        # Where half of several are nouns, so are the others: "the workforce, resilience to storms, primary care and pooled funding".
        unlike = [entry for entry in doubtful if not _BARE_NOUN.fullmatch(entry)]
        several = len(entries) > _PAIR and 2 * len(unlike) <= len(entries)
        return not doubtful or (several and not any(_NO_NOUN.match(entry) for entry in doubtful))
    return all(_NAMED.match(entry) and fold(entry) not in demonyms() for entry in entries)


def _is_noun(entry: str) -> bool:
    """Whether an entry is a noun or a deed by itself, whatever stands beside it."""
    bare = _BARE_NOUN.fullmatch(entry)
    return _PART.match(entry) is not None or (bare is not None and bare["more"] is None)


@cache
def _parts() -> frozenset[str]:
    """What may be no more than a bare noun or a deed: "the two priorities are ports and training crews"."""
    return frozenset(table("lists")["pillars"]) | frozenset(table("lists")["parts"])


#: What is only told of something: "the largest of Fiji", "a sign of trust".
_PREDICATE: Final = r"(?:the|an?) (?:[a-z]+est|basis|best|first|last|main|matter|most|only|part|result|same|sign|subject|worst)\b"
_NAMED: Final = re.compile(rf"(?!{_PREDICATE})(?:the\b|[“\"{UPPER}])")
_PART: Final = re.compile(rf"(?!{_PREDICATE})(?:(?:the|an?|its|their|our)\b|[“\"{UPPER}]|[a-z]{{2,12}}ing\b)")
#: What was done to something, and tells no more of it than when or where: "taken in May".
_PARTICIPLE: Final = r"(?:[a-z]+[^\We]ed|built|found|given|held|made|paid|sent|sold|taken|won)"
_PREPOSITION: Final = "about|after|as|at|before|between|by|during|for|from|in|into|of|on|over|since|to|under|until|with|within|without"
#: What opens no noun, or a predicate; a participle may stand before a noun.
_NO_NOUN: Final = re.compile(
    rf"{_PREDICATE}|(?:{_PREPOSITION}|[a-z-]+ly)\b|[a-z-]+(?:ed|ing)$|{_PARTICIPLE} (?:{_PREPOSITION})\b|\d"
)
_PAIR: Final = 2
#: A noun by its ending: "safety of ports", but not "kept in ports"; what is "to" or "for" something may be a predicate as well.
_BARE_NOUN: Final = re.compile(
    rf"(?![a-z-]+(?:[^\We]ed|ly)\b)(?:(?!(?:{_PREPOSITION})\b)[a-z][a-z-]* ){{0,3}}(?!(?:{_PREPOSITION})\b)[a-z-]*(?:[^\Wsu]s|ment|tion|sion|ity|ety|ance|ence|ship|ness)(?: of [^,;]+|(?P<more> (?:for|to) [^,;]+))?"
)
_OF_ANOTHER: Final = re.compile(
    r"^(?:the|an?|its|his|her|their|our|this|that)\b| (?:at|between|by|during|from|in|of|on|with|within)\b"
)


@cache
def _no_part() -> re.Pattern[str]:
    """What is nothing that there are phases or principles of: figures, days, and what "of" or "on" opens anew."""
    counts = alternation(numbers("cardinals"))
    return re.compile(rf"(?:{_PREPOSITION}|{counts}|{MONTH_NAME}|{WEEKDAY_NAME})\b|\d")


@cache
def _no_thing() -> re.Pattern[str]:
    """What tells in brackets when, where or how things are: "built in 2019", "in English", "one by land"."""
    counts = alternation(numbers("cardinals"))
    return re.compile(rf"(?:{_PREPOSITION}|{counts}|both|each|another|all|none|{_PARTICIPLE})\b|\d")
