"""Labelled lines, as overviews and programmes have them: "Date: 7 June 2022", "Venue: Nairobi", "Participants: ...".

    field   = label ":" value | label, alone on a line or as a heading, and each line below it
    label   = ["main"] word {("and" | "/" | ",") word}

"Date" alone may be that of the release, so a day counts only beside a place or a list of those present.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import takewhile
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.grammar.mentions import (
    MentionKind,
    begins_as_office,
    may_be_office,
    read_mentions,
)
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.grammar.sentences import Sentence, blank_quotes
from jasmine_record.parsing.lexicon import (
    alternation,
    country_names,
    doubtful_country_names,
    fold,
    organisations,
    shown_honorific,
    table,
)

__all__ = [
    "Field",
    "FieldKind",
    "answering",
    "behind_dashed_side",
    "find_fields",
    "is_labelled",
    "lists_people",
    "lists_side",
    "opens_contacts",
    "says_absent",
    "told_press_on",
    "value_of",
]


class FieldKind(Enum):
    """What a field tells."""

    DAY = auto()
    PLACE = auto()
    FORMAT = auto()
    PEOPLE = auto()
    OBSERVERS = auto()
    #: Those who weren't there: nothing is read of them.
    ABSENT = auto()
    CHAIR = auto()
    CO_CHAIRS = auto()
    HOSTS = auto()


@attrs.frozen
class Field:
    """What a label says of one line: its value is read like a sentence, though it isn't one."""

    kinds: frozenset[FieldKind]
    value: Sentence
    #: Whether it is a row of a table whose columns say that a name stands before an office.
    is_row: bool = False


#: Lines below a label that are read as its values.
_MOST_LINES: Final = 100
_LONGEST_LABEL: Final = 40
_FURNITURE: Final = frozenset({ParagraphRole.OTHER, ParagraphRole.PUBLISHER})
_UNREAD: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.NOTE, ParagraphRole.LINK, ParagraphRole.ATTACHMENT}
)


@cache
def _kinds() -> Mapping[str, FieldKind]:
    words: Mapping[str, Sequence[str]] = table("meetings")["labels"]
    those: Mapping[str, Sequence[str]] = table("meetings")["those_present"]
    present = (
        *(f"{who} {how}" for who in (*those["nouns"], *those["of_anybody"]) for how in those["behind"]),
        *(f"{how} {noun}" for how in those["before"] for noun in those["nouns"]),
    )
    kinds = {fold(word): FieldKind[kind.upper()] for kind in words for word in words[kind]}
    return kinds | dict.fromkeys(map(fold, present), FieldKind.PEOPLE)


@cache
def _label() -> re.Pattern[str]:
    words = alternation(_kinds())
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]? )?(?P<label>(?i:(?:main |other |list of )?(?:{words})(?:(?: and |/| / |, | & )(?:{words}))*))\s*(?P<colon>[:：]\s*|(?<=[\w ])[\]】>]\s*[:：]?\s*|$)"
    )


_LONGEST_PEOPLE: Final = 240
"""Code points of a line that goes on with those present."""


def lists_people(line: str) -> bool:
    """Whether a line names several who were there behind a label: "Participants: Minister Placeholder", "Co-chairs: Mr. Placeholder"."""
    opening = line[:_LONGEST_LABEL]
    match = _label().match(line, 0, _LONGEST_LABEL) if _MARKED.search(opening) else None
    return (
        match is not None
        and bool(match["colon"])
        and match.end() < len(line)
        and not _kinds_of(match["label"]).isdisjoint(_SEVERAL)
    )


def lists_side(line: str) -> bool:
    """Whether a line names those of one country, with their offices in brackets: "Fiji: Placeholder Alpha (Director), ..."."""
    side = _SIDE_FIRST.match(line)
    if side is None or fold(side["side"]) not in country_names():
        return False
    # Whom the press may ask, below "Contacts", is nobody who met.
    return may_be_office(side["office"]) and not _FOR_PRESS.search(side["office"])


_FOR_PRESS: Final = re.compile(r"\b(?:Communications?|Media|Press|Public Relations|Spokes\w+)\b")


