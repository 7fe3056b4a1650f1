"""The laws of summaries: every word is cited, a value or a connecting word, and the budget holds."""

from __future__ import annotations

import json
import re
from collections import Counter
from html import unescape
from typing import Any, Final

import attrs
from hypothesis import event, given, settings
from hypothesis import strategies as st

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
from jasmine_record.summary import CONNECTING_WORDS, STYLES, Section, Sentence, Style, Summary, summarize
from jasmine_record.testing import records, sound_records

_PLENTY: Final = 10**9
_STYLES: Final = st.sampled_from(STYLES)

# Words that sentences are made of, and that break them.
_PLAIN: Final = (
    "Japan",
    "ASEAN",
    "the",
    "The",
    "of",
    "ports",
    "Ministers",
    "that",
    "stated",
    "discussed",
    "sea",
    "peace",
)
_AWKWARD: Final = (
    "“aims", "aims”", "“aims”", '"', "(in", "part)", "[sic]", "we", "Our", "us", "U.S.", "open.", "open.”", "Mr.", "No.",
    "5", "why?", "calm;", "such", "as:", "following", "Japan’s", "‘so’", "*bold*", "_", "`", "<b>", "—", "...", "in", ",",
    "İstanbul", "ßport", "ŉx", "日本。", "e\u0301t\u0301at", "H.E.", "and", "with", "[¶", "\\",
)  # fmt: skip


