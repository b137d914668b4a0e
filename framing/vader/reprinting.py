"""Sentences that VADER reads in another way as they are printed than in plain marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from framing.vader import codes
from framing.vader.chunks import JOINED, runs
from framing.vader.entries import CONTRACTION, known_words
from framing.vader.hits import REACH
from framing.vader.layout import windows
from framing.vader.plain import has_typographic

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.vader.layout import Layout
    from framing.vader.lookup import Numbers
    from framing.vader.part import Part


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
    def of(cls, layout: Layout, plain: Part) -> Self:
        """The sentences to read again, given how they are read in plain marks.

        A sentence without a word of VADER's lexicon has none in print either, and what is far
        from all of these words does not matter.
        """
        tokens, odd = layout.tokens, layout.odd
        if not len(tokens.buffer.beyond) or not len(tokens):
            nothing = odd[:0]
            return cls(nothing, nothing, plain.entry[:0], nothing)
        felt = known_words().is_listed(plain.entry)
        changes = Changes.of(layout)
        again, others, long, apart, feeling = np.zeros((5, len(tokens.sentences)), dtype=np.bool_)
        feeling[tokens.sentence.take(felt.nonzero()[0])] = True
        changed = np.concatenate((changes.marked, changes.unlike))
        again[tokens.sentence.take(changed)] = True
        joined = layout.between == JOINED
        several = changed[joined.take(changed) | joined.take(changed + 1)]
        near = changes.other[windows(felt, changes.other, REACH, REACH)]
        others[tokens.sentence.take(np.concatenate((near, several)))] = True
        # Other changes matter from afar where chunks are long or counted from the beginning.
        long[tokens.sentence.take(joined[:-1].nonzero()[0])] = True
        apart[tokens.sentence.take(changes.other)] = True
        others |= apart & (again | long)
        others &= feeling
        sentences = tokens.sentences
        others[odd] = has_typographic(tokens.buffer, sentences.start[odd], sentences.end[odd])
        those = (again & feeling & ~others).nonzero()[0]
        start = plain.first.take(those)
        rows = runs(start, plain.first.take(those + 1) - start)
        entry = changes.made(layout, plain.entry).take(rows)
        return cls(those, rows, entry, others.nonzero()[0])


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
        gaps, flags = layout.gaps, layout.gap_codes
        ahead = flags & codes.KEPT_AHEAD_IN_PRINT != 0
        ahead &= layout.behind & codes.KEPT_AHEAD != 0
        behind = flags & codes.KEPT_BEHIND_IN_PRINT != 0
        behind &= layout.before & codes.KEPT_BEHIND != 0
        other = gaps.compress(flags & codes.OTHER_IN_PRINT != 0)
        return cls(
            layout.shown(np.concatenate((gaps.compress(ahead), gaps.compress(behind) - 1))),
            layout.shown(layout.telling.compress(layout.told & codes.BRIEF_UNLIKE != 0)),
            layout.shown(np.concatenate((other, other - 1))),
        )

    def made(self, layout: Layout, entry: Numbers) -> Numbers:
        """The entries as they are in print, for words that are chunks alone."""
        code, type_ = layout.tokens.vocabulary.column(codes.CODE), layout.tokens.type
        entry = entry.copy()
        contracted = code.take(type_.take(self.marked)) & codes.CONTRACTED != 0
        entry[self.marked] = contracted * known_words().row_of[CONTRACTION]
        entry[self.unlike] = codes.PRINTED_ENTRY.of(code.take(type_.take(self.unlike)))
        return entry
