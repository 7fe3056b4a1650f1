"""Who the subject of a clause is: names, offices, groups and pronouns to the parties of the roster.

- a name: the one party whose name has the same words, in part or in full, and whose office does not differ;
- an office alone ("the Minister"): the one person of that office, the publisher's own where several hold it;
- "He", "She": the last single subject of a speech verb, across paragraphs;
- "They", "the two": the last group, or several people together, who were that;
- "We": those as whom the text introduces its speakers; "I": the one whom its head names;
- no subject at all: those above the list, or who spoke before;
- a group, a state, an organisation: by its own words.

Where two readings compete the subject stays open, with the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Evidence, Function, Paragraph, ParticipantKind
from jasmine_record.parsing.draft import Voice, inferred, stated, unresolved
from jasmine_record.parsing.grammar.acronyms import long_form, named_before
from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.clause import OF_GUEST
from jasmine_record.parsing.grammar.mentions import (
    Mention,
    MentionKind,
    country_at,
    is_known_body,
    officers,
    read_doubtful,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import Tense
from jasmine_record.parsing.lexicon import alternation, fold, table
from jasmine_record.parsing.parties.attendance import is_spoken
from jasmine_record.parsing.parties.roster import (
    KINDS,
    Party,
    Roster,
    add_function,
    add_mention,
    bearers,
    holders,
    labels,
    name_words,
    party_of,
    role_words,
)

__all__ = ["CHAIRS", "NOBODY", "elided_voice", "introduce", "is_party_to", "note_turn", "voice_of"]

CHAIRS: Final = re.compile(
    r"(?:co-)?chair(?:man|woman|person)?(?: of the (?:meeting|session|council|conference|forum|dialogue|summit|commission|committee))?",
    re.IGNORECASE,
)


NOBODY: Final = Voice(speakers=(), evidence=())


def voice_of(clause: Clause, roster: Roster) -> Voice:
    """The parties that the subject of a clause names."""
    sentence = clause.sentence
    speakers: list[str] = []
    evidence: list[Evidence] = []
    for mention in _apart(_from_country(clause.subject, sentence), sentence, roster):
        anchor = sentence.anchor(mention.start, mention.end)
        is_it = mention.kind is MentionKind.NEUTER_PRONOUN
        found = _it(clause, roster, anchor) if is_it else _resolve(mention, sentence, roster, anchor)
        if found is None:
            return NOBODY
        if isinstance(found, Evidence):
            if mention.kind is MentionKind.NAME and len(clause.subject) > 1:
                # "Rural Development and Water Management noted" are no two people, unless both are known.
                return NOBODY
            return Voice(speakers=(), evidence=(found,))
        for party, entry in found:
            if party.id not in speakers:
                speakers.append(party.id)
                evidence.append(entry)
    if any(mention.is_we for mention in clause.subject):
        roster.we = tuple(roster.parties[speaker] for speaker in speakers)
    return Voice(speakers=tuple(speakers), evidence=tuple(evidence))


#: "From Japan, Minister Placeholder attended, and from Fiji, Minister Placeholder did"
_FROM: Final = re.compile(
    r"(?:^|[,;] (?:and |while )?| and )[Ff]rom (?:the )?(?P<country>[A-ZÀ-Þ][^,;]{2,40}), (?:the )?$"
)


def _from_country(subject: tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
    """People with the country from which a sentence says that they came, where they give none of their own."""
    start = subject[0].start if subject else 0
    near = max(0, start - 80)
    opening = _FROM.search(sentence.text[near:start]) if sentence.text.endswith(", ", near, start) else None
    if opening is None:
        return subject
    span = (near + opening.start("country"), near + opening.end("country"))
    country = country_at(sentence.text, *span)
    if country is None or country[1] != span[1]:
        return subject
    return tuple(
        attrs.evolve(mention, country=country[0], country_span=span)
        if mention.country is None and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE)
        else mention
        for mention in subject
    )


def _apart(subject: tuple[Mention, ...], sentence: Sentence, roster: Roster) -> Iterator[Mention]:
    """The mentions of a subject, offices joined by "and" one by one unless one person holds them."""
    for mention in subject:
        role = sentence.text[slice(*mention.role)] if mention.role else ""
        several: tuple[Mention, ...] = ()
        if mention.kind is MentionKind.OFFICE and " and " in role and not holders(mention, role, roster):
            several = officers(sentence.text, mention)
            if not _AND_THE.search(role) and not all(_is_held(one, sentence, roster) for one in several):
                # "The Minister for Trade and Minister for Law" is one person, unless each was introduced.
                several = ()
        yield from several or (mention,)


_AND_THE: Final = re.compile(r" and the ")


def _is_held(office: Mention, sentence: Sentence, roster: Roster) -> bool:
    role = sentence.text[slice(*office.role)] if office.role else ""
    return bool(holders(office, role, roster))


_Found = list[tuple[Party, Evidence]]
#: Two whom "and both" may mean, told of right before: "asked the Fiji Bank and the Peru Bank for loans, and both".
_TWO_OTHERS: Final = re.compile(r"\b(?:that|two)\b|[A-Z]\w* and (?:the )?(?:\w+ )?[A-Z]")


def _resolve(
    mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor
) -> _Found | Evidence | None:
    """The parties of a mention, each with its evidence, or why it can't be told; `None` where it is nobody."""
    match mention.kind:
        case MentionKind.SINGULAR_PRONOUN:
            pronoun = sentence.text[mention.start : mention.end].lower()
            if pronoun.endswith(" counterpart"):
                return _other(roster, anchor, mention.country)
            # "His Excellency" alone is who was told of last.
            gender = {"his": "he", "her": "she"}.get(pronoun.split(" ")[0], pronoun)
            return _he(roster, anchor, gender, sentence.text[: mention.start])
        case MentionKind.PLURAL_PRONOUN:
            words = sentence.text[mention.start : mention.end]
            if words == "both" and _TWO_OTHERS.search(sentence.text, 0, mention.start):
                return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(roster.persons))
            return _they(roster, anchor, words, sentence.paragraph)
        case MentionKind.WE | MentionKind.I:
            return _first_person(mention, roster, anchor)
        case MentionKind.OFFICE:
            return _officer(mention, sentence, roster, anchor)
        case MentionKind.NAME:
            return _namesake(mention, sentence, roster, anchor)
        case MentionKind.PERSON:
            known = bearers(mention, sentence.text, roster)
            if len(known) > 1:
                return unresolved("speakers", "speaker.name-shared", anchor, labels(known))
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]
        case _:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            return [(party, stated("speakers", anchor))]


