"""What the parties to a record are called: in full where they are named first, by a short form after that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from jasmine_record.model import Anchor, Basis, Participant, ParticipantKind
from jasmine_record.summary.budget import Budget
from jasmine_record.summary.citing import Cited, Reader
from jasmine_record.summary.wording import balanced, is_plural, itemised, words_of

__all__ = ["Naming", "Subject", "Voice"]

#: A member of an enum is looked up anew each time that its class is asked for it.
_PERSON: Final = ParticipantKind.PERSON
_GROUP: Final = ParticipantKind.GROUP
_STATED: Final = Basis.STATED
#: For how many people the text is searched for a short form.
_SOUGHT: Final = 20
#: What an office goes on with behind its head: `Minister | of Health, Labour and Welfare`.
_BEHIND_HEAD: Final = frozenset({"of", "for", "to", "in", "on", "at", "and"})


#: Where the name of a group goes on to say which.
_TAIL_OF_GROUP: Final = re.compile(r" (?:of|from|for|responsible|in charge) ")
#: Words that begin the name of a group, and have a capital only where they begin a sentence.
_OPENERS: Final = frozenset(
    {
        "All",
        "Both",
        "Each",
        "Many",
        "Most",
        "Other",
        "Participants",
        "Several",
        "Some",
        "The",
        "These",
        "Those",
    }
)
#: What a body is called that has an article before its name.
_ARTICLE: Final = re.compile(
    r"(?:[A-Z][\w’'&,-]* (?:(?:of|for|and|on|the) )*)+(?:Agency|Association|Authority|Bank|Board|Cent(?:re|er)|Commission|Committee|Community|Confederation"
    r"|Corporation|Council|Department|Federation|Forum|Foundation|Fund|Institute|Ministry|Office|Organi[sz]ation|Secretariat|Union)(?: (?:of|for|on) .+)?"
    r"|(?:Ministry|Department|Office|Bank|Government|University) of .+"
)
#: An office that has a department: without it, its head still is an office, and no higher one.
_HEAD: Final = re.compile(
    r"((?:[\w’'-]+ ){0,4}?"
    r"(?:Prime Minister(?= and )|(?<!Prime )Minister|Vice-Minister|(?<!High )Commissioner|Secretary(?! of the ))(?: of State)?)"
    r" (?:of|for|and|in)(?! State) "
)
#: What stands before the name of a country to say what kind of state it is.
_FORM_OF_STATE: Final = re.compile(
    r"^the (?:[A-Z][\w’'-]+ ){0,3}(?:Commonwealth|Duchy|Kingdom|Principality|Republic|State|Sultanate) of (?=[A-Z]|the )"
)
#: Countries that have an article behind "of", and none where they stand alone: "Placeholder Alpha (Philippines)".
_WITH_ARTICLE: Final = re.compile(
    r"(?:(?!Solomon )[A-Z][\w’'-]+ )+(?:Emirates|Federation|Islands|Kingdom|PDR|Republic|States)"
    r"|(?:[A-Z][\w’'-]+ ){0,3}(?:Commonwealth|Kingdom|Republic|State|States|Sultanate|Union) of .+"
    r"|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|UAE|UK|USA?"
)
#: Codes of countries that share their name with another, or are told by the form of their state, or whose being one is disputed.
_AMBIGUOUS: Final = frozenset({"CD", "CG", "GB", "KP", "KR", "PS", "TW", "XK"})


class Voice(NamedTuple):
    """A party by its names."""

    #: `Minister of Defence Prabowo Subianto of the Republic of Indonesia`.
    full: Cited
    #: `Minister Prabowo Subianto of Indonesia`, where words are wanting.
    brief: Cited
    #: `Prabowo Subianto of Indonesia`, in a list of those of whom nothing else is told.
    listed: Cited
    #: `Prabowo Subianto`, or `Minister Prabowo` where the text has that.
    short: Cited
    plural: bool = False
    person: bool = False


class Subject(NamedTuple):
    """Who acts in a sentence, for its beginning or its middle."""

    text: str
    anchors: tuple[Anchor, ...]
    plural: bool = False


@attrs.define(slots=False)
class Naming:
    """Names for the participants of a record.

    Sentences are weighed in one order and told in another. The first name of a party is longer than the others in
    either case, so what the names of a summary cost doesn't depend on where that is.
    """

    reader: Reader
    _known: dict[tuple[str, ...], tuple[Voice, ...] | None] = attrs.field(factory=dict, init=False)
    #: By their full forms: who is paid for, who of them in full or as one of a list, and who is told.
    _paid: dict[str, Voice] = attrs.field(factory=dict, init=False)
    _whole: set[str] = attrs.field(factory=set, init=False)
    _listed: set[str] = attrs.field(factory=set, init=False)
    _told: set[str] = attrs.field(factory=set, init=False)

    def voice(self, place: int) -> Voice | None:
        """The names of the participant at this place; `None` where the text bears out none."""
        return self._voices[place]

    def voices(self, ids: tuple[str, ...]) -> tuple[Voice, ...] | None:
        """Those of several, each once; `None` where one of them can't be named, or there is none."""
        if ids not in self._known:
            self._known[ids] = self._all_of(ids)
        return self._known[ids]

    def cost(self, voices: Sequence[Voice], *, listed: bool = False) -> int:
        """How many words it takes to name them now, with the `and` between them; or one of them in a list."""
        words = 1 if len(voices) > 1 else 0
        for voice in voices:
            full = voice.full.text
            if full not in self._paid:
                words += (
                    voice.listed.words if listed and full not in self._whole else self._first(voice).words
                )
                continue
            words += voice.short.words
            if full in self._listed and not listed:
                # Who was one of a list and speaks after all is told with an office.
                words += voice.brief.words - voice.listed.words
        return words

    def pay(self, voices: Iterable[Voice], *, listed: bool = False) -> None:
        """Count them as named from now on."""
        for voice in voices:
            full = voice.full.text
            if not listed:
                self._listed.discard(full)
            elif full not in self._paid:
                self._listed.add(full)
            self._paid[full] = voice

    def is_paid(self, voice: Voice) -> bool:
        """Whether it counts as named."""
        return voice.full.text in self._paid

    def fill(self, budget: Budget) -> None:
        """Name in full whom words are left for."""
        for full, voice in self._paid.items():
            if full not in self._listed and budget.take(voice.full.words - self._first(voice).words, ()):
                self._whole.add(full)
        # A list has the offices of all or of none.
        listed = [self._paid[full] for full in self._paid if full in self._listed]
        if budget.take(sum(voice.full.words - self._first(voice).words for voice in listed), ()):
            self.spell_out(listed)

    def spell_out(self, voices: Iterable[Voice]) -> None:
        """Name them in full, whatever that costs; to be said before it is asked for."""
        self._whole.update(voice.full.text for voice in voices)

    def tell(self, voices: Sequence[Voice]) -> Subject:
        """Name them, at more length where that is the first time."""
        forms = [voice.short if voice.full.text in self._told else self._first(voice) for voice in voices]
        self._told.update(voice.full.text for voice in voices)
        anchors = tuple(anchor for form in forms for anchor in form.anchors)
        plural = len(voices) > 1 or voices[0].plural
        return Subject(itemised([form.text for form in forms]), anchors, plural)

    def _first(self, voice: Voice) -> Cited:
        full = voice.full.text
        return voice.full if full in self._whole else voice.listed if full in self._listed else voice.brief

    def _all_of(self, ids: tuple[str, ...]) -> tuple[Voice, ...] | None:
        found: dict[str, Voice] = {}
        for party in dict.fromkeys(ids):
            known = self.reader.participants.get(party)
            voice = self._voices[known[0]] if known is not None else None
            if voice is None:
                return None
            found[voice.full.text] = voice
        return tuple(found.values()) or None

    @cached_property
    def _voices(self) -> list[Voice | None]:
        parties = self.reader.record.participants
        voices = [self._named(party, place < _SOUGHT) for place, party in enumerate(parties)]
        # Two parties never go by the same form.
        single = {voice.full.text: voice for voice in voices if voice is not None}.values()
        briefs, shorts = _shared(v.brief.text for v in single), _shared(v.short.text for v in single)
        names = _shared(v.listed.text for v in single)
        if not briefs and not shorts and not names:
            return voices
        return [
            voice
            and voice._replace(
                brief=voice.full if voice.brief.text in briefs else voice.brief,
                listed=voice.full if voice.listed.text in names else voice.listed,
                short=voice.full if voice.short.text in shorts else voice.short,
            )
            for voice in voices
        ]

    def _named(self, party: Participant, seek: bool) -> Voice | None:
        if party.kind is not _PERSON:
            name = self.reader.value(party, "name")
            if name is None:
                return None
            body = self.reader.with_determiner(name)
            if body is name and party.kind is ParticipantKind.ORGANISATION and _ARTICLE.fullmatch(name.text):
                # A list of those present has it without the article that running text has.
                body = Cited(f"the {name.text}", name.anchors)
            first = body.text.split(" ", 1)[0]
            if first in _OPENERS:
                # It has its capital from the beginning of a sentence.
                body = Cited(body.text[0].lower() + body.text[1:], body.anchors)
            plural = party.kind is _GROUP and is_plural(name.text)
            return Voice(body, body, body, self._short_group(body) if plural else body, plural)
        bare = self._bare_names(party)
        if bare is None:
            return None
        head, name = _head(party, bare), _name(party, bare)
        full, brief, listed, of = bare, head, name, self._country(party) or self._affiliation(party)
        if of is not None:
            words, plain = words_of(of.text), _plain(party, of.text)
            # What the office and name don't have, neither has a part of them.
            new = not _has(bare, words)
            if new:
                full = Cited(f"{bare.text} of {of.text}", bare.anchors + of.anchors)
            if new or not _has(head, words):
                brief = Cited(f"{head.text} of {plain}", head.anchors + of.anchors)
            if new or not _has(name, words):
                listed = Cited(f"{name.text} of {plain}", name.anchors + of.anchors)
        return Voice(full, brief, listed, self._short(party, bare, seek), person=True)

    def _bare_names(self, party: Participant) -> Cited | None:
        """Office and name of a person, or what there is of them."""
        if party.kind is not _PERSON:
            return None
        name, role = self.reader.value(party, "name"), self.reader.value(party, "role")
        if party.name is not None and name is None:
            return None
        if role is not None:
            text = role.text[4:] if role.text[:4].casefold() == "the " and len(role.text) > 4 else role.text
            if name is not None:
                return Cited(f"{text} {name.text}", role.anchors + name.anchors)
            return Cited(f"the {text}", role.anchors)
        if name is None:
            return None
        honorific = self.reader.value(party, "honorific")
        if honorific is None:
            return name
        return Cited(f"{honorific.text} {name.text}", honorific.anchors + name.anchors)

    def _short_group(self, body: Cited) -> Cited:
        """`the Ministers` for `the Ministers of Trade of A and B`, where the text calls them that."""
        head = _TAIL_OF_GROUP.split(body.text, 1)[0]
        if head == body.text or not head.startswith("the ") or not self._stands(head):
            return body
        return Cited(head, body.anchors)

    def _short(self, party: Participant, bare: Cited, seek: bool) -> Cited:
        """`President Sample` where the text has that; else the whole name, or for one word the office's head with it.

        Which part of a name is the family's can't be told from print.
        """
        name, role = party.name, party.role
        if name is None or role is None or len(bare.anchors) < 2:
            return bare
        words = role.split()
        if len(words) > 1 and words[0].casefold() == "the":
            words = words[1:]
        stop = next((n for n, word in enumerate(words) if word.casefold() in _BEHIND_HEAD and n), len(words))
        head = " ".join(words[:stop]).rstrip(",;")
        if balanced(head) != head:
            return bare
        parts = name.split()
        if len(parts) > 1:
            if seek and stop < 4:
                for part in reversed(parts):
                    called = f"{head} {part.strip(',.')}"
                    if len(part) > 2 and self._stands(called):
                        return Cited(called, bare.anchors)
            return Cited(name, bare.anchors[1:])
        return Cited(f"{head} {name}", bare.anchors)

    def _stands(self, words: str) -> bool:
        """Whether the text has these words, and no further part of a name behind them."""
        text, place = self.reader.text, -1
        for _ in range(5):
            place = text.find(words, place + 1)
            if place < 0:
                return False
            end = place + len(words)
            if not text[end : end + 1].isalnum() and not text[end + 1 : end + 2].isupper():
                return True
        return False

    def _country(self, party: Participant) -> Cited | None:
        """The country in the words of the text: its code is no prose."""
        if party.country is None:
            return None
        for entry in party.evidence:
            if entry.field == "country" and entry.basis is _STATED and entry.anchor is not None:
                if not self.reader.holds(entry.anchor):
                    return None
                quote = self.reader.quote(entry.anchor).strip()
                country = self.reader.printed(quote, (entry.anchor,))
                if country is None or self.reader.is_adjective(country):
                    return None
                return self._behind_of(country) or self.reader.owner(country) or self._beside(party, country)
        return None

    def _beside(self, party: Participant, country: Cited) -> Cited | None:
        # "Fiji: Placeholder Alpha, on behalf of the Minister" doesn't call the minister one of Fiji.
        beside = self.reader.beside(country, before_colon=party.name is not None)
        if beside is not None and _WITH_ARTICLE.fullmatch(beside.text):
            return Cited(f"the {beside.text}", beside.anchors)
        return beside

    def _affiliation(self, party: Participant) -> Cited | None:
        return self._behind_of(self.reader.value(party, "affiliation"))

    def _behind_of(self, value: Cited | None) -> Cited | None:
        return None if value is None else self.reader.after_preposition(value, ("of ", "from "))


