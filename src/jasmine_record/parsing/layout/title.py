"""Which line of the head is the title, and what the lines above and below it are.

The title is the line that the markup calls a heading, else the first that is more than a word or two and not just what
a body, a place or somebody is called; what stands above the title is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from jasmine_record.model import ParagraphRole
from jasmine_record.parsing.grammar.addresses import is_agency
from jasmine_record.parsing.grammar.capitals import is_roman
from jasmine_record.parsing.grammar.fields import is_labelled, lists_side
from jasmine_record.parsing.grammar.meeting_names import title_nouns
from jasmine_record.parsing.layout.bare import (
    bodies,
    is_edition,
    is_numbered_meeting,
    is_part_of_house,
    is_subtitle,
    is_symbol,
    names_body,
    names_kind_alone,
    office_alone,
    person_alone,
)
from jasmine_record.parsing.layout.furniture import is_furniture, is_path_from_home, is_spaced_out
from jasmine_record.parsing.layout.head import HAS_VERB, headline_verbs, is_attachment_label, names_state
from jasmine_record.parsing.layout.lines import CLOSING, Line, labels_attachment
from jasmine_record.parsing.lexicon import alternation, cities, fold, numbers, shown_honorific, table

__all__ = ["find_known", "head_roles", "may_be_name"]

_CAPITALS: Final = re.compile(r"[A-Z][\w.'’-]*")


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('head')['titles']['offices'])})\b")


def head_roles(
    lines: Sequence[Line], text: Sequence[Line], known: str | None, *, below_menu: bool
) -> list[ParagraphRole]:
    """The roles of the lines of the head.

    Args:
        lines: Of the head, without the page's menu.
        text: What stands below them.
        known: The title that the page's metadata give.
        below_menu: Whether a menu stands above them, of which more lines may be left.
    """
    title = find_known(lines, known)
    if title is None:
        title = _find_title(lines, text, below_menu=below_menu)
        title = _checked(title, lines, known) if title is not None and known else title
    roles: list[ParagraphRole] = []
    for index, line in enumerate(lines):
        role = line.role
        if index == title:
            role = ParagraphRole.TITLE
        elif (role is None and line.block.heading is not None and is_furniture(line.block.text)) or (
            labels_attachment(line) and (title is None or index < title)
        ):
            role = ParagraphRole.OTHER
        elif line.is_running and title is not None and index > title:
            role = ParagraphRole.LEAD
        elif role is None:
            above = title is not None and index < title
            named = above and names_kind_alone(line.block.text)
            if (
                above
                and not any(
                    other.role is ParagraphRole.PUBLISHER and not is_part_of_house(other.block.text)
                    for other in lines
                )
                and names_body(line.block.text)
            ):
                roles.append(ParagraphRole.PUBLISHER)
                continue
            role = (
                ParagraphRole.OTHER if (above and not named) or line.block.marker else ParagraphRole.HEADING
            )
        roles.append(role)
    return roles


def find_known(lines: Sequence[Line], known: str | None) -> int | None:
    """The place of the line that is word for word what the page's metadata call it."""
    told = fold(known) if known and " " in known else ""
    free = [place for place, line in enumerate(lines) if line.role is None and line.block.marker is None]
    found = next((place for place in free if told and fold(lines[place].block.text) == told), None)
    if found is None or _says_something(lines[found].block.text):
        return found
    # "Press Releases" is what the site calls the page, where another line says what the text tells.
    others = (lines[place] for place in free if place != found)
    return None if any(_says_something(other.block.text) for other in others) else found


def _says_something(text: str) -> bool:
    """Whether a line tells of a meeting, a document or what somebody did, and isn't what sites print above any text."""
    if is_furniture(text) or names_kind_alone(text):
        return False
    return title_nouns().search(text) is not None or headline_verbs().search(text) is not None


