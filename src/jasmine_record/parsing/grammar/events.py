"""Sentences that tell of the meeting itself, and how far they do.

    event = [opening] somebody verb-of-meeting rest | name ("was" | "were") "held" rest | name "took place" rest
    rest  = what follows the verb, up to where a purpose, a topic, a relative clause or somebody's words begin

Dates and places inside what somebody said, of the next meeting or of an earlier one are passed over, and so is the
dateline of the release. The sentences that name the meeting go first, then those that speak of "the meeting", then the
first that tells of anybody's meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.calendar import MONTH_NAME, TODAY, WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.occasions import SAID_THIS
from jasmine_record.parsing.grammar.clauses.partners import AT_MEETING, COLLEAGUES
from jasmine_record.parsing.grammar.date_lines import behind_dateline
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH, find_dates
from jasmine_record.parsing.grammar.fields import Field, FieldKind
from jasmine_record.parsing.grammar.meeting_names import (
    A_GATHERING,
    BEGAN,
    BOUNDS_BEGIN,
    ENDED,
    GATHERING,
    WHEN_OR_WHERE,
    MeetingName,
    find_held,
    find_hosted,
    find_met_for,
    match_name,
    ordinal_of,
)
from jasmine_record.parsing.grammar.other_meetings import without_others
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, table

__all__ = [
    "Event",
    "bounds_meeting",
    "find_events",
    "followed_meeting",
    "is_titled",
    "is_told_after_meeting",
    "is_visit",
    "labelled_events",
    "opening_event",
    "outer_level",
    "without_background",
]


@attrs.frozen(kw_only=True)
class Event:
    """A sentence that tells of the meeting; places count in it."""

    sentence: Sentence
    #: Where it begins to tell: behind the dateline.
    start: int
    #: The verb of the event.
    verb: tuple[int, int]
    #: Where a purpose, a topic or reported words begin, or the sentence ends.
    end: int
    #: The same, purposes and topics included.
    stop: int
    #: The labelled line whose value it is: "Venue: ...".
    labelled: Field | None = None


_PAST: Final = (
    r"(?<!which )(?<!that )\b(?:(?:was|were) (?:\w+ly |also )?(?:held|convened|conducted|hosted|organi[sz]ed|attended|chaired)|took place"
    r"|(?:was|were) (?:received|welcomed) by(?= )|called (?:up)?on(?= )"
    r"|(?<=, )(?:meeting|gathered|gathering|assembled|convening)(?= (?:in|at|on|from)\b)|^(?:Gathered|Meeting|MEETING|Assembled|Having met|HAVING MET)(?= (?:in|at|on)\b)(?=.*[,;:]$|(?:(?!\b(?:next|again|later)\b)[^;:]){3,160}, (?:we|the (?:[A-Z][\w-]* ){0,3}(?:[Mm]inisters|[Pp]arties|[Ss]ides|[Ll]eaders))\b)|(?:gathered|came together)(?= (?:in|at|on|for|today|yesterday|virtually)\b)|(?:opened|kicked off|got under way|got underway)(?= (?:here |today|yesterday|on|in)\b)"
    r"|(?<!be )(?<!been )(?<!being )(?<!previously )(?<!last )(?<!first )(?<!had )(?<!had already )(?<!had also )(?:met|attended|participated|took part|hosted|co-hosted|held|convened|joined|spoke"
    rf"|chaired|co-chaired|had(?! (?:already |also |earlier |previously )?(?:held|met|had|hosted|attended|been|spoken|taken)\b)|received|welcomed|paid|made|undertook|led|talked|conferred|sat down(?= (?:with|in|at|today|yesterday)\b)|dropped by|{'|'.join((*BEGAN, *ENDED))})(?! by (?:the |[A-ZÀ-Þ]))"
    # "opened the meeting, which took place in Suva"
    rf"|(?:opened|closed|inaugurated|addressed)(?= (?:the|an?|this|their|its) (?:[\w’'-]+ ){{0,8}}?{GATHERING}\b[^,;:]{{0,80}}, which (?:took place|(?:was|were) (?:held|convened))\b)"
    # A place that was visited for a meeting: "visited | Nairobi on 13-14 May to co-chair the Dialogue".
    rf"|(?:visited|travell?ed to)(?= (?:the )?[A-ZÀ-Þ][\w’' ,–-]{{1,100}}? to (?:(?:co-?)?chair|(?:co-)?host|attend|open|participate in|take part in|join|hold) (?:the|an?|his|her|their|its) (?:[\w’'–&-]+ ){{0,10}}?{GATHERING})"
    # Not "represented by", nor something else than a meeting.
    r"|represented(?= [A-Z][\w ]{2,40}? at the (?:\d|[A-Z])))\b"
)
_FUTURE: Final = (
    r"(?:(?<=, )to (?:be (?:held|convened|hosted)|take place)"
    rf"|\b(?:will(?:,? on {DAY_OF_MONTH},?)?|is to|are to|is scheduled to|are scheduled to|is set to|are set to) (?:be (?:held|convened|hosted|organi[sz]ed)|take place"
    r"|meet|gather|assemble|come together|attend|participate|take part|host|co-host|hold|convene|join|speak|chair|co-chair|visit|travel))\b"
)
#: These verbs tell of a meeting only with such an object.
_NEEDS_OBJECT: Final = frozenset(
    {
        "had", "received", "welcomed", "paid", "made", "undertook", "led", "called on", "called upon", "was received by", "were received by",
        "was welcomed by", "were welcomed by", "concluded", "wrapped up", "ended",
    }
)  # fmt: skip
_OBJECT: Final = re.compile(
    r"(?:, [^,;.]{2,60},)? (?:an? |the |his |her |their |separate |productive |brief |second )*(?:[\w'’-]+ ){0,3}?"
    r"(?:meetings?|calls?|talks?|conversations?|courtesy call|consultations|discussions?|visit(?= (?:to|from|by)\b)|(?:plenary |joint )?sessions?|briefings?|dialogue|(?:telephone |video ?)?conferences?|teleconference|videoconference|delegations?(?: to)?"
    r"|(?:breakfast|lunch|luncheon|dinner)(?= with| (?:meeting|talks)))\b"
)
#: Negotiations and their sessions are concluded too, and elsewhere.
_CONCLUDED: Final = frozenset({"concluded", "wrapped up", "ended"})
#: They tell of a meeting that they name.
_WITH_NAME: Final = _CONCLUDED | {"led"}
#: What is concluded where it was held: "concluded | a two-day meeting in Suva today".
_OF_DAYS: Final = re.compile(
    r" (?:an?|the|their) (?:two|three|four|five)-day (?:[\w-]+ )?(?:meeting|conference|summit|forum|session)\b"
)
_RECEIVED: Final = _NEEDS_OBJECT - _WITH_NAME - {"had", "paid", "made", "undertook"}
#: When or where somebody was received, before who that was: "received | on 3 May 2022, in Suva, | the Minister".
_WHEN_AND_WHERE: Final = re.compile(
    rf"(?:,? (?:{TODAY}))?"
    r",? (?:on|in|at) (?:(?! (?:the|an?|his|her|its) )[^;:]){2,80}?,?(?= (?:the|an?|his|her|its) )"
)


@cache
def _guest() -> re.Pattern[str]:
    """Somebody with an office, whom one receives."""
    # "received the Principal Medal"
    heads = alternation({*table("offices")["heads"], "Vice"} - {"Principal", "Assistant", "Liaison"})
    return re.compile(
        rf"(?: (?:at|in) (?:his|her|the)(?: [a-z]+['’]s)? (?:office|headquarters)(?: (?:at|in) the [\w'’ ]{{2,40}}?)?)?(?:(?: here| in [A-ZÀ-Þ][\w'’-]+)?(?: today| yesterday)(?:,? (?:{WEEKDAY_NAME}),?)?)?"
        rf" (?:the |his |her |its )?(?:visiting )?(?:[A-ZÀ-Þ][\w'’.-]* ){{0,3}}?(?:H\.E\.(?= )|(?:(?:His|Her|Their) (?:Royal )?(?:Excellenc(?:y|ies)|Highness(?:es)?)|Mr|Ms|Mrs|Dr|{heads}|counterpart)\b)(?!['’]| to [a-z]+ (?!for\b))"
        r"(?![^,;.]{0,60}['’]s (?:message|letter|invitation|reply|proposal|credentials|greetings|call)\b)"
        # An honour or a paper that is called by an office: "received the Commander of the Order of Fiji", "the Chief of Staff report".
        r"(?!(?:(?! (?:and|in|on|at|to|for|with|who|from)\b)[^,;.]){0,60}\b(?:[Aa]wards?|[Mm]edal|[Cc]ross|Order|Legion|Star|[Rr]eport|[Pp]rize|[Tt]rophy|[Cc]ertificate|[Dd]egree|[Tt]itle|[Ii]nsignia|[Ee]xequatur)\b)"
        # What is handed on: "received the Chair of the Forum from Tonga".
        r"(?!(?<=Chair)(?: of [^,;.]{2,40}?)? from\b)"
    )


#: A sentence that opens with the meeting tells when and where it was, whatever was said there.
_AT: Final = re.compile(
    r"(?:At|In|During) (?:an?|the|their|today['’]s|yesterday['’]s) (?:[\w-]+ ){0,3}?(?:meeting|talks|summit|call|conference|session|roundtable)\b"
    r"(?:, which (?:took place|(?:was|were) held)\b)?"
)
#: What stands with the meeting: "At the talks | with Minister Placeholder, held in Lima, Peru, on 3 May, | they agreed".
_BESIDE: Final = re.compile(
    r"[^,;:]*(?:,(?: (?:(?:19|20)\d\d\b|(?:which|held|hosted|in|at|on|from|chaired|co-chaired|attended|with|led|today|yesterday)\b)[^,;:]*"
    r"| (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: (?:of |and )?[A-ZÀ-Þ][\w.'’-]*){0,5}(?=,| (?:on|in|at|today|yesterday|from)\b)[^,;:]*)){0,8}"
)
#: "The talks in Vilnius centred on ..."
_TALKS: Final = re.compile(
    r"(?:The|Their) (?:talks|meeting|discussions|consultations)(?= in [A-ZÀ-Þ][^,;]{1,60}? (?:centred|centered|focused|focussed|covered|dealt|concluded|lasted|touched)\b)"
)
_SAID_AT: Final = re.compile(
    r"\b(?:said|spoke|speaking) [^,;:]{3,120}? (?P<at>at the (?:end|close|conclusion|start|opening) of|following|after)(?= (?:the|an?|their) [^,;:]{3,160}, which (?:took place|(?:was|were) held)\b)"
)
#: The meeting at which somebody said what the sentence tells, with the day right before it.
_AS_MET: Final = re.compile(
    # "stated this on Monday in Suva | when she received"
    rf"(?:\b{SAID_THIS}[^,;:]{{0,80}}?,? when |(?:(?<=said )(?:today|yesterday|(?:on )?(?:{WEEKDAY_NAME})),? |\b)as )(?:he|she|they) (?:also )?(?P<at>met|received|hosted|welcomed)\b"
    r"(?= (?:with )?(?:the |his |her |their )?(?:visiting |new )?(?:[A-ZÀ-Þ]|counterpart\b|colleague\b))"
)
#: The meeting of which the sentence before told: "The meeting, which | took place | in Suva on 3 May, was to share experiences".
_WHICH: Final = (
    r"(?<=^The meeting, which )(?:took place|was held)\b|(?<=^The talks, which )(?:took place|were held)\b"
)
_EVENT: Final = re.compile(rf"{_PAST}|{_WHICH}")
#: The first words of its verbs, without one of which it finds nothing.
_MAY_TELL: Final = frozenset((
    "was", "were", "took", "called", "meeting", "gathered", "gathering", "convening", "assembled", "met", "attended", "participated", "hosted",
    "co", "held", "convened", "joined", "spoke", "chaired", "had", "received", "welcomed", "paid", "made", "undertook", "led",
    "talked", "conferred", "sat", "dropped", "Gathered", "Meeting", "MEETING", "Assembled", "Having", "HAVING", "represented",
    "inaugurated", "addressed", "came", "visited", "traveled", "travelled", *BOUNDS_BEGIN,
))  # fmt: skip
_EVENT_AHEAD: Final = re.compile(_FUTURE)
#: A sentence that opens so tells of something before the meeting or after it.
_ELSEWHEN: Final = re.compile(
    r"(?:Earlier|Previously|Before|Prior to|Ahead of|After|Later|Separately|Since|Last (?:year|month)|Next|Following (?:this|that|which)"
    r"|The (?:previous|preceding|last|earlier) (?:[\w-]+ ){0,3}?(?i:meeting|session|round|edition|dialogue|talks|consultations|conference|summit|forum)"
    # "The minutes of the 2nd meeting, held in Suva, were approved"
    r"|(?:The )?(?:(?:[Aa]greed|[Dd]raft|[Ss]ummary) )?(?i:minutes|records?|reports?) of (?:the|its|their) [^;]{3,160}?\b(?:was|were) (?:\w+ly )?(?:approved|adopted|confirmed|endorsed|agreed|noted)"
    r"|Subsequently|Then|As outlined|As (?:already |previously )?(?:reported|announced|mentioned|noted)|When|While|Recalling|Building|This \w+ follows)\b(?! today| this)"
)
_CUT: Final = re.compile(
    r"\bto (?!(?:the|a|an|his|her|their|its|date)\b)[a-z]|[,;] (?:which|who|whom|whose|where|during which|in which|at which|with)\b"
    r"|\b(?:where|whose|about(?! (?:\d|an? |one |half |two |three |forty |thirty ))|regarding|concerning|amid|following|marking|including|while|because|since|until|after|before"
    r"|focus(?:ed|ing)? on|as part of|in order|so that|ahead of|in advance of|in preparation for|in light of|in response to"
    r"|in (?:view|anticipation|memory|commemoration|connection|relation|honou?r) (?:of|with|to)|with (?:regard|respect|a view) to|on the eve of|in the run-up to"
    r"|in support of|in the wake of|on the heels of|in conjunction with|on the occasion of (?:his|her|their)|building on)\b|: "
)
_LONGEST: Final = 1200
"""Code points of a sentence within which it tells of its event."""


def find_events(
    sentences: Sequence[Sentence],
    clauses: Iterable[Clause],
    series: str | None,
    number: int | None = None,
    *,
    ahead: bool,
) -> tuple[Event, ...]:
    """The events of a text, those that are the meeting for sure first.

    Args:
        sentences: Those of the text.
        clauses: Theirs: what follows a verb of reporting is left out.
        series: What the meeting is called, where that is known.
        number: Which of its series it is, where that is known; other rounds are passed over.
        ahead: Whether the text tells of what will be.
    """
    named: list[Event] = []
    generic: list[Event] = []
    others: list[Event] = []
    lead = next((sentence.paragraph for sentence in sentences if not sentence.paragraph.label), None)
    generic_first = False
    for event, name in _tell(sentences, clauses, series, number, ahead=ahead):
        if name and series:
            if _same(event.sentence.text[slice(*name.series)], series):
                named.append(event)
        elif not ahead and is_told_after_meeting(event.sentence, event.verb[1], sentences):
            continue
        elif _generic().match(event.sentence.text, event.start):
            generic.append(event)
            generic_first = generic_first or not others
        elif others and _is_surer(event, others, lead):
            others = [event]
        elif not others or _goes_on(others, event.sentence) or _is_on_visit(event, others):
            others.append(event)
    if named:
        return (*named, *generic, *others[:1])
    if generic_first:
        return (*generic, *others)
    return (*others[:1], *generic, *others[1:])


def _tell(
    sentences: Sequence[Sentence],
    clauses: Iterable[Clause],
    series: str | None,
    number: int | None,
    *,
    ahead: bool,
) -> Iterator[tuple[Event, MeetingName | None]]:
    """What may tell of the meeting, with the name that it gives: nothing of another round, and of nothing else that was held."""
    reported: dict[int, int] = {}
    for clause in clauses:
        if clause.act:
            reported.setdefault(id(clause.sentence), clause.rest[0])
    outer = outer_level(sentences)
    rounds = _rounds(sentences, number)
    for sentence in sentences:
        if sentence.paragraph.level > outer:
            continue
        event = _event(sentence, reported.get(id(sentence)), ahead=ahead)
        name = _name(event, sentence.text, ahead=ahead) if event else None
        if event is None or (number is not None and name and name.number not in (None, number)):
            continue
        if not ahead and (
            _is_of_round_before(event, rounds) or _is_of_something_else(event, None if name else series)
        ):
            continue
        yield event, name


#: What was done behind a meeting, or beside it: "then travelled to Suva", "later spoke by telephone", "In conjunction with the meeting,".
_AFTERWARDS: Final = re.compile(
    r"(?<!the )(?<!-)\b(?:then|later|subsequently|afterwards|thereafter) (?:[a-z]+ly |also )?(?!on\b|in\b|this\b|today\b|that\b)[a-z]+"
    r"|^(?:In (?:conjunction|parallel) with|Alongside|Parallel to) (?:the|this|their) (?:meeting|talks)\b"
)
#: A sentence that opens with a day: "On 5 May she attended", "On Monday, 5 May,".
_ON_DAY: Final = re.compile(rf"On (?:{WEEKDAY_NAME},? )?(?:the )?(?=\d|[A-Z][a-z]+ \d)")
#: Those who met, as told by a verb without a name for the meeting.
_MET: Final = re.compile(r"(?:met|received|welcomed|hosted|held)\b")
#: Where or when they met: "in Suva", "on 3 May", "today".
_THERE: Final = re.compile(r"\bin (?:the )?[A-ZÀ-Þ]|\bon (?:[A-Z]|\d)|\b(?:[Tt]oday|[Yy]esterday)\b")
_MOST_BEFORE: Final = 6
"""Sentences before one of another event in which a text tells of its meeting."""


def is_told_after_meeting(sentence: Sentence, end: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence tells of what was done after the meeting of which one before it told, by its words up to a place.

    It says so ("then", "later"), or opens with a day that isn't the one on which people met before.
    """
    on_day = _ON_DAY.match(sentence.masked)
    if not on_day and not _AFTERWARDS.search(sentence.masked, 0, end):
        return False
    days = [(day.month, day.day) for day in find_dates(sentence.text) if on_day and day.start < _NEAR_ON]
    for before in sentences[:_MOST_BEFORE]:
        if before is sentence:
            return False
        met = _of_own(before, 0, None, ahead=False)
        if met is None or not _MET.match(before.masked, met.verb[0]) or not _told_there(met):
            continue
        if not on_day or (days and _is_of_earlier_day(met, days[0])):
            return True
    return False


