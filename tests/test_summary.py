"""Summaries: what a brief tells of a record, in which words, and what it leaves out."""

from __future__ import annotations

import re
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
from jasmine_record.summary import CONNECTING_WORDS, STYLES, Sentence, Summary, summarize, unsupported
from jasmine_record.summary.stretches import dispensable, tail_of
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
        self,
        number: int,
        who: str,
        act: Act,
        spoken: tuple[str, str],
        verb: str,
        content: str,
        nth: int | None = None,
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
        Participant(
            id="party-4", kind=group, name="ministers", evidence=(text.stated("name", "1", "ministers"),)
        ),
        Participant(
            id="party-5", kind=state, name="Testland", evidence=(text.stated("name", "6", "Testland"),)
        ),
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
            2,
            "party-3",
            Act.STATE,
            chair,
            "stated",
            "calm waters are the first concern of every coastal state",
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
    items = {
        "5.1": "Patrols that the coastal states plan together",
        "5.2": "To train crews, pilots and divers",
    }
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
_UNDERTAKING = (
    "Minister Placeholder put forward the Sea Lanes Undertaking (SLU), with two pillars: (1) Patrols that the coastal"
    " states plan together; and (2) To train crews, pilots and divers."
)
_INITIATIVES = (
    "Testland put forward at least two measures, including a school for harbour pilots and the loan of four boats"
    " to be named after “Calm Water (CW)”."
)
_POSITIONS = [
    "Ministers exchanged views on the safety of shipping.",
    (
        "PLACEHOLDER Beta stated that calm waters are the first concern of every coastal state, and expressed her"
        " thanks for the help of Testland in patrols."
    ),
    (
        "Minister Placeholder gave a speech on “Open Sea Lanes: What We Share”, pointed out that ships are being turned"
        " back by force (in the straits among other places), and underlined that “our harbours stay open”."
    ),
    "Minister Placeholder also presented all of this as the “Sea Lanes Undertaking: SLU”.",
    "The Ministers of the coastal states welcomed the plans, and discussed fishing rights.",
]


def _told(record: MeetingRecord, words: int = 10_000) -> list[str]:
    return [sentence.text for sentence in summarize(record, words=words).sentences]


def _with(record: MeetingRecord, collection: str, place: int, **changes: Any) -> MeetingRecord:
    """The record with one fact of a collection changed."""
    facts = list(getattr(record, collection))
    facts[place] = attrs.evolve(facts[place], **changes)
    changed: dict[str, Any] = {collection: tuple(facts)}
    return attrs.evolve(record, **changed)


def _saying(paragraph: str, verb: str, content: str) -> MeetingRecord:
    """A record of one statement of Testland in a text of one paragraph."""
    text = Paragraph(id="1", role=ParagraphRole.BODY, text=paragraph)
    name = Evidence(field="name", basis=Basis.STATED, anchor=text.anchor("Testland", 1))
    spoken = Evidence(field="verb", basis=Basis.STATED, anchor=text.anchor(verb))
    return MeetingRecord(
        paragraphs=(text,),
        participants=(
            Participant(id="party-1", kind=ParticipantKind.STATE, name="Testland", evidence=(name,)),
        ),
        statements=(
            Statement(
                id="statement-1",
                speakers=("party-1",),
                verb=verb,
                act=Act.STATE,
                content=(text.anchor(content),),
                evidence=(spoken,),
            ),
        ),
    )


def _said(paragraph: str, verb: str, content: str) -> str | None:
    """The sentence about that one statement."""
    told = [text for text in _told(_saying(paragraph, verb, content)) if " included " not in text]
    return told[0] if told else None


def test_everything_is_told_where_there_is_room() -> None:
    """A large budget holds the meeting, the people, what was put forward, and who said what, in that order."""
    summary = summarize(_record(), words=10_000)
    assert [sentence.text for sentence in summary.sentences] == [
        _MEETING,
        _PEOPLE,
        _UNDERTAKING,
        _INITIATIVES,
        *_POSITIONS,
    ]
    assert summary.omitted == ()
    assert summary.style == "brief"
    assert summary.words == 10_000


def test_the_package_has_it() -> None:
    """`summarize` and `Summary` are names of the package."""
    assert jasmine_record.summarize is summarize
    assert jasmine_record.Summary is Summary
    assert STYLES == ("headline", "brief", "bullets", "sections")


def test_plain_text_is_the_sentences() -> None:
    """`str` joins the sentences with spaces."""
    summary = summarize(_record(), words=60)
    assert str(summary) == " ".join(sentence.text for sentence in summary.sentences)


def test_a_small_budget_keeps_what_matters_most() -> None:
    """What was weighed last is left out first, and named in the order in which it matters."""
    summary = summarize(_record(), words=60)
    assert [sentence.text for sentence in summary.sentences] == [
        _MEETING,
        (
            "Minister of Defence Placeholder took part virtually, Deputy Minister Sample in person, and Minister"
            " PLACEHOLDER Beta of Exampleland as chair."
        ),
        _UNDERTAKING.partition(":")[0] + ".",
        "Testland put forward at least two measures.",
    ]
    assert len(str(summary).split()) == 60
    assert summary.omitted[:4] == (
        "/frameworks/0/pillars/0",
        "/frameworks/0/pillars/1",
        "/initiatives/0",
        "/initiatives/1",
    )
    # One position of each speaker, the shorter first, then a second one, and topics at the end.
    assert [pointer.rpartition("/")[2] for pointer in summary.omitted[4:]] == [
        *("10", "6", "1", "4", "2", "9", "5"),
        *("11", "0", "3"),
    ]


def test_a_budget_too_small_for_the_first_sentence_holds_nothing() -> None:
    """A summary doesn't begin with what matters less, even if that would fit."""
    needed = 10
    summary = summarize(_record(), words=needed - 1)
    assert summary.sentences == ()
    assert str(summary) == ""
    assert summary.to_markdown() == ""
    assert summary.omitted[:5] == (
        "/meeting",
        "/meeting/starts",
        "/meeting/city",
        "/meeting/format",
        "/participants/2",
    )
    assert _told(_record(), needed) == ["The 4th Meeting of the Example Sea Dialogue was held."]


def test_no_budget_is_exceeded() -> None:
    """Whatever the budget, the text keeps to it, and each sentence is whole."""
    for words in range(1, 300):
        summary = summarize(_record(), words=words)
        assert len(str(summary).split()) <= words
        assert all(sentence.text.endswith(".") for sentence in summary.sentences)


def test_a_budget_that_just_fits_is_used() -> None:
    """The costs that are weighed are those of the text: not a word is wasted on what would have fitted."""
    whole = summarize(_record(), words=10_000)
    needed = len(str(whole).split())
    assert summarize(_record(), words=needed).sentences == whole.sentences
    assert summarize(_record(), words=needed - 1).sentences != whole.sentences


def test_citations_follow_each_sentence_in_markdown() -> None:
    """Each paragraph is cited once behind the sentence, items by their path."""
    told = dict(zip(_told(_record()), summarize(_record(), words=10_000).sentences, strict=True))
    assert told[_MEETING].paragraphs == ("lead", "1")
    assert told[_UNDERTAKING].paragraphs == ("lead", "7", "5", "5.1", "5.2")
    markdown = summarize(_record(), words=10_000).to_markdown()
    assert markdown.startswith(
        f"{_MEETING} [¶ lead](#para-lead) [¶ 1](#para-1) {_PEOPLE} [¶ lead](#para-lead) [¶ 2](#para-2) "
    )


def test_markdown_is_escaped() -> None:
    """What would be markup in Markdown stands there as text."""
    record = _saying("Testland said that *all* [ports] are <open>.", "said", "*all* [ports] are <open>")
    assert (
        r"Testland said that \*all\* \[ports\] are \<open\>. [¶ 1](#para-1)"
        in summarize(record).to_markdown()
    )


def test_citations_are_the_words_themselves() -> None:
    """A position cites its stretch of text from the verb to the end of what was said, and its speaker."""
    record = _record()
    sentence = summarize(record, words=10_000).sentences[4]
    assert [record.quote(anchor) for anchor in sentence.citations] == [
        "ministers",
        "exchanged views on the safety of shipping",
    ]


