"""Stretches of a sentence that tell of another meeting than the sentence does, by the way.

    other = ("following" | "after" | "as a follow-up to" | "two years after") meeting "held" place day ","
          | "," meeting "of which was held" place day | "," meeting "having been held" place day
          | "," ("as" | "while" | "with") "the previous" meeting "held" place day
          | "since" meeting "held" place day

Neither the places and days in them nor the words for how one met are the meeting's. A sentence that only counts meetings
("It was the second since ...") tells nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import country_at
from jasmine_record.parsing.grammar.sentences import BLANK, Sentence

__all__ = ["without_others"]

#: The words for what was done of another meeting, without one of which only a sentence that counts meetings may tell of some.
_DONE: Final = frozenset({"held", "hosted", "convened", "place", "met"})
_HELD: Final = r"(?:held|hosted|convened|took place|taken place|met)\b"
#: What opens a sentence that then tells of the meeting: "Following the 2nd Forum, held in Suva in 2022, | the 3rd Forum was held".
_BEHIND: Final = re.compile(
    r"(?:^|(?<=, ))(?:As an? (?:[a-z]+ )?(?:follow-up|sequel) to|[Ff]ollowing(?: up on)?|[Aa]fter|[Ff]urther to|[Pp]ursuant to"
    r"|[Aa]s (?:agreed|announced|confirmed|decided|envisaged|foreseen|planned|proposed)(?: upon)? (?:at|by|during|in)|[Bb]ased (?:up)?on|[Bb]uilding (?:up)?on"
    r"|(?:[Ii]n accordance with|[Ii]n line with|[Oo]n the basis of|[Ii]n follow-up to|[Ii]n continuation of|[Aa]s a result of)"
    r"|(?:[A-Za-z]+|\d+) (?:days|weeks|months|years?) (?:after|since)) "
    rf"(?:the|an?|its|their|[A-Z0-9])[^;:]{{1,160}}?\b{_HELD}"
)
#: Where what is told of the other meeting ends.
_COMMA: Final = re.compile(r", ")
#: What may go on with its place and day behind a comma: "in Suva, | Fiji, | on 3 May, | 2022, the".
_GOES_ON: Final = re.compile(r"(?:on|in|at|from|between|hosted|chaired|attended|\d{4}\b)")
#: Told by the way, up to the next comma: ", the 2nd of which was held online", ", the last two rounds having been held in Suva".
_BY_THE_WAY: Final = re.compile(
    rf"(?<=,) (?:with |and )?(?:the|its|their|both)\b(?:(?! which\b)[^,;:]){{2,100}}? (?:of which (?:was|were)|having(?: been)?|being) {_HELD}[^,;:]*"
    rf"| (?:as|because|whereas|while|though|although|when) (?:the|its|their|both) (?:(?:two|three|few|several) )?(?:previous|last|earlier|preceding|prior|past)\b[^,;:]{{0,80}}? {_HELD}[^,;:]*"
)
#: "the first since the one held in Suva in May | took place", "since they met in Suva"
_SINCE: Final = re.compile(
    rf"\bsince (?:(?:the|an?|its|their|that)\b(?:(?!\bwhich\b)[^,;:]){{2,120}}? |(?:they|the two|both)\b[^,;:]{{0,40}}? ){_HELD}(?:(?! (?:took|was|were|has|have) )[^,;:])*"
)
#: A sentence that counts meetings: "It was the second meeting between the Ministers | after they met in Suva in May".
_COUNTS: Final = re.compile(
    r"(?:It|This|That|The (?:meeting|talks?|call|visit)) (?:is|was|were|marks|marked) (?:also )?(?:the|their|his|her|an?)\b[^;:]{0,60}?"
    rf"\b(?:{GATHERING}|meetings?|talks?|time|occasion|opportunity)\b[^;:]*?(?P<others>,? (?:after|as|because|following|since|when|where|whereas|while)\b.*)"
)


def without_others(sentence: Sentence) -> tuple[int, Sentence]:
    """A sentence with what it tells of other meetings blanked out, and where it begins to tell of its own."""
    begin, spans = 0, list(_others(sentence))
    for start, end in spans:
        begin = end if start == begin else begin
    if not spans:
        return 0, sentence
    text, masked = _without(sentence.text, spans), _without(sentence.masked, spans)
    return begin, attrs.evolve(sentence, text=text, masked=masked)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def _others(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that tell of other meetings."""
    masked = sentence.masked
    counts = _COUNTS.match(masked)
    # "It was the first time since 1990 that the Forum was held in Suva."
    if counts and " that " not in counts["others"]:
        yield counts.span("others")
    if _DONE.isdisjoint(sentence.words):
        return
    for behind in _BEHIND.finditer(masked):
        end = _end(masked, behind.end())
        if end:
            yield behind.start(), end
    for pattern in (_BY_THE_WAY, _SINCE):
        for found in pattern.finditer(masked):
            yield found.span()


def _end(masked: str, held: int) -> int | None:
    """Where the place and the day of the other meeting end: behind a comma."""
    for comma in _COMMA.finditer(masked, held, min(len(masked), held + _NEAR)):
        nation = _ARTICLE.match(masked, comma.end())
        country = country_at(masked, nation.end() if nation else comma.end(), len(masked))
        in_country = country is not None and masked.startswith((",", " on ", " in ", " from "), country[1])
        if not in_country and not _GOES_ON.match(masked, comma.end()):
            return comma.end()
    return None


_ARTICLE: Final = re.compile(r"the ")
_NEAR: Final = 200
"""Code points in which the place and the day of another meeting end."""
