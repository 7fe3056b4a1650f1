"""The meeting: its name, series and ordinal, when and where it was held, and how.

    name   = [ordinal] {Word} noun ["Plus"] [("of" | "on" | "for" | "between") Words]
    held   = name ("was" | "were") "held" | name "took place" | verb-of-taking-part ["the"] name

Only sentences that tell of the meeting itself count: dates and places inside what somebody said, of the next meeting
or of an earlier one are passed over, and so is the dateline of the press release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from jasmine_record.parsing.draft import Draft, inferred, stated, unresolved
from jasmine_record.parsing.lexicon import alternation, cities, fold, numbers, table
from jasmine_record.parsing.mentions import country_at
from jasmine_record.parsing.sentences import Sentence

__all__ = ["recognize"]

_CAPITAL: Final = r"(?!(?:The|A|An|On|In|At|This|During|After|Following|Next|As|For|By|From|Summary|Overview|Outline|Outcomes?|Results?|Readout|Report|Opening|Minutes|Highlights)\b)[A-ZÀ-ÖØ-ÞĀ-ɏ0-9][\w'’.&/+‐‑–-]*"
_JOIN: Final = r"(?: (?:of|on|for|and|between|with)(?: the)?|,)?"


@cache
def _name() -> str:
    """A pattern for the name of a meeting, with its ordinal."""
    nouns, tails = alternation(table("meetings")["nouns"]), alternation(table("meetings")["tails"])
    words = alternation(numbers("ordinals"))
    ordinal = rf"(?:(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|(?i:{words})) )"
    behind = rf"(?: (?:of|on|for|between) (?:the )?{_CAPITAL}(?:{_JOIN} {_CAPITAL}){{0,12}})?"
    return (
        rf"{ordinal}?(?P<series>(?:{_CAPITAL}{_JOIN} ){{0,14}}?(?:[\w-]+[-–])?(?:{nouns})(?![\w-])"
        rf"(?: (?:{tails}))?(?: \((?:[A-Z][\w-]+(?: [A-Z][\w-]+)*)\)(?= (?:was|were|on|in)\b))?{behind})"
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "held": re.compile(
            rf"\b{_name()}(?: \([^()]*\))?,? (?:(?:was|were) (?:\w+ly )?(?:held|convened|hosted|organi[sz]ed|conducted|chaired)|took place)\b"
        ),
        "part": re.compile(rf"(?: in)?(?: the| a| an)? {_name()}(?![\w’'-])"),
        "host": re.compile(
            rf"\b(?:hosted|held|convened|attended|chaired|joined|participated in) the {_name()}(?![\w’'-])"
        ),
        "title": re.compile(
            rf"(?:^|\b(?:in|at|of|on|for|to|attends|attended|held|during) (?:the )?|: ?|^The )(?<![\w-]){_name()}(?![\w’'-])"
        ),
    }


def recognize(draft: Draft) -> Draft:
    """Fill `meeting`."""
    evidence: list[Evidence] = []
    name, series, ordinal = _named(draft, evidence)
    events = tuple(_events(draft, series))
    starts, ends = _when(draft, events, evidence)
    held, held_evidence = _format(draft, events)
    city, country = _where(events, evidence, virtual=held in (Format.VIRTUAL, Format.TELEPHONE))
    evidence.extend(held_evidence)
    occasion = _occasion(events, evidence)
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
            evidence=tuple(evidence),
        ),
    )


# Name


@attrs.frozen
class _Name:
    paragraph: Paragraph
    start: int
    end: int
    series: tuple[int, int]
    ordinal: tuple[int, int] | None

    @property
    def words(self) -> str:
        return self.paragraph.text[self.start : self.end]

    @property
    def series_words(self) -> str:
        return self.paragraph.text[slice(*self.series)]


def _named(draft: Draft, evidence: list[Evidence]) -> tuple[str | None, str | None, int | None]:
    candidates = list(_names(draft))
    if not candidates:
        return None, None, None
    first = candidates[0]
    # Title and body may differ: the ordinal may stand in the title alone.
    name = first
    if first.ordinal is None:
        name = next(
            (c for c in candidates if c.ordinal and fold(c.series_words) == fold(first.series_words)), first
        )
    paragraph = name.paragraph
    evidence.append(stated("name", Anchor(paragraph.id, name.start, name.end)))
    evidence.append(stated("series", Anchor(paragraph.id, *name.series)))
    ordinal = None
    if name.ordinal:
        ordinal = _ordinal(paragraph.text[slice(*name.ordinal)])
        evidence.append(stated("ordinal", Anchor(paragraph.id, *name.ordinal)))
    return name.words, name.series_words, ordinal


def _ordinal(words: str) -> int | None:
    if words[0].isdigit():
        return int(re.match(r"\d+", words)[0]) or None  # type: ignore[index]
    return numbers("ordinals").get(fold(words))


def _names(draft: Draft) -> Iterator[_Name]:
    """Names of the meeting, the surest first: what was held, what was attended, what the title names."""
    for sentence in draft.sentences:
        if sentence.paragraph.level == 0:
            match = _patterns()["held"].search(sentence.text) if _HELD.search(sentence.masked) else None
            if match and not _FOREIGN.search(sentence.masked, 0, match.start()):
                yield _name_at(sentence.paragraph, match, sentence.start)
    for clause in draft.clauses:
        if clause.part and clause.sentence.paragraph.level == 0:
            match = _patterns()["part"].match(clause.sentence.text, *clause.rest)
            if match:
                yield _name_at(clause.sentence.paragraph, match, clause.sentence.start)
    for sentence in draft.sentences:
        if sentence.paragraph.level == 0 and _EVENT.search(sentence.masked):
            match = _patterns()["host"].search(sentence.text)
            if match and match["ordinal"] and not _FOREIGN.search(sentence.masked, 0, match.start()):
                yield _name_at(sentence.paragraph, match, sentence.start)
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        match = _patterns()["title"].search(paragraph.text)
        if match and " " in match["series"]:
            yield _name_at(paragraph, match, 0)


#: What stands before the name of another meeting.
_FOREIGN: Final = re.compile(
    r"\b(?:that|which|since|after|when|following|before|until|recalling|recalled|noted|welcomed|stated)\b",
    re.IGNORECASE,
)


def _name_at(paragraph: Paragraph, match: re.Match[str], offset: int) -> _Name:
    ordinal = match.span("ordinal") if match["ordinal"] else None
    start, end = match.span("series")
    return _Name(
        paragraph,
        offset + (ordinal[0] if ordinal else start),
        offset + end,
        (offset + start, offset + end),
        (offset + ordinal[0], offset + ordinal[1]) if ordinal else None,
    )


# Sentences that tell of the meeting


@attrs.frozen
class _Event:
    """A sentence that tells of the meeting, up to where somebody's words begin."""

    sentence: Sentence
    #: Where the verb of the event ends.
    verb_end: int
    #: Where reported words begin, or the sentence ends.
    end: int


