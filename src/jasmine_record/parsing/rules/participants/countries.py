"""Of what country a person is: as printed, by what stands beside the name, or by the publisher's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice, takewhile
from typing import Final

from jasmine_record.model import Anchor, Evidence, Function, Paragraph, ParticipantKind
from jasmine_record.parsing.draft import inferred, stated, unresolved
from jasmine_record.parsing.grammar.mentions import (
    begins_as_office,
    country_at,
    leading_nation,
    nations_in,
    read_mentions,
)
from jasmine_record.parsing.lexicon import alternation, cities, country_names, fold, table
from jasmine_record.parsing.parties.identity import (
    begins_with_organisation,
    holds_organisation,
    is_form_of,
    native_country,
    role_words,
)
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Printed, Roster, Titled
from jasmine_record.parsing.parties.sides import sides_beside
from jasmine_record.parsing.parties.speakers import CHAIRS
from jasmine_record.parsing.rules.participants.headings import LONGEST_BYLINE
from jasmine_record.parsing.rules.participants.strays import MOST_RIVALS

__all__ = ["country_of_person", "entry_of"]


def _belongs(party: Party) -> bool:
    """Whether the text says to what body somebody belongs, whose country needn't be the publisher's."""
    bodies = (body.words for body in party.printed("of_body"))
    if any(mention.affiliation for mention, _, _ in party.mentions):
        return True
    offices = [office.words for office in party.printed("role")]
    if any(_OF_LETTERS.search(office) for office in offices):
        return True
    return any(not _HOUSES.match(body) for body in bodies) or any(map(holds_organisation, offices))


#: "Commander of EUFOR Althea": a force or a mission of several states mostly goes by its letters.
_OF_LETTERS: Final = re.compile(r"\b(?:Commander|Head of Mission|Chief of Staff) of (?:the )?[A-Z]{4,}\b")

#: A union has commissioners where a state has ministers: "Commissioner for Home Affairs".
_COMMISSIONER: Final = re.compile(r"(?:High )?Commissioner (?:for|of) ")
#: Bodies of a government, whatever they are for; an office that letters stand before is that of some body.
_HOUSES: Final = re.compile(
    r"(?![A-Z]{2,} )(?:[A-Z][\w-]* )*?(?:Office|Department|Ministry|Bureau|Treasury)\b"
)


def _is_titled(party: Party, one: Titled) -> bool:
    """Whether a party is somebody whom the title names: all forms of the name are of that one, in full or in part."""
    same_office = any(role and role <= one.role for role in party.roles)
    return bool(party.names) and all(
        one.names <= known or known <= one.names or (same_office and is_form_of(one.names, known))
        for known in party.names
    )


def _is_shared(office: str, roster: Roster) -> bool:
    """Whether several people without a country hold an office."""
    filed = roster.filed(ParticipantKind.PERSON, f"office {min(role_words(office), default='')}")
    return sum(not other.countries and role_words(office) in other.roles for other in filed) > 1


#: Offices that are mostly those of organisations where nothing stands with them.
_OF_BODIES: Final = frozenset(map(role_words, (
    "High Representative", "Secretary General", "Executive Secretary", "Director General", "Managing Director",
    "Permanent Secretary", "State Secretary", "Principal Secretary",
)))  # fmt: skip


_DEPUTIES: Final = frozenset({"deputy", "assistant", "under"})


def _is_of_state(office: str, roster: Roster) -> bool:
    """Whether nothing stands before an office but words of offices, a ministry, or the publisher's own name."""
    return (
        begins_as_office(office)
        or _HOUSES.match(office) is not None
        or (roster.publisher != "" and fold(office).startswith(f"{roster.publisher} "))
    )


