"""Who the head of a text and its headings name: those who sign it, those of its title, those whom a line above a paragraph names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.draft import Draft
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    Mention,
    MentionKind,
    nations_in,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import is_set_in
from jasmine_record.parsing.grammar.titles import named_in_title
from jasmine_record.parsing.grammar.verbs import Tense
from jasmine_record.parsing.lexicon import country_names, fold, organisations, shown_somebody, table
from jasmine_record.parsing.parties.gathering import add_mention, party_of
from jasmine_record.parsing.parties.identity import role_words
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster, Section, Titled

__all__ = [
    "LONGEST_BYLINE",
    "is_point_of_speech",
    "named_above",
    "points_below",
    "points_made",
    "read_titles",
    "sections_of",
    "sides_above",
    "sides_of_title",
    "signed_by",
]


#: Lines at either end of a text that may be the name of who speaks.
_ENDS: Final = 8
LONGEST_BYLINE: Final = 120
_NO_BYLINE: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.DATE, ParagraphRole.PUBLISHER, ParagraphRole.NOTE}
)


def signed_by(draft: Draft, roster: Roster) -> Party | None:
    """The one who signs a text that speaks of "I": by its title, or by a line that is a person with an office, at its beginning or end."""
    for paragraph in draft.with_role(ParagraphRole.TITLE):
        author = _author(paragraph) or _byline(paragraph.text)
        if author and _may_sign(author):
            return party_of(author, paragraph, 0, roster)
    opening = _opened_by(draft)
    if opening:
        return party_of(*opening, 0, roster)
    above: tuple[Mention, Paragraph] | None = None
    for paragraph in (*draft.paragraphs[:_ENDS], *draft.paragraphs[-_ENDS:]):
        if paragraph.role in _NO_BYLINE or len(paragraph.text) > LONGEST_BYLINE:
            above = None
            continue
        only = _byline(paragraph.text)
        if only and only.kind is MentionKind.PERSON and only.role:
            return party_of(only, paragraph, 0, roster)
        # The office stands in the line below the name, or above it.
        near = (above, (only, paragraph)) if above and only else ()
        named = next((line for line in near if _is_somebody(*line)), None)
        office = next((line for line in near if line[0].kind is MentionKind.OFFICE), None)
        if named and office:
            who, line = named
            party = party_of(attrs.evolve(who, kind=MentionKind.PERSON), line, 0, roster)
            add_mention(party, *office, 0, roster)
            return party
        above = (only, paragraph) if only else None
    return None


def _is_somebody(who: Mention, line: Paragraph) -> bool:
    """Whether a line beside an office names a person; a single word alone is no signature."""
    return who.kind is MentionKind.PERSON or (who.kind is MentionKind.NAME and " " in line.text)


#: Who speaks, as the record of a parliament puts it before the words: "The Minister for Ports (Placeholder Alpha): I attended".
_RECORDED: Final = re.compile(r"(?P<line>(?:The )?[A-ZÀ-Þ][^():]{3,160} \([^():]{3,60}\)): (?=[A-ZÀ-Þ])")


def _opened_by(draft: Draft) -> tuple[Mention, Paragraph] | None:
    """The only one whom a paragraph names before the words, as the record of a parliament does."""
    opened = [(p, found) for p in draft.paragraphs if (found := _RECORDED.match(p.text))]
    who = _byline(opened[0][1]["line"]) if len(opened) == 1 else None
    return (who, opened[0][0]) if who and who.kind is MentionKind.PERSON and who.role else None


#: What stands before who speaks: "Media release | Minister for Ports", "By Minister Placeholder", "Statement made by Placeholder".
_BEFORE_SPEAKER: Final = re.compile(
    r"(?:.*\| )?(?:(?:(?:[Ww]ritten )?[Ss]tatement |[Ss]peech |[Rr]emarks )?(?:made |delivered |given )?[Bb]y(?: the)?:? )?"
)
#: Who holds an office, behind it in brackets: "The Minister for Ports (Placeholder Alpha):".
_HELD_BY: Final = re.compile(r"(?:The )?(?P<office>[^()]+) \((?P<name>[^()]+)\):?")


def _byline(line: str) -> Mention | None:
    """The only one whom a line names, if it names nothing else; a line in capitals is read as if it were in small letters."""
    text = in_small_letters(line)
    opening = _BEFORE_SPEAKER.match(text)
    start = opening.end() if opening else 0
    held = _HELD_BY.fullmatch(text, start)
    who = _only(read_mentions(text, *held.span("name"))) if held else None
    office = _only(read_mentions(text, *held.span("office"))) if held else None
    if who and who.name and office and office.kind is MentionKind.OFFICE:
        return attrs.evolve(
            office, kind=MentionKind.PERSON, end=who.end, name=who.name, honorific=who.honorific
        )
    return _only(read_mentions(text, start, len(text)))


def _only(mentions: Sequence[Mention]) -> Mention | None:
    return mentions[0] if len(mentions) == 1 else None


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
    return only if only and _may_sign(only) else None


def _may_sign(mention: Mention) -> bool:
    """Whether somebody is an office, or has one."""
    return bool(mention.role) and mention.kind in ONE_PERSON


#: The heading of what is told of another meeting: "3. Meeting with the Minister of Ports".
_ANOTHER: Final = re.compile(
    r"(?:[Mm]eeting|[Tt]alks|[Cc]all|[Cc]onversation)s? with (?:the )?(?=[A-Z])|Bilateral (?:[Mm]eeting|[Tt]alks)"
    r"|^Courtesy [Cc]all on (?:the )?(?=[A-Z])"
)


def sections_of(draft: Draft) -> Iterator[tuple[str, Section]]:
    """For each paragraph behind the heading of another meeting, and the heading, by its id, which of these meetings it tells of.

    "2. Fiji", and below it "(1) Meeting with Minister Placeholder": both stand above what is told there.
    """
    number = last = level = 0
    heads: tuple[Paragraph, ...] = ()
    named: dict[str, tuple[Paragraph, ...]] = {}
    for paragraph, following in zip_longest(draft.paragraphs, draft.paragraphs[1:]):
        told = following is not None and _is_told_of(paragraph, following)
        if paragraph.role is ParagraphRole.HEADING or told or _heads_section(paragraph):
            guest = _side_alone(paragraph.text) or _is_pair(paragraph.text)
            if guest or _ANOTHER.search(paragraph.text) or (paragraph.label and _names_guest(paragraph.text)):
                number = last = last + 1
                level = paragraph.level
                heads = (*named.get(paragraph.id.rpartition(".")[0], ()), paragraph)
                named[paragraph.id] = heads
                yield paragraph.id, Section(number, heads)
            elif number and paragraph.level <= level:
                number = 0
        elif number:
            yield paragraph.id, Section(number, heads)


def _is_told_of(entry: Paragraph, following: Paragraph) -> bool:
    """Whether an entry is nothing but whom they met, and sentences below tell of it: "(1) Mr Placeholder, Minister of Ports of Peru"."""
    return (
        entry.label is not None
        and following.label is None
        and following.text.endswith(".")
        and not _ENDED.search(entry.text)
        and _names_guest(entry.text)
    )


def _heads_section(entry: Paragraph) -> bool:
    """Whether an entry of a list stands above others as a heading would: "1. Courtesy call on the Minister of Ports"."""
    return (
        entry.label is not None
        and entry.label[0].isdigit()
        and len(entry.text) <= LONGEST_BYLINE
        and not _ENDED.search(entry.text)
        and _ANOTHER_FIRST.match(entry.text) is not None
    )


_ANOTHER_FIRST: Final = re.compile(
    r"(?:(?:Meeting|Talks|Call|Conversation)s? with|Courtesy [Cc]alls? on|Visit to) (?:the )?(?=[A-Z])"
)


def _names_guest(heading: str) -> bool:
    """Whether a heading is nothing but whom they met: "2. Minister of Ports of Peru"."""
    who = read_mentions(heading, 0, len(heading)) if len(heading) <= LONGEST_BYLINE else ()
    return len(who) == 1 and who[0].kind in ONE_PERSON and who[0].country is not None


#: What announces the points that somebody made, an entry each: "stated as follows:", "emphasized the following two points:".
_MADE_POINTS: Final = re.compile(
    r"\b(?:stated|said|explained|noted|commented|remarked|declared|argued|(?:made|raised|stated|noted|conveyed|expressed|gave|offered|put forward|set out) the following(?: [a-z]+)?"
    r"|[a-z]{3,}ed the following [a-z]{3,5} (?:points|remarks|messages|views|comments)"
    r"|the following (?:points|remarks|statement|views|comments))(?: as follows| the following)?\s?:$"
)


def points_made(above: Mapping[str, Paragraph]) -> frozenset[str]:
    """The ids of the entries that are the points of one's speech; those of several may be what each of them declares.

    Args:
        above: The paragraph that the list of an entry hangs on, by the entry's id.
    """
    return frozenset(
        entry
        for entry, announcing in above.items()
        if _MADE_POINTS.search(announcing.text) and not _are_several(announcing.text)
    )


#: The heading of what somebody said: "1. Remarks by Minister Placeholder", "Main points of the statement by the Minister";
#: or a sentence above it: "Minister Placeholder stated the following."
_REMARKS_BY: Final = re.compile(
    r"(?:(?:[Mm]ain |[Kk]ey )?[Pp]oints of (?:the )?)?(?:[Oo]pening |[Cc]losing |[Kk]eynote )?(?:[Rr]emarks|[Ss]tatement|[Ss]peech|[Aa]ddress|[Ii]ntervention|[Cc]omments) (?:made |given |delivered )?by (?:the )?[A-ZÀ-Þ]"
)
_SAID_THE_FOLLOWING: Final = re.compile(
    r"\b(?:stated|said|explained|noted|commented|remarked|made|raised|conveyed) (?:the following(?: [a-z]+)?|as follows)\.$"
)


def points_below(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The ids of the entries below a heading, or a whole sentence, that says whose words they are."""
    head: Paragraph | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        open_ = len(text) <= LONGEST_BYLINE and (not _ENDED.search(text) or text.endswith(" as follows."))
        if ((open_ and _REMARKS_BY.match(text)) or _SAID_THE_FOLLOWING.search(text)) and not _are_several(
            text
        ):
            head = paragraph
        elif head is not None and (
            paragraph.label is None or (head.label and not paragraph.id.startswith(f"{head.id}."))
        ):
            head = None
        elif head is not None:
            yield paragraph.id