_EVENT: Final = re.compile(
    r"(?<!which )(?<!that )\b(?:(?:was|were) (?:\w+ly |also )?(?:held|convened|conducted|hosted|organi[sz]ed|attended|chaired)|took place"
    r"|(?<!be )(?<!been )(?<!being )(?:met|attended|participated|took part|hosted|co-hosted|held|convened|joined|spoke|chaired|co-chaired))\b"
)


def _events(draft: Draft, series: str | None) -> Iterator[_Event]:
    reported: dict[int, int] = {}
    for clause in draft.clauses:
        if clause.act:
            reported.setdefault(id(clause.sentence), clause.rest[0])
    for sentence in draft.sentences:
        if sentence.paragraph.level:
            continue
        end = reported.get(id(sentence), len(sentence.text))
        match = _EVENT.search(sentence.masked, 0, end)
        if match and not _FOREIGN.match(sentence.masked) and _is_of(sentence, match, series):
            yield _Event(sentence, match.end(), end)


def _is_of(sentence: Sentence, verb: re.Match[str], series: str | None) -> bool:
    """Whether an event is the meeting itself, and not another one that has a name of its own."""
    named = _patterns()["part"].match(sentence.text, verb.end())
    if named is None and _HELD.match(sentence.masked, verb.start()):
        named = _patterns()["held"].search(sentence.text)
    if named is None or series is None or " " not in named["series"]:
        return True
    return fold(series).startswith(fold(named["series"])) or fold(named["series"]).startswith(fold(series))


