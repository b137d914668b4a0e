"""Buffer: a batch of articles joined into one UTF-8 buffer, with code points mapped to bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bytes, Ints

# Behind every text, the last one too: no word, sentence or quotation reaches across it, and a text
# ends in the same way wherever it stands.
SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Buffer:
    """Several texts in one UTF-8 buffer.

    Positions in the buffer count bytes; positions that leave the toolkit count code points
    within one text. ASCII bytes cost nothing to convert: only the continuation bytes of longer
    characters are kept.
    """

    data: bytes
    values: Bytes = field(repr=False)
    """The bytes as an array."""
    text_starts: Ints
    """Where each text begins, in code points of the joined string."""
    leads: Ints = field(repr=False)
    """The byte position of every character beyond ASCII, ascending."""
    beyond: Ints = field(repr=False)
    """The code point of each of these characters."""
    continuations: Ints = field(repr=False)
    """The byte position of every UTF-8 continuation byte, ascending."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Buffer:
        """Join ``texts``; a lone surrogate, which UTF-8 cannot hold, is read as a "?"."""
        data = SEPARATOR.join([*texts, ""]).encode("utf-8", "replace")
        values = np.frombuffer(data, dtype=np.uint8)
        lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
        starts = np.zeros(len(texts), dtype=np.int64)
        np.cumsum(lengths[:-1] + len(SEPARATOR), out=starts[1:])
        high = np.empty(0, dtype=np.int64) if data.isascii() else np.flatnonzero(values >= 0x80)
        is_lead = values[high] >= 0xC0
        leads = high[is_lead]
        return cls(data, values, starts, leads, _decode(values, leads), high[~is_lead])

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


def _decode(values: Bytes, leads: Ints) -> Ints:
    """The code points whose UTF-8 sequences begin at ``leads``."""
    first, second, third, fourth = (
        values.take(leads + step, mode="clip").astype(np.int64) for step in range(4)
    )
    two = ((first & 0x1F) << 6) | (second & 0x3F)
    three = ((first & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F)
    four = (
        ((first & 0x07) << 18) | ((second & 0x3F) << 12) | ((third & 0x3F) << 6) | (fourth & 0x3F)
    )
    return np.where(first < 0xE0, two, np.where(first < 0xF0, three, four))
