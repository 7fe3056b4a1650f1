"""Blocks to paragraphs: the role, the label, the level and the id of each.

Roles of unlabelled blocks follow from the line itself (`head.line_role`) and from where it stands: the first line
above the text is the title, running text above the first number the lead, a short line without a full stop a heading.
Labelled blocks are entries of lists. A list is continued by the marker of its form that counts on from it; failing
that, a marker opens a list inside the last entry where it is set in further, is of another form or is announced by
a colon, and starts the same list again where it is none of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.blocks import Block, Form, Marker
from jasmine_record.parsing.head import line_role

__all__ = ["segment"]

_ENDED: Final = re.compile(r"[.:;!?,。、][”“’\"')\]]*$")
_LONGEST_HEADING: Final = 25
"""In words."""
_LONGEST_TITLE: Final = 60
"""In words."""
_MOST_LEADS: Final = 3
_DEEPEST: Final = 12
"""Lists inside lists; what is set in further stays on the last level."""


@attrs.define
class _List:
    """A list that later markers may continue."""

    marker: Marker
    indent: int
    #: The id of its last entry.
    path: str
    #: The id of the entry that holds the list, with a dot behind it; empty at the top.
    prefix: str
    text: str
    bullets: int = 0

    def is_continued_by(self, block: Block, marker: Marker) -> bool:
        if marker.form is not self.marker.form:
            return False
        if marker.number is None:
            return marker.text == self.marker.text and abs(block.indent - self.indent) < 2
        if self.marker.number == marker.number == 1:
            # Some houses print "1." before every entry; a colon or a heading shows a list inside instead.
            return block.indent == self.indent and bool(re.search(r"[.。;][”’)]*$", self.text))
        return self.marker.number is not None and marker.number == self.marker.number + 1


def segment(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in reading order, with ids that are unique.

    Nothing is left out and nothing is added: a paragraph's label and text are those of its block.
    """
    ordered = [block for block in blocks if block.text or block.marker]
    roles = _roles(ordered)
    stack: list[_List] = []
    running: Counter[ParagraphRole] = Counter()
    taken: Counter[str] = Counter()
    paragraphs: list[Paragraph] = []
    for block, role in zip(ordered, roles, strict=True):
        if block.marker is not None and role in _LISTED:
            _place(stack, block, block.marker)
            level = len(stack) - 1
            identity = stack[-1].path
            if level:
                role = ParagraphRole.ITEM  # noqa: PLW2901
        else:
            if role is ParagraphRole.HEADING:
                stack.clear()
            level = 0
            running[role] += 1
            identity = f"p{running[role]}" if role is ParagraphRole.BODY else str(role)
        taken[identity] += 1
        if taken[identity] > 1:
            identity = _untaken(identity, taken)
        label = block.marker.text if block.marker else None
        paragraphs.append(Paragraph(id=identity, role=role, label=label, level=level, text=block.text))
    return tuple(paragraphs)


def _untaken(identity: str, taken: Counter[str]) -> str:
    count = taken[identity]
    while f"{identity}-{count}" in taken:
        count += 1
    taken[identity] = count
    taken[f"{identity}-{count}"] += 1
    return f"{identity}-{count}"


#: Roles that a block with a marker can have and be an entry of a list.
_LISTED: Final = frozenset({ParagraphRole.BODY, ParagraphRole.HEADING, ParagraphRole.ITEM})


def _roles(blocks: Sequence[Block]) -> list[ParagraphRole]:
    """The role of each block; entries of lists are `BODY` until their level is known."""
    first_number = next((i for i, block in enumerate(blocks) if _counts(block)), len(blocks))
    roles: list[ParagraphRole] = []
    prose_above = 0
    in_head, titled = True, False
    for index, block in enumerate(blocks):
        role = _role(block, in_head=in_head, titled=titled)
        if role is ParagraphRole.BODY:
            in_head = False
            if block.marker is None and index < first_number:
                prose_above += 1
        elif role is ParagraphRole.HEADING and block.marker and not _holds_more(blocks, index):
            role = ParagraphRole.BODY
        titled = titled or role is ParagraphRole.TITLE
        roles.append(role)
    if first_number < len(blocks) and prose_above <= _MOST_LEADS:
        for index in range(first_number):
            if roles[index] is ParagraphRole.BODY:
                roles[index] = ParagraphRole.LEAD
    return roles


