"""Composed readouts in the numbered layout, with the facts that a careful reader finds in them.

`readouts()` draws facts and writes them down as text, so that a test can ask a parser for them back. The people
are placeholders, and nothing that is reported ever took place.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from composed_facts import Composed, Listed, Party, Said
from composed_places import (
    COUNTRIES,
    DATE_LINES,
    LANGUAGES,
    PLACES,
    Country,
    day_of,
    days_of,
    with_article,
)
from composed_sentences import Person, Writer
from composed_words import MINISTRIES, PLURAL_VERBS, SERIES, Ministry

__all__ = ["Composed", "Listed", "Party", "Said", "mutations", "readouts"]

_LANGUAGE_TAGS: Final = {"JP": "ja", "TH": "th", "VN": "vi", "LA": "lo", "UA": "uk"}
_COUNTS: Final = {2: "two", 3: "three", 4: "four", 5: "five"}
_ORDINALS: Final = (
    *((8, "8th"), (1, "1st"), (2, "2nd"), (12, "12th"), (21, "21st"), (103, "103rd")),
    *((3, "Third"), (8, "Eighth"), (12, "Twelfth"), (21, "Twenty-First"), (1, "Inaugural"), (None, "")),
)
_TRANSLATIONS: Final = {
    "(Provisional Translation)": "provisional",
    "(Tentative Translation)": "tentative",
    "(Unofficial Translation)": "unofficial",
}
_GROUPS: Final = (
    "The Ministers",
    "The participants",
    "The delegations",
    "Both sides",
    "The participating ministers",
)
#: What may stand before a number or a bullet, and how it is written.
_MARKERS: Final = ("{}.", "({})", "{})")
_BULLETS: Final = ("•", "-")


@attrs.frozen
class _Block:
    """A numbered paragraph and the list below it."""

    text: str
    items: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class _Frame:
    """What the head, the lead and the first paragraph say."""

    ministry: Ministry
    home: Country
    series: str
    ordinal: int | None
    name: str
    starts: date
    ends: date
    #: "in Jakarta, Indonesia", shorter for the lead; "virtually".
    where: tuple[str, str]
    city: str | None
    country: str | None
    virtual: bool
    group: str
    day_first: bool


def _frame(writer: Writer) -> _Frame:
    ministry = writer.pick(MINISTRIES)
    series = writer.pick(SERIES).format(kind=ministry.meetings)
    ordinal, word = writer.pick(_ORDINALS)
    starts = writer.draw(st.dates(date(2013, 1, 1), date(2035, 12, 31)).map(lambda day: day.replace(day=1)))
    starts = starts.replace(day=writer.draw(st.integers(1, 26)))
    city, country = writer.pick(PLACES)
    virtual = writer.chance(6)
    land = with_article(country.name)
    where = writer.pick(
        (
            (f"in {city}, {land}", f"in {land}"),
            (f"in {city}, {land}",) * 2,
            (f"in {city}",) * 2,
            (f"in {land}",) * 2,
        )
    )
    return _Frame(
        ministry=ministry,
        home=writer.pick([c for c in COUNTRIES if c.code in LANGUAGES] if writer.chance() else COUNTRIES),
        series=series,
        ordinal=ordinal,
        name=f"{word} {series}" if word else series,
        starts=starts,
        ends=starts + timedelta(days=writer.draw(st.integers(1, 2))) if writer.chance(4) else starts,
        where=(writer.pick(("virtually", "online", "via videoconference")),) * 2 if virtual else where,
        city=None if virtual or city not in where[0] else city,
        country=None if virtual else country.code,
        virtual=virtual,
        group=writer.pick(_GROUPS),
        day_first=writer.chance(),
    )


def _days(writer: Writer, frame: _Frame, *, year: bool) -> str:
    return days_of(
        frame.starts,
        frame.ends,
        day_first=frame.day_first,
        year=year,
        ordinals=writer.chance(4),
        ranged=writer.chance(),
    )


def _attended(writer: Writer, person: Person, frame: _Frame) -> tuple[str, str | None]:
    """What a person did to take part, and how."""
    if frame.virtual or person.functions:
        return "attended the meeting", None
    return writer.pick(
        (
            ("attended the meeting", None),
            ("participated in the meeting", None),
            ("attended the meeting virtually", "virtual"),
            ("participated in the meeting via videoconference", "virtual"),
            ("joined the meeting online", "virtual"),
            ("attended the meeting in person", "in_person"),
            ("attended the meeting in-person", "in_person"),
        )
    )


def _lead(writer: Writer, frame: _Frame, people: list[Person]) -> str:
    """The paragraph above the first number, in which people of the publisher's own country take part."""
    parts = []
    for person in people:
        subject = writer.introduce(person)
        took_part, person.attendance = _attended(writer, person, frame)
        parts.append(f"{subject} {took_part}")
    held = f"{_days(writer, frame, year=True)} the {frame.name} was held {frame.where[1]}."
    summary = writer.pick(("A brief summary of the meeting is as follows:", "The outline is as below."))
    return f"{held} {' and '.join(parts)}. {summary}" if parts else f"{held} {summary}"


