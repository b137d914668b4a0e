"""What the toolkit finds in each of many short texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.scoring import default_scorer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Floats
    from framing.article import Article
    from framing.ledger import Ledger

# A batch of the scorer's is meant for whole articles; of sentences far more fit.
BATCH: Final = 1024


def ledgers(articles: Sequence[Article]) -> Iterator[Ledger]:
    """What was counted in the articles, a batch at a time."""
    scorer = default_scorer()
    for start in range(0, len(articles), BATCH):
        yield scorer.score(articles[start : start + BATCH]).ledger


def cue_weights(
    articles: Sequence[Article], feature: str, without: tuple[str, ...] = ()
) -> tuple[Floats, Floats]:
    """The sum of the weights of a feature's cues in each article, of any voice and zone.

    The second array leaves the families ``without`` out.
    """
    every, rest = [], []
    for ledger in ledgers(articles):
        cues = ledger.cues[feature]
        article = ledger.tokens.article[cues.token]
        kept = np.array([name not in without for name in cues.families], dtype=np.bool_)
        weight = np.where(kept[cues.family], cues.weight, 0.0)
        every.append(np.bincount(article, cues.weight, ledger.count))
        rest.append(np.bincount(article, weight, ledger.count))
    return np.concatenate(every), np.concatenate(rest)


def sentence_means(articles: Sequence[Article], column: str) -> Floats:
    """The mean of a sentence column over each article; 0 for an article without sentences.

    A sentence without a value (there is nobody quoted in it) counts as 0.
    """
    means = []
    for ledger in ledgers(articles):
        article = ledger.tokens.sentences.article
        values = np.nan_to_num(ledger.columns[column])
        count = np.bincount(article, minlength=ledger.count)
        means.append(np.bincount(article, values, ledger.count) / np.maximum(count, 1))
    return np.concatenate(means)
