"""The laws of the front end for HTML: over any text, over pages composed from known blocks, and over other forms of a text."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from jasmine_record.model import Link, MeetingRecord
from jasmine_record.parsing import parse
from jasmine_record.parsing.blocks import Block, Form, Hyperlink, Marker, Page, read_marker
from jasmine_record.parsing.frontends.html import read_html
from jasmine_record.parsing.frontends.plain import read_plain
from jasmine_record.source import read_source
from jasmine_record.testing.composed.layouts import composed_layouts
from jasmine_record.testing.composed.readouts import ComposedReadout, composed_readouts, spoilt_readouts

EXAMPLE = Path(__file__).parents[2] / "examples" / "jasmine-2023.txt"

#: Pieces of which pages are made, whole and broken.
PIECES = st.lists(
    st.sampled_from((
        "<p>", "</p>", "<br>", "<div>", "</div>", "<ol start=3>", "<ol type=a reversed>", "</ol>", "<ul>", "</ul>", "<li>",
        "<li value='-2'>", "</li>", "<table>", "<tr>", "<td>", "</table>", "<h1>", "</h1>", "<a href='x.pdf'>", "<a href='#'>",
        "</a>", "<q>", "</q>", "<pre>", "</pre>", "<nav>", "</nav>", "<main>", "</main>", "<article>", "<header>", "</header>",
        "<img alt='a.jpg' src=b.png>", "<dl><dt>", "<dd>", "<blockquote>", "<!--", "-->", "<script>", "</script>", "<title>",
        "</title>", "<p style='display:none'>", "<li style='list-style:none'>", "<", "&", "&#0;", "&nbsp;", "&amp;", '"', "'",
        "1. ", "(1) ", "• ", "a", "Text of it.", "of the", "日\n本", "\n", "  ", "\xa0", "\x00", "\x0c", "\ud800", "\ufeff",
        "<html lang=ja>", "<body>", "</body>", "</html>", "<time itemprop=datePublished datetime=2023-01-01>", "<base href='http://['>",
        "<meta property=og:title content='a | b'>", "<link rel=canonical href='https://n.example/a'>", "<form>", "<svg>",
    )),
    max_size=30,
).map("".join)  # fmt: skip


def letters(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def content(page: Page) -> str:
    """All characters of a page's blocks, markers included, without white space."""
    return letters("".join((block.marker.text if block.marker else "") + block.text for block in page.blocks))


def facts(record: MeetingRecord) -> MeetingRecord:
    """A record without what says how its text came in."""
    return attrs.evolve(record, source=attrs.evolve(record.source, media_type=None, original_sha256=None))


class TestAny:
    """Whatever comes in gives a page."""

    @given(st.one_of(st.text(), PIECES))
    @example("<ol><li><h2>a</h2></ol>")
    @example("<ol reversed><li value='-2'><a href='x.pdf'><li><img alt='a.jpg' src=b.png>")
    @example("<h1>a<br>1. b</h1></html><p>c</p><base href='http://['><a href='//[x'>d</a>")
    def test_page(self, text: str) -> None:
        """Blocks are folded, and links lie in them in order."""
        for block in read_html(text).blocks:
            assert block.text == " ".join(block.text.split())
            assert block.text or block.marker
            assert block.indent >= 0
            ends = 0
            for link in block.links:
                assert ends <= link.start < link.end <= len(block.text)
                assert Link(url=link.url).url
                ends = link.end

    @given(st.one_of(st.text(), PIECES))
    def test_record(self, text: str) -> None:
        """The record holds what the front end read."""
        record = parse(text, media_type="text/html")
        written = "".join((paragraph.label or "") + paragraph.text for paragraph in record.paragraphs)
        assert letters(written) == content(read_html(read_source(text).text))


# Copies

COPIED = st.one_of(
    composed_readouts().map(lambda composed: composed.text),
    composed_layouts().map(lambda layout: layout.text),
    spoilt_readouts(),
)


def hard(line: str) -> str:
    """A line of text as HTML that keeps its leading spaces."""
    bare = line.lstrip()
    width = len(line[: len(line) - len(bare)].expandtabs(4))
    return "&nbsp;" * width + escape(bare)


def page_of(text: str) -> str:
    """A page in the layout of the example: a heading, paragraphs, and lists whose numbers are counted."""
    title, *lines = [line for line in text.split("\n") if line.strip()]
    html = f"<!doctype html><title>{escape(title)}</title><main><h1>{escape(title)}</h1>"
    depth = 0
    for line in lines:
        match = re.fullmatch(r"( +)[0-9]+[.] (.*)", line)
        level = len(match[1]) // 2 if match else 0
        html += "<ol>" * (level - depth) + "</ol>" * (depth - level)
        html += f"<li>{escape(match[2])}" if match else f"<p>{escape(line)}</p>"
        depth = level
    return html + "</ol>" * depth + "</main>"


