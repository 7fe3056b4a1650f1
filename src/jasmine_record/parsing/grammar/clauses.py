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
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clause import (
    ACTORS,
    OF_GUEST,
    Clause,
    cut_short,
    end_at_next_subject,
    in_that_clause,
    rest_end,
    share_objects,
)
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH, MONTHS, WEEKDAYS, read_dateline
from jasmine_record.parsing.grammar.mentions import LONGEST, Mention, MentionKind, may_end, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence, words_of
from jasmine_record.parsing.grammar.verbs import Tense, Verb, find_verbs, opening_verb
from jasmine_record.parsing.lexicon import alternation, cities, country_names, fold, table

__all__ = ["Clause", "read_clauses"]

#: A sentence with more verbs than this is a list; those beyond are not read.
_MOST_VERBS: Final = 24
_MOST_BOUNDARIES: Final = 40
#: Adverbs before a verb take no more room than this.
_LONGEST_TAIL: Final = 80


@cache
def _adverbs() -> str:
    """Those of the data file, and what is made like them, but for nouns that end alike."""
    return rf"{alternation(table('clauses')['adverbs'])}|(?-i:(?!(?:{_NO_ADVERBS})\b)[a-z]{{3,}}ly)"


_NO_ADVERBS: Final = "family|ally|assembly|supply|reply|monopoly|anomaly|apply|rely|comply|only"


@cache
def _tail() -> re.Pattern[str]:
    """Adverbs at the end of the words before a verb, and when and where it was done."""
    return re.compile(rf"(?>(?:,? (?:(?-i:{_WHEN_AND_WHERE})|{_adverbs()}),?)*) ?$", re.IGNORECASE)


_PART_OF_DAY: Final = "morning|afternoon|evening|night"
_NAMED_DAY: Final = rf"(?:[Tt]oday|[Yy]esterday|[Tt]his (?:{_PART_OF_DAY}|week)|[Ll]ast (?:night|week)|(?:on )?(?:{'|'.join(WEEKDAYS)}))"
#: "on Tuesday afternoon", "yesterday, 25 November 2011", "today (3 May)", "on 3 May 2022".
_WHEN: Final = rf"(?:(?:(?:late |early |earlier )?(?:on )?{_NAMED_DAY}(?: (?:{_PART_OF_DAY}))?(?:,? \x01+|,? {DAY_OF_MONTH})?)|on {DAY_OF_MONTH})"
_WHERE: Final = r"(?:here )?(?:in|at) (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}"
_WHEN_AND_WHERE: Final = rf"{_WHEN}(?:,? {_WHERE}(?: \x01+)?)?|(?<=, ){_WHERE}(?:,? {_WHEN})?(?=,)"
#: A place behind a day, or between commas.
_BEHIND_DAY: Final = re.compile(rf"(?:(?:day|{_PART_OF_DAY}|\d\d\d\d),? {_WHERE}|, {_WHERE}(?= ?, ?$)),? $")
_ENDS_OF_DAYS: Final = frozenset((*_PART_OF_DAY.split("|"), *WEEKDAYS, *MONTHS, "week"))


def _ends_in_day(before: str, last: str) -> bool:
    """Whether words before a verb may end in when or where it was done; looking at the last word first is much faster."""
    if last[:1] == "\x01" or last[-1:].isdigit() or last in _ENDS_OF_DAYS:
        return True
    return (
        last[:1].isupper()
        and (" in " in before or " at " in before)
        and _BEHIND_DAY.search(before) is not None
    )


@cache
def _last_of_adverbs() -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2].lower() for words in table("clauses")["adverbs"])


def _is_adverb(word: str) -> bool:
    """Whether a word may be the last one of adverbs."""
    return word.endswith("ly") or word.lower() in _last_of_adverbs()


def _before_adverbs(masked: str, near: int, start: int) -> int:
    """Where the adverbs before a verb begin, or the space where there are none."""
    before = masked[near:start]
    last = before.rstrip(" ,").rpartition(" ")[2]
    if last == "both" and _AND_BOTH.search(before):
        # "outlined the plan, and both agreed to it"
        return start - 1
    if not (_is_adverb(last) or _ends_in_day(before, last)):
        return start - before.endswith(" ")
    tail = _tail().search(before)
    # "Fiji, which takes over on 1 January, invited": the day is that of the relative clause.
    if tail is None or (not _is_adverb(last) and _IN_RELATIVE.search(before, 0, tail.start())):
        return start - before.endswith(" ")
    return near + tail.start()


_AND_BOTH: Final = re.compile(r"(?:,| and|, and) both $")
_IN_RELATIVE: Final = re.compile(r", (?:which|who|whose) [^,]*$")


@cache
def _joint() -> re.Pattern[str]:
    """A coordination that ends right before a verb."""
    return re.compile(
        # "the Treaty, which was signed in 1997, has made": a comma joins nothing to what has been done.
        rf"(?P<joint>,? (?:and|but|as well as)(?: then)?|[;,](?!.*\b(?:has|have|had) )) (?!both )(?:(?:{_adverbs()}),? )*$",
        re.IGNORECASE,
    )


_LAST_OF_JOINTS: Final = frozenset({"and", "but", "as", "then"})


def _joint_before(masked: str, start: int, stop: int) -> re.Match[str] | None:
    """The coordination that ends right before a verb, if any; it counts from the start of the stretch."""
    before = masked[start:stop]
    # The last word shows for nearly all verbs that there is none.
    last = before[:-1].rpartition(" ")[2]
    if last[-1:] not in {",", ";"} and last.lower() not in _LAST_OF_JOINTS and not _is_adverb(last):
        return None
    return _joint().search(before)


#: Not "Acting Secretary", "Beijing".
_TITLED: Final = r"(?!(?-i:(?:Acting|Managing|Coordinating|Outgoing|Incoming|Presiding) [A-Z])|Beijing\b)"


@cache
def _subordinate() -> re.Pattern[str]:
    words, plural = alternation(table("clauses")["subordinators"]), alternation(table("groups")["plural"])
    # "Participating ministers" are a group.
    group = rf"(?!(?:participating|attending|visiting|neighbou?ring|developing|contracting) (?:[\w-]+ ){{0,2}}(?:{plural})\b(?!['’]))"
    return re.compile(rf"(?:{words}|in order to|{_TITLED}{group}\w+ing)\b", re.IGNORECASE)


