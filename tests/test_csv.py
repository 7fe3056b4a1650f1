"""CSV: the tables, what spreadsheets would change in them, and reading them back."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jasmine_record as jr
from jasmine_record.errors import InvalidValueError
from jasmine_record.formats.csv import TABLES
from jasmine_record.model import ParagraphRole
from jasmine_record.testing import records, texts

_RECORD = jr.jasmine()


def test_a_table() -> None:
    """Words and their citation stand beside the id."""
    lines = jr.to_csv(_RECORD, "pillars").split("\r\n")
    assert lines[0] == "id,framework_id,framework,number,text,basis,citation,quote"
    rows = jr.from_csv(jr.to_csv(_RECORD, "statements"))
    assert len(rows) == len(_RECORD.statements)
    assert rows[4] == {
        "id": "statement-5",
        "speakers": "Kihara",
        "speaker_ids": "party-1",
        "speakers_basis": "inferred",
        "verb": "pointed out",
        "act": "state",
        "citation": "para. 4",
        "quote": _RECORD.quote(_RECORD.statements[4].content[0]),
    }
    (meeting,) = jr.from_csv(jr.to_csv(_RECORD, "meeting"))
    assert (meeting["ordinal"], meeting["starts"], meeting["city"]) == ("8", "2023-11-15", "Jakarta")
    assert len(jr.from_csv(jr.to_csv(_RECORD, "evidence"))) > 100


def _table(text: str) -> str:
    part = jr.Paragraph(id="6.10", role=ParagraphRole.BODY, text=text)
    return jr.to_csv(jr.MeetingRecord(paragraphs=(part,)), "paragraphs")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'quoted", "6.10", "(2)", "1.", "November 15, 2023", "15 Nov", "10:30", "1/2", "1e5",
     "TRUE", "50%"],
)  # fmt: skip
def test_what_a_spreadsheet_would_change(text: str) -> None:
    """Formulas, numbers, days and truth values in text have an apostrophe before them, and read back without."""
    (row,) = csv.DictReader(io.StringIO(_table(text), newline=""))
    assert row["text"] == f"'{text}"
    assert row["id"] == "'6.10"
    assert jr.from_csv(_table(text))[0]["text"] == text


@pytest.mark.parametrize(
    "text",
    ["a = b", "Ministers met", "8th Meeting", "2 + 2 ministers", "May", "March on", "—", "in 2023", "e5"],
)
def test_what_stays_as_it_is(text: str) -> None:
    """Other text is written as it is."""
    assert next(csv.DictReader(io.StringIO(_table(text), newline="")))["text"] == text


@given(texts() | st.from_regex(r"['=+@-]{1,3}[a-z]*", fullmatch=True))
def test_reads_back(text: str) -> None:
    """Any text reads back, and no cell of text begins a formula."""
    for cells in csv.reader(io.StringIO(_table(text), newline="")):
        assert not any(re.match(r"[=+\-@＝＋－＠\t\r]", cell) for cell in cells)
    assert jr.from_csv(_table(text))[0]["text"] == text


@settings(max_examples=settings().max_examples // 4)
@given(records(), st.sampled_from(sorted(TABLES)))
def test_any_record(record: jr.MeetingRecord, table: str) -> None:
    """Each table of any record that can be held has a row a fact, all of one width."""
    rows = jr.from_csv(jr.to_csv(record, table))
    assert all(tuple(row) == TABLES[table][0] for row in rows)
    if table not in ("meeting", "evidence"):
        facts = getattr(record, table)
        assert [row["id"] for row in rows] == [fact.id for fact in facts]


def test_byte_order_mark() -> None:
    """It is there on request, and reads back."""
    marked = jr.to_csv(_RECORD, "terms", bom=True)
    assert marked == "\ufeff" + jr.to_csv(_RECORD, "terms")
    assert jr.from_csv(marked) == jr.from_csv(jr.to_csv(_RECORD, "terms"))


def test_refused() -> None:
    """A table that isn't there, a row of another width, and what is no CSV."""
    with pytest.raises(
        InvalidValueError, match=r"to_csv\.table is 'speeches', expected one of meeting, paragraphs"
    ):
        jr.to_csv(_RECORD, "speeches")
    with pytest.raises(
        jr.InvalidRecordError, match="line 3: found a row of 1 cells, expected 2, as in the first row"
    ):
        jr.from_csv("a,b\r\n1,2\r\n3\r\n")
    with pytest.raises(jr.InvalidRecordError, match="line 2: found what is no CSV"):
        jr.from_csv('a,b\r\n"1"2,3\r\n')


def test_in_libreoffice(tmp_path: Path) -> None:
    """LibreOffice opens a table with each cell as it is: no formula, no number made of a label."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    odd = attrs.evolve(
        _RECORD,
        paragraphs=tuple(
            jr.Paragraph(id=f"6.{number}0", role=ParagraphRole.BODY, label=f"({number})", text=text)
            for number, text in enumerate(
                ("=1+1", "@SUM(1;2)", "6.10", "a “quoted”, “listed” word", "日本語"), 1
            )
        ),
    )
    path = tmp_path / "table.csv"
    path.write_text(jr.to_csv(odd, "paragraphs", bom=True), "utf-8", newline="")
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--infilter=CSV:44,34,76,1",
         "--convert-to", "fods", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    sheet = (tmp_path / "table.fods").read_text("utf-8")
    assert "table:formula" not in sheet
    shown = re.findall(r"<text:p>(.*?)</text:p>", sheet)
    for cell in ("'=1+1", "'@SUM(1;2)", "'6.10", "'(3)", "a “quoted”, “listed” word", "日本語"):
        assert cell.replace("'", "&apos;") in shown or cell in shown
