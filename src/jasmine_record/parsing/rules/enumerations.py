"""Lists that the text announces, with the count that it states and the entries that are found.

    announcement = "the following" [count] {word} noun | noun "including the following" | noun {word} "as follows"
                 | [count] noun {word} ["including" | "namely" | ":"] entry ";" entry {";" entry}
                 | count noun {word} (":" at the end | "(1)" ... | lead entry "," entry ...)
                 | noun ["including" | "such as"] ":" at the end, above a list
                 | "proposed" count {word} noun
    entries      = the list below the paragraph | "(1)" ... "(2)" ... | pieces parted by ";" | pieces parted by ","

A stated count is kept as it is, next to what was found; a difference is for a reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Enumeration, Evidence, Paragraph, ParagraphRole
from jasmine_record.parsing.draft import Announced, Draft, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.dates import MONTHS
from jasmine_record.parsing.grammar.entries import (
    MARK,
    entries_of_one,
    numbered_entries,
    parted_by_commas,
    parted_by_semicolons,
    whole_entry,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, numbers, table

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
            entries = below if index == len(together) - 1 else ()
            said = _announcement(sentence, listed=bool(entries))
            if said is None or (
                said.count is None
                and (_are_sections(entries, draft.entries_below) or _are_told(entries, clauses))
            ):
                continue
            below_it = tuple(whole_entry(entry) for entry in _as_many(entries, sentence, said) if entry.text)
            if len(entries) == 1:
                below_it = entries_of_one(entries[0]) or below_it
            if below_it and sentence.text.endswith(":") and not _is_text(sentence, said, entries):
                items = below_it
            else:
                ahead = together[index : index + _MOST_SENTENCES]
                told = [clause for near in ahead for clause in clauses.get(near.key, ())]
                items = _inline(ahead, said, told)
                if not items and not _is_text(sentence, said, entries):
                    items = below_it
            if items or (said.count and not said.needs_items):
                found = _enumeration(f"enumeration-{len(announced) + 1}", sentence, said, items)
                announced.append(Announced(enumeration=found, sentence=sentence, start=said.start))
    return attrs.evolve(
        draft, announced=tuple(announced), enumerations=tuple(found.enumeration for found in announced)
    )


def _as_many(entries: Sequence[Paragraph], sentence: Sentence, said: _Announcement) -> Sequence[Paragraph]:
    """The entries of a list without those of another one behind as many as were announced: headings, or what counts anew."""
    count = _number(sentence.text[slice(*said.count)]) if said.count else None
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
    """The labelled paragraphs right behind an unlabelled one that ends in a colon, on its level, by its id."""
    found: dict[str, list[Paragraph]] = {}
    head: Paragraph | None = None
    for paragraph in paragraphs:
        if not paragraph.label:
            head = paragraph if paragraph.text.endswith(":") else None
        elif paragraph.role is ParagraphRole.HEADING and not (
            head and head.id in found and _counts_on(found[head.id][-1], paragraph)
        ):
            head = None
        elif head and paragraph.level == head.level:
            found.setdefault(head.id, []).append(paragraph)
    return {identity: tuple(entries) for identity, entries in found.items()}


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


def _are_told(entries: Sequence[Paragraph], clauses: Mapping[tuple[str, int], Sequence[Clause]]) -> bool:
    """Whether each entry says who said what, and so is nothing that was listed."""
    return bool(entries) and all(
        any(clause.act and clause.subject for clause in clauses.get((entry.id, 0), ())) for entry in entries
    )


_SENTENCE: Final = re.compile(r"\w{2,}[”’\"')]*\.$")


def _is_text(sentence: Sentence, said: _Announcement, entries: Sequence[Paragraph]) -> bool:
    """Whether what stands below a lead is the text itself, not a list: "The main points are as follows:"."""
    if sentence.paragraph.role is not ParagraphRole.LEAD:
        return False
    return said.count is None or _number(sentence.text[slice(*said.count)]) != len(entries)


@attrs.frozen(kw_only=True)
class _Announcement:
    """The words that announce a list; ranges count in the sentence."""

    start: int
    end: int
    noun: tuple[int, int]
    count: tuple[int, int] | None = None
    open_ended: tuple[int, int] | None = None
    #: Where entries that commas part would begin; `None` where they must not be looked for.
    commas: int | None = None
    #: Whether it announces nothing where no entries are found.
    needs_items: bool = False


#: The nouns of lists in the data file, by what they are for.
_KINDS: Final = ("pillars", "initiatives", "others")
_STOP_WORDS: Final = "for|in|of|to|on|at|by|including|that|which|with|under|before|as|were|was|are|between|among|from|aimed|towards|toward"
_AHEAD: Final = re.compile(
    rf"[Tt]he following(?P<words>(?: [\w'’-]+){{1,6}}?)(?=[:;,.]| (?:{_STOP_WORDS})\b| [(①]|$)"
)
_FOLLOWING: Final = re.compile(r"\b[Tt]he following(?!-)s?\b")
_INCLUDING: Final = re.compile(
    r"(?P<noun>[a-z][\w'’-]*s)(?: (?:under|within|of|for) (?:the )?[A-Z][\w-]*)?,? (?P<word>including|such as|namely) $"
)
_AS_FOLLOWS: Final = re.compile(r"\bas (?:follows|below)\b")
_INLINE: Final = (";", ":", "(1)", "(i)", "(a)", "1)", "①")


@cache
def _before_follows() -> re.Pattern[str]:
    words = alternation(noun for kind in _KINDS for noun in table("lists")[kind])
    return re.compile(
        rf"\b(?P<noun>(?:{words})|[a-z][\w'’-]{{2,}}s(?= (?:are |were )?$))(?: (?:of|in|for|from|on)(?: [\w'’-]+){{1,8}})?,? (?:are |were )?$"
    )


@cache
def _nouns() -> re.Pattern[str]:
    words = alternation(noun for kind in _KINDS for noun in table("lists")[kind])
    leads = alternation(table("lists")["leads"])
    return re.compile(
        rf"\b(?P<noun>(?i:{words}))\b(?:"
        rf"(?:(?! (?:{words})\b) [\w'’–-]+){{0,8}}?,?(?: (?P<word>including|such as):?| namely:?|:)(?= [^;]+;[^;]+)"
        rf"|(?P<plain>(?: (?:[\w'’–-]+|\x01+)){{0,14}}?,?(?=:$|:? (?:\(?(?:1|i|a)\)|①)))"
        rf"|(?P<lead>(?: [\w'’–-]+){{0,6}}?(?::|,? (?P<open>{leads}),?:?))(?= [^;:]+$))"
    )


@cache
def _counted() -> re.Pattern[str]:
    words = alternation(table("lists")["pillars"])
    verbs = alternation(table("lists")["counted"])
    counts = alternation(numbers("cardinals"))
    return re.compile(
        rf"\b(?:{verbs}) (?P<count>{counts}|\d{{1,2}}) (?:[\w'’-]+ ){{0,2}}?(?P<noun>{words})\b"
    )


@cache
def _as_measures() -> re.Pattern[str]:
    """What a list is, said before who gives it: "As concrete measures, he cited the following, among others: ...", or the entries at once."""
    words = alternation(table("lists")["initiatives"])
    return re.compile(
        rf"As (?:[\w-]+ ){{0,3}}?(?P<noun>{words})\b[^,;:]{{0,60}}, [^;:]{{2,120}}?\b(?:cited|listed|named|mentioned|gave|announced|set out|proposed|presented|introduced)\b(?:[^;:]{{0,40}}:|(?= [^;:]+;[^;]+))"
    )


@cache
def _above_list() -> re.Pattern[str]:
    words = alternation(noun for kind in _KINDS for noun in table("lists")[kind])
    return re.compile(rf"\b(?P<noun>(?i:{words}))(?:,? (?P<word>including|such as)|,? namely)?:$")


@cache
def _first_words(*kinds: str) -> frozenset[str]:
    """The first words of nouns of lists, as they are printed: small, capitalised or in capitals."""
    first = {_NO_WORD.split(noun, maxsplit=1)[0] for kind in kinds for noun in table("lists")[kind]}
    return frozenset(form for word in first for form in (word, word.capitalize(), word.upper()))


_NO_WORD: Final = re.compile(r"\W")


def _announcement(sentence: Sentence, *, listed: bool) -> _Announcement | None:
    """The first words of a sentence that announce a list."""
    masked, text = sentence.masked, sentence.text
    for match in _FOLLOWING.finditer(masked) if "he following" in masked else ():
        found = _with_following(masked, match.start())
        if found:
            return found
    follows = _AS_FOLLOWS.search(masked) if "as " in masked else None
    if follows:
        near = max(0, follows.start() - 90)
        noun = _before_follows().search(masked[near : follows.start()])
        if noun:
            span = (noun.start("noun") + near, noun.end("noun") + near)
            count = _count_before(masked, span[0])
            return _Announcement(start=span[0], end=follows.end(), noun=span, count=count)
    if _first_words(*_KINDS).isdisjoint(sentence.words):
        return None
    measures = _as_measures().match(masked) if text.startswith("As ") else None
    if measures:
        return _Announcement(
            start=measures.start("noun"), end=measures.end(), noun=measures.span("noun"), needs_items=True
        )
    # Marks such as "(1)" are brackets, and so are blanked out in the masked text.
    if any(mark in text for mark in _INLINE) or any(lead in masked for lead in table("lists")["leads"]):
        found = _before_entries(masked, text)
        if found:
            return found
    if listed:
        above = _above_list().search(masked, max(0, len(masked) - 60))
        count = _count_before(masked, above.start()) if above else None
        # A label of those present, with one word before it at most: "Main participants:".
        label = (
            above is not None
            and len(masked[: above.start()].split()) < 2
            and fold(above["noun"]) in _OF_PEOPLE
        )
        if (
            above
            and not label
            and (count or not _PLURAL.search(masked[max(0, above.start() - 60) : above.start()]))
        ):
            opened = above.span("word") if above["word"] else None
            return _Announcement(
                start=above.start(),
                end=above.end(),
                noun=above.span("noun"),
                count=count,
                open_ended=opened,
                needs_items=True,
            )
    may_count = not _first_words("pillars").isdisjoint(sentence.words)
    counted = _counted().search(masked) if may_count else None
    if counted:
        return _Announcement(
            start=counted.start("count"),
            end=counted.end(),
            noun=counted.span("noun"),
            count=counted.span("count"),
        )
    return None


#: Another plural near a noun, of which the noun may say more: "solutions to challenges, including:".
_PLURAL: Final = re.compile(r"\b[a-z]{3,}s (?:of|to|for|on|in|and|against|from) (?:[\w'’-]+ ){0,6}$")


_MOST_NOUNS: Final = 12


def _before_entries(masked: str, text: str) -> _Announcement | None:
    """A noun of lists with its entries behind it in the sentence."""
    marked, place = _with_marks(masked, text), 0
    for _ in range(_MOST_NOUNS):
        match = _nouns().search(marked, place)
        if match is None:
            break
        # Another noun may stand behind this one: "The participants confirmed four directions: (1) ...".
        place = match.end("noun")
        count = _count_before(masked, match.start())
        counted_only = match["plain"] is not None or match["lead"] is not None
        nearer = _nouns().search(marked, place) if counted_only else None
        if nearer and nearer.start() < match.end() and _count_before(masked, nearer.start()):
            # As in "the two levels of government committed to four actions: (a) ...".
            continue
        if count is None and (counted_only or _DEFINITE.search(masked[: match.start()][-12:])):
            continue
        if fold(match["noun"]) in _OF_PEOPLE and not masked.startswith((":", ", namely"), match.end("noun")):
            # "The two countries share values such as ..."
            continue
        if match["word"] and _OF_ACTORS.fullmatch(masked, match.end("noun"), match.start("word")):
            # "the efforts of partners such as: Fiji; Peru; and Chile" lists the partners.
            continue
        if match["word"] and count is None and not _LAST_PIECE.search(masked, match.end()):
            continue
        opened = match.span("word") if match["word"] else None
        if match["open"] in ("including", "such as"):
            opened = match.span("open")
        return _Announcement(
            start=match.start("noun"),
            end=match.end(),
            noun=match.span("noun"),
            count=count,
            open_ended=opened,
            # Semicolons behind "namely" may part others who speak.
            commas=match.end() if match["lead"] or match[0].endswith("namely") else None,
            needs_items=opened is not None,
        )
    return None


_OF_ACTORS: Final = re.compile(
    r" (?:of|by|from) (?:[\w-]+ ){0,4}(?:actors|agencies|countries|donors|friends|institutions|members|ministers|nations|organi[sz]ations|partners|parties|stakeholders|states),? "
)
_OF_PEOPLE: Final = frozenset({"countries", "participants"})
_LAST_PIECE: Final = re.compile(r"; (?:and|or|as well as) |: ")
_DEFINITE: Final = re.compile(r"\b(?:these|those|such) $", re.IGNORECASE)
_MARKS: Final = re.compile(MARK)


def _with_marks(masked: str, text: str) -> str:
    """The masked text with marks of lists, such as `(1)`, as they are printed."""
    if "(" not in text and ")" not in text:
        return masked
    kept = list(masked)
    for mark in _MARKS.finditer(text):
        kept[mark.start() : mark.end()] = text[mark.start() : mark.end()]
    return "".join(kept)


def _with_following(masked: str, at: int) -> _Announcement | None:
    """The words around "the following": `the following four pillars`, `initiatives including the following`."""
    near = max(0, at - 60)
    before = _INCLUDING.search(masked[near:at])
    if before:
        opened = (before.start("word") + near, before.end("word") + near)
        return _Announcement(
            start=before.start("noun") + near,
            end=at
            + len("the followings" if masked.startswith("s", at + len("the following")) else "the following"),
            noun=_whole_noun(masked, before.start("noun") + near, before.end("noun") + near),
            open_ended=None if before["word"] == "namely" else opened,
        )
    ahead = _AHEAD.match(masked, at)
    if ahead is None:
        return _called_before(masked, at)
    words = list(re.finditer(r"[\w'’-]+", masked[ahead.start("words") : ahead.end("words")]))
    shift = ahead.start("words")
    first, last = words[0], words[-1]
    if not last[0].endswith("s") or last[0].endswith(("'s", "’s")) or last[0] in table("lists")["times"]:
        return None
    if any(word[0] in _PREPOSITIONS for word in words):
        # "the following Bureau after consultations"
        return None
    counted = (first.start() + shift, first.end() + shift) if _number(first[0]) is not None else None
    noun = _whole_noun(masked, last.start() + shift, last.end() + shift)
    compound = _COMPOUND.match(masked, noun[0])
    if compound:
        noun = (noun[0], compound.end())
    colon = masked.find(": ", ahead.end(), ahead.end() + 120)
    return _Announcement(
        start=at, end=ahead.end(), noun=noun, count=counted, commas=colon + 1 if colon >= 0 else None
    )


_PREPOSITIONS: Final = frozenset({"after", "before", "during", "without", "through", "between", "upon"})
#: Nouns that are half of one without what they are of.
_COMPOUND: Final = re.compile(
    r"(?:lines of (?:effort|work|action)|[Hh]eads of (?:[Dd]elegations?|[Ss]tate(?:(?: and (?:of )?|/| or )[Gg]overnment)?|[Gg]overnment|[Mm]issions?|agencies))\b"
)


def _whole_noun(masked: str, start: int, end: int) -> tuple[int, int]:
    """A noun with the word before it, where both are one of the data files: "priority areas"."""
    begin = masked.rfind(" ", 0, max(start - 1, 0)) + 1
    known = fold(masked[begin:end]) in _known_nouns() if begin < start else False
    return (begin if known else start), end


@cache
def _known_nouns() -> frozenset[str]:
    return frozenset(fold(noun) for kind in _KINDS for noun in table("lists")[kind])


@cache
def _as_nouns() -> re.Pattern[str]:
    words = alternation(noun for kind in _KINDS for noun in table("lists")[kind])
    return re.compile(rf"\bAs (?:[a-z][\w-]* ){{0,3}}(?P<noun>{words})\b")


_FOLLOWING_ALONE: Final = re.compile(r"[Tt]he following\s?:")


def _called_before(masked: str, at: int) -> _Announcement | None:
    """What stands below "the following:", if the sentence opens with what it is: "As measures under the plan, ..."."""
    alone = _FOLLOWING_ALONE.match(masked, at)
    called = _as_nouns().match(masked, 0, at) if alone else None
    if alone is None or called is None:
        return None
    return _Announcement(start=at, end=alone.end(), noun=called.span("noun"), needs_items=True)


def _count_before(masked: str, at: int) -> tuple[int, int] | None:
    """The number before a noun, with at most two words between; "these four pillars" announces none."""
    near = max(0, at - 60)
    words = list(re.finditer(r"[^\s,;:.]+", masked[near:at]))
    for index in range(len(words) - 1, max(-1, len(words) - 4), -1):
        word = words[index]
        if _number(word[0]) is not None:
            if index and words[index - 1][0].lower() in ("these", "those"):
                return None
            if _YEAR.fullmatch(word[0]) or _BEFORE_DAY.search(masked, near, near + word.start()):
                return None
            return word.start() + near, word.end() + near
        if not word[0][0].islower() or word[0] in _PARTS_CLAUSE or _PLURAL_NOUN.search(word[0]):
            # "The two sides exchanged views" counts the sides.
            return None
    return None


#: Behind them something else begins than what is counted: "in 2023 | and | sessions".
_PARTS_CLAUSE: Final = frozenset(
    {"and", "or", "attended", "had", "held", "made", "met", "paid", "took", "undertook"}
)
#: "in 2023 | held meetings"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: What makes a figure a day: "from April 28 to | 30 | talks".
_BEFORE_DAY: Final = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}) (?:\d{{1,2}} ?(?:to|and|until|through|[-–—]) ?)?$"
)
_PLURAL_NOUN: Final = re.compile(r"[^su\W]s$")


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and word.isascii() else numbers("cardinals").get(fold(word))


def _inline(
    sentences: Sequence[Sentence], said: _Announcement, clauses: Sequence[Clause]
) -> tuple[Anchor, ...]:
    """The entries inside a paragraph, behind the announcement: numbered, else parted by semicolons, else by commas."""
    numbered = numbered_entries(sentences, said.end, clauses)
    if numbered:
        return numbered
    sentence = sentences[0]
    parted = parted_by_semicolons(sentence, said.end, clauses)
    if parted or said.commas is None:
        return parted
    count = _number(sentence.text[slice(*said.count)]) if said.count else None
    return parted_by_commas(sentence, said.commas, count, clauses)


_OPEN: Final = re.compile(
    r"\b(?:among others|inter alia|and so on|and so forth|etc\b|among other things)", re.IGNORECASE
)


def _enumeration(
    identity: str, sentence: Sentence, said: _Announcement, items: tuple[Anchor, ...]
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
        stated=_number(sentence.text[slice(*said.count)]) if said.count else None,
        open_ended=more is not None,
        items=items,
        evidence=tuple(evidence),
    )
