"""Values of attrs classes as the objects that `json` writes."""

from __future__ import annotations

from typing import Any

import msgspec

__all__ = ["plain"]


def plain(value: Any) -> Any:
    """Classes as objects with the names of their fields as keys, tuples as lists, dates and enumerations as strings."""
    # The hook takes strings of a class of their own. The conversion leaves tuples as they are, which JSON hasn't.
    return _listed(msgspec.to_builtins(value, enc_hook=str.__str__))


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return [_listed(item) for item in value] if isinstance(value, list | tuple) else value
