"""The party of a mention, found or new, and what a mention adds to one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Anchor, Function, Paragraph, ParagraphRole, ParticipantKind
from jasmine_record.parsing.draft import inferred, stated
from jasmine_record.parsing.grammar.acronyms import LETTERED, long_form
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, begins_as_office
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, numbers, organisation_names, table
from jasmine_record.parsing.parties.identity import bearers, courtesies, is_compatible, is_form_of, role_words
from jasmine_record.parsing.parties.introductions import Introduction, name_words
from jasmine_record.parsing.parties.roster import MOST_COMPARED, Party, Roster

__all__ = ["KINDS", "add_function", "add_mention", "counted_people", "party_of", "speaking", "take_country"]


KINDS: Final = {
    MentionKind.PERSON: ParticipantKind.PERSON,
    MentionKind.OFFICE: ParticipantKind.PERSON,
    MentionKind.GROUP: ParticipantKind.GROUP,
    MentionKind.STATE: ParticipantKind.STATE,
    MentionKind.ORGANISATION: ParticipantKind.ORGANISATION,
}


#: Code points before "the Council" in which the last council was told of.
_NEAR: Final = 1_000


def party_of(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> Party:
    """The party of a mention that stands for itself; a new one where there is none yet."""
    kind = KINDS[mention.kind]
    name = _words_at(paragraph, offset, mention.name)
    key = mention.country if kind is ParticipantKind.STATE and mention.country else fold(name)
    if kind is ParticipantKind.GROUP:
        # "the two leaders", "both leaders" and "the leaders" are the same; "some leaders" are not.
        key = _some_of(mention, name, roster) or _ALL.sub("", key) or key
        if roster.section and _ALL.match(fold(name)):
            # "The two ministers" of another meeting are others.
            key = f"{key} {roster.section}"
        elif _TWO.match(fold(name)) and (
            _is_another_pair(paragraph, offset, key, roster)
            # "In the talks with Fiji, both ministers ..." are two of the three who met as well.
            or (_is_with_one(paragraph, offset + mention.start) and _is_fewer(_PAIR, "", key, roster))
        ):
            # "The Ministers agreed. ... In the margins, Minister Alpha met Minister Bravo. The two ministers ...", or
            # "Both ministers agreed. ... Minister Alpha also met Minister Charlie. The two ministers ..."
            key = f"{key} {paragraph.id}"
    if kind is ParticipantKind.ORGANISATION:
        key = roster.full_name(organisation_names().get(key, key))
    if kind is ParticipantKind.PERSON:
        known, mention = _persons_of(mention, paragraph, offset, roster)
    else:
        known = roster.filed(kind, key) or _body_for_short(mention, key, paragraph, offset, roster)
        count = _count(name) if kind is ParticipantKind.GROUP else None
        others = known[0].counted if known else None
        if count and known and (others != count if others else _fewest(roster) > count):
            # "Both ministers" are not "the three ministers", nor "the ministers" of many countries.
            key = f"{key} {count}"
            known = roster.filed(kind, key)
        elif known and others and others > _PAIR and _is_fewer(others, name, key, roster):
            # "All three ministers" agree with the fourth; "the ministers" are all of them.
            key = f"{key} all"
            known = roster.filed(kind, key)
    party = known[0] if known else roster.add(kind)
    if kind is ParticipantKind.GROUP:
        party.counted = party.counted or _count(name)
    if not known and kind is ParticipantKind.PERSON and name and not (mention.role and mention.country):
        _introduce(party, mention, name, paragraph, offset, roster)
    if kind is not ParticipantKind.PERSON:
        roster.file(party, (key,))
    letters = (
        _LETTERS_BEHIND.match(paragraph.text, offset + mention.name[1])
        if kind is ParticipantKind.ORGANISATION and mention.name
        else None
    )
    spelled = (
        long_form(paragraph.text, letters.start(), letters["letters"]) if letters and mention.name else None
    )
    if letters and mention.name and (spelled is None or spelled[0] <= offset + mention.name[0]):
        # "the Food Organization of the Placeholder Nations (FO)" is "FO" from here on.
        short = fold(letters["letters"])
        roster.file(party, (roster.full_name(organisation_names().get(short, short)),))
    add_mention(party, mention, paragraph, offset, roster)
    return party


def _body_for_short(
    mention: Mention, key: str, paragraph: Paragraph, offset: int, roster: Roster
) -> list[Party]:
    """The one body so far that is meant by its kind: "the Council", "the committee"."""
    if mention.kind is not MentionKind.ORGANISATION:
        start = offset + mention.name[0] if mention.name else 0
        small = mention.kind is MentionKind.GROUP and key in table("groups")["called_for_short"]
        if not small or not paragraph.text.endswith(("the ", "The "), 0, start):
            return []
    at = offset + mention.start
    return roster.of_kind(key, paragraph.text[max(0, at - _NEAR) : at])


def _persons_of(
    mention: Mention, paragraph: Paragraph, offset: int, roster: Roster
) -> tuple[list[Party], Mention]:
    """The persons who can be meant by a mention, so far; with the mention as it tells of them."""
    mention = _of_known(mention, paragraph, offset, roster)
    known = (
        bearers(mention, paragraph.text[offset:], roster)
        or _nameless(mention, paragraph, offset, roster)
        or _formal(mention, paragraph, offset, roster)
        or _holder(mention, paragraph, offset, roster)
    )
    chairing = None if known else _in_chair(mention, paragraph, offset, roster)
    return chairing or (known, mention)


_LETTERS_BEHIND: Final = re.compile(r"(?:, [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*)?" + LETTERED)


def _of_known(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> Mention:
    """A mention without the office behind its name, where that is somebody else's: "with Minister Alpha, the Minister of Peru and".

    Somebody of this name is known who is of another country, and the words are one of a list.
    """
    name = _words_at(paragraph, offset, mention.name)
    text = paragraph.text
    apart = (
        mention.name
        and mention.role
        and text[mention.name[1] + offset : mention.role[0] + offset] == ", the "
        and text.startswith(" and ", mention.end + offset)
    )
    if not apart or not mention.country or not name or " " in name:
        return mention
    near = [party for party in roster.filed(ParticipantKind.PERSON, fold(name)) if party.countries]
    if len(near) != 1 or mention.country in near[0].countries:
        return mention
    return attrs.evolve(mention, role=None, country=None, country_span=None, affiliation=None, of_body=None)


def _nameless(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> list[Party]:
    """The person who was named by this very office and country before, and without a name."""
    role = role_words(_words_at(paragraph, offset, mention.role))
    if not role or not (mention.country or len(role) > 1):
        return []
    countries = {mention.country} if mention.country else set[str]()
    # "the Minister for Ports of Fiji", and later "Placeholder Alpha, Deputy Prime Minister and Minister for Ports of Fiji"
    joined = _offices_in(_words_at(paragraph, offset, mention.role)) if mention.country else []
    roles = [role, *map(role_words, joined)]
    return [
        party
        for words in dict.fromkeys(roles)
        for party in roster.filed(ParticipantKind.PERSON, f"office {min(words)}")
        if not party.names
        and words in party.roles
        and (party.countries == countries or (not countries and _is_of_author(party, roster)))
    ][:1]


def _is_of_author(party: Party, roster: Roster) -> bool:
    """Whether a title says without a name whose words the text is: "Statement by the Minister of Ports of Fiji"."""
    if party is not roster.author or not party.mentions:
        return False
    mention, paragraph, offset = party.mentions[0]
    return paragraph.role is ParagraphRole.TITLE and paragraph.text.endswith(
        (" by ", " by the "), 0, offset + mention.start
    )


def _holder(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> list[Party]:
    """The one person who was named with this very office and country before: "was chaired by the Minister of Ports of Fiji"."""
    role = role_words(_words_at(paragraph, offset, mention.role))
    if mention.name or not mention.country or len(role) < _OFFICE_AND_FIELD:
        return []
    held = [
        party
        for party in roster.filed(ParticipantKind.PERSON, f"office {min(role)}")
        if party.names and role in party.roles and mention.country in party.countries
    ]
    return held if len(held) == 1 else []


_OFFICE_AND_FIELD: Final = 2
"""Words of an office that few in a country have: "Minister of Ports", and no "Ambassador"."""


def _formal(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> list[Party]:
    """The person of this office who was named in another form: "President Joe Placeholder", "Joseph R. Placeholder, Jr."."""
    words = name_words(_words_at(paragraph, offset, mention.name))
    role = role_words(_words_at(paragraph, offset, mention.role))
    if len(words) < 2 or not role:
        return []
    alike = [
        party
        for word in sorted(words)
        for party in roster.filed(ParticipantKind.PERSON, word)
        if role in party.roles
        and is_compatible(party, mention, role)
        and any(is_form_of(words, known) for known in party.names)
    ]
    return alike if len({party.id for party in alike}) == 1 else []


#: What somebody is at a meeting, beside an office at home: "Chair of the Joint Committee", "President of the Council".
_AT_MEETING: Final = re.compile(
    r"(?:(?P<chair>(?:(?P<co>co)[- ])?chair(?:man|woman|person)?)|(?:vice|deputy)[- ]chair(?:man|woman|person)?)(?: of (?:the |this )?(?P<of>.+))?"
    r"|(?:vice[- ])?president of the (?P<presided>.+)|rapporteur|head of (?:the |its )?(?:[\w-]+ ){0,3}delegation",
    re.IGNORECASE,
)
_BODY_THAT_MEETS: Final = re.compile(
    r"(?:joint |ministerial )?(?:meeting|session|committee|council|commission|conference|forum|dialogue|summit)"
)


def _at_meeting(role: str, roster: Roster) -> re.Match[str] | None:
    """What an office says of somebody at the meeting that the text tells of; `None` where it is another one."""
    at = _AT_MEETING.fullmatch(role)
    body = fold((at["of"] or at["presided"] or "") if at else "")
    is_of_it = not body or _BODY_THAT_MEETS.fullmatch(body) is not None or body in roster.opening
    return at if is_of_it else None


def _in_chair(
    mention: Mention, paragraph: Paragraph, offset: int, roster: Roster
) -> tuple[list[Party], Mention] | None:
    """The one person of a name who holds another office and is in the chair there, or the other way round; with the mention.

    "Mr Placeholder, Minister of Ports of Fiji, attended. The Chair, Mr Placeholder, opened the meeting."
    """
    words = name_words(_words_at(paragraph, offset, mention.name))
    role = _words_at(paragraph, offset, mention.role)
    if not words or not role:
        return None
    known = [party for word in words for party in roster.filed(ParticipantKind.PERSON, word)]
    alike = [
        party
        for party in dict.fromkeys(known)
        if is_compatible(party, mention, frozenset())
        and any(_is_same_name(words, one) for one in party.names)
    ]
    if len(alike) != 1 or _is_other_sex(alike[0], _words_at(paragraph, offset, mention.honorific)):
        return None
    at = _at_meeting(role, roster)
    if at is None or mention.role is None:
        held = [office.words for office in alike[0].printed("role")]
        only = bool(held) and all(_at_meeting(office, roster) for office in held)
        return (alike, mention) if only else None
    # The office that this one holds at home is what the record has.
    if at["chair"] and mention.function is None:
        span = (mention.role[0] + at.start("chair"), mention.role[0] + at.end("chair"))
        function = Function.CO_CHAIR if at["co"] else Function.CHAIR
        mention = attrs.evolve(mention, function=function, function_span=span)
    return alike, attrs.evolve(mention, role=None)


def _is_same_name(words: frozenset[str], known: frozenset[str]) -> bool:
    """Whether two names are the same, but for words beside a first and a last name."""
    return words == known or (min(len(words), len(known)) > 1 and (words <= known or known <= words))


def _is_other_sex(party: Party, honorific: str) -> bool:
    """Whether an honorific can't be somebody's: "Ms" that of a man."""
    other = "woman" if party.is_man else "man" if party.is_woman else None
    return other is not None and _shows(other).search(honorific) is not None


def _introduce(
    party: Party, mention: Mention, name: str, paragraph: Paragraph, offset: int, roster: Roster
) -> None:
    """Add where the text introduces somebody with an office that doesn't contradict that of this mention."""
    found = roster.introduction(name)
    if found is None or (
        found.paragraph is paragraph and found.offset + found.mention.start == offset + mention.start
    ):
        return
    if mention.role and _begins_inside(found, mention, paragraph, offset):
        # The rank of "Brig. Gen. Placeholder, Chief of Staff" is no less than the mention tells.
        return
    role = role_words(_words_at(paragraph, offset, mention.role))
    full = role_words(_words_at(found.paragraph, found.offset, found.mention.role))
    courtesy = role <= courtesies()
    if (role and not role <= full and not courtesy) or (
        mention.country and found.mention.country not in (None, mention.country)
    ):
        return
    add_mention(party, found.mention, found.paragraph, found.offset, roster)


