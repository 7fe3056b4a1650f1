"""The grammar of the names of meetings.

    name     = [ordinal] series | ordinal {small word} small noun "of" ["the"] Words
    series   = {Word} noun ["Plus"] [("of" | "on" | "for" | "between") Words]
    ordinal  = digits "st" ... | number word | Roman number

An ordinal counts only where it stands right before the name. A noun with nothing but common words before it ("Bilateral
Meeting") is no name, and neither is what somebody has ("President Placeholder's Call"); a body that meets ("the
Placeholder Council") is one only where its meeting has a number or is said to have been held.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTH_NAME, MONTHS, TODAY, WEEKDAY_NAME, WEEKDAYS
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    demonyms,
    fold,
    numbers,
    organisations,
    roman,
    table,
)

__all__ = [
    "A_GATHERING",
    "BEGAN",
    "BOUNDS",
    "BOUNDS_BEGIN",
    "ENDED",
    "GATHERING",
    "WHEN_OR_WHERE",
    "MeetingName",
    "behind_document",
    "find_held",
    "find_hosted",
    "find_in_title",
    "find_met_for",
    "match_name",
    "ordinal_of",
    "title_nouns",
]

GATHERING: Final = (
    r"(?i:meetings?|sessions?|talks|conference|summit|dialogue|forum|consultations|roundtable|retreat|council|committee|commission|ministerial"
    r"|assembly|event|workshop|gathering)"
)
"""A word for what people take part in, for a body that meets too."""
A_GATHERING: Final = re.compile(rf"\b{GATHERING}\b")
"""The same as a word of its own, to be looked for."""
_CAPITAL: Final = (
    r"(?!(?:The|A|An|On|In|At|This|During|After|Following|Next|As|For|By|From|Summary(?: of Discussions)?|Discussions|Overview|Outline|Outcomes?|Results?|Readout|Report|Opening|Launch|Launching|Inauguration|Establishment|Minutes|Memorandum|Highlights|Joint Statement|Statement|Communiqu[eé]|COMMUNIQU[EÉ]|Declaration|Resolution|"
    # But May, which may be somebody's name.
    + "|".join((*(month for month in MONTHS if month != "May"), *WEEKDAYS))
    # "on 25th June", "on 25th and 26th June", but "on 21st Century Ports"
    + rf")\b|\d{{1,2}} |\d{{1,2}}(?:st|nd|rd|th)(?: (?:day|of|{MONTH_NAME})\b|,? ?(?:to|and|[&–-]) ?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTH_NAME})\b))"
    r"[A-ZÀ-ÖØ-ÞĀ-ɏ0-9][\w'’.&/+‐‑–-]*(?:(?<=\bC[oô]te) d['’]Ivoire)?"
)
_JOIN: Final = r"(?: (?:of|on|for|and|&|between|with|plus|[–-])(?: the)?|,)?"
#: The same behind the noun, where "with" goes on to those who met.
_JOIN_BEHIND: Final = (
    r"(?: (?:of|on|for|and|&|between|against|plus|[–-])(?: the)?| to the|,(?: and)?(?: the(?= (?:Republic|Kingdom|United|State|Federa|Islamic|People|Sultanate|Commonwealth"
    # Short names that have an article: "Meeting of Fiji, the U.S. and the ROK".
    r"|Hashemite|Socialist|Democratic|Union|European|U\.|(?:DPRK|DRC|EU|PRC|ROK|UAE|UK|US|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)\b"
    r"|(?:Cook|Marshall|Solomon) Islands|(?:Central African|Czech|Dominican|Lao|Russian) [A-Z])))?(?! [A-Z][\w.-]*['’]s ))?"
)
#: How ministers are addressed before their office: "Meeting of | Their Highnesses and Excellencies the | Ministers of Ports".
_EXCELLENCIES: Final = r"(?:Their (?:Royal )?(?:Highnesses(?:,? (?:and )?(?:Their )?Excellencies)?|Excellencies),? (?:the )?(?=[A-Z]))?"
_ACRONYM: Final = r"(?: \((?:(?:\d{1,3}(?:st|nd|rd|th) )?[A-Z][A-Za-z+-]{1,9}|\d\+\d)\))?"
#: What one of two is called for short: "Dialogue between the Port Office (“PO”) | and the Ports Commission".
_SHORT: Final = r" \((?:the )?[“\"][^()“”\"]{1,30}[”\"]\)(?= and (?:the )?[A-Z])"
_ROMAN: Final = r"(?=[IVXL]{2}|[VX] )X{0,3}(?:L|XL)?X{0,3}(?:IX|IV|V?I{0,3})"
_LONGEST: Final = 600
"""Code points behind which no name is looked for: a sentence names its meeting early."""


@attrs.frozen
class MeetingName:
    """A name as printed; ranges count in the text that was read."""

    start: int
    end: int
    series: tuple[int, int]
    ordinal: tuple[int, int] | None = None
    #: The ordinal as a number.
    number: int | None = None


@cache
def _name() -> str:
    """A pattern for the name of a meeting, with its ordinal."""
    words = table("meetings")
    nouns, tails = alternation(words["nouns"]), alternation(words["tails"])
    small, editions = alternation(words["small"]), alternation(words["editions"])
    no_ordinal = alternation(words["no_ordinal"])
    ordinals = rf"\d{{1,3}} ?(?:st|nd|rd|th|ST|ND|RD|TH)|(?i:{_ordinal_words()})|{_ROMAN}"
    # "the First Deputy Minister" is an office, and "the First Deputy Ministers' Meeting" isn't.
    level = r"(?:Vice|Deputy)[ -]Minister(?:ial\b|s['’])"
    # "the sixth annual Ports Dialogue"
    ordinal = rf"(?:(?P<ordinal>{ordinals}) (?:(?:annual|biennial|biannual) )?(?:(?={level})|(?!(?i:{no_ordinal})\b)))"
    quotation = r"[“\"][^“”\"]{3,60}[”\"]"
    quoted = rf" of the {quotation} (?:{_CAPITAL}{_JOIN} ){{0,4}}?(?:{nouns})(?![\w-])(?: (?:on|for) {_CAPITAL}(?:{_JOIN_BEHIND} {_CAPITAL}){{0,8}})?"
    # "Conference on Fisheries in the Gulf of Guinea": a part of the world behind the topic is no place of the meeting.
    region = rf"(?: in the (?:[A-Z][\w-]* ){{0,3}}?(?:{alternation(words['regions'])})(?: of (?:the )?[A-Z][\w-]*)?(?![\w-]| [A-Z]))?"
    world = rf"(?: in (?:{alternation(words['world'])}))?"
    # "Meeting of Ministers in charge of Ports"; or of those of a body: "Meeting of the Ports Community (PC) Ministers responsible for Ports"
    further = rf"(?:(?:{_ACRONYM} {_CAPITAL}){{1,6}}(?= (?:in charge of|responsible for) ))?"
    charge = rf"(?: (?:in charge of|responsible for)(?: the)? {_CAPITAL})?"
    # "Dialogue between the Ports Union (PU) and Fiji": the letters of the first of two.
    lettered = r"(?(pair) \([A-Z]{2,9}\)(?= and (?:the )?[A-Z])|(?!))"
    behind = rf"(?: (?:of|on|for|(?P<pair>between)|among|against) (?:the )?{_EXCELLENCIES}(?:[A-Z][a-z]+ing the )?{_CAPITAL}{further}{charge}(?:(?! (?:on|in|from) \d)(?:{_ACRONYM}(?= (?:of|on) (?:the )?[A-Z]| (?:[A-Z][\w-]* )?(?:{nouns})\b)|{_SHORT}|{lettered})?{_JOIN_BEHIND} {_CAPITAL}){{0,12}}{charge}{region}|{quoted})?{world}"
    # "27th Joint Council and Ministerial Meeting": one meeting with two nouns, where a second one would have its article or number.
    second = (
        rf"(?:(?(number)(?<!(?i:meeting))(?<!(?i:session)) and (?!(?:{alternation((*words['regions'], *words['beside_it']))})\b|\d|[A-Z]{{2}}|(?i:{_ordinal_words()})\b)"
        rf"(?:[A-Z][a-z]+['’]?(?: (?:{alternation(words['kinds'])}))? )?(?:{nouns})(?![\w'’-])(?! (?:were|and)\b)|(?!)))?"
    )
    # "Post Ministerial Conference 10+1 Session with Fiji"
    partner = rf"(?:(?<=\d\+\d Session) with (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}})?"
    series = (
        rf"(?P<series>(?:{quotation} )?(?:{_CAPITAL}{_ACRONYM}{_JOIN} ){{0,14}}?(?:[\w-]+[-–])?(?:{nouns})(?:[-–](?:{tails}))?(?![\w-])"
        rf"(?:(?:{_ACRONYM}(?= (?:[A-Z][\w'’-]* ){{1,5}}(?:{nouns})\b))? (?:{_CAPITAL} ){{0,4}}(?:{nouns})(?![\w-])){{0,2}}(?: (?:{tails}))?(?: \((?=[^()]*[a-z])(?:[A-Z][\w-]+(?: [A-Z][\w-]+)*)\)(?= (?:was|were|on|in)\b))?{partner}{second}{behind})"
    )
    of = rf"(?: |, )of (?:the )?(?:{quotation} )?(?!(?:{_persons()})\b){_CAPITAL}(?:(?:{_ACRONYM}(?= [A-Z]))?{_JOIN_BEHIND} {_CAPITAL}){{0,12}}"
    # "third trilateral meeting of the energy ministers of Fiji, Tonga and Samoa"
    people = rf" of (?:the )?(?:[\w-]+ ){{0,3}}?(?i:{alternation(words['office_holders'])}) of (?:the )?{_CAPITAL}(?:{_JOIN_BEHIND} {_CAPITAL}){{0,12}}"
    meeting = (
        rf"(?P<small>(?:(?:{alternation((*words['kinds'], *words['sizes']))}) )?(?:{small})(?:{people}|{of}))"
    )
    edition = rf"(?:{editions}) of (?:the )?(?P<edited>{_CAPITAL}(?:{_JOIN} {_CAPITAL}){{0,12}})"
    # "the 21st PIF and Fiji Ports Ministers' Meeting" is one of two.
    acronym = rf"(?P<acronym>[A-Z]{{3,6}}(?:[-+ ]Plus|\+\d?)?)(?= (?:in|on|at|was|were|held|hosted|chaired|and(?! (?:{_CAPITAL} ){{1,6}}?(?:{nouns})\b)|with)\b|[.,;)]|$)"
    return (
        rf"(?:{ordinal}(?:{meeting}|{edition}|{acronym})|{ordinal.replace('<ordinal>', '<number>')}?{series})"
    )


def _ordinal_words() -> str:
    """A pattern for numbers in words, their last part apart from what stands before it: "twenty-", "first"."""
    ends = {word: max(word.rfind(" "), word.rfind("-")) + 1 for word in numbers("ordinals")}
    before = alternation(word[:end] for word, end in ends.items() if end)
    last = alternation(word[end:] for word, end in ends.items())
    return rf"(?:{before})?(?:{last})"


@cache
def title_nouns() -> re.Pattern[str]:
    """The words that make a line the title of a text about a meeting: those for meetings, documents and what is done there."""
    nouns = [*table("meetings")["nouns"], *table("head")["titles"]["nouns"]]
    return re.compile(rf"\b(?:{alternation(nouns)})s?\b", re.IGNORECASE)


@cache
def _persons() -> str:
    """Words that open the name of a person or an office."""
    offices = table("offices")
    plural = "Ministers|Presidents|Leaders|Heads|Secretaries|Governors|Officials|Prime|Vice|Deputy|Foreign (?:Ministers?|Secretar(?:y|ies))|Special|National Security"
    return f"{alternation(offices['heads'])}|{alternation(offices['honorifics'])}|{plural}"


#: What may stand between what was done and the meeting: "held | here on Wednesday | the Fourth Session".
_WHEN_AND_WHERE: Final = rf"(?: (?:here|today|yesterday|in this city|(?:on )?(?:{WEEKDAY_NAME})|in [A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?)){{1,3}}"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    doing = (
        r"hosted|held|convened|attended|chaired|joined|participated in|presided over|opened|concluded|wrapped up"
        r"|represented [A-Z][\w ]{2,40}? at|led (?:the|a|his|her|their|[A-Z][\w-]*['’]s) (?:[\w-]+ ){0,2}delegation to|led(?= (?:the|today|yesterday|in this city) )"
        r"|will (?:host|hold|convene|attend|chair|join|participate in)"
        # "visited Nairobi on 13 May 2024 to co-chair the 2nd Dialogue"
        r"|(?:visited|travell?ed to) (?:the )?[A-ZÀ-Þ][\w’' ,–-]{1,100}? to (?:attend|(?:co-?)?chair|(?:co-)?host|hold|join|open|participate in|take part in)"
        r"|adopted (?:this|the following|the present) (?:[a-z]+ ){0,2}(?:declaration|statement|communiqu[eé]|resolution)(?: in [A-Z][\w-]*(?: [A-Z][\w-]*)?)? (?:at|during)(?= the )"
    )
    return {
        "held": re.compile(
            rf"\b{_name()}{_AND_RELATED}(?: \([^()]*\)(?: between (?:the )?[A-ZÀ-Þ][^.;:()]{{3,120}}?)?)?(?:, {_ASIDE}[^;]{{3,240}})?,? {_HELD}"
        ),
        "name": re.compile(rf"{_name()}(?![\w’'-])"),
        "hosted": re.compile(
            rf"\b(?:{doing})(?:{_WHEN_AND_WHERE}(?= the ))?(?: in)? (?:the |an? |its |their )?(?:(?:virtual|hybrid|online|annual|special|joint) )?{_name()}(?![\w’'-])"
        ),
        "title": re.compile(
            rf"(?:^|\b(?:in|at|of|on|for|to|(?:[Aa]ttend|[Hh]ost|[Cc]hair|[Jj]oin|[Hh]old|[Cc]onvene)s?|attended|hosted|chaired|held|during|following|following the) (?:the )?|(?:[]:|]|(?<!\w)[–—-]) ?(?:The )?|^[Tt]he |['’]s? )(?<![\w-]){_name()}(?![\w’'-])"
        ),
        "person": re.compile(rf"\b(?:{_persons()})\b"),
        "people": re.compile(
            rf"(?: [A-Z][\w-]*){{0,3}}? (?:{alternation(noun.title() for noun in table('groups')['plural'])})\b(?!['’])"
        ),
        "generic": re.compile(rf"(?:(?:{alternation(table('meetings')['generic'])})(?:[ -]|$))+"),
        "body": re.compile(rf"\b(?:{alternation(table('meetings')['bodies'])})$"),
        "about": re.compile(
            rf"\b(?:{alternation(table('meetings')['about'])})\b[^,;:|–—]{{0,60}}? (?:of|for|to|on|at) (?:the )?(?:[Hh]ost (?:the )?)?$"
        ),
        # Consultations are meetings, too.
        "opens_about": re.compile(
            rf"(?:[\w-]+['’]s )?(?!Consultation)(?:{alternation(table('meetings')['about'])}) (?:(?!(?:{alternation(table('meetings')['nouns'])})\b)[\w.'’-]+ ){{0,5}}?"
            r"(?:of|for|to|on|at|with|from)\b"
        ),
        "caller": re.compile(
            rf"\b(?:Courtesy|Call|Visit|Arrival|Meeting)\b.*\b(?:{alternation(table('meetings')['from_body'])}) (?:of|from|to) (?:the )?$"
        ),
    }


def _named(match: re.Match[str], *, held: bool = False) -> MeetingName | None:
    """The name of a match, if it is one."""
    text = match.string
    ordinal = "ordinal" if match["ordinal"] else "number" if match["number"] else None
    number = ordinal_of(match[ordinal]) if ordinal else None
    if ordinal and number is None:
        return None
    group = next(name for name in ("small", "edited", "acronym", "series") if match[name])
    start = match.start(ordinal or group)
    if _AND_ANOTHER.search(text, 0, start) or _names_else(match, group, numbered=number is not None):
        return None
    if group == "series" and not _is_name(match["series"], numbered=number is not None, held=held):
        return None
    inside = _numbered().search(text, match.start(group) + 1, match.end(group)) if ordinal is None else None
    if inside:
        # "Declaration of Suva | 4th Pacific Ports Conference": the lines of a title stand as one.
        again = _patterns()["name"].match(text, inside.start(), match.end(group))
        return _named(again, held=held) if again and again["number"] else None
    end = _end_of(text, *match.span(group))
    if _ends_before_noun(text, match.start(), end):
        return None
    before = _YEAR_BEFORE.match(text, match.start(group)) if ordinal is None else None
    series = before.end() if before else match.start(group), end
    year = _YEAR_BEHIND.match(text, end) if ordinal is None and group == "series" else None
    end = year.end() if year else end
    return MeetingName(start, end, series, match.span(ordinal) if ordinal else None, number)


#: A pair or a people, and behind it a noun in small letters: "third round of the Fiji-Tonga | dialogue".
_NATIONS_LAST: Final = re.compile(r" of (?:the )?(?P<last>[A-ZÀ-Þ][\w.–’'-]*)$")
_PAIR: Final = re.compile(r"[A-ZÀ-Þ][\w.’']*[-–][A-ZÀ-Þ][\w.’']*")
_NOUN_BEHIND: Final = re.compile(
    r" (?!(?:and|as|at|between|by|during|for|from|had|has|held|here|in|is|of|on|online|or|that|to|today|took|under|virtually|was|were|which|will|with|yesterday)\b)[a-z]"
)


def _ends_before_noun(text: str, start: int, end: int) -> bool:
    """Whether a name ends in whose the thing is of which a noun in small letters tells: "the Fiji-Tonga | dialogue"."""
    last = _NATIONS_LAST.search(text, start, end) if _NOUN_BEHIND.match(text, end) else None
    if last is None:
        return False
    if _PAIR.fullmatch(last["last"]) or fold(last["last"]) in demonyms():
        return True
    # "Meeting of the Nordic | defence ministers", "of G7 | ministers"
    whose = last["last"] in table("groups")["regions"] or fold(last["last"]) in organisations()
    return whose and _people_behind().match(text, end) is not None


@cache
def _people_behind() -> re.Pattern[str]:
    """Several in small letters, behind whose they are: " | defence ministers"."""
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{alternation(table('groups')['plural'])})\b")


def _names_else(match: re.Match[str], group: str, *, numbered: bool) -> bool:
    """Whether the words are the beginning of something else that is called so, or name those who met."""
    text, end = match.string, match.end(group)
    if match[group].endswith("Ministerial") and (
        _OF_PAPER.match(text, end) or _KIND_OF_MINISTERIAL.match(text, end)
    ):
        return True
    if numbered:
        return False
    # "Meeting on the Universal | Declaration of Human Rights"
    document = _OF_DOCUMENT.search(match[group]) and _DOCUMENT_BEHIND.match(text, end)
    # "Fiji & Chile Meeting" names those who met.
    return document is not None or "&" in text[max(0, match.start() - 2) : match.end()]


def _end_of(text: str, start: int, end: int) -> int:
    """Where a name ends of which a pattern has found the beginning: before what is none of it, and behind what goes on with it."""
    if _FULL_STOP.search(text, start, end):
        end -= 1
    topical = " on " in text[start:end] or " against " in text[start:end]
    field = _IN_FIELD.match(text, end) if topical else None
    first = _FIRST_WORD.match(field[field.lastgroup or 0]) if field else None
    if field and first and fold(first[0]) not in cities() and fold(first[0]) not in country_names():
        end = field.end()
    small = _SMALL_BEHIND.match(text, end) if text.endswith("inisterial", 0, end) else None
    end = small.end() if small else end
    level = _AT_LEVEL.match(text, end)
    end = level.end() if level else end
    for kind in _KIND_BEHIND.finditer(text, start, min(len(text), end + _NEAR_KIND)):
        # Without a dash before it, only where the name has taken its first words for its own.
        if kind.start() < end and (kind["dash"] or end <= kind.end()):
            end = kind.start()
            break
    beside = _COUNTERPARTS.match(text, end)
    end = beside.end() if beside else end
    states = _states_behind().match(text, end)
    end = states.end() if states and _OF_STATES.search(text, start, end) else end
    city = _CITY_LAST.search(text, start, end)
    if (
        city
        and fold(city["city"]) in cities()
        and fold(city["city"]) not in country_names()
        and _DAY_BEHIND_CITY.match(text, end)
    ):
        end = city.start()
    begun = _CITY_BEGUN.search(text, start, end)
    if begun and _REST_OF_CITY.match(text, end):
        end = begun.start()
    below = _CAPITALS_BELOW.search(text, start, end)
    return below.start() if below else end


#: The next line of a title, in capitals, behind a name that is in small letters: "Ministers of Ports | TERMS OF REFERENCE".
_CAPITALS_BELOW: Final = re.compile(r"(?<=[a-z]) (?=[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}\b)")


#: A name that has taken the first words of the city behind it for its own: "Ministers of Ports | , Santa Cruz".
_CITY_BEGUN: Final = re.compile(r"(?:,| [–—-]) [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?$")
#: The rest of such a city, and the day: "de la Sierra, 3 May 2022", "es Salaam, Tanzania, 3 May".
_REST_OF_CITY: Final = re.compile(
    rf" (?:a[mnu]|aan|d[aeiou]|das|de[lnr]|dos|e[ls]|l[ae]s?|los|sur|upon|y)(?: (?:de[nr]?|la|las|los))?(?: [A-ZÀ-Þ][\w'’-]*){{1,2}}(?:,? (?:on )?\d|, (?:[A-Z][\w ]{{2,40}}, )?(?:\d|(?:{MONTH_NAME}) )|$)"
)


#: A name that ends in the first word of whose meeting it is: "Ministers' Meeting of the Central Asian | states".
_OF_STATES: Final = re.compile(r" (?:of|between) (?:the )?(?:[A-Z][\w-]*,? (?:and )?){0,6}[A-Z][\w-]*$")


@cache
def _states_behind() -> re.Pattern[str]:
    """The word in small letters for states whose meeting it is, and those with whom they met: "states | and Fiji"."""
    return re.compile(
        rf" (?:{alternation(table('meetings')['of_states'])})\b(?: (?:and|with) (?:the )?[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*){{0,4}})?"
    )


_FIRST_WORD: Final = re.compile(r"[^ ,]+")
#: What stands before the last of several meetings that are named as one: "the 11th and | 12th Meetings of the Council".
_AND_ANOTHER: Final = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?:st|nd|rd|th)) (?:and|&) (?:the )?$"
)
#: What a ministerial is called that words go on: "First Fiji-Chile Ministerial | Exchange on Ports".
_KIND_OF_MINISTERIAL: Final = re.compile(
    r" [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:on|of|for|between)\b| [A-Z][a-z]+ Group\b"
)
#: "Fiji-Chile Ministerial | Joint Statement"
_OF_PAPER: Final = re.compile(r" (?:(?:Joint|Press) )*(?:Statement|Declaration|Communiqu|Release|Summary)")
_OF_DOCUMENT: Final = re.compile(r" (?:on|of|for) the [A-Z][\w-]*(?: [A-Z][\w-]*)?$")
_DOCUMENT_BEHIND: Final = re.compile(r" (?:Declaration|Resolution|Report|Outcomes?|Results) (?:of|on)\b")
#: "the Conference on the Role of Pilots | in Society", where a place would have its name.
_IN_FIELD: Final = re.compile(
    # "Conference against Trafficking | in Persons"
    r"(?<=rafficking) in (?P<traded>[A-Z][a-z]+(?: Beings)?)(?![\w-])"
    r"| in (?P<field>[A-Z][a-z]+)(?= (?:was|were|took place|is|will)\b|$)"
    # "Committee on Cooperation | in Ports, Trade and Energy | in Suva", "Conference on Lungs | in the Mining Sector"
    r"|(?: in (?:the )?(?P<sector>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} (?:Sectors?|Fields?|Industry|Domain))"
    r"|(?<=peration) in (?:the )?(?P<several>[A-Z][a-z]+(?:, [A-Z][a-z]+){0,4},? and [A-Z][a-z]+))(?= (?:was|were|took place|in|on|at|with)\b|,|$)"
)
#: "the 2014 Port Conference"
_YEAR_BEFORE: Final = re.compile(r"(?:19|20)\d\d (?=[A-Z])")
#: "the Port Conference 2014 was held": the year is a part of the name, and none of the series.
_YEAR_BEHIND: Final = re.compile(r" (?:19|20)\d\d(?= (?:in|on|at|was|were|is|held|took|will|with)\b|$)")


@cache
def _numbered() -> re.Pattern[str]:
    """Where a numbered name begins inside of what looks like one: "Declaration of Suva | 4th ", "Ministry of Ports – | Third "."""
    return re.compile(
        rf"(?<= )\d{{1,3}}(?:st|nd|rd|th) (?=[A-Z])|(?<= [–—-] )(?i:{_ordinal_words()}) (?=[A-Z])"
    )


#: What a ministerial is, in small letters: "Fiji-Tonga Ministerial | meeting on Transport", "Port Commission - Ministerial | segment".
_SMALL_BEHIND: Final = re.compile(
    r" (?:meeting|segment|session|conference)\b(?! of\b)(?: on (?:the )?[A-Z][\w-]*(?:(?: and| of| for)? [A-Z][\w-]*){0,6}(?=$|[.,;]| (?:in|on|was|were|at|held)\b))?"
)
#: What kind of document the title is of, behind a dash or in its next line: "Fourth Ports Conference | - Final Communiqué",
#: "Fourth Ports Conference | Special Declaration".
_KINDS: Final = (
    r"(?:action|closing|concluding|draft|final|informal|joint|key|main|media|ministerial|news|official|opening|outcome|political|press|provisional|special"
    r"|summary|unofficial|verbatim|agreed|(?:co-)?chair(?:man|person)?s?['’]?s?['’]?) "
)
_PAPERS: Final = "communiqu[eé]|conclusions|declaration|decisions?|messages|minutes|notes?|outcomes?|readout|record|release|report|resolution|statement|summary|translation"
_KIND_BEHIND: Final = re.compile(
    # What ends the name of many a meeting too, "Ports Conference on Safe Results", is a kind behind a dash only.
    rf" (?i:(?P<dash>[–—-] )(?:{_KINDS})*(?:document|elements|findings|highlights|points|recommendations|results|takeaways|{_PAPERS})|(?:{_KINDS})+(?:{_PAPERS}))\b(?!['’])"
)
#: The city of the meeting behind its name, and the day behind that: "Fourth Consultations on Ports | , Suva, 3 May 2022", "| – Suva".
_CITY_LAST: Final = re.compile(r"(?:,| [–—-]) (?P<city>[A-ZÀ-Þ][^,]{1,40})$")
_DAY_BEHIND_CITY: Final = re.compile(rf",? (?:on )?\d|, (?:[A-Z][\w ]{{2,40}}, )?(?:\d|(?:{MONTH_NAME}) )|$")
#: With whom ministers met: "Meeting of the EU Ministers of Ports | with their Pacific counterparts".
_COUNTERPARTS: Final = re.compile(r" with (?:their|its) (?:[A-Z][\w-]* ){1,4}(?:counterparts?|colleagues)\b")
#: Of which rank those were who met, as a part of the name: "Meeting of the Ports Committee | at Ministerial Level".
_AT_LEVEL: Final = re.compile(r" at (?:the )?(?:[A-Z][\w'’-]* (?:of State )?){1,3}Level\b")
_NEAR_KIND: Final = 40
"""Code points in which a kind stands whose first words the name has taken for its own."""
_FULL_STOP: Final = re.compile(r"[^\W_]{2}\.$")


def ordinal_of(words: str) -> int | None:
    """The number of an ordinal in digits, words or Roman figures; `None` where it is none."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0]) or None
    known = numbers("ordinals").get(fold(words))
    return known or roman(words)