class TestCopied:
    """What a browser shows, copied as plain text, gives the same as the page."""

    @given(COPIED)
    def test_paragraphs(self, text: str) -> None:
        """Paragraphs with `<br>` between their lines, or preformatted text, are the same blocks."""
        text = read_source(text).text
        blocks = read_plain(text).blocks
        parts = ["<br>\n".join(map(hard, part.split("\n"))) for part in text.split("\n\n")]
        assert read_html("<p>" + "\n<p>".join(parts)).blocks == blocks
        assert read_html(f"<pre>\n{escape(text)}</pre>").blocks == blocks

    def test_example(self) -> None:
        """The example gives the same record as a page, whose numbers browsers count."""
        text = EXAMPLE.read_text(encoding="utf-8")
        assert facts(parse(page_of(text))) == facts(parse(text))

    @given(composed_readouts(), st.sampled_from(["utf-8", "shift_jis", "euc-jp", "gb18030", "utf-16le"]))
    def test_encodings(self, composed: ComposedReadout, label: str) -> None:
        """A page in an encoding that it names has the facts of its text."""
        html = f"<html><meta charset={label}><pre>{escape(composed.text)}</pre></html>"
        data = html.encode({"shift_jis": "cp932"}.get(label, label), "xmlcharrefreplace")
        assert facts(parse(data)) == facts(parse(composed.text))


# Composed pages

WORDS = st.sampled_from((
    "Ministers", "agreed", "x<y", "a&b", "&amp;", "<b>", "U.S.", "日本", "“y”", "z—z", "2023.", "https://n.example/?o&p",
    "Next", "it's", "é", "-", "<!--", "]]>", "1.5",
))  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(
    lambda words: " ".join(["Next,", *words, "the end."])
)


@attrs.frozen
class Part:
    """Some HTML, and the blocks that it is."""

    html: str
    blocks: list[Block]

    def set_in(self, columns: int) -> list[Block]:
        """The blocks, further in."""
        return [attrs.evolve(block, indent=block.indent + columns) for block in self.blocks]


@st.composite
def inline(draw: st.DrawFn, text: str) -> str:
    """HTML of a text on one line, with markup that shows nothing around some of its words."""
    html, last = "", ""
    for word in text.split(" "):
        # A newline between wide characters shows no space.
        spaces = [" ", "&nbsp;", " &#32; "] if last == word == "日本" else [" ", "&nbsp;", "\n", "\n    "]
        opening, closing = draw(
            st.sampled_from([
                *[("", "")] * 6, ("<b>", "</b>"), ("<span class=x>", "</span>"), ("<a href='#n'>", "</a>"), ("<!-- x -->", ""),
                ("<script>x</script>", ""), ("", "<wbr>"), ("&shy;", "\u200b"), ("<o:p>", "</o:p>"), ("<span hidden>no</span>", ""),
            ])
        )  # fmt: skip
        html += (draw(st.sampled_from(spaces)) if last else "") + opening + escape(word) + closing
        last = word
    return html


@st.composite
def paragraphs(draw: st.DrawFn) -> Part:
    """A paragraph."""
    text = draw(SENTENCES)
    opening = draw(
        st.sampled_from(["<p>", "<div>", "<div class=text><p>", "<section><p align=x>", "<center>"])
    )
    closing = "".join(f"</{tag}>" for tag in reversed(re.findall(r"<([a-z]+)", opening)))
    return Part(opening + draw(inline(text)) + closing, [Block(text=text)])


@st.composite
def linked(draw: st.DrawFn) -> Part:
    """A paragraph that ends in a link."""
    text = draw(SENTENCES)
    language = draw(st.sampled_from([None, "ja", "zh-Hans"]))
    tag = f"<a href='https://n.example/a?b&amp;c'{f' hreflang={language}' if language else ''}>"
    link = Hyperlink(start=len(text) + 1, end=len(text) + 9, url="https://n.example/a?b&c", language=language)
    html = f"<p>{draw(inline(text))} {tag}\nRead <i>it</i>.</a></p>"
    return Part(html, [Block(text=f"{text} Read it.", links=(link,))])


