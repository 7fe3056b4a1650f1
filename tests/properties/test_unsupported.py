"""The laws of `unsupported`: any text is checked, what stands in the record passes, and findings point at the text."""

from __future__ import annotations

from hypothesis import event, given
from hypothesis import strategies as st

import jasmine_record
from jasmine_record.model import MeetingRecord
from jasmine_record.summary import unsupported
from jasmine_record.testing import records

_RECORD = jasmine_record.jasmine()
_PIECES = (
    "Kihara", "Minister", "said", "that", "“", "”", '"', "8th", "12,000", "3.5", "May", "November", "15", "2023", "not", ".",
    "?", "...", "[¶ 6](#para-6)", "*", "_", "# ", "- ", "\n", "\t", "https://example.org/a", "Japan’s", "OSA", "É", "日本。",
    "(", ")", "1.", "they", "agreed", "ports", "\\", "«", "\u2028",
)  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(_PIECES)).map(" ".join))
def test_any_text_is_checked(text: str) -> None:
    """Nothing raises, and each finding is a stretch of the text, in order, with a passage that is there."""
    findings = unsupported(text, _RECORD)
    event(f"{min(len(findings), 4)} findings")
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words
        assert finding.nearest is None or _RECORD.quote(finding.nearest)


@given(records(), st.text(max_size=80))
def test_any_record_can_be_asked(record: MeetingRecord, text: str) -> None:
    """Records that can be held and mended are asked like sound ones."""
    for finding in unsupported(text, record):
        assert text[finding.start : finding.end] == finding.words


@given(st.data())
def test_the_text_supports_itself(data: st.DataObject) -> None:
    """What stands in the record word for word is never accused."""
    paragraph = data.draw(st.sampled_from([one for one in _RECORD.paragraphs if len(one.text.split()) > 2]))
    assert unsupported(paragraph.text, _RECORD) == ()
