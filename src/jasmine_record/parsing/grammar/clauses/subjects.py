"""Who is the subject of a verb, of those who are mentioned before it."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.acronyms import long_form
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, NO_ACTORS, ONE, Clause
from jasmine_record.parsing.grammar.clauses.tags import is_told_by
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import LONGEST, Mention, MentionKind, country_at, read_mentions
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import IRREGULAR, Tense, Verb
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    fold,
    organisations,
    shown_honorific,
    table,
)

__all__ = [
    "HARDLY_ANY",
    "agrees",
    "closes_list",
    "ends_list",
    "had_done",
    "is_background",
    "is_nobody",
    "is_of_object",
    "is_place",
    "is_told_by_house",
    "read_subject",
]


@cache
def _last_piece() -> re.Pattern[str]:
    """Who may stand right before a comma; behind "of" where an honorific shows that it is a person."""
    joint = rf"(?:, | by | with | of (?={shown_honorific()}))"
    return re.compile(rf"(?:^|{joint})(?P<piece>(?:(?!{joint}).)+), $")


def read_subject(sentence: Sentence, floor: int, start: int, end: int) -> tuple[Mention, ...]:
    """Those who are mentioned before a verb, none of whom only tells the name of an office before them."""
    if sentence.text.endswith(") ", 0, start) and _LETTERS_BEFORE.search(sentence.text, 0, start):
        # "the Ports Party (PP) Central Committee" is one body.
        return ()
    if _holds_two_lists(sentence.masked, start, end):
        return ()
    two = (
        _TWO_ASIDES.fullmatch(sentence.masked, start, end)
        if sentence.text.endswith(",", start, end)
        else None
    )
    if two:
        both = [read_mentions(sentence.text, *two.span(name)) for name in ("first", "second")]
        return (*both[0], *both[1]) if all(both) else ()
    subject = read_mentions(sentence.text, start, end)
    if not subject:
        return ()
    if _begins_inside_name(sentence.text, start, subject[0]):
        return ()
    subject = _without_appositions(sentence.text, subject)
    if not floor and len(subject) == 1:
        subject = (*_listed_before(sentence.text, start, subject[0]), *subject)
    if _is_only_last(sentence.text, start, subject):
        return ()
    # "represented by its Deputy Minister, Ms Placeholder, and the Fund took part"
    leading, *others = subject
    name, role = leading.name, leading.role
    if name and role and role[0] > name[1] and _is_behind_office(sentence.text, floor, start):
        # "With the Minister of Ports, Placeholder Delta, the Foreign Minister agreed": the name is that of the first.
        return read_mentions(sentence.text, name[1] + len(", "), end)
    apart = bool(others) and _is_apposition(sentence, floor, start, leading)
    if apart or _is_of_name(sentence, floor, start, leading):
        return ()
    helped = _BEFORE_HELPERS.fullmatch(sentence.masked, 0, start) if not floor else None
    if helped:
        # "The Presidency, supported by Fiji and | Tonga, stressed"
        return read_mentions(sentence.text, *helped.span("who"))
    if _is_set_off(sentence, start, leading):
        return ()
    return _with_those_before(sentence, floor, start, subject)


def _with_those_before(
    sentence: Sentence, floor: int, start: int, subject: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Several as a whole, where only the last of a list were read, or both of two; nobody where it can't be told."""
    among = _MEMBERS.search(sentence.masked, floor, start) if subject[0].kind in NO_ACTORS else None
    if among:
        # "The partners including Fiji, | Tonga and Samoa commended it": the partners, if it is told who they are.
        whole = read_mentions(sentence.text, *among.span("who"))
        return whole if all(one.kind is MentionKind.GROUP for one in whole) else ()
    others = _AND_ASIDE.fullmatch(sentence.masked, 0, start) if not floor else None
    if others:
        # "Fiji, Tonga and, from Samoa, Minister Placeholder supported it": all of them.
        return (*_each(sentence.text, *others.span("who")), *subject)
    first = _BEFORE_ASIDE.fullmatch(sentence.masked, 0, start) if not floor else None
    if first is None:
        return subject
    # "Fiji, which joined by video, and Tonga supported": both, or it can't be told.
    beside = read_mentions(sentence.text, *first.span("who"))
    return (*beside, *subject) if beside else ()


