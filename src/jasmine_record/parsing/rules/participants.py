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
from collections.abc import Iterable, Iterator
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
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.sentences import Sentence

__all__ = ["recognize"]

_KINDS: Final = {
    MentionKind.PERSON: ParticipantKind.PERSON,
    MentionKind.OFFICE: ParticipantKind.PERSON,
    MentionKind.GROUP: ParticipantKind.GROUP,
    MentionKind.STATE: ParticipantKind.STATE,
    MentionKind.ORGANISATION: ParticipantKind.ORGANISATION,
}
_CHAIRS: Final = re.compile(r"(?:co-)?chair(?:man|woman|person)?", re.IGNORECASE)


@attrs.define(eq=False)
class _Party:
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

    def words(self, pick: str) -> Iterator[tuple[str, Anchor, Paragraph]]:
        """What the mentions print of one field, in order."""
        for mention, paragraph, offset in self.mentions:
            span = getattr(mention, pick)
            if span:
                start, end = span[0] + offset, span[1] + offset
                yield paragraph.text[start:end], Anchor(paragraph.id, start, end), paragraph

    @property
    def label(self) -> str:
        """How a candidate is named in evidence."""
        names = [words for words, _, _ in self.words("name")]
        roles = [words for words, _, _ in self.words("role")]
        return max(names or roles, key=len, default=self.id)


@attrs.define
class _Roster:
    """All parties so far, and who spoke last."""

    parties: list[_Party] = attrs.field(factory=list)
    #: Parties by folded name, country code or the words of a name; only to keep look-ups quick.
    index: dict[tuple[ParticipantKind, str], list[_Party]] = attrs.field(factory=dict)
    persons: list[_Party] = attrs.field(factory=list)
    last_single: _Party | None = None
    last_several: tuple[_Party, ...] = ()
    #: The last single person who was the subject of any clause.
    last_subject: _Party | None = None

    def add(self, kind: ParticipantKind, keys: Iterable[str]) -> _Party:
        party = _Party(f"party-{len(self.parties) + 1}", kind)
        self.parties.append(party)
        if kind is ParticipantKind.PERSON:
            self.persons.append(party)
        self.file(party, keys)
        return party

    def file(self, party: _Party, keys: Iterable[str]) -> None:
        for key in keys:
            filed = self.index.setdefault((party.kind, key), [])
            if party not in filed:
                filed.append(party)

    def named(self, kind: ParticipantKind, key: str) -> list[_Party]:
        return self.index.get((kind, key), [])


def recognize(draft: Draft) -> Draft:
    """Fill `participants`, and `voices` for each clause."""
    roster = _Roster()
    _read_titles(draft, roster)
    voices: list[Voice] = []
    clauses = iter(draft.clauses)
    clause = next(clauses, None)
    for sentence in draft.sentences:
        own: list[Clause] = []
        while clause is not None and clause.sentence is sentence:
            own.append(clause)
            clause = next(clauses, None)
        speakers: Voice = Voice(speakers=(), evidence=())
        for one in own:
            speakers = _speakers(one, roster) if one.subject else _carried(speakers, one)
            voices.append(speakers)
            _take_part(one, speakers, roster)
            _note_turn(one, speakers, roster)
        _read_agents(sentence, roster)
    used = {speaker for voice in voices for speaker in voice.speakers}
    country = draft.source.publisher_country
    kept = [
        party
        for party in roster.parties
        if party.id in used or party.attendance or party.functions or party.mentions
    ]
    order = {paragraph.id: index for index, paragraph in enumerate(draft.paragraphs)}
    kept.sort(key=lambda party: _place(party, order))
    renamed = {party.id: f"party-{number}" for number, party in enumerate(kept, 1)}
    return attrs.evolve(
        draft,
        participants=tuple(_participant(party, renamed, country) for party in kept),
        voices=tuple(
            attrs.evolve(voice, speakers=tuple(renamed[speaker] for speaker in voice.speakers))
            for voice in voices
        ),
    )


