"""The sentences about what was put forward: frameworks, their pillars, and initiatives."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from jasmine_record.model import Anchor, Framework, Initiative, Pillar
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import LONGEST, Cited, Reader
from jasmine_record.summary.parties import Naming, Subject
from jasmine_record.summary.sentence import Sentence
from jasmine_record.summary.wording import (
    capital,
    closed,
    finish,
    is_one_sentence,
    itemised,
    lower,
    number,
    word_count,
)

__all__ = ["Frameworks", "Initiatives"]


def _item(reader: Reader, fact: Pillar | Initiative) -> Cited | None:
    """The text of one entry of a list, without what ends it, if it can stand in the middle of a sentence."""
    if len(fact.text) > LONGEST:
        return None
    found = reader.printed(closed(fact.text), reader.anchors(fact, "text"))
    return None if found is None or not is_one_sentence(found.text) else found


def _proposer(reader: Reader, naming: Naming, fact: Framework | Initiative) -> Subject | None:
    if fact.proposer is None:
        return None
    subject = naming.all_of([fact.proposer])
    if subject is None:
        return None
    return attrs.evolve(subject, anchors=subject.anchors + reader.anchors(fact, "proposer"))


@attrs.define
class Frameworks:
    """Which frameworks are told, and of which of them the pillars are listed."""

    reader: Reader
    naming: Naming
    #: The sentences, by the places of the frameworks in the record; a list of pillars where it is told.
    _told: dict[int, tuple[Sentence, Sentence | None]] = attrs.field(factory=dict, init=False)

    def weigh(self, budget: Budget) -> None:
        """Take the frameworks by name, number of pillars and proposer."""
        for place, framework in enumerate(self.reader.record.frameworks):
            sentence = self._framework(framework)
            if sentence is not None and budget.take(word_count(sentence.text), [f"/frameworks/{place}"]):
                self._told[place] = (sentence, None)

    def weigh_pillars(self, budget: Budget) -> None:
        """Take the lists of pillars, each as a whole."""
        for place, framework in enumerate(self.reader.record.frameworks):
            pillars = [_item(self.reader, pillar) for pillar in framework.pillars]
            items = [pillar for pillar in pillars if pillar is not None]
            if not items or len(items) < len(pillars) or self._framework(framework) is None:
                continue
            pointers = [f"/frameworks/{place}/pillars/{number}" for number in range(len(items))]
            if place not in self._told:
                budget.omitted.extend(pointers)
                continue
            sentence = self._list(framework, items)
            if budget.take(word_count(sentence.text), pointers):
                self._told[place] = (self._told[place][0], sentence)

    def sentences(self) -> tuple[Sentence, ...]:
        """One or two for each framework that was taken."""
        return tuple(sentence for pair in self._told.values() for sentence in pair if sentence is not None)

    def _framework(self, framework: Framework) -> Sentence | None:
        """`A put forward the N (ACRONYM), with four pillars.`; `The text sets out ...` where nobody is told."""
        name = self._name(framework)
        counted = self._counted(framework) if framework.pillars else None
        subject = _proposer(self.reader, self.naming, framework)
        if name is None and counted is None:
            return None
        if name is None and framework.name is not None:
            return None
        beginning = "the text sets out" if subject is None else f"{subject.text} put forward"
        whats = [part.text for part in (name, counted) if part is not None]
        text = f"{beginning} {', with '.join(whats)}"
        parts = (subject, name, counted)
        anchors = dict.fromkeys(anchor for part in parts if part is not None for anchor in part.anchors)
        if not anchors:
            return None
        return Sentence(text=finish(capital(text)), citations=tuple(anchors))

    def _name(self, framework: Framework) -> Cited | None:
        name = self.reader.value(framework, "name")
        if name is None:
            return None
        acronym = self.reader.value(framework, "acronym")
        text = name.text if name.text.casefold().startswith("the ") else f"the {name.text}"
        if acronym is None or acronym.text in name.text:
            return attrs.evolve(name, text=text)
        return Cited(f"{text} ({acronym.text})", name.anchors + acronym.anchors)

    def _counted(self, framework: Framework) -> Cited | None:
        """`four pillars`, with the noun as printed."""
        count = len(framework.pillars)
        noun = self.reader.noun(framework.enumeration)
        if noun is None:
            anchors = tuple(
                anchor for pillar in framework.pillars for anchor in self.reader.anchors(pillar, "text")
            )
            return (
                Cited(f"{number(count)} {'pillar' if count == 1 else 'pillars'}", anchors)
                if anchors
                else None
            )
        return Cited(f"{number(count)} {'pillar' if count == 1 else noun.text}", noun.anchors)

    def _list(self, framework: Framework, items: Sequence[Cited]) -> Sentence:
        """`The two pillars are: (1) A; and (2) B.`, with the framework's name where the record has several."""
        subject, verb, parts = "the pillar", "is", list(items)
        counted = self._counted(framework)
        if counted is not None and len(items) > 1:
            subject, verb, parts = f"the {counted.text}", "are", [counted, *parts]
        name = self._name(framework) if len(self.reader.record.frameworks) > 1 else None
        if name is not None:
            subject, parts = f"{subject} of {name.text}", [name, *parts]
        numbered = [
            f"({pillar.number}) {item.text}" for pillar, item in zip(framework.pillars, items, strict=True)
        ]
        text = f"{subject} {verb}: {itemised(numbered, '; ') if len(items) > 1 else items[0].text}"
        anchors = dict.fromkeys(anchor for part in parts for anchor in part.anchors)
        return Sentence(text=finish(capital(text)), citations=tuple(anchors))


