"""Acronyms and the words they stand for: where a long form begins is what its letters say.

Each letter is the initial of a word, in order. Small words may give a letter or none ("Republic of Korea (ROK)",
"People's Republic of China (PRC)"), and so may a part of a word behind a hyphen ("Indo-Pacific"); a word in capitals
gives its first letter or all ("UN Security Council (UNSC)"). Of names in capitals an acronym of three letters and
more may take further letters of a word ("Association of Southeast Asian Nations (ASEAN)"), and pass over one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.lexicon import fold, numbers, rows, table

__all__ = [
    "LETTERED",
    "in_brackets",
    "is_acronym",
    "is_known",
    "is_small",
    "long_form",
    "long_form_of_two",
    "named_before",
    "stands_for",
]

_FORM: Final = re.compile(r"(?:[A-Za-z0-9]+|(?:[A-Z]\.){2,})(?:[-/+&][A-Za-z0-9]+){0,3}")
_WORD: Final = re.compile(r"[^\s,()\[\]“”\"]+")
_PARTS: Final = re.compile(r"[^-/‐‑–⁠&]+")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_CUT: Final = re.compile(r"[()\[\]“”\"]")
#: One letter alone stands for those whom the G7, the G8 or the G20 hear: "Labour 7 (L7)". A plan goes by its year: "Ports Masterplan 2025 (PM2025)".
_NUMBERED: Final = re.compile(
    r"(?P<letters>[A-Z]{2,6}|[A-Z](?=(?:7|8|20)$))(?P<number>\d{1,2}|(?:19|20)\d\d)"
)
_MOST_WORDS: Final = 20
_REACH: Final = 180
_SKIP: Final = 2
_MORE_LETTERS: Final = 1
_IMPOSSIBLE: Final = 99
_COMPOUND: Final = 3
"""So many letters, and more, can be those of words in small letters of which one is a compound."""


def is_acronym(words: str) -> bool:
    """Whether this can be an acronym: two capitals and more, one with a number, or numbers joined by a sign, such as 2+2."""
    if words in _longest_known() or _NUMBERED.fullmatch(words):
        return True
    if not 2 <= len(words) <= 16 or not _FORM.fullmatch(words):
        return False
    capitals = sum(1 for letter in words if letter.isupper())
    small = sum(1 for letter in words if letter.islower())
    return (capitals >= 2 and small <= capitals + 2) or ("+" in words and not small) or _is_by_count(words)


def _is_by_count(words: str) -> bool:
    """Whether letters and a number may be those of so many: "B9" of the Bucharest Nine."""
    return _BY_COUNT.fullmatch(words) is not None


_BY_COUNT: Final = re.compile(r"(?P<letters>[A-Z]{1,4})(?P<number>[3-9]|1\d)")


@cache
def _small() -> frozenset[str]:
    return frozenset(table("terms")["small"])


@cache
def _known() -> frozenset[tuple[str, str]]:
    return frozenset((fold(row["name"]), row["acronym"]) for row in rows("acronyms"))


@cache
def _longest_known() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for row in rows("acronyms"):
        found.setdefault(row["acronym"], set()).add(len(row["name"]))
    return {acronym: tuple(sorted(lengths)) for acronym, lengths in found.items()}


def is_known(words: str, short: str) -> bool:
    """Whether letters are known to stand for just these words."""
    return (fold(words), short) in _known()


def is_small(word: str) -> bool:
    """Whether a word may be small inside a name."""
    return word in _small()


@attrs.frozen
class _Part:
    """A word or what stands between its hyphens."""

    text: str
    #: Of the word, in the text.
    start: int
    small: bool
    #: Whether it stands behind a hyphen.
    tail: bool
    #: Whether it is in capitals throughout.
    capitals: bool


def _parts(text: str, begin: int, end: int) -> list[_Part]:
    """The words right before a place, up to a mark that no name goes across."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, begin, end):
        closed = word[0][-1] in ".;:!?" and not _INITIALS.fullmatch(word[0])
        if closed and word.end() < end:
            words.clear()
        else:
            words.append(word)
    found: list[_Part] = []
    for word in words[-_MOST_WORDS:]:
        # "OF" in a line of capitals
        small = word[0] in _small() or (
            word[0].isupper() and len(word[0]) > 1 and word[0].lower() in _small()
        )
        if "." in word[0] and _INITIALS.fullmatch(word[0]):
            letters = word[0].replace(".", "")
            found.append(_Part(letters, word.start(), small=False, tail=False, capitals=True))
            continue
        for index, part in enumerate(_PARTS.findall(word[0])):
            capitals = len(part) > 1 and part.isupper()
            found.append(_Part(part, word.start(), small or part in _small(), index > 0, capitals))
    return found


