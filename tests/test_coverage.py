"""The measure of summaries: what holds a fact, and what stands beside the library's summaries."""

from __future__ import annotations

import warnings

import pytest

import jasmine_record
from evaluation.coverage import Fact, Told, content, held, shares
from evaluation.extracts import PEERS, first_words, has_peers, ranked
from evaluation.summaries import measure_coverage, read_labelled

_SAID = Fact("positions", ("alpha", "minister alpha"), content("ships need open ports in winter"))


@pytest.mark.parametrize(
    ("sentences", "good"),
    [
        ([Told("Minister Alpha said that ships need open ports in winter.")], True),
        ([Told("Minister Alpha wants open ports for ships.")], True),
        ([Told("Minister Alpha wants boats.")], False),
        ([Told("Ships need open ports in winter.")], False),
        ([Told("Minister Alpha came."), Told("He said that ships need open ports.", goes_on=True)], True),
        ([Told("Minister Alpha came."), Told("He said that ships need open ports.")], False),
        ([Told("Alphabets need open ports in winter, say ships.")], False),
    ],
)
def test_a_position_is_held_with_its_speaker(sentences: list[Told], good: bool) -> None:
    """Half of the words said and a name in one sentence, or in the one that a pronoun points back to."""
    assert held(_SAID, sentences) is good


def test_names_stand_as_words() -> None:
    """Who, when and where are held wherever their words stand side by side."""
    day = Fact("when", ("3 march", "march 3"))
    assert held(day, [Told("It was held on 3 March 2031.")])
    assert not held(day, [Told("It was held on 13 March 2031.")])
    assert shares([(day, True), (day, False)]) == {"when": (1, 2), "all": (1, 2)}


def test_the_first_words_are_cut_where_the_budget_ends() -> None:
    """The title comes first, and no word is added."""
    record = jasmine_record.jasmine()
    told = first_words(record, 40)
    assert len(" ".join(one.text for one in told).split()) == 40
    assert record.paragraphs[0].text.startswith(told[0].text)


@pytest.mark.skipif(not has_peers(), reason="sumy comes with the extra `bench`")
@pytest.mark.parametrize("peer", PEERS)
def test_ranked_sentences_keep_to_the_budget(peer: str) -> None:
    """Each ranking fills its budget with whole sentences, in the order of the text."""
    record = jasmine_record.jasmine()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pick = ranked(record, peer)
    text = " ".join(" ".join(filter(None, (one.label, one.text))) for one in record.paragraphs)
    told = pick(120)
    assert told
    assert len(" ".join(one.text for one in told).split()) <= 120
    places = [text.find(one.text) for one in told]
    assert -1 not in places
    assert places == sorted(places)


def test_summaries_hold_more_than_the_first_words() -> None:
    """On a few composed texts, a summary of 60 words holds more of the labelled facts than the text's first 60."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = measure_coverage(read_labelled(["numbered", "plus", "message", "quotations", "bullets"]))
    own, first = (shares(found[name, 60])["all"][0] for name in ("summarize", "first words"))
    assert own > 1.3 * first
