"""Lists of things with their number, whatever they are called: as many stand behind it.

    counted = count {word} things ({word} ":" | "namely" | "are" | "–") entry "," entry "and" entry
            | count {word} things "(" entry "," entry "and" entry ")"
            | count {word} noun ("of" | "on") entry "," entry "and" entry
            | count {word} things "," "including" entry "," entry

The things need not be known by their noun, for their number must come out; only "of" and "on" stand behind too much else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from jasmine_record.parsing.lexicon import alternation, numbers, table

__all__ = ["counted_things"]

_LEADS: Final = r"(?:namely|viz\.?|i\.e\.?,?|that is(?: to say)?,?|specifically|to wit)(?:,|:)?"
_OPEN: Final = r"(?:including|such as|among(?:st)? (?:them|these|which)|inter alia):?"
#: What says more of the things before they are listed: "four bottlenecks | to be dealt with first".
_MORE: Final = r"(?: (?:of|for|in|on|under|within|by|that|which|to|set|put|at|between|where|with|identified|proposed|recommended|agreed)\b[^,;:.()–—]{1,90}?)?"
#: "two games: one at home" tells of each, and lists nothing.
_EACH: Final = r"(?! (?:one|both|each|another|all|none)\b)"
_MOST: Final = 6
"""Numbers of things in a sentence that are looked at."""


@cache
def _things() -> re.Pattern[str]:
    known = alternation(noun for kind in ("pillars", "parts") for noun in table("lists")[kind])
    counts = alternation(count for count in numbers("cardinals") if count != "one")
    return re.compile(
        rf"\b(?P<count>{counts}|[2-9]|1\d) (?:[A-Za-z][\w’'-]* ){{0,3}}?(?:"
        r"(?P<noun>[a-z][\w-]{2,}s|[A-Z]s)\b(?:"
        rf"{_MORE}(?::(?= |$){_EACH}|,? {_LEADS}(?= ))|(?:, which)? (?:are|were|shall be|will be):?(?= |$)|{_MORE} [–—-](?= )|(?P<bracket>(?= \x01{{6}}))"
        rf"|{_MORE},? (?P<open>{_OPEN})(?= ))|(?P<known>{known}) (?:of|on)(?= [^:;–—]+$))"
    )


def counted_things(masked: str) -> Iterator[re.Match[str]]:
    """So many things, up to where they begin to be listed: `count`, `noun` or `known`, and `open` where there are more."""
    return islice(_things().finditer(masked), _MOST)
