"""Those whom lists and labelled lines name: "Participants: ...", an entry each below a sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from jasmine_record.model import Attendance, Function, Paragraph, ParagraphRole, ParticipantKind
from jasmine_record.parsing.draft import stated
from jasmine_record.parsing.grammar.fields import Field, FieldKind, says_absent, value_of
from jasmine_record.parsing.grammar.mentions import (
    ONE_PERSON,
    STATES_AND_BODIES,
    Mention,
    MentionKind,
    begins_as_office,
    country_at,
    leading_nation,
    may_be_office,
    read_affiliated,
    read_before_office,
    read_described,
    read_mentions,
    with_own_bodies,
)
from jasmine_record.parsing.grammar.mentions.ahead import MOST_STOPS
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import doubtful_country_names, fold, organisations, shown_somebody
from jasmine_record.parsing.parties.attendance import attend, attendance_patterns, stand_in
from jasmine_record.parsing.parties.gathering import add_function, add_mention, party_of, take_country
from jasmine_record.parsing.parties.present.delegations import LISTABLE, is_of_other_body, is_told_apart
from jasmine_record.parsing.parties.present.entries import (
    last_country,
    with_office_behind_dash,
    with_offices_before,
    with_offices_in_brackets,
)
from jasmine_record.parsing.parties.roster import Party, Roster

__all__ = ["FOOTNOTES", "names_people", "names_states", "read_by_commas", "read_fields", "read_listed"]


_LISTED_AS: Final = re.compile(r"[;.,]?(?: and)?$")
_WITH_OTHERS: Final = re.compile(r",? (?:with the (?:participation|attendance|presence)|in the presence) of ")


def read_listed(
    entries: Iterable[Paragraph],
    above: Sentence,
    roster: Roster,
    home: tuple[str, tuple[int, int]] | None = None,
) -> None:
    """Participants who stand in a list of their own, an entry each.

    Args:
        entries: Of the list.
        above: The sentence that announces it, which may say how they attended.
        roster: The parties so far, to which they are added.
        home: The country on whose side they all are, and where the sentence names it.
    """
    how = next(
        (
            (attendance, stated("attendance", above.anchor(*found.span())))
            for attendance, pattern in attendance_patterns()
            if (found := pattern.search(above.masked))
        ),
        None,
    )
    for entry in entries:
        if says_absent(entry.text):
            continue
        end = _LISTED_AS.search(entry.text)
        # The last entry may go on with the sentence: "Minister of Ports of Fiji | with the participation of".
        end = _WITH_OTHERS.search(entry.text) or end
        stops = [end.start() if end else len(entry.text)]
        bracket = _remark_behind(entry.text, 0, stops[0])
        remark = bracket if bracket and _is_remark(bracket) else None
        if remark:
            stops = [remark.start()]
        instead, end_of_all = _INSTEAD_BEHIND.search(entry.text, 0, stops[0]), stops[0]
        stops = [instead.start()] if instead else stops
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
                or tuple(m for m in read_mentions(entry.text, 0, stop) if m.kind in LISTABLE)
                or read_affiliated(entry.text, 0, stop)
            )
            if mentions:
                parties = [_listed_at(mention, entry, stop, stops[0], roster) for mention in mentions]
                if how:
                    attend(parties, *how)
                if home:
                    _take_side(parties, (_of_country(home), above), roster)
                if remark and len(parties) == 1:
                    _read_remark(value_of(entry, 0), remark, parties[0], roster)
                if instead and len(parties) == 1:
                    _read_principal(value_of(entry, 0), instead, end_of_all, parties[0], roster)
                break


def _listed_at(mention: Mention, entry: Paragraph, stop: int, end: int, roster: Roster) -> Party:
    """The party of somebody whom an entry names up to a place, before what else it says."""
    if mention.role and mention.role[1] == stop and _may_go_on(entry.text, stop, end):
        mention = attrs.evolve(mention, role=None)
    party = party_of(mention, entry, 0, roster)
    # Words behind the office may name another body than the publisher.
    party.is_counterpart = party.is_counterpart or stop < end
    return party


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
    above: tuple[Mention, Sentence] | None = None
    parties: list[Party] = []
    listed = list(fields)
    for field, following in zip(listed, (*listed[1:], None), strict=False):
        functions = [function for kind, function in _FIELD_FUNCTIONS if kind in field.kinds]
        if FieldKind.PEOPLE in field.kinds or functions:
            nation = _country_alone(field.value)
            alone = _side_alone(field.value) or (
                nation if nation and _is_person(following, nation.country) else None
            )
            above = None if nation else above
            if alone is not None:
                # "(Fijian side)": the lines below it, up to the next such line, are its people.
                above, parties = ((alone, field.value) if alone.country else None), []
                continue
            if _take_office(field.value, parties, roster) or _heads_people(field, following):
                continue
            side: tuple[str, tuple[int, int]] | None = None
            for start, end in _pieces(field.value):
                if says_absent(field.value.text[start:end]):
                    continue
                row = _read_row(field.value.text, start, end) if field.is_row else None
                if row:
                    party_of(row, field.value.paragraph, field.value.start, roster).is_counterpart = True
                    continue
                country, own = _side(field.value.text, start, end)
                side = (country, own[0]) if country and own else None if own else side
                parties = _read_piece(field.value, start, end, functions, roster, side)
                above = None if _is_body_alone(parties) and _is_person(following) else above
                _take_side(parties, above, roster)
                words = field.value.text[start:end]
                mark = words[len(words.rstrip(_MARKS)) :].strip()
                if mark:
                    marked.setdefault(mark, []).extend(parties)
            if following is None or following.kinds != field.kinds:
                above = None
            else:
                above = _side_in_brackets(field.value) or above
    return marked


def _side_in_brackets(value: Sentence) -> tuple[Mention, Sentence] | None:
    """The side in brackets before somebody, of which those in the lines below it are as well: "(Fiji) Minister Placeholder"."""
    if not value.text.startswith(_BRACKETS):
        return None
    country, side = _side(value.text, 0, len(value.text))
    if country is None or side is None:
        return None
    return _of_country((country, side[0])), value


_BRACKETS: Final = ("(", "（", "<", "【", "[")


def _is_body_alone(parties: Sequence[Party]) -> bool:
    """Whether a line names one organisation, of which those in the lines below it are, and of no country above."""
    return [party.kind for party in parties] == [ParticipantKind.ORGANISATION]


def _take_office(value: Sentence, above: Sequence[Party], roster: Roster) -> bool:
    """Whether a line is the office of the one person whom the line above it names: "Under-Secretary, Ministry of Ports"."""
    if len(above) != 1 or above[0].kind is not ParticipantKind.PERSON or above[0].roles:
        return False
    end = len(value.text.rstrip())
    found = read_mentions(value.text, 0, end)
    if [mention.kind for mention in found] == [MentionKind.OFFICE]:
        office = found[0]
    elif not found and _may_be_office(value) and not shown_somebody().search(value.text):
        # "Director General, Reef Relations, Ministry of Ports": an office in words that no list knows.
        office = Mention(kind=MentionKind.OFFICE, start=0, end=end, role=(0, end))
    else:
        return False
    add_mention(above[0], office, value.paragraph, value.start, roster)
    return True


def _may_be_office(value: Sentence) -> bool:
    """Whether a line in words that no list knows can be an office: it has the head of one, and is no sentence."""
    return (
        may_be_office(value.text)
        and value.paragraph.role is not ParagraphRole.BODY
        and not value.text.rstrip().endswith(".")
        and not _TELLS.search(value.text)
    )


#: What only sentences have.
_TELLS: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|[a-z]{3,}ed)\b")


def _heads_people(field: Field, following: Field | None) -> bool:
    """Whether a heading only says of what kind those in the lines below it are: "A. Member States"."""
    if field.value.paragraph.role is not ParagraphRole.HEADING or following is None:
        return False
    if following.kinds != field.kinds or following.value.paragraph is field.value.paragraph:
        return False
    found = read_mentions(field.value.text, 0, len(field.value.text))
    only = found[0] if len(found) == 1 and found[0].kind is MentionKind.GROUP else None
    person = _is_person(following) or _country_alone(following.value) is not None
    return only is not None and not only.members and person


def _read_row(text: str, start: int, end: int) -> Mention | None:
    """Somebody in a row of a table: a name without an honorific and an office, behind a country or a body, or before a country."""
    remark = _FUNCTION_IN_ROW.search(text, start, end)
    function = remark and _ROW_FUNCTIONS[remark["function"].lower()]
    end = remark.start() if remark else end
    first = country_at(text, start, end)
    nation = (first[0], (start, first[1])) if first else None
    body = None if first else _body_first(text, start, end)
    begin = (first[1] if first else body[1] if body else start - 1) + 1
    if nation is None and (last := last_country(text, start, end)):
        nation, end = last, last[1][0] - 1
    name = None if shown_somebody().search(text, begin, end) else _NAME_IN_ROW.match(text, begin, end)
    # A name has two words at least, before the office.
    apart = _NAME_APART.match(text, begin, end) if first and name else None
    if apart and apart.end() < end and begins_as_office(text[apart.end() : end]):
        # "Fiji Placeholder Alpha, Minister of Ports"
        named, role = apart.span("name"), (apart.end(), end)
    else:
        ends = _spaces(text, begin, name.end())[1:] if name else []
        stop = next((place for place in ends if begins_as_office(text[place + 1 : end])), None)
        if stop is None or any(begins_as_office(word) for word in text[begin:stop].split(" ")):
            return None
        named, role = (begin, stop), (stop + 1, end)
    office = read_mentions(text, *role)
    # "State Secretary, Ministry of Ports": the house stands by itself.
    house = office[0].affiliation if len(office) == 1 and office[0].kind is MentionKind.OFFICE else None
    if house and office[0].role and not office[0].country:
        role, body = office[0].role, house
    return Mention(
        kind=MentionKind.PERSON,
        start=begin,
        end=end,
        name=named,
        role=role,
        affiliation=body,
        country=nation[0] if nation else None,
        country_span=nation[1] if nation else None,
        function=function,
        function_span=remark.span("function") if remark else None,
    )


def _body_first(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The organisation with whose name a row begins, before somebody of it."""
    stops = _spaces(text, start, end)[:_MOST_WORDS_OF_BODY]
    whole = next((stop for stop in reversed(stops) if fold(text[start:stop]) in organisations()), None)
    return (start, whole) if whole else None


