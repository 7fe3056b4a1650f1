"""The foot of a page: the house that its last lines name, with where it is or beside its copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.grammar.addresses import country_of_house
from jasmine_record.parsing.layout.bare import (
    names_body,
    names_division,
    names_kind_alone,
    names_somebody,
)
from jasmine_record.parsing.layout.furniture import is_furniture
from jasmine_record.parsing.layout.head import GOVERNMENT, HAS_VERB, line_role, names_officer, publisher_span
from jasmine_record.parsing.lexicon import alternation, cities, country_names, fold, organisations, table

__all__ = ["house_in_foot", "house_in_path", "is_imprint", "is_signed", "only_house"]

_LONGEST: Final = 300
"""Code points of a line of the foot."""
#: "© 2024", "Copyright © 2019-2024", "(c) 2024"
_COPYRIGHT: Final = re.compile(
    r"(?:Copyright|COPYRIGHT|©|\([cC]\)(?= ?(?:19|20)\d\d))(?: ?(?:©|\([cC]\)))?(?: (?:by|of))?(?: ?(?:19|20)\d\d(?: ?[–-] ?(?:19|20)?\d\d)?)?,? ?(?:by )?(?:[Tt]he )?(?=[A-ZÀ-Þ])"
)
#: What parts the name of a house from what stands behind it: its address, links, the year, what may be done with the page.
_BEHIND: Final = re.compile(
    r"\.? (?:[|·•]|©|[–—-](?= (?:\d|P\.? ?O\b|Tel))) |\. (?=[A-Z(\d])|\.$|,? (?:19|20)\d\d$|$"
)
#: Before the place of a house, which its name may end in.
_COMMA: Final = re.compile(r", ")
_MOST_COMMAS: Final = 8


def only_house(names: Sequence[str]) -> int | None:
    """The place of the one house of those that a foot names, be it that another name is a part of its own: "ASEAN", "ASEAN Secretariat"."""
    folded = [fold(name) for name in names[:_MOST_HOUSES]]
    whole = {name for name in folded if not any(name != other and name in other for other in folded)}
    return folded.index(whole.pop()) if len(whole) == 1 else None


_MOST_HOUSES: Final = 12


def house_in_foot(line: str) -> tuple[int, int] | None:
    """Where the name of a house stands in a line of the foot of a page: "© 2024 Ministry of Ports. All rights reserved.", "Ports Secretariat, 1 Harbour Road, Suva"."""
    if len(line) > _LONGEST or HAS_VERB.search(line):
        return None
    if line_role(line) is ParagraphRole.PUBLISHER and (labelled := publisher_span(line))[0] > 0:
        # Behind a label, be it that of the source.
        return labelled
    owned = _COPYRIGHT.search(line)
    named = None if owned and owned.start() == 0 else _named_from(line, 0, owned=False)
    return named or (_named_from(line, owned.end(), owned=True) if owned else None)


def _named_from(line: str, start: int, *, owned: bool) -> tuple[int, int] | None:
    """The name of a house that begins here, and ends before its address or what else stands there."""
    behind = _BEHIND.search(line, start)
    end = behind.start() if behind else len(line)
    if _GOVERNMENT.match(line, start):
        return None
    for stop in _stops(line, start, end):
        name = line[start:stop]
        if not name or ":" in name or any(fold(part) in cities() for part in name.split(", ")[1:]):
            continue
        placed = stop < end and _is_where(line[stop + 2 : end])
        body = (owned or placed) and "," not in name and names_body(name)
        if (stop == end or placed) and (_is_house(name) or body) and not _names_part(name):
            first, last = publisher_span(name)
            return start + first, start + last
    return None


def _stops(line: str, start: int, end: int) -> Iterator[int]:
    """Where the name may end, the longest first: at the end of the stretch, or before a comma."""
    yield end
    commas = [comma.start() for comma in _COMMA.finditer(line, start, end)]
    yield from reversed(commas[:_MOST_COMMAS])


def _names_part(name: str) -> bool:
    """Whether the words name a part of a house, somebody in it, or two houses: "Director, Ports Commission", "Minister of Local Government"."""
    several = len(_KIND_OF_HOUSE.findall(name)) > 1
    return several or names_division(name) or _officer().search(name) is not None


_KIND_OF_HOUSE: Final = re.compile(
    r"\b(?:Ministry|Department|Government|Embassy|Secretariat)\b", re.IGNORECASE
)


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('head')['titles']['offices'])})\b(?!['’])")


def _is_house(name: str) -> bool:
    return (
        line_role(name) is ParagraphRole.PUBLISHER
        or (" " in name and fold(name) in organisations())
        or country_of_house(name) is not None
    ) and not names_kind_alone(name)


def _is_where(words: str) -> bool:
    """Whether words say where a house is: with a number, a city, a country or its government."""
    return any(letter.isdigit() for letter in words) or any(
        fold(part) in cities() or fold(part) in country_names() or part.startswith("Government of ")
        for part in words.split(", ")
    )


def is_imprint(lines: Sequence[str]) -> bool:
    """Whether the first of some lines is that of a house which tells by itself or by its address below that the page is its own, and not who signs."""
    line, *below = lines
    span = house_in_foot(line)
    if span is None:
        return False
    if span != (0, len(line)):
        return True
    address = below[0] if below else ""
    if len(address) > _LONGEST_ADDRESS or HAS_VERB.search(address):
        return False
    return _is_where(address) or _PRESS_OFFICE.fullmatch(address) is not None


_LONGEST_ADDRESS: Final = 100
#: Which part of the house put the page up, below its name.
_PRESS_OFFICE: Final = re.compile(
    r"(?:(?:press|media|information|communications?|public (?:affairs|relations)|spokesperson['’]s)(?: (?:and|&) \w+)? ){1,2}(?:office|service|department|division|unit|section|cent(?:re|er)|team)",
    re.IGNORECASE,
)


def is_signed(above: Sequence[str]) -> bool:
    """Whether the short lines above the name of a house are those of somebody who signs for it."""
    last = above[-1] if above else ""
    return names_officer(last) or names_somebody(last) or any(map(_SIGNED.match, above))


#: Above the names of those who signed: "For the Government of Fiji", "Signed".
_SIGNED: Final = re.compile(
    r"(?:For and on behalf of|[Oo]n behalf of|For|FOR) (?:the |THE )?(?!(?i:immediate|release|press|media|more)\b)[A-ZÀ-Þ]|\(?(?:Signed|SIGNED|signed)\b"
)
#: The parts of the line that says where in its site a page stands.
_CRUMB: Final = re.compile(r" ?(?:[>»›→|]|(?<= )/{1,2}(?= )) ?")
_FEWEST_CRUMBS: Final = 2


def house_in_path(line: str) -> tuple[int, int] | None:
    """Where the name of a house stands with which the path of a page begins, maybe behind that of its site: "gov.fj > Ministry of Ports > News"."""
    if len(line) > _LONGEST:
        return None
    crumbs: list[tuple[int, int]] = []
    start = 0
    for parted in _CRUMB.finditer(line):
        crumbs.append((start, parted.start()))
        start = parted.end()
    crumbs.append((start, len(line)))
    # A path may begin with its mark: "> Home > News".
    crumbs = [crumb for crumb in crumbs if line[slice(*crumb)].strip()]
    if len(crumbs) < _FEWEST_CRUMBS:
        return None
    first = line[slice(*crumbs[0])]
    if is_furniture(first):
        # "Home", or the address of the site.
        crumbs = crumbs[1:]
    name = line[slice(*crumbs[0])]
    whole = len(crumbs) > 1 and " " in name and line_role(name) is ParagraphRole.PUBLISHER
    return crumbs[0] if whole and not _GOVERNMENT.match(name) else None


_GOVERNMENT: Final = re.compile(GOVERNMENT)
