"""Those who served as chair, were elected to the chair or took it over."""

from __future__ import annotations

import re
from typing import Final

from jasmine_record.model import Function
from jasmine_record.parsing.grammar.mentions import ONE_PERSON, MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import Sentence
from jasmine_record.parsing.parties.gathering import KINDS, add_function, party_of
from jasmine_record.parsing.parties.parts import EARLIER
from jasmine_record.parsing.parties.present.delegations import is_set_up
from jasmine_record.parsing.parties.roster import Roster

__all__ = ["read_chairs"]


#: ", with Minister Placeholder of Fiji serving as Co-chair", "with Minister Placeholder of Fiji and Ms. Placeholder acting as co-chairs"
_SERVING: Final = re.compile(
    r",? with (?P<who>[^;]{3,240}?),? (?P<serving>(?:serving|acting) )?as (?:the )?(?P<as>(?i:(?:co-|vice-|deputy )?chair)(?:man|woman|person|men|persons|s)?)\b"
    r"(?! of (?!the (?:meeting|session|conference|forum|talks|summit)\b))"
)
#: Without "serving", words behind those who met or were in the chair.
_WITH: Final = re.compile(r"\b(?:(?:was|were) (?:held|convened|chaired)|took place|met|convened)\b")
#: Of a later one: "was elected Chair | for the next session", "for 2025".
_LATER: Final = r"(?! (?:of [^,.;]{2,80} )?(?:for|from|until|as of|in) (?:the (?:next|coming|following|upcoming|forthcoming|term|period|years?|biennium|\d)|its next|(?:19|20)\d\d|[A-Z][a-z]+ (?:19|20)\d\d|a (?:further |second )?(?:term|period)))"
#: "Minister Placeholder of Fiji was elected Chair"
_ELECTED: Final = re.compile(
    r"(?:^|; )(?P<who>[^;]{3,240}?),? was (?:unanimously )?(?:elected|appointed)(?: as)?(?: the)? (?P<as>(?i:chair)(?:man|woman|person)?)\b"
    rf"{_LATER}(?! of (?:the )?(?:[\w-]+ )*(?i:board|company|bank|authority|association|foundation|union|party)\b)"
)
#: "The Meeting elected the Minister of Ports of Fiji as Chair"
_ELECTS: Final = re.compile(
    r"^The (?:[\w-]+ ){1,4}?(?:unanimously )?(?:elected|appointed) (?P<who>[^;,]{3,160}?(?:, [^;,]{3,120},)?) (?:as|to be) (?:the |its )?(?P<as>(?i:chair)(?:man|woman|person)?)(?=[.,;]| (?:of (?:the (?i:meeting|session|conference)|this)|for|and)\b)"
    + _LATER,
)
#: "Minister Placeholder took over the chair of the Council from Minister Placeholder of Fiji"
_TOOK_OVER: Final = re.compile(
    r"(?P<who>[^;]{3,240}?),? took over (?:as|the) (?P<chair>[Cc]hair(?:man|woman|person|manship)?)"
    r"(?: of [^,.;]{3,80}?)? from (?:the )?(?P<from>[^;]{3,240}?)\.?$"
)


_CHAIR: Final = "[Cc]hair(?:man|woman|person)?"
_OF_IT: Final = "of (?:the|this) (?i:meeting|session|conference|summit|dialogue|forum)"
#: "Minister Placeholder of Fiji and Chairperson of the Meeting, thanked", "The Chair of the Session, Minister Placeholder, thanked"
_BEING_CHAIR: Final = re.compile(
    rf"(?:In (?:his|her) [\w ]{{3,40}}, )?(?:(?P<who>[A-Z][^;:]{{3,200}}?),?(?: and)? (?:the )?(?P<as>{_CHAIR}) {_OF_IT}"
    rf"|The (?P<of>{_CHAIR}) {_OF_IT}, (?P<named>[A-Z][^;:]{{3,160}}?)), (?:also )?(?=[a-z]{{3,}})"
)


def read_chairs(sentence: Sentence, roster: Roster) -> None:
    """Those who served as chair, or were elected to the chair."""
    masked = sentence.masked
    being = _BEING_CHAIR.match(masked) if "hair" in masked else None
    if being:
        named = read_mentions(sentence.text, *being.span("who" if being["who"] else "named"))
        if len(named) == 1 and named[0].kind is MentionKind.PERSON:
            party = party_of(named[0], sentence.paragraph, sentence.start, roster)
            add_function(
                party, Function.CHAIR, sentence.anchor(*being.span("as" if being["as"] else "of")), roster
            )
    serving = _SERVING.search(masked) if " as " in masked else None
    if (
        serving
        and not serving["serving"]
        and (not _WITH.search(masked, 0, serving.start()) or EARLIER.search(masked, 0, serving.start()))
    ):
        serving = None
    if serving and not _WITH.search(masked, 0, serving.start()) and is_set_up(masked, serving.start()):
        # "established a working group, with Minister Placeholder serving as chair": it is the group's.
        serving = None
    for mention in read_mentions(sentence.text, *serving.span("who")) if serving else ():
        if serving and mention.kind in KINDS:
            party = party_of(mention, sentence.paragraph, sentence.start, roster)
            if not serving["as"].lower().startswith(("vice", "deputy")):
                function = Function.CO_CHAIR if "co" in serving["as"].lower() else Function.CHAIR
                add_function(party, function, sentence.anchor(*serving.span("as")), roster)
    over = _TOOK_OVER.match(masked) if " took over " in masked else None
    if over:
        new, old = (read_mentions(sentence.text, *over.span(group)) for group in ("who", "from"))
        if len(new) == len(old) == 1 and new[0].kind is old[0].kind is MentionKind.PERSON:
            chair, former = (
                party_of(one, sentence.paragraph, sentence.start, roster) for one in (*new, *old)
            )
            add_function(chair, Function.CHAIR, sentence.anchor(*over.span("chair")), roster)
            roster.former_chair = former
    electing = " elected " in masked or " appointed " in masked
    for elected in (*_ELECTED.finditer(masked), *_ELECTS.finditer(masked)) if electing else ():
        for mention in read_mentions(sentence.text, *elected.span("who")):
            if mention.kind in ONE_PERSON:
                party = party_of(mention, sentence.paragraph, sentence.start, roster)
                add_function(party, Function.CHAIR, sentence.anchor(*elected.span("as")), roster)