def _begins_inside(found: Introduction, mention: Mention, paragraph: Paragraph, offset: int) -> bool:
    """Whether somebody is introduced by the very name that a mention holds, which begins before and goes as far."""
    if found.paragraph is not paragraph or not found.mention.name or not mention.name:
        return False
    shift = found.offset - offset
    return (
        found.mention.name[0] + shift == mention.name[0]
        and found.mention.start + shift > mention.start
        and found.mention.end + shift <= mention.end
    )


def _count(name: str) -> int | None:
    """How many a group is said to be: "both leaders"."""
    words = fold(name).split(maxsplit=3)
    while words and words[0] in ("all", "the"):
        words = words[1:]
    return 2 if words[:1] == ["both"] else numbers("cardinals").get(words[0]) if words else None


def _some_of(mention: Mention, name: str, roster: Roster) -> str | None:
    """What a group is filed under that may be some of those who met: "Two Ministers considered", but not "The two Ministers"."""
    if mention.name is None or _ONLY_TWO.fullmatch(name):
        return None
    words = fold(name)
    alone = mention.name[0] == mention.start and _SOME_OF.match(words)
    # "Two Ministers spoke. The two Ministers asked": nobody else was called so.
    known = roster.filed(ParticipantKind.GROUP, words) and not roster.filed(
        ParticipantKind.GROUP, _ALL.sub("", words)
    )
    return words if alone or known else None


