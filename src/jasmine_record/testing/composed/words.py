"""The words of which composed readouts are made: verbs with their objects, offices, names, topics.

In an object, `{clause}`, `{topic}`, `{action}` and `{theme}` stand for words that no other statement of the text
has, and `{their}` for the possessive of its speaker. Nobody's name is here: all people are placeholders.
"""

from __future__ import annotations

from typing import Final

import attrs

__all__ = [
    "ABSENT",
    "ACTIONS",
    "CLAUSES",
    "MINISTRIES",
    "NAMES",
    "OCCASIONS",
    "PLURAL_VERBS",
    "SERIES",
    "TERMS",
    "THEMES",
    "TOPICS",
    "VERBS",
    "Ministry",
    "Verb",
]


@attrs.frozen
class Verb:
    """A reporting verb and what may follow it."""

    #: As printed. Behind a slash: a shorter form that is the verb as well.
    printed: str
    act: str
    objects: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """What a reader may call the verb."""
        whole, _, short = self.printed.partition("/")
        return (whole, short) if short else (whole,)


_THAT: Final = "that {clause}"
#: Objects of verbs that take either.
_BOTH: Final = (_THAT, "the importance of {topic}", "the need for {topic}")

#: What one person, a state or a group does.
VERBS: Final = (
    Verb("stated", "state", (_THAT,)),
    Verb("said", "state", (_THAT,)),
    Verb("noted", "state", (_THAT, "the progress made in {topic}")),
    Verb("mentioned", "state", (_THAT, "the recent developments in {topic}")),
    Verb("pointed out", "state", (_THAT, "the lack of {topic}")),
    Verb("remarked", "state", (_THAT,)),
    Verb("recalled", "state", (_THAT, "the long history of {topic}")),
    Verb("conveyed", "state", ("{their} determination to {action}",)),
    Verb("raised", "state", ("the issue of {topic}",)),
    Verb("touched upon", "state", ("the situation regarding {topic}",)),
    Verb("referred to", "state", ("the recent progress in {topic}",)),
    Verb("reported", "state", (_THAT,)),
    Verb("explained", "explain", (_THAT, "the current state of {topic}")),
    Verb("described", "explain", ("the current state of {topic}",)),
    Verb("outlined", "explain", ("the latest efforts in {topic}",)),
    Verb("elaborated on/elaborated", "explain", ("the latest efforts in {topic}",)),
    Verb("introduced", "explain", ("the latest efforts in {topic}",)),
    Verb("affirmed", "affirm", _BOTH),
    Verb("reaffirmed", "affirm", _BOTH),
    Verb("confirmed", "affirm", _BOTH),
    Verb("reconfirmed", "affirm", _BOTH),
    Verb("reiterated", "affirm", _BOTH),
    Verb("emphasized", "emphasize", _BOTH),
    Verb("stressed", "emphasize", _BOTH),
    Verb("underscored", "emphasize", _BOTH),
    Verb("underlined", "emphasize", _BOTH),
    Verb("highlighted", "emphasize", ("the importance of {topic}", "the role of {topic}")),
    Verb(
        "expressed",
        "express",
        ("concern over {topic}", "{their} hope for {topic}", "{their} views on {topic}"),
    ),
    Verb("shared", "express", ("the aspiration to {action}",)),
    Verb("voiced", "express", ("concern over {topic}",)),
    Verb("hoped", "express", (_THAT,)),
    Verb("showed", "express", (f"the recognition {_THAT}",)),
    Verb("appreciated", "appreciate", ("the steady progress in {topic}",)),
    Verb("thanked", "appreciate", ("the organizers for the work on {topic}",)),
    Verb("expressed", "appreciate", ("{their} appreciation for the work on {topic}",)),
    Verb("expressed", "appreciate", ("{their} gratitude for the work on {topic}",)),
    Verb("commended", "appreciate", ("the work done on {topic}",)),
    Verb("applauded", "appreciate", ("the work done on {topic}",)),
    Verb("praised", "appreciate", ("the work done on {topic}",)),
    Verb("welcomed", "welcome", ("the progress in {topic}", "the steps taken for {topic}")),
    Verb("expressed", "welcome", ("{their} support for {topic}",)),
    Verb("supported", "welcome", ("the plans for {topic}",)),
    Verb("endorsed", "welcome", ("the plan for {topic}",)),
    Verb("congratulated", "congratulate", ("the host country on the results in {topic}",)),
    Verb("condemned", "condemn", ("the attacks on {topic}",)),
    Verb("denounced", "condemn", ("the attacks on {topic}",)),
    Verb("deplored", "condemn", ("the attacks on {topic}",)),
    Verb("opposed", "condemn", ("any unilateral attempt to weaken {topic}",)),
    Verb("expressed", "condemn", ("{their} opposition to any unilateral attempt to weaken {topic}",)),
    Verb("requested", "request", ("further support for {topic}",)),
    Verb("urged", "request", ("all parties to {action}",)),
    Verb("called for", "request", ("further efforts in {topic}",)),
    Verb("called on", "request", ("all parties to {action}",)),
    Verb("asked", "request", ("all parties to {action}",)),
    Verb("invited", "request", ("all parties to {action}",)),
    Verb("encouraged", "request", ("all parties to {action}",)),
    Verb("proposed", "propose", (_THAT, "new steps for {topic}")),
    Verb("suggested", "propose", (_THAT, "new steps for {topic}")),
    Verb("put forward", "propose", ("new ideas for {topic}",)),
    Verb("announced", "announce", (_THAT, "a new project for {topic}")),
    Verb("declared", "announce", (_THAT,)),
    Verb("decided to/decided", "announce", ("{action}",)),
    Verb("launched", "announce", ("a new project for {topic}",)),
    Verb("committed", "commit", ("to {action}",)),
    Verb("pledged", "commit", ("to {action}", "further support for {topic}")),
    Verb("promised", "commit", ("to {action}",)),
    Verb("resolved", "commit", ("to {action}",)),
    Verb("presented", "present", ("a paper on {topic}",)),
    Verb("submitted", "present", ("a paper on {topic}",)),
    Verb("delivered", "address", ("a speech on {topic}", "{their} remarks under the theme of {theme}")),
    Verb("spoke under the theme", "address", ("of {theme}",)),
)

