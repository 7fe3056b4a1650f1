"""Composed pages about several meetings: a head that they share, and a heading for each with the text below it."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs
from hypothesis import strategies as st

from jasmine_record.testing.composed.places import PLACES, Country, day_of, with_article

__all__ = ["ComposedPage", "Met", "composed_pages"]

_OFFICES: Final = ("Defence", "Transport", "Health", "Trade", "Finance")
_NAMES: Final = ("Alpha Specimen", "Beta Sample", "Gamma Testcase", "Delta Unnamed")
_KINDS: Final = ("Dialogue", "Bilateral Meeting", "Informal Talks")
_TOPICS: Final = ("port safety", "sea rescue", "fair trade", "clean air")
_HEADS: Final = (
    ("Minister Placeholder's Meetings on the Margins of the Ports Week", "May 3, 2022", "Ministry of Ports"),
    ("Outcome of Several Bilateral Meetings", "3 May 2022"),
)
_DAYS: Final = ("{m} {d}, {y}", "{d} {m} {y}")
_LEADS: Final = ("", "Minister Placeholder visited the Ports Week in May 2022.")
_HEADINGS: Final = ("{0}. {1}", "({0}) {1}", "{0}) {1}", "{1}")
_ENTRIES: Final = ("• {1}", "- {1}", "({0}) {1}", "{0}) {1}", "{1}")


@attrs.frozen(kw_only=True)
class Met:
    """One meeting, and the part of the page that tells of it."""

    name: str
    day: date
    city: str
    country: Country
    #: Who was met.
    person: str
    text: str


@attrs.frozen
class ComposedPage:
    """A page about several meetings."""

    #: What stands above the first.
    head: str
    meetings: tuple[Met, ...]
    gap: str

    @property
    def text(self) -> str:
        return self.gap.join((self.head, *(met.text for met in self.meetings)))


@st.composite
def composed_pages(draw: st.DrawFn) -> ComposedPage:
    """A page about two to four meetings, no two of which are alike."""
    count = draw(st.integers(2, 4))
    places = draw(
        st.lists(
            st.sampled_from(PLACES), min_size=count, max_size=count, unique_by=lambda place: place[1].code
        )
    )
    heading, entry = draw(st.sampled_from(_HEADINGS)), draw(st.sampled_from(_ENTRIES))
    if heading.split(" ", maxsplit=1)[0] == entry.split(" ", maxsplit=1)[0]:
        entry = "• {1}"
    gap = draw(st.sampled_from(("\n", "\n\n")))
    head = (*draw(st.sampled_from(_HEADS)), *filter(None, (draw(st.sampled_from(_LEADS)),)))
    names = draw(st.permutations(_NAMES))
    meetings = []
    for number, (city, country) in enumerate(places, 1):
        office, topic = draw(st.sampled_from(_OFFICES)), draw(st.sampled_from(_TOPICS))
        name = f"Fiji-{country.name} {office} {draw(st.sampled_from(_KINDS))}"
        day = draw(st.dates(date(2021, 1, 1), date(2022, 5, 3)))
        person = names[number - 1]
        told = (
            (
                f"On {day_of(day, draw(st.sampled_from(_DAYS)))}, Minister of {office} Placeholder of Fiji met with"
                f" H.E. {person}, Minister of {office} of {with_article(country.name)}, in {city.removesuffix('.')}."
            ),
            f"The Ministers agreed to deepen their cooperation in {topic}.",
        )
        lines = [
            heading.format(number, name),
            *(entry.format(place, line) for place, line in enumerate(told, 1)),
        ]
        meetings.append(
            Met(name=name, day=day, city=city, country=country, person=person, text=gap.join(lines))
        )
    return ComposedPage(gap.join(head), tuple(meetings), gap)
