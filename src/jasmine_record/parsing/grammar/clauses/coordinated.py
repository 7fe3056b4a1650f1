"""Clauses of their own behind "and", "but" or "while", whoever acts in them: "asked for support | and the delegation promised it"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.before_verb import NO_ADVERBS
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, Clause
from jasmine_record.parsing.grammar.clauses.semicolons import NO_SUBJECT, PAPER, is_somebody, saying
from jasmine_record.parsing.grammar.mentions import STATES_AND_BODIES, Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.verbs import ANY_PAST, PAST_ALONE, Tense, reported
from jasmine_record.parsing.lexicon import alternation, numbers, rows, table

__all__ = ["NOT_PAST", "OF_BEFORE", "joined_clause", "speaker_goes_on"]

_STATE: Final = "was|were|did|had|could|would|remained"
#: What no subject of a main clause holds before its verb.
_NO_WORD: Final = (
    rf"(?:{NO_SUBJECT}|is|are|has|have|will|can|shall|should|may|might|must|not|no|by|and|but|or)\b"
)
_JOINS: Final = "(?:and|but|yet|while|whilst|whereas)"


@cache
def _clause() -> re.Pattern[str]:
    """Who acts behind a conjunction, and how: ", and | the Ports Railways | requested"."""
    word = rf"(?!{_NO_WORD}|(?:{_STATE}|{ANY_PAST})\b)[\w$€£][\w.'’/-]*"
    return re.compile(
        # "and he | and the Minister"
        rf"(?P<joint>(?:[,;]? (?:and |but )?(?:both )?(?:he|she))? and|,? {_JOINS}) (?P<who>{word}(?: {word}| \x01+| and(?= (?:the )?[A-Z])){{0,9}}?)(?: \x01+)?"
        rf"(?: (?:also|then|both|all|each|(?!(?:{NO_ADVERBS})\b)[a-z]+ly))? (?:(?P<state>{_STATE})|(?P<past>{ANY_PAST}))(?![\w'’-])"
    )


#: Without one of these forms behind a conjunction nobody acts; quick to refuse.
_MAY_ACT: Final = re.compile(rf" {_JOINS} [^,;]*?\b(?:{_STATE}|{ANY_PAST})\b")
#: Behind these, a clause of its own is told in the past as well: "asked how trade grew | and the fund worked".
_OF_RELATIVE: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|what|how|why|as|if|whether|because|since|after|before|until)\b|:"
)
#: Who or what may act: one with an article or a number before it, or a name.
_DETERMINED: Final = re.compile(
    r"(?:the|an?|one|both|all|some|many|several|most|his|her|its|their|two|three|others?|[A-Z][\w'’-]*)\b"
)


@cache
def _object() -> re.Pattern[str]:
    """An object that only a finite verb has: "promised | it"."""
    counted = "|".join(re.escape(word) for word in numbers("cardinals"))
    return re.compile(
        rf" (?:the|an?|its|their|his|her|it|them|him|this|that|these|those|no|whether|how|{counted})\b"
    )


#: What tells when or where something was done, and is no object.
_WHEN_OR_WHERE: Final = (
    "about|across|around|as|at|between|by|during|from|in|into|last|next|on|over|through|under|with|within|and|or"
    "|but|earlier|later|recently|above|below|after|before|since|until|among|against|towards?|throughout|upon|via|without|here|today|so|thus|there"
)


@cache
def _asking() -> re.Pattern[str]:
    """A verb of saying with a noun behind it: "requested | financing"."""
    return re.compile(rf"(?:{reported()}) (?!(?:{_WHEN_OR_WHERE}|for|of|to)\b)[a-z]")


#: What was said, and nothing that tells when or where: "pledged | 10 million dollars", "agreed | to host it".
_SOMETHING: Final = re.compile(rf" (?!(?:{_WHEN_OR_WHERE})\b)[\w$€£]")
#: "and the panel | agreed to revert"
_TO_DO: Final = re.compile(
    r"(?:agreed|decided|declined|offered|pledged|promised|refused|undertook|volunteered) to [a-z]"
)
#: What another one did as well: "explained the plan, and Fiji | did the same".
_LIKEWISE: Final = re.compile(r"did (?:also )?(?:so|the same|likewise|similarly)\b")
#: What needs no object: "and Fiji | abstained"
_ALONE: Final = re.compile(
    r"(?:abstained|agreed|concurred|declined|demurred|disagreed|dissented|objected|refused)(?=[.,;]|$)"
)
#: What parts clauses and nothing else does.
_CONTRASTS: Final = frozenset({", but", ", while", ", whilst", ", whereas"})
_PAST_ALONE: Final = re.compile(rf"(?:{PAST_ALONE})\b(?! (?:by|with)\b)")
_BY: Final = (" by ", " with ", " under ")
#: What should be or what is, to which no past tense is joined.
NOT_PAST: Final = re.compile(
    r"\b(?:would|should|will|must|can|could|may|might|is|are|does|do|remains?|stands?|needs?|takes?|continues?)\b"
)
#: What is told of before.
OF_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\b|:")
_RECALLED: Final = ("recalled", "recalling", "reported", "informed")


def joined_clause(clause: Clause, end: int, *, told: bool) -> int:
    """Where a clause ends that another one follows behind a conjunction; where it ended so far, if none does.

    Args:
        clause: The clause.
        end: Where it ended so far.
        told: Whether it tells in a clause of its own what somebody said, so that what follows may be part of that.
    """
    masked, start = clause.sentence.masked, clause.rest[0]
    if not _MAY_ACT.search(masked, start, end):
        return end
    for found in _clause().finditer(masked, start + 1, end):
        if not _DETERMINED.match(found["who"]) and found["joint"] not in _CONTRASTS:
            continue
        if masked.startswith(_BY, found.end()):
            continue
        if _is_others(clause, found) if told else _is_own(clause, found):
            return found.start()
    return end


def _is_own(clause: Clause, found: re.Match[str]) -> bool:
    """Whether what follows can only be a clause of its own: behind what nobody tells in a clause."""
    masked = clause.sentence.masked
    if _OF_RELATIVE.search(masked, clause.rest[0], found.start()):
        return False
    contrast = found["joint"] in _CONTRASTS
    if found["state"]:
        return contrast or _LIKEWISE.match(masked, found.start("state")) is not None
    place = found.start("past")
    return (
        contrast
        or _PAST_ALONE.match(masked, place) is not None
        or _object().match(masked, found.end()) is not None
        or _TO_DO.match(masked, place) is not None
        or _asking().match(masked, place) is not None
    )


def _is_others(clause: Clause, found: re.Match[str]) -> bool:
    """The same behind what somebody said: somebody else says something, in the past tense of those who tell of the meeting."""
    masked = clause.sentence.masked
    if found["state"] or PAPER.search(found["who"]):
        return False
    future = NOT_PAST.search(masked, clause.verb[1], found.start())
    if masked.startswith(_RECALLED, clause.verb[0]) and not future:
        return False
    if OF_BEFORE.search(masked, clause.verb[1], found.start()):
        return False
    who = read_mentions(clause.sentence.text, *found.span("who"))
    acts = is_somebody(found["who"]) or (bool(who) and all(one.kind in ACTORS for one in who))
    said = saying().match(masked, found.start("past"))
    behind = said.end() if said else found.end()
    if acts and said and masked.startswith(" that ", behind):
        return True
    body = bool(who) and all(one.kind in _BODIES for one in who)
    alone = _ALONE.match(masked, found.start("past"))
    if not found["joint"].startswith(","):
        # "said that talks should resume and Fiji agreed"
        plain = future and not _OF_RELATIVE.search(masked, future.end(), found.start())
        return alone is not None and bool(plain) and (acts or body)
    if body and said and clause.act is not Act.REQUEST:
        # "stated that ports were full, and Fiji pledged a loan": be it part of what was said or not, it may be Fiji's own.
        own = alone or _SOMETHING.match(masked, behind)
        return own is not None and not _IN_SERIES.search(masked, clause.verb[1], found.start())
    if not (
        alone
        or masked.startswith(" that ", behind)
        or _object().match(masked, behind)
        or _TO_DO.match(masked, found.start("past"))
    ):
        return False
    # What somebody said is told in the present or of what should be, and this in the past.
    return future is not None and (acts or body)


#: Those who act, and those for whom somebody speaks.
_BODIES: Final = ACTORS | frozenset(STATES_AND_BODIES)
#: The deeds of several in a row: "noted that Fiji opened a port, | Tonga offered a site, and Samoa proposed".
_IN_SERIES: Final = re.compile(
    rf", (?:the )?[A-Z][\w’'-]*(?: (?:of |and |the )?[A-Z][\w’'-]*){{0,4}} (?:{ANY_PAST})\b"
)


#: Of what it is told, and what: "that | Fiji | was".
_TOLD: Final = re.compile(
    rf"(?:[^.;]{{0,60}}?\bthat|) (?P<who>[^,;]{{1,80}}?) (?P<verb>was|were|is|are|will|would|could|can|had|has|have|did|{ANY_PAST})\b"
)
_IS: Final = frozenset({"was", "were", "is", "are", "will", "would", "could", "can"})


@cache
def _and_said() -> re.Pattern[str]:
    """A verb of saying behind "and", and its object: " and expressed | his gratitude"."""
    return re.compile(
        rf" and (?P<who>(?:he|she) )?(?:also |then )?(?P<verb>{reported()}) (?P<object>that|his|her|the|an?|its|their|[A-Z][\w-]*['’]s)\b"
    )


_AMBIGUOUS: Final = frozenset(
    {
        *(Act.APPRECIATE, Act.COMMIT, Act.CONDEMN, Act.CONGRATULATE, Act.EMPHASIZE, Act.EXPRESS, Act.PROPOSE),
        *(Act.REQUEST, Act.STATE, Act.WELCOME),
    }
)


@cache
def _and_may_say() -> re.Pattern[str]:
    """What the one who speaks may do as well as those who are told of: " and invited | the Minister", " and affirmed | that"."""
    verbs = alternation({row["verb"] for row in rows("verbs") if Act(row["act"]) in _AMBIGUOUS})
    that = alternation({row["verb"] for row in rows("verbs") if Act(row["act"]) in (Act.AFFIRM, Act.EXPLAIN)})
    return re.compile(
        rf" and (?:also |then )?(?:(?P<verb>{verbs}) (?!(?:{_WHEN_OR_WHERE})\b)[\w$€£“]|(?:{that}) that\b"
        r"|accepted (?:the|an?|his|her|this) (?:[a-z]+ )?invitation\b)"
    )


def _before_ambiguous(clause: Clause, told: re.Match[str], who: tuple[Mention, ...], end: int) -> int:
    """Where a body or a state may go on as well as the one who speaks: "explained that Fiji had enacted a law | and invited guests"."""
    # "explained that migration through Fiji had grown"
    body = all(one.kind in _BODIES_ALONE for one in who) if who else _CAPITAL.search(told["who"])
    if told["verb"] not in _AUXILIARIES or not body:
        return end
    for found in _and_may_say().finditer(clause.sentence.masked, told.end(), end):
        if found["verb"] not in table("clauses")["shown_by_things"] and not _OF_RELATIVE.search(
            clause.sentence.masked, told.end(), found.start()
        ):
            return found.start()
    return end


_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ]")
_AUXILIARIES: Final = _IS | {"had", "has", "have", "did"}
_BODIES_ALONE: Final = frozenset({*STATES_AND_BODIES, MentionKind.GROUP, MentionKind.NAME})
#: What only the one who speaks is told to stress: " and underscored | the need".
_AND_NEED: Final = re.compile(
    r" and (?:also |then )?(?:emphasi[sz]ed|highlighted|stressed|underlined|underscored) the (?:[a-z]+ )?(?:importance|necessity|need|role|significance|urgency|value)\b"
)


def speaker_goes_on(clause: Clause, end: int) -> int:
    """Where the one who speaks goes on behind what is told: "stated that Fiji was a partner | and expressed his gratitude"."""
    masked = clause.sentence.masked
    if clause.tense is not Tense.PAST or " and " not in masked[clause.rest[0] : end]:
        return end
    told = _TOLD.match(masked, clause.verb[1], end)
    if told is None:
        return end
    who = read_mentions(clause.sentence.text, *told.span("who"))
    need = _AND_NEED.search(masked, told.end(), end)
    end = need.start() if need else end
    end = _before_ambiguous(clause, told, who, end)
    if any(one.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.GROUP) for one in who):
        # "said that the Minister was pleased and thanked the hosts": whose thanks these are can't be told.
        return end
    # "recalled that the Region had grown"
    thing = all(one.kind is MentionKind.NAME for one in who) and (not who or told["who"].startswith("the "))
    for found in _and_said().finditer(masked, told.end(), end):
        if not who and found["verb"] in table("clauses")["shown_by_things"]:
            # "said that the study was late and showed that ports matter"
            continue
        if (
            found["who"]
            or found["object"] in ("his", "her")
            or (told["verb"] in _IS and (who or found["object"] == "that"))
            # "recalled that trade had grown and pointed out that it would grow"
            or (thing and found["object"] == "that" and found["verb"] in table("clauses")["said_by_people"])
        ):
            return found.start()
    return end
