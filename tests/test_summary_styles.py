"""Summaries: the styles, what a focus leaves, where citations lead, and the forms that a summary can be written in."""

from __future__ import annotations

import re
from typing import Any

import attrs
import jsonschema
import pytest

import jasmine_record
from jasmine_record.errors import InvalidValueError
from jasmine_record.formats.schema import json_schema
from jasmine_record.model import Act, Anchor, MeetingRecord, Paragraph, ParagraphRole, Source
from jasmine_record.summary import STYLES, WORDS, Section, Sentence, Style, Summary, summarize
from jasmine_record.summary.fragments import Fragments, text_directive

_RECORD = jasmine_record.jasmine()


def _texts(style: str, words: int = 10_000, focus: Any = None) -> list[str]:
    return [one.text for one in summarize(_RECORD, style=style, words=words, focus=focus).sentences]


def test_a_headline_has_the_meeting_and_the_news() -> None:
    """One sentence says which meeting it was, when and where, and what came of it."""
    (text,) = _texts("headline", 45)
    assert text == (
        "At the 8th ASEAN-Japan Defence Ministers’ Informal Meeting on 15 November 2023 in Jakarta, Indonesia, Minister"
        " of Defense Kihara put forward the Japan-ASEAN Ministerial Initiative for Enhanced Defense Cooperation"
        " (JASMINE), with four pillars."
    )


def test_a_headline_gives_way_to_its_budget() -> None:
    """With less room the place goes first, then the day, then the longer news."""
    assert len(_texts("headline", 33)[0].split()) == 33
    assert "Jakarta" not in _texts("headline", 32)[0]
    assert "2023" not in _texts("headline", 28)[0]
    for words in range(1, 60):
        summary = summarize(_RECORD, style="headline", words=words)
        assert len(str(summary).split()) <= words


def test_what_a_headline_leaves_out_is_listed() -> None:
    """Everything else that could be told is omitted."""
    whole = summarize(_RECORD, words=1).omitted
    headline = summarize(_RECORD, style="headline")
    assert set(whole) - set(headline.omitted) == {
        "/meeting",
        "/meeting/starts",
        "/meeting/city",
        "/frameworks/0",
    }


def test_bullets_are_a_list() -> None:
    """Each sentence is an item, and each position a sentence."""
    summary = summarize(_RECORD, style="bullets", words=10_000)
    assert str(summary).splitlines() == [f"- {one.text}" for one in summary.sentences]
    for sentence in summary.sentences:
        if sentence.section is Section.POSITIONS:
            assert ", and expressed" not in sentence.text


def test_sections_come_in_their_order() -> None:
    """Meeting, participants, positions, pillars, initiatives, next steps; each heading once."""
    summary = summarize(_RECORD, style="sections", words=10_000)
    headings = [line for line in str(summary).splitlines() if len(line.split()) <= 2 and line]
    assert headings == ["Meeting", "Participants", "Positions", "Pillars", "Initiatives"]
    assert [one.section for one in summary.sentences] == sorted(
        (one.section for one in summary.sentences), key=list(Section).index
    )


def test_positions_in_sections_are_told_by_speaker() -> None:
    """The sentences of one speaker are one paragraph."""
    summary = summarize(_RECORD, style="sections", words=10_000)
    positions = [one.speakers for one in summary.sentences if one.section is Section.POSITIONS]
    runs = [
        speakers for place, speakers in enumerate(positions) if positions[place - 1 : place] != [speakers]
    ]
    assert len(runs) == len(set(runs))
    block = str(summary).split("Positions\n")[1].split("\n\n")[0]
    assert len(block.splitlines()) == len(runs)


def test_what_lies_ahead_stands_apart() -> None:
    """What was agreed to be done and when to meet again are next steps."""
    record = jasmine_record.parse("""\
On 3 March 2031, the 4th Example Sea Dialogue Meeting was held in Oslo.

1. Defence Minister Placeholder of Norway stated that ships need open ports.

2. The Ministers agreed to meet again in Bergen. They committed to joint patrols.
""")
    summary = summarize(record, style="sections")
    assert str(summary).split("\n\n")[-1] == (
        "Next steps\nThe Ministers agreed to meet again in Bergen, and committed to joint patrols."
    )


def test_names_are_full_once() -> None:
    """After the first mention a shorter form stands, and the first is never short."""
    text = " ".join(_texts("brief"))
    assert text.count("Minister of Defense Kihara") == 1
    assert text.index("Minister of Defense Kihara") < text.index("Minister Kihara")
    assert text.count("Minister of Defence Prabowo Subianto of the Republic of Indonesia") == 1


def test_each_style_has_a_budget_of_its_own() -> None:
    """Without `words`, that of the style holds."""
    for style in STYLES:
        summary = summarize(_RECORD, style=style)
        assert summary.words == WORDS[Style(style)]
        assert len(str(summary).split()) <= summary.words


