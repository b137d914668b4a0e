"""Where quotations begin and end, from the marks alone; who speaks is another file's question.

Double and single marks, straight and curly, are paired within a block. A mark's own shape and
what stands beside it tell whether it opens or closes; apostrophes, possessives and decades
("Lee's", "leaders' talks", "the '90s") open nothing. What one pair of marks encloses belongs to
one quotation, nested marks included. A quotation that is not closed in its block goes on if the
next block opens with the same kind of mark, as newspapers set speech over several paragraphs.
A mark without a partner quotes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens.words import DIGIT, DOUBLE, OPENER, SINGLE, SPACE, WORD_CLASS

if TYPE_CHECKING:
    from framing.arrays import Bools, Bytes, Ints
    from framing.tokens.buffer import Buffer

# What a mark can be, by its shape and its neighbours.
OPENS, CLOSES, EITHER, WEAKLY_CLOSES, NOTHING = range(5)

# The shapes of marks, by code point.
STRAIGHT, OPENING, CLOSING = range(3)
_SHAPES: Final = {
    **dict.fromkeys(map(ord, "\"'"), STRAIGHT),
    **dict.fromkeys(map(ord, "“„«‘‚"), OPENING),
    **dict.fromkeys(map(ord, "”»’"), CLOSING),
}
_IS_MARK: Final = np.isin(np.arange(256), [DOUBLE, SINGLE])
_CLASSES: Final = range(DIGIT + 1)
# Words that begin with an apostrophe.
_ELISION: Final = re.compile(rb"(?i:em|til|tis|twas|twere|cause|cuz|n|bout|round|tween)\b")


@dataclass(frozen=True, slots=True)
class Marks:
    """Quotation marks as columns: byte position and end, double or single, role, block."""

    start: Ints
    end: Ints
    double: Bools
    role: Ints
    block: Ints


@dataclass(frozen=True, slots=True)
class Spans:
    """Quotations as columns, from the opening to behind the closing mark, in bytes.

    ``continued`` tells whether one goes on from the block before or into the next one.
    """

    start: Ints
    end: Ints
    block: Ints
    continued: Bools


def find_marks(buffer: Buffer, classes: Bytes) -> tuple[Ints, Ints, Bools, Ints]:
    """Start, end, doubleness and role of every mark that may open or close a quotation."""
    values = buffer.values
    at = np.flatnonzero(_IS_MARK[classes])
    start = at[(values[at] & 0xC0) != 0x80]
    code = values[start].astype(np.int64)
    beyond = np.flatnonzero(code >= 0x80)
    code[beyond] = buffer.beyond[np.searchsorted(buffer.leads, start[beyond])]
    end = start + np.where(code < 0x80, 1, np.where(code < 0x800, 2, 3))
    double = classes[start] == DOUBLE
    twins = _twins(start, end, code, double)
    if len(twins):
        double[twins], end[twins] = True, end[twins + 1]
        start, end, code, double = (
            np.delete(column, twins + 1) for column in (start, end, code, double)
        )
    previous = classes.take(start - 1, mode="clip")
    previous[start == 0] = SPACE
    following = classes.take(end, mode="clip")
    following[end == len(classes)] = SPACE
    shape = np.array([_SHAPES.get(mark, STRAIGHT) for mark in code.tolist()], dtype=np.int64)
    role = _ROLES[double.astype(np.int64), shape, previous, following]
    # A letter s before a single mark and a space behind it: it may be a possessive's apostrophe.
    behind_s = (values[np.maximum(start - 1, 0)] | 0x20) == ord("s")
    weak = ~double & (role == CLOSES) & behind_s & (following == SPACE)
    role[weak] = WEAKLY_CLOSES
    for position in np.flatnonzero(~double & (role == OPENS)):
        if _is_elision(buffer.data, int(end[position])):
            role[position] = NOTHING
    kept = role != NOTHING
    return start[kept], end[kept], double[kept], role[kept]


def _twins(start: Ints, end: Ints, code: Ints, double: Bools) -> Ints:
    """The first of every two single marks that stand for a double one: ''so''."""
    single = ~double
    beside = single[:-1] & single[1:] & (start[1:] == end[:-1]) & (code[1:] == code[:-1])
    twins: list[int] = []
    for first in np.flatnonzero(beside).tolist():
        if not twins or twins[-1] < first - 1:
            twins.append(first)
    return np.array(twins, dtype=np.int64)


def _double_role(shape: int, previous: int, following: int) -> int:
    """What a double mark does: a curly one says it itself unless its neighbours deny it."""
    after_space = previous in {SPACE, OPENER, SINGLE}
    if after_space and following != SPACE:
        by_neighbours = OPENS
    elif not after_space and following < WORD_CLASS:
        by_neighbours = CLOSES
    else:
        by_neighbours = EITHER
    if shape == OPENING:
        return CLOSES if by_neighbours == CLOSES else OPENS
    if shape == CLOSING:
        return OPENS if previous == SPACE and following != SPACE else CLOSES
    return by_neighbours


def _single_role(shape: int, previous: int, following: int) -> int:
    """What a single mark does; an apostrophe does nothing."""
    after_space = previous in {SPACE, OPENER, DOUBLE}
    before_word = following >= WORD_CLASS
    if after_space and before_word and following != DIGIT and shape != CLOSING:
        return OPENS
    if not after_space and not before_word and shape != OPENING:
        return CLOSES
    return NOTHING


# By doubleness, shape, and the classes of the characters before and behind the mark.
_ROLES: Final = np.array(
    [
        [
            [[role(shape, previous, following) for following in _CLASSES] for previous in _CLASSES]
            for shape in (STRAIGHT, OPENING, CLOSING)
        ]
        for role in (_single_role, _double_role)
    ]
)


def _is_elision(data: bytes, position: int) -> bool:
    """Whether a word that begins with an apostrophe stands at ``position``: 'em, 'til, 'tis."""
    return _ELISION.match(data, position) is not None


