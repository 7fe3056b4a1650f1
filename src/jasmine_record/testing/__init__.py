"""Strategies of Hypothesis for whoever tests software that reads, writes or makes records.

- one strategy a class of the model, such as `records()` for any record that can be built, and `sound_records()`
  for those in which ids, references and evidence are in order; `broken_documents()` for JSON that is none, or hardly one
- `composed_readouts()`: the text of a readout with the facts that a careful reader finds in it; `differences` says where
  a record of it says something else. `composed_layouts()` and `composed_pages()` know the paragraphs of a text and the
  meetings of a page, and `spoilt_readouts()` gives texts that nobody would publish

Hypothesis shrinks what they draw to the simplest case. The people of composed texts are placeholders, and nothing that is
reported ever took place.
"""

from __future__ import annotations

from jasmine_record.errors import MissingExtraError

try:
    from jasmine_record.testing.broken import broken_documents
    from jasmine_record.testing.composed.answers import ASPECTS, differences
    from jasmine_record.testing.composed.facts import ComposedReadout, Listed, Party, Said
    from jasmine_record.testing.composed.layouts import (
        ComposedLayout,
        Passage,
        composed_layouts,
        furniture,
        wrapped,
    )
    from jasmine_record.testing.composed.pages import ComposedPage, Met, composed_pages
    from jasmine_record.testing.composed.readouts import composed_readouts, spoilt_readouts
    from jasmine_record.testing.strategies import (
        PHRASES,
        anchors,
        dates,
        enumerations,
        evidence,
        frameworks,
        ids,
        initiatives,
        languages,
        links,
        meetings,
        paragraphs,
        participants,
        pillars,
        records,
        sound_records,
        sources,
        statements,
        terms,
        texts,
        words,
    )
except ModuleNotFoundError as missing:
    if missing.name != "hypothesis":
        raise
    raise MissingExtraError(
        "the strategies need Hypothesis; install it with: pip install 'jasmine-record[testing]'"
    ) from missing

__all__ = [
    "ASPECTS",
    "PHRASES",
    "ComposedLayout",
    "ComposedPage",
    "ComposedReadout",
    "Listed",
    "Met",
    "Party",
    "Passage",
    "Said",
    "anchors",
    "broken_documents",
    "composed_layouts",
    "composed_pages",
    "composed_readouts",
    "dates",
    "differences",
    "enumerations",
    "evidence",
    "frameworks",
    "furniture",
    "ids",
    "initiatives",
    "languages",
    "links",
    "meetings",
    "paragraphs",
    "participants",
    "pillars",
    "records",
    "sound_records",
    "sources",
    "spoilt_readouts",
    "statements",
    "terms",
    "texts",
    "words",
    "wrapped",
]