def _first_paragraph(writer: Writer, frame: _Frame, *, lead: bool) -> str:
    """The meeting, and what all spoke about."""
    name = writer.other("group", frame.group.removeprefix("The "))
    said = writer.statement(writer.pick(PLURAL_VERBS), (name,), "their", pronoun=False)
    writer.said.append(said)
    days = _days(writer, frame, year=not lead or writer.chance())
    group = frame.group[0].lower() + frame.group[1:]
    return writer.end(
        f"{days} the {frame.name} was held {frame.where[0]}, where {group} {said.verbs[0]} {said.whole}"
    )


def _someone(writer: Writer, frame: _Frame) -> Person:
    """A person who was mentioned already, or one from abroad."""
    if writer.people and (len(writer.names) < 2 or writer.chance()):
        return writer.pick(writer.people)
    return _from_abroad(writer, frame)


def _from_abroad(writer: Writer, frame: _Frame) -> Person:
    country = writer.pick([country for country in COUNTRIES if country is not frame.home])
    return writer.person(frame.ministry, country, home=False)


def _chair(writer: Writer, frame: _Frame) -> str:
    chair = _from_abroad(writer, frame)
    chair.functions = ("chair",)
    if writer.chance(4):
        chair.apposition = ""
        return (
            f"{writer.end(f'The meeting was chaired by {writer.introduce(chair)}')} {writer.by_person(chair)}"
        )
    chair.apposition = writer.pick((", as the Chair,", " as the Chairman", ", who chaired the meeting,"))
    return writer.by_person(chair)


def _discussion(writer: Writer, frame: _Frame) -> str:
    """A paragraph of a few sentences."""
    sentences = []
    for _ in range(writer.draw(st.integers(1, 3))):
        kind = writer.pick(("person", "person", "group", "state", "both", "nothing", "body", "side", "list"))
        if len(writer.topics) < 12:
            break
        if kind == "group":
            sentences.append(
                writer.by_group(writer.pick((frame.group, "The Ministers of ASEAN member states")))
            )
        elif kind == "state":
            sentences.append(writer.by_state(frame.home))
        elif kind == "side":
            sentences.append(writer.by_side(frame.home))
        elif kind == "list":
            sentences.append(principles(writer, programme, frame.group))
        elif kind == "body":
            sentences.append(writer.by_body())
        elif kind == "both" and len(writer.people) > 1:
            sentences.append(writer.by_both(*writer.people[:2]))
        elif kind == "nothing" and writer.said:
            sentences.append(writer.nothing_said(frame.group, frame.starts.year))
        else:
            sentences.append(writer.by_person(_someone(writer, frame)))
    return " ".join(sentences)


def _blocks(writer: Writer, frame: _Frame, programme: _Programme, *, lead: bool) -> list[_Block]:
    """The numbered paragraphs."""
    blocks = [_Block(_first_paragraph(writer, frame, lead=lead))]
    if writer.chance():
        blocks.append(_Block(_chair(writer, frame)))
    blocks += [_Block(_discussion(writer, frame)) for _ in range(writer.draw(st.integers(0, 3)))]
    if writer.chance():
        blocks.append(_put_forward(writer, programme, frame))
    if writer.chance():
        blocks.append(_initiatives(writer, programme, frame))
    if programme.pillars and writer.chance():
        blocks.append(_name(writer, programme))
    blocks += [_Block(_discussion(writer, frame)) for _ in range(writer.draw(st.integers(0, 2)))]
    return [block for block in blocks if block.text]


def _numbered(writer: Writer, blocks: list[_Block], *, gap: str) -> tuple[str, tuple[str, ...]]:
    """The paragraphs behind their markers, and their ids."""
    marker, indented = writer.pick(_MARKERS), writer.chance()
    inner = writer.pick((*_MARKERS, *_BULLETS))
    if inner == marker and not indented:
        inner = "•"  # where the list ends could not be told
    lines, ids = [], []
    for number, block in enumerate(blocks, 1):
        lines.append(f"{'  ' if indented else ''}{marker.format(number)} {block.text}")
        ids.append(str(number))
        for place, item in enumerate(block.items, 1):
            lines.append(f"{'    ' if indented else ''}{inner.format(place)} {item}")
            ids.append(f"{number}.{'b' if inner in _BULLETS else ''}{place}")
    return gap.join(lines), tuple(ids)


