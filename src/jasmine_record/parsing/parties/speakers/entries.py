"""Whose entries those of a numbered list are: whom "they" means that opens one."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.model import ParticipantKind
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.lexicon import fold
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["are_some", "note_opener", "owners"]

_MOST_OPENERS: Final = 8
"""Groups that open entries of a list; no more of them than this are compared."""
_OFTEN: Final = 2
"""So many entries show whose list it is."""


def note_opener(clause: Clause, parties: tuple[Party, ...], roster: Roster) -> None:
    """Remember who opens an entry of a list, where these are several."""
    paragraph = clause.sentence.paragraph
    if paragraph.label is None or paragraph is roster.entry:
        return
    roster.entry, roster.opener = paragraph, ()
    first, *others = parties
    several = others or (first.kind is ParticipantKind.GROUP and not first.is_collective)
    if clause.sentence.start or not several:
        return
    roster.opener = parties
    for place, (known, count) in enumerate(roster.openers):
        if _are_same(known, parties):
            roster.openers[place] = (known, count + 1)
            return
    if len(roster.openers) < _MOST_OPENERS:
        roster.openers.append((parties, 1))


def owners(meant: tuple[Party, ...], roster: Roster) -> tuple[Party, ...]:
    """Whom "they" means that opens an entry: those who acted last, or those whose entries the others are; empty where it can't be told.

    "2. They welcomed the briefing. Fiji and Tonga declared themselves ready." / "3. They took note": those who welcomed the briefing.
    """
    others = [known for known, _ in roster.openers if not _are_same(known, meant)]
    before, repeated = roster.opener, _count(roster.opener, roster) >= _OFTEN
    if not any(map(_are_many, others)):
        return meant
    if _are_many(before) and not _are_same(before, meant) and (repeated or not _are_many(meant)):
        return before
    goes_on = _are_many(meant) and _are_same(before, meant)
    return meant if goes_on and (repeated or _open_once(others, roster)) else ()


def are_some(meant: tuple[Party, ...], roster: Roster) -> bool:
    """Whether several persons are some of more who met or opened an entry, whom "they" in a new paragraph may mean as well.

    "1. Minister Alpha, Minister Bravo and Minister Charlie met. Ministers Alpha and Bravo thanked the host." / "2. They agreed".
    """
    if len(meant) < _A_PAIR or any(party.kind is not ParticipantKind.PERSON for party in meant):
        return False
    return any(
        set(meant) < set(known) or (len(known) == 1 and (known[0].counted or 0) > len(meant))
        for known in (roster.met, *(known for known, _ in roster.openers))
    )


def _count(parties: tuple[Party, ...], roster: Roster) -> int:
    return next((count for known, count in roster.openers if _are_same(known, parties)), 0)


def _open_once(others: list[tuple[Party, ...]], roster: Roster) -> bool:
    """Whether none of those that may be all who met opens more than one entry."""
    return all(_count(known, roster) < _OFTEN for known in others if _are_many(known))


#: Groups that are not all of those who met.
_SOME: Final = re.compile(
    r"(?:some|several|many|most|others?|few|a few|a number|certain|various|numerous|one|two|three|four|five)\b"
)
_ALL: Final = ("two ministers", "two sides", "two parties", "two leaders")
_A_PAIR: Final = 2
_ARTICLE: Final = re.compile(r"^(?:(?:the|both|two|all) )+")


def _are_many(parties: tuple[Party, ...]) -> bool:
    """Whether somebody is a group that may be all of those who met: "the Ministers", but not "the Fijian side", "some Ministers"."""
    if len(parties) != 1 or parties[0].kind is not ParticipantKind.GROUP:
        return False
    label = fold(parties[0].label)
    return len(parties[0].countries) != 1 and (label.startswith(_ALL) or _SOME.match(label) is None)


def _are_same(these: tuple[Party, ...], those: tuple[Party, ...]) -> bool:
    """Whether two are the same group, be it named in full: "Ministers of Fiji and Tonga", "the Ministers"; or "both sides", "the two ministers"."""
    if these == those:
        return True
    if not (_are_many(these) and _are_many(those)):
        return False
    if these[0].counted == those[0].counted == _A_PAIR:
        return True
    one, other = (_ARTICLE.sub("", fold(parties[0].label)) for parties in (these, those))
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
