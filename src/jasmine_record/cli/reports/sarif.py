"""Findings as a log of SARIF 2.1.0 (OASIS Standard, Static Analysis Results Interchange Format), for code scanning.

| SARIF | from |
| --- | --- |
| `run.tool.driver.rules` (section 3.19.23) | the rules that were asked: code, title, the parts of the page, severity |
| `result.level` (3.27.10) | the severity, whose names are the same |
| `physicalLocation` (3.29) | the input, and the region of the finding in it where that can be told |
| `logicalLocation.fullyQualifiedName` (3.33.5) | the JSON Pointer into the record |
| `partialFingerprints` (3.27.17) | a digest of code, pointer and message, by which a finding is known again |
| `properties` (3.8) | the citation, hint and fix |
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from jasmine_record.cli.reports.checked import Checked
from jasmine_record.cli.reports.exchange import plain
from jasmine_record.validation import CorpusRule, Finding, Rule

__all__ = ["SCHEMA", "to_sarif"]

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Where OASIS publishes the schema of a log."""


def to_sarif(
    inputs: Sequence[Checked],
    together: tuple[Finding, ...] = (),
    *,
    rules: Sequence[Rule | CorpusRule],
    version: str,
) -> str:
    """A log with one run.

    Args:
        inputs: What was checked, with the findings of each.
        together: What all inputs together show.
        rules: The rules that were asked.
        version: That of the library.
    """
    places = {rule.code: index for index, rule in enumerate(rules)}
    results = [
        _result(finding, places[finding.code], index, checked)
        for index, checked in enumerate(inputs)
        for finding in checked.findings
    ]
    for finding in together:
        index = int(finding.pointer.split("/")[1])
        results.append(_result(finding, places[finding.code], index, inputs[index], together=True))
    run = {
        "tool": {
            "driver": {
                "name": "jasmine-record",
                "version": version,
                "semanticVersion": version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(checked.name)}} for checked in inputs],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule | CorpusRule) -> dict[str, Any]:
    parts = rule.parts
    text = "\n\n".join(f"{part}: {' '.join(words.split())}" for part, words in parts.items())
    markdown = "\n\n".join(f"**{part}.** {words}" for part, words in parts.items())
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.title.split()),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": " ".join(parts["What"].split())},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(
    finding: Finding, rule: int, index: int, checked: Checked, *, together: bool = False
) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(checked.name), "index": index}}
    region = None if together else checked.region(finding)
    if region is not None:
        place["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }
    told = f"{finding.code}\t{finding.pointer}\t{finding.message}"
    values = {key: value for key, value in plain(finding).items() if key in ("hint", "fix") and value}
    if finding.anchor is not None:
        values["citation"] = checked.record.cite(finding.anchor)
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [{"fullyQualifiedName": finding.pointer, "kind": "value"}],
            }
        ],
        "partialFingerprints": {"jasmineRecord/v1": hashlib.sha256(told.encode()).hexdigest()},
        "properties": values,
    }


def _uri(name: str) -> str:
    """A path as a URI reference (RFC 3986)."""
    if name == "-":
        return "stdin"
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
