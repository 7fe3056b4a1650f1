"""What a framework is called, by the terms and the capitals beside its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jasmine_record.model import Anchor, Evidence, Term
from jasmine_record.parsing.draft import Announced, Draft, inferred
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, rows, table
from jasmine_record.parsing.rules.programme.offers import Spoken

__all__ = [
    "calls_pillars",
    "framework_name",
    "has_parts",
    "named_before",
    "owner_of",
    "proper_name",
    "terms_in",
]

#: Words before a name that its letters leave out: "the Mekong-Japan Port Roadmap (PR)".
_OF: Final = re.compile(r" of (?:the |its |their |our )?[“\"]?(?:[A-Z][\w-]* ){0,2}")


def owner_of(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
    """The term whose pillars a list names, whoever speaks of them: "the four pillars of the Port Roadmap (PR): ..."."""
    anchor = found.enumeration.evidence[0].anchor
    if anchor is None or not calls_pillars(found):
        return None
    shorts = {match["short"] for match in _SHORT_OF.finditer(found.sentence.text, 0, found.start)}
    called = [term for near in terms.values() for term in near if term.acronym in shorts]
    if called:
        return called[0]
    text, start = found.sentence.text, anchor.end - found.sentence.start
    named = [(term, begin) for term, begin in terms_in(found.sentence, terms) if not _is_motto(text, begin)]
    of = (term for term, begin in named if _OF.fullmatch(text, start, begin))
    noun = start - len(found.enumeration.noun)
    having = (
        term
        for term, begin in named
        if (
            _HAVING.match(text, begin + len(term.name or ""), found.start + 1)
            # `put forward the "Port Plan 2030," the three pillars of which are`
            or (_OF_WHICH.match(text, start) and _ITS.fullmatch(text, begin + len(term.name or ""), noun))
        )
        and not _INSIDE_NAME.search(text, 0, begin)
    )
    return next(of, None) or next(having, None) or _put_forward_with(found, start, named)


#: "put forward the Port Roadmap (PR) as a new plan, and | explained its five |", before "pillars".
_ITS_PARTS: Final = re.compile(
    r"\b(?:announced|described|detailed|explained|highlighted|introduced|listed|named|outlined|presented|set out|specified) its (?:[\w-]+ ){0,3}$"
)
_PUTS_FORWARD: Final = re.compile(
    r"\b(?:announced|introduced|launched|presented|proposed|put forward|suggested|unveiled)\b[^,;.]{0,60}$"
)


def _put_forward_with(found: Announced, end: int, named: list[tuple[Term, int]]) -> Term | None:
    """The only term of a sentence, where somebody puts it forward and goes on to tell its parts."""
    text = found.sentence.text
    before = [(term, begin) for term, begin in named if begin < end]
    noun = end - len(found.enumeration.noun)
    if len(before) != 1 or not _ITS_PARTS.search(text, before[0][1], noun):
        return None
    return before[0][0] if _PUTS_FORWARD.search(text, 0, before[0][1]) else None


#: What a name is about has no pillars of its own: "the Framework for Mapping Port Chains (PCs), which has".
_INSIDE_NAME: Final = re.compile(r"\b[A-Z][\w-]* (?:for|on) (?:the )?(?:[A-Z][\w-]* )*$")
_ITS: Final = re.compile(r",?[”\"]?(?: \([A-Z][^()]*\))?[”\"]?,? (?:the )?(?:[\w-]+ ){0,3}")
_OF_WHICH: Final = re.compile(r" of which\b")
#: Behind its name: `the "Port Plan 2030", which consists of`.
_HAVING: Final = re.compile(
    r"[”\"]?(?: \([A-Z][^()]*\))?[”\"]?,? (?:with|(?:in|along|under|through|across) its|having|consisting of|comprising|based on|built (?:on|around)|resting on|composed of|made up of"
    r"|(?:which|that) (?:has|have|comprises?|consists? of|rests? on|(?:is|are) (?:based|built|composed|made up) (?:on|of|around))|of which)"
    r"(?: [\w-]+){0,4} ?$"
)
#: "RAPID comprises four pillars: ...", "agreed that RAPID will rest on four pillars"
_SHORT_OF: Final = re.compile(
    r"(?:^|^The | that (?:the )?)(?P<short>[A-Z][\w+-]*[A-Z]) (?:(?:will|would|should) (?:have|comprise|rest on|consist of|be (?:based|built) on|be made up of)"
    r"|comprises|has|rests on|consists of|is (?:based|built) on|is made up of|contains|includes)\b"
)


_ALWAYS_OF_ONE: Final = frozenset({"pillars", "pillar", "building blocks", "components", "lines of effort"})
"""What the parts of one thing are called, whoever speaks of them."""


def calls_pillars(found: Announced) -> bool:
    """Whether the entries of a list are called pillars."""
    return fold(found.enumeration.noun) in _ALWAYS_OF_ONE


def has_parts(found: Announced) -> bool:
    """Whether a list is told right behind a name to be what that is built on: "the Port Plan, which rests on four priorities: ..."."""
    if fold(found.enumeration.noun) not in table("lists")["pillars"]:
        return False
    text = found.sentence.text
    return any(
        found.start - with_.end() <= _NEAR_PARTS and _proper().search(text, 0, with_.start())
        for with_ in _WITH.finditer(text, 0, found.start + 1)
    )


_NEAR_PARTS: Final = 24
"""Code points between what says that a plan has parts, and how many: "is built around the following four"."""


def proper_name(found: Announced) -> Anchor | None:
    """The name in capitals of what has pillars: "the Port Initiative, made up of three pillars: ..."."""
    text = found.sentence.text
    for with_ in _WITH.finditer(text, 0, found.start + 1):
        name = _proper().search(text, 0, with_.start())
        if name:
            start, end = name.span("name")
            # A motto is closed behind it, where what tells of its parts begins.
            closed = _OPENED.search(name["name"]) and text.startswith(("”", '"'), end)
            return found.sentence.anchor(start, end + 1 if closed else end)
    again = _AGAIN.match(text)
    before = found.sentence.paragraph.text[: found.sentence.start].rstrip(" .")
    name = _proper().search(before) if again else None
    if again and name and fold(again["noun"]) in fold(name["name"]).split(" "):
        # They endorsed "the Port Agenda", and here it is called "The Agenda".
        return Anchor(found.sentence.paragraph.id, *name.span("name"))
    return None


_OPENED: Final = re.compile(r" [“\"][^“”\"]+$")
_AGAIN: Final = re.compile(
    r"(?:The|This) (?P<noun>[A-Z][a-z]+) (?:rests on|has|comprises|consists of|is (?:based|built|made up))\b"
)
#: What is done with a plan is no part of its name.
_DONE_WITH: Final = (
    "Adoption|Approval|Endorsement|Establishment|Implementation|Launch|Presentation|Review|Signing"
)


@cache
def _proper() -> re.Pattern[str]:
    words = alternation(word.capitalize() for word in table("lists")["frameworks"])
    word = r"[A-Z0-9][\w’'&/–-]*"
    more = rf"(?: (?:(?:of|for|on|in|and|the|to) ){{0,2}}{word})"
    # "Port Action Plan on Ships and Crews 2025-2027"
    # "Port Strategy for the period until 2040"
    period = r"(?: for (?:the )?(?:period|years?)(?: (?:from|until|to|of|up to))? ?(?:19|20)\d\d(?:(?:[-–]| to | until | and )(?:19|20)?\d\d)?)?"
    about = rf"(?: (?:of|for|on|to) (?:the )?{word}(?:,?{more}){{0,8}})?(?: (?:19|20)\d\d(?:[-–]\d{{2,4}})?)?{period}"
    # "Adopt the Port Strategy", "APPROVED the Port Strategy", as a clause of a declaration begins.
    verb = alternation(
        {row["present"].split(" ")[0].capitalize() for row in rows("verbs")} | {"Adopt", "Approve"}
    )
    return re.compile(
        rf"\b(?P<name>(?!(?:{_DONE_WITH}) of |(?:{verb}|[A-Z]{{4,}}) (?:the|an?|our|its|this) )[A-Z][\w’'&/–-]*{more}{{0,8}}?[ -](?:{words}){about}(?: [“\"][A-Z][^“”\"]{{2,80}}[”\"]?)?)(?: \([A-Z][^()]*\)(?: (?:19|20)\d\d[-–]\d{{2,4}})?)?$"
    )


#: "introduced the “Port Plan”. He explained that the draft consists of"
_SPOKEN_OF: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:draft|document|text)|(?:[Tt]he|[Tt]his) (?:plan|initiative|programme|program|framework|strategy|scheme|roadmap|proposal|policy|concept|vision|package|partnership|agenda)) (?:has|consists? of|comprises?|rests? on|(?:is|are) (?:based on|built on|made up of|composed of)|(?:will|would) (?:have|consist of|comprise|rest on|be (?:based on|built on|made up of)))\b"
)
_SENTENCE_BEFORE: Final = 240
"""Code points before a sentence in which the last one named what it speaks of."""


def named_before(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
    """The one term of the sentence before, of which a sentence goes on to say what pillars it has."""
    sentence = found.sentence
    spoken = _SPOKEN_OF.search(sentence.text, 0, found.start + 1)
    if spoken is None:
        return None
    near = [
        term
        for term in terms.get(sentence.paragraph.id, ())
        if (anchor := term.evidence[0].anchor)
        and sentence.start - _SENTENCE_BEFORE <= anchor.start
        and anchor.end <= sentence.start
    ]
    return near[0] if len(near) == 1 else None


_NAMES_AS: Final = re.compile(r"\b(?:as|named|called|entitled|titled) (?:the |an? )?[“\"]?$")


def framework_name(
    draft: Draft, found: Announced, spoken: Spoken, terms: dict[str, list[Term]], *, alone: bool
) -> tuple[Term | None, tuple[Evidence, ...]]:
    """The term that names a framework: in the sentence that announces it, or as which it is presented."""
    owner = owner_of(found, terms)
    if owner:
        return owner, _name_evidence(owner, None)
    for term, begin in terms_in(found.sentence, terms):
        if (
            begin < found.start
            and not _is_motto(found.sentence.text, begin)
            and _has_them(found, begin + len(term.name or ""))
        ):
            return term, _name_evidence(term, None)
    before = named_before(found, terms)
    if before:
        return before, _name_evidence(before, "framework.presented-as")
    other = _OF_SOMETHING_ELSE.search(found.sentence.text, 0, found.start + 1)
    named = _named_elsewhere(spoken, draft.sentences, terms) if alone and not other else None
    return named, _name_evidence(named, "framework.presented-as") if named else ()


#: What has the parts, in words of its own: "that the national strategy, which runs until 2030, rests on |".
_OF_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:the|our|its|his|her|their|an?) (?!(?:said |new |above |same )?(?:initiative|package|proposal|framework|plan|document|draft|text)\b)(?:[a-z-]+ ){0,3}[a-z-]+"
    r"(?:, (?:which|that) [^,;]{3,80},)? (?:rests on|has|comprises|consists of|is (?:based|built) on|is made up of|contains|includes)(?: [\w-]+){0,3} ?$"
)


def _is_motto(text: str, begin: int) -> bool:
    """Whether what is quoted from a place on only ends the name of a plan: `the Regional Plan "Ports for All"`."""
    return text[begin - 1 : begin] in ("“", '"') and _proper().search(text[: begin - 1].rstrip()) is not None


def _has_them(found: Announced, end: int) -> bool:
    """Whether what has a name that ends at a place is said to have the parts; "reviewed the Port Fund (PF) and launched a plan, which has" it hasn't."""
    text = found.sentence.text
    with_ = _WITH.search(text, end, found.start + 1)
    if with_ is None:
        return False
    # A bracket closes the letters: "the Port Plan (PP | ), which has three pillars", not "(PP | ) with Fiji, and explained".
    near = found.start - with_.end() <= _NEAR_PARTS
    stop = with_.start() + (near and text.startswith(")", with_.start()))
    return _BEHIND_NAME.fullmatch(text, end, stop) is not None or text.startswith(" its ", with_.end())


