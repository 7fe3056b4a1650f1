"""What each block is for: head, running text, heading, entry of a list, or the page's furniture.

A line is judged by itself first (`head.line_role`, `furniture`), then by where it stands. The head reaches down to the
first running text or entry; its title is the line that the markup calls a heading, else the first that is more than a
word or two and not just what a body, a place or somebody is called; what stands above the title is furniture. Running text above the first entry is the lead where the
entries are the text, and not a list in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.blocks import Block, Form
from jasmine_record.parsing.grammar.capitals import is_roman
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.layout.furniture import closes_text, is_furniture, is_spaced_out
from jasmine_record.parsing.layout.head import (
    HAS_VERB,
    is_attachment_label,
    is_labelled_head,
    line_role,
    names_state,
)
from jasmine_record.parsing.lexicon import alternation, fold, numbers, table

__all__ = [
    "ENDED",
    "is_edition",
    "is_heading_like",
    "is_subtitle",
    "names_kind_alone",
    "names_somebody",
    "read_roles",
]

ENDED: Final = re.compile(r"(?!(?<=\betc)\.\)$)[.:;!?,。、][”“’\"')\]]*$")
"""Ends of a sentence or a clause; "(Meetings, etc.)" ends none."""
_SENTENCE: Final = re.compile(r"[.。:][”“’\"')\]]*$")
_LONGEST_HEADING: Final = 25
"""In words."""
_LONGEST_TITLE: Final = 60
"""In words."""
_MOST_LEADS: Final = 3
#: First words of the clauses of a declaration.
_CLAUSE: Final = re.compile(
    r"(?:We|WE), |(?:DO )?(?:HEREBY )?(?:[A-Z]{3,}ING|AGREE|DECLARE|REAFFIRM|AFFIRM|WELCOME|EXPRESS|NOTE|RECOGNI[SZ]E"
    r"|COMMIT|CALL|URGE|DECIDE|RESOLVE|ADOPT|SUPPORT|ENCOURAGE|EMPHASI[SZ]E|UNDERSCORE|STRESS|HEREBY|INVITE|REQUEST|TASK"
    r"|PLEDGE|ENDORSE|CONDEMN|UNDERLINE|REITERATE|ACKNOWLEDGE|APPRECIATE|COMMEND|RECALL|HAVE)S?(?= [a-z]|[:,])"
)
_CAPITALS: Final = re.compile(r"[A-Z][\w.'’-]*")
_BELOW: Final = frozenset(
    {ParagraphRole.NOTE, ParagraphRole.LINK, ParagraphRole.ATTACHMENT, ParagraphRole.OTHER}
)
"""Roles that a line has by itself, wherever it stands."""
_CLOSING: Final = frozenset({ParagraphRole.DATE, ParagraphRole.PUBLISHER})
"""Roles that lines have at the very end, where the head has none of them."""


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('head')['titles']['offices'])})\b")


def is_heading_like(block: Block) -> bool:
    """Whether a block could be a heading: short, without a full stop and without a verb."""
    if block.heading is not None:
        return True
    text = block.text
    if not text:
        return True
    if len(text) > 400 or len(text.split()) > _LONGEST_HEADING:
        return False
    return not (ENDED.search(text) or HAS_VERB.search(text) or _CLAUSE.match(text))


@attrs.frozen
class _Line:
    """A block as it looks by itself."""

    block: Block
    #: What the line alone shows, be there a marker or not.
    role: ParagraphRole | None

    @property
    def is_prose(self) -> bool:
        """Whether it has neither a marker nor a role by itself."""
        return self.block.marker is None and self.role is None

    @property
    def is_running(self) -> bool:
        """Whether it is an unlabelled stretch of sentences, or of what could not be anything else."""
        return self.is_prose and not self.is_short

    @property
    def is_short(self) -> bool:
        text = self.block.text
        if self.block.heading is not None:
            return True
        return not ENDED.search(text) and len(text) <= 600 and len(text.split()) <= _LONGEST_TITLE

    @property
    def counts(self) -> bool:
        return self.block.marker is not None and self.block.marker.number is not None


def _look(block: Block) -> _Line:
    text = block.text
    if block.marker is not None:
        if block.marker.form is Form.NOTE:
            return _Line(block, ParagraphRole.NOTE)
        return _Line(block, ParagraphRole.OTHER if text and is_furniture(text) else None)
    if block.heading is None and is_furniture(text):
        return _Line(block, ParagraphRole.OTHER)
    return _Line(block, line_role(text))


def read_roles(blocks: Sequence[Block], title: str | None = None) -> list[ParagraphRole]:
    """The role of each block; entries of lists are `BODY` or `HEADING` until their level is known.

    Args:
        blocks: Of the whole page.
        title: What the page's metadata call it.
    """
    lines = [_look(block) for block in blocks]
    start = _text_start(lines)
    roles = [*_head_roles(lines[:start], lines[start:], title), *_text_roles(lines, start)]
    _mark_notes(lines, roles)
    _mark_items(lines, roles, start)
    _mark_closing(lines, roles, start)
    _mark_leads(lines, roles)
    return roles


def _text_start(lines: Sequence[_Line]) -> int:
    """Where the head ends: at the first running text or the first entry of a list that isn't a menu's."""
    seen = 0
    labels = [index for index, line in enumerate(lines) if _labels_attachment(line)]
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
            if seen and HAS_VERB.search(line.block.text) and not _is_above_role(lines, index):
                return index
            seen += 1
        elif line.role is None and (line.counts or not _is_menu(lines, index)):
            return index
    return len(lines)


def _labels_attachment(line: _Line) -> bool:
    return line.role is ParagraphRole.ATTACHMENT and is_attachment_label(line.block.text)


def _is_dotted_title(lines: Sequence[_Line], index: int) -> bool:
    """Whether a first line is a title, though it ends in a full stop."""
    text = lines[index].block.text
    short = len(text) <= 300 and text.endswith(".") and not HAS_VERB.search(text)
    before = all(line.role is not None for line in lines[:index])
    return short and before and _is_above_role(lines, index) and bool(title_nouns().search(text))


def _is_standfirst(lines: Sequence[_Line], index: int) -> bool:
    """Whether a sentence stands below the title and right above lines of the head that say by a label what they are."""
    if not lines[index].is_running or index + 1 >= len(lines):
        return False
    below, text = lines[index + 1], lines[index + 2 :]
    labelled = below.block.marker is None and is_labelled_head(below.block.text)
    return labelled and any(line.is_running or line.counts for line in text)


def _is_above_role(lines: Sequence[_Line], index: int) -> bool:
    """Whether a date or a publisher stands within the next three lines."""
    return any(line.role in _CLOSING for line in lines[index + 1 : index + 4])


def _is_menu(lines: Sequence[_Line], index: int) -> bool:
    """Whether a bullet belongs to a menu above the text: a few words each, and a date line below them."""
    if len(lines[index].block.text.split()) > 5 or ENDED.search(lines[index].block.text):
        return False
    if any(line.block.marker is None and line.role is None and line.is_short for line in lines[:index][-3:]):
        return False
    below = lines[index : index + 60]
    end = next((i for i, line in enumerate(below) if line.counts or line.is_running), len(below))
    return any(line.role in _CLOSING for line in below[:end])


# The head


def _head_roles(lines: Sequence[_Line], text: Sequence[_Line], known: str | None) -> list[ParagraphRole]:
    title = _find_title(lines, text)
    if title is not None and known and lines[title].block.heading is None and title_nouns().search(known):
        # What stands above a text whose title is known is that title once more, or a line below it.
        told = fold(known)
        title = next(
            (i for i, line in enumerate(lines) if fold(line.block.text) in told and line.role is None), None
        )
    roles: list[ParagraphRole] = []
    for index, line in enumerate(lines):
        role = line.role
        if index == title:
            role = ParagraphRole.TITLE
        elif _labels_attachment(line) and (title is None or index < title):
            role = ParagraphRole.OTHER
        elif line.is_running and title is not None and index > title:
            role = ParagraphRole.LEAD
        elif role is None:
            above = title is not None and index < title
            named = above and names_kind_alone(line.block.text)
            if (
                above
                and not any(other.role is ParagraphRole.PUBLISHER for other in lines)
                and _names_body(line.block.text)
            ):
                roles.append(ParagraphRole.PUBLISHER)
                continue
            role = (
                ParagraphRole.OTHER if (above and not named) or line.block.marker else ParagraphRole.HEADING
            )
        roles.append(role)
    return roles


def _find_title(lines: Sequence[_Line], text: Sequence[_Line]) -> int | None:
    """The place of the title among the lines of the head."""
    candidates = [i for i, line in enumerate(lines) if line.role is None and line.block.marker is None]
    marked_up = [i for i in candidates if lines[i].block.heading is not None]
    if marked_up:
        nouns = [i for i in marked_up if _names_meeting(lines[i].block.text)]
        top = min(lines[i].block.heading or 9 for i in marked_up)
        first = next(i for i in marked_up if lines[i].block.heading == top)
        return first if first in nouns or not nouns else nouns[0]
    if not candidates:
        labels = [i for i, line in enumerate(lines) if is_attachment_label(line.block.text)]
        long = [i for i in labels if len(lines[i].block.text.split()) > 4 and lines[i].block.marker is None]
        return long[0] if long else None
    above = [line for line in lines[: candidates[-1]] if line.role is ParagraphRole.OTHER]
    menu = sum(not names_state(line.block.text) for line in above) > 1
    if menu:
        return max(candidates, key=lambda index: _weight(lines, index))
    if len(candidates) > 1 and _names_body(lines[candidates[0]].block.text):
        candidates = candidates[1:]
    likely = [i for i in candidates if not _BRACKETED.fullmatch(lines[i].block.text)] or candidates
    strong = [i for i in likely if not _is_weak(lines[i].block.text)] or likely[:1]
    first = strong[0]
    if _may_be_name(lines[first].block.text):
        named = title_nouns().search(lines[first].block.text) is not None
        first = next((i for i in strong if _tells(lines[i].block.text, surely=named)), first)
    if not _DOCUMENT.search(lines[first].block.text):
        # "PORTS MINISTERS' MEETING", and below it "JOINT STATEMENT OF THE PORTS MINISTERS ON PILOTS"
        documents = [i for i in strong if _is_document(lines[i].block.text)]
        first = documents[0] if len(documents) == 1 and documents[0] <= first + _NEAR_TITLE else first
    if first - 1 in candidates and _SAYS_OF_WHAT.match(lines[first].block.text):
        # "JOINT DECLARATION", and below it "ON THE OCCASION OF THE VISIT OF"
        first -= 1
    if len(candidates) == 1 and _is_byline(lines, text, first):
        return None
    # A house in capitals above "Press Release", and no title.
    letterhead = (
        len(strong) == 1 and lines[first].block.text.isupper() and _may_be_name(lines[first].block.text)
    )
    kinds = any(names_kind_alone(line.block.text) for line in lines[first + 1 :])
    return None if letterhead and kinds and not title_nouns().search(lines[first].block.text) else first


#: What a document calls itself, at the beginning of its title.
_DOCUMENT: Final = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|resolution|minutes|conclusions|summary|report|readout|record|outcomes?|results?)\b",
    re.IGNORECASE,
)
_OPENS_WITH_DOCUMENT: Final = re.compile(
    r"(?:(?:the|final|joint|ministerial|agreed|co-?chairs?['’]?s?|chair(?:man|person)?['’]?s?|press) ){0,3}"
    r"(?:statement|declaration|communiqu[eé]|resolution|minutes|conclusions) (?:of|on|by|between|from|issued by|adopted by)\b",
    re.IGNORECASE,
)
_NEAR_TITLE: Final = 3
"""Lines of the head between the two."""
_SHORTEST_OF_DOCUMENT: Final = 5
"""Words of a line that says of what a document is, as the kind alone doesn't."""


