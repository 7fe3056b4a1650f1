"""The Markdown form: edits by hand, records by hand, and what is refused, with its line."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

import jasmine_record as jr
from jasmine_record.errors import FileError, MissingExtraError
from jasmine_record.files import dump, load, parse_file
from jasmine_record.formats.markdown import TEMPLATE, Edited, is_record, read_markdown
from jasmine_record.model import Basis, ParagraphRole
from jasmine_record.source import read_source
from jasmine_record.testing import PHRASES

_SUITES = Path(__file__).parents[2] / "shared" / "suites"
_RECORD = jr.jasmine()
_WRITTEN = jr.to_markdown(_RECORD)


def _edit(*changes: tuple[str, str]) -> str:
    """The bundled record's Markdown with words replaced where they stand first."""
    source = _WRITTEN
    for old, new in changes:
        assert old in source
        source = source.replace(old, new, 1)
    return source


def _line(source: str, words: str) -> int:
    return next(number for number, line in enumerate(source.split("\n"), 1) if words in line)


def _refused(source: str | bytes) -> list[str]:
    with pytest.raises(jr.InvalidRecordError) as caught:
        jr.from_markdown(source)
    assert all(fault.line for fault in caught.value.faults)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.8, "## Appendix: evidence"])
def test_a_document_that_was_cut_off(cut: float | str) -> None:
    """The front matter says how many rows of evidence there were, so that it is told how many are gone."""
    lines = _WRITTEN.split("\n")
    at = lines.index(cut) if isinstance(cut, str) else int(len(lines) * cut)
    edited = read_markdown("\n".join(lines[:at]))
    change = next(change for change in edited.changes if change.fact == "the evidence")
    assert (change.field, change.line) == (None, _line(_WRITTEN, "evidence_rows"))
    assert re.match(
        r"\d+ of \d+ rows of its appendix are gone; what they told is editorial now", change.message
    )


def test_a_count_of_rows_that_is_none() -> None:
    source = re.sub(r"evidence_rows: \d+", "evidence_rows: many", _WRITTEN)
    assert _refused(source) == [
        f"line {_line(source, 'evidence_rows')}: found 'many', expected the number of rows of Appendix: evidence"
    ]
    without = re.sub(r"evidence_rows: \d+\n", "", _WRITTEN)
    assert read_markdown(without) == Edited(_RECORD, ())


def test_a_typo_mended() -> None:
    """A typo that nothing quotes is mended: the facts stay, and validation notices that the text was edited."""
    edited = read_markdown(
        _edit(("The outline of the meeting is given", "The outline of that meeting is given"))
    )
    assert edited.changes == ()
    assert edited.record.paragraph("lead").text.endswith("The outline of that meeting is given below:")
    assert edited.record.statements == _RECORD.statements
    assert [finding.code for finding in jr.validate(edited.record)] == ["JR206"]


def test_a_quote_whose_paragraph_changed() -> None:
    """Words that a table quotes and the paragraph no longer holds: the line, both wordings, and what is there."""
    source = _edit(("a challenge to the whole", "a danger to the whole"))
    (said,) = _refused(source)
    assert said == (
        f"line {_line(source, '| 5 | Kihara')}: found “… among other places, are a challenge to the whole international"
        " community”, which ¶ 4 doesn't hold, expected the words there: “… among other places, are a danger to the whole"
        " international community. …”"
    )
    both = source.replace("a challenge to the whole", "a danger to the whole")
    record = jr.from_markdown(both)
    assert record.quote(record.statement("statement-5").content[0]).count("a danger to the whole") == 1
    assert record.source.text_sha256 == _RECORD.source.text_sha256
    assert "JR206" in {finding.code for finding in jr.validate(record)}


