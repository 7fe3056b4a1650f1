"""The meeting: its name, series and ordinal, when and where it was held, and how.

The grammars stand in modules of their own: names in `meeting_names`, the sentences that tell of the meeting in `events`,
their days in `event_days`, places in `places`. Here it is judged which of what they find is the meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
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
from jasmine_record.parsing.draft import Draft, inferred, stated, supplied, unresolved
from jasmine_record.parsing.grammar.dates import (
    MONTHS,
    WEEKDAYS,
    PrintedDate,
    begins_with_place,
    find_dates,
)
from jasmine_record.parsing.grammar.event_days import (
    DID_ELSE,
    OTHER_DAY,
    VISITED_AND,
    ToldDay,
    day_of,
    of_one_day,
    which_was_held,
)
from jasmine_record.parsing.grammar.events import Event, find_events, labelled_events, outer_level
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.grammar.formats import BEFORE_NOUN, ways_to_meet
from jasmine_record.parsing.grammar.meeting_names import (
    GATHERING,
    MeetingName,
    find_held,
    find_hosted,
    find_in_title,
    find_met_for,
    match_name,
)
from jasmine_record.parsing.grammar.places import Place, find_places, is_city, read_place_line
from jasmine_record.parsing.grammar.relative_days import RelativeDay
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, organisations, table

__all__ = ["recognize"]

_AHEAD: Final = (Genre.PREVIEW, Genre.ANNOUNCEMENT)


def recognize(draft: Draft) -> Draft:
    """Fill `meeting`."""
    evidence: list[Evidence] = []
    name, series, ordinal = _named(draft, evidence)
    ahead = draft.source.genre in _AHEAD
    told = find_events(draft.sentences, draft.clauses, series, ahead=ahead)
    # Where nothing else is told of, the page may have been put up again years later.
    told = tuple(event for event in told if not _is_long_past(event, draft.source.issued)) or told
    events = of_one_day((*labelled_events(draft.fields), *told), ahead=ahead)
    if not any(day_of(event, ahead=ahead) for event in events):
        events = (*events, *_made_there(draft, events))
    starts, ends = _when(draft, events, evidence, ahead=ahead)
    where: list[Evidence] = []
    city, country = _where([*events, *_of_title(draft)], where)
    if city is None and country is None:
        city, country = _here(draft, events, where)
    if city is None and country is None:
        city, country = _above(draft, events, where)
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


#: "The first session was held in Suva in 2009."
_A_SESSION: Final = re.compile(rf"The (?:[\w-]+ ){{1,3}}?(?:{GATHERING}|round|edition)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def _is_long_past(event: Event, issued: date | None) -> bool:
    """Whether an event is a session that was held years before the text was issued."""
    if issued is None or event.labelled:
        return False
    session = _A_SESSION.match(event.sentence.masked, event.start)
    years = _YEAR.findall(event.sentence.masked, event.start, event.stop) if session else []
    return bool(years) and all(int(year) < issued.year - 1 for year in years)


#: Documents that are made at the meeting, so that their place and day are the meeting's.
_MADE_THERE: Final = (Genre.JOINT_STATEMENT, Genre.CHAIR_STATEMENT, Genre.DECLARATION)
_ALL_OF_IT: Final = frozenset({FieldKind.DAY, FieldKind.PLACE, FieldKind.FORMAT})


def _made_there(draft: Draft, events: Sequence[Event]) -> Iterator[Event]:
    """The line above the text that gives place and day, where they are the meeting's.

    That is so in brackets below the title, and where a joint statement gives the city in which the meeting was held.
    """
    held = {city for event in events for city in _cities(event)}
    # What stands in brackets is blanked out, unless the brackets are left out.
    lines = [
        Field(_ALL_OF_IT, value_of(line, int(line.text.startswith("("))))
        for line in draft.with_role(ParagraphRole.DATE)
    ]
    for event in labelled_events(lines):
        cities = set(_cities(event))
        made_there = draft.source.genre in _MADE_THERE and cities & held
        if cities and (made_there or event.sentence.start):
            yield event


def _cities(event: Event) -> Iterator[str]:
    return (fold(event.sentence.text[slice(*place.city)]) for place in _places(event) if place.city)


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
    if body is None and title and _is_occasion(title.series, draft.sentences):
        # "Minister Meets Counterparts at the 5th Forum": they met beside it.
        title = None
    chosen = body or (title and (_numbered(title, draft.sentences) or title))
    if chosen is None:
        return None, None, None
    same = body and title and _compared(body.series) == _compared(title.series)
    if title and body and title.name.number and (same or " " not in body.series):
        if body.name.number not in (None, title.name.number):
            return _differing(body, title, evidence)
        # "held its 38th Session": of what it was one may stand in the title.
        bare = " " not in body.series and not title.text.isupper() and title.series.startswith(body.series)
        chosen = title if body.name.number is None or bare else body
    name = chosen.name
    evidence.append(chosen.evidence("name", (name.start, name.end)))
    evidence.append(chosen.evidence("series", name.series))
    if name.ordinal:
        evidence.append(chosen.evidence("ordinal", name.ordinal))
    return chosen.text[name.start : name.end], chosen.series, name.number


def _numbered(title: _Candidate, sentences: Sequence[Sentence]) -> _Candidate | None:
    """The meeting of the title where the text tells which of its series it was: "the 20th Session of the Council"."""
    if title.name.number is not None or " " not in title.series:
        return None
    found: dict[int, _Candidate] = {}
    for sentence in sentences[:_MOST_NUMBERED]:
        at = sentence.text.find(title.series)
        start = sentence.text.rfind(" the ", 0, at) if at > 0 else -1
        name = match_name(sentence.text, start, len(sentence.text)) if start >= 0 else None
        if (
            name
            and name.number is not None
            and sentence.text[slice(*name.series)] == title.series
            and not _FOREIGN.search(sentence.masked, 0, name.start)
        ):
            found.setdefault(name.number, _Candidate(sentence.text, sentence.paragraph, sentence.start, name))
    return next(iter(found.values())) if len(found) == 1 else None


_MOST_NUMBERED: Final = 8
"""Sentences in which a text tells which of its series the meeting was."""


def _is_occasion(series: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a name is that of something on whose margins people met."""
    return any(
        fold(series) in fold(match["occasion"])
        for sentence in sentences
        if "argins of" in sentence.text or "idelines of" in sentence.text
        for match in _OCCASION.finditer(sentence.text)
    )


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
    outer = outer_level(draft.sentences)
    told = [sentence for sentence in draft.sentences if sentence.paragraph.level <= outer]
    first = set(list(dict.fromkeys(sentence.paragraph.id for sentence in told))[:_MOST_BODIES])
    told = [sentence for sentence in told if sentence.paragraph.id in first]
    for sentence in told:
        name = find_held(sentence.text, ahead=draft.source.genre in _AHEAD)
        if name and not _FOREIGN.search(sentence.masked, 0, name.start):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for clause in draft.clauses:
        if clause.part in _PARTS and clause.sentence.paragraph.id in first:
            sentence = clause.sentence
            find = find_met_for if clause.part == "meet" else match_name
            name = find(sentence.text, *clause.rest)
            if name is None and clause.part == "host":
                # "hosted Minister Placeholder for the second Consultations"
                name = find_met_for(sentence.text, *clause.rest)
            if name:
                yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told[:_OPENING_SENTENCES]:
        # "We, the Ministers of Ports, gathered in Lima for the 8th Ports Conference,"
        name = find_met_for(sentence.text, 0, len(sentence.text)) if _WE.match(sentence.text) else None
        if name:
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told:
        name = find_hosted(sentence.text)
        if name and not _FOREIGN.search(sentence.masked, 0, name.start):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)


