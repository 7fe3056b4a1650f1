"""People: names with and without offices, and offices alone.

    person   = [honorific] name "," office [of] | [nation] office name [of] | office [of] "," [honorific] name
             | office "of" country [honorific] name | honorific name | [nation] office [of]

`names`, `offices` and `bodies` say what these parts are; `named` puts them together. Who is named behind a country is read
in `behind`, an office alone in `office_alone`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.meeting_formats import how_in_brackets
from jasmine_record.parsing.grammar.mentions.behind import read_behind_country
from jasmine_record.parsing.grammar.mentions.bodies import (
    country_of_body,
    is_body,
    is_letters,
    joins_office,
    known_body_at,
)
from jasmine_record.parsing.grammar.mentions.mention import Mention, MentionKind, Span
from jasmine_record.parsing.grammar.mentions.named import read_named
from jasmine_record.parsing.grammar.mentions.names import (
    begins_with_event,
    can_be_name,
    holds_another,
    holds_title,
    is_cut_short,
    read_name,
)
from jasmine_record.parsing.grammar.mentions.nations import IN_BRACKETS, country_at, leading_nation
from jasmine_record.parsing.grammar.mentions.office_alone import read_office_alone
from jasmine_record.parsing.grammar.mentions.offices import (
    GOVERNS,
    RANK_FIRST,
    WITH_NATION,
    is_of_two,
    is_office,
    read_office,
    roles_of,
)
from jasmine_record.parsing.grammar.mentions.patterns import patterns
from jasmine_record.parsing.lexicon import (
    alternation,
    demonyms,
    fold,
    organisations,
    shown_honorific,
    states,
    table,
)
from jasmine_record.parsing.memory import remembered

__all__ = ["read_person"]


@remembered
def read_person(text: str, start: int, end: int) -> Mention | None:
    """The person or the office that fills a stretch of text."""
    opened = text.rfind(" (", start, end) if text[end - 1] == ")" else -1
    come = _in_brackets(text, start, opened, end) if opened > start else None
    if come:
        return come[0]
    described = _office_in_brackets(text, start, end) if text[end - 1] == ")" else None
    if described:
        return described
    behind = _STATE_BEHIND.search(text, start, end) if " of " in text[start:end] else None
    if behind and fold(behind["state"]) in states():
        # "Mayor Placeholder of Springfield, Ohio"
        person = read_person(text, start, behind.start())
        if person and person.name and person.role and GOVERNS.fullmatch(text, *person.role):
            return attrs.evolve(
                person, end=end, country=states()[fold(behind["state"])], country_span=behind.span("state")
            )
    under = _UNDER.search(text, start, end) if " under the " in text[start:end] else None
    state = country_at(text, under.end(), end) if under else None
    if under and state and state[1] == end:
        # "Director of the Ports Agency under the Government of Fiji"
        person = read_person(text, start, under.start())
        if person is None or person.role is None or person.country not in {None, state[0]}:
            return None
        return attrs.evolve(person, end=end, country=state[0], country_span=(under.end(), end))
    joined = (
        _member_and(text, start, end)
        or _in_charge(text, start, end)
        or _heads_as_well(text, start, end)
        or _for_others(text, start, end)
    )
    if joined:
        return joined
    found = _for_now(text, start, _of_state(text, _read_person(text, start, end)))
    found = found or _of_body_in(text, start, end)
    found = _of_embassy(text, _on_country(text, found))
    if (
        found
        and found.name
        and found.role
        and (
            holds_another(text, found.role)
            or holds_title(text, found.role)
            or begins_with_event(text, found.role)
        )
    ):
        # "The Minister and the Director of the Ports Council Placeholder" are two.
        return None
    if found and found.role and found.country_span and patterns().ends_in_body.search(text, *found.role):
        first, last = found.country_span
        if _OF_BODY_OF.fullmatch(text, found.role[1], first):
            # "Governor of the Bank of Fiji": the body is called after the country.
            return attrs.evolve(found, role=(found.role[0], last))
    return found


def _of_embassy(text: str, found: Mention | None) -> Mention | None:
    """Somebody of an embassy, who is of the country whose adjective it has: "First Secretary at the Fijian High Commission"."""
    embassy = _EMBASSY.search(text, *found.role) if found and found.role and not found.country else None
    if found is None or embassy is None:
        return found
    nation = leading_nation(text, *embassy.span("nation"))
    if nation is None or nation[2] != embassy.end("nation"):
        return found
    return attrs.evolve(found, country=nation[0], country_span=nation[1])


#: "at the | Fijian | High Commission"
_EMBASSY: Final = re.compile(
    r" (?:at|of|in|from|with) (?:the )?(?P<nation>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? )(?:Embassy|High Commission|Consulate|Permanent Mission)\b"
)


def _for_others(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose office is for something, and for more of its kind: "Envoy for the Ports Dialogue and other regional issues, Ms Placeholder"."""
    more = _and_others().search(text, start, end) if " and other " in text[start:end] else None
    office = read_person(text, start, more.start()) if more else None
    if more is None or office is None or office.name or not office.role or office.role[1] != more.start():
        return None
    office = attrs.evolve(office, end=end, role=(office.role[0], more.end()))
    if more.end() == end:
        return office
    holder = patterns().honorific_or_name.fullmatch(text, more.end() + text.startswith(",", more.end()), end)
    person = read_named(text, holder, start, end, None) if holder else None
    if person is None:
        return None
    return attrs.evolve(office, kind=MentionKind.PERSON, name=person.name, honorific=person.honorific)


