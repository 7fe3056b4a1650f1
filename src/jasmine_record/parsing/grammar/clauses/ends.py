"""Where what a clause says ends: where somebody else begins to act, or the same one does something else."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.model import Act
from jasmine_record.parsing.grammar.clauses.before_verb import BY_THE_WAY, NO_ADVERBS
from jasmine_record.parsing.grammar.clauses.callers import caller
from jasmine_record.parsing.grammar.clauses.clause import ACTORS, NO_ACTORS, OF_GUEST, SAID, Clause, says
from jasmine_record.parsing.grammar.clauses.coordinated import NOT_PAST, joined_clause, speaker_goes_on
from jasmine_record.parsing.grammar.clauses.gapping import before_gap
from jasmine_record.parsing.grammar.clauses.inserted import before_participle, is_inserted
from jasmine_record.parsing.grammar.clauses.midst import is_in_midst
from jasmine_record.parsing.grammar.clauses.partners import before_partner
from jasmine_record.parsing.grammar.clauses.semicolons import PAPER, is_somebody, own_clause, saying
from jasmine_record.parsing.grammar.clauses.tags import before_tag
from jasmine_record.parsing.grammar.meeting_names import GATHERING
from jasmine_record.parsing.grammar.mentions import MentionKind, read_mentions
from jasmine_record.parsing.grammar.sentences import BEFORE_QUOTATION, NUMBERING
from jasmine_record.parsing.grammar.verbs import (
    ANY_PAST,
    AUXILIARY,
    FINITE,
    IRREGULAR,
    PAST_ALONE,
    Tense,
    Verb,
    reported,
)
from jasmine_record.parsing.lexicon import alternation, numbers, rows, table

__all__ = [
    "PLANNED",
    "another_did",
    "cut_short",
    "end_at_next_subject",
    "in_that_clause",
    "rest_end",
    "share_objects",
]


#: Somebody else, with a verb that isn't in the data files: ", and the Minister recognised that".
_NEXT_SUBJECT: Final = re.compile(
    r"(?P<joint>, (?:and|while|whilst|but|whereas) |; (?:and )?)(?P<who>[^,;]{2,80}?)(?P<aside>, (?!in (?:his|her|their|its) (?:view|opinion)|(?:he|she|they) )[^,;]{3,60},)? (?:[a-z]+ly |also |then |in (?:turn|return|response|reply) |for (?:his|her|its) part )?"
    rf"(?P<verb>[a-z]{{3,}}ed|{IRREGULAR}|told|put|read|lent|stood|was|were|had)\b"
)


#: What is or may be told of a thing: "which the Minister said | would help".
_MAY_BE: Final = rf"(?:{AUXILIARY})\b"


@cache
def _of_which() -> re.Pattern[str]:
    """What others did about what was said: ", a matter which Minister Placeholder took up", ", in which the others showed interest"."""
    did, said = alternation(table("clauses")["reactions"]), alternation(table("clauses")["proposals"])
    well = r"(?:[a-z]+ly |well )*"
    gave, behind = (alternation(table("clauses")[name]) for name in ("answers_to_requests", "says_behind"))
    return re.compile(
        rf"(?:,| [–—-]{{1,2}}) an? (?:[\w-]+ )?(?:{said}) (?:that|which|(?:on|to|with|in|for) which) (?:(?:the )?(?:[A-Z]|(?:two |three |four |other )?(?:sides|parties|others?)\b)|both\b|all\b|(?:was|were) (?:[a-z]+ly )?(?:{did}) by )"
        rf"|(?:,| [–—-]{{1,2}}) an? (?:{said}) (?:the )?(?:[A-Z][a-z]{{1,3}}\. )?[A-Z][^,;.]{{2,60}}? (?:{did})(?=[.,;]|$)"
        rf"|(?:,| [–—-]{{1,2}}) an? (?:{said}) (?:not |also |fully |partly )?(?:{did}) by (?=[^,;]+\.?$)"
        rf"|, which (?:[A-Z]|the |some |many |several |most |a few )[^,;.]{{2,80}}? (?:(?:{did})(?=[.,;]|$)|described as\b|(?:{gave})(?=[.;]|$|, and )|(?:agreed|undertook|promised|pledged|volunteered) to\b(?![^.;]*, (?:would|will|should|could|may|might|is|are|was|were|has|had)\b))"
        rf"|, which (?:the )?[A-Z][^,;.]{{2,80}}? (?:also )?(?:{behind}) (?:that )?{_MAY_BE}(?![^.;]*, {_MAY_BE})"
        rf"|, something (?:that |which )?(?:the )?[A-Z][^,;.]{{2,60}}? (?:{did})(?=[.,;]|$)"
        r"|, the (?:former|latter|other|others) (?:also |then )?[a-z]{3,}ing\b"
        r"|, (?:in|to|on|at|for|with) which (?:the others?|others|both|all|each|everyone|everybody)\b"
        rf"|, which (?:everyone|everybody|all|both|each|the other)\b[^,;.]{{0,40}}? (?:{did})\b"
        r"|, (?:in|at|during|through|by|under|in the course of) which [^,;.:]{2,60}(?=:$)"
        r"|, to which (?:the )?[A-Z][^;.]{2,160}? (?:responded|replied|retorted|answered|objected|reacted|agreed|assented|consented)\b"
        rf"|, (?:which|that) (?:was|were) {well}(?:{did}) by\b"
        rf"|,? and (?:(?:this|the|that|his|her|their) (?:{said}) (?:was|were)|(?:this|it) was) {well}[a-z]+ed by\b"
        rf"|, and it was {well}(?:{reported()}) (?:that|to)\b|,? and attributed (?:it|this|that|them) to\b"
        rf"|, and [A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}(?: and [A-Z][\w-]*(?: [A-Z][\w-]*)?)? (?:{did}) (?:this|that|the|his|her|its|their) (?:{said})\b"
        rf"|, and (?:the )?[A-Z][\w-]*(?: (?:and (?:the )?)?[A-Z][\w-]*){{0,5}} (?:also )?(?:{did}|concurred|consented)(?=[.;]|$)"
        # Somebody else, of whom no list knows.
        r"|, (?:and|while|whilst|whereas) (?:an?|the) (?:representatives?|speakers?|members?) (?:of|from) [^,;.]{2,80}? [a-z]{3,}ed\b"
        # To whom a speech is made.
        r"|, (?:Mr|Madam|Mister)\.? (?:Speaker|President|Chair(?:man|woman|person)?)(?=[,.;]|$)"
        r"|, (?:although|though|even though) (?:he|she|they|we) (?:also |did )?[a-z]+"
    )


#: What somebody else did, be it in words that aren't understood: "asked for help, while Fiji, supported by Peru, ...".
_WHILE: Final = re.compile(
    r", (?:while|whilst|whereas) (?=[A-Z]|[a-z]+ [A-Z][\w-]* |the (?:[A-Z][\w-]* (?:(?:of|for|and) (?:the )?)?){1,8}[a-z]+ed\b"
    r"|(?:the|some|many|several|most|all|others?)(?: (?!that\b|which\b|who\b)[\w-]+){0,4}? (?:will|would|was|were|had|did)\b)"
)


@cache
def _while_said() -> re.Pattern[str]:
    """The same inside of what somebody said, where only a verb of saying shows that it is told of another one."""
    return re.compile(
        rf", (?:while|whilst|whereas) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}} (?:{reported()})\b"
    )


_AND_WILL: Final = re.compile(
    r"(?:, and| and) (?:will|would|plan to|plans to|intend to|intends to|have (?:agreed|decided|resolved) (?:to|that))\b"
)
#: The same in the present: "condemn the attack and demand that".
_AND_DO: Final = re.compile(
    r"(?:, and| and) (?:we |they )?(?:[a-z]+ly )?(?:(?:demand|insist|believe|consider|acknowledge|warn|regret|maintain|hope|trust|expect|ask|argue|accept|understand|observe|judge) (?=that\b)|(?:offer (?=our\b|the [A-Z]|[A-Z])|look forward (?:with [a-z ]{3,40}? )?to|accept with (?:pleasure|gratitude|appreciation)|stand ready to|intend to|(?<=, and )pledge to|remain committed|are (?:committed|determined|ready) to)\b)"
)


#: The same of one, in the present: "supports the ban and wants it soon".
_AND_DOES: Final = re.compile(
    r",? and (?:also |now |[a-z]+ly )?(?![a-z]+(?:[isu]s)\b)[a-z]{2,}s (?=(?:it|them|him|her|that|whether)\b|to (?!the\b|an?\b|its\b|their\b|[A-Z])[a-z])"
)


@cache
def _and_did() -> re.Pattern[str]:
    """The same one going on with a verb whose object tells nothing: "thanked Fiji and pointed to the reefs"."""
    to_named, with_named = (
        alternation(table("clauses")[name]) for name in ("done_to_named", "done_with_named")
    )
    return re.compile(
        r",? and(?:, [^,;]{3,80},)? (?:also |then |(?!(?:democratically|directly|duly|newly|recently)\b)[a-z]+ly )?(?:"
        rf"(?:{_GOES_ON}|{_DID_ALONE})\b|(?:designated|nominated|elected|appointed|named|obtained|secured) (?=[A-Z])"
        rf"|(?:{to_named}) (?=[A-Z]|(?:the )?members of )|(?:{with_named}) (?=[A-Z][\w-]*(?: (?:of |and )?[A-Z][\w-]*){{0,4}} (?:as|from|to|until|with)\b)"
        r"|(?:accorded|assigned|awarded|granted) (?=(?:[a-z-]+ ){1,3}to )|exchanged (?=(?:business cards|gifts|mementos?|pleasantries|presents|souvenirs|toasts)\b))"
    )


@cache
def _deed() -> re.Pattern[str]:
    """The same with a bare object, by a verb that is finite here: "discussed trade and | identified areas", "and | gave figures"."""
    deeds = alternation(table("clauses")["deeds"])
    return re.compile(
        rf",? and (?:also |then |jointly |(?!(?:{NO_ADVERBS})\b)[a-z]+ly )?(?:{PAST_ALONE}|{deeds}) (?!(?:as|at|by|during|for|from|in|on|through|to|under|within)\b)"
    )


#: "a plan | and its authors, who": what goes on with a relative clause instead is told of these.
_OF_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whom|whose|where|when|what|how|as|if|whether)\b")
#: Participles that no deed of somebody begins with: "and | based on its results".
_NO_DEED: Final = "based|related|linked|aimed|used|led|given|known"


#: What somebody goes on to speak of, and only a paper does besides: "and | spoke about the reefs", "and | gave details of".
_TELLS: Final = (
    r"(?:spoke|talked) (?:about|of)\b|dwel(?:t|led) (?:on|upon)\b|gave (?:an? )?(?:deep |detailed |further |more )?(?:details?|insights?) (?:about|into|of|on)\b"
    r"|went on to (?:add|describe|explain|note|outline|recall|say|stress|thank)\b|(?:took|used) (?:the|this) (?:occasion|opportunity) to (?=[a-z])"
)


@cache
def _did_more() -> re.Pattern[str]:
    """The same one going on with any verb: "thanked Togo, but | wondered whether", "took note of it and | amended it"."""
    objects = rf"the|a|an|its|his|her|their|it|them|this|that|these|those|whether|how|no|all|each|every|several|officials|ministers|(?<!estimated )(?<!expected )(?<!planned )(?<!projected )(?:US[$]|[$€£])?\d[\d.,]*|{alternation(numbers('cardinals'))}"
    return re.compile(
        rf"(?:,? (?:and|but)|, yet)(?:, [^,;]{{3,80}},)? (?:(?P<who>it|he|she|they) )?(?:also |then |later |instead |(?!(?:{NO_ADVERBS})\b)[a-z]+ly )?"
        r"(?:(?P<state>was|were|had|did|could)(?= )"
        r"|(?P<pledge>undertook|pledged|promised|vowed|resolved|decided|offered|refused|declined|agreed)(?= to [a-z])"
        rf"|(?P<tells>{_TELLS})"
        rf"|(?P<verb>(?!(?:{_NO_DEED})\b)(?:{ANY_PAST}))(?: (?:out|up|off|back|forward|over|on|in|down|away))?"
        rf"(?: (?:as to (?=(?P<matter>[a-z]))|(?:(?:on|to|for|with|at|into|from|of|about|over) )?(?=(?P<object>{objects})\b))))"
    )


#: Whom or what somebody speaks of: "that | the fund | had".
_SPOKEN_OF: Final = re.compile(rf"(?:[^.;]{{0,60}}?\sthat|) (?P<who>[^,;]{{2,120}}?) (?:{FINITE.pattern})")


@cache
def _by_things() -> frozenset[str]:
    return frozenset(table("clauses")["shown_by_things"])


def _did_more_at(clause: Clause, end: int, *, told: bool) -> re.Match[str] | None:
    """Where the same one goes on, by whatever verb."""
    masked, start = clause.sentence.masked, clause.rest[0]
    # "said the fund was small, but it was no burden"
    told = told or masked[slice(*clause.verb)] in SAID
    for match in _did_more().finditer(masked, start + 1, end):
        before = match.start()
        if not told:
            # "praised the pace at which it was done, and drew a link"
            if match[0].startswith(",") or not _OF_RELATIVE.search(masked, start, before):
                return match
            continue
        if _SUBJUNCTIVE.match(masked, start, before) and not match["who"]:
            return match
        if match["tells"] and not match["who"]:
            if _is_of_thing(clause, before) and not PAPER.search(masked, start, before):
                # "recalled that the port had been built in May and | spoke about the reefs"
                return match
            continue
        meant = (
            match["pledge"]
            or match["object"] in ("that", "whether")
            or match["verb"] in table("clauses")["done_by_people"]
        )
        if (
            match["verb"] in _said_of_it()
            and _WAS_DONE.search(masked, start, before)
            and _is_of_thing(clause, before)
        ):
            # "said that the law had been passed and | recommended a ban": no law does, nor was a ban recommended to be one.
            return match
        if not meant or match["verb"] in _by_things():
            # "said that the fund was late, but helped its members": the fund did.
            if (
                match["state"]
                or match["who"]
                or not match[0].startswith(",")
                or not NOT_PAST.search(masked, start, before)
            ):
                continue
            return match
        if _is_of_thing(clause, before):
            # "recalled that the war had doubled prices and | pleaded that"
            return match
    return None


@cache
def _said_of_it() -> frozenset[str]:
    """Verbs of saying that only people do, and that aren't passive before an object."""
    others = {*_by_things(), *table("clauses")["passive_with_object"]}
    return frozenset({row["verb"] for row in rows("verbs")} - others)


