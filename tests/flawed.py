"""Records in which rules of validation fire, and records that only look so: texts, and facts set against them.

Each case has the code, what it shows, the record and, where the rule fires, the pointers of the findings in order.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

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
    Term,
)

__all__ = ["FIRES", "SILENT"]

_Fires = tuple[str, str, MeetingRecord, list[str]]
_Silent = tuple[str, str, MeetingRecord]
_BODY: Final = ParagraphRole.BODY
_FEWER: Final = "The ministers agreed on what the two navies do in years"
_DOZEN: Final = "The ministers agreed on what the two navies do in the year"
_LONG: Final = "The ministers went through what the two navies had done together in the year before"
_NOV_15: Final = date(2023, 11, 15)


def _said(*texts: str, **source: Any) -> MeetingRecord:
    """Body paragraphs `p1`, `p2` ..."""
    return MeetingRecord(
        source=Source(**source),
        paragraphs=tuple(Paragraph(id=f"p{i}", role=_BODY, text=text) for i, text in enumerate(texts, 1)),
    )


def _labelled(id: str, label: str | None, text: str = "Words.", **values: Any) -> Paragraph:
    return Paragraph(**{"id": id, "role": _BODY, "label": label, "text": text, **values})


def _text(*paragraphs: Paragraph) -> MeetingRecord:
    return MeetingRecord(paragraphs=paragraphs)


def _roles(role: ParagraphRole, *texts: str) -> MeetingRecord:
    record = _said(*texts)
    return attrs.evolve(record, paragraphs=tuple(attrs.evolve(p, role=role) for p in record.paragraphs))


def _editorial(*fields: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(field=field, basis=Basis.EDITORIAL) for field in fields)


def _person(number: int, name: str | None, **values: Any) -> Participant:
    return Participant(**{"id": f"party-{number}", "kind": ParticipantKind.PERSON, "name": name, **values})


def _parties(*parties: Participant, text: str = "Words.", **meeting: Any) -> MeetingRecord:
    return attrs.evolve(_said(text), participants=parties, meeting=Meeting(**meeting))


def _quoted(text: str, start: int, end: int) -> MeetingRecord:
    """A meeting whose city is anchored to part of a text."""
    evidence = Evidence(field="city", basis=Basis.STATED, anchor=Anchor("p1", start, end))
    return attrs.evolve(_said(text), meeting=Meeting(city="Jakarta", evidence=(evidence,)))


def _formatted(text: str, start: int, end: int) -> MeetingRecord:
    """A meeting in person, anchored to part of a text."""
    evidence = Evidence(field="format", basis=Basis.STATED, anchor=Anchor("p1", start, end))
    return attrs.evolve(_said(text), meeting=Meeting(format=Format.IN_PERSON, evidence=(evidence,)))


def _function(text: str, function: str) -> MeetingRecord:
    evidence = Evidence(field="functions", basis=Basis.STATED, anchor=Anchor("p1", 0, len(text)))
    return _parties(_person(1, None, functions=(Function(function),), evidence=(evidence,)), text=text)


def _speakers(*ids: str, entries: int) -> MeetingRecord:
    return MeetingRecord(
        statements=(
            Statement(
                id="statement-1",
                verb="stated",
                act=Act.STATE,
                speakers=ids,
                evidence=_editorial(*["speakers"] * entries),
            ),
        )
    )


def _frameworks(*frameworks: tuple[int, ...]) -> MeetingRecord:
    """Frameworks with pillars of these numbers."""
    return MeetingRecord(
        frameworks=tuple(
            Framework(
                id=f"framework-{i}",
                pillars=tuple(
                    Pillar(id=f"framework-{i}.pillar-{j}", number=number, text="trust")
                    for j, number in enumerate(numbers, 1)
                ),
            )
            for i, numbers in enumerate(frameworks, 1)
        )
    )


def _pillars(*numbers: int, items: int | None = None, initiatives: int = 0) -> MeetingRecord:
    """A framework with pillars of these numbers, and a list of which it and some initiatives are made."""
    named = None if items is None else "enumeration-1"
    return MeetingRecord(
        frameworks=(
            Framework(
                id="framework-1",
                enumeration=None if initiatives else named,
                pillars=tuple(
                    Pillar(id=f"pillar-{i}", number=n, text="trust") for i, n in enumerate(numbers, 1)
                ),
            ),
        ),
        initiatives=tuple(
            Initiative(id=f"initiative-{i}", text="a seminar", enumeration=named)
            for i in range(1, initiatives + 1)
        ),
        enumerations=(
            Enumeration(
                id="enumeration-1",
                noun="pillars",
                items=tuple(Anchor("p1", i, i + 1) for i in range(items or 0)),
            ),
        ),
    )


def _held(*texts: str, role: ParagraphRole = _BODY, **meeting: Any) -> MeetingRecord:
    values = {
        "series": "Defence Ministers’ Meeting",
        "ordinal": 8,
        "starts": _NOV_15,
        "ends": _NOV_15,
        **meeting,
    }
    return attrs.evolve(_roles(role, *texts), meeting=Meeting(**values))


def _reported(*texts: str, touched: int = 0, genre: Genre = Genre.READOUT) -> MeetingRecord:
    """Paragraphs of which the first few are what somebody stated."""
    statement = Statement(
        id="statement-1",
        verb="stated",
        act=Act.STATE,
        content=tuple(Anchor(f"p{i}", 0, 5) for i in range(1, touched + 1)),
    )
    return attrs.evolve(_said(*texts, genre=genre), statements=(statement,))


FIRES: Final[tuple[_Fires, ...]] = (
    ("JR104", "another number", _text(_labelled("6", "7.")), ["/paragraphs/0/id"]),
    ("JR104", "another number in a path", _text(_labelled("6.2", "(3)")), ["/paragraphs/0/id"]),
    ("JR104", "of an entry without text", _text(_labelled("6", "7.", "")), ["/paragraphs/0/id"]),
    ("JR104", "another path", _text(_labelled("2.1", "3.1")), ["/paragraphs/0/id"]),
    ("JR104", "another number behind a clash", _text(_labelled("6-2", "7.")), ["/paragraphs/0/id"]),
    ("JR105", "before the next entry", _text(_labelled("1", "1.", ""), _labelled("2", "2.")), ["/paragraphs/0/text"]),
    ("JR105", "at the end", _text(_labelled("1", "1."), _labelled("2", "2.", "")), ["/paragraphs/1/text"]),
    ("JR106", "at the end", _said(f"{_LONG} and agreed to the"), ["/paragraphs/0/text"]),
    ("JR106", "before a paragraph of its own", _said(_LONG, "They agreed."), ["/paragraphs/0/text"]),
    ("JR106", "a dozen words behind fewer", _said(_FEWER, "And.", _DOZEN, "They agreed."), ["/paragraphs/2/text"]),
    ("JR106", "before one that begins with a figure", _said(_LONG, "8th in line, they agreed."), ["/paragraphs/0/text"]),
    ("JR106", "in a numbered entry", _text(_labelled("1", "1.", _LONG)), ["/paragraphs/0/text"]),
    ("JR107", "as short as is told", _said("navies " * 8 + "meet", "navies " * 8 + "meet"), ["/paragraphs/1/text"]),
    ("JR107", "three times", _said(f"{_LONG}.", "Words.", f"{_LONG}.", f"{_LONG}."), ["/paragraphs/2/text", "/paragraphs/3/text"]),
    (
        "JR108",
        "moved below another, and one level deeper",
        _text(
            _labelled("6", "6."),
            _labelled("7", "7."),
            _labelled("6.2", "(2)", level=1),
            _labelled("7.1", "(1)", level=1),
            _labelled("7.2.a", "(a)", level=2),
        ),
        ["/paragraphs/2/id", "/paragraphs/4/id"],
    ),
    ("JR205", "a meeting in one room, anchored to a call", _formatted("by video", 0, 8), ["/meeting/evidence/0/anchor"]),
    ("JR205", "a chair, anchored to observers", _function("as observers", "chair"), ["/participants/0/evidence/0/anchor"]),
    ("JR202", "both ends of one character", _quoted("a e\u0301 o\u0302\u0303 b", 3, 6), ["/meeting/evidence/0/anchor/start", "/meeting/evidence/0/anchor/end"]),
    ("JR202", "more marks than a character has", _quoted("a" + "\u0301" * 90, 70, 91), ["/meeting/evidence/0/anchor/start"]),
    (
        "JR203",
        "two entries that are the same, and two that aren't",
        MeetingRecord(
            meeting=Meeting(
                city="Jakarta",
                country="ID",
                evidence=(
                    *_editorial("city", "country", "city", "city"),
                    Evidence(field="country", basis=Basis.SUPPLIED),
                ),
            )
        ),
        ["/meeting/city", "/meeting/country"],
    ),
    (
        "JR301",
        "what nothing refers to, and what something refers to",
        MeetingRecord(
            participants=(*(_person(1, None),) * 3, _person(2, None, represents="party-1")),
            terms=(Term(id="t", name="alpha"), Term(id="t", name="bravo"), Term(id="t-2", name="charlie")),
        ),
        ["/participants/1/id", "/participants/2/id", "/terms/1/id"],
    ),
    (
        "JR301",
        "paragraphs, of which an anchor leads to one",
        attrs.evolve(
            _quoted("Jakarta", 0, 7),
            paragraphs=(*(_labelled("p1", None),) * 2, *(_labelled("p2", None),) * 2),
            initiatives=(Initiative(id="i", text="a seminar", proposer="x"),),
        ),
        ["/paragraphs/1/id", "/paragraphs/3/id"],
    ),
    ("JR403", "one too few behind a pair within a pair", _said("a (b (c) d"), ["/paragraphs/0/text"]),
    ("JR208", "a blank and a letter", _quoted("in Jakarta", 2, 4), ["/meeting/evidence/0/anchor/start"]),
    ("JR208", "a letter and a blank", _quoted("in Jakarta", 1, 3), ["/meeting/evidence/0/anchor/end"]),
    ("JR208", "before, up to the end of the text", _quoted("in Jakarta", 2, 10), ["/meeting/evidence/0/anchor/start"]),
    (
        "JR208",
        "behind an anchor to a space alone",
        MeetingRecord(
            paragraphs=(_labelled("p1", None, "in Jakarta"),),
            meeting=Meeting(
                evidence=tuple(
                    Evidence(field="city", basis=Basis.STATED, anchor=Anchor("p1", start, end))
                    for start, end in ((2, 3), (2, 10))
                )
            ),
        ),
        ["/meeting/evidence/1/anchor/start"],
    ),
    ("JR208", "behind", _quoted("in Jakarta on", 3, 11), ["/meeting/evidence/0/anchor/end"]),
    ("JR208", "on both sides", _quoted("in Jakarta on", 2, 11), ["/meeting/evidence/0/anchor/start", "/meeting/evidence/0/anchor/end"]),
    (
        "JR302",
        "behind a speaker who is there",
        attrs.evolve(_speakers("party-1", "party-9", entries=2), participants=(_person(1, None),)),
        ["/statements/0/speakers/1"],
    ),
    ("JR305", "a speaker", _speakers("party-1", "party-2", "party-1", entries=3), ["/statements/0/speakers/2"]),
    (
        "JR305",
        "a member and a function",
        MeetingRecord(
            participants=(
                Participant(
                    id="party-1",
                    kind=ParticipantKind.GROUP,
                    functions=(Function.CHAIR, Function.CHAIR),
                    members=("Japan", "Japan", "Japan"),
                ),
            )
        ),
        ["/participants/0/functions/1", "/participants/0/members/1", "/participants/0/members/2"],
    ),
    (
        "JR305",
        "a member alone",
        MeetingRecord(participants=(Participant(id="party-1", kind=ParticipantKind.GROUP, members=("Japan", "Japan")),)),
        ["/participants/0/members/1"],
    ),
    (
        "JR305",
        "a partner and a term",
        MeetingRecord(initiatives=(Initiative(id="i", text="a seminar", partners=("Fiji", "Fiji"), terms=("t", "t")),)),
        ["/initiatives/0/partners/1", "/initiatives/0/terms/1"],
    ),
    ("JR306", "a gap, once", _pillars(1, 3, 4), ["/frameworks/0/pillars/1/number"]),
    ("JR306", "in two frameworks", _frameworks((1, 3), (1, 2), (2,)), ["/frameworks/0/pillars/1/number", "/frameworks/2/pillars/0/number"]),
    ("JR306", "not from one on", _pillars(2, 3), ["/frameworks/0/pillars/0/number"]),
    ("JR307", "fewer pillars than items", _pillars(1, 2, items=3), ["/frameworks/0/enumeration"]),
    ("JR307", "fewer initiatives than items, once", _pillars(1, items=5, initiatives=3), ["/initiatives/0/enumeration"]),
    ("JR408", "day before month", _said("on Tuesday, 15 November 2023, in"), ["/paragraphs/0/text"]),
    ("JR408", "month before day", _said("on Tuesday, November 15th, 2023"), ["/paragraphs/0/text"]),
    ("JR408", "the weekday behind", _said("15 November 2023 (Tue)", "15 Nov. 2023 (Tuesday)"), ["/paragraphs/1/text"]),
    ("JR408", "no such day", _said("Monday, 31 June 2023"), ["/paragraphs/0/text"]),
    ("JR408", "no such day, and no weekday", _said("31 June 2023", "February 30", "Feb. 30,", "June 31"), [f"/paragraphs/{i}/text" for i in range(4)]),
    ("JR408", "a number too high for any day, with a year or a weekday", _said("May 50, 2023", "Monday, May 50"), [f"/paragraphs/{i}/text" for i in (0, 1)]),
    ("JR408", "a weekday without a year", _said("on Monday, November 15 in", "on Monday 15 November (", issued=_NOV_15), [f"/paragraphs/{i}/text" for i in (0, 1)]),
    ("JR408", "a weekday without a year, behind", _said("15 November (Monday)", issued=_NOV_15), ["/paragraphs/0/text"]),
    ("JR408", "a weekday without a year, by the meeting's", _held("on Monday, November 15"), ["/paragraphs/0/text"]),
    ("JR408", "the second of two", _said("Wednesday, 15 November 2023 and Wednesday, 16 November 2023"), ["/paragraphs/0/text"]),
    ("JR409", "two days before", MeetingRecord(source=Source(issued=_NOV_15, retrieved=date(2023, 11, 13))), ["/source/retrieved"]),
    ("JR409", "a year before", MeetingRecord(source=Source(issued=_NOV_15, retrieved=date(2022, 11, 16))), ["/source/retrieved"]),
    ("JR410", "another day", _held("The 8th Defence Ministers’ Meeting was held on 14 November 2023."), ["/paragraphs/0/text"]),
    ("JR410", "another day without a year", _held("The Defence Ministers’ Meeting (DMM), which was held in Jakarta, Indonesia, on 14 November."), ["/paragraphs/0/text"]),
    ("JR410", "of another day without a year", _held("The Defence Ministers’ Meeting of November 14 ended."), ["/paragraphs/0/text"]),
    ("JR410", "at the very beginning", _held("Defence Ministers’ Meeting of 14 November 2023"), ["/paragraphs/0/text"]),
    ("JR410", "behind another sentence", _held("They met. The Defence Ministers’ Meeting was held on 14 November 2023."), ["/paragraphs/0/text"]),
    ("JR410", "at the first of two places", _held("The Defence Ministers’ Meeting of 14 November 2023 was the Defence Ministers’ Meeting that"), ["/paragraphs/0/text"]),
    (
        "JR410",
        "behind paragraphs that name it otherwise",
        _held(
            "The 7th Defence Ministers’ Meeting was held on 14 November 2022.",
            "The Defence Ministers’ Meeting agreed to open it on 14 November.",
            "The Defence Ministers’ Meeting was held on 14 November.",
        ),
        ["/paragraphs/2/text"],
    ),
    ("JR410", "behind the last day", _held("The Defence Ministers’ Meeting of November 18, 2023", ends=date(2023, 11, 17)), ["/paragraphs/0/text"]),
    ("JR411", "persons", _parties(_person(1, "Juan Alpha"), _person(2, "JUAN ALPHA")), ["/participants/1/name"]),
    ("JR411", "with and without an accent", _parties(_person(1, "José Álpha"), _person(2, "Jose Alpha")), ["/participants/1/name"]),
    (
        "JR411",
        "states",
        _parties(*(Participant(id=f"party-{i}", kind=ParticipantKind.STATE, country="JP") for i in (1, 2))),
        ["/participants/1/name"],
    ),
    (
        "JR412",
        "in person",
        _parties(_person(1, None, attendance=Attendance.IN_PERSON), _person(2, None, represents="party-1")),
        ["/participants/1/represents"],
    ),
    ("JR412", "itself, behind one that is in order", _parties(
        _person(1, None, attendance=Attendance.REPRESENTED), _person(2, None, represents="party-1"), _person(3, None, represents="party-3")),
        ["/participants/2/represents"]),
    ("JR412", "itself", _parties(_person(1, None, represents="party-1")), ["/participants/0/represents"]),
    (
        "JR413",
        "one from afar",
        _parties(_person(1, None, attendance=Attendance.VIRTUAL), format=Format.IN_PERSON),
        ["/participants/0/attendance"],
    ),
    (
        "JR413",
        "a call with a city and one in the room",
        _parties(_person(1, "Alpha", attendance=Attendance.IN_PERSON), format=Format.TELEPHONE, city="Jakarta"),
        ["/meeting/city", "/participants/0/attendance"],
    ),
    ("JR414", "another country", _parties(city="Jakarta", country="JP"), ["/meeting/country"]),
    ("JR415", "once, where it stands first", _said("Under the PMAI they met.", "The PMAI grew."), ["/paragraphs/0/text"]),
    ("JR415", "its plural and its possessive, once", _said("Under two PMAIs they met, and the PMAI’s desk grew. The PMAI ended."), ["/paragraphs/0/text"]),
    ("JR415", "behind one that is known", _said("The UN met under the PMAI."), ["/paragraphs/0/text"]),
    ("JR415", "behind a city", _said("They met in Jakarta, PMAI."), ["/paragraphs/0/text"]),
    ("JR415", "several letters of which one is known", _said("They met under the UNX.", "The UN met."), ["/paragraphs/0/text"]),
    ("JR416", "in two paragraphs", _said("The Pacific Warning Desk (PWD) opened.", "The Pacific Warning Desk (PWD) closed."), ["/paragraphs/1/text"]),
    ("JR417", "a letter more", _parties(_person(1, "Placeholder Zelenskyy"), text="They thanked Zelensky."), ["/paragraphs/0/text"]),
    ("JR417", "behind one letter", _parties(_person(1, "Placeholder Zelenskyy"), text="X Zelensky came."), ["/paragraphs/0/text"]),
    ("JR417", "another letter", _parties(_person(1, "Tahnoon Alpha"), text="They thanked Tahnoun."), ["/paragraphs/0/text"]),
    ("JR416", "behind what isn't explained", _said("They (PMAI) met at the Pacific Warning Desk (PWD).", "They (PMAI) met at the Pacific Warning Desk (PWD)."), ["/paragraphs/1/text"]),
    ("JR416", "with small words", _said("The Desk of Warning and Rescue (DWR) opened.", "The Desk for Warning and Rescue (DWR) closed."), ["/paragraphs/1/text"]),
    ("JR417", "a letter less in the middle", _parties(_person(1, "Placeholder Alphaxville"), text="They thanked Alphaville."), ["/paragraphs/0/text"]),
    ("JR417", "a letter more in the middle", _parties(_person(1, "Placeholder Alphaville"), text="They thanked Alphaaville."), ["/paragraphs/0/text"]),
    ("JR417", "an accent, once", _parties(_person(1, "Ana Muñoz"), text="They thanked Munoz, and Munoz smiled."), ["/paragraphs/0/text"]),
    ("JR417", "a letter more at the end, which no ending is", _parties(_person(1, "Ana Alphaville"), text="They thanked Alphavillo and Alphavillet."), ["/paragraphs/0/text"] * 2),
    ("JR418", "a Cyrillic letter", _said("in M\u043escow"), ["/paragraphs/0/text"]),
    ("JR418", "a Greek letter, twice", _said("\u0391SEAN and \u0391SEAN"), ["/paragraphs/0/text"] * 2),
    ("JR419", "a soft hyphen", _said("co\u00adoperation"), ["/paragraphs/0/text"]),
    ("JR419", "a space without width", _said("peace\u200b and trust"), ["/paragraphs/0/text"]),
    ("JR419", "a turned line", _said("\u202epeace\u202c and"), ["/paragraphs/0/text"] * 2),
    ("JR419", "a turned line beside Arabic", _said("\u0633\u0644\u0627\u0645 \u202epeace"), ["/paragraphs/0/text"]),
    ("JR419", "one letter away from one that needs it", _said("ی a\u200cb", "یa\u200cb"), [f"/paragraphs/{i}/text" for i in (0, 1)]),
    ("JR419", "what only a machine reads", _said("a\ufff9b"), ["/paragraphs/0/text"]),
    ("JR419", "a joint between Latin letters", _said("pe\u200dace"), ["/paragraphs/0/text"]),
    ("JR419", "a title that came with the page", _said("Words.", title="The COVID-\u206019 Summit"), ["/source/title"]),
    ("JR419", "the city of a meeting", MeetingRecord(meeting=Meeting(city="Ja\u200bkarta")), ["/meeting/city"]),
    ("JR419", "a member", _parties(_person(1, "Al\u200bpha")), ["/participants/0/name"]),
    ("JR420", "an apostrophe", _said("Ministersâ€™ Meeting"), ["/paragraphs/0/text"]),
    ("JR420", "an accent", _said("RenÃ© and Â£5"), ["/paragraphs/0/text"] * 2),
    ("JR420", "what couldn't be read", _said("Ministers\ufffd Meeting"), ["/paragraphs/0/text"]),
    ("JR421", "a dozen words behind fewer", _reported(f"{_LONG}.", f"{_FEWER}.", f"{_DOZEN}.", touched=1), ["/paragraphs/2"]),
    ("JR421", "the second", _reported(f"{_LONG}.", f"{_LONG} again.", touched=1), ["/paragraphs/1"]),
)  # fmt: skip

SILENT: Final[tuple[_Silent, ...]] = (
    ("JR104", "the same number", _text(_labelled("6", "6."), _labelled("6.2", "(2)"), _labelled("6.2-2", "2)"))),
    ("JR104", "the same path", _text(_labelled("6.2", "6.2"), _labelled("6.a", "(a)"), _labelled("6.ii", "ii."))),
    ("JR104", "names of no label", _text(_labelled("p3", "7."), _labelled("note", "*"), _labelled("lead", "1."))),
    ("JR104", "bullets", _text(_labelled("3.b2", "•"), _labelled("3", "•"), _labelled("4", "o"))),
    ("JR108", "below its own number, or its clash", _text(
        _labelled("6", "6."), _labelled("6.1", "(1)", level=1), _labelled("6.1.a", "(a)", level=2), _labelled("6.2", "(2)", level=1),
        _labelled("6-2", "6."), _labelled("6.2-2", "(2)", level=1), _labelled("7", "7."), _labelled("7.1.1", "(a)", level=2))),
    ("JR108", "beside it", _text(_labelled("7", "7."), _labelled("6.2", "(2)"))),
    ("JR108", "below a paragraph without a number", _text(
        _labelled("7", "7."), _labelled("p3", None), _labelled("6.2", "(2)", level=1), _labelled("b1", "•"), _labelled("b1.b2", "•", level=1))),
    ("JR108", "ids that name no number", _text(_labelled("7", "7."), _labelled("a.b", "(b)", level=1), _labelled("3", "3.", level=1))),
    ("JR205", "the same format, and words that say none", _formatted("in person or by video", 0, 21) ),
    ("JR205", "words that say no format", _formatted("by video and so", 9, 15)),
    ("JR205", "a host and a chair", _function("hosted and chaired", "chair")),
    ("JR205", "co-hosts", _function("co-hosted by", "co_chair")),
    ("JR105", "entries below it", _text(_labelled("1", "1.", ""), _labelled("1.1", "(1)", level=1))),
    ("JR106", "a full stop", _said(f"{_LONG}.", f"{_LONG}.”")),
    ("JR106", "a list behind it", _text(_labelled("p1", None, _LONG), _labelled("b1", "•", role=ParagraphRole.ITEM))),
    ("JR106", "it goes on", _said(_LONG, "and so on.")),
    ("JR106", "an entry below it", _text(_labelled("p1", None, _LONG), _labelled("1", "1.", level=1))),
    ("JR106", "a bullet before running text", _text(_labelled("b1", "•", _LONG), _labelled("p2", None, "They agreed."))),
    ("JR106", "short, a heading, a bullet, an item", _text(
        _labelled("p1", None, "Observers: France"), _labelled("p2", None, _LONG, role=ParagraphRole.HEADING),
        _labelled("b1", "•", _LONG), _labelled("b2", None, _LONG, level=1), _labelled("p3", None, f"{_LONG} ###"))),
    ("JR107", "short ones, and links", attrs.evolve(_roles(ParagraphRole.LINK, _LONG, _LONG), generator="a")),
    ("JR107", "short ones", _said("Japan", "Japan", "navies " * 8 + "met", "navies " * 8 + "met")),
    ("JR208", "the words alone", _quoted("in Jakarta on", 3, 10)),
    ("JR208", "a space with a mark", _quoted("Jakarta \u0301 on", 0, 9)),
    ("JR208", "a space with a mark before", _quoted("on \u0301 Jakarta", 2, 12)),
    ("JR208", "a space alone", _quoted("in Jakarta", 2, 3)),
    ("JR208", "beyond the end, which is another rule's", _quoted("in Jakarta", 2, 90)),
    ("JR305", "two of them", _speakers("party-1", "party-2", entries=2)),
    ("JR306", "from one on", _pillars(1, 2, 3)),
    ("JR307", "as many", _pillars(1, 2, 3, items=3)),
    ("JR307", "as many initiatives", _pillars(1, items=2, initiatives=2)),
    ("JR307", "no pillars", _pillars(items=3)),
    ("JR307", "no list", _pillars(1, 2)),
    ("JR408", "the right weekday", _said("Wednesday, 15 November 2023, or November 15, 2023 (Wednesday)")),
    ("JR408", "no year, no weekday", _said("Tuesday, 15 November; 15 November 2023; Good Friday")),
    ("JR408", "what is no day", _said("May 50 ships", "June 0 or so", "15–16 November 2023 (Tuesday)", "40 seminars", "June 311")),
    ("JR408", "a weekday of a year near by", _said("on Tuesday, November 15", "Friday, 15 November", "Wednesday 15 November", issued=_NOV_15)),
    ("JR408", "a leap day", _said("29 February", "Thursday, 29 February", "29 February 2024", issued=_NOV_15)),
    ("JR408", "another day behind a day", _said("from November 15, Monday to Friday", issued=_NOV_15)),
    ("JR408", "a day of years that have none", _said("Monday, 29 February", issued=date(1901, 1, 1))),
    ("JR408", "a weekday before another day", _said("Tuesday to Wednesday, 15 November 2023")),
    ("JR409", "the day before", MeetingRecord(source=Source(issued=_NOV_15, retrieved=date(2023, 11, 14)))),
    ("JR409", "not fetched", MeetingRecord(source=Source(issued=_NOV_15))),
    ("JR410", "the same day", _held("The 8th Defence Ministers’ Meeting was held on 15 November 2023.")),
    ("JR410", "the same day without a year", _held("The Defence Ministers’ Meeting was held on 15 November.")),
    ("JR410", "a day of another matter", _held("The Defence Ministers’ Meeting agreed to open it on 14 November.")),
    ("JR410", "over the end of a year", _held("The Defence Ministers’ Meeting was held on 2 January", starts=date(2023, 12, 30), ends=date(2024, 1, 3))),
    ("JR410", "another ordinal", _held("The 7th Defence Ministers’ Meeting was held on 14 November 2022.", "7th Defence Ministers’ Meeting, 14 November 2022")),
    ("JR410", "the next sentence", _held("the Defence Ministers’ Meeting. On 16 November 2023 they left. They came.")),
    ("JR410", "a paragraph about something else", _held("They spoke of the calendar, and on 16 November 2023 they left.")),
    ("JR410", "a note", _held("Defence Ministers’ Meeting, 16 November 2023", role=ParagraphRole.NOTE)),
    ("JR410", "not dated", _held("the Defence Ministers’ Meeting of 14 November 2023", starts=None, ends=None)),
    ("JR410", "no name", _held("the Defence Ministers’ Meeting of 14 November 2023", series=None)),
    ("JR410", "no such day", _held("the Defence Ministers’ Meeting of 31 November 2023")),
    ("JR411", "surnames", _parties(_person(1, "Alpha"), _person(2, "Alpha"))),
    ("JR411", "two countries", _parties(_person(1, "Juan Alpha", country="ES"), _person(2, "Juan Alpha", country="MX"))),
    ("JR411", "groups, and a state with its minister", _parties(
        *(Participant(id=f"g{i}", kind=ParticipantKind.GROUP, name="the Ministers") for i in (1, 2)),
        Participant(id="s", kind=ParticipantKind.STATE, country="JP"), _person(1, None, country="JP"))),
    ("JR412", "represented", _parties(_person(1, None, attendance=Attendance.REPRESENTED), _person(2, None, represents="party-1"))),
    ("JR412", "not told", _parties(_person(1, None), _person(2, None, represents="party-1"), _person(3, None, represents="x"))),
    ("JR413", "hybrid", _parties(
        _person(1, None, attendance=Attendance.VIRTUAL), _person(2, None, attendance=Attendance.IN_PERSON),
        format=Format.HYBRID, city="Jakarta")),
    ("JR413", "not told", _parties(_person(1, None, attendance=Attendance.VIRTUAL), city="Jakarta")),
    ("JR413", "a call", _parties(_person(1, None, attendance=Attendance.VIRTUAL), _person(2, None), format=Format.TELEPHONE)),
    ("JR414", "its country", _parties(city="Jakarta", country="ID")),
    ("JR414", "no capital", _parties(city="Yokohama", country="ID")),
    ("JR414", "a country alone, a city alone", _parties(country="ID")),
    ("JR415", "explained further down", _said("Under the PMAI they met.", "The Pacific Initiative (PMAI) grew.")),
    ("JR415", "explained by a fact", attrs.evolve(
        _said("Under the PMAI they met."), terms=(Term(id="t", name="Pacific Initiative", acronym="PMAI"),))),
    ("JR415", "explained in the plural", _said("The Joint Desks (JDs) opened, and a JD closed.", "The Goals of Ports （GPs） and a GP.")),
    ("JR415", "explained in the plural by a fact", attrs.evolve(
        _said("Under the PMAIs they met."), frameworks=(Framework(id="f", acronym="PMAIs"),))),
    ("JR415", "explained behind it", _said("Under the PMAI (Pacific Initiative) they met.")),
    ("JR415", "explained among other words", _said("Radio Networks (Open RAN) and RAN; a Pact or PMAI, and PMAI")),
    ("JR415", "what everybody knows", _said("The UN and the EU met in the UK.", "It met at 10:00 UTC, and COP28 too.")),
    ("JR415", "words in capitals", _said("RECALLING that", "At the PORT AUTHORITY of", "Mayor of Salem, OR, met", "NO PMAI today", "a, OR", "A-OK U.S.A")),
    ("JR415", "a name in capitals", _parties(_person(1, "Juan BRAVO"), text="They thanked BRAVO.")),
    ("JR415", "a heading", _roles(ParagraphRole.HEADING, "The PMAI today")),
    ("JR416", "the acronym alone", _said("The Pacific Warning Desk (PWD) opened.", "The PWD closed. The desk (PWD) too.")),
    ("JR416", "a title", _roles(ParagraphRole.TITLE, "Pacific Warning Desk (PWD)", "Pacific Warning Desk (PWD)")),
    ("JR417", "the possessive and the plural", _parties(_person(1, "Ana Harris"), text="They thanked Harriss and Harris’s men.")),
    ("JR417", "what is made of a name", _parties(
        _person(1, "Ana Maliki"), _person(2, "Ana Rusha"), text="They thanked a Malikie, a Malikia, a Malikii, a Malikis, a Malikin.")),
    ("JR417", "another word", _parties(_person(1, "Ana Alphaville"), text="They thanked Bravoville, and Alpha.")),
    ("JR417", "no person's name", _parties(Participant(id="o", kind=ParticipantKind.ORGANISATION, name="Alphaville Port"), text="At Alphavile.")),
    ("JR417", "another participant", _parties(_person(1, "Tahnoon Alpha"), _person(2, "Tahnoun Alpha"), text="It was Tahnoun.")),
    ("JR417", "the beginning of a sentence", _parties(_person(1, "Ana March"), text="Marsh was wet. Marsh was dry.")),
    ("JR418", "one script a word", _said("Москва and Moscow, Αθήνα")),
    ("JR418", "units", _said("5 μm and 3 kΩ, é")),
    ("JR419", "scripts that need them", _said("می\u200cخواهم", "क्\u200dष", "\u0633\u0644\u0627\u0645\u200f.")),
    ("JR419", "on one side of a letter that needs them", _said("a\u200cی", "ی\u200ca")),
    ("JR419", "emoji", _said("\U0001f468\u200d\U0001f469", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0020\U000e007f", "a — b")),
    ("JR419", "a value that is anchored", attrs.evolve(_said("Reykjavík"), terms=(
        Term(id="t", name="Al\u200bpha", evidence=(Evidence(field="name", basis=Basis.STATED, anchor=Anchor("p1", 0, 3)),)),))),
    ("JR420", "words that have the letters", _said("SÃO PAULO, Â", "“Peace”")),
    ("JR421", "all of it", _reported(f"{_LONG}.", touched=1)),
    ("JR421", "short", _reported("They met.")),
    ("JR421", "no readout", _reported(f"{_LONG}.", genre=Genre.LISTING)),
    ("JR421", "no statement", _said(f"{_LONG}.", genre=Genre.READOUT)),
)  # fmt: skip
