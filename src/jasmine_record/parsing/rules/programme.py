"""What was put forward: frameworks with their pillars, and initiatives.

A list is a framework's where somebody puts its entries forward as pillars, proposes them as areas or directions, or
calls them points or priorities of a plan; its entries are initiatives where the text calls them so and somebody
proposes, announces, presents or commits to them. What a sentence without a list announces, proposes or launches is an
initiative too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Evidence, Framework, Initiative, Pillar, Term
from jasmine_record.parsing.draft import Announced, Draft, Voice, inferred, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.entries import whole_entry
from jasmine_record.parsing.grammar.mentions import MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.undertakings import announced_by_us, are_undertakings, undertaking
from jasmine_record.parsing.lexicon import alternation, fold, table

__all__ = ["recognize"]

#: Verbs by which somebody puts something forward as new.
_OFFERS: Final = frozenset({Act.PROPOSE, Act.ANNOUNCE, Act.PRESENT, Act.COMMIT})
#: The same, and those by which pillars are set out.
_PUTS_FORWARD: Final = _OFFERS | {Act.AGREE, Act.EXPLAIN}


def recognize(draft: Draft) -> Draft:
    """Fill `frameworks` and `initiatives`."""
    spoken = _spoken(draft)
    draft = attrs.evolve(draft, frameworks=tuple(_frameworks(draft, draft.announced, spoken)))
    return attrs.evolve(draft, initiatives=tuple(_initiatives(draft, draft.announced, spoken)))


# Frameworks


_Spoken = dict[tuple[str, int], list[tuple[Clause, Voice]]]
"""Clauses that put something forward, with who speaks, by the place of their sentence."""


def _spoken(draft: Draft) -> _Spoken:
    found: _Spoken = {}
    for clause, voice in zip(draft.clauses, draft.voices, strict=True):
        if clause.act in _PUTS_FORWARD or _promises(clause):
            found.setdefault(_key(clause.sentence), []).append((clause, voice))
    return found


#: "stated that Fiji would promote trade under the following three pillars"
_WOULD: Final = re.compile(r" that [^.;:]{2,120}? (?:will|would) ")
_UNDER_PILLARS: Final = re.compile(
    r"\b(?:under|along|on|in|through|with) (?:the |these )?(?:[\w-]+ ){0,3}pillars\b"
)


def _promises(clause: Clause) -> bool:
    """Whether somebody states what will be done under pillars, which puts them forward."""
    words = clause.sentence.masked
    return (
        clause.act is Act.STATE
        and "pillars" in clause.sentence.words
        and bool(_WOULD.match(words, *clause.rest))
        and bool(_UNDER_PILLARS.search(words, *clause.rest))
    )


def _key(sentence: Sentence) -> tuple[str, int]:
    return sentence.paragraph.id, sentence.start


def _speaking(spoken: _Spoken, found: Announced) -> tuple[Clause, Voice] | None:
    """The clause that puts a list forward, with who speaks in it."""
    for clause, voice in spoken.get(_key(found.sentence), ()):
        if clause.rest[0] <= found.start < clause.rest[1]:
            return clause, voice
    return None


def _proposer(by: tuple[Clause, Voice], *, framework: bool = False) -> tuple[str, Evidence] | None:
    """The one who puts it forward, and how that is known."""
    clause, voice = by
    if len(voice.speakers) != 1:
        return None
    if framework and _STANDING.search(clause.sentence.masked, *clause.rest):
        return None
    return voice.speakers[0], attrs.evolve(voice.evidence[0], field="proposer")


#: What a framework has already: nobody puts it forward there.
_STANDING: Final = re.compile(
    r"\b(?:under|across|along|within|based on|in line with) (?:its|their|these|those) (?:[\w-]+ ){0,3}?(?:pillars|priorities|tracks|areas|components)\b"
)


def _frameworks(draft: Draft, lists: tuple[Announced, ...], spoken: _Spoken) -> Iterator[Framework]:
    defined: dict[str, list[Term]] = {}
    for term in draft.terms:
        if term.evidence[0].anchor:
            defined.setdefault(term.evidence[0].anchor.paragraph, []).append(term)
    pillared: list[tuple[Announced, tuple[Clause, Voice] | None]] = []
    for found in lists:
        by = _speaking(spoken, found)
        if by and not _sets_out(found, by[0]):
            by = None
        called = _named_before(found, defined) if _calls_pillars(found) else None
        if by is None and called:
            by = _put_forward(called, found, spoken)
        owned = _owner(found, defined) or (_calls_pillars(found) and (_proper_name(found) or called))
        if found.enumeration.items and (by or owned):
            pillared.append((found, by))
    for number, (found, by) in enumerate(pillared, 1):
        identity = f"framework-{number}"
        evidence: list[Evidence] = []
        name, entries = _framework_name(found, spoken, defined, alone=len(pillared) == 1)
        evidence.extend(entries)
        proper = None if name else _proper_name(found)
        if proper:
            evidence.append(stated("name", proper))
        proposer = _proposer(by, framework=True) if by else None
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


#: Words before a name that its letters leave out: "the Mekong-Japan Port Roadmap (PR)".
_OF: Final = re.compile(r" of (?:the |its |their |our )?[“\"]?(?:[A-Z][\w-]* ){0,2}")


def _owner(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
    """The term whose pillars a list names, whoever speaks of them: "the four pillars of the Port Roadmap (PR): ..."."""
    anchor = found.enumeration.evidence[0].anchor
    if anchor is None or not _calls_pillars(found):
        return None
    short = _SHORT_OF.match(found.sentence.text)
    called = [term for near in terms.values() for term in near if short and term.acronym == short["short"]]
    if called:
        return called[0]
    text, start = found.sentence.text, anchor.end - found.sentence.start
    named = [(term, begin) for term, begin in _terms_in(found.sentence, terms)]
    of = (term for term, begin in named if _OF.fullmatch(text, start, begin))
    having = (
        term
        for term, begin in named
        if _HAVING.match(text, begin + len(term.name or ""), found.start + 1)
        and not _INSIDE_NAME.search(text, 0, begin)
    )
    return next(of, None) or next(having, None)


#: What a name is about has no pillars of its own: "the Framework for Mapping Port Chains (PCs), which has".
_INSIDE_NAME: Final = re.compile(r"\b[A-Z][\w-]* (?:for|on) (?:the )?(?:[A-Z][\w-]* )*$")
#: Behind its name: `the "Port Plan 2030", which consists of`.
_HAVING: Final = re.compile(
    r"[”\"]?(?: \([A-Z][^()]*\))?[”\"]?,? (?:with|(?:in|along|under|through|across) its|consisting of|comprising|based on|built (?:on|around)|resting on|composed of|made up of"
    r"|(?:which|that) (?:has|have|comprises?|consists? of|rests? on|(?:is|are) (?:based|built|composed|made up) (?:on|of|around)))"
    r"(?: [\w-]+){0,4} ?$"
)
#: "RAPID comprises four pillars: ..."
_SHORT_OF: Final = re.compile(
    r"(?:The )?(?P<short>[A-Z][\w+-]*[A-Z]) (?:comprises|has|rests on|consists of|is (?:based|built) on|is made up of|contains|includes)\b"
)


def _calls_pillars(found: Announced) -> bool:
    return fold(found.enumeration.noun) in ("pillars", "pillar", "building blocks")


def _proper_name(found: Announced) -> Anchor | None:
    """The name in capitals of what has pillars: "the Port Initiative, made up of three pillars: ..."."""
    text = found.sentence.text
    for with_ in _WITH.finditer(text, 0, found.start + 1):
        name = _proper().search(text, 0, with_.start())
        if name:
            return found.sentence.anchor(*name.span("name"))
    again = _AGAIN.match(text)
    before = found.sentence.paragraph.text[: found.sentence.start].rstrip(" .")
    name = _proper().search(before) if again else None
    if again and name and fold(name["name"]).endswith(fold(again["noun"])):
        # They endorsed "the Port Agenda", and here it is called "The Agenda".
        return Anchor(found.sentence.paragraph.id, *name.span("name"))
    return None


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
    word = r"[A-Z0-9][\w’'&/-]*"
    return re.compile(
        rf"\b(?P<name>(?!(?:{_DONE_WITH}) of )[A-Z][\w’'&/-]*(?: (?:(?:of|for|on|in|and|the|to) ){{0,2}}{word}){{0,8}}?[ -](?:{words}))(?: \([A-Z][^()]*\))?$"
    )


def _sets_out(found: Announced, clause: Clause) -> bool:
    """Whether a list that a clause puts forward is that of a framework."""
    words = table("lists")
    noun = fold(found.enumeration.noun)
    if noun not in words["pillars"]:
        return False
    if noun not in words["proposed"] and noun not in words["named"]:
        return True
    belongs = _framework_word().search(found.sentence.text)
    return clause.act in _OFFERS and (noun in words["proposed"] or belongs is not None)


@cache
def _framework_word() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('lists')['frameworks'])})\b", re.IGNORECASE)


#: "introduced the “Port Plan”. He explained that the draft consists of"
_SPOKEN_OF: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:draft|document|text)|(?:[Tt]he|[Tt]his) (?:plan|initiative|programme|program|framework|strategy|scheme|roadmap|proposal|policy|concept|vision|package|partnership|agenda)) (?:consists? of|comprises?|rests? on|(?:is|are) (?:based on|built on|made up of|composed of))\b"
)
_SENTENCE_BEFORE: Final = 240
"""Code points before a sentence in which the last one named what it speaks of."""


def _named_before(found: Announced, terms: dict[str, list[Term]]) -> Term | None:
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


def _put_forward(term: Term, found: Announced, spoken: _Spoken) -> tuple[Clause, Voice] | None:
    """The clause of the same paragraph that puts forward what a term names, with who speaks in it."""
    for (paragraph, _), clauses in spoken.items():
        for clause, voice in clauses if paragraph == found.sentence.paragraph.id else ():
            inside = [begin for one, begin in _terms_in(clause.sentence, {paragraph: [term]}) if one is term]
            if clause.act in _OFFERS and any(clause.rest[0] <= begin < clause.rest[1] for begin in inside):
                return clause, voice
    return None


_NAMES_AS: Final = re.compile(r"\b(?:as|named|called|entitled|titled) (?:the |an? )?[“\"]?$")


def _framework_name(
    found: Announced, spoken: _Spoken, terms: dict[str, list[Term]], *, alone: bool
) -> tuple[Term | None, tuple[Evidence, ...]]:
    """The term that names a framework: in the sentence that announces it, or as which it is presented."""
    owner = _owner(found, terms)
    if owner:
        return owner, _name_evidence(owner, None)
    for term, begin in _terms_in(found.sentence, terms):
        if begin < found.start and _WITH.search(found.sentence.text, begin, found.start + 1):
            return term, _name_evidence(term, None)
    before = _named_before(found, terms)
    if before:
        return before, _name_evidence(before, "framework.presented-as")
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
    r"[”\")]? ?,? ?(?:with|consisting of|comprising|based on|built (?:on|around)|resting on|composed of|made up of|under"
    r"|(?:which|that) (?:has|have|comprises?|consists? of|rests? on|(?:is|are) (?:based|built|composed|made up)))\b"
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


@attrs.frozen
class _Item:
    """What may be an initiative, with what is known of it."""

    anchor: Anchor
    by: tuple[Clause, Voice] | None
    #: The list that it is an entry of.
    found: Announced | None


def _initiatives(draft: Draft, lists: tuple[Announced, ...], spoken: _Spoken) -> Iterator[Initiative]:
    named = _frameworks_by_noun(draft.frameworks, lists)
    terms = _terms_by_word(draft.terms)
    pillars = {
        framework.id: tuple((pillar.id, _words(pillar.text)) for pillar in framework.pillars)
        for framework in draft.frameworks
    }
    order = {paragraph.id: number for number, paragraph in enumerate(draft.paragraphs)}
    items = [*_listed_items(lists, spoken), *_told_items(draft, lists, spoken)]
    items.sort(key=lambda item: (order[item.anchor.paragraph], item.anchor.start))
    for number, item in enumerate(items, 1):
        text = draft.quote(item.anchor)
        evidence: list[Evidence] = [stated("text", item.anchor)]
        under = _framework_of(named, item.found) if item.found else None
        if under:
            evidence.append(under[1])
        pillar = _pillar_of(pillars[under[0].id], text, item.anchor, evidence) if under else None
        proposer = _proposer(item.by) if item.by else None
        if proposer:
            evidence.append(proposer[1])
        partners = tuple(_partners(*_with_partners(draft, item.anchor), evidence))
        defined = tuple(_terms_of(terms, text, item.anchor, evidence))
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


def _listed_items(lists: tuple[Announced, ...], spoken: _Spoken) -> Iterator[_Item]:
    """The entries of lists that are put forward as initiatives, measures, projects ..."""
    nouns = {fold(noun) for noun in table("lists")["initiatives"]}
    for found in lists:
        by = _speaking(spoken, found) or _only_offer(spoken, found)
        offered = (by is not None and _offers(by[0])) or _will_be_done(found)
        offers = fold(found.enumeration.noun) in _ONLY_OFFERED
        if (offered or offers) and fold(found.enumeration.noun) in nouns:
            for anchor in found.enumeration.items:
                yield _Item(anchor, by, found)


def _only_offer(spoken: _Spoken, found: Announced) -> tuple[Clause, Voice] | None:
    """The one clause that puts something forward behind what it is: "As specific measures, Fiji announced A; B; and C"."""
    offers = [one for one in spoken.get(_key(found.sentence), ()) if _offers(one[0])]
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
    return found.start < opening or _TO_BE_DONE.search(found.sentence.masked, 0, found.start) is not None


_TO_LAUNCH: Final = re.compile(
    r" to (?:launch|establish|create|set up|start|initiate|introduce|undertake|carry out)\b"
)


def _offers(clause: Clause) -> bool:
    """Whether a clause puts something forward as new: "agreed to launch two projects" does too."""
    agreed = clause.act is Act.AGREE and _TO_LAUNCH.match(clause.sentence.masked, clause.rest[0])
    return clause.act in _OFFERS or bool(agreed)


def _told_items(draft: Draft, lists: tuple[Announced, ...], spoken: _Spoken) -> Iterator[_Item]:
    """What is announced, proposed or launched in sentences that announce no list."""
    taken = {_key(found.sentence) for found in lists}
    for sentence in draft.sentences:
        if _key(sentence) in taken:
            continue
        places: set[tuple[int, int]] = set()
        told = spoken.get(_key(sentence), [])
        for clause, voice in told:
            place = (
                undertaking(sentence.text, clause.act, clause.verb, clause.rest[1]) if clause.act else None
            )
            if place and place not in places:
                places.add(place)
                yield _Item(sentence.anchor(*place), (clause, voice), None)
            elif clause.act in (Act.ANNOUNCE, Act.PROPOSE) and _AHEAD.fullmatch(sentence.text, *clause.rest):
                below = draft.entries_below.get(sentence.paragraph.id, ())
                if are_undertakings([entry.text for entry in below]):
                    for entry in below:
                        yield _Item(whole_entry(entry), (clause, voice), None)
        ours = None if told else announced_by_us(sentence.text, sentence.masked)
        if ours:
            place = undertaking(sentence.text, ours[1], ours[0], len(sentence.text))
            if place:
                yield _Item(sentence.anchor(*place), None, None)


_AHEAD: Final = re.compile(r"(?: the following)?\s?:")


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


def _pillar_of(
    pillars: tuple[tuple[str, frozenset[str]], ...], text: str, item: Anchor, evidence: list[Evidence]
) -> str | None:
    """The pillar whose wording an initiative repeats, where there is just one."""
    said = _words(text)
    near = [
        identity
        for identity, words in pillars
        if len(words) >= 4 and len(words & said) >= _NEARLY_ALL * len(words)
    ]
    if len(near) != 1:
        return None
    evidence.append(inferred("pillar", "initiative.pillar-wording", item))
    return near[0]


_PARTNER: Final = re.compile(
    r"\b(?:in (?:cooperation|partnership|collaboration|coordination)|together|jointly) with (?P<partner>[^,;.]+)"
)


_PARTNER_BEHIND: Final = re.compile(r",? (?:together|jointly) with [^,;.]+")


def _with_partners(draft: Draft, item: Anchor) -> tuple[str, Anchor]:
    """An initiative with the words right behind it that say with whom it was launched."""
    words = draft.quote(Anchor(item.paragraph, item.start, item.end + _LONGEST_PARTNERS))
    behind = _PARTNER_BEHIND.match(words, item.end - item.start)
    if behind is None:
        return words[: item.end - item.start], item
    return words[: behind.end()], Anchor(item.paragraph, item.start, item.start + behind.end())


_LONGEST_PARTNERS: Final = 160
"""Code points behind an initiative in which its partners stand."""


def _partners(text: str, item: Anchor, evidence: list[Evidence]) -> Iterator[str]:
    """States and organisations with whom an initiative says it is carried out."""
    for match in _PARTNER.finditer(text):
        start = match.start("partner")
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
    for token in _TOKEN.finditer(text) if any(first in text for first in terms) else ():
        for words, term in terms.get(token[0], ()):
            end = token.start() + len(words)
            whole = text.startswith(words, token.start()) and not text[end : end + 1].isalnum()
            if whole and term.id not in seen:
                seen.add(term.id)
                anchor = Anchor(item.paragraph, item.start + token.start(), item.start + end)
                evidence.append(stated("terms", anchor))
                yield term.id