def country_of_person(party: Party, roster: Roster, evidence: list[Evidence]) -> str | None:
    """The country of a party, by what tells it most surely; the evidence for it, or why it stays open, is added."""
    for mention, paragraph, offset in party.mentions:
        if mention.country and mention.country_span:
            start, end = mention.country_span
            evidence.append(stated("country", Anchor(paragraph.id, offset + start, offset + end)))
            return mention.country
    office = next(party.printed("role"), None)
    if party.is_ours and office:
        evidence.append(inferred("country", "office.publisher-country", office.anchor))
        return roster.publisher_country
    if party.kind is not ParticipantKind.PERSON or office is None:
        return None
    sent = _of_government(party) or _represented(party)
    if sent:
        evidence.append(stated("country", sent[1]))
        return sent[0]
    return _country_of_officer(party, office, roster, evidence)


def _country_of_officer(
    party: Party, office: Printed, roster: Roster, evidence: list[Evidence]
) -> str | None:
    """The country of somebody with an office, by the office itself, by what stands beside it, or by who publishes the text."""
    foreign = _of_foreign_body(office.words, roster)
    if foreign:
        evidence.append(inferred("country", "office.of-one-country", office.anchor))
        return foreign
    if _belongs(party) or CHAIRS.fullmatch(office.words) or _COMMISSIONER.match(office.words):
        return None
    side, sides = sides_beside(office.paragraph.text, *_bounds(party, office))
    if side:
        evidence.append(stated("country", Anchor(office.paragraph.id, side.start, side.end)))
        return side.country
    told = _of_entry(party)
    if told:
        evidence.append(stated("country", told[1]))
        return told[0]
    native = native_country(office.words)
    if native:
        evidence.append(inferred("country", "office.of-one-country", office.anchor))
        return native
    titled = [one for one in roster.titled if _is_titled(party, one)]
    for one in titled:
        if one.country:
            evidence.append(inferred("country", "country.of-title", None))
            return one.country
    is_counterpart = party.is_counterpart or _is_counterpart(party)
    if any(one.is_guest for one in titled) or (is_counterpart and not titled):
        return None
    sides |= _hosts(party)
    return _country_of_publisher(party, office, roster, evidence, titled=bool(titled), sides=sides)


#: A government by its state: "Government of Fiji"; by an adjective it is that of a part of one too: "Irish Government".
_GOVERNMENT_OF: Final = re.compile(r"(?:The )?Government of (?:the )?(?=[A-Z])")
_GOVERNMENT: Final = re.compile(r"(?:The )?(?P<nation>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?) Government")


def _of_government(party: Party) -> tuple[str, Anchor] | None:
    """The country of whose government somebody is told to have come: "Irish Government: Placeholder, Minister of Ports"."""
    for body in party.printed("affiliation"):
        of, by = _GOVERNMENT_OF.match(body.words), _GOVERNMENT.fullmatch(body.words)
        start, end = (of.end(), len(body.words)) if of else by.span("nation") if by else (0, 0)
        # The whole name is that of a country: no "Northern Ireland".
        codes = {
            code
            for code, span in nations_in(body.words, start, len(body.words), adjectives=by is not None)
            if span == (start, end)
        }
        if len(codes) == 1:
            place = body.anchor.start
            return codes.pop(), Anchor(body.paragraph.id, place + start, place + end)
    return None


#: For which country somebody came: "Minister Placeholder, Secretary of Ports, | represented Fiji".
_FOR_STATE: Final = re.compile(
    r",?(?: who)? (?:also )?represent(?:ed|s|ing) (?:the )?(?P<country>[A-ZÀ-Þ][\w'’-]*(?: (?:of (?:the )?|and )?[A-ZÀ-Þ][\w'’-]*){0,4})(?=[,.;]| (?:at|in|on|and|for)\b)"
)


#: Before a name, whose delegation is his: "The head of the Fijian delegation, |".
_LEADS: Final = re.compile(
    r"(?:[Hh]ead|[Ll]eader) of the (?P<nation>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,2}) [Dd]elegation,? $"
)
_NEAR_DELEGATION: Final = 100


