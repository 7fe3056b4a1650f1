"""Which pages tell of several meetings, and which only have several headings."""

from __future__ import annotations

import pytest

import jasmine_record as jr

ATTACHMENTS = """Minister Placeholder's Visits

(attachment 1)
Fiji-Tonga Ports Dialogue (summary)
May 2, 2022

1. The Ministers met in Jakarta on May 2, 2022.

(attachment 2)
Fiji-Samoa Ports Dialogue (summary)
May 3, 2022

1. The Ministers met in Manila on May 3, 2022.
"""
ONE_MEETING = {
    "topics": ("1. Overview", "2. Bilateral Relations", "3. Regional Affairs"),
    "sessions": ("1. First Session", "2. Second Session", "3. Closing Session"),
    "kinds": ("1. Bilateral Meeting", "2. Plenary Meeting"),
    "the same meeting": ("1. Fiji-Tonga Ports Dialogue", "2. Fiji-Tonga Ports Dialogue"),
    "one name": ("1. Fiji-Tonga Ports Dialogue", "2. Regional Affairs"),
}


@pytest.mark.parametrize("headings", ONE_MEETING.values(), ids=ONE_MEETING)
def test_one_meeting(headings: tuple[str, ...]) -> None:
    """Headings that name topics, sessions or the same meeting make no page of several."""
    lines = (f"{heading}\n- The Ministers met in Jakarta on May 3, 2022." for heading in headings)
    text = "The 3rd Port Forum\nMay 3, 2022\n\n" + "\n".join(lines)
    assert jr.parse_all(text) == (jr.parse(text),)


def test_nothing_told() -> None:
    """Where no meeting is said to have been held, headings that name some are topics."""
    text = "Port Week\n\n1. Fiji-Tonga Ports Dialogue\n- It matters.\n2. Fiji-Samoa Ports Dialogue\n- It matters too.\n"
    assert jr.parse_all(text) == (jr.parse(text),)


def test_a_statement() -> None:
    """The headings of a statement are topics, whatever they name."""
    text = (
        "Chair's Statement of the 3rd Port Forum\n\nFiji-Tonga Ports Dialogue\n1. We noted that it was held in 2021.\n"
        "Fiji-Samoa Ports Dialogue\n2. We noted that it was held in 2022.\n"
    )
    assert len(jr.parse_all(text)) == 1


def test_hours() -> None:
    """Headings with the hours of meetings need nobody to tell that these were held, and share their day and place."""
    text = (
        "Minister Placeholder's Bilateral Meetings\n\nMay 4, 2022\n\n"
        "On May 3, Minister of Ports Placeholder Alpha of Fiji held bilateral meetings in Jakarta.\n\n"
        "1. Fiji-Tonga Ports Dialogue (10:00-10:30)\n(1) Minister Placeholder Alpha praised pilots.\n\n"
        "2. Courtesy call by the Minister of Samoa (from 3 p.m. for about 20 minutes)\n(1) Minister Placeholder Alpha praised tugs.\n"
    )
    assert len(jr.parse_all(text)) == 2
    meeting = jr.parse(text).meeting
    assert (str(meeting.starts), meeting.city, meeting.name) == ("2022-05-03", "Jakarta", None)


def test_attachments() -> None:
    """Attachments with a title and a date each give a record each; what stands above them is in the first."""
    first, second = jr.parse_all(ATTACHMENTS)
    assert [paragraph.id for paragraph in second.paragraphs] == ["heading-3", "heading-4", "p2", "1-2"]
    assert (first.meeting.city, second.meeting.city) == ("Jakarta", "Manila")
    assert first.source.title == second.source.title == "Minister Placeholder's Visits"
    assert {e.basis for e in second.source.evidence if e.field == "title"} == {"supplied"}


def test_arguments() -> None:
    """What is supplied to the page is supplied to each record."""
    records = jr.parse_all(ATTACHMENTS.encode(), url="https://example.org/", publisher="Ministry of Ports")
    assert len(records) == 2
    assert {(r.source.url, r.source.publisher) for r in records} == {
        ("https://example.org/", "Ministry of Ports")
    }
    assert len({r.source.original_sha256 for r in records}) == 1
    assert not [finding for r in records for finding in jr.validate(r) if finding.severity == "error"]
