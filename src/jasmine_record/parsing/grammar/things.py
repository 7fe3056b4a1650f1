"""What is there to be launched, held or given: nouns of concrete things, sums of money, and people who are sent.

    thing = ("a" | shared | count) {word} noun | "a" '"' Name '"' | "a" {word} "exchange" "of" {word} people

A noun counts only where it is the head, as another noun behind it says that it isn't: "a strategy | for ports", but not
"a strategy meeting".
"""

from __future__ import annotations

from functools import cache
from typing import Final

from jasmine_record.parsing.lexicon import alternation, numbers, table

__all__ = ["INSIDE", "WORD", "amount", "deeds", "noun", "people", "thing"]

WORD: Final = r"[‘“\"]?[\w$'’.&/-]+[’”\"]?"
#: What opens another phrase, so that the noun behind it is none of what an article before it opens: "a cut affecting | every school".
_NOT: Final = r"(?!(?:a|an|the|its|his|her|their|our|this|that|these|those|every|each|all|any|no|some|both|austerity|sanctions|affecting|concerning|including|involving|regarding|targeting|of|for|to|in|on|with|by|at|from|under|within|through|into|across|per|over|among|between|about|as|than|towards?|without|during|after|before|against|via|that|which|who|and|or|but|designed|called|aimed|will|was|were|is|are)\b)"
#: The words between an article and the head.
INSIDE: Final = rf"(?:{_NOT}{WORD} ){{0,7}}?"
#: What may stand behind a head, as another noun doesn't.
_HEAD: Final = (
    r"(?=$|[^\w\s]|\s?[^\w\s]| (?:[A-Z\d]|(?:a|about|across|after|against|ahead|along|alongside|amid|among|amongst|an|and|around|as|at|based|before|between|beyond|both|but|by|can|during|each|every|for|from|has|have|here|if|in|including"
    r"|into|is|it|later|last|next|of|off|on|once|or|over|per|set|since|so|such|than|that|the|there|this|through|throughout|to|today|together|tomorrow|toward|towards|under|until|upon|via|was|were|when|where|whereby|which|while|who|whose|will|with|within"
    r"|without|worth|would|yesterday|\w+ly|\w+ed|(?!(?:briefing|building|filing|funding|gathering|hearing|lending|listing|meeting|opening|parking|ruling|sitting|spending|training)\b)\w+ing|known|run|led|built)\b))"
)
#: What a state grants that is nothing to launch, what somebody was awarded, where one only speaks:
#: "a grant of citizenship", "an award from the Union", "a press conference"; nor is a fight or a virtue one:
#: "a challenge at the WTO", "a bombing campaign", "an exercise of restraint".
_NO_THING: Final = (
    r"(?<!grant(?= of (?:citizenship|asylum|amnesty|pardon|clemency|leave|access|immunity)))"
    r"(?<!award(?= (?:from|by)\b))(?<!prize(?= (?:from|by)\b))(?<!press conference)(?<!news conference)"
    r"(?<!challenge(?= (?:at|against)\b))(?<!bombing campaign)(?<!military campaign)(?<!(?i:election campaign))(?<!smear campaign)(?<!verbal campaign)"
    r"(?<!course(?= of (?:action|events|treatment)\b))(?<!contribution(?= (?:by|from)\b))"
    r"(?<!exercise(?= of (?:authority|caution|power|restraint|rights?|the)\b))"
)


@cache
def noun(*lists: str, plural: bool = False, or_be: bool = False, small: bool = False) -> str:
    """A pattern for a noun of some lists of `undertakings.toml` that is the head.

    Args:
        lists: Their keys.
        plural: Whether it may be more than one.
        or_be: Whether "be" may stand behind it: "that a fund | be created".
        small: Whether it must be in small letters, as in a name it isn't.
    """
    words = table("undertakings")
    nouns = alternation([word for key in lists for word in words[key]])
    head = rf"(?:{_HEAD}|(?= be\b))" if or_be else _HEAD
    # "a strategy against its rivals", "a plan to resign"
    against = rf"(?! against (?:the |his |her |its |their |our )?(?:{alternation(words['foes'])})\b| to (?:{alternation(words['endings'])})\b)"
    return rf"[‘“\"]?(?:(?{'-' if small else ''}i:{nouns})){'s?' if plural else ''}\b(?!['’]s\b){against}{head}{_NO_THING}"


_DEEDS: Final = ("founding", "bringing", "giving", "provided", "into")


@cache
def deeds() -> tuple[str, ...]:
    """All verbs of what somebody does for others."""
    return tuple(verb for key in _DEEDS for verb in table("undertakings")[key])


@cache
def people() -> str:
    """A pattern for people of a profession, behind up to four words more of them."""
    return rf"(?:{_NOT}{WORD} ){{0,4}}?(?:{alternation(table('undertakings')['people'])})\b"


@cache
def thing(*, founded: bool = False, or_be: bool = False) -> str:
    """A pattern for a thing to be done or made.

    Args:
        founded: Whether a verb says that it is made, so that it may be so many, or have a name; "three projects" alone
            doesn't tell which.
        or_be: Whether "be" may stand behind it.
    """
    words = {key: alternation(table("undertakings")[key]) for key in ("shared", "fresh")}
    opened, quoted = rf"(?:an?|{words['shared']}) {INSIDE}", r"an? (?:[\w-]+ ){0,2}?"
    if founded:
        counts = rf"\d{{1,3}}|{alternation(numbers('cardinals'))}"
        opened = (
            rf"(?:(?:an?|{words['shared']}|{counts}|(?:the |its |their |our )?(?:{words['fresh']})) {INSIDE}"
            r"|(?:the|its|their|our) (?:[A-Z][\w’'&–-]* ){1,5})"
        )
        quoted = r"(?:an?|the) (?:[\w-]+ ){0,2}?"
    return (
        rf"(?:{opened}{noun('kinds', 'things', 'events', 'shared_things', plural=True, or_be=or_be)}"
        rf"|{quoted}[“\"](?:[A-Z\d][\w’'-]* ){{1,5}}[A-Z\d][\w’'-]*[”\"](?= (?:be|for|in|on|of|to|with)\b|[.,;:]|$)"
        rf"|(?:an?|{words['shared']}) (?:[\w-]+ ){{0,3}}?exchanges? of {people()})"
    )


@cache
def amount() -> str:
    """A pattern for a sum of money; a few pounds may be of fish."""
    currencies, money = (alternation(table("undertakings")[key]) for key in ("currencies", "money"))
    figure = r"\d[\d,.]*(?:[- ]?(?:million|billion|trillion))?"
    return (
        r"(?:(?:up to|more than|over|nearly|almost|approximately|about|roughly|around|at least|an additional|a further|additional|a new|an?|another) ){0,3}"
        rf"(?:(?:(?:{currencies})|(?:[A-Z]{{1,3}} ?)?[$€£¥]) ?{figure}"
        rf"|(?!\d{{1,3}}(?:\.\d+)? pounds\b){figure} (?:{money})\b"
        rf"|(?:{alternation(numbers('cardinals'))}) (?:million|billion) (?:{money})\b)"
    )
