"""Offices that stand without a name to those who hold them."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, takewhile
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, Function
from jasmine_record.parsing.draft import inferred, stated, unresolved
from jasmine_record.parsing.grammar.mentions import (
    NO_OFFICES,
    Mention,
    MentionKind,
    nations_in,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import FINITE
from jasmine_record.parsing.lexicon import alternation, counterpart, fold, table
from jasmine_record.parsing.parties.gathering import add_function, party_of
from jasmine_record.parsing.parties.identity import (
    courtesies,
    holders,
    is_same_rank,
    native_country,
    role_words,
)
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.speakers.found import MOST_COMPARED, MOST_LOOKED_AT, MOST_PERSONS, Found
from jasmine_record.parsing.parties.speakers.sections import introduce_guests, is_left_behind

__all__ = ["CHAIRS", "officer"]


CHAIRS: Final = re.compile(
    r"(?:co-)?chair(?:man|woman|person)?(?: of the (?:meeting|session|council|conference|forum|dialogue|summit|commission|committee))?",
    re.IGNORECASE,
)


def _is_own(party: Party, roster: Roster) -> bool:
    """Whether a person holds an office of the publisher's country, as far as can be told."""
    if party.countries:
        return roster.publisher_country in party.countries
    return not party.is_counterpart and roster.publisher_country is not None


#: Somebody who is named without an office, since it is that of another one: "his Turkish counterpart, Mr. Placeholder".
_CALLED_COUNTERPART: Final = re.compile(
    rf"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Tt]he) (?:[\w.'’-]+ ){{0,4}}{counterpart()}\b"
)


def _counterpart(mention: Mention, role: str, roster: Roster) -> Party | None:
    """The one of a country who was introduced as the counterpart of somebody with an office."""
    if mention.country is None:
        return None
    compatriots = [party for party in roster.persons[:MOST_COMPARED] if mention.country in party.countries]
    if len(compatriots) != 1 or compatriots[0].roles or not compatriots[0].names:
        return None
    called = any(
        _CALLED_COUNTERPART.match(paragraph.text, offset + told.start)
        for told, paragraph, offset in compatriots[0].mentions[:1]
    )
    wanted = role_words(role)
    shared = any(
        held <= wanted or wanted <= held
        for party in roster.persons[:MOST_COMPARED]
        for held in party.roles
        if party is not compatriots[0]
    )
    return compatriots[0] if called and shared else None


#: Those of other countries whom somebody met: "her counterparts from Chile, Peru and Ecuador", "his Spanish colleague".
_COUNTERPARTS: Final = re.compile(
    rf"\b(?:his|her|its|their) (?P<nation>(?:[A-Z][\w.'’-]* ){{1,4}}){counterpart()}s?\b"
    rf"|\b{counterpart()}s? (?:from|of) (?P<of>[^.;:]{{3,160}})"
    # "met with the Foreign Minister of Spain"
    r"|\b(?:met|meets|spoke|talks|meeting|call|conversation) (?:today |yesterday )?(?:with )?the [^,.;:]{3,60}? of (?P<office>[A-Z][^,.;:]{2,60})"
)


def _met_other_of(country: str, roster: Roster) -> bool:
    """Whether the text tells that somebody met an unnamed one of a country, who is spoken of later on."""
    for sentence in islice(roster.sentences, MOST_LOOKED_AT):
        for match in _COUNTERPARTS.finditer(sentence.text):
            start, end = match.span(match.lastgroup or 0)
            if any(code == country for code, _ in nations_in(sentence.text, start, end, adjectives=True)):
                return True
    return False


def _can_be_of(party: Party, mention: Mention, role: str, roster: Roster) -> bool:
    """Whether somebody whose country isn't printed can hold an office of a country, by whose house the text is."""
    if not mention.country or party.countries or mention.country == roster.publisher_country:
        return True
    if _met_other_of(mention.country, roster):
        return False
    # Where several met, somebody who was named without a country may be of another one.
    # Beside two who were in the chair, others may have been there.
    chaired = any(function is Function.CO_CHAIR for function, _ in party.functions)
    pair = party in roster.met and len(roster.met) == _A_PAIR and not chaired
    only_two = pair and role_words(role) in party.roles
    return not _is_own(party, roster) and (not party.names or only_two)