def _is_document(text: str) -> bool:
    return len(text.split()) >= _SHORTEST_OF_DOCUMENT and _OPENS_WITH_DOCUMENT.match(text) is not None


_SAYS_OF_WHAT: Final = re.compile(r"(?:on|of|for|at|by|between) (?:the|a|an|his|her)\b", re.IGNORECASE)


def _names_meeting(text: str) -> bool:
    """Whether a heading has a word for meetings or documents, and doesn't only say which kind of document this is."""
    return title_nouns().search(text) is not None and not names_kind_alone(text)


def _names_body(text: str) -> bool:
    """Whether a line is what a body is called, by its last or first word, and tells nothing else: "LAKE PLACEHOLDER COMMISSION"."""
    words = _LETTERS_BEHIND.sub("", text).split()
    if not 2 < len(words) <= _LONGEST_BODY or HAS_VERB.search(text):
        return False
    if fold(words[0]) in _bodies() and words[1].lower() == "of":
        # "Council of the Placeholder States"
        words = [*words[2:], words[0]]
    if fold(words[-1]) not in _bodies():
        return False
    if title_nouns().search(" ".join(words[:-1])) or words[0].title() in _EVENTS:
        return False
    return all(word[0].isupper() or word in {"of", "the", "and", "for", "&"} for word in words)


