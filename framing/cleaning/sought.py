"""Tells in which lines one of some words may stand, by the first bytes of every word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.windows import FIRST_BYTES, WIDTH, Sieve, numbers, windows

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACE: Final = ord(" ")
_NEWLINE: Final = ord("\n")
_COMPARED: Final = 3
"""So many first bytes of each word are looked up, with the space behind a shorter one."""
_PADDING: Final = b"\n" * WIDTH


def sieve_of(words: Iterable[bytes]) -> Sieve:
    """Return a sieve of the first bytes of words of two bytes or more, as they stand in lines."""
    return Sieve(numbers((word + end)[:_COMPARED] for word in words for end in (b" ", b"\n")))


def lines_with(sought: Sieve, text: bytes) -> list[int]:
    """Return the lines of the text, by number, in which one of the words may stand."""
    padded = b"\n" + text + _PADDING
    values = np.frombuffer(padded, np.uint8)
    ends = (values == _SPACE) | (values == _NEWLINE)
    begins = np.flatnonzero(ends[:-1] & ~ends[1:]) + 1
    held = begins[sought.may_hold(windows(padded)[begins] & FIRST_BYTES[_COMPARED])]
    lines = np.searchsorted(np.flatnonzero(values == _NEWLINE), held) - 1
    return np.unique(lines).tolist()