_A_PAIR: Final = 2
_HEAD_OF_DELEGATION: Final = re.compile(
    r"(?:leader|head) of (?:the )?(?:[A-Z][\w'’-]* ){0,3}delegation", re.IGNORECASE
)


def _leader(mention: Mention, role: str, roster: Roster, anchor: Anchor) -> Found | Evidence | None:
    """The one person of a country, where its delegation is told to have been led by somebody who speaks."""
    if mention.country is None or not _HEAD_OF_DELEGATION.fullmatch(role):
        return None
    of_it = [party for party in roster.persons[:MOST_PERSONS] if mention.country in party.countries]
    led = [party for party in of_it if party.led]
    if len(led) == 1:
        return [(led[0], inferred("speakers", "speaker.office", anchor))]
    return unresolved("speakers", "speaker.office-shared", anchor, labels(of_it)) if of_it else None


_OTHER_CHAIR: Final = re.compile(
    r"\b(?:[Ii]ncoming|[Oo]utgoing|[Ff]ormer|[Pp]revious|[Nn]ext) (?:[Cc]o-)?[Cc]hair(?:man|person|woman)?$"
)
#: Bodies that meet, and of which others are spoken of as well.
_OF_BODY: Final = re.compile(r" of the (?P<body>council|commission|committee)$", re.IGNORECASE)


def _meets(role: str, roster: Roster) -> bool:
    """Whether the body of a chair is the one that met, as far as it is named: "Chairman of the Committee"."""
    of = _OF_BODY.search(role)
    if of is None:
        return True
    body = rf"(?i:{of['body']})"
    met = re.compile(
        rf"\b(?i:meetings?|session) of (?:the )?[^,.;:]{{0,80}}\b{body}\b|\b{body}\b(?: of [^,.;:]{{2,60}})? (?:met|held|convened|[Mm]eeting|[Ss]ession)\b"
    )
    return any(met.search(sentence.text) for sentence in islice(roster.sentences, MOST_LOOKED_AT))


_CHAIR_OF: Final = re.compile(r"(?<!ncoming )(?<!utgoing )\bChair(?:man|woman|person)? of\b")
_CHAIR_OF_LETTERS: Final = re.compile(
    r"(?:co-)?chair(?:man|woman|person)? of (?:the )?(?P<letters>[A-Z]{2,8})", re.IGNORECASE
)


def _chairs_by_letters(role: str, roster: Roster) -> bool:
    """Whether the letters behind a chair are those of what met: "Chairperson of PMC", of "the Ports Ministerial Committee (PMC)"."""
    of = _CHAIR_OF_LETTERS.fullmatch(role)
    if of is None or not of["letters"].isupper():
        return False
    met = re.compile(
        rf"\b(?:Meeting|Session|Committee|Council|Commission|Conference)\b[^().;]{{0,160}} \({of['letters']}\)[^.;]{{0,80}} (?:was|were) (?:held|convened)\b"
    )
    return any(met.search(sentence.text) for sentence in islice(roster.sentences, MOST_LOOKED_AT))


