"""Sentences that begin with their verb, as minutes and declarations have them: "Noted that ...", "AGREE to ..."."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.clause import Clause, clause_of
from jasmine_record.parsing.grammar.clauses.openings import is_no_verb
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense, Verb, opening_verb

__all__ = ["read_verb_first"]


_OPENS_OBJECT: Final = re.compile(
    r" (?:that|the|to|their|its|his|her|our|ourselves|themselves|itself|further|continued|greater|closer|on|with|a|an|all|both|each|this|these|those|satisfaction|appreciation|concern|gratitude|solidarity|support|thanks|regret|condolences|confidence|readiness|alarm|disappointment|sympathy|and [a-z]+ed|in the [a-z]+est (?:possible )?terms|in [a-z]+ing|deep|grave|serious|strong|full|sincere|profound"
    r"|[A-Z][\w-]*['’]s)\b"
)
#: In an entry of a list the object may be somebody: "Urged Member States to ...", "Commended Fiji for ...".
_SOMEBODY_ASKED: Final = re.compile(
    r" [A-Z](?:[^.;:]|(?:Hon|Mr|Ms|Mrs|Dr|H\.E|H\.)\.){2,120}? (?:to|for|on|in|that|and)\b"
)
_TO_SOMEBODY: Final = frozenset({Act.REQUEST, Act.APPRECIATE, Act.CONGRATULATE, Act.WELCOME, Act.CONDEMN})


#: The participles of these stand before no noun that opens an entry, as those of others do: "proposed activities".
_NEVER_DESCRIBES: Final = frozenset({Act.AFFIRM, Act.EMPHASIZE, Act.CONDEMN, Act.CONGRATULATE})
_NEVER_DESCRIBE: Final = frozenset(
    {"noted", "thanked", "urged", "welcomed", "took note", "called for", "called on", "called upon"}
)


def _never_describes(verb: Verb) -> bool:
    return verb.act in _NEVER_DESCRIBES or verb.text.lower() in _NEVER_DESCRIBE


def _is_asked(verb: Verb, masked: str) -> bool:
    """Whether an entry below "we:" asks anybody for something, or takes note; "Report of the Chair" is a noun."""
    text = verb.text.lower()
    if text in {"take note", "takes note"}:
        return masked.startswith(" of ", verb.end)
    return (
        verb.act in _TO_SOMEBODY and text not in _ALSO_NOUNS and _OF_WHOM.match(masked, verb.end) is not None
    )


_ALSO_NOUNS: Final = frozenset({"support", "thank", "request", "call", "welcome", "praise", "request for"})
#: Anybody whom it asks for something: "Encourage cities to share ...".
_OF_WHOM: Final = re.compile(r" (?:[a-z][\w-]+ ){1,6}(?:to|for)\b")
#: What stands before the verb of a declaration's clause.
_HEREBY: Final = re.compile(r"(?:DO )?(?:HEREBY |FURTHER |ALSO |SOLEMNLY |STRONGLY |JOINTLY )+(?=[A-Z]{4})")
_ORDINAL: Final = "FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH"
_NUMBERED: Final = re.compile(rf"(?:{_ORDINAL}|{_ORDINAL.title()})(?:[.:] ?[–—-]?|,) (?=[A-Z])")
_ADVERB_FIRST: Final = re.compile(r"(?:[A-Z][a-z]+ly|Further|Also|Once again) (?=[a-z]+s\b)")


def read_verb_first(sentence: Sentence) -> Clause | None:
    """A sentence that begins with its verb, as minutes and declarations do: "Noted that ...", "AGREE to ..."."""
    masked = sentence.masked
    before = _HEREBY.match(masked)
    numbered = None if sentence.start else _NUMBERED.match(masked)
    if numbered:
        # "FIRST. Adopt the Plan": the number stands in words.
        return _shifted(sentence, numbered.end())
    adverb = _ADVERB_FIRST.match(masked) if sentence.start == 0 and sentence.paragraph.label else None
    if adverb:
        # "5. Strongly condemns the violence"
        return _shifted(sentence, adverb.end())
    if before:
        verb = opening_verb(masked[before.end() :])
        if verb is None or verb.act is None:
            return None
        shift = before.end()
        placed = attrs.evolve(verb, start=verb.start + shift, end=verb.end + shift)
        return attrs.evolve(clause_of(sentence, placed, (), 0, ""), elided=True)
    if sentence.start == 0 and _PREAMBULAR.fullmatch(sentence.paragraph.text):
        # "Recalling the Treaty;" and "recalling the Treaty;" are as good as "RECALLING the Treaty;".
        verb = opening_verb(_PARTICIPLE.sub(lambda first: first[0].upper(), masked, count=1))
        return attrs.evolve(clause_of(sentence, verb, (), 0, ""), elided=True) if verb and verb.act else None
    first = masked.split(" ", 1)[0]
    # A small letter is how an entry of a list begins.
    entry = sentence.start == 0 and sentence.paragraph.label is not None
    short = len(first) < _SHORTEST
    if len(first) < _SHORTEST_SHOWN or (short and not first.isupper()) or not (first[0].isupper() or entry):
        return None
    opening = first if first.isupper() else first.lower()
    verb = opening_verb(opening + masked[len(first) :])
    if verb is None or verb.act is None or is_no_verb(sentence, verb):
        return None
    if short and not (verb.text.isupper() and " " in verb.text):
        # "AIR transport links", other than "PAY TRIBUTE to"
        return None
    # "endorse the Plan" may go on with "we" above its list; `speakers` looks there.
    # So may "Agree to:" in a declaration; elsewhere it is an infinitive of nobody.
    goes_on = (
        verb.tense is Tense.BASE if not entry else verb.tense is not Tense.PAST and verb.text != "thanks to"
    )
    if not first.isupper() and (
        not (verb.tense is Tense.PAST or goes_on)
        or not (
            verb.text.endswith(" to")
            or _OPENS_OBJECT.match(masked, verb.end)
            or (
                entry
                # "State Minister Placeholder ..." is somebody.
                and (verb.tense is Tense.PAST or verb.act in _TO_SOMEBODY)
                and _SOMEBODY_ASKED.match(masked, verb.end)
            )
            or (entry and goes_on and _is_asked(verb, masked))
            or (entry and verb.tense is Tense.PAST and _never_describes(verb))
        )
    ):
        return None
    return attrs.evolve(clause_of(sentence, verb, (), 0, ""), elided=True)


#: A clause before what is declared, which "and" or a comma may join to the next; and the participle with which it begins.
_PREAMBULAR: Final = re.compile(
    r"(?!Considering)[A-Z][a-z]+ing [^.]*[;,](?: and)?|(?!considering)[a-z]+ing [^.]*;(?: and)?", re.DOTALL
)
_PARTICIPLE: Final = re.compile(r"[A-Za-z][a-z]+ing(?: note)?")
_SHORTEST: Final = 4
"""Letters of a verb that a sentence can begin with."""
_SHORTEST_SHOWN: Final = 3
"""The same of one in capitals."""


def _shifted(sentence: Sentence, at: int) -> Clause | None:
    """The clause of a sentence whose verb stands behind an adverb or a number."""
    words = sentence.masked[at].upper() + sentence.masked[at + 1 :]
    if _NUMBERED.match(words):
        # "First, First, First, ...": nobody counts twice, and a hostile text does so without end.
        return None
    clause = read_verb_first(attrs.evolve(sentence, masked=words))
    if clause is None:
        return None
    first, last = clause.verb
    start, end = clause.rest
    rest = (start + at, min(end + at, len(sentence.text)))
    return attrs.evolve(clause, sentence=sentence, verb=(first + at, last + at), rest=rest, start=0)