#: What was done to a thing: "the law | had been passed".
_WAS_DONE: Final = re.compile(
    r"\b(?:(?:had|has|have) been|was|were|is|are) (?:[a-z]+ly )?[a-z]{3,}(?:ed|en)\b"
)


def _is_of_thing(clause: Clause, stop: int) -> bool:
    """Whether it is told of a thing, and of nobody who could do what follows: "that the war had doubled prices"."""
    about = _SPOKEN_OF.match(clause.sentence.masked, clause.verb[1], stop)
    who = read_mentions(clause.sentence.text, *about.span("who")) if about else ()
    return about is not None and not who and not is_somebody(about["who"])


#: Other words by which somebody goes on to say something.
_GOES_ON: Final = (
    r"advised|guaranteed that|approved (?!by\b)|pointed to|looked forward (?:with [a-z ]{3,40}? )?to|insisted on|warned (?:of|about|against|that)|enquired about|inquired about|regretted|sought|solicited"
    r"|flagged|opined|maintained that|argued|(?:called|drew) attention to|demanded|rejected|acknowledged|replied|responded|echoed"
    r"|(?:decided|resolved|undertook|pledged) to|(?:gained|received|obtained|won) (?:the )?(?:support|understanding|consent|approval|assurances?)"
)
#: What only those who speak do, or what is done to them, whatever they have just told of: "explained that the ban stands and declined to".
_DID_ALONE: Final = (
    r"apologi[sz]ed|declined (?:to|the|an?|its|their|his|her|any)|answered (?:questions?|queries)|responded to questions|took questions"
    r"|(?:was|were) (?:assured|informed|told) (?:that|of|by)|would not (?:be drawn|comment)|indicated (?:that|it|he|she|they)|accused (?:the|its|his|her|their|others|[A-Z])"
    r"|placed on record|expected (?:[\w-]+ ){1,4}to\b|warned (?:of|about|against|that)|clarified that|assured (?:that|of)|singled out|denied (?:that|any|the|having)|ruled out|dismissed (?:the|any|as)|evinced|prayed (?:for|that)|bid farewell|hinted (?:at|that)|renewed (?:his|her|its|their|rejection|support|calls?)"
    r"|walked out|left the (?:room|meeting|hall|session)|(?:adopted|approved|endorsed|rejected) (?:it|them)"
    r"|excused (?:himself|herself|itself|themselves)|(?:was|were) (?:backed|echoed|joined|seconded|supported) (?:in this )?by (?:the )?(?=[A-Z])"
)
#: What is done besides saying something, in words of which no clause is read: "regrets it, and reserves the right to".
_DOES_BESIDES: Final = (
    r",? and (?:(?:also|then|thus|therefore) )?(?:reserve[sd]? (?:the|its|their|his|her) rights?|(?:(?:dis-?)?as|dis)sociate[sd]? (?:itself|himself|herself|themselves|ourselves) (?:from|with)"
    r"|(?:left|departed) for (?=[A-Z])|abstain(?:s|ed)?\b)"
    rf"|, then (?:{ANY_PAST})\b|(?:, and| and|,? but) (?:differed|disagreed|diverged)\b"
    # "supported the plan, and so did Fiji"
    r"|,? and (?:so|neither|nor) (?:did|does|do|had|has|have|was|were|would|could)\b"
    # How it went, or was taken.
    r"|,? but (?:to no avail|in vain|without success)\b|, to (?:[a-z]+ )?(?:applause|cheers|laughter)\b|, to the (?:applause|cheers|delight|dismay|surprise) of\b"
    # "and together with his colleague he called for aid", "and, like his colleague, called for aid"
    r"|,? and,? (?:together|along|jointly) with [^,;]{2,60}?,? (?:he |she |it )[a-z]{3,}ed\b|,? and, like [^,;]{2,60}, [a-z]{3,}ed\b"
)
#: What wasn't done is nothing that was said: "exchanged views but did not agree".
_BUT_DID_NOT: Final = r" but not (?:all|every|everyone)\b| and the [A-Z][\w-]* (?:did|could) not\b| but (?:they |he |she |both )?(?:did|could|have|had|has|was|were) (?:not|no)\b"
_BUT_HAVE_NOT: Final = re.compile(r",? but (?:have|has|had) (?:not|no)\b")
_HAVE: Final = re.compile(r"\b(?:have|has|had)\b")
#: Nor is what nobody did: "said that it was for cities, and no decision was taken".
_NOTHING: Final = r"(?: and| but) no (?:[\w-]+ ){0,3}(?:was|were|has been|had been) (?:reached|taken|made|adopted|agreed|announced|fixed|found|given|set|signed)\b"
#: What those who speak expect is no part of what they noted: "noted that trade grew, and expect that".
_AND_EXPECT: Final = r", and (?:we )?(?:expect|believe|hope|trust) that\b"
#: Behind what they met for: "pledged to cooperate, following a session held yesterday".
_AFTER_MEETING: Final = (
    r", (?:following|after) (?:an?|the|their|today['’]s|yesterday['’]s) (?:[\w-]+ ){0,3}?(?:session|meeting|talks|conversation|consultations|discussions|call)\b"
    r"|, (?:following|after) (?:[a-z]+ )?(?:consultations|conversations|discussions|meetings|negotiations|talks) (?:held|with|between|on|in)\b|, (?:following|after) (?:the|their) [^,;:]{0,120}?\b"
    + GATHERING
    + r"\b[^,;:]{0,120}? held (?:on|in|at|here) (?![^;]* and )"
)
#: The same by the way: "agreed to meet again, though no date has been fixed".
_THOUGH_NOTHING: Final = r",? (?:though|although|even though) no (?:[\w-]+ ){0,3}(?:was|were|is|has been|have been|had been) (?:yet |so far )?(?:agreed|announced|fixed|found|given|made|reached|set|signed|taken)\b"
_BUT_NOT: Final = re.compile(rf",?(?:{_BUT_DID_NOT})|{_DOES_BESIDES}|,{_NOTHING}|{_NOTHING}|{_AND_EXPECT}")
#: A sentence of its own behind a semicolon: "considered the risks; the topic will come up again".
_APART: Final = re.compile(
    rf"{_BUT_NOT.pattern}|{_THOUGH_NOTHING}|{_AFTER_MEETING}|(?:, and| and) (?:I |we |they |he |she )?(?:did|could) not\b|, and (?:I|we) (?:was|were|am|are|have|had)\b"
    # "thanked all who had helped and asked them to go on"
    r"|,? and (?:also )?(?:asked|begged|encouraged|invited|requested|urged) (?:him|her|them|us) to\b"
    # What was done by nobody who is named, or happened: "endorsed the budget, and the session rose at noon".
    r"|, (?:and then|after which|following which) (?:each|every|all|the|other|[A-Z])[^.;]{2,80}? (?:delivered|gave|made|presented|spoke|exchanged|took|held|was|were)\b"
    r"|, and (?:an?|the|no|copies|it) (?:(?!(?:that|which|who|whose|whom|of)\b)[\w'’-]+ ){0,3}(?:(?:was|were) (?:then |also )?(?:[a-z]{3,}ed|found|held|taken|made|given|shown|handed|set)|rose|adjourned|closed)\b"
)


