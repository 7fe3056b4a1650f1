"""What a text says that a record doesn't support: each kind of finding, and what is let pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import jasmine_record
from evaluation.altering import altered, foreign
from evaluation.summaries import measure_support, read_labelled
from jasmine_record.errors import InvalidValueError
from jasmine_record.model import MeetingRecord
from jasmine_record.summary import STYLES, UnsupportedKind, summarize, unsupported

_SHARED = Path(__file__).parents[2] / "shared" / "readouts"
_MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown"}

_RECORD = jasmine_record.parse("""\
Outcome of the 4th Example Sea Dialogue

5 March 2031

Ministry of Ports, Norway

On 3 March 2031, the 4th Example Sea Dialogue was held in Oslo, Norway. The Minister of Ports of Norway,
Placeholder Alpha, and the Minister of Transport of Fiji, Placeholder Bravo, took part in the meeting.

1. Minister Alpha stated that the harbour of Bergen would stay open in winter. She announced a fund of 40 million
crowns for pilots.

2. Minister Bravo called the storms of 2029 "a warning to every coastal state" and proposed two surveys of the reef.

3. The two Ministers agreed to meet again in Suva. They did not discuss fishing quotas.
""")


def _kinds(text: str) -> list[str]:
    return [finding.kind.value for finding in unsupported(text, _RECORD)]


@pytest.mark.parametrize(
    "text",
    [
        # Word for word, in other words, with other dates, numbers and names for the same.
        "Minister Alpha stated that the harbour of Bergen would stay open in winter.",
        "The 4th Example Sea Dialogue took place in Oslo on 3 March 2031.",
        "Ministers from Norway and Fiji met in Oslo on March 3, 2031.",
        "It was the fourth dialogue.",
        "Norway's ports minister, Placeholder Alpha, said that Bergen's harbour stays open during the winter.",
        "Alpha announced 40 million crowns to fund pilots.",
        "Minister Bravo called the storms “a warning to every coastal state”.",
        'Bravo spoke of a "warning ... coastal state" and proposed two reef surveys.',
        "Both ministers agreed to meet again in Suva.",
        "The ministers agreed to meet in Suva.",
        "Fishing quotas were not discussed.",
        "# Key Points\n\n- **Minister Alpha** announced a fund for pilots [¶ 1](#para-1).\n",
        "",
        "   \n\n",
        "...",
        "Summary",
    ],
)
def test_what_is_supported_is_let_pass(text: str) -> None:
    """Paraphrases, marks of Markdown and headings are no findings."""
    assert _kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "Minister Bravo called the storms “a blessing for every coastal state”.",
            "quotation",
            "“a blessing for every coastal state”",
        ),
        ('Alpha said that Bergen would stay "open forever".', "quotation", '"open forever"'),
        ("Minister Alpha announced a fund of 50 million crowns for pilots.", "number", "50"),
        ("Minister Bravo proposed three surveys of the reef.", "number", "three"),
        ("The Example Sea Dialogue was held in Oslo on 4 March 2031.", "number", "4 March 2031"),
        ("The Example Sea Dialogue was held in Oslo on March 3, 2030.", "number", "March 3, 2030"),
        ("The 5th Example Sea Dialogue was held in Oslo.", "number", "5"),
        ("Minister Alpha stated that the harbour of Tromsø would stay open in winter.", "name", "Tromsø"),
        ("The Example Sea Dialogue was held on 3 March 2031 in Bergen.", "name", "Bergen"),
        # Names that the record has, in a place where it has others.
        ("Minister Alpha stated that the harbour of Oslo would stay open in winter.", "name", "Oslo"),
        ("The Minister of Oslo took part in the meeting.", "name", "Oslo"),
        ("The two Ministers agreed to meet again in Bergen.", "name", "Bergen"),
        ("Minister Bravo stated that the harbour of Bergen would stay open in winter.", "speaker", "Bravo"),
        ("Bravo announced a fund for pilots.", "speaker", "Bravo"),
        (
            "Both delegations signed a treaty about satellites and nuclear submarines.",
            "sentence",
            "Both delegations signed a treaty about satellites and nuclear submarines.",
        ),
        (
            "The two Ministers did not agree to meet again in Suva.",
            "sentence",
            "The two Ministers did not agree to meet again in Suva.",
        ),
    ],
)
def test_what_is_not_supported_is_found(text: str, kind: str, words: str) -> None:
    """Each kind of falsehood is found where it stands."""
    findings = unsupported(f"Alpha announced a fund. {text}", _RECORD)
    assert [finding.kind.value for finding in findings] == [kind]
    assert findings[0].words == words
    assert f"Alpha announced a fund. {text}"[findings[0].start : findings[0].end] == findings[0].words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("40 million crowns", []),
        ("forty million Norwegian crowns", []),
        ("40m crowns", []),
        ("NOK 40 million", []),
        ("40,000,000 crowns", []),
        ("0.04 billion crowns", []),
        ("40 million", []),
        ("40 billion crowns", ["40 billion crowns"]),
        ("40 thousand crowns", ["40 thousand crowns"]),
        ("40 crowns", ["40 crowns"]),
        ("40 per cent", ["40 per cent"]),
        ("4 billion crowns", ["4 billion crowns"]),
        ("40 million dollars", ["40 million dollars"]),
        ("€40 million", ["€40 million"]),
        ("US$40m", ["US$40m"]),
        ("30 to 40 million crowns", ["30"]),
    ],
)
def test_a_number_counts_with_its_scale_and_unit(amount: str, words: list[str]) -> None:
    """The digits alone don't bear it out, and the same amount may be written otherwise."""
    findings = unsupported(f"Minister Alpha announced a fund of {amount} for pilots.", _RECORD)
    assert [(finding.kind.value, finding.words) for finding in findings] == [("number", one) for one in words]


