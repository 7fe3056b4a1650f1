"""Changes as the lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from jasmine_record.comparison.change import ChangeKind, FactChange, FieldChange, ParagraphChange, Relation
from jasmine_record.comparison.outline import Line, Mark, Run, Section, inline
from jasmine_record.comparison.sides import Side, Sides, name_of, named
from jasmine_record.model import (
    Anchor,
    Framework,
    Initiative,
    Participant,
    Pillar,
    Statement,
    Term,
)

__all__ = ["tell"]

_HEADINGS: Final = {
    "meeting": "Meeting",
    "participants": "Participants",
    "statements": "Statements",
    "frameworks": "Frameworks",
    "pillars": "Pillars",
    "initiatives": "Initiatives",
    "terms": "Terms",
    "source": "Publication",
}
_RELATIONS: Final = {
    Relation.SAME_MEETING: "Two reports of one meeting",
    Relation.SAME_SERIES: "Two meetings of one series",
    Relation.UNKNOWN: "Two records whose meetings are not known to be related",
}
_ONE_SIDED: Final = {
    ChangeKind.ADDED: "only in the newer",
    ChangeKind.REMOVED: "only in the older",
}
#: From one meeting of a series to another, what one side alone has came or went.
_IN_SERIES: Final = {ChangeKind.ADDED: "added", ChangeKind.REMOVED: "dropped"}
_PEOPLE_IN_SERIES: Final = {ChangeKind.ADDED: "joined", ChangeKind.REMOVED: "left"}
_MARKS: Final = {ChangeKind.ADDED: Mark.ADDED, ChangeKind.REMOVED: Mark.REMOVED}
#: How many places a line names.
_PLACES: Final = 3
#: Values of more words are shown with their edits marked, shorter ones one behind the other.
_SHORT: Final = 4


def tell(
    sides: Sides,
    relation: Relation,
    fields: Mapping[str, Sequence[FieldChange]],
    facts: Mapping[str, Sequence[FactChange[Any]]],
    paragraphs: Sequence[ParagraphChange],
) -> list[Section]:
    """The sections of a report on changes; one that says so where there are none.

    Args:
        sides: The records.
        relation: What their meetings have to do with each other.
        fields: Changes of single fields, by the name of what they are fields of.
        facts: Changes of facts, by the name of their collection.
        paragraphs: Changes of paragraphs, in reading order.
    """
    sections = [Section("Comparison", _head(sides, relation))]
    meeting = [_field(sides, change) for change in fields["meeting"]]
    source = [_field(sides, change) for change in fields["source"]]
    told = {
        "meeting": meeting,
        **{kind: [_fact(sides, relation, change) for change in changes] for kind, changes in facts.items()},
        "source": source,
    }
    sections += [Section(_HEADINGS[kind], tuple(told[kind])) for kind in _HEADINGS if told[kind]]
    if lines := _paragraphs(sides, relation, paragraphs):
        sections.append(Section("Text", lines))
    if len(sections) == 1:
        sections.append(Section("Changes", (Line((Run("none"),)),)))
    return sections


def _head(sides: Sides, relation: Relation) -> tuple[Line, ...]:
    lines = [Line((Run(_RELATIONS[relation]),))]
    for word, side in (("older", sides.older), ("newer", sides.newer)):
        source = side.record.source
        name = named(source.title, side.record.meeting.name) or "untitled"
        issued = source.issued.isoformat() if source.issued else None
        facts = filter(None, (name, named(source.publisher), issued))
        lines.append(Line((Run(f"{word}: {', '.join(facts)}"),)))
    return tuple(lines)


def _places(sides: Sides, older: Iterable[Anchor], newer: Iterable[Anchor]) -> str:
    """Which paragraphs of either side hold the anchors, as they are cited."""
    return _cited(sides, [anchor.paragraph for anchor in older], [anchor.paragraph for anchor in newer])


def _cited(sides: Sides, older: Iterable[str], newer: Iterable[str]) -> str:
    told: list[str] = []
    for word, side, ids in (("older", sides.older, older), ("newer", sides.newer, newer)):
        places = list(dict.fromkeys(ids))
        cited = [side.record.cite(Anchor(place, 0, 1)) for place in places[:_PLACES]]
        if cited:
            told.append(f"{word}: {', '.join([*cited, *(['…'] if len(places) > _PLACES else [])])}")
    return "; ".join(told)


def _field(sides: Sides, change: FieldChange) -> Line:
    runs: tuple[Run, ...]
    if change.edits and min(len(change.older[0].split(" ")), len(change.newer[0].split(" "))) > _SHORT:
        runs = inline(change.older[0], change.edits)
    else:
        values = [
            Run("; ".join(values), mark)
            for values, mark in ((change.older, Mark.REMOVED), (change.newer, Mark.ADDED))
            if values
        ]
        # One value behind the other, and not grown together.
        runs = (values[0], Run(" "), values[1]) if len(values) > 1 else tuple(values)
    places = _places(sides, change.older_anchors, change.newer_anchors)
    return Line((Run(f"{change.field.replace('_', ' ')}: "), *runs), places)


def _fact(sides: Sides, relation: Relation, change: FactChange[Any]) -> Line:
    places = _places(sides, change.older_anchors, change.newer_anchors)
    if change.kind is ChangeKind.CHANGED:
        fields = (_field(sides, field) for field in change.fields)
        # Places that the fact's own line names needn't be named again.
        below = tuple(attrs.evolve(line, places="") if line.places == places else line for line in fields)
        return Line((Run(_subject(sides.newer, change.newer)),), places, below)
    added = change.kind is ChangeKind.ADDED
    side, fact = (sides.newer, change.newer) if added else (sides.older, change.older)
    people = _PEOPLE_IN_SERIES if isinstance(fact, Participant) else _IN_SERIES
    words = (people if relation is Relation.SAME_SERIES else _ONE_SIDED)[change.kind]
    return Line((Run(f"{words}: "), Run(_told(side, fact), _MARKS[change.kind])), places)


def _subject(side: Side, fact: Any) -> str:
    """What a changed fact is told by."""
    if isinstance(fact, Statement):
        return f"{side.speakers(fact)} {fact.verb}"
    if isinstance(fact, Pillar):
        return f"pillar {fact.number}"
    if isinstance(fact, Initiative):
        return named(fact.text) or fact.id
    return name_of(fact) if isinstance(fact, Participant) else _name(fact)


def _told(side: Side, fact: Any) -> str:
    """A fact of one side alone, in words."""
    if isinstance(fact, Statement):
        said = side.content(fact)
        return f"{side.speakers(fact)} {fact.verb}{': ' if said else ''}{said}"
    if isinstance(fact, Participant):
        parts = (fact.name, fact.role, fact.affiliation, fact.country)
        return ", ".join(dict.fromkeys(part for part in parts if part)) or fact.id
    return fact.text if isinstance(fact, Pillar | Initiative) else _name(fact)


def _name(fact: Framework | Term) -> str:
    acronym = f"({fact.acronym})" if fact.acronym else None
    return " ".join(filter(None, (fact.name, acronym))) or fact.id


def _paragraphs(sides: Sides, relation: Relation, changes: Sequence[ParagraphChange]) -> tuple[Line, ...]:
    """A line each, and one for all whose label alone changed."""
    series = relation is Relation.SAME_SERIES
    lines: list[Line] = []
    labelled: list[str] = []
    for change in changes:
        older, newer = change.older, change.newer
        places = _cited(sides, [older.id] if older else [], [newer.id] if newer else [])
        if older is None or newer is None:
            words = (_IN_SERIES if series else _ONE_SIDED)[change.kind]
            whole = " ".join(filter(None, (part for p in (older, newer) if p for part in (p.label, p.text))))
            lines.append(Line((Run(f"{words}: "), Run(whole, _MARKS[change.kind])), places))
        elif change.edits or change.moved:
            words = " and ".join(
                word for word, holds in (("moved", change.moved), ("reworded", change.edits)) if holds
            )
            runs = inline(older.text, change.edits) or (Run(older.label or ""),)
            lines.append(Line((Run(f"{words}: "), *runs), places))
        else:
            labelled.append(f"{older.label or 'none'} → {newer.label or 'none'}")
    if labelled:
        lines.append(Line((Run(f"labelled anew: {', '.join(labelled)}"),)))
    return tuple(lines)
