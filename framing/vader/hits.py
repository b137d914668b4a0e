"""Hits: the words of VADER's lexicon in some texts, each with the words around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Self

import numpy as np

from framing.vader.entries import known_words

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.vader.chunks import Chunks
    from framing.vader.lookup import Numbers

REACH = 3
"""Words before a word that can change its valence."""

_AROUND = np.array([[-1], [-2], [-3], [1], [2]])
"""The places around a word that VADER looks at, those before it first."""


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
    upper
        Where the span of each hit ends among the chunks.
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
    upper: Ints
    word: Numbers
    before: Numbers
    after: Numbers
    emphatic: Bools
    reach: Bools

    @classmethod
    def among(cls, chunks: Chunks) -> Self:
        """Hits among the chunks."""
        listed = known_words().listed
        rows = listed.take(chunks.entry).nonzero()[0]
        first = rows.searchsorted(chunks.first)
        per_span = first[1:] - first[:-1]
        lower, upper = chunks.first[:-1].repeat(per_span), chunks.first[1:].repeat(per_span)
        places = rows + _AROUND
        inside = (places >= lower) & (places < upper)
        places *= inside
        around = chunks.entry.take(places) * inside
        return cls(
            chunks=chunks,
            rows=rows,
            upper=upper,
            word=chunks.entry.take(rows),
            before=around[:REACH],
            after=around[REACH:],
            emphatic=_emphatic(chunks, rows, places[:REACH]),
            reach=inside[REACH - 1] & ~listed.take(around[REACH - 1]),
        )

    def behind(self, hits: Ints, kept: Ints) -> Self:
        """Some of the hits, as if only so many of the words before each were there."""
        near = np.arange(REACH)[:, None] < kept
        return replace(
            self,
            rows=self.rows[hits],
            upper=self.upper[hits],
            word=self.word[hits],
            before=self.before[:, hits] * near,
            after=self.after[:, hits],
            emphatic=self.emphatic[:, hits],
            reach=np.zeros(len(hits), dtype=np.bool_),
        )


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