#: What a paper that somebody spoke of doesn't do.
_DONE_BY_SOMEBODY: Final = frozenset(
    {Act.APPRECIATE, Act.WELCOME, Act.REQUEST, Act.AGREE, Act.CONGRATULATE, Act.CONDEMN, Act.COMMIT}
)


def _it(clause: Clause, roster: Roster, anchor: Anchor) -> _Found | None:
    """The state, body or meeting that spoke in the sentence before, where nothing it spoke of can be meant."""
    if roster.last_body is None or roster.last_body[1] is not clause.sentence.paragraph:
        return None
    also = clause.sentence.masked.startswith(("It also ", "It further "))
    if not also and clause.act not in _DONE_BY_SOMEBODY:
        return None
    return [(roster.last_body[0], inferred("speakers", "speaker.pronoun", anchor))]


def _first_person(mention: Mention, roster: Roster, anchor: Anchor) -> _Found | Evidence:
    if mention.kind is MentionKind.I:
        if roster.author:
            return [(roster.author, inferred("speakers", "speaker.first-person", anchor))]
        return unresolved("speakers", "speaker.first-person-open", anchor)
    if roster.speaking():
        return [(party, inferred("speakers", "speaker.we", anchor)) for party in roster.speaking()]
    if roster.author and roster.author in roster.met:
        return [(party, inferred("speakers", "speaker.we-met", anchor)) for party in roster.met]
    return unresolved("speakers", "speaker.we-open", anchor, labels(roster.groups))


def _namesake(
    mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor
) -> _Found | Evidence | None:
    """The one person who has this name."""
    known = bearers(mention, sentence.text, roster)
    if len(known) == 1:
        add_mention(known[0], mention, sentence.paragraph, sentence.start, roster)
        return [(known[0], stated("speakers", anchor))]
    name = sentence.text[slice(*mention.name or (0, 0))]
    found = None if known else roster.introduction(name)
    meant = None if known or found else _by_letters(name, roster)
    if meant:
        return [(meant, inferred("speakers", "speaker.letters", anchor))]
    if found:
        party = party_of(found.mention, found.paragraph, found.offset, roster)
        add_mention(party, mention, sentence.paragraph, sentence.start, roster)
        return [(party, stated("speakers", anchor))]
    body = None if known else _body_of_letters(name, roster)
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


