"""Validation by example: where each rule fires, where it stays silent, and how findings read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import flawed
from jasmine_record.files import jasmine
from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    Enumeration,
    Evidence,
    Framework,
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
    text_sha256,
)
from jasmine_record.validation import (
    CORPUS_RULES,
    RULES,
    CorpusRule,
    Finding,
    Rule,
    Severity,
    editorial,
    validate,
)
from jasmine_record.validation.catalogue import FAMILIES, page
from jasmine_record.validation.finding import listed, show
from jasmine_record.validation.rule import PARTS

_PAGE = Path(__file__).parents[1] / "docs" / "validation.md"
_BODY = ParagraphRole.BODY
_SIGNS = {"#": ParagraphRole.HEADING, "=": ParagraphRole.TITLE, "!": ParagraphRole.NOTE}


def _texts(*texts: str, role: ParagraphRole = _BODY) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(id=f"p{i}", role=role, text=text) for i, text in enumerate(texts, 1))


def _said(*texts: str, language: str | None = None) -> MeetingRecord:
    return MeetingRecord(source=Source(language=language), paragraphs=_texts(*texts))


def _items(*texts: str) -> MeetingRecord:
    return MeetingRecord(paragraphs=_texts(*texts, role=ParagraphRole.ITEM))


def _listing(*labels: str) -> MeetingRecord:
    """Paragraphs with these labels: `>` before one for each level, `#` a heading, `=` a title, `!` a note, `~` no label."""
    paragraphs = []
    for index, label in enumerate(labels, 1):
        bare = label.lstrip(">#=!~")
        role = next((role for sign, role in _SIGNS.items() if sign in label), _BODY)
        level = label.count(">")
        paragraphs.append(
            Paragraph(id=f"p{index}", role=role, label=bare or None, level=level, text="Words.")
        )
    return MeetingRecord(paragraphs=tuple(paragraphs))


def _stated(field: str, start: int, end: int, paragraph: str = "p1") -> Evidence:
    return Evidence(field=field, basis=Basis.STATED, anchor=Anchor(paragraph, start, end))


def _added(*fields: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(field=field, basis=Basis.EDITORIAL) for field in fields)


def _open(field: str, *candidates: str) -> Evidence:
    return Evidence(field=field, basis=Basis.UNRESOLVED, rule="speaker.pronoun", candidates=candidates)


def _meeting(text: str = "Words.", *evidence: Evidence, **values: object) -> MeetingRecord:
    return MeetingRecord(
        paragraphs=_texts(text),
        meeting=Meeting(evidence=evidence, **values),  # type: ignore[arg-type]
    )


def _city(city: str, text: str) -> MeetingRecord:
    return _meeting(text, _stated("city", 0, len(text)), city=city)


def _speech(
    *evidence: Evidence, speakers: tuple[str, ...] = (), content: tuple[Anchor, ...] = ()
) -> MeetingRecord:
    statement = Statement(
        id="statement-1",
        verb="stated",
        act=Act.STATE,
        speakers=speakers,
        content=content,
        evidence=evidence,
    )
    return MeetingRecord(paragraphs=_texts("He stated it."), statements=(statement,))


def _programme(framework: str | None, pillar: str | None) -> MeetingRecord:
    return MeetingRecord(
        frameworks=tuple(
            Framework(
                id=f"framework-{i}",
                pillars=(Pillar(id=f"framework-{i}.pillar-1", number=1, text="trust"),),
            )
            for i in (1, 2)
        ),
        initiatives=(Initiative(id="initiative-1", text="a seminar", framework=framework, pillar=pillar),),
    )


def _list(stated: int | None, found: int, *, open_ended: bool = False) -> MeetingRecord:
    return MeetingRecord(
        paragraphs=_texts("two aims: peace; trust; more"),
        enumerations=(
            Enumeration(
                id="enumeration-1",
                noun="aims",
                stated=stated,
                open_ended=open_ended,
                items=tuple(Anchor("p1", 10 + i, 15 + i) for i in range(found)),
                evidence=(_stated("stated", 0, 3),),
            ),
        ),
    )


def _dated(
    starts: date | None, ends: date | None = None, issued: date | None = None, genre: Genre = Genre.READOUT
) -> MeetingRecord:
    return MeetingRecord(source=Source(issued=issued, genre=genre), meeting=Meeting(starts=starts, ends=ends))


def _terms(*terms: tuple[str, str]) -> MeetingRecord:
    return MeetingRecord(
        terms=tuple(
            Term(id=f"term-{i}", name=name, acronym=acronym) for i, (acronym, name) in enumerate(terms, 1)
        )
    )


def _titled(title: str | None, ordinal: int | None = 8) -> MeetingRecord:
    return MeetingRecord(
        source=Source(title=title), meeting=Meeting(series="Defence Ministers’ Meeting", ordinal=ordinal)
    )


def _members(*found: str) -> MeetingRecord:
    """A group of three members, and a text that names some."""
    text = " ".join(found)
    starts = [text.index(name) for name in found]
    group = Participant(
        id="party-1",
        kind=ParticipantKind.GROUP,
        members=("Japan", "Laos", "Fiji"),
        evidence=tuple(
            _stated("members", start, start + len(name)) for start, name in zip(starts, found, strict=True)
        ),
    )
    return MeetingRecord(paragraphs=_texts(text), participants=(group,))


_NOV_15 = date(2023, 11, 15)

#: Code, what the case shows, the record, and the pointers of the findings, in order.
FIRES = (
    ("JR101", "no paragraph", MeetingRecord(), ["/paragraphs"]),
    (
        "JR101",
        "no paragraph, and a value that came with the text",
        MeetingRecord(meeting=Meeting(city="J", evidence=(Evidence(field="city", basis=Basis.SUPPLIED),))),
        ["/paragraphs"],
    ),
    ("JR102", "a gap", _listing("1.", "2.", "4."), ["/paragraphs/2/label"]),
    ("JR102", "a long gap, once", _listing("1.", "5.", "6."), ["/paragraphs/1/label"]),
    ("JR102", "a repeated letter", _listing("(a)", "(b)", "(b)", "(c)"), ["/paragraphs/2/label"]),
    ("JR102", "a restart with nothing between", _listing("1.", "2.", "1.", "2."), ["/paragraphs/2/label"]),
    ("JR102", "every entry printed as 1., once", _listing("1.", "1.", "1.", "1."), ["/paragraphs/1/label"]),
    ("JR102", "a gap behind an unlabelled paragraph", _listing("3.", "~", "5."), ["/paragraphs/2/label"]),
    ("JR102", "a gap between headings", _listing("#1.", "1.", "2.", "#3."), ["/paragraphs/3/label"]),
    ("JR102", "a gap in an inner list", _listing("1.", ">(1)", ">(3)", "2."), ["/paragraphs/2/label"]),
    ("JR102", "a gap in Roman numerals", _listing("(i)", "(ii)", "(iv)"), ["/paragraphs/2/label"]),
    ("JR102", "a gap in capitals", _listing("A.", "B.", "D."), ["/paragraphs/2/label"]),
    ("JR102", "a gap in small letters between capitals", _listing("(a)", "(A)", "(c)", "(B)"), ["/paragraphs/2/label"]),
    ("JR102", "a gap in small Roman numerals between capitals", _listing("(ii)", "(II)", "(iv)", "(III)"), ["/paragraphs/2/label"]),
    ("JR102", "a gap in capital Roman numerals, one letter each", _listing("(I)", "(i)", "(V)"), ["/paragraphs/2/label"]),
    ("JR102", "a gap in capital Roman numerals behind a single letter", _listing("(I)", "(III)"), ["/paragraphs/1/label"]),
    ("JR102", "letters before Roman numerals", _listing("b)", "c)", "e)"), ["/paragraphs/2/label"]),
    ("JR102", "a gap in paths", _listing("1.1.", "1.2.", "1.4.", "2.1."), ["/paragraphs/2/label"]),
    ("JR102", "a gap in bare numbers", _listing("1", "3"), ["/paragraphs/1/label"]),
    ("JR102", "a gap behind a bullet", _listing("•", "1.", "3."), ["/paragraphs/2/label"]),
    ("JR102", "a repeated letter i", _listing("(h)", "(i)", "(i)"), ["/paragraphs/2/label"]),
    ("JR102", "a note between changes nothing", _listing("1.", "2.", "!~", "1."), ["/paragraphs/3/label"]),
    ("JR103", "two levels down", _listing("1.", ">>•"), ["/paragraphs/1/level"]),
    ("JR103", "two levels below a heading", _listing("1.", ">(1)", "#", ">>•"), ["/paragraphs/3/level"]),
    ("JR103", "two levels below the next entry", _listing("1.", ">(1)", "2.", ">>•"), ["/paragraphs/3/level"]),
    ("JR103", "the very first", _listing(">>1."), ["/paragraphs/0/level"]),
    (
        "JR201",
        "no such paragraph, and beyond the end",
        _speech(_stated("verb", 3, 14), content=(Anchor("p9", 0, 1), Anchor("p1", 0, 13))),
        ["/statements/0/content/0/paragraph", "/statements/0/evidence/0/anchor/end"],
    ),
    (
        "JR201",
        "an item of an enumeration",
        MeetingRecord(
            paragraphs=_texts("Words."),
            enumerations=(Enumeration(id="enumeration-1", noun="aims", items=(Anchor("p1", 6, 7),)),),
        ),
        ["/enumerations/0/items/0/end"],
    ),
    (
        "JR202",
        "before a combining accent",
        _meeting("Reve\u0301al", _stated("city", 0, 4)),
        ["/meeting/evidence/0/anchor/end"],
    ),
    (
        "JR202",
        "behind an anchor beyond the end",
        _meeting("Reve\u0301al", _stated("name", 0, 99), _stated("city", 0, 4)),
        ["/meeting/evidence/1/anchor/end"],
    ),
    (
        "JR202",
        "start and end inside emoji",
        _meeting("\U0001f468\u200d\U0001f469 \u2764\ufe0f", _stated("city", 2, 5)),
        ["/meeting/evidence/0/anchor/start", "/meeting/evidence/0/anchor/end"],
    ),
    (
        "JR202",
        "before a skin tone, and the end is the text's",
        _meeting("\U0001f44d\U0001f3fd", _stated("city", 1, 2)),
        ["/meeting/evidence/0/anchor/start"],
    ),
    (
        "JR202",
        "before a vowel sign",
        _meeting("दिल्ली", _stated("city", 0, 1)),
        ["/meeting/evidence/0/anchor/end"],
    ),
    ("JR203", "no entry", _meeting(city="Jakarta"), ["/meeting/city"]),
    ("JR203", "two entries for one value", _meeting("Words.", *_added("city", "city"), city="J"), ["/meeting/city"]),
    (
        "JR203",
        "fewer entries than items",
        MeetingRecord(
            participants=(
                Participant(
                    id="party-1",
                    kind=ParticipantKind.GROUP,
                    members=("Japan", "Laos"),
                    evidence=_added("members"),
                ),
            )
        ),
        ["/participants/0/members"],
    ),
    (
        "JR203",
        "an open end and a stated count of zero",
        MeetingRecord(
            enumerations=(Enumeration(id="enumeration-1", noun="aims", stated=0, open_ended=True, evidence=_added("noun")),)
        ),
        ["/enumerations/0/stated", "/enumerations/0/open_ended"],
    ),
    ("JR204", "no such field", _meeting("Words.", *_added("town")), ["/meeting/evidence/0/field"]),
    ("JR204", "evidence for evidence", _meeting("Words.", *_added("evidence")), ["/meeting/evidence/0/field"]),
    (
        "JR204",
        "two entries, each at odds",
        _meeting("Words.", *_added("town", "city")),
        ["/meeting/evidence/0/field", "/meeting/evidence/1/basis"],
    ),
    ("JR204", "a value that isn't there", _meeting("Words.", *_added("city")), ["/meeting/evidence/0/basis"]),
    ("JR204", "a doubt about a value", _meeting("Words.", _open("city"), city="Jakarta"), ["/meeting/evidence/0/basis"]),
    ("JR205", "other words", _city("Jakarta", "Manila"), ["/meeting/evidence/0/anchor"]),
    (
        "JR205",
        "other words behind some that can't be compared",
        _meeting("Manila", _stated("country", 0, 6), _stated("city", 0, 6), country="PH", city="Jakarta"),
        ["/meeting/evidence/1/anchor"],
    ),
    ("JR205", "another ordinal", _meeting("the 9th", _stated("ordinal", 0, 7), ordinal=8), ["/meeting/evidence/0/anchor"]),
    (
        "JR205",
        "another day",
        _meeting("November 16, 2023", _stated("starts", 0, 17), starts=_NOV_15),
        ["/meeting/evidence/0/anchor"],
    ),
    (
        "JR205",
        "another year",
        _meeting("November 15, 2022", _stated("starts", 0, 17), starts=_NOV_15),
        ["/meeting/evidence/0/anchor"],
    ),
    (
        "JR205",
        "another count",
        MeetingRecord(
            paragraphs=_texts("the 3 pillars"),
            enumerations=(Enumeration(id="e", noun="pillars", stated=4, evidence=(_stated("stated", 4, 5),)),),
        ),
        ["/enumerations/0/evidence/0/anchor"],
    ),
    ("JR205", "another ordinal in words", _meeting("the ninth", _stated("ordinal", 0, 9), ordinal=8), ["/meeting/evidence/0/anchor"]),
    (
        "JR205",
        "another month",
        _meeting("15 October 2023", _stated("starts", 0, 15), _stated("ends", 0, 15), starts=_NOV_15, ends=date(2023, 10, 15)),
        ["/meeting/evidence/0/anchor"],
    ),
    ("JR205", "another month before the day", _meeting("Oct. 15", _stated("starts", 0, 7), starts=_NOV_15), ["/meeting/evidence/0/anchor"]),
    (
        "JR205",
        "another count in words",
        MeetingRecord(
            paragraphs=_texts("the five pillars"),
            enumerations=(Enumeration(id="e", noun="pillars", stated=4, evidence=(_stated("stated", 4, 8),)),),
        ),
        ["/enumerations/0/evidence/0/anchor"],
    ),
    ("JR205", "as long as is read", _city("Jakarta", "M" * 2028), ["/meeting/evidence/0/anchor"]),
    ("JR205", "blanks at the ends don't count", _meeting("a " + "M" * 2028 + " b", _stated("city", 1, 2031), city="Jakarta"), ["/meeting/evidence/0/anchor"]),
    ("JR205", "items out of their order", _members("Laos", "Japan", "Fiji"), [f"/participants/0/evidence/{i}/anchor" for i in (0, 1)]),
    (
        "JR206",
        "another digest",
        MeetingRecord(source=Source(text_sha256="0" * 64), paragraphs=_texts("Words.")),
        ["/source/text_sha256"],
    ),
    ("JR207", "an open speaker", _speech(_open("speakers", "party-1")), ["/statements/0/evidence/0"]),
    (
        "JR301",
        "two paragraphs, and a statement of the same id",
        MeetingRecord(
            paragraphs=(*_texts("Words."), *_texts("Words.")),
            statements=(Statement(id="p1", verb="stated", act=Act.STATE),),
        ),
        ["/paragraphs/1/id", "/statements/0/id"],
    ),
    ("JR302", "no such participant", _speech(speakers=("party-9",)), ["/statements/0/speakers/0"]),
    ("JR302", "no such pillar", _programme("framework-1", "pillar-9"), ["/initiatives/0/pillar"]),
    ("JR302", "a pillar for a framework", _programme("framework-1.pillar-1", None), ["/initiatives/0/framework"]),
    ("JR303", "nothing says why", _speech(), ["/statements/0/speakers"]),
    ("JR303", "something else is open", _speech(_open("act")), ["/statements/0/speakers"]),
    ("JR303", "evidence for no speaker", _speech(*_added("speakers")), ["/statements/0/speakers"]),
    ("JR304", "the other framework's", _programme("framework-2", "framework-1.pillar-1"), ["/initiatives/0/pillar"]),
    ("JR401", "fewer", _list(2, 1), ["/enumerations/0/stated"]),
    ("JR401", "none", _list(2, 0), ["/enumerations/0/stated"]),
    ("JR401", "more, though the end is open", _list(2, 3, open_ended=True), ["/enumerations/0/stated"]),
    ("JR401", "an entry of the list below", _list(1, 2), ["/enumerations/0/stated"]),
    ("JR402", "never closed", _said("the “rule of law"), ["/paragraphs/0/text"]),
    ("JR402", "never opened", _said("rule of law” and"), ["/paragraphs/0/text"]),
    ("JR402", "an opening mark closes", _said("on “Peace and Trust (PT).“"), ["/paragraphs/0/text"]),
    ("JR402", "an opening mark closes before a comma", _said("on “Peace“, and"), ["/paragraphs/0/text"]),
    ("JR402", "an opening mark closes, and none is open", _said("on Peace and Trust.“"), ["/paragraphs/0/text"]),
    ("JR402", "a closing mark opens", _said("the ”hidden fees”—and"), ["/paragraphs/0/text"]),
    ("JR402", "a closing mark opens in brackets", _said("the (”fees” and)"), ["/paragraphs/0/text"]),
    ("JR402", "a curly and a straight mark", _said('the “fees" and "fees” too'), ["/paragraphs/0/text"] * 2),
    ("JR402", "an odd number of straight marks", _said('he said "yes" and "no.'), ["/paragraphs/0/text"]),
    ("JR402", "a straight mark that closes nothing", _said('he said yes."'), ["/paragraphs/0/text"]),
    ("JR402", "the first of two is never closed", _said("“Peace” and “trust, “both”"), ["/paragraphs/0/text"]),
    ("JR402", "open, and the next paragraph has none", _said("“Peace.", "Trust.", "Both.”"), ["/paragraphs/0/text", "/paragraphs/2/text"]),
    ("JR402", "open before another, though the next opens anew", _said("“Peace, and “trust”", "“Both.”"), ["/paragraphs/0/text"]),
    ("JR402", "open in one item after another", _items("“Peace", "and “trust"), ["/paragraphs/0/text", "/paragraphs/1/text"]),
    ("JR402", "far from either end", _said("peace " * 9 + "“" + "trust " * 9 + "it"), ["/paragraphs/0/text"]),
    ("JR402", "the language is English", _said("the “rule of law", language="en-GB"), ["/paragraphs/0/text"]),
    ("JR403", "never closed", _said("Assistance (OSA and"), ["/paragraphs/0/text"]),
    ("JR403", "never opened", _said("Jakarta) and"), ["/paragraphs/0/text"]),
    ("JR402", "a closing mark opens, and nothing closes", _said("the ”fees alone"), ["/paragraphs/0/text"]),
    ("JR403", "one within another", _said("a (b [c) d"), ["/paragraphs/0/text"]),
    ("JR403", "markers don't hide it", _said("aims: 1) peace; 2) trust (OSA"), ["/paragraphs/0/text"]),
    ("JR403", "open, and the next opens a quotation", _said("(peace", "“Trust”"), ["/paragraphs/0/text"]),
    ("JR403", "the second never opened", _said("(peace) trust) both"), ["/paragraphs/0/text"]),
    ("JR404", "a day earlier", _dated(_NOV_15, date(2023, 11, 14)), ["/meeting/ends"]),
    ("JR405", "two days later", _dated(date(2023, 11, 17), issued=_NOV_15), ["/meeting/starts"]),
    (
        "JR406",
        "two names",
        _terms(("OSA", "Official Security Assistance"), ("OSA", "Open Skies Agreement")),
        ["/terms/1/acronym"],
    ),
    ("JR407", "another in the title", _titled("The 9th Defence Ministers' Meeting"), ["/meeting/ordinal"]),
    ("JR407", "named twice, first with another", _titled("The 9th Defence Ministers' Meeting and the Defence Ministers' Meeting-Plus"), ["/meeting/ordinal"]),
    ("JR407", "another in words", _titled("The Ninth Defence Ministers' Meeting"), ["/meeting/ordinal"]),
)  # fmt: skip

SILENT = (
    ("JR101", "written by hand", editorial(MeetingRecord(meeting=Meeting(city="Jakarta")))),
    ("JR101", "a title alone", MeetingRecord(paragraphs=_texts("A Meeting", role=ParagraphRole.TITLE))),
    ("JR102", "one after the other", _listing("1.", "2.", "3.")),
    ("JR102", "a list that begins at 2", _listing("~", "2.", "3.")),
    ("JR102", "a restart below a heading", _listing("1.", "2.", "#", "1.", "2.")),
    ("JR102", "a restart below a numbered heading", _listing("#1.", "1.", "2.", "#2.", "1.", "2.")),
    ("JR102", "a restart below a title", _listing("1.", "2.", "=", "5.")),
    ("JR102", "going on below a heading", _listing("1.", "2.", "#", "3.", "~", "4.")),
    ("JR102", "a restart behind an unlabelled paragraph", _listing("1.", "2.", "~", "1.")),
    ("JR102", "a restart inside the next entry", _listing("1.", ">1.", ">2.", "2.", ">1.", ">2.")),
    ("JR102", "bullets", _listing("•", "•", "-", "•", "1.", "•", "2.")),
    ("JR102", "letters for bullets", _listing("o", "o", "1.", ">o", ">o")),
    ("JR102", "two forms", _listing("1.", "(1)", "2.", "(2)")),
    ("JR102", "letters past i", _listing("(g)", "(h)", "(i)", "(j)")),
    ("JR102", "Roman numerals past v", _listing("i)", "ii)", "iii)", "iv)", "v)", "vi)")),
    ("JR102", "years and words", _listing("2023.", "2025.", "Note", "Note")),
    ("JR102", "full-width labels", _listing("（1）", "（2）")),
    ("JR102", "a restart at 2 below a heading", _listing("1.", "2.", "3.", "#", "2.", "3.")),
    ("JR102", "Roman numerals past ix", _listing("v)", "vi)", "vii)", "viii)", "ix)", "x)", "xi)", "xii)")),
    ("JR102", "Roman numerals behind letters", _listing("(a)", "(b)", "(i)", "(ii)")),
    ("JR102", "headings without numbers", _listing("#", "1.", "#", "#", "1.")),
    ("JR102", "labels of notes", _listing("1.", "!3.", "2.")),
    ("JR103", "one level at a time", _listing("1.", ">(1)", ">>•", "2.")),
    ("JR103", "going on behind an unlabelled paragraph", _listing("1.", ">(1)", ">>•", "~", ">>•")),
    ("JR103", "the very first", _listing(">1.")),
    ("JR103", "below a paragraph without a label", _listing("1.", ">~", ">>•")),
    ("JR201", "to the very end", _meeting("Words.", _stated("city", 0, 6))),
    ("JR202", "behind a combining accent", _meeting("Reve\u0301al", _stated("city", 0, 5))),
    ("JR202", "a text that begins with an accent", _meeting("\u0301Reveal", _stated("city", 0, 4))),
    ("JR202", "the whole text", _meeting("\u2764\ufe0f", _stated("city", 0, 2))),
    ("JR202", "beyond the end, which is another rule's", _meeting("e\u0301", _stated("city", 1, 9))),
    ("JR203", "one entry", _meeting("Words.", *_added("city"), city="Jakarta")),
    ("JR203", "what needs none", MeetingRecord(
        source=Source(genre=Genre.READOUT, media_type="text/plain", text_sha256="0" * 64),
        enumerations=(Enumeration(id="e", noun="aims", items=(Anchor("p1", 0, 1),), evidence=_added("noun")),),
        frameworks=(Framework(id="f", pillars=(Pillar(id="p", number=1, text="a", evidence=_added("number", "text")),)),),
    )),
    ("JR204", "a field that is open", _meeting("Words.", _open("city"))),
    ("JR204", "a field that is filled", _meeting("Words.", *_added("city"), city="Jakarta")),
    ("JR204", "evidence for what needs none", MeetingRecord(source=Source(evidence=_added("genre", "wording")))),
    ("JR205", "the same words", _city("Jakarta", "Jakarta")),
    ("JR205", "case and marks folded", _city("Defence Ministers’ Non‐Meeting", "DEFENCE MINISTERS' NON-MEETING")),
    ("JR205", "each form of a mark", _city("‘’‚‛′`´ “”„‟″«» ‐‑‒–—− \u00ad\u200bA\u200c\u200dB\u2060C\ufeff", "''''''' \"\"\"\"\"\"\" ------ ABC")),
    ("JR205", "a part of the words", _city("Minister of Defence", "Ministers of Defence, Minister of Defence")),
    ("JR205", "words in their order", _city("Minister of Defence", "Minister for Trade and of Defence")),
    ("JR205", "a part of a word", _city("Minister", "Ministers")),
    ("JR205", "the same ordinal", _meeting("the 8th", _stated("ordinal", 0, 7), ordinal=8)),
    ("JR205", "no value, which is another rule's", _meeting("Manila", _stated("city", 0, 6))),
    ("JR205", "no such field, which is another rule's", MeetingRecord(
        paragraphs=_texts("Manila"), terms=(Term(id="t", name="Trust", evidence=(_stated("city", 0, 6),)),))),
    ("JR205", "much longer words", _city("Jakarta", "M" * 2029)),
    ("JR205", "much longer words than a day has", _meeting("November 16 " + "M" * 1989, _stated("starts", 0, 2001), starts=_NOV_15)),
    ("JR205", "a larger ordinal in words", _meeting("the twenty-first", _stated("ordinal", 0, 16), ordinal=21)),
    ("JR205", "two ordinals in words", _meeting("first and second", _stated("ordinal", 0, 16), ordinal=2)),
    ("JR205", "the same month", _meeting("15 NOVEMBER", _stated("starts", 0, 11), starts=_NOV_15)),
    ("JR205", "a verb that is a month's name", _meeting("they may 15 times", _stated("starts", 0, 9), starts=_NOV_15)),
    ("JR205", "one of two months", _meeting("30 October to 15 November", _stated("starts", 0, 25), starts=_NOV_15)),
    ("JR205", "an ordinal in words", _meeting("the eighth", _stated("ordinal", 0, 10), ordinal=8)),
    ("JR205", "two ordinals", _meeting("the 50th Year and the 9th", _stated("ordinal", 0, 25), ordinal=8)),
    ("JR205", "a day in words", _meeting("today", _stated("starts", 0, 5), starts=_NOV_15)),
    ("JR205", "a day of a period", _meeting("November 13 to 15, 2023", _stated("starts", 0, 23), starts=_NOV_15)),
    ("JR205", "a country code", _meeting("Indonesia", _stated("country", 0, 9), country="ID")),
    ("JR205", "an inferred value", _meeting("Manila", Evidence(
        field="city", basis=Basis.INFERRED, rule="city.capital", anchor=Anchor("p1", 0, 6)), city="Jakarta")),
    ("JR205", "items in their order", _members("Japan", "Laos", "Fiji")),
    ("JR205", "fewer entries than items, which is another rule's", _members("Laos")),
    ("JR206", "the same digest", MeetingRecord(
        source=Source(text_sha256=text_sha256(_texts("Words."))), paragraphs=_texts("Words."))),
    ("JR206", "no digest", _said("Words.")),
    ("JR207", "a field without evidence", _meeting()),
    ("JR207", "a doubt about a value, which is another rule's", _meeting("W", _open("city"), city="Jakarta")),
    ("JR207", "a doubt about no field, which is another rule's", _meeting("W", _open("town"))),
    ("JR207", "no value and no doubt, which is another rule's", _meeting("W", *_added("city"))),
    ("JR301", "ids of their own", MeetingRecord(paragraphs=_texts("Words.", "Words."))),
    ("JR302", "all there", _programme("framework-1", "framework-1.pillar-1")),
    ("JR302", "nothing referred to", _programme(None, None)),
    ("JR303", "a speaker", _speech(speakers=("party-1",))),
    ("JR303", "an open speaker", _speech(_open("speakers"))),
    ("JR304", "its framework's", _programme("framework-2", "framework-2.pillar-1")),
    ("JR304", "no pillar", _programme("framework-2", None)),
    ("JR304", "no framework", _programme(None, "framework-2.pillar-1")),
    ("JR304", "no such pillar, which is another rule's", _programme("framework-2", "pillar-9")),
    ("JR401", "as many", _list(2, 2)),
    ("JR401", "no number announced", _list(None, 2)),
    ("JR401", "fewer, and the end is open", _list(2, 1, open_ended=True)),
    ("JR402", "pairs", _said('the “rule of law,” and "more" (“so”)—“yes”')),
    ("JR402", "pairs set wide", _said('the “ rule ” of " law " and (“ so ”)')),
    ("JR402", "pairs before points", _said('"yes", "no"; "so". —"yes"— in“so”words in"so"words "yes ". "no"')),
    ("JR402", "apostrophes", _said("Ministers’ and Ministers' views of the ’90s, ‘so")),
    ("JR402", "inches", _said('a 5" gun and a "6" gun"', '3" "more')),
    ("JR402", "each paragraph opens anew", _said("“Peace.", "“Trust.", "“Both.”")),
    ("JR402", "the next paragraph closes", _said("“Peace.", "Trust.”")),
    ("JR402", "low marks", _said("„so“ and „so”")),
    ("JR402", "one within another", _said('“He said “yes” to it,” and "he "did" so"')),
    ("JR402", "another language", _said("”ja“", language="sv")),
    ("JR403", "pairs", _said("a (b [c] d), {e}, （f） and (g）")),
    ("JR403", "one within another of its kind", _said("a (b (c) d) e")),
    ("JR403", "list markers", _said("aims: 1) peace; ii) trust, and c) both")),
    ("JR403", "list markers in brackets", _said("(1) peace, (2) trust (as in: 1) this; 2) that)")),
    ("JR403", "what looks like a marker", _said("peace (see annex 1) and trust")),
    ("JR403", "what looks like a marker, and a marker", _said("peace (see annex 1) and 2) trust")),
    ("JR403", "a pair over two paragraphs", _said("(Peace", "trust)")),
    ("JR403", "a pair around a list", _items("(peace", "trust", "both)")),
    ("JR404", "the same day", _dated(_NOV_15, _NOV_15)),
    ("JR404", "one date alone", _dated(None, _NOV_15)),
    ("JR405", "the next day", _dated(date(2023, 11, 16), issued=_NOV_15)),
    ("JR405", "a preview", _dated(date(2023, 12, 1), issued=_NOV_15, genre=Genre.PREVIEW)),
    ("JR405", "not issued", _dated(date(2023, 12, 1))),
    ("JR405", "no start", _dated(None, issued=_NOV_15)),
    ("JR406", "another spelling", _terms(
        ("DMM", "Defence Ministers’ Meeting"), ("DMM", "the Defense Ministers' Meeting"), ("WPS", "Women, Peace and Security"))),
    ("JR406", "a spelling that differs in the fifth letter", _terms(("CSM", "Centre for Sea Mines"), ("CSM", "Center for Sea Mines"))),
    ("JR406", "other acronyms", _terms(("A", "Alpha"), ("B", "Beta"))),
    ("JR406", "no acronym", MeetingRecord(terms=tuple(Term(id=f"t{i}", name=name) for i, name in enumerate(("Alpha", "Beta"))))),
    ("JR406", "no name", MeetingRecord(frameworks=(Framework(id="f", acronym="A"),), terms=(Term(id="t", name="Alpha", acronym="A"),))),
    ("JR407", "the same", _titled("The 8th Defence Ministers' Meeting")),
    ("JR407", "the same in words", _titled("Eighth Defence Ministers' Meeting")),
    ("JR407", "a larger one in words", _titled("The Twenty-Eighth Defence Ministers' Meeting, the Thirty-Ninth Defence Ministers’ Meeting")),
    ("JR407", "another meeting's", _titled("The 9th Summit and the Defence Ministers’ Meeting")),
    ("JR407", "no title", _titled(None)),
    ("JR407", "no ordinal", _titled("The 9th Defence Ministers' Meeting", None)),
    ("JR407", "no series", MeetingRecord(source=Source(title="The 9th"), meeting=Meeting(ordinal=8))),
    ("JR407", "another series", _titled("9th Meeting")),
)  # fmt: skip


def _name(case: tuple[object, ...]) -> str:
    return f"{case[0]}: {case[1]}"


@pytest.mark.parametrize("case", FIRES + flawed.FIRES, ids=_name)
def test_a_rule_fires(case: tuple[str, str, MeetingRecord, list[str]]) -> None:
    """What a rule is about is found, at these places and nowhere else."""
    code, _, record, pointers = case
    assert [finding.pointer for finding in validate(record, select=[code])] == pointers


@pytest.mark.parametrize("case", SILENT + flawed.SILENT, ids=_name)
def test_a_rule_stays_silent(case: tuple[str, str, MeetingRecord]) -> None:
    """What only looks like the matter of a rule isn't reported by it."""
    code, _, record = case
    assert validate(record, select=[code]) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_complete(rule: Rule) -> None:
    """Each rule has a firing case, a silent one, the five parts of its page, and a heading on the page."""
    assert rule.code in {case[0] for case in FIRES + flawed.FIRES}
    assert rule.code in {case[0] for case in SILENT + flawed.SILENT}
    assert tuple(rule.parts) == PARTS
    assert all(rule.parts.values())
    assert f"\n### {rule.code}: {rule.title}\n" in _PAGE.read_text("utf-8")


