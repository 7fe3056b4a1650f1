"""The verb `compare` of the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated

from cyclopts import Parameter

from jasmine_record.cli.inputs import read_record
from jasmine_record.cli.outputs import REPORTS, Output, ReportForm, form_of, keep_apart, write
from jasmine_record.comparison import compare
from jasmine_record.errors import InvalidValueError

__all__ = ["compare_command"]

_Older = Annotated[str, Parameter(name="OLDER", allow_leading_hyphen=True)]
_Newer = Annotated[str, Parameter(name="NEWER", allow_leading_hyphen=True)]


def compare_command(
    older: _Older,
    newer: _Newer,
    /,
    *,
    to: ReportForm | None = None,
    output: Output = None,
) -> int:
    """Tell what changed from one record to another, or between the records of two readouts, with the places on both sides.

    Example: `jasmine-record compare 2022.txt 2023.txt --to html -o changes.html`

    Args:
        older: A record (.json) or a readout (.txt); `-` is standard input.
        newer: The record or readout to compare it with; `-` is standard input.
        to: Plain text, in which [-removed-] and {+added+} words are marked; Markdown or HTML; or JSON; by the suffix of
            the output if not given, and else plain text.
        output: Where to write; standard output if not given.
    """
    if older == newer == "-":
        raise InvalidValueError("compare", "NEWER", "'-'", "a file, since standard input is the older one")
    keep_apart([older, newer], output)
    form = form_of(output, to, REPORTS)
    comparison = compare(read_record(older), read_record(newer))
    writers: dict[ReportForm, Callable[[], str]] = {
        "text": lambda: str(comparison),
        "markdown": comparison.to_markdown,
        "html": comparison.to_html,
        "json": lambda: json.dumps(comparison.to_dict(), ensure_ascii=False),
    }
    write(f"{writers[form]()}\n".encode(), output)
    return 0
