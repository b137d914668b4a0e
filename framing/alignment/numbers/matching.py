"""Matching: which values of several articles are the same quantity, by unit and surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from framing.alignment.aligned import Agreement
from framing.alignment.numbers.contexts import given, similarities, weights
from framing.alignment.numbers.verdicts import family, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from framing.alignment.numbers.contexts import Given
    from framing.alignment.sides import Side

    Matrix = NDArray[np.float64]

SAME: Final = 0.22
"""From this likeness on, the same value in two articles is taken for the same quantity."""
TELLING: Final = 0.1
"""The same for values that seldom come twice by chance: 28,000, June 15–17."""
INEXACT: Final = 0.25
DIFFERENT: Final = 0.5
"""From this likeness on, two values that cannot both be right are taken for one quantity."""
_FEW: Final = 100


@dataclass
class Cluster:
    """Mentions of one value, or of several that are held against each other."""

    members: list[int]
    articles: set[str]


def match(sides: Sequence[Side]) -> Iterator[tuple[Given, ...]]:
    """The values that several articles give of the same quantity."""
    telling = weights(sides)
    families: dict[str, list[Given]] = {}
    for side in sides:
        for one in given(side):
            families.setdefault(family(one.value), []).append(one)
    for found in families.values():
        if len({one.article for one in found}) > 1:
            yield from _within(found, telling)


def _within(found: list[Given], telling: dict[str, float]) -> Iterator[tuple[Given, ...]]:
    likeness = similarities(found, telling)
    clusters = _equal(found, likeness)
    clusters = _joined(found, clusters, likeness, conflicts=False)
    clusters = _joined(found, clusters, likeness, conflicts=True)
    for cluster in clusters:
        if len(cluster.articles) > 1:
            yield tuple(found[row] for row in sorted(cluster.members))


def _equal(found: list[Given], likeness: Matrix) -> list[Cluster]:
    """The mentions of equal values in like surroundings."""
    numbers: dict[tuple[object, ...], int] = {}
    kinds = np.array(
        [
            numbers.setdefault(
                (one.value.dimension, one.value.low, one.value.high, one.value.points), len(numbers)
            )
            for one in found
        ]
    )
    floors = np.array([TELLING if _is_telling(one) else SAME for one in found])
    linked = (kinds[:, None] == kinds[None, :]) & (likeness >= floors[:, None])
    _, labels = connected_components(csr_matrix(linked), directed=False)
    clusters: dict[int, Cluster] = {}
    for row, label in enumerate(labels.tolist()):
        cluster = clusters.setdefault(label, Cluster([], set()))
        cluster.members.append(row)
        cluster.articles.add(found[row].article)
    return list(clusters.values())


def _is_telling(one: Given) -> bool:
    """Whether the value is one that two quantities seldom share."""
    value = one.value
    if value.kind == "date":
        return value.dimension == "day"
    return value.low >= _FEW or value.low != int(value.low) or value.dimension == "score"


def _joined(
    found: list[Given], clusters: list[Cluster], likeness: Matrix, *, conflicts: bool
) -> list[Cluster]:
    """The clusters, with those joined that give one quantity in different values."""
    floor = DIFFERENT if conflicts else INEXACT
    heads = [found[cluster.members[0]].value for cluster in clusters]
    candidates: list[tuple[float, int, int]] = []
    for one, other in combinations(range(len(clusters)), 2):
        score = float(likeness[np.ix_(clusters[one].members, clusters[other].members)].max())
        if score >= floor:
            candidates.append((score, one, other))
    home = list(range(len(clusters)))
    parts = [[place] for place in range(len(clusters))]
    for score, one, other in sorted(candidates, key=lambda candidate: (-candidate[0], candidate[1:])):
        left, right = home[one], home[other]
        if left == right:
            continue
        if conflicts:
            fits = _may_conflict(found, clusters, parts[left], parts[right], likeness)
        else:
            answers = {verdict(heads[a], heads[b]) for a in parts[left] for b in parts[right]}
            fits = answers <= {Agreement.AGREE, Agreement.LESS_EXACT}
        if fits:
            parts[left] += parts[right]
            for place in parts[right]:
                home[place] = left
            parts[right] = []
    return [
        Cluster(
            [row for place in part for row in clusters[place].members],
            set().union(*(clusters[place].articles for place in part)),
        )
        for part in parts
        if part
    ]


def _may_conflict(
    found: list[Given], clusters: list[Cluster], left: list[int], right: list[int], likeness: Matrix
) -> bool:
    """Whether two sets of values are surely of one quantity, though they differ.

    An article that gives both values means two quantities.
    """
    for a in left:
        for b in right:
            one, other = clusters[a], clusters[b]
            if one.articles & other.articles:
                return False
            if not any(
                _surely(found[row], found[column], likeness[row, column])
                for row in one.members
                for column in other.members
            ):
                return False
    return True


def _surely(one: Given, other: Given, likeness: float) -> bool:
    if one.value.dimension == "bare" or verdict(one.value, other.value) is None:
        return False
    return likeness >= DIFFERENT and bool(one.closest & other.closest)
