"""The grammar of days that are told by that on which the text was issued.

    relative = "today" | "this" part | "tonight" | "yesterday" [part] | "last night" | "tomorrow" [part]
    weekday  = ["on" | "last" | "this" ["past"] | "next"] weekday [part]
    span     = ["earlier" | "later"] ("this" | "last" | "next") ("week" | "month" ...) | "in" month [year]
    part     = "morning" | "afternoon" | "evening" | "night"

A weekday is the last such day up to that of issue. "Last" before it says that the week is over, or just that the day
is: where the two differ, both days remain. A span tells no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTH_NAME, WEEKDAY_NAME, WEEKDAYS

__all__ = ["RelativeDay", "find_relative_days"]

_PART: Final = r"(?: (?:morning|afternoon|evening|night))"
_FOUND: Final = re.compile(
    rf"""\b(?:
      (?P<today> (?i:earlier\ today|today|(?:earlier\ )?this\ (?:morning|afternoon|evening)|tonight) )
    | (?P<yesterday> (?i:yesterday{_PART}?|last\ (?:night|evening)) )
    | (?P<tomorrow> (?i:tomorrow{_PART}?) )
    | (?P<weekday> (?:(?i:(?P<which>last|this(?:\ past)?|next|every|each|on))\ )? (?P<name>{WEEKDAY_NAME}) {_PART}? )
    | (?P<span> (?i:(?:(?:earlier|later)\ )?(?:this|last|next)\ (?:week|weekend|month|year|spring|summer|autumn|fall|winter))
              | [Ii]n\ (?:(?:early|late|mid)[- ])? (?:{MONTH_NAME}) (?:,?\ (?:19|20)\d\d)? (?!\ \d) )
    )\b (?!['’]s|-)""",
    re.VERBOSE,
)
_WEEK: Final = 7


@attrs.frozen(kw_only=True)
class RelativeDay:
    """A day told by that of issue, as printed, with its place in the text."""

    start: int
    end: int
    #: Days from that of issue; `None` where a weekday or a span is told.
    offset: int | None = None
    #: Monday is 0.
    weekday: int | None = None
    #: Whether "last" stands before the weekday.
    is_last: bool = False

    @property
    def is_span(self) -> bool:
        """Whether the words tell a span, and no day."""
        return self.offset is None and self.weekday is None

    def days(self, issued: date, *, ahead: bool) -> tuple[date, ...]:
        """The days that it can mean: one, two that compete, or none for a span.

        Args:
            issued: The day of issue where the text was issued.
            ahead: Whether the text tells of what will be.
        """
        if self.offset is not None:
            return _shifted(issued, self.offset)
        if self.weekday is None:
            return ()
        if ahead:
            return _shifted(issued, (self.weekday - issued.weekday()) % _WEEK)
        back = (issued.weekday() - self.weekday) % _WEEK
        if not self.is_last:
            return _shifted(issued, -back)
        if back == 0:
            return _shifted(issued, -_WEEK)
        # The week began on Sunday at the earliest and on Monday at the latest.
        over = back > (issued.weekday() + 1) % _WEEK and back > issued.weekday()
        return (
            _shifted(issued, -back) if over else (*_shifted(issued, -back), *_shifted(issued, -back - _WEEK))
        )


def _shifted(day: date, days: int) -> tuple[date, ...]:
    ordinal = day.toordinal() + days
    return (date.fromordinal(ordinal),) if 1 <= ordinal <= date.max.toordinal() else ()


def find_relative_days(text: str, start: int, end: int, *, ahead: bool) -> Iterator[RelativeDay]:
    """The days of a stretch of text that are told by that of issue, in order; "tomorrow" only where the text looks ahead."""
    for match in _FOUND.finditer(text, start, end):
        begin, stop = match.span()
        if match["today"]:
            yield RelativeDay(start=begin, end=stop, offset=0)
        elif match["yesterday"]:
            yield RelativeDay(start=begin, end=stop, offset=-1)
        elif match["tomorrow"]:
            if ahead:
                yield RelativeDay(start=begin, end=stop, offset=1)
        elif match["span"]:
            yield RelativeDay(start=begin, end=stop)
        else:
            which = (match["which"] or "").lower()
            if which in {"every", "each"} or (which == "next" and not ahead):
                continue
            if which == "next" or (which == "last" and ahead):
                # The next week's, or the next such day: no reader could tell.
                yield RelativeDay(start=begin, end=stop)
            else:
                weekday = WEEKDAYS.index(match["name"])
                start_of_day = match.start("name") if which == "on" else match.start()
                yield RelativeDay(start=start_of_day, end=stop, weekday=weekday, is_last=which == "last")
