"""Chunks of a batch in plain marks, known by the codes of words and gaps."""

from __future__ import annotations

import string
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.vader import codes
from framing.vader.chunks import JOINED, closing, opening, word_of
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
    code = layout.tokens.vocabulary.column(codes.CODE)
    entry, gaps, flags = layout.entry.copy(), layout.gaps, layout.gap_codes
    changed = (
        gaps.compress(flags & layout.before & (codes.BEHIND | codes.KEPT_BEHIND) != 0) - 1,
        gaps.compress(flags & layout.behind & (codes.AHEAD | codes.KEPT_AHEAD) != 0),
        gaps.compress(layout.between.take(gaps) == JOINED),
    )
    words = layout.shown(np.concatenate(changed))
    rows = opening(words, layout.between)
    entry[words] = 0
    entry[rows] = 0
    first = code.take(layout.tokens.type.take(rows))
    contracted = (first | code.take(layout.tokens.type.take(words))) & codes.CONTRACTED != 0
    entry[rows[contracted]] = known_words().row_of[CONTRACTION]
    wholes = _wholes(layout, rows[first & codes.OPENING != 0])
    for whole in wholes:
        entry[whole.row] = whole.entry
    return entry, wholes


def shouted(layout: Layout, entry: Numbers, wholes: list[Whole]) -> Ints:
    """Rows of words in capitals that have a valence or a boost."""
    rows = layout.telling.compress(layout.told & codes.BRIEF_SHOUTED != 0)
    rows = rows[(layout.between.take(rows) != JOINED) & (entry.take(rows) != 0)]
    rows = rows[entry.take(rows) == layout.entry.take(rows)]
    others = [whole.row for whole in wholes if whole.shouted]
    return np.union1d(rows, np.array(others, dtype=np.int64)) if others else rows


def _wholes(layout: Layout, rows: Ints) -> list[Whole]:
    """Those of the chunks that VADER knows as they stand."""
    if not len(rows):
        return []
    data = layout.tokens.buffer.data
    rows = np.unique(rows)
    start, end = layout.limits(rows, closing(rows, layout.between))
    found = []
    for row, begin, stop in zip(rows.tolist(), start.tolist(), end.tolist(), strict=True):
        whole = _whole(data[begin:stop])
        if whole:
            entry, capitals, ahead, behind = whole
            found.append(Whole(row, entry, capitals, begin + ahead, stop - behind))
    return found


@lru_cache(maxsize=4096)
def _whole(chunk: bytes) -> tuple[int, bool, int, int] | None:
    """Entry of a chunk that VADER knows, whether it is in capitals, and bytes around its word."""
    known, printed = known_words(), chunk.decode()
    text = in_plain_marks(printed)
    word = word_of(text)
    entry = known.row_of.get(word.lower())
    if entry is None:
        return None
    ahead = behind = 0
    if word != text:
        ahead = len(chunk) - len(printed.lstrip(_MARKS).encode())
        behind = len(chunk) - len(printed.rstrip(_MARKS).encode())
    return entry, bool(known.last_letter[entry] >= 0) and word.isupper(), ahead, behind
