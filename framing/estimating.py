"""Every measure's value, interval and sample size, for all articles of a batch at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing import intervals
from framing.intervals import COUNT, MINIMUM_SENTENCES, Estimates, Method
from framing.ledger import Ledger, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.measure import Measure, Ratio

    Column = tuple[Measure, Scope]

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


def estimate(ledger: Ledger, columns: Sequence[Column]) -> Estimated:
    """The values of ``columns`` with their intervals; a headline has none."""
    parts = [measure.ratios(ledger, scope) for measure, scope in columns]
    return from_ratios(columns, parts, ledger.tokens.sentences.article, ledger.count)


def from_ratios(
    columns: Sequence[Column], parts: Sequence[tuple[Ratio, ...]], article: Ints, count: int
) -> Estimated:
    """The values of ``columns``, each made of its part of the ratios, with their intervals.

    The ratios have a value per sentence; ``article`` tells which of ``count`` articles each
    sentence is of, in rising order.
    """
    articles = Segments(article, count)
    ratios = [ratio for part in parts for ratio in part]
    last = np.cumsum([len(part) for part in parts]) - 1
    numerator = _stacked([ratio.numerator for ratio in ratios])
    denominator = _stacked([ratio.denominator for ratio in ratios])
    times = np.array([[ratio.times] for ratio in ratios])
    base = articles.sums(denominator)
    size = articles.sums(denominator > 0)[last]
    with np.errstate(divide="ignore", invalid="ignore"):
        rate, scale = articles.sums(numerator) / base, times / base
        terms = times * rate
        residual = numerator - articles.spread(rate) * denominator
        # A formula of two ratios: what a sentence moves either by, in units of the last's scale.
        for row, into in _earlier(parts):
            terms[into] += terms[row]
            residual[into] += residual[row] * articles.spread(scale[row] / scale[into])
        variance = scale[last] ** 2 * articles.sums(residual**2)[last] * size / (size - 1)
    value = terms[last] + np.array([[measure.constant] for measure, _ in columns])
    low, high = _limits(columns, Estimates(value, variance, size, scale[last]))
    return Estimated(value.T, low.T, high.T, size.T.astype(np.int64), base[last].T)


def _earlier(parts: Sequence[tuple[Ratio, ...]]) -> Iterator[tuple[int, int]]:
    """The rows of all ratios but the last of each part, and the row of the last."""
    start = 0
    for part in parts:
        last = start + len(part) - 1
        yield from ((row, last) for row in range(start, last))
        start = last + 1


def _limits(columns: Sequence[Column], estimates: Estimates) -> tuple[Floats, Floats]:
    """The limits of all columns, given how far one cue of full weight would move each value."""
    low = np.full_like(estimates.value, np.nan)
    high = low.copy()
    for (method, possible), rows in _alike(columns).items():
        size = estimates.size[rows]
        unit = estimates.unit[rows]
        if method is not COUNT:
            with np.errstate(divide="ignore"):
                unit = np.array([[columns[row][0].spread] for row in rows]) / size
        group = Estimates(estimates.value[rows], estimates.variance[rows], size, unit)
        low[rows], high[rows] = intervals.limits(method, group, possible)
    return low, high


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

    def spread(self, values: Floats) -> Floats:
        """Each article's value for each of its sentences."""
        return values[..., self.article]


def _stacked(columns: Sequence[Ints | Floats | Bools]) -> Floats:
    return np.array(columns, dtype=np.float64)


def _alike(columns: Sequence[Column]) -> dict[tuple[Method, tuple[float, float]], list[int]]:
    """The columns whose limits are made in the same way, apart from headlines."""
    groups: dict[tuple[Method, tuple[float, float]], list[int]] = {}
    for row, (measure, scope) in enumerate(columns):
        if scope is not Scope.HEADLINE:
            groups.setdefault((measure.method, measure.possible), []).append(row)
    return groups
