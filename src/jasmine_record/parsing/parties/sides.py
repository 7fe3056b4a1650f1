"""On whose side somebody stands, by what the words around say of delegations: "while Minister B led the Chinese side"."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.grammar.mentions import country_at, leading_nation

__all__ = ["side_of"]

#: How far a sentence is read on either side, in code points.
_NEAR: Final = 300
_STOP: Final = re.compile(r"(?<=[a-z\d)”\"]{2})[.;] (?=[A-ZÀ-Þ“\"])")
_NATION: Final = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ]")
#: Behind a nation: "the Chinese side", "China's delegation", "China was represented by", "and China by its Minister".
_SIDE_BEHIND: Final = re.compile(
    r"(?:['’]s?)? (?:(?:[a-z]+ )?(?:sides?|delegations?|teams?)\b|(?:was|were) (?:represented|led|headed)\b|by (?:its|the)\b)"
)
#: Before it: "from China", "the delegation of China", "on behalf of China".
_SIDE_BEFORE: Final = re.compile(
    r"\b(?:[Ff]rom|[Dd]elegations? (?:of|from)|[Ff]or|[Oo]n behalf of|[Rr]epresenting) (?:the )?$"
)
#: Between somebody and the side that he leads, behind him.
_LEADS: Final = re.compile(
    r"[^;]{0,120}?\b(?:led|leads|leading|headed|heads|heading|represented|represents|representing|attended from|participated from"
    r"|took part from|(?:attended|participated|spoke) for) (?:the )?(?:delegations? (?:of|from) (?:the )?)?$"
)
#: Where somebody else acts.
_OTHER: Final = re.compile(r", (?:and|while|whereas) | while | whereas ")


def side_of(text: str, start: int, end: int) -> str | None:
    """The code of the country on whose side the words between `start` and `end` stand, as far as their sentence tells.

    What they lead, behind them, counts first, then the last side that is named before them.
    """
    behind = text[end : end + _NEAR]
    stop = _STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    other = _OTHER.search(behind, 1)
    for place, code, stop_at in _nations(behind):
        if other and place > other.start():
            break
        if _LEADS.match(behind[:place]) and (
            _SIDE_BEHIND.match(behind, stop_at) or _SIDE_BEFORE.search(behind, 0, place)
        ):
            return code
    before = text[max(0, start - _NEAR) : start]
    begin = max((found.end() for found in _STOP.finditer(before)), default=0)
    side = None
    for place, code, stop_at in _nations(before):
        if place >= begin and (_SIDE_BEHIND.match(before, stop_at) or _SIDE_BEFORE.search(before, 0, place)):
            side = code
    return side


def _nations(text: str) -> list[tuple[int, str, int]]:
    """The nations that some words name or hold as an adjective: where each begins, its code, where it ends."""
    found: list[tuple[int, str, int]] = []
    end = 0
    for word in _NATION.finditer(text):
        if word.start() < end:
            continue
        name = country_at(text, word.start(), len(text))
        adjective = leading_nation(text, word.start(), len(text))
        if name and (adjective is None or name[1] >= adjective[1][1]):
            found.append((word.start(), *name))
        elif adjective:
            found.append((word.start(), adjective[0], adjective[1][1]))
        end = found[-1][2] if found else 0
    return found
