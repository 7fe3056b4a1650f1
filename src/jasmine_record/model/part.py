"""What all classes of a record have in common: how their objects are compared, hashed and shown.

attrs would write and compile the same anew for each class, which took a quarter of the time that the package needs to load.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final

import attrs

__all__ = ["Part"]


class Part:
    """An object of a record: equal to one of the same class whose fields are equal, and hashed by them."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        kind = self.__class__
        if other.__class__ is not kind:
            return NotImplemented
        values = _reader(kind)
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        kind = self.__class__
        return hash((kind, _reader(kind)(self)))

    def __repr__(self) -> str:
        kind: Any = self.__class__
        shown = (
            f"{field.name}={(field.repr if callable(field.repr) else repr)(getattr(self, field.name))}"
            for field in attrs.fields(kind)
            if field.repr
        )
        return f"{kind.__name__}({', '.join(shown)})"


#: By class, what reads all fields of an object at once.
_READERS: Final[dict[type, Callable[[object], object]]] = {}


def _reader(kind: Any) -> Callable[[object], object]:
    if kind not in _READERS:
        _READERS[kind] = attrgetter(*(field.name for field in attrs.fields(kind)))
    return _READERS[kind]
