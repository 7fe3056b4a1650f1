"""Taking part: what a verb says of its subject: who attended, how, with which function, whom they met.

Those whom passives, lists and inverted sentences name behind the verb are read by `present`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice, takewhile
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Attendance, Evidence, Function, ParticipantKind
from jasmine_record.parsing.calendar import MONTH_NAME, TODAY, WEEKDAY_NAME
from jasmine_record.parsing.draft import Voice, inferred, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.partners import discussed_with
from jasmine_record.parsing.grammar.clauses.past import HAD
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH
from jasmine_record.parsing.grammar.meeting_formats import NO_NOUN_BEHIND, not_shown, ways_to_meet
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import (
    Mention,
    MentionKind,
    country_at,
    leading_nation,
    read_mentions,
)
from jasmine_record.parsing.grammar.mentions.ahead import MOST_STOPS, mentions_at
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import UPPER, alternation, counterpart, table
from jasmine_record.parsing.parties.gathering import (
    KINDS,
    add_function,
    counted_people,
    party_of,
    take_country,
)
from jasmine_record.parsing.parties.identity import begins_with_organisation, holders, holds_organisation
from jasmine_record.parsing.parties.parts import EARLIER, chaired_part, is_shown_round, is_this_one
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = [
    "SOME",
    "attend",
    "attendance_patterns",
    "is_spoken",
    "names_delegation",
    "note_led",
    "stand_in",
    "take_part",
]


@cache
def attendance_patterns() -> tuple[tuple[Attendance, re.Pattern[str]], ...]:
    """The words by which somebody took part from afar, and in person."""
    # "Both in person and online" says nothing of how one took part.
    formats = ways_to_meet()
    both = rf"(?!(?:{alternation(formats['hybrid'])})\b)(?<! and )(?<! or )(?<! as well as )(?<!the latter )(?<!the former )"
    return (
        (
            Attendance.VIRTUAL,
            re.compile(
                rf"\b{both}{not_shown()}(?:{alternation(formats['virtual'])})\b{NO_NOUN_BEHIND}",
                re.IGNORECASE,
            ),
        ),
        (
            Attendance.IN_PERSON,
            re.compile(rf"\b{both}(?:{alternation(formats['in_person'])})\b", re.IGNORECASE),
        ),
    )


_FUNCTIONS: Final = {"chair": Function.CHAIR, "co_chair": Function.CO_CHAIR, "host": Function.HOST}
_BESIDE_OF: Final = {Function.CHAIR: Function.CO_CHAIR, Function.CO_CHAIR: Function.CHAIR}
#: How many characters behind a verb of taking part speak of how one did.
_NEAR: Final = 160
_BESIDE: Final = 30
"""Code points behind a verb of meeting in which its adverb stands."""


def take_part(clause: Clause, voice: Voice, roster: Roster) -> None:
    """What a verb of taking part says of its subject, and whom it says was met."""
    sentence = clause.sentence
    parties = [roster.parties[speaker] for speaker in voice.speakers]
    if clause.act is Act.ADDRESS and len(parties) == 1:
        spoke_as = _SPOKE_AS.match(sentence.masked, *clause.rest)
        if spoke_as:
            function = Function.CO_CHAIR if spoke_as["co"] else Function.CHAIR
            add_function(parties[0], function, sentence.anchor(*spoke_as.span("function")), roster)
    if clause.act is Act.ADDRESS and clause.part is None:
        # "addressed the participants via video link"
        _attend_from(clause, parties, min(clause.rest[1], clause.rest[0] + _NEAR))
    if clause.part is None:
        _discuss(clause, parties, roster)
        return
    _from_side(clause, parties)
    if clause.part == "attend":
        _others_from(clause, parties, roster)
        _with_others(clause, roster)
    stop = min(clause.rest[1], clause.rest[0] + _NEAR)
    if clause.part in {"attend", "join", "chair", "co_chair", "host", "represent"}:
        _attend_from(clause, parties, stop)
    verb = sentence.text[slice(*clause.verb)]
    if len(parties) > 1 and (clause.part in {"meet", "co_chair"} or verb.startswith(("co-", "cohost"))):
        # "A and B met": at most one of them is the publisher's own.
        for party in parties:
            party.is_counterpart = party.is_counterpart or not _is_own_of_two(party, parties, roster)
        roster.last_several = tuple(parties)
    _take_functions(clause, verb, parties, stop, roster)
    if clause.part == "attend" and len(parties) == 1 and not verb.endswith(" represented"):
        _on_behalf(clause, parties[0], roster)
    if clause.part == "represent" and len(parties) == 1:
        _represent(clause, parties[0], roster)
    if clause.part in {"meet", "host"} or (
        verb in _HELD and _HELD_WITH.match(sentence.masked, clause.rest[0])
    ):
        _meet(clause, parties, stop, roster)


def _discuss(clause: Clause, parties: list[Party], roster: Roster) -> None:
    """With whom the first one of whom a text tells discussed something: "discussed with Minister Placeholder the state of ports"."""
    if roster.met or len(parties) != 1 or any(party not in parties for party in roster.persons):
        # Of those who met others, more may be told than what they did there.
        return
    partners = discussed_with(clause)
    if partners is None or parties[0].kind is not ParticipantKind.PERSON:
        return
    if any(mention.kind is not MentionKind.PERSON for mention in partners[0]):
        # "discussed with the Minister of Ports the state of the reefs": who that is can't be told.
        roster.last_several, roster.last_group = (), None
        return
    found = [
        party_of(mention, clause.sentence.paragraph, clause.sentence.start, roster) for mention in partners[0]
    ]
    for party in found:
        party.is_counterpart = True
    roster.last_several = (*parties, *found)
    roster.note_met(roster.last_several)


#: Who hears somebody from afar needn't be there from afar: "heard from Minister Placeholder by video link".
_HEARD: Final = frozenset({"heard from", "listened to"})
#: Whom those who met heard or received is none of them.
_GUESTS: Final = frozenset({*_HEARD, "received"})


def _attend_from(clause: Clause, parties: Iterable[Party], stop: int) -> None:
    """How those who are the subject of a clause took part, where the words up to a place, or up to somebody else, say so."""
    sentence = clause.sentence
    stop = _before_others(sentence, clause.verb[1], stop)
    ways = {
        attendance: found
        for attendance, pattern in attendance_patterns()
        if (found := pattern.search(sentence.masked, clause.verb[0], stop))
    }
    there, afar = ways.get(Attendance.IN_PERSON), ways.get(Attendance.VIRTUAL)
    if (
        there
        and afar
        and there.start() < afar.start()
        and not _OF_MEETING.search(sentence.masked, 0, there.start())
    ):
        # "attended in person, while those of Fiji followed it online": what stands further off is how others did.
        del ways[Attendance.VIRTUAL]
    for attendance, found in ways.items():
        attend(parties, attendance, stated("attendance", sentence.anchor(*found.span())))
        break


def _before_others(sentence: Sentence, start: int, stop: int) -> int:
    """Where the words of those who took part end, before what others did."""
    another = _AND_ANOTHER.search(sentence.masked, start, stop)
    return another.start() if another else stop


#: What says how it was held, and not how somebody took part: "joined the | in-person meeting by video link".
_OF_MEETING: Final = re.compile(r"\b(?:the|an?|this|its|their|first|second|last|annual) $")


SOME: Final = (
    r"(?:(?:some|several|many|most|one|two|three|half|part|others|a (?:few|number|part|majority))\b"
    # But "the first one in person", "the last in-person meeting" are the meeting.
    rf"|the (?:last|latter|former|first|others?|rest|majority)\b(?! (?:(?:[\w-]+ )?{GATHERING}|[\w-]* ?(?:one|time|round|such))\b))"
)
"""Words for some of those who were told of."""
#: "took part as partners, and the Secretary of the Forum joined online", "met in Suva, with officials following online", "where they also held a video call"
_AND_ANOTHER: Final = re.compile(
    r", (?:and|while) (?:the |its |H\.E\. )?[A-Z]|, with [^,;]{2,80}? [a-z]+ing\b|,? where (?:he|she|they) (?:also|then|later)\b|,? (?:at|in|during|to) which\b"
    # "participated, | of which Fiji did so online", "attended, | some of them virtually"
    rf"|;|,? (?:\w+ )?of (?:which|whom)\b|[,–—(] ?(?:and |with |but )?{SOME}\b"
)
#: "co-chaired the meeting from the Fijian side"
_SIDE: Final = re.compile(
    rf"(?: (?:the|a|an|this) (?:[\w-]+ ){{0,6}}?{GATHERING})?"
    r" (?:from|on|for) the (?=[A-Z][\w.’'-]+ side\b)"
)
#: Who chaired or took part "from the Fijian side" is of it; who met somebody from there isn't.
_OF_SIDES: Final = frozenset({"attend", "chair", "co_chair"})


def _from_side(clause: Clause, parties: list[Party]) -> None:
    """Somebody who gives no country is of that of the side from which this one is said to have taken part."""
    sentence = clause.sentence
    side = (
        _SIDE.match(sentence.masked, *clause.rest)
        if "side" in sentence.words and len(parties) == 1 and clause.part in _OF_SIDES
        else None
    )
    nation = leading_nation(sentence.text, side.end(), clause.rest[1]) if side else None
    if len(parties) == 1 and note_led(parties[0], sentence, clause.verb[0]):
        return
    each = _LED_EACH.match(sentence.text, clause.verb[0]) if len(parties) == len(_EACH) else None
    if each:
        for party, name in zip(parties, _EACH, strict=True):
            own = leading_nation(sentence.text, each.start(name), each.end(name) + 1)
            if own and not _is_of_organisation(party):
                take_country(party, own[:2], sentence)
    if nation:
        take_country(parties[0], nation[:2], sentence)


def names_delegation(sentence: Sentence, verb: int) -> bool:
    """Whether the words from a verb on say that somebody led a delegation."""
    return _LED.match(sentence.text, verb) is not None


def note_led(party: Party, sentence: Sentence, verb: int) -> bool:
    """Remember that somebody led a delegation, whose country is then this one's, where the words from a verb on say so."""
    led = _LED.match(sentence.text, verb)
    if led is None:
        return False
    party.led = True
    nation: tuple[str, tuple[int, int]] | None
    if led["of"]:
        country = country_at(sentence.text, *led.span("of"))
        nation = (country[0], (led.start("of"), country[1])) if country else None
    else:
        found = leading_nation(sentence.text, *led.span("nation"))
        nation = found[:2] if found else None
    if nation and not _is_of_organisation(party):
        take_country(party, nation, sentence)
    return True


