"""What is said of somebody by the way: in relative clauses, in brackets, and in notes below a list of those present.

aside = ", who" ["also"] ("joined" | "attended" ...) [meeting] [how]
note  = mark ("Attended" | "Joined" ...) [how | "as an observer" | "on behalf of" mention]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from jasmine_record.model import Attendance, Function, Paragraph, ParagraphRole
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.clauses import read_clauses
from jasmine_record.parsing.grammar.fields import value_of
from jasmine_record.parsing.grammar.meeting_formats import how_in_brackets, ways_to_meet
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, cities, fold
from jasmine_record.parsing.parties.attendance import (
    attend,
    attendance_patterns,
    names_delegation,
    note_led,
    stand_in,
    take_part,
)
from jasmine_record.parsing.parties.gathering import add_function, party_of
from jasmine_record.parsing.parties.present import FOOTNOTES
from jasmine_record.parsing.parties.roster import MOST_COMPARED, Party, Roster
from jasmine_record.parsing.parties.speakers import voice_of

__all__ = ["read_brackets", "read_notes", "read_relatives"]


@cache
def _who() -> re.Pattern[str]:
    """A relative clause that says no more than that somebody took part, and how."""
    ways = alternation([*ways_to_meet()["virtual"], *ways_to_meet()["in_person"]])
    return re.compile(
        r", who (?:also )?(?:joined|attended|participated|took part|connected|dialled in|dialed in|was (?:also )?present)"
        r"(?: (?:in |at |to )?(?:it|the (?:[Mm]eeting|[Tt]alks|[Ss]ession|[Dd]ialogue|[Dd]iscussions?|[Ee]vent|[Cc]onference|[Cc]all|[Ff]orum|[Ss]ummit)))?"
        rf"(?: (?:{ways}))?(?: from (?P<city>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?))?(?=[,;.]|$)"
    )


#: "who led the Ghanaian delegation"
_WHO_LED: Final = re.compile(r", who (?:also )?(?P<verb>led|headed) ")
#: "who chaired the meeting"
_WHO_CHAIRED: Final = re.compile(
    r", who (?:also )?(?P<verb>(?P<co>co-)?chaired|presided over) (?:the|this) (?:meeting|talks|session|discussions|dialogue|conference|forum)(?=[,;.]|$)"
)
#: Where somebody can begin to be named.
_OPENS: Final = re.compile(
    r"(?:^|[,;:] | (?:and|by|with|while|from|(?<=invitation )of) )(?:and |by |with |while )?"
)
_LONGEST: Final = 240
"""Code points before a relative clause in which somebody is named."""


def read_relatives(sentence: Sentence, roster: Roster) -> None:
    """Those of whom a relative clause says that they took part: "Minister A, who joined online, ..."."""
    if ", who " not in sentence.masked:
        return
    for match in _WHO_LED.finditer(sentence.masked):
        mention = _before(sentence, match.start(), None)
        if mention and mention.kind is MentionKind.PERSON and names_delegation(sentence, match.start("verb")):
            note_led(
                party_of(mention, sentence.paragraph, sentence.start, roster), sentence, match.start("verb")
            )
    for match in _WHO_CHAIRED.finditer(sentence.masked):
        mention = _before(sentence, match.start(), None)
        if mention and mention.kind is MentionKind.PERSON:
            function = Function.CO_CHAIR if match["co"] else Function.CHAIR
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            add_function(party, function, sentence.anchor(*match.span("verb")), roster)
    for match in _who().finditer(sentence.masked):
        mention = _before(sentence, match.start(), match["city"])
        if mention is None or mention.kind is not MentionKind.PERSON:
            continue
        party = party_of(mention, sentence.paragraph, sentence.start, roster)
        party.is_counterpart = True
        _attend(party, sentence, *match.span(), roster)


def read_brackets(sentence: Sentence, roster: Roster) -> None:
    """How those took part behind whom brackets tell it: "Minister A of Fiji (online), Minister B of Tonga and"."""
    found = tuple(how_in_brackets().finditer(sentence.text)) if "(" in sentence.text else ()
    ends = {sentence.start + place: how for how in found for place in (how.start(), how.end())}
    for party in roster.persons[:MOST_COMPARED] if ends else ():
        for mention, paragraph, offset in party.mentions[-_MOST_MENTIONS:]:
            how = ends.get(offset + mention.end) if paragraph is sentence.paragraph else None
            if how:
                attendance = Attendance.VIRTUAL if how["afar"] else Attendance.IN_PERSON
                attend([party], attendance, stated("attendance", sentence.anchor(*how.span("how"))))


_MOST_MENTIONS: Final = 8
"""Mentions of somebody in one sentence."""


def _before(sentence: Sentence, stop: int, city: str | None) -> Mention | None:
    """The one who is named right before a place; of several the last one, where the city is in that one's country."""
    for opening in _OPENS.finditer(sentence.text, max(0, stop - _LONGEST), stop):
        mentions = read_mentions(sentence.text, opening.end(), stop)
        if mentions and mentions[-1].kind is MentionKind.PERSON:
            last = mentions[-1]
            at_home = (
                city is not None and last.country is not None and cities().get(fold(city)) == last.country
            )
            return last if len(mentions) == 1 or at_home else None
    return None


