"""The front end for plain text: lines to blocks.

A blank line ends a block, a marker opens one, and so does a line that stands further out than the marker above it.
Other line breaks are judged: a line that breaks off in mid-sentence goes on in the next one, and where the next word
would still have fitted on the line, its break was meant. Entries of a list that are run together on one line are
parted where there is no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.blocks import SURE_BULLETS, Block, Form, Marker, Page, as_letter, read_marker
from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH
from jasmine_record.parsing.grammar.fields import answering, behind_dashed_side, is_labelled, lists_people
from jasmine_record.parsing.grammar.mentions import (
    MentionKind,
    begins_as_office,
    read_before_office,
    read_mentions,
)
from jasmine_record.parsing.grammar.places import is_city
from jasmine_record.parsing.layout.bare import (
    is_edition,
    is_subtitle,
    is_symbol,
    names_body,
    names_kind_alone,
    names_kind_below,
    names_somebody,
)
from jasmine_record.parsing.layout.furniture import is_furniture, is_page_number, is_spaced_out
from jasmine_record.parsing.layout.head import (
    HAS_VERB,
    is_labelled_head,
    line_role,
    meeting_nouns,
    split_files,
)
from jasmine_record.parsing.layout.menus import is_menu_entry
from jasmine_record.parsing.lexicon import (
    country_names,
    demonyms,
    doubtful_country_names,
    fold,
    shown_somebody,
)

__all__ = ["ENDED", "join_lines", "read_lines", "read_plain", "split_entries"]

#: Lines longer than this are whole paragraphs, not lines that somebody's editor has wrapped.
_WIDEST_WRAP: Final = 120
#: How much shorter than the widest a line may be and still be full.
_RAGGED: Final = 20
#: Nobody wraps text narrower than this; shorter lines are lines of their own.
_NARROWEST_WRAP: Final = 50
#: A title that is at least as long may have been broken where its line ended.
_WRAPPED_TITLE: Final = 40
_LONGEST_TITLE: Final = 40
"""In words."""
#: In words: what is longer and breaks off without a full stop is no heading.
_LONGEST_HEADING: Final = 12
#: In words.
_SHORTEST_SENTENCE: Final = 7
_TAB: Final = 4
_LAST_WORDS: Final = 120
_LAST_WORD: Final = 16
"""Code points; a pattern for the end of a line tries every place before it."""
ENDED: Final = re.compile(r"[.:;!?。][”’\"')\]]*$")
"""How a line ends that doesn't break off."""
_ABBREVIATION: Final = re.compile(
    r"\b(?:H\.E|H\.R\.H|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Capt|Adm|Hon|Prof|Amb|Eng|Ing|Smt|Rev|St|No|Nos|vs|U\.S|U\.K|[A-Z])\.$"
)
_CONNECTED: Final = re.compile(r"(?:,|\b(?:and|or))$")
#: How the last entry but one of a list ends.
_BEFORE_LAST: Final = ("; and", "; or", "; and/or")
_UNFINISHED: Final = re.compile(
    r"(?:\w\s?[–—-]|\b(?:a|an|the|of|to|in|on|for|with|by|at|from|as|that|which|between|its|their|his|her)|\w['’]s|s['’])$"
)
#: Ends without which it can't match.
_MAY_BE_UNFINISHED: Final = (
    "–", "—", "-", "’", "'", "s", "a", "an", "the", "of", "to", "in", "on", "for", "with", "by", "at", "from", "that", "which",
    "between", "their", "her",
)  # fmt: skip
_MONTH: Final = re.compile(rf"\b(?:{MONTH_NAME})$")
_GOES_ON: Final = re.compile(r"(?:of|on|for|between|and|in|at|with|to|by|from|under|the)\b", re.IGNORECASE)
#: First words of the clauses of a declaration.
_CLAUSE: Final = re.compile(
    r"(?:We,|WE,|(?:(?:Do )?[Hh]ereby |HEREBY )?(?:[A-Z]{4,}|[A-Z][a-z]+ing|Have|Declare|Agree|Decide|Affirm|Reaffirm|Adopt"
    r"|Express|Commit|Resolve|Hereby|Aware|Mindful|Determined|Convinced|Guided|Inspired|Encouraged|Concerned)\b)"
)
_HYPHENATED: Final = re.compile(r"[^\W\d_]-$")
_SUSPENDED: Final = re.compile(r"(?:and|or|to)\b")
_WIDE: Final = re.compile(r"[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")
_RISKY_BULLETS: Final = frozenset("-–—―*·oоº°")
_RISKY_FORMS: Final = frozenset(
    {
        Form.NUMBER_DOT,
        Form.NUMBER_PAREN,
        Form.LETTER_DOT,
        Form.LETTER_PAREN,
        Form.CAPITAL_DOT,
        Form.CAPITAL_PAREN,
        Form.ROMAN_DOT,
        Form.ROMAN_CAPITAL_DOT,
        Form.ROMAN_PAREN,
        Form.WIDE_NUMBER,
    }
)


