"""The command: what it prints, where it writes, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jasmine_record.cli import main
from jasmine_record.files import dump, jasmine, load
from jasmine_record.formats.json import dumps
from jasmine_record.formats.markdown import is_record
from jasmine_record.formats.schema import json_schema

_EXAMPLE = str(Path(__file__).parents[1] / "examples" / "jasmine-2023.txt")


class _Result:
    def __init__(self, code: object, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


_Run = Callable[..., _Result]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> _Run:
    """Runs the command in this process."""

    def run(*arguments: str) -> _Result:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        out, err = capsysbinary.readouterr()
        return _Result(ended.value.code, out.decode(), err.decode())

    return run


@pytest.fixture
def record_path(tmp_path: Path) -> str:
    path = tmp_path / "record.json"
    dump(jasmine(), path)
    return str(path)


def test_parse(run: _Run, tmp_path: Path) -> None:
    """The record of a readout, canonical, to standard output or to a file."""
    result = run("parse", _EXAMPLE)
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out)["meeting"]["ordinal"] == 8
    out = tmp_path / "record.json"
    assert run("parse", _EXAMPLE, "-o", str(out)).out == ""
    assert out.read_bytes() == result.out.encode().removesuffix(b"\n")


def test_parse_with_what_is_known(run: _Run, tmp_path: Path) -> None:
    """Day, address and publisher may be given."""
    path = tmp_path / "readout.txt"
    path.write_text("Minister Placeholder met today with the Ministers of Health.", "utf-8")
    given = (
        "--published",
        "2024-02-29",
        "--url",
        "https://www.example.go.jp/",
        "--publisher",
        "Ministry of Health",
    )
    record = json.loads(run("parse", str(path), *given, "--indent", "2").out)
    assert record["meeting"]["starts"] == record["source"]["issued"] == "2024-02-29"
    assert record["source"]["publisher_country"] == "JP"


def test_validate(run: _Run, record_path: str, tmp_path: Path) -> None:
    """No findings, findings, and an error, which alone changes the exit code."""
    assert (run("validate", record_path).out, run("validate", _EXAMPLE).out) == (
        "no findings\n",
        "no findings\n",
    )
    readout = tmp_path / "readout.txt"
    readout.write_text("He stated that “trade grows.", "utf-8")
    result = run("validate", str(readout))
    assert result.code == 0
    assert "JR207" in result.out
    assert "JR402 warning unnumbered para. 1: " in result.out
    assert result.out.splitlines()[-1] == "2 findings: 2 warnings"
    broken = tmp_path / "broken.json"
    broken.write_bytes(dumps(jasmine()).replace(b'"speakers":["party-1"]', b'"speakers":["party-99"]', 1))
    result = run("validate", str(broken))
    assert result.code == 1
    assert "JR302 error " in result.out
    assert result.out.endswith("\n1 finding: 1 error\n")
    bare = tmp_path / "bare.json"
    bare.write_bytes(b'{"meeting": {"city": "Jakarta"}}')
    result = run("validate", str(bare))
    assert "JR203 error /meeting/city: the meeting: city needs" in result.out
    assert "    hint: add an entry with the words that say it, " in result.out


def test_summarize(run: _Run, record_path: str) -> None:
    """As text or as Markdown with citations, within the words that are asked for."""
    text = run("summarize", record_path, "--words", "40").out
    assert 0 < len(text.split()) <= 40
    assert "[¶" not in text
    assert "[¶ " in run("summarize", record_path, "--to", "markdown").out


def test_a_focus_of_which_there_is_nothing(run: _Run, record_path: str) -> None:
    result = run("summarize", record_path, "--focus", "ZZ")
    assert (result.code, result.err) == (0, f"{record_path}: nothing is on record of 'ZZ'\n")
    assert run("summarize", record_path, "--focus", "Atlantis").code == 2
    assert (
        run("summarize", record_path, "--focus", "Indonesia").out
        == run("summarize", record_path, "--focus", "ID").out
    )
    told = run("summarize", record_path, "--focus", "JP")
    assert (told.out, told.err) == (run("summarize", record_path, "--focus", "jp").out, "")


def test_convert(run: _Run, record_path: str) -> None:
    """Canonical, and indented."""
    assert run("convert", record_path, "--to", "json").out.encode() == dumps(jasmine()) + b"\n"
    assert run("convert", record_path, "--indent", "2").out.encode() == dumps(jasmine(), indent=2)


def test_convert_to_markdown(run: _Run, record_path: str, tmp_path: Path) -> None:
    """Markdown by the name of the output or on request; it is read as a record again, and edits are told."""
    path = tmp_path / "record.md"
    assert run("convert", record_path, "-o", str(path)).code == 0
    assert run("convert", record_path, "--to", "markdown").out == path.read_text("utf-8")
    assert run("convert", str(path)).out == run("convert", record_path).out
    assert run("validate", str(path)).out == "no findings\n"
    text = path.read_text("utf-8")
    path.write_text(text.replace("who chaired it, stated", "who presided, stated"), "utf-8")
    result = run("convert", str(path))
    assert result.code == 0
    assert result.err.endswith(
        ": party-4, functions: its words are gone, so that its basis is now editorial\n"
    )
    path.write_text(text.replace("| 5 | Kihara |", "| 5 | Kihra |"), "utf-8")
    result = run("validate", str(path))
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "found 'Kihra', expected the number or the name of a participant" in result.err


def test_convert_to_csv(run: _Run, record_path: str, tmp_path: Path) -> None:
    """One table, with a byte order mark on request."""
    path = tmp_path / "terms.csv"
    assert run("convert", record_path, "--table", "terms", "--bom", "-o", str(path)).code == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,name,acronym")
    assert (
        run("convert", record_path, "--to", "csv", "--table", "terms").out.encode() == path.read_bytes()[3:]
    )
    for arguments, said in (
        (("--to", "csv"), "--table is missing, expected one of meeting, paragraphs"),
        (("--to", "csv", "--table", "a"), "--table is 'a', expected one of meeting"),
        (("--bom",), "--bom is given for json, expected it beside --to csv alone"),
        (("--to", "markdown", "--indent", "2"), "--indent is given for markdown"),
    ):
        result = run("convert", record_path, *arguments)
        assert (result.code, result.out) == (2, "")
        assert said in result.err


def test_the_form_follows_the_suffix(run: _Run, record_path: str, tmp_path: Path) -> None:
    """Wherever a record, a summary or a comparison is written, unless an option says otherwise."""
    markdown, fixed = tmp_path / "p.md", tmp_path / "f.md"
    assert run("parse", _EXAMPLE, "-o", str(markdown)).code == 0
    assert is_record(markdown.read_bytes())
    assert run("summarize", str(markdown)).out == run("summarize", _EXAMPLE).out
    run("validate", record_path, "--fixed", str(fixed))
    assert load(fixed) == jasmine()
    for suffix, form in (
        (".md", "markdown"),
        (".html", "html"),
        (".json", "json"),
        (".txt", "text"),
        ("", "text"),
    ):
        path = tmp_path / f"out{suffix}"
        for verb, inputs in (("summarize", (record_path,)), ("compare", (record_path, _EXAMPLE))):
            assert run(verb, *inputs, "-o", str(path)).code == 0
            assert path.read_text("utf-8") == run(verb, *inputs, "--to", form).out
    for verb, inputs in (("summarize", (record_path,)), ("parse", (_EXAMPLE,))):
        unknown = run(verb, *inputs, "-o", str(tmp_path / "out.docx"))
        assert unknown.code == 2
        assert ".docx is no suffix of what is written here" in unknown.err
        assert not (tmp_path / "out.docx").exists()
    run("summarize", record_path, "--to", "html", "-o", str(tmp_path / "out.md"))
    assert (tmp_path / "out.md").read_text("utf-8").startswith("<")


def test_several_inputs_go_by_their_names(run: _Run, tmp_path: Path) -> None:
    """What they show together names the files, and not their places among the records."""
    for name in ("a.json", "b.json"):
        dump(jasmine(), tmp_path / name)
    out = run("validate", str(tmp_path / "a.json"), str(tmp_path / "b.json")).out
    assert f"{tmp_path}/b.json has the same text as {tmp_path}/a.json" in out


def test_new(run: _Run, tmp_path: Path) -> None:
    """The template validates, and never takes the place of a file unasked."""
    path = tmp_path / "record.md"
    assert run("new", "-o", str(path)).code == 0
    assert run("validate", str(path)).out == "no findings\n"
    path.write_text("mine", "utf-8")
    assert "it is there already; --force replaces it" in run("new", "-o", str(path)).err
    assert path.read_text("utf-8") == "mine"
    assert run("new", "-o", str(path), "--force").code == 0
    assert path.read_text("utf-8") == run("new").out


def test_schema(run: _Run) -> None:
    """The schema that the library gives."""
    assert json.loads(run("schema").out) == json_schema()


def test_standard_input(run: _Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen reads a readout, or a record where one is expected."""
    for data in (Path(_EXAMPLE).read_bytes(), dumps(jasmine())):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert run("validate", "-").out == "no findings\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parse", "absent.txt"), "absent.txt: no such file or directory"),
        (("parse", "{tmp}"), "ends in none of the suffixes"),
        (("parse", "{tmp}/binary.txt"), "binary.txt: line 2: byte 0xff at offset 2 is not UTF-8 text"),
        (("parse", "{tmp}/empty.txt"), "empty.txt: there is no text in it"),
        (("validate", "{tmp}/empty.txt"), "empty.txt: there is no text in it"),
        (("validate", "{tmp}/faulty.json"), "faulty.json: not a meeting record: 2 faults; /meeting: found 1"),
        (("validate", "{tmp}/a\x1b[31m\nb.txt"), r"a\x1b[31m\nb.txt"),
        (("convert", _EXAMPLE, "--to", "xml"), "xml"),
        (("summarize", _EXAMPLE, "--words", "0"), "jasmine-record: --words is 0, expected"),
        (("summarize", _EXAMPLE, "--style", "haiku"), "haiku"),
        (("parse", _EXAMPLE, "--published", "yesterday"), "yesterday"),
        (("parse", _EXAMPLE, "--url", "a b\tc"), "--url is"),
        (("parse", _EXAMPLE, "-o", "{tmp}/absent/record.json"), "no such file or directory"),
        (("parse", _EXAMPLE, "--frobnicate"), "frobnicate"),
        (("frobnicate",), "frobnicate"),
        (
            ("convert", _EXAMPLE, "--indent", "-1"),
            "--indent is -1, expected a number of spaces from 1 to 16, or none",
        ),
        (
            ("parse", "{tmp}/latin.txt"),
            "give its encoding with the media type: 'text/plain; charset=windows-1252'",
        ),
        (("validate", "{tmp}/r.jsonl"), "known here: .json, .md, .markdown, .txt, .text, .html"),
        (
            ("parse", _EXAMPLE, "-o", "{tmp}/r.txt"),
            "r.txt: .txt is no suffix of what is written here; it may be .json",
        ),
        (("parse", _EXAMPLE, "-o", "{tmp}/r.csv"), "r.csv: .csv is no suffix of what is written here"),
        (("parse", _EXAMPLE, "-o", "{tmp}/r.md", "--indent", "2"), "--indent is given for markdown"),
        (("convert", _EXAMPLE, "--to", "json", "-o", "{tmp}/r.md"), "r.md: its suffix is that of markdown"),
        (
            ("validate", _EXAMPLE, "--fixed", "{tmp}/r.html"),
            "r.html: .html is no suffix of what is written here",
        ),
        (("parse", "{tmp}/k.txt", "-o", "{tmp}/k.txt"), "k.txt: it is read too, and would be lost"),
        (
            ("validate", "{tmp}/k.txt", "-o", "{tmp}/../{name}/k.txt"),
            "k.txt: it is read too, and would be lost",
        ),
        (("summarize", "{tmp}/k.txt", "-o", "{tmp}/k.txt"), "k.txt: it is read too"),
        (("compare", "{tmp}/k.txt", _EXAMPLE, "-o", "{tmp}/k.txt"), "k.txt: it is read too"),
        (
            ("validate", _EXAMPLE, "--fixed", "{tmp}/f.json", "-o", "{tmp}/f.json"),
            "f.json: it is written too, and would be lost; give another name to write to",
        ),
        *(
            (
                (verb, "{tmp}/json.md"),
                "json.md: it holds a record already, not a readout to parse; load reads it, or",
            )
            for verb in ("parse", "summarize", "validate")
        ),
        (("parse",), "INPUT"),
    ],
)
def test_unusable(run: _Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """One line on standard error says what is wrong, and nothing is written."""
    (tmp_path / "binary.txt").write_bytes(b"a\n\xff")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "latin.txt").write_bytes(b"Pal\xe8")
    (tmp_path / "r.jsonl").write_bytes(dumps(jasmine()))
    (tmp_path / "json.md").write_bytes(dumps(jasmine(), indent=2))
    (tmp_path / "k.txt").write_text("Minister Alpha stated that ports are open.", "utf-8")
    (tmp_path / "faulty.json").write_bytes(b'{"meeting": 1, "terms": 2}')
    before = sorted(path.name for path in tmp_path.iterdir())
    places = {"{tmp}": str(tmp_path), "{name}": tmp_path.name}
    for mark, place in places.items():
        arguments = tuple(argument.replace(mark, place) for argument in arguments)
    result = run(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert said in result.err
    assert result.err.startswith("jasmine-record: ")
    assert result.err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [("--help",), (), ("parse", "--help"), ("validate", "--help"), ("--version",)]
)
def test_help(run: _Run, arguments: tuple[str, ...]) -> None:
    """It is printed and is no failure."""
    result = run(*arguments)
    assert result.code == 0
    assert result.out


