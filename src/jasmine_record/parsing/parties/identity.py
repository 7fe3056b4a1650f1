"""Which of the parties an office or a name can mean.

Two print forms are the same person where the words of one name are among those of the other, and office and country
don't contradict it. Names are compared as sets of words, since print does not tell family from given names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from jasmine_record.model import ParticipantKind
from jasmine_record.parsing.grammar.mentions import Mention
from jasmine_record.parsing.lexicon import (
    alternation,
    demonyms,
    fold,
    organisation_names,
    organisations,
    table,
)
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = [
    "bearers",
    "begins_with_organisation",
    "courtesies",
    "holders",
    "holds_organisation",
    "is_compatible",
    "is_form_of",
    "is_same_rank",
    "native_country",
    "role_words",
]


def holders(mention: Mention, role: str, roster: Roster) -> list[Party]:
    """The persons who can be meant by an office: the words of one print form are among those of the other."""
    wanted = role_words(role)
    joint = " and " in role
    held: list[Party] = []
    for word in sorted(wanted):
        for party in roster.filed(ParticipantKind.PERSON, f"office {word}"):
            if (
                party.countries
                and all(len(known) == 1 for known in party.roles)
                and _presides_over_body(role)
            ):
                # "President Placeholder of Peru" isn't the President of the Chamber of Commerce.
                continue
            if mention.country and wanted <= _stand_ins() and not (party.names or party.countries):
                # "The representative of Fiji" isn't that of the Ports Agency.
                continue
            if joint and not any(wanted <= known for known in party.roles):
                # Two offices are one person's only where that person was introduced with both.
                continue
            if " and the " in role and not any(_TWO.search(known.words) for known in party.printed("role")):
                # "the Secretary and the Cabinet Secretary", one of whose words are among the other's
                continue
            if (
                not (party.names or mention.country)
                and party.countries
                and all(known < wanted for known in party.roles)
            ):
                # "The Minister of Ports" needn't be the one of whom only "the Fijian Minister" is told.
                continue
            of_rank = any(is_same_rank(known, wanted) for known in party.roles)
            if party in held or not is_compatible(party, mention, wanted) or not of_rank:
                continue
            if not _is_of_other_body(party, role):
                held.append(party)
    return held or _of_lettered_body(role, roster)


#: "Director of the PDC"
_OF_LETTERS: Final = re.compile(r"(?P<office>.+) of (?:the )?(?P<letters>[A-Z]{3,8})")


def _of_lettered_body(role: str, roster: Roster) -> list[Party]:
    """Who holds an office of a body that letters stand for, by its name: "Director of the Ports Dispatch Centre"."""
    of = _OF_LETTERS.fullmatch(role)
    if of is None:
        return []
    office = re.compile(rf"{re.escape(of['office'])} of (?:the )?(?P<body>.+)", re.IGNORECASE)
    found = [
        party
        for party in roster.filed(
            ParticipantKind.PERSON, f"office {min(role_words(of['office']), default='')}"
        )
        for known in party.printed("role")
        if (full := office.fullmatch(known.words))
        and "".join(_CAPITALS.findall(full["body"])) == of["letters"]
    ]
    return list(dict.fromkeys(found))


@cache
def _stand_ins() -> frozenset[str]:
    """Words for those who speak for a state or a body, each of which has its own."""
    return frozenset(table("offices")["stand_ins"])


_TWO: Final = re.compile(r",|/| and ")
#: "Commandant of the Philippine Coast Guard"
_OF_BODY: Final = re.compile(r" of (?:the )?(?P<body>[A-Z].*)$")


def _is_of_other_body(party: Party, role: str) -> bool:
    """Whether an office is that of a body, and somebody was introduced with that of another one."""
    of = _OF_BODY.search(role)
    if of is None or not _names_body(of["body"]):
        return False
    own, known = fold(of["body"]), [fold(body.words) for body in party.printed("affiliation")]
    return bool(known) and not any(f"{body} of ".startswith((own, f"{own} of ")) for body in known)


def _names_body(words: str) -> bool:
    """Whether words are a body by the last one, the first, or the one before "of": "Ports Agency", "Bank Fiji", "Reserve Bank of Fiji"."""
    told = {words.rpartition(" ")[2], words.partition(" ")[0], words.partition(" of ")[0].rpartition(" ")[2]}
    return not told.isdisjoint(table("groups")["bodies"])


def _presides_over_body(role: str) -> bool:
    """Whether an office is that of the president of a body, and of no state or government: "President of the Ports Bank"."""
    words = role.removeprefix("President of ").removeprefix("the ").split(" ")
    bodies = {body for body in table("groups")["bodies"] if body != "Government"}
    return role.startswith("President of ") and not bodies.isdisjoint(words)


def is_same_rank(held: frozenset[str], role: frozenset[str]) -> bool:
    """Whether an office is no deputy's where the one that somebody holds is none, and the other way round."""
    return held & _grades() == role & _grades()


