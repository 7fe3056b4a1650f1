"""The front end for HTML pages, by example."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from jasmine_record.errors import MissingExtraError
from jasmine_record.model import Link
from jasmine_record.parsing import parse
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.frontends.html import read_html

EAST = timezone(timedelta(hours=9))
LONG = (
    "The Ministers talked about harbours and lighthouses in the region, and took stock of ferries and buoys."
)


def shown(html: str) -> list[str]:
    """The blocks of a page, a line each: indent, marker, text and level of heading."""
    return [show(block) for block in read_html(html).blocks]


def show(block: Block) -> str:
    """A block as one line."""
    line = " " * block.indent + f"{block.marker.text if block.marker else ''} {block.text}".strip()
    return f"{line} <h{block.heading}>" if block.heading else line


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One\nparagraph</p>\n\n<div>Two</div>Three", ["One paragraph", "Two", "Three"]),
        ("<p>a<b>b</b> <i> c</i>&nbsp;\td", ["ab c d"]),
        ("The 12<sup>th</sup> Meet<wbr>ing<o:p></o:p>", ["The 12th Meeting"]),
        ("a<!-- no -->b<script>no</script><style>no</style>", ["ab"]),
        ("&#147;a&#148; &lt;b&gt; &amp;amp; &rsquo;", ["“a” <b> &amp; ’"]),
        ("<p>\u200ba\xadb&shy;c</p>", ["abc"]),
        ("<p>&#0;&#xD800;&#1;</p>", ["\ufffd\ufffd\ufffd"]),
        ("<p>日本\n語の\n  文 x\ny</p>", ["日本語の文 x y"]),
        ("<p>well-\nknown</p>", ["well- known"]),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", ["漢(かん)"]),
        ("See <q>a <q>b</q></q>.", ["See “a ‘b’”."]),
        ("<span style='display: block'>a</span>b", ["a", "b"]),
        ("<p hidden>a<p style='display:none'>b<p class=sr-only>c<p>d", ["d"]),
        ("<noscript>a</noscript><template>b</template><svg><text>c</text></svg>d", ["d"]),
        ("<h2>A heading</h2>b", ["A heading <h2>", "b"]),
        ("<h1>Two lines<br>of one heading</h1>", ["Two lines of one heading <h1>"]),
        (f"<h3>{LONG * 2}</h3>", [LONG * 2]),
        ("<h2><button>Folded</button></h2>", ["Folded <h2>"]),
        ("<h2>Statement by the</h2><p>president of it</p>", ["Statement by the <h2>", "president of it"]),
        ("<dl><dt>a<dd>b<dt>c</dl>", ["a", "    b", "c"]),
        ("<blockquote><p>a</p></blockquote>b", ["    a", "b"]),
        ("<figure><img src=x><figcaption>a</figcaption></figure>b", ["a", "b"]),
        ("<p><time class='entry-date published'>3 May</time><time class=updated>4 May</time></p>", ["3 May"]),
        ("<p><time class='entry-date published updated'>3 May</time></p>", ["3 May"]),
        ("200 observers<sup>1</sup> on 5 km<sup>2</sup>", ["200 observers¹ on 5 km²"]),
        ("<h2>Talks<h3>On ports</h3></h2>b", ["Talks <h2>", "On ports <h3>", "b"]),
        (
            "<h3>Results</h3><div class=accordion__panel hidden>a</div><div hidden>b</div>",
            ["Results <h3>", "a"],
        ),
        ("<div role=tabpanel style='display: none'>a</div><p hidden=until-found>b", ["b"]),
        ("<div class='collapse navbar-collapse' style='display: none'>a</div><p>b", ["b"]),
        ("<p>Article <a href='#a5'>5</a> and a note<a href='#fn1'>1</a>", ["Article 5 and a note"]),
        ("<p>They met the Minister of</p><p>Ports today.</p>", ["They met the Minister of Ports today."]),
        ("<title>T</title><main>No body", ["No body"]),
        ("<p>a</body></html><p>b", ["a", "b"]),
        ("", []),
    ],
)
def test_text(source: str, expected: list[str]) -> None:
    """Text is as rendered: white space folded, blocks parted, what isn't shown left out."""
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1. One.<br>2. Two:<br>&nbsp; (1) a<br>&nbsp; (2) b<br><br>3. Three", 5),
        ("November 15, 2023<br>Ministry of Defense<br>in Japanese", 3),
        ("They met the Minister of<br>Defence.", 1),
        (f"{LONG}<br>{LONG}", 2),
        ("Something<br><br>Something", 2),
        ("<pre>1. One\n\n2. Two</pre>", 2),
        ("<div style='white-space: pre-line'>1. One\n2. Two</div>", 2),
    ],
)
def test_breaks(source: str, expected: int) -> None:
    """Lines between breaks are judged as those of a plain text."""
    assert len(read_html(f"<p>{source}</p>").blocks) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["  1. a", "  2. b"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["  3. a", "  7. b", "  8. c"]),
        ("<ol reversed><li>a<li>b</ol>", ["  2. a", "  1. b"]),
        ("<ol start=' -1x'><li>a<li>b</ol>", ["  -1. a", "  0. b"]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["  z. a", "  aa. b"]),
        ("<ol type=I start=9><li>a<li>b</ol>", ["  IX. a", "  X. b"]),
        ("<ol style='list-style-type: lower-roman'><li>a<li type=A>b</ol>", ["  i. a", "  B. b"]),
        ("<ol style='list-style:none'><li>a</ol>", ["    a"]),
        ("<ul><li>a<li style='list-style: none'>b</ul>", ["  • a", "    b"]),
        ("<ul class='list-unstyled'><li>a</ul>", ["    a"]),
        ("<ol><li>a<ul><li>b</ul>c<li>d</ol>", ["  1. a", "      • b", "    c", "  2. d"]),
        ("<ol><li><p>a</p><p>b</p></ol>", ["  1. a", "    b"]),
        ("<ol><li><ol type=a><li>a</ol></ol>", ["  1.", "      a. a"]),
        ("<ol><li><h3>Heading</h3>a</ol>", ["  1. Heading <h3>", "    a"]),
        ("<ol><li></li><li>b</ol><ul><li><li><img src=x></ul>", ["  1.", "  2. b"]),
        ("<ul><li>(1) a<li>(2) b<li>c</ul>", ["    (1) a", "    (2) b", "  • c"]),
        ("<ul><li>I. Placeholder<li>b</ul>", ["  • I. Placeholder", "  • b"]),
        ("<ul><li>a) b<li>b) c</ul>", ["    a) b", "    b) c"]),
        ("<ol><li>1. a<li>2. b</ol>", ["    1. a", "    2. b"]),
        ("<ol><li>(1) a<br>(2) b<li>(1) c</ol>", ["  1.", "    (1) a", "    (2) b", "  2.", "    (1) c"]),
        ("<p>1. a:</p><ol><li>b<li>c</ol><p>2. d</p>", ["1. a:", "  1. b", "  2. c", "2. d"]),
        ("<li>a", ["• a"]),
    ],
)
def test_lists(source: str, expected: list[str]) -> None:
    """An entry has the marker that browsers print, or the one that its text prints instead."""
    assert shown(f"<main>{source}</main>") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<tr><th>No<th>Name<tr><td>1<td>Ports", ["No Name", "1 Ports"]),
        ("<caption>a</caption><tr><td><p>b</p><td><p>c</p>", ["a", "b c"]),
        ("<tr><td>1.<td><p>a</p><p>b</p><tr><td>2.<td>c", ["1. a", "b", "2. c"]),
        (f"<tr><td>Text<td>{LONG * 3}", ["Text", LONG * 3]),
        ("<tr><td>Number of people of<tr><td>which women", ["Number of people of", "which women"]),
        ("<tr><td><table><tr><td>a<td>b</table><td>c", ["a b", "c"]),
        ("<tr><th>Date<td>5 May<tr><td>Venue<td>Suva", ["Date", "5 May", "Venue", "Suva"]),
        ("<tr><td>Ports<td>They agreed.<tr><td>Fiji<td>Suva", ["Ports", "They agreed.", "Fiji Suva"]),
        ("<tr><td>Date<td>5 May<td>Suva", ["Date 5 May Suva"]),
    ],
)
def test_tables(source: str, expected: list[str]) -> None:
    """A row is a block, its cells parted by a space; several lines, values of labels and sentences stand by themselves."""
    assert shown(f"<table>{source}</table>") == expected


