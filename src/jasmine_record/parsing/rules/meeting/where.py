"""In which city and country the meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jasmine_record.model import Anchor, Evidence, ParagraphRole
from jasmine_record.parsing.draft import Draft, inferred, stated, unresolved
from jasmine_record.parsing.grammar.date_lines import begins_with_place
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.event_days import DID_ELSE, OTHER_DAY, VISITED_AND, which_was_held
from jasmine_record.parsing.grammar.events import Event, is_visit, labelled_events
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.grammar.mentions import country_at, nations_in
from jasmine_record.parsing.grammar.places import Place, find_places, is_city, read_place_line
from jasmine_record.parsing.lexicon import doubtful_country_names, fold

__all__ = [
    "cities_of",
    "events_of_title",
    "place_above",
    "place_here",
    "place_of",
    "publishers_own",
    "tells_city",
]


def publishers_own(
    draft: Draft, country: str | None, where: Sequence[Evidence]
) -> tuple[str | None, list[Evidence]]:
    """The country of a city of which several have one, where one of these is the publisher's and nobody is told of from the others."""
    own = draft.source.publisher_country
    open_ = next((entry for entry in where if entry.rule == "country.of-several"), None)
    if country or own is None or open_ is None or own not in open_.candidates:
        return country, list(where)
    met = {party.country for party in draft.participants}
    if own not in met or not met.isdisjoint(one for one in open_.candidates if one != own):
        return country, list(where)
    if open_.anchor is None or _may_be_abroad(draft, own, open_.candidates, open_.anchor):
        return country, list(where)
    told = inferred("country", "country.of-publisher", open_.anchor)
    return own, [told if entry is open_ else entry for entry in where]


#: Somebody goes somewhere, be it to the publisher.
_TRAVELS: Final = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|led|ling|ed|ing)?|arriv(?:ed?|es|ing)|tours?|toured|flew|journey)\b(?P<to> (?:to|in) (?:the )?)?",
    re.IGNORECASE,
)
#: What a guest does besides: "met in Santiago with Minister Placeholder | , who is on an official visit".
_GUEST_TRAVELS: Final = re.compile(r", who (?:is|was|are|were) [^,;.]*$")
#: What others host as well: "attended the meeting of the Union in | Cartagena".
_TAKES_PART: Final = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|participat(?:es?|ed|ing) in|(?:took|takes|taking) part in|represent(?:s|ed|ing)) (?:the|an?)\b[^;.]*$"
)
_SENTENCE_END: Final = re.compile(r"\. (?=[A-ZÀ-Þ])")


def _may_be_abroad(draft: Draft, own: str, candidates: Sequence[str], city: Anchor) -> bool:
    """Whether a text names another country that has a city of this name, or tells up to the city of a journey elsewhere than to the publisher's."""
    others = set(candidates) - {own}
    texts = [paragraph.text for paragraph in draft.paragraphs]
    if any(code in others for text in texts for code, _ in nations_in(text, 0, len(text))):
        return True
    for paragraph in draft.paragraphs:
        own_line = paragraph.id == city.paragraph
        end = _SENTENCE_END.search(paragraph.text, city.end) if own_line else None
        behind = city.end if own_line else None
        if own_line and _TAKES_PART.search(paragraph.text, 0, city.start):
            return True
        if _goes_elsewhere(paragraph.text[: end.start() if end else None], own, behind):
            return True
        if own_line:
            break
    return False


def _goes_elsewhere(text: str, own: str, behind: int | None) -> bool:
    """Whether words tell of a journey elsewhere than to a country, but for that of a guest named behind a place."""
    for found in _TRAVELS.finditer(text):
        to = country_at(text, found.end(), len(text)) if found["to"] else None
        guest = (
            behind is not None and found.start() > behind and _GUEST_TRAVELS.search(text, 0, found.start())
        )
        if not guest and (to is None or to[0] != own):
            return True
    return False


def cities_of(event: Event) -> Iterator[str]:
    """The folded names of the cities that an event tells."""
    return (fold(event.sentence.text[slice(*place.city)]) for place in _places(event) if place.city)


def place_of(events: Sequence[Event], evidence: list[Evidence]) -> tuple[str | None, str | None]:
    """The place of the first event that names a city, or else of the first that names a country."""
    nation: tuple[str, Anchor] | None = None
    if any(_goes_to_several(event) for event in events[:_MOST_LINES]):
        return None, None
    for event in events:
        for place in _places(event):
            if place.city is not None and (nation is None or nation[0] in (place.country, *place.candidates)):
                told = _with_country(event, place, place.city, events)
                return _city(*told, nation, evidence)
            if place.country and place.printed and not place.city and nation is None:
                nation = place.country, event.sentence.anchor(*place.printed)
    if nation:
        evidence.append(stated("country", nation[1]))
        return None, nation[0]
    return None, None


def _with_country(
    event: Event, place: Place, span: tuple[int, int], events: Sequence[Event]
) -> tuple[Event, Place, tuple[int, int]]:
    """A city and where it stands, or the first of the same name that an event tells with its country, where this one has none."""
    if place.country is None:
        name = fold(event.sentence.text[slice(*span)])
        for other in events:
            for told in _places(other):
                if told.city and told.country and fold(other.sentence.text[slice(*told.city)]) == name:
                    return other, told, told.city
    return event, place, span


