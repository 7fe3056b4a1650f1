"""Anchors into the text, and the evidence that ties each value to them."""

from enum import StrEnum
from typing import Final

import attrs

from jasmine_record.model.constraint import (
    KNOWN_IDS,
    check_id,
    check_kind,
    check_number,
    check_text,
    check_texts,
    is_id,
    refuse,
)
from jasmine_record.model.part import Check, Part
from jasmine_record.model.rules import RULES

__all__ = ["Anchor", "Basis", "Evidence"]

#: Comparing with a number of more than thirty bits takes CPython twice as long, and texts are shorter than this.
_MANY: Final = 2**30


@attrs.frozen(eq=False, repr=False)
class Anchor(Part):
    """A half-open range of Unicode code points in the text of one paragraph.

    Counted as the TextPositionSelector of the W3C Web Annotation Data Model (section 4.2.4) counts: from
    zero, the end excluded. A paragraph's label is not part of its text.
    """

    #: The `Paragraph.id` in whose text the offsets count.
    paragraph: str
    #: Offset of the first code point.
    start: int
    #: Offset behind the last code point; always greater than `start`.
    end: int

    def _check(self) -> None:
        start, end = self.start, self.end
        check_id(self, "paragraph", self.paragraph, needed=True)
        check_number(self, "start", start, 0, needed=True)
        check_number(self, "end", end, 1, needed=True)
        if end <= start:
            refuse(self, "end", end, f"more than the start, {start}")

    def _check_filled(self) -> None:
        paragraph = self.paragraph
        if not (0 <= self.start < self.end < _MANY and (paragraph in KNOWN_IDS or is_id(paragraph))):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)


class Basis(StrEnum):
    """How a value is known."""

    STATED = "stated"
    """The anchored words say it."""
    INFERRED = "inferred"
    """A named rule concluded it, from the anchored words where there is an anchor."""
    SUPPLIED = "supplied"
    """It came with the text: an argument, front matter, page metadata. It has no anchor."""
    EDITORIAL = "editorial"
    """A person added it, with an anchor or without."""
    UNRESOLVED = "unresolved"
    """The words speak of it, but the value can't be told; the field is empty."""


#: In Python 3.11, looking a member up costs as much as the rest of a check.
_STATED: Final = Basis.STATED
_INFERRED: Final = Basis.INFERRED
_RULES: Final = frozenset(RULES)
#: There is one empty tuple, and asking for it is faster than comparing with it.
_NONE: Final = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Evidence(Part):
    """Why one field of a fact holds what it holds, or why it holds nothing.

    A field that is a tuple has one entry for each of its items, in their order.
    """

    #: The name of the field in the class that holds this evidence.
    field: str
    basis: Basis
    #: The words; `None` where the value came from outside the text.
    anchor: Anchor | None = None
    #: The public name of the rule that concluded the value or that says why it stays open.
    rule: str | None = None
    #: For an unresolved field: the competing values, in order of first mention.
    candidates: tuple[str, ...] = ()

    def _check(self) -> None:
        basis, anchor, rule = self.basis, self.anchor, self.rule
        check_text(self, "field", self.field, needed=True)
        check_text(self, "rule", rule)
        check_kind(self, "basis", basis, Basis, needed=True)
        check_kind(self, "anchor", anchor, Anchor)
        if basis is _STATED:
            if anchor is None:
                refuse(self, "anchor", None, "an anchor, since the basis is 'stated'")
        elif basis is Basis.SUPPLIED:
            if anchor is not None:
                refuse(self, "anchor", anchor, "no anchor, since the basis is 'supplied'")
        elif basis is not Basis.EDITORIAL and rule is None:
            refuse(self, "rule", None, f"the name of a rule, since the basis is {basis.value!r}")
        if self.candidates != ():
            check_texts(self, "candidates", self.candidates)
            if basis is not Basis.UNRESOLVED:
                refuse(self, "candidates", self.candidates, "none, since the basis isn't 'unresolved'")

    def _check_filled(self) -> None:
        # Most evidence is of these two forms.
        rule = self.rule
        if not (
            (self.basis is _STATED if rule is None else self.basis is _INFERRED and rule in _RULES)
            and self.anchor is not None
            and self.candidates is _NONE
            and self.field.isidentifier()
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)
