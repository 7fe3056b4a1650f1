"""The sentences about what was put forward: frameworks, their pillars, and initiatives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import partial
from typing import Final

import attrs

from jasmine_record.model import Anchor, Framework, Initiative, Pillar
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import LONGEST, Cited, Reader
from jasmine_record.summary.drafting import Draft, Worded, worded
from jasmine_record.summary.parties import Naming, Voice
from jasmine_record.summary.sentence import Section
from jasmine_record.summary.wording import (
    entry_of,
    itemised,
    listed,
    lower,
    number,
    word_count,
)

__all__ = ["Frameworks", "Initiatives"]


def _item(reader: Reader, fact: Pillar | Initiative) -> Cited | None:
    """The text of one entry of a list, without what ends it, if it can stand in the middle of a sentence."""
    if len(fact.text) > LONGEST:
        return None
    return reader.printed(entry_of(fact.text), reader.anchors(fact, "text"))


def _proposer(naming: Naming, fact: Framework | Initiative) -> tuple[Voice, ...]:
    """Who put it forward; nobody where the record or its text doesn't say."""
    return () if fact.proposer is None else naming.voices((fact.proposer,)) or ()


@attrs.frozen
class _Plan:
    """A framework that can be told."""

    proposer: tuple[Voice, ...]
    name: Cited | None
    counted: Cited | None
    #: The pillars to be listed, by their places: all of them, or those that alone are asked for.
    pillars: dict[int, Pillar]

    @property
    def whats(self) -> list[str]:
        """The name and the count, as they follow the verb."""
        return [part.text for part in (self.name, self.counted) if part is not None]