def _checked(title: int, lines: Sequence[Line], known: str) -> int | None:
    """The title that was found, by what the metadata call the page; `None` where it is none, or stands nowhere."""
    if is_furniture(lines[title].block.text):
        # "News" as the heading of a page whose metadata give the title.
        return None
    if lines[title].block.heading is None and title_nouns().search(known):
        # What stands above a text whose title is known is that title once more, or a line below it.
        told = fold(known)
        return next(
            (i for i, line in enumerate(lines) if fold(line.block.text) in told and line.role is None), None
        )
    return title


def _find_title(lines: Sequence[Line], text: Sequence[Line], *, below_menu: bool) -> int | None:
    """The place of the title among the lines of the head."""
    candidates = [i for i, line in enumerate(lines) if line.role is None and line.block.marker is None]
    # "News" above each text of a site is the heading of the page.
    furniture = {i for i in candidates if lines[i].block.heading and is_furniture(lines[i].block.text)}
    candidates = [i for i in candidates if i not in furniture] or candidates
    # The city of a dateline, or the address of the house, on a line of its own.
    candidates = [i for i in candidates if not _is_dateline(lines[i].block.text)]
    candidates = [i for i in candidates if not _is_where(lines[i].block.text)]
    marked_up = [i for i in candidates if lines[i].block.heading is not None]
    if marked_up:
        return _of_headings(lines, marked_up)
    candidates = _below_path(lines, candidates)
    if not candidates:
        labels = [i for i, line in enumerate(lines) if is_attachment_label(line.block.text)]
        long = [i for i in labels if len(lines[i].block.text.split()) > 4 and lines[i].block.marker is None]
        return long[0] if long else None
    above = [line for line in lines[: candidates[-1]] if line.role is ParagraphRole.OTHER]
    if below_menu or sum(not names_state(line.block.text) for line in above) > 1:
        return _of_page(lines, candidates)
    return _of_letter(lines, text, candidates)


def _of_headings(lines: Sequence[Line], headings: Sequence[int]) -> int:
    """The title among the headings of the head: the first of the highest, unless another one names a meeting."""
    nouns = [i for i in headings if _names_meeting(lines[i].block.text)]
    top = min(lines[i].block.heading or 9 for i in headings)
    first = next(i for i in headings if lines[i].block.heading == top)
    return first if first in nouns or not nouns else nouns[0]


def _of_page(lines: Sequence[Line], candidates: Sequence[int]) -> int:
    """The title among the lines below the menu of a page: that which weighs most."""
    # Below a headline stands whose words these are, above it what the site is called.
    candidates = [i for i in candidates if not _is_somebody(lines[i].block.text)] or candidates
    candidates = [i for i in candidates if not _is_site(lines[i].block.text)] or candidates
    candidates = [i for i in candidates if not names_kind_alone(lines[i].block.text)] or candidates
    # Of two alike the first is the title.
    top = candidates[0]
    candidates = [i for i in candidates if not _is_weak(lines[i].block.text)] or candidates
    heaviest = max(candidates, key=lambda index: _weight(lines, index) + (index == top))
    return _document_below(lines, candidates, heaviest)


def _document_below(lines: Sequence[Line], candidates: Sequence[int], first: int) -> int:
    """The title, or what a document calls itself below it: "PORTS MINISTERS' MEETING | JOINT STATEMENT OF THE PORTS MINISTERS ON PILOTS"."""
    if _DOCUMENT.search(lines[first].block.text):
        return first
    documents = [i for i in candidates if _is_document(lines[i].block.text)]
    return documents[0] if len(documents) == 1 and documents[0] <= first + _NEAR_TITLE else first