def test_evidence_whose_words_are_gone() -> None:
    """A row of the appendix whose words are gone makes its field editorial, and the caller is told."""
    source = _edit(("who chaired it, stated", "who presided, stated"))
    edited = read_markdown(source)
    (entry,) = edited.record.evidence_for(edited.record.participant("party-4"), "functions")
    assert (entry.basis, entry.anchor) == (Basis.EDITORIAL, None)
    line = _line(source, "| party-4 | functions")
    (change,) = edited.changes
    assert str(change) == (
        f"line {line}: party-4, functions: its words are gone, so that its basis is now editorial"
    )
    others = [party for party in edited.record.participants if party.id != "party-4"]
    assert others == [party for party in _RECORD.participants if party.id != "party-4"]


def test_words_before_a_quote() -> None:
    """Anchors move with their words where a paragraph grows in front of them."""
    record = jr.from_markdown(_edit(("**4.** He", "**4.** Without delay, he did so. He")))
    for before, after in zip(_RECORD.statements, record.statements, strict=True):
        assert [_RECORD.quote(anchor) for anchor in before.content] == [
            record.quote(anchor) for anchor in after.content
        ]
    assert (
        record.statement("statement-5").content[0].start
        == _RECORD.statement("statement-5").content[0].start + 26
    )


def test_a_pillar_reworded() -> None:
    """A pillar is reworded in the text and in the table, or written out by whoever takes responsibility for it."""
    old, new = "that goes on and grows", "that lasts and grows"
    record = jr.from_markdown(_WRITTEN.replace(old, new))
    assert record.pillars[1].text == f"Japan-ASEAN defense cooperation {new}"
    assert record.evidence_for(record.pillars[1], "text")[0].basis is Basis.STATED
    row = "“Japan-ASEAN defense cooperation that goes on and grows” ¶ 6.2 |\n| 1 | 3"
    written = jr.from_markdown(_edit((row, "Cooperation on defense |\n| 1 | 3")))
    assert written.pillars[1].text == "Cooperation on defense"
    assert written.evidence_for(written.pillars[1], "text")[0].basis is Basis.EDITORIAL


def test_rows_added_and_removed() -> None:
    """A row put in is a fact that a person vouches for; one that is taken out leaves the others as they were."""
    added = jr.from_markdown(
        _edit(
            (
                "\n\n## Frameworks",
                "\n| | Japan | hoped | express | “peace and stability” ¶ 10 |\n\n## Frameworks",
            )
        )
    )
    assert added.statements[:-1] == _RECORD.statements
    last = added.statements[-1]
    assert (last.id, last.speakers, last.verb) == ("statement-21", ("party-5",), "hoped")
    assert {entry.basis for entry in last.evidence} == {Basis.EDITORIAL}
    row = next(line for line in _WRITTEN.split("\n") if line.startswith("| 6 | Kihara"))
    removed = read_markdown(_WRITTEN.replace(f"{row}\n", ""))
    assert removed.record.statements == tuple(said for said in _RECORD.statements if said.id != "statement-6")
    assert {change.fact for change in removed.changes} == {"statement-6"}


def test_a_paragraph_added() -> None:
    """A paragraph put in between moves those behind it, and what quotes them follows."""
    record = jr.from_markdown(_edit(("\n**10.** ", "\nA paragraph without a number.\n\n**10.** ")))
    assert [part.id for part in record.paragraphs][-3:] == ["p1", "10", "attachment"]
    assert record.statements == _RECORD.statements


def test_a_participant_called_otherwise() -> None:
    """A name is changed where it stands, with what refers to it."""
    source = _edit(("| Kihara | Minister of Defense |", "| Placeholder | Minister of Defense |"))
    faults = _refused(source)
    assert any("expected the number or the name of a participant" in fault for fault in faults)


