"""The meeting: its name, series and ordinal, when and where it was held, and how.

The grammars stand in modules of their own: names in `meeting_names`, the sentences that tell of the meeting in `events`,
days in `dates` and `relative_days`, places in `places`. Here it is judged which of what they find is the meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import (
    Anchor,
    Attendance,
    Evidence,
    Format,
    Genre,
    Meeting,
    Paragraph,
    ParagraphRole,
)
from jasmine_record.parsing.dates import PrintedDate, find_dates
from jasmine_record.parsing.draft import Draft, inferred, stated, supplied, unresolved
from jasmine_record.parsing.events import Event, find_events
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.meeting_names import (
    MeetingName,
    find_held,
    find_hosted,
    find_in_title,
    match_name,
)
from jasmine_record.parsing.places import Place, find_places
from jasmine_record.parsing.relative_days import RelativeDay, find_relative_days

__all__ = ["recognize"]

_AHEAD: Final = (Genre.PREVIEW, Genre.ANNOUNCEMENT)


def recognize(draft: Draft) -> Draft:
    """Fill `meeting`."""
    evidence: list[Evidence] = []
    name, series, ordinal = _named(draft, evidence)
    ahead = draft.source.genre in _AHEAD
    events = _of_one_day(find_events(draft.sentences, draft.clauses, series, ahead=ahead), ahead=ahead)
    starts, ends = _when(draft, events, evidence, ahead=ahead)
    where: list[Evidence] = []
    city, country = _where(events, where)
    held, held_evidence = _format(draft, events, placed=city is not None or country is not None)
    if held in (Format.VIRTUAL, Format.TELEPHONE):
        city, country, where = None, None, []
    occasion = _occasion(events, held_evidence)
    return attrs.evolve(
        draft,
        meeting=Meeting(
            name=name,
            series=series,
            ordinal=ordinal,
            starts=starts,
            ends=ends,
            city=city,
            country=country,
            format=held,
            occasion=occasion,
            evidence=(*evidence, *where, *held_evidence),
        ),
    )


# Name


@attrs.frozen
class _Candidate:
    """A name with the paragraph that prints it; the title that the page's metadata give has none."""

    text: str
    paragraph: Paragraph | None
    offset: int
    name: MeetingName

    @property
    def series(self) -> str:
        return self.text[slice(*self.name.series)]

    def evidence(self, field: str, span: tuple[int, int]) -> Evidence:
        if self.paragraph is None:
            return supplied(field)
        return stated(field, Anchor(self.paragraph.id, self.offset + span[0], self.offset + span[1]))


def _named(draft: Draft, evidence: list[Evidence]) -> tuple[str | None, str | None, int | None]:
    """The name, the surest first; where the ordinal stands in the title alone, the title's."""
    body, title = next(_names(draft), None), _title(draft)
    chosen = body or title
    if chosen is None:
        return None, None, None
    same = body and title and _compared(body.series) == _compared(title.series)
    if title and body and title.name.number and (same or " " not in body.series):
        if body.name.number not in (None, title.name.number):
            return _differing(body, title, evidence)
        chosen = title if body.name.number is None else body
    name = chosen.name
    evidence.append(chosen.evidence("name", (name.start, name.end)))
    evidence.append(chosen.evidence("series", name.series))
    if name.ordinal:
        evidence.append(chosen.evidence("ordinal", name.ordinal))
    return chosen.text[name.start : name.end], chosen.series, name.number


def _differing(
    body: _Candidate, title: _Candidate, evidence: list[Evidence]
) -> tuple[str | None, str | None, int | None]:
    """The series alone, where title and body count its meetings differently."""
    evidence.append(body.evidence("series", body.name.series))
    numbers = tuple(str(candidate.name.number) for candidate in (title, body))
    names = tuple(c.text[c.name.start : c.name.end] for c in (title, body))
    anchor = evidence[-1].anchor
    evidence.append(unresolved("name", "meeting.ordinals-differ", anchor, names))
    evidence.append(unresolved("ordinal", "meeting.ordinals-differ", anchor, numbers))
    return None, body.series, None


def _compared(series: str) -> str:
    """A series as it is compared: "Plus" is dropped now and then."""
    return re.sub(r"[\W_]+(?:plus\b)?", " ", fold(series)).strip()


_MOST_BODIES: Final = 4
"""Paragraphs in which a text that has a body names its meeting."""