def _each(text: str, start: int, stop: int) -> tuple[Mention, ...]:
    """Those whom nothing but commas parts; nobody where one of them can't be read."""
    found: list[Mention] = []
    while start < stop:
        comma = text.find(", ", start, stop)
        end = comma if comma >= 0 else stop
        who = read_mentions(text, start, end)
        if not who:
            return ()
        found += who
        start = end + len(", ")
    return tuple(found)


#: Several, and the first of those among them, of whom a list without a comma before it goes on.
_MEMBERS: Final = re.compile(
    r"(?:^|, |; )(?:the )?(?P<who>(?:(?!including )[^,;: ]+ ){1,8}?)(?:including|such as) (?:the )?[A-ZÀ-Þ][^,;:.]{1,60}, (?:the )?$"
)


def _holds_two_lists(masked: str, start: int, end: int) -> bool:
    """Whether those before a semicolon are a list that ends there: "from Fiji and Tonga; Samoa and Niue | attended"."""
    semicolon = masked.rfind("; ", start, end)
    # "Fiji; Tonga; and Samoa" is one.
    return (
        semicolon >= 0
        and not masked.startswith("; and ", semicolon)
        and masked.find(" and ", semicolon, end) >= 0
    )


#: Behind a body, the letters that stand for it: "Pacific Ports Organisation| (ACPPO)".
_LETTERS_BEHIND: Final = re.compile(r" \((?P<letters>[A-Z][A-Za-z-]{1,9})\)")


@cache
def _names_with_commas() -> tuple[str, ...]:
    """The organisations in whose names commas stand."""
    return tuple(name for name in organisations() if "," in name)


def _begins_inside_name(text: str, start: int, first: Mention) -> bool:
    """Whether a body is only the end of a name: "the African, | Caribbean and Pacific Ports Organisation (ACPPO)"."""
    if first.kind is not MentionKind.ORGANISATION or first.name is None or not text.endswith(", ", 0, start):
        return False
    words = fold(text[max(0, start - _LONGEST_BEFORE) : first.name[1]])
    if words.endswith(_names_with_commas()):
        return True
    letters = _LETTERS_BEHIND.match(text, first.name[1])
    spelled = long_form(text, first.name[1], letters["letters"]) if letters else None
    return spelled is not None and spelled[0] < first.name[0]


@cache
def _beside_officer() -> re.Pattern[str]:
    """What is told by the way with an office at its end, whose holder is named behind the comma: ", at a meeting with the Minister of Ports, |"."""
    first = "at|in|on|during|after|before|following|with|alongside|from|by|together|attended|[a-z]+ing"
    return re.compile(
        rf", (?:{first}) [^,;:]{{0,200}}\b(?:{alternation(table('offices')['heads'])})\b(?!['’])[^,;:]{{0,60}}, $"
    )


def _is_set_off(sentence: Sentence, start: int, first: Mention) -> bool:
    """Whether a bare name between commas is that of an officer before it, beside whom somebody else acts."""
    return (
        first.kind is MentionKind.NAME
        and sentence.text.startswith(",", first.end)
        and sentence.text.endswith(", ", 0, start)
        and _beside_officer().search(sentence.masked, max(0, start - _LONGEST_OFFICE), start) is not None
    )


_LONGEST_BEFORE: Final = 80
"""Code points before a comma in which a name begins."""


