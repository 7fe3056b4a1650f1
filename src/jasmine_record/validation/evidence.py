"""JR2xx, evidence: whether each value has it, and whether it fits its field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from jasmine_record.model import (
    REASONS,
    Basis,
    Enumeration,
    Fact,
    Framework,
    MeetingRecord,
    Statement,
    text_sha256,
)
from jasmine_record.validation.finding import listed, show
from jasmine_record.validation.fix import Edit, Fix, Operation
from jasmine_record.validation.places import FIELDS, called, excerpt, facts, is_empty, name, quoting
from jasmine_record.validation.rule import Flaw

__all__ = ["NEEDED", "check_digest", "check_fit", "check_open", "check_proof"]

#: Fields that no words have to bear out: names for things in the record, and what is known of the file.
_UNPROVEN: Final = frozenset(
    {
        "id",
        "kind",
        "genre",
        "media_type",
        "wording",
        "original_sha256",
        "text_sha256",
        "evidence",
    }
)
#: Fields that are anchors themselves, or that hold objects with evidence of their own.
_SELF_EVIDENT: Final[dict[type, str]] = {Statement: "content", Enumeration: "items", Framework: "pillars"}
NEEDED: Final = {
    fact: tuple(field for field in fields if field not in _UNPROVEN and field != _SELF_EVIDENT.get(fact))
    for fact, fields in FIELDS.items()
}
"""The fields of each class of facts that need evidence where they aren't empty."""


def check_proof(record: MeetingRecord) -> Iterator[Flaw]:
    """A field has a value and no evidence, or not one entry of evidence for each of its items.

    Why: a value without evidence may be right, but nobody can tell. In a tuple field the entries stand in the
    order of the items, so that one too few leaves open which item it is.

    Fires: `"city": "Jakarta"` with no entry for `city`; two `functions` with one entry for `functions`; two
    entries for `name`.

    Silent: ids, kinds, genre, media type, wording and digests, which need none; `content` of a statement and
    `items` of an enumeration, which are anchors themselves; `pillars` of a framework, each of which has evidence
    of its own; `"open_ended": false`.

    Mend: add an entry with the words that say it, with `supplied` if it came with the text, or with
    `editorial` if you say so. Of entries that are the same, the fix keeps one.
    """
    for pointer, fact in facts(record):
        counts = Counter(entry.field for entry in fact.evidence if entry.basis is not Basis.UNRESOLVED)
        for field in NEEDED[type(fact)]:
            value = getattr(fact, field)
            if is_empty(value):
                continue
            wanted = len(value) if isinstance(value, tuple) else 1
            if (found := counts[field]) != wanted:
                yield Flaw(
                    f"{name(fact)}: {called(field)} needs {_entries(wanted)} of evidence"
                    f" and has {found or 'none'}",
                    f"{pointer}/{field}",
                    hint=_SUPERFLUOUS if found > wanted else None,
                    fix=_single(fact, field, pointer) if found > wanted == 1 else None,
                )


_SUPERFLUOUS: Final = "keep one entry for each value, and take the others away"


def _single(fact: Fact, field: str, pointer: str) -> Fix | None:
    """One entry of several that are the same."""
    entries = [(index, entry) for index, entry in enumerate(fact.evidence) if entry.field == field]
    if any(entry != entries[0][1] for _, entry in entries):
        return None
    edits = tuple(Edit(Operation.REMOVE, f"{pointer}/evidence/{index}") for index, _ in entries[1:])
    return Fix("keep one of the entries, which are the same", edits)


def _entries(number: int) -> str:
    return f"{number} entry" if number == 1 else f"{number} entries"


def check_fit(record: MeetingRecord) -> Iterator[Flaw]:
    """An entry of evidence is at odds with its field.

    Why: evidence for a value that isn't there, or a doubt about a value that is, shows that one of the two
    was changed without the other.

    Fires: an entry for `town` in a meeting, which has no such field; a `stated` entry for `city` while `city`
    is null; an `unresolved` entry for `city` while `city` is `Jakarta`.

    Silent: an `unresolved` entry for a field that is null, `[]` or false; a `stated` entry for a field that
    isn't.

    Mend: take the entry away, correct the name of its field, or fill or empty the field that it speaks of.
    """
    for pointer, fact in facts(record):
        for index, entry in enumerate(fact.evidence):
            at = f"{pointer}/evidence/{index}"
            if entry.field not in FIELDS[type(fact)]:
                message = f"{name(fact)} has no field {show(entry.field)} for which there could be evidence"
                yield Flaw(message, f"{at}/field", quoting(record, entry))
                continue
            empty = is_empty(getattr(fact, entry.field))
            if empty is (entry.basis is not Basis.UNRESOLVED):
                has = "is empty" if empty else "is filled"
                yield Flaw(
                    f"{name(fact)}: {called(entry.field)} {has}, and its evidence is {entry.basis.value}",
                    f"{at}/basis",
                    quoting(record, entry),
                )


