"""The laws of parsing, over any text, over composed readouts, and over what is left of those after mischief."""

from __future__ import annotations

import hashlib
from datetime import date

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jasmine_record.errors import SourceError
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import Basis, Fact, Link, MeetingRecord, text_sha256
from jasmine_record.parsing import parse, parse_all
from jasmine_record.source import read_source
from jasmine_record.testing.composed.answers import ASPECTS, differences, fold
from jasmine_record.testing.composed.layouts import (
    ComposedLayout,
    Passage,
    composed_layouts,
    furniture,
    wrapped,
)
from jasmine_record.testing.composed.pages import ComposedPage, composed_pages
from jasmine_record.testing.composed.places import COUNTRIES, PLACES, Country, with_article
from jasmine_record.testing.composed.readouts import ComposedReadout, composed_readouts, spoilt_readouts

#: Fields that need no evidence: ids, kinds, genre, digests, media type, wording, and what is anchors or facts itself.
WITHOUT_EVIDENCE = frozenset(
    [
        "id",
        "kind",
        "genre",
        "original_sha256",
        "text_sha256",
        "media_type",
        "wording",
        "content",
        "items",
        "pillars",
        "evidence",
    ]
)
#: Fields whose value is words of the text.
WORDS = frozenset(
    [
        "title",
        "publisher",
        "name",
        "series",
        "city",
        "occasion",
        "honorific",
        "role",
        "affiliation",
        "members",
        "verb",
        "acronym",
        "text",
        "partners",
        "noun",
    ]
)
#: Characters of which readouts and their layout are made, and some that break naive readers.
LAYOUT = st.text(
    st.sampled_from("1234569.()[]-•o*※“”\"'’:;,#\n\n\n\r\t \xa0\u3000\u2028abcHEMinstertofd\x00\ud800\ufeff")
)
TEXTS = st.one_of(
    st.text(), LAYOUT, spoilt_readouts(), composed_readouts().map(lambda composed: composed.text)
)