def test_the_first_of_two_amounts_has_the_scale_of_the_second() -> None:
    record = jasmine_record.parse(
        "Ports\n\nMinister Alpha of Fiji announced 4 to 5 million dollars for pilots.\n"
    )
    assert unsupported("Minister Alpha announced 4 million dollars for the pilots.", record) == ()
    (finding,) = unsupported("Minister Alpha announced 4 billion dollars for the pilots.", record)
    assert finding.words == "4 billion dollars"


def test_digits_in_groups_are_the_same_digits() -> None:
    record = jasmine_record.parse("Ports\n\nMinister Alpha of Fiji noted that 300 000 dollars were paid.\n")
    assert unsupported("Minister Alpha also noted that 300 000 dollars were paid.", record) == ()


def test_an_office_has_no_name_behind_a_comma() -> None:
    record = jasmine_record.parse(
        "Ports\n\nThe 4th Port Forum was held in Suva, Fiji. The Secretary-General of the Port Union was also present."
        " New Zealand proposed a school. Samoa asked for pilots.\n"
    )
    assert {"New Zealand", "Samoa"} <= {party.name for party in record.participants}
    text = "Participants also included the Secretary-General of the Port Union, New Zealand and Samoa."
    assert unsupported(text, record) == ()


def test_how_somebody_is_addressed_is_no_name() -> None:
    assert _kinds("Ms. Alpha announced a fund for pilots.") == []
    (finding,) = unsupported("Ms. Omega announced a fund for pilots.", _RECORD)
    assert (finding.kind, finding.words) == ("name", "Omega")


def test_the_nearest_passage_is_shown() -> None:
    """What the sentence was likely made from stands beside what is wrong with it."""
    (finding,) = unsupported("Minister Alpha announced a fund of 50 million crowns for pilots.", _RECORD)
    assert finding.nearest is not None
    assert _RECORD.quote(finding.nearest) == "She announced a fund of 40 million crowns for pilots."


def test_a_record_without_text_supports_nothing() -> None:
    """Every sentence with something to say is found, with no passage near."""
    (finding,) = unsupported("The ministers discussed maritime security cooperation.", MeetingRecord())
    assert finding.kind is UnsupportedKind.SENTENCE
    assert finding.nearest is None


def test_a_pronoun_is_who_spoke_before() -> None:
    """Words put into a mouth by way of a pronoun are found too."""
    assert _kinds("Minister Bravo proposed two surveys. He also announced a fund for pilots.") == ["speaker"]
    assert _kinds("Minister Alpha spoke of Bergen. She announced a fund for pilots.") == []


def test_several_clauses_have_their_own_speakers() -> None:
    """Of a sentence about two people, each clause is held against its own."""
    assert _kinds("Alpha announced a fund for pilots, while Bravo proposed two surveys of the reef.") == []
    assert _kinds("Bravo announced a fund for pilots, while Alpha proposed two surveys of the reef.") == [
        "speaker",
        "speaker",
    ]


@pytest.mark.parametrize(("number", "found"), [("4", []), ("5", ["number"])])
def test_a_number_that_a_name_ends_in_counts_nothing(number: str, found: list[str]) -> None:
    """What follows "paragraph 4" in the sentence is counted elsewhere in the text."""
    record = jasmine_record.parse(
        "Ports Meeting\n\n5 March 2031\n\n1. The Ministers noted the reservation on paragraph 4.\n\n"
        "2. The Ministers commended Fiji. Three commended states thanked them.\n"
    )
    text = f"The Ministers noted the reservation on paragraph {number}, commended Fiji, and left."
    assert [one.kind.value for one in unsupported(text, record) if one.kind.value == "number"] == found


