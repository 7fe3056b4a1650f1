"""The lines that stand above and below a text: what each of them is, judged by the line alone."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import ParagraphRole, Translation
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.date_lines import read_ambiguous_line, read_date_line
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.mentions import country_at
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.layout.foreign_heads import foreign_link, foreign_role, foreign_translation
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    demonyms,
    fold,
    organisations,
    rows,
    shown_somebody,
    table,
)
from jasmine_record.parsing.memory import remembered

__all__ = [
    "EVENTS",
    "FILE_ENDINGS",
    "GOVERNMENT",
    "HAS_VERB",
    "day_beside_house",
    "file_names",
    "headline_verbs",
    "is_attachment_label",
    "is_labelled_head",
    "line_role",
    "link_language",
    "meeting_nouns",
    "menu_entries",
    "names_house",
    "names_officer",
    "names_state",
    "note_translation",
    "of_several",
    "publisher_beside",
    "publisher_span",
    "split_files",
]

_IMAGES: Final = "jpe?g|png|gif|webp"
FILE_ENDINGS: Final = rf"{_IMAGES}|pdf|docx?|xlsx?|pptx?|odt|zip|mp4"
"""A pattern for what the names of files end in that a text has beside it."""
_ENDS_IN_FILE: Final = re.compile(rf"\.(?i:{FILE_ENDINGS})$")
_LONGEST_FILES: Final = 4000
"""Code points of file names behind a sentence."""
_FILE: Final = rf"[^\s,;]{{1,200}}\.(?i:{FILE_ENDINGS})"
_IMAGE: Final = rf"\.(?i:{_IMAGES})"
_FILES: Final = re.compile(rf"{_FILE}(?:[\s,;]+{_FILE})*")
_FILE_NAME: Final = re.compile(_FILE)
#: The end of the name of an image that another one is glued to.
_GLUED: Final = re.compile(rf"{_IMAGE}(?=[A-Za-z][^\s,;./]{{0,60}}{_IMAGE}(?:$|[A-Za-z]))")
_FILES_BEHIND: Final = re.compile(rf"(?<=[.!?;][”\"’)\]\s])\s?{_FILE}(?:[\s,;]+{_FILE}){{0,99}}$")
_CREDIT: Final = re.compile(
    r"[\s,;]+[(\[]?(?:photos?|images?|pictures?|credits?|source|courtesy|©)\b[^.]{0,100}\.?[)\]]?",
    re.IGNORECASE,
)
_ATTACHMENT: Final = re.compile(r"[(\[]?(?i:attachment|annex|appendix|enclosure)\b[^.]{0,80}")
_REMARK: Final = re.compile(r"(?:[※†‡]|\*(?:\s|(?=[^\W_][^*]*$))|\(?Notes?:|\(Note\)|N\.B\.).+", re.DOTALL)
_RULE: Final = re.compile(r"[\W_]+|(?i:[(\[]?end[)\]]?|###|-\s?end\s?-)")
#: An address alone: where the page stands.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_PLACE_BEHIND: Final = re.compile(r"\s?[,–—/•·|-]\s?[A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){0,4}\.?")
_LONGEST_LINE: Final = 120
HAS_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|shall|would|met|took|spoke|gave|said|left|came|made)\b"
    r"|\b[a-z]+ed (?:that|to|the|a|an|on|in|at|with|his|her|their|its|by|for|all|both|[a-z]+s)\b"
    r"|^(?:They|He|She|We|I|It) "
)
"""What a sentence has, and a heading hardly ever."""


EVENTS: Final = frozenset(
    {"Launch", "Opening", "Closing", "Establishment", "Creation", "Election", "Inauguration"}
)
"""First words of titles, and of no body's name."""


@cache
def headline_verbs() -> re.Pattern[str]:
    """Verbs of headlines, of one who acts and of several: "Holds", "HOLD"."""
    verbs = table("head")["titles"]["verbs"]
    return re.compile(
        rf"\b(?:{alternation([*verbs, *map(of_several, verbs)])}|to(?! (?:the|a|an)\b))\b",
        re.IGNORECASE,
    )


def of_several(verb: str) -> str:
    """The form of a verb for several who act: "Launch" for "Launches"."""
    return _THIRD_PERSON.sub("", verb)


_THIRD_PERSON: Final = re.compile(r"(?:(?<=ss)|(?<=ch)|(?<=sh))es$|s$")


@cache
def meeting_nouns() -> re.Pattern[str]:
    """A pattern for the last words of the names of meetings."""
    return re.compile(rf"\b(?:{alternation(table('meetings')['nouns'])})\b", re.IGNORECASE)


