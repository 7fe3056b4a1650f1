"""The days that the sentences about a meeting tell, and which of them are the meeting's.

A day counts at the very opening of the sentence, right before the verb, or behind it, where "on", "from" or a comma stands
before it; not where it is that of something else ("following the earthquake on", "signed on", "in preparation for the Forum
on"), or where it stands before a noun ("the 3 May Agreement").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from jasmine_record.model import Anchor
from jasmine_record.parsing.calendar import MONTH_NAME, MONTHS, WEEKDAY_NAME
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH, find_dates
from jasmine_record.parsing.grammar.events import Event
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.grammar.relative_days import RelativeDay, find_relative_days

__all__ = [
    "DID_ELSE",
    "OTHER_DAY",
    "SAID_WHEN",
    "VISITED_AND",
    "ToldDay",
    "day_of",
    "of_one_day",
    "which_was_held",
]


@attrs.frozen
class ToldDay:
    """A day or days that an event tells."""

    event: Event
    day: PrintedDate | RelativeDay

    @property
    def words(self) -> str:
        """As they are printed."""
        return self.event.sentence.text[self.day.start : self.day.end]

    @property
    def anchor(self) -> Anchor:
        """Where they are printed."""
        return self.event.sentence.anchor(self.day.start, self.day.end)


def of_one_day(events: Sequence[Event], *, ahead: bool) -> tuple[Event, ...]:
    """The events but for those that tell another day than the first that tells one."""
    first: PrintedDate | RelativeDay | None = None
    kept: list[Event] = []
    days = [day_of(event, ahead=ahead) for event in events]
    printed = next((told.day for told in days if told and isinstance(told.day, PrintedDate)), None)
    for event, told in zip(events, days, strict=True):
        vague = told is None or (isinstance(told.day, RelativeDay) and told.day.is_span)
        if vague and printed and _is_of_other_month(event, printed):
            continue
        if told is None or first is None or _agree(first, told.day):
            kept.append(event)
            first = first or (told.day if told else None)
    return tuple(kept)


#: What was done in another month than that of the meeting: "In January, the Ministers spoke by phone".
_IN_MONTH: Final = re.compile(
    rf"(?:Already |Earlier |Back )?[Ii]n (?:early |mid-|late )?(?P<month>{MONTH_NAME})\b(?! \d{{1,2}}\b)"
)


def _is_of_other_month(event: Event, day: PrintedDate) -> bool:
    """Whether a sentence opens with a month that isn't the one of the meeting's day."""
    found = _IN_MONTH.match(event.sentence.text, event.start) if event.labelled is None else None
    if found is None:
        return False
    months = [month[:3] for month in MONTHS]
    return months.index(found["month"][:3]) + 1 not in (day.month, day.last_month)


def _agree(one: PrintedDate | RelativeDay, other: PrintedDate | RelativeDay) -> bool:
    """Whether two days as printed may be the same; one may be a day of the other's period."""
    if isinstance(one, PrintedDate) and isinstance(other, PrintedDate):
        year = one.last_year or other.last_year
        if (one.last_year or year) != (other.last_year or year):
            return False
        spans = [((d.month, d.day), (d.last_month, d.last_day)) for d in (one, other)]
        return spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]
    if isinstance(one, RelativeDay) and isinstance(other, RelativeDay):
        return (one.offset, one.weekday) == (other.offset, other.weekday) or one.is_span or other.is_span
    return (isinstance(one, RelativeDay) and one.is_span) or (
        isinstance(other, RelativeDay) and other.is_span
    )


_DAY_OF_WEEK: Final = rf"(?:{WEEKDAY_NAME})"
#: "Tuesday, ", "Tuesday and Wednesday, "
_WEEKDAY: Final = rf"(?:\(?{_DAY_OF_WEEK}(?: (?:and|to|through) {_DAY_OF_WEEK})?\)?,? )"
#: What stands before a day on which something was done.
_BEFORE_DAY: Final = re.compile(
    rf"(?:^|[,(/|] ?|\b(?:[Oo]n|[Ff]rom|[Bb]etween|held|met|place|today|yesterday|morning|afternoon|evening|(?:morning|afternoon|evening) of) ){_WEEKDAY}?$"
)
_BEFORE_NUMBER: Final = re.compile(rf"\b(?:[Oo]n|[Ff]rom|[Bb]etween) (?:the |{_WEEKDAY}(?:the )?)$")
_AFTER_DAY: Final = re.compile(
    r"$|['’]?[,.;:)\]—–-]|\s?(?:[(—–/|]|(?:in|at|on|the|a|an|with|by|to|for|of|during|under|within|alongside|amid|was|were|will|is|are|has|and|as|between|via"
    r"|through|from (?=\d|about|around)|hosted|held|when|where|local|his|her|their|both|together|virtually|online|met|[A-ZÀ-Þ][\w.'’-]*)\b)"
)
OTHER_DAY: Final = re.compile(
    r"\b(?:since|until|after|following|before|prior|signed|adopted|dated|established|scheduled|issued|concluded|launched"
    r"|announced|(?-i:who|which|that)|agreed|decided|occurred|entered|during (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}visit)\b",
    re.IGNORECASE,
)
"""What stands before the day or the place of something else."""