_SIDE_FIRST: Final = re.compile(
    r"(?P<side>[A-ZÀ-Þ][^:()]{2,60}):\s+[A-ZÀ-Þ][^:(),;]{2,60} \((?P<office>[^()]{2,100})\)(?:[,;] |\.?$)"
)
_SEVERAL: Final = frozenset({FieldKind.PEOPLE, FieldKind.CO_CHAIRS})


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label and a colon, or is a label alone."""
    opening = line[:_LONGEST_LABEL]
    if len(line) > _LONGEST_LABEL and not _MARKED.search(opening):
        return False
    match = _label().match(line, 0, _LONGEST_LABEL)
    return match is not None and (bool(match["colon"]) or (match.end() == len(line) and line[0].isupper()))


#: What counts the rows of a table: "1", "(2)", "3.1", "IV".
_ROW_NUMBER: Final = re.compile(r"\W?(?:\d{1,3}(?:\.\d{1,2})?|[A-Za-z]|[ivxIVX]{2,5})\W?")
_COUNTED: Final = 3
"""Cells of a row that begins with its number."""


def answering(cells: Sequence[str]) -> int:
    """Which cell of a row of a table says what the one before it asks; 0 where none does.

    That one is a label ("Date", "5 May"), or holds a few words, and this one a sentence about them. The number of the row
    may stand before both.
    """
    first = int(len(cells) == _COUNTED and _ROW_NUMBER.fullmatch(cells[0]) is not None)
    if len(cells) != first + 2:
        return 0
    asked, answer = cells[first:]
    # One character is the marker of a list: "o", a tab, and the entry.
    if not 1 < len(asked) <= _LONGEST_LABEL or asked.endswith("."):
        return 0
    return first + 1 if answer.endswith(".") or is_labelled(asked) else 0


#: What closes a label: "Date:", "[Date]".
_MARKED: Final = re.compile(r"[:：\]】>]")
_JOINT: Final = re.compile(r" and | ?/ ?|, | & ")
_BEGINNING: Final = re.compile(r"^(?:main|other|list of) ")


def find_fields(paragraphs: Sequence[Paragraph]) -> tuple[Field, ...]:
    """The labelled lines of a text, in order."""
    held = tuple(_held_below_title(paragraphs))
    found = [field for field in _find(paragraphs) if not _is_of_release(field, paragraphs)]
    if any(field.kinds & _TELLING for field in found):
        return (*held, *found)
    return (*held, *(field for field in found if field.value.paragraph.role is ParagraphRole.TITLE))


def _is_of_release(field: Field, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a day in the head is that of the text: "Date: 20 February 2025" above "was held from February 17 to 19, 2025"."""
    if field.kinds != {FieldKind.DAY} or field.value.paragraph.role is not ParagraphRole.DATE:
        return False
    running = (p for p in paragraphs if p.role in (ParagraphRole.LEAD, ParagraphRole.BODY))
    opening = next(running, None)
    held = _HELD_ON.search(opening.text) if opening else None
    told = next(iter(find_dates(held[0])), None) if held else None
    printed = next(iter(find_dates(field.value.text)), None)
    if told is None or printed is None or told.year != printed.year:
        return False
    return (printed.month, printed.day) not in ((told.month, told.day), (told.last_month, told.last_day))


#: Where the first paragraph says that they met, with the days.
_HELD_ON: Final = re.compile(r"\b(?:was|were) held\b[^.;]{6,120}")
_TELLING: Final = frozenset(
    {FieldKind.PLACE, FieldKind.FORMAT, FieldKind.PEOPLE, FieldKind.OBSERVERS, FieldKind.CO_CHAIRS}
)
_DATED_TITLE: Final = re.compile(
    r"(?P<joint>:|,| [–—-]| \(| (?i:on|from)(?: (?i:the))?\b) ?(?P<day>[^:,(]{6,40}\d{4}|[^:,(]{6,40}, \d{4})\)?$"
)


_SEVERAL_DAYS: Final = re.compile(
    r"\d(?:st|nd|rd|th)? ?(?:to|until|and|[–—-])|[a-z] \d+ ?(?:to|until|and|[–—-])"
)
_VISIT: Final = re.compile(r"\b(?:[Vv]isits?|[Tt]rip|[Tt]ravel)\b")


#: Where a spokesperson answers questions: "Spokesperson's Regular Press Conference on".
_ASKED: Final = re.compile(
    r"\b[Ss]pokes(?:person|man|woman)\b.{0,60}?\b(?i:press (?:conference|briefing)|briefing|remarks)\b"
    r"|\b(?i:press (?:conference|briefing)|briefing|remarks) (?i:by|of) (?:the )?(?:[\w'’-]+ ){0,5}?[Ss]pokes(?:person|man|woman)\b"
)


