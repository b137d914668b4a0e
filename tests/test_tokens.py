"""Sentences, zones and voices as columns, case by case."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import framing
from framing.cleaning import Zone
from framing.scoring import default_scorer
from framing.tokens import Voice

CASES = Path(__file__).parent / "cases"


def cases(name):
    listed = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["label"]) for case in listed]


def tokens_of(text):
    article = framing.Article(id="case", text=text)
    return default_scorer().score([article]).ledger.tokens


@pytest.mark.parametrize("case", cases("sentences"))
def test_sentences(case):
    tokens = tokens_of(case["text"])
    rows = tokens.sentences
    found = [
        tokens.buffer.slice(start, end)
        for start, end in zip(rows.start.tolist(), rows.end.tolist(), strict=True)
    ]
    assert found == case["sentences"]


@pytest.mark.parametrize("case", cases("quotations"))
def test_quoted_voice(case):
    tokens = tokens_of(case["text"])
    speech = tokens.quotations.speech
    found = [
        tokens.buffer.slice(int(tokens.start[first]), int(tokens.end[last]))
        for first, last in zip(
            tokens.quotations.first[speech], tokens.quotations.last[speech], strict=True
        )
    ]
    assert found == case["quoted"]
    quoted = sum(len(text.replace("-", " ").split()) for text in case["quoted"])
    assert int((tokens.voice == Voice.QUOTED).sum()) == quoted


def test_batches_do_not_change_what_is_found():
    texts = [
        "“We agreed,” Dunn said.\n\nIt may rain.",
        "",
        "Nothing… “was” said’",
        "한국어 기사",
        "“Open quote",
        "Closing” quote.",
        "It went on...",
    ]
    listed = [framing.Article(id=str(i), text=text) for i, text in enumerate(texts)]
    together = default_scorer().score(listed)
    for number, text in enumerate(texts):
        alone = tokens_of(text)
        joint = together.ledger.tokens
        rows = joint.article == number
        assert joint.voice[rows].tolist() == alone.voice.tolist()
        strings = joint.vocabulary.strings
        assert [strings[t] for t in joint.type[rows]] == [strings[t] for t in alone.type]
    pd.testing.assert_frame_equal(
        framing.analyse(listed).cues,
        pd.concat([framing.analyse(article).cues for article in listed], ignore_index=True),
    )


def test_a_title_of_its_own_is_the_headline():
    article = framing.Article(id="a", title="Dunn may resign", text="It rained all day in Oslo.")
    tokens = default_scorer().score([article]).ledger.tokens
    assert tokens.zone[:3].tolist() == [Zone.HEADLINE] * 3
    assert tokens.zone[3:].tolist() == [Zone.BODY] * 6
    cue = framing.analyse(article).cues.iloc[0]
    assert (cue.field, cue.text, article.title[cue.start : cue.end]) == ("title", "may", "may")


def test_a_title_that_stands_in_the_text_is_read_once():
    body = "It rained all day in Oslo, and nobody was on the streets to see it happen."
    article = framing.Article(id="a", title="Dunn may resign", text=f"Dunn may resign\n\n{body}")
    cues = framing.analyse(article).cues
    hedges = cues[cues.feature == "hedging"]
    assert hedges[["zone", "field", "text"]].values.tolist() == [["headline", "text", "may"]]
