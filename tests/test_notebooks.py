"""What notebooks show of records, summaries and findings."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from markdown_it import MarkdownIt

import jasmine_record as jr
from jasmine_record.testing import records

_RECORD = jr.jasmine()


def test_a_record() -> None:
    """The meeting, who took part, and who said what, with citations."""
    shown = _RECORD._repr_markdown_()
    assert shown.startswith(
        "**8th ASEAN-Japan Defence Ministers’ Informal Meeting** · 2023-11-15 · Jakarta, ID · hybrid"
    )
    assert "- H.E. Prabowo Subianto (Minister of Defence, ID)\n" in shown
    assert (
        "- **Kihara** affirmed: “openness, transparency and an order based on rules are principles which"
        in shown
    )
    assert "- Japan-ASEAN defense cooperation that goes on and grows (para. 6(2))\n" in shown


def test_a_long_record() -> None:
    """Long lists are cut and counted."""
    long = attrs.evolve(_RECORD, statements=_RECORD.statements * 5)
    assert "- and 50 more\n" in long._repr_markdown_()


@settings(max_examples=settings().max_examples // 5)
@given(records())
def test_any_record(record: jr.MeetingRecord) -> None:
    """Any record is shown as bold words, text and lists alone."""
    tokens = MarkdownIt("commonmark").parse(record._repr_markdown_())
    kinds = {child.type for token in tokens for child in token.children or []}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close"}
    assert {token.tag for token in tokens} <= {"p", "ul", "li", "", "strong"}


def test_summaries_and_findings() -> None:
    """A summary is shown with its citations, a finding with its code in bold."""
    summary = jr.summarize(_RECORD)
    assert summary._repr_markdown_() == summary.to_markdown()
    (finding,) = jr.validate(jr.MeetingRecord())
    assert finding._repr_markdown_() == (
        "**JR101** error /paragraphs: the record has no paragraphs, and every text has at least one"
        " *parse the text again, or add its paragraphs*"
    )
