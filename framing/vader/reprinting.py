"""Sentences that VADER reads in another way as they are printed than in plain marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from framing.vader import codes
from framing.vader.chunks import runs
from framing.vader.entries import CONTRACTION, known_words
from framing.vader.plain import has_typographic

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.vader.layout import Layout
    from framing.vader.lookup import Numbers


class Reprint(NamedTuple):
    """Sentences that are read again, as printed.

    Attributes
    ----------
    sentences
        Those that have the same chunks then, with other entries.
    rows, entry
        The rows of these chunks in plain marks, and their entries in print.
    others
        Those that have something else in them, in order.
    """

    sentences: Ints
    rows: Ints
    entry: Numbers
    others: Ints

    @classmethod
    def of(cls, layout: Layout, first: Ints, entry: Numbers) -> Self:
        """The sentences to read again, given the first row of each and the entry of each row."""
        tokens, odd = layout.tokens, layout.odd
        if not len(tokens.buffer.beyond) or not len(tokens):
            nothing = odd[:0]
            return cls(nothing, nothing, entry[:0], nothing)
        changes = Changes.of(layout)
        changed = np.concatenate((changes.marked, changes.unlike))
        again = np.zeros(len(first) - 1, dtype=np.bool_)
        again[tokens.sentence.take(changed)] = True
        others = np.zeros(len(again), dtype=np.bool_)
        opening = np.concatenate((layout.opening, [True]))
        joined = changed[~(opening.take(changed) & opening.take(changed + 1))]
        others[tokens.sentence.take(np.concatenate((changes.other, joined)))] = True
        sentences = tokens.sentences
        others[odd] = has_typographic(tokens.buffer, sentences.start[odd], sentences.end[odd])
        those = (again & ~others).nonzero()[0]
        start = first.take(those)
        rows = runs(start, first.take(those + 1) - start)
        return cls(those, rows, changes.made(layout, entry).take(rows), others.nonzero()[0])


class Changes(NamedTuple):
    """What is another in print, by tokens.

    Attributes
    ----------
    marked
        Words at whose chunks VADER keeps marks.
    unlike
        Words with another entry.
    other
        Words beside other changes.
    """

    marked: Ints
    unlike: Ints
    other: Ints

    @classmethod
    def of(cls, layout: Layout) -> Self:
        """The changes outside of odd sentences; a word of no consequence is left out."""
        gap, word = layout.gap, layout.word
        changes = codes.KEPT_BEHIND_IN_PRINT | codes.KEPT_AHEAD_IN_PRINT | codes.OTHER_IN_PRINT
        gaps = (gap & changes != 0).nonzero()[0]
        flags = gap.take(gaps)
        ahead = gaps[flags & codes.KEPT_AHEAD_IN_PRINT != 0]
        ahead = ahead[word.take(ahead, mode="clip") & codes.KEPT_AHEAD != 0]
        behind = gaps[flags & codes.KEPT_BEHIND_IN_PRINT != 0] - 1
        behind = behind[word.take(behind, mode="clip") & codes.KEPT_BEHIND != 0]
        other = gaps[flags & codes.OTHER_IN_PRINT != 0]
        other = np.concatenate((other, other - 1))
        return cls(
            layout.shown(np.concatenate((ahead, behind))),
            layout.shown((word & codes.UNLIKE_IN_PRINT != 0).nonzero()[0]),
            layout.shown(other),
        )

    def made(self, layout: Layout, entry: Numbers) -> Numbers:
        """The entries as they are in print, for words that are chunks alone."""
        entry = entry.copy()
        contracted = layout.word.take(self.marked) & codes.CONTRACTED != 0
        entry[layout.row_of(self.marked)] = contracted * known_words().row_of[CONTRACTION]
        entry[layout.row_of(self.unlike)] = codes.PRINTED_ENTRY.of(
            layout.word_codes.take(self.unlike)
        )
        return entry