#: What somebody else does at the same time: "touched on trade, with Minister Placeholder expressing concern".
_WITH_SOMEBODY: Final = re.compile(r", with (?P<who>[^,;:]{2,80}?) (?:also )?[a-z]{3,}ing\b")


@cache
def _says_so() -> re.Pattern[str]:
    """What states, bodies and people with a bare name say so, and don't do for what is agreed, as in "with Fiji hosting the next meeting"."""
    participles = {words.partition(" ")[0] for words in table("clauses")["asides"]}
    return re.compile(rf"\b(?:{alternation(participles)})$")


#: The next verb of a declaration that prints its verbs in capitals, though no list knows it: "AGREE to meet and ADOPT the plan".
_IN_CAPITALS: Final = re.compile(
    r",? and (?:[A-Z]{4,}(?= (?:the|an?|this|its?|our|their|all|that) )|[A-Z]{3,}ED(?= ))"
    r"|; (?:the )?[A-Z][a-z][^,;.]{1,60}? [A-Z]{3,}ED\b"
)


#: Another guest of whom it is told: "Having heard Dr. A, who stressed it, and Ms. Placeholder, Minister of Ports, who urged", "and that of the Chair, who".
_AND_GUEST: Final = re.compile(
    r", and (?:(?:from )?(?:H\.E\.|Mrs?\.?|Ms\.?|Dr\.?|Hon\.?|Minister) [A-ZÀ-Þ]|th(?:at|ose) of (?:the )?[A-ZÀ-Þ])[^;:]{2,160}?, who [a-z]{2,}ed\b"
)


