"""Blocks to paragraphs: the role, the label, the level and the id of each.

`roles` tells what each block is for. Labelled blocks are entries of lists: a list is continued by the marker of its form
that counts on from it; failing that, a marker opens a list inside the last entry where it is set in further, is of
another form or is announced by a colon, and starts the same list again where it is none of these. An entry that is a
heading holds text, and not a list: what stands inside is on the heading's own level.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.blocks import Block, Form, Marker, as_letter
from jasmine_record.parsing.layout.lines import ENDED, is_finished_by
from jasmine_record.parsing.layout.roles import read_roles

__all__ = ["segment"]

_FULL_STOP: Final = re.compile(r"[.。;][”’)]*$")
_DEEPEST: Final = 12
"""Lists inside lists; what is set in further stays on the last level."""
#: Roles that a block with a marker can have and be an entry of a list.
_LISTED: Final = frozenset({ParagraphRole.BODY, ParagraphRole.HEADING, ParagraphRole.ITEM})


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
    #: Whether a paragraph without a label announces it.
    announced: bool
    #: Whether its last entry looks like a heading, and whether it is one.
    short: bool = False
    heading: bool = False
    bullets: int = 0

    def is_continued_by(self, block: Block, marker: Marker) -> bool:
        if marker.form is not self.marker.form:
            return False
        if marker.number is None:
            return _bullet(marker) == _bullet(self.marker) and abs(block.indent - self.indent) < 2
        if self.marker.number == marker.number == 1:
            # Some houses print "1." before every entry; a colon or a heading shows a list inside instead.
            if block.indent != self.indent or self.text.endswith(":"):
                return False
            return bool(_FULL_STOP.search(self.text)) or not _FULL_STOP.search(block.text)
        return self.marker.number is not None and marker.number == self.marker.number + 1


def segment(blocks: Sequence[Block], title: str | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, one for each block, in reading order, with ids that are unique.

    Nothing is left out and nothing is added: a paragraph's label and text are those of its block.

    Args:
        blocks: Of the whole page.
        title: What the page's metadata call it.
    """
    roles = read_roles(blocks, title)
    parting = _parting(blocks, roles)
    segmenter = _Segmenter()
    paragraphs = segmenter.add_all(blocks, roles, parting)
    if through := segmenter.counted_through():
        paragraphs = _Segmenter(through).add_all(blocks, roles, parting)
    return paragraphs


def _parting(blocks: Sequence[Block], roles: Sequence[ParagraphRole]) -> frozenset[int]:
    """The places of headings between entries which count on through them: "1. We met.", "I. Trade", "2. We agree."."""
    found: set[int] = set()
    for place in range(1, len(blocks) - 1):
        before, marker, following = blocks[place - 1], blocks[place].marker, blocks[place + 1].marker
        if (
            roles[place] is ParagraphRole.HEADING
            and marker is not None
            and marker.form in _OF_HEADINGS
            and before.text.endswith(".")
            and before.marker is not None
            and following is not None
            and following.form in _COUNTED_THROUGH
            and following.form is before.marker.form
            and following.number is not None
            and following.number - 1 == before.marker.number
        ):
            found.add(place)
    return frozenset(found)


_OF_HEADINGS: Final = frozenset({Form.CAPITAL_DOT, Form.CAPITAL_PAREN, Form.ROMAN_CAPITAL_DOT})
_COUNTED_THROUGH: Final = frozenset({Form.NUMBER_DOT, Form.WIDE_NUMBER, Form.NUMBER_PAREN})