def _without_appositions(text: str, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Several without the offices that say more of somebody before them: "Minister Alpha, Chair of the Fund, and Minister Bravo"."""
    return tuple(
        mention
        for place, mention in enumerate(subject)
        if not (
            place
            and mention.kind is MentionKind.OFFICE
            and subject[place - 1].kind is MentionKind.PERSON
            and text[subject[place - 1].end : mention.start] == ", "
        )
    )


def _listed_before(text: str, start: int, last: Mention) -> tuple[Mention, ...]:
    """Those before the last of a list that no "and" closes, each with the office behind the name.

    "The Ministers, Placeholder Alpha, Minister of Ports of Fiji, Placeholder Bravo, Minister of Ports of Tonga, met".
    """
    if not (_is_introduced(text, last) and text.startswith(",", last.end) and text.endswith(", ", 0, start)):
        return ()
    first = text.find(", ", 0, start - 2)
    # "Welcoming Placeholder Alpha, Minister of Ports of Fiji, Placeholder Bravo, Minister of Ports of Tonga, said"
    opens = (first + 2,) if _OPENS_PARTICIPLE.match(text) else (0, first + 2)
    rows = (_introduced(text, begin, start) for begin in opens) if first > 0 else iter(())
    return next((row for row in rows if row), ())


def _introduced(text: str, begin: int, stop: int) -> tuple[Mention, ...]:
    """The people of a stretch of text that holds nothing else, each with a name and an office behind it."""
    found: list[Mention] = []
    while begin < stop:
        one = _first_introduced(text, begin, stop)
        if one is None:
            return ()
        found.append(one)
        begin = one.end + 2
    return tuple(found)


def _first_introduced(text: str, begin: int, stop: int) -> Mention | None:
    """The one with a name and an office behind it that a list goes on with at a place; an office may hold commas itself."""
    begin += 4 * text.startswith("the ", begin)
    commas = [comma.start() for comma in islice(_COMMA.finditer(text, begin, stop), _MOST_COMMAS)]
    for comma in reversed(commas[1:]):
        named = read_mentions(text, begin, comma)
        if len(named) == 1 and _is_introduced(text, named[0]):
            return attrs.evolve(named[0], end=comma)
    return None


def _is_introduced(text: str, one: Mention) -> bool:
    """Whether somebody is told by name and, behind a comma, by office: "Placeholder Alpha, Minister of Ports"."""
    return (
        one.kind is MentionKind.PERSON
        and one.name is not None
        and one.role is not None
        and one.name[1] < one.role[0]
        and text.startswith(",", one.name[1])
    )


_OPENS_PARTICIPLE: Final = re.compile(r"[A-Z][a-z]+ing ")
_COMMA: Final = re.compile(", ")
_MOST_COMMAS: Final = 6
"""Commas in the name and office of one person, with that behind them."""
#: "she and the Fijian Minister, | Placeholder Alpha": both do.
_AND_PRONOUN: Final = re.compile(r"\b(?:[Hh]e|[Ss]he) and (?:the |his |her )?[^,;:]{1,120}, $")


@cache
def _office_before() -> re.Pattern[str]:
    """An office behind which its holder is named: "and the Minister for Ports of Placeholder's government, | Mr Placeholder"."""
    return re.compile(
        rf"\band the [^,;:]{{0,100}}\b(?:{alternation(table('offices')['heads'])})\b(?!['’])[^,;:]{{0,100}}, $"
    )


def _is_only_last(text: str, start: int, subject: tuple[Mention, ...]) -> bool:
    """Whether somebody is the last of several, or the holder of an office, of whom the words before weren't understood."""
    before = text[max(0, start - _LONGEST_OFFICE) : start]
    if _AND_PRONOUN.search(before) or _ATTENDED_BY.fullmatch(text, 0, start):
        return True
    semicolon = _AND_LAST.search(before)
    if semicolon and patterns().personal.fullmatch(text, 0, start - len(semicolon[0])):
        # Those before it are offices and names, and none of them does anything.
        return True
    if all(mention.kind is MentionKind.STATE for mention in subject):
        # "The Sherpas of Fiji, Samoa | , Tonga and Peru met": not the states, but people of a kind that no list knows.
        whose = _WHOSE.search(before)
        first = whose and country_at(before, *whose.span("first"))
        told = whose is not None and _TOLD_OF_THEM.search(before, 0, whose.start()) is not None
        return bool(whose and first and first[1] == whose.end("first")) and not told
    only = subject[0] if len(subject) == 1 else None
    if only is None or only.kind is not MentionKind.PERSON or only.role or not text.startswith(",", only.end):
        return False
    return before.endswith(", ") and (
        _office_before().search(before) is not None or _AND_OF.search(before) is not None
    )


#: Where they are told of in a clause of its own: "the session, which | officials of Fiji".
_TOLD_OF_THEM: Final = re.compile(r"\b(?:which|whom|that|where) [^,;:]*$")
#: The meeting that does something, before the last of those by whom it was attended: "The meeting, attended by Alpha, Minister of Ports, and | Beta, Minister of Trade, reviewed".
_ATTENDED_BY: Final = re.compile(
    rf"(?:The|This) (?:[\w’'-]+ ){{0,8}}?{GATHERING}, (?:also )?(?:attended|chaired|co-chaired|hosted|led|opened|moderated) by [^;:]{{2,400}}(?:, | and )(?:the )?"
)
#: Several of the first of some states: "The Sherpas of | Fiji | , Samoa, ".
_WHOSE: Final = re.compile(
    r"[a-z]s (?:of|from) (?:the )?(?P<first>[A-ZÀ-Þ](?:(?! of )[^,;:.]){2,40}), (?:(?:the )?[A-ZÀ-Þ][^,;:.]{2,40}, ){0,12}(?:the )?$"
)
#: "the Minister of Ports, Mr Alpha; the Minister of Trade, Ms Beta | ; and | the Secretary, Mr Gamma"
_AND_LAST: Final = re.compile(r"; and (?:the )?(?:[^;]{1,160}, )?$")
#: "the Ambassadors of Fiji, Mr Alpha | , and of Tonga, | Ms Beta"
_AND_OF: Final = re.compile(r",? and of (?:the )?[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,4}, $")
_LONGEST_OFFICE: Final = 240
"""Code points before a name in which the office stands."""
#: Who acts, before those who are only said to stand by.
_BEFORE_HELPERS: Final = re.compile(
    r"(?P<who>(?!(?:After|At|Before|During|Following|In|Later|On|Today|Then|Yesterday)\b)[A-ZÀ-Þ][^,;]{2,80}), (?:(?:supported|joined|backed|seconded|accompanied|assisted|flanked) by|in the (?:presence|company) of) (?:[^;]{2,160}?(?:,? and |, ))?(?:the )?"
)
_AND_ASIDE: Final = re.compile(r"(?P<who>[A-ZÀ-Þ][^;:]{2,240}?) and, (?:[^,;:]{2,60}, )?(?:the )?")
_ASIDE: Final = "(?:with |to |from |for )?(?:which|whom)|who|represented|speaking|attending|on behalf of"
#: The first of several who act, with what is told of this one by the way.
_BEFORE_ASIDE: Final = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][^,;]{{2,80}}), (?:{_ASIDE})\b[^,;]{{3,120}}, and (?:the )?"
)
#: Two who act, each with what is told of them by the way: "Minister A, on behalf of Fiji, and Minister B, on behalf of Tonga, signed".
_TWO_ASIDES: Final = re.compile(
    rf"(?P<first>[A-ZÀ-Þ][^,;]{{2,80}}), (?:{_ASIDE})\b[^,;]{{3,120}},? and (?:the )?(?P<second>[A-ZÀ-Þ][^,;]{{2,80}}), (?:{_ASIDE})\b[^,;]{{3,120}},"
)


