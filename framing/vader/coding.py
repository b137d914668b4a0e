"""Chunks of a batch in plain marks, known by the codes of words and gaps."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.vader import codes
from framing.vader.chunks import word_of
from framing.vader.entries import CONTRACTION, known_words
from framing.vader.plain import PLAIN_MARKS, in_plain_marks

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.vader.layout import Layout
    from framing.vader.lookup import Numbers

_MARKS = string.punctuation + "".join(PLAIN_MARKS)


class Whole(NamedTuple):
    """A chunk that VADER knows with its marks or several words: row, entry, and place in print."""

    row: int
    entry: int
    shouted: bool
    start: int
    end: int


def entries(layout: Layout) -> tuple[Numbers, list[Whole]]:
    """Row of each chunk among the known words, and the chunks that are known as a whole."""
    entry = codes.ENTRY.of(layout.word_codes.take(layout.token)).astype(np.int16)
    entry[layout.wordless] = 0
    changed = layout.after & layout.word & (codes.BEHIND | codes.KEPT_BEHIND)
    changed |= layout.before & layout.word & (codes.AHEAD | codes.KEPT_AHEAD)
    alone = (changed != 0).nonzero()[0]
    tokens = np.concatenate((alone[layout.opening.take(alone)], layout.shown(layout.skipped)))
    rows = layout.row_of(tokens)
    entry[rows] = 0
    first = layout.word.take(layout.token.take(rows))
    contracted = (first | layout.word.take(tokens)) & codes.CONTRACTED != 0
    entry[rows[contracted]] = known_words().row_of[CONTRACTION]
    wholes = _wholes(layout, rows[first & codes.OPENING != 0])
    for whole in wholes:
        entry[whole.row] = whole.entry
    return entry, wholes


def shouted(layout: Layout, entry: Numbers, wholes: list[Whole]) -> Ints:
    """Rows of words in capitals that have a valence or a boost."""
    tokens = (layout.word & codes.SHOUTED != 0).nonzero()[0]
    tokens = tokens[layout.opening.take(tokens)]
    rows = layout.row_of(tokens)
    rows = rows[entry.take(rows) == codes.ENTRY.of(layout.word_codes.take(tokens))]
    others = [whole.row for whole in wholes if whole.shouted]
    return np.union1d(rows, np.array(others, dtype=np.int64)) if others else rows


def _wholes(layout: Layout, rows: Ints) -> list[Whole]:
    """Those of the chunks that VADER knows as they stand."""
    if not len(rows):
        return []
    known, buffer = known_words(), layout.tokens.buffer
    rows = np.unique(rows)
    start, end = layout.limits(rows)
    found = []
    for row, begin, stop in zip(rows.tolist(), start.tolist(), end.tolist(), strict=True):
        printed = buffer.slice(begin, stop)
        text = in_plain_marks(printed)
        word = word_of(text)
        entry = known.row_of.get(word.lower())
        if entry is not None:
            ahead = behind = 0
            if word != text:
                ahead = len(printed.encode()) - len(printed.lstrip(_MARKS).encode())
                behind = len(printed.encode()) - len(printed.rstrip(_MARKS).encode())
            capitals = bool(known.last_letter[entry] >= 0) and word.isupper()
            found.append(Whole(row, entry, capitals, begin + ahead, stop - behind))
    return found
