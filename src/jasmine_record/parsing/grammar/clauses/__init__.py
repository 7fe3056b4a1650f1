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
from jasmine_record.parsing.grammar.clauses.before_verb import LONGEST_TAIL, before_adverbs, joint_before
from jasmine_record.parsing.grammar.clauses.clause import (
    ACTORS,
    ONE,
    REGRETS_ABSENCE,
    Clause,
    clause_of,
    says,
    says_behind,
)
from jasmine_record.parsing.grammar.clauses.ends import (
    cut_short,
    end_at_next_subject,
    rest_end,
    share_objects,
)
from jasmine_record.parsing.grammar.clauses.joining import is_said, may_open, with_same_subject
from jasmine_record.parsing.grammar.clauses.midst import read_in_midst
from jasmine_record.parsing.grammar.clauses.minutes import read_labelled
from jasmine_record.parsing.grammar.clauses.occasions import read_occasion
from jasmine_record.parsing.grammar.clauses.openings import find_boundaries, is_no_verb, starts_of_subjects
from jasmine_record.parsing.grammar.clauses.participles import with_participles
from jasmine_record.parsing.grammar.clauses.passive import read_passive
from jasmine_record.parsing.grammar.clauses.relative import read_guest, read_reaction, without_next
from jasmine_record.parsing.grammar.clauses.subject_last import (
    is_said_by_the_way,
    read_quoted,
    read_reported_first,
    said_besides,
)
from jasmine_record.parsing.grammar.clauses.subjects import (
    agrees,
    closes_list,
    ends_list,
    had_done,
    is_background,
    is_nobody,
    is_of_object,
    is_place,
    read_subject,
)
from jasmine_record.parsing.grammar.clauses.unreported import opaque, read_nearer, read_unreported, somebody
from jasmine_record.parsing.grammar.clauses.verb_first import read_verb_first
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import (
    LONGEST,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    may_end,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence, words_of
from jasmine_record.parsing.grammar.verbs import AUXILIARY, IRREGULAR, Tense, Verb, find_verbs, reported
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["Clause", "read_clauses"]


#: A sentence with more verbs than this is a list; those beyond are not read.
_MOST_VERBS: Final = 24


#: How the last line of minutes opens: "Done and signed at Suva on 3 May 2022 in two originals".
_DONE: Final = re.compile(r"(?:done|signed)(?: and (?:signed|done))? (?:at|in|on) ", re.IGNORECASE)


#: Who tells what follows, so that nobody of whom it is told says it: "As Minister Placeholder put it, Fiji welcomed guests".
@cache
def _as_told() -> re.Pattern[str]:
    return re.compile(rf"As (?:the )?[^,;:\x01]{{1,80}}? (?:put it|{reported()}), (?!\x01)")


#: A clause of which something is told: "That Fiji supported the plan | was no surprise".
_THAT_IS: Final = re.compile(
    r"That (?:the |both |all |so many |[A-Z])[^,;:]{2,160}? (?:is|was|came|remains?|remained|shows?|showed|did|does|means?|meant)\b"
)


def read_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence that report something or tell of taking part, in order."""
    labelled = read_labelled(sentence)
    masked = labelled[1] if labelled else sentence.masked
    verbs = find_verbs(masked, words_of(masked) if labelled else sentence.words, _MOST_VERBS)
    verbs = [verb for verb in verbs if not is_no_verb(sentence, verb)]
    if _DONE.match(masked):
        return ()
    begun, goes_on = _begin(sentence, verbs)
    if not (goes_on and verbs):
        return begun
    boundaries = find_boundaries(masked)
    clauses = list(begun)
    verbs = [verb for verb in verbs if verb.start > clauses[0].verb[0]] if clauses else verbs
    if labelled and verbs[0].start == labelled[2]:
        clauses.append(clause_of(sentence, verbs.pop(0), labelled[0], 0, ""))
    for index, verb in enumerate(verbs):
        if not clauses:
            told = _told_before(sentence, verb)
            clauses += [told] if told else []
            if told and told.verb[0] == verb.start:
                continue
        clause = (
            read_reaction(sentence, verb, clauses)
            or read_occasion(sentence, verb, clauses)
            or read_guest(sentence, verb, verbs[index + 1 :], told=bool(clauses))
            or _read_one(sentence, verb, boundaries, clauses, verbs[index + 1 :])
        )
        if clause is None and clauses:
            clauses[-1] = without_next(cut_short(clauses[-1], verb), clauses, verb)
        if clause:
            if clauses:
                last = clauses[-1]
                stop = last.rest[0] if last.relative else rest_end(masked, clause)
                clauses[-1] = attrs.evolve(last, rest=(last.rest[0], stop))
            clauses.append(clause)
    if not clauses:
        told = read_unreported(sentence, len(masked))
        if told:
            return (told,)
        if somebody().search(sentence.text, 0, min(verbs[0].start, LONGEST)):
            return (opaque(sentence, verbs[0]),)
    clauses = _with_nearer(sentence, clauses)
    return with_participles(share_objects([end_at_next_subject(clause) for clause in clauses]))


#: What parts "they" from those who are told of before: "found it short; | they asked".
_BEFORE_THEY: Final = re.compile(r"(?:;|,? (?:and|but|so|while)) $")


def _with_nearer(sentence: Sentence, clauses: list[Clause]) -> list[Clause]:
    """The clauses, and before "they" those of several of whom nothing is reported: "Several Parties were doubtful; they asked"."""
    found: list[Clause] = []
    for clause in clauses:
        they = clause.subject and clause.subject[0].kind is MentionKind.PLURAL_PRONOUN
        near = max(0, clause.start - LONGEST_TAIL)
        parted = _BEFORE_THEY.search(sentence.masked, near, clause.start) if they else None
        if parted:
            semicolon = sentence.masked.rfind("; ", 0, parted.start())
            first = semicolon + len("; ") if semicolon >= 0 else 0
            told = any(first <= one.start for one in found)
            nearer = None if told else read_nearer(sentence, first, parted.start())
            found += [nearer] if nearer else []
            if nearer and nearer.opaque and clause.tense is Tense.BASE:
                # "These files are demanding, and they touch on ports": they are the files.
                continue
        found.append(clause)
    return found


#: What those say in a paper who gave it out: "issued a statement, in which they".
_IN_WHICH: Final = re.compile(r",? in which (?P<who>they|he|she) (?:also )?$")
#: A paper that somebody gave out: "sent a message to the meeting".
_OWN_PAPER: Final = re.compile(
    r"(?:sent|delivered|gave|issued|released|published|wrote|recorded) (?:an? |his |her )(?:[\w-]+ )?(?:message|letter|statement|video|address|speech|lecture|communiqu[eé]|note)(?: to (?:the )?[\w ]{2,60})?"
)


def _told_before(sentence: Sentence, verb: Verb) -> Clause | None:
    """A clause whose verb is of no interest, but for whom it tells to go on with another one.

    Of what somebody says in a paper of their own ("sent a message in which she welcomed"), the clause of the verb itself.
    """
    masked, near = sentence.masked, max(0, verb.start - LONGEST_TAIL)
    joined = joint_before(masked, near, verb.start)
    within = None if joined else _IN_WHICH.search(masked, near, verb.start)
    if joined is None and within is None:
        return None
    # "responded warmly and pledged", "issued a statement, in which they reiterated"
    told = read_unreported(sentence, verb.start, ACTORS | frozenset(STATES_AND_BODIES))
    if told and within and len(told.subject) == 1 and told.subject[0].kind in ONE:
        # "Minister Alpha had a talk with Minister Beta, in which they": both of them.
        if within["who"] == "they" or not _OWN_PAPER.fullmatch(masked, told.verb[0], within.start()):
            return None
        return clause_of(sentence, verb, told.subject, told.start, "")
    return told


def _begin(sentence: Sentence, verbs: list[Verb]) -> tuple[tuple[Clause, ...], bool]:
    """What a sentence reports by its form, and whether other clauses may follow."""
    if verbs and sentence.masked.startswith("What ") and not sentence.masked.endswith("?"):
        # "What Fiji proposed was a fund": of what somebody does it is told what it is.
        return (opaque(sentence, verbs[0]),), False
    if verbs and sentence.masked.startswith("As ") and _as_told().match(sentence.masked):
        return (opaque(sentence, verbs[0]),), False
    inverted = read_quoted(sentence, verbs) or read_reported_first(sentence, verbs)
    if inverted:
        met = (read_occasion(sentence, verb, [inverted]) for verb in verbs)
        return with_participles((inverted, *said_besides(inverted, verbs), *filter(None, met))), False
    in_midst = read_in_midst(sentence, verbs)
    if in_midst:
        return (in_midst,), False
    if verbs and sentence.masked.startswith("That ") and _THAT_IS.match(sentence.masked):
        # What somebody says of it in the end was read above: "That it grew shows our trust, said Minister Placeholder".
        return (opaque(sentence, verbs[0]),), False
    passive = read_passive(sentence)
    if passive:
        # "The proposal was supported by Fiji, while Tonga expressed doubts"
        return (end_at_next_subject(passive),), passive.ahead is not None
    elided = read_verb_first(sentence)
    if elided and not any(_own_subject(sentence, verb) for verb in verbs[:3]):
        # "Noted the report, and requested the experts to finalise it"
        return (end_at_next_subject(elided),), True
    stop = len(sentence.masked)
    told = None if verbs else read_unreported(sentence, stop) or read_nearer(sentence, 0, stop)
    return ((told,) if told else ()), True


def _own_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb further on has a subject right behind a comma, so that the sentence only opens with a participle."""
    comma = sentence.masked.rfind(", ", 0, verb.start)
    return comma >= 0 and bool(read_mentions(sentence.text, comma + 2, verb.start))


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
        and not _SEVERAL_BEFORE.search(masked, max(0, verb.start - LONGEST_TAIL), verb.start)
    )