@st.composite
def headings(draw: st.DrawFn) -> Part:
    """A heading."""
    level, text = draw(st.integers(1, 6)), draw(st.sampled_from(["Way forward", "Ports & seas", "Next"]))
    return Part(f"<h{level}>{draw(inline(text))}</h{level}>", [Block(text=text, heading=level, marker=None)])


ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def counted(kind: str, number: int) -> Marker:
    """The marker that browsers print."""
    if kind == "1":
        return Marker(f"{number}.", Form.NUMBER_DOT, number, str(number))
    if kind in "aA":
        letter = chr(ord(kind) + number - 1)
        return Marker(f"{letter}.", Form.LETTER_DOT if kind == "a" else Form.CAPITAL_DOT, number, letter)
    numeral = ROMANS[number - 1] if kind == "i" else ROMANS[number - 1].upper()
    form = Form.ROMAN_DOT if kind == "i" else Form.ROMAN_CAPITAL_DOT
    return Marker(f"{numeral}.", form, number, numeral)


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> Part:
    """A list, with other blocks and lists in its entries."""
    kind = draw(st.sampled_from(["1", "1", "a", "A", "i", "I", "•", "none", "printed"]))
    number, step = draw(st.integers(1, 5)), 1
    attributes = ""
    count = draw(st.integers(1, 3))
    if kind in "1aAiI" and draw(st.booleans()):
        number, step, attributes = number + count, -1, f" reversed start={number + count}"
    elif kind in "1aAiI":
        attributes = f" start=' {number}x'" if number > 1 else ""
    attributes += {"none": " style='list-style : none'"}.get(kind, f" type={kind}" if kind in "1aAiI" else "")
    tag = "ol" if kind in "1aAiI" else draw(st.sampled_from(["ul", "menu"]))
    html, blocks = f"<{tag}{attributes}>", []
    for index in range(count):
        parts = draw(st.lists(paragraphs(), min_size=1, max_size=3))
        text = draw(SENTENCES)
        value = ""
        if kind in "1aAiI" and draw(st.integers(0, 5)) == 0:
            number = draw(st.integers(3, 9))
            value = f" value={number}"
        marker = counted(kind, number) if kind in "1aAiI" else None
        number += step
        own = draw(inline(text))
        if kind == "•":
            marker = Marker("•", Form.BULLET, None, "")
        elif kind == "printed":
            marker = read_marker(f"({index + 1}) ")
            own = f"({index + 1}) {own}"
        column = 4 if kind in {"none", "printed"} else 2
        blocks.append(Block(text=text, marker=marker, indent=column))
        html += f"<li{value}>" + draw(st.sampled_from(["{}", "<p>{}</p>", "\n<div>{}</div>"])).format(own)
        if depth < 2 and draw(st.booleans()):
            parts.append(draw(lists(depth + 1)))
        for part in parts:
            html += part.html
            blocks += part.set_in(4)
        html += draw(st.sampled_from(["</li>", "", "\n"]))
    return Part(f"{html}</{tag}>", blocks)


@st.composite
def quotations(draw: st.DrawFn) -> Part:
    """A quotation, or the explanation of a term."""
    part = draw(st.one_of(paragraphs(), lists(), headings()))
    if draw(st.booleans()):
        return Part(f"<blockquote>{part.html}</blockquote>", part.set_in(4))
    return Part(f"<dl><dt>Next, a term.<dd>{part.html}</dl>", [Block(text="Next, a term."), *part.set_in(4)])


@st.composite
def tables(draw: st.DrawFn) -> Part:
    """A table of data, or one for the layout; what stands beside a few words is a block of its own."""
    firsts = st.one_of(SENTENCES, st.sampled_from(["Ports", "Next steps", "Venue"]))
    rows = draw(st.lists(st.tuples(firsts, SENTENCES), min_size=1, max_size=3))
    wrapper = draw(st.sampled_from(["{}", "<p>{}</p>", "<b>{}</b>"]))
    cells = [tuple(f"<td>{wrapper.format(draw(inline(text)))}" for text in row) for row in rows]
    html = "".join(f"<tr>{''.join(row)}" for row in cells)
    kept = [row for row in rows if sum(map(len, row)) < 150]
    blocks = [Block(text=text) for row in kept for text in ([" ".join(row)] if row[0].endswith(".") else row)]
    if len(kept) < len(rows):
        part = draw(st.one_of(lists(), quotations()))
        return Part(f"<table><tr><td>{part.html}</table>", part.blocks)
    return Part(f"<table>{html}</table>", blocks)