#: Several places of a journey: "will travel to | Suva, Lima and Apia", "paid an official visit to | Chile and Argentina".
_SEVERAL_PLACES: Final = re.compile(
    r"(?:travel to|visit|(?:paid|made|undertook) (?:an? |his |her |the )?(?:[\w-]+ ){0,4}?(?:visits?|trips?) to) (?P<first>(?:the )?[A-ZÀ-Þ][^,;:.]{1,40}?)(?:, [^,;:.]{2,40}){0,6}?,? and (?P<last>(?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3})"
)


def _goes_to_several(event: Event) -> bool:
    """Whether somebody travels to several places, so that none of them alone is where those met of whom is told."""
    masked, (start, end) = event.sentence.masked, event.verb
    found = _SEVERAL_PLACES.match(masked, max(start, masked.rfind(" ", start, end) + 1), event.stop)
    return found is not None and all(
        _is_place(event.sentence.text, *found.span(which)) for which in ("first", "last")
    )


def _is_place(text: str, start: int, end: int) -> bool:
    start += len("the ") * text.startswith("the ", start, end)
    name, country = text[start:end], country_at(text, start, end)
    # Beside another place, "Jordan" is the country.
    return (
        is_city(name) or fold(name) in doubtful_country_names() or (country is not None and country[1] == end)
    )


#: "held their dialogue on the port | in Suva on 3 May"
_IN_CITY: Final = re.compile(
    r"\bin (?P<city>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})(?=,? on (?:[A-Z][a-z]+,? )?(?:the )?(?:\d|[A-Z][a-z]+ \d))"
)


def tells_city(event: Event) -> bool:
    """Whether a city and a day stand behind the verb of an event, so that it may be the meeting's, though it needn't."""
    found = _IN_CITY.finditer(event.sentence.masked, event.verb[1], event.end)
    return event.labelled is None and any(is_city(told["city"]) for told in found)


#: "Second Placeholder Dialogue Held in Suva", "MINUTES OF THE SECOND MEETING, HELD AT THE PLACEHOLDER HOTEL, SUVA"
_HELD_IN: Final = re.compile(
    r"\b(?i:held|holds?|convene[sd]?|concludes?|concluded|opens?|opened|takes? place|meets?|met)(?:(?! (?i:about|amid|for|on|over|to)\b) [^,;: ]+){0,9} (?i:in) (?:(?i:the) )?(?=[A-ZÀ-Þ])"
    r"|\b(?i:held|convened) (?i:at) (?:(?i:the) )?(?=[A-ZÀ-Þ][^,;:]{2,60}, [A-ZÀ-Þ])"
)


def events_of_title(draft: Draft) -> Iterator[Event]:
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
        day = next((found for found in find_dates(text) if found.start <= _NEAR_START), None)
        # "Suva, Fiji, 3 May 2022", "the Placeholder Hotel, Suva, on 3 May 2022", "Tuesday, 3 May 2022, Suva"
        ahead = day is not None and any(is_city(words) for words in _JOINTS.split(text[: day.start]))
        yield from read_place_line(text, day.end if day and not ahead else 0)
        return
    visit = _VISIT.match(masked, event.verb[1], event.end) if is_visit(event) else None
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


def place_here(
    draft: Draft, events: Sequence[Event], evidence: list[Evidence]
) -> tuple[str | None, str | None]:
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


def place_above(
    draft: Draft, events: Sequence[Event], evidence: list[Evidence]
) -> tuple[str | None, str | None]:
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
#: "paid | an official visit to | Suva", "visited | Suva"
_VISIT: Final = re.compile(
    r"(?<=paid|made|took) (?:an? |the |his |her )(?:[\w-]+ ){0,4}visit to (?=the |[A-ZÀ-Þ])|(?<!paid)(?<!made)(?<!took) (?=the |[A-ZÀ-Þ])"
)
#: "visited Vilnius on 6 May, where she met with", "who was visiting Vilnius, Lithuania, met with"
_WHERE: Final = re.compile(
    r"\bwho (?:was|were|is|are) visiting (?P<visited>[A-ZÀ-Þ](?:(?! (?:next|later|soon|and)\b)[^,;]){1,40}(?:, [A-ZÀ-Þ](?:(?! and\b)[^,;]){1,30})?)(?:,? (?:to|for) [^,;]{3,80})?, $"
    r"|\b(?:visited|visit to|travell?ed to|flew to|arrived in|went to) (?P<place>[A-ZÀ-Þ][^,;]{1,60}), (?:[^,;]{1,40}, )?where (?:he|she|they|the (?:[Mm]inister|[Ss]ecretary|[Pp]resident)) $"
)
_NEAR_START: Final = 40
_JOINTS: Final = re.compile(r" ?[,/|(;] ?| [–—-] | ?$")
#: What makes the places at the opening of a sentence those of something else.
_AWAY: Final = re.compile(
    r"\b(?:ahead|advance|building|light|response|support|wake|visit|trip|travel|return|amid|given|despite|next|previous|last|preparations?|eve|view|run-up"
    r"|planned|originally|initially|anticipation|backdrop|background|former [\w -]{2,40} at)\b",
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
