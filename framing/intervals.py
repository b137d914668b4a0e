"""Intervals: how sure a number is, worked out from the spread between sentences.

An article is taken as a sample of how its author writes, a sentence at a time; the interval is
about that way of writing, not about the fixed text, whose cues are all counted. Every value is
made of ratios of sums over sentences, so its variance follows from how far each sentence moves it
(the linearised standard error of a ratio). Where cues are few that variance is too small, none
giving 0: so half of a pseudo-sentence of known size is added to what was seen. It has no weight
where the text is long, and it is what the bound rests on where nothing was found.

All functions take arrays and give arrays; nothing is drawn at random.

References
----------
Cochran, W. G. (1977). Sampling Techniques, 3rd edition, chapter 6. Wiley.
Fay, M. P., Feuer, E. J. (1997). Confidence intervals for directly standardized rates: a method
based on the gamma distribution. Statistics in Medicine 16.
Satterthwaite, F. E. (1946). An approximate distribution of estimates of variance components.
Biometrics Bulletin 2. https://doi.org/10.2307/3002019
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.arrays import Floats

LEVEL: Final = 0.95
# The quantile of the normal distribution that leaves out a fortieth on either side.
NORMAL: Final = 1.959963984540054
# With a single sentence there is no spread to see.
MINIMUM_SENTENCES: Final = 2
# How much of a pseudo-sentence is added to what was seen.
PSEUDO: Final = 0.5


@dataclass(frozen=True, slots=True)
class Estimates:
    """Values with what their intervals are made from, as arrays of one shape.

    ``size`` is how many sentences a value rests on, ``unit`` how far one pseudo-sentence would
    move it.
    """

    value: Floats
    variance: Floats
    size: Floats
    unit: Floats

    def where(self, rows: slice) -> Estimates:
        """The chosen rows."""
        return Estimates(self.value[rows], self.variance[rows], self.size[rows], self.unit[rows])


def counted(estimates: Estimates, quantile: Floats) -> tuple[Floats, Floats]:
    """Limits of a density: those of the gamma distribution with the density's own variance.

    For cues of equal weight that are strewn at random these are the limits of a Poisson count,
    Byar's approximation to the mid-P exact ones; weights and clusters of cues widen them.

    References
    ----------
    Fay and Feuer (1997), as above: a weighted sum of counts as a scaled gamma variable.
    Rothman, K. J., Boice, J. D. (1979). Epidemiologic Analysis with a Programmable Calculator.
    National Institutes of Health: half a count added at both ends.
    Wilson, E. B., Hilferty, M. M. (1931). The distribution of chi-square. PNAS 17.
    https://doi.org/10.1073/pnas.17.12.684
    """
    middle = estimates.value + PSEUDO * estimates.unit
    width = np.sqrt(estimates.variance) / (3 * middle)
    rest, reach = 1 - width * width, quantile * width
    return middle * _cube(np.maximum(rest - reach, 0)), middle * _cube(rest + reach)


def _cube(values: Floats) -> Floats:
    return values * values * values


def proportion(estimates: Estimates, quantile: Floats) -> tuple[Floats, Floats]:
    """Limits of a share of sentences.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    JASA 22. https://doi.org/10.1080/01621459.1927.10502953
    """
    del quantile  # the variance follows from the share itself
    return _wilson(estimates.value, estimates.size, NORMAL)


def share(estimates: Estimates, quantile: Floats) -> tuple[Floats, Floats]:
    """Limits of a share of words, which come in sentences: Wilson's with a design effect.

    The words count as the number of independent ones whose share would vary as much. The
    pseudo-sentence is of average length, and quoted or not by the toss of a coin.

    References
    ----------
    Korn, E. L., Graubard, B. I. (1998). Confidence intervals for proportions with small expected
    number of positive counts estimated from survey data. Survey Methodology 24.
    Dean, N., Pagano, M. (2015). Evaluating confidence interval methods for binomial proportions in
    clustered surveys. Journal of Survey Statistics and Methodology 3.
    https://doi.org/10.1093/jssam/smv024
    """
    middle = (estimates.value + PSEUDO / 2 * estimates.unit) / (1 + PSEUDO * estimates.unit)
    effective = middle * (1 - middle) / estimates.variance
    return _wilson(estimates.value, effective, quantile)


def mean(estimates: Estimates, quantile: Floats) -> tuple[Floats, Floats]:
    """Limits of a mean of sentences, or of a formula of such means, by Student's distribution.

    References
    ----------
    Student (1908). The probable error of a mean. Biometrika 6. https://doi.org/10.2307/2331554
    """
    half = quantile * np.sqrt(estimates.variance)
    return estimates.value - half, estimates.value + half


def student(estimates: Estimates, pseudo: Floats) -> Floats:
    """The quantile of Student's distribution for a variance partly seen and partly given.

    The variance between sentences has a degree of freedom less than there are sentences, the
    pseudo-sentence's is known; Satterthwaite's formula gives the degrees of both together. The
    quantile is expanded in their inverse (Abramowitz and Stegun 1964, 26.7.5): within 1 % from
    two degrees on.
    """
    seen = estimates.variance / (estimates.variance + pseudo)
    inverse = seen * seen / (estimates.size - 1)
    *terms, last = _EXPANSION
    quantile = inverse * last
    for term in reversed(terms[1:]):
        quantile += term
        quantile *= inverse
    return quantile + terms[0]


def _expansion(z: float) -> tuple[float, ...]:
    """The terms of the expansion about the normal quantile ``z``."""
    return (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )


_EXPANSION: Final = _expansion(NORMAL)


def _wilson(value: Floats, count: Floats, quantile: Floats | float) -> tuple[Floats, Floats]:
    square = quantile * quantile / count
    whole = 1 + square
    middle = (value + square / 2) / whole
    half = np.sqrt(square * (value * (1 - value) + square / 4)) / whole
    return middle - half, middle + half


@dataclass(frozen=True, slots=True)
class Method:
    """A way to make limits, with the name that the table of intervals gives it.

    ``ends`` is given estimates and the quantile of Student's distribution for them. Their variance
    holds the pseudo-sentence's: ``pseudo`` times the square of the unit.
    """

    name: str
    ends: Callable[[Estimates, Floats], tuple[Floats, Floats]]
    pseudo: float = PSEUDO


COUNT: Final = Method("gamma limits of a weighted count", counted)
PROPORTION: Final = Method("Wilson", proportion)
SHARE: Final = Method("Wilson with a design effect", share, PSEUDO / 2)
MEAN: Final = Method("Student on the linearised variance", mean)


def limits(
    methods: Sequence[tuple[Method, slice]],
    estimates: Estimates,
    least: Floats | float,
    most: Floats | float,
) -> tuple[Floats, Floats]:
    """Both ends of the intervals, from ``least`` to ``most`` and around the value.

    Each method makes those of some rows. An end is missing where there is no value or fewer than
    ``MINIMUM_SENTENCES`` sentences, and in rows without a method.
    """
    ends = np.full((2, *estimates.value.shape), np.nan)
    pseudo = estimates.unit * estimates.unit
    for method, rows in methods:
        pseudo[rows] *= method.pseudo
    with np.errstate(divide="ignore", invalid="ignore"):
        quantile = student(estimates, pseudo)
        widened = replace(estimates, variance=estimates.variance + pseudo)
        for method, rows in methods:
            ends[:, rows] = method.ends(widened.where(rows), quantile[rows])
    value = estimates.value
    low = np.minimum(np.maximum(ends[0], least), value)
    high = np.maximum(np.minimum(ends[1], most), value)
    missing = estimates.size < MINIMUM_SENTENCES
    low[missing] = high[missing] = np.nan
    return low, high
