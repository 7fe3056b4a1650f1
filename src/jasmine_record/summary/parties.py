"""What the parties to a record are called in a sentence: office and name, and never a part of a name."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from jasmine_record.model import Anchor, Basis, Participant, ParticipantKind
from jasmine_record.summary.citing import Cited, Reader
from jasmine_record.summary.wording import is_plural, itemised, words_of

__all__ = ["Naming", "Subject"]


@attrs.frozen
class Subject:
    """Who acts in a sentence."""

    #: For the beginning or the middle of a sentence.
    text: str
    anchors: tuple[Anchor, ...]
    plural: bool = False


@attrs.define
class Naming:
    """Names for the participants of a record, each worked out once."""

    reader: Reader
    _known: dict[int, Subject | None] = attrs.field(factory=dict, init=False)

    def short(self, place: int) -> Subject | None:
        """`Minister of Defense Kihara`; a group, state or organisation with its article as printed.

        `place` counts in the record's participants. `None` where the text bears out no name.
        """
        if place not in self._known:
            participant = self.reader.record.participants[place]
            name = (
                self._person(participant)
                if participant.kind is ParticipantKind.PERSON
                else self._body(participant)
            )
            plural = participant.kind is ParticipantKind.GROUP and is_plural(participant.name or "")
            self._known[place] = None if name is None else Subject(name.text, name.anchors, plural)
        return self._known[place]

    def full(self, place: int) -> Subject | None:
        """The short form of a person with the country or body behind it, where the text prints it behind `of`."""
        subject = self.short(place)
        participant = self.reader.record.participants[place]
        if subject is None or participant.kind is not ParticipantKind.PERSON:
            return subject
        of = self._country(participant) or self._affiliation(participant)
        if of is None or set(words_of(of.text)) <= set(words_of(subject.text)):
            return subject
        return Subject(f"{subject.text} of {of.text}", subject.anchors + of.anchors)

    def all_of(self, ids: Iterable[str]) -> Subject | None:
        """Several participants by their short names; `None` where one of them can't be named, or there is none."""
        subjects: dict[str, Subject] = {}
        for party in dict.fromkeys(ids):
            found = self.reader.participants.get(party)
            subject = self.short(found[0]) if found is not None else None
            if subject is None:
                return None
            subjects[subject.text] = subject
        if not subjects:
            return None
        anchors = tuple(anchor for subject in subjects.values() for anchor in subject.anchors)
        plural = len(subjects) > 1 or next(iter(subjects.values())).plural
        return Subject(itemised(list(subjects)), anchors, plural)

    def _person(self, participant: Participant) -> Cited | None:
        name, role = self.reader.value(participant, "name"), self.reader.value(participant, "role")
        if participant.name is not None and name is None:
            return None
        if role is not None and name is not None:
            return Cited(f"{_bare(role.text)} {name.text}", role.anchors + name.anchors)
        if role is not None:
            return Cited(f"the {_bare(role.text)}", role.anchors)
        if name is None:
            return None
        honorific = self.reader.value(participant, "honorific")
        if honorific is None:
            return name
        return Cited(f"{honorific.text} {name.text}", honorific.anchors + name.anchors)

    def _body(self, participant: Participant) -> Cited | None:
        name = self.reader.value(participant, "name")
        return None if name is None else self.reader.with_determiner(name)

    def _country(self, participant: Participant) -> Cited | None:
        """The country in the words of the text: its code is no prose."""
        if participant.country is None:
            return None
        for entry in participant.evidence:
            if entry.field == "country" and entry.basis is Basis.STATED and entry.anchor is not None:
                return self._behind_of(self._words(entry.anchor))
        return None

    def _affiliation(self, participant: Participant) -> Cited | None:
        return self._behind_of(self.reader.value(participant, "affiliation"))

    def _words(self, anchor: Anchor) -> Cited | None:
        if not self.reader.holds(anchor):
            return None
        return self.reader.printed(self.reader.record.quote(anchor).strip(), (anchor,))

    def _behind_of(self, value: Cited | None) -> Cited | None:
        return None if value is None else self.reader.after_preposition(value, ("of ",))


def _bare(text: str) -> str:
    return text[4:] if text.casefold().startswith("the ") and len(text) > 4 else text
