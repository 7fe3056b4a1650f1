"""Those whom a sentence lists as present, or whose participation it welcomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Final

from jasmine_record.model import Function, Paragraph
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.meeting_names import A_GATHERING, GATHERING
from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.mentions.ahead import mentions_at
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.grammar.verbs import FINITE
from jasmine_record.parsing.lexicon import alternation, fold, shown_honorific, table
from jasmine_record.parsing.parties.gathering import add_function, party_of
from jasmine_record.parsing.parties.parts import EARLIER, is_of_other_time, is_this_one
from jasmine_record.parsing.parties.present.delegations import (
    LISTABLE,
    country_of_side,
    is_spoken_of,
    is_told_apart,
    listed_behind,
    of_side,
)
from jasmine_record.parsing.parties.present.listed import read_by_commas, read_listed
from jasmine_record.parsing.parties.present.things import is_done_by_team, is_of_thing
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["read_joined", "read_welcomed"]


_ATTEND: Final = (
    "attend", "attends", "attended", "attending", "attendance", "attendee", "attendees", "participate", "participates",
    "participated", "participating", "participation", "participant", "participants",
)  # fmt: skip
_ATTENDING: Final = frozenset(form for word in _ATTEND for form in (word, word.capitalize(), word.upper()))
#: What those did who were there, before who did so too.
_WERE_THERE: Final = "(?:attended|participated|took part|joined|were present)"
#: How those who were there are named without being a subject, each with words of which one must stand in the sentence.
_WAYS: Final = (
    (
        frozenset({"joined", "accompanied", "Accompanied", "led", "headed"}),
        r"(?=[jAalh])(?<!\bbe )(?<!co-)\b(?:(?:joined|[Aa]ccompanied)(?: (?:in|at|for|during|on|over) (?:the|this|their|his|her|a) (?:[a-z-]+ ){0,2}[a-z]+)? by|led by|headed by) ",
    ),
    (
        frozenset({"together", "along", "alongside"}),
        r"(?=[aptj])\b(?:attended|participated|took part|joined)\b[^.;:]{0,60}?,? (?:together with|along with|alongside) ",
    ),
    (
        frozenset({"did", "were"}),
        rf"(?=[aptjw])(?<!had )(?<!has )(?<!have )\b{_WERE_THERE}\b[^.;:]{{0,80}}?, as (?:did|were) ",
    ),
    (
        frozenset({"side"}),
        rf"(?=[aptjw])\b{_WERE_THERE}\b[^.;:]{{0,80}}?,? (?:and|while),? from the [\w.’'-]+ side,? ",
    ),
    (
        frozenset({"attendance", "participation", "presence"}),
        r"\b(?:with the (?:attendance|participation)|(?:with|(?<=[a-z\d,] )in) the presence) of(?:(?: (?:[Tt]heir (?:Excellencies|Highnesses)|the following(?: [\w-]+){0,4}))?:\s?$| )",
    ),
    (
        frozenset({"following"}),
        (
            r"^The following (?:(?:[\w-]+ ){0,3}?(?i:states|countries|members|economies|delegations|organi[sz]ations|ministers|secretaries|officials|dignitaries|speakers|guests|heads of delegations?|delegates|participants|representatives) )?(?:were (?:represented|present|in attendance)|attended|participated|took part|spoke|addressed|made statements|delivered (?:[a-z]+ )?remarks)"
            rf"(?: (?:in |at )?(?:the|this) (?:[\w-]+ ){{0,6}}?{GATHERING})?:(?: |$)"
        ),
    ),
    (
        # Those who are members of something: "The ten members of the Dialogue were present: Fiji and Tonga".
        frozenset({"represented", "present", "attendance", "attended", "participated"}),
        (
            r"^(?:The|All(?: the)?) (?:[\w-]+ ){0,2}?(?:[Ss]tates|[Cc]ountries|[Mm]embers|[Ee]conomies|[Dd]elegations|[Oo]rgani[sz]ations)(?: of the [A-Z][\w-]*(?: [A-Z][\w-]*){0,4})?"
            r" (?:were (?:represented|present|in attendance)|attended|participated):(?: |$)"
        ),
    ),
    (
        frozenset({"side", "delegation"}),
        (
            r"^The (?:[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)? (?:side|delegation)|delegation of (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}) (?:also )?(?:included|comprised|consisted of|was composed of)(?::\s?$|:? )"
            r"|\b(?:led|headed) (?:the|an?) (?:[A-ZÀ-Þ][\w'’-]* ){1,2}delegation,? which (?:also )?(?:included|comprised|consisted of) "
        ),
    ),
    (
        # Those who came along: "and his accompanying delegation, comprising", "Team members include".
        frozenset({"delegation", "team", "members"}),
        (
            r"\b(?:his|her|their|its) (?:[a-z-]+ ){0,2}(?:delegation|team),? (?:which (?:also )?(?:included|comprised|consisted of)|comprising|consisting of|composed of|including|made up of) "
            r"|^(?:The|His|Her|Their|Its) (?:[a-z-]+ ){0,2}(?:delegation|team) (?:also )?(?:included|comprised|consisted of|was composed of)(?::\s?$|:? )"
            r"|^(?:(?:The )?(?:[Tt]eam|[Dd]elegation)|(?:The )?[Oo]ther) members(?: of (?:the|his|her|their|its) (?:[a-z-]+ ){0,2}(?:delegation|team))? (?:also )?(?:included?|comprised?|were|are)(?::\s?$|:? )"
        ),
    ),
    (
        frozenset({"represented", "attended", "led", "headed"}),
        # Whoever they are: "by the following Member States", "by Ministers or their representatives from".
        r"\b(?:was|were|and) (?:represented|attended|(?:led|headed)(?= by(?: the following[^:]{0,60})?:)) by(?: the following(?: [\w-]+){0,4}|(?: [\w-]+){1,6} (?:from|of)(?: the following(?: [\w-]+){0,3})?)?(?::(?: |\s?$)|$)",
    ),
    (
        frozenset({"following"}),
        r"\b(?:was|were|is) (?:jointly )?(?:adopted|agreed|endorsed|issued|made|signed) by the following(?: [\w-]+){0,4}:\s?$",
    ),
    (
        frozenset({"Adopted", "Agreed", "Done", "Issued", "Signed"}),
        (
            r"^(?:Adopted|Agreed|Done|Signed|Issued)\b[^.;:]{0,160}? by the (?:heads of (?:the )?delegations?|delegations|(?:[A-Z][a-z]+ )?Ministers|representatives|Governments|Member States)(?: of(?: the following(?: [\w-]+){0,4})?)?:\s?$"
        ),
    ),
    (
        frozenset({"between"}),
        (
            # But not "the talks held earlier between", of which is spoken.
            r"(?=[htc])\b(?!(?<!was )(?<!were )held (?:earlier|previously|before|last)\b)(?:held|took place|convened)\b(?:(?! (?:to|about|on the|for|following|after|amid|since|pursuant|despite)\b)[^.;:]){0,60}? between "
            r"|^(?:(?:On|At|In|Today|Yesterday)\b[^.;:]{0,60}?,? )?(?:(?i:an?|the) )?(?:(?!(?:next|last|previous|first) )[\w-]+ ){0,4}?(?:[Mm]eeting|[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Dd]iscussions|[Cc]onversation)"
            # A full stop inside a sentence ends an abbreviation: "H.E. Placeholder".
            r" between (?=(?P<who>(?:[^.;:]|\.(?=[A-Z ,])){10,300}?)(?:, who [^.;:]{3,80},)?(?<!, which)(?<!, that) (?:(?:was|were) (?:held|convened|organi[sz]ed)|took place)\b)"
        ),
    ),
    (
        _ATTENDING | {"took", "Took", "joined", "Joined"},
        (
            r"(?:^|[.;] )[^.;:]{0,120}?\b(?i:took part|attended|participat\w+|attend\w+|joined)\b[^.;:]{0,80}?"
            r"(?: (?:were|was|are|included)(?: [^.;:]{1,40})?)?:\s?$"
        ),
    ),
    (
        frozenset({"leading", "Leading"}),
        r"(?:^|[.;] )[Ll]eading (?:the|their) (?:[\w-]+ )?delegations (?:was|were)(?: |:\s?$)",
    ),
    (
        _ATTENDING | {"joining", "Joining", "present", "Present", "Taking", "taking", "him", "her", "them"},
        r"(?:^|[.;] )(?:(?:[Aa]lso|[Aa]mong (?:those|the (?:[a-z]+ )?[a-z]+s)) )?(?:[Jj]oining|[Aa]ttending|[Pp]articipating|[Pp]resent|[Ii]n attendance|[Tt]aking part|[Ww]ith (?:him|her|them))\b(?:[^.;:]|(?<=\b[A-Z])\.){0,80}? (?:was|were)(?: also)?(?::? |:\s?$)",
    ),
    (
        frozenset({"brought", "gathered", "assembled"}),
        rf"^(?:The|This) (?:[\w'’-]+ ){{0,6}}?{GATHERING} (?:also )?(?:brought together|gathered|assembled) ",
    ),
    (
        # A label within a paragraph: "Also at the table: Minister Placeholder; and".
        frozenset({"Also", "Present", "attendance"}),
        rf"(?:^|[.;] )(?:Also |(?=Present|In ))(?:(?i:present|in attendance|attending|participating|joining|taking part)(?: (?:at|in|on|from) (?:the|this) (?:[\w-]+ ){{0,3}}[\w-]+)?|(?i:at|in|on|around) the (?:[\w-]+ ){{0,3}}?(?:{GATHERING}|call|table))(?: (?:was|were))?: ",
    ),
    (
        frozenset({"Among"}),
        r"(?:^|[.;] )Among (?:them|those (?:present|attending|participating|in attendance)|the (?:participants|attendees|delegates|speakers|guests)) (?:was|were) ",
    ),
    (
        frozenset({"Also"}),
        rf"(?:^|[.;] )Also (?:at|in|on|around) the (?:[\w-]+ ){{0,3}}?(?:{GATHERING}|call|table) (?:was|were) ",
    ),
    (
        _ATTENDING | {"joining", "speakers", "Speakers", "Heads", "heads"},
        (
            r"(?:^|\b[Tt]he )(?:other )?(?:(?i:participants|attendees|speakers|heads of (?:the )?delegations?)(?: (?:in|at|of|from|for|on) [^,.;:]{1,60}?)?"
            r"|[^,.;:]{2,60}? (?:participating|attending|joining|in attendance)(?: [^,.;:]{1,60}?)?) (?:also )?"
            r"(?:included|were(?! (?:told|asked|urged|invited|encouraged|able|given|briefed|joined)\b))(?::\s?$|:? )"
        ),
    ),
)
_PRESENT: Final = frozenset(word for words, _ in _WAYS for word in words)


@cache
def _joined(ways: tuple[str, ...]) -> re.Pattern[str]:
    """The words before those who were there, in some of the ways."""
    return re.compile("|".join(ways))


_TO_BE: Final = re.compile(r"\b(?:be|will|would|should|shall|could|might|may|next year)\b")
#: Words that stand before those at any meeting or house that is spoken of.
_OF_MEETINGS: Final = ("led by ", "headed by ", " presence of ", " participation of ", " attendance of ")
#: Words before a delegation that somebody may speak of.
_OWN: Final = ("his ", "her ", "their ", "its ")


def _is_to_come(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether words before those present tell of another meeting that will be, or of a journey after this one."""
    if match[0].endswith(" of "):
        # "proposed that a meeting be held with the participation of ..."
        return _TO_BE.search(sentence.masked, 0, match.start()) is not None
    # "The Minister will travel to Suva on Tuesday, accompanied by ..."
    own = _is_own_company(match) and bool(roster.met)
    return own and _WILL_GO.search(sentence.masked, 0, match.start()) is not None