#: Behind the year of a dateline stand those of an agency: "SUVA, 3 May 2022 (PNA) |".
_LETTERS_BEFORE: Final = re.compile(r"(?:[^\W\d]|[A-Z]\d{1,3}) \([A-Z][A-Za-z-]{1,9}\) $")
_OFFICE_BEFORE: Final = re.compile(
    r"\b(?:[Bb]y|[Ww]ith|of|to|alongside) (?:[Tt]he )?(?P<who>[^,;:]{3,160}), $"
)


def _is_behind_office(text: str, floor: int, start: int) -> bool:
    """Whether the holder of an office is named from a place on: "With the Minister of Ports, | Placeholder Delta"."""
    office = _OFFICE_BEFORE.search(text, floor, start)
    if office and office["who"].endswith((" counterpart", " colleague")):
        # "Following talks with her Tongan counterpart, | Placeholder Delta"
        return True
    who = read_mentions(text, *office.span("who")) if office else ()
    return any(one.kind is MentionKind.OFFICE for one in who)


def _is_of_name(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether the office of somebody behind a comma is that of the name before it: "Ms Alpha, Minister of Ports, Mr Beta"."""
    if start <= floor or not (first.role and first.name) or first.name[0] < first.role[1]:
        return False
    if "," not in sentence.text[first.role[1] : first.name[0]]:
        return False
    piece = _last_piece().search(sentence.text, max(floor, start - LONGEST // 2), start)
    named = read_mentions(sentence.text, *piece.span("piece")) if piece else ()
    if piece and _is_behind_office(sentence.text, floor, piece.start("piece")):
        # "chaired by the Minister of Trade, Mr Alpha, the Minister of Ports, Mr Beta": each stands behind the office.
        return False
    return len(named) == 1 and named[0].name is not None and named[0].role is None


def _is_apposition(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether somebody behind a comma only tells the name of the office before it."""
    if start <= floor or first.kind is not MentionKind.PERSON or first.role:
        return False
    piece = _last_piece().search(sentence.text, max(floor, start - LONGEST // 2), start)
    office = read_mentions(sentence.text, *piece.span("piece")) if piece else ()
    return len(office) == 1 and office[0].kind is MentionKind.OFFICE


def is_place(text: str, start: int, mention: Mention) -> bool:
    """Whether a country behind a comma only says where the place before it lies: "in Jakarta, Indonesia"."""
    if mention.kind is not MentionKind.STATE or not text.startswith(", ", max(0, start - 2)):
        return False
    city = _CITY_BEFORE.search(text, max(0, start - 60), start)
    return city is not None and cities().get(fold(city["city"]), mention.country) == mention.country


_CITY_BEFORE: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|of|from|to|visiting|visited|visits|left|leaving|reached|reaching) (?P<city>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3}), $"
)
_DEEDS: Final = (Act.ANNOUNCE, Act.PRESENT, Act.COMMIT)