# When


_RELATIVE: Final = re.compile(
    r"\b(?P<today>[Tt]oday|this (?:morning|afternoon|evening))\b|\b(?P<yesterday>[Yy]esterday)\b"
)


def _when(
    draft: Draft, events: tuple[_Event, ...], evidence: list[Evidence]
) -> tuple[date | None, date | None]:
    issued = draft.source.issued
    bare: tuple[_Event, PrintedDate] | None = None
    for event in events:
        for printed in find_dates(event.sentence.text[: event.end]):
            if _OTHER_DAY.search(event.sentence.text, max(0, printed.start - 40), printed.start):
                continue
            if printed.last_year is None:
                bare = bare or (event, printed)
                continue
            first, last = printed.first(), printed.last()
            if bare and (bare[1].month, bare[1].day) != (printed.month, printed.day):
                break
            return _days(event, printed, first, last, None, evidence)
    if bare:
        event, printed = bare
        anchor = event.sentence.anchor(printed.start, printed.end)
        if issued is None:
            words = event.sentence.text[printed.start : printed.end]
            evidence += [unresolved(field, "date.no-year", anchor, (words,)) for field in ("starts", "ends")]
            return None, None
        ahead = draft.source.genre in (Genre.PREVIEW, Genre.ANNOUNCEMENT)
        year = issued.year
        same_year = printed.last(year)
        if same_year and same_year > issued and not ahead:
            year -= 1
        last = printed.last(year)
        first = printed.first(year - 1 if printed.month > printed.last_month else year)
        return _days(event, printed, first, last, "date.year-from-issued", evidence)
    return _relative(events, issued, evidence)


#: What stands before a date that is not the meeting's.
_OTHER_DAY: Final = re.compile(
    r"\b(?:since|until|signed|adopted|dated|established|scheduled|issued|of the)\b[^.;]*$", re.IGNORECASE
)


def _days(
    event: _Event,
    printed: PrintedDate,
    first: date | None,
    last: date | None,
    rule: str | None,
    evidence: list[Evidence],
) -> tuple[date | None, date | None]:
    anchor = event.sentence.anchor(printed.start, printed.end)
    if first is None or last is None or first > last:
        words = event.sentence.text[printed.start : printed.end]
        evidence += [unresolved(f, "date.no-such-day", anchor, (words,)) for f in ("starts", "ends")]
        return None, None
    for field in ("starts", "ends"):
        evidence.append(inferred(field, rule, anchor) if rule else stated(field, anchor))
    return first, last


def _relative(
    events: tuple[_Event, ...], issued: date | None, evidence: list[Evidence]
) -> tuple[date | None, date | None]:
    for event in events:
        match = _RELATIVE.search(event.sentence.masked, 0, event.end)
        if match is None:
            continue
        anchor = event.sentence.anchor(*match.span())
        if issued is None:
            evidence += [unresolved(f, "date.no-issued", anchor, (match[0],)) for f in ("starts", "ends")]
            return None, None
        ordinal = issued.toordinal() - (1 if match["yesterday"] else 0)
        if ordinal < 1:
            return None, None
        day = date.fromordinal(ordinal)
        evidence += [inferred(f, "date.relative-to-issued", anchor) for f in ("starts", "ends")]
        return day, day
    return None, None


# Where


_PLACE: Final = re.compile(r"\b(?:in|at) (?:the )?(?=[A-ZÀ-Þ])")
_CITY: Final = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|(?:de|da|do|del|la|el|es|al|am|an|of|the)\b)){0,5}(?:, D\.?C\b\.?)?"
)


