"""Estimate: a mean of articles, or of events, with an interval that knows what was sampled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import stdtrit

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints

LEVEL: Final = 0.95

LEAST_DEGREES: Final = 4.0
"""With fewer degrees of freedom an interval does not keep its level (Tipton 2015)."""

LEAST_APART: Final = 5
"""So many clusters must hold another value than the most common one, before an interval is given:
where all articles but a few have none of something, those few say little of its mean."""

TOO_ALIKE: Final = "too few values differ from the most common one for an interval"
TOO_LUMPED: Final = "most of the values come from too few events or days for an interval"

_SYMMETRIC: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95 % interval, which is missing where too little is known.

    ``count`` values are behind it, in ``clusters`` that vary on their own; ``degrees`` are the
    degrees of freedom of Student's distribution that the interval was made with. ``reason`` says
    why there is no interval.
    """

    value: float
    low: float | None
    high: float | None
    count: int
    clusters: int
    degrees: float
    reason: str = ""


def mean(
    values: Floats, cluster: Ints, possible: tuple[float, float] = (-np.inf, np.inf)
) -> Estimate:
    """The mean of values that come in clusters; its interval stays inside what is ``possible``.

    Values of a cluster (articles on one event, or of one day) are alike, so that each says less
    than if it stood alone. The variance is that of the ratio of the clusters' sums to their sizes,
    with the adjustment that makes it unbiased where values are independent after all; the degrees
    of freedom are fewer where some clusters are much larger than others. Where each value is its
    own cluster both are those of the textbook. Most measures have many small values and a few
    large ones: Hall's transformation moves the interval to where their mean then lies.

    Parameters
    ----------
    values
        At least one, none of them missing.
    cluster
        For each value a number; equal numbers are one cluster.

    References
    ----------
    Cochran, W. G. (1977). Sampling Techniques, 3rd edition, chapters 6 and 9A. Wiley.
    Bell, R. M., McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression
    with multi-stage samples. Survey Methodology 28.
    Hall, P. (1992). On the removal of skewness by transformation. Journal of the Royal Statistical
    Society B 54. https://doi.org/10.1111/j.2517-6161.1992.tb01876.x
    Imbens, G. W., Kolesár, M. (2016). Robust standard errors in small samples: some practical
    advice. Review of Economics and Statistics 98. https://doi.org/10.1162/REST_a_00552
    Tipton, E. (2015). Small sample adjustments for robust variance estimation with
    meta-regression. Psychological Methods 20. https://doi.org/10.1037/met0000011
    """
    middle = float(values.mean())
    _, place = np.unique(cluster, return_inverse=True)
    size = np.bincount(place).astype(np.float64)
    found = Estimate(middle, None, None, len(values), len(size), 0.0)
    if _apart(values, place) < LEAST_APART:
        return replace(found, reason=TOO_ALIKE)
    adjusted = 1 / (1 - size / len(values))
    found = replace(found, degrees=_degrees(size, adjusted))
    if found.degrees < LEAST_DEGREES:
        return replace(found, reason=TOO_LUMPED)
    rest: Floats = np.bincount(place, values - middle).astype(np.float64)
    sums = rest * np.sqrt(adjusted)
    error = float(np.sqrt((sums * sums).sum())) / len(values)
    quantile = float(stdtrit(found.degrees, (1 + LEVEL) / 2))
    # Where a few large clusters make the sum, their own chance would be taken for skewness.
    skewness = _skewness(sums) * found.degrees / (len(size) - 1)
    low = middle - error * _unskewed(quantile, skewness)
    high = middle - error * _unskewed(-quantile, skewness)
    return replace(found, low=max(low, possible[0]), high=min(high, possible[1]))


def _apart(values: Floats, place: Ints) -> int:
    """How many clusters hold another value than the most common one; 0 if there is but one."""
    if not place.any():
        return 0
    different, count = np.unique(values, return_counts=True)
    return len(np.unique(place[values != different[count.argmax()]]))


def _skewness(sums: Floats) -> float:
    """The skewness of the sum of independent clusters."""
    squares = float((sums * sums).sum())
    return float((sums**3).sum()) / squares**1.5 if squares else 0.0


def _unskewed(quantile: float, skewness: float) -> float:
    """The quantile of a mean whose sum is skewed: the inverse of Hall's cubic."""
    if abs(skewness) < _SYMMETRIC:
        return quantile
    return float(np.cbrt(1 + skewness * (quantile - skewness / 6)) - 1) * 3 / skewness


def _degrees(size: Floats, adjusted: Floats) -> float:
    """Satterthwaite's degrees of freedom for clusters of these sizes."""
    count = size.sum()
    weighted = adjusted * size * size
    pairs = (weighted.sum() ** 2 - (weighted * weighted).sum()) / count**2
    return float(count**2 / ((size * size).sum() + pairs))
