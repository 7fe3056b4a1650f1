"""The small words that a mention can begin and end with: looking at them first is much faster than reading it."""

from __future__ import annotations

from functools import cache
from typing import Final

from jasmine_record.parsing.grammar.mentions.brief import SMALL_OFFICES
from jasmine_record.parsing.grammar.mentions.groups import has_noun_of_groups
from jasmine_record.parsing.grammar.mentions.mention import MentionKind
from jasmine_record.parsing.grammar.mentions.nations import FIRST_WORD
from jasmine_record.parsing.lexicon import country_names_of_offices, organisations, table

__all__ = ["PRONOUNS", "UNNAMED", "cannot_end", "may_begin", "may_end"]


PRONOUNS: Final = {
    "he": MentionKind.SINGULAR_PRONOUN,
    "she": MentionKind.SINGULAR_PRONOUN,
    "his excellency": MentionKind.SINGULAR_PRONOUN,
    "her excellency": MentionKind.SINGULAR_PRONOUN,
    "his highness": MentionKind.SINGULAR_PRONOUN,
    "her highness": MentionKind.SINGULAR_PRONOUN,
    "his counterpart": MentionKind.SINGULAR_PRONOUN,
    "her counterpart": MentionKind.SINGULAR_PRONOUN,
    "they": MentionKind.PLURAL_PRONOUN,
    "the two": MentionKind.PLURAL_PRONOUN,
    "the pair": MentionKind.PLURAL_PRONOUN,
    "both": MentionKind.PLURAL_PRONOUN,
    "both of them": MentionKind.PLURAL_PRONOUN,
    "all three": MentionKind.PLURAL_PRONOUN,
    "the three": MentionKind.PLURAL_PRONOUN,
    "all four": MentionKind.PLURAL_PRONOUN,
    "the four": MentionKind.PLURAL_PRONOUN,
    "we": MentionKind.WE,
    "i": MentionKind.I,
}


#: Groups that nobody names.
UNNAMED: Final = frozenset(
    {"many", "some", "others", "several", "most", "a few", "one member", "one participant", "one delegation"}
    | {f"{some} of them" for some in ("many", "some", "several", "most", "a few", "one", "two")}
)
#: Small words before a mention.
_SMALL_STARTS: Final = (
    "a", "an", "my", "our", "his", "her", "its", "their", "acting", "outgoing", "incoming", "then", "from", "on",
)  # fmt: skip


@cache
def may_begin() -> frozenset[str]:
    """The small words that a mention can begin with."""
    groups, offices = table("groups"), table("offices")
    words = (
        *groups["determiners"],
        *groups["modifiers"],
        *groups["plural"],
        *groups["singular"],
        *offices["portfolios"],
        *offices["particles"],
        *offices["honorifics"],
        *PRONOUNS,
        *UNNAMED,
        *_SMALL_STARTS,
        *SMALL_OFFICES,
    )
    return frozenset(start[0] for word in words if (start := FIRST_WORD.match(word.lower())))


#: Small words inside names and offices, and those that offices in small letters end in.
_SMALL_ENDS: Final = (
    "of", "for", "the", "and", "to", "in", "on", "at", "charge", "as", "well", "with", "first", "lady", "party", "former",
    "head", "from", "vice", "deputy", "prime", "counterpart", "colleague", "peer", "it", "responsible",
)  # fmt: skip


@cache
def _small_last_words() -> frozenset[str]:
    """The small words that a mention can end in, but for groups, behind whose noun any may stand."""
    groups, offices = table("groups"), table("offices")
    printed = [
        *(
            word
            for key in ("heads", "portfolios", "particles", "suffixes", "postnominals")
            for word in offices[key]
        ),
        *groups["bodies"],
        *groups["collectives"],
    ]
    words = (
        *(word.lower() for word in printed),
        *country_names_of_offices(),
        *organisations(),
        *PRONOUNS,
        *UNNAMED,
        *SMALL_OFFICES,
        *_SMALL_ENDS,
    )
    return frozenset(word.rpartition(" ")[2] for word in words)


def cannot_end(words: str) -> bool:
    """Whether the last of some words shows that they are no mention, which most stretches before a verb aren't."""
    last = words.rpartition(" ")[2]
    if not (last.islower() and last.isalpha()) or last in _small_last_words() or " as " in words:
        return False
    return not has_noun_of_groups(words.lower().replace(",", "").split(" "))


def may_end(text: str, start: int, end: int) -> bool:
    """Whether somebody's mention can end at a place, wherever from a place before it on it begins."""
    while start < end and text[end - 1] in " ,;:":
        end -= 1
    return text.startswith(",", end) or not cannot_end(text[start:end])