def test_bare_markers() -> None:
    """A number in an element of its own belongs to the text in the next one."""
    assert shown("<div><div>1.</div><div>One</div></div><div><div>2.</div><div>Two</div></div>") == [
        "1. One",
        "2. Two",
    ]


HEAD = "<title>Specimen Talks | Ministry of Ports</title>"
MENU = "<ul><li><a href=a>a</a><li><a href=b>b</a><li><a href=c>c</a></ul>"
LINKS = "<a href=d>Legal notice</a> | <a href=e>Privacy</a> | <a href=f>Map of the site</a>"
TEXT = f"<p>3 May 2021</p><p>{LONG}</p><p>{LONG}</p>"
SEEN = ["3 May 2021", LONG, LONG]
TITLED = ["Specimen Talks <h1>", *SEEN]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<nav>a</nav><main><h1>Specimen Talks</h1>{TEXT}</main><footer>b</footer>", TITLED),
        (f"<header><h1>Specimen Talks</h1></header><div role=main>{TEXT}</div><aside>b</aside>", TITLED),
        (f"<article><header><h1>Specimen Talks</h1></header>{TEXT}<footer>a</footer></article>", TITLED),
        (
            f"<h1><a href=/>a</a></h1><div><h1>Specimen Talks</h1></div>b{MENU}<div id=contents>{TEXT}</div><p>c</p>",
            ["Specimen Talks <h1>", "b", *SEEN],
        ),
        (f"<form id=all><input><div class=menu><a href=/>a</a></div>{TEXT}</form>", SEEN),
        (
            f"<table><tr><td>{MENU}<td>{TEXT}<tr><td colspan=2><hr><a href='#top'>Back to top</a> | {LINKS}</table>",
            SEEN,
        ),
        (f"<a href='#x'>Skip to content</a><div class='site-header'>a</div><div>{TEXT}</div>", ["a", *SEEN]),
        (f"<div id=header><a href=/>a</a> b</div><div class='social-links'>a</div>{TEXT}", SEEN),
        (
            f"<article><a href=a>a</a></article><article>b</article><section>{TEXT}</section>",
            ["a", "b", *SEEN],
        ),
        (f"<div class='no-sidebar social-security'>{TEXT}</div>", SEEN),
        (
            f"<main>{TEXT}<div class=tags>a</div><div class=sharedaddy>b</div><div class=no-print>c</div></main>",
            SEEN,
        ),
        (f"<main><p class=tags>Joint Statement</p>{TEXT}</main>", ["Joint Statement", *SEEN]),
        (f"<h2>Specimen Talks</h2><h2>a</h2><div itemprop=articleBody>{TEXT}</div>", 5),
        (f"{TEXT}<ul><li><a href=a.pdf>a</a><li><a href=b.pdf>b</a><li><a href=c.pdf>c</a></ul>", 6),
        ("<nav>a</nav><footer>b</footer>", ["a", "b"]),
        (MENU, 3),
        (f"<main>{MENU}</main>", 3),
    ],
)
def test_content(body: str, expected: list[str] | int) -> None:
    """The text is found, and what stands around it is left out; where in doubt it stays."""
    found = shown(f"<!doctype html><html><head>{HEAD}</head><body>{body}</body></html>")
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_links() -> None:
    """A link is a range of the folded text without its marker, with the language of its target; its address is absolute."""
    page = read_html(
        "<base href='https://ports.example/a/b'><ul><li>See <a href='../c?d=1&amp;e' hreflang=ja>the\n text</a>,"
        " <a href='#y'>x</a> and <a href='mailto:z'>z</a></ul>"
    )
    (block,) = page.blocks
    (link,) = block.links
    assert block.text[link.start : link.end] == "the text"
    assert (link.url, link.language) == ("https://ports.example/c?d=1&e", "ja")


