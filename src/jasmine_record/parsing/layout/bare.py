"""Lines that only name: the kind of document, a session, a body, or somebody."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.grammar.fields import NUMBERED_MEETING
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.layout.head import EVENTS, HAS_VERB, headline_verbs, line_role
from jasmine_record.parsing.lexicon import alternation, fold, organisations, table

__all__ = [
    "bodies",
    "house_beside_kind",
    "is_edition",
    "is_numbered_meeting",
    "is_part_of_house",
    "is_subtitle",
    "is_symbol",
    "names_body",
    "names_division",
    "names_kind_alone",
    "names_kind_below",
    "names_somebody",
    "office_alone",
    "person_alone",
]


def names_body(text: str) -> bool:
    """Whether a line is what a body is called, by its last or first word, and tells nothing else: "LAKE PLACEHOLDER COMMISSION"."""
    name = _LETTERS_BEHIND.sub("", text)
    if fold(name).removeprefix("the ") in organisations():
        return True
    words = name.split()
    # "SADC Secretariat"
    least = 1 if words and words[0].isupper() and not name.isupper() else 2
    if not least < len(words) <= _LONGEST_BODY or HAS_VERB.search(text):
        return False
    if fold(words[0]) == "royal" and len(words) > least + 1:
        # "Royal Government of Fiji"
        words = words[1:]
    kind = 1 if fold(words[0]) in {"executive", "general"} and len(words) > _SHORTEST_OF else 0
    if fold(words[kind]) in bodies() and words[kind + 1].lower() == "of":
        # "Council of the Placeholder States", "Executive Committee of the Placeholder States"
        words = [*words[kind + 2 :], words[kind]]
    if _body_for().fullmatch(name):
        return not headline_verbs().search(name)
    if fold(words[-1]) not in bodies():
        return False
    if title_nouns().search(" ".join(words[:-1])) or words[0].title() in EVENTS:
        return False
    if fold(words[0]) in table("head")["titles"]["papers"]:
        return False
    return all(word[0].isupper() or word in {"of", "the", "and", "for", "&"} for word in words)


@cache
def _body_for() -> re.Pattern[str]:
    """A body that meets as nothing, with what it is for behind: "Placeholder Centre for Ports and Pilots"."""
    return re.compile(
        rf"(?:The )?(?:[A-Z][\w'’-]* ){{0,5}}(?:{alternation(table('head')['titles']['bodies_for'])}) for(?: the)? [A-Z][\w'’-]*(?:,? (?:(?:and|of|for|the|&) ){{0,2}}[A-Z][\w'’-]*){{0,7}}"
    )


def is_part_of_house(line: str) -> bool:
    """Whether a line only says which part of a house it is, whose name stands above it: "General Secretariat"."""
    return fold(line).removeprefix("the ").replace("-", " ") in _PARTS_OF_HOUSES


_PARTS_OF_HOUSES: Final = frozenset({"secretariat", "secretariat general", "general secretariat"})


def names_division(line: str) -> bool:
    """Whether a line names a part of a ministry: "Press Division, Ministry of Ports"."""
    return _DIVISION.search(line) is not None


_DIVISION: Final = re.compile(r"^[^,]*\b(?:Division|Section|Bureau|Unit)\b")


def is_symbol(line: str) -> bool:
    """Whether a line is how registries file a document: "PIF(23)FPMM.Outcomes", "OIC/EXCOM-20/2023/FINAL"."""
    return _SYMBOL.fullmatch(line) is not None


_SYMBOL: Final = re.compile(r"(?=\S*\d)(?=\S*[().:_/])[A-Z]{2,}\S+")
_LETTERS_BEHIND: Final = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)$")
_SHORTEST_OF: Final = 3
_LONGEST_BODY: Final = 10
"""In words."""


@cache
def bodies() -> frozenset[str]:
    """Words that name bodies, folded."""
    return frozenset(fold(word) for word in table("groups")["bodies"])


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


def is_numbered_meeting(text: str) -> bool:
    """Whether a line says below the title of minutes which meeting they are of: "Meeting 1/2021, 24 June 2021, digital meeting"."""
    return NUMBERED_MEETING.match(text) is not None


def names_somebody(text: str) -> bool:
    """Whether a line is a person or an office, as the head of a text names who issues it."""
    return office_alone().fullmatch(text) is not None or person_alone().fullmatch(text) is not None


@cache
def person_alone() -> re.Pattern[str]:
    """A line that is a name with what is printed before and behind it: "The Hon Placeholder MP"."""
    offices = table("offices")
    before, behind = alternation(offices["honorifics"]), alternation(offices["postnominals"])
    return re.compile(rf"(?:{before})(?: [A-ZÀ-Þ][\w.'’-]*){{1,4}}(?:,? (?:{behind}))*")


@cache
def office_alone() -> re.Pattern[str]:
    """A line that is an office, and tells nothing: no "Minister for Ports Welcomes Fund"."""
    verbs = rf"(?:{alternation(table('head')['titles']['verbs'])})\b"
    return re.compile(
        rf"(?:The )?(?:President|Vice[- ]President|Prime Minister|Minister|Deputy Prime Minister|Chancellor|Secretary-General|Governor"
        rf"|(?:(?:Deputy|State|Assistant|Foreign|Federal) )?(?:Treasurer|Minister|Secretary|Attorney-General|Commissioner)(?= (?:of|for)\b))"
        # "Minister for Roads, Rail and Ports"
        rf"(?:(?:,(?=(?: [A-Z][\w-]*){{1,3}}(?:,(?: [A-Z][\w-]*){{1,3}}){{0,3}},? and [A-Z]))? (?:of|for|and|the|(?!{verbs})[A-Z][\w-]*))*"
    )


#: A line that says what kind of document it is, and no more.
_KIND_ALONE: Final = re.compile(
    r"(?:Joint |Final |Ministerial |Cabinet |Written |Oral |Official |Media |Meeting |Press |Chair(?:man|person)?['’]?s?['’]? |Co-Chairs['’] |Draft )*"
    r"(?:Communiqu[eé]|Statement|Declaration|Readout|Summary|Chair['’]s Summary|(?:Press|News|Media) (?:Release|Note)|Information for the Press|Press Information|News (?:Story|Item)|Note (?:to|for) (?:the )?(?:Correspondents|Journalists|Media|Press)|(?:Information|Briefing) Note|Statement to (?:the )?(?:Media|Press)|(?:Summary|Agreed|Final|Verbatim) Record|Agreed Minutes|Minutes|Record of Discussions|Outcome Document|Statement to (?:the )?(?:House|Parliament|Senate|National Assembly|Legislature)(?: of [A-Z]\w+)?"
    r"|(?:List of|Attendance|Provisional List of) (?:Participants|Delegates|Delegations)|Outcomes? of Proceedings|Record of Decisions|(?:Report|Paper|Memorandum|Submission|Briefing|Update) (?:to|for) (?:the )?(?:Cabinet|Parliament|House|Senate|Leaders|Ministers)"
    r"|(?:Summary|Record|Minutes|Report) of (?:Discussions|Proceedings|the Meeting|Decisions))(?:,? (?:N(?:o\.?|[°º]) ?[\w/-]{1,12}|\d[\d/-]{0,9}))?",
    re.IGNORECASE,
)
#: The same where the title stands above it; alone, it is the title itself: "Co-Chairs' Conclusions".
_KIND_BELOW: Final = re.compile(
    r"(?:(?:Joint|Final|Ministerial|Agreed|Outcome|(?:Co-)?Chair(?:man|person)?['’]?s?['’]?) )*"
    r"(?:Conclusions|Outcomes|Outcome Statement|(?:Summary|Statement|Conclusions) of (?:the (?:Co-)?Chairs?|Conclusions)"
    r"|(?:Statement|Declaration|Communiqu[eé]) and (?:Action Plan|Plan of Action|Programme of Action|Road ?map|Work Plan)"
    r"|(?:Co-)?Chairs?['’]s?['’]? summary of (?:conclusions|discussions)|Record of Proceedings|Report (?:of|by) the (?:Co-)?Chair(?:s|man|person)?)",
    re.IGNORECASE,
)
#: Between it and the name of who issues it: "EUROPEAN COMMISSION - READOUT", "Media release | Minister for Ports".
#: What a site files together: "Speech / Release".
_SHELF: Final = (
    r"(?:articles?|interviews?|news|remarks|(?:media |press )?releases?|speech(?:es)?|statements?)"
)
_SHELVES: Final = re.compile(rf"{_SHELF}(?: ?[/|&] ?{_SHELF})+", re.IGNORECASE)
_PARTS: Final = re.compile(r" [-–—|/:] |: ")
#: The same in another language: "SIARAN PERS / PRESS RELEASE".
_ELSEWHERE: Final = re.compile(
    r"(?:SIARAN PERS|COMUNICADO(?: DE PRENSA)?|COMMUNIQU[EÉ](?: DE PRESSE)?|BASIN AÇIKLAMASI)", re.IGNORECASE
)
_LONGEST_KIND: Final = 120
"""Code points."""


def house_beside_kind(text: str) -> tuple[int, int] | None:
    """Where the name of a house stands in a line that only says which document of whom this is: "Ministry of Ports – Press release"."""
    if len(text) > _LONGEST_KIND or not names_kind_alone(text):
        return None
    start = 0
    for part in _PARTS.split(text):
        start = text.index(part, start)
        if line_role(part) is ParagraphRole.PUBLISHER:
            return start, start + len(part)
        start += len(part)
    return None


def names_kind_below(text: str) -> bool:
    """Whether a line below a title only says what kind of document this is."""
    return names_kind_alone(text) or _KIND_BELOW.fullmatch(text) is not None


def names_kind_alone(text: str) -> bool:
    """Whether a line only says what kind of document this is."""
    if _SHELVES.fullmatch(text):
        return True
    parts = _PARTS.split(text) if len(text) <= _LONGEST_KIND else [text]
    kinds = [part for part in parts if _KIND_ALONE.fullmatch(part)]
    if len(parts) == 1:
        return bool(kinds)
    others = [part for part in parts if part not in kinds]
    return bool(kinds) and all(
        line_role(part) is ParagraphRole.PUBLISHER
        or office_alone().fullmatch(part)
        or _ELSEWHERE.fullmatch(part)
        for part in others
    )