def is_nobody(verb: Verb, subject: tuple[Mention, ...], text: str, before: str) -> bool:
    """Whether a subject must not be taken for a party."""
    unable = _UNABLE.search(text, subject[0].start, verb.start)
    if (
        _is_press_tag(verb, subject, text)
        or _gives_news(verb, subject, text)
        or is_told_by(text, (verb.start, verb.end))
        or (unable and text.endswith(" had ", 0, verb.start))
    ):
        return True
    if subject[0].kind is MentionKind.GROUP and HARDLY_ANY.match(text, subject[0].start):
        return True
    # What a department launched is told by the way; it isn't a party to the meeting. But it shows what it does there,
    # and a commission that decides is who met.
    if verb.act in _DEEDS and not (verb.text in _DONE_THERE and _SHOWN.match(text, verb.end)):
        for mention in subject:
            if mention.is_body and not (
                (_resolves(verb, text, mention) and _MEETS.fullmatch(text, mention.start, mention.end))
                or _SECRETARIAT.fullmatch(text, mention.start, mention.end)
            ):
                return True
    # Who holds the office stands before it, in words that make no name that is understood.
    return subject[0].kind is MentionKind.OFFICE and _NAMED.search(before) is not None


def _is_press_tag(verb: Verb, subject: tuple[Mention, ...], text: str) -> bool:
    """Whether a sentence closes with the house or the agency that reported it: "..., the Foreign Office said in a statement"."""
    return (
        # Without when or where, a person's words stand before the verb.
        (verb.end < len(text.rstrip(" .")) or subject[0].kind is MentionKind.ORGANISATION)
        and all(mention.kind in _REPORTERS for mention in subject)
        and not _QUOTES.intersection(text[max(0, subject[0].start - _NEAR_QUOTE) : subject[0].start])
        and text.endswith((", ", ", the "), 0, subject[0].start)
        and verb.text in table("clauses")["tells_press"]
        and _TO_THE_PRESS.fullmatch(text, verb.end) is not None
    )