@cache
def _grades() -> frozenset[str]:
    """Words of rank: the President is not the Vice President, though all words of the one office stand in the other."""
    return frozenset(table("offices")["grades"])


def is_compatible(party: Party, mention: Mention, role: frozenset[str]) -> bool:
    """Whether office and country of a mention allow it to be this person."""
    if mention.country and party.countries and mention.country not in party.countries:
        return False
    if not _can_be_of_country(party, mention.country, role):
        return False
    # "Ambassador Placeholder" may be how the holder of another office is addressed.
    held = [known for known in party.roles if not (known <= courtesies() or _is_seat(known))]
    # The Minister of Ports, whom a text calls the Minister for short, is no Minister of Trade.
    held = [known for known in held if not any(known < other for other in held)]
    return not role or not held or any(role <= known or known <= role for known in held)


def _is_seat(role: frozenset[str]) -> bool:
    """Whether an office is a seat in a body, whose members hold others at home: "Member of the Council"."""
    return "member" in role and not role.isdisjoint(_SEATED)


_SEATED: Final = frozenset({"board", "commission", "committee", "council"})


def _can_be_of_country(party: Party, country: str | None, role: frozenset[str]) -> bool:
    """Whether an adjective of no single country that stands before one office lets it be held in the country of the other.

    "The Congolese Minister" is no Fijian one, though no country of his is known.
    """
    codes = _adjectives()
    if country and not party.countries:
        told = [words & codes.keys() for words in party.roles]
        # "European Minister", but not "European Integration Minister", who is one of a country
        return all(
            country in codes[word] or not (codes[word] or len(words) == _WITH_ADJECTIVE)
            for words, found in zip(party.roles, told, strict=True)
            for word in found
        )
    # "European Commissioner" is how one of any country may be called.
    return country is not None or all(
        not (party.countries and codes[word]) or not party.countries.isdisjoint(codes[word])
        for word in role & codes.keys()
    )


_WITH_ADJECTIVE: Final = 2
"""Words of an office that says no more than an adjective and a rank."""


@cache
def _adjectives() -> Mapping[str, frozenset[str]]:
    """The codes of the countries that an adjective of no single one can tell of."""
    return {fold(word): frozenset(codes) for word, codes in table("offices")["adjectives"].items()}


@lru_cache(maxsize=1024)
def role_words(role: str) -> frozenset[str]:
    """The words of an office by which two print forms of it are the same: "Defense Minister"."""
    # "Adviser to the Prime Minister" is no Minister.
    own, to, superior = _foreign_only().sub("of-foreign ", fold(role)).partition(" to the ")
    told = " ".join(f"to-{word}" if word in _ranks() else word for word in superior.split())
    office, of, body = f"{own}{to}{told}".partition(" of ")
    body = body.removeprefix("the ")
    # "Executive Director of the United Nations Human Settlements Programme" is that of UN-Habitat; "Secretary of State"
    # is no rank below the Secretary, as "State Secretary" is.
    words = (
        f"{office}{of}{organisation_names().get(body, body)}".replace(",", "")
        .replace("/", " ")
        .replace("secretary of state", "secretary of-state")
        .split()
    )
    # "President of the ADB" is that of the Asian Development Bank.
    forms = table("offices")["compared_as"]
    spelled = (forms.get(word) or organisation_names().get(word, word) for word in words)
    found = frozenset(part for word in spelled for part in word.split()) - _SMALL
    # "the head of Polish diplomacy", and not of public diplomacy
    head = _HEAD_OF_DIPLOMACY.fullmatch(fold(role))
    return _FOREIGN_MINISTER if head and (not head["of"] or head["of"] in demonyms()) else found


@cache
def _ranks() -> frozenset[str]:
    """Words of the office of somebody whom another one serves."""
    return frozenset(table("offices")["ranks"]) | _grades()


@cache
def _foreign_only() -> re.Pattern[str]:
    """What is foreign, where an office is for no more of that: "Minister of | Foreign | Trade" is no Foreign Minister."""
    business = {word.lower() for word in table("offices")["portfolios"]} - {"affairs", "relations", "policy"}
    return re.compile(rf"\bforeign (?=(?:{alternation(business)})\b)")


_HEAD_OF_DIPLOMACY: Final = re.compile(r"(?:the )?head of (?:the )?(?:(?P<of>[\w-]+) )?diplomacy")
_FOREIGN_MINISTER: Final = frozenset({"foreign", "affairs", "minister"})
_SMALL: Final = frozenset({"of", "for", "the", "and", "to", "&"})