_HEAD = '---\njasmine_record: "1.0"\n---\n'
_TABLE = "## Participants\n\n| No. | Kind | Name |\n| --- | --- | --- |\n"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "line 1: found '', expected '---', which opens the front matter"),
        ("# A readout\n", "line 1: found '# A readout', expected '---', which opens the front matter"),
        ("---\ntitle: x\n", "line 3: found the end of the text, expected '---', which closes the front matter"),
        ("---\ntitle: x\n---\n", "line 2: found no key 'jasmine_record', expected jasmine_record: \"1.0\" in the front matter"),
        ('---\njasmine_record: "9"\n---\n', "line 2: found the version '9', expected jasmine_record: \"1.0\" in the front matter"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: "a"\n  city: "b"\n---\n', "line 5: found the key 'city' a second time, expected each key once"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: &a "b"\n---\n', "line 4: found the anchor 'a', expected values without names"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: *a\n---\n', "line 4: found an alias, expected the value itself"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: !!str a\n---\n', "line 4: found the tag 'tag:yaml.org,2002:str', expected values without tags"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  town: "a"\n---\n', "line 4: found the key 'town', expected one of name, series, ordinal, starts, ends, city, country, format, occasion"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  starts: "soon"\n---\n', "line 4: found 'soon', expected a day of the calendar as YYYY-MM-DD"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  country: "Fiji"\n---\n', "line 4: found country 'Fiji', expected an ISO 3166-1 alpha-2 code such as 'JP'"),
        ('---\njasmine_record: "1.0"\nmeeting: "a\n---\n', 'line 3: found what is no YAML (found unexpected end of stream), expected a line such as city: "Suva"'),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: "\\U00110000"\n---\n', "line 1: found an escape of no character, expected escapes as JSON has them"),
        ('---\njasmine_record: "1.0"\nmeeting:\n  city: "a\0"\n---\n', "line 4: found the character U+0000, expected its escape, in double quotes"),
        (_HEAD + "- a list\n", "line 4: found a list marker, expected a label in bold, **-**, or a backslash before its mark"),
        (_HEAD + "Some *words*.\n", "line 4: found '*', which Markdown takes for markup, expected a backslash before it: \\*"),
        (_HEAD + "#### Deep\n", "line 4: found a heading ####, expected ### for a heading of the text, or # for its title, right at the top"),
        (_HEAD + "A. <!-- a -->\n\nB. <!-- a -->\n", "line 6: found a second paragraph 'a', expected an id of its own, behind the paragraph: <!-- id -->"),
        (_HEAD + "## Statments\n", "line 4: found the section 'Statments', expected Statements; a heading of the text itself has three marks: ###"),
        (_HEAD + _TABLE + "| 1 | person |\n", "line 8: found a row of 2 cells, expected 3 cells, as the headers say"),
        (_HEAD + _TABLE + "| 1 | pope | A |\n", "line 8: found 'pope', expected one of person, group, state, organisation"),
        (_HEAD + _TABLE + "| 1 | person | A |\n| 1 | person | B |\n", "line 9: found a second 'party-1', expected an id that nothing else has"),
        (_HEAD + _TABLE.replace("Name", "Nme"), "line 6: found the column 'Nme', expected one of No., Kind, Honorific, Name, Office, Affiliation, Country, Attendance, Function, Members, Stands in for, Named in"),
        (_HEAD + "## Statements\n\n| Who | Verb | Act |\n| --- | --- | --- |\n| Alpha | said | state |\n", "line 8: found 'Alpha', expected the number or the name of a participant"),
        (_HEAD + "Words.\n\n## Terms\n\n| Term |\n| --- |\n| “Other” ¶ p1 |\n", "line 10: found “Other”, which ¶ p1 doesn't hold, expected words of it: “Words.”"),
        (_HEAD + "a b a\n\n## Terms\n\n| Term |\n| --- |\n| “a” ¶ p1 |\n", "line 10: found 'a', which stands in ¶ p1 more than once, expected more of the words around it, with those meant in bold"),
        (b"---\n\xff", "line 2: found byte 0xff, expected Markdown in UTF-8"),
    ],
)  # fmt: skip
def test_refused(source: str | bytes, said: str) -> None:
    """What can't be read is said in one line, with the line of the document."""
    assert _refused(source) == [said]


