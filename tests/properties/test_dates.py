"""Days in any printed form read back as what they are, or not at all."""

from __future__ import annotations

import string
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jasmine_record.parsing.calendar import WEEKDAYS
from jasmine_record.parsing.grammar.date_lines import behind_dateline, read_date_line, read_dateline
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.eras import read_east_asian_date
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.grammar.relative_days import find_relative_days

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: Years as readouts have them.
DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))
ERAS = (
    ("明治", date(1873, 1, 1), date(1912, 7, 30), 1868),
    ("大正", date(1912, 7, 30), date(1926, 12, 25), 1912),
    ("昭和", date(1926, 12, 25), date(1989, 1, 7), 1926),
    ("平成", date(1989, 1, 8), date(2019, 4, 30), 1989),
    ("令和", date(2019, 5, 1), date(2099, 12, 31), 2019),
)
JOINTS = st.sampled_from(["-", "–", " – ", " - ", " to ", " through ", " until ", "—", "~"])
TOGETHER = st.sampled_from([" and ", " & ", "/"])


def nth(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def span(printed: PrintedDate) -> tuple[date | None, date | None]:
    return printed.first(), printed.last()


def read(text: str) -> list[tuple[date | None, date | None]]:
    return [span(printed) for printed in find_dates(text)]


@st.composite
def month_names(draw: st.DrawFn, month: int) -> str:
    name = MONTHS[month - 1]
    short = name[:3] if name != "May" else name
    forms = [name, name.upper(), short, f"{short}." if name != "May" else name]
    return draw(st.sampled_from([*forms, "Sept."] if month == 9 else forms))


@st.composite
def printed_days(draw: st.DrawFn, day: date) -> str:
    """A day with its year, in a form that leaves no doubt."""
    month = draw(month_names(day.month))
    weekday = WEEKDAYS[day.weekday()]
    number = draw(st.sampled_from([str(day.day), f"{day.day:02}", nth(day.day)]))
    return draw(
        st.sampled_from(
            [
                f"{month} {number}, {day.year}",
                f"{month} {number} {day.year}",
                f"{number} {month} {day.year}",
                f"{number} of {month}, {day.year}",
                f"the {number} of {month} {day.year}",
                f"{weekday}, {month} {number}, {day.year}",
                f"{weekday} {number} {month} {day.year}",
                f"{month} {number} ({weekday[:3]}), {day.year}",
                f"{number} {month} {day.year} ({weekday})",
                f"{day.year} {month} {day.day}",
                day.isoformat(),
                f"{day.year}/{day.month}/{day.day}",
                f"{day.year}.{day.month:02}.{day.day:02}",
                f"{day.year}. {day.month}. {day.day}.",
                f"{day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}",
            ]
        )
    )


class TestOneDay:
    """A day that is printed in full is that day, wherever it stands."""

    @given(st.data(), DAYS)
    def test_alone(self, data: st.DataObject, day: date) -> None:
        """As a line of its own it is a date line."""
        text = data.draw(printed_days(day))
        assert read(text) == [(day, day)]
        line = read_date_line(text)
        assert line is not None
        assert span(line) == (day, day)

    @given(
        st.data(),
        DAYS,
        st.sampled_from(["On {}, Minister Placeholder met", "It was held on {} in Oslo.", "({})"]),
    )
    def test_in_a_sentence(self, data: st.DataObject, day: date, sentence: str) -> None:
        """What stands around it doesn't change it, and its place is that of its words."""
        text = sentence.format(data.draw(printed_days(day)))
        (printed,) = find_dates(text)
        assert span(printed) == (day, day)
        assert read(text[printed.start : printed.end]) == [(day, day)]

    @given(
        st.data(),
        DAYS,
        st.sampled_from(
            ["{}, 10:00 a.m.", "{} at 14:30 (JST)", "10:00, {}", "Tokyo, {}", "{}, Tokyo", "Date: {}", "({})"]
        ),
    )
    def test_with_a_time_or_a_place(self, data: st.DataObject, day: date, line: str) -> None:
        """Times, places and labels of a date line are no part of its day."""
        printed = read_date_line(line.format(data.draw(printed_days(day))))
        assert printed is None or span(printed) == (day, day)

    @given(DAYS, st.sampled_from(["/", "-"]))
    def test_in_figures_of_either_order(self, day: date, mark: str) -> None:
        """Where day and month can't be told apart both readings are named, and none is taken."""
        for text in (
            f"{day.day}{mark}{day.month}{mark}{day.year}",
            f"{day.month}{mark}{day.day}{mark}{day.year}",
        ):
            (printed,) = find_dates(text)
            if day.day > 12 or day.day == day.month:
                assert span(printed) == (day, day)
            else:
                assert span(printed) == (None, None)
                assert set(printed.readings) == {day, date(day.year, day.day, day.month)}

    @given(DAYS)
    def test_in_figures_with_dots(self, day: date) -> None:
        """Between dots the day comes first wherever it can."""
        (printed,) = find_dates(f"{day.day}.{day.month}.{day.year}")
        assert span(printed) == (day, day)
        (printed,) = find_dates(f"{day.month}.{day.day}.{day.year}")
        read = day if day.day > 12 else date(day.year, day.day, day.month)
        assert span(printed) == (read, read)

    @given(st.data(), DAYS)
    def test_a_missing_year_stays_missing(self, data: st.DataObject, day: date) -> None:
        """The day is there, and no year is made up for it."""
        month = data.draw(month_names(day.month))
        text = data.draw(
            st.sampled_from([f"{month} {day.day}", f"{day.day} {month}", f"{nth(day.day)} of {month}"])
        )
        (printed,) = find_dates(text)
        assert (printed.year, printed.last_year, printed.first()) == (None, None, None)
        assert (printed.first(day.year), printed.last(day.year)) == (day, day)

    @given(st.integers(1, 12), st.integers(1, 31), st.integers(1900, 2150))
    def test_no_such_day(self, month: int, day: int, year: int) -> None:
        """What the calendar doesn't have is no day."""
        (printed,) = find_dates(f"{MONTHS[month - 1]} {day}, {year}")
        try:
            expected = date(year, month, day)
        except ValueError:
            assert span(printed) == (None, None)
        else:
            assert span(printed) == (expected, expected)


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, date, str]:
    """The first and the last day of a period, and the two as a text prints them."""
    first = draw(DAYS.filter(lambda day: day.year < 2150))
    last = first + timedelta(days=draw(st.integers(1, 20)))
    same_month = (first.year, first.month) == (last.year, last.month)
    close = (last - first).days <= 14
    joint = draw(JOINTS | TOGETHER if close and same_month else JOINTS)
    one, other = MONTHS[first.month - 1], MONTHS[last.month - 1]
    a, b = (nth(first.day), nth(last.day)) if draw(st.booleans()) else (str(first.day), str(last.day))
    if same_month:
        text = draw(
            st.sampled_from(
                [
                    f"{one} {a}{joint}{b}, {last.year}",
                    f"{a}{joint}{b} {one} {last.year}",
                    f"{a}{joint}{b} of {one}, {last.year}",
                ]
            )
        )
    elif first.year == last.year:
        text = draw(
            st.sampled_from(
                [f"{one} {a}{joint}{other} {b}, {last.year}", f"{a} {one}{joint}{b} {other} {last.year}"]
            )
        )
    else:
        text = draw(
            st.sampled_from(
                [
                    f"{one} {a}, {first.year}{joint}{other} {b}, {last.year}",
                    f"{a} {one} {first.year}{joint}{b} {other} {last.year}",
                    f"{one} {a}{joint}{other} {b}, {last.year}",
                ]
            )
        )
    return first, last, text


