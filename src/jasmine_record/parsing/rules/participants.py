"""Who took part or speaks, and who the subject of each clause is.

The text is walked once, in reading order, and every mention that acts is resolved to a party: by `speakers` where it is a
subject, by `attendance` where it stands behind a verb of taking part. People who are only mentioned become no party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import (
    Anchor,
    Evidence,
    Genre,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
)
from jasmine_record.parsing.draft import Draft, Voice, inferred, stated, unresolved
from jasmine_record.parsing.grammar.addresses import offices_of_house
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.past import is_long_past
from jasmine_record.parsing.grammar.mentions import (
    Mention,
    MentionKind,
    begins_as_office,
    country_at,
    leading_nation,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.titles import named_in_title
from jasmine_record.parsing.lexicon import alternation, country_names, fold, table
from jasmine_record.parsing.parties.asides import read_notes, read_relatives
from jasmine_record.parsing.parties.attendance import take_part
from jasmine_record.parsing.parties.present import read_fields, read_present
from jasmine_record.parsing.parties.roster import (
    Party,
    Roster,
    Titled,
    add_mention,
    begins_with_organisation,
    holds_organisation,
    is_form_of,
    labels,
    name_words,
    party_of,
    role_words,
)
from jasmine_record.parsing.parties.sides import sides_beside
from jasmine_record.parsing.parties.signatures import read_signatures
from jasmine_record.parsing.parties.speakers import (
    CHAIRS,
    NOBODY,
    elided_voice,
    introduce,
    is_party_to,
    note_silence,
    note_turn,
    voice_of,
)

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `participants`, and `voices` for each clause."""
    roster = Roster(
        publisher=fold(draft.source.publisher or "").removeprefix("the "),
        publisher_country=draft.source.publisher_country,
        offices=offices_of_house(draft.source.publisher or ""),
        sentences=draft.sentences,
        declares=draft.source.genre is Genre.DECLARATION,
    )
    _read_titles(draft, roster)
    roster.tells = any(
        mention.kind is MentionKind.I for clause in draft.clauses for mention in clause.subject
    )
    only = roster.persons[0] if len(roster.persons) == 1 else None
    roster.author = only or (_signed(draft, roster) if roster.tells else None)
    above = dict(_above(draft))
    below: dict[str, list[Paragraph]] = {}
    for entry in draft.paragraphs:
        if entry.id in above:
            below.setdefault(above[entry.id].id, []).append(entry)
    sections = dict(_sections(draft))
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
            _enter(sentence, sections.get(paragraph.id, 0), roster)
        if not own:
            note_silence(sentence, roster)
        for index, one in enumerate(own):
            if one.opaque:
                roster.forget()
                speakers = NOBODY
                voices.append(speakers)
                continue
            # A verb without a subject of its own goes on with that of the clause before.
            if one.elided:
                speakers = elided_voice(one, above.get(sentence.paragraph.id), speakers, roster)
            elif one.subject:
                speakers = _voice_of(one, own[index + 1 : index + 2], draft, roster)
            voices.append(speakers)
            if one.part and not one.act and _EARLIER.match(sentence.text):
                # Whom they met before is no party to this meeting.
                continue
            take_part(one, speakers, roster)
            note_turn(one, speakers, roster)
        read_present(sentence, below.get(sentence.paragraph.id, ()), roster)
        read_relatives(sentence, roster)
    read_notes(draft.paragraphs, marked, roster)
    read_signatures(draft.paragraphs, roster)
    if draft.source.genre is Genre.JOINT_STATEMENT and not _are_known(roster):
        # Those whose statement it is speak in it, be it in words that weren't understood.
        roster.speaking()
    stray = _find_strays(roster)
    kept = _kept(draft, roster, voices, stray)
    renamed = {party.id: f"party-{number}" for number, party in enumerate(kept, 1)}
    return attrs.evolve(
        draft,
        participants=tuple(_participant(party, renamed, roster) for party in kept),
        voices=tuple(_voice(voice, renamed, stray) for voice in voices),
    )


