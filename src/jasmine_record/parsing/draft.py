"""What the rules read and what they have found so far: the record while it is being made.

A rule takes a draft and gives one that holds more. Rules don't know each other; what one needs from another stands
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

import attrs

from jasmine_record.model import (
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Framework,
    Initiative,
    Link,
    Meeting,
    Paragraph,
    ParagraphRole,
    Participant,
    Source,
    Statement,
    Term,
)
from jasmine_record.parsing.blocks import Hyperlink
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.fields import Field
from jasmine_record.parsing.grammar.language import LanguageReading
from jasmine_record.parsing.grammar.sentences import Sentence

__all__ = [
    "Announced",
    "Draft",
    "Section",
    "Supplied",
    "Voice",
    "inferred",
    "stated",
    "supplied",
    "unresolved",
]


@attrs.frozen(kw_only=True)
class Supplied:
    """What the caller or the page's metadata say of the text beyond its words."""

    media_type: str | None = None
    #: With its time and zone where they are known: local days depend on them.
    published: date | datetime | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    #: What the site calls itself.
    site: str | None = None
    #: BCP 47.
    language: str | None = None
    alternates: tuple[Link, ...] = ()
    attachments: tuple[Link, ...] = ()
    original_sha256: str | None = None


@attrs.frozen(kw_only=True)
class Voice:
    """Who speaks in a clause."""

    #: Ids of participants; empty where it can't be told.
    speakers: tuple[str, ...]
    #: For each speaker one entry; one unresolved entry where there is none.
    evidence: tuple[Evidence, ...]


@attrs.frozen(kw_only=True)
class Announced:
    """A list that the text announces, with the sentence that does."""

    enumeration: Enumeration
    sentence: Sentence
    #: Where the announcement starts in the sentence.
    start: int


@attrs.frozen(kw_only=True)
class Section:
    """The part of a page about several meetings that tells of one of them."""

    #: Its heading, which names the meeting, and where it stands.
    name: str
    anchor: Anchor
    #: Where its title stands, where it begins and where it ends among the page's paragraphs; the end is behind it.
    title: int
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Draft:
    """The text as it was taken apart, and the facts of a record as far as they are found."""

    supplied: Supplied
    paragraphs: tuple[Paragraph, ...]
    #: Words that lead elsewhere, by the id of their paragraph.
    links: Mapping[str, tuple[Hyperlink, ...]]
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    #: What labelled lines tell.
    fields: tuple[Field, ...] = ()
    #: What the words say of their language; `None` where there are none.
    language: LanguageReading | None = None
    #: Where the page tells of several meetings, the part about each.
    sections: tuple[Section, ...] = ()
    source: Source = Source()
    meeting: Meeting = Meeting()
    participants: tuple[Participant, ...] = ()
    #: One for each clause.
    voices: tuple[Voice, ...] = ()
    statements: tuple[Statement, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    #: One for each enumeration.
    announced: tuple[Announced, ...] = ()
    terms: tuple[Term, ...] = ()

    def with_role(self, role: ParagraphRole) -> tuple[Paragraph, ...]:
        """The paragraphs that have this role."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role is role)

    def quote(self, anchor: Anchor) -> str:
        """The words of an anchor that a rule has made."""
        return self._texts[anchor.paragraph][anchor.start : anchor.end]

    @cached_property
    def entries_below(self) -> dict[str, tuple[Paragraph, ...]]:
        """The entries of lists one level below a paragraph, behind it, by its id.

        What stands below an entry, as text without a label does, parts it from the next one of its list, whose id says so.
        """
        found: dict[str, list[Paragraph]] = {}
        heads: list[Paragraph] = []
        for paragraph in self.paragraphs:
            while heads and heads[-1].level >= paragraph.level:
                heads.pop()
            entry = paragraph.label or paragraph.role is ParagraphRole.ITEM
            above = paragraph.id.rpartition(".")[0]
            if entry and paragraph.role is ParagraphRole.ITEM and above in found:
                found[above].append(paragraph)
            elif heads and entry and paragraph.level == heads[-1].level + 1:
                found.setdefault(heads[-1].id, []).append(paragraph)
            heads.append(paragraph)
        return {identity: tuple(entries) for identity, entries in found.items()} | self.asked_below

    @cached_property
    def asked_below(self) -> dict[str, tuple[Paragraph, ...]]:
        """What is asked below "INVITES the Member States to:", where the numbers of the text go on in it, by that paragraph's id."""
        found: dict[str, list[Paragraph]] = {}
        asking: Paragraph | None = None
        for paragraph in self.paragraphs:
            entries = found.get(asking.id, []) if asking else []
            if paragraph.label is None:
                asking = paragraph if paragraph.text.endswith((" to:", " TO:")) else None
            elif (entries and entries[-1].text.endswith(".")) or paragraph.role is ParagraphRole.HEADING:
                asking = None
            elif asking and not entries and paragraph.level > asking.level:
                # They stand below it as its list.
                asking = None
            elif asking and paragraph.level == asking.level:
                found.setdefault(asking.id, []).append(paragraph)
        return {identity: tuple(entries) for identity, entries in found.items()}

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {paragraph.id: paragraph.text for paragraph in self.paragraphs}


def stated(field: str, anchor: Anchor) -> Evidence:
    """Evidence that the words say it."""
    return Evidence(field=field, basis=Basis.STATED, anchor=anchor)


def inferred(field: str, rule: str, anchor: Anchor | None) -> Evidence:
    """Evidence that a named rule concluded it."""
    return Evidence(field=field, basis=Basis.INFERRED, rule=rule, anchor=anchor)


def supplied(field: str) -> Evidence:
    """Evidence that the caller said it."""
    return Evidence(field=field, basis=Basis.SUPPLIED)


def unresolved(
    field: str, reason: str, anchor: Anchor | None = None, candidates: tuple[str, ...] = ()
) -> Evidence:
    """Evidence that the words speak of it, but that it can't be told."""
    return Evidence(field=field, basis=Basis.UNRESOLVED, rule=reason, anchor=anchor, candidates=candidates)
