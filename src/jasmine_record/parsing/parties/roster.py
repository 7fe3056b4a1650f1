"""The parties of a text while they are gathered, and which of them a mention can mean.

Two print forms are the same person where the words of one name are among those of the other, and office and country
don't contradict it. Names are compared as sets of words, since print does not tell family from given names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

import attrs

from jasmine_record.model import Anchor, Attendance, Evidence, Function, Paragraph, ParticipantKind
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, begins_as_office
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import demonyms, fold, numbers, organisation_names, organisations, table
from jasmine_record.parsing.parties.introductions import Introduction, find_introduction, name_words

__all__ = [
    "KINDS",
    "Party",
    "Roster",
    "Titled",
    "add_function",
    "add_mention",
    "bearers",
    "begins_with_organisation",
    "holders",
    "holds_organisation",
    "is_form_of",
    "labels",
    "name_words",
    "party_of",
    "role_words",
    "take_country",
]

KINDS: Final = {
    MentionKind.PERSON: ParticipantKind.PERSON,
    MentionKind.OFFICE: ParticipantKind.PERSON,
    MentionKind.GROUP: ParticipantKind.GROUP,
    MentionKind.STATE: ParticipantKind.STATE,
    MentionKind.ORGANISATION: ParticipantKind.ORGANISATION,
}


@attrs.define(eq=False)
class Party:
    """A participant while it is being gathered."""

    id: str
    kind: ParticipantKind
    #: Each mention with its paragraph and where the text it counts in starts there.
    mentions: list[tuple[Mention, Paragraph, int]] = attrs.field(factory=list)
    attendance: tuple[Attendance, Evidence] | None = None
    functions: list[tuple[Function, Evidence]] = attrs.field(factory=list)
    represents: tuple[str, Evidence] | None = None
    #: Whether it was met by the publisher's own people, so that the publisher's country need not be its own.
    is_counterpart: bool = False
    #: Whether the text says that this one led a delegation.
    led: bool = False
    #: How many people a group is said to be.
    counted: int | None = None
    #: Whether the publisher calls it its own: "our Minister".
    is_ours: bool = False
    #: The words of each form of the name and of the office, and the countries, to compare later mentions with.
    names: set[frozenset[str]] = attrs.field(factory=set)
    roles: set[frozenset[str]] = attrs.field(factory=set)
    countries: set[str] = attrs.field(factory=set)
    #: The letters that can stand for the office or an honorific, and the last words of the offices, as printed.
    letters: set[str] = attrs.field(factory=set)
    last_words: set[str] = attrs.field(factory=set)
    #: Whether an honorific or office shows a man or a woman: "Mr", "Chairwoman".
    is_man: bool = False
    is_woman: bool = False
    #: How a candidate is named in evidence: the longest form of the name, else of the office.
    label: str = ""

    def words(self, pick: str) -> Iterator[tuple[str, Anchor, Paragraph]]:
        """What the mentions print of one field, in order."""
        for mention, paragraph, offset in self.mentions:
            span = getattr(mention, pick)
            if span:
                start, end = span[0] + offset, span[1] + offset
                yield paragraph.text[start:end], Anchor(paragraph.id, start, end), paragraph


@attrs.frozen
class Titled:
    """Somebody whom the title names."""

    names: frozenset[str]
    #: The words of the office; empty where the title gives none.
    role: frozenset[str]
    country: str | None
    #: Whether the title says that the house's own people met this one.
    is_guest: bool


#: What is printed before a name shows whether it is a man's or a woman's.
_MEN: Final = re.compile(
    r"\b(?:Mr|Sir|Lord|His|Prince|King|Shri|Sheikh|Datuk|Dato|Congressman|Chairman)\b", re.IGNORECASE
)
_WOMEN: Final = re.compile(
    r"\b(?:Mrs|Ms|Miss|Madam|Madame|Dame|Lady|Baroness|Her|Princess|Queen|Smt|Shrimati|Sheikha|Congresswoman|Chairwoman)\b",
    re.IGNORECASE,
)


#: Bodies whose names are that with what they are of.
_BODIES: Final = frozenset({"council", "committee", "commission", "conference", "board", "assembly"})
#: A hostile text may introduce thousands of people of one name; no more of them than this are compared or listed.
_MOST_COMPARED: Final = 100
_MOST_CANDIDATES: Final = 8
_MOST_LOOKED_UP: Final = 100
#: Code points before "the Council" in which the last council was told of.
_NEAR: Final = 1_000
_MOST_BODIES: Final = 50
"""Names of bodies that are looked for in the whole text."""


@attrs.define
class Roster:
    """All parties so far, and who spoke last."""

    #: In small letters, without an article; empty where it isn't known.
    publisher: str = ""
    publisher_country: str | None = None
    #: The offices whose house the publisher is, in small letters.
    offices: frozenset[str] = frozenset()
    #: Those of the text, to look up who was introduced in them.
    sentences: Sequence[Sentence] = ()
    #: What was looked up, by name.
    introduced: dict[str, Introduction | None] = attrs.field(factory=dict)
    #: The bodies of the text by the letters that stand for them.
    lettered: dict[str, Party | None] = attrs.field(factory=dict)
    #: What bodies are called in full, by what they are called for short.
    full_names: dict[str, str] = attrs.field(factory=dict)
    #: In whose name the text speaks.
    we: tuple[Party, ...] = ()
    #: The several who acted last in a paragraph, by its id: whom "they" above the list below it means.
    ahead: dict[str, tuple[Party, ...]] = attrs.field(factory=dict)
    #: Whether they stand on a line of their own, so that each clause below is theirs: "The Council of Ministers,".
    resolves: bool = False
    #: Those whose joint statement it is by its title, who speak if the text introduces nobody.
    joint: tuple[tuple[Mention, Paragraph], ...] = ()
    #: The one person whom the head of the text names.
    author: Party | None = None
    #: Whether somebody tells it in the first person.
    tells: bool = False
    #: Whether the text is a declaration, whose clauses open with their verbs.
    declares: bool = False
    titled: list[Titled] = attrs.field(factory=list)
    parties: dict[str, Party] = attrs.field(factory=dict)
    #: Parties by kind and folded name, country code, or a word of a person's name or office.
    index: dict[tuple[ParticipantKind, str], list[Party]] = attrs.field(factory=dict)
    persons: list[Party] = attrs.field(factory=list)
    groups: list[Party] = attrs.field(factory=list)
    chairs: list[Party] = attrs.field(factory=list)
    #: From whom the chair was taken over.
    former_chair: Party | None = None
    last_single: Party | None = None
    last_several: tuple[Party, ...] = ()
    #: A group that acted since, without taking part or speaking: its mention, paragraph and offset.
    last_group: tuple[Mention, Paragraph, int] | None = None
    #: The state, body or meeting that spoke in the sentence before, with the paragraph.
    last_body: tuple[Party, Paragraph] | None = None
    #: The last single person who was the subject of any clause.
    last_subject: Party | None = None
    #: Those who met, where the text tells of one meeting alone.
    met: tuple[Party, ...] = ()
    #: The single person who spoke last, where, and what this one said.
    turn: tuple[Party, Paragraph, str] | None = None
    #: Whether this one was called "he" or "she" there, so that an office behind it may be somebody else's.
    by_pronoun: bool = False

    #: Which of the meetings told of one behind the other this is, by the headings.
    section: int = 0
    #: Two who spoke one behind the other, with the paragraph.
    pair: tuple[Party, Party, Paragraph] | None = None

    def note_met(self, parties: tuple[Party, ...]) -> None:
        """Remember who met; of two meetings neither is the one of which a text speaks."""
        self.met = parties if self.met in ((), parties) else ()

    def spoke_before(self, known: Sequence[Party], paragraph: Paragraph, role: str) -> Party | None:
        """Which of several who hold an office spoke right before, in the same paragraph and of nobody with that office."""
        if self.turn is None or self.by_pronoun or self.last_subject is not self.turn[0]:
            return None
        party, place, said = self.turn
        head = role.rsplit(maxsplit=1)[-1] if role else ""
        return party if party in known and place is paragraph and head not in said else None

    def forget(self) -> None:
        """Nobody knows who spoke, so no later pronoun can mean those who spoke before."""
        self.last_single = self.last_subject = None
        self.last_several = ()
        self.last_group = self.last_body = None

    def enter(self, section: int) -> None:
        """Go on to a paragraph of this section; behind the heading of another meeting, nobody spoke before."""
        if section != self.section:
            self.section = section
            self.forget()

    def speaking(self) -> tuple[Party, ...]:
        """Those who are "we"."""
        if not self.we:
            self.we = tuple(party_of(mention, paragraph, 0, self) for mention, paragraph in self.joint)
        return self.we

    def add(self, kind: ParticipantKind) -> Party:
        party = Party(f"party-{len(self.parties) + 1}", kind)
        self.parties[party.id] = party
        if kind is ParticipantKind.PERSON:
            self.persons.append(party)
        elif kind is ParticipantKind.GROUP:
            self.groups.append(party)
        return party

    def introduction(self, name: str) -> Introduction | None:
        """Where somebody of this name is introduced with an office."""
        if name not in self.introduced and len(self.introduced) < _MOST_LOOKED_UP:
            self.introduced[name] = find_introduction(name, self.sentences)
        return self.introduced.get(name)

    def full_name(self, name: str) -> str:
        """What a body that is called "the Council" is called in full, where the text has but one council."""
        if name.split(" ", 1)[0] in _BODIES and " of " in name:
            return self._full_name_of_several(name)
        if name not in _BODIES:
            return name
        if name not in self.full_names:
            called = re.compile(
                rf"(?:\b(?P<before>[A-Z][\w-]*) )?\b(?P<name>{name.title()}(?: of [A-Z]\w+)?)\b"
            )
            found = [match for sentence in self.sentences for match in called.finditer(sentence.text)]
            others = {match["before"] for match in found} - {None, "The"}
            full = {match["name"] for match in found} - {name.title()}
            of = any(f"{name.title()} of " in sentence.text for sentence in self.sentences)
            only = f"{next(iter(others))} {name}".lower() if len(others) == 1 and not of else ""
            self.full_names[name] = (
                # "the European Commission" is "the Commission", where no other one is told of.
                organisation_names().get(only, only)
                if only in organisations()
                else fold(full.pop())
                if len(full) == 1 and not others
                else name
            )
        return self.full_names[name]

    def _full_name_of_several(self, name: str) -> str:
        """What "the Council of Ministers" is called in full, where the text says of what body in one way alone."""
        if name not in self.full_names and len(self.full_names) < _MOST_BODIES:
            called = re.compile(rf"(?:\b(?P<before>[A-Z][\w-]*) )?\b(?i:{re.escape(name)})\b(?P<of> of )?")
            found = [match for sentence in self.sentences for match in called.finditer(sentence.text)]
            others = {match["before"] for match in found} - {"The", None}
            alone = len(others) == 1 and not any(match["of"] for match in found)
            self.full_names[name] = fold(f"{next(iter(others))} {name}") if alone else name
        return self.full_names.get(name, name)

    def ending_in(self, words: str, before: str) -> Party | None:
        """The one body so far whose name ends in these words and stands there in full: "United States Ports Agency" by "ports agency"."""
        found = [
            parties[0]
            for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
            if kind is ParticipantKind.ORGANISATION
            and parties
            and f" {key}".endswith(f" {words}")
            and f" {before}{words}".endswith(f" {key}")
        ]
        return found[0] if len(found) == 1 else None

    def of_kind(self, name: str, before: str) -> list[Party]:
        """The one body so far that is called "the Council" for short: "Ministerial Council of the Placeholder Compact"."""
        if name.split(" ", 1)[0] in _BODIES and " of " in name:
            # "the Council of Ministers", of a commission that is told before or behind.
            alike = [
                parties[0]
                for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
                if kind is ParticipantKind.ORGANISATION
                and (key.startswith(f"{name} ") or (" of " in key and name.startswith(f"{key} ")))
                and parties
            ]
            return alike if len({party.id for party in alike}) == 1 else []
        if name not in _BODIES:
            return []
        bodies = [
            (key, party)
            for (kind, key), parties in list(self.index.items())[:_MOST_LOOKED_UP]
            if kind is ParticipantKind.ORGANISATION
            for party in parties
        ]
        called = re.compile(rf"(?:\w+ ){{0,3}}{name} (?:of|for|on) ")
        found = [party for key, party in bodies if called.match(key)]
        if not found:
            found = [party for key, party in bodies if key.endswith(f" {name}")]
        return found if len(found) == 1 and not self._has_other(name, found[0], before) else []

    def _has_other(self, name: str, body: Party, before: str) -> bool:
        """Whether another council than this one was told of right before: "informed the City Council. The Council"."""
        title = name.title()
        called = re.compile(
            rf"\b(?:[A-Z][\w-]* ){{1,3}}{title}\b|\b{title} (?:of|for|on) (?:the )?[A-Z][\w-]*"
        )
        known = " | ".join(key for (_, key), parties in self.index.items() if body in parties)
        told = {fold(match[0].removeprefix("The ")) for match in called.finditer(before)}
        # "The European Commission" and the like go by their full names.
        return any(other not in known for other in told - organisations())

    def file(self, party: Party, keys: Iterable[str]) -> None:
        for key in keys:
            filed = self.index.setdefault((party.kind, key), [])
            if party not in filed[:_MOST_COMPARED]:
                filed.append(party)

    def filed(self, kind: ParticipantKind, key: str) -> list[Party]:
        return self.index.get((kind, key), [])[:_MOST_COMPARED]


def labels(parties: Iterable[Party]) -> tuple[str, ...]:
    """The candidates of an unresolved field: who they are, the first few."""
    return tuple(party.label or party.id for party, _ in zip(parties, range(_MOST_CANDIDATES), strict=False))


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
            if joint and not any(wanted <= known for known in party.roles):
                # Two offices are one person's only where that person was introduced with both.
                continue
            if " and the " in role and not any(_TWO.search(known) for known, _, _ in party.words("role")):
                # "the Secretary and the Cabinet Secretary", one of whose words are among the other's
                continue
            if (
                not (party.names or mention.country)
                and party.countries
                and all(known < wanted for known in party.roles)
            ):
                # "The Minister of Ports" needn't be the one of whom only "the Fijian Minister" is told.
                continue
            if party in held or not _compatible(party, mention, wanted) or not _same_rank(party, wanted):
                continue
            if not _is_of_other_body(party, role):
                held.append(party)
    return held


_TWO: Final = re.compile(r",|/| and ")
#: "Commandant of the Philippine Coast Guard"
_OF_BODY: Final = re.compile(r" of (?:the )?(?P<body>[A-Z].*)$")


def _is_of_other_body(party: Party, role: str) -> bool:
    """Whether an office is that of a body, and somebody was introduced with that of another one."""
    of = _OF_BODY.search(role)
    if of is None or of["body"].rpartition(" ")[2] not in table("groups")["bodies"]:
        return False
    known = [fold(body) for body, _, _ in party.words("affiliation")]
    return bool(known) and fold(of["body"]) not in known


def _presides_over_body(role: str) -> bool:
    """Whether an office is that of the president of a body, and of no state or government: "President of the Ports Bank"."""
    words = role.removeprefix("President of ").removeprefix("the ").split(" ")
    bodies = {body for body in table("groups")["bodies"] if body != "Government"}
    return role.startswith("President of ") and not bodies.isdisjoint(words)


#: The President is not the Vice President, though all words of the one office stand in the other.
_RANKS: Final = frozenset({"vice", "deputy", "assistant", "under", "state", "former", "prime", "rajya"})


def _same_rank(party: Party, role: frozenset[str]) -> bool:
    return any(known & _RANKS == role & _RANKS for known in party.roles)


def _compatible(party: Party, mention: Mention, role: frozenset[str]) -> bool:
    """Whether office and country of a mention allow it to be this person."""
    if mention.country and party.countries and mention.country not in party.countries:
        return False
    # "Ambassador Placeholder" may be how the holder of another office is addressed.
    held = [known for known in party.roles if not known <= _courtesies()]
    # The Minister of Ports, whom a text calls the Minister for short, is no Minister of Trade.
    held = [known for known in held if not any(known < other for other in held)]
    return not role or not held or any(role <= known or known <= role for known in held)


@lru_cache(maxsize=1024)
def role_words(role: str) -> frozenset[str]:
    """The words of an office by which two print forms of it are the same: "Defense Minister"."""
    # "Secretary of State" is no rank below the Secretary, as "State Secretary" is.
    words = (
        fold(role)
        .replace(",", "")
        .replace("/", " ")
        .replace("secretary of state", "secretary of-state")
        .split()
    )
    # "President of the ADB" is that of the Asian Development Bank.
    spelled = (_SPELLINGS.get(word) or organisation_names().get(word, word) for word in words)
    found = frozenset(part for word in spelled for part in word.split()) - _SMALL
    # "the head of Polish diplomacy", and not of public diplomacy
    head = _HEAD_OF_DIPLOMACY.fullmatch(fold(role))
    return _FOREIGN_MINISTER if head and (not head["of"] or head["of"] in demonyms()) else found


_HEAD_OF_DIPLOMACY: Final = re.compile(r"(?:the )?head of (?:(?P<of>[\w-]+) )?diplomacy")
_FOREIGN_MINISTER: Final = frozenset({"foreign", "affairs", "minister"})
_SMALL: Final = frozenset({"of", "for", "the", "and", "to", "&"})
_SHORT: Final = {
    "pm": "prime minister",
    "dpm": "deputy prime minister",
    "fm": "foreign affairs minister",
    "eam": "external affairs minister",
    "sms": "senior minister state",
    "mos": "minister state",
    "foreign": "foreign affairs",
    "minister-in-charge": "minister",
}
#: Spellings of one word, and how India's ministers are called at home.
_SPELLINGS: Final = {
    "lt": "lieutenant",
    "lt.": "lieutenant",
    "mantri": "minister",
    "raksha": "defense",
    "defence": "defense",
    "adviser": "advisor",
    "labour": "labor",
    "u.s.": "united states",
    **_SHORT,
}


def bearers(mention: Mention, text: str, roster: Roster) -> list[Party]:
    """The persons whose name can be that of the mention: the words of one form are among those of the other."""
    if mention.name is None:
        return []
    words = name_words(text[slice(*mention.name)])
    # "NA Chairman Placeholder" may be the National Assembly Chairman Placeholder.
    role = role_words(_OF_WHAT.sub("", text[slice(*mention.role)])) if mention.role else frozenset()
    if role <= _courtesies():
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
            if same and party not in seen and _compatible(party, mention, role):
                seen.append(party)
    return seen or _called_otherwise(mention, words, role, roster)


def _called_otherwise(
    mention: Mention, words: frozenset[str], role: frozenset[str], roster: Roster
) -> list[Party]:
    """The one person of a name by whom somebody is called with another short title: "Secretary Alpha", who is an Adviser."""
    if len(words) != 1 or len(role) != 1:
        return []
    known = roster.filed(ParticipantKind.PERSON, next(iter(words)))
    full = [party for party in known if any(len(name) > 1 for name in party.names)]
    if len(known) != 1 or not full:
        return []
    return full if _compatible(full[0], mention, frozenset()) else []


def _is_initialled(short: frozenset[str], full: frozenset[str]) -> bool:
    """Whether a name has the first letters of what another one has in full: "P. Alpha", "Placeholder Alpha"."""
    initials = {word for word in short if len(word) == 1}
    names = short - initials
    return bool(initials and names) and names <= full and initials == {word[0] for word in full - names}


_OF_WHAT: Final = re.compile(r"\b[A-Z]{2,4} (?=[A-Z])")


@cache
def _courtesies() -> frozenset[str]:
    """The titles by which people are still addressed when they hold another office: "Senator"."""
    return frozenset(fold(title) for title in table("offices")["courtesies"])


def party_of(mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> Party:
    """The party of a mention that stands for itself; a new one where there is none yet."""
    kind = KINDS[mention.kind]
    name = _words_at(paragraph, offset, mention.name)
    key = mention.country if kind is ParticipantKind.STATE and mention.country else fold(name)
    if kind is ParticipantKind.GROUP:
        # "the two leaders", "both leaders" and "the leaders" are the same; "some leaders" are not.
        key = _ALL.sub("", key) or key
        if roster.section and _ALL.match(fold(name)):
            # "The two ministers" of another meeting are others.
            key = f"{key} {roster.section}"
    if kind is ParticipantKind.ORGANISATION:
        key = roster.full_name(organisation_names().get(key, key))
    if kind is ParticipantKind.PERSON:
        mention = _of_known(mention, paragraph, offset, roster)
        known = (
            bearers(mention, paragraph.text[offset:], roster)
            or _nameless(mention, paragraph, offset, roster)
            or _formal(mention, paragraph, offset, roster)
        )
    else:
        at = offset + mention.start
        known = roster.filed(kind, key) or (
            roster.of_kind(key, paragraph.text[max(0, at - _NEAR) : at])
            if kind is ParticipantKind.ORGANISATION
            else []
        )
        count = _count(name) if kind is ParticipantKind.GROUP else None
        if count and known and known[0].counted not in (None, count):
            # "Both ministers" are not "the three ministers".
            key = f"{key} {count}"
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
    if letters:
        # "the Food Organization of the Placeholder Nations (FO)" is "FO" from here on.
        short = fold(letters["letters"])
        roster.file(party, (roster.full_name(organisation_names().get(short, short)),))
    add_mention(party, mention, paragraph, offset, roster)
    return party


_LETTERS_BEHIND: Final = re.compile(
    r"(?:, [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*)? \((?P<letters>[A-Z][\w-]{1,9})\)"
)


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
    held = roster.filed(ParticipantKind.PERSON, f"office {min(role)}")
    return [
        party for party in held if not party.names and party.countries == countries and role in party.roles
    ]


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
        and _compatible(party, mention, role)
        and any(is_form_of(words, known) for known in party.names)
    ]
    return alike if len({party.id for party in alike}) == 1 else []


def is_form_of(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two names share a word, and what is short for a given name begins alike in both: "Joe", "Joseph R."."""
    own, theirs = ({word[0] for word in name if len(word) > 2} for name in (words - others, others - words))
    return len(own) == 1 and own == theirs and any(len(word) > 2 for word in words & others)


