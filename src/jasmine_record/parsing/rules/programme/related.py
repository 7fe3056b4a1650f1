"""What the words of an initiative tie it to: a pillar, partners, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from jasmine_record.model import Anchor, Evidence, Framework, Pillar, Term
from jasmine_record.parsing.draft import Draft, inferred, stated
from jasmine_record.parsing.grammar.mentions import STATES_AND_BODIES, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, numbers, roman

__all__ = [
    "partners_of",
    "pillar_of",
    "pillar_told",
    "terms_by_word",
    "terms_of",
    "with_partners",
    "words_in",
]

#: The share of a pillar's words that an initiative must repeat to be taken for part of it.
_NEARLY_ALL: Final = 0.85
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "to",
        "of",
        "and",
        "or",
        "for",
        "in",
        "on",
        "by",
        "with",
        "between",
        "its",
        "their",
        "our",
        "s",
    }
)


def words_in(text: str) -> frozenset[str]:
    """The content words of an initiative or a pillar."""
    return frozenset(_WORD.findall(fold(text))) - _SMALL


def pillar_of(
    pillars: tuple[tuple[str, frozenset[str]], ...], text: str, item: Anchor, evidence: list[Evidence]
) -> str | None:
    """The pillar whose wording an initiative repeats, where there is just one."""
    said = words_in(text)
    near = [
        identity
        for identity, words in pillars
        if len(words) >= 4 and len(words & said) >= _NEARLY_ALL * len(words)
    ]
    if len(near) != 1:
        return None
    evidence.append(inferred("pillar", "initiative.pillar-wording", item))
    return near[0]


_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"


@cache
def _under_one() -> re.Pattern[str]:
    """Under which part of a framework something is put: "Under the second pillar, ", "under Pillar 2", "On area ③, "."""
    figure = rf"(?P<figure>\d{{1,2}}|[{_CIRCLED}]|[IVX]{{1,4}})"
    return re.compile(
        r"(?:^|(?<=[,;] )|(?<=[,;] and ))(?:[Uu]nder|[Oo]n|[Ii]n|[Ff]or|[Ww]ithin|[Rr]egarding) (?:the )?"
        rf"(?:(?P<ordinal>(?i:{alternation(numbers('ordinals'))})) (?P<noun>[a-z]+(?: [a-z]+)?)|(?P<called>[A-Za-z][a-z]+(?: [a-z]+)?) {figure}), "
    )


def _number(told: re.Match[str]) -> int | None:
    """Which part a text counts, by a word, a figure or a numeral."""
    if told["ordinal"]:
        return numbers("ordinals").get(fold(told["ordinal"]))
    figure = told["figure"]
    if figure.isdecimal():
        return int(figure)
    return _CIRCLED.index(figure) + 1 if figure in _CIRCLED else roman(figure)


def pillar_told(
    sentence: Sentence, clause: int, start: int, frameworks: Mapping[str, Sequence[Framework]]
) -> tuple[Framework, Pillar, Anchor] | None:
    """The framework and the pillar under which a sentence puts what begins at a place of it, with the words that say so.

    Args:
        sentence: Where it stands.
        clause: Where the clause that tells of it begins, counted in the sentence.
        start: Where it begins itself.
        frameworks: Those of the text by what their parts are called: "pillars".
    """
    *_, told = None, *_under_one().finditer(sentence.masked, 0, start)
    if told is None or _UNDER_OTHER.search(sentence.masked, told.end(), start):
        return None
    if _OTHER_CLAUSE.search(sentence.masked, told.end(), max(told.end(), clause)):
        return None
    named = frameworks.get(_plural(fold(told["noun"] or told["called"])), ())
    number = _number(told)
    pillars = [pillar for one in named for pillar in one.pillars if pillar.number == number]
    if len(named) != 1 or len(pillars) != 1:
        return None
    return named[0], pillars[0], sentence.anchor(told.start(), told.end() - len(", "))


#: Something else, under which the rest is put.
_UNDER_OTHER: Final = re.compile(r"\b[Uu]nder the\b")
#: What else is told under it, before a clause that only stands beside that: "in Pillar 2, Fiji saw no progress, and | Tonga announced a fund".
_OTHER_CLAUSE: Final = re.compile(r"; |, (?:and|but|while|whereas)\b|\b(?:and|but|while|whereas) (?:the )?$")


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


_PARTNER: Final = re.compile(
    r"\b(?:in (?:cooperation|partnership|collaboration|coordination)|together|jointly) with (?P<partner>[^,;.]+)"
)
_PARTNER_BEHIND: Final = re.compile(r",? (?:together|jointly) with [^,;.]+")


def with_partners(draft: Draft, item: Anchor) -> tuple[str, Anchor]:
    """An initiative with the words right behind it that say with whom it was launched."""
    words = draft.quote(Anchor(item.paragraph, item.start, item.end + _LONGEST_PARTNERS))
    behind = _PARTNER_BEHIND.match(words, item.end - item.start)
    if behind is None:
        return words[: item.end - item.start], item
    return words[: behind.end()], Anchor(item.paragraph, item.start, item.start + behind.end())


_LONGEST_PARTNERS: Final = 160
"""Code points behind an initiative in which its partners stand."""


def partners_of(text: str, item: Anchor, evidence: list[Evidence]) -> Iterator[str]:
    """States and organisations with whom an initiative says it is carried out."""
    for match in _PARTNER.finditer(text):
        start = match.start("partner")
        stops = [start + m.start() for m in re.finditer(r" |$", match["partner"])]
        for stop in reversed(stops[:12]):
            mentions = read_mentions(text, start, stop)
            if mentions and all(m.kind in STATES_AND_BODIES for m in mentions):
                for mention in mentions:
                    if mention.name:
                        first, last = mention.name
                        anchor = Anchor(item.paragraph, item.start + first, item.start + last)
                        evidence.append(stated("partners", anchor))
                        yield text[first:last]
                break


_TOKEN: Final = re.compile(r"[^\W_][\w'’-]*")


def terms_by_word(terms: tuple[Term, ...]) -> dict[str, list[tuple[str, Term]]]:
    """The names and acronyms of terms by their first word, the longest first."""
    found: dict[str, list[tuple[str, Term]]] = {}
    for term in terms:
        for words in filter(None, (term.name, term.acronym)):
            first = _TOKEN.search(words)
            if first and first.start() == 0:
                found.setdefault(first[0], []).append((words, term))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def terms_of(
    terms: dict[str, list[tuple[str, Term]]], text: str, item: Anchor, evidence: list[Evidence]
) -> Iterator[str]:
    """The terms that stand in an initiative, by name or by acronym, in order of mention."""
    seen: set[str] = set()
    for token in _TOKEN.finditer(text) if any(first in text for first in terms) else ():
        for words, term in terms.get(token[0], ()):
            end = token.start() + len(words)
            whole = text.startswith(words, token.start()) and not text[end : end + 1].isalnum()
            if whole and term.id not in seen:
                seen.add(term.id)
                anchor = Anchor(item.paragraph, item.start + token.start(), item.start + end)
                evidence.append(stated("terms", anchor))
                yield term.id