def test_findings_come_in_the_order_of_the_text() -> None:
    """Several sentences, several faults, from the first to the last."""
    text = (
        "Bravo announced a fund for pilots.\n\nAlpha announced 41 million crowns. Tromsø is open in winter."
    )
    findings = unsupported(text, _RECORD)
    assert [finding.start for finding in findings] == sorted(finding.start for finding in findings)
    assert [finding.kind.value for finding in findings][:2] == ["speaker", "number"]


@pytest.mark.parametrize("text", [None, b"Alpha", 3, ["Alpha"]])
def test_other_things_than_text_are_refused(text: Any) -> None:
    """Misuse says what is expected."""
    with pytest.raises(InvalidValueError, match=r"unsupported\.text is .*, expected a text or a summary"):
        unsupported(text, _RECORD)


@pytest.mark.parametrize("style", STYLES)
def test_what_the_library_tells_is_supported(style: str) -> None:
    """The summaries of the bundled record, in every style, as objects and as Markdown."""
    record = jasmine_record.jasmine()
    for words in (30, 60, 120, 10_000):
        summary = summarize(record, style=style, words=words)
        assert unsupported(summary, record) == ()
        assert unsupported(summary.to_markdown(), record) == ()


def test_alterations_are_caught() -> None:
    """Of the alterations of what is told about a few composed texts nearly all are caught, and no true sentence is."""
    support = measure_support(read_labelled(["numbered", "visit", "call", "chair-statement", "spokesperson"]))
    caught = {way: counts[1] / counts[0] for way, counts in support.altered.items()}
    assert support.accused == []
    assert set(caught) == {
        *("quotation", "number", "number in a date", "name from elsewhere", "name of the text", "speaker"),
        *("sentence denied", "sentence of another text", "number of another unit"),
    }
    assert all(share >= 0.9 for way, share in caught.items() if way != "name of the text"), caught


def test_a_true_sentence_is_not_its_own_alteration() -> None:
    """The alterations that are measured are changes indeed."""
    sentence = (
        "Minister Alpha announced a fund of 40 million crowns in Bergen on 3 March 2031, and agreed to it."
    )
    texts = [one.text for one in (*altered(sentence, _RECORD), foreign("Another text."))]
    assert sentence not in texts
    assert len(texts) == len(set(texts)) > 4


@pytest.mark.official
def test_what_is_told_of_published_texts_is_supported() -> None:
    """No summary of a published text, in any style, says what the text doesn't."""
    paths = [path for path in sorted(_SHARED.rglob("*-*")) if path.suffix in _MEDIA_TYPES]
    if not paths:
        pytest.skip("the published texts stand beside the repository, not in it")
    for path in paths:
        for record in jasmine_record.parse_all(path.read_bytes(), media_type=_MEDIA_TYPES[path.suffix]):
            for style in STYLES:
                summary = summarize(record, style=style, words=10_000)
                assert unsupported(summary, record) == (), path.name


def test_a_republic_is_not_taken_for_another() -> None:
    """The word of which two states' names are made says nothing of where somebody is from."""
    record = jasmine_record.parse(
        "The Ministers met in Kampala on 14 September 2018. The meeting was chaired by Hon. Placeholder Alpha, Minister of"
        " Transport of the Republic of Uganda. The Democratic Republic of the Congo was represented by Mr. Placeholder Bravo,"
        " Secretary General at the Ministry of Transport."
    )
    assert not unsupported("Minister Placeholder Alpha of the Republic of Uganda took part as chair.", record)
    wrong = unsupported("Minister Placeholder Alpha of the Republic of Kenya took part as chair.", record)
    assert [finding.words for finding in wrong] == ["Kenya"]


def test_both_behind_a_preposition_are_no_speakers() -> None:
    """The second of two behind "between" doesn't speak, be there a verb behind it."""
    record = jasmine_record.parse(
        "Minister of Energy Placeholder Alpha of Chile chaired the meeting in Lima on 3 October 2013. Ecuador thanked the hosts."
        " Peru explained its plan. Minister Alpha reaffirmed the plan, welcomed the second circuit between Peru and Ecuador, and congratulated the"
        " operators on the completion of the works."
    )
    told = (
        "Minister Alpha welcomed the second circuit between Peru and Ecuador, and congratulated the operators on the"
        " completion of the works."
    )
    assert not unsupported(told, record)
    wrong = unsupported("Ecuador congratulated the operators on the completion of the works.", record)
    assert [finding.kind for finding in wrong] == [UnsupportedKind.SPEAKER]


