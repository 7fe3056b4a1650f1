"""The front end for HTML pages: their content, as browsers render it, to blocks.

What counts is what a reader of the page sees of its text: menus and other things around the text are left out, the
markers of lists are those that browsers count. Style sheets and scripts aren't read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.blocks import Block, Page
from jasmine_record.parsing.frontends.embedded import BREAK, render_html
from jasmine_record.parsing.frontends.html.banner import publisher_in_footer, publisher_shown
from jasmine_record.parsing.frontends.html.blocks import render
from jasmine_record.parsing.frontends.html.content import find_content
from jasmine_record.parsing.frontends.html.head import (
    Head,
    cut_title,
    language_of,
    parts_of,
    read_head,
    site_of,
)
from jasmine_record.parsing.frontends.html.tree import Node, TooDeepError, read_tree
from jasmine_record.parsing.frontends.plain import read_lines
from jasmine_record.parsing.grammar.date_lines import read_date_line
from jasmine_record.parsing.layout.foot import house_in_path
from jasmine_record.parsing.layout.foreign_heads import foreign_role
from jasmine_record.parsing.layout.furniture import is_furniture
from jasmine_record.parsing.layout.head import line_role, names_house

__all__ = ["read_html"]


def read_html(text: str) -> Page:
    r"""The page that an HTML text is.

    A page whose elements nest more than 1,000 deep, which nobody writes, is read without its structure: all of its text
    in lines, menus included.

    Args:
        text: Source text, whose newlines are `\n`.

    Raises:
        MissingExtraError: lxml isn't installed.
    """
    try:
        document = read_tree(text)
    except TooDeepError:
        lines = (" ".join(line.split()) for line in render_html(text).split(BREAK))
        return Page(blocks=read_lines(lines))
    head = read_head(document, text)
    content = find_content(document, head.titles)
    rendered = render(content, head.base)
    blocks = rendered.blocks
    title = cut_title(head, (block.text for block in blocks))
    site = site_of(head, title)
    return Page(
        blocks=blocks,
        title=title,
        site=site,
        published=_published(head, blocks),
        url=head.url,
        publisher=_publisher((site, *head.publishers), document, blocks),
        language=language_of(content),
        alternates=head.alternates,
        attachments=rendered.attachments,
    )


def _published(head: Head, blocks: Sequence[Block]) -> date | datetime | None:
    """The time that the metadata give, unless the page prints another day: sites move, and their texts are older."""
    found = head.published
    printed = next((line for block in blocks if (line := read_date_line(block.text))), None)
    day = printed.first() if printed else None
    if day and found and day != (found.date() if isinstance(found, datetime) else found):
        return None
    return found


#: A sentence, and not only a few words.
_TOLD: Final = re.compile(r"^.{60,}[.:]$", re.DOTALL)


def _publisher(names: Sequence[str | None], document: Node, blocks: Sequence[Block]) -> str | None:
    """The body that issues the texts of the site, by its name, its metadata or its banner, where the page prints none."""
    told = [place for place, block in enumerate(blocks) if _TOLD.search(block.text)]
    # A body inside of the text is one that took part.
    beside = [*blocks[: told[0]], *blocks[told[-1] + 1 :]] if told else blocks
    if any(line_role(block.text) is ParagraphRole.PUBLISHER for block in beside if not block.marker):
        return None
    houses = [house for said in filter(None, names) if (house := _house_in(said))]
    own = next((house for house in houses if foreign_role(house) is None), None)
    # The banner may have in English what the metadata have in the language of the house.
    return own or publisher_shown(document) or next(iter(houses), None) or _in_footer(document, blocks, told)


def _in_footer(document: Node, blocks: Sequence[Block], told: Sequence[int]) -> str | None:
    """The body that the footer names, where no line above the text says whose site it is."""
    above = blocks[: told[0]] if told else blocks
    return None if any(house_in_path(block.text) for block in above) else publisher_in_footer(document)


def _house_in(said: str) -> str | None:
    """The body in what metadata call the site: all of it, or the last part that is one: "Press Releases | Ministry of Ports"."""
    parts = parts_of(said)
    candidates = [said, *reversed(parts)]
    if len(parts) > 1 and any(is_furniture(part) for part in parts):
        # "Ministry of Ports - Press Releases"
        del candidates[0]
    return next((name for name in candidates if names_house(name)), None)