def _represented(party: Party) -> tuple[str, Anchor] | None:
    """The state that somebody is said to have represented, or whose delegation to have led, and where."""
    for mention, paragraph, offset in party.mentions:
        text = paragraph.text
        start = offset + min(span[0] for span in (mention.role, mention.name, (mention.end, 0)) if span)
        led = _LEADS.search(text, max(0, start - _NEAR_DELEGATION), start)
        nation = leading_nation(text, led.start("nation"), led.end()) if led else None
        if led and nation and nation[1] == led.span("nation"):
            return nation[0], Anchor(paragraph.id, *nation[1])
        found = _FOR_STATE.match(text, offset + mention.end) if mention.role else None
        country = country_at(text, *found.span("country")) if found else None
        if found and country and country[1] == found.end("country"):
            return country[0], Anchor(paragraph.id, *found.span("country"))
    return None


def _of_foreign_body(office: str, roster: Roster) -> str | None:
    """The country of a nation's body, where it isn't the publisher's: "President of the Hungarian Academy of Sciences"."""
    of = _OF_NATION.search(office)
    nation = leading_nation(office, of.end(), len(office)) if of and _OF_STATE.search(office) else None
    return nation[0] if nation and nation[0] != roster.publisher_country else None


#: Before a chair whose country isn't told: "which was hosted by Fiji and chaired by".
_HOSTED_BY: Final = re.compile(
    r"\bhosted by (?:the )?(?P<host>[A-Z][^,;.:]{2,60}?),? and (?:co-)?chaired by (?:its |the |his |her )?$"
)


def _hosts(party: Party) -> frozenset[str]:
    """The countries that host what somebody chairs."""
    found: set[str] = set()
    for mention, paragraph, offset in party.mentions:
        start = offset + mention.start
        before = _HOSTED_BY.search(paragraph.text, max(0, start - _NEAR_CHAIR), start)
        host = country_at(paragraph.text, *before.span("host")) if before else None
        if host:
            found.add(host[0])
    return frozenset(found)


_NEAR_CHAIR: Final = 120
"""Code points in which the host stands before its chair."""


def _of_entry(party: Party) -> tuple[str, Anchor] | None:
    """The country with which the entry begins that tells of somebody first: "New Zealand: the Minister for Ports, Mr. Placeholder"."""
    paragraph = party.mentions[0][1]
    nation = entry_of(paragraph)
    return (nation[0], Anchor(paragraph.id, *nation[1])) if nation else None


_NATION_FIRST: Final = re.compile(r"(?P<nation>[^:()]{3,60}): |\((?P<inside>[^:()]{3,60})\) ")


