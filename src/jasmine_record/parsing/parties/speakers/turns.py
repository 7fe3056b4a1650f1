"""Who spoke, for the pronouns that follow, and whom a clause makes a party."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Final

from jasmine_record.model import Act, ParticipantKind
from jasmine_record.parsing.draft import Voice
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.clause import OF_GUEST, ONE
from jasmine_record.parsing.grammar.clauses.semicolons import is_somebody
from jasmine_record.parsing.grammar.clauses.unreported import begins_with_bystander
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    read_mentions,
)
from jasmine_record.parsing.grammar.mentions.brief import SMALL_OFFICES
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import ANY_PAST, FINITE
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.parties.attendance import is_spoken
from jasmine_record.parsing.parties.identity import bearers, holders, role_words
from jasmine_record.parsing.parties.introductions import name_words
from jasmine_record.parsing.parties.roster import Party, Roster
from jasmine_record.parsing.parties.speakers.entries import note_opener
from jasmine_record.parsing.parties.speakers.rivals import are_brought_in, meant, note_gender, object_pronoun

__all__ = [
    "begins_with_another",
    "begins_with_others",
    "is_party_to",
    "note_silence",
    "note_told",
    "note_turn",
]


_VISITED: Final = re.compile(
    r"(?:visited|travell?ed to|arrived in|(?:paid|made|concluded|undertook|began|completed) (?:an? |his |her )(?:[\w-]+ ){0,4}visit to) (?=[A-Z]|the )"
)
_REPRESENTED: Final = re.compile(
    r"(?: (?:virtually|online|too|as well))?(?:[.,;]|$| by |(?: at| in)(?: the| an?)? (?:[\w-]+ ){0,3}?(?:levels?|meeting|talks|session)\b)"
)


def is_party_to(clause: Clause, roster: Roster) -> bool:
    """Whether a clause makes its subject a party: one that tells of something else does so for nobody new.

    An order may have been given elsewhere: "The President also directed the agencies to ...".
    """
    if clause.sentence.text[slice(*clause.verb)].endswith(" represented"):
        # At the meeting, at some level, and not in an exhibition.
        return _REPRESENTED.match(clause.sentence.masked, clause.verb[1]) is not None
    if clause.part != "order" and (clause.act or clause.part != "other"):
        return True
    if clause.act and any(
        # "The Council directed the Secretary General": the Council that met, by that very name.
        mention.kind is MentionKind.GROUP or _is_known(mention, clause, roster)
        for mention in clause.subject
    ):
        return True
    if not roster.persons and _VISITED.match(clause.sentence.masked, clause.verb[0]):
        # Whose visit a text begins with is who it is about.
        return True
    for mention in clause.subject:
        if mention.function:
            return True
        if mention.kind is MentionKind.GROUP:
            # It is no party for that, but "they" will be this group.
            # Of "the Ministers and the Secretary", it is no more than a part.
            alone = len(clause.subject) == 1
            if alone and roster.last_several and _MEETING.match(clause.sentence.text, mention.start):
                # "Minister Alpha met Minister Bravo. The meeting lasted an hour. The two agreed": those who met.
                return False
            roster.last_several = ()
            roster.last_group = (mention, clause.sentence.paragraph, clause.sentence.start) if alone else None
            return False
        if mention.kind in STATES_AND_BODIES:
            return False
        if mention.kind is MentionKind.PERSON and not bearers(mention, clause.sentence.text, roster):
            # The next "he" may be this one.
            roster.forget()
            return False
        if mention.kind is MentionKind.OFFICE:
            role = clause.sentence.text[slice(*mention.role)] if mention.role else ""
            if not holders(mention, role, roster):
                return False
    return True


def _is_known(mention: Mention, clause: Clause, roster: Roster) -> bool:
    """Whether a body that gives an order is one that met, and not one of somebody's house."""
    if mention.kind is not MentionKind.ORGANISATION or mention.name is None:
        return False
    if not _BODY_THAT_MEETS.search(clause.sentence.text, *mention.name):
        return False
    name = fold(clause.sentence.text[slice(*mention.name)])
    return any(fold(party.label).endswith(name) for party in islice(roster.parties.values(), _MOST_KNOWN))


