"""Validation: what is wrong with a record, and what only a person can settle.

A record can be held and mended whatever is wrong with it, so nothing here raises or changes anything: what is
found is handed back. Rules come in four families by code: structure JR1xx, evidence JR2xx, references JR3xx,
content JR4xx.
"""

from __future__ import annotations

from jasmine_record.model import MeetingRecord
from jasmine_record.validation.catalogue import RULES
from jasmine_record.validation.finding import Finding, Severity
from jasmine_record.validation.rule import Flaw, Rule

__all__ = ["RULES", "Finding", "Flaw", "Rule", "Severity", "validate"]


def validate(record: MeetingRecord) -> tuple[Finding, ...]:
    """Everything that the rules find in a record.

    In the order of the rules' codes and, for each rule, of the record from top to bottom, pillars behind
    their framework. The same record gives the same findings. Takes time linear in the record's size; never
    raises; the record stays as it is.

    A record without a finding of severity `error` is sound: every value has evidence, every anchor quotes,
    and every reference leads somewhere.
    """
    return tuple(finding for rule in RULES for finding in rule.findings(record))
