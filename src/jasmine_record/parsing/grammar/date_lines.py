"""Lines that hold a date and nothing else, and datelines: what a text says of its own day.

    line     = ["("] [label] [time] [place] [weekday] date [weekday] [time] [place | house] [kind] [")"]
    dateline = [place] date [agency] dash

Around the date stands only what dates a page: any other word makes the line one that tells of something else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.addresses import is_agency
from jasmine_record.parsing.grammar.dates import HOURS, WEEKDAY, find_dates
from jasmine_record.parsing.grammar.eras import read_east_asian_date
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.lexicon import alternation, cities, country_names, fold, table

__all__ = [
    "HELD_ON",
    "begins_with_place",
    "behind_dateline",
    "read_ambiguous_line",
    "read_date_line",
    "read_dateline",
    "read_registered",
    "read_written_line",
]

_PLACE: Final = r"[A-ZÀ-Þ][\w.'’-]*(?:/[A-ZÀ-Þ][\w.'’-]*)?(?: (?:(?:de|del|la|las|los|da|do|dos|al|el) ){0,2}[A-ZÀ-Þ][\w.'’-]*){0,3}(?:, (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: (?:of )?(?:the )?[A-ZÀ-Þ][\w.'’-]*){0,3})?"
_TIME: Final = (
    rf"(?:\d\d?[:.]\d\d(?:[:.]\d\d)?(?:\s?{HOURS}\.?)?|\d\d?\s?{HOURS}\.?|\d{{4}}\s?{HOURS})"
    r"(?:\s\(?(?:[A-Z]{2,5}(?:[+-]\d\d?(?::\d\d)?)?|[+-]\d{4}|local time)\)?)?"
)
#: Before a day: "Published in Apr 03, 2022", with nothing between the two, but not "Statement in Suva, 3 April 2022".
_LABEL: Final = (
    r"(?i:Date(?: of (?:issue|publication|release)| (?:created|issued|posted|published|released|added))?|(?:Posted|Published|Uploaded|Submitted|Written) by [\w.-]{2,20}(?: [\w.-]{2,20}){0,2}(?= on\b)|Created|(?:(?:Press|News|Media) (?:Release|Statement) )?(?:Issue|Release|Publication|Publish(?:ing)?) date|(?:Release |Publish(?:ing)? |Update )?Time(?=\s?:)|Issued|Released|(?:(?:First|Originally) )?Published|Posted|Dated|(?:Statement )?made|Delivered|(?:For )?(?:Immediate )?Release"
    r"|(?:Joint )?(?:(?:Press|News|Media) (?:Release|Statement|Note|Communiqu[eé])|Statement|Read-?out|Article|News)(?:,? (?:No\.? ?)?[\d/-]{1,12})?(?:(?<!ment)(?<!out) of\b| dated\b)?)(?i: on\b| at\b| in\b(?=\s?$))?\s?[:|,–—-]?\s"
)
_BEFORE: Final = re.compile(
    rf"[(\[]?(?:{_LABEL})?(?:{_TIME}(?:,|\s[/|–-])?\s)?(?:(?P<place>{_PLACE})(?: \((?P<nation>[A-ZÀ-Þ][A-Za-zÀ-ÿ ]{{2,40}})\))?(?P<joint>[,;])?\s?(?:[-–—|:/]\s)?)?(?:\(?{WEEKDAY}\)?,?\s)?(?:on\s)?(?:the\s|this\s)?"
)
_COLON: Final = re.compile(r":\s?$")
_KIND_OF_TEXT: Final = r"(?i:(?:press|news|media) (?:releases?|statements?|notes?|communiqu[eé]s?)|news(?: (?:articles?|announcements?|items?|stor(?:y|ies)|bulletins?))?|read-?outs?|announcements?|statements? and remarks|(?:joint )?statements?|speech(?:es)?|articles?)"
_KIND: Final = rf"\s?[-–—|:/]\s?{_KIND_OF_TEXT}"
_AFTER: Final = re.compile(
    rf"(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{{1,6}})?(?:Z|[+-]\d\d:?\d\d)?)?(?:\.(?=\s?\(|\s\d))?,?\s?(?:\(?{WEEKDAY}\.?\)?)?(?:\s?\((?:[A-Z][\w.]*\s){{0,3}}(?i:(?:local )?time)\))?(?:,?\s?(?:(?:at|[-–—|]|(?i:time):?)\s)?{_TIME})?(?:(?:,| [-–—|/]| in|(?!.* (?:Press|Media|News) [A-Z])) (?!(?i:last|updated|modified)\b)(?P<place>{_PLACE}))?[)\].]?"
    rf"(?:{_KIND})?(?:,? by (?:video ?conference|telephone|[A-Z][\w ]{{1,30}}|(?:web)?admin|webmaster|editor)|,? \(?(?i:(?:via |by )?(?:video ?conference|video ?link|virtual(?:ly)?|online)))?[)\].]?(?: [-–—|] (?P<behind>[A-ZÀ-Þ][^|]{{1,60}})"
    rf"| (?:[A-ZÀ-Þ][\w&.-]* ){{1,5}}(?:Press|Media|News) (?:Team|Office|Service|Unit|Desk))?(?:{_KIND})?"
    # When the page was changed: "Updated on May 4, 2022 09:40 AM".
    rf"(?:,? (?:[-–—|] ){{0,2}}(?:Last )?(?i:updated|modified)(?: on| in| at)?:? [^|]{{4,40}})?"
    # How a speech was written down: "(Original script, may differ from the delivered version)".
    r"(?: \((?:Original script|Transcript)[^()]*\))?"
)
#: A line that holds more than this is no date line.
_LONGEST_LINE: Final = 100
_LONGEST_PIECES: Final = 180
"""The same for a line of several pieces: "News | 3 May 2022 | Directorate-General for Ports | 3 min read"."""


#: A line that tells when they met, and not when the text was issued.
HELD_ON: Final = re.compile(r"(?:Held|Convened)\b", re.IGNORECASE)


@cache
def _documents() -> re.Pattern[str]:
    """Words that make what stands before a date a title."""
    nouns = alternation(
        [*table("meetings")["nouns"], "Statement", "Declaration", "Readout", "Communiqué", "Report"]
    )
    return re.compile(
        rf"\b(?:{nouns}|Embargo(?:ed)?|Deadline|Summary|Visit|Participation|Remarks|Minister|President)\b",
        re.IGNORECASE,
    )


def _first_date(text: str) -> PrintedDate | None:
    return next(iter(find_dates(text)), None)


def read_date_line(line: str) -> PrintedDate | None:
    """The date of a line that holds nothing else, but for a weekday, a time, a label, a place or brackets.

    Lines in Chinese, Japanese and Korean are read too, with the years of Japanese eras. A line whose date can't be told
    for sure is none.
    """
    if len(line) > _LONGEST_LINE:
        return _dated_piece(line) if len(line) <= _LONGEST_PIECES and _PARTED.search(line) else None
    # Nothing stands behind the bar in "May 3, 2022 |", or behind the dash in "Suva, 3 May 2022.-".
    line = _FORMAT_BEHIND.sub("", _without_tools(line)).rstrip(" |–—-")
    wired = _WIRED.search(line)
    if wired and is_agency(wired["agency"] or wired["bare"]):
        # Where the wire is printed behind the day, as in: Suva, 3 May 2022 (PNA).
        line = line[: wired.start()]
    start = _day_start(line)
    if start:
        # Behind who wrote it, this is when it was published.
        behind = read_date_line(_BARE_TIME.sub("Date:", line[start:]))
        return _shifted(behind, start) if behind else None
    line = _OTHER_LAST.sub("", line)
    if _SPACED_FIGURES.fullmatch(line):
        line = line.replace(" ", "-")
    inside = _PLACE_AND_DAY.fullmatch(line)
    if inside and any(map(_is_place, (inside["place"], *inside["place"].split(", ")))):
        behind = read_date_line(inside["day"])
        return _shifted(behind, inside.start("day")) if behind else None
    piece = _dated_piece(line) if _PARTED.search(line) else None
    if piece:
        return piece
    printed = _first_date(line)
    if printed is None:
        return read_east_asian_date(line)
    before, after = _BEFORE.fullmatch(line[: printed.start]), _AFTER.fullmatch(line[printed.end :])
    held = _BARE_TIME.match(line) is not None and _TO_THE_SECOND.search(line) is None
    if before is None or after is None or printed.fault == "date.ambiguous" or held:
        return None
    if (
        before["place"]
        and _COLON.search(line, 0, printed.start)
        and not any(_is_place(words) for words in before["place"].split(", "))
    ):
        # A label that isn't known stands before it, as in "Deadline: 3 May".
        return None
    if (before["nation"] or before["joint"] == ";") and not any(
        _is_place(words) for words in (*before["place"].split(", "), before["nation"] or "")
    ):
        return None
    if any(words and _documents().search(words) for words in (before["place"], after["behind"])):
        return None
    if after["place"] and not any(_is_place(words) for words in after["place"].split(", ")):
        return None
    return printed


#: How they met, behind the day: "3 May 2022 – Virtual".
_FORMAT_BEHIND: Final = re.compile(
    r"(?:,| ?[–—|-]|(?= \()) ?\(?(?:(?:by|via) )?(?:virtual|online|hybrid|video ?conference)(?: (?:meeting|format|mode|session))?\)?$",
    re.IGNORECASE,
)
#: Who is named before the day: "Source: Ports Online  Editor: Placeholder Alpha  Time: 2022-05-03".
_CREDITED: Final = re.compile(
    r"(?:(?:Source|Editor|Author|Writer|Reporter|From|By)\s?: [^:|]{2,60}?[ ,;|]{1,3}(?=[A-Z][a-z]{3,12}\s?:)){1,3}(?=(?:Date|Time|Published|Posted|Updated)\s?:)"
)
#: A part of a house between the city and the day: "Suva – The Information Office – May 3, 2022".
_PART_BEFORE: Final = re.compile(
    rf"(?P<place>{_PLACE}) [–—-] (?:The )?(?:[A-Z][\w&]* ){{1,3}}(?:Office|Service|Department|Bureau|Directorate|Unit|Section|Desk) [–—-] (?=[A-Z\d])"
)
#: A day by another calendar, as years show that none of ours has: "1446/6/3", "22 Sivan 5782", "Rajab 12, 1443 AH", "2079/08/15".
_OTHER_DAY: Final = (
    r"(?:(?:1[34]\d\d|20[6-9]\d)[/-]\d{1,2}[/-]\d{1,2}|\d{1,2}[/-]\d{1,2}[/-](?:1[34]\d\d|20[6-9]\d)"
    r"|(?:\d{1,2} [A-Z][\w'’-]{2,12}(?: [\w'’-]{1,12})?|[A-Z][\w'’-]{2,12}(?: [\w'’-]{1,12})? \d{1,2}),? (?:1[34]\d\d|5[78]\d\d|20[6-9]\d))(?: ?(?:A\.?)?[HS]\.?| B\.?S\.?)?"
)
_BOTH: Final = r"(?:,? corresponding to| ?[(|/,–—-]| i\.e\.)"
_OTHER_FIRST: Final = re.compile(
    rf"(?:(?P<place>(?-i:{_PLACE})), )?(?:(?:{_LABEL})?(?:{WEEKDAY},? )?){_OTHER_DAY}{_BOTH} ?(?=[\dA-Z])",
    re.IGNORECASE,
)
_OTHER_LAST: Final = re.compile(rf"{_BOTH} ?{_OTHER_DAY}\)?$")
#: As some languages print it: "2022 05 03".
_SPACED_FIGURES: Final = re.compile(r"(?:19|20)\d\d (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01])")
#: Who wrote the text, before its day: "By: Placeholder Alpha, | May 3, 2022"; a deadline has its weekday there.
_BYLINE: Final = re.compile(
    rf"(?:By|BY):? (?!{WEEKDAY}|(?i:{MONTH_NAME})\b)[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{1,3}}(?:, ?(?:on )?| on |\s?[|–—-]\s?)(?=[\dA-Z])"
)


def _day_start(line: str) -> int:
    """Where the day with its own labels begins: behind a number, who wrote the text, a part of the house or the same day by another calendar."""
    opened = _NUMBERED.match(line) or _CREDITED.match(line) or _BYLINE.match(line)
    if opened:
        return opened.end()
    behind = _OTHER_FIRST.match(line) or _PART_BEFORE.match(line)
    if behind is None or (behind["place"] and not any(map(_is_place, behind["place"].split(", ")))):
        return 0
    return behind.end()


#: Of the day on which people meet, too: "Time: 3 May 2022, 10:00".
_BARE_TIME: Final = re.compile(r"^Time:", re.IGNORECASE)
_TO_THE_SECOND: Final = re.compile(r"\d:\d\d:\d\d\b")


#: The letters of a news agency at the end of a line.
_WIRED: Final = re.compile(r",? (?:\((?P<agency>[A-Z][\w&/-]{1,12})\))$|, (?P<bare>[A-Z]{2,12})$")


#: "Suva (3 May 2022)", "Suva, Fiji – (3 May 2022)"
_PLACE_AND_DAY: Final = re.compile(rf"(?P<place>{_PLACE})(?: [–—-])? \((?P<day>[^()]{{6,40}})\)")


#: What pages count, offer and name behind the day: " / 318 views", " · 3 minutes", " A- A A+", " Department Ports Division".
_TOOLS: Final = re.compile(
    r"(?:\s?[|/·•,–—-])?\s(?:[\d,.]{1,9}\s(?:views?|comments?|hits?|likes?|reads?|shares?|visits?|min(?:ute)?s?(?:\sread)?)|(?:views?|hits?|reads?)\s?:?\s?[\d,.]{1,9}|A[+-]?(?:\sA[+-]?){1,3}|Share|Print"
    r"|(?-i:Department|Division|Writer|Author|Editor)(?:\s?:)?\s(?-i:(?!of\b|for\b)[A-ZÀ-Þ][^|:]{2,60}))\s?$",
    re.IGNORECASE,
)
_MOST_TOOLS: Final = 4


def _without_tools(line: str) -> str:
    """A line without what its page counts and offers behind the day."""
    for _ in range(_MOST_TOOLS):
        tool = _TOOLS.search(line)
        if tool is None:
            break
        line = line[: tool.start()]
    return line


def read_ambiguous_line(line: str) -> PrintedDate | None:
    """A line that only holds figures of which it can't be told which is the day, and maybe a time, a city or a label: "09/05/2024 15:42", "Suva, 09/05/2024"."""
    line = _without_tools(line)
    printed = _first_date(line) if len(line) <= _LONGEST_LINE else None
    if printed is None or printed.fault != "date.ambiguous":
        return None
    before = _SPACED_COLON.sub(":", line[: printed.start])
    opened = _BEFORE.fullmatch(before)
    placed = opened is None or not opened["place"] or any(map(_is_place, opened["place"].split(", ")))
    alone = _TIME_ALONE.fullmatch(before) or (opened is not None and placed)
    return printed if alone and _TIME_ALONE.fullmatch(line[printed.end :]) else None


