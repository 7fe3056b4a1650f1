"""The meeting: its name, series and ordinal, when and where it was held, and how.

The grammars stand in modules of their own: names in `meeting_names`, the sentences that tell of the meeting in `events`,
their days in `event_days`, places in `places`. Here it is judged which of what they find is the meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import attrs

from jasmine_record.model import Evidence, Format, Meeting, Paragraph, ParagraphRole
from jasmine_record.parsing.calendar import MONTHS, YEAR
from jasmine_record.parsing.draft import Draft
from jasmine_record.parsing.grammar.date_lines import HELD_ON, read_dateline
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.event_days import day_of, of_one_day
from jasmine_record.parsing.grammar.events import (
    Event,
    bounds_meeting,
    find_events,
    is_titled,
    is_visit,
    labelled_events,
    opening_event,
    without_background,
)
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.grammar.genre import LOOKING_AHEAD, OF_THOSE_WHO_MET
from jasmine_record.parsing.grammar.meeting_names import GATHERING, find_in_title
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.rules.meeting.days import days_of
from jasmine_record.parsing.rules.meeting.how import format_of
from jasmine_record.parsing.rules.meeting.names import name_of
from jasmine_record.parsing.rules.meeting.occasion import occasion_of
from jasmine_record.parsing.rules.meeting.where import (
    cities_of,
    events_of_title,
    place_above,
    place_here,
    place_of,
    publishers_own,
    tells_city,
)

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `meeting`; a list of what somebody did on several days tells of none alone."""
    if _is_diary(draft) or _is_visit(draft):
        return draft
    evidence: list[Evidence] = []
    titles = [line.text for line in draft.with_role(ParagraphRole.TITLE)]
    ahead = draft.source.genre in LOOKING_AHEAD
    sentences = draft.sentences if ahead else without_background(draft.sentences, titles)
    name, series, ordinal = name_of(attrs.evolve(draft, sentences=sentences), evidence)
    told = _of_its_time(draft, find_events(sentences, draft.clauses, series, ordinal, ahead=ahead), titles)
    events = _with_days(draft, told, ahead=ahead)
    starts, ends = days_of(draft, events, evidence, ahead=ahead)
    where: list[Evidence] = []
    city, country = place_of([*events, *events_of_title(draft)], where)
    if city is None and country is None:
        city, country = place_here(draft, events, where)
    if city is None and country is None:
        city, country = place_above(draft, events, where)
    if city is not None and _is_tour(draft, events):
        city, country, where = None, None, []
        if _tells_several_days(told, ahead=ahead):
            starts, ends = None, None
            evidence = [entry for entry in evidence if entry.field not in ("starts", "ends")]
    held, held_evidence = format_of(draft, events, placed=city is not None or country is not None)
    if held in (Format.VIRTUAL, Format.TELEPHONE):
        city, country, where = None, None, []
    elif city is None and country is None and not any(map(tells_city, told)):
        city, country = place_of((*_named_above(draft), *_days_above(draft)), where)
    if not any(day_of(event, ahead=ahead) for event in events):
        above = (*_named_above(draft, days=True), *_days_above(draft))
        starts, ends = days_of(draft, above, evidence, ahead=ahead)
    country, where = publishers_own(draft, country, where)
    occasion = occasion_of(events, series, titles, starts, held_evidence)
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


def _of_its_time(draft: Draft, told: tuple[Event, ...], titles: Sequence[str]) -> tuple[Event, ...]:
    """Those of the events that a text tells of which aren't long past when it is written."""
    issued = draft.source.issued
    # Where nothing else is told of, the page may have been put up again years later.
    told = tuple(event for event in told if not _is_long_past(event, issued)) or told
    told = tuple(event for event in told if not _ended_before(event, issued, titles))
    opening = _opening_day(draft)
    return tuple(event for event in told if not _is_long_past(event, opening)) if opening else told


def _with_days(draft: Draft, told: tuple[Event, ...], *, ahead: bool) -> tuple[Event, ...]:
    """The events of the meeting: those that labels and sentences tell of, and others where these have no day."""
    labelled = [
        event
        for event in labelled_events(draft.fields)
        if not any(_is_in_period(event, other, ahead=ahead) for other in told)
    ]
    events = of_one_day((*labelled, *told), ahead=ahead)
    if not any(day_of(event, ahead=ahead) for event in events):
        events = (*events, *_made_there(draft, events))
    if not any(day_of(event, ahead=ahead) for event in events):
        written = draft.source.issued or _opening_day(draft)
        events = (
            *events,
            *(one for one in opening_event(draft.sentences) if not _is_long_past(one, written)),
        )
    return events


#: A sentence that tells where somebody met before it tells whom: "In Suva, he met", "In Suva, Minister Placeholder held".
_IN_CITY: Final = re.compile(
    r"(?:While )?[Ii]n (?P<city>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}), [^,;:]{2,80}? (?:met|held|attended|hosted|received|joined|participated)\b"
)