def read_plain(text: str) -> Page:
    r"""The page that a plain text is.

    Args:
        text: Source text, whose newlines are `\n`.
    """
    rows = _two_columns(text.split("\n"))
    return Page(blocks=read_lines(line for row in rows for line in _split_row(row)))


def _two_columns(rows: Sequence[str]) -> Sequence[str]:
    """The rows, with a letterhead in two columns read column by column: what a paper is on the left, how it is filed on the right."""
    first = next((place for place, row in enumerate(rows) if row.strip()), len(rows))
    last = next((place for place in range(first, len(rows)) if not rows[place].strip()), len(rows))
    columns = [_GAP.split(row.strip()) for row in rows[first : min(last, first + _MOST_OF_LETTERHEAD)]]
    pairs = [(cells[0], cells[1]) for cells in columns if len(cells) == 2]
    if len(pairs) < max(2, last - first) or not any(_FILED.match(right) for _, right in pairs):
        return rows
    filed = (line for _, right in pairs for line in (right, ""))
    return (*(left for left, _ in pairs), "", *filed, *rows[last:])


_MOST_OF_LETTERHEAD: Final = 8
"""Rows."""
#: How a registry files a paper: "OEA/Ser.K/V.14.1", "Original: Spanish", "Distr.: General".
_FILED: Final = re.compile(
    r"[A-Z]{2,}[\w.]*[/(][\w./()-]*\d|(?:Original|Distr(?:ibution)?\.?|Language) ?:", re.IGNORECASE
)


def _split_row(line: str) -> Sequence[str]:
    """The lines that a row makes: of a table, whose cells are parted by tabs as in what is copied from a page, or of a letterhead in columns."""
    if "\t" not in line:
        columns = _GAP.split(line.strip())
        if len(columns) > 2 and line.isupper():
            return columns
        entries = _WIDE_SPACE.split(line.strip()) if "   " in line else []
        return [part for entry in entries for part in (entry, "")] if _is_menu_row(entries) else (line,)
    cells = [cell.strip() for cell in line.strip().split("\t")]
    answer = answering(cells)
    if answer:
        return ("\t".join(cells[:answer]), "", cells[answer], "")
    # Behind a marker a tab only sets the text in.
    return ("", line, "") if len(cells) > 1 and all(cells) and not read_marker(line.strip()) else (line,)


#: Between the columns of a letterhead: "PORTS UNION          UNION DES PORTS          UNIÃO DOS PORTOS".
_GAP: Final = re.compile(r" {4,}")


#: Between the entries of a menu: "News   Spotlights   About   Contact".
_WIDE_SPACE: Final = re.compile(r" {3,}")
_FEWEST_ENTRIES: Final = 3
_LONGEST_ENTRY: Final = 5
"""In words."""


def _is_menu_row(entries: Sequence[str]) -> bool:
    """Whether columns of a line are the entries of a menu: a few words each, and some of them those of pages."""
    if len(entries) < _FEWEST_ENTRIES or any(len(entry.split()) > _LONGEST_ENTRY for entry in entries):
        return False
    return any(is_furniture(entry) for entry in entries)


def read_lines(lines: Iterable[str]) -> tuple[Block, ...]:
    """The blocks of lines of plain text, in which a blank line ends a block."""
    reader = _Reader()
    group: list[str] = []
    for line in lines:
        if line.strip():
            group.append(line)
        elif group:
            reader.read(group)
            group = []
    if group:
        reader.read(group)
    return tuple(_numbered(list(_mended(reader.blocks))))


#: Some houses number their paragraphs from the second on, and print the bare number.
_BARE_NUMBER: Final = re.compile(r"(?P<number>[1-9]\d?) (?=[A-ZÀ-Þ“\"‘])")
_SHORTEST_NUMBERED: Final = 8
"""In words."""


_SURELY_NUMBERED: Final = 3
_FIGURES: Final = frozenset({Form.NUMBER_DOT, Form.NUMBER_PAREN, Form.WIDE_NUMBER})


def _numbered(blocks: list[Block]) -> list[Block]:
    """The blocks, with bare numbers before sentences as their markers, where they count on from 1 or 2."""
    found: list[tuple[int, re.Match[str]]] = []
    for index, block in enumerate(blocks):
        match = _BARE_NUMBER.match(block.text) if block.marker is None else None
        # Once it is seen that they count, shorter ones do, too.
        shortest = _SHORTEST_NUMBERED if len(found) < _SURELY_NUMBERED else 3
        if match is None or block.text.count(" ") < shortest or not ENDED.search(block.text):
            continue
        wanted = (int(found[-1][1]["number"]) + 1,) if found else (1, 2)
        if int(match["number"]) in wanted and not _MONTH.search(
            block.text[match.end() :].split(maxsplit=1)[0]
        ):
            found.append((index, match))
    # Inside such paragraphs may stand lists of letters, bullets or Roman numbers, and none of figures.
    marked = {block.marker.form for block in blocks if block.marker}
    if len(found) > (2 if marked else 1) and marked.isdisjoint(_FIGURES):
        for index, match in found:
            number = match["number"]
            marker = Marker(number, Form.WIDE_NUMBER, int(number), number)
            blocks[index] = attrs.evolve(blocks[index], text=blocks[index].text[match.end() :], marker=marker)
    return blocks


