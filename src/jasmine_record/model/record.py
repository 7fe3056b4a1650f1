"""The whole record, and the look-ups for whoever reads one."""

import re
from functools import cached_property
from typing import Final, TypeVar

import attrs

from jasmine_record.errors import AnchorError, InvalidValueError, UnknownIdError
from jasmine_record.model.constraint import check_items, check_kind, check_text, is_folded, refuse, show
from jasmine_record.model.evidence import Anchor, Evidence
from jasmine_record.model.meeting import Meeting
from jasmine_record.model.part import Check, Part
from jasmine_record.model.participant import Participant
from jasmine_record.model.passage import Paragraph, Statement
from jasmine_record.model.programme import Enumeration, Framework, Initiative, Pillar
from jasmine_record.model.source import Link, Source
from jasmine_record.model.term import Term

__all__ = ["CLASSES", "SCHEMA_VERSION", "Fact", "MeetingRecord", "check_record"]

SCHEMA_VERSION: Final = "1.0"
"""The version of the record's shape, `major.minor`."""

#: The classes whose fields have evidence.
Fact = Source | Meeting | Participant | Statement | Framework | Pillar | Initiative | Enumeration | Term

_Identified = TypeVar(
    "_Identified", Paragraph, Participant, Statement, Framework, Pillar, Initiative, Enumeration, Term
)
_COLLECTIONS: Final[tuple[tuple[str, type], ...]] = (
    ("paragraphs", Paragraph),
    ("participants", Participant),
    ("statements", Statement),
    ("frameworks", Framework),
    ("initiatives", Initiative),
    ("enumerations", Enumeration),
    ("terms", Term),
)
#: `6.2`, `3.b2`, `6.a.ii`, and the running number that tells ids apart which would be the same.
_NUMBERED: Final = r"([0-9]+|b[0-9]+|[A-Za-z]{1,5})((?:\.[A-Za-z0-9]+)*)(?:-([0-9]+))?"
_UNNUMBERED: Final = r"p([0-9]+)"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class MeetingRecord(Part):
    """One readout as data: its source, its text, and the facts that the text states.

    Objects refer to each other by id. Ids are unique in the record; a record in which they aren't can be
    held and mended, and `validate` names them. A look-up then gives the first.
    """

    #: Version of the shape, not of the library.
    schema_version: str = SCHEMA_VERSION
    #: What made the record, such as `jasmine_record`; `None` where a person did.
    generator: str | None = None
    source: Source = Source()
    meeting: Meeting = Meeting()
    #: In reading order.
    paragraphs: tuple[Paragraph, ...] = ()
    #: In order of first mention.
    participants: tuple[Participant, ...] = ()
    #: In reading order.
    statements: tuple[Statement, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    terms: tuple[Term, ...] = ()

    def _check(self) -> None:
        if self.schema_version != SCHEMA_VERSION:
            refuse(
                self,
                "schema_version",
                self.schema_version,
                f"the version of this release, {SCHEMA_VERSION!r}",
            )
        check_text(self, "generator", self.generator)
        check_kind(self, "source", self.source, Source, needed=True)
        check_kind(self, "meeting", self.meeting, Meeting, needed=True)
        for field, kind in _COLLECTIONS:
            check_items(self, field, getattr(self, field), kind)

    def _check_filled(self) -> None:
        generator = self.generator
        if not (self.schema_version == SCHEMA_VERSION and (generator is None or is_folded(generator))):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)

    def __repr__(self) -> str:
        meeting = self.meeting
        name = meeting.name or self.source.title
        facts = [repr(name if len(name) <= 70 else name[:67] + "...")] if name else []
        facts += [str(value) for value in (meeting.starts, meeting.city or meeting.country) if value]
        counts = [
            _count(len(self.paragraphs), "paragraph"),
            _count(len(self.participants), "participant"),
            _count(len(self.statements), "statement"),
            _count(len(self.pillars), "pillar"),
            _count(len(self.initiatives), "initiative"),
            _count(len(self.terms), "term"),
        ]
        return f"<MeetingRecord {', '.join([*facts, *counts])}>"

    def _repr_markdown_(self) -> str:
        """What a notebook shows."""
        from jasmine_record.model.overview import overview  # noqa: PLC0415 - for notebooks alone

        return overview(self)

    @property
    def pillars(self) -> tuple[Pillar, ...]:
        """The pillars of all frameworks, in order."""
        return tuple(pillar for framework in self.frameworks for pillar in framework.pillars)

    @cached_property
    def _paragraphs_by_id(self) -> dict[str, Paragraph]:
        return {paragraph.id: paragraph for paragraph in reversed(self.paragraphs)}

    @cached_property
    def _participants_by_id(self) -> dict[str, Participant]:
        return {participant.id: participant for participant in reversed(self.participants)}

    def paragraph(self, id: str) -> Paragraph:
        """The paragraph with this id.

        Raises:
            UnknownIdError: There is none.
        """
        try:
            return self._paragraphs_by_id[id]
        except KeyError:
            raise UnknownIdError(f"the record has no paragraph {id!r}") from None

    def participant(self, id: str) -> Participant:
        """The participant with this id.

        Raises:
            UnknownIdError: There is none.
        """
        try:
            return self._participants_by_id[id]
        except KeyError:
            raise UnknownIdError(f"the record has no participant {id!r}") from None

    def statement(self, id: str) -> Statement:
        """The statement with this id; raises `UnknownIdError` if there is none."""
        return _by_id(self.statements, id, "statement")

    def framework(self, id: str) -> Framework:
        """The framework with this id; raises `UnknownIdError` if there is none."""
        return _by_id(self.frameworks, id, "framework")

    def pillar(self, id: str) -> Pillar:
        """The pillar with this id, of whichever framework; raises `UnknownIdError` if there is none."""
        return _by_id(self.pillars, id, "pillar")

    def initiative(self, id: str) -> Initiative:
        """The initiative with this id; raises `UnknownIdError` if there is none."""
        return _by_id(self.initiatives, id, "initiative")

    def enumeration(self, id: str) -> Enumeration:
        """The enumeration with this id; raises `UnknownIdError` if there is none."""
        return _by_id(self.enumerations, id, "enumeration")

    def term(self, id: str) -> Term:
        """The term with this id; raises `UnknownIdError` if there is none."""
        return _by_id(self.terms, id, "term")

    def statements_by(self, id: str) -> tuple[Statement, ...]:
        """What the participant with this id said, alone or with others, in reading order.

        Raises:
            UnknownIdError: The record has no such participant.
        """
        self.participant(id)
        return tuple(statement for statement in self.statements if id in statement.speakers)

    def evidence_for(self, fact: Fact, field: str) -> tuple[Evidence, ...]:
        """The evidence of one field of a fact of this record.

        One entry, or for a tuple field one for each item, in order; empty where the field has none.

        Raises:
            InvalidValueError: It is no fact; a paragraph is none, but what the facts point at.
            UnknownIdError: The class of the fact has no such field.
        """
        if not isinstance(fact, Fact):
            raise InvalidValueError(
                "evidence_for", "fact", show(fact), "a fact, such as a Participant: it has evidence"
            )
        if field not in attrs.fields_dict(type(fact)):
            raise UnknownIdError(f"{type(fact).__name__} has no field {field!r}")
        return tuple(entry for entry in fact.evidence if entry.field == field)

    def quote(self, anchor: Anchor) -> str:
        """The words that an anchor points at.

        Raises:
            UnknownIdError: The record has no paragraph with that id.
            AnchorError: The range ends behind the end of the paragraph.
        """
        text = self.paragraph(anchor.paragraph).text
        if anchor.end > len(text):
            raise AnchorError(
                f"paragraph {anchor.paragraph} has {len(text)} characters,"
                f" and the anchor ends at {anchor.end}"
            )
        return text[anchor.start : anchor.end]

    def cite(self, anchor: Anchor) -> str:
        """The pinpoint citation of an anchor: `para. 6(2)`, `para. 3, bullet 2`, `lead`.

        Raises:
            UnknownIdError: The record has no paragraph with that id.
        """
        paragraph = self.paragraph(anchor.paragraph)
        if paragraph.label is None:
            if unnumbered := re.fullmatch(_UNNUMBERED, paragraph.id):
                return f"unnumbered para. {unnumbered[1]}"
            return paragraph.id.replace("-", " ")
        numbered = re.fullmatch(_NUMBERED, paragraph.id)
        if numbered is None:
            return f"para. {paragraph.id}"
        first, *rest = [numbered[1], *filter(None, numbered[2].split("."))]
        place = f"bullet {first[1:]}" if _is_bullet(first) else f"para. {first}"
        for step in rest:
            place += f", bullet {step[1:]}" if _is_bullet(step) else f"({step})"
        return f"{place} [{numbered[3]}]" if numbered[3] else place


def check_record(record: object, function: str, argument: str = "record") -> None:
    """Refuse to go on with anything but a record, before anything is read from it or written.

    Raises:
        InvalidValueError: It is something else, such as a text, a list of records or nothing.
    """
    if not isinstance(record, MeetingRecord):
        raise InvalidValueError(
            function, argument, show(record), "a MeetingRecord, as parse and load give it"
        )


CLASSES: Final[tuple[type, ...]] = (
    MeetingRecord,
    *(Source, Link, Meeting, Paragraph, Participant, Statement),
    *(Framework, Pillar, Initiative, Enumeration, Term, Evidence, Anchor),
)
"""Every class of a record."""


def _is_bullet(step: str) -> bool:
    return step[0] == "b" and step[1:].isdigit()


def _by_id(objects: tuple[_Identified, ...], id: str, noun: str) -> _Identified:
    for candidate in objects:
        if candidate.id == id:
            return candidate
    raise UnknownIdError(f"the record has no {noun} {id!r}")
