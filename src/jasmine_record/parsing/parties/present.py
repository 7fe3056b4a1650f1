"""Those present whom no verb has for its subject: behind passives, in lists and labelled lines, in whose name a text speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, takewhile
from typing import Final

import attrs

from jasmine_record.model import Attendance, Function, Paragraph, ParticipantKind
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.fields import Field, FieldKind, value_of
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import (
    Mention,
    MentionKind,
    country_at,
    leading_nation,
    read_affiliated,
    read_described,
    read_mentions,
)
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import doubtful_country_names, fold
from jasmine_record.parsing.parties.attendance import (
    MOST_STOPS,
    attend,
    attendance_patterns,
    mentions_at,
    stand_in,
)
from jasmine_record.parsing.parties.roster import (
    KINDS,
    Party,
    Roster,
    add_function,
    begins_with_organisation,
    holds_organisation,
    party_of,
    take_country,
)

__all__ = ["FOOTNOTES", "read_agents", "read_fields"]

_LISTED_AS: Final = re.compile(r"[;.,]?(?: and)?$")


def _read_listed(entries: Iterable[Paragraph], above: Sentence, roster: Roster) -> None:
    """Participants who stand in a list of their own, an entry each; the sentence above may say how they attended."""
    how = next(
        (
            (attendance, stated("attendance", above.anchor(*found.span())))
            for attendance, pattern in attendance_patterns()
            if (found := pattern.search(above.masked))
        ),
        None,
    )
    for entry in entries:
        end = _LISTED_AS.search(entry.text)
        stops = [end.start() if end else len(entry.text)]
        country, side = _side(entry.text, 0, stops[0])
        if side and country:
            # The side stands before its people, as in labelled lines.
            for party in _read_piece(value_of(entry, 0), 0, stops[0], [], roster):
                if how:
                    attend([party], *how)
            continue
        # Where somebody comes from may stand behind the name: "Mayor Placeholder, Springfield".
        stops += [comma.start() for comma in reversed(list(_COMMA.finditer(entry.text, 0, stops[0])))][
            :MOST_STOPS
        ]
        for stop in stops:
            mentions = (
                read_described(entry.text, stop, stops[0])
                or tuple(m for m in read_mentions(entry.text, 0, stop) if m.kind in _LISTABLE)
                or read_affiliated(entry.text, 0, stop)
            )
            if mentions:
                for mention in mentions:
                    if mention.role and mention.role[1] == stop and _may_go_on(entry.text, stop, stops[0]):
                        mention = attrs.evolve(mention, role=None)  # noqa: PLW2901
                    party = party_of(mention, entry, 0, roster)
                    # Words behind the office may name another body than the publisher.
                    party.is_counterpart = party.is_counterpart or stop < stops[0]
                    if how:
                        attend([party], *how)
                break


#: Behind a comma, something else that somebody may be in charge of: ", Ports and Harbours".
_GOES_ON: Final = re.compile(r", (?:[A-Z][\w-]* ){0,3}(?:and|&) (?:[A-Z][\w-]* ?){1,3}(?:,|$)")


def _may_go_on(text: str, stop: int, end: int) -> bool:
    """Whether an office may go on behind a comma with words that no list knows: it isn't told then."""
    return _GOES_ON.match(text, stop, end) is not None and not read_mentions(text, stop + 2, end)


def read_fields(fields: Iterable[Field], roster: Roster) -> Mapping[str, list[Party]]:
    """Those whom labelled lines name as present: "Participants: ...", "Chair: ...", or a line each below such a label.

    Given are those with the mark of a note behind them, by that mark.
    """
    marked: dict[str, list[Party]] = {}
    for field in fields:
        functions = [function for kind, function in _FIELD_FUNCTIONS if kind in field.kinds]
        if FieldKind.PEOPLE in field.kinds or functions:
            side: tuple[str, tuple[int, int]] | None = None
            for start, end in _pieces(field.value.masked):
                country, own = _side(field.value.text, start, end)
                side = (country, own[0]) if country and own else None if own else side
                parties = _read_piece(field.value, start, end, functions, roster, side)
                words = field.value.text[start:end]
                mark = words[len(words.rstrip(_MARKS)) :].strip()
                if mark:
                    marked.setdefault(mark, []).extend(parties)
    return marked


_FIELD_FUNCTIONS: Final = (
    (FieldKind.OBSERVERS, Function.OBSERVER),
    (FieldKind.CHAIR, Function.CHAIR),
    (FieldKind.CO_CHAIRS, Function.CO_CHAIR),
)
_PIECE_END: Final = re.compile(r"[;；]\s*(?:and )?")


def _pieces(masked: str) -> Iterable[tuple[int, int]]:
    start = 0
    for match in _PIECE_END.finditer(masked):
        yield start, match.start()
        start = match.end()
    yield start, len(masked)