def _is_around(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether somebody had company before or after the meeting: "Before the meeting, the Minister visited the port, accompanied by"."""
    if not _is_own_company(match):
        return False
    toured = bool(roster.persons) and _TOURED_LATER.search(sentence.masked, 0, match.start()) is not None
    return toured or _AROUND.match(sentence.masked) is not None


#: What somebody did behind the meeting: "The Minister later toured the port, | accompanied by".
_TOURED_LATER: Final = re.compile(
    r"\b(?:later|also|then|afterwards|subsequently) (?:visited|toured|inspected|viewed) (?:the|an?|[A-Z])[^.;:]*$"
)


_AROUND: Final = re.compile(
    rf"(?:Before|After|Prior to|Following|Ahead of) (?:the|their|this|his|her) (?:[\w-]+ ){{0,4}}?{GATHERING}\b[^,;]{{0,60}}, "
)
#: Where somebody goes after the meeting.
_WILL_GO: Final = re.compile(
    r"\b(?:will|is to|are to|is due to|plans to) (?:then |also |next )?(?:travel|visit|go|fly|depart|leave|pay|attend)\b"
)
#: A sentence that names those present more often than this is hostile.
_MOST_LISTS: Final = 8


def _is_own_company(match: re.Match[str]) -> bool:
    """Whether those come along with somebody, who are mostly of the same house; those whom a list names needn't be."""
    return match[0].startswith(("joined", "accompanied", "Accompanied")) and match[0].endswith(" by ")


def _find_joined(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words before those who were there."""
    if _PRESENT.isdisjoint(sentence.words):
        return iter(())
    ways = tuple(way for words, way in _WAYS if not words.isdisjoint(sentence.words))
    return _joined(ways).finditer(sentence.masked)


#: "Participants from the Fijian side included", "The Fijian side included"
_FROM_SIDE: Final = re.compile(
    r"(?:\b(?:[Ff]rom|[Oo]n|[Ff]or) the|^The|\b(?:led|headed) (?:the|an?)) (?:delegation of (?:the )?)?(?P<side>[\w.’'-]+)(?: side| delegation|(?= (?:also )?(?:included|comprised|consisted|was composed)))\b"
)
#: "the delegation of Fiji, led by", "a Fijian delegation led by"
_TEAM: Final = re.compile(
    r"\b(?:(?P<of>delegation (?:of|from) (?:the )?)|(?:[Aa]n?|[Tt]he) (?:high-level |official )?)"
    r"(?P<side>[A-ZÀ-Þ][^,;.]{2,40}?)(?(of)| (?:delegation|team)),? $"
)


def _is_elsewhere(
    match: re.Match[str], sentence: Sentence, clauses: Sequence[Clause], roster: Roster
) -> bool:
    """Whether words before those present tell of what is spoken of, or of another meeting or time."""
    led = match[0] in ("led by ", "headed by ")
    if led and (not _heads_team(sentence, match.start()) or is_done_by_team(sentence, match.start())):
        return True
    of_any = match[0].endswith(_OF_MEETINGS) or match[0].startswith(_OWN)
    return (
        # "congratulated the Government, led by ...", "recalled the Treaty, signed with the participation of ...",
        # "praised the King and his delegation, comprising ..."
        (of_any and is_spoken_of(sentence, match.start(), clauses))
        or (led and _leads_others(sentence, match.start(), clauses))
        # "The bridge was financed with the participation of the Bank"
        or (match[0].endswith(" participation of ") and not _is_of_meeting(match, sentence))
        # "A match took place between Fiji and Tonga"
        or (match[0].endswith(" between ") and _took_place_between(match, sentence, roster))
        # "Fiji was joined by Tonga in the mission"
        or _is_joined_in_act(match, sentence)
        # "had been signed in 2019 in the presence of ..."
        or (
            match[0].endswith(" presence of ")
            and EARLIER.search(sentence.masked, 0, match.start()) is not None
        )
        or _is_to_come(match, sentence, roster)
        or _is_around(match, sentence, roster)
        or _belongs_elsewhere(match, sentence, roster)
        # "a committee headed by the Secretary will report"
        or (led and _TO_BE.search(sentence.masked) is not None)
    )


def _is_of_meeting(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether words in which somebody takes part tell of what was held, by its noun or by its verb, or go on with those present."""
    before = (0, match.start())
    return (
        FINITE.search(sentence.masked, *before) is None or _HELD.search(sentence.masked, *before) is not None
    )


_HELD: Final = re.compile(
    rf"\b(?:{GATHERING}|held|hosted|chaired|convened|met|meets?|organi[sz]ed|took place|opened|closed|concluded|began|started|continued|launched|signed|visited|celebrated|marked)\b"
)


def _took_place_between(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether what took place between some was none of what people meet for: "A match | took place between Fiji and Tonga"."""
    return match[0].startswith(("held", "took", "convened")) and is_of_thing(
        sentence, match.start(), "held", roster
    )


def _is_joined_in_act(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a state was joined by others in what it does, and at no meeting: "Fiji was | joined by Tonga in the mission"."""
    was = _WAS.search(sentence.masked, 0, match.start()) if match[0].startswith("joined") else None
    who = read_mentions(sentence.text, 0, was.start()) if was else ()
    return (
        bool(who)
        and all(one.kind is MentionKind.STATE for one in who)
        and A_GATHERING.search(sentence.masked) is None
    )


def _heads_team(sentence: Sentence, stop: int) -> bool:
    """Whether those who are "led by" somebody came together, and aren't a company, a ministry or an army."""
    begin = max(sentence.masked.rfind(mark, 0, stop) for mark in ";:") + 1
    return _team_of().search(sentence.masked, begin, stop) is not None


@cache
def _team_of() -> re.Pattern[str]:
    """A team before "led by": "The delegation of Fiji, which was | led by"."""
    teams = alternation(table("groups")["teams"])
    return re.compile(rf"\b(?i:{teams})\b(?:(?!, (?:and|while|the|an?) | while )[^;.:])*$")


#: Words before some of those of whom the sentence before tells.
_AMONG_THEM: Final = ("Among them was ", "Among them were ")
_CAME: Final = re.compile(
    r"\b(?:attend(?:s|ed|ance|ees?|ing)?|participa(?:tion|t(?:e|es|ed|ing|nts?))|present|guests?|speakers?|delegates?|took part|joined|met|meets|gathered|convened|assembled|(?:brought|came) together)\b"
)
_OTHER_MEMBERS: Final = re.compile(r"\b[Oo]ther members (?!of\b)")
_TEAM_BEFORE: Final = re.compile(r"\b(?i:delegation|team)\b")
_BROUGHT: Final = ("brought together ", "gathered ", "assembled ")
#: What somebody said, and no telling of the meeting: "recalled that many leaders had attended".
_THAT: Final = re.compile(r" (?:that|which|who) ")


def _belongs_elsewhere(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether those behind the words belong to what isn't this meeting: another one, those of whom was spoken, a body."""
    words = match[0].lstrip(".; ")
    if words.endswith(_BROUGHT):
        return not is_this_one(sentence, match.span(), roster)
    if words in _AMONG_THEM:
        return not _tells_of_coming(sentence, match.start(), roster)
    if _OTHER_MEMBERS.search(words):
        before = _sentence_before(sentence, roster)
        return before is None or not _TEAM_BEFORE.search(before.masked)
    return words.startswith(_OWN) and not _came_along(match, sentence, roster)


def _sentence_before(sentence: Sentence, roster: Roster) -> Sentence | None:
    """The sentence before one."""
    near = islice(pairwise(roster.sentences), _MOST_SENTENCES)
    return next((one for one, other in near if other is sentence), None)


#: In a text of more sentences, the one before another is looked for no further.
_MOST_SENTENCES: Final = 500


def _tells_of_coming(sentence: Sentence, start: int, roster: Roster) -> bool:
    """Whether the words before "Among them were" tell of those who came to this meeting."""
    before = sentence if start else _sentence_before(sentence, roster)
    if before is None or EARLIER.search(before.masked) or is_of_other_time(before, roster):
        return False
    came = _CAME.search(before.masked)
    return came is not None and not _THAT.search(before.masked, 0, came.start())


#: A delegation of a state or body, whose head isn't told of.
_OF_NOBODY: Final = "its "


def _came_along(match: re.Match[str], sentence: Sentence, roster: Roster) -> bool:
    """Whether a delegation, told of as somebody's own, came along with one of those who met, then and not at another time."""
    masked, start = sentence.masked, match.start()
    if (
        EARLIER.search(masked, 0, start)
        or _TO_BE.search(masked, 0, start)
        or _WILL_GO.search(masked, 0, start)
        or is_of_other_time(sentence, roster)
    ):
        return False
    if sentence is roster.sentences[0] or match[0].startswith(_OF_NOBODY) or _BY_PRONOUN.match(masked):
        return True
    told = set(_TOLD.findall(fold(sentence.text[:start])))
    # "the President of Peru" is another one than the President of Fiji, "President Bravo" the one of that name.
    names = set(_NAMED_SHORT.findall(sentence.text[:start]))
    known = roster.persons[:_MOST_KNOWN]
    offices = {fold(word) for word in _OFFICE_ALONE.findall(sentence.text[:start])}
    return any(
        any(words and words <= told for words in party.names)
        or any(not offices.isdisjoint(words) for words in party.roles)
        or any(one.words.rpartition(" ")[2] in names for one in party.printed("name"))
        for party in known
    )


_BY_PRONOUN: Final = re.compile(r"(?:He|She|They)\b")
_TOLD: Final = re.compile(r"[\w'’-]+")
#: An office and nothing of whose it is: "the Minister, with his delegation".
_OFFICE_ALONE: Final = re.compile(r"\b[Tt]he ([A-Z][\w-]*)(?! (?:of|for|[A-Z]))\b")
#: A surname behind its office or honorific: "President Placeholder", "Ms. Placeholder".
_NAMED_SHORT: Final = re.compile(r"(?<=\w )(?<!of )[A-ZÀ-Þ][\w'’-]+|(?<=[a-z]\. )[A-ZÀ-Þ][\w'’-]+")
#: With more people than this whom a text tells of, nobody's delegation is looked for among them.
_MOST_KNOWN: Final = 100


def read_joined(
    sentence: Sentence, clauses: Sequence[Clause], below: Iterable[Paragraph], roster: Roster
) -> None:
    """Those whom a sentence lists as present: "Participants included ...", "joined by ..."."""
    for match in islice(_find_joined(sentence), _MOST_LISTS):
        if _is_elsewhere(match, sentence, clauses, roster):
            continue
        side = _FROM_SIDE.search(sentence.masked, *match.span())
        if match.end() >= len(sentence.text.rstrip()):
            read_listed(below, sentence, roster, country_of_side(side, sentence) if side else None)
        stop = match.end("who") if match.groupdict().get("who") else len(sentence.text)
        named = _named_behind(match, sentence, stop)
        led = match[0] in ("led by ", "headed by ")
        team = _TEAM.search(sentence.masked, max(0, match.start() - 80), match.start()) if led else None
        if side:
            named = of_side(named, side, sentence)
        elif team:
            # Of whose country the others are isn't told.
            named = (*of_side(named[:1], team, sentence), *named[1:])
        _read_joined_one(match, sentence, roster)
        met: list[Party] = []
        for mention in named:
            of_state = mention.kind is MentionKind.STATE
            if (led and mention.kind is not MentionKind.PERSON) or (
                of_state and _named_behind_state().match(sentence.text, mention.end)
            ):
                # "a network led by Fiji and Tonga"; "the envoys of Fiji, Ms Placeholder, and Tonga, | Mr Placeholder": who is from there.
                continue
            if mention.kind in LISTABLE or (
                is_told_apart(mention, sentence.text)
                if mention.kind is MentionKind.OFFICE
                else mention.members
            ):
                party = party_of(mention, sentence.paragraph, sentence.start, roster)
                party.is_counterpart = party.is_counterpart or not _is_own_company(match)
                met.append(party)
        _note_between(match, met, clauses, roster)
    _read_company(sentence, below, roster)


#: Who had company: "Minister Placeholder | was joined by".
_WAS: Final = re.compile(r" (?:was|were) (?:also )?$")


def _read_joined_one(match: re.Match[str], sentence: Sentence, roster: Roster) -> None:
    """Whoever is told to have been joined by others, by name and office."""
    was = _WAS.search(sentence.masked, 0, match.start()) if _is_own_company(match) else None
    who = read_mentions(sentence.text, 0, was.start()) if was else ()
    if who and all(one.kind is MentionKind.PERSON and one.name and one.role for one in who):
        for one in who:
            party_of(one, sentence.paragraph, sentence.start, roster)


#: "The Fijian delegation was headed by Minister Placeholder and comprised", "The delegation of Fiji, led by Minister Placeholder, included"
_COMPANY: Final = re.compile(
    r"^(?:The|A) (?P<of>delegation of (?:the )?)?(?P<side>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}?)(?(of)| (?:side|delegation|team))"
    r"(?: was|,) (?:led|headed) by [^;:]{3,200}?,? (?:and )?(?:also )?(?:included|comprised|consisted of|comprising|including)(?::\s?$|:? )"
)


def _read_company(sentence: Sentence, below: Iterable[Paragraph], roster: Roster) -> None:
    """Those who came with whoever headed a delegation, of its country."""
    found = _COMPANY.match(sentence.masked) if not _HEADED.isdisjoint(sentence.words) else None
    if found and found.end() >= len(sentence.text.rstrip()):
        read_listed(below, sentence, roster, country_of_side(found, sentence))
    named = mentions_at(sentence, found.end(), len(sentence.text)) if found else ()
    for mention in of_side(named, found, sentence) if found else ():
        if mention.kind is MentionKind.PERSON:
            party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True


_HEADED: Final = frozenset({"led", "headed"})


def _note_between(
    match: re.Match[str], met: Sequence[Party], clauses: Sequence[Clause], roster: Roster
) -> None:
    """Remember those between whom talks were held as the next "they", and nobody of before."""
    if match[0].endswith(" between ") and not any(clause.act for clause in clauses):
        roster.last_several, roster.last_group = tuple(met), None


@cache
def _named_behind_state() -> re.Pattern[str]:
    """A person with a title behind a comma."""
    return re.compile(rf", {shown_honorific()} (?=[A-ZÀ-Þ])")


_BY: Final = re.compile(r"\battended by (?=[^:]{3,80} from the following )")


def _named_behind(match: re.Match[str], sentence: Sentence, stop: int) -> tuple[Mention, ...]:
    """Those named behind the words; behind a colon no "and" need close the list: "the following States: Fiji, Tonga, Samoa."."""
    named = mentions_at(sentence, match.end(), stop)
    named += listed_behind(sentence, named[-1].end, stop) if named else ()
    if not match[0].endswith(": "):
        return named
    by = _BY.search(sentence.masked, *match.span())
    if by and any(mention.members for mention in mentions_at(sentence, by.end(), stop)):
        # "by delegates from the following countries: Fiji and Tonga" are a group, which has them for its members.
        return ()
    end = len(sentence.text.rstrip(" .;"))
    if named and "; " in sentence.masked[match.end() : end]:
        # Commas part nobody there: "the Minister of Ports, Fiji; the Director, Ports Bureau, Tonga".
        return named
    return max(named, read_by_commas(sentence.text, match.end(), end), key=len)


def _leads_others(sentence: Sentence, start: int, clauses: Sequence[Clause]) -> bool:
    """Whether somebody leads what is spoken of, or what one who met came with: "noted the report of the group led by"."""
    said = any(clause.act and clause.verb[1] <= start for clause in clauses)
    team = _OWN_TEAM.search(sentence.masked, max(0, start - _LONGEST_TEAM), start)
    return _CAME_WITH.search(sentence.masked, 0, start) is not None or (said and team is None)


_LONGEST_TEAM: Final = 100
_OWN_TEAM: Final = re.compile(r"\b(?:delegations?|sides?|teams?)\b[^,;]{0,60},? $")
#: "is in Suva within the delegation | headed by the President"
_CAME_WITH: Final = re.compile(
    r"\b(?:within|as part of|part of|members? of|as a member of) (?:the|an?|his|her) (?:[\w-]+ ){0,2}delegation,? $"
)


#: "We welcomed the participation of our partners Fiji and the World Bank", and not in something else.
_WELCOMED: Final = re.compile(
    r"\bwelcomed? the (?:attendance|participation|presence) of (?:our |the )?(?:(?:guests?|partners?|invited) (?:countries |guests )?)?"
    r"(?P<who>[^.;:]+?)(?=[.;]|$|,? (?:at|in) (?:the|this|our) (?:[Mm]eeting|[Ss]ession)\b| as (?:an? )?(?P<as>guests?|observers?)\b)"
)


def read_welcomed(sentence: Sentence, roster: Roster) -> None:
    """Those whose participation was welcomed."""
    welcomed = _WELCOMED.search(sentence.masked) if not _WELCOME.isdisjoint(sentence.words) else None
    who = read_mentions(sentence.text, *welcomed.span("who")) if welcomed else ()
    if welcomed and len(who) == 1 and sentence.text[welcomed.end() : welcomed.end() + 1] in {"", ".", ";"}:
        # In what a single one takes part may stand elsewhere.
        return
    for mention in who:
        if welcomed and mention.kind in LISTABLE:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True
            if (welcomed["as"] or "").startswith("observer"):
                add_function(party, Function.OBSERVER, sentence.anchor(*welcomed.span("as")), roster)


_WELCOME: Final = frozenset({"welcome", "welcomed"})
