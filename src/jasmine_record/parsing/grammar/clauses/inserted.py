"""Participles behind a comma as bounds of what was said: it ends before one, or goes on behind one in its midst."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.clauses.clause import Clause, says
from jasmine_record.parsing.grammar.verbs import AUXILIARY, FINITE, reporting_participle

__all__ = ["before_participle", "is_inserted"]


@cache
def _participle() -> re.Pattern[str]:
    """What somebody reports or has done besides: ", noting that", ", having signed the Treaty"."""
    return re.compile(
        rf"{reporting_participle().pattern}"
        r"|, having (?:also |just |already )?[a-z]+(?:ed|en|t|made|done|met|held|sent|set|read|built|begun)\b"
    )


def before_participle(clause: Clause, end: int) -> int:
    """Where a clause ends that goes on in a participle: "stressed that ports are full|, noting the costs"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    while found := _participle().search(masked, start, end):
        closed = _closed(clause, found.start(), end)
        if closed is None:
            return found.start()
        start = closed
    return end


#: Up to the comma behind a participle and those that follow it: ", noting the costs and, stressing the need|, ".
_UP_TO_COMMA: Final = re.compile(
    r"(?:, | )(?P<words>[^,;:]+(?:, (?:and |or )?(?:also |further |while )?[a-z]+ing\b[^,;:]*){0,4}), (?!(?:and|or|but|which|who|whose|while|whilst|whereas)\b)"
)
_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:and |of |for |the )*[A-Z][\w.’'-]*){0,5}"
_MODAL: Final = rf"(?:{AUXILIARY})\b"
#: Those of whom nothing is told yet: "that | Fiji", "that, | as host, | the Ports Fund, | with Tonga", "that | farmers".
_NOTHING_TOLD: Final = re.compile(
    rf" that(?:, [^,;:]{{2,80}},)? (?:(?:the|an?|its|his|her|their|our|both|all) (?:[a-z-]+|{_NAME})|{_NAME}|[a-z-]+s|it|they|he|she|we)"
    rf"(?:, (?!(?:also |[a-z]+ly )?{_MODAL})[^,;:]{{2,80}})?"
)
#: What is told of those before a participle, behind the comma that closes it: "Fiji, noting the costs, | would".
_IS_TOLD: Final = re.compile(
    rf"(?:(?:also|now|still|therefore|thus|then|nevertheless|nonetheless|[a-z]+ly) )?{_MODAL}"
)
_WITH_CLAUSE: Final = re.compile(r"\b(?:that|which|who|whose|how|whether)\b[^,]*,")
_TOLD: Final = re.compile(rf"{FINITE.pattern}|\b{_MODAL}")
#: "agreed to that, noting the costs"
_DEED_BEFORE: Final = re.compile(r"\b(?:to|of|on|with|for|by|at|from|about|in|all)$")


def _closed(clause: Clause, begin: int, end: int) -> int | None:
    """The comma that closes a participle which stands before what is told: "said that Fiji, noting the costs|, would pay".

    It does where nothing is told yet of those before it, or where what is told of them can only follow it.
    """
    masked, start = clause.sentence.masked, clause.rest[0]
    closed = _UP_TO_COMMA.match(masked, begin, end)
    if closed is None:
        return None
    behind = closed.end("words")
    that = masked.rfind(" that", start, begin)
    if that < 0:
        # "said Fiji, noting the costs, would pay"
        that = start if masked[slice(*clause.verb)] in says() else begin
    elif begin == that + len(" that"):
        return None if _DEED_BEFORE.search(masked, start, that) else behind
    elif _NOTHING_TOLD.fullmatch(masked, that, begin):
        return behind
    follows = _IS_TOLD.match(masked, closed.end(), end) and not _WITH_CLAUSE.search(closed["words"])
    if follows and that < begin and "," not in masked[that:begin] and not _TOLD.search(masked, that, begin):
        return behind
    return None


#: What is told behind the comma that closes words by the way: ", with Fiji estimating the costs, | go on"; no more such words.
_GOES_ON: Final = re.compile(
    r"(?!(?:[a-z]+ing|with|including|in|on|at|as|by|for|from|to|up|down|after|before|since|so)\b)[a-z]+\b[^,;:]*$"
)


def is_inserted(clause: Clause, begin: int, end: int) -> bool:
    """Whether a comma closes what others do at the same time, and only then it is told what those before it do: "noted that the talks, with Fiji estimating the costs, go on"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    that = masked.find(" that ", start, begin)
    closed = _UP_TO_COMMA.match(masked, begin, end)
    return (
        closed is not None
        and that >= 0
        and "," not in masked[that:begin]
        and _TOLD.search(masked, that, begin) is None
        and _GOES_ON.match(masked, closed.end(), end) is not None
    )
