"""Quotation marks, and whether each opens or closes something, from itself and its neighbours.

Double and single marks, straight and curly, are read; two single ones in a row, as archives of
newspapers set them, are a double one. Apostrophes, possessives and decades
("Lee's", "leaders' talks", "the '90s") open nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens.words import (
    CLASSES,
    DIGIT,
    DOUBLE,
    DOUBLE_MARKS,
    OPENER,
    SINGLE,
    SPACE,
    WORD_CLASS,
)

if TYPE_CHECKING:
    from framing.arrays import Bools, Bytes, Ints
    from framing.tokens.buffer import Buffer
    from framing.tokens.columns import Blocks

# What a mark can be, by its shape and its neighbours.
OPENS, CLOSES, EITHER, WEAKLY_CLOSES, NOTHING = range(5)

STRAIGHT, OPENING, CLOSING = range(3)
_SHAPES: Final = (
    dict.fromkeys("\"'‟‛", STRAIGHT)
    | dict.fromkeys("“„«‘‚", OPENING)
    | dict.fromkeys("”»’", CLOSING)
)
# The bytes of a character, by its first one.
_WIDTHS: Final = np.repeat([1, 0, 2, 3, 4], [0x80, 0x40, 0x20, 0x10, 0x10])
_FURNITURE: Final = int(Zone.FURNITURE)
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

    def __len__(self) -> int:
        return len(self.start)

    def of(self, rows: Bools | Ints) -> Marks:
        """Some of these marks."""
        return Marks(
            self.start[rows], self.end[rows], self.double[rows], self.role[rows], self.block[rows]
        )


def find_marks(buffer: Buffer, classes: Bytes, marks: Ints, blocks: Blocks) -> Marks:
    """Every mark outside furniture that may open or close a quotation.

    ``marks`` are the bytes of these and other marks, as ``mark_bytes`` gives them.
    """
    values = buffer.values
    at = marks[classes[marks] <= SINGLE]
    width = _WIDTHS[values[at]]
    leading = width.nonzero()[0]
    start = at[leading]
    end = start + width[leading]
    # By its last byte a mark is known; two single marks in a row are known as a double one.
    known_by = values[end - 1]
    twins = _twins(classes, start, end)
    if twins.size:
        kept = np.ones(len(start), dtype=np.bool_)
        kept[twins + 1] = False
        end[twins], known_by[twins] = end[twins + 1], ord('"')
        start, end, known_by = start[kept], end[kept], known_by[kept]
    # The text ends with white space, which is what is found "before" its first byte, too.
    following = classes[end]
    double = (classes[start] == DOUBLE) | (known_by == ord('"'))
    role = _ROLES[known_by, classes[start - 1] * CLASSES + following]
    kept = (role != NOTHING).nonzero()[0]
    start, end, double, role = start[kept], end[kept], double[kept], role[kept]
    _weaken(buffer, role, start, end, following[kept], double)
    block = blocks.start.searchsorted(start, side="right") - 1
    found = Marks(start, end, double, role, block)
    scored = (blocks.zone[block] != _FURNITURE) & (block >= 0) & (role != NOTHING)
    return found if scored.all() else found.of(scored)


def _twins(classes: Bytes, start: Ints, end: Ints) -> Ints:
    """The first of every two single marks of a kind in a row: ''so''."""
    beside = (
        (start[1:] == end[:-1]) & (classes[start[1:]] == SINGLE) & (classes[start[:-1]] == SINGLE)
    )
    twins: list[int] = []
    for first in beside.nonzero()[0].tolist():
        if not twins or twins[-1] < first - 1:
            twins.append(first)
    return np.array(twins, dtype=np.int64)


def _weaken(
    buffer: Buffer, role: Ints, start: Ints, end: Ints, following: Bytes, double: Bools
) -> None:
    """Correct the roles of single marks that may be apostrophes after all."""
    single = (~double).nonzero()[0]
    if not single.size:
        return
    # A letter s before a single mark and a space behind it: it may be a possessive's apostrophe.
    behind_s = (buffer.values[start[single] - 1] | 0x20) == ord("s")
    weak = behind_s & (role[single] == CLOSES) & (following[single] == SPACE)
    role[single[weak]] = WEAKLY_CLOSES
    for position in single[role[single] == OPENS].tolist():
        if _is_elision(buffer.data, int(end[position])):
            role[position] = NOTHING


def _is_elision(data: bytes, position: int) -> bool:
    """Whether a word that begins with an apostrophe stands at ``position``: 'em, 'til, 'tis."""
    return _ELISION.match(data, position) is not None


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


def _roles() -> Ints:
    """What a mark does, by its last byte, which no other mark has, and the classes around it."""
    roles = np.full((256, CLASSES * CLASSES), NOTHING)
    for mark, shape in _SHAPES.items():
        role = _double_role if mark in DOUBLE_MARKS else _single_role
        roles[mark.encode()[-1]] = [
            role(shape, previous, following)
            for previous in range(CLASSES)
            for following in range(CLASSES)
        ]
    return roles


_ROLES: Final = _roles()
