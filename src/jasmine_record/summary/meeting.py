"""The sentence about the meeting: which it was, how, when and where it was held."""

from __future__ import annotations

import attrs

from jasmine_record.model import Anchor, Basis, Genre
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Cited, Reader
from jasmine_record.summary.sentence import Sentence
from jasmine_record.summary.wording import FORMATS, capital, finish, is_plural, period, word_count

__all__ = ["tell_meeting"]

#: Texts that tell of something else, in which a meeting is named but not reported.
_NO_REPORTS = frozenset({Genre.ANNOUNCEMENT, Genre.LISTING})


def tell_meeting(reader: Reader, budget: Budget) -> tuple[Sentence, ...]:
    """One sentence or none.

    What is weighed: the meeting by its name (`the meeting` where the text bears out none), then the day, the
    place, and the way it was held.
    """
    meeting = reader.record.meeting
    if reader.record.source.genre in _NO_REPORTS:
        return ()
    name = reader.value(meeting, "name") or reader.value(meeting, "series")
    place = "country" if meeting.city is None else "city"
    details = {"starts": _day(reader), place: _place(reader), "format": _format(reader)}
    told = {field: detail for field, detail in details.items() if detail is not None}
    if name is None and not any(detail.anchors for detail in told.values()):
        return ()
    base = _base(name, preview=reader.record.source.genre is Genre.PREVIEW)
    if not budget.take(word_count(base), ["/meeting"]):
        budget.take(1, [f"/meeting/{field}" for field in told])
        return ()
    told = {
        field: detail for field, detail in told.items() if budget.take(detail.words, [f"/meeting/{field}"])
    }
    parts = [base, *(told[field].text for field in ("format", "starts", place) if field in told)]
    # Without a name, the details bear out that there was a meeting, those without room too.
    borne_out = details.values() if name is None else (name, *told.values())
    anchors = dict.fromkeys(anchor for part in borne_out if part is not None for anchor in part.anchors)
    return (Sentence(text=finish(" ".join(parts)), citations=tuple(anchors)),)


def _base(name: Cited | None, *, preview: bool) -> str:
    text = "meeting" if name is None else name.text
    if text.casefold().startswith("the ") and len(text) > 4:
        text = text[4:]
    several = is_plural(text)
    if preview:
        verb = "are to be held" if several else "is to be held"
    else:
        verb = "were held" if several else "was held"
    return capital(f"the {text} {verb}")


def _day(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.starts is None:
        return None
    anchors = reader.anchors(meeting, "starts")
    if meeting.ends is not None and meeting.ends > meeting.starts:
        anchors += reader.anchors(meeting, "ends")
    return Cited(period(meeting.starts, meeting.ends), anchors)


def _format(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.format is None:
        return None
    return Cited(FORMATS[meeting.format], reader.anchors(meeting, "format"))


def _place(reader: Reader) -> Cited | None:
    """`in Jakarta, Indonesia`: the country in the words of the text, and only where they stand for a place."""
    meeting = reader.record.meeting
    city, country = reader.value(meeting, "city"), _country(reader)
    if city is None or country is None:
        place = city or country
        return None if place is None else attrs.evolve(place, text=f"in {place.text}")
    if country.text.casefold() in city.text.casefold():
        return attrs.evolve(city, text=f"in {city.text}")
    return Cited(f"in {city.text}, {country.text}", city.anchors + country.anchors)


def _country(reader: Reader) -> Cited | None:
    meeting = reader.record.meeting
    if meeting.country is None:
        return None
    for entry in meeting.evidence:
        anchor: Anchor | None = entry.anchor
        if entry.field != "country" or entry.basis is not Basis.STATED or anchor is None:
            continue
        if reader.holds(anchor):
            words = reader.printed(reader.record.quote(anchor).strip(), (anchor,))
            if words is not None and (place := reader.after_preposition(words, ("in ", ", "))) is not None:
                return place
    return None
