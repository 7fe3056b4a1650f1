"""Groups, bodies, and meetings that speak as one.

group = [determiner] {modifier} plural [("of" | "from") ...] | nation singular
body  = {Word} kind [("of" | "for" | "on") Words]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.bodies import ends_before_and, joins_office, joins_somebody
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.names import read_name
from jasmine_record.parsing.grammar.mentions.nations import country_at, leading_nation
from jasmine_record.parsing.grammar.mentions.offices import describe_bodies
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.grammar.mentions.people import read_person
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    demonyms,
    doubtful_country_names,
    fold,
    numbers,
    organisations,
    shown_somebody,
    states,
    table,
)

__all__ = ["has_noun_of_groups", "is_group_of", "read_body", "read_collective", "read_group"]


_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def _nouns() -> frozenset[str]:
    """The last words of the nouns of groups, as they are printed: small, capitalised or in capitals."""
    groups = table("groups")
    last = {_WORD.findall(noun)[-1] for noun in (*groups["plural"], *groups["singular"])}
    return frozenset(form for word in last for form in (word, word.capitalize(), word.title(), word.upper()))


@cache
def _last_of_nouns() -> frozenset[str]:
    groups = table("groups")
    return frozenset(noun.rpartition(" ")[2] for noun in (*groups["plural"], *groups["singular"]))


@cache
def _last_of_bodies() -> frozenset[str]:
    return frozenset(body.rpartition(" ")[2] for body in table("groups")["bodies"])


_GROUP_OF: Final = re.compile(r"(?:[A-Z][\w-]* |[a-z]+ ){0,4}?(?P<noun>[A-Za-z-]+(?:s|men)) (?:of|from) ")


def is_group_of(text: str, start: int, end: int) -> bool:
    """Whether words are people of a body, and not the body: "Defence Ministers of the Placeholder Commission"."""
    match = _GROUP_OF.match(text, start, end)
    # The Council of Ministers is one body.
    council = match is not None and _COUNCIL_OF.match(text, start, match.start("noun"))
    return match is not None and not council and match["noun"] in _nouns()


_COUNCIL_OF: Final = re.compile(
    r"(?:[A-Z][\w-]* )*(?:Council|Conference|Committee|Assembly|Forum|Meeting|Board) of "
)


def read_body(text: str, start: int, end: int) -> Mention | None:
    """A body known by its kind alone: "the Department of Ports"."""
    # Looking for what bodies are called first is much faster.
    if _last_of_bodies().isdisjoint(text[start:end].replace(",", "").split(" ")):
        return None
    lettered = _LETTERS_OF.search(text, start, end) if text.find(") of ", start, end) > 0 else None
    if lettered:
        nation = country_at(text, lettered.end(), end)
        own = read_body(text, start, lettered.start()) if nation and nation[1] == end else None
        return own and attrs.evolve(own, end=end)
    home = _HOME_BEFORE_LETTERS.search(text, start, end) if text.endswith(")", start, end) else None
    if home and fold(home["country"]) in country_names():
        own = read_body(text, start, home.start())
        return own and attrs.evolve(own, end=end)
    several = _first_of_several().match(text, start, end)
    if several:
        # "the Statistical, Economic and Social Research Centre", "the Investment, Trade and Enterprise Agency"
        own = read_body(text, several.end(), end)
        return own and own.name and attrs.evolve(own, start=start, name=(several.start("first"), own.name[1]))
    body = patterns().body.fullmatch(text, start, end)
    if (
        body is None
        or _AND_OWNED.search(text, *body.span("body"))
        or _is_of_a_body(text, *body.span("body"))
        or ends_before_and(text, *body.span("body"))
        or joins_office(text, *body.span("body"))
        or joins_somebody(text, *body.span("body"))
    ):
        return None
    if _JOINT_OF.match(body["body"]) and _AND_THAT_OF.match(text, end):
        # "the Joint Council of the Ports Authority (PA) | and the Union" is one body of two.
        return None
    held = _meeting_of().match(text, *body.span("body"))
    name = (held.end() if held else body.start("body"), body.end("body"))
    return Mention(kind=MentionKind.ORGANISATION, start=start, end=end, name=name, is_body=True)


@cache
def _meeting_of() -> re.Pattern[str]:
    """A meeting of a body, which acts there: "The Tenth Meeting of the | Ports Council convened"."""
    nouns = alternation(noun.title() for noun in table("groups")["gatherings"])
    return re.compile(rf"(?:[A-Z][\w-]* ){{0,5}}?(?:{nouns}) of the (?=[A-Z])")


#: "PA | and Fiji's Ministry of Ports" are two, and "Pilots' and Masters' Association" isn't.
_AND_OWNED: Final = re.compile(
    r"(?<!['’])(?<!['’]s) and (?:the )?[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,2}['’]s? [A-Z]"
)
_JOINT_OF: Final = re.compile(r"Joint [A-Z][\w-]* of ")
_AND_THAT_OF: Final = re.compile(r"(?: \([A-Z]+\))? and (?:the )?[A-Z]")
#: Letters between a body and its country: "the Ministry of Ports (MP) of the Kingdom of Tonga".
_LETTERS_OF: Final = re.compile(r" \([A-Z][\w-]{1,9}\) of (?:the )?")


@cache
def _first_of_several() -> re.Pattern[str]:
    """The first of several words that say what a body is for, with the commas behind them."""
    what = alternation(describe_bodies())
    return re.compile(
        rf"(?:[Tt]he |(?<=[Tt]he ))(?P<first>(?:(?:[A-Z][a-z]+(?:al|ic|ive)|{what}), ){{1,3}})(?=[A-Z][a-z]+,? (?:and|&) )"
    )


#: The country of a body before its letters: "the Ministry of Ports, Tonga (MOPT)".
_HOME_BEFORE_LETTERS: Final = re.compile(
    r", (?P<country>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*) \([A-Z][\w-]{1,9}\)$"
)


_OF_THE: Final = re.compile(r" of the (?=[A-Z])")


def _is_of_a_body(text: str, start: int, end: int) -> bool:
    """Whether words are somebody of a body, and not the body: "Placeholder Alpha of the Lake Ports Alliance"."""
    if shown_somebody().match(text, start, end):
        return True
    of = _OF_THE.search(text, start, end)
    if of is None or patterns().body.fullmatch(text, of.end(), end) is None:
        return False
    before = text[start : of.start()].split()
    return (
        len(before) > 1
        and _last_of_bodies().isdisjoint(before)
        and read_name(text, start, of.start()) is not None
    )


def _place_behind(text: str, start: int, end: int) -> int | None:
    """Where what is told of their meeting begins behind those who met: "colleagues from Fiji and Tonga | in Suva"."""
    told = _of_their_meeting().search(text, start, end)
    stop = told.start() if told else end
    venue = _AT_VENUE.search(text, start, stop)
    city = _IN_CITY.search(text, start, stop)
    if city and not (fold(city["city"]) in cities() or _ends_in_country(text, start, city.start())):
        city = None
    found = venue or city or told
    return found.start() if found else None


@cache
def _of_their_meeting() -> re.Pattern[str]:
    """How often, how long, when, how and for what some met, behind whom they are of.

    "ministers of Fiji and Tonga | for the first time", "| for about 40 minutes", "| from 3 p.m.", "| via Placeholder",
    "| over lunch", "| in a friendly atmosphere", "| in the margins of", "| for a working dinner", "| for the P5 ministerial",
    "| for the sixth Pacific Ports Forum".
    """
    groups = table("groups")
    units = alternation([*groups["spans_of_time"], *(f"{unit}s" for unit in groups["spans_of_time"])])
    meals, gatherings = alternation(groups["meals"]), alternation([*groups["gatherings"], *groups["meals"]])
    nouns = alternation(noun.lower() for noun in table("meetings")["nouns"])
    count = rf"(?:an?|half an?|\d+|{alternation(numbers('cardinals'))}|several)"
    return re.compile(
        rf",? for(?:$| the (?:very )?[a-z0-9]+ time\b| (?:[a-z]+ (?:than |to )?)?{count} (?:{units})\b"
        rf"| (?:the |an? )?(?:[\w-]+ ){{0,3}}(?:{gatherings}|{nouns})\b"
        rf"| (?:the )?(?:\d{{1,3}}(?:st|nd|rd|th)|{alternation(numbers('ordinals'))}) (?:[\w'’-]+ ){{0,5}}(?i:{nouns})\b)"
        rf"|,? (?:via|through) (?:[A-Z]|(?:an? )?(?:video|tele|web|online|virtual|phone))|,? by (?:phone|telephone|video|tele)"
        rf"|,? over (?:an? |the )?(?:working |business |informal )?(?:{meals}|phone|telephone)\b"
        rf"|,? from (?:\d|noon|midday|the outset)|,? at (?:\d|noon|midday)|,? (?:until|till) "
        rf"|,? in (?:an? )(?:[a-z-]+,? (?:and )?){{1,3}}(?:{alternation(groups['ways_of_meeting'])})\b"
        rf"|,? (?:in|on) the (?:margins?|sidelines|fringes|occasion|framework|context|course|evening|morning|afternoon)\b"
        rf"|,? at (?:his|her|their|its) "
    )


#: "Kazakh, Azerbaijani and Uzbek Sides"
_OF_NATIONS: Final = re.compile(
    r"(?P<nations>[A-Z][\w-]+(?:, [A-Z][\w-]+){1,8},? and [A-Z][\w-]+) (?:[Ss]ides|[Dd]elegations|[Mm]inisters|[Pp]arties)"
)
_NATION: Final = re.compile(r"[A-Z][\w-]+")


def _tells_where(words: str) -> bool:
    """Whether words begin with those for a part of the world or a nation: "Nordic and", "Fijian and"."""
    first = words.split(" ", 1)[0]
    return first in table("groups")["regions"] or fold(first) in demonyms()


def has_noun_of_groups(words: Iterable[str]) -> bool:
    """Whether one of these words, in small letters, can be the noun of a group: looking for it first is much faster."""
    return not _last_of_nouns().isdisjoint(words)


def _holds_others(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether words that are built as a group are one body and others, or people who are named apart."""
    if (
        match["singular"]
        and match["of"]
        and _SEVERAL.search(match["of"])
        and country_names().get(fold(match["of"])) is None
    ):
        # "the Government of Fiji, the World Bank and the Port Fund" is one government and others.
        return True
    if match["of"] and _PEOPLE_BEHIND.search(match["of"]) and not _FOLLOWING.match(match["of"]):
        # Those who follow are who is meant: "the Co-Chairmen of the Commission: from the Fijian side, Minister Placeholder".
        return True
    apart = _NAMED_APART.search(text, start, end)
    if match["of"] and (_HOW_SOME_CAME.search(text, start, end) or _UP_TO_DAY.search(text, start, end)):
        return True
    return apart is not None or _OFFICE_AND.match(text, *match.span("core")) is not None


