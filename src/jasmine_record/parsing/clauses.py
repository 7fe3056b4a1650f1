"""Sentences to clauses: who, with which verb of reporting or of taking part, and what follows it.

    sentence = [opening ","] subject {adverb} verb rest { joint [subject] {adverb} verb rest }
    joint    = ["," ] ("and" | "but" | "while") | ";" | ", where"

Only verbs of the data files count. A verb counts where a mention stands before it, from a place at which a clause can
begin up to the verb itself, or where it is joined to a verb that counts; every other occurrence stands inside
something that is said, and is left alone. Negated, conditional and future forms have words between subject and verb
that are no adverbs, or are no past forms, and so are never found.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.lexicon import alternation, cities, fold, rows, table
from jasmine_record.parsing.mentions import LONGEST, Mention, MentionKind, read_mentions
from jasmine_record.parsing.sentences import Sentence

__all__ = ["Clause", "read_clauses"]

#: A sentence with more verbs than this is a list; those beyond are not read.
_MOST_VERBS: Final = 24
_MOST_BOUNDARIES: Final = 40


@attrs.frozen(kw_only=True)
class Clause:
    """One verb with its subject; all ranges are half-open and count in the sentence."""

    sentence: Sentence
    #: Those before the verb; empty where the subject is that of the clause before.
    subject: tuple[Mention, ...]
    start: int
    verb: tuple[int, int]
    #: What reporting verb it is; `None` for a verb of taking part alone.
    act: Act | None
    #: `attend`, `host`, `chair` ... for verbs of taking part.
    part: str | None
    #: What follows the verb, up to the next clause or the end of the sentence.
    rest: tuple[int, int]
    #: The words that join it to the clause before; empty for the first.
    joint: str = ""


@attrs.frozen
class _Lexeme:
    """A verb of the data files."""

    acts: tuple[tuple[Act, re.Pattern[str] | None], ...]
    part: str | None


@cache
def _lexemes() -> dict[str, _Lexeme]:
    found: dict[str, tuple[list[tuple[Act, re.Pattern[str] | None]], str | None]] = {}
    for row in rows("verbs"):
        acts, _ = found.setdefault(row["verb"], ([], None))
        acts.append((Act(row["act"]), _object_pattern(row["object"])))
    for row in rows("participation"):
        acts, _ = found.get(row["verb"], ([], None))
        found[row["verb"]] = (acts, row["part"])
    # A row that asks for an object goes before one that doesn't.
    return {
        verb: _Lexeme(tuple(sorted(acts, key=lambda entry: entry[1] is None)), part)
        for verb, (acts, part) in found.items()
    }


def _object_pattern(words: str) -> re.Pattern[str] | None:
    """`a|b`: the rest begins with one of these; `~a|b`: one of these is the noun of the object."""
    if not words:
        return None
    if words.startswith("~"):
        # The noun phrase ends at the first preposition or verb that is no part of a name.
        return re.compile(
            rf"(?: (?!for\b|to\b|that\b|of\b|in\b|on\b|at\b|from\b|with\b|by\b)[\w'’-]+,?){{0,7}}? (?:{words[1:]})\b"
        )
    return re.compile(rf" (?:{words})\b")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{alternation(_lexemes())})(?![\w'’-])")


@cache
def _adverbs() -> str:
    return alternation(table("clauses")["adverbs"])


@cache
def _tail() -> re.Pattern[str]:
    """Adverbs at the end of the words before a verb."""
    return re.compile(rf"(?:,? (?:{_adverbs()}),?)*+ ?$", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """A coordination that ends right before a verb."""
    return re.compile(
        rf"(?P<joint>,? (?:and|but|as well as)(?: then)?|[;,]) (?:(?:{_adverbs()}),? )*$", re.IGNORECASE
    )


@cache
def _subordinate() -> re.Pattern[str]:
    words = alternation(table("clauses")["subordinators"])
    return re.compile(rf"(?:{words}|in order to|\w+ing)\b", re.IGNORECASE)


_BOUNDARY: Final = re.compile(
    r"(?P<comma>[,;:] )(?P<link>(?:and|while|but|whereas|where|meanwhile) )?|(?P<and> (?:and|while|but) )|(?<=\x01) "
)
#: An auxiliary before a verb makes it passive or part of something else.
_AUXILIARY: Final = re.compile(
    r"\b(?:be|been|being|is|are|was|were|not|never|to|will|would|should|could|may|might)$"
)
_PARTICIPLE: Final = re.compile(r"\b\w+(?:ed|en)$")
_BE: Final = re.compile(r"\b(?:is|are|be|been|being|has|have) (?:\w+ )?$")
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did)\b|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bto be )\b[a-z]{2,}ed\b(?= (?:the|a|an|its|his|her|their|that|to)\b)"
)


def read_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence that report something or tell of taking part, in order."""
    masked = sentence.masked
    verbs = [match for match in _verbs().finditer(masked) if _is_finite(masked, match)][:_MOST_VERBS]
    if not verbs:
        return ()
    boundaries = _boundaries(masked)
    clauses: list[Clause] = []
    for index, verb in enumerate(verbs):
        clause = _read_one(sentence, verb, boundaries, clauses, verbs[index + 1 :])
        if clause is None and clauses:
            clauses[-1] = _cut_short(clauses[-1], verb)
        if clause:
            if clauses:
                clauses[-1] = attrs.evolve(clauses[-1], rest=(clauses[-1].rest[0], _rest_end(masked, clause)))
            clauses.append(clause)
    return _share_objects(clauses)


