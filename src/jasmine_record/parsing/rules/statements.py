"""Who said what: one statement for each reporting verb.

What was said follows the verb, without "that", without those to whom it was said, and without the full stop. A speech
with a theme says its theme; a verb that announces a list says the entries below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act, Anchor, Evidence, Paragraph, Statement
from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.draft import Draft, inferred, stated
from jasmine_record.parsing.grammar.clauses import Clause
from jasmine_record.parsing.grammar.clauses.adjuncts import adjuncts, feeling, is_adjunct, says_with_adjuncts
from jasmine_record.parsing.grammar.clauses.midst import BEGUN
from jasmine_record.parsing.grammar.clauses.partners import discussed_with
from jasmine_record.parsing.grammar.entries import questions_behind, whole_entry
from jasmine_record.parsing.grammar.sentences import BEFORE_QUOTATION, BLANK, Sentence, is_set_in
from jasmine_record.parsing.grammar.verbs import FINITE, Tense, addressing
from jasmine_record.parsing.lexicon import alternation, officer, table

__all__ = ["recognize"]


def recognize(draft: Draft) -> Draft:
    """Fill `statements`."""
    statements: list[Statement] = []
    #: Paragraphs that are what somebody agreed, asked for or proposed to do.
    planned: set[str] = set()
    for clause, voice in zip(draft.clauses, draft.voices, strict=True):
        if clause.act is None or not voice.evidence:
            continue
        if clause.sentence.paragraph.id in planned and _is_deed_ahead(clause):
            continue
        if _points_back(clause) or _passes_floor(clause) or _says_nothing(clause):
            continue
        content = _told_before(clause)
        if content is None:
            content = _content(clause, draft.entries_below)
        if content is None:
            content = _quoted_below(clause, draft)
        if content is None or (not content and _is_by_the_way(clause)):
            continue
        if clause.act in _PLANS:
            planned.update(anchor.paragraph for anchor in content)
            planned.discard(clause.sentence.paragraph.id)
        verb = clause.sentence.anchor(*clause.verb)
        evidence: list[Evidence] = [
            *voice.evidence,
            stated("verb", verb),
            inferred("act", "act.verb", verb),
        ]
        statements.append(
            Statement(
                id=f"statement-{len(statements) + 1}",
                speakers=voice.speakers,
                verb=clause.sentence.text[slice(*clause.verb)],
                act=clause.act,
                content=content,
                evidence=tuple(evidence),
            )
        )
    return attrs.evolve(draft, statements=tuple(statements))


#: By what somebody says what is to be done.
_PLANS: Final = frozenset({Act.AGREE, Act.ANNOUNCE, Act.COMMIT, Act.PROPOSE, Act.REQUEST})
#: What is done, and isn't only said.
_DEEDS: Final = frozenset({Act.DISCUSS, Act.EXCHANGE, Act.PRESENT, Act.ADDRESS})


def _is_deed_ahead(clause: Clause) -> bool:
    """Whether an entry of what is planned tells a deed: "agreed as follows: | 3. the ministers review the plan in 2031"."""
    return clause.act in _DEEDS and clause.tense is not Tense.PAST


@cache
def _pointing_back() -> re.Pattern[str]:
    """When or where somebody said what is told of in other sentences: "said this when he met the press", "gave the assurance when"."""
    nouns = alternation(table("clauses")["said_before"])
    return re.compile(
        rf"(?:gave|made|expressed|issued|raised|sounded) (?:this|the|these|those) (?:{nouns}) (?:when|while|yesterday|today|during (?:an?|the)|at an?)\b"
        r"|(?:said|stated|disclosed|announced|made) (?:this|so|these remarks|the (?:remarks?|statement|disclosure|announcement)) (?:when|during|while|at|in|on|after|as|yesterday|today)\b"
    )


#: Who speaks next, behind "handed over": nothing is said or given.
_FLOOR: Final = re.compile(
    r" (?:the )?(?:floor|microphone)\b"
    r"| to (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: (?:of |for )?(?:the )?[A-ZÀ-Þ][\w.'’-]*){0,6}(?:[,;]|\.?$| (?:who|which|for|and)\b)"
)


def _passes_floor(clause: Clause) -> bool:
    """Whether somebody lets another one speak, or preside: "handed over | to Fiji", but not "handed over to Fiji two boats"."""
    sentence = clause.sentence
    return sentence.text.startswith("handed over", clause.verb[0]) and (
        _FLOOR.match(sentence.masked, clause.verb[1]) is not None
    )


def _says_nothing(clause: Clause) -> bool:
    """Whether a clause tells of courtesies, or only of who was told something."""
    sentence, verb = clause.sentence, clause.verb[0]
    return (
        _CLOSES_SPEECH.fullmatch(sentence.text) is not None
        or _BRIEFED_PRESS.match(sentence.masked, verb) is not None
        or _VOTE_OF_THANKS.match(sentence.masked, verb) is not None
    )


#: With what somebody closes a meeting: "proposed the vote of thanks".
_VOTE_OF_THANKS: Final = re.compile(r"[a-z]+ (?:the|a|an official|the customary) vote of thanks\b")
#: To whom something was told, and not what: "briefed | the press", "briefed reporters after the talks".
_BRIEFED_PRESS: Final = re.compile(
    r"(?:also |later |then )?(?:briefed|informed|updated) (?:the )?(?:[a-z]+ ){0,2}(?:press|media|reporters|journalists)"
    r"(?=[.,;]|$| (?:in|at|after|before|following|today|yesterday)\b(?! that\b))(?![^;]*\b(?:on|about|of|that)\b)"
)
#: With what a speech ends, which says nothing: "I thank you.", "We thank you all very much for your attention."
_CLOSES_SPEECH: Final = re.compile(
    r"(?:[A-Z][a-z, ]{1,60}, )?(?:I|We) (?:again |once again |sincerely )?thank you(?: all)?(?: (?:very |so )?much)?(?: for your (?:kind |patient )?attention)?[.!]?"
)


def _points_back(clause: Clause) -> bool:
    text, behind = clause.sentence.text, clause.verb[1]
    if _pointing_back().match(text, clause.verb[0]):
        return True
    # "stressed this in his opening remarks"
    this = next((word for word in (" this", " so") if text.startswith(f"{word} ", behind)), None)
    return this is not None and is_adjunct(
        text[slice(*clause.verb)], clause.sentence.masked, behind + len(this), clause.rest[1]
    )


def _is_by_the_way(clause: Clause) -> bool:
    """Whether it is told behind what was said that somebody said so: "Fiji needs ships, the Minister noted, thanking Tonga"."""
    if clause.relative or clause.joint or not clause.subject:
        # Who goes on to do the same says nothing more: "Fiji proposed a fund, and Tonga agreed".
        return False
    text = clause.sentence.text
    return text[slice(*clause.verb)] in says_with_adjuncts() and text.endswith(
        (", ", ", the "), 0, clause.start
    )


def _told_before(clause: Clause) -> tuple[Anchor, ...] | None:
    """What stands before a clause that reports it; of what a relative clause speaks can't be told."""
    if clause.relative:
        return ()
    if clause.ahead is None:
        return None
    text, (start, end) = clause.sentence.text, clause.rest
    # "Fiji condemns it, the Minister said, and | calls for talks"
    joint = next((words for words in (", and ", ", ") if text.startswith(words, start)), "")
    behind = (start + len(joint), end - len(_trailing(text[start:end])))
    # Behind those who said so, what was said may go on.
    further = [behind] if behind[0] < behind[1] else []
    return tuple(clause.sentence.anchor(*span) for span in (clause.ahead, *further))


