"""The tool that scores the parser by labelled texts, and the labels themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evaluation import place, places
from evaluation import score as command
from evaluation.comparing import Verdict
from evaluation.places import LABELS, TEXTS, Rendering, digest, find_text, read_label, read_records
from evaluation.scoring import score
from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    Evidence,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Source,
    Statement,
    Term,
)

_TEXT = (
    "Minister Alpha of Fiji said that the sea is warm and thanked the crews. He also said no more. The Ministers"
    " agreed to meet again."
)
_RECORDED = Paragraph(id="p1", role=ParagraphRole.BODY, text=_TEXT)
_RENDERING = Rendering.of([_RECORDED])


def _stated(field: str, words: str, nth: int = 1) -> Evidence:
    return Evidence(field=field, basis=Basis.STATED, anchor=_RECORDED.anchor(words, nth))


def _statement(id: str, speaker: str, verb: str, act: Act, content: Anchor, nth: int = 1) -> Statement:
    return Statement(
        id=id,
        speakers=(speaker,),
        verb=verb,
        act=act,
        content=(content,),
        evidence=(_stated("verb", verb, nth), _stated("speakers", "Alpha")),
    )


def _record() -> MeetingRecord:
    return MeetingRecord(
        generator="test",
        source=Source(),
        meeting=Meeting(city="Suva", country="FJ"),
        paragraphs=(_RECORDED,),
        participants=(
            Participant(
                id="party-1", kind=ParticipantKind.PERSON, name="Alpha", role="Minister", country="FJ"
            ),
            Participant(id="party-2", kind=ParticipantKind.GROUP, name="Ministers"),
        ),
        statements=(
            _statement("statement-1", "party-1", "said", Act.STATE, _RECORDED.anchor("the sea is warm")),
            _statement("statement-2", "party-1", "thanked", Act.APPRECIATE, _RECORDED.anchor("the crews")),
            _statement("statement-3", "party-2", "agreed", Act.AGREE, _RECORDED.anchor("to meet again")),
        ),
        terms=(Term(id="term-1", name="Sea", acronym="S"),),
    )


def _place(words: str, nth: int | None = None) -> list[int]:
    return list(_RENDERING.find(words, nth))


def _label() -> Any:
    """All that the record holds, as a reader would label it."""
    return {
        "meeting": {"name": None, "city": "Suva", "country": "FJ"},
        "participants": [
            {"kind": "person", "name": "Alpha", "role": "Minister", "country": "FJ"},
            {"kind": "group", "name": "the Ministers", "also": ["Ministers"], "role": None, "country": None},
        ],
        "statements": [
            {
                "speakers": ["Alpha"],
                "verb": "said",
                "verb_place": _place("said", 1),
                "act": "state",
                "content": [_place("the sea is warm")],
            },
            {
                "speakers": ["Alpha"],
                "verb": "thanked",
                "verb_place": _place("thanked"),
                "act": "appreciate",
                "content": [_place("the crews")],
            },
            {
                "speakers": ["the Ministers"],
                "verb": "agreed",
                "verb_place": _place("agreed"),
                "act": "agree",
                "content": [_place("to meet again")],
            },
        ],
        "terms": [{"name": "sea", "acronym": "S"}],
    }


def _faults(label: Any) -> list[tuple[str, str, str, str]]:
    """What isn't right: field, verdict, expected, found."""
    return [
        (outcome.field, outcome.verdict.value, outcome.expected, outcome.found)
        for outcome in score(label, _record(), _RENDERING)
        if outcome.verdict is not Verdict.RIGHT
    ]


def test_right() -> None:
    """A record that holds what was labelled is right in every field, and what neither has isn't counted."""
    assert _faults(_label()) == []
    counted = [outcome.field for outcome in score(_label(), _record(), _RENDERING)]
    assert "meeting.name" not in counted
    assert counted.count("statement.content") == 3


def _say_name(label: Any) -> None:
    label["meeting"]["name"] = "First Meeting"


def _say_no_city(label: Any) -> None:
    label["meeting"]["city"] = None


def _say_other_city(label: Any) -> None:
    label["meeting"]["city"] = "Nadi"


def _leave_out_group(label: Any) -> None:
    del label["participants"][1]
    label["mentions"] = ["ministers"]


def _add_party(label: Any) -> None:
    label["participants"].append({"kind": "person", "name": "Bravo", "role": "Minister"})