_OPENING_SENTENCES: Final = 2
_WE: Final = re.compile(
    r"(?:Having (?:met|gathered|assembled)|HAVING MET|Meeting|Gathered|Assembled) (?:in|at|on|IN|AT|ON)\b|(?:We|WE)(?:,| [–—-]) ?[^;:]{3,400}?\b(?:meeting|gathered|gathering|assembled|having met|met|convened|convening)\b"
)
_PARTS: Final = frozenset({"attend", "host", "chair", "co_chair", "meet"})
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


def _when(
    draft: Draft, events: Sequence[Event], evidence: list[Evidence], *, ahead: bool
) -> tuple[date | None, date | None]:
    """The days that the first event tells that tells any."""
    told = [found for event in events if (found := day_of(event, ahead=ahead))]
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
    evidence += [inferred(field, rule, found.anchor) for field in ("starts", "ends")]
    lasted = _LASTED.search(found.event.sentence.masked)
    told_by_the_way = lasted and _BY_THE_WAY.search(found.event.sentence.masked, 0, lasted.start())
    before = _DAYS_BEFORE[lasted["days"].lower()] if lasted and not told_by_the_way else 0
    return days[0] - timedelta(days=before), days[0]


#: "yesterday ended a two-day meeting": the day told is the last one.
_LASTED: Final = re.compile(
    r"\b(?:ended|concluded|closed|wrapped up|completed|finished) (?:a|an|the|their|its|his|her) (?P<days>two|three|four|five)[- ]day (?:[\w-]+ ){0,4}?"
    rf"{GATHERING}\b"
)
_BY_THE_WAY: Final = re.compile(r"\b(?:who|which|as|after|where|when|while|the latter)\b")
_DAYS_BEFORE: Final = {"two": 1, "three": 2, "four": 3, "five": 4}


