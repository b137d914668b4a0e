"""Of relations inside one another the outer one stays, and each quotation has one speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.relations import Relations


def keep(columns: Columns, found: Relations) -> Relations:
    """The relations whose cues do not stand inside of the content of another one.

    What a later cue claims from before it goes first: "She said he lied, he added" is one of "he".
    That does not hold for "it seems", whose subject stands before it and belongs to what is said.
    """
    first = found.content_first
    raised = (found.source_first < 0) & (first > found.cue_first[:, None]).any(axis=1)
    backward = (first[:, :1] < found.cue_first[:, None]) & ~raised[:, None]
    kept = ~_inside(found, np.where(backward, first, -1))
    kept &= ~_inside(found, np.where(kept[:, None], first, -1))
    found = found.take(kept)
    _part(columns, found)
    return found


def _inside(found: Relations, first: Ints) -> Bools:
    """Whether each cue stands in a piece of content that begins at one of ``first``."""
    held = first >= 0
    starts, ends = first[held], found.content_last[held]
    if not len(starts):
        return np.zeros(len(found), dtype=np.bool_)
    order = starts.argsort(kind="stable")
    starts, reach = starts[order], np.maximum.accumulate(ends[order])
    at = starts.searchsorted(found.cue_first, side="right") - 1
    return (at >= 0) & (reach[at] >= found.cue_first)


def _part(columns: Columns, found: Relations) -> None:
    """Give a quotation that goes on to the last cue before it, or to a cue of its own."""
    third = found.content_first[:, 2]
    rows = (third >= 0).nonzero()[0]
    # One more place, which the missing pieces mark.
    begun = np.zeros(columns.count + 1, dtype=np.bool_)
    begun[found.content_first[:, :2]] = True
    taken = begun[third[rows]]
    taken[:-1] |= third[rows[1:]] == third[rows[:-1]]
    found.content_first[rows[taken], 2] = -1
    found.content_last[rows[taken], 2] = -1
