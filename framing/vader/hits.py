"""Hits: the words of VADER's lexicon in some texts, each with the words around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Self

import numpy as np

from framing.vader.chunks import closing, opening
from framing.vader.entries import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.arrays import Bools, Ints
    from framing.vader.chunks import Chunks
    from framing.vader.lookup import Numbers

REACH = 3
"""Words before a word that can change its valence."""

_BACK, _ON = 3, 2
_AROUND = np.array([-1, -2, -3, 1, 2])[:, None]
"""The places around a word that VADER looks at, those before it first."""

_SEEN = np.arange(-3, 3)[:, None]
"""In which gaps nothing but white space must stand for these places to be the next tokens."""


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """Words with a valence of their own and the words around them, one row a hit, as columns.

    Words around are numbers of known words, 0 beyond the span.

    Attributes
    ----------
    chunks
        The chunks they are among.
    rows
        Their rows there, in order.
    span
        The span of each.
    places
        The rows of the words one, two and three places before; meaningless where none is known.
    word
        The hits.
    before
        The words one, two and three places before, a row for each place.
    after
        The words one and two places after, a row for each place.
    emphatic
        Is the hit emphasised by capitals? Are the words before it, where the span has such words?
    reach
        Are there three words before the hit, of which the farthest is not in the lexicon?
    """

    chunks: Chunks
    rows: Ints
    span: Ints
    places: Ints
    word: Numbers
    before: Numbers
    after: Numbers
    emphatic: Bools
    reach: Bools

    @classmethod
    def among(cls, chunks: Chunks) -> Self:
        """Hits among the chunks."""
        known = known_words()
        rows = known.is_listed(chunks.entry).nonzero()[0]
        first = rows.searchsorted(chunks.first)
        span = np.arange(len(first) - 1).repeat(first[1:] - first[:-1])
        lower, upper = chunks.first.take(span), chunks.first.take(span + 1)
        places = rows + _AROUND
        inside = (places >= lower) & (places < upper)
        places *= inside
        around = chunks.entry.take(places)
        around *= inside
        far = np.flatnonzero(chunks.between.take(rows + _SEEN, mode="clip").any(axis=0))
        if len(far):
            walk = _Walk(chunks, rows[far], lower[far], upper[far])
            places[:, far], inside[:, far], around[:, far] = walk.around()
        return cls(
            chunks=chunks,
            rows=rows,
            span=span,
            places=places[:REACH],
            word=chunks.entry.take(rows),
            before=around[:REACH],
            after=around[REACH:],
            emphatic=_emphatic(chunks, rows, places[:REACH]),
            reach=inside[REACH - 1] & ~known.is_listed(around[REACH - 1]),
        )

    def behind(self, hits: Ints, kept: Ints) -> Self:
        """Some of the hits, as if only so many of the words before each were there."""
        near = np.arange(REACH)[:, None] < kept
        return replace(
            self,
            rows=self.rows[hits],
            span=self.span[hits],
            places=self.places[:, hits],
            word=self.word[hits],
            before=self.before[:, hits] * near,
            after=self.after[:, hits],
            emphatic=self.emphatic[:, hits],
            reach=np.zeros(len(hits), dtype=np.bool_),
        )


class _Walk:
    """Goes from some hits to the chunks around them, a chunk at a time, whatever these are.

    A chunk without a word has no row: the row of the hit stands for it, and its entry is 0.
    """

    def __init__(self, chunks: Chunks, rows: Ints, lower: Ints, upper: Ints) -> None:
        self.entry, self.between = chunks.entry, chunks.between
        self.rows, self.lower, self.upper = rows, lower, upper

    def around(self) -> tuple[Ints, Bools, Numbers]:
        """The rows around each hit, whether they are in its span, and their entries."""
        steps = [*self._back(), *self._on()]
        places = np.array([np.where(inside & ~bare, at, self.rows) for at, inside, bare in steps])
        inside = np.array([inside for _, inside, _ in steps])
        bare = np.array([bare for _, _, bare in steps])
        return places, inside, self.entry.take(places) * (inside & ~bare)

    def _back(self) -> Iterator[tuple[Ints, Bools, Bools]]:
        at = self.rows
        left = self.between.take(at)
        for _ in range(_BACK):
            bare = left > 0
            at = np.where(bare, at, opening(at - 1, self.between))
            left = np.where(bare, left - 1, self.between.take(at, mode="clip"))
            yield at, at >= self.lower, bare

    def _on(self) -> Iterator[tuple[Ints, Bools, Bools]]:
        following = closing(self.rows, self.between) + 1
        left = self.between.take(following)
        for _ in range(_ON):
            bare, at = left > 0, following
            following = np.where(bare, at, closing(at, self.between) + 1)
            left = np.where(bare, left - 1, self.between.take(following, mode="clip"))
            yield at, at < self.upper, bare


@lru_cache(maxsize=2)
def hits_among(chunks: Chunks) -> Hits:
    """The hits among the chunks, kept for a moment: the arrays must not be changed."""
    return Hits.among(chunks)


def _emphatic(chunks: Chunks, rows: Ints, before: Ints) -> Bools:
    """Which of the words in these rows and before them are in capitals as others are not."""
    emphatic = np.zeros(len(chunks), dtype=np.bool_)
    emphatic[chunks.shouted] = True
    for span in set(chunks.span_of(chunks.shouted).tolist()):
        text = chunks.span_text(span)
        if text.isupper() and all(map(str.isupper, text.split())):
            emphatic[chunks.first[span] : chunks.first[span + 1]] = False
    return emphatic[np.vstack((rows, before))]
