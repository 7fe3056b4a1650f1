"""The verbs of reporting and of taking part: what the data files say of each, and where they stand in a sentence.

The past tense tells what happened; the present is how joint statements and declarations speak, in the base form
("we reaffirm", "the Ministers welcome") and in the third person ("Japan supports"), at times in capitals ("AGREE").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import product
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import TODAY, WEEKDAY_NAME
from jasmine_record.parsing.grammar.sentences import BLANK
from jasmine_record.parsing.lexicon import alternation, numbers, officer, rows, table

__all__ = [
    "FINITE",
    "IRREGULAR",
    "PAST_ALONE",
    "WHAT_BEGINS",
    "Tense",
    "Verb",
    "addressing",
    "find_verbs",
    "opening_verb",
    "participle_at",
    "reported",
    "reporting_participle",
    "verb_by",
    "verb_of",
]

_BEHIND_SOMEBODY: Final = "…"
"""Before the words of a data file that follow somebody to whom something is said."""


#: Irregular pasts that are nothing else, and all of them.
PAST_ALONE: Final = (
    "met|took|gave|began|came|went|rose|fell|grew|saw|drew|spoke|wrote|chose|became|froze|shook|oversaw"
)
IRREGULAR: Final = rf"{PAST_ALONE}|made|held|led|set|paid|sent|kept|brought|built|found|left|lost|sought|won"
_NO_PAST: Final = (
    "hundred|need|indeed|proceed|exceed|succeed|speed|feed|seed|breed|shed|bed|kindred|sacred|naked"
)
ANY_PAST: Final = rf"(?!(?:{_NO_PAST})\b)(?:re-)?[a-z]{{3,}}ed|{IRREGULAR}|told|put|lent|stood|thought|felt|knew|got|ran|read|cut|withdrew|ate|bought|broke|caught|dealt|drove|fled|flew|fought|hid|meant|sang|sank|slept|spent|stole|struck|swam|swore|taught|threw|wept|wore"
"""An expression for the past of any verb, by its form, be it a participle by its looks; nouns that end alike are none."""
AUXILIARY: Final = "would|will|was|were|is|are|has|had|have|could|can|should|shall|may|might|must|did|does|do"
"""What is, may be or is done, as the alternatives of an expression."""
#: A finite verb of any kind, be it a participle by its looks.
FINITE: Final = re.compile(rf"\b(?:was|were|is|are|has|had|have|will|would|[a-z]{{3,}}ed|{IRREGULAR})\b")


class Tense(Enum):
    """The form of a verb."""

    PAST = auto()
    BASE = auto()
    """Present tense for "we", "I" and several."""
    THIRD = auto()
    """Present tense for one."""


@attrs.frozen
class _Lexeme:
    """One form of a verb of the data files."""

    #: Each with what must follow, as the data file has it; empty for anything.
    acts: tuple[tuple[Act, str], ...]
    part: str | None
    tense: Tense


@attrs.frozen
class Verb:
    """A verb in its place, a half-open range."""

    start: int
    end: int
    text: str
    #: What it reports, by its object; `None` for a verb of taking part alone.
    act: Act | None
    #: `attend`, `host`, `chair` ... for verbs of taking part.
    part: str | None
    tense: Tense


#: "ADOPTED in Suva on 3 May" stands below a text that was.
_DECIDED: Final = "!in|at|on|by|this|during|and|as|for|under|with|to|from"


@cache
def _lexemes() -> dict[str, _Lexeme]:
    acts: dict[str, list[tuple[Act, str]]] = {}
    parts: dict[str, str] = {row["verb"]: row["part"] for row in rows("participation")}
    parts |= dict.fromkeys(_done_to_meetings(), "attend")
    present: dict[str, str] = {}
    for row in rows("verbs"):
        acts.setdefault(row["verb"], []).append((Act(row["act"]), row["object"]))
        if row["present"]:
            present[row["present"]] = row["verb"]
    ordered = {verb: _by_object(found) for verb, found in acts.items()}
    lexemes = {verb: _Lexeme(ordered.get(verb, ()), parts.get(verb), Tense.PAST) for verb in [*acts, *parts]}
    for base, verb in present.items():
        first, *others = base.split(" ")
        third = _third(first)
        for form, tense in (
            *((first, Tense.BASE), (first.upper(), Tense.BASE)),
            *((third, Tense.THIRD), (third.upper(), Tense.THIRD)),
        ):
            lexemes.setdefault(" ".join([form, *others]), _Lexeme(ordered[verb], None, tense))
        # "PAY TRIBUTE", "CALLS UPON", "AGREED": verbs as resolutions and communiqués print them.
        lexemes.setdefault(base.upper(), _Lexeme(ordered[verb], None, Tense.BASE))
        lexemes.setdefault(" ".join([third, *others]).upper(), _Lexeme(ordered[verb], None, Tense.THIRD))
        lexemes.setdefault(verb.upper(), _Lexeme(ordered[verb], None, Tense.PAST))
        # The clauses before what is declared: "RECALLING the Treaty".
        recalling = " ".join([_ing(first), *others]).upper()
        lexemes.setdefault(recalling, _Lexeme(ordered[verb], None, Tense.BASE))
    for act, decisions in table("clauses")["decisions"].items():
        for base, past in decisions:
            # Decisions that only the clauses of resolutions print in capitals: "APPROVED the budget".
            decided: tuple[tuple[Act, str], ...] = ((Act(act), _DECIDED),)
            lexemes.setdefault(base.upper(), _Lexeme(decided, None, Tense.BASE))
            lexemes.setdefault(_third(base).upper(), _Lexeme(decided, None, Tense.THIRD))
            lexemes.setdefault(past.upper(), _Lexeme(decided, None, Tense.PAST))
    return lexemes


def _done_to_meetings() -> Iterator[str]:
    """What only somebody who was there does: "opened the Dialogue", "moderated the discussion"."""
    held = table("meetings")["held"]
    for verb, thing in product(held["verbs"], held["things"]):
        yield f"{verb} the {thing}"
        yield f"{verb} the {thing.title()}"


def _third(base: str) -> str:
    """The third person singular of a regular verb."""
    if base == "have":
        return "has"
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ies"
    return f"{base}es" if re.search(r"(?:s|sh|ch|x|z|o)$", base) else f"{base}s"


@cache
def _object_pattern(words: str) -> re.Pattern[str]:
    """What must follow a verb, compiled when the verb is first met: a text has few of them.

    - `a|b`: one of these; `'s` for a name that owns something.
    - `!a|b`: none of these.
    - `!~a|b`: no object of which one of these is the noun.
    - `~a|b`: an object of which one of these is the noun.
    - `a|b !~ c|d`: one of these, and no object of which one of the others is the noun.
    - `…a|b`: somebody, where anybody is told, and then one of these; `!~` behind them as above.
    """
    if words.startswith(_BEHIND_SOMEBODY):
        words, _, nouns = words[1:].partition(" !~ ")
        without = rf"(?!{_BEFORE_NOUN} (?:{nouns})\b)" if nouns else ""
        return re.compile(without + rf"(?: (?!that\b)(?:[\w'’./-]+|{BLANK}+),?){{0,9}}? (?:{words})\b")
    if words.startswith("!~"):
        return re.compile(rf"(?!{_BEFORE_NOUN} (?:{words[2:]})\b)")
    if words.startswith("!"):
        return re.compile(rf"(?! (?:{words[1:]})\b) ")
    if words.startswith("~"):
        return re.compile(rf"(?:{_INSERTED})?(?:{_FEELING})?{_BEFORE_NOUN} (?:{words[1:]})\b")
    words, _, nouns = words.partition(" !~ ")
    without = rf"(?!{_BEFORE_NOUN} (?:{nouns})\b)" if nouns else ""
    # "'s" stands for somebody's: "shared Fiji's experience".
    behind = rf" (?:{words})\b".replace("'s", _POSSESSIVE)
    told = words.split("|")
    if "that" in told:
        # What takes "that" takes a quotation as well: "added: “We met.”"
        behind = rf"{behind}|[,:] {BLANK}{{{_SHORTEST_QUOTED}}}"
    if "that" in told and not {"on", "to"}.isdisjoint(told):
        # "RESOLVE:", "resolved as follows:", above entries that say "to" or "that" themselves
        behind = rf"{behind}|(?:,? as follows| the following(?: [a-z]+)?)?\s?:$"
    return re.compile(rf"{without}(?:{behind})")


_SHORTEST_QUOTED: Final = 12
"""Code points of words that somebody said; shorter ones are a name in quotation marks."""


#: A noun phrase ends at the first preposition or verb that is no part of a name.
_BEFORE_NOUN: Final = (
    r"(?: (?!(?:for|to|that|of|in|on|at|from|with|by|over|about|regarding|against)\b)[\w'’-]+,?){0,7}?"
)
#: How one did it: "accepted | with appreciation | the offer".
_FEELING: Final = r" with (?:[a-z]+ )?(?:appreciation|gratitude|pleasure|satisfaction|thanks)(?= )"
#: To whom or for whom, before what: "expressed | to his colleague | his gratitude".
_INSERTED: Final = (
    r" to(?: (?!(?:for|to|that|in|on|at|from|with|by|over|about|regarding|against)\b)[\w'’.-]+){1,7}?"
    r"|, (?:on behalf of|in the name of) [^,;.]{2,60},"
)
_POSSESSIVE: Final = r"[A-Z][\w.-]*['’]s"


@cache
def addressing() -> frozenset[str]:
    """The verbs whose object is somebody to whom something is said: "told", "informed"; who is asked is part of what is."""
    told = [
        row
        for row in rows("verbs")
        if row["object"].startswith(_BEHIND_SOMEBODY) and Act(row["act"]) is not Act.REQUEST
    ]
    return frozenset(row[form] for row in told for form in ("verb", "present"))


@cache
def _by_first_word() -> dict[str, list[str]]:
    """For each word that a verb begins with, the verbs that do."""
    grouped: dict[str, list[str]] = {}
    for verb in _lexemes():
        grouped.setdefault(verb.split(" ")[0], []).append(verb)
    return grouped


@cache
def _beginning_with(first: str) -> re.Pattern[str]:
    """The verbs that begin with a word that some do, the longest first; compiled when the word is first met."""
    return re.compile(rf"(?:{alternation(_by_first_word()[first])})(?![\w'’-])")


@cache
def _by_last_part() -> Mapping[str, Sequence[str]]:
    """The words that a verb begins with, by what stands behind their last hyphen: "co-chaired" and "chaired" by "chaired"."""
    found: dict[str, list[str]] = {}
    for word in {*_by_first_word(), *_BEGINNINGS}:
        found.setdefault(word.rpartition("-")[2], []).append(word)
    return found


def _openings(masked: str, words: frozenset[str]) -> list[tuple[int, str]]:
    """Where the words stand that a verb begins with, in order."""
    found: list[tuple[int, str]] = []
    # Only a few of a sentence's words are any: to look for these is much faster than to look at all words.
    for part in words & _by_last_part().keys():
        for word in _by_last_part()[part]:
            start = masked.find(word)
            while start >= 0:
                if not _INSIDE_WORD.match(masked, start + len(word)) and (
                    not start or not _INSIDE_WORD_BEHIND.match(masked, start - 1)
                ):
                    found.append((start, word))
                start = masked.find(word, start + len(word))
    found.sort()
    return found


@cache
def reported() -> str:
    """The verbs that report something, in the past tense, as the alternatives of an expression."""
    return alternation({row["verb"] for row in rows("verbs")})


@cache
def reporting_participle() -> re.Pattern[str]:
    """A participle of a reporting verb behind a comma, which reports something of its own: ", noting that ..."."""
    words = alternation(table("clauses")["asides"])
    return re.compile(rf"{_ASIDE}(?:{words})\b")


_ASIDE: Final = r"(?:, (?:(?:while|whilst)(?: at the same time)? |and )?| (?:while|whilst)(?: at the same time)? |,? before (?=adding that\b))(?:also |further )?"


@cache
def _acts_of_participles() -> Mapping[str, Sequence[tuple[Act, str]]]:
    """What the verbs of the data file report, by their participles: "noting", "calling for"."""
    acts: dict[str, list[tuple[Act, str]]] = {}
    for row in rows("verbs"):
        if row["present"]:
            first, *others = row["present"].split(" ")
            acts.setdefault(" ".join([_ing(first), *others]), []).append((Act(row["act"]), row["object"]))
    return {verb: _by_object(found) for verb, found in acts.items()}


@cache
def _participle() -> re.Pattern[str]:
    verbs = alternation(_acts_of_participles())
    return re.compile(rf"(?:{_ASIDE}| and (?:also |further )?)(?P<verb>{verbs})(?![\w'’-])")


def participle_at(masked: str, start: int, stop: int) -> Verb | None:
    """The participle of a reporting verb behind the comma or "and" at a place, if it reports something by its object."""
    found = _participle().match(masked, start, stop)
    if found is None:
        return None
    acts = _acts_of_participles()[found["verb"]]
    act = _act_of(acts, masked, found.end())
    return Verb(*found.span("verb"), found["verb"], act, None, Tense.PAST) if act else None


_IN_CAPITALS: Final = 8
"""Code points behind a verb that show whether its object is printed in capitals."""
_LONGEST_OBJECT: Final = 120
"""Code points in which its noun stands."""


def _act_of(acts: Sequence[tuple[Act, str]], masked: str, end: int) -> Act | None:
    """What a verb that ends at a place reports, by the object that follows."""
    if masked[end : end + _IN_CAPITALS].isupper():
        # "EXPRESS OUR GRATITUDE to": as a declaration prints it.
        masked = masked[:end] + masked[end : end + _LONGEST_OBJECT].lower()
    return next(
        (act for act, wanted in acts if not wanted or _object_pattern(wanted).match(masked, end)), None
    )


def _by_object(acts: list[tuple[Act, str]]) -> tuple[tuple[Act, str], ...]:
    """A row that asks for an object goes before one that doesn't."""
    return tuple(sorted(acts, key=lambda entry: not entry[1]))