def _quoted_below(clause: Clause, draft: Draft) -> tuple[Anchor, ...] | None:
    """The quotation that stands in paragraphs of its own below "the Minister said:", in marks or set in."""
    sentence = clause.sentence
    if not sentence.text.endswith(":"):
        return None
    place = draft.paragraphs.index(sentence.paragraph)
    anchors: list[Anchor] = []
    for paragraph in draft.paragraphs[place + 1 : place + 1 + _MOST_QUOTED]:
        opened = (_SET_IN if is_set_in(paragraph) else _QUOTED_PARAGRAPH).match(paragraph.text)
        if opened is None:
            break
        anchors.append(Anchor(paragraph.id, *opened.span("words")))
        if opened["closed"]:
            break
    return tuple(anchors) or None


_MOST_QUOTED: Final = 12
_SET_IN: Final = re.compile(r"[“\"]?(?P<words>.+?)[.,]?(?P<closed>[”\"])?$")
_QUOTED_PARAGRAPH: Final = re.compile(r"[“\"](?P<words>[^“”\"]+?)[.,]?(?P<closed>[”\"])?$")


#: Behind "that", how it goes on of a thing, and isn't what was said: "the plan that | was late".
_OF_A_THING: Final = "have|has|had|are|were|is|was"


@cache
def _addressee() -> re.Pattern[str]:
    """To whom it was said: "to the participating countries" before what was said."""
    nouns = alternation(table("clauses")["addressees"])
    # Never an infinitive: "to continue the work with partners" is what was said.
    first = r"the|all|both|each|other|fellow|his|her|its|their|these|those|participating|attending|visiting|[A-Z][\w’']*"
    return re.compile(
        rf",? (?:to|with|for) (?:(?:{first}) (?:(?!that\b)[\w'’-]+ ){{0,5}}?)?(?i:{nouns})"
        # "with Minister Placeholder of Fiji the situation": whose minister it is isn't what was discussed.
        rf"(?P<named>(?: [A-Z][\w'’-]+)+)?(?(named)(?: of (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}})?),?(?= (?:that(?! (?:{_OF_A_THING})\b)|these|those|this|the|a|an|all|several|his|her|its|their|how|on|[A-Z]\w+['’]s)\b"
        # "to members of the plan", but "with representatives of Fiji" and "with the Minister of Ports" are with whom.
        r"|(?(named)(?!)|(?<!representatives) of (?!(?:the )?[A-Z])))"
    )


