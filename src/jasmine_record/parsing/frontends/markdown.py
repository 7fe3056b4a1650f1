"""The front end for Markdown: CommonMark with tables, and YAML front matter, to blocks.

What counts is the text as rendered: escapes and entities resolved, markup dropped, wrapped lines joined, entries of
lists counted. Where the source keeps lines apart (a hard break, a code block), or holds lines that Markdown would
run together though each opens with a marker of its own, they are judged as lines of plain text are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import attrs

from jasmine_record.errors import MissingExtraError
from jasmine_record.model import Link, ParagraphRole
from jasmine_record.parsing.blocks import Block, Form, Hyperlink, Marker, Page, counts_itself, read_marker
from jasmine_record.parsing.frontends.embedded import BREAK, drop_break_places, render_html, render_tag
from jasmine_record.parsing.frontends.front_matter import read_address, read_front_matter
from jasmine_record.parsing.frontends.plain import ENDED, join_lines, read_lines, read_plain
from jasmine_record.parsing.grammar.date_lines import read_date_line
from jasmine_record.parsing.grammar.fields import answering
from jasmine_record.parsing.layout.head import line_role, link_language, names_house, note_translation
from jasmine_record.parsing.lexicon import fold
from jasmine_record.source import read_source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["read_markdown"]

_STEP: Final = 4
"""Columns that a level of lists or quotations is set in by."""
_DEEPEST: Final = 20
"""Levels of quotations and lists, two for each list, that are told apart. More make hostile brackets slow."""


def read_markdown(text: str) -> Page:
    r"""The page that a Markdown text is.

    A text that nests quotations and lists more than 20 levels deep, a list being two, is read as plain text, markup and all.

    Args:
        text: Source text, whose newlines are `\n`.

    Raises:
        MissingExtraError: markdown-it-py isn't installed, or PyYAML isn't and the text has front matter.
    """
    said, body = read_front_matter(text)
    reader = _Reader(base=said.url, source=_NEWLINE.split(body))
    tokens = _parser().parse(_without_marks(body))
    if any(token.level >= _DEEPEST - 1 and token.type in _CONTAINERS for token in tokens):
        # The library leaves out what stands deeper.
        reader.blocks.extend(read_plain(body).blocks)
    else:
        reader.read(tokens)
    title, site = _parted_by_heading(said.title, reader.blocks)
    house = said.house or (site if site and names_house(site) else None)
    return Page(
        blocks=tuple(reader.blocks),
        title=title,
        site=site or said.house,
        published=said.published,
        url=said.url,
        publisher=said.publisher or (None if _prints_house(reader.blocks) else house),
        language=said.language,
        attachments=tuple(reader.images.values()),
    )


def _parted_by_heading(title: str | None, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """A title without what a site adds to the titles of its pages, where a heading prints it so: "Ministers meet | MOP"."""
    headings = {fold(block.text) for block in blocks if block.heading is not None}
    for parted in _SITE_BEHIND.finditer(title or ""):
        if title and fold(title[: parted.start()]) in headings:
            return title[: parted.start()], title[parted.end() :]
    return title, None


_SITE_BEHIND: Final = re.compile(r" (?:[|–—-]|//?) ")


#: The mark of a note, and the note itself as Markdown writes them: "[^1]", "[^1]: Of 3 May 2022."
_MARK: Final = re.compile(r"\[\^([^\]\s]{1,60})\](?!:)")
_MARKED: Final = re.compile(r"^ {0,3}\[\^([^\]\s]{1,60})\]:", re.MULTILINE)


def _without_marks(body: str) -> str:
    """A text without the marks of notes that stand in it, as they are no words."""
    noted = {match[1] for match in _MARKED.finditer(body)} if "[^" in body else ()
    return _MARK.sub(lambda mark: "" if mark[1] in noted else mark[0], body) if noted else body


def _prints_house(blocks: Sequence[Block]) -> bool:
    return any(not block.marker and line_role(block.text) is ParagraphRole.PUBLISHER for block in blocks)


_NEWLINE: Final = re.compile("\r\n?|\n")
_CONTAINERS: Final = frozenset({"blockquote_open", "list_item_open"})


@cache
def _parser() -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an extra, asked for when it is used
    except ModuleNotFoundError as error:
        if error.name != "markdown_it":
            raise
        raise MissingExtraError(
            "reading Markdown needs markdown-it-py; install it with: pip install 'jasmine-record[markdown]'"
        ) from error
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # As CommonMark has it: every link is one, and its address is as written. `read_address` judges it.
    parser.validateLink = _is_link  # type: ignore[method-assign]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser


def _is_link(url: str) -> bool:  # noqa: ARG001 - the library hands it over
    return True


@attrs.define
class _Text:
    """Text as rendered, while it is put together.

    A newline stands where the source was wrapped, `BREAK` where rendering shows a break.
    """

    pieces: list[str] = attrs.Factory(list)
    length: int = 0
    links: list[Hyperlink] = attrs.Factory(list)
    #: The pieces that end cells of a table.
    cells: list[int] = attrs.Factory(list)

    def add(self, piece: str) -> None:
        shown = drop_break_places(piece)
        self.pieces.append(shown)
        self.length += len(shown)

    def end_cell(self) -> None:
        self.cells.append(len(self.pieces))
        self.add(" ")

    def end_row(self) -> None:
        """Part the cells of a label and its value, which stand on lines of their own."""
        starts = [0, *self.cells]
        cells = ["".join(self.pieces[start:end]).strip() for start, end in pairwise(starts)]
        answer = answering(cells)
        if answer:
            self.pieces[self.cells[answer - 1]] = BREAK

    def __str__(self) -> str:
        return "".join(self.pieces)


@attrs.define
class _Reader:
    """Tokens to blocks."""

    #: The address that others are relative to.
    base: str | None
    #: The lines that the tokens are of.
    source: Sequence[str]
    blocks: list[Block] = attrs.Factory(list)
    #: By address and name.
    images: dict[tuple[str | None, str | None], Link] = attrs.Factory(dict)
    #: The number of the next entry of each open list; `None` for bullets.
    lists: list[int | None] = attrs.Factory(list)
    #: The marker of an entry that no text has followed yet, and how far it is set in.
    marker: Marker | None = None
    column: int = 0
    quotations: int = 0
    #: How many columns, up to three, the outermost block is set in by, which means nothing to Markdown.
    inset: int = 0

    def read(self, tokens: Sequence[Token]) -> None:
        opening: Token | None = None
        text = _Text()
        pictured = caption = False
        for token in tokens:
            self._see_inset(token)
            match token.type:
                case "heading_open":
                    opening = token
                case "inline":
                    children = token.children or ()
                    pictured, caption = _shows_picture(children), _is_caption(children, below=pictured)
                    self._render(children, text)
                case "th_close" | "td_close":
                    text.end_cell()
                case "paragraph_close" | "tr_close":
                    text.end_row()
                    self._add_text(text, caption=caption)
                    text = _Text()
                case "heading_close":
                    self._add_text(text, _level(opening, str(text)))
                    text = _Text()
                case "code_block" | "fence":
                    indent = _STEP if token.type == "code_block" else 0
                    for block in read_plain(token.content).blocks:
                        self._add(attrs.evolve(block, indent=block.indent + indent))
                case "html_block":
                    self._add_text(_Text([drop_break_places(render_html(token.content))]))
                case _:
                    self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "blockquote_open":
                self.quotations += 1
            case "blockquote_close":
                self.quotations -= 1
            case "bullet_list_open":
                self._finish_entry()
                self.lists.append(None)
            case "ordered_list_open":
                self._finish_entry()
                self.lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                number = self.lists[-1]
                self.column = self._indent() - _STEP
                self.marker = _entry_marker(number, token.markup)
                self.lists[-1] = None if number is None else number + 1
            case "list_item_close":
                self._finish_entry()
            case _:
                pass

    def _indent(self) -> int:
        """How far text is set in; the marker of its entry stands one step further out."""
        return self.inset + _STEP * (len(self.lists) + self.quotations)

    def _see_inset(self, token: Token) -> None:
        if self.lists or self.quotations or not token.map:
            return
        line = self.source[token.map[0]]
        self.inset = 0 if token.type == "code_block" else len(line) - len(line.lstrip(" "))

    def _finish_entry(self) -> None:
        """See that the open entry has a block, though no text followed its marker."""
        if self.marker is not None:
            self._add(Block(text=""))

    def _add(self, block: Block) -> None:
        """Put a block where the lists stand; the first one in an entry has its marker."""
        if self.marker is None:
            block = attrs.evolve(block, indent=self._indent() + block.indent)
        elif block.marker in {None, self.marker}:
            block = attrs.evolve(block, indent=self.column, marker=self.marker)
            self.marker = None
        else:
            self._finish_entry()
            block = attrs.evolve(block, indent=self._indent() + block.indent)
        self.blocks.append(block)

    def _add_text(self, text: _Text, heading: int | None = None, *, caption: bool = False) -> None:
        whole, links = str(text), text.links
        if not whole.replace(BREAK, " ").strip():
            return
        if self.marker is not None and self.marker.form is Form.BULLET and counts_itself(whole):
            self.marker = None
        if self.marker is not None:
            # With its marker in front, an entry is read as one of a plain text would be.
            mark = f"{self.marker.text} "
            whole = mark + whole
            links = [
                attrs.evolve(link, start=link.start + len(mark), end=link.end + len(mark)) for link in links
            ]
        blocks: Sequence[Block] = (_block(whole, self.marker),) if heading is not None else _cut(whole)
        if self.marker is not None and blocks[0].marker != self.marker:
            blocks = (_block(whole, self.marker),)
        for block in _link(blocks, whole, links) if links else blocks:
            self._add(attrs.evolve(block, heading=heading, caption=caption))

    def _render(self, tokens: Sequence[Token], text: _Text) -> None:
        start, url = 0, None
        wrapped = BREAK if _is_signed(tokens) else "\n"
        for token in tokens:
            match token.type:
                case "text" | "code_inline":
                    text.add(token.content)
                case "softbreak":
                    text.add(wrapped)
                case "hardbreak":
                    text.add(BREAK)
                case "html_inline":
                    text.add(render_tag(token.content))
                case "link_open":
                    start, url = text.length, read_address(str(token.attrs.get("href", "")), self.base)
                case "link_close" if url:
                    text.links.append(Hyperlink(start=start, end=text.length, url=url))
                case "image":
                    self._see_image(token)
                case _:
                    pass

    def _see_image(self, token: Token) -> None:
        url = read_address(str(token.attrs.get("src", "")), self.base)
        words = (" " if child.type == "softbreak" else child.content for child in token.children or ())
        name = _fold("".join(words)) or _fold(_file_name(url or ""))
        if name or url:
            self.images.setdefault((url, name), Link(name=name, url=url))


_AROUND_PICTURE: Final = frozenset({"image", "softbreak", "hardbreak", "link_open", "link_close"})


def _kinds(tokens: Iterable[Token]) -> list[str]:
    """The types of tokens, but for text that is none."""
    return [token.type for token in tokens if token.type != "text" or token.content.strip()]


#: Lines below a name that tell offices, and no sentence that goes on.
_OFFICE_LINE: Final = re.compile(r"[A-Z][^.;:!?]{2,80}(?<!,)")


def _is_signed(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is a line in bold with the lines below it that tell the offices of whom it names."""
    told = [token for token in tokens if token.type != "text" or token.content.strip()]
    lines = told[4:]
    return (
        [token.type for token in told[:4]] == ["strong_open", "text", "strong_close", "softbreak"]
        and bool(lines)
        and all(token.type == "softbreak" for token in lines[1::2])
        and all(token.type == "text" and _OFFICE_LINE.fullmatch(token.content) for token in lines[::2])
    )


