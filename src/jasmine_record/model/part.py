"""What all classes of a record have in common: how their objects are checked, compared, hashed and shown.

attrs would write and compile the last three for each class, which took a quarter of the time that the package needs to load.
Here it does so for a class whose objects are compared or hashed, once they are; and all are shown in one way.

An object comes about in one of two ways, and each asks `__attrs_post_init__`. `__init__`, which people, `attrs.evolve` and
cattrs call, takes any value, so that every type is judged. msgspec fills an object without `__init__`, with values of the very
types that the fields are annotated with; only what is beyond types is left to judge. A class of which a record has many tells
the two apart with a `Check`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType
from typing import Any

import attrs

__all__ = ["Check", "Part"]


class Check:
    """A check in two forms, one for each way in which an object comes about.

    attrs looks it up in the object, and gets `check`, which judges everything and names what is wrong. msgspec looks it up in
    the class, and gets `check_filled`: one condition that nearly all objects meet, made so that `check` takes whatever meets
    it and has the right types; where it isn't met, `check` is asked. So both ways accept and refuse the same.
    """

    def __init__(self, check: Callable[[Any], None], check_filled: Callable[[Any], None]) -> None:
        self._check = check
        self._check_filled = check_filled

    def __get__(self, part: object, kind: type | None = None) -> Callable[..., None]:
        return self._check_filled if part is None else MethodType(self._check, part)


class Part:
    """An object of a record: equal to one of the same class whose fields are equal, and hashed by them."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        _complete(self.__class__)
        return self == other

    def __hash__(self) -> int:
        _complete(self.__class__)
        return hash(self)

    def __repr__(self) -> str:
        kind: Any = self.__class__
        shown = (
            f"{field.name}={(field.repr if callable(field.repr) else repr)(getattr(self, field.name))}"
            for field in attrs.fields(kind)
            if field.repr
        )
        return f"{kind.__name__}({', '.join(shown)})"


def _complete(kind: Any) -> None:
    """Give a class the methods that attrs writes for the same fields, in place of those of `Part`."""
    twin: Any = attrs.make_class(
        kind.__name__, [field.name for field in attrs.fields(kind)], frozen=True, init=False, repr=False
    )
    kind.__eq__, kind.__hash__ = twin.__eq__, twin.__hash__