def _names(draft: Draft) -> Iterator[_Candidate]:
    """Names of the meeting in the body, the surest first: what was held, what somebody took part in."""
    told = [sentence for sentence in draft.sentences if sentence.paragraph.level == 0]
    opening = {paragraph: None for paragraph in (sentence.paragraph.id for sentence in told)}
    first = set(list(opening)[:_MOST_BODIES])
    told = [sentence for sentence in told if sentence.paragraph.id in first]
    for sentence in told:
        name = find_held(sentence.text)
        if name and not _FOREIGN.search(sentence.masked, 0, name.start):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for clause in draft.clauses:
        if clause.part in _PARTS and clause.sentence.paragraph.id in first:
            sentence = clause.sentence
            name = match_name(sentence.text, *clause.rest)
            if name and (clause.part != "meet" or _FOR.match(sentence.text, clause.rest[0])):
                yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told:
        name = find_hosted(sentence.text)
        if name and not _FOREIGN.search(sentence.masked, 0, name.start):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)


_PARTS: Final = frozenset({"attend", "host", "chair", "co_chair", "meet"})
_FOR: Final = re.compile(r" (?:for|at|in|during) ")
#: What stands before the name of another meeting.
_FOREIGN: Final = re.compile(
    r"\b(?:that|which|since|after|when|following|before|until|recalling|recalled|noted|welcomed|stated|margins?|sidelines?"
    r"|ahead|preparations?|next|previous|last)\b",
    re.IGNORECASE,
)


def _title(draft: Draft) -> _Candidate | None:
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        name = find_in_title(paragraph.text)
        if name:
            return _Candidate(paragraph.text, paragraph, 0, name)
    title = draft.supplied.title
    if title and not draft.with_role(ParagraphRole.TITLE):
        title = " ".join(title.split())
        name = find_in_title(title)
        return _Candidate(title, None, 0, name) if name else None
    return None


# When


@attrs.frozen
class _Told:
    """A day or days that an event tells."""

    event: Event
    day: PrintedDate | RelativeDay

    @property
    def words(self) -> str:
        return self.event.sentence.text[self.day.start : self.day.end]

    @property
    def anchor(self) -> Anchor:
        return self.event.sentence.anchor(self.day.start, self.day.end)