_BODY_THAT_MEETS: Final = re.compile(r"\b(?:Council|Committee|Commission|Conference|Assembly)\b")
_MOST_KNOWN: Final = 20
#: What several held, which is none of them: "The meeting", "This session".
_MEETING: Final = re.compile(
    rf"(?:[Tt]he|[Tt]his|[Tt]heir) (?:\w+ )?(?:{GATHERING}|consultation|call|conversation|discussion)\b"
)
_GOES_ON: Final = re.compile(
    r"(?: and(?: (?:further|also|then))?|,? (?:and )?(?:in (?:this|that) (?:regard|respect|context|connection)|to (?:this|that) end)),?\s?:$"
)


def note_turn(clause: Clause, voice: Voice, roster: Roster) -> None:
    """Remember who spoke, for the pronouns that follow."""
    if clause.subject or not voice.speakers:
        roster.last_body = None
    if len(voice.speakers) == 1 and clause.act:
        party = roster.parties[voice.speakers[0]]
        if party.kind in (ParticipantKind.STATE, ParticipantKind.ORGANISATION) or (
            party.is_collective
            # "The Omani side"
            or (party.kind is ParticipantKind.GROUP and len(party.countries) == 1)
        ):
            said = clause.sentence.text[clause.verb[1] :]
            roster.last_body = party, clause.sentence.paragraph, said
    if clause.act:
        roster.spoke_last = voice.speakers
    if not voice.speakers:
        _note_unknown(clause, roster)
        return
    parties = _acting(clause, voice, roster)
    note_opener(clause, parties, roster)
    if _GOES_ON.search(clause.sentence.text):
        roster.going_on[clause.sentence.paragraph.id] = parties
    first, *others = parties
    speaks = clause.act or is_spoken(clause)
    if any(mention.kind is MentionKind.I for mention in clause.subject):
        # "He" never is the one who tells.
        return
    if not others and first.kind is ParticipantKind.PERSON:
        roster.last_subject = first
        # Behind "a fund, which Minister Placeholder welcomed", "he" may be either.
        if speaks and not clause.relative:
            _note_single(clause, first, roster)
    elif others or first.kind is ParticipantKind.GROUP:
        beside = roster.ahead.get(clause.sentence.paragraph.id)
        if speaks and beside and beside != parties and _is_one_side(parties) and not _is_one_side(beside):
            # "The Ministers agreed on it. The Fijian side explained the plan": "they" may be either.
            roster.last_several, roster.last_group = (), None
            return
        if speaks and _are_contrasted(clause, parties, beside or ()):
            # "Some stressed it, whereas others urged caution. They": all of them, or the others.
            roster.last_several, roster.last_group = (), None
            return
        roster.ahead[clause.sentence.paragraph.id] = parties
        _note_several(clause, parties, roster, speaks=bool(speaks))


def _acting(clause: Clause, voice: Voice, roster: Roster) -> tuple[Party, ...]:
    """Those who act in a clause, each with where this one first did."""
    parties = tuple(roster.parties[speaker] for speaker in voice.speakers)
    for party in parties:
        party.acted = party.acted or clause.sentence.paragraph
    return parties


def _are_contrasted(clause: Clause, parties: tuple[Party, ...], beside: tuple[Party, ...]) -> bool:
    """Whether several act against others before them: "The Ministers discussed it, while their staff", "Others urged caution"."""
    if len(parties) == 1 and parties[0].label.lower() == "others":
        return True
    return clause.joint.endswith(("while ", "whereas ")) and bool(beside) and beside != parties