_NEAR_ON: Final = 20
"""Code points in which the day stands with which a sentence opens."""


def _told_there(met: Event) -> bool:
    """Whether an event tells where or when somebody met, and names no meeting of a series."""
    return _THERE.search(met.sentence.masked, met.start, met.end) is not None and not _name(
        met, met.sentence.text, ahead=False
    )


def _is_of_earlier_day(met: Event, day: tuple[int, int]) -> bool:
    """Whether an event tells one day alone, which is before another one."""
    told = [found for found in find_dates(met.sentence.text) if found.start < met.end]
    return (
        len(told) == 1
        and (told[0].month, told[0].day) == (told[0].last_month, told[0].last_day)
        and (told[0].month, told[0].day) < day
    )


#: What is told of something, and not of those who do it: "The exercise | was held".
_WAS_HELD: Final = re.compile(
    r"(?:was|were) (?:\w+ly |also )?(?:held|convened|conducted|organi[sz]ed)|took place"
)


@cache
def _conferring() -> re.Pattern[str]:
    """Words for what people confer at."""
    words = table("meetings")
    nouns = alternation([*words["nouns"], *words["tails"]])
    return re.compile(
        rf"\b(?:{nouns}|{GATHERING}|edition|round|(?:working )?(?:breakfast|dinner|lunch|luncheon)|deliberations|exchanges?|meetings?|negotiations?|review|visits?)\b",
        re.IGNORECASE,
    )


