"""Numbers with what they are numbers of: `40 million crowns`, `€40m`, `between 4 and 5 per cent`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from jasmine_record.summary.claims import Span, figures_in

__all__ = ["Amount", "amounts_in"]

_SCALES: Final = {
    **dict.fromkeys(("hundred",), 10**2),
    **dict.fromkeys(("thousand", "k"), 10**3),
    **dict.fromkeys(("million", "mio", "mn", "mln", "m"), 10**6),
    **dict.fromkeys(("billion", "bn", "bln"), 10**9),
    **dict.fromkeys(("trillion", "tn", "trn"), 10**12),
}
#: Each with the words and signs for it; of two kinds of dollars only the family is told apart from other money.
_UNITS: Final = {
    "dollar": "$ us$ a$ c$ nz$ s$ dollar dollars usd aud cad nzd sgd hkd twd fjd",
    "euro": "€ euro euros eur",
    "pound": "£ pound pounds sterling gbp",
    "yen": "¥ jp¥ yen jpy",
    "yuan": "yuan renminbi cny rmb",
    "won": "₩ won krw",
    "rupee": "₹ rupee rupees inr pkr lkr npr",
    "rupiah": "rupiah idr",
    "ringgit": "ringgit myr",
    "baht": "฿ baht thb",
    "peso": "₱ peso pesos php mxn",
    "dong": "₫ dong vnd",
    "franc": "franc francs chf xaf xof",
    "crown": "crown crowns krone kroner krona kronor koruna nok sek dkk czk isk",
    "lira": "₺ lira liras try",
    "rand": "rand zar",
    "rouble": "₽ rouble roubles ruble rubles rub",
    "shekel": "₪ shekel shekels ils",
    "dirham": "dirham dirhams aed mad",
    "dinar": "dinar dinars kwd jod",
    "riyal": "riyal riyals sar qar",
    "shilling": "shilling shillings kes",
    "percent": "% percent percentage",
    "kilometre": "km kilometre kilometres kilometer kilometers",
    "mile": "mile miles",
    "metre": "metre metres meter meters",
    "tonne": "tonne tonnes ton tons",
    "kilogram": "kg kilogram kilograms kilo kilos",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "barrel": "barrel barrels",
    "kilowatt": "kw kilowatt kilowatts",
    "megawatt": "mw megawatt megawatts",
    "gigawatt": "gw gigawatt gigawatts",
    "hour": "hour hours",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
}
_BY_WORD: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_SIGNS: Final = "$€£¥₩₹฿₱₫₺₽₪"
#: `million`, or letters right behind the digits; several are multiplied: `two hundred thousand`.
_SCALE: Final = re.compile(
    r"(?:[\s-](hundred|thousand|million|billion|trillion|mio|mln|mn|bln|bn|trn|tn)|(k|m|mn|mln|bn|bln|tn|trn))(?![^\W_])",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(rf"(?:(?<![^\W_])[A-Z]{{1,3}})?[{_SIGNS}]\s?$|(?<![^\W_])([A-Z]{{3}})\s$")
_BEHIND: Final = re.compile(rf"[\s-]?([%{_SIGNS}]|(?<=[\s-])(?:per cent|[^\W\d_]+)(?![^\W_]))")
#: `40 million Norwegian crowns`.
_BEHIND_A_WORD: Final = re.compile(r"\s[^\W\d_]+\s([^\W\d_]+)(?![^\W_])")
#: `4 to 5 million`, `4 and 5 million`: what stands behind the second is that of the first, too.
_JOINED: Final = re.compile(rf"\s*(?:,|and|or|to|-|–|, and|, or)\s*[A-Z]{{0,3}}[{_SIGNS}]?\s*")
_LONGEST: Final = 30
"""Digits of a number that is compared by its value."""
_NEAR: Final = 40
"""Code points around a number that are looked at."""


class Amount(NamedTuple):
    """A number with its scale and unit, as far as they are printed."""

    figure: str
    #: Where the number stands alone, and with all that belongs to it.
    span: Span
    whole: Span
    #: What it is multiplied by; of the first in `4 to 5 million` either nothing or a million.
    sizes: frozenset[int]
    unit: str | None

    @property
    def scaled(self) -> bool:
        """Whether something multiplies it."""
        return self.sizes != {1}

    @property
    def values(self) -> frozenset[Decimal]:
        """What it may come to; nothing that is compared where it is too long."""
        if len(self.figure) > _LONGEST:
            return frozenset()
        return frozenset(Decimal(self.figure) * size for size in self.sizes)

    def agrees(self, other: Amount) -> bool:
        """Whether both may come to the same, and aren't of two units."""
        if self.unit is not None and other.unit is not None and self.unit != other.unit:
            return False
        if self.figure == other.figure:
            return not self.sizes.isdisjoint(other.sizes)
        return not self.values.isdisjoint(other.values)


def amounts_in(text: str) -> list[Amount]:
    """Each number that is no part of a date, in the order of the text."""
    found: list[Amount] = []
    following: Amount | None = None
    for span, figure in sorted(figures_in(text), reverse=True):
        amount = _amount(text, span, figure)
        if following is not None and following.scaled and not amount.scaled and amount.unit is None:
            between = text[span[1] : following.span[0]][:_NEAR]
            if _JOINED.fullmatch(between):
                amount = amount._replace(sizes=following.sizes | {1}, unit=following.unit)
        found.append(amount)
        following = amount
    return found[::-1]


def _amount(text: str, span: Span, figure: str) -> Amount:
    start, end = span
    before = _BEFORE.search(text[max(0, start - 6) : start])
    unit = _BY_WORD.get((before[1] or before[0].strip()[-1]).casefold()) if before is not None else None
    if unit is not None and before is not None:
        start -= len(before[0])
    size, last = _scale(text, end, money=unit is not None)
    if unit is None:
        unit, last = _unit(text, last)
    return Amount(figure, span, (start, last), frozenset({size}), unit)


def _scale(text: str, end: int, *, money: bool) -> tuple[int, int]:
    """By what a number that ends there is multiplied, and where that ends; letters multiply money alone, for `40m` may be metres."""
    size = 1
    while (found := _SCALE.match(text, end)) is not None:
        letter = found[2] is not None
        if letter and not money and _unit(text, found.end())[0] is None:
            break
        size *= _SCALES[(found[1] or found[2]).casefold()]
        end = found.end()
        if letter:
            break
    return size, end


def _unit(text: str, end: int) -> tuple[str | None, int]:
    """The unit behind a number that ends there, and where that ends."""
    for pattern in (_BEHIND, _BEHIND_A_WORD):
        if (found := pattern.match(text, end)) is not None:
            word = "percent" if found[1].casefold() == "per cent" else found[1].casefold()
            if (unit := _BY_WORD.get(word)) is not None:
                return unit, found.end()
    return None, end