def test_the_catalogue_is_in_order() -> None:
    """Codes are in order, of a known family, and each has one rule."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(code[:2] == "JR" and code[2] in FAMILIES and code[3:].isdigit() for code in codes)


def test_errors_are_of_what_makes_a_record_unsound() -> None:
    """A text that miscounts or misquotes isn't an error of its record: content has none but dates that can't be."""
    errors = {rule.code for rule in RULES if rule.severity is Severity.ERROR}
    assert errors == {"JR101", "JR201", "JR203", "JR204", "JR301", "JR302", "JR404"}


def test_the_page_documents_the_catalogue() -> None:
    """The page's part on the rules is what the docstrings say; `tools/write_rules.py` writes it anew."""
    _, marker, rules = _PAGE.read_text("utf-8").partition("## Structure")
    assert marker + rules == page()


def test_a_finding_reads_on_one_line() -> None:
    """Code, severity, place and message."""
    (finding,) = validate(_said("on “Peace and Trust (PT).“"))
    assert str(finding) == (
        "JR402 warning /paragraphs/0/text: paragraph p1:"
        " “ in '“Peace and Trust (PT).“' is an opening mark and closes a quotation"
        " ('“Peace and Trust (PT).“')"
    )
    assert finding.anchor == Anchor("p1", 25, 26)


