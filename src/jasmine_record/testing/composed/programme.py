"""Pillars, initiatives and other lists in composed readouts."""

from __future__ import annotations

from typing import Final

import attrs
from hypothesis import strategies as st

from jasmine_record.testing.composed.facts import Listed, Said
from jasmine_record.testing.composed.places import Country
from jasmine_record.testing.composed.sentences import Person, Writer, capital

__all__ = ["Block", "Programme", "write_initiatives", "write_name", "write_pillars", "write_principles"]

_COUNTS: Final = {2: "two", 3: "three", 4: "four", 5: "five"}
_PILLARS: Final = (
    "To strengthen {topic}",
    "Joint work on {topic}",
    "To {action}",
    "Closer ties in {topic}",
)
_INITIATIVES: Final = (
    "the holding of a seminar on {topic}",
    "further assistance for {topic}",
    "support for {topic}, with the aim to combine existing projects",
    "the launch of training courses on {topic}",
)
#: Verbs with which pillars are put forward, and their acts.
_PUT_FORWARD: Final = {
    "proposed": "propose",
    "announced": "announce",
    "presented": "present",
    "put forward": "propose",
}


@attrs.frozen
class Block:
    """A numbered paragraph and the list below it."""

    text: str
    items: tuple[str, ...] = ()


@attrs.define(kw_only=True)
class Programme:
    """The lists of a text."""

    pillars: tuple[str, ...] = ()
    #: Name, acronym, and name of the proposer.
    framework: tuple[str | None, str | None, str] | None = None
    proposer: Person | None = None
    #: Text, and the names of the terms in it.
    initiatives: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: The name of the party that put the initiatives forward.
    initiator: str | None = None
    listed: list[Listed] = attrs.field(factory=list)


def _subject(writer: Writer, person: Person) -> str:
    writer.last = person
    return f"{person.title} {person.short}" if person in writer.people else writer.introduce(person)


def write_pillars(writer: Writer, programme: Programme, person: Person) -> Block:
    """A person puts forward a list of pillars."""
    pillars = tuple(
        writer.words(writer.pick(_PILLARS), "their") for _ in range(writer.draw(st.integers(2, 5)))
    )
    stated = len(pillars) if writer.chance() else None
    noun = writer.pick(("pillars", "areas"))
    what = f"the following {_COUNTS[stated] + ' ' if stated else ''}{noun}"
    if writer.chance():
        what += f" for {writer.fresh(writer.topics)}"
    verb = writer.pick(tuple(_PUT_FORWARD))
    opening = writer.pick(("", "In order to realize this, ", "Based on this, "))
    block = Block(f"{opening}{_subject(writer, person)} {verb} {what}:", pillars)
    writer.said.append(
        Said(
            speakers=(person.name,),
            verbs=(verb,),
            act=_PUT_FORWARD[verb],
            core=what,
            whole=" ".join((what, *pillars)),
        )
    )
    programme.pillars, programme.proposer = pillars, person
    programme.framework = (None, None, person.name)
    programme.listed.append(Listed(nouns=(noun,), stated=stated, open_ended=False, items=pillars))
    return block


def write_name(writer: Writer, programme: Programme, person: Person) -> Block:
    """The person who put the pillars forward gives them a name."""
    name, acronym = "Joint Initiative for Neighbours at Sea", "JINS"
    writer.terms.append((name, acronym))
    whole = f"these pillars as the {writer.pick(('“{}: {}”', '“{} ({})”')).format(name, acronym)}"
    writer.said.append(
        Said(speakers=(person.name,), verbs=("presented",), act="present", core=whole, whole=whole)
    )
    programme.framework = (name, acronym, person.name)
    return Block(writer.end(f"Before closing, {_subject(writer, person)} presented {whole}"))


def write_initiatives(writer: Writer, programme: Programme, proposer: Person | Country) -> Block:
    """A list of things to do, inside a sentence or below it."""
    subject = _subject(writer, proposer) if isinstance(proposer, Person) else capital(writer.state(proposer))
    if programme.pillars and writer.chance():
        noun = next(listed.nouns[0] for listed in programme.listed if listed.items == programme.pillars)
        subject = f"Under these {_COUNTS[len(programme.pillars)]} {noun}, {subject.replace('The ', 'the ')}"
    items = []
    for _ in range(writer.draw(st.integers(2, 5))):
        known = len(writer.terms)
        item = writer.words(writer.pick(_INITIATIVES), "their")
        items.append((item, tuple(name for name, _ in writer.terms[known:])))
    texts = tuple(text for text, _ in items)
    stated = len(items) if writer.chance(3) else None
    open_ended = not stated and writer.chance()
    what = f"the following {_COUNTS[stated] + ' ' if stated else ''}initiatives"
    if open_ended:
        what = "specific initiatives including the following"
    verbs = writer.pick((("announced",), ("proposed",), ("proposed", "announced")))
    inside = f"{'; '.join(texts[:-1])}; and {texts[-1]}"
    nested = writer.chance(3)
    writer.said += [
        Said(
            speakers=(proposer.name,),
            verbs=(verb,),
            act=_PUT_FORWARD[verb],
            core=what,
            whole=f"{what} {' '.join(texts) if nested else inside}",
        )
        for verb in verbs
    ]
    programme.initiatives, programme.initiator = tuple(items), proposer.name
    programme.listed.append(
        Listed(
            nouns=("initiatives", "specific initiatives"), stated=stated, open_ended=open_ended, items=texts
        )
    )
    start = f"{subject} {' and '.join(verbs)} {what}:"
    return Block(start, texts) if nested else Block(writer.end(f"{start} {inside}"))


def write_principles(writer: Writer, programme: Programme, group: str) -> str:
    """A sentence with a numbered list inside it that is neither of pillars nor of initiatives."""
    name = writer.other("group", group.removeprefix("The "))
    items = tuple(f"{word} in {writer.fresh(writer.topics)}" for word in ("openness", "fairness", "patience"))
    marker, mark = writer.pick((("({})", ","), ("{})", ";"), ("({})", ";")))
    texts = [f"{marker.format(number)} {item}" for number, item in enumerate(items, 1)]
    stated = len(items) if writer.chance() else None
    what = f"the following {_COUNTS[stated] + ' ' if stated else ''}principles"
    inside = f"{mark} ".join((*texts[:-1], f"and {texts[-1]}"))
    writer.said.append(
        Said(speakers=(name,), verbs=("reaffirmed",), act="affirm", core=what, whole=f"{what} {inside}")
    )
    programme.listed.append(Listed(nouns=("principles",), stated=stated, open_ended=False, items=items))
    return f"{group} reaffirmed {what}: {inside}."