def _introduce(
    party: Party, mention: Mention, name: str, paragraph: Paragraph, offset: int, roster: Roster
) -> None:
    """Add where the text introduces somebody with an office that doesn't contradict that of this mention."""
    found = roster.introduction(name)
    if found is None or (
        found.paragraph is paragraph and found.offset + found.mention.start == offset + mention.start
    ):
        return
    role = role_words(_words_at(paragraph, offset, mention.role))
    full = role_words(_words_at(found.paragraph, found.offset, found.mention.role))
    courtesy = role <= _courtesies()
    if (role and not role <= full and not courtesy) or (
        mention.country and found.mention.country not in (None, mention.country)
    ):
        return
    add_mention(party, found.mention, found.paragraph, found.offset, roster)


def _count(name: str) -> int | None:
    """How many a group is said to be: "both leaders"."""
    words = fold(name).split(maxsplit=2)
    if words[:1] == ["the"]:
        words = words[1:]
    return 2 if words[:1] == ["both"] else numbers("cardinals").get(words[0]) if words else None


_ALL: Final = re.compile(
    r"^(?:(?:both|two|three|four|five|six|seven|eight|nine|ten|all|the) (?:of )?(?:the )?)+"
)


def _words_at(paragraph: Paragraph, offset: int, span: tuple[int, int] | None) -> str:
    return paragraph.text[offset + span[0] : offset + span[1]] if span else ""


