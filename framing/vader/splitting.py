"""Chunks found by the bytes of a text, whatever they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.vader.characters import characters
from framing.vader.chunks import Chunks
from framing.vader.words import entries_of, in_capitals, words_of

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The chunks of a text and, by row, where they stand in it.

    Attributes
    ----------
    chunks
        The chunks.
    start, end
        Their offsets, in bytes.
    word_start, word_end
        Offsets of what VADER takes for the word: the chunk without the punctuation at its ends, or
        the whole chunk if fewer than three bytes would be left.
    """

    chunks: Chunks
    start: Ints
    end: Ints
    word_start: Ints
    word_end: Ints


def split(text: bytes, span_start: Ints, span_end: Ints) -> Split:
    """Chunks of the spans of a UTF-8 text, byte by byte.

    The spans are in order and do not overlap; text between them is left out. A chunk ends where
    its span ends, with white space there or without.
    """
    classes = characters(text)
    start, end = _between(classes.blank, np.concatenate((span_start, span_end)))
    first, rows = _within(start, span_start, span_end)
    start, end = start[rows], end[rows]
    word_start, word_end = words_of(text, classes.folded, start, end)
    entry = entries_of(classes.folded, word_start, word_end)
    marked, marks = _marked(text, classes.emphasis, start, end)
    exclaims = classes.folded[marks] == ord("!")
    chunks = Chunks(
        first=first,
        entry=entry,
        between=np.zeros(len(entry) + 1, dtype=np.uint8),
        shouted=in_capitals(text, word_start, word_end, entry).nonzero()[0],
        marked=marked,
        exclamations=exclaims.astype(np.int64),
        questions=(~exclaims).astype(np.int64),
        spelt_out=_having(classes.spelt_out, span_start, span_end),
        span_text=lambda span: text[span_start[span] : span_end[span]].decode(
            errors="surrogatepass"
        ),
        may_part=lambda rows, _: np.ones(len(rows), dtype=np.bool_),
    )
    return Split(chunks, start, end, word_start, word_end)


def _marked(text: bytes, marks: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """The chunk of each of the marks that stand in one, and where these marks stand."""
    owner = end.searchsorted(marks, side="right")
    held = (np.concatenate((start, [len(text)])).take(owner) <= marks).nonzero()[0]
    return owner[held], marks[held]


def _between(blank: Bools, limits: Ints) -> tuple[Ints, Ints]:
    """Start and end of what is not blank, cut at these limits."""
    edges = (blank[1:] != blank[:-1]).nonzero()[0] + 1
    if not blank[0]:
        edges = np.concatenate(([0], edges))
    cuts = limits[(limits > 0) & ~blank[limits] & ~blank[limits - 1]]
    if cuts.size:
        cuts = np.unique(cuts).repeat(2)
        edges = np.insert(edges, edges.searchsorted(cuts), cuts)
    return edges[::2].copy(), edges[1::2].copy()


def _within(start: Ints, span_start: Ints, span_end: Ints) -> tuple[Ints, Ints | slice]:
    """First row of each span and the number of all rows, and where these rows stand so far."""
    lower = start.searchsorted(span_start)
    upper = np.concatenate((lower, [len(start)]))[1:]
    filled = (lower < upper).nonzero()[0]
    over = filled[start[upper[filled] - 1] >= span_end[filled]]
    upper[over] = start.searchsorted(span_end[over])
    first = np.concatenate(([0], (upper - lower).cumsum()))
    if first[-1] == len(start):
        return first, slice(None)
    outside = lower - np.concatenate(([0], upper[:-1]))
    lengths = np.column_stack((outside, upper - lower)).ravel()
    return first, (np.tile([False, True], len(lower)).repeat(lengths)).nonzero()[0]


def _having(places: Ints, span_start: Ints, span_end: Ints) -> Bools:
    """Which spans have one of these places."""
    return places.searchsorted(span_start) < places.searchsorted(span_end)
