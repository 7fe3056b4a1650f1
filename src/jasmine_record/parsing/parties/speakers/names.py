"""Names and letters to those whom the text introduces by them."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Anchor, Evidence, ParticipantKind
from jasmine_record.parsing.draft import inferred, stated, unresolved
from jasmine_record.parsing.grammar.acronyms import in_brackets, long_form, named_before
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    Mention,
    MentionKind,
    is_known_body,
    read_doubtful,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, shown_honorific, table
from jasmine_record.parsing.parties.gathering import add_mention, party_of
from jasmine_record.parsing.parties.identity import bearers
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.speakers.found import MOST_COMPARED, Found

__all__ = ["body_of_letters", "named_for_body", "namesake"]


def named_for_body(
    mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor
) -> Found | Evidence | None:
    """Whoever holds an office before the letters of a body, which are nobody's name: "Chairman GPA"."""
    letters = sentence.text[slice(*mention.name or (0, 0))]
    if not _LETTERS_ALONE.fullmatch(letters) or not _is_spelled(letters, roster):
        return None
    known = [
        party
        for party in roster.persons[:MOST_COMPARED]
        if any(
            f"({letters})" in held.words or held.paragraph.text.startswith(f" ({letters})", held.anchor.end)
            for held in party.printed("role")
        )
    ]
    if len(known) == 1:
        return [(known[0], inferred("speakers", "speaker.letters", anchor))]
    return unresolved("speakers", "speaker.name-unknown", anchor, labels(known))


_LETTERS_ALONE: Final = re.compile(r"[A-Z]{2,6}")


def _is_spelled(letters: str, roster: Roster) -> bool:
    return any(
        in_brackets(sentence.text, letters) is not None
        for sentence in islice(roster.sentences, _MOST_SENTENCES)
    )


def namesake(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> Found | Evidence | None:
    """The one person who has this name."""
    known = bearers(mention, sentence.text, roster)
    if len(known) == 1 and _may_be_home(known[0], mention, sentence.text):
        return unresolved("speakers", "speaker.name-shared", anchor, labels(known))
    if len(known) == 1:
        add_mention(known[0], mention, sentence.paragraph, sentence.start, roster)
        return [(known[0], stated("speakers", anchor))]
    name = sentence.text[slice(*mention.name or (0, 0))]
    found = None if known else roster.introduction(name)
    meant = None if known or found else _by_letters(name, roster) or _titled_by_letters(name, roster)
    if meant:
        return [(meant, inferred("speakers", "speaker.letters", anchor))]
    if found:
        party = party_of(found.mention, found.paragraph, found.offset, roster)
        add_mention(party, mention, sentence.paragraph, sentence.start, roster)
        return [(party, stated("speakers", anchor))]
    body = None if known else body_of_letters(name, roster)
    if body:
        add_mention(
            body,
            attrs.evolve(mention, kind=MentionKind.ORGANISATION),
            sentence.paragraph,
            sentence.start,
            roster,
        )
        return [(body, stated("speakers", anchor))]
    state = None if known else read_doubtful(sentence.text, mention)
    if state and (state.country != "GE" or roster.publisher_country != "US"):
        # Nobody of the text is called "Jordan"; "Georgia" is one of the United States as well.
        return [(party_of(state, sentence.paragraph, sentence.start, roster), stated("speakers", anchor))]
    if not known and " " not in name:
        # A capital alone makes no name: "Topics discussed included ...".
        return None
    reason = "speaker.name-shared" if known else "speaker.name-unknown"
    return unresolved("speakers", reason, anchor, labels(known))


def _may_be_home(party: Party, mention: Mention, text: str) -> bool:
    """Whether a name alone is that of somebody's own state as well: "Jordan", beside Ambassador Jordan of Jordan."""
    state = read_doubtful(text, mention)
    return state is not None and state.country in party.countries


#: "JFSA", "BoE"
_LETTERS_OF_BODY: Final = re.compile(r"(?=(?:[a-z]*[A-Z]){2})[A-Z][A-Za-z]{1,9}")
_MOST_SENTENCES: Final = 200


def body_of_letters(name: str, roster: Roster) -> Party | None:
    """The body whose letters stand in brackets behind its name: "the Ports Agency of Fiji (PAF)"."""
    if not _LETTERS_OF_BODY.fullmatch(name):
        return None
    if name not in roster.lettered and len(roster.lettered) < MOST_COMPARED:
        roster.lettered[name] = _find_body(name, roster)
    return roster.lettered.get(name)


def _find_body(letters: str, roster: Roster) -> Party | None:
    spelled = [
        (sentence, at)
        for sentence in islice(roster.sentences, _MOST_SENTENCES)
        if (at := in_brackets(sentence.text, letters)) is not None
    ]
    if len(spelled) != 1:
        # Two that the same letters stand for can't be told apart.
        return None
    called = roster.filed(ParticipantKind.ORGANISATION, fold(letters))
    if len(called) == 1:
        return called[0]
    (sentence, at), text = spelled[0], spelled[0][0].text
    span = long_form(text, at, letters) or _body_before(text, at)
    words = text[slice(*span)] if span else ""
    if span is None or not (is_known_body(words, 0, len(words)) or _body_word().search(words)):
        return None
    known = roster.ending_in(fold(words), text[: span[0]].casefold())
    if known:
        return known
    mention = Mention(kind=MentionKind.ORGANISATION, start=span[0], end=span[1], name=span)
    return party_of(mention, sentence.paragraph, sentence.start, roster)


def _body_before(text: str, end: int) -> tuple[int, int] | None:
    """The name before letters that don't spell it, without the office that somebody has there: "Director of the | Ports Agency"."""
    span = named_before(text, end)
    named = read_mentions(text, *span) if span else ()
    if not any(mention.kind in ONE_PERSON for mention in named):
        return span
    return named[0].of_body or named[0].affiliation if len(named) == 1 else None


@cache
def _body_word() -> re.Pattern[str]:
    """A word for bodies at the end of a name, or before what the body is for: not "Trade Union Act"."""
    return re.compile(rf"\b(?:{alternation(table('groups')['bodies'])})(?=$| (?:of|for|on)\b)")


@cache
def _titled() -> re.Pattern[str]:
    """Letters for an office before a name: "CS | Alpha", "SG | Dr. Alpha"."""
    return re.compile(
        rf"(?P<letters>[A-Z]{{2,4}}) (?:{shown_honorific()} )?(?P<name>[A-ZÀ-Þ][\w'’-]*[a-z](?: [A-ZÀ-Þ][\w'’-]*)*)"
    )


def _titled_by_letters(words: str, roster: Roster) -> Party | None:
    """The one person of a name whose office letters stand for: "CS Alpha" for the Cabinet Secretary, "SG Dr. Alpha"."""
    titled = _titled().fullmatch(words)
    if titled is None:
        return None
    name = name_words(titled["name"])
    meant = [
        party
        for party in roster.persons[:MOST_COMPARED]
        if titled["letters"] in party.letters and any(name <= known for known in party.names)
    ]
    return meant[0] if len(meant) == 1 else None


_LETTERS: Final = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")


def _by_letters(name: str, roster: Roster) -> Party | None:
    """The one person for whose office or honorific letters stand: "EAM" for the External Affairs Minister, "H.H."."""
    if not _LETTERS.fullmatch(name):
        return None
    letters = name.replace(".", "")
    meant = [party for party in roster.persons[:MOST_COMPARED] if letters in party.letters]
    return meant[0] if len(meant) == 1 else None