def _place(party: _Party, order: dict[str, int]) -> tuple[int, int]:
    mention, paragraph, offset = party.mentions[0]
    return order[paragraph.id], mention.start + offset


# Titles


@cache
def _title_patterns() -> tuple[re.Pattern[str], ...]:
    nouns = alternation([*table("meetings")["nouns"], "Participation", "Attendance", "Visit", "Conversation"])
    return (
        re.compile(rf"(?:^|\b(?:of|on|from) )(?P<subject>[^’']+?(?:, Jr\.)?)['’]s? (?:\w+ ){{0,3}}?(?:{nouns})\b"),
    )


def _read_titles(draft: Draft, roster: _Roster) -> None:
    """People whose participation the title reports."""
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        for pattern in _title_patterns():
            match = pattern.search(paragraph.text)
            if match is None:
                continue
            for mention in read_mentions(paragraph.text, *match.span("subject")):
                if mention.kind is MentionKind.PERSON:
                    _party(mention, paragraph, 0, roster)


# Subjects


def _speakers(clause: Clause, roster: _Roster) -> Voice:
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


def _carried(before: Voice, clause: Clause) -> Voice:
    """The speakers of the clause before, which a verb without a subject of its own goes on with."""
    return before


_Found = list[tuple[_Party, Evidence]]


def _resolve(mention: Mention, sentence: Sentence, roster: _Roster, anchor: Anchor) -> _Found | Evidence:
    """The parties of a mention, each with its evidence, or why it can't be told."""
    match mention.kind:
        case MentionKind.SINGULAR_PRONOUN:
            return _he(roster, anchor)
        case MentionKind.PLURAL_PRONOUN:
            return _they(roster, anchor)
        case MentionKind.OFFICE:
            return _officer(mention, sentence, roster, anchor)
        case MentionKind.NAME:
            known = _bearers(mention, sentence.text, roster)
            if len(known) == 1:
                _add_mention(known[0], mention, sentence.paragraph, sentence.start)
                return [(known[0], stated("speakers", anchor))]
            reason = "speaker.name-shared" if known else "speaker.name-unknown"
            return unresolved("speakers", reason, anchor, tuple(party.label for party in known))
        case MentionKind.PERSON:
            known = _bearers(mention, sentence.text, roster)
            if len(known) > 1:
                candidates = tuple(party.label for party in known)
                return unresolved("speakers", "speaker.name-shared", anchor, candidates)
            party = _party(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]
        case _:
            party = _party(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]


def _he(roster: _Roster, anchor: Anchor) -> _Found | Evidence:
    spoke, acted = roster.last_single, roster.last_subject
    if spoke and acted and acted is not spoke:
        return unresolved("speakers", "speaker.pronoun-competing", anchor, (spoke.label, acted.label))
    only = spoke or acted
    if only:
        return [(only, inferred("speakers", "speaker.pronoun", anchor))]
    people = tuple(party.label for party in roster.persons)
    return unresolved("speakers", "speaker.pronoun-open", anchor, people)


def _they(roster: _Roster, anchor: Anchor) -> _Found | Evidence:
    if roster.last_several:
        return [(party, inferred("speakers", "speaker.pronoun", anchor)) for party in roster.last_several]
    groups = tuple(p.label for p in roster.parties if p.kind is ParticipantKind.GROUP)
    return unresolved("speakers", "speaker.pronoun-open", anchor, groups)


def _officer(mention: Mention, sentence: Sentence, roster: _Roster, anchor: Anchor) -> _Found | Evidence:
    """The person of an office that stands without a name."""
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    if _CHAIRS.fullmatch(role):
        chairs = [
            p for p in roster.parties if any(f in (Function.CHAIR, Function.CO_CHAIR) for f, _ in p.functions)
        ]
        if len(chairs) == 1:
            return [(chairs[0], inferred("speakers", "speaker.function", anchor))]
        if chairs:
            return unresolved("speakers", "speaker.function-shared", anchor, tuple(p.label for p in chairs))
        party = _party(mention, sentence.paragraph, sentence.start, roster)
        if not party.functions:
            party.functions.append((Function.CHAIR, stated("functions", anchor)))
        return [(party, stated("speakers", anchor))]
    holders = [p for p in roster.persons if _may_hold(p, mention, role)]
    if len(holders) == 1:
        return [(holders[0], inferred("speakers", "speaker.office", anchor))]
    if holders:
        return unresolved("speakers", "speaker.office-shared", anchor, tuple(p.label for p in holders))
    party = _party(mention, sentence.paragraph, sentence.start, roster)
    return [(party, stated("speakers", anchor))]


