"""Who took part or speaks, and who the subject of each clause is.

The text is walked once, in reading order, and every mention that acts is resolved to a party: by `speakers` where it is a
subject, by `attendance` where it stands behind a verb of taking part. People who are only mentioned become no party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from jasmine_record.model import Act, Genre, Paragraph, ParagraphRole, ParticipantKind
from jasmine_record.parsing.draft import Draft, Voice, unresolved
from jasmine_record.parsing.grammar.addresses import offices_of_house
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.past import HAD, is_long_past, is_of_earlier_year
from jasmine_record.parsing.grammar.genre import OF_THOSE_WHO_MET
from jasmine_record.parsing.grammar.meeting_names import GATHERING, find_in_title
from jasmine_record.parsing.grammar.mentions import MentionKind
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold
from jasmine_record.parsing.parties.asides import read_brackets, read_notes, read_relatives
from jasmine_record.parsing.parties.attendance import take_part
from jasmine_record.parsing.parties.background import is_recalled
from jasmine_record.parsing.parties.gathering import speaking
from jasmine_record.parsing.parties.parts import is_of_other_round
from jasmine_record.parsing.parties.present import names_people, names_states, read_fields, read_present
from jasmine_record.parsing.parties.questions import is_asked
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.signatures import read_signatures
from jasmine_record.parsing.parties.speakers import (
    NOBODY,
    elided_voice,
    introduce,
    is_party_to,
    note_silence,
    note_told,
    note_turn,
    voice_of,
)
from jasmine_record.parsing.rules.participants.building import participant_of, reading_order
from jasmine_record.parsing.rules.participants.countries import entry_of
from jasmine_record.parsing.rules.participants.headings import (
    is_point_of_speech,
    named_above,
    points_below,
    points_made,
    read_titles,
    sections_of,
    sides_above,
    sides_of_title,
    signed_by,
)
from jasmine_record.parsing.rules.participants.strays import find_strays
from jasmine_record.parsing.rules.participants.tellers import find_tellers, is_of_title_alone
from jasmine_record.parsing.rules.participants.united import united_entries, voice_of_all

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `participants`, and `voices` for each clause."""
    roster = _begin(draft)
    above = dict(named_above(draft))
    points = points_made(above).union(points_below(draft.paragraphs))
    below = _below(draft, above)
    marked = read_fields(draft.fields, roster)
    voices: list[Voice] = []
    speakers = NOBODY
    paragraph: Paragraph | None = None
    clauses = iter(draft.clauses)
    clause = next(clauses, None)
    for sentence in draft.sentences:
        own: list[Clause] = []
        while clause is not None and clause.sentence is sentence:
            own.append(clause)
            clause = next(clauses, None)
        if sentence.paragraph is not paragraph:
            paragraph, speakers = sentence.paragraph, NOBODY
            _enter(sentence, roster)
        if not own:
            note_silence(sentence, roster)
        for index, one in enumerate(own):
            if one.opaque or is_asked(one) or is_point_of_speech(one, points) or is_recalled(one, roster):
                roster.forget()
                speakers = NOBODY
                voices.append(speakers)
                continue
            # A verb without a subject of its own goes on with that of the clause before.
            if one.elided:
                speakers = elided_voice(one, above.get(sentence.paragraph.id), speakers, roster)
            elif one.subject:
                speakers = _voice_of(one, own[index + 1 : index + 2], draft, roster)
            if _is_told_of_stay(one, own[0]) or _is_on_visit(one, own[0]) or _is_lecture(one, own[0]):
                speakers = NOBODY
            voices.append(speakers)
            # Whom they met before is no party to this meeting.
            if one.act or not (one.part and (_is_beside(one, draft, roster) or is_of_other_round(one))):
                take_part(one, speakers, roster)
            note_turn(one, speakers, roster)
        note_told(sentence, own, roster)
        read_present(sentence, own, below.get(sentence.paragraph.id, ()), roster)
        read_relatives(sentence, roster)
        read_brackets(sentence, roster)
    read_notes(draft.paragraphs, marked, roster)
    read_signatures(draft.paragraphs, roster)
    if draft.source.genre is Genre.JOINT_STATEMENT and not _are_known(roster):
        # Those whose statement it is speak in it, be it in words that weren't understood.
        speaking(roster)
    tellers = find_tellers(draft, roster, voices)
    # What the press was told by them was said at no meeting.
    voices = [voice if tellers.isdisjoint(voice.speakers) else NOBODY for voice in voices]
    stray = find_strays(roster)
    kept = _kept(draft, roster, voices, stray, tellers)
    renamed = {party.id: f"party-{number}" for number, party in enumerate(kept, 1)}
    return attrs.evolve(
        draft,
        participants=tuple(participant_of(party, renamed, roster) for party in kept),
        voices=tuple(_voice(voice, renamed, stray) for voice in voices),
    )


