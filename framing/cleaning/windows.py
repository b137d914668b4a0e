"""Reads eight bytes of a text at once, as one number: enough to tell most words apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.arrays import Bools, Ints

Windows = npt.NDArray[np.uint64]

WIDTH: Final = 8
BITS: Final = 8 * np.arange(WIDTH + 1, dtype=np.uint64)
"""How many bits so many bytes hold."""
FIRST_BYTES: Final = np.array([(1 << 8 * count) - 1 for count in range(WIDTH + 1)], np.uint64)
"""Masks that keep so many of a window's first bytes."""
LAST_BYTES: Final = FIRST_BYTES[-1] ^ FIRST_BYTES[::-1]
MIXING: Final = np.uint64(0x9E3779B97F4A7C15)
"""Spreads a number over all bits: the golden ratio, as hash tables use it."""
_SIEVE_BITS: Final = 14
SMALL: Final = np.uint64(0x2020202020202020)
"""What makes ASCII letters small, and zeros spaces; other bytes change in every text alike."""
BEYOND_ASCII: Final = np.uint64(0x8080808080808080)


def windows(buffer: bytes) -> Windows:
    """Return the eight bytes from each byte on as numbers, without a copy."""
    return np.ndarray((len(buffer) - WIDTH + 1,), "<u8", buffer, strides=(1,))


def openings(buffer: bytes, starts: Ints, ends: Ints) -> Windows:
    """Return the eight bytes from each start on, as far as they stand before the end."""
    return windows(buffer)[starts] & FIRST_BYTES[np.minimum(ends - starts, WIDTH)]


def endings(buffer: bytes, starts: Ints, ends: Ints) -> Windows:
    """Return the eight bytes before each end, as far as they stand behind the start."""
    return windows(buffer)[ends - WIDTH] & LAST_BYTES[np.minimum(ends - starts, WIDTH)]


def numbers(encoded: Iterable[bytes]) -> Windows:
    """Return the bytes of each as a number; the numbers ascend."""
    return np.array(sorted({int.from_bytes(key, "little") for key in encoded}), np.uint64)


def small_numbers(texts: Iterable[str], width: int) -> Windows:
    """Return the first bytes of each text as a number, in small letters; the numbers ascend."""
    return np.unique(
        numbers(text.encode()[:width] for text in texts) | (SMALL & FIRST_BYTES[width])
    )


class Sieve:
    """Tells which numbers may be among known ones: it misses none, and lets few others pass."""

    def __init__(self, known: Windows) -> None:
        self._known = np.zeros(1 << _SIEVE_BITS, np.bool_)
        self._known[self._places(known)] = True

    @staticmethod
    def _places(keys: Windows) -> Ints:
        mixed = keys * MIXING
        mixed >>= BITS[WIDTH] - np.uint64(_SIEVE_BITS)
        return mixed.view(np.int64)

    def may_hold(self, keys: Windows) -> Bools:
        """Tell which keys may be among the known ones: a guess that costs less than a search."""
        return self._known.take(self._places(keys))


def is_among(keys: Windows, known: Windows) -> Bools:
    """Tell which keys are among the known ones, which ascend."""
    places = np.searchsorted(known, keys)
    places[places == len(known)] = 0
    return np.asarray(known[places] == keys)