#: Code, the record, and what the finding of that code says.
MESSAGES = (
    ("JR102", _listing("1.", "3."), "paragraph p2: the label '3.' follows entry 1 of its list; entry 2 is missing"),
    ("JR102", _listing("1.", "5."), "paragraph p2: the label '5.' follows entry 1 of its list; entries 2 to 4 are missing"),
    ("JR102", _listing("2.", "1."), "paragraph p2: the label '1.' follows entry 2 of its list; expected entry 3"),
    ("JR102", _listing("b)", "b)"), "paragraph p2: the label 'b)' repeats the number of the entry before it"),
    ("JR102", _listing("(b)", "(e)"), "paragraph p2: the label '(e)' follows entry 2 of its list; entries 3 to 4 are missing"),
    ("JR102", _listing("(iv)", "(vi)"), "paragraph p2: the label '(vi)' follows entry 4 of its list; entry 5 is missing"),
    ("JR103", _listing("1.", ">>•"), "paragraph p2 is at level 2 below level 0; expected at most 1"),
    ("JR201", _speech(content=(Anchor("p9", 0, 1),)), "the anchor points at paragraph 'p9', which the record doesn't have"),
    ("JR201", _speech(content=(Anchor("p1", 0, 99),)), "the anchor ends at 99, and paragraph p1 has 13 characters"),
    ("JR203", _meeting(city="J"), "the meeting: city needs 1 entry of evidence and has none"),
    ("JR203", _meeting("W", *_added("city", "city"), city="J"), "the meeting: city needs 1 entry of evidence and has 2"),
    ("JR203", MeetingRecord(participants=(Participant(id="a", kind=ParticipantKind.GROUP, members=("J", "L")),)),
     "participant a: members needs 2 entries of evidence and has none"),
    ("JR203", MeetingRecord(enumerations=(Enumeration(id="e", noun="aims", open_ended=True, evidence=_added("noun")),)),
     "enumeration e: open ended needs 1 entry of evidence and has none"),
    ("JR204", _meeting("W", *_added("town")), "the meeting has no field 'town' for which there could be evidence"),
    ("JR204", _meeting("W", *_added("city")), "the meeting: city is empty, and its evidence is editorial"),
    ("JR204", _meeting("W", _open("city"), city="J"), "the meeting: city is filled, and its evidence is unresolved"),
    ("JR205", _city("Jakarta", "Manila"), "the meeting: city is 'Jakarta', and the words that should state it are 'Manila'"),
    ("JR206", MeetingRecord(source=Source(text_sha256="0" * 64)),
     "the paragraphs were edited: their digest is e3b0c44298fc..., and the source holds 000000000000..."),
    ("JR207", _speech(_open("speakers")), "statement-1: speakers stays open by the rule 'speaker.pronoun'"),
    ("JR207", _meeting("W", Evidence(field="starts", basis=Basis.UNRESOLVED, rule="date.no-such-day")),
     "the meeting: starts stays open: the calendar has no such day (date.no-such-day)"),
    ("JR301", MeetingRecord(terms=(Term(id="a", name="A"),) * 2),
     "the id 'a' of this term is also that of /terms/0; expected one that no other object has"),
    ("JR302", _speech(speakers=("p9",)), "statement-1: speakers has the id 'p9', which nothing has; expected a participant"),
    ("JR302", _speech(speakers=("p1",)),
     "statement-1: speakers has the id 'p1', which is that of a paragraph; expected a participant"),
    ("JR303", _speech(), "statement-1 ('stated') has no speakers and no unresolved evidence for them"),
    ("JR304", _programme("framework-2", "framework-1.pillar-1"),
     "initiative-1: the pillar 'framework-1.pillar-1' isn't one of 'framework-2', the initiative's framework"),
    ("JR401", _list(2, 0), "enumeration-1: the text announces 2 'aims', and none were found"),
    ("JR401", _list(2, 1), "enumeration-1: the text announces 2 'aims', and 1 was found"),
    ("JR401", _list(2, 3), "enumeration-1: the text announces 2 'aims', and 3 were found"),
    ("JR402", _said("peace " * 9 + "“" + "trust " * 9 + "it"),
     "paragraph p1: “ in 'peace peace peace “trust trust trust' opens a quotation that nothing closes"),
    ("JR402", _said('the “fees"'), "paragraph p1: \" in 'the “fees\"' is a straight mark and closes a quotation that a curly one opens ('“fees\"')"),
    ("JR402", _said('the "fees”'), "paragraph p1: ” in 'the \"fees”' closes a quotation that a straight mark opens ('\"fees”')"),
    ("JR402", _said("the ”fees"), "paragraph p1: ” in 'the ”fees' is a closing mark and opens a quotation"),
    ("JR402", _said("the fees.“"), "paragraph p1: “ in 'the fees.“' is an opening mark where a quotation ends"),
    ("JR403", _said("Jakarta) and"), "paragraph p1: ) in 'Jakarta) and' has no opening partner"),
    ("JR404", _dated(_NOV_15, date(2023, 11, 14)), "the meeting ends on 2023-11-14, before it starts on 2023-11-15"),
    ("JR405", _dated(date(2023, 11, 17), issued=_NOV_15),
     "the meeting starts on 2023-11-17, after the text was issued on 2023-11-15"),
    ("JR406", _terms(("A", "Alpha"), ("A", "Beta")), "term-2: the acronym 'A' stands for 'Beta' here and for 'Alpha' above"),
    ("JR407", _titled("9th Defence Ministers’ Meeting"), "the meeting has the ordinal 8, and the title says '9th'"),
)  # fmt: skip