#: First words of titles, and of no body's name.
_EVENTS: Final = frozenset(
    {"Launch", "Opening", "Closing", "Establishment", "Creation", "Election", "Inauguration"}
)
_LETTERS_BEHIND: Final = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)$")
_LONGEST_BODY: Final = 10
"""In words."""


@cache
def _bodies() -> frozenset[str]:
    return frozenset(fold(word) for word in table("groups")["bodies"])


def _weight(lines: Sequence[_Line], index: int) -> int:
    """How much a line looks like the title of a text that stands below a menu."""
    words = lines[index].block.text
    neighbours = [line.role for line in (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])]
    known = any(role in {*_CLOSING, ParagraphRole.NOTE, ParagraphRole.LINK} for role in neighbours)
    return 2 * bool(title_nouns().search(words)) + (len(words.split()) > 3) + 2 * known


#: "(Summary)"
_BRACKETED: Final = re.compile(r"[(（][^()（）]{2,60}[)）]")


def _is_weak(text: str) -> bool:
    """Whether a line is hardly a title if there is another one."""
    return (
        is_spaced_out(text)
        or is_subtitle(text)
        or text[0].islower()
        or _ADDRESS.search(text) is not None
        or _SYMBOL.fullmatch(text) is not None
        or names_kind_alone(text)
        or _office_alone().fullmatch(text) is not None
        or (_person_alone().fullmatch(text) is not None and not title_nouns().search(text))
        or (len(text.split()) < 3 and not title_nouns().search(text))
    )