def _shows_picture(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is a picture and nothing else."""
    kinds = _kinds(tokens)
    return "image" in kinds and _AROUND_PICTURE.issuperset(kinds)


def _is_caption(tokens: Sequence[Token], *, below: bool) -> bool:
    """Whether all that a paragraph says is in italics right below a picture, be that in it or in the paragraph above."""
    kinds = _kinds(tokens)
    first = next((place for place, kind in enumerate(kinds) if kind not in _AROUND_PICTURE), len(kinds))
    told = kinds[first:]
    # Emphasis in emphasis is seldom, and several stretches of it are no caption.
    italic = told[:1] == ["em_open"] and told[-1:] == ["em_close"] and told.count("em_open") == 1
    return italic and (below if not first else "image" in kinds[:first])


def _file_name(url: str) -> str:
    path = re.split("[?#]", url, maxsplit=1)[0]
    return unquote(path.rpartition("/")[2])


def _fold(text: str) -> str | None:
    return " ".join(read_source(text).text.split()) or None


def _entry_marker(number: int | None, mark: str) -> Marker:
    if number is None:
        return Marker("•", Form.BULLET, None, "")
    form = Form.NUMBER_DOT if mark == "." else Form.NUMBER_PAREN
    return Marker(f"{number}{mark}", form, number, str(number))


_LONGEST_LINE: Final = 120


def _level(opening: Token | None, text: str) -> int | None:
    """The level of a heading; `None` for running text that a rule below it, meant as such, makes a heading."""
    if opening is None:
        return None
    if opening.markup in {"=", "-"} and len(text) > _LONGEST_LINE and ENDED.search(text):
        return None
    return int(opening.tag[1])


_UNFINISHED: Final = re.compile(r"(?:[,–—-]|\b(?:a|an|the|of|and|or|to|in|on|for|with|by|at|from|as|that))$")
_SIGN: Final = re.compile(r"[\W_]+")
_BULLETS: Final = frozenset("•‣▪◦●○■□◆◇・·")
"""Bullets that nobody uses for anything else, and that Markdown doesn't know."""


def _cut(text: str) -> Sequence[Block]:
    """The blocks of a paragraph: its lines as rendered, or as printed where that makes more sense."""
    lines: list[str] = []
    for wrapped in _lines(text):
        lines += wrapped if _is_printed(wrapped) else [join_lines(wrapped)]
        # A break that rendering shows was meant; `read_lines` mends it all the same where it parts a sentence.
        lines.append("")
    return read_lines(lines)


def _block(text: str, marker: Marker | None) -> Block:
    """The only block of a text, which opens with its marker."""
    folded = " ".join(text.replace(BREAK, " ").split())
    marker = marker or read_marker(folded)
    return Block(text=folded.removeprefix(marker.text).lstrip() if marker else folded, marker=marker)


def _lines(text: str) -> Iterator[list[str]]:
    """The lines as rendered, each as the lines of the source that it was wrapped over."""
    for line in text.split(BREAK):
        wrapped: list[str] = []
        for part in line.split("\n"):
            words = part.strip()
            is_sign = _SIGN.fullmatch(words) and (not wrapped or ENDED.search(wrapped[-1]))
            if wrapped and (is_sign or (part and not words)):
                # White space that Markdown doesn't count as such makes no empty line, but was meant to.
                yield wrapped
                wrapped = []
            if is_sign:
                yield [words]
            elif words:
                wrapped.append(words)
        if wrapped:
            yield wrapped


def _is_printed(lines: Sequence[str]) -> bool:
    """Whether wrapped lines were meant as lines: two of them stand above a text by nature, or open with markers.

    The lines are then judged as those of a plain text are, which takes them for wrapped more often than not.
    """
    if len(lines) < 2:
        return False
    pairs = list(zip(("", *lines), lines, strict=False))
    head = [line for previous, line in pairs if line_role(line) and not _UNFINISHED.search(previous)]
    # A line of a sentence may well look like a publisher or a note, but hardly like one of these.
    if len(head) > 1 and any(read_date_line(x) or note_translation(x) or link_language(x) for x in head):
        return True
    entries = 0
    last: Marker | None = None
    for previous, line in pairs:
        marker = read_marker(line)
        if marker is None:
            continue
        if marker.number is None:
            entries += marker.text in _BULLETS or marker.form is Form.NOTE
        elif _opens(marker, previous) or (
            last
            and last.form is marker.form
            and last.number == marker.number - 1
            and not _UNFINISHED.search(previous)
        ):
            entries += 1
            last = marker
    return entries > 1


def _opens(marker: Marker, previous: str) -> bool:
    return marker.number == 1 and (not previous or bool(ENDED.search(previous)))


def _link(blocks: Sequence[Block], text: str, links: Sequence[Hyperlink]) -> Iterator[Block]:
    """The blocks with the links of the text that they were cut from, which differs from theirs in white space."""
    solid = [index for index, character in enumerate(text) if not (character.isspace() or character == BREAK)]
    spans = [(bisect_left(solid, link.start), bisect_left(solid, link.end), link.url) for link in links]
    passed = at = 0
    for block in blocks:
        passed += sum(not character.isspace() for character in (block.marker.text if block.marker else ""))
        own = [index for index, character in enumerate(block.text) if not character.isspace()]
        placed: list[Hyperlink] = []
        while at < len(spans) and spans[at][0] < passed + len(own):
            first, last = max(spans[at][0] - passed, 0), min(spans[at][1] - passed, len(own))
            if first < last:
                placed.append(Hyperlink(start=own[first], end=own[last - 1] + 1, url=spans[at][2]))
            if spans[at][1] > passed + len(own):
                break
            at += 1
        passed += len(own)
        yield attrs.evolve(block, links=tuple(placed))
