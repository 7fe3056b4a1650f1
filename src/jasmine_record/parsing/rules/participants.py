"""Who took part or speaks, and who the subject of each clause is.

The text is walked once, in reading order, and every mention that acts is resolved to a party:

- a name: the one party whose name has the same words, in part or in full, and whose office does not differ;
- an office alone ("the Minister"): the one person of that office;
- "He", "She": the last single subject of a speech verb, across paragraphs;
- "They": the last group, or several people together, who were that;
- a group, a state, an organisation: by its own words.

Where two readings compete the subject stays open, with the candidates. People who are only mentioned become no party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import (
    Anchor,
    Attendance,
    Evidence,
    Function,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
)
from jasmine_record.parsing.clauses import Clause
from jasmine_record.parsing.draft import Draft, Voice, inferred, stated, unresolved
from jasmine_record.parsing.lexicon import alternation, table
from jasmine_record.parsing.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.roster import (
    KINDS,
    Party,
    Roster,
    add_function,
    add_mention,
    bearers,
    holders,
    labels,
    party_of,
)
from jasmine_record.parsing.sentences import Sentence

__all__ = ["recognize"]

_CHAIRS: Final = re.compile(r"(?:co-)?chair(?:man|woman|person)?", re.IGNORECASE)


def recognize(draft: Draft) -> Draft:
    """Fill `participants`, and `voices` for each clause."""
    roster = Roster()
    _read_titles(draft, roster)
    voices: list[Voice] = []
    clauses = iter(draft.clauses)
    clause = next(clauses, None)
    for sentence in draft.sentences:
        own: list[Clause] = []
        while clause is not None and clause.sentence is sentence:
            own.append(clause)
            clause = next(clauses, None)
        speakers = Voice(speakers=(), evidence=())
        for one in own:
            # A verb without a subject of its own goes on with that of the clause before.
            speakers = _speakers(one, roster) if one.subject else speakers
            voices.append(speakers)
            _take_part(one, speakers, roster)
            _note_turn(one, speakers, roster)
        _read_agents(sentence, roster)
    country = draft.source.publisher_country
    order = {paragraph.id: index for index, paragraph in enumerate(draft.paragraphs)}
    kept = sorted(roster.parties.values(), key=lambda party: _place(party, order))
    renamed = {party.id: f"party-{number}" for number, party in enumerate(kept, 1)}
    return attrs.evolve(
        draft,
        participants=tuple(_participant(party, renamed, country) for party in kept),
        voices=tuple(
            attrs.evolve(voice, speakers=tuple(renamed[speaker] for speaker in voice.speakers))
            for voice in voices
        ),
    )


def _place(party: Party, order: dict[str, int]) -> tuple[int, int]:
    mention, paragraph, offset = party.mentions[0]
    return order[paragraph.id], mention.start + offset


# Titles


@cache
def _title_patterns() -> tuple[re.Pattern[str], ...]:
    nouns = alternation([*table("meetings")["nouns"], "Participation", "Attendance", "Visit", "Conversation"])
    return (
        re.compile(
            rf"(?:^|\b(?:of|on|from) )(?P<subject>[^’']+?(?:, Jr\.)?)['’]s? (?:\w+ ){{0,3}}?(?:{nouns})\b"
        ),
    )


def _read_titles(draft: Draft, roster: Roster) -> None:
    """People whose participation the title reports."""
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        for pattern in _title_patterns():
            match = pattern.search(paragraph.text)
            if match is None:
                continue
            for mention in read_mentions(paragraph.text, *match.span("subject")):
                if mention.kind is MentionKind.PERSON:
                    party_of(mention, paragraph, 0, roster)


# Subjects


def _speakers(clause: Clause, roster: Roster) -> Voice:
    """The parties that the subject of a clause names."""
    sentence = clause.sentence
    speakers: list[str] = []
    evidence: list[Evidence] = []
    for mention in clause.subject:
        anchor = sentence.anchor(mention.start, mention.end)
        found = _resolve(mention, sentence, roster, anchor)
        if isinstance(found, Evidence):
            return Voice(speakers=(), evidence=(found,))
        for party, entry in found:
            if party.id not in speakers:
                speakers.append(party.id)
                evidence.append(entry)
    return Voice(speakers=tuple(speakers), evidence=tuple(evidence))


_Found = list[tuple[Party, Evidence]]


def _resolve(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> _Found | Evidence:
    """The parties of a mention, each with its evidence, or why it can't be told."""
    match mention.kind:
        case MentionKind.SINGULAR_PRONOUN:
            return _he(roster, anchor)
        case MentionKind.PLURAL_PRONOUN:
            return _they(roster, anchor)
        case MentionKind.OFFICE:
            return _officer(mention, sentence, roster, anchor)
        case MentionKind.NAME:
            known = bearers(mention, sentence.text, roster)
            if len(known) == 1:
                add_mention(known[0], mention, sentence.paragraph, sentence.start, roster)
                return [(known[0], stated("speakers", anchor))]
            reason = "speaker.name-shared" if known else "speaker.name-unknown"
            return unresolved("speakers", reason, anchor, labels(known))
        case MentionKind.PERSON:
            known = bearers(mention, sentence.text, roster)
            if len(known) > 1:
                return unresolved("speakers", "speaker.name-shared", anchor, labels(known))
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]
        case _:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]