def test_an_empty_record_has_an_empty_summary() -> None:
    """Nothing to tell is no error."""
    summary = summarize(MeetingRecord())
    assert (summary.sentences, summary.omitted, str(summary), summary.words) == ((), (), "", 120)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"style": "haiku"},
            "summarize.style is 'haiku', expected one of 'headline', 'brief', 'bullets', 'sections'",
        ),
        (
            {"style": None},
            "summarize.style is None, expected one of 'headline', 'brief', 'bullets', 'sections'",
        ),
        ({"words": 0}, "summarize.words is 0, expected a whole number from 1"),
        ({"words": -3}, "summarize.words is -3, expected a whole number from 1"),
        ({"words": 1.5}, "summarize.words is 1.5, expected a whole number from 1"),
        ({"words": True}, "summarize.words is True, expected a whole number from 1"),
    ],
)
def test_senseless_arguments_are_refused(arguments: dict[str, Any], message: str) -> None:
    """An unknown style and a budget below one word are misuse, and say so."""
    with pytest.raises(InvalidValueError) as caught:
        summarize(_record(), **arguments)
    assert str(caught.value) == message
    assert isinstance(caught.value, JasmineRecordError)


def test_a_sentence_needs_a_citation() -> None:
    """A sentence that cites nothing can't be built."""
    with pytest.raises(InvalidValueError, match=r"Sentence\.citations"):
        Sentence(text="Nobody said this.", citations=())


# The meeting


def _about(meeting: Meeting, genre: Genre = Genre.READOUT) -> list[str]:
    record = _record()
    return _told(MeetingRecord(source=Source(genre=genre), meeting=meeting, paragraphs=record.paragraphs))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Format.IN_PERSON, "in person"),
        (Format.VIRTUAL, "virtually"),
        (Format.HYBRID, "in hybrid form"),
        (Format.TELEPHONE, "by telephone"),
    ],
)
def test_how_the_meeting_was_held(form: Format, words: str) -> None:
    """Each format has its words."""
    meeting = attrs.evolve(_record().meeting, format=form, city=None, country=None)
    assert _about(meeting) == [
        f"The 4th Meeting of the Example Sea Dialogue was held {words} on 3 March 2031."
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (date(2031, 3, 3), None, "on 3 March 2031"),
        (date(2031, 3, 3), date(2031, 3, 3), "on 3 March 2031"),
        (date(2031, 3, 3), date(2031, 3, 4), "from 3 to 4 March 2031"),
        (date(2031, 3, 31), date(2031, 4, 1), "from 31 March to 1 April 2031"),
        (date(2030, 12, 31), date(2031, 1, 1), "from 31 December 2030 to 1 January 2031"),
        (date(2031, 3, 3), date(2031, 3, 1), "on 3 March 2031"),
    ],
)
def test_when_it_was_held(starts: date, ends: date | None, words: str) -> None:
    """A period repeats no more than it needs; an end before the start is not told."""
    assert period(starts, ends) == words


def test_a_meeting_without_a_name_is_a_meeting() -> None:
    """Where the text bears out no name, the day and the place still say that there was one."""
    meeting = attrs.evolve(_record().meeting, name=None, series=None)
    assert _about(meeting) == [
        "A meeting was held in hybrid form on 3 March 2031 in Harbour City, Exampleland."
    ]


def test_a_date_alone_cites_nothing_and_is_not_told() -> None:
    """A day that came with the text, and not in it, makes no sentence by itself."""
    supplied = Evidence(field="starts", basis=Basis.SUPPLIED)
    assert _about(Meeting(starts=date(2031, 3, 3), evidence=(supplied,))) == []


def test_the_name_of_the_series_stands_in() -> None:
    """The name without its ordinal is told where the other isn't borne out."""
    record = _record()
    evidence = tuple(entry for entry in record.meeting.evidence if entry.field != "name")
    meeting = attrs.evolve(
        record.meeting, evidence=evidence, starts=None, city=None, country=None, format=None
    )
    assert _about(meeting) == ["The Meeting of the Example Sea Dialogue was held."]


def test_several_talks_were_held() -> None:
    """The verb agrees with a name in the plural."""
    text = Paragraph(
        id="1", role=ParagraphRole.BODY, text="The 2nd Example Talks on Fishing took place in March."
    )
    name = Evidence(field="name", basis=Basis.STATED, anchor=text.anchor("2nd Example Talks on Fishing"))
    record = MeetingRecord(
        meeting=Meeting(name="2nd Example Talks on Fishing", evidence=(name,)), paragraphs=(text,)
    )
    assert _told(record) == ["The 2nd Example Talks on Fishing were held."]


def test_a_preview_speaks_of_what_is_to_come() -> None:
    """A meeting that is still to come is not told as one that was held."""
    record = attrs.evolve(_record(), source=Source(genre=Genre.PREVIEW))
    first, second = _told(record)[:2]
    assert first.startswith(
        "The 4th Meeting of the Example Sea Dialogue is to be held in hybrid form on 3 March"
    )
    assert second.startswith("Minister of Defence Placeholder is to take part virtually, Deputy Minister")


@pytest.mark.parametrize("genre", [Genre.ANNOUNCEMENT, Genre.LISTING])
def test_other_texts_report_no_meeting(genre: Genre) -> None:
    """Announcements and listings name meetings without reporting them."""
    assert _about(_record().meeting, genre) == []


def test_a_text_of_which_nothing_else_can_be_told_is_told_by_its_title() -> None:
    """It says what kind of text it is, unless the title does, and cites the title, or where the text begins."""
    text = (
        "Ministry Opens a Call for Grants\n\nOslo, 6 May 2031\n\nLibraries may ask for one purchase a year.\n"
    )
    record = jasmine_record.parse(text)
    (sentence,) = summarize(record).sentences
    assert sentence.text == "The text is the announcement “Ministry Opens a Call for Grants” of 6 May 2031."
    assert [record.quote(anchor) for anchor in sentence.citations] == [
        "Ministry Opens a Call for Grants",
        "6 May 2031",
    ]
    assert summarize(record, style="headline").sentences == (sentence,)
    assert unsupported(sentence.text, record) == ()
    few = summarize(record, words=12)
    assert str(few) == "The text is the announcement “Ministry Opens a Call for Grants”."
    assert few.omitted == summarize(record, style="headline", words=12).omitted == ("/source/issued",)
    assert summarize(record, words=10).omitted == ("/source/title", "/source/issued")

    body = Paragraph(id="1", role=ParagraphRole.BODY, text="It is time to act.")
    supplied = MeetingRecord(
        paragraphs=(attrs.evolve(body, id="0", label="1.", text=""), body),
        source=Source(title="Joint Statement on Ports", genre=Genre.JOINT_STATEMENT, issued=date(2031, 5, 6)),
    )
    (sentence,) = summarize(supplied).sentences
    assert sentence.text == "The text is “Joint Statement on Ports” of 6 May 2031."
    assert [supplied.quote(anchor) for anchor in sentence.citations] == ["It is time to act."]
    assert summarize(attrs.evolve(supplied, paragraphs=())).sentences == ()
    quoting = attrs.evolve(supplied, source=attrs.evolve(supplied.source, title="“Ports” and Piers"))
    assert summarize(quoting).sentences == ()


def test_a_country_is_told_in_the_words_of_the_text() -> None:
    """An adjective that gave the country away is no place, and a code is no prose."""
    text = Paragraph(
        id="1",
        role=ParagraphRole.BODY,
        text="The Sea Forum met at the Exampleland navy’s school in Harbour City.",
    )
    evidence = (
        Evidence(field="name", basis=Basis.STATED, anchor=text.anchor("Sea Forum")),
        Evidence(field="city", basis=Basis.STATED, anchor=text.anchor("Harbour City")),
        Evidence(field="country", basis=Basis.STATED, anchor=text.anchor("Exampleland")),
    )
    meeting = Meeting(name="Sea Forum", city="Harbour City", country="XE", evidence=evidence)
    assert _told(MeetingRecord(meeting=meeting, paragraphs=(text,))) == [
        "The Sea Forum was held in Harbour City."
    ]


# The people