FOOTNOTES: Final = "*※†‡¹²³"
"""Marks of notes that stand behind a name, and before the note."""
_MARKS: Final = f"{FOOTNOTES} "
_BRACKET: Final = re.compile(r" ?\((?P<words>[^()]*)\)[.,]?$")
_IN_CHAIR: Final = re.compile(r"\b(?P<co>[Cc]o-)?(?:[Cc]hair(?:man|person|ed)?|[Cc]hairing)\b")


def _read_piece(
    value: Sentence,
    start: int,
    end: int,
    functions: list[Function],
    roster: Roster,
    of: tuple[str, tuple[int, int]] | None = None,
) -> list[Party]:
    """One entry of those present: a side and its people, or somebody with what stands in brackets behind the name.

    Args:
        value: What stands behind the label.
        start: Where the entry begins.
        end: Where it ends.
        functions: What the label says that they did.
        roster: The parties so far.
        of: The side that an entry before it named, and where.
    """
    text = value.text
    end -= len(text[start:end]) - len(text[start:end].rstrip(_MARKS))
    country, side = _side(text, start, end)
    begin = side[1] if side else start
    if of and side is None:
        country, side = of[0], (of[1], start)
    bracket = _BRACKET.search(text, begin, end)
    stop = bracket.start() if bracket else end - (_FULL_STOP.search(text, start, end) is not None)
    others = _AND_OTHERS.search(text, begin, stop)
    stop = others.start() if others else stop
    instead, end_of_all = _INSTEAD_BEHIND.search(text, begin, stop), stop
    stop = instead.start() if instead else stop
    letters = _OF_LETTERS.search(text, begin, stop)
    mentions = [
        m
        for m in read_mentions(text, begin, stop)
        or (letters and read_mentions(text, begin, letters.start()))
        or _listed(text, begin, stop)
        if m.kind in _LISTABLE or m.kind in (MentionKind.OFFICE, MentionKind.GROUP)
    ]
    parties: list[Party] = []
    for mention in mentions:
        if (
            side
            and country
            and not mention.country
            and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE)
            and not _is_of_other_body(mention, text)
        ):
            mention = attrs.evolve(mention, country=country, country_span=side[0])  # noqa: PLW2901
        if mention.kind is MentionKind.OFFICE and not _is_told_apart(mention, text):
            continue
        party = party_of(mention, value.paragraph, value.start, roster)
        party.is_counterpart = True
        for function in functions:
            add_function(party, function, value.anchor(start, stop), roster)
        parties.append(party)
        if bracket and len(mentions) == 1:
            _read_remark(value, bracket, party, roster)
        if instead and len(mentions) == 1:
            _read_principal(value, instead, end_of_all, party, roster)
    return parties


#: Of which body somebody is, behind the office: "Placeholder Alpha, Permanent Secretary, MDES".
_OF_LETTERS: Final = re.compile(r"(?<=[a-z)]), [A-Z][a-z]?[A-Z]{1,7}$")
#: One that is no part of an initial: "Placeholder B."
_FULL_STOP: Final = re.compile(r"(?<!\b[A-Z])\.$")


def _read_principal(value: Sentence, instead: re.Match[str], end: int, party: Party, roster: Roster) -> None:
    """In whose place somebody came, as behind "representing"."""
    principal = read_mentions(value.text, instead.end(), end)
    if len(principal) == 1:
        stand_in(party, principal[0], value, value.anchor(*instead.span("words")), roster)