_SOME_OF: Final = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten) (?!of the\b)")
#: Whom a text means by these, be it without "the", are the two who met.
_ONLY_TWO: Final = re.compile(r"[Tt]wo (?:sides|leaders|countries)")
_ALL: Final = re.compile(
    r"^(?:(?:both|two|three|four|five|six|seven|eight|nine|ten|all|the) (?:of )?(?:the )?)+"
)


_TWO: Final = re.compile(r"^(?:the )?(?:two|both) ")
#: Two who met beside the meeting that the text tells of.
_ASIDE: Final = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Aa]t) the (?:margins?|sidelines?)\b[^.;]{0,200}?\b(?:met|held (?:bilateral )?(?:talks|a (?:bilateral )?meeting))\b"
)
#: How a paragraph opens that tells of the next one whom somebody met.
_MET: Final = re.compile(r"[^.;]{2,200}?\b(?:met|signed|received|called on|held (?:bilateral )?talks)\b")
#: How a sentence opens that tells of the talks of two.
_WITH_ONE: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring) (?:the|his|her) (?:[a-z-]+ ){0,2}(?:meeting|talks|dialogue|consultations?) with [^.;:]{2,80}, (?:the )?$"
)
_MOST_MET: Final = 8
"""People who were named last of whom one may be the other of the two."""
_DEPUTY: Final = re.compile(r"\b(?:Deputy|Vice|Assistant)\b")


