"""What the meeting is called: its name, series and ordinal, by the title and the text, and whether they agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, Paragraph, ParagraphRole
from jasmine_record.parsing.draft import Draft, stated, supplied, unresolved
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.event_days import SAID_WHEN
from jasmine_record.parsing.grammar.events import followed_meeting, is_told_after_meeting, outer_level
from jasmine_record.parsing.grammar.genre import LOOKING_AHEAD, OF_THOSE_WHO_MET
from jasmine_record.parsing.grammar.meeting_names import (
    MeetingName,
    behind_document,
    find_held,
    find_hosted,
    find_in_title,
    find_met_for,
    match_name,
)
from jasmine_record.parsing.grammar.mentions import ONE_PERSON
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.rules.meeting.occasion import OCCASION

__all__ = ["name_of"]


@attrs.frozen
class _Candidate:
    """A name with the paragraph that prints it; the title that the page's metadata give has none."""

    text: str
    paragraph: Paragraph | None
    offset: int
    name: MeetingName

    @property
    def series(self) -> str:
        return self.text[slice(*self.name.series)]

    def evidence(self, field: str, span: tuple[int, int]) -> Evidence:
        if self.paragraph is None:
            return supplied(field)
        return stated(field, Anchor(self.paragraph.id, self.offset + span[0], self.offset + span[1]))


def name_of(draft: Draft, evidence: list[Evidence]) -> tuple[str | None, str | None, int | None]:
    """The name, the surest first; where the ordinal stands in the title alone, the title's."""
    title = _title(draft)
    body = _latest(
        [
            named
            for named in _names(draft)
            if not _is_round_before(named, title, draft)
            and not _is_of_officials(named, draft)
            and not (title is None and _is_after(named, draft))
        ]
    )
    if body is None and title and _is_occasion(title.series, draft.sentences):
        # "Minister Meets Counterparts at the 5th Forum": they met beside it.
        title = None
    chosen = body or (title and (_numbered(title, draft.sentences) or title)) or _beside_title(draft)
    if chosen is None:
        return None, None, None
    same = body and title and _compared(body.series) == _compared(title.series)
    if title and body and _is_fuller(title, body):
        chosen = title
    if title and body and title.name.number and (same or " " not in body.series):
        if body.name.number not in (None, title.name.number):
            return _differing(body, title, evidence)
        # "held its 38th Session": of what it was one may stand in the title.
        bare = " " not in body.series and not title.text.isupper() and title.series.startswith(body.series)
        chosen = title if body.name.number is None or bare else body
    name = chosen.name
    evidence.append(chosen.evidence("name", (name.start, name.end)))
    evidence.append(chosen.evidence("series", name.series))
    if name.ordinal:
        evidence.append(chosen.evidence("ordinal", name.ordinal))
    return chosen.text[name.start : name.end], chosen.series, name.number


def _is_round_before(body: _Candidate, title: _Candidate | None, draft: Draft) -> bool:
    """Whether a name further down is that of an earlier round than the one in the title: "The First Dialogue was held in 2026"."""
    if title is None or title.name.number is None or body.name.number is None or body.paragraph is None:
        return False
    opening = draft.sentences[0]
    later = (body.paragraph.id, body.offset) != opening.key
    return later and body.name.number < title.name.number


#: Those who prepare what others meet for.
_PREPARING: Final = re.compile(r"\b(?:officials|experts?|preparatory|technical)\b", re.IGNORECASE)


def _is_of_officials(body: _Candidate, draft: Draft) -> bool:
    """Whether a name further down is that of a meeting before the one that the title is about: "The 5th Senior Officials' Meeting was held"."""
    if body.paragraph is None or (body.paragraph.id, body.offset) == draft.sentences[0].key:
        return False
    titles = draft.with_role(ParagraphRole.TITLE)
    named = body.text[body.name.start : body.name.end]
    return (
        _PREPARING.search(named) is not None
        and bool(titles)
        and not any(_PREPARING.search(title.text) for title in titles)
    )