def join_lines(lines: Iterable[str]) -> str:
    """One line of several: a space between them, but none inside a hyphenated word or between wide characters."""
    pieces: list[str] = []
    last = ""
    for line in lines:
        words = " ".join(line.split())
        if not words:
            continue
        if last:
            hyphenated = (
                last[-1] == "-"
                and _HYPHENATED.search(last)
                and words[0].isalpha()
                and not _SUSPENDED.match(words)
            )
            wide = _WIDE.match(last[-1]) and _WIDE.match(words[0])
            pieces.append("" if hyphenated or wide else " ")
        pieces.append(words)
        last = words
    return "".join(pieces)


@attrs.define
class _Open:
    """The block that is being read."""

    lines: list[str]
    marker: Marker | None
    indent: int
    words: int
    #: Whether it is a line of those present, below "Participants: ...".
    names: bool = False

    @property
    def tells(self) -> bool:
        """Whether it is a sentence that was wrapped: it has a verb above its last line, and more words than a heading."""
        return self.words > _LONGEST_HEADING and any(map(HAS_VERB.search, self.lines[-_MOST_CLAUSE:-1]))

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but a marker yet."""
        return self.marker is not None and len(self.lines) == 1 and self.lines[0] == self.marker.text


#: A letter, somebody's name and more of a headline: "P. Placeholder met"; or several letters: "P. O. Box 3".
_INITIAL: Final = re.compile(r"[B-Z]\. (?:[A-ZÀ-Þ][\w'’-]+ [a-z]|[A-ZÀ-Þ]\. )")


@attrs.define
class _Reader:
    blocks: list[Block] = attrs.field(factory=list)
    #: The last number of each form.
    counts: dict[Form, int] = attrs.field(factory=dict)
    #: The same by how far the marker is set in: a list inside another may count in the same form.
    counts_at: dict[tuple[Form, int], int] = attrs.field(factory=dict)
    #: Whether a line was read that can be the title.
    titled: bool = False
    #: Whether a sentence came to its end above.
    prose: bool = False

    def read(self, lines: list[str]) -> None:
        """Read a run of lines without a blank one between them."""
        rows = [(piece, _column(line)) for line in lines for piece in split_entries(" ".join(line.split()))]
        width = max(len(line.strip()) for line in lines)
        wraps = any(_is_wrapped(one[0], other[0]) for one, other in pairwise(rows))
        bullets = _bullet_counts(rows)
        block: _Open | None = None
        for place, (content, column) in enumerate(rows):
            bare = is_page_number(content) or is_subtitle(content)
            found = None if bare else read_marker(content)
            found = None if found and self._is_initial(found, content) else found
            runs_on = bool(found and block and self._runs_on(found, block, column))
            if runs_on or (
                found
                and block
                and not (
                    block.marker is None and _begins_clauses(block, found, rows[place : place + _MOST_CLAUSE])
                )
                and not self._opens(found, block, width, bullets, column)
            ):
                found = None
            names = block is not None and not found and _names_next(block, content)
            if (
                block
                and not found
                and not names
                and (runs_on or self._goes_on(block, rows[place : place + 2], width, wraps=wraps))
            ):
                block.lines.append(content)
                block.words += content.count(" ") + 1
                continue
            if block:
                self._close(block)
            block = _Open([content], found, column, content.count(" ") + 1, names=names)
            if found and found.number is not None:
                self.counts[found.form] = self.counts_at[found.form, column] = found.number
        if block:
            self._close(block)

    def _is_initial(self, marker: Marker, content: str) -> bool:
        """Whether a letter above the text is somebody's initial, and counts nothing: "P. Placeholder in Suva", where no "O." is before it."""
        if self.prose or not _INITIAL.match(content):
            return False
        readings = (marker, as_letter(marker))
        return not any(one and one.number in (1, self.counts.get(one.form, 0) + 1) for one in readings)

    def _close(self, block: _Open) -> None:
        text = join_lines(block.lines) if len(block.lines) > 1 else block.lines[0]
        if block.marker is not None:
            text = text.removeprefix(block.marker.text).lstrip()
        self.prose = self.prose or (
            block.words > _SHORTEST_SENTENCE and ENDED.search(text[-_LAST_WORDS:]) is not None
        )
        self.titled = self.titled or block.marker is not None or not _is_of_letterhead(text)
        self.blocks.append(Block(text=text, marker=block.marker, indent=block.indent))

    def _runs_on(self, marker: Marker, block: _Open, column: int) -> bool:
        """Whether the marker before one stands inside of a line above, so that the list is one of a sentence that was wrapped."""
        before = (marker.number or 0) - 1
        counted = self.counts.get(marker.form, 0), self.counts_at.get((marker.form, column), 0)
        if not marker.text.startswith("(") or before < 1 or before in counted:
            return False
        inside = (
            read_marker(line[found.start() : found.end() + 1])
            for line in block.lines[-_MOST_CLAUSE:]
            for found in _INSIDE.finditer(line)
        )
        return any(one and one.form is marker.form and one.number == before for one in inside)

    def _opens(self, marker: Marker, block: _Open, width: int, bullets: dict[str, int], column: int) -> bool:
        """Whether a marker at a line's begin is one, and not a number or dash of a sentence that was wrapped."""
        # How a line ends is told by its last words.
        previous = block.lines[-1][-_LAST_WORDS:]
        if block.is_bare:
            return True
        if marker.number is not None:
            before = self.counts.get(marker.form, 0), self.counts_at.get((marker.form, column), 0)
            counts_on = marker.number > 1 and marker.number - 1 in before
            if marker.number > 1 and not counts_on and f"{marker.number - 1}{marker.text[-1]} " in previous:
                return False
            if marker.form not in _RISKY_FORMS:
                return counts_on or marker.number == 1 or ENDED.search(previous) is not None
            if counts_on and previous.endswith(_BEFORE_LAST):
                return True
            last = previous[-_LAST_WORD:]
            ended = ENDED.search(previous)
            if _ABBREVIATION.search(last) if ended else (_is_unfinished(last) or _MONTH.search(last)):
                return False
            if counts_on or ended:
                return True
            if block.marker is None and not (self.prose or block.tells):
                return True
            wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and len(block.lines[-1]) > width - _RAGGED
            return not wrapped and not _CONNECTED.search(previous)
        if marker.text not in _RISKY_BULLETS or bullets.get(marker.text, 0) > 1:
            return True
        return not (_is_unfinished(previous) or _CONNECTED.search(previous))

    def _goes_on(self, block: _Open, rows: Sequence[tuple[str, int]], width: int, *, wraps: bool) -> bool:
        """Whether the first of these lines, which has no marker, goes on where the block has stopped."""
        (content, column), *below = rows
        # How a line ends is told by its last words.
        previous = block.lines[-1][-_LAST_WORDS:]
        if block.is_bare or _ends_house(previous, content):
            return True
        if (
            is_furniture(content)
            or is_labelled(content)
            or (not self.prose and (is_labelled_head(content) or _parts_menu(previous, content)))
            or _is_of_country(content)
            or _is_next_country(block, content)
            or _IN_BRACKETS.fullmatch(content)
            or _BETWEEN_DASHES.fullmatch(previous)
            or (
                block.marker is None
                and not block.tells
                and (_stands_alone(previous) or _is_house_of_two(block))
            )
        ):
            return False
        ended, lower = ENDED.search(previous) is not None, content[0].islower()
        last = previous[-_LAST_WORD:]
        if _is_unfinished(last) or (last.endswith(".") and _ABBREVIATION.search(last)):
            return True
        if previous.endswith((",", "and", "or")) and _CONNECTED.search(previous):
            return not (_is_clause(block.lines[0], content) or self._is_last_entry(block, content))
        # Numbers that are set flush right stand one further in where they have a digit less.
        if block.marker is not None and column < block.indent - 1 and (ended or not lower):
            return False
        if self._begins_anew(block, content) or (
            not ended and (_tells_of_one(block, content) or (not wraps and _is_sentence(previous, content)))
        ):
            return False
        if lower and (not ended or previous.endswith(".")):
            return True
        first_word = content.split(maxsplit=1)[0]
        if (
            not ended
            and block.words >= _LONGEST_HEADING
            and (block.marker is not None or self.prose or block.tells)
        ):
            # Where the next word would have fitted with ease, the break was meant.
            return width <= _WIDEST_WRAP and len(block.lines[-1]) + len(first_word) > width - _RAGGED
        # Below a letterhead, too, lines in capitals with words for meetings are the title.
        shown = previous.isupper() and content.isupper() and meeting_nouns().search(" ".join(block.lines))
        titles = not self.titled or (shown and not self.prose)
        if not ended and titles and block.marker is None and _continues_title(previous, content):
            if not _GOES_ON.match(content) and any(read_marker(line) for line, _ in below):
                return False
            return block.words < _LONGEST_TITLE
        if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or (ended and not (wraps or block.tells)):
            return False
        if ended and len(content) < width / 2 and not (ENDED.search(content) or HAS_VERB.search(content)):
            return _is_unfinished(content)
        return len(previous) + 1 + len(first_word) > width

    def _is_last_entry(self, block: _Open, content: str) -> bool:
        """Whether a line behind "; and" is the last of a list, each of whose other lines ends in a semicolon."""
        listed = bool(self.blocks) and self.blocks[-1].text.endswith(";") and block.marker is None
        return listed and content[0].isupper() and block.lines[-1].endswith(_BEFORE_LAST)

    def _begins_anew(self, block: _Open, content: str) -> bool:
        """Whether a line is one by itself, by what it is or by what it follows."""
        previous = block.lines[-1][-_LAST_WORDS:]
        return (
            line_role(content) is not None
            or is_subtitle(content)
            or is_symbol(content)
            or is_symbol(previous)
            or _are_two_people(previous, content)
            or _are_of_side(previous, content)
            or (
                not (self.prose or block.tells)
                and (
                    (_is_place(content) and not is_city(f"{previous.rpartition(' ')[2]} {content}"))
                    or _is_document_of_place(content)
                    or _opens_with_place_and_day(content)
                    or names_somebody(previous)
                    or names_kind_below(content)
                    or _is_heading_in_capitals(previous, content)
                    or _names_again(previous, content)
                    or (names_kind_alone(previous) and _opens_name(content))
                )
            )
        )