@pytest.mark.parametrize("case", MESSAGES, ids=lambda case: f"{case[0]}: {case[2][:30]}")
def test_a_message_says_what_was_found(case: tuple[str, MeetingRecord, str]) -> None:
    """Which thing, what stands there, and what was expected."""
    code, record, message = case
    assert [finding.message for finding in validate(record, select=[code])] == [message]


#: Code, the record, and the words that the finding of that code points at.
ANCHORED = (
    ("JR202", _meeting("Reve\u0301al", _stated("city", 0, 4)), "Reve"),
    ("JR204", _meeting("Manila", _stated("city", 0, 6)), "Manila"),
    ("JR204", _meeting("Manila", _stated("town", 0, 6)), "Manila"),
    ("JR204", _meeting("Manila", _stated("town", 0, 7)), None),
    ("JR205", _city("Jakarta", "Manila"), "Manila"),
    ("JR302", _speech(_stated("verb", 3, 9), _stated("speakers", 0, 2), speakers=("p9",)), "He"),
    ("JR303", _speech(_stated("verb", 3, 9), content=(Anchor("p1", 10, 12),)), "stated"),
    ("JR303", _speech(content=(Anchor("p9", 0, 1), Anchor("p1", 10, 12))), "it"),
    ("JR303", _speech(_stated("verb", 3, 99), *_added("verb")), None),
    ("JR401", _list(2, 1), "two"),
    ("JR403", _said("Jakarta) and"), ")"),
    ("JR414", _meeting("Jakarta", _stated("city", 0, 7), city="Jakarta", country="JP"), "Jakarta"),
    ("JR306", MeetingRecord(paragraphs=_texts("trust"), frameworks=(Framework(id="f", pillars=(
        Pillar(id="f.pillar-1", number=2, text="trust", evidence=(_stated("text", 0, 5),)),)),)), "trust"),
    ("JR404", _meeting("14 to 15", _stated("ends", 6, 8), starts=date(2023, 11, 16), ends=_NOV_15), "15"),
)  # fmt: skip