_BOUNDARY: Final = re.compile(
    r"[,;: ](?:(?P<comma>(?<! ) )(?P<link>(?:and|while|but|whereas|where|meanwhile|(?:to|in|during|at|through|for|on|with|upon) which|in response to which|(?:to|with|by) whom) )?"
    r"|(?P<and>(?<= )(?:and|while|but) )|(?<=\x01 ))"
)
#: Participles in "en"; other words that end alike are nouns: "hydrogen", "women".
_EN: Final = (
    r"(?:giv|tak|undertak|mistak|writt|chos|driv|brok|spok|prov|fall|hidd|eat|forgott|ris|rid|froz|stol|wov|forbidd|shak|forsak|se|overse|forese"
    r"|be|strick|beat|bitt|underwritt|rewritt)en"
)
_PARTICIPLE: Final = re.compile(rf"\b(?:[a-z]\w*ed|{_EN})$")
#: "that it could be restored": a verb of its own, and no participle behind a noun.
_PASSIVE: Final = re.compile(
    r"\b(?:be|been|being|is|are|was|were|has|have|had) (?:\w+ly )?[a-z]\w*(?:ed|en)$"
)
_BE: Final = re.compile(r"\b(?:is|are|be|been|being|has|have) (?:\w+ )?$")
#: Irregular pasts that are nothing else, and all of them.
_PAST_ALONE: Final = "met|took|gave|began|came|went|rose|fell|grew|saw|drew|spoke|wrote|chose|became"
_IRREGULAR: Final = (
    rf"{_PAST_ALONE}|made|held|led|set|paid|sent|kept|brought|built|found|left|lost|sought|won"
)
_PAST: Final = re.compile(
    rf"\b(?:was|were|had|did|{_PAST_ALONE})\b|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bto be )\b[a-z]{{2,}}ed\b(?= (?:the|a|an|its|his|her|their|that|to)\b| [A-Z])"
)