#: How registries file a document: "PIF(23)FPMM.Outcomes".
_SYMBOL: Final = re.compile(r"(?=\S*\d)(?=\S*[().:_/])[A-Z]{2,}\S+")
#: As letterheads have it: "Suva, FIJI  P.O. Box 1  Telephone: 1".
_ADDRESS: Final = re.compile(r"\bP\.? ?O\.? ?Box\b|\b(?:Tel|Telephone|Fax|Facsimile)\b[.:]", re.IGNORECASE)
_SUBTITLE: Final = re.compile(r"(?P<mark>[-–—~〜―]) ?[^\W_].*[^\s-] ?(?P=mark)")


def is_subtitle(text: str) -> bool:
    """Whether a line stands between two dashes, as subtitles do: "- Adoption of the Plan -"."""
    return text[-1:] == text[:1] and _SUBTITLE.fullmatch(text) is not None


_EDITION: Final = re.compile(
    r"(?:[A-Z][\w-]*|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|[IVXL]+)"
    r" (?:(?i:ordinary|regular|extraordinary|special) )?(?i:session|meeting|edition|summit|conference)"
)


def is_edition(text: str) -> bool:
    """Whether a line only says which of its meetings it is, below the name of a body: "Fifteenth Session"."""
    return _EDITION.fullmatch(text) is not None


