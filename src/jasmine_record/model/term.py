"""The terms that the text defines or quotes."""

import attrs

from jasmine_record.model.constraint import (
    KNOWN_IDS,
    are_all,
    check_id,
    check_items,
    check_text,
    is_folded,
    is_id,
    may_be_text,
)
from jasmine_record.model.evidence import Evidence
from jasmine_record.model.part import Part

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

    def __attrs_post_init__(self) -> None:
        if (
            type(self.id) is type(self.name) is str
            and (self.id in KNOWN_IDS or is_id(self.id))
            and is_folded(self.name)
            and may_be_text(self.acronym)
            and are_all(self.evidence, Evidence)
        ):
            return
        check_id(self, "id", self.id, needed=True)
        check_text(self, "name", self.name, needed=True)
        check_text(self, "acronym", self.acronym)
        check_items(self, "evidence", self.evidence, Evidence)