#: Who else was met beside a guest, or joined: "talks with Minister Placeholder, who thanked Fiji, | and with the Secretary".
_AND_WITH: Final = re.compile(r",? and (?:then |also |later )?(?:with|by|from) (?=the |[A-Z])")


def end_at_next_subject(clause: Clause) -> Clause:
    """A clause that ends where somebody else begins to act, or the same one to report something else."""
    if clause.act is None:
        return clause
    masked = clause.sentence.masked
    besides = _DONE_BESIDES.match(masked, *clause.rest)
    if besides:
        clause = attrs.evolve(clause, rest=(besides.end(), clause.rest[1]))
    start, end = clause.rest
    end = before_participle(clause, end)
    if end < len(masked):
        end = _before(_OTHER_BEGUN.search(masked, start, end), end)
    end = _before_own_words(clause, before_tag(masked, start, end))
    end = _before(caller(masked, start, len(masked)) if clause.tense is Tense.PAST else None, end)
    if masked.endswith("ing", *clause.verb):
        end = _before(_AND_BY_DOING.search(masked, start, end), end)
    told = in_that_clause(masked, clause, end)
    end = _before(_same_goes_on(clause, end, told=told), end)
    end = _before(_of_which().search(masked, start, end), end)
    end = _before(_beside(clause, end), end)
    end = _before((_other_told() if told else _other_acted()).search(masked, start, end), end)
    end = before_gap(clause, end, told=told)
    end = _before(_saying_beside(clause, end), end)
    end = _before_row(clause, end, told=told)
    end = _before((_while_said() if told else _WHILE).search(masked, start, end), end)
    apart = (_BUT_NOT if told else _APART).search(masked, start, end)
    if told and apart and _BUT_HAVE_NOT.match(apart[0]) and _HAVE.search(masked, start, apart.start()):
        # "stated that ports have opened again but have not yet grown"
        apart = None
    end = _before(apart, end)
    end = _before(_AND_GUEST.search(masked, start, end) if ", who " in masked else None, end)
    end = _before(_AND_WITH.search(masked, start, end) if clause.joint == OF_GUEST else None, end)
    if masked[slice(*clause.verb)].isupper():
        end = _before(_IN_CAPITALS.search(masked, start, end), end)
    end = _before(_WAY_TO_CEREMONY.search(masked, start, end) if " and " in masked else None, end)
    end = _before(_by_the_way().search(masked, max(start, end - _LONGEST_JOINT), end), end)
    end = _before_dash(clause, _before_next(clause, end, told=told))
    for match in _NEXT_SUBJECT.finditer(masked, start, end):
        who = read_mentions(clause.sentence.text, *match.span("who"))
        contrast = match["joint"].startswith((", but", ", whereas", ";"))
        # "stated that ports were full, and Fiji, as host, proposed a fund"
        says = told and match["aside"] and saying().match(masked, match.start("verb"))
        planned = told and contrast and PLANNED.search(masked, clause.verb[1], match.start())
        if planned or says or (not told and (contrast or match["aside"])):
            acting = _AND_STATES
        else:
            acting = ACTORS if told else _AND_BODIES
        if who and all(mention.kind in acting for mention in who):
            end = match.start()
            break
    end = _without_relative(clause, end)
    end = end if told else before_partner(clause, end)
    return clause if end == clause.rest[1] else attrs.evolve(clause, rest=(start, end))


def _before_own_words(clause: Clause, end: int) -> int:
    """Where a clause ends that who writes goes on behind in the own name: "voiced doubts; I understand them", "; (2) we agreed"."""
    text = clause.sentence.text
    end = _before(_NEXT_POINT.search(text, clause.rest[0], end) if ") we " in text else None, end)
    is_own = clause.subject and clause.subject[0].kind is MentionKind.I
    masked = clause.sentence.masked
    own = masked.find("; I ", clause.rest[0], end) if not is_own else -1
    if own >= 0:
        return own
    goes_on = _AND_I.search(masked, clause.rest[0], end) if is_own and " I " in masked else None
    # "said that it was late and I agreed" is told of both.
    told = goes_on and " that " in masked[clause.rest[0] : goes_on.start()]
    return end if told else _before(goes_on, end)


#: With what else who writes goes on: "praised the crews at our meeting | and I want to repeat it here", but not "all that you | and I did".
_AND_I: Final = re.compile(
    r"(?<! you)(?<! he)(?<! she)(?<! they)(?<! we),? and I (?:also |now |again |still |once again )?"
    r"(?:am|have|had|was|will|would|want|wish|hope|look|think|believe|know|repeat|expect|trust|intend|plan|did|could|cannot|[a-z]{3,}ed|told|said)\b"
)


def _without_relative(clause: Clause, end: int) -> int:
    """Where a clause ends that ends in the midst of a relative one, or is one."""
    masked, start = clause.sentence.masked, clause.rest[0]
    if end < len(masked):
        # "a group to which, he hoped, | Fiji would accede"
        end = _before(_WHICH_HE_HOPED.search(masked, start, end), end)
    which = masked.endswith(" which ", 0, clause.start)
    if which:
        # What follows is told by those before it: "ferries, on which Fiji asked for help; | and (c) crews".
        end = _before(_NEXT_OF_COUNTED.search(masked, start, end), end)
    if which or masked.endswith(" where ", 0, clause.start):
        # "that trade had begun, for which he thanked Fiji, | and that it would go on"
        goes_on = _AFTER_RELATIVE.search(masked, start, end)
        own = masked[start:end].strip().partition(" ")[0]
        if goes_on and goes_on["word"] != own and (which or not goes_on["article"]):
            # "where they agreed that trade had begun, and that it would go on": both are what they agreed.
            end = goes_on.start()
        if clause.tense is not Tense.PAST:
            # "signed a memorandum, in which they undertake to meet, | and commended the Fund"
            end = _before(_AND_PAST.search(masked, start, end), end)
    return end


