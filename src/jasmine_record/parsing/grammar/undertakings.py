"""Concrete things that a sentence says were announced, proposed or launched, without a list.

    announced = ["that"] subject "will" deed ... | ["the"] launch "of" ... | ["a"] fresh {word} kind ... | "a" {word} kind ...
              | "the" Name with a kind in it ... | sum "in" | "of" | "for" ...
    proposed  = launch "of" ... | deed fresh kind | "a" {word} kind ...
    launched  = "a" {word} kind ... | "the" Name with a kind in it ...

Nothing else that is announced is one: neither visits nor dates, decisions or results.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.proposals import match_proposal
from jasmine_record.parsing.grammar.things import INSIDE, WORD, amount, deeds, noun, people, thing
from jasmine_record.parsing.lexicon import alternation, numbers, table

__all__ = ["acts_itself", "announced_by_us", "are_undertakings", "parts_of", "undertaking"]

_COMMENT: Final = re.compile(
    r"(?:,? (?:but|although|though|whereas)|, (?:noting|adding|stressing|emphasi[sz]ing|expressing|stating|saying|underscoring|underlining|highlighting|recalling|which he|which she|which they"
    # What is said of the proposal itself.
    r"|an? (?:proposal|idea|suggestion|offer|move|step|plan) (?:that|which|he|she|they|welcomed|supported|described)|which (?:was|were) (?:welcomed|supported|accepted|approved|received)|for which))\b"
)


#: Of what a sum is told that nobody gives: "40 million in losses".
@cache
def _lost() -> re.Pattern[str]:
    return re.compile(rf" (?:[\w-]+ ){{0,3}}?(?:{alternation(table('undertakings')['losses'])})\b")


#: What was launched, by its name: 'the "Placeholder Bridges" exchange'.
_CALLED: Final = re.compile(
    r" (?:the|an?|its|their|our) (?:[“\"][^“”\"]{3,80}[”\"]|[‘'][^‘’']{3,80}[’'](?!\w))(?! (?:[\w-]+ ){0,2}?(?:report|book|study|publication|website|statement|film|attack))"
)
_TOGETHER: Final = re.compile(r",? (?:together|jointly) with ")
_CLOSING: Final = re.compile(r"(?:[,;] (?:and|or))?[\s.,;:”\"]*$")
_NEGATION: Final = re.compile(r"\b(?:not|no|never|nor|neither)\b")


@cache
def _sum() -> re.Pattern[str]:
    """Money, with what it is for."""
    return re.compile(
        rf" {amount()}"
        r"(?: (?:a|per) (?:year|annum)| annually|,? (?:over|for|within) (?:the (?:next|coming) )?[\w-]+ (?:years|months))?"
        r" (?:in|of|for|to(?! be\b)|towards?|worth of|package|programme|program|grant)\b"
    )


#: What has happened already is no undertaking: "a study | that found no link", "200 scholarships | that had been awarded".
_NOT_DONE: Final = r"(?!,? (?:that|which) (?:had|has|have|was|were|found|showed|shown|[a-z]+[^\We]ed)\b)"


@cache
def _given() -> re.Pattern[str]:
    """So many scholarships."""
    counts = alternation(numbers("cardinals"))
    return re.compile(
        rf" (?:(?:up to|more than|over|about|another|an additional|a further) ){{0,2}}(?:\d[\d,]*|(?:{counts})) (?:[a-z-]+ ){{0,3}}(?:{alternation(table('undertakings')['given'])})\b{_NOT_DONE}"
    )


@cache
def _patterns() -> dict[Act, re.Pattern[str]]:
    words = {key: alternation(entries) for key, entries in table("undertakings").items()}
    fresh, into, launches = words["fresh"], words["into"], _launches()
    kind = noun("kinds")
    a_kind = (
        rf" (?:an? {INSIDE}{kind}|(?:(?:its|their|our|his|her|the) )?(?:{fresh}) {INSIDE}{kind}){_NOT_DONE}"
    )
    named = rf" (?:the|its|their|our) (?:{INSIDE}(?-i:(?=[‘“\"]?[A-Z]){kind})|(?:new )?(?:[A-Z][\w’'&–-]* ){{1,5}}{kind})"
    # Talks that begin are no thing that is done, nor is what lasts longer, or who is given what.
    nothing = noun("no_launches", "no_undertakings", plural=True, small=True)
    talks = rf"(?! (?:the |formal |a |an |new )*(?:[\w-]+ ){{0,2}}?{nothing})"
    # Nor is whom an honour is given to, or where warships go.
    given, count = words["given"], rf"\d[\d,]*|{alternation(numbers('cardinals'))}"
    sent = rf"award of (?:{count}) (?:[\w-]+ ){{0,3}}?(?:{given})\b|(?:posting|deployment) of {people()}"
    launch = (
        r"(?: the| a| an)?(?: (?:joint|formal|official|early|forthcoming|imminent|planned|upcoming))?"
        rf" (?:(?:{words['launches']}) of(?= ){talks}|(?:{words['openings']}) of(?= ){talks}{_begun()}|{sent})"
    )
    idle = (
        rf"(?!(?:\w+ ){{0,3}}(?:{words['idle']})\b)"
        # To establish a fact is to find it out.
        r"(?!(?:no|whether|how|why|who|what|that|if|when|where)\b|the (?:[\w-]+ ){0,2}?(?:causes?|facts?|truth|circumstances|extent|identity|reasons?)\b)"
    )
    # What is told of another time ("would") may be of routine, unless its verb says that it is new.
    only_will, only_plans = rf"{words['provided']}|{words['bringing']}", r"open|second|send|station|train"
    done = (
        rf"(?:(?:{words['giving']}|{words['provided']}) {idle}|(?:second|send|station|train|{into}) {people()}"
        rf"|(?:{words['founding']}|{words['bringing']}|{into}) {amount()}"
        rf"|(?:{words['founding']}|{words['bringing']}|host(?= an? | the first )|open|(?:{into})(?: to)?(?: the (?:{launches}) of)?) {thing(founded=True)}"
        rf"|open an? {INSIDE}{noun('posts')})"
    )
    will = rf"(?:will (?:\w+ly |also |soon )?|would (?:\w+ly |also )?(?!(?:{only_will})\b))(?!(?:{only_plans})\b)"
    arranged = rf"{thing()}(?: {WORD}){{0,12}}? (?:will|would) be (?:{words['arranged']})\b"
    whose = r"(?:an? |its |their |our |(?:his|her) (?:country|government)['’]s |[A-Z]\w+['’]s? )?"
    set_aside = r"(?:set aside|allocated|earmarked)"
    # "that Japan will make | 30 million euros available", or makes it, or that it will be made available
    told = (
        rf"(?:(?: that)?(?P<told> )(?P<actor>(?:{WORD} ){{1,8}}?)(?:{will}(?:{done}|make {amount()} available)|makes {amount()} available|ha[sd] {set_aside} {amount()})"
        rf"| {whose}(?:plans?|decision|intention) to {done})"
        rf"|(?: that)?(?P<held> )(?:{arranged}|{amount()} (?:will|would) be (?:made available|provided|allocated)(?= (?:for|to)\b)|{amount()} (?:ha[sd]|have) been {set_aside}(?= (?:for|to)\b))"
    )
    return {
        Act.ANNOUNCE: re.compile(rf"{told}|{launch}|{a_kind}|{named}"),
        Act.PROPOSE: re.compile(
            rf"{launch}|{a_kind}|(?: to)? (?:{alternation(deeds())}|establishing|launching|creating){a_kind}"
        ),
    }


@cache
def _launches() -> str:
    words = table("undertakings")
    return alternation([*words["launches"], *words["openings"]])


@cache
def _begun() -> str:
    """What must stand behind "the opening of": one or so many things, or a name."""
    things = noun("kinds", "things", "events", "shared_things", "posts", plural=True)
    counts = alternation(numbers("cardinals"))
    owned = rf"(?:its|their|our) {INSIDE}{things}"
    named = rf"(?:the )?[A-Z]{{2,}}\b|(?:the|its|their|our) (?:(?:new|joint|first) )?{_name()}"
    longer = rf"(?:the|its|their) (?:[a-z-]+ ){{1,4}}by (?:\d{{1,3}}|{counts}) "
    held = rf"(?<=holding of ){INSIDE}{things}|(?<=organi[sz]ation of ){INSIDE}{things}"
    several = rf"(?:\d{{1,3}}|{counts}) (?!{_TIMES})"
    return rf"(?= (?:an? |{several}|{named}|{owned}|{longer}|{held}|{thing(founded=True)}))"


_TIMES: Final = r"(?:[a-z]+ )?(?:days?|weeks?|months?|years?)\b"


@cache
def _launched() -> re.Pattern[str]:
    """Verbs after which the thing itself stands."""
    return re.compile(r"(?:launch|establish|inaugurat|unveil|creat)\w*")


@cache
def _name() -> str:
    """A name in capitals of two words and more, but for what is nothing to be done."""
    words = table("undertakings")
    kept = alternation(word.capitalize() for key in ("no_launches", "no_undertakings") for word in words[key])
    return rf"(?!(?:[\w’'–-]+ ){{0,6}}?(?:{kept})s?\b(?! [A-Z]))[A-Z][\w’'–-]*(?: (?:(?:of|for|and|on|in|to) )?(?:the )?[A-Z\d][\w’'–-]*)+"


@cache
def _thing_launched() -> re.Pattern[str]:
    """A thing with a name in capitals, whatever it is called, or one of a kind."""
    return re.compile(
        rf" (?:the|its|their|our) (?:(?:new|joint|first) )?{_name()}| an? {INSIDE}{noun('kinds', 'things')}"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('undertakings')['before'])})\b", re.IGNORECASE)


@cache
def _habits() -> re.Pattern[str]:
    """What is done again and again: "usually |"."""
    return re.compile(rf"\b(?:{alternation(table('undertakings')['habits'])}) $")


_IN_YEAR: Final = re.compile(r"\b[Ii]n (?:\w+ )?(?:19|20)\d\d\b|\bat the (?:19|20)\d\d\b")
_LONGEST_BEFORE: Final = 120
#: What somebody told before, and behind it what is told now: "recalled that Fiji had opened a port, and | proposed".
_TOLD_BEFORE: Final = re.compile(r" that [^.;]*, and (?:also |further |then )?$")


def _was_before(text: str, at: int) -> bool:
    """Whether what stands before a verb says that it is told of another time."""
    words = text[max(0, at - _LONGEST_BEFORE) : at]
    if _TOLD_BEFORE.search(words):
        return False
    return any(told.search(words) for told in (_before(), _IN_YEAR, _habits()))


#: What somebody is to launch is put forward by that: "decided to launch a prize".
_TO_LAUNCH: Final = re.compile(
    r"(?i:agree|agreed|commit|committed|decide|decided|resolve|resolved)(?: (?:themselves|ourselves|itself))? to (?:jointly )?(?P<verb>launch(?:ing)?)\b"
)


def undertaking(text: str, act: Act, verb: tuple[int, int], end: int) -> tuple[int, int] | None:
    """The place of what a clause puts forward, in its sentence.

    Args:
        text: The sentence.
        act: Of the clause.
        verb: The place of its verb.
        end: Where the clause ends.

    Returns:
        A half-open range of code points; `None` where it isn't sure that it is a concrete thing, or where it was put
        forward before.
    """
    later = _TO_LAUNCH.match(text, verb[0], end)
    if later:
        act, verb = Act.ANNOUNCE, later.span("verb")
    pattern = _patterns().get(act)
    if (
        pattern is None
        or _was_before(text, verb[0])
        or _NEGATION.search(text[max(0, verb[0] - 12) : verb[0]])
    ):
        return None
    begins = _begin(pattern, text, act, verb, end)
    if begins is None:
        return None
    start, shown = begins
    comment = _COMMENT.search(text, shown, end)
    if comment is None and _launched().match(text, verb[0]):
        # Who launched it too is no part of what was launched.
        comment = _TOGETHER.search(text, shown, end)
    stop = comment.start() if comment else end
    tail = text[start:stop][-_TAIL:]
    # "announced the opening of a school in 2019": that may be when it was announced; "will open a school in 2030" isn't.
    dated = act is Act.ANNOUNCE and not _WILL.search(text, verb[1], shown) and _IN_YEAR.search(tail)
    if dated or _before().search(tail):
        return None
    closing = _CLOSING.search(text[start:stop][-8:])
    stop -= len(closing[0]) if closing else 0
    hanging = (
        _HANGING.search(text, max(shown, stop - _LONGEST_HANGING), stop)
        if text.startswith(":", stop)
        else None
    )
    stop = hanging.start() if hanging else stop
    return _without_marks(text, start, stop) if shown <= stop + 1 else None


def _begin(
    pattern: re.Pattern[str], text: str, act: Act, verb: tuple[int, int], end: int
) -> tuple[int, int] | None:
    """Where what is put forward begins, and where the words end that show it to be a concrete thing."""
    match = pattern.match(text, verb[1], end)
    if match is None and act is Act.PROPOSE:
        return match_proposal(text, verb, end)
    if match is None and act is Act.ANNOUNCE:
        match = _sum().match(text, verb[1], end)
        match = None if match and _lost().match(text, match.end(), end) else match
        match = match or _given().match(text, verb[1], end)
    launched = _launched().match(text, verb[0]) is not None
    if match is None and launched:
        match = _CALLED.match(text, verb[1], end) or _thing_launched().match(text, verb[1], end)
    told = _told_at(match) if match else None
    if match is None or (launched and told is not None):
        return None
    actor = match.groupdict().get("actor")
    if actor and not acts_itself(actor):
        # "that the enemy would launch a programme"
        return None
    return (verb[1] if told is None else told) + 1, match.end()


@cache
def _actor() -> re.Pattern[str]:
    """Who does what is announced: somebody with a name, a body, or whoever announces it."""
    groups = table("groups")
    bodies = alternation(
        {body.lower() for body in groups["bodies"]} | {*groups["singular"], *groups["plural"]}
    )
    return re.compile(rf"\b(?:it|he|she|they|we|both|all|his|her|its|their|our|each|one|{bodies})\b|[A-ZÀ-Þ]")


def acts_itself(words: str) -> bool:
    """Whether the words before a verb name somebody, or a body, and not just anybody: "the enemy", "rebels"."""
    return _actor().search(_ARTICLE_FIRST.sub("", words, count=1)) is not None


_ARTICLE_FIRST: Final = re.compile(r"(?:The|An?) ")


def _told_at(match: re.Match[str]) -> int | None:
    """Where a clause begins that tells what will be done: "announced that | Fiji will"."""
    return next((match.start(name) for name in ("told", "held") if match.groupdict().get(name)), None)


@cache
def _opens_with_launch() -> re.Pattern[str]:
    return re.compile(rf"(?:the|an?|its) (?:{_launches()}) of ")


@cache
def _also() -> re.Pattern[str]:
    launches = _launches()
    return re.compile(
        rf"(?:,(?= and an? (?:new |joint )?{noun('kinds')})|,?(?= and (?:also )?(?:the|an?|its) (?:{launches}) of )) and (?:also )?"
    )


#: What a purpose is told with, so that "and" may join two purposes: "a fund to support the training of teachers and ...".
_PURPOSE: Final = re.compile(
    r" (?:for|to|towards?|on|against|supporting|financing|of) (?:[a-z]+ )?the [a-z-]+ of "
)
_AIM: Final = re.compile(r" (?:for|to|towards?|against|supporting|financing) ")
_TO_DO: Final = re.compile(r" to (?:[a-z]+ly )?(?!the\b)[a-z]+ ")
#: Of another clause: "| , and the opening of mines was discussed", if what stands before tells nothing of the thing.
_FINITE: Final = re.compile(
    r", and (?:the|an?|[A-Z][\w’'-]*) (?:(?!(?:which|that|who|whom)\b)[\w’'-]+ ){0,8}?(?:was|were|is|are|has|have|had|will|would|left)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:which|that|who|whom|whose|where|whereby|so|will|would)\b")


def parts_of(text: str, place: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The undertakings that "and" joins: "the launch of a fund | and | the dispatch of experts"."""
    other = _FINITE.search(text, *place)
    if other and not _RELATIVE.search(text, place[0], other.start()):
        place = place[0], other.start()
    joint = _also().search(text, *place)
    if joint is None:
        return (place,)
    before = (place[0], joint.start())
    purpose = _PURPOSE if joint[0].startswith(",") else _AIM
    aim = purpose.search(text, *before) or _TO_DO.search(text, *before)
    if aim or not _opens_with_launch().match(text, place[0]):
        return (place,)
    return (before, *parts_of(text, (joint.end(), place[1])))