def read_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence that report something or tell of taking part, in order."""
    labelled = _labelled(sentence)
    masked = labelled[1] if labelled else sentence.masked
    verbs = find_verbs(masked, words_of(masked) if labelled else sentence.words, _MOST_VERBS)
    verbs = [verb for verb in verbs if not _is_dated(sentence, verb)]
    alone = _only_clause(sentence, verbs)
    if (alone and not alone.elided) or not verbs:
        return _by_itself(alone, verbs)
    boundaries = _boundaries(masked)
    # "Noted the report, and requested the experts to finalise it"
    clauses: list[Clause] = [alone] if alone else []
    verbs = [verb for verb in verbs if verb.start > alone.verb[0]] if alone else verbs
    if labelled and verbs[0].start == labelled[2]:
        clauses.append(_clause(sentence, verbs.pop(0), labelled[0], 0, ""))
    for index, verb in enumerate(verbs):
        if not clauses and _joint_before(masked, max(0, verb.start - _LONGEST_TAIL), verb.start):
            # "responded warmly and pledged": the first verb is of no interest but for its subject.
            told = _told(sentence, verb.start, ACTORS | frozenset(_SPOKEN_FOR))
            if told:
                clauses.append(told)
        clause = (
            _reaction(sentence, verb, clauses)
            or _of_guest(sentence, verb, verbs[index + 1 :])
            or _read_one(sentence, verb, boundaries, clauses, verbs[index + 1 :])
        )
        if clause is None and clauses:
            clauses[-1] = _without_next(cut_short(clauses[-1], verb), clauses, verb)
        if clause:
            if clauses:
                last = clauses[-1]
                stop = last.rest[0] if last.relative else rest_end(masked, clause)
                clauses[-1] = attrs.evolve(last, rest=(last.rest[0], stop))
            clauses.append(clause)
    if not clauses:
        told = _told(sentence, len(masked))
        if told:
            return (told,)
        if _somebody().search(sentence.text, 0, min(verbs[0].start, LONGEST)):
            return (_opaque(sentence, verbs[0]),)
    return share_objects([end_at_next_subject(clause) for clause in clauses])


def _by_itself(alone: Clause | None, verbs: list[Verb]) -> tuple[Clause, ...]:
    """The clause of a sentence that has but one, and what else is said beside it."""
    if alone is None:
        return ()
    return (end_at_next_subject(alone),) if alone.elided else (alone, *_said_besides(alone, verbs))


def _is_dated(sentence: Sentence, verb: Verb) -> bool:
    """Whether a word is no verb, but begins the place of a dateline: "STATE HOUSE, Suva, 3 May 2022 - "."""
    first = not sentence.start and verb.start == 0 and verb.text.isupper()
    return first and read_dateline(sentence.text) is not None


def _without_next(last: Clause, clauses: list[Clause], verb: Verb) -> Clause:
    """The last clause up to a verb behind a comma of which it can't be told whether it is the guest's: "who thanked him, and agreed"."""
    acted = next((clause for clause in reversed(clauses) if clause.subject), None)
    if acted is None or not last.rest[0] < verb.start <= last.rest[1]:
        return last
    masked = last.sentence.masked
    what = _WHAT_DID.match(masked, last.rest[0], verb.start)
    joint = _joint_before(masked, last.rest[0], verb.start) if what and verb.act else None
    if joint and masked.startswith(" that ", verb.end):
        # "thanked the states that had joined the search and suggested that": who suggested it can't be told.
        return attrs.evolve(last, rest=(last.rest[0], last.rest[0] + joint.start()))
    if acted.joint != OF_GUEST:
        return last
    joint = _joint_before(last.sentence.masked, last.rest[0], verb.start)
    if joint is None or not joint["joint"].startswith(","):
        return last
    return attrs.evolve(last, rest=(last.rest[0], last.rest[0] + joint.start()))


def _only_clause(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """The clause of a sentence in whose form there is only one, or none that tells more than who acts."""
    inverted = _inverted(sentence, verbs) or _reported_first(sentence, verbs)
    if inverted:
        return inverted
    elided = _elided(sentence)
    if elided and not any(_own_subject(sentence, verb) for verb in verbs[:3]):
        return elided
    return None if verbs else _told(sentence, len(sentence.masked))


#: Behind the one who is quoted, when, where and to whom this was said.
_WHEN_SAID: Final = re.compile(
    r",? (?:at|in|on|after|during|following|before|when|as|while|to|today|yesterday|this|about)\b"
)
_MOST_STOPS: Final = 6
_BEHIND_QUOTE: Final = re.compile(r"[”\"][,.]? $")


def _inverted(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """A sentence whose subject stands last, behind a quotation: '"...," said the Minister.'."""
    text = sentence.text
    if "”" not in text and '"' not in text:
        return None
    for verb in verbs[:2]:
        if verb.act is None or not _BEHIND_QUOTE.search(text, max(0, verb.start - 4), verb.start):
            continue
        end = next(
            (place for place in (text.find(", ", verb.end), text.find(". ", verb.end)) if place > 0),
            len(text),
        )
        then = [match.start() for match in _WHEN_SAID.finditer(text, verb.end, end)][:_MOST_STOPS]
        for stop in (len(text.rstrip(" .")), end, *reversed(then)):
            subject = read_mentions(text, verb.end, stop)
            if subject:
                return attrs.evolve(_clause(sentence, verb, subject, verb.start, ""), rest=(stop, stop))
    return None


def _said_besides(quoted: Clause, verbs: list[Verb]) -> Iterator[Clause]:
    """What else the one said who is named behind a quotation: '"...," said Minister Placeholder, and announced that ...'."""
    masked = quoted.sentence.masked
    if not quoted.subject or quoted.subject[-1].start < quoted.verb[1]:
        return
    behind = quoted.subject[-1].end
    for verb in verbs:
        joint = _joint_before(masked, behind, verb.start) if verb.start > behind else None
        between = masked[behind : behind + joint.start()] if joint else ","
        if verb.act and joint and _PLAIN.fullmatch(between) and verb.tense is quoted.tense:
            yield _clause(quoted.sentence, verb, (), behind, joint["joint"])
            return


_PLAIN: Final = re.compile(
    r"(?:(?! (?:after|as|when|while|before|because) (?:[A-Z][\w-]* |the [\w-]+ ){1,3}[a-z]+ed\b)[^,;:.]){0,60}"
)


#: Who speaks, as minutes put it before what was said: "Minister Placeholder: Welcomed ...", "(Fiji) Asked for ...".
_SPEAKER_BEFORE: Final = re.compile(
    r"(?:\((?P<inside>[^():]{3,120})\)|(?P<who>[^():]{3,120}?)(?: ?:| [–—-])) (?=[A-Z][a-z]{3,})"
)


_ENTRY: Final = re.compile(r"(?<=; )[A-Z](?=[a-z]{3,} )")
_BEHIND_SPEAKER: Final = (": ", " – ", " — ", " - ", ") ")


def _labelled(sentence: Sentence) -> tuple[tuple[Mention, ...], str, int] | None:
    """Those who are named before a paragraph as its speakers, the words with a small first letter, and where they begin."""
    if sentence.start or not any(mark in sentence.text for mark in _BEHIND_SPEAKER):
        return None
    before = _SPEAKER_BEFORE.match(sentence.text)
    if before is None:
        return None
    subject = read_mentions(sentence.text, *before.span("inside" if before["inside"] else "who"))
    if not subject or any(mention.kind is MentionKind.NAME for mention in subject):
        return None
    # Each entry of such minutes begins with a capital: "Noted the plan; Agreed to meet again".
    masked, at = sentence.masked, before.end()
    said = _ENTRY.sub(lambda first: first[0].lower(), f"; {masked[at:]}")
    return subject, f"{masked[:at]}{said[2:]}", at


#: "Trade with Fiji has grown, Minister Placeholder says."
_SAYS: Final = ("said", "says", "explained", "explains", "noted", "notes")
_SAYS_WORDS: Final = frozenset(_SAYS)
_LAST_WORDS: Final = 30
"""Code points at the end of a sentence in which it can be said who said so, and when."""
_SAYS_LAST: Final = re.compile(
    rf", (?P<who>[^,;:]{{2,120}}) (?P<verb>{'|'.join(_SAYS)})(?: (?:today|yesterday|on [A-Z][a-z]+day|this (?:morning|afternoon|evening)))?\.?$"
)
#: "..., said Minister Placeholder."
_WHO_LAST: Final = re.compile(r", (?P<verb>said|says) (?P<who>[^,;:]{2,120}?)\.?$")
_WHOLE: Final = re.compile(r" (?:has|have|had|is|are|was|were|will|would|can|could|must|should)\b")


def _reported_first(sentence: Sentence, verbs: list[Verb]) -> Clause | None:
    """A sentence that says who said so at its end, as press releases open."""
    masked = sentence.masked
    near = max(0, len(masked) - LONGEST // 2)
    says = bool(verbs) and not _SAYS_WORDS.isdisjoint(masked[-_LAST_WORDS:].rstrip(".").split())
    last = _SAYS_LAST.search(masked, near) if says else None
    if last is None and verbs and ", sa" in masked:
        last = _WHO_LAST.search(masked, near)
    if (
        last is None
        or not masked[0].isupper()
        or _subordinate().match(masked)
        or _QUOTED.match(sentence.text)
    ):
        return None
    verb = next((verb for verb in verbs if verb.start == last.start("verb")), None)
    subject = read_mentions(sentence.text, *last.span("who"))
    whole = _WHOLE.search(masked, 0, last.start())
    if verb is None or whole is None or len(subject) != 1 or subject[0].kind not in _ONE:
        return None
    clause = _clause(sentence, verb, subject, last.start() + len(", "), "")
    return attrs.evolve(clause, rest=(verb.end, verb.end), ahead=(0, last.start()))


_QUOTED: Final = re.compile(r"[“\"‘]")
_OPENS_OBJECT: Final = re.compile(
    r" (?:that|the|to|their|its|his|her|our|ourselves|on|with|a|an|all|both|each|this|these|those|satisfaction|appreciation|concern|deep|grave|serious|strong|full|sincere|profound"
    r"|[A-Z][\w-]*['’]s)\b"
)


#: In an entry of a list the object may be somebody: "Urged Member States to ...", "Commended Fiji for ...".
_SOMEBODY_ASKED: Final = re.compile(r" [A-Z][^.;:]{2,120}? (?:to|for|on|in|that|and)\b")
_TO_SOMEBODY: Final = frozenset({Act.REQUEST, Act.APPRECIATE, Act.CONGRATULATE, Act.WELCOME, Act.CONDEMN})


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


def _elided(sentence: Sentence) -> Clause | None:
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
        return attrs.evolve(_clause(sentence, placed, (), 0, ""), elided=True)
    first = masked.split(" ", 1)[0]
    # A small letter is how an entry of a list begins.
    entry = sentence.start == 0 and sentence.paragraph.label is not None
    short = len(first) < _SHORTEST
    if len(first) < _SHORTEST_SHOWN or (short and not first.isupper()) or not (first[0].isupper() or entry):
        return None
    opening = first if first.isupper() else first.lower()
    verb = opening_verb(opening + masked[len(first) :])
    if verb is None or verb.act is None or _is_dated(sentence, verb):
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
        )
    ):
        return None
    return attrs.evolve(_clause(sentence, verb, (), 0, ""), elided=True)


_SHORTEST: Final = 4
"""Letters of a verb that a sentence can begin with."""
_SHORTEST_SHOWN: Final = 3
"""The same of one in capitals."""
_ORDINAL: Final = "FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH"
_NUMBERED: Final = re.compile(rf"(?:{_ORDINAL}|{_ORDINAL.title()})(?:[.:] ?[–—-]?|,) (?=[A-Z])")
_ADVERB_FIRST: Final = re.compile(r"(?:[A-Z][a-z]+ly|Further|Also|Once again) (?=[a-z]+s\b)")


def _shifted(sentence: Sentence, at: int) -> Clause | None:
    """The clause of a sentence whose verb stands behind an adverb or a number."""
    words = sentence.masked[at].upper() + sentence.masked[at + 1 :]
    clause = _elided(attrs.evolve(sentence, masked=words))
    if clause is None:
        return None
    first, last = clause.verb
    start, end = clause.rest
    rest = (start + at, min(end + at, len(sentence.text)))
    return attrs.evolve(clause, sentence=sentence, verb=(first + at, last + at), rest=rest, start=0)


def _own_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb further on has a subject right behind a comma, so that the sentence only opens with a participle."""
    comma = sentence.masked.rfind(", ", 0, verb.start)
    return comma >= 0 and bool(read_mentions(sentence.text, comma + 2, verb.start))


