"""Sentences of composed readouts: who took part, who said what, and what nobody should take for either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from jasmine_record.testing.composed.facts import Party, Said
from jasmine_record.testing.composed.places import COUNTRIES, PLACES, Country, with_article
from jasmine_record.testing.composed.words import (
    ABSENT,
    ACTIONS,
    CLAUSES,
    MINISTRIES,
    NAMES,
    PLURAL_VERBS,
    TERMS,
    THEMES,
    TOPICS,
    VERBS,
    Ministry,
    Verb,
)

__all__ = ["Person", "Writer", "capital"]

_T = TypeVar("_T")

_OPENINGS = ("", "Next, ", "Then, ", "In addition, ", "At the same time, ", "Furthermore, ", "In response, ")
_HONORIFICS = (None, "H.E.", "Dr.", "General", "H.E. General")


@attrs.define(kw_only=True)
class Person:
    """Somebody who takes part, and how the text has put it so far."""

    name: str
    short: str
    pronoun: str
    #: The office behind a name; and before it, where that is another form.
    role: str
    before: str
    #: What later mentions put before the name.
    title: str
    country: Country
    home: bool
    printed: str | None = None
    honorific: str | None = None
    attendance: str | None = None
    functions: tuple[str, ...] = ()
    #: What stands between office and verb at the first mention.
    apposition: str = ","

    def party(self, home_countries: tuple[str | None, ...]) -> Party:
        """What the text says of the person in the end."""
        return Party(
            kind="person",
            name=self.name,
            roles=(self.printed, self.role, self.before),
            honorific=self.honorific,
            countries=home_countries if self.home else (self.country.code,),
            attendance=self.attendance,
            functions=self.functions,
        )


def capital(subject: str) -> str:
    """Words as they open a sentence."""
    return subject[0].upper() + subject[1:]


class Writer:
    """Writes sentences, and keeps what they say."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.topics = list(TOPICS)
        self.themes = list(THEMES)
        self.names = list(NAMES)
        self.unused_terms = list(TERMS)
        self.terms: list[tuple[str, str | None]] = []
        #: In order of first mention.
        self.people: list[Person] = []
        #: By folded name.
        self.others: dict[str, Party] = {}
        self.said: list[Said] = []
        #: Whom "he" or "she" means.
        self.last: Person | None = None
        #: Whether a full stop stands inside the quotation marks.
        self.inside = draw(st.booleans())

    # Drawing

    def pick(self, options: Sequence[_T]) -> _T:
        return self.draw(st.sampled_from(options))

    def chance(self, one_in: int = 2) -> bool:
        return self.draw(st.integers(1, one_in)) == one_in

    def fresh(self, pool: list[_T]) -> _T:
        return pool.pop(self.draw(st.integers(0, len(pool) - 1)))

    def topic(self) -> str:
        if self.unused_terms and self.chance(5):
            return f"projects under the {self.term()}"
        return self.fresh(self.topics)

    def term(self) -> str:
        name, acronym = self.fresh(self.unused_terms)
        self.terms.append((name, acronym))
        if acronym is None:
            return f"“{name}”"
        return self.pick(("“{0} ({1})”", "{0} ({1})", "“{0}” ({1})", "“{0}: {1}”")).format(name, acronym)

    def words(self, template: str, their: str) -> str:
        """A template with fresh words for its marks."""
        if "{theme}" in template:
            template = template.replace("{theme}", f"“{self.fresh(self.themes)}”")
        for mark, options in (("{clause}", CLAUSES), ("{action}", ACTIONS)):
            if mark in template:
                template = template.replace(mark, self.pick(options))
        if "{absent}" in template:
            template = template.format(
                absent=ABSENT, office=self.pick(MINISTRIES).role, topic="{topic}", their="{their}"
            )
        if "{country}" in template:
            template = template.replace("{country}", with_article(self.pick(COUNTRIES).name))
        if "{topic}" in template:
            template = template.replace("{topic}", self.topic())
        return template.replace("{their}", their)

    def end(self, sentence: str) -> str:
        """A sentence with its full stop."""
        if sentence.endswith("."):
            return sentence
        if self.inside and sentence.endswith("”"):
            return f"{sentence[:-1]}.”"
        return f"{sentence}."

    # Parties

    def person(self, ministry: Ministry, country: Country, *, home: bool, deputy: bool = False) -> Person:
        """Somebody new, whom the text has not mentioned yet."""
        name, short = self.fresh(self.names)
        role = ministry.deputy if deputy else ministry.role
        return Person(
            name=name,
            short=short,
            pronoun=self.pick(("He", "She")),
            role=role,
            before=role if deputy else ministry.before,
            title=re.split(" (?:of|for) ", role)[0],
            country=country,
            home=home,
        )

    def introduce(self, person: Person) -> str:
        """The first mention: name and office and, for somebody from abroad, the country."""
        self.people.append(person)
        before = self.pick((person.role, person.before))
        if person.home and self.chance():
            person.printed = before
            return f"{before} {person.name}"
        if not person.home and not person.functions and self.chance():
            person.printed = before
            return f"{person.country.demonym} {before} {person.name}"
        person.printed = person.role
        person.honorific = self.pick(_HONORIFICS)
        named = f"{person.honorific} {person.name}" if person.honorific else person.name
        if person.home:
            return f"{named}, {person.role}{person.apposition}"
        return f"{named}, {person.role} of {with_article(self.pick(person.country.names))}{person.apposition}"

    def other(self, kind: str, name: str, country: str | None = None) -> str:
        """A party that is no person, by its name."""
        self.others.setdefault(name.casefold(), Party(kind=kind, name=name, countries=(country,)))
        return name

    # Statements

    def statement(self, verb: Verb, speakers: tuple[str, ...], their: str, *, pronoun: bool) -> Said:
        whole = self.words(self.pick(verb.objects), their)
        core = whole.rpartition("“")[2].rstrip("”") if verb.act == "address" and "“" in whole else whole
        return Said(
            speakers=speakers,
            verbs=verb.forms,
            act=verb.act,
            core=re.sub("^(?:that|to|on|of) ", "", core),
            whole=whole,
            pronoun=pronoun,
        )

    def report(
        self,
        subject: str,
        speakers: tuple[str, ...],
        their: str,
        *,
        plural: bool = False,
        pronoun: bool = False,
    ) -> str:
        """A sentence of one statement, or of two with one subject."""
        verbs = [*PLURAL_VERBS, *VERBS] if plural else list(VERBS)
        if not self.themes:
            verbs = [verb for verb in verbs if verb.act != "address"]
        verb = self.pick(verbs)
        opening = self.pick(_OPENINGS)
        if opening and subject.split(" ", maxsplit=1)[0] in {"The", "Both", "He", "She", "They"}:
            subject = subject[0].lower() + subject[1:]
        also = self.pick(("", "also ", "further ")) if self.said else ""
        said = self.statement(verb, speakers, their, pronoun=pronoun)
        self.said.append(said)
        sentence = f"{opening}{subject} {also}{verb.forms[0]} {said.whole}"
        if verb.act != "address" and self.chance(3):
            second = self.pick([other for other in verbs if other.act not in {verb.act, "address"}])
            more = self.statement(second, speakers, their, pronoun=pronoun)
            self.said.append(more)
            sentence += f", and {second.forms[0]} {more.whole}"
        return self.end(sentence)

    def by_person(self, person: Person) -> str:
        """A sentence with a person as its subject."""
        their = "his" if person.pronoun == "He" else "her"
        pronoun = person is self.last and self.chance()
        if person not in self.people:
            subject = self.introduce(person)
        elif pronoun:
            subject = person.pronoun
        else:
            subject = f"{self.pick((person.title, person.before))} {person.short}"
        sentence = self.report(subject, (person.name,), their, pronoun=pronoun)
        self.last = person
        return sentence

    def by_both(self, first: Person, second: Person) -> str:
        """A sentence with two people, each mentioned before, as its subject."""
        subject = f"{first.title} {first.short} and {second.title} {second.short}"
        if first.title == second.title and self.chance():
            plural = "Secretaries" if first.title == "Secretary" else f"{first.title}s"
            subject = f"{plural} {first.short} and {second.short}"
        # Behind both of them, "he" may be either.
        self.last = None
        return self.report(subject, (first.name, second.name), "their", plural=True)

    def by_group(self, group: str) -> str:
        """A sentence or two with a group as subject, the second by a pronoun."""
        name = self.other("group", group.removeprefix("The "))
        sentence = self.report(group, (name,), "their", plural=True)
        if self.chance():
            sentence += " " + self.report("They", (name,), "their", plural=True, pronoun=True)
        return sentence

    def state(self, country: Country) -> str:
        """A state as a party, by its name with an article."""
        self.other("state", country.name, country.code)
        return with_article(country.name)

    def by_state(self, country: Country) -> str:
        """A sentence with a state, or two, as its subject."""
        subject = self.state(country)
        if not self.chance(4):
            return self.report(capital(subject), (country.name,), "its")
        other = self.pick([other for other in COUNTRIES if other.code != country.code])
        subject = f"{capital(subject)} and {self.state(other)}"
        return self.report(subject, (country.name, other.name), "their", plural=True)

    def by_side(self, country: Country) -> str:
        """A sentence with one of the sides as its subject."""
        side = f"{country.demonym} {self.pick(('side', 'delegation'))}"
        self.others.setdefault(
            side.casefold(), Party(kind="group", name=side, countries=(country.code, None))
        )
        return self.report(f"The {side}", (side,), "its")

    def by_body(self) -> str:
        """A sentence with an international organisation as its subject."""
        return self.report("ASEAN", (self.other("organisation", "ASEAN"),), "its")

    def nothing_said(self, group: str, year: int) -> str:
        """A sentence that reports nothing of what was said, though it looks like it."""
        city, country = self.pick(PLACES)
        place = f"{city}, {country.name}" if self.chance() else city
        templates = [
            "This year marks the 50th year of cooperation in {topic}.",
            f"The next meeting will take place in {place} in {year + 1}.",
            f"The 4th Harvest Forum was held in {place} in {year - 1}.",
        ]
        if group.removeprefix("The ").casefold() in self.others:
            templates += [
                f"{group} will discuss {{topic}} at the next meeting.",
                f"{group} did not agree on {{topic}}.",
            ]
        return self.words(self.pick(templates), "their")
