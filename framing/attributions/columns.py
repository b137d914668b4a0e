"""What the search looks at: classes of words and gaps, sentences and quotations, by token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes, lexicon

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# Tokens added behind the last one, so that looking a few words ahead needs no bounds check.
PADDING: Final = 48


class Columns:
    """The columns of a batch that rules read, with some words of nothing behind the last one."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.word = _padded(tokens.of(classes.WORD), 0)
        self.gap = _padded(tokens.vocabulary.column(classes.GAP)[tokens.gap[:-1]], classes.HARD)
        self.cue = tokens.of(lexicon.CUE)
        self.prep = _padded(tokens.of(lexicon.PREPOSITION_BIT), 0)
        self.noun = tokens.of(lexicon.NOUN)
        self.light = tokens.of(lexicon.LIGHT)
        self.possessive = tokens.of(lexicon.POSSESSIVE)
        self.sentence = _padded(tokens.sentence, -1)
        self.first = tokens.sentences.first
        self.last = tokens.sentences.last
        quotations = tokens.quotations
        self.opened = np.full(len(self.word), -1)
        """The quotation that begins with each token, or -1."""
        self.closed = np.full(len(self.word), -1)
        """The quotation that ends with each token, or -1."""
        steps = np.zeros(len(self.word) + 1, dtype=np.int64)
        if len(quotations):
            self.opened[quotations.first] = np.arange(len(quotations))
            self.closed[quotations.last] = np.arange(len(quotations))
            steps[quotations.first] += 1
            np.subtract.at(steps, quotations.last + 1, 1)
        self.quoted = np.cumsum(steps[:-1]) > 0
        self.quotation_last = np.append(quotations.last, self.count)
        self.quotation_first = np.append(quotations.first, self.count)

    def has(self, at: Ints, bits: int) -> Bools:
        """Whether the words at those places are of one of the classes."""
        return (self.word[at] & bits) != 0

    def marks(self, at: Ints, bits: int) -> Bools:
        """Whether one of those marks stands before the words at those places."""
        return (self.gap[at] & bits) != 0


def _padded(column: Ints, value: int) -> Ints:
    return np.concatenate([column, np.full(PADDING, value, dtype=column.dtype)])
