"""95 % intervals by formula, without resampling: the same file gives the same bytes.

All take the texts for independent of one another.

References
----------
Cochran, W. G. (1977). Sampling Techniques, 3rd edition. New York: Wiley.

DeLong, E. R., DeLong, D. M., Clarke-Pearson, D. L. (1988). Comparing the areas under two or more
correlated receiver operating characteristic curves. Biometrics 44, 837-845.
https://doi.org/10.2307/2531595

Fisher, R. A. (1921). On the "probable error" of a coefficient of correlation deduced from a small
sample. Metron 1, 3-32.

Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal
of the American Statistical Association 22, 209-212. https://doi.org/10.2307/2276774

Zou, G. Y. (2007). Toward using confidence intervals to compare correlations. Psychological Methods
12, 399-413. https://doi.org/10.1037/1082-989X.12.4.399
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats

_Z: Final = NormalDist().inv_cdf(0.975)
# Fisher's standard error is 1 / sqrt(n - 3).
_FISHER: Final = 3


def wilson(hits: int, count: int) -> tuple[float, float]:
    """Wilson's interval for a share; the whole range if there is nothing to count."""
    if not count:
        return 0.0, 1.0
    share = hits / count
    middle = share + _Z**2 / (2 * count)
    half = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    scale = 1 + _Z**2 / count
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def f1(true_positives: int, errors: int) -> tuple[float, float]:
    """The interval for F1.

    F1 is 2J / (1 + J), where J is the share of true positives among all that the rule or the
    labels call positive: Wilson's interval for that share, carried over.
    """
    low, high = wilson(true_positives, true_positives + errors)
    return 2 * low / (1 + low), 2 * high / (1 + high)


def ratio(above: Floats, below: Floats) -> tuple[float, float] | None:
    """The interval for the sum of ``above`` over the sum of ``below``, a row per article.

    Linearised (Cochran 1977, section 6.4), so that what stands in one article may depend on each
    other; nothing for fewer than two articles.
    """
    count, total = len(above), float(below.sum())
    if count < 2 or not total:  # noqa: PLR2004 — one article tells nothing of how they differ
        return None
    value = float(above.sum()) / total
    residuals = above - value * below
    half = _Z * math.sqrt(count / (count - 1) * float((residuals**2).sum())) / total
    return max(0.0, value - half), min(1.0, value + half)


def area(positive: Bools, values: Floats) -> tuple[float, float]:
    """DeLong's interval for the area under the curve, carried over the logit to stay within 0, 1.

    An area of 0 or 1, or a single text of either kind, tells nothing of its error: there it is the
    whole range.
    """
    ours, others = np.sort(values[positive]), np.sort(values[~positive])
    above = _share_below(others, ours)
    below = 1 - _share_below(ours, others)
    middle = float(above.mean())
    if not 0 < middle < 1 or min(len(ours), len(others)) == 1:
        return 0.0, 1.0
    variance = above.var(ddof=1) / len(ours) + below.var(ddof=1) / len(others)
    logit = math.log(middle / (1 - middle))
    half = _Z * math.sqrt(variance) / (middle * (1 - middle))
    return 1 / (1 + math.exp(half - logit)), 1 / (1 + math.exp(-half - logit))


def _share_below(sorted_values: Floats, values: Floats) -> Floats:
    """The share of ``sorted_values`` below each value, equal ones by half."""
    lower = np.searchsorted(sorted_values, values, side="left")
    upper = np.searchsorted(sorted_values, values, side="right")
    return (lower + upper) / (2 * len(sorted_values))


def correlation(value: float, count: int) -> tuple[float, float]:
    """Fisher's interval for Pearson's r; the whole range for three pairs or fewer."""
    if count <= _FISHER:
        return -1.0, 1.0
    if abs(value) >= 1:
        return value, value
    half = _Z / math.sqrt(count - _FISHER)
    return math.tanh(math.atanh(value) - half), math.tanh(math.atanh(value) + half)


def difference(first: float, second: float, between: float, count: int) -> tuple[float, float]:
    """Zou's interval for ``first - second``, two correlations with the same third variable.

    ``between`` is the correlation of the two variables that are compared.
    """
    first_low, first_high = correlation(first, count)
    second_low, second_high = correlation(second, count)
    both = (between - first * second / 2) * (1 - first**2 - second**2 - between**2) + between**3
    spread = (1 - first**2) * (1 - second**2)
    shared = both / spread if spread else 0.0

    def reach(one: float, other: float) -> float:
        return math.sqrt(max(0.0, one**2 + other**2 - 2 * shared * one * other))

    return (
        first - second - reach(first - first_low, second_high - second),
        first - second + reach(first_high - first, second - second_low),
    )
