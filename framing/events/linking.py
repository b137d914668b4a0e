"""Linking: articles into groups that hold together as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from framing.events.sizes import Sizes

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints
    from framing.events.closeness import Closeness

# How close the articles of two groups are on average that become one,
SAME: Final = 0.16
# and how close at least, however much the sizes of the other events speak for it.
_LEAST: Final = 0.0
# Articles that are looked at together: where there would be more, they must be closer at least.
_TOGETHER: Final = 4096
_STEPS: Final = 4
# So often the sizes of events are learnt from the events that are found with them.
_ROUNDS: Final = 3
# In a group of so many articles it shows how near those of the event are to each other. What is
# nearly as near to all of them belongs to it: their surroundings are the event itself.
_MANY: Final = 5
_NEARLY: Final = 0.8


def link(close: Closeness, rows: Ints, same: float = SAME) -> list[Ints]:
    """Some of the articles in groups, by average linkage that minds how large events are.

    Two groups become one only if their articles are close enough: so articles that no chain of
    close pairs connects need not be looked at together.
    """
    if not len(rows):
        return []
    parts = [(part, close.between(part, part)) for part in _connected(close, rows, same)]
    sizes = Sizes(np.empty(0, dtype=np.int64))
    for _ in range(_ROUNDS):
        groups = [group for part in parts for group in _linked(*part, sizes, same)]
        sizes = Sizes(np.array([len(group) for group in groups]))
    groups = [group for part in parts for group in _linked(*part, sizes, same)]
    return _rejoined(close, groups)


def _connected(close: Closeness, rows: Ints, same: float) -> list[Ints]:
    """The articles that chains of pairs connect which are just close enough, or closer."""
    parts = [rows]
    for least in np.linspace(_LEAST, same, _STEPS).tolist():
        first, second = close.pairs(rows, least)
        graph = sparse.coo_matrix((np.ones(len(first)), (first, second)), shape=(len(rows),) * 2)
        parts = _parts(rows, connected_components(graph, directed=False)[1])
        if max(map(len, parts)) <= _TOGETHER:
            break
    return parts


def _parts(rows: Ints, label: Ints) -> list[Ints]:
    """The rows with each label."""
    order = np.argsort(label, kind="stable")
    return np.split(rows[order], np.cumsum(np.bincount(label))[:-1])


def _linked(rows: Ints, near: Floats, sizes: Sizes, same: float) -> list[Ints]:
    """The rows in groups: the two that most speaks for become one, until nothing does any more."""
    groups = _Groups(near, sizes, same)
    while groups.merged():
        pass
    return _parts(rows, np.unique(groups.label, return_inverse=True)[1])


class _Groups:
    """Groups of articles that grow, and how much speaks for each two becoming one."""

    def __init__(self, near: Floats, sizes: Sizes, same: float) -> None:
        self.label = np.arange(len(near))
        self._sizes, self._same = sizes, same
        self._size = np.ones(len(near), dtype=np.int64)
        self._sum = (near + near.T) / 2
        self._for = np.stack([self._speaks(group) for group in range(len(near))])
        self._best = self._for.argmax(axis=1)

    def _speaks(self, group: int) -> Floats:
        """How much more than needed speaks for a group becoming one with each other one."""
        # Sums differ in their last digits by the order in which they are added.
        mean = np.round(self._sum[group] / (self._size[group] * np.maximum(self._size, 1)), 9)
        found = mean - self._same + self._sizes.together(int(self._size[group]), self._size)
        found[(mean < _LEAST) | (self._size == 0)] = -np.inf
        found[group] = -np.inf
        return found

    def merged(self) -> bool:
        """Whether two groups have become one, the two that most spoke for."""
        everything = np.arange(len(self.label))
        one = int(self._for[everything, self._best].argmax())
        other = int(self._best[one])
        if self._for[one, other] < 0:
            return False
        one, other = min(one, other), max(one, other)
        self.label[self.label == other] = one
        self._sum[one] += self._sum[other]
        self._sum[:, one] += self._sum[:, other]
        self._size[one] += self._size[other]
        self._size[other] = 0
        self._for[other], self._for[:, other] = -np.inf, -np.inf
        self._for[one] = self._for[:, one] = self._speaks(one)
        stale = (self._best == one) | (self._best == other)
        stale[one] = True
        self._best[stale] = self._for[stale].argmax(axis=1)
        better = self._for[:, one] > self._for[everything, self._best]
        self._best[better] = one
        return True


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
