"""Clauses by which somebody puts something forward, and who does."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.model import Act, Evidence
from jasmine_record.parsing.draft import Announced, Draft, Voice
from jasmine_record.parsing.grammar.clauses import Clause

__all__ = ["OFFERS", "Spoken", "is_of_known", "is_offer", "proposer_of", "speaking", "spoken_in"]

#: Verbs by which somebody puts something forward as new.
OFFERS: Final = frozenset({Act.PROPOSE, Act.ANNOUNCE, Act.PRESENT, Act.COMMIT})
#: The same, and those by which pillars are set out.
_PUTS_FORWARD: Final = OFFERS | {Act.AGREE, Act.EXPLAIN}
Spoken = dict[tuple[str, int], list[tuple[Clause, Voice]]]
"""Clauses that put something forward, with who speaks, by the place of their sentence."""


def spoken_in(draft: Draft) -> Spoken:
    """Those of a text."""
    found: Spoken = {}
    for clause, voice in zip(draft.clauses, draft.voices, strict=True):
        if clause.act in _PUTS_FORWARD or _promises(clause):
            found.setdefault(clause.sentence.key, []).append((clause, voice))
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


def speaking(spoken: Spoken, found: Announced) -> tuple[Clause, Voice] | None:
    """The clause that puts a list forward, with who speaks in it."""
    for clause, voice in spoken.get(found.sentence.key, ()):
        if clause.rest[0] <= found.start < clause.rest[1]:
            return clause, voice
    return None


def proposer_of(by: tuple[Clause, Voice], *, framework: bool = False) -> tuple[str, Evidence] | None:
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
#: What something is built on, before what its parts are called: "proposed that the next round be built on the seven |", "areas of the Port Plan".
_BUILT_ON: Final = re.compile(
    r"\b(?:under|across|along|within|in line with|follow|(?:based|built|centred|centered|founded|organi[sz]ed|structured) (?:up)?(?:on|around|along)) "
    r"(?:all )?the (?!following)(?:[\w-]+ ){0,2}$"
)
#: Behind it, whose they are.
_OF_NAMED: Final = re.compile(r" (?:of|in|under) (?:the |its |our |their )?[“\"]?(?:[A-Z]|\d{4} [A-Z])")


def is_of_known(found: Announced) -> bool:
    """Whether a list is of the parts of a plan that has its name already, on which something else is to be built."""
    anchor = found.enumeration.evidence[0].anchor
    if anchor is None:
        return False
    start, end = anchor.start - found.sentence.start, anchor.end - found.sentence.start
    text = found.sentence.text
    return _BUILT_ON.search(text, 0, start) is not None and _OF_NAMED.match(text, end) is not None


_TO_LAUNCH: Final = re.compile(
    r" to (?:launch|establish|create|set up|start|initiate|introduce|undertake|carry out)\b"
)


def is_offer(clause: Clause) -> bool:
    """Whether a clause puts something forward as new: "agreed to launch two projects" does too."""
    agreed = clause.act is Act.AGREE and _TO_LAUNCH.match(clause.sentence.masked, clause.rest[0])
    return clause.act in OFFERS or bool(agreed)