def _is_of_something_else(event: Event, series: str | None) -> bool:
    """Whether what a sentence says was held isn't the meeting.

    It is nothing at which people confer ("The first training course took place in Cusco"), or of another kind than the name that
    the meeting is known by ("A workshop was held in Manila", of a conference).
    """
    masked = event.sentence.masked
    if _WAS_HELD.match(masked, *event.verb) is None:
        return False
    kinds = {found[0].lower() for found in _conferring().finditer(masked, event.start, event.verb[0])}
    if not kinds:
        return True
    return series is not None and kinds.isdisjoint(
        {*table("meetings")["of_any_name"], *fold(series).split(" ")}
    )


#: One of a series that has no name there: "the second meeting, | held", "The 13th meeting | took place".
_ROUND: Final = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<number>\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?) (?:[a-z-]+ )?(?:meeting|session|round|edition|conference|summit)\b"
)
#: What follows where a round of a series is told of.
_ROUND_HELD: Final = re.compile(r"(?:,|, which)? (?:held|(?:was|were) held|took place|met)\b")


def _rounds(sentences: Sequence[Sentence], number: int | None) -> int:
    """The latest round of which a text speaks, be it by its name or as what it opens with; 0 where it speaks of none."""
    opening = [
        ordinal_of(found["number"]) for sentence in sentences[:1] for found in _ROUND.finditer(sentence.text)
    ]
    return number or max((told for told in opening if told), default=0)


