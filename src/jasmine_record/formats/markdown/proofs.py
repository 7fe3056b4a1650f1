"""Reading the appendix: the evidence of each value, tied anew to the words of the text as it stands now."""

from __future__ import annotations

from collections import deque
from typing import Any, Final

import attrs

from jasmine_record.errors import InvalidValueError
from jasmine_record.formats.markdown.body import Row, Table, pieces_of, text_of
from jasmine_record.formats.markdown.faults import refuse
from jasmine_record.formats.markdown.finding import Finder, Miss
from jasmine_record.formats.markdown.layout import order_of, plain_items, spell
from jasmine_record.formats.markdown.quotes import Place, read_place
from jasmine_record.formats.markdown.values import read_value
from jasmine_record.model import Basis, Evidence
from jasmine_record.model.constraint import show
from jasmine_record.validation.editorial import missing_evidence
from jasmine_record.validation.evidence import NEEDED
from jasmine_record.validation.places import is_empty

__all__ = ["Change", "Proof", "Prover", "read_proofs"]


@attrs.frozen
class Change:
    """One thing that an edit did to the evidence of a record, beyond what stands in the document."""

    #: From 1; of the row of the appendix, or of the paragraph.
    line: int
    #: What it is about: the id of a fact, `the source`, `the meeting`, a paragraph, or `the evidence` of all of them.
    fact: str
    #: The field whose evidence changed; `None` where all of it did.
    field: str | None
    #: What happened to it, in one line.
    message: str

    def __str__(self) -> str:
        name = self.fact if self.field is None else f"{self.fact}, {self.field.replace('_', ' ')}"
        return f"line {self.line}: {name}: {self.message}"


@attrs.frozen(kw_only=True)
class Proof:
    """One row of the appendix."""

    line: int
    fact: str
    field: str
    #: The value as it was when the row was written; empty where the row doesn't say.
    value: str
    basis: Basis
    place: Place | None
    rule: str | None
    candidates: tuple[str, ...]


def read_proofs(table: Table | None) -> dict[str, list[Proof]]:
    """The rows of the appendix by the fact that they are about, in order."""
    found: dict[str, list[Proof]] = {}
    for row in () if table is None else table.rows:
        proof = _read_proof(row)
        found.setdefault(proof.fact, []).append(proof)
    return found


def _read_proof(row: Row) -> Proof:
    line = row.line
    fact, field = text_of(row.cell("fact"), line), text_of(row.cell("field"), line)
    if not fact or not field or not row.cell("basis"):
        refuse(line, "a row without fact, field or basis", "all three")
    words = row.cell("words")
    place = read_place(words) if words else None
    if words and place is None:
        refuse(line, show(words), "words and their paragraph: “…” ¶ 1")
    return Proof(
        line=line,
        fact=fact,
        field="_".join(field.split()),
        value=text_of(row.cell("value"), line),
        basis=read_value(Basis, text_of(row.cell("basis"), line), line),
        place=place,
        rule=text_of(row.cell("rule"), line) or None,
        candidates=tuple(text_of(piece, line) for piece in pieces_of(row.cell("candidates"))),
    )


_NO_WORDS: Final = "its words are gone, so that its basis is now editorial"


