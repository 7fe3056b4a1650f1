"""Words that say when, where, on what occasion or how something was said, and nothing of what it was."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jasmine_record.parsing.calendar import MONTH_NAME, WEEKDAY_NAME
from jasmine_record.parsing.grammar.verbs import FINITE
from jasmine_record.parsing.lexicon import alternation, table

__all__ = ["adjuncts", "feeling", "is_adjunct", "says_with_adjuncts"]

_DETERMINER: Final = r"(?:the|an?|his|her|its|their|our|this|that|these|those|all|both|each|some|any)"
#: "on Friday", "on 3 May", "on the sidelines", "on behalf", but not "on trade".
_ON: Final = (
    rf"on(?= (?:{WEEKDAY_NAME}|{MONTH_NAME}|\d{{1,2}}|behalf|arrival|X|Twitter|Facebook|(?:state |national |local |public |social )?(?:television|radio|TV|media)"
    r"|(?:the|his|her|their) (?:(?:same|next|following|previous) )?(?:day|evening|eve|sidelines|margins|occasion|way|part|behalf))\b)"
)
#: "when he met the press"
_WHEN: Final = r"(?:when|while|as|after|before) (?:he|she|they|both)\b[^,;:]*$"


@cache
def feeling() -> str:
    """An expression for the feeling with which somebody speaks: "with great pleasure"."""
    return rf"with (?:[a-z]+ ){{0,2}}(?:{alternation(table('clauses')['feelings'])})"


@cache
def adjuncts() -> re.Pattern[str]:
    """One or more of these behind a verb: " in Suva on Friday after talks with the Minister", " at the opening of the fair"."""
    words = table("clauses")["adjuncts"]
    link, apart, before = (alternation(words[key]) for key in ("links", "clauses", "before_object"))
    # Behind an article a noun follows; an article behind a noun begins what was said: "stressed in Suva | the need".
    word = rf"(?!(?:{link}|{_DETERMINER}|{apart})\b)(?:[\w$€£][\w'’.&/-]*|\x01+)"
    alone = rf"(?:{alternation(words['whole'])})\b|(?:{before}|{feeling()})(?=\.?$|,| (?:in|at|on|during|after|to|that|how|whether|the|an?|his|her|its|their)\b)"
    begin = rf"(?!(?:{before})\b)(?:{alternation(words['openers'])}|to(?= (?:the )?(?:reporters|journalists|press|media)\b)|{_ON})\b"
    return re.compile(
        rf",? (?:{_WHEN}|{alone}|(?:{begin})(?: {_DETERMINER}\b){{0,2}} {word})"
        rf"(?: {word}|,? (?:{link})\b(?: {_DETERMINER}\b){{0,2}}|, \d{{4}}\b)*"
    )


@cache
def says_with_adjuncts() -> frozenset[str]:
    """The verbs behind which words of time and place alone are never what was said."""
    return frozenset(table("clauses")["adjuncts"]["verbs"])


#: "agreed at the talks | on a fund"
_AGREED_ON: Final = re.compile(r" (?:on|to|upon|with|for|in principle)\b")
#: To whom it was told: "told | the committee on Friday".
_WHOM: Final = re.compile(r" (?!(?:of|on|about|that|how|what|why|to|against)\b)[A-Za-z][^,;:]*$")
_OF_WHAT: Final = re.compile(rf" (?:of|about|that|how|what|why|to|against|whether)\b|{FINITE.pattern}")


def is_adjunct(verb: str, text: str, start: int, end: int) -> bool:
    """Whether what follows a verb of saying only tells when, where or to whom it was said."""
    stop = end - text.endswith((".", ":"), start, end)
    if verb == "told":
        return _WHOM.match(text, start, stop) is not None and not _OF_WHAT.search(text, start, stop)
    if verb == "agreed":
        return (
            not _AGREED_ON.search(text, start, stop) and adjuncts().fullmatch(text, start, stop) is not None
        )
    return verb in says_with_adjuncts() and adjuncts().fullmatch(text, start, stop) is not None