#: "the Council, whose Secretary, Ms Placeholder, took part"
_WHOSE: Final = re.compile(r", whose [^,;]{2,80}, [^,;]{2,80}, $")
#: "the Chairs, whose proposal Fiji and Tonga | supported": no more told than the chairs are.
_OF_WHOSE: Final = re.compile(r", whose [^,;:]*$")
#: Who says so in the midst of what is told of somebody's: "sailors, whose welfare, | he stressed, remains a priority".
_IN_MIDST_OF_WHOSE: Final = re.compile(r"\bwhose [^,;:]{2,80}, (?:the )?$")
#: The first of those of whom a relative clause tells what they did: "which Fiji and | Tonga hosted".
_OF_WHICH_ONE: Final = re.compile(
    r"\b(?:which|that|whom) (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: (?:of |the )?[A-ZÀ-Þ][\w.'’-]*){0,5}(?P<joint> and |, )(?:the )?$"
)


def _goes_on_which(masked: str, floor: int, start: int, *, strong: bool) -> bool:
    """Whether those who follow are the rest of a list that a relative clause begins with."""
    which = _OF_WHICH_ONE.search(masked, floor, start)
    return which is not None and (which["joint"] == ", " or not strong)


_A_PAIR: Final = 2
#: A place, of which the country behind the comma tells where it is.
_OF_PLACE: Final = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*, $")