def _listed(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those whom commas alone part: "Observers: France, United Kingdom"."""
    found: list[Mention] = []
    for piece in _BETWEEN_COMMAS.finditer(text, start, end):
        mentions = read_mentions(text, *piece.span())
        if len(mentions) != 1 or mentions[0].kind not in _TOLD_ALONE:
            return ()
        found += mentions
    return tuple(found)


_BETWEEN_COMMAS: Final = re.compile(r"[^,;]+")
#: Whom commas alone can part; a person's may stand before an office.
_TOLD_ALONE: Final = frozenset(
    {MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.OFFICE}
)
_AND_OTHERS: Final = re.compile(r",? (?:and others|among others|et al\.?|etc\.?)$")


def _read_remark(value: Sentence, bracket: re.Match[str], party: Party, roster: Roster) -> None:
    """What stands in brackets behind somebody: "(Chair)", "(online)"."""
    chair = _IN_CHAIR.search(value.text, *bracket.span("words"))
    if chair:
        function = Function.CO_CHAIR if chair["co"] else Function.CHAIR
        add_function(party, function, value.anchor(*chair.span()), roster)
    for attendance, pattern in attendance_patterns():
        found = pattern.search(value.text, *bracket.span("words"))
        if found:
            attend([party], attendance, stated("attendance", value.anchor(*found.span())))
    observer = _AS_OBSERVER.fullmatch(value.text, *bracket.span("words"))
    if observer:
        add_function(party, Function.OBSERVER, value.anchor(*observer.span()), roster)
    instead = _INSTEAD.match(value.text, *bracket.span("words"))
    if instead:
        _read_principal(value, instead, bracket.end("words"), party, roster)


_AS_OBSERVER: Final = re.compile(r"(?:as )?(?:an )?[Oo]bservers?")
_INSTEAD_BEHIND: Final = re.compile(r", (?P<words>representing|on behalf of|in place of) (?=[A-Z]|the [A-Z])")
_INSTEAD: Final = re.compile(
    r"(?P<words>[Rr]epresenting|[Oo]n behalf of|[Ii]n place of|[Ss]tanding in for|[Dd]eputi[sz]ing for|[Ff]illing in for) "
)
_SIDE: Final = re.compile(
    r"(?:[Ff]or (?:the )?|On the )?(?P<side>[^:：()（）<>【】\[\]]{2,60}?)(?: [Ss]ide)?\s?[:：]\s*"
    r"|(?:[Ff]or|[Ff]rom) (?:the )?(?P<from>[^:：()（）<>【】\[\]]{2,60}?) [–—-] "
    r"|[(（<【\[](?P<in_brackets>[A-ZÀ-Þ][^:：()（）<>【】\[\]]{2,40}?)(?: [Ss]ide)?[)）>】\]]\s*[:：]?\s*"
)


def _side(text: str, start: int, end: int) -> tuple[str | None, tuple[tuple[int, int], int] | None]:
    """The country or body before a colon, with where it stands and where its people begin."""
    match = _SIDE.match(text, start, end)
    if match is None:
        return None, None
    start, end = match.span(match.lastgroup or 0)
    # "France/Réunion"
    slash = text.find("/", start, end)
    country = country_at(text, start, end if slash < 0 else slash)
    nation = leading_nation(text, start, min(end + 1, len(text)))
    # "Japan", or "Japanese side".
    of_side = (
        country[0]
        if country and (country[1] == end or text[country[1]] == "/")
        else nation[0]
        if nation and nation[1][1] == end
        else None
    )
    # Before a colon, "Chad" is nobody's name.
    return of_side or doubtful_country_names().get(fold(text[start:end])), ((start, end), match.end())


_COMMA: Final = re.compile(r", ")
_LISTABLE: Final = frozenset({MentionKind.PERSON, MentionKind.STATE, MentionKind.ORGANISATION})
_AGENT: Final = re.compile(
    r"(?=[,awpr])(?P<verb>(?:\b(?:was|were|and|and was)|,) (?:also |virtually |jointly |officially |formally )?(?:co-)?(?:chaired|hosted|led|headed|attended|moderated|opened|inaugurated|briefed|addressed)|\bpresided over|\brepresented)"
    r"(?: virtually| online| in person| jointly)?(?:,? (?:on|from|for) the (?P<side>[\w.’'-]+) side,?)? by "
)
#: "chaired on the Fijian side by A and on the Peruvian side by B"
_OTHER_SIDE: Final = re.compile(
    r",? and,? (?:on|from|for) the (side of (?:the )?)?(?P<side>[\w.’'-]+)(?(1)| side),? by "
)
_ATTEND: Final = (
    "attend", "attends", "attended", "attending", "attendance", "attendee", "attendees", "participate", "participates",
    "participated", "participating", "participation", "participant", "participants",
)  # fmt: skip
_ATTENDING: Final = frozenset(form for word in _ATTEND for form in (word, word.capitalize(), word.upper()))
#: How those who were there are named without being a subject, each with words of which one must stand in the sentence.
_WAYS: Final = (
    (
        frozenset({"joined", "accompanied", "Accompanied", "led", "headed"}),
        r"(?=[jAalh])(?<!\bbe )\b(?:joined by|[Aa]ccompanied by|led by|headed by) ",
    ),
    (
        frozenset({"together", "along", "alongside"}),
        r"(?=[aptj])\b(?:attended|participated|took part|joined)\b[^.;:]{0,60}?,? (?:together with|along with|alongside) ",
    ),
    (
        frozenset({"did", "were"}),
        r"(?=[aptjw])(?<!had )(?<!has )(?<!have )\b(?:attended|participated|took part|joined|were present)\b[^.;:]{0,80}?, as (?:did|were) ",
    ),
    (
        frozenset({"side"}),
        r"(?=[aptjw])\b(?:attended|participated|took part|joined|were present)\b[^.;:]{0,80}?,? (?:and|while),? from the [\w.’'-]+ side,? ",
    ),
    (
        frozenset({"attendance", "participation", "presence"}),
        r"\b(?:with the (?:attendance|participation)|(?:with|(?<=[a-z\d,] )in) the presence) of(?: |:\s?$)",
    ),
    (
        frozenset({"following"}),
        (
            r"^The following (?:(?:[\w-]+ ){0,3}?(?i:states|countries|members|economies|delegations|organi[sz]ations|ministers|secretaries|officials|dignitaries|speakers|guests|heads of delegations?|delegates|participants|representatives) )?(?:were (?:represented|present|in attendance)|attended|participated|took part|spoke|addressed|made statements|delivered (?:[a-z]+ )?remarks)"
            rf"(?: (?:in |at )?(?:the|this) (?:[\w-]+ ){{0,6}}?{GATHERING})?:(?: |$)"
        ),
    ),
    (
        frozenset({"represented"}),
        r"\b(?:was|were) represented by(?: the following(?: [\w-]+){0,4})?:\s?$",
    ),
    (
        frozenset({"between"}),
        r"(?=[htc])\b(?:held|took place|convened)\b(?:(?! (?:to|about|on the|for)\b)[^.;:]){0,60}? between ",
    ),
    (
        _ATTENDING | {"took", "Took", "joined", "Joined"},
        (
            r"(?:^|[.;] )[^.;:]{0,120}?\b(?i:took part|attended|participat\w+|attend\w+|joined)\b[^.;:]{0,80}?"
            r"(?: (?:were|was|are|included)(?: [^.;:]{1,40})?)?:\s?$"
        ),
    ),
    (
        _ATTENDING | {"joining", "Joining", "present", "Present", "Taking", "taking", "him", "her", "them"},
        r"(?:^|[.;] )(?:[Aa]lso )?(?:[Jj]oining|[Aa]ttending|[Pp]articipating|[Pp]resent|[Tt]aking part|[Ww]ith (?:him|her|them))\b[^.;:]{0,80}? (?:was|were)(?: |:\s?$)",
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


_TOOK_PLACE: Final = re.compile(
    r"\b(?:(?:was|were) (?:held|convened|organi[sz]ed)|took place|met|convened|gathered"
    r"|held (?:its|their|the|an?) (?:[\w-]+ ){0,4}?(?:meeting|session|talks|conference|summit|dialogue))\b"
)
#: "The meeting, hosted by Minister Placeholder, took place"
_THE_MEETING: Final = re.compile(rf"(?:The|This) (?:[\w’'\x01-]+ ){{0,8}}?{GATHERING}")
_A_GATHERING: Final = re.compile(rf"\b{GATHERING} ?$")
_TO_BE: Final = re.compile(r"\b(?:be|will|would|should|shall|could|might|may|next year)\b")
#: Words of another meeting than the one told of.
_EARLIER: Final = re.compile(r"\b(?:previous|earlier|last (?:year|month|week)|(?<=its )first|had)\b")
#: The verbs of `_AGENT`, without one of which it finds nothing.
_AGENT_VERBS: Final = frozenset((
    "chaired", "hosted", "led", "headed", "attended", "moderated", "opened", "inaugurated", "briefed", "addressed", "presided", "represented",
))  # fmt: skip
_STATEMENT_BY: Final = re.compile(
    r"\b(?:following|below|is) (?:is )?(?:the |a )?(?:text of (?:the |a ))?joint statement (?:by|of|from|issued by) "
)
#: A sentence that names those present more often than this is hostile.
_MOST_LISTS: Final = 8
_SENT: Final = re.compile(r"\b[Mm]essage (?:from|of|by) ")
#: Those who come along with somebody are mostly of the same house; those whom a list names needn't be.
_OWN_COMPANY: Final = frozenset({"joined by", "accompanied by", "Accompanied by"})
_UNDER: Final = re.compile(r"\bunder the (?P<verb>(?i:(?:co-)?chair(?:manship|personship|womanship)?)) of ")


#: ", with Minister Placeholder of Fiji serving as Co-chair"
_SERVING: Final = re.compile(
    r",? with (?P<who>[^;]{3,240}?),? (?P<serving>(?:serving|acting) )?as (?:the )?(?P<as>(?i:(?:co-|vice-|deputy )?chair)(?:man|woman|person)?)\b"
    r"(?! of (?!the (?:meeting|session|conference|forum|talks|summit)\b))"
)
#: Without "serving", words behind those who met or were in the chair.
_WITH: Final = re.compile(r"\b(?:(?:was|were) (?:held|convened|chaired)|took place|met|convened)\b")
#: "Minister Placeholder of Fiji was elected Chair"
_ELECTED: Final = re.compile(
    r"(?:^|; )(?P<who>[^;]{3,240}?),? was (?:unanimously )?(?:elected|appointed)(?: as)?(?: the)? (?P<as>(?i:chair)(?:man|woman|person)?)\b"
)
#: "Minister Placeholder took over the chair of the Council from Minister Placeholder of Fiji"
_TOOK_OVER: Final = re.compile(
    r"(?P<who>[^;]{3,240}?),? took over (?:as|the) (?P<chair>[Cc]hair(?:man|woman|person|manship)?)"
    r"(?: of [^,.;]{3,80}?)? from (?:the )?(?P<from>[^;]{3,240}?)\.?$"
)
#: "The delegation of Fiji was headed by A, and that of Peru by B"
_OTHER_TEAM: Final = re.compile(
    r",? and (?:the|that of(?: the)?) (?P<side>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)?)(?: (?:delegation|side|team))? by "
)
#: What will be, or another meeting.
_YET: Final = re.compile(r"\b(?:will|shall|next|is to|are to|(?:agreed|decided) to (?:meet|hold|convene))\b")


#: "the outcomes of the Working Group under the chair of Fiji": another one's.
_RESULTS: Final = re.compile(
    r"\b(?:outcomes?|results?|work|reports?|progress|efforts?|recommendations) of [^,;.:]*$", re.IGNORECASE
)
#: "The host was Minister Placeholder"
_THE_HOST: Final = re.compile(
    r"The (?P<verb>host|(?:co-)?chair(?:man|woman|person)?)(?: of [^,.;:]{3,60})? was (?=[A-Z]|the )"
)


def _find_joined(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words before those who were there."""
    if _PRESENT.isdisjoint(sentence.words):
        return iter(())
    ways = tuple(way for words, way in _WAYS if not words.isdisjoint(sentence.words))
    return _joined(ways).finditer(sentence.masked)


def read_agents(sentence: Sentence, below: Iterable[Paragraph], roster: Roster) -> None:
    """Those by whom a meeting was chaired, hosted, led or attended."""
    masked = sentence.masked
    _read_joined(sentence, below, roster)
    _read_welcomed(sentence, roster)
    _read_inviting(sentence, roster)
    _read_authors(sentence, roster)
    for match in _SENT.finditer(masked) if "essage " in masked else ():
        for mention in mentions_at(sentence, match.end(), len(sentence.text)):
            if mention.kind is MentionKind.PERSON:
                party_of(mention, sentence.paragraph, sentence.start, roster).is_counterpart = True
    if " by " in masked and not _AGENT_VERBS.isdisjoint(sentence.words):
        for match in _AGENT.finditer(masked):
            if match["verb"].endswith("addressed") and not _A_GATHERING.search(masked, 0, match.start()):
                # Questions are addressed as well.
                continue
            # "The 8th Meeting, hosted by Angola, had asked for ..." may be another one.
            told = _TOOK_PLACE.search(masked, 0, match.start()) or (
                _THE_MEETING.fullmatch(masked, 0, match.start()) and _TOOK_PLACE.search(masked, match.end())
            )
            if not match["verb"].startswith(",") or (told and not _EARLIER.search(masked)):
                _read_agent(match, sentence, roster)
    for match in _UNDER.finditer(masked) if "nder the " in masked else ():
        if not _YET.search(masked, 0, match.start()) and not _RESULTS.search(masked, 0, match.start()):
            _read_agent(match, sentence, roster)
    _read_chairs(sentence, roster)
    host = _THE_HOST.match(masked)
    if host:
        _read_agent(host, sentence, roster)


#: "Participants from the Fijian side included"
_FROM_SIDE: Final = re.compile(r"\b(?:[Ff]rom|[Oo]n|[Ff]or) the (?P<side>[\w.’'-]+) side\b")


#: "the delegation of Fiji, led by", "a Fijian delegation led by"
_TEAM: Final = re.compile(
    r"\b(?:(?P<of>delegation (?:of|from) (?:the )?)|(?:[Aa]n?|[Tt]he) (?:high-level |official )?)"
    r"(?P<side>[A-ZÀ-Þ][^,;.]{2,40}?)(?(of)| (?:delegation|team)),? $"
)


def _read_joined(sentence: Sentence, below: Iterable[Paragraph], roster: Roster) -> None:
    """Those whom a sentence lists as present: "Participants included ...", "joined by ..."."""
    for match in islice(_find_joined(sentence), _MOST_LISTS):
        if match[0].endswith(" presence of ") and _EARLIER.search(sentence.masked, 0, match.start()):
            # "had been signed in 2019 in the presence of ..."
            continue
        if match[0].endswith(" of ") and _TO_BE.search(sentence.masked, 0, match.start()):
            # "proposed that a meeting be held with the participation of ..."
            continue
        if match.end() >= len(sentence.text.rstrip()):
            _read_listed(below, sentence, roster)
        named = mentions_at(sentence, match.end(), len(sentence.text))
        led = match[0] in ("led by ", "headed by ")
        side = _FROM_SIDE.search(sentence.masked, *match.span())
        team = _TEAM.search(sentence.masked, max(0, match.start() - 80), match.start()) if led else None
        if side:
            named = _of_side(named, side, sentence)
        elif team:
            # Of whose country the others are isn't told.
            named = (*_of_side(named[:1], team, sentence), *named[1:])
        for mention in named:
            if led and mention.kind is not MentionKind.PERSON:
                # "a network led by Fiji and Tonga"
                continue
            if mention.kind in _LISTABLE or (
                _is_told_apart(mention, sentence.text)
                if mention.kind is MentionKind.OFFICE
                else mention.members
            ):
                party = party_of(mention, sentence.paragraph, sentence.start, roster)
                party.is_counterpart = party.is_counterpart or match[0].rstrip() not in _OWN_COMPANY


#: "We welcomed the participation of our partners Fiji and the World Bank", and not in something else.
_WELCOMED: Final = re.compile(
    r"\bwelcomed? the (?:attendance|participation|presence) of (?:our |the )?(?:(?:guests?|partners?|invited) (?:countries |guests )?)?"
    r"(?P<who>[^.;:]+?)(?=[.;]|$|,? (?:at|in) (?:the|this|our) (?:[Mm]eeting|[Ss]ession)\b| as (?:an? )?(?P<as>guests?|observers?)\b)"
)


def _read_welcomed(sentence: Sentence, roster: Roster) -> None:
    """Those whose participation was welcomed."""
    welcomed = _WELCOMED.search(sentence.masked) if not _WELCOME.isdisjoint(sentence.words) else None
    who = read_mentions(sentence.text, *welcomed.span("who")) if welcomed else ()
    if welcomed and len(who) == 1 and sentence.text[welcomed.end() : welcomed.end() + 1] in {"", ".", ";"}:
        # In what a single one takes part may stand elsewhere.
        return
    for mention in who:
        if welcomed and mention.kind in _LISTABLE:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            party.is_counterpart = True
            if (welcomed["as"] or "").startswith("observer"):
                add_function(party, Function.OBSERVER, sentence.anchor(*welcomed.span("as")), roster)


_WELCOME: Final = frozenset({"welcome", "welcomed"})
#: "At the invitation of Minister Placeholder of Fiji, ... paid a visit to Suva"
_INVITED: Final = re.compile(r"\b[Aa]t the (?:[a-z]+ )?invitation of (?:the )?")
_OF_TWO: Final = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth) (?:[A-Z][\w-]* )?(?i:ministers|secretaries|leaders|sides|parties|presidents|delegations|heads of delegation)\b"
)


