"""The laws of the front end for Markdown: over any text, and over documents composed from known blocks."""

from __future__ import annotations

import string
import textwrap
from datetime import datetime, timedelta, timezone

import attrs
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from jasmine_record.markup import escape_html, escape_markdown
from jasmine_record.model import Link
from jasmine_record.parsing import parse
from jasmine_record.parsing.blocks import Block, Form, Hyperlink, Marker, Page, read_marker
from jasmine_record.parsing.frontends.embedded import BREAK, render_html
from jasmine_record.parsing.frontends.front_matter import read_address, read_front_matter
from jasmine_record.parsing.frontends.markdown import _parser, read_markdown
from jasmine_record.parsing.frontends.plain import read_plain
from jasmine_record.source import read_source
from jasmine_record.testing.composed.readouts import ComposedReadout, composed_readouts
from rendered import Rendered

#: Characters of which Markdown is made, and some that break naive readers.
MARKUP = st.text(
    st.sampled_from("aB1230.()[]!<>/-+*_`~#=|\\&;:'\"•\n\n\n  \t\r\xa0\u2028\x0b\x00\ud800\ufeff")
)
#: Without images, which leave no text, and HTML, which the other reading of these laws doesn't know.
RENDERED = st.text(st.sampled_from("aB123.()[]>-+*_`~#=|\\&;:'\"•\n\n\n  \xa0\u2028"))


def letters(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def content(page: Page) -> str:
    """All characters of a page's blocks, markers included, without white space."""
    return letters("".join((block.marker.text if block.marker else "") + block.text for block in page.blocks))


@given(st.one_of(st.text(), MARKUP, MARKUP.map(lambda text: f"---\n{text}\n---\n{text}")))
@example("[a](http://[)")
@example("![\x01](x)")
@example("---\ntitle: \ud800\nurl: http://[\n---\n")
@example("a\r\rb\n- \r\n  c")
def test_any_text(text: str) -> None:
    """Whatever a text is, it gives blocks whose text is folded and whose links lie in it."""
    page = read_markdown(text)
    for block in page.blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text or block.marker
        assert BREAK not in block.text
        assert block.indent >= 0
        ends = 0
        for link in block.links:
            assert ends <= link.start < link.end <= len(block.text)
            assert not block.text[link.start].isspace()
            assert not block.text[link.end - 1].isspace()
            assert Link(url=link.url).url
            ends = link.end


@given(st.one_of(st.text(), MARKUP, MARKUP.map(lambda text: f"---\n{text}\n---\n{text}")))
def test_any_record(text: str) -> None:
    """Whatever a text is, it gives a record that holds what the front end read."""
    record = parse(text, media_type="text/markdown")
    written = "".join((paragraph.label or "") + paragraph.text for paragraph in record.paragraphs)
    assert letters(written) == content(read_markdown(read_source(text).text))


@given(RENDERED)
@example("1) a\n\n2. b\n1. c\n\n   - d\n     - e")
@example("a\n-\n\nb\n===\n    c\n")
@example("|a|b|\n|-|-|\n|c|")
def test_nothing_lost(text: str) -> None:
    """The characters of the blocks are those that rendering leaves, in order, list markers included."""
    text = read_front_matter(text)[1]
    assume(text.count(">") + 2 * (text.count("-") + text.count("*") + text.count("+")) < 19)
    rendered = Rendered(_parser().render(text)).text
    # Rendered numbers end in a dot; the mark behind a number is kept as printed.
    assert content(read_markdown(text)).replace(")", ".") == letters(rendered).replace(")", ".")


# Composed documents

#: Words with characters that Markdown would take for markup; none opens a block or stands alone.
WORDS = st.sampled_from((
    "Ministers", "agreed", "*a", "b_", "_c_", "x<b>y", "&amp;x", "[d](e)", "![f]", "g`h", "i\\j", "#5k", "U.S.", "日本",
    "l|m", "st~u", "<v>", "w&lt;", "“y”", "z—z", "a*b*c", "$5bn", "2023.", "3)x", "https://n.example/?o&p", "q@r.example",
    "-", "+", "=", ">", "4.", "~~~", "```", "<!--k", "---", "|",
))  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=15).map(
    lambda words: " ".join(["Next,", *words, "the end."])
)


@attrs.frozen
class Part:
    """Lines of Markdown, and the blocks that they are."""

    lines: list[str]
    blocks: list[Block]


def hang(lines: list[str], opener: str) -> list[str]:
    """Lines behind an opener of a block, or below it."""
    return [(" " * len(opener) if index else opener) + line for index, line in enumerate(lines)]


@st.composite
def wrapped(draw: st.DrawFn, text: str) -> list[str]:
    """The lines of a paragraph that says this, escaped, and wrapped behind some of its words."""
    lines: list[list[str]] = [[]]
    for word in text.split():
        # A line of signs alone is a line of its own, whoever wrapped it; between wide characters no space is put.
        if lines[-1] and word[-1] in string.ascii_letters and draw(st.integers(0, 3)) == 0:
            lines.append([])
        lines[-1].append(word)
    glue = draw(st.sampled_from([" ", "   ", "\t", "\xa0"]))
    inset = draw(st.integers(0, 3))
    return [
        " " * (inset if index else 0) + glue.join(escape_markdown(" ".join(words)).split(" "))
        for index, words in enumerate(lines)
    ]