@attrs.define
class _Segmenter:
    #: Forms whose numbers count on from one heading to the next, so that their ids don't name the heading.
    through: frozenset[Form] = frozenset()
    stack: list[_List] = attrs.field(factory=list)
    running: Counter[ParagraphRole] = attrs.field(factory=Counter)
    taken: Counter[str] = attrs.field(factory=Counter)
    #: How many bullets stand outside of all entries.
    bullets: int = 0
    #: Whether the paragraph above has no label and ends in a colon, in who does what its list says, or in mid-sentence.
    announces: bool = False
    #: Where the paragraph above that ends in a colon is set in, while those below it are set in further.
    quotes: int | None = None
    #: For each form the entries right below headings of another form: the heading's id and the entry's number.
    below: dict[Form, list[tuple[str, int]]] = attrs.field(factory=dict)

    def add_all(
        self, blocks: Sequence[Block], roles: Sequence[ParagraphRole], parting: frozenset[int]
    ) -> tuple[Paragraph, ...]:
        """The paragraphs of all blocks; headings at these places are no list inside the entry above them."""
        found: list[Paragraph] = []
        for place, (block, role) in enumerate(zip(blocks, roles, strict=True)):
            if place in parting and self.stack and not self.stack[0].heading:
                self.stack.clear()
            found.append(self.add(block, role, blocks[place + 1 : place + 2]))
        return tuple(found)

    def add(self, block: Block, role: ParagraphRole, below: Sequence[Block]) -> Paragraph:
        """The paragraph of the next block, with the one below it if there is one."""
        level = 0
        if self._is_set_in(block, role):
            role = ParagraphRole.ITEM
        if block.marker is not None and role in _LISTED:
            role = self._enter(block, block.marker, short=role is ParagraphRole.HEADING)
            level = self._level()
            identity = self._free(self.stack[-1].path)
            self.stack[-1].path = identity
            self.announces = False
        else:
            if role is ParagraphRole.HEADING:
                self.stack.clear()
            elif role is ParagraphRole.ITEM:
                level = 1
            if role not in _ASIDE:
                announcing = block.text.endswith((":", " we")) or any(
                    is_finished_by(block.text, other) for other in below
                )
                self.announces = (
                    role is ParagraphRole.BODY
                    and announcing
                    and not _TELLS_TEXT.search(block.text[-_LONGEST_LEAD_END:])
                )
            if self.announces:
                self.stack = self.stack[: _announced_at(self.stack)]
            self.running[role] += 1
            identity = self._free(f"p{self.running[role]}" if role is ParagraphRole.BODY else str(role))
        label = block.marker.text if block.marker else None
        return Paragraph(id=identity, role=role, label=label, level=level, text=block.text)

    def _is_set_in(self, block: Block, role: ParagraphRole) -> bool:
        """Whether a paragraph without a label is set in below one that announces it: what somebody said."""
        plain = block.marker is None and role is ParagraphRole.BODY
        set_in = plain and self.quotes is not None and block.indent > self.quotes + 1
        if not set_in:
            self.quotes = block.indent if plain and block.text.endswith(":") else None
        return set_in

    def _enter(self, block: Block, marker: Marker, *, short: bool) -> ParagraphRole:
        """Put an entry into its list, and say what it is."""
        self._place(block, self._read(marker), short=short)
        *above, top = self.stack
        top.heading = short and all(outer.heading for outer in above) and not top.announced
        if top.heading:
            return ParagraphRole.HEADING
        form, number = top.marker.form, top.marker.number
        if len(above) == 1 and above[0].heading and number is not None and form is not above[0].marker.form:
            self.below.setdefault(form, []).append((above[0].path, number))
        return ParagraphRole.ITEM if self._level() else ParagraphRole.BODY

    def _level(self) -> int:
        return sum(not outer.heading for outer in self.stack[:-1]) + any(
            outer.announced for outer in self.stack
        )

    def counted_through(self) -> frozenset[Form]:
        """The forms whose numbers go on below the next heading, through all headings that have a label."""
        found: set[Form] = set()
        for form, entries in self.below.items():
            steps = [(one, other) for one, other in pairwise(entries) if one[0] != other[0]]
            if steps and all(other[1] == one[1] + 1 for one, other in steps):
                found.add(form)
        return frozenset(found)

    def _read(self, marker: Marker) -> Marker:
        """The marker as a letter, where it goes on from the letter before."""
        letter = as_letter(marker)
        if letter is None or letter.number is None:
            return marker
        goes_on = any(
            outer.marker.form is letter.form and outer.marker.number == letter.number - 1
            for outer in self.stack
        )
        return letter if goes_on else marker

    def _free(self, identity: str) -> str:
        """The id, with a running number where it is taken."""
        self.taken[identity] += 1
        count = self.taken[identity]
        if count == 1:
            return identity
        while f"{identity}-{count}" in self.taken:
            count += 1
        self.taken[identity] = count
        self.taken[f"{identity}-{count}"] += 1
        return f"{identity}-{count}"

    def _place(self, block: Block, marker: Marker, *, short: bool) -> None:
        """Leave on top of the stack the list that the block is an entry of, with the entry's path."""
        stack = self.stack
        depth = _continued(stack, block, marker, short=short)
        if depth is None:
            deep = len(stack)
            while stack and block.indent < stack[-1].indent - 1:
                stack.pop()
            depth = _restarted(stack, block, marker)
            if (
                depth is None
                and stack
                and len(stack) < deep
                and marker.number is stack[-1].marker.number is None
            ):
                # Back from a list inside it, a list of bullets goes on, though the bullet differs.
                depth = len(stack) - 1
        if depth is None and len(stack) >= _DEEPEST:
            depth = len(stack) - 1
        if depth is None:
            prefix = f"{stack[-1].path}." if stack and not self._passes(marker) else ""
            # Bullets and first entries below a paragraph of a section that announces them are none of the section's own entries.
            begins = marker.number is None or (marker.number == 1 and not short)
            of_section = begins and all(outer.heading for outer in stack)
            announced = self.announces and (not stack or of_section)
            stack.append(_List(marker, block.indent, "", prefix, block.text, announced))
        else:
            del stack[depth + 1 :]
        top = stack[-1]
        top.marker, top.text, top.short = marker, block.text, short
        if marker.number is None:
            if top.prefix:
                top.bullets += 1
            else:
                self.bullets = top.bullets = self.bullets + 1
        step = marker.step or f"b{top.bullets}"
        if marker.form in _DECIMALS:
            # "1.1" gives the whole path by itself.
            top.path = step
        else:
            top.path = top.prefix + step

    def _passes(self, marker: Marker) -> bool:
        return marker.form in self.through and all(outer.heading for outer in self.stack)