def entry_of(paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
    """The country with which an entry of a list begins, and where its name stands: "Peru: Minister Placeholder ..."."""
    match = _NATION_FIRST.match(paragraph.text) if paragraph.label else None
    if match is None:
        return None
    span = match.span(match.lastgroup or 0)
    country = country_names().get(fold(paragraph.text[slice(*span)]))
    return (country, span) if country else None


#: Bodies of a nation, and not for its affairs: "Director of the American Desk".
_OF_STATE: Final = re.compile(
    r"\b(?:Academy|Parliament|Senate|Assembly|Congress|Government|Delegation|Chamber|Department|Ministry|Red Cross|Navy|Army|Air Force|Armed Forces|Police|Coast Guard)\b"
)
_OF_NATION: Final = re.compile(r" (?:of|at) the (?=[A-Z])")
#: An office of a body, by its letters or of more than one state, or one of a place: governors, mayors, heads of something.
_OF_OTHERS: Final = re.compile(
    r"^(?:European|Nordic|World|Global)\b|\b(?:of|at) the (?:World|Global|International|Regional) (?=[A-Z])|\b(?:of|at|for) (?:the )?(?:[A-Z]{2,8}|[A-Z]-[a-z]+)$|\bSecretariat$"
    r"|^(?:Governor|Deputy Governor|Prefect|Mayor|Premier|Chief Minister|Intendant|Head) of (?!State\b|Government\b|Delegation\b|Mission\b)[A-Z]"
    r"|^(?:(?:Deputy|Vice|Lieutenant) )?(?:Governor|Mayor|Prefect)$"
)


def _country_of_publisher(
    party: Party,
    office: Printed,
    roster: Roster,
    evidence: list[Evidence],
    *,
    titled: bool,
    sides: frozenset[str],
) -> str | None:
    """The publisher's country, where an office that is printed without any can only be one of that country's."""
    doubt = _doubt(party, office, roster, titled=titled, sides=sides)
    if doubt:
        reason, *candidates = doubt
        evidence.append(unresolved("country", reason, office.anchor, tuple(candidates)))
        return None
    evidence.append(inferred("country", "office.publisher-country", office.anchor))
    return roster.publisher_country


def _doubt(
    party: Party, office: Printed, roster: Roster, *, titled: bool, sides: frozenset[str]
) -> tuple[str, ...] | None:
    """The reason why an office need not be of the publisher's country, with the countries of which it can be if these are known."""
    words, country = office.words, roster.publisher_country
    if not party.names:
        # "the Prime Minister" may be a guest's.
        return ("office.no-name",)
    if begins_with_organisation(words) or _OF_OTHERS.search(words) or _is_envoy(words, roster):
        # "European Commissioner", "Director of SPREP"
        return ("office.of-unknown",)
    some = _some(words.removeprefix("the ").partition(" for ")[0])
    if some and country and country not in some:
        return ("office.of-some", *some)
    if country is None:
        return ("office.no-country",)
    if fold(words) in roster.offices and not _is_shared(words, roster):
        # The house that publishes the text is this one's.
        return None
    if _has_none(country, words):
        return ("office.of-some",)
    if _of_company().search(words):
        # "Deputy Chairman of the National Ports Company" may be of either country whose people met.
        return ("office.of-unknown",)
    if not titled and all(len(role) < 2 or role - _DEPUTIES in _OF_BODIES for role in party.roles):
        # "Minister Placeholder", whom nobody introduced, may be a guest too.
        return ("office.bare",)
    if _names_other_nation(words, country) or not _is_of_state(words, roster):
        # "Commissioner of the General Administration of China Customs"; "Placeholder Group Chairman", a name that isn't known.
        return ("office.of-unknown",)
    if not sides <= {country}:
        # "Minister Placeholder of Ports met the Fijian side": on which side he stands isn't told.
        return ("office.other-side",)
    if not titled and _was_held_before(party, words, roster):
        # "Ports Minister Alpha and his colleague met. Ports Minister Bravo thanked her": the colleague.
        return ("office.other-side",)
    return _doubt_of_side(party, office, roster, titled=titled, sides=sides)


@cache
def _of_company() -> re.Pattern[str]:
    """An office in a company, which no name shows to be of one country."""
    return re.compile(
        rf" of (?:the )?(?:[A-Z][\w-]* ){{1,5}}(?:{alternation(table('groups')['companies'])})$"
    )


def _some(office: str) -> tuple[str, ...]:
    """The countries that have an office of this name, be it with its field before it: "Trade Cabinet Secretary"."""
    named: Mapping[str, Sequence[str]] = table("offices")["some"]
    whole = named.get(office)
    last = next((countries for name, countries in named.items() if office.endswith(f" {name}")), ())
    return tuple(whole or last)


def _is_envoy(office: str, roster: Roster) -> bool:
    """Whether an office is one of those that envoys have at their posts, and no embassy publishes the text."""
    return office.removeprefix("the ") in _envoys() and _POST.search(roster.publisher) is None


@cache
def _envoys() -> frozenset[str]:
    return frozenset(table("offices")["at_posts"])


_POST: Final = re.compile(r"\b(?:embassy|high commission|consulate|mission|delegation)\b")


def _was_held_before(party: Party, office: str, roster: Roster) -> bool:
    """Whether somebody named before, who needn't be of another country, heads the same ministry: a country has one Ports Minister."""
    business = _headed(office)
    if not business:
        return False
    filed = roster.filed(ParticipantKind.PERSON, f"office {min(business)}")
    return _is_told_before(party, office, roster) or any(
        other.names
        and other.countries <= {roster.publisher_country}
        and business in map(_headed, (known.words for known in other.printed("role")))
        for other in takewhile(lambda other: other is not party, filed)
    )


def _is_told_before(party: Party, office: str, roster: Roster) -> bool:
    """Whether somebody else with the same office is named before, though it isn't told that this one took part."""
    _, paragraph, offset = party.mentions[0]
    for sentence in islice(roster.sentences, _MOST_LOOKED_AT):
        if sentence.paragraph is paragraph and sentence.start >= offset:
            return False
        place = sentence.text.find(f"{office} ")
        other = _BEARER.match(sentence.text, place + len(office) + 1) if place >= 0 else None
        words = name_words(other["name"]) if other else frozenset[str]()
        if words and not any(own <= words or words <= own for own in party.names):
            return True
    return False


#: A name behind an office, unless its country follows: "Ports Minister | Placeholder Alpha and his colleague".
_BEARER: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){0,4})(?! of |\w| [A-Z])")


