"""The fifty texts as they were parsed last: a change of the parser shows what it moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldens import FOLDER, TEXTS, golden_of, name_of

_TEXTS = sorted(TEXTS.glob("*.md"))


@pytest.mark.official
@pytest.mark.skipif(
    not _TEXTS,
    reason=f"the texts are not here: {TEXTS.name} stands beside the repository where it is developed",
)
@pytest.mark.parametrize("text", _TEXTS, ids=lambda path: path.name[:24])
def test_golden(text: Path) -> None:
    """Ids, anchors and normalised values are those of the golden file; `make golden` writes them anew."""
    assert golden_of(text) == (FOLDER / name_of(text)).read_text("utf-8")


@pytest.mark.official
@pytest.mark.skipif(not _TEXTS, reason="the texts are not here")
def test_each_text_has_one() -> None:
    """No golden file is left over, and none is missing."""
    assert {name_of(text) for text in _TEXTS} == {path.name for path in FOLDER.glob("*.txt")}
