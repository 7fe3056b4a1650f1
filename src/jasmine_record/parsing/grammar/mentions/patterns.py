"""The patterns that the grammar of mentions is made of: names, offices, groups and bodies, from the data files."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from jasmine_record.parsing.calendar import WEEKDAY_NAME
from jasmine_record.parsing.lexicon import UPPER, alternation, fold, table

__all__ = ["Patterns", "patterns"]


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
    #: A body whose last word says what it is: "Ports Policy Council".
    council: re.Pattern[str]
    #: The same with what it is for: "Ports Council for Regional Development".
    council_for: re.Pattern[str]
    #: A meeting or body that speaks as one.
    collective: re.Pattern[str]
    determiner: re.Pattern[str]
    no_name: frozenset[str]
    #: Words of offices that may stand right behind a demonym.
    before_name: frozenset[str]


@cache
def patterns() -> Patterns:
    """The patterns of English."""
    offices, groups = table("offices"), table("groups")
    heads, qualifiers = alternation(offices["heads"]), alternation(offices["qualifiers"])
    # A portfolio ends in a word of the data file, or in an abbreviation; words before it may be any.
    known = rf"(?:(?:{alternation(offices['portfolios'])})(?: II)?|[A-Z]{{2,}}s)(?![\w’'-])"
    last = rf"(?!(?:{alternation(offices['unfinished'])})(?![\w’'-])){known}"
    other = rf"(?:(?!(?:{heads})\b)[{UPPER}][\w'’.-]*|of|on|the|and|&|in|for)"
    portfolio = rf"(?:{other} {other}, (?=[^,]*,? and ))?(?:{other},? ){{0,5}}?{last}(?!,? (?:(?:and|&) )?(?:the )?{known})"
    openers = alternation(
        word.capitalize() for word in (*table("clauses")["openers"], *table("clauses")["adverbs"])
    )
    # Any capitalised words may stand before an office that is followed by a name: "White House Budget Director".
    free = (
        rf"(?!(?:{openers}|{heads}|The|In|On|At|As|After|Before|During|When|While|And|But|For|With|According|Instead|Under|No|Only|Even|Like|Unlike|Despite|Without|Through"
        # A verb of a declaration: "COMMENDS President Placeholder".
        rf"|[A-Z]{{5,}}(?:S|ED|ING)|{WEEKDAY_NAME})\b)"
        rf"[{UPPER}][\w'’.&-]*"
    )
    # "First, the Chair thanked them" counts what is said; "First Deputy Minister" is an office.
    words = (
        rf"(?:(?!(?:First|Second), )(?:(?:{qualifiers})\b|{known})(?:,|,? and(?: of)?| &)?[ -](?:the )?)*?"
    )
    before = rf"(?:{free}(?: and| &| of| \([A-Z]{{2,8}}\))? ){{0,6}}?{words}"
    superior = rf"(?: (?:to|of) the (?:(?:{qualifiers}) )?(?:{heads})\b)"
    # Two offices of one person take the same way, since the long lists of words are to stand in few places. A joint can't
    # be left out between the two, for what an office ends with is no part of a longer word.
    joint = r"(?:,? and (?:the )?|/| [–—-] |(?<=Prime Minister), |(?<=Vice-Chancellor), |(?<=Cabinet of Ministers), |(?<=Council of Ministers), )?"
    office = (
        rf"(?:{free}(?: and| &| of| \([A-Z]{{2,8}}\))? ){{0,6}}?"
        rf"(?:{joint}{words}(?:{heads})\b(?:-(?:General|Designate|elect)| [Pp]ro[ -][Tt]empore)?{superior}?"
        rf"(?:(?: responsible| in charge)? (?:of|for|to|on) (?:the )?{portfolio})?){{1,2}}(?: (?:of|for|to|on) (?:the )?{portfolio})?"
    )
    # A degree may stand in brackets: "Amb. (Eng) Placeholder".
    honorific = rf"(?:(?:{alternation(offices['honorifics'])})(?: \((?:[A-Z][a-z]{{1,4}}\.?|Retired)\))?(?:, |,? (?=[{UPPER}])))+"
    # By what somebody with another office is addressed: "Chairperson of the Committee, H.E. Governor Placeholder".
    titles = alternation(offices["titles"])
    word = rf"[{UPPER}][\w'’.‐‑-]*"
    particles, suffixes = alternation(offices["particles"]), alternation(offices["suffixes"])
    # "Kang, Kyung-wha": a given name behind a comma shows itself by its hyphen.
    # "Lord Placeholder of Placeholderton"
    peer = rf"(?:(?<=Lord )|(?<=Baroness )|(?<=Viscount )){word}(?:[ -]{word})? of {word}(?:[ -]{word})?"
    name = rf"(?:{peer}|{word}, [{UPPER}][a-z]+-[a-z]+|(?:(?:{particles}) ){{0,2}}{word}(?: (?:{word}|(?:{particles})(?= ))){{0,8}}?(?:,? (?:{suffixes}))?)"
    # "EGH", "CBS": orders and degrees that no list has are two to five capitals behind a comma.
    order = r", (?!(?:US|UK|EU|UN|UAE|USA|ROK|DPRK|PRC|DRC)\b)[A-Z]{2,5}(?=,|$)"
    behind = rf"(?:,? (?:{alternation(offices['postnominals'])})| \((?:{alternation(offices['postnominals'])})\)|{order}){{0,5}}"
    # "of the Ministry of Land, Infrastructure and Transport": what a ministry is for may hold commas.
    ministry = (
        rf"(?:Ministry|Department) (?:of|for) [^,;:]+(?:, {word}(?: {word})?){{1,3}},? and {word}[^,;:]*"
    )
    # To whom an envoy is sent: "Permanent Representative to the UN".
    sent = r"(?:(?<=Representative)|(?<=Ambassador)|(?<=Plenipotentiary)|(?<=Envoy)|(?<=Observer)|(?<=Delegate)) (?:to|in)"
    of = rf"(?P<of>(?:,|,? of|,? for|,? from|{sent}) (?:the )?(?:{ministry}|[^,;:]+))?"
    chair = "chair(?:man|woman|person)?|co-chair(?:man|person)?|host"
    # "the health ministers": what ministers are for may stand before them, in small letters.
    modifiers = alternation([*groups["modifiers"], *(words.lower() for words in offices["portfolios"])])
    words = rf"(?:(?:(?i:{modifiers})|{word}) )"
    collectives = alternation(groups["collectives"])
    gatherings = alternation(groups["gatherings"])
    return Patterns(
        function=re.compile(
            rf",? (?:as|in (?:his|her) capacity as)(?: the)? (?P<function>{chair})\b[^,]*,?", re.IGNORECASE
        ),
        aside=re.compile(
            r",(?: who| which| whose| as (?!(?:the |an? |its )?(?:well|[Cc]hair|[Cc]o-[Cc]hair|[Hh]ost))[a-z]+| through (?:its|his|her|the)| participating| acting| (?:neither|both|all|none|most|some) of (?:which|whom)| accompanied| supported by| seconded by| backed by| echoed by| joined by| together with| along with| on behalf| representing| led by| headed by| represented by"
            r"| including(?= [A-Z]| the [A-Z])| among them| namely(?= [A-Z]| the [A-Z])| such as(?= [A-Z]| the [A-Z])| notably(?= [A-Z])| during| on the (?:margins|sidelines|occasion)| in (?:his|her|their|this)| for (?:his|her|their|its)| for the| in turn| in response| (?:in|with) (?:reference|regard|respect|relation) to| in connection with| attending| taking part"
            r"| recalling| noting| recogni[sz]ing| acknowledging| having| bearing in mind| guided by| mindful of| considering| reaffirming"
            r"| welcoming| building on| conscious of| convinced| aware of| determined to| desiring| taking into account| inspired by"
            r"| the (?:current|incoming|outgoing|present|rotating) [a-z]+| the (?:vice[- ])?(?:chair|host|president)(?: country)? (?:of|for) (?:this|the)\b| the (?:[A-Z][\w-]* ){1,2}(?:Presidency|Chair)$"
            r"| (?:the )?(?:deputy |vice |assistant |senior )?(?:director|head|chief|commander|coordinator|adviser|advisor|manager|officer|professor|researcher|spokesperson) (?:of|for|at) "
            r"| (?:(?:currently|now|presently|also|itself) )?an? (?:[\w-]+ ){0,5}(?:[Mm]ember|[Pp]artner|[Oo]bserver|[Gg]uest|[Cc]ountry|[Ss]tate|[Nn]ation|[Hh]ost|[Ee]conomy)"
            r"| composed of| comprising| consisting of| made up of| receiving| hosting(?= the| him| her)| visiting| accompanying| chairing| meeting(?= with| him| her| in | at | on | virtually)| following(?= the | their | an? )"
            r"| speaking| joining| while(?= [a-z]+ing\b| in | at | on | not )| also| meanwhile| in (?:closing|conclusion|summary|reply|return)| with the (?:support|backing|help) of| in (?:an? |the )?(?:(?:brief|short|opening|closing|video|written|recorded|welcome) )?(?:remarks?|message|address|statement|speech|intervention)| on the other hand| on (?:his|her|their|its) part| at the (?:outset|end|close)"
            r"| (?:summing up|summari[sz]ing|concluding|closing|opening|responding|replying|referring|turning|commenting|addressing|thanking|reflecting|looking|presenting|reporting|expressing|underlining|stressing|emphasi[sz]ing|highlighting|pointing|citing|quoting|reacting|intervening|elaborating))\b[^;:]*$"
        ),
        personal=re.compile(
            rf"(?:[{UPPER}&(“\"'’][^ ]*|(?:of|for|the|and|to|in|on|at|charge|responsible|as|well|with|first|lady|party|former|head|acting|outgoing|incoming|sisterly|brotherly|friendly|fraternal|neighbou?ring|{particles}"
            rf"|(?:{heads.lower()}))[,)]?(?![^ ]))(?>(?: (?:[{UPPER}&(“\"'’\d][^ ]*|[/–—-]|(?:of|for|from|the|and|to|in|on|at|charge|responsible|as|well|with|d[’']\w+"
            rf"|first|vice|deputy|prime|party|former|head|acting|outgoing|incoming|caretaker|sisterly|brotherly|friendly|fraternal|neighbou?ring|{particles}|(?:{heads.lower()}))[,)]?(?![^ ])))*)"
        ),
        office_name=re.compile(
            rf"(?P<role>{office}(?: \([A-Z][a-z]{{3,}}(?:,? [A-Za-z]+){{0,4}}\))?)(?: \([A-Z][\w/-]{{1,9}}\))? (?P<honorific>{honorific})?(?!(?:{qualifiers}|{heads}|{known})[ -])(?P<name>{name}){behind}{of},?"
        ),
        honorific_or_name=re.compile(rf" (?P<honorific>{honorific})?(?P<name>{name}){behind},?"),
        name_office=re.compile(
            rf"(?P<honorific>{honorific})?(?P<name>{name}){behind}, (?:the )?(?!.* (?:who|which)\b)(?P<office>.+?),?"
        ),
        office_comma_name=re.compile(
            rf"(?P<office>.[^ ,]*+(?:[ ,][^ ,]*+)*?)(?:(?:(?!,? General\b)|(?<!Secretary)(?<!Director)(?<!Attorney)(?<!Consul)(?<!Prosecutor)(?<!Governor)),? (?P<honorific>{honorific}(?:(?:{titles}) )?)"
            rf"|, )(?P<name>{name}){behind}{of},?"
        ),
        honorific_name=re.compile(rf"(?P<honorific>{honorific})(?P<name>{name}){behind}{of},?"),
        office=re.compile(rf"(?P<role>{office}){of},?"),
        ends_in_body=re.compile(
            rf" of the (?!(?:{alternation(groups['of_state'])}) )(?:{word} ){{0,3}}(?:{alternation(groups['called_after_country'])})$"
        ),
        offices=re.compile(
            rf"(?:[Tt]he )?(?:(?P<role>{before}(?:{heads}))s|{before}Secretaries) (?P<people>.+)"
        ),
        bearer=re.compile(rf"(?P<honorific>{honorific})?(?P<name>{name}){behind}{of},?"),
        name=re.compile(rf"(?P<name>{name}){behind},?"),
        head=re.compile(rf"(?<![\w-])(?:{heads})(?![\w’'])"),
        head_of_body=re.compile(
            rf"(?:(?:.* )?(?:{heads}) (?:of|for|at) (?:the )?)?.*\b(?:{alternation(groups['bodies'])}) (?P<name>{word}(?: {word}){{1,3}})"
        ),
        of_office=re.compile(rf"\b(?:{heads}|(?i:{heads})$)(?![\w-])|^(?:of|for) "),
        for_what=re.compile(
            rf"\b{last}$|^{known}(?: [A-Z][\w-]*)* (?:and|&)(?: [A-Z][\w-]*)+$|\b{known} (?:and|&) [A-Z][\w-]*(?:{_NOUNS})$"
        ),
        plain_head=re.compile(rf" (?:(?:vice|deputy|prime) )?(?:{heads.lower()})$"),
        group=re.compile(
            rf"(?P<core>(?!(?:and|On|In|At|During|After|Before|From|For) |(?:{alternation(offices['honorifics'])}) )(?:{words}(?:\([A-Z][\w-]{{1,9}}\) (?!(?:H\.E\.|[DM]rs?\b|Ms\b)))?){{0,10}}?(?:(?P<plural>(?i:{alternation(groups['plural'])}))"
            rf"|(?<=[\w.] )(?P<singular>(?i:{alternation(groups['singular'])})))"
            rf"(?:(?P<charge> (?:responsible for|in charge of) [^,;]{{3,60}}?(?:(?:, {word}(?: {word}){{0,2}}){{1,4}},? and {word}(?: {word}){{0,2}})?)| on {portfolio})?(?:(?:,? (?:of|from|representing|for)|(?(charge) in(?= (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:,| and)(?: and)? (?:the )?[A-Z])|(?!))) (?P<of>(?:(?!\b(?:today|yesterday|was|were|is|are|attended|participated|joined|took part|gathered|convened|assembled|met|came|where|which|who|whom|that|has|have|had|will|to|on|during|about|holds?|meets?|signs?|agrees?|discuss(?:es)?|pledges?|for (?:their|its|his|her|our|your)|[a-z]{{3,}}ed (?:views|opinions|support|concerns?|that|the|an?|their|its|appreciation|gratitude|hope)|in the (?:[\w-]+ ){{0,2}}(?:city|capital|town))\b|(?:,|,? and) (?:H\.E\.|[Tt]he Hon|Mr|Ms|Mrs|Dr)|, (?:Minister|Secretary)|, [a-z]+ly [a-z]+|,? (?:as well as|(?:together|along) with) (?:the |(?=[a-z]|H\.E\.|[DM]rs?\b|Ms\b))| and by |, (?:including|such as|among them|namely|led by|headed by|having|gathered|in|on|at) |, [a-z]+ing (?:the|a|an|in|on|at|to|for|with|from|by|that|them|their|his|her|its|all|both|virtually|today)\b|[A-Z][\w'’-]* the (?:\d|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\b)|,? (?:except|excepting|excluding|with the exception)\b|(?:,? and|,) (?!(?:the )?(?:United|Federated) States of )(?:the )?(?:[A-Z][\w-]* ){{0,2}}(?i:{alternation(groups['plural'])}) (?:of|from) |(?:(?<= members)|(?<=ember states)|(?<=ember countries)|(?<=ember economies)), (?:the )?[A-Z]|(?:,? and|,) (?:the |its |H\.E\. )(?:(?:{qualifiers}|European|[A-Z]{{2,6}})[ -])?(?:{heads})\b)[^;])+?))?)(?: or their (?:[a-z]+ ){{0,2}}(?:representatives?|delegates|deputies))?(?: (?:at|in|of|to|attending) (?:the|this|today['’]s) (?:[\w-]+ ){{0,2}}(?:{gatherings}))?,?"
        ),
        group_and=re.compile(
            rf"(?<!of )(?<!of the )\b(?i:{alternation(groups['plural'])})(?: \([A-Z][\w-]*\))?(?:,? and (?:the |its |H\.E\. )"
            rf"| (?:of|for|on|responsible for|in charge of) [^,;]{{2,60}}?,? and (?:the |its |H\.E\. )(?:(?:{qualifiers})[ -])*(?:{heads})\b)"
        ),
        body=re.compile(
            rf"(?:(?!of )[a-z-]+ ){{0,2}}(?P<body>(?!(?:{heads})\b)(?:[{UPPER}][\w'’.&+-]*(?: (?:(?:of|for|on)(?: the)?|and(?! the\b)))? ){{0,8}}?"
            rf"(?:{alternation(groups['bodies'])})(?![\w’'-])"
            rf"(?: (?:of|for|on)(?: the)?(?: (?:[{UPPER}][\w'’.&-]*|and(?! the\b)|of|the))+"
            rf"(?:(?:, {word}(?: {word})?)+,? and {word}(?: {word})?)?)?)(?: \([A-Z][\w-]*\))?,?"
        ),
        council=re.compile(
            rf"(?!(?:{heads})\b)(?:[{UPPER}][\w'’&-]* (?:(?:and|&) )?){{1,5}}(?:{alternation(groups['bodies'])})"
        ),
        council_for=re.compile(
            rf"(?!(?:{heads})\b)(?:[{UPPER}][\w'’&-]* (?:(?:and|&) )?){{1,5}}(?:{alternation(groups['bodies'])}) (?:for|of|on) (?:the )?{portfolio}"
        ),
        collective=re.compile(
            rf"(?P<name>(?:(?:{collectives}|Joint|Ministerial|High-Level|Plenary) ){{0,3}}(?:{collectives})|meeting|conference|council"
            rf"|committee|commission)(?: \([A-Z][\w+-]*\))?"
        ),
        determiner=re.compile(
            rf"(?P<article>the (?!Hon|Rt|Right Hon))|(?:{alternation(groups['determiners'])}) (?:the )?",
            re.IGNORECASE,
        ),
        before_name=frozenset(
            fold(word)
            for word in (
                *offices["heads"],
                *offices["qualifiers"],
                "Foreign",
                "Defence",
                "Defense",
                "Finance",
                "Trade",
                "Health",
            )
            if word not in {"Chief", "Head"}
        ),
        no_name=frozenset(
            fold(word)
            for word in (
                *offices["heads"],
                *(head.rpartition(" ")[2] for head in offices["heads"]),
                *(word for word in offices["portfolios"] if word not in offices["also_names"]),
                *offices["qualifiers"],
                *groups["bodies"],
                *groups["companies"],
                *groups["plural"],
                *("General", "Excellency", "Delegate", "Designate", "Pro", "Tempore", "Pro-Tempore"),
                *table("meetings")["nouns"],
            )
        )
        | {fold(word) for word in table("clauses")["adverbs"] + table("clauses")["openers"]}
        | {"the", "this", "these", "both", "all", "its", "his", "her", "their", "in", "on", "at", "under"},
    )