_DECIMALS: Final = frozenset({Form.DECIMAL, Form.DECIMAL_DEEP})
#: "An overview of the meeting is as follows:" announces the text, and no list in it.
_TELLS_TEXT: Final = re.compile(
    r"(?<!In )(?<!in )\b(?:overview|summary|outline|gist|main points|key points|highlights|outcomes?|results)\b[^.;]*\b(?:as follows|below|the following)\s?:$"
)
_LONGEST_LEAD_END: Final = 160
#: Roles that may stand between a paragraph and the list that it announces.
_ASIDE: Final = frozenset({ParagraphRole.NOTE, ParagraphRole.OTHER})


#: Bullets that stand for each other: what a scanner or a keyboard makes of one.
_ALIKE: Final = {
    **dict.fromkeys("oоº°◦○", "o"),
    **dict.fromkeys("•·∙●・\uf0b7", "•"),
    **dict.fromkeys("-–—―⁃", "-"),
}


def _announced_at(stack: Sequence[_List]) -> int | None:
    """How deep the list stands that a paragraph without a label announced."""
    return next((depth for depth, outer in enumerate(stack) if outer.announced), None)


def _bullet(marker: Marker) -> str:
    return _ALIKE.get(marker.text, marker.text)


def _is_back(stack: list[_List], depth: int, block: Block, marker: Marker) -> bool:
    """Whether a "1." stands out again, below a list that was set in further, and all entries are printed as "1."."""
    own, inner = stack[depth], stack[depth + 1 :]
    return (
        bool(inner)
        and marker.form is own.marker.form
        and own.marker.number == marker.number == 1
        and block.indent == own.indent
        and all(deeper.indent > block.indent + 1 for deeper in inner)
    )


def _continued(stack: list[_List], block: Block, marker: Marker, *, short: bool) -> int | None:
    """The depth of the list that the marker counts on: at its own indent if there is one, the innermost else."""
    depths = [
        depth
        for depth, open_list in enumerate(stack)
        if open_list.is_continued_by(block, marker) or _is_back(stack, depth, block, marker)
    ]
    level = [depth for depth in depths if abs(stack[depth].indent - block.indent) < 2]
    chosen = level or depths
    if len(chosen) > 1:
        alike = [depth for depth in chosen if stack[depth].short == short]
        if alike and len(alike) < len(chosen):
            return alike[-1]
        if not ENDED.search(stack[chosen[-1]].text) and ENDED.search(block.text):
            # Entries without a full stop inside an entry with one: the next with one is the outer list's.
            return chosen[-2]
    return chosen[-1] if chosen else None


#: A last sentence after which a list comes, though it ends in a full stop.
_ANNOUNCES: Final = re.compile(r"\b(?:the following|as follows|listed below|set out below)\b[^.;:]*\.[”’)]*$")


def _restarted(stack: list[_List], block: Block, marker: Marker) -> int | None:
    """The depth of the list of the marker's form that starts again; `None` where a new list opens."""
    if not stack:
        return None
    top = stack[-1]
    opens = block.indent > top.indent + 1 or (
        marker.number == 1 and (top.heading or not _FULL_STOP.search(top.text) or _ANNOUNCES.search(top.text))
    )
    if opens:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].marker.form is marker.form and (
            marker.number is not None or _bullet(stack[depth].marker) == _bullet(marker)
        ):
            return depth
    return None
