"""The JSON form: what is written, and what is refused with which fault."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
import rfc8785

from jasmine_record.errors import InvalidRecordError, InvalidValueError
from jasmine_record.files import jasmine
from jasmine_record.formats import json as codec
from jasmine_record.formats.json import dumps, loads
from jasmine_record.model import MeetingRecord, Paragraph, ParagraphRole

_SUITES = Path(__file__).parents[2] / "shared" / "suites"


def _faults(data: bytes | str) -> tuple[tuple[str, str, str], ...]:
    with pytest.raises(InvalidRecordError) as caught:
        loads(data)
    return tuple((fault.pointer, fault.found, fault.expected) for fault in caught.value.faults)


def _changed(old: str, new: str) -> bytes:
    data = dumps(jasmine())
    assert old.encode() in data
    return data.replace(old.encode(), new.encode(), 1)


def test_every_field_is_written() -> None:
    """`null` and `[]` too, so that a reader need not know the defaults."""
    assert json.loads(dumps(MeetingRecord()))["meeting"] == {
        "city": None,
        "country": None,
        "ends": None,
        "evidence": [],
        "format": None,
        "name": None,
        "occasion": None,
        "ordinal": None,
        "series": None,
        "starts": None,
    }


def test_absent_fields_with_a_default() -> None:
    """They may be left out."""
    assert loads('{"schema_version": "1.0"}') == MeetingRecord()
    paragraph = Paragraph(id="1", role=ParagraphRole.BODY, text="a")
    assert loads('{"paragraphs": [{"id": "1", "role": "body", "text": "a"}]}') == MeetingRecord(
        paragraphs=(paragraph,)
    )


def test_for_people() -> None:
    """Indented, the text ends in a newline."""
    assert dumps(MeetingRecord(), indent=2).startswith(b'{\n  "enumerations": [],')
    assert dumps(MeetingRecord(), indent=2).endswith(b"}\n")


@pytest.mark.parametrize("indent", [0, -1, 17])
def test_indent_out_of_range(indent: int) -> None:
    """It is refused as an argument is."""
    with pytest.raises(InvalidValueError, match=r"^dumps\.indent is "):
        dumps(MeetingRecord(), indent=indent)


@pytest.mark.parametrize(
    ("old", "new", "pointer", "found"),
    [
        ('"ordinal":8', '"ordinal":"8"', "/meeting/ordinal", "'8'"),
        ('"ordinal":8', '"ordinal":8.0', "/meeting/ordinal", "8.0"),
        ('"ordinal":8', '"ordinal":-0', "/meeting/ordinal", "-0"),
        ('"ordinal":8', '"ordinal":8e0', "/meeting/ordinal", "8e0"),
        ('"ordinal":8', '"ordinal":0', "/meeting/ordinal", "0"),
        ('"ordinal":8', '"ordinal":9007199254740992', "/meeting/ordinal", "9007199254740992"),
        ('"ordinal":8', '"ordinal":1' + "0" * 400, "/meeting/ordinal", "1" + "0" * 56 + "..."),
        ('"ordinal":8', '"ordinal":8,"ordinal":8', "/meeting", "the key 'ordinal' 2 times"),
        ('"ordinal":8', '"ordinall":8', "/meeting", "the unknown key 'ordinall'"),
        ('"level":0', '"level":true', "/paragraphs/0/level", "true"),
        ('"level":0', '"level":null', "/paragraphs/0/level", "null"),
        ('"2023-11-15"', "20231115", "/meeting/ends", "20231115"),
        ('"2023-11-15"', '"2023-02-30"', "/meeting/ends", "'2023-02-30'"),
        ('"2023-11-15"', '"2023-11-15T00:00:00"', "/meeting/ends", "'2023-11-15T00:00:00'"),
        ('"genre":"readout"', '"genre":"poem"', "/source/genre", "'poem'"),
        ('"speakers":["party-3"]', '"speakers":"party-3"', "/statements/0/speakers", "'party-3'"),
        ('"id":"title"', '"id":5', "/paragraphs/0/id", "5"),
        ('"id":"title"', '"id":"-"', "/paragraphs/0/id", "'-'"),
        ('"wording":"restated"', '"wording":["restated"]', "/source/wording", "an array"),
        ('"schema_version":"1.0"', '"schema_version":"2.0"', "/schema_version", "'2.0'"),
        ('"schema_version":"1.0"', '"schema_version":"1.1"', "/schema_version", "'1.1'"),
    ],
)
def test_faults(old: str, new: str, pointer: str, found: str) -> None:
    """Each is named with its JSON Pointer and what stands there."""
    ((at, said, _),) = _faults(_changed(old, new))
    assert (at, said) == (pointer, found)


def test_all_faults_are_told() -> None:
    """Not only the first, in document order."""
    data = _changed('"ordinal":8', '"ordinal":"8"').replace(b'"id":"title"', b'"id":5')
    assert [pointer for pointer, _, _ in _faults(data)] == ["/meeting/ordinal", "/paragraphs/0/id"]


def test_all_refusals_of_one_object() -> None:
    """A class names one value at a time, and yet all are told, in document order, each once."""
    source = {"publisher": " b", "title": "", "alternates": [{"name": None}], "language": "ja"}
    assert [pointer for pointer, _, _ in _faults(json.dumps({"source": source}))] == [
        "/source/alternates/0/name",
    ]
    source["alternates"] = []
    assert [pointer for pointer, _, _ in _faults(json.dumps({"source": source}))] == [
        "/source/publisher",
        "/source/title",
    ]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"basis": "stated"}, ("", "no key 'anchor'", "an anchor, since the basis is 'stated'")),
        ({"basis": "supplied", "candidates": ["a", ""]}, ("/candidates/1", "''", "words parted by")),
        ({"basis": "supplied", "candidates": ["a"]}, ("/candidates", "an array", "none, since the basis")),
        ({"basis": "inferred", "rule": None}, ("/rule", "null", "the name of a rule")),
        ({"basis": "inferred", "rule": "a  b"}, ("/rule", "'a  b'", "words parted by")),
        ({"basis": "editorial", "note": 1}, ("", "the unknown key 'note'", "only the keys field, basis")),
        ({"basis": "editorial", "rules": 1}, ("", "the unknown key 'rules'", "'rule'")),
        ({}, ("", "no key 'basis'", "the key 'basis'")),
        ({"basis": "editorial", "anchor": [1]}, ("/anchor", "an array", "an object or null")),
        ({"basis": "editorial", "anchor": {}}, ("/anchor", "no key 'paragraph'", "the key 'paragraph'")),
    ],
)
def test_faults_inside_evidence(entry: dict[str, Any], fault: tuple[str, str, str]) -> None:
    """Deep in the document, the pointer still leads there, and the words say what may stand there."""
    pointer, found, expected = fault
    first = _faults(json.dumps({"meeting": {"evidence": [{"field": "city", **entry}]}}))[0]
    assert first[:2] == (f"/meeting/evidence/0{pointer}", found)
    assert first[2].startswith(expected)


def test_syntax_faults_tell_the_place() -> None:
    """Line and column count from 1, in characters, whatever ends a line."""
    assert _faults('{"generator": "é😀" x}') == (
        ("", "'x' at line 1, column 20", "JSON with commas between values"),
    )
    assert _faults(b'{\n"a": 1,\r\n"b": Infinity}')[0][1] == "Infinity at line 3, column 6"
    assert _faults(b'{"a":\n"\xc3\xa9\xff"}')[0][1] == "byte 0xff at line 2, column 3"


def test_every_character_as_another_implementation_has_it() -> None:
    """Escapes are those of RFC 8785 for each character that a record may hold."""
    allowed = [chr(point) for point in range(0x110000) if not 0xD800 <= point <= 0xDFFF]
    text = "".join(character for character in allowed if not character.isspace())
    text = re.sub("[\x00-\x1f\x7f-\x9f\ufffe\uffff]", "", text)
    record = MeetingRecord(generator=text)
    assert dumps(record) == rfc8785.dumps(json.loads(dumps(record)))
    assert loads(dumps(record)) == record


def test_no_more_than_ten_thousand_of_an_array() -> None:
    """Naming each of millions of faults would take minutes, and help nobody."""
    with pytest.raises(InvalidRecordError) as caught:
        loads(json.dumps({"paragraphs": [5] * 15_000, "terms": [5]}))
    assert caught.value.total == 10_001


def test_no_more_than_a_hundred() -> None:
    """The first hundred are listed, the rest counted, and the message stays short."""
    with pytest.raises(InvalidRecordError) as caught:
        loads(json.dumps({"paragraphs": [5] * 250}))
    assert (len(caught.value.faults), caught.value.total) == (100, 250)
    assert str(caught.value).splitlines()[-1] == "  and 240 more"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" ",
        b"null",
        b"[]",
        b'"record"',
        b"{}",
        b"{",
        b"[" * 1_000_000,
        b'{"a":' * 100_000,
        b"\xff",
        b"\xef\xbb\xbf{}",
        '{"generator": "a"}'.encode("utf-16"),
        '{"generator": "a"}'.encode("utf-16-le"),
        b'{"generator": "\\ud800"}',
        b'{"generator": "\xed\xa0\x80"}',
        b'{"generator": "a"} x',
        b'{"generator": "a"}{}',
        b'{"generator": NaN}',
        b'{"generator": -Infinity}',
        b'{"generator": "a\x00"}',
        b'{"generator": 1e400}',
        b'{"ge\xcc\x81nerator": "a"}',
        b'{"generator": "' + b"a" * 10_000_000,
    ],
    ids=lambda data: repr(data[:24]),
)
def test_hostile(data: bytes) -> None:
    """What is no record at all is refused with one fault."""
    assert len(_faults(data)) == 1


def test_every_beginning_of_a_record_is_refused() -> None:
    """Cut off anywhere, it is none."""
    data = dumps(MeetingRecord(generator="é😀"))
    for end in range(len(data)):
        assert _faults(data[:end])


def _key_orders(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _key_orders(item) for key, item in reversed(value.items())}
    return [_key_orders(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 3])
def test_other_layouts_need_no_second_reading(
    indent: int | None, ascii_only: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A good record is told from what the decoder made, whatever its layout and escapes."""
    monkeypatch.setattr(codec, "_read", lambda _: pytest.fail("read value by value"))
    plain = _key_orders(json.loads(dumps(jasmine())))
    assert loads(json.dumps(plain, indent=indent, ensure_ascii=ascii_only)) == jasmine()
    del plain["terms"], plain["paragraphs"][3]["label"], plain["generator"]
    read = loads(json.dumps(plain, indent=indent, ensure_ascii=ascii_only))
    assert (read.terms, read.paragraphs[3].label, read.generator) == ((), None, None)


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"level": 0', '"level": -0'),
        ('"level": 0', '"level": 0, "level": 0'),
        ('"level": 0', '"level": 1, "level": 0'),
        ('"ordinal": 8', '"ordinal": 8, "x": 1'),
        ('"city": ', '"town": null, "city": '),
        ('"acronym": null', '"acronyn": null'),
        ('"evidence": []', '"evidense": []'),
    ],
)
def test_nothing_is_passed_over(old: str, new: str, ascii_only: bool) -> None:
    """What a decoder ignores is refused in other layouts too."""
    record = attrs.evolve(jasmine(), meeting=attrs.evolve(jasmine().meeting, evidence=()))
    text = json.dumps(_key_orders(json.loads(dumps(record))), ensure_ascii=ascii_only)
    assert old in text
    assert _faults(text.replace(old, new, 1))
    backwards = text.replace(old, new, 1).replace("\\u2019", "’")
    assert _faults(backwards.encode())


