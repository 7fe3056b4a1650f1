"""The published text that a record is made from."""

from datetime import date
from enum import StrEnum

import attrs

from jasmine_record.model.constraint import (
    check_code,
    check_digest,
    check_items,
    check_kind,
    check_text,
    refuse,
)
from jasmine_record.model.evidence import Evidence
from jasmine_record.model.part import Part

__all__ = ["Genre", "Link", "Source", "Translation", "Wording"]


class Genre(StrEnum):
    """What kind of text was published."""

    READOUT = "readout"
    JOINT_STATEMENT = "joint_statement"
    CHAIR_STATEMENT = "chair_statement"
    DECLARATION = "declaration"
    PREVIEW = "preview"
    """Speaks of a meeting that is still to come."""
    ANNOUNCEMENT = "announcement"
    """Tells of something other than a meeting."""
    LISTING = "listing"
    """A page that leads to others."""
    OTHER = "other"


class Translation(StrEnum):
    """The standing of a translation, as the text itself notes it."""

    OFFICIAL = "official"
    UNOFFICIAL = "unofficial"
    PROVISIONAL = "provisional"
    TENTATIVE = "tentative"
    COURTESY = "courtesy"


class Wording(StrEnum):
    """Whose words the paragraphs hold."""

    VERBATIM = "verbatim"
    """Those of the publisher."""
    RESTATED = "restated"
    """The same facts in other words."""
    EXCERPT = "excerpt"
    """Those of the publisher, in part."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Link(Part):
    """Another document that the text names: a version in another language, or an attachment."""

    #: As printed, or the file's name.
    name: str | None = None
    #: Its address.
    url: str | None = None
    #: BCP 47 tag of the language that the other document is in.
    language: str | None = None

    def __attrs_post_init__(self) -> None:
        check_text(self, "name", self.name)
        check_text(self, "url", self.url)
        check_code(self, "language", self.language, "language")
        if self.name is self.url is self.language is None:
            refuse(self, "name", None, "a name, a url or a language")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Part):
    """Where the words come from, and what the text says of itself."""

    #: As printed above the text.
    title: str | None = None
    genre: Genre = Genre.OTHER
    #: The issuing body, as printed.
    publisher: str | None = None
    #: ISO 3166-1 alpha-2.
    publisher_country: str | None = None
    #: The day of publication.
    issued: date | None = None
    #: BCP 47 tag of the language of the paragraphs.
    language: str | None = None
    translation: Translation | None = None
    #: The address of the published page.
    url: str | None = None
    #: IANA media type of what was parsed, in lower case, without parameters.
    media_type: str | None = None
    #: The day on which the published page was fetched.
    retrieved: date | None = None
    wording: Wording = Wording.VERBATIM
    #: SHA-256 of the bytes that came in; `None` where a `str` did.
    original_sha256: str | None = None
    #: SHA-256 over all paragraphs as parsed, as the function `text_sha256` takes it.
    text_sha256: str | None = None
    #: The same text in other languages.
    alternates: tuple[Link, ...] = ()
    attachments: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        check_text(self, "title", self.title)
        check_kind(self, "genre", self.genre, Genre, needed=True)
        check_text(self, "publisher", self.publisher)
        check_code(self, "publisher_country", self.publisher_country, "country")
        check_kind(self, "issued", self.issued, date)
        check_code(self, "language", self.language, "language")
        check_kind(self, "translation", self.translation, Translation)
        check_text(self, "url", self.url)
        check_code(self, "media_type", self.media_type, "media_type")
        check_kind(self, "retrieved", self.retrieved, date)
        check_kind(self, "wording", self.wording, Wording, needed=True)
        check_digest(self, "original_sha256", self.original_sha256)
        check_digest(self, "text_sha256", self.text_sha256)
        check_items(self, "alternates", self.alternates, Link)
        check_items(self, "attachments", self.attachments, Link)
        check_items(self, "evidence", self.evidence, Evidence)
