"""What a sentence says was proposed, where no list tells it.

    proposed = ["the" "idea" "of"] (thing | doing thing | "linking" {word} things | "to" activity thing
               | "that" thing "be" "held" ...)

What is proposed in other words is often a change in what there is, a view, a time: nothing to launch.
Whatever stands here is looked for behind the verb; where the proposal ends is told by its clause.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.things import INSIDE, WORD, deeds, noun, people, thing
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["match_proposal"]

#: Verbs of proposing after which the thing proposed stands; what is offered or recommended is often nothing new.
_PROPOSES: Final = re.compile(
    r"(?i:propos|suggest|put forward|puts forward|putting forward|float|tabl|submit)"
)
#: "put forward a proposal for | an exchange scheme", "floated the idea of | a reserve"
_IDEA: Final = re.compile(
    r" (?:an?|the|its|his|her|their) (?:(?:[a-z]+|[A-Z][\w.]*) )?(?:idea|proposal|suggestion|concept)(?: (?:of|for|on)(?= )|(?= to ))"
)


@cache
def _proposal() -> re.Pattern[str]:
    words = {key: alternation(entries) for key, entries in table("undertakings").items()}
    activities = alternation([*table("undertakings")["activities"], *deeds()])
    links = noun("kinds", "things", plural=True)
    return re.compile(
        rf" (?:(?:that )?(?P<told>{thing(or_be=True)}[”\"]?(?: (?!be\b){WORD}| \([^()]*\)){{0,14}}? be (?:{words['arranged']})\b)"
        rf"|{thing()}"
        rf"|(?:to (?:jointly )?(?:{activities})|(?:jointly )?(?:{words['doing']})) {thing(founded=True)}"
        rf"|(?:to exchange|exchanging) {people()}"
        rf"|linking (?:the |their |our )?{INSIDE}{links}(?<=s))"
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