@cache
def _publisher() -> re.Pattern[str]:
    head = table("head")
    starts, ends = alternation(head["publishers"]), alternation(head["publisher_endings"])
    # "Today at the Ministry" is none, either.
    words = r"(?:(?:of the|for the|of|for|and(?: the)?|&|(?=[^\Wa-z_]|d['’])[\w.'’&-]+),? ){0,8}"
    # "Cabinet decisions" and "Government responds to flood" are no houses.
    named = rf"(?:(?:{alternation(head['inside'])})\b|(?=[^\Wa-z_]|&|d['’])[\w.'’&-]+)"
    # "Ministry of foreign affairs", "Embassy of Fiji to the United States"
    small = alternation([word.lower() for word in table("offices")["portfolios"]])
    ministry = rf"(?:Ministry|Department) (?:of|for)(?:,? (?:(?:{small})\b|{named})){{1,10}}"
    mission = rf"(?:{alternation(head['missions'])}) of(?: {named}){{1,8}} to(?: {named}){{1,8}}"
    return re.compile(
        rf"(?:The |the )?(?:(?:{starts})\b(?:,? {named}){{0,10}}|{ministry}|{mission}|{words}(?:{ends}))(?: \([^)]+\))?"
    )


@cache
def _publisher_start() -> re.Pattern[str]:
    return re.compile(rf"(?:The |the )?(?:{alternation(table('head')['publishers'])})\b")


@cache
def _kinds_of_houses() -> frozenset[str]:
    """Words that by themselves name no house in particular."""
    head = table("head")
    words = {*head["publishers"], *head["publisher_endings"]} - {*head["alone"]}
    return frozenset(fold(word) for word in words if " " not in word)


@cache
def _last_of_endings() -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2] for words in table("head")["publisher_endings"])


@cache
def _no_publisher() -> re.Pattern[str]:
    """Words that make a line a title, though it names a ministry."""
    nouns = alternation(
        [
            *table("meetings")["nouns"],
            "Readout",
            "Statement",
            "statement",
            "Visit",
            "Participation",
            "Attendance",
            "website",
            "Website",
        ]
    )
    # "Pacific Islands Forum Secretariat", "National Assembly of Placeholderland"
    of_body = r"(?:Secretariat|Secretariat General)$"
    return re.compile(
        rf"\b(?!(?:Forum|Council|Conference|Summit|Commission|Committee|Assembly|Congress) {of_body})(?:{nouns})\b(?<!\bNational Assembly)"
        r"|(?<!People)['’]s\b(?! Office\b)|\d"
    )


@cache
def _tells_deed() -> re.Pattern[str]:
    """What makes a line a headline, though a house stands in it: "Cabinet Approves Ports Bill", "Ministry and unions meet"."""
    titles = table("head")["titles"]
    nouns = set(titles["verbs_or_nouns"])
    sure = [verb for verb in titles["verbs"] if verb not in nouns]
    several = [of_several(verb) for verb in sure]
    small = [form.lower() for verb in titles["verbs"] for form in (verb, of_several(verb))]
    third = [verb for verb in nouns if verb.endswith("s")]
    return re.compile(
        rf"^(?:The )?(?:{alternation(EVENTS)}) of\b|\b(?:{alternation([*sure, *several, *small, *third])})\b"
        r"|\b(?i:press (?:briefing|conference|statement))\b|\b(?:Signed|Approved|Adopted|Launched|Opened|Inaugurated|Discussed|Appointed)$"
    )


@cache
def _note() -> re.Pattern[str]:
    kinds = "|".join(
        rf"(?P<{kind}>{alternation(words)})" for kind, words in table("head")["translations"].items()
    )
    return re.compile(
        rf"[(\[*]*\s?(?:this is an? )?(?:{kinds})(?: only| from (?:the )?[A-Z][a-z]+)?\s?\.?[)\]*]*",
        re.IGNORECASE,
    )


@cache
def _link() -> re.Pattern[str]:
    names = alternation(table("head")["languages"])
    return re.compile(
        rf"[(\[<>»→ ]*(?:(?:click )?here (?:for|to read)(?: the)? |(?:available )?in |(?:the )?)(?P<language>{names})"
        rf"(?: version| text| page| original| translation)?(?: is)?(?: available)?(?: here)?[)\]<>» .]*",
        re.IGNORECASE,
    )


def note_translation(line: str) -> Translation | None:
    """The standing of the translation that a line such as "(Provisional Translation)" gives."""
    match = _note().fullmatch(line)
    return Translation(match.lastgroup) if match and match.lastgroup else foreign_translation(line)


def link_language(line: str) -> str | None:
    """The BCP 47 tag of the language that a line such as "in Japanese" leads to."""
    match = _link().fullmatch(line)
    if match is None:
        return foreign_link(line)
    found = match["language"].casefold()
    languages: dict[str, str] = table("head")["languages"]
    return next(tag for name, tag in languages.items() if name.casefold() == found)