def _is_of_organisation(party: Party) -> bool:
    """Whether somebody who leads a team from a country speaks for an organisation, and needn't be from there."""
    told = [one.words for pick in ("role", "affiliation") for one in party.printed(pick)]
    return any(holds_organisation(words) or begins_with_organisation(words) for words in told)


_EACH: Final = ("first", "second")
#: "headed the delegations of Fiji and Tonga respectively"
_LED_EACH: Final = re.compile(
    r"(?:led|headed) the (?:(?P<of>delegations of (?:the )?)|)(?P<first>[A-ZÀ-Þ][^,;.]{2,40}?) and (?:the )?(?P<second>[A-ZÀ-Þ][^,;.]{2,40}?)(?(of)| delegations),? respectively"
)
#: "led the Egyptian delegation", "headed a delegation of Egypt"
_LED: Final = re.compile(
    r"(?:led|headed) (?:the|an?|its|his|her) (?:high-level |official |(?:\d+|[a-z]+)-member )?"
    r"(?:(?:delegation|team) (?:of|from) (?:the )?(?P<of>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})(?= (?:at|to|in|on)\b|[,.;]|$)"
    r"|(?P<nation>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2} )(?:delegation|side|team)\b)"
)
#: "participated from Japan, Ms Placeholder, Minister of Health, from Fiji, and Mr Placeholder from Tonga"
_FROM: Final = re.compile(r",? from (?:the )?(?=[A-Z])")
_GOES_ON: Final = re.compile(r"(?:, and|,| and)? ")


