"""The verbs of the command, as cyclopts reads them: signatures are the arguments, docstrings the help."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from typing import Final

from cyclopts import App, Parameter

from jasmine_record.cli.compare import compare_command
from jasmine_record.cli.convert import convert_command, new_command
from jasmine_record.cli.inputs import Input, named, read_record
from jasmine_record.cli.outputs import (
    RECORDS,
    REPORTS,
    Output,
    ReportForm,
    form_of,
    keep_apart,
    record_bytes,
    write,
)
from jasmine_record.cli.validate import validate_command
from jasmine_record.errors import FileError
from jasmine_record.files import parse_file
from jasmine_record.formats.schema import schema_bytes
from jasmine_record.model.constraint import show
from jasmine_record.summary import summarize

__all__ = ["app"]

_HELP: Final = """Turn the published readout of a ministerial meeting into a record whose every fact points at its words.

INPUT is a readout (.txt) or a record (.json, or .md whose front matter says so); `-` is standard input. Nothing is sent anywhere.

Exit codes: 0 done, 1 `validate` found what it fails on, 2 input or arguments can't be used.
"""

app: Final = App(
    name="jasmine-record",
    help=_HELP,
    version=lambda: version("jasmine-record"),
    help_format="markdown",
    default_parameter=Parameter(negative=()),
)
"""The command; called with a list of arguments, it gives an exit code."""


@app.command(name="parse")
def _parse(
    source: Input,
    /,
    *,
    output: Output = None,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    media_type: str | None = None,
    indent: int | None = None,
) -> int:
    """Read a readout and write its record as JSON, or as Markdown if the output's name ends in .md.

    Example: `jasmine-record parse readout.txt -o record.json`

    Args:
        source: The readout; `-` is standard input.
        output: Where to write; standard output if not given.
        published: The day of publication, such as 2023-11-15, where the text doesn't say it.
        url: The address of the published page.
        publisher: The issuing body, where the text doesn't say it.
        media_type: What the input is; by its suffix if not given.
        indent: For JSON, spaces to indent by, for people to read; canonical JSON without.
    """
    keep_apart([source], output)
    form = form_of(output, None, RECORDS)
    record = parse_file(source, media_type=media_type, published=published, url=url, publisher=publisher)
    if not record.paragraphs:
        raise FileError(f"{named(source)}: there is no text in it")
    write(record_bytes(record, form, indent), output)
    return 0


app.command(validate_command, name="validate")
app.command(compare_command, name="compare")


@app.command(name="summarize")
def _summarize(
    source: Input,
    /,
    *,
    style: str = "brief",
    words: int | None = None,
    focus: str | None = None,
    to: ReportForm | None = None,
    output: Output = None,
) -> int:
    """Summarize a record, or the record of a readout, in sentences that cite their paragraphs.

    Example: `jasmine-record summarize record.json --words 80 --to markdown`

    Args:
        source: A record (.json) or a readout (.txt); `-` is standard input.
        style: How to tell it: headline, brief (one paragraph), bullets or sections.
        words: How many words it may have at most; by the style if not given.
        focus: What alone to tell of: a participant, country (JP), pillar, act (announce) or term.
        to: Plain text, Markdown or HTML with citations such as [¶ 7], or JSON; by the suffix of the output if not given,
            and else plain text.
        output: Where to write; standard output if not given.
    """
    keep_apart([source], output)
    form = form_of(output, to, REPORTS)
    summary = summarize(read_record(source), style=style, words=words, focus=focus)
    if focus is not None and not summary.sentences and not summary.omitted and sys.stderr is not None:
        sys.stderr.write(f"{named(source)}: nothing is on record of {show(focus)}\n")
    writers: dict[ReportForm, Callable[[], str]] = {
        "text": summary.__str__,
        "markdown": summary.to_markdown,
        "html": summary.to_html,
        "json": lambda: json.dumps(summary.to_dict(), ensure_ascii=False),
    }
    write(f"{writers[form]()}\n".encode(), output)
    return 0


app.command(convert_command, name="convert")
app.command(new_command, name="new")


@app.command(name="schema")
def _schema(*, output: Output = None) -> int:
    """Write the JSON Schema of a record (draft 2020-12).

    Example: `jasmine-record schema -o meeting-record.schema.json`

    Args:
        output: Where to write; standard output if not given.
    """
    write(schema_bytes(), output)
    return 0
