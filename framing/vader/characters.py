"""What single characters mean to VADER: white space, and signs that stand for words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.vader.library import KELVIN, emoji
from framing.vader.lookup import LONGEST

if TYPE_CHECKING:
    from framing.arrays import Bools, Bytes, Ints

_BLANK, _SPELT_OUT = 1, 2

_BLANKS_END = 0x3001
"""White space beyond ASCII is before this code point."""

_PLANES_END = 0x20000
"""Emoji are before this code point."""

_FOLDED = bytes(
    ord(" ") if chr(byte).isspace() else ord(chr(byte).lower()) for byte in range(128)
) + bytes(range(128, 256))


class Characters(NamedTuple):
    """A text byte by byte.

    Attributes
    ----------
    folded
        The text with ASCII letters in lower case and ASCII white space as blanks; `LONGEST` blanks
        more are behind it.
    blank
        Is the byte of white space, as `str.split` sees it?
    spelt_out
        Offsets of emoji and Kelvin signs: VADER reads words or a plain letter in their place.
    emphasis
        Offsets of exclamation and question marks.
    """

    folded: Bytes
    blank: Bools
    spelt_out: Ints
    emphasis: Ints


def characters(text: bytes) -> Characters:
    """Classes of the characters of a UTF-8 text."""
    folded = np.frombuffer(text.translate(_FOLDED) + b" " * LONGEST, dtype=np.uint8)
    blank = folded == ord(" ")
    leads = np.flatnonzero(folded >= 0xC2)  # noqa: PLR2004 - the lowest lead byte of UTF-8
    points, following = _code_points(folded, leads)
    kinds = _kinds()[np.minimum(points, _PLANES_END - 1)]
    for step in range(3):
        blank[leads[(kinds == _BLANK) & (step <= following)] + step] = True
    emphasis = np.flatnonzero((folded == ord("!")) | (folded == ord("?")))
    return Characters(folded, blank, leads[kinds == _SPELT_OUT], emphasis)


def _code_points(folded: Bytes, leads: Ints) -> tuple[Ints, Ints]:
    """Code points of the characters with these lead bytes, and the count of bytes after those."""
    first = folded[leads].astype(np.int64)
    following = np.searchsorted([0xE0, 0xF0], first, side="right") + 1
    points = first & (0x3F >> following)
    for step in (1, 2, 3):
        longer = (points << 6) | (folded[leads + step] & 0x3F)
        points = np.where(step <= following, longer, points)
    return points, following


@cache
def _kinds() -> Bytes:
    """Kind of each code point before `_PLANES_END`."""
    kinds = np.zeros(_PLANES_END, dtype=np.uint8)
    for point in range(128, _BLANKS_END):
        if chr(point).isspace():
            kinds[point] = _BLANK
    kinds[[ord(sign) for sign in (KELVIN, *emoji())]] = _SPELT_OUT
    return kinds
