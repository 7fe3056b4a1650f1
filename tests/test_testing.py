"""What is shipped for other people's tests."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given

from jasmine_record import testing
from jasmine_record.errors import MissingExtraError
from jasmine_record.model import MeetingRecord
from jasmine_record.testing import ASPECTS, ComposedReadout, composed_readouts, differences


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Hypothesis, importing the strategies says how to install it."""
    for name in [name for name in sys.modules if name.startswith(testing.__name__)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jasmine-record\[testing\]'"):
        __import__(testing.__name__)


def test_another_missing_module_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra doesn't mend what isn't missing for want of it."""
    for name in [name for name in sys.modules if name.startswith(testing.__name__)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jasmine_record.testing.strategies", None)
    with pytest.raises(ModuleNotFoundError, match="strategies") as caught:
        __import__(testing.__name__)
    assert not isinstance(caught.value, MissingExtraError)


def test_no_test_runner_is_needed() -> None:
    """The strategies stand on Hypothesis alone, and the library on none of them."""
    code = "import sys, jasmine_record.testing; assert not {'pytest', '_pytest'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
    code = "import sys, jasmine_record.cli, jasmine_record.files; assert 'hypothesis' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@given(composed_readouts())
def test_aspects_are_told_apart(composed: ComposedReadout) -> None:
    """Nothing that was read differs from all that was composed, and each aspect adds its own."""
    nothing = MeetingRecord()
    each = [differences(composed, nothing, aspects=[aspect]) for aspect in ASPECTS]
    assert differences(composed, nothing) == tuple(line for lines in each for line in lines)
    assert each[ASPECTS.index("meeting")][0] == f"Meeting.name is None, expected {composed.name.casefold()!r}"
