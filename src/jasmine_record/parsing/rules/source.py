"""What the text says of itself: title, publisher, date of issue, language, translation, links, attachments.

The lines above and below the text say most of it; `head` has told what each of them is. The publisher's country is
told by its name, else by the address of the page, else by the language that the page was translated from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final

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
from jasmine_record.parsing.calendar import WEEKDAY_NAME, WEEKDAYS
from jasmine_record.parsing.draft import Draft, inferred, stated, supplied, unresolved
from jasmine_record.parsing.grammar.addresses import agency_of, country_of, country_of_house, publisher_at
from jasmine_record.parsing.grammar.date_lines import (
    HELD_ON,
    read_ambiguous_line,
    read_date_line,
    read_dateline,
    read_registered,
    read_written_line,
)
from jasmine_record.parsing.grammar.dates import find_dates
from jasmine_record.parsing.grammar.fields import opens_contacts, told_press_on
from jasmine_record.parsing.grammar.genre import (
    LOOKING_AHEAD,
    by_body,
    by_title,
    is_listing,
    opens_with_report,
)
from jasmine_record.parsing.grammar.language import primary
from jasmine_record.parsing.grammar.mentions import country_at, leading_nation, nations_in
from jasmine_record.parsing.grammar.printed_date import PrintedDate
from jasmine_record.parsing.layout.bare import (
    house_beside_kind,
    is_part_of_house,
    names_body,
    names_division,
    office_alone,
)
from jasmine_record.parsing.layout.foot import (
    house_in_foot,
    house_in_path,
    is_imprint,
    is_signed,
    only_house,
)
from jasmine_record.parsing.layout.foreign_heads import foreign_role
from jasmine_record.parsing.layout.furniture import is_furniture
from jasmine_record.parsing.layout.head import (
    day_beside_house,
    file_names,
    link_language,
    names_state,
    note_translation,
    publisher_beside,
    publisher_span,
)
from jasmine_record.parsing.lexicon import (
    countries,
    country_names,
    doubtful_country_names,
    fold,
    organisations,
)

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `source`."""
    supply = draft.supplied
    evidence: list[Evidence] = []
    title_line = _title_line(draft)
    title = supply.title
    if title_line:
        label = _TITLE_LABEL.match(title_line.text)
        start = label.end() if label and (label["colon"] or _is_form(draft, title_line)) else 0
        title = title_line.text[start:]
        evidence.append(stated("title", Anchor(title_line.id, start, len(title_line.text))))
    elif title:
        evidence.append(supplied("title"))
    publisher = supply.publisher and " ".join(supply.publisher.split())
    printed = None if publisher else _printed_publisher(draft)
    if printed and _is_section(printed[0], draft.supplied.site):
        printed = None
    if publisher:
        evidence.append(supplied("publisher"))
    elif printed:
        publisher, anchor = printed
        evidence.append(stated("publisher", anchor))
    elif publisher := publisher_at(supply.url):
        evidence.append(inferred("publisher", "publisher.address", None))
    elif wired := _agency(draft):
        publisher, anchor = wired
        evidence.append(inferred("publisher", "publisher.agency", anchor))
    translation, alternates = _versions(draft, evidence)
    links = (entry.anchor for entry in evidence if entry.field == "alternates")
    original = (alternates[0], next(links, None)) if translation and len(alternates) == 1 else None
    country, told = next(_countries(draft, publisher or "", printed, original), (None, None))
    if told:
        evidence.append(told)
    issued = supply.published.date() if isinstance(supply.published, datetime) else supply.published
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
            title=title or None,
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