def _chair(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """Who is in the chair: who was said to be, or somebody of whom nothing more is told."""
    chairs = [
        party for party in roster.chairs if not mention.country or mention.country in party.countries
    ] or [party for party in roster.chairs if not party.countries]
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    if len(chairs) > 1:
        chairs = _told_apart(chairs, role) or chairs
    if len(chairs) == 1:
        return [(chairs[0], inferred("speakers", "speaker.function", anchor))]
    if chairs:
        return unresolved("speakers", "speaker.function-shared", anchor, labels(chairs))
    called = _named_as(_CHAIR_OF, _CHAIR_BEHIND, roster)
    if len(called) == 1:
        # "Minister of Ports of Fiji and Chairman of the Council Placeholder"
        return [(called[0], inferred("speakers", "speaker.office", anchor))]
    marked = _marked_as(r"chair(?:man|woman|person)?", roster)
    if len(marked) == 1:
        return [(marked[0], inferred("speakers", "speaker.office", anchor))]
    if _names_chair_of_body(roster):
        return unresolved("speakers", "speaker.office-other", anchor, labels(roster.persons))
    if role.startswith("co-") and mention.country:
        # "the Kenyan co-chair", whom nobody told to be in the chair, may have been named by an office.
        return unresolved("speakers", "speaker.name-unknown", anchor, labels(roster.persons))
    party = party_of(mention, sentence.paragraph, sentence.start, roster)
    if not party.functions:
        add_function(party, Function.CHAIR, anchor, roster)
    return [(party, stated("speakers", anchor))]


def _told_apart(chairs: list[Party], role: str) -> list[Party]:
    """Which of those in the chair are meant where one is its chair and the other its co-chair; nobody where the text tells no difference."""
    as_chair, as_co_chair = (
        [party for party in chairs if function in (known for known, _ in party.functions)]
        for function in (Function.CHAIR, Function.CO_CHAIR)
    )
    if len(as_chair) != 1 or as_chair[0] in as_co_chair:
        return []
    return as_co_chair if role[:3].casefold() == "co-" else as_chair


def _named_as(inside: re.Pattern[str], behind: re.Pattern[str] | None, roster: Roster) -> list[Party]:
    """Those with a name in whose mentions some words stand, or right behind them."""
    return [
        party
        for party in roster.persons[:MOST_COMPARED]
        if party.names
        and any(
            inside.search(paragraph.text, offset + told.start, offset + told.end)
            or (behind and behind.match(paragraph.text, offset + told.end))
            for told, paragraph, offset in party.mentions[:MOST_COMPARED]
        )
    ]


def _marked_as(words: str, roster: Roster) -> list[Party]:
    """Those with a name behind whom stands what they were there: "Minister Placeholder of Fiji (Vice-Chair)", "was elected Vice-Chair"."""
    marked = re.compile(
        rf" \((?:the )?(?i:{words})\)| [–—-] (?i:{words})(?=[;,.]|$)"
        rf"|,? was (?:unanimously |also )?(?:elected|appointed|re-elected) (?:as )?(?:the )?(?i:{words})(?=[;,.]|$)"
    )
    found: list[Party] = []
    for party in roster.persons[:MOST_COMPARED]:
        for told, paragraph, offset in party.mentions[:MOST_COMPARED] if party.names else ():
            start, end = (told.name or (told.start, told.end))[1] + offset, told.end + offset
            behind = marked.search(paragraph.text, start, end + _LONGEST_MARK)
            if behind and behind.start() <= end and party not in found:
                found.append(party)
    return found


_LONGEST_MARK: Final = 60
"""Code points."""
#: What several at a meeting are, and no office of a state.
_OF_MEETING: Final = re.compile(
    r"(?:[Vv]ice|[Dd]eputy)[- ][Cc]hair(?:man|woman|person)?|Rapporteur|Moderator|[Cc]onvenor|[Cc]onvener"
)
#: "President Placeholder of Fiji, Chair of the Forum, opened it"
_CHAIR_BEHIND: Final = re.compile(r", (?:the |its )?Chair(?:man|woman|person)? of (?:the )?[A-Z]")
_INCOMING: Final = re.compile(r"\b[Ii]ncoming Chair")
#: Somebody who is the chair of a body, by name: "Chairperson of the Commission, Mr. Placeholder", "Chairperson-in-Office".
_CHAIR_OF_BODY: Final = re.compile(
    r"\bChair(?:man|woman|person)?(?:-in-Office,?| of the [A-Z][\w-]*(?: (?:of |for |on |the )?[A-Z][\w-]*){0,7},)"
    r" (?:(?:H\.E\.|Mrs?\.?|Ms\.?|Dr\.?|Hon\.?|Foreign Minister) )*[A-Z]"
)


def _names_chair_of_body(roster: Roster) -> bool:
    """Whether the text names the chair of a body, who can be meant by "the Chairperson" too."""
    return any(_CHAIR_OF_BODY.search(sentence.text) for sentence in islice(roster.sentences, MOST_LOOKED_AT))


def officer(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """The person of an office that stands without a name."""
    if mention.is_ours and not mention.country:
        mention = attrs.evolve(mention, country=roster.publisher_country)
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    other = _OTHER_CHAIR.search(sentence.text, 0, mention.role[1]) if mention.role else None
    if other and roster.former_chair and other[0].lower().startswith(("outgoing", "former", "previous")):
        return [(roster.former_chair, inferred("speakers", "speaker.function", anchor))]
    called = _named_as(_INCOMING, None, roster) if other and other[0].lower().startswith("incoming") else []
    if len(called) == 1:
        # "Placeholder Alpha, President of Fiji and incoming Chairperson of the Forum"
        return [(called[0], inferred("speakers", "speaker.office", anchor))]
    if other:
        # Who is to be in the chair, or has been, isn't who is.
        role, mention = other[0], attrs.evolve(mention, role=other.span())
    if (CHAIRS.fullmatch(role) and _meets(role, roster)) or _chairs_by_letters(role, roster):
        return _chair(mention, sentence, roster, anchor)
    marked = _marked_as(re.escape(role), roster) if _OF_MEETING.fullmatch(role) else []
    if len(marked) == 1:
        return [(marked[0], inferred("speakers", "speaker.office", anchor))]
    led = _leader(mention, role, roster, anchor)
    if led:
        return led
    governed = _of_government(mention, sentence, roster)
    if len(governed) == 1:
        return [(governed[0], inferred("speakers", "speaker.office", anchor))]
    if governed:
        return unresolved("speakers", "speaker.office-shared", anchor, labels(governed))
    called_so = _counterpart(mention, role, roster)
    if called_so:
        return [(called_so, inferred("speakers", "speaker.office", anchor))]
    return _holder(mention, role, sentence, roster, anchor)


#: An office by whose government it is: "The Scottish Minister", "the Isle of Man Minister of Ports".
_BY_GOVERNMENT: Final = re.compile(
    r"(?:[Tt]he )?(?P<nation>[A-ZÀ-Þ][\w-]*(?: (?:of )?[A-ZÀ-Þ][\w-]*){0,2}?) (?P<office>(?:(?:First|Deputy|Junior|Prime|Cabinet) ){0,2}(?:Minister|Secretary)\b.*)"
)


def _of_government(mention: Mention, sentence: Sentence, roster: Roster) -> list[Party]:
    """Those listed with the government by which an office is called: "Scottish Government: Placeholder, Minister for Ports"."""
    by = _BY_GOVERNMENT.fullmatch(sentence.text, mention.start, mention.end)
    if by is None:
        return []
    nation, wanted = fold(by["nation"]), role_words(by["office"])
    governments = {
        f"{nation} government",
        f"{nation} executive",
        f"government of {nation}",
        f"states of {nation}",
    }
    return [
        party
        for party in roster.persons[:MOST_COMPARED]
        if any(fold(body.words).removeprefix("the ") in governments for body in party.printed("affiliation"))
        and any(wanted <= held for held in party.roles)
    ]


def _holder(
    mention: Mention, role: str, sentence: Sentence, roster: Roster, anchor: Anchor
) -> Found | Evidence:
    """Who holds an office, of those who were named with one; somebody new, where nobody was."""
    if roster.heads:
        introduce_guests(role, roster)
    held = holders(mention, role, roster)
    here = [party for party in held if not is_left_behind(party, role, roster)] if roster.heads else held
    if held and not here:
        # "2. Fiji": the Minister whom they met in Tonga before isn't the one there.
        return unresolved("speakers", "speaker.office-shared", anchor, labels(held))
    known = (
        [party for party in here if _can_be_of(party, mention, role, roster)]
        or _called(role, roster)
        or _of_letters(role, roster)
    )
    home = native_country(role)
    if home:
        known = [party for party in known if home in party.countries or not party.countries] or known
    if len(known) == 1:
        if " " not in role and not mention.country and _tells_of_another(known[0], role, sentence, roster):
            return unresolved("speakers", "speaker.office-open", anchor, labels(known))
        return [(known[0], inferred("speakers", "speaker.office", anchor))]
    if known:
        return _one_of_several(known, mention, role, sentence, roster, anchor)
    if role.islower() and not mention.country:
        # "the minister", whom nobody introduced, may be anybody.
        return unresolved("speakers", "speaker.name-unknown", anchor, labels(roster.persons))
    return _unheard_of(mention, role, sentence, roster, anchor)


def _tells_of_another(party: Party, role: str, sentence: Sentence, roster: Roster) -> bool:
    """Whether the sentence before, in the same paragraph, names another one of an office by what it is for and its country.

    Behind "held an exchange with the Trade Minister of Fiji", "the Minister" may be this guest, whom nobody has made a party.
    """
    before: Sentence | None = None
    for one in islice(roster.sentences, MOST_LOOKED_AT):
        if one is sentence:
            break
        before = one
    if before is None or before.paragraph is not sentence.paragraph or role not in before.text:
        return False
    named = re.compile(
        rf"\b(?:with|from|by|to|heard|met|received) (?:the )?(?P<who>(?:[A-Z][\w'’-]* ){{1,5}}{re.escape(role)}(?: (?:of|for) (?:the )?[A-Z][\w'’-]*(?: (?:(?:of|and|for) )?[A-Z][\w'’-]*){{0,5}})?)"
    )
    for found in islice(named.finditer(before.text), MOST_PERSONS):
        for other in read_mentions(before.text, *found.span("who")):
            if other.kind is MentionKind.OFFICE and other.country and other.country not in party.countries:
                return True
    return False


def _one_of_several(
    known: list[Party], mention: Mention, role: str, sentence: Sentence, roster: Roster, anchor: Anchor
) -> Found | Evidence:
    """Which of several who hold an office is meant, where the text tells."""
    if mention.country:
        of_country = [party for party in known if mention.country in party.countries]
        if len(of_country) == 1:
            return [(of_country[0], inferred("speakers", "speaker.office", anchor))]
    else:
        one, rule = _one_of(known, role, sentence, roster)
        if one:
            return [(one, inferred("speakers", rule, anchor))]
    return unresolved("speakers", "speaker.office-shared", anchor, labels(known))


def _named_before(role: str, sentence: Sentence, roster: Roster) -> Party | None:
    """The party whose name stands behind an office in a sentence before, though the two weren't understood: "the Commander of the fleet, Admiral Placeholder"."""
    named = re.compile(rf"\b{re.escape(role)}\b[^.,;:]{{0,80}}, ")
    before = takewhile(lambda one: one is not sentence, islice(roster.sentences, MOST_LOOKED_AT))
    called = [
        name_words(title["name"])
        for one in before
        if role in one.text
        for found in islice(named.finditer(one.text), MOST_PERSONS)
        if (title := _titled().match(one.text, found.end()))
    ]
    meant = [
        party
        for party in (roster.persons[:MOST_PERSONS] if called else ())
        if any(words <= name or name <= words for words in called for name in party.names)
        and all(role <= courtesies() for role in party.roles)
    ]
    return meant[0] if len(meant) == 1 else None


@cache
def _titled() -> re.Pattern[str]:
    """A title or rank before a name: "Admiral Placeholder"."""
    return re.compile(
        rf"(?:{alternation(table('offices')['honorifics'])}) (?P<name>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){{0,3}})"
    )


def _is_their_diplomat(mention: Mention, role: str, roster: Roster) -> bool:
    """Whether "the head of Fijian diplomacy" may be a minister of whom no country is told."""
    return (
        mention.country is not None
        and role.endswith("diplomacy")
        and any(
            not party.countries and any("minister" in held for held in party.roles)
            for party in roster.persons[:MOST_PERSONS]
        )
    )


def _unheard_of(
    mention: Mention, role: str, sentence: Sentence, roster: Roster, anchor: Anchor
) -> Found | Evidence:
    """The person of an office that nobody was introduced with: somebody whose office is called so too, or somebody new."""
    if (
        # "In a separate call with President Placeholder, the Secretary urged restraint. The President".
        any(role_words(role) <= apart for apart in roster.apart) or _is_their_diplomat(mention, role, roster)
    ):
        return unresolved("speakers", "speaker.office-open", anchor, labels(roster.persons))
    known = None if mention.country else _named_before(role, sentence, roster)
    if known:
        return [(known, inferred("speakers", "speaker.office", anchor))]
    compatriots = [
        party for party in roster.persons if mention.country and mention.country in party.countries
    ]
    if mention.country and len(compatriots) == 1 and "chancellor" in role.lower():
        # In some houses the Chancellor is the Minister of Foreign Affairs, in others the head of government.
        return unresolved("speakers", "speaker.office-other", anchor, labels(compatriots))
    if _is_no_office(role) and len(compatriots) == 1 and _can_be_called(compatriots[0], role):
        # "My Finnish colleague", "the Finnish guest" is one who was named before.
        return [(compatriots[0], inferred("speakers", "speaker.office", anchor))]
    if _is_no_office(role) and role != "colleague":
        return unresolved("speakers", "speaker.office-other", anchor, labels(compatriots))
    junior = _junior(role, roster) or _head_of_state(role, roster) if not mention.country else None
    if junior:
        return [(junior, inferred("speakers", "speaker.office", anchor))]
    if (
        mention.country
        and len(compatriots) == 1
        and fold(role) == "minister"
        # "The Hon. Placeholder of Fiji", and later "the Minister of Fiji"
        and (
            _is_minister(compatriots[0]) or not compatriots[0].roles or _is_minister_of_state(compatriots[0])
        )
    ):
        return [(compatriots[0], inferred("speakers", "speaker.office", anchor))]
    told = None if mention.country else _told_before(role, sentence, roster)
    if told:
        return [(told, inferred("speakers", "speaker.office", anchor))]
    party = party_of(mention, sentence.paragraph, sentence.start, roster)
    return [(party, stated("speakers", anchor))]


def _told_before(role: str, sentence: Sentence, roster: Roster) -> Party | None:
    """The one with a name and this office who acted in a sentence before, in what made nobody a party: "Minister Placeholder opened the harbour"."""
    wanted = role_words(role)
    found: dict[frozenset[str], tuple[Mention, Sentence]] = {}
    for one in takewhile(lambda other: other is not sentence, islice(roster.sentences, MOST_LOOKED_AT)):
        does = FINITE.search(one.masked)
        who = read_mentions(one.text, 0, does.start()) if does else ()
        for mention in who:
            held = role_words(one.text[slice(*mention.role)]) if mention.role else frozenset[str]()
            if (
                mention.kind is MentionKind.PERSON
                and mention.name
                and wanted <= held
                and is_same_rank(held, wanted)
            ):
                found.setdefault(name_words(one.text[slice(*mention.name)]), (mention, one))
    if len(found) != 1:
        return None
    mention, place = next(iter(found.values()))
    return party_of(mention, place.paragraph, place.start, roster)


#: Words for somebody of a country who was named before.
_NO_OFFICES: Final = frozenset({"colleague", *NO_OFFICES})


def _is_no_office(role: str) -> bool:
    """Whether words say of somebody no more than the country and, at most, a portfolio: "guest", "defense chief"."""
    return fold(role) in _NO_OFFICES or (role.endswith(" chief") and role.islower())


def _can_be_called(party: Party, role: str) -> bool:
    """Whether somebody who was named can be meant: "the defense chief" is no Minister of Health."""
    portfolio = role_words(role) - {"chief"} if role.endswith(" chief") else frozenset()
    return bool(party.names) and (not portfolio or any(portfolio <= words for words in party.roles))


def _junior(role: str, roster: Roster) -> Party | None:
    """The one Minister of State whom "the Minister" can mean, where no other minister was named."""
    if fold(role) != "minister":
        return None
    ministers = [
        party for party in roster.persons[:MOST_COMPARED] if any("minister" in words for words in party.roles)
    ]
    only = ministers[0] if len(ministers) == 1 else None
    return only if only and _is_minister_of_state(only) else None


def _head_of_state(role: str, roster: Roster) -> Party | None:
    """The one president whom "the Head of State" can mean."""
    if fold(role) != "head of state":
        return None
    presidents = [
        party
        for party in roster.persons[:MOST_COMPARED]
        if any(words == {"president"} for words in party.roles)
    ]
    monarchs = {fold(word) for word in table("offices")["monarchs"]}
    others = any(
        not monarchs.isdisjoint(words) for party in roster.persons[:MOST_COMPARED] for words in party.roles
    )
    if len(presidents) != 1 or others:
        return None
    of_body = any(mention.affiliation or mention.of_body for mention, *_ in presidents[0].mentions)
    return None if of_body else presidents[0]


def _is_minister(party: Party) -> bool:
    """Whether somebody is called Secretary as ministers are in some countries: "Cabinet Secretary for Trade"."""
    return any({"cabinet", "secretary"} <= words for words in party.roles)


def _is_minister_of_state(party: Party) -> bool:
    """Whether "the Fijian Minister" can be a Minister of State."""
    return any({"minister", "state"} <= words for words in party.roles)


_OF_OTHER_COUNTRY: Final = re.compile(
    r"\b(?:United States|U\.S\.|US|American) Secretary of State\b|\bSecretary of State of (?:the )?[A-Z]"
)


def _called(role: str, roster: Roster) -> list[Party]:
    """Those of the publisher's country whose office, or its first words, another word stands for: "the Secretary of State"."""
    words = table("offices")["called"].get(roster.publisher_country or "", {}).get(role)
    if words is None or any(
        _OF_OTHER_COUNTRY.search(sentence.text) for sentence in islice(roster.sentences, MOST_LOOKED_AT)
    ):
        # Where the one of another country is told of, it is that one.
        return []
    return [
        party
        for party in roster.persons[:MOST_COMPARED]
        if _is_own(party, roster)
        and (
            words in party.last_words
            or any(held.words.startswith(f"{words} ") for held in party.printed("role"))
        )
    ]


#: "Director of SPREP"
_OF_LETTERS: Final = re.compile(r"(?P<head>\w[\w-]*) (?:of|at|for) (?:the )?(?P<letters>[A-Z]{2,8})$")
#: "WHO Regional Director"
_LETTERS_FIRST: Final = re.compile(r"(?P<letters>[A-Z]{2,8}) (?:[A-Z][\w-]* )*(?P<head>[A-Z][\w-]*)$")
_DEPUTY: Final = re.compile(r"(?:Deputy|Vice|Assistant|Associate)\b")
_NEAR_LETTERS: Final = 12
"""Code points behind a mention in which letters stand in brackets."""
_BEFORE_LETTERS: Final = 80


def _of_letters(role: str, roster: Roster) -> list[Party]:
    """The one of a body whose letters stand in brackets where this one was named: "Director of the Ports Office (PO)"."""
    of = _OF_LETTERS.search(role) or _LETTERS_FIRST.match(role)
    if of is None:
        return []
    letters = f"({of['letters']})"
    return [
        party
        for party in roster.persons[:MOST_COMPARED]
        for mention, paragraph, offset in party.mentions[:1]
        if mention.role
        and bool(_DEPUTY.match(role)) == bool(_DEPUTY.match(paragraph.text, offset + mention.role[0]))
        and of["head"] in paragraph.text[offset + mention.role[0] : offset + mention.role[1]].split()
        and letters
        in paragraph.text[
            max(0, offset + mention.start - _BEFORE_LETTERS) : offset + mention.end + _NEAR_LETTERS
        ]
    ]


def _one_of(known: list[Party], role: str, sentence: Sentence, roster: Roster) -> tuple[Party | None, str]:
    """Which of several who hold an office is meant where it stands alone, and by which rule."""
    # Who tells in the first person is "I", and "the Minister" is another one.
    known = [party for party in known if not (roster.tells and party is roster.author)] or known
    if len(known) == 1:
        return known[0], "speaker.office"
    wanted = role_words(role)
    only = [
        party
        for party in known
        if any(role_words(office.words) == wanted for office in party.printed("role"))
    ]
    if len(only) == 1 and len(wanted) > 1 and _hold_more(known, only[0]):
        # Between "Deputy Prime Minister and Minister of Ports" and another one's Minister of Ports, whom words are said to tells.
        return (only[0], "speaker.office") if _speaks_to(known, only[0], role, sentence) else (None, "")
    again = roster.spoke_before(known, sentence.paragraph, role)
    if again and re.match(rf"(?:The )?{re.escape(role)} (?:also|further|then|added)\b", sentence.text):
        return again, "speaker.office-again"
    told = [party for party in known if wanted in party.roles]
    if len(told) == 1 and len(wanted) > 1 and not told[0].names:
        # Somebody was introduced by this very office and no name, so that it stands for nobody else.
        return told[0], "speaker.office"
    # "The President" in a readout of one president's house is that president.
    own = [party for party in known if _is_own(party, roster)]
    if len(own) == 1:
        # Behind a guest who spoke, one of those who came along with the President is no more "the Minister" than the guest.
        beside = again not in (None, own[0]) and own[0] is not roster.persons[0]
        beside = beside or (" " not in role and _went_on(known, own[0], sentence, roster))
        return (None, "") if beside else (own[0], "speaker.office-of-publisher")
    # "The European Council President", beside the President of a country.
    if len(told) == 1 and all(
        words < wanted for party in known if party not in told for words in party.roles
    ):
        return told[0], "speaker.office"
    first, *others = known
    # Houses print the country of a guest's office, and none for their own minister's.
    is_own = not first.countries and not first.is_counterpart and all(party.countries for party in others)
    if again is None and is_own and not role.islower() and roster.last_single in (None, first):
        return first, "speaker.office-without-country"
    if is_own and again and again is not first and not role.islower():
        # "Minister Bravo of Fiji explained the plan. The Minister": the house's own one may be meant, or the guest.
        return None, ""
    if again and _replies(role).match(sentence.masked):
        # "Minister Bravo raised it. The Minister replied that": nobody replies to himself.
        return None, ""
    return again, "speaker.office-again"


def _went_on(known: list[Party], own: Party, sentence: Sentence, roster: Roster) -> bool:
    """Whether a guest spoke twice right before, or in all of the paragraph before: "Minister Bravo of Fiji described the catch. He noted a rise. The Minister confirmed"."""
    if roster.turn is None:
        return False
    party, place, _ = roster.turn
    if party not in known or party is own:
        return False
    if place is sentence.paragraph:
        return roster.by_pronoun
    return sentence.start == 0 and party.acted is place


@cache
def _replies(role: str) -> re.Pattern[str]:
    """A sentence that tells what the holder of an office answered."""
    return re.compile(
        rf"(?:In (?:response|reply|turn), )?(?:[Tt]he )?{re.escape(role)} (?:[a-z]+ly )?(?:replied|answered|responded|countered|retorted)\b"
    )


def _hold_more(known: list[Party], told: Party) -> bool:
    """Whether all but one of those who hold an office were introduced with that and another one."""
    others = [party for party in known if party is not told]
    return all(any(_TWO_OFFICES.match(office.words) for office in party.printed("role")) for party in others)


#: "Deputy Prime Minister and Minister of Ports", "Tánaiste and Minister for Ports", but not "Minister of Ports and Trade".
_TWO_OFFICES: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w-]* ){0,4}?(?:Minister|Secretary|Chancellor|Premier|President|Tánaiste|Taoiseach),? (?:and|&) (?:the )?(?:[A-Z][\w-]* ){0,4}?(?:Minister|Secretary)\b"
)
#: Whom words are said to: "The Minister of Ports thanked | the Deputy Prime Minister".
_SAID_TO: Final = re.compile(
    r" (?:also |then )?[a-z]+(?:ed|old) (?:the )?(?P<whom>[A-ZÀ-Þ][\w-]*(?: (?:of |for )?[A-ZÀ-Þ][\w-]*){0,4})"
)


def _speaks_to(known: list[Party], told: Party, role: str, sentence: Sentence) -> bool:
    """Whether what the holder of an office says is said to another one who holds it too, by this one's other office."""
    at = sentence.masked.find(role)
    said = _SAID_TO.match(sentence.masked, at + len(role)) if at >= 0 else None
    if said is None:
        return False
    whom = role_words(said["whom"])
    others = [party for party in known if party is not told]
    return bool(whom) and all(any(whom <= words for words in party.roles) for party in others)