def _enter(first: Sentence, section: int, roster: Roster) -> None:
    """Go on to a paragraph, by its first sentence."""
    roster.enter(section)
    introduce(first, roster)
    if _entry_of(first.paragraph):
        # "Peru: Minister Placeholder met his counterpart. They signed ...": those of no entry before.
        roster.forget()


def _are_known(roster: Roster) -> bool:
    """Whether the text calls those whose statement it is more shortly than its title: "The Co-Chairs"."""
    known = {fold(words) for party in roster.groups for words, _, _ in party.words("name")}
    return any(
        fold(paragraph.text[mention.start : mention.end]).removeprefix("the ").partition(" of ")[0] in known
        for mention, paragraph in roster.joint
        if mention.kind is MentionKind.GROUP
    )


def _voice_of(clause: Clause, following: Sequence[Clause], draft: Draft, roster: Roster) -> Voice:
    """The parties that the subject of a clause names, if the clause or the one that goes on with it makes them some."""
    issued = draft.source.issued
    if is_long_past(clause, issued.year if issued else None):
        return NOBODY
    speaks = any(later.act and not later.subject for later in following)
    return voice_of(clause, roster) if speaks or is_party_to(clause, roster) else NOBODY


def _kept(
    draft: Draft, roster: Roster, voices: Iterable[Voice], stray: Mapping[str, list[Party]]
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
        if party.id not in stray and (party.id in spoke or not _names_nobody(party))
    )
    return sorted(kept, key=lambda party: _place(party, order))


#: A hostile text names thousands; a bare office is compared with no more of them than this.
_MOST_RIVALS: Final = 40
#: How many words a bare office has: "the Minister", "the Foreign Secretary".
_BARE: Final = 2


def _find_strays(roster: Roster) -> dict[str, list[Party]]:
    """Bare offices that may be those of people who are named, by their ids, with these: nobody of their own for sure."""
    found: dict[str, list[Party]] = {}
    named = [party for party in roster.persons[:_MOST_RIVALS] if party.names]
    for party in roster.parties.values():
        if party.kind is not ParticipantKind.PERSON or party.names:
            continue
        offices = [fold(words).removeprefix("the ").split() for words, _, _ in party.words("role")]
        if all(len(office) <= _BARE and "prime" not in office for office in offices):
            rivals = [
                one
                for one in named
                if any(role <= own for role in party.roles for own in one.roles)
                and _may_be_of(one, party.countries)
            ]
            if rivals:
                found[party.id] = rivals
    return found


def _names_nobody(party: Party) -> bool:
    """Whether a party is "others", as words behind those who were there say."""
    return party.kind is ParticipantKind.GROUP and all(
        fold(words) == "others" for words, _, _ in party.words("name")
    )


def _may_be_of(party: Party, countries: set[str]) -> bool:
    return not party.countries or not countries or not party.countries.isdisjoint(countries)


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


#: What opens a sentence about something before the meeting.
_EARLIER: Final = re.compile(
    r"(?:Earlier(?! today| this)|Previously|While in (?=[A-Z])|Before (?:the|this|that|his|her|their)|Prior to|Ahead of (?:the|this|that|their)|The day before|On the (?:sidelines|margins) of (?:the|this|that) (?:session|meeting|visit|talks|dialogue))\b"
    r"|[^.]* also (?:met|held|called|received|paid)\b[^.]* during (?:the|his|her|their) (?:visit|stay|trip)\b"
)
#: Lines at either end of a text that may be the name of who speaks.
_ENDS: Final = 8
_LONGEST_BYLINE: Final = 120
_NO_BYLINE: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.DATE, ParagraphRole.PUBLISHER, ParagraphRole.NOTE}
)


