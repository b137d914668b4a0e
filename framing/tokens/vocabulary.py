"""Vocabulary: every distinct word and gap gets a number, and its properties are computed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.tokens.properties import Column, Kind, Property, Run
from framing.tokens.shapes import normal
from framing.tokens.spellings import Spellings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Bytes, Ints
    from framing.tokens.spellings import Halves

__all__ = ["LIMIT", "Property", "Vocabulary"]

# A type takes some 1.6 KB with all its properties. 12,000 news articles have 120,000 types. With
# half of that a fifth of the speed is lost, since words must be learned again and again.
LIMIT: Final = 120_000

# The types that every vocabulary begins with: nothing, as before the first word of a text, and
# the single space that stands between most words.
NOTHING: Final = 0
SPACE: Final = 1

# Bytes that tell a string from all others in the table of spellings, half of them in each number.
_HALF: Final = 8
_WHOLE: Final = 16
_MASKS: Final = np.array([256**count - 1 for count in range(_HALF + 1)], dtype=np.uint64)
# The second half of strings that are too long for the table: in no UTF-8 text.
_TOO_LONG: Final = np.uint64(2**64 - 1)
# Strings that are looked up one by one before the others are tried in the table again; then twice
# as many, so that many new words cost no more tries than a few.
_STEP: Final = 4096


class _Numbers(dict[bytes, int]):
    """The number of each string; one that is asked for first gets the next number."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def __missing__(self, spelling: bytes) -> int:
        number = self[spelling] = len(self)
        self.strings.append(spelling.decode())
        return number


class Vocabulary:
    """Numbers for words and gaps that stay the same from batch to batch.

    A type is a string as it stands in the text: "The" and "the" are two types, and so are the
    gaps ", " and "; ". Endless input cannot grow it without limit: see ``fresh_if_full``.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._numbers = _Numbers()
        self._spellings = Spellings()
        self._runs: list[Run] = []
        self._columns: dict[Property, Column] = {}
        self._number([b"", b" "], Kind.GAP)

    def __len__(self) -> int:
        return len(self.strings)

    @property
    def strings(self) -> list[str]:
        """The string of each type, by number."""
        return self._numbers.strings

    def fresh_if_full(self) -> Vocabulary:
        """The vocabulary for the next batch: a new one when more than ``limit`` types are known.

        Batches that were read with this one keep it, since its numbers mean nothing in another.
        """
        return Vocabulary(self.limit) if len(self) > self.limit else self

    def encode(self, data: bytes, start: Ints, end: Ints) -> tuple[Ints, Ints]:
        """The type of each word, and of the gap before each and behind the last.

        Words run from ``start`` to ``end``, in bytes of the UTF-8 text ``data``; they are made
        of letters, digits and marks within them, of which gaps hold no letter or digit.
        """
        reader = _Reader(data)
        words = self._look_up(reader, start, end, Kind.WORD)
        gap_start = np.empty(len(end) + 1, dtype=np.int64)
        gap_start[0], gap_start[1:] = 0, end
        gap_end = np.empty(len(start) + 1, dtype=np.int64)
        gap_end[:-1], gap_end[-1] = start, len(data)
        spaces = reader.are_spaces(gap_start, gap_end)
        gaps = np.full(len(spaces), SPACE)
        odd = (~spaces).nonzero()[0]
        gaps[odd] = self._look_up(reader, gap_start[odd], gap_end[odd], Kind.GAP)
        return words, gaps

    def _look_up(self, reader: _Reader, start: Ints, end: Ints, kind: Kind) -> Ints:
        """The types of strings of one kind; those that are new get a number."""
        first, second = reader.halves(start, end, kind)
        types, unknown = self._spellings.find(first, second)
        step = _STEP
        while unknown.size:
            rows, unknown = unknown[:step], unknown[step:]
            step *= 2
            known = len(self)
            numbers = self._number(reader.spellings(start[rows], end[rows]), kind)
            types[rows] = numbers
            if len(self) > known:
                new = (numbers >= known) & (second[rows] != _TOO_LONG)
                rows = rows[new]
                self._spellings.add(first[rows], second[rows], numbers[new])
            if unknown.size:
                types[unknown], left = self._spellings.find(first[unknown], second[unknown])
                unknown = unknown[left]
        return types

    def _number(self, spellings: list[bytes], kind: Kind) -> Ints:
        """The types of some strings, looked up one by one."""
        known = len(self)
        numbers = np.fromiter(
            map(self._numbers.__getitem__, spellings), np.int64, count=len(spellings)
        )
        if len(self) > known:
            strings = self.strings[known:]
            forms = strings if kind is Kind.GAP else [normal(string) for string in strings]
            self._runs.append(Run(kind, known, strings, forms))
        return numbers

    def column(self, property_: Property) -> NDArray[Any]:
        """The values of ``property_`` for all types, by type number."""
        column = self._columns.get(property_)
        if column is None:
            column = self._columns[property_] = Column(property_)
        if column.filled == len(self._runs):
            return column.values
        return column.upto(self._runs, len(self.strings))


class _Reader:
    """Reads strings of a text, by their bytes from start to end."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        padded = data + bytes(_WHOLE)
        self._values: Bytes = np.frombuffer(padded, dtype=np.uint8)
        self._windows: Halves = np.ndarray(
            (len(data) + _HALF + 1,), dtype="<u8", buffer=padded, strides=(1,)
        )

    def are_spaces(self, start: Ints, end: Ints) -> Bools:
        """Which strings are a single space."""
        spaces: Bools = end - start == 1
        spaces &= self._values[start] == ord(" ")
        return spaces

    def halves(self, start: Ints, end: Ints, kind: Kind) -> tuple[Halves, Halves]:
        """The first eight bytes of each string, and what tells it from others that share them.

        For a word that is the next eight bytes; no word holds a zero byte, so zeros behind a
        word are its end. For a gap it is the length: no word goes on with so small a byte.
        """
        length = end - start
        first = self._windows[start]
        first &= _MASKS.take(length, mode="clip")
        if kind is Kind.GAP:
            second = length.view(np.uint64)
            return first, np.where(length > _HALF, _TOO_LONG, second)
        second = np.zeros(len(start), dtype=np.uint64)
        long = (length > _HALF).nonzero()[0]
        rest = length[long] - _HALF
        second_half = self._windows[start[long] + _HALF]
        second_half &= _MASKS.take(rest, mode="clip")
        second_half[rest > _HALF] = _TOO_LONG
        second[long] = second_half
        return first, second

    def spellings(self, start: Ints, end: Ints) -> list[bytes]:
        """The bytes of each string."""
        data = self.data
        return [data[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
