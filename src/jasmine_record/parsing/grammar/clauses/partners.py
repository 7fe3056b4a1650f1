"""With whom somebody discussed something.

told before what it was    "discussed on Monday | with Minister Placeholder | the state of ports"
told behind it             "discussed ports | with his Fijian counterpart, Placeholder, in Suva today"
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import TODAY, WEEKDAY_NAME
from jasmine_record.parsing.grammar.clauses.clause import Clause
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import ONE_PERSON, Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense
from jasmine_record.parsing.lexicon import counterpart

__all__ = ["AT_MEETING", "COLLEAGUES", "before_partner", "discussed_with", "partners_of"]

_DAY: Final = rf"(?:{TODAY}|(?:(?:on|this) )?(?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening))?)"
#: Before the one with whom it was: " on Monday | with the", " here today | with".
_WITH: Final = re.compile(rf",?(?: here)?(?: {_DAY})? with (?:the (?=[A-Z])|(?=[A-Z]|his [A-Z]|her [A-Z]))")
#: Where what was discussed begins, behind a name: ", | the state of", " | joint efforts", " | ways to".
_WHAT: Final = re.compile(
    r"(?<=[\w.]),? (?=[a-z])(?!(?:about|after|ahead|also|and|as|at|before|but|by|concerning|during|for|from|how it|in|of|on|or|over|regarding|that|to|under|via|when|where|which|while|who|whom|whose|with|[a-z]+ed)\b)"
)
_FARTHEST: Final = 200
"""Code points in which those with whom it was are named."""
_MOST_STOPS: Final = 12


def discussed_with(clause: Clause) -> tuple[tuple[Mention, ...], int] | None:
    """Those with whom something was discussed, and where it is told what; `None` where they aren't told before it."""
    sentence, (start, end) = clause.sentence, clause.rest
    before = _WITH.match(sentence.masked, start, end) if clause.act is Act.DISCUSS else None
    if before is None:
        return None
    stops = list(
        islice(_WHAT.finditer(sentence.masked, before.end(), min(end, before.end() + _FARTHEST)), _MOST_STOPS)
    )
    for stop in reversed(stops):
        found = read_mentions(sentence.text, before.end(), stop.start())
        if found and all(mention.kind in ONE_PERSON for mention in found):
            return found, stop.end()
    return None


#: Acts of talking, which one does with somebody.
_TALKS: Final = frozenset({Act.DISCUSS, Act.EXCHANGE})
#: Before somebody with whom one talks.
_WITH_ONE: Final = re.compile(
    r",? with (?=(?:his|her|its|their|the|Mrs?\.?|Ms\.?|Dr\.?|H\.E\.|Hon\.?) |[A-ZÀ-Þ])"
)
COLLEAGUES: Final = rf"(?:his|her|its|their) (?:[A-Z][\w’'-]*(?:,| and)? ){{0,6}}{counterpart()}s?\b"
"""A pattern of those of the same office in other countries: "his Fijian and Tongan colleagues"."""
_COLLEAGUES: Final = re.compile(COLLEAGUES)
_MOST_WITH: Final = 4
_LONGEST_NAMED: Final = 240
"""Code points."""


def before_partner(clause: Clause, end: int) -> int:
    """Where what was discussed ends, before with whom."""
    masked, start = clause.sentence.masked, clause.rest[0]
    if clause.act not in _TALKS or clause.tense is not Tense.PAST:
        return end
    # "They discussed the summit of the President with ...": they did so with each other.
    several = _are_several(clause)
    for match in islice(_WITH_ONE.finditer(masked, start, end), 0 if several else _MOST_WITH):
        if _OF_OTHERS.search(masked, start, match.start()):
            break
        met = _COLLEAGUES.match(masked, match.end()) or _partners(clause.sentence, match.end())
        if match.start() > start and met:
            return match.start()
    at = _AT_MEETING.search(masked, start + 1, end)
    about = (
        at is None
        or _OF_MEETING.search(masked, start, at.start())
        or _TO_COME.search(masked, start, at.start())
    )
    return end if at is None or about else at.start()


def _are_several(clause: Clause) -> bool:
    """Whether more than one is told to have talked."""
    return len(clause.subject) > 1 or any(
        mention.kind in (MentionKind.PLURAL_PRONOUN, MentionKind.GROUP) for mention in clause.subject
    )


#: What others do or did with somebody, and is itself discussed: "the status of negotiations | with", "the plan agreed | with".
_OF_OTHERS: Final = re.compile(
    rf"\b(?:{GATHERING}|agreed|calls?|concluded|consultations?|conversations?|contacts?|exchanged|held|made|negotiat[a-z]+|reached|signed|shared|summits?|talks|visits?)\b"
)
#: What is still to come, and may itself take place there: "plans for a fair | on the margins of the Forum".
_TO_COME: Final = re.compile(r"\b(?:ideas?|plans?|preparations?|proposals?|steps|how)\b[^,;]*? (?:for|to) ")


#: At what it was discussed: "discussed ports | at a bilateral meeting in Suva", "| on the sidelines of the Forum".
AT_MEETING: Final = r"(?:at|during) (?:a|their) (?:[a-z-]+ )?(?:meeting|talks|call|conversation|session)"
"""A pattern of where it was, if they met."""
_AT_MEETING: Final = re.compile(
    rf",? (?:{AT_MEETING}(?! of\b)|[oi]n the (?:sidelines?|margins?|fringes) of)\b"
)
#: What took place there, and may be what was discussed: "the talks | on the sidelines of the Forum", "the plan presented | at a meeting".
_OF_MEETING: Final = re.compile(
    rf"\b(?:[a-z]+ed|held|made|given|taken|shown|{GATHERING}|participation|attendance|event|encounter|work|statement|speech|remarks)$"
)


def partners_of(clause: Clause) -> tuple[Mention, ...]:
    """The people by name with whom the subject of a clause discussed what stands before them."""
    if clause.act not in _TALKS or clause.tense is not Tense.PAST:
        return ()
    match = _WITH_ONE.match(clause.sentence.masked, clause.rest[1])
    return _partners(clause.sentence, match.end()) if match else ()


def _partners(sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """People by name, each with an office or as a counterpart, who begin at a place."""
    found = mentions_at(sentence, start, min(len(sentence.text), start + _LONGEST_NAMED))
    named = all(
        mention.kind is MentionKind.PERSON
        and mention.name
        and (mention.role or _COLLEAGUES.match(sentence.text, mention.start))
        for mention in found
    )
    return found if named else ()
