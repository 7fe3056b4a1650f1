"""Findings as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import attrs

from jasmine_record.cli.reports.checked import Checked
from jasmine_record.validation import Finding

__all__ = ["plain", "to_json"]


def to_json(inputs: Sequence[Checked], together: tuple[Finding, ...] = ()) -> str:
    """A report as a JSON object: `inputs` with their `findings`, and what all `together` show.

    A finding has `code`, `severity`, `message`, `pointer`, `anchor`, `hint` and `fix` as the class has them, the `words` of
    its anchor, its place as a `citation`, and its `region` in the input, each `null` where there is none. Keys are sorted.
    """
    document = {
        "inputs": [
            {"name": checked.name, "findings": [_entry(checked, finding) for finding in checked.findings]}
            for checked in inputs
        ],
        "together": [
            _entry(inputs[int(finding.pointer.split("/")[1])], finding, together=True) for finding in together
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _entry(checked: Checked, finding: Finding, *, together: bool = False) -> dict[str, Any]:
    anchor = finding.anchor
    region = None if together else checked.region(finding)
    return {
        **plain(finding),
        "citation": None if anchor is None else checked.record.cite(anchor),
        "words": None if anchor is None else checked.record.quote(anchor),
        "region": None if region is None else attrs.asdict(region),
    }


def plain(finding: Finding) -> dict[str, Any]:
    """A finding as dicts, lists, strings and numbers."""
    values: dict[str, Any] = json.loads(json.dumps(attrs.asdict(finding)))
    return values