def _may_be_name(text: str) -> bool:
    """Whether a line could be what a body, a place or somebody is called: capitals throughout, and nothing told."""
    nouns = {found[0].casefold() for found in title_nouns().finditer(text)}
    # "Council for Ports" may be a body, and the "Third Council for Ports" is a meeting.
    if nouns and (not nouns <= _bodies() | _OF_BODIES or _counts(text)):
        return False
    if _headline_verbs().search(text):
        return False
    inside = table("head")["inside"]
    return all(word[0].isupper() or not word[0].isalpha() or word in inside for word in text.split())


def _tells(text: str, *, surely: bool) -> bool:
    """Whether a line tells what a title does: a meeting, a document or what somebody did, and in no whole sentence.

    Unless that must be sure, a line with several words in small letters may hold a verb that no list knows.
    """
    if HAS_VERB.search(text) or _may_be_name(text) or is_edition(text):
        return False
    return (
        title_nouns().search(text) is not None
        or _headline_verbs().search(text) is not None
        # Between words in small letters, a verb in the present: "Dakar and Nouakchott turn the page".
        or (
            not surely
            and len(text.split()) > _LONGEST_UNTOLD
            and any(word.islower() and len(word) > 3 for word in text.split())
        )
    )


_LONGEST_UNTOLD: Final = 6
"""In words: how long a line may be and still not be taken for a headline by its small letters alone."""
#: Words for meetings that bodies are called by as well.
_OF_BODIES: Final = frozenset({"conference", "forum", "joint", "ministerial"})


def _counts(text: str) -> bool:
    """Whether a figure, an ordinal or a Roman numeral stands in a line."""
    return any(
        word[0].isdigit() or word.casefold() in numbers("ordinals") or is_roman(word) for word in text.split()
    )


@cache
def _headline_verbs() -> re.Pattern[str]:
    """Verbs of headlines, of one who acts and of several: "Holds", "HOLD"."""
    verbs = table("head")["titles"]["verbs"]
    return re.compile(
        rf"\b(?:{alternation([*verbs, *(_THIRD_PERSON.sub('', verb) for verb in verbs)])}|to(?! (?:the|a|an)\b))\b",
        re.IGNORECASE,
    )


_THIRD_PERSON: Final = re.compile(r"(?:(?<=ss)|(?<=ch)|(?<=sh))es$|s$")


def names_somebody(text: str) -> bool:
    """Whether a line is a person or an office, as the head of a text names who issues it."""
    return _office_alone().fullmatch(text) is not None or _person_alone().fullmatch(text) is not None


@cache
def _person_alone() -> re.Pattern[str]:
    """A line that is a name with what is printed before and behind it: "The Hon Placeholder MP"."""
    offices = table("offices")
    before, behind = alternation(offices["honorifics"]), alternation(offices["postnominals"])
    return re.compile(rf"(?:{before})(?: [A-ZÀ-Þ][\w.'’-]*){{1,4}}(?:,? (?:{behind}))*")


