"""VADER's own tokens, as columns over a batch of sentences: what stands between white space."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.vader.lookup import Numbers

SHORTEST = 3
"""With fewer characters left, VADER keeps the marks around them: it may be an emoticon."""

JOINED: Final = 255
"""In place of a count of chunks: no white space stands there, so that a chunk goes on."""


@dataclass(frozen=True, slots=True, eq=False)
class Chunks:
    """Words between white space, one row each, as columns; what is rare, by its rows.

    Nearly every row is a chunk. Where ``between`` tells so, a row only goes on the chunk of the
    row before it, or chunks without a word stand before it: these have no rows.

    Attributes
    ----------
    first
        First row of each span (a sentence, usually), and behind them the number of rows.
    entry
        Row of each word in `framing.vader.entries.known_words`, 0 if VADER does not know it. The
        entry of a chunk stands in its first row.
    between
        How many chunks without a word stand before each row, or ``JOINED``; one row more.
    shouted
        Rows of words all in capitals that have a valence or a boost, in order.
    marked
        Rows of chunks with exclamation or question marks, in order; a row may come again.
    exclamations, questions
        How many such marks each of these has.
    spelt_out
        By span: does VADER read other characters in the place of some, words for emoji?
    span_text
        Gives the text of a span.
    may_part
        Tells whether a mark that parts clauses may stand between the words of two columns of rows.
    """

    first: Ints
    entry: Numbers
    between: NDArray[np.uint8]
    shouted: Ints
    marked: Ints
    exclamations: Ints
    questions: Ints
    spelt_out: Bools
    span_text: Callable[[int], str]
    may_part: Callable[[Ints, Ints], Bools]

    def __len__(self) -> int:
        """Count of the rows."""
        return len(self.entry)

    def span_of(self, rows: Ints) -> Ints:
        """Span of the chunks in these rows."""
        return self.first.searchsorted(rows, side="right") - 1

    def rows_of(self, spans: Ints) -> tuple[Ints, Ints]:
        """Rows of these spans, one span after the other, and the count of each."""
        start = self.first[spans]
        counts = self.first[spans + 1] - start
        return runs(start, counts), counts

    def place(self, row: int, span: int) -> int:
        """How many chunks of its span stand before the chunk in a row."""
        start = int(self.first[span])
        passed = self.between[start + 1 : row + 1]
        if not passed.any():
            return row - start
        opening = passed[passed != JOINED]
        return len(opening) + int(opening.sum())


def found_in(some: Ints, rows: Ints) -> Bools:
    """Which of some numbers are among others, which are in order and at least one."""
    found: Bools = rows.take(rows.searchsorted(some), mode="clip") == some
    return found


def opening(rows: Ints, between: NDArray[Any]) -> Ints:
    """The first rows of the chunks that these rows belong to."""
    rows = rows.copy()
    (joined,) = (between.take(rows, mode="clip") == JOINED).nonzero()
    while len(joined):
        rows[joined] -= 1
        joined = joined[between.take(rows[joined], mode="clip") == JOINED]
    return rows


def closing(rows: Ints, between: NDArray[Any]) -> Ints:
    """The last rows of the chunks that these rows belong to."""
    rows = rows.copy()
    (joined,) = (between.take(rows + 1, mode="clip") == JOINED).nonzero()
    while len(joined):
        rows[joined] += 1
        joined = joined[between.take(rows[joined] + 1, mode="clip") == JOINED]
    return rows


def runs(starts: Ints, counts: Ints) -> Ints:
    """So many numbers on from each start, one run after the other."""
    ends = counts.cumsum()
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + (starts - ends + counts).repeat(counts)


def word_of(chunk: str) -> str:
    """What VADER takes for the word in a chunk: without the punctuation at its ends.

    >>> word_of("(good!)"), word_of(":)"), word_of("no.")
    ('good', ':)', 'no.')
    """
    bare = chunk.strip(string.punctuation)
    return chunk if len(bare) < SHORTEST else bare
