"""Whom the heading of a section names, and who was met in another one: a text that tells of several meetings one behind the other."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from jasmine_record.model import Paragraph
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.parties.gathering import party_of
from jasmine_record.parsing.parties.identity import bearers, is_same_rank, role_words
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import MOST_COMPARED, Party, Roster

__all__ = ["introduce_guests", "is_left_behind"]


#: What stands before whom they met: "Meeting with | Minister Placeholder", "(1) Courtesy call on the | President".
_BEFORE_GUEST: Final = re.compile(r"\b(?:with|on|by|from) (?:the )?(?=[A-ZÀ-Þ])")
#: What stands behind: "Meeting with Minister Placeholder | (August 3)", "Call on Minister Placeholder | on August 3".
_BEHIND_GUEST: Final = re.compile(r" ?[(（]|,? on (?:[A-Z]|\d)")
_LONGEST: Final = 160
"""Code points of a heading."""


@lru_cache(maxsize=64)
def _guests(heading: str) -> tuple[Mention, ...]:
    """Those whom a heading names as met: "2. Meeting with Minister Placeholder"; the country, where it is nothing else."""
    if len(heading) > _LONGEST:
        return ()
    opening = _BEFORE_GUEST.search(heading)
    start = opening.end() if opening else 0
    behind = _BEHIND_GUEST.search(heading, start + 1)
    return read_mentions(heading, start, behind.start() if behind else len(heading))


def introduce_guests(role: str, roster: Roster) -> None:
    """Make those parties whom the headings above name with this office, so that below them it is theirs: "the Minister"."""
    for head in roster.heads:
        for guest in _guests(head.text):
            named = guest.kind is MentionKind.PERSON and not _may_be_of_body(guest, head)
            if named and _holds(guest, head, role) and not bearers(guest, head.text, roster):
                party_of(guest, head, 0, roster)


def _may_be_of_body(guest: Mention, head: Paragraph) -> bool:
    """Whether what is read as a name may be the last word of a body's: "Director of the Ports | Agency"."""
    behind = guest.role is not None and guest.name is not None and guest.role[1] + 1 == guest.name[0]
    return behind and guest.role is not None and _OF_BODY.search(head.text, *guest.role) is not None


_OF_BODY: Final = re.compile(r" of the [A-Z]")


def _holds(guest: Mention, head: Paragraph, role: str) -> bool:
    """Whether words stand for the office that a heading gives somebody: "the Minister" for a Minister of Ports."""
    wanted = role_words(role)
    held = role_words(head.text[slice(*guest.role)]) if guest.role else frozenset[str]()
    return bool(wanted) and wanted <= held and is_same_rank(held, wanted)


def is_left_behind(party: Party, role: str, roster: Roster) -> bool:
    """Whether somebody was met in another section, and those of this one have somebody else for such an office."""
    titled = [one.names for one in roster.titled if one.is_of_all]
    if any(names <= known or known <= names for names in titled for known in party.names):
        return False
    before: list[Paragraph] = []
    for _, paragraph, _ in islice(party.mentions, MOST_COMPARED):
        section = roster.sections.get(paragraph.id)
        if section is None or section.heads[-1] in roster.heads:
            # This one was named here, or in no section.
            return False
        before += section.heads
    if party is roster.persons[0] and not any(_names(head, party) for head in before):
        # Who travels is named in the first section alone, if the title gives no name.
        return False
    return any(head not in before and _has_other(head, party, role) for head in roster.heads)


def _names(head: Paragraph, party: Party) -> bool:
    """Whether a heading names somebody."""
    return any(
        guest.name and name_words(head.text[slice(*guest.name)]) in party.names
        for guest in _guests(head.text)
    )


def _has_other(head: Paragraph, party: Party, role: str) -> bool:
    """Whether a heading names another one of this office, or a country that somebody isn't known to be of."""
    return any(
        guest.country not in party.countries if guest.kind is MentionKind.STATE else _holds(guest, head, role)
        for guest in _guests(head.text)
        if guest.kind is not MentionKind.PERSON or not _names(head, party)
    )
