"""Typographic marks, which VADER does not know, and the plain marks read in their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from framing.vader.chunks import Chunks

if TYPE_CHECKING:
    from framing.arrays import Bytes, Ints
    from framing.tokens import Buffer

# None is longer than what it stands for, in bytes.
PLAIN_MARKS: Final = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "…": "...",
    "—": " - ",
    "–": " - ",
    "\N{NO-BREAK SPACE}": " ",
}
_MARKS: Final = np.array(sorted(map(ord, PLAIN_MARKS)))
_ENCODED: Final = [
    (chr(mark).encode(), PLAIN_MARKS[chr(mark)].encode()) for mark in _MARKS.tolist()
]
_WIDTH: Final = np.array([len(mark) for mark, _ in _ENCODED])
# No byte of UTF-8: stands where a plain mark needs fewer bytes.
_DROPPED: Final = 0xFF
_PLAIN: Final = np.array(
    [[*plain.ljust(3, bytes([_DROPPED]))] for _, plain in _ENCODED], dtype=np.uint8
)


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """Spans of a text as printed, and once more in plain marks where typographic ones stand.

    Attributes
    ----------
    chunks
        Chunks of the printed spans and, behind them, of the plain ones.
    plain
        By printed span: the span that holds it in plain marks, itself or a later one.
    """

    chunks: Chunks
    plain: Ints
    _behind: int
    """Where in the text of the chunks the plain spans begin."""
    _origin: Ints
    """Where each byte from there on stands in the printed text."""

    @classmethod
    def of(cls, buffer: Buffer, start: Ints, end: Ints) -> Self:
        """The spans of a buffer between these bytes; they are in order and do not overlap."""
        plain = np.arange(len(start))
        leads, kinds = _typographic(buffer)
        marked = np.flatnonzero(np.searchsorted(leads, start) < np.searchsorted(leads, end))
        if not len(marked):
            chunks = Chunks.split(buffer.data, start, end)
            return cls(chunks, plain, len(buffer.data) + 1, plain[:0])
        plain[marked] = len(start) + np.arange(len(marked))
        # A blank behind each plain span parts it from the next one.
        lengths = end[marked] + 1 - start[marked]
        ends = np.cumsum(lengths)
        origin = np.arange(ends[-1]) + (start[marked] - (ends - lengths)).repeat(lengths)
        copied = _in_plain_marks(buffer.values, leads, kinds).take(origin, mode="clip")
        copied[ends - 1] = ord(" ")
        kept = copied != _DROPPED
        # A printed span may end where its text does: the blank keeps that place apart.
        behind = len(buffer.data) + 1
        plain_end = behind + np.cumsum(kept)[ends - 1] - 1
        plain_start = np.concatenate(([behind], plain_end[:-1] + 1))
        chunks = Chunks.split(
            buffer.data + b" " + copied[kept].tobytes(),
            np.concatenate((start, plain_start)),
            np.concatenate((end, plain_end)),
        )
        return cls(chunks, plain, behind, origin[kept])

    def origin(self, positions: Ints) -> Ints:
        """Where these bytes of the chunks' text stand in the printed text."""
        result = positions.copy()
        copied = np.flatnonzero(positions >= self._behind)
        result[copied] = self._origin[positions[copied] - self._behind]
        return result


def _typographic(buffer: Buffer) -> tuple[Ints, Ints]:
    """First byte of each typographic mark, and which of `PLAIN_MARKS` it is."""
    kinds = np.searchsorted(_MARKS, buffer.beyond)
    marks = np.flatnonzero(_MARKS.take(kinds, mode="clip") == buffer.beyond)
    return buffer.leads[marks], kinds[marks]


def _in_plain_marks(values: Bytes, leads: Ints, kinds: Ints) -> Bytes:
    """The bytes with plain marks, and `_DROPPED` where they are shorter."""
    values = values.copy()
    for offset in range(_PLAIN.shape[1]):
        reach = _WIDTH[kinds] > offset
        values[leads[reach] + offset] = _PLAIN[kinds[reach], offset]
    return values