def letters(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def facts(record: MeetingRecord) -> list[Fact]:
    """All facts of a record."""
    return [
        record.source,
        record.meeting,
        *record.participants,
        *record.statements,
        *record.frameworks,
        *record.pillars,
        *record.initiatives,
        *record.enumerations,
        *record.terms,
    ]


def told(record: MeetingRecord) -> list[object]:
    """Who says what in a record, whatever its paragraphs are called."""
    names = {party.id: party.name for party in record.participants}
    people = [(party.kind, party.name, party.role, party.country) for party in record.participants]
    said = [
        (tuple(names[speaker] for speaker in s.speakers), s.verb, s.act, tuple(map(record.quote, s.content)))
        for s in record.statements
    ]
    return [people, said]


def passages(record: MeetingRecord) -> list[Passage]:
    """The paragraphs of a record, as a composer describes them."""
    return [Passage(p.id, str(p.role), p.label, p.level, p.text) for p in record.paragraphs]


class TestNothingLost:
    """The non-whitespace characters of all paragraphs, labels included, in reading order, are exactly those of the source text."""

    @given(TEXTS)
    @example("")
    @example(" \n\xa0\n")
    @example("1.\n2.\n")
    @example("1. 1. 1. a")
    @example("(1)(2)")
    def test_of_any_text(self, text: str) -> None:
        """No character is lost, added or moved."""
        record = parse(text)
        found = "".join((paragraph.label or "") + paragraph.text for paragraph in record.paragraphs)
        assert letters(found) == letters(read_source(text).text)
        assert record.source.text_sha256 in {None, text_sha256(record.paragraphs)}

    @given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    def test_of_bytes(self, text: str, encoding: str) -> None:
        """Bytes give the record of the text that they encode, and their digest."""
        # UTF-16 that begins with NUL is UTF-32 to whoever reads the mark.
        usable = text.encode("utf-8", "replace").decode().lstrip("\0")
        data = usable.encode(encoding)
        record = parse(data)
        assert record.source.original_sha256 == hashlib.sha256(data).hexdigest()
        same = parse(usable.removeprefix("\ufeff") if encoding == "utf-8" else usable)
        assert attrs.evolve(record, source=same.source) == same


class TestNothingInvented:
    """Each non-empty field of a fact has evidence, and what is stated stands where the evidence says."""

    @given(TEXTS)
    def test_every_value_has_evidence(self, text: str) -> None:
        """One entry for each value, or for each item of a tuple, in order; what is empty has only doubts."""
        for fact in facts(parse(text)):
            fields = [field for field in attrs.fields_dict(type(fact)) if field not in WITHOUT_EVIDENCE]
            assert {entry.field for entry in fact.evidence} <= {*fields, "content", "items", "pillars"}, fact
            for field in fields:
                value = getattr(fact, field)
                entries = [entry for entry in fact.evidence if entry.field == field]
                known = [entry for entry in entries if entry.basis is not Basis.UNRESOLVED]
                count = (
                    len(value) if isinstance(value, tuple) else int(value is not None and value is not False)
                )
                assert len(known) == count, (field, fact, fact.evidence)
                assert not count or known == entries, (field, fact, fact.evidence)

    @given(TEXTS)
    def test_stated_words_stand_there(self, text: str) -> None:
        """Every anchor lies in its paragraph, and a stated string stands in the words that it points at."""
        record = parse(text)
        for fact in facts(record):
            for field in {entry.field for entry in fact.evidence}:
                entries = record.evidence_for(fact, field)
                value = getattr(fact, field)
                values = value if isinstance(value, tuple) else (value,) * len(entries)
                for entry, item in zip(entries, values, strict=False):
                    quoted = record.quote(entry.anchor) if entry.anchor else ""
                    if entry.basis is Basis.STATED and field in WORDS and isinstance(item, str):
                        assert fold(item) in fold(quoted), (fact, entry, quoted)
                    if entry.basis is Basis.STATED and isinstance(item, Link) and item.name is not None:
                        assert fold(item.name) in fold(quoted), (fact, entry, quoted)

    @given(TEXTS)
    def test_every_reference_leads_somewhere(self, text: str) -> None:
        """Contents and items quote, and every id that a fact names is that of an object in the record."""
        record = parse(text)
        ids = [fact.id for fact in facts(record)[2:] if hasattr(fact, "id")]
        ids += [paragraph.id for paragraph in record.paragraphs]
        assert len(set(ids)) == len(ids)
        for statement in record.statements:
            assert all(record.quote(anchor) for anchor in statement.content)
            assert all(record.participant(speaker) for speaker in statement.speakers)
            assert len(set(statement.speakers)) == len(statement.speakers)
        for enumeration in record.enumerations:
            assert all(record.quote(anchor) for anchor in enumeration.items)
        for framework in record.frameworks:
            assert framework.proposer is None or record.participant(framework.proposer)
            assert framework.enumeration is None or record.enumeration(framework.enumeration)
        for initiative in record.initiatives:
            assert initiative.proposer is None or record.participant(initiative.proposer)
            assert initiative.framework is None or record.framework(initiative.framework)
            assert initiative.pillar is None or record.pillar(initiative.pillar)
            assert initiative.enumeration is None or record.enumeration(initiative.enumeration)
            assert all(record.term(term) for term in initiative.terms)


class TestNoSurprises:
    """A string always gives a record; bytes give a record or `SourceError`."""

    @given(
        TEXTS, st.none() | st.dates(), st.none() | st.sampled_from(["https://www.mod.go.jp/en/", "x:y", ""])
    )
    @example("", None, None)
    def test_any_string(self, text: str, published: date | None, url: str | None) -> None:
        """With whatever day of publication and address."""
        assert isinstance(parse(text, published=published, url=url or None), MeetingRecord)

    @given(st.binary() | TEXTS.map(lambda text: text.encode("utf-16-le", "surrogatepass")))
    def test_any_bytes(self, data: bytes) -> None:
        """Bytes that are no text are refused with their place."""
        try:
            record = parse(data)
        except SourceError:
            with pytest.raises(SourceError, match=r"^line [0-9]+: byte 0x"):
                parse(data)
        else:
            assert record.source.original_sha256 == hashlib.sha256(data).hexdigest()


class TestLayout:
    """Each paragraph of a composed text has the id, the role, the label, the level and the words that it was given."""

    @given(composed_layouts())
    def test_of_a_composed_layout(self, layout: ComposedLayout) -> None:
        """In every layout, with or without blank lines."""
        assert passages(parse(layout.text)) == list(layout.passages)

    @given(composed_layouts(), furniture())
    def test_between_furniture(
        self, layout: ComposedLayout, lines: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """Menus, counters and boilerplate are other than the text, and change nothing of it."""
        above, below = lines
        record = parse("\n".join((*above, layout.text, *below)))
        assert [passage for passage in passages(record) if passage.role != "other"] == list(layout.passages)
        assert [p.text for p in record.paragraphs if p.role == "other"] == [*above, *below]

    @given(composed_layouts(), st.integers(60, 100))
    def test_of_wrapped_lines(self, layout: ComposedLayout, width: int) -> None:
        """Lines that were broken to fit a width are joined again."""
        text = wrapped(layout.text.replace("\n\n", "\n").replace("\n", "\n\n"), width)
        assert passages(parse(text)) == list(layout.passages)


class TestPages:
    """A page about several meetings gives one record for each, and these hold the page together."""

    @given(composed_pages())
    def test_one_record_a_meeting(self, page: ComposedPage) -> None:
        """Each with its own day, place and people, and all with one source."""
        records = parse_all(page.text)
        assert [(r.meeting.starts, r.meeting.city, r.meeting.country) for r in records] == [
            (met.day, met.city, met.country.code) for met in page.meetings
        ]
        for record, met in zip(records, page.meetings, strict=True):
            assert record.meeting.name in {met.name, None}
            persons = {party.name for party in record.participants if party.kind == "person"}
            assert persons == {"Placeholder", met.person}
            assert record.source.text_sha256 == text_sha256(record.paragraphs)
            assert (record.source.title, record.source.issued) == (records[0].source.title, date(2022, 5, 3))

    @given(composed_pages())
    def test_each_part_alone_gives_the_same_facts(self, page: ComposedPage) -> None:
        """What one part says doesn't depend on the others."""
        for record, met in zip(parse_all(page.text), page.meetings, strict=True):
            (alone,) = parse_all(page.gap.join((page.head, met.text)))
            for field in ("starts", "ends", "city", "country", "format"):
                assert getattr(record.meeting, field) == getattr(alone.meeting, field)
            assert told(record) == told(alone)

    @given(composed_pages())
    def test_anchors_lie_in_their_record(self, page: ComposedPage) -> None:
        """Evidence of a record points at its own paragraphs, and what another one holds is supplied."""
        for record in parse_all(page.text):
            for fact in facts(record):
                assert all(entry.anchor is None or record.quote(entry.anchor) for entry in fact.evidence)

    @given(composed_pages())
    def test_the_whole_page(self, page: ComposedPage) -> None:
        """One record of the page says that there are several meetings, and leaves open which is meant."""
        meeting = parse(page.text).meeting
        assert attrs.evolve(meeting, evidence=()) == type(meeting)()
        name = next(entry for entry in meeting.evidence if entry.field == "name")
        assert (name.basis, name.rule) == (Basis.UNRESOLVED, "meeting.several")
        assert name.candidates == tuple(met.name for met in page.meetings)

    @given(TEXTS | composed_pages().map(lambda page: page.text))
    def test_the_records_hold_the_page(self, text: str) -> None:
        """Their paragraphs, in order, are those of the whole page; a page about one meeting has one record."""
        whole, records = parse(text), parse_all(text)
        assert sum((record.paragraphs for record in records), ()) == whole.paragraphs
        assert len(records) > 1 or records == (whole,)


class TestFacts:
    """What was put into a composed readout comes out, or is left open with a reason, and nothing else comes out."""

    @pytest.mark.parametrize("about", ASPECTS)
    @given(composed=composed_readouts())
    def test_of_a_composed_readout(self, about: str, composed: ComposedReadout) -> None:
        """Head and layout, meeting, participants, statements and programme are those of the composer."""
        assert differences(composed, parse(composed.text), aspects=[about]) == ()

    @given(composed_readouts(), furniture())
    def test_between_furniture(
        self, composed: ComposedReadout, lines: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """A menu above a readout and boilerplate below it change none of its facts."""
        above, below = ("\n".join(part) for part in lines)
        bare, dressed = parse(composed.text), parse(f"{above}\n\n{composed.text}\n\n{below}")
        assert attrs.evolve(dressed.meeting, evidence=()) == attrs.evolve(bare.meeting, evidence=())
        assert (dressed.source.title, dressed.source.issued) == (bare.source.title, bare.source.issued)
        assert told(dressed) == told(bare)

    @given(composed_readouts())
    def test_the_day_of_publication_may_be_given(self, composed: ComposedReadout) -> None:
        """A day given with the text is taken as it is, and the meeting's days don't change by it."""
        record = parse(composed.text, published=composed.issued)
        assert record.source.issued == composed.issued
        assert (record.meeting.starts, record.meeting.ends) == (composed.starts, composed.ends)
        (entry,) = record.evidence_for(record.source, "issued")
        assert entry.basis is Basis.SUPPLIED


class TestTables:
    """Every name in the tables of countries and cities is read where readouts print it."""

    TEXT = """Outcome of the 8th Health Ministers' Dialogue

November 15, 2023

Ministry of Health

1. On November 15, 2023, the 8th Health Ministers' Dialogue was held in {}, where ministers exchanged views.

2. {} said that all is well.
"""

    @pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
    def test_countries(self, country: Country) -> None:
        """By each of its names as the place of a meeting and behind an office, by its adjective before one."""
        for name in map(with_article, country.names):
            record = parse(self.TEXT.format(name, f"H.E. Placeholder, Minister of Health of {name},"))
            assert record.meeting.country == country.code
            assert [p.country for p in record.participants if p.name == "Placeholder"] == [country.code]
        record = parse(self.TEXT.format("Jakarta", f"{country.demonym} Minister of Health Placeholder"))
        assert [p.country for p in record.participants if p.name == "Placeholder"] == [country.code]

    def test_cities(self) -> None:
        """With its country or without."""
        for city, country in PLACES:
            for place in (city, f"{city}, {with_article(country.name)}"):
                meeting = parse(self.TEXT.format(place, "Japan")).meeting
                assert (meeting.city, meeting.country) == (city, country.code)


class TestRoundTrip:
    """The same input gives the same record, and JSON gives it back."""

    @given(TEXTS)
    def test_same_input_same_record(self, text: str) -> None:
        """Nothing but the text decides."""
        assert parse(text) == parse(text)

    @given(TEXTS)
    def test_json(self, text: str) -> None:
        """A parsed record comes back from JSON, and its bytes don't change on the way."""
        record = parse(text)
        data = dumps(record)
        assert loads(data) == record
        assert dumps(loads(data)) == data


@pytest.mark.parametrize("words", ["First, ", "FIRST. ", "Further also ", "We, the ", "in which he said "])
def test_words_that_come_again_and_again(words: str) -> None:
    """A text that says one thing without end is read as any other."""
    assert parse(words * 2_000 + "it is so.").paragraphs


@pytest.mark.parametrize("about", ASPECTS)
@settings(max_examples=10)
@given(composed=composed_readouts().filter(lambda composed: composed.listed))
def test_comparison_finds_fault(about: str, composed: ComposedReadout) -> None:
    """The comparison above finds fault with the record of another text."""
    assert differences(composed, parse("Another title\n\n1. Nothing was said."), aspects=[about])