_OWNED: Final = re.compile(r"(?P<owner>[\w.-]+)['’]s ")
_OWNERS: Final = frozenset({"women", "children", "people", "men", "world", "governor"})


#: "Foreign Ministers' Dialogue" is a meeting of all who hold the office, and that of nobody in person.
_OF_SEVERAL: Final = re.compile(
    r"(?:[A-Z][\w-]* )*(?:Ministers|Secretaries|Leaders|Presidents|Officials|Chiefs)['’] [A-Z]"
)


def _is_name(series: str, *, numbered: bool, held: bool) -> bool:
    """Whether the words name one meeting, and don't only say that there was one."""
    patterns = _patterns()
    if not numbered and " " not in series and "-" not in series:
        return False
    if _HEADLINE.search(series) or (not numbered and _office_of_body().fullmatch(series)):
        return False
    if not numbered and _OF_THOSE.match(series):
        return False
    if not numbered and (
        _owned_until(series)
        or _of_somebody().match(series)
        or (patterns["person"].match(series) and not _OF_SEVERAL.match(series))
    ):
        return False
    head = re.split(r" (?:of|on|for|between) ", series, maxsplit=1)[0]
    if not numbered and patterns["generic"].fullmatch(head) and head == series:
        return False
    if (
        series.startswith("Presidency ")
        or re.search(r"\bPress Conference$|^Courtesy Calls?\b", head)
        or re.search(r"\bCalls? for\b", series)
    ):
        return False
    # "Council of Europe Conference of Ministers of Ports" is a meeting of the body that it begins with.
    return (
        numbered
        or held
        or not patterns["body"].search(head)
        or _MEETS_BEHIND.search(series, len(head)) is not None
    )