def _crowd(*people: dict[str, Any]) -> MeetingRecord:
    """Parties by name in one paragraph, with whatever else is said of them."""
    names = [f"PLACEHOLDER {letter}" for letter in "ABCDEFGHIJ"[: len(people)]]
    text = Paragraph(id="1", role=ParagraphRole.BODY, text=f"There were {', '.join(names)} and others.")
    return MeetingRecord(
        paragraphs=(text,),
        participants=tuple(
            Participant(
                **{
                    "id": f"party-{number}",
                    "kind": ParticipantKind.PERSON,
                    "name": name,
                    "evidence": (Evidence(field="name", basis=Basis.STATED, anchor=text.anchor(name)),),
                    **more,
                }
            )
            for number, (name, more) in enumerate(zip(names, people, strict=True), start=1)
        ),
    )


_VIRTUAL: dict[str, Any] = {"attendance": Attendance.VIRTUAL}
_THERE: dict[str, Any] = {"attendance": Attendance.IN_PERSON}
_HOST: dict[str, Any] = {"functions": (Function.HOST,)}


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ([{}], ["The parties included PLACEHOLDER A."]),
        ([{}, {}, {}], ["The parties included PLACEHOLDER A, PLACEHOLDER B and PLACEHOLDER C."]),
        ([_THERE, _THERE], ["PLACEHOLDER A and PLACEHOLDER B took part in person."]),
        ([_VIRTUAL, _THERE], ["PLACEHOLDER A took part virtually and PLACEHOLDER B in person."]),
        (
            [_VIRTUAL, _THERE, _THERE],
            ["PLACEHOLDER A took part virtually, and PLACEHOLDER B and PLACEHOLDER C in person."],
        ),
        (
            [{**_THERE, **_HOST}, {}],
            ["PLACEHOLDER A took part in person as host.", "The parties also included PLACEHOLDER B."],
        ),
        ([_HOST, _HOST], ["PLACEHOLDER A and PLACEHOLDER B took part as hosts."]),
        (
            [{"functions": (Function.CHAIR, Function.HOST)}],
            ["PLACEHOLDER A took part as chair and host."],
        ),
        (
            [{"attendance": Attendance.REPRESENTED}, {"represents": "party-1"}],
            ["PLACEHOLDER A was represented by PLACEHOLDER B."],
        ),
        ([{"attendance": Attendance.REPRESENTED}], ["PLACEHOLDER A was represented."]),
        (
            [{"attendance": Attendance.REPRESENTED}, {"attendance": Attendance.REPRESENTED}],
            ["PLACEHOLDER A and PLACEHOLDER B were represented."],
        ),
        (
            [{"attendance": Attendance.REPRESENTED}, {"represents": "party-1", **_THERE}],
            ["PLACEHOLDER B took part in person.", "PLACEHOLDER A was represented by PLACEHOLDER B."],
        ),
    ],
)
def test_who_took_part(people: list[dict[str, Any]], told: list[str]) -> None:
    """People are told together where they took part in the same manner, and only what the record says of it."""
    assert _told(_crowd(*people)) == told


def test_whose_office_is_the_chair_is_not_told_to_chair() -> None:
    record = jasmine_record.parse(
        "Port Forum\n\nThe 4th Port Forum was held in Suva on 4 May 2022.\n\nThe Chair thanked the pilots."
    )
    assert record.participants[0].functions == (Function.CHAIR,)
    assert str(summarize(record)).endswith("on 4 May 2022 in Suva. The Chair thanked the pilots.")


def test_two_who_met_make_one_sentence() -> None:
    """Of a meeting without a name that was one of two people, the readout is told as what they did."""
    people = _crowd(_VIRTUAL, _VIRTUAL)
    day = Meeting(starts=date(2031, 3, 3), format=Format.TELEPHONE)
    record = attrs.evolve(people, source=Source(genre=Genre.READOUT), meeting=day)
    assert _told(record) == ["PLACEHOLDER A and PLACEHOLDER B spoke by telephone on 3 March 2031."]
    assert _told(attrs.evolve(record, meeting=attrs.evolve(day, format=Format.VIRTUAL))) == [
        "PLACEHOLDER A and PLACEHOLDER B met virtually on 3 March 2031."
    ]
    assert summarize(record, words=5).omitted == (
        "/meeting",
        "/participants/0",
        "/participants/1",
        "/meeting/starts",
        "/meeting/format",
    )


def test_two_who_met_are_told_beside_those_who_came_with_them() -> None:
    """Where the text speaks of the two, and nobody else speaks."""
    text = """\
Talks in Suva

4 May 2022

On 4 May 2022, President Placeholder Alpha of Fiji held talks in Suva with President Placeholder Bravo of Tonga.
{} also took part. President Placeholder Alpha praised the port. President
Placeholder Bravo thanked Fiji. {} agreed to meet again.
"""
    minister = "Minister of Ports Placeholder Charlie of Tonga"
    met = "President Placeholder Alpha of Fiji and President Placeholder Bravo of Tonga met on 4 May 2022 in Suva."
    told = str(summarize(jasmine_record.parse(text.format(minister, "The two Presidents"))))
    assert told.startswith(f"{met} Participants also included {minister}.")
    told = str(summarize(jasmine_record.parse(text.format(minister, "The Presidents"))))
    assert told.startswith("A meeting was held on 4 May 2022 in Suva.")


def test_two_of_whom_only_it_is_told_that_they_spoke_are_not_told_to_have_met() -> None:
    """By telephone or by video: the text doesn't say."""
    record = attrs.evolve(_crowd(_VIRTUAL, _VIRTUAL), meeting=Meeting(starts=date(2031, 3, 3)))
    assert _told(attrs.evolve(record, source=Source(genre=Genre.READOUT)))[0].startswith(
        "PLACEHOLDER A and PLACEHOLDER B spoke on 3 March 2031"
    )


def test_a_state_that_is_neither_of_two_people_s_makes_it_a_meeting() -> None:
    record = jasmine_record.parse(
        "Talks in Suva\n\n4 May 2022\n\nMinister Placeholder Alpha of Fiji met Minister Placeholder Bravo of Tonga"
        " in Suva on 4 May 2022. Minister Alpha praised the port. Samoa asked for pilots."
    )
    assert [party.kind for party in record.participants].count(ParticipantKind.STATE) == 1
    assert _told(record)[0] == "A meeting was held on 4 May 2022 in Suva."


def test_a_readout_has_participants_and_a_statement_has_parties() -> None:
    """Those who speak in a joint statement need not have met."""
    for genre, noun in ((Genre.READOUT, "Participants"), (Genre.JOINT_STATEMENT, "The parties")):
        record = attrs.evolve(_crowd({}), source=Source(genre=genre))
        assert _told(record) == [f"{noun} included PLACEHOLDER A."]


def test_only_six_people_come_before_the_rest() -> None:
    """A long list of people doesn't push out what was said; those left over are weighed last of all."""
    people: list[dict[str, Any]] = [{} for _ in range(9)]
    summary = summarize(_crowd(*people), words=3 + 2 * 6 + 1)
    assert summary.omitted == ("/participants/6", "/participants/7", "/participants/8")


def test_those_who_speak_are_named_by_what_they_say() -> None:
    """Nobody is named twice in a brief; who else was there comes at the end. In sections all are listed first."""
    record = jasmine_record.parse(
        "On 3 March 2031, the 4th Example Sea Dialogue Meeting was held in Oslo, attended by Minister of Ports Placeholder Alpha"
        " of Norway and Minister of Trade Placeholder Bravo of Fiji.\n\n1. Minister Alpha announced a fund.\n"
    )
    alpha, bravo = (
        "Minister of Ports Placeholder Alpha of Norway",
        "Minister of Trade Placeholder Bravo of Fiji",
    )
    assert _told(record)[1:] == [f"{alpha} announced a fund.", f"Participants also included {bravo}."]
    listed = [one.text for one in summarize(record, style="sections").sentences][1:]
    assert listed == [f"Participants included {alpha} and {bravo}.", "Minister Alpha announced a fund."]


def test_all_are_named_before_more_than_one_of_them_is_heard() -> None:
    """Where words are wanting, one position is told, and the other speakers are listed; a state, if nobody is there for it."""
    record = jasmine_record.parse(
        "On 3 March 2031, the 4th Example Sea Dialogue Meeting was held in Oslo, attended by Minister of Ports Placeholder Alpha"
        " of Norway.\n\n1. Minister Alpha announced a fund.\n\n2. Norway asked for reports.\n\n3. Fiji proposed a register of"
        " the wrecks in the lagoons of its eastern islands.\n\n4. Tonga expressed concern about the sale of old tankers to"
        " owners without insurance.\n"
    )
    alpha, asked = (
        "Minister of Ports Placeholder Alpha of Norway announced a fund.",
        "Norway asked for reports.",
    )
    fiji = "Fiji proposed a register of the wrecks in the lagoons of its eastern islands."
    tonga = "Tonga expressed concern about the sale of old tankers to owners without insurance."
    assert _told(record, 34)[1:] == [alpha, asked, "Participants also included Fiji and Tonga."]
    assert _told(record, 46)[1:] == [alpha, asked, fiji, "Participants also included Tonga."]
    assert _told(record, 55)[1:] == [alpha, asked, fiji, tonga]