class TestPeriods:
    """A period is its first and its last day, or nothing."""

    @given(periods())
    @example((date(2022, 12, 30), date(2023, 1, 2), "December 30 to January 2, 2023"))
    def test_in_full(self, period: tuple[date, date, str]) -> None:
        """Over days, months and years."""
        first, last, text = period
        assert read(text) == [(first, last)]

    @given(periods(), st.sampled_from(["From {}, they met.", "held on {} in Oslo", "It was held {}."]))
    def test_in_a_sentence(self, period: tuple[date, date, str], sentence: str) -> None:
        """What stands around it doesn't change it."""
        first, last, text = period
        assert read(sentence.format(text)) == [(first, last)]

    @given(
        DAYS,
        st.integers(1, 31),
        st.sampled_from(["ministers", "of the ministers", "percent", "ships", "Meeting"]),
    )
    def test_what_is_counted_is_no_day(self, day: date, count: int, noun: str) -> None:
        """A number behind "and" that counts something never ends a period."""
        text = f"On {MONTHS[day.month - 1]} {day.day} and {count} {noun}, {day.year}"
        assert all(
            printed.first(day.year) == printed.last(day.year) == day for printed in find_dates(text)
        ) or (noun == "of the ministers")

    @given(st.lists(st.integers(1, 28), min_size=3, max_size=6, unique=True).map(sorted), st.integers(1, 12))
    def test_lists(self, days: list[int], month: int) -> None:
        """A list of days goes from its first to its last, or isn't read."""
        listed = ", ".join(map(str, days[:-1])) + f" and {days[-1]}"
        name = MONTHS[month - 1]
        expected = [(date(2023, month, days[0]), date(2023, month, days[-1]))]
        for text in (f"{name} {listed}, 2023", f"{listed} {name} 2023"):
            assert read(text) == (expected if days[-1] - days[0] <= 14 else [])