@cache
def _office_of_body() -> re.Pattern[str]:
    """A part of a body that has the name of a meeting, and is none: "Department of Ports of the Placeholder Commission"."""
    return re.compile(
        r"(?:[A-Z][\w-]* ){0,2}?(?:Agency|Bureau|Department|Directorate(?:[- ]General)?|Division|Institute|Ministry|Office|Secretariat|Service)"
        rf" (?:of|for|on)\b.* (?:{alternation(table('meetings')['bodies'])})"
    )


_MEETS_BEHIND: Final = re.compile(r" (?:Conference|Meeting|Summit|Dialogue) of\b")


#: Those who met, and of what they are members: "Member States of the Placeholder Forum".
_OF_THOSE: Final = re.compile(
    r"(?:Member (?:States|Countries)|Members|Heads|Ministers|Representatives|Delegations|Officials|Governors) of\b"
)


_HEADLINE_VERB: Final = (
    "Holds?|Meets?|Hosts?|Attends?|Conducts?|Convenes?|Launch(?:es)?|Signs?|Visits?"
    "|Concludes?|Begins?|Opens|Discuss(?:es)?|Speaks?|Joins?|Participates?|Chairs|Addresses"
)
#: A verb that makes a title of what happened, and no name: "Peru and Chile Hold Talks".
_HEADLINE: Final = re.compile(rf" (?:{_HEADLINE_VERB}|Open|Chair) ")