def _of_letter(lines: Sequence[Line], text: Sequence[Line], candidates: list[int]) -> int | None:
    """The title among the lines that a house prints above its text."""
    while len(candidates) > 1 and names_body(lines[candidates[0]].block.text):
        candidates = candidates[1:]
    likely = [i for i in candidates if not _BRACKETED.fullmatch(lines[i].block.text)] or candidates
    strong = [i for i in likely if not _is_weak(lines[i].block.text)]
    strong = strong or [i for i in likely if names_kind_alone(lines[i].block.text)][:1]
    if not strong and all(_is_somebody(lines[i].block.text) for i in likely):
        # Who issues the text, with no title: "The Hon Placeholder MP", "Minister for Ports".
        return None
    strong = strong or likely[:1]
    first = strong[0]
    if may_be_name(lines[first].block.text):
        named = title_nouns().search(lines[first].block.text) is not None
        first = next((i for i in strong if _tells(lines[i].block.text, surely=named)), first)
    first = _document_below(lines, strong, first)
    if (
        first - 1 in candidates
        and _SAYS_OF_WHAT.match(lines[first].block.text)
        and not _service().search(lines[first - 1].block.text)
    ):
        # "JOINT DECLARATION", and below it "ON THE OCCASION OF THE VISIT OF"
        first -= 1
    if len(candidates) == 1 and _is_byline(lines, text, first):
        return None
    # A house in capitals above "Press Release", and no title.
    letterhead = (
        len(strong) == 1 and lines[first].block.text.isupper() and may_be_name(lines[first].block.text)
    )
    kinds = any(names_kind_alone(line.block.text) for line in lines[first + 1 :])
    return None if letterhead and kinds and not title_nouns().search(lines[first].block.text) else first


def _below_path(lines: Sequence[Line], candidates: Sequence[int]) -> list[int]:
    """The lines below that which says where in its site the page stands, if one of them can be the title: above it stands the head of the site."""
    paths = [place for place, line in enumerate(lines) if is_path_from_home(line.block.text)]
    below = [place for place in candidates if paths and place > paths[-1]]
    told = (lines[place].block.text for place in below)
    # Entries of a list of pages begin with their days.
    titled = any(not (_is_weak(text) or text[0].isdigit()) for text in told)
    return below if titled else list(candidates)


#: Where and by which agency a text was written, on a line of its own: "SUVA (PPA) —", "Suva / PPA".
_DATELINE: Final = re.compile(
    # A day in figures, of which it may be open which is the month: "Suva, 7/2/2024".
    r"(?P<place>[^()—–\d]{2,40}?),? (?:on )?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d"
    r"|(?P<city>[^()—–]{2,40}?)(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?(?: [(/](?P<agency>[A-Za-z-]{2,12})[)/]| [/|–—-] [A-Z]{2,8})?(?:,? ?[—–-]{1,2})?"
)


def _is_dateline(text: str) -> bool:
    found = _DATELINE.fullmatch(text)
    return found is not None and (
        fold(found["city"] or found["place"]) in cities()
        or (found["agency"] is not None and is_agency(found["agency"]))
    )


def _is_where(text: str) -> bool:
    """Whether a line says where a house stands: a place with its city, or a number and a street."""
    place, comma, city = text.rpartition(", ")
    known = bool(comma) and fold(city) in cities() and len(place.split()) <= _LONGEST_PLACE
    return (known and not _counts(place) and may_be_name(place)) or _street().match(text) is not None


_LONGEST_PLACE: Final = 4
"""In words."""


@cache
def _street() -> re.Pattern[str]:
    streets = alternation(table("head")["titles"]["streets"])
    # Nothing but a city stands behind it: "3 Ministers Place Wreath In Suva" is a headline.
    return re.compile(rf"\d{{1,5}},? (?:[A-Z][\w.'’-]* ){{1,5}}(?:{streets})\.?(?:,|$)")