def _leave_open(found: ToldDay, reason: str, candidates: tuple[str, ...], evidence: list[Evidence]) -> None:
    evidence += [unresolved(field, reason, found.anchor, candidates) for field in ("starts", "ends")]


# Where


def _where(events: Sequence[Event], evidence: list[Evidence]) -> tuple[str | None, str | None]:
    """The place of the first event that names a city, or else of the first that names a country."""
    nation: tuple[str, Anchor] | None = None
    for event in events:
        for place in _places(event):
            if place.city is not None and (nation is None or nation[0] in (place.country, *place.candidates)):
                return _city(event, place, place.city, nation, evidence)
            if place.country and place.printed and not place.city and nation is None:
                nation = place.country, event.sentence.anchor(*place.printed)
    if nation:
        evidence.append(stated("country", nation[1]))
        return None, nation[0]
    return None, None


#: "Second Placeholder Dialogue Held in Suva"
_HELD_IN: Final = re.compile(
    r"\b(?i:held|holds?|convene[sd]?|concludes?|concluded|opens?|opened|takes? place|meets?|met)(?: [^,;:]{0,60})? in (?:the )?(?=[A-ZÀ-Þ])"
)


def _of_title(draft: Draft) -> Iterator[Event]:
    """The title as what tells where the meeting was held, where it says so at its end."""
    for paragraph in draft.with_role(ParagraphRole.TITLE)[:1]:
        held = _HELD_IN.search(paragraph.text)
        if held:
            value = value_of(paragraph, held.end())
            yield from labelled_events([Field(frozenset({FieldKind.PLACE}), value)])


