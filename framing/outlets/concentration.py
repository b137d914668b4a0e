"""Concentration: whether an outlet hears a few named sources often, or many of them seldom.

The measure is the effective number of sources, of Hill's order 2: so many sources, heard equally
often, would be as concentrated. It is 1 divided by the chance that two attributions of the outlet
go to the same source. That chance is counted over pairs of attributions *from different articles*:
this needs no correction for small samples, since no pair compares an article with itself, and one
long talk with one person does not make an outlet one-sided.

References
----------
Simpson, E. H. (1949). Measurement of diversity. Nature 163. https://doi.org/10.1038/163688a0
Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences. Ecology 54.
https://doi.org/10.2307/1934352
Jost, L. (2006). Entropy and diversity. Oikos 113.
https://doi.org/10.1111/j.2006.0030-1299.14714.x
Miller, R. G. (1974). The jackknife: a review. Biometrika 61. https://doi.org/10.2307/2334280
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import stdtrit

from framing.outlets.estimate import LEAST_DEGREES, LEVEL, TOO_LUMPED, Estimate

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints

MOST_HEARD: Final = 10
"""The share of so many most heard sources is given."""

FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Attributions:
    """How often each source is heard in each article: a row for each pair of them.

    ``article`` and ``source`` are numbers from 0 on; ``cluster`` has one for each article.
    """

    article: Ints
    source: Ints
    weight: Floats
    cluster: Ints


def effective_sources(heard: Attributions) -> Estimate | None:
    """The effective number of sources; None if no source is heard in two articles.

    The interval is made on the logarithm by the jackknife, which leaves out a cluster at a time.
    """
    _, group = np.unique(heard.cluster, return_inverse=True)
    count = len(heard.cluster) and int(group.max()) + 1
    same, pairs = _same(heard, group, count), _pairs(heard, group, count)
    if same[-1] <= 0:
        return None
    value = float(pairs[-1] / same[-1])
    found = Estimate(value, None, None, len(heard.cluster), count, 0.0)
    if count == 1 or (same <= 0).any():
        return replace(found, reason=TOO_LUMPED)
    without = np.log(pairs[:-1] / same[:-1])
    found = replace(found, degrees=_degrees(without))
    if found.degrees < LEAST_DEGREES:
        return replace(found, reason=TOO_LUMPED)
    error = np.sqrt((count - 1) / count * ((without - without.mean()) ** 2).sum())
    factor = float(np.exp(stdtrit(found.degrees, (1 + LEVEL) / 2) * error))
    # Fewer than one source cannot be heard.
    return replace(found, low=max(value / factor, min(value, 1.0)), high=value * factor)


def _same(heard: Attributions, group: Ints, count: int) -> Floats:
    """Pairs of attributions from different articles to the same source.

    Without each of the clusters in turn, and last with all of them.
    """
    total = np.bincount(heard.source, heard.weight)
    squares = np.bincount(group[heard.article], heard.weight * heard.weight, count)
    both = np.stack([group[heard.article], heard.source])
    (of_group, of_source), place = np.unique(both, axis=1, return_inverse=True)
    own = np.bincount(place.ravel(), heard.weight)
    lost = np.bincount(of_group, own * (2 * total[of_source] - own), count)
    everything = (total * total).sum() - squares.sum()
    return np.append(everything - lost + squares, everything)


def _pairs(heard: Attributions, group: Ints, count: int) -> Floats:
    """All pairs of attributions from different articles, without each cluster and with all."""
    article = np.bincount(heard.article, heard.weight, len(heard.cluster))
    own = np.bincount(group, article, count)
    squares = np.bincount(group, article * article, count)
    everything = article.sum() ** 2 - squares.sum()
    return np.append(everything - own * (2 * article.sum() - own) + squares, everything)


def _degrees(without: Floats) -> float:
    """The degrees of freedom of the jackknife: fewer where few clusters make the difference.

    Satterthwaite's formula, with the squares' own fourth moments.
    """
    squares = (without - without.mean()) ** 2
    if not squares.any():
        return float(len(without) - 1)
    alike = squares.sum() ** 2 / (squares * squares).sum()
    # Squares of normal values have a kurtosis of 3: as many clusters count in full.
    return float(min(3 * alike, len(without)) - 1)


def most_heard(heard: Attributions, count: int = MOST_HEARD) -> Ints:
    """The sources that are given most attributions, the most heard first."""
    weight = np.bincount(heard.source, heard.weight)
    known = weight.nonzero()[0]
    return known[np.lexsort([known, -weight[known]])][:count]


def share_of_most_heard(heard: Attributions, count: int = MOST_HEARD) -> float:
    """The share of attributions that the most heard sources are given, from 0 to 1.

    Who is most heard is found in four fifths of the articles, and the share counted in the last
    fifth, five times in turn: counted where they were chosen, the share would be too large, the
    more the fewer articles there are.

    References
    ----------
    Stone, M. (1974). Cross-validatory choice and assessment of statistical predictions. Journal of
    the Royal Statistical Society B 36. https://doi.org/10.1111/j.2517-6161.1974.tb00994.x
    """
    # A cluster stays together: the sources of one day are chosen by other days.
    _, group = np.unique(heard.cluster, return_inverse=True)
    fold = (group % FOLDS)[heard.article]
    found = 0.0
    for place in range(FOLDS):
        here = fold == place
        weight = np.bincount(heard.source[~here], heard.weight[~here], heard.source.max() + 1)
        order = np.lexsort([np.arange(len(weight)), -weight])[:count]
        chosen = order[weight[order] > 0]
        found += heard.weight[here & np.isin(heard.source, chosen)].sum()
    return float(found / heard.weight.sum())