def _others_from(clause: Clause, parties: list[Party], roster: Roster) -> None:
    """Several who took part, each with the country behind "from", and the verb with the first of them alone."""
    text, (begin, end) = clause.sentence.text, clause.rest
    found: list[tuple[Mention | None, tuple[str, tuple[int, int]]]] = []
    if not _FROM.match(text, begin, end):
        # "attended with students from Peru"
        return
    for source in islice(_FROM.finditer(text, begin, end), MOST_STOPS):
        country = country_at(text, source.end(), end)
        named = read_mentions(text, begin, source.start()) if found else ()
        if country is None or (found and (len(named) != 1 or named[0].kind is not MentionKind.PERSON)):
            return
        found.append((named[0] if named else None, (country[0], (source.end(), country[1]))))
        joint = _GOES_ON.match(text, country[1], end)
        begin = joint.end() if joint else end
    # One alone may only say where he was: "joined from Fiji".
    if len(found) > 1 and len(parties) == 1:
        take_country(parties[0], found[0][1], clause.sentence)
        for mention, nation in found[1:]:
            if mention:
                party = party_of(mention, clause.sentence.paragraph, clause.sentence.start, roster)
                take_country(party, nation, clause.sentence)


#: With whom somebody took part: "attended the Third Dialogue in Suva | with Minister Placeholder of Fiji"; not what it was to prepare.
_TOOK_PART_WITH: Final = re.compile(
    rf"(?: in)? (?P<event>(?:the|an?|its|their|this) (?:(?!(?:about|after|ahead|and|before|following|for|prior|that|to|where|which|who|with)\b)[^\s,;:]+ ){{0,16}}?(?i:{GATHERING})"
    r"(?: (?:in|at) [A-Z][^\s,.;:]*(?: [A-Z][^\s,.;:]*){0,4})?) with (?:the )?(?=[A-Z])"
)


def _with_others(clause: Clause, roster: Roster) -> None:
    """The people with whom somebody attended a meeting, by name: "attended the Dialogue with Minister Alpha of Fiji and Minister Bravo of Tonga"."""
    sentence = clause.sentence
    with_ = _TOOK_PART_WITH.match(sentence.text, *clause.rest)
    if with_ and (
        EARLIER.search(sentence.masked, 0, clause.verb[0])
        or not is_this_one(sentence, with_.span("event"), roster, came_to=True)
    ):
        return
    for mention in mentions_at(sentence, with_.end(), len(sentence.text)) if with_ else ():
        if mention.kind is MentionKind.PERSON and (mention.role or mention.honorific):
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True


def _is_own_of_two(party: Party, parties: list[Party], roster: Roster) -> bool:
    """Whether the other one of two who met is a guest in the publisher's country, so that this one is at home there."""
    others = [other for other in parties if other is not party]
    return (
        len(others) == 1
        and roster.publisher_country is not None
        and bool(others[0].countries)
        and roster.publisher_country not in others[0].countries
    )


_MEAL: Final = r"(?:dinner|lunch|luncheon|breakfast)\b(?! (?:meeting|talks|session|dialogue))"
#: What somebody hosted beside a meeting: "hosted a reception for students".
_TABLE: Final = re.compile(
    r" an? (?:[\w-]+ ){0,2}(?:reception|banquet) (?:for|in honou?r)\b"
    rf"|(?: an?| the)? (?:(?!working )[a-z-]+ ){{0,2}}{_MEAL}"
    rf"|[^.;]{{2,120}}? (?:to|for|at|over) (?:an? )?(?:(?!working )[a-z-]+ )?{_MEAL}"
)


#: Whoever is at the head of one side only leads it: "chaired | the Fijian side".
_ONE_SIDE: Final = re.compile(r" (?:the|its|his|her|their) (?:[A-Z][\w-]* ){1,3}(?:side|delegation|team)\b")
#: What goes before a meeting of ministers: "chaired the meeting of senior officials".
_OF_OFFICIALS: Final = re.compile(
    r" (?:the|an?) (?:[\w-]+ ){0,4}?(?:meetings?|sessions?|talks|consultations) of (?:the )?(?:[a-z-]+ )?(?:experts|officials|technicians|negotiators)\b"
)


