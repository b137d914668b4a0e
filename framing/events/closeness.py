"""Closeness: how much more two articles have in common than each has with its surroundings.

Articles that share a topic share words. What tells an event from its topic is that its articles
are nearer to each other than to the others nearby. So four things are done to the cosine of two
articles. What their words mean is added to what they are. It fades with the days between them. It
is taken with the words of the nearest articles added, as the reports of one event seldom use all of
the same words (document expansion; Tao et al. 2006). And from it that part is taken which each
article reaches with its surroundings anyway (cross-domain similarity local scaling; Conneau et al.
2018, section 2.3).

References
----------
Conneau, A., Lample, G., Ranzato, M., Denoyer, L., Jégou, H. (2018). Word translation without
parallel data. ICLR. https://arxiv.org/abs/1710.04087
Tao, T., Wang, X., Mei, Q., Zhai, C. (2006). Language model information retrieval with document
expansion. HLT-NAACL. https://aclanthology.org/N06-1052/
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.arrays import Floats, Ints

# The surroundings of an article: its nearest ones but for the first two, which may be of its event.
_FIRST: Final = 2
_LAST: Final = 5
# What an article has in common with some other on another event: where few articles are given.
_ELSEWHERE: Final = 0.26
# Surroundings that are nearer than this are the same event rather than its topic.
_CROWDED: Final = 0.5
# How much the meaning of short texts counts for, beside their terms, and how much less with each
# doubling of these: long texts of one event have enough of the same words. No meaning is shared by
# articles that are no nearer than this.
_MEANING: Final = 0.2
_LESS_MEANING: Final = 0.05
_UNRELATED: Final = 0.2
# Among so many articles it counts for half: among few, what is near in meaning may be the topic.
_HALF: Final = 40
# Long texts have more in common by chance: so much for each doubling of their terms, from the
# length of a short text on up to that of a long one.
_BY_LENGTH: Final = 0.03
_SHORT: Final = 40
_DOUBLINGS: Final = 3
# The nearest articles that words are added from, how much of them, and how much less of those
# that are less near. Neighbours no nearer than _FAR lend little.
_LENDERS: Final = 8
_FEW: Final = 4
_LENT: Final = 0.5
_POWER: Final = 4
_FAR: Final = 0.125
# Days for which news of an event go on as if it were one day, and how fast they cease then.
_FRESH: Final = 2.0
_DECAY: Final = 7.0
# What is left of a cosine when articles are far apart in time.
_LEAST: Final = 0.4
# What is kept of each article's cosines: those with so many nearest ones.
_KEPT: Final = 256
# Rows that are compared at once.
BLOCK: Final = 512


@dataclass(frozen=True, eq=False)
class Closeness:
    """What is needed to tell how close any articles are; rows of ``lent`` are of length 1."""

    cosine: Any
    """The cosines of the articles' own terms, a sparse matrix."""
    lent: Any
    """How much of each article is in another one's expansion, a sparse matrix."""
    surroundings: Floats

    def __len__(self) -> int:
        return len(self.surroundings)

    def between(self, some: Ints, others: Ints) -> Floats:
        """How close ``some`` articles, a row each, are to ``others``, a column each."""
        found = 2 * self.expanded(some, others)
        found -= self.surroundings[some][:, None]
        found -= self.surroundings[others][None, :]
        return found

    def expanded(self, some: Ints, others: Ints) -> Floats:
        """The cosines of the expanded articles."""
        half = (self.lent[some] @ self.cosine).toarray()
        found: Floats = (self.lent[others] @ half.T).T
        return found

    def mean(self, some: Ints) -> Floats:
        """The mean cosine of each article with some others, as their own terms have it."""
        found: Floats = np.asarray(self.cosine[some].mean(axis=0)).ravel()
        return found

    def pairs(self, rows: Ints, least: float) -> tuple[Ints, Ints]:
        """The pairs among some articles, by their place in ``rows``, that are at least so close."""
        found = []
        for places in blocks(len(rows)):
            first, second = (self.between(rows[places], rows) >= least).nonzero()
            first = places[first]
            found.append(np.stack([first, second])[:, first < second])
        first, second = np.concatenate(found, axis=1)
        return first, second