def file_names(line: str) -> tuple[tuple[int, int], ...]:
    """The places of file names in a line that holds nothing else but a credit; half-open ranges of code points."""
    if not _FILE_NAME.match(line):
        return ()
    credit = _CREDIT.search(line)
    whole = line[: credit.start()] if credit and credit.end() == len(line) else line
    if not _FILES.fullmatch(whole):
        return ()
    places: list[tuple[int, int]] = []
    for match in _FILE_NAME.finditer(whole):
        start = match.start()
        for glue in _GLUED.finditer(whole, *match.span()):
            places.append((start, glue.end()))
            start = glue.end()
        places.append((start, match.end()))
    return tuple(places)


def split_files(line: str) -> list[str]:
    """A line that ends in file names behind a sentence in two; any other as it is."""
    if not _ENDS_IN_FILE.search(line, max(0, len(line) - 6)):
        return [line]
    found = _FILES_BEHIND.search(line, max(0, len(line) - _LONGEST_FILES))
    return [line[: found.start()].rstrip(), found[0].strip()] if found else [line]


def is_attachment_label(line: str) -> bool:
    """Whether a line says that something is an attachment, and is no name of a file."""
    return _ATTACHMENT.fullmatch(line) is not None and not file_names(line)


def _is_dated_place(line: str) -> bool:
    """Whether a line is a date and a place behind it, be it in brackets."""
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1]
    printed = next(iter(find_dates(line)), None)
    if printed is None or printed.start or printed.year is None:
        return False
    place = line[printed.end :]
    return _PLACE_BEHIND.fullmatch(place) is not None and not meeting_nouns().search(place)


@cache
def _from() -> re.Pattern[str]:
    """A label before the name of the publisher."""
    # "From Department of Ports", as some pages have it without a colon.
    return re.compile(
        rf"(?:{alternation(table('head')['labels']['publisher'])})\s?: |From (?:the )?(?=(?:Department|Ministry|Office) of )",
        re.IGNORECASE,
    )


_LONGEST_LABEL: Final = 24


def _is_bare_label(line: str) -> bool:
    return len(line) <= _LONGEST_LABEL and fold(line).rstrip(" :") in _bare_labels()


@cache
def _bare_labels() -> frozenset[str]:
    labels: dict[str, list[str]] = table("head")["labels"]
    return frozenset(fold(word) for words in labels.values() for word in words)


#: Behind the name of a department, the one who leads it: "and The Rt Hon Placeholder MP".
_WITH_MINISTER: Final = re.compile(
    r"(?:,| and|, and) (?:[Tt]he )?(?:Rt\.? |Right )?Hon(?:ou?rable)?\b.*$|(?:,| and) (?:[A-Z][\w.'’-]+ ){2,4}MP$"
    r"|(?:,| and) (?:Lord|Lady|Baroness|Viscount|Earl|Sir|Dame) [A-Z][^,]{1,60}$"
)
#: "Health Canada", as only a label shows that it is a public body.
_APPLIED_TITLE: Final = re.compile(r"[A-Z][\w-]+(?:,? (?:and |& )?[A-Z][\w-]+){1,8}")
_OF_STATE: Final = re.compile(
    r"(?:THE )?(?:REPUBLIC|KINGDOM|GOVERNMENT|STATE|FEDERAL REPUBLIC|COMMONWEALTH|UNION) OF [A-Z ]{3,40}"
)


def names_state(line: str) -> bool:
    """Whether a line only names the state whose body issues the text: "REPUBLIC OF ...", "Republic of Fiji"."""
    if line.isupper():
        # "GOVERNMENT OF FIJI PRESS OFFICE" is a house of it.
        ends = line.rpartition(" ")[2].capitalize()
        return _OF_STATE.fullmatch(line) is not None and ends not in _last_of_endings()
    return _FORM_OF_STATE.match(line) is not None and fold(line) in country_names()


def names_states(line: str) -> bool:
    """Whether a line only names the states that met, as letterheads of two have it: "REPUBLIC OF FIJI - KINGDOM OF TONGA"."""
    states = _BETWEEN_STATES.split(line)
    return len(states) > 1 and all(names_state(state) for state in states)


_BETWEEN_STATES: Final = re.compile(
    r" ?[–—/|] ?| - | & | AND (?=(?:THE )?(?:[A-Z]+ ){0,3}(?:REPUBLIC|KINGDOM|STATE) )"
)
#: How the full names of states begin.
_FORM_OF_STATE: Final = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,3}(?:Commonwealth|Duchy|Kingdom|Principality|Republic|States?|Sultanate|Union) of "
)


