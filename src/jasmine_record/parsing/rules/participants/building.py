"""Parties of the roster to participants of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jasmine_record.model import Anchor, Evidence, ParagraphRole, Participant, ParticipantKind
from jasmine_record.parsing.draft import inferred, stated
from jasmine_record.parsing.parties.gathering import counted_people
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
    members = list(_members(party, renamed, roster)) if party.kind is ParticipantKind.GROUP else []
    evidence.extend(entry for _, entry in members)
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


def _members(group: Party, renamed: dict[str, str], roster: Roster) -> Iterator[tuple[str, Evidence]]:
    """The members that the first mention of a group names that names any; else the only people who can be meant."""
    for mention, paragraph, offset in group.mentions:
        for start, end in mention.members:
            anchor = Anchor(paragraph.id, offset + start, offset + end)
            yield paragraph.text[anchor.start : anchor.end], stated("members", anchor)
        if mention.members:
            return
    people = counted_people(group, roster)
    if any(person.id not in renamed for person in people):
        return
    for person in people:
        form = _fullest(person.printed("name"))
        if form is not None:
            yield form.words, inferred("members", "members.of-counted", form.anchor)


def _fullest(forms: Iterable[Printed]) -> Printed | None:
    """The longest form, of those in the body where there is one; the first of several as long."""
    best: Printed | None = None
    for form in forms:
        if best is None or _weight(form) > _weight(best):
            best = form
    return best


def _weight(form: Printed) -> tuple[bool, int]:
    return form.paragraph.role is not ParagraphRole.TITLE, len(form.words)