#: "the ministers of Public Works, Placeholder Alpha, and of Transport": they are named apart; "of Fiji, and, for the first time, by Peru".
_NAMED_APART: Final = re.compile(
    r", [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}, and of [A-Z]|, and, [^,]{2,40}, by |\band (?:[a-z-]+ed )?by |,? and(?: [a-z-]+ed)?,?$"
    # "officials of the Ministry of Ports and 14 companies"
    r"| of [^;]{2,160} and (?:\d+|two|three|four|five|several|many|some|other) (?:[a-z]+ )?(?:companies|firms|enterprises|banks|students|universities)\b"
)
#: A colon, behind which those are named who are meant.
_PEOPLE_BEHIND: Final = re.compile(r": (?=[\w-])")
#: Words up to the first of several days: "the Government of Fiji in Suva from 15 | to 17 December".
_UP_TO_DAY: Final = re.compile(r" (?:from|on|between) (?:[A-Z][a-z]+,? )?\d{1,2}$")
#: How some of a group, or all, were there: "ministers from Fiji, Tonga and Peru | , the last virtually".
_HOW_SOME_CAME: Final = re.compile(
    r",? (?:virtually|online|remotely|in[ -]person)$"
    r"|, (?:the (?:last|latter|former|first|rest|others?)|some|several|many|most|others|half|one|two|three)(?: [^,;]{2,60})?$"
)
#: "Secretary Finance and senior officers": an office without its "of", and others.
_OFFICE_AND: Final = re.compile(
    r"(?:Secretary|Minister|Governor|Chairman|President|Ambassador|Director|Commissioner) (?:[A-Z][\w-]* ){1,4}and "
)