#: "Minister of Ports", "Ports Secretary", and not one of several: "State Minister of Ports", "Parliamentary Secretary".
_HEADED: Final = re.compile(
    r"(?:Cabinet )?(?:Minister|Secretary of State|Secretary) (?:of|for) (?:the )?(?P<of>[^()]+)"
    r"|(?P<before>[A-Z][^()]*) (?:Minister|Secretary)"
)


@lru_cache(maxsize=1024)
def _headed(office: str) -> frozenset[str]:
    """The words for the business of the ministry of which somebody is the one head; empty where an office is another one."""
    match = _HEADED.fullmatch(office)
    words = _words(match["of"] or match["before"]) if match else frozenset()
    several = frozenset(table("offices")["head_none"]) | (frozenset(table("offices")["grades"]) - {"prime"})
    return words if words.isdisjoint(several) else frozenset()


def _has_none(country: str, office: str) -> bool:
    """Whether no officer of a country is called so: no minister of one that has secretaries, nor the other way round."""
    lacking, first = (table("offices")[name].get(country, ()) for name in ("lacking", "lacking_first"))
    return not frozenset(lacking).isdisjoint(office.split()) or office.startswith(tuple(first))


def _doubt_of_side(
    party: Party, office: Printed, roster: Roster, *, titled: bool, sides: frozenset[str]
) -> tuple[str, ...] | None:
    """The reason why somebody with an office of the publisher's country or another one may be of the other side."""
    is_known = titled or party is roster.persons[0]
    if not is_known and not roster.sides.get(office.paragraph.id, frozenset()) <= {roster.publisher_country}:
        # Below "(1) Brazil", "Minister of Ports Placeholder thanked Japan" is one of either side.
        return ("office.other-side",)
    if not titled and _may_be_guest(party, office.words, roster, sides):
        return ("office.other-side",)
    if _presides_abroad(party, roster) or (not titled and _is_company_of_other(party)):
        # "was held in Suva and chaired by Minister Placeholder": the host may be in the chair.
        return ("office.other-side",)
    if not is_known and _is_abroad(roster):
        # "visited Suva, where Minister Placeholder of Ports welcomed him": of which side he is isn't told.
        return ("office.other-side",)
    return None


def _may_be_guest(party: Party, office: str, roster: Roster, sides: frozenset[str]) -> bool:
    """Whether the office of somebody whom the title doesn't name may be one of the other side, where there is one.

    "Japan-Fiji Dialogue", in which a Minister of Ports speaks, and what is held abroad; the ministry that publishes a text
    names its own head without a country, and mostly names its own people first.
    """
    house = _business(roster.publisher, _HOUSE_OF)
    if not house or (house <= _words(office) and not _is_shared(office, roster)):
        return False
    business = _business(office, _HEAD_OF)
    # "Minister of Ports Placeholder and Minister Bravo attended from the Japanese side" tells it as well.
    if party is roster.persons[0] and (business <= house or sides):
        return False
    if _is_held_abroad(roster):
        return True
    # Where the guests' country is told of one of them, it would be told of the others.
    others = (roster.between | _states(roster)) - {roster.publisher_country}
    return bool(others) and all(others.isdisjoint(known.countries) for known in roster.persons[:MOST_RIVALS])