_WORD: Final = re.compile(r"[A-Za-z][A-Za-z-]*")
_WORD_ALONE: Final = re.compile(r"[\w-]+")
#: What goes on with a word behind it, or before it.
_INSIDE_WORD: Final = re.compile(r"[A-Za-z-]")
_INSIDE_WORD_BEHIND: Final = re.compile(r"[\w'’-]")
#: An auxiliary before a verb makes it passive or part of something else, an article a participle: "the invited countries".
_AUXILIARIES: Final = frozenset((
    "be", "been", "being", "is", "are", "was", "were", "not", "never", "to", "will", "would", "should", "could", "may", "might",
    "shall", "can", "must", "does", "do", "did", "the", "a", "an", "its", "their", "our", "my",
))  # fmt: skip
_LAST_WORD: Final = re.compile(r"\w+$")


_BEGINNINGS: Final = frozenset(
    {"began", "opened", "started", "concluded", "closed", "ended", "took", "used", "seized"}
)
WHAT_BEGINS: Final = (
    r"(?:the|this|their|his|her) (?:[\w-]+ ){0,2}?(?i:meeting|session|discussions?|talks|conversation|event|roundtable|call|conference|forum|dialogue"
    r"|summit|consultations|workshop|seminar|retreat|ministerial|remarks|speech|address|intervention|statement|visit)"
)
"""An expression for what somebody opens or closes by saying something: "the meeting", "his remarks"."""
_BY_DOING: Final = re.compile(
    rf"(?<!\bnot )\w+(?: {WHAT_BEGINS})? by (?P<verb>(?!welcoming (?:the |all )?participants\b)[a-z]{{4,}}ing)\b"
)