def test_attachments() -> None:
    """Files that the text links to, pictures that it shows; names of files that stand in for pictures are text."""
    page = read_html(
        "<link rel=canonical href=https://ports.example/a/b.html><p>Text. <a href=x.pdf>Joint\n Statement</a>"
        "<a href=y.jpg><img src=small.jpg alt=Hall></a><img src=bullet.gif alt=o><img src=i.png width=16 alt=i>"
        "<img src=none.jpg alt=''><img src=z.jpg alt='Quay'></p><p><img alt=p_1.jpg src=1.jpg>\n<img alt=p_2.jpg src=2.jpg>"
    )
    assert [block.text for block in page.blocks] == ["Text. Joint Statement", "p_1.jpg p_2.jpg"]
    names = {
        link.name: link.url and link.url.removeprefix("https://ports.example/a/") for link in page.attachments
    }
    assert names == {
        "Joint Statement": "x.pdf",
        "Hall": "y.jpg",
        "Quay": "z.jpg",
        "p_1.jpg": "1.jpg",
        "p_2.jpg": "2.jpg",
    }
    assert [link.url for link in page.blocks[1].links] == [
        "https://ports.example/a/1.jpg",
        "https://ports.example/a/2.jpg",
    ]


def test_alternates() -> None:
    """Versions in other languages, but not the page itself."""
    page = read_html(
        "<link rel=canonical href=https://ports.example/en/b><link rel=alternate hreflang=en href=/en/b>"
        "<link rel='alternate' hreflang=ja_JP href=/ja/b><link rel=alternate hreflang=x-default href=/>"
        "<link rel=alternate type=application/rss+xml href=/rss>"
    )
    assert page.alternates == (Link(url="https://ports.example/ja/b", language="ja-JP"),)