@cache
def _and_others() -> re.Pattern[str]:
    """More of what an office is for, in small letters."""
    things = alternation(table("offices")["other_things"])
    return re.compile(rf" and other (?:[\w-]+ ){{0,5}}(?:{things})(?=,|$| [A-ZÀ-Þ])")


def _in_brackets(text: str, start: int, opened: int, end: int) -> tuple[Mention | None] | None:
    """Somebody behind whom brackets tell the country, or how this one was there; `None` where they tell neither.

    "Minister Placeholder (Fiji)", "Placeholder Alpha, Minister of Ports (Fiji, online)", "Minister of Ports of Fiji (by video link)"
    """
    how = how_in_brackets().match(text, opened, end)
    if how and how.end() == end and not how["country"]:
        person = read_person(text, start, opened)
        return (attrs.evolve(person, end=end) if person and person.name else None,)
    country = how if how and how.end() == end else IN_BRACKETS.match(text, opened, end)
    nation = country_at(text, *country.span("country")) if country else None
    if country is None or nation is None or nation[1] != country.end("country"):
        return None
    person = _from_country(text, start, opened, (nation[0], country.span("country")))
    return (attrs.evolve(person, end=end) if person else None,)


def _from_country(text: str, start: int, end: int, nation: tuple[str, Span]) -> Mention | None:
    """Somebody whose country stands in brackets behind a stretch of text."""
    person = read_person(text, start, end)
    if person is None or person.name is None or person.country not in {None, nation[0]}:
        return None
    if person.role and not _OF_A_STATE.match(text, *person.role):
        # Where a representative is stationed, or of what nation an envoy is.
        return None
    return attrs.evolve(person, country=nation[0], country_span=person.country_span or nation[1])


def _of_body_in(text: str, start: int, end: int) -> Mention | None:
    """Somebody of a body whose country stands behind it: "Placeholder Alpha, Director, Ports Agency, Fiji"."""
    comma = text.rfind(", ", start, end)
    nation = country_at(text, comma + len(", "), end) if comma > start else None
    if nation is None or nation[1] != end:
        return None
    own = _read_person(text, start, comma)
    if own is None or not (own.name and own.role and own.affiliation) or own.country:
        return None
    if own.affiliation[1] != comma or fold(text[slice(*own.affiliation)]) in organisations():
        # A body of many states is in none: "Director, World Bank, Fiji" may be two.
        return None
    return attrs.evolve(own, end=end, country=nation[0], country_span=(comma + len(", "), end))


