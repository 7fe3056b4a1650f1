"""Clauses that leave their verb out, for it is that of the clause before: "referred to the Award, | Fiji to the Forum"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import MONTH_NAME, WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses.clause import Clause
from jasmine_record.parsing.grammar.clauses.semicolons import is_somebody
from jasmine_record.parsing.grammar.mentions import MentionKind, read_mentions
from jasmine_record.parsing.grammar.verbs import FINITE
from jasmine_record.parsing.lexicon import alternation, numbers

__all__ = ["before_gap"]

#: "Fiji", "Minister Placeholder of Fiji", "the representative of Fiji"
_WHO: Final = (
    r"(?:the )?(?:representatives? of (?:the )?)?[A-Z][\w’'.-]*(?: (?:of (?:the )?)?[A-Z][\w’'.-]*){0,5}"
)
_STATE_ALONE: Final = frozenset({MentionKind.STATE})
_NAMED_ALONE: Final = frozenset(
    {MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.OFFICE}
)
#: Behind these it is told of what, and not for what purpose as behind "to".
_OF_MATTERS: Final = frozenset({"for", "of", "on", "about"})
_PREPOSITIONS: Final = "to|on|about|for|of|in|with|by|at|from"


def before_gap(clause: Clause, end: int, *, told: bool) -> int:
    """Where a clause ends that another one's follows without a verb; where it ended so far, if none does.

    Args:
        clause: The clause.
        end: Where it ended so far.
        told: Whether it tells in a clause of its own what somebody said.
    """
    end = _before_one(clause, _before_that(clause, _before_own(clause, _before_set_off(clause, end))))
    if ";" in clause.sentence.masked:
        end = _before_parted(clause, end)
    return end if told else _before_same(clause, _before_amount(clause, _before_object(clause, end)))


def _is_one(clause: Clause, found: re.Match[str], kinds: frozenset[MentionKind]) -> bool:
    who = read_mentions(clause.sentence.text, *found.span("who"))
    return len(who) == 1 and who[0].kind in kinds


#: One after another with what each says, and the verb with the first alone: "proposed a fund, Samoa a registry and Tonga a workshop".
_GAP: Final = re.compile(
    rf"(?:, (?:and )?|; (?:and )?|(?<=[a-z]) and )(?:(?:that|those) (?:from|of) )?(?P<who>{_WHO}) (?P<gap>to|on|about|for|of|an?) "
)
#: Whom a verb is about, right behind it: "thanked | Fiji | for the port".
_WHOM: Final = re.compile(
    r" (?P<who>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) (?=(?:to|on|about|for|of)\b)"
)
#: "asked that trade between Fiji | and Tonga to the north"
_PAIR_OF: Final = re.compile(r"\b(?:between|both|with|of|from|by|in)\b[^,;]*$")


#: What is said to or of people, who stand behind the verb.
_ABOUT_PEOPLE: Final = frozenset({Act.APPRECIATE, Act.CONDEMN, Act.CONGRATULATE, Act.REQUEST, Act.WELCOME})


def _end_of_first(clause: Clause) -> int | None:
    """Where the one ends whom a verb is about, if anybody stands right behind it."""
    first = _WHOM.match(clause.sentence.masked, clause.rest[0])
    return first.end("who") if first and _is_one(clause, first, _NAMED_ALONE) else None


def _before_same(clause: Clause, end: int) -> int:
    """Where another one's begins with the same preposition or article: "referred to the Award, | Fiji to the Forum"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    first = masked[start : start + 24].split(" ", 4)[1:4]
    verb = masked[slice(*clause.verb)].rpartition(" ")[2]
    object_end = _end_of_first(clause)
    for found in _GAP.finditer(masked, start, end):
        same = found["gap"] in (verb, *first) or (
            found["gap"] == "of" and " of " in masked[start : found.start()]
        )
        # "between Fiji and Tonga on fees" leaves no verb out.
        pair = found[0].startswith(" and ") and _PAIR_OF.search(masked, start, found.start())
        # "thanked Fiji for the port | and Tonga for the road": both are thanked.
        both = object_end is not None and masked.startswith(found["gap"], object_end + 1)
        if not same or pair or both:
            continue
        # "thanked the Chair for the report, and Minister Placeholder for the plan": both are thanked.
        person = (
            # "spoke of ports, Minister Placeholder of roads", but not "praised the work of Fiji, Minister Placeholder of Ports"
            (found["gap"] != "of" or verb == "of")
            and (first[:1] == [found["gap"]] or verb == found["gap"] or clause.act not in _ABOUT_PEOPLE)
            # "asked for ships and Minister Placeholder for time"
            and (
                found[0].startswith((",", ";"))
                or (found["gap"] in _OF_MATTERS and found["gap"] in (verb, *first[:1]))
            )
        )
        if _is_one(clause, found, _NAMED_ALONE if person else _STATE_ALONE):
            return found.start()
    return end


