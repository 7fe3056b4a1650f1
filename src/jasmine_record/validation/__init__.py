"""Validation: what is wrong with a record, and what only a person can settle.

A record can be held and mended whatever is wrong with it, so no finding raises or changes anything: what is found is
handed back. Rules come in families by code: structure JR1xx, evidence JR2xx, references JR3xx, content JR4xx, and
JR5xx for what only several records together show.
"""

from __future__ import annotations

from collections.abc import Iterable

from jasmine_record.model import MeetingRecord, check_record
from jasmine_record.validation.catalogue import CORPUS_RULES, RULES
from jasmine_record.validation.covering import Coverage, coverage
from jasmine_record.validation.editorial import editorial
from jasmine_record.validation.finding import Finding, Severity
from jasmine_record.validation.fix import Edit, Fix, Operation
from jasmine_record.validation.mending import apply_fixes
from jasmine_record.validation.rule import CorpusRule, Flaw, Rule
from jasmine_record.validation.selection import choose

__all__ = [
    "CORPUS_RULES",
    "RULES",
    "CorpusRule",
    "Coverage",
    "Edit",
    "Finding",
    "Fix",
    "Flaw",
    "Operation",
    "Rule",
    "Severity",
    "apply_fixes",
    "choose",
    "coverage",
    "editorial",
    "validate",
    "validate_all",
]


def validate(
    record: MeetingRecord,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    minimum: Severity | str | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Finding, ...]:
    """Everything that the rules find in a record.

    In the order of the rules (`RULES` is in that of their codes) and, for each rule, of the record from top to bottom,
    pillars behind their framework. The same record gives the same findings. Takes time linear in the record's size; the
    record stays as it is.

    A record without a finding of severity `error` is sound: every value has evidence, every anchor quotes,
    and every reference leads somewhere.

    Args:
        record: Any record.
        select: Codes or beginnings of codes (`JR402`, `JR4`) of the rules to ask; all if not given.
        ignore: Those of the rules to leave out. Where both name a rule, the longer selector counts.
        minimum: The least severity to report: `note`, `warning` or `error`.
        rules: The rules to choose from; `RULES + (my_rule,)` adds one's own.

    Raises:
        InvalidValueError: A selector is the beginning of no rule's code, or the severity is none.
    """
    check_record(record, "validate")
    chosen = choose(rules, select=select, ignore=ignore, minimum=minimum)
    return tuple(finding for rule in chosen for finding in rule.findings(record))


def validate_all(
    records: Iterable[MeetingRecord],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    minimum: Severity | str | None = None,
    rules: Iterable[CorpusRule] = CORPUS_RULES,
) -> tuple[Finding, ...]:
    """What only several records together show: one meeting twice, ordinals of a series against their days, and so on.

    `validate` says what is wrong with each of them. Pointers lead into the JSON array of the records
    (`/3/meeting/ordinal`), and anchors are those of the record that the pointer leads to. Takes time linear in the number
    of records, but for sorting the meetings of a series; holds them all.

    Args:
        records: In the order in which the pointers count them.
        select: As in `validate`; the family is `JR5`.
        ignore: As in `validate`.
        minimum: As in `validate`.
        rules: The rules to choose from.

    Raises:
        InvalidValueError: A selector is the beginning of no rule's code, or the severity is none.
    """
    chosen = choose(rules, select=select, ignore=ignore, minimum=minimum)
    held = tuple(records)
    for place, record in enumerate(held):
        check_record(record, "validate_all", f"records[{place}]")
    return tuple(finding for rule in chosen for finding in rule.findings(held))