def read_group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    """A group; its name begins with the quantifier where it has one, never with an article."""
    opened = text.rfind(" (", start, end) if text[end - 1] == ")" else -1
    listed = _named_one_by_one(text, opened + len(" ("), end - 1) if opened > start else ()
    if _MARKED.search(text, start, end):
        # "the ministers of the Reef States※ | , Tonga": somebody else follows the mark of a note.
        return None
    # Such as "the ministers of the Reef States (Fiji, Tonga and Samoa)".
    group = _read_group(text, start, opened if listed else end, quantified)
    if not listed or group is None:
        return group
    # "(Fiji, Tonga and Samoa | had declined)" tells of them, and doesn't list those who are meant.
    return attrs.evolve(group, end=end, members=listed if listed[-1][1] == end - 1 else group.members)


_MARKED: Final = re.compile(r"[※†‡][,;] ")


def _read_group(text: str, start: int, end: int, quantified: int | None) -> Mention | None:
    end = _before_dashes(text, start, end)
    match = patterns().group.fullmatch(text, start, end)
    if match is None or _NEXT_SENTENCE.search(text, start, end):
        nations = _OF_NATIONS.fullmatch(text, start, end)
        known = nations and all(fold(word) in demonyms() for word in _NATION.findall(nations["nations"]))
        return Mention(kind=MentionKind.GROUP, start=start, end=end, name=(start, end)) if known else None
    if _holds_others(text, start, end, match):
        return None
    begin, stop = match.span("core")
    counted = match["plural"] and match["plural"].lower() in table("groups")["counted"]
    if counted and not _is_counted(text, begin if quantified is None else quantified, match.start("plural")):
        # "Western diplomats" are sources of the press.
        return None
    of_start, of_end = match.span("of")
    following = _FOLLOWING.match(text, of_start, of_end) if match["of"] else None
    if following:
        # Those whom a colon lists: "delegates from the following countries: Fiji, Tonga".
        stop, of_start = len(text[:of_start].rstrip().rpartition(" ")[0]), following.end()
    where = _place_behind(text, of_start, of_end) if match["of"] else None
    if where is not None:
        stop = of_end = where
    first_name = _NAME_AND.match(text, begin, stop)
    if first_name and not _is_word_of_groups(text[begin:stop]) and not _tells_where(first_name[0]):
        # "Placeholder and members of the Caucus": the first is somebody.
        return None
    joint = text.find(" and ", begin, stop)
    if joint > 0 and text[begin].isupper():
        first = read_person(text, begin, joint)
        if first and first.kind is MentionKind.PERSON:
            return None
        name = read_name(text, begin, joint) if " " in text[begin:joint] else None
        if name and not _is_word_of_groups(text[begin:stop]):
            return None
    # A mark of a note may stand behind them: "members of the Reef Forum (RF)*".
    stop -= len(text[begin:stop]) - len(text[begin:stop].rstrip(" ,*※†‡"))
    members = _members(text, of_start, of_end) if match["of"] else ()
    if (
        match["of"]
        and not members
        and (
            (
                len(text[of_start:of_end].split()) > _LONGEST_OF
                and not _named_one_by_one(text, of_start, of_end, members=True)
            )
            or (_names_people(text, of_start, of_end) and not _is_delegation_of(match))
            or _names_after_country(text, of_start, of_end)
        )
    ):
        return None
    state = country_at(text, begin, stop) if match["of"] else None
    if state and state[1] > match.start("of"):
        # "the United States of America and Japan" are no states of America.
        return None
    nation = _nation_of(text, start, end, match) if match["singular"] else None
    if match["singular"] and nation is None and not text[begin].isupper() and not _is_of_body(match["of"]):
        return None
    country, span = nation or (None, None)
    return Mention(
        kind=MentionKind.GROUP,
        start=start,
        end=end,
        name=(begin if quantified is None else quantified, stop),
        country=country,
        country_span=span,
        members=members,
    )