_ADOPTED: Final = "statement|declaration|communiqu[eé]|resolution|minutes|conclusions|summary"
#: What a document calls itself, at the beginning of its title.
_DOCUMENT: Final = re.compile(
    rf"\b(?:{_ADOPTED}|report|readout|record|outcomes?|results?)\b",
    re.IGNORECASE,
)
_OPENS_WITH_DOCUMENT: Final = re.compile(
    r"(?:(?:the|final|joint|ministerial|agreed|co-?chairs?['’]?s?|chair(?:man|person)?['’]?s?|press) ){0,3}"
    rf"(?:{_ADOPTED}) (?:of|on|by|between|from|issued by|adopted by)\b",
    re.IGNORECASE,
)
_NEAR_TITLE: Final = 8
"""Lines of the head between the two."""
_SHORTEST_OF_DOCUMENT: Final = 5
"""Words of a line that says of what a document is, as the kind alone doesn't."""


def _is_document(text: str) -> bool:
    told = len(text.split()) >= _SHORTEST_OF_DOCUMENT and _OPENS_WITH_DOCUMENT.match(text)
    return bool(told) or _DECLARATION.fullmatch(text) is not None


#: A declaration by where it was adopted: "DECLARATION OF SUVA", "SUVA DECLARATION ON PORTS".
_DECLARATION: Final = re.compile(
    r"(?:THE )?DECLARATION OF(?! THE\b)(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){1,3}"
    r"|(?:THE )?(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ ){1,3}DECLARATION (?:ON|FOR|TOWARDS) [^a-z.;:]{3,160}"
)


@cache
def _service() -> re.Pattern[str]:
    """The last word of the name of a part of a house, which is no kind of document: "Press Service"."""
    return re.compile(rf"\b(?:{alternation(table('head')['titles']['services'])})$", re.IGNORECASE)


_SAYS_OF_WHAT: Final = re.compile(r"(?:on|of|for|at|by|between) (?:the|a|an|his|her)\b", re.IGNORECASE)


def _names_meeting(text: str) -> bool:
    """Whether a heading has a word for meetings or documents, and doesn't only say which kind of document this is."""
    return title_nouns().search(text) is not None and not names_kind_alone(text)


def _weight(lines: Sequence[Line], index: int) -> int:
    """How much a line looks like the title of a text that stands below a menu."""
    words = lines[index].block.text
    neighbours = [line.role for line in (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])]
    known = any(role in {*CLOSING, ParagraphRole.NOTE, ParagraphRole.LINK} for role in neighbours)
    # "Reports" alone is an entry of the menu.
    told = title_nouns().search(words) is not None and " " in words
    # A sentence below the title tells what the text is about.
    ended = words.endswith(".")
    length = len(words.split())
    # "The meeting was held in Suva" is told below the title.
    sentence = _IS.search(words) is not None
    return 2 * told + (length > 3) + (length > 5) + (known and " " in words) - 4 * ended - 2 * sentence


#: "(Summary)"
_BRACKETED: Final = re.compile(r"[(（][^()（）]{2,60}[)）]")


#: What a notice to the press asks and answers: "What: Signing of the treaty".
_ASKED: Final = re.compile(r"(?:What|Who|Why|How) ?: ", re.IGNORECASE)


def _is_weak(text: str) -> bool:
    """Whether a line is hardly a title if there is another one."""
    return (
        is_spaced_out(text)
        or is_subtitle(text)
        or _OF_NOTE.match(text) is not None
        or is_labelled(text)
        or text[0].islower()
        or _ADDRESS.search(text) is not None
        or _ASKED.match(text) is not None
        or is_symbol(text)
        or is_numbered_meeting(text)
        or _MOTTO.match(text) is not None
        or _HOW_THEY_MET.fullmatch(text) is not None
        or _OF_SITE.search(text) is not None
        or _is_site(text)
        or _is_breadcrumb(text)
        or names_kind_alone(text)
        or _is_somebody(text)
        or _lists_people(text)
        or " " not in text
        or (len(text.split()) < 3 and not title_nouns().search(text))
    )


#: A site by its letters and by its name: "PPA | Ports Press Agency", "Ministry of Ports | MOP".
_SITE: Final = re.compile(
    r"(?=.{5,80}$)(?:[\w.&+-]{2,12} \| (?P<name>[^|]+)|(?P<named>[^|]+) \| [\w.&+-]{2,12})"
)