_THAT: Final = re.compile(
    # "said then, as she had before, that"
    rf"(?: (?:then|here|there))?(?:,(?:[^,;:]{{1,80}},)?| to (?:the|all|both|his|her|its|their|our|these|those|[A-Z]\w*|colleagues|members|participants|ministers|reporters|partners)\b(?:(?! to )[\w ]){{0,40}}?)?(?<!provided)(?<! so)(?<!given)(?<!except)(?<!condition)(?<! those) that,? (?!(?:{_OF_A_THING})\b)(?=\S)"
    r"| (?:at|during|after|before|following) (?:the|an?|his|her|their|this|today['’]s)\b[^,;:]{1,70}? that (?!(?:was|were|had|has|have|is|are|lasted|brought|gathered|took|[a-z]+ed)\b)(?=\S)"
)
#: "welcomed that assurance": the word points at what was said before.
_THAT_ONE: Final = re.compile(r" that [a-z]+[.,;:]?$")
_TOLD: Final = re.compile(
    # "told him she would come"
    r" (?:him|her|them|us|me|reporters|journalists|the (?:press|media)) (?=(?:he|she|they|it|there|the|his|her|its|their)\b)"
    r"| (?!(?:of|on|about|against)\b)[^,;:]{1,60}? (?:that (?=\S)|(?=(?:of|on|about|against) (?:the|an?|his|her|its|their|our|all|how|any|recent|[A-Z][\w-]*['’]s)\b))"
)


@cache
def _told_officer() -> re.Pattern[str]:
    """Somebody of a body to whom it was said: "informed | the President of the Council that", "told | the families of the victims of"."""
    heads = alternation(table("offices")["heads"])
    those = "(?i:members|leaders|ministers|representatives|ambassadors|delegates|heads|chairs|presidents)"
    # What they are of is a name up to "that", or up to the "of" with what they are told of.
    name = r"(?:the )?(?:[A-ZÀ-Þ][\w'’.&-]*|of|for|on|and)(?: (?:[A-ZÀ-Þ][\w'’.&-]*|of|for|on|and)){0,9}?"
    what = r"(?=of (?:the|an?|his|her|its|their|our|all|how|any|full|strong|continued|further)\b(?! [A-Z]))"
    that = rf"that (?!(?:{_OF_A_THING})\b)(?=\S)"
    who = rf"(?:(?:{heads})|{those}) of {name}"
    return re.compile(
        rf" (?:the |all |his |her |its |their )?(?:[\w'’-]+ ){{0,4}}?(?:{who} {that}|{who} (?<!of ){what}"
        rf"|(?:families|relatives|survivors|people|residents) of [^,;:]{{2,60}}? (?:{that}|{what}))"
    )


#: Somebody of whom name and office are both told, parted by commas: "assured | the President of the Bank, Mr Alpha, | of".
_TOLD_NAMED: Final = re.compile(
    r" (?=[A-Z]|the |his |her |its |their )(?:(?!that\b)[\w.'’&-]+ ){0,12}?[\w'’&-]+, (?:the |its |his |her )?[A-Z][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’&-]*|of|for|and|the|al|bin|da|de|der|dos|van|von)){0,14},"
    rf" (?:that (?!(?:{_OF_A_THING})\b)(?=\S)|(?=(?:of|on|about|against) [\w“\"](?<!\d)))"
)


def _told_named(text: str, start: int, end: int) -> re.Match[str] | None:
    """The officer who is named behind a comma, or whose office is, up to what was said."""
    named = _TOLD_NAMED.match(text, start, end) if ", " in text[start:end] else None
    office = (officer().search(named[0]) or _COLLEAGUE.search(named[0])) if named else None
    # "told the Council of the visit of the President, Ms Alpha, of Fiji": it is the Council that is told.
    return named if office and not _OF_SOMETHING.search(office.string, 0, office.start()) else None


_COLLEAGUE: Final = re.compile(r"\b(?:counterpart|colleague|envoy|ambassador)\b")
_OF_SOMETHING: Final = re.compile(r" (?:of|on|about|against) ")