def _begin(draft: Draft) -> Roster:
    """Those whom the title names, and what the whole text says of its speakers."""
    roster = Roster(
        publisher=fold(draft.source.publisher or "").removeprefix("the "),
        publisher_country=draft.source.publisher_country,
        offices=offices_of_house(draft.source.publisher or ""),
        sentences=draft.sentences,
        is_theirs=draft.source.genre in OF_THOSE_WHO_MET,
        declares=draft.source.genre is Genre.DECLARATION,
        sides=dict(sides_above(draft)),
        sections=dict(sections_of(draft)),
        asked=frozenset(entry.id for entries in draft.asked_below.values() for entry in entries),
        united=united_entries(draft.paragraphs, dict(named_above(draft))),
        between=sides_of_title(draft),
        number=_number(draft),
        opening=_opening(draft),
    )
    read_titles(draft, roster)
    roster.tells = any(
        mention.kind is MentionKind.I for clause in draft.clauses for mention in clause.subject
    )
    only = roster.persons[0] if len(roster.persons) == 1 else None
    roster.author = only or (signed_by(draft, roster) if roster.tells else None)
    return roster


def _below(draft: Draft, above: Mapping[str, Paragraph]) -> Mapping[str, list[Paragraph]]:
    """The entries of the lists by the id of what announces them, or the one line with all who are listed."""
    below: dict[str, list[Paragraph]] = {}
    for entry in draft.paragraphs:
        if entry.id in above:
            below.setdefault(above[entry.id].id, []).append(entry)
    for announcing, following in pairwise(draft.paragraphs):
        open_ = announcing.id not in below and following.label is None and announcing.text.endswith(":")
        if open_ and (names_states(following.text) or names_people(following.text)):
            # Below "attended by Ministers from:" stands "Fiji, Tonga and Samoa", or those themselves whom semicolons part.
            below[announcing.id] = [following]
    return below


def _number(draft: Draft) -> int | None:
    """Which of its series the title says that the meeting was."""
    names = (find_in_title(title.text) for title in draft.with_role(ParagraphRole.TITLE))
    return next((name.number for name in names if name), None)


def _opening(draft: Draft) -> str:
    """The title and the first sentence, without their case."""
    titles = [title.text for title in draft.with_role(ParagraphRole.TITLE)]
    return fold(" ".join([*titles, draft.supplied.title or "", *(one.text for one in draft.sentences[:1])]))


def _enter(first: Sentence, roster: Roster) -> None:
    """Go on to a paragraph, by its first sentence."""
    roster.enter(first.paragraph)
    introduce(first, roster)
    if entry_of(first.paragraph):
        # "Peru: Minister Placeholder met his counterpart. They signed ...": those of no entry before.
        roster.forget()


def _are_known(roster: Roster) -> bool:
    """Whether the text calls those whose statement it is more shortly than its title: "The Co-Chairs"."""
    known = {fold(name.words) for party in roster.groups for name in party.printed("name")}
    return any(
        fold(paragraph.text[mention.start : mention.end]).removeprefix("the ").partition(" of ")[0] in known
        for mention, paragraph in roster.joint
        if mention.kind is MentionKind.GROUP
    )