_CHAIRS: Final = frozenset({Function.CHAIR, Function.CO_CHAIR})
#: What is held beside a meeting: "chaired | a side event".
_SIDE_EVENT: Final = re.compile(r" (?:an?|the|another|its) (?:[\w-]+ ){0,4}?side[- ]events?\b")
#: The meeting of which a text tells: "chaired | the talks", "chaired | the second session".
_THE_MEETING: Final = re.compile(
    rf" (?:(?:the|this|their|its|an?|both) (?:[a-z-]+ ){{0,3}})?{GATHERING}\b(?! of (?:the )?[A-Z])"
)
_A_PAIR: Final = 2


def _is_of_another(clause: Clause, parties: list[Party], roster: Roster) -> bool:
    """Whether somebody chaired what isn't this meeting: a side event, or what is named where two others are told to have met."""
    masked, start = clause.sentence.masked, clause.verb[1]
    if _SIDE_EVENT.match(masked, start):
        return True
    two = len(roster.met) == _A_PAIR and all(party.kind is ParticipantKind.PERSON for party in roster.met)
    return two and not any(party in roster.met for party in parties) and not _THE_MEETING.match(masked, start)


#: What stands behind "convened" where it has no object and is said of those who met: "the Council convened | in Suva", "for its third session".
_THEMSELVES: Final = re.compile(
    r" (?:again |here |once more |remotely |today |virtually |yesterday |online )?(?:ahead of|at|between|by|during|for|from|in|on|under|via|with|within|without)\b"
    r"| (?:again|here|once more|online|remotely|today|virtually|yesterday)(?=[.,;]|$)|[.;]|$"
)
#: What a body does with its own members: "convened | an emergency session".
_OWN_SESSION: Final = re.compile(
    r" an? (?:[a-z-]+ )?(?:closed|emergency|extraordinary|special|urgent)(?:[ -][a-z]+)? (?:meeting|session)\b(?! (?:between|of|with))"
)


def _take_functions(clause: Clause, verb: str, parties: list[Party], stop: int, roster: Roster) -> None:
    """The functions that a verb of taking part gives its subject: chair, host, observer."""
    sentence = clause.sentence
    if clause.part == "co_chair" and len(parties) > 1:
        roster.note_met(tuple(parties))
    jointly = clause.part == "chair" and _with_another(clause, parties)
    function = Function.CO_CHAIR if jointly else _FUNCTIONS.get(clause.part or "")
    own = sentence.masked.startswith((" our ", " their ", " its "), clause.verb[1])
    group = any(party.kind is ParticipantKind.GROUP for party in parties)
    # "convened a roundtable with mayors": they were the hosts of others.
    met = group and not sentence.masked.startswith((" a ", " an "), clause.verb[1])
    body = all(party.kind is ParticipantKind.ORGANISATION for party in parties)
    own = own or (body and _OWN_SESSION.match(sentence.masked, clause.verb[1]) is not None)
    if verb == "convened" and (
        len(parties) > 1 or met or own or _THEMSELVES.match(sentence.masked, clause.verb[1])
    ):
        # Those who convened together met, and so did those who convened their own meeting, and who convened somewhere.
        function = None
    if function and (
        _TABLE.match(sentence.masked, clause.verb[1])
        or (function in _CHAIRS and _ONE_SIDE.match(sentence.masked, clause.verb[1]))
        or _OF_OFFICIALS.match(sentence.masked, clause.verb[1])
        or chaired_part(clause, roster)
    ):
        function = None
    if function in _CHAIRS and _is_of_another(clause, parties, roster):
        function = None
    for party in parties:
        # Who co-chaired the meeting chaired another one, or a part of it.
        beside = _BESIDE_OF.get(function) if function else None
        other = any(known is beside for known, _ in party.functions)
        person = party.kind is ParticipantKind.PERSON or bool(counted_people(party, roster))
        if function and not other and (person or function is Function.HOST):
            add_function(party, function, sentence.anchor(*clause.verb), roster)
    if verb.startswith("co-") or (jointly and function):
        _beside(clause, roster)
    observing = _OBSERVING.match(sentence.masked, clause.rest[0], stop) if clause.part == "attend" else None
    if observing:
        for party in parties:
            add_function(party, Function.OBSERVER, sentence.anchor(*observing.span("as")), roster)
    chairing = _AS_CHAIR.match(sentence.masked, clause.rest[0], stop) if clause.part == "attend" else None
    if chairing and len(parties) == 1:
        add_function(parties[0], Function.CHAIR, sentence.anchor(*chairing.span("as")), roster)


#: Behind a verb, with whom one was in the chair: "chaired the meeting | jointly with Minister Placeholder".
#: Whoever has vice-chairs at his side is the only chair.
_JOINTLY_WITH: Final = re.compile(
    r"(?:(?! (?:to|how|and)\b)[^,.;]){0,160}?,? (?:jointly|together) with (?!(?:[a-z]+ ){0,2}[Vv]ice[- ][Cc]hair)"
)
#: The same of several: "Minister Placeholder and Minister Example chaired the meeting | jointly".
_JOINTLY: Final = re.compile(r"(?:(?! (?:to|how|and)\b)[^,.;]){0,100}? (?:jointly|together)(?=[.,;]|$)")


def _with_another(clause: Clause, parties: Sequence[Party]) -> bool:
    """Whether somebody chaired the meeting with another one: "chaired it jointly with", "jointly chaired it with"."""
    masked = clause.sentence.masked
    if masked.endswith(" jointly ", 0, clause.verb[0]):
        return len(parties) > 1 or _BESIDE_WHOM.match(masked, *clause.rest) is not None
    if len(parties) > 1 and _JOINTLY.match(masked, *clause.rest):
        return True
    return _JOINTLY_WITH.match(masked, *clause.rest) is not None