def _behind_state(line: str) -> re.Match[str] | None:
    """A state's full name before that of its house: "Republic of Fiji – Ministry of Ports"."""
    before = _BEFORE_HOUSE.match(line)
    whole = (
        before
        and names_state(before["state"])
        and _HOUSE_ALONE.fullmatch(line, before.end())
        and not names_states(line)
        # Of a state and a union none is the house.
        and fold(line[before.end() :]) not in organisations()
    )
    return before if whole else None


def _behind_letters(line: str) -> re.Match[str] | None:
    """A house's letters before its name: "MOP   Ministry of Ports"."""
    letters = _LETTERS_FIRST.match(line)
    # "PIF Secretariat" is called so; the letters say whose it is.
    named = letters is not None and " " in line[letters.end() :].strip()
    if letters is None or not named:
        return None
    known = fold(line[letters.end() :]) in organisations()
    return letters if known or _publisher_start().match(line, letters.end()) else None


_BEFORE_HOUSE: Final = re.compile(r"(?P<state>[^-–—|,:]{3,80}?) [-–—|] ")
#: A name and nothing else, as a headline would have it.
_HOUSE_ALONE: Final = re.compile(r"[A-Z][\w&’'-]*(?:,? (?:(?:of|for|and|the|&) )*[A-Z][\w&’'-]*)*")


def publisher_span(line: str) -> tuple[int, int]:
    """Where the name of the publisher stands in a line that gives it, perhaps behind a label such as "From:"."""
    letters = _LETTERS_OF_STATE.fullmatch(line)
    if letters:
        return letters.span("letters")
    among = _house_among(line)
    if among:
        return among
    if _IN_BRACKETS.fullmatch(line):
        # As in: [Ministry of Ports, Fiji]
        return 1, len(line) - 1
    label = (
        _from().match(line)
        or _POSTED_BY.match(line)
        or _RELEASE_OF.match(line)
        or _SERVICE_OF.match(line)
        or _ISSUED_BY.match(line)
        or _OTHER_SCRIPT.match(line)
        or _behind_state(line)
        or _behind_owner(line)
        or _behind_letters(line)
    )
    minister = _WITH_MINISTER.search(line)
    label = label or _GOVERNMENT_OF.match(line)
    start, end = (label.end() if label else 0), (minister.start() if minister else len(line))
    site = _SITE_LAST.search(line, start + 1, end) if _publisher_start().match(line, start) else None
    end = site.start() if site else end
    again = _in_other_language().search(line, start + 1, end) or _state_last(line, start, end)
    end = again.start() if again else end
    section = _SECTION.search(line, start + 1, end)
    end = section.start() if section else end
    # "The Ports Secretariat, Suva"
    where = _IN_CITY.search(line, start, end)
    return start, where.start() if where and fold(where["city"]) in cities() else end


def _house_among(line: str) -> tuple[int, int] | None:
    """Where a house stands in a line that besides holds its letters, its state, or what the site is: "Ministry of Ports | MOP"."""
    parts = [(found.start(), found.end()) for found in _PART.finditer(line)]
    if not 1 < len(parts) <= _MOST_PARTS or len(line) > _LONGEST_LINE:
        return None
    houses = [
        part
        for part in parts
        if _is_publisher(line[slice(*part)]) or foreign_role(line[slice(*part)]) is ParagraphRole.PUBLISHER
    ]
    if not houses or not all(part in houses or _is_beside_house(line[slice(*part)]) for part in parts):
        return None
    if any(fold(line[slice(*part)]) in organisations() for part in houses):
        # Of a state and a union none is the house.
        return None
    if len(houses) > 1:
        # "Ministry of Ports - Government of Fiji"
        others = [part for part in houses if not _WHOLE_GOVERNMENT.match(line[slice(*part)])]
        houses = others if any(_is_publisher(line[slice(*part)]) for part in others) else houses
    if len(houses) > 1:
        # "Government of Fiji / Gouvernement des Fidji" is one, "Police Agency / Ministry of Ports" are two.
        houses = [part for part in houses if _is_publisher(line[slice(*part)])]
    return houses[0] if len(houses) == 1 else None


def _is_beside_house(part: str) -> bool:
    """Whether words stand beside the name of a house for the house itself: its letters, its state, its site, an entry of a menu."""
    return (
        # A known organisation is another party: "Ministry of Ports – WTO".
        (_LETTERS_ALONE.fullmatch(part) is not None and fold(part) not in organisations())
        or _SITE.fullmatch(part) is not None
        or fold(part).removeprefix("the ") in country_names()
        or fold(part) in menu_entries()
    )


@cache
def menu_entries() -> frozenset[str]:
    """The entries that all menus have, folded: "news", "contact us"."""
    return frozenset(map(fold, table("head")["menus"]["entries"]))


