"""Who is said to have said what: the subjects of a claim's reporting verbs, and who holds that in the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

import attrs

from jasmine_record.model import Participant, ParticipantKind, Statement
from jasmine_record.summary.claims import EMPTY, Claim, Span, Word, folded, stem
from jasmine_record.summary.passages import Passages
from jasmine_record.summary.wording import words_of

__all__ = ["Attribution", "Said"]

# fmt: off
_VERBS: Final = frozenset(
    words_of(
    "said says stated explained affirmed reaffirmed confirmed reconfirmed emphasized emphasised emphasizes stressed"
    " stresses underlined underscored underscores highlighted highlights noted expressed voiced conveyed appreciated thanked"
    " welcomed congratulated commended praised condemned denounced deplored requested asked urged called proposed suggested"
    " offered announced unveiled launched pledged committed promised undertook vowed presented introduced agreed concurred"
    " shared exchanged discussed raised reviewed pointed declared described reported briefed told argued warned recalled"
    " reiterated acknowledged recognized recognised supported opposed rejected resolved decided concluded invited informed"
    " outlined remarked added insisted encouraged endorsed admitted claimed believes believed hoped hopes intends referred"
    " spoke delivered gave paid signed adopted"
    )
)
_BEFORE_OBJECTS: Final = frozenset(
    words_of(
    "of with to for by from in at between against on among upon about towards toward into via under over after before"
    " including like than"
    )
)
#: What the name of a group is made of that is all who met.
_GENERIC: Final = frozenset(
    words_of(
    "both all two three four five the ministers leaders sides participants parties presidents heads delegations chiefs"
    " countries members officials they mayors secretaries chairs co meeting conference committee council participating"
    )
)
_BOUNDARIES: Final = frozenset({"and", "while", "but", "whereas", "when", "as", "then", "that", "though", "although"})
_LINKS: Final = frozenset({"and", "of", "the", "for", "as", "well", "his", "her"})
_DEPUTIES: Final = frozenset({"deputy", "vice", "assistant", "under", "acting", "former"})
#: Behind these a form of a verb says what somebody is or was asked to do: "is committed to", "to be agreed".
_BEFORE_STATES: Final = frozenset({"to", "be", "been", "being", "by", "is", "are", "was", "were"})
#: How somebody is spoken of before a name.
_STYLES: Final = frozenset({"the", "former", "president", "minister", "mr", "ms", "mrs", "dr"})
#: What may stand between the capitals of names: "the", and the article of "Côte d'Ivoire".
_INSIDE_NAMES: Final = ("the", "d'")
_OF_MIND: Final = frozenset({"intends", "hopes", "hoped", "believes", "believed", "claims", "claimed"})
_SINGULAR: Final = frozenset({"he", "she"})
_RELATIVES: Final = frozenset({"that", "which", "whom"})
# fmt: on
_ENOUGH: Final = 0.5
_AS_GOOD: Final = 0.75


@attrs.frozen
class Said:
    """One reporting verb of a claim with its subjects, and what they are said to have said."""

    #: Places of participants in the record.
    subjects: tuple[int, ...]
    #: Where they are named.
    span: Span
    stems: frozenset[str]


@attrs.define(slots=False)
class Attribution:
    """The speakers of a record, and how a text names them."""

    passages: Passages

    @cached_property
    def _phrases(self) -> dict[str, list[tuple[tuple[str, ...], int]]]:
        """By their first word, the words that name one participant and no other."""
        named: dict[tuple[str, ...], set[int]] = {}
        parties = self.passages.record.participants
        counts = Counter(word for party in parties for word in set(_name(party)))
        for place, party in enumerate(parties):
            words = _name(party)
            phrases = [tuple(words), *((word,) for word in words if counts[word] == 1 and len(word) > 2)]
            if party.kind is not ParticipantKind.PERSON:
                phrases = phrases[:1]
            role = [folded(word) for word in words_of(party.role or "")]
            phrases += [tuple(role), (*role, *words)]
            for phrase in phrases:
                if phrase and not EMPTY.issuperset(phrase):
                    named.setdefault(phrase, set()).add(place)
        found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrase, places in named.items():
            if len(places) == 1:
                found.setdefault(phrase[0], []).append((phrase, min(places)))
        for entries in found.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return found

    @cached_property
    def _names(self) -> frozenset[str]:
        parties = self.passages.record.participants
        return frozenset(
            word for party in parties if party.kind is ParticipantKind.PERSON for word in _name(party)
        )

    @cached_property
    def _verbs(self) -> frozenset[str]:
        own = {next(iter(words_of(one.verb)), "") for one in self.passages.record.statements}
        return _VERBS | {verb for verb in own if verb.endswith("ed")}

    def mentions(self, words: Sequence[Word]) -> list[tuple[int, int, int]]:
        """Where participants are named: the first word, the one behind the last, and the participant's place."""
        found = []
        place = 0
        while place < len(words):
            for phrase, party in self._phrases.get(words[place].text, ()):
                end = place + len(phrase)
                if tuple(word.text for word in words[place:end]) == phrase:
                    person = self.passages.record.participants[party].kind is ParticipantKind.PERSON
                    # An office before a name is that of the name's bearer.
                    bare = end < len(words) and words[end].capital and words[end].text in self._names
                    # Nor is an office behind `Deputy` that office.
                    other = place and words[place - 1].text in _DEPUTIES and self._names.isdisjoint(phrase)
                    if (
                        not bare
                        and not other
                        and (not person or any(word.capital for word in words[place:end]))
                    ):
                        found.append((place, end, party))
                        place = end - 1
                        break
            place += 1
        return found

    def said(self, claim: Claim, before: tuple[int, ...]) -> Iterator[Said]:
        """The clauses of a claim that report what somebody said.

        Args:
            claim: The sentence.
            before: Who spoke in the sentence before it, for a pronoun.
        """
        words = claim.words
        mentions = self.mentions(words)
        named = {place for first, last, _ in mentions for place in range(first, last)}
        subjects: tuple[int, ...] = ()
        #: Who said that somebody else did something.
        outer: tuple[int, ...] | None = None
        span, behind, pending = (claim.start, claim.start), 0, None
        #: Whether that is told of what stands before: "the aid that Fiji has requested".
        relative = False
        for place, word in enumerate(words):
            if word.text not in self._verbs or (place and words[place - 1].text in _BEFORE_STATES):
                continue
            if place in named:
                continue
            own = self._subjects(claim, mentions, behind, place, opening=pending is None)
            start = own[1] if own is not None else place
            if pending is not None:
                yield Said(subjects, span, _content(words[pending:start]))
            relative = own is not None and own[1] > 0 and words[own[1] - 1].text in _RELATIVES
            if own is not None:
                outer = subjects if subjects and own[1] and words[own[1] - 1].text == "that" else None
                # What somebody is said to intend is in the mouth of who says so.
                subjects, span = (
                    () if outer is not None and word.text in _OF_MIND else own[0],
                    (words[own[1]].start, words[own[2] - 1].end),
                )
            elif pending is None:
                opening = {one.text for one in words[max(behind, 0) : place]}
                subjects = before if opening & _SINGULAR else ()
                span = (words[0].start, word.end)
            elif not _is_joined(claim, words, place):
                subjects, outer = (), None
            elif outer is not None:
                # "said that Fiji hopes for rain; and presented": whose it is shows by the semicolon alone.
                subjects, outer = outer if _is_apart(claim, words, place) else (), None
            pending = behind = place + 1
        if pending is not None:
            rest = words[pending:]
            if len(_content(rest)) < 2 and not relative:
                # Words before their speaker: “...”, A said.
                rest = [*rest, *(word for word in words if word.end <= span[0])]
            yield Said(subjects, span, _content(rest))

    def _subjects(
        self, claim: Claim, mentions: list[tuple[int, int, int]], behind: int, verb: int, *, opening: bool
    ) -> tuple[tuple[int, ...], int, int] | None:
        """Who acts between two places, and the words from the first name to the last."""
        words = claim.words
        mentions = [one for one in mentions if not _is_in_brackets(claim, words[one[0]])]
        found: list[tuple[int, int, int]] = []
        for number, (first, last, party) in enumerate(mentions):
            if not behind <= first < verb or last > verb:
                continue
            lead = first
            while lead and (words[lead - 1].text in _STYLES or self._is_of_office(words[lead - 1], party)):
                lead -= 1
            ahead = words[lead - 1].text if lead else ""
            if (
                ahead in _BEFORE_OBJECTS
                or (ahead == "as" and self._is_bare_office(words[lead:last]))
                or _goes_on(claim, [one for one in mentions[number:] if one[0] < verb], lead, (behind, verb))
                or claim.text[: words[last - 1].end - claim.start].endswith(("'s", "’s"))
            ):
                continue
            gap = claim.text[max(words[lead].start - claim.start - 2, 0) : words[lead].start - claim.start]
            if (
                not opening
                and not found
                and not (ahead in _BOUNDARIES or gap.strip()[-1:] in {",", ";", ":", "—"})
            ):
                continue
            if verb - last > (12 if opening else 4):
                continue
            found.append((first, last, party))
        if not found:
            return None
        # Subjects are told side by side: what stands before anything else is none.
        first = len(found) - 1
        while first and self._are_joined(claim, found[first - 1][1], found[first][0]):
            first -= 1
        found = found[first:]
        return tuple(dict.fromkeys(party for _, _, party in found)), found[0][0], found[-1][1]

    def _is_of_office(self, word: Word, party: int) -> bool:
        """Whether a word before a name is one of the bearer's office: "Secretary Placeholder"."""
        return word.capital and word.text in self._offices[party]

    @cached_property
    def _offices(self) -> list[frozenset[str]]:
        """The words of each participant's office."""
        parties = self.passages.record.participants
        return [frozenset(folded(word) for word in words_of(party.role or "")) - EMPTY for party in parties]

    def _is_bare_office(self, words: Sequence[Word]) -> bool:
        """Whether words are an office as what somebody acts: "as Minister of Ports", other than "as the Minister said"."""
        return words[0].text != "the" and self._names.isdisjoint(word.text for word in words)

    def _are_joined(self, claim: Claim, end: int, start: int) -> bool:
        """Whether nothing but `and` or a comma, an office and a country stands between two names."""
        between = claim.words[end:start]
        text = claim.text[claim.words[end - 1].end - claim.start : claim.words[start].start - claim.start]
        linked = any(word.text == "and" for word in between) or "," in text
        return linked and all(word.capital or word.text in _LINKS for word in between)

    def strangers(self, said: Said) -> list[int]:
        """Those of the subjects in whose mouth the record doesn't put it.

        Nobody, where the record has nothing like it or doesn't tell who said it.
        """
        if not said.subjects or len(said.stems) < 2:
            return []
        scored = [
            (len(said.stems & stems) / len(said.stems), statement)
            for statement, stems in self.passages.statements
            if not said.stems.isdisjoint(stems)
        ]
        best = max((score for score, _ in scored), default=0.0)
        if best < _ENOUGH:
            return []
        holders = [statement for score, statement in scored if score >= _AS_GOOD * best]
        if any(not statement.speakers for statement in holders):
            return []
        return [place for place in said.subjects if not any(self._speaks(place, one) for one in holders)]

    def _speaks(self, place: int, statement: Statement) -> bool:
        parties = self.passages.record.participants
        party = parties[place]
        for other in parties:
            if other.id not in statement.speakers:
                continue
            if other.id == party.id or (other.represents == party.id or party.represents == other.id):
                return True
            if other.kind is ParticipantKind.GROUP:
                names = {folded(word) for word in words_of(other.name or "")}
                if names <= _GENERIC or (
                    party.kind is ParticipantKind.GROUP and names & set(_name(party)) - _GENERIC
                ):
                    return True
                own = _name(party)
                if own and any(
                    own == [folded(word) for word in words_of(member)] for member in other.members
                ):
                    return True
            if party.kind is not other.kind and party.country is not None and party.country == other.country:
                return True
        # All of whom the text has two sides may be told as one.
        if party.kind is ParticipantKind.GROUP and set(_name(party)) <= _GENERIC:
            return len(statement.speakers) > 1
        return False


