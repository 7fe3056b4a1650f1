"""Anchors into the text, and the evidence that ties each value to them."""

from __future__ import annotations

from enum import StrEnum

import attrs

from jasmine_record.model.constraint import (
    LARGEST,
    check_id,
    check_kind,
    check_number,
    check_text,
    check_texts,
    refuse,
)

__all__ = ["Anchor", "Basis", "Evidence"]


@attrs.frozen
class Anchor:
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

    def __attrs_post_init__(self) -> None:
        check_id(self, "paragraph", self.paragraph, needed=True)
        start, end = self.start, self.end
        if not (type(start) is type(end) is int and 0 <= start < end <= LARGEST):
            check_number(self, "start", start, 0, needed=True)
            check_number(self, "end", end, 1, needed=True)
            refuse(self, "end", end, f"more than the start, {start}")


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


@attrs.frozen(kw_only=True)
class Evidence:
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

    def __attrs_post_init__(self) -> None:
        check_text(self, "field", self.field, needed=True)
        if self.rule is not None:
            check_text(self, "rule", self.rule)
        basis, anchor = self.basis, self.anchor
        if type(basis) is not Basis:
            check_kind(self, "basis", basis, Basis, needed=True)
        if anchor is not None and type(anchor) is not Anchor:
            check_kind(self, "anchor", anchor, Anchor)
        if basis is Basis.STATED:
            if anchor is None:
                refuse(self, "anchor", None, "an anchor, since the basis is 'stated'")
        elif basis is Basis.SUPPLIED:
            if anchor is not None:
                refuse(self, "anchor", anchor, "no anchor, since the basis is 'supplied'")
        elif basis is not Basis.EDITORIAL and self.rule is None:
            refuse(self, "rule", None, f"the name of a rule, since the basis is {basis.value!r}")
        if self.candidates != ():
            check_texts(self, "candidates", self.candidates)
            if basis is not Basis.UNRESOLVED:
                refuse(self, "candidates", self.candidates, "none, since the basis isn't 'unresolved'")