@cache
def _participles() -> Mapping[str, Act]:
    """The acts of the verbs of one word that take any object, by their participles."""
    acts = {row["present"]: Act(row["act"]) for row in rows("verbs") if row["present"] and not row["object"]}
    return {_ing(base): act for base, act in acts.items() if " " not in base}


#: On what occasion somebody did what follows: "took the opportunity | to thank", "used the occasion to also underline".
_TOOK_OCCASION: Final = re.compile(
    r"(?:took|used|seized) (?:the|this|that) (?:occasion|opportunity) to (?=(?P<first>[a-z]+))"
)


def _done_on_occasion(masked: str, start: int) -> Verb | None:
    """What somebody took the opportunity to do."""
    taken = _TOOK_OCCASION.match(masked, start)
    if taken is None or taken["first"] not in _by_first_word():
        return None
    verb = _beginning_with(taken["first"]).match(masked, taken.end())
    lexeme = _lexemes()[verb[0]] if verb else None
    act = _act_of(lexeme.acts, masked, verb.end()) if verb and lexeme else None
    if verb is None or lexeme is None or act is None or lexeme.tense is not Tense.BASE:
        return None
    return Verb(*verb.span(), verb[0], act, None, Tense.PAST)


def _begun(masked: str, start: int) -> Verb | None:
    """What somebody began by doing, or took the opportunity to do, where the words at a place say so: "began by thanking"."""
    done = _done_on_occasion(masked, start)
    if done:
        return done
    opening = _BY_DOING.match(masked, start)
    act = _participles().get(opening["verb"]) if opening else None
    return Verb(*opening.span("verb"), opening["verb"], act, None, Tense.PAST) if opening and act else None