def test_own_version() -> None:
    """Where nothing else tells the address of the page, it is that of the version in its own language."""
    links = (
        "<link rel=alternate hreflang=en href=https://ports.example/en/b>"
        "<link rel=alternate hreflang=ga href=https://ports.example/ga/b>"
    )
    page = read_html(f"<html lang=en>{links}<p>Text.")
    assert page.url == "https://ports.example/en/b"
    assert page.alternates == (Link(url="https://ports.example/ga/b", language="ga"),)
    assert read_html(f"<html lang=fr>{links}<p>Text.").url is None


def test_captions() -> None:
    """What tells of a picture is known as such; what stands below a quotation isn't."""
    page = read_html(
        "<figure><img src=x><figcaption>a</figcaption></figure><figure><blockquote>b</blockquote><figcaption>c</figcaption>"
        f"</figure><p class=wp-caption-text>d</p><div class=caption><h1>e</h1>{LONG * 8}</div><div class=caption><h2>f</h2></div>"
    )
    assert [block.text for block in page.blocks if block.caption] == ["a", "d"]
    assert [block.text for block in page.blocks if block.heading] == ["e", "f"]


def test_marks_of_notes() -> None:
    """The links between a word and its note are no words; a raised letter is one."""
    assert shown(
        "<p>fares<sup><a href='#n1'>[1]</a></sup> and the 12<sup>th</sup> talks<a href='#n2'>*</a></p>"
        "<ol><li id=n1>Of 2022. <a href='#r1'>↩</a></ol>"
    ) == ["fares and the 12th talks", "  1. Of 2022."]


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=dcterms.publisher content='Ministry of Ports'>",
        "<meta name=author content=webmaster><meta name=DC.Creator content='Ministry of Ports'>",
        """<script type='application/ld+json'>{"@type": "NewsArticle", "publisher": {"name": "Ministry of Ports"}}</script>""",
        """<script type='application/ld+json'>{"@graph": [{"@type": ["Report"], "publisher": {"@id": "#o"}}, {"@id": "#o", "name": "Ministry of Ports"}]}</script>""",
    ],
)
def test_publisher_of_metadata(head: str) -> None:
    """The metadata name the body that issues the text."""
    assert read_html(f"{head}<p>{LONG}").publisher == "Ministry of Ports"


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=author content='Ministry of Websites'>",
        """<script type='application/ld+json'>{"@type": "VideoObject", "publisher": {"name": "Ministry of Ports"}}</script>""",
        """<script type='application/ld+json'>[{"@type": "NewsArticle", "publisher": {"name": "Ministry of Ports"}}, {"@type": "NewsArticle"}]</script>""",
    ],
)
def test_metadata_of_other_things(head: str) -> None:
    """Who made the site, and who issued a video or one of several texts on the page, needn't have issued this one."""
    assert (
        read_html(f"{head}<p>The Ministers talked about harbours and lighthouses in the region.").publisher
        is None
    )


