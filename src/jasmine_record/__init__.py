"""Published readouts of ministerial meetings as typed records.

    import jasmine_record as jr

    record = jr.parse(text)
    data = jr.dumps(record)
    findings = jr.validate(record)
    summary = jr.summarize(record)

Every fact of a record points at the words that state it. Offsets are Unicode code points in one
paragraph's text, and ranges are half-open.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from jasmine_record.errors import InvalidRecordError, JasmineRecordError, SourceError
from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Enumeration,
    Evidence,
    Format,
    Framework,
    Function,
    Genre,
    Initiative,
    Link,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Source,
    Statement,
    Term,
    Translation,
    Wording,
    text_sha256,
)

if TYPE_CHECKING:
    __version__: str
    from jasmine_record.comparison import Comparison, compare
    from jasmine_record.files import dump, jasmine, load, parse_file
    from jasmine_record.formats.converter import register_hooks
    from jasmine_record.formats.csv import from_csv, to_csv
    from jasmine_record.formats.json import dumps, loads
    from jasmine_record.formats.json_lines import iter_dumps, iter_loads
    from jasmine_record.formats.markdown import from_markdown, to_markdown
    from jasmine_record.formats.schema import json_schema
    from jasmine_record.parsing import parse, parse_all
    from jasmine_record.reanchoring import Reanchoring, reanchor
    from jasmine_record.summary import Summary, Unsupported, summarize, unsupported
    from jasmine_record.validation import Finding, apply_fixes, coverage, editorial, validate, validate_all

__all__ = [
    "Act",
    "Anchor",
    "Attendance",
    "Basis",
    "Comparison",
    "Enumeration",
    "Evidence",
    "Finding",
    "Format",
    "Framework",
    "Function",
    "Genre",
    "Initiative",
    "InvalidRecordError",
    "JasmineRecordError",
    "Link",
    "Meeting",
    "MeetingRecord",
    "Paragraph",
    "ParagraphRole",
    "Participant",
    "ParticipantKind",
    "Pillar",
    "Reanchoring",
    "Source",
    "SourceError",
    "Statement",
    "Summary",
    "Term",
    "Translation",
    "Unsupported",
    "Wording",
    "__version__",
    "apply_fixes",
    "compare",
    "coverage",
    "dump",
    "dumps",
    "editorial",
    "from_csv",
    "from_markdown",
    "iter_dumps",
    "iter_loads",
    "jasmine",
    "json_schema",
    "load",
    "loads",
    "parse",
    "parse_all",
    "parse_file",
    "reanchor",
    "register_hooks",
    "summarize",
    "text_sha256",
    "to_csv",
    "to_markdown",
    "unsupported",
    "validate",
    "validate_all",
]

#: Where the names live that are loaded when first used, so that importing the package stays quick.
_LAZY: Final = {
    "Comparison": "comparison",
    "Finding": "validation",
    "Reanchoring": "reanchoring",
    "Summary": "summary",
    "Unsupported": "summary",
    "apply_fixes": "validation",
    "compare": "comparison",
    "coverage": "validation",
    "dump": "files",
    "dumps": "formats.json",
    "editorial": "validation",
    "from_csv": "formats.csv",
    "from_markdown": "formats.markdown",
    "iter_dumps": "formats.json_lines",
    "iter_loads": "formats.json_lines",
    "jasmine": "files",
    "json_schema": "formats.schema",
    "load": "files",
    "loads": "formats.json",
    "parse": "parsing",
    "parse_all": "parsing",
    "parse_file": "files",
    "reanchor": "reanchoring",
    "register_hooks": "formats.converter",
    "summarize": "summary",
    "to_csv": "formats.csv",
    "to_markdown": "formats.markdown",
    "unsupported": "summary",
    "validate": "validation",
    "validate_all": "validation",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        # Asked for seldom, and reading what is installed takes longer than all else here.
        return import_module("importlib.metadata").version("jasmine-record")
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
