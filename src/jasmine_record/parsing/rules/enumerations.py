"""Lists that the text announces, with the count that it states and the entries that are found.

    entries = the list below the paragraph | "(1)" ... "(2)" ... | pieces parted by ";" | pieces parted by ","

How a list is announced is told in `announcements`, how entries are parted in `entries`; here it is decided what is a list.
A stated count is kept as it is, next to what was found; a difference is for a reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, islice
from typing import Final

import attrs

from jasmine_record.model import Anchor, Enumeration, Evidence, Paragraph, ParagraphRole
from jasmine_record.parsing.draft import Announced, Draft, stated
from jasmine_record.parsing.grammar.announcements import (
    OF_PEOPLE,
    Announcement,
    announced_count,
    find_announcement,
    find_counted,
)
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.counted_lists import are_things
from jasmine_record.parsing.grammar.entries import (
    entries_of_one,
    numbered_entries,
    parted_by_commas,
    parted_by_semicolons,
    questions_behind,
    whole_entry,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `enumerations`, and `announced` with where each of them stands."""
    announced: list[Announced] = []
    clauses: dict[tuple[str, int], list[Clause]] = {}
    for clause in draft.clauses:
        clauses.setdefault(clause.sentence.key, []).append(clause)
    following = _lists_behind(draft.paragraphs)
    for together in _by_paragraph(draft.sentences):
        paragraph = together[0].paragraph
        below = draft.entries_below.get(paragraph.id, ()) or following.get(paragraph.id, ())
        for index, sentence in enumerate(together):
            entries = _before_told(below, clauses) if index == len(together) - 1 else ()
            ahead = together[index : index + _MOST_SENTENCES]
            alone: Announcement | None = None
            for said in _announcements(sentence, listed=bool(entries)):
                if said.count is None and (
                    _are_sections(entries, draft.entries_below)
                    or _are_told(entries, clauses)
                    or _heads_section(entries)
                    or _is_told_of(entries, draft.paragraphs)
                ):
                    continue
                if _are_deeds(sentence, said, entries):
                    continue
                items = _items(ahead, said, entries, clauses)
                if items and (not said.as_counted or _come_out(draft, items, sentence, said)):
                    announced.append(_announced(len(announced), sentence, said, items))
                    break
                if said.count and not said.needs_items:
                    alone = said
            else:
                if alone:
                    # Their number is told, but not what they are.
                    announced.append(_announced(len(announced), sentence, alone, ()))
    return attrs.evolve(
        draft, announced=tuple(announced), enumerations=tuple(found.enumeration for found in announced)
    )


def _announcements(sentence: Sentence, *, listed: bool) -> Iterator[Announcement]:
    """What may announce a list in a sentence; things of any kind with their number are one only where as many stand behind it."""
    said = find_announcement(sentence, listed=listed)
    if said:
        yield said
    yield from find_counted(sentence.masked)


def _announced(number: int, sentence: Sentence, said: Announcement, items: tuple[Anchor, ...]) -> Announced:
    """A list, behind so many others."""
    found = _enumeration(f"enumeration-{number + 1}", sentence, said, items)
    return Announced(enumeration=found, sentence=sentence, start=said.start)


def _come_out(draft: Draft, items: tuple[Anchor, ...], sentence: Sentence, said: Announcement) -> bool:
    """Whether as many things are found as are counted, or some of them where there are said to be more."""
    count, found = announced_count(sentence, said) or 0, len(items)
    if not (_FEWEST <= found < count if said.open_ended else found == count):
        return False
    noun = sentence.text[slice(*said.noun)]
    return said.joint is None or are_things(said.joint, noun, [draft.quote(item) for item in items])


_FEWEST: Final = 2


def _items(
    sentences: Sequence[Sentence],
    said: Announcement,
    entries: Sequence[Paragraph],
    clauses: Mapping[tuple[str, int], Sequence[Clause]],
) -> tuple[Anchor, ...]:
    """The entries of a list: below its sentence, or in it and those behind it."""
    sentence = sentences[0]
    below = tuple(whole_entry(entry) for entry in _as_many(entries, sentence, said) if entry.text)
    if len(entries) == 1:
        below = entries_of_one(entries[0]) or below
    if below and sentence.text.endswith(":") and not _is_text(sentence, said, entries):
        return below
    told = [clause for near in sentences for clause in clauses.get(near.key, ())]
    items = _inline(sentences, said, told)
    if not items and not _is_text(sentence, said, entries):
        return below
    return items