def _names_again(previous: str, content: str) -> bool:
    """Whether a line tells by itself which meeting it was, below one that names it: "Ports Ministers' Meeting", "2024 Ports Ministers' Meeting"."""
    counted = _COUNTED_MEETING.match(content) is not None
    return counted and all(map(meeting_nouns().search, (previous, content)))


def _is_heading_in_capitals(previous: str, content: str) -> bool:
    """Whether a line in capitals, which are more than letters that stand for a name, is below one that isn't: "Council of Ports", "INFORMATION"."""
    if not content.isupper() or max(map(len, content.split())) <= _LONGEST_LETTERS:
        return False
    words = previous.split()
    return 2 * sum(word.isupper() for word in words) < len(words)


_LONGEST_LETTERS: Final = 8


def _ends_house(previous: str, content: str) -> bool:
    """Whether a line ends the name of a house: its state, or "of the Republic of Fiji" below "Ministry of Ports"."""
    if fold(content) not in country_names() and not _OF_HOUSE.match(content):
        return False
    return line_role(previous) is ParagraphRole.PUBLISHER and (
        not _OF_HOUSE.match(content) or line_role(f"{previous} {content}") is ParagraphRole.PUBLISHER
    )


def _is_house_of_two(block: _Open) -> bool:
    """Whether a block is the name of a house that went on in a second line."""
    return (
        len(block.lines) > 1
        and _OF_HOUSE.match(block.lines[-1]) is not None
        and line_role(" ".join(block.lines)) is ParagraphRole.PUBLISHER
    )