def _shared(texts: Iterable[str]) -> set[str]:
    """The texts that are there more than once."""
    seen: set[str] = set()
    shared: set[str] = set()
    for text in texts:
        (shared if text in seen else seen).add(text)
    return shared


def _has(form: Cited, words: Iterable[str]) -> bool:
    """Whether a name has all these words."""
    return set(words_of(form.text)).issuperset(words)


def _head(party: Participant, bare: Cited) -> Cited:
    """`Minister Placeholder Alpha` for `Minister of Trade Placeholder Alpha`: an office by its head, where that is one too."""
    name, role = party.name, party.role
    if name is None or role is None or not bare.text.endswith(f" {name}"):
        return bare
    found = _HEAD.match(bare.text, 0, len(bare.text) - len(name))
    return bare if found is None else Cited(f"{found[1]} {name}", bare.anchors)


def _name(party: Participant, bare: Cited) -> Cited:
    """`Placeholder Alpha` for `Minister of Trade Placeholder Alpha`; one word alone is hardly a name."""
    if party.name is None or " " not in party.name or not bare.text.endswith(f" {party.name}"):
        return bare
    return Cited(party.name, bare.anchors[-1:])


def _plain(party: Participant, of: str) -> str:
    """`Indonesia` for `the Republic of Indonesia`, unless that could be another country."""
    return of if party.country in _AMBIGUOUS else _FORM_OF_STATE.sub("", of)
