"""A date as it is printed: only as far as the words give it."""

from __future__ import annotations

from datetime import date

import attrs

__all__ = ["PrintedDate", "existing_day"]


@attrs.frozen(kw_only=True)
class PrintedDate:
    """A date or a period as printed, with its place in the text."""

    start: int
    end: int
    #: `None` where the words give no year.
    year: int | None
    month: int
    day: int
    #: The last day of a period; equal to the first otherwise.
    last_year: int | None
    last_month: int
    last_day: int
    #: That of the first day, where one is printed beside it: Monday is 0.
    weekday: int | None = None
    #: Why the words give no day though they give a year: a reason of `model.rules`.
    fault: str | None = None
    #: What the words can mean where there are several readings.
    readings: tuple[date, ...] = ()

    def first(self, year: int | None = None) -> date | None:
        """The first day, in this year where none is printed; `None` if there is no such day."""
        return None if self.fault else existing_day(self.year or year, self.month, self.day)

    def last(self, year: int | None = None) -> date | None:
        """The last day, in this year where none is printed; `None` if there is no such day."""
        return None if self.fault else existing_day(self.last_year or year, self.last_month, self.last_day)


def existing_day(year: int | None, month: int, day: int) -> date | None:
    """A day of the calendar; `None` where it has none of these figures, or the year is missing."""
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None