@pytest.mark.parametrize("case", ANCHORED, ids=lambda case: f"{case[0]}: {case[2]}")
def test_a_finding_about_words_points_at_them(case: tuple[str, MeetingRecord, str | None]) -> None:
    """At the evidence of the field that it is about, as long as that quotes."""
    code, record, words = case
    anchors = [finding.anchor for finding in validate(record, select=[code])]
    assert [anchor and record.quote(anchor) for anchor in anchors] == [words]


#: The rules whose findings point at the evidence of a field: the last step of their pointer, or another.
_FIELDS = {
    "JR304": None,
    "JR305": None,
    "JR306": None,
    "JR307": None,
    "JR404": None,
    "JR405": None,
    "JR406": None,
    "JR407": "title",
    "JR409": "issued",
    "JR411": None,
    "JR412": None,
    "JR413": None,
    "JR414": None,
}


def _evidenced(value: Any, text: str) -> Any:
    """A value whose facts, at any depth, have evidence for each field at the word that is the field's name."""
    if isinstance(value, tuple):
        return tuple(_evidenced(item, text) for item in value)
    if not attrs.has(type(value)):
        return value
    changes = {field: _evidenced(getattr(value, field), text) for field in attrs.fields_dict(type(value))}
    if "evidence" in changes:
        changes["evidence"] = tuple(
            _stated(field, text.index(f"<{field}>"), text.index(f"<{field}>") + len(field) + 2, "words")
            for field in changes
        )
    return attrs.evolve(value, **changes)