@st.composite
def paragraphs(draw: st.DrawFn) -> Part:
    """A paragraph of its own."""
    text = draw(SENTENCES)
    return Part(draw(wrapped(text)), [Block(text=text)])


@st.composite
def labelled(draw: st.DrawFn) -> Part:
    """A paragraph that opens with a printed label, which is none of Markdown's or is escaped."""
    number, text = draw(st.integers(1, 999)), draw(SENTENCES)
    marker = read_marker(draw(st.sampled_from(["{}.", "{})", "({})"])).format(number) + " ")
    assert marker
    return Part(draw(wrapped(f"{marker.text} {text}")), [Block(text=text, marker=marker)])


@st.composite
def emphases(draw: st.DrawFn) -> Part:
    """A paragraph with stressed words."""
    before, inner, after = (draw(SENTENCES) for _ in range(3))
    mark = draw(st.sampled_from(["*", "**", "***", "_", "__"]))
    lines = [*draw(wrapped(before)), mark + "\n".join(draw(wrapped(inner))) + mark, *draw(wrapped(after))]
    return Part("\n".join(lines).split("\n"), [Block(text=f"{before} {inner} {after}")])


@st.composite
def links(draw: st.DrawFn) -> Part:
    """A paragraph with words that lead elsewhere."""
    before, inner, after = (draw(SENTENCES) for _ in range(3))
    target = draw(st.sampled_from(["(https://e.example/?b=1&amp;c)", "(<https://e.example/?b=1&c> 'title')"]))
    lines = [
        *draw(wrapped(before)),
        "[" + "\n".join(draw(wrapped(inner))) + "]" + target,
        *draw(wrapped(after)),
    ]
    start = len(before) + 1
    link = Hyperlink(start=start, end=start + len(inner), url="https://e.example/?b=1&c")
    return Part("\n".join(lines).split("\n"), [Block(text=f"{before} {inner} {after}", links=(link,))])


@st.composite
def breaks(draw: st.DrawFn) -> Part:
    """Lines that rendering keeps apart."""
    texts = draw(st.lists(SENTENCES, min_size=2, max_size=4))
    mark = draw(st.sampled_from(["  \n", "\\\n", "<br>", "<br />\n"]))
    written = mark.join("\n".join(draw(wrapped(text))) for text in texts)
    return Part(written.split("\n"), [Block(text=text) for text in texts])


@st.composite
def headings(draw: st.DrawFn) -> Part:
    """A heading."""
    level, text = draw(st.integers(1, 6)), draw(SENTENCES)
    return Part(["#" * level + " " + escape_markdown(text)], [Block(text=text, heading=level)])


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> Part:
    """A list, counted or not, with paragraphs and lists inside."""
    mark = draw(st.sampled_from([".", ")", "-", "*", "+"]))
    start, is_counted = draw(st.integers(0, 999)), draw(st.booleans())
    lines: list[str] = []
    blocks: list[Block] = []
    for index in range(draw(st.integers(1, 3))):
        if mark in ".)":
            opener = f"{start + index if is_counted else start}{mark} "
            form = Form.NUMBER_DOT if mark == "." else Form.NUMBER_PAREN
            marker = Marker(f"{start + index}{mark}", form, start + index, str(start + index))
        else:
            opener = mark + " " * draw(st.integers(1, 4))
            marker = Marker("•", Form.BULLET, None, "")
        parts = draw(st.lists(paragraphs(), min_size=1, max_size=3))
        if depth < 2 and draw(st.booleans()):
            parts.append(draw(lists(depth + 1)))
        inside = [line for part in parts for line in [*part.lines, ""]]
        lines += hang(inside, opener)
        first, *rest = [block for part in parts for block in part.blocks]
        blocks.append(attrs.evolve(first, marker=marker))
        blocks += [attrs.evolve(block, indent=block.indent + 4) for block in rest]
    return Part(lines, blocks)


@st.composite
def quotations(draw: st.DrawFn) -> Part:
    """A quotation of something."""
    part = draw(st.one_of(paragraphs(), lists(), headings()))
    return Part(
        ["> " + line for line in part.lines],
        [attrs.evolve(block, indent=block.indent + 4) for block in part.blocks],
    )


@st.composite
def tables(draw: st.DrawFn) -> Part:
    """A table with two columns; what stands beside a few words is a block of its own."""
    firsts = st.one_of(SENTENCES, st.sampled_from(["Ports", "Next steps", "Venue"]))
    rows = draw(st.lists(st.tuples(firsts, SENTENCES), min_size=1, max_size=3))
    lines = [f"| {escape_markdown(one)} | {escape_markdown(other)} |" for one, other in rows]
    lines.insert(1, "|:--|--:|")
    blocks = [[f"{one} {other}"] if one.endswith(".") else [one, other] for one, other in rows]
    return Part(lines, [Block(text=text) for row in blocks for text in row])