@attrs.define
class Frameworks:
    """Which frameworks are told, and of which of them the pillars are listed."""

    reader: Reader
    naming: Naming
    plans: dict[int, _Plan] = attrs.field(factory=dict, init=False)
    #: The places of those that are told, and their pillars that are listed.
    _told: dict[int, dict[int, Cited]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for place, framework in enumerate(self.reader.record.frameworks):
            if self.reader.selection.has("frameworks", place):
                plan = self._plan(framework)
                if plan is not None:
                    self.plans[place] = plan

    def weigh(self, budget: Budget) -> None:
        """Take the frameworks by name, number of pillars and proposer."""
        for place, plan in self.plans.items():
            cost = word_count(", with ".join(plan.whats))
            cost += self.naming.cost(plan.proposer) + 2 if plan.proposer else 4
            if budget.take(cost, [f"/frameworks/{place}"], Section.PILLARS):
                self.naming.pay(plan.proposer)
                self._told[place] = {}

    def weigh_pillars(self, budget: Budget) -> None:
        """Take the lists of pillars, each as a whole; none where one of them can't be told."""
        for place, plan in self.plans.items():
            pointers = [f"/frameworks/{place}/pillars/{index}" for index in plan.pillars]
            # Whether a pillar can be told takes longer to see than that there is no room for it.
            fewest = sum(word_count(pillar.text) for pillar in plan.pillars.values())
            if place not in self._told or fewest > budget.left:
                budget.omitted.extend(pointers)
                continue
            items = {index: _item(self.reader, pillar) for index, pillar in plan.pillars.items()}
            told = {index: item for index, item in items.items() if item is not None}
            if told and len(told) == len(items):
                words = word_count(self._list(place, told).lstrip(":, "))
                if budget.take(words, pointers):
                    self._told[place] = told

    def drafts(self) -> Iterator[Draft]:
        """One for each framework that was taken."""
        for place in self._told:
            yield Draft(Section.PILLARS, partial(self._word, place))

    def news(self) -> Iterator[tuple[int, tuple[Voice, ...], Worded]]:
        """What a headline can say of each: its place, what it tells, and the words behind the proposer."""
        for place, plan in self.plans.items():
            anchors = [anchor for part in (plan.name, plan.counted) if part for anchor in part.anchors]
            yield place, plan.proposer, (", with ".join(plan.whats), tuple(anchors))

    def _word(self, place: int) -> Worded:
        """`A put forward the N (ACRONYM), with two pillars: (1) B; and (2) C`."""
        plan, framework = self.plans[place], self.reader.record.frameworks[place]
        anchors: list[Anchor] = []
        if plan.proposer:
            subject = self.naming.tell(plan.proposer)
            anchors += [*subject.anchors, *self.reader.anchors(framework, "proposer")]
            text = f"{subject.text} put forward"
        else:
            text = "the text sets out"
        anchors += [anchor for part in (plan.name, plan.counted) if part for anchor in part.anchors]
        text += f" {', with '.join(plan.whats)}"
        if items := self._told[place]:
            text += self._list(place, items)
            anchors += [anchor for item in items.values() for anchor in item.anchors]
        return worded(text, anchors)

    def _list(self, place: int, items: dict[int, Cited]) -> str:
        plan, framework = self.plans[place], self.reader.record.frameworks[place]
        texts = [f"({framework.pillars[index].number}) {item.text}" for index, item in items.items()]
        if len(framework.pillars) == 1:
            texts = [item.text for item in items.values()]
        whole = len(texts) == len(framework.pillars) and plan.counted is not None
        return f"{':' if whole else ', including'} {itemised(texts, '; ')}"

    def _plan(self, framework: Framework) -> _Plan | None:
        name = self._name(framework)
        counted = self._counted(framework) if framework.pillars else None
        if (name is None and counted is None) or (name is None and framework.name is not None):
            return None
        wanted = self.reader.selection.pillars
        pillars = {
            index: pillar
            for index, pillar in enumerate(framework.pillars)
            if wanted is None or pillar.id in wanted
        }
        return _Plan(_proposer(self.naming, framework), name, counted, pillars)

    def _name(self, framework: Framework) -> Cited | None:
        name = self.reader.value(framework, "name")
        if name is None:
            return None
        acronym = self.reader.value(framework, "acronym")
        text = name.text if name.text[:4].casefold() == "the " else f"the {name.text}"
        if acronym is None or acronym.text in name.text:
            return Cited(text, name.anchors)
        return Cited(f"{text} ({acronym.text})", name.anchors + acronym.anchors)

    def _counted(self, framework: Framework) -> Cited | None:
        """`four pillars`, with the noun as printed."""
        count = len(framework.pillars)
        noun = self.reader.noun(framework.enumeration)
        if noun is not None:
            return Cited(f"{number(count)} {'pillar' if count == 1 else noun.text}", noun.anchors)
        anchors = [a for pillar in framework.pillars for a in self.reader.anchors(pillar, "text")]
        if not anchors:
            return None
        return Cited(f"{number(count)} {'pillar' if count == 1 else 'pillars'}", tuple(anchors))


#: A sentence of its own, which no list of things can hold: "it would fund two officers", "a service be set up", but not "a fund that will help".
_CLAUSE: Final = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|where)\b)[^,;:]){1,80}? (?:will|would|shall|(?<! to )be)\b"
)


@attrs.define
class _Group:
    """The initiatives that one party put forward, or that the text gives nobody for."""

    proposer: tuple[Voice, ...]
    members: list[tuple[int, Initiative]] = attrs.field(factory=list)
    #: `five initiatives`, or `at least five` where the text says that there are more.
    counted: Cited | None = None
    #: Those whose texts are told.
    items: list[Cited] = attrs.field(factory=list)
    told: bool = False