@pytest.mark.parametrize("case", [case for case in FIRES + flawed.FIRES if case[0] in _FIELDS], ids=_name)
def test_a_finding_about_a_field_points_at_its_words(
    case: tuple[str, str, MeetingRecord, list[str]],
) -> None:
    """At the evidence of the field that the pointer leads to, or that the rule is about."""
    code, _, record, _ = case
    kinds = (Source, Meeting, Participant, Statement, Framework, Pillar, Initiative, Enumeration, Term)
    text = "".join(f"<{field.name}>" for kind in kinds for field in attrs.fields(kind))
    paragraph = Paragraph(id="words", role=_BODY, text=text)
    whole = _evidenced(record, text)
    assert isinstance(whole, MeetingRecord)
    whole = attrs.evolve(whole, paragraphs=(*whole.paragraphs, paragraph))
    findings = validate(whole, select=[code])
    assert findings
    for finding in findings:
        steps = [step for step in finding.pointer.split("/") if not step.isdecimal()]
        assert finding.anchor is not None
        assert whole.quote(finding.anchor) == f"<{_FIELDS[code] or steps[-1]}>"


#: The fields whose words are compared with the value, by the place of a fact that has them.
_WORDED = {
    "source": ("title", "publisher"),
    "meeting": ("name", "series", "city", "occasion"),
    "participants": ("name", "honorific", "role", "affiliation", "members"),
    "statements": ("verb",),
    "frameworks": ("name", "acronym"),
    "initiatives": ("text", "partners"),
    "enumerations": ("noun",),
    "terms": ("name", "acronym"),
}