#: What stands between a name and what it consists of: its letters, and what it is.
_BEHIND_NAME: Final = re.compile(
    r"[ ,]*(?:\([^()]*\)|: ?[A-Z][\w-]*)?(?: [A-Z][\w-]*){0,3}[”\"’]?(?: \([^()]*\))?[ ,]*(?:an? [^,;]{3,80})?[ ,]*"
)


def _named_elsewhere(
    spoken: Spoken, sentences: tuple[Sentence, ...], terms: dict[str, list[Term]]
) -> Term | None:
    """The term as which something is put forward, or that what was put forward is said to be named."""
    for clauses in spoken.values():
        for clause, _ in clauses:
            for term, begin in terms_in(clause.sentence, terms):
                inside = clause.rest[0] <= begin < clause.rest[1]
                if inside and _NAMES_AS.search(clause.sentence.text[max(0, begin - 20) : begin]):
                    return term
    for sentence in sentences if terms else ():
        for term, begin in terms_in(sentence, terms):
            if _NAMED_IT.search(sentence.text[max(0, begin - _NEAR_NAME) : begin]):
                return term
    return None


#: "named this package the “Port Plan”"
_NAMED_IT: Final = re.compile(
    r"\b(?:named|called|dubbed) (?:this|these|it)(?: [\w-]+){0,3}? (?:the |as (?:the )?)?[“\"]?$"
)
_NEAR_NAME: Final = 60


def terms_in(sentence: Sentence, terms: dict[str, list[Term]]) -> Iterator[tuple[Term, int]]:
    """The terms defined in a sentence, with where their names start in it."""
    for term in terms.get(sentence.paragraph.id, ()):
        anchor = term.evidence[0].anchor
        if anchor and sentence.start <= anchor.start < sentence.start + len(sentence.text):
            yield term, anchor.start - sentence.start


_WITH: Final = re.compile(
    r"[”\")]? ?,? ?(?:with|consisting of|comprising|based on|built (?:on|around)|resting on|composed of|made up of|under"
    r"|(?:which|that) (?:has|have|comprises?|consists? of|rests? on|provides? for|envisages?|covers?|focuses? on|sets? out|(?:is|are) (?:based|built|composed|made up|guided by|structured|organi[sz]ed|anchored)))\b"
)


def _name_evidence(term: Term, rule: str | None) -> tuple[Evidence, ...]:
    """The evidence of a term's name and acronym, as that of a framework."""
    return tuple(
        inferred(entry.field, rule, entry.anchor) if rule else entry
        for entry in term.evidence
        if entry.field in ("name", "acronym")
    )
