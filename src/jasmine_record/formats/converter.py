"""The one cattrs converter beneath the formats: strict, and able to name every fault.

It takes the plain values that a JSON reader gives and coerces nothing: a string is a string, an array is a
list, and a key that no field has is refused. What it refuses is told with the place of each fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache, partial
from heapq import nsmallest
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, get_args, get_origin

import attrs
import msgspec
from cattrs import BaseConverter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn
from cattrs.preconf.msgspec import MsgspecJsonConverter
from cattrs.preconf.msgspec import make_converter as make_preset

from jasmine_record.errors import Fault, InvalidRecordError, InvalidValueError
from jasmine_record.formats.plain import Repeating, refuse_document, show_plain
from jasmine_record.model import CLASSES, SCHEMA_VERSION, MeetingRecord
from jasmine_record.model.constraint import show

__all__ = ["register_hooks", "structure_record"]

_Hook = Callable[[Any, Any], Any]
#: Of one array, so many faulty items are found; naming millions would take minutes.
_COUNTED: Final = 10_000
#: How many faults an error holds; the rest are counted.
_TOLD: Final = 100
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class RefusedError(ValueError):
    """A value of the wrong type; says what was expected instead."""


class RepeatedKeyError(ValueError):
    """A key that an object has more than once."""

    def __init__(self, key: str, count: int) -> None:
        self.key = key
        self.count = count
        super().__init__(key, count)


def register_hooks(converter: BaseConverter) -> None:
    """Teach a converter of one's own to hold records, and any object of the model, inside one's own classes.

    Structuring then takes plain values as JSON has them, and is as strict as `loads`; unstructuring gives them. Only the
    classes of the model are affected. What is refused is raised as cattrs raises it.

        >>> import cattrs
        >>> import jasmine_record as jr
        >>> converter = cattrs.Converter()
        >>> register_hooks(converter)
        >>> plain = converter.unstructure([jr.jasmine()])
        >>> converter.structure(plain, list[jr.MeetingRecord]) == [jr.jasmine()]
        True
    """
    own = make_converter()
    for kind in CLASSES:
        converter.register_structure_hook(kind, partial(_structure_with, own))
        converter.register_unstructure_hook(kind, _unstructure)


def _structure_with(own: BaseConverter, value: Any, kind: type) -> Any:
    return own.structure(value, kind)


def _unstructure(value: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value, enc_hook=str.__str__))


def structure_record(document: Any) -> MeetingRecord:
    """The record that the plain values of a document are.

    Raises:
        InvalidRecordError: They are none; has the first hundred faults, or that the version is another.
    """
    if isinstance(document, dict):
        if not document:
            refuse_document(Fault("", "an empty object", "the keys of a record"))
        version = document.get("schema_version")
        if isinstance(version, str) and version != SCHEMA_VERSION:
            words = f"{SCHEMA_VERSION!r}, the only version that this release reads"
            refuse_document(Fault("/schema_version", show(version), words))
    try:
        return _converter().structure(document, MeetingRecord)
    except (BaseValidationError, RefusedError) as error:
        placed = list(placed_faults(error, document))
        first = nsmallest(_TOLD, placed, key=lambda fault: fault.position)
        raise InvalidRecordError(tuple(fault.word() for fault in first), len(placed)) from None


@cache
def _converter() -> MsgspecJsonConverter:
    return make_converter()


def make_converter() -> MsgspecJsonConverter:
    """A converter for the classes of the model.

    Structuring takes `dict`, `list`, `str`, `int`, `bool` and `None` as JSON has them: a tuple is made from a
    list alone, a day from `YYYY-MM-DD`, an enum from one of its strings. It raises cattrs' errors with detailed
    validation, whose leaves are `RefusedError`, `KeyError` for a key that is missing, cattrs'
    `ForbiddenExtraKeysError`, and `InvalidValueError` for what a class refuses.
    """
    converter = make_preset(detailed_validation=True, forbid_extra_keys=True)
    for kind, words in (
        (str, "a string"),
        (int, "a whole number in digits alone"),
        (bool, "true or false"),
    ):
        converter.register_structure_hook(kind, _exactly(kind, words))
    # By class, since enums of strings would else get the hook of `str`, which they derive from.
    converter.register_structure_hook(StrEnum, _choice)
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook_factory(_is_tuple, _array)
    converter.register_structure_hook_factory(_is_optional, _optional)
    converter.register_structure_hook_factory(attrs.has, _object)
    return converter


def _exactly(kind: type, words: str) -> _Hook:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise RefusedError(words)
        return value

    return structure


def _day(value: Any, _: Any) -> date:
    if type(value) is str and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise RefusedError("a day of the calendar as YYYY-MM-DD")


def _choice(value: Any, kind: type[StrEnum]) -> StrEnum:
    if type(value) is str:
        with suppress(ValueError):
            return kind(value)
    raise RefusedError("one of " + ", ".join(repr(member.value) for member in kind))


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _array(kind: Any, converter: BaseConverter) -> _Hook:
    item_kind = get_args(kind)[0]
    inner = converter.get_structure_hook(item_kind)

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise RefusedError("an array")
        built, refused = [], []
        for index, item in enumerate(value):
            try:
                built.append(inner(item, item_kind))
            except (RefusedError, ClassValidationError) as error:
                error.add_note(IterableValidationNote(f"at index {index}", index, item_kind))
                refused.append(error)
                if len(refused) == _COUNTED:
                    break
        if refused:
            message = f"While structuring {kind}"
            raise IterableValidationError(message, refused, kind)  # pyright: ignore[reportCallIssue]
        return tuple(built)

    return structure


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) is UnionType and NoneType in get_args(kind)


def _optional(kind: Any, converter: BaseConverter) -> _Hook:
    (inhabited,) = (choice for choice in get_args(kind) if choice is not NoneType)
    inner = converter.get_structure_hook(inhabited)

    def structure(value: Any, _: Any) -> Any:
        if value is None:
            return None
        try:
            return inner(value, inhabited)
        except RefusedError as error:
            raise RefusedError(f"{error} or null") from None

    return structure


def _object(kind: type, converter: BaseConverter) -> _Hook:
    inner: _Hook = make_dict_structure_fn(kind, converter, _cattrs_detailed_validation=True)
    defaulted = {field.name for field in attrs.fields(kind) if field.default is not attrs.NOTHING}

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise RefusedError("an object")
        refused: list[Exception] = []
        if isinstance(value, Repeating):
            refused += [RepeatedKeyError(key, count) for key, count in value.repeated.items()]
        built: Any = None
        left: set[str] = set()
        while True:
            try:
                built = inner({key: value[key] for key in value if key not in left} if left else value, kind)
            except ClassValidationError as error:
                # A class refuses one value at a time, so that it is asked again without this one.
                field = _field_of(error.exceptions[0])
                if field not in left:
                    refused += error.exceptions
                    if field in defaulted and field in value:
                        left.add(field)
                        continue
            if refused:
                message = f"While structuring {kind.__name__}"
                raise ClassValidationError(message, refused, kind)  # pyright: ignore[reportCallIssue]
            return built

    return structure


def _field_of(error: BaseException) -> str:
    return error.field.partition("[")[0] if isinstance(error, InvalidValueError) else ""


class Placed(NamedTuple):
    """A fault and its place in document order."""

    #: Of each value on the way down to the fault, its index in the array or object that holds it.
    position: tuple[int, ...]
    #: Words the fault. Deferred, since of a million faults only the first are told.
    word: Callable[[], Fault]


def placed_faults(error: BaseValidationError | RefusedError, document: Any) -> Iterator[Placed]:
    """The leaves of what the converter raised while it structured a document, in no order."""
    if isinstance(error, RefusedError):
        yield Placed((), partial(Fault, "", show_plain(document), str(error)))
    else:
        yield from _leaves(error, document, "", ())


def _leaves(
    error: BaseValidationError, holder: Any, pointer: str, position: tuple[int, ...]
) -> Iterator[Placed]:
    order = {key: index for index, key in enumerate(holder)} if isinstance(holder, dict) else {}
    for leaf in error.exceptions:
        if isinstance(leaf, InvalidValueError):
            field = _field_of(leaf)
            place = (*position, order[field]) if field in order else position
            yield Placed(place, partial(_refused_by_class, leaf, holder, pointer))
            continue
        if isinstance(leaf, ForbiddenExtraKeysError):
            for key in leaf.extra_fields:
                yield Placed((*position, order[key]), partial(_unknown_key, leaf.cl, key, pointer))
            continue
        if isinstance(leaf, RepeatedKeyError):
            found = f"the key {show(leaf.key)} {leaf.count} times"
            yield Placed((*position, order[leaf.key]), partial(Fault, pointer, found, "each key once"))
            continue
        step = _step(leaf)
        if step not in order and isinstance(holder, dict):
            words = f"the key {step!r}, which every such object has"
            yield Placed(position, partial(Fault, pointer, f"no key {step!r}", words))
            continue
        value, inner = holder[step], f"{pointer}/{step}"
        place = (*position, order[step] if order else step)
        if isinstance(leaf, BaseValidationError):
            yield from _leaves(leaf, value, inner, place)
        else:
            yield Placed(place, partial(_refused_value, value, inner, str(leaf)))


def _step(leaf: BaseException) -> Any:
    """The key or index at which cattrs noted that the leaf was raised."""
    for note in leaf.__notes__:
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return note.index
    raise AssertionError(leaf)


def _refused_value(value: Any, pointer: str, expected: str) -> Fault:
    return Fault(pointer, show_plain(value), expected)


def _refused_by_class(error: InvalidValueError, holder: Any, pointer: str) -> Fault:
    field, _, index = error.field.rstrip("]").partition("[")
    if field not in holder:
        return Fault(pointer, f"no key {field!r}", error.expected)
    value = holder[field]
    if index:
        return Fault(f"{pointer}/{field}/{index}", show_plain(value[int(index)]), error.expected)
    return Fault(f"{pointer}/{field}", show_plain(value), error.expected)


def _unknown_key(kind: type, key: str, pointer: str) -> Fault:
    known = list(attrs.fields_dict(kind))
    near = get_close_matches(key[:60], known, n=1)
    expected = f"{near[0]!r}" if near else f"only the keys {', '.join(known)}"
    return Fault(pointer, f"the unknown key {show(key)}", expected)