def _ing(base: str) -> str:
    """The participle of a regular verb."""
    return f"{base[:-1]}ing" if re.search(r"[^eo]e$", base) else f"{base}ing"


#: "by" with somebody behind it, and not the means: "joined by video link".
_AGENT: Final = re.compile(r" by (?!(?:video|phone|tele|VTC|satellite|link|letter|way|means)\w*\b)")


def find_verbs(masked: str, words: frozenset[str], most: int) -> list[Verb]:
    """The verbs that can be finite by the words next to them, in order, and not more than so many.

    Args:
        masked: A sentence whose quotations and brackets are blanked out.
        words: Its words.
        most: How many at the most.
    """
    found: list[Verb] = []
    stop = 0
    for start, word in _openings(masked, words):
        if word in _BEGINNINGS and (begun := _begun(masked, start)):
            found.append(begun)
            stop = begun.end
            continue
        if start < stop:
            continue
        verb, stop = _verb_at(masked, start, word)
        if verb:
            found.append(verb)
            if len(found) == most:
                break
    return found


def verb_by(masked: str, start: int) -> Verb | None:
    """The participle at a place, where "by" behind it tells by whom it was done; what it is done to stands before it."""
    first = _WORD.match(masked, start)
    match = _beginning_with(first[0]).match(masked, start) if first and first[0] in _by_first_word() else None
    if match is None or not masked.startswith(" by ", match.end()):
        return None
    lexeme = _lexemes()[match[0]]
    act = next((act for act, wanted in lexeme.acts if not wanted or wanted.startswith("!~")), None)
    if act is None or lexeme.tense is not Tense.PAST:
        return None
    return Verb(start, match.end(), match[0], act, None, Tense.PAST)


