"""Write framing/events/vectors.npy: a vector for each stem, near to those it is used with.

Usage: python tools/word_vectors.py FILE [--epochs N]

FILE is a Parquet file with the columns "title" and "text". The vectors begin as those of latent
semantic analysis (Deerwester et al. 1990). Then they learn: of many articles, the headline and
first words of one are to be nearer to other words of the same article than to those of any other
(van den Oord et al. 2018), in steps after Kingma and Ba (2015). The stems and their order are those
of framing/events/rarity.tsv; write that one first.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.parquet as pq
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from framing.article import Article
from framing.cleaning import Zone
from framing.events.rarity import rarity
from framing.events.terms import KEY, key_of
from framing.events.vectors import TABLE, stems
from framing.scoring import BATCH
from framing.tokens import Vocabulary, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Bools, Floats, Ints

DIMENSIONS = 64
# Articles that are told apart at once.
AT_ONCE = 1024
# How sharply: cosines are divided by it.
TEMPERATURE = 0.07
# How far a step goes at first, and at last.
STEP = 0.01
LAST_STEP = 0.001
# What the steps remember of the slopes before, and of their squares.
SLOPES, SQUARES = 0.9, 0.99
# Words of a part: half as many up to twice as many, by chance.
WORDS = 36
# How often the headline stands alone, and with the first words; else it goes with the other part.
HEADLINE, LEAD = 0.3, 0.49


@dataclass(frozen=True, eq=False)
class Corpus:
    """The words of articles that have a vector: the row of each, and whether of the headline."""

    row: Ints
    headline: Bools
    start: Ints

    def __len__(self) -> int:
        return len(self.start) - 1

    def words(self, article: int) -> tuple[Ints, Ints]:
        """The words of the headline and of the text."""
        these = slice(*self.start[article : article + 2])
        row, headline = self.row[these], self.headline[these]
        return row[headline], row[~headline]


def corpus(articles: Sequence[Article], names: Sequence[str]) -> Corpus:
    """The articles as the rows of their stems."""
    keys = np.array([key_of(name) for name in names])
    order = np.argsort(keys)
    rows, headlines, counts = [], [], []
    vocabulary = Vocabulary()
    for start in range(0, len(articles), BATCH):
        tokens = tokenise(articles[start : start + BATCH], vocabulary)
        key = tokens.of(KEY)
        place = np.minimum(np.searchsorted(keys[order], key), len(keys) - 1)
        known = (keys[order][place] == key) & (tokens.zone != int(Zone.FURNITURE))
        rows.append(order[place[known]])
        headlines.append(tokens.zone[known] == int(Zone.HEADLINE))
        counts.append(np.bincount(tokens.article[known], minlength=len(tokens.articles)))
    start = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
    return Corpus(np.concatenate(rows), np.concatenate(headlines), start)


def parts(corpus: Corpus, random: np.random.Generator) -> Iterator[tuple[Ints, Ints]]:
    """Two parts of each article, chosen by chance: its beginning, and words further on."""
    for article in range(len(corpus)):
        headline, text = corpus.words(article)
        first, further = random.integers(WORDS // 2, 2 * WORDS, size=2)
        latest = max(0, len(text) - further)
        begin = min(first, latest)
        # What stands earlier is told more often: it is nearer to what the event is.
        begin += int((latest - begin) * random.random() ** 2)
        lead, rest = text[:first], text[begin : begin + further]
        how = random.random()
        if how < HEADLINE:
            yield headline, rest
        elif how < HEADLINE + LEAD:
            yield np.concatenate([headline, headline, lead]), rest
        else:
            yield lead, np.concatenate([headline, headline, rest])


def weighted(texts: Sequence[Ints], rare: Floats) -> Any:
    """Texts as rows of length 1, each word weighted as in framing.events.terms."""
    row = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    column = np.concatenate(texts)
    found = sparse.csr_matrix(
        (np.ones(len(row)), (row, column)), shape=(len(texts), len(rare)), dtype=np.float32
    )
    found.sum_duplicates()
    found.data = ((1 + np.log(found.data)) * rare[found.indices]) ** 0.75
    length = np.sqrt(np.asarray(found.multiply(found).sum(axis=1)).ravel())
    return (sparse.diags(1 / np.where(length > 0, length, 1)) @ found).astype(np.float32).tocsr()


def unit(points: Floats) -> tuple[Floats, Floats]:
    """Points moved to length 1, and how long they were."""
    length = np.linalg.norm(points, axis=1, keepdims=True) + 1e-6
    return points / length, length


def slope(vectors: Floats, some: Any, others: Any) -> tuple[Floats, float]:
    """In which direction the loss rises, and the loss."""
    here, length = unit(some @ vectors)
    there, length_there = unit(others @ vectors)
    near = here @ there.T + (some @ others.T).toarray()
    likely = np.exp((near - near.max()) / TEMPERATURE)
    by_row, by_column = (likely / likely.sum(axis=axis, keepdims=True) for axis in (1, 0))
    loss = -np.log(np.diag(by_row) + 1e-9).mean()
    rise = (by_row + by_column - 2 * np.eye(len(near))) / (2 * len(near) * TEMPERATURE)
    up, up_there = rise @ there, rise.T @ here
    up = (up - (up * here).sum(axis=1, keepdims=True) * here) / length
    up_there = (up_there - (up_there * there).sum(axis=1, keepdims=True) * there) / length_there
    return some.T @ up + others.T @ up_there, float(loss)


def learn(vectors: Floats, texts: Corpus, rare: Floats, epochs: int) -> Floats:
    """The vectors after so many times all articles."""
    random = np.random.default_rng(0)
    first, second = np.zeros_like(vectors), np.zeros_like(vectors)
    count = 0
    for epoch in range(epochs):
        one, two = zip(*parts(texts, random), strict=True)
        some, others = weighted(one, rare), weighted(two, rare)
        order = random.permutation(len(texts))
        losses = []
        step = STEP + (LAST_STEP - STEP) * epoch / epochs
        for rows in np.array_split(order, len(order) // AT_ONCE):
            rise, loss = slope(vectors, some[rows], others[rows])
            count += 1
            first = SLOPES * first + (1 - SLOPES) * rise
            second = SQUARES * second + (1 - SQUARES) * rise**2
            even = np.sqrt(second / (1 - SQUARES**count)) + 1e-8
            vectors = vectors - step * first / (1 - SLOPES**count) / even
            losses.append(loss)
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}", flush=True)
    return vectors


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the vectors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args(arguments)
    read = pq.read_table(options.file, columns=["title", "text"]).to_pylist()
    names = stems()
    texts = corpus(
        [
            Article(id=str(n), text=row["text"], title=row["title"] or "")
            for n, row in enumerate(read)
        ],
        names,
    )
    rare = np.array([rarity(name) for name in names], dtype=np.float32)
    whole = weighted([np.concatenate(texts.words(n)) for n in range(len(texts))], rare)
    _, _, latent = randomized_svd(whole, DIMENSIONS, random_state=0)
    vectors = learn(3 * latent.T.astype(np.float32), texts, rare, options.epochs)
    np.save(TABLE, np.round(vectors * (127 / np.abs(vectors).max())).astype(np.int8))
    print(f"{TABLE.name}: {len(vectors):,} stems, {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