def _are_several(text: str) -> bool:
    return not frozenset(fold(text).split(" ")).isdisjoint(("we", *table("groups")["plural"]))


def is_point_of_speech(clause: Clause, points: frozenset[str]) -> bool:
    """Whether a clause is no more than what somebody said, in an entry of these or behind the name of who speaks."""
    paragraph = clause.sentence.paragraph
    turn = _is_turn(paragraph)
    return (turn or paragraph.id in points) and _is_point(clause, turn=turn)


def _is_turn(paragraph: Paragraph) -> bool:
    """Whether what somebody said stands word for word behind who it is: "(Minister Placeholder) The Agency opposed it."."""
    turn = _TURN.match(paragraph.text)
    who = _only(read_mentions(paragraph.text, *turn.span("who"))) if turn else None
    return who is not None and who.kind in ONE_PERSON


#: "(Minister Placeholder) The Agency"
_TURN: Final = re.compile(r"[(（](?P<who>[A-Z][^()（）]{3,80})[)）] ?(?=[A-Z])")


def _is_point(clause: Clause, *, turn: bool = False) -> bool:
    """Whether a clause of such an entry says what is so of somebody, and tells of no act at the meeting: "Fiji welcomes guests".

    Args:
        clause: One of an entry that is a point of somebody's speech.
        turn: Whether the entry stands behind the name of who speaks, so that its bodies do nothing at the meeting either.
    """
    named = clause.subject and all(
        mention.kind in {MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.OFFICE, MentionKind.GROUP}
        for mention in clause.subject
    )
    text = clause.sentence.masked
    has = text.endswith((" has ", " have "), 0, clause.verb[0])
    # "Ukraine called for help", as one's point: a state does nothing at the meeting beside who speaks.
    states = all(mention.kind is MentionKind.STATE for mention in clause.subject)
    return bool(named) and (clause.tense is not Tense.PAST or has or states or turn)


