"""Sentences that say who said so behind what was said: '"...," said the Minister', "Trade has grown, the Minister says"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses.adjuncts import is_adjunct
from jasmine_record.parsing.grammar.clauses.before_verb import joint_before
from jasmine_record.parsing.grammar.clauses.clause import (
    ONE,
    Clause,
    clause_of,
    says_behind,
    says_last,
)
from jasmine_record.parsing.grammar.clauses.openings import subordinate
from jasmine_record.parsing.grammar.clauses.subjects import is_told_by_house
from jasmine_record.parsing.grammar.date_lines import behind_dateline
from jasmine_record.parsing.grammar.mentions import (
    LONGEST,
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import ANY_PAST, Tense, Verb
from jasmine_record.parsing.lexicon import alternation, rows, table

__all__ = ["is_said_by_the_way", "read_quoted", "read_reported_first", "said_besides"]


#: Behind the one who is quoted, when, where and to whom this was said.
_WHEN_SAID: Final = re.compile(
    r",? (?:at|in|on|after|during|following|before|when|as|while|to|today|yesterday|this|about)\b"
)
#: When somebody said so, perhaps.
_TODAY: Final = rf"(?: (?:today|yesterday|(?:on )?(?:{WEEKDAY_NAME})|this (?:morning|afternoon|evening)))?"
_MOST_STOPS: Final = 6
_BEHIND_QUOTE: Final = re.compile(r"(?:[”\"][,.]?|[,.!?][’']) $")
#: A single mark behind a letter may be an apostrophe.
_CLOSING_QUOTES: Final = ("”", '"', ",’ ", ",' ", ".’ ", "!’ ", "?’ ", "!' ", "?' ")


def read_quoted(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """A sentence whose subject stands last, behind a quotation: '"...," said the Minister.'."""
    text = sentence.text
    if not any(mark in text for mark in _CLOSING_QUOTES):
        return None
    for verb in verbs[:2]:
        if verb.act is None or not _BEHIND_QUOTE.search(text, max(0, verb.start - 4), verb.start):
            continue
        end = next(
            (place for place in (text.find(", ", verb.end), text.find(". ", verb.end)) if place > 0),
            len(text),
        )
        then = [match.start() for match in _WHEN_SAID.finditer(text, verb.end, end)][:_MOST_STOPS]
        # "says the Minister of Ports, Placeholder Alpha, who chaired the meeting"
        who = max(text.find(", who ", verb.end), 0)
        for stop in (len(text.rstrip(" .")), who, end, *reversed(then)):
            subject = read_mentions(text, verb.end, stop) if stop else ()
            if subject:
                return attrs.evolve(clause_of(sentence, verb, subject, verb.start, ""), rest=(stop, stop))
    return _added(sentence)


@cache
def _saying_behind() -> Mapping[str, Act]:
    """Verbs that report something behind a quotation without more: those of saying by their form, and all that take "that"."""
    takes_that = {
        row["verb"]: Act(row["act"])
        for row in rows("verbs")
        if "that" in row["object"].removeprefix("…").split("|")
    }
    return {**takes_that, **dict.fromkeys(table("clauses")["says_behind_quotation"], Act.STATE)}


@cache
def _added_by() -> re.Pattern[str]:
    """Who said so, where that closes the sentence: '"...," she added.', '"...," cautioned the Minister.'."""
    verbs = alternation(_saying_behind())
    return re.compile(
        rf"(?:[”\"],?|[,.!?][’']) (?:(?P<who>[^,;:”\"]{{2,120}}?) (?P<verb>{verbs})|(?P<verb_first>{verbs}) (?P<who_last>[^,;:”\"]{{2,120}}?)){_TODAY}\.?$"
    )


def _added(sentence: Sentence) -> Clause | None:
    """A sentence that closes with who added what is quoted before."""
    if not _QUOTED.match(sentence.text):
        return None
    added = _added_by().search(sentence.text, max(0, len(sentence.text) - LONGEST // 2))
    if added is None:
        return None
    who, said = ("who", "verb") if added["who"] else ("who_last", "verb_first")
    subject = read_mentions(sentence.text, *added.span(who))
    if not subject:
        return None
    verb = Verb(*added.span(said), added[said], _saying_behind()[added[said]], None, Tense.PAST)
    clause = clause_of(sentence, verb, subject, min(added.start(who), verb.start), "")
    end = max(verb.end, added.end(who))
    return attrs.evolve(clause, rest=(end, end))


def said_besides(quoted: Clause, verbs: list[Verb]) -> Iterator[Clause]:
    """What else the one said who is named behind what was said: '"...," said Minister Placeholder, and announced that ...'."""
    masked = quoted.sentence.masked
    if not quoted.subject:
        return
    behind = max(quoted.subject[-1].end, quoted.verb[1])
    for verb in verbs:
        joint = joint_before(masked, behind, verb.start) if verb.start > behind else None
        between = masked[behind : behind + joint.start()] if joint else ","
        if verb.act and joint and _PLAIN.fullmatch(between) and verb.tense is quoted.tense:
            yield clause_of(quoted.sentence, verb, (), behind, joint["joint"])
            return


_PLAIN: Final = re.compile(
    r"(?:(?! (?:after|as|when|while|before|because) (?:[A-Z][\w-]* |the [\w-]+ ){1,3}[a-z]+ed\b)[^,;:.]){0,60}"
)


_LAST_WORDS: Final = 30
"""Code points at the end of a sentence in which it can be said who said so, and when."""


@cache
def _says_last() -> re.Pattern[str]:
    """Who says all of what stands before: "Trade with Fiji has grown, Minister Placeholder says."."""
    return re.compile(
        rf", (?P<who>[^,;:]{{2,120}}) (?P<verb>{alternation(says_behind() | says_last())}){_TODAY}\.?$"
    )


#: "..., said Minister Placeholder.", "..., said Placeholder Alpha, minister of ports, on Monday.", "..., says Minister Placeholder, who chaired it."
_WHO_LAST: Final = re.compile(
    rf", (?P<verb>said|says) (?P<who>[^,;:]{{2,120}}?(?:, (?!who )[^,;:]{{2,120}}?)?)(?:, who [^;:]{{2,120}})?(?:,? (?:on )?(?:{WEEKDAY_NAME})|,? (?:today|yesterday))?\.?$"
)


@cache
def _behind_dash() -> re.Pattern[str]:
    """Who says so behind a dash, in a paragraph that a dash opens: "– Trade has grown – stressed Minister Placeholder"."""
    return re.compile(
        rf" [-–—] (?P<verb>{alternation(says_behind() | says_last())}) (?P<who>[^,;:–—]{{2,120}}?)(?:, who [^;:]{{2,120}})?{_TODAY}\.?$"
    )


@cache
def _says_within() -> re.Pattern[str]:
    """The same in its midst: "Fiji had offered a fund, Minister Placeholder recalled, but the two had failed to agree"."""
    return re.compile(
        rf", (?P<who>[^,;:]{{2,80}}) (?P<verb>{alternation(says_behind())})(?:,(?= [a-z])|(?= (?:and (?:also |then |further )?(?:{ANY_PAST})|before adding that)\b))"
    )


#: What goes on behind it: ", but the two | had", ", and | is", ", in".
_GOES_ON: Final = re.compile(
    r", (?:(?:but|although|though) [^,;:]{2,80}? (?:had|has|have|is|are|was|were|would|will|could|can|should)\b"
    r"|(?:as|because|since|which|in|on|at|by|from|with|without|for|to|after|before|during|through|despite)\b)"
)
_DASHES: Final = frozenset({"-", "–", "—"})
_WHOLE: Final = re.compile(
    r" (?:has|have|had|is|are|was|were|will|would|can|could|must|should|shall|may|might|needs?|wants?|remains?)\b"
)
#: Whoever speaks so speaks in whole sentences: "- We trust the systems, says Minister Placeholder".
_WE: Final = re.compile(r"(?:We|I) [a-z]")
_QUOTED: Final = re.compile(r"[“\"‘]")


def read_reported_first(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """A sentence that says who said so at its end, as press releases open, or behind the first of what was said."""
    masked = sentence.masked
    near = max(0, len(masked) - LONGEST // 2)
    begin = 0 if sentence.start else behind_dateline(sentence.text)
    if (
        not verbs
        or not masked[begin].isupper()
        or subordinate().match(masked, begin)
        or _QUOTED.match(sentence.text, begin)
    ):
        return None
    says = not says_behind().isdisjoint(verb.text for verb in verbs)
    last = _says_last().search(masked, near) if _ends_in_saying(masked, verbs) else None
    if last is None and ", sa" in masked:
        last = _WHO_LAST.search(masked, near)
    if last is None and not sentence.start and sentence.paragraph.label in _DASHES:
        last = _behind_dash().search(masked, near)
    if last is None and says:
        last = _says_within().search(masked, begin)
        if last and (
            _UNFINISHED.search(masked, begin, last.start("who"))
            or _JOINED_ON.search(masked, begin, last.start("who"))
            or _APART.search(masked, begin, last.start())
        ):
            return None
    if last is None:
        last = _says_somewhere(sentence, verbs, begin)
    if last is None:
        return None
    verb = next((verb for verb in verbs if verb.start == last.start("verb")), None) or _adding(last)
    stop = _before_office(sentence, last, begin)
    first = last.start("who") if stop == last.start() else stop + len(", ")
    subject = read_mentions(sentence.text, first, last.end("who"))
    if verb is None or len(subject) != 1 or subject[0].kind not in ONE:
        return None
    whole = any((_WHOLE.search(masked, begin, stop), _WE.match(masked, begin, stop)))
    does = None if whole else _does_before(sentence, verbs, verb, (begin, stop))
    if not whole and (does is None or subject[0].kind not in _NO_HOUSE):
        return None
    others_act = any(other.part or other.act for other in verbs if other.end < last.start())
    if (
        others_act
        and subject[0].kind is MentionKind.ORGANISATION
        and is_told_by_house(verb, subject, sentence.text)
    ):
        # "Minister Alpha and Minister Bravo have discussed trade, the Ministry of Ports said": it is they who did.
        return None
    clause = clause_of(sentence, verb, subject, stop + len(", "), "")
    goes_on = _GOES_ON.match(masked, verb.end) or (does and _does_more(masked, verbs, does, verb))
    end = len(masked) if goes_on else verb.end
    return attrs.evolve(clause, rest=(verb.end, end), ahead=(begin, stop))


@cache
def _fields() -> re.Pattern[str]:
    """The first of several fields of an office: "grew, | Investment|, Trade and Industry Minister Placeholder said"."""
    return re.compile(rf", (?:{alternation(table('offices')['portfolios'])})(?: [A-Z][\w-]*)?$")


def _before_office(sentence: Sentence, last: re.Match[str], begin: int) -> int:
    """Where those who say so stand, with the fields of their office that commas part."""
    stop = last.start()
    if last["verb"] == sentence.masked[stop + len(", ") : last.end("verb")]:
        # "grew, said Minister Placeholder"
        return stop
    for _ in range(_MOST_FIELDS):
        field = _fields().search(sentence.masked, max(begin, stop - _LONGEST_FIELD), stop)
        if field is None:
            break
        who = read_mentions(sentence.text, field.start() + len(", "), last.end("who"))
        if len(who) != 1 or who[0].role is None:
            break
        stop = field.start()
    return stop


_MOST_FIELDS: Final = 3
_LONGEST_FIELD: Final = 40
"""Code points of a comma and a field."""
#: Who says what others do: no house that gives out the text, which tells what those do of whom it writes.
_NO_HOUSE: Final = ONE - {MentionKind.ORGANISATION, MentionKind.NEUTER_PRONOUN}


def _does_before(sentence: Sentence, verbs: list[Verb], says: Verb, said: tuple[int, int]) -> Verb | None:
    """The first verb of what somebody else says so of: "Fiji | supports | the plan, the Minister said".

    In the past tense only states and bodies are spoken of like this; what people did is told by the text itself.
    """
    first, (begin, stop) = verbs[0], said
    if first.end > stop:
        return None
    begin += len("The ") * sentence.masked.startswith("The ", begin)
    subject = read_mentions(sentence.text, begin, first.start)
    if not subject:
        return None
    spoken_for = all(mention.kind in STATES_AND_BODIES for mention in subject)
    return first if spoken_for or (first.tense is not Tense.PAST and says.tense is Tense.PAST) else None


#: "Fiji attaches importance to trade, she said|, and is willing to meet".
_IS_MORE: Final = re.compile(r", (?:and|but) (?:also )?(?:is|are|will|has|have|can|must|should)\b")


def _does_more(masked: str, verbs: list[Verb], does: Verb, says: Verb) -> bool:
    """Whether what those do of whom it is said goes on behind: "Fiji condemns it, the Minister said, | and calls for talks"."""
    if does.tense is says.tense or not masked.startswith(", ", says.end):
        return False
    return _IS_MORE.match(masked, says.end) is not None or any(
        verb.tense is does.tense and joint_before(masked, says.end, verb.start) is not None
        for verb in verbs
        if verb.start > says.end
    )


#: Those who say so behind what was said, with their verb.
_WHO_SAYS: Final = re.compile(r", (?P<who>[^,;:]{2,120}) (?P<verb>(?:pointed )?[a-z]+)$")
#: An opening that is no clause of its own: "At the summit, which was held in Suva".
_NO_CLAUSE: Final = re.compile(
    r"(?:[Aa]t|[Ii]n|[Oo]n|[Ww]ith|[Dd]uring|[Ff]rom)\b[^;:]*, (?:which|where|who)\b|This\b|[^,]*[;:]"
)


def _says_somewhere(sentence: Sentence, verbs: list[Verb], begin: int) -> re.Match[str] | None:
    """The same with when and where it was said: "Deliveries will grow, Minister Placeholder said | in Suva on Friday"."""
    masked = sentence.masked
    for index, verb in enumerate(verbs):
        said = verb.text in says_behind() or verb.text == "told"
        if said and (is_adjunct(verb.text, masked, verb.end, len(masked)) or _tells_officer(sentence, verb)):
            if any(before.part or before.text in says_behind() for before in verbs[:index]):
                # More is told than what this one says.
                return None
            return (
                None if _NO_CLAUSE.match(masked, begin, verb.start) else _WHO_SAYS.search(masked, 0, verb.end)
            )
    return None


#: When somebody was told: "told the Minister of Ports | on Monday".
_WHEN_LAST: Final = re.compile(rf"{_TODAY}\.?$")


def _tells_officer(sentence: Sentence, verb: Verb) -> bool:
    """Whether nothing but an officer to whom it was told stands behind "told": "Minister Placeholder told | the Minister of Ports"."""
    if verb.text != "told":
        return False
    when = _WHEN_LAST.search(sentence.masked, verb.end)
    whom = read_mentions(sentence.text, verb.end, when.start()) if when else ()
    return len(whom) == 1 and whom[0].kind in ONE_PERSON


def _ends_in_saying(masked: str, verbs: list[Verb]) -> bool:
    """Whether a sentence may end in who says so."""
    if verbs[-1].text in says_behind():
        return verbs[-1].end > len(masked) - _LAST_WORDS
    last = masked[-_LAST_WORDS:].rstrip(" .").rpartition(" ")[2]
    return last in says_last()


def _adding(last: re.Match[str]) -> Verb | None:
    """A verb that reports something with an object alone, but behind what was said too: "Ports will open, she | added"."""
    if last["verb"] not in says_last():
        return None
    tense = Tense.THIRD if last["verb"].endswith("s") else Tense.PAST
    return Verb(*last.span("verb"), last["verb"], Act.STATE, None, tense)


#: What isn't finished before who says so: "the plan, which had, | she said, | helped", "of this: Fiji, | she said, | had".
_UNFINISHED: Final = re.compile(
    r"\b(?:which|who|that|had|has|have|was|were|is|are|would|will|could|should|may|might|must), (?:the )?$"
    r"|[:;] (?:[^,;:]{1,80}, ){1,2}(?:the )?$"
)
#: What is said only behind who says so: "where more can be done, and asked for help in Suva, where, | she said, |".
_JOINED_ON: Final = re.compile(r"\b(?:where|when|and|but|because|since|while|as), (?:the )?$")
#: More than what one says: "doubted whether it helps: it had been tried".
_APART: Final = re.compile(r"[:;]|, (?:which|who|while|whereas)\b")


def is_said_by_the_way(
    masked: str, verb: Verb, subject: tuple[Mention, ...], start: int, *, told: bool
) -> bool:
    """Whether it is only told in the midst of what is said that somebody says so.

    Args:
        masked: The sentence.
        verb: That of saying.
        subject: Who says so.
        start: Where this one is named.
        told: Whether it is told before of somebody who speaks.
    """
    says = verb.text in says_behind()
    if not (says or verb.text in says_last()):
        return False
    if len(subject) != 1 or not masked.endswith((", ", ", the "), 0, start):
        return False
    if _LAST.match(masked, verb.end):
        # "Ferries sail when trade grows, Fiji noted.": nothing stands behind the verb, and before it no quotation.
        return "\x01" not in masked[:start]
    if not says:
        return False
    if subject[0].kind not in (MentionKind.SINGULAR_PRONOUN, MentionKind.OFFICE):
        # "denounced the attacks, which, Minister Placeholder pointed out, cost much": somebody else.
        return False
    began = (
        _UNFINISHED.search(masked, max(0, start - _NEAR), start) if masked.startswith(",", verb.end) else None
    )
    if began is None or began[0][0] in ":;":
        return began is not None
    # "The programme had, the Minister said, helped": who says so is told here alone.
    return told


_LAST: Final = re.compile(r"\.?$")
_NEAR: Final = 180
"""Code points before who says so, in which what was said began."""
