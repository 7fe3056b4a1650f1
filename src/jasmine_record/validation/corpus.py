"""JR5xx: what only several records together show.

Each check takes the records in their order. Pointers lead into the JSON array of the records: `/3/meeting/ordinal`; an
anchor is one of the record that its pointer leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

import attrs

from jasmine_record.model import Framework, MeetingRecord, Participant, ParticipantKind, Term
from jasmine_record.validation.finding import show
from jasmine_record.validation.naming import key_of, person_key
from jasmine_record.validation.places import words_of
from jasmine_record.validation.rule import Flaw

__all__ = [
    "check_acronyms",
    "check_meetings",
    "check_offices",
    "check_ordinals",
    "check_spellings",
    "check_texts",
]


def check_texts(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """Two records hold the same text.

    Why: a page was fetched twice, or under two addresses. Whatever is counted over the archive is counted twice.

    Fires: two records with one `text_sha256`, or with one `url`, and the same meeting.

    Silent: the records that `parse_all` makes of one page, each of which has its own meeting; two versions of a page, under
    addresses of their own.

    Mend: keep one of the two records.
    """
    first: dict[tuple[object, ...], int] = {}
    for index, record in enumerate(records):
        told = attrs.evolve(record.meeting, evidence=())
        for field in ("text_sha256", "url"):
            value = getattr(record.source, field)
            if value is None:
                continue
            before = first.setdefault((field, value, told), index)
            if before != index:
                what = "text" if field == "text_sha256" else f"address, {show(value)},"
                yield Flaw(
                    f"record {index} has the same {what} as record {before}", f"/{index}/source/{field}"
                )
                break


def _series_key(record: MeetingRecord) -> tuple[str, ...] | None:
    """The name of a series without what spellings differ in; `None` where it says too little."""
    if record.meeting.series is None:
        return None
    key = key_of(record.meeting.series)
    return key if len(key) > 1 else None


def check_meetings(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """Two texts report the same meeting.

    Why: each party publishes a text of its own. They are worth comparing, and the meeting is one in every count.

    Fires: two records of the 8th meeting of one series; two of one name on one day.

    Silent: two records of one text, which is another rule's; meetings without an ordinal and a day.

    Mend: keep both, and see with `compare` what one says and the other doesn't.
    """
    first: dict[tuple[object, ...], int] = {}
    for index, record in enumerate(records):
        meeting, series = record.meeting, _series_key(record)
        keys: list[tuple[object, ...]] = []
        if series is not None and meeting.ordinal is not None:
            keys.append((series, meeting.ordinal))
        if meeting.name is not None and meeting.starts is not None and len(named := key_of(meeting.name)) > 1:
            keys.append((named, meeting.starts))
        before = min((first.setdefault(key, index) for key in keys), default=index)
        if before != index and not _same_text(record, records[before]):
            field = "series" if meeting.name is None else "name"
            yield Flaw(
                f"record {index} reports the same meeting as record {before},"
                f" {show(meeting.name or meeting.series or '')}",
                f"/{index}/meeting/{field}",
                words_of(record, meeting.evidence, field),
            )


def _same_text(one: MeetingRecord, other: MeetingRecord) -> bool:
    return one.source.text_sha256 is not None and one.source.text_sha256 == other.source.text_sha256


def check_ordinals(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """The meetings of a series don't count up with their days.

    Why: the 9th meeting of a series comes after the 8th. If it doesn't, an ordinal or a year was misread, or two series
    have one name.

    Fires: the 9th meeting in 2022 and the 8th in 2023; the 8th in 2022 and again in 2023.

    Silent: two texts about one meeting, a few days apart; ordinals that leave some out; meetings without a day.

    Mend: read the ordinal and the day of both again. Meetings that were put off do sometimes keep their number.
    """
    series: dict[tuple[str, ...], list[tuple[date, int, int]]] = {}
    for index, record in enumerate(records):
        key, starts, ordinal = _series_key(record), record.meeting.starts, record.meeting.ordinal
        if key is not None and starts is not None and ordinal is not None:
            series.setdefault(key, []).append((starts, ordinal, index))
    found: dict[int, Flaw] = {}
    for held in series.values():
        held.sort()
        last: tuple[date, int, int] | None = None
        for starts, ordinal, index in held:
            if last is not None and ordinal <= last[1] and not _is_one(ordinal, starts, last):
                found[index] = _out_of_step(records[index], index, last)
                continue
            if last is None or ordinal > last[1]:
                last = (starts, ordinal, index)
    yield from (found[index] for index in sorted(found))


_DAYS_APART: Final = 60


def _is_one(ordinal: int, starts: date, last: tuple[date, int, int]) -> bool:
    return ordinal == last[1] and (starts - last[0]).days <= _DAYS_APART


def _out_of_step(record: MeetingRecord, index: int, last: tuple[date, int, int]) -> Flaw:
    meeting = record.meeting
    return Flaw(
        f"record {index} has the ordinal {meeting.ordinal} of {show(meeting.series or '')} on {meeting.starts},"
        f" and record {last[2]} the ordinal {last[1]} on {last[0]}",
        f"/{index}/meeting/ordinal",
        words_of(record, meeting.evidence, "ordinal"),
    )


def _is_whole(name: str) -> bool:
    """Whether a name has two words or more; what is longer than any name would take long to compare."""
    return " " in name and len(name) <= _LONGEST_NAME


_LONGEST_NAME: Final = 100


def _people(records: Sequence[MeetingRecord]) -> Iterator[tuple[int, int, Participant, str]]:
    """Persons with a name of two words or more: record, place, the person and the name."""
    for index, record in enumerate(records):
        for place, party in enumerate(record.participants):
            if party.kind is ParticipantKind.PERSON and party.name is not None and _is_whole(party.name):
                yield index, place, party, party.name


def check_offices(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """One person's office is written in two forms.

    Why: whoever groups by office takes the two for two; or the person has another office now.

    Fires: `Minister of Defense` in one record and `Defence Minister` in another, of the same person and country.

    Silent: differences in case and in small words; `Defence` and `Defense`; persons of one surname, or of no country.

    Mend: keep what the texts print, and group by the person and the day instead of by the office.
    """
    first: dict[tuple[str, str], tuple[int, str]] = {}
    told: set[tuple[str, str, tuple[str, ...]]] = set()
    for index, place, party, name in _people(records):
        if party.role is None or party.country is None:
            continue
        person, office = person_key(name), key_of(party.role)
        before, role = first.setdefault((person, party.country), (index, party.role))
        form = (person, party.country, office)
        if before == index or office == key_of(role) or form in told:
            continue
        told.add(form)
        yield Flaw(
            f"record {index} calls {show(name)} {show(party.role)}, and record {before} {show(role)}",
            f"/{index}/participants/{place}/role",
            words_of(records[index], party.evidence, "role"),
        )


def check_spellings(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """One person's name is spelt in two ways.

    Why: two houses, or two editors of one, write a foreign name differently; a search finds only one of them.

    Fires: `Sheikh Tahnoon bin Zayed` in one record and `Sheikh Tahnoun bin Zayed` in another, with the same country.

    Silent: names that differ in more than one letter; persons of different countries or of none; case.

    Mend: choose one spelling where names are compared; the records keep what is printed.
    """
    first: dict[tuple[str, str], tuple[int, str]] = {}
    told: set[str] = set()
    for index, place, party, name in _people(records):
        if party.country is None:
            continue
        folded, person = name.casefold(), _beginning(name)
        for form in (person, *(person[:at] + person[at + 1 :] for at in range(len(person)))):
            before, other = first.setdefault((party.country, form), (index, name))
            if (
                before != index
                and other.casefold() != folded
                and folded not in told
                and _near(person, _beginning(other))
            ):
                told.add(folded)
                yield Flaw(
                    f"record {index} spells the name {show(name)}, and record {before} {show(other)}",
                    f"/{index}/participants/{place}/name",
                    words_of(records[index], party.evidence, "name"),
                )


_SHORTEST_NAME: Final = 8


def _beginning(name: str) -> str:
    """The key of somebody's first names: what stands behind them is often left out."""
    return " ".join(person_key(name).split()[:3])