#: The same with a dash, where the letters must be those of the name: "Ports Press Agency - PPA".
_SITE_AND_LETTERS: Final = re.compile(
    r"(?=.{8,90}$)(?:(?P<name>[A-ZÀ-Þ][^|:]+) [–—-] (?P<letters>[A-Z]{3,8})"
    # "PaPA – Placeholder Ports Agency Group"
    r"|(?P<before>[A-Z][A-Za-z]{1,7}[A-Z]) [–—|-] (?P<behind>[A-ZÀ-Þ][^|:]+))"
)
_INITIALS: Final = re.compile(r"(?<![\w])[A-ZÀ-Þ](?=\w)")


def _is_site(text: str) -> bool:
    """Whether a line is what a site is called, and no title."""
    lettered = _SITE_AND_LETTERS.fullmatch(text)
    if lettered and _are_letters_of(
        lettered["letters"] or lettered["before"], lettered["name"] or lettered["behind"]
    ):
        return True
    found = _SITE.fullmatch(text)
    name = (found["name"] or found["named"]) if found else ""
    return (
        bool(name)
        and bool(bodies() & set(fold(name).split()))
        and not (title_nouns().search(name) or headline_verbs().search(name) or HAS_VERB.search(name))
    )


def _are_letters_of(letters: str, name: str) -> bool:
    """Whether letters are the first ones of the words of a name, but for a last word such as "Group"."""
    initials = "".join(_INITIALS.findall(name))
    large = "".join(letter for letter in letters if letter.isupper())
    return len(large) >= _FEWEST_LETTERS and large in (initials, initials[:-1])


_FEWEST_LETTERS: Final = 3


def _is_somebody(text: str) -> bool:
    """Whether a line is what somebody is called, or an office, or both: "Placeholder Alpha, Minister of Ports"."""
    name = _NAME_BEFORE.match(text)
    return office_alone().fullmatch(text, name.end() if name else 0) is not None or (
        person_alone().fullmatch(text) is not None and not title_nouns().search(text)
    )


def _lists_people(text: str) -> bool:
    """Whether a line names those of one side, or several with their offices in brackets: "Fiji: Ms. Placeholder (Director)"."""
    found = _people().match(text)
    return lists_side(text) or (
        found is not None
        and (found["more"] is not None or (found["side"] is not None and names_state(found["side"])))
    )


@cache
def _people() -> re.Pattern[str]:
    """Somebody who is addressed as such, maybe behind a side, and with an office in brackets before somebody else."""
    honorific = shown_honorific()
    return re.compile(
        rf"(?:(?P<side>[A-ZÀ-Þ][^:()]{{2,60}}): )?{honorific} [A-ZÀ-Þ](?P<more>[^():;]{{1,60}} \([^()]{{2,100}}\),? (?:and )?{honorific} [A-ZÀ-Þ])?"
    )


_NAME_BEFORE: Final = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}, ")


#: Lines of a covering note: "To: Delegations", "Subject: Ports and pilots".
_OF_NOTE: Final = re.compile(
    r"(?:From|To|Cc|Subject|Re|On|Date|Meeting|Session|No\. (?:prev|Cion) doc\.)\s?:", re.IGNORECASE
)
#: What a house says of itself below its name: "For the peoples of the lake".
_MOTTO: Final = re.compile(r"(?:For|FOR) (?:the|a|an|our|all|THE|OUR|ALL)\b(?!.*\b(?:19|20)\d\d\b)[^:.]*$")
#: No more than how they met, and when: "Virtual meeting, 9-10 March 2021".
_HOW_THEY_MET: Final = re.compile(
    r"(?i:virtual|online|hybrid|in[ -]person)(?: (?i:and|or) (?i:virtual|online|hybrid|in[ -]person))? (?i:meeting|session|format|conference)"
    r"(?:,? (?i:on )?[^,]{4,40}\d{4})?"
)
#: What the page is: "Internet portal", "Official website".
_OF_SITE: Final = re.compile(
    r"(?<![:,] )\b(?i:(?:internet|web|news|information|official) (?:portal|website|web site|site))$"
    # "Ministers' Media Centre", alone or with whose it is behind it
    r"|^(?:[A-ZÀ-Þ][\w'’-]* ){0,3}(?:(?:Media|Press|News) ?(?:Cent(?:re|er)|[Rr]oom))(?=$| (?:Ministers?|Ministry|Department|Government|Office)\b)"
)
_MOST_OF_CRUMB: Final = 2