class Prover:
    """Makes the evidence of facts from the rows of the appendix."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self.changes: list[Change] = []

    def prove(
        self, kind: type, values: dict[str, Any], proofs: list[Proof], main: Evidence | None
    ) -> tuple[Evidence, ...]:
        """The evidence of a fact: its rows, what its table shows, and for the rest that a person said so.

        Args:
            kind: The class of the fact.
            values: Its fields.
            proofs: Its rows, in order.
            main: What its table shows beside its main field, if anything.
        """
        known = self._rows_by_field(kind, proofs)
        matched: dict[str, deque[Evidence]] = {}
        for field, rows in known.items():
            if main is not None and field == main.field:
                self._drop(rows, "the words stand in the table now")
                matched[field] = deque()
            else:
                matched[field] = deque(self._match(rows, plain_items(kind, field, values.get(field))))
        entries: list[Evidence] = []
        for proof in proofs:
            if proof.field in matched and proof.basis is not Basis.UNRESOLVED:
                if matched[proof.field]:
                    entries.append(matched[proof.field].popleft())
            elif is_empty(values.get(proof.field)) is (proof.basis is Basis.UNRESOLVED):
                items = plain_items(kind, proof.field, values.get(proof.field))
                entries.append(self._tie(proof, items[0] if items else ""))
            else:
                filled = proof.basis is Basis.UNRESOLVED
                self._drop([proof], "the field is filled now" if filled else "the field is empty now")
        for left in matched.values():
            entries += left
        if main is not None:
            order = order_of(kind)
            place = order[main.field]
            index = next((at for at, entry in enumerate(entries) if order[entry.field] > place), len(entries))
            entries.insert(index, main)
        return (*entries, *missing_evidence(kind, values, tuple(entries)))

    @staticmethod
    def _rows_by_field(kind: type, proofs: list[Proof]) -> dict[str, list[Proof]]:
        """The rows that say where a value comes from, of fields that need it said."""
        fields = order_of(kind)
        found: dict[str, list[Proof]] = {}
        for proof in proofs:
            if proof.field not in fields or proof.field == "evidence":
                known = ", ".join(spell(field) for field in fields if field != "evidence")
                refuse(proof.line, f"the field {show(spell(proof.field))}", f"one of {known}")
            if proof.basis is not Basis.UNRESOLVED and proof.field in NEEDED[kind]:
                found.setdefault(proof.field, []).append(proof)
        return found

    def _match(self, proofs: list[Proof], items: list[str]) -> list[Evidence]:
        """One entry for each value of a field, from the rows that were written for its values."""
        found: list[Evidence | None] = [None] * len(items)
        waiting: dict[str, deque[int]] = {}
        for index, item in enumerate(items):
            waiting.setdefault(item, deque()).append(index)
        left: list[Proof] = []
        for proof in proofs:
            if places := waiting.get(proof.value):
                index = places.popleft()
                found[index] = self._tie(proof, items[index])
            else:
                left.append(proof)
        free = [index for index, entry in enumerate(found) if entry is None]
        if len(free) == len(left):
            for index, proof in zip(free, left, strict=True):
                found[index] = (
                    self._retie(proof, items[index]) if proof.value else self._tie(proof, items[index])
                )
        else:
            self._drop(left, "the value is gone")
        field = proofs[0].field
        return [Evidence(field=field, basis=Basis.EDITORIAL) if entry is None else entry for entry in found]

    def _tie(self, proof: Proof, value: str) -> Evidence:
        """The entry of a row whose value still holds."""
        if proof.value and value and proof.value != value:
            return self._retie(proof, value)
        if proof.place is None:
            if proof.basis is Basis.STATED:
                refuse(proof.line, "a stated value without words", "“…” ¶ 1, or another basis")
            return self._entry(proof, None)
        anchor = self._finder.find(proof.place, value or None, shown=False)
        if not isinstance(anchor, Miss):
            return self._entry(proof, anchor)
        if proof.basis is Basis.UNRESOLVED:
            self._tell(proof, "its words are gone")
            return self._entry(proof, None)
        self._tell(proof, _NO_WORDS)
        return Evidence(field=proof.field, basis=Basis.EDITORIAL)

    def _retie(self, proof: Proof, value: str) -> Evidence:
        """The entry of a row whose value was edited: it holds where it quoted the old value and can quote the new one."""
        place = proof.place
        if (
            proof.basis is Basis.STATED
            and place is not None
            and place.words in (None, proof.value)
            and not place.whole
        ):
            anchor = self._finder.find(Place(place.paragraph), value, shown=False)
            if not isinstance(anchor, Miss):
                return self._entry(proof, anchor)
        if proof.basis is not Basis.EDITORIAL:
            self._tell(
                proof, f"{show(proof.value)} was edited to {show(value)}, so that its basis is now editorial"
            )
        return Evidence(field=proof.field, basis=Basis.EDITORIAL)

    def _entry(self, proof: Proof, anchor: Any) -> Evidence:
        try:
            return Evidence(
                field=proof.field,
                basis=proof.basis,
                anchor=anchor,
                rule=proof.rule,
                candidates=proof.candidates,
            )
        except InvalidValueError as error:
            refuse(proof.line, f"{error.field} {error.found}", error.expected)

    def _drop(self, proofs: list[Proof], reason: str) -> None:
        for proof in proofs:
            self._tell(proof, f"{reason}, and its evidence with it")

    def _tell(self, proof: Proof, message: str) -> None:
        self.changes.append(Change(proof.line, proof.fact, proof.field, message))