def _behind_list(
    sentence: Sentence, floor: int, start: int, subject: tuple[Mention, ...], strong: bool, *, told: bool
) -> tuple[tuple[Mention, ...], int, bool]:
    """Who acts, where this begins, and whether a comma stands before it: of several that close a list, the last alone.

    Nor does the country act in which the place before the others lies: "In Suva, Fiji, | Samoa and Tonga agreed", "asked for help
    with the Forum in Levuka, Ovalau, Fiji and | Minister Placeholder replied".
    """
    if closes_list(sentence.masked, floor, start, subject, told=told):
        return subject[-1:], subject[-1].start, True
    if _are_apart(sentence.masked, subject):
        return subject[-1:], subject[-1].start, True
    if told and len(subject) == _A_PAIR and _OF_PLACE.search(sentence.masked, floor, start):
        first, last = subject
        if first.kind in (MentionKind.STATE, MentionKind.NAME) and last.kind not in (
            MentionKind.STATE,
            MentionKind.NAME,
        ):
            return subject[1:], last.start, True
    if len(subject) > _A_PAIR and is_place(sentence.text, start, subject[0]):
        return subject[1:], subject[1].start, True
    return subject, start, strong


@cache
def _said_in_midst() -> re.Pattern[str]:
    """A verb of saying in the midst of what is told of another: "Minister Alpha, Minister Bravo | said, will | come"."""
    return re.compile(rf" (?:{alternation(says_behind())}), (?:also |now |still )?(?:{AUXILIARY})\b")