def _note_unknown(clause: Clause, roster: Roster) -> None:
    """Nobody knows who acted, so later pronouns can't mean those who spoke before."""
    if clause.act and any(mention.kind is MentionKind.PLURAL_PRONOUN for mention in clause.subject):
        # "All three" were more than those whose names were understood.
        roster.last_several = ()
    first = clause.subject[0].kind if clause.subject else None
    # "Placeholder Alpha, whom nobody introduced, joined the talks. He noted": the next "he" is this one.
    # "The minister opened a forum, at which he spoke": so it is where there are two of them.
    if first in _SINGLE and (clause.act or clause.part is not None):
        roster.last_single = roster.last_subject = None


_SINGLE: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.NAME})


def _is_one_side(parties: tuple[Party, ...]) -> bool:
    """Whether those who acted are a group of one country: "the Fijian side"."""
    return len(parties) == 1 and len(parties[0].countries) == 1


def note_silence(sentence: Sentence, roster: Roster) -> None:
    """Go on behind a sentence in which nobody speaks: who it tells of may be the next "he" or "they"."""
    roster.last_body = None
    roster.spoke_last = ()
    note_gender(sentence, roster)
    if begins_with_bystander(sentence, "one") or _QUOTED.match(sentence.masked):
        roster.last_single = roster.last_subject = None
    elif begins_with_bystander(sentence, "many") or begins_with_others(sentence, 0, roster):
        roster.last_several, roster.last_group = (), None
    elif roster.last_several and (group := _begins_with_group(sentence, roster)) is not None:
        # "Fiji and Samoa proposed it. The ministers are worried. They": the ministers.
        roster.last_several, roster.last_group = (), (group, sentence.paragraph, sentence.start)
    elif (somebody := _begins_with_somebody(sentence) or _acts_behind_opening(sentence)) is not None:
        # "Director Placeholder is a woman of few words. She replied": she is, if she is known.
        known = meant(somebody, sentence.text, roster)
        roster.last_single = roster.last_subject = known[0] if known else None
        roster.turn = None
    elif _NAMED_FIRST.match(sentence.masked) or _turns_to_another(sentence):
        roster.last_single = roster.last_subject = roster.turn = None
    elif _HELD_WITH.search(sentence.masked):
        # "The Consultations were held with Secretary Placeholder. They": those who met there, and nobody of before.
        roster.forget()


@cache
def _several_first() -> re.Pattern[str]:
    """Several of whom anything is told: "Non-governmental organisations | were", "A group of growers | objected", "The private sector | was"."""
    groups = table("groups")
    nouns = alternation([*groups["plural"], *groups["bystanders"]["many"]])
    of_some = r"A (?:group|number|handful) of (?P<some>[a-z][\w-]*(?: (?!of\b)[a-z][\w-]*){0,3}?)"
    body = r"The (?P<body>(?:private|public|banking|financial|corporate) sector|(?:[a-z-]+ )?(?:business|donor|diplomatic|scientific|academic) community|civil society)"
    # A bare noun, or one behind an article, is who was told of before.
    many = rf"(?!(?:The|These|Those|Both|All|Their|Our|We)\b)[A-Z][\w-]* (?:(?!(?:of|for|to|with|in|by|on|that|and)\b)[\w-]+ ){{0,2}}?(?P<many>(?i:{nouns}))(?: of [a-z][\w-]*)?"
    # What stands in brackets behind it hides who acts.
    bracket = r"(?P<hidden>[A-Z][^,;:.\x01]{2,80}?) \x01+"
    return re.compile(
        rf"(?:{of_some}|{body}|{many}|{bracket})(?: \x01+)? (?:also |then |[a-z]+ly )?(?:{ANY_PAST}|was|were|had|have|has|are|is|did|could)\b"
    )


