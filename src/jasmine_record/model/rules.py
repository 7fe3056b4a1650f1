"""The public names that `Evidence.rule` may hold in a parsed record, each with what it means.

The first part of a name is what it is about. A record that a person or another program wrote may use names of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["REASONS", "RULES"]

RULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "act.verb": "the act of a statement is that of its verb, and of its object where the verb has several",
        "country.of-city": "a city that can be in no other country gives its country",
        "date.relative-to-issued": "'today' is the day of issue, and 'yesterday' the day before it",
        "date.year-from-issued": "a day without a year is the last such day up to the day of issue",
        "format.mixed-attendance": "some attended in person and others virtually, so the meeting was hybrid",
        "framework.presented-as": "the only framework is what is later presented under a name",
        "initiative.pillar-wording": "an initiative that repeats nearly all words of one pillar belongs to it",
        "language.common-words": "the commonest words of a language make up a good part of the text",
        "language.script": "the script of the text is that of one language",
        "office.publisher-country": "an office without a country is one of the publisher's country",
        "pillar.order": "pillars are numbered in the order of their list",
        "publisher-country.address": "the address of the page ends as those of one country's public bodies do",
        "publisher-country.name": "the publisher's name, as it was supplied, holds the name of a country",
        "publisher-country.translated-from": "a translation comes from the language that the page links to,"
        " and one country alone has that language",
        "speaker.function": "the chair is the one person who has that function in this text",
        "speaker.office": "an office without a name is held by the one person of that office in this text",
        "speaker.pronoun": "'he' and 'she' are the last single subject of a speech verb, 'they' the last several",
    }
)
"""How a value was inferred."""

REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date.no-issued": "the day is told relative to the day of issue, which isn't known",
        "date.no-such-day": "the calendar has no such day",
        "date.no-year": "the day has no year, and the day of issue isn't known",
        "language.not-recognised": "the text is in no language that is told apart",
        "office.no-country": "the office names no country, and the publisher's isn't known",
        "speaker.function-shared": "several people have this function",
        "speaker.name-shared": "several people have this name",
        "speaker.name-unknown": "nobody of this name was introduced",
        "speaker.office-shared": "several people have this office",
        "speaker.pronoun-competing": "somebody else became the subject since the last person spoke",
        "speaker.pronoun-open": "nobody who spoke before fits the pronoun",
    }
)
"""Why a value was left unresolved."""