_MOST_WORDS_OF_BODY: Final = 12
#: What somebody did there, in brackets at the end of a row: "Minister of Ports | (Chair)".
_FUNCTION_IN_ROW: Final = re.compile(r" \((?P<function>(?i:chair|co-chair|host|observer))\)$")
_ROW_FUNCTIONS: Final = {
    "chair": Function.CHAIR,
    "co-chair": Function.CO_CHAIR,
    "host": Function.HOST,
    "observer": Function.OBSERVER,
}


#: A name behind the country of a row, up to the comma or the end.
_NAME_APART: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){1,4})(?:, (?:the )?)")
#: Words with capitals, of which the first are a name.
_NAME_IN_ROW: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*(?: |$)){2,8}")


def _spaces(text: str, start: int, end: int) -> list[int]:
    return [place for place in range(start, end) if text[place] == " "]


def _side_alone(value: Sentence) -> Mention | None:
    """The side that a line names and nothing else, with its country where that is known."""
    country, side = _side(value.text, 0, len(value.text))
    of = _DELEGATION_OF.match(value.text)
    whole = country_at(value.text, of.end(), len(value.text)) if of else None
    if whole and of and whole[1] == len(value.text.rstrip()):
        # "DELEGATION OF FIJI"
        country, start, end = whole[0], of.end(), whole[1]
    elif side is None:
        # "(1) Fijian side" says by that word alone that it is one.
        bare = _SIDE_ALONE.fullmatch(value.text)
        nation = leading_nation(value.text, bare.start("side"), bare.end("side") + 1) if bare else None
        if bare is None or nation is None or nation[1][1] != bare.end("side"):
            return None
        country, start, end = nation[0], *nation[1]
    elif side[1] < len(value.text.rstrip()):
        return None
    else:
        start, end = side[0]
    span = (start, end) if country else None
    return Mention(kind=MentionKind.STATE, start=start, end=end, country=country, country_span=span)


