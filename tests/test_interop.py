"""Records inside other tools: their converters, their structs, copies and comparison."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import cattrs
import msgspec
import pytest
from hypothesis import given, settings

from jasmine_record.errors import InvalidValueError
from jasmine_record.files import jasmine
from jasmine_record.formats.converter import register_hooks
from jasmine_record.formats.json import dumps
from jasmine_record.model import MeetingRecord, Participant
from jasmine_record.testing import records


@attrs.frozen
class Dossier:
    """A class of somebody else's."""

    number: str
    record: MeetingRecord
    others: list[Participant] = attrs.Factory(list)


class Envelope(msgspec.Struct):
    """A struct of somebody else's."""

    number: int
    record: MeetingRecord


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    register_hooks(converter)
    return converter


def test_inside_a_class_of_ones_own() -> None:
    """The converter takes and gives what JSON can hold."""
    dossier = Dossier("A-1", jasmine(), list(jasmine().participants))
    plain = _converter().unstructure(dossier)
    assert msgspec.json.decode(msgspec.json.encode(plain)) == plain
    assert _converter().structure(plain, Dossier) == dossier


@pytest.mark.parametrize(
    ("place", "value"),
    [("ordinal", "8"), ("starts", 20231115), ("format", 3), ("extra", None), ("name", " a")],
)
def test_as_strict_as_reading(place: str, value: Any) -> None:
    """Records are read strictly there too, and other classes as that converter reads them."""
    plain = _converter().unstructure(Dossier("A-1", jasmine()))
    plain["record"]["meeting"][place] = value
    with pytest.raises(Exception, match="Dossier"):
        _converter().structure(plain, Dossier)
    del plain["record"]["meeting"][place]
    assert _converter().structure({**plain, "number": 5}, Dossier).number == "5"


def test_in_a_struct() -> None:
    """A record stands as the type of a field, and its checks run."""
    envelope = Envelope(1, jasmine())
    data = msgspec.json.encode(envelope)
    assert msgspec.json.decode(data, type=Envelope) == envelope
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(envelope), type=Envelope) == envelope
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(data.replace(b'"ordinal":8', b'"ordinal":0'), type=Envelope)


@settings(max_examples=30)
@given(records())
def test_copies_are_equal(record: MeetingRecord) -> None:
    """Pickled, copied and evolved records are equal, hash alike and are written alike."""
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(record, protocol)) == record  # noqa: S301 - made here
    for other in (copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):
        assert other == record
        assert hash(other) == hash(record)
        assert dumps(other) == dumps(record)


def test_after_a_look_up() -> None:
    """What a look-up keeps for the next one takes no part in comparing or copying."""
    record, other = jasmine(), attrs.evolve(jasmine())
    record.paragraph("6.2")
    record.participant("party-1")
    assert record == other
    assert hash(record) == hash(other)
    copied = pickle.loads(pickle.dumps(record))  # noqa: S301 - made here
    assert copied == copy.deepcopy(record) == other
    assert copied.paragraph("6.2") == other.paragraph("6.2")


def test_evolved() -> None:
    """One value changed makes another record; a value that is refused is refused here too; nothing can be assigned."""
    record = jasmine()
    other = attrs.evolve(record, meeting=attrs.evolve(record.meeting, ordinal=9))
    assert other != record
    assert len({record, jasmine(), other}) == 2
    with pytest.raises(InvalidValueError, match=r"Meeting\.ordinal is 0"):
        attrs.evolve(record.meeting, ordinal=0)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.meeting.ordinal = 9  # type: ignore[misc]
