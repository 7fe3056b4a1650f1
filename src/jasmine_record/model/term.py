"""The terms that the text defines or quotes."""

from __future__ import annotations

import attrs

from jasmine_record.model.constraint import check_id, check_items, check_text
from jasmine_record.model.evidence import Evidence

__all__ = ["Term"]


@attrs.frozen(kw_only=True)
class Term:
    """The name of a plan, body, programme or concept that the text defines or quotes."""

    #: `term-1` ... in order of first mention.
    id: str
    #: As printed, without an article.
    name: str
    #: As printed, where the text gives one.
    acronym: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        check_id(self, "id", self.id, needed=True)
        check_text(self, "name", self.name, needed=True)
        check_text(self, "acronym", self.acronym)
        check_items(self, "evidence", self.evidence, Evidence)