def _as_many(entries: Sequence[Paragraph], sentence: Sentence, said: Announcement) -> Sequence[Paragraph]:
    """The entries of a list without those of another one behind as many as were announced: headings, or what counts anew."""
    count = announced_count(sentence, said)
    if not count or len(entries) <= count:
        return entries
    apart = not _counts_on(entries[count - 1], entries[count])
    return entries[:count] if apart or entries[count].role is ParagraphRole.HEADING else entries


#: Of one numbered list inside a paragraph.
_MOST_SENTENCES: Final = 24


def _by_paragraph(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    together: list[Sentence] = []
    for sentence in sentences:
        if together and together[-1].paragraph is not sentence.paragraph:
            yield tuple(together)
            together = []
        together.append(sentence)
    if together:
        yield tuple(together)


def _lists_behind(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[Paragraph, ...]]:
    """The labelled paragraphs right behind an unlabelled one that announces them at its end, on its level, by its id."""
    found: dict[str, list[Paragraph]] = {}
    head: Paragraph | None = None
    for paragraph in paragraphs:
        if not paragraph.label:
            ahead = paragraph.text.endswith(":") or _AHEAD.search(paragraph.text[-_LONGEST_AHEAD:])
            head = paragraph if ahead else None
        elif paragraph.role is ParagraphRole.HEADING and not (
            head and head.id in found and _counts_on(found[head.id][-1], paragraph)
        ):
            head = None
        elif head and paragraph.level == head.level:
            found.setdefault(head.id, []).append(paragraph)
    return {identity: tuple(entries) for identity, entries in found.items()}


#: "to cooperate in the following areas."
_AHEAD: Final = re.compile(r"\bthe following(?: [\w'’-]+){0,3} [\w'’-]+s\.$")
_LONGEST_AHEAD: Final = 80


def _counts_on(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a label is of the form of another one, and its figure the next."""
    figures = [_FIGURE.search(one.label or "") for one in (before, paragraph)]
    numbers_ = [int(figure[0]) for figure in figures if figure]
    return _form(paragraph) == _form(before) and (
        len(numbers_) < len(figures) or numbers_[0] + 1 == numbers_[1]
    )


_FIGURE: Final = re.compile(r"\d{1,4}")


def _form(paragraph: Paragraph) -> str:
    """The signs of a label, and whether it counts in figures."""
    label = paragraph.label or ""
    return _NO_SIGN.sub("", label) + (
        "1" if any(sign.isdigit() for sign in label) else "a" if label[:1].isalnum() else ""
    )


_NO_SIGN: Final = re.compile(r"\w")


def _are_sections(entries: Sequence[Paragraph], below: Mapping[str, Sequence[Paragraph]]) -> bool:
    """Whether entries are the headings of what was said, with sentences below each."""
    return bool(entries) and all(
        any(_SENTENCE.search(inner.text) for inner in below.get(entry.id, ())) for entry in entries
    )


def _heads_section(entries: Sequence[Paragraph]) -> bool:
    """Whether the only entry is the numbered title of what follows in prose: "1. PORTS", below "The following topics were dealt with:"."""
    if len(entries) != 1 or _FIGURE.search(entries[0].label or "") is None:
        return False
    return entries[0].text.isupper()


def _is_told_of(entries: Sequence[Paragraph], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the only entry is the first of several that have what is told of each below them, and so is no list by itself."""
    if len(entries) != 1 or not entries[0].label:
        return False
    entry = entries[0]
    behind = dropwhile(lambda paragraph: paragraph is not entry, paragraphs)
    return any(
        later.label and later.level == entry.level and _counts_on(entry, later)
        for later in islice(behind, 2, None)
    )


def _are_told(entries: Sequence[Paragraph], clauses: Mapping[tuple[str, int], Sequence[Clause]]) -> bool:
    """Whether each entry says who said what, and so is nothing that was listed."""
    return bool(entries) and all(
        any(clause.act and clause.subject for clause in clauses.get((entry.id, 0), ())) for entry in entries
    )


def _before_told(
    entries: Sequence[Paragraph], clauses: Mapping[tuple[str, int], Sequence[Clause]]
) -> Sequence[Paragraph]:
    """Entries without those behind them that tell who said what, where the text goes on in the same numbers."""
    for place, entry in enumerate(entries):
        if _SENTENCE.search(entry.text) and _are_told((entry,), clauses):
            alike = any(_SENTENCE.search(other.text) for other in entries[:place])
            return entries if alike or not place else entries[:place]
    return entries


def _are_deeds(sentence: Sentence, said: Announcement, entries: Sequence[Paragraph]) -> bool:
    """Whether each entry is what those do who stand before the colon, and so isn't one of them: "the two countries: open ports; meet"."""
    if fold(sentence.text[slice(*said.noun)]) not in OF_PEOPLE or sentence.text[said.noun[1] :][:1] != ":":
        return False
    listed = [entry.text for entry in entries] or [sentence.text[said.noun[1] + 1 :].lstrip()]
    return all(_DEED.match(words) for words in listed)


#: What several do; no article, and no plural of people.
_DEED: Final = re.compile(r"(?!(?:the|an?)\b|[a-z]+[^\Ws]s\b)[a-z]+ ")
_SENTENCE: Final = re.compile(r"\w{2,}[”’\"')]*\.$")


def _is_text(sentence: Sentence, said: Announcement, entries: Sequence[Paragraph]) -> bool:
    """Whether what stands below a lead is the text itself, not a list: "The main points are as follows:"."""
    if sentence.paragraph.role is not ParagraphRole.LEAD:
        return False
    if len(entries) > 1 and not any(_SENTENCE.search(entry.text) for entry in entries):
        # One behind the other, with no sentence in them or between them.
        return False
    return said.count is None or announced_count(sentence, said) != len(entries)


def _inline(
    sentences: Sequence[Sentence], said: Announcement, clauses: Sequence[Clause]
) -> tuple[Anchor, ...]:
    """The entries inside a paragraph, behind the announcement: numbered, else parted by semicolons, else by commas."""
    numbered = numbered_entries(sentences, said.end, clauses)
    if numbered:
        return numbered
    sentence = sentences[0]
    asked = questions_behind(sentence, sentence.text.find(":", said.noun[1], said.end + 1))
    if asked and len(asked) == (announced_count(sentence, said) or len(asked)):
        return asked
    close = sentence.text.find(")", said.end) if sentence.text.startswith(" (", said.end) else -1
    if close > 0 and said.count:
        # Brackets may hold the list itself: those of "three priorities (ports, ships and crews)".
        words = sentence.text[:close]
        inside = attrs.evolve(sentence, text=words, masked=words)
        bracketed = parted_by_commas(inside, said.end + len(" ("), announced_count(sentence, said), ())
        if bracketed:
            return bracketed
    parted = parted_by_semicolons(sentence, said.end, clauses)
    count = announced_count(sentence, said)
    opened = said.end if sentence.masked.endswith(":", 0, said.end) else said.commas
    if parted and count and opened is not None and len(parted) != count:
        # "three baskets: goods, services and rules; on timing, ...": what a semicolon parts from them is told beside.
        stop = sentence.masked.find(";", said.end)
        before = attrs.evolve(sentence, text=sentence.text[:stop], masked=sentence.masked[:stop])
        parted = parted_by_commas(before, opened, count, ()) or parted
    if parted or said.commas is None:
        return parted
    if said.open_ended and count:
        # Some of those that were counted.
        tried = (parted_by_commas(sentence, said.commas, some, clauses) for some in range(_FEWEST, count))
        return next(filter(None, tried), ())
    return parted_by_commas(sentence, said.commas, count, clauses)


_OPEN: Final = re.compile(
    r"\b(?:among others|inter alia|and so on|and so forth|etc\b|among other things)", re.IGNORECASE
)


def _enumeration(
    identity: str, sentence: Sentence, said: Announcement, items: tuple[Anchor, ...]
) -> Enumeration:
    evidence: list[Evidence] = [stated("noun", sentence.anchor(*said.noun))]
    if said.count:
        evidence.append(stated("stated", sentence.anchor(*said.count)))
    more = said.open_ended
    if more is None:
        open_words = _OPEN.search(sentence.masked)
        more = open_words.span() if open_words else None
    if more:
        evidence.append(stated("open_ended", sentence.anchor(*more)))
    return Enumeration(
        id=identity,
        noun=sentence.text[slice(*said.noun)],
        stated=announced_count(sentence, said),
        open_ended=more is not None,
        items=items,
        evidence=tuple(evidence),
    )
