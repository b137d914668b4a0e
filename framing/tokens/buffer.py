"""Buffer: a batch of articles joined into one UTF-8 buffer, with code points mapped to bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bytes, Ints

# Between two texts: no word, sentence or quotation reaches across it.
SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Buffer:
    """Several texts in one UTF-8 buffer.

    Positions in the buffer count bytes; positions that leave the toolkit count code points
    within one text. ASCII bytes cost nothing to convert: only the continuation bytes of longer
    characters are kept.
    """

    data: bytes
    bytes_: Bytes = field(repr=False)
    text_starts: Ints
    """Where each text begins, in code points of the joined string."""
    continuations: Ints = field(repr=False)
    """The byte position of every UTF-8 continuation byte, ascending."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Buffer:
        """Join ``texts``; a lone surrogate, which UTF-8 cannot hold, is read as a "?"."""
        data = SEPARATOR.join(texts).encode("utf-8", "replace")
        values = np.frombuffer(data, dtype=np.uint8)
        lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
        starts = np.zeros(len(texts), dtype=np.int64)
        np.cumsum(lengths[:-1] + len(SEPARATOR), out=starts[1:])
        continuations = (
            np.empty(0, dtype=np.int64)
            if data.isascii()
            else np.flatnonzero((values & 0xC0) == 0x80)
        )
        return cls(data, values, starts, continuations)

    def code_points(self, positions: Ints) -> Ints:
        """Code points of the joined string at byte ``positions``, each a character's first."""
        if not len(self.continuations):
            return positions
        return positions - np.searchsorted(self.continuations, positions)

    def byte_positions(self, code_points: Ints) -> Ints:
        """Byte positions of ``code_points`` of the joined string."""
        if not len(self.continuations):
            return code_points
        owners = self.continuations - np.arange(len(self.continuations)) - 1
        return code_points + np.searchsorted(owners, code_points)

    def slice(self, start: int, end: int) -> str:
        """The text between two byte positions."""
        return self.data[start:end].decode("utf-8")
