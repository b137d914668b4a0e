"""The same utterance over several articles: cases as data, and what holds for any articles."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.alignment.aligned import Relation
from framing.alignment.quotations import align
from framing.alignment.quotations.differences import edits, normal
from framing.alignment.quotations.relation import between
from framing.alignment.sides import sides
from framing.analysis import analyse
from framing.article import Article

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "quotations.json").read_text(encoding="utf-8")
)
SEEDS = Path(__file__).parent.parent / "seeds"
CALL = ("wire", "korea-daily", "blog", "caliber")
WORDINGS = st.text(alphabet="abAB’' .,“”-[]…3", max_size=60)


def aligned(texts):
    """The quotations of texts, whose articles are called by their places."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    return align(sides(analyse(articles)))


@pytest.fixture(scope="module")
def call():
    """The articles on one call."""
    return {
        name: (SEEDS / f"lee-trump-call-{name}.txt").read_text(encoding="utf-8") for name in CALL
    }


def of_call(call, names):
    articles = [Article(id=name, text=call[name]) for name in names]
    return align(sides(analyse(articles)))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_cases(case):
    pairs = [pair for quotation in aligned(case["texts"]) for pair in quotation.pairs]
    assert [pair.relation.value for pair in pairs] == case["relations"]
    for name in ("other_speaker", "other_cue"):
        if name in case:
            assert [getattr(pair, name) for pair in pairs] == case[name]


def test_half_of_the_cases_are_negatives():
    negatives = sum(not case["relations"] for case in CASES)
    assert negatives >= len(CASES) / 2


def test_the_order_of_the_articles_changes_nothing(call):
    assert of_call(call, CALL) == of_call(call, CALL[::-1])


def test_an_article_says_nothing_else_than_its_copy(call):
    for name in CALL:
        found = aligned([call[name], call[name]])
        assert found
        for quotation in found:
            (pair,) = quotation.pairs
            assert pair.first.stretch.text == pair.second.stretch.text
            assert [step.kind for step in pair.edits] == ["same"]
            assert not pair.other_speaker
            assert not pair.other_cue
            assert pair.relation is (
                Relation.VERBATIM if pair.first.quoted else Relation.PARAPHRASED
            )


def test_a_copy_adds_a_version_and_no_utterance(call):
    before = of_call(call, CALL)
    after = of_call({**call, "wire-copy": call["wire"]}, (*CALL, "wire-copy"))
    assert len(after) >= len(before)
    for quotation in after:
        articles = [version.article for version in quotation.versions]
        assert ("wire" in articles) == ("wire-copy" in articles)


def test_each_article_has_one_version_and_each_two_one_pair(call):
    for quotation in of_call(call, CALL):
        articles = [version.article for version in quotation.versions]
        assert articles == sorted(set(articles))
        assert len(quotation.pairs) == len(articles) * (len(articles) - 1) // 2
        assert any(version.quoted for version in quotation.versions)


def test_names_count_up(call):
    found = of_call(call, CALL)
    assert [quotation.id for quotation in found] == [f"q{n}" for n in range(1, len(found) + 1)]


def test_stretches_slice_back(call):
    for quotation in of_call(call, CALL):
        for version in quotation.versions:
            place = version.stretch
            assert call[version.article][place.start : place.end] == place.text


def test_a_speaker_and_a_cue_are_told():
    ((quotation),) = aligned(CASES[0]["texts"])
    assert [version.speaker for version in quotation.versions] == ["Anna Weir", "Anna Weir"]
    assert [version.cue for version in quotation.versions] == ["said", "vowed:"]


def test_a_part_that_follows_another_may_stand_alone_elsewhere():
    long = (
        "“We saw smoke above the tannery at dawn. Nobody rang the village alarm,” Ines Moreau said."
    )
    parted = (
        "“We saw smoke above the tannery at dawn,” Ines Moreau said. Later she left the square. "
        "“Nobody rang the village alarm,” Ines Moreau said."
    )
    found = aligned([long, parted])
    assert [[p.relation.value for p in quotation.pairs] for quotation in found] == [
        ["verbatim"],
        ["verbatim"],
    ]


@given(first=WORDINGS, second=WORDINGS)
def test_edits_rebuild_both_wordings(first, second):
    steps = edits(first, second)
    assert rebuilt(steps, "added") == normal(first)
    assert rebuilt(steps, "removed") == normal(second)
    assert all(one.kind != other.kind for one, other in pairwise(steps))


def rebuilt(steps, left_out):
    return tuple(word for step in steps if step.kind != left_out for word in normal(step.text))


@given(first=WORDINGS, second=WORDINGS)
def test_relations_do_not_depend_on_who_comes_first(first, second):
    assert between(first, second) is between(second, first)
    assert between(first, first) is Relation.VERBATIM


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([t for case in CASES for t in case["texts"]]), max_size=6))
def test_any_articles_in_any_order_are_survived(texts):
    articles = [Article(id=f"{n}", text=text) for n, text in enumerate(texts)]
    found = align(sides(analyse(articles)))
    assert found == align(sides(analyse(articles[::-1])))
    for quotation in found:
        for version in quotation.versions:
            place = version.stretch
            assert texts[int(version.article)][place.start : place.end] == place.text