def _is_tour(draft: Draft, events: Sequence[Event]) -> bool:
    """Whether somebody met others in several cities, one after the other: "In Suva, he met Minister Placeholder. In Apia, he met"."""
    first = events[0] if events else None
    if first is None or first.labelled or not _IN_CITY.match(first.sentence.masked, first.start):
        return False
    found = (
        _IN_CITY.match(sentence.masked) for sentence in draft.sentences if sentence.text.startswith("In ")
    )
    cities = {told["city"] for told in found if told and is_city(told["city"])}
    return len(cities) > 1


def _tells_several_days(events: Sequence[Event], *, ahead: bool) -> bool:
    """Whether events tell of different days."""
    told = [found.day for event in events if (found := day_of(event, ahead=ahead))]
    return len({(day.month, day.day) for day in told if isinstance(day, PrintedDate)}) > 1


def _opening_day(draft: Draft) -> date | None:
    """The day of a dateline with which a text opens: "Suva, 3 May 2022. Minister Placeholder ..."."""
    opening = draft.sentences[0] if draft.sentences else None
    printed = read_dateline(opening.paragraph.text) if opening else None
    return printed.first() if printed is not None and printed.start > 0 else None


def _is_diary(draft: Draft) -> bool:
    """Whether the entries of a text, or its sections, each tell of a meeting on another day, and its title of none: "(1) On June 3, ...", "(2) On June 4, ..."."""
    entries = [p for p in draft.paragraphs if p.role is ParagraphRole.BODY and p.label and not p.level]
    entries = entries or _below_headings(draft)
    if len(entries) < _FEWEST_ENTRIES or not all(_DID_ON.match(entry.text) for entry in entries):
        return False
    days = [next(iter(find_dates(entry.text)), None) for entry in entries]
    told = {(day.month, day.day) for day in days if day and day.start < _OPENING}
    titles = draft.with_role(ParagraphRole.TITLE)
    return len(told) == len(entries) and not any(find_in_title(title.text) for title in titles)


def _below_headings(draft: Draft) -> list[Paragraph]:
    """The first paragraph below each heading, where all of the text stands below headings without labels."""
    text = [p for p in draft.paragraphs if p.role in _OF_TEXT]
    if not text or text[0].role is not ParagraphRole.HEADING or any(p.label for p in text):
        return []
    return [below for above, below in pairwise(text) if above.role is ParagraphRole.HEADING]


_OF_TEXT: Final = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.HEADING})


def _is_visit(draft: Draft) -> bool:
    """Whether a text tells of a visit by its title, and of meetings of other people on several days of it."""
    titles = draft.with_role(ParagraphRole.TITLE)
    if not any(_VISIT.search(title.text) for title in titles) or any(map(_names_meeting, titles)):
        return False
    days = {
        (day.month, day.day)
        for sentence in draft.sentences
        if _MET_ONE.search(sentence.masked) and len(found := find_dates(sentence.text)) == 1
        for day in found
    }
    # The days of the visit are those of all that is told.
    return len(days) > 1 and not any(map(_tells_days, draft.sentences))


def _tells_days(sentence: Sentence) -> bool:
    """Whether a sentence tells from when to when a visit was."""
    days = find_dates(sentence.text) if _ON_VISIT.search(sentence.masked) else ()
    return any((day.month, day.day) != (day.last_month, day.last_day) for day in days)


_ON_VISIT: Final = re.compile(r"\b(?:visit(?:ed|s|ing)?|tour(?:ed)?|trip|travell?ed)\b")


def _names_meeting(title: Paragraph) -> bool:
    return find_in_title(title.text) is not None or _A_MEETING.search(title.text) is not None


_A_MEETING: Final = re.compile(rf"\b(?i:{GATHERING})\b")
_VISIT: Final = re.compile(r"\b(?i:visits?|tour|trip)\b.{0,20}? (?:to|in|of) ")
#: Whom somebody met on a visit: "paid a courtesy call on | Minister Placeholder".
_MET_ONE: Final = re.compile(
    r"(?<!had )(?<!last )\b(?:met with|met|called on|paid (?:an? )?(?:courtesy |official )?(?:call|visit) (?:on|to)"
    r"|held (?:an? )?(?:[a-z]+ ){0,2}(?:meeting|talks|discussions|consultations) with) (?:the |H\.E\. )?[A-Z]"
)
_FEWEST_ENTRIES: Final = 2
_OPENING: Final = 16
"""Code points within which an entry prints its day."""
#: An entry that opens with its day and tells whom somebody met: "On June 3, Minister Placeholder Alpha met".
_DID_ON: Final = re.compile(
    r"On (?=[^,]{0,20}\d).{8,200}?\b(?:attended|held|hosted|met|participated|received|spoke)\b"
)


def _is_in_period(line: Event, told: Event, *, ahead: bool) -> bool:
    """Whether the day of a labelled line, or of a title, is one of those on which the text says that they met, as that of a document is."""
    dated, met = day_of(line, ahead=ahead), day_of(told, ahead=ahead)
    if dated is None or met is None or is_visit(told):
        return False
    one, days = dated.day, met.day
    if not (isinstance(one, PrintedDate) and isinstance(days, PrintedDate)):
        return False
    first, last, day = (days.month, days.day), (days.last_month, days.last_day), (one.month, one.day)
    return (
        day == (one.last_month, one.last_day)
        and first != last
        # Over the end of a year, the last day alone can be told to be one of them.
        and (first <= day <= last or day == last)
        and one.last_year in (None, days.last_year or one.last_year)
    )