def _country_alone(value: Sentence) -> Mention | None:
    """The country that is all of a heading, or of a line that counts nothing, as of those whom the lines below it name."""
    counts = value.paragraph.label and value.paragraph.role is not ParagraphRole.HEADING
    words = "" if counts else value.text.rstrip()
    country = country_at(words, 0, len(words))
    # "Jordan" above a person is where that one is from.
    code = country[0] if country and country[1] == len(words) else doubtful_country_names().get(fold(words))
    if code is None:
        return None
    span = (0, len(words))
    return Mention(kind=MentionKind.STATE, start=0, end=len(words), country=code, country_span=span)


def _is_person(field: Field | None, country: str | None = None) -> bool:
    """Whether a line of those present names a person first, and no country but the one above it."""
    text = field.value.text if field else ""
    comma = _COMMA.search(text)
    named = read_mentions(text, 0, len(text)) or read_mentions(text, 0, comma.start() if comma else 0)
    if named and named[0].kind is MentionKind.NAME and " " in text[slice(*named[0].name or (0, 0))]:
        # "Placeholder Alpha, Director for Reefs, Global Placeholders"
        return comma is not None and begins_as_office(text[comma.end() :])
    return bool(named) and named[0].kind is MentionKind.PERSON and named[0].country in {None, country}


