"""What a framework is called, by the terms and the capitals beside its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jasmine_record.model import Anchor, Evidence, Term
from jasmine_record.parsing.draft import Announced, Draft, inferred
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, country_names, fold, organisation_names, table
from jasmine_record.parsing.rules.programme.offers import Spoken

__all__ = [
    "are_parts",
    "calls_pillars",
    "framework_name",
    "has_parts",
    "has_parts_unnamed",
    "named_before",
    "owner_of",
    "proper_again",
    "proper_name",
    "term_again",
    "term_at",
    "terms_in",
]

_HAS: Final = (
    r"(?:(?:will |would |shall |should )?(?:rests? (?:up)?on|stands? on|has|have|comprises?|consists? of|covers?|contains?|includes?|envisages?|provides? for|sets out|lays down|focus(?:es)? on|pursues?|builds on"
    r"|(?:is|are|be) (?:based|built|made up|composed|structured|organi[sz]ed|divided|anchored|grounded|guided|centred|centered|articulated|founded)(?: (?:up)?on| of| around| along| into| in| by)?))"
)
"""What says that something has parts."""
#: Words before a name that its letters leave out: "the Mekong-Japan Port Roadmap (PR)".
_OF: Final = re.compile(r" of (?:the |its |their |our )?[“\"]?(?:[A-Z][\w-]* ){0,2}")


def owner_of(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
    """The term whose pillars a list names, whoever speaks of them: "the four pillars of the Port Roadmap (PR): ..."."""
    anchor = found.enumeration.evidence[0].anchor
    if anchor is None or not are_parts(found):
        return None
    shorts = {match["short"] for match in _SHORT_OF.finditer(found.sentence.text, 0, found.start)}
    called = [term for near in terms.values() for term in near if term.acronym in shorts]
    if called:
        return called[0]
    text, start = found.sentence.text, anchor.end - found.sentence.start
    named = [(term, begin) for term, begin in terms_in(found.sentence, terms) if not _is_motto(text, begin)]
    of = (term for term, begin in named if calls_pillars(found) and _OF.fullmatch(text, start, begin))
    noun = start - len(found.enumeration.noun)
    having = (
        term
        for term, begin in named
        if (
            _HAVING.match(text, begin + len(term.name or ""), found.start + 1)
            # A sentence opens with it: "The Port Plan (PP) consists of the following four pillars".
            or (
                _OPENING.fullmatch(text, 0, begin)
                and _HAS_THEM.match(text, begin + len(term.name or ""), found.start + 1)
            )
            # `put forward the "Port Plan 2030," the three pillars of which are`
            or (_OF_WHICH.match(text, start) and _ITS.fullmatch(text, begin + len(term.name or ""), noun))
        )
        and not _INSIDE_NAME.search(text, 0, begin)
        and (calls_pillars(found) or not _is_body(term.name or ""))
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
    r"[”\"]?(?: \([A-Z][^()]*\))?[”\"]?,? (?:with|whose|(?:in|along|under|through|across) its|having|consisting of|comprising|based on|built (?:up)?(?:on|around)|structured around|divided into|resting (?:up)?on|composed of|made up of"
    rf"|(?:which|that) {_HAS}|of which)"
    r"(?: [\w-]+){0,4} ?$"
)
#: A name with which a sentence begins, and what says that it has parts.
_OPENING: Final = re.compile(r"(?:The |This )?[“\"]?")
_HAS_THEM: Final = re.compile(rf"[”\"]?(?: \([A-Z][^()]*\))?[”\"]? {_HAS}(?: [\w-]+){{0,4}} ?$")
_CONSISTS: Final = "comprises|has|rests on|consists of|is (?:based|built) on|is made up of|contains|includes"
#: "RAPID comprises four pillars: ...", "agreed that RAPID will rest on four pillars"
_SHORT_OF: Final = re.compile(
    r"(?:^|^The | that (?:the )?)(?P<short>[A-Z][\w+-]*[A-Z]) (?:(?:will|would|should) (?:have|comprise|rest on|consist of|be (?:based|built) on|be made up of)"
    rf"|{_CONSISTS})\b"
)


_ALWAYS_OF_ONE: Final = frozenset({"pillars", "pillar", "building blocks", "components", "lines of effort"})
"""What the parts of one thing are called, whoever speaks of them."""


def calls_pillars(found: Announced) -> bool:
    """Whether the entries of a list are called pillars."""
    return fold(found.enumeration.noun) in _ALWAYS_OF_ONE


def are_parts(found: Announced) -> bool:
    """Whether the entries of a list are called as the parts of a plan may be."""
    noun = fold(found.enumeration.noun)
    return any(noun in table("lists")[kind] for kind in ("pillars", "parts"))


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('lists')['bodies'])})\b")


def _is_body(name: str) -> bool:
    """Whether a name is that of a body, an office or a paper, which has its parts as no plan has them."""
    return fold(name) in organisation_names() or fold(name) in country_names() or bool(_bodies().search(name))


def _can_be_plan(name: str, found: Announced) -> bool:
    """Whether the parts in a list may be those of what has a word for plans in its name, and neither a body nor a law."""
    if fold(name) in organisation_names() or _ABOUT_PLAN.match(name):
        return False
    noun = fold(found.enumeration.noun)
    return noun in table("lists")["pillars"] or not _laws().search(name)


#: What only is about a plan: "Agreement on | the Port Programme".
_ABOUT_PLAN: Final = re.compile(
    r"(?:[A-Z][\w’'-]* ){0,4}(?:Agreement|Conference|Declaration|Dialogue|Forum|Meeting|Memorandum|Report|Resolution|Seminar|Session|Statement|Summit|Treaty|Workshop) (?:of|for|on|in) "
)


@cache
def _laws() -> re.Pattern[str]:
    """The name of what has chapters and tasks, as laws and bodies have them: "Penal Code"."""
    words = alternation(word.capitalize() for word in table("lists")["laws"])
    return re.compile(rf"[ -](?:{words})(?= (?:of|for|on|to)\b|$)")


def has_parts(found: Announced) -> bool:
    """Whether a list is told right behind a name to be what that is built on: "the Port Plan, which rests on four priorities: ..."."""
    if not are_parts(found):
        return False
    text = found.sentence.text
    return proper_again(found) is not None or any(
        found.start - with_.end() <= _NEAR_PARTS and _name_before(found, text, with_.start())
        for with_ in _WITH.finditer(text, 0, found.start + 1)
    )


def _name_before(found: Announced, text: str, end: int) -> re.Match[str] | None:
    """The name in capitals that ends at a place, or before what is said of it: "the Port Plan annexed hereto |"."""
    said = _SAID_OF_IT.search(text, max(0, end - _LONGEST_SAID), end)
    ends = (end, said.start()) if said else (end,)
    for stop in ends:
        name = _proper().search(text, 0, stop)
        if name and not _can_be_plan(name["name"], found):
            return None
        if name is None and (calls_pillars(found) or _RESTS.search(text, end, found.start + 1)):
            name = _ANY_NAME.search(text, max(0, stop - _LONGEST_NAME), stop)
            name = None if name and _is_body(name["name"]) else name
        if name:
            return name
    return None


#: "the Port Plan | annexed to this Declaration"
_SAID_OF_IT: Final = re.compile(
    r"(?: (?:annexed|attached|presented|prepared|drafted|proposed|developed|submitted|adopted|launched|drawn up)\b[^,;:]{0,60}|, (?:(?:which|that) (?:was|is|had been) )?(?:adopted|launched|drawn up|prepared|developed|proposed|presented)\b[^,;:]{3,80}),?(?: and)?$"
)
_LONGEST_SAID: Final = 120
_LONGEST_NAME: Final = 160
_ANY_NAME: Final = re.compile(
    r"\b(?:the|an?|its|their|our|draft|new) (?P<name>[A-Z][\w’'&/–-]*(?: (?:(?:of|for|on|and|in|the) ){0,2}[A-Z\d][\w’'&/–-]*){1,8})(?: \([^()]*\))?$"
)


#: What only is said of what was thought out, whatever its name: "the Blue Economy, which is built on | four elements".
_RESTS: Final = re.compile(
    r"(?:rest(?:s|ing)|stands|(?:is |are )?(?:built|based|founded)) (?:up)?on(?: [\w-]+){0,4} ?$"
)
_NEAR_PARTS: Final = 24
"""Code points between what says that a plan has parts, and how many: "is built around the following four"."""


def has_parts_unnamed(found: Announced) -> bool:
    """Whether a list is told right behind a plan without a name to be what that consists of: "a plan until 2030 with five fields: ..."."""
    if not are_parts(found):
        return False
    text = found.sentence.text
    return any(
        found.start - with_.end() <= _NEAR_PARTS and _plan_before().search(text, 0, with_.start())
        for with_ in _WITH.finditer(text, 0, found.start + 1)
    )


@cache
def _plan_before() -> re.Pattern[str]:
    """A plan that ends where one looks, with the time for which it is."""
    words = alternation(table("lists")["frameworks"])
    return re.compile(
        rf"\b(?:the|an?|its|their|his|her|our) (?:[\w'’-]+ ){{0,4}}?(?:{words})(?: (?:for|from|until|to|up to) (?:the )?(?:period |years? )?(?:19|20)\d\d(?:(?:[-–]| to | until | and )(?:19|20)?\d\d)?)?$"
    )


def proper_name(found: Announced) -> Anchor | None:
    """The name in capitals of what has pillars: "the Port Initiative, made up of three pillars: ..."."""
    text = found.sentence.text
    for with_ in _WITH.finditer(text, 0, found.start + 1):
        name = _name_before(found, text, with_.start())
        if name:
            start, end = name.span("name")
            # A motto is closed behind it, where what tells of its parts begins.
            closed = _OPENED.search(name["name"]) and text.startswith(("”", '"'), end)
            return found.sentence.anchor(start, end + 1 if closed else end)
    return proper_again(found)


def term_at(name: Anchor | None, terms: dict[str, list[Term]]) -> Term | None:
    """The term whose name, or its end, a name in capitals is: that of "the Port Plan (PP), which rests on"."""
    for term in terms.get(name.paragraph, ()) if name else ():
        anchor = term.evidence[0].anchor
        if name and anchor and anchor.start <= name.start < anchor.end <= name.end + _NEAR_BRACKET:
            return term
    return None


_NEAR_BRACKET: Final = 2


def term_again(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
    """The term in a sentence before of what a sentence goes on to tell of: `the "Open Ports" programme. The programme rests on`."""
    again = _AGAIN.match(found.sentence.text)
    sentence = found.sentence
    for term in reversed(terms.get(sentence.paragraph.id, ()) if again and again["noun"] else ()):
        anchor = term.evidence[0].anchor
        if again and anchor and sentence.start - _SENTENCE_BEFORE <= anchor.start < sentence.start:
            behind = sentence.paragraph.text[anchor.end : sentence.start].lstrip('”" ')
            if fold(behind).startswith(fold(again["noun"])):
                return term
    return None


def proper_again(found: Announced) -> Anchor | None:
    """The name in the sentence before of what a sentence goes on to tell of: they endorsed "the Port Agenda", and here it is "The Agenda"."""
    again = _AGAIN.match(found.sentence.text)
    if again is None:
        return None
    before = found.sentence.paragraph.text[: found.sentence.start].rstrip(" .")
    names = list(_proper_inside().finditer(before, max(0, len(before) - _SENTENCE_BEFORE)))
    noun = again["noun"]
    if noun is not None:
        # "It" is the only one; "The Agenda" is what has that in its name.
        last = fold(noun).split(" ")[-1]
        names = [name for name in names if last in fold(name["name"]).split(" ")]
    elif len(names) != 1 or _is_beside_other(before, *names[0].span()):
        return None
    names = [name for name in names if _can_be_plan(name["name"], found)]
    return Anchor(found.sentence.paragraph.id, *names[-1].span("name")) if names else None


def _is_beside_other(before: str, start: int, end: int) -> bool:
    """Whether the words before "It" name something besides a plan that "It" may be: "presented a report on the Port Plan"."""
    if _STOP.search(before, end):
        return True
    near = max(0, start - _SENTENCE_BEFORE)
    stops = [stop.end() for stop in _STOP.finditer(before, near, start)]
    words = _DEED_WITH.sub("", before[stops[-1] if stops else near : start])
    return _OTHER_THING.search(words) is not None or _BESIDE.match(before, end) is not None


_STOP: Final = re.compile(r"(?<=[a-z\d)”\"])[.!?;] ")
#: What is done with a plan is nothing beside it: "discussed the implementation of | the Port Plan".
_DEED_WITH: Final = re.compile(
    r"\b(?:the|its|their|our) (?:[a-z]+ )?(?:adoption|approval|endorsement|establishment|implementation|launch|presentation|review|signing) of (?:(?:the|its|their|our|an?) )?$"
)
#: Something with a small letter that more is said of, or what belongs to something: "a report | on the", "signed a note and took part in the".
_OTHER_THING: Final = re.compile(
    r"\b(?:an?|the|its|his|her|their|our|this|that) (?:[a-z-]+ ){1,4}?(?:about|concerning|for|from|in|of|on|to|under|with|within)\b|\b(?:about|by|for|from|in|of|on|to|under|with|within) (?:(?:the|its|his|her|their|our|an?) )?(?:[a-z-]+ ){0,2}[“\"]?$"
)
#: Another thing behind a plan: "adopted the Port Plan and a report".
_BESIDE: Final = re.compile(r"[”\"]?,? (?:and|as well as|with|together with) (?:an?|the|its|their)\b")

_OPENED: Final = re.compile(r" [“\"][^“”\"]+$")
_AGAIN: Final = re.compile(rf"(?:It|(?:The|This) (?P<noun>(?:[A-Z][\w-]+ ){{0,3}}?[A-Za-z]+)) {_HAS}\b")
#: What is done with a plan is no part of its name.
_DONE_WITH: Final = (
    "Adoption|Approval|Endorsement|Establishment|Implementation|Launch|Presentation|Review|Signing"
)


@cache
def _proper() -> re.Pattern[str]:
    """A name of a plan that ends where one looks."""
    return re.compile(rf"{_plan_name()}$")


@cache
def _proper_inside() -> re.Pattern[str]:
    return re.compile(rf"{_plan_name()}(?!\w)")


@cache
def _plan_name() -> str:
    words = alternation(word.capitalize() for word in table("lists")["frameworks"])
    word = r"[A-Z0-9][\w’'&/–-]*"
    more = rf"(?: (?:(?:of|for|on|in|and|the|to) ){{0,2}}{word})"
    # "Port Action Plan on Ships and Crews 2025-2027"
    # "Port Strategy for the period until 2040"
    period = r"(?: for (?:the )?(?:period|years?)(?: (?:from|until|to|of|up to))? ?(?:19|20)\d\d(?:(?:[-–]| to | until | and )(?:19|20)?\d\d)?)?"
    about = rf"(?: (?:of|for|on|to) (?:the )?{word}(?:,?{more}){{0,8}})?(?: (?:19|20)\d\d(?:[-–]\d{{2,4}})?)?{period}"
    # "Adopt the Port Strategy", "APPROVED the Port Strategy", as a clause of a declaration begins.
    # "briefed the Minister on the Port Strategy", "the Reef Plan and the Port Strategy"
    told = rf"(?:{alternation(table('offices')['heads'])})s? (?:on|in) "
    two = rf"(?:[\w’'&/–-]+ ){{0,8}}?(?:{words}) and the [A-Z]"
    return rf"\b(?P<name>(?!(?:{_DONE_WITH}) of |[A-Z][\w-]* (?:the|an?|our|its|this) |{told}|{two})[A-Z][\w’'&/–-]*{more}{{0,8}}?[ -](?:{words}){about}(?: [“\"][A-Z][^“”\"]{{2,80}}[”\"]?)?)(?: \([A-Z\d][^()]*\)(?: (?:19|20)\d\d[-–]\d{{2,4}})?)?"


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
        (term, anchor)
        for term in terms.get(sentence.paragraph.id, ())
        if (anchor := term.evidence[0].anchor)
        and sentence.start - _SENTENCE_BEFORE <= anchor.start
        and anchor.end <= sentence.start
    ]
    if len(near) != 1:
        return None
    term, anchor = near[0]
    before = sentence.paragraph.text[: sentence.start].rstrip(" .")
    is_it = fold(spoken[0]).startswith("it ")
    return None if is_it and _is_beside_other(before, anchor.start, anchor.end) else term


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
    rf"(?:, (?:which|that) [^,;]{{3,80}},)? (?:{_CONSISTS})(?: [\w-]+){{0,3}} ?$"
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
    if _BEHIND_NAME.fullmatch(text, end, stop):
        return True
    # "adopted in 2020, which replaced the Port Compact | with its three pillars": those are the other's.
    return text.startswith(" its ", with_.end()) and not _ANY_NAME.search(text, end, with_.start())


#: What stands between a name and what it consists of: its letters, and what it is.
_BEHIND_NAME: Final = re.compile(
    r"[ ,]*(?:\([^()]*\)|: ?[A-Z][\w-]*)?(?: [A-Z][\w-]*){0,3}[”\"’]?(?: [a-z]+)?(?: \([^()]*\))?[ ,]*(?:an? [^,;]{3,80})?[ ,]*"
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
    r"[”\")]? ?,? ?\b(?:the latter of (?=which\b))?(?:with|consisting of|comprising|covering|(?:based|built|structured|organi[sz]ed|centred|centered|anchored) (?:up)?(?:on|around|along)|resting (?:up)?on|composed of|made up of|divided into|grounded in|under|whose|and its(?=(?: [\w-]+){1,4}$)"
    rf"|(?:which|that) {_HAS})\b"
)


def _name_evidence(term: Term, rule: str | None) -> tuple[Evidence, ...]:
    """The evidence of a term's name and acronym, as that of a framework."""
    return tuple(
        inferred(entry.field, rule, entry.anchor) if rule else entry
        for entry in term.evidence
        if entry.field in ("name", "acronym")
    )