def _signed(draft: Draft, roster: Roster) -> Party | None:
    """The one who signs a text that speaks of "I": a line that is a person with an office, at its beginning or end."""
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        author = _author(paragraph)
        if author:
            return party_of(author, paragraph, 0, roster)
    above: tuple[Mention, Paragraph] | None = None
    for paragraph in (*draft.paragraphs[:_ENDS], *draft.paragraphs[-_ENDS:]):
        if paragraph.role in _NO_BYLINE or len(paragraph.text) > _LONGEST_BYLINE:
            above = None
            continue
        # "Media release | Minister for Ports"
        start = len(paragraph.text) - len(paragraph.text.rpartition("| ")[2].removeprefix("By "))
        mentions = read_mentions(paragraph.text, start, len(paragraph.text))
        only = mentions[0] if len(mentions) == 1 else None
        if only and only.kind is MentionKind.PERSON and only.role:
            return party_of(only, paragraph, 0, roster)
        # The office stands in the line below the name, or above it.
        near = (above, (only, paragraph)) if above and only else ()
        named = next((line for line in near if line[0].kind is MentionKind.PERSON), None)
        office = next((line for line in near if line[0].kind is MentionKind.OFFICE), None)
        if named and office:
            party = party_of(*named, 0, roster)
            add_mention(party, *office, 0, roster)
            return party
        above = (only, paragraph) if only else None
    return None


#: Whose words the title says that these are: "Statement to Parliament by the Minister of Ports, Ms Placeholder".
_BY: Final = re.compile(
    r"\b(?:statement|speech|remarks|address|report|account|message)\b[^.;:]{0,60}? by (?P<who>.+?)(?=$| (?:on|at|following|after|about|concerning|regarding)\b)",
    re.IGNORECASE,
)


def _author(title: Paragraph) -> Mention | None:
    """Who speaks by the title, with an office."""
    text = in_small_letters(title.text)
    by = _BY.search(text)
    mentions = read_mentions(text, *by.span("who")) if by else ()
    only = mentions[0] if len(mentions) == 1 else None
    return only if only and only.role and only.kind in (MentionKind.PERSON, MentionKind.OFFICE) else None


#: The heading of what is told of another meeting: "3. Meeting with the Minister of Ports".
_ANOTHER: Final = re.compile(
    r"(?:[Mm]eeting|[Tt]alks|[Cc]all|[Cc]onversation)s? with (?:the )?(?=[A-Z])|Bilateral (?:[Mm]eeting|[Tt]alks)"
    r"|^Courtesy [Cc]all on (?:the )?(?=[A-Z])"
)


def _sections(draft: Draft) -> Iterator[tuple[str, int]]:
    """For each paragraph behind the heading of another meeting, by its id, the number of that meeting."""
    number = last = level = 0
    for paragraph in draft.paragraphs:
        if paragraph.role is ParagraphRole.HEADING or _heads_section(paragraph):
            if _ANOTHER.search(paragraph.text) or (paragraph.label and _names_guest(paragraph.text)):
                number = last = last + 1
                level = paragraph.level
            elif number and paragraph.level <= level:
                number = 0
        elif number:
            yield paragraph.id, number


def _heads_section(entry: Paragraph) -> bool:
    """Whether an entry of a list stands above others as a heading would: "1. Courtesy call on the Minister of Ports"."""
    return (
        entry.label is not None
        and entry.label[0].isdigit()
        and len(entry.text) <= _LONGEST_BYLINE
        and not _ENDED.search(entry.text)
        and _ANOTHER_FIRST.match(entry.text) is not None
    )


_ANOTHER_FIRST: Final = re.compile(
    r"(?:(?:Meeting|Talks|Call|Conversation)s? with|Courtesy [Cc]alls? on|Visit to) (?:the )?(?=[A-Z])"
)


def _names_guest(heading: str) -> bool:
    """Whether a heading is nothing but whom they met: "2. Minister of Ports of Peru"."""
    who = read_mentions(heading, 0, len(heading)) if len(heading) <= _LONGEST_BYLINE else ()
    return (
        len(who) == 1
        and who[0].kind in (MentionKind.OFFICE, MentionKind.PERSON)
        and who[0].country is not None
    )


def _above(draft: Draft) -> Iterator[tuple[str, Paragraph]]:
    """For each entry of a list, by its id, the paragraph that the list hangs on."""
    heads: list[Paragraph] = []
    announcing: Paragraph | None = None
    for paragraph in draft.paragraphs:
        if paragraph.label is None and paragraph.role is ParagraphRole.ITEM:
            if announcing:
                yield paragraph.id, announcing
            continue
        announcing = paragraph if paragraph.text.endswith(":") else None
        while heads and (heads[-1].level >= paragraph.level if heads[-1].label else not paragraph.label):
            heads.pop()
        if heads and paragraph.label:
            yield paragraph.id, heads[-1]
        bare = paragraph.label is not None and len(paragraph.text) <= _LONGEST_BYLINE
        if paragraph.text.endswith((":", ",", "–", "—", "-", " we", "We")) or (
            (bare or _names_group(paragraph)) and not _ENDED.search(paragraph.text)
        ):
            heads.append(paragraph)


