"""What a mention of somebody who acts is made of."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

import attrs

from jasmine_record.model import Function

__all__ = ["ONE_PERSON", "STATES_AND_BODIES", "Mention", "MentionKind", "Span"]

Span = tuple[int, int]
"""A half-open range of code points."""


class MentionKind(Enum):
    """What a mention is, before anybody has judged whom it means."""

    PERSON = auto()
    OFFICE = auto()
    """A person, by office alone."""
    NAME = auto()
    """Capitalised words alone, which may be a name that was introduced before."""
    GROUP = auto()
    STATE = auto()
    ORGANISATION = auto()
    NEUTER_PRONOUN = auto()
    """ "It", at the beginning of a sentence."""
    SINGULAR_PRONOUN = auto()
    PLURAL_PRONOUN = auto()
    WE = auto()
    """Those in whose name the text speaks."""
    I = auto()  # noqa: E741 - the word as it stands in the text
    """The one who speaks."""


ONE_PERSON: Final = (MentionKind.PERSON, MentionKind.OFFICE)
"""Somebody who is named or called by an office."""
STATES_AND_BODIES: Final = (MentionKind.STATE, MentionKind.ORGANISATION)
"""Those for whom somebody speaks."""


@attrs.frozen(kw_only=True)
class Mention:
    """Somebody who acts, as printed; all ranges count in the text that was read."""

    kind: MentionKind
    start: int
    end: int
    name: Span | None = None
    honorific: Span | None = None
    role: Span | None = None
    #: ISO 3166-1 alpha-2, with where it is printed.
    country: str | None = None
    country_span: Span | None = None
    #: The body that somebody belongs to, printed beside the office or the name.
    affiliation: Span | None = None
    #: The body inside an office: "Director of the Office of Ports".
    of_body: Span | None = None
    function: Function | None = None
    function_span: Span | None = None
    #: The states and organisations whose people make up a group.
    members: tuple[Span, ...] = ()
    #: Whether it is a body known by its kind alone ("the Department of ..."), and no organisation of the data file.
    is_body: bool = False
    #: Whether it is a group under a singular noun: "the Meeting".
    is_collective: bool = False
    #: Whether the text introduces its speakers by it: "We, the Ministers of ...".
    is_we: bool = False
    #: Whether the name of a state may be that of somebody or something else: "Jordan".
    is_doubtful: bool = False
    #: Whether somebody is called the house's own: "our Minister".
    is_ours: bool = False
