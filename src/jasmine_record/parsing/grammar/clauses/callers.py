"""Who called on the one who speaks, told behind what was said: "said Fiji needs ships | when Ambassador Placeholder called on him today"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["caller"]

_CALLED: Final = re.compile(
    r",? when (?P<who>(?:the |his |her )?[A-ZÀ-Þ](?:(?! when )[^;:]){2,160}?),? "
    r"(?:called (?:up)?on|met(?: with)?|paid (?:an? )?(?:[a-z-]+ ){0,2}(?:call|visit) (?:up)?(?:on|to)|made an? (?:[a-z-]+ ){0,2}call (?:up)?on)"
    r" (?:him|her(?= (?:at|here|in|on|this|today|yesterday)\b|[.,]|$))(?: [^,;:]{2,80})?\.?$"
)


def caller(masked: str, start: int, end: int) -> re.Match[str] | None:
    """The words that tell at the end of a sentence who called on the one who speaks in it."""
    return _CALLED.search(masked, start, end) if " when " in masked else None
