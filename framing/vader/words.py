"""What VADER takes for the word in each chunk, and which of these words it knows."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import numpy as np

from framing.vader.entries import CONTRACTION, known_words

if TYPE_CHECKING:
    from framing.arrays import Bools, Bytes, Ints
    from framing.vader.lookup import Numbers

_MARKS = string.punctuation.encode()
_IS_MARK = np.isin(np.arange(256), list(_MARKS))

_SHORTEST = 3
"""With fewer characters left, VADER keeps the marks around them: it may be an emoticon."""

_STEPS = 3
"""Marks taken off one after the other from all chunks at once; longer runs are rare."""


def words_of(text: bytes, folded: Bytes, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Start and end of the word in each chunk: the chunk without the punctuation at its ends."""
    word_start, word_end = start.copy(), end.copy()
    opened = _take_off_front(text, folded, word_start, end)
    closed = _take_off_back(text, folded, word_start, word_end)
    for rows in (opened, closed):
        short = rows[word_end[rows] - word_start[rows] < _SHORTEST]
        word_start[short], word_end[short] = start[short], end[short]
    return word_start, word_end


def _take_off_front(text: bytes, folded: Bytes, start: Ints, end: Ints) -> Ints:
    """Move starts behind the marks there, and tell which chunks had such marks."""
    rows = opened = _IS_MARK.take(folded[start]).nonzero()[0]
    for _ in range(_STEPS):
        place = start[rows] + 1
        start[rows] = place
        rows = rows[_IS_MARK.take(folded[place]) & (place < end[rows])]
    for row in rows:
        start[row] = end[row] - len(text[start[row] : end[row]].lstrip(_MARKS))
    return opened


def _take_off_back(text: bytes, folded: Bytes, start: Ints, end: Ints) -> Ints:
    """Move ends before the marks there, and tell which chunks had such marks."""
    rows = closed = (_IS_MARK.take(folded[end - 1]) & (start < end)).nonzero()[0]
    for _ in range(_STEPS):
        place = end[rows] - 1
        end[rows] = place
        rows = rows[_IS_MARK.take(folded[place - 1])]
    for row in rows:
        end[row] = start[row] + len(text[start[row] : end[row]].rstrip(_MARKS))
    return closed


def entries_of(folded: Bytes, word_start: Ints, word_end: Ints) -> Numbers:
    """Row among the known words of each word."""
    entry = known_words().finder.find(folded, word_start, word_end)
    middle = (folded == ord("'")).nonzero()[0]
    middle = middle[(folded[middle - 1] == ord("n")) & (folded[middle + 1] == ord("t"))]
    rows = word_start.searchsorted(middle, side="right") - 1
    within = (rows >= 0) & (word_start[rows] < middle) & (middle + 1 < word_end[rows])
    contracted = rows[within]
    entry[contracted[entry[contracted] == 0]] = known_words().row_of[CONTRACTION]
    return entry


def in_capitals(text: bytes, word_start: Ints, word_end: Ints, entry: Numbers) -> Bools:
    """Which words are in capitals, of those with a valence or a boost."""
    rows = (entry != 0).nonzero()[0]
    last_letter = known_words().last_letter[entry[rows]]
    rows, last_letter = rows[last_letter >= 0], last_letter[last_letter >= 0]
    letter = np.frombuffer(text, dtype=np.uint8)[word_start[rows] + last_letter]
    rows = rows[letter <= ord("Z")]
    words = zip(word_start[rows].tolist(), word_end[rows].tolist(), strict=True)
    capitals = np.zeros(len(entry), dtype=np.bool_)
    capitals[rows] = [text[start:end].isupper() for start, end in words]
    return capitals
