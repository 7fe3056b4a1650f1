"""The meeting that the text reports."""

from datetime import date
from enum import StrEnum

import attrs

from jasmine_record.model.constraint import check_code, check_items, check_kind, check_number, check_text
from jasmine_record.model.evidence import Evidence
from jasmine_record.model.part import Part

__all__ = ["Format", "Meeting"]


class Format(StrEnum):
    """How the participants met."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"
    """Some in one room, others from afar."""
    TELEPHONE = "telephone"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Meeting(Part):
    """One meeting: what it is called, when, where and how it was held."""

    #: As printed, with its ordinal, without an article.
    name: str | None = None
    #: The name without its ordinal, where it has one.
    series: str | None = None
    #: 8 for "the 8th" and for "the eighth".
    ordinal: int | None = None
    #: The first day.
    starts: date | None = None
    #: The last day; the same as `starts` for a meeting of one day.
    ends: date | None = None
    #: As printed. A virtual meeting has none.
    city: str | None = None
    #: ISO 3166-1 alpha-2.
    country: str | None = None
    format: Format | None = None
    #: What it was held on the margins of, where the text ties the two.
    occasion: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        check_text(self, "name", self.name)
        check_text(self, "series", self.series)
        check_number(self, "ordinal", self.ordinal, 1)
        check_kind(self, "starts", self.starts, date)
        check_kind(self, "ends", self.ends, date)
        check_text(self, "city", self.city)
        check_code(self, "country", self.country, "country")
        check_kind(self, "format", self.format, Format)
        check_text(self, "occasion", self.occasion)
        check_items(self, "evidence", self.evidence, Evidence)