def _is_of_round_before(event: Event, rounds: int) -> bool:
    """Whether an event is of an earlier round than the one that the text is about: "at the second meeting, held in Suva"."""
    text = event.sentence.text
    for found in _ROUND.finditer(text, event.start, event.verb[0]) if rounds else ():
        told = ordinal_of(found["number"])
        if told and told < rounds and _ROUND_HELD.match(text, found.end()):
            return True
    return False


#: What two did on a day, in the sentence that opens a report: "Fiji and Peru today agreed to", "A and B on Thursday discussed".
_TOGETHER: Final = re.compile(
    rf"[A-ZÀ-Þ][^.;:]{{2,240}}? and (?:the )?[A-ZÀ-Þ][^.;:]{{2,240}}?,? (?:today|yesterday|(?:on )?(?:{WEEKDAY_NAME}))"
    r" (?P<verb>agreed|discussed|exchanged|explored|pledged|reaffirmed|reviewed|signed|vowed)\b"
)


#: With whom something was discussed, or at what: "The Minister discussed ports | with his Fijian counterpart, Placeholder, in Suva today".
_TALKED: Final = re.compile(
    # Not "told Parliament that he had discussed".
    r"[A-ZÀ-Þ](?:(?! (?:that|had|told|said|says|where|when|after|before)\b)[^;:]){2,240}? (?:discussed|exchanged views|reviewed)"
    # Nor what was done with somebody before: "the steps agreed at their meeting", "the treaty signed by the Minister with his counterpart".
    r"(?=(?P<what>(?:(?! (?:that|which|who|what|where|had|has|have|was|were|agreed|made|reached|signed|held|taken|adopted|implement(?:ed|ing)|talks|[a-z]+ed (?:at|by|during|in|on|with))\b)[^.;:]){3,240}))"
    r"[^.;:]{3,240}?,? "
    rf"(?P<verb>with {COLLEAGUES}|{AT_MEETING})\b"
)
#: What goes on behind them up to something else: "with his counterpart | in Suva today |, and invited him", "| today | ahead of the Forum".
_TALKED_THERE: Final = re.compile(
    r"(?:(?!,? (?:who|which|where|after|ahead of|as well as|before|during|following|for|next|prior to|since|until|to (?:be|prepare)|preparations?|upcoming|forthcoming)\b"
    r"|,? and (?!(?:the|his|her|its|their) |[A-ZÀ-Þ]))[^;:]){0,160}"
)
_TALKED_WHEN: Final = re.compile(rf"\b(?:today|yesterday|{WEEKDAY_NAME}|on \d|on (?:{MONTH_NAME}))\b")


