"""What each block is for: head, running text, heading, entry of a list, or the page's furniture.

A line is judged by itself first (`lines`), then by where it stands. The head reaches down to the first running text
or entry (`title`). Running text above the first entry is the lead where the entries are the text, and not a list in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Final

import attrs

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.blocks import Block, Form
from jasmine_record.parsing.grammar.fields import is_labelled, opens_contacts
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.grammar.verbs import reported
from jasmine_record.parsing.layout.foot import is_signed
from jasmine_record.parsing.layout.furniture import closes_text
from jasmine_record.parsing.layout.head import (
    HAS_VERB,
    is_attachment_label,
    is_labelled_head,
    line_role,
)
from jasmine_record.parsing.layout.lines import (
    CLAUSE,
    CLOSING,
    ENDED,
    Line,
    is_finished_by,
    is_heading_like,
    labels_attachment,
    look,
    says_who_did,
)
from jasmine_record.parsing.layout.menus import menu_end
from jasmine_record.parsing.layout.title import find_known, head_roles, may_be_name
from jasmine_record.parsing.lexicon import fold, shown_somebody, table

__all__ = ["read_roles"]

_SENTENCE: Final = re.compile(r"[.。:][”“’\"')\]]*$")
_MOST_LEADS: Final = 3
_BELOW: Final = frozenset(
    {ParagraphRole.NOTE, ParagraphRole.LINK, ParagraphRole.ATTACHMENT, ParagraphRole.OTHER}
)
"""Roles that a line has by itself, wherever it stands."""


def read_roles(blocks: Sequence[Block], title: str | None = None) -> list[ParagraphRole]:
    """The role of each block; entries of lists are `BODY` or `HEADING` until their level is known.

    Args:
        blocks: Of the whole page.
        title: What the page's metadata call it.
    """
    lines = _with_dated_bullets([look(block) for block in blocks])
    menu = menu_end(lines)
    known = find_known(lines[:menu], title)
    # A title that the metadata give is no entry of a menu, whatever stands below it.
    menu = menu if known is None else known
    start = menu + _text_start(lines[menu:])
    roles = [
        *(line.role or ParagraphRole.OTHER for line in lines[:menu]),
        *head_roles(lines[menu:start], lines[start:], title, below_menu=menu > 0),
        *_text_roles(lines, start),
    ]
    _mark_notes(lines, roles)
    _mark_references(lines, roles)
    _mark_attachments(lines, roles, start)
    _mark_items(lines, roles, start)
    _mark_closing(lines, roles, start)
    _mark_leads(lines, roles)
    return roles


#: A list that tells of the page is no longer than this.
_MOST_DATING: Final = 4
_DATING: Final = frozenset({ParagraphRole.DATE, ParagraphRole.PUBLISHER, ParagraphRole.OTHER})


def _with_dated_bullets(lines: list[Line]) -> list[Line]:
    """The lines, and those of a list that tells no more than day and house of the page as what they tell: "• 3 May 2022", "• Ministry of Ports"."""
    for is_list, places in groupby(range(len(lines)), lambda place: _is_bullet(lines[place])):
        entries = list(places)
        if not is_list or len(entries) > _MOST_DATING:
            continue
        roles = [lines[place].role or line_role(lines[place].block.text) for place in entries]
        if roles.count(ParagraphRole.DATE) == 1 and all(role in _DATING for role in roles):
            for place, role in zip(entries, roles, strict=True):
                lines[place] = attrs.evolve(lines[place], role=role)
    return lines


def _is_bullet(line: Line) -> bool:
    return line.block.marker is not None and line.block.marker.form is Form.BULLET


def _text_start(lines: Sequence[Line]) -> int:
    """Where the head ends: at the first running text or the first entry of a list that isn't a menu's."""
    seen = 0
    labels = [index for index, line in enumerate(lines) if labels_attachment(line)]
    for index, line in enumerate(lines):
        if line.block.marker is None:
            if line.role is not None:
                if seen and len(labels) > 1 and index == labels[0]:
                    # What stands below it is the head of the attachment, and not the page's.
                    return index
                continue
            if seen and _is_standfirst(lines, index):
                continue
            if line.is_running and not _is_dotted_title(lines, index):
                return index
            if _opens_list(lines, index):
                return index
            if seen and _is_above_people(lines, index):
                return index
            told = seen and HAS_VERB.search(line.block.text) and not _is_above_role(lines, index)
            if told and not _is_headline(lines, index):
                return index
            seen += 1
        elif line.role is None and (line.counts or not _is_menu(lines, index)):
            return index
    return len(lines)


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    """Whether a line right below the day tells what happened, and nothing above it but what a house is called: "Nordic Ports Cooperation | 3 May 2022 | Ministers met in Suva"."""
    above = [line.block.text for line in lines[:index] if line.role is None and line.block.marker is None]
    below = lines[index + 1 : index + 2]
    return (
        index > 0
        and lines[index - 1].role is ParagraphRole.DATE
        and bool(below and below[0].is_running)
        and ENDED.search(lines[index].block.text) is None
        and all(map(may_be_name, above))
    )


def _opens_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line with a verb is no title, since it is finished by the list below it."""
    text, below = lines[index].block.text, lines[index + 1 : index + 2]
    return bool(below) and HAS_VERB.search(text) is not None and is_finished_by(text, below[0].block)


