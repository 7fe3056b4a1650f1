"""Strategies of Hypothesis, one a public type of the model.

`records` draws any record that can be built, `sound_records` those without an error of the structure, evidence
or reference families.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from jasmine_record.model import (
    Act,
    Anchor,
    Attendance,
    Basis,
    Enumeration,
    Evidence,
    Format,
    Framework,
    Function,
    Genre,
    Initiative,
    Link,
    Meeting,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Participant,
    ParticipantKind,
    Pillar,
    Source,
    Statement,
    Term,
    Translation,
    Wording,
    text_sha256,
)

__all__ = [
    "PHRASES",
    "anchors",
    "dates",
    "enumerations",
    "evidence",
    "frameworks",
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
    "statements",
    "terms",
    "texts",
    "words",
]

_T = TypeVar("_T")
_LARGEST: Final = 2**53 - 1
_Values = Mapping[str, st.SearchStrategy[Any]]
_Places = st.SearchStrategy[Anchor] | None

#: Words that break software: markup, other directions and scripts, joined emoji, marks, look-alikes, escapes.
_AWKWARD: Final = (
    "**bold**", "_", "#", "1.", "(2)", "•", "-", "+", "=", "---", "| a | b |", "[x](y)", "![", "<b>", "</p>",
    "<!--", "-->", "]]>", "&amp;", "&", "`", "```", "~~", "~", "$x$", "\\", "\\n", '"', "'", "{", "}", "[^1]", "{#id}",
    "https://example.org/?a=1&b=2#c", "www.example.org", "a@example.org", "null", "true", "NaN", "-0", "=1+1", ",", ";",
    "para.", "H.E.", "—", "“", "”", "’", "…", "\u200b", "\ufeff", "\u00ad", "\u200d", "\u202e", "\u2066", "\u061c",
    "e\u0301", "\u0301", "ﬁ", "İ", "ß", "日本語", "がぎ", "العربية", "עברית", "ไทย", "한국어", "Đồng",
    "🇯🇵", "👩‍🚀", "☺️", "𝔘", "\U0010fffd", "\ufffd", "\ue000", "\u0378",
)  # fmt: skip


#: Drawn in one step, which keeps large records cheap.
PHRASES: Final = (
    *_AWKWARD,
    *(f"a {word}" for word in _AWKWARD),
    *(f"{word}b c" for word in _AWKWARD),
    *(f"{first} {second} d" for first, second in pairwise(_AWKWARD)),
)


@cache
def words() -> st.SearchStrategy[str]:
    """One word: any characters that a record may hold, none of them white space."""
    return st.one_of(
        st.text("abcdefghij", min_size=1, max_size=8),
        st.sampled_from(_AWKWARD),
        st.text(
            st.characters(
                exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
            ),
            min_size=1,
            max_size=5,
        ),
    )


@cache
def texts(*, max_words: int = 6) -> st.SearchStrategy[str]:
    """Folded text of every kind that the classes accept; one in some hundreds is long."""
    usual = st.sampled_from([phrase for phrase in PHRASES if phrase.count(" ") < max_words])
    free = st.lists(words(), min_size=1, max_size=max_words).map(" ".join)
    long = st.builds(lambda text, times: " ".join([text] * times), free, st.integers(50, 200))
    return st.integers(0, 299).flatmap(lambda draw: long if draw == 299 else free if draw % 3 else usual)


@cache
def ids() -> st.SearchStrategy[str]:
    """Ids of every form, those that the parser gives among them."""
    return st.one_of(
        st.sampled_from(("1", "6", "6.2", "3.b2", "10.a.ii", "lead", "note-2", "p3", "6-2", "b1", "party-1")),
        st.from_regex(r"[A-Za-z0-9][A-Za-z0-9.-]{0,9}", fullmatch=True),
    )


@cache
def dates() -> st.SearchStrategy[date]:
    """Any day of the calendar that the standard library has, and mostly those of our days."""
    return st.dates(date(2000, 1, 1), date(2030, 12, 31)) | st.dates()


@cache
def countries() -> st.SearchStrategy[str]:
    """Codes of the form of ISO 3166-1 alpha-2."""
    return st.from_regex(r"[A-Z]{2}", fullmatch=True)


@cache
def languages() -> st.SearchStrategy[str]:
    """Tags of the form of BCP 47."""
    return st.sampled_from(("en", "ja", "zh-Hant-TW", "de-CH-1996", "sr-Latn"))


@cache
def media_types() -> st.SearchStrategy[str]:
    """Media types in lower case without parameters."""
    return st.sampled_from(("text/plain", "text/html", "text/markdown", "application/x.a+b"))


@cache
def digests() -> st.SearchStrategy[str]:
    """SHA-256 digests in hexadecimal, of nothing that the record holds."""
    return st.binary(min_size=32, max_size=32).map(bytes.hex)


@cache
def _maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.none() | strategy


@cache
def _tuples(strategy: st.SearchStrategy[_T], max_size: int = 3) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.just(()) if strategy.is_empty else st.lists(strategy, max_size=max_size).map(tuple)


@cache
def numbers(least: int) -> st.SearchStrategy[int]:
    """Numbers from `least` on, up to the largest that JSON readers hold exactly."""
    return st.integers(least, 20) | st.integers(least, _LARGEST)


@cache
@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    """Anchors to anywhere."""
    start = draw(numbers(0).filter(lambda number: number < _LARGEST))
    return Anchor(draw(ids()), start, draw(st.integers(start + 1, min(start + 50, _LARGEST))))


@cache
@st.composite
def evidence(draw: st.DrawFn, fields: st.SearchStrategy[str] | None = None) -> Evidence:
    """Evidence of every basis, for a field of any name unless `fields` says for which."""
    field = draw(texts(max_words=1) if fields is None else fields)
    return _evidence(draw, field, draw(st.sampled_from(Basis)), anchors())


def _evidence(draw: st.DrawFn, field: str, basis: Basis, places: _Places) -> Evidence:
    anchor: Anchor | None = None
    if places is not None and basis is not Basis.SUPPLIED:
        anchor = draw(places if basis is Basis.STATED else _maybe(places))
    named = basis in (Basis.INFERRED, Basis.UNRESOLVED)
    rule = draw(texts(max_words=2) if named else _maybe(texts(max_words=2)))
    candidates = draw(_tuples(texts())) if basis is Basis.UNRESOLVED else ()
    return Evidence(field=field, basis=basis, anchor=anchor, rule=rule, candidates=candidates)


@cache
@st.composite
def links(draw: st.DrawFn) -> Link:
    """Links that have at least one of name, address and language."""
    name, url = draw(_maybe(texts())), draw(_maybe(texts(max_words=1)))
    language = draw(languages() if name is url is None else _maybe(languages()))
    return Link(name=name, url=url, language=language)


@cache
@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """Paragraphs with words, or with a label alone."""
    return _paragraph(draw, draw(ids()))


def _paragraph(draw: st.DrawFn, id: str) -> Paragraph:
    label = draw(_maybe(st.sampled_from(("1.", "(2)", "a)", "•", "—")) | texts(max_words=2)))
    text = draw(texts(max_words=12) if label is None else texts(max_words=12) | st.just(""))
    return Paragraph(
        id=id,
        role=draw(st.sampled_from(ParagraphRole)),
        label=label,
        level=draw(st.integers(0, 3) | numbers(0)),
        text=text,
    )


@cache
def _source_values() -> _Values:
    return {
        "title": _maybe(texts()),
        "genre": st.sampled_from(Genre),
        "publisher": _maybe(texts()),
        "publisher_country": _maybe(countries()),
        "issued": _maybe(dates()),
        "language": _maybe(languages()),
        "translation": _maybe(st.sampled_from(Translation)),
        "url": _maybe(texts(max_words=1)),
        "media_type": _maybe(media_types()),
        "retrieved": _maybe(dates()),
        "wording": st.sampled_from(Wording),
        "original_sha256": _maybe(digests()),
        "text_sha256": _maybe(digests()),
        "alternates": _tuples(links(), 2),
        "attachments": _tuples(links(), 2),
    }


@cache
def _meeting_values() -> _Values:
    return {
        "name": _maybe(texts()),
        "series": _maybe(texts()),
        "ordinal": _maybe(numbers(1)),
        "starts": _maybe(dates()),
        "ends": _maybe(dates()),
        "city": _maybe(texts(max_words=2)),
        "country": _maybe(countries()),
        "format": _maybe(st.sampled_from(Format)),
        "occasion": _maybe(texts()),
    }


def _participant_values(parties: st.SearchStrategy[str]) -> _Values:
    return {
        "kind": st.sampled_from(ParticipantKind),
        "name": _maybe(texts(max_words=3)),
        "honorific": _maybe(texts(max_words=1)),
        "role": _maybe(texts()),
        "affiliation": _maybe(texts()),
        "country": _maybe(countries()),
        "attendance": _maybe(st.sampled_from(Attendance)),
        "functions": _tuples(st.sampled_from(Function)),
        "members": _tuples(texts(max_words=2)),
        "represents": _maybe(parties),
    }


def _statement_values(parties: st.SearchStrategy[str], places: st.SearchStrategy[Anchor]) -> _Values:
    return {
        "speakers": _tuples(parties),
        "verb": texts(max_words=2),
        "act": st.sampled_from(Act),
        "content": _tuples(places),
    }


@cache
def _pillar_values() -> _Values:
    return {"number": numbers(1), "text": texts()}


def _framework_values(parties: st.SearchStrategy[str], lists: st.SearchStrategy[str]) -> _Values:
    return {
        "name": _maybe(texts()),
        "acronym": _maybe(texts(max_words=1)),
        "proposer": _maybe(parties),
        "enumeration": _maybe(lists),
    }


def _initiative_values(
    *,
    parties: st.SearchStrategy[str],
    plans: st.SearchStrategy[str],
    pillars: st.SearchStrategy[str],
    lists: st.SearchStrategy[str],
    terms: st.SearchStrategy[str],
) -> _Values:
    return {
        "text": texts(),
        "framework": _maybe(plans),
        "pillar": _maybe(pillars),
        "proposer": _maybe(parties),
        "partners": _tuples(texts(max_words=2)),
        "terms": _tuples(terms),
        "enumeration": _maybe(lists),
    }


def _enumeration_values(places: st.SearchStrategy[Anchor]) -> _Values:
    return {
        "noun": texts(max_words=2),
        "stated": _maybe(numbers(0)),
        "open_ended": st.booleans(),
        "items": _tuples(places),
    }


@cache
def _term_values() -> _Values:
    return {"name": texts(), "acronym": _maybe(texts(max_words=1))}


def _any(build: Callable[..., _T], values: _Values) -> st.SearchStrategy[_T]:
    """Objects with values and evidence that need not fit each other."""
    return st.builds(build, **values, evidence=_tuples(evidence(st.sampled_from((*values, "elsewhere")))))


@cache
def sources() -> st.SearchStrategy[Source]:
    """Sources with any values, and evidence that need not fit them."""
    return _any(Source, _source_values())


@cache
def meetings() -> st.SearchStrategy[Meeting]:
    """Meetings with any values, and evidence that need not fit them."""
    return _any(Meeting, _meeting_values())


@cache
def participants() -> st.SearchStrategy[Participant]:
    """Participants of every kind, with evidence that need not fit."""
    return _any(Participant, {"id": ids(), **_participant_values(ids())})


@cache
def statements() -> st.SearchStrategy[Statement]:
    """Statements by anybody about anything, with evidence that need not fit."""
    return _any(Statement, {"id": ids(), **_statement_values(ids(), anchors())})


@cache
def pillars() -> st.SearchStrategy[Pillar]:
    """Pillars with any number, and evidence that need not fit."""
    return _any(Pillar, {"id": ids(), **_pillar_values()})


@cache
def frameworks() -> st.SearchStrategy[Framework]:
    """Frameworks with any pillars, and evidence that need not fit."""
    values = {"id": ids(), **_framework_values(ids(), ids()), "pillars": _tuples(pillars())}
    return _any(Framework, values)


@cache
def initiatives() -> st.SearchStrategy[Initiative]:
    """Initiatives with references to anything, and evidence that need not fit."""
    values = _initiative_values(parties=ids(), plans=ids(), pillars=ids(), lists=ids(), terms=ids())
    return _any(Initiative, {"id": ids(), **values})


@cache
def enumerations() -> st.SearchStrategy[Enumeration]:
    """Enumerations with any items, and evidence that need not fit."""
    return _any(Enumeration, {"id": ids(), **_enumeration_values(anchors())})


@cache
def terms() -> st.SearchStrategy[Term]:
    """Terms with any name, and evidence that need not fit."""
    return _any(Term, {"id": ids(), **_term_values()})


@cache
def records() -> st.SearchStrategy[MeetingRecord]:
    """Any record that can be built: ids may clash, and references and anchors may lead nowhere."""
    return st.builds(
        MeetingRecord,
        generator=_maybe(texts(max_words=1)),
        source=sources(),
        meeting=meetings(),
        paragraphs=_tuples(paragraphs()),
        participants=_tuples(participants(), 2),
        statements=_tuples(statements(), 2),
        frameworks=_tuples(frameworks(), 2),
        initiatives=_tuples(initiatives(), 2),
        enumerations=_tuples(enumerations(), 2),
        terms=_tuples(terms(), 2),
    )


#: Fields that need no evidence, whatever they hold.
_UNPROVEN: Final = frozenset(
    {"id", "kind", "genre", "media_type", "wording", "original_sha256", "text_sha256", "content", "items", "pillars"}
)  # fmt: skip


_KNOWN: Final = (Basis.STATED, Basis.INFERRED, Basis.SUPPLIED, Basis.EDITORIAL)
#: What a text that has no words to quote leaves.
_UNANCHORED: Final = _KNOWN[1:]


def _proven(draw: st.DrawFn, build: Callable[..., _T], values: _Values, places: _Places) -> _T:
    """An object with the evidence that its values need, and now and then a doubt about a value that it lacks.

    `places` gives anchors that quote; it is `None` where no paragraph has words to quote.
    """
    drawn = {field: draw(value) for field, value in values.items()}
    entries: list[Evidence] = []
    for field, value in drawn.items():
        if value is None or value is False or value == ():
            bases: Sequence[Basis] = (Basis.UNRESOLVED,)
            wanted = int(draw(st.integers(0, 9)) == 9)
        else:
            bases = _UNANCHORED if places is None else _KNOWN
            if field in _UNPROVEN:
                wanted = int(draw(st.integers(0, 19)) == 19)
            else:
                wanted = len(value) if isinstance(value, tuple) else 1
        for _ in range(wanted):
            basis = draw(st.sampled_from(bases))
            entries.append(_evidence(draw, field, basis, places))
    if draw(st.booleans()):
        entries = draw(st.permutations(entries))
    return build(**drawn, evidence=tuple(entries))


def _some_of(choices: Sequence[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(choices) if choices else st.nothing()


@st.composite
def sound_records(draw: st.DrawFn) -> MeetingRecord:
    """Records without an error of the structure, evidence or reference families.

    Ids are unique, anchors quote, references lead to an object of their kind, every value that needs evidence
    has it, and the digest is that of the paragraphs. Nothing holds what only the content family asks: a
    meeting may end before it starts.
    """
    counts = [draw(st.integers(least, 3 if least else 2)) for least in (1, 0, 0, 0, 0, 0, 0, 0)]
    unique = iter(draw(st.lists(ids(), min_size=sum(counts), max_size=sum(counts), unique=True)))
    texts_, parties, said, plans, planks, things, lists, coined = (
        [next(unique) for _ in range(count)] for count in counts
    )
    text = tuple(_paragraph(draw, name) for name in texts_)
    quotable = [paragraph for paragraph in text if paragraph.text]
    places = st.sampled_from(quotable).flatmap(_anchors_in) if quotable else None
    somewhere = st.nothing() if places is None else places

    def make(build: Callable[..., _T], names: Iterable[str], values: _Values) -> tuple[_T, ...]:
        return tuple(_proven(draw, build, {"id": st.just(name), **values}, places) for name in names)

    speakers = _some_of(parties)
    everything = _initiative_values(
        parties=speakers,
        plans=_some_of(plans),
        pillars=_some_of(planks if plans else ()),
        lists=_some_of(lists),
        terms=_some_of(coined),
    )
    built = make(Pillar, planks if plans else (), _pillar_values())
    frameworks_ = [
        {**_framework_values(speakers, _some_of(lists)), "pillars": st.just(built if first else ())}
        for first in [True, False, False][: len(plans)]
    ]
    digest = {"text_sha256": _maybe(st.just(text_sha256(text)))}
    return MeetingRecord(
        generator=draw(_maybe(texts(max_words=1))),
        source=_proven(draw, Source, {**_source_values(), **digest}, places),
        meeting=_proven(draw, Meeting, _meeting_values(), places),
        paragraphs=text,
        participants=make(Participant, parties, _participant_values(speakers)),
        statements=make(Statement, said, _statement_values(speakers, somewhere)),
        frameworks=tuple(
            framework
            for name, values in zip(plans, frameworks_, strict=True)
            for framework in make(Framework, [name], values)
        ),
        initiatives=make(Initiative, things, everything),
        enumerations=make(Enumeration, lists, _enumeration_values(somewhere)),
        terms=make(Term, coined, _term_values()),
    )


@st.composite
def _anchors_in(draw: st.DrawFn, paragraph: Paragraph) -> Anchor:
    start = draw(st.integers(0, len(paragraph.text) - 1))
    return Anchor(paragraph.id, start, draw(st.integers(start + 1, len(paragraph.text))))
