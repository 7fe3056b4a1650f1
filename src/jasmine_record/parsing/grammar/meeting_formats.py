"""The words for how a meeting was held: in person, from afar, by telephone, or partly so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final

from jasmine_record.parsing.lexicon import table

__all__ = ["NO_NOUN_BEHIND", "ways_to_meet"]

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