def _before_set_off(clause: Clause, end: int) -> int:
    """Where another one's begins behind a comma for the verb, with what the first one's begins with."""
    found = _SET_OFF.search(clause.sentence.masked, clause.rest[0] + 1, end)
    if found is None or not clause.sentence.masked.startswith(f" {found['gap']} ", clause.rest[0]):
        return end
    return found.start() if _is_one(clause, found, _NAMED_ALONE) else end


#: Behind a semicolon, with a comma for the verb: "referred to the Award; | the Ports Minister, to the Forum".
_PARTED: Final = re.compile(
    rf"; (?:and )?(?P<who>[A-Za-z][^,;:]{{1,80}}), (?:in turn, )?(?!in (?:addition|general|particular)\b)(?:{_PREPOSITIONS}|(?P<that>that)) [^;]*"
)
#: Behind a comma and "and": "agreed to open ports, | and Fiji, to cut fees".
_SET_OFF: Final = re.compile(rf", and (?P<who>{_WHO}), (?P<gap>to|that|on|about|for) (?=[a-z])(?![^;:]*,)")
#: The same with what each one's begins with: "With the former, he discussed fees; | with the latter, ports".
_BEGINS: Final = re.compile(r"(?P<word>With|To|On|In|From|For|At|By) ")
_BEGINS_AGAIN: Final = re.compile(rf"; (?:and )?(?P<word>{_PREPOSITIONS}) [^,;:]{{2,80}}, [^;]*")


def _before_parted(clause: Clause, end: int) -> int:
    """Where another one's begins behind a semicolon, without a verb in it."""
    masked, start = clause.sentence.masked, clause.rest[0]
    for found in _PARTED.finditer(masked, start, end):
        # "said that ports had closed; that of Fiji, that they would open"
        own = found["that"] and found["who"].startswith("that of ")
        stop = found.start("that") if own else found.end()
        if _names_one(clause, found) and not FINITE.search(masked, found.start(), stop):
            return found.start()
    begins = _BEGINS.match(masked, 0, clause.start)
    word = begins["word"].lower() if begins else ""
    for found in _BEGINS_AGAIN.finditer(masked, start, end) if word else ():
        if found["word"] == word and not FINITE.search(masked, *found.span()):
            return found.start()
    return end


def _names_one(clause: Clause, found: re.Match[str]) -> bool:
    who = read_mentions(clause.sentence.text, *found.span("who"))
    return is_somebody(found["who"]) or (len(who) == 1 and who[0].kind in _NAMED_ALONE)


#: Behind a comma, with an object as the first one has: "presented its strategy, | and Japan the Programme", "Fiji one on ports".
_OBJECT: Final = re.compile(
    rf"(?:, (?:and |while )?|; (?:and )?)(?P<who>{_WHO})(?: in turn| for (?:its|his|her) part)?,? "
    r"(?:(?P<gap>the|one|those|that of|his|her|their)(?= [a-z“A-Z])|(?P<noun>[a-z]+)(?=[.;]|$))[^,;]*"
)
_STARTS_WITH_OBJECT: Final = re.compile(rf" (?!(?:that|{_PREPOSITIONS})\b)[\w“]")
_NO_OBJECT: Final = re.compile(
    r"[a-z]+ly$|(?:today|yesterday|too|also|alone|both|together|themselves|himself|herself|itself|[a-z]+ed|[a-z]+ing)$"
)


#: The same behind "and" alone, with a word for what the first one's object is: "a workshop on fees | and Fiji one on ports".
_ONE_OF: Final = re.compile(
    rf"(?<=[a-z]),? and (?P<who>{_WHO}) (?:(?:that|those) (?:of|(?P<place>in|between))|one (?:on|for|about|of|with|to)) "
)


def _before_one(clause: Clause, end: int) -> int:
    """Where another one's begins with such a word: "the importance of trade | and Minister Placeholder that of ports"."""
    masked = clause.sentence.masked
    for found in _ONE_OF.finditer(masked, clause.rest[0] + 1, end):
        if found["place"] and (
            masked.startswith("them ", found.end()) or FINITE.search(masked, found.end(), end)
        ):
            # "thanked Fiji and Tonga that in the past had opened their ports"
            continue
        if _is_one(clause, found, _NAMED_ALONE):
            return found.start()
    return end


