"""The ids and roles that paragraphs have by their place and look, so that only exceptions need to be written.

Writer and reader walk the paragraphs with the same `Namer`: what it concludes is left out, what differs is written in a
comment behind the paragraph, `<!-- note-2 -->`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import attrs

from jasmine_record.model import ParagraphRole

__all__ = ["Look", "Namer", "Unmarked", "role_of_id"]

_ROLES: Final = {str(role): role for role in ParagraphRole if role is not ParagraphRole.BODY}
_WITH_NUMBER: Final = re.compile(r"(.+?)(?:-[0-9]+)?")
_STEP: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.]*[A-Za-z0-9])?")


@attrs.frozen
class Look:
    """What of a paragraph can be seen."""

    label: str | None
    level: int
    #: Whether it stands as the title at the top.
    title: bool = False
    #: Whether it stands as a heading in the text.
    heading: bool = False


@attrs.frozen
class Unmarked:
    """What a paragraph is that has no comment behind it."""

    id: str
    role: ParagraphRole


def role_of_id(id: str, look: Look) -> ParagraphRole:
    """The role of a paragraph whose comment gives only its id."""
    if look.heading:
        return ParagraphRole.HEADING
    match = _WITH_NUMBER.fullmatch(id)
    if look.label is None and match and match[1] in _ROLES:
        return _ROLES[match[1]]
    return ParagraphRole.ITEM if look.level else ParagraphRole.BODY


@attrs.define
class Namer:
    """Goes through the paragraphs of a document, from the first to the last."""

    #: The ids that no paragraph may get, since another one has them.
    taken: set[str] = attrs.field(factory=set)
    _above: list[tuple[int, str]] = attrs.field(factory=list)
    _bullets: Counter[str] = attrs.field(factory=Counter)
    _running: int = 0
    #: The last running number that made an id unique.
    _last: dict[str, int] = attrs.field(factory=dict)

    def unmarked(self, look: Look) -> Unmarked:
        """What the next paragraph is if nothing is written behind it."""
        if look.label is None:
            if look.title:
                return Unmarked(self._free("title"), ParagraphRole.TITLE)
            if look.heading:
                return Unmarked(self._free("heading"), ParagraphRole.HEADING)
            if look.level:
                return Unmarked(self._free("item"), ParagraphRole.ITEM)
            return Unmarked(self._free(f"p{self._running + 1}"), ParagraphRole.BODY)
        role = ParagraphRole.HEADING if look.heading else role_of_id("", look)
        parent = self._parent(look)
        match = _STEP.search(look.label)
        step = match[0] if match else f"b{self._bullets[parent] + 1}"
        # A number such as 1.1 is the whole path by itself.
        return Unmarked(self._free(f"{parent}.{step}" if parent and "." not in step else step), role)

    def named(self, look: Look, id: str, role: ParagraphRole) -> None:
        """Take note of the next paragraph, as it is called in the end."""
        self.taken.add(id)
        if look.label is None:
            if role is ParagraphRole.HEADING:
                self._above.clear()
            self._running += role is ParagraphRole.BODY
            return
        parent = self._parent(look)
        if not _STEP.search(look.label):
            self._bullets[parent] += 1
        depth = _depth(look)
        while self._above and self._above[-1][0] >= depth:
            self._above.pop()
        self._above.append((depth, id))

    def _parent(self, look: Look) -> str:
        """The id of the entry that an entry stands in; empty if there is none."""
        depth = _depth(look)
        return next((name for above, name in reversed(self._above) if above < depth), "")

    def _free(self, id: str) -> str:
        if id not in self.taken:
            return id
        number = self._last.get(id, 1) + 1
        while f"{id}-{number}" in self.taken:
            number += 1
        self._last[id] = number
        return f"{id}-{number}"


def _depth(look: Look) -> int:
    """Headings stand above all entries."""
    return -1 if look.heading else look.level