def _are_apart(masked: str, subject: tuple[Mention, ...]) -> bool:
    """Whether nothing but a comma stands between two, the last of whom says so of the first."""
    return (
        len(subject) == _A_PAIR
        and masked[subject[0].end : subject[1].start] in (", ", ", the ")
        and _said_in_midst().match(masked, subject[1].end) is not None
    )


#: Who acts with those right before a verb: ", and | he | and the Ambassador".
_HE_AND: Final = re.compile(
    r"(?P<comma>[,;])? (?:and |but )?(?P<all>(?:both )?(?P<who>he|she|He|She)) and (?:the |his |her )?$"
)


def _with_pronoun(
    masked: str, floor: int, start: int, subject: tuple[Mention, ...], strong: bool
) -> tuple[tuple[Mention, ...], int, bool]:
    """Who acts, where this begins and whether a comma stands before it, with "he and" before them: "and he and the Minister agreed"."""
    near = max(floor, start - LONGEST_TAIL)
    found = (
        _HE_AND.search(masked, near, start)
        if subject and masked.endswith((" and ", " and the ", " and his ", " and her "), near, start)
        else None
    )
    if found is None:
        return subject, start, strong
    first, last = found.span("who")
    pronoun = Mention(kind=MentionKind.SINGULAR_PRONOUN, start=first, end=last)
    return (pronoun, *subject), found.start("all"), strong or found["comma"] is not None


#: To whom it was told, before those who are told of: "told | Parliament Fiji and |", "told reporters that Fiji and |".
_TOLD: Final = re.compile(
    r" (?:the )?(?:[A-Z][a-z]+ |[a-z]+s )(?=[A-Z])(?:[A-Z][\w’'-]*,? |of |the ){1,8}and (?:the )?$"
)


def _is_rest_of_said(sentence: Sentence, last: Clause, start: int, end: int) -> bool:
    """Whether those before a verb end a list that begins right behind who says so: "said | Fiji and | Tonga had agreed"."""
    first = last.rest[0] + 1
    if sentence.masked.startswith("that ", first):
        # "said that the Deputy Prime Minister and Minister of Ports, | Placeholder, held talks"
        first += len("that ")
    elif sentence.masked[slice(*last.verb)] not in says():
        return False
    if start == first and sentence.masked.startswith(("he and ", "she and ", "both "), first):
        return True
    if sentence.masked.startswith("told ", last.verb[0]) and _TOLD.match(sentence.masked, first - 1, start):
        return True
    first += 4 * sentence.masked.startswith("the ", first)
    if start <= first or not sentence.masked.endswith((" and ", " and the ", ", ", ", the "), first, start):
        return False
    whole = read_mentions(sentence.text, first, end)
    return bool(whole) and whole[0].start <= first


def _is_beside(masked: str, start: int, subject: tuple[Mention, ...]) -> bool:
    """Whether those right before a verb only stand beside who acts: "With the Commissioner, Mr. Placeholder, the Minister reviewed"."""
    if len(subject) == 1 and _ALONGSIDE.search(masked, 0, start):
        return True
    first = subject[0]
    return (
        masked.startswith("With ")
        and first.name is not None
        and first.role is not None
        and masked[first.name[1] : first.role[0]] == ", the "
        and not masked.startswith(",", first.end)
    )