def verb_of(words: str, start: int, thing: str) -> Verb | None:
    """The past of a verb that stands at a place, with what it is done to: "concerns | were | expressed"."""
    lexeme = _lexemes()[words]
    act = _act_of(lexeme.acts, f" {thing}", 0)
    return Verb(start, start + len(words), words, act, None, Tense.PAST) if act else None


def opening_verb(masked: str) -> Verb | None:
    """The verb that the words begin with, where it can be finite."""
    first = _WORD.match(masked)
    if first is None or (first[0] in _BEGINNINGS and _begun(masked, 0)):
        return None
    return _verb_at(masked, 0, first[0])[0]


def _verb_at(masked: str, start: int, word: str) -> tuple[Verb | None, int]:
    """The verb that begins with a word, if it can be finite there, and up to where the words are its own."""
    match = _beginning_with(word).match(masked, start) if word in _by_first_word() else None
    if match is None:
        met = _met_then(masked, start, word) if word in _PARTED else None
        return met, met.end if met else start
    called = _called_then(masked, match) if match[0] in _CALLED else None
    if called:
        return called, called.end
    lexeme, stop = _lexemes()[match[0]], match.end()
    if not _is_finite(masked, match, active=lexeme.part == "meet"):
        return None, start
    # A visit, and no request; or somebody is received, and nothing said.
    visited = match[0] in _CALLED_ON and _is_visit(masked, stop)
    if visited or (match[0] == "welcomed" and _guest().match(masked, stop)):
        return Verb(start, stop, match[0], None, "meet", lexeme.tense), stop
    if match[0] in _INVITED and _to_table().match(masked, stop):
        return Verb(start, stop, match[0], None, "meet", lexeme.tense), stop
    act = _act_of(lexeme.acts, masked, stop)
    if act is None and lexeme.part is None and word != match[0] and word in _lexemes():
        # "shared | the views of his government": no set phrase, but the verb with that object.
        stop = start + len(word)
        match, lexeme = _WORD_ALONE.match(masked, start, stop) or match, _lexemes()[word]
        act = _act_of(lexeme.acts, masked, stop)
    if act is Act.DISCUSS and match[0].lower() in _CONSIDERED and _judgement().match(masked, stop):
        act = Act.STATE
    if _is_left_undone(match[0], act, masked, stop):
        act = None
    if act is None and (lexeme.part is None or _is_of_noun(lexeme.acts, masked, stop)):
        return None, stop
    return Verb(start, stop, match[0], act, lexeme.part, lexeme.tense), stop


def _is_of_noun(acts: tuple[tuple[Act, str], ...], masked: str, stop: int) -> bool:
    """Whether a form only says of what kind the noun behind it is, by what its object never is: "informed consent"."""
    return any(
        nouns and re.match(rf"{_BEFORE_NOUN} (?:{nouns})\b", masked[stop : stop + _LONGEST_VERB])
        for nouns in (wanted.partition(" !~ ")[2] for _, wanted in acts)
    )


#: Verbs whose object may stand behind a day: "had this morning a telephone conversation with".
_PARTED: Final = frozenset({"had", "held", "paid"})
_DAY: Final = rf"(?:today|yesterday|(?:this|yesterday) (?:morning|afternoon|evening)|tonight|last night|on (?:{WEEKDAY_NAME}))"
_DAY_INSIDE: Final = re.compile(rf" {_DAY}(?= an? )")
#: Those of a call or a visit that may be told with a day in their midst: "received a telephone call | today | from".
_CALLED: Final = frozenset({"received", "paid", "made"})
_DAY_IN_CALL: Final = re.compile(
    rf"[a-z]+ an? (?:[a-z]+ )?(?:call|visit)(?P<day> {_DAY})(?= (?:from|by|on) )"
)
_LONGEST_VERB: Final = 60


