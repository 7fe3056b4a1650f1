"""Who the subject of a clause is: names, offices, groups and pronouns to the parties of the roster.

- a name: the one party whose name has the same words, in part or in full, and whose office does not differ;
- an office alone ("the Minister"): the one person of that office, the publisher's own where several hold it;
- "He", "She": the last single subject of a speech verb, across paragraphs;
- "They", "the two": the last group, or several people together, who were that;
- "We": those as whom the text introduces its speakers; "I": the one whom its head names;
- no subject at all: those above the list, or who spoke before;
- a group, a state, an organisation: by its own words.

Where two readings compete the subject stays open, with the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, ParticipantKind
from jasmine_record.parsing.draft import Voice, inferred, stated, unresolved
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    Mention,
    MentionKind,
    country_at,
    officers,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import table
from jasmine_record.parsing.parties.gathering import party_of
from jasmine_record.parsing.parties.identity import bearers, holders
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.speakers.elided import elided_voice
from jasmine_record.parsing.parties.speakers.found import MOST_PERSONS, NOBODY, Found
from jasmine_record.parsing.parties.speakers.names import named_for_body, namesake
from jasmine_record.parsing.parties.speakers.offices import CHAIRS, officer
from jasmine_record.parsing.parties.speakers.opening import introduce
from jasmine_record.parsing.parties.speakers.pronouns import first_person, he, it, other_one, they
from jasmine_record.parsing.parties.speakers.rivals import are_brought_in, is_its_object, meant
from jasmine_record.parsing.parties.speakers.turns import (
    begins_with_another,
    begins_with_others,
    is_party_to,
    note_silence,
    note_told,
    note_turn,
)

__all__ = [
    "CHAIRS",
    "NOBODY",
    "elided_voice",
    "introduce",
    "is_party_to",
    "note_silence",
    "note_told",
    "note_turn",
    "voice_of",
]


def voice_of(clause: Clause, roster: Roster) -> Voice:
    """The parties that the subject of a clause names."""
    sentence = clause.sentence
    speakers: list[str] = []
    evidence: list[Evidence] = []
    for mention in _apart(_from_country(clause.subject, sentence), sentence, roster):
        anchor = sentence.anchor(mention.start, mention.end)
        is_it = mention.kind is MentionKind.NEUTER_PRONOUN
        found = it(clause, roster, anchor) if is_it else _resolve(mention, sentence, roster, anchor)
        if found is None:
            return NOBODY
        if isinstance(found, Evidence):
            if mention.kind is MentionKind.NAME and len(clause.subject) > 1:
                # "Rural Development and Water Management noted" are no two people, unless both are known.
                return NOBODY
            return Voice(speakers=(), evidence=(found,))
        pronoun = mention.kind is MentionKind.SINGULAR_PRONOUN
        if pronoun and len(clause.subject) == 1 and is_its_object(clause, found[0][0], roster):
            # "He thanked the Minister": nobody thanks himself.
            reason = unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
            return Voice(speakers=(), evidence=(reason,))
        for party, entry in found:
            if party.id not in speakers:
                speakers.append(party.id)
                evidence.append(entry)
    pronouns = [mention for mention in clause.subject if mention.kind is MentionKind.SINGULAR_PRONOUN]
    if pronouns and len(speakers) < len(clause.subject):
        # "She and Minister Placeholder" are two.
        anchor = sentence.anchor(pronouns[0].start, pronouns[0].end)
        return Voice(speakers=(), evidence=(unresolved("speakers", "speaker.pronoun-open", anchor),))
    if len(clause.subject) == 1 and _is_represented(clause.subject[0], sentence):
        # Who came in this one's place may have read a speech, or spoken in the own name.
        anchor = sentence.anchor(clause.subject[0].start, clause.subject[0].end)
        named = labels(roster.parties[speaker] for speaker in speakers)
        return Voice(speakers=(), evidence=(unresolved("speakers", "speaker.represented", anchor, named),))
    if any(mention.is_we for mention in clause.subject):
        roster.we = tuple(roster.parties[speaker] for speaker in speakers)
    return Voice(speakers=tuple(speakers), evidence=tuple(evidence))


def _is_represented(mention: Mention, sentence: Sentence) -> bool:
    """Whether somebody else came for the one who acts: "the President, represented by the Minister of Ports, said"."""
    one = mention.kind in ONE_PERSON
    return one and _BY_ANOTHER.match(sentence.masked, mention.end) is not None


_BY_ANOTHER: Final = re.compile(r",(?: who (?:was|is))? (?:ably |duly )?represented by ")


#: "From Japan, Minister Placeholder attended, and from Fiji, Minister Placeholder did"
_FROM: Final = re.compile(
    r"(?:^|[,;] (?:and |while )?| and )[Ff]rom (?:the )?(?P<country>[A-ZÀ-Þ][^,;]{2,40}), (?:the )?$"
)


def _from_country(subject: tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
    """People with the country from which a sentence says that they came, where they give none of their own."""
    start = subject[0].start if subject else 0
    near = max(0, start - 80)
    opening = _FROM.search(sentence.text[near:start]) if sentence.text.endswith(", ", near, start) else None
    if opening is None:
        return subject
    span = (near + opening.start("country"), near + opening.end("country"))
    country = country_at(sentence.text, *span)
    if country is None or country[1] != span[1]:
        return subject
    return tuple(
        attrs.evolve(mention, country=country[0], country_span=span)
        if mention.country is None and mention.kind in ONE_PERSON
        else mention
        for mention in subject
    )


def _apart(subject: tuple[Mention, ...], sentence: Sentence, roster: Roster) -> Iterator[Mention]:
    """The mentions of a subject, offices joined by "and" one by one unless one person holds them."""
    for mention in subject:
        role = sentence.text[slice(*mention.role)] if mention.role else ""
        several: tuple[Mention, ...] = ()
        if mention.kind is MentionKind.OFFICE and " and " in role and not holders(mention, role, roster):
            several = officers(sentence.text, mention)
            if not all(_is_held(one, sentence, roster) for one in several):
                # "The Minister for Trade and Minister for Law" is one person, unless each was introduced.
                several = ()
        yield from several or (mention,)


def _is_held(office: Mention, sentence: Sentence, roster: Roster) -> bool:
    role = sentence.text[slice(*office.role)] if office.role else ""
    return bool(holders(office, role, roster))


#: Two whom "and both" may mean, told of right before: "asked the Fiji Bank and the Peru Bank for loans, and both".
_TWO_OTHERS: Final = re.compile(r"\b(?:that|two)\b|[A-Z]\w* and (?:the )?(?:\w+ )?[A-Z]")


_EXCELLENCY: Final = re.compile(r"\b(?:Excellency|H\.E\.|HE\b)")


def _is_excellency(party: Party) -> bool:
    """Whether somebody is called "His Excellency" or "H.E."."""
    return any(_EXCELLENCY.search(held.words) for held in party.printed("honorific"))


def _replies(sentence: Sentence, mention: Mention) -> bool:
    """Whether a pronoun is the one who replies to what was said before: "In response, he said", "He replied"."""
    return (
        _IN_RESPONSE.search(sentence.masked, 0, mention.start) is not None
        or _REPLIED.match(sentence.masked, mention.end) is not None
    )


_IN_RESPONSE: Final = re.compile(
    r"\b[Ii]n (?:response|reply|return|turn)(?: to (?:this|that))?,? $|\bResponding, $"
)
_REPLIED: Final = re.compile(
    r" (?:[a-z]+ly )?(?:replied|answered|responded|(?:accepted|declined) (?:the|this|that|his|her) (?:[a-z]+ )?(?:invitation|offer|request|proposal|suggestion))\b"
)


def _one(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """Whom "he", "his counterpart" or "His Excellency" is."""
    pronoun = sentence.text[mention.start : mention.end].lower()
    if pronoun.endswith(tuple(table("offices")["counterparts"])):
        found = other_one(roster, anchor, mention.country)
        if isinstance(found, Evidence):
            # "His Fijian counterpart thanked the hosts. He": that one, whoever it is.
            roster.last_single = roster.last_subject = None
        return found
    fronted = _fronted(sentence.text[: mention.start])
    if fronted:
        return _one_fronted(fronted, sentence.text, roster, anchor)
    spoke = roster.last_single
    if spoke and pronoun.endswith("excellency") and not _is_excellency(spoke):
        styled = [party for party in roster.persons[:MOST_PERSONS] if _is_excellency(party)]
        if styled:
            # Behind "Minister Alpha mentioned it", "His Excellency" is the guest who was called so.
            return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(styled))
    if spoke and roster.spoke_last == (spoke.id,) and _replies(sentence, mention):
        # "Minister Alpha asked for it. He replied that": nobody replies to himself. The next "he" goes on with the other one.
        roster.last_single = roster.last_subject = None
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    if begins_with_another(sentence, mention.start, spoke, roster):
        # The next "he" goes on with that one.
        roster.last_single = roster.last_subject = None
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    if are_brought_in(sentence, mention.start, spoke):
        # "I met Minister Placeholder; he": nobody who spoke before.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    # "His Excellency" alone is who was told of last.
    gender = {"his": "he", "her": "she"}.get(pronoun.split(" ")[0], pronoun)
    return he(roster, anchor, gender, sentence.text[: mention.start])


#: Whom a sentence puts before a pronoun: "As for | Ambassador Placeholder, | he".
_FRONTED: Final = re.compile(
    r"As (?:for|to|regards) (?P<who>(?:the |his |her )?[^,;:]{2,120}(?:, [^,;:]{2,80})?), $"
)


def _fronted(before: str) -> Mention | None:
    """The one person whom a sentence puts before the pronoun that means this one; "As for trade, he" puts none."""
    match = _FRONTED.match(before) if before.startswith("As ") else None
    who = read_mentions(before, *match.span("who")) if match else ()
    return who[0] if len(who) == 1 and who[0].kind in ONE_PERSON else None


def _one_fronted(who: Mention, text: str, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """The one who is put before a pronoun, where it is known who that is; nobody of before in no case."""
    known = meant(who, text, roster)
    if known:
        return [(known[0], inferred("speakers", "speaker.pronoun", anchor))]
    roster.last_single = roster.last_subject = None
    return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))


_MEETING: Final = re.compile(r"(?:[Tt]he|[Tt]his) meeting")


def _is_of_two(mention: Mention, sentence: Sentence, roster: Roster) -> bool:
    """Whether "the meeting" is that of persons of whom it is told that they met."""
    met = roster.met or (tuple(roster.parties.values()) if roster.met_unknown else ())
    return (
        len(met) > (0 if roster.met_unknown else 1)
        and all(party.kind is ParticipantKind.PERSON for party in met)
        and _MEETING.fullmatch(sentence.text, mention.start, mention.end) is not None
    )


def _several(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """Whom "they" or "both" are."""
    words = sentence.text[mention.start : mention.end]
    if words == "both" and _TWO_OTHERS.search(sentence.text, 0, mention.start):
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    if mention.start and begins_with_others(sentence, mention.start, roster):
        # "Several delegations (Fiji, Tonga) raised it; they regretted": nobody of before.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.groups))
    if _is_with_another(sentence, mention.start, roster):
        # "In the talks with Minister Charlie, they": not those who spoke or met before.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    opens = not sentence.start and not mention.start
    return they(roster, anchor, words, sentence.paragraph, opens=opens)


def _is_with_another(sentence: Sentence, stop: int, roster: Roster) -> bool:
    """Whether a sentence opens, up to a place, with talks of those who met with one who is none of them."""
    talks = _TALKS_WITH.match(sentence.masked, 0, stop)
    who = read_mentions(sentence.text, *talks.span("who")) if talks else ()
    if len(who) != 1 or who[0].name is None:
        return False
    known = bearers(who[0], sentence.text, roster)
    return not any(party in roster.met or party in roster.last_several for party in known)


_TALKS_WITH: Final = re.compile(
    r"(?:In|During|At) (?:(?:the|an?|another|his|her|their) )?(?:[a-z-]+ )?(?:meeting|talks|call|conversation|discussions?|consultations) with (?P<who>[^;:]{3,160}), $"
)


def _resolve(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence | None:
    """The parties of a mention, each with its evidence, or why it can't be told; `None` where it is nobody."""
    match mention.kind:
        case MentionKind.SINGULAR_PRONOUN:
            return _one(mention, sentence, roster, anchor)
        case MentionKind.PLURAL_PRONOUN:
            return _several(mention, sentence, roster, anchor)
        case MentionKind.WE | MentionKind.I:
            return first_person(mention, roster, anchor)
        case MentionKind.OFFICE:
            return officer(mention, sentence, roster, anchor)
        case MentionKind.NAME:
            return namesake(mention, sentence, roster, anchor)
        case MentionKind.PERSON:
            of_body = named_for_body(mention, sentence, roster, anchor)
            if of_body:
                return of_body
            known = bearers(mention, sentence.text, roster)
            if len(known) > 1:
                return unresolved("speakers", "speaker.name-shared", anchor, labels(known))
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]
        case _:
            if mention.is_collective and _is_of_two(mention, sentence, roster):
                # "Minister Alpha met Minister Bravo. The meeting reviewed": nobody but the two did.
                return unresolved(
                    "speakers", "speaker.office-open", anchor, labels(roster.met or roster.persons)
                )
            if mention.kind is MentionKind.STATE and roster.is_surname(
                sentence.text[mention.start : mention.end]
            ):
                # "Ports Minister Fiji explained the budget. Fiji thanked Peru": she or the state.
                return unresolved("speakers", "speaker.name-shared", anchor, labels(roster.persons))
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]
