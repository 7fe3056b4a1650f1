"""JR3xx, the programme: pillars, initiatives and the lists that announce them, in step with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jasmine_record.model import MeetingRecord
from jasmine_record.validation.places import name, words_of
from jasmine_record.validation.rule import Flaw

__all__ = ["check_lists", "check_order"]


def check_order(record: MeetingRecord) -> Iterator[Flaw]:
    """The pillars of a framework aren't numbered from one on, in their order.

    Why: texts refer to pillars by number. A number that is there twice, or is left out, means that a pillar was lost,
    or is another framework's.

    Fires: pillars 1, 2, 4; pillars 1, 3, 2.

    Silent: pillars 1, 2, 3; a framework without pillars.

    Mend: compare with the list in the text; number the pillars anew, or add the one that is missing.
    """
    for index, framework in enumerate(record.frameworks):
        for position, pillar in enumerate(framework.pillars):
            if pillar.number != position + 1:
                yield Flaw(
                    f"{name(pillar)} has the number {pillar.number}; expected {position + 1}",
                    f"/frameworks/{index}/pillars/{position}/number",
                    words_of(record, pillar.evidence, "number") or words_of(record, pillar.evidence, "text"),
                )
                break


def check_lists(record: MeetingRecord) -> Iterator[Flaw]:
    """A list has another number of items than the record has pillars or initiatives from it.

    Why: each item of the list of pillars is a pillar, and each of a list of initiatives an initiative. If the numbers
    differ, one was lost, or two were made of one.

    Fires: a framework of three pillars whose enumeration has four items; an enumeration of five items that three
    initiatives name.

    Silent: a list that no framework and no initiative names; a framework without pillars.

    Mend: go through the list in the text, and add what is missing.
    """
    sizes: dict[str | None, int] = {listed.id: len(listed.items) for listed in reversed(record.enumerations)}
    for index, framework in enumerate(record.frameworks):
        size, found = sizes.get(framework.enumeration), len(framework.pillars)
        if size is not None and found and size != found:
            yield Flaw(
                f"{name(framework)} has {found} of the {size} items of its list as pillars",
                f"/frameworks/{index}/enumeration",
                words_of(record, framework.evidence, "enumeration"),
            )
    named = Counter(initiative.enumeration for initiative in record.initiatives)
    for index, initiative in enumerate(record.initiatives):
        # Told once a list, at the first initiative from it.
        size, found = sizes.get(initiative.enumeration), named.pop(initiative.enumeration, 0)
        if size is not None and found and size != found:
            yield Flaw(
                f"{name(initiative)}: its list has {size} items, and the number of initiatives from it is {found}",
                f"/initiatives/{index}/enumeration",
                words_of(record, initiative.evidence, "enumeration"),
            )
