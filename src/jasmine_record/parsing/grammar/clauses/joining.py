"""Whether a verb behind another one goes on with its subject, or begins a clause of its own, or belongs to what was said."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.before_verb import LONGEST_TAIL, joint_before
from jasmine_record.parsing.grammar.clauses.clause import (
    NO_ACTORS,
    OF_GUEST,
    PAPER_OF_OTHER,
    SAID,
    Clause,
    clause_of,
    papers,
)
from jasmine_record.parsing.grammar.clauses.coordinated import OF_BEFORE, joined_clause
from jasmine_record.parsing.grammar.clauses.ends import PLANNED, another_did, in_that_clause
from jasmine_record.parsing.grammar.clauses.midst import is_in_midst
from jasmine_record.parsing.grammar.meeting_names import A_GATHERING, GATHERING
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import (
    ANY_PAST,
    FINITE,
    IRREGULAR,
    PAST_ALONE,
    Tense,
    Verb,
    reported,
)
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["is_said", "may_open", "with_same_subject"]


_RELATIVE: Final = re.compile(r"\b(?:which|who|that) ")
_HAS: Final = re.compile(r"\b(?:has|have) (?:\w+ly |also )?$")


def with_same_subject(
    sentence: Sentence, verb: Verb, before: list[Clause], later: list[Verb], near: int
) -> Clause | None:
    """The clause of a verb that goes on with the subject of the one before it."""
    masked = sentence.masked
    joint = joint_before(masked, near, verb.start)
    if joint is None or before[-1].ahead:
        # "The plan was welcomed by Fiji and launched": what stands before is no subject that acts.
        return None
    if is_in_midst(before[-1]) and not joint["joint"].startswith(";"):
        # "Fiji, he said, would open ports and hoped for ships": it is Fiji that hopes.
        return None
    if _is_of_another(before, near + joint.start(), joint["joint"], verb) or _is_told_on(
        before, near + joint.start(), joint["joint"], verb
    ):
        return None
    # In declarations the verbs of the clauses are printed in capitals.
    shown = verb.text.isupper() and masked[slice(*before[-1].verb)].isupper()
    if shown or (
        _same_tense(masked, before[-1], verb, joint["joint"])
        and _joins(masked, before[-1], verb, joint["joint"], later)
    ):
        return clause_of(sentence, verb, (), near + joint.start(), joint["joint"])
    return None


def _is_told_on(before: list[Clause], start: int, joint: str, verb: Verb) -> bool:
    """Whether a verb goes on with what somebody tells: what another one did later, or decided."""
    last, masked = before[-1], before[-1].sentence.masked
    told = masked[slice(*last.verb)] in SAID or in_that_clause(masked, last, start)
    if told and _AFTERWARDS.search(masked, start, verb.start) and _DEED.search(masked, last.verb[1], start):
        # "said that Fiji left the Forum and later agreed to return": Fiji did.
        return True
    about = None if joint.startswith((",", ";")) else _ITS_SUBJECT.match(masked, last.verb[1], verb.start)
    if about is None or not A_GATHERING.search(about["who"]):
        return False
    if not verb.text.startswith(("agreed", "decided", "resolved")):
        # "noted that the Reef Summit was fruitful and called for": the Summit may.
        return verb.act in _BY_MEETINGS and _OTHER_MEETING.match(about["who"]) is not None
    acted = next((clause.subject for clause in reversed(before) if clause.subject), ())
    # "noted that the Reef Conference was fruitful and decided to": the Conference may; one alone hardly decides.
    return _THIS_MEETING.fullmatch(about["who"]) is None or not _are_several(acted)


def _are_several(subject: tuple[Mention, ...]) -> bool:
    """Whether those who act are more than one, or a body."""
    return len(subject) > 1 or any(
        one.kind in _SEVERAL or one.is_collective or one.is_body for one in subject
    )


_SEVERAL: Final = frozenset(
    {MentionKind.GROUP, MentionKind.ORGANISATION, MentionKind.PLURAL_PRONOUN, MentionKind.WE}
)
_AFTERWARDS: Final = re.compile(r"\b(?:then|later|afterwards|subsequently|eventually|thereafter)\b")
#: What those who meet do as one.
_BY_MEETINGS: Final = frozenset({Act.REQUEST, Act.PROPOSE, Act.COMMIT, Act.AGREE, Act.ANNOUNCE})
_NOT_PASSIVE: Final = (
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bhad )(?<!\bhas )(?<!\bhave )"
)
#: What somebody did, and not what was done: "withdrew", but not "was built".
_DEED: Final = re.compile(
    rf"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )\b(?:{ANY_PAST})\b"
)


def _is_of_another(before: list[Clause], start: int, joint: str, verb: Verb) -> bool:
    """Whether a verb joined at a place may be the deed of somebody of whom the clause before it tells."""
    last, masked = before[-1], before[-1].sentence.masked
    acted = next((clause for clause in reversed(before) if clause.subject), None)
    if acted and acted.joint == OF_GUEST and joint.startswith(","):
        # "met with B, who thanked him, and agreed": whose agreement it is can't be told.
        return True
    if (
        masked.startswith((" us ", " me "), verb.end)
        and acted
        and any(mention.kind in (MentionKind.WE, MentionKind.I) for mention in acted.subject)
    ):
        # "We listened to Dr. Placeholder, who pointed out that ports are full, and urged us": nobody urges oneself.
        return True
    if (
        _HAS.search(masked, start, verb.start)
        and _RELATIVE.search(masked, last.verb[1], start)
        and not _HAS.search(masked, max(0, last.verb[0] - LONGEST_TAIL), last.verb[0])
    ):
        # "thanked Fiji, which serves as a hub and has accepted many": what has been done is that one's.
        return True
    if (
        verb.tense is Tense.PAST
        and not joint.startswith((",", ";"))
        and another_did(masked, last.verb[1], start)
    ):
        # "considered the report of the mission, which visited Fiji and recommended talks": the mission did.
        return True
    if (
        verb.tense is Tense.PAST
        and not joint.startswith((",", ";"))
        and _WHERE_ANOTHER_DID.search(masked, last.verb[1], start)
    ):
        # "described how sailors left the ship and called for help": they did.
        return True
    if joint == "," and (
        _OTHER_WITH_ASIDE.search(masked, last.verb[1], start)
        or _OTHER_FOR_PART.search(masked, last.verb[1], start)
        or (_FOR_PART.match(masked, start) and _AND_OTHER.search(masked, last.verb[1], start))
    ):
        return True
    if _IN_PAPER_OF_OTHER.search(masked, last.verb[1], start):
        # "read out a message from Minister Placeholder, in which the latter apologised and stressed": the sender did.
        return True
    parted = masked.rfind("; ", last.verb[1], start)
    if parted >= 0 and _NEW_SUBJECT.match(masked, parted, start):
        # "praised the fund; its neighbours were critical and called for a review": they called for it.
        return True
    if joint == "," and _WHICH_WITH_ASIDE.search(masked, last.verb[1], start):
        # "took note of the results of the Group, which, meeting in Suva, proposed a fund": the Group did.
        return True
    if (joint == "," or not joint.startswith(",")) and _WHERE_OTHER.search(masked, last.verb[1], start):
        # "laid flowers there, where the Mayor, Ms. Placeholder, welcomed him and told": the Mayor did.
        return True
    who = _WHO_IN_ROW.search(masked, last.verb[1], start) if verb.tense is Tense.PAST else None
    if who and (joint == "," or who["row"]):
        # "met the President, who briefed him, asked him to invest and wished him well": the President did.
        return True
    return _is_of_told(last, start, joint) or _is_of_joined(last, start)


#: What somebody did in a clause that a question word opens: "how sailors | left the ship".
_WHERE_ANOTHER_DID: Final = re.compile(
    rf" (?:how|why|where|when|(?:in|at|on|during|by|through) which) [^,;:]{{2,80}}? (?:also |then |[a-z]+ly )?{_NOT_PASSIVE}(?:{ANY_PAST})\b[^,;:]*$"
)
#: What a guest did, of whom a relative clause tells: ", who briefed him |, asked him to invest".
_WHO_IN_ROW: Final = re.compile(
    rf", who (?:also |[a-z]+ly )?(?:{ANY_PAST})\b[^,;:]*(?P<row>(?:, (?:{ANY_PAST})\b[^,;:]*){{0,8}})$"
)


def _is_of_joined(last: Clause, start: int) -> bool:
    """Whether somebody else acts between: "noted that ports were full, and the Ports Bank offered a loan and | called for talks"."""
    if last.act is None or last.tense is not Tense.PAST:
        return False
    told = in_that_clause(last.sentence.masked, last, start)
    return joined_clause(last, start, told=told) < start


#: What somebody else wrote: "a message from Minister Placeholder, in which the latter apologised"
_IN_PAPER_OF_OTHER: Final = re.compile(rf"{PAPER_OF_OTHER}[^;:]*$")
#: Who acts behind a semicolon: "; its neighbours were".
_NEW_SUBJECT: Final = re.compile(
    rf"; (?:and |but |while )?(?!(?:and|but|also|then|further|that|which|who)\b)(?:[\w'’-]+,? ){{1,12}}?(?:was|were|is|are|had|has|did|could|would|[a-z]{{3,}}ed|{IRREGULAR})\b"
)
#: "the Group, which, meeting in Suva, | proposed"
_WHICH_WITH_ASIDE: Final = re.compile(r", (?:which|who), [^,;:]{2,120}$")
#: "laid flowers there, where the Mayor, Ms. Placeholder, | welcomed him"
_WHERE_OTHER: Final = re.compile(r", where (?!(?:he|she|it|they|both|the two)\b)[^;:]{0,400}$")
#: Somebody else, with words by the way before the verb: "stressed that it is urgent; Egypt and Peru, recalling the Treaty, | agreed".
_OTHER_WITH_ASIDE: Final = re.compile(
    r"; (?:and |but |while )?(?:[A-Z]|(?:the|his|her|its|their) )[^,;:]{2,80}, [^,;:]{2,120}$"
)
#: The same behind a comma: "said that ports are full, and Fiji, for its part, | thanked him and promised support".
_OTHER_FOR_PART: Final = re.compile(
    r", (?:and|while|whereas|but) [^,;:]{2,80}, (?:for (?:his|her|its|their) part|in (?:response|reply|turn)|on behalf of [^,;]{2,60}"
    r"|(?:who|which) [^,;]{2,80}|speaking [^,;]{2,60}|without exception|however)$"
)
_AND_OTHER: Final = re.compile(r", (?:and|while|whereas|but) [^,;:]{2,80}$")
_FOR_PART: Final = re.compile(r", (?:for (?:his|her|its|their) part|in (?:response|reply|turn)),")
#: Somebody of whom it is said what this one did, with words by the way before the verb: "that Fiji, through its Bank, provided".
_TOLD_OF: Final = re.compile(r"[^.,;]{0,60}?\bthat (?P<who>[^,;]{2,80}), [^,;]{2,100}(?P<end>, |$)")


def _is_of_told(before: Clause, stop: int, joint: str) -> bool:
    """Whether a verb is that of somebody of whom the clause before it tells."""
    masked = before.sentence.masked
    told = _TOLD_OF.match(masked, before.verb[1], stop)
    # Right behind the words by the way, or joined to what stands there.
    if told is None or (joint.startswith(",") if told["end"] else joint != ","):
        return False
    who = read_mentions(before.sentence.text, *told.span("who"))
    return (
        bool(who)
        and who[-1].end == told.end("who")
        and "," not in masked[told.end() : stop]
        and not FINITE.search(masked, *told.span("who"))
    )


def _same_tense(masked: str, before: Clause, verb: Verb, joint: str) -> bool:
    """Whether a verb can go on with the subject of the clause before: "agree to expand and promote" are no two."""
    if verb.tense is not before.tense:
        return False
    if verb.tense is Tense.THIRD and _SUBJECT_OF_OTHER.search(masked, before.verb[1], verb.start):
        # "welcomes the building of a harbour that serves the islands and supports trade"
        return False
    if joint.startswith(",") and _OURSELVES.match(masked, verb.end):
        # "agree to open a port, and commit ourselves to"
        return True
    planned = _NAMED_WITHIN.sub("", masked[before.verb[1] : verb.start])
    if joint.startswith(",") and planned.count(",") == 1 and _DECIDES.match(masked, verb.start):
        # "request the group to submit a report, and decide that it will go on"
        return True
    # Nobody is asked to thank, or agrees to.
    thanks = verb.act in _THANKS and before.act is not Act.REQUEST
    if thanks and (joint.startswith(",") or not planned.startswith(" to ")):
        # "support the proposal to hold a forum and thank Fiji for it", "agree to meet every year, and thank Fiji"
        return True
    if joint.startswith(",") and verb.text in _NOT_PLANNED:
        # "decide to set up a fund, and note that"
        return True
    if verb.text in _CALLS and before.act in _ANSWERS and _ASKED_TO.match(masked, verb.end):
        # "welcome the decision to open talks with Fiji and call on Tonga to join them"
        return True
    asks = before.act is Act.REQUEST or verb.text in _CALLS
    if verb.act is Act.REQUEST and asks and before.elided and joint.startswith(","):
        # "Encourage the experts to share data, and call upon all users of the sea to be careful"
        return True
    if (
        verb.act is Act.REQUEST
        and joint.startswith(",")
        and (planned.count(",") == 1 or _LIST_BEFORE.search(planned) or _ASIDE_BEFORE.search(planned))
        and _ASKED_TO.match(masked, verb.end)
    ):
        # "agree to include culture in plans, and invite the Ports Bank to consider it"
        return True
    # "agree to expand and promote" are no two, "encourages them to vote and reaffirms" are.
    return verb.tense is not Tense.BASE or not _infinitive().search(masked, before.verb[1], verb.start)


#: What is named of something that is planned: "exchange views on ports, | including docks, cranes and quays|, and invite".
_NAMED_WITHIN: Final = re.compile(
    r", (?:including|such as|particularly|especially|in particular|notably) [^;]{2,160}(?=, and $)"
)
#: What those do who speak, and nobody whom they ask.
_DECIDES: Final = re.compile(r"(?:agree|commit|decide|declare|resolve|undertake) (?:that|to)\b")
#: Acts whose object is what others are to do, who hardly are to call on anybody.
_ANSWERS: Final = frozenset({Act.WELCOME, Act.APPRECIATE, Act.CONGRATULATE, Act.CONDEMN})
_CALLS: Final = frozenset({"call on", "call upon", "urge"})
#: Somebody who is asked to do something: "the Ports Bank to consider".
_ASKED_TO: Final = re.compile(r" (?:[^.,;]{2,80}?|(?:the )?[A-ZÀ-Þ][^.;]{1,160}? \x01+) to [a-z]")
_OURSELVES: Final = re.compile(r" (?:ourselves|itself|themselves) to\b")
#: What is said by the way of what is planned: "to set up a fund, to be run by Fiji, and".
_ASIDE_BEFORE: Final = re.compile(
    r"^ to [^,;]+, (?:to be|open to|which|who|based (?:on|in)|led by|run by|funded by|hosted by|including) [^,;]+, (?:and )?$"
)
#: A list of things, which "and" closes before the comma: "to help students, scholars and researchers at school, ".
_LIST_BEFORE: Final = re.compile(r"^ to [^,;]+, [^,;]+ and [^,;]+, (?:and )?$")
#: What nobody plans, but does at once.
_THANKS: Final = frozenset({Act.APPRECIATE, Act.CONGRATULATE})
_NOT_PLANNED: Final = frozenset(
    {
        "acknowledge",
        "affirm",
        "commend",
        "emphasise",
        "emphasize",
        "express",
        "note",
        "reaffirm",
        "recognise",
        "recognize",
        "reiterate",
        "stress",
        "take note",
        "underline",
        "underscore",
        "welcome",
    }
)
_SUBJECT_OF_OTHER: Final = re.compile(
    r"[\w,] (?:(?:that|which|who) (?:[a-z]+ly )?[a-z]{2,}s\b|(?:that|ensure) (?:each|every) )"
)


@cache
def _infinitive() -> re.Pattern[str]:
    """An infinitive ("to expand"), and no noun ("our commitment to the rule of law", "approaches to innovation")."""
    nouns = "".join(rf"(?<!\b{noun})" for noun in table("clauses")["before_nouns"])
    return re.compile(
        rf"{nouns} to (?!(?:the|an?|our|their|its|this|these|those|all|any|each|such|[\w-]+ing|[\w-]+[^\Wsu]s)\b)[a-z]"
    )


#: Participles in "en"; other words that end alike are nouns: "hydrogen", "women".
_EN: Final = (
    r"(?:giv|tak|undertak|mistak|writt|chos|driv|brok|spok|prov|fall|hidd|eat|forgott|ris|rid|froz|stol|wov|forbidd|shak|forsak|se|overse|forese"
    r"|be|strick|beat|bitt|underwritt|rewritt)en"
)
#: Nouns that end as participles do: "in this hour of need".
_NO_PARTICIPLES: Final = (
    r"(?:n|s|f|sp|w|d|h|gr|cr|ind|succ|proc|exc)eed|(?:water)?shed|bed|seabed|hundred|hatred"
)
_PARTICIPLE: Final = re.compile(rf"\b(?!(?:{_NO_PARTICIPLES})$)(?:[a-z]\w*ed|{_EN})$")
#: "that it could be restored": a verb of its own, and no participle behind a noun.
_PASSIVE: Final = re.compile(
    r"\b(?:be|been|being|is|are|was|were|has|have|had) (?:\w+ly )?[a-z]\w*(?:ed|en)$"
)
_PAST: Final = re.compile(
    rf"\b(?:was|were|had|did|{PAST_ALONE})\b|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )\b[a-z]{{2,}}ed\b(?= (?:the|a|an|its|his|her|their|that|to)\b| [A-Z])"
)


#: What a participle behind a noun has none of: "the steps taken and offered | Fiji's support".
_OWN_OBJECT: Final = re.compile(r" (?:the|an?|his|her|its|their|[A-Z][\w-]*['’]s?) ")


@cache
def _people_behind_whom() -> re.Pattern[str]:
    """People who are offered or promised something: "the families displaced | and offered a home"."""
    return re.compile(rf"\b(?:{alternation(table('clauses')['given_things'])}) (?:\w+ly )?\w+$")


def _joins(masked: str, before: Clause, verb: Verb, joint: str, later: list[Verb]) -> bool:
    """Whether a verb after "and" or a comma goes on with the subject of the clause before it."""
    if (
        joint.startswith(",")
        and masked.startswith(", ", verb.end)
        and in_that_clause(masked, before, verb.start)
    ):
        # "stressed that Fiji could not accept, and strongly opposed, any change": it is Fiji that does both.
        return False
    said = masked[before.verb[1] : verb.start]
    bare = said[: said.rfind(joint)] if joint in said else said
    if (
        bare.strip()
        and _PARTICIPLE.search(bare)
        and not joint.startswith(",")
        and not _PASSIVE.search(bare)
        # "the areas so proposed and suggested that": no noun has been suggested that something be.
        and not masked.startswith(" that ", verb.end)
        # "the steps taken and offered Fiji's support"
        and not (verb.act and _OWN_OBJECT.match(masked, verb.end) and not _people_behind_whom().search(bare))
    ):
        # "the projects planned and launched last year"
        return False
    if not joint.startswith((",", ";")) and _is_said_besides(masked, before, verb, bare):
        # "praised the spirit in which officials had worked and confirmed that"
        return True
    if joint in {",", ";"} and verb.act is None and _PLACED.match(masked, verb.end):
        # "the 6th meeting, held in ..."
        return False
    if (
        joint[:1] not in {",", ";"}
        and verb.act is None
        and _DONE_THERE.search(bare)
        and _WHERE.match(masked, verb.end)
    ):
        # "that the work is done in ports but felt in towns"
        return False
    if (
        joint == ","
        and " " not in verb.text
        and _OF_NOUNS.match(masked, verb.start)
        and _PLACED.match(masked, verb.end)
    ):
        # "the Treaty, signed in 1997, has"
        return False
    if joint == "," and _PLACED_BETWEEN.match(masked, verb.start):
        # "noted Fiji's intention, announced in May, to host it, and thanked Fiji"
        return False
    if joint == ";" and verb.act is not None and verb.tense is Tense.PAST:
        # "resolved to go on; underscored the need"
        return True
    if joint in {",", ";"}:
        # A series is closed by "and"; else a participle stands behind a noun.
        return _row_goes_on(masked, verb) or any(
            " and" in masked[verb.end : other.start] and joint_before(masked, verb.end, other.start)
            for other in later[:3]
        )
    says = masked[slice(*before.verb)] in SAID
    if (says or in_that_clause(masked, before, verb.start)) and not joint.startswith(","):
        # "stated that Japan proposed X and welcomed Y": whose welcome it is can't be told.
        told = _PAST.search(said) or _somebody_acted(before, verb.start)
        return not told or _told_of_nobody(before, verb)
    return True


def _is_said_besides(masked: str, before: Clause, verb: Verb, said: str) -> bool:
    """Whether somebody confirms something behind a thing of which it is told what others had done before: they had done that, and this one confirms."""
    return (
        verb.tense is Tense.PAST
        and verb.act is not None
        and masked.startswith(" that ", verb.end)
        and masked[slice(*before.verb)] not in SAID
        and (others := _OTHERS_HAD.match(said)) is not None
        # "the report in which experts had looked at it and concluded that": they may have; so may those who "had reviewed" it.
        and not _paper().search(others["thing"])
        and not _finds().fullmatch(others["did"])
    )


@cache
def _paper() -> re.Pattern[str]:
    """What others wrote or said."""
    return re.compile(rf"\b(?:{papers()})\b")


@cache
def _finds() -> re.Pattern[str]:
    """What those do who may say something next: "thanked", "reviewed"."""
    return re.compile(rf"{reported()}|{alternation(table('clauses')['finds'])}")


#: What others had done: " the spirit in which officials | had worked since May", but not " that the spirit in which".
_OTHERS_HAD: Final = re.compile(
    r" (?!(?:that|how|whether)\b)(?P<thing>[^,;:]{2,80}?) (?:(?:in|for|with|on|by|at|through) (?:which|whom)|that)"
    r" (?:(?:the|its|their|his|her|both) )?[\w'’-]+(?: [\w'’-]+)? had (?:\w+ly |already |also )?(?P<did>[a-z]+(?:ed|en|t|ne|de))\b[^,;:]*$"
)


def _row_goes_on(masked: str, verb: Verb) -> bool:
    """Whether a verb behind a comma is one of a row that a verb closes which no list knows: ", agreed on a fund and set its budget"."""
    return (
        verb.tense is Tense.PAST
        and verb.act is not None
        and not _OF_NOUNS.match(masked, verb.start)
        and _ROW.match(masked, verb.end) is not None
    )


#: What follows the verb: " on a fund and set its"
_ROW: Final = re.compile(
    r"(?: (?:on|to|for|of|upon))? (?:the|an?|its|their|his|her|all|that|[A-Z][\w-]*['’]s)\b[^.;:]*?,? and (?:also |then )?"
    rf"(?:(?:set|put|{IRREGULAR}|[a-z]{{3,}}ed) (?:the|an?|its|their|his|her|all|it|them|two|three|that|to)|were [a-z]{{3,}}ed)\b"
)


def _somebody_acted(before: Clause, stop: int) -> bool:
    """Whether it is said of somebody what this one did: "that yesterday the President announced new measures and thanked"."""
    body = _BODY_DID.match(before.sentence.masked, before.verb[1], stop)
    if body and any(
        mention.kind in STATES_AND_BODIES and (mention.start, mention.end) == body.span("who")
        for mention in read_mentions(before.sentence.text, *body.span("who"))
    ):
        # "noted that Fiji suspended fees and pledged aid"
        return True
    about = _ITS_SUBJECT.match(before.sentence.masked, before.verb[1], stop)
    if about is None or about["verb"] in _IS_OR_HAD | _MODALS | {"has", "have"}:
        return False
    who = read_mentions(before.sentence.text, *about.span("who"))
    # "said that the two sides held talks and agreed to meet": one alone doesn't agree.
    several = before.sentence.masked.startswith(("agreed", "decided"), stop)
    people = (MentionKind.PERSON, MentionKind.OFFICE, *((MentionKind.GROUP,) if several else ()))
    return any(mention.kind in people for mention in who)


_BODY_DID: Final = re.compile(
    rf"(?:[^.,;]{{0,60}}?\bthat|(?<=said)|(?<=says)|(?<=added)) (?P<who>(?:the )?[A-ZÀ-Þ][^,;]{{1,60}}?) (?:also |[a-z]+ly )?(?:{ANY_PAST})\b"
)
#: What is done to documents and events: such a verb can stand behind a noun, where "agreed" or "thanked" can't.
_OF_NOUNS: Final = re.compile(
    r"(?:adopted|concluded|convened|endorsed|established|held|issued|launched|made|organi[sz]ed|published|reached|signed)\b"
)
#: What is done to a thing: "is done in ports", before "but" and where else.
_DONE_THERE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:[a-z]+ly )?[a-z]{3,}(?:ed|en|ne|id) [^,;]*$"
)
_WHERE: Final = re.compile(r" (?:in|on|at|by|from|for|with|as)\b")
_PLACED: Final = re.compile(r" (?:in|on|at|by|from|virtually|online|last|earlier)\b")
#: A participle behind a noun, with when or where it was done, up to the next comma.
_PLACED_BETWEEN: Final = re.compile(
    r"(?:announced|submitted|proposed|presented|tabled|released|unveiled|initiated|introduced|requested|raised) (?:in|on|at|by|during|last|earlier|previously|recently)\b[^,;]{0,60},"
)
_A_PAIR: Final = 2


def is_said(masked: str, verb: Verb, subject: tuple[Mention, ...]) -> bool:
    """Whether those behind an "and" without a comma belong to what was said before, be it in part.

    So do the first of two whom a comma parts, "between Fiji and Tonga, and Minister Placeholder agreed", and a noun of
    which the verb says when or by whom, "the Memorandum on Trade and Exchanges signed in 2011".
    """
    pair = len(subject) == _A_PAIR and masked.startswith(",", subject[0].end)
    return pair or (
        len(subject) == 1
        and subject[0].kind in NO_ACTORS
        and verb.tense is Tense.PAST
        and _OF_NOUNS.match(masked, verb.start) is not None
        and _PLACED.match(masked, verb.end) is not None
    )


_ITS_SUBJECT: Final = re.compile(
    r"(?:(?:[^.;]{0,60}?\s)?(?:that|how|why)|(?<=said)|(?<=says)|(?<=added)) (?:(?:yesterday|today|recently|now|then) )?(?P<who>(?:[^,;]|(?<=\d),(?=\d)){2,120}?)(?:, [^,;]{2,40},)? (?P<verb>was|were|had|has|have|is|are|did|does|do|would|will|could|should|must|\w+ed"
    rf"|{IRREGULAR})\b"
)
_IS_OR_HAD: Final = frozenset({"was", "were", "is", "are", "had"})
_MODALS: Final = frozenset({"would", "will", "could", "should", "must"})
#: Acts that only people do.
_PERSONAL: Final = frozenset(
    {
        *(Act.EMPHASIZE, Act.APPRECIATE, Act.AFFIRM, Act.EXPRESS, Act.EXPLAIN, Act.REQUEST, Act.CONGRATULATE),
        *(Act.COMMIT, Act.AGREE, Act.WELCOME, Act.CONDEMN),
    }
)


def _told_of_nobody(before: Clause, verb: Verb) -> bool:
    """Whether what was said is about a thing, so that only the speaker can go on: "noted that prices fell and urged ..."."""
    about = _ITS_SUBJECT.match(before.sentence.masked, before.verb[1], verb.start)
    if about is None:
        return False
    if verb.act in _HARDLY_BODIES and before.sentence.masked.startswith(" it to ", verb.end):
        # "noted that the Committee had met and encouraged it to go on": nobody encourages oneself by "it".
        return about["verb"] in {"had", "has"}
    # What is or was so suggests nothing: "said that the talks were a success and suggested that ...".
    # What should be so isn't joined to a past tense: "said that it should be mended and agreed to ...".
    modal = about["verb"] in _MODALS and verb.tense is Tense.PAST
    plain = modal or (about["verb"] in _IS_OR_HAD and before.sentence.masked.startswith(" that ", verb.end))
    suggested = verb.act is Act.PROPOSE and not _CAN_SUGGEST.search(about["who"])
    by_thing = verb.act is not Act.PROPOSE and verb.text in table("clauses")["shown_by_things"]
    good = _THIS_MEETING.fullmatch(about["who"]) and _was_good().match(
        before.sentence.masked, about.start("verb")
    )
    if good and not by_thing:
        # "concurred that the meeting had been fruitful and decided to hold the next one"
        return True
    if verb.text.startswith(("decided", "resolved")) and _THING.match(about["who"]):
        # "regretted that the agreement on fees had not entered into force and decided to"
        return True
    if by_thing and _CAN_SUGGEST.search(about["who"]):
        # "noted that the report was late and specified that": the report may.
        return False
    noted = verb.text in table("clauses")["done_by_those_who_meet"] and not A_GATHERING.search(about["who"])
    if verb.act not in _PERSONAL and not noted and not plain and not suggested:
        return False
    who = read_mentions(before.sentence.text, *about.span("who"))
    somebody = any(mention.kind in ONE_PERSON for mention in who)
    if about["verb"] in {"had", "has", "have"} and (
        (verb.act in _THANKS and not somebody)
        or (verb.act is Act.REQUEST and all(mention.kind is MentionKind.GROUP for mention in who))
    ):
        # "said that Fiji had closed its ports and praised the pilots", "that nine states had signed and urged the others to"
        return True
    passive = _DONE_TO.match(before.sentence.masked, about.start("verb"))
    if passive and verb.act in _HARDLY_BODIES and all(_is_body(m, about["who"]) for m in who):
        # "recalled that the Forum had been founded in 2002 and urged members to"
        return True
    return all(mention.kind is MentionKind.SINGULAR_PRONOUN for mention in who)


_NO_BODY: Final = r"(?!(?i:council|committee|commission|assembly)\b)"
#: That of those who speak, and none that is called after something, or of others.
_THIS_MEETING: Final = re.compile(
    r"(?:the|this|these|their|our|today['’]s) (?:(?:bilateral|trilateral|ministerial|joint|present|whole) )?"
    rf"{_NO_BODY}{GATHERING}"
)
#: A meeting that is called after something, or is of others.
_OTHER_MEETING: Final = re.compile(
    rf"(?!{_THIS_MEETING.pattern}$)(?:(?:the|this|that|an?|their|its|his|her) )?(?:[\w'’-]+ ){{0,5}}?{_NO_BODY}{GATHERING}(?= (?:of|in|on|at|between|with|for|held)\b|$)"
)


@cache
def _was_good() -> re.Pattern[str]:
    """What those who met say of their meeting as something that is past: "had been most | fruitful", and no act of its own."""
    words = alternation(table("clauses")["said_of_meetings"])
    return re.compile(
        rf"(?:had been|has been|was|were|have been) (?:an? )?(?:(?:very|most|highly|truly|\w+ly) )?(?:{words})"
        rf"(?: (?:and|,) (?:{words}))? and "
    )


def _is_body(mention: Mention, words: str) -> bool:
    """Whether words name a body or a meeting, be it by letters alone: "the Forum", "the PMM"."""
    letters = mention.kind is MentionKind.NAME and words.removeprefix("the ").isupper()
    return mention.kind is MentionKind.ORGANISATION or mention.is_collective or letters


_DONE_TO: Final = re.compile(
    r"(?:(?:has|have|had)(?: \w+){0,2} been|was|were)(?: \w+ly)? (?:[a-z]\w*ed|held|set up|" + _EN + r")\b"
)
#: Acts that a text hardly tells of what it has just said something was done to.
_HARDLY_BODIES: Final = frozenset({Act.REQUEST, Act.APPRECIATE, Act.CONGRATULATE, Act.EMPHASIZE})


#: What suggests something by itself: "said that the study was late and suggested that".
_CAN_SUGGEST: Final = re.compile(
    r"\b(?:analys[ie]s|assessments?|audits?|data|evaluations?|evidence|experience|figures|findings|history|investigations?|law|papers?|plans?"
    r"|polls?|reports?|research|results|reviews?|statistics|stud(?:y|ies)|surveys?|talks|tests|trends?|[A-Z][\w-]*)\b"
    # No clause of its own: "all who had joined the search and suggested".
    r"|^(?:had|has|have|was|were|is|are)\b"
)
#: What decides nothing.
_THING: Final = re.compile(
    r"(?:the|this|that|an?|their|its|these|those|such|both)? ?(?:[\w-]+ ){0,3}?(?:agreements?|bridges?|bureaucracy|construction|conventions?|costs?|deadlines?|documents?|draft|exchanges?|exports?"
    r"|fees|framework|harbours?|imports?|instruments?|memorand(?:um|a)|negotiations|numbers?|patrols?|plans?|pollution|prices?|procedures?|progress|projects?|protocols?|reports?|roads?"
    r"|situation|stud(?:y|ies)|talks|tariffs?|texts?|trade|traffic|treat(?:y|ies)|tourism|violence|visits?|volumes?|works?)(?=$| (?:between|of|on|in|for|with|to)\b)"
)
_WOULD: Final = re.compile(
    r"\b(?:that|how|why) [^,;]{2,120}? (?:would|should|might|could|must|be|is|are|does|do|will|can|remains?|stands?|needs?)\b(?![^,;]* (?:if|unless)\b)"
)
_HAD_ALONE: Final = re.compile(
    r"(?:[^.;:,]{0,60} )?that (?![^.;:]*\b(?:19|20)\d\d\b)[^.;:,]{2,120} had (?:been )?(?:[a-z]+ly )?[^.;:,]{2,160}, and "
)
_TOLD_OF_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\b|\bhad\b|: |; [^;]*; ")


#: Between "that" and the subject of what is said: "that, at the last meeting, ".
_THAT_IN: Final = re.compile(
    r"[^.,;]{0,60}?\bthat(?:, [^,;]{2,120}| (?:at|during) (?:the|our|their) [^;]{2,120}?\b(?:19|20)\d\d), (?:the )?"
)


def may_open(
    before: list[Clause], subject: tuple[Mention, ...], start: int, verb: Verb, *, strong: bool
) -> bool:
    """Whether a subject of its own may open a clause at a place, and is not part of what somebody said."""
    if not before:
        return True
    last = before[-1]
    if last.act is None or not in_that_clause(last.sentence.masked, last, start):
        return True
    masked = last.sentence.masked
    if _THAT_IN.fullmatch(masked, last.verb[1], start) or masked.endswith(" had ", start, verb.start):
        # "noted that, at the last meeting, the officials agreed", "that he and Minister Placeholder had agreed"
        return False
    # A semicolon parts what two said: "feared that ports might close; Fiji proposed a fund".
    told = masked[last.verb[1] : start]
    if verb.tense is Tense.PAST and masked.endswith(", and ", 0, start) and _HAD_ALONE.fullmatch(told):
        # What somebody tells of before would go on with "had": "said that work had begun, and Fiji presented its plan".
        return strong
    if _opens_behind_plan(last, subject, start, verb, strong=strong) or _tells_own_plan(
        before, subject, start, verb
    ):
        return True
    if masked.startswith("recalled", last.verb[0]) or _TOLD_OF_BEFORE.search(told):
        # What was done before is part of what was said: "recalled that in 2019 ports closed; Peru proposed a fund".
        return strong and not any(mention.kind in STATES_AND_BODIES for mention in subject)
    parted = masked.endswith("; ", 0, start) and " that " not in masked[: last.verb[0]]
    # So does "and" behind what would be: "feared that ports would close, and Fiji proposed a fund".
    parted = parted or (
        verb.tense is Tense.PAST
        and masked.endswith(", and ", 0, start)
        and _WOULD.search(masked, last.verb[1], start) is not None
    )
    return strong and (parted or not any(mention.kind in STATES_AND_BODIES for mention in subject))


#: What somebody will do: "announced | that it would host".
_WILL_ITSELF: Final = re.compile(r" that (?:it|they) (?:would|will)\b")
_PEOPLE: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.SINGULAR_PRONOUN})


def _tells_own_plan(before: list[Clause], subject: tuple[Mention, ...], start: int, verb: Verb) -> bool:
    """Whether a state tells what it will do, behind what several or another one said: "agreed that ports were full, and Fiji announced that it would".

    One who speaks for a state may tell this of it.
    """
    last, masked = before[-1], before[-1].sentence.masked
    acted = next((clause.subject for clause in reversed(before) if clause.subject), ())
    return (
        verb.tense is Tense.PAST
        and _WILL_ITSELF.match(masked, verb.end) is not None
        and all(mention.kind in STATES_AND_BODIES for mention in subject)
        and masked.endswith((", and ", ", and the ", "; ", "; the ", "; and ", "; and the "), 0, start)
        and bool(acted)
        and not any(mention.kind in _PEOPLE for mention in acted)
        and not masked.startswith("recalled", last.verb[0])
        and not OF_BEFORE.search(masked, last.verb[1], start)
    )


#: Who acts behind a plan where one alone is named; a state may be part of what is planned.
_OPENERS: Final = frozenset({MentionKind.GROUP, MentionKind.PERSON, MentionKind.OFFICE})


def _opens_behind_plan(
    last: Clause, subject: tuple[Mention, ...], start: int, verb: Verb, *, strong: bool
) -> bool:
    """Whether somebody else acts behind what somebody said would be: "agreed that it be held in 2025, and Fiji offered".

    So do "we", whatever was said before: nobody else is quoted as "we" in a document of those who met.
    """
    masked = last.sentence.masked
    if not masked.endswith((" and ", " and the "), 0, start):
        return False
    if all(mention.kind is MentionKind.WE for mention in subject):
        # "We regret that he could not come and we welcome his message"
        return verb.tense is last.tense
    planned = PLANNED.search(masked, last.verb[1], start)
    known = strong or (len(subject) == 1 and subject[0].kind in _OPENERS)
    return verb.tense is Tense.PAST and planned is not None and known