#: A line that names an office as the house that issues the text.
@cache
def _office_alone() -> re.Pattern[str]:
    """A line that is an office, and tells nothing: no "Minister for Ports Welcomes Fund"."""
    verbs = rf"(?:{alternation(table('head')['titles']['verbs'])})\b"
    return re.compile(
        rf"(?:The )?(?:President|Vice[- ]President|Prime Minister|Minister|Deputy Prime Minister|Chancellor|Secretary-General|Governor"
        rf"|(?:(?:Deputy|State|Assistant|Foreign|Federal) )?(?:Treasurer|Minister|Secretary|Attorney-General|Commissioner)(?= (?:of|for)\b))"
        rf"(?: (?:of|for|and|the|(?!{verbs})[A-Z][\w-]*))*"
    )


#: A line that says what kind of document it is, and no more.
_KIND_ALONE: Final = re.compile(
    r"(?:Joint |Final |Ministerial |Media |Press |Chair(?:man|person)?['’]?s?['’]? |Co-Chairs['’] |Draft )*"
    r"(?:Communiqu[eé]|Statement|Declaration|Readout|Summary|Chair['’]s Summary|(?:Press|News|Media) (?:Release|Note)|Information for the Press|Press Information|News Story|Summary Record|Agreed Minutes|Minutes|Record of Discussions|Outcome Document|Statement to (?:the )?(?:House|Parliament|Senate|National Assembly|Legislature)(?: of [A-Z]\w+)?"
    r"|(?:Summary|Record|Minutes) of (?:Discussions|Proceedings|the Meeting|Decisions))(?:,? (?:N(?:o\.?|[°º]) ?[\w/-]{1,12}|\d[\d/-]{0,9}))?",
    re.IGNORECASE,
)
#: Between it and the name of who issues it: "EUROPEAN COMMISSION - READOUT", "Media release | Minister for Ports".
_PARTS: Final = re.compile(r" [-–—|/:] |: ")
#: The same in another language: "SIARAN PERS / PRESS RELEASE".
_ELSEWHERE: Final = re.compile(
    r"(?:SIARAN PERS|COMUNICADO(?: DE PRENSA)?|COMMUNIQU[EÉ](?: DE PRESSE)?|BASIN AÇIKLAMASI)", re.IGNORECASE
)
_LONGEST_KIND: Final = 120
"""Code points."""


def names_kind_alone(text: str) -> bool:
    """Whether a line only says what kind of document this is."""
    parts = _PARTS.split(text) if len(text) <= _LONGEST_KIND else [text]
    kinds = [part for part in parts if _KIND_ALONE.fullmatch(part)]
    if len(parts) == 1:
        return bool(kinds)
    others = [part for part in parts if part not in kinds]
    return bool(kinds) and all(
        line_role(part) is ParagraphRole.PUBLISHER
        or _office_alone().fullmatch(part)
        or _ELSEWHERE.fullmatch(part)
        for part in others
    )


def _is_byline(lines: Sequence[_Line], text: Sequence[_Line], index: int) -> bool:
    """Whether the only line above unnumbered prose is the name of who speaks."""
    words = lines[index].block.text
    if any(line.role in _CLOSING for line in lines) or any(line.counts for line in text):
        return False
    if title_nouns().search(words) or re.search(r"['’]s?\b|\d", words) or len(words.split()) > 8:
        return False
    named = len(words.split()) < 4 and all(_CAPITALS.fullmatch(word) for word in words.split())
    return bool(text) and (named or bool(_offices().search(words)))


# The text


def _text_roles(lines: Sequence[_Line], start: int) -> list[ParagraphRole]:
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
            role = ParagraphRole.HEADING if heading else ParagraphRole.BODY
        roles.append(role)
    return roles


def _is_last_text(lines: Sequence[_Line], index: int) -> bool:
    """Whether no entry of a list with a sentence in it follows."""
    return not any(line.counts and ENDED.search(line.block.text) for line in lines[index + 1 : index + 40])


