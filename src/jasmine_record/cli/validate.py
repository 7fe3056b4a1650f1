"""The verb `validate` of the command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Final, Literal

import attrs
from cyclopts import Parameter

from jasmine_record.cli.configuration import NEVER, read_configuration
from jasmine_record.cli.inputs import Input, named, read_record_and_bytes
from jasmine_record.cli.outputs import RECORDS, Output, form_of, keep_apart, record_bytes, write
from jasmine_record.cli.reports.annotations import to_annotations
from jasmine_record.cli.reports.checked import Checked
from jasmine_record.cli.reports.exchange import to_json
from jasmine_record.cli.reports.people import to_text
from jasmine_record.cli.reports.sarif import to_sarif
from jasmine_record.errors import InvalidValueError
from jasmine_record.validation import (
    CORPUS_RULES,
    RULES,
    CorpusRule,
    Finding,
    Rule,
    Severity,
    apply_fixes,
    choose,
    validate,
    validate_all,
)

__all__ = ["validate_command"]

_Severity = Literal["note", "warning", "error"]
_Codes = Annotated[list[str] | None, Parameter(consume_multiple=False)]


def validate_command(
    *sources: Input,
    format: Literal["text", "json", "sarif", "github"] = "text",
    select: _Codes = None,
    ignore: _Codes = None,
    minimum: _Severity | None = None,
    fail_on: Literal["note", "warning", "error", "never"] | None = None,
    config: Path | None = None,
    fixed: Path | None = None,
    output: Output = None,
) -> int:
    """Check records, or the records of readouts, and list what is found.

    For each finding a line with its code, severity, place and message, and its words underlined in their paragraph; the
    last line counts them. Of several inputs, what they show together is told too. Exits with 1 if a finding is as severe
    as `--fail-on` says.

    What isn't given is taken from the table `[tool.jasmine-record]` of the nearest `pyproject.toml` that has one, with the
    keys `select`, `ignore`, `minimum` and `fail-on`.

    Examples: `jasmine-record validate record.json`, `jasmine-record validate a.txt b.txt --ignore JR4 --format sarif`

    Args:
        sources: Records (.json) or readouts (.txt); `-` is standard input.
        format: For people; or for programs: JSON, SARIF 2.1.0 or the workflow commands of GitHub.
        select: Report the rules of this code, or of this beginning of codes, such as JR4, alone; may be given several times.
        ignore: Leave those rules out; may be given several times. Where both name a rule, the longer one counts.
        minimum: The least severity to report; `note` if not given.
        fail_on: The least severity to exit with 1 for; `error` if not given.
        config: A file with the table, instead of the nearest one.
        fixed: Write the record of the only input here, with all mends made that need no judgement; as Markdown if
            the name ends in .md.
        output: Where to write the report; standard output if not given.
    """
    if not sources:
        raise InvalidValueError("validate", "INPUT", "missing", "a file, or - for standard input")
    if fixed is not None and len(sources) != 1:
        raise InvalidValueError("validate", "fixed", str(fixed), "a single input beside it")
    keep_apart(sources, fixed, output)
    form = form_of(fixed, None, RECORDS)
    table = read_configuration(config)
    rules = choose(
        (*RULES, *CORPUS_RULES),
        select=table.select if select is None else select,
        ignore=(table.ignore or ()) if ignore is None else ignore,
        minimum=table.minimum if minimum is None else minimum,
    )
    failing = _failing(fail_on or table.fail_on or Severity.ERROR.value)
    inputs = [_checked(source, [rule for rule in rules if isinstance(rule, Rule)]) for source in sources]
    together: tuple[Finding, ...] = ()
    if len(inputs) > 1:
        across = [rule for rule in rules if isinstance(rule, CorpusRule)]
        found_together = validate_all((checked.record for checked in inputs), rules=across)
        together = tuple(_with_names(finding, sources) for finding in found_together)
    if fixed is not None:
        mended = apply_fixes(inputs[0].record, inputs[0].findings)
        write(record_bytes(mended, form, 2 if form == "json" else None), fixed)
    write(_report(format, inputs, together, rules).encode(), output)
    found = [*(finding for checked in inputs for finding in checked.findings), *together]
    return 1 if any(finding.severity in failing for finding in found) else 0


def _checked(source: str, rules: list[Rule]) -> Checked:
    record, data = read_record_and_bytes(source)
    return Checked(name=source, data=data, record=record, findings=validate(record, rules=rules))


#: A place among the records, and words in quotation marks, which stay as they are.
_PLACE: Final = re.compile(r"'(?>(?:[^'\\]|\\.)*)'" + r'|"(?>(?:[^"\\]|\\.)*)"|\brecord (\d+)\b')


def _with_names(finding: Finding, sources: Sequence[str]) -> Finding:
    """What is said of `record 1`, said of the file that it stands in."""

    def told(found: re.Match[str]) -> str:
        return found[0] if found[1] is None else named(sources[int(found[1])])

    return attrs.evolve(finding, message=_PLACE.sub(told, finding.message))


def _failing(least: str) -> frozenset[Severity]:
    """The severities for which the command fails."""
    if least == NEVER:
        return frozenset()
    return frozenset(severity for severity in Severity if severity.rank >= Severity(least).rank)


def _report(
    format: str, inputs: Sequence[Checked], together: tuple[Finding, ...], rules: Sequence[Rule | CorpusRule]
) -> str:
    if format == "json":
        return to_json(inputs, together)
    if format == "sarif":
        return to_sarif(inputs, together, rules=rules, version=version("jasmine-record"))
    return to_annotations(inputs, together) if format == "github" else to_text(inputs, together)
