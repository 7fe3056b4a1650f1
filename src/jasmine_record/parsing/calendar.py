"""The months and the days of the week, as a text in English names them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MONTHS", "MONTH_NAME", "WEEKDAYS", "WEEKDAY_NAME", "YEAR"]

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
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
"""A year of this century or the last."""
