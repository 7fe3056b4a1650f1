"""Who speaks, where minutes put it before what was said: "Minister Placeholder: Welcomed ..."."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.parsing.grammar.mentions import Mention, MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence

__all__ = ["read_labelled"]


#: Who speaks, as minutes put it before what was said: "Minister Placeholder: Welcomed ...", "(Fiji) Asked for ...". A
#: State Minister says nothing by that.
_SPEAKER_BEFORE: Final = re.compile(
    r"(?:\((?P<inside>[^():]{3,120})\)|(?P<who>[^():]{3,120}?)(?: ?:| [–—-])) (?=[A-Z][a-z]{3,})(?!State [A-Z])"
)
_ENTRY: Final = re.compile(r"(?<=; )[A-Z](?=[a-z]{3,} )")
_BEHIND_SPEAKER: Final = (": ", " – ", " — ", " - ", ") ")


def read_labelled(sentence: Sentence) -> tuple[tuple[Mention, ...], str, int] | None:
    """Those who are named before a paragraph as its speakers, the words with a small first letter, and where they begin."""
    if sentence.start or not any(mark in sentence.text for mark in _BEHIND_SPEAKER):
        return None
    before = _SPEAKER_BEFORE.match(sentence.text)
    if before is None:
        return None
    subject = read_mentions(sentence.text, *before.span("inside" if before["inside"] else "who"))
    if not subject or any(mention.kind is MentionKind.NAME for mention in subject):
        return None
    # Each entry of such minutes begins with a capital: "Noted the plan; Agreed to meet again".
    masked, at = sentence.masked, before.end()
    said = _ENTRY.sub(lambda first: first[0].lower(), f"; {masked[at:]}")
    return subject, f"{masked[:at]}{said[2:]}", at