def test_several_faults_at_once() -> None:
    """All rows that are wrong are told together."""
    faults = _refused(_HEAD + _TABLE + "| 1 | pope | A |\n| 2 | king | B |\n")
    assert [fault.split(":")[0] for fault in faults] == ["line 8", "line 9"]


def test_no_guessing_of_types() -> None:
    """A scalar is what is written, whether it is quoted or not."""
    record = jr.from_markdown(
        '---\njasmine_record: "1.0"\nsource:\n  publisher: on\n  publisher_country: NO\n'
        "meeting:\n  name: 1.0\n  ordinal: 8\n  starts: 2023-11-15\n  occasion: >-\n    two\n    lines\n  city: ~\n---\n"
    )
    assert (record.source.publisher, record.source.publisher_country) == ("on", "NO")
    assert (record.meeting.name, record.meeting.ordinal, str(record.meeting.starts)) == (
        "1.0",
        8,
        "2023-11-15",
    )
    assert (record.meeting.occasion, record.meeting.city) == ("two lines", None)


def test_a_long_line() -> None:
    """Ten million characters on one line are a paragraph, a cell or a fault."""
    line = "word " * 2_000_000
    assert len(jr.from_markdown(_HEAD + line).paragraphs[0].text) == len(line) - 1
    assert (
        len(jr.from_markdown(f"{_HEAD}{_TABLE}| 1 | person | {line}|\n").participants[0].name or "")
        == len(line) - 1
    )
    assert _refused(f'---\njasmine_record: "1.0"\nmeeting:\n  name: "{line}"\n---\n') == [
        "line 1: found 10000041 characters of front matter, expected at most 200000"
    ]
    for mark in ("| ", "\\", "**", "“", "<br>", "<!-- ", "&#x", "`", "¶ 1 ", "&emsp;"):
        hostile = mark * (300_000 // len(mark))
        for source in (
            _HEAD + hostile,
            f"{_HEAD}{_TABLE}| 1 | person | {hostile} |\n",
            f"---\n{hostile}\n---\n",
        ):
            try:
                jr.from_markdown(source)
            except jr.InvalidRecordError as error:
                told = str(error)
            else:
                continue
            assert len(told) < 3_000


def test_what_cannot_be_written() -> None:
    """A record whose document would say something else is refused."""
    twice = attrs.evolve(_RECORD, terms=(*_RECORD.terms, _RECORD.terms[0]))
    with pytest.raises(
        jr.InvalidRecordError, match=r"^not a meeting record: /terms/6/id: found 'term-1', expected an id"
    ):
        jr.to_markdown(twice)
    said = attrs.evolve(_RECORD.statements[0], content=(jr.Anchor("1", 0, 9_000),))
    with pytest.raises(jr.InvalidRecordError, match="an anchor to paragraph '1' that ends at 9000"):
        jr.to_markdown(attrs.evolve(_RECORD, statements=(said,)))
    long = attrs.evolve(_RECORD, meeting=jr.Meeting(name="a" * 300_000))
    with pytest.raises(jr.InvalidRecordError, match="characters of front matter for source and meeting"):
        jr.to_markdown(long)


def test_template() -> None:
    """The template reads and validates as it is, and without the text too."""
    record = jr.from_markdown(TEMPLATE)
    assert jr.validate(record) == ()
    assert jr.from_markdown(jr.to_markdown(record)) == record
    head, _, rest = TEMPLATE.partition("# Placeholder for the title")
    bare = head + rest[rest.index("## Participants") :]
    bare = re.sub(
        r"“(.*)” ¶ [\d.]+",
        r"\1",
        bare.replace("“safe ports need trained pilots” ¶ 1", "").replace(
            "“the following two pillars” ¶ 1", ""
        ),
    )
    without = jr.from_markdown(bare)
    assert without.paragraphs == ()
    assert without.pillars[1].text == "To share charts"
    assert [finding for finding in jr.validate(without) if finding.severity == "error"] == []


def test_files(tmp_path: Path) -> None:
    """A record is written and read by its suffix; what is a record is told from what is a readout."""
    path = tmp_path / "record.md"
    dump(_RECORD, path)
    assert path.read_text("utf-8") == _WRITTEN
    assert load(path) == _RECORD
    with pytest.raises(
        FileError, match=r"record\.md: it holds a record already, not a readout to parse; load reads it"
    ):
        parse_file(path)
    readout = tmp_path / "readout.md"
    readout.write_text("---\ntitle: A readout\n---\nThe meeting was held.\n", "utf-8")
    assert parse_file(readout).source.title == "A readout"
    with pytest.raises(jr.InvalidRecordError, match="no key 'jasmine_record'"):
        load(readout)


def test_many_faults() -> None:
    """Of many faults the first hundred are held and the rest counted; what is near is looked for as often as may be read."""
    words = " ".join(f"w{number}" for number in range(400))
    quote = " ".join(f"w{number * 7 % 400}" for number in range(150))
    table = "## Terms\n\n| Term |\n| --- |\n" + f"| “{quote}” ¶ p1 |\n" * 1_000
    with pytest.raises(jr.InvalidRecordError) as caught:
        jr.from_markdown(f"{_HEAD}{words}\n\n{table}")
    assert (len(caught.value.faults), caught.value.total) == (100, 1_000)
    assert str(caught.value).endswith("\n  and 990 more")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_HEAD.encode(), True),
        (
            b"\xef\xbb\xbf---\r\n# by hand\r\n\r\nsource:\r\n  title: a\r\njasmine_record: '1.0'\r\n---\r\n",
            True,
        ),
        (b"---\ntitle: jasmine_record\n---\njasmine_record: 1\n", False),
        (b"jasmine_record: 1\n", False),
        (b"---\n" + b"\n" * 500_000, False),
        (b"---\n" + b"a\r\n" * 200_000, False),
        (b"---", False),
        (b"", False),
    ],
)
def test_is_record(data: bytes, expected: bool) -> None:
    """A record is told by a key of its front matter."""
    assert is_record(data) is expected