#: "participated in the Dialogue as the chair"; of what isn't told, so it is the meeting.
_AS_CHAIR: Final = re.compile(
    r"[^,;]{0,60}? as (?:the |its )?(?P<as>[Cc]hair(?:man|woman|person)?)(?=[,.;]|$)"
)
#: "gave remarks as the co-chair"
_SPOKE_AS: Final = re.compile(
    r"[^,;]{0,80}? as (?:the |a |an )?(?P<function>(?P<co>co-?)?chair(?:man|person)?)\b", re.IGNORECASE
)
_ON_BEHALF: Final = re.compile(
    r"[^.;]{0,240}? (?P<words>on behalf of|in place of|representing|standing in for|deputi[sz]ing for|filling in for) (?=[A-Z]|the [A-Z])"
)


def _on_behalf(clause: Clause, party: Party, roster: Roster) -> None:
    """In whose place somebody attended: "attended on behalf of Minister Placeholder"."""
    sentence = clause.sentence
    match = _ON_BEHALF.match(sentence.masked, *clause.rest)
    for mention in mentions_at(sentence, match.end(), len(sentence.text))[:1] if match else ():
        if match:
            stand_in(party, mention, sentence, sentence.anchor(*match.span("words")), roster)


#: Why somebody else came: "The Minister of Ports of Fiji had been taken ill, and Secretary Placeholder represented him".
_KEPT_AWAY: Final = re.compile(
    r"(?P<who>[^,;]{3,160}?) (?:had (?:been|fallen|to)|was|were|could not|fell|remained|stayed) "
)
_THEM: Final = re.compile(r" (?:him|her|them)\b")


def _represent(clause: Clause, party: Party, roster: Roster) -> None:
    """Whom somebody represented: "Secretary Placeholder represented Minister Placeholder"."""
    sentence = clause.sentence
    if _THEM.match(sentence.masked, clause.rest[0]):
        # Whose country that is shows by whom they stood in for, if at all.
        party.is_counterpart = True
        away = _KEPT_AWAY.match(sentence.masked, 0, clause.verb[0])
        absent = read_mentions(sentence.text, *away.span("who")) if away else ()
    else:
        absent = mentions_at(sentence, clause.rest[0], min(len(sentence.text), clause.rest[0] + _NEAR))
    if len(absent) == 1:
        take_country(party, (absent[0].country, absent[0].country_span), sentence)
        stand_in(party, absent[0], sentence, sentence.anchor(*clause.verb), roster)


def stand_in(party: Party, mention: Mention, sentence: Sentence, anchor: Anchor, roster: Roster) -> None:
    """Note that somebody came in another's place, who is named with an office of some words, or by name.

    Args:
        party: Who came.
        mention: Who didn't, as a stretch of the sentence.
        sentence: Where this is told.
        anchor: The words that say so.
        roster: The parties so far.
    """
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    mention = _of_same_state(mention, party, sentence)
    if mention.kind is MentionKind.OFFICE and (mention.country or " " in role):
        held = holders(mention, role, roster)
        known = held[0] if len(held) == 1 else None
    elif mention.kind is MentionKind.PERSON:
        known = None
    else:
        return
    principal = known or party_of(mention, sentence.paragraph, sentence.start, roster)
    if principal is party or principal.attendance is not None:
        return
    principal.is_counterpart = principal.is_counterpart or party.is_counterpart
    if principal.acted in (None, sentence.paragraph):
        # "Minister Placeholder opened the talks. | On the second day, Secretary Placeholder represented him.": he was there.
        principal.attendance = (Attendance.REPRESENTED, stated("attendance", anchor))
    party.represents = (principal.id, stated("represents", anchor))


def _of_same_state(mention: Mention, party: Party, sentence: Sentence) -> Mention:
    """An office without a country, which is that of who stands in for it: "Secretary, Fiji (representing the Minister of Ports)"."""
    if mention.kind is not MentionKind.OFFICE or mention.country or not party.mentions:
        return mention
    own, paragraph, offset = party.mentions[-1]
    if own.country is None or own.country_span is None or paragraph is not sentence.paragraph:
        return mention
    start, end = (offset - sentence.start + place for place in own.country_span)
    return attrs.evolve(mention, country=own.country, country_span=(start, end))


_BESIDE_WHOM: Final = re.compile(
    r"[^.;]{2,240}? (?:together |along |jointly )?with (?=[A-Z]|the |H|his |her )"
)


def _beside(clause: Clause, roster: Roster) -> None:
    """With whom somebody co-chaired: "co-chaired the 3rd Dialogue with Minister Placeholder"."""
    sentence = clause.sentence
    with_ = _BESIDE_WHOM.match(sentence.masked, *clause.rest)
    for mention in mentions_at(sentence, with_.end(), len(sentence.text)) if with_ else ():
        if mention.kind is MentionKind.PERSON:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True
            add_function(party, Function.CO_CHAIR, sentence.anchor(*clause.verb), roster)


