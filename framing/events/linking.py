"""Linking: articles into groups that hold together as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.events.closeness import Closeness

# How close the articles of two groups are on average that become one.
SAME: Final = 0.18


def link(close: Closeness, least: float = SAME) -> Ints:
    """The number of each article's group, by average linkage.

    Groups become one only where some of their articles are close enough: so what is not connected
    by close pairs need not be looked at together.
    """
    count = len(close.day)
    first, second = close.pairs(least)
    graph = coo_matrix((np.ones(len(first)), (first, second)), shape=(count, count))
    parts, part = connected_components(graph, directed=False)
    group = np.empty(count, dtype=np.int64)
    order = np.argsort(part, kind="stable")
    found = 0
    for rows in np.split(order, np.cumsum(np.bincount(part, minlength=parts))[:-1]):
        labels = _linked(close, rows, least)
        group[rows] = labels + found
        found += int(labels.max()) + 1
    return group


def _linked(close: Closeness, rows: Ints, least: float) -> Ints:
    if len(rows) == 1:
        return np.zeros(1, dtype=np.int64)
    near = close.between(rows, rows)
    # Sums differ in their last digits by what they are computed with.
    apart = np.round(near.max() - (near + near.T) / 2, 9)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    return fcluster(tree, near.max() - least, "distance").astype(np.int64) - 1
