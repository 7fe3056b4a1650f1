"""Pronouns to those who spoke or acted before."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Final

from jasmine_record.model import Act, Anchor, Evidence, Paragraph, ParticipantKind
from jasmine_record.parsing.draft import inferred, unresolved
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.clause import PAPER_OF_OTHER
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.lexicon import alternation, table
from jasmine_record.parsing.parties.gathering import party_of, speaking
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster, labels
from jasmine_record.parsing.parties.speakers.entries import are_some, owners
from jasmine_record.parsing.parties.speakers.found import MOST_COMPARED, MOST_PERSONS, Found
from jasmine_record.parsing.parties.speakers.rivals import is_other_subject, note_pronoun

__all__ = ["first_person", "he", "it", "other_one", "they"]


#: What a paper that somebody spoke of doesn't do.
_DONE_BY_SOMEBODY: Final = frozenset(
    {Act.APPRECIATE, Act.WELCOME, Act.REQUEST, Act.AGREE, Act.CONGRATULATE, Act.CONDEMN, Act.COMMIT}
)


def it(clause: Clause, roster: Roster, anchor: Anchor) -> Found | None:
    """The state, body or meeting that spoke in the sentence before, where nothing it spoke of can be meant."""
    if roster.last_body is None:
        return None
    body, paragraph, said = roster.last_body
    if paragraph is not clause.sentence.paragraph and not (
        _is_body(body) and clause.sentence.start == 0 and clause.sentence.masked.startswith("It ")
    ):
        return None
    also = _IT_ALSO.match(clause.sentence.masked, clause.subject[0].start) is not None
    considers = body.is_collective and clause.act is Act.DISCUSS
    if not also and not considers and clause.act not in _DONE_BY_SOMEBODY:
        is_felt = clause.act is Act.EXPRESS
        feels = is_felt or clause.act is Act.APPRECIATE
        if feels and _its_feeling().match(clause.sentence.masked, clause.verb[1]):
            return [(body, inferred("speakers", "speaker.pronoun", anchor))]
        if _PAPER.search(said) or (not is_felt and _SOMEBODY.search(said)):
            return None
    return [(body, inferred("speakers", "speaker.pronoun", anchor))]


@cache
def _its_feeling() -> re.Pattern[str]:
    """What only somebody feels, and no paper: "It expressed | its gratitude"."""
    return re.compile(rf" its (?:[a-z]+ ){{0,2}}(?:{alternation(table('clauses')['felt_by_people'])})\b")


_IT_ALSO: Final = re.compile(r"[Ii]t (?:also|further) ")


def _is_body(party: Party) -> bool:
    """Whether a party may go on as "It" in the next entry of a list: "The Committee reviewed the plan", "It commended Fiji"."""
    return party.is_collective or party.kind is ParticipantKind.ORGANISATION


#: What can say something as well as who spoke of it.
_PAPER: Final = re.compile(
    r"\b(?:act|agreement|assessment|charter|chapter|communiqu[eé]|convention|decision|declaration|document|draft|evaluation|framework"
    r"|guide|initiative|law|letter|list|map|memorandum|message|note|paper|plan|policy|position|presentation|programme?|project|proposal"
    r"|protocol|publication|report|resolution|review|roadmap|statement|strategy|study|survey|system|text|treaty)\b",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(
    r"\b(?:agency|commission|committee|council|country|delegation|government|ministry|secretariat|side)\b|\b[A-Z]"
)


def first_person(mention: Mention, roster: Roster, anchor: Anchor) -> Found | Evidence:
    """Whom "I" or "we" means: in whose name the text speaks, else who met."""
    if mention.kind is MentionKind.I:
        if roster.author:
            return [(roster.author, inferred("speakers", "speaker.first-person", anchor))]
        return unresolved("speakers", "speaker.first-person-open", anchor)
    if speaking(roster):
        return [(party, inferred("speakers", "speaker.we", anchor)) for party in speaking(roster)]
    if roster.author and roster.author in roster.met:
        return [(party, inferred("speakers", "speaker.we-met", anchor)) for party in roster.met]
    ministers = _ministers(roster) if roster.is_theirs else None
    if ministers:
        return [(ministers, inferred("speakers", "speaker.we-ministers", anchor))]
    gathered = _gathered(roster) if roster.is_theirs and not roster.tells else None
    if gathered:
        return [(gathered, inferred("speakers", "speaker.we-met", anchor))]
    return unresolved("speakers", "speaker.we-open", anchor, labels(roster.groups))


def _gathered(roster: Roster) -> Party | None:
    """The group of whom the text says first that it met: "Ministers of the member economies met in Suva"."""
    opening = roster.sentences[0] if roster.sentences else None
    met = _MET_THERE.match(opening.masked) if opening else None
    who = read_mentions(opening.text, *met.span("who")) if opening and met else ()
    if opening is None or len(who) != 1 or who[0].kind is not MentionKind.GROUP:
        return None
    return party_of(who[0], opening.paragraph, opening.start, roster)


_MET_THERE: Final = re.compile(
    r"(?:(?:On|In|From) [^;:.,]{2,60}(?:, \d{4})?, )?(?P<who>[^;:.]{3,240}?) (?:have )?(?:met|gathered|assembled|convened|came together)(?: here| today| virtually| online)?"
    r" (?:in|at|on|from|for|under|via|by|during|between)\b"
)


def _ministers(roster: Roster) -> Party | None:
    """Those who are called "Ministers", where no other group is told of that may be all of them."""
    if len(roster.groups) > MOST_COMPARED:
        return None
    groups = [party for party in roster.groups if party.counted is None and _MANY.search(party.label)]
    return groups[0] if len(groups) == 1 and _MINISTERS.fullmatch(groups[0].label) else None


#: All of those who met, in whatever words.
_MANY: Final = re.compile(
    r"\b(?:Ministers|Leaders|Heads of|Meeting|Conference|Council|Commission|Committee|Forum|Session|Assembly|Parties|States|Members|Governments)\b"
)
_MINISTERS: Final = re.compile(r"(?:The |the )?(?:Ministers|Leaders)")


def other_one(roster: Roster, anchor: Anchor, country: str | None) -> Found | Evidence:
    """The one of two persons who didn't speak last: "his counterpart"; the only one of a country."""
    if country:
        of_it = [party for party in roster.persons[:MOST_PERSONS] if country in party.countries]
        if len(of_it) == 1 and of_it[0] is not roster.last_single and _can_be_counterpart(of_it[0], roster):
            return [(of_it[0], inferred("speakers", "speaker.counterpart", anchor))]
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(of_it or roster.persons))
    others = [party for party in roster.persons[:3] if party is not roster.last_single]
    if roster.last_single and roster.last_subject is roster.last_single and len(roster.persons) == 2:
        return [(others[0], inferred("speakers", "speaker.counterpart", anchor))]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))


