"""The terms that the text defines or quotes."""

import attrs

from jasmine_record.model.constraint import (
    check_id,
    check_items,
    check_text,
    is_folded,
    is_id,
)
from jasmine_record.model.evidence import Evidence
from jasmine_record.model.part import Check, Part

__all__ = ["Term"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Term(Part):
    """The name of a plan, body, programme or concept that the text defines or quotes."""

    #: `term-1` ... in order of first mention.
    id: str
    #: As printed, without an article.
    name: str
    #: As printed, where the text gives one.
    acronym: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def _check(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_text(self, "name", self.name, needed=True)
        check_text(self, "acronym", self.acronym)
        check_items(self, "evidence", self.evidence, Evidence)

    def _check_filled(self) -> None:
        if not (
            is_id(self.id) and is_folded(self.name) and (self.acronym is None or is_folded(self.acronym))
        ):
            self._check()

    __attrs_post_init__ = Check(_check, _check_filled)