DID_ELSE: Final = re.compile(
    r"\b(?:visited|travell?ed|toured|arrived|departed|made|paid|undertook|was|were|returned|went|flew|came|inspected|began"
    r"|visiting|concluded)\b"
)
"""What somebody did before the meeting: the day or the place before it is that of this."""


def _is_day(printed: PrintedDate) -> bool:
    return (printed.month, printed.day) == (printed.last_month, printed.last_day)


_ON: Final = re.compile(rf"On {_WEEKDAY}?(?:the )?$")
VISITED_AND: Final = re.compile(
    # A university or a plant is visited apart from the meeting.
    r"\b(?:visited|travell?ed to|arrived in) (?![^,;:]{0,60}\b(?:Universit|Institute|Company|Cent(?:re|er)\b|Hospital|School|Laborator|Museum|[Pp]lant\b|[Ff]actory))(?P<place>[^,;:]{2,60}?(?:, (?:the )?[A-Z][^,;:]{2,40})?)(?:,? and |, where (?:he|she|they) )$"
)
"""What was visited for a meeting, so that the day is that of both: "On 3 May, Minister Placeholder visited Suva, Fiji, and held talks", "where he chaired"."""
#: What a subject is told to do besides: ", who is visiting Peru,".
_BY_THE_WAY: Final = re.compile(r", who (?:is|was|are|were|arrived|came|visited|travell?ed|paid) [^,;]*(?=,)")


#: A labelled line with a day for each of several things: "September 29 (Bilateral meetings), September 30 (Ministerial)".
_NO_WEEKDAY: Final = r"\((?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))[^()]*[A-Za-z]{4}[^()]*\)"
_OF_SEVERAL: Final = re.compile(
    rf"[^()]{{3,30}}\d[^()]{{0,8}} {_NO_WEEKDAY}(?:,|;| and) [^()]*\d[^()]{{0,8}} ?{_NO_WEEKDAY}"
)


def day_of(event: Event, *, ahead: bool) -> ToldDay | None:
    """The days that an event tells: those that are printed, else those that are told by the day of issue."""
    text, masked = event.sentence.text, event.sentence.masked
    if event.labelled is not None and _OF_SEVERAL.match(text):
        return None
    # A date that begins inside of the stretch is read to its end: "August 29 | to 31".
    for printed in find_dates(text[: event.end + _LONGEST_DATE]):
        if printed.start < event.end and _is_days(event, printed, text):
            return ToldDay(event, printed)
    if _CLAUSE_BETWEEN.match(masked, event.end):
        # "met with Minister A, who was visiting Peru, on 3 May"
        for printed in find_dates(text[: event.stop + _LONGEST_DATE]):
            if event.end < printed.start < event.stop and _BEHIND_CLAUSE.search(
                text, event.end, printed.start
            ):
                return ToldDay(event, printed)
    told = _day_held(event, ahead=ahead)
    if told:
        return told
    same = _SAME_DAY.search(text, event.verb[1], event.stop)
    for printed in find_dates(text[: event.stop]) if same else ():
        if same and printed.start == same.end():
            return ToldDay(event, printed)
    for relative in find_relative_days(masked, event.start, event.end, ahead=ahead):
        if _IN_FULL.match(text, relative.end):
            # "On Tuesday, May 3, 2016": the day is printed, and was passed over.
            continue
        before = _region(event, relative.start)
        if not OTHER_DAY.search(masked, before, relative.start) and not _done_before(event, relative):
            return ToldDay(event, relative)
    return None


