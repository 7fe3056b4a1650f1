"""Clauses that tell what was done at another time than the meeting."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME, MONTHS, WEEKDAY_NAME, WEEKDAYS, YEAR
from jasmine_record.parsing.grammar.clauses.adjuncts import says_with_adjuncts
from jasmine_record.parsing.grammar.clauses.clause import Clause
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH, find_dates
from jasmine_record.parsing.grammar.meeting_names import ordinal_of
from jasmine_record.parsing.grammar.mentions import STATES_AND_BODIES
from jasmine_record.parsing.grammar.verbs import Tense, addressing

__all__ = [
    "AT_OTHER_TIME",
    "HAD",
    "is_at_that_event",
    "is_long_past",
    "is_of_earlier_round",
    "is_of_earlier_year",
    "is_of_other_day",
]

_THERE: Final = (" where ", " at which ", " in which ", " when ")
_OPENING_YEAR: Final = re.compile(
    r"(?:W(?i:hereas) |Considering that |Recalling that )?(?:(?:At|In|During|Since|Following|After|On|Before|Once|Until|When(?! [a-z]+(?:ed|ing)\b)|By(?= (?:(?:the )?(?:end|middle) of |early |late |mid-)?\d)|As (?:early|far back|recently) as|As (?:the |an? )?(?:[\w-]+ )?(?i:chair\w*|host|president|coordinator) (?:in|during))|(?<= )(?:at|in|during)) [^;]*?, (?:(?:which was )?(?:held|convened|hosted) [^,;]{2,80}, )?"
)
#: On which day it was done, at the end of the sentence.
_ON_DAY: Final = re.compile(r" on [^,.;:]{3,16},? (?P<year>(?:19|20)\d\d)\.?$")
#: "signed a memorandum in June 2023; it has been prolonged"
_IN_YEAR: Final = re.compile(r" in (?:[A-Z][a-z]{2,8} )?(?P<year>(?:19|20)\d\d)(?=\.?$|;)")
_ROUND: Final = "(?:meeting|session|summit|talks|consultations|conference|dialogue|forum|round)"
#: What opens a sentence on something else than the meeting: "At their last meeting, the Ministers", "Last year, Fiji".
_BEFORE_THIS: Final = re.compile(
    r"(?:At|In|During) (?:(?:their|its|our|his|her) (?:last|previous|most recent|earlier|preceding)|(?:the|an?) previous) (?:[\w-]+ ){0,3}(?:meeting|session|summit|talks|consultations|conference|dialogue|visit|conversation|call|encounter)s?\b[^,;:]{0,60}, "
    # "At the fifth meeting, held in Apia last July, "
    rf"|(?:At|In|During) (?:the|their|its|our) (?:[\w-]+ ){{1,4}}{_ROUND}, (?:which was )?(?:held|convened|hosted) [^,;:]{{0,60}}\blast (?:{MONTH_NAME}|year|month|spring|summer|autumn|fall|winter), "
    r"|(?:Last (?:year|month)|Earlier this (?:year|month)|The (?:year|month|day|evening|week) before|(?:In|On|During) the previous (?:year|month|day|week|evening)),? "
    # "The 4th talks were held in Apia in 2021. | At the time, ministers agreed"
    r"|(?:At (?:the|that) time|Back then), (?=[a-zA-Z])"
    r"|(?:In|During|At|Delivering|Giving) (?:an?|the|his|her) (?:[a-z]+ )?(?:interview|article|op-ed|opinion piece|tweet|social media post|lecture)\b[^,;:]{0,60}, "
    r"|It (?:(?:will|may|should|must|is to) be|is|is worth) (?:recalled|recalling) that "
)
#: "At their fifth meeting, held in Apia, "
_AT_ROUND: Final = re.compile(
    rf"(?:At|In|During) (?:their|its|our) (?P<ordinal>[\w-]+)(?: (?!(?:working|plenary|closed|opening|closing|joint|day)\b)[\w-]+){{0,3}} {_ROUND}\b[^;:]{{0,80}}, "
)
HAD: Final = r"\bhad (?:\w+ly |also |already |first |earlier )?"
"""What stands before a verb of what somebody had done."""
#: "The Government of Fiji had | requested the aid", but not "had a meeting and agreed".
_HAD: Final = re.compile(rf"{HAD}$")
#: "At the Suva conference of 15 April, Fiji had pledged", "Speaking at the plenary on Monday, the Minister had told"
_AT_EVENT: Final = re.compile(
    r"(?:At|During|Speaking (?:earlier )?(?:at|in|during|to)|Addressing) (?:the|an?) [^,;]{0,60}?(?:conference|summit|meeting|forum|session|talks|plenary|assembly)s?\b[^,;]{2,60}, ",
    re.IGNORECASE,
)
AT_OTHER_TIME: Final = re.compile(
    rf"\b(?:in (?:(?:19|20)\d\d|{MONTH_NAME})|last (?:year|month|week)|(?:years?|months|weeks) ago|earlier this (?:year|month)"
    r"|in an? (?:recent )?(?:article|interview|letter|book|op-ed)"
    r"|(?:prior to|before|ahead of) the (?:meeting|conference|summit|visit|talks))\b"
)
"""When something else than the meeting was, or where else somebody said so: "announced a fund last month"."""
#: "had signed | the 1998 Treaty": what a year is the name of was there before the meeting.
_OF_YEAR: Final = re.compile(r" (?:the|an?) (?:19|20)\d\d [A-Za-z]")
_NEAR: Final = 160
"""Code points behind a verb in which it is told when that was."""
_GENERATION: Final = 20
"""In years: nobody who met then meets now; a day that is nearer may be that of what is spoken of."""


#: What may be told of the same meeting though it "had" been done: "Earlier, Fiji had urged", "By then, Fiji had agreed".
_WITHIN: Final = re.compile(r"(?:Earlier|By|Until|When|Once|After|As) ")


def _is_told_of_earlier(clause: Clause) -> bool:
    """Whether somebody had done something at another time: "had requested the aid in 2020".

    Of a state or a body it is enough that it had: who tells of the meeting itself says that Fiji asked.
    """
    masked = clause.sentence.masked
    had = clause.subject and _HAD.search(masked, clause.subject[-1].end, clause.verb[0])
    if had and all(one.kind in STATES_AND_BODIES for one in clause.subject) and not _WITHIN.match(masked):
        return True
    if had and _AT_EVENT.match(masked, 0, clause.start + 1):
        return True
    before = _TIME_BEFORE.match(masked) if had else None
    if (before and before.end() >= clause.start) or (had and _OF_YEAR.match(masked, clause.verb[1])):
        # "On 11 April, the ministers had agreed"
        return True
    told = masked.find(" that ", clause.verb[1])
    stop = clause.verb[1] + _NEAR if told < 0 else told
    return bool(had) and AT_OTHER_TIME.search(masked, clause.verb[1], stop) is not None


def is_long_past(clause: Clause, year: int | None) -> bool:
    """Whether what was done was done long before the text.

    A generation before it: "presented the Medal to his father on June 21, 1951"; or at a meeting of another year:
    "was held in Dubai in 2021, where ministers agreed".
    """
    if clause.tense is not Tense.PAST:
        return False
    masked = clause.sentence.masked
    if (
        _BEFORE_THIS.match(masked, 0, clause.start + 1)
        or _is_told_of_earlier(clause)
        or masked.startswith(
            (" at the time that ", " at that time that ", " back then that "), clause.verb[1]
        )
    ):
        return True
    if year is None:
        return False
    signed = _IN_YEAR.search(masked, *clause.rest) if masked.startswith("signed", clause.verb[0]) else None
    if signed and int(signed["year"]) < year:
        # "signed a memorandum on ports in 2023"
        return True
    day = _ON_DAY.search(masked, *clause.rest)
    if day is not None and int(day["year"]) < year - _GENERATION:
        return True
    # The meeting itself may be of the year before the text's.
    held = YEAR.findall(masked[: clause.start]) if masked.endswith(_THERE, 0, clause.start) else []
    return bool(held) and max(map(int, held)) < year - 1


def is_of_earlier_year(clause: Clause, year: int | None) -> bool:
    """Whether the words before a clause put it into an earlier year than that of the meeting: "At the 2021 Summit, we launched"."""
    if year is None or clause.tense is not Tense.PAST:
        return False
    opening = _OPENING_YEAR.match(clause.sentence.masked, 0, clause.start)
    years = [int(found) for found in YEAR.findall(opening[0])] if opening else []
    return bool(years) and max(years) < year


def is_of_earlier_round(clause: Clause, ordinal: int | None) -> bool:
    """Whether the words before a clause put it into an earlier round of the meeting: "At their fifth meeting, they agreed"."""
    if ordinal is None or clause.tense is not Tense.PAST:
        return False
    opening = _AT_ROUND.match(clause.sentence.masked, 0, clause.start + 1)
    number = ordinal_of(opening["ordinal"]) if opening else None
    return number is not None and number < ordinal


#: At something else that was told of: "The President, in closing that plenary, | reminded".
_AT_THAT: Final = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]ddressing|[Cc]losing|[Oo]pening|[Cc]hairing) that (?:same )?(?P<event>plenary|summit|conference|forum|panel|ceremony|debate|hearing|workshop|seminar|assembly)\b"
)


def is_at_that_event(clause: Clause, meeting: str) -> bool:
    """Whether the words before a verb put it to another event than the meeting, by the names of which this one is no such event."""
    masked = clause.sentence.masked
    at = _AT_THAT.search(masked, 0, clause.verb[0]) if "that" in clause.sentence.words else None
    told = masked.find(" that ", 0, at.start()) if at else -1
    return at is not None and told < 0 and at["event"] not in meeting.lower()


_TIME: Final = (
    rf"(?:[Ii]n (?P<month>{MONTH_NAME})(?:,? (?P<of>(?:19|20)\d\d))?|[Ii]n (?P<year>(?:19|20)\d\d)|[Oo]n (?P<day>{DAY_OF_MONTH})"
    r"|(?P<ago>[Ll]ast (?:week|month|year)|[Ee]arlier this year|(?:(?:[Aa] few|[Ss]everal|[Ss]ome|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Mm]any) )?(?:[Dd]ecades|[Yy]ears|[Mm]onths|[Ww]eeks) (?:ago|earlier|before)))"
)
#: When something was done, right behind its verb: "announced in 2022 that", "pledged on 4 March a loan".
_TIME_BEHIND: Final = re.compile(rf" {_TIME}(?= (?:that|to|an?|the|its|their|his|her)\b| [A-Z$€£])")
#: The same behind those to whom it was said: "told Parliament | in March | that".
_TIME_BEFORE_THAT: Final = re.compile(rf" [^,;:]{{2,60}}? {_TIME}(?= that\b)")
#: The same before who did it: "In January, Fiji pledged".
_TIME_BEFORE: Final = re.compile(rf"{_TIME}, (?:the )?")


#: On which day of the week somebody spoke elsewhere: "Speaking at the plenary on Monday, the Minister", "said on Monday that".
_WEEKDAY_BEFORE: Final = re.compile(
    rf"(?:(?:Speaking|Addressing|Opening|Closing|At|In|During) [^.;:]{{3,120}}? )?[Oo]n (?P<day>{WEEKDAY_NAME})(?: (?:morning|afternoon|evening|night))?, (?:the )?"
)
_WEEKDAY_BEHIND: Final = re.compile(rf" on (?P<day>{WEEKDAY_NAME})(?= that\b)")
_WEEK: Final = 7


def _is_on_other_weekday(clause: Clause, first: date, last: date) -> bool:
    """Whether it is told beside a verb that its deed was done on a day of the week that isn't one of the meeting, or beside one."""
    masked = clause.sentence.masked
    before = _WEEKDAY_BEFORE.match(masked)
    opens = before is not None and before.end() >= clause.start
    told = before if opens else _WEEKDAY_BEHIND.match(masked, clause.verb[1])
    if told is None:
        return False
    near = timedelta(days=1)
    days = range((last + near - (first - near)).days + 1)
    return len(days) < _WEEK and not any(
        WEEKDAYS[(first - near + timedelta(days=day)).weekday()] == told["day"] for day in days
    )