#: Those of whom it is told by the way that they weren't there.
_NOT_THERE: Final = re.compile(
    r", (?:who|which) (?:(?:was|were|is|are) (?:not (?:present|part of|represented|there|invited|among|a party|in attendance|at the)|absent\b|unable to (?:attend|participate|take part|come))"
    r"|(?:(?:had been|has been|was|were) )?invited (?:to [^,]{2,40} )?but (?:did not|could not|was unable|were unable|declined)"
    r"|(?:did not|could not|declined to) (?:attend|participate|take part|come|join)\b)"
)


def _voice_of(clause: Clause, following: Sequence[Clause], draft: Draft, roster: Roster) -> Voice:
    """The parties that the subject of a clause names, if the clause or the one that goes on with it makes them some."""
    year = draft.source.issued.year if draft.source.issued else None
    # The day of the meeting itself may be of the year before the text's; "At the 13th Council of 2021, Fiji agreed" isn't it.
    elsewhere = clause.sentence.text.startswith(("At the ", "During the ")) and clause.act is not None
    if is_long_past(clause, year) or (elsewhere and is_of_earlier_year(clause, year)):
        return NOBODY
    if clause.act is None and (is_of_other_round(clause) or _had_met(clause, roster)):
        return NOBODY
    if clause.subject and _VISITED_AFTER.match(clause.sentence.masked, 0, clause.subject[0].start):
        return NOBODY
    absent = clause.subject and _NOT_THERE.search(
        clause.sentence.masked, clause.subject[0].start, clause.verb[0]
    )
    if absent and "message" not in clause.sentence.words:
        # "Tonga, which was not present, welcomed the result" says nothing at the meeting; a message may be sent there.
        return NOBODY
    # "The Ministers adopted it and:", above a list of what else they did.
    speaks = clause.sentence.text.endswith((" and:", " and")) or any(
        later.act and not later.subject and not is_long_past(later, year) for later in following
    )
    beside = _EARLIER.match(clause.sentence.text) and all(
        mention.kind is MentionKind.ORGANISATION
        or (mention.kind is MentionKind.GROUP and mention.country is not None)
        for mention in clause.subject
    )
    if beside and clause.act is None and not speaks:
        # "On the margins of the Session, the Chambers of Commerce held a forum", "Earlier, the Fijian delegation held talks
        # with the Secretary": it needs nobody who met.
        return NOBODY
    if not (speaks or is_party_to(clause, roster)):
        return NOBODY
    return voice_of_all(voice_of(clause, roster), clause, roster)


def _had_met(clause: Clause, roster: Roster) -> bool:
    """Whether somebody had met others before those met of whom the text tells: "The ambassador had met the families in May"."""
    return (
        bool(roster.met)
        and clause.part == "meet"
        and _HAD.search(clause.sentence.masked, 0, clause.verb[0]) is not None
    )


_HAD: Final = re.compile(rf"{HAD}$")


def _kept(
    draft: Draft,
    roster: Roster,
    voices: Iterable[Voice],
    stray: Mapping[str, list[Party]],
    tellers: frozenset[str],
) -> list[Party]:
    """The parties of the record in reading order: without bare offices of somebody else's and "others" who said nothing."""
    order = {paragraph.id: index for index, paragraph in enumerate(draft.paragraphs)}
    spoke = {
        speaker
        for clause, voice in zip(draft.clauses, voices, strict=True)
        if clause.act
        for speaker in voice.speakers
    }
    kept = (
        party
        for party in roster.parties.values()
        if party.id not in stray
        and party.id not in tellers
        and (party.id in spoke or not (_names_nobody(party) or is_of_title_alone(party, draft)))
    )
    return sorted(kept, key=lambda party: reading_order(party, order))


def _names_nobody(party: Party) -> bool:
    """Whether a party is "others", as words behind those who were there say."""
    return party.kind is ParticipantKind.GROUP and all(
        fold(name.words) == "others" for name in party.printed("name")
    )


