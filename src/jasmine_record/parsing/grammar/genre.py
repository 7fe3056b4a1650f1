"""What kind of document a text is: by its title where that names a kind, else by what its body does.

A readout tells of a meeting as having happened, a preview only of what will, a listing is made of short lines that
lead elsewhere or carry dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from jasmine_record.model import Genre, Paragraph, ParagraphRole
from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.dates import DAY_OF_MONTH
from jasmine_record.parsing.grammar.meeting_names import BOUNDS, BOUNDS_BEGIN, GATHERING, WHEN_OR_WHERE
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, table, table_of

__all__ = ["LOOKING_AHEAD", "OF_THOSE_WHO_MET", "by_body", "by_title", "is_listing", "opens_with_report"]

LOOKING_AHEAD: Final = (Genre.PREVIEW, Genre.ANNOUNCEMENT)
"""Documents that tell of what will be."""
OF_THOSE_WHO_MET: Final = (Genre.DECLARATION, Genre.JOINT_STATEMENT, Genre.CHAIR_STATEMENT)
"""Documents in which those who met speak, made where and when they did."""
_DATED: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
    rf"|\b(?:{MONTH_NAME}) \d{{1,2}}\b"
)
_ENDED: Final = re.compile(r"[.!?;:。][”’\"')\]]*$")
_FEWEST_LINES: Final = 5
_LONGEST_LINE: Final = 30
"""Words of a line that leads elsewhere."""
_OUTSIDE: Final = frozenset(
    {ParagraphRole.TITLE, ParagraphRole.PUBLISHER, ParagraphRole.NOTE, ParagraphRole.OTHER}
)
_FUTURE: Final = re.compile(
    # "will on Friday, 17 May 2024, co-chair"
    rf"\b(?:will(?:,? on {DAY_OF_MONTH},?)?|is|are|plans?|intends?) (?:also |to )?(?:be |jointly |co-?)?"
    r"(?:attend|hold|held|host|visit|meet|gather|come together|participate|join|scheduled|expected|travel|depart|welcome|convene|chair|arrive|take place|due|set"
    r"|(?:pay|reviewed|discussed|exchanged|signed|review|discuss|exchange|sign|deliver|undertake|address)\b)"
)
_TOLD: Final = re.compile(
    r"(?<!\bbe )\b(?:was held|were held|met|attended|held|hosted|spoke|participated|exchanged|discussed|took place|visited|convened|joined|provided the following readout|ha(?:s|ve) spoken (?:with|to))\b"
    # What was signed at some time is told of by the way: "the treaty signed in 2020".
    r"|(?<!\bbe )\bsigned (?=an? |the |two |three |this )"
    # "The 6th session of the Committee began today"
    rf"|\b(?i:{GATHERING})\b[^.;:]{{0,120}}? {BOUNDS}(?={WHEN_OR_WHERE})"
)
#: Words without one of which it can't match.
_DONE: Final = frozenset((
    "held", "met", "attended", "hosted", "spoke", "participated", "exchanged", "discussed", "took", "visited", "convened",
    "joined", "provided", "signed", "spoken", *BOUNDS_BEGIN,
))  # fmt: skip
_JOINT: Final = re.compile(
    r"^We, (?:the )?|\b(?:issued|released|made|adopted) (?:(?:the following|this) joint statement\b|a joint statement(?: [^.;:]{1,60})?:)"
    r"|\bthe following is (?:the|a) (?:text of (?:the|a) )?joint statement\b",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(r"\b(?:hereby (?:declare|agree|adopt)|DECLARE|HEREBY|do hereby|AGREE)\b")
_ANNOUNCED: Final = re.compile(
    r"\b(?:(?:is|are|was|am) (?:pleased|proud|honou?red) to announce|(?:has|have) (?:decided|appointed|approved|issued|selected)|announced today|today announced|is announcing|was appointed|will be (?:issued|published|released))\b"
)


@cache
def _titles(language: str) -> tuple[tuple[Genre, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (
            Genre(row["is"]),
            re.compile(row["title"], re.IGNORECASE),
            re.compile(row["unless"], re.IGNORECASE) if "unless" in row else None,
        )
        for row in table_of(language, "genres").get("genre", ())
    )


def by_title(title: str, language: str) -> Genre | None:
    """The kind of document that a title names in its language; `None` where it names none."""
    for genre, pattern, unless in _titles(language):
        if pattern.search(title) and not (unless and unless.search(title)):
            return genre
    return None


def is_listing(paragraphs: Sequence[Paragraph], leading: frozenset[str], told: int) -> bool:
    """Whether a page is made of short lines that lead elsewhere or carry dates.

    Args:
        paragraphs: Those of the page.
        leading: Ids of those that are links to elsewhere.
        told: How many sentences report something.
    """
    lines = [paragraph for paragraph in paragraphs if paragraph.role not in _OUTSIDE and paragraph.text]
    if len(lines) < _FEWEST_LINES or told > 0.1 * len(lines):
        return False
    short = [
        line for line in lines if len(line.text.split()) <= _LONGEST_LINE and not _ENDED.search(line.text)
    ]
    elsewhere = [line for line in short if line.id in leading or _DATED.search(line.text)]
    return len(short) >= 0.8 * len(lines) and len(elsewhere) >= 0.5 * len(lines)


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence tells of what was done."""
    return not _DONE.isdisjoint(sentence.words) and _TOLD.search(sentence.masked) is not None


