"""What is found of who speaks, and how many are compared for it."""

from __future__ import annotations

from typing import Final

from jasmine_record.model import Evidence
from jasmine_record.parsing.draft import Voice
from jasmine_record.parsing.parties.roster import Party

__all__ = ["MOST_COMPARED", "MOST_LOOKED_AT", "MOST_PERSONS", "NOBODY", "Found"]


Found = list[tuple[Party, Evidence]]
"""The parties of a mention, each with its evidence."""
NOBODY: Final = Voice(speakers=(), evidence=())
"""Where nobody is meant who could speak."""
#: A hostile text names thousands; no more parties, persons and sentences than these are looked at for one mention.
MOST_COMPARED: Final = 100
MOST_PERSONS: Final = 40
MOST_LOOKED_AT: Final = 60
