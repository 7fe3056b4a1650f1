"""Who says all of it, told at the end of a sentence: "thanked the hosts, said the spokesman", "agreed to meet, he added"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.verbs import ANY_PAST
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["before_tag"]


#: When, where and in what it was said.
_WHEN: Final = rf"(?: (?:in|at|on|during|after|through|via) [^,;:]{{2,60}}| (?:today|yesterday|earlier|later|this (?:morning|afternoon|evening|week)|{WEEKDAY_NAME}))?"
_SAYS_SO: Final = (
    r"(?:add(?:ed|s)|announce[ds]|clarified|conclude[ds]|confirm(?:ed|s)|continue[ds]|disclosed|emphasi[sz]ed|explain(?:ed|s)|indicate[ds]|inform(?:ed|s)"
    r"|learned|note[ds]|observed|pointed out|reads?|recalled|remarked|report(?:ed|s)|sa(?:id|ys?)|state[ds]|stressed|underlined|underscored|went on|writes|wrote)"
)
#: Without one of these nobody says anything.
_ANY: Final = re.compile(rf"\b(?:{_SAYS_SO}|told|according)\b")
#: No words within the name of somebody: "the press and the company reports", "a body the President stressed".
_NO_PART: Final = r"(?:the|an?|his|her|its|their|and|or|of|as|what|which|that|who|how)"

#: What is done to things as well, "the projects announced in Suva", and which things show themselves.
_DID: Final = r"(?:disclosed|reported|announced|stated|learned|confirmed)"
_THINGS: Final = rf"[^,;:]*\b(?:and (?:the|its|their)|of (?:the )?[a-z])|(?:the |an? )?(?:[a-z-]+ ){{0,6}}?[a-z-]+s {_DID}\b"


@cache
def _said_by() -> re.Pattern[str]:
    """Who says all of it: "thanked the hosts, said the spokesman", "agreed to meet|, the envoy noted"."""
    tellers = alternation(table("clauses")["tellers"])
    name = r"[A-ZÀ-Þ][\w.'’-]*"
    house = rf"(?:(?:the |an? |his |her |its |their )?(?:(?!{_NO_PART}\b)[\w'’-]+ ){{0,4}}?(?i:{tellers}))"
    # "the press service of the ministry", "the Ministry of Ports of Fiji", "spokesman Placeholder", "the envoy from Suva"
    more = rf"(?: (?:of|for|from|in|at) (?:[\w'’-]+ ){{0,6}}?[\w'’-]+|(?: {name}){{1,4}})?"
    # "the fund, which, he noted, Fiji had joined" goes on behind it.
    apart = r"(?<!\bwhich)(?<!\bwho)(?<!\bwhom)(?<!\bthat)(?<!\bwhere)(?<!\bwhen)(?<!\band)(?<!\bbut)"
    return re.compile(
        r", (?:said|says) [^,;:]{2,120}$"
        rf"|, (?:the |an? |[A-Z])[^,;:]{{2,80}} (?:said|says)(?:{_WHEN}| (?:in a|on) [^,;:]{{2,40}})\.?$"
        rf"|, (?!{_THINGS})(?:the |an? |[A-Z])[^,;:]{{2,80}} {_DID}(?:{_WHEN}| (?:in a|on) [^,;:]{{2,40}})\.?$"
        r"|, (?:the |[A-Z])[^,;:]{2,80} told (?:reporters|journalists|the (?:press|media)|an? (?:press|news) conference)\b[^;]{0,60}$"
        r"|, (?:said|says) (?:[A-Z][\w-]*,? (?:and )?){1,8}(?:Minister|Secretary) [^,;:]{2,60}\.?$"
        r"|, the (?:statement|readout|release|report|communiqu[eé]|spokes\w+) (?:added|said|noted|continued|read|went on)(?: [^,;]{2,40})?\.?$"
        # "agreed to meet, he added", "it was reported"
        rf"|{apart}, (?:he|she|it|they) {_SAYS_SO}{_WHEN}\.?$"
        r"|, it (?:is|was) (?:announced|learned|noted|reported|said|stated)\.?$"
        rf"|{apart}, {house}{more} {_SAYS_SO}{_WHEN}\.?$"
        rf"|, (?:{name} ){{1,5}}(?:added|adds|noted|notes|explained|recalled|stressed|underlined|emphasi[sz]ed|pointed out){_WHEN}\.?$"
        # "agreed to meet, Placeholder Alpha, spokesperson of the ministry, said"
        rf"|, (?:{name} ){{0,5}}{name}, (?:the |its |his |her )?(?:(?!{_NO_PART}\b)[\w'’-]+ ){{0,4}}?(?i:{tellers})\b[^,;:]{{0,60}}, {_SAYS_SO}{_WHEN}\.?$"
        rf"|, as (?:announced|confirmed|reported|stated) by {house}{more}\.?$"
    )


@cache
def _she_said() -> re.Pattern[str]:
    """Who says so before what was done besides: "voiced concern| and, she said, hoped for progress"."""
    return re.compile(rf",? (?:and|but), (?:he|she|they) (?:also )?{_SAYS_SO}, (?:{ANY_PAST})\b")


@cache
def _according_to() -> re.Pattern[str]:
    """The same: "offered help, according to the spokesperson, Placeholder"."""
    tellers = alternation(table("clauses")["tellers"])
    return re.compile(
        # Not "according to the authorities' own figures, to Fiji first".
        rf"(?<!\band)(?<!\bbut), according to (?:the |an? |his |her |its |their )?(?:[\w'’-]+ ){{0,5}}(?:spokes\w+|(?i:{tellers}))\b(?!['’])"
        r"(?: (?:of|for|from|in|at|on|by|released|issued|published) [^,;]{2,80})?(?:, (?:the )?[A-Z][^,;]{2,60})?\.?$"
        r"|(?<!\band)(?<!\bbut), according to (?:the )?(?:[A-Z][\w-]*,? (?:and )?){1,8}(?:Minister|Secretary) [^,;:]{2,60}$"
    )


def before_tag(masked: str, start: int, end: int) -> int:
    """Where what was said ends in a stretch of a sentence, before who says all of it."""
    if "," not in masked[start:end] or not _ANY.search(masked, start, end):
        return end
    if " and, " in masked or " but, " in masked:
        said = _she_said().search(masked, start, end)
        end = said.start() if said else end
    tag = _said_by().search(masked, start, end)
    end = tag.start() if tag else end
    told = _according_to().search(masked, start, end) if ", according to " in masked else None
    return told.start() if told else end
