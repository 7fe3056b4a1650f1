"""Somebody with a name, made of the parts that a pattern found: honorific, name, office, and of what it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.grammar.mentions.bodies import country_of_body
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.names import (
    begins_inside,
    can_be_name,
    holds_another,
    holds_name,
    names_country,
    shown_last,
)
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD
from jasmine_record.parsing.grammar.mentions.offices import (
    FOR_NOW,
    Of,
    Office,
    country_apart,
    describe_bodies,
    is_office,
    of_role,
    read_of,
    read_office,
    roles_of,
    whole_country,
)
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import alternation, cities, fold, organisations, shown_honorific, table

__all__ = ["read_named"]


def read_named(
    text: str, match: re.Match[str], start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """The person of a match with a name, if the name can be one and what stands behind it is understood."""
    groups = match.groupdict()
    if not can_be_name(text, match.span("name")) or names_country(text, *match.span("name")):
        return None
    country: str | None = None
    country_span: Span | None = None
    affiliation: Span | None = None
    role: Span | None = match.span("role") if groups.get("role") else None
    owned = _OWNED.match(text, *role) if role else None
    owner: Span | None = None
    if (
        role
        and owned
        and (
            fold(owned["owner"]) in organisations()
            if " " in owned["owner"]
            else fold(owned["owner"]) not in _OWNERS
        )
    ):
        # "the EU's Commissioner": whose office it is is no part of it.
        owner, role = owned.span("owner"), (owned.end(), role[1])
    if groups.get("office"):
        office = _office_apart(text, match, end)
        if office is None:
            return None
        role, country, country_span, affiliation = office
    elif groups.get("of"):
        of = read_of(text, match.start("of"), end) or (role and of_role(text, role, match.start("of"), end))
        if of is None or _is_next_body(text, role, of, match):
            return None
        country, country_span, affiliation = of
    if role:
        role, inside = country_apart(text, role)
        country, country_span = inside if inside and not country else (country, country_span)
        role, country_span = whole_country(text, role, country_span)
    role = _behind_house(text, role) if role else None
    styled = _STYLED.match(text, *role) if role else None
    role = (styled.end(), role[1]) if role and styled else role
    # "Placeholder Alpha, CEO of the Port Centre Dr. Placeholder Bravo" are two.
    if any(_NO_NAME_YET.match(text, *span) for span in (role, match.span("name")) if span) or any(
        shown_last().search(text, *span) for span in (role, affiliation) if span
    ):
        return None
    if role and _is_no_office(text, role, match):
        return None
    if nation and not country:
        country, country_span = nation[0], nation[1]
    honorific = match.span("honorific") if groups.get("honorific") else None
    if honorific and role and match["honorific"].startswith("General") and _GENERALS.search(text, *role):
        # "the Secretary General, Placeholder" is no general.
        return None
    if honorific:
        honorific = (honorific[0], honorific[0] + len(match["honorific"].rstrip(" ,")))
    mention = Mention(
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=match.span("name"),
        honorific=honorific,
        **roles_of(text, role, affiliation, owner),
        country=country,
        country_span=country_span,
    )
    return _rank_apart(text, mention)


def _is_no_office(text: str, role: Span, match: re.Match[str]) -> bool:
    """Whether what stands for an office beside a name holds something else as well, or is cut off."""
    return (
        _PLACE_BEFORE.match(text, *role) is not None
        or _BODY_BEFORE.match(text, *role) is not None
        or _PLACE_INSIDE.search(text, *role) is not None
        or _DAY_INSIDE.search(text, *role) is not None
        or _somebody_inside().search(text, *role) is not None
        or holds_another(text, role)
        or _opens_company().search(text, *role) is not None
        or begins_inside(text[slice(*role)])
        or holds_name(text[slice(*role)])
        or _is_in_city(text, *role)
        or _ends_phrase(text, role)
        or (match.start("name") == role[1] + 1 and _ends_in_body_cut(text, role))
    )


def _is_next_body(text: str, role: Span | None, of: Of, match: re.Match[str]) -> bool:
    """Whether an organisation behind a minister is the next of a list, for none has ministers: "Minister Placeholder, UNICEF and"."""
    body = of[2]
    return (
        role is not None
        and body is not None
        and match["of"].startswith(",")
        and fold(text[slice(*body)]) in organisations()
        and _MINISTER.search(text, *role) is not None
    )


_MINISTER: Final = re.compile(r"\b(?:Minister|Premier)$")


@cache
def _somebody_inside() -> re.Pattern[str]:
    """Another one whom a title shows inside of an office: "Secretary for Ports, | Mr Placeholder, and Climate", before "Ambassador"."""
    return re.compile(rf", {shown_honorific()} [A-ZÀ-Þ]")


def _ends_in_body_cut(text: str, role: Span) -> bool:
    """Whether an office ends inside the name of what somebody heads, so that a "name" goes on with it: "Director of the Ports | Scheme"."""
    head = _heads_body().search(text, *role)
    return head is not None and head["last"] in describe_bodies()


@cache
def _heads_body() -> re.Pattern[str]:
    """Who heads something, whose name may go on: "Director of the Regional Ports"."""
    heads = alternation(table("offices")["head_bodies"])
    return re.compile(rf"\b(?:{heads}) of the (?:[A-Z][\w'’&-]* (?:and |& )?){{0,5}}(?P<last>[A-Z][\w'’-]*)$")


@cache
def _opens_company() -> re.Pattern[str]:
    """An office that ends where the name of a company begins: "CEO of Air"."""
    return re.compile(rf" of (?:{alternation(table('groups')['company_openings'])})$")


def _behind_house(text: str, role: Span) -> Span:
    """An office without the ministry that a sentence names before it: "and from the Ministry of Ports, | State Minister Placeholder"."""
    comma = text.rfind(", ", *role)
    inside = comma >= 0 and _HOUSE_OPEN.search(text, max(0, role[0] - _NEAR_HOUSE), role[0])
    if not inside and not _HOUSE_FIRST.match(text, *role):
        return role
    if comma < 0 or _GOES_ON_HOUSE.match(text, comma) or not is_office(text, comma + len(", "), role[1]):
        return role
    return comma + len(", "), role[1]


#: "the Ministry of Ports, | Trade and Tourism, State Minister Placeholder"
_HOUSE_OPEN: Final = re.compile(r"\b(?:Ministry|Department) of (?:the )?[A-Z][\w-]*, $")
_NEAR_HOUSE: Final = 60
#: "Ministry of Trade | , Innovation and Employment Deputy Secretary": what the house is for goes on up to "and".
_GOES_ON_HOUSE: Final = re.compile(r", [A-Z][\w-]*(?: [A-Z][\w-]*)? (?:and|&) [A-Z][\w-]* (?=[A-Z])")
_HOUSE_FIRST: Final = re.compile(r"(?:Ministry|Department|Agency|Bureau|Secretariat|Cabinet Office)\b")


#: Words before an office that are no part of it: "According to Minister Placeholder", "HAVING HEARD Dr. Placeholder"; or
#: somebody else: "Dr Placeholder Alpha (Secretary of Health), Ms | Placeholder".
_NO_NAME_YET: Final = re.compile(
    r"(?:(?:Mrs?|Ms|Dr|Prof)\.?(?= [A-ZÀ-Þ])|According to|Instead of|In place of|Under(?![ -][Ss]ecretar)|No|Only|Unlike|Despite|HAVING [A-Z]+|[A-Z]{4,}(?= (?:Dr|Mrs?|Ms|Hon|H\.E)\b)|[A-Z][a-z]+(?= (?:Gen|Lt|Maj|Col|Adm|Brig)\.)) "
)


def _rank_apart(text: str, mention: Mention) -> Mention:
    """Somebody whose rank is printed with its force: "Minister of Internal Affairs of Fiji Police General Placeholder"."""
    role, honorific = mention.role, mention.honorific
    force = _FORCE.search(text, *role) if role and honorific and role[1] + 1 == honorific[0] else None
    if role is None or honorific is None or force is None:
        return _whole_rank(text, mention)
    rank = (force.start() + 1, honorific[1])
    if text[slice(*rank)] not in table("offices")["honorifics"]:
        return mention
    mention = attrs.evolve(mention, role=(role[0], force.start()), honorific=rank)
    home = country_of_body(text, role[0], force.start())
    if home is None or mention.country:
        return mention
    office = (role[0], text.rfind(" of ", role[0], home[1][0]))
    return attrs.evolve(mention, role=office, country=home[0], country_span=home[1])


def _whole_rank(text: str, mention: Mention) -> Mention:
    """Somebody whose rank has more words than the last, which alone is one too: "Chief of Staff | Air Marshal Placeholder"."""
    role, honorific = mention.role, mention.honorific
    if role is None or honorific is None or role[1] + 1 != honorific[0]:
        return mention
    cut = text.rfind(" ", *role)
    while cut > role[0]:
        if text.endswith(" of", role[0], cut):
            # "Chief of Army General Placeholder" is the army's chief, and a general.
            break
        if text[cut + 1 : honorific[1]] in table("offices")["honorifics"]:
            return attrs.evolve(mention, role=(role[0], cut), honorific=(cut + 1, honorific[1]))
        if honorific[1] - cut > _LONGEST_RANK:
            break
        cut = text.rfind(" ", role[0], cut)
    return mention


_LONGEST_RANK: Final = len("Police Lieutenant-General")


def _office_apart(text: str, match: re.Match[str], end: int) -> Office | None:
    """An office that a comma parts from the name: "the Chair of the Alliance, Ambassador Placeholder of Samoa"."""
    start, stop = match.span("office")
    acting = FOR_NOW.match(text, start, stop)
    office = read_office(text, acting.end() if acting else start, stop)
    if office and acting:
        # "acting Fijian Minister of Ports" is the office as it is printed.
        office = ((start, office[0][1]), *office[1:])
    if office and _CUT_BODY.match(text, end) and not office[1] and _OF_THE.search(text, *office[0]):
        # "Director of the Roads | and Ports Authority": the name of the body goes on.
        return None
    if office is None or not match.groupdict().get("of"):
        return office
    home = read_of(text, match.start("of"), end)
    role, country, country_span, affiliation = office
    if home is None or home[2] or (country and home[0] != country):
        return None
    return role, home[0] or country, home[1] or country_span, affiliation


#: "Director | of the Roads"
_OF_THE: Final = re.compile(r" of the (?:[A-Z][\w-]* ){0,2}[A-Z][\w-]*$")
#: "of the Roads | and Ports Authority"
_CUT_BODY: Final = re.compile(
    r" and (?:[A-Z][\w-]* ){1,4}(?:Authority|Agency|Administration|Commission|Committee|Council|Board|Service|Department|Office|Corporation|Institute|Fund|Bank)\b"
)


def _is_in_city(text: str, start: int, end: int) -> bool:
    """Whether the first word is the city in which somebody was met: "received in | Suva Ambassador Placeholder"."""
    first = FIRST_WORD.match(text, start, end)
    return first is not None and text.endswith(" in ", 0, start) and fold(first[0]) in cities()


#: Where and when somebody was met: no office is called "Suva the Minister", "Port Placeholder the Minister", "On Monday the Minister".
_PLACE_BEFORE: Final = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3} the [A-Z]")
#: Where somebody was met who has a name before it: "the President, Placeholder Alpha, in Parliament | Buildings".
_PLACE_INSIDE: Final = re.compile(r", (?:in|at) (?:the )?[A-ZÀ-Þ]")
#: When somebody was met is in no office: "Monday | at the Foreign Ministry the Minister", "Minister Placeholder on Monday".
_DAY_INSIDE: Final = re.compile(rf"\b(?:{WEEKDAY_NAME})\b(?! (?:Club|Group|Society|School|Movement))")
#: What may be an office by itself behind a comma: "Affairs, | Foreign Minister".
_BEHIND_COMMA: Final = re.compile(r"(?P<before>[^;]*), (?P<office>[^,;]+)")


def _ends_phrase(text: str, role: Span) -> bool:
    """Whether the words before the last comma of an office end a phrase that opens the sentence: "of Foreign Affairs, | Minister"."""
    found = _BEHIND_COMMA.fullmatch(text, *role) if text.find(", ", *role) >= 0 else None
    head = patterns().head.search(text, *found.span("office")) if found else None
    if found is None or head is None or patterns().head.search(text, *found.span("before")):
        return False
    # "Education, Science and Technology | Minister" is one office.
    listed = text[found.start("office") : head.start()]
    return " and " not in listed and "&" not in listed


#: For whom somebody acts: "On behalf of the Fijian | Presidency, Minister Placeholder".
_BODY_BEFORE: Final = re.compile(
    r"(?:[A-Z][\w-]* ){0,4}(?:Presidency|Chairmanship|Chair|Government|Delegation|Secretariat|Commission|Council|Union), (?=[A-Z])"
)
_FORCE: Final = re.compile(r" Police$")
#: "Hon'ble Minister", "HE Minister": how an office is spoken of, and no part of it.
_STYLED: Final = re.compile(
    r"(?:H\.?E\.?|YA?B|His Excellency|Her Excellency|Hon['’]ble|Honou?rable|Esteemed|Distinguished) (?:the )?"
)
_OWNED: Final = re.compile(r"(?P<owner>[\w.-]+(?: [\w.-]+){0,5}?)['’]s ")
_OWNERS: Final = frozenset({"women", "children", "people", "men", "veterans", "workers"})
_GENERALS: Final = re.compile(
    r"\b(?:Secretary|Director|Consul|Attorney|Solicitor|Inspector|Surgeon|Auditor|Prosecutor|Governor|Registrar|Commissioner)$"
)