class TestEras:
    """Years of Japanese eras are those of the common era."""

    @given(st.sampled_from(ERAS), st.data())
    def test_every_day_of_an_era(self, era: tuple[str, date, date, int], data: st.DataObject) -> None:
        """With digits of either width, a weekday or none."""
        name, first, last, start = era
        day = data.draw(st.dates(first, last))
        nth_year = day.year - start + 1
        year = data.draw(st.sampled_from(["元", "1"])) if nth_year == 1 else str(nth_year)
        text = f"{name}{year}年{day.month}月{day.day}日"
        if data.draw(st.booleans()):
            text = text.translate(str.maketrans(string.digits, "０１２３４５６７８９"))
        text += data.draw(st.sampled_from(["", "（水）", "(月)", "（火曜日）", " 10:30"]))
        line = read_date_line(text)
        assert line is not None
        assert span(line) == (day, day)

    @given(st.sampled_from(ERAS[:-1]), st.integers(1, 30), st.integers(1, 12), st.integers(1, 28))
    def test_no_day_beyond_its_end(
        self, era: tuple[str, date, date, int], later: int, month: int, day: int
    ) -> None:
        """An era has no year after its last."""
        name, _, last, start = era
        line = read_date_line(f"{name}{last.year - start + 1 + later}年{month}月{day}日")
        assert line is not None
        assert span(line) == (None, None)

    @given(DAYS.filter(lambda day: day.year >= 1900), st.integers(0, 40))
    def test_periods_of_the_common_era(self, first: date, days: int) -> None:
        """The last day takes month and year from the first where it has none."""
        last = first + timedelta(days=days)
        end = f"{last.month}月{last.day}日" if last.month != first.month else f"{last.day}日"
        line = read_date_line(f"{first.year}年{first.month}月{first.day}日～{end}")
        same_month_later = (first.year, first.month) != (last.year, last.month) and last.month == first.month
        assert line is not None
        assert same_month_later or span(line) == (first, last)

    @given(st.text(st.sampled_from("令和平成元年月日0123456789１２（水）～から 　")))
    def test_anything_else(self, line: str) -> None:
        """Whatever the line is, an answer comes."""
        found = read_east_asian_date(line)
        assert found is None or line[found.start : found.end].strip()


