"""The markers that browsers print before the entries of lists (HTML Standard, section 4.4.5; CSS Counter Styles)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.parsing.blocks import Form, Marker, read_marker
from jasmine_record.parsing.frontends.html.tree import Node, walk

__all__ = ["LISTS", "Listing", "open_list"]

LISTS: Final = frozenset({"dir", "menu", "ol", "ul"})
_BULLET: Final = Marker("•", Form.BULLET, None, "")
_NONE: Final = "none"
_DISC: Final = "disc"
_DECIMAL: Final = "decimal"
_TYPES: Final = {
    "1": _DECIMAL,
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "none": _NONE,
}
_STYLES: Final = {
    **dict.fromkeys(("circle", "disc", "square"), _DISC),
    **dict.fromkeys(("decimal", "decimal-leading-zero"), _DECIMAL),
    **dict.fromkeys(("lower-alpha", "lower-latin"), "lower-alpha"),
    **dict.fromkeys(("upper-alpha", "upper-latin"), "upper-alpha"),
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
_LIST_STYLE: Final = re.compile(r"\blist-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)
_BARE_CLASSES: Final = frozenset(
    {"list-none", "list-unstyled", "no-bullet", "no-bullets", "nobullet", "unstyled"}
)
_INTEGER: Final = re.compile(r"[ \t\n\r\f]*([+-]?[0-9]{1,10})")
_LARGEST: Final = 2**31 - 1
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_FORMS: Final = {
    "lower-alpha": Form.LETTER_DOT,
    "upper-alpha": Form.CAPITAL_DOT,
    "lower-roman": Form.ROMAN_DOT,
    "upper-roman": Form.ROMAN_CAPITAL_DOT,
}
_INITIALS: Final = frozenset({*_FORMS.values(), Form.LETTER_PAREN, Form.ROMAN_PAREN, Form.CAPITAL_PAREN})
"""Printed markers that may as well be a name's initial."""
_ENOUGH: Final = 16
"""Code points that show with which marker a text opens."""


@attrs.define
class Listing:
    """A list that is open."""

    #: A style of counters, `disc` for bullets, or `none`.
    style: str
    #: The number of the next entry, and what is added for the one behind it.
    number: int = 1
    step: int = 1
    #: Whether its entries print the numbers that they have.
    is_printed: bool = False
    #: Whether several entries open with what may be initials.
    has_initials: bool = False

    def next_marker(self, entry: Node) -> Marker | None:
        """The marker of the next entry; `None` where it has none, or prints its own."""
        number = _integer(entry.attributes.get("value"))
        if number is None:
            number = self.number
        self.number = number + self.step
        style = _style_of(entry) or self.style
        if style == _NONE or self.is_printed:
            return None
        if style != _DISC:
            return _counted(style, number)
        printed = read_marker(_opening(entry))
        if printed and (printed.form not in _INITIALS or self.has_initials):
            return None
        return _BULLET if entry.letters else None


def open_list(node: Node) -> Listing:
    """The list that an element is.

    Args:
        node: Of the tag `ol`, `ul` or one like it; a single `li` is a list of bullets.
    """
    entries = [child for child in node.children if isinstance(child, Node) and child.tag == "li"]
    entries = [entry for entry in entries if not entry.left_out]
    is_ordered = node.tag == "ol"
    style = _style_of(node) or (_DECIMAL if is_ordered else _DISC)
    is_reversed = is_ordered and "reversed" in node.attributes
    start = _integer(node.attributes.get("start")) if is_ordered else None
    if start is None:
        start = len(entries) if is_reversed else 1
    listing = Listing(style, start, -1 if is_reversed else 1)
    printed = [read_marker(_opening(entry)) for entry in entries]
    if is_ordered:
        numbers = _numbers(entries, listing)
        listing.is_printed = len(entries) > 1 and all(
            marker is not None and marker.number == number
            for marker, number in zip(printed, numbers, strict=True)
        )
    else:
        listing.has_initials = sum(marker is not None and marker.form in _INITIALS for marker in printed) > 1
    return listing


def _numbers(entries: list[Node], listing: Listing) -> Iterator[int]:
    number = listing.number
    for entry in entries:
        value = _integer(entry.attributes.get("value"))
        number = number if value is None else value
        yield number
        number += listing.step


def _integer(written: str | None) -> int | None:
    """A number as HTML reads it; `None` for what is none or that no browser counts to."""
    match = _INTEGER.match(written or "")
    number = int(match[1]) if match else None
    return number if number is not None and abs(number) < _LARGEST else None


def _style_of(node: Node) -> str | None:
    match = _LIST_STYLE.search(node.attributes.get("style", ""))
    words = match[1].replace("!important", "").lower().split() if match else []
    for word in words:
        if word in _STYLES:
            return _STYLES[word]
    if _NONE in words or not _BARE_CLASSES.isdisjoint(node.attributes.get("class", "").lower().split()):
        return _NONE
    written = node.attributes.get("type", "").strip()
    return _TYPES.get(written) or _STYLES.get(written.lower())


def _opening(entry: Node) -> str:
    """What the own text of an entry opens with; a list inside it is not its own text."""
    opening = ""
    for kind, node, text in walk(entry):
        if kind == "start" and node.tag in LISTS:
            break
        if kind == "text":
            opening += text[:_ENOUGH] if opening.strip() else text.lstrip()[:_ENOUGH]
        if len(opening) >= _ENOUGH:
            break
    return " ".join(opening.split())


def _counted(style: str, number: int) -> Marker:
    step = ""
    if style.endswith("alpha") and number > 0:
        rest = number
        while rest:
            rest, letter = divmod(rest - 1, 26)
            step = chr(ord("a") + letter) + step
    elif style.endswith("roman") and 0 < number < 4000:
        rest = number
        for value, numeral in _ROMAN:
            count, rest = divmod(rest, value)
            step += numeral * count
    if not step:
        return Marker(f"{number}.", Form.NUMBER_DOT, number, str(abs(number)))
    if style.startswith("upper"):
        step = step.upper()
    return Marker(f"{step}.", _FORMS[style], number, step)
