"""The front end for Markdown, by example."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest
import yaml
from markdown_it import MarkdownIt

from jasmine_record.errors import MissingExtraError
from jasmine_record.markup import escape_html, escape_markdown
from jasmine_record.model import Link
from jasmine_record.parsing import parse
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.frontends.markdown import _parser, read_markdown
from jasmine_record.parsing.frontends.plain import read_plain
from rendered import Rendered

WEST = timezone(timedelta(hours=-4))


def shown(text: str) -> list[str]:
    """The blocks of a Markdown text, a line each: indent, marker and text."""
    return [show(block) for block in read_markdown(text).blocks]


def show(block: Block) -> str:
    """A block as one line."""
    return " " * block.indent + f"{block.marker.text if block.marker else ''} {block.text}".strip()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\nparagraph\n\nTwo", ["One paragraph", "Two"]),
        ("*a* **b** _c_ `d  e`", ["a b c d e"]),
        (r"\# 1 \*not\* \[x\] &amp; &#8220;", ["# 1 *not* [x] & “"]),
        ("12<sup>th</sup> a<!-- no -->b", ["12th ab"]),
        ("a\n***\nb\n\n---\n\nc", ["a", "b", "c"]),
        ("\\###", ["###"]),
        ("Text.\n\\###", ["Text.", "###"]),
        ("Text.\nphoto_1.jpg photo_2.jpg", ["Text.", "photo_1.jpg photo_2.jpg"]),
        ("> quoted\n> - b", ["    quoted", "    • b"]),
        ("[r]\n\n[r]: https://example.org", ["r"]),
        ("<https://example.org/a>", ["https://example.org/a"]),
        ("a[^1] b[^2]\n\n[^1]: Of 2022.", ["a b[^2]", "[^1]: Of 2022."]),
        ("Com\u00admis&shy;sion\u200b", ["Commission"]),
        ("[x](javascript:void)", ["x"]),
        ("a\xa0\n\xa0\nB", ["a", "B"]),
        # Who signs, and the offices; not a sentence that opens in bold.
        (
            "**Placeholder Alpha MP**\nMinister for Ports\nMinister for Trade",
            ["Placeholder Alpha MP", "Minister for Ports", "Minister for Trade"],
        ),
        ("**Fiji**\nwelcomed the plan\nand left", ["Fiji welcomed the plan and left"]),
        ("**Fiji**\nWelcomed the plan.", ["Fiji Welcomed the plan."]),
        ("**Fiji** and\nTonga", ["Fiji and Tonga"]),
    ],
)
def test_text(source: str, expected: list[str]) -> None:
    """Markup is dropped, escapes and entities are resolved, wrapped lines are joined."""
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("2.  a\n3.  b", ["2. a", "3. b"]),
        ("1) a\n1) b\n1) c", ["1) a", "2) b", "3) c"]),
        ("- a\n- b\n\n* c", ["• a", "• b", "• c"]),
        (
            "6. a\n\n   b\n\n   1. c\n   2. d\n\n   e\n7. f",
            ["6. a", "    b", "    1. c", "    2. d", "    e", "7. f"],
        ),
        ("- - a\n-", ["•", "    • a", "•"]),
        ("1. # a", ["1. a"]),
        ("1.     a\n2.     b", ["1. a", "2. b"]),
        ("1. (1) a", ["1.", "    (1) a"]),
        ("- x:\n  (1) y\n  (2) z", ["• x:", "    (1) y", "    (2) z"]),
        ("- > a\n  > b\n\n  c", ["• a b", "    c"]),
        ("   1. a", ["   1. a"]),
    ],
)
def test_lists(source: str, expected: list[str]) -> None:
    """Entries have the number that they are rendered with and the delimiter that is printed; bullets are bullets."""
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"1\. a", ["1. a"]),
        ("(1) a\n\n(2) b", ["(1) a", "(2) b"]),
        ("**3.** a", ["3. a"]),
        ("## 2. Title", ["2. Title"]),
        ("As follows:\n(1) x\n(2) y\nwrapped", ["As follows:", "(1) x", "(2) y wrapped"]),
        ("As follows\n• a\n• b", ["As follows", "• a", "• b"]),
        ("They met on:\n(1) a, and\n(2) b.", ["They met on: (1) a, and (2) b."]),
        ("In 2023 it grew by\n15. That is all.", ["In 2023 it grew by 15. That is all."]),
    ],
)
def test_printed_markers(source: str, expected: list[str]) -> None:
    """A marker that Markdown doesn't know is read where the text opens with it, or where several lines do."""
    assert [show(block).strip() for block in read_markdown(source).blocks] == expected
    assert all(block.marker for block in read_markdown(source).blocks if block.text[:1] in {"(", "•"})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("November 15, 2023  \nMinistry of Defense\\\nin Japanese", 3),
        ("November 15, 2023<br>Ministry of Defense<br/>in Japanese", 3),
        ("November 15, 2023\nMinistry of Defense\nin Japanese", 3),
        ("They met the Minister of  \nDefence.", 1),
        ("The Ministers met in the capital  \nand parted.", 1),
        ("They met.<br><br>and parted.", 2),
        ("State Senator Placeholder  \nDelegate Placeholder", 2),
        ("a meeting with the\nMinistry of Defense\nand with the\nMinistry of Health", 1),
    ],
)
def test_breaks(source: str, expected: int) -> None:
    """A hard break parts lines but where it parts a sentence; lines of a head are parted without one."""
    assert len(read_markdown(source).blocks) == expected