#: What it takes several to do.
PLURAL_VERBS: Final = (
    Verb("exchanged views", "exchange", ("on {topic}",)),
    Verb("exchanged opinions", "exchange", ("on {topic}",)),
    Verb("compared notes", "exchange", ("on {topic}",)),
    Verb("agreed", "agree", (_THAT, "to {action}", "on the importance of {topic}")),
    Verb("concurred", "agree", (_THAT, "on the importance of {topic}")),
    Verb("reached agreement", "agree", ("on {topic}",)),
    Verb("shared the view", "agree", (_THAT,)),
    Verb("shared the recognition", "agree", (_THAT,)),
    Verb("discussed", "discuss", ("{topic}", "ways to {action}")),
    Verb("reviewed", "discuss", ("the work on {topic}",)),
    Verb("considered", "discuss", ("ways to {action}",)),
    Verb("explored", "discuss", ("ways to {action}",)),
    Verb("took stock/took stock of", "discuss", ("of the work on {topic}",)),
    Verb("took note/took note of", "discuss", ("of the work on {topic}",)),
)

CLAUSES: Final = (
    "further work on {topic} is needed",
    "attention to {topic} remains a shared task",
    "the region is faced with growing risks to {topic}",
    "openness, transparency, and trust are the foundations of {topic}",
    "progress in {topic} and its financing deserve support, and that it is possible to unite efforts",
    "{country} is an important partner in {topic}",
    "{country} has no intention of giving up {topic}",
    "the late {office} {absent} laid the foundations of {topic}",
    "the efforts for {topic} have made progress since 2015",
    "support for {topic} will be strengthened by 2030",
)

TOPICS: Final = (
    "maritime safety",
    "disaster relief",
    "early warning systems",
    "vaccine distribution",
    "supply chains for essential goods",
    "search and rescue",
    "the training of young officers",
    "clean drinking water",
    "renewable energy",
    "the exchange of weather data",
    "mine clearance",
    "undersea cables",
    "peacekeeping training",
    "rural roads",
    "the safety of civil aviation",
    "school meals",
    "forest conservation",
    "digital payments",
    "the fight against piracy",
    "food storage",
    "port inspections",
    "medical evacuation",
    "the mobility of students",
    "cross-border railways",
    "cold chains for medicine",
    "radio communication at sea",
    "language courses for cadets",
    "the protection of coral reefs",
    "flood control",
    "access to credit for small farms",
    "nursing education",
    "the recycling of batteries",
    "satellite imagery for agriculture",
    "libraries in remote areas",
    "the maintenance of bridges",
    "earthquake research",
    "museums and their collections",
    "the testing of seeds",
    "emergency stockpiles of grain",
    "mental health care for soldiers",
)

