"""Finds, among the lines of many texts, those whose letters may call for a rule of furniture."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.rules import BRACKETS, BY_LAST_WORD, BY_OPENING, BY_SIGN
from framing.cleaning.windows import (
    BEYOND_ASCII,
    BITS,
    FIRST_BYTES,
    SMALL,
    WIDTH,
    Sieve,
    is_among,
    numbers,
    small_numbers,
    windows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.arrays import Bools, Ints
    from framing.cleaning.tables import Table
    from framing.cleaning.windows import Windows

_START: Final = 3
_END: Final = 4
"""So many first and last bytes of a line are compared with all openings and last words at once."""


def _by_width(texts: Iterable[str], *, last: bool) -> list[tuple[int, Windows]]:
    """Return the texts as numbers in small letters, by how many first or last bytes they take."""
    cut = sorted({text[-WIDTH:] if last else text[:WIDTH] for text in texts}, key=len)
    return [(width, small_numbers(group, width)) for width, group in groupby(cut, key=len)]


# A space stands behind an opening and before a last word; where the line ends, a zero made small.
_OPENINGS: Final = _by_width((f"{opening} " for opening in BY_OPENING), last=False)
_LAST_WORDS: Final = _by_width((f" {word}" for word in BY_LAST_WORD), last=True)
_STARTS: Final = Sieve(small_numbers(BY_OPENING, _START))
_ENDS: Final = Sieve(small_numbers((word[-_END:] for word in BY_LAST_WORD), _END))
_BRACKETS: Final = tuple(
    numbers(bracket.encode() for bracket in BRACKETS if len(bracket.encode()) == width)
    for width in (1, 3)
)
_RARE: Final = (b"@", b"/", b"\xa9", b"bs", b"sl")
"""Bytes of the signs that call for a rule, and pairs of bytes: those that few texts hold."""


def calling_lines(table: Table, among: Bools, first: Windows, last: Windows) -> Ints:
    """Return the lines that may call for a rule by their opening, their last word or a sign.

    ``first`` and ``last`` are the first and the last bytes of each line.
    """
    called = np.zeros(len(among), np.bool_)
    called[np.searchsorted(table.starts, _sign_places(table), side="right") - 1] = True
    called &= among
    lines = np.flatnonzero(among)
    called[lines[_open(first[lines])]] = True
    called[lines[_end(last[lines])]] = True
    return np.flatnonzero(called)


def _open(first: Windows) -> Ints:
    """Return which of the lines may open with what calls for a rule."""
    small = first | SMALL
    starting = np.flatnonzero(_STARTS.may_hold(small & FIRST_BYTES[_START]))
    small = small[starting]
    # A typographic apostrophe may stand in an opening: few lines have one in their first bytes.
    opening = (first[starting] & BEYOND_ASCII) > 0
    for width, known in _OPENINGS:
        opening |= is_among(small & FIRST_BYTES[width], known)
    bracketed = is_among(first & FIRST_BYTES[1], _BRACKETS[0])
    bracketed |= is_among(first & FIRST_BYTES[3], _BRACKETS[1])
    return np.concatenate((starting[opening], np.flatnonzero(bracketed)))


def _end(last: Windows) -> Ints:
    """Return which of the lines may end with a word that calls for a rule."""
    small = last | SMALL
    lines = np.flatnonzero(_ENDS.may_hold(small >> BITS[WIDTH - _END]))
    small = small[lines]
    ending = np.zeros(len(lines), np.bool_)
    for width, known in _LAST_WORDS:
        ending |= is_among(small >> BITS[WIDTH - width], known)
    return lines[ending]


def _sign_places(table: Table) -> Ints:
    """Return where the signs that call for a rule may stand."""
    places: list[Ints] = []
    for sign in map(str.encode, BY_SIGN):
        rare = next(filter(sign.__contains__, _RARE))
        found = _byte_places(table.buffer, rare) if len(rare) == 1 else _pairs(table.buffer, rare)
        found -= sign.index(rare)
        opening = sign[:WIDTH]
        is_sign = windows(table.buffer)[found] & FIRST_BYTES[len(opening)]
        places.append(found[is_sign == int.from_bytes(opening, "little")])
    return np.concatenate(places)


def _byte_places(buffer: bytes, byte: bytes) -> Ints:
    """Return the places of a byte that is rare: faster than to compare all of them."""

    def places() -> Iterator[int]:
        place = buffer.find(byte)
        while place >= 0:
            yield place
            place = buffer.find(byte, place + 1)

    return np.fromiter(places(), np.int64)


def _pairs(buffer: bytes, pair: bytes) -> Ints:
    """Return the places of two bytes in a row, first those at even places."""
    wanted = int.from_bytes(pair, "little")
    found = [
        2 * np.flatnonzero(np.frombuffer(buffer, "<u2", (len(buffer) - odd) // 2, odd) == wanted)
        + odd
        for odd in (0, 1)
    ]
    return np.concatenate(found)