_TIME_ALONE: Final = re.compile(rf"\s?(?:(?:[,|–—-]\s)?{_TIME}(?:,|\s[|–—-])?)?\s?")
#: "12 : 41 PM"
_SPACED_COLON: Final = re.compile(r"(?<=\d) : (?=\d)")


def _shifted(printed: PrintedDate, by: int) -> PrintedDate:
    """A date so many characters further on."""
    return attrs.evolve(printed, start=printed.start + by, end=printed.end + by)


#: The number of a release before the day, of which it is no part: "Press release No. 7 - 18 January 2024".
_NUMBERED: Final = re.compile(
    r"(?:(?i:press|news|media) (?i:release|statement|note) )?(?i:No\.?|Nr\.?)\s?:?\s?\d{1,4}(?:/\d{2,4})?\s?[–—,:|/-]\s"
    r"|(?i:press|news|media) (?i:release|statement|note) \d{1,4}(?:/\d{2,4})?\s?[–—,:|/-]\s"
    # How often a page was seen: "Views: 1023 | 2023-02-17".
    r"|(?i:views?|hits?|reads?)\s?:\s?\d[\d,.]{0,8}\s?[|/·•,–—-]\s"
    # The same by a code: "Reference Number: PR210345, Press Release Issue Date: Feb 3, 2021".
    r"|(?i:ref(?:erence)?\.?)(?: (?i:no\.?|number))?\s?:\s?[A-Z\d/.-]*\d[A-Z\d/.-]*\s?[,;|–—-]\s"
)
#: What parts the pieces of a line: "Press release | No: 71/2016 | 18/11/2016 | Ministry of Ports".
_PARTED: Final = re.compile(r"\s[|•·]\s")
_KIND_ALONE: Final = re.compile(_KIND_OF_TEXT)
#: Who wrote a text, on which shelf of its site it stands, and what tells what the day is: "by Placeholder Alpha", "Category: News", "Published:".
_BESIDE_DAY: Final = re.compile(
    r"[Bb]y (?:(?:[A-ZÀ-Þ][\w.'’-]*|of|the|for|and)(?: |$)){1,6}$|(?i:category|section|topic|type|tags?|filed under|author|(?:date )?published|(?:date )?posted|date|created|issued)(?: on\b|(?=:)):? "
)
_HOUSE: Final = re.compile(
    r"(?:The )?(?:Ministry|Department|Directorate(?:[- ]General)?|Office|Secretariat|Embassy|Mission) (?:of|for)\b"
)
_A_PAIR: Final = 2
_LONGEST_PIECE: Final = 7
"""In words."""


