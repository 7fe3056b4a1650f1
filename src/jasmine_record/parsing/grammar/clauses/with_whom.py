"""With whom somebody discussed something, told behind what it was: "discussed ports | with his Fijian counterpart, Placeholder, in Suva today"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.clause import Clause
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense

__all__ = ["before_partner", "partners_of"]

#: Acts of talking, which one does with somebody.
_TALKS: Final = frozenset({Act.DISCUSS, Act.EXCHANGE})
#: Before somebody with whom one talks.
_WITH: Final = re.compile(
    r",? with (?=(?:his|her|its|their|the|Mrs?\.?|Ms\.?|Dr\.?|H\.E\.|Hon\.?) |[A-ZÀ-Þ])"
)
_COLLEAGUES: Final = re.compile(
    r"(?:his|her|its|their) (?:[A-Z][\w’'-]*(?:,| and)? ){0,6}(?:counterpart|colleague|peer)s?\b"
)
"""A pattern of those of the same office in other countries: "his Fijian and Tongan colleagues"."""
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
    for match in islice(_WITH.finditer(masked, start, end), 0 if several else _MOST_WITH):
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
_AT_MEETING: Final = re.compile(
    r",? (?:(?:at|during) (?:a|their) (?:[a-z-]+ )?(?:meeting|talks|call|conversation|session)(?! of\b)|[oi]n the (?:sidelines?|margins?|fringes) of)\b"
)
#: What took place there, and may be what was discussed: "the talks | on the sidelines of the Forum", "the plan presented | at a meeting".
_OF_MEETING: Final = re.compile(
    rf"\b(?:[a-z]+ed|held|made|given|taken|shown|{GATHERING}|participation|attendance|event|encounter|work|statement|speech|remarks)$"
)


def partners_of(clause: Clause) -> tuple[Mention, ...]:
    """The people by name with whom the subject of a clause discussed what stands before them."""
    if clause.act not in _TALKS or clause.tense is not Tense.PAST:
        return ()
    match = _WITH.match(clause.sentence.masked, clause.rest[1])
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
