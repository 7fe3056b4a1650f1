"""In whose name a text speaks, where it opens with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import Final

from jasmine_record.parsing.grammar.capitals import in_small_letters
from jasmine_record.parsing.grammar.mentions import read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.parties.gathering import KINDS, party_of
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["GATHERED", "introduce"]


_INTRODUCED: Final = re.compile(
    # "Meeting in Suva on 3 May 2022, we, the Ministers of Ports of Fiji and Tonga,"
    r"(?:(?:Meeting|Gathered|Gathering|Assembled|Convened|Convening|Having met) [^;:]{3,200}, )?(?P<who>[Ww][Ee](?:,| [–—-]) ?[^;:]{3,400}?)"
    r"(?=,? (?:meeting|convening|gathering|gathered|assembled|having|met|convened|participating|desiring|acting|guided|recalling|on the occasion)\b"
    # "We, the Ministers of Ports of Fiji and Tonga, members of the Ports Union, meeting in Suva"
    r"|,(?: as| being)? (?:the )?(?:[Mm]embers?(?: (?:[Ss]tates|[Cc]ountries))?|[Ss]tates [Pp]arties|[Pp]arties|signatories) (?:of|to) [^;:]{2,200}?,? (?:meeting|convening|gathering|gathered|assembled|having|met|convened)\b|[,–—:]?$)"
)
#: Those who give out what stands below: "Minister Placeholder and Secretary Placeholder issued the following joint statement".
_ISSUED: Final = re.compile(
    r"(?:[A-Z][^–—]{2,60} [–—-] )?(?P<who>[A-Z].{3,400}?) (?:today |jointly )?(?:issued|released|made|adopted) the following (?:[a-z]+ )?(?:statement|declaration)\b"
)
#: "The Council of Ministers," on a line of its own, as resolutions open.
_ALONE: Final = re.compile(r"(?P<who>(?:The|THE) [A-Z][^.;:,]{3,160}),")
#: "As leaders of Fiji and Tonga, recalling ..., we"
_AS_WHOM: Final = re.compile(r"As (?:the )?(?P<who>[^;:]{3,300}?),(?: [a-z]+ing [^;:]{3,200}?,)? we\b")
#: "The Ministers of Ports, gathered in Suva on 3 May 2022,"
GATHERED: Final = re.compile(
    r"(?P<who>The [A-Z][^.;:]{3,400}?)(?:,? (?:gathered|meeting|convening|assembled|having met|convened)|, (?:met|participating)) "
    r"(?![^;:]*\bwho\b)(?:[^.;:]|(?<=\bH)\.(?:E\.)?|(?<=\b[DM]r)\.|(?<=\bM[rs]s)\.|(?<=\bMs)\.|(?<=\bHon)\.)*[,;:–—]$"
)


#: A name that is printed in capitals as far as it is the same in all such texts: "WE, THE MINISTERS OF PORTS of Fiji".
_CAPITALS: Final = re.compile(r"(?:(?:WE|THE)[, ] ?)(?:[A-Z][A-Z’'-]+,? )+(?=[a-z])")


def _small(who: str) -> str:
    """Those in whose name a text speaks, as running text would print them."""
    opening = _CAPITALS.match(who)
    end = opening.end() if opening else len(who)
    return in_small_letters(who[:end]) + who[end:]


#: A clause of a preamble that begins with a small letter: "recalling the Treaty;".
_PREAMBULAR: Final = re.compile(r"[a-z][^.]*;(?: and)?", re.DOTALL)


def introduce(sentence: Sentence, roster: Roster) -> None:
    """Those in whose name the text speaks, where it opens with them: "We, the Ministers of ..., meeting in ...,"."""
    pattern = _AS_WHOM if sentence.text.startswith("As ") else _INTRODUCED
    # "The Council of Ministers,", "The Ministers of Ports, gathered in Suva,": what the clauses below say, they do.
    text = sentence.paragraph.text
    opens = not roster.we and not sentence.start and text.startswith(("The ", "THE "))
    if opens:
        pattern = _ALONE if _ALONE.fullmatch(text) else GATHERED
    issued = _ISSUED.match(sentence.text) if not roster.we and " the following " in sentence.text else None
    match = issued or pattern.match(text if opens else sentence.text)
    if match is None:
        return
    start, end = match.span("who")
    # "WE, THE MINISTERS OF PORTS"
    words = sentence.text[:start] + _small(match["who"]) + sentence.text[end:]
    who = read_mentions(words, start, end)
    if issued and len(who) == 1:
        # A spokesperson, or one of those who met.
        return
    parties = [
        party_of(mention, sentence.paragraph, sentence.start, roster)
        for mention in who
        if mention.kind in KINDS
    ]
    if parties and len(parties) == len(who):
        roster.we = tuple(parties)
        # "We, the Ministers of Ports, meeting in Suva," goes on in the clauses below it.
        roster.resolves = issued is None and (opens or text.endswith((",", ":")))
        roster.preamble = (
            frozenset(_preamble(sentence, roster.sentences)) if text.endswith(",") else frozenset()
        )


def _preamble(opening: Sentence, sentences: Iterable[Sentence]) -> Iterator[str]:
    """The ids of the clauses right behind who declares, each of which ends in a semicolon."""
    behind = dropwhile(lambda one: one.paragraph is not opening.paragraph, sentences)
    paragraphs = {one.paragraph.id: one.paragraph for one in behind if one.paragraph is not opening.paragraph}
    for paragraph in paragraphs.values():
        if not _PREAMBULAR.fullmatch(paragraph.text):
            return
        yield paragraph.id