#: What a guest did, told and not wished for: "paid a visit to Suva at the invitation of ...".
_VISIT: Final = re.compile(
    r"^(?:(?! (?:that|to meet|to visit|to pay|will|would)\b)[^.;:]){2,200}?\b(?:visited|visit|travelled|traveled|arrived|came)\b"
    r"(?:(?! (?:that|to meet|will|would)\b)[^.;:]){0,80}$"
)
#: The sentences in which a text tells first of the two who met.
_MOST_LOOKED_AT: Final = 60


def _read_inviting(sentence: Sentence, roster: Roster) -> None:
    """Somebody on whose invitation a guest came, where the text tells what the two of them did."""
    invited = _INVITED.search(sentence.masked) if "invitation" in sentence.words else None
    if invited is None or (invited.start() and not _VISIT.search(sentence.masked, 0, invited.start())):
        return
    if not any(_OF_TWO.search(other.masked) for other in islice(roster.sentences, _MOST_LOOKED_AT)):
        return
    host = mentions_at(sentence, invited.end(), len(sentence.text))[:1]
    for mention in host:
        if mention.kind is MentionKind.PERSON:
            party_of(mention, sentence.paragraph, sentence.start, roster)


def _read_chairs(sentence: Sentence, roster: Roster) -> None:
    """Those who served as chair, or were elected to the chair."""
    masked = sentence.masked
    serving = _SERVING.search(masked) if " as " in masked else None
    if (
        serving
        and not serving["serving"]
        and (not _WITH.search(masked, 0, serving.start()) or _EARLIER.search(masked, 0, serving.start()))
    ):
        serving = None
    for mention in read_mentions(sentence.text, *serving.span("who")) if serving else ():
        if serving and mention.kind in KINDS:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            if not serving["as"].lower().startswith(("vice", "deputy")):
                function = Function.CO_CHAIR if "co" in serving["as"].lower() else Function.CHAIR
                add_function(party, function, sentence.anchor(*serving.span("as")), roster)
    over = _TOOK_OVER.match(masked) if " took over " in masked else None
    if over:
        new, old = (read_mentions(sentence.text, *over.span(group)) for group in ("who", "from"))
        if len(new) == len(old) == 1 and new[0].kind is old[0].kind is MentionKind.PERSON:
            chair, former = (
                party_of(one, sentence.paragraph, sentence.start, roster) for one in (*new, *old)
            )
            add_function(chair, Function.CHAIR, sentence.anchor(*over.span("chair")), roster)
            roster.former_chair = former
    for elected in _ELECTED.finditer(masked) if " elected " in masked or " appointed " in masked else ():
        for mention in read_mentions(sentence.text, *elected.span("who")):
            if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE):
                party = party_of(mention, sentence.paragraph, sentence.start, roster)
                add_function(party, Function.CHAIR, sentence.anchor(*elected.span("as")), roster)


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