#: The same where the name would begin with it: "Samoa to | Host Forum", but "Open Placeholder Summit".
_HEADLINE_FIRST: Final = re.compile(rf"(?:{_HEADLINE_VERB}) (?=[A-Z])")


@cache
def _of_somebody() -> re.Pattern[str]:
    """A meeting of somebody, which is no name: "Meeting of the Minister of Ports"."""
    return re.compile(rf"(?:[\w-]+ ){{0,2}}?[A-Z]\w+ (?:of|between) (?:the )?(?:{_persons()})\b(?!s)")


def _owned_until(words: str) -> int:
    """Where the words begin that somebody has: behind "President Placeholder's"; 0 where nobody has them."""
    end = 0
    for match in _OWNED.finditer(words):
        owner = fold(match["owner"])
        if owner not in _OWNERS and owner not in country_names() and owner not in organisations():
            end = match.end()
    return end


def match_name(text: str, start: int, end: int) -> MeetingName | None:
    """The name that begins here, behind a preposition, an article and a word or two in small letters."""
    begins = _BEGINS.match(text, start, end)
    if begins is None:
        return None
    match = _patterns()["name"].match(text, begins.end(), end)
    found = _named(match) if match else None
    if found is None and (small := _SMALL.match(text, begins.end(), end)):
        match = _patterns()["name"].match(text, small.end(), end)
        found = _named(match) if match else None
    return found if found is None or not _goes_on(text, found) else None


