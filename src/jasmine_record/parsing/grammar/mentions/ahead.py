"""Those who are named from a place on, as far as they can be read.

A mention is read from its first character to its last, and where it ends isn't known before: so the places are tried at
which one may end, the last place first.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import Final

from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.mentions.patterns import WITH_HELP
from jasmine_record.parsing.grammar.sentences import Sentence

__all__ = ["MOST_STOPS", "mentions_at"]

#: Where those who are named may end.
_STOP: Final = re.compile(
    r",? (?:in|on|at|to|here(?= (?:on|today|yesterday|this|late|earlier)\b)|today|yesterday|during|and|by|via|over|for|from|where|who|as|about|regarding|this|ahead|following|within|alongside|amid"
    rf"|virtually|while|respectively|{WITH_HELP})\b| ?[–—]|[,.;](?=\s|$)|$"
)
MOST_STOPS: Final = 40
"""A hostile sentence may stop or go on everywhere; no more places than this are looked at."""
_NEAR: Final = 160
"""Code points in which an envoy's office stands before where the envoy was sent."""
#: A full stop that belongs to the word before it: "of the U.K.".
_ABBREVIATED: Final = re.compile(r"(?:[A-Z]\.){2,}$|\b(?:Jr|Sr)\.$")
_SENT_ON: Final = re.compile(r" to (?:the )?[A-Z]")
_ENVOY: Final = re.compile(r"\b(?:Ambassador|Envoy|Representative|Commissioner)\b[^,;]*$")
_GROUP_GOES_ON: Final = re.compile(r" and (?:vice|deputy|senior|junior)[ -][a-z]+ (?:of|from) ")
#: Between those of one side and those of another: "Minister A from the Fijian side, and Minister B from the Chilean side".
_OTHER_SIDE: Final = re.compile(r",? (?:from|on|for) the [A-Z][\w.’'-]+ side,? and ")


#: What an office is for, or the next one of the same person, in words that no list knows: "Secretary at the Ministry of Ports | and Plenipotentiary for Placeholders".
_FOR_WHAT: Final = re.compile(
    r"(?: and [A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3})? for (?:the )?[A-ZÀ-Þ]| in the (?:city|district|province|region|state) of [A-ZÀ-Þ]"
)


def _is_cut(text: str, last: Mention, end: int) -> bool:
    """Whether an office without a name ends before what it is for."""
    ends = last.role is not None and last.role[1] == end
    return ends and last.kind is MentionKind.OFFICE and _FOR_WHAT.match(text, end) is not None


def _lists_on(text: str, group: Mention, end: int) -> bool:
    """Whether the list of those whose people a group are goes on behind it: "representatives of the Reef Union, the Ports Chamber | and 14 firms"."""
    of = text.find(" of ", group.start, end)
    return (
        of >= 0
        and _AND_MANY.match(text, end) is not None
        and ", " in text[of:end]
        and " and " not in text[of:end]
    )


_AND_MANY: Final = re.compile(r",? and (?:\d|[a-z])")


def mentions_at(sentence: Sentence, start: int, stop: int) -> tuple[Mention, ...]:
    """The mentions that begin here, as long as they can be read."""
    stops = [match.start() for match in _STOP.finditer(sentence.masked, start, stop)][:MOST_STOPS]
    remark = sentence.text.find(" [", start, stop)
    if remark > 0:
        # "the Minister of Health and Wellness of Fiji [in place of the Chair]": it ends before the remark.
        stops = sorted({*stops, remark})
    if stop == len(sentence.text):
        stops.append(stop)
    for end in reversed(stops):
        stop_sign = sentence.text.endswith(".", start, end) and not _ABBREVIATED.search(
            sentence.text, start, end
        )
        if _SENT_ON.match(sentence.text, end) and _ENVOY.search(sentence.text, max(start, end - _NEAR), end):
            # "and Ambassador of Fiji | to Peru Placeholder"
            continue
        if _GROUP_GOES_ON.match(sentence.text, end):
            # "the ministers | and vice ministers of the eleven countries that have signed"
            continue
        mentions = read_mentions(sentence.text, start, end - stop_sign)
        if (
            mentions
            and mentions[-1].kind is MentionKind.GROUP
            and _lists_on(sentence.text, mentions[-1], end)
        ):
            continue
        if mentions and _is_cut(sentence.text, mentions[-1], end):
            # Nor can it be told where the offices right before it belong.
            return tuple(dropwhile(lambda one: one.kind is MentionKind.OFFICE, mentions[::-1]))[::-1]
        if mentions and all(m.kind is not MentionKind.NAME for m in mentions):
            other = _OTHER_SIDE.match(sentence.text, end, stop)
            return mentions + (mentions_at(sentence, other.end(), stop) if other else ())
    return ()
