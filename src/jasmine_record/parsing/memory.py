"""What is asked of the same words again and again, answered once: answers are kept until the text ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, ParamSpec, TypeVar, cast

__all__ = ["forget", "remembered"]

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_CLEAR: Final[list[Callable[[], None]]] = []


def remembered(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """The function with its answers kept until `forget`; they must depend on what it is given alone."""
    answering = cache(function)
    _CLEAR.append(answering.cache_clear)
    return cast("Callable[_Asked, _Answer]", answering)


def forget() -> None:
    """Let go of all answers: a text ends."""
    for clear in _CLEAR:
        clear()
