"""Those by whom a meeting was chaired, hosted, led, attended or represented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

import attrs

from jasmine_record.model import Attendance, Function, ParticipantKind
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.clause import REGRETS_ABSENCE
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    read_mentions,
)
from jasmine_record.parsing.grammar.mentions.ahead import MOST_STOPS, mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold
from jasmine_record.parsing.parties.attendance import attend
from jasmine_record.parsing.parties.gathering import KINDS, add_function, party_of, take_country
from jasmine_record.parsing.parties.parts import EARLIER, is_part_chaired, is_shown_round, is_this_one
from jasmine_record.parsing.parties.present.delegations import (
    country_of_side,
    is_of_another,
    is_spoken_of,
    is_told_apart,
    listed_behind,
    of_side,
)
from jasmine_record.parsing.parties.present.things import is_of_thing
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["read_agents"]


_AGENT: Final = re.compile(
    r"(?=[,awprcjh])(?P<verb>(?:\b(?:was|were|and|and was)|,(?: being)?) (?:also |virtually |jointly |officially |formally )?(?:co-)?(?:chaired|hosted|led|headed|attended|moderated|opened|inaugurated|briefed|addressed)|\bpresided over|\brepresented"
    # "held a meeting | chaired by"
    r"|(?<=[\w,] )(?P<participle>(?:jointly |co-)?(?:chaired|hosted)))"
    r"(?: (?P<how>virtually|online|remotely|in person|by video(?:conference| link)?|via video(?:conference| link)?)| jointly)?(?:,? (?:on|from|for) the (?P<side>[\w.’'-]+) side,?)? by "
    # Those whom a colon names: by "the Co-Chairmen of the Commission: Minister Placeholder".
    r"(?:(?:its|the) (?i:co-chairs|co-chairmen|co-chairpersons)(?: of (?:the )?[A-Z][^.,:;]{2,80})?(?:: ?| [–—-] |, )(?!the two\b))?"
)
#: "chaired on the Fijian side by A and on the Peruvian side by B"
_OTHER_SIDE: Final = re.compile(
    r",? and,? (?:on|from|for) the (side of (?:the )?)?(?P<side>[\w.’'-]+)(?(1)| side),? by "
)
_TOOK_PLACE: Final = re.compile(
    r"\b(?:(?:was|were) (?:held|convened|organi[sz]ed)|took place|met|convened|gathered"
    # "held here today their 3rd meeting"
    r"|held (?:[\w ]{2,40} )?(?:its|their|the|an?) (?:[\w-]+ ){0,4}?(?:meeting|session|talks|conference|summit|dialogue))\b"
)
#: What those of whom a text tells held or came to: "held an informal videoconference | chaired by", "attended the Ports Forum in Suva, | chaired by".
_CAME_TO: Final = re.compile(
    r"^(?:(?! (?:that|which|who|to|also|had|will|would|after|following) )[^.;:]){2,200}? (?:held|convened|(?P<came>attended|took part in|participated in|met (?:[\w ]{1,40} )?(?:at|for|in)|gathered (?:at|for|in))) "
    rf"(?!(?:[\w-]+ )?{GATHERING}s )(?P<event>(?:the|an?|its|their|this) (?:[\w'’-]+ ){{0,8}}?(?:video|tele)?{GATHERING}(?: (?:in|at) [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)?)(?: today| yesterday)?,? ?$"
)
#: "We, the Ministers of Ports, meeting in Suva, chaired by Minister Placeholder,"
_WE_MEET: Final = re.compile(
    r"(?:W[Ee]\b|(?:The|THE)\b(?!(?:(?!, meeting)[^;:])*\b[a-z]{3,}ed\b))[^;:]*, (?:meeting|MEETING) (?:in|at|on|IN|AT|ON) "
)
#: "The meeting, hosted by Minister Placeholder, took place"
_THE_MEETING: Final = re.compile(rf"(?:The|This) (?:[\w’'\x01-]+ ){{0,8}}?{GATHERING}")
#: "The Annual Forum | was attended by"
_THE_EVENT: Final = re.compile(rf"(?:The|This) (?:[\w’'-]+ ){{0,6}}?(?P<noun>{GATHERING}) ?$")
#: "The meeting, hosted by Minister Placeholder, | was also attended by"
_CAME: Final = re.compile(r", was (?:also )?attended by ")
_GATHERING_LAST: Final = re.compile(rf"\b{GATHERING} ?$")
#: The verbs of `_AGENT`, without one of which it finds nothing.
_AGENT_VERBS: Final = frozenset((
    "chaired", "hosted", "led", "headed", "attended", "moderated", "opened", "inaugurated", "briefed", "addressed", "presided", "represented",
))  # fmt: skip
_UNDER: Final = re.compile(
    r"\bunder the (?:joint )?(?P<verb>(?i:(?:co-)?chair(?:manship|personship|womanship)?)) of "
)
#: "The delegation of Fiji was headed by A, and that of Peru by B"
_OTHER_TEAM: Final = re.compile(
    r",? and (?:the|that of(?: the)?) (?P<side>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)?)(?: (?:delegation|side|team))? by "
)
#: What will be, or another meeting.
_YET: Final = re.compile(r"\b(?:will|shall|next|is to|are to|(?:agreed|decided) to (?:meet|hold|convene))\b")
#: "prepared the Summit, to be held in Suva and | hosted by President Placeholder"
_TO_BE_HELD: Final = re.compile(r"\bto be (?:held|convened|hosted|chaired|organi[sz]ed)\b")
#: "the outcomes of the Working Group under the chair of Fiji": another one's.
_RESULTS: Final = re.compile(
    r"\b(?:outcomes?|results?|work|reports?|progress|efforts?|recommendations) of [^,;.:]*$", re.IGNORECASE
)
#: "The host was Minister Placeholder"
_THE_HOST: Final = re.compile(
    r"The (?P<verb>host|(?:co-)?chair(?:man|woman|person)?)(?: of [^,.;:]{3,60})? was (?=[A-Z]|the )"
)

#: "The meeting brought together the Minister of Ports of Fiji, Placeholder Alpha, and"
_BROUGHT: Final = re.compile(
    rf"(?:The|This) (?:[\w’'-]+ ){{0,6}}?{GATHERING}(?: (?:in|of|on) [^,;:]{{2,60}}?)? (?P<verb>brought together) (?=[A-Z]|the [A-Z])"
)


#: By whom, before the meeting: "Co-chaired by Minister Placeholder and Minister Example, | the Forum gathered delegates".
_FIRST: Final = re.compile(
    r"(?P<verb>(?:Co-chaired|Chaired|Hosted|Co-hosted|Jointly (?:chaired|hosted))) by "
    rf"(?=[^.;:]{{5,400}}?, (?P<event>(?:the|this) (?:[\w'’-]+ ){{0,8}}?{GATHERING})\b)"
)
#: How a sentence begins where that is so.
_FIRST_WORDS: Final = ("Chaired", "Co-chaired", "Co-hosted", "Hosted", "Jointly")


def read_agents(sentence: Sentence, clauses: Sequence[Clause], roster: Roster) -> None:
    """Those by whom a meeting was chaired, hosted, led or attended, and not another one that somebody spoke of."""
    masked = sentence.masked
    if " by " in masked and not _AGENT_VERBS.isdisjoint(sentence.words):
        for match in _AGENT.finditer(masked):
            if not _is_elsewhere(match, sentence, clauses, roster) and (
                _tells_of_meeting(match, sentence, roster)
                if _is_by_the_way(match)
                else _is_told(match, sentence, roster)
            ):
                _read_agent(match, sentence, roster, clauses)
    for match in _UNDER.finditer(masked) if "nder the " in masked else ():
        if (
            not is_spoken_of(sentence, match.start(), clauses)
            and not _YET.search(masked, 0, match.start())
            and not _RESULTS.search(masked, 0, match.start())
            and not is_of_another(sentence, match.start(), roster)
        ):
            _read_agent(match, sentence, roster, clauses)
    first = _FIRST.match(masked) if masked.startswith(_FIRST_WORDS) else None
    if first and not EARLIER.search(masked) and is_this_one(sentence, first.span("event"), roster):
        _read_agent(first, sentence, roster, clauses)
    host = _THE_HOST.match(masked)
    if host:
        _read_agent(host, sentence, roster, clauses)
    came = _BROUGHT.match(masked) if "together" in sentence.words else None
    if (
        came
        and not EARLIER.search(masked)
        and not is_of_another(sentence, came.start("verb"), roster)
        and is_this_one(sentence, (0, came.start("verb")), roster)
    ):
        _read_agent(came, sentence, roster, clauses)


def _is_elsewhere(
    match: re.Match[str], sentence: Sentence, clauses: Sequence[Clause], roster: Roster
) -> bool:
    """Whether what was chaired, hosted or attended is spoken of, is yet to be, or is another meeting or place."""
    start = match.start()
    return (
        is_spoken_of(sentence, start, clauses)
        or _TO_BE_HELD.search(sentence.masked, 0, start) is not None
        or is_of_another(sentence, start, roster)
        or is_shown_round(sentence, start, roster)
        # Questions are addressed as well.
        or (match["verb"].endswith("addressed") and not _GATHERING_LAST.search(sentence.masked, 0, start))
    )


def _is_by_the_way(match: re.Match[str]) -> bool:
    """Whether it is told by the way, without a verb of its own: "the meeting, | hosted by", "a meeting | chaired by"."""
    return match["participle"] is not None or match["verb"].startswith(",")


#: What is done with other things than meetings as well: "The school was opened by", "The company was headed by".
_TO_THINGS: Final = ("chaired", "hosted", "led", "headed", "opened", "inaugurated")


def _is_told(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether the subject of "was chaired by" may be this meeting, or people: no building, and no forum that somebody spoke of."""
    start, verb = match.start(), match["verb"]
    if not verb.startswith(("was", "were")):
        return True
    if verb.endswith(_TO_THINGS) and is_of_thing(sentence, start, verb, roster):
        return False
    event = _THE_EVENT.match(sentence.masked, 0, start)
    said = fold(roster.turn[2]) if event and roster.turn else ""
    # "Minister Placeholder recalled the forum of mayors. The forum was attended by": the one of which he spoke.
    return event is None or fold(event["noun"]) not in said or is_this_one(sentence, event.span(), roster)


