"""Composed readouts in the numbered layout, with the facts that a careful reader finds in them.

`composed_readouts()` draws facts and writes them down as text, so that a test can ask a parser for them back. The people
are placeholders, and nothing that is reported ever took place.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from hypothesis import strategies as st

from jasmine_record.testing.composed.facts import ComposedReadout, Listed, Party, Said
from jasmine_record.testing.composed.frame import Frame, draw_frame, write_first_paragraph, write_lead
from jasmine_record.testing.composed.places import COUNTRIES, DATE_LINES, LANGUAGES, day_of, with_article
from jasmine_record.testing.composed.programme import (
    Block,
    Programme,
    write_initiatives,
    write_name,
    write_pillars,
    write_principles,
)
from jasmine_record.testing.composed.sentences import Person, Writer

__all__ = ["ComposedReadout", "Listed", "Party", "Said", "composed_readouts", "spoilt_readouts"]

_LANGUAGE_TAGS: Final = {"JP": "ja", "TH": "th", "VN": "vi", "LA": "lo", "UA": "uk"}
_TRANSLATIONS: Final = {
    "(Provisional Translation)": "provisional",
    "(Tentative Translation)": "tentative",
    "(Unofficial Translation)": "unofficial",
}
_MARKERS: Final = ("{}.", "({})", "{})")
_BULLETS: Final = ("•", "-")
_SENTENCES: Final = (
    *("person", "person", "group", "state", "side", "body"),
    *("both", "principles", "nothing"),
)


def _from_abroad(writer: Writer, frame: Frame) -> Person:
    country = writer.pick([country for country in COUNTRIES if country.code != frame.home.code])
    return writer.person(frame.ministry, country, home=False)


def _someone(writer: Writer, frame: Frame) -> Person:
    """A person who was mentioned already, or one from abroad."""
    if writer.people and (len(writer.names) < 2 or writer.chance()):
        return writer.pick(writer.people)
    return _from_abroad(writer, frame)


def _chair(writer: Writer, frame: Frame) -> str:
    """Somebody from abroad chairs the meeting and speaks."""
    chair = _from_abroad(writer, frame)
    chair.functions = ("chair",)
    if writer.chance(3):
        chair.apposition = ""
        opening = writer.pick(
            ("The meeting was chaired by", "The meeting was held under the chairmanship of")
        )
        return f"{writer.end(f'{opening} {writer.introduce(chair)}')} {writer.by_person(chair)}"
    chair.apposition = writer.pick((", as the Chair,", " as the Chairman", ", who chaired the meeting,"))
    return writer.by_person(chair)


def _discussion(writer: Writer, frame: Frame, programme: Programme) -> str:
    """A paragraph of a few sentences."""
    sentences = []
    for _ in range(writer.draw(st.integers(1, 3))):
        if len(writer.topics) < 15:
            break
        match writer.pick(_SENTENCES):
            case "group":
                group = writer.pick((frame.group, "The Ministers of ASEAN member states"))
                sentences.append(writer.by_group(group))
            case "state":
                sentences.append(writer.by_state(frame.home))
            case "side":
                sentences.append(writer.by_side(frame.home))
            case "body":
                sentences.append(writer.by_body())
            case "principles":
                sentences.append(write_principles(writer, programme, frame.group))
            case "nothing":
                sentences.append(writer.nothing_said(frame.group, frame.starts.year))
            case "both" if len(writer.people) > 1:
                sentences.append(writer.by_both(*writer.people[:2]))
            case _:
                sentences.append(writer.by_person(_someone(writer, frame)))
    return " ".join(sentences)


def _blocks(writer: Writer, frame: Frame, programme: Programme, *, lead: bool) -> list[Block]:
    """The numbered paragraphs."""
    blocks = [Block(write_first_paragraph(writer, frame, lead=lead))]
    if writer.chance():
        blocks.append(Block(_chair(writer, frame)))
    blocks += [Block(_discussion(writer, frame, programme)) for _ in range(writer.draw(st.integers(0, 3)))]
    if writer.chance():
        blocks.append(write_pillars(writer, programme, _someone(writer, frame)))
    if writer.chance():
        proposer = frame.home if writer.chance() else _someone(writer, frame)
        blocks.append(write_initiatives(writer, programme, proposer))
    if programme.proposer and writer.chance():
        blocks.append(write_name(writer, programme, programme.proposer))
    blocks += [Block(_discussion(writer, frame, programme)) for _ in range(writer.draw(st.integers(0, 2)))]
    return [block for block in blocks if block.text]


def _numbered(writer: Writer, blocks: list[Block], gap: str) -> tuple[str, tuple[str, ...]]:
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


def _publisher(writer: Writer, frame: Frame) -> tuple[str, bool, tuple[str | None, ...]]:
    """The line of the issuing body, whether a link to the original stands below it, and whose body it is."""
    name, home = frame.ministry.name, frame.home
    if writer.chance():
        return (
            writer.pick((f"{name} of {with_article(home.name)}", f"{name}, {home.name}")),
            False,
            (home.code,),
        )
    if home.code in LANGUAGES and writer.chance():
        return name, True, (home.code, None)
    return name, False, (None,)


def _title(writer: Writer, frame: Frame, people: list[Person]) -> str:
    titles = [f"Outcome of the {frame.name}", frame.name, f"Summary of the {frame.name}"]
    if people:
        office = f"{people[0].before} {people[0].short}"
        titles = [
            f"{office}'s Participation in the {frame.name}",
            f"{office} Attends the {frame.name}",
            *titles,
        ]
    return writer.pick(titles)


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
def composed_readouts(draw: st.DrawFn) -> ComposedReadout:
    """A readout in the numbered layout, and what a careful reader finds in it."""
    writer = Writer(draw)
    frame = draw_frame(writer)
    publisher, linked, countries = _publisher(writer, frame)
    lead, people = None, []
    if not writer.chance(4):
        deputies = writer.pick(((False,), (False, True), ()))
        people = [writer.person(frame.ministry, frame.home, home=True, deputy=deputy) for deputy in deputies]
        lead = write_lead(writer, frame, people)
    title = _title(writer, frame, people)
    issued = frame.ends + timedelta(days=draw(st.integers(0, 2)))
    translation = writer.pick((*_TRANSLATIONS, None))
    language = f"in {LANGUAGES[frame.home.code]}" if linked else None
    programme = Programme()
    blocks = _blocks(writer, frame, programme, lead=lead is not None)
    gap = writer.pick(("\n\n", "\n"))
    body, ids = _numbered(writer, blocks, gap)
    files = tuple(f"photo_{number:02}.jpg" for number in range(1, draw(st.integers(0, 2)) + 1))
    date_line = day_of(issued, writer.pick(DATE_LINES))
    lines = (title, date_line, publisher, translation, language, lead, body, " ".join(files))
    return ComposedReadout(
        text=_typeset(writer, gap.join(line for line in lines if line)),
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
        formats=frame.formats(writer.people),
        occasion=frame.occasion,
        parties=(*(person.party(countries) for person in writer.people), *writer.others.values()),
        said=tuple(writer.said),
        numbered=ids,
        pillars=programme.pillars,
        framework=programme.framework,
        initiatives=programme.initiatives,
        proposer=programme.initiator,
        listed=tuple(programme.listed),
        terms=tuple(writer.terms),
    )


@st.composite
def spoilt_readouts(draw: st.DrawFn) -> str:
    """A composed readout after somebody's mischief: its lines and characters moved, lost, doubled or replaced."""
    lines = draw(composed_readouts()).text.splitlines(keepends=True)
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