def begins_with_others(sentence: Sentence, stop: int, roster: Roster) -> bool:
    """Whether several act at the opening of a sentence, up to a place in it, whom nobody has understood, and who aren't those who acted before."""
    found = _several_first().match(sentence.masked, 0, stop or len(sentence.masked))
    if found is None or (
        stop
        and found["many"]
        and "\x01" not in found[0]
        and read_mentions(sentence.text, 0, found.end("many"))
    ):
        # "Several Parties found it late; they asked": the Parties.
        return False
    if found["hidden"]:
        hidden = read_mentions(sentence.text, *found.span("hidden"))
        if len(hidden) < _A_PAIR and not any(one.kind is MentionKind.GROUP for one in hidden):
            return False
    noun = (found["some"] or found["body"] or found["many"] or found["hidden"]).lower().rpartition(" ")[2]
    known = [held.words for party in roster.last_several for held in party.printed("role")]
    known += [party.label for party in roster.last_several]
    return not any(noun.removesuffix("s") in words.lower() for words in known)


def _begins_with_group(sentence: Sentence, roster: Roster) -> Mention | None:
    """The group with which a sentence begins, where states acted last, which are others."""
    does = FINITE.search(sentence.masked)
    if does is None or any(party.kind is not ParticipantKind.STATE for party in roster.last_several):
        return None
    who = read_mentions(sentence.text, 0, does.start())
    return who[0] if len(who) == 1 and who[0].kind is MentionKind.GROUP else None


def _begins_with_somebody(sentence: Sentence) -> Mention | None:
    """The one person with whom a sentence begins, whatever is told of this one, and whatever is said by the way."""
    aside = _BEFORE_ASIDE.match(sentence.masked)
    does = FINITE.search(sentence.masked)
    stop = aside.end("who") if aside else does.start() if does else 0
    who = read_mentions(sentence.text, 0, stop) if stop else ()
    return who[0] if len(who) == 1 and who[0].kind in _SINGLE else None


#: Words by the way between somebody and the verb: "Placeholder, according to the Ministry, | vowed".
_BEFORE_ASIDE: Final = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][^,;:]{{1,80}}), [^,;:]{{2,120}}, (?:also |then |[a-z]+ly )?(?:{ANY_PAST}|was|is|has|had)\b"
)


_MOST_ACTS: Final = 4


def _acts_behind_opening(sentence: Sentence) -> Mention | None:
    """The one person of whom a sentence tells anything behind its opening: "Asked about fees, | Mr Placeholder | was cautious"."""
    for does in islice(FINITE.finditer(sentence.masked), _MOST_ACTS):
        comma = sentence.masked.rfind(", ", 0, does.start())
        who = read_mentions(sentence.text, comma + 2, does.start()) if comma > 0 else ()
        if len(who) == 1 and who[0].kind in ONE_PERSON:
            return who[0]
    return None


#: A sentence that begins with somebody whose words aren't understood: "Ms. Placeholder Alpha sat", "Placeholder Alpha of the Reef Agency had come".
_NAMED_FIRST: Final = re.compile(
    r"(?:It (?:was|is|marked) (?:also )?)?(?:H\.E\.|Mrs?\.?|Ms\.?|Dr\.?|Hon\.?) (?=[A-ZÀ-Þ])|[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+ (?:of|from) (?:the )?[A-ZÀ-Þ]"
    # "Ports Minister Fiji accounted", of somebody who is called like a state
    rf"|(?:[A-ZÀ-Þ][\w’'-]+ ){{0,2}}(?:Minister|Secretary|President|Ambassador) (?:[A-ZÀ-Þ][\w’'-]+ )?[A-ZÀ-Þ][\w’'-]+ (?:{ANY_PAST})\b"
    # "It was Ambassador Placeholder's first visit"
    r"|It (?:was|is|marked) (?:also )?(?:[A-ZÀ-Þ][\w’'-]+ ){1,5}?[A-ZÀ-Þ][\w-]+(?:['’]s|s['’]) "
)
#: What shows that somebody else acts than before: "For his part, the visitor".
_FOR_PART: Final = re.compile(r"(?:For|On) (?:his|her) (?:own )?part, (?!(?:he|she)\b)")


