"""The months and the days of the week, as a text in English names them, and the day on which it is written."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MONTHS", "MONTH_NAME", "TODAY", "WEEKDAYS", "WEEKDAY_NAME", "YEAR"]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""In their order."""
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order in which `date.weekday` counts them."""
MONTH_NAME: Final = "|".join(MONTHS)
"""A part of a pattern: the months in full. Other forms that print has are read by `grammar.dates`."""
WEEKDAY_NAME: Final = "|".join(WEEKDAYS)
"""The same of weekdays."""
TODAY: Final = "today|yesterday|this (?:morning|afternoon|evening)"
"""The same of the day on which a text is written, and of that before it."""
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
"""A year of this century or the last."""