def _names_group(line: Paragraph) -> bool:
    """Whether a line is nothing but a group, which does what the entries below it say: "The Ministers"."""
    if line.role is not ParagraphRole.HEADING or not line.text.startswith(("The ", "THE ")):
        return False
    who = read_mentions(line.text, 0, len(line.text)) if len(line.text) <= _LONGEST_BYLINE else ()
    return len(who) == 1 and who[0].kind is MentionKind.GROUP


_ENDED: Final = re.compile(r"[.;!?]$")


def _place(party: Party, order: dict[str, int]) -> tuple[int, int]:
    return min((order[paragraph.id], mention.start + offset) for mention, paragraph, offset in party.mentions)


def _read_titles(draft: Draft, roster: Roster) -> None:
    """People whose participation the title reports: its own house's, and those whom they met."""
    titles = draft.with_role(ParagraphRole.TITLE)
    for paragraph in titles:
        named = [(kind, mention) for kind, mention in named_in_title(paragraph.text) if kind != "guest"]
        for kind, mention in named:
            if kind != "joint":
                party_of(mention, paragraph, 0, roster)
        joint = tuple(mention for kind, mention in named if kind == "joint" and not mention.is_collective)
        roster.joint = roster.joint or tuple((mention, paragraph) for mention in joint)
    # Of a page with several meetings, the title tells whose they were.
    known = dict.fromkeys(
        [
            *(paragraph.text for paragraph in titles),
            draft.source.title or draft.supplied.title or "",
            # "2. Meeting with Minister Placeholder"
            *(line.text for line in draft.with_role(ParagraphRole.HEADING) if _ANOTHER.match(line.text)),
        ]
    )
    for text in known:
        for kind, mention in named_in_title(text):
            if mention.kind is not MentionKind.PERSON:
                continue
            words = text[slice(*mention.name)] if mention.name else ""
            role = role_words(text[slice(*mention.role)]) if mention.role else frozenset[str]()
            roster.titled.append(Titled(name_words(words), role, mention.country, is_guest=kind == "guest"))


def _participant(party: Party, renamed: dict[str, str], roster: Roster) -> Participant:
    evidence: list[Evidence] = []

    def take(field: str, chosen: tuple[str, Anchor, Paragraph] | None) -> str | None:
        if chosen is None:
            return None
        evidence.append(stated(field, chosen[1]))
        return chosen[0]

    # A group is called what it was first called, a person by the fullest form.
    forms = party.words("name")
    name = take("name", next(forms, None) if party.kind is ParticipantKind.GROUP else _fullest(forms))
    honorific = take("honorific", next(party.words("honorific"), None))
    role = take("role", _fullest(party.words("role")))
    affiliation = take("affiliation", next(party.words("affiliation"), None))
    country = _country(party, roster, evidence)
    members = next((tuple(one) for one in _members(party)), ()) if party.kind is ParticipantKind.GROUP else ()
    evidence.extend(stated("members", anchor) for _, anchor in members)
    if party.attendance:
        evidence.append(party.attendance[1])
    evidence.extend(entry for _, entry in party.functions)
    if party.represents and party.represents[0] in renamed:
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
        members=tuple(words for words, _ in members),
        represents=renamed.get(party.represents[0]) if party.represents else None,
        evidence=tuple(evidence),
    )


def _members(party: Party) -> Iterator[list[tuple[str, Anchor]]]:
    """The members that each mention of a group names, where it names any."""
    for mention, paragraph, offset in party.mentions:
        places = [(offset + start, offset + end) for start, end in mention.members]
        if places:
            yield [(paragraph.text[start:end], Anchor(paragraph.id, start, end)) for start, end in places]