def _may_hold(party: _Party, mention: Mention, role: str) -> bool:
    """Whether a person can be meant by an office: the words of one are among those of the other."""
    wanted = _role_words(role)
    countries = {m.country for m, _, _ in party.mentions if m.country}
    if mention.country and countries and mention.country not in countries:
        return False
    return any(wanted <= _role_words(words) or _role_words(words) <= wanted for words, _, _ in party.words("role"))


def _role_words(role: str) -> frozenset[str]:
    """The words of an office by which two print forms of it are the same: "Defense Minister"."""
    return frozenset(_SPELLINGS.get(word, word) for word in fold(role).replace(",", "").split()) - _SMALL


_SMALL: Final = frozenset({"of", "for", "the", "and", "to", "&"})
_SPELLINGS: Final = {"defence": "defense", "adviser": "advisor", "labour": "labor"}


def _bearers(mention: Mention, text: str, roster: _Roster) -> list[_Party]:
    """The persons whose name can be that of the mention."""
    if mention.name is None:
        return []
    tokens = _name_words(text[slice(*mention.name)])
    role = _role_words(text[slice(*mention.role)]) if mention.role else frozenset()
    seen: list[_Party] = []
    for token in sorted(tokens):
        for party in roster.named(ParticipantKind.PERSON, token):
            if party not in seen and _same_name(party, tokens) and _no_clash(party, mention, role):
                seen.append(party)
    return seen


def _same_name(party: _Party, tokens: frozenset[str]) -> bool:
    return any(
        tokens <= known or known <= tokens
        for known in (_name_words(words) for words, _, _ in party.words("name"))
    )


def _no_clash(party: _Party, mention: Mention, role: frozenset[str]) -> bool:
    """Whether office and country of a mention allow it to be this person."""
    countries = {m.country for m, _, _ in party.mentions if m.country}
    if mention.country and countries and mention.country not in countries:
        return False
    roles = [_role_words(words) for words, _, _ in party.words("role")]
    return not role or not roles or any(role <= known or known <= role for known in roles)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word.strip(".,") for word in fold(name).split()) - {"jr", "sr", "ii", "iii", "iv"}


def _party(mention: Mention, paragraph: Paragraph, offset: int, roster: _Roster) -> _Party:
    """The party of a mention that stands for itself; a new one where there is none yet."""
    text = paragraph.text[offset:] if offset else paragraph.text
    kind = _KINDS[mention.kind]
    name = fold(text[slice(*mention.name)]) if mention.name else ""
    if kind is ParticipantKind.PERSON:
        known = _bearers(mention, text, roster)
        keys = sorted(_name_words(name))
    else:
        keys = [mention.country if kind is ParticipantKind.STATE and mention.country else name]
        known = roster.named(kind, keys[0])
    party = known[0] if known else roster.add(kind, keys)
    roster.file(party, keys)
    _add_mention(party, mention, paragraph, offset)
    return party


def _add_mention(party: _Party, mention: Mention, paragraph: Paragraph, offset: int) -> None:
    party.mentions.append((mention, paragraph, offset))
    if mention.function and mention.function_span:
        start, end = mention.function_span
        anchor = Anchor(paragraph.id, offset + start, offset + end)
        _add_function(party, mention.function, anchor)


def _add_function(party: _Party, function: Function, anchor: Anchor) -> None:
    if function not in [known for known, _ in party.functions]:
        party.functions.append((function, stated("functions", anchor)))


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