@attrs.define
class _Group:
    """The initiatives that one party put forward, or that the text gives nobody for."""

    subject: Subject | None
    members: list[tuple[int, Initiative]] = attrs.field(factory=list)
    #: Those whose texts are told.
    items: list[Cited] = attrs.field(factory=list)
    told: bool = False


@attrs.define
class Initiatives:
    """Which initiatives are counted, and which of them are told in their own words."""

    reader: Reader
    naming: Naming
    _groups: dict[str, _Group] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for place, initiative in enumerate(self.reader.record.initiatives):
            subject = _proposer(self.reader, self.naming, initiative)
            group = self._groups.setdefault("" if subject is None else subject.text, _Group(subject))
            group.members.append((place, initiative))

    def weigh_counts(self, budget: Budget) -> None:
        """Take how many initiatives each party put forward."""
        for group in self._groups.values():
            counted = self._counted(group)
            if counted is not None:
                group.told = budget.take(self._beginning(group, counted)[1], ())

    def weigh_texts(self, budget: Budget) -> None:
        """Take initiatives in their own words, in the order of the record."""
        for place, initiative in enumerate(self.reader.record.initiatives):
            subject = _proposer(self.reader, self.naming, initiative)
            group = self._groups["" if subject is None else subject.text]
            item = _item(self.reader, initiative)
            if item is None:
                continue
            pointers = [f"/initiatives/{place}"]
            if not group.told:
                budget.omitted.extend(pointers)
            # "including" or "namely" before the first, "and" before the last of several.
            elif budget.take(item.words + (len(group.items) < 2), pointers):
                group.items.append(item)

    def sentences(self) -> tuple[Sentence, ...]:
        """One for each party whose initiatives were counted."""
        return tuple(self._sentence(group) for group in self._groups.values() if group.told)

    def _counted(self, group: _Group) -> Cited | None:
        """`five initiatives`, or `at least five` where the text says that there are more."""
        count = len(group.members)
        enumerations = {initiative.enumeration for _, initiative in group.members}
        enumeration = enumerations.pop() if len(enumerations) == 1 else None
        noun = self.reader.noun(enumeration)
        anchors: tuple[Anchor, ...]
        if noun is None:
            anchors = tuple(
                anchor
                for _, initiative in group.members
                for anchor in self.reader.anchors(initiative, "text")
            )
            plural = "initiatives"
        else:
            anchors, plural = noun.anchors, noun.text
        if not anchors:
            return None
        found = self.reader.enumerations.get(enumeration or "")
        least = "at least " if found is not None and found.open_ended else ""
        return Cited(f"{least}{number(count)} {'initiative' if count == 1 else plural}", anchors)

    def _beginning(self, group: _Group, counted: Cited) -> tuple[str, int]:
        if group.subject is not None:
            text = f"{group.subject.text} put forward {counted.text}"
        else:
            verb = "was" if len(group.members) == 1 else "were"
            text = f"{counted.text} {verb} put forward"
        return text, word_count(text)

    def _sentence(self, group: _Group) -> Sentence:
        """One sentence: `Japan put forward at least five initiatives, including A; B; and C`."""
        counted = self._counted(group)
        assert counted is not None
        text = self._beginning(group, counted)[0]
        anchors = [*(group.subject.anchors if group.subject is not None else ()), *counted.anchors]
        if group.items:
            whole = len(group.items) == len(group.members) and not counted.text.startswith("at least")
            text += ", namely " if whole else ", including "
            text += itemised([lower(item.text) for item in group.items], "; ")
            anchors += [anchor for item in group.items for anchor in item.anchors]
        return Sentence(text=finish(capital(text)), citations=tuple(dict.fromkeys(anchors)))
