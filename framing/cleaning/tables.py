"""Table: the lines of many pages in one UTF-8 buffer, as columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import numpy as np

from framing.cleaning.lines import Lines, split_lines
from framing.cleaning.spacing import ODD, collapse, is_oddly_spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bytes, Ints

Value = TypeVar("Value")

PADDING: Final = b"\n" * 8
"""Around the buffer, so that eight bytes can be read before the end of any line."""

_NEWLINE: Final = ord("\n")
_SPACE: Final = ord(" ")
_LEAD: Final = 0xC0
_CONTINUATION: Final = -64
"""As signed numbers, the bytes that go on with a character are less than this."""
_TWO_BYTE_SPACES: Final = ("\x85".encode(), "\u00a0".encode())
_WIDE_SPACES: Final = (*ODD - {"\u00a0"}, "\u2028", "\u2029")
_IS_WIDE_SPACE: Final = np.zeros(1 << 16, np.bool_)
"""Whether two bytes are the last of a space of three."""
_IS_WIDE_SPACE[[int.from_bytes(space.encode()[1:], "big") for space in _WIDE_SPACES]] = True


class Table(NamedTuple):
    """The lines of many pages in one UTF-8 buffer, as columns."""

    buffer: bytes
    starts: Ints
    """The byte that each line begins with."""
    ends: Ints
    lengths: Ints
    """How many characters each line holds."""
    bounds: Ints
    """For each page its first line, and at last the number of lines."""
    continuations: Ints
    """The bytes that go on with a character beyond ASCII."""


class Sheet(NamedTuple):
    """A text with single spaces between its words, and its lines."""

    text: str
    lines: Lines
    original: Lines | None
    """The lines as they were, if there were other gaps between the words."""


def read_sheets(
    texts: Sequence[str], encoded: Sequence[bytes] | None = None
) -> tuple[list[Sheet], Table]:
    """Return the texts, which may be given in UTF-8, too, as sheets, and all lines as a table."""
    if encoded is None:
        parts = [text.encode("utf-8", "surrogatepass") for text in texts]
    else:
        parts = list(encoded)
    table, starts, ends = _read(parts)
    odd = _odd_parts(table, parts)
    sheets = [
        Sheet(text, Lines(first, last, [text[a:b] for a, b in zip(first, last, strict=True)]), None)
        for text, first, last in zip(texts, starts, ends, strict=True)
    ]
    for number in odd:
        sheets[number] = read_sheet(texts[number])
        parts[number] = _joined(sheets[number].lines)
    return sheets, _read(parts)[0] if odd else table


def read_sheet(text: str) -> Sheet:
    """Return one text as a sheet."""
    lines = split_lines(text)
    if not is_oddly_spaced(text):
        return Sheet(text, lines, None)
    return Sheet(*collapse(text, lines), lines)


def _joined(lines: Lines) -> bytes:
    return "\n".join(lines.texts).encode("utf-8", "surrogatepass")


def _read(parts: Sequence[bytes]) -> tuple[Table, list[list[int]], list[list[int]]]:
    """Return the table of the parts, and where the lines of each start and end in its text."""
    buffer = b"".join([PADDING, b"\n".join(parts), b"\n", PADDING])
    values = np.frombuffer(buffer, np.uint8)
    breaks = np.flatnonzero(values == _NEWLINE)
    starts, ends = breaks[:-1] + 1, breaks[1:]
    kept = ends > starts
    starts, ends = starts[kept], ends[kept]
    offsets = _offsets(parts)
    bounds = np.searchsorted(starts, offsets)
    continuations = np.flatnonzero(values.view(np.int8) < _CONTINUATION)
    before = np.searchsorted(continuations, np.append(starts, len(values)))
    bases = np.repeat(offsets[:-1] - before[bounds[:-1]], np.diff(bounds))
    # Between two lines are only line feeds: what comes before the next one's start counts.
    first, last = starts - before[:-1] - bases, ends - before[1:] - bases
    table = Table(buffer, starts, ends, last - first, bounds, continuations)
    return table, split(first.tolist(), bounds), split(last.tolist(), bounds)


def _offsets(parts: Sequence[bytes]) -> Ints:
    """Return where each part begins in the buffer, and where another one would."""
    sizes = np.fromiter(map(len, parts), np.int64, len(parts)) + 1
    return len(PADDING) + np.concatenate([[0], np.cumsum(sizes)])


def _odd_parts(table: Table, parts: Sequence[bytes]) -> list[int]:
    """Return the parts with other white space than single spaces and line feeds.

    A space at the start or the end of a line is odd, too.
    """
    values = np.frombuffer(table.buffer, np.uint8)
    odd: list[Ints] = []
    # Line feeds are the only control characters in nearly all texts.
    if np.count_nonzero(values < _SPACE) > np.count_nonzero(values == _NEWLINE):
        odd.append(np.flatnonzero((values < _SPACE) & (values != _NEWLINE)))
    spaces = values == _SPACE
    doubled = spaces[1:] & spaces[:-1]
    if doubled.any():
        odd.append(np.flatnonzero(doubled))
    odd += [edges[spaces[edges]] for edges in (table.starts, table.ends - 1)]
    odd.append(_wide_spaces(values, table.continuations))
    places = np.concatenate(odd)
    if not len(places):
        return []
    numbers = np.searchsorted(_offsets(parts), places, side="right") - 1
    return np.unique(numbers).tolist()


def _wide_spaces(values: Bytes, continuations: Ints) -> Ints:
    """Return where a space or a line end beyond ASCII may stand."""
    leads = continuations[values[continuations - 1] >= _LEAD] - 1
    second, third = values[leads + 1], values[leads + 2]
    found = _IS_WIDE_SPACE[(second.astype(np.int64) << 8) | third]
    for lead, last in _TWO_BYTE_SPACES:
        found |= (values[leads] == lead) & (second == last)
    return leads[found]


def split(values: list[Value], bounds: Ints) -> list[list[Value]]:
    """Return the values of each page."""
    return [values[start:stop] for start, stop in pairwise(bounds.tolist())]