#: "JFSA", "BoE"
_LETTERS_OF_BODY: Final = re.compile(r"(?=(?:[a-z]*[A-Z]){2})[A-Z][A-Za-z]{1,9}")
_MOST_SENTENCES: Final = 200


def _body_of_letters(name: str, roster: Roster) -> Party | None:
    """The body whose letters stand in brackets behind its name: "the Ports Agency of Fiji (PAF)"."""
    if not _LETTERS_OF_BODY.fullmatch(name):
        return None
    if name not in roster.lettered and len(roster.lettered) < _MOST_COMPARED:
        roster.lettered[name] = _find_body(name, roster)
    return roster.lettered.get(name)


def _find_body(letters: str, roster: Roster) -> Party | None:
    spelled = [
        sentence for sentence in islice(roster.sentences, _MOST_SENTENCES) if f" ({letters})" in sentence.text
    ]
    if len(spelled) != 1:
        # Two that the same letters stand for can't be told apart.
        return None
    sentence, text = spelled[0], spelled[0].text
    at = text.find(f" ({letters})")
    span = long_form(text, at, letters) or named_before(text, at)
    words = text[slice(*span)] if span else ""
    if span is None or not (is_known_body(words, 0, len(words)) or _body_word().search(words)):
        return None
    known = roster.ending_in(fold(words), text[: span[0]].casefold())
    if known:
        return known
    mention = Mention(kind=MentionKind.ORGANISATION, start=span[0], end=span[1], name=span)
    return party_of(mention, sentence.paragraph, sentence.start, roster)


@cache
def _body_word() -> re.Pattern[str]:
    """A word for bodies at the end of a name, or before what the body is for: not "Trade Union Act"."""
    return re.compile(rf"\b(?:{alternation(table('groups')['bodies'])})(?=$| (?:of|for|on)\b)")


_LETTERS: Final = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")
_MOST_COMPARED: Final = 100


def _by_letters(name: str, roster: Roster) -> Party | None:
    """The one person for whose office or honorific letters stand: "EAM" for the External Affairs Minister, "H.H."."""
    if not _LETTERS.fullmatch(name):
        return None
    letters = name.replace(".", "")
    meant = [party for party in roster.persons[:_MOST_COMPARED] if letters in party.letters]
    return meant[0] if len(meant) == 1 else None


def _other(roster: Roster, anchor: Anchor, country: str | None) -> _Found | Evidence:
    """The one of two persons who didn't speak last: "his counterpart"; the only one of a country."""
    if country:
        of_it = [party for party in roster.persons[:_MOST_PERSONS] if country in party.countries]
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


def _he(roster: Roster, anchor: Anchor, pronoun: str, before: str) -> _Found | Evidence:
    spoke, acted = roster.last_single, roster.last_subject
    named = _named_in(before, roster)
    if spoke and named and spoke not in named:
        # "Minister Alpha made no promise, but he stated that": somebody acted whose verb isn't understood.
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, *named)))
    if spoke and not _fits(spoke, pronoun):
        # Somebody else is meant, who may have spoken in words that weren't understood.
        fitting = (party for party in roster.persons if _fits(party, pronoun))
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels(fitting))
    if spoke and acted and acted is not spoke:
        return unresolved("speakers", "speaker.pronoun-competing", anchor, labels((spoke, acted)))
    only = spoke or acted
    if only:
        return [(only, inferred("speakers", "speaker.pronoun", anchor))]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.persons))


_MOST_PERSONS: Final = 40
_ACTED_BEFORE: Final = re.compile(r"(?:While|Although|Though|Whereas|As|Because|Since|If|When)\b")
_JOINED_BEHIND: Final = re.compile(r"[,;]? (?:but|and|while|yet|so|whereas) $|; $")


def _named_in(words: str, roster: Roster) -> list[Party]:
    """The persons who may have acted in the words of a sentence before a pronoun, by their names."""
    if not _ACTED_BEFORE.match(words) and not _JOINED_BEHIND.search(words):
        # "In his talks with Minister Alpha, he ..."
        return []
    told = name_words(words)
    persons = roster.persons[:_MOST_PERSONS] if len(told) > 1 else []
    return [party for party in persons if any(name <= told for name in party.names)]