_OF_HOUSE: Final = re.compile(r"(?:of|for|and) (?=(?:the )?[A-Z])|(?:OF|FOR|AND) (?=[A-Z])")


def _parts_menu(previous: str, content: str) -> bool:
    """Whether two lines are entries of a menu, of which at least one has what all menus have."""
    if not (is_menu_entry(content) or is_menu_entry(previous)):
        return False
    words = max(previous.count(" "), content.count(" "))
    # "Ports and" above "Environment", or "Ports Forum on Trade," above "Health", is a title that was wrapped.
    return (
        words < _LONGEST_ENTRY
        and not _is_unfinished(previous[-_LAST_WORD:])
        and not previous.endswith((",", "and", "or"))
    )


#: A marker inside a line: "pillars: (i) fees".
_INSIDE: Final = re.compile(r"(?<=[:;,.d] )\((?:[ivx]{1,5}|[a-z]|\d{1,2})\) ")


def _begins_clauses(block: _Open, marker: Marker, rows: Sequence[tuple[str, int]]) -> bool:
    """Whether the first of these lines opens numbered clauses below who says them: "The Ministers, | 1. WELCOMING ...; | 2. NOTING"."""
    if marker.number != 1 or not _SUBJECT_ALONE.fullmatch(" ".join(block.lines[-1:])[-_LAST_WORDS:]):
        return False
    second = (read_marker(content) for content, _ in rows[1:])
    counted = any(other and other.form is marker.form and other.number == 2 for other in second)
    words = rows[0][0][len(marker.text) :].lstrip()
    return counted and words[:1].isupper()


_MOST_CLAUSE: Final = 12
"""Lines that the first of several clauses may have."""
#: Who says what stands below: "The Ministers,", "We, the Ministers of Ports,".
_SUBJECT_ALONE: Final = re.compile(r"(?:(?:We|WE), )?(?:[Tt]he|THE) [\w ’'-]{3,80},")


def _are_two_people(previous: str, content: str) -> bool:
    """Whether two lines are each a person with an office, as lists of those present have them."""
    return all(
        ", " in line
        and not ENDED.search(line)
        and (
            [one.kind for one in read_mentions(line, 0, len(line))] == [MentionKind.PERSON]
            or read_before_office(line, 0, len(line)) is not None
        )
        for line in (previous, content)
    )


