"""What a summary is: sentences that cite, and what the budget left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote

import attrs

from jasmine_record.markup import escape_html, escape_markdown
from jasmine_record.model.constraint import (
    check_ids,
    check_items,
    check_kind,
    check_number,
    check_text,
    check_texts,
    refuse,
)
from jasmine_record.model.evidence import Anchor
from jasmine_record.summary.fragments import DIRECTIVE

__all__ = ["HEADINGS", "Section", "Sentence", "Style", "Summary"]


class Style(StrEnum):
    """What a summary looks like."""

    HEADLINE = "headline"
    """One sentence."""
    BRIEF = "brief"
    """One paragraph."""
    BULLETS = "bullets"
    """A list, one sentence an item."""
    SECTIONS = "sections"
    """Paragraphs under headings, the positions by speaker."""


class Section(StrEnum):
    """What a sentence is about, in the order in which the style `sections` has them."""

    MEETING = "meeting"
    PARTICIPANTS = "participants"
    POSITIONS = "positions"
    PILLARS = "pillars"
    INITIATIVES = "initiatives"
    NEXT_STEPS = "next_steps"


HEADINGS: Final = {section: section.value.replace("_", " ").capitalize() for section in Section}
"""What stands above the sentences of a section."""

#: What would end or alter the address of a link in Markdown.
_UNSAFE: Final = re.compile(r"[\s()<>\\`\[\]|\"]")


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence and the words of the record that it is made of."""

    #: White space folded, a capital first, one final punctuation mark.
    text: str
    section: Section = Section.POSITIONS
    #: Ids of the participants whose positions it tells; empty where it tells something else.
    speakers: tuple[str, ...] = ()
    #: What it rests on, in the order in which the sentence uses it; never empty, each anchor once.
    citations: tuple[Anchor, ...]
    #: For each citation the address of these very words on the publisher's page, a text fragment; empty
    #: where the record has no address.
    links: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_text(self, "text", self.text, needed=True)
        check_kind(self, "section", self.section, Section, needed=True)
        check_ids(self, "speakers", self.speakers)
        check_items(self, "citations", self.citations, Anchor)
        if not self.citations:
            refuse(self, "citations", self.citations, "at least one anchor")
        check_texts(self, "links", self.links)
        if self.links and len(self.links) != len(self.citations):
            refuse(self, "links", self.links, "one for each citation, or none")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The ids of the paragraphs that it cites, each once, in the order of its citations."""
        return tuple(dict.fromkeys(anchor.paragraph for anchor in self.citations))


@attrs.frozen(kw_only=True)
class Summary:
    """What `summarize` tells of a record; `str` gives it as plain text, empty where there is nothing to tell."""

    style: Style
    #: The budget: `str` of the summary has at most that many words, split at white space.
    words: int
    #: What alone it tells of, as asked for; `None` for all of the record.
    focus: str | None = None
    sentences: tuple[Sentence, ...] = ()
    #: RFC 6901 JSON Pointers into the record of the facts that the budget had no room for, what matters
    #: more before what matters less.
    omitted: tuple[str, ...] = ()
    #: Pointers of the participants and statements, in the order of the record, that aren't told though it isn't for want of
    #: room: their words can't stand in a sentence of their own, or the record leaves open who is meant.
    untold: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_kind(self, "style", self.style, Style, needed=True)
        check_number(self, "words", self.words, 1, needed=True)
        check_text(self, "focus", self.focus)
        check_items(self, "sentences", self.sentences, Sentence)
        check_texts(self, "omitted", self.omitted)
        check_texts(self, "untold", self.untold)

    def __str__(self) -> str:
        if self.style is Style.BULLETS:
            return "\n".join(f"- {sentence.text}" for sentence in self.sentences)
        return "\n\n".join(
            "\n".join(
                [
                    *([HEADINGS[section]] if section is not None else []),
                    *(" ".join(sentence.text for sentence in paragraph) for paragraph in paragraphs),
                ]
            )
            for section, paragraphs in self._blocks()
        )

    def _repr_markdown_(self) -> str:
        """What a notebook shows."""
        return self.to_markdown()

    def to_markdown(self) -> str:
        """The summary in CommonMark, with the paragraphs cited behind each sentence.

        A citation is the paragraph's id: `[¶ 6.2](...)`. It links to the words on the publisher's page where
        the record has the address of that, else to the paragraph as a page made of the record may have it,
        `#para-6.2`.
        """

        def told(sentence: Sentence) -> str:
            cited = (
                f"[¶ {place}]({_UNSAFE.sub(lambda found: quote(found[0], safe=''), address)})"
                for place, address in _addresses(sentence)
            )
            return " ".join([escape_markdown(sentence.text), *cited])

        if self.style is Style.BULLETS:
            return "\n".join(f"- {told(sentence)}" for sentence in self.sentences)
        return "\n\n".join(
            "\n\n".join(
                [
                    *([f"## {HEADINGS[section]}"] if section is not None else []),
                    *(" ".join(map(told, paragraph)) for paragraph in paragraphs),
                ]
            )
            for section, paragraphs in self._blocks()
        )

    def to_html(self) -> str:
        """The summary as elements for the body of a page, with the citations of `to_markdown`."""

        def told(sentence: Sentence) -> str:
            cited = (
                f'<a href="{escape_html(address)}">¶&#160;{place}</a>'
                for place, address in _addresses(sentence)
            )
            return " ".join([escape_html(sentence.text), *cited])

        if self.style is Style.BULLETS:
            items = [f"<li>{told(sentence)}</li>" for sentence in self.sentences]
            return "\n".join(["<ul>", *items, "</ul>"]) if items else ""
        lines: list[str] = []
        for section, paragraphs in self._blocks():
            told_paragraphs = [f"<p>{' '.join(map(told, paragraph))}</p>" for paragraph in paragraphs]
            if section is None:
                lines += told_paragraphs
            else:
                lines += ["<section>", f"<h2>{HEADINGS[section]}</h2>", *told_paragraphs, "</section>"]
        return "\n".join(lines)

    def to_dict(self) -> dict[str, Any]:
        """The summary as the objects that `json` writes, in the shape that `json_schema()` has as `Summary`."""
        return {
            "style": self.style.value,
            "words": self.words,
            "focus": self.focus,
            "sentences": [
                {
                    "text": sentence.text,
                    "section": sentence.section.value,
                    "speakers": list(sentence.speakers),
                    "citations": [
                        {"paragraph": anchor.paragraph, "start": anchor.start, "end": anchor.end}
                        for anchor in sentence.citations
                    ],
                    "links": list(sentence.links),
                }
                for sentence in self.sentences
            ],
            "omitted": list(self.omitted),
            "untold": list(self.untold),
        }

    def _blocks(self) -> Iterator[tuple[Section | None, list[Sequence[Sentence]]]]:
        """The paragraphs under each heading; one paragraph without a heading where the style has none."""
        if self.style is not Style.SECTIONS:
            if self.sentences:
                yield None, [self.sentences]
            return
        for section, sentences in groupby(self.sentences, key=lambda sentence: sentence.section):
            by_speakers = groupby(sentences, key=lambda sentence: sentence.speakers)
            yield section, [tuple(paragraph) for _, paragraph in by_speakers]


def _addresses(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each paragraph that a sentence cites, and where a link to it leads."""
    links: dict[str, list[str]] = {place: [] for place in sentence.paragraphs}
    for anchor, link in zip(sentence.citations, sentence.links, strict=bool(sentence.links)):
        links[anchor.paragraph].append(link)
    for place, own in links.items():
        # One address may point at several stretches of text.
        directives = dict.fromkeys(link.partition(DIRECTIVE)[2] for link in own[1:])
        yield place, "&".join([own[0], *filter(None, directives)]) if own else f"#para-{place}"