def _is_above_people(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the label of a list of those who were there, in which the name of a body tells no publisher."""
    label = fold(lines[index].block.text.rstrip(":： "))
    below = next((line for line in lines[index + 1 : index + 2]), None)
    return label in table("meetings")["labels"]["people"] and below is not None and not below.is_running


def _is_dotted_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a first line is a title, though it ends in a full stop."""
    text = lines[index].block.text
    told = HAS_VERB.search(text) or _IRREGULAR.search(text)
    short = len(text) <= 300 and text.endswith(".") and not told
    before = all(line.role is not None for line in lines[:index])
    return short and before and _is_above_role(lines, index) and bool(title_nouns().search(text))


#: Verbs of sentences that headlines have as participles: "paid a visit", "held talks", but not "Meeting held in Suva."
_IRREGULAR: Final = re.compile(
    r"\b(?:began|held|led|paid|sent) (?:an?|the|his|her|their|its|talks|consultations|discussions)\b"
)


def _is_standfirst(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands below the title and right above lines of the head that say by a label what they are."""
    if not lines[index].is_running or index + 1 >= len(lines):
        return False
    below, text = lines[index + 1], lines[index + 2 :]
    labelled = below.block.marker is None and is_labelled_head(below.block.text)
    return labelled and any(line.is_running or line.counts for line in text)


def _is_above_role(lines: Sequence[Line], index: int) -> bool:
    """Whether a date or a publisher stands within the next three lines."""
    return any(line.role in CLOSING for line in lines[index + 1 : index + 4])


def _is_menu(lines: Sequence[Line], index: int) -> bool:
    """Whether a bullet belongs to a menu above the text: a few words each, and a date line below them."""
    if len(lines[index].block.text.split()) > 5 or ENDED.search(lines[index].block.text):
        return False
    if any(line.block.marker is None and line.role is None and line.is_short for line in lines[:index][-3:]):
        return False
    below = lines[index : index + 60]
    end = next((i for i, line in enumerate(below) if line.counts or line.is_running), len(below))
    return any(line.role in CLOSING for line in below[:end])


def _text_roles(lines: Sequence[Line], start: int) -> list[ParagraphRole]:
    roles: list[ParagraphRole] = []
    closed = False
    for index in range(start, len(lines)):
        line = lines[index]
        block = line.block
        if block.marker is None and closes_text(block.text) and _is_last_text(lines, index):
            closed = True
        if closed:
            role = line.role if line.role and line.role in _BELOW else ParagraphRole.OTHER
        elif line.role and line.role in _BELOW:
            role = line.role
            if role is ParagraphRole.ATTACHMENT and is_attachment_label(block.text):
                role = _attachment_role(lines, index)
        elif block.marker is not None:
            heading = is_heading_like(block) and (line.counts or block.heading is not None)
            role = ParagraphRole.HEADING if heading and _holds_more(lines, index) else ParagraphRole.BODY
        else:
            heading = is_heading_like(block) and line.role is not ParagraphRole.DATE
            heading = heading and not _begins_list(lines, index)
            role = ParagraphRole.HEADING if heading else ParagraphRole.BODY
        roles.append(role)
    return roles


def _begins_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the beginning of what each entry of the list below it says."""
    text, below = lines[index].block.text, lines[index + 1 : index + 2]
    return bool(below) and says_who_did(text) and is_finished_by(text, below[0].block)


def _is_last_text(lines: Sequence[Line], index: int) -> bool:
    """Whether no entry of a list with a sentence in it follows."""
    return not any(line.counts and ENDED.search(line.block.text) for line in lines[index + 1 : index + 40])


def _attachment_role(lines: Sequence[Line], index: int) -> ParagraphRole:
    """A line that says "(attachment 2)" above more text is the heading of that text."""
    below = lines[index + 1 : index + 12]
    follows = any(line.is_running or (line.counts and ENDED.search(line.block.text)) for line in below)
    return ParagraphRole.HEADING if follows else ParagraphRole.ATTACHMENT


def _holds_more(lines: Sequence[Line], index: int) -> bool:
    """Whether what follows a labelled line stands inside it, so that the line is a heading."""
    block = lines[index].block
    if block.heading is not None:
        return True
    below = next((line for line in lines[index + 1 : index + 4] if line.role is None), None)
    if block.marker is None or below is None:
        return False
    after = below.block.marker
    if after is None:
        return True
    if after.form is Form.BULLET or after.number == 1:
        return True
    # Headings between entries that count on through them.
    return (
        after.form is not block.marker.form
        and after.number is not None
        and bool(ENDED.search(below.block.text))
    )


def _mark_notes(lines: Sequence[Line], roles: list[ParagraphRole]) -> None:
    """A single entry behind an asterisk is a note; several are a list."""
    for index, line in enumerate(lines):
        if (
            line.block.marker is None
            or line.block.marker.text != "*"
            or roles[index] is not ParagraphRole.BODY
        ):
            continue
        near = (*lines[max(index - 3, 0) : index], *lines[index + 1 : index + 4])
        if not any(other.block.marker is not None and other.block.marker.text == "*" for other in near):
            roles[index] = ParagraphRole.NOTE


#: Above what a house adds for those who don't know something: "(Reference) The Placeholder Dialogue". Not "(Reference) Participants".
_REFERENCE: Final = re.compile(
    r"[(\[【]References?[)\]】]:? (?=\S)(?!.*\b(?:[Pp]articipants|[Aa]ttend\w+|[Mm]embers|[Dd]elegat\w+|[Ss]peakers)\b)"
)


def _mark_references(lines: Sequence[Line], roles: list[ParagraphRole]) -> None:
    """What stands below the name of something as a reference tells what that is, and nothing of the meeting."""
    for index, line in enumerate(lines):
        if roles[index] is not ParagraphRole.HEADING or _REFERENCE.match(line.block.text) is None:
            continue
        below = index + 1
        while below < len(lines) and roles[below] is ParagraphRole.BODY and lines[below].block.marker is None:
            roles[below] = ParagraphRole.NOTE
            below += 1


#: Above the names of what is attached.
_ATTACHED: Final = re.compile(
    r"[(\[]?(?:(?:List of )?(?:Attach(?:ed )?(?:documents|files)|Attachments?)|Annexes|Appendices|Enclosures?)[)\]]? ?[:：]?",
    re.IGNORECASE,
)


def _mark_attachments(lines: Sequence[Line], roles: list[ParagraphRole], start: int) -> None:
    """The names below "Attachments:" at the end of a text are those of attachments, and no list of the paragraph above."""
    for index in range(start, len(lines)):
        if lines[index].block.marker or not _ATTACHED.fullmatch(lines[index].block.text):
            continue
        below = range(index + 1, len(lines))
        end = next((i for i in below if lines[i].role is not None or not lines[i].block.text), len(lines))
        names = range(index + 1, end)
        if names and all(_may_be_attached(lines[i].block) for i in names):
            roles[index] = ParagraphRole.OTHER
            roles[index + 1 : end] = [ParagraphRole.ATTACHMENT] * len(names)


def _may_be_attached(block: Block) -> bool:
    """Whether a line may be the name of a paper; somebody's, or "List of participants", is that of a list in the annex itself."""
    return (
        is_heading_like(block) and not is_labelled(block.text) and shown_somebody().match(block.text) is None
    )


def _mark_items(lines: Sequence[Line], roles: list[ParagraphRole], start: int) -> None:
    """Several lines right below a colon are a list, though nothing marks its entries: short ones, or such as semicolons end."""
    index = start
    while index < len(lines):
        announced = roles[index] is ParagraphRole.BODY and lines[index].block.text.endswith(":")
        index += 1
        end = index
        while announced and end < len(lines) and _is_bare_entry(lines[end], roles[end]):
            if end > index and _is_next_title(lines[end].block.text, lines[index].block.text):
                break
            end += 1
        if (
            index < end < len(lines)
            and _is_last_entry(lines[end - 1], lines[end], roles[end])
            and not _is_next_title(lines[end].block.text, lines[index].block.text)
        ):
            end += 1
        if end > index + 1:
            roles[index:end] = [ParagraphRole.ITEM] * (end - index)
        index = max(index, end)


def _is_next_title(text: str, first: str) -> bool:
    """Whether a line in capitals below entries that aren't in capitals is the heading of what follows: "NEXT MEETING"."""
    return text.isupper() and not first.isupper()


_GOES_ON: Final = re.compile(r";(?: and| or)?$")
#: Behind a semicolon, too, a list goes on.
_ONE_MORE: Final = re.compile(r"[;,] (?:and|or)$|;$")


def _is_bare_entry(line: Line, role: ParagraphRole) -> bool:
    if line.block.marker is not None or line.block.heading is not None:
        return False
    semicolon = role is ParagraphRole.BODY and _GOES_ON.search(line.block.text) is not None
    return role is ParagraphRole.HEADING or semicolon


def _is_last_entry(before: Line, line: Line, role: ParagraphRole) -> bool:
    """Whether an entry that ends in "and" goes before a line."""
    bare = line.block.marker is None and line.block.heading is None and role is ParagraphRole.BODY
    return bare and _ONE_MORE.search(before.block.text) is not None


def _mark_closing(lines: Sequence[Line], roles: list[ParagraphRole], start: int) -> None:
    """A date and a publisher below the text are those of the page, where the head has none."""
    for wanted in CLOSING:
        if wanted in roles[:start]:
            continue
        for index in range(len(lines) - 1, start, -1):
            if lines[index].role is wanted and lines[index].block.marker is None:
                signed = wanted is ParagraphRole.PUBLISHER and _is_signed(lines[max(index - 3, 0) : index])
                if (
                    signed
                    or opens_contacts(lines[index - 1].block.text)
                    or _UNIT.fullmatch(lines[index].block.text)
                    or _TWO_HOUSES.match(lines[index].block.text)
                ):
                    roles[index] = ParagraphRole.OTHER
                    continue
                roles[index] = wanted
                break
            if lines[index].role is None and roles[index] is not ParagraphRole.OTHER:
                break


def _is_signed(above: Sequence[Line]) -> bool:
    """Whether the lines above the name of a house are those of somebody who signs for it."""
    *others, last = above
    short = [line.block.text for line in others if line.is_short and line.block.marker is None]
    return is_signed([*short, last.block.text])


#: The houses of two who sign beside each other: "Government of Fiji   Royal Government of Tonga".
_TWO_HOUSES: Final = re.compile(
    r"(?:[A-Z][\w-]* )?(?P<house>Government|Ministry|Department|Embassy) of (?:(?!and\b)[\w'’-]+ ){1,12}(?P=house) of "
)
#: A part of a ministry, which signs a text that the ministry publishes: "Trade Policy Department".
_UNIT: Final = re.compile(
    r"(?:[A-Z][\w&-]* (?:and )?){2,6}(?:Department|Division|Section|Bureau|Directorate)"
)


def _mark_leads(lines: Sequence[Line], roles: list[ParagraphRole]) -> None:
    first = next(
        (i for i, line in enumerate(lines) if line.counts and roles[i] is not ParagraphRole.OTHER), None
    )
    if first is None:
        bullets = [i for i, role in enumerate(roles) if role is ParagraphRole.BODY and lines[i].block.marker]
        announcing = lines[bullets[0] - 1].block.text if bullets else ""
        if not announcing.endswith(":") or _said_below().search(announcing[-_LONGEST_SAID:]):
            return
        first = bullets[0]
    above = [i for i in range(first) if roles[i] is ParagraphRole.BODY and lines[i].is_prose]
    if not above or len(above) > _MOST_LEADS or any(line.block.marker for line in lines[above[0] : first]):
        return
    if any(CLAUSE.match(lines[i].block.text) for i in above):
        return
    if not _is_text(lines, roles, first):
        return
    for i in above:
        roles[i] = ParagraphRole.LEAD


@cache
def _said_below() -> re.Pattern[str]:
    """The end of a line whose entries are what somebody says: "Minister Placeholder stated as follows:"."""
    return re.compile(rf"\b(?:{reported()})(?: as follows| the following[^.:]*)?\s?:$")


_LONGEST_SAID: Final = 80


def _is_text(lines: Sequence[Line], roles: Sequence[ParagraphRole], first: int) -> bool:
    """Whether the entries from here on are the text, and not a list in one of its paragraphs."""
    marker = lines[first].block.marker
    if marker is None or marker.number not in {1, None}:
        return False
    if roles[first] is ParagraphRole.HEADING:
        return True
    entries, prose = 0, 0
    sentences = 0
    for line, role in zip(lines[first:], roles[first:], strict=True):
        if line.block.marker and line.block.marker.form is marker.form:
            entries += 1
            text = line.block.text
            sentences += bool(_SENTENCE.search(text)) and text[0].isupper() and not text.startswith("To ")
        elif line.block.marker is None and role is ParagraphRole.BODY:
            prose += 1
    above = lines[first - 1].block.text if first else ""
    announced = above.endswith(":") or is_finished_by(above, lines[first].block)
    return prose <= entries and (2 * sentences >= entries if announced or marker.number is None else True)
