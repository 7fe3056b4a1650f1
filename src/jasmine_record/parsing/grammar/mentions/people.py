"""People: names with and without offices, and offices alone.

    person   = [honorific] name "," office [of] | [nation] office name [of] | office [of] "," [honorific] name
             | office "of" country [honorific] name | honorific name | [nation] office [of]
    office   = {qualifier} head [("of" | "for") portfolio]
    of       = "of" (country | organisation)

Names are never split into family and given names, since print does not tell which is which.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, TypedDict

import attrs

from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.nations import (
    FIRST_WORD,
    FRIENDLY,
    country_at,
    leading_nation,
    longest,
)
from jasmine_record.parsing.grammar.mentions.patterns import UPPER, patterns
from jasmine_record.parsing.lexicon import (
    alternation,
    cities,
    country_names,
    country_names_of_offices,
    demonyms,
    fold,
    organisations,
    states,
    table,
)
from jasmine_record.parsing.memory import remembered

__all__ = ["can_be_name", "is_known_body", "read_name", "read_named", "read_person"]


@remembered
def read_person(text: str, start: int, end: int) -> Mention | None:
    """The person or the office that fills a stretch of text."""
    from_where = _IN_BRACKETS.search(text, start, end) if text[end - 1] == ")" else None
    nation = country_at(text, *from_where.span("country")) if from_where else None
    if from_where and nation and nation[1] == from_where.end("country"):
        # A country in brackets, as in: Minister Placeholder (Fiji).
        person = read_person(text, start, from_where.start())
        if person is None or person.name is None or person.country not in {None, nation[0]}:
            return None
        if person.role and not _OF_A_STATE.match(text, *person.role):
            # Where a representative is stationed, or of what nation an envoy is.
            return None
        span = person.country_span or from_where.span("country")
        return attrs.evolve(person, end=end, country=nation[0], country_span=span)
    behind = _STATE_BEHIND.search(text, start, end) if " of " in text[start:end] else None
    if behind and fold(behind["state"]) in states():
        # "Mayor Placeholder of Springfield, Ohio"
        person = read_person(text, start, behind.start())
        if person and person.name and person.role and _GOVERNS.fullmatch(text, *person.role):
            return attrs.evolve(
                person, end=end, country=states()[fold(behind["state"])], country_span=behind.span("state")
            )
    found = _read_person(text, start, end)
    if found and found.role and found.country_span and patterns().ends_in_body.search(text, *found.role):
        first, last = found.country_span
        if _OF_BODY_OF.fullmatch(text, found.role[1], first):
            # "Governor of the Bank of Fiji": the body is called after the country.
            return attrs.evolve(found, role=(found.role[0], last))
    return found


_OF_A_STATE: Final = re.compile(
    r"(?:the )?(?:(?:Deputy|Vice|State|Foreign|Prime|First|Parliamentary|Permanent|Assistant) )*(?:Minister|Secretary|President|Premier|Chancellor)\b"
)
_STATE_BEHIND: Final = re.compile(r", (?P<state>[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*){0,2})$")
_IN_BRACKETS: Final = re.compile(r" \((?P<country>[A-ZÀ-Þ][^()]{1,40})\)$")
_OF_BODY_OF: Final = re.compile(r" of (?:the )?")


def _read_person(text: str, start: int, end: int) -> Mention | None:
    grammar = patterns()
    if end - start > _LONGEST or not grammar.personal.fullmatch(text, start, end):
        return None
    addressed = _addressed(text, start, end) if text[start] in "HTYht" else None
    if addressed:
        return addressed
    acting = _ACTING.match(text, start, end) if text[start].islower() else None
    if acting:
        start = acting.end()
    nation = leading_nation(text, start, end)
    inner = nation[2] if nation and not text.startswith(_WITH_NATION, start) else start
    if match := grammar.office_name.fullmatch(text, inner, end):
        mention = read_named(text, match, start, end, nation)
        if (
            mention
            and not _is_of_two(match["role"])
            and not _is_cut_short(match)
            and not _ends_in_rank().search(match["role"])
        ):
            return mention
    office = grammar.office.fullmatch(text, inner, end)
    found = _behind_country(text, office, start, end, nation) if office else None
    if found is None and text.find(",", start, end) >= 0:
        found = _with_office_apart(text, start, end)
        if found is None and nation and _SHOWN.match(text, inner, end):
            # A row of a table: "Fiji Mr Placeholder, Minister of Ports"
            found = _of_row(_with_office_apart(text, inner, end), start, nation)
    found = found or _of_row(_in_columns(text, inner, end), start, nation)
    if found:
        return found
    if match := grammar.honorific_name.fullmatch(text, inner, end):
        mention = read_named(text, match, start, end, nation)
        if mention:
            return mention
    return _with_two_offices(text, start, end) or _officer(text, inner, office, start, end, nation)


def _of_row(found: Mention | None, start: int, nation: tuple[str, Span, int] | None) -> Mention | None:
    """Somebody before whom a row of a table has the country, where the office doesn't say another."""
    if found is None or nation is None:
        return found
    if found.country:
        return attrs.evolve(found, start=start)
    return attrs.evolve(found, start=start, country=nation[0], country_span=nation[1])