def test_how_all_took_part_is_told_of_the_meeting_alone() -> None:
    """Where the meeting was held virtually, nobody is said to have taken part virtually."""
    record = jasmine_record.parse(
        "On 3 March 2031, the 4th Example Sea Dialogue Meeting was held virtually. Minister of Ports Placeholder Alpha of Norway"
        " chaired the meeting, and Minister of Trade Placeholder Bravo of Fiji attended online.\n"
    )
    told = " ".join(_told(record))
    assert told.count("virtually") == 1
    assert "Placeholder Alpha of Norway took part as chair." in told
    assert "Placeholder Bravo of Fiji" in told


def test_a_group_has_a_short_name_where_the_text_has_it() -> None:
    """`The Ministers`, once they were named in full."""
    record = jasmine_record.parse(
        "Declaration\n\nOslo, 3 March 2031\n\nThe Ministers of Ports of Fiji, Norway and Peru welcomed the new charts."
        " The Ministers agreed to meet again in Suva. The Ministers stressed that reefs need care.\n"
    )
    told = " ".join(_told(record))
    assert told.count("The Ministers of Ports of Fiji, Norway and Peru") == 1, told


@pytest.mark.parametrize(
    ("office", "country", "code", "brief"),
    [
        ("Minister of Ports and Harbours", "Norway", "NO", "Minister PLACEHOLDER A of Norway"),
        ("Deputy Minister for Ports", "the Republic of Peru", "PE", "Deputy Minister PLACEHOLDER A of Peru"),
        ("Minister for Ports", "the Republic of the Philippines", "PH", "Minister PLACEHOLDER A of the Philippines"),
        ("Secretary of Ports", "the Republic of Korea", "KR", "Secretary PLACEHOLDER A of the Republic of Korea"),
        ("Minister of Ports", "the State of Palestine", "PS", "Minister PLACEHOLDER A of the State of Palestine"),
        ("Minister of State for Ports", "Norway", "NO", "Minister of State PLACEHOLDER A of Norway"),
        ("Prime Minister and Minister of Ports", "Norway", "NO", "Prime Minister PLACEHOLDER A of Norway"),
        ("Minister of Ports of Norway", "Norway", "NO", "Minister PLACEHOLDER A of Norway"),
        # Without what stands behind them, these are other offices.
        *((office, "Norway", "NO", f"{office} PLACEHOLDER A of Norway") for office in (
            "Minister of State", "Prime Minister", "High Commissioner for Refugees", "President of the Senate",
            "Secretary of the Council", "Adviser to the Minister", "Assistant to the Secretary",
        )),
    ],
)  # fmt: skip
def test_an_office_is_told_by_its_head_where_words_are_wanting(
    office: str, country: str, code: str, brief: str
) -> None:
    """The first name of a party takes as few words as it can and stays true; it is told in full where there is room."""
    text = Paragraph(id="1", role=ParagraphRole.BODY, text=f"{office} PLACEHOLDER A of {country} chaired.")
    fields = {"role": office, "name": "PLACEHOLDER A", "country": country.removeprefix("the ")}
    party = Participant(
        id="party-1",
        kind=ParticipantKind.PERSON,
        name="PLACEHOLDER A",
        role=office,
        country=code,
        functions=(Function.CHAIR,),
        evidence=tuple(
            Evidence(field=field, basis=Basis.STATED, anchor=text.anchor(words, text.text.count(words)))
            for field, words in fields.items()
        ),
    )
    record = MeetingRecord(paragraphs=(text,), participants=(party,))
    whole = _told(record)[0].removesuffix(" took part as chair.")
    assert whole in (f"{office} PLACEHOLDER A of {country}", f"{office} PLACEHOLDER A")
    needed = len(f"{brief} took part as chair.".split())
    assert _told(record, needed) == [f"{brief} took part as chair."]
    assert _told(record, needed - 1) == []


def test_a_list_of_those_who_were_there_has_names_before_offices() -> None:
    """Where words are wanting, more people are named without their offices; who speaks after all has one."""
    text = Paragraph(
        id="1",
        role=ParagraphRole.BODY,
        text="Minister of Ports PLACEHOLDER A of Norway, Chief Pilot PLACEHOLDER B and Admiral PLACEHOLDER C met."
        " PLACEHOLDER A proposed a fund.",
    )

    def party(number: int, role: str, name: str, *more: Evidence) -> Participant:
        evidence = [Evidence(field="role", basis=Basis.STATED, anchor=text.anchor(role))]
        evidence.append(Evidence(field="name", basis=Basis.STATED, anchor=text.anchor(name, 1)))
        return Participant(
            id=f"party-{number}",
            kind=ParticipantKind.PERSON,
            name=name,
            role=role,
            country="NO" if more else None,
            evidence=(*evidence, *more),
        )

    norway = Evidence(field="country", basis=Basis.STATED, anchor=text.anchor("Norway"))
    record = MeetingRecord(
        paragraphs=(text,),
        participants=(
            party(1, "Minister of Ports", "PLACEHOLDER A", norway),
            party(2, "Chief Pilot", "PLACEHOLDER B"),
            party(3, "Admiral", "PLACEHOLDER C"),
        ),
    )
    names = "The parties included PLACEHOLDER A of Norway, PLACEHOLDER B and PLACEHOLDER C."
    whole = (
        "The parties included Minister of Ports PLACEHOLDER A of Norway, Chief Pilot PLACEHOLDER B and Admiral"
        " PLACEHOLDER C."
    )
    assert _told(record, words=12) == _told(record, words=len(whole.split()) - 1) == [names]
    assert _told(record, words=len(whole.split())) == [whole]

    spoken = Evidence(field="verb", basis=Basis.STATED, anchor=text.anchor("proposed"))
    statement = Statement(
        id="statement-1",
        speakers=("party-1",),
        verb="proposed",
        act=Act.PROPOSE,
        content=(text.anchor("a fund"),),
        evidence=(spoken,),
    )
    saying = attrs.evolve(record, statements=(statement,))
    assert [sentence.text for sentence in summarize(saying, words=20, style="sections").sentences] == [
        "The parties included Minister PLACEHOLDER A of Norway, PLACEHOLDER B and PLACEHOLDER C.",
        "PLACEHOLDER A proposed a fund.",
    ]


def test_the_chair_is_weighed_first() -> None:
    """With room for one person, it is the one who chaired."""
    assert _told(_crowd(_THERE, {}, {"functions": (Function.CHAIR,)}), words=6) == [
        "PLACEHOLDER C took part as chair."
    ]


def test_other_parties_are_named_where_there_are_no_people() -> None:
    """States and groups are parties to name only if nobody else is, or if something is said of them."""
    state: dict[str, Any] = {"kind": ParticipantKind.STATE}
    assert _told(_crowd(state, state)) == ["The parties included PLACEHOLDER A and PLACEHOLDER B."]
    assert _told(_crowd({}, state)) == ["The parties included PLACEHOLDER A."]
    assert _told(_crowd(_THERE, {**state, **_HOST})) == [
        "PLACEHOLDER A took part in person and PLACEHOLDER B as host."
    ]