def _talked(sentence: Sentence, start: int) -> Event | None:
    """Where a sentence says with whom or at what somebody discussed something, and then when."""
    masked = sentence.masked
    found = _TALKED.match(masked, start, _LONGEST)
    # What was done is told before those with whom it was: only there nothing else is.
    if found is None or found.start("verb") > found.end("what") + 1:
        return None
    first, last = found.span("verb")
    there = _TALKED_THERE.match(masked, last, _LONGEST)
    if there is None or not _TALKED_WHEN.search(masked, last, there.end()):
        return None
    return Event(sentence=sentence, start=first, verb=(first, last), end=there.end(), stop=there.end())


#: Behind what several agreed at it, the meeting itself: "A and B agreed on fares, following the 2nd Consultation held on 3 May in Suva".
_FOLLOWED: Final = re.compile(
    r"(?:[^,;:]{2,160}? and |(?:The )?(?:[Mm]inisters|[Mm]embers|[Ll]eaders|[Cc]ountries) )[^;:]{0,200}?\b(?:agreed|resolved|decided|adopted|pledged|endorsed)\b"
    r"[^;:]{2,240}?, (?P<verb>following)(?= (?:the|their|an?) [^,;:]{3,200}? held (?:on|in|at|here|today|yesterday)\b)"
)
#: The sentence tells of another meeting before, or the one behind is another, or of long ago.
_MET_BEFORE: Final = re.compile(rf"\b(?:met|today|yesterday|{WEEKDAY_NAME})\b")
_OF_OTHERS: Final = re.compile(r"\b(?:last|earlier|[Oo]fficials|[Ee]xperts)\b")
_PLAIN: Final = re.compile(
    r" (?:the|their|an?) (?:[\w-]+ ){0,2}(?:session|meeting|talks|consultations) held\b"
)


def followed_meeting(sentence: Sentence, start: int = 0) -> re.Match[str] | None:
    """Where a sentence names the meeting at which several agreed on something, behind what they agreed on."""
    found = _FOLLOWED.match(sentence.masked, start, _LONGEST)
    if found is None or _MET_BEFORE.search(sentence.masked, start, found.end()):
        return None
    told = match_name(sentence.text, found.end(), len(sentence.text)) or _PLAIN.match(
        sentence.masked, found.end()
    )
    return found if told and not _OF_OTHERS.search(sentence.masked, found.end()) else None


def opening_event(sentences: Sequence[Sentence]) -> Iterator[Event]:
    """The first sentence, where it tells on which day two did something together, or behind which meeting."""
    for sentence in sentences[:1]:
        start = behind_dateline(sentence.text)
        together = _TOGETHER.match(sentence.masked, start)
        if together:
            first, last = together.span("verb")
            yield Event(sentence=sentence, start=start, verb=(first, last), end=last, stop=last)
        talked = _talked(sentence, start)
        if talked:
            yield talked
        followed = followed_meeting(sentence, start)
        if followed:
            first, last = followed.span("verb")
            stop = min(len(sentence.text), _LONGEST)
            yield Event(sentence=sentence, start=first, verb=(first, last), end=stop, stop=stop)


def outer_level(sentences: Iterable[Sentence]) -> int:
    """The deepest level of paragraphs that tell of the meeting as a whole: where one opens the text, those in its list too."""
    outermost = {sentence.paragraph.id for sentence in sentences if not sentence.paragraph.level}
    return 1 if len(outermost) == 1 else 0


_WE_MET: Final = re.compile(
    r"We, (?:the )?[^;:]{3,240}?,? (?:meeting|met|gathered|assembled|convened) (?:in|at|on|for) "
)


def _opens_with_we(event: Event) -> bool:
    return _WE_MET.match(event.sentence.text) is not None


def _is_surer(event: Event, others: Sequence[Event], lead: Paragraph | None) -> bool:
    """Whether an event tells of the meeting more surely than those before it.

    Points above the text tell in short what its lead tells in full, and those who declare tell of it themselves, whatever is
    told above that of who chaired it.
    """
    if event.sentence.paragraph is lead and _is_bullet(others[0]):
        return True
    return _opens_with_we(event) and not any(map(_opens_with_we, others))


def _is_bullet(event: Event) -> bool:
    label = event.sentence.paragraph.label
    return label is not None and not label[:1].isalnum() and len(label) == 1


