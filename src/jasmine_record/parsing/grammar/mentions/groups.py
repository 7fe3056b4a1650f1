"""Groups, bodies, and meetings that speak as one.

group = [determiner] {modifier} plural [("of" | "from") ...] | nation singular
body  = {Word} kind [("of" | "for" | "on") Words]
"""

from __future__ import annotations

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.nations import leading_nation
from jasmine_record.parsing.grammar.mentions.patterns import patterns

__all__ = ["read_body", "read_collective", "read_group"]


def read_body(text: str, start: int, end: int) -> Mention | None:
    """A body known by its kind alone: "the Department of Ports"."""
    body = patterns().body.fullmatch(text, start, end)
    if body is None:
        return None
    return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=body.span("body"), is_body=True)


def read_group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    """A group; its name begins with the quantifier where it has one, never with an article."""
    match = patterns().group.fullmatch(text, start, end)
    if match is None or (match["of"] and len(match["of"].split()) > 20):
        return None
    begin, stop = match.span("core")
    country: str | None = None
    span: Span | None = None
    nation = leading_nation(text, start, end)
    if nation and match["singular"]:
        country, span = nation[0], nation[1]
    elif match["singular"] and not text[begin].isupper():
        return None
    return Mention(
        kind=MentionKind.GROUP,
        start=start,
        end=end,
        name=(begin if quantified is None else quantified, stop),
        country=country,
        country_span=span,
    )


def read_collective(text: str, start: int, end: int, *, determined: bool) -> Mention | None:
    """A meeting that speaks as one: "The Meeting"."""
    if not determined or not patterns().collective.fullmatch(text, start, end):
        return None
    return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end), is_collective=True)
