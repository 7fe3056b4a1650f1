"""Lists that the text announces, and what some of them are: pillars of a framework, initiatives.

    announcement = "the following" [count] {word} noun | noun "including the following" | noun "as follows"
                 | noun ["," ] "including" ... ";" ... ";"
    entries      = the list below the paragraph | pieces parted by ";" | "(1)" ... "(2)" ... inside the sentence

A list is a framework's where the text calls its entries pillars, areas, directions or points; its entries are
initiatives where it calls them so and says that somebody puts them forward. Counts are kept as stated, next to the
entries that were found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import (
    Act,
    Anchor,
    Enumeration,
    Evidence,
    Framework,
    Initiative,
    Paragraph,
    Pillar,
    Term,
)
from jasmine_record.parsing.clauses import Clause
from jasmine_record.parsing.draft import Draft, Voice, inferred, stated
from jasmine_record.parsing.lexicon import alternation, fold, numbers, table
from jasmine_record.parsing.mentions import MentionKind, read_mentions
from jasmine_record.parsing.sentences import Sentence

__all__ = ["recognize"]

#: Verbs by which somebody puts something forward.
_PUTS_FORWARD: Final = frozenset({Act.PROPOSE, Act.ANNOUNCE, Act.PRESENT, Act.COMMIT, Act.AGREE, Act.EXPLAIN})


@attrs.frozen(kw_only=True)
class _List:
    """A list that was announced, with where and by whom."""

    enumeration: Enumeration
    sentence: Sentence
    #: Where the announcement starts in the sentence.
    start: int


def recognize(draft: Draft) -> Draft:
    """Fill `enumerations`, `frameworks` and `initiatives`."""
    lists = tuple(_lists(draft))
    draft = attrs.evolve(draft, enumerations=tuple(found.enumeration for found in lists))
    spoken = _spoken(draft)
    draft = attrs.evolve(draft, frameworks=tuple(_frameworks(draft, lists, spoken)))
    return attrs.evolve(draft, initiatives=tuple(_initiatives(draft, lists, spoken)))


# Lists


@attrs.frozen(kw_only=True)
class _Announcement:
    """The words that announce a list; ranges count in the sentence."""

    start: int
    end: int
    noun: tuple[int, int]
    count: tuple[int, int] | None = None
    open_ended: tuple[int, int] | None = None


_STOP_WORDS: Final = "for|in|of|to|on|at|by|including|that|which|with|under|as|were|was|are|between|among|from|aimed|towards|toward"
_AHEAD: Final = re.compile(rf"the following(?P<words>(?: [\w'’-]+){{1,6}}?)(?=[:;,.]| (?:{_STOP_WORDS})\b|$)")
_INCLUDING: Final = re.compile(r"(?P<noun>[a-z][\w'’-]*s),? (?P<word>including|such as|namely) $")
_AS_FOLLOWS: Final = re.compile(r"\bas (?:follows|below)\b")
_BEFORE_FOLLOWS: Final = re.compile(r"(?P<noun>[a-z][\w'’-]*s) (?:are |were )?$")
_COUNTED: Final = re.compile(
    r"(?<!these )(?<!those )(?<![\w-])(?P<count>\d{1,3}|[a-z-]+) (?:[a-z][\w'’-]* ){0,2}?$", re.I
)
_INLINE: Final = re.compile(r";|:$|\((?:1|i|a)\)|\b1\)")


@cache
def _nouns() -> re.Pattern[str]:
    words = alternation(
        noun for kind in ("pillars", "initiatives", "others") for noun in table("lists")[kind]
    )
    return re.compile(
        rf"\b(?P<noun>{words})\b(?:"
        rf"(?:(?! (?:{words})\b) [\w'’-]+){{0,8}}?,?(?: (?P<word>including|such as)| namely|:)(?= [^;]+;[^;]+)"
        rf"|(?P<plain>(?: [\w'’-]+){{0,14}}?,?(?=:$|:? \(?(?:1|i|a)\))))"
    )


def _announcement(masked: str, text: str) -> _Announcement | None:
    """The first words of a sentence that announce a list."""
    at = masked.find("the following")
    while at >= 0:
        found = _with_following(masked, at)
        if found:
            return found
        at = masked.find("the following", at + 1)
    follows = _AS_FOLLOWS.search(masked)
    if follows:
        noun = _BEFORE_FOLLOWS.search(masked[max(0, follows.start() - 60) : follows.start()])
        if noun:
            shift = max(0, follows.start() - 60)
            span = (noun.start("noun") + shift, noun.end("noun") + shift)
            return _Announcement(
                start=span[0], end=follows.end(), noun=span, count=_count_before(masked, span[0])
            )
    # Marks such as "(1)" are brackets, and so are blanked out in the masked text.
    if not _INLINE.search(text):
        return None
    for match in _nouns().finditer(_with_marks(masked, text)):
        count = _count_before(masked, match.start())
        if count is None and (match["plain"] is not None or _DEFINITE.search(masked[: match.start()][-12:])):
            continue
        span = match.span("noun")
        opened = match.span("word") if match["word"] else None
        return _Announcement(start=span[0], end=match.end(), noun=span, count=count, open_ended=opened)
    return None


_DEFINITE: Final = re.compile(r"\b(?:these|those|such) $", re.I)


def _with_marks(masked: str, text: str) -> str:
    """The masked text with marks of lists, such as `(1)`, as they are printed."""
    kept = list(masked)
    for mark in _MARKS.finditer(text):
        kept[mark.start() : mark.end()] = text[mark.start() : mark.end()]
    return "".join(kept)


def _with_following(masked: str, at: int) -> _Announcement | None:
    """ "the following four pillars", or "initiatives including the following"."""
    near = max(0, at - 60)
    before = _INCLUDING.search(masked[near:at])
    if before:
        opened = (before.start("word") + near, before.end("word") + near)
        return _Announcement(
            start=before.start("noun") + near,
            end=at + len("the following"),
            noun=(before.start("noun") + near, before.end("noun") + near),
            open_ended=None if before["word"] == "namely" else opened,
        )
    ahead = _AHEAD.match(masked, at)
    if ahead is None:
        return None
    words = list(re.finditer(r"[\w'’-]+", masked[ahead.start("words") : ahead.end("words")]))
    shift = ahead.start("words")
    first, last = words[0], words[-1]
    if not last[0].endswith("s") or last[0].endswith("'s") or last[0].endswith("’s"):
        return None
    counted = (first.start() + shift, first.end() + shift) if _number(first[0]) is not None else None
    noun = (last.start() + shift, last.end() + shift)
    return _Announcement(start=at, end=ahead.end(), noun=noun, count=counted)


def _count_before(masked: str, at: int) -> tuple[int, int] | None:
    near = max(0, at - 40)
    match = _COUNTED.search(masked[near:at])
    if match is None or _number(match["count"]) is None:
        return None
    return match.start("count") + near, match.end("count") + near


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and word.isascii() else numbers("cardinals").get(fold(word))


def _lists(draft: Draft) -> Iterator[_List]:
    below = _entries_below(draft.paragraphs)
    count = 0
    for index, sentence in enumerate(draft.sentences):
        said = _announcement(sentence.masked, sentence.text)
        if said is None:
            continue
        closes = (
            index + 1 == len(draft.sentences)
            or draft.sentences[index + 1].paragraph is not sentence.paragraph
        )
        entries = below.get(sentence.paragraph.id, ()) if closes else ()
        items = (
            tuple(Anchor(entry.id, 0, len(entry.text)) for entry in entries if entry.text)
            if entries
            else tuple(_inline(sentence, said.end))
        )
        if not items and said.count is None:
            continue
        count += 1
        enumeration = _enumeration(f"enumeration-{count}", sentence, said, items)
        yield _List(enumeration=enumeration, sentence=sentence, start=said.start)


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


def _entries_below(paragraphs: tuple[Paragraph, ...]) -> dict[str, tuple[Paragraph, ...]]:
    """The labelled paragraphs one level below each paragraph, right behind it."""
    found: dict[str, list[Paragraph]] = {}
    heads: list[Paragraph] = []
    for paragraph in paragraphs:
        while heads and heads[-1].level >= paragraph.level:
            heads.pop()
        if heads and paragraph.label and paragraph.level == heads[-1].level + 1:
            found.setdefault(heads[-1].id, []).append(paragraph)
        heads.append(paragraph)
    return {identity: tuple(entries) for identity, entries in found.items()}


_MARKS: Final = re.compile(r"(?<!\w)\(?(?P<mark>\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s")
_JOINING: Final = re.compile(r"(?:and|or|as well as)\s+", re.IGNORECASE)
_CLOSING: Final = re.compile(r"[\s.,;:]+$")


def _inline(sentence: Sentence, start: int) -> Iterator[Anchor]:
    """The entries inside a sentence, behind the announcement: numbered, else parted by semicolons."""
    text = sentence.text
    marks = [m for m in _MARKS.finditer(text, start) if not (m.start() and text[m.start() - 1] == "(")]
    numbered = _consecutive(marks)
    if len(numbered) > 1:
        stops = [mark.start() for mark in numbered[1:]] + [len(text)]
        for mark, stop in zip(numbered, stops, strict=True):
            yield from _entry(sentence, mark.end(), stop)
        return
    colon = sentence.masked.find(":", start)
    if colon >= 0:
        start = colon + 1
    stops = [m.start() for m in re.finditer(";", sentence.masked[start:])]
    if not stops:
        return
    begin = start
    for stop in [*(start + stop for stop in stops), len(text)]:
        yield from _entry(sentence, begin, stop)
        begin = stop + 1


def _consecutive(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count on from the first, `(1)` `(2)` or `(a)` `(b)` or `(i)` `(ii)`."""
    orders = (
        [str(number) for number in range(1, 100)],
        list("abcdefgh"),
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"],
    )
    for order in orders:
        kept: list[re.Match[str]] = []
        for mark in marks:
            if len(kept) < len(order) and mark["mark"] == order[len(kept)]:
                kept.append(mark)
        if len(kept) > 1:
            return kept
    return []