#: Behind a name that ends in a word for meetings, a word that makes it a part of another name: "Ports Conference | Task Force".
_FURTHER: Final = re.compile(r"(?: \([A-Z][\w+-]{1,9}\))? (?=[A-Z][a-z]{2})(?P<word>[A-Z][\w-]*)")


def _goes_on(text: str, found: MeetingName) -> bool:
    """Whether the words are only the beginning of another name."""
    further = _FURTHER.match(text, found.end)
    return further is not None and further["word"] not in _DAYS


_DAYS: Final = frozenset({*WEEKDAYS, *MONTHS, "Plus", "Virtually", "Today", "Yesterday", "Here"})


_BEGINS: Final = re.compile(r"(?: (?:in|at|for|during))?(?: (?:the|an?|its|their))? ")
#: "the third in-person Placeholder Summit": the third of its kind, and not of its name.
_SMALL: Final = re.compile(r"(?:[a-z]+(?:-[a-z]+)* ){1,2}(?=[A-Z])")


def find_met_for(text: str, start: int, end: int, *, document: bool = False) -> MeetingName | None:
    """The name of that for which somebody met: "met in Oslo for the 5th Placeholder Forum"; a numbered one behind "at".

    In a `document` of those who met there it may be a numbered one on whose occasion they did, which others meet beside.
    """
    for begins in (_FOR_OR_ON if document else _FOR).finditer(text, start, min(end, start + _LONGEST)):
        found = match_name(text, begins.start("the") - 1, end)
        if found and begins["what"].startswith("on ") and _HELD_APART.match(text, found.end):
            return None
        if found and (found.number or begins["what"] == "for"):
            apart = _NOT_ITSELF.search(text, start, found.start) or _WHO_IS_THERE.search(
                text, start, found.start
            )
            return None if apart else found
    return None