def test_names_are_told_as_the_text_bears_them_out() -> None:
    """A person whom the text knows by office alone keeps that; an honorific stands in for an office."""
    text = Paragraph(
        id="1",
        role=ParagraphRole.BODY,
        text="The Minister of Ports, Dr. PLACEHOLDER A and both Sides of the Strait met with the Exampleland guard.",
    )

    def party(number: int, kind: ParticipantKind, **fields: Any) -> Participant:
        evidence = tuple(
            Evidence(field=field, basis=Basis.STATED, anchor=text.anchor(words))
            for field, words in fields.items()
        )
        return Participant(id=f"party-{number}", kind=kind, evidence=evidence, **fields)

    person, group = ParticipantKind.PERSON, ParticipantKind.GROUP
    record = MeetingRecord(
        paragraphs=(text,),
        participants=(
            party(1, person, role="Minister of Ports"),
            party(2, person, name="PLACEHOLDER A", honorific="Dr."),
            attrs.evolve(party(3, group, name="Sides of the Strait"), attendance=Attendance.IN_PERSON),
            attrs.evolve(party(4, group, name="Exampleland guard"), functions=(Function.OBSERVER,)),
        ),
    )
    assert _told(record) == [
        "Both Sides of the Strait took part in person and the Exampleland guard as observer.",
        "The parties also included the Minister of Ports and Dr. PLACEHOLDER A.",
    ]


# What was put forward


def test_a_framework_without_a_proposer_is_set_out_by_the_text() -> None:
    """Nobody is said to have put forward what the record gives nobody for."""
    record = _with(_record(), "frameworks", 0, proposer=None)
    assert any(
        text.startswith("The text sets out the Sea Lanes Undertaking (SLU), with two pillars: (1)")
        for text in _told(record)
    )


def test_pillars_without_a_name_are_counted() -> None:
    """A framework that the text doesn't name is told by its pillars."""
    record = _with(_record(), "frameworks", 0, name=None, acronym=None)
    assert any(text.startswith("Minister Placeholder put forward two pillars: (1)") for text in _told(record))


def test_pillars_are_numbered_as_in_the_record_and_listed_together_or_not_at_all() -> None:
    """A pillar whose words the text doesn't bear out keeps the whole list out, not the number."""
    record = _record()
    framework = record.frameworks[0]
    broken = attrs.evolve(framework.pillars[0], text="Somebody else’s words")
    changed = _with(record, "frameworks", 0, pillars=(broken, framework.pillars[1]))
    told = _told(changed)
    assert _UNDERTAKING.partition(":")[0] + "." in told
    assert not any("(2)" in text for text in told)


def test_one_pillar_and_one_initiative_are_singular() -> None:
    """Nouns agree with their number."""
    record = _record()
    record = _with(record, "frameworks", 0, pillars=record.frameworks[0].pillars[:1])
    told = _told(attrs.evolve(record, initiatives=record.initiatives[:1], enumerations=()))
    assert (
        "Minister Placeholder put forward the Sea Lanes Undertaking (SLU), with one pillar: Patrols that the coastal"
        " states plan together."
    ) in told
    assert "Testland put forward one initiative, namely a school for harbour pilots." in told


def test_initiatives_without_a_proposer_were_put_forward() -> None:
    """A closed list is told as a whole, with nobody for a subject where the text gives nobody."""
    record = attrs.evolve(_record(), statements=())
    for place in (0, 1):
        record = _with(record, "initiatives", place, proposer=None, enumeration=None)
    assert (
        "Two initiatives were put forward, namely a school for harbour pilots and the loan of four boats to be named"
        " after “Calm Water (CW)”."
    ) in _told(record)


def test_an_initiative_that_is_a_clause_is_told_with_its_that() -> None:
    """`namely it would fund two officers` is no English, and without a printed `that` the words aren't told."""
    text = (
        "Port meeting\n\nSuva, 4 May 2022\n\nMinister of Ports Placeholder Alpha of Fiji announced {}it would fund two"
        " officers. Minister of Ports Placeholder Bravo of Tonga proposed a fund that will help pilots, and announced"
        " that a port would be built.\n"
    )
    told = _told(jasmine_record.parse(text.format("that ")))
    assert any("that it would fund two officers" in one for one in told)
    assert any("a fund that will help pilots" in one for one in told)
    assert not any("including it" in one or "namely it" in one for one in told)
    told = _told(jasmine_record.parse(text.format("")))
    assert not any("including it" in one or "namely it" in one for one in told)


# Who said what


def test_a_speaker_that_nobody_can_tell_is_not_guessed() -> None:
    """A statement without a speaker, with an open one, or with one that the record lacks is left out."""
    record = _record()
    unresolved = Evidence(
        field="speakers", basis=Basis.UNRESOLVED, rule="speaker.pronoun", candidates=("a", "b")
    )
    evidence = (*record.statements[1].evidence, unresolved)
    for changes in ({"speakers": ()}, {"speakers": ("party-99",)}, {"evidence": evidence}):
        told = " ".join(_told(_with(record, "statements", 1, **changes)))
        assert "calm waters" not in told
        assert "expressed her thanks" in told


def test_several_speakers_are_all_named() -> None:
    """A joint statement has all of its speakers for a subject."""
    record = _with(_record(), "statements", 0, speakers=("party-1", "party-3", "party-1"))
    assert ("Minister Placeholder and PLACEHOLDER Beta exchanged views on the safety of shipping.") in _told(
        record
    )


@pytest.mark.parametrize(
    ("paragraph", "verb", "content", "told"),
    [
        ("Testland said that seas are calm.", "said", "seas are calm", "Testland said that seas are calm."),
        ("Testland discussed fishing.", "discussed", "fishing", "Testland discussed fishing."),
        ("Testland asked “Who pays?” and left.", "asked", "“Who pays?”", "Testland asked “Who pays?”"),
        ("Testland praised “Calm.", "praised", "“Calm", "Testland praised “Calm”."),
        ("Testland praised Calm (CW) too.", "praised", "Calm (CW", "Testland praised Calm (CW)."),
        ("Testland thanked the U.S. Navy.", "thanked", "the U.S. Navy", "Testland thanked the U.S. Navy."),
        ("Testland thanked the U.S.", "thanked", "the U.S.", "Testland thanked the U.S."),
        ("Testland affirmed our aims.", "affirmed", "our aims", "Testland affirmed “our aims”."),
        ("Testland said, “All is calm.”", "said", "“All is calm.”", "Testland said, “All is calm”."),
        # What the text says in its own voice, or in no sentence of its own, is left out.
        ("Testland affirmed our “aims”.", "affirmed", "our “aims”", None),
        ("Testland said much. The sea is calm.", "said", "The sea is calm", None),
        ("Testland thanked the U.S. The sea is calm.", "thanked", "the U.S. The sea is calm", None),
        ("Testland said the following.", "said", "the following", None),
        ("Testland took steps such as: boats.", "took", "steps such as", None),
        ("The sea is calm, Testland said.", "said", "The sea is calm", None),
        ("Testland began by thanking the Navy.", "thanking", "the Navy", None),
        ("The guests were briefed by Testland on the sea.", "briefed", "on the sea", None),
        ("Testland, RECALLING the Pact of Calm;", "RECALLING", "the Pact of Calm", None),
        ("The sea, Testland said, is calm.", "said", "is calm", None),
        ("Testland praised Calm) and more.", "praised", "Calm) and more", None),
        ("A port was offered, for which Testland voiced thanks.", "voiced", "thanks", None),
        ("A port was offered, in which Testland showed interest.", "showed", "interest", None),
        ("A talk was held in which Testland praised Calm.", "praised", "Calm", "Testland praised Calm."),
    ],
)
def test_what_was_said_stands_as_printed(paragraph: str, verb: str, content: str, told: str | None) -> None:
    """The stretch from the verb to the end of what was said is repeated unchanged, or not at all."""
    assert _said(paragraph, verb, content) == told


def test_what_leans_on_words_before_it_is_told_behind_them() -> None:
    """`this fund` is told where the fund is told just before, and otherwise not at all; nor as a headline."""
    lead = "On 3 March 2031, the 4th Example Sea Dialogue Meeting was held in Oslo.\n\n"
    record = jasmine_record.parse(
        f"{lead}1. Minister of Ports Placeholder Alpha of Norway announced a fund of 40 million crowns.\n\n"
        "2. Minister of Trade Placeholder Bravo of Fiji welcomed this fund.\n"
    )
    told = " ".join(_told(record))
    assert told.endswith(
        "a fund of 40 million crowns. Minister of Trade Placeholder Bravo of Fiji welcomed this fund."
    )
    short = summarize(record, words=14)
    assert "fund" not in str(short)
    assert "/statements/1" in short.omitted
    assert "this" not in str(summarize(record, style="headline"))
    alone = jasmine_record.parse(
        f"{lead}1. Minister of Trade Placeholder Bravo of Fiji asked for boats.\n\n"
        "2. Ports need money. Minister of Trade Placeholder Bravo of Fiji welcomed this fund.\n"
    )
    assert [one.verb for one in alone.statements] == ["asked", "welcomed"]
    swapped = attrs.evolve(alone, statements=alone.statements[::-1])
    assert "asked for boats" in " ".join(_told(swapped))
    assert "welcomed" not in " ".join(_told(swapped))


