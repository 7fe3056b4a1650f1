"""Clauses that report nothing, but say who acts, for the pronouns and the verbs that follow."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.clauses.clause import ACTORS, Clause, clause_of
from jasmine_record.parsing.grammar.clauses.subjects import HARDLY_ANY
from jasmine_record.parsing.grammar.mentions import MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import IRREGULAR, Tense, Verb
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["begins_with_bystander", "opaque", "read_nearer", "read_unreported", "somebody"]


#: A sentence that begins with somebody who does something that no data file knows.
_DOES: Final = re.compile(
    rf"(?:[A-Z][^,;:]{{2,60}}: )?(?:(?:At|In|During|After|On|Following|Before|Upon|For) [^,;:]{{1,60}}, |(?:Later|Likewise|Meanwhile|Similarly|Then|Earlier|Finally|Lastly|Subsequently|Thereafter|Moreover|Furthermore|In closing|In conclusion|In response|In addition|[A-Z][a-z]+ing [^,;:]{{1,80}}), )?(?P<who>(?:[A-Z]|the |(?:[a-z]+ ){{1,3}}(?=[A-Z]))[^;:]{{1,160}}?)(?<!hereinafter)(?<!hereafter)(?:, who [^,;:]{{3,80}},)?,? (?:[a-z]+ly |also |then |further )?(?P<verb>[a-z]{{3,}}ed|had|(?:did|could) not [a-z]+|(?:was|were) (?:un|not )able to [a-z]+|{IRREGULAR})\b(?! by )"
)


def read_unreported(sentence: Sentence, stop: int, actors: frozenset[MentionKind] = ACTORS) -> Clause | None:
    """A clause that reports nothing, but says who acts, for the pronouns and the verbs that follow."""
    match = _DOES.match(sentence.masked, 0, stop)
    if match is None or HARDLY_ANY.match(sentence.masked, match.start("who")):
        return None
    who = read_mentions(sentence.text, *match.span("who"))
    if not who or any(mention.kind not in actors for mention in who):
        return None
    return Clause(
        sentence=sentence,
        subject=who,
        start=0,
        verb=match.span("verb"),
        act=None,
        part="other",
        rest=(match.end(), len(sentence.text)),
    )


#: Several who are told of with any verb: "Several Parties | found", "and Ms. Placeholder and her experts | were".
_SEVERAL_DID: Final = re.compile(
    rf"(?:(?:and|but|while|however,) )?(?P<who>[^,;:]{{2,120}}?) (?P<verb>did|could|felt|were|had|[a-z]{{3,}}ed|{IRREGULAR})\b"
)


#: Several things, or people whom no list knows, of whom something is told: "These files | are", "Both plans | have".
_SEVERAL_ARE: Final = re.compile(
    r"(?:(?:and|but|while|however,) )?(?P<who>(?:These|Those|Such|Both|All|Many|Most|Our|Their|The(?= [a-z-]+ )|these|those) [^,;:]{2,100}?) (?P<verb>are|were|have)\b"
)


def read_nearer(sentence: Sentence, start: int, stop: int) -> Clause | None:
    """A clause that tells anything of several, of whom "they" behind it tells more than of those who spoke before.

    It is a group's, or nobody's where they are no group.
    """
    match = _SEVERAL_DID.match(sentence.masked, start, stop) or _SEVERAL_ARE.match(
        sentence.masked, start, stop
    )
    who = read_mentions(sentence.text, *match.span("who")) if match else ()
    if match is None or not (who or match.re is _SEVERAL_ARE):
        return None
    begin, end = match.span("verb")
    verb = Verb(begin, end, match["verb"], None, "other", Tense.PAST)
    if len(who) == 1:
        # "The meeting was attended": those who met are told of otherwise.
        are_people = who[0].kind is MentionKind.GROUP and not who[0].is_collective
        return clause_of(sentence, verb, who, start, "") if are_people else None
    return opaque(sentence, verb)


@cache
def somebody() -> re.Pattern[str]:
    """Words for people who act, in whatever form they are named."""
    heads, groups = alternation(table("offices")["heads"]), table("groups")
    plural, people = alternation(groups["plural"]), alternation(groups["people"])
    return re.compile(
        rf"\b(?:{heads}|(?i:{plural})|[A-Z][a-z]+ [A-Z][a-z]+|{people}|(?:minister|president|secretary|commissioner|ambassador) [A-Z][a-z]+)\b"
    )


def begins_with_bystander(sentence: Sentence, which: str) -> bool:
    """Whether a sentence begins with somebody who is no party: `one` ("An old fisherman") or `many` ("The students")."""
    return _bystander(which).match(sentence.masked) is not None


@cache
def _bystander(which: str) -> re.Pattern[str]:
    nouns = alternation(table("groups")["bystanders"][which])
    first = "The|An?|This|That|These|Those|Some|Many|Several|Most|All|One|Another|Other|Two|Three|Four|Five|Young|Local"
    return re.compile(
        rf"(?:{first}) (?:(?!(?:of|for|to|with|in|by|on|that)\b)[a-z][\w-]* ){{0,3}}?(?:{nouns})\b"
    )


def opaque(sentence: Sentence, verb: Verb) -> Clause:
    """A clause of a verb that reports something, where it isn't known who does."""
    return Clause(
        sentence=sentence,
        subject=(),
        start=0,
        verb=(verb.start, verb.end),
        act=None,
        part=None,
        rest=(verb.end, len(sentence.text)),
        opaque=True,
    )
