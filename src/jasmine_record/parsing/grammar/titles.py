"""The people whom a title names: those of its own house, whom they met, and in whose words a text stands.

own    = person "'s" {word} meeting | person meeting      ("Minister Placeholder's Participation in ...")
guest  = meeting "with" person
author = ("Statement" | "Remarks" | ...) ("by" | "of" | "from") person
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["named_in_title"]


@cache
def _title_patterns() -> dict[str, re.Pattern[str]]:
    nouns = alternation([*table("meetings")["nouns"], "Participation", "Attendance", "Visit", "Conversation"])
    return {
        "own": re.compile(
            rf"(?P<subject>[^’']{{2,120}}?(?:, Jr\.)?)(?:['’]s? (?:[\w-]+ ){{0,3}}?| )(?:{nouns})\b"
        ),
        "author": re.compile(
            r"^(?:Statement|Remarks|Message|Speech|Address|Report|Blog|Diary|Opening Remarks|Press Statement) (?:by|of|from) "
            r"(?:the )?(?P<subject>[^:–—(]{3,120}?)(?=$|[:–—(]| (?:at|on|to|in|following|after)\b)"
        ),
        "guest": re.compile(
            rf"\b(?:{nouns})s? [Ww]ith (?P<subject>[^:–—(]+?)(?=$|[:–—(]| (?:at|on|in|during)\b)"
        ),
    }


def named_in_title(title: str) -> Iterator[tuple[str, Mention]]:
    """Each person with `own`, `guest` or `author`."""
    starts = [0, *(match.end() for match in _OF_WHOM.finditer(title[:_LONGEST_TITLE]))]
    for kind, pattern in _title_patterns().items():
        matches = (
            (pattern.match(title, start) for start in starts) if kind == "own" else (pattern.search(title),)
        )
        for match in matches:
            mentions = read_mentions(title, *match.span("subject")) if match else ()
            for mention in mentions:
                # Who speaks may be an office alone: "Statement by the President of the Eurogroup".
                office = kind == "author" and mention.kind is MentionKind.OFFICE
                if mention.kind is MentionKind.PERSON or (
                    office and (mention.country or mention.affiliation or mention.of_body)
                ):
                    yield kind, mention
            if mentions:
                break


_OF_WHOM: Final = re.compile(r"\b(?:of|on|from) (?:the )?")
_LONGEST_TITLE: Final = 300
