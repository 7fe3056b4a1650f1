"""What the text says of itself: title, publisher, date of issue, language, translation, links, attachments.

The lines above and below the text say most of it; `head` has told what each of them is. The publisher's country is
told by its name, else by the address of the page, else by the language that the page was translated from.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from urllib.parse import urlsplit

import attrs

from jasmine_record.model import (
    Anchor,
    Evidence,
    Genre,
    Link,
    Paragraph,
    ParagraphRole,
    Source,
    Translation,
    text_sha256,
)
from jasmine_record.parsing.dates import read_date_line
from jasmine_record.parsing.draft import Draft, inferred, stated, supplied, unresolved
from jasmine_record.parsing.head import file_names, link_language, note_translation
from jasmine_record.parsing.lexicon import countries
from jasmine_record.parsing.mentions import country_at

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `source`."""
    supply = draft.supplied
    evidence: list[Evidence] = []
    title = _first(draft, ParagraphRole.TITLE)
    if title:
        evidence.append(stated("title", _whole(title)))
    publisher = supply.publisher and " ".join(supply.publisher.split())
    publisher_line = _first(draft, ParagraphRole.PUBLISHER)
    if publisher:
        evidence.append(supplied("publisher"))
    elif publisher_line:
        publisher = publisher_line.text
        evidence.append(stated("publisher", _whole(publisher_line)))
    translation, alternates = _versions(draft, evidence)
    country = _country(draft, publisher_line, alternates, evidence, translated=translation is not None)
    issued = supply.published
    if issued:
        evidence.append(supplied("issued"))
    else:
        issued = _issued(draft, evidence)
    language = _language(draft, evidence)
    if supply.url:
        evidence.append(supplied("url"))
    attachments = _attachments(draft, evidence)
    return attrs.evolve(
        draft,
        source=Source(
            title=title.text if title else None,
            genre=_genre(draft, title),
            publisher=publisher or None,
            publisher_country=country,
            issued=issued,
            language=language,
            translation=translation,
            url=supply.url,
            media_type=supply.media_type,
            original_sha256=supply.original_sha256,
            text_sha256=text_sha256(draft.paragraphs),
            alternates=tuple(alternates),
            attachments=tuple(attachments),
            evidence=tuple(evidence),
        ),
    )


def _first(draft: Draft, role: ParagraphRole) -> Paragraph | None:
    return next(iter(draft.with_role(role)), None)


def _whole(paragraph: Paragraph) -> Anchor:
    return Anchor(paragraph.id, 0, len(paragraph.text))


def _issued(draft: Draft, evidence: list[Evidence]) -> date | None:
    """The day of the first date line that gives one with its year."""
    for paragraph in draft.with_role(ParagraphRole.DATE):
        printed = read_date_line(paragraph.text)
        if printed is None:
            continue
        anchor = Anchor(paragraph.id, printed.start, printed.end)
        day = printed.first()
        if day is None:
            reason = "date.no-year" if printed.year is None else "date.no-such-day"
            evidence.append(
                unresolved("issued", reason, anchor, (paragraph.text[printed.start : printed.end],))
            )
        else:
            evidence.append(stated("issued", anchor))
        return day
    return None


def _versions(draft: Draft, evidence: list[Evidence]) -> tuple[Translation | None, list[Link]]:
    """The standing of the translation, and the links to the same text in other languages."""
    translation = None
    for paragraph in draft.with_role(ParagraphRole.NOTE):
        found = note_translation(paragraph.text)
        if found:
            translation = found
            evidence.append(stated("translation", _whole(paragraph)))
            break
    alternates: list[Link] = []
    for paragraph in draft.with_role(ParagraphRole.LINK):
        language = link_language(paragraph.text)
        if language:
            alternates.append(Link(name=paragraph.text, language=language))
            evidence.append(stated("alternates", _whole(paragraph)))
    return translation, alternates