@pytest.mark.parametrize(
    "last",
    [
        "welcomed his decision",
        "praised his initiatives",
        "thanked him",
        "welcomed its success",
        "expressed appreciation for her help",
        "supported his proposal",
        "commended this offer",
    ],
)
def test_what_leans_on_a_sentence_that_was_not_read_is_not_told(last: str) -> None:
    """Behind the statement that the record has before it, it would be about somebody else."""
    lead = "Port Forum\n\nThe 4th Port Forum was held in Suva, Fiji, on 4 May 2022.\n\n"
    alpha = "Minister Placeholder Alpha of Fiji said ports are open."
    beta = "Minister Placeholder Beta of Tonga sent two pilots."
    gamma = f"Minister Placeholder Gamma of Peru {last}."
    for text in (f"{alpha} {beta} {gamma}", f"{alpha}\n\n{beta} {gamma}", f"{alpha}\n\n{beta}\n\n{gamma}"):
        summary = str(summarize(jasmine_record.parse(lead + text)))
        assert "said ports are open" in summary
        assert last not in summary
    for text in (f"{alpha} {gamma}", f"{alpha}\n\n{gamma}"):
        assert f"said ports are open. {gamma}" in str(summarize(jasmine_record.parse(lead + text)))


def test_what_is_ones_own_leans_on_nothing() -> None:
    lead = "Port Forum\n\nThe 4th Port Forum was held in Suva, Fiji, on 4 May 2022.\n\n"
    text = "Two pilots came. Minister Placeholder Gamma of Peru expressed his thanks for the pilots."
    assert "expressed his thanks" in str(summarize(jasmine_record.parse(lead + text)))


@pytest.mark.parametrize(
    ("said", "person", "plural", "others"),
    [
        ("reaffirmed its importance", True, False, True),
        ("reaffirmed its importance", False, False, False),
        ("agreed that its passengers had been failed", False, True, True),
        ("expressed regret that it was late", False, True, True),
        ("said with regret that it was late", False, False, False),
        ("reaffirmed their commitment", False, True, False),
        ("reaffirmed their commitment", True, False, True),
        ("stated that he was pleased to come", True, False, False),
        ("expressed her gratitude", True, False, False),
        ("expressed her gratitude", False, True, True),
        ("asked for the ports and their people", True, False, False),
        ("decided to proceed to its next stage", False, True, True),
        ("decided to extend it", False, True, True),
        ("decided to extend its offer", False, False, False),
        ("decided to extend their offer", False, True, False),
    ],
)
def test_pronouns_that_come_first_are_the_speakers_own(
    said: str, person: bool, plural: bool, others: bool
) -> None:
    """Unless they don't agree in number or kind, and mean what was named before."""
    tail = tail_of(said, said.index(" ") + 1)
    assert tail is not None
    assert tail.means_others(person=person, plural=plural, first_person=False) is others


def test_who_speaks_as_we_is_no_they() -> None:
    said = "resolve to improve their access"
    tail = tail_of(said, said.index(" ") + 1)
    assert tail is not None
    assert tail.means_others(person=False, plural=True, first_person=True)
    record = jasmine_record.parse(
        "Ports\n\n1. We, the Ministers of Ports, met in Suva on 1 May 2025.\n\n"
        "2. We stress that women mend half of the nets. We resolve to improve their pay.\n"
    )
    # Alone it would be the pay of the Ministers.
    assert "their pay" not in str(summarize(record, words=20))
    assert "stress that women mend half of the nets, and resolve to improve their pay" in str(
        summarize(record, words=60)
    )


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Minister of Rail Placeholder Alpha, Kenya, asked", "Minister of Rail Placeholder Alpha of Kenya"),
        ("Minister of Rail Placeholder Alpha (Kenya) asked", "Minister of Rail Placeholder Alpha of Kenya"),
        ("The Minister of Rail, Kenya, asked", "The Minister of Rail of Kenya"),
        (
            "Minister of Rail Placeholder Alpha (Philippines) asked",
            "Minister of Rail Placeholder Alpha of the Philippines",
        ),
    ],
)
def test_a_country_beside_a_name_is_told(printed: str, told: str) -> None:
    """As it is behind `of`: in a bracket, between commas, in an entry of a list."""
    record = jasmine_record.parse(f"Port Forum\n\n4 May 2022\n\n{printed} for pilots.")
    assert f"{told} asked for pilots." in str(summarize(record))
    assert unsupported(summarize(record), record) == ()


def test_whose_side_somebody_is_on_is_no_name_of_a_country() -> None:
    """`of the Fijian` is no English, and `of Fiji` not what is printed."""
    lead = "Port Forum\n\nThe 4th Port Forum was held in Suva on 4 May 2022.\n\n"
    record = jasmine_record.parse(
        f"{lead}The Port Talks were attended by Minister Placeholder Alpha from the Fijian side,"
        " and Minister Placeholder Gamma from the Tongan delegation."
    )
    assert [party.country for party in record.participants] == ["FJ", "TO"]
    assert str(summarize(record)).endswith(
        "Participants included Minister Placeholder Alpha and Minister Placeholder Gamma."
    )


@pytest.mark.parametrize(
    "said",
    [
        "Minister Placeholder Alpha of Fiji announced a fund of 20 million dollars (approx. 44 million FJD) for ports.",
        "Minister Placeholder Alpha of Fiji announced a fund for ports (incl. Suva) and pilots.",
        "Minister Placeholder Alpha of Fiji announced a fund (est. 2020) for ports.",
        "Fiji said that, in 2023, it would pay.",
        "Fiji stated that, inter alia, ports are open.",
        "Participants agreed on the following priority areas: a) grids; b) storage.",
    ],
)
def test_what_was_said_is_told_in_full(said: str) -> None:
    """An abbreviation ends no sentence, an aside behind `that` no clause, and a list stands where it is announced."""
    record = jasmine_record.parse(
        f"Port Forum\n\nThe 4th Port Forum was held in Suva on 4 May 2022.\n\n{said}"
    )
    summary = summarize(record)
    assert str(summary).endswith(said)
    assert summary.omitted == summary.untold == ()


def _of_forum(rest: str) -> MeetingRecord:
    return jasmine_record.parse(f"Port Forum\n\nThe 4th Port Forum was held in Suva on 4 May 2022.\n\n{rest}")


@pytest.mark.parametrize(
    ("announced", "entries", "told"),
    [
        (
            "The Ministers agreed to cooperate in the following areas:",
            ("- pilots;", "- charts; and", "- tugs."),
            "The Ministers agreed to cooperate in the following areas: pilots, charts and tugs.",
        ),
        (
            "The Ministers agreed to cooperate in three areas:",
            ("(a) Pilots and tugs", "(b) Charts", "(c) The rule of the sea"),
            "The Ministers agreed to cooperate in three areas: Pilots and tugs; Charts; and the rule of the sea.",
        ),
    ],
)
def test_a_list_below_is_told_with_what_announces_it(
    announced: str, entries: tuple[str, ...], told: str
) -> None:
    """It cites its entries, and stands at the end of its sentence."""
    lines = "\n".join(entries)
    record = _of_forum(f"{announced}\n{lines}\n\nThe Ministers also condemned the theft of buoys.")
    summary = summarize(record)
    sentence = summary.sentences[1]
    assert sentence.text == told
    items = record.enumerations[0].items
    assert set(items) <= set(sentence.citations)
    assert "condemned the theft of buoys" in summary.sentences[2].text
    assert unsupported(summary, record) == ()


@pytest.mark.parametrize(
    "entries",
    [
        # One of them says more than a sentence can hold; speaks for itself; leaves a bracket open; or there is one too few.
        ("- pilots. They are needed.", "- charts", "- tugs"),
        ("- our pilots", "- charts", "- tugs"),
        ("- pilots) and more", "- charts", "- tugs"),
        ("- pilots", "- charts"),
    ],
)
def test_a_list_that_cannot_be_told_whole_is_not_told(entries: tuple[str, ...]) -> None:
    lines = "\n".join(entries)
    record = _of_forum(f"The Ministers agreed to cooperate in three areas:\n{lines}")
    assert [len(one.items) for one in record.enumerations] == [len(entries)]
    assert summarize(record).sentences[1].text == "The Ministers agreed to cooperate in three areas."


