"""The parties to a record: those who took part in the meeting or speak in its text."""

from enum import StrEnum

import attrs

from jasmine_record.model.constraint import (
    are_texts,
    check_code,
    check_id,
    check_items,
    check_kind,
    check_text,
    check_texts,
    is_country,
    is_folded,
    is_id,
)
from jasmine_record.model.evidence import Evidence
from jasmine_record.model.part import Check, Part

__all__ = ["Attendance", "Function", "Participant", "ParticipantKind"]


class ParticipantKind(StrEnum):
    """What a party is."""

    PERSON = "person"
    GROUP = "group"
    """Several people under one description, such as "the Ministers"."""
    STATE = "state"
    ORGANISATION = "organisation"


class Attendance(StrEnum):
    """How a party took part."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    REPRESENTED = "represented"
    """By somebody else, whose `represents` names this party."""


class Function(StrEnum):
    """What a party did for the meeting beyond taking part."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    HOST = "host"
    OBSERVER = "observer"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Participant(Part):
    """A party to the record. People who are only mentioned are none."""

    #: `party-1`, `party-2` ... in order of first mention.
    id: str
    kind: ParticipantKind
    #: As printed, without honorific, office and article; the fullest form that the text has.
    #: `None` for a person whom the text knows by office alone.
    name: str | None = None
    #: As printed before the name (`H.E.`).
    honorific: str | None = None
    #: The office as printed: in the body where it stands there, else in the title.
    role: str | None = None
    #: The body or delegation that the party belongs to, as printed.
    affiliation: str | None = None
    #: ISO 3166-1 alpha-2.
    country: str | None = None
    attendance: Attendance | None = None
    functions: tuple[Function, ...] = ()
    #: For a group: its members as printed, where the text tells them or nobody else can be meant.
    members: tuple[str, ...] = ()
    #: The id of the party in whose place this one took part.
    represents: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_kind(self, "kind", self.kind, ParticipantKind, needed=True)
        check_text(self, "name", self.name)
        check_text(self, "honorific", self.honorific)
        check_text(self, "role", self.role)
        check_text(self, "affiliation", self.affiliation)
        check_code(self, "country", self.country, "country")
        check_kind(self, "attendance", self.attendance, Attendance)
        check_items(self, "functions", self.functions, Function)
        check_texts(self, "members", self.members)
        check_id(self, "represents", self.represents)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (
            is_id(self.id)
            and (self.name is None or is_folded(self.name))
            and (self.honorific is None or is_folded(self.honorific))
            and (self.role is None or is_folded(self.role))
            and (self.affiliation is None or is_folded(self.affiliation))
            and (self.country is None or is_country(self.country))
            and are_texts(self.members)
            and (self.represents is None or is_id(self.represents))
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)
