"""Records carried over to corrected and republished texts."""

from __future__ import annotations

import json

import jasmine_record as jr

_TEXT = """\
1. H.E. Alpha Placeholder, Minister of Ports of Fiji, attended the meeting virtually.
2. Minister Alpha stated that safe ports need trained pilots.
3. Minister Alpha proposed a school for pilots.
"""


def test_a_corrected_word_elsewhere() -> None:
    """What nothing was done to is found where the correction moved it."""
    carried = jr.reanchor(jr.parse(_TEXT), _TEXT.replace("2. Minister", "2. On the same day, Minister"))
    assert not carried.lost
    assert not carried.ambiguous
    assert {fate.newer.paragraph for fate in carried.moved if fate.newer} == {"2"}
    said = carried.record.statements[0]
    assert carried.record.quote(said.content[0]) == "safe ports need trained pilots"


def test_a_statement_that_was_reworded() -> None:
    """A statement whose words changed is not carried over, and the account says so."""
    record = jr.parse(_TEXT)
    carried = jr.reanchor(record, _TEXT.replace("stated that safe", "denied that safe"))
    assert [s.verb for s in carried.record.statements] == ["proposed"]
    assert "/statements/0" in carried.lost
    assert "not carried over: /statements/0" in str(carried)
    assert record.statements[0].verb == "stated"


def test_a_paragraph_that_is_gone() -> None:
    """Facts of a paragraph that was dropped are lost, those of the others are not."""
    carried = jr.reanchor(
        jr.parse(_TEXT), _TEXT.replace("3. Minister Alpha proposed a school for pilots.\n", "")
    )
    assert [s.verb for s in carried.record.statements] == ["stated"]
    assert carried.orphaned
    assert not carried.record.initiatives


def test_words_that_stand_twice() -> None:
    """Where a text now holds the words twice, nobody decides which of them is meant."""
    record = jr.parse("Minister Alpha of Fiji stated that ports matter.")
    carried = jr.reanchor(record, "Minister Alpha of Fiji stated that ports matter. " * 2)
    for fate in carried.ambiguous:
        assert fate.newer is None
        assert len(fate.candidates) > 1 or fate.candidates
    assert carried.ambiguous


def test_other_marks_are_the_same_words() -> None:
    """Another form of quotation marks and dashes is no other wording."""
    older = "Minister Alpha of Fiji stated that “calm” ports – and seas – matter."
    newer = 'Minister Alpha of Fiji stated that "calm" ports - and seas - matter.'
    carried = jr.reanchor(jr.parse(older), newer)
    assert not carried.lost
    assert carried.record.quote(carried.record.statements[0].content[0]).startswith('"calm"')


def test_the_digest_is_that_of_the_other_text() -> None:
    """The record that comes out is one of the other text, and validates as such."""
    newer = _TEXT.replace("trained", "well-trained")
    carried = jr.reanchor(jr.parse(_TEXT), newer)
    assert carried.record.source.text_sha256 == jr.parse(newer).source.text_sha256
    assert not [f for f in jr.validate(carried.record) if f.severity == "error"]


def test_a_reference_to_somebody_lost() -> None:
    """Who stands in for somebody whom the text no longer names stands in for nobody."""
    older = "Lithuania was represented by Deputy Minister Bravo Placeholder. Minister Alpha of Fiji attended."
    carried = jr.reanchor(
        jr.parse(older), "Deputy Minister Bravo Placeholder spoke. Minister Alpha of Fiji attended."
    )
    held = {party.id for party in carried.record.participants}
    assert all(party.represents in held | {None} for party in carried.record.participants)


def test_the_account_as_json() -> None:
    """The account is plain objects, with a pointer and a status for each anchor."""
    carried = jr.reanchor(jr.parse(_TEXT), _TEXT.upper())
    plain = carried.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert {entry["status"] for entry in plain["anchors"]} <= {"found", "ambiguous", "orphaned"}
