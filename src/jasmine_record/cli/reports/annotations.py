"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.

A line each: `::error file=...,line=...,col=...,title=...::message`, with `%`, line breaks and, in properties, `:` and `,`
percent-encoded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jasmine_record.cli.reports.checked import Checked
from jasmine_record.validation import Finding, Severity

__all__ = ["to_annotations"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_annotations(inputs: Sequence[Checked], together: tuple[Finding, ...] = ()) -> str:
    """A line for each finding."""
    lines = [_line(checked, finding) for checked in inputs for finding in checked.findings]
    lines += [
        _line(inputs[int(finding.pointer.split("/")[1])], finding, together=True) for finding in together
    ]
    return "".join(f"{line}\n" for line in lines)


def _line(checked: Checked, finding: Finding, *, together: bool = False) -> str:
    place = finding.pointer if finding.anchor is None else checked.record.cite(finding.anchor)
    properties = {"file": checked.name}
    region = None if together else checked.region(finding)
    if region is not None:
        properties["line"] = str(region.line)
        properties["col"] = str(region.column)
        if region.end_line == region.line:
            properties["endColumn"] = str(region.end_column)
        else:
            properties["endLine"] = str(region.end_line)
    properties["title"] = f"{finding.code} {place}"
    told = ",".join(f"{key}={_escaped(value, inside=True)}" for key, value in properties.items())
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"::{_COMMANDS[finding.severity]} {told}::{_escaped(finding.message + hint)}"


def _escaped(words: str, *, inside: bool = False) -> str:
    words = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return words.replace(":", "%3A").replace(",", "%2C") if inside else words