#: Verbs whose object may be a guest: "hosted the Minister of Ports".
_RECEIVED: Final = frozenset({"hosted", "received", "welcomed", "met"})
_HELD: Final = frozenset({"held", "convened"})
#: A meeting that one holds with another: "held the Third Placeholder Dialogue with Minister Placeholder".
_HELD_WITH: Final = re.compile(
    r"(?:, [^.;,]{2,60},)?(?:[^.;,]|(?<=[A-Z])\.|, D\.C\.){0,160}?\b(?i:meetings?|talks?|calls?|conversations?|discussions?|consultations?|lunch|dinner|breakfast|session|summit|dialogue|teleconference|videoconference|conference)"
    r" (?:(?:[^.;]|(?<=[A-Z])\.){0,60}? )?with "
)
_OBSERVING: Final = re.compile(r"[^,;]{0,60}? as (?:an )?(?P<as>[Oo]bservers?)\b")
#: What may stand between "met" or "spoke" and "with": when, where and how, not what about.
_GAP: Final = re.compile(
    r"(?:(?! (?:to|about|regarding|concerning|who|which|where|for|that|and)\b)[^;]){0,80}? with "
)
_SPOKE: Final = re.compile(r"spoke|talked|.*\b(?<!courtesy )(?:calls?|telephone|phone)\b")
#: A talk that is held at a distance: "held a telephone talk with".
_TELEPHONE: Final = re.compile(r"^(?: \w+){0,3}? (?:[Tt]ele|[Vv]ideo ?-?[Cc]onfer|[Pp]hone)")
#: Words by which people who "spoke with" each other stood in one place.
_FACE_TO_FACE: Final = re.compile(
    r"\b(?:in[ -]person|face[ -]to[ -]face|margins|sidelines|dinner|lunch|breakfast|reception|at the|met|visit(?:ed)?)\b"
)


#: "spoke with Minister Placeholder in Suva on 3 May"
_IN_TOWN: Final = re.compile(
    r" in (?P<city>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)?)(?= (?:on|today|yesterday|this|last|earlier|during)\b|[.,;]|$)"
)
_MOST_TOWNS: Final = 8
#: A town that no list has, right behind the verb, where no topic stands: "talked | in Placeholderville today with".
_IN_SOME_TOWN: Final = re.compile(rf" (?:today |yesterday )?in (?!(?:{MONTH_NAME})\b)[{UPPER}]")


def _are_in_town(sentence: Sentence, start: int) -> bool:
    """Whether people who spoke with each other are told to have done so in a city."""
    if _IN_SOME_TOWN.match(sentence.masked, start):
        return True
    found = islice(_IN_TOWN.finditer(sentence.masked, start), _MOST_TOWNS)
    return any(is_city(match["city"].rstrip(".")) for match in found)


def is_spoken(clause: Clause) -> bool:
    """Whether a verb tells of people who talk, though not of what was said: "spoke about"."""
    return bool(_SPOKE.match(clause.sentence.masked, *clause.verb))


def _is_another_meeting(clause: Clause, roster: Roster) -> bool:
    """Whether a verb of meeting tells of another one than the text does, so that whom they met there is no party."""
    masked, verb = clause.sentence.masked, clause.verb
    return (
        # "also visited a port, and held talks with fishers", "where they also held a call with"
        _ALSO_VISITED.search(masked, 0, verb[0]) is not None
        # "In January, the Minister had received Ambassador Placeholder": before the meeting of which the text told.
        or (bool(roster.met) and _HAD_MET.search(masked, 0, verb[0]) is not None)
        or _PRESS.match(masked, verb[1]) is not None
        # "Upon arrival at the airport, the Minister was welcomed by an officer of protocol"
        or (masked.endswith(" by", 0, verb[1]) and _AT_AIRPORT.search(masked) is not None)
        # "visited the Reef Hospital, where he was received by its director"
        or (masked.endswith(" by", 0, verb[1]) and is_shown_round(clause.sentence, verb[0], roster))
        or _is_in_other_city(clause, roster)
        or _is_on_other_day(clause, roster)
        # "Later on Monday, Minister Alpha travelled to Levuka, where she met with the Mayor"
        or (bool(roster.met or roster.last_several) and _WENT_ON.match(masked, 0, verb[0]) is not None)
    )


def _meet(clause: Clause, parties: list[Party], stop: int, roster: Roster) -> None:
    """Whom a verb of meeting says was met, and that those who spoke by telephone weren't there in person."""
    sentence = clause.sentence
    if _is_another_meeting(clause, roster):
        return
    counterparts = _counterparts(clause, stop, roster)
    if counterparts is None:
        way, pattern = attendance_patterns()[0]
        beside = _before_others(sentence, clause.verb[1], min(stop, clause.verb[1] + _BESIDE))
        found = pattern.search(sentence.masked, clause.verb[0], beside)
        if found and clause.part == "meet":
            # "The ministers spoke via videoconference"
            attend(parties, way, stated("attendance", sentence.anchor(*found.span())))
        if clause.part == "meet" and [party.kind for party in parties] == [ParticipantKind.PERSON]:
            # "Minister Alpha met the President of a company, and they": these two, of whom one isn't known, and no others.
            roster.last_several, roster.last_group = (), None
            roster.met_unknown = True
        return
    if clause.part != "host":
        everyone = [*parties, *(party for party in counterparts if party not in parties)]
        for party in counterparts:
            # "The Fijian Minister met the Minister for Ports": a guest in the publisher's country met its own.
            party.is_counterpart = not _is_own_of_two(party, everyone, roster)
        verb = clause.verb
        for attendance, pattern in attendance_patterns():
            found = pattern.search(sentence.masked, verb[0], _before_others(sentence, verb[1], stop))
            if found:
                those = counterparts if sentence.text[slice(*verb)] in _HEARD else everyone
                attend(those, attendance, stated("attendance", sentence.anchor(*found.span())))
                break
        else:
            by_phone = _SPOKE.match(sentence.masked, *verb) or _TELEPHONE.match(
                sentence.masked[verb[1] : stop]
            )
            together = _FACE_TO_FACE.search(sentence.masked, 0, stop) or _are_in_town(sentence, verb[1])
            # Who has met somebody talked with others there, too.
            if by_phone and not together and not any(party in roster.met for party in parties):
                entry = inferred("attendance", "attendance.spoke-with", sentence.anchor(*verb))
                attend(everyone, Attendance.VIRTUAL, entry)
        # "They" after "A met with B" are A and B.
        # After "The Ministers met with the President of Fiji" they are the Ministers, with the President or without;
        # after "The Ministers heard from Samoa" or "received the Ambassadors", too.
        alone = len(counterparts) == 1 and counterparts[0].kind in _ALONE
        beside = _are_many(parties) and (alone or sentence.text[slice(*verb)] in _GUESTS)
        roster.last_several = tuple(everyone) if len(everyone) > 1 and not beside else ()
        roster.note_met(tuple(everyone))
    elif len(parties) == 1 and all(party.kind is ParticipantKind.PERSON for party in counterparts):
        # So they may be after "A hosted B to lunch", where nobody else was "they" before.
        roster.last_several = () if roster.last_several else (*parties, *counterparts)


