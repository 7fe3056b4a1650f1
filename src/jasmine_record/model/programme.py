"""What was put forward: frameworks with their pillars, initiatives, and the lists that announce them."""

import attrs

from jasmine_record.model.constraint import (
    LARGEST,
    are_ids,
    are_texts,
    check_id,
    check_ids,
    check_items,
    check_kind,
    check_number,
    check_text,
    check_texts,
    is_folded,
    is_id,
)
from jasmine_record.model.evidence import Anchor, Evidence
from jasmine_record.model.part import Check, Part

__all__ = ["Enumeration", "Framework", "Initiative", "Pillar"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pillar(Part):
    """One of the pillars, areas or directions that a framework rests on."""

    #: Unique in the record (`framework-1.pillar-1`).
    id: str
    #: From 1, in the order of the list.
    number: int
    #: As printed, without the marker.
    text: str
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_number(self, "number", self.number, 1, needed=True)
        check_text(self, "text", self.text, needed=True)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (1 <= self.number <= LARGEST and is_id(self.id) and is_folded(self.text)):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Framework(Part):
    """A plan that the text sets out in pillars."""

    #: `framework-1` ...
    id: str
    #: As printed, without an article; `None` for pillars that the text gives no common name.
    name: str | None = None
    #: As printed, where the text gives one.
    acronym: str | None = None
    #: Id of the participant who put it forward.
    proposer: str | None = None
    #: Id of the enumeration that lists the pillars.
    enumeration: str | None = None
    pillars: tuple[Pillar, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_text(self, "name", self.name)
        check_text(self, "acronym", self.acronym)
        check_id(self, "proposer", self.proposer)
        check_id(self, "enumeration", self.enumeration)
        check_items(self, "pillars", self.pillars, Pillar)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (
            is_id(self.id)
            and (self.name is None or is_folded(self.name))
            and (self.acronym is None or is_folded(self.acronym))
            and (self.proposer is None or is_id(self.proposer))
            and (self.enumeration is None or is_id(self.enumeration))
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Initiative(Part):
    """One concrete thing that was announced, proposed or launched."""

    #: `initiative-1`, `initiative-2` ... in order of first mention.
    id: str
    #: As printed.
    text: str
    #: Id of the framework that the text puts it under.
    framework: str | None = None
    #: Id of the pillar, only where the text ties the two, wording shows it, or a person says so.
    pillar: str | None = None
    #: Id of the participant who put it forward.
    proposer: str | None = None
    #: With whom it is to be done, as printed.
    partners: tuple[str, ...] = ()
    #: Ids of the terms that its text names.
    terms: tuple[str, ...] = ()
    #: Id of the enumeration that lists it.
    enumeration: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_text(self, "text", self.text, needed=True)
        check_id(self, "framework", self.framework)
        check_id(self, "pillar", self.pillar)
        check_id(self, "proposer", self.proposer)
        check_texts(self, "partners", self.partners)
        check_ids(self, "terms", self.terms)
        check_id(self, "enumeration", self.enumeration)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (
            is_id(self.id)
            and is_folded(self.text)
            and (self.framework is None or is_id(self.framework))
            and (self.pillar is None or is_id(self.pillar))
            and (self.proposer is None or is_id(self.proposer))
            and are_texts(self.partners)
            and are_ids(self.terms)
            and (self.enumeration is None or is_id(self.enumeration))
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Enumeration(Part):
    """A list that the text announces."""

    #: `enumeration-1` ...
    id: str
    #: What is listed, as printed (`pillars`).
    noun: str
    #: The count that the text announces; how many were found is the number of `items`.
    stated: int | None = None
    #: Whether the text says that there are more than it lists.
    open_ended: bool = False
    #: Where each thing that is listed stands, in their order.
    items: tuple[Anchor, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_text(self, "noun", self.noun, needed=True)
        check_number(self, "stated", self.stated, 0)
        check_kind(self, "open_ended", self.open_ended, bool, needed=True)
        check_items(self, "items", self.items, Anchor)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (
            is_id(self.id) and is_folded(self.noun) and (self.stated is None or 0 <= self.stated <= LARGEST)
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)