@pytest.mark.parametrize(
    ("place", "field"), [(place, field) for place, fields in _WORDED.items() for field in fields]
)
def test_words_are_compared_with_each_field_that_has_words(place: str, field: str) -> None:
    """Whatever the fact: a value and other words."""
    held = getattr(jasmine(), place)
    fact = held[0] if isinstance(held, tuple) else held
    value = ("Alpha",) if isinstance(getattr(fact, field), tuple) else "Alpha"
    fact = attrs.evolve(fact, evidence=(_stated(field, 0, 5),), **{field: value})
    facts: dict[str, Any] = {place: (fact,) if isinstance(held, tuple) else fact}
    record = attrs.evolve(_said("Bravo"), **facts)
    pointer = f"/{place}/0" if isinstance(held, tuple) else f"/{place}"
    assert [finding.pointer for finding in validate(record, select=["JR205"])] == [
        f"{pointer}/evidence/0/anchor"
    ]


def test_a_hint_says_how_to_mend() -> None:
    """As the page begins to say it, or as the check knows better."""
    (few,) = validate(_meeting(city="J"), select=["JR203"])
    (many,) = validate(_meeting("W", *_added("city", "city"), city="J"), select=["JR203"])
    assert few.hint == (
        "add an entry with the words that say it, with `supplied` if it came with the text,"
        " or with `editorial` if you say so"
    )
    assert many.hint == "keep one entry for each value, and take the others away"