@st.composite
def codes(draw: st.DrawFn) -> Part:
    """Text that is set in by four columns."""
    text = draw(SENTENCES)
    return Part(["    " + text], [Block(text=text, indent=4)])


@st.composite
def pieces_of_html(draw: st.DrawFn) -> Part:
    """A paragraph in HTML."""
    text = draw(SENTENCES)
    opening = draw(
        st.sampled_from(["<p>", "<div align='x'><p>", "<!-- x > y -->\n<p class=a>", "<P\nid='>'>"])
    )
    return Part([opening + escape_html(text) + "</p>"], [Block(text=text)])


PARTS = st.one_of(
    paragraphs(), labelled(), emphases(), links(), breaks(), headings(), lists(), quotations(), tables(), codes(),
    pieces_of_html(),
)  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_composed(parts: list[Part]) -> None:
    """Blocks that are written as Markdown, wrapped and escaped, are read back."""
    between = Part(["Between."], [Block(text="Between.")])
    parts = [part for each in parts for part in (each, between)]
    text = "\n\n".join("\n".join(part.lines) for part in parts)
    assert list(read_markdown(text).blocks) == [block for part in parts for block in part.blocks]


@given(composed_readouts())
def test_composed_readouts(composed: ComposedReadout) -> None:
    """A readout that somebody has set in, or written with its labels escaped, has the same blocks."""
    text = read_source(composed.text).text
    blocks = read_plain(text).blocks
    assert read_markdown(textwrap.indent(text, "    ")).blocks == tuple(
        attrs.evolve(block, indent=block.indent + 4) for block in blocks
    )
    # What opens with a marker that the lines around it made none of would be an entry of its own.
    assume(not any(read_marker(block.text) for block in blocks if not block.marker))
    written = "\n\n".join(
        " " * min(3, block.indent)
        + escape_markdown(f"{block.marker.text if block.marker else ''} {block.text}".strip())
        for block in blocks
    )
    assert read_markdown(written).blocks == tuple(
        attrs.evolve(block, indent=min(3, block.indent)) for block in blocks
    )


# Front matter

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zone is drawn
VALUES = st.one_of(
    st.text(), MARKUP, st.sampled_from(["null", "~", "NO", "2021-05-19", "1e3", "- a", "a: b", "---"])
)


@given(
    st.dictionaries(
        st.sampled_from(["title", "publisher", "tags", "x", "url", "lang", "date"]), VALUES, min_size=1
    ),
    st.sampled_from([None, '"', "'", "|", ">"]),
    st.integers(20, 200),
    st.booleans(),
)
def test_front_matter(said: dict[str, str], style: str | None, width: int, is_unicode: bool) -> None:
    """What a writer of YAML puts into front matter is read back with its white space folded."""
    front = yaml.safe_dump(said, default_style=style, width=width, allow_unicode=is_unicode)
    page = read_markdown(f"---\n{front}\n---\nText.")
    assert [block.text for block in page.blocks] == ["Text."]
    assert page.title == (" ".join(read_source(said.get("title", "")).text.split()) or None)
    assert page.publisher == (" ".join(read_source(said.get("publisher", "")).text.split()) or None)
    assert parse(f"---\n{front}\n---\nText.", media_type="text/markdown").source.url == page.url


@given(TIMES, st.sampled_from(["T", " "]), st.sampled_from(["", "'", '"']))
def test_times(time: datetime, parted: str, quoted: str) -> None:
    """A time with its zone is read back to the second."""
    page = read_markdown(f"---\npublished_time: {quoted}{time.isoformat(parted)}{quoted}\n---\n")
    assert page.published == time.replace(microsecond=0)
    assert isinstance(page.published, datetime)
    assert page.published.utcoffset() == time.utcoffset()


@given(st.text() | MARKUP, st.none() | st.text() | st.just("https://example.org/a/b"))
def test_addresses(written: str, base: str | None) -> None:
    """What is read as an address can stand in a record."""
    address = read_address(written, base)
    assert address is None or Link(url=address).url == address


# HTML

TAGS = st.sampled_from(
    ["<b>", "</b>", "<p class='>'>", "</div>", "<br/>", "<td>", "<!-- <p> -->", "<?x?>", "<!A>", "<img\n>"]
)


@given(st.lists(st.tuples(st.text(st.characters(exclude_characters="<&")), TAGS)))
def test_html(pieces: list[tuple[str, str]]) -> None:
    """The characters between tags and comments are kept."""
    text = render_html("".join(text + tag for text, tag in pieces))
    kept = "".join(read_source(text).text for text, _tag in pieces)
    assert letters(text.replace(BREAK, " ")) == letters(kept)


@given(MARKUP | st.text())
def test_any_html(html: str) -> None:
    """Any HTML gives source text with breaks."""
    text = render_html(html).replace(BREAK, "\n")
    assert read_source(text).text == text
