"""Floors of the seeds' comparison: each kind of pair is found as the key by hand has it."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.evaluation.comparison_reading import read
from framing.evaluation.comparison_scores import score

SEEDS = Path(__file__).parent / "cases" / "comparison" / "seeds.toml"
PRECISION = 0.9
RECALL = 0.7


@pytest.fixture(scope="module")
def scores():
    key = read(SEEDS)
    return score(key, framing.compare(key.articles).compared)


@pytest.mark.parametrize(
    "kind", ["statements", "quotations", "numbers", "sources", "hearings", "events"]
)
def test_precision_and_recall_stay_above_their_floors(scores, kind):
    found = scores.of(kind)
    assert found.precision >= PRECISION, "\n".join(found.wrong)
    assert found.recall >= RECALL, "\n".join(found.missed)
