"""Matching: which values of several articles are the same quantity, by unit and surroundings.

First the mentions of equal values are brought together, then values that can be the same less
exactly, and at last those that differ though they surely are of one quantity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from framing.alignment.aligned import Agreement
from framing.alignment.numbers.conflicts import DIFFERENT, surely
from framing.alignment.numbers.given import given
from framing.alignment.numbers.pairs import pairs, weights
from framing.alignment.numbers.verdicts import family, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.alignment.numbers.given import Given
    from framing.alignment.numbers.pairs import Pairs
    from framing.alignment.numbers.values import Value
    from framing.alignment.sides import Side

    Everything = dict[str, set[tuple[float, ...]]]
    Fits = Callable[["Cluster", "Cluster"], bool]

SAME: Final = 0.22
"""From this likeness on, the same value in two articles is taken for the same quantity."""
TELLING: Final = 0.1
"""The same for values that seldom come twice by chance: 28,000, June 15–17."""
LESS_EXACT: Final = {"number": 0.25, "date": 0.1}
"""From this likeness on, values that can be one are taken for one; dates say it more seldom."""
UNLIKE: Final = 0.38
"""The same for two that only may be one: "over 600" and "nearly 700", 2008 and a day in it."""
_SHARED: Final = 2
"""So many words, names apart, must two dates that differ in exactness have in common."""
_FEW: Final = 100


@dataclass(frozen=True)
class Cluster:
    """Mentions of one value, or of several that are held against each other, by their rows."""

    members: tuple[int, ...]
    articles: frozenset[str]

    def with_(self, other: Cluster) -> Cluster:
        """Both as one."""
        return Cluster(self.members + other.members, self.articles | other.articles)


def match(sides: Sequence[Side]) -> Iterator[tuple[Given, ...]]:
    """The values that several articles give of the same quantity."""
    telling = weights(sides)
    everything: Everything = {side.id: set() for side in sides}
    families: dict[str, list[Given]] = {}
    for side in sides:
        for one in given(side):
            families.setdefault(family(one.value), []).append(one)
            everything[side.id].add(_gist(one))
    for found in families.values():
        if len({one.article for one in found}) > 1:
            yield from _within(pairs(found, telling), everything)


def _within(found: Pairs, everything: Everything) -> Iterator[tuple[Given, ...]]:
    floor = LESS_EXACT[found.found[0].value.kind]
    clusters = _equal(found)
    clusters = _joined(found, clusters, floor, lambda a, b: _may_be_one(found, a, b))
    clusters = _joined(
        found, clusters, DIFFERENT, lambda a, b: _may_conflict(found, a, b, everything)
    )
    for cluster in clusters:
        if len(cluster.articles) > 1:
            yield tuple(found.found[row] for row in sorted(cluster.members))


def _equal(found: Pairs) -> list[Cluster]:
    """The mentions of equal values in like surroundings."""
    numbers: dict[tuple[float, ...], int] = {}
    values = np.array([numbers.setdefault(_gist(one), len(numbers)) for one in found.found])
    floors = np.array([TELLING if _is_telling(one.value) else SAME for one in found.found])
    linked = (found.comparable & (found.likeness >= floors[:, None])) | (
        found.compatible & (found.likeness >= UNLIKE)
    )
    linked &= np.equal.outer(values, values)
    _, labels = connected_components(csr_matrix(linked), directed=False)
    members: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(row)
    return [
        Cluster(tuple(rows), frozenset(found.found[row].article for row in rows))
        for rows in members.values()
    ]


def _gist(one: Given) -> tuple[float, ...]:
    """The bare number, whatever it counts, or the days."""
    return (one.value.low, one.value.high, *one.value.points)


def _is_telling(value: Value) -> bool:
    """Whether the value is one that two quantities seldom share."""
    if value.kind == "date":
        return value.dimension == "day" and value.bound != "weekday"
    return value.low >= _FEW or value.low != int(value.low) or value.dimension == "score"


def _joined(found: Pairs, clusters: list[Cluster], floor: float, fits: Fits) -> list[Cluster]:
    """The clusters, joined where all parts of both fit, the likest first."""
    home = list(range(len(clusters)))
    parts = [[place] for place in home]
    for one, other in _candidates(found, clusters, floor):
        left, right = home[one], home[other]
        if left != right and all(
            fits(clusters[a], clusters[b]) for a in parts[left] for b in parts[right]
        ):
            for place in parts[right]:
                home[place] = left
            parts[left] += parts[right]
            parts[right] = []
    joined: list[Cluster] = []
    for part in filter(None, parts):
        whole = clusters[part[0]]
        for place in part[1:]:
            whole = whole.with_(clusters[place])
        joined.append(whole)
    return joined


def _candidates(
    found: Pairs, clusters: Sequence[Cluster], floor: float
) -> Iterator[tuple[int, int]]:
    """Two clusters at a time with members at least so alike, the likest first."""
    order = np.concatenate([cluster.members for cluster in clusters])
    starts = np.cumsum([0, *(len(cluster.members) for cluster in clusters)])[:-1]
    likeness = np.where(found.comparable, found.likeness, 0.0)[np.ix_(order, order)]
    best = np.maximum.reduceat(likeness, starts, axis=0)
    best = np.triu(np.maximum.reduceat(best, starts, axis=1), 1).round(6)
    rows, columns = np.nonzero(best >= floor)
    for place in np.lexsort((columns, rows, -best[rows, columns])):
        yield int(rows[place]), int(columns[place])


def _may_be_one(found: Pairs, one: Cluster, other: Cluster) -> bool:
    """Whether the values of two clusters can be the same less exactly, and seem to be."""
    left, right = found.found[one.members[0]].value, found.found[other.members[0]].value
    if verdict(left, right) not in {Agreement.AGREE, Agreement.LESS_EXACT}:
        return False
    block = np.ix_(one.members, other.members)
    if np.where(found.comparable[block], found.likeness[block], 0.0).max() < _floor(left, right):
        return False
    return left.kind == "number" or any(
        _share_words(found.found[mine], found.found[theirs])
        for mine in one.members
        for theirs in other.members
    )


def _floor(one: Value, other: Value) -> float:
    """How alike the surroundings must be, by how little the values themselves say it."""
    if one.kind == "number":
        other_unit = one.dimension == "duration" and one.exact and other.exact
        same = one.low == other.low or other_unit
        return LESS_EXACT["number"] if same else UNLIKE
    loose = "year" in {one.dimension, other.dimension} or "weekday" in {one.bound, other.bound}
    return UNLIKE if loose else LESS_EXACT["date"]


def _share_words(one: Given, other: Given) -> bool:
    """Whether words around both are the same, and not names alone."""
    return one.around.words_shared(other.around) >= _SHARED


def _may_conflict(found: Pairs, one: Cluster, other: Cluster, everything: Everything) -> bool:
    """Whether two values are surely of one quantity, though they differ.

    An article that gives both, of whatever it is, means two quantities.
    """
    if one.articles & other.articles:
        return False
    for mine, theirs in ((one, other), (other, one)):
        for row in mine.members:
            if any(_gist(found.found[row]) in everything[article] for article in theirs.articles):
                return False
    return any(surely(found, a, b) for a in one.members for b in other.members)