def _can_be_counterpart(party: Party, roster: Roster) -> bool:
    """Whether somebody holds an office like that of who spoke last, as far as both are told."""
    ranks = [
        {word for role in one.roles for word in role if word in table("offices")["ranks"]}
        for one in (party, roster.last_single)
        if one is not None
    ]
    if len(ranks) == 1:
        return "ambassador" not in ranks[0]
    return not all(ranks) or not ranks[0].isdisjoint(ranks[1])


def _fits(party: Party, pronoun: str) -> bool:
    """Whether "he" or "she" can be somebody, by what is printed before the name."""
    if pronoun == "he":
        return party.is_man or not party.is_woman
    return party.is_woman or not party.is_man


def _women_met(spoke: Party, roster: Roster) -> list[Party]:
    """Those whom the one met or addressed who spoke last, and of whom alone it is shown that "she" can be meant."""
    if spoke.is_woman or roster.turn is None or roster.turn[0] is not spoke:
        return []
    told = name_words(roster.turn[2].partition(",")[0])
    women = (party for party in roster.persons[:MOST_PERSONS] if party.is_woman and party is not spoke)
    return [party for party in women if any(name <= told for name in party.names)]


def he(roster: Roster, anchor: Anchor, pronoun: str, before: str) -> Found | Evidence:
    """The one person who spoke last, where nobody else whom the words before name can be meant."""
    spoke, acted = roster.last_single, roster.last_subject
    named = _named_in(before, roster)
    if _SAID_BY_OTHER.match(before) or _IN_PAPER_OF_OTHER.search(before):
        # "In a statement by Ambassador Placeholder, he said that", be the Ambassador known or not.
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))
    if spoke and named and spoke not in named:
        # "Minister Alpha made no promise, but he stated that": somebody acted whose verb isn't understood.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, *named)))
    spoken_to = _spoken_to(before, spoke, roster) if spoke else []
    if spoke and spoken_to:
        # "Minister Alpha invited Minister Bravo, and he accepted": either of them.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, *spoken_to)))
    if spoke and _AT_NEXT.fullmatch(before) and spoke is not roster.persons[0]:
        # Behind what Minister Bravo said, "Later, he called on the President": who went to both, mostly. Below "In Suva, he called on the President. The President said that", "In Lima, he met ...": who travels, mostly.
        # Nor is the next "she" known to be one of them.
        roster.last_single = roster.last_subject = None
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((roster.persons[0], spoke)))
    if spoke and (is_other_subject(before, spoke) or _is_object_before(roster, spoke, pronoun)):
        # "Minister Bravo thanked her. She": the one whom Bravo thanked, unless Bravo is a woman as well.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    if _OTHER_PRONOUN[pronoun == "he"].search(before):
        # "With the latter he exchanged views; she requested": she is the other one.
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))
    if spoke and roster.tells and spoke is roster.author:
        # Who writes "I" is nobody's "he"; somebody else is meant, whose words weren't understood.
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))
    if spoke and not _fits(spoke, pronoun):
        # Somebody else is meant, who may have spoken in words that weren't understood.
        fitting = (party for party in roster.persons if _fits(party, pronoun))
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(fitting))
    women = _women_met(spoke, roster) if spoke and pronoun == "she" else []
    if spoke and women:
        # "Minister Alpha spoke with Ms Bravo. She": nothing tells of Alpha whether it is "she".
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, *women)))
    if spoke and acted and acted is not spoke:
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, acted)))
    only = spoke or acted
    if only:
        note_pronoun(only, pronoun)
        return [(only, inferred("speakers", "speaker.pronoun", anchor))]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))