PARTS = st.one_of(paragraphs(), linked(), headings(), lists(), quotations(), tables())
WRAPPERS = st.sampled_from((
    "<main>{}</main>", "<div role=main>{}</div>", "<div id=content>{}</div>", "<article>{}</article>", "<div>{}</div>", "{}",
    "<table><tr><td>{}</table>", "<form method=post><div class=main-contents>{}</div></form>", "<main><section>{}</section></main>",
))  # fmt: skip
ABOVE = st.lists(st.sampled_from((
    "<nav><ul><li><a href=/>Home</a><li>News</ul></nav>", "<a href='#main'>Skip to main content</a>",
    "<div class=breadcrumb><a href=/>Home</a> &gt; News</div>", "<aside>Cookies are used.</aside>",
    "<ul><li><a href=/a>One</a><li><a href=/b>Two</a><li><a href=/c>Three</a></ul>",
    "<header><a href=/><img src=logo.png alt=Logo>Ministry of Ports</a></header>", "<script>x = '<p>a'</script>",
    "<form action=/s><label>Search</label><input name=q><button>Go</button></form>", "<p hidden>Not shown.</p>",
)), max_size=3, unique=True)  # fmt: skip
BELOW = st.lists(st.sampled_from((
    "<footer>All rights reserved.</footer>", "<div class='social-links'><a href=x>Tweet</a></div>", "<nav>Next page</nav>",
    "<p><a href=/d>One</a> | <a href=/e>Two</a> | <a href=/f>Three</a></p>", "<noscript>Turn it on.</noscript>",
    "<div id=footer>1 Harbour Road</div>", "<div style='display: none'>Later.</div>", "<!-- end",
)), max_size=3, unique=True)  # fmt: skip
LONG = "Next, the Ministers talked about harbours, lighthouses, ferries, buoys, tides, sails, nets and reefs in the region. "


@given(st.lists(PARTS, min_size=1, max_size=4), WRAPPERS, ABOVE, BELOW)
def test_composed(parts: list[Part], wrapper: str, above: list[str], below: list[str]) -> None:
    """Blocks that are written as HTML are read back, and nothing of what stands around them."""
    between = Part(f"<div>{LONG * 4}</div>", [Block(text=(LONG * 4).strip())])
    parts = [between, *(part for each in parts for part in (each, between))]
    inner = wrapper.format("\n".join(part.html for part in parts))
    html = f"<!doctype html><html><title>Next</title><body>{''.join(above)}{inner}{''.join(below)}"
    assert list(read_html(html).blocks) == [block for part in parts for block in part.blocks]


# Trees


@attrs.frozen
class Tree:
    """An element, and all that it shows, without white space."""

    html: str
    shown: str


LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
INLINE = ("b", "span", "em", "x-y", "sup", "font")
FLOW = ("div", "section", "blockquote", "center", "article", "h2", "figure", "address")
TEXTS = st.text(st.sampled_from("aB1230.()-•*;:'\"&<>日本 \n\xa0\u2028\u3000of"), max_size=12)


def texts() -> st.SearchStrategy[Tree]:
    """Characters, escaped."""
    return TEXTS.map(lambda text: Tree(escape(text), letters(text)))


def joined(trees: list[Tree]) -> Tree:
    """Trees one behind the other."""
    return Tree("".join(tree.html for tree in trees), "".join(tree.shown for tree in trees))


def within(tag: str, tree: Tree) -> Tree:
    """A tree inside an element."""
    return Tree(f"<{tag}>{tree.html}</{tag}>", tree.shown)


RUNS = st.recursive(
    st.one_of(texts(), st.just(Tree("<br>", ""))),
    lambda inner: st.builds(within, st.sampled_from(INLINE), st.lists(inner, max_size=3).map(joined)),
    max_leaves=4,
)


def extended(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    """Elements around others."""
    some = st.lists(inner, max_size=3).map(joined)
    return st.one_of(
        some,
        st.builds(within, st.sampled_from(FLOW), some),
        st.builds(numbered, st.integers(-3, 30), st.lists(some, max_size=3)),
        st.builds(tabled, st.lists(st.lists(some, max_size=3), max_size=3)),
    )


def numbered(start: int, entries: list[Tree]) -> Tree:
    """A list whose numbers are counted; a word keeps its entries from printing their own."""
    html = "".join(f"<li>x{entry.html}</li>" for entry in entries)
    shown = "".join(f"{number}.x{entry.shown}" for number, entry in enumerate(entries, start))
    return Tree(f"<ol start={start}>{html}</ol>", shown)


def tabled(rows: list[list[Tree]]) -> Tree:
    """A table."""
    html = "".join(f"<tr>{''.join(f'<td>{cell.html}</td>' for cell in row)}</tr>" for row in rows)
    return Tree(f"<table>{html}</table>", "".join(cell.shown for row in rows for cell in row))


@given(st.recursive(RUNS, extended, max_leaves=12))
def test_nothing_lost(tree: Tree) -> None:
    """However elements nest, the characters of the blocks are those that are shown, in their order; raised digits stay raised."""
    found = content(read_html(f"<main>{tree.html}</main>"))
    assert found.translate(LOWERED) == tree.shown.translate(LOWERED)