def _read_agent(match: re.Match[str], sentence: Sentence, roster: Roster) -> None:
    """Those behind "was chaired by", "under the chairmanship of" and the like."""
    verb = match["verb"].lower()
    sided = match.re is _AGENT and match["side"] is not None
    delegation = verb.endswith(("led", "headed"))
    stood_in = verb.startswith("represented")
    beside = _OTHER_SIDE if sided else _OTHER_TEAM if delegation else _OTHER_STATE if stood_in else None
    other = beside.search(sentence.masked, match.end()) if beside else None
    # "briefed by the Secretariat on the plan"
    about = _ABOUT.search(sentence.masked, match.end()) if verb.endswith("briefed") else None
    stop = other.start() if other else about.start() if about else len(sentence.text)
    named = mentions_at(sentence, match.end(), stop)
    if sided:
        named = _of_side(named, match, sentence)
    elif delegation:
        named = _of_delegation(named, match, sentence)
    if "chair" in verb and named and named[0].kind is not MentionKind.GROUP:
        # "was chaired by Minister Placeholder, and ministers from all countries": they attended.
        named = tuple(takewhile(lambda mention: mention.kind is not MentionKind.GROUP, named))
    if other and not stood_in:
        named += _of_side(mentions_at(sentence, other.end(), len(sentence.text)), other, sentence)
    # Behind one who stood in for another, the sentence may go on with other things.
    closed = named and (other is not None or _LIST_END.match(sentence.text, named[-1].end))
    all_came = closed and all(mention.kind is MentionKind.PERSON for mention in named)
    if other and stood_in:
        _read_other_states(match, sentence, roster)
    for mention in named[:1] if stood_in and not all_came else named:
        if mention.kind not in KINDS or not (
            _is_told_apart(mention, sentence.text) or (stood_in and _is_of_subject(match, sentence))
        ):
            if stood_in:
                # Who came isn't told apart, but who didn't is: "Fiji and Peru were each represented by a Secretary".
                _came_instead(None, sentence, match, roster)
            continue
        party = party_of(mention, sentence.paragraph, sentence.start, roster)
        party.led = party.led or delegation
        if sided and other and mention.start >= other.end():
            party.is_counterpart = True
        if stood_in:
            _came_instead(party, sentence, match, roster)
        function = next((function for words, function in _AGENT_FUNCTIONS if words in verb), None)
        if function:
            add_function(party, function, sentence.anchor(*match.span("verb")), roster)
        if (function or stood_in) and party.kind is ParticipantKind.PERSON:
            # "he" may be who was said to be in the chair, or to have come for a state.
            roster.last_subject = party


