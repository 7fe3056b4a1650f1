"""Where a clause can begin, and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.date_lines import behind_dateline, read_dateline
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import ANY_PAST, FINITE, Verb
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["find_boundaries", "is_no_verb", "starts_of_subjects", "subordinate"]


_MOST_BOUNDARIES: Final = 40
#: Not "Acting Secretary", "Beijing".
_TITLED: Final = r"(?!(?-i:(?:Acting|Managing|Coordinating|Outgoing|Incoming|Presiding) [A-Z])|Beijing\b)"


@cache
def subordinate() -> re.Pattern[str]:
    """What begins an opening that has no subject of its own: "Considering A, ...", "While ..."."""
    words, plural = alternation(table("clauses")["subordinators"]), alternation(table("groups")["plural"])
    # "Participating ministers" are a group.
    group = rf"(?!(?:participating|attending|visiting|neighbou?ring|developing|contracting) (?:[\w-]+ ){{0,2}}(?:{plural})\b(?!['’]))"
    return re.compile(rf"(?:{words}|in order to|{_TITLED}{group}\w+ing)\b", re.IGNORECASE)


@cache
def _boundary() -> re.Pattern[str]:
    transitions = rf"(?:(?:{alternation(table('clauses')['transitions'])}),? )?"
    words = table("clauses")
    # "commended Fiji; at the same time | he asked"
    way = rf"(?:{alternation([*words['transitions'], *words['behind_semicolons']])})"
    return re.compile(
        rf", (?:on|regarding|concerning) [^,;:]{{2,60}}? (?=(?:he|she|they) )|[,;: ](?:(?P<comma>(?<! ) )(?P<link>(?:(?:and|but) {transitions}|(?<=; ){way},? |(?:while|whilst|whereas|where|meanwhile|(?:to|in|during|at|through|for|on|with|upon|after|following) which|whereupon|in response to which|(?:to|with|by) whom) ))?"
        r"|(?P<and>(?<= )(?:and|while|but) )|(?<=[\x01\x02] ))"
    )


#: "delivered a speech in which | he affirmed"
_IN_SPEECH: Final = re.compile(
    r"\b(?:speech|address|lecture|message|letter|statement|remarks|video|presentation) in which (?=(?:he|she|they) )"
)
#: A dateline, or a day without a comma behind it: "SUVA, 3 May –", "On 3 May 2022 the Minister ...".
_OPENING: Final = re.compile(
    r"(?=[^–—-]{0,104}+[–—-])[A-ZÀ-Þ][\w .’'()\x01]{1,40}(?:, [^–—]{1,60}?)?(?: |(?<=[A-ZÀ-Þ]{2}))[–—-]{1,3} (?=[A-Z])"
    r"|(?:On|In|At|From|During) [^,;]{1,60}?\b(?:\d{4}|today|yesterday|morning|afternoon|evening) (?=the |[A-Z])"
    r"|(?:In|At|During) (?:his|her|its|their|the) (?:[\w-]+ ){0,3}?(?:statement|remarks|address|speech|intervention|outset) (?=(?:the|he|she|they) |[A-Z])"
    r"|(?:During|In) (?:the|his|her|their) (?:[\w-]+ )?(?:visit|meeting|talks|stay|trip|call) (?=(?:he|she|they|both|the) )"
    r"|(?:At|During|After|Following) (?:the|their|this|a|an) (?:(?:end|close|conclusion|start|beginning) of (?:the|their|this) )?(?:[a-z-]+ ){0,2}?(?:conference|meeting|session|dialogue|briefing|ceremony|talks|consultations|discussions?|sitting|proceedings|deliberations|plenary|debate|summit|forum|roundtable|event|signing|lunch|luncheon|dinner|visit) (?=(?:he|she|they|both|we|the|all) |[A-Z])"
    r"|(?:In|On|At|To|For|With) (?:this|that|the same) (?:context|regard|respect|connection|spirit|vein|subject|matter|point|issue|end|occasion|purpose|sense|time|note|front) (?=(?:he|she|they|both|we|the|all) |[A-Z])"
    r"|(?:In (?:turn|response|reply|conclusion|closing)|(?:For|On) (?:his|her|its|their) part) (?=[A-Z]|the )"
    rf"|On (?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening))? (?=[A-Za-z])"
    r"|(?:Yesterday|Today|Tonight|Last night|This (?:morning|afternoon|evening|week)|Earlier today|Late yesterday)(?: in [A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2})? (?=the |[A-Zwh])"
)


#: What may be a dateline that parts the place from the day: "Suva – 3 May 2022 –", "Suva: 3 May 2022 –".
_DATED: Final = re.compile(r"[A-ZÀ-Þ][^\d:–—]{1,40}(?: [–—-]|:) [^:–—]{4,30}?\d[^–—]{0,20}[:–—]")


def find_boundaries(masked: str) -> list[tuple[int, bool]]:
    """Where a clause can begin, and whether a comma or stronger mark stands before that place."""
    found = [(0, True)]
    opening = _OPENING.match(masked)
    if opening:
        found.append((opening.end(), True))
    if _DATED.match(masked) and (begin := behind_dateline(masked)):
        found.append((begin, True))
    for match in _boundary().finditer(masked):
        found.append((match.end(), match.lastgroup != "and"))
        if match.lastgroup == "link":
            found.append((match.end("comma"), True))
    if " in which " in masked:
        found += [(match.end(), True) for match in _IN_SPEECH.finditer(masked)]
    return sorted(found)[:_MOST_BOUNDARIES]


#: "was held in Suva, where the ministers discussed ..."
_HELD: Final = re.compile(
    r"\b(?:(?:was|were) (?:held|convened|hosted|organi[sz]ed|opened|chaired)|took place|convened|gathered|met|visited|travell?ed|arrived)\b"
)


def starts_of_subjects(
    masked: str, boundaries: list[tuple[int, bool]], first: int, end: int, *, opens: bool
) -> Iterator[tuple[int, bool]]:
    """Where the subject of a verb can begin from a place on, and whether a comma or stronger mark stands before it.

    Args:
        masked: The sentence.
        boundaries: Where clauses can begin, in order.
        first: Where subjects can begin at the earliest.
        end: Where those of this verb end.
        opens: Whether no clause was found before it.
    """
    begin = 0
    for start, strong in boundaries:
        if start >= end:
            return
        opening, begin = begin, start if strong else begin
        if start < first or (start == 0 and subordinate().match(masked)):
            continue
        # "..., in which he said", "..., where they said": whoever acted before must have been understood.
        if opens and (
            masked.endswith(" which ", 0, start)
            or (masked.endswith(" where ", 0, start) and not _HELD.search(masked, 0, start))
        ):
            continue
        # "Considering A and B, ...": what "and" joins stands inside the opening. Without a verb before it, "and" joins
        # subjects, one of which wasn't understood.
        if not strong and (
            subordinate().match(masked, opening) or (opens and not FINITE.search(masked, 0, start))
        ):
            continue
        yield start, strong


#: "recalled its ambassador": nothing is said.
_CALLED_HOME: Final = re.compile(
    r" (?:all )?(?:its|their|his|her|the) (?:\w+ )?(?:ambassadors?|envoys?|diplomats?|troops|forces|soldiers|staff|consuls?)\b(?!['’])"
)


_SAID_BETWEEN: Final = re.compile(r"\b(?:which|who|that), (?:they|he|she) (?:also )?$")


#: A state, or a house or department of it, in capitals: "STATE | HOUSE, SUVA –", "STATE | OF FIJI".
_OF_STATE: Final = re.compile(r" [A-Z]{2,}\b")
#: Who says so, and the verb behind it: "voiced concern | and, she | said, | hoped for progress".
_AND_SAID: Final = re.compile(r"\b(?:and|but), (?:they|he|she) (?:also )?$")
_DID: Final = re.compile(rf", (?:{ANY_PAST})\b")


#: What a paper is called, of which a participle tells how it came about: "AGREED MINUTES of the Committee".
_PAPER: Final = re.compile(
    r"(?:ADOPTED|AGREED|APPROVED|CONSIDERED|CONFIRMED|PROPOSED|REVIEWED|SIGNED|SUBMITTED) (?:AGENDA|CONCLUSIONS|MINUTES|OUTCOMES?|PROTOCOL|RECORD|RECOMMENDATIONS|STATEMENT|SUMMARY|TEXT)\b"
)


#: Behind such a verb, "by" tells who did it: "called for by those in need".
_WITH_PREPOSITION: Final = (" for", " of", " on", " to", " upon")


def is_no_verb(sentence: Sentence, verb: Verb) -> bool:
    """Whether a word only looks like a verb: "STATE HOUSE, Suva, 3 May 2022 - ", "The meeting, held in Suva on 3 May,"."""
    if verb.text == "held" and sentence.masked.endswith(", ", 0, verb.start):
        return sentence.masked.startswith((" in ", " on ", " at "), verb.end)
    if verb.text.endswith(_WITH_PREPOSITION) and sentence.masked.startswith(" by ", verb.end):
        # "led by the Pacific and called for by those in need"
        return True
    if verb.text == "provided" and sentence.masked.startswith(" that ", verb.end):
        # "a rare chance, provided that the ports are safe, and"
        return True
    if verb.text == "recalled" and _CALLED_HOME.match(sentence.masked, verb.end):
        return True
    if sentence.masked.startswith(",", verb.end) and (
        _SAID_BETWEEN.search(sentence.masked, 0, verb.start)
        or (_AND_SAID.search(sentence.masked, 0, verb.start) and _DID.match(sentence.masked, verb.end))
    ):
        # "land reclamation, which, they said, had eroded trust", "voiced concern and, she said, hoped for progress"
        return True
    if verb.text == "STATE" and _OF_STATE.match(sentence.masked, verb.end):
        return True
    if verb.start or not verb.text.isupper():
        return False
    return _PAPER.match(sentence.text) is not None or (
        not sentence.start and read_dateline(sentence.text) is not None
    )