_SIGNS: Final = re.compile(r"[-/&+.]")


def _letters(short: str) -> str:
    """The letters of an acronym as printed; a word after a hyphen ("ADMM-Plus") and a plural s count once."""
    letters = ""
    for part in _SIGNS.split(short):
        spelled = part.removesuffix("s") if part[:-1].isupper() else part
        lone = spelled[:1].isupper() and spelled[1:].islower()
        letters += spelled[:1] if lone and letters else spelled
    return letters


def _taken(part: _Part, letters: str, place: int) -> list[tuple[int, int]]:
    """How many letters a part can spell that begins with that at a place, as the place behind them, with what that costs."""
    found = [(place + 1, 0)]
    if part.small:
        return found
    at, spelled, wanted = 0, part.text.upper(), letters.upper()
    for stop in range(place + 2, min(len(letters), place + 5) + 1):
        at = spelled.find(wanted[stop - 1], at + 1)
        if at < 0:
            break
        more = letters[place + 1 : stop]
        free = (part.capitals and len(part.text) == stop - place) or (
            more.islower() and part.text[1:].startswith(more)
        )
        found.append((stop, 0 if free else _MORE_LETTERS))
    return found


LETTERED: Final = r" \((?:(?:hereinafter|hereafter|henceforth)\b[a-z ,]{0,24} )?(?:the )?[“\"]?(?P<letters>[A-Z][\w-]{1,9})[”\"]?\)"
"""An expression for letters in brackets behind what they stand for: `(PA)`, `(hereinafter "PA")`."""
_IN_BRACKETS: Final = re.compile(LETTERED)


def in_brackets(text: str, letters: str) -> int | None:
    """Where what letters stand for ends, as they stand in brackets behind it."""
    if letters not in text:
        return None
    return next((one.start() for one in _IN_BRACKETS.finditer(text) if one["letters"] == letters), None)


#: A name of several words in one, each with its capital: "PortSeaGas".
_JOINED: Final = re.compile(r"(?<![\w.'’-])[A-Z][a-z]+(?:[A-Z][a-z]+)+$")


def _ends_in_number(text: str, end: int, number: str) -> bool:
    """Whether the last word before a place is this number, in words: "the Bucharest Nine"."""
    return numbers("cardinals").get(fold(text[text.rfind(" ", 0, end) + 1 : end])) == int(number)


def _before_count(text: str, end: int, letters: str) -> tuple[int, int] | None:
    """Those who are as many as their last word says: "the Bucharest Nine (B9)", "Nordic-Baltic Eight (NB8)"."""
    word = text.rfind(" ", 0, end) + 1
    begin = _start(_parts(text, max(0, word - _REACH), word), letters, text, exact=True)
    return None if begin is None or not text[begin].isupper() or text[word].islower() else (begin, end)


