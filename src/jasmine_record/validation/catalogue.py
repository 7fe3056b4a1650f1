"""The catalogue: every rule in the order of its code, and the page that documents them."""

from __future__ import annotations

from typing import Final

from jasmine_record.validation import content, evidence, references, structure
from jasmine_record.validation.finding import Severity
from jasmine_record.validation.rule import PARTS, Rule

__all__ = ["FAMILIES", "RULES", "page"]

RULES: Final = (
    Rule("JR101", Severity.ERROR, "no paragraphs", structure.check_paragraphs),
    Rule("JR102", Severity.WARNING, "numbering out of order", structure.check_numbering),
    Rule("JR103", Severity.WARNING, "level jumps", structure.check_levels),
    Rule("JR201", Severity.ERROR, "anchor outside the text", evidence.check_anchors),
    Rule("JR202", Severity.WARNING, "anchor cuts a character", evidence.check_cuts),
    Rule("JR203", Severity.ERROR, "value without evidence", evidence.check_proof),
    Rule("JR204", Severity.ERROR, "evidence at odds with its field", evidence.check_fit),
    Rule("JR205", Severity.WARNING, "stated value not in its words", evidence.check_words),
    Rule("JR206", Severity.WARNING, "text edited since it was parsed", evidence.check_digest),
    Rule("JR207", Severity.WARNING, "open field", evidence.check_open),
    Rule("JR301", Severity.ERROR, "id not unique", references.check_duplicates),
    Rule("JR302", Severity.ERROR, "reference to nothing", references.check_targets),
    Rule("JR303", Severity.WARNING, "statement without speakers", references.check_speakers),
    Rule("JR304", Severity.WARNING, "pillar of another framework", references.check_pillars),
    Rule("JR401", Severity.WARNING, "counts differ", content.check_counts),
    Rule("JR402", Severity.WARNING, "quotation marks out of balance", content.check_quotes),
    Rule("JR403", Severity.WARNING, "brackets out of balance", content.check_brackets),
    Rule("JR404", Severity.ERROR, "meeting ends before it starts", content.check_dates),
    Rule("JR405", Severity.WARNING, "meeting after its readout", content.check_issue),
    Rule("JR406", Severity.WARNING, "acronym with two meanings", content.check_acronyms),
    Rule("JR407", Severity.WARNING, "ordinals differ", content.check_ordinal),
)
"""Every rule, in the order of its code."""

FAMILIES: Final = {"1": "Structure", "2": "Evidence", "3": "References", "4": "Content"}
"""The families of rules, by the first digit of their codes."""


def page() -> str:
    """The documentation of all rules in Markdown: a heading for each family and one for each of its rules."""
    blocks: list[str] = []
    family = ""
    for rule in RULES:
        if rule.code[2] != family:
            family = rule.code[2]
            blocks.append(f"## {FAMILIES[family]}: JR{family}xx")
        blocks.append(f"### {rule.code}: {rule.title}")
        blocks.append(f"Severity: {rule.severity}.")
        parts = rule.parts
        blocks.append(parts[PARTS[0]])
        blocks += [f"**{part}.** {_capitalized(parts[part])}" for part in PARTS[1:]]
    return "\n\n".join(blocks) + "\n"


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]