# Focus


def test_a_focus_on_a_person() -> None:
    """Only what that person did and said, and no word of the meeting."""
    told = _texts("brief", focus="Kihara")
    assert told
    assert not any("was held" in text for text in told)
    assert all("Kihara" in text for text in told)
    party = next(one for one in _RECORD.participants if one.name == "Kihara")
    assert _texts("brief", focus=party.id) == _texts("brief", focus=party) == told
    assert _texts("brief", focus="Minister of Defense Kihara") == told


def test_a_focus_on_a_country() -> None:
    """What its people and the state itself did and said."""
    told = " ".join(_texts("brief", focus="ID"))
    assert "Prabowo Subianto" in told
    assert "Kihara" not in told
    assert _texts("brief", focus="BR") == []


def test_a_focus_on_a_pillar() -> None:
    """That pillar with its framework, by its number."""
    pillar = _RECORD.pillars[1]
    (text, *_) = _texts("brief", focus=pillar)
    assert f"with four pillars, including (2) {pillar.text}" in text
    assert (
        _texts("brief", focus=pillar.id)
        == _texts("brief", focus=pillar.text)
        == _texts("brief", focus=pillar)
    )


def test_a_focus_on_an_act() -> None:
    """The statements of that act alone."""
    summary = summarize(_RECORD, focus="welcome", words=10_000)
    assert summary.focus == "welcome"
    assert summary.sentences
    acts = {
        _RECORD.statements[place].act
        for one in summary.sentences
        for place, statement in enumerate(_RECORD.statements)
        if statement.verb in one.text and statement.speakers == one.speakers
    }
    assert Act.WELCOME in acts
    assert _texts("brief", focus=Act.WELCOME) == [one.text for one in summary.sentences]
    assert _texts("brief", focus="condemn") == []


def test_a_focus_on_a_term() -> None:
    """Whatever names the term, by its name or its acronym."""
    term = next(one for one in _RECORD.terms if one.acronym == "OSA")
    told = _texts("brief", focus="OSA")
    assert told
    assert all("OSA" in text or "Official Security Assistance" in text for text in told)
    assert _texts("brief", focus=term) == told


@pytest.mark.parametrize("focus", ["nobody at all", "", "  ", 7, ("party-1",), b"JP"])
def test_a_focus_on_nothing_is_refused(focus: Any) -> None:
    """A name that the record doesn't have is misuse, and the message says what may be asked for."""
    with pytest.raises(InvalidValueError, match=r"summarize\.focus is .*, expected a participant"):
        summarize(_RECORD, focus=focus)


# Where citations lead


def _page(*texts: str, url: str | None = "https://example.org/readout.html") -> MeetingRecord:
    paragraphs = tuple(
        Paragraph(id=str(number), role=ParagraphRole.BODY, text=text)
        for number, text in enumerate(texts, start=1)
    )
    return MeetingRecord(source=Source(url=url), paragraphs=paragraphs)


def _link(record: MeetingRecord, words: str, paragraph: str = "1", occurrence: int | None = None) -> str:
    anchor = record.paragraph(paragraph).anchor(words, occurrence)
    (link,) = Fragments(record).links((anchor,))
    return link


@pytest.mark.parametrize(
    ("parts", "directive"),
    [
        (("open ports",), "text=open%20ports"),
        (("a-b, c & d",), "text=a%2Db%2C%20c%20%26%20d"),
        (("“é”",), "text=%E2%80%9C%C3%A9%E2%80%9D"),
        (("open", "ports"), "text=open,ports"),
        (("ports", "", "need open", "and calm"), "text=need%20open-,ports,-and%20calm"),
    ],
)
def test_directives_are_escaped(parts: tuple[str, ...], directive: str) -> None:
    """Commas, hyphens and ampersands part a directive, so that those of the words are percent-encoded."""
    assert text_directive(*parts) == directive


def test_words_that_stand_once_need_no_context() -> None:
    """Three words that no other place has are enough by themselves."""
    record = _page("Ships need open ports and calm seas.")
    assert _link(record, "need open ports") == "https://example.org/readout.html#:~:text=need%20open%20ports"


def test_words_that_stand_twice_come_with_their_neighbours() -> None:
    """The words before and behind tell the places apart."""
    record = _page("Ships need open ports and calm seas.", "Boats need open ports too.")
    assert _link(record, "need open ports").endswith(
        "#:~:text=Ships-,need%20open%20ports,-and%20calm%20seas."
    )
    assert _link(record, "need open ports", "2").endswith("#:~:text=Boats-,need%20open%20ports,-too.")


