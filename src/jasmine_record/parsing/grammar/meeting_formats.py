"""The words for how a meeting was held: in person, from afar, by telephone, or partly so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final

from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["NO_NOUN_BEHIND", "how_in_brackets", "not_shown", "ways_to_meet"]

NO_NOUN_BEHIND: Final = (
    r"(?:(?<!nline)|(?! (?:(?!(?:during|following|regarding|concerning)\b)[a-z]+(?:ing|tion|ment|ity|ness|ship)s?|platforms?|content|safety|services?|sales|trade|crimes?|fraud|courses?|portals?"
    r"|systems?|tools?|forms?|markets?|abuse|harms?|media|communities|stores?|space|world|users?|data|databases?)\b))"
)
"""What must not follow a word for how one met, since it then says what something is: "online voting"."""


@cache
def ways_to_meet() -> Mapping[str, Sequence[str]]:
    """Adverbs by the name of the format; those of a hybrid meeting may join two: "in person and via video link"."""
    mixed = table("meetings")["mixed"]
    pairs = [
        f"{one} {joint} {other}"
        for near, joint, far in product(mixed["near"], mixed["joints"], mixed["far"])
        for one, other in ((near, far), (far, near))
    ]
    ways: Mapping[str, list[str]] = table("meetings")["formats"]
    return {**ways, "hybrid": [*ways["hybrid"], *pairs]}


@cache
def not_shown() -> str:
    """What must not stand before a word for how one met, since it then says how others saw it: "streamed online"."""
    return "".join(rf"(?<!{word} )" for word in table("meetings")["shown"])


@cache
def how_in_brackets() -> re.Pattern[str]:
    """What brackets tell behind somebody of how this one was there, be it behind the country: "(online)", "(Fiji, by video link)"."""
    formats, mixed = ways_to_meet(), table("meetings")["mixed"]
    afar = alternation({*formats["virtual"], *mixed["far"], "remote"})
    there = alternation({*formats["in_person"], *mixed["near"]})
    return re.compile(
        rf" \((?:(?P<country>[A-ZÀ-Þ][^(),]{{1,40}}), )?(?:(?i:attend(?:ed|ing)|join(?:ed|ing)|participat(?:ed|ing)) )?(?P<how>(?P<afar>(?i:{afar}))|(?i:{there}))\)"
    )