def is_told_by_house(verb: Verb, subject: tuple[Mention, ...], text: str) -> bool:
    """Whether a sentence closes with the ministry or the like that gave it out: "..., the Ministry of Ports said in a statement"."""
    return (
        _is_press_tag(verb, subject, text)
        and _press_houses().search(text, subject[0].start, subject[0].end) is not None
    )


def _gives_news(verb: Verb, subject: tuple[Mention, ...], text: str) -> bool:
    """Whether a house tells the press of a meeting: "The Ministry of Ports informs that", "The Ministry said in a statement that"."""
    news = verb.text in table("clauses")["gives_news"] and _NEWS.match(text, verb.end)
    told = verb.text in table("clauses")["tells_press"] and (
        _IN_A_RELEASE.match(text, verb.end) or _OF_THE_MEETING.match(text, verb.end)
    )
    first = subject[0]
    return bool((news or told) and len(subject) == 1 and first.kind is MentionKind.ORGANISATION) and (
        _press_houses().search(text, first.start, first.end) is not None
    )


@cache
def _press_houses() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('groups')['tell_press'])})\b")


#: "informs | that", "informs | the public that", and not "informed | the meeting that"
_NEWS: Final = re.compile(
    r"(?: (?:the|all) (?:general )?(?:public|media|press|citizens|journalists|opinion)(?: opinion)?)? (?:that|of|about)\b"
)
#: "said | in a press release that", "stated | on its website that"
_IN_A_RELEASE: Final = re.compile(
    r" (?:[a-z]+day )?(?:in (?:an?|its|the|this) (?:[\w-]+ ){0,3}(?:statement|release|readout|communiqu[eé]|post|note|bulletin)|on (?:its|the) (?:[\w-]+ ){0,2}(?:website|page|account|channel))\b"
)
#: What is told of the meeting itself: "noted | that the talks took place on the initiative of Fiji".
_OF_THE_MEETING: Final = re.compile(
    rf" that (?:the|this|their) (?:[\w-]+ ){{0,2}}?(?:{GATHERING}|calls?|conversation|visit|encounter|discussions) (?:(?:was|were) (?:held|conducted|organi[sz]ed|arranged)|took place|(?:had )?lasted|came)\b"
)
_QUOTES: Final = frozenset('“”"')
_NEAR_QUOTE: Final = 160
"""Code points before who said it in which a quotation may stand."""
_REPORTERS: Final = frozenset(
    {MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.OFFICE, MentionKind.NAME}
)
_TO_THE_PRESS: Final = re.compile(
    r"(?: (?:reporters|journalists|the (?:press|media)|(?:at |during )?(?:an?|the|their) (?:joint )?(?:press|news) (?:conference|briefing)|after the (?:meeting|talks)|in (?:an?|its|the) (?:[\w-]+ ){0,2}(?:statement|release|readout|communiqu[eé]|post|report|note)|on (?:its|the|[A-Z])[^,;]{1,40}|today|yesterday|earlier[^,;]{0,30}"
    # "the Ministry of Ports said Monday"
    rf"|(?:late |early )?(?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening|night))?))*\.?"
)
#: "Minister Placeholder, who was unable to attend, | had signed it"
_UNABLE: Final = re.compile(
    r", who (?:was|were) (?:unable|not able) to (?:attend|be present|travel|come|join|participate)\b|, who could not (?:attend|be present|join|come|travel|participate)\b|, who did not attend\b"
)
#: Those who did nothing: "Neither side proposed a date".
HARDLY_ANY: Final = re.compile(r"(?:neither|few|no|none|hardly any)\b", re.IGNORECASE)


