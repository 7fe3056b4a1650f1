"""Initiatives: entries of lists, and what a sentence announces, proposes or launches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Evidence, Framework, Initiative
from jasmine_record.parsing.draft import Announced, Draft, Voice, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.entries import whole_entry
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.undertakings import (
    acts_itself,
    announced_by_us,
    are_undertakings,
    parts_of,
    undertaking,
)
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.rules.programme.offers import Spoken, is_offer, proposer_of, speaking
from jasmine_record.parsing.rules.programme.related import (
    partners_of,
    pillar_of,
    pillar_told,
    terms_by_word,
    terms_of,
    with_partners,
    words_in,
)

__all__ = ["find_initiatives"]

_UNDER: Final = re.compile(r"\b[Uu]nder (?:these|those|the|this) (?:[\w-]+ )?(?P<noun>[\w-]+)")


@attrs.frozen
class _Item:
    """What may be an initiative, with what is known of it."""

    anchor: Anchor
    by: tuple[Clause, Voice] | None
    #: The list that it is an entry of.
    found: Announced | None
    #: The sentence that announces it, or its list.
    sentence: Sentence

    @property
    def announced_at(self) -> int:
        """Where it begins in its sentence, or its list is announced there."""
        if self.found:
            return self.found.start
        inside = self.anchor.paragraph == self.sentence.paragraph.id
        return self.anchor.start - self.sentence.start if inside else len(self.sentence.text)

    @property
    def told_from(self) -> int:
        """Where the clause that puts it forward begins."""
        return self.by[0].start if self.by and self.by[0].sentence is self.sentence else self.announced_at


def find_initiatives(draft: Draft, lists: tuple[Announced, ...], spoken: Spoken) -> Iterator[Initiative]:
    """The initiatives of a text, in the order of their words."""
    named = _frameworks_by_noun(draft.frameworks, lists)
    terms = terms_by_word(draft.terms)
    pillars = {
        framework.id: tuple((pillar.id, words_in(pillar.text)) for pillar in framework.pillars)
        for framework in draft.frameworks
    }
    order = {paragraph.id: number for number, paragraph in enumerate(draft.paragraphs)}
    alone = (item for item in _told_items(draft, lists, spoken) if not _is_framework(draft, item.anchor))
    items = [*_listed_items(lists, spoken), *alone]
    items.sort(key=lambda item: (order[item.anchor.paragraph], item.anchor.start))
    for number, item in enumerate(items, 1):
        text = draft.quote(item.anchor)
        evidence: list[Evidence] = [stated("text", item.anchor)]
        under = _framework_of(named, item.found) if item.found else None
        told = None if under else pillar_told(item.sentence, item.told_from, item.announced_at, named)
        pillar: str | None = None
        if told:
            framework, one, anchor = told
            under, pillar = (framework, stated("framework", anchor)), one.id
            evidence += [under[1], stated("pillar", anchor)]
        elif under:
            evidence.append(under[1])
            pillar = pillar_of(pillars[under[0].id], text, item.anchor, evidence)
        proposer = proposer_of(item.by) if item.by else None
        if proposer:
            evidence.append(proposer[1])
        partners = tuple(partners_of(*with_partners(draft, item.anchor), evidence))
        defined = tuple(terms_of(terms, text, item.anchor, evidence))
        if item.found:
            evidence.append(attrs.evolve(item.found.enumeration.evidence[0], field="enumeration"))
        yield Initiative(
            id=f"initiative-{number}",
            text=text,
            framework=under[0].id if under else None,
            pillar=pillar,
            proposer=proposer[0] if proposer else None,
            partners=partners,
            terms=defined,
            enumeration=item.found.enumeration.id if item.found else None,
            evidence=tuple(evidence),
        )


#: Before the name of what is put forward.
_BEFORE_NAME: Final = re.compile(r"(?:(?:the|an?|its|their|our|new) )*[“\"]?")


def _is_framework(draft: Draft, anchor: Anchor) -> bool:
    """Whether what was put forward has pillars, and so is a framework."""
    words = _BEFORE_NAME.sub("", draft.quote(anchor), count=1)
    return any(framework.name and words.startswith(framework.name) for framework in draft.frameworks)


def _listed_items(lists: tuple[Announced, ...], spoken: Spoken) -> Iterator[_Item]:
    """The entries of lists that are put forward as initiatives, measures, projects ..."""
    nouns = {fold(noun) for noun in table("lists")["initiatives"]}
    for found in lists:
        by = speaking(spoken, found) or _only_offer(spoken, found)
        offered = (by is not None and is_offer(by[0])) or _will_be_done(found)
        offers = fold(found.enumeration.noun) in _ONLY_OFFERED
        if (offered or offers) and fold(found.enumeration.noun) in nouns and not _is_ended(found, by):
            for anchor in found.enumeration.items:
                yield _Item(anchor, by, found, found.sentence)


@cache
def _ended() -> re.Pattern[str]:
    """What was ended, or is done already: "announced the closure of three programmes", "presented three projects completed in 2025"."""
    words = table("undertakings")
    return re.compile(
        rf"\b(?:{alternation(words['over'])}|(?<!be )(?<!being )(?:{alternation(words['completed'])}))\b"
    )


def _is_ended(found: Announced, by: tuple[Clause, Voice] | None) -> bool:
    """Whether a list is of what comes to its end, or has done so."""
    start = by[0].verb[0] if by and by[0].verb[0] < found.start else found.start
    sentence = found.sentence
    inside = [item for item in found.enumeration.items if item.paragraph == sentence.paragraph.id]
    # Where they stand below, the whole sentence tells what they are.
    stop = min((item.start - sentence.start for item in inside), default=len(sentence.text))
    return _ended().search(sentence.masked, start, max(found.start, stop)) is not None


def _only_offer(spoken: Spoken, found: Announced) -> tuple[Clause, Voice] | None:
    """The one clause that puts something forward behind what it is: "As specific measures, Fiji announced A; B; and C"."""
    offers = [one for one in spoken.get(found.sentence.key, ()) if is_offer(one[0])]
    return offers[0] if found.sentence.text.startswith("As ") and len(offers) == 1 else None


#: What is so called is put forward, whatever the verb.
_ONLY_OFFERED: Final = frozenset({"offers"})
_TO_BE_DONE: Final = re.compile(
    r"\b(?:will|shall|plans? to|intends? to|is to|are to) (?:also |jointly )?(?:carry out|implement|launch|undertake|start|begin|conduct|pursue|execute)\b"
    r"[^.;:]*$"
)


def _will_be_done(found: Announced) -> bool:
    """Whether a sentence says that somebody will do what it lists: "plans to carry out the following projects: ..."."""
    opening = found.sentence.text.find(", ") if found.sentence.text.startswith("As ") else -1
    # The noun may stand before: "As concrete measures, he cited the following".
    if found.start < opening:
        return True
    done = _TO_BE_DONE.search(found.sentence.masked, 0, found.start)
    return done is not None and acts_itself(found.sentence.text[: done.start()])


def _told_items(draft: Draft, lists: tuple[Announced, ...], spoken: Spoken) -> Iterator[_Item]:
    """What is announced, proposed or launched in sentences that announce no list."""
    # What is called no more than "the following" is looked at by itself.
    taken = {found.sentence.key for found in lists if fold(found.enumeration.noun) != "following"}
    for sentence in draft.sentences:
        if sentence.key in taken:
            continue
        places: set[tuple[int, int]] = set()
        told = spoken.get(sentence.key, [])
        for clause, voice in told:
            if (clause.subject and not voice.evidence) or _was_done(clause):
                # What was announced at another time, or by nobody who is a party.
                continue
            place = (
                undertaking(sentence.text, clause.act, clause.verb, clause.rest[1]) if clause.act else None
            )
            if place and place not in places:
                places.add(place)
                for part in parts_of(sentence.text, place):
                    yield _Item(sentence.anchor(*part), (clause, voice), None, sentence)
            elif clause.act in (Act.ANNOUNCE, Act.PROPOSE) and _AHEAD.fullmatch(sentence.text, *clause.rest):
                below = draft.entries_below.get(sentence.paragraph.id, ())
                if are_undertakings([entry.text for entry in below]):
                    for entry in below:
                        yield _Item(whole_entry(entry), (clause, voice), None, sentence)
        ours = None if told else announced_by_us(sentence.text, sentence.masked)
        if ours:
            place = undertaking(sentence.text, ours[1], ours[0], len(sentence.text))
            if place:
                yield _Item(sentence.anchor(*place), None, None, sentence)


_AHEAD: Final = re.compile(r"(?: the following)?\s?:")


def _was_done(clause: Clause) -> bool:
    """Whether it is as well those told of who did it then: "recalled that the leaders had met in 2019, and launched a fund"."""
    text, at = clause.sentence.text, clause.verb[0]
    near = max(0, at - _LONGEST_TOLD)
    had = None if clause.subject or not _GOES_ON.search(text, near, at) else _HAD.search(text, near, at)
    if had is None or _STOP.search(text, had.end(), at):
        return False
    return _DEED.match(text, at) is not None or _IN_YEAR.search(text, had.end(), at) is not None


_HAD: Final = re.compile(r" that [^.;]{1,80}? had ")
_STOP: Final = re.compile(r"[.;]")
_GOES_ON: Final = re.compile(r" and (?:also |further |then )?$")
_IN_YEAR: Final = re.compile(r"\bin (?:\w+ )?(?:19|20)\d\d\b")
_LONGEST_TOLD: Final = 200
"""Code points before a verb in which it stands what others had done."""
#: What is done, and not only said.
_DEED: Final = re.compile(r"(?:launch|establish|inaugurat|unveil|creat|found|open|set up)\w*")


def _frameworks_by_noun(
    frameworks: tuple[Framework, ...], lists: tuple[Announced, ...]
) -> dict[str, list[Framework]]:
    """The frameworks that a noun behind "under these" can mean: the word itself, an acronym, what its pillars are called."""
    listed = {found.enumeration.id: fold(found.enumeration.noun) for found in lists}
    named: dict[str, list[Framework]] = {}
    for framework in frameworks:
        nouns = {"framework", fold(framework.acronym or ""), listed.get(framework.enumeration or "", "")}
        for noun in nouns:
            named.setdefault(noun, []).append(framework)
    return named


def _framework_of(
    frameworks: dict[str, list[Framework]], found: Announced
) -> tuple[Framework, Evidence] | None:
    """The framework under which a sentence puts its list: "Under these four pillars"."""
    under = _UNDER.search(found.sentence.masked, 0, found.start + 1)
    named = frameworks.get(fold(under["noun"]), []) if under else []
    if under is None or len(named) != 1:
        return None
    return named[0], stated("framework", found.sentence.anchor(*under.span()))
