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
        "attendance.spoke-with": "those who spoke with each other, and not in one place, took part virtually",
        "act.verb": "the act of a statement is that of its verb, and of its object where the verb has several",
        "country.of-title": "the title of the page gives the country of somebody whom the text names without",
        "country.of-publisher": "a city of which several countries have one is that of the publisher's country, where nobody from the others took part",
        "country.of-city": "a city that can be in no other country gives its country",
        "country.of-state": "a state or province that can be in no other country gives that of its city",
        "date.relative-to-issued": "'today' is the day of issue, 'yesterday' the day before it, and 'tomorrow' that after it",
        "date.weekday-from-issued": "a weekday is the last such day up to the day of issue, and in a preview the next one",
        "date.year-ahead": "in a preview, a day without a year is the next such day from the day of issue",
        "date.year-from-issued": "a day without a year is the last such day up to the day of issue, or the day after it",
        "date.year-from-text": "a day without a year has that of another day of its month in the same sentence",
        "format.title-call": "the title calls the meeting a call, and nothing in the text says otherwise",
        "format.mixed-attendance": "some attended in person and others virtually, or somebody joined from afar what was held in a place, so the meeting was hybrid",
        "framework.presented-as": "the only framework is what is later presented under a name",
        "function.of-counted": "what a counted group is said to do is done by its members as `members.of-counted` tells them: 'the two Ministers'",
        "initiative.pillar-wording": "an initiative that repeats nearly all words of one pillar belongs to it",
        "language.common-words": "the commonest words of a language make up a good part of the text",
        "language.script": "the script of the text is that of one language",
        "members.of-counted": "a counted group is the only people of the text, who are as many and one of whom has its office, or the only ones of more who have it, of different countries: 'the two Ministers'; leaders may have any office; 'the Ministers' are the two who are told to have met, where nobody else is told of",
        "office.of-one-country": "one country alone has an office of this name, or it is one of a body of that nation",
        "office.publisher-country": "an office without a country is one of the publisher's country",
        "place.here": "'here' is the place of the dateline with which the text opens",
        "pillar.order": "pillars are numbered in the order of their list",
        "publisher.address": "the page stands at the address of that body",
        "publisher.agency": "the text opens with the letters of that news agency",
        "publisher-country.address": "the address of the page ends as those of one country's public bodies do",
        "publisher-country.house": "the publisher is a house whose name no other country has for one of its own",
        "publisher-country.name": "the publisher's name, as it was supplied, holds the name of a country",
        "publisher-country.translated-from": "a translation comes from the language that the page links to,"
        " and one country alone has that language",
        "speaker.counterpart": "'his counterpart' is the one of two persons who didn't speak last",
        "speaker.elided": "a sentence that begins with its verb goes on with those named above its list or who spoke before",
        "speaker.first-person": "'I' is the one person whom the head of the text names",
        "speaker.function": "the chair is the one person who has that function in this text",
        "speaker.letters": "letters stand for the one person whose office, honorific or body they abbreviate",
        "speaker.office": "an office without a name is held by the one person of that office in this text, or of its country if that one was named without an office",
        "speaker.office-again": "an office that several hold is that of the one who spoke right before, in the same paragraph",
        "speaker.office-of-publisher": "an office that several hold is that of the one person of the publisher's country",
        "speaker.office-without-country": "an office that several hold is that of the one who is named first and whose country isn't printed",
        "speaker.pronoun": "'he' and 'she' are the last single subject of a speech verb, 'they' the last several, 'it' the state or body of the sentence before",
        "speaker.we": "'we' are those as whom the text introduces its speakers",
        "speaker.we-met": "'we' are the one whom the head of the text names and those whom this one met; in a statement of those who met, the group that its opening says to have met, unless somebody tells it in the first person",
        "speaker.we-ministers": "'we' in a statement of those who met are its Ministers, where no other group is told of that may be all of them",
    }
)
"""How a value was inferred."""

REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "country.of-several": "several countries have a city of this name",
        "date.ambiguous": "which figure is the day and which the month can't be told",
        "date.no-issued": "the day is told relative to the day of issue, which isn't known",
        "date.no-such-day": "the calendar has no such day",
        "date.no-year": "the day has no year, and the day of issue isn't known",
        "date.period": "the line tells several days, and a text is issued on one",
        "date.vague": "the words tell a week, a month or a year, and not the day",
        "date.weekday-differs": "the day isn't on the printed weekday in the year that the day of issue gives it",
        "date.weekday-open": "which of several such weekdays is meant can't be told",
        "language.not-read": "facts are read in English alone, and the text is in another language",
        "language.not-recognised": "the text is in no language that is told apart",
        "meeting.ordinals-differ": "title and body count the meeting differently",
        "meeting.several": "the page tells of several meetings; `parse_all` gives one record for each",
        "office.bare": "a bare office such as 'Minister' may be a guest's",
        "office.no-country": "the office names no country, and the publisher's isn't known",
        "office.of-some": "some countries have an office of this name, and the publisher's isn't among them",
        "office.of-unknown": "the office is that of a body whose country isn't known, or of a company",
        "office.other-side": "the sentence puts the office on another country's side, or names that side last, or the heading above names another side",
        "office.no-name": "an office without a name and a country may be a guest's",
        "speaker.elided-open": "the sentence begins with its verb, and nobody spoke before",
        "speaker.first-person-open": "'I' speaks, and the head of the text names nobody",
        "speaker.function-shared": "several people have this function",
        "speaker.name-shared": "several people have this name",
        "speaker.name-unknown": "nobody of this name was introduced",
        "speaker.office-open": "a bare office such as 'the Minister' may be that of somebody who is named",
        "speaker.office-other": "the one person of that country was introduced with another office",
        "speaker.office-shared": "several people have this office",
        "speaker.pronoun-competing": "somebody else became the subject since the last person spoke",
        "speaker.pronoun-open": "nobody who spoke before fits the pronoun",
        "speaker.represented": "somebody else came in the place of the one who is named, and may have spoken",
        "speaker.we-open": "'we' speak, and the text doesn't say who they are",
    }
)
"""Why a value was left unresolved."""