_LISTED = jasmine_record.parse("""\
The Ports Council met in Suva on 3 May 2022. Fiji, Tonga, Samoa and Peru took part. Secretary of State Placeholder Alpha of
Peru, Minister Placeholder Bravo of Tonga and Placeholder Charlie, Minister of Ports of Fiji, attended.

The Ports Council welcomed the ports of Fiji, Tonga and Samoa (FTS) on the northern line; recalled the talks between the
South and Tonga; reiterated that the Minister of Ports is committed to dredging the harbour and committed to a new survey.
Minister Charlie welcomed the visit of Secretary Alpha and Minister Bravo to Suva, thanked him for a first visit as Minister of
Ports, and noted that trade has grown. Tonga proposed a ferry to the islands.
""")


@pytest.mark.parametrize(
    "text",
    [
        # All of a list behind a preposition.
        (
            "The Ports Council welcomed the ports of Fiji, Tonga and Samoa (FTS) on the northern line; recalled the talks between"
            " the South and Tonga; and reiterated that the Minister of Ports is committed to dredging the harbour."
        ),
        # One of two who are named with offices.
        "Minister Charlie welcomed the visit of Secretary Alpha and Minister Bravo to Suva, and noted that trade has grown.",
        # Whom somebody welcomed.
        "Minister Charlie welcomed Secretary Alpha and Minister Bravo to Suva, and noted that trade has grown.",
        # As what somebody acts.
        "Minister Charlie thanked him for a first visit as Minister of Ports, and noted that trade has grown.",
    ],
)
def test_names_that_are_objects_do_not_speak(text: str) -> None:
    assert unsupported(text, _LISTED) == ()


def test_bodies_with_letters_behind_them_are_one_list() -> None:
    """Letters in brackets and articles part the bodies of a list whose first stands behind a preposition."""
    record = jasmine_record.parse("""\
Statement of the Ports Ministers

1. The Ports Ministers welcome the participation of the Pilots' Agency (PA), the Dredging Council (DC) and the Ferry Union (FU).

2. The Ports Ministers discussed how trade may bring benefits to all islands. The Pilots' Agency presented its outlook. The
Dredging Council urged calm. The Ferry Union shared its plans.
""")
    told = "The Ports Ministers welcome the participation of the Pilots' Agency (PA), the Dredging Council (DC) and the Ferry Union (FU); "
    assert unsupported(f"{told}discussed how trade may bring benefits to all islands.", record) == ()
    accused = unsupported(
        "The Dredging Council (DC) discussed how trade may bring benefits to all islands.", record
    )
    assert [finding.kind for finding in accused] == [UnsupportedKind.SPEAKER]


def test_the_name_of_a_state_may_hold_a_preposition() -> None:
    """`of` joins "States" and "America" inside of one name, whatever else has `of` behind the word for a state."""
    record = jasmine_record.parse("""\
Ports Ministers' Meeting

Mr Placeholder Delta, Secretary of State of the United States of America, attended the meeting.

1. Minister Alpha stated that the Gulf gives back to the region what it asks for. Secretary Delta noted that this was the eighth
meeting of the Ports Ministers of the Gulf.

2. The Ministers expressed serious concern about dangerous ships, and welcomed the progress of the partnership for safe reefs.

3. Minister Alpha outlined the work of the pilots, and asked for a meeting of experts in the Gulf next year. The
United States welcomed it.
""")
    told = "Secretary of State Placeholder Delta of the United States of America noted that this was the eighth meeting of the Ports Ministers"
    assert unsupported(f"{told} of the Gulf.", record) == ()
    assert [finding.kind for finding in unsupported(f"{told} of Samoa.", record)] == [UnsupportedKind.NAME]


@pytest.mark.parametrize(
    "text",
    [
        "In the talks with Fiji, Samoa proposed a ferry to the islands.",
        "Fiji, Samoa and Peru proposed a ferry to the islands.",
        "As Minister Charlie of Fiji noted, and Samoa proposed a ferry to the islands.",
    ],
)
def test_names_before_a_verb_do_speak(text: str) -> None:
    assert UnsupportedKind.SPEAKER in [finding.kind for finding in unsupported(text, _LISTED)]