#: A full stop behind letters or a word, and what follows: "representatives of the ICAO. | Fiji sent apologies".
_NEXT_SENTENCE: Final = re.compile(r"(?:[a-z]{4}|[A-Z]{3})\. [A-Z]")


def _before_dashes(text: str, start: int, end: int) -> int:
    """Where a group ends behind which dashes hold something: "the ministers of Fiji and Tonga | - most of them new -"."""
    dashed = _BETWEEN_DASHES.search(text, start, end)
    match = patterns().group.fullmatch(text, start, end) if dashed else None
    within = dashed and match and match["of"] and match.start("of") < dashed.start()
    return dashed.start() if dashed and within else end


_BETWEEN_DASHES: Final = re.compile(r" [–—-] [^–—]* ?[–—-]$")


def _nation_of(text: str, start: int, end: int, group: re.Match[str]) -> tuple[str, Span] | None:
    """The country of those under a singular noun: "the Fijian delegation", "the delegation of Fiji"."""
    nation = leading_nation(text, start, end)
    if nation:
        return nation[:2]
    if not group["of"]:
        return None
    begin, stop = group.span("of")
    begin += len("the ") * text.startswith("the ", begin)
    words = fold(text[begin:stop])
    doubtful = doubtful_country_names().get(words) if _is_delegation_of(group) else None
    country = country_names().get(words) or doubtful
    return (country, (begin, stop)) if country else None


