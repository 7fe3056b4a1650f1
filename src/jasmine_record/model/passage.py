"""The passages of the text: its paragraphs, and the statements that it reports."""

from collections.abc import Iterable
from enum import StrEnum
from importlib import import_module

import attrs

from jasmine_record.errors import AnchorError
from jasmine_record.model.constraint import (
    KNOWN_IDS,
    LARGEST,
    are_ids,
    check_id,
    check_ids,
    check_items,
    check_kind,
    check_number,
    check_text,
    is_folded,
    is_id,
    refuse,
)
from jasmine_record.model.evidence import Anchor, Evidence
from jasmine_record.model.part import Check, Part

__all__ = ["Act", "Paragraph", "ParagraphRole", "Statement", "text_sha256"]


class ParagraphRole(StrEnum):
    """What a paragraph is for."""

    TITLE = "title"
    DATE = "date"
    PUBLISHER = "publisher"
    NOTE = "note"
    """A remark on the text itself, such as that it is a translation."""
    LINK = "link"
    LEAD = "lead"
    """Running text above the first number."""
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    """One entry of a list inside the body."""
    ATTACHMENT = "attachment"
    OTHER = "other"


def _shorten(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Paragraph(Part):
    """A stretch of the source between two breaks of its layout.

    All paragraphs in order, labels included, hold every character of the source but for its white space.
    """

    #: The path of labels without their punctuation (`6`, `6.2`, `3.b2`), else the role (`lead`, `p3`).
    id: str
    role: ParagraphRole
    #: The marker as printed (`6.`, `(2)`, `•`).
    label: str | None = None
    #: How deep it is nested: 0 for the text itself, 1 for an item of a list in it, and so on.
    level: int = 0
    #: Verbatim but for white space, which is folded. Empty only beside a label.
    text: str = attrs.field(repr=_shorten)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_kind(self, "role", self.role, ParagraphRole, needed=True)
        check_text(self, "label", self.label)
        check_number(self, "level", self.level, 0, needed=True)
        if self.text != "":
            check_text(self, "text", self.text, needed=True)
        elif self.label is None:
            refuse(self, "text", self.text, "words, since there is no label")

    def _check_filled(self) -> None:
        name, label = self.id, self.label
        if not (
            (name in KNOWN_IDS or is_id(name))
            and is_folded(self.text)
            and (label is None or is_folded(label))
            and 0 <= self.level <= LARGEST
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)

    def anchor(self, words: str, occurrence: int | None = None) -> Anchor:
        """The place of some words in this paragraph.

        Args:
            words: Exactly as they stand in `text`.
            occurrence: Which of several places, from 1; overlapping ones count too.

        Raises:
            AnchorError: The words aren't there, aren't there that often, or are there more than once
                and `occurrence` doesn't say which.
        """
        if not words:
            raise AnchorError(f"paragraph {self.id}: an anchor needs at least one character")
        wanted = 1 if occurrence is None else occurrence
        if wanted < 1:
            raise AnchorError(f"paragraph {self.id}: occurrence is {wanted}, and counts from 1")
        start = -1
        for count in range(wanted):
            start = self.text.find(words, start + 1)
            if start < 0:
                found = f"only {count} times" if count else "nowhere"
                raise AnchorError(f"paragraph {self.id}: {_shorten(words)} stands there {found}")
        if occurrence is None and self.text.find(words, start + 1) >= 0:
            raise AnchorError(
                f"paragraph {self.id}: {_shorten(words)} stands there more than once;"
                " say which with occurrence="
            )
        return Anchor(self.id, start, start + len(words))


def text_sha256(paragraphs: Iterable[Paragraph]) -> str:
    """The digest by which a later edit of the text is noticed.

    SHA-256, in lower-case hexadecimal, of each paragraph's label (nothing where there is none), a tab, its
    text and a newline, in UTF-8.
    """
    # Loaded for this alone, since few who read a record need it.
    digest = import_module("hashlib").sha256()
    for paragraph in paragraphs:
        digest.update(f"{paragraph.label or ''}\t{paragraph.text}\n".encode())
    return str(digest.hexdigest())


class Act(StrEnum):
    """What somebody does by saying something: the classes that a reader of diplomacy tells apart."""

    STATE = "state"
    EXPLAIN = "explain"
    AFFIRM = "affirm"
    EMPHASIZE = "emphasize"
    EXPRESS = "express"
    APPRECIATE = "appreciate"
    WELCOME = "welcome"
    CONGRATULATE = "congratulate"
    CONDEMN = "condemn"
    REQUEST = "request"
    PROPOSE = "propose"
    ANNOUNCE = "announce"
    COMMIT = "commit"
    PRESENT = "present"
    ADDRESS = "address"
    """A speech, remarks."""
    AGREE = "agree"
    EXCHANGE = "exchange"
    DISCUSS = "discuss"
    """A topic alone: nothing is asserted."""
    OTHER = "other"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statement(Part):
    """One reporting verb: who said what. Two verbs with one object are two statements."""

    #: `statement-1`, `statement-2` ... in reading order.
    id: str
    #: Ids of participants. Empty where the text doesn't tell, with unresolved evidence.
    speakers: tuple[str, ...] = ()
    #: As printed (`pointed out`).
    verb: str
    act: Act
    #: What was said, where it stands; one anchor or several.
    content: tuple[Anchor, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_ids(self, "speakers", self.speakers)
        check_text(self, "verb", self.verb, needed=True)
        check_kind(self, "act", self.act, Act, needed=True)
        check_items(self, "content", self.content, Anchor)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        name = self.id
        if not ((name in KNOWN_IDS or is_id(name)) and is_folded(self.verb) and are_ids(self.speakers)):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)
