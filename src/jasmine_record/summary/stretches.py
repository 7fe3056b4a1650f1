"""Stretches of the text in a sentence of the summary: what can stand there unchanged, and what it points at."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jasmine_record.summary.wording import closed, is_one_sentence, split_words, word_count

__all__ = ["Tail", "dispensable", "points_at_list", "speaks_for_itself", "tail_of"]

# fmt: off
#: They point at words that a sentence of its own doesn't have.
_POINTING: Final = frozenset({"following", "followings", "follows", "ff", "below", "Following", "Below"})
#: `the following areas: grids and storage`: what they point at stands there.
_LISTED: Final = re.compile(r"\b[Ff]ollowing(?:s|\b[^.;:]{0,80}): \S+ \S|\b[Ff]ollowing(?:s|\b[^.;:]{0,80}): \w{4,}")
#: What ends in one of these goes on elsewhere, in a list perhaps.
_UNENDED: Final = frozenset(
    {"a", "an", "and", "as", "by", "for", "from", "in", "including", "namely", "of", "on", "or", "that", "the", "to",
     "with"}
)
#: In these, the text speaks for itself; the summary may only quote it.
_FIRST_WORDS: Final = frozenset(
    {"I", "Me", "me", "My", "my", "Mine", "mine", "Myself", "myself", "We", "we", "us", "Us", "Our", "our", "Ours", "ours",
     "Ourselves", "ourselves"}
)
_ITS: Final = frozenset({"it", "its"})
_THEIRS: Final = frozenset({"they", "their"})
#: Without one of these, nothing in a stretch is named elsewhere.
_AWAY: Final = frozenset({"this", "these", "so", "it", "latter", "former", "them", "which", "same"})
#: At its end, these too may be.
_LAST: Final = frozenset({"both", "it", "so", "them", "there"})
_AMONG_MORE: Final = frozenset({"these", "those", "such"})
_ENDS: Final = frozenset({"aim", "context", "effect", "end", "purpose", "regard"})
_REACTIONS: Final = frozenset(
    {"contribution", "decision", "gesture", "idea", "initiative", "invitation", "move", "offer", "plan", "proposal", "request",
     "step", "suggestion", "view"}
)
_SOMEBODIES: Final = frozenset({"him", "her", "them"})
_OWN: Final = _ITS | _THEIRS | frozenset({"he", "his", "she", "her"})
# fmt: on
_AHEAD: Final = frozenset({"forward", "next", "subsequent", "again", "follow"})
_FIRST_PERSON: Final = re.compile(rf"\b(?:{'|'.join(sorted(_FIRST_WORDS))})\b")
_QUOTED: Final = re.compile('“[^”]*”|"[^"]*"')
_QUOTES: Final = "“„\"'‘«「"
_DOUBLE: Final = re.compile('["“”„]')
#: What these mean stands in another sentence.
_ELSEWHERE: Final = re.compile(r"\S+ (?:(?:\S+ )?(?:this|these|so)\b(?! \w)|(?:that )?it\b)")
_AT_THE_END: Final = tuple(
    f" {words}"
    for words in (
        "the latter",
        "the former",
        "the same",
        "this",
        "of them",
        "of which",
        "of it",
        "for them",
        "for which",
        "for it",
    )
)
#: Behind "in which" and "at which", what was done mostly stands for itself.
_OF_WHICH: Final = re.compile(r"\b(?P<to>for|to|of|on|about|with|in) which [^.;,:]{2,120}$")
_TAKEN_IN: Final = (" interest", " confidence", " trust", " belief", " faith")
#: What these mean stands in the sentence before, too, which may be told as well.
_THIS: Final = re.compile(
    " this (?!(?:afternoon|autumn|century|day|decade|evening|fall|month|morning|quarter|spring|summer|week|winter|year)\\b)"
)
_THESE: Final = re.compile(r" (?:these|such(?! as)|those(?! (?:affected|in|of|responsible|who|with)\b)) ")
_TO_THAT_END: Final = re.compile(rf" that (?:{'|'.join(sorted(_ENDS))})\b")
_REACTION: Final = re.compile(
    rf"\S+ (?:\w+ ){{0,2}}the (?:{'|'.join(sorted(_REACTIONS))})(?:$| (?:in principle|warmly)$)"
)
#: What nobody has heard of before its name alone doesn't tell: `welcomed the fellowship`.
_KNOWN: Final = re.compile(r"\S+ (?:\w+ )?the (?:[\w-]+ )?[a-z][\w-]*$")
#: `helped to put it out`.
_PARTICLE: Final = re.compile(r" (?:it|them) (?:away|back|down|forward|off|on|out|through|up)$")
#: Whom these mean, too; with two who met it can be told.
_SOMEBODY: Final = re.compile(r"\S+ (?:\S+ )?(?:him|her(?= (?:for|on|to|that|of)\b)|them)\b")
#: Whose these are, where they stand first: the speaker's own, if they agree in number and kind.
_PRONOUN: Final = re.compile(
    rf"(?:\S+ (?:to \S+ )?(?:as |for |(?:forward )?to |in |on |out |with )?|(?:\S+ ){{1,4}}?that )({'|'.join(sorted(_OWN))})\b"
)
# fmt: off
_ANSWERING: Final = frozenset(
    {"accepted", "applauded", "approved", "backed", "declined", "echoed", "endorsed", "opposed", "rejected", "seconded",
     "supported"}
)
#: Behind these, one's own is what is expressed: `expressed his thanks`.
_OF_ONES_OWN: Final = frozenset(
    {"conveyed", "expressed", "extended", "gave", "offered", "registered", "reiterated", "repeated", "shared", "voiced"}
)
# fmt: on
#: `welcomed his decision`, `expressed appreciation for its help`: nobody answers to what is one's own.
_ANSWER: Final = re.compile(
    r"(?P<verb>\S+) (?:(?P<thanks>\w+ )?(?:about|at|for|of|on|over|to|with) )?(?:all |both )?"
    r"(?P<own>its|his|her|their)\b"
)
_NEXT: Final = re.compile(
    r"(?<!\w)(?:look(?:s|ed|ing)? forward|(?:next|subsequent) (?:meeting|round|session|summit)|meet again|follow[- ]up)\b"
)
#: Most texts have none of the words that are looked for, and then no more is asked.
_NOTABLE: Final = (
    _POINTING | _FIRST_WORDS | _AWAY | _LAST | _AMONG_MORE | _ENDS | _REACTIONS | _SOMEBODIES | _OWN | _AHEAD
)
#: What only says more of what stands before it: it may be dropped where it ends the sentence.
_MORE: Final = re.compile(
    r", (?:(?:and|as well as) )?(?:including|such as|particularly|in particular|especially|notably|among others)\b"
    r"|, (?:which|while|as well as|noting|stressing|emphasi[sz]ing|underlining|underscoring|with)\b"
)
#: A clause goes on behind what was inserted.
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would|do|does|did)\b"
)
#: What the last entry of a list begins with.
_LINKS: Final = ("and ", "or ", "as well as ")
_FEWEST: Final = 4
"""How many words are kept at least where something is dropped."""


class Tail(NamedTuple):
    """A stretch as it stands in a sentence, without a final mark."""

    text: str
    #: Those of its words that may mean more than they say.
    notable: frozenset[str]

    @property
    def points_elsewhere(self) -> bool:
        """Whether it is about something that another sentence names."""
        return not _AWAY.isdisjoint(self.notable) and (
            self.text.endswith(_AT_THE_END) or _ELSEWHERE.match(self.text) is not None
        )

    def is_of(self, before: str) -> bool:
        """Whether what it is about stands before it, with these words between: "the help, for which Fiji | voiced thanks"."""
        found = _OF_WHICH.search(before) if " which " in before else None
        return found is not None and (found["to"] != "in" or self.text.endswith(_TAKEN_IN))

    @property
    def points_back(self) -> bool:
        """Whether something in it may be named in the sentence before."""
        text, words = self.text, self.notable
        return (
            ("this" in words and _THIS.search(text) is not None)
            or (not _AMONG_MORE.isdisjoint(words) and _THESE.search(text) is not None)
            or (not _ENDS.isdisjoint(words) and _TO_THAT_END.search(text) is not None)
            or (not _REACTIONS.isdisjoint(words) and _REACTION.match(text) is not None)
            or (
                not _LAST.isdisjoint(words)
                and (text.rsplit(" ", 1)[-1] in _LAST or _PARTICLE.search(text) is not None)
            )
        )

    @property
    def names_something_known(self) -> bool:
        """Whether all that it is about is something with an article, as one speaks of what was named before."""
        return _KNOWN.match(self.text) is not None

    def answers_somebody(self, *, reacts: bool, plural: bool) -> bool:
        """Whether it is about what is somebody's whom another sentence names.

        Args:
            reacts: Whether its verb answers to something in any case.
            plural: Whether the speakers may mean themselves by `their`.
        """
        if _OWN.isdisjoint(self.notable) or (found := _ANSWER.match(self.text)) is None:
            return False
        verb = found["verb"].casefold()
        if not (reacts or verb in _ANSWERING) or (verb in _OF_ONES_OWN and not found["thanks"]):
            return False
        return not (plural and found["own"] in _THEIRS)

    @property
    def means_somebody(self) -> bool:
        """Whether somebody in it is named in another sentence."""
        return not _SOMEBODIES.isdisjoint(self.notable) and _SOMEBODY.match(self.text) is not None

    def means_others(self, *, person: bool, plural: bool, first_person: bool) -> bool:
        """Whether a pronoun that comes first can't mean the one who speaks; `first_person` is for who speaks as "we"."""
        if _OWN.isdisjoint(self.notable) or (found := _PRONOUN.match(self.text)) is None:
            return False
        if found[1] in _THEIRS:
            return first_person or not plural
        return first_person or plural or person is (found[1] in _ITS)

    @property
    def looks_ahead(self) -> bool:
        """Whether it tells of what is to come."""
        return not _AHEAD.isdisjoint(self.notable) and _NEXT.search(self.text) is not None