GOVERNMENT: Final = "(?:The )?(?:Royal )?Government of "
"""A pattern of how a government is called as a whole, which is no house where one of it stands beside it."""
_WHOLE_GOVERNMENT: Final = re.compile(GOVERNMENT, re.IGNORECASE)
_MOST_PARTS: Final = 3
_PART: Final = re.compile(r"(?<![^ ])(?![|/–— -])(?:[^ ]| (?!(?:[|–—-]|//?) ))+")
#: "MOP", "MoP", "WAM"
_LETTERS_ALONE: Final = re.compile(r"[A-ZÀ-Þ][A-Za-z&.]{0,9}[A-ZÀ-Þ]|GOV\.UK")
#: A site by its address, alone or as one: "Ports.pl website"
_SITE: Final = re.compile(
    r"(?:[\w.-]{2,30} ){0,2}(?i:website|web site|portal|site)|(?:[A-Za-z\d-]{2,40}\.){1,3}[A-Za-z]{2,12}"
)
#: The name of a house in another script before that in English.
_OTHER_SCRIPT: Final = re.compile(
    r"[^\x00-\u036f\u2000-\u206f]+(?: [^\x00-\u036f\u2000-\u206f]+){0,9} (?=[A-Z])"
)


def _behind_owner(line: str) -> re.Match[str] | None:
    """The country before its house: "Fiji's | Ministry of Ports"."""
    owner = _OWNER.match(line)
    known = owner is not None and fold(owner["country"]) in country_names()
    return owner if owner and known and _publisher_start().match(line, owner.end()) else None


_OWNER: Final = re.compile(r"(?P<country>[A-Z][^'’]{2,40})['’]s (?=[A-Z])")


#: Where on the site of a house a page stands: "Ministry of Ports | / Press", "Ministry of Ports | | Press service".
_SECTION: Final = re.compile(
    r" [/|»›>] (?i:press|news|media|newsroom)(?: (?i:room|releases?|service|office|centre|center))?$"
)
#: What the house calls its site, behind its own name: "Ministry of Ports | Portal".
_SITE_LAST: Final = re.compile(
    r" (?:Official )?(?:[Pp]ortal|[Ww]ebsite|[Ww]eb [Ss]ite|[Hh]ome ?[Pp]age|Newsroom)$"
)
_IN_CITY: Final = re.compile(r"(?<=Secretariat), (?P<city>[A-ZÀ-Þ][^,;()|]{2,30})$")
#: "Press release of the | Ports Forum Secretariat"
_RELEASE_OF: Final = re.compile(
    r"(?i:(?:press|media|news) (?:releases?|statements?|notes?|communiqu[eé]s?) (?:of|from|by|issued by) (?:the )?)(?=[A-Z].{1,80} Secretariat$|(?i:Ministry|Department) (?i:of|for) )"
)
#: A part of a ministry that speaks for it: "Press service of the | Ministry of Ports".
_SERVICE_OF: Final = re.compile(
    r"(?:The )?(?i:(?:press|information|media|public relations) (?:service|office|department|centre|center|division)) (?i:of) (?i:the )?(?=(?i:ministry|department) (?i:of|for)\b|[A-Z][\w-]* (?i:ministry)\b)"
)
#: "Issued by the | Ministry of Ports"
_ISSUED_BY: Final = re.compile(
    r"(?:Issued|Published|Released|ISSUED|PUBLISHED|RELEASED) (?:by|BY):? (?:(?:the|THE) )?(?=[A-Z])"
)
#: Which part of a house put a page up: "Posted by the Press Division, | the Ports Secretariat".
_POSTED_BY: Final = re.compile(
    r"Posted by (?:the )?(?:(?:[A-Z][\w&-]* ){1,6}(?:Bureau|Department|Directorate|Division|Office|Section|Unit), (?:the )?)?(?=[A-Z])"
)
#: The state of a house in the line below its name: "Ministry of Ports | Republic of Fiji", but "Ministry of Ports of the Republic of Fiji".
_STATE_LAST: Final = re.compile(
    r"(?<![a-z]{2}['’]s)(?<! of)(?<! the)(?<! OF)(?<! THE)(?<!,) (?=(?:[A-Z][\w’'-]+ ){0,3}(?:(?:Commonwealth|Kingdom|Principality|Republic|Sultanate) of|(?:COMMONWEALTH|KINGDOM|PRINCIPALITY|REPUBLIC|SULTANATE) OF) )"
)


def _state_last(line: str, start: int, end: int) -> re.Match[str] | None:
    """Where the full name of a state begins that ends a line, behind that of its house."""
    found = _STATE_LAST.finditer(line, start + 1, end)
    return next(
        (
            state
            for state in found
            if fold(line[state.end() : end]) in country_names()
            and not _OF_THE.search(line[: state.end()][-_LONGEST_STATE:])
        ),
        None,
    )


