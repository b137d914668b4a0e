"""Matching: which values of several articles are the same quantity, by unit and surroundings."""

from __future__ import annotations

from dataclasses import dataclass
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
    Everything = dict[str, set[tuple[float, ...]]]

SAME: Final = 0.22
"""From this likeness on, the same value in two articles is taken for the same quantity."""
TELLING: Final = 0.1
"""The same for values that seldom come twice by chance: 28,000, June 15–17."""
INEXACT: Final = {"number": 0.25, "date": 0.1}
"""From this likeness on, values that can be one are taken for one; dates say it more seldom."""
_SHARED: Final = 2
"""So many words, names apart, must two dates that differ in exactness have in common."""
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
    everything: Everything = {side.id: set() for side in sides}
    families: dict[str, list[Given]] = {}
    for side in sides:
        for one in given(side):
            families.setdefault(family(one.value), []).append(one)
            everything[side.id].add(_gist(one))
    for found in families.values():
        if len({one.article for one in found}) > 1:
            yield from _within(found, telling, everything)


def _within(
    found: list[Given], telling: dict[str, float], everything: Everything
) -> Iterator[tuple[Given, ...]]:
    likeness = similarities(found, telling)
    clusters = _equal(found, likeness)
    clusters = _joined(found, clusters, likeness)
    clusters = _joined(found, clusters, likeness, everything)
    for cluster in clusters:
        if len(cluster.articles) > 1:
            yield tuple(found[row] for row in sorted(cluster.members))


def _equal(found: list[Given], likeness: Matrix) -> list[Cluster]:
    """The mentions of equal values in like surroundings."""
    numbers: dict[tuple[object, ...], int] = {}
    kinds = np.array(
        [
            numbers.setdefault(
                (family(one.value), one.value.low, one.value.high, one.value.points), len(numbers)
            )
            for one in found
        ]
    )
    floors = np.array([TELLING if _is_telling(one) else SAME for one in found])
    linked = (kinds[:, None] == kinds[None, :]) & (likeness >= floors[:, None]) & _comparable(found)
    _, labels = connected_components(csr_matrix(linked), directed=False)
    clusters: dict[int, Cluster] = {}
    for row, label in enumerate(labels.tolist()):
        cluster = clusters.setdefault(label, Cluster([], set()))
        cluster.members.append(row)
        cluster.articles.add(found[row].article)
    return list(clusters.values())


def _comparable(found: list[Given]) -> NDArray[np.bool_]:
    """Which values count the same things: by noun, what befell people, or no word on it."""
    nouns = _numbered(["" if one.value.dimension == "bare" else _noun(one) for one in found])
    states = _numbered([one.state for one in found])
    return _same_or_none(nouns) & _same_or_none(states)


def _noun(one: Given) -> str:
    return "people" if one.value.dimension == "people" else one.value.head


def _numbered(words: list[str]) -> NDArray[np.int64]:
    """A number per word; 0 for none."""
    numbers = {"": 0}
    return np.array([numbers.setdefault(word, len(numbers)) for word in words])


def _same_or_none(codes: NDArray[np.int64]) -> NDArray[np.bool_]:
    one, other = codes[:, None], codes[None, :]
    return (one == other) | (one == 0) | (other == 0)


def _is_telling(one: Given) -> bool:
    """Whether the value is one that two quantities seldom share."""
    value = one.value
    if value.kind == "date":
        return value.dimension == "day"
    return value.low >= _FEW or value.low != int(value.low) or value.dimension == "score"


def _joined(
    found: list[Given],
    clusters: list[Cluster],
    likeness: Matrix,
    everything: Everything | None = None,
) -> list[Cluster]:
    """The clusters, with those joined that give one quantity in other words.

    With ``everything``, all values that each article gives, those that conflict are joined too.
    """
    conflicts = everything is not None
    floor = DIFFERENT if conflicts else INEXACT[found[0].value.kind]
    heads = [found[cluster.members[0]].value for cluster in clusters]
    candidates = _candidates(clusters, np.where(_comparable(found), likeness, 0.0), floor)
    home = list(range(len(clusters)))
    parts = [[place] for place in range(len(clusters))]
    for score, one, other in sorted(candidates, key=lambda candidate: (-candidate[0], candidate[1:])):
        left, right = home[one], home[other]
        if left == right:
            continue
        if everything is not None:
            fits = _may_conflict(
                found, clusters, parts[left], parts[right], likeness, everything
            )
        else:
            answers = {verdict(heads[a], heads[b]) for a in parts[left] for b in parts[right]}
            fits = answers <= {Agreement.AGREE, Agreement.LESS_EXACT} and _told_alike(
                found, clusters[one], clusters[other]
            )
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


def _candidates(
    clusters: list[Cluster], likeness: Matrix, floor: float
) -> list[tuple[float, int, int]]:
    """Pairs of clusters with members in surroundings at least so alike, and how alike."""
    order = np.concatenate([cluster.members for cluster in clusters])
    starts = np.cumsum([0, *(len(cluster.members) for cluster in clusters)])[:-1]
    best = np.maximum.reduceat(likeness[np.ix_(order, order)], starts, axis=0)
    best = np.triu(np.maximum.reduceat(best, starts, axis=1), 1)
    return [
        (round(float(best[one, other]), 6), int(one), int(other))
        for one, other in np.argwhere(best >= floor)
    ]


def _may_conflict(
    found: list[Given],
    clusters: list[Cluster],
    left: list[int],
    right: list[int],
    likeness: Matrix,
    everything: Everything,
) -> bool:
    """Whether two sets of values are surely of one quantity, though they differ.

    An article that gives both values means two quantities.
    """
    for a in left:
        for b in right:
            one, other = clusters[a], clusters[b]
            if one.articles & other.articles or _knows(found, one, other, everything):
                return False
            if not any(
                _surely(found[row], found[column], likeness[row, column])
                for row in one.members
                for column in other.members
            ):
                return False
    return True


def _knows(
    found: list[Given], one: Cluster, other: Cluster, everything: Everything
) -> bool:
    """Whether an article that gives one value has the other too, of whatever it is."""
    return any(
        _gist(found[row]) in everything[article]
        for mine, theirs in ((one, other), (other, one))
        for row in mine.members
        for article in theirs.articles
    )


def _gist(one: Given) -> tuple[float, ...]:
    """The bare number, whatever it counts, or the days."""
    return (one.value.low, one.value.high, *one.value.points)


def _told_alike(found: list[Given], left: Cluster, right: Cluster) -> bool:
    """Whether dates have words around them in common, and not names alone."""
    return found[0].value.kind == "number" or any(
        len((found[one].near.keys() & found[other].near.keys()) - found[one].names) >= _SHARED
        for one in left.members
        for other in right.members
    )


def _surely(one: Given, other: Given, likeness: float) -> bool:
    if "bare" in {one.value.dimension, other.value.dimension}:
        return False
    if verdict(one.value, other.value) is None or "ago" in one.near.keys() | other.near.keys():
        return False
    return likeness >= DIFFERENT and bool(one.closest & other.closest)
