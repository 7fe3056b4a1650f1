"""What was put forward: frameworks with their pillars, and initiatives.

A list is a framework's where somebody puts its entries forward as pillars, proposes them as areas or directions, or
calls them points or priorities of a plan; its entries are initiatives where the text calls them so and somebody
proposes, announces, presents or commits to them. What a sentence without a list announces, proposes or launches is an
initiative too.
"""

from __future__ import annotations

import attrs

from jasmine_record.parsing.draft import Draft
from jasmine_record.parsing.rules.programme.frameworks import find_frameworks
from jasmine_record.parsing.rules.programme.initiatives import find_initiatives
from jasmine_record.parsing.rules.programme.offers import spoken_in

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `frameworks` and `initiatives`."""
    spoken = spoken_in(draft)
    draft = attrs.evolve(draft, frameworks=tuple(find_frameworks(draft, draft.announced, spoken)))
    return attrs.evolve(draft, initiatives=tuple(find_initiatives(draft, draft.announced, spoken)))