def test_deep_values_behind_unknown_keys() -> None:
    """What would be passed over is never read with a limit of the machine's."""
    for depth in (40, 1_000, 1_000_000):
        deep = b"[" * depth + b"]" * depth
        assert _faults(b'{"generator":"a","x":' + deep + b"}")[0][1] == "more than 32 levels"


def test_a_hundred_megabytes() -> None:
    """Of one string: a record, or refused where it has no end."""
    data = b'{"generator":"' + b"a" * 100_000_000
    assert len(loads(data + b'"}').generator or "") == 100_000_000
    assert len(_faults(data)) == 1


def test_no_cattrs_where_input_is_good() -> None:
    """It takes longer to load than all the rest, and is loaded where input is refused."""
    code = (
        "import sys, jasmine_record as jr\n"
        "jr.loads(jr.dumps(jr.jasmine()))\n"
        "assert 'cattrs' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_byte_of_a_record_changed() -> None:
    """An equal record, another one, or the library's error; the quick and the thorough reading judge alike."""
    data = dumps(MeetingRecord(generator="é😀", paragraphs=jasmine().paragraphs[:1]))

    def judged(read: Any, broken: bytes) -> MeetingRecord | None:
        try:
            found: MeetingRecord = read(broken)
        except InvalidRecordError:
            return None
        return found

    for place in range(len(data)):
        for byte in (data[place] ^ 0x01, data[place] ^ 0x80, 0x30):
            broken = data[:place] + bytes([byte]) + data[place + 1 :]
            assert judged(loads, broken) == judged(codec._read, broken)


@pytest.mark.suites
@pytest.mark.skipif(not _SUITES.exists(), reason="the public suites stand beside the repository, not in it")
class TestSuites:
    """Public suites for JSON parsers and for canonical JSON."""

    @pytest.mark.parametrize("path", sorted((_SUITES / "json").glob("*.json")), ids=lambda path: path.name)
    def test_parsing(self, path: Path) -> None:
        """None is a record; what is no JSON is refused as JSON."""
        faults = _faults(path.read_bytes())
        if path.name.startswith("n_"):
            assert all("JSON" in expected for _, _, expected in faults)
        if path.name.startswith("y_"):
            assert not any(expected.startswith("JSON") for _, _, expected in faults)

    @pytest.mark.parametrize(
        "path", sorted((_SUITES / "jcs" / "input").glob("*.json")), ids=lambda path: path.stem
    )
    def test_canonical(self, path: Path) -> None:
        """Strings come out as the author of RFC 8785 has them."""
        written = (_SUITES / "jcs" / "output" / path.name).read_bytes()
        for text in _strings(json.loads(path.read_bytes())):
            try:
                record = MeetingRecord(generator=text)
            except InvalidValueError:
                continue
            assert json.dumps(text, ensure_ascii=False).encode() in dumps(record)
            assert json.dumps(text, ensure_ascii=False).encode() in written


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []
