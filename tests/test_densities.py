"""Densities from one pass over all cues equal those worked out sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import framing
from features import FEATURES
from framing.cues import Cues
from framing.feature import Feature
from framing.measure import density
from framing.scoring import Scorer

SEEDS = Path(__file__).parents[1] / "seeds"


def parts_of(feature):
    """A density for each family of a lexicon, for all of them but one, and for one there is not."""
    families = feature.lexicon.families
    chosen = [*((family,) for family in families), families[1:], ("no such family",)]
    return tuple(
        density(
            f"{feature.name} {number}",
            label="",
            higher="",
            lower="",
            feature=feature.name,
            families=some,
        )
        for number, some in enumerate(chosen)
    )


@pytest.fixture(scope="module")
def scorer():
    hedging = next(feature for feature in FEATURES if feature.name == "hedging")
    sensational = next(feature for feature in FEATURES if feature.name == "sensational")
    measures = (*parts_of(hedging), *sensational.measures, *parts_of(sensational))
    parts = Feature("parts", "", lambda _: Cues.none(), measures)
    return Scorer((*FEATURES, parts))


@pytest.mark.parametrize("step", [1, 2, 100])
def test_sums_over_cues_equal_sums_over_sentences(scorer, step):
    articles = [*framing.read(SEEDS), framing.Article(id="none", text="")]
    for start in range(0, len(articles), step):
        ledger = scorer.score(articles[start : start + step]).ledger
        found = scorer.estimator.estimate(ledger)
        again = scorer.estimator.from_ratios(
            [measure.ratios(ledger, scope) for measure, scope in scorer.measures],
            ledger.tokens.sentences.article,
            ledger.count,
        )
        for name in ("value", "low", "high", "size", "base"):
            given, expected = getattr(found, name), getattr(again, name)
            np.testing.assert_allclose(given, expected, rtol=1e-11, atol=1e-12, err_msg=name)


def test_no_article_is_no_row(scorer):
    scored = scorer.score([])
    assert scored.scores.shape == (0, len(scorer.columns))
    assert scored.reasons == {}