def test_without_the_extra() -> None:
    """Writing needs no extra; reading names the one that it needs."""
    script = (
        "import sys; sys.modules['yaml'] = None\n"
        "import jasmine_record as jr\n"
        "text = jr.to_markdown(jr.jasmine()); jr.to_csv(jr.jasmine(), 'terms')\n"
        "jr.from_markdown(text)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "MissingExtraError" in ran.stderr
    assert "pip install 'jasmine-record[markdown]'" in ran.stderr
    assert MissingExtraError.__name__ in ran.stderr.splitlines()[-1]


def _outcome(source: str) -> Edited | None:
    try:
        return read_markdown(source)
    except jr.InvalidRecordError as error:
        faults = error.faults
    assert all(fault.line for fault in faults)
    return None


@pytest.mark.suites
def test_commonmark_examples() -> None:
    """Each example of the CommonMark specification, as the text of a record, is read or refused with a line."""
    path = _SUITES / "markdown" / "commonmark-spec.txt"
    if not path.exists():
        pytest.skip("the CommonMark specification is not beside the repository")
    text = path.read_text("utf-8")
    fence = "`" * 32
    examples = re.findall(rf"^{fence} example\n(.*?)^\.\n.*?^{fence}$", text, re.MULTILINE | re.DOTALL)
    assert len(examples) > 600
    read = 0
    for example in examples:
        source = example.replace("→", "\t")
        for whole in (source, _HEAD + source, f"{_HEAD}{_TABLE}| 1 | person | {source.strip()} |\n"):
            edited = _outcome(whole)
            if edited is not None:
                read += 1
                assert jr.from_markdown(jr.to_markdown(edited.record)) == edited.record
    assert read > 200


@pytest.mark.suites
def test_naughty_strings() -> None:
    """Each naughty string reads back as text, label, name and term, and breaks nothing as a document."""
    path = _SUITES / "text" / "blns.json"
    if not path.exists():
        pytest.skip("the list of naughty strings is not beside the repository")
    strings = json.loads(path.read_text("utf-8"))
    for string in strings:
        _outcome(_HEAD + string)
        _outcome(_HEAD + _TABLE + f"| 1 | person | {string} |\n")
        _outcome(f'---\njasmine_record: "1.0"\nmeeting:\n  name: {string}\n---\n')
        text = " ".join(read_source(string).text.split())
        if text:
            part = jr.Paragraph(id="1", role=ParagraphRole.BODY, label=text, text=text)
            anchor = jr.Anchor("1", 0, len(text))
            term = jr.Term(
                id="term-1",
                name=text,
                evidence=(jr.Evidence(field="name", basis=Basis.STATED, anchor=anchor),),
            )
            record = jr.MeetingRecord(meeting=jr.Meeting(name=text), paragraphs=(part,), terms=(term,))
            record = jr.editorial(record)
            assert jr.from_markdown(jr.to_markdown(record)) == record


def _inlines(parts: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The kinds of the inline content that Pandoc found, each with its characters."""
    for part in parts:
        kind: str = part["t"]
        content: Any = part.get("c")
        if kind in ("Strong", "Plain", "Para"):
            yield from _inlines(content)
        elif kind == "RawInline":
            yield kind, content[1][:4]
        else:
            yield kind, content if kind == "Str" else " "


@pytest.mark.parametrize("dialect", ["markdown-smart", "gfm", "commonmark+pipe_tables+yaml_metadata_block"])
def test_in_pandoc(dialect: str) -> None:
    """Pandoc shows labels and words as they are, whatever they look like, and takes none of them for markup."""
    # Pandoc composes accents in some dialects.
    composed = partial(unicodedata.normalize, "NFC")
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("Pandoc is not installed")
    paragraphs = tuple(
        jr.Paragraph(
            id=str(number),
            role=ParagraphRole.BODY,
            label=phrase if number % 3 else None,
            level=number % 2,
            text=phrase,
        )
        for number, phrase in enumerate(PHRASES, 1)
    )
    terms = tuple(jr.Term(id=f"term-{number}", name=phrase) for number, phrase in enumerate(PHRASES, 1))
    source = jr.to_markdown(jr.editorial(jr.MeetingRecord(paragraphs=paragraphs, terms=terms)))
    ran = subprocess.run(
        [pandoc, "--from", dialect, "--to", "json"],
        input=source,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    blocks = json.loads(ran.stdout)["blocks"]
    end = next(index for index, block in enumerate(blocks) if block["t"] == "Header")
    assert {block["t"] for block in blocks[:end]} == {"Para"}
    assert {block["t"] for block in blocks[end:]} == {"Header", "Table"}
    for part, block in zip(paragraphs, blocks[:end], strict=True):
        found = list(_inlines(block["c"]))
        assert {kind for kind, _ in found} <= {"Str", "Space", "RawInline"}
        shown = "".join(words for kind, words in found if kind != "RawInline").replace("\u2003", "")
        assert composed(" ".join(shown.split())) == composed(" ".join(filter(None, (part.label, part.text))))
    names = [row[1][1][4] for row in blocks[end + 1]["c"][4][0][3]]
    for phrase, cell in zip(PHRASES, names, strict=True):
        found = list(_inlines(cell))
        assert {kind for kind, _ in found} <= {"Str", "Space"}
        assert composed("".join(words for _, words in found)) == composed(phrase)


@pytest.mark.official
def test_published_texts() -> None:
    """The records of published texts read back, and their tables do."""
    folder = Path(__file__).parents[2] / "shared" / "readouts"
    paths = [*sorted(folder.glob("*.txt")), *sorted(folder.glob("*/*.md"))]
    if not paths:
        pytest.skip("the published texts are not beside the repository")
    for path in paths[::2]:
        record = parse_file(path)
        assert read_markdown(jr.to_markdown(record)) == Edited(record, ())
        assert len(jr.from_csv(jr.to_csv(record, "statements"))) == len(record.statements)