@pytest.mark.parametrize("rule", [*RULES, *CORPUS_RULES], ids=lambda rule: rule.code)
def test_every_page_begins_with_a_hint(rule: Rule | CorpusRule) -> None:
    """Its first sentence says how to mend it in a line: an instruction that needs nothing around it."""
    hint, stop, _ = f"{' '.join(rule.parts['Mend'].split())} ".partition(". ")
    assert stop
    assert 15 <= len(hint) <= 160
    assert hint[0].islower()
    assert not hint.startswith("nothing")


def test_an_open_field_names_its_candidates() -> None:
    """The finding says which field of which object is open, by which rule, and between what."""
    evidence = Evidence(
        field="speakers",
        basis=Basis.UNRESOLVED,
        anchor=Anchor("p1", 0, 2),
        rule="speaker.pronoun",
        candidates=("party-1", "party-2"),
    )
    finding = next(finding for finding in validate(_speech(evidence)) if finding.code == "JR207")
    assert finding.message == (
        "statement-1: speakers stays open at 'He' by the rule 'speaker.pronoun';"
        " candidates: 'party-1' and 'party-2'"
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ((), ""),
        (("a",), "'a'"),
        (("a", "b", "c"), "'a', 'b' and 'c'"),
        (tuple("abcde"), "'a', 'b', 'c', 'd' and 'e'"),
        (tuple("abcdefg"), "'a', 'b', 'c', 'd', 'e' and 2 more"),
    ],
)
def test_a_list_of_words_is_cut(words: tuple[str, ...], shown: str) -> None:
    """The first five are shown, and the rest are counted."""
    assert listed(words) == shown


def test_shown_words_are_short_and_can_be_seen() -> None:
    """Long words are cut, and a character that would turn the line's direction is spelt out."""
    assert show("a" * 60) == "'" + "a" * 60 + "'"
    assert show("a" * 100) == "'" + "a" * 57 + "...'"
    assert show("a\u202eb") == r"'a\u202eb'"


def test_a_finding_of_a_second_paragraph_with_the_id_has_no_anchor() -> None:
    """An anchor would lead to the first paragraph with that id, and quote something else."""
    record = MeetingRecord(paragraphs=(*_texts("Peace."), *_texts("the “rule of law")))
    finding = next(finding for finding in validate(record) if finding.code == "JR402")
    assert (finding.pointer, finding.anchor) == ("/paragraphs/1/text", None)


def test_findings_are_values() -> None:
    """Two runs over equal records give equal findings, that can be kept in a set."""
    one, two = validate(_listing("1.", "3.")), validate(_listing("1.", "3."))
    assert one == two
    assert set(one) == set(two)
    assert all(isinstance(finding, Finding) for finding in one)
