"""Those who sign a text below it, each under the state or body for which they do.

signature = "For" ["the Government of"] country [":"], on a line; name ["," office], on the next; [office, on a third]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from jasmine_record.model import Paragraph
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, country_at, read_mentions
from jasmine_record.parsing.parties.gathering import add_mention, party_of
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["read_signatures"]

_FOR: Final = re.compile(r"(?:For|FOR|On behalf of) (?:[Tt]he |THE )?(?:(?i:Government of (?:the )?))?")
#: Lines at the end of a text that may be signatures.
_MOST_LINES: Final = 120
_LONGEST_LINE: Final = 200
_FEWEST: Final = 2


def read_signatures(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Those who sign for a state, where two or more do."""
    found = list(_signatures(paragraphs[-_MOST_LINES:]))
    if len(found) < _FEWEST:
        return
    for state, above, mention, line in found:
        party = party_of(mention, line, 0, roster)
        if not mention.country:
            add_mention(party, state, above, 0, roster)


def _signatures(lines: Sequence[Paragraph]) -> Iterator[tuple[Mention, Paragraph, Mention, Paragraph]]:
    for above, line in pairwise(lines):
        opening = _FOR.match(above.text) if len(above.text) <= _LONGEST_LINE else None
        if opening is None or len(line.text) > _LONGEST_LINE:
            continue
        end = len(above.text.rstrip(" :,"))
        country = country_at(in_small_letters(above.text), opening.end(), end)
        if country is None or country[1] != end:
            continue
        who = read_mentions(line.text, 0, len(line.text))
        if len(who) == 1 and who[0].kind is MentionKind.PERSON:
            span = (opening.end(), end)
            state = Mention(
                kind=MentionKind.PERSON, start=span[0], end=end, country=country[0], country_span=span
            )
            yield state, above, who[0], line
