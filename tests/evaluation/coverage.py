"""How much of what careful readers found a summary holds: facts of a label, and texts that tell them or don't.

The facts of a labelled text are

- who: each person, state or organisation that took part, by any form of the name that the label accepts;
- when: the first day, as a day and a month, whether or not with the year;
- where: the city;
- pillars: the words of each, where the parser found as many as the label says (labels count them, and no more);
- initiatives: the words at the place of each;
- positions: who said what, for each statement of which the label tells the speakers and the content.

A name is held where its words stand side by side. Words of a pillar, an initiative or a position are held where one
sentence has at least `ENOUGH` of its content words, and for a position names one of the speakers too: a sentence that
begins with a pronoun is taken with the one before it, if that stands before it in the source too or is known to be of
the same speakers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import attrs

from evaluation.places import Rendering
from jasmine_record.model import MeetingRecord
from jasmine_record.summary.wording import words_of

__all__ = ["ENOUGH", "KINDS", "Fact", "Told", "facts_of", "held"]

ENOUGH: Final = 0.5
"""The share of the content words of something said that a sentence must have to hold it."""

KINDS: Final = ("who", "when", "where", "pillars", "initiatives", "positions")

_WORD: Final = re.compile(r"[^\W_]+")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "both", "his", "her", "their"})
_EMPTY: Final = frozenset(
    words_of(
        "a an the and or but of in on at by for from to with as that this these those which who whom whose it its his her"
        " their they he she him them is are was were be been being has have had will would shall should can could may might"
        " also not no than then there such other into between among through over under about after before all each both"
        " including"
    )
)


@attrs.frozen
class Fact:
    """One labelled fact: any of some names, or enough of some words."""

    kind: str
    #: Each a way to tell it; empty where words alone do.
    names: tuple[str, ...] = ()
    #: Content words; empty where a name alone does.
    words: frozenset[str] = frozenset()


@attrs.frozen
class Told:
    """One sentence of a summary."""

    text: str
    #: Whether the sentence before it in the summary stands before it in the source too, or is of the same speakers.
    goes_on: bool = False


def facts_of(label: Any, record: MeetingRecord, rendering: Rendering) -> list[Fact]:
    """The facts that a label has, but for optional ones and those that it leaves open."""
    found = [
        Fact("who", _names(party))
        for party in label.get("participants", [])
        if party["kind"] != "group" and not party.get("optional")
    ]
    meeting, left_open = label.get("meeting", {}), label.get("open", [])
    if meeting.get("starts") and "meeting.starts" not in left_open:
        found.append(Fact("when", _days(date.fromisoformat(meeting["starts"]))))
    if meeting.get("city") and "meeting.city" not in left_open:
        found.append(Fact("where", (_plain(meeting["city"]),)))
    counts = Counter(framework.get("pillars") or 0 for framework in label.get("frameworks", []))
    for framework in record.frameworks:
        if counts[len(framework.pillars)]:
            found += [Fact("pillars", words=content(pillar.text)) for pillar in framework.pillars]
    if "initiatives" not in left_open:
        places = [entry["place"] for entry in label.get("initiatives", []) if not entry.get("optional")]
        found += [Fact("initiatives", words=content(rendering.quote(tuple(place)))) for place in places]
    names = {party.get("name") or party.get("role"): _names(party) for party in label.get("participants", [])}
    for statement in label.get("statements", []):
        if not statement.get("speakers") or not statement.get("content") or statement.get("optional"):
            continue
        who = tuple(name for speaker in statement["speakers"] for name in names.get(speaker, ()))
        said = content(" ".join(rendering.quote(tuple(place)) for place in statement["content"]))
        if who and said:
            found.append(Fact("positions", who, said))
    return [fact for fact in found if fact.names or fact.words]


def held(fact: Fact, sentences: Sequence[Told]) -> bool:
    """Whether a summary tells a fact."""
    if not fact.words:
        whole = _plain(" ".join(sentence.text for sentence in sentences))
        return any(_stands(name, whole) for name in fact.names)
    for number, sentence in enumerate(sentences):
        words = content(sentence.text)
        if len(words & fact.words) < ENOUGH * len(fact.words):
            continue
        if not fact.names:
            return True
        around = sentence.text
        back = number
        while sentences[back].goes_on and _begins_with_pronoun(sentences[back].text):
            back -= 1
            around = f"{sentences[back].text} {around}"
        if any(_stands(name, _plain(around)) for name in fact.names):
            return True
    return False


def content(text: str) -> frozenset[str]:
    """The content words of a text, folded, without the ends that plural and verbs add."""
    return frozenset(_stem(word) for word in _WORD.findall(_plain(text)) if word not in _EMPTY)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _begins_with_pronoun(text: str) -> bool:
    return next(iter(_WORD.findall(text.casefold())), "") in _PRONOUNS


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _names(party: Any) -> tuple[str, ...]:
    names = [party.get("name"), *party.get("also", [])]
    if not any(names):
        names = [party.get("role"), *party.get("also_role", [])]
    return tuple(_plain(name) for name in names if name and not name.startswith("sha256:"))


def _days(day: date) -> tuple[str, ...]:
    month = _MONTHS[day.month - 1].casefold()
    return (f"{day.day} {month}", f"{month} {day.day}", f"from {day.day} to", day.isoformat())


def shares(told: Iterable[tuple[Fact, bool]]) -> dict[str, tuple[int, int]]:
    """How many facts of each kind are held, of how many; and of all."""
    counts: dict[str, tuple[int, int]] = {}
    for fact, good in told:
        for kind in (fact.kind, "all"):
            right, total = counts.get(kind, (0, 0))
            counts[kind] = (right + good, total + 1)
    return counts