@cache
def _somebody_first() -> re.Pattern[str]:
    """Somebody who is no more told than what people are: "The visitor | ratified", "The Fijian head of mission | praised"."""
    people, small = alternation(table("groups")["people"]), alternation(SMALL_OFFICES)
    return re.compile(
        rf"(?:[A-Z][^,;:]{{2,40}}, (?:the|his|her)|The|His|Her) (?:(?!of\b)[\w-]+ ){{0,3}}?(?:{people}|{small}|charg[eé] d['’]affaires)(?: of (?:the )?[\w-]+(?: [A-Z][\w-]*){{0,3}})?(?:, (?:for|on) (?:his|her) (?:own )?part,)? (?:also |then |[a-z]+ly )?(?:{ANY_PAST}|was|is|has|had)\b"
    )


def _turns_to_another(sentence: Sentence) -> bool:
    """Whether a sentence in which nobody speaks whose verb is known tells of somebody else than who spoke before."""
    return (
        _FOR_PART.match(sentence.masked) is not None or _somebody_first().match(sentence.masked) is not None
    )


def begins_with_another(sentence: Sentence, stop: int, last: Party | None, roster: Roster) -> bool:
    """Whether a sentence tells, before "he" in its midst, of one who isn't known to be the one who spoke last.

    "The European official praised the plan, but drew attention to the costs, which, | she said, had doubled": that one.
    """
    if not stop:
        return False
    does = FINITE.search(sentence.masked, 0, stop)
    named = read_mentions(sentence.text, 0, does.start()) if does else ()
    if len(named) == 1 and named[0].kind is MentionKind.PERSON:
        # "Minister Placeholder dissented from it; | he asked"
        return last is not None and last not in bearers(named[0], sentence.text, roster)
    if _somebody_first().match(sentence.masked, 0, stop) is None:
        return False
    who = _begins_with_somebody(sentence)
    return who is None or last is None or meant(who, sentence.text, roster) != [last]


#: Who is quoted behind a colon: 'Minister Placeholder: "Ports matter."'
_QUOTED: Final = re.compile(r"[A-Z][^.:;\x01]{2,120}: \x01")
#: Where a sentence tells that others met, without a subject that acts.
_HELD_WITH: Final = re.compile(r"\b(?:(?:was|were) (?:also )?held|took place) (?:with|between) ")


def note_told(sentence: Sentence, clauses: Iterable[Clause], roster: Roster) -> None:
    """Go on behind a sentence that tells of one person who isn't its subject: the next "he" may be this one."""
    _note_apart(sentence, roster)
    if _ACCORDING_TO.match(sentence.masked):
        roster.forget()
        return
    if (
        _is_quoted_in_first_person(sentence, roster)
        or are_brought_in(sentence, len(sentence.masked), roster.last_single)
        or _ends_with_another(sentence)
    ):
        roster.last_single = roster.last_subject = None
        return
    if _HEARD.search(sentence.masked) and not any(_is_of_one(clause) for clause in clauses):
        roster.last_single = roster.last_subject = None
        return
    if any(_meet_somebody(clause, roster) for clause in clauses):
        roster.last_single = roster.last_subject = None
        return
    if _DONE_BY_MANY.search(sentence.masked) and not any(_is_of_many(clause) for clause in clauses):
        roster.last_several, roster.last_group = (), None
    told = _SOMEBODY_NAMED.findall(sentence.masked) if ", who " in sentence.masked else ()
    last = roster.last_single or roster.last_subject
    if len(told) != 1 or last is None or any(_is_of_one(clause) for clause in clauses):
        return
    names = name_words(told[0])
    if not any(names <= known or known <= names for known in last.names):
        roster.last_single = roster.last_subject = None


