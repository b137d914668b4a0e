"""Typographic marks, which VADER does not know, and the plain marks read in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from framing.vader.chunks import runs

if TYPE_CHECKING:
    from framing.arrays import Bools, Bytes, Ints
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
# The lowest byte that begins a character beyond ASCII.
_LEAD: Final = 0xC2
# No byte of UTF-8: stands where a plain mark needs fewer bytes.
_DROPPED: Final = 0xFF
_PLAIN: Final = np.array(
    [[*plain.ljust(3, bytes([_DROPPED]))] for _, plain in _ENCODED], dtype=np.uint8
)


class Copy(NamedTuple):
    """Spans of a buffer, copied one behind the other.

    Attributes
    ----------
    text
        The copies, a blank behind each.
    start, end
        Where each span is in them.
    origin
        Where each byte of them stands in the buffer.
    """

    text: bytes
    start: Ints
    end: Ints
    origin: Ints


def in_plain_marks(text: str) -> str:
    """The text with plain marks.

    >>> in_plain_marks("“So it is…”")
    '"So it is..."'
    """
    if not text.isascii():
        for mark, plain in PLAIN_MARKS.items():
            text = text.replace(mark, plain)
    return text


def has_typographic(buffer: Buffer, start: Ints, end: Ints) -> Bools:
    """Which of the spans between these bytes have typographic marks."""
    leads, _ = _typographic(buffer)
    return np.asarray(leads.searchsorted(start) < leads.searchsorted(end))


def copied(buffer: Buffer, start: Ints, end: Ints, plain: Bools) -> Copy:
    """The spans between these bytes of a buffer; some of them in plain marks."""
    lengths = end + 1 - start
    ends = lengths.cumsum()
    origin = runs(start, lengths)
    text = buffer.values.take(origin, mode="clip")
    # The byte behind each span may open a mark that is none of the span's.
    text[ends - 1] = ord(" ")
    _put_plain_marks(buffer, text, origin, plain.repeat(lengths))
    kept = text != _DROPPED
    end = kept.cumsum()[ends - 1] - 1
    start = np.concatenate(([0], end[:-1] + 1))
    return Copy(text[kept].tobytes(), start, end, origin[kept])


def _typographic(buffer: Buffer) -> tuple[Ints, Ints]:
    """First byte of each typographic mark, and which of `PLAIN_MARKS` it is."""
    kinds = _MARKS.searchsorted(buffer.beyond)
    marks = (_MARKS.take(kinds, mode="clip") == buffer.beyond).nonzero()[0]
    return buffer.leads[marks], kinds[marks]


def _put_plain_marks(buffer: Buffer, text: Bytes, origin: Ints, plain: Bools) -> None:
    """Write plain marks over the typographic ones, and `_DROPPED` where they are shorter."""
    marks, kinds = _typographic(buffer)
    (at,) = (plain & (text >= _LEAD)).nonzero()
    if not len(marks):
        return
    begun = origin.take(at)
    mark = marks.searchsorted(begun)
    same = marks.take(mark, mode="clip") == begun
    at, kind = at.compress(same), kinds.take(mark.compress(same))
    for offset in range(_PLAIN.shape[1]):
        reach = _WIDTH[kind] > offset
        text[at[reach] + offset] = _PLAIN[kind[reach], offset]