def told_press_on(title: str) -> PrintedDate | None:
    """The day on which a spokesperson answered questions, as the title tells: that of the text."""
    dated = _DATED_TITLE.search(title) if _ASKED.search(title) else None
    day = _day_alone(dated["day"]) if dated else None
    start = dated.start("day") if dated else 0
    return attrs.evolve(day, start=start + day.start, end=start + day.end) if day else None


def _day_of_title(title: str) -> int | None:
    """Where the day that closes a title begins; the days of a visit are those of more than the meeting."""
    dated = _DATED_TITLE.search(title)
    if dated is None or not title_nouns().search(title, 0, dated.start()):
        # A day that is told of anything else: "Deadline: ...".
        return None
    if _ASKED.search(title, 0, dated.start()):
        # What was told to the press that day was of other days.
        return None
    printed = _day_alone(dated["day"])
    starts = f"{dated['joint']}{dated['day']}".strip(" ,").lower().startswith("from")
    if printed is None or (starts and printed.first() == printed.last()):
        # "Meeting on the Earthquake of 3 May 2022", "Meeting Agrees New Fees from 1 July 2024"
        return None
    visit = _VISIT.search(title, 0, dated.start()) and _SEVERAL_DAYS.search(dated["day"])
    return None if visit else dated.start("day")


#: What may stand before a day and after it, on a line that tells when somebody met: "the", "Monday,"; ", at the Placeholder Hotel".
_BEFORE_DAY: Final = re.compile(rf"(?:(?i:on|from) )?(?:(?i:the) )?(?:(?i:{WEEKDAY_NAME}),? )?(?:(?i:the) )?")
_BEHIND_DAY: Final = re.compile(r"[.)]?|,? (?i:in|at) (?:(?i:the) )?[A-ZÀ-Þ][^.;:]{2,60}")


def _day_alone(words: str) -> PrintedDate | None:
    """The day with which words begin, where nothing else stands there but where it was."""
    printed = next(iter(find_dates(words)), None)
    if printed is None or not _BEFORE_DAY.fullmatch(words, 0, printed.start):
        return None
    return printed if _BEHIND_DAY.fullmatch(words, printed.end) else None


#: A line below a title that tells where they met: "HELD AT THE PLACEHOLDER HOTEL, SUVA, FIJI".
_HELD_LINE: Final = re.compile(r"(?i:held|convened) (?i:in|at) (?:(?i:the) )?(?=[A-ZÀ-Þ])")
_MOST_HEAD_LINES: Final = 3
"""Lines of a head below its title."""


#: Which meeting minutes are of, with its day and how or where it was behind: "Meeting 1/2021, | 24 June 2021, digital meeting".
NUMBERED_MEETING: Final = re.compile(
    r"(?i:meeting|session) (?:(?i:no)\.? ?)?\d{1,3}(?:/(?:19|20)?\d\d)?(?:,| [–—-]| \()? (?=[A-Za-z]{0,10},? ?(?:\d|[A-Z])[^.;:]{4,80}$)(?=.*\b(?:19|20)\d\d\b)"
)