def _entry(sentence: Sentence, start: int, end: int) -> Iterator[Anchor]:
    text = sentence.text
    while start < end and text[start].isspace():
        start += 1
    joining = _JOINING.match(text, start, end)
    if joining:
        start = joining.end()
    closing = _CLOSING.search(text[start:end][-8:])
    end -= len(closing[0]) if closing else 0
    trailing = re.search(r"[,;]? and$", text[start:end])
    if trailing:
        end = start + trailing.start()
    if start < end:
        yield sentence.anchor(start, end)


# Frameworks


_Spoken = dict[tuple[str, int], list[tuple[Clause, Voice]]]
"""Clauses that put something forward, with who speaks, by the place of their sentence."""


def _spoken(draft: Draft) -> _Spoken:
    found: _Spoken = {}
    for clause, voice in zip(draft.clauses, draft.voices, strict=True):
        if clause.act in _PUTS_FORWARD:
            found.setdefault(_key(clause.sentence), []).append((clause, voice))
    return found


def _key(sentence: Sentence) -> tuple[str, int]:
    return sentence.paragraph.id, sentence.start


def _speaking(spoken: _Spoken, found: _List) -> tuple[Clause, Voice] | None:
    """The clause that puts a list forward, with who speaks in it."""
    for clause, voice in spoken.get(_key(found.sentence), ()):
        if clause.rest[0] <= found.start < clause.rest[1]:
            return clause, voice
    return None