def _office_in_brackets(text: str, start: int, end: int) -> Mention | None:
    """Somebody behind whose name brackets tell the office: "Placeholder Alpha (Minister of Ports, Fiji)"."""
    inside = _OFFICE_INSIDE.search(text, start, end)
    if inside is None or not is_office(text, *inside.span("office"), named=True):
        return None
    person = read_person(text, start, inside.start()) or read_name(text, start, inside.start())
    office = read_office(text, *inside.span("office"))
    if person is None or person.name is None or person.role or person.country or office is None:
        return None
    role, country, country_span, body = office
    if " " not in text[slice(*person.name)] and not person.honorific:
        # A single word may be a place or a state, as in: by Fiji (Minister of Ports).
        return None
    return Mention(
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=person.name,
        honorific=person.honorific,
        country=country,
        country_span=country_span,
        **roles_of(text, role, body),
    )


#: "Placeholder Alpha | (Minister of Ports, Fiji)"; "(Chair)" tells what somebody did there.
_OFFICE_INSIDE: Final = re.compile(
    r" \((?!(?i:(?:co-|vice[- ]|deputy )?chair[a-z]*|rapporteur|moderator|observer|host)\))(?P<office>[A-ZÀ-Þ][^()]{5,140})\)$"
)


def _member_and(text: str, start: int, end: int) -> Mention | None:
    """One person's two offices, though each of them could be somebody's, of the nation that stands before them."""
    member = _MEMBER_AND.match(text, start, end)
    other = read_person(text, member.end(), end) if member else None
    if other is None or not (other.name and other.role):
        return None
    own = leading_nation(text, start, end)
    role = (own[2] if own else start, other.role[1])
    if own is None or other.country:
        return attrs.evolve(other, start=start, role=role)
    return attrs.evolve(other, start=start, role=role, country=own[0], country_span=own[1])


def _heads_as_well(text: str, start: int, end: int) -> Mention | None:
    """One person's two offices, of which the first has its country: "President of Fiji and Head of the Department Placeholder"."""
    for joint in _AND_HEAD.finditer(text, start, end):
        office = read_person(text, start, joint.start())
        person = read_person(text, joint.end(), end) if office and not office.name else None
        if office is None or person is None or not (office.country and person.name and person.role):
            continue
        if office.role is None or office.country_span is None or office.country_span[0] < office.role[1]:
            # "the Fijian Deputy Prime Minister and Minister of Ports Placeholder": the whole is one office.
            continue
        if joint["minister"] and not _DEPUTY.search(text, *office.role):
            continue
        if person.role[0] == joint.end() and person.country in {None, office.country}:
            return attrs.evolve(
                office, kind=MentionKind.PERSON, end=end, name=person.name, honorific=person.honorific
            )
    return None


#: Before a second office without an article, so that it is nobody else's.
_AND_HEAD: Final = re.compile(
    r" and (?:concurrently )?(?=Head of (?:the|its) |(?P<minister>(?:Federal |State )?Minister (?:of|for) ))"
)
#: Who mostly is a minister as well: "Deputy Prime Minister of Fiji and | Minister of Ports Placeholder".
_DEPUTY: Final = re.compile(
    r"\b(?:Deputy|Vice|First|Second|Third)[ -](?:Deputy )?(?:Prime Minister|Premier|President|Chancellor)$"
)


def _for_now(text: str, start: int, found: Mention | None) -> Mention | None:
    """Somebody with a name who is in office for now, as printed: "acting Minister Placeholder"."""
    word = _FOR_NOW.match(text, start) if found and found.name and found.role else None
    if found is None or found.role is None or word is None or word.end() != found.role[0]:
        return found
    return attrs.evolve(found, role=(start, found.role[1]))


#: Who works on a country, which stands before the office as a noun: "Sudan | Special Envoy".
_ON_COUNTRY: Final = re.compile(
    r"(?:(?:Special|Personal|Presidential|Deputy|Senior) )*(?:Envoy|Director|Coordinator|Adviser|Advisor|(?<=Special )Representative)"
)
_FOR_NOW: Final = re.compile(r"(?:acting|interim|caretaker) ")


