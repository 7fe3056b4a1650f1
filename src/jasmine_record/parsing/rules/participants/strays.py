"""Bare offices that may be those of people who are named: nobody of their own for sure."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from jasmine_record.model import ParticipantKind
from jasmine_record.parsing.lexicon import fold, table
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["MOST_RIVALS", "find_strays"]


#: A hostile text names thousands; a bare office is compared with no more of them than this.
MOST_RIVALS: Final = 40
#: How many words a bare office has: "the Minister", "the Foreign Secretary".
_BARE: Final = 2


def find_strays(roster: Roster) -> dict[str, list[Party]]:
    """Bare offices that may be those of people who are named, by their ids, with these: nobody of their own for sure."""
    found: dict[str, list[Party]] = {}
    named = [party for party in roster.persons[:MOST_RIVALS] if party.names]
    for party in roster.parties.values():
        if party.kind is not ParticipantKind.PERSON or party.names:
            continue
        offices = [fold(held.words).removeprefix("the ").split() for held in party.printed("role")]
        also = table("offices")["also_called"].get(" ".join(offices[0]), ()) if len(offices) == 1 else ()
        if also or all(len(office) <= _BARE and "prime" not in office for office in offices):
            rivals = [
                one
                for one in named
                if any(role <= own or _is_called(own, also) for role in party.roles for own in one.roles)
                and _may_be_of(one, party.countries)
                and not _stand_side_by_side(party, one)
            ]
            if rivals:
                found[party.id] = rivals
    return found


def _is_called(role: frozenset[str], also: Collection[str]) -> bool:
    """Whether somebody of an office, and nobody's deputy, is called otherwise as well: the Home Secretary "the Secretary of State"."""
    return bool(also) and not role.isdisjoint(also) and role.isdisjoint(table("offices")["grades"])


def _stand_side_by_side(party: Party, other: Party) -> bool:
    """Whether one sentence tells of both where they are named first, so that they are two: "The Secretary of State met Minister Placeholder"."""
    (mention, paragraph, offset), (second, beside, shift) = party.mentions[0], other.mentions[0]
    first, last = sorted((mention.start + offset, second.start + shift))
    return paragraph is beside and last - first <= _NEAR and ". " not in paragraph.text[first:last]


_NEAR: Final = 200
"""Code points between two who are told of in one sentence."""


def _may_be_of(party: Party, countries: set[str]) -> bool:
    return not party.countries or not countries or not party.countries.isdisjoint(countries)