#: Somebody else behind a dash: "called for reform | – Minister Placeholder disagreed".
_DASHED: Final = re.compile(
    rf" [–—-]{{1,2}} (?:and |but |while )?(?P<who>[^,;:–—]{{2,80}}?) (?:also |then |[a-z]+ly )?(?:{ANY_PAST}|was|were|had|did)\b"
)


def _before_dash(clause: Clause, end: int) -> int:
    """Where somebody else acts behind a dash."""
    for found in _DASHED.finditer(clause.sentence.masked, clause.rest[0], end):
        who = read_mentions(clause.sentence.text, *found.span("who"))
        if who and all(one.kind in ACTORS for one in who):
            return found.start()
    return end


_NEXT_OF_COUNTED: Final = re.compile(rf"[;,] (?:and )?{NUMBERING}")
_AND_PAST: Final = re.compile(r", and (?:also )?[a-z]{3,}ed\b")
_WHICH_HE_HOPED: Final = re.compile(
    r",? (?:(?:to|of|for|with|in|on|at|by) )?(?:which|whom|who|that|when|where), (?:as )?(?:he|she|they|it) [a-z]+$"
)
_AFTER_RELATIVE: Final = re.compile(r", and (?P<word>that|(?P<article>the|an?|its)|on|to|of|for|about)\b")


def _before_next(clause: Clause, end: int, *, told: bool) -> int:
    """Where a clause of its own begins, behind a semicolon or a conjunction."""
    end = own_clause(clause, end, told=told) if ";" in clause.sentence.masked else end
    if clause.tense is not Tense.PAST and not clause.sentence.masked.endswith("ing", *clause.verb):
        return end
    # "said the fund was small, but Fiji paid"
    told = told or clause.sentence.masked[slice(*clause.verb)] in SAID
    end = joined_clause(clause, end, told=told)
    return speaker_goes_on(clause, end) if told else end


#: What the same one did next, by a verb that no list has, where more follows: "noted the report|, amended two of its points, and approved".
_IN_ROW: Final = re.compile(
    rf", (?:also |then )?(?!(?:named|called|titled|dubbed|entitled|including|based|given|held)\b)(?:[a-z]{{3,}}ed|{IRREGULAR})(?: (?:up|out|on))? "
    r"(?=(?:it|them|the(?! (?:same|previous|following|next|day|year|week|month)\b)|an?|its|their|his|her|two|three|those|whether|each|(?:note|stock|cogni[sz]ance) of|[A-Z][\w’'-]*)\b)"
    rf"[^;:]{{2,160}}?,? and (?:also |then )?(?:[a-z]{{3,}}ed|{IRREGULAR}|was|were)\b"
)


@cache
def _deed_in_row() -> re.Pattern[str]:
    """The same with a bare object: "stressed the need, | warned of delays and left"."""
    words = table("clauses")
    deeds = alternation([*words["deeds"], *words["deeds_of_saying"]])
    return re.compile(
        rf", (?:also |then )?(?:{deeds}|{PAST_ALONE}) (?=[a-z])[^;:]{{2,160}}?,? and (?:also |then )?(?:(?:{PAST_ALONE}|left|made|was|were)\b|{_DID} (?:the|an?|its|their|his|her|that|to)\b)"
    )


def _before_row(clause: Clause, end: int, *, told: bool) -> int:
    """Where the next of several deeds of the same one begins behind a comma."""
    masked, start = clause.sentence.masked, clause.rest[0]
    if clause.tense is not Tense.PAST or " and " not in masked:
        return end
    if told:
        said = _said_in_row().search(masked, start, end)
        # "that the Ports Bank, through its office, confirmed funding and requested a report" tells what the Bank did.
        return said.start() if said and FINITE.search(masked, start, said.start()) else end
    # What closes the row may be a clause of its own; the deeds of a relative clause are another one's.
    row = _IN_ROW.search(masked, start) or _deed_in_row().search(masked, start)
    others = row and _OTHERS_DEED.search(masked, start, row.start())
    return min(end, row.start()) if row and not others else end


@cache
def _said_in_row() -> re.Pattern[str]:
    """What the one who speaks did next, behind what is told: "stressed that fees are high|, asked for calm and left"."""
    return re.compile(
        rf", (?:also |then )?(?:{reported()}) (?!(?:by|in|on|at|with|under|as|last|and)\b)[^,;:]{{2,80}}? and (?:also |then )?(?:{ANY_PAST})\b[^,;:]*\.?$"
    )


#: "of the results of the Group, which, meeting in Suva, | proposed a fund"
_OTHERS_DEED: Final = re.compile(r"\b(?:which|who|whose|that)\b[^;]*$")
#: The next of the points that a sentence counts: "(b) we urge banks to lend; | (c) we do not set a target".
_NEXT_POINT: Final = re.compile(r"[;,] (?:and )?\((?:[ivx]{1,4}|[a-z]|\d{1,2})\) (?=we\b)")
#: What else somebody began by doing: "by thanking Fiji | and by requesting a loan".
_AND_BY_DOING: Final = re.compile(
    r",? and (?:by [a-z]+ing|(?:asking|calling|congratulating|expressing|inviting|noting|praying|proposing|recalling|reiterating|requesting|stressing|thanking|underlining|urging|welcoming|wishing))\b"
)
_DID: Final = rf"(?:[a-z]{{3,}}ed|{IRREGULAR})"


@cache
def _other_told() -> re.Pattern[str]:
    """Somebody else's act behind what is told in a clause of its own."""
    heads = alternation(table("offices")["heads"])
    return re.compile(
        # "that he would come, and the latter accepted"
        rf"(?:,? and|, but|, whereas|, while) the (?:latter|former|others|other (?:side|party|two)) (?:also |then )?(?:{_DID}|said|told|put)\b"
        # "that ports matter, and this was supported by Fiji"
        r"|, and (?:this|the (?:idea|point|proposal|request|suggestion|view)) (?:was|were) (?:also |then |[a-z]+ly )?"
        r"(?:accepted|agreed|approved|backed|echoed|endorsed|noted|opposed|rejected|seconded|shared|supported|welcomed)\b"
        # "to send an expert, which Minister Placeholder said he would consider", "of water, on which the Secretary said"
        r"|, which (?:the )?[A-Z][^,;.]{2,80}? (?:said|stated|noted|added) (?:that )?(?:he|she|it|they) "
        r"|, (?:on|to|about|for) which (?:the (?:latter|former)|(?:the )?[A-Z][^,;.]{2,80}?) (?:also )?"
        r"(?:said|stated|noted|replied|responded|commented|explained|expressed|gave|thanked|offered|announced|voiced)\b"
        # "told his colleague, who answered"
        r"|, who (?:then |in turn )?(?:answered|countered|replied|responded|retorted)\b"
        # "to Fiji, whose Minister, Ms Placeholder, said that"
        rf"|, whose [A-Z][\w ]{{2,60}}, [^,;]{{2,80}}, (?:{reported()})\b"
        # "of loans from the Ports Bank, whose Vice-President confirmed it"
        rf"|, whose (?:[A-Z][\w-]* ){{0,3}}(?:[A-Z]\w*-)?(?:{heads}) (?:also )?(?:{reported()})\b(?![^.;]*, {_MAY_BE})"
        # "that he would come, after which the two Ministers signed a plan"
        rf"|, after which the (?:two |three )?(?:[Mm]inisters|sides|parties|leaders|delegations) {_DID}\b"
        # "that ports are full and Fiji's delegate seconded her"
        rf"|,? (?:[-–—] )?and (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}}['’]s? (?i:ambassador|chief|colleague|counterpart|delegates?|delegation|envoy|experts?|ministers?|representatives?|secretary) (?:also )?(?:{_DID}|put|set)\b"
        # "that debts grow, and PIDA highlighted"
        rf"|, and (?:the )?[A-Z]{{3,8}} (?:also )?(?:{reported()})\b"
        # "that ports matter, but Fiji disagreed"
        r"|, (?:but|though|although) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} (?:abstained|declined|demurred|differed|disagreed|dissented|objected|refused)\b"
        # "that ports matter, as did Fiji"
        r"|, as did (?:the )?[A-Z]"
        # "that Fiji would join, and Tonga's Placeholder Alpha expressed support"
        rf"|, and [A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}['’]s? [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){{1,3}} (?:also )?(?:{reported()})\b"
        # "that ports matter, followed by Fiji, which spoke of its own"
        r"|, followed by (?:the )?[A-Z][^,;.]{2,60}(?:, (?:which|who) |$)"
    )


