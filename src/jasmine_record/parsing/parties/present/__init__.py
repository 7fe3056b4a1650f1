"""Those present whom no verb has for its subject: behind passives, in lists and labelled lines, in whose name a text speaks.

`listed` reads lists and lines, `joined` and `chairs` what sentences say of those present, `agents` those by whom it was done.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import islice
from typing import Final

from jasmine_record.model import Paragraph
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.callers import caller
from jasmine_record.parsing.grammar.clauses.clause import ONE
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import fold, shown_honorific
from jasmine_record.parsing.parties.gathering import KINDS, party_of
from jasmine_record.parsing.parties.parts import EARLIER, is_of_other_time
from jasmine_record.parsing.parties.present.agents import read_agents
from jasmine_record.parsing.parties.present.chairs import read_chairs
from jasmine_record.parsing.parties.present.heard import read_heard
from jasmine_record.parsing.parties.present.joined import read_joined, read_welcomed
from jasmine_record.parsing.parties.present.listed import FOOTNOTES, names_people, names_states, read_fields
from jasmine_record.parsing.parties.present.talked import read_talked
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["FOOTNOTES", "names_people", "names_states", "read_fields", "read_present"]


def read_present(
    sentence: Sentence, clauses: Sequence[Clause], below: Iterable[Paragraph], roster: Roster
) -> None:
    """Those whom a sentence names as present, or in whose name the text speaks.

    Args:
        sentence: Any of the text.
        clauses: Its own.
        below: The entries of the list that it announces.
        roster: The parties so far, to which those present are added.
    """
    read_joined(sentence, clauses, below, roster)
    read_welcomed(sentence, roster)
    read_heard(sentence, roster)
    read_talked(sentence, clauses, roster)
    _read_inviting(sentence, roster)
    _read_authors(sentence, roster)
    _read_senders(sentence, roster)
    _read_caller(sentence, clauses, roster)
    read_agents(sentence, clauses, roster)
    read_chairs(sentence, roster)


def _read_caller(sentence: Sentence, clauses: Sequence[Clause], roster: Roster) -> None:
    """Who called on the one who speaks: "said Fiji needs ships when Ambassador Placeholder called on him"."""
    if not clauses or len(clauses[0].subject) != 1 or clauses[0].subject[0].kind not in ONE:
        return
    found = caller(sentence.masked, clauses[0].verb[1], len(sentence.masked))
    if found is None:
        return
    for mention in read_mentions(sentence.text, *found.span("who")):
        if mention.kind is MentionKind.PERSON:
            party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True


def _read_senders(sentence: Sentence, roster: Roster) -> None:
    """Those who sent a message are no people of the publisher's."""
    for match in _SENT.finditer(sentence.masked) if "essage " in sentence.masked else ():
        carried = _CARRIED.search(sentence.masked, max(0, match.start() - _NEAR), match.start())
        if carried and sentence.masked.find(", in which ", match.end()) < 0:
            # Nothing is told of what the message says.
            continue
        for mention in mentions_at(sentence, match.end(), len(sentence.text)):
            if mention.kind is MentionKind.PERSON:
                party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True


#: "bearer of a written | message from", "who was carrying a | message from", "brought him a | message from", "conveyed a | message from"
_CARRIED: Final = re.compile(
    r"\b(?:(?:[Bb]earer|[Cc]arrier) of|[Bb]ear(?:s|ing)|bore|[Bb]rought|[Bb]ringing|[Cc]arr(?:ies|ied|ying)|[Cc]onvey(?:s|ed|ing)|[Dd]eliver(?:s|ed|ing)|[Hh]and(?:s|ed|ing) over|[Pp]ass(?:es|ed|ing) on|[Tt]ransmit(?:s|ted|ting)|[Rr]ead(?:s|ing)?(?: out)?)(?: (?:him|her|them|with (?:him|her)))? (?:an?|the) (?:[a-z]+,? (?:and )?){0,3}$"
)
_NEAR: Final = 60
"""Code points before a message, in which it is told that it is carried."""
_SENT: Final = re.compile(r"\b[Mm]essage (?:from|of|by) ")
#: "At the invitation of Minister Placeholder of Fiji, ... paid a visit to Suva"
_INVITED: Final = re.compile(r"\b(?:[Aa]t|[Uu]pon|[Oo]n) the (?:[a-z]+ )?invitation of (?:the )?")
_OF_TWO: Final = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth) (?:[A-Z][\w-]* )?(?P<who>(?i:ministers|secretaries|leaders|sides|parties|presidents|delegations|heads of delegation))\b"
)
#: What a guest did, told and not wished for: "paid a visit to Suva at the invitation of ...".
_VISIT: Final = re.compile(
    # The full stops of a sentence are those of "H.E. Mr.".
    r"^(?:(?! (?:that|to meet|to visit|to pay|will|would)\b)[^;:]){2,200}?\b(?:visited|visit|travelled|traveled|arrived|came)\b"
    r"(?:(?! (?:that|to meet|will|would)\b)[^.;:]){0,80}$"
)
#: Nothing but the day before it: "The Ministry informs that on Friday, June 3, 2022, | at the invitation of".
_DAY_AHEAD: Final = re.compile(r"(?:The [^.,;:]{2,80} that )?(?:[Oo]n|[Tt]oday|[Yy]esterday)\b[^.;:]{0,40}, ")
#: The sentences in which a text tells first of the two who met.
_MOST_LOOKED_AT: Final = 60