#: What somebody is doing while the text is written.
_GOES_ON: Final = re.compile(
    r"\b(?:is|are) (?:also |currently |now )?(?:visiting|attending|hosting|travelling|traveling|participating)\b"
)
#: What is told of a meeting before: "had met", "last met".
_EARLIER: Final = re.compile(r"\b(?:had|has|have|last|first|previously|earlier)(?: \w+)? $", re.IGNORECASE)
_NEXT: Final = re.compile(
    r"(?:The|Their|Its) (?:next|following|subsequent) (?:[\w'’-]+ ){0,4}?(?i:meeting|session|round|edition|conference|summit|forum|ministerial|dialogue)\b"
)
_OPENING: Final = 2
"""Sentences with which a text opens."""


def opens_with_report(sentences: Sequence[Sentence], clauses: Sequence[Clause]) -> bool:
    """Whether a text first of all tells that somebody met, so that what its title says of the future was agreed there."""
    for sentence in sentences[:_OPENING]:
        told, ahead = _TOLD.search(sentence.masked), _FUTURE.search(sentence.masked)
        if ahead and (told is None or ahead.start() < told.start()):
            return False
        if told and not _EARLIER.search(sentence.masked, 0, told.start()):
            signed = told[0].startswith("signed")
            return any(
                (clause.part or (signed and clause.act)) and clause.sentence is sentence for clause in clauses
            )
    return False


def _tells_deed(sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody did now, and not only that something was held at some time."""
    told = _TOLD.search(sentence.masked) if _tells(sentence) else None
    return (
        told is not None
        and not told[0].startswith(("was ", "were ", "took "))
        and _EARLIER.search(sentence.masked, 0, told.start()) is None
    )


@cache
def _gives_sum() -> re.Pattern[str]:
    """What somebody did with a sum of money, in a headline: "Fiji makes 3 million dollars available", "Fiji to provide $3 million"."""
    verbs = table("head")["titles"]["gives"]
    forms = alternation([*verbs, *(verb.removesuffix("s") for verb in verbs)])
    return re.compile(
        rf"\b(?:{forms})\b[^.;:]{{0,40}}?(?:[$€£¥]\s?\d|\d[\d.,]*\s?(?:million|billion|m|bn)\b|\b(?:EUR|USD|US\$)\s?\d)",
        re.IGNORECASE,
    )


def by_body(sentences: Sequence[Sentence], clauses: Sequence[Clause], title: str | None = None) -> Genre:
    """The kind of document that an English text is by what it tells, and in which tense."""
    opening = "\n".join(sentence.text for sentence in sentences[:3])
    lowered = opening.lower()
    if (lowered.startswith("we, ") or "joint statement" in lowered) and _JOINT.search(opening):
        declared = any(_DECLARED.search(sentence.masked) for sentence in sentences)
        return Genre.DECLARATION if declared and opening.startswith("We") else Genre.JOINT_STATEMENT
    told = next((index for index, sentence in enumerate(sentences) if _tells(sentence)), None)
    reported = [clause for clause in clauses if clause.act or clause.part]
    future = sentences[:told]
    if reported:
        # Behind what was said at a meeting, the next one is told of at the end.
        future = [
            sentence for index, sentence in enumerate(future) if not (index and _NEXT.match(sentence.text))
        ]
    if told is not None and any(map(_tells_deed, sentences)):
        # "The Minister is visiting Fiji today. In Suva she attended": what goes on has begun.
        future = [sentence for sentence in future if not _GOES_ON.search(sentence.masked)]
    if any(_FUTURE.search(sentence.masked) for sentence in future):
        ahead = sum(1 for sentence in sentences if _FUTURE.search(sentence.masked))
        most = sum(1 for sentence in sentences if _tells(sentence))
        if len(reported) <= ahead and most <= ahead:
            return Genre.PREVIEW
    announced = any(_ANNOUNCED.search(sentence.masked) for sentence in sentences[:3])
    gives = title is not None and _gives_sum().search(title) is not None
    if (announced or gives) and told is None and not any(clause.part for clause in clauses):
        return Genre.ANNOUNCEMENT
    return Genre.READOUT if told is not None or reported else Genre.OTHER