#: "..., and Burundi by its Ambassador"
_OTHER_STATE: Final = re.compile(
    r"(?:[,;] (?:and |while )?| and | while )(?:the )?(?P<side>[A-ZÀ-Þ][\w.'’-]*(?: (?:of |of the )?[A-ZÀ-Þ][\w.'’-]*){0,4})(?: \([A-Z][\w-]*\))?"
    r"(?:, which [^,;]{3,80},)? by (?=its |the |his |her |[A-Z])"
)


def _read_other_states(match: re.Match[str], sentence: Sentence, roster: Roster) -> None:
    """Who came for each of those behind the first one: "Fiji was represented by A, Peru by B, and Chile by C"."""
    others = list(islice(_OTHER_STATE.finditer(sentence.masked, match.end()), MOST_STOPS))
    stops = [*(other.start() for other in others[1:]), len(sentence.text)]
    for other, stop in zip(others, stops, strict=True):
        absent = read_mentions(sentence.text, *other.span("side"))
        came = mentions_at(sentence, other.end(), stop)
        if len(absent) != 1 or absent[0].kind not in (MentionKind.STATE, MentionKind.ORGANISATION):
            continue
        entry = stated("attendance", sentence.anchor(*match.span("verb")))
        principal = party_of(absent[0], sentence.paragraph, sentence.start, roster)
        attend([principal], Attendance.REPRESENTED, entry)
        for mention in came[:1]:
            if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE):
                of_state = attrs.evolve(mention, country=absent[0].country, country_span=other.span("side"))
                own = mention if mention.country or not absent[0].country else of_state
                party = party_of(own, sentence.paragraph, sentence.start, roster)
                party.is_counterpart = True
                party.represents = (principal.id, stated("represents", sentence.anchor(*match.span("verb"))))