def _is_after(body: _Candidate, draft: Draft) -> bool:
    """Whether a name is that of what somebody attended after the meeting of which the text told before: "He then attended the Forum"."""
    if draft.source.genre in LOOKING_AHEAD or body.paragraph is None:
        return False
    key = body.paragraph.id, body.offset
    return any(
        is_told_after_meeting(sentence, body.name.start, draft.sentences)
        for sentence in draft.sentences[:_MOST_LATER]
        if sentence.key == key
    )


_MOST_LATER: Final = 12
"""Sentences in which a text tells of what was done after its meeting."""


def _latest(found: Sequence[_Candidate]) -> _Candidate | None:
    """The surest name; where an earlier sentence names a later round of meetings that it only calls so, that one."""
    first = next(iter(found), None)
    if first is None or first.name.number is None or first.paragraph is None or " " in first.series:
        return first
    number, place = first.name.number, (first.paragraph.id, first.offset)
    return next(
        (
            other
            for other in found
            if other.name.number == number + 1
            and other.paragraph is first.paragraph
            and other.offset < place[1]
            and fold(first.series) in fold(other.series)
        ),
        first,
    )


def _is_fuller(title: _Candidate, body: _Candidate) -> bool:
    """Whether the title says of the meeting that the body names between whom it was, or of what: "11th Fiji-Chile Ports Meeting", "11th Ports Meeting"; "48th Ordinary Session of the Ports Council", "its 48th Ordinary Session"."""
    counted = body.name.number is not None and body.name.number == title.name.number
    of = title.series.startswith(f"{body.series} of ") and not title.text.isupper()
    return counted and (of or title.series.endswith(f" {body.series}"))


def _numbered(title: _Candidate, sentences: Sequence[Sentence]) -> _Candidate | None:
    """The meeting of the title where the text tells which of its series it was: "the 20th Session of the Council"."""
    if title.name.number is not None or " " not in title.series:
        return None
    found: dict[int, _Candidate] = {}
    for sentence in sentences[:_MOST_NUMBERED]:
        at = sentence.text.find(title.series)
        start = sentence.text.rfind(" the ", 0, at) if at > 0 else -1
        name = match_name(sentence.text, start, len(sentence.text)) if start >= 0 else None
        if (
            name
            and name.number is not None
            and sentence.text[slice(*name.series)] == title.series
            and not _FOREIGN.search(sentence.masked, 0, name.start)
        ):
            found.setdefault(name.number, _Candidate(sentence.text, sentence.paragraph, sentence.start, name))
    return next(iter(found.values())) if len(found) == 1 else None


_MOST_NUMBERED: Final = 8
"""Sentences in which a text tells which of its series the meeting was."""


