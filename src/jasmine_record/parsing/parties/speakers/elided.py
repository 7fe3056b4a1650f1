"""Sentences that begin with their verb: to those above the list, or who spoke before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from jasmine_record.model import Anchor, Evidence, Paragraph
from jasmine_record.parsing.draft import Voice, inferred, unresolved
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence, blank_quotes
from jasmine_record.parsing.grammar.verbs import Tense
from jasmine_record.parsing.parties.gathering import KINDS, party_of, speaking
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.speakers.found import NOBODY
from jasmine_record.parsing.parties.speakers.names import body_of_letters
from jasmine_record.parsing.parties.speakers.offices import officer
from jasmine_record.parsing.parties.speakers.opening import GATHERED
from jasmine_record.parsing.parties.speakers.pronouns import he

__all__ = ["elided_voice"]


#: Behind what the line is, it may be, as in: Decision: The Council:
_NAMED_AHEAD: Final = re.compile(
    r"(?:^[A-Z][a-z]+(?: [a-z]+){0,3}: |^|[.;] |, )(?P<who>[^.;]{2,200}?)(?:,? (?:also|further|then|jointly|inter alia|among others?|among other things|in particular))?(?:,?:|[,–—-]|(?<= we)|(?<=We)|(?<= he)|(?<= she)|(?<= they))$"
)
_LONGEST_AHEAD: Final = 300
"""Code points at the end of a paragraph in which those stand who do what the list below says."""
_LONGEST_SPEAKER: Final = 160
"""Code points of a line above a list that holds those who speak in it and nothing else."""


def _named_ahead(head: Paragraph) -> tuple[Mention, ...]:
    """Those with whom the paragraph above a list begins or ends, so that they do what its entries say."""
    gathered = GATHERED.match(head.text)
    if gathered:
        return read_mentions(head.text, *gathered.span("who"))
    shift = max(0, len(head.text) - _LONGEST_AHEAD)
    named = _NAMED_AHEAD.search(head.text[shift:])
    if named is None:
        return read_mentions(head.text, 0, len(head.text)) if len(head.text) <= _LONGEST_SPEAKER else ()
    start, end = (shift + place for place in named.span("who"))
    comma = head.text.rfind(", ", start, end)
    # "To this end, we", "held three sessions, in the course of which they"
    which = _IN_WHICH.match(head.text, comma, end) if comma >= 0 else None
    return read_mentions(head.text, start, end) or (
        read_mentions(head.text, which.end() if which else comma + 2, end) if comma >= 0 else ()
    )


_IN_WHICH: Final = re.compile(
    r", (?:in|at|during|through|by|in the course of|at the (?:end|close) of) which "
)
#: "WE, the Ministers of Ports, gathered in Suva:", "Meeting in Suva on 3 May 2022, we, the Ministers of Ports,"
_WE: Final = re.compile(r"(?:[A-Z][a-z]+ [^;:]{3,200}, )?[Ww][Ee](?:,| [–—-]) [^:]*[:,]$")
_HEREBY: Final = re.compile(r"(?:,|\b(?:hereby|do))[:,–—]?$", re.IGNORECASE)


def _declares(clause: Clause, head: Paragraph | None, roster: Roster) -> bool:
    """Whether a sentence that begins with a verb in the present is a clause of a declaration."""
    first = clause.sentence.text.split(" ", 1)[0]
    introduced = head is not None and _WE.match(head.text) is not None
    gathered = introduced or (head is not None and GATHERED.match(head.text) is not None)
    # Clauses may begin with small letters below "hereby:", and in the preamble.
    preamble = clause.sentence.paragraph.id in roster.preamble
    small = preamble if head is None else _HEREBY.search(head.text) is not None
    return first.isupper() or (
        (first[0].isupper() or small)
        and (roster.declares or roster.resolves or gathered)
        and (head is None or introduced or _HEREBY.search(head.text) is not None)
    )


def elided_voice(clause: Clause, head: Paragraph | None, before: Voice, roster: Roster) -> Voice:
    """The speakers of a sentence that begins with its verb: those named above the list, or who spoke before."""
    if clause.tense is not Tense.PAST and clause.sentence.paragraph.id in roster.asked:
        # "INVITES the Member States to: 5. PROMOTE ports": it is they who are to do so.
        return NOBODY
    anchor = clause.sentence.anchor(*clause.verb)
    begun = roster.going_on.get(head.id) if head else None
    if begun and clause.tense is Tense.PAST:
        return _inferred_voice(begun, "speaker.elided", anchor)
    # "We, the Ministers of Ports, meeting in Suva, chaired by Minister Placeholder,": they speak, and not who chairs.
    ours = bool(head and roster.we and _WE.match(head.text))
    who = _named_ahead(head) if head and not ours else ()
    alone = _voice_of_one(who[0], head, roster, anchor) if head and len(who) == 1 else None
    if alone:
        return alone
    parties = [party for mention in who if (party := _party(mention, head, roster))] if head else []
    if parties and len(parties) == len(who):
        return _inferred_voice(parties, "speaker.elided", anchor)
    if clause.tense is not Tense.PAST and not _declares(clause, head, roster):
        # An infinitive: "agreed to: invite experts".
        return NOBODY
    if clause.tense is not Tense.PAST and speaking(roster):
        return _inferred_voice(speaking(roster), "speaker.we", anchor)
    if roster.resolves:
        return _inferred_voice(roster.we, "speaker.elided", anchor)
    if before.speakers:
        return _inferred_voice([roster.parties[one] for one in before.speakers], "speaker.elided", anchor)
    candidates = roster.last_several or ((roster.last_single,) if roster.last_single else ())
    return Voice(
        speakers=(), evidence=(unresolved("speakers", "speaker.elided-open", anchor, labels(candidates)),)
    )


def _voice_of_one(mention: Mention, head: Paragraph, roster: Roster, anchor: Anchor) -> Voice | None:
    """Whom an office or a pronoun above a list means; `None` of anybody else."""
    if mention.kind is MentionKind.OFFICE and mention.role:
        # "In conclusion, the Chair:" is who was said to be in the chair.
        whole = Sentence(paragraph=head, start=0, text=head.text, masked=blank_quotes(head.text))
        found = officer(mention, whole, roster, anchor)
    elif mention.kind is MentionKind.SINGULAR_PRONOUN:
        pronoun = head.text[mention.start : mention.end].lower()
        found = he(roster, anchor, pronoun, head.text[: mention.start])
    elif mention.kind is MentionKind.PLURAL_PRONOUN:
        # Whom "they" above a list means doesn't change within it.
        meant = roster.ahead.setdefault(head.id, roster.last_several)
        return _inferred_voice(meant, "speaker.elided", anchor) if meant else None
    elif mention.kind is MentionKind.WE and speaking(roster):
        return _inferred_voice(speaking(roster), "speaker.we", anchor)
    else:
        return None
    if isinstance(found, Evidence):
        return Voice(speakers=(), evidence=(found,))
    return _inferred_voice([party for party, _ in found], "speaker.elided", anchor)


def _party(mention: Mention, head: Paragraph, roster: Roster) -> Party | None:
    """One of those above a list; letters alone are those of a body that the text names: "On trade, PC:"."""
    if mention.kind is MentionKind.NAME and mention.name:
        return body_of_letters(head.text[slice(*mention.name)], roster)
    return party_of(mention, head, 0, roster) if mention.kind in KINDS else None


def _inferred_voice(parties: Iterable[Party], rule: str, anchor: Anchor) -> Voice:
    unique = list(dict.fromkeys(party.id for party in parties))
    return Voice(speakers=tuple(unique), evidence=tuple(inferred("speakers", rule, anchor) for _ in unique))