#: A sentence that begins with somebody who does something that no data file knows.
_DOES: Final = re.compile(
    rf"(?:[A-Z][^,;:]{{2,60}}: )?(?:(?:At|In|During|After|On|Following|Before|Upon) [^,;:]{{1,60}}, )?(?P<who>(?:[A-Z]|the )[^;:]{{1,160}}?),? (?:[a-z]+ly |also |then |further )?(?P<verb>[a-z]{{3,}}ed|had|{_IRREGULAR})\b(?! by )"
)


def _told(sentence: Sentence, stop: int, actors: frozenset[MentionKind] = ACTORS) -> Clause | None:
    """A clause that reports nothing, but says who acts, for the pronouns and the verbs that follow."""
    match = _DOES.match(sentence.masked, 0, stop)
    who = read_mentions(sentence.text, *match.span("who")) if match else ()
    if match is None or not who or any(mention.kind not in actors for mention in who):
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


_PEOPLE: Final = (
    "leader|head|chief|delegate|envoy|official|authority|diplomat|host|guest|mayor|legislator|politician|professor|expert|adviser|advisor"
    "|interlocutor|visitor|spokesman|spokeswoman|spokesperson|premier|governor"
)


@cache
def _somebody() -> re.Pattern[str]:
    """Words for people who act, in whatever form they are named."""
    heads, plural = alternation(table("offices")["heads"]), alternation(table("groups")["plural"])
    return re.compile(rf"\b(?:{heads}|(?i:{plural})|[A-Z][a-z]+ [A-Z][a-z]+|{_PEOPLE})\b")


def _opaque(sentence: Sentence, verb: Verb) -> Clause:
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


_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|had|took|held|met|[a-z]{3,}ed)\b")
#: A dateline, or a day without a comma behind it: "SUVA, 3 May –", "On 3 May 2022 the Minister ...".
_OPENING: Final = re.compile(
    r"(?=[^–—-]{0,104}+[–—-])[A-ZÀ-Þ][\w .’'()\x01]{1,40}(?:, [^–—]{1,60}?)? [–—-]{1,2} (?=[A-Z])"
    r"|(?:On|In|At|From|During) [^,;]{1,60}?\b(?:\d{4}|today|yesterday|morning|afternoon|evening) (?=the |[A-Z])"
    r"|(?:In|At|During) (?:his|her|its|their|the) (?:[\w-]+ ){0,3}?(?:statement|remarks|address|speech|intervention|outset) (?=the |[A-Z])"
    r"|(?:During|In) (?:the|his|her|their) (?:[\w-]+ )?(?:visit|meeting|talks|stay|trip|call) (?=(?:he|she|they|both|the) )"
    r"|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening))? (?=[A-Za-z])"
    r"|(?:Yesterday|Today|Tonight|Last night|This (?:morning|afternoon|evening|week)|Earlier today|Late yesterday) (?=the |[A-Zwh])"
)


def _boundaries(masked: str) -> list[tuple[int, bool]]:
    """Where a clause can begin, and whether a comma or stronger mark stands before that place."""
    found = [(0, True)]
    opening = _OPENING.match(masked)
    if opening:
        found.append((opening.end(), True))
    for match in _BOUNDARY.finditer(masked):
        found.append((match.end(), match.lastgroup != "and"))
        if match.lastgroup == "link":
            found.append((match.end("comma"), True))
    return sorted(found)[:_MOST_BOUNDARIES]


_WITHOUT_OBJECT: Final = frozenset({Act.AGREE, Act.EXCHANGE, None})


#: How a house puts its spokesperson above the text: "made the following statement:".
_TEXT_BELOW: Final = re.compile(r" the following (?:statement|remarks|readout|comments?)(?: [^:]{1,60})?:?$")


#: Those who do what a form in the present says: "the Ministers welcome, endorse and support".
_SEVERAL_BEFORE: Final = re.compile(
    r"(?:\b(?:[Ww]e|[Tt]hey|[Ii])|[a-z]s|, [a-z]+,?(?: and)?)(?: (?:also|fully|strongly|warmly|further))* $"
)


def _lacks_object(masked: str, verb: Verb) -> bool:
    """Whether a form in the present has no object that it needs: "a small island state, and"."""
    return (
        verb.tense is Tense.BASE
        and verb.act not in _WITHOUT_OBJECT
        and masked.startswith((",", "."), verb.end)
        and not _SEVERAL_BEFORE.search(masked, max(0, verb.start - _LONGEST_TAIL), verb.start)
    )


#: "the Council, whose Secretary, Ms Placeholder, took part"
_WHOSE: Final = re.compile(r", whose [^,;]{2,80}, [^,;]{2,80}, $")


_RELATIVE: Final = re.compile(r"\b(?:which|who|that) ")
_HAS: Final = re.compile(r"\b(?:has|have) (?:\w+ly |also )?$")


