"""What a rule is: a row of the catalogue, and a generator function that finds what the row is about.

The docstring of a check is the page of its rule. It has five parts: what is wrong (the first paragraph), and
then a paragraph each that opens with `Why:`, `Fires:`, `Silent:` and `Mend:`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import getdoc
from typing import Final

import attrs

from jasmine_record.model import Anchor, MeetingRecord
from jasmine_record.validation.finding import Finding, Severity

__all__ = ["PARTS", "Flaw", "Rule"]

PARTS: Final = ("What", "Why", "Fires", "Silent", "Mend")
"""The parts of a rule's page, in order."""


@attrs.frozen
class Flaw:
    """What a check yields: a finding without what its rule knows. The fields are those of `Finding`."""

    message: str
    pointer: str
    anchor: Anchor | None = None
    hint: str | None = None


@attrs.frozen
class Rule:
    """One row of the catalogue."""

    #: `JR`, the family's digit (1 structure, 2 evidence, 3 references, 4 content) and two more.
    code: str
    severity: Severity
    #: What is wrong, in a few words.
    title: str
    #: Yields what it finds in document order, never raises, changes nothing.
    check: Callable[[MeetingRecord], Iterator[Flaw]]

    def findings(self, record: MeetingRecord) -> Iterator[Finding]:
        """What this rule finds in a record, in document order."""
        for flaw in self.check(record):
            yield Finding(
                code=self.code,
                severity=self.severity,
                message=flaw.message,
                pointer=flaw.pointer,
                anchor=flaw.anchor,
                hint=flaw.hint,
            )

    @property
    def parts(self) -> dict[str, str]:
        """The parts of its page by their name, in the order in which the docstring of its check has them."""
        what, *rest = (getdoc(self.check) or "").split("\n\n")
        parts = {"What": what}
        for paragraph in rest:
            name, _, words = paragraph.partition(": ")
            parts[name] = words
        return parts