def _is_delegation_of(group: re.Match[str]) -> bool:
    """Whether a delegation is of a state whose name means other things as well: nobody's is who is called Chad."""
    of = fold((group["of"] or "").removeprefix("the "))
    return group["singular"] is not None and of in doubtful_country_names()


def _is_of_body(of: str | None) -> bool:
    """Whether a delegation is an organisation's, wherever that has sent it: "of the European Union in Fiji"."""
    return of is not None and fold(_SENT.split(of.removeprefix("the "))[0]) in organisations()


_SENT: Final = re.compile(r" (?:in|to) (?:the )?(?=[A-Z])")
_FOLLOWING: Final = re.compile(
    r"the following (?:[\w-]+ ){0,3}(?:States|states|[Cc]ountries|[Mm]embers|economies): "
)


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether the words before the noun of a group say how many they are, or that they took part: "the two diplomats"."""
    words = text[start:end].lower().split()
    return any(word in _OF_THE_MEETING or word in numbers("cardinals") for word in words)


_OF_THE_MEETING: Final = frozenset({"both", "participating", "attending"})


def _ends_in_country(text: str, start: int, end: int) -> bool:
    """Whether the last of several that commas and "and" join is a country."""
    joint = text.rfind(" and ", start, end)
    last = text[joint + len(" and ") : end].removeprefix("the ") if joint >= 0 else ""
    return fold(last) in country_names()


#: Words behind "of" that don't name members one by one.
_LONGEST_OF: Final = 20
_IN_CITY: Final = re.compile(r" in (?P<city>[A-Z][\w-]*(?: [A-Z][\w-]*)?)$")
_AT_VENUE: Final = re.compile(
    r" at (?:the )?(?:[A-Z][\w.'’-]* ){0,3}(?:House|Palace|Building|Office|Headquarters|Hall|Hotel|Centre|Center|Pentagon|Castle|Villa|Department)$"
)
_SEVERAL: Final = re.compile(r", | and ")
_NAME_AND: Final = re.compile(r"[A-Z][a-z]+ and ")


def _is_word_of_groups(core: str) -> bool:
    """Whether the first word of a group says of what kind its people are."""
    word = core.split(" ", 1)[0]
    groups = table("groups")
    return (
        fold(word) in patterns().no_name
        or word.lower() in groups["modifiers"]
        or word in _nouns()
        or fold(word) in demonyms()
        or fold(word) in country_names()
    )


#: Behind what people are for, where those begin whose people they are: "of Health from Chad", "of Finance of Chad and Mali".
_WHOSE: Final = re.compile(r" (?:of|from) ")
_MOST_WHOSE: Final = 3
_MEMBERS: Final = ("member states", "member countries", "member economies")
#: Letters in brackets behind a name, and what joins it to the next.
_JOINT: Final = re.compile(r"(?: \([A-Z][\w-]*\))?(?:,? and (?:of )?(?:the )?|, (?:of )?(?:the )?)")


def _members(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The states and organisations whose people make up a group, where it names them one by one."""
    later = (
        whose.end()
        for whose in islice(_WHOSE.finditer(text, start, end), _MOST_WHOSE)
        # "the Bank of Japan and the United Nations" are no people of Japan.
        if _says_who(text[start : whose.start()].rpartition(" ")[2])
    )
    return next(filter(None, (_named_one_by_one(text, place, end) for place in (start, *later))), ())