_BRIEF = jasmine_record.parse("""\
Ministers of Ports Meet

On 3 May 2022, the Ministers of Ports met in Nuku'alofa, Kingdom of Tonga.

Minister of Ports Placeholder Alpha of Fiji welcomed the visit by Minister Charlie and Minister Delta of Peru. She
reaffirmed that Fiji intends to be at the side of the islands. Minister Alpha presented a first package of projects,
which concerns water and schools. Peru thanked Fiji for the harbours.

Minister Alpha suggested that governments begin with the ports that cost nothing. She pointed out that Fiji holds the
chairmanship of the Ports Council until May next year.

The Ministers decided to hold the Third Port Conference in Suva in 2025. They expressed their gratitude to Tonga. They
reaffirmed our commitment to the Port Framework 2015-2030, and welcomed the plan.
""")


@pytest.mark.parametrize(
    "text",
    [
        # A year counts nothing of what follows it.
        "The Ministers decided to hold the Third Port Conference in Suva in 2025, and expressed their gratitude to Tonga.",
        "The Ministers reaffirmed “our commitment to the Port Framework 2015-2030”, and expressed their gratitude to Tonga.",
        # Two behind a preposition act in nothing, though only a comma parts them from the verb.
        (
            "Minister Alpha welcomed the visit by Minister Charlie and Minister Delta, reaffirmed that Fiji intends to be at"
            " the side of the islands, and presented a first package of projects."
        ),
        # What somebody is said to intend is in the mouth of who says so, who goes on behind a semicolon.
        (
            "Minister Alpha reaffirmed that Fiji intends to be at the side of the islands; and presented a first package of"
            " projects, which concerns water and schools."
        ),
        # What costs nothing is denied before the denial.
        (
            "Minister Alpha suggested that governments begin with the ports that cost nothing, and pointed out that Fiji holds"
            " the chairmanship of the Ports Council until May next year."
        ),
        # A name with an apostrophe is one name.
        "The meeting was held on 3 May 2022 in Nuku'alofa, Kingdom of Tonga.",
    ],
)
def test_sentences_joined_from_several_are_let_pass(text: str) -> None:
    assert unsupported(text, _BRIEF) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Ministers decided to hold the Third Port Conference in Suva in 2029, and expressed their gratitude.", "number"),
        (("Minister Alpha suggested that governments begin with the ports; Peru presented a first package of projects, which"
         " concerns water and schools."), "speaker"),
        ("The meeting was held on 3 May 2022 in Apia, Kingdom of Tonga.", "name"),
    ],
)  # fmt: skip
def test_changes_of_sentences_joined_from_several_are_found(text: str, kind: str) -> None:
    assert kind in [finding.kind.value for finding in unsupported(text, _BRIEF)]


def test_each_record_is_asked_about_itself() -> None:
    text = "They did not discuss fishing quotas."
    assert unsupported(text, _RECORD) == ()
    assert unsupported(text, _BRIEF) != ()
    assert unsupported(text, _RECORD) == ()
    # Who was spoken of in one text isn't in the next.
    assert (
        unsupported("Minister Alpha announced a fund. She proposed two surveys of the reef.", _RECORD) != ()
    )
    assert unsupported("She announced a fund of 40 million crowns for pilots.", _RECORD) == ()


_DENYING = jasmine_record.parse(
    "Meeting of the Ports Council\n\nSuva, 3 May 2024\n\nMinister Alpha met Ambassador Bravo. The Council of the Ports"
    " (COP) attended as an observer. Minister Alpha supported the port project in Levuka but not the harbour fees. Ambassador"
    " Bravo welcomed the reef fund without conditions. COP stressed that trust is won by telling what is known and what is"
    " not. The Director of the Centre explained that imports from burnt fields are to be refused. Fiji is ready with the aid"
    " that Tonga has requested."
)


@pytest.mark.parametrize(
    "text",
    [
        # A denial reaches no further than its clause, and stands behind what it denies where it is passive.
        "The Council stressed that trust is won by telling what is known and what is not; and attended as an observer.",
        "The Director explained that imports from burnt fields are to be refused, and attended as an observer.",
        # An article is nobody's title, though an office has one.
        "The Council of the Ports stressed that trust is won by telling what is known and what is not.",
        # A relative clause puts nothing into a mouth.
        "The Council attended as an observer with the aid that Tonga has requested.",
    ],
)
def test_denials_and_relative_clauses_of_the_text_are_let_pass(text: str) -> None:
    assert unsupported(text, _DENYING) == ()


@pytest.mark.parametrize(
    "text",
    [
        # What is denied stands on the other side in the text.
        "Minister Alpha did not support the port project in Levuka.",
        "Ambassador Bravo did not welcome the reef fund.",
        "Ambassador Bravo opposed the reef fund.",
    ],
)
def test_a_denial_of_something_else_bears_out_none(text: str) -> None:
    assert [finding.kind for finding in unsupported(text, _DENYING)] == [UnsupportedKind.SENTENCE]