def _is_occasion(series: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a name is that of something on whose margins people met."""
    return any(
        fold(series) in fold(match["occasion"])
        for sentence in sentences
        if "argins of" in sentence.text or "idelines of" in sentence.text
        for match in OCCASION.finditer(sentence.text)
    )


def _differing(
    body: _Candidate, title: _Candidate, evidence: list[Evidence]
) -> tuple[str | None, str | None, int | None]:
    """The series alone, where title and body count its meetings differently."""
    evidence.append(body.evidence("series", body.name.series))
    numbers = tuple(str(candidate.name.number) for candidate in (title, body))
    names = tuple(c.text[c.name.start : c.name.end] for c in (title, body))
    anchor = evidence[-1].anchor
    evidence.append(unresolved("name", "meeting.ordinals-differ", anchor, names))
    evidence.append(unresolved("ordinal", "meeting.ordinals-differ", anchor, numbers))
    return None, body.series, None


def _compared(series: str) -> str:
    """A series as it is compared: "Plus" is dropped now and then."""
    return re.sub(r"[\W_]+(?:plus\b)?", " ", fold(series)).strip()


_MOST_BODIES: Final = 4
"""Paragraphs in which a text that has a body names its meeting."""


def _names(draft: Draft) -> Iterator[_Candidate]:
    """Names of the meeting in the body, the surest first: what was held, what somebody took part in."""
    outer = outer_level(draft.sentences)
    told = [sentence for sentence in draft.sentences if sentence.paragraph.level <= outer]
    first = set(list(dict.fromkeys(sentence.paragraph.id for sentence in told))[:_MOST_BODIES])
    told = [sentence for sentence in told if sentence.paragraph.id in first]
    for sentence in told:
        name = find_held(sentence.text, ahead=draft.source.genre in LOOKING_AHEAD)
        begin = _given_out(sentence) if sentence is told[0] else 0
        if name and not _FOREIGN.search(sentence.masked, begin, name.start):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for clause in draft.clauses:
        if clause.part in _PARTS and clause.sentence.paragraph.id in first:
            sentence = clause.sentence
            find = find_met_for if clause.part == "meet" else match_name
            when = _SAID_WHEN.match(sentence.text, *clause.rest) or _AS_WHAT.match(
                sentence.text, *clause.rest
            )
            name = find(sentence.text, when.end() if when else clause.rest[0], clause.rest[1])
            if name is None and clause.part == "host":
                # "hosted Minister Placeholder for the second Consultations"
                name = find_met_for(sentence.text, *clause.rest)
            if name and not _met_beside(clause, name) and not _is_of_one_who_met(sentence, name):
                yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told[:_OPENING_SENTENCES]:
        # "We, the Ministers of Ports, gathered in Lima for the 8th Ports Conference,"
        ours = _WE.match(sentence.text)
        name = find_met_for(sentence.text, 0, len(sentence.text), document=True) if ours else None
        if name:
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told[:1]:
        followed = followed_meeting(sentence)
        name = match_name(sentence.text, followed.end(), len(sentence.text)) if followed else None
        if name:
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)
    for sentence in told:
        name = find_hosted(sentence.text)
        foreign = name and _FOREIGN.search(sentence.masked, 0, name.start)
        if name and not foreign and not _is_of_one_who_met(sentence, name):
            yield _Candidate(sentence.text, sentence.paragraph, sentence.start, name)


_SAID_WHEN: Final = re.compile(SAID_WHEN)
#: As what somebody took part, told before in what: "attended | as an observer | the 5th Forum".
_AS_WHAT: Final = re.compile(
    r" as (?:an? |the )?(?:[a-z]+ )?(?:observers?|guests?(?: of honou?r)?|speaker)(?= )"
)
#: What many take part in, where two meet on its margins: "at the Fourth International Conference on Ports".
_OF_MANY: Final = re.compile(
    r"\b(?:International|World|Global|United Nations|UN|General Assembly|Conference|Congress|Assembly)\b"
)
#: "Third Fiji-Tonga Conference"
_OF_TWO: Final = re.compile(r"\b[A-ZÀ-Þ]\w+[-–][A-ZÀ-Þ]\w+")
_A_PAIR: Final = 2


def _met_beside(clause: Clause, name: MeetingName) -> bool:
    """Whether two persons are told to have met at what is held by many: they met on its margins."""
    text = clause.sentence.text
    few = len(clause.subject) <= _A_PAIR and all(one.kind in ONE_PERSON for one in clause.subject)
    at = _AT.search(text, clause.rest[0], name.start) is not None
    if clause.part != "meet" or not few or not at or _OF_TWO.search(text, name.start, name.end):
        return False
    if _OF_MANY.search(text, name.start, name.end):
        return True
    # "met with Minister Placeholder during the 31st session of the Commission on Ports"
    with_one = len(clause.subject) == 1 and _SESSION_OF.match(text, name.start, name.end) is not None
    return with_one and _of_both().search(text, name.start, name.end) is None


#: "31st session of the Commission on Ports"
_SESSION_OF: Final = re.compile(r"[\w-]+ (?:[\w-]+ )?(?i:sessions?|meetings?|plenary) of\b")


@cache
def _of_both() -> re.Pattern[str]:
    """Words of the names of bodies that two have in common: "Joint Commission"."""
    return re.compile(rf"\b(?:{alternation(table('meetings')['of_both'])})\b")


#: What somebody took part in, told by the way: "Minister Placeholder, who attended | the 5th Forum in Suva, met with".
_WHO: Final = re.compile(r", who [^,;:]{3,100}$")
#: What this one is told of, behind that: whom he met.
_WHO_MET: Final = re.compile(
    r"[^,;:]{0,80}(?:, [^,;:]{2,40})?, (?:also |then |today |yesterday )?(?:met\b|spoke with\b|(?:held|had) (?:an? |their )?(?:[\w-]+ )?(?:meetings?|talks|conversation|consultations)\b)"
)


def _is_of_one_who_met(sentence: Sentence, name: MeetingName) -> bool:
    """Whether a name is of what one took part in who is told to have met somebody besides."""
    who = _WHO.search(sentence.masked, 0, name.start)
    return who is not None and _WHO_MET.match(sentence.masked, name.end) is not None


_AT: Final = re.compile(r"\b(?:at|during) (?:the|its|their) $|\b(?:at|during) $")
_OPENING_SENTENCES: Final = 2
_WE: Final = re.compile(
    r"(?:The|THE) [^;:]{3,600}?, (?:meeting|gathered|assembled|MEETING|GATHERED|ASSEMBLED|having met) (?:in|at|on|IN|AT|ON)\b"
    r"|(?:Having (?:met|gathered|assembled)|HAVING MET|Meeting|Gathered|Assembled) (?:in|at|on|IN|AT|ON)\b|(?:We|WE)(?:,| [–—-]) ?[^;:]{3,400}?\b(?:meeting|gathered|gathering|assembled|having met|met|convened|convening)\b"
)
_PARTS: Final = frozenset({"attend", "host", "chair", "co_chair", "meet"})
#: What a house gives out in the first sentence of a text: "The Ministry of Ports announced that | the 4th Ports Forum was held".
_GIVEN_OUT: Final = re.compile(
    r"(?:The )?(?:[A-Z][\w-]* ){0,3}(?:Ministry|Department|Agency|Office|Secretariat)\b[^.;:]{0,160}? (?:announced|announces|informed|informs)(?: today| yesterday)? that (?=the \S)"
)


def _given_out(sentence: Sentence) -> int:
    """Where what a house gives out begins in a sentence; 0 where none does."""
    given = _GIVEN_OUT.match(sentence.masked)
    return given.end() if given else 0


#: What stands before the name of another meeting.
_FOREIGN: Final = re.compile(
    r"\b(?:that|which|since|after|(?<!on the agenda )(?<!in focus )when|following|before|until|recalling|recalled|noted|welcomed|stated|margins?|sidelines?"
    r"|ahead|preparations?|next|previous|last|back[- ]to[- ]back|in conjunction with|(?:was|were) preceded by)\b",
    re.IGNORECASE,
)


def _beside_title(draft: Draft) -> _Candidate | None:
    """The numbered meeting that a line below the title names, or above that of a document: "Valletta Declaration | Twelfth Conference of Ministers"."""
    heads = {ParagraphRole.HEADING} | (
        {ParagraphRole.OTHER} if draft.source.genre in OF_THOSE_WHO_MET else frozenset()
    )
    for paragraph in draft.paragraphs:
        if paragraph.role in (ParagraphRole.LEAD, ParagraphRole.BODY, ParagraphRole.ITEM):
            break
        line = paragraph.role in heads and paragraph.label is None
        name = find_in_title(paragraph.text) if line else None
        # "Preparing for the 5th Summit" tells of another one.
        begin = behind_document(paragraph.text)
        alone = name and _ALONE.fullmatch(paragraph.text[begin : name.start] + paragraph.text[name.end :])
        if name and alone and name.number is not None:
            return _Candidate(paragraph.text, paragraph, 0, name)
    return None


#: What a line has beside the name that it gives: an article, a place, a day.
_ALONE: Final = re.compile(r"(?:The |THE )?(?:(?:,| ?[(–—|-]).*)?")


def _title(draft: Draft) -> _Candidate | None:
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        name = find_in_title(paragraph.text)
        if name:
            return _Candidate(paragraph.text, paragraph, 0, name)
    title = draft.supplied.title
    if title:
        title = " ".join(title.split())
        name = find_in_title(title)
        return _Candidate(title, None, 0, name) if name else None
    return None