def _fullest(words: Iterable[tuple[str, Anchor, Paragraph]]) -> tuple[str, Anchor, Paragraph] | None:
    """The longest form, of those in the body where there is one; the first of several as long."""
    best: tuple[str, Anchor, Paragraph] | None = None
    for form in words:
        if best is None or _weight(form) > _weight(best):
            best = form
    return best


def _weight(form: tuple[str, Anchor, Paragraph]) -> tuple[bool, int]:
    return form[2].role is not ParagraphRole.TITLE, len(form[0])


def _belongs(party: Party) -> bool:
    """Whether the text says to what body somebody belongs, whose country needn't be the publisher's."""
    bodies = (words for words, _, _ in party.words("of_body"))
    if any(mention.affiliation for mention, _, _ in party.mentions):
        return True
    offices = (words for words, _, _ in party.words("role"))
    return any(not _HOUSES.match(body) for body in bodies) or any(map(holds_organisation, offices))


#: Bodies of a government, whatever they are for.
_HOUSES: Final = re.compile(r"(?:[A-Z][\w-]* )*?(?:Office|Department|Ministry|Bureau|Treasury)\b")


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


@cache
def _native() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('offices')['native'])})\b")


def _is_of_state(office: str, roster: Roster) -> bool:
    """Whether nothing stands before an office but words of offices, a ministry, or the publisher's own name."""
    return (
        begins_as_office(office)
        or _HOUSES.match(office) is not None
        or (roster.publisher != "" and fold(office).startswith(f"{roster.publisher} "))
    )


def _country(party: Party, roster: Roster, evidence: list[Evidence]) -> str | None:
    for mention, paragraph, offset in party.mentions:
        if mention.country and mention.country_span:
            start, end = mention.country_span
            evidence.append(stated("country", Anchor(paragraph.id, offset + start, offset + end)))
            return mention.country
    office = next(party.words("role"), None)
    if party.is_ours and office:
        evidence.append(inferred("country", "office.publisher-country", office[1]))
        return roster.publisher_country
    if party.kind is not ParticipantKind.PERSON or office is None or _belongs(party):
        return None
    if CHAIRS.fullmatch(office[0]):
        return None
    side, sides = sides_beside(office[2].text, *_bounds(party, office))
    if side:
        evidence.append(stated("country", Anchor(office[2].id, side.start, side.end)))
        return side.country
    opening = _of_entry(party)
    if opening:
        evidence.append(stated("country", opening[1]))
        return opening[0]
    native = _native().search(office[0])
    if native:
        evidence.append(inferred("country", "office.of-one-country", office[1]))
        return str(table("offices")["native"][native[0]])
    of = _OF_NATION.search(office[0])
    nation = (
        leading_nation(office[0], of.end(), len(office[0])) if of and _OF_STATE.search(office[0]) else None
    )
    if nation and nation[0] != roster.publisher_country:
        # "President of the Hungarian Academy of Sciences"
        evidence.append(inferred("country", "office.of-one-country", office[1]))
        return nation[0]
    titled = [one for one in roster.titled if _is_titled(party, one)]
    for one in titled:
        if one.country:
            evidence.append(inferred("country", "country.of-title", None))
            return one.country
    is_counterpart = party.is_counterpart or _is_counterpart(party)
    if any(one.is_guest for one in titled) or (is_counterpart and not titled):
        return None
    return _country_of_publisher(party, office, roster, evidence, titled=bool(titled), sides=sides)


def _of_entry(party: Party) -> tuple[str, Anchor] | None:
    """The country with which the entry begins that tells of somebody first: "New Zealand: the Minister for Ports, Mr. Placeholder"."""
    paragraph = party.mentions[0][1]
    nation = _entry_of(paragraph)
    return (nation[0], Anchor(paragraph.id, *nation[1])) if nation else None


_NATION_FIRST: Final = re.compile(r"(?P<nation>[^:()]{3,60}): |\((?P<inside>[^:()]{3,60})\) ")


def _entry_of(paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
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
    r"^(?:European|Nordic)\b|\b(?:of|at|for) (?:the )?(?:[A-Z]{2,8}|[A-Z]-[a-z]+)$|\bSecretariat$"
    r"|^(?:Governor|Deputy Governor|Prefect|Mayor|Premier|Chief Minister|Intendant|Head) of (?!State\b|Government\b|Delegation\b|Mission\b)[A-Z]"
)