def test_known_title() -> None:
    """A line that is what the metadata call the page is its title, whatever stands above and below it."""
    record = parse(
        "<title>Ports Ministers meet in Suva - Print version</title><p>Close window Print</p><p><b>Ports Ministers meet in Suva</b>"
        f"<p>{LONG}</p>",
        media_type="text/html",
    )
    assert [p.text for p in record.paragraphs if p.role == "title"] == ["Ports Ministers meet in Suva"]
    record = parse(
        "<meta property=og:title content='Informal talks of ministers, 2-3 May 2022'><main><h1>Informal talks of ministers, 2-3 May 2022</h1>"
        "<ul><li>Main results<li>Practical information<li>Media</ul><dl><dt>When<dd>2 May 2022 - 3 May 2022</dl><h2>Main results</h2>"
        f"<p>{LONG}</p>",
        media_type="text/html",
    )
    assert record.source.title == "Informal talks of ministers, 2-3 May 2022"
    assert record.meeting.ends == date(2022, 5, 3)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<link rel=canonical href=https://ports.example/a>", "https://ports.example/a"),
        ("<meta property=og:url content=https://ports.example/?p=1>", "https://ports.example/?p=1"),
        ("<!-- saved from url=(0023)https://ports.example/a -->", "https://ports.example/a"),
        ("<link rel=canonical href=https://ports.example/>", None),
        ("<link rel=canonical href=/a>", None),
    ],
)
def test_url(head: str, expected: str | None) -> None:
    """The page's own address, where it is one of a page and absolute."""
    assert read_html(f"<!doctype html>{head}<p>Text.").url == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>A | B</title>", "", "A | B"),
        ("<title>A &#8211;\n Ports</title><meta property=og:site_name content=Ports>", "", "A"),
        ("<title>Ports: A</title><meta property=og:site_name content=Ports>", "", "A"),
        ("<title>A | Ministry of Ports</title>", "", "A"),
        ("<title>Talks - Ports</title>", "<h1>Talks</h1>", "Talks"),
        ("<title>x</title><meta property=og:title content='A - B'>", "", "A - B"),
        ("<title>Press releases</title>", "", None),
        ("<title>News Details - Ministers meet</title>", "", "Ministers meet"),
        ("<title>Ports</title><meta property=og:site_name content=Ports>", "", None),
    ],
)
def test_title(head: str, body: str, expected: str | None) -> None:
    """The title is that of the metadata; the site's name goes where something shows that it is one."""
    assert read_html(f"<head>{head}</head>{body}<p>Text.").title == expected


def meta(value: str, name: str = "article:published_time") -> str:
    """Metadata of publication."""
    return f"<meta property='{name}' content='{value}'>"


def data(json: str) -> str:
    """JSON-LD."""
    return f"<script type='application/ld+json'>{json}</script>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (meta("2021-05-19T09:48:43+09:00"), datetime(2021, 5, 19, 9, 48, 43, tzinfo=EAST)),
        (meta("2021-05-19T09:48Z"), datetime(2021, 5, 19, 9, 48, tzinfo=UTC)),
        (meta("2021-05-19 09:48"), date(2021, 5, 19)),
        (meta("19 May 2021", "DC.date"), date(2021, 5, 19)),
        (data('{"datePublished": "2021-05-19"}'), date(2021, 5, 19)),
        (data('[{"@graph": [1, {"datePublished": "2021-05-19"}]}]'), date(2021, 5, 19)),
        (data('{"datePublished": ' + "[" * 100_000), None),
        ("<time itemprop=datePublished datetime=2021-05-19>today</time>", date(2021, 5, 19)),
        ("<time datetime=2021-05-19>today</time>", None),
        (meta("2021-05-19") + meta("2021-05-20", "pubdate"), None),
        (meta("2021-05-18T20:00:00Z") + meta("2021-05-19", "dc.date"), date(2021, 5, 19)),
        (meta("2021-05-19", "article:modified_time"), None),
        (meta("2021-02-30T25:00:00Z"), None),
        (meta("2021-05-19") + "<p>May 19, 2021</p>", date(2021, 5, 19)),
        (meta("2021-05-19") + "<p>May 3, 2015</p>", None),
    ],
)
def test_published(html: str, expected: date | None) -> None:
    """The time of publication where the metadata agree on it, and the page prints no other day."""
    published = read_html(f"{html}<p>Text.").published
    assert published == expected
    assert type(published) is type(expected)


@pytest.mark.parametrize(
    ("site", "body", "expected"),
    [
        ("Ministry of Ports", "", "Ministry of Ports"),
        ("Ports Blog", "", None),
        ("Ministry of Ports - Press Releases", "", "Ministry of Ports"),
        ("Ministry of Ports", "<p>Ministry of Harbours</p>", None),
    ],
)
def test_publisher(site: str, body: str, expected: str | None) -> None:
    """A site that is named as a public body is the publisher, unless the page prints one."""
    page = read_html(f"<meta property=og:site_name content='{site}'>{body}<p>{LONG}")
    assert page.publisher == expected