_BEFORE_HEADS: Final = "(?:Deputy|Vice|State|First|Assistant|Senior|Federal|Union|Cabinet|Permanent|Parliamentary|Principal|Under) "
_HEADS: Final = (
    "(?:Minister|Secretary|Director|Commissioner|Head|Chief|President|Chairperson|Chairman|Representative)"
)
#: Name and office as the columns of a list print them: "Hon. Placeholder Alpha   Minister of Ports".
_COLUMNS: Final = re.compile(
    r"(?P<honorific>(?:(?:Hon|H\.E|HE|Mr|Ms|Mrs|Dr|Prof|Engr)\.? ){1,2})(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}?) "
    rf"(?=(?:{_BEFORE_HEADS})*{_HEADS} (?:of|for)\b|(?:{_BEFORE_HEADS})+{_HEADS}(?:,|$)|(?:Chief Executive|Managing) (?:Officer|Director)\b)"
)


def _in_columns(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose name and office nothing parts, as in a list that was set in columns."""
    row = _COLUMNS.match(text, start, end)
    if row is None or not can_be_name(text, row.span("name")):
        return None
    office = read_person(text, row.end(), end)
    if office is None or office.name or not office.role:
        return None
    honorific = (start, start + len(row["honorific"].rstrip()))
    return attrs.evolve(
        office, kind=MentionKind.PERSON, start=start, name=row.span("name"), honorific=honorific
    )


@cache
def _ends_in_rank() -> re.Pattern[str]:
    """Behind the comma of an office, what stands before a name: "Minister of Defence of Fiji, General of the Army"."""
    return re.compile(rf", (?:{alternation(table('offices')['honorifics'])})$")


def _addressed(text: str, start: int, end: int) -> Mention | None:
    """Somebody before whose office stands how that is addressed: "The Honourable Minister of Ports"."""
    styled = _STYLE.match(text, start, end)
    honourable = _HONOURABLE.match(text, start, end)
    begin = (
        styled.end()
        if styled
        else honourable.start("word")
        if honourable and fold(honourable["word"]) in patterns().no_name
        else None
    )
    if begin is not None:
        found = read_person(text, begin, end)
        return attrs.evolve(found, start=start) if found else None
    titled = _EXCELLENCY.match(text, start, end)
    person = read_person(text, titled.end(), end) if titled else None
    if titled is None or person is None or not person.role:
        return None
    if person.honorific and person.honorific[0] == titled.end():
        # "His Royal Highness Prince Placeholder"
        return None
    if not person.name:
        # "HE Minister of Ports"
        return attrs.evolve(person, start=start)
    # "His Excellency President Placeholder"
    return attrs.evolve(person, start=start, honorific=(start, titled.end() - 1))


def _with_two_offices(text: str, start: int, end: int) -> Mention | None:
    """Somebody called by an office, and introduced with it behind the name: "Minister Placeholder, Minister of Ports of Fiji"."""
    comma = text.find(", ", start, end)
    called = read_person(text, start, comma) if comma > 0 else None
    if called is None or called.name is None or called.role is None:
        return None
    begin = comma + len(", the " if text.startswith(", the ", comma) else ", ")
    office = _office(text, begin, end) if begin < end and _is_office(text, begin, end) else None
    if office is None or (called.country and office[1] and called.country != office[1]):
        return None
    role, country, country_span, affiliation = office
    if role is None or not _same_office(text[slice(*called.role)], text[begin:end]):
        return None
    return attrs.evolve(
        called,
        end=end,
        country=country or called.country,
        country_span=country_span or called.country_span,
        **_roles(text, role, affiliation),
    )


def _same_office(short: str, full: str) -> bool:
    """Whether an office is what one word calls somebody, of something: "Minister", "Minister of Ports"."""
    what = full.removeprefix(short)
    if " " in short or not what.startswith((" of ", " for ")):
        return False
    # A comma goes on with what the office is for, or with somebody else.
    return not any(patterns().head.search(piece) for piece in what.split(", ")[1:])


#: What shows that a name follows, and never stands inside of one.
_SHOWN: Final = re.compile(r"(?:Mr|Ms|Mrs|Dr|H\.E)\b")
_SHOWN_INSIDE: Final = re.compile(r" (?:Mr|Ms|Mrs|H\.E)\b")
#: Code points of one person's name and offices; what is longer names several.
_LONGEST: Final = 260
#: An office that has its country's name in its own.
_WITH_NATION: Final = ("United States Trade Representative", "U.S. Trade Representative")
_STYLE: Final = re.compile(
    r"(?:HE|H\.E\.) the (?=[A-Z])(?!Hon\b|Honou?rable)|(?:[Hh]is|[Hh]er|[Tt]heir) (?:Excellency|Excellencies|(?:Royal |Serene )?Highness|Majesty|Honou?r),? [Tt]he (?=[A-Z])(?!Hon\b|Honou?rable)"
)
_EXCELLENCY: Final = re.compile(
    r"(?:HE|(?:[Hh]is|[Hh]er) (?:Excellency|(?:Royal |Serene )?Highness|Majesty)) (?=[A-Z][a-z])(?!(?:Mr|Ms|Mrs|Dr)\b)"
)
_HONOURABLE: Final = re.compile(
    r"(?:[Tt]he )?(?:Right |Rt\.? )?(?:Honou?rable|Hon['’]ble|Hon\.?) (?P<word>[A-Z][\w-]*)"
)
_ACTING: Final = re.compile(r"(?:acting|outgoing|incoming|then) (?=[A-Z])")


def _behind_country(
    text: str, office: re.Match[str], start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """Somebody named behind the country of the office: "President of Indonesia Placeholder"."""
    of = _OF_WHAT.match(text, office.start("of"), end) if office["of"] else None
    if of is None:
        return None
    role = office.span("role")
    country = country_at(text, of.end(), end)
    if country is None:
        return _behind_body(text, role, of.end(), start, end)
    stop = country[1]
    to = _SENT_TO.match(text, stop, end)
    where = country_at(text, to.end(), end) if to else None
    person = patterns().honorific_or_name.fullmatch(text, where[1] if where else stop, end)
    mention = read_named(text, person, start, end, nation) if person else None
    if mention is None:
        return None
    if of["sent"]:
        # "Fiji's Ambassador to Japan Placeholder" is of Fiji.
        return attrs.evolve(mention, role=(role[0], stop))
    if of["area"]:
        return attrs.evolve(mention, **_roles(text, role, (of.end(), stop)))
    return attrs.evolve(
        mention,
        role=(role[0], where[1]) if where else role,
        country=country[0],
        country_span=(of.end(), stop),
    )


#: Before what an office is of, where an envoy is sent, and for what somebody coordinates.
_OF_WHAT: Final = re.compile(
    r" (?:of|(?P<sent>(?:(?<=Ambassador )|(?<=Plenipotentiary ))to)"
    r"|(?P<area>(?:(?<=Envoy )|(?<=Representative )|(?<=Coordinator ))for)) (?:the )?"
)
_SENT_TO: Final = re.compile(r" to (?:the )?")


def _behind_body(text: str, role: Span, begin: int, start: int, end: int) -> Mention | None:
    """Somebody named behind the organisation of the office: "President of the European Commission Placeholder"."""
    stops = [space.start() for space in _SPACE.finditer(text, begin, end)][:_MOST_WORDS_OF_A_BODY]
    lettered = _LETTERS_INSIDE.search(text, begin, end)
    # Letters in brackets show where the body ends, whatever it is called.
    stop = (
        lettered.start()
        if lettered
        else next((stop for stop in reversed(stops) if is_known_body(text, begin, stop)), None)
    )
    person = (
        patterns().honorific_or_name.fullmatch(text, lettered.end() if lettered else stop, end)
        if stop
        else None
    )
    mention = read_named(text, person, start, end, None) if person else None
    if mention is None or stop is None:
        return None
    of = _BODY_OF.search(text, begin, stop)
    country = country_at(text, of.end(), stop) if of else None
    if of and country:
        mention = attrs.evolve(mention, country=country[0], country_span=(of.end(), country[1]))
    return attrs.evolve(mention, **_roles(text, role, (begin, stop)))


def is_known_body(text: str, start: int, end: int) -> bool:
    """Whether words are an organisation, a body by its last word, or a body of a country: "Bank of Japan"."""
    part = _PART_OF_BODY.match(text, start, end)
    if part:
        # "Office of the Central Commission for Ports"
        return is_known_body(text, part.end(), end)
    words = text[start:end]
    of = _BODY_OF.search(words)
    if (
        fold(words) in organisations()
        or _BODY_LETTERS.fullmatch(words)
        or patterns().council.fullmatch(words)
        or patterns().council_for.fullmatch(words)
    ):
        return True
    return (
        of is not None
        and fold(words[of.end() :]) in country_names_of_offices()
        and patterns().body.fullmatch(words) is not None
    )


_PART_OF_BODY: Final = re.compile(
    r"(?:General |Executive )?(?:Office|Secretariat|Bureau|Board) of the (?=[A-Z])"
)
_BODY_OF: Final = re.compile(r" of (?:the )?(?=[A-Z][^ ]*(?: [A-Z][^ ]*){0,3}$)")
_SPACE: Final = re.compile(r" ")
_LETTERS_INSIDE: Final = re.compile(r" \([A-Z][\w/-]{1,9}\)(?= [A-Z])")
_MOST_WORDS_OF_A_BODY: Final = 8


def _with_office_apart(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose name and office a comma parts, either first."""
    grammar = patterns()
    for pattern in (grammar.name_office, grammar.office_comma_name):
        match = pattern.fullmatch(text, start, end)
        if match is None or not _is_office(text, *match.span("office")):
            continue
        mention = read_named(text, match, start, end, None)
        # Without an honorific, only the office of a country or body, or "the" before it, says that its bearer follows.
        if mention and (
            pattern is grammar.name_office
            or mention.honorific
            or mention.country
            or mention.affiliation
            or mention.of_body
            or text[max(0, start - 6) : start].lower().endswith(("the ", "its ", "his ", "her ", "their "))
            or (text.startswith(",", end) and _opens(text, start) and " " in match["name"])
        ):
            return mention
    return None


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at a place, be it behind a dateline."""
    return start == 0 or text[max(0, start - 3) : start].rstrip().endswith(("-", "–", "—"))


#: To whom a speech is made.
_VOCATIVE: Final = re.compile(
    r"(?:Mr\.?|Madam|Mister) (?:Speaker|President|Chair(?:man|woman|person)?|Minister|Secretary)"
)


_NAME_FIRST: Final = re.compile(
    r"(?:Hon|H\.E|HE|Mr|Ms|Mrs|Dr|Prof)\.? ([A-ZÀ-Þ][\w'’-]*)\.? ([A-ZÀ-Þ][\w'’-]*) (?=[A-ZÀ-Þ])"
)


def _officer(
    text: str,
    inner: int,
    match: re.Match[str] | None,
    start: int,
    end: int,
    nation: tuple[str, Span, int] | None,
) -> Mention | None:
    """An office alone."""
    of = _of(text, match.start("of"), end) if match and match["of"] else _NOTHING
    if match and _lists_more(text, *match.span("role"), end):
        return None
    row = _NAME_FIRST.match(text, inner, end) if match else None
    if (row and not all(fold(word) in patterns().no_name for word in row.groups())) or (
        match and _SOMEBODY_INSIDE.search(text, *match.span("role"))
    ):
        # "Mr. Placeholder Alpha Chief Executive Officer": where the name ends can't be told.
        return None
    if _VOCATIVE.fullmatch(text, start, end):
        return None
    if match is None or of is None:
        local = _OF_PLACE.fullmatch(text, inner, end)
        return local and Mention(kind=MentionKind.OFFICE, start=start, end=end, role=local.span("role"))
    country, country_span, affiliation = of
    if affiliation and _INITIAL.search(text, *affiliation):
        # Somebody's name stands behind the body: "Head of the Department for Ports P. Placeholder".
        return None
    role, inside = _country_apart(text, match.span("role"))
    if inside and not country:
        country, country_span = inside
    if nation and not country:
        country, country_span = nation[0], nation[1]
    return Mention(
        kind=MentionKind.OFFICE,
        start=start,
        end=end,
        **_roles(text, role, affiliation),
        country=country,
        country_span=country_span,
    )


#: ", Fisheries and Equal Placeholders"
_MORE: Final = re.compile(
    r", (?P<first>[A-Z][\w-]*)(?: [A-Z][\w-]*)*(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)*)* (?:and|&) [A-Z]"
)


_GOES_ON: Final = re.compile(r" for [A-ZÀ-Þ]")


def _lists_more(text: str, start: int, stop: int, end: int) -> bool:
    """Whether what an office is for goes on behind it with words that no list knows: "Minister for Food | , Fisheries and ..."."""
    if " " not in text[start:stop]:
        # "Minister | for Placeholders"
        return _GOES_ON.match(text, end) is not None
    if text.startswith(" and ", end):
        return _OPEN_LIST.search(text, start, stop) is not None
    more = _MORE.match(text, stop) if " for " in text[start:stop] or " of " in text[start:stop] else None
    return more is not None and fold(more["first"]) in _portfolios()


_INITIAL: Final = re.compile(r" [A-Z](?:\. ?[A-Z][\w-]+)?$")
#: Who governs a part of a country, whatever it is called: "the Governor of Placeholder Province".
_OF_PLACE: Final = re.compile(
    r"(?:[Tt]he )?(?P<role>(?:(?:Deputy|Vice|Lieutenant|Lord|Regional)[ -])?(?:Governor|Mayor|Premier|Chief Minister|Prefect) of (?:the )?"
    r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)"
)


def _country_apart(text: str, role: Span) -> tuple[Span, tuple[str, Span] | None]:
    """An office without the country that it ends with, where its last word is one that offices end with as well: "Islands"."""
    of = _LAST_OF.search(text, *role) if text.endswith(_ALSO_OF_COUNTRIES, 0, role[1]) else None
    country = country_at(text, of.end(), role[1]) if of else None
    if of is None or country is None or country[1] != role[1]:
        return role, None
    return (role[0], of.start()), (country[0], (of.end(), role[1]))


_ALSO_OF_COUNTRIES: Final = ("Islands", "Emirates", "States", "Territories", "Africa")
_LAST_OF: Final = re.compile(r" of (?:the )?(?=[A-Z][^ ]*(?: [A-Z][^ ]*){0,2}$)")
#: "President and Prime Minister Placeholder" are two people; one person's first office says of what it is.
_TWO_OFFICERS: Final = re.compile(r"(?P<first>[\w-]+) and ")


def _is_of_two(role: str) -> bool:
    """Whether the first of two words is an office of its own, as it isn't in "Business and Trade Secretary"."""
    two = _TWO_OFFICERS.match(role)
    return two is not None and fold(two["first"]) not in _portfolios()


def _has_another(text: str, start: int, end: int) -> bool:
    """Whether somebody else follows an office: "Minister for Ports, and the Fijian Ambassador to Peru", "and the Secretary".

    Behind "and" alone, it may be the same one's: "National Security Advisor and U.S. Ambassador".
    """
    if _AND_ANOTHER.search(text, start, end):
        return True
    joints = _AND_OF_COUNTRY.finditer(text, start, end) if text.find(" and ", start, end) >= 0 else ()
    nations = ((joint, leading_nation(text, joint.end(), end)) for joint in joints)
    return any(
        nation
        and (joint[0].endswith("the ") or nation[2] > nation[1][1] + 1)
        and patterns().office.match(text, nation[2], end)
        for joint, nation in nations
    )


#: Somebody else's office: "Secretary of Ports, and the Ambassador of Fiji".
_AND_ANOTHER: Final = re.compile(
    r", and the (?:[A-Z][\w-]* )*(?:Ambassador|Minister|Secretary|Governor|Commissioner|President)\b"
)
_AND_OF_COUNTRY: Final = re.compile(r",? and (?:the )?(?=[A-Z])")


@cache
def _portfolios() -> frozenset[str]:
    """What offices are for, by words that are no office themselves."""
    offices = table("offices")
    return frozenset(map(fold, offices["portfolios"])) - frozenset(map(fold, offices["heads"]))


def _is_cut_short(match: re.Match[str]) -> bool:
    """Whether the name is the end of the office, which an adjective can't be: "Under Secretary for Economic Growth"."""
    return " " not in match["name"] and _ENDS_IN_ADJECTIVE.search(match["role"]) is not None


_ENDS_IN_ADJECTIVE: Final = re.compile(r" (?:of|for) (?:.* )?[A-Z][a-z]+(?:ic|al|ign|ive|ary|ble|ous)$")
_NOTHING: Final = (None, None, None)


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether words are an office and no more: none with a name behind it ("Next, Minister Placeholder"), and no group."""
    grammar = patterns()
    if not text[start].isupper() or not (
        grammar.head.search(text, start, end) or grammar.plain_head.search(text, start, end)
    ):
        return False
    if grammar.group_and.search(text, start, end) or _has_another(text, start, end):
        return False
    holder = grammar.office_name.fullmatch(text, start, end)
    return holder is None or not can_be_name(text, holder.span("name")) or _is_cut_short(holder)


def read_named(
    text: str, match: re.Match[str], start: int, end: int, nation: tuple[str, Span, int] | None
) -> Mention | None:
    """The person of a match with a name, if the name can be one and what stands behind it is understood."""
    groups = match.groupdict()
    if not can_be_name(text, match.span("name")) or _names_country(text, *match.span("name")):
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
        of = _of(text, match.start("of"), end) or (role and _of_role(text, role, match.start("of"), end))
        if of is None:
            return None
        country, country_span, affiliation = of
    if role:
        role, inside = _country_apart(text, role)
        country, country_span = inside if inside and not country else (country, country_span)
    styled = _STYLED.match(text, *role) if role else None
    role = (styled.end(), role[1]) if role and styled else role
    if role and (
        _PLACE_BEFORE.match(text, *role) or _holds_name(text[slice(*role)]) or _is_in_city(text, *role)
    ):
        return None
    if nation and not country:
        country, country_span = nation[0], nation[1]
    honorific = match.span("honorific") if groups.get("honorific") else None
    if honorific and role and match["honorific"].startswith("General") and _GENERALS.search(text, *role):
        # "the Secretary General, Placeholder" is no general.
        return None
    if honorific:
        honorific = (honorific[0], honorific[0] + len(match["honorific"].rstrip(" ,")))
    return Mention(
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=match.span("name"),
        honorific=honorific,
        **_roles(text, role, affiliation, owner),
        country=country,
        country_span=country_span,
    )


def _names_country(text: str, start: int, end: int) -> bool:
    """Whether a name goes on with a country, from which somebody comes: "Lord Placeholder of Peru"."""
    of = text.find(" of ", start, end)
    return of >= 0 and country_at(text, of + len(" of "), end) is not None


def _office_apart(text: str, match: re.Match[str], end: int) -> _Office | None:
    """An office that a comma parts from the name: "the Chair of the Alliance, Ambassador Placeholder of Samoa"."""
    office = _office(text, *match.span("office"))
    if office is None or not match.groupdict().get("of"):
        return office
    home = _of(text, match.start("of"), end)
    role, country, country_span, affiliation = office
    if home is None or home[2] or (country and home[0] != country):
        return None
    return role, home[0] or country, home[1] or country_span, affiliation


class _Roles(TypedDict):
    role: Span | None
    affiliation: Span | None
    of_body: Span | None


_OF_BODY: Final = re.compile(r" (?:of|at|for|to) (?:the )?")


def _roles(text: str, role: Span | None, body: Span | None, owner: Span | None = None) -> _Roles:
    """An office with the body that "of" joins to it as one, as it is printed; behind a comma the body stands by itself."""
    if role and body and _OF_BODY.fullmatch(text, role[1], body[0]):
        return {"role": (role[0], body[1]), "affiliation": None, "of_body": body}
    return {
        "role": role,
        "affiliation": body,
        "of_body": owner or (_leading_body(text, *role) if role else None),
    }


def _leading_body(text: str, start: int, end: int) -> Span | None:
    """The organisation with whose name an office begins: "World Bank Vice President for Africa"."""
    first = FIRST_WORD.match(text, start, end)
    if first is None or fold(first[0]) not in _first_words():
        return None
    stops = [space.start() for space in _SPACE.finditer(text, start, end)][:_MOST_WORDS_OF_A_BODY]
    stop = next((stop for stop in reversed(stops) if fold(text[start:stop]) in organisations()), None)
    return (start, stop) if stop else None


@cache
def _first_words() -> frozenset[str]:
    """What the names of organisations begin with."""
    firsts = (FIRST_WORD.match(name) for name in organisations())
    return frozenset(first[0] for first in firsts if first)


_JOINTS: Final = re.compile(r",? and (?:the )?|, (?:the )?")
_AND_THE: Final = re.compile(r",? and (?:the )?(?=[A-Z])")


def _holds_name(role: str) -> bool:
    """Whether somebody's name stands inside an office: "Deputy Minister Placeholder and Assistant Minister"."""
    first, *others = _JOINTS.split(role)
    grammar = patterns()
    if not any(grammar.head.search(other) for other in others):
        return False
    if any(" " in piece and read_name(piece, 0, len(piece)) for piece in others[:-1]):
        # "Minister of Trade, Placeholder Alpha and the Minister": words that are no part of any office are a name.
        return True
    if any(_names_somebody(piece) for piece in (first, *others[:-1])):
        return True
    # "Minister of Ports, Trade and Industry Placeholder and the Minister": the office holds joints itself.
    ends = [joint.start() for joint in _AND_THE.finditer(role) if grammar.head.search(role, joint.end())]
    if any(_names_somebody(role[:end]) for end in ends):
        return True
    # "Placeholder Alpha and the Minister": two words that are no part of any office are a name.
    return " " in first and not grammar.head.search(first) and can_be_name(first, (0, len(first)))


def _is_in_city(text: str, start: int, end: int) -> bool:
    """Whether the first word is the city in which somebody was met: "received in | Suva Ambassador Placeholder"."""
    first = FIRST_WORD.match(text, start, end)
    return first is not None and text.endswith(" in ", 0, start) and fold(first[0]) in cities()


#: "received in Suva the Minister of Ports": no office is called "Suva the Minister".
_PLACE_BEFORE: Final = re.compile(r"[A-Z][\w-]* the [A-Z]")
#: "Hon'ble Minister", "HE Minister": how an office is spoken of, and no part of it.
_STYLED: Final = re.compile(
    r"(?:H\.?E\.?|YA?B|His Excellency|Her Excellency|Hon['’]ble|Honou?rable|Esteemed|Distinguished) (?:the )?"
)
_OWNED: Final = re.compile(r"(?P<owner>[\w.-]+(?: [\w.-]+){0,5}?)['’]s ")
_OWNERS: Final = frozenset({"women", "children", "people", "men", "veterans", "workers"})


_SECOND_BEHIND: Final = re.compile(r", (?:the )?(?=(?:Head|Chair|Chairman|Chairperson|Leader|Member) of )")
_GENERALS: Final = re.compile(
    r"\b(?:Secretary|Director|Consul|Attorney|Solicitor|Inspector|Surgeon|Auditor|Prosecutor|Governor|Registrar|Commissioner)$"
)


#: Bodies, and the numbers of a second and third minister.
_NO_FIRST_NAMES: Final = frozenset({"asean", "eu", "un", "nato", "ii", "iii"})


@cache
def _headline_verbs() -> frozenset[str]:
    """What titles print with a capital behind somebody's office."""
    return frozenset(verb.lower() for verb in table("head")["titles"]["verbs"])


@cache
def _honorifics() -> frozenset[str]:
    """What stands before names, and is none itself: "Dr"."""
    return frozenset(fold(words).rstrip(".") for words in table("offices")["honorifics"])


def can_be_name(text: str, span: Span) -> bool:
    name = text[span[0] : span[1]]
    words = fold(name)
    tokens = [token for token in words.split() if token]
    return (
        not any(token.rstrip(".,") in patterns().no_name or token.endswith(("'s", "s'")) for token in tokens)
        and words not in country_names()
        and words not in demonyms()
        and words not in organisations()
        and words not in cities()
        and tokens[0] not in _NO_FIRST_NAMES
        and (name.isupper() or words.rstrip(".") not in _honorifics())
        and not _SHOWN_INSIDE.search(name)
        and _headline_verbs().isdisjoint(tokens)
    )


_Of = tuple[str | None, Span | None, Span | None]
"""Country, where it stands, affiliation."""


def _of_role(text: str, role: Span, start: int, end: int) -> _Of | None:
    """What stands behind somebody's name and is understood by the office before it."""
    second = _SECOND_BEHIND.match(text, start, end)
    if second and _is_office(text, second.end(), end):
        # "Federal Councillor Placeholder, Head of the Department"
        return _NOTHING
    return _of_place(text, start, end) if _GOVERNS.fullmatch(text, *role) else None


#: Who governs a city or a part of a country.
_GOVERNS: Final = re.compile(r"(?:(?:Deputy|Vice|Lieutenant|Lord|Regional)[ -])?(?:Governor|Mayor|Premier)")
_PLACE: Final = re.compile(r" of (?:the )?(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}),?")


def _of_place(text: str, start: int, end: int) -> _Of | None:
    """The country of the city or the state that an "of" names, where that tells it: "Governor Placeholder of Ohio"."""
    match = _PLACE.fullmatch(text, start, end)
    if match is None:
        return None
    country = states().get(fold(match["place"])) or cities().get(fold(match["place"]))
    return (country, match.span("place"), None) if country else _NOTHING


_SHORT_BEHIND: Final = re.compile(r" \([A-Z]{2,6}\)$")
_OF: Final = re.compile(r"(?:,| of| for|,? from| to)? (?:the )?")


def _of(text: str, start: int, end: int) -> _Of | None:
    """The country or organisation that an "of" names; `None` if it names something else."""
    match = _OF.match(text, start, end)
    if match is None:
        return None
    begin = match.end()
    friendly = FIRST_WORD.match(text, begin, end)
    if friendly and friendly[0] in FRIENDLY:
        begin = friendly.end() + 1
    stop = begin + len(text[begin:end].rstrip(" ,"))
    remark = _REMARK.search(text, begin, stop)
    stop = remark.start() if remark else stop
    short = _SHORT_BEHIND.search(text, begin, stop)
    if short and fold(text[begin : short.start()]) in country_names_of_offices():
        # A short form behind the country: "the People's Republic of China (PRC)".
        stop = short.start()
    sent = _SENT.search(text, begin, stop)
    if sent and _is_sent(sent):
        # "Permanent Representative of Fiji to the United Nations"
        stop = sent.start()
    words = fold(text[begin:stop])
    if words in country_names_of_offices() and match[0].startswith(" to "):
        # The country to which an ambassador is sent isn't whose ambassador it is.
        return _NOTHING
    if (
        words in country_names_of_offices()
        and match[0].startswith(" for ")
        and _FOR_COUNTRY.search(text, 0, start)
    ):
        return None, None, (begin, stop)
    if words in country_names_of_offices() and not _is_state(text, start, words):
        return country_names_of_offices()[words], (begin, stop), None
    if (
        words in organisations()
        or _is_letters(text, begin, stop)
        or (begin < stop and _is_body(text, begin, stop))
    ):
        return None, None, (begin, short.start() if short else stop)
    area = _AREA.search(text, begin, stop)
    one = area is not None and patterns().head.search(text, area.end(), stop) is None
    body = _of(text, start, area.start()) if area and one else None
    if body and body[2]:
        # "Regional Director of the Labour Organisation (LO) for Asia": behind brackets, where it is is no part of the office.
        apart = body[2][1] < area.start() if area else False
        return None, None, body[2] if apart else (begin, short.start() if short else stop)
    return None


_AREA: Final = re.compile(r" for (?:the )?(?=[A-Z])")


#: Offices that are held for a country and not by it: "Special Envoy for Placeholderland".
_FOR_COUNTRY: Final = re.compile(
    r"\b(?:Envoy|Representative|Coordinator|Advis[eo]r|Rapporteur|Negotiator|Director|Manager|Secretary|Expert|Lead|Head|Officer)$"
)
_SENT: Final = re.compile(r" to (?:the )?(?P<where>[A-ZÀ-Þ][^,;]{1,60})$")


def _is_sent(to: re.Match[str] | None) -> bool:
    """Whether words say to which country or organisation an envoy is sent."""
    return to is not None and (
        fold(to["where"]) in organisations() or fold(to["where"]) in country_names_of_offices()
    )


#: Offices of a federation's states: "Governor of Georgia".
_OF_STATES: Final = re.compile(
    r"\b(?:Governor|Senator|Congress(?:man|woman)|Representative|Secretary of State|Attorney General|Mayor|Speaker|Legislator)\b"
)


def _is_state(text: str, stop: int, words: str) -> bool:
    """Whether a name that is that of a state as well as of a country stands behind an office of a state."""
    return words == "georgia" and _OF_STATES.search(text, max(0, stop - 60), stop) is not None


#: The letters of a country behind its name: "the Republic of Korea (ROK)".
_SHORT_OF: Final = re.compile(r" \([A-Z]{2,6}\)")
_AFTER_COUNTRY: Final = re.compile(r"[,)]|$| and\b| as\b")
_JOINT: Final = re.compile(r", Government of (?:the )?|,? of (?:the )?|, (?:the )?|,? for (?:the )?| \(")


#: Words of an office that is printed in full: capitals, and small words between them.
_OFFICE_WORDS: Final = re.compile(
    rf"(?>(?:(?>[{UPPER}&][\w'’.‐‑-]*|\([A-Z][\w &]*\)|/|of|for|the|and|to|responsible|in(?= (?:[Cc]h|the\b))|charge|on|at)(?:,? |,?$))+)"
)
#: ", and the" goes on to somebody else.
_SECOND_OFFICE: Final = re.compile(
    r"(?:,? (?:and |as well as |concurrently )| (?:and|as well as) the )(?!the )"
)


#: "Minister of Ports of Fiji (Chair of the Forum)": no part of the office, as the short form of a body is.
_REMARK: Final = re.compile(
    r" \((?:[^() ]+ [^()]{1,40}|(?i:co-)?(?i:chair|host)\w*|(?i:online|virtual(?:ly)?))\)$"
)


_Office = tuple[Span, str | None, Span | None, Span | None]
"""Role, country, where it stands, affiliation."""


def _office(text: str, start: int, end: int) -> _Office | None:
    """An open office such as "Minister of Defence of the Republic of Indonesia": role, country, affiliation.

    `None` where words stand in it that are no part of an office.
    """
    while start < end and text[end - 1] in " ,":
        end -= 1
    remark = _REMARK.search(text, start, end)
    end = remark.start() if remark else end
    former = _FORMER.match(text, start, end)
    with_nation = text.startswith(_WITH_NATION, start)
    nation = leading_nation(text, former.end() if former else start, end)
    letters = _SHORT_BEHIND.search(text, start, end) if with_nation else None
    end = letters.start() if letters else end
    country, country_span = (nation[0], nation[1]) if nation else (None, None)
    role_start = nation[2] if nation and not former and not with_nation else start
    sent = _SENT.search(text, role_start, end)
    for joint in _JOINT.finditer(text, role_start, end):
        if sent and sent.start() < joint.start() and _is_sent(sent):
            # "Ambassador to the Republic of Fiji": whom the envoy is sent to isn't whose envoy it is.
            break
        role = role_start, joint.start()
        found = longest(text, joint.end(), end, country_names_of_offices())
        if found and _is_state(text, joint.start(), fold(text[joint.end() : found[1]])):
            found = None
        if found and _is_sent(_SENT.match(text, found[1], end)):
            return (role, found[0], (joint.end(), found[1]), None) if _is_role(text, role) else None
        if found and found[1] == end and "for " in joint[0] and _FOR_COUNTRY.search(text, *role):
            return (role, country, country_span, (joint.end(), end)) if _is_role(text, role) else None
        short = _SHORT_OF.match(text, found[1], end) if found else None
        after = short.end() if short else found[1] if found else end
        if found and _AFTER_COUNTRY.match(text, after, end):
            second = _SECOND_OFFICE.match(text, after, end)
            if after < end - 1 and not (second and _is_second_office(text, second.end(), end)):
                return None
            role, body = _body_apart(text, role)
            return (role, found[0], (joint.end(), found[1]), body) if _is_role(text, role) else None
        rest = text[joint.end() : end].rstrip(" )")
        if fold(rest) in organisations() and _is_role(text, role):
            return role, country, country_span, (joint.end(), joint.end() + len(rest))
        if "of " in joint[0] and fold(rest) in states() and _is_role(text, role):
            # "Minister for Ports of New South Wales" keeps the state, and is of its country.
            state = (joint.end(), joint.end() + len(rest))
            return (role_start, state[1]), states()[fold(rest)], state, None
    joints = sorted(_JOINT.finditer(text, role_start, end), key=lambda joint: "for " in joint[0])
    for joint in joints:
        # Only where no country is named: "the Union of ..." may be one.
        role = role_start, joint.start()
        stop = joint.end() + len(text[joint.end() : end].rstrip(" " if joint[0] != " (" else " )"))
        if _is_body(text, joint.end(), stop) and _is_role(text, role):
            short = _SHORT_BEHIND.search(text, joint.end(), stop)
            return role, country, country_span, (joint.end(), short.start() if short else stop)
    role, body = _body_apart(text, (role_start, end))
    return (role, country, country_span, body) if _is_role(text, role) else None


_FORMER: Final = re.compile(r"(?:Former|Acting|Outgoing|Incoming) ")


_BODY_LETTERS: Final = re.compile(r"[A-Z]{2,8}(?:-[A-Z][\w]*)?|[A-Z]-[a-z]{3,}")


def _is_letters(text: str, start: int, end: int) -> bool:
    """Whether words are the letters of a body: "SPREP"."""
    return _BODY_LETTERS.fullmatch(text, start, end) is not None


def _is_body(text: str, start: int, end: int) -> bool:
    """Whether words are a body, and no second office in one: "and Deputy Director of the Office of Ports"."""
    if not text[start].isupper() or not patterns().body.fullmatch(text, start, end):
        return False
    first = text.find(" of ", start, end)
    if patterns().head.search(text, start, end if first < 0 else first):
        return False
    # "Republic of Fiji and Director Placeholder of the Ports Council": somebody else stands in it.
    return not any(_names_somebody(piece.split(" of ", 1)[0]) for piece in _AND.split(text[start:end])[1:])


_AND: Final = re.compile(r" and (?:the )?")


_BODY_BEHIND: Final = re.compile(
    r", (?=(?:Ministry|Department|Directorate|Directorate-General|Bureau|Agency|Secretariat|Office) (?:of|for)\b)"
)


def _body_apart(text: str, role: Span) -> tuple[Span, Span | None]:
    """An office, and the body behind a comma that it is held in: "Director-General, Ministry of Ports and Fisheries"."""
    comma = _BODY_BEHIND.search(text, *role)
    if comma is None or not _OFFICE_WORDS.fullmatch(text, comma.end(), role[1]):
        return role, None
    return (role[0], comma.start()), (comma.end(), role[1])


_OF_COUNTRY: Final = re.compile(r" of (?:the )?(?=[A-Z][^ ]*(?: [A-Z][^ ]*){0,3}$)")


def _is_second_office(text: str, start: int, end: int) -> bool:
    """Whether words behind the country of an office are another office of the same person, and nobody else."""
    first = _PIECE.split(text[start:end])[0]
    of = _OF_COUNTRY.search(text, start, end)
    if leading_nation(text, start, end) or (of and longest(text, of.end(), end, country_names_of_offices())):
        # "the Minister of Ports of Fiji and the Minister of Trade of Tonga" are two.
        return False
    return bool(patterns().of_office.search(first)) and _is_role(text, (start, end))


def _ends_in_name(piece: str) -> bool:
    """Whether a name stands behind the country of an office: "Ambassador to Fiji Placeholder Alpha"."""
    words = piece.split()
    return any(
        len(words) > size + 2
        and words[-size - 2] in _BEFORE_COUNTRY
        and fold(words[-size - 1]) in country_names()
        and can_be_name(name := " ".join(words[-size:]), (0, len(name)))
        for size in (2, 3)
    )


_BEFORE_COUNTRY: Final = frozenset({"of", "to", "the", "from", "for"})


def _is_role(text: str, span: Span) -> bool:
    grammar = patterns()
    plain = grammar.plain_head.search(text, *span)
    if not _OFFICE_WORDS.fullmatch(text, span[0], plain.start() if plain else span[1]):
        return False
    # What stands behind a comma belongs to the office if it is one, or says what it is for: no other person's name.
    if _UNFINISHED.search(text, *span) or _SOMEBODY_INSIDE.search(text, *span):
        return False
    first, *others = _PIECE.split(text[slice(*span)])
    if others and not grammar.of_office.search(first):
        return False
    if any(_names_somebody(part) for piece in others for part in piece.split(" and ")):
        return False
    if any(_ends_in_name(piece) for piece in (first, *others)) or _has_another(text, *span):
        return False
    return all(
        grammar.of_office.search(piece)
        or (grammar.for_what.search(piece) and not grammar.body.fullmatch(piece.split(" and ")[0]))
        for piece in others
    )


#: "Chairman Ports Authority Mr. Placeholder"
_SOMEBODY_INSIDE: Final = re.compile(r" (?:Mr|Ms|Mrs|Mme|H\.E|Shri|Engr)\.? [A-Z]")
_STYLE_INSIDE: Final = re.compile(r"(?:^| )(?:the )?(?:Hon|Mr|Ms|Mrs|Dr|H\.E|HE|Sir|Mme|Shri)\.? ")


def _names_somebody(words: str) -> bool:
    """Whether words behind the comma of an office are another person: "Acting Secretary Placeholder"."""
    if _STYLE_INSIDE.search(words):
        return True
    match = patterns().office_name.fullmatch(words)
    if match is not None and can_be_name(words, match.span("name")) and not _is_cut_short(match):
        return True
    headed = patterns().head_of_body.fullmatch(words)
    return headed is not None and can_be_name(words, headed.span("name"))


#: What an office is for, in a list that "and" doesn't close: "Minister for Food, Fisheries | and Placeholders".
_OPEN_LIST: Final = re.compile(
    r" (?:of|for) (?:the )?(?!.* (?:and|&) )[^,]+(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)?)+$"
)
_UNFINISHED: Final = re.compile(
    r" (?:and|of|the|for|to|in|on|at|(?:the )?Hon\.?)$| of the (?:Ministry|Department|Directorate|Bureau)$"
)
_PIECE: Final = re.compile(r"(?:,| /) (?:and )?(?:the )?")


def read_name(text: str, start: int, end: int) -> Mention | None:
    """A name and no more."""
    match = patterns().name.fullmatch(text, start, end)
    if match is None or not can_be_name(text, match.span("name")):
        return None
    return Mention(kind=MentionKind.NAME, start=start, end=end, name=match.span("name"))