#: Those who met during a visit of which a text told before: "On the 16th, the two Prime Ministers | held a summit meeting", "The Commission | met".
_BOTH_MET: Final = re.compile(
    rf"The (?:[\w-]+ ){{0,4}}?{GATHERING} (?:met|convened|(?:was|were) held|took place)\b"
    r"|(?:(?:On|In) [^,;]{2,60}, )?(?:[Tt]he two [\w ]{4,40}|[Bb]oth [\w ]{4,40}|[Tt]hey)(?: \w+ly)? (?:held|had) (?:(?:an?|their) )?(?:[\w-]+ ){0,3}(?:meeting|talks|summit|consultations)\b"
)
_VISITING: Final = ("paid", "made", "undertook", "visited", "traveled to", "travelled to")


def is_visit(event: Event) -> bool:
    """Whether an event is a visit, during which people met."""
    return event.labelled is None and event.sentence.text.startswith(_VISITING, event.verb[0])


def _is_on_visit(event: Event, others: Sequence[Event]) -> bool:
    """Whether an event is the meeting of a visit that is all that a text told of before."""
    return all(map(is_visit, others)) and _BOTH_MET.match(event.sentence.masked, event.start) is not None


def _goes_on(others: Sequence[Event], sentence: Sentence) -> bool:
    """Whether a sentence still tells of the meeting: in the same paragraph, or in the first one below the lead."""
    first, last = others[0].sentence.paragraph, others[-1].sentence.paragraph
    below = first.role is ParagraphRole.LEAD and last is first and sentence.paragraph.role is not first.role
    return sentence.paragraph is last or below


def labelled_events(fields: Iterable[Field]) -> tuple[Event, ...]:
    """What labelled lines tell of when, where and how the meeting was held."""
    told = {FieldKind.DAY, FieldKind.PLACE, FieldKind.FORMAT}
    return tuple(
        Event(sentence=value, start=0, verb=(0, 0), end=len(value.text), stop=len(value.text), labelled=field)
        for field in fields
        if field.kinds & told and len((value := field.value).text) <= _LONGEST
    )


@cache
def _generic() -> re.Pattern[str]:
    nouns = alternation([noun.lower() for noun in table("meetings")["nouns"]])
    return re.compile(
        rf"(?:(?:On|In|At|From) [^,.]{{3,60}}, )?(?:The|the|This|this) (?:(?!(?:previous|last|next|earlier|preceding|former)\b)[\w-]+ ){{0,2}}?(?i:{nouns})(?: (?:was|were|took place|will)|, held|, which (?:took place|(?:was|were) held))\b"
    )


def _event(sentence: Sentence, reported: int | None, *, ahead: bool) -> Event | None:
    """What a sentence tells of a meeting; of another one only where it tells of no other."""
    begin, own = without_others(sentence)
    event = _of_own(own, begin, reported, ahead=ahead)
    if begin and not (event and _is_apart(event, ahead=ahead)):
        # "Following the Forum held in Suva on 3 May, the Ministers issued a statement", "hosted a dinner"
        return _of_own(sentence, 0, reported, ahead=ahead)
    return event


#: Those who met, and not only for what goes on beside a meeting.
_CONFERRED: Final = re.compile(
    rf"met\b|held (?:an?|the|their|its) (?:(?!press\b)[\w-]+ ){{0,4}}?{GATHERING}\b"
)


def _is_apart(event: Event, *, ahead: bool) -> bool:
    """Whether what an event tells behind another meeting is one itself: it has a name, or those who met a day of their own."""
    text = event.sentence.text
    if _name(event, text, ahead=ahead):
        return True
    met = _CONFERRED.match(event.sentence.masked, event.verb[0])
    return met is not None and bool(find_dates(text[event.verb[1] : event.stop]))


def _of_own(sentence: Sentence, begin: int, reported: int | None, *, ahead: bool) -> Event | None:
    start = max(begin, behind_dateline(sentence.text))
    stop = min(len(sentence.text), _LONGEST) if reported is None else min(reported, _LONGEST)
    masked = sentence.masked
    if _ELSEWHEN.match(masked, start) and not ahead:
        return None
    may_tell = ahead or not _MAY_TELL.isdisjoint(sentence.words)
    verbs = list(_verbs(masked, start, stop, ahead=ahead)) if may_tell else []
    verb = next(
        (match for match in verbs if ahead and _WILL_BE_HELD.match(match[0])), verbs[0] if verbs else None
    )
    if verb is None:
        verb = _AT.match(masked, start, stop) or _TALKS.match(masked, start, stop)
    if verb is None and ", which " in masked:
        # "... said Minister Placeholder at the end of the Forum, which took place in Suva yesterday."
        verb, stop = _SAID_AT.search(masked, start, _LONGEST), min(len(masked), _LONGEST)
    if verb is None and not ahead and (" as " in masked or " when " in masked):
        # "... said Minister Placeholder on Monday as he received his counterpart in Suva."
        verb, stop = _AS_MET.search(masked, start, _LONGEST), min(len(masked), _LONGEST)
        start = verb.start() if verb else start
    if verb is None:
        return None
    told = verb.span("at") if verb.re in (_SAID_AT, _AS_MET) else verb.span()
    if _WILL_ON.match(verb[0]):
        # The day stands between "will" and what will be done.
        told = told[0], told[0] + len("will")
    cut = _CUT.search(masked, told[1], stop)
    end = cut.start() if cut else stop
    if verb.re is _AT:
        beside = _BESIDE.match(masked, told[1], end)
        end = beside.end() if beside else end
    return Event(sentence=sentence, start=start, verb=told, end=end, stop=stop)


_WILL_ON: Final = re.compile(r"will,? on ")


def _verbs(masked: str, start: int, stop: int, *, ahead: bool) -> Iterator[re.Match[str]]:
    """The verbs that tell of a meeting; those of what a person did besides only where the sentence has no other."""
    found = [match for match in _telling(masked, start, stop, ahead=ahead) if not _about(masked, match)]
    yield from [match for match in found if not _WHO.search(masked, start, match.start())] or found


