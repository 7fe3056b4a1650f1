"""In which language a text is: by its script, and by its commonest words where several languages share one.

Each folder of `data/` is a language; its `language.toml` says how the language is told apart, and whether its facts
are read (`facts`). A text whose letters are mostly of a script belongs to the language of that script; among
languages that share it, to the one whose commonest words make up the largest part, where that is large enough and
clearly larger than the next one's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import filterfalse
from typing import Final

import attrs

from jasmine_record.model import Paragraph, ParagraphRole
from jasmine_record.parsing.lexicon import language_tags, table_of

__all__ = ["LanguageReading", "is_read", "primary", "tell_language"]

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+")
_BEYOND: Final = re.compile(r"[^\u0000-\u024f\u1e00-\u20ff]+")
#: A text with fewer words of its commonest is in no language that can be told.
_ENOUGH: Final = 0.12
#: By how much more of them a text must have than of the next language's.
_CLEARLY: Final = 1.25
#: The part of a text's letters that a script must make up; kana make up less of Japanese than its ideographs do.
_SCRIPT_SHARE: Final = 0.3
_KANA_SHARE: Final = 0.15
#: Code points that are read for it.
_ENOUGH_TEXT: Final = 50_000
_NO_PROSE: Final = frozenset(
    {
        ParagraphRole.DATE,
        ParagraphRole.LINK,
        ParagraphRole.ATTACHMENT,
        ParagraphRole.OTHER,
        ParagraphRole.NOTE,
    }
)


@attrs.frozen(kw_only=True)
class LanguageReading:
    """What the words say of their language."""

    #: BCP 47; `None` where it can't be told.
    tag: str | None
    #: The rule that concluded it, or the reason why it stays open.
    rule: str
    #: The longest of the paragraphs that say it.
    paragraph: Paragraph
    #: The language whose commonest words come nearest, where it can't be told.
    nearest: str | None = None


@attrs.frozen(kw_only=True)
class _Language:
    tag: str
    words: frozenset[str]
    script: re.Pattern[str] | None


@cache
def _languages() -> tuple[_Language, ...]:
    found: list[_Language] = []
    for tag in language_tags():
        said = table_of(tag, "language")
        ranges: list[str] = said.get("script", [])
        inside = "".join(
            f"{chr(int(first, 16))}-{chr(int(last, 16))}"
            for first, last in (entry.split("-") for entry in ranges)
        )
        script = re.compile(f"[{inside}]") if inside else None
        found.append(_Language(tag=tag, words=frozenset(said.get("words", ())), script=script))
    return tuple(found)


@cache
def _tags_by_word() -> Mapping[str, Sequence[str]]:
    """The languages that have a word among their commonest."""
    found: dict[str, list[str]] = {}
    for language in _languages():
        for word in language.words:
            found.setdefault(word, []).append(language.tag)
    return found


@cache
def _read() -> frozenset[str]:
    return frozenset(tag for tag in language_tags() if table_of(tag, "language").get("facts"))


def is_read(reading: LanguageReading | None, declared: str | None) -> bool:
    """Whether the rules for facts read a text, given what its words and its metadata say of its language.

    A text too short to tell is read, unless it is declared to be in another language or comes near to one.
    """
    if reading is not None and (reading.tag or reading.nearest):
        return (reading.tag or reading.nearest) in _read()
    return declared is None or primary(declared) in _read()


def primary(tag: str) -> str:
    """The primary subtag of a language tag."""
    return tag.partition("-")[0].lower()


def tell_language(paragraphs: Sequence[Paragraph]) -> LanguageReading | None:
    """What the prose of a text says of its language; `None` where there is none."""
    read = [paragraph for paragraph in paragraphs if paragraph.role not in _NO_PROSE and paragraph.text]
    if not read:
        return None
    longest = max(read, key=lambda paragraph: len(paragraph.text))
    text = "\n".join(paragraph.text for paragraph in read)
    text = text[:_ENOUGH_TEXT]
    words = _count_words(text.casefold())
    letters = sum(map(len, words.elements()))
    if not letters:
        return LanguageReading(tag=None, rule="language.not-recognised", paragraph=longest)
    beyond = sum(map(len, _BEYOND.findall(text)))
    written = _scripts(text, letters) if beyond >= _KANA_SHARE * letters else []
    if written:
        tag = written[0].tag if len(written) == 1 else _commonest(written, words)[0]
        rule = "language.script" if tag else "language.not-recognised"
        return LanguageReading(tag=tag, rule=rule, paragraph=longest, nearest=written[0].tag)
    if beyond > letters / 2:
        return LanguageReading(tag=None, rule="language.not-recognised", paragraph=longest, nearest="und")
    tag, nearest = _commonest([language for language in _languages() if language.script is None], words)
    rule = "language.common-words" if tag else "language.not-recognised"
    return LanguageReading(tag=tag, rule=rule, paragraph=longest, nearest=nearest)


def _count_words(text: str) -> Counter[str]:
    """How often each run of letters stands in a text."""
    # Most of what white space parts is letters alone, and far more quickly counted than by a pattern.
    counts = Counter(text.split())
    for token in list(filterfalse(str.isalpha, counts)):
        times = counts.pop(token)
        for word in _LETTERS.findall(token):
            counts[word] = counts.get(word, 0) + times
    return counts


def _scripts(text: str, letters: int) -> list[_Language]:
    """The languages of the script that makes up enough of a text; those of kana before those of ideographs alone."""
    latin = sum(map(len, _LATIN.findall(text)))
    found: list[tuple[int, _Language]] = []
    for language in _languages():
        if language.script is None:
            continue
        count = len(language.script.findall(text))
        enough = _KANA_SHARE if language.tag == "ja" else _SCRIPT_SHARE
        # A word of an alphabet has several letters where one ideograph is a word.
        if count >= enough * letters and count >= enough * latin:
            found.append((count, language))
    if any(language.tag == "ja" for _, language in found):
        return [language for _, language in found if language.tag == "ja"]
    most = max((count for count, _ in found), default=0)
    return [language for count, language in found if count == most]


def _commonest(languages: Sequence[_Language], counts: Counter[str]) -> tuple[str | None, str | None]:
    """The language whose commonest words are clearly the most, and the one that comes nearest.

    Languages that share many words are told apart by those that they don't share. Where a text has too few words to
    say that it isn't in a language whose facts are read, none is nearest.
    """
    words = counts.total()
    shares = {language.tag: 0 for language in languages}
    for word in counts.keys() & _tags_by_word().keys():
        for tag in _tags_by_word()[word]:
            if tag in shares:
                shares[tag] += counts[word]
    first, *others = sorted(languages, key=lambda language: (-shares[language.tag], language.tag))
    most = shares[first.tag]
    sure = most >= max(_FEWEST, _ENOUGH * words)
    near = False
    for other in others:
        theirs = shares[other.tag]
        if most >= _CLEARLY * theirs and most > theirs:
            continue
        near = near or other.tag in _read()
        own = _share(counts, first.words - other.words)
        own_of_other = _share(counts, other.words - first.words)
        sure = sure and own >= _TELLING and own >= 2 * own_of_other
    if sure:
        return first.tag, first.tag
    few = words < _FEW or not most
    return None, None if few or near or first.tag in _read() else first.tag


def _share(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(map(counts.__getitem__, words & counts.keys()))


#: How many words of its own one of two near languages must have, and twice as many as the other.
_TELLING: Final = 2
#: How many of its commonest words a text must have to be in a language.
_FEWEST: Final = 2
#: Words of a text that says little of its language.
_FEW: Final = 12