def _take_part(clause: Clause, voice: Voice, roster: _Roster) -> None:
    """What a verb of taking part says of its subject, and whom it says was met."""
    if clause.part is None:
        return
    sentence = clause.sentence
    parties = [party for party in roster.parties if party.id in voice.speakers] if voice.speakers else []
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
                _add_function(party, function, sentence.anchor(*clause.verb))
    if clause.part == "meet":
        _read_counterparts(clause, stop, roster)


_STOP: Final = re.compile(r",? (?:in|on|at|to|today|yesterday|during|and|by|via|over|for|from|where|who|as|about)\b|[,.;]|$")
_MOST_STOPS: Final = 12


def _read_counterparts(clause: Clause, stop: int, roster: _Roster) -> None:
    sentence = clause.sentence
    start = clause.rest[0]
    if not sentence.text[slice(*clause.verb)].endswith("with"):
        with_ = re.compile(r"[^,;]{0,60}? with ").match(sentence.masked, start, stop)
        if with_ is None:
            return
        start = with_.end()
    for mention in _mentions_at(sentence, start, min(len(sentence.text), stop + _NEAR)):
        if mention.kind in _KINDS and mention.kind is not MentionKind.OFFICE:
            party = _party(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True


def _mentions_at(sentence: Sentence, start: int, stop: int) -> tuple[Mention, ...]:
    """The mentions that begin here, as long as they can be read."""
    stops = [match.start() for match in _STOP.finditer(sentence.masked, start, stop)][:_MOST_STOPS]
    for end in reversed(stops):
        mentions = read_mentions(sentence.text, start, end)
        if mentions and all(m.kind is not MentionKind.NAME for m in mentions):
            return mentions
    return ()


_AGENT: Final = re.compile(
    r"\b(?P<verb>was (?:virtually )?(?:co-)?(?:chaired|hosted|led|attended)|presided over|represented)"
    r"(?: virtually| online| in person| jointly)? by "
)
_UNDER: Final = re.compile(r"\bunder the (?P<verb>(?:co-)?chair(?:manship|personship)?) of ")


def _read_agents(sentence: Sentence, roster: _Roster) -> None:
    """Those by whom a meeting was chaired, hosted, led or attended."""
    for pattern in (_AGENT, _UNDER):
        for match in pattern.finditer(sentence.masked):
            for mention in _mentions_at(sentence, match.end(), len(sentence.text)):
                if mention.kind not in _KINDS:
                    continue
                if mention.kind is MentionKind.OFFICE and not mention.country:
                    continue
                party = _party(mention, sentence.paragraph, sentence.start, roster)
                verb = match["verb"]
                key = "co_chair" if "co-chair" in verb else "chair" if "chair" in verb or "presided" in verb else verb
                function = _FUNCTIONS.get(key) or (Function.HOST if "hosted" in key else None)
                if function:
                    _add_function(party, function, sentence.anchor(*match.span("verb")))


def _note_turn(clause: Clause, voice: Voice, roster: _Roster) -> None:
    """Remember who spoke, for the pronouns that follow."""
    if not voice.speakers:
        if clause.act and clause.subject:
            # Nobody knows who spoke, so no later pronoun can mean the one who spoke before.
            single = clause.subject[0].kind in {MentionKind.SINGULAR_PRONOUN, MentionKind.PERSON, MentionKind.OFFICE}
            if single and clause.subject[0].kind is not MentionKind.SINGULAR_PRONOUN:
                roster.last_single = roster.last_subject = None
        return
    parties = tuple(party for party in roster.parties if party.id in voice.speakers)
    if len(parties) == 1 and parties[0].kind is ParticipantKind.PERSON:
        roster.last_subject = parties[0]
        if clause.act:
            roster.last_single = parties[0]
    elif clause.act and (len(parties) > 1 or parties[0].kind is ParticipantKind.GROUP):
        roster.last_several = parties


# The participant


def _participant(party: _Party, renamed: dict[str, str], publisher_country: str | None) -> Participant:
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


def _country(party: _Party, publisher_country: str | None, evidence: list[Evidence]) -> str | None:
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