def _states(roster: Roster) -> frozenset[str]:
    """The states that act in a text: "Fiji and Peru have agreed on ports"."""
    parties = (party for party in roster.parties.values() if party.kind is ParticipantKind.STATE)
    return frozenset(country for party in islice(parties, MOST_RIVALS) for country in party.countries)


#: "ministry of ports and trade | republic of kenya", in small letters.
_HOUSE_OF: Final = re.compile(r"(?:[a-z]+ )?ministry (?:of|for) (?:the )?(?P<business>[^|()]+)")
#: "Minister of Ports and Trade", "Ports Minister"
_HEAD_OF: Final = re.compile(
    r"(?:Cabinet )?Minister (?:of|for) (?:the )?(?P<business>[^()]+)|(?!Prime |State |First |Deputy |Vice[ -])(?P<before>[A-Z][^()]*) Minister$"
)


def _business(words: str, kind: re.Pattern[str]) -> frozenset[str]:
    """The words for the business of a ministry, or of its head."""
    match = kind.match(words)
    business = match[match.lastgroup or 0].strip() if match else ""
    # "ministry of ports, fiji", "ministry of ports of fiji"
    for joint in (", ", " of "):
        before, _, land = business.rpartition(joint)
        if land.removeprefix("the ") in country_names():
            business = before
    return _words(business)


def _words(words: str) -> frozenset[str]:
    told = frozenset(_WORD.findall(fold(words).replace("defence", "defense")))
    return told - _LINKING


_WORD: Final = re.compile(r"\w+")
_LINKING: Final = frozenset({"and", "of", "for", "the", "affairs"})
#: In whose company somebody came: "the Ambassador of Peru, who was accompanied by | the Minister of Ports".
_IN_COMPANY: Final = re.compile(
    r"(?P<who>.{3,300})(?:, (?:who (?:was|is|were) )?(?:also )?(?:accompanied|joined|flanked|assisted|seconded)|,? (?:was|is) (?:also )?accompanied) by [^.;]{0,200}$"
)


def _is_company_of_other(party: Party) -> bool:
    """Whether somebody came with one who isn't the first of whom a sentence tells, as the holder of an office."""
    first, paragraph, offset = party.mentions[0]
    words = paragraph.text[offset : offset + first.start]
    company = _IN_COMPANY.match(words) if " by " in words else None
    if company is None:
        return False
    # Behind a dateline: "SUVA - The Minister of Trade, who was accompanied by".
    words = company["who"][company["who"].rfind("- ") + 1 :]
    who = read_mentions(words, 0, len(words))
    return len(who) != 1 or who[0].role is None or who[0].country is not None


#: Where the publisher's own people are guests: "travelled to Suva", "paid a visit to Fiji".
_VISITED: Final = re.compile(
    r"\b(?:visited|visiting|(?:official |working |state )?visits? to|travell?ed to|travell?ing to|trip to|arrived in"
    # Where the next meeting is to be, nobody has been.
    r"|(?:met|talks|meeting|hosted|received|welcomed)\b(?! (?:will|would|is to)\b)[^.;]{0,100}? in) "
    r"(?:the )?(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:and|of|the) )?[A-ZÀ-Þ][\w.'’-]*){0,4})"
)
_MOST_LOOKED_AT: Final = 12
"""Sentences at the beginning that tell of a visit."""


def _is_abroad(roster: Roster) -> bool:
    """Whether a text begins by telling that somebody went to another country than the publisher's."""
    if roster.is_abroad is None:
        here = (None, roster.publisher_country)
        roster.is_abroad = any(there not in here for there in _places_visited(roster))
    return roster.is_abroad