def points_at_list(text: str) -> bool:
    """Whether what it says stands in a list behind it: `the following areas`."""
    return not _POINTING.isdisjoint(split_words(text))


def speaks_for_itself(text: str) -> bool:
    """Whether the text speaks in the first person, but for what it quotes: `our ports`."""
    return _FIRST_PERSON.search(_QUOTED.sub("", text)) is not None


def tail_of(text: str, said: int) -> Tail | None:
    """A stretch for the middle of a sentence, or `None` where it can't stand there unchanged.

    What was said begins behind so many code points of it. In the first person it is put between quotation marks.
    """
    tail = closed(text.strip())
    if tail is None or not is_one_sentence(tail):
        return None
    # `The ship, she said, would sail`: the beginning stands before the verb.
    if text[:said].endswith(", ") and not text[:said].endswith(" that, ") and text[said] not in _QUOTES:
        return None
    all_words = split_words(tail)
    if not all_words or all_words[-1].casefold() in _UNENDED:
        return None
    words = _NOTABLE.intersection(all_words)
    if not words:
        return Tail(_quiet(tail, text[:said]), words)
    if not _POINTING.isdisjoint(words) and _LISTED.search(tail) is None:
        return None
    if _FIRST_WORDS.isdisjoint(words) or not speaks_for_itself(tail):
        return Tail(_quiet(tail, text[:said]), words)
    if _DOUBLE.search(tail):
        return None
    lead = tail[:said]
    if _FIRST_PERSON.search(lead) is not None or len(tail) <= said or text != text.lstrip():
        return Tail(f"“{tail}”", words)
    return Tail(f"{_quiet(lead, lead)}“{tail[said:]}”", words)


def _quiet(tail: str, lead: str) -> str:
    """The text with its verb in small letters, which lists print with a capital and declarations in capitals."""
    verb = lead.split(" ", 1)[0]
    if not verb[:1].isupper():
        return tail
    size = len(lead) if lead.isupper() else len(verb)
    return tail[:size].lower() + tail[size:]


def dispensable(text: str) -> int | None:
    """Where the last part of a stretch begins that only says more of what stands before it."""
    for found in _MORE.finditer(text):
        if word_count(text[: found.start()]) >= _FEWEST and _is_last(text[found.end() :]):
            return found.start()
    return None


def _is_last(rest: str) -> bool:
    """Whether what goes on behind the word that adds it is one phrase or a list, and ends the sentence."""
    if ";" in rest or ":" in rest:
        return False
    first, *others = rest.split(", ")
    return not others or (others[-1].startswith(_LINKS) and not any(map(_FINITE.search, (first, *others))))