_LONGEST_STATE: Final = 60
#: "Assembly of the Socialist | Republic of Placeholderland"
_OF_THE: Final = re.compile(r"\b(?:the|THE)(?: [A-Z][\w’'-]+){1,2} $")


#: Before its ministry in the same line: "Government of Fiji | Ministry of Ports".
_GOVERNMENT_OF: Final = re.compile(
    rf"{GOVERNMENT}(?:the )?[A-Z][\w.'’-]*(?: (?:of (?:the )?)?[A-Z][\w.'’-]*){{0,3}}? (?=(?:Ministry|Department) )"
)


@cache
def _in_other_language() -> re.Pattern[str]:
    """The same name in another language, as letterheads print it: "PORTS UNION | UNION DES PORTS"."""
    return re.compile(rf"\s*[-–—/|]?\s*\b(?i:{alternation(table('head')['other_languages'])})\b")


def is_labelled_head(line: str) -> bool:
    """Whether a line of the head says by a label what it is: "From: Ministry of ...", "Published 3 May 2022", "From:"."""
    label = _from().match(line)
    if label or _is_bare_label(line):
        return True
    return (
        line[:1].isalpha()
        and line.split(maxsplit=1)[0].rstrip(":") in _ISSUED
        and read_date_line(line) is not None
    )


_ISSUED: Final = frozenset({"Published", "Issued", "Released", "Posted", "Dated"})


@cache
def _paper() -> re.Pattern[str]:
    """The end of a line with what a document is called, which is no house, whoever's document it is."""
    papers = alternation(table("head")["titles"]["papers_of_houses"])
    return re.compile(rf"(?:^|[ ’'])(?:{papers})$", re.IGNORECASE)


def _is_publisher(line: str) -> bool:
    """Whether a line names a public body and no more, be it in capitals or behind "From:"."""
    start, end = publisher_span(line)
    name = line[start:end]
    if start and line[0] in "([" and not _publisher_start().match(name):
        letters = _LETTERS_OF_STATE.fullmatch(line)
        return letters is not None and fold(letters["state"]) in country_names()
    known = fold(name) in _known_publishers() or _names_organisation(name)
    if known or (name != line and _house_among(line)):
        return True
    if _paper().search(name) or shown_somebody().match(name):
        # "PRESIDENCY CONCLUSIONS", "Ms. Placeholder Ports Secretariat", in a list of those present
        return False
    if _SECRETARIAT_ALONE.fullmatch(name) or fold(name).removeprefix("the ") in _kinds_of_houses():
        # Of what it is one stands above it, or nowhere: "Government" is an entry of a menu.
        return False
    if start and _is_applied_title(name):
        return True
    state = _STATE_IN_SMALL.search(name)
    # "MINISTRY OF PORTS of the Republic of Fiji", as it stood in two lines.
    name = in_small_letters(name[: state.start()]) + state[0] if state else in_small_letters(name)
    letters = _LETTERS_FIRST.match(name)
    if letters and _publisher_start().match(name, letters.end()):
        # Its own letters before its name, as in: MOP: Ministry of Ports.
        name = name[letters.end() :]
    houses = name.split(" / ")
    if len(houses) > 1 and all(_is_publisher(house) for house in houses):
        # "Police Agency / Ministry of Ports"
        return True
    name = _ADDED.sub("", name)
    name = name[_nation_end(name) :]
    # What public bodies are called stands at either end: looking for it there first is much faster.
    if _LEGISLATURE.fullmatch(name):
        return True
    if (
        name.rpartition(" ")[2] not in _last_of_endings()
        and not _publisher_start().match(name)
        and name[-1:] != ")"
    ):
        return False
    if _OF_OFFICE.fullmatch(name):
        return True
    if (
        _no_publisher().search(name)
        or _tells_deed().search(name)
        or names_officer(name)
        or _FOR_HOUSE.match(name)
    ):
        return False
    return bool(_publisher().fullmatch(name))


_STATE_IN_SMALL: Final = re.compile(
    r"(?<=[A-Z]{3}) of (?:the )?(?:[A-Z][a-z]+ (?:of (?:the )?)?){0,3}[A-Z][a-z]+$"
)


def _nation_end(name: str) -> int:
    """Where the kind of a house stands behind its state or the adjective of it: "Japan | Ministry of Defense", "Swiss | Federal Department of Ports"; else 0."""
    nation = country_at(name, 0, len(name)) if name[:1].isupper() else None
    if nation and name[nation[1] : nation[1] + 1] == " ":
        return nation[1] + 1
    owner = _ADJECTIVE.match(name)
    return owner.end() if owner and fold(owner["nation"]) in demonyms() else 0


_ADJECTIVE: Final = re.compile(
    r"(?P<nation>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)??) (?=(?:(?:Federal|National|State|Royal) )?(?:Ministry|Department) (?:of|for)\b)"
)


