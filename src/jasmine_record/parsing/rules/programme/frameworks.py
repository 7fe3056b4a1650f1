"""Frameworks with their pillars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Evidence, Framework, Pillar, Term
from jasmine_record.parsing.draft import Announced, Draft, Voice, inferred, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.lexicon import alternation, fold, organisation_names, table
from jasmine_record.parsing.rules.programme.names import (
    are_parts,
    calls_pillars,
    framework_name,
    has_parts,
    has_parts_unnamed,
    named_before,
    owner_of,
    proper_again,
    proper_name,
    term_again,
    term_at,
    terms_in,
)
from jasmine_record.parsing.rules.programme.offers import OFFERS, Spoken, is_of_known, proposer_of, speaking

__all__ = ["find_frameworks"]


def find_frameworks(draft: Draft, lists: tuple[Announced, ...], spoken: Spoken) -> Iterator[Framework]:
    """The frameworks of a text, in the order of their lists."""
    defined: dict[str, list[Term]] = {}
    for term in draft.terms:
        if term.evidence[0].anchor:
            defined.setdefault(term.evidence[0].anchor.paragraph, []).append(term)
    pillared = list(_pillared(lists, defined, spoken))
    for number, (found, by) in enumerate(pillared, 1):
        identity = f"framework-{number}"
        evidence: list[Evidence] = []
        name, entries = framework_name(draft, found, spoken, defined, alone=len(pillared) == 1)
        if name is None and (again := term_again(found, defined)):
            name = again
            entries = tuple(entry for entry in again.evidence if entry.field in ("name", "acronym"))
        evidence.extend(entries)
        proper = None if name else proper_name(found)
        defining = term_at(proper, defined)
        if defining:
            name = defining
            evidence.extend(entry for entry in defining.evidence if entry.field in ("name", "acronym"))
        elif proper:
            evidence.append(stated("name", proper))
        by_the_way = by is not None and proper is not None and _is_by_the_way(by[0], proper)
        proposer = proposer_of(by, framework=True) if by and not by_the_way else None
        if proposer:
            evidence.append(proposer[1])
        noun = found.enumeration.evidence[0]
        evidence.append(attrs.evolve(noun, field="enumeration"))
        yield Framework(
            id=identity,
            name=name.name if name else draft.quote(proper) if proper else None,
            acronym=name.acronym if name else None,
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


def _pillared(
    lists: tuple[Announced, ...], defined: dict[str, list[Term]], spoken: Spoken
) -> Iterator[tuple[Announced, tuple[Clause, Voice] | None]]:
    """The lists of what is put forward as a whole of parts, each with who puts it forward, if anybody does."""
    for found in lists:
        # "that the round be built on the seven areas of the Port Plan": nobody puts forward the plan there.
        is_known = is_of_known(found)
        by = None if is_known else speaking(spoken, found)
        if by and not _sets_out(found, by[0]):
            by = None
        owner = owner_of(found, defined)
        called = _called(found, defined)
        if owner and by and by[0].act in _OF_WHAT_IS:
            # "agreed that RAPID will rest on four pillars": it was put forward before.
            by = None
        if by is None and not is_known and (named := owner or called):
            by = _put_forward(named, found, spoken)
        owned = owner or called or (calls_pillars(found) and proper_name(found)) or has_parts(found)
        # Of "five areas, including ports and ships" most aren't told.
        some = found.enumeration.open_ended and found.enumeration.stated
        if found.enumeration.items and not some and (by or owned):
            yield found, by


_WHICH: Final = re.compile(r", (?:which|who)\b")


def _is_by_the_way(clause: Clause, name: Anchor) -> bool:
    """Whether a name is only told of in what is said of something else: "introduced a roadmap, which replaced | the Port Compact"."""
    at = name.start - clause.sentence.start
    return _WHICH.search(clause.sentence.text, clause.rest[0], max(clause.rest[0], at)) is not None


def _called(found: Announced, defined: dict[str, list[Term]]) -> Term | None:
    """The term before of what a sentence goes on to tell of."""
    if not are_parts(found):
        return None
    before = named_before(found, defined) if calls_pillars(found) else None
    return before or term_at(proper_again(found), defined) or term_again(found, defined)


_OF_WHAT_IS: Final = (Act.AGREE, Act.STATE)
"""Acts by which nobody puts forward what has its name already."""


def _sets_out(found: Announced, clause: Clause) -> bool:
    """Whether a list that a clause puts forward is that of a framework."""
    words = table("lists")
    noun = fold(found.enumeration.noun)
    if _is_of_no_plan(found):
        return False
    if noun not in words["pillars"]:
        return clause.act in OFFERS and has_parts_unnamed(found)
    if noun not in words["proposed"] and noun not in words["named"]:
        return True
    belongs = _framework_word().search(found.sentence.text)
    return clause.act in OFFERS and (noun in words["proposed"] or belongs is not None)


#: What lists are about that set out no framework: "areas of concern", "areas for a visit".
_NO_PLAN: Final = re.compile(
    r" (?:of (?:concern|conflict|contention|difference|difficulty|disagreement|dispute)|for an?)\b"
)
#: Pillars that there are of what nobody puts forward: "the three pillars of | sustainable development".
_THE: Final = re.compile(r"\b[Tt]he (?:[\w-]+ ){0,3}$")
_OF_WHAT: Final = re.compile(r" of (?:the )?(?P<what>[\w'’-]+(?: [\w'’-]+){0,5})")
_DONE: Final = re.compile(r"\b(?:action|activit(?:y|ies)|cooperation|co-operation|work)\b|['’]s\b")


def _is_of_no_plan(found: Announced) -> bool:
    """Whether a list is of what is in dispute, or of what there is whoever speaks of it: "the three pillars of democracy"."""
    anchor = found.enumeration.evidence[0].anchor
    text = found.sentence.text
    start, end = (
        (anchor.start - found.sentence.start, anchor.end - found.sentence.start) if anchor else (0, 0)
    )
    if _NO_PLAN.match(text, end):
        return True
    what = _OF_WHAT.match(text, end) if _THE.search(text, 0, start) else None
    if what is None or _DONE.search(what["what"]) or _framework_word().search(what["what"]):
        return False
    return what["what"].islower() or fold(what["what"]) in organisation_names()


@cache
def _framework_word() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('lists')['frameworks'])})\b", re.IGNORECASE)


def _put_forward(term: Term, found: Announced, spoken: Spoken) -> tuple[Clause, Voice] | None:
    """The clause of the same paragraph that puts forward what a term names, with who speaks in it."""
    for (paragraph, _), clauses in spoken.items():
        for clause, voice in clauses if paragraph == found.sentence.paragraph.id else ():
            inside = [begin for one, begin in terms_in(clause.sentence, {paragraph: [term]}) if one is term]
            if clause.act in OFFERS and any(clause.rest[0] <= begin < clause.rest[1] for begin in inside):
                return clause, voice
    return None
