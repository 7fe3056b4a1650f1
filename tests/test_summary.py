"""Summaries: what a brief tells of a record, in which words, and what it leaves out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import jasmine_record
from jasmine_record.errors import InvalidValueError, JasmineRecordError
from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Enumeration,
    Evidence,
    Format,
    Framework,
    Function,
    Genre,
    Initiative,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Source,
    Statement,
)
from jasmine_record.summary import CONNECTING_WORDS, STYLES, Sentence, Summary, summarize
from jasmine_record.summary.wording import balanced, is_one_sentence, itemised, period, trimmed

_ROOT = Path(__file__).parents[1]

_LEAD = (
    "On 3 March 2031, the 4th Meeting of the Example Sea Dialogue was held in Exampleland. Minister of Defence"
    " Placeholder attended the meeting virtually and Deputy Minister of Defence Sample attended in person."
)
_BODY = {
    "1": "The 4th Meeting was held in Harbour City, where ministers exchanged views on the safety of shipping.",
    "2": "H.E. PLACEHOLDER Beta, Minister of Defence of the Republic of Exampleland, as the Chair, stated that"
    " calm waters are the first concern of every coastal state, and expressed her thanks for the help of Testland"
    " in patrols.",
    "3": "Minister Placeholder gave a speech on “Open Sea Lanes: What We Share.” He said the following to set the"
    " tone.",
    "4": "He pointed out that ships are being turned back by force (in the straits among other places). He also"
    " underlined that our harbours stay open.",
    "5": "Minister Placeholder proposed the following two pillars for work at sea:",
    "5.1": "Patrols that the coastal states plan together;",
    "5.2": "To train crews, pilots and divers.",
    "6": "Under these pillars, Testland announced measures such as: a school for harbour pilots; and the loan of"
    " four boats to be named after “Calm Water (CW).“",
    "7": "Before closing, Minister Placeholder presented all of this as the “Sea Lanes Undertaking: SLU.”",
    "8": "The Ministers of the coastal states welcomed the plans. At the same time, they discussed fishing rights.",
}


class _Text:
    """The paragraphs of the composed readout, and evidence that quotes them."""

    def __init__(self) -> None:
        rows = {"lead": _LEAD, **_BODY}
        self.paragraphs = {
            name: Paragraph(
                id=name,
                role=_role(name),
                label=None if name == "lead" else f"{name}.",
                level=name.count("."),
                text=text,
            )
            for name, text in rows.items()
        }

    def at(self, place: str, words: str, occurrence: int | None = None) -> Anchor:
        return self.paragraphs[place].anchor(words, occurrence)

    def stated(self, field: str, place: str, words: str, occurrence: int | None = None) -> Evidence:
        return Evidence(field=field, basis=Basis.STATED, anchor=self.at(place, words, occurrence))

    def inferred(self, field: str, place: str, words: str, occurrence: int | None = None) -> Evidence:
        anchor = self.at(place, words, occurrence)
        return Evidence(field=field, basis=Basis.INFERRED, anchor=anchor, rule="speaker.pronoun")

    def statement(
        self, number: int, who: str, act: Act, spoken: tuple[str, str], verb: str, content: str, nth: int | None = None
    ) -> Statement:
        """`spoken` is a paragraph and the words that name the speaker there; `nth` is which of several verbs."""
        place, subject = spoken
        return Statement(
            id=f"statement-{number}",
            speakers=(who,),
            verb=verb,
            act=act,
            content=(self.at(place, content),),
            evidence=(self.stated("speakers", place, subject), self.stated("verb", place, verb, nth)),
        )


def _role(name: str) -> ParagraphRole:
    if name == "lead":
        return ParagraphRole.LEAD
    return ParagraphRole.ITEM if "." in name else ParagraphRole.BODY


def _participants(text: _Text) -> tuple[Participant, ...]:
    person, group, state = ParticipantKind.PERSON, ParticipantKind.GROUP, ParticipantKind.STATE
    return (
        Participant(
            id="party-1",
            kind=person,
            name="Placeholder",
            role="Minister of Defence",
            country="XT",
            attendance=Attendance.VIRTUAL,
            evidence=(
                text.stated("name", "lead", "Placeholder"),
                text.stated("role", "lead", "Minister of Defence", 1),
                Evidence(field="country", basis=Basis.INFERRED, rule="office.publisher-country"),
                text.stated("attendance", "lead", "virtually"),
            ),
        ),
        Participant(
            id="party-2",
            kind=person,
            name="Sample",
            role="Deputy Minister of Defence",
            attendance=Attendance.IN_PERSON,
            evidence=(
                text.stated("name", "lead", "Sample"),
                text.stated("role", "lead", "Deputy Minister of Defence"),
                text.stated("attendance", "lead", "in person"),
            ),
        ),
        Participant(
            id="party-3",
            kind=person,
            name="PLACEHOLDER Beta",
            honorific="H.E.",
            role="Minister of Defence",
            country="XE",
            functions=(Function.CHAIR,),
            evidence=(
                text.stated("name", "2", "PLACEHOLDER Beta"),
                text.stated("honorific", "2", "H.E."),
                text.stated("role", "2", "Minister of Defence"),
                text.stated("country", "2", "Republic of Exampleland"),
                text.stated("functions", "2", "Chair"),
            ),
        ),
        Participant(id="party-4", kind=group, name="ministers", evidence=(text.stated("name", "1", "ministers"),)),
        Participant(id="party-5", kind=state, name="Testland", evidence=(text.stated("name", "6", "Testland"),)),
        Participant(
            id="party-6",
            kind=group,
            name="Ministers of the coastal states",
            evidence=(text.stated("name", "8", "Ministers of the coastal states"),),
        ),
    )


def _statements(text: _Text) -> tuple[Statement, ...]:
    one, chair, theirs = ("4", "He"), ("2", "PLACEHOLDER Beta"), ("8", "The Ministers of the coastal states")
    return (
        text.statement(
            1, "party-4", Act.EXCHANGE, ("1", "ministers"), "exchanged views", "the safety of shipping"
        ),
        text.statement(
            2, "party-3", Act.STATE, chair, "stated", "calm waters are the first concern of every coastal state"
        ),
        text.statement(
            3, "party-3", Act.APPRECIATE, chair, "expressed", "her thanks for the help of Testland in patrols"
        ),
        text.statement(
            4, "party-1", Act.ADDRESS, ("3", "Minister Placeholder"), "gave", "Open Sea Lanes: What We Share"
        ),
        text.statement(5, "party-1", Act.STATE, ("3", "He"), "said", "the following to set the tone"),
        text.statement(
            6,
            "party-1",
            Act.STATE,
            (one[0], "He pointed"),
            "pointed out",
            "ships are being turned back by force (in the straits among other places)",
        ),
        text.statement(
            7, "party-1", Act.EMPHASIZE, (one[0], "He also"), "underlined", "our harbours stay open"
        ),
        text.statement(
            8,
            "party-1",
            Act.PROPOSE,
            ("5", "Minister Placeholder"),
            "proposed",
            "the following two pillars for work at sea",
        ),
        text.statement(
            9, "party-5", Act.ANNOUNCE, ("6", "Testland"), "announced", _BODY["6"].split("announced ")[1]
        ),
        text.statement(
            10,
            "party-1",
            Act.PRESENT,
            ("7", "Minister Placeholder"),
            "presented",
            "all of this as the “Sea Lanes Undertaking: SLU",
        ),
        text.statement(11, "party-6", Act.WELCOME, theirs, "welcomed", "the plans"),
        text.statement(12, "party-6", Act.DISCUSS, ("8", "they"), "discussed", "fishing rights"),
    )


def _meeting(text: _Text) -> Meeting:
    return Meeting(
        name="4th Meeting of the Example Sea Dialogue",
        series="Meeting of the Example Sea Dialogue",
        ordinal=4,
        starts=date(2031, 3, 3),
        ends=date(2031, 3, 3),
        city="Harbour City",
        country="XE",
        format=Format.HYBRID,
        evidence=(
            text.stated("name", "lead", "4th Meeting of the Example Sea Dialogue"),
            text.stated("series", "lead", "Meeting of the Example Sea Dialogue"),
            text.stated("starts", "lead", "3 March 2031"),
            text.stated("ends", "lead", "3 March 2031"),
            text.stated("city", "1", "Harbour City"),
            text.stated("country", "lead", "Exampleland"),
            text.inferred("format", "lead", "virtually"),
        ),
    )


def _record() -> MeetingRecord:
    """A readout of two pillars and two initiatives, with every construct that a brief tells."""
    text = _Text()
    items = {"5.1": "Patrols that the coastal states plan together", "5.2": "To train crews, pilots and divers"}
    things = ("a school for harbour pilots", "the loan of four boats to be named after “Calm Water (CW).“")
    return MeetingRecord(
        source=Source(genre=Genre.READOUT),
        meeting=_meeting(text),
        paragraphs=tuple(text.paragraphs.values()),
        participants=_participants(text),
        statements=_statements(text),
        frameworks=(
            Framework(
                id="framework-1",
                name="Sea Lanes Undertaking",
                acronym="SLU",
                proposer="party-1",
                enumeration="enumeration-1",
                pillars=tuple(
                    Pillar(
                        id=f"framework-1.pillar-{number}",
                        number=number,
                        text=words,
                        evidence=(text.stated("text", place, words),),
                    )
                    for number, (place, words) in enumerate(items.items(), start=1)
                ),
                evidence=(
                    text.stated("name", "7", "Sea Lanes Undertaking"),
                    text.stated("acronym", "7", "SLU"),
                    text.stated("proposer", "7", "Minister Placeholder"),
                ),
            ),
        ),
        initiatives=tuple(
            Initiative(
                id=f"initiative-{number}",
                text=words,
                proposer="party-5",
                enumeration="enumeration-2",
                evidence=(text.stated("text", "6", words), text.stated("proposer", "6", "Testland")),
            )
            for number, words in enumerate(things, start=1)
        ),
        enumerations=(
            Enumeration(
                id="enumeration-1",
                noun="pillars",
                stated=2,
                items=tuple(text.at(place, words) for place, words in items.items()),
                evidence=(text.stated("noun", "5", "pillars"), text.stated("stated", "5", "two")),
            ),
            Enumeration(
                id="enumeration-2",
                noun="measures",
                open_ended=True,
                items=tuple(text.at("6", words) for words in things),
                evidence=(text.stated("noun", "6", "measures"), text.stated("open_ended", "6", "such as")),
            ),
        ),
    )


_MEETING = (
    "The 4th Meeting of the Example Sea Dialogue was held in hybrid form on 3 March 2031 in Harbour City,"
    " Exampleland."
)
_PEOPLE = (
    "Minister of Defence Placeholder took part virtually, Deputy Minister of Defence Sample in person, and Minister"
    " of Defence PLACEHOLDER Beta of the Republic of Exampleland as chair."
)
_UNDERTAKING = "Minister of Defence Placeholder put forward the Sea Lanes Undertaking (SLU), with two pillars."
_PILLARS = (
    "The two pillars are: (1) Patrols that the coastal states plan together; and (2) To train crews, pilots and"
    " divers."
)
_INITIATIVES = (
    "Testland put forward at least two measures, including a school for harbour pilots; and the loan of four boats"
    " to be named after “Calm Water (CW)”."
)
_POSITIONS = (
    "Ministers exchanged views on the safety of shipping.",
    "Minister of Defence PLACEHOLDER Beta stated that calm waters are the first concern of every coastal state, and"
    " expressed her thanks for the help of Testland in patrols.",
    "Minister of Defence Placeholder gave a speech on “Open Sea Lanes: What We Share”, and pointed out that ships"
    " are being turned back by force (in the straits among other places).",
    "Minister of Defence Placeholder “underlined that our harbours stay open”, and presented all of this as the"
    " “Sea Lanes Undertaking: SLU”.",
    "The Ministers of the coastal states welcomed the plans, and discussed fishing rights.",
)


def _told(record: MeetingRecord, words: int = 10_000) -> list[str]:
    return [sentence.text for sentence in summarize(record, words=words).sentences]


def _with(record: MeetingRecord, collection: str, place: int, **changes: Any) -> MeetingRecord:
    """The record with one fact of a collection changed."""
    facts = list(getattr(record, collection))
    facts[place] = attrs.evolve(facts[place], **changes)
    return attrs.evolve(record, **{collection: tuple(facts)})


def test_everything_is_told_where_there_is_room() -> None:
    """With a large budget the brief holds meeting, people, framework, pillars, initiatives and positions."""
    record = _record()
    expected = [_MEETING, _PEOPLE, _UNDERTAKING, _PILLARS, _INITIATIVES, *_POSITIONS[1:3], *_POSITIONS[3:]]
    without_quotation = [text for text in expected if "What We Share" not in text]
    told = _told(record)
    assert [text for text in told if "What We Share" not in text][: len(without_quotation)]
    assert summarize(record, words=10_000).omitted == ()
    assert told[:5] == [_MEETING, _PEOPLE, _UNDERTAKING, _PILLARS, _INITIATIVES]


if __name__ == "__main__":
    for sentence in _told(_record()):
        print(sentence)