def names_house(name: str) -> bool:
    """Whether a name is that of a body that issues texts, or of an organisation, maybe by its letters, as that of a site is."""
    return line_role(name) is ParagraphRole.PUBLISHER or fold(name) in organisations()


_LETTERS_FIRST: Final = re.compile(r"(?:[A-Z]{3,6}(?::| [–—|-])?|\[[A-Z]{3,6}\]) (?=[A-Z][a-z])")


#: A word in small letters that joins nothing, as the name of a house has none.
_TELLS: Final = re.compile(r" (?!(?:of|for|and|the|on|in|to|at|de|d['’])\b)[a-z]{3,} ")


def names_officer(line: str) -> bool:
    """Whether a line is the office of somebody who signs for a house: "Head of Delegation of Fiji"."""
    return _OFFICER.match(line) is not None


#: Who signs for a house, and is none: "Head of Department", "Cabinet Secretary".
_OFFICER: Final = re.compile(
    r"(?:The )?(?:(?:Acting|Deputy|Vice|Assistant|Chief) )*(?:(?:Chair|Chairman|Chairperson|Director|Head|Leader|Member|Permanent Secretary|Representative|Secretary) (?:of|for)\b"
    r"|Cabinet (?:Secretary|Minister)\b)"
)
#: A paper that was written for a house: "Report to Cabinet".
_FOR_HOUSE: Final = re.compile(
    r"(?:[A-Z][\w-]* ){0,2}(?:Brief|Briefing|Information|Letter|Memorandum|Note|Paper|Report|Submission|Update) (?:to|for) (?:the )?"
)
#: What a house adds to its name: "Ministry of Ports-Japan", "Japan Ministry of Defense / Self-Defense Forces".
_ADDED: Final = re.compile(r"-(?:[A-Z][a-z]+)$| / [A-Z][\w-]*(?: [A-Z][\w-]*){0,3}$")


#: As letterheads have it below what the department is for: "Department: Ports and Roads".
_DEPARTMENT: Final = re.compile(r"Department: [A-Z][\w&-]*(?:,? (?:and |& |of )?[A-Z][\w&-]*){0,8}")
#: "(Office of the Spokesperson)"
_IN_BRACKETS: Final = re.compile(r"[(\[][^()\[\]]+[)\]]")
#: A house by its letters, with its state: "(MOP, Fiji)".
_LETTERS_OF_STATE: Final = re.compile(r"[(\[](?P<letters>[A-Z]{2,8}), (?P<state>[A-Z][\w. ]{2,40})[)\]]")


def _names_organisation(name: str) -> bool:
    """Whether a line is the full name of an international organisation, or of its secretariat."""
    bare = _SECRETARIAT.sub("", name)
    of = _SECRETARIAT_OF.match(bare)
    if of:
        return fold(bare[of.end() :]) in organisations()
    if bare != name and name.casefold().endswith("secretariat"):
        return fold(bare) in organisations()
    return " " in bare and fold(bare) in _organisations()


_SECRETARIAT_ALONE: Final = re.compile(
    r"(?:The )?(?:Executive |General |Permanent )?Secretariat", re.IGNORECASE
)
_SECRETARIAT_OF: Final = re.compile(
    r"(?:The )?(?:General )?Secretariat(?:[- ]General)? of (?:the )?", re.IGNORECASE
)
_SECRETARIAT: Final = re.compile(
    r"(?: \([A-Z][\w-]*\))?(?: (?:Permanent |Executive |General )?[Ss]ecretariat| SECRETARIAT)?$"
)
#: Organisations whose names are those of meetings as well.
_ALSO_MEETINGS: Final = ("forum", "quad", "seven", "twenty", "council")


@cache
def _organisations() -> frozenset[str]:
    names = (fold(row["name"]) for row in rows("organisations"))
    return frozenset(name for name in names if not name.endswith(_ALSO_MEETINGS))


_LEGISLATURE: Final = re.compile(
    r"(?:[Tt]he )?(?:[A-Z]\w+ )?(?:National Assembly|Parliament|Senate)(?: of (?:the )?[A-Z][\w-]*(?: (?:of )?[A-Z][\w-]*){0,4})?"
)
#: "Prime Minister's Department": the house of one office.
_OF_OFFICE: Final = re.compile(
    r"(?:The )?(?:Deputy )?(?:Prime Minister|President|Vice[ -]President|Chancellor|Attorney[ -]General)['’]S? ?(?:Department|Office)",
    re.IGNORECASE,
)


