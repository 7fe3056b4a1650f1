"""The words with which a sentence announces a list.

    announcement = "the following" [count] {word} noun | noun "including the following" | noun {word} "as follows"
                 | [count] noun {word} ["including" | "namely" | ":"] entry ";" entry {";" entry}
                 | count noun {word} (":" at the end | "(1)" ... | lead entry "," entry ...)
                 | noun ["including" | "such as"] ":" at the end, above a list
                 | "proposed" count {word} noun

The nouns are those of `lists.toml`, but for what stands behind "the following" itself. Whether there is a list is not
judged here: that takes its entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import MONTH_NAME
from jasmine_record.parsing.grammar.counted_lists import Joint, counted_things, joint_of
from jasmine_record.parsing.grammar.entries import MARKS
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.lexicon import alternation, fold, numbers, table

__all__ = ["OF_PEOPLE", "Announcement", "announced_count", "find_announcement", "find_counted"]


@attrs.frozen(kw_only=True)
class Announcement:
    """The words that announce a list; ranges count in the sentence."""

    start: int
    end: int
    noun: tuple[int, int]
    count: tuple[int, int] | None = None
    open_ended: tuple[int, int] | None = None
    #: Where entries that commas part would begin; `None` where they must not be looked for.
    commas: int | None = None
    #: Whether it announces nothing where no entries are found.
    needs_items: bool = False
    #: Whether only as many entries as are counted make it one.
    as_counted: bool = False
    #: What stands before the entries of what is only known by its number.
    joint: Joint | None = None


#: The nouns of lists in the data file, by what they are for.
_KINDS: Final = ("pillars", "initiatives", "parts", "others")
_STOP_WORDS: Final = "for|in|of|to|on|at|by|including|that|which|with|under|before|as|were|was|are|between|among|from|aimed|towards|toward"
_AHEAD: Final = re.compile(
    rf"[Tt]he following(?P<words>(?: [\w'’-]+){{1,6}}?)(?=[:;,.]| (?:{_STOP_WORDS})\b| [(①]|$)"
)
_FOLLOWING: Final = re.compile(r"\b[Tt]he following(?!-)s?\b")
_INCLUDING: Final = re.compile(
    r"(?P<noun>[a-z][\w'’-]*s)(?: (?:under|within|of|for) (?:the )?[A-Z][\w-]*)?,? (?P<word>including|such as|namely) $"
)
_AS_FOLLOWS: Final = re.compile(r"\bas (?:follows|below)\b")
_OPENS_ENTRY: Final = (";", ":", "(1)", "(i)", "(a)", "1)", "①")


@cache
def _list_nouns() -> tuple[str, ...]:
    """The nouns of lists of all kinds."""
    return tuple(noun for kind in _KINDS for noun in table("lists")[kind])


@cache
def _before_follows() -> re.Pattern[str]:
    words = alternation(_list_nouns())
    return re.compile(
        rf"\b(?P<noun>(?:{words})|[a-z][\w'’-]{{2,}}s(?= (?:are |were )?$))(?: (?:of|in|for|from|on)(?: [\w'’-]+){{1,8}})?,? (?:are |were )?$"
    )


@cache
def _nouns() -> re.Pattern[str]:
    words = alternation(_list_nouns())
    leads = alternation(table("lists")["leads"])
    return re.compile(
        rf"\b(?P<noun>(?i:{words}))\b(?:"
        rf"(?:(?! (?:{words})\b) [\w'’–-]+){{0,8}}?,?(?: (?P<word>including|such as):?| namely:?|:)(?= [^;]+;[^;]+)"
        rf"|(?P<plain>(?: (?:[\w'’–-]+|\x01+)){{0,14}}?,?(?=:$|:? (?:\(?(?:1|i|a)\)|①)))"
        rf"|(?P<lead>(?: [\w'’–-]+){{0,6}}?(?::|,? (?P<open>{leads}),?:?))(?= [^;:]+$))"
    )


@cache
def _counted() -> re.Pattern[str]:
    words = alternation(table("lists")["pillars"])
    verbs = alternation(table("lists")["counted"])
    counts = alternation(numbers("cardinals"))
    return re.compile(
        rf"\b(?:{verbs}) (?P<count>{counts}|\d{{1,2}}) (?:[\w'’-]+ ){{0,2}}?(?P<noun>{words})\b"
    )


@cache
def _as_measures() -> re.Pattern[str]:
    """What a list is, said before who gives it: "As concrete measures, he cited the following, among others: ...", or the entries at once."""
    words = alternation(table("lists")["initiatives"])
    return re.compile(
        rf"As (?:[\w-]+ ){{0,3}}?(?P<noun>{words})\b[^,;:]{{0,60}}, [^;:]{{2,120}}?\b(?:cited|listed|named|mentioned|gave|announced|set out|proposed|presented|introduced)\b(?:[^;:]{{0,40}}:|(?= [^;:]+;[^;]+))"
    )


@cache
def _above_list() -> re.Pattern[str]:
    words = alternation(_list_nouns())
    return re.compile(
        rf"\b(?P<noun>(?i:{words}))(?:(?:,? (?P<word>including|such as)|,? namely| (?:are|were))?:| (?:are|were))$"
    )


@cache
def _first_words(*kinds: str) -> frozenset[str]:
    """The first words of nouns of lists, as they are printed: small, capitalised or in capitals."""
    first = {_NO_WORD.split(noun, maxsplit=1)[0] for kind in kinds for noun in table("lists")[kind]}
    return frozenset(form for word in first for form in (word, word.capitalize(), word.upper()))


_NO_WORD: Final = re.compile(r"\W")


def find_announcement(sentence: Sentence, *, listed: bool) -> Announcement | None:
    """The first words of a sentence that announce a list."""
    masked, text = sentence.masked, sentence.text
    for match in _FOLLOWING.finditer(masked) if "he following" in masked else ():
        found = _with_following(masked, match.start())
        if found:
            return found
    follows = _AS_FOLLOWS.search(masked) if "as " in masked else None
    if follows:
        near = max(0, follows.start() - 90)
        noun = _before_follows().search(masked[near : follows.start()])
        if noun:
            span = (noun.start("noun") + near, noun.end("noun") + near)
            count = _count_before(masked, span[0])
            return Announcement(start=span[0], end=follows.end(), noun=span, count=count)
    if _first_words(*_KINDS).isdisjoint(sentence.words):
        return None
    measures = _as_measures().match(masked) if text.startswith("As ") else None
    if measures:
        return Announcement(
            start=measures.start("noun"), end=measures.end(), noun=measures.span("noun"), needs_items=True
        )
    # Marks such as "(1)" are brackets, and so are blanked out in the masked text.
    if any(mark in text for mark in _OPENS_ENTRY) or any(lead in masked for lead in table("lists")["leads"]):
        found = _before_entries(masked, text)
        if found:
            return found
    found = _above_entries(masked) if listed else None
    if found:
        return found
    may_count = not _first_words("pillars").isdisjoint(sentence.words)
    counted = _counted().search(masked) if may_count else None
    if counted:
        return Announcement(
            start=counted.start("count"),
            end=counted.end(),
            noun=counted.span("noun"),
            count=counted.span("count"),
        )
    return None


def find_counted(masked: str) -> Iterator[Announcement]:
    """Things with their number, which are a list where as many stand behind it: "a corridor with three nodes: Suva, Apia and Nadi"."""
    for match in counted_things(masked):
        noun = "known" if match["known"] else "noun"
        if match[noun] in _no_things() or _BEFORE_DAY.search(masked[: match.start()][-_NEAR_DAY:]):
            continue
        if _part_of(masked, max(0, match.start() - 60), *match.span("count")) != match.span("count"):
            continue
        span = _whole_noun(masked, *match.span(noun))
        compound = _COMPOUND.match(masked, span[0])
        span = (span[0], compound.end()) if compound and compound.end() <= match.end() else span
        if any(_tells(word) for word in masked[match.end("count") : span[0]].split()):
            continue
        if _whose().search(masked, max(0, match.start() - _NEAR_DAY), match.start()):
            # "the winners of the two prizes: ..." lists the winners, or the prizes.
            continue
        if match["open"] and fold(masked[slice(*span)]) not in _known_nouns():
            # "ten products, including tea and rice" doesn't announce them.
            continue
        bracket = match["bracket"] is not None
        yield Announcement(
            start=match.start("count"),
            end=match.end(),
            noun=span,
            count=match.span("count"),
            open_ended=match.span("open") if match["open"] else None,
            commas=None if bracket else match.end(),
            needs_items=True,
            as_counted=True,
            joint=joint_of(match),
        )


_NEAR_DAY: Final = 24


@cache
def _whose() -> re.Pattern[str]:
    """Before counted things, several people or others that are theirs."""
    words = alternation([*table("groups")["plural"], *table("lists")["theirs"]])
    return re.compile(rf"\b(?:{words}) of (?:the|these|its|their) $")


def _tells(word: str) -> bool:
    """Whether what stands before a noun is no part of what it names: "two | sides exchanged | views"."""
    return word in _PARTS_CLAUSE or _PLURAL_NOUN.search(word) is not None


@cache
def _no_things() -> frozenset[str]:
    """Days, and those who act themselves."""
    people = {noun.rpartition(" ")[2] for noun in table("groups")["plural"]}
    return OF_PEOPLE | people | frozenset(table("lists")["times"])


def _above_entries(masked: str) -> Announcement | None:
    """A noun of lists that ends a sentence, with the entries below it: "The Ministers named five areas:"."""
    present = _PRESENT.match(masked)
    if present:
        return Announcement(
            start=0,
            end=present.end(),
            noun=present.span("noun"),
            open_ended=present.span("word"),
            needs_items=True,
        )
    above = _above_list().search(masked, max(0, len(masked) - 60))
    if above is None:
        return None
    count = _count_before(masked, above.start())
    if count is None and _PLURAL.search(masked[max(0, above.start() - 60) : above.start()]):
        return None
    if fold(above["noun"]) in OF_PEOPLE and len(masked[: above.start()].split()) < 2:
        # A label of those present, with one word before it at most: "Main participants:".
        return None
    return Announcement(
        start=above.start(),
        end=above.end(),
        noun=above.span("noun"),
        count=count,
        open_ended=above.span("word") if above["word"] else None,
        needs_items=True,
    )


#: Those who were there, with the list of them below: "Participants in the meeting included:".
_PRESENT: Final = re.compile(
    r"(?P<noun>(?:Participants|Attendees|Organi[sz]ations|Companies|Panelists|Speakers|[A-Z][\w-]+s and [A-Z][\w-]+s?))(?: (?:in|at|of|from|participating|attending|joining|represented)\b[^:;.]{0,80})? (?P<word>included?):$"
)
#: Another plural near a noun, of which the noun may say more: "solutions to challenges, including:".
_PLURAL: Final = re.compile(
    r"\b(?!(?:views|opinions)\b)[a-z]{3,}s (?:of|to|for|on|in|and|against|from) (?:[\w'’-]+ ){0,6}$"
)


_MOST_NOUNS: Final = 12


def _before_entries(masked: str, text: str) -> Announcement | None:
    """A noun of lists with its entries behind it in the sentence."""
    marked, place = _with_marks(masked, text), 0
    for _ in range(_MOST_NOUNS):
        match = _nouns().search(marked, place)
        if match is None:
            break
        # Another noun may stand behind this one: "The participants confirmed four directions: (1) ...".
        place = match.end("noun")
        count = _count_before(masked, match.start())
        counted_only = match["plain"] is not None or match["lead"] is not None
        nearer = _nouns().search(marked, place) if counted_only else None
        if nearer and nearer.start() < match.end() and _count_before(masked, nearer.start()):
            # As in "the two levels of government committed to four actions: (a) ...".
            continue
        if count is None and (counted_only or _DEFINITE.search(masked[: match.start()][-12:])):
            continue
        if fold(match["noun"]) in OF_PEOPLE and not masked.startswith((":", ", namely"), match.end("noun")):
            # "The two countries share values such as ..."
            continue
        if match["word"] and _OF_ACTORS.fullmatch(masked, match.end("noun"), match.start("word")):
            # "the efforts of partners such as: Fiji; Peru; and Chile" lists the partners.
            continue
        if match["word"] and count is None and not _LAST_PIECE.search(masked, match.end()):
            continue
        if count is None and _is_label(masked, match):
            continue
        opened = match.span("word") if match["word"] else None
        if match["open"] in ("including", "such as"):
            opened = match.span("open")
        return Announcement(
            start=match.start("noun"),
            end=match.end(),
            noun=match.span("noun"),
            count=count,
            open_ended=opened,
            # Semicolons behind "namely" may part others who speak.
            commas=match.end() if match["lead"] or match[0].endswith("namely") else None,
            needs_items=opened is not None,
        )
    return None


def _is_label(masked: str, match: re.Match[str]) -> bool:
    """Whether a colon behind a noun only opens what is told of it, and no list: "Next steps: A meeting will be held; Fiji ..."."""
    if not match[0].endswith(":") or match["word"]:
        return False
    before = masked[: match.start()].split()
    if len(before) > _LONGEST_LABEL or not all(word[0].isupper() or word in ("and", "of") for word in before):
        # "The firms presented their activities: Alpha from Fiji; Bravo from Tonga" lists the firms.
        return bool(before) and before[-1] in ("his", "her", "its", "their", "our")
    # A label at the beginning of its line: sentences stand behind it, or those whom a bracket parts by countries.
    return fold(match["noun"]) in OF_PEOPLE or _TELLS.search(masked, match.end()) is not None


_LONGEST_LABEL: Final = 2
"""Words before the noun of a label."""
#: What only sentences have.
_TELLS: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|must|agreed|said|took place)\b"
)
_OF_ACTORS: Final = re.compile(
    r" (?:of|by|from) (?:[\w-]+ ){0,4}(?:actors|agencies|countries|donors|friends|institutions|members|ministers|nations|organi[sz]ations|partners|parties|stakeholders|states),? "
)
OF_PEOPLE: Final = frozenset({"countries", "participants"})
"""Nouns of those who act themselves."""
_LAST_PIECE: Final = re.compile(r"; (?:and|or|as well as) |: ")
_DEFINITE: Final = re.compile(r"\b(?:these|those|such) $", re.IGNORECASE)


def _with_marks(masked: str, text: str) -> str:
    """The masked text with marks of lists, such as `(1)`, as they are printed."""
    if "(" not in text and ")" not in text:
        return masked
    kept = list(masked)
    for mark in MARKS.finditer(text):
        kept[mark.start() : mark.end()] = text[mark.start() : mark.end()]
    return "".join(kept)


def _with_following(masked: str, at: int) -> Announcement | None:
    """The words around "the following": `the following four pillars`, `initiatives including the following`."""
    near = max(0, at - 60)
    before = _INCLUDING.search(masked[near:at])
    if before:
        opened = (before.start("word") + near, before.end("word") + near)
        return Announcement(
            start=before.start("noun") + near,
            end=at
            + len("the followings" if masked.startswith("s", at + len("the following")) else "the following"),
            noun=_whole_noun(masked, before.start("noun") + near, before.end("noun") + near),
            open_ended=None if before["word"] == "namely" else opened,
        )
    ahead = _AHEAD.match(masked, at)
    if ahead is None:
        return _called_before(masked, at)
    words = list(re.finditer(r"[\w'’-]+", masked[ahead.start("words") : ahead.end("words")]))
    shift = ahead.start("words")
    first, last = words[0], words[-1]
    if not last[0].endswith("s") or last[0].endswith(("'s", "’s")) or last[0] in table("lists")["times"]:
        return None
    if any(word[0] in _PREPOSITIONS for word in words):
        # "the following Bureau after consultations"
        return None
    counted = (first.start() + shift, first.end() + shift) if _number(first[0]) is not None else None
    noun = _whole_noun(masked, last.start() + shift, last.end() + shift)
    compound = _COMPOUND.match(masked, noun[0])
    if compound:
        noun = (noun[0], compound.end())
    colon = masked.find(": ", ahead.end(), ahead.end() + 120)
    return Announcement(
        start=at, end=ahead.end(), noun=noun, count=counted, commas=colon + 1 if colon >= 0 else None
    )


_PREPOSITIONS: Final = frozenset({"after", "before", "during", "without", "through", "between", "upon"})
#: Nouns that are half of one without what they are of.
_COMPOUND: Final = re.compile(
    r"(?:lines of (?:effort|work|action)|[Hh]eads of (?:[Dd]elegations?|[Ss]tate(?:(?: and (?:of )?|/| or )[Gg]overnment)?|[Gg]overnment|[Mm]issions?|agencies))\b"
)


def _whole_noun(masked: str, start: int, end: int) -> tuple[int, int]:
    """A noun with the word before it, where both are one of the data files: "priority areas"."""
    begin = masked.rfind(" ", 0, max(start - 1, 0)) + 1
    known = fold(masked[begin:end]) in _known_nouns() if begin < start else False
    return (begin if known else start), end


@cache
def _known_nouns() -> frozenset[str]:
    return frozenset(map(fold, _list_nouns()))


@cache
def _as_nouns() -> re.Pattern[str]:
    words = alternation(_list_nouns())
    return re.compile(rf"\bAs (?:[a-z][\w-]* ){{0,3}}(?P<noun>{words})\b")


#: Who was there is no list that a text announces: "was attended by | the following:".
_OF_THOSE_PRESENT: Final = re.compile(
    r"\b(?:attended|attendance|present|participants? (?:are|were|included)|participated|chaired|joined|accompanied|represented|signed|please)\b[^;:]*$|\b(?:by|among|between|met|meets?|contact(?:ed|s)?|greeted|hosted|received|appointed|elected|nominated|invited)(?: with)? $|\b(?:committee|crew|delegation|group|mission|panel|party|team)s? [^;:]{0,40}\b(?:comprise[ds]?|consists?|consisted|include[ds]?|composed|made up)(?: of)? $|^(?:In attendance|Present)\b",
    re.IGNORECASE,
)
_NEAR_PRESENT: Final = 80
_FOLLOWING_ALONE: Final = re.compile(r"[Tt]he following\s?:")


def _called_before(masked: str, at: int) -> Announcement | None:
    """What stands below "the following:", if the sentence opens with what it is: "As measures under the plan, ..."."""
    alone = _FOLLOWING_ALONE.match(masked, at)
    called = _as_nouns().match(masked, 0, at) if alone else None
    if alone is None or (called is None and _OF_THOSE_PRESENT.search(masked, max(0, at - _NEAR_PRESENT), at)):
        return None
    # Else they are called no more than that.
    noun = called.span("noun") if called else (at + len("the "), at + len("the following"))
    return Announcement(start=at, end=alone.end(), noun=noun, needs_items=True)


def _count_before(masked: str, at: int) -> tuple[int, int] | None:
    """The number before a noun, with at most two words between; "these four pillars" announces none."""
    near = max(0, at - 60)
    words = list(re.finditer(r"[^\s,;:.]+", masked[near:at]))
    for index in range(len(words) - 1, max(-1, len(words) - 4), -1):
        word = words[index]
        if _number(word[0]) is not None:
            if index and words[index - 1][0].lower() in ("these", "those"):
                return None
            if _YEAR.fullmatch(word[0]) or _BEFORE_DAY.search(masked, near, near + word.start()):
                return None
            return _part_of(masked, near, word.start() + near, word.end() + near)
        if not word[0][0].islower() or word[0] in _PARTS_CLAUSE or _PLURAL_NOUN.search(word[0]):
            # "The two sides exchanged views" counts the sides.
            return None
    return None


#: Of all that are counted, only some are listed: "four of its | six | work streams, namely".
_SOME_OF: Final = re.compile(
    r"\b(?P<some>[\w-]+)(?: (?:remaining|other|main|key|new|outstanding|first|last|original))? of (?:(?:the|its|his|her|their|our|all|a total of) ){0,2}$"
)
_UNTOLD: Final = frozenset({"one", "1", "most", "some", "several", "many", "half", "none", "part"})


def _part_of(masked: str, near: int, start: int, end: int) -> tuple[int, int] | None:
    """The count that is listed, given the number before a noun; `None` where it isn't told: "some of the six areas"."""
    some = _SOME_OF.search(masked, near, start)
    if some is None:
        return start, end
    if some["some"].lower() in _UNTOLD:
        return None
    return some.span("some") if _number(some["some"]) is not None else (start, end)


#: Behind them something else begins than what is counted: "in 2023 | and | sessions".
_PARTS_CLAUSE: Final = frozenset(
    {"and", "or", "attended", "had", "held", "made", "met", "paid", "took", "undertook"}
)
#: "in 2023 | held meetings"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: What makes a figure a day: "from April 28 to | 30 | talks".
_BEFORE_DAY: Final = re.compile(rf"\b(?:{MONTH_NAME}) (?:\d{{1,2}} ?(?:to|and|until|through|[-–—]) ?)?$")
_PLURAL_NOUN: Final = re.compile(r"[^su\W]s$")


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and word.isascii() else numbers("cardinals").get(fold(word))


def announced_count(sentence: Sentence, said: Announcement) -> int | None:
    """How many entries a sentence says that its list has."""
    return _number(sentence.text[slice(*said.count)]) if said.count else None
