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
    def of(cls, texts: Sequence[str], encoded: Sequence[bytes] | None = None) -> Buffer:
        """Join ``texts``, which may be given in UTF-8, too."""
        if encoded is None:
            encoded = list(map(in_utf8, texts))
        data = SEPARATOR.encode().join([*encoded, b""])
        values = np.frombuffer(data, dtype=np.uint8)
        lengths = np.array([len(text) + len(SEPARATOR) for text in texts], dtype=np.int64)
        starts = lengths.cumsum() - lengths
        if data.isascii():
            none = np.empty(0, dtype=np.int64)
            return cls(data, values, starts, none, none, none)
        high = (values >= 0x80).nonzero()[0]
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


def in_utf8(text: str) -> bytes:
    """The text in UTF-8; a lone surrogate, which UTF-8 cannot hold, is read as a "?"."""
    return text.encode("utf-8", "replace")


def _decode(values: Bytes, leads: Ints) -> Ints:
    """The code points whose UTF-8 sequences begin at ``leads``; a separator follows the last."""
    first, second, third = (values[leads + step].astype(np.int64) for step in range(3))
    points: Ints = (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
    two = (first < 0xE0).nonzero()[0]
    if two.size:
        points[two] = (first[two] & 0x1F) << 6 | (second[two] & 0x3F)
    four = (first >= 0xF0).nonzero()[0]
    if four.size:
        points[four] = (first[four] & 0x07) << 18 | (points[four] & 0xFFF) << 6
        points[four] |= values[leads[four] + 3] & 0x3F
    return points