def _told(text: str, start: int, end: int) -> re.Match[str] | None:
    """The one to whom something was said, up to what it was."""
    named = _told_named(text, start, end)
    if named:
        return named
    of_body = _told_officer().match(text, start, end) if " of " in text[start:end] else None
    return of_body or _TOLD.match(text, start, end)


_THEME: Final = re.compile(
    r"(?:theme(?: of)?|entitled|titled|title|topic of|on)(?: the)?:? [“\"](?P<theme>[^“”\"]+)[”“\"]"
)
_AHEAD: Final = re.compile(
    r",? ?(?:as follows|as below|(?:on |to |upon )?the following(?: points| remarks)?)\s?[:.]?$|(?i: to| that| on| upon| for)?\s?:$"
    # "The Ministers discussed, among others", "The Ministers resolved to, among others"
    r"|(?: to| that| on| upon| for)?,? (?:among (?:others?|other things)|inter alia|in particular|notably),?\s?:$"
    # "The Ministers agreed to", above a list
    r"|(?i: to| that) ?$"
)
#: A sentence that no mark closes: "The Ministers agreed | on", above a list without a colon.
_BEGUN: Final = re.compile(r"(?: (?:about|for|in|of|on|to|that|upon|with))?")
#: "SOLEMNLY DECLARE THAT WE:", above the clauses that each say what.
_THAT_WE: Final = re.compile(r" that (?:we|they|the [a-z]+)\s?[:,]?", re.IGNORECASE)
_OURS: Final = re.compile(r"(?:We|WE) ")
#: What stands between the verb and what was said, and is no part of it.
_IN_PARTICULAR: Final = re.compile(
    r",? (?:in particular|in principle|among others|among other things|inter alia|notably),(?= \S)"
)
_IN_TERMS: Final = re.compile(
    r" in the [a-z]+est (?:possible )?terms(?= (?:the|an?|any|all|its|their|his|her|this|these|those|such|[A-Z])\b)"
)
"""How somebody condemned it, which is no part of what was condemned."""
#: "committed themselves to reporting on it"
_THEMSELVES: Final = re.compile(r" (?:ourselves|themselves|itself|himself|herself)(?= to\b)")


@cache
def _adverb_behind() -> re.Pattern[str]:
    """What stands between the verb and what was said, and is no part of it.

    "RECALLING ALSO the Treaty", "said likewise that", "noted for its part that", "stated in opening that", "acknowledged with deep
    appreciation that", "announced in this connection that", "wondered aloud whether", "said afterwards in Suva that".
    """
    return re.compile(
        r"(?i:,? (?:also|further|furthermore|moreover|likewise|once (?:again|more)|again|additionally|similarly|in (?:addition|turn|opening|closing|conclusion|response|reply|(?:this|that) (?:connection|context|regard|respect))|at the same time|for (?:his|her|its|their|our) part"
        rf"|instead|for the record|(?:very |quite |most |rather )?[a-z]{{3,}}ly|{feeling()}),?)"
        rf"(?= (?:that|THAT)\b)|(?i: {feeling()})(?= (?:of|the|an?|its|their|his|her|our|all|this|these|how) | [A-Z$€£])| (?:afterwards|later|subsequently|thereafter)(?: (?:in|at) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}})?(?= that\b)| aloud(?= (?:that|whether|if|how|why)\b)|(?i: (?:also|further|in addition))(?= (?:the|THE|with|WITH|our|OUR|its|their)\b| (?-i:[A-Z]))"
    )


_POINTS_AHEAD: Final = re.compile(r" the following (?=in\b|to\b|with\b|as\b|regarding\b|on\b)")
_QUOTED_BEFORE: Final = re.compile(
    r"(?:[“\"](?P<words>[^“”\"]+)[”\"],?|['‘](?P<single>(?:[^'‘’]|(?<=\w)['’](?=\w))+)(?<=[,.!?])['’]) $"
)
_GOES_ON: Final = re.compile(
    r", (?!(?:an?|he|her|his|its?|our|she|that|the|their|there|these|they|this|those|to|we|which|who|and|but|as)\b)(?=[a-z])"
)
#: "If Fiji agreed, the Minister said, talks could resume": on what condition is part of what was said.
_CONDITION: Final = re.compile(
    r"(?P<words>(?:If|Unless|Should|Had|Were|Provided that|Until|As long as|Even if) [^“”\"]{3,200}), (?:the |[A-Z])?$"
)
#: "Fiji attaches importance to trade, she said, and is willing to meet"
_AND_GOES_ON: Final = re.compile(
    r", (?:and|but) (?=(?:is|are|was|were|has|have|had|will|would|can|could|must|should)\b)"
)
_END: Final = re.compile(
    r"(?:,? (?:such as|including|namely|as follows|and(?=\s?:))|,? (?:and )?in particular(?=\s?:))?[\s.,;:!?–—]+$|[;,] (?:and|or)[\s,;]*$"
)
_MARKS: Final = ("”", "“", '"')


