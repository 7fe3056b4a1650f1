"""The record of one text carried over to another."""

from __future__ import annotations

from typing import Final

import attrs

from jasmine_record.model import MeetingRecord, check_record
from jasmine_record.parsing import parse
from jasmine_record.reanchoring.carrying import Carrier
from jasmine_record.reanchoring.fate import Reanchoring
from jasmine_record.reanchoring.tracing import Tracer

__all__ = ["reanchor"]


#: What is measured of a text, and needs no evidence.
_MEASURED: Final = frozenset({"media_type", "original_sha256", "text_sha256"})


def reanchor(record: MeetingRecord, text: str | bytes | MeetingRecord) -> Reanchoring:
    """A record carried over to a corrected or republished text, with an account of each of its anchors.

    Facts are carried over only where their words are found, and never read anew from the other text: what that says
    besides is for `parse` and `compare`.

    Args:
        record: The older record, edited by hand or not.
        text: The other text, as for `parse`, or its record, of which only paragraphs and what was measured are taken.

    Returns:
        The record with the paragraphs of the other text, the fate of each anchor, and what couldn't be carried over.

    Raises:
        SourceError: The bytes can't be decoded, or are too many.
        MissingExtraError: The text is HTML or Markdown, and the library that reads it isn't installed.

    >>> import jasmine_record as jr
    >>> record = jr.parse("1. Minister Alpha of Fiji said that ports need pilots.")
    >>> print(
    ...     jr.reanchor(record, "1. On Monday, Minister Alpha of Fiji said that ports need pilots.")
    ...     .record.statements[0]
    ...     .verb
    ... )
    said
    """
    check_record(record, "reanchor")
    newer = text if isinstance(text, MeetingRecord) else parse(text)
    carrier = Carrier(Tracer(record.paragraphs, newer.paragraphs))
    source = carrier.carry(record.source, "/source") or record.source
    meeting = carrier.carry(record.meeting, "/meeting") or record.meeting
    participants = carrier.carry_all(record.participants, "participants")
    terms = carrier.carry_all(record.terms, "terms")
    enumerations = carrier.carry_all(record.enumerations, "enumerations")
    statements = carrier.carry_all(record.statements, "statements")
    frameworks = carrier.carry_all(record.frameworks, "frameworks")
    initiatives = carrier.carry_all(record.initiatives, "initiatives")
    # Somebody may stand in for one who comes later in the list, and so is looked at once all are known.
    held = {party.id for party in participants}
    for number, party in enumerate(participants):
        if party.represents and party.represents not in held:
            carrier.lost.append(f"/participants/{number}/represents")
    participants = tuple(
        party
        if party.represents is None or party.represents in held
        else attrs.evolve(
            party,
            represents=None,
            evidence=tuple(entry for entry in party.evidence if entry.field != "represents"),
        )
        for party in participants
    )
    return Reanchoring(
        older=record,
        record=attrs.evolve(
            record,
            source=attrs.evolve(
                source,
                media_type=newer.source.media_type,
                original_sha256=newer.source.original_sha256,
                text_sha256=newer.source.text_sha256,
                evidence=tuple(entry for entry in source.evidence if entry.field not in _MEASURED),
            ),
            meeting=meeting,
            paragraphs=newer.paragraphs,
            participants=participants,
            statements=statements,
            frameworks=frameworks,
            initiatives=initiatives,
            enumerations=enumerations,
            terms=terms,
        ),
        anchors=tuple(carrier.fates),
        lost=tuple(carrier.lost),
    )