#: "Minister Placeholder, who attended", "the Ministers, who on 3 May met".
_WHO: Final = re.compile(r", who (?:[^,;:]{1,40} )?$")
#: Verbs of meetings that may say of what was spoken of that it was held, too.
_PARTICIPLES: Final = frozenset({"held", "hosted", "convened", "chaired", "attended", "led"})
#: What was spoken of: "focused on the forum | held", where others spoke at the forum that was held.
_SPOKEN_OF: Final = re.compile(
    r"\b(?:focus+ed|cent(?:re|er)ed|touched) (?:up)?on (?:(?!\b(?:at|during|in|within|when|while)\b)[^,;:]){2,160} $"
)


def _about(masked: str, match: re.Match[str]) -> bool:
    """Whether a verb is that of what was spoken of."""
    if _WHOSE.search(masked, 0, match.start()):
        return True
    if match[0] in _PARTICIPLES and (
        _BESIDE_WHAT.search(masked, 0, match.start())
        or _OUTCOME.match(masked, 0, match.start())
        or _PAPER_OF.search(masked, 0, match.start())
    ):
        return True
    spoken = match[0] in _PARTICIPLES and _SPOKEN_OF.search(masked, 0, match.start()) is not None
    return spoken or (match[0].startswith("w") and _NO_TALKS.search(masked, 0, match.start()) is not None)


#: Beside what people met: "On the sidelines of the 5th Forum | held in Suva from 16 to 20 May, Minister Placeholder met".
_BESIDE_WHAT: Final = re.compile(
    r"\b[OI]n the (?:margins?|sidelines?|fringes) of (?:the )?[^,;:]{2,160}?,? $"
)
#: An entry in a list of outcomes, which tells of what else was held: "Presentation of the report of the forum, | held on 3 May".
_OUTCOME: Final = re.compile(
    r"(?:The )?(?:[Jj]oint )?(?:[Aa]doption|[Aa]nnouncement|[Cc]onclusion|[Ee]stablishment|[Hh]and(?:ing[ -])?over|[Ii]nauguration|[Ii]ssuance|[Ll]aunch(?:ing)?|[Pp]resentation|[Pp]ublication|[Rr]elease|[Rr]enewal|[Ss]ignature"
    r"|[Ss]igning|[Ss]ubmission) (?:of|on)\b[^.;:]*$"
)
#: What somebody got or gave, which came of something else: "received the report of the 5th Forum, | held in Suva in April".
_PAPER_OF: Final = re.compile(
    r"\b(?:received|accepted|(?:handed|took) over|presented|submitted|studied|read|examined|reviewed|discussed|welcomed|implement(?:ed|ing)?)\b[^;:]{1,60}? (?:conclusions?|decisions?|documents?|minutes|outcomes?|proceedings|recommendations?|reports?|resolutions?|results?) (?:of|from|at) (?:the|its|their|an?) [^;:]{3,160} $"
)
#: "the Committee, whose 14th meeting | was held"
_WHOSE: Final = re.compile(r"\bwhose (?:[\w-]+ ){1,6}$")
#: What is held, and is nothing at which people confer: "The general elections | were held".
_NO_TALKS: Final = re.compile(
    r"\b(?:elections?|referendum|exhibition|concert|parade|rally)(?: in [A-ZÀ-Þ]\w+)? $"
)


def _telling(masked: str, start: int, stop: int, *, ahead: bool) -> Iterator[re.Match[str]]:
    for match in (_EVENT_AHEAD if ahead else _EVENT).finditer(masked, start, stop):
        if _is_only_bound(masked, match) and not _is_bound(masked, start, match):
            continue
        if (
            _is_bound(masked, start, match)
            or match[0] not in _NEEDS_OBJECT
            or (match[0] not in _CONCLUDED and _OBJECT.match(masked, match.end()))
            or (match[0] in _RECEIVED and match.end() < stop and _is_guest(masked, match.end()))
            or (match[0] in _CONCLUDED and _OF_DAYS.match(masked, match.end()))
            or (match[0] in _WITH_NAME and match_name(masked, match.end(), len(masked)))
        ) and not _NO_MEETING.match(masked, match.start()):
            yield match


#: Verbs that tell of a meeting where it is their subject, and when or where stands behind them: "The 6th Conference | concluded in Suva".
_BOUNDS: Final = frozenset((*BEGAN, *ENDED))
#: What was closed is no bound: "closed | the meeting, which took place in Suva".
_CLOSES: Final = re.compile(
    rf" (?:the|an?|this|their|its) (?:[\w’'-]+ ){{0,8}}?{GATHERING}\b[^,;:]{{0,80}}, which "
)
_WHEN: Final = re.compile(WHEN_OR_WHERE)


@cache
def _meeting_first() -> re.Pattern[str]:
    """A meeting as the subject of a sentence up to a verb, with who chairs it, and nothing else that was done."""
    nouns = alternation(table("meetings")["nouns"])
    return re.compile(
        rf"(?:[^;:]{{0,60}}, )?(?:The|the|A|An|This) (?:(?! (?:said|says|that|who|which|was|were|is|are|has|have|had|will|met|after|before|following|during|at|where)\b)[^;:]){{0,200}}?\b(?i:{nouns})\b"
        r"(?:(?! (?:said|says|that|who|which|was|were|is|are|has|have|had|will|met|after|before|following|where)\b)[^;:]){0,200}$"
    )


def _is_only_bound(masked: str, match: re.Match[str]) -> bool:
    """Whether a verb tells of no meeting but as a bound of one."""
    if match[0] == "closed":
        return _CLOSES.match(masked, match.end()) is None
    return match[0] in _BOUNDS - _CONCLUDED


