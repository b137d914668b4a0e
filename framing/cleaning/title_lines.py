"""Tells on which of many pages a line may say the article's title: on most, none begins like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.titles import LONGEST_AROUND, QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Bytes, Ints
    from framing.cleaning.tables import Table

_SMALL: Final = 0x20
_IS_PLAIN: Final = np.array([chr(code).isascii() and chr(code).isalnum() for code in range(256)])
_IS_QUOTE: Final = np.isin(np.arange(256), [ord(quote) for quote in QUOTES if quote.isascii()])
_TYPOGRAPHIC: Final = (0xE2, 0x80)
"""The first two of three bytes of quotation marks, and of dashes and dots."""


def may_be_titled(table: Table, titles: Sequence[str]) -> list[bool]:
    """Tell for each page whether one of its lines begins like its title and may be as long.

    The first two characters behind quotation marks are compared where they are ASCII letters or
    digits: the title is recognised in no line where they differ.
    """
    pages = np.repeat(np.arange(len(titles)), np.diff(table.bounds))
    longest = np.fromiter(map(len, titles), np.int64, len(titles)) + LONGEST_AROUND
    lines = np.flatnonzero(table.lengths <= longest[pages])
    pages = pages[lines]
    values = np.frombuffer(table.buffer, np.uint8)
    begins = _behind_quote(values, table.starts[lines])
    wanted = np.array([_opening(title) for title in titles]).reshape(-1, 2)[pages]
    first, second = values[begins], values[begins + 1]
    alike = _same(first, wanted[:, 0]) & (
        _same(second, wanted[:, 1]) | ~(_IS_PLAIN[second] | _IS_PLAIN[wanted[:, 1]])
    )
    unclear = ~(_IS_PLAIN[first] & _IS_PLAIN[wanted[:, 0]])
    found = np.zeros(len(titles), np.bool_)
    found[pages[alike | unclear]] = True
    return found.tolist()


def _opening(title: str) -> tuple[int, int]:
    """Return the first two bytes of the title behind quotation marks."""
    first, second, *_ = title.lstrip(QUOTES).encode("utf-8", "surrogatepass") + b"  "
    return first, second


def _same(values: Ints | Bytes, others: Ints | Bytes) -> Bools:
    """Tell which bytes are the same, in small letters."""
    return np.asarray(values | _SMALL == others | _SMALL)


def _behind_quote(values: Bytes, starts: Ints) -> Ints:
    """Return the byte of each line that stands behind its first quotation mark, if it has one."""
    wide = (values[starts] == _TYPOGRAPHIC[0]) & (values[starts + 1] == _TYPOGRAPHIC[1])
    return starts + _IS_QUOTE[values[starts]] + 3 * wide