def _places(event: Event) -> Iterator[Place]:
    """The places that an event tells, those behind its verb first."""
    text, masked = event.sentence.text, event.sentence.masked
    if event.labelled:
        if FieldKind.PLACE not in event.labelled.kinds:
            return
        day = next((found.end for found in find_dates(text) if found.start <= _WEEKDAY), 0)
        yield from read_place_line(text, day)
        return
    visit = _VISIT.match(masked, event.verb[1], event.end) if text.startswith(_PAID, event.verb[0]) else None
    if visit:
        yield from read_place_line(text, visit.end())
    yield from find_places(text, masked, event.verb[1], event.end)
    held = which_was_held(event)
    if held:
        yield from find_places(text, masked, held.end(), min(len(masked), held.end() + _NEAR_HELD))
    behind = _BEHIND_WHO.match(masked, event.end, event.stop)
    if behind:
        yield from find_places(text, masked, behind.end(), event.stop)
    there = _WHERE.search(masked, event.start, event.verb[0])
    if there:
        yield from read_place_line(text, there.start(there.lastgroup or 0))
    visited = VISITED_AND.search(masked, event.start, event.verb[0])
    if (
        visited
        and is_city(visited["place"].split(",", 1)[0])
        and not _VISITED_BEFORE.search(masked, 0, visited.start())
    ):
        yield from read_place_line(text, visited.start("place"))
    opening = event.start, event.verb[0]
    if not any(other.search(masked, *opening) for other in (OTHER_DAY, DID_ELSE, _AWAY)):
        yield from find_places(text, masked, event.start, event.verb[0])


#: What was visited at another time, or never: "In 2019, the two had visited".
_VISITED_BEFORE: Final = re.compile(
    r"\b(?:had|have|has|never|not|earlier|previously) (?:\w+ ){0,3}$|\b(?:In|in|last) (?:\w+ )?(?:[12]\d{3}|year)\b"
)


#: "met here on Tuesday"
_HERE: Final = re.compile(
    r"(?:(?!, | and (?:the|he|she|they)\b)[^;:])*?\bhere (?:today|yesterday|(?:on|last|this) [A-Z]?[a-z]+|late|early|between|from)\b"
)


def _here(draft: Draft, events: Sequence[Event], evidence: list[Evidence]) -> tuple[str | None, str | None]:
    """The place of the dateline with which the text opens, where a sentence tells that they met "here"."""
    opening = draft.sentences[0] if draft.sentences else None
    if opening is None or opening.start or not begins_with_place(opening.text):
        return None, None
    if not any(
        _HERE.match(event.sentence.masked, event.verb[1], event.end) for event in events if not event.labelled
    ):
        return None, None
    place = next(read_place_line(opening.text, 0), None)
    if place is None or place.city is None:
        return None, None
    anchor = opening.anchor(*place.city)
    evidence.append(inferred("city", "place.here", anchor))
    if place.country:
        evidence.append(
            stated("country", opening.anchor(*place.printed))
            if place.printed and not place.by_state
            else inferred("country", "country.of-city", anchor)
        )
    return opening.text[slice(*place.city)], place.country


def _above(draft: Draft, events: Sequence[Event], evidence: list[Evidence]) -> tuple[str | None, str | None]:
    """A city that no table has, where a line above the text gives its country: "Placeholderville, Peru"."""
    above = (*draft.with_role(ParagraphRole.DATE), *draft.with_role(ParagraphRole.HEADING))
    for line in above[:_MOST_LINES]:
        place = next(read_place_line(line.text, 0), None) if len(line.text) <= _LONGEST_PLACE else None
        if place is None or place.city is None or not place.country or not place.printed:
            continue
        city = line.text[slice(*place.city)]
        for event in events[:_MOST_LINES]:
            found = _there(city).search(event.sentence.masked, event.verb[1], event.end)
            if found and not event.labelled:
                evidence.append(stated("city", event.sentence.anchor(*found.span("city"))))
                evidence.append(stated("country", Anchor(line.id, *place.printed)))
                return city, place.country
    return None, None


_LONGEST_PLACE: Final = 80
_MOST_LINES: Final = 8


def _there(city: str) -> re.Pattern[str]:
    return re.compile(rf"\bin (?:the city of )?(?P<city>{re.escape(city)})(?![\w’'-]| [A-Z])")