def _held_below_title(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Place and day as the lines below a title print them: "HELD IN SUVA, FIJI", "ON 22ND AUGUST, 2024"."""
    first = next((place for place, line in enumerate(paragraphs) if line.role is ParagraphRole.TITLE), None)
    if first is None:
        return
    for line in paragraphs[first + 1 : first + 1 + _MOST_HEAD_LINES]:
        numbered = NUMBERED_MEETING.match(line.text) if line.role in _OF_HEAD else None
        if numbered:
            yield Field(
                frozenset({FieldKind.DAY, FieldKind.PLACE, FieldKind.FORMAT}), value_of(line, numbered.end())
            )
            return
    if not title_nouns().search(paragraphs[first].text):
        return
    held = False
    for line in paragraphs[first + 1 : first + 1 + _MOST_HEAD_LINES]:
        if line.role not in _OF_HEAD:
            return
        place = _HELD_LINE.match(line.text)
        if place:
            # Below a headline ("Placeholder Dialogue Held in Suva") stands the day of issue.
            held = True
            yield Field(frozenset({FieldKind.PLACE}), value_of(line, place.end()))
        when = _WHEN.match(line.text)
        if when and _day_alone(line.text[when.end() :]):
            yield Field(frozenset({FieldKind.DAY}), value_of(line, when.end()))
            return
        day = next(iter(find_dates(line.text)), None) if held else None
        if day:
            yield Field(frozenset({FieldKind.DAY}), value_of(line, day.start))
            return


#: What opens a line that tells when somebody met: "FROM 22ND TO 23RD AUGUST, 2024".
_WHEN: Final = re.compile(r"(?i:on|from|between) ")
_OF_HEAD: Final = frozenset({ParagraphRole.TITLE, ParagraphRole.HEADING, ParagraphRole.DATE})
"""What the lines of a head are."""


def _find(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is ParagraphRole.TITLE and (dated := _day_of_title(paragraph.text)):
            # As in "Call with the President of ...: 21 February 2024".
            yield Field(frozenset({FieldKind.DAY}), value_of(paragraph, dated))
        annex = _ANNEX.match(paragraph.text) if paragraph.role is ParagraphRole.ATTACHMENT else None
        if paragraph.role in _UNREAD and not annex:
            continue
        rows = _people_below(paragraphs, index)
        if rows:
            yield from rows
            continue
        if lists_side(paragraph.text):
            yield Field(frozenset({FieldKind.PEOPLE}), value_of(paragraph, 0))
            continue
        begin = annex.end() if annex else 0
        match = _label().match(paragraph.text, begin, begin + _LONGEST_LABEL)
        if match is None or (annex and match.end() < len(paragraph.text)):
            continue
        kinds = _kinds_of(match["label"])
        if match.end() < len(paragraph.text):
            yield Field(kinds, value_of(paragraph, match.end(), _end_of_value(paragraph.text, match)))
            more = _more_people(paragraphs[index + 1 : index + 1 + _MOST_LINES])
            if FieldKind.PEOPLE not in kinds:
                # "Co-chairs: Mr. Placeholder, Minister", and the other one in the next line.
                more = takewhile(_opens_with_somebody, more) if FieldKind.CO_CHAIRS in kinds else iter(())
            for line in more:
                yield Field(kinds, value_of(line, 0))
        elif (
            match["colon"]
            or paragraph.role is ParagraphRole.HEADING
            # "1. Date and place"
            or paragraph.label is not None
            or annex
        ):
            for line in _below(paragraphs, index):
                yield Field(kinds, value_of(line, 0))


def _people_below(paragraphs: Sequence[Paragraph], index: int) -> tuple[Field, ...]:
    """Those of a table or of a delegation, in the lines below what its columns are called or below its name."""
    heading, people = paragraphs[index], frozenset({FieldKind.PEOPLE})
    if " " in heading.text and _COLUMNS.fullmatch(heading.text):
        rows = _rows(paragraphs[index + 1 : index + 1 + _MOST_LINES])
        numbers = ((line, _NUMBER_OF_ROW.match(line.text)) for line in rows)
        return tuple(
            Field(people, value_of(line, number.end() if number else 0), is_row=True)
            for line, number in numbers
        )
    if _heads_delegation(heading):
        lines = (heading, *takewhile(_is_of_delegation, _below(paragraphs, index)))
        return tuple(Field(people, value_of(line, 0)) for line in lines)
    return ()


def _heads_delegation(paragraph: Paragraph) -> bool:
    """Whether a heading names the delegation of a country, whose people stand below: "DELEGATION OF FIJI"."""
    found = _DELEGATION.fullmatch(paragraph.text) if paragraph.role is ParagraphRole.HEADING else None
    return found is not None and fold(found["country"]) in country_names()


def _is_of_delegation(line: Paragraph) -> bool:
    return len(line.text) <= _LONGEST_PEOPLE and not line.text.endswith(".") and _names_one(line.text, "")


#: "Delegation of the Republic of Fiji"
_DELEGATION: Final = re.compile(r"(?i:delegation (?:of|from) (?:the )?)(?P<country>[A-ZÀ-Þ][^,;:()]{2,60})")
#: "Annex 1: LIST OF HEADS OF DELEGATION"
_ANNEX: Final = re.compile(r"(?i:annex(?:ure)?|appendix|attachment)(?: [A-Z\d]{1,3})?\s?[:.–—-]\s?")
#: What the columns of a table of those present are called.
_COLUMNS: Final = re.compile(
    r"(?:(?:No\.?|S/?N\.?|S(?:r|l)?\.? ?No\.?|#) )?(?:(?:Country|Member State|State|Organi[sz]ation|Delegation|Institution)(?:(?: ?/ ?| or )(?:Country|Organi[sz]ation))? )?"
    r"(?:Names?|(?<= )(?:Ministers?|Participants?|Representatives?|Delegates?|Heads? of [Dd]elegation))(?: (?:and )?(?:Position|Title|Designation|Post|Function|Office)s?)?"
    r"(?: (?:Country|Member State|Organi[sz]ation|Institution|Affiliation))?"
)


#: The number of a row in the first column of a table.
_NUMBER_OF_ROW: Final = re.compile(r"\d{1,3}\.? (?=[A-ZÀ-Þ])")


def _rows(below: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The rows of a table of those present, up to what is no row."""
    for line in below:
        ended = line.role in _UNREAD or line.role in _FURNITURE or line.text.endswith((".", ":"))
        if ended or len(line.text) > _LONGEST_PEOPLE or " " not in line.text or _label().match(line.text):
            return
        if _COLUMNS.fullmatch(line.text):
            # Another table.
            return
        yield line


@cache
def _absent() -> str:
    return rf"(?i:{alternation(table('meetings')['labels']['absent'])})"


@cache
def _absent_label() -> re.Pattern[str]:
    """What stands above those who weren't there: "Apologies received from:"."""
    return re.compile(rf"(?:[\w'’-]+ ){{0,3}}{_absent()}(?: [\w'’-]+){{0,3}} ?:?")


@cache
def _absentee() -> re.Pattern[str]:
    return re.compile(rf"\({_absent()}\b|^ ?(?:[\w'’-]+ ){{0,2}}{_absent()}(?: [\w'’-]+){{0,3}}:")


def says_absent(entry: str) -> bool:
    """Whether an entry of a list says that somebody wasn't there: "Placeholder Alpha (absent)", "Absent: Fiji"."""
    return _absentee().search(entry) is not None


#: Lines that name somebody for something else.
_NO_PEOPLE: Final = re.compile(r"[A-Z][a-z]+ing \b|.*\bSpokes(?:person|man|woman)\b")


def _more_people(below: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The lines without a label of their own right below "Participants: A", each of which names somebody."""
    for line in below:
        if line.label is not None or line.role in _UNREAD or line.role in _FURNITURE:
            return
        if _NO_PEOPLE.match(line.text) or says_absent(line.text) or _absent_label().fullmatch(line.text):
            return
        if len(line.text) > _LONGEST_PEOPLE or line.text.endswith((".", ":")) or _label().match(line.text):
            return
        yield line


def _kinds_of(label: str) -> frozenset[FieldKind]:
    words = fold(" ".join(label.split()))
    whole = _kinds().get(words)
    words = _BEGINNING.sub("", words)
    return frozenset(
        {whole} if whole else (_kinds()[word] for word in _JOINT.split(words) if word in _kinds())
    )


def _below(paragraphs: Sequence[Paragraph], index: int) -> Iterator[Paragraph]:
    """The lines below a label, up to the next label or heading."""
    label = paragraphs[index]
    nested, above_it = False, ""
    for place, line in enumerate(paragraphs[index + 1 : index + 1 + _MOST_LINES]):
        # A short line of a list without a full stop looks like a heading; so does what stands right below the label.
        sibling = line.role is ParagraphRole.HEADING and _shape(line) == _shape(label)
        # Below "Delegations" stands each country above its people.
        nation = line.label is None and (
            fold(line.text) in country_names() or fold(line.text) in doubtful_country_names()
        )
        following = paragraphs[index + place + 2 : index + place + 3]
        nation = nation or (
            # So does each body.
            line.label is None
            and [one.kind for one in read_mentions(line.text, 0, len(line.text))]
            == [MentionKind.ORGANISATION]
            and any(_names_one(one.text, "") for one in following)
        )
        told = nation or ":" in line.text or (line.label is None and _names_one(line.text, above_it))
        above_it = line.text
        if sibling and (place or line.label is not None) and not told:
            return
        # The heading of another section, and what is printed below the text.
        above = line.role is ParagraphRole.HEADING and line.label is not None and line.level < label.level
        if nation or (line.label is None and (_SIDE.fullmatch(line.text) or _heads_side(line.text))):
            # The next of the sides below the label.
            nested = False
        # An entry beside the label, behind those of the list below it.
        beside = nested and label.label is not None and line.level <= label.level
        nested = nested or line.level > label.level
        if above or beside or line.role in _FURNITURE:
            return
        if line.role in _UNREAD or _label().match(line.text) or _absent_label().fullmatch(line.text):
            return
        if opens_contacts(line.text):
            return
        yield line


def _heads_side(line: str) -> bool:
    """Whether a line is a country or body with a colon, as above its people: "Fiji:"."""
    whose = fold(line.rstrip(" :："))
    return line.endswith((":", "：")) and (whose in country_names() or whose in organisations())


#: A line above the people of a side: "Fijian side:"
_SIDE: Final = re.compile(
    r"(?!.*\b(?:Heads?|Leaders?|Members?) of )(?:The )?[^:,;]{3,60} (?:[Ss]ide|[Dd]elegation) ?:?"
)


def opens_contacts(text: str) -> bool:
    """Whether a line stands above those whom to ask, and not those who were there or who publish: "Division in Charge"."""
    return _CONTACT.fullmatch(text) is not None


_CONTACT: Final = re.compile(
    r"(?:(?:Division|Section|Department|Bureau|Office)s? [Ii]n [Cc]harge|(?:For )?(?:[Ii]|[Ee])nquir(?:y|ies)|(?:For )?[Cc]ontacts?(?: [Pp]oints?| [Ii]nformation)?)\s?:?"
)


@cache
def _somebody() -> re.Pattern[str]:
    """What a line has that is no heading: how people are addressed, as in "Hon. Placeholder   Minister of Ports"."""
    return re.compile(rf"(?<!the ){shown_honorific()} [A-Z]")


def _opens_with_somebody(line: Paragraph) -> bool:
    return _somebody().match(line.text) is not None


def _names_one(line: str, above: str) -> bool:
    """Whether a line is of somebody, and no heading: by title, behind the country, or the office of whom the line above it names."""
    if _somebody().search(line):
        return True
    named_at = behind_dashed_side(line)
    if named_at and _NAME_AND_MORE.match(line, named_at):
        return True
    named = _NAME_AND.match(line)
    if named and begins_as_office(line[named.end() :]) and not begins_as_office(named["who"]):
        who = read_mentions(line, *named.span("who"))
        # "Dame Placeholder Alpha, Secretary General"
        return len(who) == 1 and (
            who[0].kind is MentionKind.NAME or (who[0].name is not None and not who[0].role)
        )
    return bool(above) and "," not in above and bool(_somebody().match(above)) and begins_as_office(line)


#: "Placeholder Alpha, Minister of Ports", "Placeholder Alpha – Minister of Ports"
_NAME_AND: Final = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){1,4})(?:, | [–—-] )(?:the )?(?=[A-ZÀ-Þ])"
)
#: "Fiji – Placeholder Alpha, Minister of Ports"
_NAME_AND_MORE: Final = re.compile(r"[^,]{3,60}, ")
_DASHED_SIDE: Final = re.compile(r"(?P<side>[A-ZÀ-Þ][^:()–—]{2,60}?) [–—-] ")


def behind_dashed_side(line: str) -> int:
    """Where a line goes on behind a country or known body and a dash: "Fiji – Placeholder Alpha, Minister"; 0 without them."""
    dashed = _DASHED_SIDE.match(line)
    side = fold(dashed["side"]) if dashed else ""
    return dashed.end() if dashed and (side in country_names() or side in organisations()) else 0


def _shape(paragraph: Paragraph) -> str:
    """The form of a label, whatever it counts: what stands beside another has the same."""
    return _DIGITS.sub("1", paragraph.label or "")


_DIGITS: Final = re.compile(r"\d+")


def _end_of_value(text: str, label: re.Match[str]) -> int:
    """Where the value of a label ends: before what closes a line in brackets, "(Participants: ...)"."""
    value = label.end()
    in_brackets = text.startswith(_OPENING, label.start()) and text.endswith(_CLOSING)
    opened = sum(text.count(bracket, value) for bracket in _OPENING)
    closed = sum(text.count(bracket, value) for bracket in _CLOSING)
    return len(text) - (in_brackets and opened < closed)


_OPENING: Final = ("(", "（", "[", "【")
_CLOSING: Final = (")", "）", "]", "】")


def value_of(paragraph: Paragraph, start: int, end: int | None = None) -> Sentence:
    """The text of a paragraph from a place on, as a sentence."""
    text = paragraph.text[start:end]
    return Sentence(paragraph=paragraph, start=start, text=text, masked=blank_quotes(text))
