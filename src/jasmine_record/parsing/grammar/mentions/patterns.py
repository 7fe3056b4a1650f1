"""The patterns that the grammar of mentions is made of: names, offices, groups and bodies, from the data files."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.grammar.mentions.parts import Parts, parts
from jasmine_record.parsing.lexicon import UPPER, alternation, fold, rows, table

__all__ = ["WITH_HELP", "Patterns", "patterns"]

WITH_HELP: Final = "with the (?:support|assistance|help|participation|cooperation|presence)"
"""A part of a pattern: before those who came or helped, behind those who met."""

#: What people speak at or in: "at a ceremony", "in a telephone conversation".
_SPOKEN_AT: Final = "meetings?|talks|calls?|conversations?|discussions?|consultations?|sessions?|conferences?|briefings?|ceremony|reception|event|forum|summit|dialogue|debate|workshop|seminar|round ?table|gathering|luncheon|lunch|dinner|interview|visit|tour"
#: What only says more of those before it: "Fiji, which hosted the talks", "the Minister, on behalf of".
_ASIDE: Final = (
    r",(?: who| which| whose| as (?!(?:the |an? |its )?(?:well|[Cc]hair|[Cc]o-[Cc]hair|[Hh]ost))[a-z]+| through (?:its|his|her|the)| participating| acting| (?:standing|filling|sitting) in for| deputi[sz]ing for| (?:neither|both|all|none|most|some) of (?:which|whom)| whom| (?:with|to|for|from|on|by|at|in) (?:whom|which)| accompanied| supported by| seconded by| backed by| echoed by| joined by| together with| along with| on behalf| representing| led by| headed by| represented by"
    r"| including(?= [A-Z]| the [A-Z])| among them| namely(?= [A-Z]| the [A-Z])| such as(?= [A-Z]| the [A-Z])| notably(?= [A-Z])| during| on the (?:margins|sidelines|occasion)| in (?:his|her|their|this)| for (?:his|her|their|its)| for the| in turn| in response| (?:in|with) (?:reference|regard|respect|relation) to| in connection with| attending| taking part"
    r"| recalling| noting| recogni[sz]ing| acknowledging| having| bearing in mind| guided by| mindful of| considering| reaffirming"
    r"| welcoming| building on| conscious of| convinced| aware of| determined to| desiring| taking into account| inspired by"
    r"| the (?:current|incoming|outgoing|present|rotating) [a-z]+| the (?:vice[- ])?(?:chair|host|president)(?: country)? (?:of|for) (?:this|the)\b| the (?:[A-Z][\w-]* ){1,2}(?:Presidency|Chair)$"
    r"| (?:the )?(?:deputy |vice |assistant |senior )?(?:director|head|chief|commander|coordinator|adviser|advisor|manager|officer|professor|researcher|spokesperson) (?:of|for|at) "
    r"| (?:(?:currently|now|presently|also|itself) )?an? (?:[\w-]+ ){0,5}(?:[Mm]ember|[Pp]artner|[Oo]bserver|[Gg]uest|[Cc]ountry|[Ss]tate|[Nn]ation|[Hh]ost|[Ee]conomy)"
    r"| (?:(?:deeply|gravely|seriously|greatly|profoundly) )?(?:concerned|alarmed|encouraged|moved|saddened|troubled) (?:by|at|about|over)"
    r"| (?:in|on|upon|by|while|when) [a-z]{3,}ing| accepting| assuming| declaring"
    r"| composed of| comprising| consisting of| made up of| receiving| hosting(?= the| him| her)| visiting| (?:currently|now|presently|still) (?:[a-z]+ing|on|in|at)| (?:after|before) [a-z]+ing| accompanying| chairing| meeting(?= with| him| her| in | at | on | virtually)| following(?= the | their | an? )"
    r"| speaking| joining| while(?= [a-z]+ing\b| in | at | on | not )| also| meanwhile| in (?:closing|conclusion|summary|reply|return)| with the (?:support|backing|help) of| in (?:an? |the )?(?:(?:brief|short|opening|closing|video|written|recorded|welcome) )?(?:remarks?|message|address|statement|speech|intervention)| on the other hand| on (?:his|her|their|its) part| at the (?:outset|end|close)"
    rf"| (?:at|in|on) (?:an?|the|his|her|their|this) (?:[\w-]+ ){{0,3}}?(?:{_SPOKEN_AT})"
    r"| (?:summing up|summari[sz]ing|concluding|closing|opening|responding|replying|referring|turning|commenting|addressing|thanking|reflecting|looking|presenting|reporting|expressing|underlining|stressing|emphasi[sz]ing|highlighting|pointing|citing|quoting|reacting|intervening|elaborating))\b[^;:]*$"
)
#: How nouns end that an office can be for and nobody is called by: "Islamic Affairs and | Endowments".
_NOUNS: Final = (
    "ments|ment|tions|tion|sions|ances|ance|ences|ence|ships|ship|ities|ity|ics|ogy|ogies|ures|ices|ages|ties"
)


@attrs.frozen(kw_only=True)
class Patterns:
    """The compiled patterns, made once from the data files."""

    function: re.Pattern[str]
    aside: re.Pattern[str]
    #: Capitals and the small words between them, of which all names and offices are made; quick to refuse.
    personal: re.Pattern[str]
    office_name: re.Pattern[str]
    honorific_or_name: re.Pattern[str]
    name_office: re.Pattern[str]
    office_comma_name: re.Pattern[str]
    honorific_name: re.Pattern[str]
    office: re.Pattern[str]
    offices: re.Pattern[str]
    bearer: re.Pattern[str]
    name: re.Pattern[str]
    head: re.Pattern[str]
    #: The head of a body, and who that is: "Director of the Ports Council Alpha Placeholder".
    head_of_body: re.Pattern[str]
    #: A word that makes a part of a long office one, and what an office is for, by its last word or by its first and "and".
    of_office: re.Pattern[str]
    for_what: re.Pattern[str]
    #: An office in small letters at the end of its words: "Placeholder Party leader".
    plain_head: re.Pattern[str]
    group: re.Pattern[str]
    #: Several people, and somebody else: "Port Ministers and the Minister".
    group_and: re.Pattern[str]
    body: re.Pattern[str]
    #: An office in a body that is called after its country: "Governor of the Reserve Bank | of Fiji".
    ends_in_body: re.Pattern[str]
    #: Who acts for a body, in a word that no list of offices has: "Delegate of the | Ports Council".
    agent: re.Pattern[str]
    #: A body whose last word says what it is: "Ports Policy Council".
    council: re.Pattern[str]
    #: The same with what it is for: "Ports Council for Regional Development".
    council_for: re.Pattern[str]
    #: What offices are held in, and a company, by their last word: "Ports Programme", "Ports Company".
    held: re.Pattern[str]
    #: A house by what it is for alone: "Ministry of Ports".
    house_for: re.Pattern[str]
    #: A body by whose people it is: "Council of Ministers".
    of_people: re.Pattern[str]
    #: A meeting or body that speaks as one.
    collective: re.Pattern[str]
    determiner: re.Pattern[str]
    no_name: frozenset[str]
    #: What somebody is in office for, where the name parts it from the office: "Minister Placeholder | of Ports and Energy".
    business: re.Pattern[str]
    #: Words of offices that may stand right behind a demonym.
    before_name: frozenset[str]


@cache
def patterns() -> Patterns:
    """The patterns of English."""
    part, offices, groups = parts(), table("offices"), table("groups")
    heads, qualifiers, word = part.heads, part.qualifiers, part.word
    named = rf"(?P<name>{part.name}){part.behind}"
    addressed = rf"(?P<honorific>{part.honorific})"
    bodies = alternation(groups["bodies"])
    council = rf"(?!(?:{heads})\b)(?:[{UPPER}][\w'’&-]* (?:(?:and|&) )?){{1,5}}(?:{bodies})"
    collectives = alternation(groups["collectives"])
    return Patterns(
        function=re.compile(
            rf",? (?:as|in (?:his|her) capacity as)(?: the)? (?P<function>{_CHAIR})\b[^,]*,?", re.IGNORECASE
        ),
        aside=re.compile(_ASIDE),
        personal=_personal(part),
        office_name=re.compile(
            rf"(?P<role>{part.office}(?: \([A-Z][a-z]{{3,}}(?:,? [A-Za-z]+){{0,4}}\))?)(?: \([A-Z][\w/-]{{1,9}}\))? {addressed}?(?!(?:{qualifiers}|{heads}|{part.known})[ -]){named}{part.of},?"
        ),
        honorific_or_name=re.compile(rf" {addressed}?{named},?"),
        name_office=re.compile(rf"{addressed}?{named}, (?:the )?(?!.* (?:who|which)\b)(?P<office>.+?),?"),
        office_comma_name=re.compile(
            # "Director of the | General Ports Authority" is no general's name.
            rf"(?P<office>.[^ ,]*+(?:[ ,][^ ,]*+)*?)(?<! the)(?:(?!,? General (?:[{UPPER}][\w'’&-]* ){{0,4}}(?:{bodies})\b)(?:(?!,? General\b)|(?<!Secretary)(?<!Director)(?<!Attorney)(?<!Consul)(?<!Prosecutor)(?<!Governor)),? (?P<honorific>{part.honorific}(?:(?:{part.titles}) )?)"
            rf"|, ){named}{part.of},?"
        ),
        honorific_name=re.compile(rf"{addressed}{named}{part.of},?"),
        office=re.compile(rf"(?P<role>{part.office}){part.of},?"),
        business=re.compile(
            rf" of (?:the )?{part.portfolio}(?: of (?:the )?(?P<country>[{UPPER}][^,;:]*))?,?"
        ),
        ends_in_body=re.compile(
            rf" of the (?!(?:{alternation(groups['of_state'])}) )(?:{word} ){{0,3}}(?:{alternation(groups['called_after_country'])})$"
        ),
        offices=re.compile(
            rf"(?:[Tt]he )?(?:(?P<role>{part.before}(?:{heads}))s|{part.before}Secretaries) (?P<people>.+)"
        ),
        bearer=re.compile(rf"{addressed}?{named}{part.of},?"),
        name=re.compile(rf"{named},?"),
        head=re.compile(rf"(?<![\w-])(?:{heads})(?![\w’'])"),
        head_of_body=re.compile(
            rf"(?:(?:.* )?(?:{heads}) (?:of|for|at) (?:the )?)?.*\b(?:{bodies}) (?P<name>{word}(?: {word}){{1,3}})"
        ),
        of_office=re.compile(rf"\b(?:{heads}|(?i:{heads})$)(?![\w-])|^(?:of|for) "),
        for_what=re.compile(
            rf"\b{part.last}$|^{part.known}(?: [A-Z][\w-]*)* (?:and|&)(?: [A-Z][\w-]*)+$|\b{part.known} (?:and|&) [A-Z][\w-]*(?:{_NOUNS})$"
        ),
        plain_head=re.compile(rf" (?:(?:vice|deputy|prime) )?(?:{heads.lower()})$"),
        group=_group(part),
        group_and=re.compile(
            rf"(?<!of )(?<!of the )\b(?i:{alternation(groups['plural'])})(?: \([A-Z][\w-]*\))?(?:,? and (?:the |its |H\.E\. )"
            rf"| (?:of|for|on|responsible for|in charge of) [^,;]{{2,60}}?,? and (?:the |its |H\.E\. )(?:(?:{qualifiers}|European|[A-Z]{{2,6}})[ -])*(?:{heads})\b)"
        ),
        body=re.compile(
            rf"(?:(?!(?:of|and|or|but|while|whereas) |[a-z-]+ (?:the|its|his|her|their|an?) )[a-z-]+ ){{0,2}}(?P<body>(?!(?:{heads})\b|{_AGENT})(?:[{UPPER}][\w'’.&+-]*(?: (?:(?:of|for|on)(?: the)?|and(?! the\b)))? ){{0,8}}?"
            rf"(?:{bodies})(?![\w’'-])"
            rf"(?: (?:of|for|on)(?: the)?(?: (?:[{UPPER}][\w'’.&-]*|and(?! the\b)|of|the))+"
            rf"(?:(?:, {word}(?: {word})?)+,? and {word}(?: {word})?)?)?)(?: \([A-Z][\w-]*\))?,?"
        ),
        agent=re.compile(_AGENT),
        council=re.compile(council),
        council_for=re.compile(rf"{council} (?:for|of|on) (?:the )?{part.portfolio}"),
        held=re.compile(
            rf"(?!(?:{heads})\b)(?:[{UPPER}][\w'’&-]* (?:(?:and|&) )?){{1,5}}(?:{alternation((*groups['held_in'], *groups['companies']))})"
        ),
        house_for=re.compile(rf"(?:{bodies}) (?:for|of) (?:the )?{part.portfolio}"),
        of_people=re.compile(
            rf"(?:[{UPPER}][\w'’&-]* ){{0,4}}(?:{bodies}|Cabinet|Conference) of (?:the )?(?:[{UPPER}][\w'’-]* )?(?:{alternation(groups['bodies_are_of'])})(?![\w’'-])"
        ),
        collective=re.compile(
            rf"(?P<name>(?:(?:{collectives}|General|Executive|Joint|Ministerial|High-Level|Plenary|Sectoral) ){{0,3}}(?:{collectives})|meeting|conference|council"
            rf"|committee|commission)(?: \([A-Z][\w+-]*\))?"
        ),
        determiner=re.compile(
            rf"(?P<article>the (?!Hon(?!orary\b)|Rt|Right Hon))|(?:{alternation(groups['determiners'])}) (?:the )?",
            re.IGNORECASE,
        ),
        before_name=frozenset(
            fold(word)
            for word in (*offices["heads"], *offices["qualifiers"], *offices["called_by"])
            if word not in {"Chief", "Head"}
        ),
        no_name=_no_name(),
    )


#: "Delegate of the", "Facilitator for"
_AGENT: Final = (
    r"(?:[A-Z][\w’'-]* ){0,2}(?:Delegate|Advocate|Associate|Trustee|Champion|Patron|Fellow|Member|Intern|Alternate"
    r"|(?!Doctor|Motor|Sector)[A-Z][a-z]+(?:tor|sor|ist|cian)) (?:of|for|to|at) (?:the )?(?=[A-Z])"
)
_CHAIR: Final = "chair(?:man|woman|person)?|co-chair(?:man|person)?|host"


def _personal(part: Parts) -> re.Pattern[str]:
    """Words of names and offices: the first, and all that follow."""
    joining = r"the|and|to|in|on|at|charge|[Rr]esponsible|as|well|with|ad|interim|a\.i\."
    fresh = alternation(sorted({word for words in table("offices")["fresh"] for word in words.split()}))
    serving = rf"party|former|head|acting|outgoing|incoming|current|{fresh}"
    friendly = "sisterly|brotherly|friendly|fraternal|neighbou?ring"
    known = rf"{part.particles}|(?:{part.heads.lower()})"
    return re.compile(
        rf"(?:[{UPPER}&(“\"'’][^ ]*|(?:of|for|{joining}|first|lady|{serving}|{friendly}|{known})[,)]?(?![^ ]))"
        rf"(?>(?: (?:[{UPPER}&(“\"'’\d][^ ]*|[/–—-]|(?:of|for|from|{joining}|d[’']\w+"
        rf"|first|vice|deputy|prime|{serving}|caretaker|{friendly}|{known})[,)]?(?![^ ])))*)"
    )


def _group(part: Parts) -> re.Pattern[str]:
    """Several people under one noun: "the Pacific Islands Forum (PIF) Ministers responsible for ports of Fiji and Tonga"."""
    offices, groups = table("offices"), table("groups")
    word = part.word
    no_opening = rf"(?!(?:and|On|In|At|During|After|Before|From|For|[Nn]either|[Nn]o) |(?:{alternation(offices['honorifics'])}) )"
    # "the health ministers": what ministers are for may stand before them, in small letters.
    modifiers = alternation([*groups["modifiers"], *(words.lower() for words in offices["portfolios"])])
    # What stands before the noun: "Pacific Islands Forum (PIF) |".
    described = rf"(?:(?:(?:(?i:{modifiers})|{word}) )(?:\([A-Z][\w-]{{1,9}}\) (?!(?:H\.E\.|[DM]rs?\b|Ms\b)))?){{0,10}}?"
    # "Ministers", "the Fijian | delegation"
    noun = (
        rf"(?:(?P<plural>(?i:{alternation(groups['plural'])}))"
        rf"|(?<=[\w.] )(?P<singular>(?i:{alternation(groups['singular'])})))"
    )
    # "responsible for ports, harbours and shipping", "on Trade"
    charge = (
        rf"(?:(?P<charge> (?:[Rr]esponsible [Ff]or|[Ii]n [Cc]harge [Oo]f) [^,;]{{3,60}}?(?:(?:, {word}(?: {word}){{0,2}}){{1,4}},? and (?:the )?{word}(?: {word}){{0,2}})?)"
        rf"| on {part.portfolio})?"
    )
    # "from |"; behind what they are in charge of, "in | Fiji and Tonga" too.
    whose = r"(?:,? (?:of|from|representing|for)|(?(charge) in(?= (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:,| and)(?: and)? (?:the )?[A-Z])|(?!)))"
    # "Fiji and Tonga"
    # In the name of a body, "on" goes on: "of the Placeholder Authority on Development".
    bodies = alternation(row["name"] for row in rows("organisations") if " on " in row["name"])
    of = rf"(?P<of>(?:{bodies}|(?!{_no_part_of_group(part)})[^;])+?)"
    # "or their representatives", also before "of Fiji and Tonga"
    stand_ins = r"(?: (?:or|and/or|and) their (?:[a-z]+ ){0,2}(?:representatives?|delegates|deputies))?"
    # "at the Suva meeting"
    at = rf"(?: (?:at|in|of|to|attending) (?:the|this|today['’]s) (?:[\w-]+ ){{0,2}}(?:{alternation(groups['gatherings'])}))?"
    return re.compile(
        rf"(?P<core>{no_opening}{described}{noun}{charge}(?:(?:{stand_ins}){whose} {of})?){stand_ins}{at},?"
    )


def _no_part_of_group(part: Parts) -> str:
    """What doesn't go on with those whose people a group are, but begins something else."""
    plural = alternation(table("groups")["plural"])
    return "|".join(
        (
            # "of Fiji | met", "of Fiji | for their hospitality", "of Fiji | voiced concern", "of Fiji | in the capital"
            r"\b(?:today|yesterday|was|were|is|are|attended|participated|joined|took part|gathered|convened|assembled|met|came|where|which|who|whom|that|has|have|had|will|to|on|during|about|holds?|meets?|signs?|agrees?|discuss(?:es)?|pledges?|for (?:their|its|his|her|our|your)|[a-z]{3,}ed (?:views|opinions|support|concerns?|that|the|an?|their|its|appreciation|gratitude|hope)|in the (?:[\w-]+ ){0,2}(?:city|capital|town))\b",
            # "of Fiji | at the venue of the conference"
            r"\bat (?:the|its|his|her|their) (?:venue|premises|headquarters|residence|office|ministry)\b",
            # "of Fiji | and H.E. Placeholder"
            r"(?:,|,? and) (?:H\.E\.|[Tt]he Hon|Mr|Ms|Mrs|Dr)",
            r", (?:Minister|Secretary)",
            # "of Fiji |, warmly thanking"
            r", [a-z]+ly [a-z]+",
            # "of Fiji | as well as the Secretary"
            rf",? (?:as well as|(?:together|along) with)(?:$| (?:the |(?=[a-z]|H\.E\.|[DM]rs?\b|Ms\b)|(?:(?:{part.qualifiers})[ -])*(?:{part.heads})\b))",
            r" and by ",
            # "the Government of Fiji | with the support of the Ports Fund"
            rf",? {WITH_HELP} of ",
            # "of the Pacific |, including Fiji"
            r", (?:including|such as|among them|namely|led by|headed by|having|gathered|in|on|at) ",
            # "of the Pacific |, meeting in Suva", "of the members of the Forum | the Tenth Session"
            r", [a-z]+ing(?:$| (?:the|a|an|in|on|at|to|for|with|from|by|that|them|their|his|her|its|all|both|virtually|today)\b)",
            r"[A-Z][\w'’-]* the (?:\d|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\b)",
            r",? (?:except|excepting|excluding|with the exception)\b",
            # "of Fiji | and the Trade Ministers of Tonga"
            rf"(?:,? and|,) (?!(?:the )?(?:United|Federated) States of )(?:the )?(?:[A-Z][\w-]* ){{0,2}}(?i:{plural}) (?:of|from) ",
            # "of its members |, the World Bank"
            r"(?:(?<= members)|(?<=ember states)|(?<=ember countries)|(?<=ember economies)), (?:the )?[A-Z]",
            # "of Fiji | and the Deputy Secretary"
            rf"(?:,? and|,) (?:the |its |H\.E\. )(?:(?:{part.qualifiers}|European|[A-Z]{{2,6}})[ -])?(?:{part.heads})\b",
        )
    )


def _no_name() -> frozenset[str]:
    """Words of offices, groups, bodies and meetings, and small ones, which no name is made of."""
    offices, groups, clauses = table("offices"), table("groups"), table("clauses")
    words = (
        *(head for head in offices["heads"] if head not in offices["offices_or_bodies"]),
        *(head.rpartition(" ")[2] for head in offices["heads"] if " " in head),
        *(word for word in offices["portfolios"] if word not in offices["also_names"]),
        *offices["qualifiers"],
        *groups["bodies"],
        *groups["held_in"],
        *groups["companies"],
        *groups["places"],
        *groups["plural"],
        *("General", "Excellency", "Delegate", "Designate", "Pro", "Tempore", "Pro-Tempore"),
        # "Foreign Secretary Level Consultation"
        "Level",
        *table("meetings")["nouns"],
        *clauses["adverbs"],
        *clauses["openers"],
        # "United Nations Educational, | Scientific and Cultural Organization"
        *(
            word
            for row in rows("organisations")
            for word in row["name"].partition(",")[2].split()
            if word.istitle()
        ),
    )
    small = {"the", "this", "these", "both", "all", "its", "his", "her", "their", "in", "on", "at", "under"}
    return frozenset(map(fold, words)) | small