def _publisher(writer: Writer, frame: _Frame) -> tuple[str, bool, tuple[str | None, ...]]:
    """The line of the issuing body, whether a link to the original stands below it, and whose body it is."""
    name, home = frame.ministry.name, frame.home
    if writer.chance():
        form = writer.pick(("{} of {}", "{}, {}"))
        return (
            form.format(name, with_article(home.name) if " of " in form else home.name),
            False,
            (home.code,),
        )
    if home.code in LANGUAGES and writer.chance():
        return name, True, (home.code, None)
    return name, False, (None,)


def _formats(frame: _Frame, people: list[Person]) -> tuple[str | None, ...]:
    if frame.virtual:
        return ("virtual",)
    attendances = {person.attendance for person in people} - {None}
    if len(attendances) == 2:
        return ("hybrid",)
    return (None, "hybrid") if attendances == {"virtual"} else (None, *attendances)


def _typeset(writer: Writer, text: str) -> str:
    """The text with one of the ways to print apostrophes, quotation marks, spaces and line ends."""
    if writer.chance():
        text = text.replace("'", "’")
    if writer.chance(3):
        text = text.replace("“", '"').replace("”", '"')
    if writer.chance(4):
        text = re.sub(r"(?<=[0-9a-z]) (?=[A-Z0-9])", "\N{NO-BREAK SPACE}", text)
    return text.replace("\n", writer.pick(("\n", "\r\n", "\r")))


@st.composite
def readouts(draw: st.DrawFn) -> Composed:
    """A readout in the numbered layout, and what a careful reader finds in it."""
    writer = Writer(draw)
    frame = _frame(writer)
    publisher, linked, countries = _publisher(writer, frame)
    lead_wanted = not writer.chance(4)
    at_home = [writer.person(frame.ministry, frame.home, home=True)]
    if writer.chance():
        at_home.append(writer.person(frame.ministry, frame.home, home=True, deputy=True))
    if writer.chance(4):
        at_home = []
    lead = _lead(writer, frame, at_home) if lead_wanted else None
    titles = [f"Outcome of the {frame.name}", frame.name, f"Summary of the {frame.name}"]
    if lead and at_home:
        titles.insert(0, f"{at_home[0].before} {at_home[0].short}'s Participation in the {frame.name}")
    title = writer.pick(titles)
    issued = frame.ends + timedelta(days=writer.draw(st.integers(0, 2)))
    head = [title, day_of(issued, writer.pick(DATE_LINES)), publisher]
    translation = writer.pick((*_TRANSLATIONS, None))
    if translation:
        head.append(translation)
    if linked:
        head.append(f"in {LANGUAGES[frame.home.code]}")
    if lead:
        head.append(lead)
    programme = _Programme()
    blocks = _blocks(writer, frame, programme, lead=lead is not None)
    gap = writer.pick(("\n\n", "\n"))
    body, ids = _numbered(writer, blocks, gap=gap)
    files = tuple(f"photo_{number:02}.jpg" for number in range(1, writer.draw(st.integers(0, 2)) + 1))
    text = gap.join([*head, body, *([" ".join(files)] if files else [])])
    return Composed(
        text=_typeset(writer, text),
        title=title,
        issued=issued,
        publisher=publisher,
        publisher_countries=countries,
        translation=_TRANSLATIONS[translation] if translation else None,
        alternates=(_LANGUAGE_TAGS[frame.home.code],) if linked else (),
        attachments=files,
        name=frame.name,
        series=frame.series,
        ordinal=frame.ordinal,
        starts=frame.starts,
        ends=frame.ends,
        city=frame.city,
        country=frame.country,
        formats=_formats(frame, writer.people),
        parties=(*(person.party(countries) for person in writer.people), *writer.others.values()),
        said=tuple(writer.said),
        numbered=ids,
        pillars=programme.pillars,
        framework=programme.framework,
        initiatives=programme.initiatives,
        proposer=programme.proposer,
        listed=tuple(programme.listed),
        terms=tuple(writer.terms),
    )


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A composed readout after somebody's mischief: its lines and characters moved, lost, doubled or replaced."""
    lines = draw(readouts()).text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        here, there = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        line = lines[here]
        at = draw(st.integers(0, len(line)))
        match draw(st.sampled_from(("swap", "drop", "double", "replace", "cut", "glue"))):
            case "swap":
                lines[here], lines[there] = lines[there], line
            case "drop":
                lines[here] = ""
            case "double":
                lines.insert(there, line)
            case "replace":
                lines[here] = line[:at] + draw(st.text(max_size=3)) + line[at + 1 :]
            case "cut":
                lines[here] = line[:at] + "\n" + line[at:]
            case "glue":
                lines[here] = line.rstrip("\r\n")
    return "".join(lines)