#: Where somebody who travels or calls on several goes next, and when: "In Suva, | he", "Later, | he".
_AT_NEXT: Final = re.compile(
    r"(?:Later|Earlier|Afterwards?|Thereafter|Subsequently|Separately)(?: (?:in the|the same|that|on the) (?:day|morning|afternoon|evening))?,? "
    r"|(?:In|At) (?:the )?(?:(?:Kingdom|Republic) of )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}, "
)


def _is_object_before(roster: Roster, spoke: Party, pronoun: str) -> bool:
    """Whether who spoke last, of whom it isn't known to be "she", spoke to "her"."""
    known = spoke.is_man if pronoun == "he" else spoke.is_woman
    return not known and roster.turn is not None and roster.turn[0] is spoke and roster.spoke_to == pronoun


#: The subject of a clause before, which "he" isn't, and which "she" isn't.
_OTHER_PRONOUN: Final = {True: re.compile(r"\b[Ss]he [a-z]"), False: re.compile(r"\b[Hh]e [a-z]")}
_SAID_BY_OTHER: Final = re.compile(
    r"In (?:an?|the|his|her) (?:[a-z]+ ){0,2}(?:statement|speech|interview|message|post|tweet|comment|briefing|remarks?)s? (?:by|of|from) (?:the )?[A-Z]"
)
#: "read out a message from the Minister, in which she"
_IN_PAPER_OF_OTHER: Final = re.compile(
    rf"{PAPER_OF_OTHER}$"
    r"|\b(?:while|whereas|and) (?:the )?[A-Z][^;]{2,160}? (?:sent|delivered|issued|read|gave|recorded) (?:an?|his|her) (?:\w+ )?(?:message|letter|statement|speech|address)[^;,]{0,40}? in which $"
)
_ACTED_BEFORE: Final = re.compile(r"(?:While|Although|Though|Whereas|As|Because|Since|If|When)\b")
_JOINED_BEHIND: Final = re.compile(r"[,;]? (?:but|and|while|yet|so|whereas) $|; $")


def _named_in(words: str, roster: Roster) -> list[Party]:
    """The persons who may have acted in the words of a sentence before a pronoun, by their names."""
    if not _ACTED_BEFORE.match(words) and not _JOINED_BEHIND.search(words):
        # "In his talks with Minister Alpha, he ..."
        return []
    told = name_words(words)
    persons = roster.persons[:MOST_PERSONS] if len(told) > 1 else []
    return [party for party in persons if any(name <= told for name in party.names)]