#: For what a guest came: "Placeholder, who is in Suva for the"; for what somebody went on: "before travelling to Suva for the".
_WHO_IS_THERE: Final = re.compile(
    r"\bwho (?:is|was|are|were|had|has)\b|\b(?:before|prior to|ahead of|then) (?:travell?ing|leaving|departing|flying|heading|going|travell?ed|left|departed|flew)\b"
)
#: What was held on another day than the one on which those met who did so on its occasion.
_HELD_APART: Final = re.compile(
    r",? (?:which (?:was|were|is) )?(?:to be )?(?:held|taking place)\b[^;]{0,60}\b(?:following|next|previous|preceding|same) day\b"
)
_FOR: Final = re.compile(r" (?P<what>for|at|during|in(?= (?:its|their) )) (?P<the>the|its|their) ")
_FOR_OR_ON: Final = re.compile(r" (?P<what>for|at|during|on the occasion of) (?P<the>the|its|their) ")


def find_held(text: str, *, ahead: bool = False) -> MeetingName | None:
    """The name of which the text says that it was held; or only that it will be, where that is what the text is about."""
    # A search for the name alone is slow, and few sentences tell of what was held.
    if not _WAS_HELD.search(text, 0, _LONGEST):
        return None
    match = _patterns()["held"].search(text, 0, _LONGEST)
    if match is None or ahead is not (_YET_TO_COME.search(match[0]) is not None):
        return None
    if _PRECEDED.search(text, 0, match.start()):
        # "The 8th Meeting, preceded by the | 5th Conference, | was held"
        return None
    return _named(match, held=True)


_PRECEDED: Final = re.compile(r"\b(?:preceded|followed) (?:[^,;]{2,60} )?by (?:the |an? )?$")
_YET_TO_COME: Final = re.compile(r" will (?:be \w+|\w+ly be \w+|take place)$")


