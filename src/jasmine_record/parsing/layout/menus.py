"""The menu and the crumbs that a copied page prints above its text: bullets, numbers or lines of a few words each.

    menu   = entry entry {entry}, some of which are what menus say: "Home", "News", "About us"
    crumbs = number entry number entry {number entry}, right below a menu or from "Home" on

They stand above the title, so that the lines above them are the page's as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from jasmine_record.parsing.grammar.fields import is_labelled
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.layout.furniture import is_furniture
from jasmine_record.parsing.layout.head import headline_verbs, menu_entries
from jasmine_record.parsing.layout.lines import ENDED, Line
from jasmine_record.parsing.lexicon import fold, table

__all__ = ["is_menu_entry", "menu_end"]

#: Lines from the top of a page in which its menu stands.
_MOST_LINES: Final = 120
#: Words of an entry of a menu, and of what can be a title below it.
_LONGEST_ENTRY: Final = 7
_SHORTEST_TITLE: Final = 3
#: Of so many entries of a menu at least one is what menus say.
_KNOWN_OF: Final = 5
_FEWEST: Final = 2
#: The same without bullets.
_FEWEST_BARE: Final = 3
_KNOWN_OF_BARE: Final = 3
_LONGEST_BARE: Final = 5


def menu_end(lines: Sequence[Line]) -> int:
    """Where the menu of a page and its crumbs end, of the first lines; 0 where no title can stand below them."""
    top = lines[:_MOST_LINES]
    end = _end(top)
    return end if end and _is_title_below(top[end:]) else 0


def _end(lines: Sequence[Line]) -> int:
    end = place = _bare_end(lines)
    while place < len(lines):
        stop = _entries_end(lines, place)
        if stop > place:
            if not _is_menu(lines[place:stop], below=place == end > 0):
                break
            end = place = stop
            continue
        told = end and lines[place].is_prose and lines[place].block.text.count(" ") >= _LONGEST_BARE
        if told or lines[place].is_running:
            # What stands below a title is no menu.
            break
        place += 1
    return end


def _bare_end(lines: Sequence[Line]) -> int:
    """Where the last entry of a menu without bullets ends, of those above all that can be a title."""
    end = known = 0
    for place, line in enumerate(lines):
        text = line.block.text
        if line.block.marker is not None or line.is_running:
            break
        if line.role is None and not _is_bare_entry(text):
            break
        if _is_in_menus(text):
            known += 1
            end = place + 1
    return end if known >= _FEWEST_BARE and known * _KNOWN_OF_BARE >= end else 0


def _is_bare_entry(text: str) -> bool:
    """Whether a line may be an entry of a menu, and no title."""
    words = text.count(" ") + 1
    told = words == _LONGEST_BARE and (title_nouns().search(text) or headline_verbs().search(text))
    return words <= _LONGEST_BARE and not told and not is_labelled(text)


def _entries_end(lines: Sequence[Line], start: int) -> int:
    """Where the entries end that begin at a place and are all bullets, or all numbers."""
    stop = start
    while (
        stop < len(lines)
        and lines[stop].block.marker is not None
        and lines[stop].counts is lines[start].counts
    ):
        stop += 1
    return stop


def _is_menu(entries: Sequence[Line], *, below: bool) -> bool:
    """Whether entries are those of a menu, or the crumbs right below one."""
    words = [entry.block.text for entry in entries]
    if not all(_may_be_entry(text) for text in words):
        return False
    known = sum(_is_known(text) for text in words)
    if len(words) < _FEWEST:
        # "Skip to main content"
        return known > 0 and not entries[0].counts
    if entries[0].counts:
        return below or _is_known(words[0])
    return known * _KNOWN_OF >= len(words)


def _may_be_entry(text: str) -> bool:
    ended = ENDED.search(text) is not None and not text.endswith("?")
    return text.count(" ") < _LONGEST_ENTRY and not ended and not is_labelled(text)


def is_menu_entry(text: str) -> bool:
    """Whether a line is one of those that all menus have: "News", "FR Français"."""
    return _LANGUAGE.sub("", fold(text).strip(" .:[]()|>»")) in menu_entries()


#: Before the name of a language: "fr |".
_LANGUAGE: Final = re.compile(r"^[a-z]{2} (?=\S+$)")


def _is_in_menus(text: str) -> bool:
    """Whether a line of a few words is as menus have it."""
    return is_menu_entry(text) or fold(text).startswith(tuple(table("head")["menus"]["starts"]))


def _is_known(text: str) -> bool:
    return bool(text) and (_is_in_menus(text) or is_furniture(text))


def _is_title_below(lines: Sequence[Line]) -> bool:
    """Whether a line that can be a title stands above the text."""
    for line in lines:
        if line.is_running or (line.block.marker is not None and line.role is None):
            return False
        if line.is_prose and line.block.text.count(" ") >= _SHORTEST_TITLE - 1:
            return True
    return False