_DELEGATION_OF: Final = re.compile(r"(?i:delegation (?:of|from) (?:the )?)(?=[A-ZÀ-Þ])")
_SIDE_ALONE: Final = re.compile(r"(?:The )?(?P<side>[^:,;]{3,60}?) (?:[Ss]ide|[Dd]elegation)")


def _of_country(side: tuple[str, tuple[int, int]]) -> Mention:
    """A mention that tells of nothing but a country."""
    country, (start, end) = side
    return Mention(kind=MentionKind.STATE, start=start, end=end, country=country, country_span=(start, end))


def _take_side(parties: Iterable[Party], above: tuple[Mention, Sentence] | None, roster: Roster) -> None:
    """People who give no country are of the side above them, unless they are of a body that is no state's."""
    for party in parties if above else ():
        if above and party.kind is ParticipantKind.PERSON and not party.countries:
            mention, paragraph, _ = party.mentions[-1]
            if not is_of_other_body(mention, paragraph.text):
                side, line = above
                add_mention(party, side, line.paragraph, line.start, roster)


_FIELD_FUNCTIONS: Final = (
    (FieldKind.OBSERVERS, Function.OBSERVER),
    (FieldKind.CHAIR, Function.CHAIR),
    (FieldKind.CO_CHAIRS, Function.CO_CHAIR),
    (FieldKind.HOSTS, Function.HOST),
)
#: Those whom a slash parts: "Placeholder Alpha, Minister of Ports / Placeholder Bravo, Director".
_SLASH: Final = re.compile(r" / ")
_PIECE_END: Final = re.compile(r"[;；]\s*(?:and )?")
#: Behind those of one side, another: "; others | [Fiji] Minister Placeholder".
_NEXT_SIDE: Final = re.compile(
    r"\s(?=[\[【][A-ZÀ-Þ][^\[\]【】]{2,40}[\]】] ?[A-ZÀ-Þ])"
    # A full stop closes those of a side: "Counsellor, Ministry of Ports. | (Tonga) Minister Placeholder".
    r"|\.\s(?=\([A-ZÀ-Þ][^()]{1,40}\)[:：]? ?[A-ZÀ-Þ])"
)


def _pieces(value: Sentence) -> Iterable[tuple[int, int]]:
    ends = [match.span() for match in _PIECE_END.finditer(value.masked)]
    # What stands in brackets is blanked out.
    ends += [match.span() for match in _NEXT_SIDE.finditer(value.text)]
    ends += _between_people(value.text) or _between_titled(value)
    start = 0
    for end, following in sorted(ends):
        if end >= start:
            yield start, end
            start = following
    yield start, len(value.masked)


#: "Hon. Alpha, Minister of Ports | , Hon. Beta, Minister of Trade | , and | Dr Gamma, Director"
_COMMA_OR_AND: Final = re.compile(r",(?: and)? | and ")


def _between_people(text: str) -> list[tuple[int, int]]:
    """The slashes of a line that part people with their offices, and not a name from an office."""
    slashes = [match.span() for match in _SLASH.finditer(text)][:MOST_STOPS]
    pieces = [read_mentions(text, *piece) for piece in _parted(text, slashes)] if slashes else []
    people = all(len(one) == 1 and one[0].name and one[0].role for one in pieces)
    return slashes if people else []


def _between_titled(value: Sentence) -> list[tuple[int, int]]:
    """The commas of a line that part people who are all told in one form, be it with brackets behind.

    Each has the office or an honorific before the name ("Minister Alpha of Fiji, Dr Beta (WHO)"), or each an honorific before it
    and the office behind ("Hon. Alpha, Minister of Ports, Hon. Beta, Minister of Trade").
    """
    commas = [match.span() for match in _COMMA.finditer(value.masked)][:MOST_STOPS]
    if commas and all(_is_titled(value.text, *piece) for piece in _parted(value.text, commas)):
        return commas
    joints = [match.span() for match in _COMMA_OR_AND.finditer(value.masked)][:MOST_STOPS]
    shown = [joint for joint in joints if shown_somebody().match(value.text, joint[1])]
    introduced = shown and all(_is_introduced(value.text, *piece) for piece in _parted(value.text, shown))
    return shown if introduced else []


