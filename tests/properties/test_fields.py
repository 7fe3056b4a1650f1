"""Labelled lines give back what was put behind their labels, however they are labelled."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jasmine_record import parse
from jasmine_record.model import Function
from jasmine_record.testing.composed.places import DATE_LINES, PLACES, Country, day_of

DAY_LABELS = st.sampled_from(["Date", "DATE", "Date and time", "When", "Dates"])
PLACE_LABELS = st.sampled_from(["Venue", "Place", "Location", "VENUE"])
PEOPLE_LABELS = st.sampled_from(["Participants", "Main participants", "Attendees", "List of participants"])
OFFICES = st.sampled_from(
    [
        "Minister of Ports",
        "Deputy Minister of Health",
        "Secretary of Defense",
        "Minister of Trade and Industry",
    ]
)
NAMES = st.lists(
    st.sampled_from(["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"]),
    min_size=1,
    max_size=4,
    unique=True,
)


@given(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.sampled_from(DATE_LINES),
    st.sampled_from(PLACES),
    NAMES,
    OFFICES,
    st.tuples(DAY_LABELS, PLACE_LABELS, PEOPLE_LABELS),
    st.booleans(),
)
def test_labelled_lines(
    day: date,
    form: str,
    place: tuple[str, Country],
    names: list[str],
    office: str,
    labels: tuple[str, str, str],
    below: bool,
) -> None:
    """Day, place and those present come out as they went in, on the line of their label or below it."""
    city, country = place
    day_label, place_label, people_label = labels
    people = [f"Placeholder {name}, {office} of Norway" for name in names]
    listed = "\n".join(f"({n}) {one}" for n, one in enumerate(people, 1)) if below else "; ".join(people)
    text = (
        "Meeting of the Placeholder Ports Group\n\n"
        f"{(day + timedelta(days=3)).isoformat()}\n\n"
        f"{day_label}: {day_of(day, form)}\n{place_label}: {city}, {country.name}\n"
        f"{people_label}:{chr(10) if below else ' '}{listed}\n\n"
        "1. The ports stay open.\n"
    )
    record = parse(text)
    assert record.meeting.starts == record.meeting.ends == day
    assert (record.meeting.city, record.meeting.country) == (city, country.code)
    assert [(p.name, p.role, p.country) for p in record.participants] == [
        (f"Placeholder {name}", office, "NO") for name in names
    ]


@given(NAMES.filter(lambda names: len(names) > 1))
def test_chairs(names: list[str]) -> None:
    """Who is named as chair is, and nobody else."""
    people = "; ".join(f"Placeholder {name}, Minister of Ports of Norway" for name in names)
    record = parse(
        f"Meeting of the Placeholder Ports Group\n\nVenue: Oslo, Norway\nParticipants: {people}\n"
        f"Chair: Placeholder {names[-1]}, Minister of Ports of Norway\n\n1. The ports stay open.\n"
    )
    chairs = [p.name for p in record.participants if Function.CHAIR in p.functions]
    assert chairs == [f"Placeholder {names[-1]}"]
