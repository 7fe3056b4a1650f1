"""What validation hands back: findings, and how their messages show words of the record."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import attrs

from jasmine_record.markup import escape_markdown
from jasmine_record.model import Anchor
from jasmine_record.validation.fix import Fix

__all__ = ["Finding", "Severity", "listed", "show"]

#: Characters that a terminal doesn't draw or that turn the direction of the line.
_UNSEEN: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_LONGEST: Final = 60
_MOST_LISTED: Final = 5


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The record contradicts itself: what it says can't be relied on before this is mended."""
    WARNING = "warning"
    """Very likely a fault of the text or of the record, or something that only a person can settle."""
    NOTE = "note"
    """Worth a look."""

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _ASCENDING.index(self)


_ASCENDING: Final = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


@attrs.frozen(kw_only=True)
class Finding:
    """One thing about a record that somebody should look at."""

    #: `JR`, the family's digit and two more; never given to another rule.
    code: str
    severity: Severity
    #: One line: what stands where, and what was expected.
    message: str
    #: RFC 6901 JSON Pointer into the record's JSON form, such as `/statements/3/speakers/0`.
    pointer: str
    #: The words that it is about; `None` where it is about no words. It always quotes.
    anchor: Anchor | None = None
    #: How to mend it; `None` only from rules of one's own that don't say.
    hint: str | None = None
    #: What mends it, where no judgement is needed; `apply_fixes` makes it.
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self.code} {self.severity} {self.pointer}: {self.message}"

    def _repr_markdown_(self) -> str:
        """What a notebook shows."""
        hint = f" *{escape_markdown(self.hint)}*" if self.hint else ""
        place = escape_markdown(self.pointer)
        return f"**{self.code}** {self.severity} {place}: {escape_markdown(self.message, first=False)}{hint}"


def show(words: str, limit: int = _LONGEST) -> str:
    """Words as a message quotes them: cut at `limit` code points, what can't be seen spelt out."""
    cut = words if len(words) <= limit else words[: limit - 3] + "..."
    return "'" + _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", cut) + "'"


def listed(words: tuple[str, ...]) -> str:
    """Several words, the first few of them shown."""
    shown = [show(word) for word in words[:_MOST_LISTED]]
    if len(words) > _MOST_LISTED:
        return f"{', '.join(shown)} and {len(words) - _MOST_LISTED} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]])) if shown else ""
