"""Moments: the sums over sentences from which values and their intervals follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.runs import begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.measure import Ratio


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """What the values of some columns are made of: five rows, each by column and article.

    The value, its variance, how many sentences it rests on, how far a cue of weight 1 moves it,
    and its base: the sum of its last denominator.
    """

    rows: Floats

    @classmethod
    def none(cls, articles: int) -> Moments:
        """The moments of no column, for so many articles."""
        return cls(np.empty((5, 0, articles)))

    @classmethod
    def of(
        cls, value: Floats, squares: Floats, size: Floats, scale: Floats, base: Floats
    ) -> Moments:
        """The moments, given the sum of the squares of what each sentence moves the value by.

        References
        ----------
        Cochran, W. G. (1977). Sampling Techniques, 3rd edition, chapter 6. Wiley.
        """
        variance = scale**2 * squares * size / (size - 1)
        return cls(np.array((value, variance, size, scale, base)))

    @property
    def value(self) -> Floats:
        """The values, without the constants of their formulas."""
        return self.rows[0]

    @property
    def variance(self) -> Floats:
        """The variances of the values."""
        return self.rows[1]

    @property
    def size(self) -> Floats:
        """How many sentences the values rest on."""
        return self.rows[2]

    @property
    def scale(self) -> Floats:
        """How far a unit of the last numerator moves the values."""
        return self.rows[3]

    @property
    def base(self) -> Floats:
        """What the values rest on, in the measures' own units."""
        return self.rows[4]


class Segments:
    """Which sentences belong to which article: they stand together, in the articles' order."""

    def __init__(self, article: Ints, count: int) -> None:
        self.article = article
        self.count = count
        (self.first,) = begins(article).nonzero()

    def sums(self, values: Floats | Ints | Bools) -> Floats:
        """The sum of each row of ``values`` over the sentences of each article."""
        if len(self.first) == self.count:
            return np.add.reduceat(values.astype(np.float64, copy=False), self.first, axis=1)
        found = np.zeros((len(values), self.count))
        if len(self.first):
            some = np.add.reduceat(values.astype(np.float64, copy=False), self.first, axis=1)
            found[:, self.article.take(self.first)] = some
        return found

    def each(self, values: Floats) -> Floats:
        """Each article's value for each of its sentences."""
        return values.take(self.article, axis=-1)


def of_ratios(parts: Sequence[tuple[Ratio, ...]], articles: Segments) -> Moments:
    """The moments of columns that are made of ratios of sentences' numbers."""
    if not parts:
        return Moments.none(articles.count)
    # The last ratio of each part stands behind all others, so that these are a view of the rest.
    lengths = np.array([len(part) for part in parts])
    longest = int(lengths.max())
    ratios = [part[-back] for back in range(longest, 0, -1) for part in parts if len(part) >= back]
    last = len(ratios) - len(parts)
    numerator = np.array([ratio.numerator for ratio in ratios], dtype=np.float64)
    denominator = np.array([ratio.denominator for ratio in ratios], dtype=np.float64)
    times = np.array([[ratio.times] for ratio in ratios])
    base = articles.sums(denominator)
    rate, scale = articles.sums(numerator) / base, times / base
    terms = times * rate
    residual = articles.each(rate)
    residual *= denominator
    np.subtract(numerator, residual, out=residual)
    # A formula of several ratios: what a sentence moves all by, in units of the last's scale.
    end = last
    for back in range(1, longest):
        into = last + (lengths > back).nonzero()[0]
        row = slice(end - len(into), end)
        end -= len(into)
        terms[into] += terms[row]
        weight = scale[row] / scale[into]
        residual[into] += residual[row] * articles.each(weight)
    residual = residual[last:]
    squares = articles.sums(np.square(residual, out=residual))
    size = articles.sums(denominator[last:] > 0)
    return Moments.of(terms[last:], squares, size, scale[last:], base[last:])
