"""Mending: the fixes of findings made in their record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.model import MeetingRecord, check_record
from jasmine_record.validation.finding import Finding
from jasmine_record.validation.fix import Edit, Operation

__all__ = ["apply_fixes"]


def apply_fixes(record: MeetingRecord, findings: Iterable[Finding]) -> MeetingRecord:
    """The record with the fixes of these findings made; findings without a fix are passed over.

    All at once: no fix hinders another, and validating the result shows none of the findings that had one and none that
    weren't there before. The text of paragraphs is never changed.

    Args:
        record: The record that was validated.
        findings: Those of `validate`, all or some.

    Raises:
        InvalidValueError: A fix is of another record: its pointer leads nowhere, or to what can't be changed so.
    """
    check_record(record, "apply_fixes")
    tree: _Tree = {}
    for finding in findings:
        for edit in finding.fix.edits if finding.fix is not None else ():
            _plant(tree, edit)
    return _rebuild(record, tree, "") if tree else record


#: Edits by the steps of their pointers.
_Tree = dict[str, "_Tree | Edit"]


def _plant(tree: _Tree, edit: Edit) -> None:
    *above, last = edit.pointer.split("/")[1:]
    for step in above:
        branch = tree.setdefault(step, {})
        if isinstance(branch, Edit):
            # What stands there goes or is replaced as a whole.
            return
        tree = branch
    tree[last] = edit


_GONE: Final = object()


def _rebuild(value: Any, tree: _Tree, at: str) -> Any:
    """A value with the edits below it made."""
    if isinstance(value, tuple):
        items = list(value)
        for step, branch in tree.items():
            if not (step.isdecimal() and int(step) < len(items)):
                raise _misfit(f"{at}/{step}")
            items[int(step)] = _changed(items[int(step)], branch, f"{at}/{step}")
        return tuple(item for item in items if item is not _GONE)
    if not attrs.has(type(value)):
        raise _misfit(at)
    changes = {}
    for step, branch in tree.items():
        if step not in attrs.fields_dict(type(value)):
            raise _misfit(f"{at}/{step}")
        changes[step] = _changed(getattr(value, step), branch, f"{at}/{step}")
        if changes[step] is _GONE:
            raise _misfit(f"{at}/{step}")
    return attrs.evolve(value, **changes)


def _changed(value: Any, branch: _Tree | Edit, at: str) -> Any:
    if isinstance(branch, Edit):
        return _GONE if branch.operation is Operation.REMOVE else branch.value
    return _rebuild(value, branch, at)


def _misfit(pointer: str) -> InvalidValueError:
    return InvalidValueError(
        "apply_fixes", "findings", repr(pointer), "pointers into the record that was validated"
    )
