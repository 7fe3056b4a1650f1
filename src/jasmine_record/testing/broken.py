"""JSON documents of records that somebody broke, as text, so that faults stand there which no value has."""

from __future__ import annotations

import copy
import json
import re
from typing import Any, Final

from hypothesis import strategies as st

from jasmine_record.formats.json import dumps
from jasmine_record.model import Act, Basis, Function, MeetingRecord, ParagraphRole
from jasmine_record.testing.strategies import records

__all__ = ["broken_documents"]

#: Characters for private use mark JSON that is put in as it is, and what tells a key from its double.
_RAW: Final = "\ue0f1{}\ue0f2"
_WRITTEN: Final = re.compile('"\ue0f1([^\ue0f2]*)\ue0f2"')
_DOUBLE: Final = "\ue0f3"

_NUMBERS: Final = (
    *(-1, 0, 1, 2, 2**53 - 1, 2**53, 2**60, 1.5, True),
    *(
        _RAW.format(text)
        for text in ("1.0", "1e0", "10E-1", "-0", "0.0", "-1.0", "1e400", "9007199254740992.0")
    ),
)
_STRINGS: Final = (
    *("", " ", "a", "a ", " a", "a  b", "a\tb", "a\n", "a\u00a0b", "a\u3000b", "a\x85", "\u200b", "a\x00", "a\x1f"),
    *("\x7f", "\x9f", "\ufffe", "\uffff", "\ufffd", "é", "😀", "-a", ".a", "a-", "a_b", "6.2", "6.2\n", "JP", "jp"),
    *("JPN", "JP\n", "ÀB", "en", "zh-Hant", "en-", "en_US", "e", "abcdefghi", "text/plain", "text", "Text/plain"),
    *("text/plain; a", "a/b/c", "0" * 64, "F" * 64, "0" * 63, "٣" * 64, "1.0", "1.1", "2023-11-15", "2023-02-30"),
    *("2023-11-31", "2024-02-29", "2023-02-29", "0000-01-01", "0001-01-01", "20231115", "2023-1-5", "2023-11-15\n"),
    *("2023-11-15T00:00:00", "２０２３-11-15", *Basis, *Act, *Function, *ParagraphRole),
    *(_RAW.format(text) for text in ("\ue0f4\\ud800\ue0f4", "\ue0f4a\\udc00b\ue0f4", "\ue0f4\\ud83d\\ude00\ue0f4")),
)  # fmt: skip
_OTHERS: Final[tuple[Any, ...]] = (None, True, False, [], {}, [None], ["a"], {"a": None}, [[]], 1, "a")
_KEYS: Final = ("id", "text", "ID", "evidence", "extra", "näme", "", "anchor", "level", "schema_version")


@st.composite
def broken_documents(draw: st.DrawFn) -> str:
    """The JSON of a record with up to three faults, some of which leave it a record all the same.

    Values, keys and items are replaced, lost, added and doubled, anywhere in the document; numbers are written in
    other forms; objects lose what their other fields ask for.
    """
    document = json.loads(dumps(draw(records() | st.just(MeetingRecord()))))
    for _ in range(draw(st.integers(1, 3))):
        places = [*_places(document)]
        if places:
            _break(draw, *draw(st.sampled_from(places)))
    text = json.dumps(document, ensure_ascii=False).replace(_DOUBLE, "")
    return _WRITTEN.sub(lambda match: match[1].replace("\ue0f4", '"').replace("\\\\", "\\"), text)


def _places(value: Any) -> Any:
    """Each array or object of a document, with each of its indexes or keys."""
    if isinstance(value, dict | list):
        for step in sorted(value) if isinstance(value, dict) else range(len(value)):
            yield value, step
            yield from _places(value[step])


def _break(draw: st.DrawFn, holder: Any, step: Any) -> None:
    match draw(st.sampled_from(("value", "value", "value", "other", "drop", "add", "double"))):
        case "value":
            holder[step] = copy.deepcopy(draw(_like(holder[step])))
        case "other":
            holder[step] = copy.deepcopy(draw(st.sampled_from(_OTHERS)))
        case "drop":
            del holder[step]
        case "add" if isinstance(holder, dict):
            holder[draw(st.sampled_from(_KEYS))] = copy.deepcopy(draw(st.sampled_from(_OTHERS)))
        case _ if isinstance(holder, dict):
            holder[f"{step}{_DOUBLE}"] = copy.deepcopy(holder[step])
        case _:
            holder.insert(0, copy.deepcopy(holder[step]))


def _like(value: Any) -> st.SearchStrategy[Any]:
    """Values of the same kind, most of which stand nowhere in a record."""
    if isinstance(value, bool):
        return st.sampled_from((False, True, 0, "true"))
    if isinstance(value, int):
        return st.sampled_from((*_NUMBERS, value + 1, value - 1))
    if isinstance(value, str):
        return st.sampled_from((*_STRINGS, value + " ", value.upper()))
    if value is None:
        return st.sampled_from((*_STRINGS, *_NUMBERS, {"paragraph": "1", "start": 0, "end": 1}))
    return st.just([] if isinstance(value, list) else {})