#: "met with Minister Placeholder, who was visiting Fiji, at the Ministry in Suva"
_BEHIND_WHO: Final = re.compile(r",? who (?:was|were|is|are) [^,;]{3,80}, (?=(?:at|in) )")
_NEAR_HELD: Final = 80
_PAID: Final = ("paid", "made", "undertook")
_VISIT: Final = re.compile(r" (?:an? |the |his |her )(?:[\w-]+ ){0,4}visit to (?=the |[A-ZÀ-Þ])")
#: "visited Vilnius on 6 May, where she met with", "who was visiting Vilnius, Lithuania, met with"
_WHERE: Final = re.compile(
    r"\bwho (?:was|were|is|are) visiting (?P<visited>[A-ZÀ-Þ](?:(?! (?:next|later|soon|and)\b)[^,;]){1,40}(?:, [A-ZÀ-Þ](?:(?! and\b)[^,;]){1,30})?), $"
    r"|\b(?:visited|visit to|travell?ed to|flew to|arrived in|went to) (?P<place>[A-ZÀ-Þ][^,;]{1,60}), (?:[^,;]{1,40}, )?where (?:he|she|they|the (?:[Mm]inister|[Ss]ecretary|[Pp]resident)) $"
)
_WEEKDAY: Final = len("(Wednesday), ")
#: What makes the places at the opening of a sentence those of something else.
_AWAY: Final = re.compile(
    r"\b(?:ahead|advance|building|light|response|support|wake|visit|trip|travel|return|amid|given|despite|next|previous|last)\b",
    re.IGNORECASE,
)


def _city(
    event: Event,
    place: Place,
    span: tuple[int, int],
    nation: tuple[str, Anchor] | None,
    evidence: list[Evidence],
) -> tuple[str | None, str | None]:
    """The city with its country: as printed, or told by the state, the table or an earlier sentence."""
    anchor = event.sentence.anchor(*span)
    city = event.sentence.text[slice(*span)]
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
def _formats(*, nouns: bool) -> tuple[tuple[Format, re.Pattern[str]], ...]:
    """The words for each way to meet: nouns for such meetings alone, or all."""
    kinds, ways = table("meetings")["events"], ways_to_meet()
    # "participated via videoconference" tells how one took part, "joined a videoconference" what it was.
    before = r"(?<!via )(?<!by )(?<!through )(?<!over )" if nouns else ""
    words = {kind: kinds[kind] if nouns else [*ways[kind], *kinds[kind]] for kind in kinds}
    return tuple(
        (
            Format(kind),
            re.compile(rf"{before}\b(?:{alternation(words[kind])})\b(?!-){BEFORE_NOUN}", re.IGNORECASE),
        )
        for kind in ("hybrid", "virtual", "telephone", "in_person")
    )


#: How somebody attended is not how others did.
_ATTENDED: Final = re.compile(r"(?:attended|participated|took part|joined|(?:co-)?chaired)\b")
#: What is told of others than the meeting: "; Norway joined online".
_OTHERS: Final = re.compile(
    r";|[,–—] (?:and |while |with |but )?[^,;]{2,80}? (?:attended|attending|participated|participating|took part|joined|joining)\b"
)
#: What was held has its name before the verb, which may say how: "the Telephone Talk was held".
_HELD: Final = re.compile(r"(?:was|were|took) ")
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
    for event in events:
        held = _HELD.match(event.sentence.masked, event.verb[0])
        begin = event.start if held else max(event.start, event.verb[0] - _ADVERB)
        # Both of those who co-chaired it from afar are all whom it had.
        both = (
            event.sentence.masked.startswith("co-chaired", event.verb[0])
            and " and " in event.sentence.text[event.start : event.verb[0]]
        )
        attended = not both and _ATTENDED.match(event.sentence.masked, event.verb[0]) is not None
        other = _OTHERS.search(event.sentence.masked, event.verb[1], event.end)
        end = other.start() if other else event.end
        for kind, pattern in _formats(nouns=attended):
            match = pattern.search(event.sentence.masked, begin, end)
            if match:
                return kind, [stated("format", event.sentence.anchor(*match.span()))]
        far = _connecting().search(event.sentence.masked, event.verb[1]) if placed else None
        if far:
            anchor = event.sentence.anchor(*far.span("way"))
            return Format.HYBRID, [inferred("format", "format.mixed-attendance", anchor)]
    return _format_of_title(draft, placed=placed)