@cache
def _other_acted() -> re.Pattern[str]:
    """The same behind what nobody tells in a clause of its own, where more can only be somebody else's."""
    name = r"(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w’'-]*){0,5}"
    will = r"(?![^.;]*\b(?:will|would|shall|should|can|could|may)\b)"
    return re.compile(
        rf"{_other_told().pattern}"
        # "agreed on fees, whereupon the Chair closed the meeting", "after which a statement was issued"
        rf"|, (?:whereupon|(?:after|upon|following) which) {will}[^,;.]{{2,100}}? (?:was|were|{_DID})\b"
        # "exchanged views on fees, in the course of which Fiji asked"
        r"|, (?:during|in the course of) which (?=\w)"
        # "agreed in part, Fiji did not", "undertook to look into it, Fiji was sceptical"
        rf"|, {name} (?:did|could|would|was|were|remained|objected|declined|disagreed)\b(?! by\b)"
        # With a remark in brackets: "asked for ships, and Tonga [...] supported it".
        rf"|[,;] (?:and |while |but )?{name} \x01+(?: and {name}(?: \x01+)?)? {_DID}\b"
        # "endorsed the idea, others, including Fiji, preferred another"
        rf"|, (?:and |but |while )?(?:others|some|many|several|most)(?:, [^,;]{{3,80}},)? (?:also )?(?:{_DID}|did|was|were|had|could|would)\b"
        # "introduced its trials, and NEC gave a demonstration", ", and the university's team reported"
        rf"|, and (?:[A-Z]{{2,8}}|the [a-z]+['’]s [a-z]+) {_DID}(?= (?:a|an|the|its|their|his|her|on|to|for)\b)"
    )


@cache
def _saying() -> re.Pattern[str]:
    words = alternation([*table("clauses")["asides"], *table("clauses")["asides_of_others"]])
    return re.compile(
        rf", (?P<who>(?:(?:the )?[A-Z]|(?:both|all|the two|some|many|several|most|other) [a-z])[^,;:]{{1,80}}?) (?:also )?(?:{words})\b"
    )


def _saying_beside(clause: Clause, end: int) -> re.Match[str] | None:
    """Where somebody else says something at the same time: "exchanged views with Fiji, | Minister Placeholder noting"."""
    for match in _saying().finditer(clause.sentence.masked, clause.rest[0], end):
        who = read_mentions(clause.sentence.text, *match.span("who"))
        if len(who) == 1 and (who[0].kind in ACTORS or who[0].kind is MentionKind.STATE):
            return match
    return None


#: What was done besides, at some time: "confirmed the plan, and before the meeting, a ceremony was held".
_WAY_TO_CEREMONY: Final = re.compile(rf", and{BY_THE_WAY} (?:an?|the) (?:[\w-]+ ){{1,4}}(?:was|were) ")
#: Somebody else, of whom words by the way follow: "stressed that it is urgent; | Egypt and Peru, recalling the Treaty, agreed".
_OTHER_BEGUN: Final = re.compile(
    r"; (?:and |but |while )?(?:the )?[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|to|[a-z]{3,}ed)\b)[^,;:]){2,80}$"
)
#: Behind what nobody tells in a clause of its own, bodies act too: "pledged aid, and the Ports Fund presented a tool".
_AND_BODIES: Final = ACTORS | {MentionKind.ORGANISATION}
#: So do states, of which something is said by the way (", and Kenya, agreeing with this, requested") or which are told apart
#: from those before them ("; Kenya requested", ", whereas Kenya requested").
_AND_STATES: Final = _AND_BODIES | {MentionKind.STATE}
#: What else was done with the same: "considered | and amended | the draft".
_DONE_BESIDES: Final = re.compile(
    r" and [a-z]{3,}ed(?= (?:the|its|their|an?|notes|letters|copies|documents) )"
)


def _before(found: re.Match[str] | None, end: int) -> int:
    return found.start() if found else end


#: A relative clause that tells what somebody did, and that no comma closes.
_ANOTHER_DID: Final = re.compile(
    r", (?:which|who|where|\w+ of (?:whom|which)) (?:[^,;:]{1,80}? )??(?<! is )(?<! are )(?<! be )(?<! been )"
    rf"(?:[a-z]{{3,}}ed|was|were|had|{IRREGULAR})\b[^,;:]*"
    # A list: "who urged them to tax oil, gas and coal".
    r"(?:(?:, (?!(?:for|and|but|while|who|which)\b)[a-z][\w'’-]*(?: [\w'’-]+){0,2})+ and [^,;:]*)?$"
)


def another_did(masked: str, start: int, stop: int) -> bool:
    """Whether a place stands in a relative clause that tells what somebody else did: "heard the mission, which visited Fiji"."""
    return _ANOTHER_DID.search(masked, start, stop) is not None


_WHICH_WILL: Final = re.compile(r", (?:which|who|that) (?:[a-z]+ly )?(?:will|would) [^;:]*$")
_OTHERS_HAVE: Final = re.compile(r"\b(?:who|which|that|have|has)\b")


def _same_goes_on(clause: Clause, end: int, *, told: bool) -> re.Match[str] | None:
    """Where the same one goes on to do something else."""
    masked, start = clause.sentence.masked, clause.rest[0]
    ahead = _AND_WILL.search(masked, start, end)
    if ahead and "have " in ahead[0] and _OTHERS_HAVE.search(masked, start, ahead.start()):
        # "thanked donors who have pledged funds and have agreed to meet"
        ahead = None
    if ahead and masked[slice(*clause.verb)] in SAID:
        # "said Fiji stood by its partners and would help them"
        ahead = None
    if ahead and _WHICH_WILL.search(masked, start, ahead.start()):
        # "agreed on a group, which will meet in spring and will look for ways"
        ahead = None
    if ahead is None and clause.tense is Tense.BASE:
        ahead = _AND_DO.search(masked, start, end)
    if (
        ahead
        and " we " not in ahead[0]
        and not masked.startswith(" to ", start)
        and " that " in masked[start : ahead.start()]
    ):
        ahead = None
    if ahead is None and clause.tense is Tense.THIRD and " and " in masked:
        does = _AND_DOES.search(masked, start, end)
        ahead = None if does and _OF_RELATIVE.search(masked, start, does.start()) else does
    if ahead is None and clause.tense is Tense.PAST:
        ahead = _did_besides(clause, end) if told else _and_did().search(masked, start, end)
        if ahead is None and not told:
            deed = _deed().search(masked, start, end)
            of_other = deed and _OF_RELATIVE.search(masked, start, deed.start())
            ahead = _AND_ALONE.search(masked, start, end) or (None if of_other else deed)
        more = _did_more_at(clause, ahead.start() if ahead else end, told=told)
        ahead = more or ahead
        if ahead and not ahead[0].startswith(",") and another_did(masked, start, ahead.start()):
            ahead = None
    return ahead