def _counts(block: Block) -> bool:
    return block.marker is not None and block.marker.number is not None


def _holds_more(blocks: Sequence[Block], index: int) -> bool:
    """Whether what follows a labelled line stands inside it, so that the line is a heading."""
    marker, following = blocks[index].marker, blocks[index + 1 : index + 2]
    if marker is None or not following:
        return False
    after = following[0].marker
    return after is None or after.form is not marker.form or after.number == 1


def _role(block: Block, *, in_head: bool, titled: bool) -> ParagraphRole:
    text = block.text
    if block.marker is not None:
        if block.marker.form is Form.NOTE:
            return ParagraphRole.NOTE
        short = len(text.split()) <= _LONGEST_HEADING and not _ENDED.search(text) and text
        return ParagraphRole.HEADING if short and block.marker.number is not None else ParagraphRole.BODY
    role = line_role(text)
    if role is not None:
        known_below = (ParagraphRole.NOTE, ParagraphRole.LINK, ParagraphRole.ATTACHMENT, ParagraphRole.OTHER)
        if in_head or role in known_below:
            return role
    words = len(text.split())
    if _ENDED.search(text) or words > (_LONGEST_TITLE if in_head else _LONGEST_HEADING):
        return ParagraphRole.BODY
    return ParagraphRole.TITLE if in_head and not titled else ParagraphRole.HEADING


def _place(stack: list[_List], block: Block, marker: Marker) -> None:
    """Leave on top of the stack the list that the block is an entry of, with the entry's path."""
    depth = _continued(stack, block, marker)
    if depth is None:
        deep = len(stack)
        while stack and block.indent < stack[-1].indent - 1:
            stack.pop()
        depth = _restarted(stack, block, marker)
        if depth is None and stack and len(stack) < deep and marker.number is stack[-1].marker.number is None:
            # Back from a list inside it, a list of bullets goes on, though the bullet differs.
            depth = len(stack) - 1
    if depth is None and len(stack) >= _DEEPEST:
        depth = len(stack) - 1
    if depth is None:
        prefix = f"{stack[-1].path}." if stack else ""
        stack.append(_List(marker, block.indent, "", prefix, block.text))
    else:
        del stack[depth + 1 :]
    top = stack[-1]
    top.marker, top.text = marker, block.text
    if marker.number is None:
        top.bullets += 1
    top.path = top.prefix + (marker.step or f"b{top.bullets}")


def _continued(stack: list[_List], block: Block, marker: Marker) -> int | None:
    """The depth of the list that the marker counts on: at its own indent if there is one, the innermost else."""
    depths = [depth for depth, open_list in enumerate(stack) if open_list.is_continued_by(block, marker)]
    level = [depth for depth in depths if abs(stack[depth].indent - block.indent) < 2]
    if len(level) > 1 and not _ENDED.search(stack[level[-1]].text) and _ENDED.search(block.text):
        # Entries without a full stop inside an entry with one: the next with one is the outer list's.
        return level[-2]
    chosen = level or depths
    return chosen[-1] if chosen else None


def _restarted(stack: list[_List], block: Block, marker: Marker) -> int | None:
    """The depth of the list of the marker's form that starts again; `None` where a new list opens."""
    if not stack:
        return None
    top = stack[-1]
    opens = block.indent > top.indent + 1 or (
        marker.number == 1 and not re.search(r"[.。;][”’)]*$", top.text)
    )
    if opens:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].marker.form is marker.form and (
            marker.number is not None or stack[depth].marker.text == marker.text
        ):
            return depth
    return None
