"""The verbs `convert` and `new` of the command."""

from __future__ import annotations

from typing import Final, Literal

from jasmine_record.cli.inputs import Input, read_record
from jasmine_record.cli.outputs import RECORDS, Output, form_of, keep_apart, record_bytes, write
from jasmine_record.errors import FileError, InvalidValueError
from jasmine_record.formats.csv import TABLES, to_csv
from jasmine_record.formats.markdown import TEMPLATE

__all__ = ["convert_command", "new_command"]

_Form = Literal["json", "markdown", "csv"]
#: What is written where only the name of the output says what it is to be.
_FORMS: Final[dict[str, _Form]] = {**RECORDS, ".csv": "csv"}


def convert_command(
    source: Input,
    /,
    *,
    to: _Form | None = None,
    table: str | None = None,
    bom: bool = False,
    output: Output = None,
    indent: int | None = None,
) -> int:
    """Write a record in another form: JSON, Markdown for people to read and edit, or a table of it as CSV.

    Examples: `jasmine-record convert record.json --indent 2`, `jasmine-record convert record.json -o record.md`,
    `jasmine-record convert record.json --to csv --table statements -o statements.csv`

    Args:
        source: A record (.json, .md) or a readout (.txt); `-` is standard input.
        to: The form to write; by the suffix of the output if not given, and else JSON.
        table: For CSV, which table: meeting, paragraphs, participants, statements, frameworks, pillars, initiatives,
            enumerations, terms or evidence.
        bom: For CSV, begin with a byte order mark, by which Excel tells UTF-8.
        output: Where to write; standard output if not given.
        indent: For JSON, spaces to indent by; canonical JSON without.
    """
    keep_apart([source], output)
    form = form_of(output, to, _FORMS)
    told = _FORMS.get(output.suffix.lower()) if output is not None else None
    if told not in (None, form):
        raise FileError(
            f"{output}: its suffix is that of {told}, and --to says {form}; give another name or form"
        )
    if indent is not None and form != "json":
        raise InvalidValueError("convert", "indent", f"given for {form}", "it beside --to json alone")
    if (table is not None or bom) and form != "csv":
        option = "bom" if table is None else "table"
        raise InvalidValueError("convert", option, f"given for {form}", "it beside --to csv alone")
    if form == "csv" and table is None:
        raise InvalidValueError("convert", "table", "missing", "one of " + ", ".join(TABLES))
    record = read_record(source)
    if form == "csv":
        data = to_csv(record, table or "", bom=bom).encode()
    else:
        data = record_bytes(record, form, indent)
    write(data, output)
    return 0


def new_command(output: Output = None, *, force: bool = False) -> int:
    """Write a template of a record in Markdown, with comments that say what goes where, to be filled in by hand.

    Example: `jasmine-record new -o record.md`, then `jasmine-record validate record.md`

    Args:
        output: Where to write; standard output if not given. A file that is there already is kept.
        force: Replace the file if it is there.
    """
    if output is not None and output.exists() and not force:
        raise FileError(f"{output}: it is there already; --force replaces it")
    write(TEMPLATE.encode(), output)
    return 0