def add_mention(party: Party, mention: Mention, paragraph: Paragraph, offset: int, roster: Roster) -> None:
    name, role = (_words_at(paragraph, offset, span) for span in (mention.name, mention.role))
    if not party.label or (name and (len(name) > len(party.label) or not party.names)):
        party.label = name or role
    if party.kind is ParticipantKind.PERSON:
        if name:
            if len(party.names) < _MOST_COMPARED:
                party.names.add(name_words(name))
            roster.file(party, sorted(name_words(name)))
        party.letters.update(
            word.replace(".", "") for word in _words_at(paragraph, offset, mention.honorific).split()
        )
        if role:
            party.letters.add(
                "".join(word[0] for word in _FOR_WHAT.split(role)[0].split() if word[0].isupper())
            )
            party.last_words.add(role.rpartition(" ")[2])
            # "Deputy Prime Minister and Minister of Foreign Affairs" is the Foreign Minister, too.
            party.roles.update(map(role_words, (role, *_offices_in(role))))
            roster.file(party, [f"office {word}" for word in sorted(role_words(role))])
    for words in filter(None, (_words_at(paragraph, offset, mention.honorific), role)):
        party.is_man = party.is_man or _MEN.search(words) is not None
        party.is_woman = party.is_woman or _WOMEN.search(words) is not None
    if mention.country:
        party.countries.add(mention.country)
    elif mention.is_ours and roster.publisher_country:
        party.is_ours = True
        party.countries.add(roster.publisher_country)
    if paragraph.text.endswith("whose ", 0, offset + mention.start):
        # "the Ports Commission, whose Secretary, Ms Placeholder, took part"
        party.is_counterpart = True
    party.mentions.append((mention, paragraph, offset))
    if mention.function and mention.function_span:
        start, end = mention.function_span
        add_function(party, mention.function, Anchor(paragraph.id, offset + start, offset + end), roster)


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
    r",? and (?:the )?(?=(?:[A-Z][\w-]* ){0,3}(?:Minister|Secretary|Chancellor)\b)"
)