def _attachment_role(lines: Sequence[_Line], index: int) -> ParagraphRole:
    """A line that says "(attachment 2)" above more text is the heading of that text."""
    below = lines[index + 1 : index + 12]
    follows = any(line.is_running or (line.counts and ENDED.search(line.block.text)) for line in below)
    return ParagraphRole.HEADING if follows else ParagraphRole.ATTACHMENT


def _holds_more(lines: Sequence[_Line], index: int) -> bool:
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


def _mark_notes(lines: Sequence[_Line], roles: list[ParagraphRole]) -> None:
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


def _mark_items(lines: Sequence[_Line], roles: list[ParagraphRole], start: int) -> None:
    """Several short lines right below a colon are a list, though nothing marks its entries."""
    index = start
    while index < len(lines):
        announced = roles[index] is ParagraphRole.BODY and lines[index].block.text.endswith(":")
        index += 1
        end = index
        while announced and end < len(lines) and _is_bare_entry(lines[end], roles[end]):
            end += 1
        if end > index + 1:
            roles[index:end] = [ParagraphRole.ITEM] * (end - index)
        index = max(index, end)


def _is_bare_entry(line: _Line, role: ParagraphRole) -> bool:
    return role is ParagraphRole.HEADING and line.block.marker is None and line.block.heading is None


def _mark_closing(lines: Sequence[_Line], roles: list[ParagraphRole], start: int) -> None:
    """A date and a publisher below the text are those of the page, where the head has none."""
    for wanted in _CLOSING:
        if wanted in roles[:start]:
            continue
        for index in range(len(lines) - 1, start, -1):
            if lines[index].role is wanted and lines[index].block.marker is None:
                if _is_contact(lines[index - 1].block.text) or _UNIT.fullmatch(lines[index].block.text):
                    roles[index] = ParagraphRole.OTHER
                    continue
                roles[index] = wanted
                break
            if lines[index].role is None and roles[index] is not ParagraphRole.OTHER:
                break


#: A part of a ministry, which signs a text that the ministry publishes: "Trade Policy Department".
_UNIT: Final = re.compile(
    r"(?:[A-Z][\w&-]* (?:and )?){2,6}(?:Department|Division|Section|Bureau|Directorate)"
)


def _is_contact(label: str) -> bool:
    """Whether the line below a label is whom to ask, and not who publishes: "Division in Charge"."""
    return _CONTACT.fullmatch(label) is not None


_CONTACT: Final = re.compile(
    r"(?:(?:Division|Section|Department|Bureau|Office)s? [Ii]n [Cc]harge|(?:For )?[Ii]nquir(?:y|ies)|(?:For )?[Ee]nquir(?:y|ies)|[Cc]ontacts?(?: [Pp]oints?| [Ii]nformation)?) ?:?"
)


def _mark_leads(lines: Sequence[_Line], roles: list[ParagraphRole]) -> None:
    first = next(
        (i for i, line in enumerate(lines) if line.counts and roles[i] is not ParagraphRole.OTHER), None
    )
    if first is None:
        bullets = [i for i, role in enumerate(roles) if role is ParagraphRole.BODY and lines[i].block.marker]
        if not bullets or not lines[bullets[0] - 1].block.text.endswith(":"):
            return
        first = bullets[0]
    above = [i for i in range(first) if roles[i] is ParagraphRole.BODY and lines[i].is_prose]
    if not above or len(above) > _MOST_LEADS or any(line.block.marker for line in lines[above[0] : first]):
        return
    if any(_CLAUSE.match(lines[i].block.text) for i in above):
        return
    if not _is_text(lines, roles, first):
        return
    for i in above:
        roles[i] = ParagraphRole.LEAD


def _is_text(lines: Sequence[_Line], roles: Sequence[ParagraphRole], first: int) -> bool:
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
    announced = lines[first - 1].block.text.endswith(":") if first else False
    return prose <= entries and (2 * sentences >= entries if announced or marker.number is None else True)