def _stretch(clause: Clause) -> tuple[int, int]:
    """What follows a verb, without adverbs and other verbs that have the same object."""
    text = clause.sentence.text
    start, end = clause.rest
    aside = (
        _beside_named(clause)
        or _BLANKED.match(clause.sentence.masked, start, end)
        or _WHEN_OR_HOW.match(text, start, end)
        or _IN_PARTICULAR.match(text, start, end)
        or _THEMSELVES.match(text, start, end)
        or _IN_TERMS.match(text, start, end)
        or _adverb_behind().match(text, start, end)
        or _when_and_where(clause)
    )
    start = aside.end() if aside else start
    partners = discussed_with(clause) if aside is None else None
    start = partners[1] - 1 if partners else start
    shared = _VERBS_BETWEEN.match(text, start) if text.startswith((",", " and "), start) else None
    return (shared.end(), _end_of_shared(text, shared.end(), end)) if shared else (start, end)


#: With or to whom something was said, whose name a comma parts from the office: "said after talks with the Ambassador, Mr Alpha, | that".
_BESIDE_NAMED: Final = re.compile(
    r"(?:,? (?:the )?(?:reporters|journalists|media|press))?,? (?=[aitwdbf])(?:with|to|(?:(?:during|in|at|after|before|following) [^,;:]{2,80}?) (?:with|alongside|by|to)) (?P<who>(?:the |his |her |its |their )?[^,;:]{2,100}, [A-Z][\w.’-]*(?: [A-Z][\w.'’-]*){0,6}),"
    rf"(?:(?: (?:in|at|on) [^,;:]{{2,60}}?)?(?= that (?!(?:{_OF_A_THING})\b))"
    r"|(?= (?:the|an?|his|her|its|their|this|these|how|whether|ways|issues|matters|[A-Z][\w-]*['’]s?)\b))"
)
#: Another office of the same one: "with the Ambassador, Mr Alpha, | the Dean of the envoys".
_OFFICE_NEXT: Final = re.compile(r" (?:the |an? |his |her |its )?(?:[A-Z][\w-]* ){0,3}$")


#: What is done to somebody, who is a part of it: "paid tribute | to the late President, Mr Alpha, the founder of".
_TO_SOMEBODY: Final = ("agreed", "paid tribute", "appealed", "listened")


def _beside_named(clause: Clause) -> re.Match[str] | None:
    """With or to whom it was said, right before what it was, where name and office are parted by a comma."""
    text, (start, end) = clause.sentence.text, clause.rest
    beside = _BESIDE_NAMED.match(text, start, end) if ", " in text[start + 1 : end] else None
    if beside is None or (text.startswith(" to ", start) and text.startswith(_TO_SOMEBODY, clause.verb[0])):
        return None
    office = officer().search(beside["who"]) or _COLLEAGUE.search(beside["who"])
    another = officer().search(text, beside.end(), end)
    if office is None or (another and _OFFICE_NEXT.fullmatch(text, beside.end(), another.start())):
        return None
    return beside


#: What was said begins here: "in Suva on Friday | that", "during the talks | the importance".
_WHAT: Final = re.compile(
    rf",? (?:that (?!(?:{_OF_A_THING}|[a-z]+ed)\b)|(?:how|whether|the|an?|his|her|its|their)\b)"
)
#: "agreed this Thursday in Suva | to renew"
_BEFORE_TO: Final = re.compile(
    rf" (?=[ioty])(?:(?:(?:on |this )?(?:{WEEKDAY_NAME})|today|yesterday)(?: in [A-Z][\w-]+)?|in [A-Z][\w-]+(?:,? (?:(?:on |this )?(?:{WEEKDAY_NAME})|today|yesterday))?)(?= to [a-z])"
)


def _when_and_where(clause: Clause) -> re.Match[str] | None:
    """When and where it was said, right before what it was."""
    text, verb = clause.sentence.text, clause.sentence.text[slice(*clause.verb)]
    if verb in ("agreed", "decided"):
        return _BEFORE_TO.match(text, *clause.rest)
    if verb not in says_with_adjuncts():
        return None
    aside = adjuncts().match(text, *clause.rest)
    return aside if aside and _WHAT.match(text, aside.end(), clause.rest[1]) else None


def _that(clause: Clause, start: int, end: int, *, quoted: bool) -> re.Match[str] | None:
    """Up to where what was said begins behind "that", or behind whom it was told; behind a quotation nothing does."""
    text = clause.sentence.text
    if _THAT_ONE.match(text, start, end):
        return None
    that = _THAT.match(text, start, end)
    if that is None and not quoted and text[slice(*clause.verb)] in addressing():
        return _told(text, start, end)
    return that


