"""What a notebook shows of a record: who met, who said what, and what was agreed, with citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from jasmine_record.errors import AnchorError, UnknownIdError
from jasmine_record.markup import escape_markdown as _text
from jasmine_record.model.evidence import Anchor, Evidence
from jasmine_record.model.participant import Participant

if TYPE_CHECKING:
    from jasmine_record.model.record import MeetingRecord

__all__ = ["overview"]

#: How many lines a list has; the rest are counted.
_MOST: Final = 50


def overview(record: MeetingRecord) -> str:
    """The main facts of a record in CommonMark; what its anchors don't quote is left out."""
    parts = [_heading(record)]
    for title, total, lines in (
        ("Participants", len(record.participants), map(_participant, record.participants)),
        ("Statements", len(record.statements), _statements(record)),
        (
            "Pillars",
            len(record.pillars),
            (_fact(record, fact.text, fact.evidence) for fact in record.pillars),
        ),
        (
            "Initiatives",
            len(record.initiatives),
            (_fact(record, fact.text, fact.evidence) for fact in record.initiatives),
        ),
    ):
        if total:
            parts.append(f"**{title}**\n\n{_list(lines, total)}")
    return "\n\n".join(parts)


def _list(lines: Iterable[str], total: int) -> str:
    shown = [f"- {line}" for line in islice(lines, _MOST)]
    if total > _MOST:
        shown.append(f"- and {total - _MOST} more")
    return "\n".join(shown)


def _heading(record: MeetingRecord) -> str:
    meeting = record.meeting
    name = meeting.name or record.source.title
    days = [str(day) for day in dict.fromkeys((meeting.starts, meeting.ends)) if day]
    place = ", ".join(filter(None, (meeting.city, meeting.country)))
    form = meeting.format.value.replace("_", " ") if meeting.format else ""
    facts = [_text(part) for part in (" to ".join(days), place, form) if part]
    return " · ".join([f"**{_text(name)}**" if name else "**A meeting**", *facts])


def _participant(party: Participant) -> str:
    name = " ".join(filter(None, (party.honorific, party.name))) or party.id
    about = ", ".join(filter(None, (party.role, party.affiliation, party.country)))
    return f"{_text(name)} ({_text(about)})" if about else _text(name)


def _statements(record: MeetingRecord) -> Iterator[str]:
    names = {party.id: party.name or party.id for party in record.participants}
    for said in record.statements:
        who = " and ".join(names.get(speaker, speaker) for speaker in said.speakers) or "somebody"
        quotes = "; ".join(filter(None, (_quoted(record, anchor) for anchor in said.content)))
        yield f"**{_text(who)}** {_text(said.verb)}{': ' if quotes else ''}{quotes}"


def _fact(record: MeetingRecord, text: str, evidence: tuple[Evidence, ...]) -> str:
    anchor = next((entry.anchor for entry in evidence if entry.field == "text" and entry.anchor), None)
    place = anchor and _cited(record, anchor)
    return f"{_text(text)} ({place})" if place else _text(text)


def _quoted(record: MeetingRecord, anchor: Anchor) -> str | None:
    try:
        return f"“{_text(record.quote(anchor))}” ({_cited(record, anchor)})"
    except (UnknownIdError, AnchorError):
        return None


def _cited(record: MeetingRecord, anchor: Anchor) -> str | None:
    try:
        return _text(record.cite(anchor))
    except UnknownIdError:
        return None
