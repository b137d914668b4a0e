"""Equal values: where a run of them begins, and which of a column are the same.

NumPy's own functions for this serve every kind of array and cost ten times as much for a short one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints


def begins(values: Ints) -> Bools:
    """Which values differ from the one before; the first one does.

    >>> begins(np.array([3, 3, 5, 3]))
    array([ True, False,  True,  True])
    """
    found = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """The first row of each different value, in their order, and which of these each row is.

    >>> distinct(np.array([7, 2, 7]))
    (array([1, 0]), array([1, 0, 1]))
    """
    order = values.argsort(kind="stable")
    first = begins(values[order])
    number = np.empty(len(values), dtype=np.int64)
    number[order] = first.cumsum() - 1
    return order[first], number
