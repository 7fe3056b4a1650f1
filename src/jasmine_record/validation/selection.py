"""Which rules are asked: by code or the beginning of a code, and by severity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from jasmine_record.errors import InvalidValueError
from jasmine_record.validation.finding import Severity, show
from jasmine_record.validation.rule import CorpusRule, Rule

__all__ = ["choose"]

_Rule = TypeVar("_Rule", bound=Rule | CorpusRule)


def choose(
    rules: Iterable[_Rule],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    minimum: Severity | str | None = None,
) -> tuple[_Rule, ...]:
    """The rules that are selected, not ignored, and at least as severe as `minimum`.

    A selector is a code (`JR402`) or the beginning of several (`JR4`, `JR`). Where both lists name a rule, the longer
    selector counts, and of two equal ones that of `ignore`.

    Raises:
        InvalidValueError: A selector is the beginning of no rule's code, or the severity is none.
    """
    rules = tuple(rules)
    chosen = ("",) if select is None else _selectors("select", select, rules)
    left_out = _selectors("ignore", ignore, rules)
    least = Severity.NOTE if minimum is None else _severity(minimum)
    return tuple(
        rule
        for rule in rules
        if rule.severity.rank >= least.rank and _longest(chosen, rule.code) > _longest(left_out, rule.code)
    )


def _longest(selectors: tuple[str, ...], code: str) -> int:
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=-1)


def _selectors(field: str, given: Iterable[str], rules: tuple[_Rule, ...]) -> tuple[str, ...]:
    selectors = (given,) if isinstance(given, str) else tuple(given)
    for selector in selectors:
        known = isinstance(selector, str) and selector != ""
        if not (known and any(rule.code.startswith(selector) for rule in rules)):
            raise InvalidValueError(
                "validate",
                field,
                show(str(selector)),
                "the code of a rule or the beginning of some, such as 'JR4'",
            )
    return selectors


def _severity(given: Severity | str) -> Severity:
    try:
        return Severity(given)
    except ValueError:
        names = ", ".join(repr(severity.value) for severity in Severity)
        raise InvalidValueError("validate", "minimum", show(str(given)), f"one of {names}") from None