def _he(roster: Roster, anchor: Anchor) -> _Found | Evidence:
    spoke, acted = roster.last_single, roster.last_subject
    if spoke and acted and acted is not spoke:
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, acted)))
    only = spoke or acted
    if only:
        return [(only, inferred("speakers", "speaker.pronoun", anchor))]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))


def _they(roster: Roster, anchor: Anchor) -> _Found | Evidence:
    if roster.last_several:
        return [(party, inferred("speakers", "speaker.pronoun", anchor)) for party in roster.last_several]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.groups))


def _officer(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> _Found | Evidence:
    """The person of an office that stands without a name."""
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    if _CHAIRS.fullmatch(role):
        chairs = roster.chairs
        if len(chairs) == 1:
            return [(chairs[0], inferred("speakers", "speaker.function", anchor))]
        if chairs:
            return unresolved("speakers", "speaker.function-shared", anchor, labels(chairs))
        party = party_of(mention, sentence.paragraph, sentence.start, roster)
        if not party.functions:
            add_function(party, Function.CHAIR, anchor, roster)
        return [(party, stated("speakers", anchor))]
    known = holders(mention, role, roster)
    if len(known) == 1:
        return [(known[0], inferred("speakers", "speaker.office", anchor))]
    if known:
        return unresolved("speakers", "speaker.office-shared", anchor, labels(known))
    party = party_of(mention, sentence.paragraph, sentence.start, roster)
    return [(party, stated("speakers", anchor))]


# Taking part


@cache
def _attendance_patterns() -> tuple[tuple[Attendance, re.Pattern[str]], ...]:
    formats = table("meetings")["formats"]
    return (
        (Attendance.VIRTUAL, re.compile(rf"\b(?:{alternation(formats['virtual'])})\b", re.IGNORECASE)),
        (Attendance.IN_PERSON, re.compile(rf"\b(?:{alternation(formats['in_person'])})\b", re.IGNORECASE)),
    )


_FUNCTIONS: Final = {"chair": Function.CHAIR, "co_chair": Function.CO_CHAIR, "host": Function.HOST}
#: How many characters behind a verb of taking part speak of how one did.
_NEAR: Final = 160


def _take_part(clause: Clause, voice: Voice, roster: Roster) -> None:
    """What a verb of taking part says of its subject, and whom it says was met."""
    if clause.part is None:
        return
    sentence = clause.sentence
    parties = [roster.parties[speaker] for speaker in voice.speakers]
    stop = min(clause.rest[1], clause.rest[0] + _NEAR)
    if clause.part in {"attend", "join", "chair", "co_chair", "host", "represent"}:
        for attendance, pattern in _attendance_patterns():
            found = pattern.search(sentence.masked, clause.verb[0], stop)
            if found:
                for party in parties:
                    if party.attendance is None:
                        entry = stated("attendance", sentence.anchor(*found.span()))
                        party.attendance = (attendance, entry)
                break
    function = _FUNCTIONS.get(clause.part)
    if function:
        for party in parties:
            if party.kind is ParticipantKind.PERSON or function is Function.HOST:
                add_function(party, function, sentence.anchor(*clause.verb), roster)
    observing = _OBSERVING.match(sentence.masked, clause.rest[0], stop) if clause.part == "attend" else None
    if observing:
        for party in parties:
            add_function(party, Function.OBSERVER, sentence.anchor(*observing.span("as")), roster)
    if clause.part == "meet":
        _read_counterparts(clause, stop, roster)


_OBSERVING: Final = re.compile(r"[^,;]{0,60}? as (?:an )?(?P<as>observers?)\b")
_STOP: Final = re.compile(
    r",? (?:in|on|at|to|today|yesterday|during|and|by|via|over|for|from|where|who|as|about)\b|[,.;](?=\s|$)|$"
)
_MOST_STOPS: Final = 12


def _read_counterparts(clause: Clause, stop: int, roster: Roster) -> None:
    sentence = clause.sentence
    start = clause.rest[0]
    if not sentence.text[slice(*clause.verb)].endswith("with"):
        with_ = re.compile(r"[^,;]{0,60}? with ").match(sentence.masked, start, stop)
        if with_ is None:
            return
        start = with_.end()
    for mention in _mentions_at(sentence, start, min(len(sentence.text), stop + _NEAR)):
        if mention.kind in KINDS and mention.kind is not MentionKind.OFFICE:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True


#: A full stop that belongs to the word before it: "of the U.K.".
_ABBREVIATED: Final = re.compile(r"(?:[A-Z]\.){2,}$|\b(?:Jr|Sr)\.$")


def _mentions_at(sentence: Sentence, start: int, stop: int) -> tuple[Mention, ...]:
    """The mentions that begin here, as long as they can be read."""
    stops = [match.start() for match in _STOP.finditer(sentence.masked, start, stop)][:_MOST_STOPS]
    for end in reversed(stops):
        stop_sign = sentence.text.endswith(".", start, end) and not _ABBREVIATED.search(
            sentence.text, start, end
        )
        mentions = read_mentions(sentence.text, start, end - stop_sign)
        if mentions and all(m.kind is not MentionKind.NAME for m in mentions):
            return mentions
    return ()


_AGENT: Final = re.compile(
    r"\b(?P<verb>was (?:virtually )?(?:co-)?(?:chaired|hosted|led|attended)|presided over|represented)"
    r"(?: virtually| online| in person| jointly)? by "
)
_UNDER: Final = re.compile(r"\bunder the (?P<verb>(?:co-)?chair(?:manship|personship)?) of ")


def _read_agents(sentence: Sentence, roster: Roster) -> None:
    """Those by whom a meeting was chaired, hosted, led or attended."""
    for pattern in (_AGENT, _UNDER):
        for match in pattern.finditer(sentence.masked):
            for mention in _mentions_at(sentence, match.end(), len(sentence.text)):
                if mention.kind not in KINDS:
                    continue
                if mention.kind is MentionKind.OFFICE and not mention.country:
                    continue
                party = party_of(mention, sentence.paragraph, sentence.start, roster)
                verb = match["verb"]
                if verb.startswith("represented"):
                    _stand_in(party, sentence, match, roster)
                key = (
                    "co_chair"
                    if "co-chair" in verb
                    else "chair"
                    if "chair" in verb or "presided" in verb
                    else verb
                )
                function = _FUNCTIONS.get(key) or (Function.HOST if "hosted" in key else None)
                if function:
                    add_function(party, function, sentence.anchor(*match.span("verb")), roster)


def _stand_in(party: Party, sentence: Sentence, verb: re.Match[str], roster: Roster) -> None:
    """Somebody who came in another's place: "Minister A was represented by Secretary B"."""
    party.is_counterpart = True
    before = _WAS.search(sentence.text[: verb.start()])
    if before is None:
        return
    for start in (0, *(match.end() for match in _CLAUSE_START.finditer(sentence.masked, 0, before.start()))):
        represented = read_mentions(sentence.text, start, before.start())
        if len(represented) == 1 and represented[0].kind in KINDS:
            principal = party_of(represented[0], sentence.paragraph, sentence.start, roster)
            anchor = sentence.anchor(*verb.span("verb"))
            if principal is not party:
                principal.attendance = (Attendance.REPRESENTED, stated("attendance", anchor))
                party.represents = (principal.id, stated("represents", anchor))
            return


_WAS: Final = re.compile(r" (?:was|were) $")
_CLAUSE_START: Final = re.compile(r"[,;] (?:and |while )?| and ")


def _note_turn(clause: Clause, voice: Voice, roster: Roster) -> None:
    """Remember who spoke, for the pronouns that follow."""
    if not voice.speakers:
        if clause.act and clause.subject:
            # Nobody knows who spoke, so no later pronoun can mean the one who spoke before.
            single = clause.subject[0].kind in {
                MentionKind.SINGULAR_PRONOUN,
                MentionKind.PERSON,
                MentionKind.OFFICE,
            }
            if single and clause.subject[0].kind is not MentionKind.SINGULAR_PRONOUN:
                roster.last_single = roster.last_subject = None
        return
    parties = tuple(roster.parties[speaker] for speaker in voice.speakers)
    first, *others = parties
    if not others and first.kind is ParticipantKind.PERSON:
        roster.last_subject = first
        if clause.act:
            roster.last_single = first
    elif clause.act and (others or first.kind is ParticipantKind.GROUP):
        roster.last_several = parties


# The participant


def _participant(party: Party, renamed: dict[str, str], publisher_country: str | None) -> Participant:
    evidence: list[Evidence] = []

    def take(field: str, chosen: tuple[str, Anchor, Paragraph] | None) -> str | None:
        if chosen is None:
            return None
        evidence.append(stated(field, chosen[1]))
        return chosen[0]

    name = take("name", _fullest(party.words("name")))
    honorific = take("honorific", next(party.words("honorific"), None))
    role = take("role", _fullest(party.words("role")))
    affiliation = take("affiliation", next(party.words("affiliation"), None))
    country = _country(party, publisher_country, evidence)
    if party.attendance:
        evidence.append(party.attendance[1])
    evidence.extend(entry for _, entry in party.functions)
    if party.represents:
        evidence.append(party.represents[1])
    return Participant(
        id=renamed[party.id],
        kind=party.kind,
        name=name,
        honorific=honorific,
        role=role,
        affiliation=affiliation,
        country=country,
        attendance=party.attendance[0] if party.attendance else None,
        functions=tuple(function for function, _ in party.functions),
        represents=renamed[party.represents[0]] if party.represents else None,
        evidence=tuple(evidence),
    )


def _fullest(words: Iterable[tuple[str, Anchor, Paragraph]]) -> tuple[str, Anchor, Paragraph] | None:
    """The longest form, of those in the body where there is one; the first of several as long."""
    best: tuple[str, Anchor, Paragraph] | None = None
    for form in words:
        if best is None or _weight(form) > _weight(best):
            best = form
    return best


def _weight(form: tuple[str, Anchor, Paragraph]) -> tuple[bool, int]:
    return form[2].role is not ParagraphRole.TITLE, len(form[0])


def _country(party: Party, publisher_country: str | None, evidence: list[Evidence]) -> str | None:
    for mention, paragraph, offset in party.mentions:
        if mention.country and mention.country_span:
            start, end = mention.country_span
            evidence.append(stated("country", Anchor(paragraph.id, offset + start, offset + end)))
            return mention.country
    office = next(party.words("role"), None)
    if party.kind is not ParticipantKind.PERSON or office is None or next(party.words("affiliation"), None):
        return None
    if _CHAIRS.fullmatch(office[0]) or party.is_counterpart:
        return None
    if publisher_country:
        evidence.append(inferred("country", "office.publisher-country", office[1]))
        return publisher_country
    evidence.append(unresolved("country", "office.no-country", office[1]))
    return None