#: What the text is, below its title: "- Results -".
_BETWEEN_DASHES: Final = re.compile(r"[–—-] ?[A-Z][^–—-]{2,60} ?[–—-]")
#: The side of those in a line, in brackets before them: "(Fiji) Minister Placeholder Alpha".
_SIDE_BEFORE: Final = re.compile(r"[(（<【\[][A-ZÀ-Þ][^()（）<>【】\[\]]{1,40}[)）>】\]][:：]? ?(?=[A-ZÀ-Þ])")


def _are_of_side(previous: str, content: str) -> bool:
    """Whether a line is an office by itself below somebody of a side: "(Fiji) Minister Placeholder Alpha" and "Director of Ports"."""
    side = _SIDE_BEFORE.match(previous)
    if side is None or ENDED.search(previous) or ENDED.search(content) or not begins_as_office(content):
        return False
    found = read_mentions(previous, side.end(), len(previous))
    return [one.kind for one in found] == [MentionKind.PERSON] and found[0].role is not None


def _tells_of_one(block: _Open, content: str) -> bool:
    """Whether a line is a sentence below an entry that is nobody but somebody of a country: "(1) Mr. Alpha, Minister of Fiji"."""
    entry = " ".join(block.lines).removeprefix(block.marker.text if block.marker else "").lstrip()
    if block.marker is None or len(entry) > _LAST_WORDS or ", " not in entry or not content.endswith("."):
        return False
    if not content[0].isupper() or HAS_VERB.search(content) is None:
        return False
    who = read_mentions(entry, 0, len(entry))
    one = len(who) == 1 and who[0].kind is MentionKind.PERSON
    return one and who[0].country_span is not None and who[0].country_span[1] == len(entry)


def _is_sentence(previous: str, content: str) -> bool:
    """Whether a line is a whole sentence, and the one above breaks off where none can go on."""
    return (
        _SENTENCE.match(content) is not None
        and HAS_VERB.search(content) is not None
        and (not previous.endswith(("ed", "met", "with")) or _PASSIVE.search(previous) is not None)
    )


#: What no object can follow: "Two plans were signed".
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|be|is|are) (?:\w+ )?\w+ed$")


def _names_next(block: _Open, content: str) -> bool:
    """Whether a line below "Participants: A" names B, a line each."""
    first = block.lines[0]
    first = first[len(block.marker.text) :].lstrip() if block.marker else first
    previous = block.lines[-1][-_LAST_WORDS:]
    return (
        (block.names or lists_people(first))
        and ";" not in first
        and content[0].isupper()
        and " " in content
        and not previous.endswith((",", " and", " or", "-"))
        and not _is_unfinished(previous[-_LAST_WORD:])
    )


def _is_wrapped(line: str, following: str) -> bool:
    """Whether two lines show that lines are broken to fit a width."""
    return following[0].islower() and not ENDED.search(line) and read_marker(following) is None


def _is_unfinished(words: str) -> bool:
    """Whether words break off in mid-sentence: behind an article, a preposition, a dash, or somebody who owns something."""
    if words.isupper():
        words = words.lower()
    return words.endswith(_MAY_BE_UNFINISHED) and _UNFINISHED.search(words) is not None


def _stands_alone(line: str) -> bool:
    return line_role(line) is not None or is_furniture(line)


def _is_next_country(block: _Open, content: str) -> bool:
    """Whether a country alone stands above its people, below somebody's office: "Director of Ports, Ministry of Trade" and "Jordan"."""
    previous = block.lines[-1][-_LAST_WORDS:]
    if block.marker is not None or len(block.lines) > 1 or previous.endswith(",") or _is_unfinished(previous):
        return False
    if fold(content) not in country_names() and fold(content) not in doubtful_country_names():
        return False
    return begins_as_office(previous) and not ENDED.search(previous)


def _is_of_letterhead(line: str) -> bool:
    """Whether a line above the title is none of it: furniture, a house, the number of the document."""
    return _stands_alone(line) or is_spaced_out(line) or is_symbol(line) or names_body(line)


def _is_of_country(line: str) -> bool:
    """Whether a line begins with a country or a side and a colon, as lists of those present do."""
    country, colon, behind = line[:_LONGEST_COUNTRY].partition(": ")
    side = _SIDE.fullmatch(country) if colon and behind else None
    marked = _MARKED_SIDE.match(line)
    dashed = behind_dashed_side(line)
    if dashed:
        return shown_somebody().match(line, dashed) is not None or _is_person(line, dashed)
    nation = fold(marked["side"]).removesuffix(" side") if marked else ""
    if nation in country_names() or nation in demonyms():
        return True
    return bool(colon) and bool(behind) and (side is not None or fold(country) in country_names())


def _is_person(line: str, start: int) -> bool:
    """Whether the rest of a line is a person by name and office: "Fiji – | Placeholder Alpha, Minister of Ports"."""
    named = read_mentions(line, start, len(line)) if ", " in line[start:] else ()
    return [one.kind for one in named] == [MentionKind.PERSON]