def _met_then(masked: str, start: int, word: str) -> Verb | None:
    """A verb of meeting within whose words the day is told."""
    day = _DAY_INSIDE.match(masked, start + len(word))
    first = _WORD.match(masked, start)
    if day is None or first is None or not _is_finite(masked, first, active=True):
        return None
    verb = _beginning_with(word).match(word + masked[day.end() : day.end() + _LONGEST_VERB])
    lexeme = _lexemes()[verb[0]] if verb and verb[0] != word else None
    if verb is None or lexeme is None or lexeme.part != "meet":
        return None
    return Verb(start, day.end() + verb.end() - len(word), verb[0], None, "meet", Tense.PAST)


def _called_then(masked: str, first: re.Match[str]) -> Verb | None:
    """A call or a visit with the day between it and those behind it: "received a telephone call | today | from"."""
    call = _DAY_IN_CALL.match(masked, first.start())
    if call is None or not _is_finite(masked, first, active=True):
        return None
    begin, end = call.span("day")
    verb = _beginning_with(first[0]).match(masked[first.start() : begin] + masked[end : end + _LONGEST_VERB])
    if verb is None or verb.end() <= begin - first.start() or _lexemes()[verb[0]].part != "meet":
        return None
    return Verb(first.start(), verb.end() + first.start() + end - begin, verb[0], None, "meet", Tense.PAST)


_CONSIDERED: Final = frozenset({"consider", "considers", "considered"})


@cache
def _judgement() -> re.Pattern[str]:
    """What something is held to be, behind it: "considered | the fees illegal", "the strike a breach of law", "the plan to be the only way"."""
    words = table("clauses")
    what, noun = alternation(words["held_to_be"]), alternation(words["held_to_be_a"])
    something = r" (?:the|this|that|these|those|any|all|such|its|their|his|her|[A-Z][\w’'-]*)"
    told = r"(?!(?:is|are|was|were|be|been|that|which|who|how|whether|more|most|very|also|to)\b)"
    # "the plan of building a foundation" holds nothing to be one.
    joint = r"(?!(?:of|for|on|as|with|by|in|at|from|and|or|into|about|towards?|against|under|via|after|amid|before|because|between|despite|during|if|over|since|through|unless|until|when|where|while|within|without|(?!(?:gathering|hearing|meeting|understanding)\b)[a-z]+ing)\b)"
    return re.compile(
        # "the fight against illegal and unregulated fishing" is of that kind, and is held to be nothing.
        rf"{something}(?:(?: {told}[\w’'-]+){{0,12}}? (?:(?<!\bagainst )(?<!\bof )(?<!\band )(?:{what})(?=[.,;]|$| (?:but|as|because|since|under|until)\b| and (?:(?:{what})\b|[a-z]+ed (?:that|the|an?|its|their|for|on|upon)\b))"
        rf"|to be (?:(?:the (?:only|best|right|main|most)|of (?:great|high|utmost|vital|key)|{what})\b|an? (?:[a-z-]+ ){{0,2}}?(?:{noun})\b))|(?:(?: {told}[\w’'-]+){{0,12}}? {told}{joint}[\w’'-]+)? an? (?:[a-z-]+ ){{0,2}}?(?:{noun})\b)"
    )


#: Acts that aren't done where their object is nothing: "made no request", "expressed no concern".
_WILLED: Final = frozenset(
    {
        Act.EXPRESS,
        Act.APPRECIATE,
        Act.WELCOME,
        Act.CONDEMN,
        Act.REQUEST,
        Act.PROPOSE,
        Act.ANNOUNCE,
        Act.COMMIT,
    }
)
#: "said nothing of fees", but not "said nothing had been agreed"
_SAID_NOTHING: Final = re.compile(
    r" (?:nothing|little)\b(?! (?:is|was|are|were|had|has|have|would|could|should|can|will|but|less|more than|short of)\b)"
)


def _is_left_undone(verb: str, act: Act | None, masked: str, stop: int) -> bool:
    """Whether nothing is the object of a verb, so that nothing is said or done: "raised no objection"."""
    willed = act in _WILLED or verb in table("clauses")["brings_up"]
    return (willed and _NOTHING.match(masked, stop) is not None) or (
        act is Act.STATE and _SAID_NOTHING.match(masked, stop) is not None
    )


_NOTHING: Final = re.compile(r" (?:nothing|none|neither|no (?!(?:less|fewer|later|more than|longer)\b))\b")


#: When a guest was received: " today", " this morning", " on Monday".
_DAY_AHEAD: Final = rf",? (?:{TODAY}|(?:on |this )?(?:{WEEKDAY_NAME}))"