def _parted(text: str, joints: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces of a line between joints."""
    begins, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(text)]
    return list(zip(begins, ends, strict=True))


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Whether a stretch is one person with an honorific before the name and the office behind, be it behind a side, with brackets at its end."""
    _, side = _side(text, start, end)
    begin = side[1] if side else start
    end = _before_others(text, begin, end)
    bracket = _BRACKET_LAST.search(text, begin, end)
    found = read_mentions(text, begin, bracket.start() if bracket else end)
    one = found[0] if len(found) == 1 else None
    if one is None or not (one.name and one.honorific and one.role):
        return False
    return one.honorific[0] == begin and one.role[0] > one.name[1]


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a stretch is one person with the office or an honorific before the name, and what stands in brackets behind."""
    bracket = _BRACKET_LAST.search(text, start, end)
    found = read_mentions(text, start, bracket.start() if bracket else end)
    one = found[0] if len(found) == 1 else None
    if one is None or one.kind is not MentionKind.PERSON or one.name is None:
        return False
    return one.role[1] <= one.name[0] if one.role else one.honorific is not None


_BRACKET_LAST: Final = re.compile(r" \([^()]{2,60}\)\.?$")


FOOTNOTES: Final = "*※†‡¹²³"
"""Marks of notes that stand behind a name, and before the note."""


_MARKS: Final = f"{FOOTNOTES} "
_BRACKET: Final = re.compile(r" ?\((?P<words>[^()]*)\)[.,]?$")
_CHAIRPERSON: Final = "(?:[Cc]o-|[Vv]ice[- ]|[Dd]eputy )?[Cc]hair(?:man|woman|person)?"
#: What somebody did there, behind a dash: "Minister of Ports, Republic of Fiji - Chairperson".
_DASHED: Final = re.compile(
    rf" [–—-] (?P<words>{_CHAIRPERSON}(?: of the [Mm]eeting)?|[Rr]apporteur|[Mm]oderator|[Hh]ost|[Oo]bserver|(?:[Dd]eputy |[Aa]lternate )?(?:[Hh]ead|[Ll]eader) of (?:the )?[Dd]elegation)[.,]?$"
)
#: The same behind a comma, where the office stands before it: "Placeholder Alpha, Minister of Ports, Chair".
_BEHIND_OFFICE: Final = re.compile(
    rf", (?P<words>{_CHAIRPERSON}(?:-in-[Oo]ffice| of the (?:[Mm]eeting|[Ss]ession|[Cc]onference))?|[Rr]apporteur)[.,]?$"
)
_CHAIRED: Final = re.compile(
    rf"(?:as )?(?:the )?{_CHAIRPERSON}(?: of the [Mm]eeting)?|[Rr]apporteur|[Mm]oderator"
)
_IN_CHAIR: Final = re.compile(
    r"(?<![Vv]ice[- ])(?<![Dd]eputy )\b(?P<co>[Cc]o-)?(?:[Cc]hair(?:man|woman|person|ed)?|[Cc]hairing)\b"
)


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
    # Behind the side, as in "Fiji (chair): Minister Placeholder".
    chair = _IN_CHAIR.search(text, side[0][1], begin) if side else None
    if side and country is None and _CHAIRED.fullmatch(text, *side[0]):
        # "Chair: Minister Placeholder; Vice-chair: Director Example": what the label says is the first one's.
        functions, chair = [], _IN_CHAIR.search(text, *side[0])
    if of and side is None:
        country, side = of[0], (of[1], start)
    end = _before_others(text, begin, end)
    apart = with_offices_in_brackets(text, begin, end)
    bracket = None if apart else _remark_behind(text, begin, end)
    stop = bracket.start() if bracket else end - (_FULL_STOP.search(text, start, end) is not None)
    stop = _before_others(text, begin, stop)
    instead, end_of_all = _INSTEAD_BEHIND.search(text, begin, stop), stop
    stop = instead.start() if instead else stop
    deputed = _REPRESENTED_BEHIND.search(text, begin, stop)
    stop = deputed.start() if deputed else stop
    mentions = [
        m
        for m in apart or _somebody_of(text, begin, stop)
        if (m.kind in LISTABLE or m.kind in (MentionKind.OFFICE, MentionKind.GROUP))
        and not _holds_another(m, text)
    ]
    parties: list[Party] = []
    for mention in mentions:
        if (
            side
            and country
            and not mention.country
            and mention.kind in ONE_PERSON
            and not is_of_other_body(mention, text)
        ):
            mention = attrs.evolve(mention, country=country, country_span=side[0])  # noqa: PLW2901
        if mention.kind is MentionKind.OFFICE and not is_told_apart(mention, text):
            continue
        party = party_of(mention, value.paragraph, value.start, roster)
        party.is_counterpart = True
        for function in functions:
            add_function(party, function, value.anchor(start, stop), roster)
        parties.append(party)
        if chair and len(mentions) == 1:
            _take_chair(party, chair, value, roster)
        if bracket and len(mentions) == 1:
            _read_remark(value, bracket, party, roster)
        if instead and len(mentions) == 1:
            of_side = (country, side[0]) if country and side else None
            _read_principal(value, instead, end_of_all, party, roster, of_side)
    if deputed and len(parties) == 1:
        parties += _read_stand_in(value, deputed, end_of_all, parties[0], roster)
    return parties


def _somebody_of(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those whom an entry names, however it parts them from their offices."""
    letters = _OF_LETTERS.search(text, start, end)
    return tuple(
        read_mentions(text, start, end)
        or _in_charge(text, start, end)
        or (letters and read_mentions(text, start, letters.start()))
        or read_by_commas(text, start, end)
        or with_offices_before(text, start, end)
        or with_office_behind_dash(text, start, end)
        or _without_office(text, start, end)
    )


#: Behind somebody, who came instead: "Hon. Placeholder, Minister of Ports | , represented by".
_REPRESENTED_BEHIND: Final = re.compile(
    r",? (?:who (?:was|is) )?(?P<words>represented) by (?=[A-Z]|the [A-Z])"
)


def _read_stand_in(
    value: Sentence, deputed: re.Match[str], end: int, principal: Party, roster: Roster
) -> list[Party]:
    """Who came in the place of somebody of a list, or for a state of it, and is of the same country."""
    came = read_mentions(value.text, deputed.end(), end)
    if len(came) != 1 or came[0].kind is not MentionKind.PERSON:
        return []
    party = party_of(came[0], value.paragraph, value.start, roster)
    party.is_counterpart = True
    if principal.kind is ParticipantKind.PERSON:
        # A state or a body is there by whoever represents it.
        anchor = value.anchor(*deputed.span("words"))
        attend([principal], Attendance.REPRESENTED, stated("attendance", anchor))
        party.represents = party.represents or (principal.id, stated("represents", anchor))
    home = principal.mentions[-1][0]
    take_country(party, (home.country, home.country_span), value)
    return [party]


def _holds_another(mention: Mention, text: str) -> bool:
    """Whether what was taken for an office before a name holds somebody else, with what stands in brackets behind the name."""
    role = text[slice(*mention.role)] if mention.role else ""
    return "(" in role and shown_somebody().search(role) is not None


def _in_charge(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Somebody of whose office small letters tell what it is for: "Deputy Governor in charge of clean air"."""
    charge = _IN_CHARGE.search(text, start, end)
    found = read_mentions(text, start, charge.start()) if charge else ()
    if len(found) != 1 or found[0].role is None or found[0].end != found[0].role[1]:
        return ()
    return (attrs.evolve(found[0], end=end, role=(found[0].role[0], end)),)


_IN_CHARGE: Final = re.compile(r" (?:in charge of|responsible for) (?=(?:the )?[a-z][\w-]* [^,;:]{1,120}$)")


def _without_office(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Somebody of whose office words are part that no list knows: it isn't told then, rather than in part."""
    one = read_before_office(text, start, end)
    return (one,) if one else ()


#: Of which body somebody is, behind the office: "Placeholder Alpha, Permanent Secretary, MDES".
_OF_LETTERS: Final = re.compile(r"(?<=[a-z)]), [A-Z][a-z]?[A-Z]{1,7}$")
#: One that is no part of an initial: "Placeholder B."
_FULL_STOP: Final = re.compile(r"(?<!\b[A-Z])\.$")


def _read_principal(
    value: Sentence,
    instead: re.Match[str],
    end: int,
    party: Party,
    roster: Roster,
    of: tuple[str, tuple[int, int]] | None = None,
) -> None:
    """In whose place somebody came, as behind "representing"; where neither says of what country, both are of the side `of`."""
    principal = read_mentions(value.text, instead.end(), end)
    if len(principal) == 1:
        if of and not principal[0].country and not is_of_other_body(principal[0], value.text):
            principal = (attrs.evolve(principal[0], country=of[0], country_span=of[1]),)
        if not party.countries and not is_of_other_body(party.mentions[-1][0], value.text):
            # "Deputy Secretary, on behalf of the Minister of Ports, Fiji"
            take_country(party, (principal[0].country, principal[0].country_span), value)
        stand_in(party, principal[0], value, value.anchor(*instead.span("words")), roster)


def read_by_commas(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Those whom commas alone part: "Observers: France, United Kingdom"."""
    found: list[Mention] = []
    for piece in _BETWEEN_COMMAS.finditer(text, start, end):
        mentions = read_mentions(text, *piece.span())
        if len(mentions) != 1 or mentions[0].kind not in _TOLD_ALONE:
            return ()
        found += mentions
    # "Observers: Director General, Ports Bureau, Fiji" are one.
    one = with_own_bodies(text, found)
    return tuple(one if len(one) == 1 else found)


def names_states(text: str) -> bool:
    """Whether a line names several states or bodies and nothing else, as below "attended by Ministers from:"."""
    end = len(text.rstrip(" .;"))
    named = (read_mentions(text, 0, end) or read_by_commas(text, 0, end)) if end else ()
    return len(named) > 1 and all(mention.kind in STATES_AND_BODIES for mention in named)


def names_people(text: str) -> bool:
    """Whether a line names several people by title and nothing else, whom semicolons part: "H.E. Placeholder Alpha, Minister of Ports, Fiji; and"."""
    if _PIECE_END.search(text) is None or not shown_somebody().match(text):
        return False
    named = read_mentions(text, 0, len(text.rstrip(" .;")))
    return len(named) > 1 and all(mention.kind is MentionKind.PERSON for mention in named)


_BETWEEN_COMMAS: Final = re.compile(r"[^,;]+")
#: Whom commas alone can part; a person's may stand before an office.
_TOLD_ALONE: Final = frozenset(
    {MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.OFFICE}
)
_AND_OTHERS: Final = re.compile(
    r",? (?:and others|among others|et al|etc|and (?:the |many )?other [a-z][a-z ]{2,60})\.?$"
)


#: Behind those who are named, more of whom only the number or the house is told: "Mr Placeholder, Minister of Ports | , officials of the embassy and 12 firms".
_AND_UNNAMED: Final = re.compile(
    r"(?:,| and|, and) (?:(?:[a-z-]+ ){0,2}(?:officials|officers|experts|staff|representatives) (?:of|from|in) [^;]{3,200}|(?:(?:about|some|over|more than) )?\d{1,4} [a-z][a-z ]{2,60})$"
)


def _before_others(text: str, start: int, end: int) -> int:
    """Where those end who are named, before "and others", who are nobody in particular."""
    others = _AND_OTHERS.search(text, start, end)
    if others is None and not read_mentions(text, start, end):
        others = _AND_UNNAMED.search(text, start, end)
    return others.start() if others else end


def _remark_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands behind an entry in brackets, or behind a dash or an office where it says what somebody did there."""
    behind = _BEHIND_OFFICE.search(text, start, end)
    told = behind if behind and text.find(", ", start, behind.start()) > 0 else None
    return _BRACKET.search(text, start, end) or _DASHED.search(text, start, end) or told


def _is_remark(bracket: re.Match[str]) -> bool:
    """Whether what stands in brackets tells how somebody took part, or for whom."""
    words = bracket["words"]
    patterns = (_CHAIRED, *(pattern for _, pattern in attendance_patterns()))
    as_whom = any(pattern.fullmatch(words) for pattern in (_AS_HOST, _AS_OBSERVER, _FROM_AFAR))
    return as_whom or _INSTEAD.match(words) is not None or any(p.fullmatch(words) for p in patterns)


def _read_remark(value: Sentence, bracket: re.Match[str], party: Party, roster: Roster) -> None:
    """What stands in brackets behind somebody: "(Chair)", "(online)"."""
    chair = _IN_CHAIR.search(value.text, *bracket.span("words"))
    if chair:
        _take_chair(party, chair, value, roster)
    host = _AS_HOST.fullmatch(value.text, *bracket.span("words"))
    if host:
        add_function(party, Function.HOST, value.anchor(*host.span()), roster)
    for attendance, pattern in attendance_patterns():
        found = pattern.search(value.text, *bracket.span("words"))
        if found:
            attend([party], attendance, stated("attendance", value.anchor(*found.span())))
    afar = _FROM_AFAR.fullmatch(value.text, *bracket.span("words"))
    if afar:
        attend([party], Attendance.VIRTUAL, stated("attendance", value.anchor(*afar.span())))
    observer = _AS_OBSERVER.fullmatch(value.text, *bracket.span("words"))
    if observer:
        add_function(party, Function.OBSERVER, value.anchor(*observer.span()), roster)
    instead = _INSTEAD.match(value.text, *bracket.span("words"))
    if instead:
        _read_principal(value, instead, bracket.end("words"), party, roster)


def _take_chair(party: Party, chair: re.Match[str], value: Sentence, roster: Roster) -> None:
    function = Function.CO_CHAIR if chair["co"] else Function.CHAIR
    add_function(party, function, value.anchor(*chair.span()), roster)


_FROM_AFAR: Final = re.compile(r"[Vv]irtual|[Rr]emote")
_AS_HOST: Final = re.compile(r"(?:as )?(?:the )?[Hh]ost(?: country)?")
_AS_OBSERVER: Final = re.compile(r"(?:as )?(?:an )?[Oo]bservers?")
#: "Deputy Permanent Secretary, for the Minister of Ports of Fiji"
_INSTEAD_BEHIND: Final = re.compile(
    r", (?P<words>representing|on behalf of|in place of|for(?= (?:the )?(?:[A-Z][\w-]* ){0,3}(?:Minister|Secretary) (?:of|for)\b)) (?=[A-Z]|the [A-Z])"
)
_INSTEAD: Final = re.compile(
    r"(?P<words>[Rr]epresenting|[Oo]n behalf of|[Ii]n place of|[Ss]tanding in for|[Dd]eputi[sz]ing for|[Ff]illing in for) "
)
_SIDE: Final = re.compile(
    r"(?:(?:[Ff]or|[Ff]rom) (?:the )?|On the )?(?P<side>[^:：()（）<>【】\[\]]{2,60}?)(?: [Ss]ide)?(?: \([^()]{1,20}\))?\s?[:：]\s*"
    r"|(?:[Ff]or|[Ff]rom) (?:the )?(?P<from>[^:：()（）<>【】\[\]]{2,60}?) [–—-] "
    r"|(?:[Ff]or|[Ff]rom) (?:the )?(?P<before_comma>[A-ZÀ-Þ][^:：,()（）<>【】\[\]]{2,60}?), (?=[A-ZÀ-Þ])"
    r"|[(（<【\[](?P<in_brackets>[A-ZÀ-Þ][^:：()（）<>【】\[\]]{2,40}?)(?: [Ss]ide)?[)）>】\]]\s*[:：]?\s*"
)


def _dashed_side(text: str, start: int, end: int) -> re.Match[str] | None:
    """A country before a dash and somebody by title, or by name and office: "Fiji - H.E. Placeholder, Minister of Ports"."""
    match = _DASHED_SIDE.match(text, start, end)
    country = country_at(text, *match.span("side")) if match else None
    if match is None:
        return None
    named = country and country[1] == match.end("side")
    if not named and fold(match["side"]) not in organisations():
        return None
    if shown_somebody().match(text, match.end(), end):
        return match
    comma = text.find(", ", match.end(), end)
    bracket = _BRACKET.search(text, match.end(), end)
    one = read_mentions(text, match.end(), bracket.start() if bracket else end) if comma > 0 else ()
    return match if [mention.kind for mention in one] == [MentionKind.PERSON] else None


_DASHED_SIDE: Final = re.compile(r"(?:[Tt]he )?(?P<side>[A-ZÀ-Þ][^:：()<>\[\]–—;]{2,60}?)(?: [–—-]|–|—) ?")


def _side(text: str, start: int, end: int) -> tuple[str | None, tuple[tuple[int, int], int] | None]:
    """The country or body before a colon, with where it stands and where its people begin."""
    match = _dashed_side(text, start, end) or _SIDE.match(text, start, end)
    if match is None:
        return None, None
    start, end = match.span(match.lastgroup or 0)
    if match.lastgroup == "before_comma" and not country_at(text, start, end):
        return None, None
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
