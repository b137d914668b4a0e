"""Spellings: the number of each string that was seen before, looked up for whole columns.

A string is known by its first sixteen bytes, as two numbers of eight bytes each. The table hashes
them only to guess where the string's number stands; the guess counts when both halves are equal.
So no collision, not even a contrived one, can give a wrong number: it only makes a string unknown
to the table, and the caller looks it up by its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints

    Halves = NDArray[np.uint64]

# Odd numbers whose products mix all bits into the upper ones.
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
_STIR: Final = np.uint64(0xC2B2AE3D27D4EB4F)
# Slots that are tried for a string before the table gives up on it.
_PROBES: Final = 8
# So many strings are sooner looked up by their text than in further slots.
_FEW: Final = 16
# The table begins with so many slots, and has so many for each number there is room for, as powers
# of two: a second guess costs more than the memory.
_SLOT_BITS: Final = 18
_SPARSE: Final = 3


class Spellings:
    """An open-addressed hash table from strings of at most sixteen bytes to their numbers.

    An empty slot holds 0, the number of the empty string, whose halves are 0: a slot's number
    can be checked without asking first whether there is one.
    """

    def __init__(self) -> None:
        self._first: Halves = np.zeros(1 << (_SLOT_BITS - _SPARSE), dtype=np.uint64)
        self._second: Halves = np.zeros(1 << (_SLOT_BITS - _SPARSE), dtype=np.uint64)
        self._make_slots(_SLOT_BITS)

    def _make_slots(self, bits: int) -> None:
        self._shift = np.uint64(64 - bits)
        self._slots: Ints = np.zeros((1 << bits) + _PROBES, dtype=np.int64)

    def _slots_of(self, first: Halves, second: Halves) -> Ints:
        mixed: Halves = second * _STIR
        mixed ^= first
        mixed *= _SPREAD
        mixed >>= self._shift
        return mixed.view(np.int64)

    def find(self, first: Halves, second: Halves) -> tuple[Ints, Ints]:
        """The number of each string, and the rows of those that the table does not know."""
        slots = self._slots_of(first, second)
        numbers = self._slots.take(slots)
        rows: Ints = self._differ(numbers, first, second).nonzero()[0]
        if rows.size > _FEW:
            rows = self._probe(numbers, rows, slots, first, second)
        return numbers, rows

    def _differ(self, numbers: Ints, first: Halves, second: Halves) -> Bools:
        """Whether each number is another string's."""
        differ: Bools = self._first.take(numbers) != first
        differ |= self._second.take(numbers) != second
        return differ

    def _probe(self, numbers: Ints, rows: Ints, slots: Ints, first: Halves, second: Halves) -> Ints:
        """Try further slots for these rows; those that find nothing are returned."""
        wrong = rows
        for step in range(1, _PROBES):
            rows = rows[numbers.take(rows) > 0]
            if not rows.size:
                break
            found = self._slots.take(slots.take(rows) + step)
            numbers[rows] = found
            rows = rows[self._differ(found, first.take(rows), second.take(rows))]
        numbers[rows] = 0
        return wrong[numbers.take(wrong) == 0]

    def add(self, first: Halves, second: Halves, numbers: Ints) -> None:
        """Let these strings be found; a string may stand there more than once."""
        highest = int(numbers.max(initial=0))
        if highest >= len(self._first):
            self._grow(highest + 1)
        self._first[numbers] = first
        self._second[numbers] = second
        self._place(self._slots_of(first, second), numbers)

    def _grow(self, count: int) -> None:
        """Room for ``count`` numbers and more, with slots to match."""
        bits = count.bit_length()
        more = np.zeros((1 << bits) - len(self._first), dtype=np.uint64)
        self._first = np.concatenate((self._first, more))
        self._second = np.concatenate((self._second, more))
        self._make_slots(bits + _SPARSE)
        numbers = (self._first | self._second).nonzero()[0]
        self._place(self._slots_of(self._first[numbers], self._second[numbers]), numbers)

    def _place(self, slots: Ints, numbers: Ints) -> None:
        """Put each number into the first free slot from its own on, if one is near."""
        for _ in range(_PROBES):
            free = self._slots[slots] == 0
            self._slots[slots[free]] = numbers[free]
            left = self._slots[slots] != numbers
            slots, numbers = slots[left] + 1, numbers[left]