def _where(
    events: tuple[_Event, ...], evidence: list[Evidence], *, virtual: bool
) -> tuple[str | None, str | None]:
    """The place of the first sentence that names a city, or else of the first that names a country."""
    if virtual:
        return None, None
    country: tuple[str, Anchor] | None = None
    for event in events:
        text = event.sentence.text
        for place in _PLACE.finditer(event.sentence.masked, 0, event.end):
            near = max(0, place.start() - 60, event.verb_end if event.verb_end <= place.start() else 0)
            if _OTHER_PLACE.search(event.sentence.masked, near, place.start()):
                continue
            found = country_at(text, place.end(), len(text))
            city = _CITY.match(text, place.end())
            if city and (not found or fold(city[0]) in cities()):
                named = _city(event, city, country, evidence)
                if named:
                    return named
            if found and country is None:
                country = found[0], event.sentence.anchor(place.end(), found[1])
    if country:
        evidence.append(stated("country", country[1]))
        return None, country[0]
    return None, None


#: What stands before the place of something else.
_OTHER_PLACE: Final = re.compile(
    r"\b(?:next|previous|last|earlier|will|would|to be|situation|developments?|conflict|war|security|peace|stability|interest|"
    r"efforts?|Minister|Ministers|Ambassador|Embassy|cooperation|visit(?:ed|ing)?|return(?:ed|ing)?)\b[^.;,]*$"
)


def _city(
    event: _Event, match: re.Match[str], country: tuple[str, Anchor] | None, evidence: list[Evidence]
) -> tuple[str, str] | None:
    """The city and its country, where the country is printed behind it or is beyond doubt."""
    text = event.sentence.text
    words, start = match[0].split(" "), match.start()
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        known = cities().get(fold(name))
        if known is None:
            name = name.rstrip(".,")
            known = cities().get(fold(name))
        stop = start + len(name)
        behind = _COMMA.match(text, stop)
        printed = country_at(text, behind.end(), len(text)) if behind else None
        city = event.sentence.anchor(start, stop)
        if behind and printed:
            code, place = printed[0], stated("country", event.sentence.anchor(behind.end(), printed[1]))
        elif known:
            code, place = known, inferred("country", "country.of-city", city)
        else:
            continue
        if country and country[0] != code:
            return None
        evidence += [stated("city", city), place]
        return name, code
    return None


_COMMA: Final = re.compile(r", (?:the )?|,? in (?:the )?| \((?:the )?")


# How


@cache
def _formats() -> tuple[tuple[Format, re.Pattern[str]], ...]:
    words = table("meetings")["formats"]
    return tuple(
        (Format(kind), re.compile(rf"\b(?:{alternation(words[kind])})\b", re.IGNORECASE))
        for kind in ("hybrid", "virtual", "telephone", "in_person")
    )


_HELD: Final = re.compile(
    r"\b(?:was|were) (?:\w+ly )?(?:held|convened|conducted|hosted)|took place|\bmet\b|\bspoke\b|\bheld\b"
)


def _format(draft: Draft, events: tuple[_Event, ...]) -> tuple[Format | None, list[Evidence]]:
    """As stated of the meeting itself; else hybrid where some attended in person and others from afar."""
    ways: dict[Attendance, Anchor] = {}
    for participant in draft.participants:
        for entry in participant.evidence:
            if entry.field == "attendance" and entry.anchor and participant.attendance:
                ways.setdefault(participant.attendance, entry.anchor)
    if Attendance.VIRTUAL in ways and Attendance.IN_PERSON in ways:
        return Format.HYBRID, [inferred("format", "format.mixed-attendance", ways[Attendance.VIRTUAL])]
    attended = set(ways.values())
    for event in events:
        held = _HELD.search(event.sentence.masked, 0, event.end)
        if held is None:
            continue
        for kind, pattern in _formats():
            match = pattern.search(event.sentence.masked, held.start(), event.end)
            if match:
                anchor = event.sentence.anchor(*match.span())
                if anchor not in attended:
                    return kind, [stated("format", anchor)]
    return None, []


_OCCASION: Final = re.compile(
    r"\b(?:on|in) the (?:margins?|sidelines?|occasion) of (?:the |his |her )?(?P<occasion>.+?)"
    r"(?=[,;.](?:\s|$)| (?:in|on|at|to|with|where|held|was|were|and|by|from)\b|$)"
)


def _occasion(events: tuple[_Event, ...], evidence: list[Evidence]) -> str | None:
    for event in events:
        match = _OCCASION.search(event.sentence.text, 0, event.end)
        if match:
            evidence.append(stated("occasion", event.sentence.anchor(*match.span("occasion"))))
            return match["occasion"]
    return None