def bearers(mention: Mention, text: str, roster: Roster) -> list[Party]:
    """The persons whose name can be that of the mention: the words of one form are among those of the other."""
    if mention.name is None:
        return []
    words = name_words(text[slice(*mention.name)])
    # "NA Chairman Placeholder" may be the National Assembly Chairman Placeholder.
    office = text[slice(*mention.role)] if mention.role else ""
    role = role_words(_OF_WHAT.sub("", office)) if office else frozenset()
    if role <= courtesies() or _is_seat(role):
        # "Ambassador Placeholder" may hold another office by now.
        role = frozenset()
    seen: list[Party] = []
    for word in sorted(words):
        for party in roster.filed(ParticipantKind.PERSON, word):
            same = any(
                words <= known
                or known <= words
                or _is_initialled(words, known)
                or _is_initialled(known, words)
                for known in party.names
            )
            if (
                same
                and party not in seen
                and (is_compatible(party, mention, role) or _is_of_letters(party, words, mention, office))
            ):
                seen.append(party)
    return seen or _called_otherwise(mention, words, role, roster)


#: An office that letters tell of, be it with a rank behind them: "USTR", "HHS | Secretary".
_LETTERED: Final = re.compile(r"(?P<letters>[A-Z]{2,6})(?: (?P<rank>[A-Z][a-z][\w-]*))?")


def _is_of_letters(party: Party, words: frozenset[str], mention: Mention, office: str) -> bool:
    """Whether somebody of this name was introduced with letters that the office may be spelled out of.

    "HHS Secretary Alpha" is the Secretary of Health and Human Services Placeholder Alpha; behind letters that stand for a
    house, as in "FCDO Minister Placeholder Alpha", the full name has to be the same.
    """
    if mention.country and party.countries and mention.country not in party.countries:
        return False
    initials = "".join(_CAPITALS.findall(office))
    full = len(words) >= _FULL_NAME and words in party.names
    lettered = [_LETTERED.fullmatch(held.words) for held in party.printed("role")]
    return bool(lettered) and all(
        held is not None
        and (full or held["letters"] in initials)
        and (held["rank"] is None or role_words(held["rank"]) <= role_words(office))
        for held in lettered
    )


_CAPITALS: Final = re.compile(r"\b[A-Z](?=[a-z])")
_FULL_NAME: Final = 2
"""Words of a name that hardly anybody else has."""


def _called_otherwise(
    mention: Mention, words: frozenset[str], role: frozenset[str], roster: Roster
) -> list[Party]:
    """The one person of a name by whom somebody is called with another short title: "Secretary Alpha", who is an Adviser.

    So is one who is "Deputy Minister Alpha" by rank, and was introduced as an Undersecretary; no Minister is.
    """
    rank = role - _grades()
    if len(words) != 1 or len(rank) != 1:
        return []
    known = roster.filed(ParticipantKind.PERSON, next(iter(words)))
    full = [party for party in known if any(len(name) > 1 for name in party.names)]
    if len(known) != 1 or not full:
        return []
    if rank != role and any(rank <= held for held in full[0].roles):
        return []
    return full if is_compatible(full[0], mention, frozenset()) else []


def _is_initialled(short: frozenset[str], full: frozenset[str]) -> bool:
    """Whether a name has the first letters of what another one has in full: "P. Alpha", "Placeholder Alpha"."""
    initials = {word for word in short if len(word) == 1}
    names = short - initials
    return bool(initials and names) and names <= full and initials == {word[0] for word in full - names}


_OF_WHAT: Final = re.compile(r"\b[A-Z]{2,4} (?=[A-Z])")


@cache
def _native() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('offices')['native'])})\b")


def native_country(role: str) -> str | None:
    """The code of the country that alone has such an office: "Raksha Mantri", "Taoiseach"."""
    native = _native().search(role)
    return str(table("offices")["native"][native[0]]) if native else None


@cache
def courtesies() -> frozenset[str]:
    """The titles by which people are still addressed when they hold another office: "Senator"."""
    return frozenset(fold(title) for title in table("offices")["courtesies"])


def is_form_of(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two names share a word, and what is short for a given name begins alike in both: "Joe", "Joseph R."."""
    own, theirs = ({word[0] for word in name if len(word) > 2} for name in (words - others, others - words))
    return len(own) == 1 and own == theirs and any(len(word) > 2 for word in words & others)


_OF: Final = re.compile(r" (?:of|at) (?:the )?(?=[A-Z])")


def holds_organisation(office: str) -> bool:
    """Whether an organisation stands inside of an office: "Regional Director of the World Bank (WB) for the Pacific"."""
    return any(begins_with_organisation(office[of.end() :]) for of in _OF.finditer(office))


def begins_with_organisation(words: str) -> bool:
    """Whether the name of an organisation opens some words: "UN Special Envoy"."""
    found = words.split(" ")
    return any(fold(" ".join(found[:size])) in organisations() for size in range(1, len(found) + 1))
