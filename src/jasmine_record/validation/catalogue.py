"""The catalogue: every rule in the order of its code, and the page that documents them."""

from __future__ import annotations

from typing import Final

from jasmine_record.validation import (
    anchoring,
    bearing,
    characters,
    content,
    corpus,
    covering,
    days,
    evidence,
    naming,
    passages,
    presence,
    programme,
    references,
    structure,
)
from jasmine_record.validation.finding import Severity
from jasmine_record.validation.rule import PARTS, CorpusRule, Rule

__all__ = ["CORPUS_RULES", "FAMILIES", "RULES", "page"]

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_NOTE: Final = Severity.NOTE

RULES: Final = (
    Rule("JR101", _ERROR, "no paragraphs", structure.check_paragraphs),
    Rule("JR102", _WARNING, "numbering out of order", structure.check_numbering),
    Rule("JR103", _WARNING, "level jumps", structure.check_levels),
    Rule("JR104", _WARNING, "id of another label", passages.check_names),
    Rule("JR105", _NOTE, "entry without text", passages.check_empty),
    Rule("JR106", _NOTE, "text ends without a mark", passages.check_ends),
    Rule("JR107", _NOTE, "paragraph repeated", passages.check_repeats),
    Rule("JR108", _WARNING, "entry below another number", passages.check_parents),
    Rule("JR201", _ERROR, "anchor outside the text", anchoring.check_anchors),
    Rule("JR202", _WARNING, "anchor cuts a character", anchoring.check_cuts),
    Rule("JR203", _ERROR, "value without evidence", evidence.check_proof),
    Rule("JR204", _ERROR, "evidence at odds with its field", evidence.check_fit),
    Rule("JR205", _WARNING, "stated value not in its words", bearing.check_words),
    Rule("JR206", _WARNING, "text edited since it was parsed", evidence.check_digest),
    Rule("JR207", _WARNING, "open field", evidence.check_open),
    Rule("JR208", _NOTE, "anchor with white space at its ends", anchoring.check_blanks),
    Rule("JR301", _ERROR, "id not unique", references.check_duplicates),
    Rule("JR302", _ERROR, "reference to nothing", references.check_targets),
    Rule("JR303", _WARNING, "statement without speakers", references.check_speakers),
    Rule("JR304", _WARNING, "pillar of another framework", references.check_pillars),
    Rule("JR305", _WARNING, "item named twice", references.check_items),
    Rule("JR306", _WARNING, "pillars out of order", programme.check_order),
    Rule("JR307", _WARNING, "programme out of step with its list", programme.check_lists),
    Rule("JR401", _WARNING, "counts differ", content.check_counts),
    Rule("JR402", _WARNING, "quotation marks out of balance", content.check_quotes),
    Rule("JR403", _WARNING, "brackets out of balance", content.check_brackets),
    Rule("JR404", _ERROR, "meeting ends before it starts", days.check_dates),
    Rule("JR405", _WARNING, "meeting after its readout", days.check_issue),
    Rule("JR406", _WARNING, "acronym with two meanings", naming.check_acronyms),
    Rule("JR407", _WARNING, "ordinals differ", content.check_ordinal),
    Rule("JR408", _WARNING, "no such day", days.check_days),
    Rule("JR409", _WARNING, "fetched before it was issued", days.check_retrieval),
    Rule("JR410", _NOTE, "another day for the meeting", days.check_other_day),
    Rule("JR411", _WARNING, "party named twice", naming.check_parties),
    Rule("JR412", _WARNING, "represented and present", presence.check_attendance),
    Rule("JR413", _WARNING, "format at odds with attendance or place", presence.check_format),
    Rule("JR414", _WARNING, "city of another country", presence.check_city),
    Rule("JR415", _NOTE, "acronym never explained", naming.check_unexplained),
    Rule("JR416", _NOTE, "acronym explained twice", naming.check_explained_twice),
    Rule("JR417", _NOTE, "name spelt in two ways", naming.check_spelling),
    Rule("JR418", _WARNING, "letters of two scripts in a word", characters.check_scripts),
    Rule("JR419", _WARNING, "hidden character", characters.check_hidden),
    Rule("JR420", _WARNING, "text read in the wrong encoding", characters.check_decoding),
    Rule("JR421", _NOTE, "paragraph without a fact", covering.check_untouched),
)
"""Every rule, in the order of its code."""

CORPUS_RULES: Final = (
    CorpusRule("JR501", _WARNING, "text recorded twice", corpus.check_texts),
    CorpusRule("JR502", _NOTE, "meeting reported twice", corpus.check_meetings),
    CorpusRule("JR503", _WARNING, "ordinals out of step with days", corpus.check_ordinals),
    CorpusRule("JR504", _NOTE, "office in two forms", corpus.check_offices),
    CorpusRule("JR505", _NOTE, "name spelt in two ways across records", corpus.check_spellings),
    CorpusRule("JR506", _NOTE, "acronym with two meanings across records", corpus.check_acronyms),
)
"""Every rule about several records, in the order of its code."""

FAMILIES: Final = {"1": "Structure", "2": "Evidence", "3": "References", "4": "Content", "5": "Corpus"}
"""The families of rules, by the first digit of their codes."""


def page() -> str:
    """The documentation of all rules in Markdown: a heading for each family and one for each of its rules."""
    blocks: list[str] = []
    family = ""
    for rule in (*RULES, *CORPUS_RULES):
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
