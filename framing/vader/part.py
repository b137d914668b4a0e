"""Chunks of some sentences of a batch, as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.vader.lookup import Numbers


class Part(NamedTuple):
    """Chunks of some sentences, as columns.

    Attributes
    ----------
    first, entry, between, shouted, marked, exclamations, questions, spelt_out
        As in `framing.vader.chunks.Chunks`; here ``between`` is as long as ``entry``.
    token
        By row: the token at or behind the start of the chunk, in its sentence.
    rows, start, end
        Some rows, in order, and where VADER's words in them stand in print; other words are their
        token.
    """

    first: Ints
    entry: Numbers
    between: NDArray[np.uint8]
    shouted: Ints
    marked: Ints
    exclamations: Ints
    questions: Ints
    spelt_out: Bools
    token: Ints
    rows: Ints
    start: Ints
    end: Ints