@st.composite
def quoting_records(draw: st.DrawFn) -> MeetingRecord:
    """Records whose printed values are taken from their text, so that most of their facts can be told."""
    word = st.sampled_from(_PLAIN) | st.sampled_from(_PLAIN) | st.sampled_from(_AWKWARD)
    texts = draw(st.lists(st.lists(word, min_size=8, max_size=25), min_size=1, max_size=3))
    paragraphs = tuple(
        Paragraph(id=f"{number}", role=ParagraphRole.BODY, label=f"{number}.", text=" ".join(words))
        for number, words in enumerate(texts, start=1)
    )

    def span(place: int, first: int, last: int) -> Anchor:
        """The words from `first` up to, not including, `last`."""
        start = len(" ".join(texts[place][:first])) + bool(first)
        return Anchor(paragraphs[place].id, start, len(" ".join(texts[place][:last])))

    def piece(longest: int = 4) -> tuple[str, Anchor]:
        place = draw(st.integers(0, len(texts) - 1))
        first = draw(st.integers(0, len(texts[place]) - 1))
        last = draw(st.integers(first + 1, min(first + longest, len(texts[place]))))
        return " ".join(texts[place][first:last]), span(place, first, last)

    def printed(*fields: str) -> dict[str, Any]:
        """Values for some of these fields, with evidence that quotes them."""
        taken = {field: piece() for field in fields if draw(st.integers(0, 4))}
        evidence = tuple(
            Evidence(field=field, basis=Basis.STATED, anchor=anchor) for field, (_, anchor) in taken.items()
        )
        return {**{field: words for field, (words, _) in taken.items()}, "evidence": evidence}

    def whole(field: str) -> dict[str, Any]:
        words, anchor = piece()
        return {field: words, "evidence": (Evidence(field=field, basis=Basis.STATED, anchor=anchor),)}

    def country(values: dict[str, Any]) -> dict[str, Any]:
        entry = Evidence(field="country", basis=Basis.STATED, anchor=piece()[1])
        return {**values, "country": "XX", "evidence": (*values["evidence"], entry)}

    def statement(number: int) -> Statement:
        place = draw(st.integers(0, len(texts) - 1))
        first = draw(st.integers(0, len(texts[place]) - 2))
        start = draw(st.integers(first + 1, len(texts[place]) - 1))
        verb = Evidence(field="verb", basis=Basis.STATED, anchor=span(place, first, first + 1))
        return Statement(
            id=f"statement-{number}",
            speakers=tuple(draw(st.lists(parties, max_size=2))),
            verb=texts[place][first],
            act=draw(st.sampled_from(Act)),
            content=(span(place, start, draw(st.integers(start + 1, len(texts[place])))),),
            evidence=(verb,),
        )

    count = draw(st.integers(0, 8))
    parties = st.sampled_from([f"party-{number}" for number in range(max(count, 1))])
    lists = st.none() | st.sampled_from(["list-0", "list-1"])
    meeting = country(printed("name", "city"))
    days = draw(st.none() | st.dates()), draw(st.none() | st.dates())
    return MeetingRecord(
        source=Source(
            genre=draw(st.sampled_from([Genre.READOUT, Genre.PREVIEW, Genre.LISTING])),
            title=draw(st.none() | st.sampled_from(["A Note on Ports", "“Ports” in part)", "Listing"])),
            issued=draw(st.none() | st.dates()),
        ),
        meeting=Meeting(
            **meeting, starts=days[0], ends=days[1], format=draw(st.none() | st.sampled_from(Format))
        ),
        paragraphs=paragraphs,
        participants=tuple(
            Participant(
                **country(printed("name", "role", "honorific", "affiliation")),
                id=f"party-{number}",
                kind=draw(st.sampled_from(ParticipantKind)),
                attendance=draw(st.none() | st.sampled_from(Attendance)),
                functions=tuple(draw(st.lists(st.sampled_from(Function), max_size=2))),
                represents=draw(st.none() | parties),
            )
            for number in range(count)
        ),
        statements=tuple(statement(number) for number in range(draw(st.integers(0, 6)))),
        frameworks=tuple(
            Framework(
                **printed("name", "acronym"),
                id=f"framework-{number}",
                proposer=draw(st.none() | parties),
                enumeration=draw(lists),
                pillars=tuple(
                    Pillar(**whole("text"), id=f"pillar-{number}.{rank}", number=rank)
                    for rank in range(1, 1 + draw(st.integers(0, 3)))
                ),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        initiatives=tuple(
            Initiative(
                **whole("text"),
                id=f"initiative-{number}",
                proposer=draw(st.none() | parties),
                enumeration=draw(lists),
            )
            for number in range(draw(st.integers(0, 4)))
        ),
        enumerations=tuple(
            Enumeration(**whole("noun"), id=f"list-{number}", open_ended=draw(st.booleans()))
            for number in range(2)
        ),
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


_COUNTS: Final = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
#: Spelled out, since what `date.strftime` gives depends on the locale.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _written_out(record: MeetingRecord) -> set[str]:
    """The words for the values of a record that stand nowhere in its text."""
    written = ""
    for day in (record.meeting.starts, record.meeting.ends):
        if day is not None:
            written += f" {day.day} {_MONTHS[day.month - 1]} {day.year}"
    forms = {
        Format.IN_PERSON: "in person",
        Format.VIRTUAL: "virtually",
        Format.HYBRID: "in hybrid form",
        Format.TELEPHONE: "by telephone",
        None: "",
    }
    written += f" {forms[record.meeting.format]}"
    for party in record.participants:
        if party.attendance is not None:
            written += {"in_person": " in person", "virtual": " virtually"}.get(party.attendance, "")
        written += "".join(
            f" {function.replace('_', '-')} {function.replace('_', '-')}s" for function in party.functions
        )
    source = record.source
    written += f" {source.title or ''} {source.genre.value.replace('_', ' ')}"
    if source.issued is not None:
        written += f" {source.issued.day} {_MONTHS[source.issued.month - 1]} {source.issued.year}"
    counts = {len(framework.pillars) for framework in record.frameworks}
    counts |= set(range(1, len(record.initiatives) + 1))
    written += "".join(f" {_COUNTS[count - 1] if 1 <= count <= 12 else count}" for count in counts)
    written += "".join(f" {pillar.number}" for pillar in record.pillars)
    return _words(written)


def _check_words(record: MeetingRecord, summary: Summary) -> None:
    values = _written_out(record)
    for sentence in summary.sentences:
        assert sentence.citations
        assert len(set(sentence.citations)) == len(sentence.citations)
        cited = _words(" ".join(record.quote(anchor) for anchor in sentence.citations))
        assert _words(sentence.text) <= cited | values | CONNECTING_WORDS, sentence


def _check_budget(summary: Summary, words: int) -> None:
    assert len(str(summary).split()) <= words
    assert summary.words == words


def _at(record: MeetingRecord, pointer: str) -> object:
    found: Any = record
    for step in pointer.split("/")[1:]:
        found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
    return found


def _check_omitted(record: MeetingRecord, summary: Summary) -> None:
    assert len(set(summary.omitted)) == len(summary.omitted)
    assert all(_at(record, pointer) is not None for pointer in summary.omitted)
    assert set(summary.omitted) <= set(summarize(record, words=1).omitted)
    assert all(_at(record, pointer) is not None for pointer in summary.untold)
    assert set(summary.untold).isdisjoint(summary.omitted)


def _check_sentence(text: str) -> None:
    assert text == " ".join(text.split())
    # A capital, unless the first character has none of its kind.
    first = text[0]
    assert not first.islower() or first.upper().casefold() != first.casefold()
    end = text.rstrip('"”’»」')
    assert end[-1] in ".!?…"
    for opening, closing in ("()", "[]", "{}", "“”", "«»"):
        assert text.count(opening) == text.count(closing), text
    assert text.count('"') % 2 == 0, text


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_every_word_is_borne_out(record: MeetingRecord, style: str, words: int) -> None:
    """Each word of a sentence stands in what it cites, is a value written out, or a connecting word."""
    summary = summarize(record, style=style, words=words)
    event(f"{min(len(summary.sentences), 6)} sentences")
    _check_words(record, summary)


# These records are large and slow to draw, and few of their facts can be told.
@settings(max_examples=25)
@given(sound_records(), _STYLES, st.integers(1, 150))
def test_every_word_is_borne_out_in_sound_records(record: MeetingRecord, style: str, words: int) -> None:
    """The same for records whose evidence quotes other words than the values: those facts aren't told."""
    _check_words(record, summarize(record, style=style, words=words))


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_the_budget_holds(record: MeetingRecord, style: str, words: int) -> None:
    """The text never has more words than asked for, headings and marks included, and what was dropped is named."""
    summary = summarize(record, style=style, words=words)
    _check_budget(summary, words)
    _check_omitted(record, summary)


@given(quoting_records(), _STYLES)
def test_sentences_are_well_formed(record: MeetingRecord, style: str) -> None:
    """A sentence begins with a capital, ends with one mark, and closes what it opens."""
    for sentence in summarize(record, style=style, words=_PLENTY).sentences:
        _check_sentence(sentence.text)


@given(quoting_records(), st.sampled_from(["brief", "bullets", "sections"]))
def test_the_costs_are_those_of_the_text(record: MeetingRecord, style: str) -> None:
    """With plenty of room nothing is omitted, and as many words as that takes are enough, but for what is said once.

    A verb that two positions share is weighed with each of them, since what stands beside it is known only at the end.
    """
    whole = summarize(record, style=style, words=_PLENTY)
    assert whole.omitted == ()
    needed = len(str(whole).split())
    shared = _verbs(record).values()
    if needed:
        assert summarize(record, style=style, words=needed + sum(shared)).sentences == whole.sentences


def _verbs(record: MeetingRecord) -> dict[str, int]:
    """For each verb that several statements have, how many words the further ones have."""
    told: dict[str, int] = {}
    for statement in record.statements:
        verb = (statement.verb or "").casefold()
        told[verb] = told[verb] + len(verb.split()) if verb in told else 0
    return told


@given(records() | quoting_records(), _STYLES, st.integers(1, 150))
def test_no_record_is_refused(record: MeetingRecord, style: str, words: int) -> None:
    """Whatever can be built is summarized: dangling ids and anchors cost the facts that have them, no more."""
    summary = summarize(record, style=style, words=words)
    _check_words(record, summary)
    _check_budget(summary, words)
    _check_omitted(record, summary)


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_a_headline_is_one_sentence(record: MeetingRecord, style: str, words: int) -> None:
    """A headline has one sentence at most, and every style has its sentences in its text, in order."""
    summary = summarize(record, style=style, words=words)
    assert style != "headline" or len(summary.sentences) <= 1
    places = [str(summary).find(sentence.text) for sentence in summary.sentences]
    assert -1 not in places
    assert places == sorted(places)


@given(quoting_records(), st.data())
def test_a_focus_tells_no_more_than_the_whole(record: MeetingRecord, data: st.DataObject) -> None:
    """What is told of a part is borne out as the whole is, and asking for what the record has never fails."""
    ids = [one.id for one in record.participants] + [one.id for one in record.pillars]
    focus = data.draw(st.sampled_from([*ids, *Act, "XX"]))
    summary = summarize(record, focus=focus, words=_PLENTY)
    assert summary.omitted == ()
    _check_words(record, summary)
    for sentence in summary.sentences:
        _check_sentence(sentence.text)


@given(quoting_records(), st.data())
def test_what_points_astray_is_left_out(record: MeetingRecord, data: st.DataObject) -> None:
    """Without its paragraphs a record has nothing to tell, and with fewer of them nothing that isn't there."""
    kept = data.draw(st.integers(0, len(record.paragraphs) - 1))
    summary = summarize(attrs.evolve(record, paragraphs=record.paragraphs[:kept]), words=_PLENTY)
    assert kept or summary.sentences == ()
    _check_words(attrs.evolve(record, paragraphs=record.paragraphs[:kept]), summary)


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_markdown_says_the_same(record: MeetingRecord, style: str, words: int) -> None:
    """Without its citations, headings' marks and backslashes the Markdown is the plain text."""
    summary = summarize(record, style=style, words=words)
    markdown = summary.to_markdown()
    bare = re.sub(r" \[¶ [A-Za-z0-9.-]+\]\([^()]*\)", "", markdown)
    bare = re.sub(r"(?m)^## ", "", re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", bare))
    assert bare.split() == str(summary).split()
    cited = re.findall(r"(?<= )\[¶ ([A-Za-z0-9.-]+)\]\(#para-[A-Za-z0-9.-]+\)", markdown)
    assert cited == [place for sentence in summary.sentences for place in sentence.paragraphs]


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_html_says_the_same(record: MeetingRecord, style: str, words: int) -> None:
    """Without its elements and citations the HTML is the plain text, and all that is opened is closed."""
    summary = summarize(record, style=style, words=words)
    page = summary.to_html()
    bare = unescape(re.sub(r"<[^<>]*>", " ", re.sub(r"<a [^<>]*>[^<>]*</a>", " ", page)))
    plain = re.sub(r"(?m)^- ", "", str(summary)) if style == "bullets" else str(summary)
    assert bare.split() == plain.split()
    opened = re.findall(r"<([a-z0-9]+)[^<>]*>", page)
    assert Counter(opened) == Counter(re.findall(r"</([a-z0-9]+)>", page))


@given(quoting_records(), _STYLES, st.integers(1, 150))
def test_a_summary_is_in_the_shape_that_the_schema_has(record: MeetingRecord, style: str, words: int) -> None:
    """`to_dict` is made of what JSON has, and brings back each field."""
    summary = summarize(record, style=style, words=words)
    data = json.loads(json.dumps(summary.to_dict()))
    assert data == summary.to_dict()
    sentences = tuple(
        Sentence(
            text=one["text"],
            section=Section(one["section"]),
            speakers=tuple(one["speakers"]),
            citations=tuple(Anchor(**anchor) for anchor in one["citations"]),
            links=tuple(one["links"]),
        )
        for one in data["sentences"]
    )
    again = Summary(
        style=Style(data["style"]),
        words=data["words"],
        focus=data["focus"],
        sentences=sentences,
        omitted=tuple(data["omitted"]),
        untold=tuple(data["untold"]),
    )
    assert again == summary