def long_form(text: str, end: int, short: str) -> tuple[int, int] | None:
    """The words before a place that an acronym stands for, by its letters: the fewest that spell it.

    Returns:
        A half-open range of code points, or `None` where the letters give no words.
    """
    near = text[max(0, end - _REACH) : end]
    end -= len(near) - len(near.rstrip())
    joined = _JOINED.search(text, max(0, end - _REACH), end)
    if joined and "".join(filter(str.isupper, joined[0])) == short:
        # A name of several words in one: "JSC PortSeaGas (PSG)".
        return joined.span()
    known = _known_before(text, end, short)
    if known is not None:
        # "Secretariat of the Placeholder Community (SPC)": the letters may say more than the table.
        spelled = _start(_parts(text, max(0, end - _REACH), end), _letters(short), text, exact=True)
        of = _BODY_OF.fullmatch(text, spelled, known) if spelled is not None and spelled < known else None
        return (known if of is None or spelled is None else spelled), end
    if (several := _BY_COUNT.fullmatch(short)) and _ends_in_number(text, end, several["number"]):
        return _before_count(text, end, several["letters"])
    numbered = _NUMBERED.fullmatch(short)
    if numbered and text.endswith(f" {numbered['number']}", 0, end):
        # A number may end both, as in Labour 7 (L7).
        return _before_number(text, end, numbered)
    years = _YEARS.search(text, max(0, end - _LONGEST_YEARS), end)
    edition = _EDITION.search(short)
    if years or edition:
        # "Ports Action Plan 2026-2035 (PAP-IV)": neither the years nor the edition are spelled.
        stop, letters = years.start() if years else end, short[: edition.start()] if edition else short
        found = long_form(text, stop, letters) if is_acronym(letters) else None
        return (found[0], end) if found else None
    counted = _COUNTED.search(short)
    letters = _letters(short[: counted.start()] if counted else short)
    if len(letters) < 2 or not letters.isalpha():
        return None
    begin = max(0, end - _REACH)
    for mark in _CUT.finditer(text, begin, end):
        begin = mark.end()
    parts = _parts(text, begin, end)[-3 * len(letters) - 4 :]
    if counted and counted["plus"]:
        parts = [attrs.evolve(part, small=True) if part.text in _PLUS else part for part in parts]
    # "coronavirus disease (COVID-19)" has other words before it; what sessions are counted of has its capitals.
    hyphened = counted is not None and counted[0].startswith("-")
    start = _start(parts, letters, text, exact=hyphened)
    if start is None and len(letters) > _LONGEST_SHORT and not hyphened:
        start = _before_tail(parts, letters, text)
    if counted and start is not None and text[start:end].removesuffix("s") == letters:
        # "the Third Conference on LLDCs (LLDC3)": the number belongs to what was named for them.
        named = named_before(text, end)
        first = text[named[0] : named[1]].partition(" ")[0] if named else ""
        return named if numbers("ordinals").get(fold(first)) == int(counted[0].lstrip("+-")) else None
    if counted and start is not None:
        start = _from_ordinal(text, start, end, counted[0])
    if start is None or (
        _SCOPE.search(text, max(0, start - _NEAR), start)
        and text[start:end].rpartition(" ")[2] in table("groups")["bodies"]
    ):
        # "the International Ports Corporation (PC)": the letters spell no more than a part of the name.
        return None
    return start, end


#: What a conference is about: "International Conference on | Small Island States".
_ON: Final = re.compile(
    r"\b(?:Conference|Summit|Forum|Meeting|Congress|Session|Dialogue) (?:on|for|of)(?: the)? $"
)
#: "Ports Action Plan | 2026-2035"
_YEARS: Final = re.compile(r" (?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$")
_LONGEST_YEARS: Final = 12
"""Code points of the years behind a name."""
#: "PAP|-IV"
_EDITION: Final = re.compile(r"(?<=[A-Za-z]{2})-(?:I{1,3}|IV|VI{0,3}|IX|X)$")
_NEAR: Final = 40
"""Code points before a name in which an ordinal or a scope of it stands."""
_SCOPE: Final = re.compile(r"\b(?:International|National|Federal|Regional) $")


def _from_ordinal(text: str, start: int, end: int, count: str) -> int:
    """Where a name begins whose acronym counts it by an ordinal before it: "13th WTO Ministerial Conference (MC13)"."""
    if _ON.search(text, max(0, start - _NEAR), start):
        # The conference is counted, and not what it is about: "the Fourth Conference on Small Island States" for SIS4.
        whole = named_before(text, end)
        first = text[whole[0] : whole[1]].partition(" ")[0] if whole and whole[0] < start else ""
        if whole and str(numbers("ordinals").get(fold(first))) == count.lstrip("+-"):
            return whole[0]
    for ordinal in _ORDINAL.finditer(text, max(0, start - _NEAR), start):
        number = ordinal["figures"] or numbers("ordinals").get(fold(ordinal["word"]))
        if str(number) == count:
            return ordinal.start()
    return start


#: With nothing but capitals between it and the name.
_ORDINAL: Final = re.compile(
    r"\b(?!The )(?:(?P<figures>\d{1,3})(?:st|nd|rd|th)|(?P<word>[A-Z][a-z]+(?:-[a-z]+)?)) (?:[A-Z][\w-]* |of (?:the )?)*$"
)


_BODY_OF: Final = re.compile(r"(?:Secretariat|Office|Commission|Council|Bureau) of (?:the )?")


def _before_number(text: str, end: int, short: re.Match[str]) -> tuple[int, int] | None:
    """The words that letters stand for which go on with the number that the words end in."""
    stop = end - len(short["number"]) - 1
    if len(short["letters"]) > 1:
        found = long_form(text, stop, short["letters"])
        return (found[0], end) if found else None
    start = text.rfind(" ", 0, stop) + 1
    return (start, end) if text.startswith(short["letters"], start) else None