def _add_optional_party(label: Any) -> None:
    label["participants"].append({"kind": "person", "name": "Bravo", "role": "Minister", "optional": True})


def _move_verb(label: Any) -> None:
    label["statements"][0]["verb_place"] = _place("said", 2)


def _swap_speaker(label: Any) -> None:
    label["statements"][1]["speakers"] = ["the Ministers"]


def _accept_speaker(label: Any) -> None:
    label["statements"][1] |= {"speakers": ["the Ministers"], "also_speakers": [["Alpha"]]}


def _open_speaker(label: Any) -> None:
    label["statements"][1]["speakers"] = None


def _swap_act(label: Any) -> None:
    label["statements"][1]["act"] = "welcome"


def _cut_content(label: Any) -> None:
    label["statements"][0]["content"] = [_place("the sea")]


def _rename_term(label: Any) -> None:
    label["terms"][0]["name"] = "Ocean"


@pytest.mark.parametrize(
    ("spoil", "faults"),
    [
        (_say_name, [("meeting.name", "missing", "First Meeting", "")]),
        (_say_no_city, [("meeting.city", "wrong", "", "Suva")]),
        (_say_other_city, [("meeting.city", "wrong", "Nadi", "Suva")]),
        (
            _leave_out_group,
            [
                ("participant", "wrong", "", "Ministers (group, only mentioned)"),
                ("statement.speakers", "wrong", "the Ministers", "Ministers (unmatched)"),
            ],
        ),
        (_add_party, [("participant", "missing", "Bravo", "")]),
        (_add_optional_party, []),
        (
            _move_verb,
            [
                ("statement", "wrong", "", "Alpha / said / the sea is warm"),
                ("statement", "missing", "Alpha / said / the sea is warm", ""),
            ],
        ),
        (_swap_speaker, [("statement.speakers", "wrong", "the Ministers", "Alpha")]),
        (_accept_speaker, []),
        (_open_speaker, [("statement.speakers", "wrong", "open", "Alpha")]),
        (_swap_act, [("statement.act", "wrong", "welcome", "appreciate")]),
        (_cut_content, [("statement.content", "wrong", "the sea", "the sea is warm")]),
        (_rename_term, [("term", "wrong", "Ocean", "Sea")]),
    ],
)
def test_faults(spoil: Callable[[Any], None], faults: list[tuple[str, str, str, str]]) -> None:
    """A label that differs from the record in one thing shows it as wrong or missing, and nothing else."""
    label = _label()
    spoil(label)
    assert _faults(label) == faults


@pytest.mark.parametrize(
    "entry", ["meeting.city", "participants.country", "participants.Alpha.country", "terms"]
)
def test_open(entry: str) -> None:
    """What `open` names isn't scored, neither when it differs nor when it doesn't."""
    label = _label()
    label["meeting"]["city"] = "Nadi"
    label["participants"][0]["country"] = "TO"
    label["terms"] = []
    before = _faults(label)
    label["open"] = [entry]
    after = _faults(label)
    assert len(before) == 3
    assert after == [fault for fault in before if not entry.startswith(fault[0].split(".")[0])]


def test_members() -> None:
    """A group is the same speaker as all its members together, and not as one of them."""
    label = _label()
    label["participants"][1]["members"] = ["Alpha", "Bravo"]
    label["participants"].append({"kind": "person", "name": "Bravo", "optional": True})
    label["open"] = ["participants.members"]
    label["statements"][2]["speakers"] = ["Bravo", "Alpha"]
    assert _faults(label) == []
    label["statements"][2]["speakers"] = ["Alpha"]
    assert _faults(label) == [("statement.speakers", "wrong", "Alpha", "the Ministers")]


def test_digest() -> None:
    """A long value that is kept as a digest is compared like the value."""
    label = _label()
    label["meeting"]["city"] = digest("SUVA ")
    assert _faults(label) == []


def test_words_to_place() -> None:
    """Words become the place that they have without white space; words that stand twice need a number."""
    text = Paragraph(id="2", role=ParagraphRole.BODY, label="2.", text="He said “no”, and no more.")
    rendering = Rendering.of([_RECORDED, text])
    start, end = rendering.find('said "no"')
    assert rendering.quote((start, end)) == "said “no”"
    assert rendering.place(text.anchor("said “no”")) == (start, end)
    assert rendering.find("no", 2) == (start + 5, start + 7)
    with pytest.raises(ValueError, match="stands there 3 times, and nth"):
        rendering.find("said")
    with pytest.raises(ValueError, match="stands there 0 times"):
        rendering.find("whispered")