#: What those who signed a paper said in it was said before: "took stock of the Suva Declaration, in which the signatories".
_IN_PAPER: Final = re.compile(
    r"\b(?:Agreement|Charter|Communiqu[eé]|Convention|Declaration|Memorandum|Plan|Protocol|Resolution|Statement|Strategy|Treaty), in which (?:the )?$"
)
#: "Fiji, together with the World Bank and the Ports Fund, hopes": it is Fiji that does.
_ALONGSIDE: Final = re.compile(
    r", (?:together|along|jointly) with [^,;:]{2,80},? and (?:the )?$"
    # "The Fijian side, composed of officials of the Guard and the Department of Ports, gave"
    r"|, (?:composed of|comprising|consisting of|made up of) [^;:]{2,200},? and (?:the )?$"
)
#: What somebody else is told did once: "were reminded by the Secretary that, in 2001, | leaders committed to it".
_THAT_THEN: Final = re.compile(r"\bby [^,;]{2,160} that, (?:in|at|during|since|on) [^,;:]{2,60}, (?:the )?$")
#: Those who met at what somebody only speaks of: "including the results of the talks in Suva, in which Fiji and | Tonga took part".
_IN_RESULTS: Final = re.compile(
    r"\b(?:[Rr]esults?|[Oo]utcomes?|[Cc]onclusions?|[Dd]ecisions?) (?:of|from) [^.;:]{2,200}? (?:in|at) which [^.;:]{0,300}$"
)
#: Who didn't: "to which all but | Fiji agreed", "All members except Fiji, | Tonga and Samoa attended".
_ALL_BUT: Final = re.compile(
    r"\b(?:[Aa]ll|[Ee]ach|[Ee]very\w*|[Aa]ny\w*|[Mm]ost|[Nn]o|[Nn]one|[Nn]obody)\b"
    r"(?:(?:(?: [\w’'-]+){0,4} (?i:members?|states?|countr(?:y|ies)|part(?:y|ies)|delegations?|participants?|economies|ministers?))? but|[^.;:]{0,100}?,? (?:bar|except(?:ing)?(?: for)?|excluding|minus|save(?: for)?|with the exceptions? of|other than|apart from|aside from))"
    r" (?:(?:the|of|and|[A-ZÀ-Þ][\w.'’-]*),? )*$"
)
#: What others do to the one who acts is told by the way: "Fiji, with whom | Tonga agreed, welcomed".
_TO_WHOM: Final = re.compile(
    r"[^,;:]+, (?:(?:with|to|for|from|on|by) )?(?:whom|(?<=to )which|(?<=with )which) (?:the )?$"
)
#: What was done to those who act: "Fiji, | invited as observer, congratulated".
_INVITED: Final = re.compile(
    rf", (?:asked|called (?:up)?on|encouraged|invited|pressed|questioned|requested|urged) (?:about|as|at|by|for|if|on|to|when|whether|why)\b[^,;]{{2,80}}, (?:also )?(?:[a-z]{{3,}}ed|{IRREGULAR}|said|says|told|was|were|had)\b"
)
_LED_BY: Final = re.compile(r", (?:led|headed) by ")


#: What was done at something that somebody speaks of: "welcomed the outcome of the Summit, at which leaders agreed".
_AT_WHICH: Final = re.compile(
    rf"(?:\b(?:{GATHERING}|[Mm]eeting|[Vv]isit|[Tt]alks|[Cc]all|[Rr]eport|Accords?|Agreement|Charter|Consensus|Declaration|Statement|Treaty|[Dd]ecision|[A-Z]{{3,}})\b|COP ?\d\d)"
    r"[^,;:]{0,60}, (?:where|(?:at|in|on|under|by|through|during|after|following) which) (?:the |its |his |her |their |both )?$"
)
#: What somebody does there: holding a speech, signing a paper, talking to each other.
_THERE: Final = frozenset({None, Act.ADDRESS, Act.PRESENT, Act.EXCHANGE})


#: What others agreed to before: "underscored the Consensus, to which leaders agreed in April 2021".
_TO_WHICH: Final = re.compile(r", (?:to|on) which (?:the |its |their )?$")
_BEFORE_NOW: Final = re.compile(r" (?:in|at|during) (?:[A-Z]|\d{4}|the |its |their |last )")


#: What somebody wrote in a paper that others only speak of: "considering the report of the Secretary, in which she deplores the arrears".
_REPORT: Final = r"\b(?:report|study|paper|letter|note|memorandum|assessment|review|article|communication|document|submission)s?\b[^;:]{0,160}?,? in which "
_IN_REPORT: Final = re.compile(rf"{_REPORT}$")
_GOES_ON_IN_REPORT: Final = re.compile(
    rf"{_REPORT}(?:he|she|it|they) [^,;:]*? and (?:[a-z]+ly |also |further )?$"
)
#: What is done with a report of others, who are told of behind it.
_TAKEN_UP: Final = frozenset({Act.DISCUSS, Act.WELCOME, Act.APPRECIATE, Act.STATE})


def _is_part_of_its_object(masked: str, before: Clause, start: int, verb: Verb) -> bool:
    """Whether a clause is about what was spoken of in the one before it, and no more told than that."""
    if before.act in _THERE:
        return False
    if before.act in _TAKEN_UP and _IN_REPORT.search(masked, before.verb[1], start):
        return True
    if _DONE_WHERE.search(masked, before.verb[1], start) and (
        masked.startswith("recall", before.verb[0]) or _HAD_BEEN.match(masked, before.verb[1], start)
    ):
        return True
    agreed_before = _TO_WHICH.search(masked, before.verb[1], start) and _BEFORE_NOW.match(masked, verb.end)
    return agreed_before is not None or _AT_WHICH.search(masked, before.verb[1], start) is not None


#: What was done at another time, of which somebody tells: "noted | that the Secretary had met him in Suva".
_HAD_BEEN: Final = re.compile(r" (?:[^.,;]{1,60} )?that [^;]*?\bhad (?:\w+ly |already |also )?[a-z]+\b")
#: And there: "in Suva | , where | the two discussed ports".
_DONE_WHERE: Final = re.compile(
    r", (?:where|(?:at|in|during|after|following|upon) which) (?:the |both |all )?$"
)


@cache
def _aid() -> re.Pattern[str]:
    """What is received and is no guest: "have received | support"."""
    return re.compile(rf"(?<= received) (?:[a-z-]+ ){{0,3}}(?:{alternation(table('clauses')['aid'])})\b")


def _is_of_said(masked: str, last: Clause, verb: Verb, subject: tuple[Mention, ...]) -> bool:
    """Whether a verb behind "and" with those before it is a part of what the clause before tells."""
    return is_said(masked, verb, subject) or _is_noun(masked, last, verb)


#: What an object begins with, behind a verb alone: "Fiji reports | that", "the Fund offers | its help".
_OBJECT_BEHIND: Final = re.compile(r" (?:that|the|an?|its|their|his|her|this|these|those|how|whether|\d)\b")


def _is_noun(masked: str, last: Clause, verb: Verb) -> bool:
    """Whether a form in the present is a noun of what is told: "explained the ties between Fiji and the Gulf | states"."""
    if verb.tense is not Tense.THIRD or verb.text.partition(" ")[0] not in table("clauses")["plural_nouns"]:
        return False
    return last.tense is Tense.PAST or not (" " in verb.text or _OBJECT_BEHIND.match(masked, verb.end))


_REGRETS_ABSENCE: Final = re.compile(REGRETS_ABSENCE)
_REGRETS: Final = ("regret", "express", "apologi")
#: Those whom no sentence before has told of.
_INTRODUCED: Final = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.STATE, MentionKind.ORGANISATION)
#: What those say who aren't there is said all the same in a paper, or from afar.
_FROM_AFAR: Final = re.compile(
    r"\b(?:address|greetings?|letter|message|note|online|recorded|recording|remarks|speech|statement|telegram|video\w*|virtual\w*)\b"
)


def _regrets_absence(masked: str, verb: Verb) -> bool:
    """Whether somebody regrets not to be there, who therefore says nothing at the meeting."""
    return (
        verb.text.startswith(_REGRETS)
        and _REGRETS_ABSENCE.match(masked, verb.start) is not None
        and not _FROM_AFAR.search(masked)
    )


#: What is said by the way behind "and": "and, citing".
_INSERTED: Final = re.compile(r"\b(?:and|but), [a-z]+ing ")
_LONGEST_INSET: Final = 240
"""Code points of what is inserted between "and" and a verb."""


def _tells_nothing(masked: str, verb: Verb) -> bool:
    """Whether what stands around a verb shows that it isn't one by which somebody acts."""
    return bool(
        masked.endswith("having ", 0, verb.start)
        or _lacks_object(masked, verb)
        or (masked.endswith(", ", 0, verb.start) and _WHOSE.search(masked, 0, verb.start))
        or _OF_WHOSE.search(masked, max(0, verb.start - LONGEST_TAIL), verb.start)
        or _TEXT_BELOW.match(masked, verb.end)
        or (masked.startswith(" with ", verb.end) and verb.text in table("clauses")["passive_before_with"])
        or (verb.part == "meet" and _aid().match(masked, verb.end))
        # A label is no sentence: "Countries represented: Fiji, Tonga"
        or (verb.act is None and masked.startswith(":", verb.end))
    )


def _read_one(
    sentence: Sentence,
    verb: Verb,
    boundaries: list[tuple[int, bool]],
    before: list[Clause],
    later: list[Verb],
) -> Clause | None:
    masked = sentence.masked
    if _tells_nothing(masked, verb):
        return None
    floor = before[-1].verb[1] if before else 0
    near = max(floor, verb.start - LONGEST_TAIL)
    end = before_adverbs(masked, near, verb.start)
    if before:
        acted = next((clause for clause in reversed(before) if clause.subject), None)
        nobody = acted and is_nobody(verb, acted.subject, sentence.text, "")
        # "the report in which she deplores the arrears and | recommends sanctions"
        if nobody or _GOES_ON_IN_REPORT.search(masked, before[-1].verb[1], verb.start):
            return None
        # "and, citing Fiji, Tonga and Samoa, asked": what is inserted may be a list.
        inserted = masked.endswith(", ", floor, verb.start) and _INSERTED.search(masked, floor, verb.start)
        same = with_same_subject(
            sentence, verb, before, later, max(floor, verb.start - _LONGEST_INSET) if inserted else near
        )
        if same:
            return same
    first = max(floor, end - LONGEST)
    if not may_end(sentence.text, first, end):
        return None
    for start, strong in starts_of_subjects(masked, boundaries, first, end, opens=not before):
        # Words inside quotations are read as printed: a name may stand in quotation marks.
        subject = read_subject(sentence, floor, start, end)
        subject, start, strong = _behind_list(sentence, floor, start, subject, strong, told=bool(before))  # noqa: PLW2901
        subject, start, strong = _with_pronoun(masked, floor, start, subject, strong)  # noqa: PLW2901
        if not subject or (before and not strong and _is_of_said(masked, before[-1], verb, subject)):
            continue
        leading, *others = subject
        if _is_beside(masked, start, subject) or (
            others and (ends_list(sentence, floor, start, leading) or is_of_object(masked, before, subject))
        ):
            continue
        if is_place(sentence.text, start, leading):
            if all(mention.kind in STATES_AND_BODIES for mention in subject):
                return None
            continue
        if (
            _goes_on_which(masked, floor, start, strong=strong)
            or is_nobody(verb, subject, sentence.text, masked[floor:start])
            or is_background(sentence.text, subject, verb)
            or (verb.part is not None and _IN_RESULTS.search(masked, 0, start))
            or _THAT_THEN.search(masked, 0, start)
            or _ALL_BUT.search(masked, floor, start)
            or (not before and _TO_WHOM.match(masked, 0, start))
            or masked.endswith(("what ", "what the "), 0, start)
            or (masked.startswith(", ", verb.end) and _IN_MIDST_OF_WHOSE.search(masked, floor, start))
            or is_said_by_the_way(masked, verb, subject, start, told=bool(before))
            or _INVITED.match(masked, verb.start - 2)
            # "The delegation of Fiji, led by Minister Placeholder, met": who led it is told to have met.
            or (not others and leading.kind in _INTRODUCED and _regrets_absence(masked, verb))
            or (leading.kind is MentionKind.GROUP and _IN_PAPER.search(masked, 0, start))
            or (verb.act is None and _LED_BY.search(masked, leading.end, end))
            or (before and _is_rest_of_said(sentence, before[-1], start, end))
            or (before and had_done(masked, start, subject[-1].end, verb))
            or (before and _is_part_of_its_object(masked, before[-1], start, verb))
        ):
            return None
        contrasted = verb.tense is Tense.PAST and masked.endswith((", while ", ", whereas "), 0, start)
        if agrees(verb, subject) and (contrasted or may_open(before, subject, start, verb, strong=strong)):
            return clause_of(sentence, verb, subject, start, masked[floor:start][-8:] if before else "")
    return None
