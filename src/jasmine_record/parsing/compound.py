"""Pages that tell of several meetings: where each of them begins, and what it is called.

A page is compound where two or more of its headings of one rank, or bullets that are headings, each name a meeting of its own, and the text below
each tells that one was held; or where two or more attachments stand below each other, each with a title that names a
meeting and with a date. Statements and declarations, whose headings are topics, never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Basis, Meeting, Paragraph, ParagraphRole, Source, text_sha256
from jasmine_record.parsing.draft import Draft, Section, supplied, unresolved
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.layout.head import is_attachment_label
from jasmine_record.parsing.lexicon import alternation, fold, table

__all__ = ["find_sections", "leave_open", "share_source", "take_section"]


_BY_THE_WAY: Final = re.compile(
    r"(?:Overview|Outline|Summary|Purpose|Background|General|Introduction|Schedule|Participants|Others?|Evaluation|Conclusion)s?",
    re.IGNORECASE,
)
_STATEMENT: Final = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|agenda|vision|plan)\b", re.IGNORECASE
)
_TOLD: Final = re.compile(
    r"(?<!be )(?<!being )(?<!to )\b(?:was|were) (?:\w+ly )?(?:held|convened|hosted)\b|\btook place\b"
    r"|(?<!be )\b(?:met|held|hosted|convened|attended|participated|spoke|talked|received|paid (?:a|an) (?:\w+ )?(?:courtesy )?(?:call|visit))\b"
    r"|\bhad (?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}?(?:meetings?|talks?|calls?|consultations?|conversations?|discussions?|dialogue)\b"
)
_FIELD: Final = re.compile(r"(?:Date|Time|Venue|Place|Date and time|Date and place)\s?[:：]", re.IGNORECASE)
#: When a meeting was held, in its heading: "(from 9:30 a.m. for approximately 25 minutes)", "(10:00-10:30)".
_TIMED: Final = re.compile(r"\([^()]{0,30}?\b\d{1,2}(?:[:.]\d\d| [ap]\.?m\b)[^()]{0,60}\)")
_READ: Final = frozenset({ParagraphRole.BODY, ParagraphRole.ITEM, ParagraphRole.LEAD})
_WORD: Final = re.compile(r"[^\W_][\w'’-]*")
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)?")
_LONGEST_HEADING: Final = 300
"""In code points."""
_FIRST_WORDS: Final = 3
"""In how many paragraphs below its heading a section must tell of its meeting."""


@cache
def _name() -> re.Pattern[str]:
    topics = table("head")["sections"]["topics"]
    nouns = [noun for noun in (*table("meetings")["nouns"], "Courtesy call") if noun not in topics]
    word = r"[A-Z0-9À-Þ][\w'’.&/+‐‑–-]*"
    join = r"(?:(?:of|on|for|and|between|with|the|&) ){0,3}"
    return re.compile(
        rf"(?P<before>(?:{word},? {join}){{0,14}})(?:{alternation(nouns)})(?! \([A-Z])(?![\w-])"
        rf"(?P<behind> (?:of|on|for|between|with|among|by) (?:the )?{word}(?:,? {join}{word}){{0,14}})?"
    )


def _names_meeting(paragraph: Paragraph) -> bool:
    """Whether a heading names a meeting, and not only what kind of meeting it is."""
    match = _name().search(paragraph.text) if len(paragraph.text) <= _LONGEST_HEADING else None
    if match is None:
        return False
    vague = table("head")["sections"]["vague"]
    words = _WORD.findall(f"{match['before']} {match['behind'] or ''}")
    return not all(fold(word) in vague or _ORDINAL.fullmatch(word) for word in words)


def find_sections(paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """The sections of a compound page in reading order; none for a page about one meeting.

    They follow on each other; what stands above the first is shared by all.
    """
    titles = [paragraph for paragraph in paragraphs if paragraph.role is ParagraphRole.TITLE]
    attached = _attached(paragraphs)
    if attached:
        return attached
    if any(_STATEMENT.search(paragraph.text) for paragraph in titles):
        return ()
    headings = [i for i, p in enumerate(paragraphs) if p.role is ParagraphRole.HEADING and not p.level]
    outer = {paragraphs[i].id for i in headings if paragraphs[i].label}
    labelled = [
        i
        for i in headings
        if paragraphs[i].id in outer and paragraphs[i].id.split(".")[0] == paragraphs[i].id
    ]
    plain = [i for i in headings if paragraphs[i].label is None]
    bullets = [i for i, paragraph in enumerate(paragraphs) if _is_bulleted_heading(paragraph)]
    return _below(paragraphs, labelled) or _below(paragraphs, plain) or _below(paragraphs, bullets)


def _is_bulleted_heading(paragraph: Paragraph) -> bool:
    """Whether a bullet of those that stand before headings opens a line that ends as headings do: "◆ Meeting with Fiji"."""
    outer = paragraph.role is ParagraphRole.BODY and not paragraph.level
    return outer and paragraph.label in _HEADING_BULLETS and paragraph.text[-1:] not in {".", ":", ";", ","}


_HEADING_BULLETS: Final = frozenset("◆■●◎▼◇□○")


def _below(paragraphs: Sequence[Paragraph], headings: Sequence[int]) -> tuple[Section, ...]:
    """The sections below headings of one rank, if each of these names a meeting that the text below tells of."""
    while headings and _BY_THE_WAY.fullmatch(paragraphs[headings[0]].text.strip(" .:")):
        headings = headings[1:]
    while headings and _BY_THE_WAY.fullmatch(paragraphs[headings[-1]].text.strip(" .:")):
        headings = headings[:-1]
    return _sections(paragraphs, [(place, place) for place in headings])


def _attached(paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """The sections that "(attachment 1)", "(attachment 2)" begin, each with its own title and date below."""
    starts: list[tuple[int, int]] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role not in _LABELS or not is_attachment_label(paragraph.text):
            continue
        below = paragraphs[index + 1 : index + 5]
        title = next((i for i, p in enumerate(below) if p.role in _TITLES), None)
        dated = any(len(p.text) < 80 and find_dates(p.text) for p in below)
        if title is not None and dated:
            starts.append((index, index + 1 + title))
    return _sections(paragraphs, starts)


_LABELS: Final = frozenset({ParagraphRole.OTHER, ParagraphRole.HEADING, ParagraphRole.TITLE})
_TITLES: Final = frozenset({ParagraphRole.HEADING, ParagraphRole.TITLE})


def _sections(paragraphs: Sequence[Paragraph], starts: Sequence[tuple[int, int]]) -> tuple[Section, ...]:
    """One section for each place where one begins, given with the place of its title; none if one of them isn't."""
    if len(starts) < 2:
        return ()
    sections: list[Section] = []
    ends = [*(start for start, _ in starts[1:]), len(paragraphs)]
    for (start, title), end in zip(starts, ends, strict=True):
        heading = paragraphs[title]
        if not _names_meeting(heading) or not _tells(paragraphs[title:end]):
            return ()
        anchor = Anchor(heading.id, 0, len(heading.text))
        sections.append(Section(name=heading.text, anchor=anchor, title=title, start=start, end=end))
    return tuple(sections) if len({fold(section.name) for section in sections}) == len(sections) else ()


