"""Where on a page its text stands, and what stands around it: menus, banners, sharing buttons and the like.

The text is what the markup calls it (`main`, `article`, a role), else the outermost element with a name such as
`content` that holds half of the page's words, else the whole page. A title above it is taken along with what stands
between. Where it is in doubt whether something belongs to the text, it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from jasmine_record.parsing.frontends.html.tree import HEADINGS, Node, fold_text, walk
from jasmine_record.parsing.layout.bare import names_kind_alone
from jasmine_record.parsing.layout.head import FILE_ENDINGS
from jasmine_record.parsing.lexicon import fold

__all__ = ["find_content", "is_block", "leads_to_file", "measure"]

_BLOCKS: Final = frozenset((
    *HEADINGS, "#document", "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr",
    "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "xmp",
))  # fmt: skip
"""Elements that make lines of their own: HTML Standard, section 15.3; cells of tables aren't among them."""
_BLOCK_STYLE: Final = re.compile(
    r"\bdisplay\s*:\s*(?:block|flex|grid|list-item|table)\s*(?:;|!|$)", re.IGNORECASE
)
_WRAPPERS: Final = frozenset({"center", "div", "p", "span"})
_FILE: Final = re.compile(rf"\.(?:{FILE_ENDINGS})(?:[?#]|\s*$)", re.IGNORECASE)
_ROLES: Final = frozenset((
    "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "search", "toolbar", "tooltip",
))  # fmt: skip
#: Classes and ids of what stands around a text: one of these names, alone or among words that say nothing.
_FURNITURE_NAME: Final = re.compile(
    r"""
    (?:(?:site|page|global|main|top|local|left|right|primary|secondary|mobile|sp|pc|post|entry|article|block|header|footer|the
      |(?:[clgmou]|js|is|wp|jp|sd|gem|app|cmp|ecl|govuk|elementor|widget|component|module|region|field|name|view)(?=[-_]))[-_]{0,2})*
    (?:bread_?crumbs?|crumbs?|topic-?paths?|pankuzu|[gl]?-?navi?|navbar|navigation|menu|side-?bar|footer|share|sharing
      |share-?this|add-?this|addtoany|social|sns|cookies?|gdpr|skip|skip-?links?|skip-?nav|skip-?to-?content|pagination
      |pager|page-?top|to-?top|back-?to-?top|related|newsletter|copyright|masthead|search|comments?|login
      |lang(?:uage)?-?switcher|sharedaddy|tags?|cats?|print|no-?print|d-print-none|ticker|feedback|rating|recent
      |(?:read|see)-?also|published-dates|translation-?nav)
    (?:[-_]{0,2}(?:links?|buttons?|btns?|bar|box|area|lists?|items?|menu|nav|wrapper|wrap|container|inner|block|section|icons?
      |banner|notice|message|popup|modal|media|contents?|trail|path|posts?|articles?|news|form|toggle|top|bottom|fixed
      |[0-9]))*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEADER_ID: Final = re.compile(
    r"(?:(?:site|global|top|main)[-_]?)?header(?:[-_]?(?:wrapper|wrap|inner|container|top|area|logo|block))?",
    re.IGNORECASE,
)
_TEXT_NAME: Final = re.compile(
    r"""
    (?:main|main[-_]?contents?|contents?|contents?[-_]?(?:main|body|area|inner|wrap(?:per)?|block)|(?:the|page|site)[-_]?contents?
      |(?:post|entry|article|news|press|story|detail)s?[-_]?(?:contents?|body|text|detail|main)|article|post|honbun
      |(?:field--name|field-name)-body|node__content)
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Links that lead elsewhere on the page.
_JUMP: Final = re.compile(
    r"(?:skip|jump|go|back|return) to |(?:page|to) top|top of (?:the |this )?page|本文へ|ページの?(?:先頭|トップ)",
    re.IGNORECASE,
)
#: Where such a link leads, or where it comes from.
_NOTE_TARGET: Final = re.compile(r"#_?(?:ftn|fn|foot|note|cite|ref|edn|endnote)", re.IGNORECASE)
#: Links between a word and the note to it.
_NOTE_MARK: Final = re.compile(r"[\[(]?(?:footnote )?\d{1,3}[\])]?|\[[a-z]\]|[*†‡§↩↑^]\ufe0e?", re.IGNORECASE)
_LONGEST_NAME: Final = 60
_MOST_NAMES: Final = 50
"""Classes that are looked at."""
_SHORT: Final = 200
"""Letters up to which a form isn't text."""
_SOLID: Final = 80
"""Letters outside of links that show an element to be running text."""


def is_block(node: Node) -> bool:
    """Whether an element makes lines of its own."""
    return node.tag in _BLOCKS or bool(_BLOCK_STYLE.search(node.attributes.get("style", "")))


def leads_to_file(address: str) -> bool:
    """Whether an address is that of a document or an image, and not of a page."""
    return bool(_FILE.search(address))


def measure(root: Node) -> list[Node]:
    """The elements of a tree that aren't left out, in the order of the page, with what they hold counted anew."""
    nodes: list[Node] = []
    links = 0
    for kind, node, text in walk(root):
        opens = node.tag == "a" and "href" in node.attributes
        if kind == "start":
            node.letters = node.linked = node.links = node.files = node.heads = node.breaks = 0
            node.size = 1
            nodes.append(node)
            links += opens
        elif kind == "end":
            links -= opens
        else:
            letters = sum(map(len, text.split()))
            node.letters += letters
            node.linked += letters if links else 0
    for node in reversed(nodes):
        if node.tag == "a" and "href" in node.attributes:
            node.links += node.letters > 0
            node.files += leads_to_file(node.attributes["href"])
        if is_block(node) or node.tag == "br":
            node.breaks += 1 if node.tag in _WRAPPERS else 2
        node.heads += node.tag in HEADINGS and node.letters > node.linked
        if node.parent is not None and node is not root:
            parent = node.parent
            parent.letters += node.letters
            parent.linked += node.linked
            parent.size += node.size
            parent.links += node.links
            parent.files += node.files
            parent.heads += node.heads
            parent.breaks += node.breaks
    return nodes


def find_content(document: Node, titles: Iterable[str]) -> Node:
    """The element that holds the text of a page; what doesn't belong to the text is left out of it from now on.

    Args:
        document: The whole page; it is changed.
        titles: What the page's metadata call it.
    """
    nodes = measure(document)
    main = _marked_up(nodes) or _named(nodes)
    heading = _outer_heading(nodes, main, [fold(title) for title in titles])
    root = main or document
    if main and heading:
        root = _span(heading, main)
    ends = [node for node in (main, heading) if node]
    kept = {*ends, *(outer for node in ends for outer in node.outer)}
    left_out = [node for node in _furniture(measure(root), main) if node not in kept]
    for node in left_out:
        node.left_out = True
    nodes = measure(root)
    if root is not main:
        menus = [node for node in _menus(nodes) if node not in kept]
        for node in menus:
            node.left_out = True
        left_out += menus
        measure(root)
    if not root.letters:
        for node in left_out:
            node.left_out = False
        measure(root)
    return root


def _marked_up(nodes: Sequence[Node]) -> Node | None:
    """What the markup calls the text of the page; an article only where it is the page's, and no teaser."""
    best = max((node for node in nodes if _is(node, "main")), key=_letters, default=None)
    if best is not None and best.letters:
        return best
    best = max((node for node in nodes if _is(node, "article")), key=_letters, default=None)
    return best if best is not None and 2 * best.plain >= nodes[0].plain > 0 else None


def _is(node: Node, name: str) -> bool:
    return name in {node.tag, _role(node)}


def _role(node: Node) -> str:
    return node.attributes.get("role", "").strip().lower()


def _letters(node: Node) -> int:
    return node.letters


def _named(nodes: Sequence[Node]) -> Node | None:
    """The first, and so the outermost, of the elements named as the text that holds half of the words."""
    for node in nodes:
        if node.tag in {"html", "body"} or not 2 * node.plain >= nodes[0].plain > 0:
            continue
        if node.attributes.get("itemprop", "").lower() == "articlebody" or _is_named(node, _TEXT_NAME):
            return node
    return None


def _is_named(node: Node, pattern: re.Pattern[str]) -> bool:
    names = [
        *node.attributes.get("id", "").split()[:1],
        *node.attributes.get("class", "").split()[:_MOST_NAMES],
    ]
    return any(len(name) <= _LONGEST_NAME and pattern.fullmatch(name) for name in names)


_TITLES: Final = frozenset({"h1", "h2", "h3"})
"""Headings by which a page is called; those below the first only in the words of the page's metadata."""


def _outer_heading(nodes: Sequence[Node], main: Node | None, titles: Sequence[str]) -> Node | None:
    """The title of the page, where it is a heading that stands above the text's own element."""
    above: list[Node] = []
    beyond = 0
    for index, node in enumerate(nodes):
        if node is main:
            break
        if node.tag in _TITLES and node.plain and index >= beyond:
            above.append(node)
            beyond = index + node.size
    for node in reversed(above):
        words = fold(fold_text(node))
        if len(words.split()) > 1 and any(title.startswith(words) for title in titles):
            return node
    first = [node for node in above if node.tag == "h1"]
    return first[0] if len(first) == 1 and not (main and main.heads) else None


def _span(first: Node, last: Node) -> Node:
    """The innermost element that holds two others; what stands in it before the first or behind the last is cut off."""
    around = {id(node) for node in last.outer}
    root = next(node for node in first.outer if id(node) in around)
    for end in (first, last):
        node = end
        while node is not root and node.parent is not None:
            siblings = node.parent.children
            at = next(index for index, child in enumerate(siblings) if child is node)
            node.parent.children = siblings[at:] if end is first else siblings[: at + 1]
            node = node.parent
    return root


def _furniture(nodes: Sequence[Node], main: Node | None) -> list[Node]:
    root = nodes[0]
    sections: set[int] = set()
    found: list[Node] = []
    for node in nodes:
        if id(node.parent) in sections or node is main or node.tag in {"article", "main", "section"}:
            sections.add(id(node))
        if node is not root and _is_furniture(node, root, is_top=id(node) not in sections):
            found.append(node)
    return found


def _is_furniture(node: Node, root: Node, *, is_top: bool) -> bool:
    """Whether an element stands around the text.

    Args:
        node: The element.
        root: What holds the text.
        is_top: Whether it stands outside of all sections of the page.
    """
    role = _role(node)
    if node.tag == "nav" or role == "navigation":
        return True
    if node.tag == "a":
        leads_inside = node.attributes.get("href", "").startswith("#")
        if not leads_inside or not 0 < node.letters < _SHORT:
            return False
        words = fold_text(node)
        return bool(_JUMP.match(words) or _marks_note(node, words))
    if node.tag in {"aside", "footer", "search"} or role in _ROLES:
        return True
    if 2 * node.plain > root.plain:
        return False
    is_header = (
        node.tag == "header" or role == "banner" or _HEADER_ID.fullmatch(node.attributes.get("id", ""))
    )
    if is_header and is_top and node.links and not node.heads:
        return True
    if node.tag == "form":
        return node.letters <= _SHORT
    return (
        4 * node.plain < root.plain
        and not node.files
        and _is_named(node, _FURNITURE_NAME)
        # "Joint Statement" as a tag says what the text is.
        and not (node.letters < _SHORT and names_kind_alone(fold_text(node)))
    )


def _marks_note(link: Node, words: str) -> bool:
    """Whether a link stands between a word and the note to it; a number may be one of the sentence: "Article 5"."""
    raised = link.parent is not None and link.parent.tag == "sup"
    return _NOTE_MARK.fullmatch(words) is not None and (
        not words.isdigit() or raised or _NOTE_TARGET.match(link.attributes.get("href", "")) is not None
    )


def _menus(nodes: Sequence[Node]) -> list[Node]:
    """What is hardly more than links, above and below the running text where there is any."""
    solid = [index for index, node in enumerate(nodes) if _is_solid(node)]
    found: list[Node] = []
    index = 0
    while solid and index < len(nodes):
        node = nodes[index]
        last = index + node.size - 1
        is_outside = last < solid[0] or index > solid[-1]
        if is_outside and (is_block(node) or node.tag == "td") and _is_menu(node):
            found.append(node)
            index = last
        index += 1
    return found


def _is_menu(node: Node) -> bool:
    return node.links > 2 and 5 * node.plain < node.letters and not node.files and not node.heads


def _is_solid(node: Node) -> bool:
    own = sum(sum(map(len, child.split())) for child in node.children if isinstance(child, str))
    return own >= _SOLID and node.plain >= _SOLID