_ABOUT: Final = re.compile(r" (?:on|about|regarding) ")
_LIST_END: Final = re.compile(r"[.;]|$")
#: "The Fijian delegation was led by"
_DELEGATION: Final = re.compile(
    r"(?:\b[Tt]he (?:delegation of (?:the )?)?|^)(?P<side>(?:(?:Kingdom|State|Republic|Sultanate|Commonwealth) of )?[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*){0,2})(?:['’]s?)? (?:(?:delegation|side|team|party) )?$"
)


def _of_delegation(
    mentions: tuple[Mention, ...], verb: re.Match[str], sentence: Sentence
) -> tuple[Mention, ...]:
    """Those who led a country's delegation with its country, where they give none of their own."""
    led = _DELEGATION.search(sentence.masked[: verb.start("verb")])
    return _of_side(mentions, led, sentence) if led else mentions


def _of_side(mentions: tuple[Mention, ...], side: re.Match[str], sentence: Sentence) -> tuple[Mention, ...]:
    """People with the country of the side that they sat on, where they give none of their own."""
    start, end = side.span("side")
    # "the delegation of Fiji", or "the Fijian delegation".
    whole = country_at(sentence.text, start, end)
    nation = leading_nation(sentence.text, start, max(end + 1, side.end()))
    if whole and whole[1] == end:
        country, span = whole[0], (start, end)
    elif nation and nation[1][1] <= end:
        country, span = nation[:2]
    elif fold(sentence.text[start:end]) in doubtful_country_names():
        # "a delegation of Georgia" is no other's.
        country, span = doubtful_country_names()[fold(sentence.text[start:end])], (start, end)
    else:
        return mentions
    return tuple(
        attrs.evolve(mention, country=country, country_span=span)
        if not mention.country
        and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE)
        and not _is_of_other_body(mention, sentence.text)
        else mention
        for mention in mentions
    )


