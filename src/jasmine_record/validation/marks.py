"""Marks that come in pairs: which quotation marks and brackets of a text have no partner.

Each paragraph is scanned by itself with a stack; then what one paragraph leaves open is set against the next,
since quotations and brackets run over paragraphs: each may open the quotation anew, or the last one closes
it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole

__all__ = ["Stray", "stray_brackets", "stray_quotes"]


@attrs.frozen
class Stray:
    """A mark that is out of balance."""

    #: Index of the paragraph.
    paragraph: int
    #: Offset of the mark in the paragraph's text, in code points.
    offset: int
    #: What is wrong with it, as the end of a sentence that begins with the mark.
    wrong: str
    #: Offset of the mark that opened what this one closes; `None` where that isn't the matter.
    opened: int | None = None


@attrs.define
class _Scan:
    """What the scan of one paragraph leaves."""

    #: Marks whose own form is wrong: offset, what is wrong, offset of the opening mark.
    wrong: list[tuple[int, str, int | None]] = attrs.field(factory=list)
    #: Opening marks that nothing closes, and closing marks that nothing opened, by offset.
    open: list[int] = attrs.field(factory=list)
    closing: list[int] = attrs.field(factory=list)
    #: The last mark of all.
    last: int = -1

    @property
    def faults(self) -> int:
        return len(self.wrong) + len(self.open) + len(self.closing)


_OPENERS: Final = ("“", "„", '"')
_MEASURED: Final = re.compile('[0-9]"')
_QUOTE: Final = re.compile('[“”„"]')
_Stack = list[tuple[str, int]]
_BEFORE_OPENING: Final = frozenset("([{<—–-/‘'“„…")
_BEHIND_CLOSING: Final = frozenset(".,;:!?)]}>—–-/’'”…")

_UNCLOSED: Final = "opens a quotation that nothing closes"
_UNOPENED: Final = "closes a quotation that nothing opens"


def stray_quotes(paragraphs: Sequence[Paragraph]) -> Iterator[Stray]:
    """The double quotation marks that are out of balance, in reading order.

    Apostrophes and single marks are never looked at, since the two can't be told apart; nor are the straight marks
    of a paragraph in which one stands behind a digit, where it may mean inches.
    """
    return _settle(paragraphs, _scan_quotes, _UNCLOSED, _UNOPENED, reopens=True)


def stray_brackets(paragraphs: Sequence[Paragraph]) -> Iterator[Stray]:
    """The brackets that are out of balance, in reading order; not those of list markers such as `1)`."""
    return _settle(
        paragraphs, _scan_brackets, "has no closing partner", "has no opening partner", reopens=False
    )


def _settle(
    paragraphs: Sequence[Paragraph],
    scan: Callable[[str], _Scan],
    unclosed: str,
    unopened: str,
    *,
    reopens: bool,
) -> Iterator[Stray]:
    strays: list[Stray] = []
    #: The mark that the paragraphs above left open, and that these may go on with.
    carried: Stray | None = None
    for index, paragraph in enumerate(paragraphs):
        found = scan(paragraph.text)
        if carried is not None:
            if reopens and paragraph.text.startswith(_OPENERS):
                carried = None
            elif found.closing:
                del found.closing[0]
                carried = None
            elif paragraph.role is not ParagraphRole.ITEM:
                strays.append(carried)
                carried = None
        strays += [Stray(index, *fault) for fault in found.wrong]
        strays += [Stray(index, offset, unopened) for offset in found.closing]
        unpaired = [Stray(index, offset, unclosed) for offset in found.open]
        # A quotation that runs on is open where its paragraph ends, with no other mark behind its own.
        if unpaired and (not reopens or unpaired[0].offset == found.last):
            if carried is not None:
                strays.append(carried)
            carried = unpaired.pop(0)
        strays += unpaired
    if carried is not None:
        strays.append(carried)
    return iter(sorted(strays, key=lambda stray: (stray.paragraph, stray.offset)))


def _scan_quotes(text: str) -> _Scan:
    scan = _Scan()
    stack: _Stack = []
    # Where one straight mark may stand for inches, which of the others are pairs can't be told.
    told = _MEASURED.search(text) is None
    for match in _QUOTE.finditer(text):
        mark, offset = match[0], match.start()
        opens, closes = _leans(text, offset)
        scan.last = offset
        if mark == '"':
            if told:
                _straight(scan, stack, offset, opens=opens, closes=closes)
        elif mark == "”":
            _closing(scan, stack, offset, opens=opens)
        elif closes:
            _turned(scan, stack, offset)
        else:
            stack.append((mark, offset))
    # A closing mark that opens was already found wrong.
    scan.open = [offset for mark, offset in stack if mark != "”"]
    return scan


def _straight(scan: _Scan, stack: _Stack, offset: int, *, opens: bool, closes: bool) -> None:
    top = stack[-1][0] if stack else None
    if top == '"' and not opens:
        stack.pop()
    elif not closes:
        stack.append(('"', offset))
    elif top is None:
        scan.closing.append(offset)
    else:
        _, opened = stack.pop()
        scan.wrong.append(
            (offset, "is a straight mark and closes a quotation that a curly one opens", opened)
        )


def _closing(scan: _Scan, stack: _Stack, offset: int, *, opens: bool) -> None:
    if stack:
        opener, opened = stack.pop()
        if opener == '"':
            scan.wrong.append((offset, "closes a quotation that a straight mark opens", opened))
    elif opens:
        scan.wrong.append((offset, "is a closing mark and opens a quotation", None))
        stack.append(("”", offset))
    else:
        scan.closing.append(offset)


def _turned(scan: _Scan, stack: _Stack, offset: int) -> None:
    """An opening mark where a quotation ends: right behind a low mark, as in German, and wrong else."""
    if not stack:
        scan.wrong.append((offset, "is an opening mark where a quotation ends", None))
        return
    opener, opened = stack.pop()
    if opener != "„":
        scan.wrong.append((offset, "is an opening mark and closes a quotation", opened))


def _leans(text: str, offset: int) -> tuple[bool, bool]:
    """Whether a mark stands where a quotation begins, or where one ends; in some places, neither."""
    before = text[offset - 1] if offset else " "
    behind = text[offset + 1] if offset + 1 < len(text) else " "
    opens = (
        not behind.isspace()
        and behind not in _BEHIND_CLOSING
        and (before.isspace() or before in _BEFORE_OPENING)
    )
    closes = not before.isspace() and before not in "([{" and (behind.isspace() or behind in _BEHIND_CLOSING)
    return opens, closes


_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "「": "」", "『": "』", "【": "】"}
_WIDE: Final = {"（": "(", "）": ")", "［": "[", "］": "]"}
_BRACKET: Final = re.compile(r"[()\[\]{}（）［］「」『』【】]")
#: The half of a bracket behind a list marker inside a sentence: `1)`, `a)`, `ii)`.
_MARKER: Final = re.compile(r"(?:^|(?<=[\s:;,—–]))(?:[0-9]{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?=[)）])")


def _scan_brackets(text: str) -> _Scan:
    if not _BRACKET.search(text):
        return _Scan()
    markers = {match.end() for match in _MARKER.finditer(text)}
    scan = _pair(text, markers, marked=False)
    if markers and scan.faults:
        # "(see note 1)" looks like a marker and isn't: whichever reading leaves fewer marks over is taken.
        scan = min(scan, _pair(text, markers, marked=True), key=lambda reading: reading.faults)
    return scan


def _pair(text: str, markers: set[int], *, marked: bool) -> _Scan:
    """Pair the brackets of a text; those of markers count only if `marked` and something is open."""
    scan = _Scan()
    stack: list[tuple[str, int]] = []
    depth: Counter[str] = Counter()
    for match in _BRACKET.finditer(text):
        offset = match.start()
        bracket = _WIDE.get(match[0], match[0])
        if offset in markers and not (marked and depth[bracket]):
            continue
        if bracket in _PAIRS:
            stack.append((_PAIRS[bracket], offset))
            depth[_PAIRS[bracket]] += 1
        elif not depth[bracket]:
            scan.closing.append(offset)
        else:
            closer = ""
            while closer != bracket:
                closer, opened = stack.pop()
                depth[closer] -= 1
                if closer != bracket:
                    scan.open.append(opened)
    scan.open = sorted([*scan.open, *(opened for _, opened in stack)])
    return scan
