"""Escaping: what is escaped renders as itself."""

from __future__ import annotations

from html import unescape

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jasmine_record.markup import escape_html, escape_markdown

_LINES = st.text(
    st.sampled_from("#*_`~|<>[]()!\\-+=.:1) ahttps/w@&;$")
    | st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
).map(lambda text: " ".join(text.split()))


def _rendered(markdown: str) -> str:
    """The text of a document that is one paragraph of plain text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@given(_LINES.filter(bool))
@example("# a")
@example("1. a")
@example("- a")
@example("+")
@example("a | b")
@example("---")
@example("===")
@example("![a](b)")
@example("<b>&amp;")
@example("trailing\\")
@example("https://example.org www.example.org a@example.org")
def test_markdown(text: str) -> None:
    """No line turns into a heading, a list, emphasis, a table, a link or HTML."""
    assert _rendered(escape_markdown(text)) == text


@given(st.text())
def test_html(text: str) -> None:
    """No character opens a tag or an entity, or ends an attribute."""
    escaped = escape_html(text)
    assert unescape(escaped) == unescape(escaped.replace("&#x27;", "'"))
    assert not set(escaped) & set("<>\"'")