#: By whom, between the name and the verb: ", chaired by Minister Placeholder, was held"; or beside which other meeting.
_ASIDE: Final = (
    r"(?:(?:which was )?(?:jointly |co-)?(?:chaired|hosted|organi[sz]ed|convened|led) by"
    r"|(?:which was )?held (?:back[- ]to[- ]back|in conjunction|together|concurrently|in parallel) with|held (?:alongside|[oi]n the (?:margins|sidelines) of)"
    r"|(?:which was )?(?:preceded|followed) (?:[^,;]{2,60} )?by) "
)
#: What was held with it, between the name and the verb: "The 4th Ports Meeting | and its related meetings with Partners | were held".
_AND_RELATED: Final = r"(?:(?: \([A-Z][\w+-]{1,9}\))? and (?:its |the |other )?(?:[Rr]elated|[Aa]ssociated) (?:[Mm]eetings|[Ee]vents|[Ss]essions)(?: with (?:the |its )?[A-Z][^,.;:()]{2,60})?)?"
BEGAN: Final = ("began", "started", "commenced")
"""Verbs that tell when a meeting began, and of nothing else without an object."""
ENDED: Final = ("closed", "concluded", "wrapped up", "ended", "came to an end", "came to a close")
"""Verbs that tell when a meeting ended."""
# These two lists leave out the verbs that are as often said of a building or a talk; only with when or where behind them do they tell of a meeting.
_BOUNDS: Final = (*BEGAN, "opened", "kicked off", "got under ?way", *ENDED)
BOUNDS: Final = rf"(?:{'|'.join(_BOUNDS)})"
"""A pattern of the verbs that tell when a meeting began or ended, without an object."""
BOUNDS_BEGIN: Final = frozenset(verb.partition(" ")[0] for verb in _BOUNDS)
"""The first words of these verbs."""
WHEN_OR_WHERE: Final = rf"(?: here)?,? (?:{TODAY}|(?:on |last )?(?:{WEEKDAY_NAME})|on (?:the )?\d|on (?:{MONTH_NAME})|in (?:the )?[A-ZÀ-Þ]|at the [A-ZÀ-Þ])"
"""A pattern of what tells behind such a verb when or where that was."""
_HELD: Final = (
    r"(?:(?:was|were|will be) (?:\w+ly |also )?(?:held|convened|hosted|organi[sz]ed|conducted|chaired)|took place|will take place|convened(?= (?:at|in(?! (?:its|their)\b)|on|from|today|virtually|online))"
    # "The 6th Conference concluded in Suva on 3 May"
    rf"|{BOUNDS}(?={WHEN_OR_WHERE}))\b"
)
_WAS_HELD: Final = re.compile(f" {_HELD}")
_HOSTING: Final = re.compile(
    r"\b(?:hosted|held|convened|attended|chaired|joined|participated|presided|opened|concluded|wrapped|led|represented|visited|travell?ed|will|adopted this|adopted the)\b"
)


def find_hosted(text: str) -> MeetingName | None:
    """A numbered name that somebody hosted, chaired or attended."""
    verb = _HOSTING.search(text, 0, _LONGEST)
    match = _patterns()["hosted"].search(text, verb.start(), _LONGEST) if verb else None
    found = _named(match) if match else None
    return found if found and found.number and not _goes_on(text, found) else None


_MINISTERIAL: Final = re.compile(
    r"\bMinisterial (?:Statement|Declaration|Communiqu[eé]|Press|Release|Conclusions|Outcome|Summary)",
    re.IGNORECASE,
)
_NOT_ITSELF: Final = re.compile(
    r"\b(?:margins?|sidelines?|ahead|advance|preparations?|anniversary|announcement|support|follow-up|implementation"
    r"|invitation|prior|run-up|readiness) (?:of|for|to) (?:the )?$",
    re.IGNORECASE,
)
_NEAR: Final = 100
"""Code points before a name that tell whether it is what the title is about, and not the meeting."""
_OF_ANOTHER: Final = re.compile(
    r"\b(?:Announcement|Margins?|Sidelines?|Occasion|Anniversary) (?=of )", re.IGNORECASE
)
_PLAIN: Final = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:call|meeting|meetings|calls|conversation|talks?|discussions?|briefing|remarks|visit|session|trip"
    r"|travel)(?: with\b| between\b| to\b| on\b|$)",
    re.IGNORECASE,
)
_WITH: Final = re.compile(r"\b(?:calls?|meetings?|conversations?|talks?) (?:with|between)\b", re.IGNORECASE)


def _plain_at(title: str) -> int | None:
    """Where a title says no more than that somebody met or called somebody: "Minister Placeholder's Meeting with"."""
    for match in _OWNED.finditer(title):
        if _owned_until(match[0]) and _PLAIN.match(title, match.end()):
            return match.start()
    between = _WITH.search(title)
    return between.start() if between else None


#: Behind the name of a meeting, what two did on its margins: "Ports Ministers' Meeting | : bilateral meeting with Fiji".
_OF_TWO_BESIDE: Final = re.compile(
    r"(?: ?[:(]| [–—-]|,) ?(?:a |the |their )?(?:bilateral|trilateral|courtesy|pull-aside)(?: (?:meetings?|talks|calls?|consultations))? (?:with|between|on)\b",
    re.IGNORECASE,
)