@attrs.define
class Initiatives:
    """Which initiatives are counted, and which of them are told in their own words."""

    reader: Reader
    naming: Naming
    #: Places of those that a position tells, in the words of whoever put them forward.
    spoken: Collection[int]
    groups: dict[str, _Group] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for place, initiative in enumerate(self.reader.record.initiatives):
            if place not in self.spoken and self.reader.selection.has("initiatives", place):
                proposer = _proposer(self.naming, initiative)
                name = proposer[0].full.text if proposer else ""
                self.groups.setdefault(name, _Group(proposer)).members.append((place, initiative))
        for group in self.groups.values():
            group.counted = self._counted(group)

    def weigh_counts(self, budget: Budget) -> None:
        """Take how many initiatives each party put forward."""
        for group in self.groups.values():
            if group.counted is not None:
                # `put forward` with a subject, `were put forward` without.
                cost = group.counted.words + (self.naming.cost(group.proposer) + 2 if group.proposer else 3)
                group.told = budget.take(cost, (), Section.INITIATIVES)
                if group.told:
                    self.naming.pay(group.proposer)

    def weigh_texts(self, budget: Budget) -> None:
        """Take initiatives in their own words, in the order of the record."""
        members = [(place, one, group) for group in self.groups.values() for place, one in group.members]
        for place, initiative, group in sorted(members, key=lambda member: member[0]):
            pointers = [f"/initiatives/{place}"]
            # Only the link with the next entry is dropped.
            if not group.told or word_count(initiative.text) - 1 > budget.left:
                budget.omitted.extend(pointers)
            elif (item := self._told(initiative)) is None:
                continue
            # "including" or "namely" before the first, "and" before the last of several.
            elif budget.take(item.words + (len(group.items) < 2), pointers):
                group.items.append(item)

    def _told(self, initiative: Initiative) -> Cited | None:
        """Its text as one of a list of things."""
        item = _item(self.reader, initiative)
        return self.reader.with_that(item) if item is not None and _CLAUSE.match(item.text) else item

    def drafts(self) -> Iterator[Draft]:
        """One for each party whose initiatives were counted."""
        for group in self.groups.values():
            if group.told:
                yield Draft(Section.INITIATIVES, partial(self._word, group))

    def news(self) -> Iterator[tuple[tuple[Voice, ...], Worded]]:
        """What a headline can say: who put forward how many."""
        for group in self.groups.values():
            if group.counted is not None and group.proposer:
                yield group.proposer, (group.counted.text, group.counted.anchors)

    def _counted(self, group: _Group) -> Cited | None:
        count = len(group.members)
        proposers = {one.proposer for _, one in group.members}
        whole = count == sum(one.proposer in proposers for one in self.reader.record.initiatives)
        enumerations = {initiative.enumeration for _, initiative in group.members}
        enumeration = enumerations.pop() if len(enumerations) == 1 else None
        noun = self.reader.noun(enumeration)
        if noun is None:
            anchors = [a for _, one in group.members for a in self.reader.anchors(one, "text")]
            noun = Cited("initiatives", tuple(anchors)) if anchors else None
        if noun is None:
            return None
        found = self.reader.enumerations.get(enumeration or "")
        least = "at least " if (found is not None and found.open_ended) or not whole else ""
        return Cited(f"{least}{number(count)} {'initiative' if count == 1 else noun.text}", noun.anchors)

    def _word(self, group: _Group) -> Worded:
        """`Japan put forward at least five initiatives, including A; B; and C`."""
        counted = group.counted
        assert counted is not None
        anchors: list[Anchor] = []
        if group.proposer:
            subject = self.naming.tell(group.proposer)
            text = f"{subject.text} put forward {counted.text}"
            anchors += subject.anchors
            anchors += [a for _, one in group.members for a in self.reader.anchors(one, "proposer")][:1]
        else:
            text = f"{counted.text} {'was' if len(group.members) == 1 else 'were'} put forward"
        anchors += counted.anchors
        if group.items:
            whole = len(group.items) == len(group.members) and not counted.text.startswith("at least")
            text += ", namely " if whole else ", including "
            text += listed([lower(item.text) for item in group.items])
            anchors += [anchor for item in group.items for anchor in item.anchors]
        return worded(text, anchors)
