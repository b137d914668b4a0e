"""The reporting words that make a quotation somebody's speech, against their cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import framing
from features import REPORTING
from framing.scoring import default_scorer

PATH = Path(__file__).parent / "cases" / "reporting.json"
CASES = [
    pytest.param(
        case,
        id=case["label"],
        marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "fail" else [],
    )
    for case in json.loads(PATH.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    tokens = default_scorer().score([framing.Article(id="a", text=case["text"])]).ledger.tokens
    hits = tokens.hits[REPORTING.name]
    spans = zip(tokens.start[hits.first], tokens.end[hits.last], strict=True)
    assert [tokens.buffer.data[start:end].decode() for start, end in spans] == case["cues"]
