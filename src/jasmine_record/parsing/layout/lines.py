"""A line of the page as it looks by itself, whatever stands around it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.blocks import Block, Form
from jasmine_record.parsing.grammar.verbs import reported
from jasmine_record.parsing.layout.furniture import is_caption, is_furniture
from jasmine_record.parsing.layout.head import HAS_VERB, is_attachment_label, line_role

__all__ = [
    "CLAUSE",
    "CLOSING",
    "ENDED",
    "Line",
    "is_finished_by",
    "is_heading_like",
    "labels_attachment",
    "look",
    "says_who_did",
]

ENDED: Final = re.compile(r"(?!(?<=\betc)\.\)$)[.:;!?,。、][”“’\"')\]]*$")
"""Ends of a sentence or a clause; "(Meetings, etc.)" ends none."""
_LONGEST_HEADING: Final = 25
"""In words."""
_LONGEST_TITLE: Final = 60
"""In words."""
#: First words of the clauses of a declaration.
CLAUSE: Final = re.compile(
    r"(?:We|WE), |(?:DO )?(?:HEREBY )?(?:[A-Z]{3,}ING|AGREE|DECLARE|REAFFIRM|AFFIRM|WELCOME|EXPRESS|NOTE|RECOGNI[SZ]E"
    r"|COMMIT|CALL|URGE|DECIDE|RESOLVE|ADOPT|SUPPORT|ENCOURAGE|EMPHASI[SZ]E|UNDERSCORE|STRESS|HEREBY|INVITE|REQUEST|TASK"
    r"|PLEDGE|ENDORSE|CONDEMN|UNDERLINE|REITERATE|ACKNOWLEDGE|APPRECIATE|COMMEND|RECALL|HAVE)S?(?= [a-z]|[:,])"
)
CLOSING: Final = frozenset({ParagraphRole.DATE, ParagraphRole.PUBLISHER})
"""Roles that lines have at the very end, where the head has none of them."""


#: "Suva, 3 May 2031 at 9.30 a.m."
_AT_HOUR: Final = re.compile(r"\d(?<=[ ,.:]\d|\d\d) ?[ap]\.m\.$")


def _is_ended(text: str) -> bool:
    """Whether words end as a sentence does; a line without a verb doesn't by the hour at which one met."""
    return ENDED.search(text) is not None and not (
        text.endswith(".m.") and _AT_HOUR.search(text) and not HAS_VERB.search(text)
    )


def is_heading_like(block: Block) -> bool:
    """Whether a block could be a heading: short, without a full stop and without a verb."""
    if block.heading is not None:
        return True
    text = block.text
    if not text:
        return True
    if len(text) > 400 or len(text.split()) > _LONGEST_HEADING:
        return False
    return not (_is_ended(text) or HAS_VERB.search(text) or CLAUSE.match(text))


@attrs.frozen
class Line:
    """A block as it looks by itself."""

    block: Block
    #: What the line alone shows, be there a marker or not.
    role: ParagraphRole | None

    @property
    def is_prose(self) -> bool:
        """Whether it has neither a marker nor a role by itself."""
        return self.block.marker is None and self.role is None

    @property
    def is_running(self) -> bool:
        """Whether it is an unlabelled stretch of sentences, or of what could not be anything else."""
        return self.is_prose and not self.is_short

    @property
    def is_short(self) -> bool:
        """Whether it could be a heading or a title by its length and its end."""
        text = self.block.text
        if self.block.heading is not None:
            return True
        return not _is_ended(text) and len(text) <= 600 and len(text.split()) <= _LONGEST_TITLE

    @property
    def counts(self) -> bool:
        """Whether it is an entry of a list that counts."""
        return self.block.marker is not None and self.block.marker.number is not None


def look(block: Block) -> Line:
    """A block by itself."""
    text = block.text
    if block.marker is not None:
        if block.marker.form is Form.NOTE:
            return Line(block, ParagraphRole.NOTE)
        numbered = block.marker.number is not None
        return Line(block, ParagraphRole.OTHER if text and is_furniture(text, numbered=numbered) else None)
    if block.caption:
        return Line(block, ParagraphRole.OTHER)
    if block.heading is None and (is_furniture(text) or is_caption(text)):
        return Line(block, ParagraphRole.OTHER)
    return Line(block, line_role(text))


def labels_attachment(line: Line) -> bool:
    """Whether it is the label of an attachment: "(Attachment 2)"."""
    return line.role is ParagraphRole.ATTACHMENT and is_attachment_label(line.block.text)


def is_finished_by(text: str, entry: Block) -> bool:
    """Whether a sentence that no mark closes goes on in the first entry of a list below it: "The Ministers agreed to", "- meet"."""
    marker = entry.marker
    if marker is None or marker.number not in {1, None} or not text[-1:].isalnum():
        return False
    return entry.text[:1].islower() or _unfinished().search(text) is not None


@cache
def _unfinished() -> re.Pattern[str]:
    """The last word of a sentence that says nothing without what follows."""
    return re.compile(
        rf"\b(?:{reported()}|about|by|following|for|in|including|namely|of|on|such as|that|to|upon|with)$"
    )


def says_who_did(text: str) -> bool:
    """Whether a line of a few words is no heading, since it tells who did what the entries below it say: "The Ministers discussed"."""
    return _WHO.match(text) is not None and _unfinished().search(text) is not None


_WHO: Final = re.compile(r"(?:All|Both|He|It|She|The|They|We)\b")