#: States that take up what was said: "proposed a fund|, supported by Fiji and Tonga".
_SUPPORTED_BY: Final = re.compile(
    r", (?:[a-z]+ly )?(?:backed|echoed|endorsed|seconded|supported) by (?P<who>(?:the )?[A-Z][^,;]{1,60}?)(?=,|\.?$| and (?:also )?[a-z]+ed by )"
)


_TOLD_BEHIND: Final = re.compile(rf", (?:{AUXILIARY}|{ANY_PAST})\b")


@cache
def _being_taken_up() -> re.Pattern[str]:
    """What is told of another proposal by the way: "agreed to meet|, the Minister's plan for a port being met with approval"."""
    did = alternation([*table("clauses")["reactions"], "met"])
    return re.compile(
        rf", (?:the |an? |his |her |its |their |both |all |[A-Z])(?:(?!\b(?:who|which|that|as)\b)[^,;:]){{2,120}}? being (?:[a-z]+ly )?(?:{did})\b"
    )


def _beside(clause: Clause, end: int) -> re.Match[str] | None:
    """Where somebody else is said to do something at the same time, or something else to be taken up."""
    masked = clause.sentence.masked
    taken_up = _being_taken_up().search(masked, clause.rest[0], end) if " being " in masked else None
    if taken_up and not in_that_clause(masked, clause, end):
        return taken_up
    supported = _SUPPORTED_BY.search(masked, clause.rest[0], end) if "ed by " in masked else None
    backers = read_mentions(clause.sentence.text, *supported.span("who")) if supported else ()
    if backers and all(one.kind is MentionKind.STATE for one in backers):
        # "said the ban, proposed by Fiji, supported by Tonga and opposed by Samoa, was late"
        return None if _TOLD_BEHIND.search(masked, supported.end() if supported else end, end) else supported
    beside = _WITH_SOMEBODY.search(masked, clause.rest[0], end) if ", with " in masked else None
    if beside and is_inserted(clause, beside.start(), end):
        return None
    who = read_mentions(clause.sentence.text, *beside.span("who")) if beside else ()
    says = beside is not None and _says_so().search(beside[0]) is not None
    acting = ACTORS | NO_ACTORS if says else ACTORS
    # "discussed dams, with the envoy urging firms to bid", "with the CS appealing to them"
    somebody = (
        beside is not None
        and says
        and (is_somebody(beside["who"]) or _LETTERS.fullmatch(beside["who"]) is not None)
    )
    return beside if somebody or (who and all(mention.kind in acting for mention in who)) else None


#: An office by its letters: "the CS".
_LETTERS: Final = re.compile(r"the [A-Z]{2,5}")


#: " and later declined to", ", but, after the lunch, apologised"
_AND_ALONE: Final = re.compile(
    rf",? (?:and|but)(?:, [^,;]{{3,80}},)? (?:also |then |[a-z]+ly )?(?:{_DID_ALONE})\b"
)


#: To what the one who speaks points those who are there: "reported that the plan was adopted | and drew our attention to".
_AND_TO_ALL: Final = re.compile(
    r",? and (?:also |then )?(?:drew|called) (?:our attention|the attention of (?:the )?(?i:committee|commission|council|delegates|delegations|meeting|members|ministers|participants)) "
)


def _did_besides(clause: Clause, end: int) -> re.Match[str] | None:
    """What was done besides saying what should be: "agreed that experts should meet, and issued a statement"."""
    masked, start = clause.sentence.masked, clause.rest[0]
    to_all = _AND_TO_ALL.search(masked, start, end) if " attention " in masked else None
    if to_all:
        return to_all
    alone = _AND_ALONE.search(masked, start, end)
    if alone and (
        alone[0].endswith((" that", " assured of"))
        or NOT_PAST.search(masked, start, alone.start())
        or _is_of_thing(clause, alone.start())
    ):
        return alone
    did = _and_did().search(masked, start, end)
    if did is None or not did[0].startswith(",") or not NOT_PAST.search(masked, start, did.start()):
        return None
    return did


#: What is asked for, to which no deed is joined: "requested that costs be told | and authorised its printing".
_SUBJUNCTIVE: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? that (?:(?!\b(?:will|would|shall|should|can|could|may|might|must|to|not|cannot)\b)[\w'’-]+ ){1,8}?be [a-z]+"
)


_OTHER_SUBJECT: Final = re.compile(
    r"(?:[,;] (?:and |but |while |whereas )?| and (?=\w+ of them ))(?:many|some|several|most|others|all|each|both|none|a few|a number|one) "
    r"(?:[\w'’-]+ ){0,6}$"
)


def cut_short(clause: Clause, verb: Verb) -> Clause:
    """A clause that ends where another subject begins, though it isn't known who that is: "..., and many of them said"."""
    masked = clause.sentence.masked
    if in_that_clause(masked, clause, verb.start) or not clause.rest[0] < verb.start <= clause.rest[1]:
        return clause
    near = max(clause.rest[0], verb.start - 80)
    other = _OTHER_SUBJECT.search(masked[near : verb.start])
    if other is None or _RELATIVE.search(other[0]):
        return clause
    return attrs.evolve(clause, rest=(clause.rest[0], near + other.start()))


_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whom|whose|as)\b")


def share_objects(clauses: list[Clause]) -> tuple[Clause, ...]:
    """Coordinated verbs with one object ("proposed and announced X") each get it."""
    for index in range(len(clauses) - 2, -1, -1):
        clause, following = clauses[index], clauses[index + 1]
        if clause.relative:
            continue
        if clause.act is Act.AGREE and following.joint.startswith(","):
            # "agreed, and explained the plan"
            continue
        if _is_behind_quotation(clause):
            # '"Ports are full," the Minister said and added that': what was said stands before.
            continue
        agreed = following.sentence.masked[slice(*clause.verb)] in _AGREED
        shared = clause.act is not Act.AGREE or not (
            agreed or _THAT.match(following.sentence.masked, following.verb[1])
        )
        between = clause.sentence.masked[slice(*clause.rest)].strip(" ,")
        if between in _PREPOSITIONS and not following.subject and (shared or between):
            own = _OWN_OBJECT.match(following.sentence.masked, *following.rest)
            start = own.end() if own else following.rest[0]
            if not own and not _may_share(clause, following, bare=not between):
                # What is of the first isn't told.
                clauses[index] = attrs.evolve(clause, rest=(clause.rest[0], clause.rest[0]))
                continue
            clauses[index] = attrs.evolve(clause, rest=(start, following.rest[1]))
    return tuple(clauses)