#: Bodies of a government, to which those of its side belong.
_HOUSE: Final = re.compile(r"\b(?:Ministry|Department|Office|Bureau|Treasury|Directorate)\b")


def _is_of_other_body(mention: Mention, text: str) -> bool:
    """Whether somebody is of an organisation, or of a body that is no government's, and so of no side."""
    body = text[slice(*mention.affiliation)] if mention.affiliation else ""
    return (body and (not _HOUSE.search(body) or begins_with_organisation(body))) or _of_organisation(
        mention, text
    )


def _of_organisation(mention: Mention, text: str) -> bool:
    return mention.role is not None and holds_organisation(text[slice(*mention.role)])


def _is_told_apart(mention: Mention, text: str) -> bool:
    """Whether an office says whose it is, so that it stands for one person even without a name."""
    if mention.kind is not MentionKind.OFFICE or mention.country or mention.affiliation or mention.of_body:
        return True
    return _of_organisation(mention, text)


_AGENT_FUNCTIONS: Final = (
    ("co-chair", Function.CO_CHAIR),
    ("jointly chaired", Function.CO_CHAIR),
    ("chair", Function.CHAIR),
    ("presided", Function.CHAIR),
    ("hosted", Function.HOST),
    ("host", Function.HOST),
)


def _is_of_subject(verb: re.Match[str], sentence: Sentence) -> bool:
    """Whether a state and nobody else is said to be represented, whose office one without a country is."""
    was = _WAS.search(sentence.text[: verb.start()])
    who = read_mentions(sentence.text, 0, was.start()) if was else ()
    return len(who) == 1 and who[0].kind in (MentionKind.STATE, MentionKind.ORGANISATION)


def _came_instead(party: Party | None, sentence: Sentence, verb: re.Match[str], roster: Roster) -> None:
    """Somebody who came in another's place: "Minister A was represented by Secretary B"."""
    if party:
        party.is_counterpart = True
    before = _WAS.search(sentence.text[: verb.start()])
    if before is None:
        return
    before = _EXCUSED.search(sentence.text[: before.end()]) or before
    for start in (0, *(match.end() for match in _CLAUSE_START.finditer(sentence.masked, 0, before.start()))):
        represented = read_mentions(sentence.text, start, before.start())
        if represented and all(mention.kind in KINDS for mention in represented):
            anchor = sentence.anchor(*verb.span("verb"))
            absent = [
                party_of(mention, sentence.paragraph, sentence.start, roster) for mention in represented
            ]
            for principal in absent:
                if principal is not party:
                    principal.attendance = (Attendance.REPRESENTED, stated("attendance", anchor))
            if party and len(absent) == 1 and absent[0] is not party:
                party.represents = (absent[0].id, stated("represents", anchor))
                take_country(party, (represented[0].country, represented[0].country_span), sentence)
            return


_WAS: Final = re.compile(r" (?:was|were)(?: each| both| all)? $")
#: Why somebody else came: "who could not attend, was ...".
_EXCUSED: Final = re.compile(
    r",?(?: who)? (?:could not|was unable to|were unable to|was not able to|did not|excused (?:himself|herself|itself)|sent (?:his|her|its) (?:regrets|apologies))"
    r"(?: (?:attend|participate|take part|join|be present|be there|come|travel))?(?: (?:in )?the [\w-]+)?(?: in person)?,?(?: and| but)? (?:was|were) $"
)
_CLAUSE_START: Final = re.compile(r"[,;] (?:and |while |whereas |but )?| and ")
