"""Classes of one-word sources are kept from batch to batch, which must not change any."""

from __future__ import annotations

import numpy as np

import framing
from framing.scoring import Scorer
from framing.tokens import Property, Vocabulary

TEXTS = (
    "Officials said the pier was closed. “It is,” Lund said. He added that it was old.",
    "Critics say so. Officials' plans changed, said Reuters. Some said nothing.",
    "“Officials said it was safe,” Ada Lund said. Later, officials said it was not.",
    "Lund said it rained. They said it did not. Users wrote that nobody knew.",
)


def sources(scorer, text):
    found = scorer.score([framing.Article(id="one", text=text)]).ledger.cues["sources"]
    return [
        (found.families[row], start) for row, start in zip(found.family, found.start, strict=True)
    ]


def test_what_was_classed_before_changes_nothing():
    alone = [sources(Scorer(), text) for text in TEXTS]
    assert all(alone)
    forward, backward = Scorer(), Scorer()
    assert [sources(forward, text) for text in TEXTS * 2] == alone * 2
    assert [sources(backward, text) for text in reversed(TEXTS)] == alone[::-1]


def test_a_vocabulary_that_starts_anew_forgets_them():
    scorer = Scorer()
    scorer.vocabulary = Vocabulary(limit=1)
    alone = [sources(Scorer(), text) for text in TEXTS]
    assert [sources(scorer, text) for text in TEXTS * 2] == alone * 2


def test_batches_keep_the_vocabulary_that_they_were_read_with():
    scorer = Scorer()
    scorer.vocabulary = Vocabulary(limit=1)
    batches = [scorer.score([framing.Article(id="a", text=text)]) for text in TEXTS]
    for batch, text in zip(batches, TEXTS, strict=True):
        tokens = batch.ledger.tokens
        words = [tokens.vocabulary.strings[number] for number in tokens.type]
        assert all(word in text for word in words)
        later = Property("asked for later", np.int64, len)
        assert tokens.of(later).tolist() == [len(word) for word in words]