def _content(clause: Clause, below: dict[str, tuple[Paragraph, ...]]) -> tuple[Anchor, ...] | None:
    """What was said, as anchors; empty where the verb stands alone, `None` where it only announces what follows."""
    sentence, text = clause.sentence, clause.sentence.text
    start, end = _stretch(clause)
    start = _before_quotation(clause, start, end)
    if clause.act is Act.ADDRESS:
        theme = _THEME.search(text, start, end)
        if theme:
            first, last = theme.span("theme")
            return (sentence.anchor(first, last - len(_trailing(text[first:last]))),)
    ahead = _AHEAD.fullmatch(text, start, end) is not None
    begun = _BEGUN.fullmatch(text, start) is not None and _is_last(sentence)
    said = _below(below.get(sentence.paragraph.id, ()), below) if ahead or begun else None
    if begun and (said or text[start:]):
        return said or ()
    if ahead and (said or not text.endswith(".")):
        # "agreed as follows.", above lines that are no list, tells no more than that.
        return said
    if _THAT_WE.fullmatch(text, start, end) or _POINTS_AHEAD.match(text, start, end):
        return None
    # Who is paid tribute to is what it is about.
    tribute = text[slice(*clause.verb)].lower().endswith("tribute")
    before = _quotation_before(text, clause.start)
    that = None if tribute else _that(clause, start, end, quoted=before is not None)
    if that:
        start = that.end()
    else:
        # Whom somebody welcomed "to Government House" is what it is about as well.
        received = clause.act is Act.WELCOME
        addressee = None if tribute or received else _addressee().match(text, start, end)
        if addressee:
            start = addressee.end()
            that = _THAT.match(text, start, end)
            if that:
                start = that.end()
    quoted = () if that or before is None else _quoted(text, before, clause.rest[0], text[start:end])
    if quoted:
        return tuple(
            sentence.anchor(first, last - len(_trailing(text[first:last]))) for first, last in quoted
        )
    if that is None and is_adjunct(text[slice(*clause.verb)], sentence.masked, start, end):
        # "This is what the Minister said | in Suva"
        return None
    if text.startswith("signed", clause.verb[0]) and not that:
        then = _THEN.search(text, start, end)
        end = then.start() if then else end
    return (() if that else _in_midst(clause, start, end)) or _said(
        sentence, *_plain(text, start, end), below
    )


#: What is said by the way right behind a verb: "said | (and Fiji agreed) | that".
_BLANKED: Final = re.compile(rf" {BLANK}{{4,}}(?= that\b)")
_DAY_NAME: Final = (
    rf"(?:today|yesterday|earlier today|(?:on )?(?:{WEEKDAY_NAME})(?: (?:morning|afternoon|evening))?)"
)
#: When, and maybe where, something was signed, behind what it was: "the agreement | on Friday morning", "a plan | in Suva today".
_THEN: Final = re.compile(rf"(?: in [A-ZÀ-Þ][\w'’-]+)?,? {_DAY_NAME}(?: in [A-ZÀ-Þ][\w'’-]+)?[.,]?$")


#: What stands between a verb and the quotation behind a colon: "said | in remarks to the press| : “".
_QUOTE_AHEAD: Final = re.compile(r"(?P<how>[^:;“”\"]{2,160}):\s?(?=[“\"])")


def _is_last(sentence: Sentence) -> bool:
    """Whether a sentence is the last of its paragraph."""
    return sentence.start + len(sentence.text) >= len(sentence.paragraph.text)


def _before_quotation(clause: Clause, start: int, end: int) -> int:
    """Where what was said begins, behind words that tell where or to whom a quotation was said: "told the press: “We met.”"."""
    quoted = _QUOTE_AHEAD.match(clause.sentence.text, start, end)
    if quoted is None:
        return start
    verb, how = clause.sentence.text[slice(*clause.verb)], quoted.span("how")
    return quoted.end() if is_adjunct(verb, clause.sentence.masked, *how) else start


def _in_midst(clause: Clause, start: int, end: int) -> tuple[Anchor, ...]:
    """What was said, where those who said so stand in its midst; empty where they don't."""
    sentence, text = clause.sentence, clause.sentence.text
    condition = _CONDITION.match(text, 0, clause.start)
    stop = end - len(_trailing(text[start:end]))
    if condition and text.startswith(", ", start) and start + len(", ") < stop:
        return (sentence.anchor(*condition.span("words")), sentence.anchor(start + len(", "), stop))
    begun = BEGUN.match(text, 0, _behind_begun(clause))
    if begun is None:
        return ()
    if text[slice(*clause.verb)] in says_with_adjuncts():
        # "The road ahead, the Minister stressed | in Suva|, is long"
        aside = adjuncts().match(text, start, end)
        start = aside.end() if aside and text.startswith(", ", aside.end()) else start
    further = _GOES_ON.match(text, start, end) or _AND_GOES_ON.match(text, start, end)
    if further is None:
        return ()
    return (sentence.anchor(*begun.span("words")), sentence.anchor(*_plain(text, further.end(), end)))