#: What acronyms of meetings count: "SLOM+3", "TEMM24", "INC-5".
_COUNTED: Final = re.compile(r"(?P<plus>\+\d)$|(?<=[A-Z])-?\d{1,2}$")
_PLUS: Final = frozenset({"Plus", "PLUS", "Three", "THREE", "Six", "One"})
_LONGEST_SHORT: Final = 2


def _before_tail(parts: list[_Part], letters: str, text: str) -> int | None:
    """Where a name begins whose acronym leaves out what follows "of", "for", "on" or "in": "Food Organisation of the Nations (FO)"."""
    for index in range(len(parts) - 1, 1, -1):
        if parts[index].text in _TAILS and all(
            part.small or part.tail or part.text[0].isupper() for part in parts[index:]
        ):
            start = _start(parts[:index], letters, text, exact=True)
            if start is not None:
                return start
    return None


_TAILS: Final = frozenset({"of", "for", "on", "in"})


def _start(parts: list[_Part], letters: str, text: str, *, exact: bool = False) -> int | None:
    """Where the fewest words begin that spell the letters, going back from the last; `exact` allows no other letters."""
    places: dict[str, list[int]] = {}
    for place, letter in enumerate(letters):
        places.setdefault(letter.upper(), []).append(place)
    loose = None
    # For each place among the letters, what it costs to spell those from there on with the words behind this one.
    behind = [_IMPOSSIBLE] * len(letters) + [0]
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        costs = [cost + (0 if part.small or part.tail else _SKIP) for cost in behind]
        for place in places.get(part.text[0].upper(), ()):
            spelled = min(behind[stop] + price for stop, price in _taken(part, letters, place))
            costs[place] = min(costs[place], spelled)
            if place or part.tail or part.small:
                continue
            if _acts_on_name(parts, index):
                continue
            if spelled == 0:
                return None if _is_person(parts, index, text) else part.start
            if exact:
                continue
            named = all(other.small or other.tail or other.text[0].isupper() for other in parts[index:])
            if named and spelled <= _allowed(letters) and _begins_name(text, part.start):
                loose = part.start
            elif (
                loose is None
                and spelled == _MORE_LETTERS
                and len(letters) >= _COMPOUND
                and index < len(parts) - 1
                and (part.text[0].islower() or _begins_name(text, part.start))
            ):
                # "antimicrobial resistance (AMR)": one word gives two letters.
                loose = part.start
        behind = costs
    return loose


def _acts_on_name(parts: list[_Part], index: int) -> bool:
    """Whether a word in small letters stands before the article of a name, and so is none of it: "convened | the Experts Group"."""
    following = parts[index + 1 : index + 3]
    return (
        len(following) > 1
        and parts[index].text.islower()
        and following[0].text in _ARTICLES
        and following[1].text[0].isupper()
    )


_ARTICLES: Final = frozenset({"the", "a", "an"})


def _is_person(parts: list[_Part], index: int, text: str) -> bool:
    """Whether words that spell an acronym are an office or somebody's name: by the words next to them."""
    titles = _no_plans()
    start = parts[index].start
    before = text[max(0, start - 24) : start].split()[-1:]
    named = any(word in titles or word in table("terms")["styles"] for word in before)
    return named or parts[index].text in titles or parts[-1].text in titles


def _allowed(letters: str) -> int:
    """What a name in capitals may cost beyond its initials."""
    return (0, 0, 0, 1)[len(letters)] if len(letters) < 4 else 3


def _begins_name(text: str, start: int) -> bool:
    """Whether the word before a place is none that could belong to the name."""
    before = text[max(0, start - 40) : start].split()
    return (
        not before
        or not before[-1][0].isupper()
        or before[-1][-1] in ",.;:"
        or before[-1] in {"The", "A", "An"}
    )


def _known_before(text: str, end: int, short: str) -> int | None:
    for length in _longest_known().get(short, ()):
        if end >= length and (fold(text[end - length : end]), short) in _known():
            return end - length
    return None


def stands_for(short: str, words: str) -> bool:
    """Whether an acronym stands for all of these words."""
    return long_form(words, len(words), short) == (0, len(words))