#: What a list calls a part of its entries: "[Fiji]".
_IN_BRACKETS: Final = re.compile(r"\[[^\[\]]{2,60}\]|【[^【】]{2,60}】|[<＜〈][^<>＜＞〈〉]{2,60}[>＞〉]")
#: A side before its people: "[Fiji] Minister Placeholder; others"
_MARKED_SIDE: Final = re.compile(
    r"[\[【(（<＜](?P<side>[A-ZÀ-Þ][^()（）<>＜＞【】\[\]]{2,40})[\]】)）>＞] ?(?=[A-ZÀ-Þ])"
)
#: "Fijian side", "(Lao side)"
_SIDE: Final = re.compile(r"[(（]?[A-Z][\w.-]+ [Ss]ide[)）]?")


_LONGEST_COUNTRY: Final = 60


def _is_place(line: str) -> bool:
    """Whether a line is a city and its country, or a city, and no more, as heads have it below the title."""
    line = _HOW_BEHIND.sub("", line)
    city, comma, country = line.rpartition(", ")
    if not comma:
        # "Suva - Republic of Fiji"
        before, dash, behind = line.partition(" - ")
        return is_city(line) or (bool(dash) and is_city(before) and fold(behind) in country_names())
    if fold(country.removeprefix("the ")) not in country_names():
        return False
    return "," not in city or (
        _CITY_AND_PART.fullmatch(city) is not None
        and not any(fold(piece) in country_names() for piece in city.split(", "))
    )


#: How they met, behind where: "Suva, Fiji (hybrid)".
_HOW_BEHIND: Final = re.compile(r" \((?i:hybrid|virtual|online)(?: format)?\)$")
#: A city and the part of the country where it lies: "Savusavu, Vanua Levu".
_CITY_AND_PART: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}, [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}"
)


def _opens_name(content: str) -> bool:
    """Whether a line below the kind of a document begins a name, and doesn't say of what the document is: "ON SAFE PORTS"."""
    return (
        (content[0].isupper() or content[0].isdigit())
        and not _GOES_ON.match(content)
        and not is_labelled_head(content)
    )


def _is_document_of_place(line: str) -> bool:
    """Whether a line names the document by the city where it was made: "Suva Communiqué, 3 May 2022"."""
    document = _OF_PLACE.fullmatch(line)
    return document is not None and is_city(document["city"])


#: What a document of ministers is called by the city, perhaps with its day behind.
_OF_PLACE: Final = re.compile(
    r"(?:The )?(?P<city>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}) (?i:communiqu[eé]|declaration|statement|consensus)(?:, .{6,30})?"
)


#: Where and when a text was told, before what kind of text it is: "Suva, 3 May 2022 – transcript".
_PLACE_AND_DAY: Final = re.compile(
    rf"(?P<city>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){{0,2}}), {DAY_OF_MONTH}(?<=\d{{4}}) [–—|-] "
)


def _opens_with_place_and_day(line: str) -> bool:
    """Whether a line begins with a city and a day, as none does that goes on with a title."""
    opened = _PLACE_AND_DAY.match(line)
    return opened is not None and is_city(opened["city"])


def _is_clause(first: str, content: str) -> bool:
    """Whether a line opens the next clause of a declaration whose clauses open with a verb and end in a comma."""
    return bool(_CLAUSE.match(first) and _CLAUSE.match(content))


#: A whole sentence, which no line that breaks off goes on with.
_SENTENCE: Final = re.compile(
    r"(?:The|This|These|In|On|At|Both|Also|He|She|They|It|Participants?|Representatives?) .{20,}[.]$"
)
#: Who says what the title is the name of.
_BYLINE: Final = re.compile(
    r"By (?:the )?(?:Rt |Right )?(?:Hon\b|H\.E|Mr|Ms|Mrs|Dr|Minister|Deputy|Prime|President|Premier|Senator|Secretary|Ambassador|Governor)"
)


#: A body whose meetings are counted, and the meeting on a line of its own: "18TH PORTS FORUM", "INTER-SESSIONAL MEETING ON PILOTS".
_COUNTED_BODY: Final = re.compile(
    r"(?:the )?(?:\d{1,3}|[a-z-]+)(?:st|nd|rd|th) .{3,80} (?:forum|council|commission|committee)$",
    re.IGNORECASE,
)
_ITS_MEETING: Final = re.compile(r"(?:[A-Z][\w-]* ){0,3}(?:meeting|session|retreat)\b", re.IGNORECASE)


#: How a line begins that tells by itself which meeting it was: "12th Ports Meeting", "2024 Ports Meeting".
_COUNTED_MEETING: Final = re.compile(r"(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) [A-Z]")
#: One word in capitals.
_LETTERS: Final = re.compile(r"[A-Z]{2,8}")