def closeness(weight: Any, meaning: Floats, day: Floats) -> Closeness:  # noqa: ANN401 — sparse
    """How close articles are, by the weight of their terms, their meaning, and their day.

    Rows of ``weight`` are of length 1, those of ``meaning``, too, or zeros; ``day`` is that of
    publication, and not a number where it is not known.
    """
    doublings = np.clip(np.log2(np.maximum(np.diff(weight.indptr), 1) / _SHORT), 0, _DOUBLINGS)
    allowance = _BY_LENGTH * doublings
    counts = (_MEANING - _LESS_MEANING * doublings) * meaning.any(axis=1)
    counts *= len(counts) / (len(counts) + _HALF)
    cosine = _cosines(weight, meaning, counts)
    timeless = _closeness(cosine, allowance)
    if np.isnan(day).all():
        return timeless
    found = _closeness(_faded(cosine, day), allowance)
    # The same topic on other days is part of the surroundings, too.
    surroundings = np.maximum(found.surroundings, timeless.surroundings)
    return replace(found, surroundings=surroundings)


def _closeness(cosine: Any, allowance: Floats) -> Closeness:  # noqa: ANN401 — a sparse matrix
    found = Closeness(cosine, _lent(cosine, _FAR + allowance), allowance)
    return replace(found, surroundings=allowance + _surroundings(found))


def _cosines(weight: Any, meaning: Floats, counts: Floats) -> Any:  # noqa: ANN401 — sparse
    """The cosines of each article with those nearest to it; meaning ``counts`` so much for each."""
    count = weight.shape[0]
    parts = []
    for rows in blocks(count):
        cosine = (weight[rows] @ weight.T).toarray()
        related = np.maximum(meaning[rows] @ meaning.T - _UNRELATED, 0) / (1 - _UNRELATED)
        cosine += np.sqrt(np.outer(counts[rows], counts)) * related
        cosine /= np.sqrt(np.outer(1 + counts[rows], 1 + counts))
        if count > _KEPT:
            least = np.partition(cosine, count - _KEPT, axis=1)[:, count - _KEPT, None]
            cosine[cosine < least] = 0
        parts.append(sparse.csr_matrix(np.round(cosine, 12)))
    found = sparse.vstack(parts, format="csr")
    return found.maximum(found.T)


def _faded(cosine: Any, day: Floats) -> Any:  # noqa: ANN401 — sparse matrices
    """The cosines, faded by the days between the articles; whole where these are not known."""
    found = cosine.tocoo()
    late = np.nan_to_num(np.abs(day[found.row] - day[found.col])) - _FRESH
    left = _LEAST + (1 - _LEAST) * np.exp(-np.maximum(late, 0) / _DECAY)
    return sparse.csr_matrix((found.data * left, (found.row, found.col)), shape=found.shape)


def _lent(cosine: Any, far: Floats) -> Any:  # noqa: ANN401 — sparse matrices
    """Each article with what its nearest ones lend to it, scaled so that its length is 1."""
    count = cosine.shape[0]
    near = (cosine - sparse.diags(cosine.diagonal())).tocsr()
    # Of few articles the nearest ones may be near to nothing: they lend less.
    lent_by_all = _LENT * min(1.0, (count - 1) / _FEW) ** 2
    parts = []
    for rows in blocks(count):
        power = near[rows].toarray()
        if count > _LENDERS:
            least = np.partition(power, count - _LENDERS, axis=1)[:, count - _LENDERS, None]
            power[power < least] = 0
        power **= _POWER
        power *= lent_by_all / (power.sum(axis=1) + far[rows] ** _POWER)[:, None]
        power[np.arange(len(rows)), rows] = 1
        parts.append(sparse.csr_matrix(power))
    lent = sparse.vstack(parts, format="csr")
    length = np.sqrt(np.asarray((lent @ cosine).multiply(lent).sum(axis=1)).ravel())
    return sparse.diags(1 / np.where(length > 0, length, 1)) @ lent


def _surroundings(close: Closeness) -> Floats:
    """What each article has in common with its surroundings."""
    count = len(close)
    everything = np.arange(count)
    taken = min(_LAST, count - 1)
    found = np.empty(count)
    for rows in blocks(count):
        cosine = close.expanded(rows, everything)
        cosine[np.arange(len(rows)), rows] = 0
        nearest = np.full((len(rows), _LAST), _ELSEWHERE)
        top = np.partition(cosine, count - taken, axis=1)[:, count - taken :] if taken else 0
        nearest[:, :taken] = -np.sort(-top, axis=1) if taken else 0
        found[rows] = np.minimum(nearest[:, _FIRST:], _CROWDED).mean(axis=1)
    return found


def blocks(count: int) -> Iterator[Ints]:
    """The numbers up to ``count``, so many at once that their table against all fits memory."""
    for start in range(0, count, BLOCK):
        yield np.arange(start, min(start + BLOCK, count))
