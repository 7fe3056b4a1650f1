"""In which function somebody is mentioned: "as Chair", "who co-chaired the meeting"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from jasmine_record.model import Function
from jasmine_record.parsing.grammar.mentions.mention import Mention, Span
from jasmine_record.parsing.grammar.mentions.patterns import patterns

__all__ = ["as_chair", "as_chairs", "before_aside", "with_part"]


#: Who is in the chair of a committee of the meeting need not be in that of the meeting: "as Chair of the Working Group on Ports".
_OF_COMMITTEE: Final = re.compile(
    r"\bof (?:the |its )?[^,]{0,60}\b(?:committee|subcommittee|working group|working party|task force|board)\b",
    re.IGNORECASE,
)
#: Who is told to have chaired the meeting, and came as the chair of a body: "co-chaired by Placeholder, as Chair of the Council".
_CHAIRED_BY: Final = re.compile(r"\b(?:co-?)?chaired (?:jointly )?by\b")
_OF_BODY: Final = re.compile(r" (?:of|for) (?:the )?[A-ZÀ-Þ]")
_FUNCTIONS: Final = {"chair": Function.CHAIR, "co-chair": Function.CO_CHAIR, "host": Function.HOST}


def before_aside(text: str, start: int, end: int) -> tuple[Function | None, Span | None, int]:
    """What a relative clause before a comma says that somebody was, with its words, and where it begins; else the end."""
    closed = (
        text.startswith(",", end)
        or (" meeting " in text[start:end] and _DAY_BEHIND.match(text, end))
        or (text.endswith("ing", start, end) and _ADVERB_BEHIND.match(text, end))
    )
    session = _OF_SESSION.search(text, start, end) if " session" in text[start:end] else None
    if session:
        # The session of a body need not be this meeting.
        return None, None, session.start()
    chair = _THE_CHAIR.search(text, start, end) if closed and text.startswith(",", end) else None
    if chair and _comes_for_body(text, start, chair):
        return None, None, end
    if chair and (not chair["of"] or patterns().head.search(text, start, chair.start())):
        # "Placeholder Alpha, Chair of the Forum," has no other office.
        # Who is in the chair of a body, or will be, need not be in that of the meeting.
        function = (
            None if chair["of"] or chair["other"] else Function.CO_CHAIR if chair["co"] else Function.CHAIR
        )
        return function, chair.span("as") if function else None, chair.start()
    aside = patterns().aside.search(text, start, end) if closed else None
    if aside is None:
        return None, None, end
    observed = _WHO_OBSERVED.match(text, aside.start(), end)
    if observed:
        return Function.OBSERVER, observed.span("as"), aside.start()
    chaired = _WHO_CHAIRED.match(text, aside.start(), end)
    if chaired:
        return _function_of(chaired), chaired.span("verb"), aside.start()
    return None, None, aside.start()


def _comes_for_body(text: str, start: int, chair: re.Match[str]) -> bool:
    """Whether somebody came for a body, whose chair this one is by office: "The Ports Board was represented by Placeholder, Chairman,"."""
    bare = chair["as"] == chair[0].removeprefix(", ") and not chair["co"]
    return bare and _CAME_FOR.search(text, max(0, start - _NEAR), start) is not None


_NEAR: Final = 30
"""Code points before somebody in which it stands that this one led those of a body."""
#: "The Ports Board was represented by | Placeholder", "The delegation was headed by | Mr. Placeholder"
_CAME_FOR: Final = re.compile(
    r"\b(?:(?:delegation|side|team)(?: was|,)? (?:headed|led)|represented) by (?:the )?$"
)
#: "President Placeholder of Fiji, the Chair, | opened the meeting", "Chair of the Forum"
_THE_CHAIR: Final = re.compile(
    r", (?:the |its |as )?(?:current )?(?P<other>(?:incoming|outgoing|next|former) )?(?P<as>(?P<co>[Cc]o-)?[Cc]hair(?:man|woman|person)?)(?P<of> of (?:the )?[A-Z][^,;]{1,60})?$"
)
#: Who presides over the session of a body: "Minister of Ports of Fiji | and President of the current session of the Ports Council".
_OF_SESSION: Final = re.compile(
    r"(?:,(?: and)?| and) (?:the )?(?:(?:[Cc]urrent|[Pp]resent) )?(?:[Cc]hair(?:man|woman|person)?|[Pp]resident) of (?:the|its) "
    r"(?:(?:current|present|\d{1,3}(?:st|nd|rd|th)|[a-z]+th|first|second|third|[A-Z][a-z]+th) )(?:(?:[Oo]rdinary|[Rr]egular|[Mm]inisterial) )?[Ss]ession(?: of (?:the )?[A-Z][^,;]{1,100})?$"
)
#: The day that closes it is read as that of the verb: "The leaders, meeting in Suva | on 3 May 2024, | agreed".
_DAY_BEHIND: Final = re.compile(r" on [^,;]{4,24}(?:, \d{4})?,")
#: The adverb that closes it is read as that of the verb: "Fiji and Tonga, speaking | jointly, | suggested".
_ADVERB_BEHIND: Final = re.compile(r" (?:[a-z]+ly|together|alone|first|last|online),")
_WHO_OBSERVED: Final = re.compile(
    r", (?:who|which) (?:took part|participated|attended|joined)(?: \w+)? as (?:an )?(?P<as>observers?)\b"
)
_WHO_CHAIRED: Final = re.compile(
    r", who (?:also |jointly )?(?P<verb>(?P<did>chaired|presided|co-chaired|hosted|co-hosted)"
    r"|(?:served|acted) as (?:the |its )?(?P<being>(?:co-)?(?:chair|host)))(?:man|person|woman)?\b"
    r"(?! (?:(?:of|over) )?(?:the|an|a|its|that) (?:previous|last|earlier|first|same|19\d\d|20\d\d)\b"
    # At another time: "who served as chair of the Ports Committee until 2021".
    r"|[^,;]{0,100}? (?:until|till|from|since|between|in|during) (?:[A-Za-z]+ )?(?:19|20)\d\d\b"
    # A part of the meeting, or what is held beside it.
    r"| (?:(?:of|over) )?(?:the|an?|one|its) (?:(?!meeting\b|session\b)[\w’'-]+ ){0,4}?(?:(?:morning|afternoon|second|third|fourth|parallel|thematic) (?:session|segment|panel)"
    r"|working group|task force|sub-?committee|panel discussion|side[- ]event|reception|banquet|dinner)\b| session \d)",
    re.IGNORECASE,
)
_FUNCTION_VERBS: Final = {
    "chaired": Function.CHAIR,
    "presided": Function.CHAIR,
    "co-chaired": Function.CO_CHAIR,
    "hosted": Function.HOST,
    "co-hosted": Function.HOST,
}


def _function_of(chaired: re.Match[str]) -> Function:
    verb = (chaired["did"] or chaired["being"]).lower()
    return _FUNCTION_VERBS.get(verb) or _FUNCTIONS[verb]


def with_part(text: str, mention: Mention, start: int, end: int) -> Mention:
    """Somebody with the function that a clause behind gives: ", who chaired the meeting, "."""
    chaired = _WHO_CHAIRED.match(text, start, end)
    if chaired is None:
        return mention
    return attrs.evolve(mention, function=_function_of(chaired), function_span=chaired.span("verb"))


def as_chair(text: str, start: int, end: int) -> tuple[Function | None, Span | None, int]:
    """As what a mention says at its end that somebody is there, with its words, and where it begins; else the end."""
    found = next((m for m in patterns().function.finditer(text, start, end) if m.end() == end), None)
    if found is None:
        return None, None, end
    if _OF_COMMITTEE.search(found[0]) or (_OF_BODY.search(found[0]) and _CHAIRED_BY.search(text, 0, start)):
        return None, None, found.start()
    spoken = found["function"].lower()
    key = "co-chair" if spoken.startswith("co-") else "host" if spoken == "host" else "chair"
    return _FUNCTIONS[key], found.span("function"), found.start()


def as_chairs(text: str, start: int, end: int) -> tuple[Function | None, Span, int] | None:
    """As what several say at their end that they are there: "Fiji and Tonga, as Co-Chairs for 2025"; of a body, nothing follows of the meeting."""
    found = _AS_CHAIRS.search(text, start, end) if "hairs" in text[start:end] else None
    if found is None:
        return None
    of_other = _OF_COMMITTEE.search(found[0]) or _OF_BODY.search(found[0])
    function = None if of_other else Function.CO_CHAIR if found["co"] else Function.CHAIR
    return function, found.span("as"), found.start()


_AS_CHAIRS: Final = re.compile(r",? as (?:the )?(?P<as>(?P<co>[Cc]o-)?[Cc]hairs)\b[^,;]*$")