#: Where somebody went behind the meeting: "Later, he travelled to Levuka, where he | met".
_WENT_ON: Final = re.compile(
    r"(?:Later|Afterwards|Subsequently|Then|Thereafter|In the (?:afternoon|evening)|The (?:following|next) day)\b[^;:]{0,120}? (?:travell?ed|went|flew|drove|continued|proceeded|moved) (?:on )?to (?:the )?[A-ZÀ-Þ][^;:]{1,80}?, where (?:(?:he|she|they) )?(?:also )?$"
)
#: Whom several meet and who needn't be among "them": the President, the Commission.
_ALONE: Final = (ParticipantKind.PERSON, ParticipantKind.ORGANISATION)
#: Where a guest only arrives.
_AT_AIRPORT: Final = re.compile(r"\b(?:[Aa]irport|[Aa]irfield|[Aa]ir [Bb]ase)\b")
#: Whom somebody met in a city besides: "also met | in Levuka on Monday with the Minister of Ports".
_ALSO_IN: Final = re.compile(r" in (?P<city>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)?) ")


def _is_in_other_city(clause: Clause, roster: Roster) -> bool:
    """Whether somebody who has met others is told to have met more people in a city of which nothing was told before."""
    sentence = clause.sentence
    also = sentence.masked.endswith(" also ", 0, clause.verb[0])
    place = _ALSO_IN.match(sentence.masked, clause.verb[1]) if also and roster.persons else None
    if place is None or not is_city(place["city"]):
        return False
    before = takewhile(lambda one: one is not sentence, roster.sentences)
    return not any(place["city"] in one.text for one in islice(before, _MOST_LOOKED_BACK))


#: Whom somebody met besides, and on which day of the week: "also met | with Adviser Placeholder on Monday".
_ALSO_ON: Final = re.compile(rf"[^.;]{{2,160}}? on (?P<day>{WEEKDAY_NAME})\b")
_ON_DAY: Final = re.compile(rf"\bon (?P<day>{WEEKDAY_NAME})\b")


def _is_on_other_day(clause: Clause, roster: Roster) -> bool:
    """Whether somebody is told to have met more people on another day of the week than that of which the text told before."""
    sentence = clause.sentence
    also = sentence.masked.endswith(" also ", 0, clause.verb[0]) and bool(roster.persons)
    if not also:
        return False
    before = list(islice(takewhile(lambda one: one is not sentence, roster.sentences), _MOST_LOOKED_BACK))
    if _ALSO_BEFORE.match(sentence.masked, clause.verb[1]):
        # "also called on Minister Placeholder yesterday", where those of whom the text tells met today
        return any(_TOLD_TODAY.search(one.masked) for one in before)
    day = _ALSO_ON.match(sentence.masked, clause.verb[1])
    if day is None:
        return False
    told = {found["day"] for one in before for found in _ON_DAY.finditer(one.masked)}
    return bool(told) and day["day"] not in told


#: Whom somebody met besides, before that day.
_ALSO_BEFORE: Final = re.compile(
    r"[^.;]{2,160}? (?:yesterday|the day before|the previous day|earlier this week|last (?:week|month))\b"
)
_TOLD_TODAY: Final = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))\b")
_MOST_LOOKED_BACK: Final = 60
"""Sentences before one in which a city is looked for."""


def _are_many(parties: list[Party]) -> bool:
    """Whether those who met somebody are a group of several countries."""
    return len(parties) == 1 and parties[0].kind is ParticipantKind.GROUP and len(parties[0].countries) != 1


#: Who was told of the meeting: "spoke to the representatives of mass media".
_PRESS: Final = re.compile(
    r"(?: (?:to|with))? (?:the )?(?:(?:representatives|members) of (?:the )?)?(?:mass )?(?:media|press|reporters|journalists)\b"
)
_ALSO_VISITED: Final = re.compile(
    r"\balso (?:visited|toured|inspected)\b|, where (?:he|she|they) (?:also|later|then) $"
)


