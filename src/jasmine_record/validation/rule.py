"""What a rule is: a row of the catalogue, and a generator function that finds what the row is about.

The docstring of a check is the page of its rule. It has five parts: what is wrong (the first paragraph), and
then a paragraph each that opens with `Why:`, `Fires:`, `Silent:` and `Mend:`. The first sentence of the last is the hint of
its findings, where the check knows no better one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from inspect import getdoc
from typing import Final

import attrs

from jasmine_record.model import Anchor, MeetingRecord
from jasmine_record.validation.finding import Finding, Severity
from jasmine_record.validation.fix import Fix

__all__ = ["PARTS", "CorpusRule", "Flaw", "Rule"]

PARTS: Final = ("What", "Why", "Fires", "Silent", "Mend")
"""The parts of a rule's page, in order."""


@attrs.frozen
class Flaw:
    """What a check yields: a finding without what its rule knows. The fields are those of `Finding`.

    Without a hint of its own it gets that of the rule's page.
    """

    message: str
    pointer: str
    anchor: Anchor | None = None
    hint: str | None = None
    fix: Fix | None = None


@attrs.frozen
class Rule:
    """One row of the catalogue. A rule of one's own has a code of its own, with another beginning than `JR`."""

    #: `JR`, the family's digit (1 structure, 2 evidence, 3 references, 4 content) and two more.
    code: str
    severity: Severity
    #: What is wrong, in a few words.
    title: str
    #: Yields what it finds in document order, never raises, changes nothing.
    check: Callable[[MeetingRecord], Iterator[Flaw]]

    def findings(self, record: MeetingRecord) -> Iterator[Finding]:
        """What this rule finds in a record, in document order."""
        return (_finding(self, flaw) for flaw in self.check(record))

    @property
    def parts(self) -> dict[str, str]:
        """The parts of its page by their name, in the order in which the docstring of its check has them."""
        return _parts(self.check)


@attrs.frozen
class CorpusRule:
    """One row of the catalogue of what only several records together show, family 5.

    Pointers lead into the JSON array of the records: `/3/meeting/ordinal`. An anchor is one of that record.
    """

    code: str
    severity: Severity
    title: str
    #: Yields what it finds in the order of the records, never raises, changes nothing.
    check: Callable[[Sequence[MeetingRecord]], Iterator[Flaw]]

    def findings(self, records: Sequence[MeetingRecord]) -> Iterator[Finding]:
        """What this rule finds in several records, in their order."""
        return (_finding(self, flaw) for flaw in self.check(records))

    @property
    def parts(self) -> dict[str, str]:
        """The parts of its page by their name, in the order in which the docstring of its check has them."""
        return _parts(self.check)


def _finding(rule: Rule | CorpusRule, flaw: Flaw) -> Finding:
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=flaw.message,
        pointer=flaw.pointer,
        anchor=flaw.anchor,
        hint=flaw.hint or _hint(rule.check),
        fix=flaw.fix,
    )


@lru_cache(maxsize=256)
def _hint(check: Callable[..., object]) -> str | None:
    """The first sentence of how to mend it; `None` where the check has no page."""
    mend = " ".join(_parts(check).get("Mend", "").split())
    return mend.partition(". ")[0].removesuffix(".") or None


def _parts(check: object) -> dict[str, str]:
    what, *rest = (getdoc(check) or "").split("\n\n")
    parts = {"What": what}
    for paragraph in rest:
        name, _, words = paragraph.partition(": ")
        parts[name] = words
    return parts
