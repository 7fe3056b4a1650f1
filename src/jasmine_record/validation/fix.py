"""Fixes: mends that need no judgement, as edits by JSON Pointer."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["Edit", "Fix", "Operation"]


class Operation(StrEnum):
    """What an edit does, by the names of RFC 6902 (JSON Patch)."""

    REPLACE = "replace"
    REMOVE = "remove"


@attrs.frozen
class Edit:
    """One change. Its pointer is that of the record as it was validated, whatever other edits do."""

    operation: Operation
    #: RFC 6901 JSON Pointer to a field, or for a removal to an item of a tuple.
    pointer: str
    #: What stands there afterwards; nothing for a removal.
    value: str | int | None = None


@attrs.frozen
class Fix:
    """The edits that mend one finding."""

    #: What they do, in a few words.
    title: str
    edits: tuple[Edit, ...]