def _resolves(verb: Verb, text: str, who: Mention) -> bool:
    """Whether a body that may be who met undertakes something: "The Council committed to completing the plan", "The Commission announced that it would"."""
    if verb.text in {"decided to", "resolved"}:
        return True
    if verb.text == "announced" and _WILL_BE.match(text, verb.end):
        # It is reported what was said there.
        return True
    # "The Commission pledged" may be that of a union.
    undertaken = verb.text in {"committed", "pledged"} and text.startswith(" to ", verb.end)
    return (
        undertaken
        and not text.endswith("Commission", who.start, who.end)
        and not _BEFORE_NOW.search(text, verb.end)
    )


_WILL_BE: Final = re.compile(r" that [^,;:.]{2,120}? would\b")
_BEFORE_NOW: Final = re.compile(r"\b(?:in (?:19|20)\d\d|last (?:year|month|week))\b")
_DONE_THERE: Final = frozenset({"presented", "made a presentation", "gave a presentation"})
#: What somebody shows those who met, and no award or bill.
_SHOWN: Final = re.compile(
    r" (?:its|their|the (?:results|findings|outcomes?|status|progress|state|work)|an? (?:survey|report|study|paper|overview|review|draft|proposal|update))\b"
)
#: It works for those who meet, and there.
_SECRETARIAT: Final = re.compile(r"[Tt]he Secretariat")
#: The commission that met, and not one that is known by what it is for.
_MEETS: Final = re.compile(
    r"(?:[Tt]he )?(?:(?:Joint|Ministerial|Mixed|Binational|Bilateral|Intergovernmental|High[- ]Level) )*(?:Commission|Committee|Council)(?: \([A-Z]+\))?"
)


def is_background(text: str, subject: tuple[Mention, ...], verb: Verb) -> bool:
    """Whether it is told what has gone on for long, or what people in general had said: "Experts have warned that ..."."""
    auxiliaries = text[subject[-1].end : verb.start].split()
    if not {"has", "have"}.isdisjoint(auxiliaries) and _SINCE.match(text, verb.end):
        # "Fiji has supported the school since 1994."
        return True
    if len(subject) != 1 or subject[0].kind is not MentionKind.GROUP:
        return False
    who = subject[0]
    outside = text[who.start : who.end].casefold() in table("groups")["outsiders"]
    # "Some say that fees are high"
    return outside and (verb.tense is Tense.BASE or not {"have", "had"}.isdisjoint(auxiliaries))


_SINCE: Final = re.compile(r"[^.;]{0,160}? since (?:\d{4}|[A-Z][a-z]+ \d{4}|its |their |independence)")


def had_done(masked: str, start: int, end: int, verb: Verb) -> bool:
    """Whether a relative clause tells what was done before the meeting: "Haiti, where both sides have called for calm"."""
    return masked.endswith(("where ", "which "), 0, start) and not {"have", "has", "had"}.isdisjoint(
        masked[end : verb.start].split()
    )


#: Capitals before a comma that begin a clause: a name, if an office follows.
_NAMED: Final = re.compile(
    r"(?:^|[.;] )(?!(?:In|On|At|From|During|After|Before|For|To|With|By|As|Addressing|Congratulating|Greeting|Receiving|Thanking|Welcoming)\b)[A-ZÀ-Þ][\w.'’-]*"
    r"(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|al|de|van|von|la|el|ibn|der|da|dos|di|\([^()]*\)|\x01+)){1,8},(?: \w+,)? $"
)
#: What those behind it were met, led or joined by.
_INTO_LIST: Final = re.compile(
    r".*\b(?:by|with|between|including|hosted|met|received|welcomed) (?:the )?", re.DOTALL
)
_OUT_OF_LIST: Final = re.compile(r",? and (?:the )?$")