def pair_marks(marks: Marks, block_start: Ints, block_end: Ints, next_block: Ints) -> Spans:
    """The quotations that ``marks`` enclose.

    ``next_block[b]`` is the block that the text of block ``b`` goes on in, or -1.
    """
    starts, ends, blocks, continued = [], [], [], []
    bounds = np.flatnonzero(np.diff(marks.block, prepend=-1, append=-1))
    opening_of = _opening_marks(marks, bounds, block_start)
    goes_on = False
    for low, high in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        block = int(marks.block[low])
        double, role = marks.double[low:high].tolist(), marks.role[low:high].tolist()
        pairs, unclosed = _pair_block(double, role)
        into_next = (
            unclosed is not None and opening_of.get(int(next_block[block])) == double[unclosed]
        )
        if unclosed is not None and into_next:
            pairs = [pair for pair in pairs if pair[0] < unclosed]
        for opened, closed in pairs:
            starts.append(int(marks.start[low + opened]))
            ends.append(int(marks.end[low + closed]))
            blocks.append(block)
            continued.append(goes_on and opened == 0)
        goes_on = into_next
        if unclosed is not None and into_next:
            starts.append(int(marks.start[low + unclosed]))
            ends.append(int(block_end[block]))
            blocks.append(block)
            continued.append(True)
    order = np.argsort(np.array(starts, dtype=np.int64), kind="stable")
    return Spans(
        np.array(starts, dtype=np.int64)[order],
        np.array(ends, dtype=np.int64)[order],
        np.array(blocks, dtype=np.int64)[order],
        np.array(continued, dtype=np.bool_)[order],
    )


def _opening_marks(marks: Marks, bounds: Ints, block_start: Ints) -> dict[int, bool]:
    """The blocks that begin with an opening mark, and whether it is a double one."""
    first = bounds[:-1]
    begins = marks.start[first] == block_start[marks.block[first]]
    first = first[begins & (marks.role[first] == OPENS)]
    return dict(zip(marks.block[first].tolist(), marks.double[first].tolist(), strict=True))


def _pair_block(double: list[bool], role: list[int]) -> tuple[list[tuple[int, int]], int | None]:
    """Pairs of marks in one block, by position, and the mark that stays open at its end.

    An opening mark that finds no partner quotes nothing, and what it seemed to enclose is read
    again without it.
    """
    pairs: list[tuple[int, int]] = []
    unclosed: int | None = None
    opened: int | None = None
    position = 0
    while position < len(role) or opened is not None:
        if position == len(role) and opened is not None:
            unclosed = opened if unclosed is None else unclosed
            position, opened = opened + 1, None
            continue
        if opened is None:
            if role[position] in (OPENS, EITHER):
                opened = position
        elif double[position] == double[opened]:
            if role[position] == OPENS:
                position, opened = opened, None
            elif role[position] != WEAKLY_CLOSES or not _closes_later(double, role, position):
                pairs.append((opened, position))
                opened = None
        position += 1
    return pairs, unclosed


def _closes_later(double: list[bool], role: list[int], position: int) -> bool:
    """Whether a surer closing mark of the same kind follows before the next opening one."""
    for later in range(position + 1, len(role)):
        if double[later] == double[position]:
            return role[later] == CLOSES
    return False