def _behind_begun(clause: Clause) -> int:
    """Where those who say so stand, behind what was begun: "The Fund, | the Minister said, remains open"."""
    text, start = clause.sentence.text, clause.start
    if start or len(clause.subject) != 1:
        return start
    # A body and its officer; but behind "Mr Placeholder, the Minister," there is a comma.
    whole = clause.subject[0]
    parted = text.find(", ", whole.start, whole.end)
    return parted + len(", ") if parted > 0 and text.startswith(" ", whole.end) else start


def _plain(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks around it."""
    while start < end and text[start] in " ,:":
        start += 1
    return start, end - len(_trailing(text[start:end]))


#: What begins an object: "affirmed, during the call, | Fiji's stance".
_BEFORE_OBJECT: Final = (
    r"(?= (?:the|an?|its|their|his|her|that|this|these|two|three|several|all|any|joint)\b| [A-Z])"
)
#: When, how or where it was said, between commas or before an object: "signed today, on behalf of their governments, | a memorandum",
#: "discussed at length | the project", "exchanged views by telephone", "said in a statement | that".
_WHEN_OR_HOW: Final = re.compile(
    rf"(?: {_DAY_NAME})?, (?:during|on behalf of|at|with|in|as|through|by) [^,;:]{{2,60}},{_BEFORE_OBJECT}"
    rf"| {_DAY_NAME}(?:,? \d{{1,2}} [A-Z][a-z]+(?: \d{{4}})?)?,?{_BEFORE_OBJECT}"
    # "agreed, calling it a milestone, to meet", "discussed, and resolved in principle, the issues"
    r"|, [a-z]+ing [^,;:]{2,60},(?= (?:to|that|on)\b)"
    rf"|, and (?:also )?(?:[a-z]+ly )?[a-z]{{3,}}ed(?: in [a-z]+)?,{_BEFORE_OBJECT}"
    r"| at (?:some |great |considerable )?length,?(?= )"
    r"| (?:by|via) (?:video ?conference|video ?link|(?:tele)?phone|video)(?= )"
    r"| (?:in (?:an?|the|his|her|its|their|this) (?:[\w-]+ ){0,3}?(?:address|article|comment|interview|message|note|post|release|remarks|report|speech|statement|tweet)s?"
    r"|through (?:an|the|his|her|its) interpreter|on (?:state|national|local|public)? ?(?:television|radio|TV|social media)|in particular|(?:on|via) (?:X|Twitter|Facebook|Telegram)),?(?= that\b)"
)
#: The rest of a quotation that goes on behind who said it: '"We will pay," the Minister said, smiling, | "if you do."'.
_QUOTED_ON: Final = re.compile(r"(?:, [a-z]+ing(?: [a-z ]{2,40})?)?,? [“\"](?P<words>[^“”\"]+)(?:[”\"]|$)")


_LEAD: Final = re.compile(rf"{BEFORE_QUOTATION}(?=[“\"'‘])")


def _quotation_before(text: str, stop: int) -> re.Match[str] | None:
    """The quotation right before those who said so, be it behind a dateline."""
    lead = _LEAD.match(text, 0, stop)
    begin = lead.end() if lead and not FINITE.search(lead[0]) else 0
    return _QUOTED_BEFORE.match(text, begin, stop)


def _quoted(text: str, before: re.Match[str], start: int, rest: str) -> tuple[tuple[int, int], ...]:
    """The quotation before who said it, with its other half behind; empty where something else is quoted there."""
    first = before.span("words" if before["words"] else "single")
    behind = _QUOTED_ON.match(text, start)
    if behind and text[first[1] - 1] not in ".!?":
        return first, behind.span("words")
    # "... ," the Minister said after the meeting: what follows says when or where, and not what.
    return () if any(mark in rest for mark in '“"') else (first,)


#: Others that have the same object, known or not: "discussed, | amended and adopted | the budget", "examined | and adopted | :".
_VERBS_BETWEEN: Final = re.compile(
    r"(?:,? and (?:also )?[a-z]{3,}ed(?=:| the following:)|(?:, (?:also )?[a-z]{3,}ed){1,4},? and (?:also )?[a-z]{3,}ed)"
    r"(?=:| (?:the|an?|its|their|his|her|our|this|these|those|all|several)\b)"
)


def _end_of_shared(text: str, start: int, end: int) -> int:
    """Where the object of several verbs ends: with its sentence, where nothing more is told in it."""
    if end > start or _PLAIN.fullmatch(text, start) is None or FINITE.search(text, start):
        return max(start, end)
    return len(text)


_PLAIN: Final = re.compile(r"[^,;]*")


def _below(
    entries: Iterable[Paragraph], below: dict[str, tuple[Paragraph, ...]]
) -> tuple[Anchor, ...] | None:
    """The entries below a verb; one that opens with "We" says by itself what is done: "DECLARE: 1. We renew our commitment"."""
    said = (entry for entry in entries if not (entry.label and _OURS.match(entry.text)))
    return tuple(_entries(said, below)) or None


def _said(
    sentence: Sentence, start: int, end: int, below: dict[str, tuple[Paragraph, ...]]
) -> tuple[Anchor, ...]:
    """A stretch, with the entries below it that it begins: "urged Members to:"."""
    if start >= end:
        return ()
    asked = questions_behind(sentence, sentence.text.find(": ", start, end))
    if asked:
        return (Anchor(sentence.paragraph.id, sentence.start + start, asked[-1].end),)
    entries = below.get(sentence.paragraph.id, ())
    if not _goes_on(sentence.text, start, end, entries):
        entries = ()
        if _DANGLES.search(sentence.text, start, end):
            # What the importance is of stands behind another verb: "recognized the importance of, and agreed to promote, ports".
            return ()
    return (sentence.anchor(start, end), *_entries(entries, below))


#: Words that say nothing without what follows them.
_DANGLES: Final = re.compile(
    r" (?:importance|need|role|value|work|efforts?|support|necessity) (?:of|for|to|in)$"
)


def _goes_on(text: str, start: int, end: int, entries: Sequence[Paragraph]) -> bool:
    """Whether a stretch of a sentence is finished by the entries below it."""
    if not entries:
        return False
    if end == len(text) or not text.endswith(":"):
        # "to cooperate in fields such as", or "that the year had seen", above a list
        begun = end == len(text) and text[-1].isalnum() and entries[0].text[:1].islower()
        return begun or text.endswith((" such as", " including", " namely"))
    if not text[end:].strip(" ,:") and all(entry.text.startswith("to ") for entry in entries):
        # Each entry of "called on all Parties:" is what they are called on to do.
        return True
    begins = _UNFINISHED.search(text, start)
    # "endorsed the report and asked the group to:" has the entries in what was asked, and "to form a group to prepare:"
    # is what the group does.
    return (
        begins is not None
        and begins.start() <= end
        and not (begins["verb"] and "to " in text[start : begins.start()])
    )


def _entries(entries: Iterable[Paragraph], below: dict[str, tuple[Paragraph, ...]]) -> Iterator[Anchor]:
    """The entries of a list; of those that only say in what field, what stands below them: "In the field of trade:"."""
    for entry in entries:
        inner = below.get(entry.id, ()) if _FIELD.fullmatch(entry.text) else ()
        if inner:
            yield from (whole_entry(one) for one in inner if one.text)
        elif entry.text:
            yield whole_entry(entry)


_FIELD: Final = re.compile(
    r"(?:In (?:the )?(?:fields?|areas?|sphere|sectors?|domains?) of|On|Regarding|Concerning|With regard to|In terms of|For|Under)\b[^.;:]{1,80}:"
)


#: "urged banks to support, as a matter of priority:"
_UNFINISHED: Final = re.compile(
    r"\b(?:that|TO|to(?P<verb> (?!the\b)[a-z]+)?|would|should|will|shall|must|of|on|in|for|with|by|through|concerning|regarding|about|between|including|such as|consisting of|composed of|comprising)(?:,? (?:as a matter of (?:priority|urgency)|in particular|inter alia|among (?:others?|other things)|notably),?)?\s?:$"
)


def _trailing(words: str) -> str:
    if words[-1:] in _MARKS and sum(map(words.count, _MARKS)) % 2:
        # The last paragraph of a long quotation closes what none of its words has opened.
        return _trailing(words[:-1]) + words[-1]
    note = _NOTE_MARK.search(words[-_LONGEST_MARK:])
    if note:
        return _trailing(words[: -len(note[0])]) + note[0]
    if words[-1:].isalnum() and not words.endswith(("and", "or")):
        return ""
    match = _END.search(words[-24:])
    return match[0] if match else ""


_LONGEST_MARK: Final = 8
#: The mark of a note behind what was said: "ships※1", "ships.[2]".
_NOTE_MARK: Final = re.compile(r"(?: ?(?:[※†‡]\d{0,2}|\[\d{1,2}\]|\(\*{1,3}\)|(?<=[\w.)])\*{1,3}))\.?$")