def test_long_stretches_are_told_by_their_ends() -> None:
    """Fourteen words are found by the first four and the last four."""
    text = "Ships of all the coastal states need open ports and calm seas in every season."
    link = _link(_page(text), text)
    assert link.endswith("#:~:text=Ships%20of%20all%20the,seas%20in%20every%20season.")


def test_only_whole_words_are_asked_for() -> None:
    """A browser finds words, so an anchor inside of one is widened."""
    record = _page("Shipping needs ports.")
    (link,) = Fragments(record).links((Anchor("1", 2, 14),))
    assert "text=Shipping%20needs" in link


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text="),
        ("http://example.org/a?b=c", "http://example.org/a?b=c#:~:text="),
        ("https://example.org/a#part", "https://example.org/a#part:~:text="),
        ("https://example.org/a#:~:text=x", "https://example.org/a#:~:text="),
    ],
)
def test_the_directive_joins_the_address(url: str, start: str) -> None:
    """It stands behind the fragment of the address, and takes the place of another directive."""
    assert _link(_page("Ships need open ports.", url=url), "need open ports").startswith(start)


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "mailto:a@example.org", "readout.html", "https://", "http://[a"]
)
def test_other_addresses_get_no_links(url: str | None) -> None:
    """Only a page on the web can be linked to."""
    assert Fragments(_page("Ships need open ports.", url=url)).links((Anchor("1", 0, 5),)) == ()


def test_citations_lead_to_the_publisher() -> None:
    """With an address, the citations of a paragraph are one link to all its words."""
    record = attrs.evolve(_RECORD, source=attrs.evolve(_RECORD.source, url="https://example.org/a_(b)"))
    summary = summarize(record)
    assert all(len(one.links) == len(one.citations) for one in summary.sentences)
    markdown = summary.to_markdown()
    assert "[¶ lead](https://example.org/a_%28b%29#:~:text=" in markdown
    assert re.search(r"text=[^)]*&text=", markdown)
    assert 'href="https://example.org/a_(b)#:~:text=' in summary.to_html()
    assert "&amp;text=" in summary.to_html()


def test_without_an_address_citations_lead_to_the_paragraph() -> None:
    """The record's own page has the paragraph under its id."""
    summary = summarize(attrs.evolve(_RECORD, source=Source(genre=_RECORD.source.genre)), words=30)
    assert all(one.links == () for one in summary.sentences)
    assert "[¶ lead](#para-lead)" in summary.to_markdown()
    assert '<a href="#para-lead">¶&#160;lead</a>' in summary.to_html()


# Forms


@pytest.mark.parametrize("style", STYLES)
def test_it_has_a_place_in_the_schema(style: str) -> None:
    """What `to_dict` gives is a `Summary` of the JSON Schema, and an altered one isn't."""
    schema = json_schema()
    validator = jsonschema.Draft202012Validator({"$ref": "#/$defs/Summary", "$defs": schema["$defs"]})
    data = summarize(_RECORD, style=style).to_dict()
    assert validator.is_valid(data)
    for broken in ({**data, "style": "haiku"}, {**data, "words": 0}, {**data, "more": 1}):
        assert not validator.is_valid(broken)


def test_html_has_the_structure_of_its_style() -> None:
    """Paragraphs, a list, or sections with headings."""
    assert summarize(_RECORD).to_html().startswith("<p>The 8th")
    assert summarize(_RECORD, style="bullets").to_html().startswith("<ul>\n<li>The 8th")
    assert (
        summarize(_RECORD, style="sections").to_html().startswith("<section>\n<h2>Meeting</h2>\n<p>The 8th")
    )
    assert summarize(_RECORD, style="sections").to_markdown().startswith("## Meeting\n\nThe 8th")
    empty = MeetingRecord()
    assert [summarize(empty, style=style).to_html() for style in STYLES] == [""] * 4
    assert [summarize(empty, style=style).to_markdown() for style in STYLES] == [""] * 4


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": "A.", "citations": ()},
        {"text": "", "citations": (Anchor("1", 0, 1),)},
        {"text": "A.", "citations": (Anchor("1", 0, 1),), "section": "meeting"},
        {"text": "A.", "citations": (Anchor("1", 0, 1),), "links": ("a", "b")},
        {"text": "A.", "citations": (Anchor("1", 0, 1),), "speakers": ("a b",)},
    ],
)
def test_sentences_that_cannot_be(arguments: dict[str, Any]) -> None:
    """A sentence checks itself when it is built."""
    with pytest.raises(InvalidValueError):
        Sentence(**arguments)


def test_a_summary_checks_itself() -> None:
    """A style and a budget are needed, and are what they are called."""
    for arguments in ({"style": "brief", "words": 1}, {"style": Style.BRIEF, "words": 0}):
        with pytest.raises(InvalidValueError):
            Summary(**arguments)  # type: ignore[arg-type]