def _continues_title(previous: str, content: str) -> bool:
    """Whether the second of two lines above a text goes on with the title that the first begins."""
    if ENDED.search(content) or HAS_VERB.search(content) or _BYLINE.match(content):
        return False
    if is_edition(content):
        return False
    if _LETTERS.fullmatch(previous) and content[0].isupper() and not content.isupper():
        # "MOP" above "The 9th Ports Forum" is whose page it is.
        return False
    if _COUNTED_BODY.match(previous) and _ITS_MEETING.match(content):
        return True
    long = content.count(" ") > _LONGEST_HEADING
    if _GOES_ON.match(content) and (
        not long or content[0].islower() or (content.isupper() and previous.isupper())
    ):
        return True
    if previous.count(" ") < 2 or long or is_spaced_out(previous):
        return False
    broken = len(previous) >= _WRAPPED_TITLE and len(content) <= len(previous) + 10
    return broken or not meeting_nouns().search(previous)


def _bullet_counts(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for content, _ in rows:
        if content[0] in _RISKY_BULLETS and content[1:2] == " ":
            counts[content[0]] = counts.get(content[0], 0) + 1
    return counts


def _column(line: str) -> int:
    expanded = line[: len(line) - len(line.lstrip())].expandtabs(_TAB)
    return len(expanded)


def _mended(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those joined that a blank line parts in mid-sentence, or from their marker."""
    open_block: Block | None = None
    pieces: list[str] = []
    for block in blocks:
        if open_block and _is_torn(open_block, pieces, block):
            pieces.append(block.text)
            continue
        if open_block:
            yield _joined(open_block, pieces)
        open_block, pieces = block, [block.text]
    if open_block:
        yield _joined(open_block, pieces)


def _joined(block: Block, pieces: Sequence[str]) -> Block:
    """The block with what was torn off from it."""
    return attrs.evolve(block, text=join_lines(pieces)) if len(pieces) > 1 else block


def _is_torn(block: Block, pieces: list[str], following: Block) -> bool:
    """Whether a block that follows a blank line goes on with the sentence above it."""
    text = pieces[-1]
    if following.marker is not None:
        return False
    if names_kind_alone(text) and following.text[0].islower() and _GOES_ON.match(following.text):
        # "Joint Communiqué | on the results of the meeting"
        return True
    if block.marker is not None and not any(pieces):
        return not _stands_alone(following.text)
    if text.count(" ") < 4 or ENDED.search(text[-_LAST_WORDS:]):
        return False
    if not (_is_unfinished(text[-_LAST_WORD:]) or following.text[0].islower()) or _ADOPTED.match(
        following.text
    ):
        return False
    if text.endswith(",") and _PREAMBULAR.fullmatch(following.text):
        return False
    return not _stands_alone(following.text) and (block.marker is not None or not _stands_alone(text))


#: A clause of the preamble, behind who declares: "We, the Ministers, meeting in Suva, | recalling the Treaty;".
_PREAMBULAR: Final = re.compile(r"[a-z]+ing [^;]+;(?: and)?", re.DOTALL)
#: What stands below the title of a declaration: where and when it was adopted.
_ADOPTED: Final = re.compile(
    r"\(?(?:adopted|agreed|done|issued|signed|released|endorsed|held) (?:at|on|in|by)\b"
)
_INLINE_BULLET: Final = re.compile(rf"(?P<bullet>[{SURE_BULLETS}])(?<=[.:;] .) ?(?=\w)")
_SECOND_MARKER: Final = re.compile(r"(?P<first>\d{1,2}\.) (?P<second>\((?:1|i|a)\)|1\)|①) ?(?=\S)")


def split_entries(line: str) -> list[str]:
    """The entries of lists that are run together on one line, where there is no doubt; else the line alone.

    Args:
        line: With its white space folded.
    """
    marker = read_marker(line)
    pieces = _split_at(line, marker.text) if marker and marker.form is Form.BULLET else [line]
    if len(pieces) == 1:
        pieces = _split_inside(line)
    return [*pieces[:-1], *split_files(pieces[-1])]


def _split_inside(line: str) -> list[str]:
    """A line and the entries that its words open, or that begin with the marker of its second level."""
    inline = _INLINE_BULLET.search(line, 1)
    if inline:
        return [line[: inline.start()].rstrip(), *_split_at(line[inline.start() :], inline["bullet"])]
    second = _SECOND_MARKER.match(line)
    if second is None:
        return [line]
    following = second["second"].replace("1", "2").replace("i", "ii").replace("a", "b").replace("①", "②")
    return [line] if following in line else [second["first"], line[second.start("second") :]]


def _split_at(line: str, bullet: str) -> list[str]:
    parts = [part.strip() for part in line[len(bullet) :].split(f" {bullet} ")]
    if len(parts) < 2 or not all(parts):
        return [line]
    sure = bullet in SURE_BULLETS or bullet in "oоº°" or all(part[-1] in ".;" for part in parts[:-1])
    if not sure and (len(parts) < 3 or not all(part[0].isupper() for part in parts)):
        return [line]
    return [f"{bullet} {part}" for part in parts]