def _with_same_subject(
    sentence: Sentence, verb: Verb, before: list[Clause], later: list[Verb], near: int
) -> Clause | None:
    """The clause of a verb that goes on with the subject of the one before it."""
    masked = sentence.masked
    joint = _joint_before(masked, near, verb.start)
    if joint is None:
        return None
    acted = next((clause for clause in reversed(before) if clause.subject), None)
    if acted and acted.joint == OF_GUEST and joint["joint"].startswith(","):
        # "met with B, who thanked him, and agreed": whose agreement it is can't be told.
        return None
    if (
        _HAS.search(masked, near + joint.start(), verb.start)
        and _RELATIVE.search(masked, before[-1].verb[1], near + joint.start())
        and not _HAS.search(masked, max(0, before[-1].verb[0] - _LONGEST_TAIL), before[-1].verb[0])
    ):
        # "thanked Fiji, which serves as a hub and has accepted many": what has been done is that one's.
        return None
    # In declarations the verbs of the clauses are printed in capitals.
    shown = verb.text.isupper() and masked[slice(*before[-1].verb)].isupper()
    if shown or (
        _same_tense(masked, before[-1], verb, joint["joint"])
        and _joins(masked, before[-1], verb, joint["joint"], later)
    ):
        return _clause(sentence, verb, (), near + joint.start(), joint["joint"])
    return None


def _read_one(
    sentence: Sentence,
    verb: Verb,
    boundaries: list[tuple[int, bool]],
    before: list[Clause],
    later: list[Verb],
) -> Clause | None:
    masked = sentence.masked
    act = verb.act
    if (
        masked.endswith("having ", 0, verb.start)
        or _lacks_object(masked, verb)
        or (masked.endswith(", ", 0, verb.start) and _WHOSE.search(masked, 0, verb.start))
        or _TEXT_BELOW.match(masked, verb.end)
    ):
        return None
    floor = before[-1].verb[1] if before else 0
    near = max(floor, verb.start - _LONGEST_TAIL)
    end = _before_adverbs(masked, near, verb.start)
    if before:
        acted = next((clause for clause in reversed(before) if clause.subject), None)
        if act in _DEEDS and acted and any(mention.is_body for mention in acted.subject):
            return None
        same = _with_same_subject(sentence, verb, before, later, near)
        if same:
            return same
    first = max(floor, end - LONGEST)
    if not may_end(sentence.text, first, end):
        return None
    for start, strong in _starts(masked, boundaries, first, end, opens=not before):
        # Words inside quotations are read as printed: a name may stand in quotation marks.
        subject = _subject(sentence, floor, start, end)
        if not subject or (before and not strong and _is_said(masked, verb, subject)):
            continue
        leading, *others = subject
        if others and (_ends_list(sentence, floor, start, leading) or _is_of_object(masked, before, subject)):
            continue
        if _is_place(sentence.text, start, leading):
            if all(mention.kind in _SPOKEN_FOR for mention in subject):
                return None
            continue
        if (
            (not strong and _OF_WHICH_ONE.search(masked, floor, start))
            or _is_nobody(verb, subject, sentence.text, masked[floor:start])
            or _is_background(sentence.text, subject, verb)
            or (before and _had_done(masked, start, subject[-1].end, verb))
        ):
            return None
        contrasted = verb.tense is Tense.PAST and masked.endswith(", while ", 0, start)
        if _agrees(verb, subject) and (contrasted or _may_open(before, subject, start, verb, strong=strong)):
            return _clause(sentence, verb, subject, start, masked[floor:start][-8:] if before else "")
    return None


#: The first of those of whom a relative clause tells what they did: "which Fiji and | Tonga hosted".
_OF_WHICH_ONE: Final = re.compile(
    r"\b(?:which|that|whom) (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: (?:of |the )?[A-ZÀ-Þ][\w.'’-]*){0,5} and (?:the )?$"
)
#: "was held in Suva, where the ministers discussed ..."
_HELD: Final = re.compile(
    r"\b(?:(?:was|were) (?:held|convened|hosted|organi[sz]ed|opened|chaired)|took place|convened|gathered|met|visited|travell?ed|arrived)\b"
)


def _starts(
    masked: str, boundaries: list[tuple[int, bool]], first: int, end: int, *, opens: bool
) -> Iterator[tuple[int, bool]]:
    """Where the subject of a verb can begin from a place on, and whether a comma or stronger mark stands before it.

    Args:
        masked: The sentence.
        boundaries: Where clauses can begin, in order.
        first: Where subjects can begin at the earliest.
        end: Where those of this verb end.
        opens: Whether no clause was found before it.
    """
    begin = 0
    for start, strong in boundaries:
        if start >= end:
            return
        opening, begin = begin, start if strong else begin
        if start < first or (start == 0 and _subordinate().match(masked)):
            continue
        # "..., in which he said", "..., where they said": whoever acted before must have been understood.
        if opens and (
            masked.endswith(" which ", 0, start)
            or (masked.endswith(" where ", 0, start) and not _HELD.search(masked, 0, start))
        ):
            continue
        # "Considering A and B, ...": what "and" joins stands inside the opening. Without a verb before it, "and" joins
        # subjects, one of which wasn't understood.
        if not strong and (
            _subordinate().match(masked, opening) or (opens and not _FINITE.search(masked, 0, start))
        ):
            continue
        yield start, strong


def _is_nobody(verb: Verb, subject: tuple[Mention, ...], text: str, before: str) -> bool:
    """Whether a subject must not be taken for a party."""
    # What a department launched is told by the way; it isn't a party to the meeting. But it shows what it does there,
    # and a commission that decides is who met.
    if verb.act in _DEEDS and not (verb.text in _DONE_THERE and _SHOWN.match(text, verb.end)):
        for mention in subject:
            if mention.is_body and not (
                verb.text == "decided to" and _MEETS.fullmatch(text, mention.start, mention.end)
            ):
                return True
    # Who holds the office stands before it, in words that make no name that is understood.
    return subject[0].kind is MentionKind.OFFICE and _NAMED.search(before) is not None


_DONE_THERE: Final = frozenset({"presented", "made a presentation", "gave a presentation"})
#: What somebody shows those who met, and no award or bill.
_SHOWN: Final = re.compile(
    r" (?:its|their|the (?:results|findings|outcomes?|status|progress|state|work)|an? (?:survey|report|study|paper|overview|review|draft|proposal))\b"
)
#: The commission that met, and not one that is known by what it is for.
_MEETS: Final = re.compile(
    r"(?:[Tt]he )?(?:(?:Joint|Ministerial|Mixed|Binational|Bilateral|Intergovernmental|High[- ]Level) )*(?:Commission|Committee|Council)(?: \([A-Z]+\))?"
)