def _voice(voice: Voice, renamed: Mapping[str, str], stray: Mapping[str, list[Party]]) -> Voice:
    """A voice with the ids of the record; open where it is that of a bare office that may be somebody's who is named."""
    open_ = next((place for place, speaker in enumerate(voice.speakers) if speaker in stray), None)
    if open_ is None:
        known = [place for place, speaker in enumerate(voice.speakers) if speaker in renamed]
        return Voice(
            speakers=tuple(renamed[voice.speakers[place]] for place in known),
            evidence=tuple(voice.evidence[place] for place in known) if known else voice.evidence,
        )
    rivals = stray[voice.speakers[open_]]
    reason = unresolved("speakers", "speaker.office-open", voice.evidence[open_].anchor, labels(rivals))
    return Voice(speakers=(), evidence=(reason,))


def _is_beside(clause: Clause, draft: Draft, roster: Roster) -> bool:
    """Whether a clause tells whom somebody met before the meeting, after it or beside it."""
    sentence = clause.sentence
    if _EARLIER.match(sentence.text):
        return True
    if clause.part != "meet" or clause.subject[1:]:
        return False
    met = roster.met or roster.talked or ()
    two = len(met) == _A_PAIR and all(party.kind is ParticipantKind.PERSON for party in met)
    later = _LATER.match(sentence.text) or _LATER_BEHIND.search(sentence.text)
    if two and "visit" not in roster.opening and later:
        # "Minister Alpha met Minister Bravo. Later in the day, Alpha met the President": another meeting.
        return True
    return _DURING_STAY.match(sentence.text) is not None and any(
        find_in_title(title.text) for title in draft.with_role(ParagraphRole.TITLE)
    )


def _is_told_of_stay(clause: Clause, first: Clause) -> bool:
    """Whether a guest held a speech besides: "During her stay, the Minister also met the Mayor, and gave a lecture at the School of Ports".

    Args:
        clause: That of the speech.
        first: The first one of its sentence.
    """
    return (
        clause.act is Act.ADDRESS
        and not clause.subject
        and first.act is None
        and first.part == "meet"
        and _ON_STAY.match(clause.sentence.text) is not None
    )


def _is_lecture(clause: Clause, first: Clause) -> bool:
    """Whether somebody spoke in a lecture before the meeting or after it: "Prior to the meeting, the Minister delivered a lecture and shared"."""
    masked = clause.sentence.masked
    return (
        clause.act is not None
        and _BESIDE_IT.match(masked) is not None
        and _LECTURED.search(masked, first.start, clause.rest[1]) is not None
    )


_LECTURED: Final = re.compile(
    r"\b(?:delivered|gave|held|presented) (?:an?|the|his|her) (?:[a-z-]+ ){0,2}lecture\b"
)


def _is_on_visit(clause: Clause, first: Clause) -> bool:
    """Whether somebody spoke on a visit beside the meeting: "After the dialogue, the Ministers visited the port and encouraged the staff".

    Args:
        clause: What was said, without a subject of its own. What is signed there is of those who met.
        first: The first one of its sentence.
    """
    sentence = clause.sentence
    return (
        clause.act is not None
        and not clause.subject
        and not clause.elided
        and first.act is None
        and not sentence.text.startswith("signed", clause.verb[0])
        and (
            _THEN_VISITED.search(sentence.masked, first.start, clause.verb[0]) is not None
            or _CALLED.match(sentence.masked, 0, clause.verb[0]) is not None
            or (
                _BESIDE_IT.match(sentence.masked) is not None
                and _VISITED.search(sentence.masked, first.start, clause.verb[0]) is not None
            )
        )
    )