#: Who did so too, or didn't, at the end of a sentence: "agreed with the plan; | the Minister of Ports of Peru | did not."
_DID_NOT: Final = re.compile(
    r"(?:; |, )(?:but |while |whereas |and )?(?:the |his |her |its |their )(?P<who>[^,;:.]{2,80}?) (?:(?:did|was|could|would|had|has|is|does) not|did(?: so)?(?: too| as well)?)\.?$"
)


def _ends_with_another(sentence: Sentence) -> bool:
    """Whether the last one of whom a sentence tells acts by a verb that isn't repeated: "; her colleague did not"."""
    another = _DID_NOT.search(sentence.masked)
    return another is not None and is_somebody(another["who"])


def _is_quoted_in_first_person(sentence: Sentence, roster: Roster) -> bool:
    """Whether "I" is who was quoted last, who is no "he" from here on: "Minister Placeholder said:", "Today I spoke to"."""
    quoted = roster.turn is not None and roster.turn[2].endswith(":") and "I" in sentence.words
    return quoted and roster.turn is not None and roster.turn[0] is roster.last_single


#: Those by whom something was done, who needn't have met: "The plan was endorsed by 44 states. They".
_DONE_BY_MANY: Final = re.compile(
    r"\b(?:was|were|been) [a-z]+ed by (?:the |all |some )?(?:\d+|[a-z-]+) (?:[a-z]+ ){0,2}(?:states|States|countries|members|parties|delegations|nations|governments|participants|organi[sz]ations)\b"
)


#: Whom several meet, hear or thank: "Ministers met with | the Secretary-General", "welcomed | Ms Placeholder".
_WHOM: Final = re.compile(
    r" (?:with |to |from )?(?:the |its |their )?(?P<who>[A-ZÀ-Þ][^,;.:]{2,100}(?:, (?:H\.E\. |Mrs?\.? |Ms\.? |Dr\.? |Hon\.? )*[A-ZÀ-Þ][^,;.:]{2,60})?)"
)


def _meet_somebody(clause: Clause, roster: Roster) -> bool:
    """Whether a clause of several tells of one whom they met, heard or thanked, and who isn't the one who spoke last.

    "The meeting was chaired by Minister Alpha. Ministers met with Ms Placeholder. She": either of the two.
    """
    last = roster.last_single or roster.last_subject
    whom = _WHOM.match(clause.sentence.masked, clause.verb[1]) if last and _is_of_many(clause) else None
    if whom is None:
        return False
    text, start = clause.sentence.text, whom.start("who")
    stops = (whom.end(), text.find(",", start, whom.end()))
    who = next((found for stop in stops if stop > 0 and (found := read_mentions(text, start, stop))), ())
    if len(who) != 1 or who[0].kind not in ONE_PERSON:
        return False
    if who[0].kind is MentionKind.PERSON:
        return last not in bearers(who[0], text, roster)
    return last not in holders(who[0], text[slice(*who[0].role)] if who[0].role else "", roster)


def _is_of_many(clause: Clause) -> bool:
    return any(mention.kind is MentionKind.GROUP for mention in clause.subject)


#: With whom somebody spoke besides: "In a separate call with | Prime Minister Placeholder of Peru, the Secretary urged".
_APART: Final = re.compile(
    r"[IiAa][nt] an?(?:other| separate| different) (?:[a-z]+ )?(?:call|meeting|conversation|discussion|engagement|encounter|talk)s? with (?P<who>[^,;:]{3,120}),"
)
_MOST_APART: Final = 20


def _note_apart(sentence: Sentence, roster: Roster) -> None:
    """Remember with whom somebody spoke apart, who is no party to this meeting, and whom an office alone may mean from here on."""
    apart = _APART.match(sentence.masked) if len(roster.apart) < _MOST_APART else None
    for mention in read_mentions(sentence.text, *apart.span("who")) if apart else ():
        if mention.role and not bearers(mention, sentence.text, roster):
            roster.apart.append(role_words(sentence.text[slice(*mention.role)]))