#: What was done before the meeting: "had | met", "had travelled from Suva, where she | met".
_HAD_MET: Final = re.compile(
    rf"{HAD}$|{HAD}(?:arrived|come|flown|travell?ed|visited|been)\b[^;:]{{2,60}}, where (?:he|she|they) (?:had )?$"
)


def attend(parties: Iterable[Party], attendance: Attendance, entry: Evidence) -> None:
    """Say how these took part, where nothing did before."""
    for party in parties:
        if party.attendance is None:
            party.attendance = (attendance, entry)


#: What one received from a guest, behind when and where: "received, Tuesday, | a phone call from".
_CALL_FROM: Final = re.compile(
    r"(?:,? (?:on |in |at |today|yesterday|this |[A-Z][a-z]+day)[^;:,]{0,60}?,?)? an? (?:[a-z-]+ ){0,2}(?:phone call|telephone call|video call|call|visit|courtesy call) (?:from|by) "
)


def _counterparts(clause: Clause, stop: int, roster: Roster) -> list[Party] | None:
    """Those whom a verb of meeting names behind "with"; `None` where it names nobody who can be read."""
    sentence = clause.sentence
    start = clause.rest[0]
    verb = sentence.text[slice(*clause.verb)]
    direct = verb in _RECEIVED and bool(mentions_at(sentence, start, min(len(sentence.text), stop + _NEAR)))
    there = _RECEIVED_AT.match(sentence.masked, start) if verb in _RECEIVED and not direct else None
    if there is None and not direct and verb == "received":
        there = _CALL_FROM.match(sentence.masked, start)
    if there and mentions_at(sentence, there.end(), min(len(sentence.text), there.end() + _NEAR)):
        direct, start = True, there.end()
    if not direct and not verb.endswith((" with", " on", " of", " from", " by", " to")):
        gap = _HELD_WITH if verb in _HELD else _GAP
        with_ = gap.match(sentence.masked, start) or (
            _SPOKE_TO.match(sentence.masked, start) if verb in {"spoke", "talked"} else None
        )
        if with_ is None or _before_another().search(with_[0]):
            return None
        start = with_.end()
    found: list[Party] = []
    mentions = mentions_at(sentence, start, min(len(sentence.text), stop + _NEAR))
    if sentence.masked.endswith(" to ", 0, start) and any(m.kind is not MentionKind.PERSON for m in mentions):
        # "spoke on Monday to the Chamber of Commerce" is a speech.
        return None
    if (
        mentions
        and sentence.masked.endswith(", with ", 0, mentions[0].start)
        and _DOING.match(sentence.masked, mentions[-1].end)
    ):
        # "The Ministers met in Suva, with officials following online"
        return None
    named = _NAMELY.match(sentence.masked, mentions[-1].end) if mentions else None
    if named:
        # "officials, including Minister A and Minister B"
        mentions += mentions_at(sentence, named.end(), len(sentence.text))
    if mentions and _COUNTERPARTS.fullmatch(sentence.text, mentions[0].start, mentions[0].end):
        # "met with his counterparts, Minister A and Minister B": they are who is named behind, or nobody is named.
        mentions = mentions_at(sentence, mentions[0].end + 2, len(sentence.text))
    for mention in mentions:
        # "hosted the meeting" receives nobody.
        if mention.kind in KINDS and mention.kind is not MentionKind.OFFICE and not mention.is_collective:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True
            found.append(party)
    return found or None


@cache
def _before_another() -> re.Pattern[str]:
    """What stands before another meeting, and not those who were met: "held in Suva, back to back with | the Ports Committee"."""
    return re.compile(rf"\b(?:{alternation(table('meetings')['beside'])}) with $")


_DOING: Final = re.compile(r" [a-z]+ing\b")
_DAY: Final = rf"(?:here|{TODAY}|(?:(?:late|early) )?(?:on |this )?(?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening))?|on {DAY_OF_MONTH})(?![\w'’])"
#: When and how somebody spoke, before to whom: "spoke on 8 September 2022 by phone | to the Premier of Fiji".
_SPOKE_TO: Final = re.compile(
    rf"(?:,? {_DAY}(?: (?:19|20)\d\d\b)?(?: (?:morning|afternoon|evening)\b)?,?)?(?: (?:by|over the|on the) (?:tele)?phone| (?:by|via|over|in a) (?:video|phone|telephone) ?(?:call|link|conference))? to "
)
#: Where and when a guest was received, before who that is: "received at his office in Suva today, Sunday, the Minister of Ports".
_RECEIVED_AT: Final = re.compile(
    rf"(?:,? {_DAY}){{0,2}}(?:,? (?:at|in|to(?= (?:the |his |her |its )?[A-Z])) (?:(?! (?:with|from) )[^,;]){{2,100}}?(?:, in [A-ZÀ-Þ][^,;]{{1,40}}?)?)?(?:,? {_DAY}){{0,2}}"
    # "met at the headquarters of | the Placeholder Organization"
    r"(?<! of)(?<! in)(?<! at)(?<! for)(?<! by)(?<! near)(?<! to)(?<! under),? (?=the [A-Z]|(?:His|Her) [A-Z]|(?:H\.E|Mr|Ms|Mrs|Dr)[. ]|(?:[A-Z][\w-]* )?(?:Minister|Secretary|Ambassador|President)\b)"
)
_COUNTERPARTS: Final = re.compile(rf"(?:his|her|their|its) (?:[\w-]+ ){{0,2}}{counterpart()}s?")
_NAMELY: Final = re.compile(r",? ?[–—]? ?(?:including|among them|namely) ")