_WILL: Final = re.compile(r" (?:will|would) ")
_TAIL: Final = 24
"""Code points at the end of what is put forward in which it is dated."""
#: What only leads to the list below: "an exercise, | which would comprise".
_HANGING: Final = re.compile(r",? (?:which|that|with|covering|comprising|including)(?: [\w-]+){0,4}$")
_LONGEST_HANGING: Final = 60


#: Nothing but a name in marks, without the closing one: 'the "Placeholder Hub'.
_IN_MARKS: Final = re.compile(r"(?:the |an? |its |their |our )?[“\"](?P<name>[^“”\"]+)")


def _without_marks(text: str, start: int, stop: int) -> tuple[int, int]:
    """A place without the marks around its name, or with the closing mark that the name needs."""
    alone = _IN_MARKS.fullmatch(text, start, stop)
    if alone:
        return alone.span("name")
    half = (text.count('"', start, stop) % 2) or text.count("“", start, stop) > text.count("”", start, stop)
    behind = _CLOSING_MARK.match(text, stop) if half else None
    return start, behind.end() if behind else stop


_CLOSING_MARK: Final = re.compile(r"[.,]?[”\"]")


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{alternation(table('undertakings')['kinds'])})s?\b")


_ARTICLE: Final = re.compile(
    r"(?:an?|one|two|three|four|five|\d{1,3}|new|joint|the (?:launch|establishment|creation|introduction|dispatch|donation|provision)) "
)
#: What is no undertaking, though it may be announced.
_RESULT: Final = re.compile(
    r"\b(?:visits?|meetings?|agreements?|memorand\w+|MoUs?|treat(?:y|ies)|dates?|rounds?|sessions?|consultations?|results?|statements?)\b"
)


def are_undertakings(entries: Sequence[str]) -> bool:
    """Whether the entries of a list that was announced without a noun are all concrete things: "the following: a fund; ..."."""
    return (
        bool(entries)
        and all(_ARTICLE.match(entry) and not _RESULT.search(entry) for entry in entries)
        and any(_thing().search(entry) for entry in entries)
    )


_BY_US: Final = re.compile(
    r"\b[Ww]e(?: (?:also|hereby|today|jointly|further|are|pleased to|proud to|happy to))*"
    r" (?P<verb>announce|announcing|launch|launching|unveil|unveiling|propose|proposing)\b"
)


def announced_by_us(text: str, masked: str) -> tuple[tuple[int, int], Act] | None:
    """The place of the verb in a sentence in which "we" put something forward, with its act."""
    match = _BY_US.search(masked) if "We " in masked or "we " in masked else None
    if match is None:
        return None
    act = Act.PROPOSE if match["verb"].startswith("propos") else Act.ANNOUNCE
    return (match.span("verb"), act) if text[match.start() : match.end()] == match[0] else None