def test_code_is_read_as_plain_lines() -> None:
    """What is set in by four columns is mostly prose that somebody has set in."""
    assert shown("x\n\n    1. a\n      (a) b\n    2. c") == ["x", "    1. a", "      (a) b", "    2. c"]
    assert shown("```text\n*a*\n\n- b\n```") == ["*a*", "- b"]


def test_table() -> None:
    """A row is a block, its cells parted by a space."""
    source = "| No. | What |\n|--|--|\n| 1. | *a* [b](https://example.org) |\n| | |\n"
    assert shown(source) == ["No. What", "1. a b"]
    link = read_markdown(source).blocks[1].links[0]
    assert (link.start, link.end) == (2, 3)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<div align=center><p>a &amp; <b>b</b></p></div>", ["a & b"]),
        ("<ul>\n<li>a\n<li>b\n</ul>", ["• a", "• b"]),
        ('<ol start="3"><li>a<li value=7>b</ol>', ["3. a", "7. b"]),
        ("<script>\nvar a = '<b>';\n</script>", []),
        ("<!-- a\n\nb -->", []),
        ("<!-- a", ["<!-- a"]),
        ("<p a='>'>b", ["b"]),
        ("<p\nb", ["<p b"]),
        ("<div>1 < 2</div>", ["1 < 2"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a b", "c"]),
        ("<div>&#0;&#xD800;&#x81;\x00</div>", ["\ufffd\ufffd\ufffd\ufffd"]),
    ],
)
def test_html(source: str, expected: list[str]) -> None:
    """HTML leaves its text, its breaks and the markers of its lists; what has no end stays as it is."""
    assert shown(source) == expected


def test_headings() -> None:
    """The level is kept; running text above a rule is no heading."""
    prose = "They discussed the region. " * 5
    headings = [block.heading for block in read_markdown(f"# a\n\nb\n-\n\n### c\n\n{prose}\n---\n").blocks]
    assert headings == [1, 2, 3, None]


def test_links() -> None:
    """A link is a range of the folded text without its marker; its address is made absolute."""
    text = "---\nsource_url: https://example.org/a/b\n---\n1\\. See [the \n  text](../c?d=1&amp;e), [x](#y), [z](mailto:z)."
    (block,) = read_markdown(text).blocks
    assert [(block.text[link.start : link.end], link.url) for link in block.links] == [
        ("the text", "https://example.org/c?d=1&e")
    ]


