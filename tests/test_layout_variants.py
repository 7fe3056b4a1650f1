"""The example in other layouts: whatever marks its paragraphs and breaks its lines, its facts are the same."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jasmine_record.model import MeetingRecord
from jasmine_record.parsing import parse

_TEXT = (Path(__file__).parents[1] / "examples" / "jasmine-2023.txt").read_text("utf-8")
_LABELLED = re.compile(r"^(?P<indent> +)(?P<number>\d+)\. (?P<text>.*)$", re.MULTILINE)

Marking = Callable[[int, str], str]


def _marked(top: Marking, nested: Marking) -> str:
    """The example with its numbers and those of the list inside it printed in another way."""

    def mark(match: re.Match[str]) -> str:
        marking = top if len(match["indent"]) < 4 else nested
        return marking(int(match["number"]), match["text"])

    return _LABELLED.sub(mark, _TEXT)


def _wrapped(line: str, width: int, hang: str) -> str:
    return textwrap.fill(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)


_LAYOUTS: dict[str, str] = {
    "(1) above (a)": _marked(lambda n, t: f"({n}) {t}", lambda n, t: f"  ({chr(96 + n)}) {t}"),
    "1) above dashes": _marked(lambda n, t: f"{n}) {t}", lambda _, t: f"   - {t}"),
    "every entry printed as 1.": _marked(lambda _, t: f"1. {t}\n", lambda _, t: f"   1. {t}\n"),
    "bullets above o": _marked(lambda _, t: f"• {t}", lambda _, t: f"  o {t}"),
    "dashes above asterisks": _marked(lambda _, t: f"- {t}", lambda _, t: f"    * {t}"),
    "no numbers above dashes": _marked(lambda _, t: f"{t}\n", lambda _, t: f"  - {t}"),
    "one form on two levels, not set in": _marked(lambda n, t: f"{n}. {t}", lambda n, t: f"{n}. {t}"),
    "nothing set in": _marked(lambda n, t: f"{n}. {t}\n", lambda n, t: f"({n}) {t}\n"),
    "numbers from 2": _marked(lambda n, t: f"{n}. {t}" if n > 1 else f"{t}\n", lambda n, t: f"    {n}. {t}"),
    "tabs": _marked(lambda n, t: f"\t{n}.\t{t}", lambda n, t: f"\t\t{n}.\t{t}"),
    "wrapped lines": "\n".join(
        _wrapped(line, 78, "     " if _LABELLED.match(line) else "") if len(line) > 80 else line
        for line in _TEXT.split("\n")
    ),
    "wrapped lines, nothing set in": "\n\n".join(
        _wrapped(line.strip(), 72, "") for line in _TEXT.split("\n") if line.strip()
    ),
    "a menu above and a copyright below": f"Home\nAbout\nContact\nShare\n\n{_TEXT}\n\nBack to top\nCopyright 2023\n",
    "headings between the numbers": re.sub(
        r"^  7\. ",
        "Initiatives\n\n  7. ",
        re.sub(r"^  4\. ", "Positions\n\n  4. ", _TEXT, flags=re.MULTILINE),
        flags=re.MULTILINE,
    ),
    "newlines of another system": _TEXT.replace("\n", "\r\n"),
}


def _facts(record: MeetingRecord) -> dict[str, object]:
    names = {party.id: party.name or party.role for party in record.participants}
    meeting, source = record.meeting, record.source
    return {
        "meeting": (
            meeting.name,
            meeting.ordinal,
            meeting.starts,
            meeting.city,
            meeting.country,
            meeting.format,
        ),
        "source": (source.title, source.publisher, source.issued, source.translation, source.genre),
        "attachments": [link.name for link in source.attachments],
        "participants": [
            (party.name, party.role, party.country, party.attendance, party.functions)
            for party in record.participants
        ],
        "statements": [
            (
                [names[speaker] for speaker in statement.speakers],
                statement.verb,
                [record.quote(anchor) for anchor in statement.content],
            )
            for statement in record.statements
        ],
        "pillars": [pillar.text for pillar in record.pillars],
        "initiatives": [initiative.text for initiative in record.initiatives],
        "enumerations": [(listed.noun, listed.stated, len(listed.items)) for listed in record.enumerations],
        "terms": [(term.name, term.acronym) for term in record.terms],
    }


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_facts_do_not_depend_on_the_layout(layout: str) -> None:
    """Meeting, people, statements, pillars, initiatives, lists and terms are those of the numbered layout."""
    assert _LAYOUTS[layout] != _TEXT
    assert _facts(parse(_LAYOUTS[layout])) == _facts(parse(_TEXT))


_ROWS = [
    ("Date", "12 May 2020"),
    ("Venue", "Suva, Fiji"),
    ("Follow-up", "The Ministers agreed to meet again."),
    ("Fiji", "Mr. Placeholder Alpha, Minister of Ports"),
]
_TABLES = {
    "text/plain": "\n".join("\t".join(row) for row in _ROWS),
    "text/html": f"<table>{''.join(f'<tr><td>{one}<td>{other}' for one, other in _ROWS)}</table>",
    "text/markdown": "\n".join(["|  |  |", "|---|---|", *(f"| {one} | {other} |" for one, other in _ROWS)]),
}
_TITLES = {
    "text/plain": "Third Ports Ministerial Meeting",
    "text/html": "<h1>Third Ports Ministerial Meeting</h1>",
    "text/markdown": "# Third Ports Ministerial Meeting",
}


@pytest.mark.parametrize("media_type", _TABLES)
def test_a_label_and_its_value_part_in_every_form(media_type: str) -> None:
    """A page, its Markdown and its copy and paste give the same paragraphs of a table, and the same facts."""
    record = parse(f"{_TITLES[media_type]}\n\n{_TABLES[media_type]}\n", media_type=media_type)
    assert [paragraph.text for paragraph in record.paragraphs[1:]] == [
        *("Date", "12 May 2020", "Venue", "Suva, Fiji"),
        *("Follow-up", "The Ministers agreed to meet again."),
        "Fiji Mr. Placeholder Alpha, Minister of Ports",
    ]
    assert (record.meeting.starts, record.meeting.city) == (date(2020, 5, 12), "Suva")
    assert [statement.verb for statement in record.statements] == ["agreed"]


@pytest.mark.parametrize("width", range(50, 100))
def test_the_first_sentences_are_joined_at_any_width(width: int) -> None:
    """No line of them ends the paragraph, though it may look like a date line or a person's, or begin with a year."""
    text = (
        "The Ministers responsible for higher education met at Gaborone, Botswana, on the 4th and 5th of March, 1998."
        " The Meeting was opened by the Vice-President of Botswana, Mr. Placeholder Alpha. The Minister of"
        " Education of Zambia, Mr. Placeholder Bravo, was elected Chairman, and Mrs. Placeholder Charlie, Deputy Minister of"
        " Education of Namibia, Rapporteur."
    )
    for hang in ("", "    "):
        first = textwrap.fill(text, width, initial_indent=hang, break_on_hyphens=False)
        record = parse(
            f"Third Meeting of the Ministers of Higher Education\n\n{first}\n\n{hang}The Ministers agreed."
        )
        assert [paragraph.text for paragraph in record.paragraphs][1:] == [text, "The Ministers agreed."]