def _near(one: str, other: str) -> bool:
    """Whether two names have the same first letters, and differ in one letter or in accents."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_NAME or short[0] != long[0]:
        return False
    at = next(
        (at for at, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short)
    )
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


_Named = Framework | Term
_NAMED: Final[tuple[tuple[str, Callable[[MeetingRecord], Sequence[_Named]]], ...]] = (
    ("frameworks", attrgetter("frameworks")),
    ("terms", attrgetter("terms")),
)


def check_acronyms(records: Sequence[MeetingRecord]) -> Iterator[Flaw]:
    """An acronym has two meanings in the archive.

    Why: whoever searches for it finds both, and whoever resolves it by the first record goes wrong in the other.

    Fires: `PMAI` for `Pacific Maritime Awareness Initiative` in one record and for `Port Managers' Academy` in another.

    Silent: the same name in another spelling; two meanings in one record, which is a rule of its own.

    Mend: keep both, and resolve acronyms record by record.
    """
    first: dict[str, tuple[int, str]] = {}
    told: set[tuple[str, tuple[str, ...]]] = set()
    for index, record in enumerate(records):
        for field, named in _NAMED:
            for place, fact in enumerate(named(record)):
                if fact.acronym is None or fact.name is None:
                    continue
                key = key_of(fact.name)
                before, meaning = first.setdefault(fact.acronym, (index, fact.name))
                if before == index or key == key_of(meaning) or (fact.acronym, key) in told:
                    continue
                told.add((fact.acronym, key))
                yield Flaw(
                    f"record {index} has {show(fact.acronym)} for {show(fact.name)},"
                    f" and record {before} for {show(meaning)}",
                    f"/{index}/{field}/{place}/acronym",
                    words_of(record, fact.evidence, "acronym"),
                )
