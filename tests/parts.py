"""The least object of each class of a record, for tests that try what its fields take."""

from __future__ import annotations

from typing import Any, Final

from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Framework,
    Initiative,
    Link,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Source,
    Statement,
    Term,
)

ANCHOR: Final = Anchor("a", 0, 1)
LEAST: Final[tuple[Any, ...]] = (
    Source(),
    Meeting(),
    Link(name="a"),
    ANCHOR,
    Evidence(field="a", basis=Basis.STATED, anchor=ANCHOR),
    Paragraph(id="a", role=ParagraphRole.BODY, text="a"),
    Participant(id="a", kind=ParticipantKind.GROUP),
    Statement(id="a", verb="a", act=Act.STATE),
    Pillar(id="a", number=1, text="a"),
    Framework(id="a"),
    Initiative(id="a", text="a"),
    Enumeration(id="a", noun="a"),
    Term(id="a", name="a"),
    MeetingRecord(),
)
