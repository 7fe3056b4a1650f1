"""Profiles for Hypothesis, and the examples of the documentation as tests.

The default keeps the suite short and draws the same examples each time, so that what passed once passes
everywhere. `--hypothesis-profile=fresh` draws others, twice as many; `--hypothesis-profile=deep` hunts long.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser

_ROOT = Path(__file__).parents[1]
# The composer draws a whole text at once, which looks slow and large beside drawing a number.
_UNHEEDED = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "default",
    max_examples=50,
    deadline=None,
    print_blob=True,
    derandomize=True,
    suppress_health_check=_UNHEEDED,
)
settings.register_profile(
    "fresh", max_examples=100, deadline=None, print_blob=True, suppress_health_check=_UNHEEDED
)
settings.register_profile(
    "deep", max_examples=20_000, deadline=None, print_blob=True, suppress_health_check=_UNHEEDED
)
settings.load_profile("default")


class Documentation:
    """Collects the examples of `README.md`, `docs/` and the docstrings of `src/`.

    A hook in this file itself would be asked only about files in `tests/`.
    """

    pytest_collect_file = staticmethod(
        (
            Sybil(
                parsers=[PythonCodeBlockParser(), DocTestParser()],
                path=str(_ROOT),
                patterns=["README.md", "docs/*.md", "docs/**/*.md"],
            )
            + Sybil(parsers=[DocTestParser()], path=str(_ROOT / "src"), patterns=["*.py"])
        ).pytest()
    )


def pytest_configure(config: pytest.Config) -> None:
    """Have the documentation's examples collected."""
    config.pluginmanager.register(Documentation(), "documentation")
