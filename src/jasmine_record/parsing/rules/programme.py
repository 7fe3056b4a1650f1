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
    #: The paragraphs of its entries; empty where they stand inside the sentence.
    entries: tuple[Paragraph, ...]


def recognize(draft: Draft) -> Draft:
    """Fill `enumerations`, `frameworks` and `initiatives`."""
    lists = tuple(_lists(draft))
    draft = attrs.evolve(draft, enumerations=tuple(found.enumeration for found in lists))
    frameworks = tuple(_frameworks(draft, lists))
    draft = attrs.evolve(draft, frameworks=frameworks)
    return attrs.evolve(draft, initiatives=tuple(_initiatives(draft, lists)))


# Lists


@cache
def _announcements() -> re.Pattern[str]:
    cardinals = alternation(numbers("cardinals"))
    nouns = alternation(noun for kind in ("pillars", "initiatives", "others") for noun in table("lists")[kind])
    return re.compile(
        rf"""
          (?P<ahead>\bthe\ following)(?:\ (?P<count>{cardinals}|\d{{1,3}}))?
             (?P<words>(?:\ [a-z][\w'’-]*){{0,4}}?\ (?P<noun>[a-z][\w'’-]*s))
             (?=[:;,.]|\ (?:for|in|of|to|on|at|by|including|that|which|with|under|as|were|was|are|between|among|from|
             aimed|towards|toward)\b|$)
        | \b(?P<noun2>[a-z][\w'’-]*s)\ (?:(?P<open>including)|such\ as|namely)\ the\ followings?\b
        | \b(?:(?P<count3>{cardinals}|\d{{1,3}})\ (?:[a-z][\w'’-]*\ ){{0,2}}?)?(?P<noun3>{nouns})
             (?:\ (?:are|were))?\ as\ (?:follows|below)\b
        | (?<!these\ )(?<!those\ )\b(?:(?P<count4>{cardinals}|\d{{1,3}})\ (?:[a-z][\w'’-]*\ ){{0,2}}?)?(?P<noun4>{nouns})
             (?:\ (?!(?:{nouns})\b)[\w'’-]+){{0,8}}?,?(?:\ (?P<open4>including|such\ as)|\ namely|:)(?=\ [^;]+;[^;]+)
        | (?<!these\ )(?<!those\ )\b(?P<count5>{cardinals}|\d{{1,3}})\ (?:[a-z][\w'’-]*\ ){{0,2}}?(?P<noun5>{nouns})
             (?:\ [\w'’-]+){{0,14}}?,?(?=:$|:?\ \(?(?:1|i|a)\))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _lists(draft: Draft) -> Iterator[_List]:
    below = _entries_below(draft.paragraphs)
    count = 0
    for index, sentence in enumerate(draft.sentences):
        match = _announcements().search(sentence.masked)
        if match is None:
            continue
        closes = index + 1 == len(draft.sentences) or draft.sentences[index + 1].paragraph is not sentence.paragraph
        entries = below.get(sentence.paragraph.id, ()) if closes else ()
        items = (
            tuple(Anchor(entry.id, 0, len(entry.text)) for entry in entries if entry.text)
            if entries
            else tuple(_inline(sentence, match.end()))
        )
        stated_count = _count(match)
        if not items and stated_count is None:
            continue
        count += 1
        yield _List(
            enumeration=_enumeration(f"enumeration-{count}", sentence, match, items, stated_count),
            sentence=sentence,
            start=match.start(),
            entries=entries,
        )


def _group(match: re.Match[str], *names: str) -> tuple[int, int] | None:
    return next((match.span(name) for name in names if match[name]), None)


def _count(match: re.Match[str]) -> int | None:
    words = match["count"] or match["count3"] or match["count4"] or match["count5"]
    if words is None:
        return None
    return int(words) if words.isdigit() else numbers("cardinals").get(fold(words))


_OPEN: Final = re.compile(r"\b(?:among others|inter alia|and so on|and so forth|etc\b|among other things)", re.IGNORECASE)


def _enumeration(
    identity: str, sentence: Sentence, match: re.Match[str], items: tuple[Anchor, ...], count: int | None
) -> Enumeration:
    noun = _group(match, "noun", "noun2", "noun3", "noun4", "noun5")
    if noun is None:
        raise AssertionError
    evidence: list[Evidence] = [stated("noun", sentence.anchor(*noun))]
    counted = _group(match, "count", "count3", "count4", "count5")
    if counted and count is not None:
        evidence.append(stated("stated", sentence.anchor(*counted)))
    more = _group(match, "open", "open4")
    if more is None:
        said = _OPEN.search(sentence.masked)
        more = said.span() if said else None
    if more:
        evidence.append(stated("open_ended", sentence.anchor(*more)))
    return Enumeration(
        id=identity,
        noun=sentence.text[slice(*noun)],
        stated=count,
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


def _speaking(draft: Draft, found: _List) -> tuple[Clause, Voice] | None:
    """The clause that puts a list forward, with who speaks in it."""
    for clause, voice in zip(draft.clauses, draft.voices, strict=True):
        if clause.sentence is found.sentence and clause.act in _PUTS_FORWARD:
            if clause.rest[0] <= found.start < clause.rest[1]:
                return clause, voice
    return None


def _proposer(spoken: tuple[Clause, Voice] | None) -> tuple[str, Evidence] | None:
    """The one who puts it forward, and how that is known."""
    if spoken is None or len(spoken[1].speakers) != 1:
        return None
    entry = spoken[1].evidence[0]
    return spoken[1].speakers[0], attrs.evolve(entry, field="proposer")


def _frameworks(draft: Draft, lists: tuple[_List, ...]) -> Iterator[Framework]:
    nouns = {fold(noun) for noun in table("lists")["pillars"]}
    pillared = [
        (found, spoken)
        for found in lists
        if fold(found.enumeration.noun) in nouns and (spoken := _speaking(draft, found)) and found.enumeration.items
    ]
    for number, (found, spoken) in enumerate(pillared, 1):
        identity = f"framework-{number}"
        evidence: list[Evidence] = []
        term, entries = _framework_name(draft, found, alone=len(pillared) == 1)
        evidence.extend(entries)
        proposer = _proposer(spoken)
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
    draft: Draft, found: _List, *, alone: bool
) -> tuple[Term | None, tuple[Evidence, ...]]:
    """The term that names a framework: in the sentence that announces it, or as which it is presented later."""
    for term in draft.terms:
        anchor = term.evidence[0].anchor
        if anchor is None or anchor.paragraph != found.sentence.paragraph.id:
            continue
        begin = anchor.start - found.sentence.start
        if 0 <= begin < found.start and _WITH.search(found.sentence.text, begin, found.start + 1):
            return term, _name_evidence(term, None)
    if not alone:
        return None, ()
    order = {paragraph.id: index for index, paragraph in enumerate(draft.paragraphs)}
    for clause in draft.clauses:
        if clause.act not in _PUTS_FORWARD or order[clause.sentence.paragraph.id] < order[found.sentence.paragraph.id]:
            continue
        for term in draft.terms:
            anchor = term.evidence[0].anchor
            if anchor is None or anchor.paragraph != clause.sentence.paragraph.id:
                continue
            begin = anchor.start - clause.sentence.start
            if clause.rest[0] <= begin < clause.rest[1] and _NAMES_AS.search(clause.sentence.text, 0, begin):
                return term, _name_evidence(term, "framework.presented-as")
    return None, ()


_WITH: Final = re.compile(r"[”\")]? ?,? ?(?:with|consisting of|comprising|based on|built on|composed of|made up of|which has|under)\b")


def _name_evidence(term: Term, rule: str | None) -> tuple[Evidence, ...]:
    """The evidence of a term's name and acronym, as that of a framework."""
    return tuple(
        inferred(entry.field, rule, entry.anchor) if rule else entry
        for entry in term.evidence
        if entry.field in ("name", "acronym")
    )


# Initiatives


_UNDER: Final = re.compile(r"\b[Uu]nder (?:these|those|the|this) (?:[\w-]+ )?(?P<noun>[\w-]+)")


def _initiatives(draft: Draft, lists: tuple[_List, ...]) -> Iterator[Initiative]:
    nouns = {fold(noun) for noun in table("lists")["initiatives"]}
    number = 0
    for found in lists:
        spoken = _speaking(draft, found)
        if fold(found.enumeration.noun) not in nouns or spoken is None:
            continue
        proposer = _proposer(spoken)
        for item in found.enumeration.items:
            number += 1
            yield _initiative(draft, found, item, f"initiative-{number}", proposer)


def _initiative(
    draft: Draft, found: _List, item: Anchor, identity: str, proposer: tuple[str, Evidence] | None
) -> Initiative:
    text = draft.quote(item)
    evidence: list[Evidence] = [stated("text", item)]
    framework = _framework_of(draft, found, evidence)
    pillar = _pillar_of(framework, text, item, evidence)
    if proposer:
        evidence.append(proposer[1])
    partners = tuple(_partners(text, item, evidence))
    terms = tuple(_terms_of(draft, item, evidence))
    evidence.append(attrs.evolve(found.enumeration.evidence[0], field="enumeration"))
    return Initiative(
        id=identity,
        text=text,
        framework=framework.id if framework else None,
        pillar=pillar,
        proposer=proposer[0] if proposer else None,
        partners=partners,
        terms=terms,
        enumeration=found.enumeration.id,
        evidence=tuple(evidence),
    )


def _framework_of(draft: Draft, found: _List, evidence: list[Evidence]) -> Framework | None:
    """The framework under which the sentence puts its list: "Under these four pillars"."""
    under = _UNDER.search(found.sentence.masked, 0, found.start + 1)
    if under is None:
        return None
    nouns = {e.id: fold(e.noun) for e in draft.enumerations}
    named = [
        framework
        for framework in draft.frameworks
        if nouns.get(framework.enumeration or "") == fold(under["noun"])
        or fold(under["noun"]) in ("framework", fold(framework.acronym or ""))
    ]
    if len(named) != 1:
        return None
    evidence.append(stated("framework", found.sentence.anchor(*under.span())))
    return named[0]


#: The share of a pillar's words that an initiative must repeat to be taken for part of it.
_NEARLY_ALL: Final = 0.85
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset(
    {"the", "a", "an", "to", "of", "and", "or", "for", "in", "on", "by", "with", "between", "its", "their", "our", "s"}
)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text))) - _SMALL


def _pillar_of(
    framework: Framework | None, text: str, item: Anchor, evidence: list[Evidence]
) -> str | None:
    """The pillar whose wording an initiative repeats, where there is just one."""
    if framework is None:
        return None
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


def _terms_of(draft: Draft, item: Anchor, evidence: list[Evidence]) -> Iterator[str]:
    """The terms that stand in an initiative, by name or by acronym."""
    text = draft.quote(item)
    for term in draft.terms:
        for words in filter(None, (term.name, term.acronym)):
            match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
            if match:
                anchor = Anchor(item.paragraph, item.start + match.start(), item.start + match.end())
                evidence.append(stated("terms", anchor))
                yield term.id
                break
