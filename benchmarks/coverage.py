"""How often the 95 % intervals hold the truth, on real articles.

    python benchmarks/coverage.py ARTICLES.parquet

The file (Parquet or JSON lines) has a row per article with the column ``text``, and may have
``title`` and ``source``. The sentences of each of the largest sources are a population whose
values are known; samples of 10, 30 and 100 sentences are drawn from it at random, each as if it
were an article. Then stretches of neighbouring sentences are cut from long articles, to see what
it costs that these are not independent. Last, samples of one population are compared with each
other, where nothing differs. The tables stand in ``docs/intervals.md``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from framing import chance
from framing.article import Article
from framing.cleaning import Zone
from framing.estimating import Estimated, Estimator
from framing.ledger import Scope
from framing.measure import Measure, Ratio
from framing.placing import Value
from framing.scoring import Scorer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.arrays import Bools, Floats, Ints

SIZES: Final = (10, 30, 100)
SOURCES: Final = 8
ARTICLES: Final = 150
DRAWS: Final = 2000
COMPARISONS: Final = 250
# An article has to be so many times as long as a stretch that is cut from it.
LONGER: Final = 3
SEED: Final = 1977

Column = tuple[Measure, Scope]


@dataclass(frozen=True)
class Population:
    """The sentences of some articles, as the ratios that each column is made of."""

    columns: tuple[Column, ...]
    parts: tuple[tuple[Ratio, ...], ...]
    article: Ints
    text: Bools
    """Which sentences stand in the body or in a heading."""

    def sampled(self, sentences: Ints, chosen: Sequence[int]) -> Estimated:
        """The estimates of the chosen columns, a row for each row of sentence numbers."""
        rows = sentences.ravel()
        parts = [
            tuple(
                Ratio(ratio.numerator[rows], ratio.denominator[rows], ratio.times)
                for ratio in self.parts[number]
            )
            for number in chosen
        ]
        article = np.repeat(np.arange(len(sentences)), sentences.shape[1])
        estimator = Estimator([self.columns[number] for number in chosen])
        return estimator.from_ratios(parts, article, len(sentences))

    def in_scope(self, column: int) -> Ints:
        """The sentences that a column rests on."""
        return np.flatnonzero(self.parts[column][-1].denominator)

    @cached_property
    def truth(self) -> Floats:
        """The values of the population as a whole."""
        everyone = np.arange(len(self.article))[None, :]
        return self.sampled(everyone, range(len(self.columns))).value[0]


def population(articles: Sequence[Article], scorer: Scorer) -> Population:
    """The sentences of ``articles``; headlines have no intervals and are left out."""
    kept = [(m, s) for m, s in scorer.measures if s is not Scope.HEADLINE and not m.no_interval]
    batches, article, text = [], [], []
    count = 0
    for batch in scorer.batches(articles):
        rows = batch.ledger.tokens.sentences
        batches.append([measure.ratios(batch.ledger, scope) for measure, scope in kept])
        article.append(rows.article + count)
        text.append((rows.zone == Zone.BODY) | (rows.zone == Zone.HEADING))
        count += batch.ledger.count
    parts = tuple(
        tuple(
            Ratio(
                np.concatenate([ratio.numerator for ratio in same]),
                np.concatenate([ratio.denominator for ratio in same]),
                same[0].times,
            )
            for same in zip(*column, strict=True)
        )
        for column in zip(*batches, strict=True)
    )
    return Population(tuple(kept), parts, np.concatenate(article), np.concatenate(text))


def random_samples(people: Iterable[Population], draw: np.random.Generator) -> pd.DataFrame:
    """Coverage by column and size of the sample, in each population."""
    rows = []
    for one in people:
        for number, (measure, scope) in enumerate(one.columns):
            scoped = one.in_scope(number)
            for size in SIZES:
                found = one.sampled(draw.choice(scoped, (DRAWS, size)), [number])
                rows.append((measure.column(scope), size, held(found, one.truth[number])))
    return pd.DataFrame(rows, columns=["measure", "sentences", "coverage"])


def held(found: Estimated, truth: Floats | float) -> float:
    """The share of the intervals that hold the truth."""
    return float(((found.low <= truth) & (truth <= found.high)).mean())


def stretches(people: Iterable[Population], draw: np.random.Generator) -> pd.DataFrame:
    """Coverage of the article's own value by a stretch of it, and by as many random sentences."""
    rows = []
    for one in people:
        for number, (measure, scope) in enumerate(one.columns):
            if scope is not Scope.AUTHOR:
                continue
            scoped = one.in_scope(number)
            for article in np.unique(one.article[scoped]):
                own = scoped[one.article[scoped] == article]
                for size in SIZES[:2]:
                    if len(own) < LONGER * size:
                        continue
                    truth = one.sampled(own[None, :], [number]).value[0, 0]
                    start = draw.integers(0, len(own) - size + 1, 20)
                    stretch = own[start[:, None] + np.arange(size)]
                    strewn = draw.choice(own, (20, size))
                    rows.append(
                        (
                            measure.column(scope),
                            size,
                            held(one.sampled(stretch, [number]), truth),
                            held(one.sampled(strewn, [number]), truth),
                        )
                    )
    return pd.DataFrame(rows, columns=["measure", "sentences", "stretch", "random"])