def _fewest(roster: Roster) -> int:
    """How many countries are known to take part: a group of whom no number is told may be theirs."""
    known = islice(roster.parties.values(), MOST_COMPARED)
    return len({country for party in known for country in party.countries})


def _is_fewer(counted: int, name: str, key: str, roster: Roster) -> bool:
    """Whether a group of so many are fewer than those who are called so, where a name counts none: "the ministers"."""
    if _count(name) is not None:
        return False
    return sum(_is_one_of(party, key) for party in roster.persons[:MOST_COMPARED]) > counted


def _is_another_pair(paragraph: Paragraph, at: int, key: str, roster: Roster) -> bool:
    """Whether a paragraph tells of two who met beside the meeting of more, or after the two who are called alike before it."""
    known = roster.filed(ParticipantKind.GROUP, key)
    if not known or known[0].mentions[-1][1].id == paragraph.id:
        return False
    if known[0].counted is None:
        return _ASIDE.search(paragraph.text, 0, at) is not None
    return _MET.match(paragraph.text, 0, at) is not None and any(
        _is_one_of(party, key)
        for party in roster.persons[-_MOST_MET:]
        if party.mentions[0][1].id == paragraph.id
    )


def _is_with_one(paragraph: Paragraph, at: int) -> bool:
    """Whether a sentence opens with whose talks it tells of, before a place in it."""
    return _WITH_ONE.search(paragraph.text, max(0, at - _OPENING), at) is not None