@cache
def _guest() -> re.Pattern[str]:
    """Somebody who is received: "welcomed | Foreign Minister Placeholder to London", "welcomed | a delegation of mayors at the ministry"."""
    heads, counted = alternation(table("offices")["heads"]), alternation(numbers("cardinals"))
    name, place = r"[A-Z][\w.’-]*", r"to (?:the )?[A-Z]"
    return re.compile(
        rf" (?:the |his |her )?(?:[A-Z][\w.'’-]*,? ){{2,9}}(?:of (?:the )?(?:[A-Z][\w.-]* ?){{1,4}})?,? ?{place}"
        # An office, and behind a comma who holds it.
        rf"| (?:the |his |her )?[A-Z][\w'’-]* (?:(?:of|for|and|the) |[A-Z][\w.'’-]* ){{1,14}}[A-Z][\w-]*,(?: [A-Z][\w.'’-]*){{1,4}},? {place}"
        # The same without a comma.
        rf"| (?:the |his |her )?(?:{name} ){{0,3}}(?:{heads}) (?:of|for) (?:(?:of|for|and|the) |{name} ){{0,12}}{name} {name},? {place}"
        # Whoever holds an office, in whatever order the two are told, and what for: "today | Placeholder Alpha, Head of the Ports Agency, for talks".
        rf"|(?:{_DAY_AHEAD},?)? (?=[^.;:]{{3,240}} (?:to|for) )(?:the |his |her )?(?=(?:[A-Z][\w.'’-]* )*?(?:{heads})\b|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,4}}, (?:the )?(?:[A-Z][\w.'’-]* )*?(?:{heads})\b)"
        rf"(?:(?:of|for|and|the|(?:[A-Z]|\x01+)[\w.'’-]*),? ){{2,30}}?(?:(?<=, ){place}|for (?:an? |their )?(?:[a-z-]+ ){{0,3}}(?:talks|meeting|visit|consultations|discussions|exchange)\b)"
        rf"| (?:his|her|their) (?:(?:{counted}) )?(?:[A-Z][\w-]+(?:,| and|, and)? ){{0,5}}counterparts?\b(?!['’])"
        r"| (?:his|her|their) (?:[a-z]+ )?colleagues?,? (?:from |(?:the |His |Her )?[A-Z])"
        rf"| the (?:{counted}) (?:[A-Za-z]+ ){{0,2}}(?:ministers|leaders|presidents|secretaries|ambassadors|commissioners|colleagues|guests) {place}"
        # Where it was before who was received: "to Suva | the Minister of Ports", "today in Suva | the Ambassador".
        rf"|(?:{_DAY_AHEAD})? (?:to|in|at) (?:(?:the|his|her|its) )?[A-Z][\w.'’-]*(?: (?:(?:of|for) )?(?:the )?[A-Z][\w.'’-]*){{0,4}}"
        rf"(?:{_DAY_AHEAD} (?:(?:the|his|her|its) )?|,? (?:the|his|her|its) )(?:[A-Z][\w-]* ){{0,4}}(?:{heads})\b(?![^,;.]{{0,60}}['’]s? )"
        r"| an? (?:[\w-]+ ){0,2}delegation (?:(?:of|from|led by) [^,;:.]{2,80}? )?(?:at|to) (?:the |his |her |their |its )"
    )


_INVITED: Final = frozenset({"invite", "invites", "invited"})


@cache
def _to_table() -> re.Pattern[str]:
    """Guests of those who invite them, and what to: " the Ambassadors of the Forum | to a working lunch"."""
    return re.compile(
        r"(?=[^.;:]{0,100}? (?:to|for) )(?:(?! to | for )[^.;:()\x01]){2,80} (?:to|for) (?:an? |the )?"
        r"(?:(?:business|cordial|festive|formal|gala|informal|open|private|state|working) ){0,2}(?:banquet|breakfast|dialogue|dinner|lunch|luncheon|talks|tea)\b(?! (?:series|partners?)\b)"
    )