def _printed_publisher(draft: Draft) -> tuple[str, Anchor] | None:
    """The publisher's name with its place: in a line of its own, else in a date line."""
    lines = draft.with_role(ParagraphRole.PUBLISHER)
    # A house may print its name in its own language above that in English.
    lines = tuple(line for line in lines if foreign_role(line.text) is None) or lines
    # A ministry's name says more than that of its government, and who issues a text is it and no part of it.
    ministries = [one for one in lines if not _GOVERNMENT.match(one.text)]
    whole = (one for one in ministries if not names_division(one.text))
    line = next(whole, None) or next(iter((*ministries, *lines)), None)
    if line:
        above = draft.paragraphs[max(0, draft.paragraphs.index(line) - 1)]
        if is_part_of_house(line.text) and above.role is ParagraphRole.OTHER and names_body(above.text):
            # "The Cooperation Council for the Lake", and below it "Secretariat General"
            line = above
        start, end = publisher_span(line.text)
        return line.text[start:end], Anchor(line.id, start, end)
    for dated in draft.with_role(ParagraphRole.DATE):
        beside = publisher_beside(dated.text)
        if beside is not None:
            return dated.text[slice(*beside)], Anchor(dated.id, *beside)
    for line in draft.paragraphs[:_NEAR_TITLE]:
        house = house_beside_kind(line.text) if line.role in _ABOVE_TEXT else None
        if house is not None:
            return line.text[slice(*house)], Anchor(line.id, *house)
    return _printed_around(draft)


def _printed_around(draft: Draft) -> tuple[str, Anchor] | None:
    """The house that the path above the text names, or the foot of the page below it."""
    for line in draft.paragraphs[:_NEAR_TITLE]:
        span = house_in_path(line.text) if line.role is ParagraphRole.OTHER else None
        if span is not None:
            return line.text[slice(*span)], Anchor(line.id, *span)
    return _site_above(draft) or _printed_below(draft)


def _site_above(draft: Draft) -> tuple[str, Anchor] | None:
    """Whose site it is by the lines above the title: "The official website of the Fiji Government", "Minister for Ports", "MOP Fiji"."""
    title = next((i for i, line in enumerate(draft.paragraphs) if line.role is ParagraphRole.TITLE), 0)
    above = [line for line in draft.paragraphs[: min(title, _NEAR_TITLE)] if line.role is ParagraphRole.OTHER]
    for line in above:
        site = _SITE_OF.fullmatch(line.text)
        if site:
            group = "house" if site["house"] else 0
            return site[group], Anchor(line.id, *site.span(group))
    first = next((line for line in above if not is_furniture(line.text)), None)
    if first is None:
        return None
    lettered = _LETTERS_OF_COUNTRY.fullmatch(first.text)
    abroad = lettered is not None and fold(lettered["country"]) in country_names()
    own = abroad and lettered is not None and fold(lettered["letters"]) not in organisations()
    return (first.text, _whole(first)) if own or office_alone().fullmatch(first.text) else None


