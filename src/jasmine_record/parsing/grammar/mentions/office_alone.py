"""An office alone: "the Minister of Ports of Fiji"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.names import (
    begins_inside,
    holds_another,
    shown_inside,
    shown_last,
)
from jasmine_record.parsing.grammar.mentions.offices import (
    NOTHING,
    country_apart,
    holds_next_state,
    lists_more,
    lists_offices,
    read_of,
    roles_of,
    whole_country,
)
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import fold, shown_honorific, table

__all__ = ["read_office_alone"]

#: To whom a speech is made.
_VOCATIVE: Final = re.compile(
    r"(?:Mr\.?|Madam|Mister) (?:Speaker|President|Chair(?:man|woman|person)?|Minister|Secretary)"
)


@cache
def _name_first() -> re.Pattern[str]:
    """What may be somebody's name before an office that nothing parts from it."""
    return re.compile(rf"(?:{shown_honorific()}|HE) ([A-ZÀ-Þ][\w'’-]*)\.? ([A-ZÀ-Þ][\w'’-]*) (?=[A-ZÀ-Þ])")


def read_office_alone(
    text: str,
    inner: int,
    match: re.Match[str] | None,
    start: int,
    end: int,
    nation: tuple[str, Span, int] | None,
) -> Mention | None:
    """An office alone."""
    of = read_of(text, match.start("of"), end) if match and match["of"] else NOTHING
    if match and (
        lists_more(text, *match.span("role"), end)
        or begins_inside(match["role"])
        or holds_next_state(text, match.span("role"))
        or patterns().group_and.search(text, *match.span("role"))
        or lists_offices(text, match.span("role"))
        or (holds_another(text, match.span("role")) and not _serves_two(text, match.span("role")))
    ):
        return None
    row = _name_first().match(text, inner, end) if match else None
    if (row and not all(fold(word) in patterns().no_name for word in row.groups())) or (
        match and (shown_inside().search(text, *match.span("role")) or shown_last().search(text, inner, end))
    ):
        # "Mr. Placeholder Alpha Chief Executive Officer": where the name ends can't be told.
        return None
    if _VOCATIVE.fullmatch(text, start, end) or text[inner:end] in table("offices")["offices_or_bodies"]:
        return None
    if match is None or of is None:
        local = _OF_PLACE.fullmatch(text, inner, end)
        return local and Mention(kind=MentionKind.OFFICE, start=start, end=end, role=local.span("role"))
    country, country_span, affiliation = of
    if affiliation and match["role"].startswith("European ") and text.startswith(",", match.end("role")):
        # "the European Commissioner for Ports, FAO": the next of a list, for the office is of its own body.
        return None
    if affiliation and _INITIAL.search(text, *affiliation):
        # Somebody's name stands behind the body: "Head of the Department for Ports P. Placeholder".
        return None
    role, inside = country_apart(text, match.span("role"))
    if inside and not country:
        country, country_span = inside
    role, country_span = whole_country(text, role, country_span)
    if nation and not country:
        country, country_span = nation[0], nation[1]
    return Mention(
        kind=MentionKind.OFFICE,
        start=start,
        end=end,
        **roles_of(text, role, affiliation),
        country=country,
        country_span=country_span,
    )


def _serves_two(text: str, role: Span) -> bool:
    """Whether an office may be one that two others have: "Adviser to the President and the Prime Minister"."""
    served = _SERVED.search(text, *role)
    return served is not None and patterns().head.search(text, *served.span("first")) is not None


#: "to the | President | and the Prime Minister"
_SERVED: Final = re.compile(r" to the (?P<first>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) and the ")
_INITIAL: Final = re.compile(r" [A-Z](?:\. ?[A-Z][\w-]+)?$")
#: Who governs a part of a country, whatever it is called: "the Governor of Placeholder Province".
_OF_PLACE: Final = re.compile(
    r"(?:[Tt]he )?(?P<role>(?:(?:Deputy|Vice|Lieutenant|Lord|Regional)[ -])?(?:Governor|Mayor|Premier|Chief Minister|Prefect) of (?:the )?"
    r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)"
)