def _dated_piece(line: str) -> PrintedDate | None:
    """The date that one piece of a line holds, where another says of what kind the text is."""
    pieces: list[tuple[int, str]] = []
    start = 0
    for parted in _PARTED.finditer(line):
        pieces.append((start, line[start : parted.start()]))
        start = parted.end()
    pieces.append((start, line[start:]))
    dated = [(start, printed) for start, words in pieces if (printed := read_date_line(words))]
    # "3 May 2022 | Bilateral | Directorate of Information"
    opens = len(pieces) > _A_PAIR and dated[:1] and dated[0][0] == 0
    said = any(
        _KIND_ALONE.fullmatch(words) or _HOUSE.match(words) or _BESIDE_DAY.match(words) for _, words in pieces
    )
    if len(dated) != 1 or not (opens or said):
        return None
    if any(len(words.split()) > _LONGEST_PIECE for _, words in pieces):
        return None
    start, printed = dated[0]
    return _shifted(printed, start)


def _is_place(words: str) -> bool:
    return fold(words) in cities() or fold(words) in country_names()


_DATELINE: Final = re.compile(
    r"\(?(?P<place>[A-ZÀ-Þ][\w.'’/-]*(?: \([A-Z/]{1,6}\))?(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|of|de|the)){0,5}(?: \([A-Z/]{1,6}\))?)"
    rf"(?:[,;:]? |\s[–—-]\s(?:{WEEKDAY},?\s)?)"
    # The day of the Islamic calendar, which stands first: "Riyadh, Rajab 12, 1443, February 13, 2022".
    r"(?:(?:[A-Z][\w'’-]*(?: [\w'’-]+)? \d\d?,?|\d\d? [A-Z][\w'’-]*(?: [\w'’-]+)?) 1[34]\d\d(?: ?A?H\.?)?(?:,?| /|,? corresponding to) )?"
    r"\(?(?=[\dA-Z]|$)"
)
_FULL_STOP: Final = re.compile(r"\. (?=[A-ZÀ-Þ])")
_DATELINE_END: Final = re.compile(
    r"\)?[.,]?\s?(?:\([^()]{1,30}\)\s?|[A-Z]{2,8}\s)?(?:[—–:|]|-{1,3}\s)|[,.]?\s/[A-Z]{2,10}/[.:]?\s"
)
#: A title that opens as the entry of a register: "No: 12, 3 May 2022, Press Release Regarding ...".
_REGISTERED: Final = re.compile(r"No\.?\s?:?\s?\d{1,4}(?:/\d{2,4})?, (?=\d)")