#: What may stand behind a verb whose object is that of the next: "took note of | and welcomed the plan".
_PREPOSITIONS: Final = frozenset({"", "of", "on", "for", "with"})
_NOTE: Final = frozenset({"took note", "take note", "takes note"})
#: What the second verb has for itself: "explained and sought | support for the plan", "noted and thanked | Minister Placeholder for".
_OF_SECOND: Final = re.compile(
    r" (?:(?:his|her|its|their|our|the|full|strong|deep|further|greater) ){0,2}"
    r"(?:appreciation|approval|assistance|backing|clarification|concern|gratitude|help|hope|regret|satisfaction|support|thanks) (?:about|at|for|from|of|on|over|that|to|with)\b"
)
#: What is to be done, which one promises or proposes, and neither explains nor notes.
_TO_DO: Final = re.compile(r" to (?!(?:the|an?|his|her|its|their|our|all|[\w-]+ing)\b)[a-z]")
_NEVER_TO_DO: Final = frozenset({Act.STATE, Act.EXPLAIN, Act.DISCUSS, Act.EMPHASIZE, Act.EXCHANGE})


def _may_share(clause: Clause, following: Clause, *, bare: bool) -> bool:
    """Whether what stands behind the second of two verbs can be what the first is about as well, be no preposition behind it."""
    masked = following.sentence.masked
    first = clause.sentence.masked[slice(*clause.verb)].lower()
    second = masked[slice(*following.verb)].lower()
    if bare and first in _NOTE:
        # "took note and commended the plan", but not "took note and promised to convey it", which is of what was said before.
        return second in table("clauses")["done_to_what_is_noted"] and not _THAT.match(
            masked, following.verb[1]
        )
    if clause.act in _NEVER_TO_DO and _TO_DO.match(masked, following.verb[1]):
        return False
    return clause.act is following.act or not _OF_SECOND.match(masked, following.verb[1])


#: A quotation that is told of behind it.
_BEHIND_QUOTATION: Final = re.compile(r"(?:[,.!?…][”\"’']|[”\"],) (?:the )?$")
#: The sentence opens with it, or has it behind a dateline.
_OPENS_WITH_QUOTATION: Final = re.compile(rf"(?:{BEFORE_QUOTATION})?[“\"‘']")


def _is_behind_quotation(clause: Clause) -> bool:
    """Whether a clause tells whose words are quoted right before it."""
    text, near = clause.sentence.text, max(0, clause.start - len('," the '))
    behind = _BEHIND_QUOTATION.search(text, near, clause.start)
    return behind is not None and _OPENS_WITH_QUOTATION.match(text) is not None


#: What the second of two verbs has for itself, before what both are about: "welcomed, and expressed their support for, | the plan".
_OWN_OBJECT: Final = re.compile(
    r" (?:[^.,;:]{2,80} (?:for|to|of|with|on|in|at|from|by)|to [a-z]+(?: [a-z]+ly)?), (?=(?:the|an?|its|their|his|her|this|these|[A-Z][\w’'-]*)\b)"
)
#: "concurred and called upon the banks to invest"
_AGREED: Final = frozenset({"agreed", "concurred", "consented"})
_JOINT_END: Final = re.compile(
    r"[ ,;]*\b(?:and|but|(?<=, )yet|while|whilst|whereas|where|meanwhile|(?:in response )?to which|(?:in|during|at|through|for|on|with|upon|after|following|without|under|by) which|whereupon|(?:to|with|by) whom|(?:when|which|who|because|since|although|as)(?=, ))[ ,]*$|[ ,;]+$"
)


def rest_end(masked: str, following: Clause) -> int:
    """Where the rest of a clause ends, given the clause that follows it."""
    near = max(0, following.start - 40)
    way = _by_the_way().search(masked, max(0, following.start - _LONGEST_JOINT), following.start)
    number = _NUMBER_OF_NEXT.search(following.sentence.text, near, following.start)
    parting = way or number
    if parting:
        return parting.start()
    joint = _JOINT_END.search(masked[near : following.start])
    return near + joint.start() if joint else following.start


#: "introduced its centre, (ii) | Fiji shared its experience"
_NUMBER_OF_NEXT: Final = re.compile(r"[,;]?(?: and)? \((?:[ivx]{1,4}|[a-z]|\d{1,2})\) $")
_LONGEST_JOINT: Final = 120
"""Code points of what stands between two clauses."""


@cache
def _by_the_way() -> re.Pattern[str]:
    """What joins a clause to the one before it, with words by the way: ", and in this context ", " and, as host, ", ", on Fiji "."""
    transitions = alternation(table("clauses")["transitions"])
    behind_semicolons = alternation(table("clauses")["behind_semicolons"])
    return re.compile(
        rf",? (?:and|but)(?:(?: (?:{transitions}),?)|{BY_THE_WAY})[ :]*$|, (?:on|regarding|concerning) [^,;:]{{2,60}} $"
        # "; in reply, | Fiji explained"
        rf"|; (?:{transitions}|{behind_semicolons}),? $"
        # "; with Minister Placeholder, | he agreed"
        r"|; (?:with|to|[a-z]+ing) [^,;:]{2,80}, $"
    )


def in_that_clause(masked: str, clause: Clause, stop: int) -> bool:
    """Whether what a clause says is a clause of its own, up to a place: "stated that ..."."""
    if clause.act is None:
        return False
    if is_in_midst(clause):
        return True
    if masked[slice(*clause.verb)] in says() and _TWO_DID.match(masked, clause.verb[1], stop):
        return True
    that = _THAT.match(masked, clause.verb[1], stop)
    # "his gratitude for the support that Fiji has given" is no clause, nor is "the hosts, and confessed that".
    if that is None or _NO_CLAUSE.search(masked, clause.verb[1], that.end()):
        return False
    return masked[slice(*clause.verb)] in says() or not _AND_DID_THAT.search(
        masked, clause.verb[1], that.end()
    )


#: What two did, told without "that": "noted | Fiji and Tonga proposed a fund".
_TWO_DID: Final = re.compile(
    rf" (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? and (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:[a-z]+ed|{IRREGULAR})\b"
)
#: "highlighted the role of ports | and specified that": the clause is the next verb's.
_AND_DID_THAT: Final = re.compile(rf" (?:and|but) (?:also |then |[a-z]+ly )?(?:{ANY_PAST}) that$")
_NO_CLAUSE: Final = re.compile(
    r" (?:appreciation|gratitude|thanks) (?:to [^,;]{2,60} )?for (?:all )?(?:the|this|those|these|every) [\w-]+(?: [\w-]+)? that$"
    rf"|, (?:and|but) (?:also |then |[a-z]+ly )?(?:(?:{ANY_PAST})|(?:was|were) of (?:one|the same) (?:mind|view|opinion)) that$"
)


PLANNED: Final = re.compile(
    r"\b(?:that|how) [^,;]{2,160}? (?:would|should|must|be|will|shall)\b(?![^,;]* (?:if|unless|who|which|that|whom|whose)\b)"
)
"""What is to be, up to the clause of somebody else: "that the next meeting be held in Suva in 2025"."""
_THAT: Final = re.compile(
    # "help for that purpose" tells of no fact.
    r"(?:[^.;]{0,60}?\s)?that\b(?! (?:purpose|end|regard|matter|effect|context|connection|respect|day|date|time)\b)"
    # "her gratitude for all that was done" is no clause, nor is "all who had helped".
    r"|(?! (?:his|her|its|their) [\w-]+ (?:for|at|about|over|to|of|on|with)\b)(?: (?!who\b)[\w'’-]+){0,6}(?<! and) (?:is|are|will|has|have|was|were|had)\b"
)