def test_images() -> None:
    """An image leaves no text; it is an attachment, with its alternative text or the name of its file."""
    page = read_markdown(
        "![A *hall*](https://example.org/1.jpg)\n![](img/b%20c.png?x)\n![](data:image/png;base64,AA)\n\nText."
    )
    assert [block.text for block in page.blocks] == ["Text."]
    assert page.attachments == (
        Link(name="A hall", url="https://example.org/1.jpg"),
        Link(name="b c.png", url="img/b%20c.png?x"),
    )


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_captions(between: str) -> None:
    """What stands in italics right below an image tells of the image, and nothing of the meeting."""
    text = f"The Minister met.\n\n![A hall](1.jpg){between}*The Secretary left.*\n\n*They* agreed."
    record = parse(text, media_type="text/markdown")
    assert [(p.role, p.text) for p in record.paragraphs] == [
        ("body", "The Minister met."),
        ("other", "The Secretary left."),
        ("body", "They agreed."),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("published_time: 2021-05-19 09:48:43-04:00", datetime(2021, 5, 19, 9, 48, 43, tzinfo=WEST)),
        ("published_time: '2021-05-19T09:48:43.5-0400'", datetime(2021, 5, 19, 9, 48, 43, tzinfo=WEST)),
        ("published_time: 2021-05-19T09:48Z", datetime(2021, 5, 19, 9, 48, tzinfo=UTC)),
        ("published_time: 2021-05-19T09:48:43", date(2021, 5, 19)),
        ("date: 2021-05-19", date(2021, 5, 19)),
        ("date: May 19, 2021", date(2021, 5, 19)),
        (
            "date: 2021-05-18\npublished_time: 2021-05-19 09:48:43-04:00",
            datetime(2021, 5, 19, 9, 48, 43, tzinfo=WEST),
        ),
        ("date: 2021-05-18\npublished_time: 2021-05-19T01:48:43Z", date(2021, 5, 18)),
        ("published_time: 2021-02-30\ndate: 2021-03-01", date(2021, 3, 1)),
        ("date: 2021-05-19 09:48:43+99:00", None),
        ("date: 05/06/2021", None),
        ("modified_time: 2021-05-19", None),
        ("date: 2021-05-18\ndate: 2021-05-19", None),
    ],
)
def test_published(line: str, expected: date | None) -> None:
    """A time goes before a day, but for one in UTC; what is no date, or stands twice, says nothing."""
    published = read_markdown(f"---\n{line}\n---\nText.").published
    assert published == expected
    assert type(published) is type(expected)


def test_front_matter() -> None:
    """Its scalars are read as written, with white space folded."""
    page = read_markdown(
        '---\ntitle: "A title that\\\n  \\ goes\\_on"\nlang: en_US\npublisher: >\n  Office of\n  Placeholders\n'
        "canonical_url: https://example.org/x\nurl: /relative\ntags: [a, {b: c}]\nno: &x no\n...\nText.\n---\n"
    )
    assert (page.title, page.language, page.publisher) == (
        "A title that goes on",
        "en-US",
        "Office of Placeholders",
    )
    assert page.url == "https://example.org/x"
    assert [block.text for block in page.blocks] == ["Text."]


@pytest.mark.parametrize(
    "source",
    [
        "% Ports Ministers\n  meet\n% Ministry of Ports\n% 3 May 2022\n\nText.",
        "Title: Ports Ministers meet\nAuthor: Ministry of Ports\nDate: 2022-05-03\n\nText.",
        "---\ntitle: Ports Ministers meet | Ministry of Ports\ndate: 2022-05-03\n---\nText.",
        "---\ntitle: Ports Ministers meet\nauthor: Ministry of Ports\npublished: 2022-05-03\n---\nText.",
    ],
)
def test_heads(source: str) -> None:
    """What Pandoc, MultiMarkdown and sites put above a text says the same, each in its way."""
    page = read_markdown(source)
    assert (page.title, page.publisher, page.published) == (
        "Ports Ministers meet",
        "Ministry of Ports",
        date(2022, 5, 3),
    )
    assert [block.text for block in page.blocks] == ["Text."]


