"""On which days the meeting was held: as printed, with the year of the text's issue, or relative to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from jasmine_record.model import Evidence, ParagraphRole
from jasmine_record.parsing.draft import Draft, inferred, stated, unresolved
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.event_days import ToldDay, day_of
from jasmine_record.parsing.grammar.events import Event, is_visit, labelled_events
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.grammar.meeting_names import BEGAN, ENDED, GATHERING, WHEN_OR_WHERE
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.grammar.relative_days import RelativeDay, find_relative_days

__all__ = ["days_of"]


def days_of(
    draft: Draft, events: Sequence[Event], evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    """The days that the first event tells that tells any; those of a visit only where no day of its is told of the meeting."""
    told = [found for event in events if (found := day_of(event, ahead=ahead))]
    told = _during_visit(told) or told
    issued = draft.source.issued
    for index, found in enumerate(told):
        if isinstance(found.day, PrintedDate):
            above = () if issued else _printed_above(draft)
            full = _in_full(found.day, (*told[index:], *above))
            days = (
                _printed(full[0], full[1], None, evidence)
                if full
                else _bare(found, found.day, issued, evidence, ahead=ahead)
            )
            return _bounded(found, days, evidence)
        if not found.day.is_span:
            days = _relative(found, found.day, issued, evidence, ahead=ahead)
            return _bounded(found, days, evidence)
    if told:
        _leave_open(told[0], "date.vague", (told[0].words,), evidence)
    return None, None


def _printed_above(draft: Draft) -> Iterator[ToldDay]:
    """The days that the date lines of a text print, of which none is that of its issue."""
    lines = draft.with_role(ParagraphRole.DATE)
    for event in labelled_events([Field(frozenset({FieldKind.DAY}), value_of(line, 0)) for line in lines]):
        for printed in find_dates(event.sentence.text)[:1]:
            yield ToldDay(event, printed)


def _during_visit(told: Sequence[ToldDay]) -> list[ToldDay]:
    """What is told of a meeting on one of the days of a visit that is told first, with the year of the visit; nothing where there are several."""
    visit = told[0].day if told and is_visit(told[0].event) else None
    if not isinstance(visit, PrintedDate) or (visit.month, visit.day) == (visit.last_month, visit.last_day):
        return []
    days = [
        attrs.evolve(found, day=attrs.evolve(day, year=year, last_year=year))
        for found in (*_beside_visit(told[0], visit), *told[1:])
        if isinstance(day := found.day, PrintedDate)
        and (found.event is told[0].event or not is_visit(found.event))
        and (day.month, day.day) == (day.last_month, day.last_day)
        for year in [day.year or (visit.year if day.month == visit.month else visit.last_year)]
    ]
    told_of = {day for found in days for day in _days_within(found, visit)}
    return days if len(told_of) == 1 else []


#: Between the days of a visit and the one on which a meeting was held: "and attended the Forum, which was held on".
_MEETING_ON: Final = re.compile(
    rf"[^;]{{0,200}}{GATHERING}(?:(?! (?:and|following|after|before|ahead|prior|since|until|signed|adopted|agreed|scheduled)\b)[^;]){{0,100}} on (?:[A-Z][a-z]+day,? )?(?:the )?"
)
#: The same where the day comes first: "and | on 4 May | co-chaired the Forum".
_THEN_ON: Final = re.compile(r"[^;]{0,200}(?:,| and),? (?:[\w ]{1,40}, )?on (?:[A-Z][a-z]+day,? )?(?:the )?")
_HELD_THEN: Final = re.compile(
    rf",? (?:(?:he|she|they) )?(?:attended|joined|(?:co-)?chaired|(?:co-)?hosted|held|participated in|took part in|opened|addressed) (?:[^;,]{{1,120}} )?{GATHERING}"
)


def _beside_visit(visit_told: ToldDay, visit: PrintedDate) -> Iterator[ToldDay]:
    """The single days that the sentence of a visit tells of the meeting behind the days of the visit."""
    text = visit_told.event.sentence.text
    for day in find_dates(text):
        between = text[visit.end : day.start]
        if day.start > visit.end and (
            _MEETING_ON.fullmatch(between)
            or (_THEN_ON.fullmatch(between) and _HELD_THEN.match(text, day.end))
        ):
            yield ToldDay(visit_told.event, day)


def _days_within(found: ToldDay, visit: PrintedDate) -> set[tuple[int, int]]:
    """The single days of a visit of which a sentence tells, as month and day."""
    printed = find_dates(found.event.sentence.text)
    single = {
        (day.month, day.day) for day in printed if (day.month, day.day) == (day.last_month, day.last_day)
    }
    first, last = (visit.month, visit.day), (visit.last_month, visit.last_day)
    return {day for day in single if first <= day <= last or first > last}


def _in_full(day: PrintedDate, told: Sequence[ToldDay]) -> tuple[ToldDay, PrintedDate] | None:
    """The first that gives the same days with their year."""
    for found in told:
        other = found.day
        if isinstance(other, PrintedDate) and other.last_year is not None:
            same = (other.month, other.day, other.last_month, other.last_day)
            if other is day or same == (day.month, day.day, day.last_month, day.last_day):
                return found, other
    return None


def _printed(
    found: ToldDay, day: PrintedDate, rule: str | None, evidence: list[Evidence], year: int | None = None
) -> tuple[date | None, date | None]:
    """The days as printed, in this year where they give none."""
    last = day.last(year)
    first = day.first(year - 1 if year and day.month > day.last_month else year)
    if first is None or last is None or first > last:
        readings = tuple(reading.isoformat() for reading in day.readings)
        _leave_open(found, day.fault or "date.no-such-day", readings or (found.words,), evidence)
        return None, None
    evidence += [
        inferred(field, rule, found.anchor) if rule else stated(field, found.anchor)
        for field in ("starts", "ends")
    ]
    return first, last


def _bare(
    found: ToldDay, day: PrintedDate, issued: date | None, evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    """Days without a year: the last such days up to that of issue, or the next ones from then on.

    Where it was the day of issue, it may have been the next day elsewhere.
    """
    if issued is None:
        nearby = _year_beside(found, day)
        if nearby:
            return _printed(found, day, "date.year-from-text", evidence, nearby)
        _leave_open(found, "date.no-year", (found.words,), evidence)
        return None, None
    year = issued.year
    last = day.last(year)
    if last and ahead:
        year += last < issued
    elif ending := _year_under_way(day, issued):
        year = ending
    elif last and last.toordinal() > issued.toordinal() + 1:
        year -= 1
    elif (day.last_month, day.last_day) == (1, 1) and (issued.month, issued.day) == (12, 31):
        year += 1
    first = day.first(year - 1 if day.month > day.last_month else year)
    if first and day.weekday not in (None, first.weekday()):
        _leave_open(found, "date.weekday-differs", (found.words,), evidence)
        return None, None
    rule = "date.year-ahead" if ahead else "date.year-from-issued"
    return _printed(found, day, rule, evidence, year)


_LONGEST_MEETING: Final = 31
"""In days."""


def _year_under_way(day: PrintedDate, issued: date) -> int | None:
    """The year in which days end that had begun when the text was issued, and went on: "from 18 to 25 May", issued on 21 May."""
    over_new_year = day.month > day.last_month
    year = issued.year + (over_new_year and issued.month >= day.month)
    first, last = day.first(year - over_new_year), day.last(year)
    if first is None or last is None or last - first > timedelta(days=_LONGEST_MEETING):
        return None
    # Where it was the day of issue, it may have been the next day elsewhere.
    return year if first < last and first.toordinal() <= issued.toordinal() + 1 and issued <= last else None


def _year_beside(found: ToldDay, day: PrintedDate) -> int | None:
    """The year of another day of the same month in the same sentence."""
    others = find_dates(found.event.sentence.text)
    years = {other.year for other in others if other.year and other.month == day.month}
    return years.pop() if len(years) == 1 else None


def _relative(
    found: ToldDay, day: RelativeDay, issued: date | None, evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    if issued is None:
        _leave_open(found, "date.no-issued", (found.words,), evidence)
        return None, None
    days = day.days(issued, ahead=ahead)
    if len(days) != 1:
        _leave_open(found, "date.weekday-open", tuple(each.isoformat() for each in days), evidence)
        return None, None
    rule = "date.weekday-from-issued" if day.weekday is not None else "date.relative-to-issued"
    last = _last_day(found, day, days[0], issued, ahead=ahead)
    if last:
        evidence += [inferred(field, rule, found.anchor) for field in ("starts", "ends")]
        return last
    evidence.append(inferred("starts", rule, found.anchor))
    if _is_first_day(found):
        return days[0], None
    evidence.append(inferred("ends", rule, found.anchor))
    lasted = _LASTED.search(found.event.sentence.masked)
    told_by_the_way = lasted and _BY_THE_WAY.search(found.event.sentence.masked, 0, lasted.start())
    before = _DAYS_BEFORE[lasted["days"].lower()] if lasted and not told_by_the_way else 0
    return days[0] - timedelta(days=before), days[0]


#: Between two days that are told relatively: "on Wednesday | and on | Thursday", "from Monday | to | Wednesday".
_AND_DAY: Final = re.compile(r"(?: and|,? to| through| until|[–-])(?: on)? ?")
_LONGEST_SPAN: Final = 7
"""In days."""


def _last_day(
    found: ToldDay, day: RelativeDay, first: date, issued: date, *, ahead: bool
) -> tuple[date, date] | None:
    """The first and the last day where another one follows the day that is told: "on Wednesday and Thursday"."""
    masked = found.event.sentence.masked
    joint = _AND_DAY.match(masked, day.end)
    other = next(find_relative_days(masked, joint.end(), len(masked), ahead=ahead), None) if joint else None
    if joint is None or other is None or other.is_span or other.start > joint.end():
        return None
    lasts = other.days(issued, ahead=ahead)
    if len(lasts) != 1:
        return None
    last = lasts[0]
    if day.weekday is not None and not ahead:
        # "from Thursday to Tuesday": the first is the last such day up to the other.
        first = last - timedelta(days=(last.weekday() - day.weekday) % _LONGEST_SPAN)
    if last < first and day.offset is not None and other.offset is not None and " and" in joint[0]:
        # "today and yesterday"
        first, last = last, first
    return (first, last) if first < last <= first + timedelta(days=_LONGEST_SPAN) else None


#: What goes on behind the day that is told: "The two-day Conference opened today", "began today and will run until 20 March".
_OPENED: Final = re.compile(r"(?:opened|kicked off|got under ?way|began|started|commenced)\b")
_FOR_DAYS: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|multi|\d)[- ]days?\b|\b(?:run|runs|last|lasts|continue|continues) (?:for|until|through|till|to)\b"
)


def _is_first_day(found: ToldDay) -> bool:
    """Whether a meeting of several days opened on the day that is told."""
    event = found.event
    opened = _OPENED.match(event.sentence.masked, event.verb[0])
    return opened is not None and _FOR_DAYS.search(event.sentence.masked) is not None


#: A verb that tells of the first or of the last day alone: "The 6th Conference concluded in Suva on 3 May".
_BOUND: Final = re.compile(rf"(?:(?P<first>{'|'.join(BEGAN)})|{'|'.join(ENDED)})(?={WHEN_OR_WHERE})")
#: How long it was, right before what it is called: "The | two-day 6th Conference", which nothing else in the sentence is.
_HOW_LONG: Final = re.compile(
    rf"(?:[^;:,]{{1,60}}, )?(?:the|an?|this|their|its) (?:[\w-]+ ){{0,2}}?(?P<days>two|three|four|five)[- ]day (?:[\w’'-]+ ){{0,8}}?{GATHERING}\b",
    re.IGNORECASE,
)
#: The same behind when it began or ended: "closed yesterday | in Suva, after three days of work", "began on 3 May | and will last three days".
_AFTER_WORK: Final = re.compile(
    r"(?:,? (?:in|at) (?:the )?[A-ZÀ-Þ][^,;:]{1,60})?,? after (?P<days>two|three|four|five) days of (?:[a-z]+ ){0,2}?(?:work|talks|deliberations|discussions|negotiations|meetings|sessions|debates?)\b"
)
_WILL_LAST: Final = re.compile(
    r" (?:and (?:will|is to|was to) (?:last|run|continue)(?: for)?|for) (?P<days>two|three|four|five) days\b"
)


def _bounded(
    found: ToldDay, days: tuple[date | None, date | None], evidence: list[Evidence]
) -> tuple[date | None, date | None]:
    """The days where the verb tells of one end of the meeting, with the other one where it is told how long that was."""
    masked, verb = found.event.sentence.masked, found.event.verb[0]
    # "opened and closed here on Wednesday"
    bound = None if masked.endswith(" and ", 0, verb) else _BOUND.match(masked, verb)
    first, last = days
    if bound is None or first is None or first != last:
        return days
    event = found.event
    long = (
        _HOW_LONG.match(masked, event.start, verb)
        or _WILL_LAST.match(masked, found.day.end)
        or _AFTER_WORK.match(masked, found.day.end)
    )
    others = timedelta(days=_DAYS_BEFORE[long["days"].lower()]) if long else None
    if others is None:
        field = "ends" if bound["first"] else "starts"
        evidence[:] = [entry for entry in evidence if entry.field != field]
        return (first, None) if bound["first"] else (None, last)
    return (first, first + others) if bound["first"] else (first - others, first)


#: "yesterday ended a two-day meeting": the day told is the last one.
_LASTED: Final = re.compile(
    r"\b(?:ended|concluded|closed|wrapped up|completed|finished) (?:a|an|the|their|its|his|her) (?P<days>two|three|four|five)[- ]day (?:[\w-]+ ){0,4}?"
    rf"{GATHERING}\b"
)
_BY_THE_WAY: Final = re.compile(r"\b(?:who|which|as|after|where|when|while|the latter)\b")
_DAYS_BEFORE: Final = {"two": 1, "three": 2, "four": 3, "five": 4}


def _leave_open(found: ToldDay, reason: str, candidates: tuple[str, ...], evidence: list[Evidence]) -> None:
    evidence += [unresolved(field, reason, found.anchor, candidates) for field in ("starts", "ends")]
