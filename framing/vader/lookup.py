"""Which words of a text are in a fixed list? A hash table that is asked for whole columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.arrays import Bools, Bytes, Ints

    Keys = NDArray[np.uint64]
    Numbers = NDArray[np.int16]

LONGEST = 24
"""Bytes of the longest word that a list may hold: words are compared as three times eight bytes."""

_SLOT_BITS = 17
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MASKS = np.array([256**count - 1 for count in range(9)], dtype=np.uint64)


class WordList:
    """Finds the words of a list by their bytes, and tells their numbers in it.

    Words that fall into the same slot are chained: `_heads` has the first word of each slot,
    `_others` the next one after each word. Number 0 is no word, and ends each chain.
    """

    def __init__(self, words: Sequence[bytes]) -> None:
        """Number the words from 1 on."""
        if too_long := [word for word in words if len(word) > LONGEST]:
            message = f"cannot look up {too_long[0]!r}: a word may have {LONGEST} bytes"
            raise ValueError(message)
        padded = b"".join(word.ljust(LONGEST, b"\0") for word in (b"", *words))
        self._keys = np.frombuffer(padded, dtype="<u8").reshape(-1, 3).T.copy()
        self._lengths = np.array([0, *map(len, words)], dtype=np.int64)
        self._heads = np.zeros(1 << _SLOT_BITS, dtype=np.int16)
        self._others = np.zeros(len(words) + 1, dtype=np.int16)
        for number, slot in enumerate(_slots(self._keys[0], self._lengths)[1:], start=1):
            self._others[number] = self._heads[slot]
            self._heads[slot] = number

    def find(self, text: Bytes, starts: Ints, ends: Ints) -> Numbers:
        """Numbers of the words of a text, 0 for those that are not in the list.

        The text must go on for `LONGEST` bytes behind the last word.
        """
        lengths = ends - starts
        key = _eight_bytes(text, starts, lengths)
        numbers = self._heads[_slots(key, lengths)]
        rows = np.flatnonzero(numbers != 0)
        while rows.size:
            guesses = numbers[rows]
            equal = self._keys[0][guesses] == key[rows]
            equal &= self._lengths[guesses] == lengths[rows]
            self._compare_rest(equal, guesses, text, starts[rows], lengths[rows])
            rows = rows[~equal]
            numbers[rows] = self._others[numbers[rows]]
            rows = rows[numbers[rows] != 0]
        return numbers

    def _compare_rest(
        self, equal: Bools, guesses: Numbers, text: Bytes, starts: Ints, lengths: Ints
    ) -> None:
        """Of the words that equal the guesses so far, unmark those that differ later on."""
        for part in (1, 2):
            skipped = 8 * part
            long = np.flatnonzero(equal & (lengths > skipped))
            rest = _eight_bytes(text, starts[long] + skipped, lengths[long] - skipped)
            equal[long] = rest == self._keys[part][guesses[long]]


def _eight_bytes(text: Bytes, starts: Ints, lengths: Ints) -> Keys:
    """The first eight bytes of each word as one number, with zeros behind a shorter word."""
    windows: Keys = np.ndarray((len(text) - 7,), dtype="<u8", buffer=text.data, strides=(1,))
    return windows[starts] & _MASKS[np.minimum(lengths, 8)]


def _slots(key: Keys, lengths: Ints) -> Ints:
    """Slot of each word, from its first eight bytes and its length."""
    mixed = (key + lengths.view(np.uint64)) * _SPREAD
    return (mixed >> np.uint64(64 - _SLOT_BITS)).view(np.int64)
