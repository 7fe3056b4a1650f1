"""What a careful reader finds in a composed readout."""

from __future__ import annotations

from datetime import date

import attrs

__all__ = ["ComposedReadout", "Listed", "Party", "Said"]


@attrs.frozen(kw_only=True)
class Party:
    """A party to the text. Where a field is plural, each of its values is right."""

    kind: str
    name: str
    roles: tuple[str | None, ...] = (None,)
    honorific: str | None = None
    countries: tuple[str | None, ...] = (None,)
    attendance: str | None = None
    functions: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Said:
    """A statement."""

    #: Names of parties.
    speakers: tuple[str, ...]
    #: What the verb may be said to be.
    verbs: tuple[str, ...]
    act: str
    #: Words that its content holds.
    core: str
    #: Words beyond which its content doesn't reach.
    whole: str
    #: Whether a pronoun stands for its speaker.
    pronoun: bool = False


@attrs.frozen(kw_only=True)
class Listed:
    """A list that the text announces."""

    nouns: tuple[str, ...]
    stated: int | None
    open_ended: bool
    items: tuple[str, ...]


@attrs.frozen(kw_only=True)
class ComposedReadout:
    """A readout and what it says. Where a field is plural and not a list of facts, each of its values is right."""

    text: str
    title: str
    issued: date
    publisher: str
    publisher_countries: tuple[str | None, ...]
    translation: str | None
    alternates: tuple[str, ...]
    attachments: tuple[str, ...]
    name: str
    series: str
    ordinal: int | None
    starts: date
    ends: date
    city: str | None
    country: str | None
    formats: tuple[str | None, ...]
    occasion: str | None
    #: Persons in order of first mention; other parties behind them.
    parties: tuple[Party, ...]
    #: In reading order.
    said: tuple[Said, ...]
    #: Ids of the paragraphs that carry a label.
    numbered: tuple[str, ...]
    pillars: tuple[str, ...]
    #: Name, acronym, and the name of the proposer.
    framework: tuple[str | None, str | None, str] | None
    #: Text, and the names of the terms in it.
    initiatives: tuple[tuple[str, tuple[str, ...]], ...]
    #: The name of the party that put the initiatives forward.
    proposer: str | None
    listed: tuple[Listed, ...]
    terms: tuple[tuple[str, str | None], ...]