def _proposer(by: tuple[Clause, Voice]) -> tuple[str, Evidence] | None:
    """The one who puts it forward, and how that is known."""
    voice = by[1]
    if len(voice.speakers) != 1:
        return None
    return voice.speakers[0], attrs.evolve(voice.evidence[0], field="proposer")


def _frameworks(draft: Draft, lists: tuple[_List, ...], spoken: _Spoken) -> Iterator[Framework]:
    nouns = {fold(noun) for noun in table("lists")["pillars"]}
    pillared = [
        (found, by)
        for found in lists
        if fold(found.enumeration.noun) in nouns
        and (by := _speaking(spoken, found))
        and found.enumeration.items
    ]
    terms: dict[str, list[Term]] = {}
    for term in draft.terms:
        if term.evidence[0].anchor:
            terms.setdefault(term.evidence[0].anchor.paragraph, []).append(term)
    for number, (found, by) in enumerate(pillared, 1):
        identity = f"framework-{number}"
        evidence: list[Evidence] = []
        term, entries = _framework_name(found, spoken, terms, alone=len(pillared) == 1)
        evidence.extend(entries)
        proposer = _proposer(by)
        if proposer:
            evidence.append(proposer[1])
        noun = found.enumeration.evidence[0]
        evidence.append(attrs.evolve(noun, field="enumeration"))
        yield Framework(
            id=identity,
            name=term.name if term else None,
            acronym=term.acronym if term else None,
            proposer=proposer[0] if proposer else None,
            enumeration=found.enumeration.id,
            pillars=tuple(
                Pillar(
                    id=f"{identity}.pillar-{position}",
                    number=position,
                    text=draft.quote(item),
                    evidence=(inferred("number", "pillar.order", item), stated("text", item)),
                )
                for position, item in enumerate(found.enumeration.items, 1)
            ),
            evidence=tuple(evidence),
        )