def _country(
    draft: Draft,
    publisher: Paragraph | None,
    alternates: list[Link],
    evidence: list[Evidence],
    *,
    translated: bool,
) -> str | None:
    if draft.supplied.publisher:
        names = " ".join(draft.supplied.publisher.split())
        for word in _WORD.finditer(names):
            found = country_at(names, word.start(), len(names))
            if found:
                evidence.append(inferred("publisher_country", "publisher-country.name", None))
                return found[0]
    elif publisher:
        for word in _WORD.finditer(publisher.text):
            found = country_at(publisher.text, word.start(), len(publisher.text))
            if found:
                anchor = Anchor(publisher.id, word.start(), found[1])
                evidence.append(stated("publisher_country", anchor))
                return found[0]
    host = _host(draft.supplied.url)
    for country in countries():
        if any(host == domain or host.endswith(f".{domain}") for domain in country.domains):
            evidence.append(inferred("publisher_country", "publisher-country.address", None))
            return country.code
    if translated and len(alternates) == 1:
        owners = [country.code for country in countries() if alternates[0].language in country.languages]
        if len(owners) == 1:
            link = next(entry.anchor for entry in evidence if entry.field == "alternates")
            evidence.append(inferred("publisher_country", "publisher-country.translated-from", link))
            return owners[0]
    return None


def _host(url: str | None) -> str:
    """The host of an address; empty where it has none or is none."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


_WORD: Final = re.compile(r"\b[A-ZÀ-Þ]")


def _attachments(draft: Draft, evidence: list[Evidence]) -> list[Link]:
    links: list[Link] = []
    for paragraph in draft.with_role(ParagraphRole.ATTACHMENT):
        places = file_names(paragraph.text) or ((0, len(paragraph.text)),)
        for start, end in places:
            links.append(Link(name=paragraph.text[start:end]))
            evidence.append(stated("attachments", Anchor(paragraph.id, start, end)))
    return links


_COMMON_WORDS: Final = re.compile(r"\b(?:the|of|and|to|in|on|for|with|that|was|by)\b", re.IGNORECASE)
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _language(draft: Draft, evidence: list[Evidence]) -> str | None:
    """English where its commonest words make up a good part of the text, Japanese where kana do."""
    read = [p for p in draft.paragraphs if p.role not in _NO_PROSE and p.text]
    text = "\n".join(p.text for p in read)
    if not read:
        return None
    words = len(_LETTERS.findall(text))
    anchor = _whole(max(read, key=lambda paragraph: len(paragraph.text)))
    if words and len(_COMMON_WORDS.findall(text)) >= 0.12 * words:
        evidence.append(inferred("language", "language.common-words", anchor))
        return "en"
    if len(_KANA.findall(text)) >= 0.15 * len(text):
        evidence.append(inferred("language", "language.script", anchor))
        return "ja"
    evidence.append(unresolved("language", "language.not-recognised", anchor))
    return None


_NO_PROSE: Final = frozenset(
    {
        ParagraphRole.DATE,
        ParagraphRole.LINK,
        ParagraphRole.ATTACHMENT,
        ParagraphRole.OTHER,
        ParagraphRole.NOTE,
    }
)

_GENRES: Final = (
    (
        Genre.CHAIR_STATEMENT,
        re.compile(
            r"\bchair(?:man|person)?['’]?s['’]? (?:statement|summary)|\bco-chairs['’] ", re.IGNORECASE
        ),
    ),
    (
        Genre.JOINT_STATEMENT,
        re.compile(
            r"\bjoint (?:\w+ )?(?:statement|communiqu[eé]|press (?:statement|release)|message)", re.IGNORECASE
        ),
    ),
    (Genre.DECLARATION, re.compile(r"\bdeclaration\b", re.IGNORECASE)),
    (
        Genre.ANNOUNCEMENT,
        re.compile(r"\b(?:announcement|appointment|call for|notice|issuance of)\b", re.IGNORECASE),
    ),
)
_FUTURE: Final = re.compile(
    r"\b(?:will|is|are) (?:\w+ )?(?:be|attend|hold|host|visit|meet|participate|join|scheduled|expected|travel|depart)\b"
)
_TOLD: Final = re.compile(
    r"\b(?:was held|were held|met|attended|held|hosted|spoke|participated|exchanged|discussed|took place|visited|convened)\b"
)


def _genre(draft: Draft, title: Paragraph | None) -> Genre:
    """By the title where it names a kind of document; else by the tense in which a meeting is told."""
    if title:
        for genre, pattern in _GENRES:
            if pattern.search(title.text):
                return genre
    told = sum(1 for sentence in draft.sentences if _TOLD.search(sentence.masked))
    ahead = sum(1 for sentence in draft.sentences if _FUTURE.search(sentence.masked))
    if told or any(clause.act or clause.part for clause in draft.clauses):
        return Genre.READOUT
    return Genre.PREVIEW if ahead else Genre.OTHER
