"""Every measure's value, interval and sample size, for all articles of a batch at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.densities import Densities
from framing.intervals import COUNT, MINIMUM_SENTENCES, Estimates, Method, limits
from framing.ledger import Ledger, Scope
from framing.moments import Moments, Segments, of_ratios

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Floats, Ints
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
        self.columns = tuple(columns)
        # Columns that are worked out alike stand together while they are.
        self._inside = sorted(range(len(columns)), key=lambda number: _kind(*columns[number]))
        self._outside = np.argsort(self._inside)
        ordered = [columns[number] for number in self._inside]
        densities = [(measure, scope) for measure, scope in ordered if measure.cues_of]
        self._densities = Densities(densities)
        self._others = ordered[len(densities) :]
        measures = [measure for measure, _ in ordered]
        self._constant = np.array([[measure.constant] for measure in measures])
        self._spread = np.array([[measure.spread] for measure in measures])
        self._possible = np.array([measure.possible for measure in measures]).T[:, :, None]
        self._methods: list[tuple[Method, slice]] = []
        start = 0
        for _, group in groupby(ordered, key=lambda column: _kind(*column)):
            (measure, scope), *more = group
            rows = slice(start, start + 1 + len(more))
            start = rows.stop
            if scope is not Scope.HEADLINE and not measure.no_interval:
                self._methods.append((measure.method, rows))

    def estimate(self, ledger: Ledger) -> Estimated:
        """The values for all articles of the ledger."""
        articles = Segments(ledger.tokens.sentences.article, ledger.count)
        others = [measure.ratios(ledger, scope) for measure, scope in self._others]
        with np.errstate(divide="ignore", invalid="ignore"):
            parts = (self._densities.moments(ledger, articles), of_ratios(others, articles))
            return self._estimated(Moments(np.concatenate([part.rows for part in parts], axis=1)))

    def from_ratios(
        self, parts: Sequence[tuple[Ratio, ...]], article: Ints, count: int
    ) -> Estimated:
        """The values that each column's part of the ratios gives.

        The ratios have a number per sentence; ``article`` tells which of ``count`` articles each
        sentence is of, in rising order.
        """
        ordered = [parts[number] for number in self._inside]
        with np.errstate(divide="ignore", invalid="ignore"):
            return self._estimated(of_ratios(ordered, Segments(article, count)))

    def _estimated(self, moments: Moments) -> Estimated:
        value = moments.value + self._constant
        size = moments.size
        # How far a cue of full weight moves a density, and a pseudo-sentence all else.
        unit = self._spread / size
        for method, rows in self._methods:
            if method is COUNT:
                unit[rows] = moments.scale[rows]
        found = Estimates(value, moments.variance, size, unit)
        low, high = limits(self._methods, found, *self._possible)
        columns = np.array((value, low, high, size, moments.base)).take(self._outside, axis=1)
        value, low, high, size, base = columns.transpose(0, 2, 1)
        return Estimated(value, low, high, size.astype(np.int64), base)


def _kind(measure: Measure, scope: Scope) -> tuple[bool, bool, str]:
    without = scope is Scope.HEADLINE or bool(measure.no_interval)
    return not measure.cues_of, without, measure.method.name


def why_no_interval(size: int, measure: Measure, scope: Scope) -> str:
    """Why a value that is given has no interval; it rests on ``size`` sentences."""
    if measure.no_interval:
        return measure.no_interval
    if scope is Scope.HEADLINE:
        return ONE_HEADLINE
    one = "1 sentence" if size == 1 else f"{size} sentences"
    return f"{one}: too few for an interval, at least {MINIMUM_SENTENCES} are needed"
