"""Compares a record with a label, fact by fact.

Each comparison ends in one of three verdicts:

- right: the label has a value, and the record has it too. Strings are compared without case, white space and the form
  of quotation marks, with the value or one of `also` (`also_FIELD` for another field than the name; a `null` there is as good).
- missing: the label has a value, and the record has none.
- wrong: the record has another value, or any value where the label says `null`.

Neither having a value isn't counted, nor is a key that the label doesn't have, nor what `open` names: a field
(`meeting.city`), a field of all participants or of one (`participants.country`, `participants.NAME.country`), or a whole
kind of fact (`terms`). What is labelled `optional` counts neither when found nor when missing.

Facts of several are first matched, each label once:

- participants by name, unnamed ones by role; of several that fit, the one of the same country, role and kind. A person
  whom the record knows by office alone is the only one whose office begins like that, and the name is missing. A second
  one that fits is wrong, unless it is a group: "the two leaders" and "the leaders" may be told apart.
- statements by the place of their verb: that with the largest common part, then that with the most content in common.
- enumerations by their noun, where one may be the end of the other (`areas`, `priority areas`).
- frameworks by name or acronym, unnamed ones by how many pillars they have.
- initiatives by the place of their text, terms by name, then by acronym.

A fact without label is wrong, a label without fact is missing. Of what is matched:

- members are called as the labels call the participants of these names.
- speakers are compared as sets of matched participants, in which a group is the same as its members where the label
  tells them; `also_speakers` are other sets that a fair reader accepts. `null` means that none can tell: then any speaker
  is wrong.
- content is right where the common part of both places is at least four fifths of all that either covers, and
  so is the text of an initiative; else it is wrong.
- an enumeration has the count that it states, how many items were found, and whether it is open-ended; a framework its
  acronym, the number of its pillars and who put it forward.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from evaluation.comparing import Fit, Outcome, Scorer, Verdict, anchored, equal, name_of, overlap
from evaluation.places import Place, Rendering, fold
from jasmine_record.model import (
    Enumeration,
    Framework,
    Initiative,
    MeetingRecord,
    Participant,
    Statement,
    Term,
)

__all__ = ["score"]

_SOURCE: Final = ("title", "genre", "publisher", "publisher_country", "issued", "language", "translation")
_MEETING: Final = ("name", "series", "ordinal", "starts", "ends", "city", "country", "format", "occasion")
_PARTICIPANT: Final = (
    "kind",
    "honorific",
    "role",
    "affiliation",
    "country",
    "attendance",
    "functions",
)


def score(label: Any, record: MeetingRecord, rendering: Rendering) -> list[Outcome]:
    """What of a record is right, missing and wrong by a label.

    Args:
        label: As it is read from JSON.
        record: What the parser made of the text.
        rendering: Of the whole text, other records of the page included.
    """
    scorer = Scorer(label, record, rendering)
    _score_source(scorer)
    _score_meeting(scorer)
    _score_participants(scorer)
    _score_statements(scorer)
    _score_enumerations(scorer)
    _score_frameworks(scorer)
    _score_initiatives(scorer)
    _score_terms(scorer)
    return scorer.outcomes


def _score_source(scorer: Scorer) -> None:
    for key in _SOURCE:
        scorer.field(f"source.{key}", scorer.label.get("source", {}), getattr(scorer.record.source, key))


def _score_meeting(scorer: Scorer) -> None:
    label, meeting = scorer.label.get("meeting", {}), scorer.record.meeting
    for key in _MEETING:
        scorer.field(f"meeting.{key}", label, getattr(meeting, key))
    if meeting.starts is not None and label.get("starts") == meeting.starts.isoformat():
        basis = next((entry.basis for entry in meeting.evidence if entry.field == "starts"), None)
        scorer.field("meeting.starts_basis", label, basis)


def _score_participants(scorer: Scorer) -> None:
    mentions = scorer.label.get("mentions", [])

    def holds(label: Any, role: str) -> bool:
        roles = [entry for entry in (label.get("role"), *label.get("also_role", [])) if entry]
        return any(fold(own).startswith(fold(role)) for own in roles)

    def fit(label: Any, party: Participant) -> Fit:
        if party.name is None and label.get("name"):
            holders = [other for other in scorer.label["participants"] if holds(other, party.role or "-")]
            good = 1 if holders == [label] else 0
        elif party.name is None:
            roles = (label["role"], *label.get("also_role", []))
            good = 2 if any(equal(role, party.role) for role in roles) else 0
        else:
            names = [name for name in (label.get("name"), *label.get("also", [])) if name]
            good = (
                3 if equal(names[:1], [party.name]) else 2 if any(equal(n, party.name) for n in names) else 0
            )
        if not good:
            return ()
        return (
            good,
            label.get("country") == party.country,
            equal(label.get("role"), party.role),
            label.get("kind") == party.kind.value,
        )

    def tell(party: Participant) -> str:
        name = party.name or party.role or ""
        note = ", only mentioned" if any(equal(mention, name) for mention in mentions) else ""
        return f"{name} ({party.kind.value}{note})"

    for label, party in scorer.facts("participant", scorer.record.participants, fit, tell):
        scorer.add("participant", Verdict.RIGHT)
        if party.name is None and label.get("name"):
            scorer.add("participant.name", Verdict.MISSING, name_of(label), label["name"])
        for key in _PARTICIPANT:
            scorer.field(f"participant.{key}", label, getattr(party, key), of=name_of(label))
        _score_members(scorer, label, party)
        scorer.field("participant.represents", label, scorer.speaker(party.represents), of=name_of(label))


def _score_members(scorer: Scorer, label: Any, group: Participant) -> None:
    def called(names: Iterable[str] | None) -> list[str]:
        return [_called(name, scorer.label["participants"]) for name in names or ()]

    if "members" in label:
        own = called(label["members"]), [called(names) for names in label.get("also_members", [])]
        named = {"members": own[0], "also_members": own[1]}
        scorer.field("participant.members", named, called(group.members), of=name_of(label))


def _called(name: str, labels: Sequence[Any]) -> str:
    """What the labels call the one participant that has a name or is `also` called so; the name itself if there is none."""
    called = [
        name_of(label)
        for label in labels
        if any(equal(own, name) for own in (label.get("name"), *label.get("also", [])) if own)
    ]
    return called[0] if len(called) == 1 else name


def _expand(names: Iterable[str], labels: Sequence[Any]) -> set[str]:
    """Speakers with each group as its members, where the labels tell them and have them all."""
    members = {fold(name_of(label)): [fold(name) for name in label.get("members", [])] for label in labels}
    expanded: set[str] = set()
    for name in map(fold, names):
        own = members.get(name, [])
        expanded |= set(own) if own and all(member in members for member in own) else {name}
    return expanded


def _score_statements(scorer: Scorer) -> None:
    def content(statement: Statement) -> list[Place]:
        return [scorer.rendering.place(anchor) for anchor in statement.content]

    def fit(label: Any, statement: Statement) -> Fit:
        verbs = anchored(statement.evidence, "verb", scorer.rendering)
        if not verbs or not label.get("verb_place"):
            return ()
        shared = overlap(verbs, [label["verb_place"]])
        return (shared, overlap(content(statement), label.get("content") or [])) if shared else ()

    def tell(statement: Statement) -> str:
        speakers = ", ".join(str(scorer.speaker(party)) for party in statement.speakers)
        return f"{speakers or '-'} / {statement.verb} / {scorer.words(content(statement))}"

    for label, statement in scorer.facts("statement", scorer.record.statements, fit, tell):
        scorer.add("statement", Verdict.RIGHT)
        _score_speakers(scorer, label, statement)
        scorer.field("statement.act", label, statement.act, of=statement.verb)
        if "content" in label:
            places = (label["content"], content(statement), *label.get("also_content", []))
            scorer.places("statement.content", statement.verb, *places)


def _score_speakers(scorer: Scorer, label: Any, statement: Statement) -> None:
    if scorer.is_open("statement.speakers") or "speakers" not in label:
        return
    labels = scorer.label.get("participants", [])
    expected, found = (label["speakers"] or []), [str(scorer.speaker(party)) for party in statement.speakers]
    if not expected and not found:
        return
    accepted = (expected, *label.get("also_speakers", []))
    if any(
        _expand(found, labels) == _expand(one or [], labels)
        or set(map(fold, found)) == set(map(fold, one or []))
        for one in accepted
    ):
        verdict = Verdict.RIGHT
    else:
        verdict = Verdict.WRONG if found else Verdict.MISSING
    texts = (", ".join(expected) or "open", ", ".join(found))
    scorer.add("statement.speakers", verdict, statement.verb, *texts)


def _score_enumerations(scorer: Scorer) -> None:
    def fit(label: Any, enumeration: Enumeration) -> Fit:
        noun = enumeration.noun.casefold()
        nouns = [name.casefold() for name in (label["noun"], *label.get("also", []))]
        if not any(f" {name}".endswith(f" {noun}") or f" {noun}".endswith(f" {name}") for name in nouns):
            return ()
        return (1 + (noun in nouns), label.get("found") == len(enumeration.items))

    def tell(enumeration: Enumeration) -> str:
        return f"{enumeration.noun}, {enumeration.stated or 'none'} stated, {len(enumeration.items)} found"

    for label, enumeration in scorer.facts("enumeration", scorer.record.enumerations, fit, tell):
        scorer.add("enumeration", Verdict.RIGHT)
        scorer.field("enumeration.stated", label, enumeration.stated, of=enumeration.noun)
        scorer.field("enumeration.found", label, len(enumeration.items) or None, of=enumeration.noun)
        # A list that is closed says nothing, so that only open ones are counted.
        told = {key: value or None for key, value in label.items() if key == "open_ended"}
        scorer.field("enumeration.open_ended", told, enumeration.open_ended or None, of=enumeration.noun)


def _score_frameworks(scorer: Scorer) -> None:
    def fit(label: Any, framework: Framework) -> Fit:
        if label.get("name") is None and framework.name is None:
            return (1, label.get("pillars") == len(framework.pillars))
        names = [name for name in (label.get("name"), *label.get("also", [])) if name]
        if framework.name and any(equal(name, framework.name) for name in names):
            return (3,)
        return (2,) if label.get("acronym") and label["acronym"] == framework.acronym else ()

    for label, framework in scorer.facts("framework", scorer.record.frameworks, fit, _tell_named):
        scorer.add("framework", Verdict.RIGHT)
        scorer.field("framework.acronym", label, framework.acronym, of=name_of(label))
        scorer.field("framework.pillars", label, len(framework.pillars) or None, of=name_of(label))
        scorer.field("framework.proposer", label, scorer.speaker(framework.proposer), of=name_of(label))


def _tell_named(fact: Framework | Term) -> str:
    return f"{fact.name} ({fact.acronym})" if fact.acronym else str(fact.name)


def _score_initiatives(scorer: Scorer) -> None:
    def places(initiative: Initiative) -> list[Place]:
        return anchored(initiative.evidence, "text", scorer.rendering)

    def fit(label: Any, initiative: Initiative) -> Fit:
        shared = overlap(places(initiative), [label["place"]])
        return (shared,) if shared else ()

    for label, initiative in scorer.facts(
        "initiative", scorer.record.initiatives, fit, lambda fact: fact.text
    ):
        scorer.places("initiative", "", [label["place"]], places(initiative))
        of = scorer.words([label["place"]])
        scorer.field("initiative.proposer", label, scorer.speaker(initiative.proposer), of=of)


def _score_terms(scorer: Scorer) -> None:
    def fit(label: Any, term: Term) -> Fit:
        if any(equal(name, term.name) for name in (label["name"], *label.get("also", []))):
            return (2,)
        return (1,) if label.get("acronym") and label["acronym"] == term.acronym else ()

    for label, term in scorer.facts("term", scorer.record.terms, fit, _tell_named):
        same = any(equal(name, term.name) for name in (label["name"], *label.get("also", [])))
        scorer.add("term", Verdict.RIGHT if same else Verdict.WRONG, "", label["name"], term.name)
        scorer.field("term.acronym", label, term.acronym, of=name_of(label))