def test_a_list_is_told_where_words_are_left_for_it() -> None:
    """Without it where that can stand, and not at all where it can't."""
    entries = "\n- pilots\n- charts\n- tugs"
    record = _of_forum(f"The Ministers agreed to cooperate in three areas:{entries}")
    assert str(summarize(record, words=22)).endswith("The Ministers agreed to cooperate in three areas.")
    pointing = _of_forum(f"The Ministers agreed to cooperate in the following areas:{entries}")
    assert summarize(pointing, words=22).omitted == ("/statements/0",)


def test_a_question_keeps_its_mark() -> None:
    record = jasmine_record.parse(
        "Port Forum\n\n4 May 2022\n\nMinister Placeholder Alpha of Fiji asked: will ports open? Tonga said yes."
    )
    summary = summarize(record)
    assert str(summary).endswith(
        "Minister Placeholder Alpha of Fiji asked: “will ports open?” Tonga said yes."
    )
    assert unsupported(summary, record) == ()


def test_the_number_of_a_footnote_is_not_told() -> None:
    lead = "Port Forum\n\n4 May 2022\n\nMinister Placeholder Alpha of Fiji said that ports need"
    assert str(summarize(jasmine_record.parse(f"{lead} pilots.1"))).endswith("said that ports need pilots.")
    # Two sentences that such a number parts aren't told as one.
    assert "ships" not in str(summarize(jasmine_record.parse(f"{lead} pilots.1 Tonga has ships.")))


def test_what_cannot_be_told_is_named() -> None:
    """Whoever counts what is told, what had no room and what can't be told misses no statement."""
    record = jasmine_record.parse(
        "Port Forum\n\nThe 4th Port Forum was held in Suva on 4 May 2022.\n\nFiji welcomed this. Tonga asked for pilots."
        " Ministers and Senior Officials of Samoa and Palau attended. Minister Placeholder Alpha of Peru chaired the Forum."
    )
    assert [one.verb for one in record.statements] == ["welcomed", "asked"]
    summary = summarize(record)
    assert "pilots" in str(summary)
    assert summary.omitted == ()
    assert "/statements/0" in summary.untold
    assert "/statements/1" not in summary.untold
    # Where there is no room at all, nobody looks whether it could be told.
    for style in STYLES:
        nothing = summarize(record, style=style, words=1)
        assert {"/statements/0", "/statements/1"} <= {*nothing.omitted, *nothing.untold}


def test_who_speaks_as_i_is_quoted() -> None:
    """`Alpha propose a fund` is no English; what is told in the past is told as that of others."""
    record = jasmine_record.parse(
        "Remarks by Minister of Ports Placeholder Alpha of Fiji\n\nSuva, 4 May 2022\n\n"
        "I welcome you all to Suva and thank Tonga. I warmly thank Peru. I propose a fund. I thanked Samoa.\n"
    )
    assert [one.verb for one in record.statements] == ["welcome", "thank", "thank", "propose", "thanked"]
    summary = summarize(record)
    assert str(summary) == (
        "Minister of Ports Placeholder Alpha of Fiji: “I welcome you all to Suva”, “I warmly thank Peru”, and"
        " “I propose a fund”. Placeholder Alpha thanked Samoa."
    )
    assert unsupported(summary, record) == ()
    assert (
        str(summarize(record, style="headline"))
        == "Minister of Ports Placeholder Alpha of Fiji thanked Samoa."
    )


def test_what_was_said_as_we_in_the_past_is_quoted_without_a_colon() -> None:
    """The quoted verb is that of the sentence: `Alpha “told our partners that ...”`."""
    record = jasmine_record.parse(
        "Remarks by Minister of Ports Placeholder Alpha of Fiji\n\nSuva, 4 May 2022\n\n"
        "I told our partners that we need pilots.\n"
    )
    assert str(summarize(record)) == (
        "Minister of Ports Placeholder Alpha of Fiji “told our partners that we need pilots”."
    )


def test_what_nobody_has_is_not_looked_forward_to_by_them() -> None:
    """`its` is no person's own: that of which it is stands before what is told."""
    record = jasmine_record.parse(
        "Port meeting\n\nSuva, 4 May 2022\n\nMinister of Ports Placeholder Alpha of Fiji looked forward to its next"
        " meeting. Minister of Ports Placeholder Bravo of Tonga looked forward to her visit.\n"
    )
    assert [one.verb for one in record.statements] == ["looked forward to", "looked forward to"]
    summary = str(summarize(record))
    assert "Minister of Ports Placeholder Bravo of Tonga looked forward to her visit." in summary
    assert "its next meeting" not in summary


def test_the_country_from_which_somebody_came_is_told() -> None:
    record = jasmine_record.parse(
        "Ports\n\n1. The Ministers met in Suva. The Minister from Chile thanked Peru.\n"
    )
    assert "The Minister of Chile thanked Peru." in str(summarize(record))


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("welcomed this assurance", True),
        ("applauded the offer", True),
        ("supported the proposal in principle", True),
        ("asked for a report to that end", True),
        ("decided to hold such calls every quarter", True),
        ("noted that 38 members have joined it", True),
        ("supported both", True),
        ("thanked the pilots who helped to put it out", True),
        ("asked both sides for calm", False),
        ("welcomed the offer of two boats", False),
        ("announced a meeting this year", False),
        ("thanked those who helped", False),
        ("named islands such as Gau", False),
    ],
)
def test_words_that_point_back_are_noticed(said: str, back: bool) -> None:
    """What `this offer` was stands in another sentence."""
    tail = tail_of(said, said.index(" ") + 1)
    assert tail is not None
    assert tail.points_back is back


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("raised the state of the ports, including Suva", "raised the state of the ports"),
        (
            "raised the state of the ports, including Suva, Levuka, and Lautoka",
            "raised the state of the ports",
        ),
        ("raised the state of the ports, as well as that of the reefs", "raised the state of the ports"),
        ("stressed that the islands, including Gau, would need boats", None),
        ("stressed that the islands, including Gau, would need boats, and fuel", None),
        ("raised ports, including Suva", None),
        ("raised the state of the ports", None),
    ],
)
def test_what_only_says_more_may_be_dropped(said: str, kept: str | None) -> None:
    """Where it ends the sentence, and enough stands before it."""
    end = dispensable(said)
    assert (None if end is None else said[:end]) == kept


def test_a_verb_is_not_said_twice_in_a_sentence() -> None:
    """Of two positions with one verb, the second goes on without it."""
    record = jasmine_record.parse(
        "On 3 March 2031, Minister Alpha of Norway met Minister Bravo of Fiji in Oslo.\n\n"
        "Minister Alpha discussed the state of the reef. Minister Alpha discussed fishing rights.\n\n"
        "Minister Bravo stressed that ports are open. Minister Bravo stressed the need for pilots.\n"
    )
    assert _told(record)[1:] == [
        "Minister Alpha discussed the state of the reef, and fishing rights.",
        "Minister Bravo stressed that ports are open, and the need for pilots.",
    ]


def test_three_positions_of_one_speaker_make_a_sentence() -> None:
    """They are listed, with semicolons where one has commas itself; the verb of two isn't said twice there either."""
    record = jasmine_record.parse(
        "On 3 March 2031, Minister Alpha of Norway met Minister Bravo of Fiji in Oslo.\n\n"
        "Minister Alpha requested pilots. Minister Alpha proposed a fund. Minister Alpha welcomed the new charts.\n\n"
        "Minister Bravo stressed that cod, hake and ling are scarce. Minister Bravo proposed a register of nets."
        " Minister Bravo regretted the storm. Minister Bravo regretted the loss of a buoy.\n"
    )
    assert _told(record)[1:] == [
        "Minister Alpha requested pilots, proposed a fund, and welcomed the new charts.",
        (
            "Minister Bravo stressed that cod, hake and ling are scarce; proposed a register of nets; and regretted the"
            " storm."
        ),
        "Minister Bravo also regretted the loss of a buoy.",
    ]