def read_registered(title: str) -> PrintedDate | None:
    """The day of issue that a title has behind its number in a register."""
    opening = _REGISTERED.match(title)
    printed = _first_date(title[:_LONGEST_LINE]) if opening else None
    return printed if opening and printed and printed.start == opening.end() else None


#: Who wrote minutes, and when, below them: "Minutes: the Secretariat, Suva, 3 May 2022".
_WRITTEN: Final = re.compile(
    r"(?i:minutes|record|notes|minuted|recorded|rapporteur)(?: (?i:(?:taken |prepared |drafted |kept )?by))?\s?: [^:;]{2,60}, (?:on )?(?=\d{1,2}\b|[A-Z])"
)


def read_written_line(line: str) -> PrintedDate | None:
    """The day with which a line ends that says who wrote the minutes above it."""
    opened = _WRITTEN.match(line) if len(line) <= _LONGEST_LINE else None
    printed = _first_date(line) if opened else None
    whole = printed is not None and printed.end == len(line.rstrip(" .")) and printed.year is not None
    return printed if whole else None


def read_dateline(text: str) -> PrintedDate | None:
    """The date of a dateline, with which a text opens: the place and day of its release, and a dash.

    It counts in the text, and is that of the release and not of what the text tells.
    """
    opening = text[:_LONGEST_LINE]
    printed = _first_date(opening)
    if printed is None or printed.start > len(opening) // 2:
        return None
    before = _DATELINE.fullmatch(opening, 0, printed.start) if printed.start else None
    if before is None and printed.start:
        before = _DATELINE.match(opening, 0, printed.start + 1)
        before = before if before and before.end() == printed.start else None
    if before and _SPACED_DASH.search(before[0]) and not _is_release_place(before["place"]):
        # "Port Treaty – 3 May 2020 – was welcomed"
        return None
    closed = _DATELINE_END.match(opening, printed.end) or (
        before
        and ((printed.year and _FULL_STOP.match(opening, printed.end)) or _closed_by_agency(opening, printed))
    )
    if closed is None or (printed.start and before is None):
        return None
    return None if before and _documents().search(before["place"]) else printed


