"""The verbs of the command, as cyclopts reads them: signatures are the arguments, docstrings the help."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Final, Literal

from cyclopts import App, Parameter

from jasmine_record.errors import FileError, InvalidRecordError
from jasmine_record.files import FORMATS, load, parse_file, read_bytes, write_bytes
from jasmine_record.formats.json import dumps, loads
from jasmine_record.formats.schema import schema_bytes
from jasmine_record.model import MeetingRecord
from jasmine_record.summary import summarize
from jasmine_record.validation import Finding, Severity, validate

__all__ = ["app"]

_HELP: Final = """Turn the published readout of a ministerial meeting into a record whose every fact points at its words.

INPUT is a readout (.txt) or a record (.json); `-` is standard input. Nothing is sent anywhere.

Exit codes: 0 done, 1 `validate` found errors, 2 input or arguments can't be used.
"""

app: Final = App(
    name="jasmine-record",
    help=_HELP,
    version=lambda: version("jasmine-record"),
    help_format="markdown",
    default_parameter=Parameter(negative=()),
)
"""The command; called with a list of arguments, it gives an exit code."""

_Input = Annotated[str, Parameter(name="INPUT", allow_leading_hyphen=True)]
_Output = Annotated[Path | None, Parameter(name=["--output", "-o"])]


@app.command(name="parse")
def _parse(
    source: _Input,
    /,
    *,
    output: _Output = None,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    media_type: str | None = None,
    indent: int | None = None,
) -> int:
    """Read a readout and write its record as JSON.

    Example: `jasmine-record parse readout.txt -o record.json`

    Args:
        source: The readout; `-` is standard input.
        output: Where to write; standard output if not given.
        published: The day of publication, such as 2023-11-15, where the text doesn't say it.
        url: The address of the published page.
        publisher: The issuing body, where the text doesn't say it.
        media_type: What the input is; by its suffix if not given.
        indent: Spaces to indent by, for people to read; canonical JSON without.
    """
    record = parse_file(source, media_type=media_type, published=published, url=url, publisher=publisher)
    if not record.paragraphs:
        raise FileError(f"{_named(source)}: there is no text in it")
    _write(dumps(record, indent=indent), output)
    return 0


@app.command(name="validate")
def _validate(source: _Input, /) -> int:
    """Check a record, or the record of a readout, and list what is found.

    A line for each finding: its code, severity, place, message and what to do; the last line counts them. Exits with
    1 if one of them is an error.

    Example: `jasmine-record validate record.json`

    Args:
        source: A record (.json) or a readout (.txt); `-` is standard input.
    """
    record = _record(source)
    findings = validate(record)
    lines = [_line(record, finding) for finding in findings]
    counts = Counter(finding.severity for finding in findings)
    weights = [_counted(counts[severity], severity.value) for severity in Severity if counts[severity]]
    lines.append(f"{_counted(len(findings), 'finding')}: {', '.join(weights)}" if findings else "no findings")
    _write("\n".join([*lines, ""]).encode(), None)
    return 1 if counts[Severity.ERROR] else 0


def _line(record: MeetingRecord, finding: Finding) -> str:
    place = finding.pointer if finding.anchor is None else record.cite(finding.anchor)
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{finding.code} {finding.severity} {place}: {finding.message}{hint}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


@app.command(name="summarize")
def _summarize(
    source: _Input,
    /,
    *,
    style: str = "brief",
    words: int = 120,
    to: Literal["text", "markdown"] = "text",
    output: _Output = None,
) -> int:
    """Summarize a record, or the record of a readout, in sentences that cite their paragraphs.

    Example: `jasmine-record summarize record.json --words 80 --to markdown`

    Args:
        source: A record (.json) or a readout (.txt); `-` is standard input.
        style: How to tell it; `brief` is one paragraph.
        words: How many words it may have at most.
        to: Plain text, or Markdown with citations such as [¶ 7].
        output: Where to write; standard output if not given.
    """
    summary = summarize(_record(source), style=style, words=words)
    text = summary.to_markdown() if to == "markdown" else str(summary)
    _write(f"{text}\n".encode(), output)
    return 0


@app.command(name="convert")
def _convert(
    source: _Input, /, *, to: Literal["json"] = "json", output: _Output = None, indent: int | None = None
) -> int:
    """Write a record in another form: canonical JSON, or JSON indented for people.

    Example: `jasmine-record convert record.json --indent 2`

    Args:
        source: A record (.json) or a readout (.txt); `-` is standard input.
        to: The form to write.
        output: Where to write; standard output if not given.
        indent: Spaces to indent by; canonical JSON without.
    """
    writers = {"json": dumps}
    _write(writers[to](_record(source), indent=indent), output)
    return 0


@app.command(name="schema")
def _schema(*, output: _Output = None) -> int:
    """Write the JSON Schema of a record (draft 2020-12).

    Example: `jasmine-record schema -o meeting-record.schema.json`

    Args:
        output: Where to write; standard output if not given.
    """
    _write(schema_bytes(), output)
    return 0


def _named(path: str) -> str:
    return "standard input" if path == "-" else path


def _record(path: str) -> MeetingRecord:
    """The record in a file, or that of the readout in it; standard input is told apart by its first character."""
    data = read_bytes(path) if path == "-" else None
    try:
        if data is not None and data.lstrip().startswith(b"{"):
            return loads(data)
        if Path(path).suffix.lower() in FORMATS:
            return load(path)
    except InvalidRecordError as error:
        raise FileError(f"{_named(path)}: {error}") from error
    record = parse_file(path, data=data)
    if not record.paragraphs:
        raise FileError(f"{_named(path)}: there is no text in it")
    return record


def _write(data: bytes, path: Path | None) -> None:
    """To a file, atomically, or to standard output, ended by a newline."""
    if path is not None:
        write_bytes(path, data)
    elif sys.stdout is None:
        raise FileError("standard output: it is closed")
    else:
        sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