_OPENING: Final = 120


def _is_one_of(party: Party, group: str) -> bool:
    """Whether somebody's office is what a group is called by: a Minister of Ports of "ministers"."""
    role = _office(party)
    one = f"{group.removesuffix('ies')}y" if group.endswith("ies") else group.removesuffix("s")
    office = re.compile(r"\b" + "[- ]".join(map(re.escape, re.split("[- ]", one))) + r"\b", re.IGNORECASE)
    deputies = _DEPUTY.search(one.title())
    return any(
        office.search(held) and (deputies or not _DEPUTY.search(held)) for held in _offices_in(role) or [role]
    )


def _office(party: Party) -> str:
    """As it is first printed; empty where it never is."""
    return next((held.words for held in party.printed("role")), "")


def _words_at(paragraph: Paragraph, offset: int, span: tuple[int, int] | None) -> str:
    return paragraph.text[offset + span[0] : offset + span[1]] if span else ""


def add_mention(party: Party, mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> None:
    """Note one more mention of a party, and file the party under what it is called there, so that later mentions find it."""
    name, role = (_words_at(paragraph, offset, span) for span in (mention.name, mention.role))
    if not party.label or (name and (len(name) > len(party.label) or not party.names)):
        party.label = name or role
    if party.kind is ParticipantKind.PERSON:
        if name:
            if len(party.names) < MOST_COMPARED:
                party.names.add(name_words(name))
            roster.file(party, sorted(name_words(name)))
        party.letters.update(
            word.replace(".", "") for word in _words_at(paragraph, offset, mention.honorific).split()
        )
        if role:
            office = _FOR_WHAT.split(role)[0].split()
            party.letters.add("".join(word[0] for word in office if word[0].isupper()))
            # "Secretary-General of the Forum" is "SG".
            parts = [part for word in office for part in word.split("-") if part]
            party.letters.add("".join(part[0] for part in parts if part[0].isupper()))
            # "MEC for Ports" is "the MEC".
            party.letters.update(word for word in office if word in table("offices")["offices_or_bodies"])
            party.last_words.add(role.rpartition(" ")[2])
            # "Deputy Prime Minister and Minister of Foreign Affairs" is the Foreign Minister, too.
            party.roles.update(map(role_words, (role, *_offices_in(role))))
            roster.file(party, [f"office {word}" for word in sorted(role_words(role))])
    for words in filter(None, (_words_at(paragraph, offset, mention.honorific), role)):
        party.is_man = party.is_man or _shows("man").search(words) is not None
        party.is_woman = party.is_woman or _shows("woman").search(words) is not None
    if mention.country:
        party.countries.add(mention.country)
    elif mention.is_ours and roster.publisher_country:
        party.is_ours = True
        party.countries.add(roster.publisher_country)
    if paragraph.text.endswith("whose ", 0, offset + mention.start):
        # "the Ports Commission, whose Secretary, Ms Placeholder, took part"
        party.is_counterpart = True
    party.mentions.append((mention, paragraph, offset))
    last = max((span[1] for span in (mention.name, mention.role, mention.country_span) if span), default=0)
    chair = _CHAIR_IN_BRACKETS.match(paragraph.text, offset + last) if mention.name else None
    if chair and party.kind is ParticipantKind.PERSON:
        function = Function.CO_CHAIR if chair["co"] else Function.CHAIR
        add_function(party, function, Anchor(paragraph.id, *chair.span("as")), roster)
    party.is_collective = party.is_collective or mention.is_collective
    if mention.function and mention.function_span:
        start, end = mention.function_span
        add_function(party, mention.function, Anchor(paragraph.id, offset + start, offset + end), roster)


#: "attended by Minister Placeholder of Fiji (Chair)"
_CHAIR_IN_BRACKETS: Final = re.compile(
    r" \((?:the )?(?P<as>(?P<co>[Cc]o-)?[Cc]hair(?:man|woman|person)?)(?: of the [Mm]eeting)?\)"
)


@cache
def _shows(whom: str) -> re.Pattern[str]:
    """What shows before a name that it is a man's or a woman's."""
    return re.compile(rf"\b(?:{alternation(table('offices')[f'shows_{whom}'])})\b", re.IGNORECASE)


def take_country(party: Party, nation: tuple[str | None, tuple[int, int] | None], sentence: Sentence) -> None:
    """Who stands in for a state, or for somebody whose country is printed, or sits on its side, is of that country."""
    country, span = nation
    if party.kind is not ParticipantKind.PERSON or party.countries or country is None or span is None:
        return
    mention, paragraph, offset = party.mentions[-1]
    if offset == sentence.start and paragraph is sentence.paragraph:
        party.mentions[-1] = (attrs.evolve(mention, country=country, country_span=span), paragraph, offset)
        party.countries.add(country)


_AND_OFFICE: Final = re.compile(
    r"(?:,? and (?:the )?|, )(?=(?:[A-Z][\w-]* ){0,3}(?:Minister|Secretary|Chancellor)\b)"
)


def _offices_in(role: str) -> list[str]:
    """The offices that one person holds together; none where it is one office."""
    offices = _AND_OFFICE.split(role) if " and " in role or ", " in role else []
    return offices if len(offices) > 1 and all(map(begins_as_office, offices)) else []


#: "Cabinet Secretary for Ports": the letters are those of the office, and not of what it is for.
_FOR_WHAT: Final = re.compile(r",? (?:for|of|to)\b")


def add_function(party: Party, function: Function, anchor: Anchor, roster: Roster) -> None:
    """Note what somebody did for the meeting; what "the two Ministers" did, of the only two who are that."""
    people = counted_people(party, roster)
    for one in people or (party,):
        if function not in [known for known, _ in one.functions]:
            entry = (
                inferred("functions", "function.of-counted", anchor)
                if people
                else stated("functions", anchor)
            )
            one.functions.append((function, entry))
            if function in (Function.CHAIR, Function.CO_CHAIR):
                roster.chairs.append(one)


def counted_people(group: Party, roster: Roster) -> tuple[Party, ...]:
    """Who "the two Ministers" are: the only people of a text, one of them a Minister, or among more the only Ministers.

    Of "the two leaders" the only people may hold any office. Nobody where that can't be told: somebody without a name may
    be one of the others, and two Ministers of one country are hardly those who met.
    """
    if group.kind is not ParticipantKind.GROUP:
        return ()
    key = _ALL.sub("", fold(group.label))
    if group.counted is None:
        return _pair(group, key, roster)
    people = roster.persons[: MOST_COMPARED + 1]
    if len(people) == group.counted:
        told = key in table("groups")["of_any_office"] or any(_is_one_of(person, key) for person in people)
    else:
        people = [person for person in people if _is_one_of(person, key)]
        if len(people) > group.counted:
            # "Minister of State for Ports" stands beside the Minister.
            people = [person for person in people if not _JUNIOR.search(_office(person))]
        told = (
            len(people) == group.counted
            and _are_of_several_countries(people)
            and not any(other.counted and other.counted > group.counted for other in roster.parties.values())
            # "We" are perhaps those two, one of whom isn't named.
            and not any(_WE.search(sentence.masked) for sentence in roster.sentences)
        )
    return tuple(people) if told and all(person.names for person in people) else ()


def _pair(group: Party, key: str, roster: Roster) -> tuple[Party, ...]:
    """Who "the Ministers" are where two are told to have met, and nobody else is told of: the two."""
    people = roster.persons[: _PAIR + 1]
    alone = len(people) == _PAIR and set(map(id, people)) == set(map(id, roster.met))
    bare = fold(group.label).removeprefix("the ") == "ministers"
    if not (alone and bare) or len(roster.groups) > 1:
        return ()
    told = all(_is_one_of(person, key) and person.names for person in people)
    return tuple(people) if told and _are_of_several_countries(people) else ()


_JUNIOR: Final = re.compile(r"\b(?:Second|State|Junior|Associate) Minister\b|\bMinisters? of State\b")
_WE: Final = re.compile(r"\b[Ww]e\b")


def _are_of_several_countries(people: Sequence[Party]) -> bool:
    """Whether no two of some people are known to be of one country."""
    countries = [country for person in people for country in person.countries]
    return len(set(countries)) == len(countries)


_PAIR: Final = 2


def speaking(roster: Roster) -> tuple[Party, ...]:
    """Those who are "we"."""
    if not roster.we:
        roster.we = tuple(party_of(mention, paragraph, 0, roster) for mention, paragraph in roster.joint)
    return roster.we