@pytest.mark.parametrize(
    ("footer", "expected"),
    [
        ("<footer><p>Ministry of Ports, 1 Harbour Road, Suva</footer>", "Ministry of Ports"),
        ("<footer>&copy; 2022 Ministry of Ports. All rights reserved.</footer>", "Ministry of Ports"),
        ("<div class=site-footer>Copyright Ministry of Ports</div>", "Ministry of Ports"),
        (
            "<footer><p>Ports Secretariat, Suva. &copy; Southern African Development Community</footer>",
            "Ports Secretariat",
        ),
        # Links lead elsewhere, and a government has many houses.
        ("<footer><ul><li><a href=/>Ministry of Ports</a></ul></footer>", None),
        ("<footer>&copy; 2022 Government of Fiji</footer>", None),
        (
            "<footer><p>Ministry of Ports, 1 Harbour Road, Suva<p>Ministry of Trade, 2 Harbour Road, Suva</footer>",
            None,
        ),
        ("<footer>&copy; Crown copyright</footer>", None),
    ],
)
def test_publisher_of_footer(footer: str, expected: str | None) -> None:
    """The footer names the house whose page it is, with its address or as who has the rights."""
    assert read_html(f"<main><h1>Talks</h1><p>{LONG}</main>{footer}").publisher == expected


@pytest.mark.parametrize(
    ("title", "site", "country"),
    [
        ("Japan Ministry of Ports | Talks", None, "JP"),
        ("Talks - Ministry of Ports of Fiji", None, "FJ"),
        ("Talks / Swiss Ministry of Ports", None, "CH"),
        ("Talks", "Ministry of Ports, Fiji", "FJ"),
        ("Fiji Talks | Ports", None, None),
    ],
)
def test_country_of_site(title: str, site: str | None, country: str | None) -> None:
    """What the site calls itself says of what country the ministry is whose name alone the page prints."""
    head = f"<title>{title}</title>" + (f"<meta property=og:site_name content='{site}'>" if site else "")
    page = (
        f"{head}<main><h1>Talks</h1><p>3 May 2022</p><p>Ministry of Ports</p>"
        f"<p>Minister of Ports Placeholder met with the Minister of Ports of Peru. {LONG}</p></main>"
    )
    assert parse(page, media_type="text/html").source.publisher_country == country


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<html lang=en-US><p>a", "en"),
        ("<html lang=en><main lang=zh-Hant-TW>a</main>", "zh-Hant"),
        ("<html lang='?'><p>a", None),
        ("<p>a", None),
    ],
)
def test_language(html: str, expected: str | None) -> None:
    """What the text is marked as, without the region."""
    assert read_html(html).language == expected


def test_language_of_record() -> None:
    """Clear words go before what a template says of their language."""
    assert parse(f"<html lang=ja><p>{LONG} {LONG}").source.language == "en"


@pytest.mark.parametrize("opener", ["<div>", "<ol><li>", "<b>", "<table><tr><td>"])
def test_too_deep(opener: str) -> None:
    """However deep elements nest, all of the text is read."""
    for depth in (300, 2000, 100_000):
        assert show(read_html(f"<p>a</p>{opener * depth}b").blocks[-1]).split()[-1] == "b"


@pytest.mark.parametrize(
    ("html", "encoding"),
    [
        ("<html><meta charset='Shift_JIS'><p>日本①～髙", "cp932"),
        ("<html><meta http-equiv=Content-Type content='text/html; charset=x-sjis'><p>日本", "cp932"),
        ("<html><meta charset=euc-jp><p>日本", "euc_jp"),
        ("<html><meta charset=iso-2022-jp><p>日本", "iso2022_jp"),
        ("<html><meta charset=latin1><p>“é”", "cp1252"),
        ("<html><meta charset=utf-16><p>日本", "utf-8"),
        ("<html><p>a text in pairs of bytes: 日本", "utf-16-le"),
        ("<html><p>日本", "utf-16"),
        ("<?xml version='1.0' encoding='gb2312'?><html><p>日本", "gb18030"),
    ],
)
def test_bytes(html: str, encoding: str) -> None:
    """A page is decoded by its mark or by what it says of itself."""
    (paragraph,) = parse(html.encode(encoding)).paragraphs
    assert paragraph.text == html.rpartition("<p>")[2]


def test_media_type() -> None:
    """The media type's own charset goes before the page's."""
    html = "<html><meta charset=utf-8><p>日本"
    record = parse(html.encode("cp932"), media_type="text/html; charset=Shift_JIS")
    assert (record.paragraphs[0].text, record.source.media_type) == ("日本", "text/html")


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its library, reading says how to install it."""
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jasmine-record\[html\]'"):
        parse("<html><p>Text.")