def comparisons(people: Iterable[Population], draw: np.random.Generator) -> pd.DataFrame:
    """How often a piece is called apart from references of the same population."""
    rows = []
    for one in people:
        text = np.flatnonzero(one.text)
        for references in (1, 2, 3):
            for piece, size in ((10, 10), (30, 30), (100, 100), (60, 15), (15, 60)):
                drawn = [
                    values(one, draw.choice(text, (COMPARISONS, piece if place == 0 else size)))
                    for place in range(references + 1)
                ]
                for first, *others in zip(*drawn, strict=True):
                    chances = {
                        name: chance.p_value(value, [other[name] for other in others])
                        for name, value in first.items()
                    }
                    known = {name: p for name, p in chances.items() if p is not None}
                    single = np.mean([p <= chance.LEVEL for p in known.values()])
                    rows.append((references, piece, size, single, len(chance.holm(known)) > 0))
    return pd.DataFrame(rows, columns=["references", "piece", "reference", "one test", "any apart"])


def values(one: Population, sentences: Ints) -> list[dict[str, Value]]:
    """The values of each sample, by column, where it is long enough for one."""
    found = one.sampled(sentences, range(len(one.columns)))
    samples = []
    for row in range(len(sentences)):
        given = {}
        for column, (measure, scope) in enumerate(one.columns):
            place = row, column
            sure = found.base[place] >= measure.minimum[scope] and not np.isnan(found.low[place])
            given[measure.column(scope)] = Value(
                str(row),
                float(found.value[place]) if sure else None,
                low=float(found.low[place]) if sure else None,
                high=float(found.high[place]) if sure else None,
            )
        samples.append(given)
    return samples


def read(path: Path) -> list[list[Article]]:
    """Some articles of each of the largest sources."""
    parquet = path.suffix == ".parquet"
    table = pd.read_parquet(path) if parquet else pd.read_json(path, lines=True)
    for name in ("title", "source"):
        if name not in table:
            table[name] = ""
    table = table.fillna({"title": "", "source": ""})
    return [
        [
            Article(id=str(number), text=row.text, title=row.title)
            for number, row in enumerate(table[table.source == source][:ARTICLES].itertuples())
        ]
        for source in table.source.value_counts().index[:SOURCES]
    ]


def written(coverage: pd.Series[float]) -> str:
    """The mean, the lowest and the highest, as percentages."""
    mean, low, high = (100 * number for number in (coverage.mean(), coverage.min(), coverage.max()))
    return f"{mean:.1f} ({low:.1f} to {high:.1f})"


def main() -> None:
    """Print the three tables."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if path is None or not path.exists():
        print(f"Skipped: {path or 'no file given'}. Give a Parquet or JSON-lines file of articles.")
        return
    scorer = Scorer()
    people = [population(articles, scorer) for articles in read(path)]
    draw = np.random.default_rng(SEED)
    print(f"{len(people)} sources, {sum(len(one.article) for one in people):,} sentences\n")

    print("Coverage in random samples of sentences: mean of the sources (lowest to highest), %")
    found = random_samples(people, draw)
    cells = found.pivot_table(
        index="measure", columns="sentences", values="coverage", aggfunc=written, sort=False
    )
    print(cells.to_string())

    print("\nCoverage of an article's value by a stretch of it, and by random sentences of it, %")
    found = stretches(people, draw)
    grouped = found.groupby(["measure", "sentences"], sort=False)
    means = (100 * grouped[["stretch", "random"]].mean()).round(1)
    print(means.assign(articles=grouped.size()).to_string())

    print("\nPieces called apart where nothing differs, %")
    found = comparisons(people, draw)
    grouped = found.groupby(["references", "piece", "reference"], sort=False)
    print((100 * grouped[["one test", "any apart"]].mean()).round(1).to_string())


if __name__ == "__main__":
    main()