def _says_who(word: str) -> bool:
    """Whether a word ends what people are or what they are in charge of: "senior officials", "of Health"."""
    return word in table("offices")["portfolios"] or word.lower() in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(noun.lower() for noun in table("groups")["plural"])


def _named_one_by_one(text: str, start: int, end: int, *, members: bool = False) -> tuple[Span, ...]:
    """The names that commas and "and" join; none if one of them isn't known, but for "the ASEAN Member States"."""
    found: list[Span] = []
    begin = start + len("the ") * text.startswith("the ", start)
    while begin < end:
        # A name may hold "and" itself: "Trinidad and Tobago".
        country = country_at(text, begin, end)
        joint = _JOINT.search(text, country[1] if country else begin, end)
        stop = country[1] if country else joint.start() if joint else end
        words = fold(text[begin:stop])
        if not any(
            words in names for names in (country_names(), doubtful_country_names(), organisations())
        ) and not (members and words.endswith(_MEMBERS)):
            return ()
        found.append((begin, stop))
        if joint is None:
            break
        if joint.start() != stop:
            return ()
        begin = joint.end()
    return tuple(found) if len(found) > 1 else ()


def _names_people(text: str, start: int, end: int) -> bool:
    """Whether somebody is named behind a country, so that these are no group: "of Fiji, Placeholder Alpha, and Tonga"."""
    pieces = [piece.removeprefix("and ").strip() for piece in text[start:end].split(",")]
    return any(" " in piece and read_name(piece, 0, len(piece)) is not None for piece in pieces[1:]) and any(
        fold(piece.rpartition(" of ")[2].removeprefix("the ")) in country_names() for piece in pieces
    )


def _names_after_country(text: str, start: int, end: int) -> bool:
    """Whether names of nothing that is known follow a country, so that they may be of people: "of Fiji, Alpha and Bravo"."""
    country, comma, others = text[start:end].removeprefix("the ").rstrip(" ,").partition(", ")
    return (
        bool(comma)
        and fold(country) in country_names()
        and all(_can_be_anybody(other) for other in _JOINT.split(others))
    )


def _can_be_anybody(word: str) -> bool:
    """Whether a word can be somebody's name, and is no part of the world or of a country."""
    return (
        " " not in word
        and word not in table("groups")["regions"]
        and word not in table("groups")["parts_of_countries"]
        and fold(word) not in states()
        and read_name(word, 0, len(word)) is not None
    )


def read_collective(text: str, start: int, end: int, *, determined: bool) -> Mention | None:
    """A meeting that speaks as one: "The Meeting"."""
    match = patterns().collective.fullmatch(text, start, end) if determined else None
    if match is None:
        return None
    return Mention(kind=MentionKind.GROUP, start=start, end=end, name=match.span("name"), is_collective=True)