def test_several_are_named_once_and_are_they_after_that() -> None:
    """The second sentence of several begins with `They also`; in bullets, where each item stands alone, it names them."""
    record = jasmine_record.parse(
        "The 3rd Port Dialogue was held in Suva.\n\n"
        "Minister Alpha of Norway and Minister Bravo of Fiji requested pilots. Minister Alpha and Minister Bravo proposed a"
        " fund. Minister Alpha and Minister Bravo agreed on a date. Minister Alpha and Minister Bravo regretted the loss"
        " of a buoy.\n"
    )
    names = "Minister Alpha of Norway and Minister Bravo of Fiji"
    assert _told(record)[1:] == [
        f"{names} requested pilots, proposed a fund, and agreed on a date.",
        "They also regretted the loss of a buoy.",
    ]
    assert [sentence.text for sentence in summarize(record, style="bullets").sentences][-1] == (
        "Minister Alpha and Minister Bravo also regretted the loss of a buoy."
    )


def test_a_body_listed_without_an_article_is_told_with_one() -> None:
    """As in running text; letters and what is called by itself have none."""
    record = jasmine_record.parse(
        "The 4th Port Forum was held in Suva, Fiji, on 4 May 2022.\n\nObservers:\n- Japan International Cooperation Agency\n"
        "- UNESCO\n- World Trade Organization"
    )
    told = str(summarize(record, words=120))
    assert "the japan international cooperation agency" in told.casefold()
    assert "the World Trade Organization" in told
    assert "UNESCO" in told
    assert "the UNESCO" not in told


def test_an_answer_is_told_behind_what_it_answers_to() -> None:
    """`Welcomed the fellowship` needs the words before it, unless it is the first thing that is said."""
    meeting = "On 3 March 2031, Minister Alpha of Norway met Minister Bravo of Fiji in Oslo.\n\n"
    offered = "Minister Alpha announced a fellowship for pilots of ships that sail in winter. "
    welcomed = "Minister Bravo welcomed the fellowship."
    record = jasmine_record.parse(f"{meeting}{offered}{welcomed}\n")
    assert _told(record)[1:] == [offered.strip(), welcomed]
    assert _told(record, words=24)[1:] == []
    assert _told(jasmine_record.parse(f"{meeting}{welcomed}\n"), words=24)[1:] == [welcomed]


def test_coordinated_verbs_are_told_once() -> None:
    """Two statements with one object, whose verbs stand side by side, share a sentence."""
    record = _saying("Testland proposed and announced a new patrol.", "proposed", "a new patrol")
    text = record.paragraphs[0]
    spoken = Evidence(field="verb", basis=Basis.STATED, anchor=text.anchor("announced"))
    second = attrs.evolve(record.statements[0], id="statement-2", verb="announced", evidence=(spoken,))
    record = attrs.evolve(record, statements=(*record.statements, second))
    assert _told(record) == ["Testland proposed and announced a new patrol."]
    assert summarize(record, words=6).omitted[:2] == ("/statements/0", "/statements/1")


def test_a_very_long_statement_is_neither_cut_nor_told() -> None:
    """What is longer than a sentence should be is left out however large the budget."""
    content = "calm " * 600 + "seas"
    assert _said(f"Testland wanted {content}.", "wanted", content) is None


# What can't be borne out


@pytest.mark.parametrize(
    "anchor",
    [Anchor("99", 0, 5), Anchor("lead", 0, 100_000), Anchor("lead", 0, 2)],
    ids=["no", "beyond", "other"],
)
def test_facts_that_point_astray_are_left_out(anchor: Anchor) -> None:
    """Evidence that leads nowhere, or to other words, bears nothing out."""
    record = _record()
    astray = tuple(attrs.evolve(entry, anchor=anchor) for entry in record.statements[1].evidence)
    assert "calm waters" not in " ".join(_told(_with(record, "statements", 1, evidence=astray)))
    name = (Evidence(field="name", basis=Basis.STATED, anchor=anchor),)
    assert "Testland put forward" not in " ".join(_told(_with(record, "participants", 4, evidence=name)))


def test_other_words_than_those_printed_are_left_out() -> None:
    """A name that differs from the words it points at isn't told, nor what its bearer said."""
    told = " ".join(_told(_with(_record(), "participants", 0, name="PLACEHOLDER Gamma")))
    assert "Gamma" not in told
    assert "pointed out" not in told


# Punctuation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a (b", "a (b)"),
        ("a “b (c", "a “b (c)”"),
        ("a “b (c).“", "a “b (c).”"),
        ("„a“", "„a”"),
        ('say "a', 'say "a"'),
        ("the ministers’ “aims”", "the ministers’ “aims”"),
        ("‘a’ and Japan’s", "‘a’ and Japan’s"),
        ("(rock ‘n roll)", "(rock ‘n roll)"),
        ("a) grids; b) storage", "a) grids; b) storage"),
        ("areas) b", None),
        ("a” b", None),
        ("(a “b) c”", None),
        ('"(a" b)', None),
    ],
)
def test_brackets_and_quotation_marks_balance(text: str, expected: str | None) -> None:
    """What is open is closed, a second opening mark closes, and what nothing opened spoils the text."""
    assert balanced(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.", "a"),
        ("a.”", "a”"),
        ("a:,; ", "a"),
        ("in the U.S.", "in the U.S."),
        ("who?", "who?"),
        ("states’ ", "states’"),
        ("...", ""),
    ],
)
def test_final_punctuation_is_dropped(text: str, expected: str) -> None:
    """The dots and commas that end a text don't end up in the middle of a sentence."""
    assert trimmed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H.E. Placeholder and Dr. Sample met", True),
        ("as in No. 5 and John F. Sample", True),
        ("he said no. Then he left", False),
        ("it ended. He left", False),
        ("it ended.” He left", False),
        ("終わり。次", False),
        ("v. 2.0 of it", True),
    ],
)
def test_sentences_are_told_from_abbreviations(text: str, expected: bool) -> None:
    """Two sentences in one stretch would let the second speak for the summary itself."""
    assert is_one_sentence(text) is expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a, Jr.", "b"], "a, Jr. and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a, x", "b", "c"], "a, x; b; and c"),
    ],
)
def test_lists_read_well(items: list[str], expected: str) -> None:
    """Commas, "and", and semicolons where commas would mislead."""
    assert itemised(items) == expected


def test_the_connecting_words_are_documented() -> None:
    """The page on summaries lists exactly the words that the package publishes."""
    page = (_ROOT / "docs" / "summary.md").read_text("utf-8")
    listed = page.split("<!-- connecting words -->")[1].split("\n\n")[0]
    assert set(listed.replace("`", "").replace(",", " ").split()) == CONNECTING_WORDS


# The published texts


def _parsed(path: Path) -> MeetingRecord:
    return jasmine_record.parse(path.read_bytes())


def _check_first_record(record: MeetingRecord) -> None:
    told = _told(record)
    assert not [text for text in told if re.search(r"(?i)\b(\w+) \1\b", text)]
    assert told[:2] == [
        (
            "The 8th ASEAN-Japan Defence Ministers’ Informal Meeting was held in hybrid form on 15 November 2023 in"
            " Jakarta, Indonesia."
        ),
        (
            "Minister of Defense Kihara took part virtually, State Minister of Defense Miyazawa in person, and"
            " Minister of Defence Prabowo Subianto of the Republic of Indonesia as chair."
        ),
    ]
    assert told[2].startswith(
        "Minister Kihara put forward the Japan-ASEAN Ministerial Initiative for Enhanced Defense Cooperation (JASMINE),"
        " with four pillars: (1) "
    )
    assert told[3].startswith("Japan put forward at least five initiatives, including ")
    assert len(told) >= 9
    brief = summarize(record)
    assert 60 < len(str(brief).split()) <= 120
    assert {"lead", "1", "2", "6", "7"} <= {
        place for sentence in brief.sentences for place in sentence.paragraphs
    }


def test_the_example() -> None:
    """The restated readout that comes with the project is told from its meeting to its positions."""
    _check_first_record(_parsed(_ROOT / "examples" / "jasmine-2023.txt"))


@pytest.mark.official
def test_the_official_text() -> None:
    """The readout as published is told in the same frame."""
    path = _ROOT.parent / "shared" / "readouts" / "admm-8-2023.txt"
    if not path.exists():
        pytest.skip("the published text stands beside the repository, not in it")
    _check_first_record(_parsed(path))