#: What kind of document a title says that it is, before the meeting that it is of: "Joint Communiqué of the".
_DOCUMENT: Final = re.compile(
    r"(?:(?:statement|summary|record|report) of (?:outcomes|discussions|proceedings|decisions|conclusions)|(?:(?:joint|press|media|news|ministerial|final|official|outcome|closing|concluding|summary|vision|political|agreed|presidency|(?:leaders|ministers|co-?chairs?|chair(?:man|woman|person)?)(?:['’]s?)?) )+"
    r"(?:statement|communiqu[eé]|declaration|release|summary|record|minutes|conclusions|readout|report|document|outcomes?|note)"
    # "Ministerial Resolution No. 4/2021 of the 3rd Meeting", "Joint Protocol of the"
    r"|(?:(?:joint|ministerial|final) )?(?:decision|protocol|recommendation|resolution)(?: no\.? ?[\w/().-]{1,16})?(?= of )"
    r"|(?:action|discussion|key|main) (?:conclusions|decisions|elements|findings|highlights|messages|outcomes|points|recommendations|results|takeaways)"
    r"|(?:(?:list|outcomes?) of (?:participants|proceedings)|aide[- ]m[eé]moire|(?:action|work) (?:plan|programme?)|(?:plan|programme?) of (?:action|work)|statement|communiqu[eé]|declaration|decisions|conclusions|highlights|minutes|proceedings|recommendations|record|report|readout|resolutions|results|summary|synopsis|takeaways|outcomes?)(?= (?:of|on|by|from) |:| [–—-] )|(?-i:READOUT|STATEMENT|COMMUNIQU[EÉ]|DECLARATION))"
    r"(?:(?: (?:of|on|by|from))?(?: the)?(?: (?:co-)?chair(?:man|woman|person)?s?(?: of)?(?: the)?)? ?[:–—-]? )(?-i:(?=[^\W\d_a-z]|\d))",
    re.IGNORECASE,
)


@cache
def _of_place() -> re.Pattern[str]:
    """What a document is called by its place, before the numbered meeting in the next line of the title: "Declaration of Suva | III Meeting"."""
    return re.compile(
        r"(?i:charter|commitment|communiqu[eé]|consensus|declaration|statement) (?i:of) (?:(?!THE\b)[A-ZÀ-Þ][\w'’-]* ){1,4}?"
        rf"(?=(?:\d{{1,3}}(?:st|nd|rd|th)|{_ROMAN}|(?i:{_ordinal_words()})) [A-ZÀ-Þ])"
    )


_GOES_ON: Final = re.compile(r" [A-Za-z]")


#: Several places and a day that stood in a line below a name: "Forum of Island Ports | Suva - Levuka, 12-13 May".
_PLACES_BELOW: Final = re.compile(
    rf" (?P<city>[A-ZÀ-Þ][\w'’]*) [–-] [A-ZÀ-Þ][\w'’]*(?: [A-ZÀ-Þ][\w'’]*)?, (?=\d{{1,2}}\b|(?:{MONTH_NAME})\b)"
)


#: When and where it was, behind a name: "Third Meeting of Ministers of Ports |, held in Suva on 3 May".
_HELD_THERE: Final = re.compile(r",? \b(?:[Hh]eld|[Cc]onvened) (?:at|from|in|on|virtually|online)\b")


_ON_WHAT: Final = re.compile(
    rf"\b(?i:{GATHERING})(?<!ommittee)(?<!ouncil)(?<!ommission) (?i:on|about|regarding) [^,]*$"
)


@cache
def _told_last() -> re.Pattern[str]:
    """What a headline tells of a meeting behind its name: "Ministerial Dialogue on Ports Concludes", "... Opens in Suva"."""
    return re.compile(
        rf" (?:{alternation(table('meetings')['told_last'])})(?=$| (?:in|at) [A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){{0,3}}$)"
    )


def behind_document(title: str) -> int:
    """Where a title goes on behind what kind of document it says that it is: "Joint Press Statement of the | 4th Forum"."""
    document = _of_place().match(title) or _DOCUMENT.match(title)
    return document.end() if document else 0


def find_in_title(title: str) -> MeetingName | None:
    """The name that a title gives; none where it says no more than who met or called whom."""
    capitals, title = title.isupper(), in_small_letters(title)
    places = _PLACES_BELOW.search(title) if " - " in title or " – " in title else None
    if places and fold(places["city"]) in cities():
        title = title[: places.start()]
    held = _HELD_THERE.search(title)
    # "Meeting on Hostages Held in Suva" says nothing of where the meeting was.
    cut = held and (held[0].startswith(",") or not _ON_WHAT.search(title, 0, held.start()))
    title = title[: held.start()] if held and cut else title
    if not capitals and (told := _told_last().search(title)):
        title = title[: told.start()]
    shift = behind_document(title)
    found = _find_behind(title[shift:])
    if found and capitals and (found.number is None or _GOES_ON.match(title, shift + found.end)):
        # In capitals nothing shows where the name begins and ends: "SESSION WITH FIJI", "SUMMIT ENDS".
        return None
    if found is None or not shift:
        return found
    return attrs.evolve(
        found,
        start=found.start + shift,
        end=found.end + shift,
        series=(found.series[0] + shift, found.series[1] + shift),
        ordinal=found.ordinal and (found.ordinal[0] + shift, found.ordinal[1] + shift),
    )


def _find_behind(title: str) -> MeetingName | None:
    """The name that a title gives behind what it says of itself."""
    pattern, title = _patterns()["title"], title[:_LONGEST]
    plain = _plain_at(title)
    position = 0
    while match := pattern.search(title, position):
        found = _named(match)
        if plain is not None and match.end() > plain:
            # "X's Meeting with Y at the 5th Summit" was another one.
            return found if found and found.number and found.start <= plain else None
        if found and _OF_TWO_BESIDE.match(title, found.end):
            return None
        other = _OF_ANOTHER.search(title, found.start, found.end) if found else None
        if other:
            position = other.end()
            continue
        about = _patterns()["opens_about"].match(title, found.start, found.end) if found else None
        verb = _HEADLINE_FIRST.match(match["series"] or "")
        if about or verb:
            # "Interview with Minister Placeholder on the Forum", "Hold Annual Talks"
            position = about.end() - 1 if about else match.start("series") + (verb.end() if verb else 0)
            continue
        if (
            found
            # "Pacific Islands Forum Fisheries Ministers" are no forum, and a "Joint Ministerial Statement" is no ministerial.
            and (found.number or not _patterns()["people"].match(title, found.end))
            and not _MINISTERIAL.search(title[found.start : found.end + 16])
            and not _NOT_ITSELF.search(title[max(0, found.start - 40) : found.start])
            and not _patterns()["about"].search(title, max(0, found.start - _NEAR), found.start)
            and not (not found.number and _patterns()["caller"].search(title, 0, found.start))
            and " " in title[found.start : found.end]
        ):
            return found
        owned = _owned_until(match["series"] or "")
        position = match.start("series") + owned if owned else max(match.end(), position + 1)
    return None