def sides_above(draft: Draft) -> Iterator[tuple[str, frozenset[str]]]:
    """For each paragraph below a heading that names whom they met, by its id, the countries and bodies of that heading.

    "2. Bilateral meetings", and below it "(1) Brazil": the headings above a heading count as well.
    """
    named: dict[str, frozenset[str]] = {}
    sides: frozenset[str] = frozenset()
    for paragraph in draft.paragraphs:
        if paragraph.role is ParagraphRole.HEADING or (paragraph.label and _side_alone(paragraph.text)):
            above = named.get(paragraph.id.rpartition(".")[0], frozenset())
            sides = named[paragraph.id] = above | _sides_of(paragraph.text)
        elif sides:
            yield paragraph.id, sides


def _sides_of(heading: str) -> frozenset[str]:
    """The sides that a heading names: nothing but a country or a body, or those of talks: "Japan-Peru Ministerial Meeting"."""
    alone = _side_alone(heading)
    if alone:
        return frozenset({alone})
    if len(heading) > LONGEST_BYLINE or not _TALKS.search(heading):
        return frozenset()
    return _nations_of(heading)


def _nations_of(line: str) -> frozenset[str]:
    """The countries that a line names, as nouns or adjectives, be it with hyphens between them: "Japan-Peru"."""
    return frozenset(
        country
        for words in (line, line.replace("-", " "))
        for country, _ in nations_in(words, 0, len(words), adjectives=True)
    )