def _spoken_to(words: str, spoke: Party, roster: Roster) -> list[Party]:
    """The other persons who are named in what goes before a pronoun in its sentence, be it in part."""
    if not _AND_HE.search(words):
        return []
    told, own = name_words(words), frozenset().union(*spoke.names)
    return [
        party
        for party in roster.persons[:MOST_PERSONS]
        if party is not spoke and any((name - own) & told for name in party.names)
    ]


_AND_HE: Final = re.compile(r", (?:and|but|so|whereupon) $")
#: Groups that are more than the ministers who met.
_SIDES: Final = ("sides", "parties", "delegations", "countries", "governments")


def _are_sides(parties: tuple[Party, ...]) -> bool:
    return len(parties) == 1 and parties[0].label.lower().endswith(_SIDES)


_A_PAIR: Final = 2
_COUNTED: Final = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4}


def _are_two_of(roster: Roster, meant: tuple[Party, ...], paragraph: Paragraph) -> bool:
    """Whether two of those who met spoke since then, one behind the other in this paragraph."""
    if roster.pair is None or roster.pair[2] is not paragraph or len(meant) <= _A_PAIR:
        return False
    return all(party in meant for party in roster.pair[:2])


def _is_third(roster: Roster, meant: tuple[Party, ...], paragraph: Paragraph) -> bool:
    """Whether somebody spoke last, in this paragraph, who isn't one of the persons that met in one before."""
    if roster.turn is None or roster.turn[1] is not paragraph or paragraph.id in roster.ahead:
        return False
    persons = len(meant) > 1 and all(party.kind is ParticipantKind.PERSON for party in meant)
    return persons and roster.turn[0] not in meant


def they(
    roster: Roster, anchor: Anchor, words: str, paragraph: Paragraph, *, opens: bool
) -> Found | Evidence:
    """Those who spoke last together, or who met; none where it may be others.

    Args:
        roster: The parties so far.
        anchor: Where the pronoun stands.
        words: The pronoun.
        paragraph: The paragraph of the pronoun.
        opens: Whether a paragraph opens with it.
    """
    counted = _COUNTED.get(words.lower().removesuffix(" of them").split()[-1])
    if not roster.last_several and roster.last_group:
        if counted and roster.last_group[0].is_collective:
            # "The meeting was brief. The two": no meeting is two.
            return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))
        roster.last_several = (party_of(*roster.last_group, roster),)
    meant = roster.last_several
    if opens and meant and paragraph.label is not None:
        near, meant = meant, owners(meant, roster)
        if not meant:
            rivals = (known for known, _ in roster.openers if known != near)
            return unresolved(
                "speakers", "speaker.pronoun-competing", anchor, labels((*near, *chain.from_iterable(rivals)))
            )
    if opens and are_some(meant, roster):
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(meant))
    if (
        words.lower().startswith("both")
        and roster.pair
        and roster.pair[2] is paragraph
        and paragraph.id not in roster.ahead
    ):
        # "Minister Alpha asked for it. Minister Bravo announced it. Both welcomed it": no group acted in between.
        meant = roster.pair[:2]
    elif (
        not meant
        and roster.pair
        and roster.pair[2] is paragraph
        and set(map(id, roster.pair[:2])) == set(map(id, roster.met))
    ):
        # The two who met, who spoke one behind the other.
        meant = roster.pair[:2]
    elif (
        roster.pair and roster.pair[2] is paragraph and paragraph.id not in roster.ahead and _are_sides(meant)
    ):
        # "Minister Alpha explained it. Minister Bravo welcomed it. They agreed": the two, or the sides told of before.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((*meant, *roster.pair[:2])))
    elif _are_two_of(roster, meant, paragraph):
        # "The three spoke. Minister Alpha warned of it, whereas Minister Bravo announced it. They agreed": the two, or all.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(meant))
    elif _is_third(roster, meant, paragraph):
        # Behind "Minister Alpha and Minister Bravo agreed", and "Minister Charlie explained it" in the next paragraph.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
    uncounted = len(meant) == 1 and meant[0].counted is None and counted not in (None, _A_PAIR)
    other = len(meant) == 1 and meant[0].counted not in (None, counted)
    if counted and (uncounted or other or len(meant) not in (0, 1, counted)):
        # Of "the Ministers" and a Secretary, "the three" may be all.
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(meant))
    if meant:
        return [(party, inferred("speakers", "speaker.pronoun", anchor)) for party in meant]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.groups))