_CALLED_ON: Final = frozenset({"called on", "called upon"})
#: What somebody is asked to do, with a mark before it in a list: "to (1) open the port".
_TO_DO: Final = r" to (?:[\x01\x02]{3,5} )?(?!(?:the|an?|his|her|its|their|him|them)\b)[a-z]"
#: The end of a sentence or a semicolon: a full stop behind which more follows belongs to "Hon." or "St.".
_CLOSE: Final = r";|\.(?![\w ])"
#: Somebody who isn't asked for anything: "the Rt. Hon. Prime Minister at Government House", "him at the ministry".
_SOMEBODY: Final = re.compile(
    rf" (?:the )?[A-Z][^.;]{{2,120}}? (?:{TODAY}|last (?:night|evening))\b"
    rf"| (?:(?:the |H\.E\. |Mr\.? |Ms\.? )?[A-Z]|(?:him|her)(?= (?:at|in|on)\b|\.)|(?:his|her|their) (?:[A-Z][\w-]* ){{0,4}}counterpart\b)(?:(?!{_TO_DO}|{_CLOSE}).){{0,240}}?(?:{_CLOSE}|$)(?<! to)"
)
#: What bodies are asked for.
_FOR_WHAT: Final = re.compile(r" for (?!(?:an?|the|consultations|dinner|discussions|lunch|talks)\b)[a-z]")
#: Somebody, of whom it is told by the way what they said or did: "called on | the Prime Minister, who urged them to invest".
_WHO_ASKED: Final = re.compile(
    rf" (?:the |H\.E\. |Mr\.? |Ms\.? |his |her |their )?[A-Z](?:(?!{_TO_DO}|{_CLOSE}).){{2,160}}?, who (?:also |then |[a-z]+ly )?"
    rf"(?:{ANY_PAST}) (?!(?:(?!{_CLOSE}).)*?, (?:to|for) [a-z])"
)
#: Somebody, and what the visitor does besides: "called on | the President and discussed ways to trade".
_SOMEBODY_AND: Final = re.compile(
    rf" (?:the |his |her |their )?[A-Z](?:(?!{_TO_DO}|{_CLOSE}| who | which ).){{2,160}}?,? and (?:also |then |later )?"
    rf"(?:(?:will|would|is|was|were|has|had)\b|(?:{ANY_PAST})(?= (?:the|an?|his|her|its|their|him|them|that|to|with|at|in|on|matters|views|issues|ways)\b))"
)


def _is_visit(masked: str, stop: int) -> bool:
    """Whether somebody is called on who isn't asked for anything."""
    alone = _SOMEBODY.match(masked, stop)
    if alone:
        # "called on the Government for help", and not "called on the Minister for foreign affairs"
        return not _FOR_WHAT.search(alone[0]) or officer().search(alone[0]) is not None
    if _WHO_ASKED.match(masked, stop):
        return True
    besides = _SOMEBODY_AND.match(masked, stop) if " and " in masked[stop:] else None
    return besides is not None and officer().search(besides[0]) is not None


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2] for words in table("offices")["honorifics"])


#: Those who are there: "Ministers present | welcomed the plan", "Members present: Fiji and Tonga".
_THOSE_PRESENT: Final = re.compile(r"\b(?:[A-Za-z][a-z]+s|[Tt]hose|[Aa]ll)$")
_OF_THOSE: Final = re.compile(rf"[,:;.]|$| (?:also |included\b)?(?:{FINITE.pattern})")


#: "the Ministers of Fiji, hereinafter | referred to as the Ministers"
_SO_CALLED: Final = re.compile(
    r"(?:referred to|known|designated|denominated) as\b|(?:named|called(?! (?:for|on|upon|attention)\b))\b"
)
_CALLED_SO: Final = re.compile(
    r"\b(?:hereinafter|hereafter|henceforth|hereinunder)(?: [a-z]+)?$|[,(] ?(?:jointly|collectively|together|also|individually)$"
)


def _is_finite(masked: str, verb: re.Match[str], *, active: bool) -> bool:
    """Whether a form can be a finite verb, by the words next to it; "spoke by phone" is never passive."""
    if not active and _AGENT.match(masked, verb.end()) and " " not in verb[0]:
        return False
    before = masked[max(0, verb.start() - 24) : verb.start()].rstrip()
    last = before.rpartition(" ")[2]
    if verb[0].isupper() and not _honorifics().isdisjoint(before.rsplit(" ", 2)[-2:]):
        # "H.E. Mr. ECHO Placeholder", "Mr. Placeholder ECHO"
        return False
    if last.lower() in numbers("cardinals") and before[: -len(last)].endswith(
        (", ", "and ", ": ", "with ", "of ")
    ):
        # "the members, nine invited countries"
        return False
    if not last.isalpha() and (word := _LAST_WORD.search(last)):
        last = word[0]
    if verb[0] == "states" and FINITE.match(masked, verb.end() + 1):
        # "Seventeen Arab states took part"
        return False
    if verb[0] == "present" and _THOSE_PRESENT.search(before) and _OF_THOSE.match(masked, verb.end()):
        # "Delegates present welcomed the plan", and a list of those who were there
        return False
    if _CALLED_SO.search(before) and _SO_CALLED.match(masked, verb.start()):
        # What those before it are called from here on.
        return False
    return last not in _AUXILIARIES