@pytest.mark.parametrize(
    ("site", "publisher"),
    [("SADC", "SADC"), ("Swiss Ministry of Ports", "Swiss Ministry of Ports"), ("Harbour News", None)],
)
def test_title_of_heading(site: str, publisher: str | None) -> None:
    """What a site adds to the titles of its pages is no title, where a heading prints that without it."""
    page = read_markdown(f"---\ntitle: Ports Ministers meet | {site}\n---\n# Ports Ministers meet\n\nText.")
    assert (page.title, page.publisher) == ("Ports Ministers meet", publisher)


@pytest.mark.parametrize(
    "source", ["Title: A\nVenue: Suva\n\nText.", "Date: 3 May 2022\nCopyright: a\n\nText.", "%\ta"]
)
def test_no_head(source: str) -> None:
    """Lines that tell of the meeting, or of no title, are text."""
    assert read_markdown(source).title is None


def test_address_of_clipping() -> None:
    """Where a page was clipped from is its address."""
    assert read_markdown("---\nsource: https://example.org/a\n---\nText.").url == "https://example.org/a"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("null", None),
        ("~", None),
        ("'~'", "~"),
        ("", None),
        ("NO", "NO"),
        ("[a]", None),
        ("*x", None),
        ('"\\0"', "\ufffd"),
    ],
)
def test_front_matter_values(line: str, title: str | None) -> None:
    """Nothing is guessed; nulls, aliases and collections say nothing."""
    assert read_markdown(f"---\na: &x b\ntitle: {line}\n---\n").title == title


@pytest.mark.parametrize(
    "front",
    [
        "just text",
        "a: b: c",
        "a: [b",
        "a:\n\t- b",
        'a: "\\UFFFFFFFF"',
        "a: " + "[" * 2000 + "]" * 2000,
        "k: v\n" * 20_000,
        "",
    ],
)
def test_no_front_matter(front: str) -> None:
    """What is no mapping, or a monstrous one, is text like any other."""
    page = read_markdown(f"---\n{front}\n---\n\nText.")
    assert page.title is None
    assert page.blocks[-1].text == "Text."
    assert len(page.blocks) == 2 - (front == "")


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("# Ministers meet\n\nThey agreed.", "text/markdown"),
        ("\n\n## Ministers meet\n", "text/markdown"),
        ("**Ministers meet**\n\n1. **Noted** the plan;", "text/markdown"),
        ("#Harvest: ministers meet", "text/plain"),
        ("Ministers meet\n\n# of vessels: 3", "text/plain"),
        ("Ministers meet ** and agree **\n** a note", "text/plain"),
        ("Only **one** word", "text/plain"),
        ("2**3 and 3**2 and 4**2", "text/plain"),
        (r"\**no** mark \**no** mark", "text/plain"),
    ],
)
def test_what_is_markdown(text: str, media_type: str) -> None:
    """A text of which nobody said what it is shows by a heading at its top, or by several stretches in bold type."""
    assert parse(text).source.media_type == media_type


def test_alias_bomb() -> None:
    """Aliases are never followed."""
    lines = [
        "a0: &a0 [x, x]",
        *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)),
        "title: T",
    ]
    assert read_markdown("---\n" + "\n".join(lines) + "\n---\n").title == "T"


@pytest.mark.parametrize("opener", ["> ", "- ", "1. ", "> - "])
def test_too_deep(opener: str) -> None:
    """Deeper nesting than is told apart leaves the markup in the text, and loses nothing."""
    assert shown(opener * 5 + "a")[-1].split()[-1] == "a"
    blocks = read_markdown("x\n\n" + opener * 300 + "a\n\n*b*").blocks
    text = "".join((block.marker.text if block.marker else "") + block.text for block in blocks)
    assert "".join(text.split()) == "x" + opener.replace(" ", "") * 300 + "a*b*"


def test_brackets_too_deep() -> None:
    """Brackets inside brackets are text where they are too many."""
    assert shown("[" * 300 + "a" + "](b)" * 300)[0].count("[") >= 200
    assert shown("[" * 3000) == ["[" * 3000]