def test_without_the_extra(run: _Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is named with the line that installs it."""
    monkeypatch.setitem(sys.modules, "cyclopts", None)
    result = run("parse", _EXAMPLE)
    assert result.code == 2
    assert "pip install 'jasmine-record[cli]'" in result.err


@pytest.mark.parametrize("arguments", [("parse", _EXAMPLE), ("--help",)])
def test_no_room_for_the_output(arguments: tuple[str, ...]) -> None:
    """A device that takes no more is told in one line."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from jasmine_record.cli import main; main()", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"jasmine-record: standard output: No space left on device\n"


@pytest.mark.parametrize(("stream", "said"), [("stdin", "standard input"), ("stdout", "standard output")])
def test_a_closed_stream(run: _Run, monkeypatch: pytest.MonkeyPatch, stream: str, said: str) -> None:
    """It is told as any file is that can't be used."""
    monkeypatch.setattr(sys, stream, None)
    result = run("parse", "-" if stream == "stdin" else _EXAMPLE)
    assert (result.code, result.err) == (2, f"jasmine-record: {said}: it is closed\n")


def test_an_interrupt(run: _Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends the command as it ends others, without a traceback."""

    class _Keyboard(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Keyboard())))
    assert run("parse", "-").code == 130


def test_as_a_process() -> None:
    """The installed command runs, and a reader who leaves early causes no traceback."""
    command = Path(sys.executable).with_name("jasmine-record")
    if not command.exists():
        pytest.skip("the command is not installed beside this interpreter")
    done = subprocess.run([command, "validate", _EXAMPLE], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"no findings\n", b"")
    process = subprocess.Popen(
        [command, "parse", _EXAMPLE, "--indent", "4"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 2