def sides_of_title(draft: Draft) -> frozenset[str]:
    """The countries of a title that names the publisher's own and another one: "Japan-Peru Joint Committee"."""
    named: frozenset[str] = frozenset()
    for title in draft.with_role(ParagraphRole.TITLE):
        if len(title.text) <= LONGEST_BYLINE:
            named |= _nations_of(title.text)
    return named if len(named) > 1 and draft.source.publisher_country in named else frozenset()


def _side_alone(line: str) -> str | None:
    """The code of the country, or the body, that a line is the name of and no more: "(1) Brazil"."""
    name = fold(_MARKER.sub("", line.rstrip(":")))
    return country_names().get(name) or (name if name in organisations() else None)


def _is_pair(line: str) -> bool:
    """Whether a line is the names of two countries and no more: "5. Japan-Peru"."""
    pair = _PAIR.fullmatch(line.rstrip(":"))
    return pair is not None and all(fold(name) in country_names() for name in pair.groups())


_PAIR: Final = re.compile(r"(?:The )?([A-Z][\w. ]{2,40})(?: ?[-–—] ?| and )(?:the )?([A-Z][\w. ]{2,40})")
#: A marker in the words of a heading, where it counts on from none: "(5) Brazil".
_MARKER: Final = re.compile(r"^[(（]?[\da-z]{1,2}[.)）] ?")
#: What the heading of talks between two sides calls them.
_TALKS: Final = re.compile(
    r"\b(?:meetings?|talks|calls?|conversations?|consultations?|dialogues?|discussions?|exchange of views|visit)\b",
    re.IGNORECASE,
)


def named_above(draft: Draft) -> Iterator[tuple[str, Paragraph]]:
    """For each entry of a list, by its id, the paragraph that the list hangs on."""
    heads: list[Paragraph] = []
    announcing: Paragraph | None = None
    beside: Paragraph | None = None
    shared: set[str] = set()
    for paragraph, following in zip(draft.paragraphs, (*draft.paragraphs[1:], None), strict=False):
        if is_set_in(paragraph) or (announcing and _is_person(paragraph)):
            if announcing:
                yield paragraph.id, announcing
            continue
        announcing = paragraph if paragraph.text.endswith(":") else None
        while heads and _ends_list_of(heads[-1], paragraph, shared):
            heads.pop()
        if heads and paragraph.label:
            yield paragraph.id, heads[-1]
        elif beside and paragraph.label and paragraph.level == beside.level and announcing is None:
            yield paragraph.id, beside
            beside = beside if _GOES_ON.search(paragraph.text) else None
            continue
        # "5. The Ministers:", whose clauses are numbered from 6 on.
        beside = announcing if paragraph.label and _ENDS_IN_COLON.search(paragraph.text) else None
        bare = paragraph.label is not None and len(paragraph.text) <= LONGEST_BYLINE
        if paragraph.text.endswith((":", ",", "–", "—", "-", " we", "We", " by")) or (
            (bare or _names_group(paragraph, following)) and not _ENDED.search(paragraph.text)
        ):
            heads.append(paragraph)
            if following is not None and _begins_topics(paragraph, following):
                shared.add(paragraph.id)


