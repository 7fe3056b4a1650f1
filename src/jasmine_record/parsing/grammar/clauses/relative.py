"""Relative clauses that report something, and whose it is: "proposed a fund, which Fiji welcomed", "met Minister Placeholder, who thanked him"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.before_verb import LONGEST_TAIL, before_adverbs, joint_before
from jasmine_record.parsing.grammar.clauses.clause import OF_GUEST, Clause, clause_of
from jasmine_record.parsing.grammar.clauses.past import AT_OTHER_TIME
from jasmine_record.parsing.grammar.mentions import LONGEST, MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense, Verb

__all__ = ["read_guest", "read_reaction", "without_next"]


_WHICH: Final = re.compile(
    r", (?:an? (?:[\w-]+ )?(?:decision|proposal|plan|step|move|offer|idea|initiative|announcement|suggestion) (?:which|that)|which) (?P<who>[^;:]{2,120}?) (?:also |both |warmly |strongly |fully )?$"
)
_RELATIVE_END: Final = re.compile(r"(?=[.;]|$|, and |, while )")
#: What was done before the meeting.
_HAD_BEEN: Final = re.compile(r"\bthat\b[^.;]{0,300}\bhad\b")
#: What others did themselves is told by the way: "welcomed the fund, which Fiji announced".
_OWN_NEWS: Final = frozenset({Act.ANNOUNCE, Act.PROPOSE, Act.COMMIT})


def read_reaction(sentence: Sentence, verb: Verb, before: list[Clause]) -> Clause | None:
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
    if _HAD_BEEN.search(sentence.masked, before[-1].verb[1], near + which.start()):
        # "said that Fiji had offered a plan in 2020, which Tonga rejected"
        return None
    clause = clause_of(sentence, verb, subject, near + which.start(), ", which ")
    return attrs.evolve(clause, rest=(verb.end, verb.end), relative=True)


#: What stands before somebody who is no subject, and of whom a relative clause can tell what this one said.
_BEFORE_GUEST: Final = re.compile(
    r"\b(?:was|were|with|(?:accompanied|joined(?: (?:in|at|for|during|over) (?:the|this|their|a) (?:[a-z-]+ ){0,2}[a-z]+)?|received|welcomed|hosted|led|headed|chaired|attended|represented|followed|met|inaugurated|opened|addressed|closed) by|met|received|included"
    r"|including|hosted|welcomed|alongside|joined|(?i:having (?:heard|listened to))|heard (?:an? |the )?(?:[\w-]+ ){0,4}?(?:from|by)|listened to|(?:reports?|statements?|address|presentations?|briefing|message|remarks) (?:(?:made|given|delivered) by|of|by))\b (?:also )?"
)
#: What is to be, wasn't, was before, or is what somebody said.
_NOT_NOW: Final = re.compile(
    r"\b(?:will|would|not|that|recalled|said|never|(?:his|her|their) (?:[\w-]+ )?(?:meeting|talks|conversation|call))\b"
)
_WHO: Final = ", who"
_MOST_OPENINGS: Final = 6
_AND_BEFORE: Final = re.compile(r",? and $")


#: An officer of a body that is told of: "took note of a report of the Fund, whose Executive Secretary explained".
_WHOSE: Final = re.compile(r"(?P<joint>, whose) (?P<who>[A-Z][^,;:]{2,60})$")
#: A body with whom somebody spoke: "exchanged views with the Ports Council (PC), which called for".
_WITH_BODY: Final = re.compile(r"\bwith (?P<who>(?:the )?[A-Z][^,;:]{2,60})(?: \x01+)?(?P<joint>, which)$")
#: The same with its name: "thanked Fiji, whose Minister, Ms Placeholder, announced".
_WHOSE_NAMED: Final = re.compile(r"(?P<joint>, whose) (?P<who>[A-Z][\w ]{2,60}, [^,;:]{2,60}),$")
_OTHERS: Final = (
    (_WHOSE, MentionKind.OFFICE),
    (_WHOSE_NAMED, MentionKind.PERSON),
    (_WITH_BODY, MentionKind.ORGANISATION),
)


def read_guest(sentence: Sentence, verb: Verb, later: list[Verb], *, told: bool) -> Clause | None:
    """What somebody said of whom the sentence ends: "met with Minister Placeholder, who thanked him".

    Args:
        sentence: The whole one.
        verb: What this one did.
        later: The verbs behind it.
        told: Whether the sentence tells something before, so that a body in it needn't be its subject.
    """
    masked = sentence.masked
    end = before_adverbs(masked, max(0, verb.start - LONGEST_TAIL), verb.start)
    if verb.act is None or verb.tense is not Tense.PAST:
        return None
    for pattern, kind in _OTHERS if told else ():
        found = pattern.search(masked, max(0, end - LONGEST_TAIL), end)
        other = read_mentions(sentence.text, *found.span("who")) if found else ()
        if found and [one.kind for one in other] == [kind]:
            past = _NOT_NOW.search(masked, 0, found.start()) or AT_OTHER_TIME.search(masked, verb.end)
            return None if past else clause_of(sentence, verb, other, found.start("joint"), OF_GUEST)
    if not masked.endswith(_WHO, 0, end):
        return None
    if any(masked.endswith(", ", 0, other.start) for other in later):
        # "Minister Placeholder, who announced a fund, said": the relative clause tells by the way.
        return None
    stop = end - len(_WHO)
    openings = list(islice(_BEFORE_GUEST.finditer(masked, max(0, stop - LONGEST // 2), stop), _MOST_OPENINGS))
    if not openings and not sentence.start and sentence.paragraph.label:
        # An entry of a list of those who spoke: "a) Minister Placeholder, who stressed that ...".
        named = read_mentions(sentence.text, 0, stop)
        alone = len(named) == 1 and named[0].kind is MentionKind.PERSON
        return clause_of(sentence, verb, named, 0, "") if alone else None
    for opening in reversed(openings):
        begin = opening.end()
        if masked.find(", who ", begin, stop) >= 0:
            # "having heard Minister A, who stressed this, and Minister B, who urged": the second of two.
            another = masked.rfind(", and ", begin, stop)
            if another < masked.rfind(", who ", begin, stop):
                return None
            begin = another + len(", and ")
        who = read_mentions(sentence.text, begin, stop)
        if len(who) == 1 and who[0].kind is MentionKind.PERSON:
            if _NOT_NOW.search(masked, 0, opening.start()):
                return None
            if AT_OTHER_TIME.search(masked, verb.end, verb.end + LONGEST // 2):
                return None
            joint = _AND_BEFORE.search(masked, 0, begin if begin > opening.end() else opening.start())
            return clause_of(sentence, verb, who, joint.start() if joint else stop, OF_GUEST)
    return None


#: An object of which a relative clause tells what it did.
_WHAT_DID: Final = re.compile(r" (?:all |the |those |these )?(?:[\w-]+ ){1,4}that (?:has|have|had) \w+ed\b")


def without_next(last: Clause, clauses: list[Clause], verb: Verb) -> Clause:
    """The last clause up to a verb behind a comma of which it can't be told whether it is the guest's: "who thanked him, and agreed"."""
    acted = next((clause for clause in reversed(clauses) if clause.subject), None)
    if acted is None or not last.rest[0] < verb.start <= last.rest[1]:
        return last
    masked = last.sentence.masked
    what = _WHAT_DID.match(masked, last.rest[0], verb.start)
    joint = joint_before(masked, last.rest[0], verb.start) if what and verb.act else None
    if joint and masked.startswith(" that ", verb.end):
        # "thanked the states that had joined the search and suggested that": who suggested it can't be told.
        return attrs.evolve(last, rest=(last.rest[0], last.rest[0] + joint.start()))
    if acted.joint != OF_GUEST:
        return last
    joint = joint_before(last.sentence.masked, last.rest[0], verb.start)
    if joint is None or not joint["joint"].startswith(","):
        return last
    return attrs.evolve(last, rest=(last.rest[0], last.rest[0] + joint.start()))