def _is_breadcrumb(text: str) -> bool:
    """Whether bars part a few words each, as menus have them: "News | Secretariat"."""
    crumbs = text.split(" | ")
    return len(crumbs) > 1 and all(len(crumb.split()) <= _MOST_OF_CRUMB for crumb in crumbs)


#: As letterheads have it: "Suva, FIJI  P.O. Box 1  Telephone: 1".
_ADDRESS: Final = re.compile(r"\bP\.? ?O\.? ?Box\b|\b(?:Tel|Telephone|Fax|Facsimile)\b[.:]", re.IGNORECASE)


def may_be_name(text: str) -> bool:
    """Whether a line could be what a body, a place or somebody is called: capitals throughout, and nothing told."""
    nouns = {found[0].casefold() for found in title_nouns().finditer(text)}
    # "Council for Ports" may be a body, and the "Third Council for Ports" is a meeting.
    if nouns and (not nouns <= bodies() | _OF_BODIES or _counts(text)):
        return False
    if headline_verbs().search(text):
        return False
    inside = table("head")["inside"]
    return all(word[0].isupper() or not word[0].isalpha() or word in inside for word in text.split())


def _tells(text: str, *, surely: bool) -> bool:
    """Whether a line tells what a title does: a meeting, a document or what somebody did, and in no whole sentence.

    Unless that must be sure, a line with several words in small letters may hold a verb that no list knows.
    """
    verb = HAS_VERB.search(text)
    # "Fiji: Minister Placeholder Alpha spoke with Minister Placeholder Bravo" is a headline, with a mark at its end a sentence.
    if (
        (verb and (_IS.search(text) or text.endswith((".", ":", "”", '"'))))
        or may_be_name(text)
        or is_edition(text)
    ):
        return False
    return (
        title_nouns().search(text) is not None
        or headline_verbs().search(text) is not None
        # Between words in small letters, a verb in the present: "Dakar and Nouakchott turn the page".
        or (
            not surely
            and len(text.split()) > _LONGEST_UNTOLD
            and any(word.islower() and len(word) > 3 for word in text.split())
        )
    )


_IS: Final = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|may)\b")
_LONGEST_UNTOLD: Final = 6
"""In words: how long a line may be and still not be taken for a headline by its small letters alone."""
#: Words for meetings that bodies are called by as well.
_OF_BODIES: Final = frozenset({"conference", "forum", "joint", "ministerial"})


def _counts(text: str) -> bool:
    """Whether a figure, an ordinal or a Roman numeral stands in a line."""
    return any(
        word[0].isdigit() or word.casefold() in numbers("ordinals") or is_roman(word) for word in text.split()
    )


def _is_byline(lines: Sequence[Line], text: Sequence[Line], index: int) -> bool:
    """Whether the only line above unnumbered prose is the name of who speaks."""
    words = lines[index].block.text
    if any(line.role in CLOSING for line in lines) or any(line.counts for line in text):
        return False
    if title_nouns().search(words) or re.search(r"['’]s?\b|\d", words) or len(words.split()) > 8:
        return False
    named = len(words.split()) < 4 and all(_CAPITALS.fullmatch(word) for word in words.split())
    return bool(text) and (named or bool(_offices().search(words)))