#: "Official Information Source of the Prime Minister of Fiji", "The official website of the | Fiji Government".
_SITE_OF: Final = re.compile(
    r"(?:The )?[Oo]fficial (?:[Ii]nformation )?(?:[Ss]ource|[Rr]esource) of (?:the )?[A-Z].{2,100}"
    r"|The [Oo]fficial (?:[Ww]ebsite|[Ww]eb ?[Ss]ite|[Ss]ite|[Pp]ortal) of (?:the )?(?P<house>(?:[A-Z][\w'’-]* ){1,4}Government|(?:Ministry|Department) (?:of|for) [A-Z].{2,80})"
)
#: A house by its letters, and its country: "MOP Fiji".
_LETTERS_OF_COUNTRY: Final = re.compile(
    r"(?P<letters>[A-Z]{3,8}) (?P<country>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)


def _printed_below(draft: Draft) -> tuple[str, Anchor] | None:
    """The house that the foot of the page names below the text, where it names one alone."""
    last = [i for i, line in enumerate(draft.paragraphs) if _SENTENCE_ENDED.search(line.text[-_NEAR_END:])]
    told = [i for i in last if draft.paragraphs[i].role in (ParagraphRole.LEAD, ParagraphRole.BODY)]
    foot = draft.paragraphs[max(told[-1] + 1, len(draft.paragraphs) - _LAST_LINES) :] if told else ()
    found: list[tuple[str, Anchor]] = []
    for place, line in enumerate(foot):
        above = [other.text for other in foot[max(0, place - 2) : place]]
        below = [other.text for other in foot[place : place + 2]]
        span = house_in_foot(line.text) if is_imprint(below) else None
        if span is None or (above and opens_contacts(above[-1])) or is_signed(above):
            continue
        found.append((line.text[slice(*span)], Anchor(line.id, *span)))
    only = only_house([name for name, _ in found])
    return None if only is None else found[only]


_SENTENCE_ENDED: Final = re.compile(r"[.;:!?][”\"’)]{0,2}$")
_NEAR_END: Final = 4


#: What a line between the title and the text may be.
_ABOVE_TEXT: Final = frozenset({ParagraphRole.HEADING, ParagraphRole.OTHER})
_NEAR_TITLE: Final = 8
"""Paragraphs at the beginning in which a line with the kind of the text may name its publisher."""


#: A house of a state, by its kind.
_HOUSE: Final = re.compile(r"\b(?:Ministry|Department|Office|Government|Cabinet|Embassy|Presidency|House)\b")


def _is_section(printed: str, site: str | None) -> bool:
    """Whether a body above the title is what a part of a ministry's site is about, as the site's own name shows."""
    return site is not None and _HOUSE.search(site) is not None and _HOUSE.search(printed) is None


def _agency(draft: Draft) -> tuple[str, Anchor] | None:
    """The news agency whose letters stand in the dateline of the text, with their place."""
    opening = next((p for p in draft.paragraphs if p.role in (ParagraphRole.LEAD, ParagraphRole.BODY)), None)
    found = agency_of(opening.text) if opening else None
    return (found[0], Anchor(opening.id, *found[1])) if opening and found else None


#: "International Policy Division, Policy Bureau"
_GOVERNMENT: Final = re.compile(
    r"(?:The )?(?:Government of |(?:[A-Z][\w-]* ){1,2}Government$)", re.IGNORECASE
)


def _title_line(draft: Draft) -> Paragraph | None:
    """The printed title; a heading of a text whose front matter gives another title is none.

    The title of an HTML page often holds the site's name instead, so there the printed one goes first.
    """
    line = _first(draft, ParagraphRole.TITLE)
    given = draft.supplied.title
    if line is None or given is None or draft.supplied.media_type != "text/markdown":
        return line
    return line if fold(" ".join(given.split())) == fold(line.text) else None


#: What boards of notices print before a title: "Title: Ports Talks", "Title | Ports Talks".
_TITLE_LABEL: Final = re.compile(r"(?:Title|TITLE)\s?(?P<colon>:)?\s(?=\S)")


def _is_form(draft: Draft, title: Paragraph) -> bool:
    """Whether the line below a title is a label with the day, so that its first word is a label as well: "Date 2022-05-03"."""
    place = draft.paragraphs.index(title)
    below = draft.paragraphs[place + 1 : place + 2]
    return any(line.text.casefold().startswith("date ") for line in below)


def _whole(paragraph: Paragraph) -> Anchor:
    return Anchor(paragraph.id, 0, len(paragraph.text))


def _issued(draft: Draft, evidence: list[Evidence]) -> date | None:
    """The day of the first date line, or else that of the dateline with which the text opens."""
    of_meeting = {field.value.paragraph.id for field in draft.fields}
    lines = [line for line in draft.with_role(ParagraphRole.DATE) if line.id not in of_meeting]
    dated = [line for line in lines if not HELD_ON.match(line.text)]
    for paragraph in dated:
        beside = day_beside_house(paragraph.text)
        printed = beside[0] if beside else read_date_line(paragraph.text)
        # Several days are those of the meeting, below which the day of the text may stand.
        if printed is not None and (printed.first() == printed.last() or paragraph is dated[-1]):
            return _issued_on(printed, paragraph, evidence)
    for paragraph in draft.paragraphs[-_LAST_LINES:]:
        printed = read_written_line(paragraph.text)
        if printed is not None:
            return _issued_on(printed, paragraph, evidence)
    title = _title_line(draft)
    printed = (read_registered(title.text) or told_press_on(title.text)) if title else None
    if title and printed:
        return _issued_on(printed, title, evidence)
    # A quotation may stand above the text as its motto.
    texts = (p for p in draft.paragraphs if p.role in (ParagraphRole.LEAD, ParagraphRole.BODY))
    opening = next((p for p in texts if not _QUOTATION.fullmatch(p.text)), None)
    printed = read_dateline(opening.text) if opening and not opening.label else None
    if opening and printed is None:
        return _by_day_below(draft, opening, evidence)
    if opening is None or printed is None:
        return None
    figures = _figures_beside(draft, opening, printed) if printed.year is None else None
    if figures:
        anchor = Anchor(figures[0].id, figures[1].start, figures[1].end)
        evidence.append(stated("issued", anchor))
        return printed.first(figures[1].year)
    return _issued_on(printed, opening, evidence)


#: Paragraphs at the end of which one may be the line of figures that an agency prints below its text.
_LAST_LINES: Final = 12


def _figures_beside(
    draft: Draft, opening: Paragraph, printed: PrintedDate
) -> tuple[Paragraph, PrintedDate] | None:
    """The line of figures with the year of a dateline, where its day tells which of them is the day: "09/05/2024", "May 9"."""
    place = draft.paragraphs.index(opening)
    below = draft.paragraphs[max(place + 1, len(draft.paragraphs) - _LAST_LINES) :]
    for paragraph in (*draft.paragraphs[:place], *below):
        figures = read_ambiguous_line(paragraph.text)
        if figures and printed.first(figures.year) in figures.readings:
            return paragraph, figures
    return None


def _by_day_below(draft: Draft, opening: Paragraph, evidence: list[Evidence]) -> date | None:
    """The day of a line of figures, where only one reading of it fits what the text tells: "11/09/2025", "On 10 September they met"."""
    for paragraph in draft.paragraphs[: draft.paragraphs.index(opening)]:
        figures = read_ambiguous_line(paragraph.text)
        days = [day for day in figures.readings if _fits(day, opening.text)] if figures else []
        if figures and len(days) == 1:
            evidence.append(stated("issued", Anchor(paragraph.id, figures.start, figures.end)))
            return days[0]
        if figures and paragraph.role is ParagraphRole.DATE:
            readings = tuple(day.isoformat() for day in figures.readings)
            anchor = Anchor(paragraph.id, figures.start, figures.end)
            evidence.append(unresolved("issued", "date.ambiguous", anchor, readings))
            return None
    return None


def _fits(day: date, text: str) -> bool:
    """Whether a text can be of a day: by the weekday on which it says that it was written, else by what it tells of the days before."""
    today = _THIS_WEEKDAY.search(text, 0, _NEAR_OPENING)
    if today:
        return (
            not _TO_COME.search(text, 0, today.start()) and WEEKDAYS.index(today["weekday"]) == day.weekday()
        )
    told = (
        printed.last(day.year)
        for printed in find_dates(text[:_NEAR_OPENING])
        if not _TO_COME.search(text, 0, printed.start)
        and (
            printed.start <= _AT_OPENING
            or (
                printed.year is not None
                and printed.start <= _IN_OPENING
                and _HAPPENED_ON.search(text, 0, printed.start)
            )
        )
    )
    return any(past is not None and timedelta(0) <= day - past <= _NEWS for past in told)


_AT_OPENING: Final = 40
"""Code points at the opening of a text in which it tells on which day that was which it tells: "On the afternoon of June 6th,"."""
_IN_OPENING: Final = 240
"""The same for a day with its year: "The 6th Session concluded in Suva on 7th December 2018"."""
_NEWS: Final = timedelta(days=10)
"""How long after what it tells a text is published at most, to tell two readings of its day apart."""
#: The day on which a text was written, by its name.
_THIS_WEEKDAY: Final = re.compile(rf"\b(?:this|today,?) (?P<weekday>{WEEKDAY_NAME})\b(?!['’])")
_TO_COME: Final = re.compile(
    r"\b(?:will|(?:is|are) (?:to|set|scheduled|expected)|to be|ahead of|prepar\w+|before|upcoming|forthcoming|next|until|by|expires?|deadline|elections?)\b"
)
#: What was done on the day behind it, with nothing else between: "concluded in Suva | on 7th December 2018".
_HAPPENED_ON: Final = re.compile(
    r"\b(?:held|took place|convened|concluded|ended|closed|opened|began|started|met|gathered|attended|participated|took part|hosted|chaired|received|welcomed|signed|visited|arrived)\b"
    rf"(?:(?! (?:who|which|that|of|to|for|had|since|after|following)\b(?! (?:the )?[A-ZÀ-Þ]))[^;:]){{0,200}}? (?:on|from) (?:{WEEKDAY_NAME},? )?(?:the )?$"
)
_NEAR_OPENING: Final = 600
"""Code points of a text in which it tells of its own day."""
_QUOTATION: Final = re.compile(r"[“\"][^“”\"]{1,200}[”\"]")


def _issued_on(printed: PrintedDate, paragraph: Paragraph, evidence: list[Evidence]) -> date | None:
    """The day of a date line; several days are those of something else."""
    anchor = Anchor(paragraph.id, printed.start, printed.end)
    day = printed.first()
    if day is not None and day == printed.last():
        evidence.append(stated("issued", anchor))
        return day
    reason = printed.fault or ("date.no-year" if printed.year is None else "date.no-such-day")
    if day is not None:
        reason = "date.period"
    evidence.append(unresolved("issued", reason, anchor, (paragraph.text[printed.start : printed.end],)))
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
            alternates.append(Link(name=paragraph.text, url=_target(draft, paragraph), language=language))
            evidence.append(stated("alternates", _whole(paragraph)))
    known = {link.url for link in alternates}
    for link in draft.supplied.alternates:
        if link.url not in known:
            known.add(link.url)
            alternates.append(link)
            evidence.append(supplied("alternates"))
    return translation, alternates


def _target(draft: Draft, paragraph: Paragraph, start: int = 0, end: int | None = None) -> str | None:
    """The address that these words of a paragraph lead to."""
    stop = len(paragraph.text) if end is None else end
    for link in draft.links.get(paragraph.id, ()):
        if start <= link.start < stop:
            return link.url
    return None


def _countries(
    draft: Draft,
    publisher: str,
    printed: tuple[str, Anchor] | None,
    translated_from: tuple[Link, Anchor | None] | None,
) -> Iterator[tuple[str, Evidence]]:
    """The publisher's country by all that tells it, what is trusted most first."""
    field = "publisher_country"
    for names in _names_elsewhere(draft, publisher):
        inside = _country_in(names, 0, len(names)) or _government_of(names, 0, len(names))
        if inside:
            yield inside[0], inferred(field, "publisher-country.name", None)
    if printed:
        place = printed[1]
        text = next(one.text for one in draft.paragraphs if one.id == place.paragraph)
        inside = (
            _country_in(text, place.start, place.end)
            or _government_of(text, place.start, place.end)
            # "Embassy – Tonga" may say where that is.
            or (None if _ABROAD.search(text, place.start, place.end) else _country_around(text, place))
        )
        if inside:
            yield inside[0], stated(field, Anchor(place.paragraph, *inside[1]))
    for line in draft.with_role(ParagraphRole.OTHER):
        site = _OFFICIAL_SITE.match(line.text)
        state = country_at(line.text, site.end(), len(line.text)) if site else None
        if site and state:
            yield state[0], stated(field, Anchor(line.id, site.end(), state[1]))
    for line in _state_lines(draft, printed):
        of = _OF_STATE.match(line.text)
        state = country_at(line.text, of.end() if of else 0, len(line.text))
        if state and state[1] == len(line.text):
            yield state[0], stated(field, _whole(line))
    yield from _countries_around(draft, publisher, printed)
    yield from _countries_above(draft)
    if translated_from:
        original, link = translated_from
        owners = _countries_by_language().get(original.language or "", [])
        if len(owners) == 1:
            yield owners[0], inferred(field, "publisher-country.translated-from", link)


def _countries_around(
    draft: Draft, publisher: str, printed: tuple[str, Anchor] | None
) -> Iterator[tuple[str, Evidence]]:
    """The publisher's country by the page's address, the house that has this name and the site."""
    field = "publisher_country"
    by_address = country_of(draft.supplied.url)
    if by_address:
        yield by_address, inferred(field, "publisher-country.address", None)
    by_name = country_of_house(publisher)
    if by_name:
        yield by_name, inferred(field, "publisher-country.house", printed[1] if printed else None)
    site = draft.supplied.site or ""
    # "Ministry of Ports - Gov.fj website"
    hosts = {code for host in _HOST.findall(site) if (code := country_of(f"https://{host}"))}
    if len(hosts) == 1:
        yield hosts.pop(), inferred(field, "publisher-country.address", None)
    of_site = _country_in(site, 0, len(site)) if printed and _HOUSE.search(site) else None
    if of_site and _WHOSE_SITE.fullmatch(site, 0, of_site[1][0]):
        # "Office of the Spokesperson", on a page of the "Fiji Department of Ports"
        yield of_site[0], inferred(field, "publisher-country.name", None)


def _countries_above(draft: Draft) -> Iterator[tuple[str, Evidence]]:
    """The publisher's country by its government, or by the address of its site, which stand above the text."""
    field = "publisher_country"
    texts = (i for i, p in enumerate(draft.paragraphs) if p.role in (ParagraphRole.LEAD, ParagraphRole.BODY))
    head = draft.paragraphs[: next(texts, None)]
    governments: dict[str, Evidence] = {}
    for line in head:
        inside = _country_in(line.text, 0, len(line.text)) or _government_of(line.text, 0, len(line.text))
        if inside and line.role is ParagraphRole.PUBLISHER and _GOVERNMENT_LINE.search(line.text):
            governments.setdefault(inside[0], stated(field, Anchor(line.id, *inside[1])))
    if len(governments) == 1:
        yield from governments.items()
    hosts = ((line, _HOST.search(line.text)) for line in head if line.role in _BESIDE)
    sites = {
        country: inferred(field, "publisher-country.address", Anchor(line.id, *host.span()))
        for line, host in hosts
        if host and (country := country_of(f"https://{host[0]}"))
    }
    if len(sites) == 1:
        yield from sites.items()


_GOVERNMENT_LINE: Final = re.compile(r"\bgovernment\b", re.IGNORECASE)
#: The address of a site, alone or between other entries of a menu: ports.gov.fj, Home | ports.gov.fj.
_HOST: Final = re.compile(r"(?<![^\s|])(?:[a-z][a-z\d-]{1,40}\.){1,3}[a-z]{2,12}(?![^\s|])", re.IGNORECASE)

#: What stands before the country whose site it is: "Ministry of Ports of |", and not "Ports Office in |".
_WHOSE_SITE: Final = re.compile(r"(?:[^|]{2,60} of (?:the )?)?")


def _names_elsewhere(draft: Draft, publisher: str) -> Iterator[str]:
    """What the metadata call the publisher: its name as supplied, or that of the site, if it is the same with a country."""
    site = draft.supplied.site
    if draft.supplied.publisher:
        yield " ".join(draft.supplied.publisher.split())
    elif publisher and site and publisher.casefold() in site.casefold():
        yield " ".join(site.split())


@cache
def _countries_by_language() -> Mapping[str, Sequence[str]]:
    """The codes of the countries that have a language as their own, by its tag."""
    found: dict[str, list[str]] = {}
    for country in countries():
        for language in country.languages:
            found.setdefault(language, []).append(country.code)
    return found


#: What pages of a government print above all else: "An official website of the United States Government".
_OFFICIAL_SITE: Final = re.compile(r"(?:An|The) official website of the ")
_OF_STATE: Final = re.compile(r"(?:(?:THE )?(?:[A-Z]+ )+OF (?:THE )?|(?:The )?Government of (?:the )?|The )")


def _country_in(text: str, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """The first country that a stretch names, with where it stands; one whose name others have as well behind a house of a state alone."""
    found = next(nations_in(text, start, end), None)
    house = _HOUSE_OF.fullmatch(text, start, end) if found is None else None
    code = doubtful_country_names().get(fold(house["state"])) if house else None
    return (code, house.span("state")) if house and code else found


#: "Ministry of Ports of Jordan": a house that only states have, and whose it is.
_HOUSE_OF: Final = re.compile(
    r"(?:[Tt]he )?(?:(?:Federal |National |State )?(?:Ministry|Government|Parliament|Embassy)\b.{0,120}? of|(?:Ministry|Embassy)\b.{0,120}?(?:,| [–—|-])) (?P<state>[A-Z][\w’'-]+(?: (?!of\b)[A-Z][\w’'-]+){0,2})",
    re.IGNORECASE,
)


def _government_of(text: str, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """The country whose adjective stands before its government or a house of it: "Fijian Government"."""
    before = _ROYAL.match(text, start, end)
    found = leading_nation(text, before.end() if before else start, end)
    return found[:2] if found and _GOVERNMENT_BEHIND.match(text, found[2], end) else None


_ROYAL: Final = re.compile(r"(?i:(?:the )?(?:royal )?)(?=[A-Z])")
_GOVERNMENT_BEHIND: Final = re.compile(
    r"(?i:(?:Federal |National |Royal |Provisional )*(?:Government|Ministry|Department|Cabinet|Parliament|Presidency)\b)"
)


#: A house that is one of others than the state beside it: "UN Office – Fiji".
_ABROAD: Final = re.compile(
    r"\b(?i:embassy|(?:permanent |diplomatic )?(?:mission|representation|delegation)|consulate(?:[- ]general)?|high commission)\b|^(?:the )?(?:[A-Z]{2,8}|United Nations) (?:[A-Z]\w+ ){0,3}?Office\b"
)


def _country_around(line: str, name: Anchor) -> tuple[str, tuple[int, int]] | None:
    """The country beside the name of a house in its line, behind it or before: "Republic of Fiji – Ministry of Ports"."""
    return _country_beside(line, name.end) or _country_in(line, 0, name.start)


def _country_beside(line: str, end: int) -> tuple[str, tuple[int, int]] | None:
    """The country right behind the name of a house: "Ministry of Ports, Fiji | 3 May 2022", "Ministry of Ports Republic of Fiji"."""
    between = _BEFORE_STATE.match(line, end)
    start = between.end() if between else end + 1
    whole = between is not None or names_state(line[start:])
    found = country_at(line, start, len(line)) if whole else None
    return (found[0], (start, found[1])) if found else None


#: What parts the name of a house from its state: "Ministry of Ports, Fiji", "Ministry of Ports – Republic of Fiji".
_BEFORE_STATE: Final = re.compile(r", | [–—|/-] ")


def _state_lines(draft: Draft, printed: tuple[str, Anchor] | None) -> Iterator[Paragraph]:
    """Lines that may be the state whose body the publisher is: in capitals, or beside the publisher's name."""
    # Below the text they are those of who signed.
    texts = (i for i, p in enumerate(draft.paragraphs) if p.role in (ParagraphRole.LEAD, ParagraphRole.BODY))
    head = draft.paragraphs[: next(texts, None)]
    capitals = {
        fold(line.text): line for line in head if line.role is ParagraphRole.OTHER and names_state(line.text)
    }
    if len(capitals) == 1:
        yield from capitals.values()
    for index, line in enumerate(draft.paragraphs if printed else ()):
        beside = {other.id for other in draft.paragraphs[max(0, index - 1) : index + 2]}
        if line.role in _BESIDE and printed and printed[1].paragraph in beside:
            yield line


_BESIDE: Final = (ParagraphRole.HEADING, ParagraphRole.OTHER, ParagraphRole.PUBLISHER)
"""Roles of lines beside the publisher's name."""


def _attachments(draft: Draft, evidence: list[Evidence]) -> list[Link]:
    links: list[Link] = []
    for paragraph in draft.with_role(ParagraphRole.ATTACHMENT):
        places = file_names(paragraph.text) or ((0, len(paragraph.text)),)
        for start, end in places:
            target = _target(draft, paragraph, start, end)
            links.append(Link(name=paragraph.text[start:end], url=target))
            evidence.append(stated("attachments", Anchor(paragraph.id, start, end)))
    known = {link.url for link in links}
    for link in draft.supplied.attachments:
        if link.url not in known:
            known.add(link.url)
            links.append(link)
            evidence.append(supplied("attachments"))
    return links


def _language(draft: Draft, evidence: list[Evidence]) -> str | None:
    """What the words say of their language where they say it clearly, else what the page declares."""
    declared, reading = draft.supplied.language, draft.language
    if declared and (reading is None or reading.tag is None or primary(declared) == reading.tag):
        evidence.append(supplied("language"))
        return declared
    if reading is None:
        return None
    if reading.tag is None:
        evidence.append(unresolved("language", reading.rule, _whole(reading.paragraph)))
    else:
        evidence.append(inferred("language", reading.rule, _whole(reading.paragraph)))
    return reading.tag


def _is_below_title(paragraph: Paragraph) -> bool:
    """Whether a line may go on with the title, as the heading of a section ("1. Schedule") doesn't."""
    return paragraph.role is ParagraphRole.HEADING and paragraph.label is None


def _genre(draft: Draft, title: str | None) -> Genre:
    """By the title where it names a kind of document; else by what the body does."""
    reported = sum(1 for clause in draft.clauses if clause.act or clause.part)
    language = (draft.language and draft.language.tag) or "en"
    opening = draft.paragraphs[:1]
    title = title or next((line.text for line in opening if line.role is ParagraphRole.HEADING), None)
    named = by_title(title, language) if title else None
    if is_listing(draft.paragraphs, _leading(draft), reported):
        named = Genre.LISTING if named in (None, Genre.READOUT) else named
    elif named is Genre.LISTING and reported:
        # "News" is what sites print above any text.
        named = None
    if named in LOOKING_AHEAD and opens_with_report(draft.sentences, draft.clauses):
        # "Fiji and Samoa agree to hold annual talks"
        return by_body(draft.sentences, draft.clauses, title)
    if named:
        return named
    for paragraph in draft.paragraphs:
        # A second line of the title may say what the first leaves open: "JOINT MEDIA STATEMENT".
        if paragraph.role in (ParagraphRole.BODY, ParagraphRole.LEAD):
            break
        below = by_title(paragraph.text, language) if _is_below_title(paragraph) else None
        # "News release" above many pages of a site is the kind of one text.
        if below and below is not Genre.LISTING:
            return below
    return by_body(draft.sentences, draft.clauses, title)


def _leading(draft: Draft) -> frozenset[str]:
    """Ids of the paragraphs that are links to elsewhere for the most part."""
    return frozenset(
        paragraph.id
        for paragraph in draft.paragraphs
        if sum(link.end - link.start for link in draft.links.get(paragraph.id, ()))
        >= 0.5 * max(1, len(paragraph.text))
    )
