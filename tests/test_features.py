"""Each feature against its cases, and the contract that all features keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from features import FEATURES

CASES = Path(__file__).parent / "cases"
NAMES = [feature.name for feature in FEATURES]
# The measures that count some families of a feature's cues.
PARTS = {m.name: m for feature in FEATURES for m in feature.measures if m.part_of}


def feature_cases():
    return [
        pytest.param(
            feature.name,
            case,
            id=f"{feature.name}: {case['label']}",
            marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "fail" else [],
        )
        for feature in FEATURES
        for case in read_cases(feature.name)
    ]


def read_cases(feature):
    return json.loads((CASES / f"{feature}.json").read_text(encoding="utf-8"))


def cues_of(text, feature):
    cues = framing.analyse(text).cues
    return cues[cues.feature == feature]


@pytest.mark.parametrize(("feature", "case"), feature_cases())
def test_case(feature, case):
    cues = cues_of(case["text"], feature)
    if "part" in case:
        cues = cues[cues.family.isin(PARTS[case["part"]].families)]
    assert list(cues.text) == case["cues"]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_part_is_documented_and_has_cases_for_and_against(part):
    assert part.counted
    assert part.cannot_tell.startswith("It cannot tell")
    assert part.sources
    found = [
        bool(case["cues"]) for case in read_cases(part.part_of) if case.get("part") == part.name
    ]
    assert {True, False} == set(found)


@pytest.mark.parametrize("feature", NAMES)
def test_at_least_as_many_negatives_as_half_of_the_cases(feature):
    listed = read_cases(feature)
    negatives = [case for case in listed if not case["cues"] or "not" in case["comment"]]
    assert 2 * len(negatives) >= len(listed)


@pytest.mark.parametrize("feature", FEATURES, ids=NAMES)
def test_documentation_is_complete(feature):
    assert feature.question.endswith("?")
    assert feature.counted
    assert feature.higher.startswith("Higher means")
    assert feature.cannot_tell.startswith("It cannot tell")
    assert feature.sources
    for measure in feature.measures:
        assert measure.label
        assert measure.unit
        assert measure.formula
        assert measure.higher
        assert measure.lower
        assert set(measure.minimum) >= set(measure.scopes)


ARTICLE = """Harbour vote may slip

The harbour board said on Monday that the vote could slip to autumn. "We are stunned by the size of
the bill," chair Ada Lund told reporters. "It is a disaster for the town, and perhaps for the whole
coast," she added.

Some say the plan was always doomed. About 40 members came to the meeting, according to the clerk.
Did anybody read the report? Lund, who appeared tired, left without a word to the crowd outside.

The board meets again in September, and the mayor insists that a shocking rise in costs can still be
avoided. Officials reportedly asked two firms for a second opinion on the price of steel."""


def test_a_text_pasted_twice_keeps_its_densities():
    body = ARTICLE.split("\n\n", 1)[1]
    title = "Harbour vote may slip"
    once = framing.score(framing.Article(id="a", title=title, text=body))
    twice = framing.score(framing.Article(id="a", title=title, text=f"{body}\n\n{body}"))
    for column in once.columns[1:]:
        if not once[column].isna()[0]:
            assert once[column][0] == pytest.approx(twice[column][0], abs=1e-9), column


def test_moving_words_into_a_quotation_moves_them_to_the_quoted_voice():
    own = framing.analyse(
        "It was a shocking and staggering failure of the board. So it ended."
    ).cues
    said = framing.analyse(
        "“It was a shocking and staggering failure of the board,” Lund said. So it ended."
    ).cues
    for voice, cues in (("author", own), ("quoted", said)):
        loaded = cues[cues.feature == "sensational"]
        assert list(loaded.text) == ["shocking", "staggering"]
        assert set(loaded.voice) == {voice}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
            st.sampled_from(
                ["“", "”", '"', "'", "said", "may", "slams", ". ", "\n\n", "?!", "US "]
            ),
        ),
        max_size=25,
    ).map(" ".join)
)
def test_any_text_is_survived_and_spans_slice_back(text):
    analysis = framing.analyse(framing.Article(id="a", title=text[:20], text=text))
    for cue in analysis.cues.itertuples():
        source = text if cue.field == "text" else text[:20]
        assert source[cue.start : cue.end] == cue.text
        assert cue.text.strip()
    for row in analysis.sentences.itertuples():
        assert 0 <= row.start < row.end <= len(text)
        assert 0 <= row.words_quoted <= row.words
    missing = analysis.scores.iloc[0, 1:].isna()
    assert set(missing.index[missing]) == set(analysis.abstentions.measure)
