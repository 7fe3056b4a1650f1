"""The lines that stand above and below a text: what each of them is, judged by the line alone."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import ParagraphRole, Translation
from jasmine_record.parsing.dates import read_date_line
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["file_names", "line_role", "link_language", "note_translation"]

_FILE: Final = r"[^\s,;]+\.(?i:jpe?g|png|gif|webp|pdf|docx?|xlsx?|pptx?|odt|zip|mp4)"
_FILES: Final = re.compile(rf"{_FILE}(?:[\s,;]+{_FILE})*")
_FILE_NAME: Final = re.compile(_FILE)
_ATTACHMENT: Final = re.compile(r"[(\[]?(?i:attachment|annex|appendix|enclosure)\b[^.]{0,80}")
_REMARK: Final = re.compile(r"(?:※|\*\s|Note:|N\.B\.).+", re.DOTALL)
_RULE: Final = re.compile(r"[\W_]+|(?i:[(\[]?end[)\]]?|###|-\s?end\s?-)")
_LONGEST_LINE: Final = 120


@cache
def _publisher() -> re.Pattern[str]:
    head = table("head")
    starts, ends = alternation(head["publishers"]), alternation(head["publisher_endings"])
    words = r"(?:[\w.'’&-]+,? ){0,8}"
    return re.compile(
        rf"(?:The |the )?(?:(?:{starts})\b(?:,? [\w.'’&-]+){{0,10}}|{words}(?:{ends}))(?: \([^)]+\))?"
    )


@cache
def _no_publisher() -> re.Pattern[str]:
    """Words that make a line a title, though it names a ministry."""
    nouns = alternation(
        [*table("meetings")["nouns"], "Readout", "Statement", "Visit", "Participation", "Attendance"]
    )
    return re.compile(rf"\b(?:{nouns})\b|['’]s\b|\d")


@cache
def _note() -> re.Pattern[str]:
    kinds = "|".join(
        rf"(?P<{kind}>{alternation(words)})" for kind, words in table("head")["translations"].items()
    )
    return re.compile(rf"[(\[*]*\s?(?:this is an? )?(?:{kinds})(?: only)?\s?\.?[)\]*]*", re.IGNORECASE)


@cache
def _link() -> re.Pattern[str]:
    names = alternation(table("head")["languages"])
    return re.compile(
        rf"[(\[<>»→ ]*(?:(?:click )?here (?:for|to read)(?: the)? |in |(?:the )?)(?P<language>{names})"
        rf"(?: version| text| page| original| translation| here)?[)\]<>» ]*",
        re.IGNORECASE,
    )


def note_translation(line: str) -> Translation | None:
    """The standing of the translation that a line such as "(Provisional Translation)" gives."""
    match = _note().fullmatch(line)
    return Translation(match.lastgroup) if match and match.lastgroup else None


def link_language(line: str) -> str | None:
    """The BCP 47 tag of the language that a line such as "in Japanese" leads to."""
    match = _link().fullmatch(line)
    if match is None:
        return None
    found = match["language"].casefold()
    languages: dict[str, str] = table("head")["languages"]
    return next(tag for name, tag in languages.items() if name.casefold() == found)


def file_names(line: str) -> tuple[tuple[int, int], ...]:
    """The places of file names in a line that holds nothing else; half-open ranges of code points."""
    if not _FILES.fullmatch(line):
        return ()
    return tuple(match.span() for match in _FILE_NAME.finditer(line))


def line_role(line: str) -> ParagraphRole | None:
    """What a line without a marker is, where the line alone shows it."""
    if _REMARK.fullmatch(line):
        return ParagraphRole.NOTE
    if len(line) > _LONGEST_LINE:
        return ParagraphRole.ATTACHMENT if file_names(line) else None
    if read_date_line(line):
        return ParagraphRole.DATE
    if note_translation(line):
        return ParagraphRole.NOTE
    if link_language(line):
        return ParagraphRole.LINK
    if file_names(line) or _ATTACHMENT.fullmatch(line):
        return ParagraphRole.ATTACHMENT
    if _publisher().fullmatch(line) and not _no_publisher().search(line):
        return ParagraphRole.PUBLISHER
    if _RULE.fullmatch(line):
        return ParagraphRole.OTHER
    return None
