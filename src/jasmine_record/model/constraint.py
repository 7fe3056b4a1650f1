"""What a single value may be: the part of a class check that several classes share.

A class refuses what can't be true of one object alone, with one check that runs when it is built.
Everything that takes two objects to judge is left to `jasmine_record.validation`.

A value of another type than the annotation says is refused too, since JSON could not bring it back. A refused
value raises `InvalidValueError`, whose message names class, field and value. Where it is one item of a tuple, the
field is written with its index: `members[2]`.

The `check_` functions judge a value of any type and name the fault. The `is_` and `are_` functions take values of the right
type; a class of which a record has many makes its quick condition of them (`Check` in `jasmine_record.model.part`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NoReturn

from jasmine_record.errors import InvalidValueError

__all__ = [
    "KNOWN_IDS",
    "LARGEST",
    "are_ids",
    "are_texts",
    "check_code",
    "check_digest",
    "check_id",
    "check_ids",
    "check_items",
    "check_kind",
    "check_number",
    "check_text",
    "check_texts",
    "is_country",
    "is_folded",
    "is_id",
    "refuse",
    "show",
]

#: The largest integer that every JSON reader can hold exactly (RFC 7493 section 2.2).
LARGEST: Final = 2**53 - 1

#: Lone surrogates, control characters and the two noncharacters that no source text holds.
_FORBIDDEN: Final = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
#: Ids that were found sound, since nearly all of a record's strings are ids, and the same few. Of bounded size.
KNOWN_IDS: Final[set[str]] = set()
_MOST_KNOWN: Final = 4096
_LONGEST_KNOWN: Final = 40
_DIGITS: Final = "0123456789"
_LOWER: Final = "abcdefghijklmnopqrstuvwxyz"
_ID_CHARACTERS: Final = f"{_DIGITS}{_LOWER}{_LOWER.upper()}.-"
_MEDIA_CHARACTERS: Final = f"{_DIGITS}{_LOWER}!#$&^_.+-"
_HEXADECIMAL: Final = f"{_DIGITS}abcdef"


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
    # Most are one word.
    if value.isalpha():
        return True
    # Of what is printable, only the space is white space. What isn't may be folded all the same, and takes longer.
    if value.isprintable():
        return "  " not in value and value == value.strip() != ""
    return _folded().fullmatch(value) is not None


@cache
def _folded() -> re.Pattern[str]:
    """Words parted by single spaces: what is left when white space is folded and the ends trimmed."""
    # Compiled when first needed, since that takes as long as reading a record.
    return re.compile(rf"[^\s{_FORBIDDEN}]++(?>(?: [^\s{_FORBIDDEN}]++)*)")


def is_id(value: str) -> bool:
    """Whether a string is an id: ASCII letters, digits, dots and hyphens, no dot or hyphen first."""
    if value in KNOWN_IDS:
        return True
    # Nothing is left of it without those characters, which is twice as fast as a pattern.
    if value == "" or value.strip(_ID_CHARACTERS) or value[0] in ".-":
        return False
    if type(value) is str and len(value) <= _LONGEST_KNOWN and len(KNOWN_IDS) < _MOST_KNOWN:
        KNOWN_IDS.add(value)
    return True


def is_country(value: str) -> bool:
    """Whether a string has the form of an ISO 3166-1 alpha-2 code."""
    return len(value) == 2 and value.isascii() and value.isalpha() and value.isupper()


def _is_language(value: str) -> bool:
    first, *rest = value.split("-")
    return (
        value.isascii()
        and first.isalpha()
        and 2 <= len(first) <= 8
        and all(part.isalnum() and len(part) <= 8 for part in rest)
    )


def _is_media_type(value: str) -> bool:
    parts = value.split("/")
    return len(parts) == 2 and all(part != "" and not part.strip(_MEDIA_CHARACTERS) for part in parts)


#: By what it is: the form of a code, and what is said of it. No patterns, which take longer to compile than all to run.
_CODES: Final[dict[str, tuple[Callable[[str], bool], str]]] = {
    "country": (is_country, "an ISO 3166-1 alpha-2 code such as 'JP'"),
    "language": (_is_language, "a BCP 47 language tag such as 'en'"),
    "media_type": (_is_media_type, "a media type such as 'text/plain'"),
}


def are_texts(values: tuple[str, ...]) -> bool:
    """Whether all of some strings are folded text."""
    return not values or all(map(is_folded, values))


def are_ids(values: tuple[str, ...]) -> bool:
    """Whether all of some strings are ids."""
    # A loop is faster than `all` and `map` for the few items that there are.
    for value in values:  # noqa: SIM110 - as above
        if value not in KNOWN_IDS and not is_id(value):
            return False
    return True


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
        has_form, expected = _CODES[kind]
        if not (isinstance(value, str) and has_form(value)):
            refuse(owner, field, value, expected)


def check_digest(owner: object, field: str, value: str | None) -> None:
    """Refuse what is not a SHA-256 digest in lower-case hexadecimal."""
    if value is not None and not (
        isinstance(value, str) and len(value) == 64 and not value.strip(_HEXADECIMAL)
    ):
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