_OTHER_SUBJECT: Final = re.compile(
    r"[,;] (?:and |but |while |whereas )?(?:many|some|several|most|others|all|each|both|none|a few|a number|one) "
    r"(?:[\w'’-]+ ){0,6}$"
)


def _cut_short(clause: Clause, verb: re.Match[str]) -> Clause:
    """A clause that ends where another subject begins, though it isn't known who that is: "..., and many of them said"."""
    masked = clause.sentence.masked
    if _in_that_clause(masked, clause, verb.start()) or not clause.rest[0] < verb.start() <= clause.rest[1]:
        return clause
    near = max(clause.rest[0], verb.start() - 80)
    other = _OTHER_SUBJECT.search(masked[near : verb.start()])
    if other is None or _RELATIVE.search(other[0]):
        return clause
    return attrs.evolve(clause, rest=(clause.rest[0], near + other.start()))


_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whom|whose|as)\b")


def _share_objects(clauses: list[Clause]) -> tuple[Clause, ...]:
    """Coordinated verbs with one object ("proposed and announced X") each get it."""
    for index in range(len(clauses) - 2, -1, -1):
        clause, following = clauses[index], clauses[index + 1]
        if clause.rest[0] >= clause.rest[1] and not following.subject:
            clauses[index] = attrs.evolve(clause, rest=following.rest)
    return tuple(clauses)


_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|had|took|held|met|[a-z]{3,}ed)\b")
_JOINT_END: Final = re.compile(r"[ ,;]*\b(?:and|but|while|whereas|where|meanwhile)[ ,]*$|[ ,;]+$")


def _rest_end(masked: str, following: Clause) -> int:
    """Where the rest of a clause ends, given the clause that follows it."""
    near = max(0, following.start - 40)
    joint = _JOINT_END.search(masked[near : following.start])
    return near + joint.start() if joint else following.start


def _is_finite(masked: str, verb: re.Match[str]) -> bool:
    """Whether a past form can be a finite verb, by the words next to it."""
    if masked.startswith(" by ", verb.end()) and " " not in verb[0]:
        return False
    before = masked[max(0, verb.start() - 24) : verb.start()].rstrip()
    return not _AUXILIARY.search(before)


def _boundaries(masked: str) -> list[tuple[int, bool]]:
    """Where a clause can begin, and whether a comma or stronger mark stands before that place."""
    found = [(0, True)]
    for match in _BOUNDARY.finditer(masked):
        found.append((match.end(), match["and"] is None))
        if match["link"]:
            found.append((match.end("comma"), True))
    return sorted(found)[:_MOST_BOUNDARIES]