def _attend(party: Party, sentence: Sentence, start: int, end: int, roster: Roster) -> None:
    """How somebody took part, by the words of a stretch."""
    for attendance, pattern in attendance_patterns():
        found = pattern.search(sentence.masked, start, end)
        if found:
            attend([party], attendance, stated("attendance", sentence.anchor(*found.span())))
    observer = _OBSERVER.search(sentence.masked, start, end)
    if observer:
        add_function(party, Function.OBSERVER, sentence.anchor(*observer.span("as")), roster)


_OBSERVER: Final = re.compile(r"\bas (?:an )?(?P<as>[Oo]bservers?)\b")
_MARK: Final = re.compile(rf"\(?(?P<mark>[{FOOTNOTES}]*)\s*")
#: A note without a subject is on those who have its mark.
_ELIDED: Final = re.compile(
    r"(?:(?:Virtually )?(?:[Aa]ttended|[Pp]articipated|[Tt]ook part|[Jj]oined|[Aa]ttending|[Pp]articipating|[Jj]oining)\b|(?=Represent(?:ed|ing)\b|On behalf of\b))"
)
_FOR: Final = re.compile(
    r"(?P<words>[Oo]n behalf of|[Ii]n place of|[Rr]epresenting|[Rr]epresented) (?=[A-Z]|the )"
)
#: Words without which a note tells of nobody who was there.
_PRESENCE: Final = re.compile(
    r"\b(?:attend|participat|took part|take part|join|observer|represent|on behalf of)", re.IGNORECASE
)
_MOST_NOTES: Final = 50


def read_notes(paragraphs: Iterable[Paragraph], marked: Mapping[str, list[Party]], roster: Roster) -> None:
    """Those of whom notes tell: "* Attended on behalf of the Minister of Ports", "※ Fiji took part as an observer".

    Args:
        paragraphs: Those of the text.
        marked: Those who were named with the mark of a note behind them, by that mark.
        roster: The parties so far.
    """
    notes = [line for line in paragraphs if line.role is ParagraphRole.NOTE and _PRESENCE.search(line.text)]
    for note in notes[:_MOST_NOTES]:
        opening = _MARK.match(note.text)
        mark = (note.label or "") + (opening["mark"] if opening else "")
        value = value_of(note, opening.end() if opening else 0)
        elided = _ELIDED.match(value.masked)
        if not elided:
            _read_sentence(value, roster)
            continue
        parties = marked.get(mark.strip(), [])
        for party in parties:
            _attend(party, value, 0, len(value.text), roster)
        instead = _FOR.search(value.masked)
        if instead and len(parties) == 1:
            principal = mentions_at(value, instead.end(), len(value.text))
            if principal:
                stand_in(parties[0], principal[0], value, value.anchor(*instead.span("words")), roster)


def _read_sentence(note: Sentence, roster: Roster) -> None:
    """A note that is a sentence of its own on who took part."""
    for clause in read_clauses(note)[:1]:
        if clause.part == "attend" and clause.act is None and clause.subject:
            take_part(clause, voice_of(clause, roster), roster)