def ends_list(sentence: Sentence, floor: int, start: int, first: Mention) -> bool:
    """Whether the first of several is the last of a list before them, behind an "and" or as the office of a name.

    "was chaired by Placeholder, Minister of Ports, and the participants agreed", "led by A and B, and the ministers met".
    """
    masked = sentence.masked
    named = _NAMED_BY.search(masked[floor:start]) if first.kind is MentionKind.OFFICE else None
    if named and fold(named["who"]) not in country_names():
        return True
    if first.kind in NO_ACTORS and _AMONG.search(masked, floor, start):
        return True
    joint = _OUT_OF_LIST.search(masked, max(floor, start - _LONGEST_JOINT), start)
    into = _INTO_LIST.match(masked, floor, joint.start()) if joint and first.kind in ACTORS else None
    return (
        joint is not None
        and into is not None
        and bool(read_mentions(sentence.text, into.end(), joint.start()))
    )


#: Behind what somebody did, or by whom something was done, those of a list stand: "was attended by Fiji, | Tonga and Samoa".
_GOVERNS: Final = re.compile(
    rf"\b(?:was|were|is|are|has|had|{IRREGULAR}|[a-z]{{3,}}ed|[Pp]resent|participation of|consisting of|including|by|from)\b"
)
#: A clause of its own: "; Fiji, Tonga, and Samoa agreed", "By consensus, Fiji".
_CLAUSE_BEFORE: Final = re.compile(r"(?:[;:] (?:and )?|, (?:and|while|whereas|but) )(?:the )?$")


def closes_list(masked: str, floor: int, start: int, subject: tuple[Mention, ...], *, told: bool) -> bool:
    """Whether all but the last of several are the end of a list: "was attended by Fiji, Tonga and Samoa, and the Ministers thanked".

    Args:
        masked: The sentence.
        floor: Where the clause before ends its verb.
        start: Where the several begin.
        subject: These.
        told: Whether somebody acts before them.
    """
    if len(subject) < _SEVERAL or not _COMMA_AND.fullmatch(masked, subject[-2].end, subject[-1].start):
        return False
    if _CLAUSE_BEFORE.search(masked, floor, start) or _SUBORDINATE.match(masked):
        return False
    if _OF_WHICH.search(masked, floor, start):
        # "the group, which Fiji, Tonga, and Samoa launched"
        return False
    return (told and start > floor + 1) or _GOVERNS.search(masked, floor, start) is not None


_OF_WHICH: Final = re.compile(r"\b(?:which|that|whom|where|what) [^.;]{0,120}$")
_SEVERAL: Final = 2
_COMMA_AND: Final = re.compile(r", and (?:the )?")
_SUBORDINATE: Final = re.compile(
    r"(?:After|As|Before|Following|Having|If|Once|Since|Through|When|While|[A-Z][a-z]+ing)\b"
)


def is_of_object(masked: str, before: list[Clause], subject: tuple[Mention, ...]) -> bool:
    """Whether bodies stand before somebody who acts: "noted the role of Fiji, Tonga and the Fund, and the Minister agreed"."""
    return (
        bool(before)
        and before[-1].act is not None
        and all(mention.kind in NO_ACTORS for mention in subject[:-1])
        and subject[-1].kind in ACTORS
        and masked.startswith(", and ", subject[-2].end)
    )


#: "ministers of ten countries, including Fiji, Tonga and Samoa, agreed"
_AMONG: Final = re.compile(r", (?:including|among them|such as|notably) [^;:]{2,200}, $")
_LONGEST_JOINT: Final = 16
_NAMED_BY: Final = re.compile(
    r"(?:\b(?:by|with|of) |^ )(?P<who>[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|al|de|van|von|la|el|ibn|der|da|dos|di))*),(?: \w+,)? $"
)


def agrees(verb: Verb, subject: tuple[Mention, ...]) -> bool:
    """Whether a verb in the present tense fits the number of its subject; nouns of the same form hardly ever do."""
    one = len(subject) == 1 and (subject[0].kind in ONE or subject[0].is_collective)
    return verb.tense is Tense.PAST or one is (verb.tense is Tense.THIRD)
