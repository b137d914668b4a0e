"""VADER's own tokens, as columns over a batch of sentences: what stands between white space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from framing.vader.characters import characters
from framing.vader.words import entries_of, in_capitals, words_of

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.vader.lookup import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Chunks:
    """Chunks of text between white space, one row each, as columns.

    All starts and ends are offsets in bytes.

    Attributes
    ----------
    text
        The text, in UTF-8.
    span_start, span_end
        The spans that the chunks are from: sentences, in order.
    first
        First row of each span, and behind them the number of rows.
    start, end
        The chunks.
    word_start, word_end
        What VADER takes for the word: the chunk without the punctuation at its ends, or the whole
        chunk if fewer than three bytes would be left.
    entry
        Row of the word in `framing.vader.entries.known_words`, 0 if VADER does not know it.
    capitals
        Is it a word with a valence or a boost, all in capitals?
    spelt_out
        By span: does VADER read other characters in the place of some, words for emoji?
    emphasis
        Offsets of exclamation and question marks in the whole text.
    """

    text: bytes
    span_start: Ints
    span_end: Ints
    first: Ints
    start: Ints
    end: Ints
    word_start: Ints
    word_end: Ints
    entry: Numbers
    capitals: Bools
    spelt_out: Bools
    emphasis: Ints

    @classmethod
    def split(cls, text: bytes, span_start: Ints, span_end: Ints) -> Self:
        """Chunks of the spans of a UTF-8 text.

        The spans are in order and do not overlap; text between them is left out. A chunk ends where
        its span ends, with white space there or without.
        """
        classes = characters(text)
        start, end = _between(classes.blank, np.concatenate((span_start, span_end)))
        first, rows = _within(start, span_start, span_end)
        start, end = start[rows], end[rows]
        word_start, word_end = words_of(text, classes.folded, start, end)
        entry = entries_of(classes.folded, word_start, word_end)
        return cls(
            text=text,
            span_start=span_start,
            span_end=span_end,
            first=first,
            start=start,
            end=end,
            word_start=word_start,
            word_end=word_end,
            entry=entry,
            capitals=in_capitals(text, word_start, word_end, entry),
            spelt_out=_having(classes.spelt_out, span_start, span_end),
            emphasis=classes.emphasis,
        )

    def __len__(self) -> int:
        """Count of the chunks."""
        return len(self.start)

    def span_of(self, rows: Ints) -> Ints:
        """Span of the chunks in these rows."""
        return np.searchsorted(self.first, rows, side="right") - 1

    def rows_of(self, spans: Ints) -> tuple[Ints, Ints]:
        """Rows of the chunks of these spans, one span after the other, and the count of each."""
        start = self.first[spans]
        counts = self.first[spans + 1] - start
        return np.arange(counts.sum()) + (start - np.cumsum(counts) + counts).repeat(counts), counts

    def word(self, row: int) -> str:
        """Word of a chunk."""
        return self.text[self.word_start[row] : self.word_end[row]].decode(errors="surrogatepass")

    def span_text(self, span: int) -> str:
        """Text of a span."""
        return self.text[self.span_start[span] : self.span_end[span]].decode(errors="surrogatepass")


def _between(blank: Bools, limits: Ints) -> tuple[Ints, Ints]:
    """Start and end of what is not blank, cut at these limits."""
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
    if not blank[0]:
        edges = np.concatenate(([0], edges))
    cuts = limits[(limits > 0) & ~blank[limits] & ~blank[limits - 1]]
    if cuts.size:
        cuts = np.unique(cuts).repeat(2)
        edges = np.insert(edges, np.searchsorted(edges, cuts), cuts)
    return edges[::2].copy(), edges[1::2].copy()


def _within(start: Ints, span_start: Ints, span_end: Ints) -> tuple[Ints, Ints | slice]:
    """First row of each span and the number of all rows, and where these rows stand so far."""
    lower = np.searchsorted(start, span_start)
    upper = np.append(lower, len(start))[1:]
    filled = np.flatnonzero(lower < upper)
    over = filled[start[upper[filled] - 1] >= span_end[filled]]
    upper[over] = np.searchsorted(start, span_end[over])
    first = np.concatenate(([0], np.cumsum(upper - lower)))
    if first[-1] == len(start):
        return first, slice(None)
    outside = lower - np.concatenate(([0], upper[:-1]))
    lengths = np.column_stack((outside, upper - lower)).ravel()
    return first, np.flatnonzero(np.tile([False, True], len(lower)).repeat(lengths))


def _having(places: Ints, span_start: Ints, span_end: Ints) -> Bools:
    """Which spans have one of these places."""
    return np.searchsorted(places, span_start) < np.searchsorted(places, span_end)
