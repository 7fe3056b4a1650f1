"""How the meeting was held: in person, from afar, by telephone, or partly so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from jasmine_record.model import (
    Anchor,
    Attendance,
    Evidence,
    Format,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
)
from jasmine_record.parsing.draft import Draft, inferred, stated, supplied
from jasmine_record.parsing.grammar.event_days import which_was_held
from jasmine_record.parsing.grammar.events import Event
from jasmine_record.parsing.grammar.fields import FieldKind
from jasmine_record.parsing.grammar.meeting_formats import NO_NOUN_BEHIND, not_shown, ways_to_meet
from jasmine_record.parsing.lexicon import alternation, table
from jasmine_record.parsing.parties.attendance import SOME

__all__ = ["format_of"]


#: What is only called by it: "video call scams", "conference call services".
_NO_TOPIC: Final = r"(?! (?:apps?|cent(?:re|er)s?|charges|fraud|industry|lines?|networks?|operators?|platforms?|rates|records?|scams?|services?|software|systems?)\b)"


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
            re.compile(
                rf"{before}{not_shown()}\b(?:{alternation(words[kind])})\b(?!-){NO_NOUN_BEHIND}{_NO_TOPIC}",
                re.IGNORECASE,
            ),
        )
        for kind in ("hybrid", "virtual", "telephone", "in_person")
    )


#: How somebody attended is not how others did.
_ATTENDED: Final = re.compile(
    r"(?:(?:was|were) (?:\w+ly |also )?attended (?:(?:[a-z-]+ ){1,3})?by|attended|participated|took part|joined|(?:co-)?chaired)\b"
)
#: With whom somebody co-chaired a meeting that is named.
_CO_CHAIRED_WITH: Final = re.compile(
    r" (?:the|an?|their|its) [^,;:]{3,160}? with (?=[A-ZÀ-Þ]|the |his |her )"
)
#: What is told of others than the meeting: "; Norway joined online", ", joined by video by Norway".
_OTHERS: Final = re.compile(
    # "held in Suva, attended by Fiji and Tonga, | the latter virtually", "| of whom some joined online"
    rf";|,? (?:\w+ )?of whom\b|, (?:with |and )?{SOME}"
    r"|(?:,| and were| and was) joined\b|[,–—] (?:and |while |with |but )?[^,;]{2,80}? (?:attended|attending|participated|participating|took part|joined|joining)\b"
)
#: Who was there, where the others met from afar: "via videoconference, | except for Fiji and Tonga, which attended in person".
_BUT_FOR: Final = re.compile(
    r",? (?:except (?:for|from)|apart from|with the exception of) [^;:]{2,120}?\b(?:attended|attending|participated|joined|met|were present) (?:in[ -]person|physically)\b"
)
#: How far words behind "which was held" say how, before the next clause.
_CLAUSE: Final = re.compile(r"[^,;.]+")
_NEAR_HELD: Final = 80
#: What was held has its name before the verb, which may say how: "the Telephone Talk was held".
_HELD: Final = re.compile(r"(?:was|were|took) ")
_ADVERB: Final = 14
"""Code points before a verb, where its adverb stands: "virtually met"."""


#: How the meeting was held, and not how somebody attended it: "held in Suva | (hybrid format)".
_IN_BRACKETS: Final = re.compile(
    r" \((?P<how>(?:in (?:an? )?)?(?P<kind>hybrid(?=\)| )|(?:virtual|online|in[- ]person)(?= (?:format|mode|meeting)))(?: (?:format|mode|meeting))?)\)",
    re.IGNORECASE,
)
_BRACKETED: Final = {
    "hybrid": Format.HYBRID,
    "virtual": Format.VIRTUAL,
    "online": Format.VIRTUAL,
    "in person": Format.IN_PERSON,
}


#: A title's call; an envoy who "calls" at its end pays a visit.
_CALL: Final = re.compile(
    r"(?<!ourtesy )(?<!Roll )(?<!Port )(?<!House )\b[Cc]all(?:\b(?=$| \()|s?\b(?= (?:[Ww]ith|[Bb]etween)\b))"
)


def format_of(draft: Draft, events: Sequence[Event], *, placed: bool) -> tuple[Format | None, list[Evidence]]:
    """As stated of the meeting itself; hybrid where some attended in person and others from afar; else as the title says."""
    ways = _ways_of_taking_part(draft)
    if Attendance.VIRTUAL in ways and Attendance.IN_PERSON in ways:
        return Format.HYBRID, [inferred("format", "format.mixed-attendance", ways[Attendance.VIRTUAL])]
    for event in events:
        held = _HELD.match(event.sentence.masked, event.verb[0])
        begin = event.start if held else max(event.start, event.verb[0] - _ADVERB)
        # Both of those who co-chaired it from afar are all whom it had.
        both = (
            event.sentence.masked.startswith("co-chaired", event.verb[0])
            # "hosted by Fiji and co-chaired | with Tonga and, remotely, Samoa" tells of one of them.
            and not event.sentence.masked.startswith(" with ", event.verb[1])
            and (
                " and " in event.sentence.text[event.start : event.verb[0]]
                # "Minister Alpha co-chaired the 5th Dialogue with Minister Bravo online"
                or _CO_CHAIRED_WITH.match(event.sentence.masked, event.verb[1], event.end) is not None
            )
        )
        attended = not both and _ATTENDED.match(event.sentence.masked, event.verb[0]) is not None
        other = _OTHERS.search(event.sentence.masked, event.verb[1], event.end)
        end = other.start() if other else event.end
        printed = _on_line(event) or _partly(event, end, met_there=placed and not attended)
        if printed:
            return printed
        for kind, pattern in _formats(nouns=attended):
            match = pattern.search(event.sentence.masked, begin, end)
            if match:
                some = kind is Format.VIRTUAL and _BUT_FOR.match(event.sentence.masked, match.end())
                held_so = Format.HYBRID if some else kind
                return held_so, [stated("format", event.sentence.anchor(*match.span()))]
        bracket = _IN_BRACKETS.search(event.sentence.text, event.verb[0], event.end)
        if bracket:
            kind = _BRACKETED[bracket["kind"].lower().replace("-", " ")]
            return kind, [stated("format", event.sentence.anchor(*bracket.span("how")))]
        # "attended the 22nd Meeting, which was held online"
        relative = which_was_held(event)
        told = relative and _CLAUSE.match(event.sentence.masked, relative.end(), relative.end() + _NEAR_HELD)
        if told:
            for kind, pattern in _formats(nouns=False):
                match = pattern.search(event.sentence.masked, *told.span())
                if match:
                    return kind, [stated("format", event.sentence.anchor(*match.span()))]
        far = _connecting().search(event.sentence.masked, event.verb[1]) if placed else None
        if far:
            anchor = event.sentence.anchor(*far.span("way"))
            return Format.HYBRID, [inferred("format", "format.mixed-attendance", anchor)]
    joined = ways.get(Attendance.VIRTUAL) if placed and _others_were_there(draft.participants) else None
    if joined and not _is_message(draft, joined):
        return Format.HYBRID, [inferred("format", "format.mixed-attendance", joined)]
    return _format_of_title(draft, placed=placed)


def _ways_of_taking_part(draft: Draft) -> dict[Attendance, Anchor]:
    """How people are told to have taken part, with where that is first told of each way."""
    ways: dict[Attendance, Anchor] = {}
    for participant in draft.participants:
        for entry in participant.evidence:
            if entry.field == "attendance" and entry.anchor and participant.attendance:
                ways.setdefault(participant.attendance, entry.anchor)
    return ways


#: What is sent to a meeting, and makes nobody take part in it: "by | video message".
_SENT: Final = re.compile(r"[^.;]{0,30}\b(?:message|recording|recorded)\b", re.IGNORECASE)


def _is_message(draft: Draft, told: Anchor) -> bool:
    """Whether words for taking part from afar are those for a message."""
    text = next(one.text for one in draft.paragraphs if one.id == told.paragraph)
    return _SENT.match(text, told.start) is not None


def _others_were_there(participants: Iterable[Participant]) -> bool:
    """Whether people are told of who took part otherwise than from afar."""
    people = [one for one in participants if one.kind is ParticipantKind.PERSON]
    return any(one.attendance is None for one in people)


def _on_line(event: Event) -> tuple[Format, list[Evidence]] | None:
    """What a line says of how they met with one word at its beginning: "Format: Hybrid", or alone in brackets."""
    if event.labelled is None:
        return None
    dated = FieldKind.DAY in event.labelled.kinds and "(" in event.sentence.text
    for kind, pattern in _in_brackets() if dated else ():
        match = pattern.search(event.sentence.text, event.start)
        if match:
            return kind, [stated("format", event.sentence.anchor(*match.span("way")))]
    if event.labelled.kinds.isdisjoint(_HOW_AND_WHERE):
        return None
    for kind, pattern in _words_of_lines():
        match = pattern.match(event.sentence.text, event.start)
        if match:
            return kind, [stated("format", event.sentence.anchor(*match.span()))]
    return None


@cache
def _in_brackets() -> tuple[tuple[Format, re.Pattern[str]], ...]:
    """The words for each way to meet, alone in brackets behind the day or the place: "5 November 2021 (video conference)"."""
    kinds, ways = table("meetings")["events"], ways_to_meet()
    return tuple(
        (Format(kind), re.compile(rf"\([*※]?(?P<way>(?i:{alternation([*ways[kind], *kinds[kind]])}))\)"))
        for kind in ("hybrid", "virtual", "telephone")
    )


@cache
def _words_of_lines() -> tuple[tuple[Format, re.Pattern[str]], ...]:
    words = table("meetings")["formats_alone"]
    nouns = r"(?: (?:format|form|mode|modality|meeting|event|session))?"
    return tuple(
        (
            Format(kind),
            re.compile(
                rf"(?:(?:[Ii]n )?(?:an? )?)(?i:{alternation(words[kind])}){nouns}(?=[.,;]?$|[,;]? ?\()",
                re.IGNORECASE,
            ),
        )
        for kind in words
    )


def _partly(event: Event, end: int, *, met_there: bool) -> tuple[Format, list[Evidence]] | None:
    """A hybrid meeting, by words that put those who met in a place and in none."""
    if event.labelled and not event.labelled.kinds.isdisjoint(_HOW_AND_WHERE):
        partly = _PARTLY_THERE.search(event.sentence.text)
    else:
        partly = _there_and_afar().search(event.sentence.masked, event.verb[1], end) if met_there else None
    return (Format.HYBRID, [stated("format", event.sentence.anchor(*partly.span()))]) if partly else None


_HOW_AND_WHERE: Final = frozenset({FieldKind.PLACE, FieldKind.FORMAT})
#: Neither a platform, nor the zone of a time: "Zoom / online", "10:00 JST / Online".
_NO_PLACE: Final = (
    r"(?!(?i:call|cisco|conferenc|goto|google|hybrid|kudo|link|meet|microsoft|ms\b|online|phone|platform|remote|skype|system|teams|telephone"
    r"|tv\b|vc\b|video|virtual|vtc|web|zoom)|[A-Z]{1,2}[SD]?T\b|UTC\b)"
)
_FROM_AFAR: Final = r"online|virtual(?:ly)?|via (?:zoom|webex|teams|videoconference|video link)"
_BESIDE: Final = r"(?:/|&|\+|\band\b|\bplus\b) ?"
#: What a labelled line joins, a place and no place: "Venue: Suva / Online", "Ministry of Ports, Suva and online".
_PARTLY_THERE: Final = re.compile(
    rf"\b{_NO_PLACE}[A-ZÀ-Þ][\w.'’-]*\)?,? ?\(?{_BESIDE}(?i:{_FROM_AFAR})\b(?! [A-Za-z])"
    # "Suva, Hotel Reef, partly online"
    rf"|\b(?i:partly|partially) (?i:{_FROM_AFAR})\b"
    rf"|\b(?i:{_FROM_AFAR}) ?{_BESIDE}(?:in |at )?(?:the )?{_NO_PLACE}(?=[A-ZÀ-Þ])"
)


@cache
def _there_and_afar() -> re.Pattern[str]:
    """A city and no place, joined: "held in Suva and by videoconference", "in Suva, Fiji, as well as online"."""
    ways = alternation(ways_to_meet()["virtual"])
    city = rf"(?:{_NO_PLACE}[A-ZÀ-Þ][\w.'’-]*)"
    day = r"(?P<day>,? on [\w ]{3,30}(?:, \d{4})?)?"
    # "in Suva on 3 May and online on 5 May" may be two meetings.
    return re.compile(
        rf"\b(?:in|at) (?:the )?(?:[a-z]+ ){{0,3}}{city}(?:(?:,? |, (?:in )?(?:the )?)(?:of (?:the )?)?{city}){{0,5}}{day},? (?:and|as well as|and also|and partly|and simultaneously) (?i:{ways})\b(?!-| (?:all|every|each|any|no|none|the same|identical)\b)(?(day)(?! on\b)){NO_NOUN_BEHIND}"
        rf"|\b(?i:{ways}) (?:and|as well as) in {city}"
    )


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
