"""Closeness: how much more two articles have in common than each has with its surroundings.

Two articles that share a topic share words. What tells an event from its topic is that its
articles are nearer to each other than to the others nearby: so from the cosine of two articles
that part is taken which each reaches with its surroundings anyway (cross-domain similarity local
scaling, Conneau et al. 2018, section 2.3).

References
----------
Conneau, A., Lample, G., Ranzato, M., Denoyer, L., Jégou, H. (2018). Word translation without
parallel data. ICLR. https://arxiv.org/abs/1710.04087
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Floats, Ints
    from framing.article import Article
    from framing.events.terms import Terms

# The surroundings of an article: its nearest ones but for the first two, which may be of its event.
_FIRST: Final = 2
_LAST: Final = 7
# What an article has in common with some other on another event: where few articles are given.
_ELSEWHERE: Final = 0.1
# Surroundings that are nearer than this are the same event rather than its topic.
_CROWDED: Final = 0.3
# Days for which news of an event go on as if it were one day, and how fast they cease then.
_FRESH: Final = 2.0
_DECAY: Final = 14.0
# What is left of a cosine when articles are far apart in time.
_LEAST: Final = 0.4
# Rows that are compared at once.
_BLOCK: Final = 512


@dataclass(frozen=True, eq=False)
class Closeness:
    """What is needed to tell how close any articles are."""

    weight: Any
    day: Floats
    """The day of publication, counted from some day; not a number where it is not known."""
    surroundings: Floats

    def between(self, some: Ints, others: Ints) -> Floats:
        """How close ``some`` articles, a row each, are to ``others``, a column each."""
        found = 2 * self._cosine(some, others)
        found -= self.surroundings[some][:, None]
        found -= self.surroundings[others][None, :]
        return found

    def _cosine(self, some: Ints, others: Ints) -> Floats:
        cosine: Floats = (self.weight[some] @ self.weight[others].T).toarray()
        cosine *= _fading(np.abs(self.day[some][:, None] - self.day[others][None, :]))
        return cosine

    def among(self, rows: Ints) -> Closeness:
        """The same for some of the articles only."""
        return Closeness(self.weight[rows], self.day[rows], self.surroundings[rows])

    def pairs(self, least: float) -> tuple[Ints, Ints]:
        """The pairs of articles that are at least so close."""
        found = []
        everything = np.arange(len(self.day))
        for rows in _blocks(len(self.day)):
            first, second = (self.between(rows, everything) >= least).nonzero()
            first = rows[first]
            found.append(np.stack([first, second])[:, first < second])
        first, second = np.concatenate(found, axis=1)
        return first, second


def closeness(terms: Terms, articles: Sequence[Article]) -> Closeness:
    """How close the articles are, whose terms stand in rows in the same order."""
    found = Closeness(terms.weight, _days(articles), np.zeros(len(articles)))
    everything = np.arange(len(articles))
    for rows in _blocks(len(articles)):
        cosine = found._cosine(rows, everything)  # noqa: SLF001 — made here
        cosine[np.arange(len(rows)), rows] = 0
        nearest = np.full((len(rows), _LAST), _ELSEWHERE)
        count = min(_LAST, len(articles) - 1)
        top = -np.partition(-cosine, max(count - 1, 0), axis=1)[:, :count]
        nearest[:, :count] = -np.sort(-top, axis=1)
        found.surroundings[rows] = np.minimum(nearest, _CROWDED)[:, _FIRST:].mean(axis=1)
    return found


def _blocks(count: int) -> Iterator[Ints]:
    for start in range(0, count, _BLOCK):
        yield np.arange(start, min(start + _BLOCK, count))


def _fading(days: Floats) -> Floats:
    """What is left of a cosine so many days apart; everything where they are not known."""
    late = np.maximum(np.nan_to_num(days) - _FRESH, 0)
    return _LEAST + (1 - _LEAST) * np.exp(-late / _DECAY)


def day_of(article: Article) -> date | None:
    """The day on which an article was published, if it says so in ISO 8601."""
    try:
        return date.fromisoformat(article.published[:10])
    except ValueError:
        return None


def _days(articles: Sequence[Article]) -> Floats:
    days = (day_of(article) for article in articles)
    return np.array([np.nan if day is None else day.toordinal() for day in days], dtype=np.float64)
