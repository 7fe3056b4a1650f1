"""What alone a summary tells of, where somebody asks for a part of a record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    MeetingRecord,
    Participant,
    Pillar,
    Statement,
    Term,
)
from jasmine_record.model.constraint import show
from jasmine_record.summary.wording import words_of

__all__ = ["Focus", "Selection", "select"]

Focus = str | Participant | Pillar | Term
"""What `focus` may be: an id, a name, a code of a country, an act, or one of these objects of the record."""

_Fact = TypeVar("_Fact")
_FORM_OF_STATE: Final = frozenset({"the", "republic", "kingdom", "state", "sultanate", "commonwealth", "of"})
_COUNTRY: Final = re.compile(r"[A-Za-z]{2}")


@attrs.frozen(kw_only=True)
class Selection:
    """Places in the record of the facts that are told; `None` for all of a kind."""

    #: How it was asked for; `None` for the whole record.
    name: str | None = None
    meeting: bool = True
    participants: frozenset[int] | None = None
    statements: frozenset[int] | None = None
    #: Frameworks that are told themselves.
    frameworks: frozenset[int] | None = None
    #: Ids of the pillars that are told.
    pillars: frozenset[str] | None = None
    initiatives: frozenset[int] | None = None

    def has(self, kind: str, place: int) -> bool:
        """Whether the fact at this place of a collection is told."""
        places: frozenset[int] | None = getattr(self, kind)
        return places is None or place in places


def select(record: MeetingRecord, focus: Focus | None) -> Selection:
    """The facts of a record that have to do with the focus; all of them without one.

    Raises:
        InvalidValueError: The focus is of no kind that can be asked for, or a name or id of nothing in the record.
    """
    if focus is None:
        return Selection()
    if isinstance(focus, Act):
        return _of_act(record, focus)
    if isinstance(focus, Participant):
        return _of_participants(record, focus.name or focus.role or focus.id, lambda one: one.id == focus.id)
    if isinstance(focus, Pillar):
        return _of_pillar(record, focus)
    if isinstance(focus, Term):
        return _of_term(record, focus)
    if isinstance(focus, str) and (found := _named(record, focus)) is not None:
        return found
    raise InvalidValueError(
        "summarize",
        "focus",
        show(focus),
        "a participant, country, pillar, act or term that the record has: its id or name in it, or a code such as 'JP'",
    )


def _named(record: MeetingRecord, focus: str) -> Selection | None:
    """What an id, a country, an act or a name means, tried in this order."""
    wanted = words_of(focus)

    def is_same(text: str | None) -> bool:
        return text is not None and words_of(text) == wanted

    facts: tuple[Participant | Pillar | Term, ...] = (*record.participants, *record.pillars, *record.terms)
    for fact in facts:
        if fact.id == focus:
            return select(record, fact)
    code = focus.upper() if _COUNTRY.fullmatch(focus) else _code(record, wanted)
    if code is not None and any(one.country == code for one in record.participants):
        return _of_participants(record, focus, lambda one: one.country == code)
    if focus.casefold() in set(Act):
        return _of_act(record, Act(focus.casefold()))
    if not wanted:
        return None
    if parties := _parties(record, wanted):
        return _of_participants(record, focus, lambda one: one.id in parties)
    pillar = next((one for one in record.pillars if is_same(one.text)), None)
    term = next((one for one in record.terms if is_same(one.name) or is_same(one.acronym)), None)
    if pillar is not None or term is not None:
        return select(record, pillar or term)
    for framework in record.frameworks:
        if is_same(framework.name) or is_same(framework.acronym):
            return _of_words(record, focus, [name for name in (framework.name, framework.acronym) if name])
    # Any record may be asked for any country: the one that is a party to none has nothing to tell.
    return None if code is None else _of_participants(record, focus, lambda one: one.country == code)


def _code(record: MeetingRecord, wanted: list[str]) -> str | None:
    """The country that is meant by the words by which the text says where a party is from."""
    lengths = {paragraph.id: len(paragraph.text) for paragraph in reversed(record.paragraphs)}
    for party in record.participants if wanted else ():
        for entry in party.evidence:
            anchor = entry.anchor
            if entry.field != "country" or entry.basis is not Basis.STATED or anchor is None:
                continue
            printed = words_of(record.quote(anchor)) if anchor.end <= lengths.get(anchor.paragraph, 0) else []
            # `Indonesia` is `the Republic of Indonesia`.
            form, name = printed[: -len(wanted)], printed[-len(wanted) :]
            if name == wanted and _FORM_OF_STATE.issuperset(form):
                return party.country
    return None


def _parties(record: MeetingRecord, wanted: list[str]) -> set[str]:
    """The ids of the participants of a name; part of it will do where it is that of one party alone."""
    named = {
        one.id for one in record.participants if wanted in (words_of(one.name or ""), words_of(_title(one)))
    }
    parts = [one.id for one in record.participants if set(wanted) <= set(words_of(_title(one)))]
    return named or (set(parts) if len(parts) == 1 else set())


def _title(party: Participant) -> str:
    return " ".join(filter(None, (party.role, party.name)))


def _of_act(record: MeetingRecord, act: Act) -> Selection:
    return Selection(
        name=act.value,
        meeting=False,
        participants=frozenset(),
        statements=_where(record.statements, lambda one: one.act is act),
        frameworks=frozenset(),
        pillars=frozenset(),
        initiatives=frozenset(),
    )


def _of_participants(record: MeetingRecord, name: str, wanted: Callable[[Participant], bool]) -> Selection:
    places = [place for place, party in enumerate(record.participants) if wanted(party)]
    ids = {record.participants[place].id for place in places}
    return Selection(
        name=name,
        meeting=False,
        participants=frozenset(places),
        statements=_where(record.statements, lambda one: not ids.isdisjoint(one.speakers)),
        frameworks=_where(record.frameworks, lambda one: one.proposer in ids),
        initiatives=_where(record.initiatives, lambda one: one.proposer in ids),
    )


def _of_pillar(record: MeetingRecord, pillar: Pillar) -> Selection:
    places = [entry.anchor for entry in pillar.evidence if entry.field == "text" and entry.anchor]
    return Selection(
        name=pillar.text,
        meeting=False,
        participants=frozenset(),
        statements=_where(record.statements, lambda one: _overlap(one.content, places)),
        frameworks=_where(record.frameworks, lambda one: any(own.id == pillar.id for own in one.pillars)),
        pillars=frozenset({pillar.id}),
        initiatives=_where(record.initiatives, lambda one: one.pillar == pillar.id),
    )


def _of_term(record: MeetingRecord, term: Term) -> Selection:
    found = _of_words(
        record, term.name or term.acronym or term.id, [n for n in (term.name, term.acronym) if n]
    )
    named = _where(record.initiatives, lambda one: term.id in one.terms)
    return attrs.evolve(found, initiatives=(found.initiatives or frozenset()) | named)


def _of_words(record: MeetingRecord, name: str, names: list[str]) -> Selection:
    """What names something: initiatives, pillars and positions in whose words one of its names stands."""
    wanted = [f" {' '.join(words_of(one))} " for one in names]

    def tells(text: str | None) -> bool:
        said = f" {' '.join(words_of(text or ''))} "
        return any(one in said for one in wanted)

    lengths = {paragraph.id: len(paragraph.text) for paragraph in reversed(record.paragraphs)}

    def speaks(statement: Statement) -> bool:
        return any(
            anchor.end <= lengths.get(anchor.paragraph, 0) and tells(record.quote(anchor))
            for anchor in statement.content
        )

    pillars = frozenset(one.id for one in record.pillars if tells(one.text))
    return Selection(
        name=name,
        meeting=False,
        participants=frozenset(),
        statements=_where(record.statements, speaks),
        frameworks=_where(
            record.frameworks,
            lambda one: (
                tells(one.name) or tells(one.acronym) or any(own.id in pillars for own in one.pillars)
            ),
        ),
        pillars=pillars or None,
        initiatives=_where(record.initiatives, lambda one: tells(one.text)),
    )


def _overlap(ones: tuple[Anchor, ...], others: list[Anchor]) -> bool:
    return any(
        one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
        for one in ones
        for other in others
    )


def _where(facts: tuple[_Fact, ...], wanted: Callable[[_Fact], bool]) -> frozenset[int]:
    return frozenset(place for place, fact in enumerate(facts) if wanted(fact))