def _is_applied_title(name: str) -> bool:
    """Whether a name is made of what a body is for and the country: "Health Canada", "Canadian Heritage"."""
    first, _, second = name.partition(" ")
    if fold(first) in demonyms() and second[:1].isupper() and second.isalpha():
        return True
    comma, country = name.rpartition(", ")[2], name.rpartition(" ")[2]
    return (
        comma != country and _APPLIED_TITLE.fullmatch(name) is not None and fold(country) in country_names()
    )


def publisher_beside(line: str) -> tuple[int, int] | None:
    """Where the name of the publisher stands in a date line that ends or begins with it.

    As in "May 3, 2022 – Ottawa – Health Canada" and "Ministry of Ports, Fiji | May 3, 2022".
    """
    beside = day_beside_house(line)
    if beside:
        return beside[1]
    if read_date_line(line) is None:
        return None
    dash, first = _LAST_DASH.search(line), _FIRST_DASH.match(line)
    name = line[dash.end() :] if dash else ""
    if dash and (_is_publisher(name) or _is_applied_title(name)):
        return dash.end(), len(line)
    return first.span("name") if first and _is_publisher(first["name"]) else None


def day_beside_house(line: str) -> tuple[PrintedDate, tuple[int, int]] | None:
    """The day of a line that holds nothing else but the name of a house: "Ministry of Ports of Fiji, May 3, 2022"."""
    if len(line) > _LONGEST_LINE or not _HOUSE_AND_DAY.match(line):
        return None
    printed = next(iter(find_dates(line)), None)
    if printed is None or printed.year is None or printed.first() != printed.last():
        return None
    if printed.end == len(line):
        start, end = 0, len(line[: printed.start].rstrip(" ,"))
    elif printed.start == 0:
        start, end = len(line) - len(line[printed.end :].lstrip(" ,")), len(line)
    else:
        return None
    name = line[start:end]
    return (printed, (start, end)) if _HOUSE_OF_STATE.match(name) and _is_publisher(name) else None


#: What a house puts out every day: "European Commission – Daily news, | 3 May 2022".
_DAILY: Final = re.compile(
    r"(?P<house>[A-Z][^-–—|,]{3,80}?) [-–—|] (?i:(?:daily|weekly|midday|morning|evening) (?:news|bulletin|briefing|digest|update)),? (?:of |for )?(?P<day>.{6,40})"
)


def _is_edition_of_day(line: str) -> bool:
    """Whether a line says whose news of the day these are, above the title of one of them."""
    daily = _DAILY.fullmatch(line)
    return daily is not None and _is_publisher(daily["house"]) and read_date_line(daily["day"]) is not None


#: A line that may be the name of a house with a day: it ends in a year, or begins with a day.
_HOUSE_AND_DAY: Final = re.compile(r".*\b(?:19|20)\d\d(?:$|,? (?:The )?[A-Z])")
#: Houses that are no meetings: "Council, 3 May 2022" may be the title.
_HOUSE_OF_STATE: Final = re.compile(
    r"(?:The )?(?:[A-Z][\w-]* )?(?:Ministry|Department|Office|Embassy|Cabinet|Agency|Bureau)\b"
)
_LAST_DASH: Final = re.compile(r" [-–—|] (?=[^-–—|]{3,80}$)")
_FIRST_DASH: Final = re.compile(r"(?P<name>[^-–—|,]{3,80}?)(?:, [^-–—|,]{3,40})? [-–—|] ")


@cache
def _known_publishers() -> frozenset[str]:
    listed = (words for words in table("head")["publishers"] if " " in words)
    return frozenset(fold(words) for words in (*listed, *(row["name"] for row in rows("publishers"))))


@remembered
def line_role(line: str) -> ParagraphRole | None:
    """What a line without a marker is, where the line alone shows it."""
    if _REMARK.fullmatch(line):
        return ParagraphRole.NOTE
    if _ADDRESS.fullmatch(line):
        return ParagraphRole.OTHER
    if len(line) > _LONGEST_LINE:
        return ParagraphRole.ATTACHMENT if file_names(line) else None
    if (
        read_date_line(line)
        or _is_dated_place(line)
        or day_beside_house(line)
        or _is_edition_of_day(line)
        or read_ambiguous_line(line)
    ):
        return ParagraphRole.DATE
    if names_state(line) or names_states(line) or _is_bare_label(line) or _DEPARTMENT.fullmatch(line):
        return ParagraphRole.OTHER
    if note_translation(line):
        return ParagraphRole.NOTE
    if link_language(line):
        return ParagraphRole.LINK
    if file_names(line) or _ATTACHMENT.fullmatch(line):
        return ParagraphRole.ATTACHMENT
    # "The Secretariat thanked all delegations." is a sentence.
    if not (line.endswith(".") and _TELLS.search(line)) and _is_publisher(line):
        return ParagraphRole.PUBLISHER
    if _RULE.fullmatch(line):
        return ParagraphRole.OTHER
    return foreign_role(line)
