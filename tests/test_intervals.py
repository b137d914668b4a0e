"""The intervals hold the truth as often as they say, and stay where they belong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from features import FEATURES
from framing.estimating import Estimator
from framing.intervals import COUNT, MEAN, PROPORTION, SHARE, Estimates, limits, student
from framing.ledger import Scope
from framing.measure import Ratio

SEEDS = Path(__file__).parents[1] / "seeds"
MEASURES = {measure.name: measure for feature in FEATURES for measure in feature.measures}
SIZES = (10, 30, 100)
DRAWS = 1000
PROSE = (
    "The council met on Monday and may vote again in May. “We will probably build the pier,” the "
    "mayor said. It was a shocking evening! Nobody spoke for long, and the town seems to have "
    "liked that. A clerk told the paper that two firms had made an offer. Steel costs about twice "
    "as much as it did. The pier is old and its lamps are dim. Who would not want a better one?"
)


@pytest.fixture(scope="module")
def seeds():
    return framing.analyse(framing.read(SEEDS))


def estimated(name, ratios, count):
    """What a measure makes of a row of sentences per article, as (numerator, denominator)s."""
    times = {"readability": (0.39, 11.8), "reading_ease": (-1.015, -84.6)}
    part = tuple(
        Ratio(np.ravel(numerator), np.ravel(denominator), factor)
        for (numerator, denominator), factor in zip(
            ratios, times.get(name, (100 if MEASURES[name].method is COUNT else 1,)), strict=True
        )
    )
    article = np.repeat(np.arange(count), np.size(ratios[0][0]) // count)
    return Estimator([(MEASURES[name], Scope.AUTHOR)]).from_ratios([part], article, count)


def coverage(name, ratios, truth):
    found = estimated(name, ratios, DRAWS)
    return float(((found.low <= truth) & (truth <= found.high)).mean())


def words_of(draw, size):
    """Sentences of 1 to about 60 words, 21 on average."""
    return 1 + draw.poisson(draw.gamma(4, 5, (DRAWS, size)))


def weights_of(draw, words, rate, clusters, weights):
    """Cues strewn over the words; with clusters, more than by chance in the same sentence."""
    expected = words * rate / 100
    if clusters:
        expected = expected * draw.gamma(1 / clusters, clusters, words.shape)
    counts = draw.poisson(expected)
    drawn = draw.choice(weights, (counts.max(), *words.shape))
    return np.sum([w * (counts > k) for k, w in enumerate(drawn)], axis=0)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("clusters", [0, 0.5, 1])
@pytest.mark.parametrize("rate", [0.3, 0.5, 1, 3])
def test_a_density_is_held_by_its_interval(size, rate, clusters):
    draw = np.random.default_rng(size)
    weights = np.array([0.25, 0.5, 0.75, 1])
    words = words_of(draw, size)
    cues = weights_of(draw, words, rate, clusters, weights)
    assert 0.92 <= coverage("hedging", [(cues, words)], rate * weights.mean()) <= 0.985


@pytest.mark.parametrize("size", SIZES)
def test_a_density_of_rare_cues_is_held_at_least_as_often(size):
    # A fifth of a cue in ten sentences: no interval can come nearer to 95 %, finding none or one.
    draw = np.random.default_rng(size)
    words = words_of(draw, size)
    cues = weights_of(draw, words, 0.1, 0.5, np.array([0.5, 1]))
    assert 0.94 <= coverage("hedging", [(cues, words)], 0.075) < 1


@pytest.mark.parametrize("size", SIZES)
def test_a_share_of_sentences_is_held_by_its_interval(size):
    # Each draw has a share of its own: of a single one, few values can be found at all.
    draw = np.random.default_rng(size)
    share = draw.uniform(0.05, 0.95, (DRAWS, 1))
    holds = draw.random((DRAWS, size)) < share
    assert 0.93 <= coverage("attribution_share", [(holds, np.ones_like(holds))], share) <= 0.97


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("share", [0.08, 0.15, 0.3])
def test_a_share_of_words_is_held_by_its_interval(size, share):
    # Of the sentences with quoted words half are quoted as a whole, half in any part.
    draw = np.random.default_rng(size)
    words = words_of(draw, size)
    part = np.where(draw.random(words.shape) < 0.5, 1, draw.random(words.shape))
    quoted = words * part * (draw.random(words.shape) < share / 0.75)
    assert 0.92 <= coverage("quotation", [(quoted, words)], share) <= 0.985


@pytest.mark.parametrize("size", SIZES)
def test_a_mean_of_sentences_is_held_by_its_interval(size):
    # A third of the sentences have no word of feeling.
    draw = np.random.default_rng(size)
    values = np.clip(draw.normal(0.15, 0.45, (DRAWS, size)), -0.95, 0.95)
    values *= draw.random(values.shape) > 1 / 3
    many = np.clip(np.random.default_rng(0).normal(0.15, 0.45, 10**6), -0.95, 0.95).mean() * 2 / 3
    assert 0.92 <= coverage("sentiment", [(values, np.ones_like(values))], many) <= 0.98


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["readability", "reading_ease"])
def test_a_reading_formula_is_held_by_its_interval(size, name):
    draw = np.random.default_rng(size)
    words = words_of(draw, size)
    syllables = words + draw.poisson(0.6 * words)
    truth = {"readability": 0.39 * 21 + 11.8 * 1.6 - 15.59,
             "reading_ease": 206.835 - 1.015 * 21 - 84.6 * 1.6}[name]  # fmt: skip
    ratios = [(words, np.ones_like(words)), (syllables, words)]
    assert 0.92 <= coverage(name, ratios, truth) <= 0.98


def alone(value, variance, size, unit):
    return Estimates(*(np.array([float(number)]) for number in (value, variance, size, unit)))


@pytest.mark.parametrize(
    ("sentences", "table"), [(3, 4.303), (5, 2.776), (10, 2.262), (30, 2.045), (100, 1.984)]
)
def test_the_quantile_is_students(sentences, table):
    found = student(alone(0, 1, sentences, 0), np.zeros(1))
    assert found[0] == pytest.approx(table, rel=0.01)


@pytest.mark.parametrize(
    ("found", "sentences", "low", "high"),
    # From Newcombe (1998), Statistics in Medicine 17, table I.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)],
)
def test_a_share_of_sentences_has_the_limits_of_wilson(found, sentences, low, high):
    ends = limits([(PROPORTION, slice(None))], alone(found / sentences, 0, sentences, 0), 0, 1)
    assert np.ravel(ends) == pytest.approx([low, high], abs=1e-4)


@pytest.mark.parametrize(
    ("cues", "low", "high"),
    # Quantiles of the gamma distribution with shape cues + 1/2, from SciPy.
    [(1, 0.108, 4.674), (5, 1.908, 10.960), (20, 12.607, 30.287)],
)
def test_cues_strewn_at_random_have_the_limits_of_a_count(cues, low, high):
    found = limits([(COUNT, slice(None))], alone(cues, cues, 10**6, 1), 0, np.inf)
    assert np.ravel(found) == pytest.approx([low, high], rel=0.04, abs=0.02)


def test_no_cue_leaves_room_above_zero(seeds):
    table = seeds.intervals.merge(seeds.scores.melt("article", var_name="measure"))
    none = table[(table.value == 0) & (table.reason == "")]
    assert len(none) > 5
    assert (none.low == 0).all()
    assert (none.high > 0.01).all()


def test_every_score_has_an_interval_or_a_reason(seeds):
    table = seeds.intervals
    assert list(table.columns) == [
        "article", "measure", "low", "high", "n", "unit", "method", "reason",
    ]  # fmt: skip
    assert len(table) == seeds.scores.iloc[:, 1:].size
    missing = table.low.isna()
    assert (missing == table.high.isna()).all()
    assert (missing == (table.reason != "")).all()
    assert (missing == (table.method == "")).all()
    assert set(table.unit) == {"sentences"}
    reasons = table[missing].set_index(["article", "measure"]).reason
    for row in seeds.abstentions.itertuples():
        assert reasons[row.article, row.measure] == row.reason


def test_a_headline_has_no_interval_and_says_why(seeds):
    headlines = seeds.intervals[seeds.intervals.measure.str.endswith("_headline")]
    assert headlines.low.isna().all()
    assert headlines.reason.str.startswith("one headline has no spread").all()


def test_one_sentence_is_too_few():
    long = "The pier " + "and the pier " * 20 + "is old."
    row = framing.analyse(long).intervals.set_index("measure").loc["hedging"]
    assert row.reason == "1 sentence: too few for an interval, at least 2 are needed"
    assert row.n == 1


def test_the_sample_size_counts_sentences(seeds):
    body = seeds.sentences[seeds.sentences.zone == "body"].groupby("article")
    found = seeds.intervals[seeds.intervals.measure == "attribution_share"].set_index("article").n
    assert found.to_dict() == body.size().to_dict()


def test_an_interval_of_sentiment_is_students_with_half_a_sentence_more():
    analysis = framing.analyse(PROSE)
    rows = analysis.sentences
    values = rows.sentiment[rows.words > rows.words_quoted]
    size = len(values)
    variance = (values.var() + 0.4**2 / (2 * size)) / size
    share = values.var() / size / variance
    # The table of Student's distribution, interpolated in the inverse of the degrees of freedom.
    degrees = (size - 1) / share**2
    quantile = np.interp(1 / degrees, [1 / 10, 1 / 8, 1 / 6, 1 / 5], [2.228, 2.306, 2.447, 2.571])
    found = analysis.intervals.set_index("measure").loc["sentiment"]
    assert found.high - values.mean() == pytest.approx(quantile * variance**0.5, rel=0.01)


def test_intervals_do_not_depend_on_the_batch(seeds):
    one_by_one = [framing.analyse(article).intervals for article in seeds.articles]
    pd.testing.assert_frame_equal(
        pd.concat(one_by_one, ignore_index=True), seeds.intervals, check_exact=True
    )


def test_a_text_pasted_twice_has_narrower_intervals():
    once, twice = (framing.analyse(text).intervals.dropna() for text in (PROSE, f"{PROSE} {PROSE}"))
    both = once.merge(twice, on="measure", suffixes=("", "_twice"))
    assert not both.empty
    assert (both.high_twice - both.low_twice < both.high - both.low).all()


SENTENCES = st.lists(
    st.tuples(st.integers(1, 60), st.floats(0, 1), st.integers(0, 4)), min_size=2, max_size=40
)


@settings(deadline=None)
@given(SENTENCES)
def test_an_interval_holds_its_value_inside_the_possible_range(sentences):
    words, part, cues = (np.array(column, dtype=float) for column in zip(*sentences, strict=True))
    ones = np.ones_like(words)
    ratios = {
        "hedging": [(np.minimum(cues, words), words)],
        "attribution_share": [(cues > 0, ones)],
        "quotation": [(np.floor(words * part), words)],
        "sentiment": [(2 * part - 1, ones)],
        "readability": [(words, ones), (words * (1 + part), words)],
        "reading_ease": [(words, ones), (words * (1 + part), words)],
    }
    for name, columns in ratios.items():
        found = estimated(name, columns, 1)
        least, most = MEASURES[name].possible
        assert least <= found.low[0, 0] <= found.value[0, 0] <= found.high[0, 0] <= most
        assert found.high[0, 0] > found.low[0, 0]
        doubled = [(np.tile(top, 2), np.tile(bottom, 2)) for top, bottom in columns]
        more = estimated(name, doubled, 1)
        assert more.high - more.low <= found.high - found.low
        assert more.value == pytest.approx(found.value)


def test_all_kinds_of_limits_are_in_use():
    assert {measure.method for measure in MEASURES.values()} == {COUNT, PROPORTION, SHARE, MEAN}