ACTIONS: Final = (
    "hold a workshop on {topic}",
    "expand cooperation in {topic}",
    "work closely together on {topic}",
    "make further efforts in {topic}",
    "set up a working group on {topic}",
)

THEMES: Final = (
    "A Common Path: History and Way Forward",
    "Ten Years Together",
    "Trust Across the Sea",
)

#: Long forms and acronyms; the second of a pair is None where it has none.
TERMS: Final = (
    ("Regional Readiness Compact", "RRC"),
    ("Open Ports Programme", "OPP"),
    ("Blue Horizon Plan", "BHP"),
    ("Common Outlook on Quiet Waters", None),
    ("Shared Harvest Fund", "SHF"),
    ("Green Corridors for Tomorrow", None),
    ("Joint Rescue Manual", "JRM"),
    ("Standards for Safe Skies", "SSS"),
)

#: Forms of a name: the whole and what later mentions print.
NAMES: Final = (
    ("Placeholder", "Placeholder"),
    ("Alpha Specimen", "Specimen"),
    ("NONAME Beta", "NONAME"),
    ("Gamma Testcase Sample", "Sample"),
    ("Dummy-Delta", "Dummy-Delta"),
    ("Epsilon Unnamed", "Unnamed"),
    ("Zeta BLANK", "BLANK"),
)

#: Somebody who is only mentioned.
ABSENT: Final = "Eta Nobody"

#: What a meeting is held beside.
OCCASIONS: Final = ("Coral Sea Week", "9th Lantern Forum")


@attrs.frozen
class Ministry:
    """A ministry, the office of its head, and that of a deputy."""

    name: str
    role: str
    #: The office as it stands before a name, where it has such a form.
    before: str
    deputy: str
    #: How the meetings of its ministers are called.
    meetings: str


MINISTRIES: Final = (
    Ministry(
        "Ministry of Defense",
        "Minister of Defense",
        "Defense Minister",
        "State Minister of Defense",
        "Defence",
    ),
    Ministry(
        "Ministry of Defence",
        "Minister of Defence",
        "Defence Minister",
        "Deputy Minister of Defence",
        "Defence",
    ),
    Ministry(
        "Ministry of Foreign Affairs",
        "Minister for Foreign Affairs",
        "Foreign Minister",
        "State Minister for Foreign Affairs",
        "Foreign",
    ),
    Ministry(
        "Ministry of Finance",
        "Minister of Finance",
        "Finance Minister",
        "Vice Minister of Finance",
        "Finance",
    ),
    Ministry(
        "Ministry of Trade and Industry",
        "Minister of Trade and Industry",
        "Trade Minister",
        "Deputy Minister of Trade and Industry",
        "Trade",
    ),
    Ministry(
        "Ministry of Health", "Minister of Health", "Health Minister", "Vice Minister of Health", "Health"
    ),
    Ministry(
        "Ministry of Agriculture",
        "Minister of Agriculture",
        "Agriculture Minister",
        "Deputy Minister of Agriculture",
        "Agriculture",
    ),
    Ministry(
        "Department of Justice",
        "Secretary of Justice",
        "Justice Secretary",
        "Deputy Secretary of Justice",
        "Justice",
    ),
    Ministry(
        "Ministry of Education",
        "Minister of Education",
        "Education Minister",
        "State Minister of Education",
        "Education",
    ),
)

#: Names of meetings; `{kind}` is the `meetings` of a ministry.
SERIES: Final = (
    "ASEAN-Japan {kind} Ministers' Informal Meeting",
    "East Asia Summit {kind} Ministers' Meeting",
    "{kind} Ministers' Dialogue",
    "Pacific {kind} Ministers' Retreat",
    "Mekong {kind} Ministerial Conference",
    "{kind} Ministerial Meeting of the Coral Sea Partnership",
)
