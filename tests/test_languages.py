"""What the folders of languages hold, whoever edits them, and how a text and its page agree on a language."""

from __future__ import annotations

import re
from datetime import date

import pytest

from jasmine_record.model import Basis, Genre, Translation
from jasmine_record.parsing import parse
from jasmine_record.parsing.assemble import assemble
from jasmine_record.parsing.blocks import Block
from jasmine_record.parsing.draft import Supplied
from jasmine_record.parsing.lexicon import language_tags, rows, table_of

_KEYS = {
    "language": {"facts", "script", "words"},
    "genres": {"genre"},
    "head": {
        *(
            "publishers",
            "publisher_starts",
            "publisher_endings",
            "inside",
            "link_tails",
            "attachments",
            "ends",
        ),
        *("translations", "languages"),
    },
}
_ENGLISH = "The ministers met in the capital and spoke about the ports of their countries for an hour."
_FRENCH = "Les ministres ont parlé de la situation dans les ports de leurs pays et de la coopération."


@pytest.mark.parametrize("tag", language_tags())
def test_folder(tag: str) -> None:
    """A folder is called by a language tag, tells its language apart, and has keys that are read."""
    assert re.fullmatch("[a-z]{2,3}", tag)
    told = table_of(tag, "language")
    assert told.get("words") or told.get("script")
    assert all(re.fullmatch("[0-9a-f]{4}-[0-9a-f]{4}", part) for part in told.get("script", ()))
    assert all(word == word.casefold() for word in told.get("words", ()))
    assert len(set(told.get("words", ()))) == len(told.get("words", ()))
    for name, keys in _KEYS.items():
        # What stands around English texts is read by other means, too.
        assert table_of(tag, name).keys() <= keys or (tag, name) == ("en", "head")
    for row in table_of(tag, "genres").get("genre", ()):
        assert Genre(row["is"])
        assert re.compile(row["title"])
    assert set(table_of(tag, "head").get("translations", ())) <= {str(kind) for kind in Translation}


def test_only_english_is_read_in_full() -> None:
    """One language has facts; the others say so."""
    assert [tag for tag in language_tags() if table_of(tag, "language").get("facts")] == ["en"]


def test_publishers_have_hosts_of_their_own() -> None:
    """A host stands once, without www, in lower case."""
    hosts = [row["host"] for row in rows("publishers")]
    assert len(set(hosts)) == len(hosts)
    assert all(re.fullmatch(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+", host) for host in hosts)


@pytest.mark.parametrize(
    ("text", "declared", "language", "basis", "read"),
    [
        (_ENGLISH, None, "en", Basis.INFERRED, True),
        (_ENGLISH, "en-GB", "en-GB", Basis.SUPPLIED, True),
        (_ENGLISH, "fr", "en", Basis.INFERRED, True),
        (_FRENCH, "en", "fr", Basis.INFERRED, False),
        (_FRENCH, "fr-CA", "fr-CA", Basis.SUPPLIED, False),
        ("Alpha.", "fr", "fr", Basis.SUPPLIED, False),
        ("Alpha.", "en", "en", Basis.SUPPLIED, True),
        ("Alpha.", None, None, Basis.UNRESOLVED, True),
    ],
)
def test_declared_language(
    text: str, declared: str | None, language: str | None, basis: Basis, read: bool
) -> None:
    """What the page declares stands where the words agree or don't tell, and gives way where they clearly do."""
    record = assemble([Block(text=text)], Supplied(language=declared))
    assert record.source.language == language
    assert [entry.basis for entry in record.evidence_for(record.source, "language")] == [basis]
    reasons = [entry.rule for entry in record.evidence_for(record.meeting, "name")]
    assert ("language.not-read" in reasons) is not read


@pytest.mark.parametrize(
    ("url", "publisher", "country"),
    [
        ("https://www.whitehouse.gov/briefing-room/1", "The White House", "US"),
        ("https://bidenwhitehouse.archives.gov/briefing-room/1", "The White House", "US"),
        ("https://www.mod.go.jp/en/d_act/1.html", "Ministry of Defense", "JP"),
        ("https://www.mod.go.jp/gsdf/english/1.html", None, "JP"),
        ("https://example.go.jp/1", None, "JP"),
        ("https://whitehouse.gov.example.org/1", None, None),
        ("http://[1", None, None),
    ],
)
def test_publisher_by_address(url: str, publisher: str | None, country: str | None) -> None:
    """A public body publishes at its own address; others' addresses give at most a country."""
    source = assemble([Block(text=_ENGLISH)], Supplied(url=url)).source
    assert (source.publisher, source.publisher_country) == (publisher, country)
    assert [entry.rule for entry in source.evidence if entry.field == "publisher"] == (
        ["publisher.address"] if publisher else []
    )


def test_publisher_of_the_text_goes_before_the_address() -> None:
    """A line of the text names the publisher, whatever the address."""
    text = f"Port Talks\n\nDepartment of Ports\n\n{_ENGLISH}"
    record = parse(text, url="https://www.whitehouse.gov/1", published=date(2024, 2, 29))
    assert record.source.publisher == "Department of Ports"