@cache
def _connecting() -> re.Pattern[str]:
    """Some who weren't where the others met: "met in Suva, with several delegations connecting by video link"."""
    ways = alternation(ways_to_meet()["virtual"])
    return re.compile(
        rf", with [^,;]{{2,80}}? (?:connecting|joining|participating|attending|taking part) (?P<way>{ways})\b"
    )


def _format_of_title(draft: Draft, *, placed: bool) -> tuple[Format | None, list[Evidence]]:
    lines: tuple[Paragraph | None, ...] = draft.with_role(ParagraphRole.TITLE)[:1] or (None,)
    title = lines[0].text if lines[0] else " ".join((draft.supplied.title or "").split())
    for kind, pattern in _formats(nouns=False):
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
    r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Aa]long) the (?:margins?|sidelines?|occasion) of (?:the |his |her |their )?(?P<occasion>[^,;]{2,160}?)"
    rf"(?=[,;.](?:\s|$)| on (?:(?:the )?\d|{'|'.join((*WEEKDAYS, *MONTHS))})| (?:in|at|to|with|where|held|was|were|and|by|from|this|today|yesterday)\b|$)"
)


_AND_BODY: Final = re.compile(
    r" and (?:the )?(?P<body>[A-Z][\w-]*(?: (?:(?:of|for|on) (?:the )?)?[A-Z][\w-]*)*)"
)


@cache
def _and_more() -> re.Pattern[str]:
    """What else it is about: "the 50th Year of Friendship | and Cooperation", "Ministers on Food | and Forestry (MFF)"."""
    fields = alternation((*table("offices")["portfolios"], "Friendship"))
    return re.compile(rf" and (?:{fields})\b(?: \([A-Z][\w-]*\))?(?! [A-Z])")


#: "the Conference of the Parties to the Framework Convention on Climate Change (COP)"
_OF_PARTIES: Final = re.compile(r"\bParties(?: \([^()]+\))?$")
_TO_TREATY: Final = re.compile(
    r" to (?:the )?(?:[A-Z][\w-]* ){0,6}(?:Convention|Treaty|Protocol|Agreement|Covenant)"
    r"(?: (?:on|against|for) (?:the )?[A-Z][\w-]*(?: (?:(?:of|and|on) (?:the )?)?[A-Z][\w-]*){0,6}(?<! and))?(?: \([A-Z][\w-]*\))?"
)
#: The meeting itself is no occasion of it.
_OWN_OCCASION: Final = re.compile(
    r"(?:this |that )?(?:session|meeting|visit|talks?|dialogue|summit|conference|event|forum|consultations?)",
    re.IGNORECASE,
)


def _occasion(events: Sequence[Event], evidence: list[Evidence]) -> str | None:
    for event in events:
        match = _OCCASION.search(event.sentence.text, event.start, event.stop)
        if match and not _OWN_OCCASION.fullmatch(match["occasion"]):
            start, end = match.span("occasion")
            # "the Spring Meetings of the World Bank Group and the International Monetary Fund"
            other = _AND_BODY.match(event.sentence.text, end, event.stop)
            end = other.end() if other and fold(other["body"]) in organisations() else end
            more = _and_more().match(event.sentence.text, end, event.stop)
            end = more.end() if more else end
            treaty = _TO_TREATY.match(event.sentence.text, end, event.stop)
            end = treaty.end() if treaty and _OF_PARTIES.search(event.sentence.text, start, end) else end
            evidence.append(stated("occasion", event.sentence.anchor(start, end)))
            return event.sentence.text[start:end]
    return None