_COUNTED: Final = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4}


def _they(roster: Roster, anchor: Anchor, words: str, paragraph: Paragraph) -> _Found | Evidence:
    if not roster.last_several and roster.last_group:
        roster.last_several = (party_of(*roster.last_group, roster),)
    meant = roster.last_several
    if (
        not meant
        and roster.pair
        and roster.pair[2] is paragraph
        and set(map(id, roster.pair[:2])) == set(map(id, roster.met))
    ):
        # The two who met, who spoke one behind the other.
        meant = roster.pair[:2]
    counted = _COUNTED.get(words.lower().split()[-1])
    if counted and len(meant) not in (0, 1, counted):
        return unresolved("speakers", "speaker.pronoun-open", anchor, labels(meant))
    if meant:
        return [(party, inferred("speakers", "speaker.pronoun", anchor)) for party in meant]
    return unresolved("speakers", "speaker.pronoun-open", anchor, labels(roster.groups))


_INTRODUCED: Final = re.compile(
    r"(?P<who>W[Ee](?:,| [–—-]) ?[^;:]{3,400}?)"
    r"(?=,? (?:meeting|gathered|assembled|having|met|convened|participating|desiring|acting|guided|recalling|on the occasion)\b|[,–—:]?$)"
)


#: "The Council of Ministers," on a line of its own, as resolutions open.
_ALONE: Final = re.compile(r"(?P<who>(?:The|THE) [A-Z][^.;:,]{3,160}),")
#: "As leaders of Fiji and Tonga, recalling ..., we"
_AS_WHOM: Final = re.compile(r"As (?:the )?(?P<who>[^;:]{3,300}?),(?: [a-z]+ing [^;:]{3,200}?,)? we\b")


def introduce(sentence: Sentence, roster: Roster) -> None:
    """Those in whose name the text speaks, where it opens with them: "We, the Ministers of ..., meeting in ...,"."""
    pattern = _AS_WHOM if sentence.text.startswith("As ") else _INTRODUCED
    if not roster.we and _ALONE.fullmatch(sentence.paragraph.text):
        pattern = _ALONE
    if roster.declares and not roster.we and sentence.text.startswith("The "):
        # "The Ministers of Ports, gathered in Suva,": what the clauses below say, they do.
        pattern = _GATHERED
    match = pattern.match(sentence.text)
    if match is None:
        return
    start, end = match.span("who")
    # "WE, THE MINISTERS OF PORTS"
    words = sentence.text[:start] + in_small_letters(match["who"]) + sentence.text[end:]
    who = read_mentions(words, start, end)
    parties = [
        party_of(mention, sentence.paragraph, sentence.start, roster)
        for mention in who
        if mention.kind in KINDS
    ]
    if parties and len(parties) == len(who):
        roster.we = tuple(parties)
        roster.resolves = pattern is _ALONE


def _is_own(party: Party, roster: Roster) -> bool:
    """Whether a person holds an office of the publisher's country, as far as can be told."""
    if party.countries:
        return roster.publisher_country in party.countries
    return not party.is_counterpart and roster.publisher_country is not None


def _can_be_of(party: Party, mention: Mention, role: str, roster: Roster) -> bool:
    """Whether somebody whose country isn't printed can hold an office of a country, by whose house the text is."""
    if not mention.country or party.countries or mention.country == roster.publisher_country:
        return True
    # Where several met, somebody who was named without a country may be of another one.
    only_two = party in roster.met and len(roster.met) == _A_PAIR and role_words(role) in party.roles
    return not _is_own(party, roster) and (not party.names or only_two)


_A_PAIR: Final = 2


_HEAD_OF_DELEGATION: Final = re.compile(r"(?:leader|head) of (?:the )?(?:[A-Z][\w'’-]* ){0,3}delegation")


def _leader(mention: Mention, role: str, roster: Roster, anchor: Anchor) -> _Found | Evidence | None:
    """The one person of a country, where its delegation is told to have been led by somebody who speaks."""
    if mention.country is None or not _HEAD_OF_DELEGATION.fullmatch(role):
        return None
    of_it = [party for party in roster.persons[:_MOST_PERSONS] if mention.country in party.countries]
    led = [party for party in of_it if party.led]
    if len(led) == 1:
        return [(led[0], inferred("speakers", "speaker.office", anchor))]
    return unresolved("speakers", "speaker.office-shared", anchor, labels(of_it)) if of_it else None


