"""The people whom a title names: those of its own house, whom they met, and in whose words a text stands.

own    = person "'s" {word} meeting | person meeting      ("Minister Placeholder's Participation in ...")
guest  = meeting "with" person
author = ("Statement" | "Remarks" | ...) ("by" | "of" | "from") person
joint  = "Joint" ("Statement" | "Declaration" | ...) ("by" | "of" | "from" | "between") several
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.lexicon import alternation, fold, table

__all__ = ["named_in_title"]


@cache
def _title_patterns() -> dict[str, re.Pattern[str]]:
    nouns = alternation(
        [*table("meetings")["nouns"], "Participation", "Attendance", "Visit", "Conversation", "Briefing"]
    )
    genres = "Read-?out|Summary|Overview|Outline|Report|Statement|Remarks|Transcript|Result|Outcome|Joint"
    return {
        "own": re.compile(
            rf"(?P<subject>(?!(?:{genres})\b)[^’']{{2,120}}?(?:, Jr\.)?)(?:['’]s? (?:[\w-]+ ){{0,3}}?(?i:{nouns})| (?:{nouns}))\b"
        ),
        "author": re.compile(
            # A country may stand before it, as in "Fiji: Statement by Minister Placeholder".
            r"^(?:[A-ZÀ-Þ][\w -]{2,40}: )?(?:(?:Press|Media|Ministerial|Opening|Closing) )?(?:Statement|Remarks|Message|Speech|Address|Report|Blog|Diary) (?:by|of|from) "
            r"(?:the )?(?P<subject>[^:–—(]{3,120}?)(?=$|[:–—(]|,? (?:at|on|to|in|following|after)\b)"
        ),
        "joint": re.compile(
            r"^(?:[\w-]+ )?(?i:Joint (?:[\w-]+ )?(?:Statement|Declaration|Communiqu[eé]) (?:by|of|from|between|among)) (?P<subject>(?:[^:–—(]|(?<=[\w.])[–—](?=\w)){3,200}?)"
            # "the U.S.–Kenya Working Group" goes on behind the dash.
            r"(?=$|[:(]| [–—]|,? (?:on|at|regarding|concerning|following|after|about|calling|condemning|in|for)\b)"
        ),
        "guest": re.compile(
            rf"\b(?i:{nouns})s? [Ww]ith (?P<subject>[^:–—(]+?)(?=$|[:–—(]| (?:at|on|in|during)\b)"
        ),
    }


def named_in_title(title: str) -> Iterator[tuple[str, Mention]]:
    """Each person with `own`, `guest` or `author`; those with `joint` may be states, organisations and groups."""
    capitals = title.isupper()
    title = in_small_letters(title)
    starts = [0, *(match.end() for match in _OF_WHOM.finditer(title[:_LONGEST_TITLE]))]
    for kind, pattern in _title_patterns().items():
        matches = (
            (pattern.match(title, start) for start in starts) if kind == "own" else (pattern.search(title),)
        )
        for match in matches:
            mentions = read_mentions(title, *match.span("subject")) if match else ()
            if (kind == "joint" and _is_meeting(title, mentions)) or (
                kind == "author" and match and _OF_OTHERS.search(title, match.start("subject"))
            ):
                break
            for mention in mentions:
                # Who speaks may be an office alone: "Statement by the President of the Eurogroup".
                office = kind == "author" and mention.kind is MentionKind.OFFICE
                if (
                    mention.kind is MentionKind.PERSON
                    or (kind == "joint" and mention.kind in _JOINT and not capitals)
                    or (office and (mention.country or mention.affiliation or mention.of_body))
                ):
                    yield kind, mention
            if mentions:
                break


#: Who tells the press of a meeting took no part in it: "Statement by Spokesperson Alpha on Minister Bravo's Meeting with ...".
_OF_OTHERS: Final = re.compile(
    r"\bSpokes(?:person|man|woman) [^:–—(]{3,60} on (?:the )?[^:–—(]{3,120}?\b(?:Meetings?|Calls?|Visit|Travel|Trip|Talks) (?:with|of|by|between|to)\b"
)


def _is_meeting(title: str, mentions: tuple[Mention, ...]) -> bool:
    """Whether a statement is that of a meeting, and not of those who met: "of the 12th Meeting of Ministers of Justice".

    "Council" is what a body is called as well, which states something; "Meeting of the Ports Council" is no body.
    """
    first = mentions[0] if mentions else None
    if first is None or first.name is None or first.kind not in (MentionKind.GROUP, MentionKind.ORGANISATION):
        return False
    # "The Third Meeting of the Council": the name is that of the body behind the meeting.
    of = _OF.search(title, first.start, first.name[1])
    noun = fold(title[: of.start()].rsplit(maxsplit=1)[-1]) if of else ""
    if first.kind is MentionKind.ORGANISATION:
        return noun in table("meetings")["no_bodies"]
    return noun in {fold(word) for word in table("meetings")["nouns"]}


_OF: Final = re.compile(r" (?i:of) ")
#: Who can make a joint statement beside people.
_JOINT: Final = frozenset({MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.GROUP})
_OF_WHOM: Final = re.compile(r"\b(?:of|on|from) (?:the )?")
_LONGEST_TITLE: Final = 300