def test_place_a_foreign_text() -> None:
    """A label of a text that isn't the repository's holds places and digests, and no quoted words."""
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    scratch = {
        "text": "elsewhere/a.md",
        "source": {"title": long},
        "participants": [{"name": "Alpha", "members": ["B", "A"]}],
        "statements": [{"verb_place": {"words": "thanked"}, "content": [{"words": "the crew of"}]}],
    }
    label, faults = place.place(scratch, _RENDERING, foreign=True)
    assert label["source"]["title"] == digest(long)
    assert sorted(label["participants"][0]["members"]) == ["A", "B"]
    assert label["statements"][0]["verb_place"] == _place("thanked")
    assert label["length"] == _RENDERING.length
    assert faults == ["'the crew of' stands there 0 times, and number 1 is wanted"]


def test_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints tables and lists, and says which texts it passed over."""
    monkeypatch.setattr(places, "TEXTS", tmp_path)
    text = "On 3 May 2022, the Minister of Health of Fiji met in Suva with the Minister of Health of Tonga."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    label = {"text": "composed/a.txt", "layout": "prose", "length": len("".join(text.split()))}
    starts = {"starts": "2022-05-03", "ends": "2022-05-04", "occasion": "a fair"}
    labels = tmp_path / "labels"
    labels.mkdir()
    (labels / "a.json").write_text(json.dumps({**label, "meeting": starts}), "utf-8")
    (labels / "b.json").write_text(json.dumps({**label, "text": "composed/b.txt"}), "utf-8")
    (labels / "c.json").write_text(json.dumps({**label, "length": 1}), "utf-8")
    monkeypatch.setattr("sys.argv", ["score", "--missing", "--labels", str(labels)])
    assert command.main() == 1
    lines = capsys.readouterr().out.splitlines()
    assert "b: skipped, composed/b.txt is absent" in lines
    assert "c: the text has 76 code points, the label 1" in lines
    assert "all                            1       1       1    33.3%    33.3%" in lines
    assert "prose (1)                      1       1       1    33.3%    33.3%" in lines
    assert "  a: meeting.ends: expected 2022-05-04; found 2022-05-03" in lines
    assert "  a: meeting.occasion: expected a fair; found -" in lines


_KEYS = {
    "text",
    "length",
    "layout",
    "arguments",
    "record",
    "records",
    "source",
    "meeting",
    "participants",
    "mentions",
    "statements",
    "enumerations",
    "frameworks",
    "initiatives",
    "terms",
    "open",
}
_LAYOUTS = {
    "numbered",
    "compound",
    "overview",
    "joint-statement",
    "chair-statement",
    "declaration",
    "bullets",
    "prose",
    "spokesperson",
    "attachment",
    "first-person",
    "scanned",
    "not-a-readout",
}


@pytest.mark.parametrize("path", sorted(LABELS.glob("*.json")), ids=lambda path: path.stem)
def test_label(path: Path) -> None:
    """A label has no unknown key, layout, act or speaker, and its text has as many code points as when it was labelled.

    Only so are its places still good.
    """
    label = read_label(path)
    assert set(label) <= _KEYS
    assert label["layout"] in _LAYOUTS
    names = {party.get("name") or party["role"] for party in label["participants"]}
    for statement in label["statements"]:
        assert statement.get("act", Act.STATE) in set(Act)
        assert set(statement.get("speakers") or ()) <= names
        for start, end in (statement["verb_place"], *statement.get("content", ())):
            assert 0 <= start < end <= label["length"]
    text = find_text(label["text"])
    if text is None:
        pytest.skip(f"{label['text']} stands beside the repository, not in it")
    paragraphs = [paragraph for record in read_records(text, label) for paragraph in record.paragraphs]
    assert Rendering.of(paragraphs).length == label["length"]


def test_every_layout_is_composed() -> None:
    """Each layout of the survey has a composed text, and each composed text a label."""
    labels = [read_label(path) for path in LABELS.glob("*.json")]
    composed = [label for label in labels if label["text"].startswith("composed/")]
    assert {label["layout"] for label in composed} == _LAYOUTS
    assert {label["text"] for label in composed} == {f"composed/{path.name}" for path in TEXTS.iterdir()}