def _day_held(event: Event, *, ahead: bool) -> ToldDay | None:
    """The day behind "which was held": "attended the Forum, which was held in Suva from 29 to 31 August 2019", or "yesterday"."""
    text, masked, held = event.sentence.text, event.sentence.masked, which_was_held(event)
    if held is None:
        return None
    for printed in find_dates(text[: event.stop + _LONGEST_DATE]):
        between = text[held.end() : printed.start]
        if held.end() <= printed.start < event.stop and not _CLOSED.search(between):
            return ToldDay(event, printed)
    near = min(event.stop, held.end() + _LONGEST_DATE)
    for relative in find_relative_days(masked, held.end(), near, ahead=ahead):
        if not _CLOSED.search(masked, held.end(), relative.start):
            return ToldDay(event, relative)
    return None


def _done_before(event: Event, day: PrintedDate | RelativeDay) -> bool:
    """Whether a day before the verb is that of something done before: "arrived yesterday and met this morning with"."""
    masked, stop = event.sentence.masked, event.verb[0]
    if day.start >= stop or not _AND.search(masked, day.end, stop):
        return False
    return DID_ELSE.search(_BY_THE_WAY.sub("", masked[event.start : day.start])) is not None


_LONGEST_DATE: Final = 40
_IN_FULL: Final = re.compile(rf"\)?,? (?:the )?{DAY_OF_MONTH}")
_WHICH_WAS_HELD: Final = re.compile(
    r"(?: \([^()]*\))?, (?:which (?:(?:was|were|is being) (?:held|convened|hosted)|took place|(?:brings|brought) together [^,;]{3,80}?(?= (?:in|at|on|from) ))|(?:held|convened)(?= (?:virtually|remotely|online|via|by (?:video|tele|web)|through (?:video|tele|web)|in (?:a )?(?:hybrid|virtual))))\b"
)
_CLOSED: Final = re.compile(
    r"[;:]|\b(?:and|where|who|which|following|after|since|ahead|before|prior|to|by|for|mark|anniversary)\b"
)
SAID_WHEN: Final = r" (?:on (?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z]|[A-Z][a-z]+ \d|the \d)[^,;:]{0,20}?|on [A-Z][a-z]+day|today|yesterday|this (?:morning|afternoon|evening|week))(?= in )"
"""When somebody took part, told before in what: "participated | on 3 May 2022 | in the Forum"."""
#: "attended the Forum on Ports", and not "discussed the results of the Forum": it is where and when the forum was held.
_ATTENDED: Final = re.compile(
    r"(?:attended|joined|(?:co-)?chaired|(?:co-)?hosted|participated|took part|opened|closed|inaugurated|addressed|concluded|wrapped up"
    r"|represented [A-Z][\w ]{2,40}? at|at the (?:end|close|conclusion|start|opening) of)"
    rf"(?:{SAID_WHEN})?(?: in)?(?: virtually| online| remotely| (?:via|by|through) [a-z ]{{3,30}}?)? (?:the|an?|this|its|their) (?:(?! (?:for|to|that|with|who|ahead|eve|before|after|session of)\b)[^,;:]){{2,160}}(?: \([^()]*\))?$"
)


def which_was_held(event: Event) -> re.Match[str] | None:
    """The words "which was held" behind the meeting that an event says somebody attended."""
    masked = event.sentence.masked
    held = _WHICH_WAS_HELD.search(masked, event.verb[1], min(len(masked), event.stop + _LONGEST_DATE))
    return held if held and _ATTENDED.match(masked[event.verb[0] : held.start()]) else None


#: A day of another calendar stands before it: "on Monday, 4 Safar 1437H, corresponding to 16 November 2015".
_SAME_DAY: Final = re.compile(
    r"(?:\b1[34]\d\d ?(?:AH?|H)?|\b[12]\d{3} ?(?:BE|SH)|AH|H\.?)\)?,? [Cc]orresponding to (?:the )?"
)
_AND: Final = re.compile(r",? and\b|, (?:then|before)\b")
_CLAUSE_BETWEEN: Final = re.compile(r",? (?:who|which)\b")
_BEHIND_CLAUSE: Final = re.compile(
    rf",(?: (?:at|in) [^,;]{{2,80}}?)? on {_WEEKDAY}?(?:the (?:morning|afternoon|evening) of )?(?:the )?$"
)


def _region(event: Event, place: int) -> int:
    """Where the stretch begins that decides what a day or a place is of: the sentence's opening, or the verb's end."""
    return event.start if place < event.verb[0] else event.verb[1]


#: With what a sentence opens that then says when: a place, or the meeting.
_SOMEWHERE: Final = (
    r"(?:(?-i:(?:In|At|Here in) (?:the (?:city|town|capital|port|village) of )?[A-ZÀ-Þ][^,;]{1,40}(?:, (?:the )?[A-ZÀ-Þ][^,;]{1,40}){0,3})"
    rf"|(?:At|During) (?:(?:the|an?|its|their|today['’]s) )?(?!request|invitation|initiative|behest|instigation|height)[^,;]{{2,200}}?|[OI]n the (?:margins?|sidelines?|fringes) of [^,;]{{2,200}}?|On the occasion of [^,;]{{2,120}}{GATHERING}[^,;]{{0,80}}?|(?:Up)?on (?:(?:his|her|their) )?arrival in [^,;]{{2,40}}?"
    rf"|In (?:an?|their) (?:[\w-]+ ){{0,3}}(?:{GATHERING}|calls?|conversations?)[^,;]{{0,120}}?)"
)
_OPENS: Final = re.compile(
    rf"(?:\([^()]{{1,20}}\) |[^.;:]{{1,80}}: |(?-i:[A-ZÀ-Þ][\w'’.-]*(?:,? [A-ZÀ-Þ\d][\w'’.-]*){{0,4}}, ))?(?:{_SOMEWHERE},? (?:held )?)?(?:(?:At|From|Between)? ?(?:(?:about |around |approximately |and |to |until |[-–] ?)?[\d:.]+ ?(?:[ap]\.?m\.?|hours|hrs)?,? ){{1,2}}(?:(?:local|[a-z]+(?: standard)?) time,? )?(?:\([^()]{{1,60}}\),? )?)?"
    rf"(?:(?:Also|Late|Early|Earlier|Later|Then|Earlier today|Today|Yesterday|This (?:morning|afternoon|evening)|This|Last),? )?(?:(?:held )?(?:on|in|from|between|during|over|held|dated) ?)?"
    rf"(?:the (?:morning|afternoon|evening|night|period|days?) (?:of |from )?)?(?:the )?{_WEEKDAY}?(?:the )?[(,]?\s?$",
    re.IGNORECASE,
)
#: Between a day and the verb right behind it: "Minister Placeholder on 3 May | jointly | hosted", "visited Suva on 3 May | , where he | met".
_TO_VERB: Final = re.compile(
    r", where (?:[\w.'’-]+ ){1,4}|['’]?[)\],]*(?: (?:in|at) (?:the )?[A-ZÀ-Þ][^,;]{1,60},?)?(?: \w+ly| also| again| together| and)?(?: (?:has|have|had))?\s?"
)
#: What a sentence opens with that its subject follows.
_NO_SUBJECT: Final = re.compile(
    r"(?:After|Against|Ahead|Amid|Appointed|As|At|Before|By|Despite|During|Elected|Following|For|From|Given|In|On|Re-elected|Since|Sworn|To|Under|Upon|With|Within)\b"
)
#: What somebody or something did on that day, which is told by the way: ", appointed on", "planned on".
_DID_THEN: Final = re.compile(
    r"(?:\bwhose\b[^,;]*|\banniversary of\b[^;]*|(?:,|\b[Tt]he \w+) (?!held\b|convened\b|organi[sz]ed\b|hosted\b)(?:newly |recently |originally |first )?"
    r"(?:(?!accompanied|headed|represented|joined|supported|chaired|received|hosted)[a-z-]+ed|sworn|chosen|set|begun)(?: in| into office)?(?: (?:to|as|by) [^,;]*)?) (?:on|from|for) (?:the )?$"
)


_BESIDE: Final = re.compile(r"[OI]n the (?:margins?|sidelines?|fringes|occasion) of\b")
#: A day that stands apart between commas: "In the framework of the Forum, | on 3 May 2022 |, Minister Placeholder met".
_APART: Final = re.compile(rf", (?:on )?{_WEEKDAY}?(?:the )?$")
_APART_BEHIND: Final = re.compile(r"(?: (?:in|at) (?:the )?[A-ZÀ-Þ][^,;]{1,60})?,")


def _is_opening(event: Event, printed: PrintedDate, text: str) -> bool:
    """Whether a day before the verb is when it was done: at the very opening, or right between subject and verb."""
    before = text[event.start : printed.start].lstrip()
    if _OPENS.match(before):
        # On one of several days of something else people met, and nobody knows on which.
        return _is_day(printed) or _BESIDE.match(before) is None
    if _APART.search(before) and _APART_BEHIND.match(text, printed.end):
        return _DID_THEN.search(before) is None
    return (
        _TO_VERB.fullmatch(text, printed.end, event.verb[0]) is not None
        and _NO_SUBJECT.match(before) is None
        and _DID_THEN.search(before) is None
    )


#: What happens on a day, which is its own: "the attack on 15 March", "the elections in Peru on 4 April".
_HAPPENED: Final = re.compile(
    r"\b(?:accidents?|attacks?|bombings?|collapse|coup|crash|cyclones?|derailment|disasters?|earthquakes?|elections?|eruptions?|explosions?|fires?"
    r"|floods?|hurricane|incidents?|invasion|killing|landslides?|massacre|passing|referendum|shootings?|storms?|tragedy|tsunami|typhoon"
    rf"|verdict|vote|[A-Z]\w+ Day)(?: (?:in|at|near|off|of) [^,;]{{2,60}}?)?,? (?:on|of) {_WEEKDAY}?(?:the )?$"
)
#: An anniversary has its day, and that of which it is one another: "the 80th anniversary of the Conference, held on".
_ANNIVERSARY: Final = re.compile(
    r"\banniversary of\b[^;]*?\b(?:held|signed|which took place|founded|opened)(?: in [^,;]{2,40})? (?:on|in) $"
)
#: Those who are somewhere for some days: "met the visiting team, in Fiji from".
_VISITORS: Final = re.compile(r"\bvisiting [^,;]{2,80}, in [^,;]{2,40} (?:from|until|between) $")


def _is_anothers(text: str, start: int, printed: PrintedDate) -> bool:
    """Whether a day behind the verb is that of what happened, and of which those who met spoke."""
    before = text[start : printed.start]
    return (
        any(other.search(before) for other in (_HAPPENED, _VISITORS))
        or _ANNIVERSARY.search(text[: printed.start]) is not None
    )


#: What goes on for some days, beside which two met on one of them: "on the sidelines of the Forum, | hosted in Suva | from",
#: "during the Forum held in Suva from".
_ON_MARGINS: Final = re.compile(
    r"\b(?:on|in|at|along) the (?:margins?|sidelines?|fringes) of (?:(?! (?:who|and (?:held|met|then|later)|before|after)\b)[^;])*$"
)
_WHILE_HELD: Final = re.compile(
    r"\b(?:during|at) (?:the|its|an?) (?:(?! who\b)[^;:]){3,160}?,? (?:(?:which|that) (?:was|is|were|is being) )?(?:held|hosted|convened|taking place|took place|organi[sz]ed)\b[^;:]{0,60}$"
)
#: Those who met each other, and no body that sat for some days.
_TWO_MET: Final = re.compile(
    r"(?:met (?:with )?(?=[A-ZÀ-Þ]|(?:his|her|the) [A-ZÀ-Þ]|(?:his|her) [a-z])|(?:held|had) (?:an? )?(?:separate |brief |productive )?(?:bilateral|trilateral) )"
)


def _is_of_host(event: Event, printed: PrintedDate) -> bool:
    """Whether several days are those of something beside which people met on one of them, and nobody knows on which."""
    masked, verb = event.sentence.masked, event.verb
    if _is_day(printed) or printed.start < verb[1]:
        return False
    if " the " in masked and _ON_MARGINS.search(masked, verb[1], printed.start):
        return True
    return (
        _TWO_MET.match(masked, verb[0]) is not None
        and _WHILE_HELD.search(masked, verb[1], printed.start) is not None
    )


def _is_days(event: Event, printed: PrintedDate, text: str) -> bool:
    start = _region(event, printed.start)
    if printed.start < start or OTHER_DAY.search(text, start, printed.start):
        return False
    if event.labelled is None:
        if _is_anothers(text, start, printed) or _is_of_host(event, printed):
            return False
        if start == event.start and start != event.verb[1] and not _is_opening(event, printed, text):
            return False
    before_verb = event.sentence.masked[printed.end : event.verb[0]]
    if (
        start == event.start
        and DID_ELSE.search(_BY_THE_WAY.sub("", before_verb))
        and not (
            _is_day(printed)
            and _ON.match(text[start : printed.start])
            and VISITED_AND.search(before_verb)
            and len(find_dates(text)) == 1
        )
    ):
        return False
    # "on Monday, 3 May received the Ambassador"
    followed = _AFTER_DAY.match(text, printed.end) or _TO_VERB.fullmatch(text, printed.end, event.verb[0])
    if not followed or _done_before(event, printed):
        return False
    before = text[start : printed.start].lstrip() if start == event.start else text[start : printed.start]
    if event.labelled is not None and len(find_dates(text)) == 1:
        # The one day of a labelled line, as in "Day 1: 3 May 2022".
        return True
    numbered = text[printed.start].isdigit() and bool(_BEFORE_NUMBER.search(before))
    if start == event.verb[1] and not before.strip():
        return True
    return numbered or bool(_BEFORE_DAY.search(before))