def _on_country(text: str, found: Mention | None) -> Mention | None:
    """Somebody before whose office the country stands that it is about, and not whose it is: "Sudan Special Envoy Placeholder".

    Adjectives and letters say whose it is: "the French Special Envoy", "the UK Envoy".
    """
    if found is None or found.role is None or found.country_span is None:
        return found
    first, last = found.country_span
    nation = text[first:last]
    if (
        text[last : found.role[0]] != " "
        or not _ON_COUNTRY.fullmatch(text, *found.role)
        or fold(nation) in demonyms()
        or nation.replace(".", "").isupper()
    ):
        return found
    return attrs.evolve(found, role=(first, found.role[1]), country=None, country_span=None)


def _of_state(text: str, found: Mention | None) -> Mention | None:
    """A "Minister of State of Fiji", who is one of state: that of the State of Fiji would have its article."""
    if found is None or found.role is None or found.country_span is None:
        return found
    first, last = found.country_span
    if (
        not text.startswith("State of ", first)
        or not text.endswith("Minister", *found.role)
        or text[found.role[1] : first] != " of "
    ):
        return found
    role = (found.role[0], first + len("State"))
    return attrs.evolve(found, role=role, country_span=(first + len("State of "), last))


def _in_charge(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose office says in brackets what it is for: "Deputy Minister (in charge of international affairs)"."""
    if text.find(", in charge of ", start, end) > 0 or text.find(", responsible for ", start, end) > 0:
        return _in_charge_behind(text, start, end)
    charge = _CHARGE.search(text, start, end) if text[end - 1] == ")" else None
    person = read_person(text, start, charge.start()) if charge else None
    if charge is None or person is None or person.role is None or person.role[1] != charge.start():
        return None
    return attrs.evolve(person, end=end, role=(person.role[0], end))


def _in_charge_behind(text: str, start: int, end: int) -> Mention | None:
    """Somebody behind whose name stands what this one is in charge of, and maybe another office and its house.

    "Ambassador Placeholder, in charge of Ports and Deputy Director of the Reef Bureau, MOPF".
    """
    charge = _CHARGE_BEHIND.search(text, start, end)
    person = read_person(text, start, charge.start()) if charge else None
    if charge is None or person is None or person.name is None:
        return None
    if charge["house"] and not (
        is_letters(text, *charge.span("house")) or is_body(text, *charge.span("house"))
    ):
        return None
    office = read_person(text, *charge.span("office")) if charge["office"] else None
    if charge["office"] and (office is None or office.name or office.role is None):
        return None
    if person.role or office is None:
        # "Placeholder Alpha, Minister of Energy, in charge of Ports": what this one is in charge of is told by the office.
        goes_on = person.role is not None and person.role[1] == charge.start() and not charge["office"]
        role = (person.role[0], charge.end("what")) if person.role and goes_on else person.role
        return attrs.evolve(person, end=end, role=role)
    return attrs.evolve(
        office,
        kind=MentionKind.PERSON,
        start=start,
        end=end,
        name=person.name,
        honorific=person.honorific,
        country=office.country or person.country,
        country_span=office.country_span or person.country_span,
    )


_CHARGE_BEHIND: Final = re.compile(
    r"(?P<what>, (?:in charge of|responsible for) (?:the )?(?:(?! and )[^,;]){3,80})(?: and (?=[A-Z])(?P<office>[^,;]{3,140}))?(?:, (?P<house>[A-Z][^,;]{1,80}))?$"
)
#: "Director of the Ports Agency | under the Government of Fiji"
_UNDER: Final = re.compile(
    r" under the (?:Government|Cabinet of Ministers|Cabinet|Council of Ministers|President|Presidency|Prime Minister|Ministry of [A-Z][\w ,-]{2,60}?) of (?:the )?(?=[A-Z])"
)
_CHARGE: Final = re.compile(r" \((?:in charge of|responsible for) [^()]{3,60}\)$")
_OF_A_STATE: Final = re.compile(
    r"(?:the )?(?:(?:Deputy|Vice|State|Foreign|Prime|First|Second|Senior|Parliamentary|Permanent|Assistant|Cabinet|Federal|Union) )*(?:Minister|Secretary|President|Premier|Chancellor)\b"
)
_STATE_BEHIND: Final = re.compile(r", (?P<state>[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*){0,2})$")
_OF_BODY_OF: Final = re.compile(r" of (?:the )?")


def _read_person(text: str, start: int, end: int) -> Mention | None:
    grammar = patterns()
    if (
        end - start > _LONGEST
        or not grammar.personal.fullmatch(text, start, end)
        # "HMS Queen Placeholder" is nobody called Placeholder.
        or text[start:end].partition(" ")[0] in _ships()
    ):
        return None
    addressed = _addressed(text, start, end) if text[start] in "HTYht" else None
    if addressed:
        return addressed
    acting = _acting().match(text, start, end) if text[start].islower() or text[start] in "VN" else None
    if acting:
        start = acting.end()
    return _of_rank(text, start, end) or _of_nation(text, start, end)


def _of_nation(text: str, start: int, end: int) -> Mention | None:
    """Somebody before whose name and office the nation may stand: "Fijian Minister Placeholder"."""
    grammar = patterns()
    nation = leading_nation(text, start, end)
    inner = nation[2] if nation and not text.startswith(WITH_NATION, start) else start
    if match := grammar.office_name.fullmatch(text, inner, end):
        mention = read_named(text, match, start, end, nation)
        if (
            mention
            and not is_of_two(match["role"])
            and not is_cut_short(match)
            and not _ends_in_rank().search(match["role"])
            and not _RANKED_AND.search(match["role"])
        ):
            return mention
    office = grammar.office.fullmatch(text, inner, end)
    found = read_behind_country(text, office, start, end, nation) if office else None
    found = found or _in_house(text, start, end)
    if found is None and (text.find(",", start, end) >= 0 or (office and _is_shown_behind(text, start, end))):
        found = _with_office_apart(text, start, end)
        if found is None and nation and _shown().match(text, inner, end):
            # A row of a table: "Fiji Mr Placeholder, Minister of Ports"
            found = _of_row(_with_office_apart(text, inner, end), start, nation)
    found = found or _of_row(_in_columns(text, inner, end), start, nation)
    if found:
        return found
    envoy = _NATIONS_ENVOY.match(text, inner, end) if nation else None
    if envoy and nation:
        person = read_person(text, envoy.end(), end) or read_name(text, envoy.end(), end)
        if person and person.name and not person.role and not person.country:
            return attrs.evolve(
                person,
                kind=MentionKind.PERSON,
                start=start,
                role=envoy.span("role"),
                country=nation[0],
                country_span=nation[1],
            )
    if match := grammar.honorific_name.fullmatch(text, inner, end):
        mention = read_named(text, match, start, end, nation)
        if mention:
            return mention
    return _with_two_offices(text, start, end) or read_office_alone(text, inner, office, start, end, nation)


def _of_rank(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose nation stands within the office, behind the rank: "Deputy U.S. Trade Representative Placeholder"."""
    rank = RANK_FIRST.match(text, start, end)
    nation = leading_nation(text, rank.end(), end) if rank else None
    one = read_person(text, nation[2], end) if nation else None
    if nation is None or one is None or one.role is None or one.role[0] != nation[2]:
        return None
    if one.country not in {None, nation[0]}:
        return None
    return attrs.evolve(
        one, start=start, role=(start, one.role[1]), country=nation[0], country_span=nation[1]
    )


def _is_shown_behind(text: str, start: int, end: int) -> bool:
    """Whether an honorific shows a name behind an office, and nobody else's office stands before it."""
    shown = _shown_behind().search(text, start, end)
    return shown is not None and not joins_office(text, start, shown.start())


@cache
def _shown_behind() -> re.Pattern[str]:
    """A name that an honorific shows behind an office: "CEO of the Centre for Raising Ships | Dr. Placeholder Alpha"."""
    return re.compile(rf"(?<=\w) {shown_honorific()} [A-ZÀ-Þ]")


def _in_house(text: str, start: int, end: int) -> Mention | None:
    """Somebody named behind the house that holds the office: "Director of Protocol at the Ministry of Ports Placeholder"."""
    for joint in _BEFORE_HOUSE.finditer(text, start, end):
        stop = known_body_at(text, joint.end(), end)
        person = patterns().honorific_or_name.fullmatch(text, stop, end) if stop else None
        named = read_named(text, person, start, end, None) if person else None
        office = read_person(text, start, joint.start()) if named else None
        if stop is None or named is None or office is None or office.name or not office.role:
            continue
        if joins_office(text, joint.end(), stop) or office.role[1] != joint.start():
            continue
        home = country_of_body(text, joint.end(), stop)
        return attrs.evolve(
            office,
            kind=MentionKind.PERSON,
            end=end,
            name=named.name,
            honorific=named.honorific,
            role=(office.role[0], stop),
            country=office.country or (home[0] if home else None),
            country_span=office.country_span or (home[1] if home else None),
        )
    return None


#: Before the house that holds an office: "State Secretary | in the | Ministry of Ports".
_BEFORE_HOUSE: Final = re.compile(r" (?:at|in|within) (?:the |its )?(?=[A-Z])")


@cache
def _ships() -> frozenset[str]:
    """What names of ships begin with."""
    return frozenset(table("groups")["ships"])


#: "the Japanese | Ambassador, Mr. Placeholder": no way of addressing him here.
_NATIONS_ENVOY: Final = re.compile(r"(?P<role>Ambassador), (?=[A-ZÀ-Þ])")
#: "Member of the Political Bureau of the Placeholder Committee and | Foreign Minister Placeholder", "Politburo member and | Foreign Minister Placeholder"
_MEMBER_AND: Final = re.compile(
    r"(?:Standing )?Member of the [^,;]{3,90}? and (?=[A-Z])|(?:[A-Z][\w-]* ){0,3}(?:Politburo|Political Bureau|Secretariat|Committee|Council|Cabinet) [Mm]ember,? and (?=[A-Z])"
)
#: Somebody of a rank, and another one: "Lieutenant General Placeholder and Secretary"; a rank cut in two: "Air Chief | Marshal".
_RANKED_AND: Final = re.compile(
    # But not "General Secretary and President Placeholder".
    r"\b(?:General(?! (?:Secretary|Director|Manager|Commissioner|Coordinator|Counsel)\b)|Admiral|Colonel|Marshal|Commodore|Brigadier|Captain) (?:[A-ZÀ-Þ][\w'’-]* ){1,3}and |\bAir Chief$"
)


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


@cache
def _columns() -> re.Pattern[str]:
    """Name and office as the columns of a list print them: "Hon. Placeholder Alpha   Minister of Ports"."""
    return re.compile(
        rf"(?P<honorific>(?:(?:{shown_honorific()}|HE) ){{1,2}})(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{0,3}}?) "
        rf"(?=(?:{_BEFORE_HEADS})*{_HEADS} (?:of|for)\b|(?:{_BEFORE_HEADS})+{_HEADS}(?:,|$)|(?:Chief Executive|Managing) (?:Officer|Director)\b)"
    )


def _in_columns(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose name and office nothing parts, as in a list that was set in columns."""
    row = _columns().match(text, start, end)
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
    office = read_office(text, begin, end) if begin < end and is_office(text, begin, end) else None
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
        **roles_of(text, role, affiliation),
    )


def _same_office(short: str, full: str) -> bool:
    """Whether an office is what one word calls somebody, of something: "Minister", "Minister of Ports"."""
    what = full.removeprefix(short)
    if " " in short or not what.startswith((" of ", " for ")):
        return False
    # A comma goes on with what the office is for, or with somebody else.
    return not any(patterns().head.search(piece) for piece in what.split(", ")[1:])


#: Code points of one person's name and offices; what is longer names several.
_LONGEST: Final = 260
_STYLE: Final = re.compile(
    r"(?:HE|H\.E\.|HRH|H\.R\.H\.|HM|H\.M\.) the (?=[A-Z])(?!Hon\b|Honou?rable)|(?:[Hh]is|[Hh]er|[Tt]heir) (?:Excellency|Excellencies|(?:Royal |Serene )?Highness|Majesty|Honou?r),? [Tt]he (?=[A-Z])(?!Hon\b|Honou?rable)"
)
_EXCELLENCY: Final = re.compile(
    r"(?:HE|HRH|H\.R\.H\.|H\.M\.|HM(?= King| Queen)|(?:[Hh]is|[Hh]er) (?:Excellency|(?:Royal |Serene )?Highness|Majesty)) (?=[A-Z][a-z])(?!(?:Mr|Ms|Mrs|Dr)\b)"
)
_HONOURABLE: Final = re.compile(
    r"(?:[Tt]he )?(?:Right |Rt\.? )?(?:Honou?rable|Hon['’]ble|Hon\.?) (?P<word>[A-Z][\w-]*)"
)


@cache
def _acting() -> re.Pattern[str]:
    """What tells how long somebody has been in office, or where this one is, before the office: "the new", "the visiting"."""
    words = table("offices")["fresh"]
    # "New Zealand Minister" is of another state.
    fresh = alternation([*words, *(word.capitalize() for word in words if word != "new")])
    return re.compile(rf"(?:acting|outgoing|incoming|then|{fresh}) (?=[A-Z])")


def _with_office_apart(text: str, start: int, end: int) -> Mention | None:
    """Somebody whose name and office a comma parts, either first."""
    grammar = patterns()
    for pattern in (grammar.name_office, grammar.office_comma_name):
        match = pattern.fullmatch(text, start, end)
        # "Placeholder Alpha, Minister of Ports Bravo | and Minister of Trade Charlie" are three.
        named = pattern is grammar.name_office and not text.startswith((" and ", ", and "), end)
        if match is None or not is_office(text, *match.span("office"), named=named):
            continue
        mention = read_named(text, match, start, end, None)
        if (
            mention
            and pattern is grammar.office_comma_name
            and not mention.honorific
            and is_letters(text, *match.span("name"))
        ):
            # "Director of the Ports Bureau, MOPF": the house, and nobody's name.
            continue
        if mention and not mention.honorific and " " not in match["name"] and _lists_on(text, end):
            continue
        # Without an honorific, only the office of a country or body, or in a house, or "the" before it, says that its bearer
        # follows, or a list whose entries semicolons part.
        if mention and (
            pattern is grammar.name_office
            or mention.honorific
            or mention.country
            or mention.affiliation
            or mention.of_body
            or (mention.role and _BEFORE_HOUSE.search(text, *mention.role))
            or (" " in match["name"] and _is_between_semicolons(text, start, end))
            or _determined().search(text, max(0, start - _LONGEST_DETERMINER), start)
            or (text.startswith(",", end) and _opens(text, start) and " " in match["name"])
        ):
            return mention
    return None


def _is_between_semicolons(text: str, start: int, end: int) -> bool:
    """Whether a stretch is one of several that semicolons part: "Director of Ports, Placeholder Alpha; | Director of Ships, Placeholder Bravo"."""
    return text.startswith(";", end) or text.endswith(("; ", "; and "), 0, start)


def _lists_on(text: str, end: int) -> bool:
    """Whether a list goes on of what an office is for, so that a word before is nobody's name: "of Ports, Widgets | , Home Affairs and Police"."""
    listed = _LISTS_ON.match(text, end)
    return (
        listed is not None
        and patterns().for_what.search(listed["last"]) is not None
        and patterns().head.search(listed[0]) is None
    )


_LISTS_ON: Final = re.compile(
    r"(?:, [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}){0,3},? and (?P<last>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})(?=,| of |$)"
)


@cache
def _determined() -> re.Pattern[str]:
    """What stands before an office that its holder follows: "the acting | Minister of Ports, Placeholder Alpha"."""
    fresh = alternation(table("offices")["fresh"])
    return re.compile(
        rf"(?i:\b(?:the|its|his|her|their) )(?:(?:acting|interim|caretaker|outgoing|incoming|{fresh}) )?$"
    )


_LONGEST_DETERMINER: Final = len("their newly accredited ")


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at a place, be it behind a dateline."""
    return start == 0 or text[max(0, start - 3) : start].rstrip().endswith(("-", "–", "—"))


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(shown_honorific())