def check_digest(record: MeetingRecord) -> Iterator[Flaw]:
    """The paragraphs are no longer those whose digest the record holds.

    Why: `text_sha256` is taken when the text is parsed. If it differs, somebody has edited a text, a label or
    the order since, and what the paragraphs say may not be what was published.

    Fires: a word of a paragraph was corrected by hand and the digest left as it was.

    Silent: no digest at all; facts that were edited, since the digest covers paragraphs alone.

    Mend: undo the edit; or, where it is meant, say so with `wording` and take the digest anew with
    `text_sha256`.
    """
    held = record.source.text_sha256
    if held is not None and held != (found := text_sha256(record.paragraphs)):
        yield Flaw(
            f"the paragraphs were edited: their digest is {found[:12]}...,"
            f" and the source holds {held[:12]}...",
            "/source/text_sha256",
        )


def check_open(record: MeetingRecord) -> Iterator[Flaw]:
    """The text speaks of something, and the record leaves open what it is.

    Why: what can't be told isn't guessed. Each open field is a question for somebody who knows more than the
    text says.

    Fires: `They agreed ...` where two groups could be meant: `speakers` is empty, and an `unresolved` entry
    names the candidates.

    Silent: a field that is empty because the text says nothing of it, and so has no evidence.

    Mend: where you know the answer, fill the field and make the entry `editorial`; else leave it open. For the parser's
    own reasons the hint says what would settle it.
    """
    for pointer, fact in facts(record):
        for index, entry in enumerate(fact.evidence):
            if entry.basis is not Basis.UNRESOLVED or entry.field not in FIELDS[type(fact)]:
                continue
            if is_empty(getattr(fact, entry.field)):
                anchor, rule = quoting(record, entry), str(entry.rule)
                at = f" at {show(excerpt(record, anchor))}" if anchor else ""
                choice = f"; candidates: {listed(entry.candidates)}" if entry.candidates else ""
                yield Flaw(
                    f"{name(fact)}: {called(entry.field)} stays open{at}{_reason(rule)}{choice}",
                    f"{pointer}/evidence/{index}",
                    anchor,
                    _SETTLED_BY.get(rule),
                )


def _reason(rule: str) -> str:
    """Why a field is open: in words, where the parser left it open."""
    return f": {REASONS[rule]} ({rule})" if rule in REASONS else f" by the rule {show(rule)}"


_DAY: Final = "give the day of publication, `published`, when the text is parsed"
_PUBLISHER: Final = (
    "give the publisher or the address of the page, `publisher` or `url`, when the text is parsed"
)
_WHOSE: Final = "find out whose office it is; then set the country and make the entry editorial"
_WHO: Final = "read who speaks; then fill the field and make the entry editorial"
#: What would settle a field that is open for one of the parser's reasons.
_SETTLED_BY: Final = {
    "country.of-several": "look up which city it was",
    "date.ambiguous": "look up whether the publisher writes the day or the month first",
    "date.no-issued": _DAY,
    "date.no-such-day": "look up the day elsewhere: the text has a slip",
    "date.no-year": _DAY,
    "date.period": "look up on which of the days the text was issued, and give it as `published` when the text is parsed",
    "date.vague": "look up the day elsewhere",
    "date.weekday-differs": "look up the day elsewhere: the weekday, the day or the year is a slip",
    "date.weekday-open": _DAY,
    "language.not-read": "read it, and write the facts by hand",
    "language.not-recognised": "set the language by hand",
    "meeting.ordinals-differ": "look up how the series counts: one of the two is a slip",
    "meeting.several": "use `parse_all`, which gives a record for each meeting",
    "office.bare": _WHOSE,
    "office.no-country": _PUBLISHER,
    "office.no-name": _WHOSE,
    "office.of-some": _WHOSE,
    "office.of-unknown": _WHOSE,
    "office.other-side": _WHOSE,
    "speaker.elided-open": _WHO,
    "speaker.first-person-open": "find out whose text it is, and name them as a participant",
    "speaker.function-shared": _WHO,
    "speaker.name-shared": _WHO,
    "speaker.name-unknown": "find out who they are, and add them as a participant",
    "speaker.office-open": _WHO,
    "speaker.office-other": _WHO,
    "speaker.office-shared": _WHO,
    "speaker.pronoun-competing": _WHO,
    "speaker.pronoun-open": _WHO,
    "speaker.represented": _WHO,
    "speaker.we-open": "find out in whose name the text speaks, and name them as participants",
}
