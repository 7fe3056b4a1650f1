"""Participants: who is who on both sides. Two are one person only where name, or office and country, say so without a rival."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Final

from jasmine_record.comparison.change import FactChange, FieldChange
from jasmine_record.comparison.pairing import Pairing
from jasmine_record.comparison.sides import References, Sides, fact_changes, field_change, name_of
from jasmine_record.comparison.words import folded, words_of
from jasmine_record.model import Participant, ParticipantKind

__all__ = ["pair_participants", "participant_changes"]

_FIELDS: Final = (
    "kind",
    "name",
    "honorific",
    "role",
    "affiliation",
    "country",
    "attendance",
    "functions",
    "members",
)
#: Words of an office that no two offices differ in.
_EMPTY: Final = frozenset({"of", "the", "for", "and"})
#: A word that more names have tells nobody from the others.
_RIVALS: Final = 8
_SPELLINGS: Final = {"defense": "defence"}


def pair_participants(older: Sequence[Participant], newer: Sequence[Participant]) -> Pairing:
    """Who is who. Nobody is paired with one of two."""
    rows = (older, newer)
    pairs = Pairing([name_of(party) for party in older], [name_of(party) for party in newer])
    pairs.by_key(*([_everything(party) for party in row] for row in rows))
    # Somebody else of the same name on either side keeps the name from telling who is who.
    for key in (_named_in_country, _country_itself, _office_alone):
        pairs.by_key(*([key(party) for party in row] for row in rows), unique=True)
    _by_name(pairs, older, newer)
    _by_part_of_name(pairs, older, newer)
    _by_office(pairs, older, newer)
    return pairs


def participant_changes(
    sides: Sides, pairs: Pairing, references: References
) -> tuple[FactChange[Participant], ...]:
    """Who joined and left, and what changed about those who stayed."""
    older, newer = sides.older.record.participants, sides.newer.record.participants
    differing: list[list[FieldChange]] = []
    for i in sorted(pairs.forward):
        pair = (older[i], newer[pairs.forward[i]])
        changes = [field_change(sides, pair, field) for field in _FIELDS]
        changes.append(field_change(sides, pair, "represents", references=references))
        differing.append([change for change in changes if change])
    return fact_changes(sides, (older, newer), pairs, differing)


def _everything(party: Participant) -> Hashable:
    return tuple(getattr(party, field) for field in _FIELDS)


def _name_key(text: str | None) -> str | None:
    """A name without case, accents, marks and articles."""
    if text is None:
        return None
    decomposed = unicodedata.normalize("NFKD", folded(text))
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(word for word in words_of(plain) if word != "the") or plain


def _role_key(role: str | None) -> frozenset[str]:
    words = words_of(role or "")
    return frozenset(_SPELLINGS.get(word, word) for word in words if word not in _EMPTY)


def _named_in_country(party: Participant) -> Hashable:
    return (party.kind, _name_key(party.name), party.country) if party.name else None


def _country_itself(party: Participant) -> Hashable:
    state = party.kind is ParticipantKind.STATE and party.country
    return party.country if state else None


def _office_alone(party: Participant) -> Hashable:
    role = _role_key(party.role)
    return (party.kind, role, party.country) if role and not party.name else None


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _by_name(pairs: Pairing, older: Sequence[Participant], newer: Sequence[Participant]) -> None:
    """Pair those of one name of whom one side alone tells the country."""
    left, right = pairs.left()
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j in right:
        if newer[j].name:
            holders[newer[j].kind, _name_key(newer[j].name)].append(j)
    found: list[tuple[int, int]] = []
    for i in left:
        places = holders.get((older[i].kind, _name_key(older[i].name)), [])
        if len(places) <= _RIVALS:
            found += [(i, j) for j in places if _agree(older[i].country, newer[j].country)]
    _join_unrivalled(pairs, found)


def _by_part_of_name(pairs: Pairing, older: Sequence[Participant], newer: Sequence[Participant]) -> None:
    """Pair people of whom one side has a part of the name, in one country, whose offices don't differ."""
    left, right = _people(pairs, older, newer)
    names = {j: frozenset(words_of(_name_key(newer[j].name) or "")) for j in right}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j in right:
        for word in names[j]:
            holders[word].append(j)
    found: list[tuple[int, int]] = []
    for i in left:
        name = frozenset(words_of(_name_key(older[i].name) or ""))
        near = {j for word in name for j in holders[word] if len(holders[word]) <= _RIVALS}
        for j in sorted(near):
            fits = name <= names[j] or names[j] <= name
            if fits and _agree(older[i].country, newer[j].country) and _same_office(older[i], newer[j]):
                found.append((i, j))
    _join_unrivalled(pairs, found)


def _by_office(pairs: Pairing, older: Sequence[Participant], newer: Sequence[Participant]) -> None:
    """Pair people of one office and country of whom one side alone has the name."""
    left, right = _people(pairs, older, newer, named_only=False)
    offices: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j in right:
        if newer[j].role and newer[j].country:
            offices[_role_key(newer[j].role), newer[j].country].append(j)
    counts: defaultdict[Hashable, int] = defaultdict(int)
    for i in left:
        counts[_role_key(older[i].role), older[i].country] += 1
    for i in left:
        key = (_role_key(older[i].role), older[i].country)
        places = offices.get(key, [])
        if len(places) == counts[key] == 1 and (older[i].name is None) != (newer[places[0]].name is None):
            pairs.join(i, places[0])


def _people(
    pairs: Pairing, older: Sequence[Participant], newer: Sequence[Participant], *, named_only: bool = True
) -> tuple[list[int], list[int]]:
    left, right = pairs.left()
    return (
        [i for i in left if _is_person(older[i], named_only=named_only)],
        [j for j in right if _is_person(newer[j], named_only=named_only)],
    )


def _is_person(party: Participant, *, named_only: bool) -> bool:
    return party.kind is ParticipantKind.PERSON and (party.name is not None or not named_only)


def _same_office(first: Participant, second: Participant) -> bool:
    """Whether the offices are one, or one is a shorter form of the other."""
    one, other = _role_key(first.role), _role_key(second.role)
    return one <= other or other <= one


def _join_unrivalled(pairs: Pairing, found: list[tuple[int, int]]) -> None:
    first: defaultdict[int, int] = defaultdict(int)
    second: defaultdict[int, int] = defaultdict(int)
    for i, j in found:
        first[i] += 1
        second[j] += 1
    for i, j in found:
        if first[i] == second[j] == 1:
            pairs.join(i, j)
