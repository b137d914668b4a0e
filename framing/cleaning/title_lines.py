"""Tells on which of many pages a line may say the article's title: on most, none begins like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.titles import LABELS, LONGEST_AROUND
from framing.cleaning.windows import (
    FIRST_BYTES,
    SMALL,
    WIDTH,
    Sieve,
    Windows,
    small_numbers,
    windows,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Bytes, Ints
    from framing.cleaning.tables import Table

_IS_PLAIN: Final = np.array([chr(code).isascii() and chr(code).isalnum() for code in range(256)])
_MOST_SIGNS: Final = 3
_TYPOGRAPHIC: Final = (0xE2, 0x80)
"""The first two of three bytes of quotation marks, and of dashes and dots."""
_LABEL_COMPARED: Final = 4
_LABELS: Final = Sieve(small_numbers(LABELS, _LABEL_COMPARED))


def may_be_titled(table: Table, titles: Sequence[str]) -> list[bool]:
    """Tell for each page whether one of its lines begins like its title and may be as long.

    The title is recognised in no line where letters or digits differ among the first characters,
    unless a label such as "Opinion" comes before it.
    """
    pages = np.repeat(np.arange(len(titles)), np.diff(table.bounds))
    longest = np.fromiter(map(len, titles), np.int64, len(titles)) + LONGEST_AROUND
    lines = np.flatnonzero(table.lengths <= longest[pages])
    begin = _behind_signs(np.frombuffer(table.buffer, np.uint8), table.starts[lines])
    opening = windows(table.buffer)[begin]
    wanted = np.array([_opening(title) for title in titles], np.uint64)[pages[lines]]
    labelled = _is_labelled(opening) | _is_labelled(wanted)
    alike = ~_differ(opening, wanted) | (labelled & _same_start(opening, wanted))
    found = np.zeros(len(titles), np.bool_)
    found[pages[lines[alike]]] = True
    return found.tolist()


def _behind_signs(values: Bytes, starts: Ints) -> Ints:
    """Return where each line begins behind its first quotation marks, dashes or brackets."""
    begin = starts.copy()
    for _ in range(_MOST_SIGNS):
        first = values[begin]
        wide = (first == _TYPOGRAPHIC[0]) & (values[begin + 1] == _TYPOGRAPHIC[1])
        begin += 3 * wide + (~_IS_PLAIN[first] & (first < _TYPOGRAPHIC[1]) & (first >= ord(" ")))
    return begin


def _opening(title: str) -> int:
    """Return the first eight bytes of the title behind such signs as a number."""
    begin = next((place for place, sign in enumerate(title) if sign.isalnum()), 0)
    return int.from_bytes(title[begin : begin + WIDTH].encode("utf-8", "replace")[:WIDTH], "little")


def _is_labelled(opening: Windows) -> Bools:
    return _LABELS.may_hold((opening | SMALL) & FIRST_BYTES[_LABEL_COMPARED])


def _same_start(opening: Windows, wanted: Windows) -> Bools:
    """Tell which lines share their title's first two letters: without them none is tried."""
    return np.asarray((opening | SMALL) & FIRST_BYTES[2] == (wanted | SMALL) & FIRST_BYTES[2])


def _differ(opening: Windows, wanted: Windows) -> Bools:
    """Tell which lines differ from their title in a letter or digit, and not only in signs.

    What counts is the first byte that differs: two letters, or a letter that makes a word longer.
    """
    differing = ((opening | SMALL) ^ (wanted | SMALL))[:, None] & FIRST_BYTES[1:] > 0
    place = differing.argmax(axis=1)
    is_plain, is_wanted_plain = (_IS_PLAIN[_byte(column, place)] for column in (opening, wanted))
    goes_on = (place > 0) & _IS_PLAIN[_byte(wanted, np.maximum(place - 1, 0))]
    both = is_plain & is_wanted_plain
    return np.asarray(differing[:, -1] & (both | (goes_on & (is_plain | is_wanted_plain))))


def _byte(column: Windows, place: Ints) -> Windows:
    """Return the byte of each window at a place."""
    return np.asarray(column >> (8 * place).astype(np.uint64) & 0xFF)