@pytest.mark.parametrize("library", ["markdown_it", "yaml"])
def test_missing_extra(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its library, reading says how to install it."""
    _parser.cache_clear()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jasmine-record\[markdown\]'"):
        parse("---\ntitle: T\n---\nText.")


# Whole readouts

EXAMPLE = Path(__file__).parents[1] / "examples" / "jasmine-2023.txt"


def as_paragraphs(text: str) -> str:
    """A plain text as Markdown in which every label is escaped."""
    return "\n\n".join(
        " " * min(3, block.indent) + escape_markdown(show(attrs.evolve(block, indent=0)))
        for block in read_plain(text).blocks
    )


def as_lists(text: str) -> str:
    """A plain text as Markdown with a heading, hard-wrapped paragraphs and nested lists."""
    title, *rest = read_plain(text).blocks
    lines = [f"# {escape_markdown(title.text)}"]
    for block in rest:
        if block.marker is None:
            lines.append(
                textwrap.fill(escape_markdown(block.text), 72, break_long_words=False, break_on_hyphens=False)
            )
        else:
            # The example's own lists are set in by two columns, and those inside them by four.
            inside = " " * (4 if block.indent > 2 else 0)
            words = textwrap.wrap(
                escape_markdown(block.text), 72, break_long_words=False, break_on_hyphens=False
            )
            lines.append(f"{inside}{block.marker.text:4}" + f"\n{inside}    ".join(words))
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    "write",
    [
        str,
        as_paragraphs,
        as_lists,
        lambda text: textwrap.indent(text, "    "),
        lambda text: textwrap.indent(as_lists(text), "> ", lambda _line: True),
        lambda text: (
            text.replace("\n\nMinistry", "  \nMinistry").replace("\n\n(", "\n(").replace("\n\nin J", "\nin J")
        ),
        lambda text: "".join(f"<p>{line}</p>\n" for line in as_html_lines(text)),
    ],
    ids=["as it is", "paragraphs", "lists", "code", "quotation", "breaks", "html"],
)
def test_same_facts(write: Callable[[str], str]) -> None:
    """However a readout is written as Markdown, its record is that of the plain text."""
    text = EXAMPLE.read_text("utf-8")
    plain, record = parse(text), parse(write(text), media_type="text/markdown")
    assert record.source.media_type == "text/markdown"
    assert attrs.evolve(record, source=attrs.evolve(record.source, media_type="text/plain")) == plain


def as_html_lines(text: str) -> list[str]:
    """The blocks of a plain text, escaped for HTML."""
    return [escape_html(show(attrs.evolve(block, indent=0))) for block in read_plain(text).blocks]


WHITE_HOUSE = Path(__file__).parents[2] / "shared" / "readouts" / "white-house"
FILES = sorted(WHITE_HOUSE.glob("*.md"))


@pytest.mark.official
@pytest.mark.skipif(not FILES, reason="the published texts stand beside the repository, not in it")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:40])
def test_published_texts(path: Path) -> None:
    """Title, day and address are those of the front matter, and the paragraphs are the body as rendered."""
    text = path.read_text("utf-8")
    front, body = text.removeprefix("---\n").split("\n---\n", maxsplit=1)
    said = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    page, record = read_markdown(text), parse(text)
    assert page.title == " ".join(said["title"].split())
    assert isinstance(page.published, datetime)
    assert page.published.isoformat(" ") == said["published_time"]
    assert record.source.issued is not None
    assert record.source.issued.isoformat() == said["date"]
    assert record.source.url == page.url == said["source_url"]
    assert record.source.media_type == "text/markdown"
    paragraphs = "".join((paragraph.label or "") + paragraph.text for paragraph in record.paragraphs)
    assert "".join(paragraphs.split()) == "".join(Rendered(MarkdownIt().render(body)).text.split())
    assert all(
        block.text[link.start : link.end].strip() == block.text[link.start : link.end]
        for block in page.blocks
        for link in block.links
    )
    assert sum(len(block.links) for block in page.blocks) == body.count("](") + body.count("<http")