def _offices_in(role: str) -> list[str]:
    """The offices that one person holds together; none where it is one office."""
    offices = _AND_OFFICE.split(role) if " and " in role else []
    return offices if len(offices) > 1 and all(map(begins_as_office, offices)) else []


#: "Cabinet Secretary for Ports": the letters are those of the office, and not of what it is for.
_FOR_WHAT: Final = re.compile(r",? (?:for|of|to)\b")


def add_function(party: Party, function: Function, anchor: Anchor, roster: Roster) -> None:
    if function not in [known for known, _ in party.functions]:
        party.functions.append((function, stated("functions", anchor)))
        if function in (Function.CHAIR, Function.CO_CHAIR):
            roster.chairs.append(party)


_OF: Final = re.compile(r" (?:of|at) (?:the )?(?=[A-Z])")


def holds_organisation(office: str) -> bool:
    """Whether an organisation stands inside of an office: "Regional Director of the World Bank (WB) for the Pacific"."""
    return any(begins_with_organisation(office[of.end() :]) for of in _OF.finditer(office))


def begins_with_organisation(words: str) -> bool:
    """Whether the name of an organisation opens some words: "UN Special Envoy"."""
    found = words.split(" ")
    return any(fold(" ".join(found[:size])) in organisations() for size in range(1, len(found) + 1))