#: "During her stay in Suva, the Minister | also met"
_ON_STAY: Final = re.compile(
    r"(?:During|In the course of|Throughout|While on) (?:the|his|her|their) (?:[\w-]+ )?(?:stay|trip|journey|visit)\b[^.;]*? also "
)
_A_PAIR: Final = 2
#: What opens a sentence about something later.
_LATER: Final = re.compile(
    r"(?:Later(?: (?:in|on|that|the|this)\b[^,.;]{0,30})?|Afterwards?|Meanwhile|Subsequently|Separately|(?:On )?[Tt]he same (?:day|evening|afternoon)|In the (?:afternoon|evening)),? (?!(?:the two|they|both)\b)"
)
#: The same behind whom somebody met: "also called on the President later in the day".
_LATER_BEHIND: Final = re.compile(
    r",? (?:later (?:in the|that|the same|on the same) (?:day|morning|afternoon|evening)|(?:on )?the same (?:evening|afternoon))\.?$"
)
#: What a guest does besides the meeting for which this one came.
_DURING_STAY: Final = re.compile(r"(?:During|Throughout) (?:the|his|her|their) (?:stay|trip|journey)\b")
_MEETING: Final = rf"(?:the|this|that|their) (?:[\w-]+ ){{0,3}}?(?:{GATHERING}|(?i:visit|ceremony))\b"
"""An expression for the meeting before, after or beside which something was."""
#: Where somebody was after the meeting, before who spoke there: "After the meeting, he visited the port, where | Mr. Placeholder explained".
_VISITED_AFTER: Final = re.compile(
    rf"(?:After|Following) {_MEETING}[^.]*?\b(?:visited|toured|inspected|went to|travelled to|traveled to)\b[^.]*, where "
)
#: What opens a sentence about where somebody went besides.
_BESIDE_IT: Final = re.compile(
    rf"(?:(?:Immediately|Shortly|Right|Just) )?(?:After|Following|Before|Prior to|Ahead of) {_MEETING}"
    r"|(?:Earlier |Later )?(?:[Oo]n )?[Tt]he (?:same|following|next|previous) (?:day|morning|afternoon|evening)\b"
    r"|(?:During|Throughout|While on) (?:the|his|her|their) (?:stay|trip|journey)\b"
)
#: "The Minister then | toured the port", "the Minister visited the port afterwards"
_THEN_VISITED: Final = re.compile(
    r"\b(?:afterwards|later|subsequently|then) (?:also )?(?:visited|toured|inspected|went to|travell?ed to|paid an? (?:[a-z]+ )?visit) "
    r"|\b(?:visited|toured|inspected) [^,;:]{2,80} (?:afterwards|later (?:in|on) the day|after the (?:meeting|talks|dialogue|session))\b"
)
#: "On the same day, the Minister | paid a courtesy call on"; what is told of one before the meeting, or after it, may be told as part of it.
_CALLED: Final = re.compile(
    r"(?:[Oo]n )?[Tt]he same (?:day|morning|afternoon|evening)\b[^.;]*? (?:courtesy (?:call|visit)|called) (?:up)?on "
)
_VISITED: Final = re.compile(
    r"\b(?:visited|toured|inspected|(?:made|paid) (?:a|an|[a-z]+) (?:[a-z]+ )?visit to|went to|travell?ed to) "
)
#: What opens a sentence about something before the meeting, after it or beside it.
_EARLIER: Final = re.compile(
    r"(?:Earlier(?! today| this)|Previously|While in (?=[A-Z])|Before (?:the|this|that|his|her|their)|Prior to|Ahead of (?:the|this|that|their)|The day before|On the (?:sidelines|margins|fringes) of (?:the|this|that) (?i:session|meeting|visit|talks|dialogue))\b"
    rf"|(?:(?:Immediately|Shortly|Right|Just) )?(?:[Aa]fter|[Ff]ollowing) {_MEETING}[^.]* (?:(?:courtesy call|called|call) on|(?:met|talks|meetings?) with|received by)\b|\(Reference\) "
    r"|(?:On the|The) (?:following|next|previous) day\b[^.]* (?:met|talks|called|call) (?:with|on)\b"
    r"|During (?:the|his|her|their) (?:visit|stay|trip)\b[^.]* also (?:called on|visited|paid)\b"
    r"|[^.]* also (?:met|held|called|received|paid)\b[^.]* during (?:the|his|her|their) (?:visit|stay|trip)\b"
    rf"|.{{3,100}}? also (?:met|held|called|received|paid)\b.{{3,200}}? on the (?:sidelines|margins|fringes) of {_MEETING}"
)