_ENDS_IN_COLON: Final = re.compile(r"[a-z]:$")
#: A clause behind which another one follows.
_GOES_ON: Final = re.compile(r"[;,](?: and)?$")
_LONGEST_ENTRY: Final = 240


def _is_person(entry: Paragraph) -> bool:
    """Whether a paragraph is an entry without a mark, somebody with an honorific: "H.E. Mr Placeholder, Minister of Ports;"."""
    return (
        entry.label is None
        and len(entry.text) <= _LONGEST_ENTRY
        and _PERSON_ALONE.fullmatch(entry.text) is not None
        and shown_somebody().match(entry.text.removeprefix("The ").removeprefix("the ")) is not None
    )


_PERSON_ALONE: Final = re.compile(r"[^;:]+(?:;(?: and)?)?")


def _ends_list_of(head: Paragraph, paragraph: Paragraph, shared: Collection[str]) -> bool:
    """Whether a paragraph stands no longer in the list below a head, or in one of those below its topics."""
    if head.label:
        return head.level >= paragraph.level
    return not paragraph.label and not (head.id in shared and _is_topic(paragraph))


def _begins_topics(head: Paragraph, following: Paragraph) -> bool:
    """Whether a group does what the lists below several headings say: "Ministers:" right above "Energy"."""
    return (
        head.text.endswith(":") and _is_topic(following) and _kind_alone(head.text[:-1]) is MentionKind.GROUP
    )


def _is_topic(line: Paragraph) -> bool:
    """Whether a line is a heading that names nobody else: "Maritime transport"."""
    return (
        line.role is ParagraphRole.HEADING
        and _OF_OTHERS.search(line.text) is None
        and all(
            mention.kind in (MentionKind.GROUP, MentionKind.NAME)
            for mention in read_mentions(line.text, 0, min(len(line.text), LONGEST_BYLINE))
        )
    )


_OF_OTHERS: Final = re.compile(
    r"\b(?:Authority|by|Chair\w*|Commission|Committee|Council|Delegates|Delegations?|Observers?|Officials|Reports? of|Secretariat|Statements?)\b"
)


def _names_group(line: Paragraph, following: Paragraph | None) -> bool:
    """Whether a line is nothing but a group, which does what the entries below it say: "The Ministers".

    Without an article, or of a body, it takes an entry that goes on with a small letter: "Ministers" above "• agreed to meet;".
    """
    goes_on = following is not None and following.label is not None and following.text[:1].islower()
    if line.role is not ParagraphRole.HEADING or not (goes_on or line.text.startswith(("The ", "THE "))):
        return False
    kind = _kind_alone(line.text)
    # "World Trade Organization" is a topic, "The Council" those who met.
    body = goes_on and line.text.startswith(("The ", "THE "))
    return kind is MentionKind.GROUP or (body and kind is MentionKind.ORGANISATION)


def _kind_alone(words: str) -> MentionKind | None:
    """What those are of whom words are nothing but the name."""
    who = read_mentions(words, 0, len(words)) if len(words) <= LONGEST_BYLINE else ()
    return who[0].kind if len(who) == 1 else None


_ENDED: Final = re.compile(r"[.;!?]$")


def read_titles(draft: Draft, roster: Roster) -> None:
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
    whole = [*(paragraph.text for paragraph in titles), draft.source.title or draft.supplied.title or ""]
    # "2. Meeting with Minister Placeholder"
    lines = (line.text for line in draft.with_role(ParagraphRole.HEADING) if _ANOTHER.match(line.text))
    for text in dict.fromkeys((*whole, *lines)):
        for kind, mention in named_in_title(text):
            if mention.kind is not MentionKind.PERSON:
                continue
            words = text[slice(*mention.name)] if mention.name else ""
            role = role_words(text[slice(*mention.role)]) if mention.role else frozenset[str]()
            guest = kind == "guest"
            titled = Titled(name_words(words), role, mention.country, guest, is_of_all=text in whole)
            roster.titled.append(titled)