_NAMES_AS: Final = re.compile(r"\b(?:as|named|called|entitled|titled) (?:the |an? )?[“\"]?$")


def _framework_name(
    found: _List, spoken: _Spoken, terms: dict[str, list[Term]], *, alone: bool
) -> tuple[Term | None, tuple[Evidence, ...]]:
    """The term that names a framework: in the sentence that announces it, or as which it is presented."""
    for term, begin in _terms_in(found.sentence, terms):
        if begin < found.start and _WITH.search(found.sentence.text, begin, found.start + 1):
            return term, _name_evidence(term, None)
    if not alone:
        return None, ()
    for clauses in spoken.values():
        for clause, _ in clauses:
            for term, begin in _terms_in(clause.sentence, terms):
                inside = clause.rest[0] <= begin < clause.rest[1]
                if inside and _NAMES_AS.search(clause.sentence.text[max(0, begin - 20) : begin]):
                    return term, _name_evidence(term, "framework.presented-as")
    return None, ()


def _terms_in(sentence: Sentence, terms: dict[str, list[Term]]) -> Iterator[tuple[Term, int]]:
    """The terms defined in a sentence, with where their names start in it."""
    for term in terms.get(sentence.paragraph.id, ()):
        anchor = term.evidence[0].anchor
        if anchor and sentence.start <= anchor.start < sentence.start + len(sentence.text):
            yield term, anchor.start - sentence.start


_WITH: Final = re.compile(
    r"[”\")]? ?,? ?(?:with|consisting of|comprising|based on|built on|composed of|made up of|which has|under)\b"
)


def _name_evidence(term: Term, rule: str | None) -> tuple[Evidence, ...]:
    """The evidence of a term's name and acronym, as that of a framework."""
    return tuple(
        inferred(entry.field, rule, entry.anchor) if rule else entry
        for entry in term.evidence
        if entry.field in ("name", "acronym")
    )


# Initiatives


_UNDER: Final = re.compile(r"\b[Uu]nder (?:these|those|the|this) (?:[\w-]+ )?(?P<noun>[\w-]+)")


def _initiatives(draft: Draft, lists: tuple[_List, ...], spoken: _Spoken) -> Iterator[Initiative]:
    nouns = {fold(noun) for noun in table("lists")["initiatives"]}
    listed = {found.enumeration.id: fold(found.enumeration.noun) for found in lists}
    terms = _terms_by_word(draft.terms)
    number = 0
    for found in lists:
        by = _speaking(spoken, found)
        if fold(found.enumeration.noun) not in nouns or by is None:
            continue
        under = _framework_of(draft.frameworks, found, listed)
        proposer = _proposer(by)
        for item in found.enumeration.items:
            number += 1
            text = draft.quote(item)
            evidence: list[Evidence] = [stated("text", item)]
            if under:
                evidence.append(under[1])
            pillar = _pillar_of(under[0], text, item, evidence) if under else None
            if proposer:
                evidence.append(proposer[1])
            partners = tuple(_partners(text, item, evidence))
            named = tuple(_terms_of(terms, text, item, evidence))
            evidence.append(attrs.evolve(found.enumeration.evidence[0], field="enumeration"))
            yield Initiative(
                id=f"initiative-{number}",
                text=text,
                framework=under[0].id if under else None,
                pillar=pillar,
                proposer=proposer[0] if proposer else None,
                partners=partners,
                terms=named,
                enumeration=found.enumeration.id,
                evidence=tuple(evidence),
            )


