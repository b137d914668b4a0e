"""Where quotations begin and end, from the marks alone; who speaks is another file's question.

Marks are paired within a block. What one pair of marks encloses belongs to one quotation, nested
marks included. A quotation that is not closed in its block goes on if the next block opens with
the same kind of mark, as newspapers set speech over several paragraphs. A mark without a partner
quotes nothing.

In most blocks double marks open and close in turns: these are paired for a whole batch at once.
All other blocks are read mark by mark, which gives the same for the plain ones.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import Zone
from framing.tokens.marks import CLOSES, EITHER, OPENS, WEAKLY_CLOSES

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens.columns import Blocks
    from framing.tokens.marks import Marks


@dataclass(frozen=True, slots=True)
class Spans:
    """Quotations as columns, from the opening to behind the closing mark, in bytes.

    They are in text order and do not overlap. ``continued`` tells whether one goes on from the
    block before or into the next one.
    """

    start: Ints
    end: Ints
    continued: Bools


def pair_marks(marks: Marks, blocks: Blocks) -> Spans:
    """The quotations that ``marks`` enclose."""
    doubles = marks.double.nonzero()[0]
    is_odd = _odd_blocks(marks, doubles, len(blocks.start))
    paired = doubles[~is_odd[marks.block[doubles]]]
    opening, closing = paired[::2], paired[1::2]
    start, end, block = marks.start[opening], marks.end[closing], marks.block[opening]
    odd = is_odd[marks.block].nonzero()[0]
    if not odd.size:
        return Spans(start, end, np.zeros(len(start), dtype=np.bool_))
    more, entered = pair_one_by_one(marks, odd, blocks)
    opens_block = np.ones(len(block), dtype=np.bool_)
    opens_block[1:] = block[1:] != block[:-1]
    goes_on = is_odd
    goes_on[:] = False
    goes_on[entered] = True
    start = np.concatenate((start, more.start))
    order = start.argsort(kind="stable")
    return Spans(
        start[order],
        np.concatenate((end, more.end))[order],
        np.concatenate((opens_block & goes_on[block], more.continued))[order],
    )


def _odd_blocks(marks: Marks, doubles: Ints, count: int) -> Bools:
    """The blocks whose marks are not just double ones that open and close in turns.

    Where no single mark opens, none closes anything either.
    """
    is_odd = np.zeros(count, dtype=np.bool_)
    is_odd[marks.block[(marks.role == OPENS) & ~marks.double]] = True
    if doubles.size:
        role, block = marks.role[doubles], marks.block[doubles]
        first = np.ones(len(block) + 1, dtype=np.bool_)
        first[1:-1] = block[1:] != block[:-1]
        # As if a quotation had been closed before the first mark of a block.
        before = np.empty_like(role)
        before[1:] = role[:-1]
        before[first[:-1]] = CLOSES
        fits = (before + role) == OPENS + CLOSES
        fits &= (role == CLOSES) | ~first[1:]
        is_odd[block[~fits]] = True
    return is_odd


def pair_one_by_one(marks: Marks, rows: Ints, blocks: Blocks) -> tuple[Spans, list[int]]:
    """The quotations of the blocks that these marks make up, and the blocks that one enters."""
    starts, ends, continued = [], [], []
    entered: list[int] = []
    chosen = marks.of(rows)
    at, to, in_block = chosen.start.tolist(), chosen.end.tolist(), chosen.block.tolist()
    doubles, roles = chosen.double.tolist(), chosen.role.tolist()
    low = 0
    while low < len(at):
        block = in_block[low]
        high = bisect_right(in_block, block, low)
        pairs, unclosed = _pair_block(doubles[low:high], roles[low:high])
        following = -1
        if unclosed is not None:
            following = _entered(marks, blocks, block, double=doubles[low + unclosed])
            if following >= 0:
                pairs = [pair for pair in pairs if pair[0] < unclosed]
        for opened, closed in pairs:
            starts.append(at[low + opened])
            ends.append(to[low + closed])
            continued.append(opened == 0 and block in entered[-1:])
        if unclosed is not None and following >= 0:
            starts.append(at[low + unclosed])
            ends.append(int(blocks.end[block]))
            continued.append(True)
            entered.append(following)
        low = high
    spans = Spans(
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        np.array(continued, dtype=np.bool_),
    )
    return spans, entered


def _entered(marks: Marks, blocks: Blocks, block: int, *, double: bool) -> int:
    """The next block, if an unclosed quotation of this one goes on there, or -1."""
    following = _next_block(blocks, block)
    row = int(marks.block.searchsorted(following))
    goes_on = (
        following >= 0
        and row < len(marks)
        and marks.start[row] == blocks.start[following]
        and marks.role[row] == OPENS
        and marks.double[row] == double
    )
    return following if goes_on else -1


def _next_block(blocks: Blocks, block: int) -> int:
    """The next block of its article that is no furniture, or -1."""
    for following in range(block + 1, len(blocks.start)):
        if blocks.article[following] != blocks.article[block]:
            break
        if blocks.zone[following] != Zone.FURNITURE:
            return following
    return -1


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
