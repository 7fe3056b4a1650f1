"""What a sentence says was proposed, whatever it is called.

    proposed = ["the" "idea" "of"] ("a" {word} thing | shared {word} thing | the launch of ... | activity ... | doing ...
               | "to" activity ... | "that" "a" {word} thing "be" "held" ...)

A proposal is of something to be done, unless its head is one of what only changes what there is: a rate, a date, a view.
Whatever stands here is looked for behind the verb; where the proposal ends is told by its clause.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["match_proposal", "some_thing"]

_WORD: Final = r"[‘“\"]?[\w$'’.&/-]+[’”\"]?"
#: What no word of a thing is before its head: it says more of the thing behind it.
_MORE: Final = (
    r"(?:of|for|to|in|on|with|by|at|from|under|within|through|into|across|per|over|among|between|during|after|before|against|via|along|around|as"
    r"|that|which|who|whose|where|whereby|when|designed|aimed|be|will|would|should|must|can|may|is|are|was|were|has|have|had|and|or|but|not)\b"
)
_AHEAD: Final = rf"(?=$|\s?[^\w\s’'-]|\s{_MORE})"
#: Verbs of proposing after which the thing proposed stands; what is offered or recommended is often nothing new.
_PROPOSES: Final = re.compile(
    r"(?i:propos|suggest|put forward|puts forward|putting forward|float|tabl|submit)"
)
#: "put forward a proposal for | an exchange scheme", "floated the idea of | a reserve"
_IDEA: Final = re.compile(
    r" (?:an?|the|its|his|her|their) (?:(?:[a-z]+|[A-Z][\w.]*) )?(?:idea|proposal|suggestion|concept)(?: (?:of|for|on)(?= )|(?= to ))"
)


def some_thing(but: str) -> str:
    """A pattern for what an article opens, up to its head, which is none of some words."""
    inside = rf"(?:(?!{_MORE}){_WORD} ){{0,7}}?"
    return rf"{inside}(?!{_MORE}|(?:{alternation(table('undertakings')[but])})s?\b){_WORD}{_AHEAD}"


@cache
def _proposal() -> re.Pattern[str]:
    words = {key: alternation(entries) for key, entries in table("undertakings").items()}
    shared, launches, arranged = words["shared"], words["launches"], words["arranged"]
    activities = alternation([*table("undertakings")["activities"], *table("undertakings")["deeds"]])
    thing = some_thing("no_things")
    # Meetings are agreed on; the next one is nothing new.
    known = r"(?!(?:the|its|their|our|that|this|these|those|such|it|them|him|her|us)\b)"
    meeting = r"(?!(?:[\w-]+ ){0,5}?(?:meetings?|sessions?|rounds?|talks|negotiations|consultations|visits?|elections?|summits?)\b)"
    return re.compile(
        rf" (?:an? {thing}"
        rf"|(?:{shared}) {thing}"
        rf"|(?:the |an? )?(?:{launches}) of (?=\w){meeting}"
        rf"|to (?:jointly )?(?:{activities}) {known}{meeting}"
        rf"|(?:jointly )?[a-z]{{3,}}ing (?!(?:it|them|him|her|us|this|these|those)\b|{_MORE}){meeting}"
        rf"|(?:that )?(?P<told>(?:an? |(?:{shared}) ){meeting}(?:(?!be\b){_WORD} (?:\([^()]*\) )?){{1,12}}?be (?:{arranged})\b))"
    )


def match_proposal(text: str, verb: tuple[int, int], end: int) -> tuple[int, int] | None:
    """Where what is proposed begins in a sentence, and where what shows it to be a proposal ends.

    Args:
        text: The sentence.
        verb: The place of the verb of proposing.
        end: Where its clause ends.
    """
    if _PROPOSES.match(text, verb[0]) is None:
        return None
    idea = _IDEA.match(text, verb[1], end)
    match = _proposal().match(text, idea.end() if idea else verb[1], end)
    if match is None:
        return None
    told = match.start("told")
    return (told if told >= 0 else match.start() + 1), match.end()