def _when(
    draft: Draft, events: Sequence[Event], evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    """The days that the first event tells that tells any."""
    told = [found for event in events if (found := _day_of(event, ahead=ahead))]
    issued = draft.source.issued
    for index, found in enumerate(told):
        if isinstance(found.day, PrintedDate):
            full = _in_full(found.day, told[index:])
            if full:
                return _printed(full[0], full[1], None, evidence)
            return _bare(found, found.day, issued, evidence, ahead=ahead)
        if not found.day.is_span:
            return _relative(found, found.day, issued, evidence, ahead=ahead)
    if told:
        _leave_open(told[0], "date.vague", (told[0].words,), evidence)
    return None, None


def _of_one_day(events: Sequence[Event], *, ahead: bool) -> tuple[Event, ...]:
    """The events but for those that tell another day than the first that tells one."""
    first: PrintedDate | RelativeDay | None = None
    kept: list[Event] = []
    for event in events:
        told = _day_of(event, ahead=ahead)
        if told is None or first is None or _agree(first, told.day):
            kept.append(event)
            first = first or (told.day if told else None)
    return tuple(kept)


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


def _in_full(day: PrintedDate, told: Sequence[_Told]) -> tuple[_Told, PrintedDate] | None:
    """The first that gives the same days with their year."""
    for found in told:
        other = found.day
        if isinstance(other, PrintedDate) and other.last_year is not None:
            same = (other.month, other.day, other.last_month, other.last_day)
            if other is day or same == (day.month, day.day, day.last_month, day.last_day):
                return found, other
    return None


def _printed(
    found: _Told, day: PrintedDate, rule: str | None, evidence: list[Evidence], year: int | None = None
) -> tuple[date | None, date | None]:
    """The days as printed, in this year where they give none."""
    last = day.last(year)
    first = day.first(year - 1 if year and day.month > day.last_month else year)
    if first is None or last is None or first > last:
        readings = tuple(reading.isoformat() for reading in day.readings)
        _leave_open(found, day.fault or "date.no-such-day", readings or (found.words,), evidence)
        return None, None
    for field in ("starts", "ends"):
        evidence.append(inferred(field, rule, found.anchor) if rule else stated(field, found.anchor))
    return first, last


def _bare(
    found: _Told, day: PrintedDate, issued: date | None, evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    """Days without a year: the last such days up to that of issue, or the next ones from then on.

    Where it was the day of issue, it may have been the next day elsewhere.
    """
    if issued is None:
        _leave_open(found, "date.no-year", (found.words,), evidence)
        return None, None
    year = issued.year
    last = day.last(year)
    if last and ahead:
        year += last < issued
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


def _relative(
    found: _Told, day: RelativeDay, issued: date | None, evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    if issued is None:
        _leave_open(found, "date.no-issued", (found.words,), evidence)
        return None, None
    days = day.days(issued, ahead=ahead)
    if len(days) != 1:
        _leave_open(found, "date.weekday-open", tuple(each.isoformat() for each in days), evidence)
        return None, None
    rule = "date.weekday-from-issued" if day.weekday is not None else "date.relative-to-issued"
    evidence += [inferred(field, rule, found.anchor) for field in ("starts", "ends")]
    return days[0], days[0]


def _leave_open(found: _Told, reason: str, candidates: tuple[str, ...], evidence: list[Evidence]) -> None:
    evidence += [unresolved(field, reason, found.anchor, candidates) for field in ("starts", "ends")]


_WEEKDAY: Final = r"(?:\(?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)?,? )"
#: What stands before a day on which something was done.
_BEFORE_DAY: Final = re.compile(
    rf"(?:^|[,(] ?|\b(?:[Oo]n|[Ff]rom|[Bb]etween|held|met|place|today|yesterday|morning|afternoon|evening) ){_WEEKDAY}?$"
)
_BEFORE_NUMBER: Final = re.compile(rf"\b(?:[Oo]n|[Ff]rom|[Bb]etween) (?:the |{_WEEKDAY}(?:the )?)$")
_AFTER_DAY: Final = re.compile(
    r"$|['’]?[,.;:)\]—–-]|\s?(?:[(—–]|(?:in|at|on|the|a|an|with|by|to|for|of|during|under|was|were|will|and|as|between|via"
    r"|through|hosted|held|when|where|local|his|her|their|both|both|together|virtually|online|met|[A-ZÀ-Þ][\w.'’-]*)\b)"
)
#: What stands before a day of something else.
_OTHER_DAY: Final = re.compile(
    r"\b(?:since|until|after|following|before|prior|signed|adopted|dated|established|scheduled|issued|concluded|launched"
    r"|announced|who|which|that|agreed|decided|occurred|entered)\b",
    re.IGNORECASE,
)


def _day_of(event: Event, *, ahead: bool) -> _Told | None:
    """The days that an event tells: those that are printed, else those that are told by the day of issue."""
    text, masked = event.sentence.text, event.sentence.masked
    for printed in find_dates(text[: event.end]):
        if _is_days(event, printed, text):
            return _Told(event, printed)
    for relative in find_relative_days(masked, event.start, event.end, ahead=ahead):
        before = _region(event, relative.start)
        if not _OTHER_DAY.search(masked, before, relative.start):
            return _Told(event, relative)
    return None


def _region(event: Event, place: int) -> int:
    """Where the stretch begins that decides what a day or a place is of: the sentence's opening, or the verb's end."""
    return event.start if place < event.verb[0] else event.verb[1]


def _is_days(event: Event, printed: PrintedDate, text: str) -> bool:
    start = _region(event, printed.start)
    if printed.start < start or _OTHER_DAY.search(text, start, printed.start):
        return False
    if not _AFTER_DAY.match(text, printed.end):
        return False
    before = text[start : printed.start].lstrip() if start == event.start else text[start : printed.start]
    numbered = text[printed.start].isdigit() and bool(_BEFORE_NUMBER.search(before))
    if start == event.verb[1] and not before.strip():
        return True
    return numbered or bool(_BEFORE_DAY.search(before))


# Where


def _where(events: Sequence[Event], evidence: list[Evidence]) -> tuple[str | None, str | None]:
    """The place of the first event that names a city, or else of the first that names a country."""
    nation: tuple[str, Anchor] | None = None
    for event in events:
        for place in _places(event):
            if place.city and (nation is None or nation[0] in (place.country, *place.candidates)):
                return _city(event, place, nation, evidence)
            if place.country and place.printed and not place.city and nation is None:
                nation = place.country, event.sentence.anchor(*place.printed)
    if nation:
        evidence.append(stated("country", nation[1]))
        return None, nation[0]
    return None, None


def _places(event: Event) -> Iterator[Place]:
    """The places that an event tells, those behind its verb first."""
    text, masked = event.sentence.text, event.sentence.masked
    yield from find_places(text, masked, event.verb[1], event.end)
    if not _OTHER_DAY.search(masked, event.start, event.verb[0]) and not _AWAY.search(
        masked, event.start, event.verb[0]
    ):
        yield from find_places(text, masked, event.start, event.verb[0])


#: What makes the places at the opening of a sentence those of something else.
_AWAY: Final = re.compile(
    r"\b(?:ahead|advance|building|light|response|support|wake|visit|trip|travel|return|amid|given|despite|next|previous|last)\b",
    re.IGNORECASE,
)


def _city(
    event: Event, place: Place, nation: tuple[str, Anchor] | None, evidence: list[Evidence]
) -> tuple[str | None, str | None]:
    """The city with its country: as printed, or told by the state, the table or an earlier sentence."""
    assert place.city is not None  # noqa: S101 - the caller has looked
    anchor = event.sentence.anchor(*place.city)
    city = event.sentence.text[slice(*place.city)]
    evidence.append(stated("city", anchor))
    country = place.country
    if country and place.printed:
        printed = event.sentence.anchor(*place.printed)
        by_state = place.by_state
        evidence.append(
            inferred("country", "country.of-state", printed) if by_state else stated("country", printed)
        )
    elif nation:
        country = nation[0]
        evidence.append(stated("country", nation[1]))
    elif country:
        evidence.append(inferred("country", "country.of-city", anchor))
    else:
        evidence.append(unresolved("country", "country.of-several", anchor, place.candidates))
    return city, country


# How


@cache
def _formats() -> tuple[tuple[Format, re.Pattern[str]], ...]:
    ways, nouns = table("meetings")["formats"], table("meetings")["events"]
    return tuple(
        (
            Format(kind),
            re.compile(rf"\b(?:{alternation([*ways[kind], *nouns[kind]])})\b(?!-)", re.IGNORECASE),
        )
        for kind in ("hybrid", "virtual", "telephone", "in_person")
    )


#: How somebody attended is not how others did.
_ATTENDED: Final = re.compile(r"(?:attended|participated|took part|joined)\b")
_ADVERB: Final = 14
"""Code points before a verb, where its adverb stands: "virtually met"."""
_CALL: Final = re.compile(r"(?<!ourtesy )(?<!Roll )\b[Cc]alls?\b(?= (?:[Ww]ith|[Bb]etween)\b|$| \()")


def _format(draft: Draft, events: Sequence[Event], *, placed: bool) -> tuple[Format | None, list[Evidence]]:
    """As stated of the meeting itself; hybrid where some attended in person and others from afar; else as the title says."""
    ways: dict[Attendance, Anchor] = {}
    for participant in draft.participants:
        for entry in participant.evidence:
            if entry.field == "attendance" and entry.anchor and participant.attendance:
                ways.setdefault(participant.attendance, entry.anchor)
    if Attendance.VIRTUAL in ways and Attendance.IN_PERSON in ways:
        return Format.HYBRID, [inferred("format", "format.mixed-attendance", ways[Attendance.VIRTUAL])]
    attended = _attended(draft)
    for event in events:
        begin = max(event.start, event.verb[0] - _ADVERB)
        alone = _ATTENDED.match(event.sentence.masked, event.verb[0]) is not None
        for kind, pattern in _formats():
            for match in pattern.finditer(event.sentence.masked, begin, event.end):
                anchor = event.sentence.anchor(*match.span())
                if not alone or anchor not in attended:
                    return kind, [stated("format", anchor)]
    return _format_of_title(draft, placed=placed)


def _attended(draft: Draft) -> frozenset[Anchor]:
    """Words that say how one of those who were there took part."""
    return frozenset(
        entry.anchor
        for participant in draft.participants
        for entry in participant.evidence
        if entry.field == "attendance" and entry.anchor and entry.rule is None
    )


def _format_of_title(draft: Draft, *, placed: bool) -> tuple[Format | None, list[Evidence]]:
    lines: tuple[Paragraph | None, ...] = draft.with_role(ParagraphRole.TITLE)[:1] or (None,)
    title = lines[0].text if lines[0] else " ".join((draft.supplied.title or "").split())
    for kind, pattern in _formats():
        match = pattern.search(title)
        if match:
            where = Anchor(lines[0].id, *match.span()) if lines[0] else None
            return kind, [stated("format", where) if where else supplied("format")]
    call = _CALL.search(title)
    if call and not placed:
        where = Anchor(lines[0].id, *call.span()) if lines[0] else None
        return Format.TELEPHONE, [inferred("format", "format.title-call", where)]
    return None, []


_OCCASION: Final = re.compile(
    r"\b(?:on|in|at|along) the (?:margins?|sidelines?) of (?:the |his |her |their )?(?P<occasion>[^,;]{2,160}?)"
    r"(?=[,;.](?:\s|$)| (?:in|on|at|to|with|where|held|was|were|and|by|from|this|today|yesterday)\b|$)"
)


def _occasion(events: Sequence[Event], evidence: list[Evidence]) -> str | None:
    for event in events:
        match = _OCCASION.search(event.sentence.text, event.start, event.stop)
        if match:
            evidence.append(stated("occasion", event.sentence.anchor(*match.span("occasion"))))
            return match["occasion"]
    return None