def _country_of_publisher(
    party: Party,
    office: tuple[str, Anchor, Paragraph],
    roster: Roster,
    evidence: list[Evidence],
    *,
    titled: bool,
    sides: frozenset[str],
) -> str | None:
    """The publisher's country, where an office that is printed without any can only be one of that country's."""
    publisher_country = roster.publisher_country
    if not party.names:
        # "the Prime Minister" may be a guest's.
        evidence.append(unresolved("country", "office.no-name", office[1]))
        return None
    if begins_with_organisation(office[0]) or _OF_OTHERS.search(office[0]):
        # "European Commissioner", "Director of SPREP"
        evidence.append(unresolved("country", "office.of-unknown", office[1]))
        return None
    some = table("offices")["some"].get(office[0].removeprefix("the "))
    if some and publisher_country and publisher_country not in some:
        evidence.append(unresolved("country", "office.of-some", office[1], tuple(some)))
        return None
    lacking = table("offices")["lacking"].get(publisher_country or "", ())
    if not frozenset(lacking).isdisjoint(office[0].split()):
        # No minister is of a country that has secretaries.
        evidence.append(unresolved("country", "office.of-some", office[1]))
        return None
    own_house = fold(office[0]) in roster.offices and not _is_shared(office[0], roster)
    bare = all(len(role) < 2 or role in _OF_BODIES for role in party.roles)
    if publisher_country and not titled and not own_house and bare:
        # "Minister Placeholder", whom nobody introduced, may be a guest too.
        evidence.append(unresolved("country", "office.bare", office[1]))
        return None
    if publisher_country and not own_house and _names_other_nation(office[0], publisher_country):
        # "Commissioner of the General Administration of China Customs"
        evidence.append(unresolved("country", "office.of-unknown", office[1]))
        return None
    if publisher_country and not own_house and not _is_of_state(office[0], roster):
        # "Placeholder Group Chairman": a name that isn't known stands before the office.
        evidence.append(unresolved("country", "office.of-unknown", office[1]))
        return None
    if publisher_country and not own_house and not sides <= {publisher_country}:
        # "Minister Placeholder of Ports met the Fijian side": on which side he stands isn't told.
        evidence.append(unresolved("country", "office.other-side", office[1]))
        return None
    if publisher_country:
        evidence.append(inferred("country", "office.publisher-country", office[1]))
        return publisher_country
    evidence.append(unresolved("country", "office.no-country", office[1]))
    return None


_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ]")


def _names_other_nation(office: str, country: str) -> bool:
    """Whether a nation other than a country stands anywhere in the words of an office."""
    for word in _CAPITAL.finditer(office):
        nation = country_at(office, word.start(), len(office))
        if nation and nation[0] != country:
            return True
    return False


def _is_counterpart(party: Party) -> bool:
    """Whether the words before somebody call this one a counterpart: "my counterpart, Minister Placeholder"."""
    return any(
        _COUNTERPART.search(
            paragraph.text, max(0, offset + mention.start - _LONGEST_BYLINE), offset + mention.start
        )
        for mention, paragraph, offset in party.mentions[:_MOST_RIVALS]
        if mention.name
    )


#: "her counterpart, the Minister", and as a field of an overview: "Counterpart: Minister".
_COUNTERPART: Final = re.compile(
    r"\bcounterparts?(?: from [^,;]{2,40})?,? (?:the )?$|^(?:Counterpart|Interlocutor|Visitor|Guest)s? ?[:：] ?$"
)


def _bounds(party: Party, office: tuple[str, Anchor, Paragraph]) -> tuple[int, int, int]:
    """Where the sentence begins that gives somebody an office, and where this one is named in it."""
    _, anchor, paragraph = office
    return next(
        (
            (offset, offset + mention.start, max(offset + mention.end, anchor.end))
            for mention, place, offset in party.mentions
            if place is paragraph and mention.role and offset + mention.role[0] == anchor.start
        ),
        (anchor.start, anchor.start, anchor.end),
    )