def _name(party: Participant) -> list[str]:
    return [folded(word) for word in words_of(party.name or "")]


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words if word.text not in EMPTY and word.text not in _VERBS)


def _goes_on(
    claim: Claim, mentions: Sequence[tuple[int, int, int]], lead: int, between: tuple[int, int]
) -> bool:
    """Whether the first of some names goes on with others of which the first stands behind a preposition or a verb.

    "welcomed the line between Fiji and Tonga, and thanked": so does the second, for a comma parts it from the verb.
    "the ports of Fiji, Tonga and Samoa; reiterated": and so do all of a list.
    "welcomed Minister Alpha and Minister Beta to Suva, and stated": whom somebody welcomed.
    """
    (behind, verb), words, last = between, claim.words, mentions[0][1]
    back = lead - 1
    if back > 0 and words[back].text == "and":
        back -= 1
        rest = claim.text[words[last - 1].end - claim.start : words[verb].start - claim.start]
        closed = "," in rest or ";" in rest
    else:
        # "of Fiji, | Tonga and Samoa": the next of the list stands right behind it.
        following = mentions[1][0] if len(mentions) > 1 else verb
        # Letters in brackets, "and" and an article may part them.
        joined = following - last <= _MOST_BETWEEN and all(
            word.acronym or word.text in {"and", "the"} for word in words[last:following]
        )
        behind_article = following - 1 if words[following - 1].text == "the" else following
        closed = following < verb and joined and _goes_on(claim, mentions[1:], behind_article, between)
    while back > 0 and (words[back].capital or words[back].text.startswith(_INSIDE_NAMES)):
        back -= 1
    return closed and (words[back].text in _BEFORE_OBJECTS or 0 < back + 1 == behind)


def _is_in_brackets(claim: Claim, word: Word) -> bool:
    """Whether letters only tell how the one before them is called: "the Port Organisation (PO)"."""
    return word.acronym and claim.text.startswith("(", word.start - claim.start - 1)


_MOST_BETWEEN: Final = 3
"""Words between two entries of a list: letters in brackets, "and", an article."""


def _is_apart(claim: Claim, words: Sequence[Word], place: int) -> bool:
    """Whether a semicolon stands before a verb, or before the "and" that joins it."""
    first = max(place - 2, 0)
    return ";" in claim.text[words[first].end - claim.start : words[place].start - claim.start]


def _is_joined(claim: Claim, words: Sequence[Word], place: int) -> bool:
    """Whether a verb goes on behind `and` or a comma with the subject of the one before it."""
    if not place:
        return False
    gap = claim.text[words[place - 1].end - claim.start : words[place].start - claim.start]
    return (
        words[place - 1].text in {"and", "also", "then", "further", "but"} or "," in gap or gap.strip() == ";"
    )