def _presides_abroad(party: Party, roster: Roster) -> bool:
    """Whether somebody chairs or hosts what is held in another country than the publisher's."""
    if not any(function in (Function.CHAIR, Function.HOST) for function, _ in party.functions):
        return False
    return _is_held_abroad(roster) or _is_first_place_abroad(_CAME_TO, roster)


def _is_held_abroad(roster: Roster) -> bool:
    """Whether the first place that a text tells, which is that of the meeting, is in another country than the publisher's."""
    return _is_first_place_abroad(_HELD_IN, roster)


def _is_first_place_abroad(words: re.Pattern[str], roster: Roster) -> bool:
    """Whether the first place behind some words is in another country than the publisher's."""
    for sentence in islice(roster.sentences, _MOST_LOOKED_AT):
        for match in words.finditer(sentence.masked):
            place = country_at(sentence.text, *match.span("place"))
            there = place[0] if place else _country_of_city(match["place"].rstrip("."))
            if there is not None:
                return there != roster.publisher_country
    return False


_HELD_IN: Final = re.compile(
    r"\b(?<!be )(?<!been )(?:held|convened|took place)(?: [^.;,]{0,60}?)? in (?:the )?(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})"
)


#: "took part in the Pacific Ports Forum in Suva"
_CAME_TO: Final = re.compile(
    r"\b(?:attend(?:s|ed|ing)|participat(?:es|ed|ing)|took part|taking part|takes part)\b[^.;,]{3,100}? in (?:the )?(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})"
)


def _places_visited(roster: Roster) -> Iterator[str | None]:
    """The country of each place to which somebody went, where it can be told."""
    for sentence in islice(roster.sentences, _MOST_LOOKED_AT):
        for match in _VISITED.finditer(sentence.masked):
            place = country_at(sentence.text, *match.span("place"))
            yield place[0] if place else _country_of_city(match["place"])


def _country_of_city(words: str) -> str | None:
    """The country of a city with which words begin."""
    parts = words.split()
    return next(
        (found for size in range(len(parts), 0, -1) if (found := cities().get(fold(" ".join(parts[:size]))))),
        None,
    )


def _names_other_nation(office: str, country: str) -> bool:
    """Whether a nation other than a country stands anywhere in the words of an office, or its adjective before a body: "Head of the Georgian Railway"."""
    of = _OF_NATION.search(office)
    whose = leading_nation(office, of.end(), len(office)) if of else None
    if whose and whose[0] != country:
        return True
    return any(code != country for code, _ in nations_in(office, 0, len(office)))


def _is_counterpart(party: Party) -> bool:
    """Whether the words before somebody call this one a counterpart: "my counterpart, Minister Placeholder"."""
    return any(
        _COUNTERPART.search(
            paragraph.text, max(0, offset + mention.start - LONGEST_BYLINE), offset + mention.start
        )
        for mention, paragraph, offset in party.mentions[:MOST_RIVALS]
        if mention.name
    )


#: "her counterpart, the Minister", as a field of an overview: "Counterpart: Minister", and on whom the publisher's own
#: people called when they had met: "After the Dialogue, the Vice-Minister paid a courtesy call on | the Minister".
_COUNTERPART: Final = re.compile(
    r"\b(?:After|Following) the (?:\w+ )?\w+, [^.;]{2,100} (?:courtesy call|called) on (?:the )?$|"
    r"\bcounterparts?(?: from [^,;]{2,40})?,? (?:the )?$|^(?:Counterpart|Interlocutor|Visitor|Guest)s? ?[:：] ?$"
)


def _bounds(party: Party, office: Printed) -> tuple[int, int, int]:
    """Where the sentence begins that gives somebody an office, and where this one is named in it."""
    start, end = office.anchor.start, office.anchor.end
    return next(
        (
            (offset, offset + mention.start, max(offset + mention.end, end))
            for mention, place, offset in party.mentions
            if place is office.paragraph and mention.role and offset + mention.role[0] == start
        ),
        (start, start, end),
    )