def _before_object(clause: Clause, end: int) -> int:
    """Where another one's begins with an object: "presented its strategy, | and Japan the Programme"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    has_object = _STARTS_WITH_OBJECT.match(masked, start) is not None
    for found in _OBJECT.finditer(masked, start + 1, end):
        if not has_object and found["gap"] != "one":
            continue
        if found["noun"] and (_NO_OBJECT.match(found["noun"]) or not found[0].startswith(", and ")):
            continue
        if "," in found[0][2:] and not found[0].startswith(";"):
            # "thanked the Chair, Minister Placeholder, the host"
            continue
        if FINITE.search(masked, found.end("who"), found.end()):
            continue
        if _is_one(clause, found, _NAMED_ALONE):
            return found.start()
    return end


@cache
def _amount() -> re.Pattern[str]:
    """How much or how many, or when: "5 million", "two ships", "June"."""
    counted = alternation(numbers("cardinals"))
    return re.compile(
        rf" ?(?:(?:about|another|nearly|over|some|up to) )?(?:(?P<number>(?:[A-Z]{{2,3}})?[$€£]? ?\d[\d.,]*\b|(?:{counted})\b)|(?P<day>(?:{MONTH_NAME}|{WEEKDAY_NAME})\b)|(?P<noun>[a-z]+(?= and (?:the )?[A-Z]|, (?:the )?[A-Z])))"
    )


#: Behind a comma, with what it is without an article: "pledged 5 million, | Tonga 2 million", "stressed fees, | Tonga training and Samoa".
_NEXT_ONE: Final = re.compile(rf"(?:, (?:and |while )?|; (?:and )?)(?P<who>{_WHO}) (?=[a-z\d$€£A-Z])")


def _before_amount(clause: Clause, end: int) -> int:
    """Where another one's begins with an amount, a day or a bare noun as the first one's does: "pledged 5 million, | Tonga 2 million"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    first = _amount().match(masked, start, end)
    if first is None:
        return end
    for found in _NEXT_ONE.finditer(masked, start + 1, end):
        who = found.end("who")
        while who > found.start("who"):
            # A month is a capitalised word as well: "Tonga | July".
            other = _amount().match(masked, who, end)
            if other and other.lastgroup == first.lastgroup:
                named = read_mentions(clause.sentence.text, found.start("who"), who)
                kinds = _STATE_ALONE if first["noun"] else _NAMED_ALONE
                if len(named) == 1 and named[0].kind in kinds:
                    return found.start()
            who = masked.rfind(" ", found.start("who"), who)
    return end


#: What is each one's: "outlined its plan; Samoa, in turn, its reform", "explained the plan and Minister Placeholder his concerns".
_ITS: Final = re.compile(
    rf"(?:, (?:and )?| and |; (?:and )?)(?P<who>{_WHO})(?:, (?:in turn|for (?:its|his|her) part),)? (?P<whose>its|his|her) (?=[\w])"
)


def _before_own(clause: Clause, end: int) -> int:
    """Where another one's begins that is told to be of this one: "outlined its plan | and Samoa its reform"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    for found in _ITS.finditer(masked, start + 1, end):
        if _is_one(clause, found, _STATE_ALONE if found["whose"] == "its" else _NAMED_ALONE):
            return found.start()
    return end


#: The same of what each said: "cautioned that fees are high and Samoa that ports are full".
_THAT: Final = re.compile(
    rf"(?:, (?:and |while )?| and |; (?:and )?)(?P<who>{_WHO})(?P<comma>,)? that (?=\w)"
)
#: What a relative clause goes on with, which is told of those right before it: "Tonga that | have reefs".
_OF_THEM: Final = re.compile(r"(?:is|are|was|were|has|have|had|he|she|it|they|[a-z]+ed)\b")


def _before_that(clause: Clause, end: int) -> int:
    """Where another one's begins with "that": "cautioned that fees are high | and Samoa that"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    says_that = masked.startswith(" that ", start) or masked.startswith("said", clause.verb[0])
    for found in _THAT.finditer(masked, start + 1, end) if " that " in masked[start:end] else ():
        parted = found[0].startswith((",", ";"))
        if not says_that and not (parted and " that " in masked[start : found.start()]):
            continue
        if found["comma"] and " and that " in masked[found.end() : end]:
            # "stressed that it helps Fiji and Tonga, that ports matter, and that trade grows": one says all of it.
            continue
        if not parted and not found["comma"] and _OF_THEM.match(masked, found.end()):
            # "supports Fiji and Tonga that have reefs" leaves no verb out.
            continue
        if _is_one(clause, found, _NAMED_ALONE):
            return found.start()
    return end