def _tells_of_meeting(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether words by the way tell of this meeting; "The 8th Meeting, hosted by Fiji, had asked for ships" may be another one."""
    masked, start = sentence.masked, match.start()
    if EARLIER.search(masked):
        return False
    if match["participle"]:
        return _came_to_it(sentence, start, roster)
    if _TOOK_PLACE.search(masked, 0, start) or _WE_MEET.match(masked, 0, start):
        return True
    if _THE_MEETING.fullmatch(masked, 0, start) and (
        _TOOK_PLACE.search(masked, match.end())
        or _CAME.search(masked, match.end())
        or (match["verb"].endswith(" attended") and is_this_one(sentence, (0, start), roster))
    ):
        return True
    return _came_to_it(sentence, start, roster)


def _came_to_it(sentence: Sentence, stop: int, roster: Roster) -> bool:
    """Whether those of whom a text tells are said to have held or come to this meeting, and no other, in words that end here."""
    found = _CAME_TO.search(sentence.masked, 0, stop)
    return found is not None and is_this_one(
        sentence, found.span("event"), roster, came_to=found["came"] is not None
    )


def _before_company(sentence: Sentence, start: int, stop: int, verb: str) -> int:
    """Where those in the chair end: "under the chairmanship of A | , together with B"."""
    company = _TOGETHER_WITH.search(sentence.masked, start, stop) if "chair" in verb else None
    return company.start() if company else stop


_TOGETHER_WITH: Final = re.compile(r",? (?:together with|along with|alongside) ")


def _read_agent(match: re.Match[str], sentence: Sentence, roster: Roster, clauses: Sequence[Clause]) -> None:
    """Those behind "was chaired by", "under the chairmanship of" and the like."""
    verb = match["verb"].lower()
    sided = match.re is _AGENT and match["side"] is not None
    # "The Fijian side was chaired by": who led it, and not the meeting.
    sole = "chaired" in verb and _SIDE_ALONE.search(sentence.masked, 0, match.start()) is not None
    delegation = sole or verb.endswith(("led", "headed"))
    stood_in = verb.startswith("represented")
    beside = _OTHER_SIDE if sided else _OTHER_TEAM if delegation else _OTHER_STATE if stood_in else None
    other = beside.search(sentence.masked, match.end()) if beside else None
    # "briefed by the Secretariat on the plan"
    about = _ABOUT.search(sentence.masked, match.end()) if verb.endswith("briefed") else None
    stop = other.start() if other else about.start() if about else len(sentence.text)
    named = mentions_at(sentence, match.end(), _before_company(sentence, match.end(), stop, verb))
    named += listed_behind(sentence, named[-1].end, stop) if verb.endswith("attended") and named else ()
    if sided:
        named = of_side(named, match, sentence)
    elif delegation:
        named = _of_delegation(named, match, sentence)
    if "chair" in verb and named and named[0].kind is not MentionKind.GROUP:
        # "was chaired by Minister Placeholder, and ministers from all countries": they attended.
        named = tuple(takewhile(lambda mention: mention.kind is not MentionKind.GROUP, named))
    # "was chaired by Minister Alpha, and Minister Bravo attended": who acts there is no agent here.
    acting = {
        clause.subject[0].start for clause in clauses if clause.subject and clause.verb[0] > match.end()
    }
    named = named[:1] + tuple(takewhile(lambda mention: mention.start not in acting, named[1:]))
    named += _of_next_side(named, sentence)
    if other and not stood_in:
        named += of_side(mentions_at(sentence, other.end(), len(sentence.text)), other, sentence)
    # Behind one who stood in for another, the sentence may go on with other things.
    closed = named and (other is not None or _LIST_END.match(sentence.text, named[-1].end))
    all_came = closed and all(mention.kind is MentionKind.PERSON for mention in named)
    if other and stood_in:
        _read_other_states(match, sentence, roster)
    for mention in named[:1] if stood_in and not all_came else named:
        if mention.kind not in KINDS or not (
            is_told_apart(mention, sentence.text) or (stood_in and _is_of_subject(match, sentence))
        ):
            if stood_in:
                # Who came isn't told apart, but who didn't is: "Fiji and Peru were each represented by a Secretary".
                _came_instead(None, sentence, match, roster)
            continue
        party = party_of(mention, sentence.paragraph, sentence.start, roster)
        party.led = party.led or delegation
        party.is_counterpart |= bool(sided and other and mention.start >= other.end())
        if stood_in:
            _came_instead(party, sentence, match, roster)
        jointly = _is_joint(match, named, sentence)
        _note_part(party, match, sentence, roster, None if sole else _function_of(verb, jointly=jointly))
    if stood_in:
        _note_principal(match, clauses, roster)


def _note_part(
    party: Party, match: re.Match[str], sentence: Sentence, roster: Roster, function: Function | None
) -> None:
    """Note how somebody took part, and with which function, unless it was of a ceremony or a part of the meeting."""
    verb = match["verb"].lower()
    if match.re is _AGENT and match["how"] and verb.endswith("attended"):
        way = Attendance.IN_PERSON if match["how"] == "in person" else Attendance.VIRTUAL
        attend([party], way, stated("attendance", sentence.anchor(*match.span("how"))))
    ceremony = _CEREMONY.search(sentence.masked, 0, match.start())
    if function and not ceremony and not is_part_chaired(sentence, match.start(), roster):
        add_function(party, function, sentence.anchor(*match.span("verb")), roster)
    if (function or verb.startswith("represented")) and party.kind is ParticipantKind.PERSON:
        # "he" may be who was said to be in the chair, or to have come for a state.
        roster.last_subject = party


#: Between those who came and those of another country, whose side goes first: "; and, from the Fijian side, | Director Placeholder".
_NEXT_SIDE: Final = re.compile(
    r"[,;]? and,? (?:from|on|for) the (?P<side>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)? )side,? (?:by )?(?=[A-Z]|the [A-Z])"
)


def _of_next_side(named: tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
    """Those of the other side, whom the sentence names behind those who were read."""
    side = _NEXT_SIDE.match(sentence.masked, named[-1].end) if named else None
    return of_side(mentions_at(sentence, side.end(), len(sentence.text)), side, sentence) if side else ()


def _note_principal(match: re.Match[str], clauses: Sequence[Clause], roster: Roster) -> None:
    """Forget who spoke last, where the one in whose place somebody came is told to have said something.

    "The Commissioner, represented by Director Placeholder, recalled it. She": either of them.
    """
    if any(
        clause.act and clause.subject and clause.subject[0].end <= match.start() < clause.verb[0]
        for clause in clauses
    ):
        roster.last_single = roster.last_subject = None


#: Those of one country, who have somebody at their head: "The Fijian side | was chaired by".
_SIDE_ALONE: Final = re.compile(r"\b(?:side|delegation|team) $")
#: "..., and Burundi by its Ambassador"
_OTHER_STATE: Final = re.compile(
    r"(?:[,;] (?:and |while )?| and | while )(?:the )?(?P<side>[A-ZÀ-Þ][\w.'’-]*(?: (?:of |of the )?[A-ZÀ-Þ][\w.'’-]*){0,4})(?: \([A-Z][\w-]*\))?"
    r"(?:, which [^,;]{3,80},)? by (?=its |the |his |her |[A-Z])"
)


def _read_other_states(match: re.Match[str], sentence: Sentence, roster: Roster) -> None:
    """Who came for each of those behind the first one: "Fiji was represented by A, Peru by B, and Chile by C"."""
    others = list(islice(_OTHER_STATE.finditer(sentence.masked, match.end()), MOST_STOPS))
    stops = [*(other.start() for other in others[1:]), len(sentence.text)]
    for other, stop in zip(others, stops, strict=True):
        absent = read_mentions(sentence.text, *other.span("side"))
        came = mentions_at(sentence, other.end(), stop)
        if len(absent) != 1 or absent[0].kind not in STATES_AND_BODIES:
            continue
        entry = stated("attendance", sentence.anchor(*match.span("verb")))
        principal = party_of(absent[0], sentence.paragraph, sentence.start, roster)
        attend([principal], Attendance.REPRESENTED, entry)
        for mention in came[:1]:
            if mention.kind in ONE_PERSON:
                of_state = attrs.evolve(mention, country=absent[0].country, country_span=other.span("side"))
                own = mention if mention.country or not absent[0].country else of_state
                party = party_of(own, sentence.paragraph, sentence.start, roster)
                party.is_counterpart = True
                party.represents = (principal.id, stated("represents", sentence.anchor(*match.span("verb"))))


_ABOUT: Final = re.compile(r" (?:on|about|regarding) ")
_LIST_END: Final = re.compile(r"[.;]|$")
#: "The Fijian delegation was led by"
_DELEGATION: Final = re.compile(
    r"(?:\b[Tt]he (?:delegation of (?:the )?)?|^)(?P<side>(?:(?:Kingdom|State|Republic|Sultanate|Commonwealth) of )?[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*){0,2})(?:['’]s?)? (?:(?:delegation|side|team|party) )?$"
)


def _of_delegation(
    mentions: tuple[Mention, ...], verb: re.Match[str], sentence: Sentence
) -> tuple[Mention, ...]:
    """Those who led a country's delegation with its country, where they give none of their own."""
    led = _DELEGATION.search(sentence.masked[: verb.start("verb")])
    return of_side(mentions, led, sentence) if led else mentions


#: Whoever presides over it needn't chair the meeting: "The opening ceremony was presided over by the President".
_CEREMONY: Final = re.compile(
    r"\b(?i:ceremony)\b(?: (?:of|for|in|at) (?:(?!\b(?i:meeting|session)\b)[^,.;]){0,60})?(?: (?:was|were))? ?$"
)
_AGENT_FUNCTIONS: Final = (
    ("co-chair", Function.CO_CHAIR),
    ("chair", Function.CHAIR),
    ("presided", Function.CHAIR),
    ("host", Function.HOST),
)


def _function_of(verb: str, *, jointly: bool) -> Function | None:
    """What those are by whom it was "chaired", or "chaired jointly"."""
    function = next((function for words, function in _AGENT_FUNCTIONS if words in verb), None)
    return Function.CO_CHAIR if function is Function.CHAIR and jointly else function


def _is_joint(verb: re.Match[str], named: tuple[Mention, ...], sentence: Sentence) -> bool:
    """Whether a meeting is said to have been chaired jointly: "jointly by A and B", "by A jointly with B"."""
    joined = len(named) > 1 and sentence.text.find(" jointly with ", named[0].start, named[-1].end) >= 0
    return joined or "jointly " in verb[0].lower() or "joint " in verb[0] or "co-chair" in verb[0].lower()


def _is_of_subject(verb: re.Match[str], sentence: Sentence) -> bool:
    """Whether a state and nobody else is said to be represented, whose office one without a country is."""
    was = _WAS.search(sentence.text[: verb.start()])
    who = read_mentions(sentence.text, 0, was.start()) if was else ()
    return len(who) == 1 and who[0].kind in STATES_AND_BODIES


def _came_instead(party: Party | None, sentence: Sentence, verb: re.Match[str], roster: Roster) -> None:
    """Somebody who came in another's place: "Minister A was represented by Secretary B"."""
    if party:
        party.is_counterpart = True
    before = _WAS.search(sentence.text[: verb.start()])
    if before is None or _COMMA_BEFORE.search(sentence.text, 0, verb.start()):
        _came_for_named(party, sentence, verb, roster)
        return
    before = _EXCUSED.search(sentence.text[: before.end()]) or before
    for start in (0, *(match.end() for match in _CLAUSE_START.finditer(sentence.masked, 0, before.start()))):
        represented = read_mentions(sentence.text, start, before.start())
        if (
            len(represented) > 1
            and represented[0].kind is MentionKind.STATE
            and _IN_CITY.search(sentence.masked, 0, start)
        ):
            # "was held in Suva, Fiji, and Tonga was represented": Fiji is where it was.
            continue
        if represented and all(mention.kind in KINDS for mention in represented):
            anchor = sentence.anchor(*verb.span("verb"))
            absent = [
                party_of(mention, sentence.paragraph, sentence.start, roster) for mention in represented
            ]
            for principal in absent:
                if principal is not party:
                    principal.attendance = (Attendance.REPRESENTED, stated("attendance", anchor))
            if party and len(absent) == 1 and absent[0] is not party:
                party.represents = (absent[0].id, stated("represents", anchor))
                take_country(party, (represented[0].country, represented[0].country_span), sentence)
            return


#: What stands before the country of a city: "held in Suva, | Fiji, and Tonga was represented".
_IN_CITY: Final = re.compile(r"\b(?:in|at|near) (?:the )?[A-ZÀ-Þ][^,;:]{1,60}, $")


def _came_for_named(party: Party | None, sentence: Sentence, verb: re.Match[str], roster: Roster) -> None:
    """Somebody who came for one of those named: "attended by Minister A of Fiji, represented by Ambassador B"."""
    comma = _COMMA_BEFORE.search(sentence.text, 0, verb.start())
    if party is None or comma is None or party.represents:
        return
    starts = [match.end() for match in _NAMED_FROM.finditer(sentence.masked, 0, comma.start())]
    for start in starts[-MOST_STOPS:]:
        named = read_mentions(sentence.text, start, comma.start())
        last = named[-1] if named else None
        if last and last.kind in ONE_PERSON and all(mention.kind in KINDS for mention in named):
            principal = party_of(last, sentence.paragraph, sentence.start, roster)
            anchor = sentence.anchor(*verb.span("verb"))
            others = (other.represents and other.represents[0] for other in roster.persons[-MOST_STOPS:])
            if principal is not party and principal.id not in others:
                # Who is named behind the one who came is somebody else.
                attend([principal], Attendance.REPRESENTED, stated("attendance", anchor))
                party.represents = (principal.id, stated("represents", anchor))
                take_country(party, (last.country, last.country_span), sentence)
                side = _SIDE_BEFORE.fullmatch(sentence.masked, 0, start)
                home = country_of_side(side, sentence) if side else None
                for one in (principal, party) if home else ():
                    take_country(one, home or (None, None), sentence)
            return


#: The country of somebody in a line of its own: "Fiji: | Minister Placeholder, represented by".
_SIDE_BEFORE: Final = re.compile(r"(?:[Tt]he )?(?P<side>[A-ZÀ-Þ][^:;,.]{2,60}): ?")
_COMMA_BEFORE: Final = re.compile(r",(?: who (?:was|is))? $")
#: Where those may begin to be named of whom the last is represented.
_NAMED_FROM: Final = re.compile(r"^|[,;:] (?:and )?|(?<= )(?:by|and|with|of|were|was) ")
_WAS: Final = re.compile(r" (?:was|were)(?: each| both| all)? $")
#: Why somebody else came: "who could not attend, was ...".
_EXCUSED: Final = re.compile(
    r",?(?: who)? (?:could not|was unable to|were unable to|was not able to|did not|excused (?:himself|herself|itself)|sent (?:his|her|its) (?:regrets|apologies)"
    rf"|(?:[a-z]+ly )?{REGRETS_ABSENCE})"
    r"(?: (?:attend|participate|take part|join|be present|be there|come|travel))?(?: (?:in )?the [\w-]+)?(?: in person)?,?(?: and| but)? (?:was|were) $"
)
_CLAUSE_START: Final = re.compile(r"[,;] (?:and |while |whilst |whereas |but )?| and ")