#: "SUVA, 3 May 2022 | (PNA) The Minister": the letters of an agency need no dash behind them.
_AGENCY_END: Final = re.compile(r"[,.]? ?\((?P<letters>[A-Za-z]{2,10})\)[.,]? (?=[A-ZÀ-Þ“\"])")


def _closed_by_agency(opening: str, printed: PrintedDate) -> re.Match[str] | None:
    """The letters of a news agency in brackets with which a dateline ends."""
    closed = _AGENCY_END.match(opening, printed.end)
    return closed if closed and is_agency(closed["letters"]) else None


_SPACED_DASH: Final = re.compile(r"\s[–—-]\s|:\s")


def _is_release_place(place: str) -> bool:
    """Whether words before a dash and a day are where a text was released: a city or a country, or in capitals."""
    first = place.partition(", ")[0]
    return first.isupper() or _is_place(first)


#: What a text opens with before it tells anything: "SUVA, June 30 (PNA) -- ", "Suva, 3 May: ", "SUVA, Fiji: ".
_OPENED: Final = re.compile(
    r"\(?(?P<place>[A-ZÀ-Þ][\w.'’/-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})\)?(?P<more>(?:(?:, ?| )\(?(?:[A-ZÀ-Þ][\w.'’/-]*|\d{1,4}|of|de|the)\)?){0,9})"
    # "SUVA- The Minister"
    r"(?:\s?[–—]\s?|\s-{1,3}\s|(?<=[A-ZÀ-Þ]{2})-{1,3}\s|:\s)(?=[A-ZÀ-Þ“\"'‘])"
)
#: What parts a dateline from what is told.
_DASH: Final = re.compile(r"[—–:|]\s?|-{1,3}\s")
#: A day or an agency.
_DATED: Final = re.compile(r"\d|\([A-Z]")


def behind_dateline(text: str) -> int:
    """Where a text begins to tell something, behind the place, the day and the agency that stand before a dash or a colon."""
    dateline = read_dateline(text)
    if dateline:
        agency = _closed_by_agency(text, dateline)
        if agency:
            return agency.end()
        mark = _DASH.search(text, dateline.end, dateline.end + 40)
        return mark.end() if mark else dateline.end
    opened = _OPENED.match(text) if text[:1].isupper() or text.startswith("(") else None
    if opened is None or _documents().search(opened[0]):
        return 0
    place = opened["place"]
    # "Fiji: We support it" tells who speaks.
    dated = _DATED.search(opened["more"]) is not None
    return opened.end() if dated or place.isupper() or fold(place) in cities() else 0


def begins_with_place(text: str) -> bool:
    """Whether a text opens with a dateline that has a place before its day: "SUVA, 3 May 2022 - "."""
    printed = read_dateline(text)
    return printed is not None and printed.start > 0