def _framework_of(
    frameworks: tuple[Framework, ...], found: _List, listed: dict[str, str]
) -> tuple[Framework, Evidence] | None:
    """The framework under which a sentence puts its list: "Under these four pillars"."""
    under = _UNDER.search(found.sentence.masked, 0, found.start + 1)
    if under is None:
        return None
    noun = fold(under["noun"])
    named = [
        framework
        for framework in frameworks
        if noun in ("framework", fold(framework.acronym or ""), listed.get(framework.enumeration or ""))
    ]
    if len(named) != 1:
        return None
    return named[0], stated("framework", found.sentence.anchor(*under.span()))


#: The share of a pillar's words that an initiative must repeat to be taken for part of it.
_NEARLY_ALL: Final = 0.85
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "to",
        "of",
        "and",
        "or",
        "for",
        "in",
        "on",
        "by",
        "with",
        "between",
        "its",
        "their",
        "our",
        "s",
    }
)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text))) - _SMALL


def _pillar_of(framework: Framework, text: str, item: Anchor, evidence: list[Evidence]) -> str | None:
    """The pillar whose wording an initiative repeats, where there is just one."""
    said = _words(text)
    near = [
        pillar.id
        for pillar in framework.pillars
        if len(words := _words(pillar.text)) >= 4 and len(words & said) >= _NEARLY_ALL * len(words)
    ]
    if len(near) != 1:
        return None
    evidence.append(inferred("pillar", "initiative.pillar-wording", item))
    return near[0]


_PARTNER: Final = re.compile(
    r"\b(?:in (?:cooperation|partnership|collaboration|coordination)|together|jointly) with (?P<partner>[^,;.]+)"
)


def _partners(text: str, item: Anchor, evidence: list[Evidence]) -> Iterator[str]:
    """States and organisations with whom an initiative says it is carried out."""
    for match in _PARTNER.finditer(text):
        start, end = match.span("partner")
        stops = [start + m.start() for m in re.finditer(r" |$", match["partner"])]
        for stop in reversed(stops[:12]):
            mentions = read_mentions(text, start, stop)
            if mentions and all(m.kind in (MentionKind.STATE, MentionKind.ORGANISATION) for m in mentions):
                for mention in mentions:
                    if mention.name:
                        first, last = mention.name
                        anchor = Anchor(item.paragraph, item.start + first, item.start + last)
                        evidence.append(stated("partners", anchor))
                        yield text[first:last]
                break


_TOKEN: Final = re.compile(r"[^\W_][\w'’-]*")


def _terms_by_word(terms: tuple[Term, ...]) -> dict[str, list[tuple[str, Term]]]:
    """The names and acronyms of terms by their first word, the longest first."""
    found: dict[str, list[tuple[str, Term]]] = {}
    for term in terms:
        for words in filter(None, (term.name, term.acronym)):
            first = _TOKEN.search(words)
            if first and first.start() == 0:
                found.setdefault(first[0], []).append((words, term))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _terms_of(
    terms: dict[str, list[tuple[str, Term]]], text: str, item: Anchor, evidence: list[Evidence]
) -> Iterator[str]:
    """The terms that stand in an initiative, by name or by acronym, in order of mention."""
    seen: set[str] = set()
    for token in _TOKEN.finditer(text):
        for words, term in terms.get(token[0], ()):
            end = token.start() + len(words)
            whole = text.startswith(words, token.start()) and not text[end : end + 1].isalnum()
            if whole and term.id not in seen:
                seen.add(term.id)
                anchor = Anchor(item.paragraph, item.start + token.start(), item.start + end)
                evidence.append(stated("terms", anchor))
                yield term.id
