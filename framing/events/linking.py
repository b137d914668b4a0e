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
# In a group of so many articles it shows how near those of the event are to each other. What is
# nearly as near to all of them belongs to it: their surroundings are the event itself.
_MANY: Final = 5
_NEARLY: Final = 0.8


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
    parts = _parts(rows, part)
    return _rejoined(
        close, [group for members in parts for group in _linked(close, members, least)]
    )


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


def _rejoined(close: Closeness, groups: list[Ints]) -> list[Ints]:
    """The groups, large ones joined with those that are as near to them as their own articles."""
    groups = list(groups)
    place = 0
    while place < len(groups):
        rows = groups[place]
        joined = _as_near(close, rows, groups, place) if len(rows) >= _MANY else []
        if joined:
            groups[place] = np.concatenate([rows, *(groups[other] for other in joined)])
            groups = [group for other, group in enumerate(groups) if other not in joined]
            place = 0
        else:
            place += 1
    return [np.sort(group) for group in groups]


def _as_near(close: Closeness, rows: Ints, groups: list[Ints], place: int) -> list[int]:
    mean = close.mean(rows)
    # Each article's cosine with itself is 1, and no part of how near it is to the others.
    within = (mean[rows].mean() - 1 / len(rows)) / (1 - 1 / len(rows))
    near = (float(mean[group].mean()) for group in groups)
    return [n for n, its in enumerate(near) if n != place and its >= _NEARLY * within]
