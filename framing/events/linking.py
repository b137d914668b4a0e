"""Linking: articles into groups that hold together as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.events.closeness import Closeness

# How close the articles of two groups are on average that become one.
SAME: Final = 0.16


def link(close: Closeness, rows: Ints, least: float = SAME) -> list[Ints]:
    """Some of the articles in groups, by average linkage.

    Two groups become one only if some of their articles are close enough: so articles that no
    chain of close pairs connects need not be looked at together.
    """
    if not len(rows):
        return []
    first, second = close.pairs(rows, least)
    graph = sparse.coo_matrix((np.ones(len(first)), (first, second)), shape=(len(rows),) * 2)
    _, part = connected_components(graph, directed=False)
    return [group for members in _parts(rows, part) for group in _linked(close, members, least)]


def _parts(rows: Ints, label: Ints) -> list[Ints]:
    """The rows with each label."""
    order = np.argsort(label, kind="stable")
    return np.split(rows[order], np.cumsum(np.bincount(label))[:-1])


def _linked(close: Closeness, rows: Ints, least: float) -> list[Ints]:
    if len(rows) == 1:
        return [rows]
    near = close.between(rows, rows)
    # Sums differ in their last digits by the order in which they are added.
    apart = np.round(near.max() - (near + near.T) / 2, 9)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    label = fcluster(tree, float(near.max()) - least, "distance").astype(np.int64) - 1
    return _parts(rows, label)