#: "The first session was held in Suva in 2009."
_A_SESSION: Final = re.compile(rf"The (?:[\w-]+ ){{1,3}}?(?:{GATHERING}|round|edition)\b")


#: "met in Suva in September 1991", "hosted the Minister in 2025"
_IN_YEAR: Final = re.compile(
    rf"\b(?:in|In|since) (?:(?:early|late|mid)[- ])?(?:(?P<month>{'|'.join(month[:3] for month in MONTHS)})[a-z]*,? )?(?P<year>(?:19|20)\d\d)\b"
    r"(?! and| to)"
)


def _is_of_year_before(event: Event, issued: date) -> bool:
    """Whether an event tells by a year, and no day, that it was in one before the text was issued."""
    found = _IN_YEAR.search(event.sentence.masked, event.verb[1], event.end)
    # What was done in December may be told of in January.
    return found is not None and int(found["year"]) < issued.year - (found["month"] is not None)


def _is_long_past(event: Event, issued: date | None) -> bool:
    """Whether an event is of years before the text was issued, be it a session or a meeting that prints its year."""
    if issued is None or event.labelled:
        return False
    if _is_of_year_before(event, issued):
        return True
    session = _A_SESSION.match(event.sentence.masked, event.start)
    years = YEAR.findall(event.sentence.masked, event.start, event.stop) if session else []
    return bool(years) and all(int(year) < issued.year - 1 for year in years)


_NEWS: Final = timedelta(days=10)
"""How long after a meeting ended a text without it in its title tells of that as its own."""


def _ended_before(event: Event, issued: date | None, titles: Sequence[str]) -> bool:
    """Whether an event is that a meeting of which the title doesn't speak began or ended, and that long ago."""
    if issued is None or not bounds_meeting(event) or is_titled(event, titles):
        return False
    told = day_of(event, ahead=False)
    if told is None or not isinstance(told.day, PrintedDate):
        return False
    last = told.day.last(told.day.year or issued.year)
    if last and told.day.year is None and last > issued:
        last = told.day.last(issued.year - 1)
    return last is not None and issued - last > _NEWS


def _named_above(draft: Draft, *, days: bool = False) -> Iterator[Event]:
    """The line of place and day below a title with the number of the meeting, in a document of those who met: "New Delhi, 12 October 2023".

    Such a document was made where they met. Its day is the last of theirs, and tells the first only where several are printed.
    """
    if draft.source.genre not in OF_THOSE_WHO_MET or draft.source.publisher:
        return
    names = (find_in_title(title.text) for title in draft.with_role(ParagraphRole.TITLE))
    if not any(name and name.number for name in names):
        return
    lines = draft.with_role(ParagraphRole.DATE)[:1]
    for event in labelled_events([Field(_ALL_OF_IT, value_of(line, 0)) for line in lines]):
        printed = next(iter(find_dates(event.sentence.text)), None)
        dated = printed is not None and printed.year is not None and set(cities_of(event))
        if dated and not (days and printed and printed.first() == printed.last()):
            yield event


def _days_above(draft: Draft) -> Iterator[Event]:
    """The line of several days, with their place or below a title that calls the text one of a meeting: a text is issued on one.

    So is a line of one day that says what was done on it: "Held on 4 November 2020 by videoconference".
    """
    titled = any(_A_MEETING.search(title.text) for title in draft.with_role(ParagraphRole.TITLE))
    lines = draft.with_role(ParagraphRole.DATE)[:1]
    for event in labelled_events([Field(_ALL_OF_IT, value_of(line, 0)) for line in lines]):
        printed = next(iter(find_dates(event.sentence.text)), None)
        if printed is None or printed.year is None:
            continue
        several = printed.first() != printed.last()
        if (several and (titled or set(cities_of(event)))) or HELD_ON.match(event.sentence.text):
            yield event


_ALL_OF_IT: Final = frozenset({FieldKind.DAY, FieldKind.PLACE, FieldKind.FORMAT})


def _made_there(draft: Draft, events: Sequence[Event]) -> Iterator[Event]:
    """The line above the text that gives place and day, where they are the meeting's.

    That is so in brackets below the title, and where a joint statement gives the city in which the meeting was held.
    """
    held = {city for event in events for city in cities_of(event)}
    # What stands in brackets is blanked out, unless the brackets are left out.
    lines = [
        Field(_ALL_OF_IT, value_of(line, int(line.text.startswith("("))))
        for line in draft.with_role(ParagraphRole.DATE)
    ]
    for event in labelled_events(lines):
        cities = set(cities_of(event))
        made_there = draft.source.genre in OF_THOSE_WHO_MET and cities & held
        if cities and (made_there or event.sentence.start):
            yield event
