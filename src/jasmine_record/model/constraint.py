"""What a single value may be: the part of a class check that several classes share.

A class refuses what can't be true of one object alone, with one check that runs when it is built.
Everything that takes two objects to judge is left to `jasmine_record.validation`.

A value of another type than the annotation says is refused too, since JSON could not bring it back. A refused
value raises `InvalidValueError`, whose message names class, field and value. Where it is one item of a tuple, the
field is written with its index: `members[2]`.
"""

from __future__ import annotations

import re
import string
from typing import Final, NoReturn

from jasmine_record.errors import InvalidValueError

__all__ = [
    "LARGEST",
    "check_code",
    "check_digest",
    "check_id",
    "check_ids",
    "check_items",
    "check_kind",
    "check_number",
    "check_text",
    "check_texts",
    "is_folded",
    "is_id",
    "refuse",
    "show",
]

#: The largest integer that every JSON reader can hold exactly (RFC 7493 section 2.2).
LARGEST: Final = 2**53 - 1

#: Lone surrogates, control characters and the two noncharacters that no source text holds.
_FORBIDDEN: Final = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
#: Words parted by single spaces: what is left when white space is folded and the ends trimmed.
_FOLDED: Final = re.compile(rf"[^\s{_FORBIDDEN}]++(?: [^\s{_FORBIDDEN}]++)*+")
_ID_CHARACTERS: Final = string.ascii_letters + string.digits + ".-"
_CODES: Final = {
    "country": (re.compile(r"[A-Z]{2}"), "an ISO 3166-1 alpha-2 code such as 'JP'"),
    "language": (
        re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"),
        "a BCP 47 language tag such as 'en'",
    ),
    "media_type": (
        re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+"),
        "a media type such as 'text/plain'",
    ),
}
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def refuse(owner: object, field: str, value: object, expected: str) -> NoReturn:
    """Raise the `InvalidValueError` that says which field of which class holds what."""
    raise InvalidValueError(type(owner).__name__, field, show(value), expected)


def show(value: object) -> str:
    """A value as a message shows it: its `repr`, cut to 60 characters."""
    if isinstance(value, str | bytes):
        value = value[:61]
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


def is_folded(value: str) -> bool:
    """Whether a string is words parted by single spaces, without control characters or lone surrogates."""
    # Of what is printable, only the space is white space. What isn't may be folded all the same, and takes longer.
    if value.isprintable():
        return value != "" and value[0] != " " != value[-1] and "  " not in value
    return _FOLDED.fullmatch(value) is not None


def is_id(value: str) -> bool:
    """Whether a string is an id: ASCII letters, digits, dots and hyphens, no dot or hyphen first."""
    # Nothing is left of it without those characters. Twice as fast as a pattern, and ids are what a record holds most.
    return value != "" and not value.strip(_ID_CHARACTERS) and value[0] not in ".-"


def check_text(owner: object, field: str, value: str | None, *, needed: bool = False) -> None:
    """Refuse a string that is empty, unfolded, or holds a control character or lone surrogate."""
    if value is None and not needed:
        return
    if not (isinstance(value, str) and is_folded(value)):
        refuse(
            owner,
            field,
            value,
            "words parted by single spaces, without control characters or lone surrogates",
        )


def check_id(owner: object, field: str, value: str | None, *, needed: bool = False) -> None:
    """Refuse what is not an id: ASCII letters, digits, dots and hyphens, no dot or hyphen first."""
    if value is None and not needed:
        return
    if not (isinstance(value, str) and is_id(value)):
        refuse(owner, field, value, "an id of ASCII letters, digits, '.' and '-'")


def check_code(owner: object, field: str, value: str | None, kind: str) -> None:
    """Refuse a string that isn't of the form that the standard of its kind gives.

    Only the form is judged; whether a country or a language exists is not.
    """
    if value is not None:
        pattern, expected = _CODES[kind]
        if not (isinstance(value, str) and pattern.fullmatch(value)):
            refuse(owner, field, value, expected)


def check_digest(owner: object, field: str, value: str | None) -> None:
    """Refuse what is not a SHA-256 digest in lower-case hexadecimal."""
    if value is not None and not (isinstance(value, str) and _DIGEST.fullmatch(value)):
        refuse(owner, field, value, "64 lower-case hexadecimal digits")


def check_number(owner: object, field: str, value: int | None, least: int, *, needed: bool = False) -> None:
    """Refuse a number below `least`, or too large for JSON readers to hold exactly."""
    if (value is not None or needed) and not (type(value) is int and least <= value <= LARGEST):
        refuse(owner, field, value, f"a whole number from {least} to {LARGEST}")


def check_kind(owner: object, field: str, value: object, kind: type, *, needed: bool = False) -> None:
    """Refuse what isn't of this very class: a string for an enum, or a point in time for a day."""
    if (value is not None or needed) and type(value) is not kind:
        refuse(owner, field, value, f"an object of the class {kind.__name__}")


def check_items(owner: object, field: str, values: tuple[object, ...], kind: type) -> None:
    """Refuse what isn't a tuple, or holds anything but objects of this class."""
    if type(values) is not tuple:
        refuse(owner, field, values, "a tuple")
    for index, value in enumerate(values):
        if type(value) is not kind:
            refuse(owner, f"{field}[{index}]", value, f"an object of the class {kind.__name__}")


def check_texts(owner: object, field: str, values: tuple[str, ...]) -> None:
    """Refuse what isn't a tuple, or holds a string that `check_text` refuses."""
    if type(values) is not tuple:
        refuse(owner, field, values, "a tuple of strings")
    for index, value in enumerate(values):
        if not (type(value) is str and is_folded(value)):
            check_text(owner, f"{field}[{index}]", value, needed=True)


def check_ids(owner: object, field: str, values: tuple[str, ...]) -> None:
    """Refuse what isn't a tuple, or holds a string that `check_id` refuses."""
    if type(values) is not tuple:
        refuse(owner, field, values, "a tuple of ids")
    for index, value in enumerate(values):
        if not (type(value) is str and is_id(value)):
            check_id(owner, f"{field}[{index}]", value, needed=True)