def _is_bound(masked: str, start: int, match: re.Match[str]) -> bool:
    """Whether a verb tells when a meeting began or ended."""
    return (
        match[0] in _BOUNDS
        and _WHEN.match(masked, match.end()) is not None
        and _meeting_first().match(masked[start : match.start()].strip(" ,–—-")) is not None
    )


_NEAR_BOUND: Final = 4
"""Sentences behind one that tells of a bound, in which people meet to whom that was the background."""
#: Those who met each other: "met | the Minister", "held talks | with his counterpart".
_MET_SOMEBODY: Final = re.compile(
    r"(?:met|received|welcomed|hosted|held) (?:(?:an? )?(?:bilateral )?(?:meeting|talks) )?(?:with )?(?:(?:the|his|her|their) )?(?:visiting )?(?:[A-ZÀ-Þ]|counterpart\b)"
)


def bounds_meeting(event: Event) -> bool:
    """Whether an event tells by itself when a meeting began or ended: "The 6th Conference concluded in Suva on 3 May"."""
    masked = event.sentence.masked
    verb = _EVENT.match(masked, event.verb[0]) if event.labelled is None else None
    return verb is not None and _is_bound(masked, event.start, verb)


def is_titled(event: Event, titles: Iterable[str]) -> bool:
    """Whether a title has a word for the meeting that an event tells of."""
    kinds = {
        found[0].lower() for found in A_GATHERING.finditer(event.sentence.masked, event.start, event.verb[0])
    }
    return any(found[0].lower() in kinds for title in titles for found in A_GATHERING.finditer(title))


def without_background(sentences: Sequence[Sentence], titles: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences but for one that tells when another meeting ended, before those near it in which people meet each other."""
    return tuple(
        sentence
        for index, sentence in enumerate(sentences)
        if not (
            _may_bound(sentence)
            and _is_background(sentence, sentences[index + 1 : index + 1 + _NEAR_BOUND], titles)
        )
    )


def _may_bound(sentence: Sentence) -> bool:
    return any(f" {verb}" in sentence.masked for verb in _BOUNDS)


def _is_background(sentence: Sentence, following: Sequence[Sentence], titles: Sequence[str]) -> bool:
    bound = _of_own(sentence, 0, None, ahead=False)
    if bound is None or not bounds_meeting(bound) or is_titled(bound, titles):
        return False
    there = _IN_PLACE.search(sentence.masked, bound.verb[0])
    others = (_of_own(other, 0, None, ahead=False) for other in following)
    return any(
        met is not None
        and _MET_SOMEBODY.match(met.sentence.masked, met.verb[0])
        and _told_there(met)
        # Beside a meeting, people meet where that is.
        and not (there and there["place"] in met.sentence.masked)
        for met in others
    )


_IN_PLACE: Final = re.compile(r"\bin (?:the )?(?P<place>[A-ZÀ-Þ][\w'’-]+)")


def _is_guest(masked: str, start: int) -> bool:
    """Whether somebody whom one receives follows, be it behind when and where."""
    when = _WHEN_AND_WHERE.match(masked, start)
    return bool(
        _guest().match(masked, start)
        or (when and (_guest().match(masked, when.end()) or _OBJECT.match(masked, when.end())))
    )


#: What is held or joined, and is no meeting: "held general elections", "held a parade", "joined NATO".
_NO_MEETING: Final = re.compile(
    r"(?:held|holds?|will hold) (?:an? |the |its |their )?(?:(?:[a-z]+al|federal|local|general|snap|early|free|fair|democratic|first|second|direct|by-|mid-?term|legislative|and) ){0,4}(?:elections?|referendum|polls|primaries|plebiscite|office|power)\b"
    r"|held (?:an? |the |its |their )?(?:[\w-]+ ){0,2}?(?:parades?|rall(?:y|ies)|protests?|drills?|military exercises?|funerals?|tournaments?|concerts?|exhibitions?|contests?)\b"
    r"|(?:joined|will join) (?:the )?(?:[A-Z]{2,6}|European Union|United Nations|Commonwealth|Union|[A-Z]\w+ (?:Treaty|Convention|Agreement|Alliance|Initiative|Coalition|Accords?))(?=$|[.,;]| (?:on|in|as|and|for|with|at|last|this|today|yesterday)\b)"
)
_WILL_BE_HELD: Final = re.compile(r".* (?:be (?:held|convened|hosted|organi[sz]ed)|take place)$")


def _name(event: Event, text: str, *, ahead: bool) -> MeetingName | None:
    """The name that stands behind the verb of an event, or before it, in the text of its sentence."""
    if text.startswith(
        ("met", "conven", "gather", "Gathered", "came together", "Meeting", "Assembled", "Having met"),
        event.verb[0],
    ):
        met_for = find_met_for(text, event.verb[1], len(text))
        if met_for:
            return met_for
    opening = _AT_NUMBERED.match(text, event.start, event.verb[0])
    named = match_name(text, opening.end(), event.verb[0]) if opening else None
    if named and named.number is not None:
        # "At the 13th Council, held in Suva on 3 May, they agreed"
        return named
    return match_name(text, event.verb[1], len(text)) or find_held(text, ahead=ahead) or find_hosted(text)


_AT_NUMBERED: Final = re.compile(r"(?:At|During|In)(?= the )")
_NOT_COMPARED: Final = re.compile(r"[\W_]+|\bplus\b|\bthe\b")


def _same(one: str, other: str) -> bool:
    """Whether two names are of one series, as far as either says it; a dropped "Plus" is one of the ways in which they differ."""
    first, second = (_NOT_COMPARED.sub(" ", fold(words)).strip() for words in (one, other))
    return first.startswith(second) or second.startswith(first) or second.endswith(f" {first}")
