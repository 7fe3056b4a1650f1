"""Spokespersons, who tell the press of a meeting and take no part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from jasmine_record.model import Paragraph, ParagraphRole, ParticipantKind
from jasmine_record.parsing.draft import Draft, Voice
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import Mention
from jasmine_record.parsing.lexicon import alternation, table
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["find_tellers", "is_of_title_alone"]

_NOUN: Final = r"(?:Press Secretary|[Pp]ress [Oo]fficer|[Ss]pokes(?:person|man|woman))"
#: Code points before somebody's name in which the words for a spokesperson stand.
_NEAR: Final = 120


@cache
def _spokesperson() -> re.Pattern[str]:
    """A house's spokesperson, and no other office: "Ports Ministry Spokesperson", "Official Spokesman of the Ministry of Ports"."""
    houses = alternation(table("groups")["tell_press"])
    before = rf"(?:(?:[Oo]fficial|Deputy|Chief|[A-Z]{{2,6}}|[A-Z][a-z]+ (?:{houses})|(?:{houses})|Presidential) ){{0,3}}"
    of = rf"(?: (?:of|for|at) (?:the )?(?:[A-Z][\w-]* ){{0,3}}?(?:{houses}|President|Prime Minister|Minister|High Representative|Secretary-General|EU|UN)\b[^,]*)?"
    return re.compile(rf"{before}{_NOUN}{of}")


@cache
def _introduced() -> re.Pattern[str]:
    """The same before somebody's name: "The official spokesperson of the Ministry of Ports, | Ambassador Placeholder"."""
    return re.compile(rf"(?:^|[.;] )(?:[Tt]he )?{_spokesperson().pattern},? $")


def is_of_title_alone(party: Party, draft: Draft) -> bool:
    """Whether somebody without a name is only told by the title to give out the text: "Statement by the Press Secretary"."""
    titles = {title.id for title in draft.with_role(ParagraphRole.TITLE)}
    return (
        party.kind is ParticipantKind.PERSON
        and not party.names
        and all(paragraph.id in titles for _, paragraph, _ in party.mentions)
        and any(_spokesperson().match(office.words) for office in party.printed("role"))
    )


def find_tellers(draft: Draft, roster: Roster, voices: Iterable[Voice]) -> frozenset[str]:
    """The ids of spokespersons who only tell what others did: nothing says that they were there."""
    if not any("pokes" in sentence.text or "Press " in sentence.text for sentence in draft.sentences):
        return frozenset()
    spokespersons = [party for party in roster.persons if _tells_press(party)]
    if not spokespersons or roster.tells:
        return frozenset()
    spoken = tuple(zip(draft.clauses, voices, strict=True))
    ids = {party.id for party in spokespersons}
    others = any(party not in spokespersons for party in roster.parties.values()) or any(
        _tells_of_meeting(clause, draft.paragraphs)
        for clause, voice in spoken
        if not ids.isdisjoint(voice.speakers)
    )
    if not others:
        return frozenset()
    spoke: set[str] = set()
    there: set[str] = set()
    opened: set[tuple[Paragraph, int]] = set()
    for clause, voice in spoken:
        # Who speaks with somebody else was there.
        (there if clause.part or len(voice.speakers) > 1 else spoke).update(voice.speakers)
        opened.update(
            (clause.sentence.paragraph, clause.sentence.start + _begin(mention)) for mention in clause.subject
        )
    return frozenset(
        party.id
        for party in spokespersons
        if party.id in spoke - there and (party.mentions[0][1], _place(party)) in opened
    )


@cache
def _others_met() -> re.Pattern[str]:
    """That others met, as a spokesperson says: "External Affairs Minister Placeholder | held talks", "The Minister met"."""
    heads = alternation(table("offices")["heads"])
    return re.compile(
        rf"\b(?:{heads})\b(?:[^.;:]|(?<= [A-Z][a-z])\.){{0,80}}? (?:met|spoke|received|hosted|held (?:[\w-]+ ){{0,3}}?(?:talks|meetings?|calls?|consultations|discussions)|had (?:[\w-]+ ){{0,3}}?(?:talks|meetings?|calls?|conversations?|discussions))\b"
    )


def _tells_of_meeting(clause: Clause, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what somebody says, be it in the paragraph below, is that others met."""
    sentence = clause.sentence
    if not sentence.text.endswith(":"):
        return _others_met().search(sentence.text, *clause.rest) is not None
    place = paragraphs.index(sentence.paragraph)
    return any(_others_met().search(below.text) for below in paragraphs[place + 1 : place + 2])


def _place(party: Party) -> int:
    """Where in its paragraph somebody is first told of."""
    mention, _, offset = party.mentions[0]
    return offset + _begin(mention)


def _begin(mention: Mention) -> int:
    """Where somebody is named; the article before may be read with an office or not."""
    return (mention.name or mention.role or (mention.start, mention.end))[0]


def _tells_press(party: Party) -> bool:
    """Whether somebody is a house's spokesperson by every office, and nothing is told of a part in the meeting."""
    if party.attendance or party.functions or party.represents or party.is_counterpart:
        return False
    offices = [office.words for office in party.printed("role")]
    if offices and all(map(_spokesperson().fullmatch, offices)):
        return True
    mention, paragraph, offset = party.mentions[0]
    place = offset + mention.start
    return _introduced().search(paragraph.text[max(0, place - _NEAR) : place]) is not None