_OTHER_CHAIR: Final = re.compile(
    r"\b(?:[Ii]ncoming|[Oo]utgoing|[Ff]ormer|[Pp]revious|[Nn]ext) (?:[Cc]o-)?[Cc]hair(?:man|person|woman)?$"
)


#: Bodies that meet, and of which others are spoken of as well.
_OF_BODY: Final = re.compile(r" of the (?P<body>council|commission|committee)$", re.IGNORECASE)
_MOST_LOOKED_AT: Final = 60


def _meets(role: str, roster: Roster) -> bool:
    """Whether the body of a chair is the one that met, as far as it is named: "Chairman of the Committee"."""
    of = _OF_BODY.search(role)
    if of is None:
        return True
    body = rf"(?i:{of['body']})"
    met = re.compile(
        rf"\b(?i:meetings?|session) of (?:the )?[^,.;:]{{0,80}}\b{body}\b|\b{body}\b(?: of [^,.;:]{{2,60}})? (?:met|held|convened|[Mm]eeting|[Ss]ession)\b"
    )
    return any(met.search(sentence.text) for sentence in islice(roster.sentences, _MOST_LOOKED_AT))


def _chair(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> _Found | Evidence:
    """Who is in the chair: who was said to be, or somebody of whom nothing more is told."""
    chairs = [
        party for party in roster.chairs if not mention.country or mention.country in party.countries
    ] or roster.chairs
    if len(chairs) == 1:
        return [(chairs[0], inferred("speakers", "speaker.function", anchor))]
    if chairs:
        return unresolved("speakers", "speaker.function-shared", anchor, labels(chairs))
    party = party_of(mention, sentence.paragraph, sentence.start, roster)
    if not party.functions:
        add_function(party, Function.CHAIR, anchor, roster)
    return [(party, stated("speakers", anchor))]


def _officer(mention: Mention, sentence: Sentence, roster: Roster, anchor: Anchor) -> _Found | Evidence:
    """The person of an office that stands without a name."""
    if mention.is_ours and not mention.country:
        mention = attrs.evolve(mention, country=roster.publisher_country)
    role = sentence.text[slice(*mention.role)] if mention.role else ""
    other = _OTHER_CHAIR.search(sentence.text, 0, mention.role[1]) if mention.role else None
    if other and roster.former_chair and other[0].lower().startswith(("outgoing", "former", "previous")):
        return [(roster.former_chair, inferred("speakers", "speaker.function", anchor))]
    if other:
        # Who is to be in the chair, or has been, isn't who is.
        role, mention = other[0], attrs.evolve(mention, role=other.span())
    if CHAIRS.fullmatch(role) and _meets(role, roster):
        return _chair(mention, sentence, roster, anchor)
    led = _leader(mention, role, roster, anchor)
    if led:
        return led
    known = (
        [party for party in holders(mention, role, roster) if _can_be_of(party, mention, role, roster)]
        or _called(role, roster)
        or _of_letters(role, roster)
    )
    if len(known) == 1:
        return [(known[0], inferred("speakers", "speaker.office", anchor))]
    if known:
        return _one_of_several(known, mention, role, sentence, roster, anchor)
    if role.islower() and not mention.country:
        # "the minister", whom nobody introduced, may be anybody.
        return unresolved("speakers", "speaker.name-unknown", anchor, labels(roster.persons))
    return _unheard_of(mention, role, sentence, roster, anchor)


def _one_of_several(
    known: list[Party], mention: Mention, role: str, sentence: Sentence, roster: Roster, anchor: Anchor
) -> _Found | Evidence:
    """Which of several who hold an office is meant, where the text tells."""
    if mention.country:
        of_country = [party for party in known if mention.country in party.countries]
        if len(of_country) == 1:
            return [(of_country[0], inferred("speakers", "speaker.office", anchor))]
    else:
        one, rule = _one_of(known, role, sentence, roster)
        if one:
            return [(one, inferred("speakers", rule, anchor))]
    return unresolved("speakers", "speaker.office-shared", anchor, labels(known))


def _unheard_of(
    mention: Mention, role: str, sentence: Sentence, roster: Roster, anchor: Anchor
) -> _Found | Evidence:
    """The person of an office that nobody was introduced with: somebody whose office is called so too, or somebody new."""
    compatriots = [
        party for party in roster.persons if mention.country and mention.country in party.countries
    ]
    if mention.country and len(compatriots) == 1 and "chancellor" in role.lower():
        # In some houses the Chancellor is the Minister of Foreign Affairs, in others the head of government.
        return unresolved("speakers", "speaker.office-other", anchor, labels(compatriots))
    junior = _junior(role, roster) or _head_of_state(role, roster) if not mention.country else None
    if junior:
        return [(junior, inferred("speakers", "speaker.office", anchor))]
    if (
        mention.country
        and len(compatriots) == 1
        and fold(role) == "minister"
        and _is_minister(compatriots[0])
    ):
        return [(compatriots[0], inferred("speakers", "speaker.office", anchor))]
    party = party_of(mention, sentence.paragraph, sentence.start, roster)
    return [(party, stated("speakers", anchor))]


def _junior(role: str, roster: Roster) -> Party | None:
    """The one Minister of State whom "the Minister" can mean, where no other minister was named."""
    if fold(role) != "minister":
        return None
    ministers = [
        party
        for party in roster.persons[:_MOST_COMPARED]
        if any("minister" in words for words in party.roles)
    ]
    only = ministers[0] if len(ministers) == 1 else None
    return only if only and any({"minister", "state"} <= words for words in only.roles) else None


def _head_of_state(role: str, roster: Roster) -> Party | None:
    """The one president whom "the Head of State" can mean."""
    if fold(role) != "head of state":
        return None
    presidents = [
        party
        for party in roster.persons[:_MOST_COMPARED]
        if any(words == {"president"} for words in party.roles)
    ]
    monarchs = {fold(word) for word in table("offices")["monarchs"]}
    others = any(
        not monarchs.isdisjoint(words) for party in roster.persons[:_MOST_COMPARED] for words in party.roles
    )
    if len(presidents) != 1 or others:
        return None
    of_body = any(mention.affiliation or mention.of_body for mention, *_ in presidents[0].mentions)
    return None if of_body else presidents[0]


def _is_minister(party: Party) -> bool:
    """Whether somebody is called Secretary as ministers are in some countries: "Cabinet Secretary for Trade"."""
    return any({"cabinet", "secretary"} <= words for words in party.roles)


_OF_OTHER_COUNTRY: Final = re.compile(
    r"\b(?:United States|U\.S\.|US|American) Secretary of State\b|\bSecretary of State of (?:the )?[A-Z]"
)


def _called(role: str, roster: Roster) -> list[Party]:
    """Those of the publisher's country whose office, or its first words, another word stands for: "the Secretary of State"."""
    words = table("offices")["called"].get(roster.publisher_country or "", {}).get(role)
    if words is None or any(
        _OF_OTHER_COUNTRY.search(sentence.text) for sentence in islice(roster.sentences, _MOST_LOOKED_AT)
    ):
        # Where the one of another country is told of, it is that one.
        return []
    return [
        party
        for party in roster.persons[:_MOST_COMPARED]
        if _is_own(party, roster)
        and (
            words in party.last_words
            or any(held.startswith(f"{words} ") for held, _, _ in party.words("role"))
        )
    ]


#: "Director of SPREP"
_OF_LETTERS: Final = re.compile(r"(?P<head>\w[\w-]*) (?:of|at|for) (?:the )?(?P<letters>[A-Z]{2,8})$")
#: "WHO Regional Director"
_LETTERS_FIRST: Final = re.compile(r"(?P<letters>[A-Z]{2,8}) (?:[A-Z][\w-]* )*(?P<head>[A-Z][\w-]*)$")
_DEPUTY: Final = re.compile(r"(?:Deputy|Vice|Assistant|Associate)\b")
_NEAR_LETTERS: Final = 12
"""Code points behind a mention in which letters stand in brackets."""
_BEFORE_LETTERS: Final = 80


def _of_letters(role: str, roster: Roster) -> list[Party]:
    """The one of a body whose letters stand in brackets where this one was named: "Director of the Ports Office (PO)"."""
    of = _OF_LETTERS.search(role) or _LETTERS_FIRST.match(role)
    if of is None:
        return []
    letters = f"({of['letters']})"
    return [
        party
        for party in roster.persons[:_MOST_COMPARED]
        for mention, paragraph, offset in party.mentions[:1]
        if mention.role
        and bool(_DEPUTY.match(role)) == bool(_DEPUTY.match(paragraph.text, offset + mention.role[0]))
        and of["head"] in paragraph.text[offset + mention.role[0] : offset + mention.role[1]].split()
        and letters
        in paragraph.text[
            max(0, offset + mention.start - _BEFORE_LETTERS) : offset + mention.end + _NEAR_LETTERS
        ]
    ]


def _one_of(known: list[Party], role: str, sentence: Sentence, roster: Roster) -> tuple[Party | None, str]:
    """Which of several who hold an office is meant where it stands alone, and by which rule."""
    # Who tells in the first person is "I", and "the Minister" is another one.
    known = [party for party in known if not (roster.tells and party is roster.author)] or known
    if len(known) == 1:
        return known[0], "speaker.office"
    wanted = role_words(role)
    again = roster.spoke_before(known, sentence.paragraph, role)
    if again and re.match(rf"(?:The )?{re.escape(role)} (?:also|further|then|added)\b", sentence.text):
        return again, "speaker.office-again"
    told = [party for party in known if wanted in party.roles]
    if len(told) == 1 and len(wanted) > 1 and not told[0].names:
        # Somebody was introduced by this very office and no name, so that it stands for nobody else.
        return told[0], "speaker.office"
    # "The President" in a readout of one president's house is that president.
    own = [party for party in known if _is_own(party, roster)]
    if len(own) == 1:
        # Behind a guest who spoke, one of those who came along with the President is no more "the Minister" than the guest.
        beside = again not in (None, own[0]) and own[0] is not roster.persons[0]
        return (None, "") if beside else (own[0], "speaker.office-of-publisher")
    # "The European Council President", beside the President of a country.
    if len(told) == 1 and all(
        words < wanted for party in known if party not in told for words in party.roles
    ):
        return told[0], "speaker.office"
    first, *others = known
    # Houses print the country of a guest's office, and none for their own minister's.
    is_own = not first.countries and not first.is_counterpart and all(party.countries for party in others)
    if again is None and is_own and not role.islower() and roster.last_single in (None, first):
        return first, "speaker.office-without-country"
    return again, "speaker.office-again"


_NAMED_AHEAD: Final = re.compile(
    r"(?:^|[.;] |, )(?P<who>[^.;]{2,200}?)(?:,? (?:also|further|then|jointly))?(?:[:,–—-]|(?<= we)|(?<=We))$"
)


_LONGEST_AHEAD: Final = 300
"""Code points at the end of a paragraph in which those stand who do what the list below says."""
_LONGEST_SPEAKER: Final = 160
"""Code points of a line above a list that holds those who speak in it and nothing else."""


#: "The Ministers of Ports, gathered in Suva on 3 May 2022,"
_GATHERED: Final = re.compile(
    r"(?P<who>The [A-Z][^.;:]{3,400}?)(?:,? (?:gathered|meeting|assembled|having met|convened)|, (?:met|participating)) (?![^;:]*\bwho\b)[^.;:]*[,:–—]$"
)


def _named_ahead(head: Paragraph) -> tuple[Mention, ...]:
    """Those with whom the paragraph above a list begins or ends, so that they do what its entries say."""
    gathered = _GATHERED.match(head.text)
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


_HEREBY: Final = re.compile(r"(?:,|\b(?:hereby|do))[:,–—]?$", re.IGNORECASE)


def _declares(clause: Clause, head: Paragraph | None, roster: Roster) -> bool:
    """Whether a sentence that begins with a verb in the present is a clause of a declaration."""
    first = clause.sentence.text.split(" ", 1)[0]
    gathered = head is not None and _GATHERED.match(head.text) is not None
    return first.isupper() or (
        first[0].isupper()
        and (roster.declares or roster.resolves or gathered)
        and (head is None or _HEREBY.search(head.text) is not None)
    )


def elided_voice(clause: Clause, head: Paragraph | None, before: Voice, roster: Roster) -> Voice:
    """The speakers of a sentence that begins with its verb: those named above the list, or who spoke before."""
    anchor = clause.sentence.anchor(*clause.verb)
    who = _named_ahead(head) if head else ()
    parties = [party_of(mention, head, 0, roster) for mention in who if mention.kind in KINDS] if head else []
    if parties and len(parties) == len(who):
        return _inferred_voice(parties, "speaker.elided", anchor)
    if len(who) == 1 and who[0].kind is MentionKind.PLURAL_PRONOUN and head:
        # Whom "they" above a list means doesn't change within it.
        meant = roster.ahead.setdefault(head.id, roster.last_several)
        if meant:
            return _inferred_voice(meant, "speaker.elided", anchor)
    if len(who) == 1 and who[0].kind is MentionKind.WE and roster.speaking():
        return _inferred_voice(roster.speaking(), "speaker.we", anchor)
    if clause.tense is not Tense.PAST and not _declares(clause, head, roster):
        # An infinitive: "agreed to: invite experts".
        return NOBODY
    if clause.tense is not Tense.PAST and roster.speaking():
        return _inferred_voice(roster.speaking(), "speaker.we", anchor)
    if roster.resolves:
        return _inferred_voice(roster.we, "speaker.elided", anchor)
    if before.speakers:
        return _inferred_voice([roster.parties[one] for one in before.speakers], "speaker.elided", anchor)
    candidates = roster.last_several or ((roster.last_single,) if roster.last_single else ())
    return Voice(
        speakers=(), evidence=(unresolved("speakers", "speaker.elided-open", anchor, labels(candidates)),)
    )


def _inferred_voice(parties: Iterable[Party], rule: str, anchor: Anchor) -> Voice:
    unique = list(dict.fromkeys(party.id for party in parties))
    return Voice(speakers=tuple(unique), evidence=tuple(inferred("speakers", rule, anchor) for _ in unique))


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
    if clause.act and any(mention.kind is MentionKind.GROUP for mention in clause.subject):
        return True
    if not roster.persons and _VISITED.match(clause.sentence.masked, clause.verb[0]):
        # Whose visit a text begins with is who it is about.
        return True
    for mention in clause.subject:
        if mention.function:
            return True
        if mention.kind is MentionKind.GROUP:
            # It is no party for that, but "they" will be this group.
            roster.last_several = ()
            roster.last_group = (mention, clause.sentence.paragraph, clause.sentence.start)
            return False
        if mention.kind in {MentionKind.STATE, MentionKind.ORGANISATION}:
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


def note_turn(clause: Clause, voice: Voice, roster: Roster) -> None:
    """Remember who spoke, for the pronouns that follow."""
    if clause.subject or not voice.speakers:
        roster.last_body = None
    if len(voice.speakers) == 1 and clause.act:
        party = roster.parties[voice.speakers[0]]
        if party.kind in (ParticipantKind.STATE, ParticipantKind.ORGANISATION) or (
            any(mention.is_collective for mention, _, _ in party.mentions)
            # "The Omani side"
            or (party.kind is ParticipantKind.GROUP and len(party.countries) == 1)
        ):
            roster.last_body = party, clause.sentence.paragraph
    if not voice.speakers:
        if clause.act and any(mention.kind is MentionKind.PLURAL_PRONOUN for mention in clause.subject):
            # "All three" were more than those whose names were understood.
            roster.last_several = ()
        if clause.act and clause.subject:
            # Nobody knows who spoke, so no later pronoun can mean the one who spoke before.
            single = clause.subject[0].kind in {
                MentionKind.SINGULAR_PRONOUN,
                MentionKind.PERSON,
                MentionKind.OFFICE,
                MentionKind.NAME,
            }
            if single and clause.subject[0].kind is not MentionKind.SINGULAR_PRONOUN:
                roster.last_single = roster.last_subject = None
        return
    parties = tuple(roster.parties[speaker] for speaker in voice.speakers)
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
        roster.ahead[clause.sentence.paragraph.id] = parties
        _note_several(clause, parties, roster, speaks=bool(speaks))


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


def _note_several(clause: Clause, parties: tuple[Party, ...], roster: Roster, *, speaks: bool) -> None:
    """Remember whom the next "they" may mean."""
    # "A and B met with C": those who met are all three.
    met = clause.part == "meet" and not set(parties) < set(roster.last_several)
    # Those who only came are no competitors of those who spoke or met before, unless they are a group.
    if speaks or met or (clause.part and not roster.last_several):
        roster.last_several = parties
    elif clause.part in {"attend", "join"} and len(parties) == 1 and parties[0] not in roster.last_several:
        roster.last_several = ()
        roster.last_group = None