#: Whom those who met heard: "heard a statement by the Secretary-General".
_HEARD: Final = re.compile(
    r"\b(?:heard|listened to|received) (?:an? |the )(?:[\w-]+ ){0,3}(?:statement|presentation|address|message|speech|remarks|briefing|report|keynote)s? (?:by|of|from) (?:the )?[A-Z]"
)
#: Who says what no verb tells: "According to Minister Placeholder, the plan was late. He explained".
_ACCORDING_TO: Final = re.compile(
    r"(?:According to|In the (?:view|opinion|words|eyes) of|For) (?:the |its |their )?(?:[A-Z][\w-]* ){0,2}(?:Minister|Secretary|President|Ambassador|Commissioner|Director|Chair|[Ss]pokes\w+|Mrs?\.?|Ms\.?|Dr\.?|Hon\.?|H\.E\.)(?= )"
)


def _is_of_one(clause: Clause) -> bool:
    return len(clause.subject) == 1 and clause.subject[0].kind in ONE


#: "the message of the Minister of Ports of Fiji, Placeholder Bravo, who could not attend"
_SOMEBODY_NAMED: Final = re.compile(
    r"\b(?:of|from|by|with) the (?:[A-Z][\w-]* ){0,4}?(?:Minister|Secretary|President|Ambassador|Commissioner|Governor|Director)(?:-General)?\b[^.;:,]{0,80}, "
    r"(?:(?:H\.E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Hon\.?) )*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}), who\b"
)


def _note_single(clause: Clause, party: Party, roster: Roster) -> None:
    """Remember who spoke alone."""
    paragraph = clause.sentence.paragraph
    if clause.joint == OF_GUEST:
        # Behind "met with Minister Placeholder, who thanked him", "he" may be either.
        roster.last_single = roster.last_subject = roster.turn = None
        return
    roster.last_single = party
    if roster.turn and roster.turn[0] is not party and roster.turn[1] is paragraph:
        roster.pair = (roster.turn[0], party, paragraph)
    if len(roster.last_several) == 1 and roster.last_several[0].countries:
        # Behind somebody else, "they" are no longer those of one side.
        roster.last_several, roster.last_group = (), None
    roster.turn = (party, paragraph, clause.sentence.text[clause.verb[1] :])
    # "welcomed the Minister and asked him": he is the one who was welcomed.
    roster.spoke_to = object_pronoun(roster.turn[2]) if clause.subject else None
    roster.by_pronoun = any(mention.kind is MentionKind.SINGULAR_PRONOUN for mention in clause.subject)


_A_PAIR: Final = 2
#: What two do with each other.
_TALKS: Final = frozenset({Act.EXCHANGE, Act.DISCUSS})


def _note_several(clause: Clause, parties: tuple[Party, ...], roster: Roster, *, speaks: bool) -> None:
    """Remember whom the next "they" may mean."""
    if len(parties) > 1 and all(party.kind is ParticipantKind.PERSON for party in parties):
        # "The President and the Minister discussed trade. She noted": either of them, or who spoke before.
        roster.last_single = roster.last_subject = None
    # "A and B met with C": those who met are all three.
    held = clause.sentence.text.startswith("held", clause.verb[0]) and len(parties) > 1
    met = (clause.part == "meet" or held) and not set(parties) < set(roster.last_several)
    two = len(parties) == len(clause.subject) == _A_PAIR and not roster.section
    if two and (met or clause.act in _TALKS) and roster.talked is None:
        roster.talked = parties
    # Those who only came are no competitors of those who spoke or met before, unless they are a group.
    if speaks or met or (clause.part and not roster.last_several):
        roster.last_several = parties
        roster.pair = None
    elif clause.part in {"attend", "join"} and len(parties) == 1 and parties[0] not in roster.last_several:
        roster.last_several = ()
        roster.last_group = None