def is_of_other_day(clause: Clause, first: date | None, last: date | None) -> bool:
    """Whether it is told right beside a verb that its deed was done on another day than those of the meeting."""
    if first is None or clause.tense is not Tense.PAST:
        return False
    if _is_on_other_weekday(clause, first, last or first):
        return True
    masked = clause.sentence.masked
    before = _TIME_BEFORE.match(masked)
    # A text of the week after says "Last week" of the meeting itself.
    opens = before is not None and before.end() >= clause.start and before["ago"] != "Last week"
    told = before if opens else _TIME_BEHIND.match(masked, clause.verb[1])
    if told is None and masked[slice(*clause.verb)] in {*addressing(), *says_with_adjuncts()}:
        told = _TIME_BEFORE_THAT.match(masked, clause.verb[1])
    return told is not None and not _may_be_of(told, first, last or first)


def _may_be_of(told: re.Match[str], first: date, last: date) -> bool:
    """Whether a time as it is told may be that of the days from the first to the last, or the day beside them, or lies ahead."""
    if told["ago"]:
        return False
    years = (first.year, last.year)
    if told["year"]:
        return int(told["year"]) >= first.year
    if told["month"]:
        month = MONTHS.index(told["month"]) + 1
        return any(
            (year, month) >= (first.year, first.month)
            for year in ((int(told["of"]),) if told["of"] else years)
        )
    printed = next(iter(find_dates(told["day"])), None)
    near = timedelta(days=1)
    days = [printed.first(year) for year in (*years, (last + near).year)] if printed else []
    return not days or any(day is None or day >= first - near for day in days)