def _is_background(text: str, subject: tuple[Mention, ...], verb: Verb) -> bool:
    """Whether it is told what has gone on for long, or what people in general had said: "Experts have warned that ..."."""
    auxiliaries = text[subject[-1].end : verb.start].split()
    if not {"has", "have"}.isdisjoint(auxiliaries) and _SINCE.match(text, verb.end):
        # "Fiji has supported the school since 1994."
        return True
    if len(subject) != 1 or subject[0].kind is not MentionKind.GROUP:
        return False
    who = subject[0]
    outside = text[who.start : who.end].casefold() in table("groups")["outsiders"]
    return outside and not {"have", "had"}.isdisjoint(auxiliaries)


_SINCE: Final = re.compile(r"[^.;]{0,160}? since (?:\d{4}|[A-Z][a-z]+ \d{4}|its |their |independence)")


def _had_done(masked: str, start: int, end: int, verb: Verb) -> bool:
    """Whether a relative clause tells what was done before the meeting: "Haiti, where both sides have called for calm"."""
    return masked.endswith(("where ", "which "), 0, start) and not {"have", "has", "had"}.isdisjoint(
        masked[end : verb.start].split()
    )


#: Capitals before a comma that begin a clause: a name, if an office follows.
_NAMED: Final = re.compile(
    r"(?:^|[.;] )(?!(?:In|On|At|From|During|After|Before|For|To|With|By|As)\b)[A-ZÀ-Þ][\w.'’-]*"
    r"(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|al|de|van|von|la|el|ibn|der|da|dos|di|\([^()]*\)|\x01+)){1,8},(?: \w+,)? $"
)
#: What those behind it were met, led or joined by.
_INTO_LIST: Final = re.compile(
    r".*\b(?:by|with|between|including|hosted|met|received|welcomed) (?:the )?", re.DOTALL
)
_OUT_OF_LIST: Final = re.compile(r",? and (?:the )?$")