class TestRelativeDays:
    """Days told by that of issue lie where their words say."""

    @given(issued=DAYS, weekday=st.sampled_from(WEEKDAYS), ahead=st.booleans())
    def test_weekdays(self, issued: date, weekday: str, *, ahead: bool) -> None:
        """The last such day up to that of issue, or the next one from it."""
        (found,) = find_relative_days(f"They met on {weekday}.", 0, 40, ahead=ahead)
        (day,) = found.days(issued, ahead=ahead)
        assert WEEKDAYS[day.weekday()] == weekday
        assert 0 <= ((day - issued) if ahead else (issued - day)).days < 7

    @given(DAYS, st.sampled_from(WEEKDAYS))
    def test_last_weekday(self, issued: date, weekday: str) -> None:
        """Before the day of issue; both days are named where it can be either."""
        (found,) = find_relative_days(f"They met last {weekday}.", 0, 40, ahead=False)
        days = found.days(issued, ahead=False)
        assert 1 <= len(days) <= 2
        assert all(WEEKDAYS[day.weekday()] == weekday and 1 <= (issued - day).days <= 13 for day in days)
        if len(days) == 1:
            assert (issued - days[0]).days <= 7

    @pytest.mark.parametrize(
        ("words", "offset"),
        [
            *(
                ("today", 0),
                ("this morning", 0),
                ("Earlier today", 0),
                ("earlier this evening", 0),
                ("Tonight", 0),
            ),
            *(("Yesterday", -1), ("yesterday evening", -1), ("last night", -1), ("tomorrow", 1)),
        ],
    )
    @given(DAYS)
    def test_words(self, words: str, offset: int, issued: date) -> None:
        """As many days from that of issue as they say."""
        (found,) = find_relative_days(f"{words} they meet", 0, 60, ahead=True)
        assert found.days(issued, ahead=True) == (issued + timedelta(days=offset),)

    def test_the_ends_of_the_calendar(self) -> None:
        """A day that no calendar has is none."""
        (found,) = find_relative_days("yesterday", 0, 9, ahead=False)
        assert found.days(date.min, ahead=False) == ()

    @pytest.mark.parametrize(
        "words", ["tomorrow", "tomorrow's", "today's", "every Monday", "next Monday", "Monday's"]
    )
    def test_what_tells_no_day(self, words: str) -> None:
        """What belongs to something else, comes again or is still to come tells no day of a report."""
        assert not list(find_relative_days(f"They spoke of {words} meeting.", 0, 60, ahead=False))


class TestDatelines:
    """The day of the release stands at its opening, behind a place and before a dash."""

    @given(
        st.data(),
        DAYS,
        st.sampled_from(["WASHINGTON, {} — They met.", "Oslo ({}) – They met.", "GENEVA, {}: They met."]),
    )
    def test_is_read(self, data: st.DataObject, day: date, text: str) -> None:
        """In any form of the day."""
        month = data.draw(month_names(day.month))
        printed = read_dateline(text.format(f"{month} {day.day}, {day.year}"))
        assert printed is not None
        assert span(printed) == (day, day)

    @given(
        DAYS,
        st.sampled_from(
            ["WASHINGTON, {} — ", "Oslo ({}) – ", "GENEVA, {}: ", "Riyadh, Rajab 12, 1443, {}, PNA -- "]
        ),
    )
    def test_is_left_behind(self, day: date, opening: str) -> None:
        """What is told begins behind it."""
        dateline = opening.format(f"{day:%B} {day.day}, {day.year}")
        assert behind_dateline(f"{dateline}The ministers met.") == len(dateline)

    @given(st.data(), DAYS)
    def test_a_sentence_has_none(self, data: st.DataObject, day: date) -> None:
        """A day in the sentence itself is no dateline."""
        assert read_dateline(f"On {data.draw(printed_days(day))}, they met in Oslo.") is None


PARTS = (*"0123456789 ,.-–/()", *MONTHS, *WEEKDAYS, "2023", " and ", " to ", "st", "th", "the ", "of ")


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_any_text(text: str) -> None:
    """Whatever the text is, each date lies in it, and they follow on each other."""
    end = 0
    for printed in find_dates(text):
        assert end <= printed.start < printed.end <= len(text)
        end = printed.end
    read_date_line(text)
    read_dateline(text)
