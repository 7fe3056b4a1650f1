"""Participles behind a comma by which the same one goes on: "welcomed the fund, noting that reefs can't wait"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.clauses.clause import Clause, clause_of, papers
from jasmine_record.parsing.grammar.clauses.ends import end_at_next_subject, rest_end
from jasmine_record.parsing.grammar.clauses.semicolons import is_somebody
from jasmine_record.parsing.grammar.mentions import read_mentions
from jasmine_record.parsing.grammar.verbs import participle_at
from jasmine_record.parsing.lexicon import table

__all__ = ["with_participles"]


def with_participles(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses with those of the participles that end what they report, each behind its own."""
    return tuple(one for place in range(len(clauses)) for one in _going_on(clauses, place))


def _going_on(clauses: Sequence[Clause], place: int) -> Iterator[Clause]:
    """A clause, and what its subject goes on to say in participles, up to the next clause."""
    clause = clauses[place]
    yield clause
    # "The plan was welcomed by Fiji, noting": who notes stands behind the verb, if anywhere.
    passive = clause.ahead and not (clause.subject and clause.subject[0].start < clause.verb[0])
    if clause.act is None or clause.relative or passive:
        return
    masked, following = clause.sentence.masked, clauses[place + 1 : place + 2]
    stop = following[0].start if following else len(masked)
    end = rest_end(masked, following[0]) if following else stop
    if _ANOTHER_BEFORE.search(masked, clause.verb[1], clause.rest[1]):
        return
    while verb := participle_at(masked, clause.rest[1], stop):
        if verb.text.partition(" ")[0] in table("clauses")["asides_of_papers"] and _is_of_others(clause):
            return
        # It has no subject of its own, as a verb behind "and" has none.
        begun = clause_of(clause.sentence, verb, (), clause.rest[1], ", ")
        clause = _before_another(end_at_next_subject(attrs.evolve(begun, rest=(verb.end, end))))
        yield clause


def _is_of_others(clause: Clause) -> bool:
    """Whether others may go on in a participle, or what they wrote: "welcomed the report of the experts | , recommending that"."""
    masked, (start, end) = clause.sentence.masked, clause.rest
    if _paper().search(masked, start, end) or _BY_ANYBODY.search(masked, start, end):
        return True
    by = _OF_SOMEBODY.search(masked, start, end)
    if by is None:
        return False
    who = read_mentions(clause.sentence.text, *by.span("who"))
    return is_somebody(by["who"]) or (bool(who) and who[-1].end == by.end("who"))


#: Those who said or did something: "the claims by | rebel groups".
_OF_SOMEBODY: Final = re.compile(r"\b(?:of|by|from) (?P<who>(?:(?!\b(?:of|by|from)\b)[^,;:]){2,80})$")
#: The same, be they unknown: "threats by | rebel bands".
_BY_ANYBODY: Final = re.compile(r"\bby (?:[A-Za-zÀ-þ'’-]+ ){0,4}[A-Za-zÀ-þ'’-]+s$")


@cache
def _paper() -> re.Pattern[str]:
    """A report, a study, a letter as what is spoken of, be it by somebody or on something."""
    return re.compile(rf"\b(?:{papers()})(?=$| (?:of|by|from|on|about|to|in|for|that|which)\b)")


#: Somebody else, who goes on in the participle: "briefed them on it, which Minister Placeholder commended | , noting that".
_ANOTHER_BEFORE: Final = re.compile(
    r", (?:(?:on|to|in|with|at|for) )?(?:which|whom|where) (?:the |both |all )?(?:[A-Z]|he |she |they |(?:other |two )?(?:ministers|sides|parties|delegations) )[^,;:]*$"
    r"|, who (?:[a-z]+ly )?[a-z]{3,}ed\b[^,;:]*$"
)


def _before_another(clause: Clause) -> Clause:
    """What a participle reports, without another one that "and" joins to it: "noting the costs | and stressing the need"."""
    masked, (start, end) = clause.sentence.masked, clause.rest
    joined = next(
        (joint for joint in _AND.finditer(masked, start, end) if participle_at(masked, joint.start(), end)),
        None,
    )
    return attrs.evolve(clause, rest=(start, joined.start())) if joined else clause


_AND: Final = re.compile(r" and (?=(?:also |further )?[a-z]+ing\b)")