def _read_inviting(sentence: Sentence, roster: Roster) -> None:
    """Somebody on whose invitation a guest came, where the text tells what the two of them did."""
    invited = _INVITED.search(sentence.masked) if "invitation" in sentence.words else None
    if invited is None:
        return
    met = _MINISTERS_MET.match(sentence.masked, 0, invited.start())
    before = (0, invited.start())
    if (
        invited.start()
        and not met
        and not _VISIT.search(sentence.masked, *before)
        and not _DAY_AHEAD.fullmatch(sentence.masked, *before)
    ):
        return
    if EARLIER.search(sentence.masked, 0, invited.start()) or (
        sentence is not roster.sentences[0] and is_of_other_time(sentence, roster)
    ):
        return
    told = islice(roster.sentences, _MOST_LOOKED_AT)
    called = {fold(of_two["who"]) for other in told for of_two in _OF_TWO.finditer(other.masked)}
    titled = _titled().match(sentence.text, invited.end())
    guest = _next_titled().search(sentence.text, invited.end()) if titled else None
    host = mentions_at(sentence, invited.end(), guest.start() if guest else len(sentence.text))[:1]
    for mention in host:
        if mention.kind is MentionKind.PERSON and (
            _is_one_of_two(mention, sentence, called)
            or (met and mention.role and _A_MINISTER.match(sentence.text, *mention.role))
            or _acts_later(mention, sentence, roster)
        ):
            party_of(mention, sentence.paragraph, sentence.start, roster)


@cache
def _titled() -> re.Pattern[str]:
    """What shows that a name follows: "| H.E. | Placeholder Alpha"."""
    return re.compile(rf"(?:[Tt]he )?(?:{shown_honorific()}|(?:His|Her) Excellency\b)")


@cache
def _next_titled() -> re.Pattern[str]:
    """Where a guest is named behind the offices of a host: "H.E. Placeholder Alpha, Minister of Ports of Fiji|, H.E. Placeholder Bravo, ..."."""
    return re.compile(rf", (?={_titled().pattern})")


def _is_one_of_two(host: Mention, sentence: Sentence, called: Collection[str]) -> bool:
    """Whether a host may be one of the two by what they are called: a President is none of "the two Ministers"."""
    role = fold(sentence.text[slice(*host.role)]) if host.role else ""
    offices = {called_so: office for called_so, office in _OFFICES_OF_TWO.items() if called_so in called}
    others = set(called) - offices.keys()
    return bool(others) or any(office in role for office in offices.values())


_OFFICES_OF_TWO: Final = {"ministers": "minister", "secretaries": "secretary", "presidents": "president"}
#: "The Ministers of Ports met in Suva | on the invitation of Minister Placeholder": the host is one of them.
_MINISTERS_MET: Final = re.compile(
    r"(?:The |We, the )?(?:[\w-]+ ){0,3}?Ministers\b[^.;:]{0,240}? (?:met|convened|gathered|assembled|meeting) (?:in|at|on)\b(?:(?! (?:that|which|who)\b)[^.;:]){2,120}$"
)
_A_MINISTER: Final = re.compile(r"(?!Prime |Deputy Prime )(?:[A-Z][\w-]* ){0,3}Minister\b")
#: Of what "the Minister" is one.
_HEAD: Final = re.compile(r"\b(?:Minister|Secretary|President|Commissioner)\b")


def _acts_later(host: Mention, sentence: Sentence, roster: Roster) -> bool:
    """Whether a sentence opens with the host by office and country, by name, or by the letters of the office: "The Minister of Fiji", "EAM"."""
    role = sentence.text[slice(*host.role)] if host.role else ""
    head = _HEAD.search(role)
    if head is None or host.name is None:
        return False
    full = sentence.text[slice(*host.name)]
    last = full.rpartition(" ")[2]
    named = frozenset(fold(full).split())
    namesake = any(fold(last) in words != named for party in roster.persons for words in party.names)
    letters = "".join(word[0] for word in role.split(" ") if word[0].isupper())
    # With a namesake in the text, nobody can tell which of the two is meant.
    told = [] if namesake else [rf"{head[0]} {re.escape(last)}\b"]
    # "MFA" is the ministry of the Minister of Foreign Affairs, "EAM" the External Affairs Minister.
    if len(letters) > 1 and role.endswith(head[0]):
        told.append(rf"{letters}\b(?! (?:office|official|spokes))")
    if host.country_span:
        country = re.escape(sentence.text[slice(*host.country_span)].removeprefix("the "))
        told.append(rf"{head[0]} (?:(?:of|for) [^,.;:]{{2,60}} )?of (?:the )?{country}\b")
    if not told:
        return False
    opens = re.compile(rf"(?:The )?(?:{'|'.join(told)})")
    return any(
        opens.match(other.masked)
        for other in islice(roster.sentences, _MOST_LOOKED_AT)
        if other is not sentence
    )


def _read_authors(sentence: Sentence, roster: Roster) -> None:
    """Those in whose name a text speaks: "The following is a joint statement by Minister A and Secretary B"."""
    masked = sentence.masked
    by = _STATEMENT_BY.search(masked) if "statement" in sentence.words else None
    if by:
        named = mentions_at(sentence, by.end(), len(sentence.text))
        parties = [
            party_of(mention, sentence.paragraph, sentence.start, roster)
            for mention in named
            if mention.kind in KINDS and mention.kind is not MentionKind.OFFICE
        ]
        if parties and len(parties) == len(named):
            roster.we = tuple(parties)
            roster.last_several = tuple(parties) if len(parties) > 1 else roster.last_several


_STATEMENT_BY: Final = re.compile(
    r"\b(?:following|below|is) (?:is )?(?:the |a )?(?:text of (?:the |a ))?joint statement (?:by|of|from|issued by) "
)
