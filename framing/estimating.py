"""Every measure's value, interval and sample size, for all articles of a batch at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from framing import intervals
from framing.intervals import COUNT, MINIMUM_SENTENCES, Estimates, Method
from framing.ledger import Ledger, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.measure import Measure, Ratio

ONE_HEADLINE: Final = "one headline has no spread between sentences that an interval could rest on"


@dataclass(frozen=True, slots=True, eq=False)
class Estimated:
    """A row per article, a column per measure and scope.

    ``base`` is what a value rests on in the measure's own unit, ``size`` the same in sentences.
    """

    value: Floats
    low: Floats
    high: Floats
    size: Ints
    base: Floats


class Estimator:
    """Makes the values and intervals of some measures, each in one scope; a headline has none."""

    def __init__(self, columns: Sequence[tuple[Measure, Scope]]) -> None:
        measures = [measure for measure, _ in columns]
        self.columns = tuple(columns)
        self.constant = np.array([[measure.constant] for measure in measures])
        self.spread = np.array([[measure.spread] for measure in measures])
        self.possible = np.array([measure.possible for measure in measures])[:, :, None]
        self.rows: dict[Method, list[int]] = {}
        for row, (measure, scope) in enumerate(columns):
            if scope is not Scope.HEADLINE:
                self.rows.setdefault(measure.method, []).append(row)

    def estimate(self, ledger: Ledger) -> Estimated:
        """The values for all articles of the ledger."""
        parts = [measure.ratios(ledger, scope) for measure, scope in self.columns]
        return self.from_ratios(parts, ledger.tokens.sentences.article, ledger.count)

    def from_ratios(
        self, parts: Sequence[tuple[Ratio, ...]], article: Ints, count: int
    ) -> Estimated:
        """The values that each column's part of the ratios gives.

        The ratios have a number per sentence; ``article`` tells which of ``count`` articles each
        sentence is of, in rising order.
        """
        articles = Segments(article, count)
        ratios = [ratio for part in parts for ratio in part]
        last = np.cumsum([len(part) for part in parts]) - 1
        numerator = np.array([ratio.numerator for ratio in ratios], dtype=np.float64)
        denominator = np.array([ratio.denominator for ratio in ratios], dtype=np.float64)
        times = np.array([[ratio.times] for ratio in ratios])
        base = articles.sums(denominator)
        size = articles.sums(denominator > 0)[last]
        with np.errstate(divide="ignore", invalid="ignore"):
            rate, scale = articles.sums(numerator) / base, times / base
            terms = times * rate
            residual = articles.each(rate)
            residual *= denominator
            np.subtract(numerator, residual, out=residual)
            # A formula of two ratios: what a sentence moves both by, in units of the last's scale.
            for row, into in _earlier(parts):
                terms[into] += terms[row]
                residual[into] += residual[row] * articles.each(scale[row] / scale[into])
            squares = articles.sums(np.square(residual, out=residual))[last]
            variance = scale[last] ** 2 * squares * size / (size - 1)
            estimates = Estimates(terms[last] + self.constant, variance, size, scale[last])
            low, high = self._limits(estimates)
        return Estimated(estimates.value.T, low.T, high.T, size.T.astype(np.int64), base[last].T)

    def _limits(self, estimates: Estimates) -> tuple[Floats, Floats]:
        """The limits of all columns; the unit is how far a cue of full weight moves each value."""
        low = np.full_like(estimates.value, np.nan)
        high = low.copy()
        for method, rows in self.rows.items():
            found = estimates.where(rows)
            if method is not COUNT:
                found = replace(found, unit=self.spread[rows] / found.size)
            least, most = self.possible[rows, 0], self.possible[rows, 1]
            low[rows], high[rows] = intervals.limits(method, found, least, most)
        return low, high


def _earlier(parts: Sequence[tuple[Ratio, ...]]) -> Iterator[tuple[int, int]]:
    """The rows of all ratios but the last of each part, and the row of the last."""
    start = 0
    for part in parts:
        last = start + len(part) - 1
        yield from ((row, last) for row in range(start, last))
        start = last + 1


def why_no_interval(size: int, scope: Scope) -> str:
    """Why a value that is given has no interval; it rests on ``size`` sentences."""
    if scope is Scope.HEADLINE:
        return ONE_HEADLINE
    one = "1 sentence" if size == 1 else f"{size} sentences"
    return f"{one}: too few for an interval, at least {MINIMUM_SENTENCES} are needed"


class Segments:
    """Which sentences belong to which article: they stand together, in the articles' order."""

    def __init__(self, article: Ints, count: int) -> None:
        self.article = article
        self.count = count
        opens = np.ones(len(article), dtype=np.bool_)
        opens[1:] = article[1:] != article[:-1]
        self.first = np.flatnonzero(opens)

    def sums(self, values: Floats | Bools) -> Floats:
        """The sum of each row of ``values`` over the sentences of each article."""
        found = np.zeros((len(values), self.count))
        if len(self.first):
            found[:, self.article[self.first]] = np.add.reduceat(
                values, self.first, axis=1, dtype=np.float64
            )
        return found

    def each(self, values: Floats) -> Floats:
        """Each article's value for each of its sentences."""
        return np.take(values, self.article, axis=-1)