def _ends_list(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether the first of several is the last of a list before them, behind an "and" or as the office of a name.

    "was chaired by Placeholder, Minister of Ports, and the participants agreed", "led by A and B, and the ministers met".
    """
    masked = sentence.masked
    named = _NAMED_BY.search(masked[floor:start]) if first.kind is MentionKind.OFFICE else None
    if named and fold(named["who"]) not in country_names():
        return True
    if first.kind in _NO_ACTORS and _AMONG.search(masked, floor, start):
        return True
    joint = _OUT_OF_LIST.search(masked, max(floor, start - _LONGEST_JOINT), start)
    into = _INTO_LIST.match(masked, floor, joint.start()) if joint and first.kind in ACTORS else None
    return (
        joint is not None
        and into is not None
        and bool(read_mentions(sentence.text, into.end(), joint.start()))
    )


def _is_of_object(masked: str, before: list[Clause], subject: tuple[Mention, ...]) -> bool:
    """Whether bodies stand before somebody who acts: "noted the role of Fiji, Tonga and the Fund, and the Minister agreed"."""
    return (
        bool(before)
        and before[-1].act is not None
        and all(mention.kind in _NO_ACTORS for mention in subject[:-1])
        and subject[-1].kind in ACTORS
        and masked.startswith(", and ", subject[-2].end)
    )


#: "ministers of ten countries, including Fiji, Tonga and Samoa, agreed"
_AMONG: Final = re.compile(r", (?:including|among them|such as|notably) [^;:]{2,200}, $")
_LONGEST_JOINT: Final = 16
_NAMED_BY: Final = re.compile(
    r"(?:\b(?:by|with|of) |^ )(?P<who>[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|al|de|van|von|la|el|ibn|der|da|dos|di))*),(?: \w+,)? $"
)
_ONE: Final = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.NAME,
        MentionKind.STATE,
        MentionKind.ORGANISATION,
        MentionKind.SINGULAR_PRONOUN,
        MentionKind.NEUTER_PRONOUN,
    }
)


def _agrees(verb: Verb, subject: tuple[Mention, ...]) -> bool:
    """Whether a verb in the present tense fits the number of its subject; nouns of the same form hardly ever do."""
    one = len(subject) == 1 and (subject[0].kind in _ONE or subject[0].is_collective)
    return verb.tense is Tense.PAST or one is (verb.tense is Tense.THIRD)


def _same_tense(masked: str, before: Clause, verb: Verb, joint: str) -> bool:
    """Whether a verb can go on with the subject of the clause before: "agree to expand and promote" are no two."""
    if verb.tense is not before.tense:
        return False
    if verb.tense is Tense.THIRD and _SUBJECT_OF_OTHER.search(masked, before.verb[1], verb.start):
        # "welcomes the building of a harbour that serves the islands and supports trade"
        return False
    planned = masked[before.verb[1] : verb.start]
    if verb.act in _UNPLANNED and before.act is not Act.REQUEST and not planned.startswith(" to "):
        # "support the proposal to hold a forum and thank Fiji for it"
        return True
    if (
        verb.act is Act.REQUEST
        and joint.startswith(",")
        and planned.count(",") == 1
        and _ASKED_TO.match(masked, verb.end)
    ):
        # "agree to include culture in plans, and invite the Ports Bank to consider it"
        return True
    # "agree to expand and promote" are no two, "encourages them to vote and reaffirms" are.
    return verb.tense is not Tense.BASE or not _INFINITIVE.search(masked, before.verb[1], verb.start)


#: Somebody who is asked to do something: "the Ports Bank to consider".
_ASKED_TO: Final = re.compile(r" (?:the )?[A-ZÀ-Þ][^.,;]{1,80}? to [a-z]")
#: What nobody plans, but does at once.
_UNPLANNED: Final = frozenset({Act.APPRECIATE, Act.CONGRATULATE})
_SUBJECT_OF_OTHER: Final = re.compile(
    r"[\w,] (?:(?:that|which|who) (?:[a-z]+ly )?[a-z]{2,}s\b|(?:that|ensure) (?:each|every) )"
)
#: An infinitive ("to expand"), and no noun ("our commitment to the rule of law").
_INFINITIVE: Final = re.compile(
    r" to (?!(?:the|an?|our|their|its|this|these|those|all|any|each|such|[\w-]+ing|[\w-]+[^\Wsu]s)\b)[a-z]"
)


def _clause(
    sentence: Sentence,
    verb: Verb,
    subject: tuple[Mention, ...],
    start: int,
    joint: str,
) -> Clause:
    return Clause(
        sentence=sentence,
        subject=subject,
        start=start,
        verb=(verb.start, verb.end),
        act=verb.act,
        part=verb.part,
        rest=(verb.end, len(sentence.text)),
        joint=joint,
        tense=verb.tense,
    )


def _joins(masked: str, before: Clause, verb: Verb, joint: str, later: list[Verb]) -> bool:
    """Whether a verb after "and" or a comma goes on with the subject of the clause before it."""
    said = masked[before.verb[1] : verb.start]
    bare = said[: said.rfind(joint)] if joint in said else said
    if bare.strip() and _PARTICIPLE.search(bare) and not joint.startswith(",") and not _PASSIVE.search(bare):
        # "the projects planned and launched last year"
        return False
    if joint in {",", ";"} and verb.act is None and _PLACED.match(masked, verb.end):
        # "the 6th meeting, held in ..."
        return False
    if (
        joint == ","
        and " " not in verb.text
        and _OF_NOUNS.match(masked, verb.start)
        and _PLACED.match(masked, verb.end)
    ):
        # "the Treaty, signed in 1997, has"
        return False
    if joint == ";" and verb.act is not None and verb.tense is Tense.PAST:
        # "resolved to go on; underscored the need"
        return True
    if joint in {",", ";"}:
        # A series is closed by "and"; else a participle stands behind a noun.
        return any(
            " and" in masked[verb.end : other.start] and _joint_before(masked, verb.end, other.start)
            for other in later[:3]
        )
    if in_that_clause(masked, before, verb.start) and not joint.startswith(","):
        # "stated that Japan proposed X and welcomed Y": whose welcome it is can't be told.
        return not _PAST.search(said) or _told_of_nobody(before, verb)
    return True


#: An object of which a relative clause tells what it did.
_WHAT_DID: Final = re.compile(r" (?:all |the |those |these )?(?:[\w-]+ ){1,4}that (?:has|have|had) \w+ed\b")
_WHICH: Final = re.compile(
    r", (?:an? (?:[\w-]+ )?(?:decision|proposal|plan|step|move|offer|idea|initiative|announcement|suggestion) (?:which|that)|which) (?P<who>[^;:]{2,120}?) (?:also |both |warmly |strongly |fully )?$"
)
_RELATIVE_END: Final = re.compile(r"(?=[.;]|$|, and |, while )")


#: What others did themselves is told by the way: "welcomed the fund, which Fiji announced".
_OWN_NEWS: Final = frozenset({Act.ANNOUNCE, Act.PROPOSE, Act.COMMIT})


def _reaction(sentence: Sentence, verb: Verb, before: list[Clause]) -> Clause | None:
    """A relative clause that reports what somebody says to what was said: "proposed a fund, which Fiji welcomed"."""
    if not before or verb.act is None or verb.act in _OWN_NEWS or verb.tense is not Tense.PAST:
        return None
    if before[-1].act is None or not _RELATIVE_END.match(sentence.masked, verb.end):
        return None
    near = max(before[-1].rest[0], verb.start - LONGEST // 2)
    which = _WHICH.search(sentence.masked[near : verb.start])
    subject = (
        read_mentions(sentence.text, near + which.start("who"), near + which.end("who")) if which else ()
    )
    if which is None or not subject:
        return None
    clause = _clause(sentence, verb, subject, near + which.start(), ", which ")
    return attrs.evolve(clause, rest=(verb.end, verb.end), relative=True)


#: What stands before somebody who is no subject, and of whom a relative clause can tell what this one said.
_BEFORE_GUEST: Final = re.compile(
    r"\b(?:was|were|with|(?:accompanied|joined|received|welcomed|hosted|led|headed|chaired|attended|represented|followed|met) by|met|received|included"
    r"|including|hosted|welcomed|alongside|joined)\b (?:also )?"
)
#: What is to be, wasn't, was before, or is what somebody said.
_NOT_NOW: Final = re.compile(
    r"\b(?:will|would|not|that|recalled|said|never|(?:his|her|their) (?:[\w-]+ )?(?:meeting|talks|conversation|call))\b"
)
_WHO: Final = ", who"
_AND_BEFORE: Final = re.compile(r",? and $")


def _of_guest(sentence: Sentence, verb: Verb, later: list[Verb]) -> Clause | None:
    """What somebody said of whom the sentence ends: "met with Minister Placeholder, who thanked him"."""
    masked = sentence.masked
    end = _before_adverbs(masked, max(0, verb.start - _LONGEST_TAIL), verb.start)
    if verb.act is None or verb.tense is not Tense.PAST or not masked.endswith(_WHO, 0, end):
        return None
    if any(masked.endswith(", ", 0, other.start) for other in later):
        # "Minister Placeholder, who announced a fund, said": the relative clause tells by the way.
        return None
    stop = end - len(_WHO)
    openings = list(islice(_BEFORE_GUEST.finditer(masked, max(0, stop - LONGEST // 2), stop), _MOST_STOPS))
    for opening in reversed(openings):
        who = read_mentions(sentence.text, opening.end(), stop)
        if len(who) == 1 and who[0].kind is MentionKind.PERSON:
            if _NOT_NOW.search(masked, 0, opening.start()):
                return None
            joint = _AND_BEFORE.search(masked, 0, opening.start())
            return _clause(sentence, verb, who, joint.start() if joint else stop, OF_GUEST)
    return None


#: What is done to documents and events: such a verb can stand behind a noun, where "agreed" or "thanked" can't.
_OF_NOUNS: Final = re.compile(
    r"(?:adopted|concluded|convened|endorsed|established|held|issued|launched|made|organi[sz]ed|published|reached|signed)\b"
)
_PLACED: Final = re.compile(r" (?:in|on|at|by|from|virtually|online)\b")


def _is_said(masked: str, verb: Verb, subject: tuple[Mention, ...]) -> bool:
    """Whether those behind an "and" without a comma belong to what was said before, be it in part.

    So do the first of two whom a comma parts, "between Fiji and Tonga, and Minister Placeholder agreed", and a noun of
    which the verb says when or by whom, "the Memorandum on Trade and Exchanges signed in 2011".
    """
    pair = len(subject) == _A_PAIR and masked.startswith(",", subject[0].end)
    return pair or (
        len(subject) == 1
        and subject[0].kind in _NO_ACTORS
        and verb.tense is Tense.PAST
        and _OF_NOUNS.match(masked, verb.start) is not None
        and _PLACED.match(masked, verb.end) is not None
    )


_A_PAIR: Final = 2
_NO_ACTORS: Final = frozenset({MentionKind.NAME, MentionKind.STATE, MentionKind.ORGANISATION})
_ITS_SUBJECT: Final = re.compile(
    r"(?:[^.;]{0,60}?\s)?that (?P<who>[^,;]{2,120}?) (?P<verb>was|were|had|has|have|is|are|would|will|could|should|must|\w+ed"
    rf"|{_IRREGULAR})\b"
)
_IS: Final = frozenset({"was", "were", "is", "are"})
_MODALS: Final = frozenset({"would", "will", "could", "should", "must"})
#: Acts that only people do.
_PERSONAL: Final = frozenset(
    {
        *(Act.EMPHASIZE, Act.APPRECIATE, Act.AFFIRM, Act.EXPRESS, Act.EXPLAIN, Act.REQUEST, Act.CONGRATULATE),
        *(Act.COMMIT, Act.AGREE, Act.WELCOME, Act.CONDEMN),
    }
)


_THANKS: Final = frozenset({Act.APPRECIATE, Act.CONGRATULATE})


def _told_of_nobody(before: Clause, verb: Verb) -> bool:
    """Whether what was said is about a thing, so that only the speaker can go on: "noted that prices fell and urged ..."."""
    about = _ITS_SUBJECT.match(before.sentence.masked, before.verb[1], verb.start)
    if about is None:
        return False
    # What is or was so suggests nothing: "said that the talks were a success and suggested that ...".
    # What should be so isn't joined to a past tense: "said that it should be mended and agreed to ...".
    modal = about["verb"] in _MODALS and verb.tense is Tense.PAST
    plain = modal or (about["verb"] in _IS and before.sentence.masked.startswith(" that ", verb.end))
    if verb.act not in _PERSONAL and not plain:
        return False
    who = read_mentions(before.sentence.text, *about.span("who"))
    somebody = any(mention.kind in (MentionKind.PERSON, MentionKind.OFFICE) for mention in who)
    if about["verb"] in {"had", "has", "have"} and (
        (verb.act in _THANKS and not somebody)
        or (verb.act is Act.REQUEST and all(mention.kind is MentionKind.GROUP for mention in who))
    ):
        # "said that Fiji had closed its ports and praised the pilots", "that nine states had signed and urged the others to"
        return True
    return all(mention.kind is MentionKind.SINGULAR_PRONOUN for mention in who)


_LAST_PIECE: Final = re.compile(r"(?:^|, | by | with )(?P<piece>(?:(?!, | by | with ).)+), $")


def _subject(sentence: Sentence, floor: int, start: int, end: int) -> tuple[Mention, ...]:
    """Those who are mentioned before a verb, none of whom only tells the name of an office before them."""
    subject = read_mentions(sentence.text, start, end)
    if not subject:
        return ()
    # "represented by its Deputy Minister, Ms Placeholder, and the Fund took part"
    leading, *others = subject
    apart = bool(others) and _is_apposition(sentence, floor, start, leading)
    return () if apart or _is_of_name(sentence, floor, start, leading) else subject


_OFFICE_BEFORE: Final = re.compile(r" (?:by|with) (?:the )?(?P<who>[^,;]{3,160}), $")


def _is_of_name(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether the office of somebody behind a comma is that of the name before it: "Ms Alpha, Minister of Ports, Mr Beta"."""
    if start <= floor or not (first.role and first.name) or first.name[0] < first.role[1]:
        return False
    if "," not in sentence.text[first.role[1] : first.name[0]]:
        return False
    piece = _LAST_PIECE.search(sentence.text, max(floor, start - LONGEST // 2), start)
    named = read_mentions(sentence.text, *piece.span("piece")) if piece else ()
    office = _OFFICE_BEFORE.search(sentence.text, floor, piece.start("piece")) if piece else None
    if office and any(
        one.kind is MentionKind.OFFICE for one in read_mentions(sentence.text, *office.span("who"))
    ):
        # "chaired by the Minister of Trade, Mr Alpha, the Minister of Ports, Mr Beta": each stands behind the office.
        return False
    return len(named) == 1 and named[0].name is not None and named[0].role is None


def _is_apposition(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether somebody behind a comma only tells the name of the office before it."""
    if start <= floor or first.kind is not MentionKind.PERSON or first.role:
        return False
    piece = _LAST_PIECE.search(sentence.text, max(floor, start - LONGEST // 2), start)
    office = read_mentions(sentence.text, *piece.span("piece")) if piece else ()
    return len(office) == 1 and office[0].kind is MentionKind.OFFICE


def _is_place(text: str, start: int, mention: Mention) -> bool:
    """Whether a country behind a comma only says where the place before it lies: "in Jakarta, Indonesia"."""
    if mention.kind is not MentionKind.STATE or not text.startswith(", ", max(0, start - 2)):
        return False
    city = _CITY_BEFORE.search(text, max(0, start - 60), start)
    return city is not None and cities().get(fold(city["city"]), mention.country) == mention.country


_CITY_BEFORE: Final = re.compile(
    r"\b(?:in|at|of|from|to) (?P<city>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3}), $"
)
_DEEDS: Final = (Act.ANNOUNCE, Act.PRESENT, Act.COMMIT)
_SPOKEN_FOR: Final = (MentionKind.STATE, MentionKind.ORGANISATION)


_WOULD: Final = re.compile(
    r"\bthat [^,;]{2,120}? (?:would|should|might|could|must|be)\b(?![^,;]* (?:if|unless)\b)"
)


_TOLD_OF_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\b|\bhad\b|: |; [^;]*; ")


def _may_open(
    before: list[Clause], subject: tuple[Mention, ...], start: int, verb: Verb, *, strong: bool
) -> bool:
    """Whether a subject of its own may open a clause at a place, and is not part of what somebody said."""
    if not before:
        return True
    last = before[-1]
    if last.act is None or not in_that_clause(last.sentence.masked, last, start):
        return True
    masked = last.sentence.masked
    # A semicolon parts what two said: "feared that ports might close; Fiji proposed a fund".
    told = masked[last.verb[1] : start]
    if masked.startswith("recalled", last.verb[0]) or _TOLD_OF_BEFORE.search(told):
        # What was done before is part of what was said: "recalled that in 2019 ports closed; Peru proposed a fund".
        return strong and not any(mention.kind in _SPOKEN_FOR for mention in subject)
    parted = masked.endswith("; ", 0, start) and " that " not in masked[: last.verb[0]]
    # So does "and" behind what would be: "feared that ports would close, and Fiji proposed a fund".
    parted = parted or (
        verb.tense is Tense.PAST
        and masked.endswith(", and ", 0, start)
        and _WOULD.search(masked, last.verb[1], start) is not None
    )
    return strong and (parted or not any(mention.kind in _SPOKEN_FOR for mention in subject))
