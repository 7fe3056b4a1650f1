"""On what occasion the meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Final

from jasmine_record.model import Evidence
from jasmine_record.parsing.calendar import MONTHS, WEEKDAYS
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.events import Event
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.lexicon import alternation, fold, organisations, table

__all__ = ["OCCASION", "occasion_of"]


OCCASION: Final = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Aa]long) the (?:margins?|sidelines?|occasion) of (?:the (?:latter|former|guest|visitor)['’]s |the |his |her |their )?(?P<occasion>[^,;]{2,160}?)"
    rf"(?=[,;.](?:\s|$)| on (?:(?:the )?\d|{'|'.join((*WEEKDAYS, *MONTHS))})| (?:in|at|to|with|where|(?:co-)?(?:chaired|hosted)|convened|held|organi[sz]ed|under|was|were|and|by|from|this|here|today|yesterday)\b|$)"
)
_AND_BODY: Final = re.compile(
    r" and (?:the )?(?P<body>[A-Z][\w-]*(?: (?:(?:of|for|on) (?:the )?)?[A-Z][\w-]*)*)"
)


#: A name that goes on behind "and": "the Placeholder | and Caribbean Ports Week".
_AND_NAME: Final = re.compile(
    r" and (?:[A-Z][\w'’-]* ){1,5}(?:Week|Days?|Summit|Forum|Conference|Meetings?|Dialogue|Assembly|Congress|Council|Expo|Fair|Festival|Games|Symposium)\b(?! [A-Z])"
)
_A_MEETING: Final = re.compile(
    rf"\b(?:{GATHERING}|Week|Days?|Year|Anniversary|Expo|Fair|Festival|Games|Congress|Symposium|Convention)\b"
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
    r"(?: (?:on|against|for|to(?= [A-Z][a-z]+ [A-Z])) (?:the )?[A-Z][\w-]*(?: (?:(?:of|and|on) (?:the )?)?[A-Z][\w-]*){0,6}(?<! and))?(?: \([A-Z][\w-]*\))?"
)
_LETTERS: Final = re.compile(r" \([A-Z][\w-]{1,9}\)")
#: The meeting itself is no occasion of it.
_OWN_OCCASION: Final = re.compile(
    r"(?:this |that |our (?:[\w-]+ ){0,3}?)?(?:session|meeting|visit|talks?|dialogue|summit|conference|event|forum|consultations?)"
    # "In the margins of the meeting an exhibition was held."
    r"(?=$| (?:an?|the|both|two|several|there|they|he|she|we|it)\b)",
    re.IGNORECASE,
)
#: Two met there before: "their first talks since they met on the sidelines of the Forum".
_EARLIER: Final = re.compile(r"\b(?:since|(?:last|first|previously|had|when (?:they|we|he|she)) met)\b")


def _stands_for(letters: str, series: str, told: Iterable[str]) -> bool:
    """Whether letters are those of the meeting itself: "the 20th Ports Ministers Meeting of the region (PMM20)", "PMM20"."""
    if " " in letters or not letters[:2].isupper():
        return False
    named = re.compile(rf"{re.escape(series)}[^.;()]{{0,160}} \({re.escape(letters)}\)")
    return any(named.search(words) for words in told)


#: Of which month and year something is told: "took place in Suva in June 2022".
_OF_MONTH: Final = re.compile(rf"\b(?:in|In) (?:(?P<month>{'|'.join(MONTHS)}),? )?(?P<year>(?:19|20)\d\d)\b")


def _is_of_other_month(event: Event, starts: date | None) -> bool:
    """Whether an event is told to have been in another month or year than the meeting, as an earlier round was."""
    told = (
        None
        if starts is None or event.labelled
        else _OF_MONTH.search(event.sentence.masked, event.verb[1], event.stop)
    )
    if told is None or starts is None:
        return False
    month = starts.month if told["month"] is None else MONTHS.index(told["month"]) + 1
    return (int(told["year"]), month) != (starts.year, starts.month)


def occasion_of(
    events: Sequence[Event],
    series: str | None,
    titles: Sequence[str],
    starts: date | None,
    evidence: list[Evidence],
) -> str | None:
    """What the events were held on the occasion of, unless that is the meeting itself, as its series shows."""
    told = [event.sentence.text for event in events]
    for event in events:
        match = OCCASION.search(event.sentence.text, event.start, event.stop)
        own = match and (
            _OWN_OCCASION.match(match["occasion"])
            or (series and series in match["occasion"])
            or (series and _stands_for(match["occasion"], series, (*titles, *told)))
            or _EARLIER.search(event.sentence.text, event.start, match.start())
            or _is_of_other_month(event, starts)
        )
        if match and not own:
            start, end = match.span("occasion")
            # "the Spring Meetings of the World Bank Group and the International Monetary Fund"
            other = _AND_BODY.match(event.sentence.text, end, event.stop)
            named = (
                None if _A_MEETING.search(match["occasion"]) else _AND_NAME.match(event.sentence.text, end)
            )
            end = named.end() if named else end
            end = other.end() if other and fold(other["body"]) in organisations() else end
            more = _and_more().match(event.sentence.text, end, event.stop)
            end = more.end() if more else end
            treaty = _TO_TREATY.match(event.sentence.text, end, event.stop)
            end = treaty.end() if treaty and _OF_PARTIES.search(event.sentence.text, start, end) else end
            letters = _LETTERS.match(event.sentence.text, end, event.stop)
            if letters and "(" in event.sentence.text[start:end]:
                # Of two bodies with letters each, those of the last one too.
                end = letters.end()
            evidence.append(stated("occasion", event.sentence.anchor(start, end)))
            return event.sentence.text[start:end]
    return None