def _tells(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether a section, its heading included, begins by telling of a meeting that was held."""
    heading, *told = paragraphs
    if _TIMED.search(heading.text):
        return True
    labelled = any(_FIELD.match(paragraph.text) for paragraph in told[:_FIRST_WORDS])
    read = [paragraph for paragraph in told if paragraph.role in _READ][:_FIRST_WORDS]
    return labelled or any(_TOLD.search(p.text, 0, 1000) or _FIELD.match(p.text) for p in read)


def leave_open(draft: Draft) -> Draft:
    """Take back what was found of the meeting where the page tells of several, and name them.

    Of meetings that are told by their hours, what stands above the first of them is true of all: "On June 3, the Minister
    held bilateral meetings in Suva".
    """
    if not draft.sections:
        return draft
    first = draft.sections[0]
    names = tuple(section.name for section in draft.sections)
    timed = all(_TIMED.search(name) and not find_dates(name) for name in names)
    shared = {paragraph.id for paragraph in draft.paragraphs[: first.start] if timed}
    found = {
        entry.field: entry
        for entry in draft.meeting.evidence
        if entry.field not in {"name", "series", "ordinal"}
    }
    kept = {
        field: entry
        for field, entry in found.items()
        if field in _OF_ALL and entry.anchor is not None and entry.anchor.paragraph in shared
    }
    open_fields = [unresolved(field, _SEVERAL, found[field].anchor) for field in found if field not in kept]
    name = unresolved("name", _SEVERAL, first.anchor, names)
    meeting = draft.meeting
    return attrs.evolve(
        draft,
        meeting=Meeting(
            **{field: getattr(meeting, field) for field in kept},
            evidence=(name, *kept.values(), *open_fields),
        ),
    )


#: What several meetings may have in common.
_OF_ALL: Final = frozenset({"starts", "ends", "city", "country", "occasion"})
_SEVERAL: Final = "meeting.several"


def take_section(draft: Draft, section: Section) -> Draft:
    """The draft of one section of a page, of which the source is known: its heading is the title of what it tells.

    What stands above the first section is read for none of them.
    """
    paragraphs = list(draft.paragraphs[section.start : section.end])
    title = section.title - section.start
    paragraphs[title] = attrs.evolve(paragraphs[title], role=ParagraphRole.TITLE)
    ids = {paragraph.id for paragraph in paragraphs}
    fields = [field for field in draft.fields if field.value.paragraph.id in ids]
    if find_dates(paragraphs[title].text):
        # The heading may say when: "1. Meeting with Australia (June 4)".
        fields.insert(0, Field(frozenset({FieldKind.DAY}), value_of(paragraphs[title], 0)))
    return attrs.evolve(
        draft,
        fields=tuple(fields),
        paragraphs=tuple(paragraphs),
        links={identity: links for identity, links in draft.links.items() if identity in ids},
        sentences=tuple(sentence for sentence in draft.sentences if sentence.paragraph.id in ids),
        clauses=tuple(clause for clause in draft.clauses if clause.sentence.paragraph.id in ids),
        sections=(),
    )


def share_source(source: Source, paragraphs: Sequence[Paragraph]) -> Source:
    """The source of a page as the record of these of its paragraphs holds it.

    What the page says elsewhere is supplied to it.
    """
    ids = {paragraph.id for paragraph in paragraphs}
    evidence = tuple(
        entry
        if entry.anchor is None or entry.anchor.paragraph in ids
        else attrs.evolve(entry, anchor=None)
        if entry.basis is Basis.UNRESOLVED
        else supplied(entry.field)
        for entry in source.evidence
    )
    return attrs.evolve(source, evidence=evidence, text_sha256=text_sha256(paragraphs))
