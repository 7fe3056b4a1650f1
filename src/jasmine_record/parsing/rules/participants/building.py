"""Parties of the roster to participants of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jasmine_record.model import Anchor, Evidence, ParagraphRole, Participant, ParticipantKind
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.parties.roster import Party, Printed, Roster
from jasmine_record.parsing.rules.participants.countries import country_of_person

__all__ = ["participant_of", "reading_order"]


def reading_order(party: Party, order: dict[str, int]) -> tuple[int, int]:
    """Where a party is first mentioned, given the places of the paragraphs: what parties are sorted by."""
    return min((order[paragraph.id], mention.start + offset) for mention, paragraph, offset in party.mentions)


def participant_of(party: Party, renamed: dict[str, str], roster: Roster) -> Participant:
    """A party as the record has it, given the ids of the record by those of the roster."""
    evidence: list[Evidence] = []

    def take(field: str, chosen: Printed | None) -> str | None:
        if chosen is None:
            return None
        evidence.append(stated(field, chosen.anchor))
        return chosen.words

    # A group is called what it was first called, a person by the fullest form.
    forms = party.printed("name")
    name = take("name", next(forms, None) if party.kind is ParticipantKind.GROUP else _fullest(forms))
    honorific = take("honorific", next(party.printed("honorific"), None))
    role = take("role", _fullest(party.printed("role")))
    affiliation = take("affiliation", next(party.printed("affiliation"), None))
    country = country_of_person(party, roster, evidence)
    members = next((tuple(one) for one in _members(party)), ()) if party.kind is ParticipantKind.GROUP else ()
    evidence.extend(stated("members", anchor) for _, anchor in members)
    if party.attendance:
        evidence.append(party.attendance[1])
    evidence.extend(entry for _, entry in party.functions)
    if party.represents and party.represents[0] in renamed:
        evidence.append(party.represents[1])
    return Participant(
        id=renamed[party.id],
        kind=party.kind,
        name=name,
        honorific=honorific,
        role=role,
        affiliation=affiliation,
        country=country,
        attendance=party.attendance[0] if party.attendance else None,
        functions=tuple(function for function, _ in party.functions),
        members=tuple(words for words, _ in members),
        represents=renamed.get(party.represents[0]) if party.represents else None,
        evidence=tuple(evidence),
    )


def _members(party: Party) -> Iterator[list[tuple[str, Anchor]]]:
    """The members that each mention of a group names, where it names any."""
    for mention, paragraph, offset in party.mentions:
        places = [(offset + start, offset + end) for start, end in mention.members]
        if places:
            yield [(paragraph.text[start:end], Anchor(paragraph.id, start, end)) for start, end in places]


def _fullest(forms: Iterable[Printed]) -> Printed | None:
    """The longest form, of those in the body where there is one; the first of several as long."""
    best: Printed | None = None
    for form in forms:
        if best is None or _weight(form) > _weight(best):
            best = form
    return best


def _weight(form: Printed) -> tuple[bool, int]:
    return form.paragraph.role is not ParagraphRole.TITLE, len(form.words)