def _read_one(
    sentence: Sentence,
    verb: re.Match[str],
    boundaries: list[tuple[int, bool]],
    before: list[Clause],
    later: list[re.Match[str]],
) -> Clause | None:
    masked = sentence.masked
    lexeme = _lexemes()[verb[0]]
    act = next(
        (act for act, wanted in lexeme.acts if wanted is None or wanted.match(masked, verb.end())), None
    )
    if act is None and lexeme.part is None:
        return None
    floor = before[-1].verb[1] if before else 0
    tail = _tail().search(masked[floor : verb.start()])
    end = floor + tail.start() if tail else verb.start()
    if before:
        joint = _joint().search(masked[floor : verb.start()])
        if joint and _joins(masked, before[-1], verb, joint["joint"], later):
            return _clause(sentence, verb, act, lexeme.part, (), floor + joint.start(), joint["joint"])
    opening = _subordinate().match(masked)
    for start, strong in boundaries:
        if not max(floor, end - LONGEST) <= start < end or (opening and start == 0):
            continue
        if not strong:
            # "Considering A and B, ...": what "and" joins stands inside the opening.
            begin = max(place for place, firm in boundaries if firm and place < start)
            if _subordinate().match(masked, begin):
                continue
            if not before and not _FINITE.search(masked, 0, start):
                # Without a verb before it, "and" joins subjects, one of which wasn't understood.
                continue
        # Words inside quotations are read as printed: a name may stand in quotation marks.
        subject = read_mentions(sentence.text, start, end)
        if subject and _is_place(sentence.text, start, subject[0]):
            if all(mention.kind in _SPOKEN_FOR for mention in subject):
                return None
            continue
        if subject and _may_open(before, subject, strong=strong):
            return _clause(
                sentence, verb, act, lexeme.part, subject, start, masked[floor:start][-8:] if before else ""
            )
    return None


def _clause(
    sentence: Sentence,
    verb: re.Match[str],
    act: Act | None,
    part: str | None,
    subject: tuple[Mention, ...],
    start: int,
    joint: str,
) -> Clause:
    return Clause(
        sentence=sentence,
        subject=subject,
        start=start,
        verb=verb.span(),
        act=act,
        part=part,
        rest=(verb.end(), len(sentence.text)),
        joint=joint,
    )


def _in_that_clause(masked: str, clause: Clause, stop: int) -> bool:
    return clause.act is not None and bool(_THAT.match(masked, clause.verb[1], stop))


_THAT: Final = re.compile(
    r"(?:[^.;]{0,60}?\s)?that\b|(?: [\w'’-]+){0,6} (?:is|are|will|has|have|was|were|had)\b"
)


def _joins(masked: str, before: Clause, verb: re.Match[str], joint: str, later: list[re.Match[str]]) -> bool:
    """Whether a verb after "and" or a comma goes on with the subject of the clause before it."""
    said = masked[before.verb[1] : verb.start()]
    bare = said[: said.rfind(joint)] if joint in said else said
    if bare.strip() and _PARTICIPLE.search(bare) and not joint.startswith(","):
        # "the projects planned and launched last year"
        return False
    if joint in {",", ";"}:
        # A series is closed by "and"; else a participle stands behind a noun.
        return any(
            _joint().search(masked[verb.end() : match.start()])
            and " and" in masked[verb.end() : match.start()]
            for match in later[:3]
        )
    if _in_that_clause(masked, before, verb.start()) and not joint.startswith(","):
        # "stated that Japan proposed X and welcomed Y": whose welcome it is can't be told.
        return not _PAST.search(said)
    return True


def _is_place(text: str, start: int, mention: Mention) -> bool:
    """Whether a country behind a comma only says where the place before it lies: "in Jakarta, Indonesia"."""
    if mention.kind is not MentionKind.STATE or not text.startswith(", ", max(0, start - 2)):
        return False
    city = _CITY_BEFORE.search(text, max(0, start - 60), start)
    return city is not None and cities().get(fold(city["city"]), mention.country) == mention.country


_CITY_BEFORE: Final = re.compile(
    r"\b(?:in|at|of|from|to) (?P<city>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3}), $"
)
_SPOKEN_FOR: Final = (MentionKind.STATE, MentionKind.ORGANISATION)


def _may_open(before: list[Clause], subject: tuple[Mention, ...], *, strong: bool) -> bool:
    """Whether a subject of its own may open a clause here, and is not part of what somebody said."""
    if not before:
        return True
    last = before[-1]
    if last.act is None or not _in_that_clause(last.sentence.masked, last, len(last.sentence.masked)):
        return True
    return strong and not any(mention.kind in _SPOKEN_FOR for mention in subject)