def named_before(text: str, end: int) -> tuple[int, int] | None:
    """The name in capitals that ends at a place, of two words and more, from its article or a small word on."""
    while end and text[end - 1].isspace():
        end -= 1
    begin = max(0, end - _REACH)
    for mark in _CUT.finditer(text, begin, end):
        begin = mark.end()
    start, count = end, 0
    listed = _LIST_AT_END.search(text, begin, end)
    for word in reversed([*_WORD.finditer(text, begin, end)][-_MOST_WORDS:]):
        comma = text[word.end() : word.end() + 1] == "," and (listed is None or word.start() < listed.start())
        ended = word[0][-1] in ".;:!?" or comma
        if ended and word.end() < end:
            break
        if word[0][0].isupper():
            if word[0] in {"The", "A", "An"}:
                break
            start, count = word.start(), count + 1
        elif word[0] not in _small() or (word[0] in {"the", "a", "an"} and not _joined(text, word.start())):
            break
    return (start, end) if count > 1 else None


#: What a body is for: "Commission on Economic, Trade and Technical Cooperation".
_LIST_AT_END: Final = re.compile(
    r"(?<=[a-z] )(?:on|for) (?:the )?(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*, (?:[A-Z][\w-]*,? ){1,8}and (?:[A-Z][\w-]* ?){1,4}$"
)


def long_form_of_two(text: str, end: int, first: str, second: str) -> tuple[int, int] | None:
    """The name before a place whose short form has a word or a number of it: "AHA Centre", "Africa CDC", "TICAD 8".

    The name begins with that word or with the first letter, and has the letters as initials in their order.

    Returns:
        A half-open range of code points, or `None` where the two are no short form of a name.
    """
    if second.isdigit():
        return _counted_form(text, end, first, second)
    if second.upper() == "PLUS" and is_acronym(first):
        # "Regional Integration Support (RIS Plus)": a later phase of what the letters stand for.
        return long_form(text, end, first)
    bare = text[:end].rstrip()
    if is_acronym(first) and bare.endswith(f" {second}"):
        # A mission is called by its letters and where it is: "EU Assistance Mission in support of Fiji (EUAM Fiji)".
        stop = _IN_PLACE.search(bare, max(0, len(bare) - _REACH), len(bare) - len(second))
        whole = long_form(text, stop.start(), first) if stop else None
        if whole and text[whole[0]].isupper():
            return whole[0], len(bare)
    span = named_before(text, end)
    letters, word = (first, second) if is_acronym(first) else (second, first)
    if span is None or not is_acronym(letters):
        return None
    words = [part for part in re.split(r"[\s-]", text[slice(*span)]) if part]
    if word not in words or (words[0] != word and words[0][0] != letters[0]):
        return None
    initials = iter(part[0] for part in words if part != word and part[0].isupper())
    spelled = all(letter in initials for letter in letters if letter.isupper())
    if _bodies().isdisjoint(words) and not _WHAT_FOR.search(text, *span):
        # A name and an office: "Judge Placeholder Alpha (PA Judge)".
        return None
    return span if spelled and words[0] not in _no_plans() else None


_WHAT_FOR: Final = re.compile(r" (?:for|in|on) ")
#: What joins a mission and where it works.
_IN_PLACE: Final = re.compile(r"(?: in support of| for| in| of| to)?(?: the)? $")


@cache
def _bodies() -> frozenset[str]:
    """What bodies and plans are called by their last words."""
    plans = (word.capitalize() for word in table("lists")["frameworks"])
    return frozenset((*table("groups")["bodies"], *plans))


def _counted_form(text: str, end: int, short: str, number: str) -> tuple[int, int] | None:
    """The long form of letters with a number that it ends in, or that an ordinal before it says."""
    if not is_acronym(short):
        return None
    bare = text[:end].rstrip()
    if bare.endswith(f" {number}"):
        found = long_form(text, len(bare) - len(number), short)
        return (found[0], len(bare)) if found else None
    found = long_form(text, end, short)
    before = text[: found[0]].rstrip().rpartition(" ") if found else None
    if found is None or before is None:
        return None
    ordinal = before[2]
    counts = numbers("ordinals").get(fold(ordinal)) == int(number) or ordinal[:-2] == number
    return (len(before[0]) + len(before[1]), found[1]) if counts else None


def _joined(text: str, start: int) -> bool:
    """Whether an article stands behind a small word, inside a name: "of the"."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1] in {"of", "for", "on", "and", "in"}


@cache
def _no_plans() -> frozenset[str]:
    """First words of the names of people and ships."""
    return frozenset((*table("terms")["titles"], *table("groups")["ships"]))
